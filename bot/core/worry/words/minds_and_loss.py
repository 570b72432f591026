"""Minds in crisis, adults who cannot cope, and deaths."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="lost_touch",
        level=Worry.IMMEDIATE,
        category="mental_health_crisis",
        pattern=(
            r"\b(?:food|water|dinner|tea|school)<g3> (?:is |been |are )?(?:poison|poisoned|poisoning)\b|\bpoisoning (?:the )?(?:children|children|us|me|him|her)\b|\bgod (?:has )?(?:told|tells|says?) (?:me|her|him|mum|us)\b|\bvoices? (?:say|says|tell|tells|telling|said|want|are)\b|\bpeople in the walls\b|\bcan not be in that house\b|\b(?:in|through) the walls say\b"
            r"|\b(?:wrapped|foil)<g4> (?:in foil|on the (?:window|windos|windows)|windows|windos)\b|\b(?:not|is not|is not) in (?:her|his) right mind\b|\bi am a copy\b|\bnot (?:his|her|my) real (?:son|daughter|dad|mum)\b|\bshouting at (?:no one|nobody|cameras|the tv)\b|\bangel (?:call|calls|said|told)\b|\bdo not let them tell you i am ill\b|\b(?:see|sees) people (?:in|who|that) (?:the )?(?:road|are not|is not)\b|\bgoing to hurt (?:him|her|them|myself)\b"
        ),
        why="somebody in charge of a child no longer in touch with what is real",
        must=(
            "mum thinks the food is poison & shes put the sofa on the door",
            "God has told her to keep the children home",
            "the people in the walls say I have to get the kids",
        ),
        must_not=(
            "too hot to sleep so Mum put foil on the windows",
            "food poisoning, off today",
            "wrapped his sandwich in foil",
        ),
        unless=r"\b(?:to|too) hot\b|\bsent one who\b(?!)|\bfood poisoning\b|\bsandwich|\bcostume\b|\brocket\b|\bmosquito\b|<play>",
    ),
    Rule(
        name="adult_in_crisis",
        level=Worry.CONCERN,
        category="mental_health_crisis",
        pattern=(
            r"\b(?:sectioned|psychotic|psychosis|breakdown(?! (?:cover|on|van))|crisis team|psychiatric|mental (?:hospital|ward|breakdown)|post ?natal|panic attacks?|lost the plot|manic|paranoid|hallucinat\w+|hysterical)\b"
            r"|\b(?:can not|not|can not|could not|not able to) (?:cope(?! with (?:(?:it|that|this) (?:today|tonight|just now|right now|yet|at the minute)|(?:a|the|any|all the|so much|more|another) (?:packs?|work|home ?work|sheets?|worksheets?|screens?|app|lessons?))\b)|coping|get out of bed|stand on my|leave the house|be in a room|look after (?:them|him|her|the|my))\b|\b(?:do not|did not|not|have not|not been) (?:sleep|slept)<g2> (?:since|for (?:\d|days|weeks|nights|five|three|two|four|a week)|in days)\b|\b(?:do not|does not|did not|not|have not|not been) (?:get|got|getting|come|came|out|moved|shifted|left)(?: up| out| much)*(?: of| from)? (?:bed|(?:his|her|my|the) (?:bed|room|chair|house|settee|sofa))<g1> (?:since(?! (?:he|she) came out)|for (?:\d|days|weeks|five|three|two|four|a week)|in days|\d+ days)\b|\b(?:have not|not|has not|did not) (?:spoken|said|spoke|speak)(?: \w+)? words?<g1> since\b|\bcamhs\b(?=<g3> (?:wait|waiting|list|crisis|refused|\d+ (?:weeks|months)))|\b(?:waiting|waits?) (?:for|list for)<g1> camhs\b|\bbipolar\b<g6> (?:stopped|not taking|off (?:her|his|my) (?:tablets|meds)|manic|really bad)\b|\bdo not know how (?:i got (?:there|here|home)|i am (?:meant|supposed) to (?:get up|go on|carry on|do this|cope))\b"
            r"|\b(?:three|four|five|two|\d) nights? (?:no|without|not) (?:sleep|slept|a wink)\b|\bnot needed sleep\b|\bnot slept<g3> (?:nights?|days|since|properly)\b|\bat (?:breaking|the end of my) ?(?:point|tether)\b|\b(?:crying|cried|cries|cry)<g1> (?:for (?:\d|three|two|four|days|weeks)|every (?:day|night)|days|in (?:the )?(?:garage|kitchen|car|chemist|toilet|bath)|non ?stop)\b|\bcry all day\b|\bcries all day\b"
            r"|\bi (?:am|was) (?:so )?low\b|\bvery low\b|\bgiving notice\b|\bhurting (?:him|her|my)self\b|\b(?:in|having) meltdown<g3> (?:hours|nights)\b|\bsmashed (?:his|her|the) (?:room|house|bedroom)\b|\bmum(?:my)? (?:just )?(?:sits|is in bed(?! (?:with|after|asleep|poorly|ill))|stays in bed|cries|cries|cry|crying|never gets up|will not get up)\b|\bends? of the world\b"
            r"|\bsealed (?:packets?|crackers|food)\b|\b(?:tv|telly) is (?:talking|talkin|watching)\b|\b(?:they are|they can) (?:listening|hear|watching)<g2> (?:us|me|them|through)\b|\bmeans they can hear\b|\bdropped a stone\b|\bin my own skin\b|\bnot well in (?:her|his) head\b|\bthink i am dying\b|\bhas not spoken since\b"
        ),
        why="a mind in trouble, an adult who cannot go on caring",
        must=(
            "she has not got out of her bed for a week",
            "camhs wait is a year",
            "mum cries every night in the kitchen",
            "Mum was sectioned Tuesday night",
            "hearing voices again, im not coping",
            "havin a proper breakdown here like",
            "crying for 3 days straight",
        ),
        must_not=(
            "CAMHS have discharged him, best news",
            "dont bother with the pack she cant cope with it today",
            "he cant cope with another worksheet",
            "she has not moved up a group since Christmas",
            "they will not come for 2 days, flu",
            "we cried all night over the football",
            "he cried all night with his teeth",
            "Mum is in bed with a migraine, Grandad is here",
            "I'm at the end of my tether with these bake sale texts 😂",
            "breakdown on the M6, late today",
            "can't cope with this login lol",
            "manic Monday, late",
        ),
        unless=r"😂|\bdrill|\bbuilders\b|\blambing\b|\bnoise\b|\bmigraine\b|\btables?\b|\bmaths\b|\bphonics\b|\bscan\b|\bgood sort\b|\blog ?in\b|\bapp\b|\bwith (?:this|the|all (?:this|the)) (?:site|website|letters|emails|noise|heat|printer)\b|\bpassword\b|\bphonics app\b|\btapestry\b|\bbreakdown (?:of|on|cover|truck)\b|\brecovery\b|\bcar (?:has )?broke\b|\blol\b|\bteeth(?:ing)?\b|\bnewborn\b|\bleavers\b|\bhappy\b|\btonsil|\bcough(?:ing)?\b|\bchicken pox\b|\bbug\b|\bsick\b|\bmanic monday\b|\bslime\b|\bspelling|\bhomework\b|\bvomit|\btemp(?:erature)?\b|\bfever\b|\bear ?ache\b|\bxbox\b|<play>",
    ),
    Rule(
        name="death_in_family",
        level=Worry.CONCERN,
        category="bereavement_crisis",
        pattern=(
            r"\b(?<!my )(?:mum|dad|father|mother|brother|sister|twin|baby|wife|husband|son|daughter|stepdad|partner)<g2> (?:died|dead|is dead|was killed|is killed|has been killed|passed (?:in the night|last night|away last|this morning)|killed|umar|passed suddenly)\b(?! (?:of|last year|\d+ years))"
            r"|\b(?:lost|lose) (?:(?:my|our) (?:son|daughter|baby(?! (?:cousin|tooth|teeth|hamster|rabbit))|twin|little (?:boy|girl|one|man))|(?:his|her|their) (?:mum|dad|brother|sister|twin|father|mother|baby))\b|\b(?:my|our) (?:wife|husband|son|daughter|baby|partner) (?:has )?(?:died|is dead|was killed|passed)\b|\b(?:do not|not|nobody|have not|had not|not been)<g3> (?:know|told|tell|knows)<g6> (?:died|dead|passed(?! on)|passed away)\b|\b(?:not|nobody|have not) (?:been )?told<g2> how(?= (?:he|she|they|dad|mum)| \.)|\bhow (?:he|she|dad|mum|dad|mum) died\b|\bdid not live\b|\bhospice (?:say|says|said)\b"
            r"|\b(?:i made (?:him|her|it|them) (?:die|happen|hapen)|my fault (?:he|she|grandad|grandma|dad|mum) (?:died|is dead))\b|\bmade it (?:happen|hapen)\b|\bthe bomb\b|\bshould have been (?:me|him)\b|\b(?:lays?|laid|lay)<g3> (?:a |his |her )?place (?:for|at)\b|\bgetting (?:mum|mum|dad|dad|him|her) out\b|\b(?:gone|went) out with no coat\b|\bsince (?:the )?funeral\b"
        ),
        why="a near death that has just come, or that a child is breaking under",
        must=(
            "the girls have not been told how he died",
            "Their dad passed in the night",
            "dad dead. crash. last night",
            "We lost my son very suddenly",
            "Since funeral of wife I don't get up",
        ),
        must_not=(
            "I don't know how to get back to the quiz",
            "I don't know how long she must stay off",
            "we lost our baby cousin's rabbit",
            "he lays a place for her owl since she joined Brownies",
            "the hamster died",
            "his great grandad's funeral is on Friday, back Monday",
            "my phone died, dad will ring",
            "I cried when the dad died in the film",
        ),
        unless=r"\bowl\b|\bteddy\b|\belf\b|\bstill (?:have|has|his|her|on)\b|\bcame from\b|\bphone (?:died|is dead)\b|\bbattery\b|\bhamster\b|\bgerbil\b|\bgoldfish\b|\bfish\b|\bcat\b|\bdog\b|\brabbit\b|\bguinea pig\b|\bgreat (?:grand|aunt|uncle)|\bpeacefully\b|\byears ago\b|\bcar (?:has )?died\b|\bwifi\b|\blaptop\b|\bcard\b|\bdad jokes\b|\bplant\b|\bfuneral is\b|\bneed(?:s)? the day off\b|\bdead (?:proud|chuffed|happy|excited|good|keen|funny|pleased|tired|nice|set|easy|sorry|cute|clever)\b|<play>",
    ),
)
