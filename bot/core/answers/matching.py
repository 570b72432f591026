"""Which topic a question is about: by its words, and by meaning where there are embeddings."""

import math
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import Self

from bot.core.answers.topics import all_topics
from bot.core.answers.words import words_of
from bot.core.school_settings import SchoolSettings

MEANING = 0.6  # weight of the embedding beside the words
_CENTRE = 0.4  # weight of a topic's middle beside its nearest question
_STRANGE = 0.45  # a word that no known question has counts this much of the rarest one
_SHARES = (0.7, 0.2, 0.1)  # by words alone, a topic is judged by this many of its nearest questions
_LOOKED_AT = 8  # topics whose every question is compared by meaning; the others are far away


@dataclass(frozen=True, order=True)
class TopicMatch:
    score: float  # 0 to 1
    topic: str


class QuestionBank:
    """Known questions by topic. Embeddings may come later; until then words alone decide."""

    def __init__(self, questions: Sequence[tuple[str, str]], base: "QuestionBank | None" = None) -> None:
        """`questions` as (topic, text); a school's own stand on the shared `base`, whose weights they take."""
        self._base = base
        self._topics = [topic for topic, _ in questions]
        self.texts = tuple(text for _, text in questions)
        self._words = [words_of(text) for text in self.texts]
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for index, words in enumerate(self._words):
            for word in words:
                self._holding[word].append(index)
        if base is None:
            size = max(1, len(questions))
            self._weight = {word: math.log(1 + size / len(where)) for word, where in self._holding.items()}
            self._strange = _STRANGE * math.log(1 + size)
        else:
            self._weight, self._strange = base._weight, base._strange
        self._length = [self._length_of(words) for words in self._words]
        self._embeddings: list[array[float]] = []
        self._centres: dict[str, array[float]] = {}

    @classmethod
    def shared(cls) -> Self:
        """The questions of every topic, the same for every school."""
        return cls([(topic.key, text) for topic in all_topics().values() for text in topic.questions])

    def with_own(self, settings: SchoolSettings) -> "QuestionBank":
        """The shared questions and this school's own."""
        return QuestionBank([(fact.topic, text) for fact in settings.facts for text in fact.questions], self)

    def learn(self, embeddings: Mapping[str, Sequence[float]]) -> None:
        """Take the embeddings of the bank's own texts; without every one of them nothing changes."""
        if not all(embeddings.get(text) for text in self.texts):
            return
        self._embeddings = [unit(embeddings[text]) for text in self.texts]
        members: defaultdict[str, list[array[float]]] = defaultdict(list)
        for topic, vector in zip(self._topics, self._embeddings, strict=True):
            members[topic].append(vector)
        self._centres = {
            topic: unit([sum(values) for values in zip(*vectors, strict=True)])
            for topic, vectors in members.items()
        }

    @property
    def has_own_embeddings(self) -> bool:
        return bool(self._embeddings)

    @property
    def has_embeddings(self) -> bool:
        """Whether the shared questions can be compared by meaning; a school's own may follow later."""
        return self._base.has_embeddings if self._base is not None else bool(self._embeddings)

    def match(self, question: str, embedding: Sequence[float] = ()) -> list[TopicMatch]:
        """Topics, nearest first."""
        asked = unit(embedding) if embedding and self.has_embeddings else None
        by_topic: defaultdict[str, list[float]] = defaultdict(list)
        self._collect(words_of(question), asked, by_topic)
        if asked is None:
            return sorted((_judge(topic, scores) for topic, scores in by_topic.items()), reverse=True)
        centres = self._base._centres if self._base is not None else self._centres
        return sorted(
            (
                TopicMatch(
                    (1 - _CENTRE) * max(scores)
                    + _CENTRE * (nearness(asked, centres[topic]) if topic in centres else max(scores)),
                    topic,
                )
                for topic, scores in by_topic.items()
            ),
            reverse=True,
        )

    def own_scores(self, question: str, embedding: Sequence[float] = ()) -> list[float]:
        """How near each of the bank's own questions is, in the order of `texts`; by meaning too where it was learned."""
        scores = self._by_words(words_of(question))
        if not embedding or not self._embeddings:
            return scores
        asked = unit(embedding)
        return [self._with_meaning(asked, index, score) for index, score in enumerate(scores)]

    def nearest_own(self, question: str, embedding: Sequence[float] = ()) -> TopicMatch | None:
        """The nearest of the bank's own questions; None where it has none."""
        scores = self.own_scores(question, embedding)
        return max(map(TopicMatch, scores, self._topics), default=None)

    def _collect(
        self, words: frozenset[str], asked: "array[float] | None", into: defaultdict[str, list[float]]
    ) -> None:
        if self._base is not None:
            self._base._collect(words, asked, into)
        scores = self._by_words(words)
        near = self._near(asked, scores) if asked is not None and self._embeddings else set(self._topics)
        for index, (topic, score) in enumerate(zip(self._topics, scores, strict=True)):
            if topic not in near:
                continue
            if asked is not None and self._embeddings:
                score = self._with_meaning(asked, index, score)
            into[topic].append(score)

    def _with_meaning(self, asked: "array[float]", index: int, by_words: float) -> float:
        meaning = max(0.0, nearness(asked, self._embeddings[index]))
        return MEANING * meaning + (1 - MEANING) * by_words

    def _near(self, asked: "array[float]", scores: list[float]) -> set[str]:
        """The topics worth comparing question by question."""
        by_meaning = {topic: nearness(asked, centre) for topic, centre in self._centres.items()}
        by_words: defaultdict[str, float] = defaultdict(float)
        for topic, score in zip(self._topics, scores, strict=True):
            by_words[topic] = max(by_words[topic], score)
        return {
            topic
            for values in (by_meaning, by_words)
            for topic in sorted(values, key=values.__getitem__, reverse=True)[:_LOOKED_AT]
        }

    def _by_words(self, words: frozenset[str]) -> list[float]:
        shared = [0.0] * len(self._words)
        for word in words:
            for index in self._holding.get(word, ()):
                shared[index] += self._weight.get(word, self._strange) ** 2
        asked = self._length_of(words)
        return [value / (asked * length) for value, length in zip(shared, self._length, strict=True)]

    def _length_of(self, words: frozenset[str]) -> float:
        return math.sqrt(sum(self._weight.get(word, self._strange) ** 2 for word in words)) or 1.0


def unit(vector: Sequence[float]) -> "array[float]":
    """The vector with length one, each number in four bytes."""
    length = math.sqrt(sum(map(mul, vector, vector))) or 1.0
    return array("f", [value / length for value in vector])


def nearness(asked: "array[float]", other: "array[float]") -> float:
    """The cosine of two vectors of length one, by their distance: twice as quick as a sum of products."""
    return 1.0 - math.dist(_numbers(asked.tobytes()), tuple(other.tolist())) ** 2 / 2.0


@lru_cache(maxsize=16)
def _numbers(vector: bytes) -> tuple[float, ...]:
    """The same question is compared with hundreds of others."""
    return tuple(array("f", vector).tolist())


def _judge(topic: str, scores: list[float]) -> TopicMatch:
    nearest = sorted(scores, reverse=True)[: len(_SHARES)]
    total = sum(share * score for share, score in zip(_SHARES, nearest, strict=False))
    return TopicMatch(total / sum(_SHARES[: len(nearest)]), topic)
