"""A turn: interpret, screen, then record, alert, reply and mark handled in one transaction (promise 3).

next unhandled ──> interpret (outside any transaction: a pure function of the text)
             └──> one transaction: screen ─┬─ worry: alert, fixed reply, the form parked
                                           ├─ held after an alert: to the DSL, a plain receipt
                                           ├─ a person has taken over: silence
                                           ├─ nothing to read: to a person
                                           └─ otherwise the dialogue's turn
"""

from dataclasses import dataclass
from uuid import UUID

from bot.core.messages import StoredMessage
from bot.core.storage import WORKER, Mode, School
from bot.core.understanding import Intent, Understanding
from bot.dialogue.turn import asked_in, is_under_way
from bot.use_cases.desk import Desk
from bot.use_cases.interpret import interpret
from bot.use_cases.raise_alert import handle_held, handle_worry, list_for_skim, screen_message
from bot.use_cases.take_turn import hand_over_overtaken, hand_over_unread, stay_silent, take_dialogue_turn
from bot.use_cases.turn import Turn


async def handle_conversation(desk: Desk, conversation_id: UUID) -> None:
    """Handle what waits in one conversation, oldest first."""
    while await handle_next(desk, conversation_id):
        pass


async def handle_next(desk: Desk, conversation_id: UUID) -> bool:
    """Handle the oldest message that can be handled now; whether there is another. What comes later has its own job."""
    found = await _next_message(desk, conversation_id)
    if found is None:
        return False
    understanding = await interpret(desk, found.message.text, asked=found.asked)
    if not understanding.is_available and found.keeps_waiting(desk):
        found = await _next_message(desk, conversation_id, is_interpreter_up=False)
        if found is None:
            return False
    message = found.message
    answer = unsaid = None
    if _may_ask(understanding):
        asked = (found.school.settings, found.school.id, message.text, understanding)
        answer = await desk.answers.find(*asked)
        unsaid = None if answer else desk.answers.why_unsaid(*asked)
    async with desk.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(conversation_id)
        current = await uow.messages.next_unhandled(
            conversation_id, is_interpreter_up=understanding.is_available or message.waiting_since is not None
        )
        if current is None or current.id != message.id:
            return current is not None  # another worker was here first: look again
        turn = Turn(
            desk=desk, uow=uow, school=found.school, conversation=conversation, message=current,
            understanding=understanding, answer=answer, unsaid=unsaid, now=desk.clock.now(),
        )  # fmt: skip
        await _handle(turn, found.asked)
        has_more = turn.is_handled and await uow.messages.next_unhandled(conversation_id) is not None
        await uow.commit()
    return has_more


def _may_ask(understanding: Understanding) -> bool:
    """A question, or words that nobody is sure of: the dialogue may yet see the question in them."""
    return understanding.has(Intent.ASK_QUESTION, Intent.TECHNICAL_HELP) or not understanding.intents


@dataclass(frozen=True, kw_only=True)
class _Found:
    message: StoredMessage
    school: School
    asked: str  # the running question
    is_under_way: bool  # a form or the menu is running

    def keeps_waiting(self, desk: Desk) -> bool:
        """Whether nothing is to be done with it until the interpreter is back."""
        if self.message.waiting_since is None:
            return False
        age = desk.clock.now() - self.message.received_at
        return age < desk.patience.most and (age < desk.patience.quiet or self.is_under_way)


async def _next_message(
    desk: Desk, conversation_id: UUID, *, is_interpreter_up: bool = True
) -> _Found | None:
    async with desk.uow(WORKER) as uow:
        message = await uow.messages.next_unhandled(conversation_id, is_interpreter_up=is_interpreter_up)
        if message is None:
            return None
        conversation = await uow.conversations.look(conversation_id)
        school = await uow.schools.by_id(conversation.school_id)
        return _Found(
            message=message,
            school=school,
            asked=asked_in(conversation.state),
            is_under_way=is_under_way(conversation.state),
        )


async def _handle(turn: Turn, asked: str) -> None:
    verdict = await screen_message(turn, asked)
    if verdict.screening.level.is_alert:
        await handle_worry(turn, verdict)
    elif turn.conversation.is_held:
        await handle_held(turn, verdict)
    else:
        await list_for_skim(turn, verdict)
        if turn.conversation.mode is Mode.STAFF:
            await stay_silent(turn, verdict)
        elif turn.has_nothing_to_read:
            await hand_over_unread(turn, verdict)
        elif turn.message.waiting_since and await turn.uow.messages.is_overtaken(turn.message.id):
            await hand_over_overtaken(turn, verdict)
        else:
            await take_dialogue_turn(turn, verdict)
