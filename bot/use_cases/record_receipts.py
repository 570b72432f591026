"""A channel's later report moves delivery status forward only."""

from collections.abc import Sequence

from bot.core.clock import Clock
from bot.core.messages import DeliveryReceipt, DeliveryStatus
from bot.core.storage import WORKER, UnitOfWorkFactory
from bot.use_cases.deliver_message import ask_to_ring


async def record_receipts(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, receipts: Sequence[DeliveryReceipt]
) -> int:
    """Record each receipt; how many changed something. A message that failed after all becomes a task."""
    changed = 0
    async with uow_factory(WORKER) as uow:
        for receipt in receipts:
            item = await uow.outbox.record_receipt(receipt)
            if item is None:
                continue
            changed += 1
            if receipt.status is DeliveryStatus.FAILED:
                await ask_to_ring(uow, clock, item)
        await uow.commit()
    return changed
