"""Worry first (promise 2): the screen, the alert, and the reply it gets, in the message's own transaction."""

from bot.core.alerts import Alert, AlertStatus, Screening
from bot.core.calendar import SchoolCalendar
from bot.core.messages import Visibility
from bot.core.storage import JobName, School
from bot.core.worry.levels import Worry
from bot.core.worry.references import new_reference
from bot.core.worry.screen import Verdict, screen
from bot.core.worry.texts import held_reply, safeguarding_reply
from bot.use_cases.take_turn import mark_handled, think, write_down
from bot.use_cases.turn import Turn

BEFORE = 3  # messages of the same conversation read together with this one


async def screen_message(turn: Turn, asked: str) -> Verdict:
    """The joint verdict of words and model; no setting turns it off."""
    before = await turn.uow.messages.texts_before(turn.message.id, BEFORE)
    return screen(
        turn.message.text,
        understanding=turn.understanding,
        asked=asked,
        before=before,
        dsl_names=dsl_names(turn.school),
    )


def dsl_names(school: School) -> tuple[str, ...]:
    """Whom a worry may be about, past whom it then goes to the head."""
    safeguarding = school.settings.safeguarding
    return (safeguarding.lead, *safeguarding.deputies)


async def handle_worry(turn: Turn, verdict: Verdict, *, with_dialogue: bool = True) -> None:
    """Raise the alert, park what was running, answer with a fixed text; an ordinary request still reaches the office."""
    await add_alert(turn, verdict.screening, verdict.visibility)
    if with_dialogue:
        outcome = await think(turn, is_worrying=True)
        await write_down(turn, outcome)
        await turn.uow.conversations.save_state(turn.conversation.id, outcome.state)
    await turn.uow.conversations.set_held(turn.conversation.id, True)
    calendar = SchoolCalendar.of(turn.school.settings)
    text = safeguarding_reply(
        verdict,
        school=turn.school.settings,
        is_open=calendar.is_open(turn.now),
        next_opening=calendar.say_opening(turn.now),
        helplines=turn.desk.helplines,
    )
    await turn.reply([text], visibility=verdict.visibility)
    await mark_handled(turn, verdict, verdict.visibility)


async def handle_held(turn: Turn, verdict: Verdict) -> None:
    """After an alert everything goes to the DSL until one releases the conversation; requests still reach the office."""
    visibility = verdict.visibility
    await add_alert(turn, _at_least_look(verdict.screening), visibility)
    outcome = await think(turn, is_worrying=True)
    await write_down(turn, outcome)
    await turn.uow.conversations.save_state(turn.conversation.id, outcome.state)
    calendar = SchoolCalendar.of(turn.school.settings)
    text = held_reply(
        school=turn.school.settings,
        is_open=calendar.is_open(turn.now),
        next_opening=calendar.say_opening(turn.now),
    )
    await turn.reply([text], visibility=visibility)
    await mark_handled(turn, verdict, visibility)


async def list_for_skim(turn: Turn, verdict: Verdict) -> None:
    """A doubt is handled as usual and listed for the DSL's daily skim; so is everything that cannot be read."""
    if verdict.screening.level is Worry.LOOK or turn.message.attachments:
        await add_alert(turn, _at_least_look(verdict.screening), Visibility.DSL)


async def add_alert(turn: Turn, screening: Screening, visibility: Visibility) -> None:
    """One alert a message (a graver one takes a LOOK's place); notices go out for what must not wait."""
    await turn.uow.alerts.add(
        Alert(
            id=turn.desk.new_id(),
            school_id=turn.school.id,
            conversation_id=turn.conversation.id,
            message_id=turn.message.id,
            reference=new_reference(),
            level=screening.level,
            visibility=visibility,
            status=AlertStatus.RAISED,
            raised_at=turn.now,
            category=screening.category,
        )
    )
    if screening.level.is_alert:
        await turn.uow.defer(JobName.ESCALATE_ALERTS, lock="escalate")


def _at_least_look(screening: Screening) -> Screening:
    if screening.level is not Worry.NONE:
        return screening
    return Screening(
        level=Worry.LOOK,
        screened_by=screening.screened_by,
        rules=screening.rules,
        category=screening.category,
        score=screening.score,
    )
