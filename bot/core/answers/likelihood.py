"""How likely a school's answer is what was asked for: by the chance of its topics, and by how it fits the question.

The weights lie beside this file and are made by `python -m bench.likelihood`.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from operator import mul
from pathlib import Path

MEASURES = ("chance", "fit", "fit_chance")
_WEIGHTS = Path(__file__).with_name("likelihood.json")


def likelihood(chance: float, fit: float) -> float:
    """0 to 1; `chance` of its topics, `fit` as a logit."""
    by = weights()
    return chance_of(measures(chance, fit), [by[name] for name in (*MEASURES, "constant")])


def chance_of(measured: Sequence[float], by: Sequence[float]) -> float:
    """0 to 1, by one weight a measure and the constant."""
    return _chance(sum(map(mul, measured, by)) + by[-1])


def is_likely(score: float) -> bool:
    """Whether an answer this likely is told."""
    return score >= weights()["threshold"]


def measures(chance: float, fit: float) -> tuple[float, ...]:
    kept = min(max(chance, 0.001), 0.999)
    return math.log(kept / (1 - kept)), fit, _chance(fit)


@cache
def weights() -> dict[str, float]:
    values: dict[str, float] = json.loads(_WEIGHTS.read_text())
    return values


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
