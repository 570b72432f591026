"""Small word lists that the actions share, and the ways parents say yes, no and rather not."""

import re

YES = re.compile(
    r"^\W*(?:yes|yeah|yea|yep|yup|yh|ye|yess+|y(?=\W*$)|aye|ok|okay|okey dokey|k(?=\W*$)|kk|sure|please do|please|pls|go on|go ahead|go for it|correct"
    r"|right|that'?s right|thats it|that'?s (?:it|the one|him|her|them)|fine|fine by me|definitely|definately|absolutely|of course"
    r"|course|spot on|tak|haan|haan ji|ji|si|oui|da|uh huh|mm+|all good|both correct|perfect|great|good|lovely|why not|if you (?:could|would|wouldn'?t mind))\b"
)
NO = re.compile(
    r"^\W*(?:no|nope|nah+|naw|nay|n(?=\W*$)|noo+|never|not really|not today|negative|don'?t bother|neither|nie|non|absolutely not|none|nothing)\b"
)
RATHER_NOT = re.compile(
    r"\b(?:skip(?: it| that| this)?|prefer not|rather not|(?:don'?t|do not|dont) (?:want|wish|have) to say|not saying|private|personal|none of your|mind your own|not your business"
    r"|no reason|won'?t say|confidential|can'?t say)\b"
)
NOT_KNOWN = re.compile(
    r"\b(?:don'?t know|dunno|not sure|no idea|idk|unsure|can'?t remember|cant tell|couldn'?t tell you|who knows)\b"
)
# "Righto. Thanks love": heard, and nothing told.
_HEARD = re.compile(
    r"\W*(?:(?:righto|rightio|right(?:y|ie)?(?: oh?| ho)?|ok(?:ay|ey|i)?(?: dokey)?|kk?|cool|grand|champion|sound|smashing|magic|ace|lovely|brill?(?:iant)?|super|fab|great|perfect|excellent|gotcha|got (?:it|you|ya)|noted|understood|i understand"
    r"|(?:i )?will do|no (?:worries|worry|problem|probs|bother)|np|fair enough|alright|all right|i see|makes sense|good to know|ah+|oh+|aha|thanks?|thank (?:you|u)|thankyou|thx|ty|tysm|ta|cheers|much appreciated|very much|so much|a lot|nice one|that'?s (?:fine|great|good|grand)|for that|for (?:letting me know|telling me|the info\w*)|then"
    r"|love|luv|hun|duck|mate|pet|hen|miss|sir|mam|madam|dear|x+)\b\W*)+"
)
THUMBS_UP = re.compile("[\U0001f44d\U0001f44c\u2705\u2714\U0001f197]")
THUMBS_DOWN = re.compile("[\U0001f44e\u274c]")

# Plain words for why a child is not at school. Only these are kept from a worrying message.
_ILLNESS = (
    r"(?:sick(?:ness)?|tummy|stomach|vomiting|d ?(?:&|and|n) ?v)[ -]?bug|bug|sickness|being sick|been sick|was sick|throwing up|thrown up|threw up|vomit(?:ing|ed)?"
    r"|puk(?:ing|ed)|spewing|(?:chuck|heav|hurl)(?:ing|ed)(?: (?:it|his guts|her guts))? up|d ?(?:&|and|n|\+) ?v|diarr?h?o?ea|the runs|upset (?:tummy|stomach)|(?:tummy|stomach|belly|ear|tooth|head|throat)[ -]?(?:ache|pain|ache?s|upset)"
    r"|(?:bad|poorly|dodgy|funny|sore) (?:tummy|stomach|belly|throat|chest|ear|ears|head|foot|leg|arm|eye|eyes|back|cough|cold)"
    r"|earache|toothache|headache|migraine|(?:high |slight |raging )?temp(?:erature)?s?|fever|flu|(?:bad |heavy |stinking |streaming |rotten |full of )?colds?|(?:bad |nasty |chesty )?cough(?:s|ing)?"
    r"|(?:chest|ear|eye|throat|water|urine|viral|skin)[ -]infection|infection|virus|covid|tonsil+itis|tonsils|conjunctivitis|chicken ?pox|measles|mumps|scarlet fever|slapped cheek"
    r"|hand[, ]+foot (?:and|&|n) mouth|impetigo|nits|head ?lice|croup|asthma|hay ?fever|rash|hives|eczema|allerg(?:y|ic reaction)|nosebleed|bronchitis|pneumonia|glandular fever|norovirus"
    r"|strep(?: throat)?|shingles|a stomach bug|poorly|unwell|not (?:very |feeling )?well|isn'?t well"
    r"|under the weather|feeling rough|rough|ill(?! (?:\w+ )?(?:collect|pick|come|bring|be|get|ring|call|drop|take|send|let|try|keep|have|pop|need|do|see|phone|text|fetch|give|go|make|sort|print)\b)|sick|varicella|bad night|exhausted|tired"
)
_APPOINTMENT = (
    r"(?:emergency )?dentist(?: appointment| appt)?|dental(?: appointment| appt)?|orthodontist(?: appointment| appt)?|optician'?s?(?: appointment| appt)?|doctor'?s?(?: appointment| appt)?"
    r"|docs(?: appointment| appt)?|gp(?: appointment| appt)?|hospital(?: appointment| appt)?|clinic(?: appointment| appt)?|(?:medical |eye |hearing |physio |blood )?(?:appointment|appt|test|check ?up)"
    r"|operation|scan|x[ -]?ray|a ?(?:&|and|n) ?e|physio|camhs"
)
_OTHER = (
    r"(?:(?:greek |serbian )?orthodox |our )(?:easter|christmas|lent)|vaisakhi|holi\b|(?<!after )(?<!before )(?<!since )(?<!until )(?<!after the )(?<!before the )(?<!since the )(?:family |cheap )?holidays?|(?:family )?wedding|(?:my |our |his |her |their )?\w+(?:'?s| is| are) getting married|burial|(?:first |holy )*communion|christening|baptism|memorial|(?:\w+'?s )?funeral|eid|diwali|newroz|family (?:reasons|emergency)|religious (?:reasons|festival)|snow(?:ed in)?|(?:bus|train) (?:has )?(?:broke(?:n)? ?down|was late|is late|didn'?t (?:come|turn up))|missed the bus|flat tyre|car (?:trouble|broke(?:n)? down|won'?t start)"
    r"|bereavement|passport appointment|school visit|interview|exam|audition|competition|moving house|traffic|overslept|slept in"
)
# Kept from no worrying message: how a child was hurt is for the DSL.
INJURY = re.compile(
    r"\b(?:broken|broke|fractured|sprained|hurt|twisted|cut|burnt|bumped) (?:his|her|their|a|an)? ?(?:arm|leg|wrist|ankle|collar ?bone|finger|toe|foot|hand|elbow|nose|thumb|head|knee)\b|\bconcussion\b"
)
OTHER_REASON = re.compile(rf"\b(?:{_OTHER})\b")
ILLNESS = re.compile(rf"\b(?:{_ILLNESS})\b")
APPOINTMENT = re.compile(rf"\b(?:{_APPOINTMENT})\b")
PLAIN_REASON = re.compile(rf"\b(?:{_ILLNESS}|{_APPOINTMENT})\b")

# Phrases that stand for a child without naming one.
ROLE_WORDS = re.compile(
    r"^(?:(?:my|our|the|his|her|their|a|me|wor)\s+)?(?:(?:little|big|younger|older|youngest|oldest|eldest|middle|poorly|other|own|two|2|three|3|small|lovely)\s+)*"
    r"(?:son|sons|daughter|daughters|child|children|kid|kids|boy|boys|girl|girls|lad|lads|lass|baby|bairn|bairns|little one|little ones|youngest|oldest|eldest|older|elder|younger|middle one"
    r"|one|ones|twin|twins|both|all|grandson|granddaughter|grandchild|grandchildren|grandkids|nephew|niece|brother|sister|bro|sis|sibling|siblings|him|her|he|she|they|them|it|everyone|lot"
    r"|foster (?:son|daughter|child|lad)|step ?(?:son|daughter)|stepson|stepdaughter|two|three|four|five|2|3|4|5|pair|of them|of em|of us|myself|me|us|we|mine|ours|somebody|someone|pupil|student)"
    r"(?:\s+(?:one|ones|of them|of em|two|three|four|five|2|3|4|5|boys|girls|kids|children|lads|lasses|too|as well))*$"
)
TITLES = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|sir|madam|the|teacher|head|headteacher|senco|office)\b")
_EVERYDAY = """
deliver delivery delivered collect collected post posted email emailed a about actually afraid after all also am an and any are as at back be been because bit both but by
bye can cant come coming could did do does dont done else ever feeling fine for from get getting go
going gone good got had has hasnt have he hello help her here hes hey hi him his home how i if ill
im in is isnt it its just know late let like lol look make maybe me mean menu message mine more
morning much my need never no none nope not nothing now of off oh ok okay on one only or other our
out over person please pls poorly put right said same say school see send she shes should sick so
some soon sorry still stop sure ta tell text than thank thanks that thats the their them then there
they this thx til till to today tomorrow too tuesday monday wednesday thursday friday saturday
sunday two unwell until up us very was we well went were what whats when where which who why will
with wont work would wrong yeah yep yes yesterday you your again asap class year reception nursery
teacher afternoon evening week day days number call ring phone pack packs homework question nobody
anybody somebody someone everyone xx xxx hiya alright cheers wait hang hold think thought knows want
wants wanted three four five six seven first second third last next
"""
COMMON = frozenset(_EVERYDAY.split())  # words that are no name by themselves


def squash(words: str, most: int = 60) -> str:
    """One line of at most `most` characters, cut at a word, without stray punctuation."""
    line = " ".join(words.split()).strip(" \t.,;:!?-'\"()")
    if len(line) <= most:
        return line
    return line[: most + 1].rsplit(" ", 1)[0][:most].strip(" .,;:!?-'\"(")


def is_yes(plain: str) -> bool:
    return YES.match(plain) is not None or (THUMBS_UP.search(plain) is not None and NO.match(plain) is None)


def is_no(plain: str) -> bool:
    return NO.match(plain) is not None or THUMBS_DOWN.search(plain) is not None


def is_bare_yes(plain: str) -> bool:
    """Yes and nothing else: no answer to a question that wants a word or two."""
    return is_yes(plain) and len(plain.split()) <= 3


def is_heard(plain: str) -> bool:
    """Whether it only says that something was read: no answer to anything, no reason."""
    return _HEARD.fullmatch(plain) is not None
