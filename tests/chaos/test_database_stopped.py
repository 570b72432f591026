"""PostgreSQL is stopped on the spot and comes back: vendors are told to try again, and work resumes by itself."""

import asyncio
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.rows import dict_row

from db.embedded import EmbeddedServer
from db.engine import make_engine, psycopg_url
from db.migrate import upgrade
from db.unit_of_work import SqlUnits
from tests.chaos.line import KillableLine, Zygote, is_alive, until
from tests.chaos.readings import THREE_REQUESTS, WORRYING
from tests.chaos.test_web_killed import post, serve
from tests.conftest import give_keys
from tests.stubs.twilio_api import TwilioStub


@pytest.fixture
def mortal() -> Iterator[EmbeddedServer]:
    folder = Path(tempfile.mkdtemp(prefix="sg-"))
    server = EmbeddedServer(folder / "pg", is_durable=False).start()
    upgrade(server.url())
    give_keys(psycopg_url(server.url()))
    yield server
    server.stop_now()
    shutil.rmtree(folder, ignore_errors=True)


async def test_webhooks_answer_503_while_it_is_away_and_all_goes_on_when_it_is_back(
    mortal: EmbeddedServer, zygote: Zygote, twilio: tuple[TwilioStub, str], key_files: dict[str, str]
) -> None:
    async def rows(query: str) -> list[dict[str, Any]]:
        async with await psycopg.AsyncConnection.connect(
            psycopg_url(mortal.url()), row_factory=dict_row
        ) as connection:
            return await (await connection.execute(query)).fetchall()

    engine = make_engine(mortal.url())
    line = KillableLine(
        zygote=zygote, url=mortal.url(), web_url=mortal.web_url(), uow=SqlUnits(engine), rows=rows,
        stub=twilio[0], stub_url=twilio[1], parent="+447700900099",
        key_files=key_files,
    )  # fmt: skip
    try:
        await line.open_school()
        await engine.dispose()
        port = await serve(line)
        line.start_worker()
        assert await post(line, port, THREE_REQUESTS, "SM1") == 200
        await until(line.is_done, "the first message was not handled")
        assert len(line.replies) == 1

        mortal.stop_now()
        assert [await post(line, port, WORRYING, "SM2") for _ in range(3)] == [503, 503, 503]
        health = await ask_health(port)
        assert (health.status_code, health.json()["checks"]["database"]["well"]) == (503, False)
        await asyncio.sleep(1)
        mortal.start()

        assert await post(line, port, WORRYING, "SM2") == 200

        async def has_gone_on() -> bool:
            if not is_alive(line.pids[-1]):  # it may end rather than wait: its supervisor starts it again
                line.start_worker()
            return await has_handled(line, 2)

        await until(has_gone_on, "work did not go on")
        await asyncio.sleep(0.5)
        assert len(line.replies) == 2
        assert [row["level"] for row in await rows("SELECT level FROM alerts")] == ["immediate"]
    finally:
        line.end()
        await engine.dispose()


async def ask_health(port: int) -> httpx.Response:
    async with httpx.AsyncClient() as client:
        return await client.get(f"http://127.0.0.1:{port}/healthz", timeout=10)


async def has_handled(line: KillableLine, messages: int) -> bool:
    """So many messages are stored, all of them handled and answered."""
    (row,) = await line.rows("SELECT count(handled_at) AS n FROM messages WHERE direction = 'in'")
    return row["n"] == messages and await line.is_done()
