"""A message line whose worker, web and database may be killed: one database, one parent, one stub of Twilio."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from bot.core.clock import LONDON, SystemClock
from bot.core.messages import ChannelName, InboundMessage
from bot.core.people import Role, StaffMember
from bot.core.school_settings import Channels
from bot.core.storage import SET_UP, UnitOfWorkFactory
from bot.settings_files import load_school
from bot.use_cases.receive_messages import receive_messages
from tests.chaos.forking import ShiftedClock
from tests.stubs.twilio_api import ACCOUNT_SID, AUTH_TOKEN, StubMessage, TwilioStub

ROOT = Path(__file__).resolve().parents[2]
TUESDAY = datetime(2026, 3, 10, 8, 5, tzinfo=LONDON)
SCHOOL_NUMBER = "+447700900900"
DSL_PHONE = "+447700900950"
PUBLIC_URL = "https://line.school.example"
PATIENCE_SECONDS = 60.0


class Zygote:
    """The process that all others are forked from."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.forking"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self._answer() == "ready"

    def fork(self, order: dict[str, Any]) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return int(self._answer())

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def until(is_so: Callable[[], Awaitable[bool]], what: str, seconds: float = PATIENCE_SECONDS) -> None:
    deadline = time.monotonic() + seconds
    while not await is_so():
        assert time.monotonic() < deadline, f"waited {seconds:.0f} s in vain: {what}"
        await asyncio.sleep(0.05)


async def until_dead(pid: int) -> None:
    async def is_dead() -> bool:
        return not is_alive(pid)

    await until(is_dead, "a process did not die")


@dataclass
class KillableLine:
    """Asks for the state by `rows`, which sees everything."""

    zygote: Zygote
    url: str
    web_url: str
    uow: UnitOfWorkFactory
    rows: Callable[..., Awaitable[list[dict[str, Any]]]]
    stub: TwilioStub
    stub_url: str
    parent: str
    key_files: dict[str, str]
    clock: ShiftedClock = field(
        default_factory=lambda: ShiftedClock((TUESDAY - SystemClock().now()).total_seconds())
    )
    pids: list[int] = field(default_factory=list)

    async def open_school(self) -> UUID:
        settings = load_school(ROOT / "schools" / "demo")
        own_number = {"channels": Channels(sms_number=SCHOOL_NUMBER)}
        async with self.uow(SET_UP) as uow:
            school_id = await uow.schools.save(settings.model_copy(update=own_number))
            await uow.people.add_family(school_id, [("Nadia Yusuf", self.parent)], [("Maryam Yusuf", "3K")])
            lead = StaffMember(
                id=uuid4(), school_id=school_id, name="Lead", email="dsl@school.example", role=Role.DSL,
                phone=DSL_PHONE,
            )  # fmt: skip
            await uow.staff.add(lead, password_hash="-", totp_secret=None)
            await uow.commit()
        return school_id

    async def write(self, school_id: UUID, text: str) -> None:
        message = InboundMessage(
            channel=ChannelName.SMS,
            vendor_message_id=f"SM{uuid4().hex}",
            sender=self.parent,
            recipient=SCHOOL_NUMBER,
            text=text,
        )
        await receive_messages(self.uow, self.clock, school_id=school_id, messages=[message])

    def start_worker(self, *, kill_at: int | None = None) -> int:
        """With steps to count its sweep comes once; without, it sweeps without pause."""
        is_counting = kill_at is not None
        order = {
            "role": "worker",
            "kill_at": kill_at,
            "clock_shift": self.clock.seconds,
            "sweep_seconds": 30 if is_counting else 0.2,
            "leave_seconds": 30 if is_counting else 0.1,
        }
        return self._start(order)

    def start_web(self, port: int, *, kill_step: str | None = None) -> int:
        order = {"role": "web", "port": port, "kill_at": 1 if kill_step else None, "kill_step": kill_step}
        return self._start(order)

    def _start(self, order: dict[str, Any]) -> int:
        settings = {
            "public_url": PUBLIC_URL,
            "twilio_account_sid": ACCOUNT_SID,
            "twilio_auth_token": AUTH_TOKEN,
            "twilio_api_url": self.stub_url,
            "nlu_url": "http://127.0.0.1:9",
            "claim_seconds": 0.5,
            "worker_slots": 2,
            **self.key_files,
        }
        common = {"url": self.url, "web_url": self.web_url, "settings": settings}
        pid = self.zygote.fork(common | order)
        self.pids.append(pid)
        return pid

    def end(self) -> None:
        """Whatever still runs, as a power cut would."""
        for pid in self.pids:
            if is_alive(pid):
                os.kill(pid, signal.SIGKILL)
        self.pids.clear()

    @property
    def replies(self) -> list[StubMessage]:
        """What the parent was sent."""
        return [message for message in self.stub.sent if message.to == self.parent]

    async def is_done(self) -> bool:
        """Nothing waits to be handled or sent, and something was sent."""
        (state,) = await self.rows(
            "SELECT (SELECT count(*) FROM messages WHERE direction = 'in' AND handled_at IS NULL) AS unhandled,"
            " (SELECT count(*) FROM outbox WHERE status IN ('waiting', 'sending')) AS unsent,"
            " (SELECT count(*) FROM outbox) AS replies"
        )
        return state["unhandled"] == state["unsent"] == 0 < state["replies"]

    async def count(self, table: str) -> int:
        (row,) = await self.rows(f"SELECT count(*) AS n FROM {table}")
        return int(row["n"])
