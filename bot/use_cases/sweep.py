"""The net under every lost job: what is still unhandled or unsent is found in the rows themselves and done."""

from collections.abc import Mapping
from datetime import timedelta

from bot.core.messages import ChannelName
from bot.core.ports import Channel
from bot.core.storage import WORKER, Mode
from bot.dialogue.unfinished import hand_on
from bot.use_cases.deliver_message import Delivery, deliver_conversation
from bot.use_cases.desk import Desk
from bot.use_cases.edge import handle_or_set_aside

LEAVE_TO_JOBS = timedelta(seconds=2)  # younger than this, the message's own job is surely on its way


async def sweep(
    desk: Desk,
    channels: Mapping[ChannelName, Channel],
    delivery: Delivery,
    *,
    leave_to_jobs: timedelta = LEAVE_TO_JOBS,
) -> None:
    """Handle, deliver and hand back what is overdue."""
    now = desk.clock.now()
    async with desk.uow(WORKER) as uow:
        unhandled = await uow.conversations.with_unhandled(now - leave_to_jobs)
    for conversation_id in unhandled:
        await handle_or_set_aside(desk, conversation_id)
    async with desk.uow(WORKER) as uow:
        unsent = await uow.outbox.with_unsent(now - leave_to_jobs)
    for conversation_id in unsent:
        await deliver_conversation(desk.uow, desk.clock, channels, conversation_id, delivery)
    await hand_back_idle(desk)
    await hand_on_unfinished(desk)


async def hand_back_idle(desk: Desk) -> None:
    """A take-over in which nobody has said a word for as long as the school allows ends by itself."""
    now = desk.clock.now()
    async with desk.uow(WORKER) as uow:
        for school in await uow.schools.all():
            idle = timedelta(minutes=school.settings.handling.hand_back_after_minutes)
            for conversation_id in await uow.conversations.idle_takeovers(school.id, now - idle):
                await uow.conversations.set_mode(conversation_id, Mode.BOT, staff_id=None, at=now)
        await uow.commit()


async def hand_on_unfinished(desk: Desk) -> None:
    """A request whose parent never answered the question that it needs goes to the office as far as it was told."""
    now = desk.clock.now()
    async with desk.uow(WORKER) as uow:
        schools = await uow.schools.all()
    for school in schools:
        before = now - timedelta(minutes=school.settings.handling.unfinished_after_minutes)
        async with desk.uow(WORKER) as uow:
            left = await uow.conversations.left_unfinished(school.id, before)
        for conversation_id in left:
            async with desk.uow(WORKER) as uow:
                conversation = await uow.conversations.lock(conversation_id)
                if conversation_id not in await uow.conversations.left_unfinished(school.id, before):
                    continue  # the parent has just gone on
                state, handoffs = hand_on(conversation.state, desk.new_id)
                for handoff in handoffs:
                    await uow.tickets.open(conversation, handoff, at=now)
                await uow.conversations.save_state(conversation_id, state)
                await uow.commit()
