"""Which of a family's children a message means."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.child_words import meant_without_name
from bot.core.name_likeness import Likeness, likeness, words_of
from bot.core.nicknames import COMMON_WORDS, WORD_NAMES
from bot.core.people import Pupil

_JOINT = re.compile(r"\s*(?:[,&+/]|\band\b|\bn\b|'n'|\bplus\b|\bor\b)\s*", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:'?em|dem|'?um)\b", re.IGNORECASE)  # and "em" alone is Emma
_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TITLE = re.compile(
    r"\b(?:mr|mrs|miss|ms|mx|dr|aunt|auntie|aunty|uncle|nan|nana|grandad|granny|sir)\.?\s*$", re.IGNORECASE
)
_SAID_OF_A_CHILD = re.compile(
    r"(?:['’]?s)?\s*,?\s*\(?(?:is|isn'?t|has|hasn'?t|was|wasn'?t|won'?t|can'?t|cannot|couldn'?t|didn'?t|doesn'?t|needs?|had|not|off\b|out\b"
    r"|poorly|sick|ill\b|unwell|absent|away|still|yr?\s?\d|year|reception|nursery|[1-6][a-z]\b|feels?|got|came|been|and|n|&|will\b|missed"
    r"|threw|woke|hurt|back\b|today|tomorrow)",
    re.IGNORECASE,
)
_SAME_OF = re.compile(
    r"\b(?:so is|so has|so have|as has|so's|so are|same (?:with|for|goes for)|nor is|neither is|as is)\s*$",
    re.IGNORECASE,
)
# "Not Ava, I mean Mya": who is meant instead, however it is spelt.
_MEANT_INSTEAD = re.compile(
    r"\b(?:i(?: was)?(?: just)? mean(?:t|ing)?|(?:i )?(?:meant|ment)|(?:meant|ment|should|supposed) to (?:say|put|be)|should (?:say|read|have said))"
    r"\s+(?:(?:for|about|its|it's|my|the other one)\s+)*$",
    re.IGNORECASE,
)
# "Hi miss": a greeting, and no title of the name that follows.
_GREETED = re.compile(
    r"\b(?:hi|hiya|hello|hey|morning|afternoon|evening|please|sorry|thanks|yes|no|ok)\s+(?:miss|sir)\W*$",
    re.IGNORECASE,
)
_NOT_A_NAME_AFTER = re.compile(
    r"(?:\b(?:in|of|since|until|til|from|last|next|this|by|a|the|to|i|we|you|they|it|please|pls)|\d)\s*$",
    re.IGNORECASE,
)
_OPENS_A_MATTER = re.compile(
    r"(?:^|[.!?:;\n])\s*(?:(?:hi|hiya|hey|hello|morning|good morning|afternoon|evening|sorry)[\s,]+)?$",
    re.IGNORECASE,
)
# What opens a message in three letters, and is nobody.
_SHORT_WORDS = """
    she hes his her him has had was its not off out bad ill got get can did for but and any all are our who why how now yes yep
    nah hey sad son mum dad nan sis bro kid lad boy new old two one day too sun sat fri mon tue wed thu jan feb mar apr jun jul
    aug sep oct nov dec bit big wee pls plz thx lol omg cos cus due via per the yet bug flu pox eye ear leg arm toe
"""
_THREE_LETTERS = frozenset(_SHORT_WORDS.split())
_STARTS_A_SENTENCE = re.compile(r"(?:^|[.!?:;\n])\s*$")


@dataclass(frozen=True, kw_only=True)
class ChildMatch:
    pupils: tuple[Pupil, ...] = ()  # surely meant
    unmatched: tuple[str, ...] = ()  # named, as written, and nobody in the family
    ambiguous: tuple[Pupil, ...] = ()  # one of these is meant, and the words do not say which


def match_children(phrases: Sequence[str], text: str, pupils: Sequence[Pupil]) -> ChildMatch:
    """Match the interpreter's child phrases, and names it missed in the text, to these pupils only."""
    meant: list[Pupil] = []
    unmatched: list[str] = []
    unsure: list[Pupil] = []
    nameless: list[str] = []
    for phrase in phrases:
        for piece in _pieces(phrase):
            if not words_of(_OF_THEM.sub("of them", piece)):
                nameless.append(piece)
                continue
            best = _best(piece, text, pupils)
            if len(best) == 1:
                meant += best
            elif best:
                unsure += best
            else:
                unmatched.append(piece)
    meant += _named_in(text, phrases, pupils)
    for words in nameless or [text]:
        is_whole_text = not nameless
        if is_whole_text and (unmatched or unsure):
            break
        told = meant_without_name(words, text, pupils, has_named=bool(meant), is_whole_text=is_whole_text)
        meant += told.pupils
        unsure += told.unsure
    sure = _once(meant)
    if sure and nameless and not unmatched:
        unsure = [pupil for pupil in unsure if pupil not in sure]
    return ChildMatch(
        pupils=sure,
        unmatched=tuple(dict.fromkeys(unmatched)),
        ambiguous=tuple(pupil for pupil in _once(unsure) if pupil not in sure)
        if not _is_settled(unsure, sure)
        else (),
    )


def _pieces(phrase: str) -> list[str]:
    """ "ella n jack" is two; a name as written stays as written."""
    return [piece for part in _JOINT.split(phrase) if (piece := part.strip(" .!?()'\"’"))]


def _best(piece: str, text: str, pupils: Sequence[Pupil]) -> list[Pupil]:
    """Those pupils whom the name fits best; several when it fits them alike."""
    fits = {pupil.id: likeness(piece, pupil) for pupil in pupils}
    top = max(fits.values(), default=Likeness.NONE)
    if top is Likeness.NONE:
        return []
    best = [pupil for pupil in pupils if fits[pupil.id] is top]
    if len(best) > 1:
        in_class = [pupil for pupil in best if pupil.class_name and _says(text, pupil.class_name)]
        if len(in_class) == 1:
            return in_class
    return best


def _named_in(text: str, phrases: Sequence[str], pupils: Sequence[Pupil]) -> list[Pupil]:
    """Pupils whose names stand in the text outside the phrases."""
    told = {word for phrase in phrases for word in words_of(phrase)}
    return [
        pupil
        for start, end, pupil in places_in(text, (), pupils)
        if not told.issuperset(words_of(text[start:end]))
    ]


def places_in(
    text: str, marked: Sequence[tuple[int, int]], pupils: Sequence[Pupil]
) -> list[tuple[int, int, Pupil]]:
    """Where in the text one of these pupils is named, in order; a name that the interpreter marked may be freer."""
    found: list[tuple[int, int, Pupil]] = []
    for match in _NAME.finditer(text):
        start, end = match.span()
        is_marked = any(first <= start and end <= last for first, last in marked)
        before = text[:start]
        if not words_of(match[0]) or (
            _TITLE.search(before) and not _GREETED.search(before) and not is_marked
        ):
            continue
        if is_marked:
            fitting = _best(match[0], text, pupils)
        else:
            degrees = {pupil.id: likeness(match[0], pupil) for pupil in pupils}
            fitting = [
                pupil
                for pupil in pupils
                if degrees[pupil.id] is max(degrees.values()) and _may_be(match, text, degrees[pupil.id])
            ]
        if len(fitting) == 1:
            found.append((start, end, fitting[0]))
    return found


def _may_be(match: re.Match[str], text: str, degree: Likeness) -> bool:
    """Whether a word in running text may be taken for a name that it is like to this degree."""
    word = match[0].lower()
    plain = re.sub(r"['’]?s$", "", word)
    is_capital = match[0][0].isupper()
    is_said = (
        _SAID_OF_A_CHILD.match(text, match.end()) is not None
        or _SAME_OF.search(text[: match.start()]) is not None
        or _MEANT_INSTEAD.search(text[: match.start()]) is not None
    )
    if degree in {Likeness.NONE, Likeness.PART}:
        return False
    if {word, plain} & COMMON_WORDS:
        # "Will is off" and "off today, Will"; never "Will she", "in May", "hope she is".
        if _NOT_A_NAME_AFTER.search(text[: match.start()]) or degree is not Likeness.EXACT:
            return False
        is_alone = is_capital and not text[match.end() :].strip(" .!?xX")
        return is_alone or (is_said and (is_capital or _is_plain_verb(text, match.end())))
    if {word, plain} & WORD_NAMES and not is_capital:
        return degree is Likeness.EXACT and is_said and not _NOT_A_NAME_AFTER.search(text[: match.start()])
    if degree is Likeness.EXACT:
        return True
    if degree is Likeness.BY_EAR:
        return len(plain) >= 4 and is_said and not _NOT_A_NAME_AFTER.search(text[: match.start()])
    if degree in {Likeness.NICKNAME, Likeness.SHORTENED}:
        is_opening = len(plain) == 3 and _OPENS_A_MATTER.search(text[: match.start()]) is not None
        is_short = is_opening and plain not in _THREE_LETTERS  # "taz wont b in"
        return is_capital or ((len(plain) > 3 or is_short) and is_said)
    is_inside = is_capital and not _STARTS_A_SENTENCE.search(text[: match.start()])
    return len(plain) >= 5 and (is_said or is_inside)


def _is_plain_verb(text: str, position: int) -> bool:
    return (
        re.match(
            r"\s+(?:is|isn'?t|has|hasn'?t|was|wasn'?t|won'?t|can'?t|poorly|unwell)\b", text[position:], re.I
        )
        is not None
    )


def _says(text: str, class_name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(class_name)}(?!\w)", text, re.IGNORECASE) is not None


def _once(pupils: Iterable[Pupil]) -> tuple[Pupil, ...]:
    return tuple({pupil.id: pupil for pupil in pupils}.values())


def _is_settled(unsure: Sequence[Pupil], sure: Sequence[Pupil]) -> bool:
    """A doubt is settled when another word of the message names one of those in doubt."""
    return any(pupil in sure for pupil in unsure)
