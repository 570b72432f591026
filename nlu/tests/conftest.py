"""One small model, trained as the program trains its own, shared by the tests that ask a model."""

import asyncio
import os
import shutil
from pathlib import Path
from typing import Any, Callable, Dict

import pytest

os.environ["RASA_TELEMETRY_ENABLED"] = "false"

from rasa.core.agent import Agent
from rasa.model_training import train_nlu

from nlu.labelled import DATA

ROOT = Path(__file__).parent.parent.parent
Ask = Callable[[str], Dict[str, Any]]


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train on two files of messages; the tuned reader is the shipped one."""
    folder, data = tmp_path_factory.mktemp("model"), tmp_path_factory.mktemp("data")
    for name in ("messages_by_hand.yml", "worry_others.yml"):
        shutil.copy(DATA / name, data)
    return Path(
        train_nlu(str(ROOT / "config.yml"), str(data), str(folder), domain=str(ROOT / "nlu" / "domain.yml"))
    )


@pytest.fixture(scope="session")
def ask(model: Path) -> Ask:
    """Ask the model as POST /model/parse does."""
    agent = Agent.load(str(model))
    return lambda text: asyncio.run(agent.parse_message(text))
