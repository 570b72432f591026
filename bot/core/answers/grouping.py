"""Questions that found no answer, those that ask the same brought together: most asked first.

Taken oldest first, each question joins the group that it is most like, or begins one: what is there already is never
regrouped by what comes later. How like two questions are is their meaning and their words, weighed as the answers
weigh them; a group is as like as its members are on the whole. Two that want different kinds of thing, a time and a
price, are two questions however many words they share.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from math import sqrt
from operator import mul
from uuid import UUID

from bot.core.answers.asking import kinds_asked, questions_in
from bot.core.answers.matching import MEANING, unit
from bot.core.answers.staff_answers import OpenQuestion
from bot.core.answers.words import words_of

ALIKE = 0.5  # of two known questions about different things one pair in 500 is so like; measured on the topics' own


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
    groups: list[_Group] = []
    for question in sorted(questions, key=lambda each: (each.asked_at, each.id)):
        member = _Member(question)
        nearest = max(groups, key=member.likeness, default=None)
        if nearest is None or member.likeness(nearest) < ALIKE:
            groups.append(nearest := _Group())
        nearest.add(member)
    found = [group.finished() for group in groups]
    return sorted(found, key=lambda group: (len(group.questions), group.last_asked), reverse=True)


class _Member:
    def __init__(self, question: OpenQuestion) -> None:
        self.question = question
        self.text = asked_words(question.text)
        self.meaning = unit(question.embedding) if question.embedding else None
        self.kinds = kinds_asked(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        return words_of(self.text)

    def likeness(self, group: "_Group") -> float:
        """0 to 1."""
        if self.kinds and group.kinds and not self.kinds & group.kinds:
            return 0.0
        by_words = sum(_shared(self.words, other.words) for other in group.members) / len(group.members)
        if self.meaning is None or group.total is None:
            return by_words
        meaning: float = max(0.0, sum(map(mul, self.meaning, group.total)) / group.with_meaning)
        return MEANING * meaning + (1 - MEANING) * by_words


@dataclass
class _Group:
    members: list[_Member] = field(default_factory=list)
    kinds: frozenset[str] = frozenset()
    total: "array[float] | None" = None  # of its members' meanings
    with_meaning: int = 0

    def add(self, member: _Member) -> None:
        self.members.append(member)
        self.kinds |= member.kinds
        if member.meaning is not None:
            so_far = self.total or [0.0] * len(member.meaning)
            self.total = array("d", map(sum, zip(so_far, member.meaning, strict=True)))
            self.with_meaning += 1

    def finished(self) -> QuestionGroup:
        middle = max(
            self.members, key=lambda one: sum(_shared(one.words, other.words) for other in self.members)
        )
        return QuestionGroup(
            questions=tuple(member.question for member in reversed(self.members)), words=middle.text
        )


def _shared(words: frozenset[str], others: frozenset[str]) -> float:
    """The cosine of two sets of words."""
    return len(words & others) / sqrt(len(words) * len(others)) if words and others else 0.0
