"""Storage as the use cases see it: one unit of work, one transaction, one access.

A unit of work opens a transaction under one database role (row-level security decides what it can touch), rolls
back unless committed, and hands out repositories. Jobs deferred through it exist only if it commits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import TracebackType
from typing import Any, Protocol, Self
from uuid import UUID

from bot.core.alerts import Screening
from bot.core.answers.documents import FoundPassage, NewDocument, NewPassage, UnreadPassage
from bot.core.answers.staff_answers import StaffAnswers, UnansweredQuestions
from bot.core.casework import Alerts, Casework, Notes, TextApprovals, Verdicts
from bot.core.messages import (
    ChannelName,
    DeliveryReceipt,
    DeliveryStatus,
    InboundMessage,
    NewReply,
    OutboxItem,
    StoredMessage,
    Visibility,
)
from bot.core.notices import Notices, Troubles
from bot.core.people import Family, Role, StaffMember
from bot.core.requests import AbsenceReport, Handoff, Request, RequestStatus
from bot.core.school_settings import SchoolSettings
from bot.core.sealing import SealedTexts, SealingKeys


class DatabaseRole(StrEnum):
    """The role a transaction runs under. Staff roles see one school; worker and receiver see all."""

    WORKER = "schoolgate_worker"
    RECEIVER = "schoolgate_receiver"  # webhooks: may add messages and read none
    SIGN_IN = "schoolgate_sign_in"  # credentials and logins, nothing else
    OFFICE = "schoolgate_office"
    DSL = "schoolgate_dsl"
    HEAD = "schoolgate_head"
    CHAIR = "schoolgate_chair"  # what concerns the head, and nothing else
    SET_UP = "schoolgate_set_up"  # schools, people, policies: commands and imports
    KEYS = "schoolgate_keys"  # sealed texts of every school, to seal them anew: nothing that can be read
    SIMULATOR = "schoolgate_simulator"  # what went over the simulator's channel, and demo schools' families


STAFF_DATABASE_ROLES = {
    Role.OFFICE: DatabaseRole.OFFICE,
    Role.DSL: DatabaseRole.DSL,
    Role.HEAD: DatabaseRole.HEAD,
    Role.CHAIR: DatabaseRole.CHAIR,
}


@dataclass(frozen=True, kw_only=True)
class Access:
    """Who asks. `school_id` and `staff_id` are required for staff roles and checked by row-level security."""

    role: DatabaseRole
    school_id: UUID | None = None
    staff_id: UUID | None = None


WORKER = Access(role=DatabaseRole.WORKER)
RECEIVER = Access(role=DatabaseRole.RECEIVER)
SET_UP = Access(role=DatabaseRole.SET_UP)
KEYS = Access(role=DatabaseRole.KEYS)
SIGN_IN = Access(role=DatabaseRole.SIGN_IN)
SIMULATOR = Access(role=DatabaseRole.SIMULATOR)


class JobName(StrEnum):
    HANDLE_CONVERSATION = "handle_conversation"
    DELIVER_CONVERSATION = "deliver_conversation"
    APPLY_RECEIPT = "apply_receipt"
    SEND_NOTICES = "send_notices"
    ESCALATE_ALERTS = "escalate_alerts"


@dataclass(frozen=True, kw_only=True)
class School:
    id: UUID
    settings: SchoolSettings


class Mode(StrEnum):
    BOT = "bot"
    STAFF = "staff"  # a person is alone with the parent: the bot screens and is silent


@dataclass(frozen=True, kw_only=True)
class Conversation:
    id: UUID
    school_id: UUID
    channel: ChannelName
    address: str
    mode: Mode
    taken_over_at: datetime | None
    is_opted_out: bool
    is_held: bool  # after an alert: no forms, reminders or menus until a DSL releases it
    state: dict[str, Any]  # the dialogue's own, opaque here; {} at first
    held_for: Visibility = (
        Visibility.DSL
    )  # to whom goes what is written while it is held; told to the worker alone
    kept_from: tuple[UUID, ...] = ()  # and from whom it is kept; told to the worker alone


@dataclass(frozen=True, kw_only=True)
class ReceivedMessage:
    message_id: UUID
    conversation_id: UUID


class Schools(Protocol):
    async def by_id(self, school_id: UUID) -> School: ...
    async def by_slug(self, slug: str) -> School: ...
    async def all(self) -> list[School]: ...
    async def save(self, settings: SchoolSettings) -> UUID:
        """Insert, or replace the settings of the school with that slug."""
        ...


class Messages(Protocol):
    async def receive(self, school_id: UUID, message: InboundMessage, at: datetime) -> ReceivedMessage | None:
        """Store with its contact address and conversation; None for a duplicate."""
        ...

    async def next_unhandled(
        self, conversation_id: UUID, *, is_interpreter_up: bool = True
    ) -> StoredMessage | None:
        """The oldest inbound message not handled yet; without the interpreter, those that wait for it are passed over."""
        ...

    async def mark_waiting(self, message_id: UUID, *, at: datetime, screening: Screening) -> None:
        """It waits for the interpreter (messages.waiting_since); its words have been screened."""
        ...

    async def is_overtaken(self, message_id: UUID) -> bool:
        """Whether a later inbound message of its conversation has been handled already."""
        ...

    async def texts_before(self, message_id: UUID, limit: int) -> list[str]:
        """The parent's few messages before this one in the last day, oldest first; but for what the worker cannot open."""
        ...

    async def mark_handled(
        self, message_id: UUID, *, at: datetime, visibility: Visibility, screening: Screening
    ) -> None: ...

    async def to_screen_again(self, limit: int) -> list[StoredMessage]:
        """Handled messages that the model has not seen yet, oldest first."""
        ...

    async def screened_again(
        self, message_id: UUID, screening: Screening, visibility: Visibility
    ) -> None: ...

    async def by_id(self, message_id: UUID) -> StoredMessage: ...

    async def restrict(self, message_id: UUID, visibility: Visibility) -> None:
        """Take a message, and the replies it caused, out of the office's sight."""
        ...

    async def seal_left_in_clear(self, limit: int) -> int:
        """Seal restricted words of before there was a key; how many messages."""
        ...

    async def forget_copies(self, before: datetime) -> int:
        """End the worker's copies: of what came before then and is screened by the model, of what has left the outbox."""
        ...

    async def last_asked(self, conversation_id: UUID) -> str:
        """The bot's last words in this conversation when they end with a question, else ""."""
        ...


class Conversations(Protocol):
    async def look(self, conversation_id: UUID) -> Conversation:
        """Read, without waiting for whoever is changing it."""
        ...

    async def lock(self, conversation_id: UUID) -> Conversation:
        """Read for update."""
        ...

    async def save_state(self, conversation_id: UUID, state: dict[str, Any]) -> None: ...
    async def set_mode(
        self, conversation_id: UUID, mode: Mode, *, staff_id: UUID | None, at: datetime
    ) -> None: ...
    async def set_held(self, conversation_id: UUID, is_held: bool) -> None: ...
    async def hold_for(
        self, conversation_id: UUID, visibility: Visibility, kept_from: Sequence[UUID]
    ) -> None:
        """Hold it; what is restricted in it from now on is kept from these too. The stricter visibility stays."""
        ...

    async def set_opted_out(self, conversation_id: UUID, is_opted_out: bool, at: datetime) -> None: ...
    async def with_unhandled(self, older_than: datetime) -> list[UUID]:
        """Conversations with an inbound message still unhandled since then, waiting ones included: the sweeper's net."""
        ...

    async def idle_takeovers(self, school_id: UUID, before: datetime) -> list[UUID]:
        """Conversations in STAFF mode without a staff word since then."""
        ...

    async def left_unfinished(self, school_id: UUID, before: datetime) -> list[UUID]:
        """Conversations in BOT mode, not held, silent since then, with a form that has no record and was not handed on."""
        ...


class Outbox(Protocol):
    async def add(
        self, conversation: Conversation, replies: Sequence[NewReply], *, answering: UUID | None, at: datetime
    ) -> None: ...
    async def next_to_send(self, conversation_id: UUID) -> OutboxItem | None:
        """The oldest item WAITING or SENDING."""
        ...

    async def claim(self, message_id: UUID, *, at: datetime) -> None:
        """SENDING from this moment, one attempt more."""
        ...

    async def set_status(
        self,
        message_id: UUID,
        status: DeliveryStatus,
        *,
        vendor_message_id: str | None = None,
        error_code: str | None = None,
    ) -> None: ...
    async def drop_waiting_bot_replies(self, conversation_id: UUID) -> int:
        """A person took over: what the bot still meant to say is dropped, not sent."""
        ...

    async def knows(self, channel: ChannelName, vendor_message_id: str) -> bool: ...
    async def record_receipt(self, receipt: DeliveryReceipt) -> OutboxItem | None:
        """Move status forward only; the item when it changed."""
        ...

    async def with_unsent(self, older_than: datetime) -> list[UUID]: ...


class Requests(Protocol):
    async def save(
        self, conversation: Conversation, request: Request, *, message_id: UUID | None, at: datetime
    ) -> None:
        """Insert, or replace the request of the same id: this conversation's, or one of its guardian's own child."""
        ...

    async def recent(self, conversation_id: UUID, since: datetime) -> tuple[Request, ...]:
        """Newest first, withdrawn ones included."""
        ...

    async def absences_by_others(self, conversation_id: UUID, since: datetime) -> tuple[AbsenceReport, ...]:
        """Open absences of this guardian's children that came from elsewhere, newest first."""
        ...

    async def of_school(self, school_id: UUID) -> tuple[Request, ...]:
        """All of a school's, oldest first."""
        ...

    async def set_status(
        self, kind: str, request_id: UUID, status: RequestStatus, *, staff_id: UUID | None, at: datetime
    ) -> None: ...


class Tickets(Protocol):
    async def open(
        self,
        conversation: Conversation,
        handoff: Handoff,
        *,
        at: datetime,
        message_id: UUID | None = None,
        visibility: Visibility = Visibility.OFFICE,
    ) -> None:
        """Open a ticket, or add these words, of this message, to the conversation's open one of the same visibility and route."""
        ...

    async def settle(self, conversation_id: UUID, about: str, *, at: datetime) -> None:
        """Take these words out of the open ticket that has them; close it where nothing else is left."""
        ...

    async def has_open(self, conversation_id: UUID) -> bool: ...
    async def of_school(self, school_id: UUID, *, is_open: bool = False) -> tuple[Handoff, ...]:
        """All of a school's, oldest first; or only those that are open."""
        ...

    async def close_all(self, conversation_id: UUID, *, staff_id: UUID | None, at: datetime) -> None: ...
    async def close(self, ticket_id: UUID, *, staff_id: UUID, at: datetime) -> None: ...


@dataclass(frozen=True, kw_only=True)
class NewPupil:
    """A pupil as a contacts file has them; "" where it does not say."""

    name: str
    class_name: str = ""
    known_as: str = ""
    year_group: str = ""  # "": read from the name of the class


class People(Protocol):
    async def family_at(self, conversation_id: UUID) -> Family | None:
        """The family whose guardian has this conversation's contact address; None for an unknown one."""
        ...

    async def tie_address(self, conversation_id: UUID, phone: str) -> bool:
        """Tie the conversation's contact address to the guardian with this phone; False when there is none."""
        ...

    async def add_family(
        self,
        school_id: UUID,
        guardians: Sequence[tuple[str, str]],
        pupils: Sequence[tuple[str, str] | NewPupil],
    ) -> None:
        """Guardians as (name, E.164 phone), pupils as (name, class) or more; known names and phones are updated, not doubled."""
        ...


class Staff(Protocol):
    async def add(self, member: StaffMember, *, password_hash: str, totp_secret: str | None) -> None: ...
    async def by_role(self, school_id: UUID, role: Role) -> list[StaffMember]: ...
    async def by_id(self, staff_id: UUID) -> StaffMember | None: ...
    async def of_school(self, school_id: UUID) -> list[StaffMember]:
        """The active ones, by name; without how they are reached for those who may not know."""
        ...

    async def demo_totp_secret(self, email: str) -> str | None:
        """The second factor's secret of a staff member of a demo school; None for anybody else."""
        ...


class Policies(Protocol):
    async def replace(
        self, school_id: UUID, document: NewDocument, passages: Sequence[NewPassage], at: datetime
    ) -> int:
        """Make this the document's current version; its number, counted from 1."""
        ...

    async def edition(self, school_id: UUID) -> str:
        """A mark that changes whenever `current` would; "" without a document."""
        ...

    async def current(self, school_id: UUID) -> list[FoundPassage]:
        """This school's current passages, in the documents' order."""
        ...

    async def without_embedding(self, limit: int) -> list[UnreadPassage]:
        """Every school's passages that were imported without the interpreter."""
        ...

    async def set_embeddings(self, embeddings: Mapping[UUID, Sequence[Sequence[float]]]) -> None:
        """Those of each passage's sentences."""
        ...


class Audit(Protocol):
    async def record(self, *, school_id: UUID, actor: str, action: str, subject: str, at: datetime) -> None:
        """Append to the hash chain; ids and words for states only."""
        ...


class UnitOfWork(Protocol):
    schools: Schools
    messages: Messages
    conversations: Conversations
    outbox: Outbox
    requests: Requests
    tickets: Tickets
    alerts: Alerts
    casework: Casework
    notes: Notes
    verdicts: Verdicts
    text_approvals: TextApprovals
    notices: Notices
    troubles: Troubles
    people: People
    staff: Staff
    policies: Policies
    unanswered: UnansweredQuestions
    staff_answers: StaffAnswers
    audit: Audit
    sealing_keys: SealingKeys
    sealed_texts: SealedTexts

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    async def commit(self) -> None: ...
    async def defer(
        self, job: JobName, *, lock: str, args: dict[str, str] | None = None, at: datetime | None = None
    ) -> None:
        """Put a job in the queue inside this transaction."""
        ...


class UnitOfWorkFactory(Protocol):
    def __call__(self, access: Access) -> UnitOfWork: ...
