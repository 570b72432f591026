"""Which sentences of a policy answer a question, and whether they do: weights learned from written questions.

The weights lie beside this file and are made by `python -m bench.ranking`.
"""

import json
import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import mul
from pathlib import Path

from bot.core.answers.asking import KINDS, kinds_asked, years_in
from bot.core.answers.index import Entry, PolicyIndex, nearness
from bot.core.answers.sayings import matters_of, plain_words_of
from bot.core.answers.topics import Topic, all_topics, holds

_WEIGHTS = Path(__file__).with_name("ranking.json")
_CANDIDATES = 40
_NEXT_TOPIC = 0.7  # what a topic counts for that is not the one most surely meant
FEATURES = (
    "cos", "cos_passage", "cos_before", "cos_after",
    "words", "words_above", "words_near", "words_share", "words_count", "words_fit", "words_missing",
    "matters", "matters_above", "matters_near", "matters_share",
    "topic", "topic_shuns", "length", "is_item", "of_staff", "is_question",
    "year", "year_other", "year_unasked", "year_unsaid",
    *(f"{kind}_{told}" for kind in KINDS for told in ("told", "untold")),
)  # fmt: skip
SURENESS = (
    "share", "score", "lead", "cos", "cos_passage", "words", "matters", "words_missing", "topic",
    "topic_score", "words_count", "length_asked", "untold", "never", "fit", "fit_chance",
)  # fmt: skip
_BY_MEANING = frozenset({"cos", "cos_passage", "cos_before", "cos_after"})


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question, read once."""

    text: str
    meaning: "array[float] | None"
    topics: tuple[tuple[str, float], ...]  # that the passages may answer, nearest first, with their scores


@dataclass(frozen=True, kw_only=True)
class Candidate:
    index: int  # of the entry
    features: tuple[float, ...]
    score: float = 0.0
    chance: float = 0.0  # that this sentence holds the answer, if any does


@dataclass(frozen=True, kw_only=True)
class Weights:
    sentences: tuple[float, ...]  # one a feature
    sureness: tuple[float, ...]  # one a measure, then the constant
    threshold: float


@cache
def weights(*, has_meaning: bool) -> Weights:
    values = json.loads(_WEIGHTS.read_text())["meaning" if has_meaning else "words"]
    return Weights(
        sentences=tuple(values["sentences"].get(name, 0.0) for name in FEATURES),
        sureness=(
            *(values["sureness"].get(name, 0.0) for name in SURENESS),
            values["sureness"]["constant"],
        ),
        threshold=values["threshold"],
    )


def candidates(index: PolicyIndex, asked: Asked) -> list[Candidate]:
    """The sentences that may answer, in the document's order, with what tells for and against each."""
    words, matters = plain_words_of(asked.text), matters_of(asked.text)
    fits = index.by_words(words)
    best_fit = max(fits.values(), default=1.0)
    total, all_matters = index.weight(words) or 1.0, index.weight(matters) or 1.0
    topics = [(all_topics()[key], score) for key, score in asked.topics if key in all_topics()]
    nearnesses: dict[int, float] = {}
    passages: dict[int, float] = {}

    def near_to(number: int) -> float:
        if number not in nearnesses:
            nearnesses[number] = nearness(asked.meaning, index.entries[number].vector)
        return nearnesses[number]

    def near_to_passage(entry: Entry) -> float:
        if id(entry.passage) not in passages:
            passages[id(entry.passage)] = nearness(asked.meaning, entry.passage_vector)
        return passages[id(entry.passage)]

    rough: list[tuple[float, int]] = []
    for number in index.worth_comparing(fits):
        entry = index.entries[number]
        said = index.weight(words & entry.words) + 0.5 * index.weight(words & entry.words_above)
        told = index.weight(matters & entry.matters) / all_matters
        rough.append((3 * near_to(number) + said / total + 0.3 * _held(topics, entry) + 0.3 * told, number))
    kept = sorted(number for _, number in sorted(rough, reverse=True)[:_CANDIDATES])
    kinds, years = kinds_asked(asked.text), years_in(asked.text)
    found = []
    for number in kept:
        entry = index.entries[number]
        beside = [index.entries[other] for other in index.beside(number)]
        near_words = frozenset().union(*(other.words for other in beside)) - entry.words - entry.words_above
        near_matters = (
            frozenset().union(*(other.matters for other in beside)) - entry.matters - entry.matters_above
        )
        before, after = index.beside(number, (-1,)), index.beside(number, (1,))
        missing = words - entry.words - entry.words_above - near_words
        shared = years & entry.years
        values = [
            near_to(number),
            near_to_passage(entry),
            near_to(before[0]) if before else 0.0,
            near_to(after[0]) if after else 0.0,
            index.weight(words & entry.words) / total,
            index.weight((words & entry.words_above) - entry.words) / total,
            index.weight(words & near_words) / total,
            index.weight(words & entry.words) / (index.weight(entry.words) or 1.0),
            min(4, len(words & entry.words)) / 4,
            fits.get(number, 0.0) / best_fit,
            max(map(index.rarity, missing), default=0.0) / math.log(1 + 2 * len(index.entries)),
            index.weight(matters & entry.matters) / all_matters,
            index.weight((matters & entry.matters_above) - entry.matters) / all_matters,
            index.weight(matters & near_matters) / all_matters,
            index.weight(matters & entry.matters) / (index.weight(entry.matters) or 1.0),
            _held(topics, entry),
            float(any(topic.shuns and holds(topic.shuns, entry.unit.text) for topic, _ in topics)),
            math.log(len(entry.unit.text.split()) + 1) / 4,
            float(entry.unit.is_item),
            float(entry.speaks_of_staff),
            float(entry.unit.text.rstrip().endswith("?")),
            (1 + 1 / len(entry.years)) / 2 if shared else 0.0,
            float(bool(years and entry.years and not shared)),
            float(bool(entry.years and not years)),
            float(bool(years and not entry.years)),
        ]
        for kind in KINDS:
            is_told = kind in entry.told
            values += [float(kind in kinds and is_told), float(kind in kinds and not is_told)]
        found.append(Candidate(index=number, features=tuple(values)))
    return found


def ranked(found: Sequence[Candidate], by: Sequence[float]) -> list[Candidate]:
    """The same candidates with their scores and chances."""
    scores = [sum(map(mul, candidate.features, by)) for candidate in found]
    top = max(scores, default=0.0)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers) or 1.0
    return [
        Candidate(index=candidate.index, features=candidate.features, score=score, chance=power / total)
        for candidate, score, power in zip(found, scores, powers, strict=True)
    ]


def best_of(found: Sequence[Candidate], quoted: frozenset[int]) -> Candidate:
    """The quoted sentence that likeliest answers."""
    return max(
        (candidate for candidate in found if candidate.index in quoted), key=lambda candidate: candidate.score
    )


def sureness_measures(
    asked: Asked, found: Sequence[Candidate], quoted: frozenset[int], fit: float
) -> tuple[float, ...]:
    """What tells whether the quoted sentences do answer; `fit` is of the best of them, 0 where it was not read."""
    inside = [candidate for candidate in found if candidate.index in quoted]
    best = best_of(found, quoted)
    others = [candidate.score for candidate in found if candidate.index not in quoted]
    of = dict(zip(FEATURES, best.features, strict=True))
    return (
        sum(candidate.chance for candidate in inside),
        best.score,
        best.score - max(others, default=best.score - 5.0),
        of["cos"],
        of["cos_passage"],
        of["words"],
        of["matters"],
        of["words_missing"],
        of["topic"],
        asked.topics[0][1] if asked.topics else 0.0,
        of["words_count"],
        min(20, len(asked.text.split())) / 20,
        sum(value for name, value in of.items() if name.endswith("_untold")),
        sum(
            score
            for key, score in asked.topics
            if key in all_topics() and all_topics()[key].is_never_answered
        ),
        fit,
        _chance(fit) - 0.5,
    )


def sureness(measures: Sequence[float], by: Sequence[float]) -> float:
    """0 to 1."""
    return _chance(sum(map(mul, measures, by)) + by[-1])


def _chance(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def without_meaning(values: Sequence[float]) -> tuple[float, ...]:
    """The features with those of the embeddings left out."""
    return tuple(0.0 if name in _BY_MEANING else value for name, value in zip(FEATURES, values, strict=True))


def _held(topics: Sequence[tuple[Topic, float]], entry: Entry) -> float:
    """The share of a near topic's words that the sentence holds."""
    best = 0.0
    for rank, (topic, _) in enumerate(topics):
        if topic.needs:
            share = sum(holds(group, entry.unit.text) for group in topic.needs) / len(topic.needs)
            best = max(best, share * (_NEXT_TOPIC if rank else 1.0) * topics[0][1])
    return best
