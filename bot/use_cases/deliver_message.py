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
from bot.core.requests import RING, Handoff
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
    async with uow_factory(WORKER) as uow:
        conversation = await uow.conversations.lock(conversation_id)
        item = await _claim(uow, clock, conversation, delivery)
        await uow.commit()
    while item is not None:
        vendor_id: str | None = None
        try:
            vendor_id = await _send(channels.get(item.channel), item)
        except SendRefused as error:
            status, error_code = DeliveryStatus.FAILED, error.code
        except SendFailed as error:
            is_over = item.attempts + 1 >= delivery.most_attempts
            status, error_code = DeliveryStatus.FAILED if is_over else DeliveryStatus.WAITING, error.code
        else:
            status, error_code = DeliveryStatus.SENT, None
            sent += 1
        async with uow_factory(WORKER) as uow:
            # First the conversation, then what is in it: everybody locks in this order.
            conversation = await uow.conversations.lock(conversation_id)
            await uow.outbox.set_status(
                item.message_id, status, vendor_message_id=vendor_id, error_code=error_code
            )
            if status is DeliveryStatus.FAILED:
                await ask_to_ring(uow, clock, item)
            is_put_off = status is DeliveryStatus.WAITING
            item = None if is_put_off else await _claim(uow, clock, conversation, delivery)
            await uow.commit()
    return sent


async def _send(channel: Channel | None, item: OutboxItem) -> str:
    """The vendor's id for it: of the message that it has from an earlier attempt, or of one sent now."""
    if channel is None:
        raise SendRefused("this channel is not set up", code="no-channel")
    if not item.is_readable:
        raise SendRefused("its words are sealed with a worker's key that is gone", code="sealed")
    # Not only after a crash: a send that timed out may have got through all the same.
    may_have_left = item.status is DeliveryStatus.SENDING or item.attempts > 0
    if may_have_left and channel.capabilities.can_look_up_sent:
        found = await channel.find_sent(item)
        if found is not None and found.status is DeliveryStatus.FAILED:
            raise SendRefused("the vendor had it and could not deliver it", code="undelivered")
        if found is not None:
            return found.vendor_message_id
    return await channel.send(item)


async def _claim(
    uow: UnitOfWork, clock: Clock, conversation: Conversation, delivery: Delivery
) -> OutboxItem | None:
    """The next item as it was before it was marked SENDING; what has been overtaken is dropped on the way to it."""
    now = clock.now()
    while True:
        item = await uow.outbox.next_to_send(conversation.id)
        if item is None or _is_too_early(
            item, delivery, since=now - item.claimed_at if item.claimed_at else None
        ):
            return None
        if not _is_overtaken(item, conversation):
            await uow.outbox.claim(item.message_id, at=now)
            return item
        await uow.outbox.set_status(item.message_id, DeliveryStatus.DROPPED)


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


async def ask_to_ring(uow: UnitOfWork, clock: Clock, item: OutboxItem) -> None:
    """What could not be delivered becomes a task for whoever may read it."""
    conversation = await uow.conversations.lock(item.conversation_id)
    handoff = Handoff(id=item.message_id, about=RING)
    await uow.tickets.open(conversation, handoff, at=clock.now(), visibility=item.visibility)
