"""A school's passages made ready to be asked: its sentences, what each speaks of, and how rare its words are."""

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import nlargest

from bot.core.answers.asking import kinds_told, years_in
from bot.core.answers.documents import FoundPassage
from bot.core.answers.matching import nearness as cosine
from bot.core.answers.matching import unit
from bot.core.answers.sayings import matters_of, plain_words_of
from bot.core.answers.units import Unit, units_of

_EVERY = 250  # sentences that are all compared by meaning; of more, those that share a word
_BY_WORDS = 60
_BESIDE = (-2, -1, 1, 2)  # how far the sentences around one are looked at
_SATURATION, _BY_LENGTH = 1.2, 0.75  # BM25's usual
_SPEAKS_OF_STAFF = re.compile(
    r"^(?:all |our |class )?(?:staff|teachers?|teaching|the (?:headteacher|head|governing|governors|board|trust|send?co|principal|"
    r"leadership)|leaders?|governors?|year leaders)\b.{0,60}\b(?:will|should|must|shall|expected|check|stick)",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Entry:
    """One sentence of the policy and what can be said of it before any question is put."""

    unit: Unit
    passage: FoundPassage
    vector: "array[float] | None"
    passage_vector: "array[float] | None"

    @cached_property
    def words(self) -> frozenset[str]:
        return plain_words_of(self.unit.text)

    @cached_property
    def words_above(self) -> frozenset[str]:
        return plain_words_of(f"{self.unit.section} {self.unit.lead}")

    @cached_property
    def matters(self) -> frozenset[str]:
        return matters_of(self.unit.text)

    @cached_property
    def matters_above(self) -> frozenset[str]:
        return matters_of(f"{self.unit.section} {self.unit.lead}")

    @cached_property
    def told(self) -> frozenset[str]:
        return kinds_told(f"{self.unit.text} {self.unit.lead}")

    @cached_property
    def years(self) -> frozenset[int]:
        return years_in(self.unit.text) or years_in(self.unit.lead) or years_in(self.unit.section)

    @cached_property
    def speaks_of_staff(self) -> bool:
        return _SPEAKS_OF_STAFF.search(self.unit.text) is not None


class PolicyIndex:
    """The current passages of one school, in the documents' order."""

    def __init__(self, passages: Sequence[FoundPassage]) -> None:
        self.entries = [entry for passage in passages for entry in _entries(passage)]
        size = len(self.entries)
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for index, entry in enumerate(self.entries):
            for word in entry.words:
                self._holding[word].append(index)
        self._rarity = _rarity({word: len(held) for word, held in self._holding.items()}, size)
        self._matter_rarity = _rarity(
            Counter(matter for entry in self.entries for matter in entry.matters), size
        )
        usual = sum(len(entry.words) for entry in self.entries) / max(1, size) or 1.0
        self._damping = [
            (1 + _SATURATION) / (1 + _SATURATION * (1 - _BY_LENGTH + _BY_LENGTH * len(entry.words) / usual))
            for entry in self.entries
        ]

    @property
    def has_meaning(self) -> bool:
        return bool(self.entries) and all(entry.vector for entry in self.entries)

    def rarity(self, word: str) -> float:
        return (self._matter_rarity if word.startswith("~") else self._rarity)(word)

    def weight(self, words: frozenset[str]) -> float:
        return sum(map(self.rarity, words))

    def by_words(self, words: frozenset[str]) -> dict[int, float]:
        """How well each sentence with any of the words fits them (BM25)."""
        scores: defaultdict[int, float] = defaultdict(float)
        for word in words:
            rarity = self.rarity(word)
            for index in self._holding.get(word, ()):
                scores[index] += rarity * self._damping[index]
        return scores

    def worth_comparing(self, scores: dict[int, float]) -> Sequence[int]:
        if len(self.entries) <= _EVERY:
            return range(len(self.entries))
        return sorted(nlargest(_BY_WORDS, scores, key=scores.__getitem__))

    def beside(self, index: int, steps: Sequence[int] = _BESIDE) -> list[int]:
        """Where the sentences around one are, of the same section."""
        section = self.entries[index].unit.section
        around = (index + step for step in steps)
        return [
            other
            for other in around
            if 0 <= other < len(self.entries) and self.entries[other].unit.section == section
        ]


def nearness(asked: "array[float] | None", vector: "array[float] | None") -> float:
    return cosine(asked, vector) if asked and vector else 0.0


def _entries(passage: FoundPassage) -> list[Entry]:
    units = units_of(passage.section, passage.body)
    vectors = passage.unit_embeddings if len(passage.unit_embeddings) == len(units) else [()] * len(units)
    whole = unit([sum(numbers) for numbers in zip(*vectors, strict=True)]) if all(vectors) else None
    passage = replace(passage, unit_embeddings=())  # kept once, in the entries
    return [
        Entry(one, passage, unit(vector) if vector else None, whole)
        for one, vector in zip(units, vectors, strict=True)
    ]


def _rarity(counts: dict[str, int], size: int) -> Callable[[str], float]:
    known = {word: math.log(1 + size / count) for word, count in counts.items()}
    strange = math.log(1 + 2 * size)
    return lambda word: known.get(word, strange)
