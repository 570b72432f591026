"""Why a child is off, where nothing marks it: what is left of the message when child, days and courtesies are gone."""

import re
from dataclasses import dataclass

from actions.absence_words import CUES, VAGUE, with_cause
from actions.base import Circumstances
from actions.mentions import asides_in
from actions.reading import Reading, is_question
from actions.report_missed_work import CUES as MISSED
from actions.request_callback import CUES as CALLS
from actions.request_work_pack import CUES as PACKS
from actions.words import COMMON, PLAIN_REASON, squash
from bot.core.name_likeness import words_of
from bot.core.understanding import EntityKind

MOST = 60  # letters of a reason

# Words that say nothing of why: absence, days, courtesy, who writes.
_EMPTY_WORDS = """
absent absence attend attending attendance attends leave leaving leaves early late staying stay stays stayed
keep keeping kept stop stopping house request requesting requested request permission possible ask asking asked book booked
booking note noting noted mark marking marked report reporting reported inform informing notify notifying heads
diary fyi free excuse excused allow allowed release released finish finishes finishing start starting begin time
times date dates inclusive whole entire full rest lesson lessons weekend half term terms registration register lunch
lunchtime break dinner bell playtime assembly club sorry apologies apologise apology apols appreciated regards
sincerely kind grateful hope hoping hopefully wish ok alright bless poor thing obviously unfortunately sadly news
afraid dear madam mum mums mummy mom mam ma mother dad dads daddy father nan nana gran grandma granny grandad aunt
aunty auntie uncle carer childminder foster parent parents guardian wife husband partner brother sister brothers
sisters sibling son daughter boy boys girl girls kid kids child children twins twin lad lass pupil student grandson
granddaughter niece nephew nearly almost around again since until till til before between during ahead after next
last this coming following previous january february march april may june july august september october november
december mon tue tues wed weds thu thur thurs fri sat sun todays tomorrows tmrw tomo tomoz 2moro 2day 2moz tod wk wks
week weeks fortnight day days month months year years hour hours minute minutes mins oclock min commencing onwards
noon midday lunchtimes mornings afternoons evenings night tonight both them themselves himself herself myself unable
able not cannot wont wouldnt shouldnt couldnt isnt arent dont doesnt didnt wasnt werent aint must might may shall gonna
going gone having been being making message messages text texts texting texted write writing wrote send sending sent
short notice confirm confirming advise advising aware regarding concerning about school schools nursery reception
preschool class office whom it's its that's thats there's theres what's hers his their theirs your yours our ours mine
forget forgot forgotten ring rang call called calling earlier already yet ever never always too also either neither
only just even really very quite bit still now then here there where when how long due because cos cus coz bc
therefore hence however although though while whilst as well if unless cause day's xx xxx ta cheers many nice lovely
good great morning afternoon evening hello hallo bonjour salam assalamu alaikum alaykum namaste hiya dzien dobry
please thanks thank sri akal ji beta miss mrs sir everyone team staff
aint ain won don isn doesn didn wasn weren couldn wouldn arrive arrives arriving running behind comin goin gunna stayin keepin stoppin
bed skool make makes made same reason correction yous btw counting two three four five six insha allah inshallah ten eleven twelve nine eight one takes lasts taking authorised
unauthorised absences cheap put down anyway innit like though tho yes defo deffo say says said yous duck chick eyup aye trouble teacher human thing something
ish roughly approx typical typically small smallest little big bigger biggest elder older oldest eldest younger youngest middle
poorly badly unwell sick ill well off out away home in be was were will would can could should has had have does did
"""
EMPTY = COMMON | frozenset(_EMPTY_WORDS.split())

_SENTENCE = re.compile(r"(?:[^.!?;\n]|(?<=\d)\.(?=\d)|(?<=\bmr)\.|(?<=\bdr)\.|(?<=\bst)\.|(?<=\bmrs)\.)+[?]?")
_BECAUSE = (
    r"(?:just |only |this is |that'?s |its |it's )?(?:because(?: of)?|be?cos|cos|coz|cus|bcoz|bc|due to|owing to|on account of|in order to|the reason (?:is|being)|reason:?"
    r"|(?:as|since)(?= (?:we|we're|we've|i|i'm|he|he's|hes|she|she's|shes|they|they're|theyre|it|it's|its|his|her|my|our|their|there|there's|the (?!usual|normal|rest))\b))"
)
_BREAK = re.compile(
    rf",(?!\d)\s*|\s+-+\s+|:\s+|\(|\)|\s+(?=(?:{_BECAUSE})\s)|\s+so\s+(?!(?:far|that we can)\b)|\s+but\s+"
    r"|\s+(?:and|n|&)\s+(?=(?:also )?(?:i|i'm|im|we|we're|we've|he|he's|hes|she|she's|shes|they|please|can|could|will|won'?t|wont|is|are|thanks|thank|sorry|hope\w*|not|(?:the |our )?(?:walk[- ]?in|minor injuries|doctors?|docs?|dr|gp|hospital|nurse|111|a ?& ?e) (?:has |have )?(?:says?|said|told|thinks?|wants?|advised))\b)"
    r"|(?<!\bas)(?<!\bsince)(?<!\bbecause)(?<!\bcos)(?<!\bcoz)(?<!\bcus)\s+(?=(?:(?:we|i) (?:have to|need to|must|are|got to)|(?:he|she|they) (?:have|has|had|needs?|must|got|is|are|was|were|goes))\b)|(?<!\bas)(?<!\bsince)(?<!\bbecause)(?<!\bcos)(?<!\bcoz)(?<!\bcus)\s+(?=(?:we'?re|we'?ve|i'm|he's|hes|she's|shes|they're|theyre)\s)"
)
_LED = re.compile(rf"^\W*(?:and |but )?{_BECAUSE}\s+")
_SO = re.compile(r"\s+so\s+$")
# "Off for Vaisakhi": what follows the absence itself.
_OFF = (
    r"(?:off|absent|absence|away|out|not (?:be |coming |going to be )?in(?: school)?|(?:won'?t|wont|will not|isn'?t|can'?t|cannot) (?:be |come )?(?:in|into|to)?(?: ?school)?|miss(?:ing)? school|late|leav(?:e|ing)(?: early)?"
    r"|finish(?:ing)? early|time off|free|excused|released|let out|home)"
)
_FOR = re.compile(rf"\b{_OFF}\b(?:[^,]*?)\s(?:for|with|due to|because of|attending|celebrating|at)\s+(?=\w)")

_KIN = r"(?:mum|mummy|mam|mom|mother|dad|daddy|father|step ?dad|step ?mum|nan|nana|nanna|nanny|gran|grandma|granny|grandad|grandfather|grandmother|aunt|auntie|aunty|uncle|cousin|sister|brother|parents|family|godmother|godfather|great \w+|opa|oma|dziadek|babcia)"
_THEIRS = rf"(?:his|her|their|my|our|the|both)\s+(?:(?:big|little|baby|older|younger|great|late|poor)\s+)*(?:{_KIN}|[a-z]+)(?:'s|s)?"
_WE_DO = r"(?:we|i)(?:'ve|'re|'m|'ll|ve|m| are| am| have| had| will| were| was| must| need| got| go| fly| travel| take| taking| can(?:'?t| ?not))"
_TELLS_WHY = re.compile(
    rf"^\W*(?:(?:and|well|basically|sorry|unfortunately|sadly|today|tomorrow|also)\s+)*(?:{_WE_DO}\b|(?:it|that|there)(?:'?s| is| was)\s|{_THEIRS}\s(?!\w+ing (?:him|her|them|it)\b))"
)
# Told beside an absence, and no reason for it.
_NO_REASON = re.compile(
    r"\b(?:back|return\w*|(?:be|come|comes|coming|came|go|going|get|getting|bring\w*|drop\w*) in(?:to)?\b(?! hospital| an? | the (?:car|night)| for (?:his|her|their|an?) )|in (?:at|by|for) (?:the |about |around )?(?:\d|morning|afternoon|lunch|registration|rest)|reach|resume|attend(?:s|ing)? as|as (?:normal|usual)"
    r"|(?:i|we) (?:hope|think|guess|know|thought|wonder\w*|did|do|don'?t|didn'?t|tried|will|'ll|can|could|would)|hope\w*|not sure|unsure|see how|let (?:you|me|us|him|her|them) know|keep you|update you|up ?dates?|posted|knows?|known|who knows"
    r"|(?:i|we|i've|we've|ive) (?:just |already |also )*(?:ring|rang|rung|call(?:ed)?|phoned?|text(?:ed)?|emailed?|message[ds]?|told|tell|spoke|wrote|filled|sent|left|forgot)|told|tried to|spoke(?:n)? to|nobody|no ?one answer\w*|no answer|answer(?:ed|ing)?|picked up|voice ?mail|engaged"
    r"|fetch\w*|collect\w*|pick(?:ing|ed|s)? (?:(?:him|her|them|\w+) )?up|drop(?:ping|ped|s)? (?:(?:him|her|them|\w+) )?off|look(?:ing|s|ed)? after|mind(?:ing|s) (?:him|her|them)|ha(?:ving|s|ve) (?:him|her|them)\b(?! (?:\w+ ){1,2}(?:\w{3,}ed|out|off|done|cut|put|taken)\b)|(?:take|taking|bring|bringing|walk|walking) (?:him|her|them)(?=\W*$| in\b| to school| home)"
    r"|fine|better|okay|on the mend|improving|feel(?:s|ing) ok|bring (?:a|the|you)|is with (?:me|my|his|her|us)|with me|by god'?s|god willing|inshallah|insha ?allah|speak soon|take care|have a (?:good|nice|lovely)"
    r"|this is|my name|name is|speaking|here|(?:i'?m|i am|it'?s) (?:the|his|her|their) (?!way\b|\w+'s\b)|(?:from|love) (?:his|her|their)|year \d|yr \d|letter|number|text only|doing (?:his|her|their|my|our)|work|homework|lunch|dinner money|kit|spellings|reading book|uniform|only dates?|dates? (?:i|we)|long story|if (?:that|it|this|possible|poss|you)|ok with|worry|no problem|much appreciated|in advance|half term|before (?:it|the) (?:holiday|weekend))\b"
)
_DAY = (
    r"(?:(?:on|from|until|untill|till?|til|by|this|next|last|coming|every|that|at|since|for|all|the|in) )*"
    r"(?:today|2day|tod|tomorrow|2moro|tmrw|tomo|tomoz|2moz|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues?|weds?|thurs?|fri|sat|(?:(?:[12]?\d|3[01])(?:st|nd|rd|th)(?!\W+(?:birthday|b-?day|anniversary|wedding))|\d{1,2}[./]\d{1,2})(?: of)?(?: (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*)?"
    r"|(?:this |all |the )?(?:week|weekend|fortnight)|(?:this |the )?(?:morning|afternoon|evening)|w/?[bc]|all day|whole day|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|o'?clock)|mornings?|a week)\b"
)
_FIRST_DAY = re.compile(rf"(?<![\w']){_DAY}")
# The absence itself, in other words.
_ABSENCE = re.compile(
    rf"{CUES.pattern}|\b(?:no school|(?:not|won'?t|wont|isn'?t|isnt|ain'?t|aint|can'?t|cannot|never|nae|no) (?:be |been |gonna |going to |able to |to )*(?:in|into|com\w+|go\w*|there|here|at|attend\w*|mak\w+|today|tomorrow|send\w*)|(?:be|is|are|'s|ll|him|her|them|arriv\w+|runn\w+|gunna|come|comes|turn\w*) (?:a bit |about |\w+ mins? |\w+ minutes )?(?:off|away|late|absent|behind|out)|stay\w*|stopp?(?:s|ing|in)|keep\w*|back|miss(?:es|ing)? (?:school|assembly|registration|the day|\w+day))\b"
)
_TOLD = re.compile(
    rf"{_ABSENCE.pattern}|{_FIRST_DAY.pattern}|\b(?:{VAGUE.pattern}|off|leave|request\w*|absen\w+|free|let out)\b"
)
_BARE_WORDS = 9
_NOT_BARE = re.compile(
    r"^\W*(?:i|we|you|he|she|they|it|that|this|those|these|what|why|how|who|when|where|which|if|is|are|was|were|do|does|did|can|could|will|would|should|let|hope|think|want|please|tell|see|say|said|may|must|not|no|sorry|only|just|(?:that|it)'?s|from|love|all|every|any|starting|because|already|but|yes|yeah|no worries|so|whose|maybe|perhaps|p'raps|probably|possibly|wait|correction|something|anything|as|whichever|by|than|once|after|before|don'?t|won'?t|can'?t|isn'?t)\b"
)
_DAYS_FIRST = re.compile(
    rf"^(?:\W|{_DAY}|(?:a(?! ?(?:&|and|n) ?e\b)|of|and|to|on|the|in|week|n)\b)*(?<![\w'])"
)
_DANGLING = re.compile(
    r"(?:[\s,]+(?:in|at|on|the|and|to|for|with|from|of|a|an|so|but|is|n|because|cos|all|this|that|next|by|until|till|please|pls|thanks|thank you|sorry|x+|too|also|i|we|he|she|they))+$",
    re.I,
)
_AND_BESIDES = re.compile(
    r"\s(?:and|n|&)\s(?:(?:his|her|their|my|our|the)\s(?:\w+\s){1,3}?(?:is|are|will|'ll|can|has to)\s(?:\w+ing|pick|fetch|collect|bring|take|be)\b|(?:that|thats|that's|which)\b).*",
    re.I,
)


@dataclass(frozen=True)
class Left:
    """Words that may be the reason, and how sure it is that they are."""

    words: str
    degree: int  # 3: "because ..."; 2: said of the child or of what the family must do; 1: named beside the absence
    start: int


def reason_left_over(reading: Reading, here: Circumstances) -> Left | None:
    """The clause that says why, by its place in the message; None where none surely does."""
    aside = asides_in(reading, here)
    kept = reading.without([*aside.staying, *aside.signing])
    names = _names(reading, here)
    found: list[Left] = []
    is_told = False  # the absence: what stands beside it without a verb comes after
    sentences = list(_SENTENCE.finditer(kept.plain))
    is_beside_question = False  # "is there swimming tomorrow? she has a new costume"
    for sentence in sentences:
        pieces = _pieces(sentence[0])
        for number, (start, end, is_before_so) in enumerate(pieces):
            at = sentence.start() + start
            clause = kept.only([(at, sentence.start() + end)])
            is_last = sentence is sentences[-1] and number == len(pieces) - 1
            is_asked = sentence[0].endswith("?") and number == len(pieces) - 1
            left = _read(clause, names, is_before_so=is_before_so, is_asked=is_asked, is_last=is_last)
            is_told = is_told or clause.finds(_TOLD)
            is_told_why = left is not None and (left.degree > 1 or is_told) and not is_beside_question
            if left is not None and (is_told_why or left.degree > 2):
                found.append(Left(left.words, left.degree, at))
        is_asked = sentence[0].endswith("?") or is_question(sentence[0])
        is_beside_question = is_asked and not _speaks_of_child(sentence[0], names)
    return min(found, key=lambda left: (-min(left.degree, 2), left.start), default=None)


def _speaks_of_child(plain: str, names: frozenset[str]) -> bool:
    words = set(re.findall(r"[^\W\d_]+", plain))
    return bool(words & names) or bool(words & _PRONOUNS)


_PRONOUNS = {
    "he",
    "she",
    "they",
    "him",
    "her",
    "them",
    "son",
    "daughter",
    "twins",
    "boys",
    "girls",
    "kids",
    "children",
}


def _pieces(sentence: str) -> list[tuple[int, int, bool]]:
    """The clauses of a sentence, and whether "so" follows."""
    pieces: list[tuple[int, int, bool]] = []
    start = 0
    for found in _BREAK.finditer(sentence):
        if found.start() > start:
            pieces.append((start, found.start(), _SO.fullmatch(found[0]) is not None))
        start = found.end()
    return [*pieces, (start, len(sentence), False)]


def says_nothing(words: str, reading: Reading, here: Circumstances) -> bool:
    """ "Her", "uncle", marked as a reason: who it is of, and not what."""
    return not PLAIN_REASON.search(words.lower()) and not _content(words, _names(reading, here), least=2)


def _names(reading: Reading, here: Circumstances) -> frozenset[str]:
    """Words that name children, the writer and classes."""
    said = [pupil.name for pupil in here.pupils]
    said += [pupil.known_as for pupil in here.pupils if pupil.known_as]
    said += [pupil.class_name for pupil in here.pupils if pupil.class_name]
    said += [here.family.guardian.name] if here.family else list(reading.values(EntityKind.CHILD))
    said += reading.values(EntityKind.CLASS)
    words = {word for name in said for word in words_of(name)}
    return frozenset(words | {f"{word}s" for word in words})


def _read(
    clause: Reading, names: frozenset[str], *, is_before_so: bool, is_asked: bool, is_last: bool
) -> Left | None:
    led = _LED.match(clause.plain)
    body = clause.only([(led.end(), len(clause.text))]) if led else clause
    if besides := _AND_BESIDES.search(body.plain):
        body = body.only([(0, besides.start())])
    if _is_of_another(clause) or (is_asked and not led) or (is_question(body.plain) and not led):
        attached = _attached(body, names) if not _is_of_another(clause) else ""
        return Left(attached, 1, 0) if attached else None
    if attached := _attached(body, names):
        return Left(attached, 2, 0)
    words = _tidied(body, names)
    if not words or not _content(words, names):
        return None
    if _ADVICE.search(body.plain) or (_NO_REASON.search(body.plain) and not led):
        return None
    if not led and _is_signed(words, is_last=is_last):
        return None
    if led or is_before_so:
        return Left(words, 3, 0)
    if body.finds(_ABSENCE):
        return _trailing(body, names, is_last=is_last)
    if _is_of_child(body.plain, names) or _TELLS_WHY.match(body.plain):
        return Left(words, 2, 0)
    is_bare = len(words.split()) <= _BARE_WORDS and not _NOT_BARE.match(body.plain)
    return Left(words, 1, 0) if is_bare else None


# What a doctor or the school said is not what is wrong.
_ADVICE = re.compile(
    r"\b(?:doctor|dr|gp|doc|walk[- ]?in|minor injuries|a ?& ?e|hospital|nurse|nursery|school|dentist|pharmacist|111)(?:'?s)? (?:has |have )?(?:says?|said|told|thinks?|reckons?|advised|wants?|orders|recommends?)\b"
)


def _trailing(clause: Reading, names: frozenset[str], *, is_last: bool) -> Left | None:
    """ "Off today dicky tummy": what hangs on to the absence without a stop."""
    ends = [
        found.end() for pattern in (_ABSENCE, _FIRST_DAY, _IN) for found in pattern.finditer(clause.plain)
    ]
    tail = clause.only([(max(ends), len(clause.text))])
    words = _tidied(tail, names)
    is_bare = 0 < len(words.split()) <= _TRAILING_WORDS and not _NOT_BARE.match(tail.plain)
    if not is_bare or not _content(words, names) or _is_signed(words, is_last=is_last):
        return None
    return Left(words, 1, 0)


_IN = re.compile(r"\b(?:off|in|school|home|late|absent)\b")
_TRAILING_WORDS = 8


def _is_signed(words: str, *, is_last: bool) -> bool:
    """ "Jo Price": a name, and no reason."""
    capitals = re.fullmatch(r"(?:[A-Z][\w'-]*[a-z]\b ?){1,4}", words.strip())
    return capitals is not None and (is_last or " " in words)


def _is_of_another(clause: Reading) -> bool:
    kinds = {EntityKind.WHO, EntityKind.PHONE, EntityKind.WORK}
    return any(entity.kind in kinds for entity in clause.entities) or any(
        clause.finds(cues) for cues in (CALLS, PACKS, MISSED)
    )


def _attached(clause: Reading, names: frozenset[str]) -> str:
    """ "Off for Vaisakhi tomorrow" -> "Vaisakhi"."""
    found = _FOR.search(clause.plain)
    if found is None:
        return ""
    rest = clause.only([(found.end(), len(clause.text))])
    words = _tidied(rest, names)
    return words if _content(words, names) and not _NO_REASON.search(rest.plain) else ""


def _is_of_child(plain: str, names: frozenset[str]) -> bool:
    """Whether the clause goes on from the child: "she sees the consultant", "sonnys got it coming out both ends"."""
    named = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
    return (
        re.match(
            rf"^\W*(?:(?:hi|hello|and|our|my|the|well|sorry|both|good|morning|afternoon|evening|today|tomorrow|friday|son|daughter)\W+)*(?:he|she|they|hes|shes|theyre|he's|she's|they're|they've|twins|boys|girls|kids|son|daughter|(?:{named})(?:'s)?)(?![\w])(?:\W*(?:and|n|&|both|{named})(?![\w]))*\W+\w+\W+\w",
            plain,
        )
        is not None
    )


def _tidied(clause: Reading, names: frozenset[str]) -> str:
    """The words of a clause without its subject, its days and what hangs loose."""
    text, plain = clause.text, clause.plain
    ahead = _DAYS_FIRST.match(plain)
    begin = ahead.end() if ahead else 0
    named = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"
    subject = re.compile(
        rf"(?:\W|\b(?:hi|hiya|hello|hey|good|morning|afternoon|and|our|my|sorry|well|just|please)\b)*(?:(?:(?:{named})(?:'s)?(?![\w])|\b(?:he|she|they|hes|shes|theyre|both|of them|the twins|the boys|the girls|(?:my|our) (?:son|daughter|lad|girl|boy))\b)(?:[\s,&+]|\band\b|\bn\b)*)+"
        r"(?:(?:'s|'re|'ve|'ll|\b(?:is|are|has|have|had|was|were|been|got|will be|must|needs? to|having|to have|has to|have to))(?![\w'])\s*)*(?:(?:the|an?)\s+)?"
        r"|(?:\W|\b(?:and|as|sorry|well)\b)*\b(?:we|i)(?:'ve got to|'ve to|'ve|'re|'m| are| am| have got to| have to| have got| have| must| need to| got to)(?:\s+(?:an?|the))?\s+"
        r"|\W*\b(?:it|that|there)(?:'?s| is| was)\s+(?:(?:an?|the)\s+)?"
    )
    lead = subject.match(plain, begin)
    begin = lead.end() if lead else begin
    ahead = _DAYS_FIRST.match(plain[begin:])
    begin += ahead.end() if ahead else 0
    end = len(text)
    marks = [entity.start for entity in clause.entities if entity.kind is EntityKind.DAY_PHRASE]
    marks += [found.start() for found in _FIRST_DAY.finditer(plain)]
    for mark in sorted(marks):
        if mark > begin and _content(text[begin:mark], names):
            end = mark
            break
    words = squash(with_cause(text[begin:end].rstrip(), text[begin:], end - begin), MOST)
    return squash(_DANGLING.sub("", words), MOST)


def _content(words: str, names: frozenset[str], *, least: int = 4) -> bool:
    """Whether anything is said in these words beyond who, when and by your leave."""
    for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", words.replace("\u2019", "'")):
        plain = re.sub(r"'s?$|'(?:re|ve|ll|d|m|t)$", "", word.lower())
        is_word = len(plain) >= least or (len(plain) >= 3 and plain not in {"the", "and"}) or word.isupper()
        if is_word and len(plain) > 1 and plain not in EMPTY and plain not in names:
            return True
    return False
