"""A server that goes away is said to be away, and is used again when it is back."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from bot.core.errors import NotPermitted, StorageUnavailable
from bot.core.storage import RECEIVER, SET_UP, WORKER, DatabaseRole, JobName
from bot.sealing.sealed_boxes import SealedBoxes
from db.embedded import EmbeddedServer
from db.engine import database_url, make_engine, psycopg_url
from db.migrate import upgrade
from db.unit_of_work import SqlUnits
from tests.conftest import give_keys


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="sg-"))
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="module")
def mortal(folder: Path) -> Iterator[EmbeddedServer]:
    """A server of its own that tests may kill."""
    server = EmbeddedServer(folder / "pg", is_durable=False).start()
    upgrade(server.url())
    yield server
    server.stop_now()


@pytest.fixture
async def units(mortal: EmbeddedServer):
    engine = make_engine(mortal.url())
    yield SqlUnits(engine)
    await engine.dispose()


async def test_a_killed_server_is_unavailable_and_then_back(mortal, units) -> None:
    async with units(SET_UP) as uow:
        await uow.schools.all()
    async with units(WORKER) as uow:
        os.kill(mortal.process_id, signal.SIGQUIT)  # as a crash: every connection is cut
        await asyncio.sleep(0.5)
        with pytest.raises(StorageUnavailable):
            await uow.schools.all()
    with pytest.raises(StorageUnavailable):
        async with units(RECEIVER):
            pass

    mortal.start()

    async with units(SET_UP) as uow:
        assert await uow.schools.all() == []


async def test_a_commit_that_cannot_be_made_is_unavailable(mortal, units) -> None:
    async with units(WORKER) as uow:
        os.kill(mortal.process_id, signal.SIGQUIT)
        await asyncio.sleep(0.5)
        with pytest.raises(StorageUnavailable):
            await uow.commit()
    mortal.start()


async def test_connections_that_outlived_a_restart_are_not_felt(mortal, units) -> None:
    async with units(SET_UP) as one, units(SET_UP) as two:
        await one.schools.all()
        await two.schools.all()
    mortal.stop_now()
    mortal.start()
    for _ in range(3):
        async with units(SET_UP) as uow:
            assert await uow.schools.all() == []


async def test_a_full_pool_is_unavailable(mortal) -> None:
    engine = make_engine(mortal.url(), pool_size=1)
    engine.pool._timeout = 0.2  # type: ignore[attr-defined]
    units = SqlUnits(engine)
    async with units(WORKER), units(WORKER):
        with pytest.raises(StorageUnavailable):
            async with units(WORKER):
                pass
    await engine.dispose()


async def test_nowhere_to_connect_is_unavailable(folder) -> None:
    engine = make_engine(f"postgresql://postgres@/schoolgate?host={folder}")
    with pytest.raises(StorageUnavailable):
        async with SqlUnits(engine)(WORKER):
            pass
    await engine.dispose()


async def test_a_unit_of_work_is_over_once_committed(mortal, units) -> None:
    """Its role ended with the transaction: a statement after it would run with the login's own rights."""
    async with units(WORKER) as uow:
        await uow.commit()
        with pytest.raises(RuntimeError, match="committed"):
            await uow.schools.all()


async def test_nobody_works_as_a_role_that_is_not_theirs(mortal) -> None:
    engine = make_engine(mortal.web_url())
    with pytest.raises(NotPermitted):
        async with SqlUnits(engine)(WORKER):
            pass
    await engine.dispose()


def test_several_processes_share_one_server(mortal, folder) -> None:
    """Each may start and stop it; it stays while somebody is connected."""
    visit = (
        "import sys; from pathlib import Path; from db.embedded import EmbeddedServer\n"
        "server = EmbeddedServer(Path(sys.argv[1])).start(); print(server.process_id, server.stop())"
    )
    with psycopg.connect(psycopg_url(mortal.url())) as connection:
        connection.execute("SELECT 1")
        said = subprocess.run(
            [sys.executable, "-c", visit, str(folder / "pg")], capture_output=True, text=True, check=True
        )
    assert said.stdout.split() == [str(mortal.process_id), "False"]
    assert mortal.stop() is True
    said = subprocess.run(
        [sys.executable, "-c", visit, str(folder / "pg")], capture_output=True, text=True, check=True
    )
    assert said.stdout.split()[1] == "True"
    mortal.start()


def test_migrating_twice_changes_nothing(mortal) -> None:
    upgrade(mortal.url())
    upgrade(mortal.url(), web_password="100%'; \\ quoted")


def test_two_processes_migrate_one_new_database_at_once(mortal) -> None:
    mortal.create_database("at_once")
    command = "import sys; from db.migrate import upgrade; upgrade(sys.argv[1])"
    running = [
        subprocess.Popen([sys.executable, "-c", command, mortal.url("at_once")], stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    for process in running:
        _, complaint = process.communicate(timeout=60)
        assert (process.returncode, complaint.decode()) == (0, "")


async def test_an_owner_without_special_powers_suffices(mortal, database, open_line) -> None:
    """On a server of the school's own the owner is seldom a superuser: the policies then bind it too."""
    with psycopg.connect(psycopg_url(mortal.url("postgres")), autocommit=True) as connection:
        connection.execute("CREATE ROLE plain_owner LOGIN CREATEROLE")
        for role in connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'schoolgate%'"
        ).fetchall():
            connection.execute(f'GRANT "{role[0]}" TO plain_owner WITH ADMIN TRUE, INHERIT FALSE')
        connection.execute("CREATE DATABASE plain OWNER plain_owner")
    url = database_url(mortal.url("plain")).set(username="plain_owner").render_as_string(hide_password=False)
    upgrade(url)
    give_keys(psycopg_url(mortal.url("plain")))
    engine = make_engine(url)
    units = SqlUnits(engine, sealer=SealedBoxes())
    plain = replace(
        database, url=url, web_url=url, engine=engine, web_engine=engine, uow=units, web_uow=units
    )
    line = await open_line("oak", on=plain)
    received = await line.receive("hello", vendor_message_id="SM1")
    assert received is not None
    assert await line.receive("hello", vendor_message_id="SM1") is None
    await line.handle(received)
    await line.alert(received)
    async with plain.uow(line.access(DatabaseRole.OFFICE)) as uow:
        await uow.conversations.lock(received.conversation_id)
        assert await uow.alerts.pass_on(
            received.message_id, alert_id=uuid4(), reference="7KMX", at=line.tick()
        )
        await uow.defer(JobName.ESCALATE_ALERTS, lock="escalate")
        await uow.commit()
    assert await plain.value("SELECT count(*) FROM messages") == 0  # the owner itself is no reader
    assert await plain.value("SELECT count(*) FROM procrastinate_jobs") == 1
    await engine.dispose()
