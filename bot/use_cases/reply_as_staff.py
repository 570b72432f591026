"""What staff do in a conversation: take over, reply, hand back. Their own access decides what they can touch."""

from uuid import UUID, uuid4

from bot.core.clock import Clock
from bot.core.errors import NotPermitted
from bot.core.messages import Author, NewReply, Visibility
from bot.core.storage import Access, DatabaseRole, Mode, UnitOfWorkFactory
from bot.use_cases.turn import defer_delivery


async def reply_as_staff(
    uow_factory: UnitOfWorkFactory,
    clock: Clock,
    *,
    access: Access,
    conversation_id: UUID,
    text: str,
    visibility: Visibility = Visibility.DSL,
) -> None:
    """Put a person's words in the outbox. The office takes over by it; other words are for those who have the alert."""
    if not text.strip() or access.staff_id is None:
        raise NotPermitted("there is nothing to send")
    async with uow_factory(access) as uow:
        conversation = await uow.conversations.lock(conversation_id)
        is_office = access.role is DatabaseRole.OFFICE
        if is_office:
            # A DSL's reply leaves no mark that the office could see.
            await uow.conversations.set_mode(
                conversation_id, Mode.STAFF, staff_id=access.staff_id, at=clock.now()
            )
            await uow.outbox.drop_waiting_bot_replies(conversation_id)
        reply = NewReply(
            id=uuid4(),
            text=text.strip(),
            author=Author.STAFF,
            staff_id=access.staff_id,
            visibility=Visibility.OFFICE if is_office else visibility,
        )
        await uow.outbox.add(conversation, [reply], answering=None, at=clock.now())
        await defer_delivery(uow, conversation)
        await uow.commit()


async def take_over(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, conversation_id: UUID
) -> None:
    """The bot falls silent; what it still meant to say is dropped."""
    async with uow_factory(access) as uow:
        await uow.conversations.lock(conversation_id)
        await uow.conversations.set_mode(
            conversation_id, Mode.STAFF, staff_id=access.staff_id, at=clock.now()
        )
        await uow.outbox.drop_waiting_bot_replies(conversation_id)
        await uow.commit()


async def hand_back(
    uow_factory: UnitOfWorkFactory, clock: Clock, *, access: Access, conversation_id: UUID
) -> None:
    """The bot may speak again; the conversation's tickets are done."""
    async with uow_factory(access) as uow:
        await uow.conversations.lock(conversation_id)
        await uow.conversations.set_mode(conversation_id, Mode.BOT, staff_id=access.staff_id, at=clock.now())
        await uow.tickets.close_all(conversation_id, staff_id=access.staff_id, at=clock.now())
        await uow.commit()
