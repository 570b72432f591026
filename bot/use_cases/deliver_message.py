"""Send what is in the outbox, in order per conversation; after a crash ask the vendor before sending again.

waiting ──claim──> sending ──send──> sent        refused ──> failed, and a person rings the parent
                      └─ found here after a crash: look it up at the vendor, then send or mark sent
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from bot.core.clock import Clock
from bot.core.errors import SendFailed, SendRefused
from bot.core.messages import Author, ChannelName, DeliveryStatus, OutboxItem, Visibility
from bot.core.ports import Channel
from bot.core.requests import Handoff
from bot.core.storage import WORKER, Conversation, Mode, UnitOfWork, UnitOfWorkFactory


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """How patient delivery is."""

    most_attempts: int = 10
    longest_pause: timedelta = timedelta(minutes=10)
    claim_lasts: timedelta = timedelta(seconds=20)  # a younger claim is another worker's, still at it

    def pause_after(self, attempts: int) -> timedelta:
        return min(timedelta(seconds=2.0**attempts), self.longest_pause)


async def deliver_conversation(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    channels: Mapping[ChannelName, Channel],
    conversation_id: UUID,
    delivery: Delivery = Delivery(),
) -> int:
    """Send what can be sent now; how many messages left."""
    sent = 0
    while True:
        claimed = await _claim(uow_factory, clock, conversation_id, delivery)
        if claimed is None:
            return sent
        item, was_sending = claimed
        if item is None:
            continue
        channel = channels.get(item.channel)
        try:
            if channel is None:
                raise SendRefused("this channel is not set up", code="no-channel")
            # Not only after a crash: a send that timed out may have got through all the same.
            may_have_left = was_sending or item.attempts > 0
            found = (
                await channel.find_sent(item)
                if may_have_left and channel.capabilities.can_look_up_sent
                else None
            )
            if found and found.status is DeliveryStatus.FAILED:
                raise SendRefused("the vendor had it and could not deliver it", code="undelivered")
            vendor_id = found.vendor_message_id if found else await channel.send(item)
        except SendRefused as error:
            await _fail(uow_factory, clock, item, error.code)
        except SendFailed as error:
            if item.attempts + 1 >= delivery.most_attempts:
                await _fail(uow_factory, clock, item, error.code)
                continue
            await _set(uow_factory, item, DeliveryStatus.WAITING, error_code=error.code)
            return sent
        else:
            await _set(uow_factory, item, DeliveryStatus.SENT, vendor_message_id=vendor_id)
            sent += 1


async def _claim(
    uow_factory: UnitOfWorkFactory, clock: Clock, conversation_id: UUID, delivery: Delivery
) -> tuple[OutboxItem | None, bool] | None:
    """The next item, marked SENDING, and whether it was so before; (None, _) when one was dropped; None when done."""
    now = clock.now()
    async with uow_factory(WORKER) as uow:
        conversation = await uow.conversations.lock(conversation_id)
        item = await uow.outbox.next_to_send(conversation_id)
        if item is None or _is_too_early(
            item, delivery, since=now - item.claimed_at if item.claimed_at else None
        ):
            return None
        if _is_overtaken(item, conversation):
            await uow.outbox.set_status(item.message_id, DeliveryStatus.DROPPED)
            await uow.commit()
            return None, False
        await uow.outbox.claim(item.message_id, at=now)
        await uow.commit()
    return item, item.status is DeliveryStatus.SENDING


def _is_too_early(item: OutboxItem, delivery: Delivery, *, since: timedelta | None) -> bool:
    if since is None:
        return False
    if item.status is DeliveryStatus.SENDING:
        return since < delivery.claim_lasts
    return since < delivery.pause_after(item.attempts)


def _is_overtaken(item: OutboxItem, conversation: Conversation) -> bool:
    """A bot reply that a person has overtaken is dropped; a safeguarding text never is."""
    return (
        item.status is DeliveryStatus.WAITING
        and item.author is Author.BOT
        and item.visibility is Visibility.OFFICE
        and conversation.mode is Mode.STAFF
    )


async def _set(
    uow_factory: UnitOfWorkFactory,
    item: OutboxItem,
    status: DeliveryStatus,
    *,
    vendor_message_id: str | None = None,
    error_code: str | None = None,
) -> None:
    async with uow_factory(WORKER) as uow:
        await uow.outbox.set_status(
            item.message_id, status, vendor_message_id=vendor_message_id, error_code=error_code
        )
        await uow.commit()


async def _fail(uow_factory: UnitOfWorkFactory, clock: Clock, item: OutboxItem, code: str | None) -> None:
    async with uow_factory(WORKER) as uow:
        await uow.outbox.set_status(item.message_id, DeliveryStatus.FAILED, error_code=code)
        await ask_to_ring(uow, clock, item)
        await uow.commit()


async def ask_to_ring(uow: UnitOfWork, clock: Clock, item: OutboxItem) -> None:
    """What could not be delivered becomes a task for whoever may read it."""
    conversation = await uow.conversations.lock(item.conversation_id)
    handoff = Handoff(id=item.message_id, about="our message did not get through: ring this parent")
    await uow.tickets.open(conversation, handoff, at=clock.now(), visibility=item.visibility)
