"""Words that are usually nothing and sometimes the only sign there is: listed for the DSL's daily skim."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="look_fear_and_tears",
        level=Worry.LOOK,
        category="unspecified",
        pattern=r"^ (?:please )?help(?: me)?(?: please)?(?: \.)* $|\b(?:scared|frightened|afraid|terrified|crying|cried|cries|cry|tears|screaming|screamed|shaking|nightmares?|wet (?:the bed|him|her|my)|upset|withdrawn|silent|quiet|anxious|anxiety|panic|worried|worry|worries|hates? school|flinch\w*|desperate|ashamed|alone|lonely|low|hurting|hurts me|cruel|mean to)\b",
        why="feelings that are mostly weather",
        must=("he cried all the way in", "i am worried about him"),
        must_not=("what time is the disco",),
    ),
    Rule(
        name="look_harm_words",
        level=Worry.LOOK,
        category="unspecified",
        pattern=r"\b(?:hit|hits|hitting|slap\w*|smack\w*|punch\w*|kick\w*|beat|belt|bruise\w*|marks|knife|gun|blood|bleeding|kill\w*|murder\w*|die|dying|dead|died|death|hurt|attack\w*|fight\w*|abuse\w*|touched|touching|secret|secrets|naked|undress\w*|drunk|drinking|weed|drugs|vape|vapes|vaping|vodka|tablets|pills|police|social worker|social services|court|order|solicitor|prison|refuge|hungry|starving|food ?bank|no heating|evict\w*|homeless|missing|ran off|run away|stranger|strangers|passports?|gang|bull(?:y|ied|ying)|threat\w*|safe|unsafe|locked|hiding|swear|shout\w*|scream\w*|temper)\b",
        why="words of harm in sentences no other rule knows",
        must=("somebody hit him with a ruler", "is it safe"),
        must_not=("letters home for the disco",),
    ),
    Rule(
        name="look_guarded",
        level=Worry.LOOK,
        category="unspecified",
        pattern=r"\b(?:do not (?:tell|ring|say|ask|want|let)|not (?:tell|supposed to say|allowed|on the house phone)|between (?:us|you and me)|in confidence|confidential\w*|private(?:ly)?|no name|my name (?:on|to) (?:it|this)|rather not|someone senior|ring me not|not (?:right|normal)|who do i (?:tell|speak|ring|go|see)|probably nothing|prob nothing|none of my business|not one for|not a grass|seen something|heard something|i saw|i heard|social|concerned|concern about|child i am worried|used to it|clumsy|attention seeking|no reason|just (?:wondering|asking)|hypothetical\w*|is (?:it|that) (?:normal|allowed|right|ok)|will not say|will not say|would not say|did not say|goes quiet|went quiet|since (?:he|she|mum|dad|uncle)|mum ?s? (?:new )?(?:boyfriend|partner|fella)|step ?(?:dad|mum|father|mother|brother)|uncle|lodger|foster|carer|neighbour|next door)\b",
        why="a sender who holds something back, or speaks of another household",
        must=("i would rather not say", "who do i speak to about a child im worried about"),
        must_not=("what time does club finish",),
    ),
    Rule(
        name="look_low_and_tired",
        level=Worry.LOOK,
        category="unspecified",
        pattern=r"\b(?:can not (?:cope|do|go|take|sleep|manage)|had enough|exhausted|so tired|too tired|not (?:slept|sleeping|eating|eaten|herself|himself|himself)|no (?:money|food|sleep|bed|coat)|not (?:coping|washed)|fed up|wits end|give up|giving up|hopeless|no point|on own|by (?:him|her|my)self|bed all day|in bed|funeral|passed away|passed|hospice|heaven|pay ?day|landlord|council|money)\b",
        why="wear and want",
        must=("had enough of it all", "no money till friday"),
        must_not=("the spare jumper is in his bag",),
    ),
)
