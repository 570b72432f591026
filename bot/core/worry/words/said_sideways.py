"""What is said sideways: the thing itself is left out, and what stands round it gives it away."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

_MISHAP = (
    r"(?:the |a |his |her |off |on |over |down |into )*(?:fence|door|stairs?|steps?|bath|table|swing|slide|trampoline|dog|bike|wall|scooter|radiator|cupboard|kerb|"
    r"fell|tripped|slipped)"
)

RULES = (
    Rule(
        name="always_after_being_there",
        level=Worry.CONCERN,
        category="sexual_abuse",
        pattern=(
            r"\b(?:always|every time|each time|whenever|only ever) (?:\w+ ){0,6}?(?:after|from|at|with|to|round) (?:\w+ ){0,4}?"
            r"(?:uncles?|dads?|step ?dads?|grandads?|cousins?|brothers?|coach|coaches|tutors?|sitters?|babysitters?|neighbours?|boyfriends?)\b"
            r"(?=.{0,140}\b(?:quiet|silent|will not (?:say|tell|talk)|does not (?:say|want to)|cries|crying|wets?|wetting|clingy|not (?:him|her)self|(?:horrible|bad|funny) feeling|sore|scared|frightened)\b)"
        ),
        why="a child who is changed each time they have been with somebody",
        must=(
            "he's always poorly after a weekend at his dads and he wont say what happened",
            "every time shes been round at the neighbours she goes quiet and wets the bed",
            "It is always after her uncles house, she goes silent. I have a bad feeling",
        ),
        must_not=(
            "he is always late after a night at his dads, the bus is slow",
            "she always comes to school with her grandad on Fridays",
        ),
    ),
    Rule(
        name="only_when_they_are_out",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:only|ring|call|reply|answer|talk|speak|message|wait|bathroom|please|do not ring|hide|leave|go|going)(?: me| here)?(?: only)? (?:when|till|until|before|after|once|while) (?:he|my husband|my partner)(?: is| has| has gone| goes| gets| comes)? (?:out|gone|asleep|to work|work|up|in|home|back|off|on nights)\b|\bonly when he is out\b|\btracker on\b|\b(?:find|found|track) (?:my|our) (?:phone|location)\b|\blocks? the (?:front )?door when\b|\bask nice\b"
            r"|\b(?:get|got|getting|leave|left|ran|run|walked) out in the (?:night|dark)\b|\bbolted in\b|\bno idea where to go\b|\b(?:keep|keeps|hide|hides|hid|hidden|took|taken|has) (?:my|her|our|their) (?:passports?|bank card|papers|visa)\b|\bpassports? hidden\b|\bis(?:nt| not) allowed (?:friends|money|out|to work)\b|\blater he will\b|\bcar home after\b"
        ),
        why="someone whose hours and doors are another's",
        must=(
            "only when hes out",
            "please ring after he has gone to work",
            "there's a tracker on the car",
            "we had to get out in the night",
        ),
        must_not=("ring after 3 please", "can you ring before she is in swimming"),
        unless=r"\bshift\b|\bbaby\b|\bnap\b|\bsurprise\b|\bswimming\b|\bbirthday\b|\bbus\b|\bpoorly\b|\bdentist\b|\bdoctor\b|\bsick\b|\bclub\b|\btemp(?:erature)?\b|\bfrom school\b|\bfrom (?:the )?(?:gp|hospital)\b|\bwhen (?:he|she) (?:comes|gets|is) (?:back|home|in|off) (?:from|to)\b",
    ),
    Rule(
        name="explained_away",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b(?:says?|said|told)<g3> (?:she|he|i) (?:fell|slipped|tripped|walked into)<g3> again\b|\bagain (?:she|he) says\b|\b(?:she|he) says she fell\b|\b(?:take|pay) no notice of\b|\b(?:do not|do not|please do not) ask (?:him|her|them)(?: about it| why)?\b|\b(?:he|she) (?:gets muddled|makes things up|tells stories|marks easy|bruises easy|bruises easily)\b|\bdo not let on\b"
            r"|\b(?:i|he|she|dad|mum|husband|partner) (?:have |has )?(?:gone|went) too far\b|\b(?:i|he|she|dad|mum|husband|partner|fella|and) (?:just )?(?:lost it|lost (?:his|her|my|the) (?:temper|rag)|snapped|saw red)\b|\bcould not sit down for\b|\bwant to stand up for it\b|\bthe slipper\b|\bask questions\b|\bno a and e\b|\bducked down\b|\bcovered (?:his|her) head\b"
            r"|\b(?:back|home|returned) from (?:his|her|their) (?:dads|mums|dad|mum|fathers|uncles|stepdads)<g4> (?:with|sore|silent|quiet|hurt|in a state|marked|different|crying)\b<g9>(?: (?:sore|arm|again|mark|marks|bruise|hurt|silent|crying))?\b|\bdad (?:says )?no doctor\b|\bfingertip marks\b"
        ),
        why="an injury or a temper that the words try to make small",
        must=(
            "No need to call back. she says she fell. Again she says",
            "I have gone too far this time",
            "he marks easy. take no notice of the ones on his back",
        ),
        must_not=(
            "she fell off her scooter, small graze",
            "I lost it, the login letter I mean",
            "don't ask her about the surprise",
        ),
        unless=r"\bsurprise\b|\bletter\b|\bslogin\b|\blog ?in\b|\bpassword\b|\bcard\b|\bthe bus\b|\bscooter\b|\bparty\b|\bspelling|\bfootball\b|\bbook\b|\bcold\b|\bcinderella\b|\bhair ?cut\b|\btooth\b|\bpresent\b|\bgrandads dog\b|\bfunny\b",
    ),
    Rule(
        name="body_and_games",
        level=Worry.CONCERN,
        category="sexual_abuse",
        pattern=(
            r"\bhurts? (?:her|me|him)<g1> to wee\b|\btoo sore to sit\b|\b(?:weekend|weekends|since|back from|at|after)<g4> (?:dads|uncles?|grandads?|cousins?|step\w+|flat|sleepover)\b<g9> (?:sore|thrush|bleeding|no baths?|light stays on|will not wash|undress|wets|wet the bed)\b|\b(?:hand|hands) up (?:my|her) (?:skirt|skurt|dress|top)\b|\bprivate part\b|\b(?:kissd|kissed|kisses) (?:him|her|me)\b"
            r"|\b(?:tickle|tikle|secret|special|cuddle|wee|bedtime|bath|pants|doctor|doctors)<g1> (?:game|tag)\b|\b(?:game)<g6> (?:not allowed|will not|will not)<g2> (?:tell|say)<g2> (?:the )?rules\b|\bgrown ?up things\b|\bnot him not him\b|\bgood at keeping\b|\bwords (?:that )?(?:are not|is not) from\b|\bwhy is a secret\b|\b(?:can|please can) i (?:stay|sleep) (?:at|in) (?:school|school|yours)\b|\bour secret\b|\bis r secret\b|\b(?:is|it is) (?:our|r|are) secret\b"
            r"|\b(?:walked in on|found|caught)<g4> (?:doctors|under the covers|no clothes|bed together)\b|\b(?:comes|came|come|get|gets) in(?:to)? my (?:room|bed)\b|\bpictures? on (?:my )?(?:partners?|husbands?|boyfriends?|his|dads) (?:phone|laptop|computer|tablet)\b|\bwants? two pairs\b|\bgrowly\b|\bmade her sit still\b|\bno talking\b<g4> again\b"
        ),
        why="what a child's body, games and words tell",
        must=(
            "it hurts her to wee and she says why is a secret",
            "grandad dos a tikle game wen nana gos bingo",
            "found pictures on my partners phone",
        ),
        must_not=(
            "she comes in my room at 5am singing",
            "memory game rules lost, can you send",
            "doctor game kit for sale at the fair",
        ),
        unless=r"\bsinging\b|\bcat\b|\bfor sale\b|\bnightmare|\bthunder\b|\buti\b|\bantibiotics\b|\bholiday\b|\bfrog\b|\bsurprise\b|\bbirthday\b|\bkiss kiss\b|\bplayground\b.{0,15}\bcheek\b|<play>(?<!game)(?<!games)(?<!play)",
    ),
    Rule(
        name="unloved",
        level=Worry.CONCERN,
        category="emotional_abuse",
        pattern=(
            r"\bwish i (?:had|would|have)? ?(?:never|not) (?:had|have) (?:him|her|them)\b|\bgiven away\b|\b(?:stopped|stop|not (?:doing|having|getting|given)|no) (?:doing )?(?:a )?birthdays?\b(?! (?:party|parties) (?:bags?|invites?))|\bhe knows what he did\b|\b(?:she|he) (?:will|can) (?:sleep where|soon learn|learn)\b|\bnot stepping back in\b|\bsat out the front\b|\bcut out of the\b|\breason (?:he|she) is bad\b|\breads? them out\b|\bcan not be doing with (?:him|her)\b"
            r"|\b(?:you are|they are|your lot are|are) welcome to (?:him|her|them)\b|\bline(?:s)? them up\b|\b(?:lock|locks|locked|shut|shuts) (?:me|him|her) in\b|\b(?:turns?|with) the lights? off\b|\b(?:show|shown|showed) us up\b|\bput a note under (?:her|his|the) door if\b|\bonly talks? to me (?:thru|through)\b|\bdog goes to the pound\b|\bnot to think (?:he|she) is special\b|\bno (?:singing|crown|sticker)\b<g3> please\b|\bnot speaking to (?:him|her|me)\b<g4> (?:since|day)\b|\bcan not be doing\b"
        ),
        why="a child who is told, in acts, that nobody wants them",
        must=(
            "we've stopped doing birthdays for Callum, he spoils them",
            "sir locks me in the cubord and turns the lite off",
            "I wish I'd never had her",
        ),
        must_not=("no birthday party bags with nuts", "we locked ourselves out"),
        unless=r"\bjehovah|\bwitness\b|\breligion\b|\bfaith\b|\bnuts\b|\ballerg|\bclothes\b|\braffle\b|\btoys\b|\bnews ?letter\b",
    ),
    Rule(
        name="not_to_be_here",
        level=Worry.CONCERN,
        category="self_harm_suicide_child",
        pattern=(
            r"\b(?:says?|said|because|thinks|told \w+|hoodie|callback|tells us) (?:he|she|i) (?:will|would) not be here\b|\b(?:he|she|i) (?:says )?(?:will|would) not be here (?:for christmas|by then|after|when|anyway|next)\b|\b(?:he|she|i|mum|dad) tried (?:last night|again|before|to end|saturday|sunday|at the weekend|once)\b|\b(?:just )?step out\b|\b(?:pinch|pinching|scratch|scratching|knock|knocking|bang|banging|hit|hitting|scrub|scrubbing|bite|biting) (?:his|her|my)(?: own)? (?:arms?|head|legs?|hands?|face|skin)\b<g6>(?: (?:until|till|til|on|bleed|mark|with the))\b"
            r"|\b(?:grandma|grandma|grandad|mum|dad|grandma|soon|be) in heaven (?:soon|and|now)\b|\bhow mum will go\b|\bwill go first\b|\b(?:no need|not need|no use|no point)<g3> (?:new shoes|coat|school|christmas)\b<g9> (?:heaven|soon|here|after)\b|\bscratches? did them (?:her|him)self\b|\bdid them (?:her|him)self\b|\bwritten everything (?:out|down)\b|\bleave it tidy\b|\bput everything straight\b|\bi am no use to\b|\bpacked up by tonight\b|\bbe with (?:her|him) (?:soon|now|tonight|again)\b|\bwash(?:es)? (?:her|his|my|their) hands (?:til|till|until)\b"
        ),
        why="an ending spoken of beside the point",
        must=(
            "he says he wont be here for christmas",
            "no leavers hoodie. he says he wont be here. were not moving",
            "some days i think just step out, at the crossing",
        ),
        must_not=(
            "she won't be here for Christmas lunch, flying to Poland",
            "he tried again and did his buttons up",
        ),
        unless=r"\b(?:knock|bang|hit)(?:ed|s)? (?:his|her|my) head on the (?:door|table|floor|slide|wall|cupboard)\b|\bhas a bump\b|\b(?:flying|flight|holiday|moving to|poland|pakistan|lunch|trip|abroad|away|india|romania|nigeria|ghana|appointment)\b|\btried (?:again )?and (?:did|got|passed)\b|\bnit|\bpast the\b|\bsummer\b|\bwash(?:es)? (?:her|his) hands (?:before|after)\b|<play>",
    ),
    Rule(
        name="no_food_no_place",
        level=Worry.CONCERN,
        category="hunger_homelessness",
        pattern=(
            r"\b(?:eat|eating|ate|have|had) (?:only )?(?:rice|toast|bread|biscuits|crisps|cereal|pasta|noodles) only\b|\bwater in (?:her|his|the) bottle\b|\bformulas? (?:is )?(?:gone|finished|run out|ran out)\b|\b(?:not|is not) (?:been )?a big eater\b|\bhad mine last night\b|\b(?:is|are) two teas\b|\bhad to choose\b|\b(?:no|not|have not|have not got|not got) (?:an? |one )?(?:address|one from)\b(?! (?:book|change|label))|\b(?:our|their|my|all are|all our) (?:things|stuff|stuf|clothes|beds?) (?:on|in|is in|are in|out on|is out on) (?:the )?(?:street|road|garden|pavement|step|rain)\b"
            r"|\b(?:have|hav|got|told|had) to be out (?:today|by|tonight|of the (?:house|flat)|tomorrow)\b|\bwhere do we (?:go|sleep|stay)\b|\bchanged the locks\b|\bask(?:ed)? us to leave\b|\bsofa of people\b|\bno recourse\b|\bpicks? out the (?:crusts|food)\b|\bin the bins?\b<g9> (?:crusts|food|eat|eats|breakfast|picks)\b|\bbread hid\b|\bfood hid(?:den)?\b|\bhid(?:es|ing)? (?:food|bread)\b|\bno benefit\b|\bmeter (?:has )?(?:run|ran) out\b|\bcan not afford (?:food|heating|gas|electric|to eat|the meter)\b"
        ),
        why="want, told as arithmetic",
        must=(
            "Three days we eat rice only",
            "formulas gone and its not payday",
            "they put our things on street",
            "where do we go tonight",
        ),
        must_not=(
            "where do we go for the nativity",
            "we've no address book",
            "had to choose between chess and choir",
        ),
        unless=r"\bnativity\b|\bfair\b|\bparents evening\b|\bpick ?up\b|\bsports day\b|\btrip\b(?! money)|\bclub\b|\bchess\b|\bfussy\b|\breception entrance\b|\bdrop ?off\b|\bdiet\b|\bsick\b|\btummy\b",
    ),
    Rule(
        name="child_does_it_all",
        level=Worry.CONCERN,
        category="young_carer",
        pattern=(
            r"\b(?:he|she|i|who|child|daughter|son|\w+) (?:translates?|talks?|speaks?|interprets?) for (?:me|my mum|mum|his mum|her mum|us)<g2> (?:in|at|with|to) (?:the )?(?:hospital|doctor|doctors|council|job|job ?cent\w+|police|bank|home office|court|lawyer)\b|\b(?:cooks?|cooking|does|doing|feeds?|changes?|baths?|washes?|minds?|sees? to)<g2> (?:for everyone|for everyone|for us all|tea|the night feeds|night feeds|his brother|her brother|the baby|her sister|his sister|the twins|all the|the little ones?|(?:his|her) pads(?! of)|my tablets|my bag|my dressing|my hoist|my lunch|my injections?)\b"
            r"|\b(?:keeping|kept|keep) (?:him|her) (?:off|off|home)<g2> (?:to|to)<g2> (?:help|see|mind|look|watch|care)\b|\b(?:great|wee|big|such a) (?:wee )?help\b<g6> (?:since|with the baby|week|my op|my legs)\b|\bis her work because\b|\bbeen a godsend\b|\bhe is ten so i\b|\bto do my lunch\b"
        ),
        why="a household resting on a child, told as praise or excuse",
        must=(
            "he translate for me in hospital",
            "Ewan's been a godsend since my op, cooks tea, does the night feeds",
            "keepin her aff tae see tae the baby",
        ),
        must_not=("he does his pads of paper proud", "dad cooks tea on Fridays"),
        unless=r"\b(?:dad|grandma|grandma|aunty|auntie|husband|my wife|my mum|partner|childminder) (?:cooks|does|feeds|baths|minds)\b|\bdolls?\b|\bhamster\b|\bbaby annabell\b",
    ),
    Rule(
        name="gone_from_sight",
        level=Worry.IMMEDIATE,
        category="missing_child",
        pattern=(
            r"\b(?:nobody|no one|naebody|none of us|not|who)<g3> (?:seen|saw) (?:him|her|them)<g2> (?:since|past|after|leave|anywhere|go)\b|\bshould have been (?:back|home|here)\b|\b(?:left|went|set off|leave) (?:at )?(?:\d\S*|half \w+|quarter \w+)<g6> (?:with bag|on (?:his|her) (?:scooter|bike)|walked|and not|not there|in the end|is it)\b|\bout the back window\b|\b(?:phone|phones?) (?:is )?(?:still here|off|going to voicemail|straight to voicemail)\b<g9> (?:gone|home|not|bed|here|find|sad|yet)\b|\blooked in the sheds\b|\b(?:be|getting|going) dark (?:soon|in|now)\b|\bonly turned round\b|\bsecurity are looking\b"
            r"|\bthought (?:he|she|they) (?:is |was |were )?(?:with|at)\b<g6> (?:says no|not|no|but)\b|\b(?:has|her|his)<g3> (?:mates|grandma|friends|grandma) (?:have not|has not|have not|have not|not) (?:got|seen)\b|\bcan not find (?:our|my|the|him|her|them)<g2> (?:one|yin|son|daughter|girl|boy)\b|\bcan not find (?:our|my|the|him|her|them)(?: (?!log|user|pass|pin\b|codes?\b|links?\b|charg|i ?pad|tablet|laptop|chrome|phone|app\b|packs?\b|sheets?\b|work|home ?work|reading|records?\b|diary|letter|e ?mail|keys?\b|purse|cards?\b|kit\b|lunch|bottle|hats?\b|gloves?\b|details|page|website|button|school)\w+){0,2} anywhere\b|\bwhoever that is\b|\bnot on the list what\b|\bi have not got a brother\b|\bwill take (?:her|him|hana|them) (?:from (?:your )?school|at home time|from the gate)\b"
        ),
        why="a child lost to sight, told in the hurry of it",
        must=(
            "nobody's seen her past the crossing",
            "she should have been back quarter to four",
            "wor lad's gone, oot the back window",
        ),
        must_not=(
            "nobody has seen his jumper",
            "cant find her login anywhere",
            "we cant find the charger anywhere",
            "left at 8.20 for the coach",
            "getting dark earlier, is club still on",
        ),
        unless=r"\bship\b|\bdeploy|\barmy\b|\bon leave\b|\bworks? away\b|\bjumper\b|\bcoat\b|\bbook\b|\bbag\b(?! !!)|\bshoes?\b|\bclub\b|\bearlier\b|\bglasses\b|\bcoach\b|\bparcel\b|\bform\b|\bcat\b|\bdog\b|\bticket\b|\bshow\b|\bfilm\b|\bmatch\b|\bold phone\b|\bbattery\b",
    ),
    Rule(
        name="owed_and_owned",
        level=Worry.CONCERN,
        category="exploitation",
        pattern=(
            r"\b(?:train|coach) tickets?<g6> (?:someone|pocket|coat|not|saturday|found|bag)\b|\b(?:boss|landlord|uncle|man|agent|they|he)<g2> (?:have|has|keeps?|took|holds?) (?:our|my|her|their|the) (?:passports?|papers|documents)\b|\b(?:for|to pay|instead of) the rent\b|\b(?:clean|cleans|cleaning|work|works|working)<g6> (?:for the rent|other house|his house|saturdays for|all night|no pay|not paid)\b|\b(?:asking|looked|looking|come|came) for (?:him|her|\w+)<g4> (?:owes|owe|another name)\b|\bsays? (?:he|she) owes\b|\b(?:says|say|said) (?:he|she)? ?found (?:it|the (?:coat|phone|trainers|bike)|like that)\b"
            r"|\bbuys? (?:her|him|them)<g3> (?:mcdonalds|trainers|phone|clothes|boots|vapes|chicken|things|presents)\b|\bno relation\b|\b(?:new|£\d+|expensive|designer)<g3> (?:trainers|coat|phone|jacket|bike)<g4> (?:again|and a phone|he says|she says|can not afford|we can not|did not buy|not from)\b|\blads who (?:shave|drive)\b|\bblack (?:golf|audi|bmw|range rover|mercedes)\b|\blandlord<g3> (?:daughter|nice|girl|if i)\b|\bblackmail\w*\b|\bnow he wants? (?:money|more)\b|\bphoto without\b|\bwithout (?:the |his |her |my )?(?:shirt|top|clothes)\b|\bfalse account\b|\bher face on\b|\basking what (?:he|she) was wearing\b|\bgoes live\b|\b(?:men|man) (?:give|gives|send|sends) (?:her|him) (?:roses?|coins|gifts?|money|lion)\b|\bsaid hes? coming\b|\bknow(?:s)? (?:our|nos our) ad+res+\b|\bnows our adres\b|\bnos our\b"
        ),
        why="gifts, debts and holds that grown-ups have over a child",
        must=(
            "boss have our passports",
            "Somebody on the game ask my son photo without the shirt, now he want money",
            "new trainers again, and a phone he says he found",
        ),
        must_not=(
            "he found his coat, thanks",
            "train tickets for the trip",
            "help with the rent of a violin",
        ),
        unless=r"\bviolin\b|\bhall hire\b|\bthomas\b|\bmuseum\b|\bembassy\b|\bhome office has\b|\blost property\b|\bfor the trip\b|\bsunday league\b|\bpool\b|\bpaddling\b|\bbeach\b|\bswimming lesson\b",
    ),
    Rule(
        name="taught_and_promised",
        level=Worry.CONCERN,
        category="radicalisation",
        pattern=(
            r"\b(?:die|dying) for (?:it|god|him|us|the) is\b|\bsecret (?:group|meetings?)\b|\bmeetings? in our garage\b|\bthe other salute\b|\bsaluted\b|\bgot rid of\b(?=<g6> (?:brown|them|foreign|when|street|people))|\bbrown ones\b|\bon marches\b|\bwaiting for (?:that|the) coach\b|\bdoes the right thing\b|\bit was orders\b|\bthat hotel tonight\b|\bgetting it tonight\b"
            r"|\b(?:agreed|arranged|promised|spoken)<g3> (?:with )?(?:the |that |his )?(?:boy|boys|mans|man|other) family\b|\bfamily (?:has |have )?paid\b|\bearly for promised\b|\bteach her the home\b|\bno need for secondary\b|\bthe mans mother\b|\b(?:would|will|going to) disown (?:her|him|me)\b|\bdeal with (?:me|her) for\b|\bput (?:him|her|me) right\b<g9> (?:saw|again|brothers?|me)\b|\bhad her party<g4> (?:sore|grandma|grandma|and is)\b|\bno carpet sitting\b|\bkeeping her in (?:til|till|until)\b"
        ),
        why="plans made for a child by people with a cause or a claim",
        must=(
            "to die for it is best of all",
            "We have agreed with the boy's family",
            "the man's mother has been to look at her",
        ),
        must_not=("agreed with the boy's family that they share lifts", "secret group for the PTA surprise"),
        unless=r"\bpta\b|\bshare lifts?\b|\bplay ?date\b|\btea\b|\bparty bag\b|\bsurprise\b|\bleaving present\b|\bcollection\b|\brota\b",
    ),
    Rule(
        name="worn_down_by_others",
        level=Worry.CONCERN,
        category="bullying_serious",
        pattern=(
            r"\b(?:gets?|got|get) it worse\b|\b(?:called|call|calls|said) (?:the|that|a) (?:p|n|r|f|b)? ?word\b|\bscrubbing (?:her|his) (?:arms|skin|face|hands)\b|\beat(?:ing|s)? grass\b|\bwent down the toilet\b|\bpays? (?:someone|them|him|her|a boy|a girl) (?:a |every )?(?:pound|money|day|£)|\b(?:vote|voted|votes) (?:on|off|her|him|who|that)<g4> (?:leave|out|go|should)\b|\brip card\b|\bringleader\b|\b(?:scarf|hijab|turban|patka|hearing aids?|glasses)<g3> (?:pulled|thrown|ripped|snatched|knocked)\b|\bclap if i\b|\bask(?:s|ed)? me can (?:she|he|we) (?:be|have)<g2> (?:sarah|white|not|another|different|english)\b"
            r"|\b(?:teacher|sir|miss|mr|mrs|lady|man|driver|volunteer|ta|staff|he|she)<g4> (?:hits?|hit)<g2> (?:on )?(?:head|hand|hands) with\b|\b(?:stock ?cupboard|store ?cupboard|cupboard|cubord)\b<g9> (?:light|dark|locks?|locked|talking|bad|put|alone|shut)\b|\b(?:put|locked|locks|shut) in the (?:stock )?(?:cupboard|cubord|store)\b|\b(?:own|his|her) phone\b<g9> (?:consent|newsletter|pictures?|photos?|changing)\b|\b(?:pictures?|photos?)<g6> own phone\b|\b(?:sits?|sat|sit|front|sitting|her|him|them|girls?) on his (?:knee|lap)\b|\bstood out in the rain\b|\bstop at his (?:own )?house\b|\b(?:messaged|texted|messages|texts)<g2> (?:himself|privately|late|at night|in night)\b|\bnobody believes\b|\bmember of staff\b<g9> (?:frightened|phone|name|scared|hurt|about)\b|\bfrightened of one\b|\bcrosses the road\b|\beat with dogs\b|\bback of his neck\b|\bgiving (?:\w+ )?a lift home\b"
        ),
        why="a child worn down by classmates or by a grown-up at school",
        must=(
            "he gets it worse after",
            "She's been called the P word on that coach",
            "put in the stock cupboard with the light off",
            "has her up front on his knee",
        ),
        must_not=(
            "the rabbit eats grass",
            "he won the vote for school council",
            "sat on Santa's knee at the fair",
        ),
        unless=r"\brabbit\b|\bguinea pig\b|\bhorse\b|\bschool council\b|\bsantas?\b|\bpta\b|\bdentist\b|\bsuncream\b|\bsun cream\b|\bhair ?cut\b|\blabel\b|\bgrandads\b|\bhis dads knee\b",
    ),
    Rule(
        name="grown_up_not_in_charge",
        level=Worry.CONCERN,
        category="substance_misuse",
        pattern=(
            r"\b(?:had|having) a few (?:last|and|too|drinks|🙈|so)\b|\bdo not remember (?:putting|what i said|getting|last night)\b|\b(?:take|takes|took) the edge off\b|\b(?:give|gave|gives|giving) (?:him|her|them) (?:half|some|a bit|one|a drop)<g2> (?:of )?(?:my |a |his )?(?:sleeping|tablet|tablets|night nurse|piriton to|pill|whisky|brandy|vodka|gin)\b|\bwith vodka\b|\bvodka\b|\bsleepy from (?:her|his|the)\b|\b(?:needles?|syringes?)<g4> (?:bin|stairs|door|bathroom|floor|park|round|garden)\b|\brehab\b|\bstrong pills\b|\bmore than doctor\b|\bi do not drink in the day\b|\bchip pan on\b|\bwith (?:her|his) (?:wine|beer|cans|vodka)\b|\bfrom (?:her|his) (?:wine|vodka) again\b"
            r"|\bchanged (?:her|him|them) over\b|\bthis is not (?:her|him|my baby)\b|\bchildren having the devil\b|\bthe devil(?: is)? in (?:him|her|them)?\b|\bwhen the voice\b|\b(?:do not|can not|can not) trust myself\b|\bthere is nothing and then i look\b|\bfeel nothing (?:for|when)\b|\bcan not get out the door\b|\btell you what day it is\b|\bstopped opening the post\b|\bchest goes\b<g9> sit down\b|\b(?:done|just done|been away|did) (?:six|two|three|four|five|ten|\d+) years\b|\bin jail\b|\bbeen inside\b|\b(?:invite|invites|lets?|asks?|gets?) (?:the )?(?:children|children|kiddies|boys|girls|little ones)<g4> (?:cat|kitten|lizards?|sweets|strawberries|coins|in his|into his|see his|house|flat)\b|\bclose(?:s|d)?(?: the)? curtains\b|\bstrange man\b"
        ),
        why="a grown-up in charge who is not, or a stranger who lures",
        must=(
            "I'd had a few and I don't remember putting them to bed",
            "i had a baby 9 days ago and this isnt her, they changed her over",
            "Old man invite children for the cat, close curtains",
        ),
        must_not=("had a few days off sick", "curtains for the show please"),
        unless=r"\bhad a few (?:days|questions|spots|issues|problems|bits|weeks|lessons|months|forms)\b|\bteaching (?:for|six)\b|\bthe show\b|\bmarried\b|\bworked\b|\bpark run\b|\bknee rehab\b|\brehab (?:for|exercises|physio)\b|\bphysio\b|\bhoovering\b|\btent\b|\bbirthday\b",
    ),
    Rule(
        name="breaking_under_loss",
        level=Worry.CONCERN,
        category="bereavement_crisis",
        pattern=(
            r"\b(?:sleep|sleeping|sleeps|started sleeping) in (?:his|her) (?:sisters?|brothers?|mums?|dads?|nans?) (?:cot|dress|bed|clothes|coat)\b|\b(?:she|he|i) (?:was|were) the one (?:that|who) found\b|\b(?:she|he) (?:passed|died) in (?:jan|feb|march|april|may|june|july|august|sept|oct|nov|dec)\w*\b<g9> (?:cot|bed|breaking|since|not|still)\b|\bdrawing it\b|\b(?:people|family|cousins|brothers|house)<g4> (?:can not reach|bomb\w*|under the rubble|earthquake|killed|shelled)\b|\bearthquake house\b|\beleven people\b|\babout done in\b|\bscreaming\b<g6> (?:saw me|found|phone)\b|\bstopped using the toilet\b|\bhas gone took the car\b|\bsaid (?:he|she) (?:is |was )?off to be with\b|\b(?:something|somethings?) (?:is )?not right with (?:her|him|that|them|those)\b|\bkeep a secret and what happens\b|\blooks? at the door before\b|\bi can write? it\b|\bi can not tell (?:you|u) but\b|\bi can not tell you but\b|\b(?:stop|stopped|stops) (?:to )?(?:speak|speaking|talking|talk)\b(?=<g9> (?:days|since|us|at|word|not|now|when|altogether))"
        ),
        why="loss that shows in what a child does, and unease that has no name yet",
        must=(
            "He's started sleeping in his sister's cot. She passed in Feb",
            "Something's not right with her since summer",
            "i cant tell u but i can rite it",
        ),
        must_not=(
            "something's not right with the login",
            "she slept in her sister's bed while ours is painted, died laughing",
        ),
        unless=r"\blogin\b|\blog in\b|\bpainted\b|\bdecorat|\bmattress (?:delivery|comes)\b|\bprinter\b|\btapestry\b|\bsurprise\b|\bpresent\b|\btonsil|\bsore throat\b|\bthroat\b",
    ),
    Rule(
        name="agreed_story",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            rf"\bif (?:anybody|anyone|any one|they|school|people|someone|miss|the teachers?|teachers?) asks?(?: ,| about it| him| her| you)*(?: (?:it was|it is|say it was|tell them it was|she|he|say he|say she|then)){{1,3}}<g3> (?:{_MISHAP})\b"
            rf"|\b(?:we have|we) all agreed<g6> (?:{_MISHAP})\b|\b(?:it was|is) (?:the|a|his|her) (?:{_MISHAP})<g3>(?: \.)?(?: and)? we have (?:all )?agreed\b|\b(?:get|got|keep) (?:our|your|their) stor(?:y|ies) straight\b"
            rf"|\b(?:we are|were) (?:all )?saying<g2> (?:it was )?(?:the |a )?(?:{_MISHAP})\b"
        ),
        why="a story about an injury, agreed on beforehand",
        must=(
            "if anybody asks it was the fence",
            "if school asks he fell on the stairs, ok",
            "it was the door. we have all agreed",
            "we're all saying he fell",
        ),
        must_not=(
            "if anyone asks it was me who ate the cake",
            "if anyone asks he is the back end of the horse",
            "we have all agreed on the coach trip",
            "if they ask she is allergic to nuts",
        ),
        unless=r"\bsurprise\b|\bpresent\b|\bbirthday\b|\bbroke (?:the|my|your) (?:vase|window|mug)\b|\bjoke\b",
    ),
    Rule(
        name="recoils_from_touch",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b(?:flinch(?:es|ed|ing)?|ducks|ducked|ducking|cower(?:s|ed|ing)?|winces|winced|wincing)\b<g3> (?:when|if|as|whenever|every time|each time)<g6> "
            r"(?:touch\w*|hands?|arm|hug\w*|lift\w*|reach\w*|raise\w*|wave\w*|near (?:him|her)|pat|stroke\w*|voice)\b"
            r"|\b(?:touch\w*|reach\w* (?:out|for|over)|went to (?:hug|touch|hold|fix)|(?:put|lifted|raised|held)<g1> (?:my|a|his|her) (?:hand|arm))\b<g6> (?:and )?(?:he|she)<g1> (?:flinch(?:es|ed)|ducked|ducks|cowered|winced)\b"
        ),
        why="a child who expects a hand to hurt",
        must=(
            "she flinched when I touched her shoulder",
            "he ducks whenever anybody lifts a hand",
            "I went to fix her collar and she ducked",
            "Kian flinched when I raised my voice at the dog",
        ),
        must_not=(
            "she flinched when the nurse touched her arm for the jab",
            "he ducked when the ball came at him",
            "he flinches if the eczema cream touches his hand",
            "they ducked when I waved, there was a wasp",
        ),
        unless=r"\bjabs?\b|\binjection\b|\bnurse\b|\bwasps?\b|\bbees?\b|\bsun ?burn\w*|\bstitches\b|\bcast\b|\beczema\b|\bbroken (?:arm|wrist)\b|\bsprain\w*|\bear ?ache\b|\bthe ball\b|\bsnowball\b|\btickl\w*|\bcold hands\b|\bdentist\b|\bpony\b|\bhorse\b|\bhe is a cat\b",
    ),
)
