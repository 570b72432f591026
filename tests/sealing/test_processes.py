"""Only the web process is given the opening key: not the worker, not Rasa."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.bootstrap import Database as Addresses
from bot.bootstrap import open_worker
from bot.commands.run import web_environment, worker_environment
from bot.core.errors import SettingsError
from bot.keys import opening_file
from bot.processes.children import start_child, stop_child
from bot.processes.rasa_model import rasa_environment
from bot.processes.rasa_server import free_port, rasa_command
from bot.processes.supervisor import own_command
from bot.settings import Settings
from tests.conftest import READING, WORKING, Database

NLU_URL = "http://127.0.0.1:9"


@pytest.fixture
def environment(key_files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What whoever starts `schoolgate run` may have set: both files, and a .env that names them too."""
    named = {f"SCHOOLGATE_{name.upper()}": path for name, path in key_files.items()}
    for name, path in {**named, "SCHOOLGATE_DATA_DIR": str(tmp_path)}.items():
        monkeypatch.setenv(name, path)
    (tmp_path / ".env").write_text("".join(f"{name}={path}\n" for name, path in named.items()))
    monkeypatch.chdir(tmp_path)
    return key_files


def addresses(database: Database) -> Addresses:
    return Addresses(url=database.url, web_url=database.web_url)


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    child = start_child(command, environment, subprocess.DEVNULL)
    try:
        yield child
    finally:
        stop_child(child)


@pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc")
async def test_a_running_worker_has_the_opening_key_neither_in_its_environment_nor_its_arguments(
    database: Database, environment: dict[str, str]
) -> None:
    with running(own_command("worker"), worker_environment(addresses(database), NLU_URL)) as child:
        deadline = time.monotonic() + 60
        while not await database.value("SELECT count(*) FROM procrastinate_workers"):
            assert child.poll() is None
            assert time.monotonic() < deadline
            await asyncio.sleep(0.2)
        process = Path(f"/proc/{child.pid}")
        told = (process / "environ").read_bytes() + (process / "cmdline").read_bytes()
        files = {str(path.readlink()) for path in (process / "fd").iterdir()}
    opening = environment["opening_key_file"]
    assert opening.encode() not in told
    assert READING.private.encode() not in told
    assert environment["worker_key_file"].encode() in told
    assert opening not in files


async def test_the_web_s_environment_names_its_own_key_and_the_worker_s_names_its(
    database: Database, environment: dict[str, str]
) -> None:
    web, worker = (
        web_environment(addresses(database), NLU_URL),
        worker_environment(addresses(database), NLU_URL),
    )
    opening, working = environment["opening_key_file"], environment["worker_key_file"]
    assert (web["SCHOOLGATE_OPENING_KEY_FILE"], web["SCHOOLGATE_WORKER_KEY_FILE"]) == (opening, "")
    assert (worker["SCHOOLGATE_OPENING_KEY_FILE"], worker["SCHOOLGATE_WORKER_KEY_FILE"]) == ("", working)


def test_rasa_is_told_nothing_of_keys(environment: dict[str, str]) -> None:
    told = " ".join([*rasa_environment().values(), *rasa_command(Path("model.tar.gz"), NLU_URL)])
    for secret in (*environment.values(), READING.private, WORKING.private):
        assert secret not in told


async def test_a_worker_that_looks_for_the_opening_key_is_refused_it(
    database: Database, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever .env or the data folder say: "" in the environment means that it is not this process's."""
    monkeypatch.setenv("SCHOOLGATE_OPENING_KEY_FILE", "")
    with pytest.raises(SettingsError, match="not given to this process"):
        opening_file(Settings())


async def test_a_worker_without_its_own_key_does_not_start(
    database: Database, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCHOOLGATE_WORKER_KEY_FILE", environment["opening_key_file"])
    with pytest.raises(SettingsError, match="SCHOOLGATE_WORKER_KEY_FILE"):
        async with open_worker(Settings(nlu_url=f"http://127.0.0.1:{free_port()}"), addresses(database)):
            pass
