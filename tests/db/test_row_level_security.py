"""What each role can reach, tried with plain SQL: the pages are not trusted to hold anything back."""

import re
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.core.errors import NotPermitted
from bot.core.messages import Author, NewReply, Visibility
from bot.core.requests import RING, AbsenceReport, Handoff
from bot.core.sealing import readable
from bot.core.storage import RECEIVER, SIGN_IN, SIMULATOR, WORKER, Access, DatabaseRole, JobName, Mode
from bot.core.worry.levels import Worry
from db.tables import metadata

SECRET = "zebra and lighthouse"
STAFF = [DatabaseRole.OFFICE, DatabaseRole.DSL, DatabaseRole.HEAD, DatabaseRole.CHAIR]
# Tables on which the office has no grant at all.
CLOSED = [
    "alerts", "screenings", "conversation_states", "notices", "troubles", "audit_events", "logins",
    "alert_notes", "alert_readers", "alert_links", "alert_verdicts", "text_approvals",
]  # fmt: skip
JOBS = [
    "procrastinate_jobs",
    "procrastinate_events",
    "procrastinate_workers",
    "procrastinate_periodic_defers",
]


class Look:
    """Plain SQL as one access, over the web process's login."""

    def __init__(self, database, access: Access) -> None:
        self.database = database
        self.access = access

    async def rows(self, sql: str, **parameters):
        async with self.database.web_uow(self.access) as uow:
            return [tuple(row) for row in await uow.transaction.rows(text(sql), **parameters)]

    async def error(self, sql: str, **parameters) -> str:
        """All that the database says when it refuses."""
        async with self.database.web_engine.connect() as connection:
            await connection.execute(
                text(
                    "SELECT set_config('role', :role, true), set_config('schoolgate.school_id', :school, true)"
                ),
                {"role": self.access.role, "school": str(self.access.school_id)},
            )
            with pytest.raises(DBAPIError) as caught:
                await connection.execute(text(sql), parameters)
        return str(caught.value.orig)

    async def everything(self) -> str:
        """Every readable column of every table, as one text."""
        seen = []
        for table in [*metadata.tables, *JOBS]:
            columns = await self.rows(
                "SELECT column_name FROM information_schema.columns"
                " WHERE table_name = :table AND has_column_privilege(:table, column_name, 'SELECT')",
                table=table,
            )
            if columns:
                listed = ", ".join(f'"{column}"' for (column,) in columns)
                seen.append(str(await self.rows(f"SELECT {listed} FROM {table}")))
        return "\n".join(seen)


@pytest.fixture
async def worried(line):
    """One ordinary conversation, one with a worry in it, and one that holds nothing but a worry."""
    ordinary = await line.receive("Ava is off today", sender="+447700900101")
    await line.handle(ordinary, "Thank you, Ava is off today.")
    mixed = await line.receive("Can I have a paper pack", sender="+447700900102")
    await line.handle(mixed, "A pack is asked for.")
    hidden, alert = await line.worry(SECRET, sender="+447700900102")
    alone, lonely_alert = await line.worry(f"{SECRET} again", sender="+447700900103")
    unscreened = await line.receive(f"{SECRET} unread", sender="+447700900104")
    async with line.database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(hidden.conversation_id)
        await uow.conversations.save_state(conversation.id, {"parked": SECRET})
        ring = Handoff(id=uuid4(), about=RING)
        await uow.tickets.open(conversation, ring, at=line.tick(), visibility=Visibility.DSL)
        await uow.audit.record(
            school_id=line.school_id, actor="dsl", action="alert_read", subject=str(alert.id), at=line.tick()
        )
        await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate", args={"alert": str(alert.id)})
        await uow.commit()
    return {
        "hidden": hidden,
        "alert": alert,
        "alone": alone,
        "lonely_alert": lonely_alert,
        "unscreened": unscreened,
        "ordinary": ordinary,
        "mixed": mixed,
    }


def traces_of(worried) -> set[str]:
    """Whatever would betray a hidden message."""
    return {
        SECRET,
        "hidden safety words",
        "hidden-rule",
        "4F7K",
        "+447700900103",
        "+447700900104",
        *(str(found) for name in ("hidden", "alone", "unscreened") for found in (worried[name].message_id,)),
        str(worried["alone"].conversation_id),
        str(worried["unscreened"].conversation_id),
        str(worried["alert"].id),
        str(worried["lonely_alert"].id),
    }


async def test_the_office_finds_no_trace_of_a_worry_in_any_table(database, line, worried) -> None:
    everything = await Look(database, line.access(DatabaseRole.OFFICE)).everything()

    assert "Ava is off today" in everything
    assert [trace for trace in traces_of(worried) if trace in everything] == []


async def test_the_office_counts_only_what_it_may_read(database, line, worried) -> None:
    office = Look(database, line.access(DatabaseRole.OFFICE))

    assert await office.rows("SELECT count(*) FROM messages") == [(4,)]
    assert await office.rows("SELECT count(*) FROM outbox") == [(2,)]
    assert await office.rows("SELECT count(id) FROM conversations") == [(2,)]
    assert await office.rows("SELECT count(*) FROM contact_addresses") == [(2,)]
    assert await office.rows("SELECT count(*) FROM tickets") == [(0,)]


async def test_the_office_is_refused_whole_tables(database, line, worried) -> None:
    office = Look(database, line.access(DatabaseRole.OFFICE))
    for table in (*CLOSED, *JOBS):
        for sql in (
            "SELECT count(*) FROM {}",
            "EXPLAIN SELECT * FROM {}",
            "DELETE FROM {}",
            "SELECT 1 FROM {} LIMIT 0",
        ):
            assert await office.error(sql.format(table)) == f"permission denied for table {table}"


async def test_explain_tells_the_office_nothing_of_what_is_hidden(database, line, worried) -> None:
    office = Look(database, line.access(DatabaseRole.OFFICE))
    for sql in (
        "EXPLAIN (ANALYZE, VERBOSE) SELECT * FROM messages",
        "EXPLAIN (ANALYZE, VERBOSE) SELECT id FROM conversations",
    ):
        plan = str(await office.rows(sql))
        assert [trace for trace in traces_of(worried) if trace in plan] == []


async def test_an_error_never_quotes_what_is_hidden(database, line, worried) -> None:
    """A condition that fails on each row it is given is only given rows that may be seen."""
    office = Look(database, line.access(DatabaseRole.OFFICE))

    complaint = await office.error(
        "SELECT CAST(body AS integer) FROM messages WHERE body LIKE '%' ORDER BY 1"
    )

    assert SECRET not in complaint


async def test_the_office_cannot_see_that_a_visible_row_was_touched(database, line, worried) -> None:
    """A hidden message moves no timestamp of the conversation, and its row's versions are not for reading."""
    office = Look(database, line.access(DatabaseRole.OFFICE))
    before = await office.rows("SELECT id, mode, taken_over_by, taken_over_at FROM conversations ORDER BY id")

    await line.worry(f"{SECRET} once more", sender="+447700900101")

    after = await office.rows("SELECT id, mode, taken_over_by, taken_over_at FROM conversations ORDER BY id")
    assert after == before
    for hidden_column in ("xmin", "last_staff_word_at"):
        refusal = await office.error(f"SELECT {hidden_column} FROM conversations")
        assert refusal == "permission denied for table conversations"


async def test_the_office_is_not_told_which_message_a_request_came_from(database, line, worried) -> None:
    async with database.uow(WORKER) as uow:
        conversation = await uow.conversations.lock(worried["hidden"].conversation_id)
        report = AbsenceReport(id=uuid4(), child="Ava", first_day=line.now.date())
        await uow.requests.save(conversation, report, message_id=worried["hidden"].message_id, at=line.tick())
        await uow.commit()
    office = Look(database, line.access(DatabaseRole.OFFICE))

    assert await office.rows("SELECT child FROM absence_reports") == [("Ava",)]
    refusal = await office.error("SELECT message_id FROM absence_reports")
    assert refusal == "permission denied for table absence_reports"


async def test_the_office_does_not_learn_of_a_hold_by_locking(database, line, worried) -> None:
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        conversation = await uow.conversations.lock(worried["hidden"].conversation_id)
        assert (conversation.is_held, conversation.state) == (False, {})
        with pytest.raises(NotPermitted):
            await uow.conversations.lock(worried["alone"].conversation_id)


async def test_a_hidden_thing_and_no_thing_look_alike(database, line, worried) -> None:
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        at = line.tick()
        for message_id in (worried["hidden"].message_id, worried["unscreened"].message_id, uuid4()):
            is_passed = await uow.alerts.pass_on(message_id, alert_id=uuid4(), reference="AAAA", at=at)
            assert is_passed is False
            with pytest.raises(NotPermitted):
                await uow.messages.by_id(message_id)


async def test_the_office_cannot_write_its_way_into_a_hidden_conversation(database, line, worried) -> None:
    staff_id = line.staff[DatabaseRole.OFFICE]
    async with database.uow(WORKER) as uow:
        hidden = await uow.conversations.lock(worried["alone"].conversation_id)
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        reply = NewReply(id=uuid4(), text="hello?", author=Author.STAFF, staff_id=staff_id)
        with pytest.raises(NotPermitted):
            await uow.outbox.add(hidden, [reply], answering=None, at=line.tick())


@pytest.mark.parametrize(
    "change",
    [
        {"author": Author.BOT, "staff_id": None},
        {"author": Author.STAFF, "staff_id": uuid4()},
        {"author": Author.STAFF, "visibility": Visibility.DSL},
    ],
)
async def test_the_office_writes_only_in_its_own_name_and_sight(database, line, worried, change) -> None:
    words = {"author": Author.STAFF, "staff_id": line.staff[DatabaseRole.OFFICE], **change}
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        conversation = await uow.conversations.lock(worried["ordinary"].conversation_id)
        with pytest.raises(NotPermitted):
            await uow.outbox.add(
                conversation, [NewReply(id=uuid4(), text="hello", **words)], answering=None, at=line.tick()
            )


async def test_the_office_cannot_change_what_a_parent_wrote(database, line, worried) -> None:
    office = Look(database, line.access(DatabaseRole.OFFICE))
    for sql in (
        "UPDATE messages SET body = ''",
        "UPDATE messages SET visibility = 'dsl'",
        "DELETE FROM messages",
        "DELETE FROM absence_reports",
        "UPDATE contact_addresses SET guardian_id = NULL",
        "UPDATE schools SET settings = '{}'",
        "UPDATE outbox SET recipient = '+447700900999'",
    ):
        assert (await office.error(sql)).startswith("permission denied for table")


async def test_dsl_and_head_read_what_is_theirs(database, line, worried) -> None:
    about_dsl, _ = await line.worry(
        "about the lead herself", sender="+447700900105", visibility=Visibility.HEAD
    )
    dsl = await Look(database, line.access(DatabaseRole.DSL)).everything()
    head = await Look(database, line.access(DatabaseRole.HEAD)).everything()
    assert SECRET not in dsl + head, "what they may read is sealed all the same"

    def opened(rows: str) -> str:
        return re.sub(r"sealed:[\w:=-]+", lambda found: readable(database.opener, found[0]), rows)

    dsl, head = opened(dsl), opened(head)
    for trace in (SECRET, "hidden safety words", "4F7K", "hidden-rule", "+447700900103"):
        assert trace in dsl
        assert trace in head
    assert f"{SECRET} unread" not in dsl + head
    assert "about the lead herself" in head
    for trace in ("about the lead herself", str(about_dsl.conversation_id), "+447700900105"):
        assert trace not in dsl


async def test_a_dsl_is_not_told_that_the_head_holds_a_conversation(database, line) -> None:
    said = await line.receive("Ava is off today")
    await line.handle(said)
    await line.worry("about the lead herself", visibility=Visibility.HEAD)
    for role, is_told in ((DatabaseRole.DSL, False), (DatabaseRole.HEAD, True)):
        async with database.web_uow(line.access(role)) as uow:
            assert (await uow.conversations.lock(said.conversation_id)).is_held is is_told


async def test_dsl_and_head_never_read_a_state_or_a_secret(database, line, worried) -> None:
    for role in (DatabaseRole.DSL, DatabaseRole.HEAD):
        look = Look(database, line.access(role))
        assert await look.error("SELECT state FROM conversation_states")
        assert await look.error("SELECT password_hash FROM staff_members")
        assert await look.error("SELECT totp_secret FROM staff_members")
        assert await look.error("SELECT * FROM audit_events")
        assert await look.error("SELECT * FROM procrastinate_jobs")


async def test_a_dsl_releases_a_conversation(database, line, worried) -> None:
    conversation_id = worried["hidden"].conversation_id
    async with database.web_uow(line.access(DatabaseRole.DSL)) as uow:
        await uow.conversations.set_held(conversation_id, False)
        await uow.commit()
    async with database.uow(WORKER) as uow:
        assert not (await uow.conversations.lock(conversation_id)).is_held
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        with pytest.raises(NotPermitted):
            await uow.conversations.set_held(conversation_id, True)


@pytest.mark.parametrize("role", STAFF)
async def test_two_schools_are_apart(database, line, open_line, worried, role) -> None:
    elm = await open_line("elm")
    said = await elm.receive("Leo is off today", sender="+447700900101")
    await elm.handle(said, "Thank you for Leo.")
    await elm.worry("elm's own worry", sender="+447700900102")

    ours = await Look(database, line.access(role)).everything()
    theirs = await Look(database, elm.access(role)).everything()

    assert "Leo" not in ours
    assert "elm" not in ours.lower().replace("element", "")
    assert "Ava" not in theirs
    assert SECRET not in theirs
    assert str(line.school_id) not in theirs


@pytest.mark.parametrize("role", STAFF)
async def test_without_a_school_staff_see_nothing(database, line, worried, role) -> None:
    look = Look(database, Access(role=role))
    for table in ("messages", "outbox", "tickets", "schools", "guardians", "pupils", "contact_addresses"):
        assert await look.rows(f"SELECT count(*) FROM {table}") == [(0,)]


async def test_the_receiver_reads_no_row_of_anybody(database, line, worried) -> None:
    receiver = Look(database, RECEIVER)
    for table in metadata.tables:
        if table not in ("schools", "sealing_keys"):
            assert await receiver.error(f"SELECT 1 FROM {table}") == f"permission denied for table {table}"
    assert await receiver.rows("SELECT slug FROM schools") == [("oak",)]


async def test_sign_in_reads_credentials_and_nothing_else(database, line, worried) -> None:
    sign_in = Look(database, SIGN_IN)
    for table in metadata.tables:
        if table not in ("schools", "staff_members", "logins"):
            assert await sign_in.error(f"SELECT 1 FROM {table}") == f"permission denied for table {table}"
    assert len(await sign_in.rows("SELECT password_hash FROM staff_members")) == len(STAFF)


async def test_the_simulator_sees_its_own_channel_alone(database, line, worried) -> None:
    simulator = Look(database, SIMULATOR)

    assert await simulator.rows("SELECT body FROM messages") == []
    assert await simulator.rows("SELECT address FROM contact_addresses") == []
    assert await simulator.rows("SELECT name FROM guardians") == []
    for table in ("alerts", "staff_members", "tickets", "screenings"):
        assert await simulator.error(f"SELECT 1 FROM {table}") == f"permission denied for table {table}"


async def test_the_web_process_cannot_become_the_worker(database) -> None:
    for role in (DatabaseRole.WORKER, DatabaseRole.SET_UP):
        with pytest.raises(NotPermitted):
            async with database.web_uow(Access(role=role)):
                pass


async def test_passing_on_takes_a_message_and_its_replies_out_of_sight(database, line) -> None:
    said = await line.receive("she says she is scared of home")
    await line.handle(said, "Passed to the office.")
    kept = await line.receive("and she is off today")
    await line.handle(kept, "Noted.")
    office = line.access(DatabaseRole.OFFICE)

    async with database.web_uow(office) as uow:
        assert await uow.alerts.pass_on(said.message_id, alert_id=uuid4(), reference="7KMX", at=line.tick())
        await uow.commit()

    seen = await Look(database, office).everything()
    assert "scared" not in seen
    assert "Passed to the office." not in seen
    assert "and she is off today" in seen
    async with database.web_uow(line.access(DatabaseRole.DSL)) as uow:
        alert = await uow.alerts.of_message(said.message_id)
        assert alert is not None
        assert (alert.level, alert.visibility, alert.reference) == (Worry.CONCERN, Visibility.DSL, "7KMX")
        assert (await uow.conversations.lock(said.conversation_id)).is_held
    assert await database.rows("SELECT action, staff_id FROM audit_events") == [
        {"action": "message_passed_on", "staff_id": line.staff[DatabaseRole.OFFICE]}
    ]


async def test_passing_on_a_message_of_the_daily_skim_makes_it_a_concern(database, line) -> None:
    said = await line.receive("hm")
    await line.handle(said)
    await line.alert(said, level=Worry.LOOK)
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        assert await uow.alerts.pass_on(said.message_id, alert_id=uuid4(), reference="7KMX", at=line.tick())
        await uow.commit()

    rows = await database.rows("SELECT level, status FROM alerts")
    assert rows == [{"level": "concern", "status": "raised"}]


async def test_nobody_passes_on_a_message_of_another_school(database, line, open_line) -> None:
    elm = await open_line("elm")
    said = await elm.receive("hello")
    await elm.handle(said)
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        is_passed = await uow.alerts.pass_on(said.message_id, alert_id=uuid4(), reference="7", at=line.tick())
    assert not is_passed


async def test_a_take_over_moves_only_what_the_office_may_see(database, line, worried) -> None:
    conversation_id = worried["mixed"].conversation_id
    async with database.web_uow(line.access(DatabaseRole.OFFICE)) as uow:
        await uow.conversations.lock(conversation_id)
        await uow.conversations.set_mode(
            conversation_id, Mode.STAFF, staff_id=line.staff[DatabaseRole.OFFICE], at=line.tick()
        )
        assert await uow.outbox.drop_waiting_bot_replies(conversation_id) == 1
        await uow.commit()

    statuses = await database.rows(
        "SELECT visibility, status FROM outbox WHERE conversation_id = :id ORDER BY visibility DESC",
        id=conversation_id,
    )
    assert statuses == [
        {"visibility": "office", "status": "dropped"},
        {"visibility": "dsl", "status": "waiting"},
    ]
