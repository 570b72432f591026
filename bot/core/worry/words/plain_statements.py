"""The thing said outright, in the plainest words people have for it."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="danger_said_outright",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:break|breaking|get|getting|broke|force) (?:in ?to|in to) (?:our|my|the|mums) (?:house|flat|home)\b|\b(?:mum|dad|he|she|baby|brother|sister|grandma|grandad|child|son|daughter|man|lady)(?: is)? not moving\b(?! (?:him|her|them|up|on|class|school|house|until|till|to|away|from|tables?|sets?))|\b(?:he|she|mum|dad|husband|partner|uncle|brother|they) (?:has |have |is )?(?:locked|trapped) (?:us|me|him|her|them) in(?:side)?\b|\b(?:locked|trapped) (?:in the (?:house|flat)|inside)\b<g6> (?:phone|house|flat|out|keys|help|scared)\b|\btrapped in (?:the |my )?(?:house|flat|room)\b"
            r"|\b(?:no one|nobody|no grown ?up|no adult) (?:is )?(?:home|in|here|at home)\b<g3>(?: (?:scared|frightened|alone|me|hungry|crying))\b|\b(?:man|someone|someone|stranger) (?:is )?(?:in|inside|at) (?:our|my|the) (?:house|flat|home|garden|room|window)\b(?! (?:centre|opposite|next|across|over))|\b(?:man|someone|bloke|guy|stranger|he)<g1> (?:grabbed|snatched|took|dragged|kidnapped|abducted) (?:my|a|the|our) (?:daughter|son|child|girl|boy|sister|brother|child|children)\b|(?<!who is )(?<!who has )(?<!who have )\b(?:kidnapped|abducted|been snatched)\b"
            r"|\bbeen taken by\b|\b(?:he|she|child|son|daughter|boy|girl|brother|sister|nephew|niece) never arrived\b|\bnever arrived (?:at|in) (?:school|class|nursery)\b|\b(?:is not|not|never|is not) answering\b<g4>\b(?: (?:phone|door|worried|since|he|she|and))?\b(?<=phone)|\bleft at \S+ and (?:he|she) (?:is not|has not|never)\b|\bthreaten(?:ed|ing)? to (?:kill|stab|shoot|burn|hurt|take)\b|\bcut (?:her|his|my) wrists?\b|\b(?:threw|dropped|shook) the baby\b|\bgoodbye i love\b|\bnowhere to (?:sleep|go|stay) tonight\b|\bnot (?:want to )?(?:live|be here|be alive)\b<g6> (?:tablets|pills|knife|rope|bridge|tonight|now)\b|\bbeen left (?:on own|alone)\b"
        ),
        why="danger in so many words",
        must=(
            "she is lying there and mum is not moving",
            "he has locked us in and taken my phone",
            "someone is trying to break into our house",
            "mum isnt moving",
            "there is a man in our house",
            "my son never arrived at school this morning",
        ),
        must_not=(
            "no I am not moving her to the other school",
            "the app has locked me out again",
            "who has kidnapped my child? Oh, he is at chess",
            "the worksheets never arrived",
            "the parcel never arrived",
            "traffic is not moving, late",
            "locked in a meeting",
        ),
        unless=r"\blocked (?:me |us |him |her )?out of\b|\bparcel\b|\btraffic\b|\bqueue\b|\bpack\b|\bletter\b|\bemail\b|\buniform\b|\border\b|\bcoach\b|\bbus\b|\bcars?\b|\bvideo\b|\bscreen\b|\bmouse\b|\bcursor\b|\bmeeting\b|\bfix the\b|\bboiler\b|\bchristmas tree\b|<play>",
    ),
    Rule(
        name="harm_said_outright",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:husband|partner|boyfriend|dad|he|father|ex|wife|mum|stepdad|brother|son) (?:is |gets |can be |has been |was |being |are )(?:very |so |really |getting )?(?:violent|abusive|aggressive|controlling|dangerous|stalking|threatening|hurting)\b|\bdomestic (?:violence|abuse)\b|\b(?:being|been|is) (?:neglected|abused|starved|stalked|threatened|beaten|exploited|trafficked)\b(?! (?:\. )?(?:by (?:a|the|his|her|my) (?:goose|cat|dog|wasp|swan|seagull|fly|little|baby|sister|brother|video)|at|in))|\b(?:being|getting) hurt (?:by|at home|again)\b|\bneglect(?:ed|ing|s)?\b|\babusive\b|\bafraid to go home\b|\bscared to go home\b"
            r"|\b(?:he|she|dad|husband|ex|they|someone|uncle|boyfriend) (?:has )?threatened\b(?! to (?:tell|ring|write|wear|eat|tidy|boycott|leave home|never|strike|report))|\b(?:he|she|ex) (?:will|is going to) find (?:us|me)\b|\bthreatening (?:me|messages|texts|her|us|to|him|voicemails)\b|\bcarrying a knife\b|\bblood on (?:her|his) (?:sleeves?|sheets?|pillow|arms?)\b|\b(?:is|keeps|been|started) cutting\b(?=<g3>$| (?:her|him|again|at night| \.))|\b(?:is|are|in) (?:in )?a gang\b|\b(?:says|said|tells me) (?:he|she) hates me\b|\bwish(?:es)? (?:he|she|they) (?:had )?never had (?:me|him|her|us)\b"
            r"|\b(?:not|have not|has not|have not|have not|nobody has) eaten (?:since|today|for|in|all)\b(?=<g3>)|\bi smell\b(?! (?:of|like|a|the|burning|gas|cake))|\bnobody washes\b|\b(?:always|so) hungry\b|\bnever has a coat\b|\bplease do not tell my (?:husband|partner|mum|dad|ex|boyfriend|parents|stepdad)\b|\bmissing from (?:home|care|school|placement)\b(?! (?:tomorrow|on|next|for|monday|tuesday|wednesday|thursday|friday|this|till|until))|\bpregnant and \d+\b|\bi (?:hurt|hit|smacked|slapped|shook|pushed|burnt) my (?:son|daughter|child|boy|girl|baby|children|little)\b|\bmy (?:ex|husband) (?:is )?(?:picking|collecting|coming for|getting)<g3> (?:do not|do not)\b|\bkicked (?:my|the|our) (?:dog|cat)\b|\bscared of me\b|\b(?:sells?|selling|sold) drugs\b"
        ),
        why="harm in so many words",
        must=(
            "she is being hurt by somebody at home",
            "my husband is violent",
            "I think a child is being neglected",
            "the kids havent eaten today",
            "he threatened me",
            "my ex is picking her up, dont let him",
        ),
        must_not=(
            "he is hurt his wrist, fell off the sofa",
            "she will be missing from school on Friday, dentist",
            "he threatened to tell you I forgot his snack",
            "she has been beaten. By her brother. At snap",
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
    Rule(
        name="emergency_said_outright",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\bhiding (?:upstairs|downstairs|outside|from (?:him|her|dad|mum|them))\b|\b(?:man|someone|somebody|he|she|dad|ex|they|people)<g2> (?:trying|tries|try|wants|forcing) to (?:get|break) in\b(?! (?:touch|to (?:school|the club|college)))|\b(?:has|have|got|took|taken|with) my (?:baby|kids|children|son|daughter|boys|girls)<g4> (?:will not|refuses|refusing|not going to|and gone|and left|and i do not know)\b|\bwill not give (?:him|her|them) back\b"
            r"|\bswallowed<g3> (?:bleach|batter(?:y|ies)|magnets?|pills?|tablets?|detergent|poison|antifreeze|medicine|glass|washing|something)\b|\b(?:nobody|no one) knows where\b|\bdid not come out of school\b|\b(?:walked|ran|got|climbed|gone) out of school\b|\bwalked home on own\b<g4> (?:school|nobody|no one)\b|\b(?:exposing|exposed|flashed|flashing)<g1> (?:him|her)?self\b|\b(?:flashed|flashing) (?:at )?(?:me|her|the kids|children|girls)\b"
            r"|\b(?:feel|feels|felt|feeling|urge|thoughts?)<g2> (?:like |of |to )?(?:hurting|killing|harming|smothering|shaking|drowning|hurt|kill|harm) (?:my|the|her|him|them|baby)\b|\bdo something (?:stupid|silly|bad) (?:to|tonight|now)\b|\bgoing to do something (?:stupid|silly|bad)\b|\b(?:left|leave|leaving) a note\b|\bi (?:just )?want it (?:all )?to (?:stop|be over)\b|\bcan not live (?:like this|any ?more|without)\b"
            r"|\bfell and<g2> (?:will not|can not) (?:get up|move)\b|\b(?:not|never) woken(?: up)? (?:all day|since|yet|properly)\b|\b(?:mum|dad|grandma|grandad|brother|sister|baby|he|she)<g3> on the (?:bathroom|kitchen|living room|bedroom|toilet) floor\b|\bi am bleeding\b|\bmade (?:me|her|him) bleed\b|\b(?:he|she|dad|mum|they|brother|husband|boyfriend) (?:just )?(?:cut|stabbed|scalded|shot|burnt|burned) (?:me|her(?! (?:shoulders?|hands?|fingers?|thumb|tongue|mouth|feet|toes?|back|own))|him|us|mum)\b(?! (?:off|up|down|some|a|short))"
            r"|\b(?:seizure|heart attack|stroke|having a fit|choking|unresponsive|not responding|diabetic|hypo)\b<g9>(?: (?:own|alone|help|now|will not|what do i do|only me|just me|quick|ambulance|please))\b|\b(?:going to|will|wants to|about to) (?:jump|shoot|stab|drown|poison|kidnap|snatch|burn|attack|rape)<g1> (?:off|in front|him|her|me|us|them|school|the|my|someone|everyone|people|teacher|teachers|kids)\b|(?<!not a )\b(?:bomb|shooting|shooter|hostage|gunman)\b<g6> (?:school|class|gate|classroom|here|today|tomorrow)\b|\b(?:school|class)\b(?!<g3> not a)<g4> (?:bomb|shooting|shooter)\b"
        ),
        why="an emergency in so many words",
        must=(
            "theres a man trying to get in",
            "my son has swallowed a battery",
            "nobody knows where she is",
            "I feel like hurting my baby",
            "he cut me",
            "she's having a seizure and im on my own",
        ),
        must_not=(
            "Dad shot me with the water gun",
            "her baby brother bit her, he is one",
            "tell the class it was not a bomb, it was our boiler",
            "she burnt her shoulders on holiday",
            "the dog is trying to get in the school photo",
            "he cut me a slice of cake at the fair",
            "bath bomb for the school fayre",
            "the postman left a note about the parcel",
            "nobody knows where his jumper is",
        ),
        unless=r"\bwater (?:gun|pistol|bombs?)\b|\bhose\b|\blaser\b|\bpaintball\b|\bboiler\b|\bcake\b|\bslice\b|\bbath bombs?\b|\bphoto\b|\bpostman\b|\bparcel\b|\bhair\b|\bfringe\b|\bjumper\b|\bcoat\b|\bbook\b|\bbag\b|\bshoes?\b|\bfrom (?:the )?(?:teacher|school)\b|\bnappy\b|\bpaper\b|\bfringe\b|\bbake sale\b|\bbus stops?\b|\btent\b|\bbottle\b|\bcubs\b|\bclub\b|\bpe kit\b|\bpool\b|\bin his (?:bag|diary)\b|\blast year\b|\bteacher a note\b|\bkey\b|\bcar park\b|\bclinic\b|\bin touch\b|\bsome food\b|\bfat\b|<play>",
    ),
    Rule(
        name="force_said_outright",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:threw|throws|throwing|chucked|launched|smashed) (?:a |the |his |her |my )?(?:\w+ ){0,2}(?:at|over) (?:me|mum|her|him|us|them|my)\b|\bpunch(?:es|ed|ing)? (?:the |a )?(?:walls?|doors?|hole)\b|\bscreaming at (?:me|us|mum|him|her|them|the)\b|\bforc(?:es|ed|ing|e) (?:me|her|him|us|my \w+)\b|\b(?:he|she|they|brother|uncle|cousin|boys|dad) (?:makes?|made|making) (?:me|her|him|us) do (?:things|stuff|it|bad)\b"
            r"|\bwill not (?:give|let) me (?:have )?(?:any )?(?:money|food|go|out|leave|sleep|see)\b(?! (?:to )?(?:bed|sleep|till|until))|\b(?:get|getting|need to get|run|leave|escape) away from (?:him|her|my (?:husband|partner|ex|dad|mum|wife|boyfriend|stepdad))\b|\b(?:leave|leaving|left) (?:him|my husband|my partner) (?:but|because|and|as|tonight|today|scared)\b|\b(?:a|the|at|in|to|into|from|womens|safe|our|this|any) refuges?\b|\barrested for\b|\b(?:on top of|woke up and he|in bed with) (?:me|her|him|was)\b|\bhave sex\b"
            r"|\b(?:watches|watching|looks at|films|filmed|filming|photos of|pictures of|spies on) (?:me|her|him|them)<g2> (?:shower|bath|toilet|changing|undress\w*|naked|bed|sleep)\b|\bcovered in (?:bruises|marks|burns)\b|\b(?:not|never) (?:been )?(?:fed|feeding|feeds)\b(?! (?:the )?(?:cat|dog|fish|hamster|rabbit))|\bleft (?:outside|out|in the garden) all (?:night|day)\b|\b(?:he|she|they|dad|uncle|stepdad)<g1> (?:will|would|is going to|going to|said to) kill my \w+\b|\bi have not eaten so\b|\bno one to help us\b|\b(?:martyr(?! to)|shahid|jihad|caliphate)\b"
            r"|\b(?:send|sending|sent|take|taking) (?:me|her|my sister) (?:to|back to) [a-z]+<g4> (?:cut|married|marry|husband|straight)\b|\bto get cut\b|\bfound (?:a|her a|me a) husband\b|\b(?:needles?|syringes?|wraps|foil) in the (?:bath\w*|toilet|kitchen|bedroom|stairs?|house|garden|park|sandpit)\b|\bfound <g2>(?:my |him |her )?(?:husband|wife|mum|dad|son|daughter|partner|brother|sister)? ?dead\b|\b(?:packed|packing) (?:a|his|her) bag<g6> (?:not coming|leaving|run|go away|never)\b|\bkeep a secret\b(?=<g6>$| \.)|\basked (?:her|him|me) to keep a secret\b|\bshaped like a hand\b|\bcigarette burns?\b"
        ),
        why="force, cruelty and fear in so many words",
        must=(
            "we are going to a refuge tonight",
            "her uncle came in and filmed them changing",
            "my partner just threw a chair at me",
            "my brother makes me do things",
            "I need to get away from my husband",
            "little boy is covered in bruises",
            "he watches me in the shower",
        ),
        must_not=(
            "I work at the women's refuge so no phone till 3",
            "the refuge is asking for towels, collection is Friday",
            "I am a martyr to my knees",
            "Grandma won't let me go to bed until it is done",
            "she throws a ball at the wall all day",
            "he forced himself to eat a sprout",
            "get away from the M25 by 3",
            "knees covered in bruises from football",
            "the volcano is covered in cuts of paper",
        ),
        unless=r"\b(?:work|works|working|volunteer\w*|job|towels|collect(?:ion|ing)|donat\w*|raffle|dog|cat|animals?|hedgehog|donkey|bird)\b(?=.{0,60}\brefuge)|\brefuge\b.{0,40}\b(?:towels|donat\w*|collect(?:ion|ing)|job|raffle)\b|\bcakes?\b|\bbruises from (?:football|rugby|pe|climbing|scooter)\b|\bshins?\b|\bsprouts?\b|\bbroccoli\b|\bhomework\b|\bspellings?\b|\bsurprise\b|\bparty\b|\btidy\b|\btrain spott|\beat (?:it|peas|veg)|\bwildlife\b|\bmake me do (?:my )?(?:maths|reading|chores)\b|\bthings? for (?:school|cubs)\b|\bfor a dare\b.{0,10}\blol\b|\bballs?\b|\bhimself to\b|\bworksheets?\b|\bpillows?\b|\bteddy\b|<play>",
    ),
    Rule(
        name="wrong_said_outright",
        level=Worry.CONCERN,
        category="unspecified",
        pattern=(
            r"\bleft in (?:the|a|her|his) car (?:for|alone|all|on own)\b|\b(?:has not|have not|not|never) (?:brought|bring|returned|given) (?:him|her|them|the (?:kids|children))(?: back)?\b|\b(?:pushed|push|shoved|threw|knocked) (?:me|her|him|mum) (?:down|over|into)\b<g6>(?: (?:kicked|hit|me|punched|stairs|again|wall))\b|\b(?:mum|dad|he|she|they|stepdad|stepmum)<g6> (?:hurt|hurts) my (?:arm|leg|hand|face|head|back|hair|ear|neck)\b"
            r"|\b(?:boyfriend|girlfriend) is (?:1[6-9]|[2-6]\d)\b|\bdo not like it when (?:my )?(?:uncle|dad|grandad|stepdad|cousin|brother|he|man|coach|tutor)\b|\bending it(?: all)?\b|\bcutting (?:his|her|my) (?:arms?|legs?|wrists?|skin)\b|\b(?:landlord|he|she|they|mum|dad|council)(?: is| are)? (?:throwing|throws|kicking|kicks) us out\b|\b(?:coach|teacher|tutor|trainer|driver)<g3> (?:asks?|asked|asking|wants?|wanted) (?:her|him|my \w+)? ?for (?:photos|pictures|pics|a kiss|hugs?)\b"
            r"|\bpaid to (?:deliver|carry|hold|drop|pick up)\b|\bvideos? (?:of|about)<g2> (?:killing|hurting|torture|shooting|beheading)\b|\b(?:taking|sending|send|take) (?:me|my sister|my cousin|her)<g4> to (?:marry|get married|be married)\b|\b(?:be|get|going to be|gets|am) cut in the\b"
        ),
        why="what is wrong, in so many words",
        must=(
            "my nephew has been left in the car for hours",
            "daddy got mad and hurt my arm",
            "my sister is 13 and her boyfriend is 24",
            "he has been cutting his arms",
        ),
        must_not=(
            "I hurt my arm at football",
            "can her hair be cut in the holidays",
            "the club is throwing us out of the hall",
            "not brought his reading book back",
        ),
        unless=r"\bhair\b|\bhall\b|\bgrass\b|\bfootball\b|\btennis\b|\bfell\b|\baccident|\bworksheet\b|\bbirthday\b|\bteams\b|\bclub\b|\bclassroom\b|\bcome to\b|\bbook\b|\bsmoothie|<play>",
    ),
)
