"""Questions that found no answer are forgotten after a while, whether anybody dealt with them or not."""

from datetime import timedelta

from bot.core.clock import Clock
from bot.core.storage import WORKER, UnitOfWorkFactory

KEPT_FOR = timedelta(days=90)  # about a term; sooner where the message itself goes


async def forget_questions(uow_factory: UnitOfWorkFactory, clock: Clock) -> int:
    """How many."""
    async with uow_factory(WORKER) as uow:
        forgotten = await uow.unanswered.forget(clock.now() - KEPT_FOR)
        await uow.commit()
    return forgotten
