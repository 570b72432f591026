"""Rasa's own server on loopback, as a child of whoever needs it."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from bot.core.errors import InterpreterUnavailable
from bot.processes.children import start_child, stop_child, tail
from bot.processes.places import NLU_PYTHON
from bot.processes.rasa_model import Say, ensure_model, rasa_environment

READY_WITHIN_SECONDS = 180


def rasa_command(model: Path, url: str) -> list[str]:
    """Rasa's stock server for this address."""
    port = urlsplit(url).port or 5005
    return [
        str(NLU_PYTHON), "-m", "rasa", "run", "--enable-api",
        "--model", str(model), "--interface", "127.0.0.1", "--port", str(port),
    ]  # fmt: skip


def is_answering(url: str, model: Path) -> bool:
    """Whether a Rasa with this model is there; another checkout's Rasa does not count."""
    try:
        status = httpx.get(f"{url.rstrip('/')}/status", timeout=3)
        return status.status_code == httpx.codes.OK and model.name in str(status.json().get("model_file"))
    except (httpx.HTTPError, ValueError):
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def rasa_running(url: str, models: Path, say: Say) -> Iterator[str]:
    """The address of a Rasa that answers: the one at `url`, or one started here and stopped at the end."""
    model = ensure_model(models, say)
    if is_answering(url, model):
        yield url
        return
    own_url = f"http://127.0.0.1:{free_port()}"
    say("Starting the understanding (about 20 seconds) ...")
    log = models / f"rasa-{urlsplit(own_url).port}.log"
    with log.open("wb") as output:
        child = start_child(rasa_command(model, own_url), rasa_environment(), output)
    try:
        wait_until_answering(own_url, model, child, log)
        say("The understanding is ready.")
        yield own_url
    finally:
        stop_child(child)
        log.unlink(missing_ok=True)


def wait_until_answering(url: str, model: Path, child: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the first answer; InterpreterUnavailable when the child died or is too slow."""
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while not is_answering(url, model):
        if child.poll() is not None or time.monotonic() > deadline:
            raise InterpreterUnavailable(f"Rasa did not start:\n{tail(log)}")
        time.sleep(0.3)
