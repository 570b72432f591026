"""The office's answers as they stand, ready to be asked: read again when they changed, their meaning learned once."""

from uuid import UUID

from bot.core.answers.matching import QuestionBank
from bot.core.answers.staff_answers import as_asked
from bot.core.answers.staff_matching import StaffBank
from bot.core.clock import LONDON, Clock
from bot.core.ports import Embedder
from bot.core.storage import WORKER, UnitOfWorkFactory

_MOST_BANKS = 50  # schools whose answers are kept ready
_MOST_LEARNED = 50  # ways of asking, before one parent's question; the rest before the next ones


class StaffAnswersInUse:
    """Answers of every school's office, each for its own parents alone."""

    def __init__(
        self, uow_factory: UnitOfWorkFactory, clock: Clock, shared: QuestionBank, embedder: Embedder | None
    ) -> None:
        self._uow = uow_factory
        self._clock = clock
        self._shared = shared
        self._embedder = embedder
        self._banks: dict[UUID, tuple[str, StaffBank]] = {}

    async def of(self, school_id: UUID, *, is_interpreter_up: bool) -> StaffBank:
        """What the office of this school has answered by now."""
        bank = await self._read(school_id)
        if bank.unlearned and is_interpreter_up and await self._learn(school_id, bank.unlearned):
            bank = await self._read(school_id)
        return bank

    async def _read(self, school_id: UUID) -> StaffBank:
        known, bank = self._banks.pop(school_id, ("", None))
        async with self._uow(WORKER) as uow:
            edition = await uow.staff_answers.edition(school_id)
            if bank is None or known != edition:
                answers = await uow.staff_answers.current(school_id) if edition else []
                used = [answer for answer in answers if not answer.is_withdrawn]
                bank = StaffBank(used, self._shared, self._clock.now().astimezone(LONDON).date())
        self._banks[school_id] = (edition, bank)
        while len(self._banks) > _MOST_BANKS:
            del self._banks[next(iter(self._banks))]
        return bank

    async def _learn(self, school_id: UUID, unlearned: list[str]) -> bool:
        """Ask for what these mean and keep it; whether there was anything to keep."""
        if self._embedder is None:
            return False
        learned = {}
        for words in dict.fromkeys(unlearned[:_MOST_LEARNED]):
            embedding = await self._embedder.embed(as_asked(words))
            if not embedding:
                break  # away: asked again another time
            learned[words] = embedding
        if not learned:
            return False
        async with self._uow(WORKER) as uow:
            await uow.staff_answers.set_embeddings(school_id, learned)
            await uow.commit()
        return True
