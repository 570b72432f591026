"""Blows, marks, fear and control at home."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

_HURT = (
    r"(?:hit|hits|punched|kicked|slapped|beat|strangled|choked|battered|attacked|grabbed|pushed|shoved|hurt|dragged|"
    r"headbutted|smacked|stamped on|threatened) (?:me|us|mum|my mum)\b"
)
_LATELY = r"(?:last night|this morning|this afternoon|this evening|today|tonight|just now|just|an hour ago|in the night)\b"
_AFRAID = (
    r"(?:i am|am|we are|i feel|i feel so)(?: so| really| very| still| too| absolutely| that)* (?:scared|terrified|frightened|afraid|petrified)"
    r" (?:of (?:him|her|what (?:he|she)|my (?:husband|partner|ex|dad|wife))|he|she|hell|shell|to (?:go|be|stay|leave)|for|in case|that (?:he|she)|for my)\b"
)

RULES = (
    Rule(
        name="hits",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b(?:hear|heard|see|saw|seen|watch|watched|caught)<g2> (?:him|her|them|dad|mum|<kin>) (?:hit|hitting|beat|beating|slap|slapping|smack|smacking|punch|punching|kick|kicking|strangling|shaking|hurting|threatening)\b|"
            r"\b<someone>(?: [^ .|]+){0,3}? (?:hit|hits|hitting|beat|beats|beating|belt|belts|belted|slap|slaps|slapped|smack|smacks|smacked|punch|punches|punched|kick|kicks|kicked|batter|batters|battered|strangle|strangles|choked|skelp|skelps|leather|leathers|leathered|thump|thumped|whack|whacked|whipped|pinch|pinches|pinched|burnt|burned|shoved|shoves|clouted|clout)<g1> <whom>\b(?! again \. (?:in|at|on) )"
            r"|\b(?:hit|hits|beat|beats|belt|belted|slap|slaps|slapped|smack|smacks|smacked|punch|punched|kick|kicked|skelps?) <whom><g3> (?:with|with|because|for|again|on the|round|in the|so hard|hard|wi)\b"
            r"|\b(?:got|gets|get|getting|was|been|being|were) (?:hit|beaten|battered|belted|slapped|smacked|punched|kicked|whacked)<g3> (?:by|for|with|at home|round|wi|again|because)\b"
            r"|\b(?:gave|give|gives|giving|got|get|gets)<g2> (?:a )?(?:slap|smack|hiding|clout|beating|black eye|good hiding|tap on the legs|crack)\b|\bblack eye\b|\bthe belt\b"
            r"|\b(?:pulls?|pulled|pulling|drags?|dragged|dragging|grabs?|grabbed|yanks?|yanked) (?:him|her|me|my|them|his)<g4> (?:hair|throat|neck|arm|arms|ear|bed)\b"
            r"|\b<someone>(?: is)? (?:hurts?|hurting) (?:me|him|her|us|mum|them)\b|\b(?:hurt|hurt) (?:me|my hand|him|her|us|mum) (?:on purpose|because|if|again|when)\b|\b(?:he|she|stepdad|stepmum|mum|dad) (?:pushed|push|threw|throws|chucked) (?:me|him|her|mum|us|my mum|things at)\b"
        ),
        why="a blow named with who gave or got it",
        must=(
            "he burnt her hand on purpose",
            "He hit her again last night",
            "my dad hits me",
            "ma da skelps us wi his belt",
            "husband slap him for spelling test",
            "he drags her up to bed by the hair",
        ),
        must_not=(
            "Grandma burned her hand on the iron",
            "black eye is his cousin's elbow",
            "the master beat me, it is my Victorian diary",
            "the ball hit him",
            "Dylan kicked the ball and it hit me in the face by accident",
            "he beat his sister at chess",
            "slapped cheek, the virus",
        ),
        unless=r"\btrampoline\b|\belbow\b|\bcaught (?:her|him) with\b|\bburn(?:ed|t) (?:her|his|my) (?:\w+ )?(?:on the (?:iron|oven|hob|grill|kettle|pan|sand|slide)|shoulders|tongue|mouth)\b|\bvictorian\b|\bgruel\b|\bmaster beat\b|\bslapped cheek\b|\b(?:hit|hits|banged|smacked|knocked) (?:her|his|my|the) (?:head|knee|elbow|arm|leg|nose|face|thumb|toe|funny bone) (?:on|in|at|off|against)\b|\bbeat (?:him|her|me|us|them)(?: [^ .]+)? (?:at|in|on|by)\b|\bbeats? (?:[^ .]+ ){1,2}(?:at|by) |\bbeat (?:his|her|my) (?:time|record|score)\b|\bhit (?:him|her|me|them|us) (?:that|today|hard that|at last)\b|\bthe belt (?:on|of|has|for|is|broke)\b|\bseat belt\b|\bby accident\b|\baccidental|\bthe bug (?:hit|has hit)\b|\bvirus\b|\bgrief\b|\bgive us a\b|\bnever (?:hit|hits|smack|smacked|slapped)\b|\bseed\b|\bkick(?:ed|s)? (?:him|her|me|them) (?:off|out of (?:the )?(?:zoom|meet|call|live|teams|class))\b|\bflu\b|<play>",
    ),
    Rule(
        name="marks_on_body",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b<marks><g4> (?:on|all over|up|down|round|around|over|across)<g2> (?:his|her|my|their|both|the)?<g1>? ?<body>\b(?! (?:\. |, |is |are |from |it is |is from )+(?:the )?(?:zip|biro|pen|felt|lego|henna|transfer|stamp|two by four|(?:her|his) (?:little|baby) (?:brother|sister)))|\b(?:because|because|keep|kept|home|hide|hiding|see|seen|saw|covering|show)<g4> (?:the|her|his|my|those) (?:marks|bruises)\b"
            r"|\b(?:smack|belt|finger|cigarette|hand|slap|bite|rope) (?:marks?|burns?|prints?)\b|\b(?:always|more|new|new ones|fresh)<g1> (?:marks|bruises|ones)<g2> (?:on|when)\b|\bthumb prints?\b|\bsee every finger\b"
            r"|\b(?:face|mark|marks|bruise|it) (?:is )?(?:not fit to be|to be|so (?:they|teachers|school) (?:do not|can not)) (?:seen|see)\b|\b(?:do not|not) (?:want|like)<g4> (?:teacher|teachers|school|people|anyone)<g2> (?:to )?(?:see|know|ask)\b"
            r"|\b(?:walked|walks) into (?:a|the) (?:door|cupboard)\b|\bsplit lip\b|\b(?:sunglasses|long sleeves|tights)<g9> (?:rain|however hot|all week|so it will not show|not show)\b"
        ),
        why="marks that somebody made, or that somebody hides",
        must=(
            "finger marks high up on both arms",
            "keep him off cos of the marks",
            "do you report a smack mark",
            "new bruises on her back",
        ),
        must_not=(
            "the marks on his arms are biro",
            "mark on her neck, zip of her coat",
            "two wisdom teeth out and my face is not fit to be seen",
            "bruise on his knee from football",
            "chicken pox marks on her face",
            "he walked into a door playing tag, small bump",
        ),
        unless=r"\bbiro\b|\bwisdom\b|\bpainting\b|\btattoo\b|\bhenna\b|\bfreckle|\bteething\b|\bmole\b|\bfell\b|\bfalling\b|\bfootball\b|\bscooter\b|\btrampoline\b|\bclimb|\bbike\b|\bslide\b|\bpox\b|\bvaccinat|\bjabs?\b|\bblood test\b|\beczema\b|\bhives\b|\brash\b|\bbirth ?mark\b|\bcat\b|\bmosquito|\bbites\b|\bfelt tip\b|\bpen\b|\bpaint\b|\bsmall bump\b|\bclumsy today\b|\bshins\b.{0,20}\bfootball\b|\bimpetigo\b|\bnits\b|\bplayground\b|\bmongolian\b|\bblue spot|<play>",
    ),
    Rule(
        name="afraid_of_someone",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:scared|frightened|terrified|afraid|petrified) (?:of|for|to (?:go home|be (?:with|on)|stay with))<g2> (?:him|her|home|<parent>|uncle|grandad|husband|partner|stepdad|my|his|boyfriend|them|me|those|these)\b"
            r"|\b(?:scared|frightened|afraid|terrified)<g3> (?:when|because|because) <someone>\b|\b(?:do not|did not|never|not) (?:want|wants|wanting) to (?:go home|come home|go back to|go to (?:his|her|my) (?:dad|dads|mums|mum|uncle|uncles))\b"
            r"|\bi am (?:scared|frightened|terrified|so scared|really scared)\b|\b(?:i )?do not feel safe\b|\bnot safe\b|\b(?:flinch|flinched|flinches|cowered|cowers|wet (?:him|her)self|went stiff|goes stiff|freezes)\b<g9> (?:dad|stepdad|man|when|my voice|at the gate|if|spell|let his|mention)\b"
            r"|\b(?:push|pushes|pushed|put|puts|pull|pulls|drag|drags|move|moves)(?: the| a| our)? (?:chest of drawers|drawers|wardrobe|settee|sofa|bed|chair) (?:across|against|up against|in front of|on|at)(?: the)?(?: door)?<g2> (?:so (?:nobody|no one|he|they|she)|every night|at night)\b|\bbegged (?:me|us|him) not to (?:tell|let|send|say)\b|\b(?:do not|please do not) (?:let|tell) (?:his|her|my|their) (?:dad|mum|father|mother|stepdad)<g3> (?:know|take|find|see|pick|collect)\b|\bhe must not know\b|\bshe must not know\b"
        ),
        why="fear of a person or of going home",
        must=(
            "she pushes the chest of drawers against the door so nobody can come in",
            "shes scared of her dad",
            "i dont want to go home",
            "he begged me not to let his dad know",
            "me. i dont feel safe",
        ),
        must_not=(
            "we put the wardrobe against the wall",
            "he's scared of the dark",
            "she doesn't want to go home from the party",
            "I'm scared of spiders lol",
        ),
        unless=r"\bspiders?\b|\bwasps?\b|\btests?\b|\bspellings?\b|\bdark\b|\bparty\b|\bdentist\b|\bswimming\b|\bthunder\b|\bexam\b|\bsats\b|\binjection\b|\bneedle|\bballoons?\b|\bsurprise\b|\bpresent\b|\bbirthday\b|\bheights\b|\btell (?:his|her) dad i\b|\bvet\b|\boperation\b|\bop\b|\blol\b|\bfire ?works\b|\bhaving (?:so much|too much) fun\b|\bloves? school\b|<play>",
    ),
    Rule(
        name="fight_between_adults",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:mum|dad|parents|mum|dad|they|he|she|gary|boyfriend)<g4> (?:fight|fighting|fights|arguing|argue|screaming|row|rowing|kicking off|kicked off|lost it|smashing|smashed|broke|breaks|broken|threw|throws|punched|punched|kicked) (?:and|last night|again|all|up|every|mum|dad|the (?:telly|tv|door|wall|phone|laptop|plates|house|window)|mums|things|her phone|everything|through)\b"
            r"|\b(?:laptop|tablet|phone|telly|plates?|tv|ipad) (?:(?:got|was|been) (?:thrown|launched)|got smashed|was smashed by)\b|\b(?:hear|heard|hearing|rows?|counting|screaming|shouting|crying)<g6> (?:through|thin) (?:the |my )?walls?\b(?<!hear him through the wall)|\b(?:through|thin) (?:the |my )?walls?\b<g9> (?:screaming|shouting|crying|sorry|rows?|plates|beating|hitting|going over|slap\w*)\b|\b(?:phone|plate|fist|remote|mug|tablet) (?:went|got|put|goes)(?: straight)? through the (?:wall|door|telly|window)\b|\bscreaming<g6> (?:next door|through|wall|flat|at (?:them|those|her|him|the children))\b"
            r"|\bhear(?:d|s|ing)? (?:screaming|them screaming|her scream|shouting and|crying and|plates|her begging|smashing|banging and)\b|\b(?:police|police) (?:came|come|were|was|been)<g6> (?:mum|dad|home|again|night|took|house|ours)\b|\bpolice (?:lady )?(?:took|take|arrested)\b"
        ),
        why="violence between the adults a child lives with",
        must=(
            "I hear shouting through the wall most nights and then crying",
            "my phone went through the wall",
            "mum and Gary had a big fight last night",
            "the laptop got thrown",
            "police came and took dad",
        ),
        must_not=(
            "drilling through the walls all night next door",
            "thin walls, they had a party and there was screaming",
            "police came to do an assembly",
            "they were fighting over Lego",
        ),
        unless=r"\bchristening\b|\bwedding\b|\bdrill|\bbuilders\b|\bparty\b|\bspell|\bassembly\b|\blego\b|\bfront seat\b|\bremote\b|\bnext doors shed\b|\btalk to (?:the )?class\b|\bpolice (?:officer|lady|man)(?: visit|s talk)\b|\bburglar|\bbroke down\b|\bsnow ?ball\b|\bpillow\b|\bspider|\bnightmare\b|<play>",
    ),
    Rule(
        name="controls",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:he|she|husband|partner|wife|fella|my ex|mark|his mother)<g3> (?:goes|go|went|looks|checks|check|reads|read|keeps|kept|took|takes|has|answers|answer|controls|tracks|track|follows|monitors)<g3> (?:my|her|through|thru) (?:phone|passport|bank card|card|messages|texts|money|post|emails|bag|car keys|keys|everything)\b"
            r"|\b(?:goes|go|going) (?:through|thru) (?:everything|my|me|this|her) ?(?:phone|bag|things|messages)?\b|\b(?:not|never) allowed? (?:to )?(?:have )?(?:a )?(?:phone|leave|out|money|see (?:my|her)|drive|talk to|go (?:out|nowhere|anywhere))\b|\bnot allow (?:me|her|a)\b"
            r"|\b(?:do not|do not|never|please do not|not) (?:ring|phone|call|text|email|post|write|send|answer|reply|contact|message)(?: (?:to|on|my|the|his|her|this|our|new|old|anything|me|girls|boys|children|out|back))* (?:house|him|his dad|her dad|dad|number|phone|landline|husband|back|app|address)\b(?!.{0,24}\b(?:off the hook|broken|cut off|not working|disconnected|asleep))|\bnever ring\b"
            r"|\b(?:do not|never|please do not|not)<g3> (?:give|tell|say|confirm)<g6> (?:address|where (?:we|i|she|they)|roll|which school|new (?:house|number))\b|\bnot this address\b|\b(?:we are|i am|we) (?:going|leaving|left|fled|leave|ran) <g3>(?:tonight|while he|when he|before he|with the children)\b"
            r"|\bwill not let (?:us|me|her|mum) (?:go|out|leave|see|talk|have|work)\b(?! (?:to )?(?:bed|sleep|till|until))|\bmay not leave\b|\b(?:non ?mol\w*|injunction|restraining order(?!<g2> on the printer)|there is an order|court order (?:says|said|stops|to stop|against)|(?:broke|broken|breach\w*|breaking|ignor\w+) (?:the |his |her |a )?(?:court )?order)\b|\b(?:he|she|ex|they) (?:has |have )?(?:found|finds|tracked) (?:us|me|the school|out where)\b|(?<!can not )\b(?:found|finds|find|knows|know) (?:where we (?:live|are)(?! (?:with|on|up|at|going))|my address|our address)\b"
        ),
        why="watching, confining, cutting off; or hiding from somebody who does",
        must=(
            "he knows where we live now",
            "he has breached the court order and keeps coming",
            "He goes through everything",
            "text only. never ring. he answers it",
            "My husband not allow me a phone",
            "please dont give the address to anyone",
        ),
        must_not=(
            "please call, not text, my husband is on nights",
            "the landline is no use, do not ring the landline, it is broken",
            "I want to know where we are with the referral",
            "the court order letter is in the bag for her file",
            "we are bringing towels to the dog refuge",
            "please don't ring before 9, I'm on nights",
            "she's not allowed her phone at school",
            "new address form please",
        ),
        unless=r"\bprinter\b|\bdog refuge\b|\bagain\b.{0,3}$|\bany ?more\b|\bwrong (?:person|family|phone)\b|\bat school\b|\boff the hook\b|\bvisa\b|\bin (?:class|school)\b|\bbefore (?:9|8|10)\b|\bon nights\b|\bnight shift\b|\bbroken\b|\bchanged (?:my )?number\b|\bold number\b|\bwrong number\b|\bit is (?:the )?(?:grandma|grandma)s\b|\bbaby (?:is )?(?:asleep|sleeping)\b|\bphone is (?:dead|broke|smashed)\b|\bhouse move\b|\bin a meeting\b|\bsurprise\b|\bparty\b|\bon holiday\b|\bgrounded\b|\bscreen time\b|\bno signal\b|\buntil (?:he|she) (?:has|finishes)\b|\bknows? (?:the|about) school (?:dinner|rules)\b|\bchild ?minder\b|\bat the refuge of\b",
    ),
    Rule(
        name="harsh_punishment",
        level=Worry.CONCERN,
        category="emotional_abuse",
        pattern=(
            r"\b(?:stand|stands|stood|sit|sits|sat|kneel|kneels|sleep|sleeps|slept|made|makes|make|locked|shut|put|puts)(?: (?!with )[^ .|]+){0,3} (?<!with )(?:him|her|me|outside|in (?:the|our|a) (?:shed|garage|cupboard|hall|dark|cellar|garden)|on the (?:step|stairs|landing))<g4> (?:all night|(?:till|until|til) (?:he|she|i) (?:learns?|says?|behaves?|stops?)|for hours|every night|coat on|by the door|at mealtimes|naked|in the dark|outside|as punishment|overnight)\b"
            r"|\b(?:calls?|calling|called)<g2> (?:him|her|me|it|them|herself)? ?(?:a |an )?(?:thick|stupid|rubbish|worthless|freak|pig|monster|useless|fat|ugly|slag|slut|retard|dumb|evil|devil|waste)\b"
            r"|\b(?:wish|wishes|wished) (?:he|she|i|you|we) (?:was|were|had|is) (?:never|not) (?:born|had|been born)\b|\b(?:ruined|ruin) (?:my|her|his) life\b|\bdead to (?:me|us)\b(?! 😂)|\bforget (?:he|she) is our\b|\bnobody wants? (?:you|me|him|her)\b"
            r"|\b(?:put|send|give|putting|giving) (?:me|him|her) (?:in(?:to)? (?:a )?(?:home|care)|away|up)\b|\bi(?: am)? (?:mums|the) (?:mistake|reason)\b|\b(?:my|its?|it is my) fault (?:dad|mum|he|she|they)\b|\breason (?:mum|dad|he|she) (?:went|left)\b"
            r"|\b(?:packed (?:my|his|her) bag|leave (?:me|him|her) at the (?:road|side))\b|\b(?:not|never) (?:aloud|allowed?) (?:at|to eat|to sit|to speak|to come in|food|tea|dinner|a bed|to use the)\b|\b(?:his|her|my|bedroom) doors? (?:is |has been |been )?(?:taken )?off\b|\bpadlock\b(?= on (?:the |my |his |her |our )?(?:fridge|freezer|door|cupboards?|bedroom|room|food|kitchen))|\bscreams? at (?:him|her|them|me|those|the (?:children|children|little))\b"
            r"|\b(?:will not|will not|not|do not|nobody) (?:speak|speaking|talk|talking) to (?:me|him|her) (?:for|until|till|since|anymore)\b|\b(?:no one|nobody)<g4> (?:spoke|spoken|talked) to (?:me|him|her)<g1> for\b|\bmattress on the floor\b|\bcalls? (?:me|him|her|own \w+) it\b(?! (?:is|was|has|will|would|as|if|when|about)\b)|\bshut up (?:nobody|you)\b"
        ),
        why="a child shamed, shut out, threatened with being sent away",
        must=(
            "nobody at home has spoken to me for days",
            "mummy says she wish i was never born",
            "one twin sat in our hall coat on till he learns",
            "mum calls me it",
            "she made him stand outside in the dark",
        ),
        must_not=(
            "she likes to sleep in with me every night since the move",
            "there is a padlock on the bike shed",
            "this printer screams at me",
            "the caretaker took the door off to get them out",
            "can miss rowe call me its about the trip money",
            "please call me it was about his reading",
            "he sat on the step until I tied his laces",
            "she's called Mae",
        ),
        unless=r"\bprinter\b|\bkettle\b|\bsmoke alarm\b|\bput (?:him|her) in (?:a )?home (?:time|reading|clothes)\b|\bcalled it (?:a|off|quits|done)\b|\bcall it a day\b|\bcalls it (?:his|her|the|a)\b|\bnot allowed (?:to eat )?(?:nuts|dairy|gluten|pork|sweets|milk|eggs)\b|\ballerg|\bgive up (?:the )?(?:club|violin|piano)\b|\bshoe|\bsulk|\bsports\b|\bgiving (?:him|her) up (?:to|a)\b|\bput (?:him|her|me) up\b|\bput (?:him|her|me) away\b|\bsleepover\b|\btent\b|\bcamp|\bcare ?(?:club|taker)\b|<play>",
    ),
    Rule(
        name="shut_in_or_out",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b(?:get|gets|got|getting|is|was|been|being|am) (?:locked|shut)(?: up)? in (?:the|a|his|her|my)<g1> (?:shed|cupboard|garage|cellar|attic|loft)\b"
            r"|\b(?:locks?|locked|shuts?|shut) (?:him|her|them|me|us|the (?:boy|girl)|my (?:brother|sister|son|daughter))(?: up)? in(?: the| a| his| her| my| our)?<g1> (?:shed|cupboard|garage|cellar|attic|loft|box room|store room)\b"
            r"|\b(?:locks?|locked|locking|shuts?|shut) (?:him|her|them|us|the (?:boys?|girls?|children|kids|little ones|baby|twins)|my (?:brother|sister|son|daughter|children|kids)|both of them)(?: up)? in (?:the|a|his|her|my|our|their|there)<g1> (?:bed ?)?rooms?\b"
            r"|\b(?:he|she|mum|dad|they|uncle|stepdad|stepmum|husband|partner)(?: has| have)? (?:locks?|locked|shut|shuts) (?:me|us|him|her|them) out(?: of the (?:house|flat))? (?:all night|in the (?:rain|cold|dark|garden)|at night|overnight|when|till|until)\b"
        ),
        why="a person shut away, or shut out, by another",
        must=(
            "he gets locked in the cellar when he is bad",
            "dad locked me out in the rain",
            "they shut her in the box room when people come",
            "i have to lock the kids in there bedroom while im on nights",
            "mum locks them in their room so she can go out",
        ),
        must_not=(
            "the cat got locked in the shed",
            "she got shut in the cupboard playing sardines",
            "I locked us out again, keys on the side",
            "Miss locked the glue in the cupboard",
            "he locked himself in his room with the tablet",
            "we got locked in the changing room at swimming",
        ),
        unless=r"\breading\b|\bby accident\b|\bby mistake\b|\bkeys?\b|\bburglar|<play>",
    ),
    Rule(
        name="hurt_and_afraid_now",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=(
            rf"\b{_HURT}(?:<g9> {_LATELY})[^|]{{0,140}}\b{_AFRAID}|\b{_LATELY}<g6> {_HURT}[^|]{{0,140}}\b{_AFRAID}"
            rf"|\b{_AFRAID}[^|]{{0,140}}\b{_HURT}<g9> {_LATELY}|\b{_AFRAID}[^|]{{0,140}}\b{_LATELY}<g6> {_HURT}"
        ),
        why="violence within the last day, and the writer afraid of more",
        must=(
            "my husband hit me in front of the kids last night, i am scared of him",
            "I'm terrified he'll come back. He punched me this morning",
            "my ex just attacked us and I am frightened to go home",
            "this morning he grabbed mum by the arm. i am scared he will do it again",
        ),
        must_not=(
            "my ex hit me years ago, I am scared of nothing now",
            "the ball hit me this morning and I am scared to play",
            "my husband hit a deer last night, I am scared of driving",
            "she pushed me on the swing today, I am scared of heights",
        ),
        unless=r"\bdream|\bnightmare|\bfilm\b|\bball\b|\bswing\b|\bslide\b|\byears ago\b|\bfunny\b|\blol\b|😂",
    ),
)
