"""What only the DSL may read is nowhere in the clear: not in a dump, a job, a log line or a label."""

import json
from uuid import UUID, uuid4

import prometheus_client
import pytest
import structlog
from sqlalchemy.exc import IntegrityError

from bot.core.alerts import Outcome
from bot.core.errors import CannotSeal
from bot.core.messages import RESTRICTED, Attachment, Author, ChannelName, NewReply, Visibility
from bot.core.people import Role, StaffMember
from bot.core.sealing import is_sealed, readable
from bot.core.storage import SET_UP, WORKER, Access, DatabaseRole
from bot.core.understanding import Intent
from bot.core.worry.levels import Worry
from bot.sealing.sealed_boxes import SealedBoxes, SealedBoxOpener, new_pair
from bot.use_cases.acknowledge_alert import close_alert, pass_to_dsl, release_conversation
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.reply_as_staff import reply_as_staff
from bot.use_cases.screen_again import screen_again
from bot.use_cases.set_aside import set_aside
from bot.use_cases.teach_screen import allow_words
from bot.use_cases.tend_seals import tend_seals
from bot.use_cases.work_on_alert import add_note, give_verdict
from db.reads_safeguarding import SqlSafeguardingReads
from db.sealing import SEALED_COLUMNS
from db.unit_of_work import SqlUnits
from tests.fakes import reading
from tests.use_cases.desk_work import STRANGER, Line

HURT = "marmalade: things are bad at home and i am scared of him"
AGAIN = "marmalade again and he will not stop"
PASSED = "marmalade spoon, Maryam is off because of her uncle"
LATE = "marmalade jar and i cannot say more"


async def dump(line: Line) -> str:
    """Every column of every table, as the superuser copies it."""
    tables = await line.database.rows(
        "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables"
        " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
    )
    rows = [
        f"{table['name']}: {row['whole']}"
        for table in tables
        for row in await line.database.rows(f"SELECT t::text AS whole FROM {table['name']} t")
    ]
    return "\n".join(rows)


async def member(line: Line, role: Role) -> Access:
    person = StaffMember(
        id=uuid4(), school_id=line.school_id, name=role.value, email=f"{role}@oak.example", role=role,
        phone="+447700900801",
    )  # fmt: skip
    async with line.database.uow(SET_UP) as uow:
        await uow.staff.add(person, password_hash="x", totp_secret="SECRET")
        await uow.commit()
    return Access(role=DatabaseRole(f"schoolgate_{role}"), school_id=line.school_id, staff_id=person.id)


async def deliver(line: Line, conversation: UUID) -> int:
    channels = {ChannelName.SIMULATOR: line.channel}
    return await deliver_conversation(line.desk.uow, line.clock, channels, conversation)


def knows(line: Line, text: str, worry: Worry = Worry.NONE, *intents: Intent, **marked: str) -> None:
    line.interpreter.known[text] = reading(text, *(intents or (Intent.WORRY,)), worry=worry, **marked)


async def worry_in_every_way(line: Line) -> tuple[Access, UUID]:
    """Raised, held, replied to, passed on, screened again, set aside and closed; the DSL and the conversation."""
    dsl, office = await member(line, Role.DSL), await member(line, Role.OFFICE)
    knows(line, PASSED, Worry.NONE, Intent.REPORT_ABSENCE, child="Maryam", reason="marmalade spoon")
    passed = await line.write(PASSED)
    await line.work(passed)
    message_id = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
    await pass_to_dsl(line.database.web_uow, line.clock, access=office, message_id=message_id)

    knows(line, HURT, Worry.CONCERN)
    await line.say(HURT, attachments=(Attachment(kind="location", vendor_reference="geo:marmalade-lane"),))
    await line.say(AGAIN)
    alert_id = await line.database.value("SELECT id FROM alerts ORDER BY raised_at LIMIT 1")
    await reply_as_staff(
        line.database.web_uow, line.clock, access=dsl, conversation_id=passed, text="marmalade: ring me"
    )
    assert "marmalade" not in await dump(line), "not even while the reply waits"
    await deliver(line, passed)
    await close_alert(
        line.database.web_uow, line.clock, access=dsl, alert_id=alert_id,
        outcome=Outcome.SPOKE_WITH_FAMILY, words="marmalade: rang, all well",
    )  # fmt: skip
    at_desk = {"access": dsl, "alert_id": alert_id}
    await add_note(line.database.web_uow, line.clock, **at_desk, text="marmalade: and the grandmother knows")
    await give_verdict(line.database.web_uow, line.clock, **at_desk, is_worrying=True)
    await allow_words(line.database.web_uow, line.clock, **at_desk, words="marmalade: scared of him")
    await release_conversation(line.database.web_uow, line.clock, access=dsl, conversation_id=passed)

    line.interpreter.is_up = False
    late = await line.write(LATE, sender=STRANGER)
    await line.work(late)
    line.wait(minutes=16)
    await line.work(late)
    assert "marmalade" in await dump(line), "an ordinary message is the office's to read"
    line.interpreter.is_up = True
    knows(line, LATE, Worry.IMMEDIATE)
    assert await screen_again(line.desk) >= 1
    aside = await line.write(AGAIN, sender=STRANGER)
    await set_aside(line.desk, aside)
    return dsl, passed


async def test_a_dump_of_the_database_tells_no_restricted_word(line: Line) -> None:
    with structlog.testing.capture_logs() as logs:
        dsl, conversation = await worry_in_every_way(line)
    everything = await dump(line)
    assert "public.alerts: " in everything
    assert "public.procrastinate_jobs: " in everything
    assert "marmalade" not in everything.lower()
    assert "marmalade" not in json.dumps(logs, default=str)
    assert b"marmalade" not in prometheus_client.generate_latest()

    view = await SqlSafeguardingReads(line.database.web_engine, line.database.opener).alert(
        dsl, await line.database.value("SELECT id FROM alerts WHERE closed_at IS NOT NULL")
    )
    assert [each.text for each in view.thread if "marmalade" in each.text and each.author is not Author.BOT] == [
        PASSED, HURT, AGAIN, "marmalade: ring me",
    ]  # fmt: skip
    assert [note.text for note in view.notes] == [
        "marmalade: rang, all well", "marmalade: and the grandmother knows",
    ]  # fmt: skip
    assert view.verdict is not None
    assert view.verdict.words == "marmalade: scared of him"
    assert conversation == view.correspondent.conversation_id


async def test_every_column_that_holds_sealed_words_is_rotated(line: Line) -> None:
    """A newcomer's sealed column that the list forgets would be left under a key that is thrown away."""
    await worry_in_every_way(line)
    columns = await line.database.rows(
        "SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN pg_tables t"
        " ON t.tablename = c.table_name AND t.schemaname = 'public' WHERE c.data_type IN ('text', 'jsonb')"
    )
    found = set()
    for each in columns:
        table, column = each["table_name"], each["column_name"]
        query = f"SELECT count(*) FROM {table} WHERE \"{column}\"::text LIKE '%sealed:%'"
        if await line.database.value(query):
            found.add((table, column))
    listed = {(each.table, each.column) for each in SEALED_COLUMNS}
    assert found - {("messages", "working_copy")} <= listed
    assert listed <= found | {("screenings", "sealed_rules")}


async def test_the_office_keeps_what_was_asked_for_without_the_words(line: Line) -> None:
    await worry_in_every_way(line)
    (absence,) = await line.database.rows("SELECT child, reason, note, status FROM absence_reports")
    assert absence == {"child": "Maryam Yusuf", "reason": "", "note": "", "status": "open"}


async def test_where_the_bot_read_the_words_back_later_is_sealed_with_them(line: Line) -> None:
    office = await member(line, Role.OFFICE)
    knows(line, PASSED, Worry.NONE, Intent.REPORT_ABSENCE, child="Maryam", reason="marmalade spoon")
    conversation = await line.write(PASSED)
    await line.work(conversation)
    message_id = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
    async with line.database.uow(WORKER) as uow:
        later = NewReply(id=uuid4(), text="What we have: Maryam, marmalade spoon.")
        await uow.outbox.add(
            await uow.conversations.lock(conversation), [later], answering=None, at=line.clock.now()
        )
        await uow.commit()
    await pass_to_dsl(line.database.web_uow, line.clock, access=office, message_id=message_id)
    assert "marmalade" not in await dump(line)
    assert await line.database.rows("SELECT DISTINCT visibility FROM outbox") == [{"visibility": "dsl"}]
    assert await deliver(line, conversation) == 1
    assert line.channel.sent[-1].text == later.text


async def test_a_released_conversation_s_words_stay_sealed(line: Line) -> None:
    knows(line, HURT, Worry.CONCERN)
    conversation = await line.write(HURT)
    await line.work(conversation)
    dsl = await member(line, Role.DSL)
    await release_conversation(line.database.web_uow, line.clock, access=dsl, conversation_id=conversation)
    async with line.database.uow(WORKER) as uow:
        message_id = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
        await uow.messages.restrict(message_id, Visibility.OFFICE)
        await uow.commit()
    (row,) = await line.database.rows(
        "SELECT body, visibility, sealed_body FROM messages WHERE direction = 'in'"
    )
    assert (row["body"], row["visibility"]) == ("", "dsl")
    assert readable(line.database.opener, row["sealed_body"]) == HURT


async def test_what_cannot_be_sealed_is_not_kept_in_the_clear_and_is_not_lost(line: Line) -> None:
    knows(line, HURT, Worry.IMMEDIATE)
    conversation = await line.write(HURT)
    await line.database.run("UPDATE sealing_keys SET is_current = false")
    with pytest.raises(CannotSeal):
        await handle_conversation(line.desk, conversation)
    assert await line.database.value("SELECT count(*) FROM alerts") == 0
    assert await line.database.rows("SELECT visibility, handled_at FROM messages") == [
        {"visibility": "unscreened", "handled_at": None}
    ]
    await line.database.run("UPDATE sealing_keys SET is_current = true")
    await handle_conversation(line.desk, conversation)
    assert await line.database.value("SELECT count(*) FROM alerts") == 1


@pytest.mark.parametrize("visibility", sorted(RESTRICTED))
async def test_the_database_itself_refuses_restricted_words_in_the_clear(
    line: Line, visibility: Visibility
) -> None:
    await line.say("hello")
    with pytest.raises(IntegrityError, match="messages_sealed_check"):
        await line.database.run("UPDATE messages SET visibility = :visibility", visibility=visibility.value)
    async with line.database.uow(WORKER) as uow:
        with pytest.raises(CannotSeal) as refused:
            await uow.transaction.run(
                "UPDATE messages SET visibility = :visibility", visibility=visibility.value
            )
    assert refused.value.__cause__ is None, "the cause quotes the row"


async def test_the_next_message_is_screened_together_with_sealed_ones(line: Line) -> None:
    first, second = "he hit me and hes got a", "knife. kids upstairs. help"
    conversation = await line.write(first)
    await line.work(conversation)
    assert await line.database.value("SELECT level FROM alerts") == "concern"
    assert "knife" not in await dump(line)
    await line.work(await line.write(second))
    levels = [row["level"] for row in await line.database.rows("SELECT level FROM alerts ORDER BY raised_at")]
    assert levels == ["concern", "immediate"]


async def test_the_worker_forgets_after_a_day_and_when_a_reply_has_left(line: Line) -> None:
    knows(line, HURT, Worry.CONCERN)
    conversation = await line.write(HURT)
    await handle_conversation(line.desk, conversation)
    copies = "SELECT direction FROM messages WHERE working_copy IS NOT NULL ORDER BY direction"
    assert await line.database.rows(copies) == [{"direction": "in"}, {"direction": "out"}]
    await deliver(line, conversation)
    assert await line.database.rows(copies) == [{"direction": "in"}]
    await tend_seals(line.desk.uow, line.clock)
    assert await line.database.rows(copies) == [{"direction": "in"}]
    line.wait(hours=25)
    await tend_seals(line.desk.uow, line.clock)
    assert await line.database.rows(copies) == []
    async with line.database.uow(WORKER) as uow:
        message_id = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
        assert (await uow.messages.by_id(message_id)).text == ""


async def test_what_the_model_has_not_read_is_kept_for_it_and_may_still_rise(line: Line) -> None:
    text = "there is no food in the house again"
    line.interpreter.is_up = False
    await line.say(text)
    assert await line.database.value("SELECT level FROM alerts") == "concern"
    line.wait(hours=30)
    await tend_seals(line.desk.uow, line.clock)
    line.interpreter.is_up = True
    knows(line, text, Worry.IMMEDIATE)
    assert await screen_again(line.desk) == 1
    assert await line.database.value("SELECT level FROM alerts") == "immediate"
    assert await screen_again(line.desk) == 0
    await tend_seals(line.desk.uow, line.clock)
    assert await line.database.value("SELECT count(*) FROM messages WHERE working_copy IS NOT NULL") == 0


async def test_a_worker_whose_key_is_gone_goes_on_and_asks_a_person_to_ring(line: Line) -> None:
    knows(line, HURT, Worry.CONCERN)
    conversation = await line.write(HURT)
    await handle_conversation(line.desk, conversation)
    other = SqlUnits(line.database.engine, sealer=SealedBoxes(), worker=SealedBoxOpener(new_pair()))
    channels = {ChannelName.SIMULATOR: line.channel}
    assert await deliver_conversation(other, line.clock, channels, conversation) == 0
    assert line.channel.sent == []
    assert await line.database.rows("SELECT status, error_code FROM outbox") == [
        {"status": "failed", "error_code": "sealed"}
    ]
    assert "ring" in await line.database.value("SELECT about FROM tickets")
    line.wait(minutes=1)
    assert len(await line.say(AGAIN)) == 1


async def test_words_of_before_there_was_a_key_are_sealed_by_the_worker(line: Line) -> None:
    await line.say("hello")
    await line.database.run("ALTER TABLE messages DROP CONSTRAINT messages_sealed_check")
    try:
        await line.database.run("UPDATE messages SET visibility = 'dsl'")
        assert await tend_seals(line.desk.uow, line.clock) == 2
        rows = await line.database.rows("SELECT body, sealed_body, visibility FROM messages")
        assert all(row["body"] == "" and is_sealed(row["sealed_body"]) for row in rows)
        assert {row["visibility"] for row in rows} == {"dsl"}
    finally:
        await line.database.run(
            "ALTER TABLE messages ADD CONSTRAINT messages_sealed_check"
            " CHECK (visibility NOT IN ('dsl', 'head', 'chair') OR body = '')"
        )


async def test_units_without_a_sealer_restrict_nothing(line: Line) -> None:
    await line.say("hello")
    message_id = await line.database.value("SELECT id FROM messages WHERE direction = 'in'")
    async with SqlUnits(line.database.engine)(WORKER) as uow:
        with pytest.raises(CannotSeal):
            await uow.messages.restrict(message_id, Visibility.DSL)


def test_all_that_the_office_may_not_read_is_sealed() -> None:
    assert set(Visibility) - RESTRICTED == {Visibility.UNSCREENED, Visibility.OFFICE}
