"""Figures over what was wanted and what the model answered; pure."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterable, List, Sequence, Tuple

from nlu.labelled import Labelled
from nlu.linked import children_in, linked_in

Answer = Dict[str, Any]
RAISED = ("concern", "immediate")
HARD, PLAIN = "hard ordinary", "plain ordinary"


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """Give the share, 0 of nothing."""
        return self.hits / self.of if self.of else 0.0

    @property
    def noise(self) -> float:
        """Give two standard errors of the share."""
        return 2 * (max(self.value * (1 - self.value), 0.01) / max(self.of, 1)) ** 0.5


def said(answer: Answer) -> "frozenset[str]":
    """Give the intents that the model would act on."""
    return frozenset(one["name"] for one in answer["intents"])


def spans(entities: Iterable[Dict[str, Any]]) -> "set[Tuple[str, int, int]]":
    """Give entities as comparable spans."""
    return {(one["entity"], one["start"], one["end"]) for one in entities}


def f1(hits: int, answered: int, wanted: int) -> float:
    """Give the harmonic mean of precision and recall."""
    return 2 * hits / (answered + wanted) if answered + wanted else 0.0


def pair_counts(pairs: Sequence[Tuple[Any, Any]]) -> "Tuple[int, int, int]":
    """Count agreements, answers and wants over pairs of sets (wanted, answered)."""
    return (
        sum(len(wanted & got) for wanted, got in pairs),
        sum(len(got) for _, got in pairs),
        sum(len(wanted) for wanted, _ in pairs),
    )


def overlaps(spotted: Sequence[Tuple[Any, Any]]) -> "Tuple[int, int, int]":
    """Count as pair_counts does, but a span agrees with one of its kind that it shares a letter with."""
    hits = 0
    for wanted, got in spotted:
        free = set(got)
        for kind, start, end in sorted(wanted):
            near = [span for span in free if span[0] == kind and span[1] < end and span[2] > start]
            if near:
                free.discard(near[0])
                hits += 1
    return hits, sum(len(got) for _, got in spotted), sum(len(wanted) for wanted, _ in spotted)


def by_name(
    pairs: Sequence[Tuple[Any, Any]], name_of: Callable[[Any], str]
) -> "Dict[str, Tuple[int, int, int]]":
    """Count agreements, answers and wants for each name apart."""
    both, got_all, wanted_all = Counter(), Counter(), Counter()
    for wanted, got in pairs:
        both.update(map(name_of, wanted & got))
        got_all.update(map(name_of, got))
        wanted_all.update(map(name_of, wanted))
    return {name: (both[name], got_all[name], wanted_all[name]) for name in sorted({*got_all, *wanted_all})}


def calibration_error(tests: Sequence[Labelled], answers: Sequence[Answer]) -> float:
    """Give the mean gap between confidence and truth over ten bins of all intent probabilities above 0.05."""
    bins: List[List[Tuple[float, bool]]] = [[] for _ in range(10)]
    for test, answer in zip(tests, answers, strict=True):
        for one in answer["intent_ranking"]:
            if one["confidence"] > 0.05:
                bins[min(int(one["confidence"] * 10), 9)].append(
                    (one["confidence"], one["name"] in test.example.intents)
                )
    total = sum(len(each) for each in bins)
    gaps = [abs(sum(sure for sure, _ in each) - sum(true for _, true in each)) for each in bins if each]
    return sum(gaps) / max(total, 1)


def confusions(pairs: Sequence[Tuple[Any, Any]], most: int = 12) -> "List[Tuple[str, int]]":
    """List what was most often said in place of, or missed from, what was wanted."""
    found: Counter = Counter()
    for wanted, got in pairs:
        for missed in sorted(wanted - got) or ["nothing"]:
            for wrong in sorted(got - wanted) or ["nothing"]:
                if missed != wrong:
                    found[f"{missed} read as {wrong}"] += 1
    return found.most_common(most)


def worry_shares(tests: Sequence[Labelled], answers: Sequence[Answer]) -> "Dict[str, Share]":
    """Give recall by level and category, and false alarms, at raised (concern or immediate) and at look."""
    wanted = {
        "worrying raised": [],
        "immediate raised": [],
        "immediate as immediate": [],
        "worrying seen": [],
        "look seen": [],
        f"{HARD} raised": [],
        f"{HARD} seen": [],
        f"{PLAIN} raised": [],
        f"{PLAIN} seen": [],
    }
    categories: Dict[str, List[bool]] = {}
    for test, answer in zip(tests, answers, strict=True):
        level = answer["worry"]["level"]
        raised, seen = level in RAISED, level != "none"
        if test.example.worry in RAISED:
            wanted["worrying raised"].append(raised)
            wanted["worrying seen"].append(seen)
            categories.setdefault(f"category {test.category or 'unnamed'}", []).append(raised)
            if test.example.worry == "immediate":
                wanted["immediate raised"].append(raised)
                wanted["immediate as immediate"].append(level == "immediate")
        elif test.example.worry == "look":
            wanted["look seen"].append(seen)
        else:
            is_plain = test.category == "plain" or test.example.knows_intents
            kind = PLAIN if is_plain else HARD
            wanted[f"{kind} raised"].append(raised)
            wanted[f"{kind} seen"].append(seen)
    return {
        name: Share(sum(hits), len(hits))
        for name, hits in {**wanted, **dict(sorted(categories.items()))}.items()
    }


def child_share(tests: Sequence[Labelled], answers: Sequence[Answer]) -> Share:
    """Of the children named in messages that name several, those for whom just what was labelled is asked."""
    right = named = 0
    for test, answer in zip(tests, answers, strict=True):
        linked = linked_in(test)
        places = children_in(test)
        if linked is None or len(places) < 2:
            continue
        read = {child["value"]: child["requests"] for child in answer["children"]}
        for name, own in places.items():
            wanted = {request.kind for request in linked if own & request.members}
            asked = {kind for kind, chance in read.get(name, {}).items() if chance >= 0.5}
            right += wanted - {"update_request"} == asked - {"update_request"}
            named += 1
    return Share(right, named)
