"""A parent who falls silent while a form waits: the office is told what was said so far, once."""

from bot.core.messages import ChannelName
from bot.core.understanding import Intent
from bot.use_cases.deliver_message import Delivery
from bot.use_cases.sweep import hand_on_unfinished, sweep
from tests.fakes import reading
from tests.use_cases.desk_work import STRANGER, Line

OFF = "my son is off today, sick bug"


async def tickets(line: Line) -> list[tuple[str, str]]:
    return [
        (row["about"], row["status"])
        for row in await line.database.rows("SELECT about, status FROM tickets ORDER BY opened_at")
    ]


async def say_who_is_off(line: Line) -> None:
    """By somebody whom the school does not know, so that the child is asked for."""
    line.interpreter.known[OFF] = reading(OFF, Intent.REPORT_ABSENCE, child="my son", reason="sick bug")
    [reply] = await line.say(OFF, sender=STRANGER)
    assert reply.endswith("?")
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 0


async def name_him(line: Line) -> None:
    line.interpreter.known["Oliver Marsh"] = reading("Oliver Marsh", Intent.INFORM, child="Oliver Marsh")
    await line.say("Oliver Marsh", sender=STRANGER)


async def test_an_absence_whose_child_is_never_named_comes_to_the_office_once(line: Line) -> None:
    await say_who_is_off(line)
    line.wait(minutes=19)
    await hand_on_unfinished(line.desk)
    assert await tickets(line) == []
    line.wait(minutes=2)
    for _ in range(3):
        await hand_on_unfinished(line.desk)
    [(about, status)] = await tickets(line)
    assert about.startswith("unfinished: report absence")
    assert "sick bug" in about
    assert status == "open"


async def test_the_sweeper_does_it(line: Line) -> None:
    await say_who_is_off(line)
    line.wait(minutes=21)
    await sweep(line.desk, {ChannelName.SIMULATOR: line.channel}, Delivery())
    assert len(await tickets(line)) == 1


async def test_the_answer_that_comes_late_records_it_and_closes_what_the_office_was_told(line: Line) -> None:
    await say_who_is_off(line)
    line.wait(minutes=25)
    await hand_on_unfinished(line.desk)
    line.wait(minutes=5)
    await name_him(line)
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 1
    assert [status for _, status in await tickets(line)] == ["closed"]


async def test_a_form_that_is_dropped_late_closes_it_too(line: Line) -> None:
    await say_who_is_off(line)
    line.wait(minutes=25)
    await hand_on_unfinished(line.desk)
    line.interpreter.known["forget it"] = reading("forget it", Intent.DENY)
    await line.say("forget it", sender=STRANGER)
    assert [status for _, status in await tickets(line)] == ["closed"]


async def test_a_person_asked_for_after_that_is_told_of_it_once(line: Line) -> None:
    await say_who_is_off(line)
    line.wait(minutes=25)
    await hand_on_unfinished(line.desk)
    line.interpreter.known["can i talk to someone"] = reading("can i talk to someone", Intent.TALK_TO_PERSON)
    await line.say("can i talk to someone", sender=STRANGER)
    assert sum(about.count("unfinished") for about, _ in await tickets(line)) == 1


async def test_what_is_recorded_and_only_wants_a_detail_is_left_alone(line: Line) -> None:
    text = "Maryam is off today"
    line.interpreter.known[text] = reading(text, Intent.REPORT_ABSENCE, child="Maryam", day_phrase="today")
    await line.say(text)
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 1
    line.wait(minutes=60)
    await hand_on_unfinished(line.desk)
    assert await tickets(line) == []


async def test_a_held_or_taken_over_conversation_is_left_to_those_who_hold_it(line: Line) -> None:
    await say_who_is_off(line)
    for change in (
        "UPDATE conversation_states SET is_held = true",
        "UPDATE conversations SET mode = 'staff', last_staff_word_at = now(), taken_over_at = now()",
    ):
        await line.database.run(change)
        line.wait(minutes=60)
        await hand_on_unfinished(line.desk)
        assert await tickets(line) == []
        await line.database.run("UPDATE conversation_states SET is_held = false")
