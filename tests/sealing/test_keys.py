"""Keys made, rotated and recovered, by the commands that a school's technician runs."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.bootstrap import Database as Addresses
from bot.bootstrap import open_units
from bot.cli import main
from bot.commands import keys
from bot.core.casework import NoteKind
from bot.core.errors import NotPermitted, SettingsError
from bot.core.sealing import KeyPurpose
from bot.core.storage import KEYS, DatabaseRole
from bot.keys import current_key
from bot.sealing.key_files import ReloadingOpener
from bot.sealing.sealed_boxes import SealedBoxes, SealedBoxOpener
from bot.settings import Settings
from bot.use_cases.rotate_keys import count_sealed, reseal
from db.reads_safeguarding import SqlSafeguardingReads
from tests.conftest import READING, WORKING, Database
from tests.db.conftest import Line, opened_line

Run = Callable[..., Awaitable[Result]]


@pytest.fixture
async def line(database: Database) -> Line:
    """Three worries, one of them noted and judged, sealed with the run's keys."""
    line = await opened_line(database, "oak")
    for number in range(3):
        _, alert = await line.worry(f"marmalade {number}", sender=f"+4477009001{number:02d}")
    dsl = line.access(DatabaseRole.DSL)
    by = {"staff_id": dsl.staff_id, "at": line.now}
    async with database.web_uow(dsl) as uow:
        await uow.alerts.assign(alert.id, dsl.staff_id, by=dsl.staff_id, at=line.now)
        await uow.notes.add(alert.id, NoteKind.NOTE, NOTED, **by)
        await uow.verdicts.give(alert.id, is_worrying=True, **by)
        await uow.verdicts.allow(alert.id, TAUGHT, **by)
        await uow.commit()
    return line


@pytest.fixture
def settings(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """An installation on this database, with the run's keys in its files."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCHOOLGATE_DATABASE_URL", database.url)
    monkeypatch.setenv("SCHOOLGATE_DATA_DIR", str(tmp_path))
    settings = Settings(_env_file=None)  # type: ignore[call-arg]
    keys.opening_file(settings).write((READING,))
    keys.worker_file(settings).write((WORKING,))
    return settings


@pytest.fixture
def run() -> Run:
    """`schoolgate keys ...`, beside the test's own loop."""

    async def run(*words: str, typed: str = "") -> Result:
        return await asyncio.to_thread(CliRunner().invoke, main, ["keys", *words], typed)

    return run


async def texts(database: Database, settings: Settings) -> list[str]:
    """The worries as the DSL's page opens them with the file's keys."""
    opener = ReloadingOpener(keys.opening_file(settings))
    rows = await database.rows("SELECT sealed_body FROM messages WHERE direction = 'in' ORDER BY created_at")
    return [opener.open(row["sealed_body"]) for row in rows]


WORRIES = [f"marmalade {number}" for number in range(3)]
NOTED, TAUGHT = "marmalade, says the grandmother", "marmalade without names"


async def test_after_a_rotation_everything_opens_with_the_new_key_alone(
    database: Database, line: Line, settings: Settings, run: Run
) -> None:
    done = await run("rotate")
    assert done.exit_code == 0, done.output
    (new,) = keys.opening_file(settings).read()
    assert new.public.id != READING.public.id
    assert new.public.id == await database.value(
        "SELECT id FROM sealing_keys WHERE is_current AND purpose = 'reading'"
    )
    assert await texts(database, settings) == WORRIES
    census = await count_sealed(database.uow, SealedBoxOpener(READING))
    assert census.unopened == census.texts > 8
    opener = ReloadingOpener(keys.opening_file(settings))
    assert opener.open(await database.value("SELECT body FROM alert_notes")) == NOTED
    assert opener.open(await database.value("SELECT words FROM alert_verdicts")) == TAUGHT

    await line.worry("marmalade 3", sender="+447700900109")
    assert await texts(database, settings) == [*WORRIES, "marmalade 3"]
    worker = keys.worker_file(settings).read()
    assert [pair.public.id for pair in worker[1:]] == [WORKING.public.id], "its copies of today still open"


async def test_a_rotation_that_was_cut_off_is_finished_by_the_next(
    database: Database, line: Line, settings: Settings, run: Run
) -> None:
    taken = 0

    class CutOff(SealedBoxes):
        def seal(self, words: str, key: Any) -> str:
            nonlocal taken
            taken += 1
            if taken > 3:
                raise KeyboardInterrupt
            return super().seal(words, key)

    async with open_units(database.url) as uow_factory:
        opening = keys.opening_file(settings)
        new = keys._prepared(opening, READING.public.id)
        await keys.use_keys(uow_factory, {KeyPurpose.READING: new})
        with pytest.raises(KeyboardInterrupt):
            await reseal(uow_factory, CutOff(), SealedBoxOpener(*opening.read()), new.public, batch=2)
    assert await texts(database, settings) == WORRIES, "both keys are kept until it is done"
    assert len(opening.read()) == 2

    done = await run("rotate")
    assert done.exit_code == 0, done.output
    assert opening.read() == (new,)
    assert await texts(database, settings) == WORRIES


async def test_a_prepared_key_is_in_use_only_after_the_second_run(
    database: Database, line: Line, settings: Settings, run: Run
) -> None:
    assert (await run("rotate", "--prepare")).exit_code == 0
    prepared = keys.opening_file(settings).read()
    assert prepared[1:] == (READING,)
    assert (await current_key(settings, database.uow, keys.WORKER, KeyPurpose.READING)) == READING.public
    assert (await run("rotate", "--prepare")).exit_code == 0
    assert keys.opening_file(settings).read() == prepared, "preparing twice prepares once"
    assert (await run("rotate")).exit_code == 0
    assert keys.opening_file(settings).read() == prepared[:1]


async def test_a_lost_key_comes_back_from_the_escrow(
    database: Database, line: Line, settings: Settings, run: Run
) -> None:
    made = await run("new")
    assert made.exit_code == 0, made.output
    assert keys.opening_file(settings).read() == (READING,), "what is there stays"
    recovery = re.search(r"^  (\S{40,})$", made.output, re.MULTILINE)
    assert recovery is not None
    assert recovery[1] not in (await run("new")).output, "shown once"

    keys.opening_file(settings).path.unlink()
    lost = await run("new")
    assert lost.exit_code == 1
    assert "SCHOOLGATE_OPENING_KEY_FILE" in lost.output
    assert (await run("recover", typed=READING.private)).exit_code == 1, "not just any key"
    found = await run("recover", typed=f"{recovery[1]}\n")
    assert found.exit_code == 0, found.output
    assert await texts(database, settings) == WORRIES


async def test_without_an_escrow_the_old_words_are_lost_and_new_ones_are_not(
    database: Database, line: Line, settings: Settings, run: Run
) -> None:
    keys.opening_file(settings).path.unlink()
    assert (await run("new", "--give-up-lost")).exit_code == 0
    await line.worry("marmalade 3", sender="+447700900109")
    opener = SealedBoxOpener(*keys.opening_file(settings).read())
    reads = SqlSafeguardingReads(database.web_engine, opener)
    alerts = [row["id"] for row in await database.rows("SELECT id FROM alerts ORDER BY raised_at")]
    dsl = line.access(DatabaseRole.DSL)
    old, new = [(await reads.alert(dsl, alert)).thread[0].text for alert in (alerts[0], alerts[-1])]
    assert "key that opens them is missing" in old
    assert new == "marmalade 3"
    assert (await run("rotate")).exit_code == 1, "it says that there are words it cannot open"


async def test_a_first_try_out_makes_its_own_keys_and_says_so(
    database: Database, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    await database.run("DELETE FROM sealing_keys")
    for file in (keys.opening_file(settings), keys.worker_file(settings)):
        file.path.unlink()
    addresses = Addresses(url=database.url, web_url=database.web_url)
    await asyncio.to_thread(keys.ensure_keys, settings, addresses)
    assert "made keys for trying out" in capsys.readouterr().err
    await asyncio.to_thread(keys.ensure_keys, settings, addresses)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("trouble", ["none", "demo", "lost", "another"])
async def test_a_real_installation_without_its_keys_is_refused_by_name(
    database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_TOKEN", "1:x")
    monkeypatch.setenv("SCHOOLGATE_TELEGRAM_BOT_NAME", "oak_bot")
    real = Settings(_env_file=None)  # type: ignore[call-arg]
    addresses = Addresses(url=database.url, web_url=database.web_url)
    await asyncio.to_thread(keys.ensure_keys, real, addresses)
    match trouble:
        case "none":
            await database.run("DELETE FROM sealing_keys")
        case "demo":
            await database.run("UPDATE sealing_keys SET is_demo = true")
        case "lost":
            keys.opening_file(real).path.unlink()
        case "another":
            keys.opening_file(real).write((WORKING,))
    with pytest.raises(SettingsError, match="SCHOOLGATE_OPENING_KEY_FILE"):
        await asyncio.to_thread(keys.ensure_keys, real, addresses)


async def test_a_trial_s_keys_are_replaced_by_a_rotation(
    database: Database, line: Line, settings: Settings, run: Run
) -> None:
    await database.run("UPDATE sealing_keys SET is_demo = true")
    assert (await run("rotate")).exit_code == 0
    assert await database.rows("SELECT DISTINCT is_demo FROM sealing_keys WHERE is_current") == [
        {"is_demo": False}
    ]


async def test_rotating_needs_no_role_that_could_read_or_find_a_person(
    database: Database, line: Line
) -> None:
    clear = (
        "body FROM messages",
        "working_copy FROM messages",
        "reference FROM alerts",
        "author_id FROM alert_notes",
    )
    for column in clear:
        with pytest.raises(NotPermitted):
            async with database.uow(KEYS) as uow:
                await uow.transaction.rows(f"SELECT {column}")
    async with database.uow(KEYS) as uow:
        assert await uow.transaction.rows("SELECT id FROM staff_members") == []
