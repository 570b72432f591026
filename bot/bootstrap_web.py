"""The composition of the web process, which faces the world and holds only what it needs."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import structlog

from bot.bootstrap import connect_vendors, load_helplines, open_interpreter
from bot.channels.connection import Connection
from bot.core.clock import SystemClock
from bot.core.errors import ChannelError, SettingsError, StorageUnavailable
from bot.core.inbound import InboundBatch
from bot.core.people import Way
from bot.core.sealing import KeyPurpose
from bot.core.storage import RECEIVER, UnitOfWorkFactory
from bot.directory import Directory
from bot.exports.writing import ConcernFiles
from bot.interpreter.rasa import RasaInterpreter
from bot.keys import check_key, opening_file
from bot.passwords import Argon2Passwords, TotpCodes
from bot.sealing.key_files import ReloadingOpener
from bot.sealing.sealed_boxes import SealedBoxes
from bot.settings import Settings
from bot.use_cases.receive_messages import receive_messages
from bot.web.metrics import PrometheusMetrics
from bot.web.parts import WebParts
from bot.web.ports import HealthProbe, ProbeResult
from bot.web.throttle import Throttle
from db.engine import make_engine
from db.reads_health import SqlHealthReads
from db.reads_office import SqlOfficeReads
from db.reads_safeguarding import SqlSafeguardingReads
from db.reads_sign_in import SqlSignIns
from db.reads_simulator import SqlSimulatorReads
from db.unit_of_work import SqlUnits

WORKER_SILENT = timedelta(seconds=60)

log = structlog.get_logger()


@asynccontextmanager
async def open_web(settings: Settings, web_url: str) -> AsyncIterator[WebParts]:
    """Everything the web process needs."""
    helplines = load_helplines(settings, SystemClock())
    file = opening_file(settings)
    opener = ReloadingOpener(file)
    engine = make_engine(web_url, pool_size=8)
    uow = SqlUnits(engine, sealer=SealedBoxes())
    try:
        await check_key(settings, uow, RECEIVER, KeyPurpose.READING, file)
    except SettingsError:
        await engine.dispose()
        raise
    directory = Directory(uow, RECEIVER)
    # Only a bot that must be polled for is connected for sending here: polling asks its vendor.
    connections = connect_vendors(settings, directory, is_sending=False)
    token = settings.metrics_token
    async with open_interpreter(settings.nlu_url, settings.nlu_timeout_seconds) as interpreter:
        fetching = [asyncio.create_task(_fetch(each, uow, directory)) for each in connections]
        try:
            yield WebParts(
                uow=uow,
                clock=SystemClock(),
                schools=directory,
                inbound=tuple(adapter for each in connections for adapter in each.inbound),
                sign_ins=SqlSignIns(engine),
                office=SqlOfficeReads(engine),
                safeguarding=SqlSafeguardingReads(engine, opener),
                simulator=SqlSimulatorReads(engine, opener) if settings.is_simulator_on else None,
                passwords=Argon2Passwords(),
                codes=TotpCodes(),
                throttle=Throttle(),
                helplines=helplines,
                probes=probes(SqlHealthReads(engine), interpreter, settings.notice_ways),
                metrics=PrometheusMetrics(),
                exports=ConcernFiles(settings.fonts_dir),
                has_secure_cookies=settings.has_secure_cookies,
                metrics_token=token.get_secret_value() if token else None,
            )
        finally:
            for task in fetching:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            for each in connections:
                await each.close()
            await engine.dispose()


async def _fetch(connection: Connection, uow: UnitOfWorkFactory, directory: Directory) -> None:
    """Tell the vendor where to post, or fetch from it where nobody can call us."""

    async def receive(batch: InboundBatch) -> None:
        school_id = await directory.school_at(batch.messages[0].channel, batch.recipient)
        await receive_messages(uow, SystemClock(), school_id=school_id, messages=batch.messages)

    try:
        await connection.announce()
    except ChannelError as error:
        log.error("vendor_not_told_where_to_post", code=error.code)
    if connection.poll is not None:
        await connection.poll(receive)


def probes(
    health: SqlHealthReads, interpreter: RasaInterpreter, ways: Collection[Way]
) -> tuple[HealthProbe, ...]:
    """The lines of /healthz."""

    async def database() -> ProbeResult:
        try:
            await health.worker_last_seen()
        except StorageUnavailable:
            return ProbeResult(is_well=False, detail="cannot be reached")
        return ProbeResult(is_well=True, detail="reached")

    async def worker() -> ProbeResult:
        seen = await health.worker_last_seen()
        is_well = seen is not None and SystemClock().now() - seen < WORKER_SILENT
        return ProbeResult(is_well=is_well, detail="heard from" if is_well else "silent")

    async def understanding() -> ProbeResult:
        is_well = await interpreter.is_ready()
        return ProbeResult(is_well=is_well, detail="answers" if is_well else "away: messages are kept")

    async def safeguarding() -> ProbeResult:
        schools = await health.schools_in_trouble(ways)
        # In the same words whether nobody can be told or nobody has answered: this page tells of no message.
        detail = f"{schools} schools whose lead must be found now" if schools else "can be reached"
        return ProbeResult(is_well=schools == 0, detail=detail)

    return (
        HealthProbe(name="database", is_essential=True, check=database),
        HealthProbe(name="worker", is_essential=True, check=worker),
        HealthProbe(name="safeguarding_lead", is_essential=True, check=safeguarding),
        HealthProbe(name="understanding", is_essential=False, check=understanding),
    )
