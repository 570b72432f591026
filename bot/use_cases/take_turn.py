"""The dialogue's part of a turn: what it yields is written down, in the message's own transaction."""

from datetime import timedelta

from bot.core.calendar import SchoolCalendar
from bot.core.messages import Visibility
from bot.core.requests import Handoff, Route
from bot.core.worry.screen import Verdict, is_unreadable
from bot.dialogue import wording
from bot.dialogue.outcome import TurnContext, TurnOutcome
from bot.dialogue.turn import is_under_way, take_turn
from bot.use_cases.turn import Turn

REMEMBERED = timedelta(days=21)  # how far back "did you get my message?" and corrections reach


async def take_dialogue_turn(turn: Turn, verdict: Verdict) -> None:
    """Let the dialogue move on; leave the message waiting where only the interpreter could read it."""
    outcome = await think(turn)
    if not outcome.is_understood and await _waits(turn, verdict, outcome):
        return
    if is_unreadable(turn.message.text) and not outcome.requests:
        await hand_over_unread(turn, verdict)
        return
    await write_down(turn, outcome)
    if outcome.opt_out is not None:
        await turn.uow.conversations.set_opted_out(turn.conversation.id, outcome.opt_out, turn.now)
    for about in outcome.settled:
        await turn.uow.tickets.settle(turn.conversation.id, about, at=turn.now)
    for handoff in outcome.handoffs:
        await _open_ticket(turn, handoff)
    for source in outcome.sources:
        await _record_source(turn, source)
    await _keep_unanswered(turn, outcome)
    await turn.uow.conversations.save_state(turn.conversation.id, outcome.state)
    await turn.reply(outcome.replies, wants_shared_phone=outcome.wants_shared_phone)
    await mark_handled(turn, verdict, Visibility.OFFICE)


async def think(turn: Turn, *, is_worrying: bool = False) -> TurnOutcome:
    """Ask the dialogue what follows from the message."""
    capabilities = turn.desk.capabilities[turn.conversation.channel]
    context = TurnContext(
        now=turn.now,
        school=turn.school.settings,
        family=await turn.uow.people.family_at(turn.conversation.id),
        recent_requests=await turn.uow.requests.recent(turn.conversation.id, turn.now - REMEMBERED),
        absences_by_others=await turn.uow.requests.absences_by_others(
            turn.conversation.id, turn.now - REMEMBERED
        ),
        answer=turn.answer,
        unsaid=turn.unsaid,
        new_id=turn.desk.new_id,
        has_open_ticket=await turn.uow.tickets.has_open(turn.conversation.id),
        has_share_phone_button=capabilities.has_share_phone_button,
        is_opted_out=turn.conversation.is_opted_out,
        is_worrying=is_worrying,
    )
    return take_turn(turn.conversation.state, turn.message.text, turn.understanding, context)


async def write_down(turn: Turn, outcome: TurnOutcome) -> None:
    """Save the requests a turn yielded."""
    for request in outcome.requests:
        await turn.uow.requests.save(turn.conversation, request, message_id=turn.message.id, at=turn.now)


async def _record_source(turn: Turn, source: str) -> None:
    """Which version of which document a message was answered from: kept when that version is replaced."""
    await turn.uow.audit.record(
        school_id=turn.school.id,
        actor="bot",
        action="question_answered",
        subject=f"{turn.message.id} {source}",
        at=turn.now,
    )


async def _keep_unanswered(turn: Turn, outcome: TurnOutcome) -> None:
    """For the office to group and answer: what this message asked in vain, not an earlier one that a digit picked."""
    for words in outcome.unanswered:
        if all(part in turn.message.text for part in words.split("\n")):
            await turn.uow.unanswered.keep(
                turn.message.id, embedding=turn.understanding.embedding, at=turn.message.received_at
            )


async def mark_handled(turn: Turn, verdict: Verdict, visibility: Visibility) -> None:
    await turn.uow.messages.mark_handled(
        turn.message.id, at=turn.now, visibility=visibility, screening=verdict.screening
    )


async def stay_silent(turn: Turn, verdict: Verdict) -> None:
    """A person has taken over and is alone with the parent."""
    await mark_handled(turn, verdict, Visibility.OFFICE)


async def hand_over_unread(turn: Turn, verdict: Verdict) -> None:
    """What nobody here can read goes to a person as just that."""
    about = "sent a picture, voice note or file" if turn.has_nothing_to_read else "not understood, unread"
    handoff = Handoff(id=turn.desk.new_id(), about=about, route=Route.OFFICE)
    await _open_ticket(turn, handoff)
    calendar = SchoolCalendar.of(turn.school.settings)
    await turn.reply([wording.not_readable(calendar, turn.now, is_file=turn.has_nothing_to_read)])
    await mark_handled(turn, verdict, Visibility.OFFICE)


async def hand_over_overtaken(turn: Turn, verdict: Verdict) -> None:
    """It waited for the interpreter and the parent went on by the menu: a person sees whether anything is missing."""
    about = "sent while the line could not read; the parent went on by the menu: please check"
    await _open_ticket(turn, Handoff(id=turn.desk.new_id(), about=about))
    await mark_handled(turn, verdict, Visibility.OFFICE)


async def _open_ticket(turn: Turn, handoff: Handoff) -> None:
    await turn.uow.tickets.open(turn.conversation, handoff, at=turn.now, message_id=turn.message.id)


async def _waits(turn: Turn, verdict: Verdict, outcome: TurnOutcome) -> bool:
    """Leave the message unhandled until the interpreter is back; after a while offer the menu, once."""
    age = turn.now - turn.message.received_at
    patience = turn.desk.patience
    if age >= patience.most:
        return False
    turn.is_handled = False
    await turn.uow.messages.mark_waiting(turn.message.id, at=turn.now, screening=verdict.screening)
    if age >= patience.quiet and not is_under_way(turn.conversation.state):
        await turn.uow.conversations.save_state(turn.conversation.id, outcome.state)
        await turn.reply(outcome.replies)
    return True
