"""A school whose parents have written: what each test of storage starts from."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import pytest

from bot.core.alerts import Alert, AlertStatus, Screening
from bot.core.messages import ChannelName, InboundMessage, NewReply, Visibility
from bot.core.people import Role, StaffMember
from bot.core.storage import RECEIVER, SET_UP, WORKER, Access, DatabaseRole, ReceivedMessage
from bot.core.worry.levels import Worry

START = datetime(2026, 3, 10, 8, 5, tzinfo=UTC)
BY_WORDS = Screening(level=Worry.NONE, screened_by=("words",))
BY_BOTH = Screening(level=Worry.NONE, screened_by=("words", "model"), score=0.01)
_STAFF_ROLES = {
    DatabaseRole.OFFICE: Role.OFFICE,
    DatabaseRole.DSL: Role.DSL,
    DatabaseRole.HEAD: Role.HEAD,
    DatabaseRole.CHAIR: Role.CHAIR,
}


@dataclass
class Line:
    """One school's line, played from both ends. Each event is a minute after the one before."""

    database: Any
    school_id: UUID
    staff: dict[DatabaseRole, UUID] = field(default_factory=dict)
    now: datetime = START
    _numbers: count = field(default_factory=count)

    def tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def access(self, role: DatabaseRole) -> Access:
        return Access(role=role, school_id=self.school_id, staff_id=self.staff[role])

    async def hire(self) -> None:
        async with self.database.uow(SET_UP) as uow:
            for database_role, role in _STAFF_ROLES.items():
                member = StaffMember(
                    id=uuid4(),
                    school_id=self.school_id,
                    name=f"A. {role.value.title()}",
                    email=f"{role.value}@school.example",
                    role=role,
                    phone="+447700900900",
                )
                await uow.staff.add(member, password_hash="$hash$", totp_secret="SECRET")
                self.staff[database_role] = member.id
            await uow.commit()

    async def receive(
        self,
        text: str,
        *,
        sender: str = "+447700900101",
        channel: ChannelName = ChannelName.SMS,
        vendor_message_id: str | None = None,
    ) -> ReceivedMessage | None:
        message = InboundMessage(
            channel=channel,
            vendor_message_id=vendor_message_id or f"in-{next(self._numbers)}",
            sender=sender,
            recipient="",
            text=text,
        )
        async with self.database.web_uow(RECEIVER) as uow:
            received = await uow.messages.receive(self.school_id, message, self.tick())
            await uow.commit()
        return received

    async def handle(
        self,
        received: ReceivedMessage,
        reply: str = "Thank you.",
        *,
        visibility: Visibility = Visibility.OFFICE,
        screening: Screening = BY_BOTH,
    ) -> UUID:
        """What a turn does, in one transaction; the id of its reply."""
        now = self.tick()
        async with self.database.uow(WORKER) as uow:
            conversation = await uow.conversations.lock(received.conversation_id)
            answer = NewReply(id=uuid4(), text=reply, visibility=visibility)
            await uow.outbox.add(conversation, [answer], answering=received.message_id, at=now)
            await uow.messages.mark_handled(
                received.message_id, at=now, visibility=visibility, screening=screening
            )
            await uow.commit()
        return answer.id

    async def alert(
        self,
        received: ReceivedMessage,
        *,
        visibility: Visibility = Visibility.DSL,
        level: Worry = Worry.CONCERN,
    ) -> Alert:
        alert = Alert(
            id=uuid4(),
            school_id=self.school_id,
            conversation_id=received.conversation_id,
            message_id=received.message_id,
            reference="4F7K",
            level=level,
            visibility=visibility,
            status=AlertStatus.RAISED,
            raised_at=self.tick(),
            category="harm",
        )
        async with self.database.uow(WORKER) as uow:
            await uow.alerts.add(alert)
            if level is not Worry.LOOK:
                await uow.conversations.set_held(received.conversation_id, True)
            await uow.commit()
        return alert

    async def worry(self, text: str, **options: Any) -> tuple[ReceivedMessage, Alert]:
        """A message that went before the DSL, or the head, alone."""
        visibility = options.pop("visibility", Visibility.DSL)
        received = await self.receive(text, **options)
        alert = await self.alert(received, visibility=visibility)
        screening = Screening(
            level=Worry.CONCERN,
            screened_by=("words", "model"),
            rules=("hidden-rule",),
            category="harm",
            score=0.9,
        )
        await self.handle(received, "hidden safety words", visibility=visibility, screening=screening)
        return received, alert


@pytest.fixture
async def line(database) -> Line:
    """A school with staff and nothing said yet."""
    return await opened_line(database, "oak")


async def opened_line(database: Any, slug: str) -> Line:
    played = Line(database, await database.add_school(slug))
    await played.hire()
    return played


@pytest.fixture
def open_line(database):
    """Another school's line: `await open_line("elm")`."""

    return lambda slug, on=database: opened_line(on, slug)
