"""A message whose handling failed goes before a person: nothing is lost, and its words are screened all the same."""

from uuid import UUID

from bot.core.messages import Visibility
from bot.core.requests import READ_BY_HAND, Handoff
from bot.core.storage import WORKER
from bot.core.understanding import NOT_UNDERSTOOD
from bot.use_cases.desk import Desk
from bot.use_cases.raise_alert import handle_worry, list_for_skim, screen_message
from bot.use_cases.take_turn import mark_handled
from bot.use_cases.turn import Turn


async def set_aside(desk: Desk, conversation_id: UUID) -> None:
    """Give the oldest unhandled message of this conversation to the office, or to the DSL if its words worry."""
    async with desk.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(conversation_id)
        message = await uow.messages.next_unhandled(conversation_id)
        if message is None:
            return
        turn = Turn(
            desk=desk,
            uow=uow,
            school=await uow.schools.by_id(conversation.school_id),
            conversation=conversation,
            message=message,
            understanding=NOT_UNDERSTOOD,
            answer=None,
            now=desk.clock.now(),
        )
        verdict = await screen_message(turn, asked="")
        if verdict.screening.level.is_alert:
            await handle_worry(turn, verdict, with_dialogue=False)
        else:
            await list_for_skim(turn, verdict)
            visibility = conversation.held_for if conversation.is_held else Visibility.OFFICE
            handoff = Handoff(id=desk.new_id(), about=READ_BY_HAND)
            await uow.tickets.open(
                conversation, handoff, at=turn.now, message_id=message.id, visibility=visibility
            )
            await mark_handled(turn, verdict, visibility)
        await uow.commit()
