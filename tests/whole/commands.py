"""`schoolgate` as a user runs it, in a process of its own."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import httpx
import psycopg
from psycopg.rows import dict_row

from bot.processes.places import ROOT
from db.embedded import EmbeddedServer
from db.engine import psycopg_url

Found = TypeVar("Found")


def say(text: str) -> None:
    print(text, flush=True)


@dataclass
class Installation:
    """One data folder with its ports."""

    folder: Path
    port: int
    nlu_url: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self, **more: str) -> dict[str, str]:
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("SCHOOLGATE_") and name != "PYTHONDONTWRITEBYTECODE"
        }
        own = {
            "SCHOOLGATE_DATA_DIR": str(self.folder),
            "SCHOOLGATE_PORT": str(self.port),
            "SCHOOLGATE_NLU_URL": self.nlu_url,
        }
        return kept | own | more

    def run(self, *words: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """A command that ends by itself."""
        return subprocess.run(
            [sys.executable, "-m", "bot", *words],
            cwd=ROOT,
            env=self.environment(**settings),
            input=typed,
            capture_output=True,
            text=True,
            timeout=280,
            check=False,
        )

    def lines(self, *words: str, given: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """A command that answers JSON lines with JSON lines, one for each."""
        done = self.run(*words, typed="".join(json.dumps(line) + "\n" for line in given))
        assert done.returncode == 0, done.stderr
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        assert [answer["id"] for answer in answers] == [line["id"] for line in given]
        return answers

    def rows(self, query: str) -> list[dict[str, Any]]:
        """What the database of a running installation holds."""
        server = EmbeddedServer(self.folder / "postgres").start()
        with psycopg.connect(psycopg_url(server.url()), row_factory=dict_row) as connection:
            return connection.execute(query).fetchall()  # type: ignore[arg-type]


class Running:
    """`schoolgate run`, until stopped."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.log = installation.folder / "run.log"
        self._nlu_port = installation.nlu_url.rpartition(":")[2]
        self.started = time.monotonic()
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=ROOT,
                env=installation.environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.started

    def until(self, find: Callable[[], Found | None], what: str, seconds: float) -> Found:
        """What `find` finds once it finds something."""
        deadline = time.monotonic() + seconds
        while True:
            found = find()
            if found:
                return found
            assert self.process.poll() is None, f"it ended by itself:\n{self.log.read_text()}"
            assert time.monotonic() < deadline, f"{what}, in {seconds:.0f} s\n{self.log.read_text()}"
            time.sleep(0.1)

    def until_web_answers(self, seconds: float = 120) -> None:
        self.until(lambda: self._get("/sign-in"), "the web part did not answer", seconds)

    def has_said(self, words: str) -> bool:
        return words in self.log.read_text()

    def write(self, phone: str, text: str) -> None:
        """A parent's text, typed into the simulator."""
        with httpx.Client(base_url=self.installation.address, timeout=30) as browser:
            key = re.search(r'name="key" value="([0-9a-f]+)"', browser.get("/simulator").text)
            assert key, "the simulator's page has no form"
            answer = browser.post(
                "/simulator/messages",
                data={"key": key.group(1), "from": phone, "text": text},
                headers={"accept": "application/json"},
            )
        assert answer.json() == {"is_taken": True}, answer.text

    def replies(self, phone: str) -> list[str]:
        answer = self._get(f"/simulator/threads?phone={phone.replace('+', '%2B')}")
        assert answer is not None
        return [message["text"] for message in answer.json()[phone] if not message["mine"]]

    def until_replied(self, phone: str, *, after: int = 0, seconds: float = 120) -> list[str]:
        """The replies beyond the first `after`, once there are any."""
        return self.until(lambda: self.replies(phone)[after:], f"{phone} got no reply", seconds)

    def processes(self) -> dict[int, str]:
        """Everything it has started and the database, by process id."""
        return {pid: words for pid, words in all_processes() if self._is_ours(pid, words)}

    def stop(self) -> int:
        """Ctrl-C; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)

    def end(self) -> None:
        """Whatever a failed test has left."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
        for pid in self.processes():
            if pid != os.getpid():
                os.kill(pid, signal.SIGKILL)

    def _get(self, path: str) -> httpx.Response | None:
        try:
            return httpx.get(self.installation.address + path, timeout=10)
        except httpx.TransportError:
            return None

    def _is_ours(self, pid: int, words: str) -> bool:
        # Rasa is told nothing of ours: it is known by its port.
        if str(self.installation.folder) in words or self._nlu_port in words.split():
            return True
        try:
            variables = Path(f"/proc/{pid}/environ").read_bytes().decode(errors="replace").split("\0")
        except OSError:
            return False
        return f"SCHOOLGATE_DATA_DIR={self.installation.folder}" in variables


def all_processes() -> list[tuple[int, str]]:
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
        except OSError:
            continue
        if words:  # the dead that nobody has fetched have none
            found.append((int(entry.name), words))
    return found
