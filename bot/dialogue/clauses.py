"""Which part of a message belongs to which request: "Ella's off today. Can Miss Khan ring me after 3"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from actions.base import Action
from actions.reading import Reading
from bot.core.understanding import EntityKind

_ASKING = r"(?:can|could|would|will|may|might|please|pls|plz|get|ask|any chance|is there|do you|what|when|how|where|need|needs|wants?|i need|i'd like|id like|we need|send|ring|call|phone|bell|tell|who|does|is it)"
# "Half past 4. Thanks": a time, where "2. can I have a pack" is the second of a list.
_NO_TIME = "".join(
    rf"(?<!\b{word})"
    for word in (
        "past",
        "half",
        "at",
        "to",
        "after",
        "before",
        "b4",
        "by",
        "till",
        "til",
        "until",
        "about",
        "around",
        "bout",
        "from",
        "and",
        "or",
        "year",
        "yr",
        "class",
    )
)
_BREAK = re.compile(
    rf"(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<=[^\d\s])\.+(?=\s|$)|(?<=\d)(?<!\d\.[1-9])\.+(?=\s|$)(?!\s*-)|[!?;\n\u2026]+|(?:^|{_NO_TIME}\s+)\(?[1-9][).]\s+(?=[^\W\d])|,?\s+(?:and|&|n|plus|also|then|but|so|oh|\+)\s+(?=(?:also\s+)?{_ASKING}\b)|,?\s+(?:and|n|&)\s+also\s+|,\s+and\s+(?=(?:the|his|her|their|my|our|also|he|she|they|we|i)\b)|,\s*(?=(?:also\s+|and\s+)?{_ASKING}\b)"
    rf"|\s+(?=(?:please|pls|plz)\s+{_ASKING}\b)|(?<!\bor)(?<!\bsaid)(?<!\basked)(?<!\bto him)(?<!\bto her)(?<!\bto them)(?<!\bed him)(?<!\bed her)\s+(?=(?:can|could)\s+(?:you|u|ya|someone|somebody|sum1|anyone|mr|mrs|miss|ms|we|i|he|she|they|the)\b)"
)
ENTITIES: dict[EntityKind, tuple[str, ...]] = {
    EntityKind.REASON: ("report_absence", "report_missed_work"),
    EntityKind.WORK: ("report_missed_work", "request_work_pack"),
    EntityKind.DELIVERY: ("request_work_pack",),
    EntityKind.WHO: ("request_callback", "hand_off"),
    EntityKind.PHONE: ("request_callback",),
}


def split(plain: str) -> list[tuple[int, int]]:
    """The clauses as spans; the whole text when there is nothing to split."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _BREAK.finditer(plain):
        end = found.end() if plain[found.start() : found.end()].strip(" .,;!\n") == "?" else found.start()
        if plain[start:end].strip():
            spans.append((start, end))
        start = found.end()
    if plain[start:].strip():
        spans.append((start, len(plain)))
    return spans or [(0, len(plain))]


def share_out(reading: Reading, actions: list[Action], turns: Sequence[int] = ()) -> dict[str, Reading]:
    """Each action's own part of the message; `turns` are where it goes on to speak of another child."""
    if len(actions) < 2:
        return {action.name: reading for action in actions}
    spans = [part for span in split(reading.plain) for part in _cut(span, turns)]
    owners = [_owners(reading.only([span]), actions) for span in spans]
    held: list[str] = next((names for names in owners if names), [])
    parts: dict[str, list[tuple[int, int]]] = {action.name: [] for action in actions}
    for span, names in zip(spans, owners, strict=True):
        held = names or held
        for name in held:
            _add(parts[name], span, turns)
    return {name: reading.only(own) if own else reading for name, own in parts.items()}


def _cut(span: tuple[int, int], turns: Sequence[int]) -> list[tuple[int, int]]:
    cuts = [span[0], *(turn for turn in turns if span[0] < turn < span[1]), span[1]]
    return list(pairwise(cuts))


def _add(own: list[tuple[int, int]], span: tuple[int, int], turns: Sequence[int]) -> None:
    """What was cut only where another child is named, and is of one request after all, stays one."""
    if own and own[-1][1] == span[0] and span[0] in turns:
        own[-1] = (own[-1][0], span[1])
    else:
        own.append(span)


def _owners(clause: Reading, actions: list[Action]) -> list[str]:
    """The actions that a clause speaks for: by surest words, then by looser ones, then by what is marked in it."""
    sure = [action.name for action in actions if action.cues and action.cues.search(clause.plain)]
    if sure:
        return sure
    hinted = [action for action in actions if action.hints and action.hints.search(clause.plain)]
    if len(hinted) == 1:
        return [hinted[0].name]
    names = [action.name for action in hinted or actions]
    for entity in clause.entities:
        for name in ENTITIES.get(entity.kind, ()):
            if name in names:
                return [name]
    return names[:1] if hinted else []
