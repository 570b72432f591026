"""Children meant without a name: "both", "the twins", "my youngest", "my son"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.people import Pupil

_NUMBERS = {
    "both": 2,
    "two": 2,
    "2": 2,
    "twins": 2,
    "pair": 2,
    "three": 3,
    "3": 3,
    "triplets": 3,
    "four": 4,
    "4": 4,
    "five": 5,
    "5": 5,
}
_CHILDREN = r"(?:kids|kiddos|children|boys|girls|lads|lasses|bairns|sons|daughters|siblings|brothers|sisters|grandchildren|little ones)"
_YOUNGEST = re.compile(
    r"\b(?:youngest|littlest|smallest|little one|(?:the|my) baby|tiniest)\b", re.IGNORECASE
)
_OLDEST = re.compile(r"\b(?:oldest|eldest|biggest|big one)\b", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:both(?!\s+(?:books?|sheets?|packs?|lessons?|days?|times?|nights?|parents|of us))|(?:all|my|our|the|these|all of my)\s+(two|three|four|five|[2-5])"
    rf"(?!\s*(?:days?|weeks?|books?|sheets?|packs?|lessons?|times?|o'?clock|pm|am|year))|(?:the |my )?(twins|triplets)|(two|three|four) {_CHILDREN})\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    rf"\b(?:(?:my|the|our|all|all my|all the|all of the) {_CHILDREN}|all of them|(?:the )?whole lot|my lot|(?:^|the )kids)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:my|our|the|wor)\s+(?:\w+\s+)?(?:son|daughter|boy|girl|lad|lass|child|kid|bairn|grandson|granddaughter|nephew|niece|ward)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hes|shes|he's|she's|he'll|she'll)\b", re.IGNORECASE)
_WHOLE_PHRASE = re.compile(
    rf"(?:(?:my|the|our|all|them|they|{_CHILDREN}|everyone|everybody|all of them|us)\s*)+", re.IGNORECASE
)
_YEARS = ("N", "R", "1", "2", "3", "4", "5", "6")


@dataclass(frozen=True)
class Told:
    pupils: tuple[Pupil, ...] = ()
    unsure: tuple[Pupil, ...] = ()


def meant_without_name(words: str, pupils: Sequence[Pupil], *, has_named: bool, is_whole_text: bool) -> Told:
    """Whom the words mean. Names said beside them settle who "both", "they" and "he" are."""
    everyone = tuple(pupils)
    if not everyone:
        return Told()
    for wanted, is_youngest in ((_YOUNGEST, True), (_OLDEST, False)):
        if wanted.search(words):
            one = _by_year(everyone, is_youngest=is_youngest)
            return Told((one,)) if one else Told(unsure=everyone)
    if has_named:
        return Told()
    counted = _COUNTED.search(words)
    if counted is None and not is_whole_text:
        counted = re.search(r"\b(both|two|three|four|pair|[2-5])\b", words, re.IGNORECASE)
    if counted is not None:
        number = next(
            count for word, count in _NUMBERS.items() if re.search(rf"\b{word}\b", counted[0], re.IGNORECASE)
        )
        return _so_many(everyone, number, is_twins="twin" in counted[0].lower())
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


def _so_many(pupils: tuple[Pupil, ...], number: int, *, is_twins: bool) -> Told:
    if len(pupils) == number:
        return Told(pupils)
    if is_twins:
        years = [_year(pupil) for pupil in pupils]
        pair = tuple(
            pupil
            for pupil, year in zip(pupils, years, strict=True)
            if year is not None and years.count(year) == number
        )
        if len(pair) == number:
            return Told(pair)
    return Told(unsure=pupils)


def _by_year(pupils: tuple[Pupil, ...], *, is_youngest: bool) -> Pupil | None:
    if len(pupils) == 1:
        return pupils[0]
    years = [year for pupil in pupils if (year := _year(pupil)) is not None]
    if len(years) < len(pupils):
        return None
    wanted = min(years) if is_youngest else max(years)
    return pupils[years.index(wanted)] if years.count(wanted) == 1 else None


def _year(pupil: Pupil) -> int | None:
    """The year group, or what the class name says of it."""
    said = pupil.year_group or ""
    if not said and pupil.class_name:
        digit = re.search(r"[1-6]", pupil.class_name)
        said = digit[0] if digit else {"rec": "R", "nur": "N"}.get(pupil.class_name[:3].lower(), "")
    return _YEARS.index(said) if said in _YEARS else None
