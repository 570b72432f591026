"""Worry first (promise 2): the screen, the alert, and the reply it gets, in the message's own transaction."""

from bot.core.alerts import Alert, AlertStatus, Screening
from bot.core.calendar import SchoolCalendar
from bot.core.messages import Visibility
from bot.core.storage import JobName, School
from bot.core.worry.levels import Worry
from bot.core.worry.references import new_reference
from bot.core.worry.screen import Verdict, past_its_subject, screen
from bot.core.worry.subjects import find_named_since
from bot.core.worry.texts import held_reply, safeguarding_reply
from bot.use_cases.take_turn import mark_handled, think, write_down
from bot.use_cases.turn import Turn

BEFORE = 3  # messages of the same conversation read together with this one


async def screen_message(turn: Turn, asked: str) -> Verdict:
    """The joint verdict of words and model; no setting turns it off."""
    before = await turn.uow.messages.texts_before(turn.message.id, BEFORE)
    verdict = screen(turn.message.text, understanding=turn.understanding, asked=asked, before=before)
    if verdict.level is Worry.NONE:
        return verdict
    # A name may stand in one message and what was done in the next.
    told = " . ".join((*before, turn.message.text)) if verdict.concerns == "staff" else turn.message.text
    return past_its_subject(
        verdict, told, dsl_names=dsl_names(turn.school), staff=await turn.uow.staff.of_school(turn.school.id)
    )


def dsl_names(school: School) -> tuple[str, ...]:
    """Whom a worry may be about, past whom it then goes to the head."""
    safeguarding = school.settings.safeguarding
    return (safeguarding.lead, *safeguarding.deputies)


async def handle_worry(turn: Turn, verdict: Verdict, *, with_dialogue: bool = True) -> None:
    """Raise the alert, park what was running, answer with a fixed text; an ordinary request still reaches the office."""
    visibility = _within_hold(turn, verdict)
    await turn.uow.conversations.hold_for(turn.conversation.id, visibility, verdict.kept_from)
    if turn.conversation.is_held and verdict.concerns == "staff":
        await turn.uow.alerts.narrow(turn.conversation.id, visibility, verdict.kept_from, turn.now)
    await add_alert(turn, verdict.screening, visibility)
    if with_dialogue:
        outcome = await think(turn, is_worrying=True)
        await write_down(turn, outcome)
        await turn.uow.conversations.save_state(turn.conversation.id, outcome.state)
    calendar = SchoolCalendar.of(turn.school.settings)
    text = safeguarding_reply(
        verdict,
        school=turn.school.settings,
        is_open=calendar.is_open(turn.now),
        next_opening=calendar.say_opening(turn.now),
        helplines=turn.desk.helplines,
    )
    await turn.reply([text], visibility=visibility)
    await mark_handled(turn, verdict, visibility)


def _within_hold(turn: Turn, verdict: Verdict) -> Visibility:
    """A concern in a conversation held for the head may be the same one: it goes no wider. Danger now does."""
    if not turn.conversation.is_held or (
        verdict.level is Worry.IMMEDIATE and verdict.visibility is Visibility.DSL
    ):
        return verdict.visibility
    return max(verdict.visibility, turn.conversation.held_for, key=lambda each: each.strictness)


async def handle_held(turn: Turn, verdict: Verdict) -> None:
    """After an alert everything goes to the DSL until one releases the conversation; requests still reach the office."""
    visibility = await _narrowed_hold(turn)
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


async def _narrowed_hold(turn: Turn) -> Visibility:
    """Whom a held message goes to: in a concern about staff it may be the one that says about whom."""
    held_for = turn.conversation.held_for
    if held_for is Visibility.DSL:
        return held_for
    path = find_named_since(
        turn.message.text,
        dsl_names=dsl_names(turn.school),
        staff=await turn.uow.staff.of_school(turn.school.id),
    )
    if path is None or (not path.kept_from and path.visibility.strictness <= held_for.strictness):
        return held_for
    visibility = max(path.visibility, held_for, key=lambda each: each.strictness)
    await turn.uow.alerts.narrow(turn.conversation.id, visibility, path.kept_from, turn.now)
    await turn.uow.conversations.hold_for(turn.conversation.id, visibility, path.kept_from)
    return visibility


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
