"""What is sealed in time: words of before there was a key, and the end of the worker's own copies."""

from datetime import timedelta

from bot.core.clock import Clock
from bot.core.storage import WORKER, UnitOfWorkFactory

NEEDED_FOR = timedelta(days=1)  # how far back a message is screened together with those before it


async def tend_seals(uow_factory: UnitOfWorkFactory, clock: Clock, *, limit: int = 200) -> int:
    """Seal what is restricted and still in the clear, and forget what the worker has no more work with; how many sealed."""
    async with uow_factory(WORKER) as uow:
        sealed = await uow.messages.seal_left_in_clear(limit)
        await uow.messages.forget_copies(clock.now() - NEEDED_FOR)
        await uow.commit()
    return sealed
