"""The words of a school's policy that answer a question, with how likely they do."""

from dataclasses import dataclass
from uuid import UUID

from bot.core.answers.answerability import is_gone_through
from bot.core.answers.index import PolicyIndex
from bot.core.answers.likelihood import is_likely, quoted_likelihood
from bot.core.answers.links import page_of, with_page
from bot.core.answers.meant import SILENT
from bot.core.answers.quoting import Likely, Quote, is_by_meaning, likely_quote
from bot.core.answers.ranking import Asked
from bot.core.ports import Answer, QuestionReader
from bot.core.school_settings import SchoolSettings
from bot.core.storage import WORKER, UnitOfWorkFactory

_MOST_SENTENCES = 40_000  # kept ready, of all schools together: about 200 MB


@dataclass(frozen=True, kw_only=True)
class Quoted:
    """A quotation as it would be told."""

    answer: Answer
    likelihood: float  # that it is what was asked for, 0 to 1, to be weighed against the school's own answer


class QuoteReader:
    """Quotes each school's passages, and no other's; they are read again only after they changed."""

    def __init__(self, uow_factory: UnitOfWorkFactory, reader: QuestionReader | None, parts: int) -> None:
        """`parts` are the SMS parts that a quotation may take."""
        self._uow = uow_factory
        self._reader = reader
        self._parts = parts
        self._indexes: dict[UUID, tuple[str, PolicyIndex]] = {}

    async def read(
        self, school: SchoolSettings, school_id: UUID, asked: Asked, *, not_stated: float = 0.0
    ) -> Quoted | None:
        """What is told of its policy; None where nothing likely answers, or that cannot be known now.

        Where a person has gone through the policy topic by topic, what they found in it and in vain says more of a
        quotation than its words alone, and less sureness by itself is enough (ADR 18).
        """
        likely = likely_quote(await self._index_of(school_id), asked, self._parts)
        fit = await self._fit(likely) if likely else None
        if likely is None or fit is None:
            return None
        quote = likely.read(fit)
        chance = quoted_likelihood(quote.score, not_stated)
        if is_by_meaning(likely.index, asked) and is_gone_through(school):
            is_told = is_likely(chance)
        else:
            is_told = likely.sure(fit) is not None and not_stated < SILENT
        return Quoted(answer=self._answer(school, quote), likelihood=chance) if is_told else None

    def _answer(self, school: SchoolSettings, quote: Quote) -> Answer:
        passage = quote.passage
        return Answer(
            text=with_page(quote.say(self._parts), page_of(school, passage.document), self._parts),
            document=passage.document,
            section=passage.section,
            version=str(passage.version),
            confidence=quote.score,
        )

    async def _fit(self, likely: Likely) -> float | None:
        """How well the likeliest sentence answers, read beside the question; None where that cannot be known now."""
        if not is_by_meaning(likely.index, likely.asked):
            return 0.0
        return await self._reader.fit(likely.asked.text, likely.sentence) if self._reader else None

    async def _index_of(self, school_id: UUID) -> PolicyIndex:
        async with self._uow(WORKER) as uow:
            edition = await uow.policies.edition(school_id)
            known, index = self._indexes.pop(school_id, ("", PolicyIndex(())))
            if known != edition:
                index = PolicyIndex(await uow.policies.current(school_id))
        self._indexes[school_id] = (edition, index)
        while len(self._indexes) > 1 and self._sentences() > _MOST_SENTENCES:
            del self._indexes[next(iter(self._indexes))]
        return index

    def _sentences(self) -> int:
        return sum(len(index.entries) for _, index in self._indexes.values())
