"""The interpreter away: messages are kept, the menu works, and what waited is understood when it is back."""

from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.use_cases.screen_again import screen_again
from tests.fakes import reading
from tests.use_cases.desk_work import Line

OFF = "Maryam is off today, sick bug"


async def test_free_text_waits_quietly_and_is_understood_when_it_is_back(line: Line) -> None:
    line.interpreter.is_up = False
    conversation = await line.write(OFF)
    assert await line.work(conversation) == []
    assert await line.database.value("SELECT handled_at FROM messages") is None
    line.interpreter.is_up = True
    line.interpreter.known[OFF] = reading(OFF, Intent.REPORT_ABSENCE, child="Maryam", reason="sick bug")
    [reply] = await line.work(conversation)
    assert "Maryam" in reply
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 1


async def test_after_a_while_the_menu_is_offered_once_and_its_digits_work(line: Line) -> None:
    line.interpreter.is_up = False
    conversation = await line.write("hello i need to tell you something about my kid")
    assert await line.work(conversation) == []
    line.wait(seconds=31)
    [menu] = await line.work(conversation)
    assert "1" in menu
    assert await line.work(conversation) == []
    replies = await line.say("1")
    assert replies
    assert replies[0] != menu


async def test_waiting_ends_with_a_person(line: Line) -> None:
    line.interpreter.is_up = False
    conversation = await line.write("hello i need to tell you something about my kid")
    await line.work(conversation)
    line.wait(minutes=16)
    await line.work(conversation)
    assert await line.database.value("SELECT handled_at FROM messages WHERE direction = 'in'") is not None
    assert await line.database.value("SELECT count(*) FROM tickets WHERE status = 'open'") == 1


async def test_what_the_parent_overtook_by_the_menu_goes_to_a_person(line: Line) -> None:
    line.interpreter.is_up = False
    conversation = await line.write(OFF)
    await line.work(conversation)
    line.wait(seconds=40)
    await line.work(conversation)
    await line.say("1")
    line.interpreter.is_up = True
    line.interpreter.known[OFF] = reading(OFF, Intent.REPORT_ABSENCE, child="Maryam", reason="sick bug")
    await line.work(conversation)
    waiting = await line.database.value(
        "SELECT count(*) FROM messages WHERE handled_at IS NULL AND direction = 'in'"
    )
    assert waiting == 0
    assert await line.database.value("SELECT count(*) FROM tickets WHERE status = 'open'") == 1


async def test_what_words_alone_let_pass_is_screened_again(line: Line) -> None:
    text = "things are not right here and i cannot say more"
    line.interpreter.is_up = False
    conversation = await line.write(text)
    await line.work(conversation)
    line.wait(minutes=16)
    await line.work(conversation)
    assert await line.database.value("SELECT count(*) FROM alerts WHERE level <> 'look'") == 0
    line.interpreter.is_up = True
    line.interpreter.known[text] = reading(text, Intent.WORRY, worry=Worry.CONCERN)
    assert await screen_again(line.desk) == 1
    assert await line.database.value("SELECT count(*) FROM alerts WHERE level = 'concern'") == 1
    assert await line.database.value("SELECT visibility FROM messages WHERE direction = 'in'") == "dsl"
    assert await screen_again(line.desk) == 0
