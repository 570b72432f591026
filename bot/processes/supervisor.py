"""`schoolgate run`: the database, the web, the worker and Rasa, started in order and stopped in order."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from bot.processes.children import start_child, stop_child

RESTART_PAUSE_SECONDS = 2.0


class Stop(Exception):
    """Somebody asked for the end."""


@dataclass
class Child:
    """One process the supervisor keeps alive."""

    name: str
    command: list[str]
    environment: Mapping[str, str]
    log: Path | None = None  # None: the supervisor's own output
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    restart_at: float = 0.0

    def start(self) -> None:
        if self.log is None:
            self.process = start_child(self.command, self.environment)
            return
        with self.log.open("ab") as output:
            self.process = start_child(self.command, self.environment, output)


class Supervisor:
    """Starts children, restarts those that die, and stops them last started first."""

    def __init__(self) -> None:
        self._children: list[Child] = []
        self._is_stopping = False

    def __enter__(self) -> "Supervisor":
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        return self

    def __exit__(self, *_: object) -> None:
        self._is_stopping = True
        for child in reversed(self._children):
            if child.process is not None:
                stop_child(child.process)

    def start(self, child: Child) -> Child:
        child.start()
        self._children.append(child)
        return child

    def watch(self) -> None:
        """Until Stop: bring back what has died."""
        while True:
            time.sleep(0.5)
            self.check()

    def check(self) -> None:
        now = time.monotonic()
        for child in self._children:
            if child.process is None or child.process.poll() is None:
                continue
            if not child.restart_at:
                print(f"{child.name} ended ({child.process.returncode}); starting it again", file=sys.stderr)
                child.restart_at = now + RESTART_PAUSE_SECONDS
            elif now >= child.restart_at:
                child.restart_at = 0.0
                child.start()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        if not self._is_stopping:
            self._is_stopping = True
            raise Stop


def own_command(*words: str) -> list[str]:
    """Another `schoolgate` command in this same environment."""
    return [sys.executable, "-m", "bot", *words]


def own_environment(**more: str) -> dict[str, str]:
    return dict(os.environ) | more
