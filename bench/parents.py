"""Parents who write by Twilio's webhook and wait for the reply at the stub."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlencode

import httpx
from twilio.request_validator import RequestValidator

from bot.bootstrap import open_units
from bot.core.storage import SET_UP
from bot.processes.places import ROOT
from bot.settings_files import load_school
from tests.stubs.twilio_api import AUTH_TOKEN, TwilioStub

PATH = "/webhooks/twilio/messages"
FORM = "application/x-www-form-urlencoded; charset=UTF-8"
FAMILIES = 100
PATIENCE_SECONDS = 60.0
# Each is answered with one text, whatever came before.
TEXTS = (
    "Maryam is off today with a sick bug",
    "what time does the school office open?",
    "please can somebody from the office ring me after 3",
    "where do I find the work they set?",
)
_numbers = count(1)


@dataclass(frozen=True)
class Parent:
    number: int

    @property
    def phone(self) -> str:
        return f"+447700900{self.number:03d}"


@dataclass(frozen=True, kw_only=True)
class Timing:
    to_committed: float  # seconds from the post to its 2xx
    to_reply: float  # seconds from the post to the reply's arrival at the stub


async def open_school(database_url: str) -> None:
    """The demo school with a family for each parent."""
    settings = load_school(ROOT / "schools" / "demo")
    async with open_units(database_url) as units, units(SET_UP) as uow:
        school_id = await uow.schools.save(settings)
        for number in range(FAMILIES):
            guardians = [(f"Parent {number}", Parent(number).phone)]
            await uow.people.add_family(school_id, guardians, [(f"Maryam Number{number}", "3K")])
        await uow.commit()


@dataclass
class Line:
    stub: TwilioStub
    url: str
    public_url: str

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["OpenedLine"]:
        # Shorter than the web process keeps a silent connection: a post must not meet one that is closing.
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=100, keepalive_expiry=2)
        async with httpx.AsyncClient(base_url=self.url, timeout=30, limits=limits) as http:
            yield OpenedLine(self, http)


class OpenedLine:
    def __init__(self, line: Line, http: httpx.AsyncClient) -> None:
        self._line = line
        self._http = http
        self._validator = RequestValidator(AUTH_TOKEN)
        self._number = load_school(ROOT / "schools" / "demo").channels.sms_number or ""
        self._arrived: dict[str, list[float]] = defaultdict(list)  # the parent's phone: when each reply came
        self._seen = 0

    async def until_answering(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                await self._http.get("/sign-in")
                return
            except httpx.TransportError:
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(0.1)

    async def turns(self, parent: Parent, number: int) -> list[Timing]:
        """Write, wait for the reply, write again."""
        return [await self._turn(parent, TEXTS[place % len(TEXTS)]) for place in range(number)]

    async def _turn(self, parent: Parent, text: str) -> Timing:
        before = len(self._replies(parent))
        sid = f"SM{next(_numbers):032x}"
        fields = {
            "MessageSid": sid, "SmsSid": sid, "From": parent.phone, "To": self._number, "Body": text,
            "NumMedia": "0",
        }  # fmt: skip
        signature = self._validator.compute_signature(self._line.public_url + PATH, fields)
        body = urlencode(fields).encode()
        headers = {"content-type": FORM, "x-twilio-signature": signature}
        began = time.time()
        answer = await self._http.post(PATH, content=body, headers=headers)
        committed = time.time()
        answer.raise_for_status()
        deadline = began + PATIENCE_SECONDS
        while len(self._replies(parent)) == before:
            if time.time() > deadline:
                raise TimeoutError("a parent was not answered")
            await asyncio.sleep(0.003)
        return Timing(to_committed=committed - began, to_reply=self._replies(parent)[before] - began)

    def _replies(self, parent: Parent) -> list[float]:
        sent = self._line.stub.sent
        for message in sent[self._seen :]:
            self._arrived[message.to].append(message.received_at)
            self._seen += 1
        return self._arrived[parent.phone]


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
