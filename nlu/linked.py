"""Which entities of a labelled message belong to which of its requests, and to which child."""

from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Optional, Set

from nlu.components.labels import CHILD, KINDS
from nlu.labelled import Labelled


@dataclass(frozen=True)
class LinkedRequest:
    """One request: its kind, and which of the message's entities say whom and what it is about."""

    kind: str
    members: FrozenSet[int]


def linked_in(one: Labelled) -> Optional[List[LinkedRequest]]:
    """Give a message's requests: as linked by hand, or where one child and one request leave no doubt; else None."""
    if one.requests is not None:
        return [_request(told, one.entities) for told in one.requests]
    kinds = [kind for kind in KINDS if kind in one.example.intents]
    is_plain = len(kinds) == len(one.example.intents) == len(children_in(one)) == 1
    if not is_plain or not one.example.knows_entities:
        return None
    return [LinkedRequest(kinds[0], frozenset(range(len(one.entities))))]


def children_in(one: Labelled) -> Dict[str, Set[int]]:
    """Give each child as named, with the entities that name it."""
    places: Dict[str, Set[int]] = {}
    for at, entity in enumerate(one.entities):
        if entity["entity"] == CHILD:
            places.setdefault(entity["value"], set()).add(at)
    return places


def _request(told: Dict[str, Any], entities: List[Dict[str, Any]]) -> LinkedRequest:
    """Find a request's words among the entities: {"kind": ..., "of": ["Tom", "today", "Tom#2" for the second Tom]}."""
    members = set()
    for name in told["of"]:
        value, _, number = name.partition("#")
        alike = [at for at, entity in enumerate(entities) if entity["value"] == value]
        members.add(alike[int(number or 1) - 1])
    return LinkedRequest(told["kind"], frozenset(members))
