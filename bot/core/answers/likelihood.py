"""How likely a school's answer, or a quotation of its policy, is what was asked for.

One measure for both, so that they can be weighed against each other (ADR 18). The weights lie beside this file and are
made by `python -m bench.likelihood`.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from operator import mul
from pathlib import Path
from typing import Any

OWN = ("chance", "fit", "fit_chance")  # what an answer of the school's own is judged by
QUOTED = ("sureness", "not_stated")  # what a quotation is
SURE = 0.98  # one answer's chance from which it is told unread; a greater one was never learned from
_WEIGHTS = Path(__file__).with_name("likelihood.json")


def likelihood(chance: float, fit: float) -> float:
    """Of an answer of the school's own, 0 to 1; `chance` of its topics, `fit` as a logit."""
    return chance_of(own_measures(chance, fit), weights_of("own", OWN))


def quoted_likelihood(sureness: float, not_stated: float) -> float:
    """Of a quotation, 0 to 1; `not_stated` is the chance of topics that a person looked for in the policy in vain."""
    return chance_of(quoted_measures(sureness, not_stated), weights_of("quoted", QUOTED))


def is_likely(score: float) -> bool:
    """Whether an answer this likely is told."""
    return score >= float(_values()["threshold"])


def is_rather_told(own: float, quoted: float) -> bool:
    """Whether the school's own answer goes before the quotation: in plain words it may be a little less likely."""
    return own + float(_values()["plainer"]) >= quoted


def own_measures(chance: float, fit: float) -> tuple[float, ...]:
    return _logit(min(chance, SURE)), fit, _chance(fit)


def quoted_measures(sureness: float, not_stated: float) -> tuple[float, ...]:
    return _logit(sureness), not_stated


def chance_of(measured: Sequence[float], by: Sequence[float]) -> float:
    """0 to 1, by one weight a measure and the constant."""
    return _chance(sum(map(mul, measured, by)) + by[-1])


def weights_of(kind: str, names: Sequence[str]) -> list[float]:
    """One a measure, then the constant."""
    by: Mapping[str, float] = _values()[kind]
    return [by[name] for name in (*names, "constant")]


@cache
def _values() -> dict[str, Any]:
    values: dict[str, Any] = json.loads(_WEIGHTS.read_text())
    return values


def _logit(chance: float) -> float:
    kept = min(max(chance, 0.001), 0.999)
    return math.log(kept / (1 - kept))


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
