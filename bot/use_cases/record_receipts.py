"""A channel's later report moves delivery status forward only.

The webhook leaves a job, as it may write nothing else; the worker applies it, again later if the send it speaks of
is not yet in the database.
"""

from collections.abc import Sequence

from bot.core.clock import Clock
from bot.core.errors import SendFailed
from bot.core.messages import ChannelName, DeliveryReceipt, DeliveryStatus
from bot.core.storage import RECEIVER, WORKER, JobName, UnitOfWorkFactory
from bot.use_cases.deliver_message import ask_to_ring


async def record_receipts(uow_factory: UnitOfWorkFactory, *, receipts: Sequence[DeliveryReceipt]) -> None:
    """Ask the worker to apply each receipt; the vendor's ids order them."""
    async with uow_factory(RECEIVER) as uow:
        for receipt in receipts:
            await uow.defer(
                JobName.APPLY_RECEIPT,
                lock=f"receipt:{receipt.channel}:{receipt.vendor_message_id}",
                args={
                    "channel": receipt.channel.value,
                    "vendor_message_id": receipt.vendor_message_id,
                    "status": receipt.status.value,
                    "error_code": receipt.error_code or "",
                },
            )
        await uow.commit()


async def apply_receipt(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    *,
    channel: str,
    vendor_message_id: str,
    status: str,
    error_code: str = "",
) -> None:
    """Apply one; a message that failed after all becomes a task. SendFailed when no message has that id yet."""
    receipt = DeliveryReceipt(
        channel=ChannelName(channel),
        vendor_message_id=vendor_message_id,
        status=DeliveryStatus(status),
        error_code=error_code or None,
    )
    async with uow_factory(WORKER) as uow:
        if not await uow.outbox.knows(receipt.channel, receipt.vendor_message_id):
            raise SendFailed("no message has that id yet")
        item = await uow.outbox.record_receipt(receipt)
        if item is not None and receipt.status is DeliveryStatus.FAILED:
            await ask_to_ring(uow, clock, item)
        await uow.commit()
