"""Classes and year groups as parents write them: "3K", "yr 4", "Oak class", "reception"."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_NUMBERS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_YEAR = r"(?P<year>[1-6]|one|two|three|four|five|six)"
# Names that schools give to classes; the trees are children's names too and need a number or "class" beside them.
_TREES = r"(?:oak|ash|elm|beech|birch|maple|willow|rowan|hazel|holly|hawthorn|sycamore|chestnut|cedar|pine|alder|cherry|larch|poplar)"
_ANIMALS = (
    r"(?:puffins|owls|robins|squirrels|hedgehogs|badgers|foxes|ladybirds|butterflies|starfish|dolphins|otters|rabbits|kingfishers?|penguins"
    r"|bumblebees|caterpillars|swans|eagles|falcons|hawks|kestrels|swallows|sparrows|wrens|herons|seals|turtles|pandas|koalas|giraffes)"
)


@dataclass(frozen=True, kw_only=True)
class ClassMention:
    class_name: str | None = None  # "3K", "Oak"
    year_group: str | None = None  # "N", "R", "1" .. "6"


def read_class(text: str) -> ClassMention | None:
    """The first class or year group in the text; a class tells more than a year."""
    found: list[tuple[int, int, ClassMention]] = []
    for rank, (pattern, build) in enumerate(_RULES):
        for match in pattern.finditer(text):
            found.append((match.start(), rank, build(match)))
            break
    if not found:
        return None
    _, _, mention = min(found, key=lambda one: (one[2].class_name is None, one[0], one[1]))
    if mention.year_group is None:
        years = [other.year_group for _, _, other in found if other.year_group]
        return ClassMention(class_name=mention.class_name, year_group=years[0] if years else None)
    return mention


def _year(word: str) -> str:
    return _NUMBERS.get(word.lower(), word)


def _form(match: re.Match[str]) -> ClassMention:
    return ClassMention(class_name=f"{match['year']}{match['letter'].upper()}", year_group=match["year"])


def _named(match: re.Match[str]) -> ClassMention:
    year = match.groupdict().get("year")
    name = match["name"].strip().title().replace("'S", "'s")
    if year and year.isdigit() and not match[0].lower().startswith("y"):
        name = f"{year} {name}"
    return ClassMention(class_name=name, year_group=_year(year) if year else None)


def _numbered(match: re.Match[str]) -> ClassMention:
    return ClassMention(class_name=f"Class {_year(match['year'])}")


def _teachers(match: re.Match[str]) -> ClassMention:
    return ClassMention(class_name=f"{match['who'].title()}'s class")


def _reception_form(match: re.Match[str]) -> ClassMention:
    return ClassMention(class_name=match[0], year_group="R")


def _of_year(match: re.Match[str]) -> ClassMention:
    return ClassMention(year_group=_year(match["year"]))


def _of(year_group: str) -> Callable[[re.Match[str]], ClassMention]:
    return lambda match: ClassMention(year_group=year_group)


_RULES: list[tuple[re.Pattern[str], Callable[[re.Match[str]], ClassMention]]] = [
    # "3K"; not "4pm", "2H" of a clock, "1st".
    (re.compile(r"(?<![\w/:.£-])(?P<year>[1-6])\s?(?P<letter>[A-Z])(?![\w'’]|\s?[-/&]\s?\w\b)"), _form),
    (
        re.compile(
            r"(?<![\w/:.£-])(?P<year>[1-6])(?P<letter>[A-Z]{2})(?<!AM)(?<!PM)(?<!ST)(?<!ND)(?<!RD)(?<!TH)(?<!GB)(?<!MB)(?<!KG)(?<!KM)(?<!HR)(?<!YR)(?!\w)"
        ),
        _form,
    ),
    (re.compile(r"\b(?:class|year|yr|in)\s?(?P<year>[1-6])\s?(?P<letter>[a-z])\b", re.IGNORECASE), _form),
    (re.compile(r"(?<![\w/:.£-])(?P<year>[1-6])(?P<letter>[bcfgjklnoqrtuvwyz])(?![\w'’])"), _form),
    (
        re.compile(rf"\b(?:(?:year|yr|y)\.?\s?)?{_YEAR}\s(?P<name>{_TREES}|{_ANIMALS})\b", re.IGNORECASE),
        _named,
    ),
    (
        re.compile(
            rf"\b(?P<name>{_TREES}|{_ANIMALS})\s(?:class|form)\b|\bclass\s(?P<other>{_TREES}|{_ANIMALS})\b",
            re.IGNORECASE,
        ),
        lambda match: ClassMention(class_name=(match["name"] or match["other"]).title()),
    ),
    (
        re.compile(
            r"\b(?P<name>(?!The|In|My|Her|His|Our|This|Whole|Same|Other|Next|First|A|What|Which|Any|Each|That|Year|Your|Is|And|Of)[A-Z][a-z]+)\s[Cc]lass\b"
        ),
        _named,
    ),
    (
        re.compile(r"\b(?P<who>(?:Mr|Mrs|Miss|Ms|Mx)\.?\s[A-Z][\w-]*?)(?:['’]s?|s)\sclass\b", re.IGNORECASE),
        _teachers,
    ),
    (re.compile(rf"\b(?P<name>{_ANIMALS})\b", re.IGNORECASE), _named),
    (re.compile(rf"\bclass\s{_YEAR}\b", re.IGNORECASE), _numbered),
    (re.compile(r"(?<![\w.])R(?!E\b|X\b|N\b|T\b|M\b|I\b|U\b)[A-Z]\b(?!\w|['’])"), _reception_form),
    (re.compile(rf"\b(?:year|yr|yrs|y)\s?[.-]?\s?{_YEAR}(?!\w|\s?(?:of|years?)\b)", re.IGNORECASE), _of_year),
    (
        re.compile(
            r"(?<!\bat )(?<!\bon )(?<!\bto )(?<!\bthe )(?<!\bvia )(?<!\bmain )(?<!\bwith )(?<!\bby )(?<!\bfrom )\breception\b(?!\s(?:desk|area|staff|lady|team|office|door))",
            re.IGNORECASE,
        ),
        _of("R"),
    ),
    (
        re.compile(
            r"(?<![\w-])rec\b(?!\s(?:room|ord))|\b(?:yr|year)\s?r\b|\bYR\b(?!\s?\d)|\bFS2\b", re.IGNORECASE
        ),
        _of("R"),
    ),
    (re.compile(r"\bnursery\b(?!\s(?:run|rhymes?))|\bpre-?school\b|\bFS1\b", re.IGNORECASE), _of("N")),
]
