"""A school with its pages up: real PostgreSQL, real sign-in, a clock that stands still."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from html import unescape
from typing import Any
from uuid import UUID, uuid4

import httpx
import pyotp
from fastapi import FastAPI

from bot.core.alerts import Alert, AlertStatus, Screening
from bot.core.clock import LONDON, FixedClock
from bot.core.errors import UnknownSchool
from bot.core.inbound import InboundAdapter
from bot.core.messages import (
    Attachment,
    Author,
    ChannelName,
    DeliveryStatus,
    InboundMessage,
    NewReply,
    Visibility,
)
from bot.core.people import Role, StaffMember
from bot.core.requests import Handoff, Request
from bot.core.storage import SET_UP, WORKER, Conversation
from bot.core.worry.helplines import Helplines
from bot.core.worry.levels import Worry
from bot.exports.writing import ConcernFiles
from bot.passwords import Argon2Passwords, TotpCodes
from bot.processes.places import ROOT
from bot.web.app import WebParts, create_app
from bot.web.metrics import PrometheusMetrics
from bot.web.ports import HealthProbe
from bot.web.throttle import Throttle
from db.reads_office import SqlOfficeReads
from db.reads_safeguarding import SqlSafeguardingReads
from db.reads_sign_in import SqlSignIns
from db.reads_simulator import SqlSimulatorReads
from tests.conftest import Database

NOW = datetime(2026, 3, 10, 9, 15, tzinfo=LONDON)  # a Tuesday
PASSWORD = "a long enough password"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
AMINA, DEAN, STRANGER = "+447700900101", "+447700900102", "+447700900999"
NAMES = {
    Role.OFFICE: "Priya Office",
    Role.DSL: "Tom Lead",
    Role.HEAD: "Ruth Head",
    Role.CHAIR: "Sam Chair",
    Role.TEACHER: "Ann Teacher",
    Role.ADMINISTRATOR: "Kit Administrator",
}
_PASSWORDS = Argon2Passwords()
HELPLINES = Helplines.from_mapping(tomllib.loads((ROOT / "schools" / "helplines.toml").read_text()))


@cache
def password_hash() -> str:
    return _PASSWORDS.hash(PASSWORD)


class KnownNumbers:
    """Which school has which number."""

    def __init__(self, schools: Mapping[tuple[ChannelName, str], UUID]) -> None:
        self._schools = schools

    async def school_at(self, channel: ChannelName, recipient: str) -> UUID:
        try:
            return self._schools[channel, recipient]
        except KeyError:
            raise UnknownSchool from None


@dataclass
class SchoolSite:
    database: Database
    school_id: UUID
    clock: FixedClock
    staff: dict[Role, StaffMember]
    throttle: Throttle = field(default_factory=Throttle)
    numbers: dict[tuple[ChannelName, str], UUID] = field(default_factory=dict)

    def parts(self, **changed: Any) -> WebParts:
        engine = self.database.web_engine
        parts: dict[str, Any] = {
            "uow": self.database.web_uow,
            "clock": self.clock,
            "schools": KnownNumbers(self.numbers),
            "inbound": (),
            "sign_ins": SqlSignIns(engine),
            "office": SqlOfficeReads(engine),
            "safeguarding": SqlSafeguardingReads(engine, self.database.opener),
            "simulator": SqlSimulatorReads(engine, self.database.opener),
            "passwords": _PASSWORDS,
            "codes": TotpCodes(),
            "throttle": self.throttle,
            "helplines": HELPLINES,
            "probes": (),
            "metrics": PrometheusMetrics(),
            "exports": ConcernFiles(),
            "has_secure_cookies": False,
        }
        return WebParts(**{**parts, **changed})

    def app(
        self,
        *,
        inbound: tuple[InboundAdapter, ...] = (),
        probes: tuple[HealthProbe, ...] = (),
        **changed: Any,
    ) -> FastAPI:
        return create_app(self.parts(inbound=inbound, probes=probes, **changed))

    def browser(self, app: FastAPI | None = None, *, from_host: str = "127.0.0.1") -> "Browser":
        return Browser(app or self.app(), self.clock, from_host=from_host)

    async def hears(
        self,
        text: str,
        sender: str = AMINA,
        *,
        visibility: Visibility = Visibility.OFFICE,
        channel: ChannelName = ChannelName.SMS,
        attachments: tuple[Attachment, ...] = (),
        ago: timedelta = timedelta(),
        level: Worry = Worry.NONE,
        is_screened: bool = True,
    ) -> tuple[UUID, UUID]:
        """A parent's message, screened and handled; its conversation's and its own id."""
        at = self.clock.now() - ago
        message = InboundMessage(
            channel=channel,
            vendor_message_id=str(uuid4()),
            sender=sender,
            recipient="",
            text=text,
            attachments=attachments,
        )
        async with self.database.uow(WORKER) as uow:
            received = await uow.messages.receive(self.school_id, message, at)
            assert received is not None
            if is_screened:
                screening = Screening(level=level, screened_by=("words",))
                await uow.messages.mark_handled(
                    received.message_id, at=at, visibility=visibility, screening=screening
                )
            await uow.commit()
        return received.conversation_id, received.message_id

    async def says(
        self,
        conversation_id: UUID,
        text: str,
        *,
        answering: UUID | None = None,
        visibility: Visibility = Visibility.OFFICE,
        status: DeliveryStatus | None = None,
    ) -> UUID:
        """A reply of the bot's."""
        reply = NewReply(id=uuid4(), text=text, author=Author.BOT, visibility=visibility)
        async with self.database.uow(WORKER) as uow:
            conversation = await uow.conversations.lock(conversation_id)
            await uow.outbox.add(conversation, [reply], answering=answering, at=self.clock.now())
            if status is not None:
                await uow.outbox.set_status(reply.id, status, error_code="30003")
            await uow.commit()
        return reply.id

    async def raises(
        self,
        text: str,
        sender: str = AMINA,
        *,
        level: Worry = Worry.IMMEDIATE,
        visibility: Visibility = Visibility.DSL,
        reference: str = "4F7K",
    ) -> tuple[UUID, Alert]:
        """A worrying message with its alert, its fixed reply and the conversation held, as a turn leaves them."""
        seen_by = Visibility.OFFICE if level is Worry.LOOK else visibility
        conversation_id, message_id = await self.hears(text, sender, visibility=seen_by, level=level)
        alert = Alert(
            id=uuid4(),
            school_id=self.school_id,
            conversation_id=conversation_id,
            message_id=message_id,
            reference=reference,
            level=level,
            visibility=visibility,
            status=AlertStatus.RAISED,
            raised_at=self.clock.now(),
            category="",
        )
        async with self.database.uow(WORKER) as uow:
            await uow.alerts.add(alert)
            if level.is_alert:
                await uow.conversations.set_held(conversation_id, True)
            await uow.commit()
        if level.is_alert:
            await self.says(
                conversation_id, "Thank you for telling us.", answering=message_id, visibility=visibility
            )
        return message_id, alert

    async def asks(self, conversation_id: UUID, *requests: Request) -> None:
        async with self.database.uow(WORKER) as uow:
            conversation = await uow.conversations.lock(conversation_id)
            for request in requests:
                await uow.requests.save(conversation, request, message_id=None, at=self.clock.now())
            await uow.commit()

    async def hands_over(
        self,
        conversation_id: UUID,
        about: str,
        *,
        who: str = "",
        visibility: Visibility = Visibility.OFFICE,
    ) -> None:
        async with self.database.uow(WORKER) as uow:
            conversation: Conversation = await uow.conversations.lock(conversation_id)
            handoff = Handoff(id=uuid4(), about=about, who=who)
            await uow.tickets.open(conversation, handoff, at=self.clock.now(), visibility=visibility)
            await uow.commit()


async def open_site(database: Database) -> SchoolSite:
    """A demo school with two families and one of each staff."""
    school_id = await database.add_school("oak", is_demo=True)
    staff = {
        role: StaffMember(
            id=uuid4(),
            school_id=school_id,
            name=name,
            email=f"{role}@oak.example",
            role=role,
            phone="+447700900800",
        )
        for role, name in NAMES.items()
    }
    async with database.uow(SET_UP) as uow:
        await uow.people.add_family(
            school_id, [("Amina Yusuf", AMINA)], [("Maryam Yusuf", "3K"), ("Idris Yusuf", "1B")]
        )
        await uow.people.add_family(school_id, [("Dean Harper", DEAN)], [("Ella Harper", "RO")])
        for member in staff.values():
            secret = SECRET if member.role.needs_second_factor else None
            await uow.staff.add(member, password_hash=password_hash(), totp_secret=secret)
        await uow.commit()
    return SchoolSite(database=database, school_id=school_id, clock=FixedClock(NOW), staff=staff)


class Browser:
    """Keeps cookies, follows redirects, and posts forms with the key of the page it was last shown."""

    def __init__(self, app: FastAPI, clock: FixedClock, *, from_host: str) -> None:
        transport = httpx.ASGITransport(app=app, client=(from_host, 50000))
        self.http = httpx.AsyncClient(transport=transport, base_url="http://schoolgate.example")
        self._clock = clock
        self.key = ""

    async def get(self, path: str, **options: Any) -> httpx.Response:
        return self._shown(await self.http.get(path, follow_redirects=True, **options))

    async def post(self, path: str, *, key: str | None = None, **fields: str) -> httpx.Response:
        data = {"key": self.key if key is None else key, **fields}
        return self._shown(await self.http.post(path, data=data, follow_redirects=True))

    async def sign_in(self, role: Role, *, email: str = "", password: str = PASSWORD) -> httpx.Response:
        await self.get("/sign-in")
        answer = await self.post("/sign-in", email=email or f"{role}@oak.example", password=password)
        if answer.url.path == "/sign-in/code":
            answer = await self.post("/sign-in/code", code=pyotp.TOTP(SECRET).at(self._clock.now()))
        return answer

    def _shown(self, answer: httpx.Response) -> httpx.Response:
        found = re.search(r'name="key" value="([0-9a-f]+)"', answer.text)
        if found:
            self.key = found.group(1)
        return answer


def words(answer: httpx.Response) -> str:
    """What a reader of the page sees."""
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", answer.text, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(text)).strip()
