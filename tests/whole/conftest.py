"""The product as its users start it: real processes, a real Rasa with the trained model, a database of its own."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.processes.places import NLU_PYTHON, ROOT
from bot.processes.rasa_model import ensure_model
from bot.processes.rasa_server import free_port, rasa_running
from tests.whole.commands import Installation, say

MODELS = ROOT / "var" / "test-models"  # kept between runs: named after everything that training depends on


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder with today's model, trained if nobody has."""
    if not NLU_PYTHON.exists():
        pytest.skip("Rasa's environment is not installed: run `make install`")
    ensure_model(MODELS, say)
    return MODELS


@pytest.fixture(scope="session")
def rasa(models: Path) -> Iterator[str]:
    """The address of one Rasa for the whole run."""
    with rasa_running(f"http://127.0.0.1:{free_port()}", models, say) as url:
        yield url


@pytest.fixture
def installation(models: Path) -> Iterator[Installation]:
    """A fresh data folder and free ports. Its path is short: sockets want that."""
    folder = Path(tempfile.mkdtemp(prefix="sg-"))
    (folder / "models").symlink_to(models)
    yield Installation(folder=folder, port=free_port(), nlu_url=f"http://127.0.0.1:{free_port()}")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def with_rasa(installation: Installation, rasa: str) -> Installation:
    """An installation whose commands find a Rasa that runs."""
    installation.nlu_url = rasa
    return installation


@pytest.fixture(autouse=True)
def no_settings_of_this_machine() -> Iterator[None]:
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("SCHOOLGATE_")}
    yield
    os.environ.update(kept)
