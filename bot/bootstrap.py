"""The composition root: the one module that knows everything."""

import tempfile
import tomllib
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import httpx
from sqlalchemy import make_url

from bot.channels.connection import Connection, Surroundings
from bot.channels.email_notices import SmtpSettings
from bot.channels.notices import LoggedNotices
from bot.channels.registry import connect_all
from bot.channels.simulator import SimulatorChannel, SimulatorSettings
from bot.channels.telegram_bot import TELEGRAM, TelegramSettings
from bot.channels.twilio_messaging import TWILIO, TwilioSettings
from bot.core.clock import Clock, SystemClock
from bot.core.errors import SettingsError
from bot.core.messages import ChannelName
from bot.core.people import Way
from bot.core.ports import Capabilities, Channel, NoticeSender, SecondReader
from bot.core.sealing import KeyPurpose, Opener
from bot.core.storage import SET_UP, WORKER, UnitOfWorkFactory
from bot.core.worry.helplines import Helplines
from bot.directory import Directory
from bot.interpreter.chat_reader import ChatReader
from bot.interpreter.rasa import RasaInterpreter
from bot.keys import check_key, current_key, worker_file
from bot.meanings import Meanings, some_at_a_time
from bot.processes.rasa_model import model_path
from bot.sealing.key_files import ReloadingOpener
from bot.sealing.sealed_boxes import KeyPair, SealedBoxes, SealedBoxOpener, new_pair
from bot.settings import Settings
from bot.use_cases.deliver_message import Delivery
from bot.use_cases.desk import Desk, Patience
from bot.use_cases.find_answer import PolicyAnswers
from bot.worker import WorkerParts
from db.embedded import EmbeddedServer
from db.engine import make_engine, psycopg_url
from db.migrate import upgrade
from db.reads_simulator import SqlSimulatorReads
from db.unit_of_work import SqlUnits


@dataclass(frozen=True, kw_only=True)
class Database:
    """Where the data is: the owner's address and the web login's."""

    url: str
    web_url: str | None  # None: a server is named, and the web login's address is not


@contextmanager
def open_database(settings: Settings) -> Iterator[Database]:
    """The database of these settings, migrated; the embedded server is started if nobody has, and left to others."""
    if settings.database_url:
        web_url = settings.web_database_url
        upgrade(settings.database_url, web_password=make_url(web_url).password if web_url else None)
        yield Database(url=settings.database_url, web_url=web_url)
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
async def open_units(
    url: str, *, pool_size: int = 5, worker: Opener | None = None
) -> AsyncIterator[UnitOfWorkFactory]:
    """Units of work on this database; `worker` opens the worker's own copies of restricted words."""
    engine = make_engine(url, pool_size=pool_size)
    try:
        yield SqlUnits(engine, sealer=SealedBoxes(), worker=worker)
    finally:
        await engine.dispose()


@asynccontextmanager
async def open_throwaway_units(url: str) -> AsyncIterator[UnitOfWorkFactory]:
    """Units of work that seal with keys nobody keeps."""
    pairs = {purpose: new_pair(is_demo=True) for purpose in KeyPurpose}
    async with open_units(url, worker=SealedBoxOpener(pairs[KeyPurpose.WORKING])) as uow_factory:
        await use_keys(uow_factory, pairs)
        yield uow_factory


async def use_keys(uow_factory: UnitOfWorkFactory, pairs: Mapping[KeyPurpose, KeyPair]) -> None:
    """From now on words are sealed with these."""
    async with uow_factory(SET_UP) as uow:
        for purpose, pair in pairs.items():
            await uow.sealing_keys.make_current(purpose, pair.public)
        await uow.commit()


@asynccontextmanager
async def open_simulator_reads(url: str, opener: Opener) -> AsyncIterator[SqlSimulatorReads]:
    """What the simulated phones show."""
    engine = make_engine(url)
    try:
        yield SqlSimulatorReads(engine, opener)
    finally:
        await engine.dispose()


@asynccontextmanager
async def open_interpreter(nlu_url: str, timeout_seconds: float) -> AsyncIterator[RasaInterpreter]:
    """Rasa, asked over kept connections."""
    async with httpx.AsyncClient(timeout=httpx.Timeout(timeout_seconds, connect=1.0)) as client:
        yield RasaInterpreter(client, nlu_url)


@asynccontextmanager
async def open_reader(settings: Settings) -> AsyncIterator[SecondReader | None]:
    """The second reader of worry, if the school hosts one."""
    if not settings.reader_url or not settings.reader_model:
        yield None
        return
    key = settings.reader_key
    # No proxy of the environment's: the words go to the address that was checked, and nowhere else.
    async with httpx.AsyncClient(trust_env=False, follow_redirects=False) as client:
        yield ChatReader(
            client,
            url=settings.reader_url,
            model=settings.reader_model,
            key=key.get_secret_value() if key else None,
            timeout_seconds=settings.reader_timeout_seconds,
        )


def load_helplines(settings: Settings, clock: Clock) -> Helplines:
    """The help numbers; SettingsError when one is missing or was checked too long ago."""
    path = settings.schools_dir / "helplines.toml"
    try:
        helplines = Helplines.from_mapping(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise SettingsError([f"{path}: cannot be read as TOML ({type(error).__name__})"]) from None
    helplines.check(clock.now().date())
    return helplines


def build_desk(
    settings: Settings,
    uow: UnitOfWorkFactory,
    interpreter: RasaInterpreter,
    clock: Clock,
    channels: dict[ChannelName, Channel] | None = None,
    reader: SecondReader | None = None,
) -> Desk:
    """What handling a message needs; without channels, those of the simulator."""
    known = channels or {ChannelName.SIMULATOR: SimulatorChannel()}
    return Desk(
        uow=uow,
        clock=clock,
        interpreter=interpreter,
        answers=PolicyAnswers(uow, clock, reader=interpreter),
        helplines=load_helplines(settings, SystemClock()),
        capabilities=_Capabilities({name: channel.capabilities for name, channel in known.items()}),
        new_id=uuid4,
        patience=Patience(quiet=timedelta(seconds=settings.quiet_seconds)),
        reader=reader,
    )


class _Capabilities(dict[ChannelName, Capabilities]):
    """A message that came by a channel since switched off is still handled, as if it were plain SMS."""

    def __missing__(self, name: ChannelName) -> Capabilities:
        return SimulatorChannel.capabilities


def connect_vendors(settings: Settings, directory: Directory, *, is_sending: bool) -> list[Connection]:
    """Every vendor whose settings are present, and the simulator where there is none."""
    vendors: list[object] = []
    if settings.has_twilio and settings.twilio_account_sid and settings.twilio_auth_token:
        vendors.append(
            TwilioSettings(
                account_sid=settings.twilio_account_sid,
                auth_token=settings.twilio_auth_token.get_secret_value(),
                base_url=settings.twilio_api_url or TWILIO,
            )
        )
    if settings.telegram_bot_token and settings.telegram_bot_name:
        secret = settings.telegram_webhook_secret
        vendors.append(
            TelegramSettings(
                token=settings.telegram_bot_token.get_secret_value(),
                bot_name=settings.telegram_bot_name,
                webhook_secret=secret.get_secret_value() if secret else None,
                base_url=settings.telegram_api_url or TELEGRAM,
            )
        )
    if settings.smtp_host and settings.smtp_sender:
        password = settings.smtp_password
        vendors.append(
            SmtpSettings(
                host=settings.smtp_host,
                port=settings.smtp_port,
                sender=settings.smtp_sender,
                encryption=settings.smtp_encryption,
                username=settings.smtp_username,
                password=password.get_secret_value() if password else None,
            )
        )
    if settings.is_simulator_on:
        vendors.append(SimulatorSettings())
    public_url = settings.public_url.rstrip("/") if settings.public_url else None
    return connect_all(vendors, Surroundings(numbers=directory, public_url=public_url, is_sending=is_sending))


@asynccontextmanager
async def open_worker(settings: Settings, database: Database) -> AsyncIterator[WorkerParts]:
    """Everything the worker needs."""
    file = worker_file(settings)
    async with (
        open_units(database.url, pool_size=settings.worker_slots + 2, worker=ReloadingOpener(file)) as uow,
        open_interpreter(settings.nlu_url, settings.nlu_timeout_seconds) as interpreter,
        open_reader(settings) as reader,
    ):
        await current_key(settings, uow, WORKER, KeyPurpose.READING)
        await check_key(settings, uow, WORKER, KeyPurpose.WORKING, file)
        directory = Directory(uow, WORKER)
        connections = connect_vendors(settings, directory, is_sending=True)
        channels = {channel.name: channel for each in connections for channel in each.channels}
        try:
            yield WorkerParts(
                desk=build_desk(settings, uow, interpreter, SystemClock(), channels, reader),
                channels=channels,
                notices=_notices(settings, connections),
                delivery=Delivery(claim_lasts=timedelta(seconds=settings.claim_seconds)),
                embed=Meanings(interpreter, model_path(settings.models_dir)).embed,
                meanings=some_at_a_time(interpreter.meanings_of),
                conninfo=psycopg_url(database.url),
                slots=settings.worker_slots,
            )
        finally:
            for each in connections:
                await each.close()


def _notices(settings: Settings, connections: list[Connection]) -> dict[Way, NoticeSender]:
    """Each way with what carries it. A real installation never takes a line in the log for telling somebody."""
    senders: dict[Way, NoticeSender] = {}
    if settings.is_simulator_on:
        senders = {way: LoggedNotices() for way in settings.notice_ways}
    for each in connections:
        senders.update(each.notices)
    return senders
