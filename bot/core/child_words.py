"""Children meant without a name: "both", "the twins", "my youngest", "my son"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.people import Pupil

_NUMBERS = {
    "both": 2,
    "two": 2,
    "2": 2,
    "pair": 2,
    "three": 3,
    "3": 3,
    "four": 4,
    "4": 4,
    "five": 5,
    "5": 5,
}
_CHILDREN = r"(?:kids|kiddos|children|boys|girls|lads|lasses|bairns|sons|daughters|siblings|brothers|sisters|grandchildren|little ones)"
_YOUNGEST = re.compile(
    r"\b(?:youngest|littlest|smallest|(?:little|small|younger|wee) one|(?:the|my) baby|tiniest|younger (?:child|kid|son|daughter|boy|girl|lad|lass))\b",
    re.IGNORECASE,
)
_OLDEST = re.compile(
    r"\b(?:oldest|eldest|biggest|(?:big|older|elder) one|(?:older|elder) (?:child|kid|son|daughter|boy|girl|lad|lass))\b",
    re.IGNORECASE,
)
# "My youngest daughter", who may have a younger brother.
_OF_SOME = re.compile(r"(?:er|est) (?:son|daughter|boy|girl|lad|lass)\b", re.IGNORECASE)
_TWINS = re.compile(r"\b(twins|triplets)\b", re.IGNORECASE)
_ONE_OF = re.compile(r"\bone of (?:the |my |our )?(?:twins|triplets)\b", re.IGNORECASE)
_ONE_OF_ALL = re.compile(
    rf"(?<!every )\b(?:one|1) of (?:the|my|our|them|mine|my own)\b(?: (?:two|three|four|five|[2-5]|lot|{_CHILDREN}))?(?!\s*(?:books?|sheets?|packs?|lessons?|teachers?|questions?|things|days|friends|parents|twins))",
    re.IGNORECASE,
)
_MIDDLE = re.compile(r"\bmiddle (?:one|child|kid|son|daughter|boy|girl|lad|lass)\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:both(?!\s+(?:books?|sheets?|packs?|lessons?|days?|times?|nights?|parents|of us))|(?:all|my|our|the|these|all of my)\s+(two|three|four|five|[2-5])"
    rf"(?!\s*(?:days?|weeks?|books?|sheets?|packs?|lessons?|times?|o'?clock|pm|am|year))|(two|three|four) {_CHILDREN}|(?:the )?(two|three|four|five|pair) of (?:them|em|us|my|our))\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    rf"\b(?:(?:my|the|our|all|all my|all the|all of the) {_CHILDREN}|(?:all|every one|everyone|each) of (?:them|em|my|our)(?: own)?(?: {_CHILDREN})?|(?:the )?whole lot|my lot|(?:^|the )kids)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:my|our|the|wor)\s+(?:\w+\s+)?(?:son|daughter|boy|girl|lad|lass|child|kid|bairn|grandson|granddaughter|nephew|niece|ward)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hes|shes|he's|she's|he'll|she'll)\b", re.IGNORECASE)
_WHOLE_PHRASE = re.compile(
    rf"(?:(?:my|the|our)\s+)*(?:(?:all|them|they|{_CHILDREN}|everyone|everybody|all of them|us)\s*)+",
    re.IGNORECASE,
)
# "My daughters off sick": one daughter, who is, unless something beside it is said of several.
_ONES_OWN = re.compile(
    r"\b(?:son|daughter|boy|girl|lad)s(?=\s+(?:off|got|sick|ill|poorly|unwell|not|been|going|gone|in|just|still|feeling|throwing|class|school|temp\w*|teacher)\b)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:both|all|they|them|their|theyre|they're|are|have|were|two|three|2|3)\b", re.IGNORECASE
)
_YEARS = ("N", "R", "1", "2", "3", "4", "5", "6")


@dataclass(frozen=True)
class Told:
    pupils: tuple[Pupil, ...] = ()
    unsure: tuple[Pupil, ...] = ()


def meant_without_name(
    words: str, text: str, pupils: Sequence[Pupil], *, has_named: bool, is_whole_text: bool
) -> Told:
    """Whom these words of a text mean. Names said beside them settle who "both", "they" and "he" are."""
    everyone = tuple(pupils)
    if not everyone:
        return Told()
    if twins := _TWINS.search(words):
        return _twins(
            everyone, 3 if twins[1].lower() == "triplets" else 2, is_one=_ONE_OF.search(text) is not None
        )
    for wanted, is_youngest in ((_YOUNGEST, True), (_OLDEST, False)):
        if wanted.search(words):
            if _OF_SOME.search(text) and len(everyone) > 2:
                return Told(unsure=everyone)
            one = _by_year(everyone, is_youngest=is_youngest)
            return Told((one,)) if one else Told(unsure=everyone)
    if has_named:
        return Told()
    if _MIDDLE.search(words) and (middle := _middle(everyone)):
        return Told((middle,))
    if _ONE_OF_ALL.search(words if not is_whole_text else text) and len(everyone) > 1:
        return Told(unsure=everyone)
    counted = _COUNTED.search(words)
    if counted is None and not is_whole_text:
        counted = re.search(r"\b(both|two|three|four|pair|[2-5])\b", words, re.IGNORECASE)
    if counted is not None:
        number = next(
            count for word, count in _NUMBERS.items() if re.search(rf"\b{word}\b", counted[0], re.IGNORECASE)
        )
        return Told(everyone) if len(everyone) == number else Told(unsure=everyone)
    if _ONES_OWN.search(text) and not _SEVERAL.search(text) and len(everyone) > 1:
        return Told(unsure=everyone)
    if _ALL.search(words) or (not is_whole_text and _WHOLE_PHRASE.fullmatch(words)):
        if (
            re.search(r"\b(?:boys|girls|lads|lasses|sons|daughters|brothers|sisters)\b", words, re.IGNORECASE)
            and len(everyone) > 2
        ):
            return Told(unsure=everyone)  # the roll does not say who is a boy
        return Told(everyone)
    if _ONE.search(words) or _PRONOUN.search(words) or not is_whole_text:
        if len(everyone) == 1:
            return Told(everyone)
        return Told() if is_whole_text and not _ONE.search(words) else Told(unsure=everyone)
    return Told()


def _twins(pupils: tuple[Pupil, ...], number: int, *, is_one: bool) -> Told:
    """Those who are in one year, or in one class; "one of the twins" is one of them."""
    of_year, of_class = [_year(pupil) for pupil in pupils], [pupil.class_name for pupil in pupils]
    groups = (
        tuple(pupils),
        tuple(
            pupil
            for pupil, its in zip(pupils, of_year, strict=True)
            if its is not None and of_year.count(its) == number
        ),
        tuple(
            pupil
            for pupil, its in zip(pupils, of_class, strict=True)
            if its and of_class.count(its) == number
        ),
    )
    found = next((group for group in groups if len(group) == number), ())
    if is_one or not found:
        return Told(unsure=found or pupils)
    return Told(found)


def _by_year(pupils: tuple[Pupil, ...], *, is_youngest: bool) -> Pupil | None:
    if len(pupils) == 1:
        return pupils[0]
    years = [year for pupil in pupils if (year := _year(pupil)) is not None]
    if len(years) < len(pupils):
        return None
    wanted = min(years) if is_youngest else max(years)
    return pupils[years.index(wanted)] if years.count(wanted) == 1 else None


def _middle(pupils: tuple[Pupil, ...]) -> Pupil | None:
    years = {year: pupil for pupil in pupils if (year := _year(pupil)) is not None}
    return years[sorted(years)[1]] if len(pupils) == len(years) == 3 else None


def _year(pupil: Pupil) -> int | None:
    """The year group, or what the class name says of it."""
    said = pupil.year_group or ""
    if not said and pupil.class_name:
        digit = re.search(r"[1-6]", pupil.class_name)
        said = digit[0] if digit else {"rec": "R", "nur": "N"}.get(pupil.class_name[:3].lower(), "")
    return _YEARS.index(said) if said in _YEARS else None
