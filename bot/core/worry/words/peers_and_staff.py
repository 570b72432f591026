"""Serious bullying, harm between children, and conduct of staff."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

_STAFF = (
    r"(?:teacher|teachers|ta|miss|mr|mrs|ms|sir|coach|head|headteacher|deputy|one to one|1 to 1|caretaker|driver|escort|supply|staff|"
    r"key ?worker|safeguarding lead|dsl|principal|dinner lady|assistant|tutor|class teacher|keyworker)"
)

RULES = (
    Rule(
        name="staff_harm",
        level=Worry.CONCERN,
        category="allegation_against_staff",
        pattern=(
            rf"\b{_STAFF}(?: [^ .|]+){{0,4}}? (?:hit|hits|hurt|hurts|hurting|slap|slapped|slaps|pinch|pinches|pinched|grabbed|grabs|grab|dragged|drags|drag|pushed|pushes|shoved|shook|kicked|smacked|held|holds|hold|touched|touches|touching|hugs|kissed|screamed|screams|locked(?! (?:her|his|my|the|up)(?: \w+)? (?:bag|code|locker|phone|ipad|kit|drawer|bike))|shut|scream|drunk|threatened|restrained|squeezed|squeezes|pulled|pulls|threw|gives (?:sweet|the girls)|swore|swears)\b(?! (?:up|assembly|the door|the shop|it|a meeting|parents))"
            rf"|\b(?:scared|frightened|terrified|afraid|petrified) of (?:(?:his|her|my|the|their|one)<g1> )?{_STAFF}\b"
            rf"|\b(?:hit|hurt|slapped|grabbed|dragged|pushed|shoved|pinched|held down|shouted at|humiliated|restrained|touched) by<g3> {_STAFF}\b|\b{_STAFF}<g4> (?:shouted|shouts|shouting)<g4> (?:grabbed|face|and|crying|every|arm|wet)\b|\b{_STAFF}<g6> (?:stupid refugee|no wonder your(?! mums? (?:is )?proud)|thick|retard|humiliat\w+|in front of (?:everyone|the class)|laugh at (?:him|her)|stinks of drink)\b"
            rf"|\b(?:hold|held|holds|holding|pin|pinned|pins) (?:him|her|me|down) (?:down|on)\b|\b(?:calm|sensory|quiet) room\b<g9> (?:marks|slapping|prints|floor|held|hold|locked)\b|\b(?:held|hold|holds) (?:him|her|me) down\b|\b(?:thumb|finger) ?prints\b<g9> room\b|\bleft (?:him|her|me) in wet\b|\bsat in wet\b|\bwill not let (?:him|her) go (?:to )?(?:the )?toilet\b|\bdo not let (?:him|her) go (?:to )?(?:the )?toilet\b"
            rf"|\b{_STAFF}<g6> (?:my daughters number|private message|messag(?:es|ing|ed)<g3> (?:my|her|him)|texts? (?:my|her|him)|write to my|heart|alone (?:in|with)|door shut|own car|own phone|his house|at his house|girlfriend|instagram|snapchat|you look pretty|look pretty|lift home|extra at)\b|\bchanging rooms?\b<g6> (?:photos|phone|pictures|camera|filming)\b|\b(?:photos|phone|pictures|filming|camera)\b<g6> changing rooms?\b"
            rf"|\b(?:concern|complaint|worried|worry) about (?:a )?(?:member of )?(?:staff|{_STAFF})\b<g6> (?:child|children|behaviour|safe|hurt|conduct|with)\b|\bdoor shut blinds\b|\bsame boy each time\b|\bthis is not a complaint\b|\bstaff (?:hurt|hit|shout)\w*\b"
        ),
        why="a grown-up at school who hurts, shames or gets too close",
        must=(
            "I can hear slapping, she is in the sensory room with marks",
            "Her teacher shouted and grabbed her arm",
            "mr bates hurts me when no one is looking",
            "Coach write to my daughter in Instagram",
            "His one to one holds him down",
        ),
        must_not=(
            "Miss, her brother locked her PE bag again",
            "the TA grabbed him before he fell on the ice, thank her",
            "the deputy took photos of the medals",
            "Miss told her no wonder your mum's proud",
            "the teacher hit the nail on the head with her report",
            "Miss Khan held a lovely assembly",
            "can Mr Ali ring me after 3",
            "miss pulled his tooth out, he's thrilled",
        ),
        unless=r"\bsplash|\bon the ice\b|\bdanced\b|\bthank\b|\bnail on the head\b|\bassembly\b|\bhug(?:s)? (?:from|off|please)\b|\btooth\b|\bheld (?:a|the|his|her) (?:hand|meeting|door|assembly|event|sale|post|back)\b|\bhold (?:the|a|his|her|my) (?:door|hand|place|on|bag)\b|\bpulled? (?:him|her) (?:up on|aside|through|out for)\b|\bgive (?:me|him|her) a hug\b|\bmiss(?:es|ed)? (?:him|her|you|school|mum|dad|the)\b|\bshut (?:on|in) the\b|\bheart of\b|\bhead (?:hurts|is hurting|ache|hurt)\b|\bcoach (?:trip|park|driver is|leaves|home)\b|\bfelt\b.{0,8}\bplease\b|\bhit (?:his|her|my) head\b|\bhead hit\b|\bbumped\b|<play>",
    ),
    Rule(
        name="bullied_badly",
        level=Worry.CONCERN,
        category="bullying_serious",
        pattern=(
            r"\b(?:bullied|bullying|being targeted)\b|\b(?:they|he|she|children|girls|boys|lads|all|everyone|chat|group|class|one)<g4> (?:told|tell|tells|said|say|saying|says)<g3> (?:go and die|to die|go die|kill your ?self|kill yourself|go home|terrorist|monkey|should die|nobody likes|to kill)\b|\b(?:call|calls|called|calling)<g2> (?:terrorist|monkey|gay|names (?:every|all|again|i|and)|himself names|us names|smelly|fat|paki|chink|gypsy|ugly)\b"
            r"|\b(?:they|he|she|children|girls|boys|lads|it)<g2> (?:made|make|makes|making) (?:me|him|her)<g2> (?:eat|drink|lick|take off|stand|strip|kneel|do it|take stuff|fetch)\b|\b(?:head|face) (?:down|in|over) (?:the )?toilet\b|\bover the toilet\b|\b(?:they|three of them|lads|boys|girls|group)<g4> (?:kick|kicked|punched|beat|held|jumped|batter|battered|cut|pull|pulled|spat|spit|ripped|hit|hitting|chased|surrounded|stole|film|filmed|filming|waiting)<g3> (?:him|her|me|hair|hijab|my|his)\b"
            r"|\bno one is (?:aloud|allowed) to\b|\bnobody (?:is allowed to )?(?:speak|play|sit|speaks|plays|sits) (?:to|with|by) (?:him|her|me)\b|\b(?:they will|will) get (?:my|his|her) (?:sister|brother|mum)\b|\bgroup chat\b(?=<g9> (?:kill|die|naked|photo|picture|laugh\w*|girl with|fat|ugly|bully\w*|added|removed|number|grown man|vote))|\beveryone but\b|\bif i tell they\b|\b(?:do not|did not|not)<g2> (?:want|wants|wanting) to (?:come|come to school|go to school|be in school|come in)(?: any ?more| no more| ever)\b|\bschool at home forever\b|\bscared of (?:them|those|the) (?:boys|girls|lads|big)\b|\b(?:eats?|sits?|hides?)<g2> in the toilets?\b|\bwaiting to batter\b|\bwaiting for (?:him|her|me) (?:by the alley|after (?:school|the bell)|outside (?:the )?(?:gate|school)<g4> (?:fight|batter|again|every))\b|\bwait with knife\b|\btold miss i slipped\b|\bpull hijab\b|\bstart the war\b"
        ),
        why="cruelty between children beyond a squabble",
        must=(
            "on the group chat they put laughing faces and told her to die",
            "they call him names every day and I have told you",
            "group chat tell her kill yourself",
            "They call her terrorist and pull hijab",
            "they put me head down toilet",
            "they make me eat stuff off the floor",
        ),
        must_not=(
            "wrong group chat sorry",
            "people talk nonsense in the group chat",
            "they are waiting for him at the bus stop",
            "they tore up the robot for recycling week",
            "what is your bullying policy called",
            "anti bullying week odd socks",
            "poppy is being mean today",
        ),
        unless=r"\bponytail\b.{0,60}\bsorry\b|\bbouncy castle\b|\bwrong group chat\b|\brobin hood\b|\brecycling\b|\banti ?bullying\b|\bodd socks\b|\bpolicy\b|\bclass(?:room)? group chat link\b|\bjoin the\b|\bpta\b|\bwaiting for (?:him|her|me) at (?:the )?(?:bus stop|station|gate|hospital|reception|office|door)\b|\bbully for\b|\bmums group\b|\bvegetables\b|\bbroccoli\b|\bgreens\b|<play>",
    ),
    Rule(
        name="attack_at_school_now",
        level=Worry.IMMEDIATE,
        category="bullying_serious",
        pattern=(
            r"\b(?:on (?:your|the) (?:back |school )?(?:wall|field|gate|fence)|at the (?:underpass|park|gate|alley|bus stop|shops?)|outside(?: school| the gate)?|by the alley)\b<g9> (?:batter|sticks|knife|weapons?|fight|jump|beat|six of them|not stopping)\b|\bwaiting (?:to|for)<g4> (?:batter|beat|jump|stab|at the (?:underpass|park|alley|shops?)|by the alley|with (?:a |sticks|knives|his))\b<g6> (?:now|sticks|knife|underpass|brothers|again|them|alley|same four)\b(?![^|]{0,90}\b(?:robin hood|for the (?:homework|film|project|play))\b)|\bin the (?:boys |girls )?toilets?\b<g6> (?:now|will not let|let (?:her|him|me) out|grown up|help)\b"
            r"|\bnot stopping blood\b|\bon top of (?:a(?! (?:heap|pile|scrum|stack))|him|her)\b<g6> (?:not stopping|little|cheering)\b|\bshoving (?:him|her) to the edge\b|\bdown at the (?:lock|canal|river)\b<g9> (?:swim|edge|push|shoving)\b|\b(?:door|handle) (?:on the )?road side\b"
        ),
        why="a group waiting or an attack under way",
        must=(
            "Year 8s on your wall waiting to batter her, six of them, now",
            "get someone on your back field. lad's on top of a little un and not stopping",
        ),
        must_not=(
            "lads on top of a heap and not stopping, good game on your field",
            "waiting for him at the gate now",
            "waiting at the bus stop with his brothers",
            "mum is outside waiting at the gate",
        ),
        unless=r"<play>",
    ),
    Rule(
        name="child_on_child",
        level=Worry.CONCERN,
        category="child_on_child",
        pattern=(
            r"\b(?:boy|girl|lad|child|cousin|stepbrother|brother|he|y6|year 6|y5|older)<g9> (?:touches|touched|showed|shows|makes|made|told|asked|kissed|pulled down|photo|looked)<g4> (?:toilets?|pants|knickers|rude|private|privates|willy|secret|under the|cubicle|to do something|what he tells|him in the|her in the|bits)\b|\balways makes me\b|\b(?:found|in) (?:in )?her room (?:twice|again|at night)\b|\bplay(?:s|ed|ing)? with the dolls\b<g9> (?:leave the room|shows us|tablet|room)\b|\bdo what he tells\b|\bshe does what he (?:tells|says)\b|\bphoto<g6> (?:under|changing|cubicle|toilet)\b|\bhand over (?:her|his|my) mouth\b|\b(?:something )?went on at the sleepover\b|\bsleepover\b<g9> (?:undressed|secret|something|touch|pants)\b"
        ),
        why="sexual or forceful behaviour between children",
        must=(
            "another boy in his class touches him in the toilets",
            "an older boy told him to do something rude",
            "he put his hand over her mouth",
        ),
        must_not=(
            "a boy told him there was a wasp in the toilets",
            "she left her pants in the changing room",
        ),
        unless=r"\bwasp\b|\bspare pants\b|\bhand over (?:her|his) mouth (?:laughing|giggling|when she|cough)\b|<play>",
    ),
)
