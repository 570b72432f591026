"""The thing said outright, in the plainest words people have for it."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="danger_said_outright",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:break|breaking|get|getting|broke|force) (?:in ?to|in to) (?:our|my|the|mums) (?:house|flat|home)\b|\b(?:is not|not|is not) moving\b|\bdoes not move\b|\b(?:locked|trapped) (?:us|me|we|in the (?:house|flat)|inside|in)\b<g6> (?:phone|house|flat|out|keys|help|scared)\b|\btrapped in (?:the |my )?(?:house|flat|room)\b"
            r"|\b(?:no one|nobody|no grown ?up|no adult) (?:is )?(?:home|in|here|at home)\b<g3>(?: (?:scared|frightened|alone|me|hungry|crying))\b|\b(?:man|someone|someone|stranger) (?:is )?(?:in|inside|at) (?:our|my|the) (?:house|flat|home|garden|room|window)\b|\b(?:man|someone|bloke|guy|stranger|he)<g1> (?:grabbed|snatched|took|dragged|kidnapped|abducted) (?:my|a|the|our) (?:daughter|son|child|girl|boy|sister|brother|child|children)\b|\b(?:kidnapped|abducted|snatched)\b"
            r"|\bbeen taken by\b|\bnever arrived\b|\b(?:is not|not|never|is not) answering\b<g4>\b(?: (?:phone|door|worried|since|he|she|and))?\b(?<=phone)|\bleft at \S+ and (?:he|she) (?:is not|has not|never)\b|\bthreaten(?:ed|ing)? to (?:kill|stab|shoot|burn|hurt|take)\b|\bcut (?:her|his|my) wrists?\b|\b(?:threw|dropped|shook) the baby\b|\bgoodbye i love\b|\bnowhere to (?:sleep|go|stay) tonight\b|\bnot (?:want to )?(?:live|be here|be alive)\b<g6> (?:tablets|pills|knife|rope|bridge|tonight|now)\b|\bbeen left (?:on own|alone)\b"
        ),
        why="danger in so many words",
        must=(
            "someone is trying to break into our house",
            "mum isnt moving",
            "there is a man in our house",
            "my son never arrived at school this morning",
        ),
        must_not=("the parcel never arrived", "traffic is not moving, late", "locked in a meeting"),
        unless=r"\blocked (?:me |us |him |her )?out of\b|\bparcel\b|\btraffic\b|\bqueue\b|\bpack\b|\bletter\b|\bemail\b|\buniform\b|\border\b|\bcoach\b|\bbus\b|\bcars?\b|\bvideo\b|\bscreen\b|\bmouse\b|\bcursor\b|\bmeeting\b|\bfix the\b|\bboiler\b|\bchristmas tree\b|<play>",
    ),
    Rule(
        name="harm_said_outright",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:husband|partner|boyfriend|dad|he|father|ex|wife|mum|stepdad|brother|son) (?:is |gets |can be |has been |was |being |are )(?:very |so |really |getting )?(?:violent|abusive|aggressive|controlling|dangerous|stalking|threatening|hurting)\b|\bdomestic (?:violence|abuse)\b|\b(?:being|been|is) (?:neglected|abused|starved|hurt|stalked|threatened|beaten|exploited|trafficked)\b|\bneglect(?:ed|ing|s)?\b|\babusive\b|\bafraid to go home\b|\bscared to go home\b"
            r"|\b(?:he|she|dad|husband|ex|they|someone|uncle|boyfriend) (?:has )?threatened\b|\bthreatening (?:me|messages|texts|her|us|to|him|voicemails)\b|\bcarrying a knife\b|\bblood on (?:her|his) (?:sleeves?|sheets?|pillow|arms?)\b|\b(?:is|keeps|been|started) cutting\b(?=<g3>$| (?:her|him|again|at night| \.))|\b(?:is|are|in) (?:in )?a gang\b|\b(?:says|said|tells me) (?:he|she) hates me\b|\bwish(?:es)? (?:he|she|they) (?:had )?never had (?:me|him|her|us)\b"
            r"|\b(?:not|have not|has not|have not|have not|nobody has) eaten (?:since|today|for|in|all)\b(?=<g3>)|\bi smell\b|\bnobody washes\b|\b(?:always|so) hungry\b|\bnever has a coat\b|\bplease do not tell my (?:husband|partner|mum|dad|ex|boyfriend|parents|stepdad)\b|\bmissing from (?:home|care|school|placement)\b|\bpregnant and \d+\b|\bi (?:hurt|hit|smacked|slapped|shook|pushed|burnt) my (?:son|daughter|child|boy|girl|baby|children|little)\b|\bmy (?:ex|husband) (?:is )?(?:picking|collecting|coming for|getting)<g3> (?:do not|do not)\b|\bkicked (?:my|the|our) (?:dog|cat)\b|\bscared of me\b|\b(?:sells?|selling|sold) drugs\b"
        ),
        why="harm in so many words",
        must=(
            "my husband is violent",
            "I think a child is being neglected",
            "the kids havent eaten today",
            "he threatened me",
            "my ex is picking her up, dont let him",
        ),
        must_not=(
            "he is getting aggressive with his cough medicine lol",
            "she's not eaten today, sick bug",
            "i hurt my son's feelings about the cake",
        ),
        unless=r"\bsick\b|\bbug\b|\bvomit|\btemp(?:erature)?\b|\bpoorly\b|\bfever\b|\bflu\b|\bcough\b|\btonsil|\bfeelings?\b|\bsore throat\b|\bfasting\b|\bbroccoli\b|\bgarden\b|\bteeth\b|\bteething\b|\bgrowing boy\b|\bgood\b.{0,10}\bi smell\b|\bof (?:paint|perfume)\b|\btummy\b|\bdentist\b|\bantibiotic|\bsnow\b|\bimmunis|\bto be late\b|<play>",
    ),
    Rule(
        name="stepparent_in_room",
        level=Worry.IMMEDIATE,
        category="sexual_abuse",
        pattern=r"\bmy (?:stepdad|stepbrother|uncle|dad|cousin|grandad|brother|mums boyfriend|dads (?:mate|friend))<g2> (?:comes|coming|comes in|is|gets|getting) (?:in|into|in to) my (?:room|bed)\b",
        why="a child saying who comes",
        must=("my stepdad is coming in my room",),
        must_not=("my cousin is coming in my class on Monday",),
    ),
)
