"""Short answers that worry only in the light of the question: examples are "question | answer"."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="answer_no_grown_up",
        level=Worry.IMMEDIATE,
        category="neglect",
        pattern=r"\bgrown ?up (?:there|with you|in|at home|here)[^|]{0,40}\| (?:no|nope|nah|noo|no one|nobody|not now|just me|only me|me and)\b",
        why="a child who says that no grown-up is there",
        must=(
            "Is a grown-up with you? | no",
            "Is there a grown-up there who can answer? | just me n my bruv",
        ),
        must_not=("Is a grown-up with you? | yes mum is here",),
    ),
    Rule(
        name="answer_who_did_it",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=r"\b(?:how did|what happened|what is the matter|injury|hurt|mark|bruise)[^|]{0,60}\|(?: [^ .|]+){0,6} (?:pushed me|hit me|lost the temper|lost (?:his|her|it)|did it|he did|dad did|mum did|which one|dad|step ?mum|step ?dad|not allowed to say|not supposed to say)\b",
        why="a hurt explained by a person",
        must=("How did Leo hurt his arm? | dad did it", "How did the injury happen? | which one"),
        must_not=(
            "How did it happen? | off his bike into a hedge",
            "How did Leo hurt his arm? | on his dad's trampoline",
        ),
        unless=r"\btrampoline\b|\bbike\b|\bfell\b|\bwork\b|\bat dads\b|\baccident\b|\bplaying\b|\bhis dads\b",
    ),
    Rule(
        name="answer_why_afraid",
        level=Worry.CONCERN,
        category="unspecified",
        pattern=r"\b(?:reason for the absence|why is|why was|not in school|not at school|why are you|why does|why can not)[^|]{0,60}\|(?: [^ .|]+){0,5} (?:scared|afraid|frightened|not allowed|will not let|will not let|hiding|locked|police|marks|hungry|no food|do not ask|do not ask|hit|kick|kicked)\b",
        why="an absence explained by fear or want",
        must=(
            "Why is Bartek not at school? | he's scared of them boys",
            "What is the reason for the absence? | dad wont let me",
        ),
        must_not=(
            "What is the reason for the absence? | temperature and cough",
            "What is the reason for the absence? | scared of the dentist, we are late back",
        ),
        unless=r"\bwasps?\b|\bdogs?\b|\bspiders?\b|\blol\b|\btests?\b|\bdentist\b|\binjection\b|\bjab\b|\bdark\b|\bby accident\b|\bball\b|\bpolice station for passport\b|\bkeys?\b",
    ),
    Rule(
        name="answer_nobody",
        level=Worry.CONCERN,
        category="neglect",
        pattern=r"\b(?:who (?:will be |is |can )?(?:collect|collecting|pick|look|looking|help|helping|with)|anyone else who can collect|where are you staying|where is (?:mum|dad))[^|]{0,60}\| (?:no one|nobody|none|do not know|i do not know|the street|the car|no where|nowhere)\b(?! (?:mum|his|her))",
        why="nobody to collect, nowhere to stay",
        must=("Who will be collecting? | nobody", "Where are you staying tonight? | the street"),
        must_not=("Who will be collecting? | me, his mum", "Who will be collecting? | nan at 3"),
        unless=r"\bme (?:his|her|their|mum|dad|zains|after|at|and his|on)\b|\bi am (?:his|her|their|collecting|picking|coming)\b|\bme i am\b|\bme (?:,|and)\b|\bafter college\b",
    ),
    Rule(
        name="answer_not_absent",
        level=Worry.IMMEDIATE,
        category="missing_child",
        pattern=r"\b(?:absent|absence|not in (?:school|class)|ill)\b[^|]{0,60}\| (?:(?:she|he) (?:left|went|is not absent|set off|is in school)|i (?:watched|dropped|saw|left)|not absent|(?:he is |she is )?not with you|what(?= (?:do you mean|absent|no|but|he|she|how|i (?:watched|dropped|saw|walked)|\.)))\b",
        why="thought to be in school, and not there",
        must=(
            "Please confirm the reason for the absence. | what? he is in school",
            "Amira is marked absent. Is she ill? | she left 8 o clock with bag!!",
            "Please confirm the reason for the absence. | hes not with you??",
        ),
        must_not=(
            "Please confirm the reason for the absence. | he is not absent he was late, the lady signed him in",
            "Did you mean 1 report an absence, 2 ask for a work pack? | what is a work pack",
            "Please confirm the reason for the absence. | she went to bed with a temperature",
            "Amira is marked absent. Is she ill? | yes sick bug",
        ),
        unless=r"\bwas late\b|\bsigned (?:him|her) in\b|\bcounts as\b|\b(?:went|left) to (?:bed|the)\b|\bhome early\b|\bwhat (?:a|time|do)\b",
    ),
    Rule(
        name="answer_child_cares",
        level=Worry.CONCERN,
        category="young_carer",
        pattern=r"\bwho (?:will|can|should|do|helps?)[^|]{0,60}\b(?:help|operation|unwell|look after|contact)\b[^|]{0,40}\|(?: [^ .|]+){0,9} (?:year [1-6]|yr [1-6]|(?:she|he) is (?:[4-9]|1[01]))\b",
        why="a child named as the one who helps",
        must=(
            "Who will help you at home after the operation? | only Aleksandra she is 8",
            "Who should we contact if you are unwell? | jessica shes in your yr 4",
        ),
        must_not=("Who will help you at home after the operation? | my sister is here",),
    ),
    Rule(
        name="answer_when_marks_fade",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=(
            r"\b(?:back|return|returning|be in)\b[^|]{0,60}\|(?: [^ .|]+){0,6} (?:when|once|till|until) (?:his|her|the|my) (?:face|cheek|neck|lip|jaw|eye|arms?|legs?|marks?|bruises?|bruising)"
            r" (?:looks?(?: a bit| more)? (?:better|normal|right|ok)|(?:goes|go|has gone|have gone|went) down|(?:fades?|has faded|have faded)|(?:is|are) (?:gone|less|not so))\b"
        ),
        why="kept off until there is nothing to see",
        must=(
            "When will he be back in school? | when his face looks better",
            "When will Ava be back? | once the marks have gone down",
        ),
        must_not=(
            "When will he be back in school? | when his face looks better, chicken pox",
            "When will she be back? | when her eye looks better, conjunctivitis",
            "When will he be back? | when he feels better",
        ),
        unless=r"\bpox\b|\bconjunctivitis\b|\bpink ?eye\b|\bteeth\b|\btooth\b|\bdentist\b|\ballerg\w*|\brash\b|\bstung\b|\bsting\b|\bbites?\b|\bmumps\b|\bslapped cheek\b|\bsun ?burn\w*|\bspots\b|\bbraces?\b|\boperation\b|\bop\b|\bsurgery\b|\bimpetigo\b|\bcold ?sore\b|\bstye\b|\bhives\b|\bcast\b",
    ),
)
