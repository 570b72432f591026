import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count

import pytest

from db.embedded import EmbeddedServer
from tests.chaos.line import KillableLine, Zygote
from tests.conftest import open_database
from tests.stubs.twilio_api import TwilioStub

_numbers = count(100)
OpenLine = Callable[[], AbstractAsyncContextManager[KillableLine]]


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    zygote = Zygote()
    yield zygote
    zygote.end()


@pytest.fixture(scope="session")
def twilio() -> Iterator[tuple[TwilioStub, str]]:
    stub = TwilioStub()
    with stub.server() as server:
        yield stub, server.url


@pytest.fixture
def open_line(
    postgres: EmbeddedServer,
    spare_databases: list[str],
    zygote: Zygote,
    twilio: tuple[TwilioStub, str],
    key_files: dict[str, str],
) -> OpenLine:
    """A new line each time, with a parent's number of its own by which its replies are told apart."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[KillableLine]:
        stub, stub_url = twilio
        async with open_database(postgres, spare_databases) as database:
            line = KillableLine(
                zygote=zygote, url=database.url, web_url=database.web_url, uow=database.uow,
                rows=database.rows, stub=stub, stub_url=stub_url, parent=f"+447700900{next(_numbers)}",
                key_files=key_files,
            )  # fmt: skip
            try:
                yield line
            finally:
                line.end()
                await asyncio.sleep(0.05)

    return opened
