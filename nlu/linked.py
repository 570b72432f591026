"""Which entities of a labelled message belong to which of its requests, and to which child."""

from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Optional, Tuple

from nlu.components.labels import CHILD, KINDS
from nlu.labelled import Labelled

# What an entity beside one request is surely part of, whoever labelled the message.
SURE = {
    "report_absence": {"child", "class", "reason"},
    "report_missed_work": {"child", "class", "reason", "work"},
    "request_work_pack": {"child", "class", "delivery", "work"},
    "request_callback": {"who", "phone", "time_window"},
}
UNLABELLED = 0.3  # how much a message counts whose links nobody labelled


@dataclass(frozen=True)
class LinkedRequest:
    """One request: its kind, and which of the message's entities say whom and what it is about."""

    kind: str
    members: FrozenSet[int]


@dataclass(frozen=True)
class Linked:
    """A message's requests."""

    requests: Tuple[LinkedRequest, ...]
    is_whole: bool  # labelled by hand: what no request names belongs to none
    unknown: FrozenSet[int]  # entities of which nothing is known
    weight: float


def linked_in(one: Labelled) -> Optional[Linked]:
    """Give a message's links: as labelled by hand, or where one child and one request leave no doubt."""
    if one.requests is not None:
        requests = tuple(_request(told, one.entities) for told in one.requests)
        return Linked(requests, True, frozenset(), 1.0)
    kinds = [kind for kind in KINDS if kind in one.example.intents]
    children = [at for at, entity in enumerate(one.entities) if entity["entity"] == CHILD]
    if (
        not one.example.knows_entities
        or len(kinds) != 1
        or len(one.example.intents) > 1
        or len(children) != 1
    ):
        return None
    sure = SURE.get(kinds[0], set())
    members = frozenset(at for at, entity in enumerate(one.entities) if entity["entity"] in sure)
    unknown = frozenset(range(len(one.entities))) - members
    return Linked((LinkedRequest(kinds[0], members),), False, unknown, UNLABELLED)


def _request(told: Dict[str, Any], entities: List[Dict[str, Any]]) -> LinkedRequest:
    """Find a request's words among the entities: {"kind": ..., "of": ["Tom", "today", "Tom#2" for the second Tom]}."""
    members = set()
    for name in told["of"]:
        value, _, number = name.partition("#")
        alike = [at for at, entity in enumerate(entities) if entity["value"] == value]
        members.add(alike[int(number or 1) - 1])
    return LinkedRequest(told["kind"], frozenset(members))
