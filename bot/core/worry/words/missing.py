"""Children who are not where they should be, or have been taken."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="missing_now",
        level=Worry.IMMEDIATE,
        category="missing_child",
        pattern=(
            r"\b(?:ran|run|running|runs) (?:off|away)\b|\b(?:gone|goes) missing\b|\b(?:he|she) (?:has |is )?gone (?:off|away)\b(?! (?:the|his|her|it|school|to|for|on|with|gravy|food|milk))|\b(?:he|she|they|child|son|daughter|boy|girl|brother|sister|they have|has)(?: is| are| has)?(?: been| gone| went| reported)? missing\b|\b(?:can not|could not|can not) find (?:him|her|my (?:son|daughter|sister|brother|child|mum|lad|lass|girl|boy)|them|the children|our)\b"
            r"|\b(?:not|never|has not|did not|have not) (?:come|came|got|arrived?|turned up|been) (?:home|back)\b|\bnot back (?:yet|from)\b|\bnot (?:at )?home (?:yet|from)\b|\bnever (?:came|got|arrived|come) home\b|\b(?:he|she|they) (?:is|are) not with you\b|^ is (?:he|she|\w+) in(?: school| class)? \.(?= (?:left|he left|she left|they left|not|he has not|she has not|his bed|her bed))|\b(?:is|are) (?:he|she|they|\w+) still (?:with you|there with you)\b|\bis (?:he|she) in class\b(?= \.? ?$)|\b(?:he|she|they)(?: is| are)? not with you\b|\bshe is not absent\b|\bhe is not absent\b|\bi watched (?:him|her) go in\b"
            r"|\bthought (?:he|she|they) (?:was|were) (?:at|with|in)\b|\b(?:we are|i am|am) lost\b|\bhave you (?:got|seen|heard from) (?:him|her|them|my)\b|\b(?:bed was|bed is) (?:cold|empty)\b|\bdo not look for me\b|\bout the (?:fire door|window|back gate)\b|\btook (?:him|her|them) from (?:the )?(?:gate|school|playground)\b|\bwhere is (?:he|she) taking\b"
            r"|\bpassports?<g3> (?:not in|gone|missing|have gone|are not)\b|\b(?:driven|drove|gone|left) (?:out |off )?with (?:my daughter|my son|her|him|\w+) in (?:his|her|a) (?:own )?car\b|\bcar ready for airport\b|\bi am (?:at|in) the (?:bus|train) (?:station|stashon|stop)\b|\bnot (?:in|at) (?:school|school) i am\b"
        ),
        why="nobody knows where a child is, or a child has been taken",
        must=(
            "My son not come home. Now is 6 o clock",
            "hes not with you??",
            "i carnt find my sister she was in the park",
            "our Danny's ran off",
        ),
        must_not=(
            "his jumper has gone missing",
            "the hamster ran away",
            "can't find her reading book",
            "not back until Monday",
        ),
        unless=r"\b(?:jumper|coat|book|shoe|shoes|bag|bottle|glasses|tooth|cardigan|kit|lunch ?box|hat|glove|toy|teddy|hamster|cat|dog|rabbit|tortoise|guinea pig|snail|welly|wellies|scooter|login|password|form|letter|email|page|link|work|worksheet|pack)\b|\buntil\b|\bback (?:monday|tuesday|wednesday|thursday|friday|to you)\b|\bran away with the\b|\bmiss(?:ing)? (?:him|her|school|work|lesson)\b|\bday ?dream|\bflight\b.{0,20}\bcancel|<play>",
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
)
