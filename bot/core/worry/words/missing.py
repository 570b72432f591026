"""Children who are not where they should be, or have been taken."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

_SAW_GO_IN = (
    r"(?:i|we|his dad|her dad|dad|mum|my mum|grandma|grandad|husband|wife|child ?minder|sister|brother)(?: have| has| only| just| did)*"
    r" (?:watched|saw|seen|walked|dropped|waved|took|left|put) (?:him|her|them|\w+) (?:go(?:ing)? in|walk in|in(?! (?:bed|the (?:car|bath)))|into|off at"
    r"|at (?:the |your )?(?:gate|door|school)|to (?:the |your )?(?:gate|door|school|class))\b"
)

RULES = (
    Rule(
        name="missing_now",
        level=Worry.IMMEDIATE,
        category="missing_child",
        pattern=(
            r"(?<!has to )\b(?:ran|run|running|runs) (?:off|away)\b(?! (?:(?:a|an|another|some|more|\d+|me|us|copies|extra)\b|with (?:(?:his|her|my|your|our|the|its|them|him|me|us)\b(?! (?:boyfriend|girlfriend|dad|mum|uncle|cousin|friend|man|lad|ex|stepdad))|it\b)|to (?:the |join the |join a |a )?circus|on the (?:photocopier|printer)))|\b(?:gone|goes) missing\b|\b(?:he|she) (?:has |is )?gone (?:off|away)\b(?= (?:in|up|down|saying|somewhere|on own|again|and|without|\.|,)|\s*$)|\b(?:he|she|they|child|son|daughter|boy|girl|brother|sister|they have|has)(?: is| are| has)?(?: been| gone| went| reported)? missing\b(?! (?:all|his|her|my|him|you|your|our|out|the|a|home|school|two|three|some|one|lots|so much|lessons?|work|breakfast|lunch|maths|pe|swimming|english|phonics|mum|dad|grandma|grandad|miss|mr|mrs|from (?:his|her|my|the) (?:bag|tray|pack|list|book|report|pe|set)|\d))|\b(?:can not|could not) find (?:him|her(?= (?:\.|,|anywhere|and|she|he|i|we|in|at|or|any|please|help|since|now|yet|phone)|\s*$)|my (?:son|daughter|sister|brother|child|mum|lad|lass|girl|boy)|them|the children|our (?:son|daughter|child|children|boy|girl|lad|lass|eldest|youngest|(?!log|pass|charg|i ?pad|tablet|laptop|chrome|phone|packs?\b|sheets?\b|diary|letter|keys?\b)\w+(?= anywhere)))\b"
            r"|(?<!will )(?<!they )(?<!would )(?<!can )\b(?:not|never|has not|did not|have not) (?:come|came|got|arrived?|turned up|been) (?:home|back)\b(?! to\b)|(?<!we are )(?<!i am )\bnot (?:back|home|at home) (?:yet|from)\b|(?<!they )\bnever (?:came|got|arrived|come) home\b|\b(?:he|she|they) (?:is|are) not with you\b|^ is (?:he|she|\w+) in(?: school| class)? \.(?= (?:left|he left|she left|they left|not|he has not|she has not|his bed|her bed))|\b(?:is|are) (?:he|she|they|\w+) still (?:with you|there with you)\b|\bis (?:he|she) in class\b(?= \.? ?$)|\b(?:he|she|they)(?: is| are)? not with you\b|\b(?:he|she) is not absent\b(?!.{0,50}\b(?:late|signed|registered|desk)\b)|\bi watched (?:him|her) go in\b(?= (?:\.|,|at|this|today|so|and|with|where|how)|\s*$)"
            r"|\bthought (?:he|she|they) (?:was|were) (?:at|with|in (?:school|club|class|bed))\b|\b(?:we are|i am|am) lost\b(?= (?:miss|sir|me and|by|near|at the|on the|in (?:the|a) (?:woods?|park|town|dark|shops?|street|city|field|bus)|and (?:i am|it is|my|we are)<g1> ?(?:scared|cold|dark|on own|alone|brother|sister|little)|please (?:help|come))| \. we (?:got|went|are))|\bhave you (?:seen|heard from) (?:him|her|them|my <child>)\b(?= (?:\.|,|today|since|anywhere|this|or|please|at all|yet)|\s*$)|\bhave you got (?:him|her|my <child>)\b(?= (?:there|still|with you|safe|in school)|\s*$| \. (?:he|she))|\b(?:bed was|bed is) (?:cold|empty)\b|\bdo not look for me\b|\b(?:was|is|went|gone|got|climbed|jumped|been|ran) out the (?:fire door|window|back gate)\b|\btook (?:him|her|them) from (?:the )?(?:gate|school|playground)\b|\bwhere is (?:he|she) taking\b"
            r"|\bpassports?<g3> (?:not in|gone|missing|have gone|are not)\b|\b(?:driven|drove|gone|left) (?:out |off )?with (?:my daughter|my son|her|him|\w+) in (?:his|her|a) (?:own )?car\b|\bcar ready for airport\b|\bnot (?:in|at) school i am\b(?! with)(?!.{0,40}\bwith (?:my )?(?:dad|mum|grandma|grandad|auntie)\b)|\bwill go with (?:him|her|them) to \w+ on (?:the )?(?:boat|ferry|plane)\b"
        ),
        why="nobody knows where a child is, or a child has been taken",
        must=(
            "she still hasnt come home from school and it is dark",
            "has anyone got him? he ran off at the gate and I cant find him anywhere",
            "her dad took her yesterday, he said he will go with her to Spain on boat",
            "I am lost miss, me and my sister are in the woods",
            "My son not come home. Now is 6 o clock",
            "hes not with you??",
            "i carnt find my sister she was in the park",
            "our Danny's ran off",
        ),
        must_not=(
            "could you run off a list of the words for me",
            "the puppy keeps running away with it",
            "his spellings never came home this week",
            "can't find her homework anywhere but the sheet",
            "he is missing his old friends since we moved",
            "have you got my number down right",
            "he is not absent, he was late, the lady signed him in",
            "we are not back yet from the dentist",
            "algebra? I am lost",
            "he says he will not come back from Grandma's farm because of the lambs",
            "he has run off with my pen again",
            "his jumper has gone missing",
            "the hamster ran away",
            "can't find her reading book",
            "cant find our chromebook anywhere",
            "not back until Monday",
        ),
        unless=r"\bspellings?\b|\bhome reader\b|\btowel\b|\bdish\b|\bbaddy\b|\bbaddies\b|\btig\b|\bslip\b|\bmedal\b|\bcertificate\b|\breport\b|\bresults\b|\bmoney\b|\b(?:jumper|coat|book|shoe|shoes|bag|bottle|glasses|tooth|cardigan|kit|lunch ?box|hat|glove|toy|teddy|hamster|cat|dog|rabbit|tortoise|guinea pig|snail|welly|wellies|scooter|login|password|form|letter|email|page|link|work|worksheet|pack)\b|\buntil\b|\bback (?:monday|tuesday|wednesday|thursday|friday|to you)\b|\bran away with the\b|\bmiss(?:ing)? (?:him|her|school|work|lesson)\b|\bday ?dream|\bflight\b.{0,20}\bcancel|<play>",
    ),
    Rule(
        name="missing_pattern",
        level=Worry.CONCERN,
        category="missing_child",
        pattern=(
            r"\b(?:go|goes|went|out|got|gone) (?:out )?(?:by|through|over|of|out) (?:the )?(?:back )?(?:window|fence)\b|\b(?:missing|back)<g3> (?:from placement|till \d|at \d in the morning|\d in morning|late back)\b|\b(?:will not|will not|would not) say where\b|\bout all night\b|\b(?:not|nobody|no one)<g4> (?:seen|set eyes on)<g4> (?:since|for|weeks|months|child)\b"
            r"|\b(?:took|taken|takes|taking) (?:him|her|them)<g2> (?:off )?(?:somewhere|abroad|away|out the country)\b|\bhouse empty\b|\bhave not got the address\b|\bnot living with us\b|\bhome ed now\b|\bcan not hold (?:him|her)\b|\bi can not hold her\b"
        ),
        why="a child who goes missing, or whom nobody has seen",
        must=(
            "In at 11, he was out the window again all night, wont say where",
            "nobody has set eyes on the child since October",
        ),
        must_not=("the ball went over the fence", "not seen her PE bag since Friday"),
        unless=r"\bship\b|\bdeploy|\barmy\b|\bon leave\b|\bworks? away\b|\bball\b|\bbabies\b|\bbag\b|\bjumper\b|\bcoat\b|\bframe\b|\bcat\b|\bbird\b|\brocket\b|\bdentist\b|\bholiday\b|<play>",
    ),
    Rule(
        name="short_on_a_count",
        level=Worry.IMMEDIATE,
        category="missing_child",
        pattern=(
            r"\b(?:counted|counting|count|head ?count|head ?counts|register)\b[^|]{0,90}\b(?:one|1|two|2|a child) (?:short|missing|light|down)\b"
            r"|\b(?:counted|head ?count)\b[^|]{0,60} (?:\d+|one) (?:not|instead of|out of|when it should be) (?:\d+|two)\b"
            r"|\b(?:we are|were|i am|still|and|they are) (?:one|1) (?:child|short|kid|little one) ?(?:short|missing|down)?(?=<g6> (?:on the (?:coach|bus|minibus)|at the (?:museum|zoo|farm|park|beach|station|pool)|from the (?:coach|bus|walk)))"
            r"|\b(?:a|one|1) child short\b|\bshould be \d+ (?:children|of them|little ones)[^|]{0,40}\b(?:only|i have|there are|i can see) (?:only )?\d+\b"
        ),
        why="a count that comes out a child short: nobody knows yet where that child is",
        must=(
            "Trip helper here, I have counted again and I have 29 not 30",
            "we have counted twice at the farm and we are one short",
            "Walking bus here, I have done the head count again and there is one missing",
            "I counted 14 not 15 when we got off",
            "we are a child short",
            "there should be 12 children on this minibus and I have only 11",
        ),
        must_not=(
            "I counted the spellings and he is one short",
            "we are one short for the relay team on Friday",
            "counted the dinner money and it is a pound short",
            "I make it 9 house points not 10",
            "we counted, one jumper missing from the bag",
        ),
        unless=r"\b(?:money|pounds?|pence|pages?|sheets?|books?|spellings?|words?|cakes?|cupcakes|stickers?|coins|tickets?|cards?|buns|chairs?|pens?|pencils?|socks?|jumpers?|points?|beads|eggs|forms?|letters?|bags?|team|relay|wagons?)\b|<play>",
    ),
    Rule(
        name="absent_but_went_in",
        level=Worry.IMMEDIATE,
        category="missing_child",
        pattern=(
            r"\bwhat do you mean(?: (?!by\b)[^ .|]+){0,3} (?:absent|not in|not there|not here)\b"
            rf"|\b(?:absent|not in(?: school| class)?|absence|not there|not registered)\b[^|]{{0,70}}\b{_SAW_GO_IN}"
            rf"|\b{_SAW_GO_IN}[^|]{{0,70}}\b(?:absent|marked (?:off|out|away)|absence|(?:he|she) is not (?:in|there)|not in school)\b"
        ),
        why="thought to be in school by whoever saw the child go in, and marked away",
        must=(
            "what do you mean absent, I watched her go in",
            "your text says he is absent but I dropped him at the gate at half eight",
            "I saw her go in this morning, why does it say absent",
        ),
        must_not=(
            "she is marked absent but I dropped her at the gate late after the dentist",
            "he was absent on Monday, I saw it in the report",
            "can you change the absence code, I dropped her off at 10 after her appointment",
            "what do you mean by absent on the form",
        ),
        unless=r"\blate\b|\bsigned (?:him|her|in)\b|\bdentist\b|\bdoctor\b|\bappointment\b|\bcode\b|\bchange\b|\bamend\b|\byesterday\b|\blast (?:week|month|term|monday|tuesday|wednesday|thursday|friday)\b|\bon (?:monday|tuesday|wednesday|thursday|friday)\b|\bcertificate\b",
    ),
)
