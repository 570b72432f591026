"""Blows, marks, fear and control at home."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="hits",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b(?:hear|heard|see|saw|seen|watch|watched|caught)<g2> (?:him|her|them|dad|mum|<kin>) (?:hit|hitting|beat|beating|slap|slapping|smack|smacking|punch|punching|kick|kicking|strangling|shaking|hurting|threatening)\b|"
            r"\b<someone>(?: [^ .|]+){0,3}? (?:hit|hits|hitting|beat|beats|beating|belt|belts|belted|slap|slaps|slapped|smack|smacks|smacked|punch|punches|punched|kick|kicks|kicked|batter|batters|battered|strangle|strangles|choked|skelp|skelps|leather|leathers|leathered|thump|thumped|whack|whacked|whipped|pinch|pinches|pinched|burnt|burned|shoved|shoves|clouted|clout)<g1> <whom>\b"
            r"|\b(?:hit|hits|beat|beats|belt|belted|slap|slaps|slapped|smack|smacks|smacked|punch|punched|kick|kicked|skelps?) <whom><g3> (?:with|with|because|for|again|on the|round|in the|so hard|hard|wi)\b"
            r"|\b(?:got|gets|get|getting|was|been|being|were) (?:hit|beaten|battered|belted|slapped|smacked|punched|kicked|whacked)<g3> (?:by|for|with|at home|round|wi|again|because)\b"
            r"|\b(?:gave|give|gives|giving|got|get|gets)<g2> (?:a )?(?:slap|smack|hiding|clout|beating|black eye|good hiding|tap on the legs|crack)\b|\bblack eye\b|\bthe belt\b"
            r"|\b(?:pulls?|pulled|pulling|drags?|dragged|dragging|grabs?|grabbed|yanks?|yanked) (?:him|her|me|my|them|his)<g4> (?:hair|throat|neck|arm|arms|ear|bed)\b"
            r"|\b<someone>(?: is)? (?:hurts?|hurting) (?:me|him|her|us|mum|them)\b|\b(?:hurt|hurt) (?:me|my hand|him|her|us|mum) (?:on purpose|because|if|again|when)\b|\b(?:he|she|stepdad|stepmum|mum|dad) (?:pushed|push|threw|throws|chucked) (?:me|him|her|mum|us|my mum|things at)\b"
        ),
        why="a blow named with who gave or got it",
        must=(
            "He hit her again last night",
            "my dad hits me",
            "ma da skelps us wi his belt",
            "husband slap him for spelling test",
            "he drags her up to bed by the hair",
        ),
        must_not=(
            "the ball hit him",
            "Dylan kicked the ball and it hit me in the face by accident",
            "he beat his sister at chess",
            "slapped cheek, the virus",
        ),
        unless=r"\bslapped cheek\b|\b(?:hit|hits|banged|smacked|knocked) (?:her|his|my|the) (?:head|knee|elbow|arm|leg|nose|face|thumb|toe|funny bone) (?:on|in|at|off|against)\b|\bbeat (?:him|her|me|us|them)(?: [^ .]+)? (?:at|in|on|by)\b|\bbeats? (?:[^ .]+ ){1,2}(?:at|by) |\bbeat (?:his|her|my) (?:time|record|score)\b|\bhit (?:him|her|me|them|us) (?:that|today|hard that|at last)\b|\bthe belt (?:on|of|has|for|is|broke)\b|\bseat belt\b|\bby accident\b|\baccidental|\bthe bug (?:hit|has hit)\b|\bvirus\b|\bgrief\b|\bgive us a\b|\bnever (?:hit|hits|smack|smacked|slapped)\b|\bseed\b|\bkick(?:ed|s)? (?:him|her|me|them) (?:off|out of (?:the )?(?:zoom|meet|call|live|teams|class))\b|\bflu\b|<play>",
    ),
    Rule(
        name="marks_on_body",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b<marks><g4> (?:on|all over|up|down|round|around|over|across)<g2> (?:his|her|my|their|both|the)?<g1>? ?<body>\b|\b(?:because|because|keep|kept|home|hide|hiding|see|seen|saw|covering|show)<g4> (?:the|her|his|my|those) (?:marks|bruises)\b"
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
            "bruise on his knee from football",
            "chicken pox marks on her face",
            "he walked into a door playing tag, small bump",
        ),
        unless=r"\bfell\b|\bfalling\b|\bfootball\b|\bscooter\b|\btrampoline\b|\bclimb|\bbike\b|\bslide\b|\bpox\b|\bvaccinat|\bjabs?\b|\bblood test\b|\beczema\b|\bhives\b|\brash\b|\bbirth ?mark\b|\bcat\b|\bmosquito|\bbites\b|\bfelt tip\b|\bpen\b|\bpaint\b|\bsmall bump\b|\bclumsy today\b|\bshins\b.{0,20}\bfootball\b|\bimpetigo\b|\bnits\b|\bplayground\b|\bmongolian\b|\bblue spot|<play>",
    ),
    Rule(
        name="afraid_of_someone",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:scared|frightened|terrified|afraid|petrified) (?:of|for|to (?:go home|be (?:with|on)|stay with))<g2> (?:him|her|home|<parent>|uncle|grandad|husband|partner|stepdad|my|his|boyfriend|them|me|those|these)\b"
            r"|\b(?:scared|frightened|afraid|terrified)<g3> (?:when|because|because) <someone>\b|\b(?:do not|did not|never|not) (?:want|wants|wanting) to (?:go home|come home|go back to|go to (?:his|her|my) (?:dad|dads|mums|mum|uncle|uncles))\b"
            r"|\bi am (?:scared|frightened|terrified|so scared|really scared)\b|\b(?:i )?do not feel safe\b|\bnot safe\b|\b(?:flinch|flinched|flinches|cowered|cowers|wet (?:him|her)self|went stiff|goes stiff|freezes)\b<g9> (?:dad|stepdad|man|when|my voice|at the gate|if|spell|let his|mention)\b"
            r"|\bbegged (?:me|us|him) not to (?:tell|let|send|say)\b|\b(?:do not|please do not) (?:let|tell) (?:his|her|my|their) (?:dad|mum|father|mother|stepdad)<g3> (?:know|take|find|see|pick|collect)\b|\bhe must not know\b|\bshe must not know\b"
        ),
        why="fear of a person or of going home",
        must=(
            "shes scared of her dad",
            "i dont want to go home",
            "he begged me not to let his dad know",
            "me. i dont feel safe",
        ),
        must_not=(
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
            r"|\b(?:laptop|tablet|phone|telly|plates?|tv|ipad) (?:(?:got|was|been) (?:thrown|launched)|got smashed|was smashed by)\b|\b(?:through|thin) (?:the |my )?walls?<g9>\b(?=)|\bscreaming<g6> (?:next door|through|wall|flat|at (?:them|those|her|him|the children))\b"
            r"|\bhear(?:d|s|ing)? (?:screaming|them screaming|her scream|shouting and|crying and|plates|her begging|smashing|banging and)\b|\b(?:police|police) (?:came|come|were|was|been)<g6> (?:mum|dad|home|again|night|took|house|ours)\b|\bpolice (?:lady )?(?:took|take|arrested)\b"
        ),
        why="violence between the adults a child lives with",
        must=("mum and Gary had a big fight last night", "the laptop got thrown", "police came and took dad"),
        must_not=("police came to do an assembly", "they were fighting over Lego"),
        unless=r"\bassembly\b|\blego\b|\bfront seat\b|\bremote\b|\bnext doors shed\b|\btalk to (?:the )?class\b|\bpolice (?:officer|lady|man)(?: visit|s talk)\b|\bburglar|\bbroke down\b|\bsnow ?ball\b|\bpillow\b|\bspider|\bnightmare\b|<play>",
    ),
    Rule(
        name="controls",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:he|she|husband|partner|wife|fella|my ex|mark|his mother)<g3> (?:goes|go|went|looks|checks|check|reads|read|keeps|kept|took|takes|has|answers|answer|controls|tracks|track|follows|monitors)<g3> (?:my|her|through|thru) (?:phone|passport|bank card|card|messages|texts|money|post|emails|bag|car keys|keys|everything)\b"
            r"|\b(?:goes|go|going) (?:through|thru) (?:everything|my|me|this|her) ?(?:phone|bag|things|messages)?\b|\b(?:not|never) allowed? (?:to )?(?:have )?(?:a )?(?:phone|leave|out|money|see (?:my|her)|drive|talk to|go (?:out|nowhere|anywhere))\b|\bnot allow (?:me|her|a)\b"
            r"|\b(?:do not|do not|never|please do not|not) (?:ring|phone|call|text|email|post|write|send|answer|reply|contact|message)<g4> (?:house|him|his dad|dad|this number|the house|this phone|landline|husband|me back|the app|address)\b|\bnever ring\b"
            r"|\b(?:do not|never|please do not|not)<g3> (?:give|tell|say|confirm)<g6> (?:address|where (?:we|i|she|they)|roll|which school|new (?:house|number))\b|\bnot this address\b|\brefuge\b|\b(?:we are|i am|we) (?:going|leaving|left|fled|leave|ran) <g3>(?:tonight|while he|when he|before he|with the children)\b"
            r"|\bwon?t let (?:us|me|her|mum) (?:go|out|leave|see|talk|have|work)\b|\bwill not let (?:us|me|her|mum) (?:go|out|leave|see|talk|have|work)\b|\bmay not leave\b|\b(?:solicitors? letter|non ?mol|injunction|restraining order|court order|there is an order)\b|\b(?:he|she|ex|they) (?:has |have )?(?:found|finds|tracked) (?:us|me|the school|out where)\b|\b(?:found|finds|find|knows|know) (?:where we (?:live|are)|my address|our address)\b"
        ),
        why="watching, confining, cutting off; or hiding from somebody who does",
        must=(
            "He goes through everything",
            "text only. never ring. he answers it",
            "My husband not allow me a phone",
            "please dont give the address to anyone",
            "we'll be at the refuge",
        ),
        must_not=(
            "please don't ring before 9, I'm on nights",
            "she's not allowed her phone at school",
            "new address form please",
        ),
        unless=r"\bagain\b.{0,3}$|\bany ?more\b|\bwrong (?:person|family|phone)\b|\bat school\b|\boff the hook\b|\bvisa\b|\bin (?:class|school)\b|\bbefore (?:9|8|10)\b|\bon nights\b|\bnight shift\b|\bbroken\b|\bchanged (?:my )?number\b|\bold number\b|\bwrong number\b|\bit is (?:the )?(?:grandma|grandma)s\b|\bbaby (?:is )?(?:asleep|sleeping)\b|\bphone is (?:dead|broke|smashed)\b|\bhouse move\b|\bin a meeting\b|\bsurprise\b|\bparty\b|\bon holiday\b|\bgrounded\b|\bscreen time\b|\bno signal\b|\buntil (?:he|she) (?:has|finishes)\b|\bknows? (?:the|about) school (?:dinner|rules)\b|\bchild ?minder\b|\bat the refuge of\b",
    ),
    Rule(
        name="harsh_punishment",
        level=Worry.CONCERN,
        category="emotional_abuse",
        pattern=(
            r"\b(?:stand|stands|stood|sit|sits|sat|kneel|kneels|sleep|sleeps|slept|made|makes|make|locked|shut|put|puts)<g3> (?:him|her|me|outside|in (?:the|our|a) (?:shed|garage|cupboard|hall|dark|cellar|garden)|on the (?:step|stairs|landing))<g4> (?:all night|(?:till|until|til) (?:he|she|i) (?:learns?|says?|behaves?|stops?)|for hours|every night|coat on|by the door|at mealtimes|naked|in the dark|outside|as punishment|overnight)\b"
            r"|\b(?:calls?|calling|called)<g2> (?:him|her|me|it|them|herself)? ?(?:a |an )?(?:thick|stupid|rubbish|worthless|freak|pig|monster|useless|fat|ugly|slag|slut|retard|dumb|evil|devil|waste)\b"
            r"|\b(?:wish|wishes|wished) (?:he|she|i|you|we) (?:was|were|had|is) (?:never|not) (?:born|had|been born)\b|\b(?:ruined|ruin) (?:my|her|his) life\b|\bdead to (?:me|us)\b|\bforget (?:he|she) is our\b|\bnobody wants? (?:you|me|him|her)\b"
            r"|\b(?:put|send|give|putting|giving) (?:me|him|her) (?:in(?:to)? (?:a )?(?:home|care)|away|up)\b|\bi(?: am)? (?:mums|the) (?:mistake|reason)\b|\b(?:my|its?|it is my) fault (?:dad|mum|he|she|they)\b|\breason (?:mum|dad|he|she) (?:went|left)\b"
            r"|\b(?:packed (?:my|his|her) bag|leave (?:me|him|her) at the (?:road|side))\b|\b(?:not|never) (?:aloud|allowed?) (?:at|to eat|to sit|to speak|to come in|food|tea|dinner|a bed|to use the)\b|\b(?:doors? (?:is )?off|door taken off)\b|\bpadlock\b|\bscreams? at (?:him|her|them|me|those|the (?:children|children|little))\b"
            r"|\b(?:will not|will not|not|do not|nobody) (?:speak|speaking|talk|talking) to (?:me|him|her) (?:for|until|till|since|anymore)\b|\bmattress on the floor\b|\bcalls? (?:me|him|her|own \w+) it\b|\bshut up (?:nobody|you)\b"
        ),
        why="a child shamed, shut out, threatened with being sent away",
        must=(
            "mummy says she wish i was never born",
            "one twin sat in our hall coat on till he learns",
            "mum calls me it",
            "she made him stand outside in the dark",
        ),
        must_not=("he sat on the step until I tied his laces", "she's called Mae"),
        unless=r"\bput (?:him|her) in (?:a )?home (?:time|reading|clothes)\b|\bcalled it (?:a|off|quits|done)\b|\bcall it a day\b|\bcalls it (?:his|her|the|a)\b|\bnot allowed (?:to eat )?(?:nuts|dairy|gluten|pork|sweets|milk|eggs)\b|\ballerg|\bgive up (?:the )?(?:club|violin|piano)\b|\bshoe|\bsulk|\bsports\b|\bgiving (?:him|her) up (?:to|a)\b|\bput (?:him|her|me) up\b|\bput (?:him|her|me) away\b|\bsleepover\b|\btent\b|\bcamp|\bcare ?(?:club|taker)\b|<play>",
    ),
)
