"""Wishing to die, planning it, saying goodbye, self-injury: a child's or an adult's."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="goodbye",
        level=Worry.IMMEDIATE,
        category="self_harm_suicide_parent",
        pattern=(
            r"\b(?:goodbye|good bye|bye)<g6> (?:look after|take care of|tell)<g3> (?:girls|boys|children|mum|brother|sister|baby|them|him|her|babies|dad)\b"
            r"|\b(?:texted|text|rung|rang|ring|messaged|sent|said|saying|says|say|write|wrote|written)<g4> goodbye\b|\bgoodbye (?:letter|note|message|text|video)s?\b|\bgoodbye ones\b"
            r"|\b(?:left|leave|wrote|written|found|find|is|with)<g3> (?:a|her|his) (?:note|letter|leter)<g6> (?:sorry|look for|grandma|goodbye|when (?:she|he) is older|not)\b|\bby the time you (?:read|get) this\b"
            r"|\btell (?:him|her|them) it (?:was|is) (?:not|never) (?:him|her|them|their|his)\b|\b(?:sorry|sorry for everything)<g3> (?:and )?look after\b"
            r"|\b(?:you )?will not (?:see|be seeing) me<g4> (?:after|again|anymore)\b(?![^|]{0,110}\b(?:on the bus|new school|moving|moved|secondary|high school|year 7|new job)\b)|\b(?:will not|not) need<g4> after (?:today|tonight|tomorrow)\b"
            r"|\bthere is a (?:note|letter|leter)\b|\bgave? (?:all )?(?:his|her|their|my) (?:toys|things|cards|tools|stuff)<g3> (?:away|to)\b|\bgive all toys\b"
        ),
        why="a goodbye, a letter, things given away: a plan that may be for today",
        must=(
            "by the time you get this it will be over, tell him sorry",
            "goodbye, look after my girls",
            "found letters under her pillow. goodbye ones",
            "Their mum's texted me goodbye",
        ),
        must_not=(
            "by the time you read this I will be at the dentist",
            "you will not see me at the gate after today, they will be on the bus to the new school",
            "she wants to say goodbye to her friends",
            "Friday is her last day, she wants to say goodbye to Miss Khan",
            "he is giving his Pokemon cards away as he is onto football stickers",
        ),
        unless=r"\bdentists?\b|\bflight\b|\bplane\b|\bairport\b|\bemigrat|\bjust say goodbye\b|\bto (?:her|his|their|the|all) (?:friends|class|mates)\b|\bkiss goodbye\b|\bat the (?:door|gate) every\b|\bleaving (?:party|school)\b|\bmoving\b|\blast day\b|\bleavers\b|\bnew (?:school|house)\b|\bfootball\b|\bstickers\b|\bcharity\b|\bbring and buy\b|\bsanta\b|\btooth fairy\b|\bto (?:miss|mr|mrs|teacher|teachers)\b|\bplaytime\b|\bthank you note\b|\bfrom school\b|\bin (?:his|her) bag\b|\btoy sale\b|<play>",
    ),
    Rule(
        name="wants_to_die_now",
        level=Worry.IMMEDIATE,
        category="self_harm_suicide_child",
        pattern=(
            r"\b(?:going to|want to|wants to|wanting to|will|about to|threatening to|threatened to|says he will|tried to|try to|want to) (?:end it|end (?:my|his|her|their) (?:own )?life|kill (?:my|him|her|them) ?sel[fv]e?s?(?! laughing)|jump|hang|take (?:my|his|her|their) own life|finish it)\b"
            r"|\b(?:do not|did not|does not) want to be (?:here|alive)<g2> (?:after|tonight|tomorrow|any ?more|no more)\b|\b(?:will|would) not be here (?:tomorrow|tonight|after|next week)\b"
            r"|\bi finish today\b|\bit is finish\b|\bgo (?:to )?sleep for (?:good|ever)\b|\bend it (?:all|tonight|today|now)\b|\bdone something (?:and|to)\b|\bgoing somewhere better\b"
            r"|\b(?:heaven|heven)<g4> (?:now|today|tonight)\b|\bwould it be quick\b|\bis it quick\b|\bhow high (?:it|is|was)\b|\brather be run over\b"
        ),
        why="dying spoken of as something about to be done",
        must=(
            "he says hes gonna end it",
            "i dont want to be here after tonight",
            "she says she is going to kill herself",
        ),
        must_not=(
            "im going to kill myself laughing if he wears that to school",
            "dont want to be here all night, when does parents evening end",
            "he wants to jump on the trampoline",
        ),
        unless=r"\bjump (?:on|in|into|up|over|for|around|out of bed|the queue|rope|off the (?:sofa|bed|settee))\b|\bend it (?:with|by|at|on)\b|\bhang (?:it|up|out|around|on|his|her|the)\b|\bparents evening\b|\bhe is moving\b|\bas (?:we|he|she) (?:are|is)\b|\bholiday\b|\bfinish it (?:at|on|by|tomorrow|today|tonight|for|this|all)\b|\b(?:homework|dentist|jab|injection|reading|work|pack)\b|\btry to (?:finish|jump)\b|\bwill (?:finish|jump|hang)\b|<play>",
    ),
    Rule(
        name="wishes_to_be_dead",
        level=Worry.CONCERN,
        category="self_harm_suicide_child",
        pattern=(
            r"\b(?:want|wants|wanted|wish|wishes|wished|wanting)<g3> (?:to |2 )?(?:die|be dead|was dead|were dead|i was dead|never (?:been )?born|was not here|not wake up|disappear|be (?:with|with|where) <kin> in heaven)\b"
            r"|\b(?:do not|did not|not|no longer) want(?:s|ing)? to (?:be alive|live|be here|wake up(?! (?:him|her|them|the|my|at|early|so))|exist|be on earth|be in the world)\b"
            r"|\b(?:want|wants|wanted)<g3> (?:go to|be in|to go to|to be in) (?:heaven|heven)\b|\bsooner be where <kin> is\b"
            r"|\bbetter off (?:dead|without (?:me|him|her)|with(?:out)? (?:my|his|her) (?:dad|mum|sister|brother))\b(?! (?:for|helping|on) )|\b(?:be )?better (?:off )?without (?:me|him|her)\b|\bbetter off dead\b"
            r"|\b(?:children|children|everyone|everyone|they|he|she|world)<g3> (?:be )?(?:better|happier) (?:off )?(?:without|with (?:my|his|her|their|a) (?:dad|mum|sister|other|different))\b(?! (?:for|helping|on) )|\bdeserve a different mum\b"
            r"|\b(?:rather|wish) i (?:had not|have not|did not|would not) (?:woke|wake|been born)\b|\bhad not woke\b|\bgo in the (?:box|coffin|ground) with\b"
            r"|\b(?:can not|could not|not) (?:go on|carry on|do this any ?more|take (?:it |this )?any ?more|cope any ?more|see a way|hold on)\b"
            r"|\bwhat(?: is|s)? the point (?:any ?more|of (?:me|living|anything|it all|going on|life))\b|\bno point (?:to|in) (?:anything|living|me|it any ?more|going on|life)\b|\bwhat is the point anymore\b"
            r"|\bnot (?:be|being) (?:about|around|here) (?:any ?more|much longer|for (?:him|her|them))\b|\bif i (?:am|was|were) not (?:about|around|here)\b|\bif i was not about\b"
            r"|\b(?:nothing|no reason|not) (?:to live for|worth living)\b|\b(?:am|is) done in\b|\bthought(?:s)? (?:about|of) (?:not being|ending|dying|suicide)\b"
        ),
        why="a wish to be dead or gone, or a life no longer worth it, whoever's it is",
        must=(
            "he says he wants 2 die",
            "kids be better without me",
            "I can't go on",
            "whats the point anymore",
        ),
        must_not=(
            "he would be better off with his dad for phonics",
            "I can't go on Friday's trip",
            "what's the point of homework packs",
            "he wants to die his hair blue",
        ),
        unless=r"\bgo on (?:the|(?:fri|mon|tues|wednes|thurs|satur|sun)days?|a|to|trip|it|that|line|tapestry|my|holiday|school|with the)\b|\b(?:die|dye) (?:his|her|my|the) hair\b|\bcarry on (?:with (?:the )?(?:club|swimming|violin|piano|lessons|reading))\b|\bof embarrassment\b|\bthis any ?more with the\b|\bsilly\b.{0,30}\bshow\b|\bwithout me (?:at|on|in|for|today)\b|\bkilled off\b|<play>",
    ),
    Rule(
        name="suicide_word",
        level=Worry.CONCERN,
        category="self_harm_suicide_parent",
        pattern=(
            r"\bsuicid(?:e|al)\b|\b(?:took|take|taken|taking|ended|end|ending) (?:my|his|her|their|your) (?:own )?life\b|\bkill(?:ed|ing)? (?:my|him|her|them|your) ?sel[fv]e?s?\b(?! laughing)|\bhang(?:ed|ing)? (?:my|him|her) ?self\b|\bhung (?:him|her)self\b"
            r"|\bself harm(?:s|ed|ing)?\b|\bkys\b|\bgo and die\b|\bcrisis (?:team|line)\b|\bpapyrus\b"
        ),
        why="the word itself",
        must=(
            "his uncle took his own life on Sunday",
            "she is self harming again",
            "four girls told her kill yourself",
            "they said kill your self",
        ),
        must_not=(
            "taking her life jacket off at swimming",
            "suicide squad film poster in his bag",
            "he nearly killed himself laughing at the assembly",
        ),
        unless=r"\bkilling (?:her|him|my|them)\w+ over\b|\bsuicide squad\b|\blife jacket\b|\btime of (?:his|her|their) life\b",
    ),
    Rule(
        name="hurts_own_body",
        level=Worry.CONCERN,
        category="self_harm_suicide_child",
        pattern=(
            r"\b(?:cut|cuts|cutting|hurt|hurts|hurting|scratch|scratches|scratching|burn|burns|burning|hit|hits|hitting|bite|bites|biting|thump|thumps|punch|punches|bang|bangs|banging|pulling|starving) (?:my|him|her|them|him |her )(?: ?sel[fv]e?s?|own (?:arms?|legs?|head|face|hair))\b"
            r"|\bi (?:cut|hurt|scratch|burn) my (?:arms?|legs?|self|wrists?)\b|\bhurt my arms so\b|\bhits? own head\b|\b(?:long sleeves|long sleves|sleeves|sweatbands|plasters)<g6> (?:hide|cover|cuts|arms|both wrists|in bed|so)\b"
            r"|\b(?:marks|cuts|scars|lines) (?:on|up|all up|down) (?:his|her|my|the|both|own)<g2> (?:arms?|wrists?|thighs?|legs?)(?: again)?\b|\bhides? (?:his|her|my) arms\b|\b(?:razor|sharpener|compass) (?:blade)?s?<g4> (?:arm|arms|leg|wrist|room|bed|hidden|under)\b"
            r"|\b(?:locked|hidden|hide|hiding|put|lock|taken) (?:all )?(?:the|my|his|her) (?:knives|tablets|blades|pills|medicines|razors|scissors)(?: away| up)?\b|\bmy tablets (?:live|are) at\b"
        ),
        why="injury done to oneself, or things hidden so that it cannot be",
        must=(
            "sumtimes i hurt my arms so the sad comes out",
            "she is cutting herself",
            "marks on her arms again",
        ),
        must_not=(
            "her leg is in plaster so paper please",
            "he is starving himself till pizza day",
            "marks on his arms are biro",
            "he hurt himself on the slide",
            "cut himself on a broken glass, all fine",
            "face paint marks on the table",
        ),
        unless=r"\bbiro\b|\bpizza\b|\bwimbledon\b|\b(?:hurt|cut|burnt?|scratched?|bit|bang|banged) (?:him|her|my)self (?:on|falling|at|with the|jumping|sliding|playing|by|when|trying|off|in pe|shaving|cooking)\b|\bfell\b|\bfalling\b|\bcat\b|\bbramble|\bfelt tip\b|\bpen\b|\bpaint\b|\bchicken ?pox\b|\beczema\b|\bmosquito\b|\bitch|\bnit|\bhair ?cut\b|\bbarber\b|<play>",
    ),
    Rule(
        name="asks_about_dying",
        level=Worry.CONCERN,
        category="self_harm_suicide_child",
        pattern=(
            r"\bdoes it hurt (?:to die|when you die|to be dead|dying)\b|\b(?:what|where)<g2> (?:happens|hapens|happen|go|do you go)<g2> (?:wen|when|after) you (?:die|are dead|after)\b|\bhow long (?:til|until|till|before) people forget\b"
            r"|\bmade a will\b|\bwho will (?:have|get|look after) (?:the|my|his|her) (?:cat|dog|toys|things|hamster|room)\b|\bwho would (?:have|take|look after|get) (?:them|him|her|the children|my (?:children|children|boys|girls))\b"
            r"|\bif a parent (?:died|dies)\b|\bsearch(?:es|ed|ing)?<g6> (?:die|dying|hurt|kill)\b|\bhear(?:s|d|ing)? (?:a voice|voices|a boy|a man|someone|someone)<g2> (?:talking|telling|say|saying|tell)\b|\bhearing voices\b"
            r"|\b(?:small|thin) enough to disappear\b|\bstopped eating\b(?! (?:his|her) (?:tea|crusts|veg|peas))|\bhides? (?:her|his) (?:packed )?(?:lunch|dinner)\b|\b(?:not|never) eaten (?:for|since|in)<g2> (?:days|week|weekend|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b|\bmakes? (?:him|her|my)self sick\b"
        ),
        why="questions about dying, affairs put in order, voices that tell, food refused",
        must=(
            "she hides her packed lunch and says she is fat",
            "does it hurt to die",
            "lol Poppy's made a will",
            "i hear a boy talking but there is no boy",
        ),
        must_not=(
            "he has stopped eating his crusts",
            "does it hurt having the flu spray",
            "who will have the class bear this week",
        ),
        unless=r"\bbear\b|\btummy bug\b|\bsick bug\b|\bvomiting\b|\bflu\b|\btonsil|\btemp\b|\bemergency contacts?\b.{0,10}\bnew\b|<play>",
    ),
)
