"""Store what a channel brought, before the channel is told that all is well (promise 1)."""

from collections.abc import Sequence
from uuid import UUID

from bot.core.clock import Clock
from bot.core.messages import InboundMessage
from bot.core.storage import RECEIVER, JobName, UnitOfWork, UnitOfWorkFactory


async def receive_messages(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, school_id: UUID, messages: Sequence[InboundMessage]
) -> int:
    """Store each message and ask the worker to handle it; how many were new."""
    new = 0
    async with uow_factory(RECEIVER) as uow:
        for message in messages:
            received = await uow.messages.receive(school_id, message, clock.now())
            if received is None:
                continue
            new += 1
            await defer_handling(uow, received.conversation_id)
        await uow.commit()
    return new


async def defer_handling(uow: UnitOfWork, conversation_id: UUID) -> None:
    """One conversation's messages are handled in order, by one worker at a time."""
    await uow.defer(
        JobName.HANDLE_CONVERSATION,
        lock=f"handle:{conversation_id}",
        args={"conversation_id": str(conversation_id)},
    )
