"""Which of the school's own answers a question is after: by its topics, and by reading the likely ones beside it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answers.answerability import Reading, Verdict
from bot.core.answers.clauses_asked import parts_that_ask
from bot.core.answers.matching import QuestionBank, TopicMatch
from bot.core.answers.meant import Said
from bot.core.answers.readings import read_by_topics, to_read
from bot.core.ports import QuestionReader
from bot.core.school_settings import SchoolSettings
from bot.core.understanding import Understanding


class FactReader:
    """Reads questions for the facts that answer them; by topics alone where there is no reader or it is away."""

    def __init__(self, reader: QuestionReader | None) -> None:
        self._reader = reader

    async def read(
        self,
        bank: QuestionBank,
        school: SchoolSettings,
        question: str,
        understood: Understanding,
        matches: Sequence[TopicMatch],
    ) -> Reading:
        """What the school's facts say to it; of a longer message also by the topics of its words that ask.

        A topic found in those words alone is never enough to tell an answer: that must fit all that was written.
        """
        fits = await self._fits(question, to_read(bank, school, question, understood))
        reading = read_by_topics(bank, school, question, understood, matches, fits)
        if reading.verdict is not Verdict.LOOK or not understood.topics:
            return reading
        wider = await self._with_parts(question, understood)
        more = to_read(bank, school, question, wider, are_all=True)
        fits |= await self._fits(question, [said for said in more if said not in fits])
        if wider is understood or not fits:
            return reading
        found = read_by_topics(bank, school, question, wider, matches, fits, only_read=True)
        return found if found.verdict is Verdict.FACT else reading

    async def _with_parts(self, question: str, understood: Understanding) -> Understanding:
        """The same with the chances of the topics of its parts that ask, where those are greater."""
        topics = dict(understood.topics)
        parts = parts_that_ask(question) if self._reader else []
        for part in parts:
            for topic, chance in (await self._reader.read_question(part)).topics if self._reader else ():
                topics[topic] = max(chance, topics.get(topic, 0.0))
        return replace(understood, topics=tuple(topics.items())) if parts else understood

    async def _fits(self, question: str, answers: Sequence[Said]) -> dict[Said, float]:
        """How well each of the school's answers fits the question; none where that cannot be known now."""
        found: dict[Said, float] = {}
        for said in answers:
            words = " ".join(fact.answer for fact in said)  # all its parts, as one: a question may name none
            fit = await self._reader.fit(question, words) if self._reader else None
            if fit is not None:
                found[said] = fit
        return found
