"""Find what a school has said about a question: facts first, then its policy's passages, else nothing."""

import re
from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from bot.core.answers.answerability import OFFICE_HOURS, Reading, Verdict, read_question
from bot.core.answers.hours import office_hours, what_it_means_now
from bot.core.answers.matching import QuestionBank
from bot.core.answers.quoting import best_quote, search_words
from bot.core.clock import Clock, SystemClock
from bot.core.gsm import count_parts, fit, to_gsm
from bot.core.ports import Answer
from bot.core.school_settings import SchoolSettings
from bot.core.storage import WORKER, UnitOfWorkFactory

Embed = Callable[[Sequence[str]], Awaitable[list[Sequence[float]]]]

_PARTS = 2
_CANDIDATES = 40  # passages that the words bring up; the best of them is quoted or none
_QUESTIONS_AT_ONCE = 3
_SENTENCE = re.compile(r"[^.?!\n]+[.?!\n]*")
_ASKS = re.compile(
    r"\?|^\W*(?:\d\W+)?(?:and |also |so |or |but )?"
    r"(?:what|when|where|who|why|how|which|whats|whens|wheres|whos|is|are|do|does|can|could|will|would|should|may|am|has|have)\b",
    re.IGNORECASE,
)


class PolicyAnswers:
    """Answers of every school, each from its own settings and passages alone."""

    def __init__(self, uow_factory: UnitOfWorkFactory, clock: Clock | None = None) -> None:
        self._uow = uow_factory
        self._clock = clock or SystemClock()
        self._shared = QuestionBank.shared()
        self._banks: dict[UUID, tuple[SchoolSettings, QuestionBank]] = {}
        self._embeddings: dict[str, Sequence[float]] = {}
        self._embed: Embed | None = None

    async def prepare(self, schools: Sequence[SchoolSettings], embed: Embed) -> None:
        """Ask once for the embeddings of the known questions; until then words alone decide."""
        self._embed = embed
        own = [text for school in schools for fact in school.facts for text in fact.questions]
        wanted = [text for text in dict.fromkeys((*self._shared.texts, *own)) if text not in self._embeddings]
        self._embeddings.update(zip(wanted, await embed(wanted), strict=True))
        self._shared.learn(self._embeddings)
        for _, bank in self._banks.values():
            bank.learn(self._embeddings)

    async def find(
        self, school: SchoolSettings, school_id: UUID, question: str, embedding: Sequence[float]
    ) -> Answer | None:
        """The school's answer in at most two SMS parts, or None where it has not said."""
        bank = self._bank_of(school, school_id)
        reading = _read(bank, school, question, embedding)
        parts = await self._parts(bank, school, question, bool(embedding))
        if len(parts) > 1 and any(part.is_for_a_person for part in parts):
            return None  # one of the questions is for a person, who then sees them all
        are_all_told = bool(parts) and all(part.verdict is Verdict.FACT for part in parts)
        if are_all_told and (len(parts) > 1 or reading.verdict is not Verdict.FACT):
            return self._say(school, parts)
        if reading.verdict is Verdict.FACT:
            return self._say(school, [reading])
        if reading.verdict is Verdict.SILENT:
            return None
        return await self._quote(school_id, question, embedding, reading)

    async def _parts(
        self, bank: QuestionBank, school: SchoolSettings, question: str, has_meaning: bool
    ) -> list[Reading]:
        """A reading of each question in a longer message."""
        asked = _questions_in(question)
        meanings: list[Sequence[float]] = [()] * len(asked)
        if asked and has_meaning and self._embed:
            meanings = await self._embed(asked)
        return [_read(bank, school, text, meaning) for text, meaning in zip(asked, meanings, strict=True)]

    def _bank_of(self, school: SchoolSettings, school_id: UUID) -> QuestionBank:
        known, bank = self._banks.get(school_id, (None, None))
        if bank is None or known != school:
            bank = self._shared.with_own(school)
            bank.learn(self._embeddings)
            self._banks[school_id] = (school, bank)
        return bank

    def _say(self, school: SchoolSettings, readings: Sequence[Reading]) -> Answer | None:
        now = self._clock.now()
        texts: list[str] = []
        for reading in readings:
            if reading.topic == OFFICE_HOURS and not reading.facts:
                told = [office_hours(school, now) or ""]
            else:
                told = [fact.answer for fact in reading.facts]
            texts += [words for words in told if words and words not in texts]
        if not texts:
            return None
        while len(texts) > 1 and count_parts(" ".join(texts)) > _PARTS:
            texts.pop()
        text = " ".join(texts)
        for extra in (what_it_means_now(school, reading.topic or "", now) for reading in readings):
            if extra and count_parts(f"{text} {extra}") <= _PARTS:
                text = f"{text} {extra}"
        first = next((fact for reading in readings for fact in reading.facts), None)
        return Answer(
            text=fit(to_gsm(text), _PARTS),
            document=first.document if first else "",
            section=first.section if first else "",
            confidence=min(reading.score for reading in readings),
        )

    async def _quote(
        self, school_id: UUID, question: str, embedding: Sequence[float], reading: Reading
    ) -> Answer | None:
        words = search_words(question, reading.near)
        async with self._uow(WORKER) as uow:
            passages = await uow.policies.search(school_id, words, _CANDIDATES)
        quote = best_quote(question, embedding, reading.near, passages, is_sure=reading.is_sure)
        if quote is None:
            return None
        return Answer(
            text=quote.say(_PARTS),
            document=quote.passage.document,
            section=quote.passage.section,
            confidence=quote.score,
        )


def _read(bank: QuestionBank, school: SchoolSettings, question: str, embedding: Sequence[float]) -> Reading:
    has_meaning = bool(embedding) and bank.has_embeddings
    return read_question(school, bank.match(question, embedding), has_meaning=has_meaning)


def _questions_in(text: str) -> list[str]:
    """The questions of a longer message, without what was told around them."""
    sentences = [sentence.strip() for sentence in _SENTENCE.findall(text) if sentence.strip()]
    asking = [sentence for sentence in sentences if _ASKS.search(sentence)]
    return asking if len(sentences) > 1 and len(asking) <= _QUESTIONS_AT_ONCE else []
