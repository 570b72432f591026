"""Jobs are rows of the same transaction, and only those of JobName can be asked for."""

from contextlib import suppress
from datetime import datetime, timedelta

import procrastinate
import pytest

from bot.core.errors import NotPermitted
from bot.core.storage import RECEIVER, SET_UP, SIGN_IN, SIMULATOR, WORKER, DatabaseRole, JobName
from db.engine import psycopg_url

JOBS = "SELECT queue_name, task_name, lock, args, scheduled_at FROM procrastinate_jobs ORDER BY id"


async def test_a_job_is_gone_after_a_rollback(database, line) -> None:
    async with database.web_uow(RECEIVER) as uow:
        await uow.defer(JobName.HANDLE_CONVERSATION, lock="a")
    with suppress(ZeroDivisionError):
        async with database.web_uow(RECEIVER) as uow:
            await uow.defer(JobName.HANDLE_CONVERSATION, lock="a")
            raise ZeroDivisionError
    assert await database.rows(JOBS) == []


async def test_a_job_is_there_after_the_commit(database, line) -> None:
    later = line.now + timedelta(minutes=10)
    async with database.web_uow(RECEIVER) as uow:
        await uow.defer(JobName.HANDLE_CONVERSATION, lock="handle:1", args={"conversation_id": "1"})
        await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate", at=later)
        await uow.commit()
    first, second = await database.rows(JOBS)
    assert first == {
        "queue_name": "conversations",
        "task_name": "handle_conversation",
        "lock": "handle:1",
        "args": {"conversation_id": "1"},
        "scheduled_at": None,
    }
    assert (second["queue_name"], second["scheduled_at"]) == ("upkeep", later)


async def test_a_second_job_for_the_same_conversation_is_harmless(database, line) -> None:
    for _ in range(2):
        async with database.web_uow(RECEIVER) as uow:
            await uow.defer(JobName.HANDLE_CONVERSATION, lock="handle:1")
            await uow.defer(JobName.HANDLE_CONVERSATION, lock="handle:1")
            await uow.commit()
    assert len(await database.rows(JOBS)) == 4


async def test_procrastinate_works_off_what_was_deferred(database, line) -> None:
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=psycopg_url(database.url)))
    seen = []

    @app.task(name=JobName.HANDLE_CONVERSATION, queue="conversations")
    async def handle(conversation_id: str) -> None:
        seen.append(conversation_id)

    async with database.web_uow(RECEIVER) as uow:
        for number in "123":
            await uow.defer(JobName.HANDLE_CONVERSATION, lock="handle:1", args={"conversation_id": number})
        await uow.commit()
    async with app.open_async():
        await app.run_worker_async(wait=False, install_signal_handlers=False)
    assert seen == ["1", "2", "3"]


async def test_every_job_name_can_be_deferred(database, line) -> None:
    async with database.uow(WORKER) as uow:
        for job in JobName:
            await uow.defer(job, lock=job)
        await uow.commit()
    assert [row["task_name"] for row in await database.rows(JOBS)] == list(JobName)


@pytest.mark.parametrize("task", ["keep_watch", "", "builtin:procrastinate.builtin_tasks.remove_old_jobs"])
async def test_no_other_job_can_be_named(database, line, task) -> None:
    async with database.uow(WORKER) as uow:
        with pytest.raises(NotPermitted):
            await uow.transaction.run("SELECT schoolgate_defer(:task, '', '{}', NULL)", task=task)


async def test_staff_may_defer_and_the_others_may_not(database, line) -> None:
    for role in (DatabaseRole.OFFICE, DatabaseRole.DSL, DatabaseRole.HEAD):
        async with database.web_uow(line.access(role)) as uow:
            await uow.defer(JobName.DELIVER_CONVERSATION, lock="1")
    for access in (SIGN_IN, SIMULATOR):
        async with database.web_uow(access) as uow:
            with pytest.raises(NotPermitted):
                await uow.defer(JobName.DELIVER_CONVERSATION, lock="1")
    async with database.uow(SET_UP) as uow:
        with pytest.raises(NotPermitted):
            await uow.defer(JobName.DELIVER_CONVERSATION, lock="1")


async def test_a_time_without_a_zone_is_refused(database, line) -> None:
    async with database.uow(WORKER) as uow:
        with pytest.raises(ValueError, match="naive"):
            await uow.defer(JobName.ESCALATE_ALERTS, lock="1", at=datetime(2026, 3, 10))  # noqa: DTZ001
