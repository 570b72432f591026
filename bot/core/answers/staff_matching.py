"""Whether a question is one that the office has answered: its own bank of questions, beside the school's.

An answer of the office's is the newest thing that the school has said, and was written for a few questions and no
others. So it goes before facts and policy where the question surely is one of those, and comes after them where it
only seems to be. A question for a price is never answered with a time, however near its other words are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.answers.answerability import WITH_MEANING, WORDS_ONLY, Reading, Verdict
from bot.core.answers.asking import may_want_the_same
from bot.core.answers.matching import QuestionBank, TopicMatch
from bot.core.answers.staff_answers import StaffAnswer, as_asked
from bot.core.school_settings import Fact

_THE_SAME = 0.9  # as good as word for word: surely that question, whatever else is near


@dataclass(frozen=True, kw_only=True)
class _Scored:
    score: float
    fact: Fact


class StaffBank:
    """The answers of one school's office that are in use, ready to be asked."""

    def __init__(self, answers: Sequence[StaffAnswer], shared: QuestionBank, today: date) -> None:
        self._facts: list[Fact] = []  # one a question
        questions: list[tuple[str, str]] = []
        embeddings: dict[str, Sequence[float]] = {}
        self.unlearned: list[str] = []  # ways of asking whose meaning is not known yet, as they are kept
        for answer in answers:
            fact = answer.as_fact(today)
            for asking in answer.askings:
                words = as_asked(asking.words)
                questions.append((fact.topic, words))
                self._facts.append(fact)
                embeddings[words] = asking.embedding
                if not asking.embedding:
                    self.unlearned.append(asking.words)
        self._bank = QuestionBank(questions, shared)
        self._bank.learn(embeddings)

    @property
    def is_empty(self) -> bool:
        return not self._facts

    def read(self, question: str, embedding: Sequence[float], others: Sequence[TopicMatch]) -> Reading | None:
        """The answer that this question is for, surely or likely; `others` are the topics it might be about instead."""
        found = self._nearest(question, embedding)
        if not found:
            return None
        first = found[0]
        second = max(
            [other.score for other in others[:1]]
            + [other.score for other in found if other.fact != first.fact],
            default=0.0,
        )
        limits = WITH_MEANING if self.compares_meaning(embedding) else WORDS_ONLY
        leads = first.score - second >= limits.margin
        is_sure = first.score >= _THE_SAME or (first.score >= limits.sure and leads)
        if not is_sure and not (first.score >= limits.likely and leads):
            return None
        return Reading(
            verdict=Verdict.FACT,
            topic=first.fact.topic,
            facts=(first.fact,),
            score=min(1.0, first.score),
            is_sure=is_sure,
        )

    def compares_meaning(self, embedding: Sequence[float]) -> bool:
        """Whether this question is compared by meaning; `others` must then have been as well, and else by words."""
        return bool(embedding) and self._bank.has_own_embeddings

    def _nearest(self, question: str, embedding: Sequence[float]) -> list[_Scored]:
        scores = self._bank.own_scores(question, embedding)
        return sorted(
            (
                _Scored(score=score, fact=fact)
                for score, fact, words in zip(scores, self._facts, self._bank.texts, strict=True)
                if score > 0 and may_want_the_same(question, words)
            ),
            key=lambda each: each.score,
            reverse=True,
        )
