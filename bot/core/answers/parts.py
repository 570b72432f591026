"""Which part of a school a question is about, where its answer depends on that."""

import re
from collections.abc import Sequence

from bot.core.answers.asking import years_in
from bot.core.classes import read_class
from bot.core.school_settings import Fact, Part, SchoolSettings

_YEARS: dict[int, str] = {-1: "N", 0: "R", **{year: str(year) for year in range(1, 7)}}
_DIGIT = re.compile(r"(?<![\d:./])[1-6](?![\d:./]|\s?(?:am|pm))")


def parts_told_apart(school: SchoolSettings, variants: Sequence[Fact]) -> tuple[Part, ...]:
    """Every part of the kind that these answers to one topic tell apart; none where one answer holds for all."""
    names = {name for fact in variants for name in fact.parts}
    kinds = {part.kind for part in school.parts if part.name in names}
    return tuple(part for part in school.parts if part.kind in kinds)


def parts_named(parts: Sequence[Part], text: str, *, is_reply: bool = False) -> tuple[Part, ...]:
    """The parts that a text names, by a year, a class or their own words; a reply may be a bare year: "3"."""
    years = {_YEARS[year] for year in years_in(text)}
    mention = read_class(text)
    if mention is not None and mention.year_group:
        years.add(mention.year_group)
    if is_reply and not years:
        years.update(_DIGIT.findall(text))
    plain = text.lower()
    return tuple(
        part
        for part in parts
        if years & set(part.years)
        or any(_has(plain, words) for words in (*_own_name(part), *part.classes, *part.words))
    )


def part_of(parts: Sequence[Part], year_group: str | None, class_name: str | None) -> Part | None:
    """The part in which somebody of this year and class is; None where that does not tell."""
    for part in parts:
        if class_name and class_name.lower() in {name.lower() for name in part.classes}:
            return part
    mention = read_class(class_name) if class_name and not year_group else None
    year = year_group or (mention.year_group if mention else None)
    return next((part for part in parts if year and year in part.years), None)


def ask_which(parts: Sequence[str]) -> str:
    """ "Is this about nursery, Reception or Years 1 to 6?"."""
    *first, last = parts
    return f"Is this about {', '.join(first)} or {last}?"


def _own_name(part: Part) -> tuple[str, ...]:
    """Its name, unless that is a year's: "reception" is also a desk, and `years_in` knows which is meant."""
    return () if years_in(part.name) else (part.name,)


def _has(plain: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words.lower())}(?!\w)", plain) is not None
