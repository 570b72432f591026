"""Danger now or within hours: life at risk, violence happening, a cry for help."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="hurt_again",
        level=Worry.IMMEDIATE,
        category="physical_abuse",
        pattern=(
            r"\b(?:hit|hits|hitting|hurt|hurts|hurting|punched|kicked|slapped|beat|beats|beaten|smacked) (?:her|him|me|us|them|the kids|the children|my (?:son|daughter|kids))(?: up)? again\b"
            r"|\bdo not tell (?:my )?(?:dad|daddy|mum|mummy|him|her|step ?dad)\b.{0,60}\b(?:hurts|hits|hit|hurt) me\b|\b(?:hurts|hits) me when (?:mum|mummy|dad|daddy|my mum|my dad|nan|she|he|you|nobody|no one)\b"
        ),
        why="somebody who is being hurt, and will be again",
        must=(
            "her dad hit her again last night",
            "please dont tell my dad i texted. he hurts me when mum is at work",
            "he beat me up again",
        ),
        must_not=(
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
            r"\b(?:will not|can not|would not|is not|not|never)(?: properly| proper)? (?:wake|waking|awake|woke|get up off)\b"
            r"|\bcan not (?:wake|rouse|wake up) <her>\b|\b(?:unconscious|out cold|passed out|collapsed)\b"
            r"|\b(?:mum|dad|mums|dads|grandmas?|grandads?|<child>|he|she|is) on (?:the|a)(?: kitchen| bathroom| bedroom)? floor\b"
        ),
        why="someone who cannot be woken or is on the floor needs an ambulance",
        must=("mum is sleeping and wont wake up", "she took something wont wake", "grandads on the floor"),
        must_not=(
            "he woke up with a cough",
            "he won't wake up in time for school without an alarm",
            "coat on the floor",
        ),
        unless=r"\bfor school\b|\blate night\b|\bwill be late\b|\bbe in (?:at|by)\b|\balarms?\b|\bin time\b|\bwant to wake\b|\btil it is\b|\bnot want to wake\b|\b(?:sit|sits|sitting|lies|rolled|sat|laughing|mattress|sleep|sleeping|toys|lego) on (?:the|a)\b|\bthe hall\b|\bwoken? up (?:at|with)\b|<play>",
    ),
    Rule(
        name="not_breathing",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:not|stopped|stop|can not|hardly|barely|struggling to|fighting to) (?:breathing|breathe)\b"
            r"|\b(?:gone|going|turned|went|lips are|lips) (?:all )?blue\b|\bfinish (?:his|her|a) sentences?\b"
            r"|\b(?:gone|all|is|she is|he is|so) (?:all )?(?:floppy|limp)\b|\bfloppy and (?:sleepy|will not)\b"
        ),
        why="breath or colour going is life at risk",
        must=("baby isnt breathing right", "the babby's gone all floppy"),
        must_not=("cant breathe through his nose, just a cold", "floppy sun hat please"),
        unless=r"\bnose\b|\bblocked\b|\bhat\b|\bfeet\b|\bspurs\b|\blaughing\b|\bex?c?ited\b|\bevery night\b|\bhair\b|\btemp\b|\bpaint\b|\blolly\b|\bmouth gone blue\b",
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
            "he take knife from the kitchen he is shouting",
            "a boy has got a nife in his bag",
            "dads got a hammer at the door",
        ),
        must_not=(
            "can she bring her own knife and fork",
            "do I bring a knife for the cake sale",
            "he has a water gun for the fair",
            "he got a bat and ball for his birthday",
        ),
        unless=r"\bfork\b|\bcake\b|\bwater (?:gun|pistol)|\bcutlery\b|\bbutter\b|\bpumpkin\b|\bbat and ball\b|\bcricket\b|\bsteak\b|\bpalette\b|\bplastic\b|\btoy\b|\bfoam\b|\bthe shed\b|\bcollection\b|\bpetrol (?:station|light)\b|\brun out of petrol\b|<play>",
    ),
    Rule(
        name="breaking_in",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=(
            r"\b(?:breaking|kicking|smashing|banging|battering|hammering|broke|kicked|get in|getting in|got in|trying)<g4> (?:the|my|our|back|front|mums)<g1> (?:door|window)s?\b"
            r"|\b(?:is|he) (?:smashing|breaking|kicking)<g2> (?:everything|up|off|house|place)\b|\bsmashing everything\b"
            r"|\bcoming up(?: the)? stairs?\b|\b(?:bottom|top) of the stairs\b|\bpushed the<g2> (?:against|on) (?:it|the door)\b"
        ),
        why="somebody forcing a way in, or on the way up",
        must=("he breaking the door now", "hes smashin everythin up", "he is coming up the stairs"),
        must_not=("he kicked the ball at the window", "trying to get the stuck door open"),
        unless=r"\bball\b|\bstuck\b|\bjammed\b|\bshed\b|\bcar window\b|\brecord\b|\bplaying\b|\bburglar|\bnext doors\b|<play>",
    ),
    Rule(
        name="hiding",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=(
            r"\b(?:hiding|hid|hide|locked|shut|barricaded|lock)<g4> in (?:the|my|are|our|mums|a)<g1> (?:bathroom|bedroom|toilet|toilets|wardrobe|cupboard|loo|car|shed|room)\b"
            r"|\bhiding (?:from|under|behind)\b|\blocked (?:the bathroom|myself|ourselves|the door)\b|\bin the wardrobe\b|\bcan not (?:talk|speak)(?: out loud| loud)\b|\blocked (?:all )?the doors?\b"
        ),
        why="a locked or hidden person is keeping away from somebody",
        must=(
            "me and kids hiding in the bathroom",
            "me n Jake are in the wardrobe",
            "cannit talk oot loud, shut in the bedroom",
        ),
        must_not=(
            "im hiding in the airing cupboard we are playing sardines",
            "hiding behind the sofa playing hide and seek",
        ),
        unless=r"\bplaying\b|\bhide and seek\b|\bsardines\b|\bby accident\b|\blocked out\b|\blost\b|\bkeys?\b|\bout of (?:the|my) car\b|\bspider\b|\bmobile\b|\bwasp\b|<play>",
    ),
    Rule(
        name="cry_for_help",
        level=Worry.IMMEDIATE,
        category="unspecified",
        pattern=(
            r"^ (?:please )?help us(?: please)?(?: \.)* $|\bhelp (?:me|us) (?:now|quick|quickly|he is|she is|they are)\b|\b(?:send|call|ring|get|need|please) (?:the )?(?:police|ambulance|999)\b"
            r"|\b(?:send|fetch) help\b|\bget help (?:now|quick|quickly|please)\b|\b(?:send|get|fetch) (?:someone|anyone|a grown up|a teacher)<g6> (?:now|quick|quickly|please|urgent|round|here|out)\b|\bcome (?:quick|quickly|now)\b"
            r"|\bsomeone needs to come\b|\b(?:she|he) (?:text|texts|texted|ring|rang) me help\b|\bnot safe (?:here|now|at home)\b|\bplease (?:come|hurry)\b(?! (?:and|to|back))|\bgo and get (?:her|him|them)\b"
        ),
        why="a plain cry for help, or for police or an ambulance",
        must=("HELP US PLES", "Please police", "send somebody now", "its not safe here for me"),
        must_not=(
            "can you help me find my other shoe",
            "Please help us with question 4",
            "can someone please ring about the ambulance visit",
        ),
        unless=r"\bassembly\b|\bvisit\b|\bcostume\b|\bdress up\b|\bhomework\b|\blog ?in\b|\btoy\b|\bgame\b|\bobby\b|\bparty\b|\bletter\b|\bcall me\b|<play>",
    ),
    Rule(
        name="being_hurt_now",
        level=Worry.IMMEDIATE,
        category="physical_abuse",
        pattern=(
            r"\b(?:is|are|keeps|am) (?:hitting|hurting|punching|kicking|beating|attacking|strangling|choking|battering|dragging|killing|shaking|slapping) <whom>\b"
            r"|\bby the (?:hair|throat|neck)\b|\b(?:threw|thrown|throw|pushed|push|throws) <whom><g2> (?:down|off)<g1> (?:stairs|step|bridge|wall)\b|\bhe will not stop\b(?! (?:talking|asking|crying|coughing|laughing))"
            r"|\b(?:shook|shaken|shaking) (?:him|her|the baby)\b|\b(?:he|she|they|dad|uncle|brothers?|husband|man|partner)<g2> (?:going to|will|wants to) (?:kill|batter|murder|hurt) (?:us|her|him|them|me|mum|the)\b|\bwill kill (?:me|us|her|mum)\b"
            r"|\bhands? (?:round|around) <hers><g1> (?:neck|throat)\b|\bstrangled\b|\b(?:hear|heard) (?:slapping|screaming|her scream|him scream)\b|\bi will hurt (?:him|her|them)\b"
        ),
        why="somebody being hurt as the message is written, or a threat to life",
        must=(
            "hes hitting mum",
            "he's threw my little brother down the stairs",
            "he is going to kill us",
            "mums bf shook him for cryin",
        ),
        must_not=(
            "mum will kill me if I lose another jumper",
            "the maths is killing me",
            "she keeps hitting the wrong key",
        ),
        unless=r"\b(?:mum|dad|grandma|she|grandma|wife|he|husband) (?:will|is going to) (?:kill|murder) me (?:if|when|for)\b|\blol\b|\bhaha\b|😂|\bnot really\b|\bshaking with\b|\bkilling me\b|\bstrangled cat\b|\bshook (?:his|her) hand\b|<play>",
    ),
    Rule(
        name="fire_or_fall",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=(
            r"\b(?:house|home|flat|kitchen) (?:is )?on fire\b|\b(?:setting|set|going to set) (?:fire|it on fire|the house)\b|\bpoured petrol\b"
            r"|\b(?:on|over|off|side of)<g2> (?:the )?(?:bridge|railings|motorway bridge|roof|car park roof|ledge)\b|\bby the (?:river|canal|railway|tracks|train tracks)\b(?= now| and|<g4> (?:tell|sorry|goodbye))"
            r"|\bunder the train\b|\bin front of (?:a|the) (?:train|bus|lorry|car)\b"
        ),
        why="fire, or somebody at an edge",
        must=(
            "our house is on fire",
            "a lad on the wrong side of the railings on the bridge",
            "parked up by the river now. tell him sorry",
        ),
        must_not=(
            "traffic on the bridge, 10 mins late",
            "the fire drill was loud",
            "walk by the river for the project",
        ),
        unless=r"\btraffic\b|\blate\b|\bstuck\b|\broadworks\b|\bjam\b|\bbus stop\b|\btrip\b|\bball\b|\bwalk\b|\bshoe\b|\bwent through\b|\bkite\b|\bsanta\b|\breindeer\b|\bleak|\bdrill\b|<play>",
    ),
    Rule(
        name="delete_that_message",
        level=Worry.IMMEDIATE,
        category="domestic_abuse",
        pattern=r"\b(?:delete|ignore|forget)<g3> (?:that|this|last|my last|the) (?:last )?(?:message|text|number)<g9> (?:he|she)(?: is| has)? (?:seen|saw|found it|reads|reading|read)\b|\bsent (?:it )?by mistake<g9> (?:trip|he|if)\b|\b(?:he has|she has|he is|she is|he|she) (?:seen|saw|found|reads|is reading) (?:it|this|my messages|my phone|the message|the text)\b",
        why="the person feared has seen the message",
        must=("Delete that last message please. he's seen it", "he has found my phone"),
        must_not=("he has seen the letter about the trip", "sorry wrong number ignore that message"),
        unless=r"\bhe saw it (?:on|at)\b|\bcinema\b|\bfilm\b|\bat the (?:shop|fair)\b|\bdoctor\b|\bgp\b|\bdentist\b",
    ),
)
