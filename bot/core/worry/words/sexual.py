"""Sexual harm to a child, and grown-ups who should not be near one."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="touches",
        level=Worry.CONCERN,
        category="sexual_abuse",
        pattern=(
            r"\b(?:touch|touches|touched|touching|fiddles|fiddled|fiddling|kisses|kissed|strokes|stroked|rubs|rubbed|licks|squashes|tickles) (?:me|her(?! (?:maths|work|homework|reading|book|tea|dinner|lunch|english|spellings?|pack|arm))|him|them|themselves|down there|(?:with )?(?:my|her|his|the|their|childrens?)<g1> (?:privates?|private parts?|bottom|bum|bits|chest|legs?|thighs?|willy|pants|knickers|daughter|son|girls?|boys?|sister|brother))\b"
            r"|\b(?:hand|hands|finger|fingers)<g3> (?:under|up|down|in|inside|on)<g1> (?:clothes|skirt|pants|knickers|top|trousers|nightie|pyjamas|privates|bottom|thigh|bra)\b"
            r"|\b(?:touched|touching|touches|hurts|hurt|sore|pointed|bleeding|blood) (?:me |her |him )?(?:down below|down there|between (?:her|his|my) legs|where the swimming|were the swimming|in (?:her|his) pants)\b|\bit hurts? (?:when|wen) (?:i|she|he) wees?\b"
            r"|\b(?:private parts?|privates|(?:her|my) minnie|willy|willies|penis|vagina|fanny|foo ?foo)\b<g6> (?:touch|show|showed|shows|look|looks|rub|hurt|hurts|sore|kiss|put|see)|\b(?:showed|shows|show|showing|see|saw|sent|sending)<g3> (?:(?:me |her |him )?his (?:bits|willy|privates|thing)|private parts|privates|willy|porn|naked|nude|nudes|rude)\b"
            r"|\b(?:rape|raped|raping|molest|molested|molesting|abused|abuses|abusing|paedophile|pedophile|paedo|pedo|nonce|groomed|grooming|sex offender)\b|\bmade (?:me|her|him) (?:touch|do something|do things|do stuff|kiss|watch|undress|take)\b|\bsexual(?:ly)?\b"
        ),
        why="touching, showing or naming what is done to a child's body",
        must=(
            "uncle touches her",
            "the man touched me where the swimming costume goes",
            "tutor put his hand under her clothes",
        ),
        must_not=(
            "she never touched her maths",
            "I rubbed them, growing pains in his legs",
            "if Minnie looks sad it is her haircut",
            "nobody may touch her arm, she had her jab",
            "don't touch my lunch",
            "the dog groomer made her laugh",
            "what does Year 6 sex education cover",
        ),
        unless=r"\bgrowing\b|\bjabs?\b|\bcream\b|\bpains? in (?:his|her) legs\b|\bsex education\b|\brse\b|\bpshe\b|\bpotty\b|\bwasp\b|\bdog\b|\bcat kiss|\bbaby (?:kiss|tickl)|\bthrush\b|\bnappy rash\b|\buti\b|\binfection\b|\bfoul\b|\bin touch\b|\btouch (?:wood|base|rugby|typing|screen|down)\b|\bkiss kiss\b|\bprincess\b|\bfrog\b|\bgoodnight\b|\b(?:ball|wand|it) touched\b|\btag\b|\bmy heart\b|\bpeas\b|\btouches? (?:my|her|his) (?:heart|toes|food|lunch|things|stuff|bag)\b",
    ),
    Rule(
        name="comes_at_night",
        level=Worry.IMMEDIATE,
        category="sexual_abuse",
        pattern=(
            r"\b<someone><g3> (?:comes?|came|gets?|got|goes|is|in)<g2> (?:in|into|in to)<g1> (?:my|her|his|the girls) (?:room|bed|bedroom)\b<g6>(?: (?:tonight|again|now|locked|night|nights|when|wen))\b"
            r"|\b(?:in|into) (?:her|his|my) room again\b|\bdo(?:es|ing)? in the nights?\b|\bkeeps? asking (?:me|her|him) to sit on\b|\btold me<g4> in the bath\b|\bpartner has been touching\b"
            r"|\b(?:sleeps?|sleeping|sleep) (?:in our house|there) (?:also )?tonight\b|\bmade her do something\b<g9> (?:house|still|hurts)\b"
        ),
        why="the person is in the house, or comes again tonight",
        must=(
            "my step dad comes in my room when mums on nights",
            "mr next door keeps askin me to sit on him",
        ),
        must_not=("the cat comes in my room at night", "she gets in my bed when there is thunder"),
        unless=r"\bcat\b|\bdog\b|\bnightmare|\bthunder\b|\btooth fairy\b|\bsanta\b|\bfather christmas\b|\bbaby\b|\bhe wakes\b|<play>",
    ),
    Rule(
        name="secret_kept",
        level=Worry.CONCERN,
        category="sexual_abuse",
        pattern=(
            r"\b(?:our|special|bad|dad|big|the|keep(?:s)?(?: a| it| the| our)?|is|a) secrets?<g6> (?:with|uncle|not to tell|and not|game|from mum|about|told me|or|him|man|he)\b|\bsecret<g2> bad\b|\bbad (?:secret|1 🤫)|\b(?:i (?:have|hav|got)<g2> (?:a )?secret)<g4> bad\b|\bdad secret\b"
            r"|\b(?:said|says|told (?:me|her|him)|tells (?:me|her|him)|told)<g1> not to tell\b|\b(?:do not|not to|not|never) tell (?:your|ur|his|her) (?:mum|dad|mum|parents)\b|\bif i tell\b<g4> (?:he|she|they|will|get|il|ill|mum|hurt)\b|\bspecial (?:cuddles?|games?|friend|time)\b"
            r"|\b(?:can not|do not want to|would not|rather not|i would rather not|will not|will not|not going to) (?:say|type|tell|put|write)(?: (?:it|this|that|what|why|i|think|more))* (?:in|on|it|over)<g1> (?:text|here|writing|this|why|message|a text)\b|\b(?:will not|not|does not want to) (?:get )?(?:undressed|get changed|have a bath|take (?:her|his) (?:clothes|tights))\b"
            r"|\b(?:swear|swore|promise|promised|pinky promise)<g6> (?:not to|secret|tell|say)\b|\bdo not know how (?:to put this|you would (?:start|say)|to say (?:this|it))\b|\bdifferent (?:pants|knickers)\b(?!.{0,30}\b(?:spares?|school|accident|wet)\b)|\b(?:blood|stain|stains)<g2> (?:pants|knickers|underwear)\b|\bunderwear<g3> (?:missing|gone|blood)\b"
        ),
        why="secrets a grown-up asked for, and things too bad to type",
        must=(
            "I do not know how to put this in a message",
            "I won't put it on here",
            "he said not to tell",
            "she told her a daddy secret",
            "[it] hurts since i stayed at uncle marks. he said not to tell",
            "I wont type it on here",
        ),
        must_not=(
            "I can't say it nicely in a text but they smell of garlic",
            "the court order is not changed",
            "he came home in different pants, school spares",
            "keep it a secret from Dad, it's his birthday mug",
            "i got a secrit. i can wissle now",
        ),
        unless=r"\bbirthday\b|\bsurprise\b|\bpresent\b|\bsecret santa\b|\bparty\b|\bmug\b|\bmothers day\b|\bfathers day\b|\btooth fairy\b|\bphonics\b|\blong one\b|\bpassword\b|\bwhistle\b|\bpregnan|\bchocolate\b|\bsweets\b.{0,20}\blol\b|\bpe kit\b|\bpasscode\b|<play>",
    ),
    Rule(
        name="unsafe_adult",
        level=Worry.CONCERN,
        category="unsafe_adult",
        pattern=(
            r"\b(?:on the sex offenders register|on the register (?:for (?:what|children|children)|his own)|(?:boyfriend|partner|fella|man|he) is on the (?:sex offenders )?register(?! for the)|sex offender|should not be (?:near|around|with|alone)|should not be near|not (?:allowed?|supposed|meant|to be|to live)<g2> (?:near|around|with|within)<g3> (?:children|children|school|child|childer|mile|under|me|us|him|her|lad)|no contact|bail conditions|danger to (?:children|children)|messing with (?:children|children)|(?:was|been) inside for (?:it|what|that)|out of prison|he got out this|been in prison|came out of prison|asked to leave (?:his|her|two|the))\b"
            r"|\b(?:man|bloke|fella|chap|guy|stranger|lady|woman|someone|someone|van|car|driver|laddie)<g6> (?:asks|asked|asking|tried|trying|wants|followed|follow|follows|following|watching|taking (?:photos|pictures|pics)|filming|chatting|talking|hanging|waiting|stood by|knows)<g6> (?:kids?|children|child|girls?|boys?|her|him|me|them|infants|school|photos|children|lift|sweets|puppy|puppys|name|little ones|my two|my daughter|my son)\b"
            r"|\b(?:man|bloke|fella|chap|guy|stranger|lady|woman|someone|someone|driver)<g6> (?:offered|gave|giving|gives|offers)<g3> (?:lifts?|sweets|puppy|money|presents?|phones?|his number|coins|drink|vapes?)\b|\b(?:in|into|intae) (?:a|his|the|their) (?:car|van|motor)\b<g6> (?:tried|trying|told|asked|offered|with (?!me\b|my|three|two|the (?:kids|children)))|\b(?:tried|trying|trying|wanted|asked|told)<g4> (?:get|to get|to)<g4> (?:in|into|intae|in to) (?:a|his|the) (?:car|van|motor)\b|\b(?:photos|pictures|pics|filming|photographs) of (?:the )?(?:children|children|infants|girls|boys|them|her|him)\b(?=<g9> (?:fence|gate|man|field|bathroom|changing|bed|his|naked|instagram|stranger))"
            r"|\bno child (?:goes|go|went) to (?:him|her)\b|\b(?:lady|woman|man)<g6> is not (?:the|her|his|their) (?:mother|mum|father|dad)\b|\bstranger\b<g4> (?:at|by|outside|in|talking|asked|gate|fence|called?|took)\b|\b(?:lady|man) at the fence\b|\bmy (?:real|reel) (?:mum|dad|dads|mums)\b|\b(?:i )?do not know this man\b|\bnot dbs\b|\basked to (?:keep|give)<g3> secret\b"
        ),
        why="a grown-up who is barred, unknown, or closing in on children",
        must=(
            "a man at the gate every day, no child goes to him",
            "that woman is not her mother",
            "New boyfriend is on the register for children",
            "a man in a wite van asked me do i want to see his puppys",
            "bloke at the infant fence chatting to them",
            "man tried to get my two in his car",
        ),
        must_not=(
            "the horses got out so we are late",
            "four days in the car with three children",
            "someone tried to get a settee in a van on our road",
            "my sister's boyfriend is on the register for the walking bus",
            "the coach driver gave her his spare coat hook",
            "photographer day for the class photo",
            "a new man is driving the bus, is that right",
        ),
        unless=r"\bsofa\b|\bsettee\b|\bgas board\b|\bmare\b|\bmares\b|\bhusbands singing\b|\bphotographer\b|\bschool photo|\bclass photo|\bdbs (?:check )?form\b|\bfather christmas\b|\bsanta\b|\blollipop (?:man|lady)\b|\bice ?cream van\b.{0,20}\bflake\b|\bfireman\b|\bpostman\b|\bdelivery (?:man|driver)\b|\bhonda\b|\belectoral\b|\bregister (?:for|him|her) (?:club|breakfast)\b|<play>",
    ),
    Rule(
        name="unsafe_adult_now",
        level=Worry.IMMEDIATE,
        category="unsafe_adult",
        pattern=(
            r"\b(?:tried|trying|trying) (?:to )?(?:get|pull|grab|drag|take|snatch)<g4> (?:in|into|intae|in to) (?:a|his|the|their) (?:car|van|motor)\b|\b(?:bloke|man|fella|someone|stranger)<g6> (?:fence|gate|gates|crossing|railings|park|field)\b<g9> (?:now|still|just|chatting|photos|watching|filming)\b"
            r"|\b(?:still there|is there|he is there|standing there) now\b|\bheading (?:up )?to (?:the )?school\b|\b(?:he|she|ex|dad|father|uncle|boyfriend|they|man|his mother|her father)(?: is| are)? (?:coming|on (?:his|her|their) way)<g4> (?:to|up to|for)<g2> (?:school|gate|children|the children|him|her|them)\b<g6> (?:do not let|drunk|right mind|knife|order|not allow\w*|not supposed)\b|\b(?:do not|never|must not|can not) let<g4> (?:go|leave|out|get in|take|home|collect|near)<g3>\b(?: (?:with|him|her|uncle|them|to|from|house|home|out|dad|by))\b"
            r"|\bonly let <g2>\b|\b(?:out of|came out of|released from) prison (?:this|today|yesterday|last)\b|\bex is out\b|\bput poorly\b|\bchange the pick ?up password\b(?=[^|]{0,70}\b(?:he|she|they) (?:knows?|has|have|found|got)\b)|\bchange the pick up password\b(?=[^|]{0,70}\b(?:he|she|they) (?:knows?|has|have|found|got)\b)|\b(?:getting|gets|get) me again (?:today|tomorrow|tonight)\b|\bgave? me a lift\b|(?<!so )\bhe (?:has|is) (?:found|outside)<g2> (?:the school|school|the house|my house|flat)\b"
        ),
        why="such a person is there now, or about to collect a child",
        must=(
            "change the pick up password please, he knows it",
            "Please don't let Ella go with Uncle Ray today",
            "Bloke stood by your back fence taking photos. Still there now",
            "My ex is out of prison this morning",
        ),
        must_not=(
            "he is coming to school but not doing PE",
            "change the pick up password please, we have a new childminder",
            "stuck in traffic, don't let them go with anyone else, nearly there",
            "Grandad went round the front so he is outside school now",
            "someone tried to get a sofa in a van right on the crossing",
            "dont let him go out without his coat",
            "the postman is still at the gate with the parcel",
        ),
        unless=r"\bsofa\b|\bsettee\b|\bfridge\b|\bnearly there\b|\btraffic\b|\bstuck behind\b|\brunning<g3> late\b|\bcoat\b|\bhat\b|\bjumper\b|\bshoes?\b|\bbook ?bag\b|\bwithout (?:his|her)\b|\bparcel\b|\binhaler\b|\blunch ?box\b|\bglasses\b|\bwater bottle\b|\bcardigan\b|\bpe kit\b|\bscooter\b|\bhead lice\b|\bsleep\b|\bice cream van\b|<play>",
    ),
)
