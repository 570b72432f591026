"""The composition root: the one module that knows everything."""

import tempfile
import tomllib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import httpx
from db.unit_of_work import SqlUnitOfWorkFactory

from bot.channels.registry import build_channels, build_notices, capabilities
from bot.core.clock import Clock, SystemClock
from bot.core.ports import Interpreter
from bot.core.storage import UnitOfWorkFactory
from bot.core.worry.helplines import Helplines
from bot.interpreter.rasa import RasaInterpreter
from bot.settings import Settings
from bot.use_cases.deliver_message import Delivery
from bot.use_cases.desk import Desk, Patience
from bot.use_cases.find_answer import PolicyAnswers
from bot.worker import WorkerParts
from db.embedded import EmbeddedServer
from db.engine import make_engine, psycopg_url
from db.migrate import upgrade


@dataclass(frozen=True, kw_only=True)
class Database:
    """Where the data is: the owner's address and the web login's."""

    url: str
    web_url: str


@contextmanager
def open_database(settings: Settings) -> Iterator[Database]:
    """The database of these settings, migrated; the embedded server is started if nobody has, and left to others."""
    if settings.database_url:
        database = Database(
            url=settings.database_url, web_url=settings.web_database_url or settings.database_url
        )
        upgrade(database.url)
        yield database
        return
    server = EmbeddedServer(settings.data_dir / "postgres").start()
    try:
        upgrade(server.url())
        yield Database(url=server.url(), web_url=server.web_url())
    finally:
        server.stop()


@contextmanager
def open_throwaway_database() -> Iterator[Database]:
    """A database that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="schoolgate-") as folder:
        server = EmbeddedServer(Path(folder) / "postgres", is_durable=False).start()
        try:
            upgrade(server.url())
            yield Database(url=server.url(), web_url=server.web_url())
        finally:
            server.stop_now()


@asynccontextmanager
async def open_units(url: str, *, pool_size: int = 5) -> AsyncIterator[UnitOfWorkFactory]:
    """Units of work on this database."""
    engine = make_engine(url, pool_size=pool_size)
    try:
        yield SqlUnitOfWorkFactory(engine)
    finally:
        await engine.dispose()


@asynccontextmanager
async def open_interpreter(nlu_url: str, timeout_seconds: float) -> AsyncIterator[Interpreter]:
    """Rasa, asked over kept connections."""
    async with httpx.AsyncClient(timeout=httpx.Timeout(timeout_seconds, connect=1.0)) as client:
        yield RasaInterpreter(client, nlu_url)


def load_helplines(settings: Settings, clock: Clock) -> Helplines:
    """The help numbers; SettingsError when one is missing or was checked too long ago."""
    with (settings.schools_dir / "helplines.toml").open("rb") as file:
        helplines = Helplines.from_mapping(tomllib.load(file))
    helplines.check(clock.now().date())
    return helplines


def build_desk(settings: Settings, uow: UnitOfWorkFactory, interpreter: Interpreter, clock: Clock) -> Desk:
    """What handling a message needs."""
    return Desk(
        uow=uow,
        clock=clock,
        interpreter=interpreter,
        answers=PolicyAnswers(uow),
        helplines=load_helplines(settings, clock),
        capabilities=capabilities(),
        new_id=uuid4,
        patience=Patience(quiet=timedelta(seconds=settings.quiet_seconds)),
    )


@asynccontextmanager
async def open_worker(settings: Settings, database: Database) -> AsyncIterator[WorkerParts]:
    """Everything the worker needs."""
    clock = SystemClock()
    async with (
        open_units(database.url, pool_size=settings.worker_slots + 2) as uow,
        open_interpreter(settings.nlu_url, settings.nlu_timeout_seconds) as interpreter,
        build_channels(settings) as channels,
    ):
        yield WorkerParts(
            desk=build_desk(settings, uow, interpreter, clock),
            channels=channels,
            notices=build_notices(settings),
            delivery=Delivery(claim_lasts=timedelta(seconds=settings.claim_seconds)),
            conninfo=psycopg_url(database.url),
            slots=settings.worker_slots,
        )
