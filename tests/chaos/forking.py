"""Workers and web processes by the dozen: everything is imported once, then each process is a fork.

Run as a script. A line of JSON on standard input starts a process, its id comes back on standard output. What is
started is the composed product; only its interpreter is a stand-in, and its seams may count steps.
"""

import asyncio
import json
import os
import signal
import sys
import traceback
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpcore  # noqa: F401
import twilio.rest.api  # noqa: F401
import uvicorn

import bot.channels.twilio_sending  # noqa: F401  (what is loaded late in life, each fork would load again)
from bot.bootstrap import Database, open_worker
from bot.bootstrap_web import open_web
from bot.core.clock import SystemClock
from bot.core.people import Family, Guardian, Pupil
from bot.core.worry.screen import screen
from bot.dialogue.outcome import TurnContext
from bot.dialogue.turn import take_turn
from bot.settings import Settings
from bot.settings_files import load_school
from bot.web.app import create_app
from bot.worker import WorkerParts, run_worker
from tests.chaos.readings import interpreter
from tests.chaos.steps import SteppingChannel, SteppingInterpreter, SteppingUnits, Steps


@dataclass(frozen=True)
class ShiftedClock:
    """The real clock, so many seconds later or earlier: a school morning whenever the tests run."""

    seconds: float

    def now(self) -> datetime:
        return SystemClock().now() + timedelta(seconds=self.seconds)


def settings_of(order: dict[str, Any]) -> Settings:
    return Settings(_env_file=None, **order["settings"])  # type: ignore[call-arg]


async def work(order: dict[str, Any]) -> None:
    steps = Steps(order["kill_at"])
    database = Database(url=order["url"], web_url=order["web_url"])
    async with open_worker(settings_of(order), database) as parts:
        await run_worker(_stepping(parts, steps, order))


def _stepping(parts: WorkerParts, steps: Steps, order: dict[str, Any]) -> WorkerParts:
    return replace(
        parts,
        desk=replace(
            parts.desk,
            uow=SteppingUnits(parts.desk.uow, steps),
            interpreter=SteppingInterpreter(interpreter(), steps),
            clock=ShiftedClock(order["clock_shift"]),
        ),
        channels={name: SteppingChannel(channel, steps) for name, channel in parts.channels.items()},
        sweep_seconds=order["sweep_seconds"],
        leave_to_jobs=timedelta(seconds=order["leave_seconds"]),
    )


async def serve(order: dict[str, Any]) -> None:
    steps = Steps(order["kill_at"], only=order["kill_step"])
    async with open_web(settings_of(order), order["web_url"]) as parts:
        app = create_app(replace(parts, uow=SteppingUnits(parts.uow, steps)))
        config = uvicorn.Config(
            app, host="127.0.0.1", port=order["port"], log_level="critical", ws="none", lifespan="off"
        )
        await uvicorn.Server(config).serve()


ROLES = {"worker": work, "web": serve}


def become(order: dict[str, Any]) -> None:
    """The fork's life: never back into the loop below."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    try:
        asyncio.run(ROLES[order["role"]](order))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def warm_up() -> None:
    """Compile each rule and calendar here rather than in each fork."""
    school = load_school(Path(__file__).resolve().parents[2] / "schools" / "demo")
    child = Pupil(id=uuid4(), name="Maryam Yusuf", class_name="3K")
    family = Family(guardian=Guardian(id=uuid4(), name="Nadia Yusuf"), pupils=(child,))
    context = TurnContext(
        now=SystemClock().now(), school=school, family=family, recent_requests=(), answer=None, new_id=uuid4
    )
    for text, understanding in interpreter().known.items():
        screen(text, understanding=understanding)
        take_turn({}, text, understanding, context)


def main() -> None:
    warm_up()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead: the kernel takes them away
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            become(order)
        print(pid, flush=True)


if __name__ == "__main__":
    main()
