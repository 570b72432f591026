"""A chain of audit events shows when somebody has been at it."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.core.errors import NotPermitted
from bot.core.storage import SET_UP, WORKER, DatabaseRole
from db.repositories.audit import find_audit_break


async def record(database, line, action, *, access=WORKER, school_id=None) -> None:
    uow_factory = database.uow if access is WORKER else database.web_uow
    async with uow_factory(access) as uow:
        await uow.audit.record(
            school_id=school_id or line.school_id, actor="dsl", action=action, subject="4F7K", at=line.tick()
        )
        await uow.commit()


async def break_of(database, school_id):
    async with database.uow(SET_UP) as uow:
        return await find_audit_break(uow.transaction, school_id)


@pytest.fixture
async def chain(database, line):
    for action in ("alert_read", "alert_acknowledged", "alert_closed"):
        await record(database, line, action)
    return await database.rows("SELECT * FROM audit_events ORDER BY position")


async def test_each_event_carries_the_hash_of_the_one_before(database, line, chain) -> None:
    assert [event["position"] for event in chain] == [1, 2, 3]
    assert [event["previous_hash"] for event in chain] == ["", chain[0]["hash"], chain[1]["hash"]]
    assert len({event["hash"] for event in chain}) == 3
    assert await break_of(database, line.school_id) is None


@pytest.mark.parametrize(
    ("tampering", "noticed_at"),
    [
        ("UPDATE audit_events SET action = 'alert_closed' WHERE position = 1", 1),
        ("UPDATE audit_events SET at = at + interval '1 second' WHERE position = 2", 2),
        ("UPDATE audit_events SET staff_id = gen_random_uuid() WHERE position = 2", 2),
        ("DELETE FROM audit_events WHERE position = 2", 3),
        ("DELETE FROM audit_events WHERE position = 1", 2),
        ("UPDATE audit_events SET hash = 'x' WHERE position = 2", 2),
    ],
)
async def test_a_broken_chain_is_noticed(database, line, chain, tampering, noticed_at) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(text("SET LOCAL session_replication_role = replica"))  # no trigger fires
        await connection.execute(text(tampering))

    assert await break_of(database, line.school_id) == chain[noticed_at - 1]["id"]


async def test_even_the_owner_cannot_change_an_event_in_passing(database, line, chain) -> None:
    for sql in ("UPDATE audit_events SET actor = ''", "DELETE FROM audit_events", "TRUNCATE audit_events"):
        with pytest.raises(DBAPIError, match="never changed"):
            await database.run(sql)


async def test_schools_have_chains_of_their_own(database, line, open_line, chain) -> None:
    elm = await open_line("elm")
    await record(database, elm, "alert_read")
    assert (
        await database.value(
            "SELECT position FROM audit_events WHERE school_id = :school", school=elm.school_id
        )
        == 1
    )
    assert await break_of(database, elm.school_id) is None


async def test_events_at_the_same_moment_make_one_chain(database, line) -> None:
    await asyncio.gather(*(record(database, line, f"read_{n}") for n in range(10)))

    assert await database.value("SELECT max(position) FROM audit_events") == 10
    assert await break_of(database, line.school_id) is None


async def test_an_event_is_gone_with_what_it_speaks_of(database, line) -> None:
    async with database.uow(WORKER) as uow:
        await uow.audit.record(
            school_id=line.school_id, actor="dsl", action="alert_read", subject="4F7K", at=line.tick()
        )
    assert await database.rows("SELECT * FROM audit_events") == []


async def test_staff_leave_events_in_their_own_name_and_school_and_read_none(
    database, line, open_line
) -> None:
    elm = await open_line("elm")
    dsl = line.access(DatabaseRole.DSL)
    await record(database, line, "alert_read", access=dsl)
    with pytest.raises(NotPermitted):
        await record(database, line, "alert_read", access=dsl, school_id=elm.school_id)

    assert await database.rows("SELECT staff_id, actor FROM audit_events") == [
        {"staff_id": dsl.staff_id, "actor": "dsl"}
    ]
