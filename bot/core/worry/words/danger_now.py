"""Danger now or within hours: life at risk, violence happening, a cry for help."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="hurt_again",
        level=Worry.IMMEDIATE,
        category="physical_abuse",
        pattern=(
            r"\b(?:hit|hits|hitting|hurt|hurts|hurting|punched|kicked|slapped|beat|beats|beaten|smacked) (?:her|him|me|us|them|the kids|the children|my (?:son|daughter|kids))(?: up)? again\b(?! (?:\. )?(?:in|at|on) )"
            r"|\bdo not tell (?:my )?(?:dad|daddy|mum|mummy|him|her|step ?dad)\b.{0,60}\b(?:hurts|hits|hit|hurt) me\b|\b(?:hurts|hits) me when (?:mum|mummy|dad|daddy|my mum|my dad|nan|she|he|you|nobody|no one)\b"
        ),
        why="somebody who is being hurt, and will be again",
        must=(
            "her dad hit her again last night",
            "please dont tell my dad i texted. he hurts me when mum is at work",
            "he beat me up again",
        ),
        must_not=(
            "He beat me again. At draughts.",
            "Jack hit him again in the playground at lunch",
            "the ball hit her again at netball, same finger",
            "her ear hurts her again",
            "he beat me again at chess, seven years old",
        ),
        unless=r"\bplayground\b|\bplay ?time\b|\bin class\b|\blunch\b|\bnetball\b|\bfootball\b|\bball\b|\bear\b|\btooth\b|\btummy\b|\bknee\b|\bleg\b|\barm hurts\b|\bgame\b|\bin goal\b|\bchess\b|\bfifa\b|\brace\b|\bcards\b|\bmonopoly\b|\buno\b|\bmario\b|\bat (?:tennis|swingball|connect)\b|\bthe bug\b|\bmigraine\b|\bcough\b",
    ),
    Rule(
        name="phone_is_read",
        level=Worry.CONCERN,
        category="domestic_abuse",
        pattern=(
            r"\b(?:he|she|husband|partner|ex|boyfriend|mark|fella|dad)<g2> (?:checks|check|reads|read|goes through|goes thru|go through|looks at|looks through|answers|sees)<g1> (?:my|this|the)<g1> (?:phone|texts?|messages?|whatsapp)\b"
            r"|\bgoes (?:through|thru) (?:this|my) phone\b|\b(?:he|she) (?:has seen it|will see this|can see this|sees everything)\b|\bdelete (?:that|this|my)<g2> message\b"
        ),
        why="the phone is read by another: the reply must give nothing away",
        must=("he checks my phone", "he goes thru this phone when he gets in at 5"),
        must_not=("he has his phone in his bag", "the teacher has seen the message board"),
        unless=r"\bfor (?:the )?times? tables?\b|\bgame\b",
    ),
    Rule(
        name="will_not_wake",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"(?<!i am )(?<!i did )(?<!we did )\b(?:will not|can not|would not|is not|not|never)(?: properly| proper)? (?:wake|waking|awake|woke|get up off)\b"
            r"|\bcan not (?:wake|rouse|wake up) <her>\b|\b(?:unconscious|out cold|passed out)\b|(?<!\bit )(?<!it is )(?<!it has )(?<!which )\bcollapsed\b|\bslumped\b|\bnot stirring\b"
            r"|\b(?:mum|dad|mums|dads|grandmas?|grandads?|<child>|he|she|is) on (?:the|a)(?: kitchen| bathroom| bedroom)? floor\b"
        ),
        why="someone who cannot be woken or is on the floor needs an ambulance",
        must=(
            "grandad has collapsed in the kitchen",
            "she is slumped in the car and not stirring",
            "mum is sleeping and wont wake up",
            "she took something wont wake",
            "grandads on the floor",
        ),
        must_not=(
            "his volcano collapsed, it was only glue",
            "I am not waking him, he was up all night with a cough",
            "I did not wake her so she will miss registration",
            "the gazebo collapsed on us at the fair",
            "he woke up with a cough",
            "he won't wake up in time for school without an alarm",
            "coat on the floor",
        ),
        unless=r"\bgl(?:ue|uing)\b|\bdiorama\b|\bmodel\b|\bceiling\b|\bshed\b|\bgazebo\b|\bpram\b|\bbuggy\b|\btower\b|\bbridge\b|\bin a heap\b|\bon the sofa\b|\bfor school\b|\blate night\b|\bwill be late\b|\bbe in (?:at|by)\b|\balarms?\b|\bin time\b|\bwant to wake\b|\btil it is\b|\bnot want to wake\b|\b(?:sit|sits|sitting|lies|rolled|sat|laughing|mattress|sleep|sleeping|toys|lego) on (?:the|a)\b|\bthe hall\b|\bwoken? up (?:at|with)\b|<play>",
    ),
    Rule(
        name="not_breathing",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:not|stopped|stop|can not|hardly|barely|struggling to|fighting to) (?:breathing|breathe)\b"
            r"|\b(?:gone|going|turned|went|lips are|lips) (?:all )?blue\b|\bfinish (?:his|her|a) sentences?\b"
            r"|\b(?:gone|all|baby is|child is|brother is|sister is|mum is|dad is|she is|he is|so) (?:all )?(?:floppy|limp)\b|\bfloppy and (?:sleepy|will not (?:wake|talk|tork|feed|eat|move|look|open))\b"
        ),
        why="breath or colour going is life at risk",
        must=(
            "his lips are blue and he is breathing funny",
            "baby isnt breathing right",
            "the babby's gone all floppy",
        ),
        must_not=(
            "her tongue has gone blue, it was the slush",
            "his lips are blue, that is the face paint",
            "the icing is floppy and will not set",
            "cant breathe through his nose, just a cold",
            "floppy sun hat please",
        ),
        unless=r"\btongue\b|\bsweets\b|\bface ?pa[i]?nt\b|\bpant is\b|\bslush\b|\bdye\b|\bink\b|\bscreen\b|\bconcert\b|\bnose\b|\bblocked\b|\bhat\b|\bfeet\b|\bspurs\b|\blaughing\b|\bex?c?ited\b|\bevery night\b|\bhair\b|\btemp\b|\bpaint\b|\blolly\b|\bmouth gone blue\b",
    ),
    Rule(
        name="life_bleeding",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=r"\b(?:bleeding|blood) (?:everywhere|all over|will not stop|badly|a lot|loads)\b|\b(?:will not|not) stop bleeding\b|\bcovered in blood\b",
        why="bleeding that does not stop",
        must=("blood all over his head", "it wont stop bleedin"),
        must_not=("nosebleed all over his shirt, fine now",),
        unless=r"\bnose ?bleed\b|\bnose\b|\btooth\b|\bknee\b|\bketchup\b|<play>",
    ),
    Rule(
        name="overdose",
        level=Worry.IMMEDIATE,
        category="self_harm_suicide_child",
        pattern=(
            r"\boverdose\b|\b(?:took|taken|swallowed|eaten|drank|drunk|had)<g4> (?:all|loads of|lots of|too many|whole)<g4> (?:pills|tablets|paracetamol|calpol|medicine|bleach)\b"
            r"|\b(?:took|taken|swallowed)<g2> (?:grandma|grandmas|nanas|nans|mums|dads|grandads|sisters|brothers|my|mum|dad)<g2> (?:tablets|pills|medication)\b|\b(?:took|taken) something\b"
        ),
        why="too much of a medicine is an emergency even when the person seems well",
        must=(
            "shes took all the tablets",
            "i think she has taken an overdose",
            "she took something wont wake",
        ),
        must_not=("he has had his calpol and is back tomorrow", "she took her tablet this morning"),
        unless=r"\bi (?:have )?(?:took|taken) my (?:tablets|medication|pills) (?:this|today|at|and feel)\b|\btaken something (?:home|from|out|off)\b|\btook something (?:from|out|off|to)\b",
    ),
    Rule(
        name="weapon",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:got|has|have|had|with|take|took|takes|taken|holding|grabbed|brought|bring|carrying|picked up|pulled|hid|hiding|wait with|waved|waving|find|found|showing)<g3> "
            r"(?:knife|knives|blade|gun|guns|machete|air rifle|rifle|hammer|axe|zombie knife|bat|crowbar|acid|petrol)\b|\b(?:stab|stabbed|stabbing) <whom>\b|\bgoing to (?:stab|shoot)\b"
        ),
        why="a weapon in somebody's hand or bag",
        must=(
            "he is outside with a knife",
            "he take knife from the kitchen he is shouting",
            "a boy has got a nife in his bag",
            "dads got a hammer at the door",
        ),
        must_not=(
            "can he bring a blunt knife for cooking on Friday",
            "my husband is a butcher, he is at work with a big knife, call me",
            "Dad hit his thumb with the hammer",
            "can she bring her own knife and fork",
            "do I bring a knife for the cake sale",
            "he has a water gun for the fair",
            "he got a bat and ball for his birthday",
        ),
        unless=r"\bcooking\b|\bfood tech\b|\bcutting (?:the )?fruit\b|\bblunt\b|\bbutcher|\bchef\b|\bthumb?\b|\bwhittl|\bforest school\b|\bnailing\b|\bputting up\b|\bfork\b|\bcake\b|\bwater (?:gun|pistol)|\bcutlery\b|\bbutter\b|\bpumpkin\b|\bbat and ball\b|\bcricket\b|\bsteak\b|\bpalette\b|\bplastic\b|\btoy\b|\bfoam\b|\bthe shed\b|\bcollection\b|\bpetrol (?:station|light)\b|\brun out of petrol\b|<play>",
    ),
    Rule(
        name="breaking_in",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=(
            r"\b(?:breaking|kicking|smashing|banging|battering|hammering|broke|kicked|get in|getting in|got in|trying)<g4> (?:the|my|our|back|front|mums)<g1> (?:door|window)s?\b"
            r"|\b(?:he|she|dad|they|ex|husband|partner|boyfriend|stepdad|brother)(?: is)? (?:smashing|breaking)<g2> (?:everything|everythin|up(?! with)|house|place)\b|\bsmashing everything\b"
            r"|\bcoming up(?: the)? stairs?\b|\b(?:stood|standing|waiting|he is) at the (?:bottom|top) of the stairs\b|\bpushed the<g2> (?:against|on) (?:it|the door)\b"
        ),
        why="somebody forcing a way in, or on the way up",
        must=(
            "he is stood at the bottom of the stairs",
            "he breaking the door now",
            "hes smashin everythin up",
            "he is coming up the stairs",
        ),
        must_not=(
            "he never did his maths and he is kicking off",
            "your signal is breaking up",
            "his bag is at the bottom of the stairs",
            "he kicked the ball at the window",
            "trying to get the stuck door open",
        ),
        unless=r"\bball\b|\bstuck\b|\bjammed\b|\bshed\b|\bcar window\b|\brecord\b|\bplaying\b|\bburglar|\bnext doors\b|<play>",
    ),
    Rule(
        name="hiding",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=(
            r"\b(?:i am|i have|we are|we have|were|me and<g2>|us|the children are|children)(?: all| both| now| are)? (?:hiding|hid|hidden|locked|shut|barricaded)<g4> (?:in|under|behind) (?:the|my|are|our|mums|a)<g1> (?:bathroom|bedroom|toilet|toilets|wardrobe|cupboard|loo|room|bed|settee|sofa|garage)\b|\bme and<g3> (?:in the (?:wardrobe|bathroom|loo)|under the bed)\b|\bi am under the bed\b"
            r"|\bhiding from (?:him|her|them|dad|mum|my (?:dad|mum|husband|partner|ex|uncle|brother)|uncle|stepdad)\b|\bi have locked (?:the (?:bathroom|bedroom)|myself|ourselves)\b|\bshut himself in (?:the|my|his|her) \w+ saying\b|\bin the wardrobe\b(?=<g6> (?:scared|shouting|hitting|whisper|he is|dad))|\bcan not (?:talk|speak)(?: out)? loud\b|\blocked all the doors\b"
            r"|\b(?:toddler|baby|child|children|kid|girl|boy|age child)<g2> (?:shut|locked|left) in (?:a|the) car\b|\bsince<g4> lock(?:s|ed)? (?:him|her|them|me) in\b|\block(?:s|ed)? (?:him|her|them|me) in<g6> (?:inside|in there) now\b"
        ),
        why="a locked or hidden person is keeping away from somebody",
        must=(
            "since this morning his stepmum locked him in the shed",
            "i have locked the bathroom and he is shouting",
            "me and the kids are shut in the bedroom",
            "a toddler has been left in the car with the windows up",
            "me and kids hiding in the bathroom",
            "me n Jake are in the wardrobe",
            "cannit talk oot loud, shut in the bedroom",
        ),
        must_not=(
            "he's locked himself in the loo with the tablet",
            "people hid in the cupboard in the war",
            "she hid in the wardrobe so she would not have to do her spellings",
            "my husband is locked in the boiler room, can somebody let him out",
            "I can't talk now, I'm on a bus",
            "did you lock the doors to the hall",
            "im hiding in the airing cupboard we are playing sardines",
            "hiding behind the sofa playing hide and seek",
        ),
        unless=r"\bkeys?\b|\bwhile i\b|\bwrap|\bpresents?\b|\bquiz\b|\bplaying\b|\bhide and seek\b|\bsardines\b|\bby accident\b|\blocked out\b|\blost\b|\bkeys?\b|\bout of (?:the|my) car\b|\bspider\b|\bmobile\b|\bwasp\b|<play>",
    ),
    Rule(
        name="cry_for_help",
        level=Worry.IMMEDIATE,
        category="unspecified",
        pattern=(
            r"^ (?:please )?help us(?: please)?(?: \.)* $|\bhelp (?:me|us) (?:now|quick|quickly|he is|she is|they are)\b|(?<!you will )(?<!will you )(?<!would )(?<!thinks you )\b(?:send|call|ring|get|need|please) (?:the )?(?:police|ambulance|999)\b"
            r"|\b(?:send|fetch) help\b|\bget help (?:now|quick|quickly|please)\b|\b(?:send|get|fetch) (?:someone|anyone|a grown up|a teacher)<g6> (?:now|quick|quickly|please|urgent|round|here|out)\b|(?<!can i )(?<!can we )(?<!can he )(?<!can she )(?<!should i )(?<!i will )(?<!shall i )(?<!to )\bcome (?:quick|quickly|now)\b(?! enough)"
            r"|\bsomeone needs to come\b|\b(?:she|he) (?:text|texts|texted|ring|rang) me help\b|\bnot safe (?:here|now|at home)\b|\bplease (?:come|hurry)\b(?= (?:now|quick|quickly|here|help|get|fast|\.|,)|\s*$)|(?<!i will )(?<!ill )(?<!to )(?<!i )(?<!we )\bgo and get (?:her|him|them)\b(?= (?:\.|now|please|out)|\s*$)"
        ),
        why="a plain cry for help, or for police or an ambulance",
        must=(
            "mum is crying please come",
            "call the police he is here",
            "HELP US PLES",
            "Please police",
            "send somebody now",
            "its not safe here for me",
        ),
        must_not=(
            "whole house down with it, send help lol",
            "half term can't come quick enough",
            "he thinks you will ring the police about his spellings",
            "can I come now to collect the pack",
            "I will go and get her at 3",
            "can you help me find my other shoe",
            "Please help us with question 4",
            "can someone please ring about the ambulance visit",
        ),
        unless=r"\blol\b|😂|\bassembly\b|\bvisit\b|\bcostume\b|\bdress up\b|\bhomework\b|\blog ?in\b|\btoy\b|\bgame\b|\bobby\b|\bparty\b|\bletter\b|\bcall me\b|<play>",
    ),
    Rule(
        name="being_hurt_now",
        level=Worry.IMMEDIATE,
        category="physical_abuse",
        pattern=(
            r"\b(?:is|are|keeps) (?:hitting|hurting|punching|kicking|beating|attacking|strangling|choking|battering|dragging|killing|shaking|slapping) <whom>\b|\bi am (?:hitting|hurting|beating|battering|shaking) <whom>\b"
            r"|\bby the (?:hair|throat|neck)\b|\b(?:threw|thrown|throw|pushed|push|throws) <whom><g2> (?:down|off)<g1> (?:stairs|step|bridge|wall)\b|\bhe will not stop\b(?= (?:hitting|hurting|punching|kicking|beating|shouting at|and he|and mum|and dad|and she|and i am))"
            r"|\b(?:shook|shaken|shaking) (?:him|her|the baby)\b|\b(?:he|she|they|dad|uncle|brothers?|husband|man|partner)<g2> (?:going to|will|wants to) (?:kill|batter|murder|hurt) (?:us|her|him|them|me|mum|the)\b|\bwill kill (?:me|us|her|mum)\b"
            r"|\bhands? (?:round|around) <hers><g1> (?:neck|throat)\b|\bstrangled\b|\b(?:hear|heard) (?:slapping|screaming|her scream|him scream)\b|\bi will hurt (?:him|her|them)\b"
        ),
        why="somebody being hurt as the message is written, or a threat to life",
        must=(
            "he is hitting her and he will not stop and he will not let me past",
            "hes hitting mum",
            "he's threw my little brother down the stairs",
            "he is going to kill us",
            "mums bf shook him for cryin",
        ),
        must_not=(
            "these fractions homework is killing us",
            "I am dragging him to the optician at 11",
            "he will not stop singing the times tables song",
            "mum will kill me if I lose another jumper",
            "the maths is killing me",
            "she keeps hitting the wrong key",
        ),
        unless=r"\b(?:homework|maths|this|it|traffic|heat|stairs|suspense|spellings?|feet|teeth|phonics|commute) (?:is|are) killing\b|\b(?:mum|dad|grandma|she|grandma|wife|he|husband) (?:will|is going to) (?:kill|murder) me (?:if|when|for)\b|\blol\b|\bhaha\b|😂|\bnot really\b|\bshaking with\b|\bkilling me\b|\bstrangled cat\b|\bshook (?:his|her) hand\b|<play>",
    ),
    Rule(
        name="fire_or_fall",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:house|home|flat|kitchen) (?:is )?on fire\b|\b(?:setting|set|sets|going to set) (?:fire to|it on fire|the (?:house|flat|car|shed) (?:on fire|alight))\b|\bpoured petrol\b"
            r"|\bwrong side of the (?:railings|barrier|bridge|fence|wall)\b|\b(?:sat|sitting|stood|standing|hanging|dangling|climbed|climbing)(?: out| up| right| over)*<g1> (?:on|over|off|onto) (?:the |a )?(?:window |car park |flat |school |motorway |railway )*(?:bridge|railings|roof|ledge)\b(?=(?! fix))|\b(?:girl|boy|lad|lass|child|children|kid|son|daughter|brother|sister)(?: is| are)? (?:out )?(?:on|off) (?:the |a )?(?:window |flat |shed |garage |school |car park |railway |motorway )*(?:bridge|railings|roof|ledge)\b|\bby the (?:river|canal|railway|tracks|train tracks)\b(?= now| and|<g4> (?:tell|sorry|goodbye))"
            r"|\b(?:jump|jumped|go|went|throw|threw|walk|step|run|ran|get)<g4> (?:under (?:a|the) (?:train|bus)|in front of (?:a|the) (?:train|bus|lorry|car))\b"
        ),
        why="fire, or somebody at an edge",
        must=(
            "a boy is on the flat roof at the back",
            "she is sat out on the ledge and will not come in",
            "he said he would jump in front of a train",
            "our house is on fire",
            "a lad on the wrong side of the railings on the bridge",
            "parked up by the river now. tell him sorry",
        ),
        must_not=(
            "I am on a roof till 4, ring after",
            "a rainbow right over the roof",
            "talk me off the ledge about phonics",
            "you left his bag on the car roof",
            "traffic on the bridge, 10 mins late",
            "the fire drill was loud",
            "walk by the river for the project",
        ),
        unless=r"\bscaffold|\btiles?\b|\bgutter|\baerial\b|\bsolar\b|\bworking\b|\bfixing\b|\broof of the world\b|\broofer|\bcat\b|\bpigeons?\b|\brainbow\b|\btraffic\b|\blate\b|\bstuck\b|\broadworks\b|\bjam\b|\bbus stop\b|\btrip\b|\bball\b|\bwalk\b|\bshoe\b|\bwent through\b|\bkite\b|\bsanta\b|\breindeer\b|\bleak|\bdrill\b|<play>",
    ),
    Rule(
        name="delete_that_message",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=r"\b(?:delete|ignore|forget)<g3> (?:that|this|last|my last|the) (?:last )?(?:message|text|number)<g9> (?:he|she)(?: is| has)? (?:seen|saw|found it|reads|reading|read)\b|\bsent (?:it )?by mistake<g9> (?:trip|he|if)\b|\b(?:he|she|husband|partner|ex|boyfriend|dad) (?:has |is |have |keeps )?(?:seen|saw|found|reads|reading|is reading) (?:my messages|my phone|(?:the|this|that|my) (?:message|text))\b(?! board)|\b(?:delete|ignore|disregard)\b[^|]{0,140}\b(?:he|she) (?:has |is |have )?(?:seen|found|read) (?:it|this)\b",
        why="the person feared has seen the message",
        must=(
            "please ignore what I wrote. he has found it",
            "Delete that last message please. he's seen it",
            "he has found my phone",
        ),
        must_not=(
            "forget it, she has found it under the sofa",
            "delete that message, it was for the plumber, he has seen it",
            "has she read this one before, he reads it over and over",
            "he has seen the letter about the trip",
            "sorry wrong number ignore that message",
        ),
        unless=r"\bplumber\b|\bbuilder\b|\bpresent\b|\bsurprise\b|\bparty\b|\bbirthday\b|\bfor (?:my )?work\b|\bhe saw it (?:on|at)\b|\bcinema\b|\bfilm\b|\bat the (?:shop|fair)\b|\bdoctor\b|\bgp\b|\bdentist\b",
    ),
)
