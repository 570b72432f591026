"""`schoolgate doctor`: everything that must be right before parents are given the number."""

import asyncio
from collections.abc import Collection, Iterator

import click

from bot.bootstrap import load_helplines, open_database, open_reader, open_units
from bot.core.clock import SystemClock
from bot.core.errors import ReaderSilent, SchoolgateError
from bot.core.going_live import missing_before_live
from bot.core.people import Role, Way
from bot.core.sealing import KeyPurpose
from bot.core.storage import SET_UP, School, UnitOfWorkFactory
from bot.core.worry.helplines import Helplines
from bot.exports.fonts import Fonts
from bot.keys import check_key, current_key, opening_file
from bot.processes.rasa_model import model_path
from bot.processes.rasa_server import is_answering
from bot.sealing.sealed_boxes import SealedBoxOpener
from bot.settings import Settings
from bot.use_cases.approve_texts import schools_to_approve
from bot.use_cases.rotate_keys import count_sealed

Finding = tuple[bool, str]  # whether it is well, and what was looked at

# Who is told of alerts, whether a school cannot do without, and what is said where there is nobody.
_TOLD = (
    (Role.DSL, True, "no safeguarding lead: nobody would be told of an alert"),
    (Role.HEAD, True, "no head: a concern about staff would go to the safeguarding lead"),
    (Role.CHAIR, False, "no chair of governors: a concern about the head would go to the safeguarding lead"),
    (Role.ADMINISTRATOR, False, "no administrator: nobody would be told when the lead cannot be reached"),
)


def examine(settings: Settings) -> int:
    """Print a line for each check; 1 when one of them fails."""
    is_well = True
    for is_good, words in _checks(settings):
        click.echo(f"{'ok   ' if is_good else 'WRONG'}  {words}")
        is_well = is_well and is_good
    return 0 if is_well else 1


def _checks(settings: Settings) -> Iterator[Finding]:
    helplines = None
    try:
        helplines = load_helplines(settings, SystemClock())
        yield True, "help numbers are there and were checked within a year"
    except SchoolgateError as error:
        yield False, f"help numbers: {error}"
    model = model_path(settings.models_dir)
    yield (
        model.exists(),
        f"understanding: model {'trained' if model.exists() else 'not trained yet (make run does)'}",
    )
    yield is_answering(settings.nlu_url, model), f"understanding answers at {settings.nlu_url}"
    if settings.reader_url:
        yield asyncio.run(_second_reader(settings))
    lacks = Fonts.on_this_machine(settings.fonts_dir).lacks()
    missing = f"none for {', '.join(lacks)}" if lacks else "for every script that was looked for"
    yield True, f"fonts for exports: {missing}"
    vendors = (
        ("Twilio", settings.has_twilio),
        ("Telegram", bool(settings.telegram_bot_token)),
        ("e-mail", bool(settings.smtp_host)),
    )
    yield True, "vendors: " + ", ".join(f"{name} {_set(is_set)}" for name, is_set in vendors)
    try:
        with open_database(settings) as database:
            yield True, "database reached and migrated"
            yield from asyncio.run(_schools(database.url, settings.notice_ways, helplines))
            yield asyncio.run(_keys(settings, database.url))
    except SchoolgateError as error:
        yield False, f"database: {error}"


async def _second_reader(settings: Settings) -> Finding:
    async with open_reader(settings) as reader:
        try:
            if reader is not None:
                await reader.read("Ava is off today with a cold")
        except ReaderSilent as error:
            return False, f"second reader: {error} (messages go on without it)"
    return True, "second reader answers with a level in time"


async def _keys(settings: Settings, url: str) -> Finding:
    """On a machine that has the opening key: that it opens everything there is."""
    async with open_units(url) as uow_factory:
        try:
            await current_key(settings, uow_factory, SET_UP, KeyPurpose.READING)
            await check_key(settings, uow_factory, SET_UP, KeyPurpose.READING, opening_file(settings))
            opener = SealedBoxOpener(*opening_file(settings).read())
        except SchoolgateError as error:
            return False, f"sealing: {error}"
        census = await count_sealed(uow_factory, opener)
    return census.unopened == 0, f"sealed words: {census.texts}, that no key here opens: {census.unopened}"


async def _schools(url: str, ways: Collection[Way], helplines: Helplines | None) -> list[Finding]:
    async with open_units(url) as uow_factory:
        async with uow_factory(SET_UP) as uow:
            schools = await uow.schools.all()
        findings: list[Finding] = [(bool(schools), f"schools: {len(schools)}")]
        # Without help numbers there is nothing to approve; that they are missing has been said.
        waiting = await schools_to_approve(uow_factory, SET_UP, helplines) if helplines else {}
        for school in schools:
            findings += await _school(uow_factory, school, ways, waiting.get(school.settings.slug))
        return findings


async def _school(
    uow_factory: UnitOfWorkFactory, school: School, ways: Collection[Way], texts_waiting: str | None
) -> list[Finding]:
    settings = school.settings
    return [
        *((False, f"{settings.slug}: {missing}") for missing in missing_before_live(settings)),
        *await told(uow_factory, school, ways),
        (texts_waiting is None or settings.is_demo, f"{settings.slug}: {_texts_words(texts_waiting)}"),
    ]


async def told(uow_factory: UnitOfWorkFactory, school: School, ways: Collection[Way]) -> list[Finding]:
    """Each person who is told of alerts, and by which ways; a role that nobody fills is said."""
    findings: list[Finding] = []
    for role, is_needed, words in _TOLD:
        async with uow_factory(SET_UP) as uow:
            members = await uow.staff.by_role(school.id, role)
        for member in members:
            carried = [way for way, _ in member.ways if way in ways]
            missing = [way for way, _ in member.ways if way not in ways]
            said = ", ".join(carried) or "NO WAY"
            if missing:
                said += f" (not set up here: {', '.join(missing)})"
            findings.append(
                (bool(carried), f"{school.settings.slug}: {member.name} ({role}) is told by {said}")
            )
        if not members:
            findings.append((not is_needed, f"{school.settings.slug}: {words}"))
    return findings


def _texts_words(waiting: str | None) -> str:
    if waiting is None:
        return "the safeguarding texts are approved by its DSL"
    return f"the safeguarding texts (version {waiting}) wait for its DSL's approval, at /safeguarding/texts"


def _set(is_set: bool) -> str:
    return "set up" if is_set else "not set up"
