"""A turn: records, replies, alert and the mark "handled" come together or not at all."""

from dataclasses import replace

import pytest

from bot.core.messages import Attachment, ChannelName
from bot.core.ports import Answer, Capabilities
from bot.core.sealing import readable
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.use_cases.edge import handle_or_set_aside
from bot.use_cases.handle_message import handle_conversation
from tests.fakes import FakeAnswers, reading
from tests.use_cases.desk_work import STRANGER, Line, with_answers
from tests.use_cases.told import DSL, Carrier, staffed, watch

OFF = "Maryam is off today, sick bug"
BOTH = "Maryam off today, sick bug. he hit her again last night"
HURT = "things are bad at home and i am scared of him"


class Broken(dict[ChannelName, Capabilities]):
    def __missing__(self, _: ChannelName) -> Capabilities:
        raise RuntimeError("a mistake of ours")


def knows(line: Line, text: str, *intents: Intent, worry: Worry = Worry.NONE, **marked: str) -> None:
    line.interpreter.known[text] = reading(text, *intents, worry=worry, **marked)


async def test_a_report_is_stored_answered_and_marked_handled(line: Line) -> None:
    knows(line, OFF, Intent.REPORT_ABSENCE, child="Maryam", day_phrase="today", reason="sick bug")
    replies = await line.say(OFF)
    assert len(replies) == 1
    assert "Maryam" in replies[0]
    [absence] = await line.database.rows("SELECT child, status, reason FROM absence_reports")
    assert absence == {"child": "Maryam Yusuf", "status": "open", "reason": "sick bug"}
    [message] = await line.database.rows("SELECT handled_at, visibility FROM messages WHERE direction = 'in'")
    assert message["handled_at"] is not None
    assert message["visibility"] == "office"


async def test_the_running_question_is_told_to_the_interpreter(line: Line) -> None:
    knows(line, "off sick", Intent.REPORT_ABSENCE)
    await line.say("off sick", sender=STRANGER)
    await line.say("Ella", sender=STRANGER)
    asked = [question for text, question in line.interpreter.asked if text == "Ella"]
    assert asked[0].endswith("?")


async def test_a_worry_goes_to_the_dsl_and_gets_a_fixed_reply(line: Line) -> None:
    knows(line, HURT, Intent.WORRY, worry=Worry.CONCERN)
    [reply] = await line.say(HURT)
    assert "999" in reply
    [alert] = await line.database.rows("SELECT level, status, visibility FROM alerts")
    assert alert["status"] == "raised"
    assert alert["visibility"] == "dsl"
    seen = await line.database.rows("SELECT DISTINCT visibility FROM messages")
    assert seen == [{"visibility": "dsl"}]
    assert await line.database.value("SELECT visibility FROM outbox") == "dsl"


async def test_words_alone_raise_an_alert_when_the_interpreter_is_away(line: Line) -> None:
    line.interpreter.is_up = False
    await line.say("he has got a knife and he is going to hurt us")
    assert await line.database.value("SELECT level FROM alerts") == "immediate"


async def test_an_ordinary_request_beside_a_worry_reaches_the_office_without_it(line: Line) -> None:
    knows(
        line, BOTH, Intent.REPORT_ABSENCE, worry=Worry.CONCERN,
        child="Maryam", day_phrase="today", reason="sick bug",
    )  # fmt: skip
    await line.say(BOTH)
    [absence] = await line.database.rows("SELECT child, reason, note FROM absence_reports")
    assert absence["child"] == "Maryam Yusuf"
    assert "hit" not in f"{absence['reason']}{absence['note']}"
    assert await line.database.value("SELECT count(*) FROM alerts") == 1


async def test_after_an_alert_everything_goes_to_the_dsl_until_released(line: Line) -> None:
    knows(line, HURT, Intent.WORRY, worry=Worry.CONCERN)
    await line.say(HURT)
    [reply] = await line.say("what is for lunch")
    assert "?" not in reply
    rows = await line.database.rows("SELECT visibility, body FROM messages WHERE direction = 'in'")
    assert rows == [{"visibility": "dsl", "body": ""}] * 2
    levels = await line.database.rows("SELECT level FROM alerts ORDER BY raised_at, level")
    assert [row["level"] for row in levels] == ["concern", "look"]


async def test_a_faint_doubt_is_handled_as_usual_and_listed(line: Line) -> None:
    knows(line, OFF, Intent.REPORT_ABSENCE, worry=Worry.LOOK, child="Maryam", reason="sick bug")
    replies = await line.say(OFF)
    assert "Maryam" in replies[0]
    assert await line.database.value("SELECT level FROM alerts") == "look"
    assert await line.database.value("SELECT visibility FROM messages WHERE direction = 'in'") == "office"


async def test_a_picture_without_words_goes_to_a_person_and_onto_the_dsl_s_list(line: Line) -> None:
    picture = Attachment(kind="photo", vendor_reference="https://vendor.example/1")
    [reply] = await line.say("", attachments=(picture,))
    assert "person" in reply
    assert await line.database.value("SELECT level FROM alerts") == "look"
    assert await line.database.value("SELECT count(*) FROM tickets WHERE status = 'open'") == 1


async def test_a_parent_who_opted_out_is_screened_and_not_answered(line: Line) -> None:
    knows(line, "STOP", Intent.OPT_OUT)
    await line.say("STOP")
    before = len(line.channel.sent)
    knows(line, HURT, Intent.WORRY, worry=Worry.CONCERN)
    await line.say(HURT)
    assert len(line.channel.sent) == before
    assert await line.database.value("SELECT count(*) FROM alerts") == 1


@pytest.mark.parametrize(
    "text", ["STOP he has got a knife and he is coming upstairs", "stop texting me. he has got a knife"]
)
async def test_a_worry_in_the_very_message_that_says_stop_is_raised(line: Line, text: str) -> None:
    knows(line, text, Intent.OPT_OUT)
    await line.say(text)
    assert await line.database.value("SELECT level FROM alerts") == "immediate"


async def test_after_stop_only_our_words_are_held_back(line: Line) -> None:
    """Kept, raised, seen by the DSL and told to them: what STOP stops is what we send the parent."""
    await staffed(line)
    knows(line, "STOP", Intent.OPT_OUT)
    await line.say("STOP")
    sent = len(line.channel.sent)
    await line.say("he has got a knife and he is coming upstairs")
    await line.say("please")
    assert len(line.channel.sent) == sent
    kept = await line.database.rows(
        "SELECT sealed_body FROM messages WHERE direction = 'in' AND visibility = 'dsl' ORDER BY created_at, recorded_at"
    )
    assert [readable(line.database.opener, row["sealed_body"]) for row in kept] == [
        "he has got a knife and he is coming upstairs",
        "please",
    ]
    levels = await line.database.rows("SELECT level FROM alerts ORDER BY level")
    assert [row["level"] for row in levels] == ["immediate", "look"]
    assert await line.database.value("SELECT is_held FROM conversation_states") is True
    assert await watch(line, Carrier()) == [DSL]


async def test_nothing_is_written_when_the_turn_fails(line: Line) -> None:
    conversation = await line.write(OFF)
    knows(line, OFF, Intent.REPORT_ABSENCE, child="Maryam", reason="sick bug")

    broken = replace(line.desk, capabilities=Broken())
    with pytest.raises(RuntimeError):
        await handle_conversation(broken, conversation)
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 0
    assert await line.database.value("SELECT count(*) FROM outbox") == 0
    assert await line.database.value("SELECT handled_at FROM messages") is None
    await line.work(conversation)
    assert await line.database.value("SELECT count(*) FROM absence_reports") == 1


async def test_what_cannot_be_handled_is_set_aside_for_a_person_and_screened(line: Line) -> None:
    broken = replace(line.desk, capabilities=Broken())
    await handle_or_set_aside(broken, await line.write(OFF))
    assert await line.database.value("SELECT count(*) FROM tickets WHERE status = 'open'") == 1
    assert await line.database.value("SELECT handled_at FROM messages") is not None
    await handle_or_set_aside(broken, await line.write("he has got a knife", sender=STRANGER))
    assert await line.database.value("SELECT level FROM alerts") == "immediate"


async def test_an_answer_leaves_in_the_chain_which_version_it_is_from(line: Line) -> None:
    words = "what time is the work ready?"
    knows(line, words, Intent.ASK_QUESTION)
    answer = Answer(text="By 9am.", document="Oak Policy", section="2", version="3", confidence=0.9)
    with_answers(line, FakeAnswers(answer))
    await line.say(words)
    [event] = await line.database.rows("SELECT actor, action, subject FROM audit_events")
    message = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
    assert event == {
        "actor": "bot",
        "action": "question_answered",
        "subject": f"{message} Oak Policy, version 3",
    }


async def test_what_was_not_answered_leaves_nothing_in_the_chain(line: Line) -> None:
    knows(line, "do packs cost anything?", Intent.ASK_QUESTION)
    await line.say("do packs cost anything?")
    assert await line.database.rows("SELECT 1 FROM audit_events") == []
