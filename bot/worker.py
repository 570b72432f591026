"""The worker: Procrastinate's jobs, and the sweep that is the net under them."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import procrastinate
import structlog
from procrastinate import JobContext

from bot.core.errors import NoticesPutOff, SchoolgateError
from bot.core.messages import ChannelName
from bot.core.people import Way
from bot.core.ports import Channel, NoticeSender
from bot.core.storage import JobName
from bot.core.understanding import NOT_UNDERSTOOD
from bot.core.worry.screen import screen
from bot.use_cases.deliver_message import Delivery, deliver_conversation
from bot.use_cases.desk import Desk
from bot.use_cases.edge import handle_or_set_aside
from bot.use_cases.escalate_alerts import escalate_alerts
from bot.use_cases.forget_questions import forget_questions
from bot.use_cases.learn_meanings import Embed, learn_meanings
from bot.use_cases.record_receipts import apply_receipt
from bot.use_cases.screen_again import screen_again
from bot.use_cases.send_notices import send_notices
from bot.use_cases.sweep import LEAVE_TO_JOBS, sweep
from bot.use_cases.tend_seals import tend_seals
from bot.use_cases.watch_over import watch_over

LEARN_SECONDS = 120.0
HEARTBEAT_SECONDS = 5.0
STALLED_SECONDS = 15.0  # a worker silent for this long has died; its jobs are given to another

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class WorkerParts:
    """Everything the worker is handed by the composition root."""

    desk: Desk
    channels: Mapping[ChannelName, Channel]
    notices: Mapping[Way, NoticeSender]  # the ways this installation can tell staff
    delivery: Delivery
    embed: Embed  # of the known questions
    meanings: Embed  # of policies' sentences
    conninfo: str
    slots: int
    sweep_seconds: float = 3.0
    leave_to_jobs: timedelta = LEAVE_TO_JOBS


def build_app(parts: WorkerParts) -> procrastinate.App:
    """The Procrastinate app with a task for every JobName."""
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=parts.conninfo))
    desk = parts.desk
    # A job that fails because something is away is tried again; the sweep finds what retries give up on.
    retry = procrastinate.RetryStrategy(max_attempts=5, exponential_wait=2)

    @app.task(name=JobName.HANDLE_CONVERSATION, queue="conversations", retry=retry)
    async def handle(conversation_id: str) -> None:
        await handle_or_set_aside(desk, UUID(conversation_id))

    @app.task(name=JobName.DELIVER_CONVERSATION, queue="delivery", retry=retry)
    async def deliver(conversation_id: str) -> None:
        await deliver_conversation(
            desk.uow, desk.clock, parts.channels, UUID(conversation_id), parts.delivery
        )

    @app.task(name=JobName.APPLY_RECEIPT, queue="delivery", retry=retry)
    async def apply(channel: str, vendor_message_id: str, status: str, error_code: str) -> None:
        await apply_receipt(
            desk.uow,
            desk.clock,
            channel=channel,
            vendor_message_id=vendor_message_id,
            status=status,
            error_code=error_code,
        )

    @app.task(name=JobName.SEND_NOTICES, queue="delivery", retry=retry)
    async def send() -> None:
        if (await send_notices(desk.uow, desk.clock, parts.notices)).put_off:
            raise NoticesPutOff

    @app.task(name=JobName.ESCALATE_ALERTS, queue="upkeep", retry=retry)
    async def escalate() -> None:
        await escalate_alerts(desk.uow, desk.clock, parts.notices)
        await watch_over(desk.uow, desk.clock, parts.notices)

    @app.periodic(cron="* * * * *")
    @app.task(name="keep_watch", queue="upkeep", queueing_lock="keep_watch", pass_context=True)
    async def keep_watch(context: JobContext, timestamp: int) -> None:
        await escalate_alerts(desk.uow, desk.clock, parts.notices)
        await watch_over(desk.uow, desk.clock, parts.notices)
        await send_notices(desk.uow, desk.clock, parts.notices)
        await screen_again(desk)
        await tend_seals(desk.uow, desk.clock)
        await forget_questions(desk.uow, desk.clock)
        await retry_stalled(app)

    return app


async def retry_stalled(app: procrastinate.App) -> None:
    """Give a dead worker's jobs to a living one."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS):
        await app.job_manager.retry_job(job)


async def run_worker(parts: WorkerParts, *, install_signal_handlers: bool = True) -> None:
    """Work until told to stop."""
    app = build_app(parts)
    # The rules compile at first use, which no parent should wait for.
    screen("", understanding=NOT_UNDERSTOOD)
    async with app.open_async():
        await retry_stalled(app)
        keeping = [asyncio.create_task(each(parts)) for each in (_keep_sweeping, _keep_learning)]
        try:
            await app.run_worker_async(
                concurrency=parts.slots,
                delete_jobs="successful",
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=STALLED_SECONDS,
                fetch_job_polling_interval=2.0,
                shutdown_graceful_timeout=10,
                install_signal_handlers=install_signal_handlers,
            )
        finally:
            for task in keeping:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task


async def _keep_sweeping(parts: WorkerParts) -> None:
    while True:
        try:
            await sweep(parts.desk, parts.channels, parts.delivery, leave_to_jobs=parts.leave_to_jobs)
        except SchoolgateError as error:
            log.warning("sweep_put_off", reason=type(error).__name__)
        await asyncio.sleep(parts.sweep_seconds)


async def _keep_learning(parts: WorkerParts) -> None:
    """New policies and changed settings are learned within minutes; at first as soon as the interpreter is there."""
    while True:
        pause = LEARN_SECONDS
        try:
            if (await parts.desk.interpreter.interpret("hello")).is_available:
                await learn_meanings(parts.desk.uow, parts.desk.answers, parts.embed, parts.meanings)
            else:
                pause = parts.sweep_seconds
        except SchoolgateError as error:
            log.warning("learning_put_off", reason=type(error).__name__)
        await asyncio.sleep(pause)
