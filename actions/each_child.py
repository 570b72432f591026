"""Which words of a message are about which child: "Tyler off today, dentist. Kenzie off Friday, cough"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from actions.base import Circumstances, Values
from actions.children import read_children
from actions.reading import Reading
from bot.core.understanding import EntityKind

Found = TypeVar("Found")
_BETWEEN_NAMES = re.compile(r"(?:[\s,&+/]|\b(?:and|n|plus|both|also|then)\b)*")
_SEPARATOR = re.compile(r"[.,;!?\n]+|\b(?:and|but|while|whereas|n)\b|&|\s-\s")
_OF_ALL = re.compile(
    r"\b(?:both|all|they|they're|theyre|they've|theyve|everyone|each|them|the (?:two|three|boys|girls|kids|children|twins|lot))\b"
)
# What was said of the one before goes for this one as well.
_LIKEWISE = re.compile(
    r"\b(?:too|also|aswell|as well|same|likewise|as (?:is|are|has)|so (?:is|are|has)|got it|caught it|started with it)\b"
)
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
    groups: list[tuple[int, int, set[str]]] = []
    for start, end, name in _mentions(reading, children, here):
        if groups and _BETWEEN_NAMES.fullmatch(reading.plain[groups[-1][1] : start]):
            groups[-1] = (groups[-1][0], end, groups[-1][2] | {name})
        elif groups and groups[-1][2] == {name}:
            groups[-1] = (groups[-1][0], end, {name})
        else:
            groups.append((start, end, {name}))
    if len(groups) < 2:
        return []
    starts = [0]
    for (_, end, _), (start, _, _) in pairwise(groups):
        breaks = list(_SEPARATOR.finditer(reading.plain[end:start]))
        starts.append(end + breaks[-1].end() if breaks else start)
    ends = [*starts[1:], len(reading.text)]
    found = [
        Portion(frozenset(names), reading.only([(start, end)]))
        for start, end, (_, _, names) in zip(starts, ends, groups, strict=True)
    ]
    return [portion for portion in found if portion.names & wanted]


def _mentions(reading: Reading, children: list[Values], here: Circumstances) -> list[tuple[int, int, str]]:
    """Where each child is named, those who are said to be in school included, in order."""
    known = [*children, *read_children(reading, here, with_staying=True).children]
    found: dict[int, tuple[int, int, str]] = {}
    for child in known:
        for said in {child["said"].lower(), child["name"].lower()}:
            for match in re.finditer(rf"(?<!\w){re.escape(said)}(?:'?s)?(?!\w)", reading.plain):
                found.setdefault(match.start(), (match.start(), match.end(), child["name"]))
    names = {child["name"] for child in known}
    for entity in reading.entities:
        if entity.kind is not EntityKind.CHILD or any(
            start <= entity.start < end for start, end, _ in found.values()
        ):
            continue
        of_entity = read_children(reading.only([(entity.start, entity.end)]), here).children
        if len(of_entity) == 1 and of_entity[0]["name"] in names:
            found[entity.start] = (entity.start, entity.end, of_entity[0]["name"])
    return sorted(found.values())


def own_of(
    parts: list[Portion], children: list[Values], read: Callable[[Reading], Found | None]
) -> dict[str, Found]:
    """What `read` makes of each child's own words; what was said of all, or likewise, counts for the others."""
    own: dict[str, Found] = {}
    of_all: Found | None = None
    before: Found | None = None
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
