"""Children alone, hungry, cold, unwell and not cared for; drink and drugs; children who carry a household."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="child_alone",
        level=Worry.IMMEDIATE,
        category="neglect",
        pattern=(
            r"\b(?:left|leave|leaves|leaving|been|is|are|at home|home|in|they are|he is|she is|on|stay|stays|sleep|children|children|boys|girls)<g4> (?:on own|alone|by themselves|unattended)<g2> (?:since|all (?:night|day|weekend)|overnight|yesterday|now|in the (?:house|flat|car)|at home|last night|again|poorly|with the baby|they are|tonight)\b"
            r"|\bleft (?:the )?(?:children|boys|girls|baby|him|her|me|us|them|my brother|little ones)<g3> (?:on own|alone|by themselves)\b|\b(?:leave|leaves|leaving) (?:the )?(?:children|boys|girls|baby|him|her|me|us|them|my brother|little ones)<g3> (?:on own|alone (?:at|in|with|for|all|since|while|when|overnight|until|every|to go))\b|\b(?:little ones|children|boys|girls|baby) alone\b|(?<!\bgo )(?<!goes )(?<!going )(?<!walk )(?<!walks )(?<!walking )(?<!come )(?<!comes )(?<!coming )(?<!get )(?<!gets )(?<!cycle )\bhome (?:on own|alone)\b(?! (?:is on|was on|on (?:tv|telly)|the (?:film|movie)|film|movie|two|three))|\blocked the door and gone<g1> work\b"
            r"|\b(?:mum|dad|mum and dad|they)(?: is| are| has| have)? (?:not here|not in|not home|gone out|went out|not back|not been back|not come back|not come home|went last night)\b<g6> (?:baby|crying|i am (?:\d|on own|alone|hungry|scared|cold|in)|me and|my (?:brother|sister|baby)|since|all night|yesterday|hungry|dark|alone)\b"
            r"|\b(?:no grown ?up|no adult|no one|nobody|there is no ?one)(?: is| are| else)? (?:here|in(?! (?:my|our|your|the|his|her|year|class|school))|home|at home)\b<g6> (?:baby|crying|i am (?:\d|on own|alone|hungry|scared|cold|in)|me and|my (?:brother|sister|baby)|night|yesterday|hungry|dark|alone)\b|\bnobody (?:was|is) in but\b"
            r"|\bnobody (?:came|come|has come) for me\b|\bnobody is in\b(?! (?:the |my |our |your |year |class|school|reception|trouble))|\b(?:no|not a) (?:grown ?ups?|adults?) (?:here|in|with|at home)\b|\bmum (?:went out<g6> (?:not|never) (?:back|come|home)|(?:has not|not|never) (?:come|been|got)<g1> (?:back|home)|gone all night)\b(?! to\b)|\bhave not seen (?:mum|my mum|dad|our mum)<g2> since\b|\b(?:wandering|walking)<g3> (?:street|road|close|estate|on own|barefoot|no shoes|about)\b<g9> (?:old|shoes|pyjamas|nappy|nobody|own|mum|year)\b"
        ),
        why="a child with no adult is in danger now",
        must=(
            "nobody is in and my baby sister is crying",
            "dad has gone out and it is dark and i am scared",
            "they were left at home on their own all evening",
            "mummy went out last nite and she not back",
            "mum not here baby wont stop crying im 6",
            "Two little ones alone since yesterday",
            "he has left the boys at home by themselves",
        ),
        must_not=(
            "dad is in bed and I am at work until 4",
            "Dad here, I am in Leeds until Friday, text my wife",
            "nobody in our house understands fractions",
            "they are in the car and on their way",
            "at what age can they be home alone?",
            "she says leave her alone so I did",
            "Home Alone is on at the film club",
            "can he go home alone on Fridays",
            "they put it in the post and it went astray",
            "can he walk home alone on Fridays",
            "ive finished my ttrs all on my own",
            "mum not in, dad will answer",
        ),
        unless=r"\bwhat age\b|\bhow old\b|\bleave me alone\b|\bwalk(?:s|ing)? (?:home|to school)\b|\bbike\b|\bhomework\b|\breads?\b|\breading\b|\bfinished\b|\bhome alone\b.{0,20}\b(?:film|movie|2|in my head|spider)\b|\bsitting (?:alone|on own) at\b|\btoilet\b|\bwrote\b|\btied\b|\bteacher\b|\bdoor answered\b|\brelaxing\b|\bwork\b.{0,10}\bgrandma\b|\bsat alone at\b|\blunch\b|\bdates\b|\bparcel\b|<play>",
    ),
    Rule(
        name="hungry",
        level=Worry.CONCERN,
        category="hunger_homelessness",
        pattern=(
            r"\b(?:no|not any|without|not got|nothing|nothing|not enough|ran out of|run out of|none|not had|not having|not eaten)<g2> (?:food|dinner|tea|eat|to eat|breakfast since|meal|meals|fridge|cupboards?|freezer|gas|electric|electricity|heating|hot water|lecky|leccy|home to eat|hot worter|bread)\b"
            r"|\bfood ?banks?<g3> (?:finished|empty|voucher|again|please|on the quiet|will not|ran|said|help|no more|is)\b|\b(?:cupboards?|fridge|freezer|belly|tummy|stomach) (?:is |are )?(?:empty|bare|makes?<g1> noises?|makes noyses)\b|\b(?:empty|nothing in) (?:cupboards?|fridge)\b|\bnothing home\b|\btummy empty\b"
            r"|\b(?:eating|eats|eat|ate|pocketing|stealing|steals)<g4> (?:out of|from|off|of|out|in)<g2> (?:the )?(?:scrap|bins?|floor|scraps)\b|\b(?:pocketing|hiding|hides|hid|puts?|taking|takes|took|kip|keeps?|saves?|stealing)<g1> (?:bread|food|dinner|toast|rolls|bread rolls|biscuits|fruit|crusts|sandwich\w*)<g3> (?:pockets?|bag|sleeve|pillow|home|jumper)\b|\bkip<g1> dinner in\b|\bpocketing\b|\b(?:keeps|saves|keep|save) (?:half|it|some) for (?:his|her|my) (?:sister|brother|mum)\b|\b(?:so|she does not|mum does not|does not|do not) eat so (?:we|the children|they)\b|\beating from bins\b|\bleftover (?:toast|food)\b"
            r"|\b(?:starving|hungry|not fed)<g4> (?:all weekend|every|again|since|at night|wolf|always|mum|no food|nothing)\b|\bso hungry\b|\bonly (?:have|eat|hav|had|get) (?:food|biscuits?|cereal|toast|crisps|bread)\b|\bcereal for \d+ days\b|\bchildren eat only\b|\bpay ?day (?:tomorrow|is)\b|\bpadlock on the (?:fridge|freezer)\b|\bextension lead (?:off|from) (?:the )?(?:neighbours?|next door)\b"
        ),
        why="no food, no heat",
        must=(
            "we are on an extension lead off the neighbour",
            "Cant do the work, no food or heating in the house",
            "foodbank finished. nothing home",
            "there's nowt in the freezer",
            "she is eating from bins",
        ),
        must_not=(
            "no gas today, they have dug up the road",
            "not eaten a hot meal since the twins came",
            "no food on the trip coach please",
            "no breakfast club tomorrow",
            "he's starving, what's for dinner today lol",
        ),
        unless=r"\bhot meal\b|\b(?:dug|digging) \b|\b(?:dug|digging)\b|\bfire alarm\b|\bpremier inn\b|\bworkmen\b|\bon the (?:coach|trip|bus)\b|\bpacked lunch\b|\bschool dinners?\b|\bupstairs\b|\bcombi\b|\bradiators?\b|\bbreakfast club\b|\bsick\b|\bvomit|\bbug\b|\bboiler (?:man|engineer)\b|\bschool (?:is )?(?:closed|shut)\b|\bfasting\b|\bramadan\b|\bpower cut\b|\boff the menu\b|\bcollection\b|\bdonat|\bbring\b.{0,30}\bfood ?bank\b|\btins\b|\bharvest\b|\bdinner money\b|\btwo dinners\b|\bfussy\b|\bop\b|\boperation\b|\ballerg|\bfish fingers\b|<play>",
    ),
    Rule(
        name="no_home",
        level=Worry.CONCERN,
        category="hunger_homelessness",
        pattern=(
            r"\b(?:slept|sleep|sleeping|sleeps|living|live|staying|stay|kip)<g3> (?:in (?:the|my|our|a|his) (?:car|van|tent|shed|park|bus station|porch|garage)|on the streets?|rough|on (?:a|the|my)<g2> (?:settee|sofa|floor)|outside|in the bus)\b|\bevict(?:ed|ion|ing)?\b|\bbailiffs?\b|\bhomeless\b|\bnowhere (?:to (?:go|sleep|live|stay)|tonight)\b|\bno ?where to (?:go|sleep|live|stay)\b"
            r"|\b(?:landlord|council)<g4> (?:changed|lock|locks|kick|kicked|throw|thrown|nice|hotel|hostel|go out|put us|if i)\b|\btemporary accommodation\b|\bhostel\b|\b(?:one|1) room (?:the |all |for )?(?:\w+ )?(?:of us)\b|\b(?:six|five|four|seven|eight|\d+) (?:in|of us in|people in|in a|in one) (?:one )?room\b|\bone toilet\b|\btents? (?:is )?fine\b|\bwater is coming in\b|\bmould\b<g6> (?:chest|breath|baby|walls|cough)\b"
            r"|\b(?:men|they) (?:came and )?took the (?:telly|sofa|fridge)\b|\bbeds at school\b|\bthrown out\b|\bkicked (?:us|me|her|mum) out\b|\bsit in reception\b|^ the street $"
        ),
        why="nowhere safe or fit to live",
        must=(
            "we slept in the car agen",
            "Landlord say if I am nice with him the rent can wait",
            "we have nowhere to go tonight",
        ),
        must_not=(
            "the airline put us in one room, the five of us",
            "slept in the car all the way from grannys",
            "she stayed on the sofa watching films with a cold",
        ),
        unless=r"\bairlines?\b|\btent in\b|\btarmac\b|\bteams\b|\bzoom\b|\bmeet\b|\blive lesson\b|\bapp\b|\ball the way\b|\b(?:way|drive|journey|trip) (?:home|back|from)\b|\bcamping\b|\bholiday\b|\bin the garden\b|\bwatching\b|\bnanny and grandad\b|\bsleepover\b|\bcold\b.{0,10}\bblanket\b|\btemp\b|\bcalpol\b|\bpoorly\b|\bsick\b|\bcats?\b|\bdogs?\b|\byouth hostel\b|\bplay ?tent\b|\bhe naps\b|<play>",
    ),
    Rule(
        name="not_cared_for",
        level=Worry.CONCERN,
        category="neglect",
        pattern=(
            r"\b(?:same (?:clothes|pants|nappy|tights|uniform|socks)|last nights nappy|nappy from the night|soaking nappy|no coat|no shoes|holes in|shoes (?:split|falling)|wet (?:things|clothes|bed)|smells? of (?:wee|urine)|stinks? of (?:wee|urine)|stinky|call me smelly|hold their nose|unwashed|filthy|crawling|dog (?:poo|dirt|mess)<g4> (?:hall|stairs|floor|house|carpet)|matted)\b"
            r"|\b(?:teeth|tooth|teef)<g6> (?:black|never takes|hurts? (?:but|all)|rotten|stop hurting)\b|\b(?:never|not|will not|refuses? to|can not|can not) (?:takes?|taking|take|get|got) (?:me|him|her)(?: to)?(?: the)? ?(?:doctor|doctors|dentist|hospital|a and e|gp|there|out)?<g1>$|\bmum (?:do|does|did) not (?:get up|wash|wake|feed|cook)\b|\b(?:do|does) not (?:do|get up) (?:in the )?mornings\b|\bnobody (?:in|home) (?:again )?for\b|\b(?:lad|boy|girl|child|kid) of (?:about )?(?:\d|ten|nine|eight|seven|eleven)\b<g2> (?:came|comes|come|turned up|collected|collects|picked|fetched|fetches)\b"
            r"|\b(?:ran|run|running) out (?:of )?(?:his |her )?(?:inhaler|insulin|medication|medicine)\b|\binhaler (?:ran|run|has run|is) (?:out|empty)\b<g9> (?:not|since|face|weeks|saturday|can not|can not)\b|\b(?:gone|green|smells|pus|infected)<g4> (?:green|smells|pus|tough|weeks)\b|\b(?:missed|ones we missed|lost more weight|losing weight)\b<g9> (?:hospital|appointments|weight|dragging)\b"
            r"|\bget(?:s)? (?:him|her|my|them) ?sel\w+ up\b|\b(?:mum|mother|mums) (?:has )?(?:been )?(?:at her|with her|gone|away)<g3> (?:fellas|since|for days|boyfriends)\b|\bwear my coat in bed\b|\b(?:not|never) (?:washed|bathed|changed|had a bath|had a wash)<g3> (?:since|for|in)\b|\bwash my (?:jumper|clothes|uniform)\b|\bhave a shower at school\b"
        ),
        why="a child's body and days not looked after",
        must=(
            "a boy of about nine came for her at six",
            "Third day she's come to me in last night's nappy",
            "theres dog poo all in are hall",
            "mum dont get up",
            "same clothes all week and she smells of wee",
        ),
        must_not=(
            "the cast has gone green and smells",
            "her hair has gone green, it was the dye",
            "smells of wee, we are potty training",
            "no coat today sorry, left it at nans",
            "sorry he is filthy after forest school",
        ),
        unless=r"\bdye\b|\bcast\b|\bpotty\b|\bleft it at\b|\bforest school\b|\bforgot(?:ten)?\b|\blost (?:it|his|her)\b|\bmud\b|\bmuddy\b|\bfootball\b|\bin the wash\b|\bpuddle|\bnit comb\b|\bno shoes (?:on|in) (?:the )?(?:carpet|hall|soft play)\b|\bparty\b|\bwater tray\b|\bspare\b|\brain\b.{0,10}\bcoat peg\b",
    ),
    Rule(
        name="drink_and_drugs",
        level=Worry.CONCERN,
        category="substance_misuse",
        pattern=(
            r"\b(?:mum|dad|father|mother|she|he|uncle|grandma|grandma|babcia|stepdad|driver|parent|parents|partner|husband|wife|mum|i am|ex|childminder|his|her|fella|teacher|mums|dads|everyone|brother)<g6> (?:drunk|drinks(?! (?:water|milk|his|her|the|juice|from|loads of|lots of|plenty|more|a lot of))|drinking|pissed|wasted|steaming|hammered|stoned|high|using|on the gear|on drugs|takes drugs|off (?:her|his|their) (?:head|face|faces)|smells of (?:weed|drink|alcohol|booze)|stinks? of (?:drink|weed|booze|alcohol)|doing lines)\b"
            r"|\b(?:stinks?|smells?|reeks?|reeking|smelt|smelled|stank) of (?:drink|weed|booze|alcohol|vodka|cannabis|beer|wine)\b|\bdrunk (?:again|and|in charge|at (?:the|your|pick)|when|driving|on)\b|\b(?:cocaine|heroin|crack pipe|ketamine|spice|meth|methadone|needles?(?= in the (?:bath|bin|park|stair|garden))|needle in the|needel in the|dealer|dealing (?:drugs|weed|from|out of|to kids)|dealers|drugs?(?! (?:and alcohol|talk|booklet|awareness|is going round))|cannabis|weed|joints?|foil and|little bags|gas canisters|nos (?:canisters?|balloons?|gas)|edibles|gumm(?:y|ies)(?! bears?))\b"
            r"|\b(?:bottles|cans)<g4> (?:lined up|everywhere|under|hidden|hiding|out cold|of vodka|will not wake)\b|\b(?:off|back on|back at) (?:the )?(?:wagon|drink|booze|gear|it again)\b|\bslipped again\b|\bclean since\b|\b(?:special|stinky|funny|green) (?:cigarettes?|smoke|smell)\b|\bwine o ?clock\b(?! can not come)|\b(?:poured|tipped)<g4> (?:down the sink|drop)\b|\bsmoke makes my\b|\bnobody sober\b|\bneed a drink to\b"
        ),
        why="drink or drugs around a child",
        must=(
            "he was clean since spring and has slipped again",
            "stinks of drink every pickup",
            "mam's on the gear again",
            "nan drove me home drunk agen",
            "comings and goings all hours, foil and little bags",
        ),
        must_not=(
            "who is dealing with the ramp",
            "what do you call a bear with no teeth, a gummy bear",
            "another drugs and alcohol booklet please",
            "one can of coke and he was off his head, no more for the raffle",
            "two bottles of vodka for the tombola",
            "he only drinks milk",
            "spice up the nativity",
            "needle felting club please",
            "drugs talk in Year 6 assembly",
        ),
        unless=r"\bbooklet\b|\btombola\b|\braffle\b|\bglue\b|\bfwd\b|\bassembly\b|\bcompan|\bdentist\b|\btalks?\b|\bpshe\b|\bworkshop\b|\blesson\b|\bmakes? (?:her|him|me) drunk on\b|\bpumpkin spice\b|\bold spice\b|\bspice (?:girls|up|mix|rack)\b|\bgarden(?:ing)?\b|\bjoint (?:custody|pain|pains|account|party|birthday|care|parents|application)\b|\bpainful\b|\bcrystal (?:maze|palace)\b|\bharibo\b|\bflu\b|\bjab\b|\bvitamin|\bmedication\b.{0,10}\bdrug\b|\bhigh (?:school|temperature|temp|chair|vis|score|five|up|street|fever|functioning|court)\b|\busing (?:the|a|his|her|my|it|this|tapestry|our)\b|\bdrinking (?:water|plenty|lots|fluids|juice|well|squash|chocolate|milk|little|from)\b|\bwasted (?:a|an|my|food|journey|trip|my time)\b|\ballergic|\bedible (?:glitter|flowers|garden)\b|\bcatering\b|\bpunk\b|\bjoints? (?:ache|hurt|swollen|supplement)\b|<play>",
    ),
    Rule(
        name="drink_now",
        level=Worry.IMMEDIATE,
        category="substance_misuse",
        pattern=(
            r"\b(?:drunk|off (?:her|his) (?:head|face)|wasted|can not stand|barely stand|swaying|staggering|smell it on|been drinking|had drink|had a drink|all wobbly|christening since|in the pub since)\b<g9> (?:gate|car|drive|driving|driving|collect|collecting|pick|fetch|pram|engine|now|scared|brought|van|keys|coming)\b"
            r"|\b(?:gate|car|drive|driving|collect|collecting|fetch|fetching|picking|drove|outside|here for)\b<g9> (?:drunk|off (?:her|his) (?:head|face)|wobbly|swaying|stand straight|stand up straight|had a drink|been drinking|smell it)\b"
            r"|\bnobody sober\b|\b(?:dead to the world|eyes (?:are )?going funny|can not talk|will not wake)\b(?=<g9> (?:sweets|gummy|gummies|took|lad|bottles))|\b(?:sweets|gummy|gummies|vape)\b<g9> (?:eyes|sick|dead to the world|can not talk|can not talk|passed)\b"
        ),
        why="drunk at the gate or the wheel, or a child who has taken something",
        must=(
            "daddy is drunk and we r in the car and he is drivin all wobbly",
            "Lilys mams at your gate off her head",
        ),
        must_not=(
            "Grandad is here for Noah and can not stand up straight, it is his back",
            "he has wobbly teeth, brought the car keys",
            "had a drink of water in the car",
        ),
        unless=r"\b(?:his|her|my) back\b|\bknee\b|\bankle\b|\btooth\b|\bteeth\b|\bwater\b|\bjelly\b|\bbike\b|\bstabilisers\b|\bparked\b|\bof (?:juice|milk|squash)\b|\btravel sick|<play>",
    ),
    Rule(
        name="young_carer",
        level=Worry.CONCERN,
        category="young_carer",
        pattern=(
            r"\bi (?:look|have to look|hav to look|am looking) after (?:mum|my mum|dad|my dad|my (?:baby )?(?:brother|sister)|grandma|my grandma|the baby|baby)\b|\b(?:he|she|i|child|baby|child|ali|our \w+|that child)<g2> (?:does|do|did|gives?|changes?|change|lifts?|helps lift|organises|cooks|feeds|washes|dresses)<g3> (?:(?:her|his|my) (?:mum|dad|mother|father|grandma|mums|dads|grandmas)<g1> (?:injections?|tablets|dressing|hoist|pads|meds|medicine|insulin|evening)|the (?:injections|shop|hoist|nappies|bottles|bins|cooking|washing)|his evening|everything for the baby(?!.{0,90}\b(?:annabell|doll|puppy|kitten)\b)|the little ones|all the (?:cooking|washing|shopping|cleaning|nights?|caring))\b|\b(?:changes?|lifts?|washes|dresses|feeds) (?:her|his|my) (?:mum|dad|mother|father|grandma|grandad)\b"
            r"|\b(?:she|he|i) (?:had to|has to|have to) (?:change|lift|wash|feed|dress|carry) (?:me|mum|him|my|her|dad|them)\b|\blittle mum\b|\bwho (?:will|wil) (?:watch|look after) (?:the )?(?:baby|mum|my|them|him|her)\b|\bi change my (?:grandma|grandma|mum|dad)\b|\bi did the (?:shopping|shoping|cooking|washing)\b|\bstay(?:s|ed|ing)? (?:home|off) to (?:look after|help|watch|mind)\b"
            r"|\bi give (?:mum|her|him|dad) (?:her|his) (?:tablets|medicine|injection)\b|\b(?:mum|dad|grandma)<g3> (?:fits?|seizures?|epilep\w+|dialysis|wheelchair|ms|stroke|oxygen|hoist|sugar)\b<g9> (?:i|he|she|phone|alone|nobody|him|her|does|ring|floppy|needs)\b|\bhis mums gone funny\b|(?<!dad )(?<!mum )(?<!husband )(?<!partner )(?<!grandma )\bdo(?:es)? (?:the )?(?:bottles|nappies)\b|\bring me at (?:dinner|lunch|break) or\b"
        ),
        why="a child doing an adult's caring",
        must=(
            "she washes her mum and does her tablets",
            "our son does all the cooking and he is nine",
            "i look after mum",
            "bairn does her mam's injections",
            "cos i change my nan",
            "if i go to school who wil watch baby",
        ),
        must_not=(
            "he did and he tells his grandma all sorts",
            "best if he does all the school runs",
            "her dad does the bottles at night",
            "she does everything for the baby, it is a doll",
            "he looks after the class hamster",
            "she helps her mum with the cakes",
        ),
        unless=r"\bhamster\b|\bcake|\bpet\b|\bdoll\b|\bcleaning the car\b|\bmixed fruit\b|<play>",
    ),
)
