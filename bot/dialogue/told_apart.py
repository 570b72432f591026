"""A message that names several children, taken apart by what the interpreter read of each: who, what, and in which words."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from actions.reading import Reading
from bot.core.understanding import EntityKind, Intent, OfChild

Span = tuple[int, int]
_SEPARATOR = re.compile(r"[.,;!?\n()]+|\s-+\s|\b(?:and|but|while|whereas|though|tho|n|so|then)\b|&")
# What sets one child's request apart from another's of the same kind.
_TELLING = {
    Intent.REPORT_ABSENCE: {EntityKind.DAY_PHRASE, EntityKind.REASON, EntityKind.TIME_WINDOW},
    Intent.REPORT_MISSED_WORK: {EntityKind.WORK, EntityKind.REASON},
    Intent.REQUEST_WORK_PACK: {EntityKind.WORK, EntityKind.DELIVERY},
}
_WHY = {EntityKind.REASON, EntityKind.DELIVERY, EntityKind.WORK}


@dataclass(frozen=True)
class Told:
    """Children of whom the same request is made, and the message without what is said of others alone."""

    requests: frozenset[Intent]  # all that is asked for any of them
    reading: Reading


def told_apart(reading: Reading, intents: tuple[Intent, ...], carriers: Collection[str] = ()) -> list[Told]:
    """For one kind of request, each group of children alike; [] where the message need not be taken apart.

    `carriers` are children as named who bring a pack home, which is not for them.
    """
    named = reading.understanding.children
    if _is_one(named, reading):
        return []
    wanted = {*intents, Intent.UPDATE_REQUEST}
    meant = [child for child in named if wanted & set(child.requests)]
    bringing = set(carriers) if Intent.REQUEST_WORK_PACK in wanted else set()
    meant = [child for child in meant if child.value not in bringing]
    if not meant or len(named) < 2:
        return []
    meant += _likewise(reading, meant)
    telling = {kind for intent in intents for kind in _TELLING.get(intent, ())}
    groups: dict[frozenset[Span], list[OfChild]] = {}
    for beside in _side_by_side(reading, meant):
        entities = [entity for child in beside for entity in child.entities]
        said = frozenset((entity.start, entity.end) for entity in entities if entity.kind in telling)
        groups.setdefault(said, []).extend(beside)
    if len(groups) == 1 and len(meant) == len(named):
        return []
    told = {(entity.start, entity.end) for child in meant for entity in child.entities}
    if any(entity.kind in _WHY and (entity.start, entity.end) not in told for entity in reading.entities):
        return []  # a reason that is nobody's: somebody was overlooked
    return [_told(reading, children, carriers) for children in groups.values()]


def _is_one(named: tuple[OfChild, ...], reading: Reading) -> bool:
    """ "Ruby Dawson's aunt here. Ruby is off": all that was marked is one child's name, or part of it."""
    words = [child.value.lower() for child in named]
    whole = max(
        [*words, " ".join(words[:2])], key=lambda name: (name in reading.plain, len(name)), default=""
    )
    return bool(whole) and all(f" {name} " in f" {whole} " for name in words)


_JOINED = re.compile(r"\s*(?:,|&|\+|/|\b(?:and|n)\b)\s*(?:(?:and|n)\s+)?")


# "Arjan brother same": what was said of the child before.
_SAME = re.compile(
    r"(?:'?s)?\s+(?:(?:is |the |his |her |their )*(?:(?:big|little|older|younger|twin|small) )?(?:brother|sister|sibling|twin|bro|sis) )?(?:is |has |have |got |it'?s )*(?:the |it )?same\b(?! (?:class|school|year|street))"
)


_SAME_FOR = re.compile(
    r"\bsame (?:thing |here )?(?:goes )?(?:for|with|again for|is) (?:(?:his|her|their|my|our) \w+ )?$"
)


def _likewise(reading: Reading, meant: list[OfChild]) -> list[OfChild]:
    """The children of whom nothing is said but that it is the same with them."""
    return [
        child
        for child in reading.understanding.children
        if child not in meant
        and any(_is_same(reading.plain, *place) for place in _places(child.value, reading))
    ]


def _is_same(plain: str, start: int, end: int) -> bool:
    return start > 0 and (_SAME.match(plain, end) or _SAME_FOR.search(plain, 0, start)) is not None


def _side_by_side(reading: Reading, children: list[OfChild]) -> list[list[OfChild]]:
    """ "Callum and Keira both off, sick all night": what is said of one of them is said of both."""
    first = {child.value: _marked(child.value, reading) for child in children}
    once = [child for child in children if len(first[child.value]) == 1]
    found = [[child] for child in children if child not in once]
    last = -1
    for child in sorted(once, key=lambda child: first[child.value][0]):
        start, end = first[child.value][0]
        is_joined = _JOINED.fullmatch(reading.plain[last:start]) or _is_same(reading.plain, start, end)
        if last >= 0 and is_joined:
            found[-1].append(child)
        else:
            found.append([child])
        last = end
    return found


def _told(reading: Reading, children: list[OfChild], bringing: Collection[str]) -> Told:
    others = [
        child
        for child in reading.understanding.children
        if child not in children and child.value not in bringing
    ]
    own = reading.without(_but(_day_of_all(reading, children), _of_others(reading, children, others)))
    requests = frozenset(intent for child in children for intent in child.requests)
    return Told(requests, replace(own, meant=tuple(child.value for child in children)))


def _is_said(kind: EntityKind) -> bool:
    return kind not in {EntityKind.CHILD, EntityKind.CLASS}


def _day_of_all(reading: Reading, children: list[OfChild]) -> Span | None:
    """ "Tom has the doctor at 10 tomorrow and Ada the dentist at 2": the one day that is said, before a time of these."""
    days = [entity for entity in reading.entities if entity.kind is EntityKind.DAY_PHRASE]
    own = [entity for child in children for entity in child.entities]
    times = [entity.start for entity in own if entity.kind is EntityKind.TIME_WINDOW]
    if len(days) != 1 or days[0] in own or not any(days[0].end < start for start in times):
        return None
    return days[0].start, days[0].end


def _but(kept: Span | None, spans: list[Span]) -> list[Span]:
    """The spans without what is kept."""
    if kept is None:
        return spans
    parts = [
        part for start, end in spans for part in ((start, min(end, kept[0])), (max(start, kept[1]), end))
    ]
    return [(start, end) for start, end in parts if start < end]


def _of_others(reading: Reading, children: list[OfChild], not_these: list[OfChild]) -> list[Span]:
    """The stretches that speak of other children alone, and what is others' among these children's words."""
    own = {span for child in children for span in _spans_of(child, reading)}
    others = {
        span
        for child in not_these
        for span in _spans_of(child, reading)
        if not any(_meet(span, mine) for mine in own)
    }
    found: list[Span] = []
    is_kept = True
    for piece in _pieces(reading.plain):
        if any(_meet(piece, span) for span in own):
            is_kept = True
            found += [span for span in others if _meet(piece, span)]
        elif any(_meet(piece, span) for span in others):
            is_kept = False
        if not is_kept:
            found.append(piece)
    return found


def _spans_of(child: OfChild, reading: Reading) -> set[Span]:
    said = {(entity.start, entity.end) for entity in child.entities if _is_said(entity.kind)}
    return said | set(_places(child.value, reading))


def _pieces(plain: str) -> list[Span]:
    cuts = sorted({0, len(plain), *(found.end() for found in _SEPARATOR.finditer(plain))})
    return list(pairwise(cuts))


def _marked(value: str, reading: Reading) -> list[Span]:
    return [
        (entity.start, entity.end)
        for entity in reading.entities
        if entity.kind is EntityKind.CHILD and entity.value.lower() == value.lower()
    ]


def _places(value: str, reading: Reading) -> list[Span]:
    """Where a child is named: as marked, and wherever else the same name stands ("maisies brace")."""
    marked = _marked(value, reading)
    named = re.finditer(rf"(?<!\w){re.escape(value.lower())}(?:'?s)?(?!\w)", reading.plain)
    said = [found.span() for found in named]
    return sorted([*marked, *(span for span in said if not any(_meet(span, mark) for mark in marked))])


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
