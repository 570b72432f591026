"""Two small fits, in plain Python: which of several is chosen, and how likely a yes is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

_DECAY, _DECAY_OF_SQUARES, _TINY = 0.9, 0.999, 1e-8


@dataclass(frozen=True)
class Choice:
    """A question's candidates and which of them were right."""

    rows: Sequence[Sequence[float]]
    right: frozenset[int]


def fit_choices(
    choices: Sequence[Choice], *, steps: int = 80, rate: float = 0.12, pull: float = 5.0
) -> list[float]:
    """Weights under which the right ones are likeliest: a conditional logit, pulled towards nought."""
    rows = [row for choice in choices for row in choice.rows]
    spread = _spread(rows)
    columns = [
        [value / width for value in column]
        for column, width in zip(zip(*rows, strict=True), spread, strict=True)
    ]
    scaled = list(zip(*columns, strict=True))
    descent = _Descent(len(columns), rate)
    for _ in range(steps):
        blame: list[float] = []
        at = 0
        for choice in choices:
            scores = [sum(map(mul, row, descent.weights)) for row in scaled[at : at + len(choice.rows)]]
            at += len(choice.rows)
            top = max(scores)
            powers = [math.exp(score - top) for score in scores]
            total, good = sum(powers), sum(powers[index] for index in choice.right)
            blame += [
                power / total - (power / good if index in choice.right else 0.0)
                for index, power in enumerate(powers)
            ]
        descent.step(
            [
                (sum(map(mul, column, blame)) + pull * weight) / len(choices)
                for column, weight in zip(columns, descent.weights, strict=True)
            ]
        )
    return [weight / width for weight, width in zip(descent.weights, spread, strict=True)]


def fit_yes(
    rows: Sequence[Sequence[float]], answers: Sequence[bool], *, steps: int = 300, pull: float = 10.0
) -> list[float]:
    """Weights of a logistic regression, the constant last."""
    width = _spread(rows)
    middle = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    columns = [
        [(value - mid) / wide for value in column]
        for column, mid, wide in zip(zip(*rows, strict=True), middle, width, strict=True)
    ]
    columns.append([1.0] * len(rows))
    scaled = list(zip(*columns, strict=True))
    descent = _Descent(len(columns), 0.05)
    for _ in range(steps):
        blame = [
            1 / (1 + math.exp(-sum(map(mul, row, descent.weights)))) - answer
            for row, answer in zip(scaled, answers, strict=True)
        ]
        descent.step(
            [
                (sum(map(mul, column, blame)) + (pull * weight if number < len(width) else 0.0)) / len(rows)
                for number, (column, weight) in enumerate(zip(columns, descent.weights, strict=True))
            ]
        )
    found = [weight / wide for weight, wide in zip(descent.weights, width, strict=False)]
    return [*found, descent.weights[-1] - sum(map(mul, found, middle))]


def _spread(rows: Sequence[Sequence[float]]) -> list[float]:
    found = []
    for column in zip(*rows, strict=True):
        mean = sum(column) / len(column)
        found.append(math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) + 1e-3)
    return found


class _Descent:
    """Adam's steps."""

    def __init__(self, size: int, rate: float) -> None:
        self.weights = [0.0] * size
        self._rate = rate
        self._mean, self._square = [0.0] * size, [0.0] * size
        self._taken = 0

    def step(self, slope: Sequence[float]) -> None:
        self._taken += 1
        for index, value in enumerate(slope):
            self._mean[index] = _DECAY * self._mean[index] + (1 - _DECAY) * value
            self._square[index] = _DECAY_OF_SQUARES * self._square[index] + (1 - _DECAY_OF_SQUARES) * value**2
            mean = self._mean[index] / (1 - _DECAY**self._taken)
            square = self._square[index] / (1 - _DECAY_OF_SQUARES**self._taken)
            self.weights[index] -= self._rate * mean / (math.sqrt(square) + _TINY)
