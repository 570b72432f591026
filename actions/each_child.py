"""Which words of a message are about which child: "Tyler off today, dentist. Kenzie off Friday, cough"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import TypeVar

from actions.base import Circumstances, Values
from actions.children import read_children
from actions.reading import Reading
from bot.core.days import DaySpan
from bot.core.understanding import EntityKind

Found = TypeVar("Found")
_BETWEEN_NAMES = re.compile(
    r"(?:[\s,&+/]|\b(?:and|n|plus|both|also|then)\b|\b(?:the|my|our|his|her|their) (?:(?:small|little|big|wee|older|elder|younger|twin|baby)\b\s?)*(?:one|brother|sister|bro|sis|son|daughter|boy|girl|lad)?\b)*"
)
_SEPARATOR = re.compile(r"[.,;!?\n]+|\b(?:and|but|while|whereas|n)\b|&|\s-\s")
_OF_ALL = re.compile(
    r"\b(?:both|all|they(?! (?:are |were |have )?(?:keep\w*|kept|said|say|think|thought|want\w*|told|gave|giv\w+|sent|reckon|took|tak\w+|test\w*|do\w*)\b)|they're|theyre|they've|theyve|everyone|each|them|the (?:two|three|boys|girls|kids|children|twins|lot))\b"
)
# What was said of the one before goes for this one as well.
_LIKEWISE = re.compile(
    r"\b(?:too|also|aswell|as well|same|likewise|as (?:is|are|has)|so (?:is|are|has)|got it|caught it|started with it)\b"
)
_SAME = re.compile(r"\b(?:same|likewise)\b(?! (?:class|school|year|street|time|day|days|dates?)\b)")
# "Ali off tomorrow for a funeral, Sara friday only": nothing new is told, so it is said of the same thing.
_TELLS = re.compile(
    r"\b(?:off|absent|not|won'?t|isn'?t|late|leav\w+|away|out|keep\w*|has|got|is|poorly|ill|sick|unwell)\b|'s\b"
)


@dataclass(frozen=True)
class Portion:
    """Words that speak of these children and of no others."""

    names: frozenset[str]
    reading: Reading


def portions(reading: Reading, children: list[Values], here: Circumstances) -> list[Portion]:
    """The message cut where it turns from some children to others; [] when it never does."""
    wanted = {child["name"] for child in children}
    groups = _groups(reading, children, here)
    if len(groups) < 2:
        return []
    starts = [0, *_starts(reading, groups)]
    ends = [*starts[1:], len(reading.text)]
    before = _SENTENCE_END.search(reading.plain[: groups[0][0]])
    opening = [Portion(frozenset(wanted), reading.only([(0, before.end())]))] if before else []
    starts[0] = before.end() if before else 0
    found = [
        Portion(frozenset(names), reading.only([(start, end)]))
        for start, end, (_, _, names) in zip(starts, ends, groups, strict=True)
    ]
    return [portion for portion in (*opening, *found) if portion.names & wanted]


def turns(reading: Reading, here: Circumstances) -> list[int]:
    """Where the message goes on to speak of other children than before."""
    children = list(read_children(reading, here, with_staying=True).children)
    return _starts(reading, _groups(reading, children, here)) if len(children) > 1 else []


def _groups(reading: Reading, children: list[Values], here: Circumstances) -> list[tuple[int, int, set[str]]]:
    groups: list[tuple[int, int, set[str]]] = []
    for start, end, meant in _mentions(reading, children, here):
        names = set(meant)
        if groups and _BETWEEN_NAMES.fullmatch(reading.plain[groups[-1][1] : start]):
            groups[-1] = (groups[-1][0], end, groups[-1][2] | names)
        elif groups and groups[-1][2] == names:
            groups[-1] = (groups[-1][0], end, names)
        else:
            groups.append((start, end, names))
    return groups


def _starts(reading: Reading, groups: list[tuple[int, int, set[str]]]) -> list[int]:
    starts: list[int] = []
    for (_, end, _), (start, _, _) in pairwise(groups):
        breaks = list(_SEPARATOR.finditer(reading.plain[end:start]))
        starts.append(end + breaks[-1].end() if breaks else start)
    return starts


_SENTENCE_END = re.compile(r"^.*[.!?\n]+(?=\s)", re.DOTALL)  # up to where a child is first named


def _mentions(
    reading: Reading, children: list[Values], here: Circumstances
) -> list[tuple[int, int, frozenset[str]]]:
    """Where children are named or meant ("the twins"), those who are said to be in school included, in order."""
    known = [*children, *read_children(reading, here, with_staying=True).children]
    found: dict[int, tuple[int, int, frozenset[str]]] = {}
    for child in known:
        for said in {child["said"].lower(), child["name"].lower()}:
            for match in re.finditer(rf"(?<!\w){re.escape(said)}(?:'?s)?(?!\w)", reading.plain):
                found.setdefault(match.start(), (match.start(), match.end(), frozenset({child["name"]})))
    names = {child["name"] for child in known}
    for entity in reading.entities:
        if entity.kind is not EntityKind.CHILD or any(
            start <= entity.start < end for start, end, _ in found.values()
        ):
            continue
        of_entity = read_children(reading.only([(entity.start, entity.end)]), here).children
        meant = frozenset(child["name"] for child in of_entity)
        if meant and meant <= names and meant != names:
            found[entity.start] = (entity.start, entity.end, meant)
    return [found[start] for start in sorted(found)]


def own_of(
    parts: list[Portion], children: list[Values], read: Callable[[Reading], Found | None]
) -> dict[str, Found]:
    """What `read` makes of each child's own words; what was said of all, or likewise, counts for the others."""
    own: dict[str, Found] = {}
    of_all: Found | None = None
    before: Found | None = None
    for portion in parts:  # "Sara same": what is said of the one before, rather than of all at the start
        value = read(portion.reading)
        if value is None and before is not None and portion.reading.finds(_SAME):
            own |= dict.fromkeys(portion.names, before)
        before = value if value is not None else before
    before = None
    for portion in sorted(parts, key=lambda portion: len(portion.names) > 1):
        value = read(portion.reading)
        if value is not None:
            for name in portion.names:
                own.setdefault(name, value)
    for portion in parts:
        value = read(portion.reading)
        is_likewise = portion.reading.finds(_LIKEWISE) or not portion.reading.finds(_TELLS)
        if value is None and before is not None and is_likewise:
            for name in portion.names:
                own.setdefault(name, before)
        if value is not None and portion.reading.finds(_OF_ALL):
            of_all = value
        before = value if value is not None else before
    names = [child["name"] for child in children]
    if of_all is not None:
        own = {name: own.get(name, of_all) for name in names}
    return {name: own[name] for name in names if name in own}


# -- days --------------------------------------------------------------------------------------------------------


def of_those_off(part: Reading) -> Reading:
    """Without "tomorrow my friend will take her": a day on which the child comes."""
    return part.without(found.span() for found in _IS_TAKEN.finditer(part.plain))


_IS_TAKEN = re.compile(
    r"(?:(?<=[,.;!?])|\bbut\b|\band\b)[^,.;!?]*\b(?:will|can|'ll|is going to|'s going to) (?:take|bring|walk|drive|drop) (?:her|him|them)\b(?! (?:to (?!school)|off|out|home))[^,.;!?]*"
)


_TODAY = r"\b(?:to|2)(?:day|morrow|moro|moz)\b|\bthis (?:morning|afternoon)\b"


def within(span: DaySpan, shared: DaySpan | None, part: Reading) -> DaySpan:
    """A child's own days, in the light of those said of all: "back late, from Monday the 13th. Ella only Monday"."""
    if shared is None or shared.first_day is None:
        return span
    if span.first_day is None or span.first_day >= shared.first_day or re.search(_TODAY, part.plain):
        return span
    if span.last_day != span.first_day:  # "till Thursday", counted from today where no beginning is said
        last = span.last_day
        if last is not None and last < shared.first_day:
            last += timedelta(weeks=-(-(shared.first_day - last).days // 7))
        return replace(span, first_day=shared.first_day, last_day=last)
    if re.search(r"\d", part.plain):
        return span
    weeks = -(-(shared.first_day - span.first_day).days // 7)
    later = timedelta(weeks=weeks)
    return replace(
        span,
        first_day=span.first_day + later,
        last_day=None if span.last_day is None else span.last_day + later,
        back_on=None if span.back_on is None else span.back_on + later,
    )
