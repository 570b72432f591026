"""The likeliest sentences, read beside the question by the interpreter: a second look that says more surely which answers.

What says whether they do was learned by `python -m bench.reading --write` from tests/answers/held.
"""

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.core.answers.ranking import Candidate, sureness

MOST_READ = 8  # each takes the interpreter some 45 ms
MEASURES = ("logit", "lead", "share", "any", "chance", "log_chance", "score")
_WEIGHTS = Path(__file__).with_name("rereading.json")
_LEAST = 1e-4


@dataclass(frozen=True)
class Weights:
    sureness: tuple[float, ...]  # one a measure, then the constant
    threshold: float


@dataclass(frozen=True)
class Read:
    """Sentences that were read, with what was found out before and by reading."""

    found: tuple[Candidate, ...]  # as they were ranked before
    logits: tuple[float, ...]
    both: tuple[Candidate, ...]  # ranked by both

    def measures(self, quoted: Collection[int]) -> tuple[float, ...]:
        """What tells whether the quoted sentences do answer, in the order of MEASURES."""
        inside = [place for place, candidate in enumerate(self.both) if candidate.index in quoted]
        best = max(inside, key=lambda place: self.both[place].score)
        others = [candidate.score for candidate in self.both if candidate.index not in quoted]
        top = max(0.0, *self.logits)
        powers = [math.exp(logit - top) for logit in self.logits]
        total = sum(powers) + math.exp(-top)  # with that of none, whose logit is 0
        chance = self.found[best].chance
        return (
            self.logits[best],
            self.both[best].score - max(others, default=self.both[best].score - 5.0),
            powers[best] / total,
            sum(powers) / total,
            chance,
            math.log(chance + _LEAST),
            self.found[best].score,
        )


def to_read(found: Sequence[Candidate]) -> list[Candidate]:
    """The likeliest, in the document's order."""
    likeliest = sorted(found, key=lambda candidate: candidate.score, reverse=True)[:MOST_READ]
    return sorted(likeliest, key=lambda candidate: candidate.index)


def as_read(found: Sequence[Candidate], logits: Sequence[float]) -> Read:
    """Ranked by both: what reading finds counts as much as words and meanings do."""
    scores = [candidate.score + logit for candidate, logit in zip(found, logits, strict=True)]
    powers = [math.exp(score - max(scores)) for score in scores]
    both = tuple(
        Candidate(index=candidate.index, features=candidate.features, score=score, chance=power / sum(powers))
        for candidate, score, power in zip(found, scores, powers, strict=True)
    )
    return Read(tuple(found), tuple(logits), both)


@cache
def weights() -> Weights:
    values = json.loads(_WEIGHTS.read_text())
    names = (*MEASURES, "constant")
    return Weights(tuple(values["sureness"][name] for name in names), values["threshold"])


def how_sure(measures: Sequence[float]) -> float:
    """0 to 1."""
    return sureness(measures, weights().sureness)
