"""Find what a school has said about a question: facts first, then its policy's passages, else nothing.

What the office has answered since goes before all of it where the question surely is that one, and after it where it
only seems to be.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from uuid import UUID

from bot.core.answers.answerability import OFFICE_HOURS, Reading, Verdict
from bot.core.answers.asking import questions_in
from bot.core.answers.hours import office_hours, what_it_means_now
from bot.core.answers.likelihood import is_rather_told
from bot.core.answers.links import holds_way_in, page_of, with_page
from bot.core.answers.matching import QuestionBank, TopicMatch
from bot.core.answers.parts import parts_told_apart
from bot.core.answers.readings import (
    joined,
    matches_needed,
    matches_of,
    read_for_passages,
    read_staff,
    topics_of,
)
from bot.core.answers.staff_matching import StaffBank
from bot.core.answers.unsaid import Unsaid, why_unsaid
from bot.core.clock import Clock, SystemClock
from bot.core.gsm import count_parts, fit, to_gsm
from bot.core.ports import Answer, PartAnswer, QuestionReader
from bot.core.school_settings import SchoolSettings
from bot.core.storage import UnitOfWorkFactory
from bot.core.understanding import NOT_UNDERSTOOD, Understanding
from bot.use_cases.read_facts import FactReader
from bot.use_cases.read_quotes import QuoteReader
from bot.use_cases.use_staff_answers import StaffAnswersInUse

Embed = Callable[[Sequence[str]], Awaitable[list[Sequence[float]]]]

_PARTS = 2


class PolicyAnswers:
    """Answers of every school, each from its own settings and passages alone."""

    def __init__(
        self,
        uow_factory: UnitOfWorkFactory,
        clock: Clock | None = None,
        *,
        reader: QuestionReader | None = None,
    ) -> None:
        """`reader` is asked for what people write; nothing of that is kept beside the known questions."""
        self._uow = uow_factory
        self._clock = clock or SystemClock()
        self._shared = QuestionBank.shared()
        self._reader = reader
        self._facts = FactReader(reader)
        self._staff = StaffAnswersInUse(uow_factory, self._clock, self._shared, reader)
        self._banks: dict[UUID, tuple[SchoolSettings, QuestionBank]] = {}
        self._quotes = QuoteReader(uow_factory, reader, _PARTS)
        self._embeddings: dict[str, Sequence[float]] = {}

    async def prepare(self, schools: Sequence[SchoolSettings], embed: Embed) -> None:
        """Ask once for the embeddings of the known questions; until then words alone decide."""
        own = [text for school in schools for fact in school.facts for text in fact.questions]
        wanted = [text for text in dict.fromkeys((*self._shared.texts, *own)) if text not in self._embeddings]
        self._embeddings.update(zip(wanted, await embed(wanted), strict=True))
        self._shared.learn(self._embeddings)
        for _, bank in self._banks.values():
            bank.learn(self._embeddings)

    async def find(
        self, school: SchoolSettings, school_id: UUID, question: str, understood: Understanding
    ) -> Answer | None:
        """The school's answer in at most two SMS parts, or None where it has not said, or it would be a way in."""
        answer = await self._find(school, school_id, question, understood)
        return None if answer is not None and holds_way_in(answer.text) else answer

    async def _find(
        self, school: SchoolSettings, school_id: UUID, question: str, understood: Understanding
    ) -> Answer | None:
        bank, embedding = self._bank_of(school, school_id), understood.embedding
        staff = await self._staff.of(school_id, is_interpreter_up=bool(embedding))
        matches = matches_needed(bank, staff, question, understood)
        reading = await self._facts.read(bank, school, question, understood, matches)
        likely = read_staff(bank, staff, question, embedding, matches)
        reading = joined(reading, likely)
        parts = await self._parts(bank, staff, school, question, bool(embedding))
        if len(parts) > 1 and any(part.is_for_a_person for part in parts):
            return None  # one of the questions is for a person, who then sees them all
        are_all_told = bool(parts) and all(part.verdict is Verdict.FACT for part in parts)
        if are_all_told and (len(parts) > 1 or reading.verdict is not Verdict.FACT):
            return self._say(school, parts)
        if reading.verdict is Verdict.FACT and not reading.is_read:
            return self._say(school, [reading])
        if reading.verdict is Verdict.SILENT and not reading.may_be_quoted:
            return None
        return await self._weighed(school, school_id, bank, question, understood, reading, likely)

    async def _weighed(
        self,
        school: SchoolSettings,
        school_id: UUID,
        bank: QuestionBank,
        question: str,
        understood: Understanding,
        reading: Reading,
        staff: Reading | None,
    ) -> Answer | None:
        """The likelier of the school's own answer and its policy's words; else what the office may have answered."""
        alone = await self._read_alone(question, understood)
        asked = read_for_passages(bank, question, alone)
        quote = await self._quotes.read(school, school_id, asked, not_stated=reading.not_stated)
        if reading.facts and (quote is None or is_rather_told(reading.score, quote.likelihood)):
            return self._say(school, [reading])
        if quote is not None:
            return quote.answer
        return self._say(school, [staff]) if staff is not None else None

    def why_unsaid(
        self, school: SchoolSettings, school_id: UUID, question: str, understood: Understanding
    ) -> Unsaid:
        """Of a question without an answer: why, and whom it is for."""
        bank = self._bank_of(school, school_id)
        if understood.topics:
            topics = topics_of(question, understood)
            matches = [TopicMatch(chance, topic) for topic, chance in topics.items()]
        else:
            matches = matches_of(bank, question, understood.embedding)
        has_meaning = bool(understood.embedding) and bank.has_embeddings
        return why_unsaid(school, matches[0] if matches else None, has_meaning=has_meaning)

    async def _parts(
        self, bank: QuestionBank, staff: StaffBank, school: SchoolSettings, question: str, has_meaning: bool
    ) -> list[Reading]:
        """A reading of each question in a longer message."""
        asked = questions_in(question)
        readings = []
        for text in asked:
            understood = (
                await self._reader.read_question(text) if self._reader and has_meaning else NOT_UNDERSTOOD
            )
            matches = matches_needed(bank, staff, text, understood)
            reading = await self._facts.read(bank, school, text, understood, matches)
            readings.append(joined(reading, read_staff(bank, staff, text, understood.embedding, matches)))
        return readings

    async def _read_alone(self, question: str, understood: Understanding) -> Understanding:
        """With the meaning by which passages are found, which a reading of the whole message does not give."""
        if understood.meaning or not understood.embedding or self._reader is None:
            return understood
        return replace(understood, meaning=(await self._reader.read_question(question)).meaning)

    def _bank_of(self, school: SchoolSettings, school_id: UUID) -> QuestionBank:
        known, bank = self._banks.get(school_id, (None, None))
        if bank is None or known != school:
            bank = self._shared.with_own(school)
            bank.learn(self._embeddings)
            self._banks[school_id] = (school, bank)
        return bank

    def _say(self, school: SchoolSettings, readings: Sequence[Reading]) -> Answer | None:
        facts = [fact for reading in readings for fact in reading.facts]
        url = page_of(school, facts[0].document) if facts else ""
        text = self._told(school, readings, url)
        if not text:
            return None
        parts = parts_told_apart(school, facts)
        by_part = [
            PartAnswer(part=part.name, text=self._told(school, readings, url, part.name)) for part in parts
        ]
        return Answer(
            text=text,
            document=facts[0].document if facts else "",
            section=facts[0].section if facts else "",
            version=f"settings {school.edition}",
            confidence=min(reading.score for reading in readings),
            by_part=tuple(by_part),
        )

    def _told(self, school: SchoolSettings, readings: Sequence[Reading], url: str, part: str = "") -> str:
        """What the school has said to these, for one part of it or for all, and where; "" where it has not."""
        now = self._clock.now()
        texts: list[str] = []
        for reading in readings:
            if reading.topic == OFFICE_HOURS and not reading.facts:
                told = [office_hours(school, now) or ""]
            else:
                told = [
                    fact.answer for fact in reading.facts if not (part and fact.parts) or part in fact.parts
                ]
            texts += [words for words in told if words and words not in texts]
        while len(texts) > 1 and count_parts(" ".join([*texts, url])) > _PARTS:
            texts.pop()
        text = " ".join(texts)
        for extra in (what_it_means_now(school, reading.topic or "", now) for reading in readings):
            if text and extra and count_parts(f"{text} {extra} {url}") <= _PARTS:
                text = f"{text} {extra}"
        return with_page(fit(to_gsm(text), _PARTS), url, _PARTS) if text else ""
