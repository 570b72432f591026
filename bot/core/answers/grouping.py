"""Questions that found no answer, those that ask the same brought together: most asked first.

Taken oldest first, each question joins the group that it is most like, or begins one: what is there already is never
regrouped by what comes later. How like two questions are is their meaning and their words, weighed as the answers
weigh them; a group is as like as its members are on the whole. Two that want different kinds of thing, a time and a
price, are two questions however many words they share.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import sqrt
from operator import mul
from uuid import UUID

from bot.core.answers.asking import may_want_the_same, questions_in
from bot.core.answers.matching import MEANING, unit
from bot.core.answers.staff_answers import OpenQuestion
from bot.core.answers.words import words_of

ALIKE = (
    0.55  # so like is one in a thousand pairs of the topics' own questions that ask about different things
)


@dataclass(frozen=True, kw_only=True)
class QuestionGroup:
    """What may be answered once."""

    questions: tuple[OpenQuestion, ...]  # latest first
    words: str  # as it is put by the one most like the others

    @property
    def id(self) -> UUID:
        """The first question's, for as long as that is open."""
        return self.questions[-1].id

    @property
    def last_asked(self) -> datetime:
        return self.questions[0].asked_at


def asked_words(text: str) -> str:
    """What a message asks, without what it tells around that."""
    return " ".join(questions_in(text)) or text


def group_questions(questions: Sequence[OpenQuestion]) -> list[QuestionGroup]:
    """All of them, each in one group."""
    groups: list[list[_Member]] = []
    for question in sorted(questions, key=lambda each: (each.asked_at, each.id)):
        member = _Member(question)
        likeness, nearest = max(
            ((member.likeness(group), number) for number, group in enumerate(groups)), default=(0.0, 0)
        )
        if likeness >= ALIKE:
            groups[nearest].append(member)
        else:
            groups.append([member])
    found = [_finished(members) for members in groups]
    return sorted(found, key=lambda group: (len(group.questions), group.last_asked), reverse=True)


@dataclass(frozen=True, eq=False)
class _Member:
    question: OpenQuestion

    @cached_property
    def text(self) -> str:
        return asked_words(self.question.text)

    @cached_property
    def words(self) -> frozenset[str]:
        return words_of(self.text)

    @cached_property
    def meaning(self) -> "array[float] | None":
        return unit(self.question.embedding) if self.question.embedding else None

    def likeness(self, group: "Sequence[_Member]") -> float:
        """0 to 1."""
        return sum(map(self._likeness_to, group)) / len(group)

    def _likeness_to(self, other: "_Member") -> float:
        if not may_want_the_same(self.text, other.text):
            return 0.0
        by_words = 0.0
        if self.words and other.words:
            by_words = len(self.words & other.words) / sqrt(len(self.words) * len(other.words))
        if self.meaning is None or other.meaning is None:
            return by_words
        meaning: float = max(0.0, sum(map(mul, self.meaning, other.meaning)))
        return MEANING * meaning + (1 - MEANING) * by_words


def _finished(members: Sequence[_Member]) -> QuestionGroup:
    middle = max(members, key=lambda member: member.likeness(members))
    return QuestionGroup(questions=tuple(member.question for member in reversed(members)), words=middle.text)
