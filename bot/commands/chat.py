"""`schoolgate chat`: be a parent at the terminal, on this installation's own database."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import suppress
from uuid import UUID, uuid4

import click

from bot.bootstrap import build_desk, open_database, open_interpreter, open_simulator_reads, open_units
from bot.channels.simulator import SimulatorChannel
from bot.commands.demo import ensure_demo_school
from bot.commands.json_lines import say
from bot.commands.keys import ensure_keys
from bot.core.clock import SystemClock
from bot.core.messages import ChannelName, InboundMessage
from bot.core.phones import read_uk_phone
from bot.core.reads import SimulatorReads
from bot.core.storage import RECEIVER, SET_UP, UnitOfWorkFactory
from bot.keys import opening_file, worker_file
from bot.meanings import Meanings, some_at_a_time
from bot.processes.rasa_model import model_path
from bot.processes.rasa_server import rasa_running
from bot.sealing.key_files import ReloadingOpener
from bot.settings import Settings
from bot.use_cases.deliver_message import deliver_conversation
from bot.use_cases.desk import Desk
from bot.use_cases.handle_message import handle_conversation
from bot.use_cases.learn_meanings import learn_meanings

CHANNELS = {ChannelName.SIMULATOR: SimulatorChannel()}


def chat(settings: Settings, sender: str, slug: str | None) -> None:
    """Each line of standard input is one text; an empty line or the end of input ends."""
    if not settings.is_simulator_on:
        raise click.ClickException(
            "chat is for installations without real parents: vendor settings are present"
        )
    phone = read_uk_phone(sender)
    if phone is None:
        raise click.ClickException("--as wants a UK phone number, e.g. +447700900101")
    with open_database(settings) as database:
        ensure_keys(settings, database)
        ensure_demo_school(settings, database)
        with rasa_running(settings.nlu_url, settings.models_dir, say) as nlu_url:
            asyncio.run(_chat(settings, database.url, nlu_url, phone, slug))


async def _chat(settings: Settings, database_url: str, nlu_url: str, phone: str, slug: str | None) -> None:
    clock = SystemClock()
    async with (
        open_units(database_url, worker=ReloadingOpener(worker_file(settings))) as uow_factory,
        open_interpreter(nlu_url, settings.nlu_timeout_seconds) as interpreter,
        open_simulator_reads(database_url, ReloadingOpener(opening_file(settings))) as reads,
    ):
        school_id = await _school(uow_factory, slug)
        desk = build_desk(settings, uow_factory, interpreter, clock)
        meanings = Meanings(interpreter, model_path(settings.models_dir))
        # Beside the talk: until it is done, answers are found by words alone.
        learning = asyncio.create_task(
            learn_meanings(uow_factory, desk.answers, meanings.embed, some_at_a_time(interpreter.meanings_of))
        )
        try:
            await _talk(desk, reads, school_id, phone)
        finally:
            learning.cancel()
            with suppress(asyncio.CancelledError):
                await learning


async def _talk(desk: Desk, reads: SimulatorReads, school_id: UUID, phone: str) -> None:
    seen = {message.id for message in (await reads.threads(school_id, [phone])).get(phone, ())}
    for text in _typed():
        message = InboundMessage(
            channel=ChannelName.SIMULATOR,
            vendor_message_id=uuid4().hex,
            sender=phone,
            recipient="",
            text=text,
        )
        await _turn(desk, school_id, message)
        for reply in (await reads.threads(school_id, [phone])).get(phone, ()):
            if reply.id not in seen and not reply.is_mine:
                print(reply.text, flush=True)
            seen.add(reply.id)


async def _turn(desk: Desk, school_id: UUID, message: InboundMessage) -> None:
    """Receive, handle and deliver here and now; a worker that is quicker does no harm."""
    async with desk.uow(RECEIVER) as uow:
        received = await uow.messages.receive(school_id, message, desk.clock.now())
        await uow.commit()
    if received is None:
        return
    await handle_conversation(desk, received.conversation_id)
    await deliver_conversation(desk.uow, desk.clock, CHANNELS, received.conversation_id)


async def _school(uow_factory: UnitOfWorkFactory, slug: str | None) -> UUID:
    async with uow_factory(SET_UP) as uow:
        if slug is not None:
            return (await uow.schools.by_slug(slug)).id
        schools = await uow.schools.all()
    if len(schools) != 1:
        raise click.ClickException(
            "--school: wants one of " + ", ".join(each.settings.slug for each in schools)
        )
    return schools[0].id


def _typed() -> Iterator[str]:
    while True:
        if sys.stdin.isatty():
            print("> ", end="", flush=True)
        line = sys.stdin.readline()
        if not line or (sys.stdin.isatty() and not line.strip()):
            return
        if line.strip():
            yield line.rstrip("\n")
