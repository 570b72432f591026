"""What was screened by words alone is screened again once the model is back."""

from bot.core.storage import WORKER
from bot.core.worry.screen import past_its_subject, screen
from bot.use_cases.desk import Desk
from bot.use_cases.interpret import interpret
from bot.use_cases.raise_alert import BEFORE, add_alert, dsl_names, handle_worry, list_for_skim
from bot.use_cases.turn import Turn


async def screen_again(desk: Desk, *, limit: int = 50) -> int:
    """Screen handled messages the model has not seen; how many were screened. Stops when there is no model."""
    async with desk.uow(WORKER) as uow:
        messages = await uow.messages.to_screen_again(limit)
    for done, message in enumerate(messages):
        understanding = await interpret(desk, message.text)
        if not understanding.is_available:
            return done
        async with desk.uow(WORKER) as uow:
            conversation = await uow.conversations.lock(message.conversation_id)
            before = await uow.messages.texts_before(message.id, BEFORE)
            school = await uow.schools.by_id(conversation.school_id)
            verdict = past_its_subject(
                screen(message.text, understanding=understanding, before=before),
                message.text,
                dsl_names=dsl_names(school),
                staff=await uow.staff.of_school(school.id),
            )
            turn = Turn(
                desk=desk,
                uow=uow,
                school=school,
                conversation=conversation,
                message=message,
                understanding=understanding,
                answer=None,
                now=desk.clock.now(),
            )
            alert = await uow.alerts.of_message(message.id)
            was_raised = alert is not None and alert.level.is_alert
            visibility = message.visibility
            if verdict.screening.level.is_alert and not was_raised:
                visibility = verdict.visibility
                await uow.messages.restrict(message.id, visibility)
                await handle_worry(turn, verdict, with_dialogue=False)
            elif not was_raised:
                await list_for_skim(turn, verdict)
            elif alert is not None and verdict.screening.level.rank > alert.level.rank:
                await add_alert(turn, verdict.screening, alert.visibility)
            await uow.messages.screened_again(message.id, verdict.screening, visibility)
            await uow.commit()
    return len(messages)
