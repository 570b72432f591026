"""What a turn costs the database: each question one statement, and statements that stay prepared."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import event

from bot.core.alerts import Screening
from bot.core.messages import NewReply, Visibility
from bot.core.requests import Handoff, WorkPackRequest
from bot.core.storage import RECEIVER, WORKER, JobName
from bot.core.worry.levels import Worry

BY_BOTH = Screening(level=Worry.NONE, screened_by=("words", "model"), score=0.02)


@pytest.fixture
def statements(database):
    """What has been sent to the server, over either login."""
    sent: list[str] = []

    def note(_connection, _cursor, statement, *_):
        sent.append(statement)

    for engine in (database.engine, database.web_engine):
        event.listen(engine.sync_engine, "before_cursor_execute", note)
    return sent


async def test_each_thing_a_turn_does_is_one_statement(database, line, statements) -> None:
    received = await line.receive("Ava is off today")
    async with database.uow(WORKER) as uow:
        await uow.schools.by_id(line.school_id)  # read once, then remembered
        conversation = await uow.conversations.lock(received.conversation_id)
        message_id, at = received.message_id, line.tick()
        steps = [
            uow.messages.next_unhandled(conversation.id),
            uow.messages.texts_before(message_id, 3),
            uow.schools.by_id(line.school_id),
            uow.alerts.of_message(message_id),
            uow.people.family_at(conversation.id),
            uow.requests.recent(conversation.id, at - timedelta(days=21)),
            uow.requests.absences_by_others(conversation.id, at - timedelta(days=21)),
            uow.tickets.has_open(conversation.id),
            uow.requests.save(
                conversation, WorkPackRequest(id=uuid4(), child="Ava"), message_id=message_id, at=at
            ),
            uow.tickets.open(conversation, Handoff(id=uuid4(), about="x"), at=at),
            uow.conversations.save_state(conversation.id, {}),
            uow.outbox.add(
                conversation,
                [NewReply(id=uuid4(), text="one"), NewReply(id=uuid4(), text="two")],
                answering=message_id,
                at=at,
            ),
            uow.defer(JobName.DELIVER_CONVERSATION, lock="1"),
            uow.messages.mark_handled(message_id, at=at, visibility=Visibility.OFFICE, screening=BY_BOTH),
        ]
        for step in steps:
            before = len(statements)
            await step
            assert len(statements) - before == 1, statements[before:]


async def test_a_webhook_costs_three_statements(database, line, statements) -> None:
    await line.receive("hello")
    statements.clear()
    async with database.web_uow(RECEIVER):
        pass
    assert len(statements) == 1
    await line.receive("hello")
    assert len(statements) == 3


async def test_a_look_leaves_the_prepared_statements_alone(database, line) -> None:
    received = await line.receive("hello")
    for _ in range(8):
        async with database.uow(WORKER) as uow:
            await uow.conversations.lock(received.conversation_id)
    async with database.uow(WORKER) as uow:
        prepared = await uow.transaction.rows("SELECT statement FROM pg_prepared_statements")
    assert any("FOR NO KEY UPDATE" in row.statement for row in prepared)


async def test_what_was_written_is_gone_without_a_commit(database, line) -> None:
    received = await line.receive("hello")
    async with database.uow(WORKER) as uow:
        await uow.conversations.save_state(received.conversation_id, {"a": 1})
    async with database.uow(WORKER) as uow:
        assert (await uow.conversations.lock(received.conversation_id)).state == {}
