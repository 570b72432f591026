"""What the pages show: read models, and the ports that fetch them.

Each method opens its own short transaction under the access it is given, so that row-level security, not the page,
decides what comes back. A thing that is not there and a thing that is not for this person look alike: NotPermitted.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from bot.core.alerts import AlertStatus, Outcome
from bot.core.answers.documents import Age
from bot.core.casework import Note, Verdict
from bot.core.messages import Author, ChannelName, DeliveryStatus, Visibility
from bot.core.people import Guardian, Pupil, Role, Way
from bot.core.requests import RequestStatus
from bot.core.storage import Access, Mode
from bot.core.worry.levels import Worry

# Signing in


@dataclass(frozen=True, kw_only=True)
class Credential:
    """What a staff member's e-mail address is checked against."""

    staff_id: UUID
    school_id: UUID
    role: Role
    password_hash: str = field(repr=False)
    totp_secret: str | None = field(repr=False)  # base32; None where no second factor is set up


@dataclass(frozen=True, kw_only=True)
class SignedIn:
    """The staff member behind a request."""

    staff_id: UUID
    school_id: UUID
    school_name: str
    name: str
    role: Role
    has_passed_second_factor: bool
    totp_secret: str | None = field(repr=False)
    expires_at: datetime

    @property
    def is_complete(self) -> bool:
        return self.has_passed_second_factor or not self.role.needs_second_factor


class SignIns(Protocol):
    """Logins, by the SHA-256 of their token: a copy of the database opens no door."""

    async def credential(self, email: str) -> Credential | None:
        """The active staff member with this address, however it is capitalised."""
        ...

    async def open_login(
        self,
        credential: Credential,
        *,
        token_hash: str,
        at: datetime,
        until: datetime,
        has_passed_second_factor: bool,
    ) -> None: ...

    async def signed_in(self, token_hash: str, *, at: datetime) -> SignedIn | None:
        """Who holds this login; None once it has expired or its owner has left."""
        ...

    async def renew_login(self, old_hash: str, *, token_hash: str, until: datetime) -> None:
        """Give the login a new token when the second factor is passed."""
        ...

    async def close_login(self, token_hash: str) -> None: ...


# Who and what was said


@dataclass(frozen=True, kw_only=True)
class Correspondent:
    """The other end of a conversation."""

    conversation_id: UUID
    channel: ChannelName
    address: str
    guardian: Guardian | None  # None: the school does not know this contact address
    mode: Mode
    taken_over_at: datetime | None
    taken_over_by: str = ""  # the staff member's name
    is_opted_out: bool = False


@dataclass(frozen=True, kw_only=True)
class ThreadMessage:
    id: UUID
    author: Author
    text: str
    at: datetime
    visibility: Visibility
    attachments: tuple[str, ...] = ()  # kinds
    staff_name: str = ""  # who wrote it, when a person did
    delivery: DeliveryStatus | None = None  # of what we sent; None for what came in
    error_code: str = ""


# The office inbox


@dataclass(frozen=True, kw_only=True)
class RequestLine:
    """One request as the office works through it; a field that the kind does not have stays empty."""

    id: UUID
    kind: str  # absence, missed_work, work_pack, callback
    status: RequestStatus
    child: str
    class_name: str
    conversation_id: UUID | None  # None when the conversation is not this person's to read
    from_name: str  # the guardian's name; "" for an unknown number
    from_address: str  # "" when the conversation is not this person's to read
    created_at: datetime
    done_by: str = ""
    done_at: datetime | None = None
    first_day: date | None = None
    last_day: date | None = None
    reason: str = ""
    note: str = ""
    work: str = ""
    delivery: str = ""
    who: str = ""
    window: str = ""
    phone: str = ""
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class TicketLine:
    id: UUID
    conversation_id: UUID
    about: str
    route: str
    who: str
    opened_at: datetime
    from_name: str
    from_address: str


@dataclass(frozen=True, kw_only=True)
class ConversationLine:
    conversation_id: UUID
    channel: ChannelName
    from_name: str
    from_address: str
    mode: Mode
    last_author: Author
    last_text: str
    last_at: datetime


@dataclass(frozen=True, kw_only=True)
class PolicyLine:
    """A policy document in use, and how old it says it is."""

    title: str
    age: Age


@dataclass(frozen=True, kw_only=True)
class Inbox:
    """All that waits for the office of one school, oldest first; done requests of today included."""

    tickets: tuple[TicketLine, ...]
    waiting: tuple[ConversationLine, ...]  # taken over, and the parent wrote last
    requests: tuple[RequestLine, ...]
    recent: tuple[ConversationLine, ...]  # newest first
    policies: tuple[PolicyLine, ...] = ()

    def of_kind(self, kind: str) -> tuple[RequestLine, ...]:
        return tuple(line for line in self.requests if line.kind == kind)


@dataclass(frozen=True, kw_only=True)
class ConversationView:
    correspondent: Correspondent
    pupils: tuple[Pupil, ...]
    thread: tuple[ThreadMessage, ...]
    requests: tuple[RequestLine, ...]  # newest first
    tickets: tuple[TicketLine, ...]  # open ones


class OfficeReads(Protocol):
    async def inbox(self, access: Access, *, today: date) -> Inbox: ...
    async def conversation(self, access: Access, conversation_id: UUID) -> ConversationView: ...
    async def parent_message(self, access: Access, message_id: UUID) -> tuple[UUID, ThreadMessage]:
        """The conversation's id and the message, when it came from a parent and this person may read it."""
        ...

    async def names(self, access: Access) -> tuple[str, ...]:
        """Of everybody the school knows, and its own."""
        ...


# The DSL queue


@dataclass(frozen=True, kw_only=True)
class Colleague:
    id: UUID
    name: str


@dataclass(frozen=True, kw_only=True)
class AlertLine:
    """One alert in the queue: no words of the message, for those are read one at a time and logged."""

    id: UUID
    conversation_id: UUID
    reference: str
    level: Worry
    status: AlertStatus
    visibility: Visibility
    raised_at: datetime
    from_name: str
    from_address: str
    channel: ChannelName
    acknowledged_at: datetime | None = None
    acknowledged_by: str = ""
    closed_at: datetime | None = None
    closed_by: str = ""
    outcome: Outcome | None = None
    assigned_to: Colleague | None = None


@dataclass(frozen=True, kw_only=True)
class SkimLine:
    """A message the screen had a faint doubt about, or one that came in while its conversation is held."""

    alert_id: UUID
    conversation_id: UUID
    reference: str
    text: str  # "" when the office may not read it: then it is opened, and that is logged
    at: datetime
    from_name: str
    from_address: str


@dataclass(frozen=True, kw_only=True)
class AlertQueue:
    alerts: tuple[AlertLine, ...]  # open, gravest and oldest first
    held: tuple[
        SkimLine, ...
    ]  # open: what came in since from parents whose conversation is held, oldest first
    tickets: tuple[TicketLine, ...]  # open, and not the office's to see
    skim: tuple[SkimLine, ...]  # open, oldest first
    closed: tuple[AlertLine, ...]  # latest first
    policies: tuple[PolicyLine, ...] = ()  # for the head alone


@dataclass(frozen=True, kw_only=True)
class KeptFrom:
    """A staff member whom an alert may be about, and who cannot read it."""

    staff_id: UUID
    name: str


@dataclass(frozen=True, kw_only=True)
class AlertReader:
    """A colleague who has the same alert open."""

    name: str
    opened_at: datetime


@dataclass(frozen=True, kw_only=True)
class ChronologyLine:
    """One alert of the same family, or one that somebody linked by hand."""

    alert: AlertLine
    linked_by: str = ""  # "": the same family's


@dataclass(frozen=True, kw_only=True)
class AlertStanding:
    """How far an alert has come and who is at it: no words of the message."""

    alert: AlertLine
    readers: tuple[AlertReader, ...]  # colleagues who have it open now


@dataclass(frozen=True, kw_only=True)
class AlertView:
    alert: AlertLine
    readers: tuple[AlertReader, ...]
    message_id: UUID
    notes: tuple[Note, ...]  # oldest first
    verdict: Verdict | None
    category: str  # the word rule's, a hint
    screened_by: tuple[str, ...]
    is_held: bool  # the bot keeps quiet in this conversation until released
    correspondent: Correspondent
    pupils: tuple[Pupil, ...]
    thread: tuple[ThreadMessage, ...]
    chronology: tuple[ChronologyLine, ...]  # this one among them, oldest first
    colleagues: tuple[Colleague, ...]  # to whom it can be given
    kept_from: tuple[KeptFrom, ...] = ()


class SafeguardingReads(Protocol):
    async def queue(self, access: Access) -> AlertQueue: ...
    async def alert(self, access: Access, alert_id: UUID) -> AlertView: ...
    async def names(self, access: Access) -> tuple[str, ...]:
        """Of everybody the school knows, and its own."""
        ...

    async def standing(self, access: Access, alert_id: UUID) -> AlertStanding: ...

    async def with_reference(self, access: Access, reference: str) -> tuple[UUID, ...]:
        """The alerts with this reference that this person may read, latest first: references may come again."""
        ...


# The audit chain


@dataclass(frozen=True, kw_only=True)
class ExportLogged:
    """One export, as the chain has it."""

    alert_id: UUID
    form: str
    by: str  # the staff member's id
    at: datetime


class AuditReads(Protocol):
    async def export(self, school_id: UUID, *, action: str, digest: str) -> ExportLogged | None:
        """The export of the file with this SHA-256; None when there was none."""
        ...

    async def is_whole(self, school_id: UUID) -> bool:
        """Whether nobody has been at the school's chain."""
        ...


# The simulator: demo schools only, and only what came or went by the simulator's channel


@dataclass(frozen=True, kw_only=True)
class DemoGuardian:
    name: str
    phone: str
    children: tuple[str, ...]  # "Maryam (3K)"


@dataclass(frozen=True, kw_only=True)
class PhoneMessage:
    id: UUID
    is_mine: bool  # the parent wrote it
    text: str
    at: datetime
    delivery: DeliveryStatus | None = None


class SimulatorReads(Protocol):
    async def demo_school(self) -> tuple[UUID, str]:
        """Its id and name; UnknownSchool when no school is marked as a demo."""
        ...

    async def demo_guardians(self, school_id: UUID) -> tuple[DemoGuardian, ...]: ...
    async def threads(self, school_id: UUID, addresses: Sequence[str]) -> dict[str, tuple[PhoneMessage, ...]]:
        """What each of these phones shows, oldest first."""
        ...


# Health


class HealthReads(Protocol):
    async def worker_last_seen(self) -> datetime | None: ...
    async def schools_in_trouble(self, ways: Collection[Way]) -> int:
        """Schools whose DSL cannot be reached by any of these ways, or has not answered in time."""
        ...
