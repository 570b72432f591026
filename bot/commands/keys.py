"""`schoolgate keys new`, `rotate`, `recover`: the keys that restricted words are sealed with.

new key ──> opening file (and escrow) ──> the database: everybody seals with it ──> old words sealed anew
        ──> every word opened with the new key alone ──> the old key leaves the file
"""

import asyncio
import sys

import click

from bot.bootstrap import Database, open_units, use_keys
from bot.commands.json_lines import say
from bot.commands.set_up import on_database
from bot.core.errors import CannotOpen, SettingsError
from bot.core.sealing import KeyPurpose
from bot.core.storage import SET_UP, WORKER, UnitOfWorkFactory
from bot.keys import OPENING, check_key, current_key, escrow_of, opening_file, worker_file
from bot.sealing.key_files import KeyFile
from bot.sealing.sealed_boxes import KeyPair, SealedBoxes, SealedBoxOpener, new_pair
from bot.settings import Settings
from bot.use_cases.rotate_keys import count_sealed, reseal

READING, WORKING = KeyPurpose.READING, KeyPurpose.WORKING


def ensure_keys(settings: Settings, database: Database) -> None:
    """Keys for trying out where nothing is set up; elsewhere SettingsError unless the right ones are here."""

    async def ensure() -> None:
        async with open_units(database.url) as uow_factory:
            if settings.is_simulator_on and await _current(uow_factory, READING) is None:
                await _make(settings, uow_factory, is_demo=True)
                say(
                    "First start: made keys for trying out, in "
                    f"{opening_file(settings).path.parent}; a school makes its own with `schoolgate keys new`."
                )
            await current_key(settings, uow_factory, WORKER, READING)
            await check_key(settings, uow_factory, WORKER, READING, opening_file(settings))
            await check_key(settings, uow_factory, WORKER, WORKING, worker_file(settings))

    asyncio.run(ensure())


def make_keys(settings: Settings, *, gives_up_lost: bool) -> None:
    """What is missing of keys, files and escrow is made; what is there stays."""

    async def work(uow_factory: UnitOfWorkFactory) -> None:
        in_use = await _current(uow_factory, READING)
        held = _ids(opening_file(settings))
        if in_use is not None and in_use not in held and not gives_up_lost:
            problem = (
                f"{OPENING}: the key in use ({in_use}) is not in {opening_file(settings).path}."
                " Put the file back, or `schoolgate keys recover`. If it is lost for good,"
                " --give-up-lost makes another: what was sealed until now is then never read again"
            )
            raise SettingsError([problem])
        await _make(settings, uow_factory, is_demo=False)

    on_database(settings, work)
    click.echo(f"for the web process alone:  {opening_file(settings).path}")
    click.echo(f"for the worker alone:       {worker_file(settings).path}")
    _keep_in_escrow(settings)


def rotate_keys(settings: Settings, *, only_prepare: bool) -> int:
    """Exit code: 0 when everything is under the new key; 1 when there are words that no key here opens."""

    async def work(uow_factory: UnitOfWorkFactory) -> int:
        opening, worker = opening_file(settings), worker_file(settings)
        is_under_way = len(opening.read()) > 1 and opening.read()[0].public.id == await _current(
            uow_factory, READING
        )
        if not is_under_way:
            reading = _prepared(opening, await _current(uow_factory, READING))
            working = _prepared(worker, await _current(uow_factory, WORKING))
            _keep_in_escrow(settings)
            if only_prepare:
                click.echo(
                    f"prepared: copy {opening.path} to every web machine and {worker.path} to every worker's,"
                )
                click.echo("then `schoolgate keys rotate` goes on")
                return 0
            await use_keys(uow_factory, {READING: reading, WORKING: working})
            click.echo(f"new words are sealed with {reading.public.id}")
        return await _finish(settings, uow_factory, opening)

    return on_database(settings, work)


async def _finish(settings: Settings, uow_factory: UnitOfWorkFactory, opening: KeyFile) -> int:
    """Seal the old words anew, open all of them with the new key alone, and only then let the old key go."""
    pairs = opening.read()
    newest, everything = pairs[0], SealedBoxOpener(*pairs)
    while done := await reseal(uow_factory, SealedBoxes(), everything, newest.public):
        click.echo(f"sealed anew: {done}")
    by_newest = await count_sealed(uow_factory, SealedBoxOpener(newest))
    by_all = await count_sealed(uow_factory, everything)
    if by_newest.unopened > by_all.unopened:
        click.echo("not finished: some words are still under an old key; run it again", err=True)
        return 1
    opening.write((newest,))
    _keep_in_escrow(settings)
    click.echo(f"opened with the new key: {by_newest.texts - by_newest.unopened} of {by_newest.texts}")
    if by_newest.unopened:
        click.echo(f"under keys that are lost: {by_newest.unopened}", err=True)
    return 1 if by_newest.unopened else 0


def recover_keys(settings: Settings) -> int:
    """The opening key out of the escrow, by the recovery key that the school wrote down."""
    opening, escrow = opening_file(settings), escrow_of(settings)
    if opening.exists():
        raise SettingsError([f"{OPENING}: {opening.path} is there; move it away first"])
    try:
        pairs = escrow.open(_read_recovery_key())
    except CannotOpen:
        raise click.ClickException(f"that recovery key does not open {escrow.path}") from None
    opening.write(pairs)
    census = on_database(settings, lambda uow: count_sealed(uow, SealedBoxOpener(*pairs)))
    click.echo(f"{opening.path}: recovered; opens {census.texts - census.unopened} of {census.texts}")
    return 1 if census.unopened else 0


async def _make(settings: Settings, uow_factory: UnitOfWorkFactory, *, is_demo: bool) -> None:
    for purpose, file in ((READING, opening_file(settings)), (WORKING, worker_file(settings))):
        in_use = await _current(uow_factory, purpose)
        if in_use is not None and in_use in _ids(file):
            continue
        if not file.exists():
            file.write((new_pair(is_demo=is_demo),))
        elif in_use is not None:
            file.write((new_pair(is_demo=is_demo), *file.read()))
        await use_keys(uow_factory, {purpose: file.read()[0]})


def _prepared(file: KeyFile, in_use: str | None) -> KeyPair:
    """The key to come: one that an earlier run put first, or a new one; the ones before stay behind it."""
    pairs = file.read()
    if pairs[0].public.id == in_use:
        # Of the worker's, the one before last has nothing left to open: its copies live for a day.
        pairs = (new_pair(), pairs[0], *pairs[1:2])
        file.write(pairs)
    return pairs[0]


def _keep_in_escrow(settings: Settings) -> None:
    """The first time a recovery key is made, and shown this once."""
    escrow, recovery = escrow_of(settings), escrow_of(settings).recovery_key()
    if recovery is None:
        pair = new_pair()
        recovery = pair.public
        click.echo("Recovery key, shown this once. Write it down and lock it away, apart from the backups:")
        click.echo(f"  {pair.private}")
    escrow.write(opening_file(settings).read(), recovery)
    click.echo(f"for the backups:            {escrow.path}")


async def _current(uow_factory: UnitOfWorkFactory, purpose: KeyPurpose) -> str | None:
    async with uow_factory(SET_UP) as uow:
        key = await uow.sealing_keys.current(purpose)
    return key.id if key is not None else None


def _ids(file: KeyFile) -> set[str]:
    return {pair.public.id for pair in file.read()} if file.exists() else set()


def _read_recovery_key() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Recovery key", hide_input=True))
    return sys.stdin.readline().strip()
