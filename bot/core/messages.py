"""Messages, their channels, and how far an outgoing one has come.

in :  received (unscreened) ──> handled (visible to the office, or to the DSL alone)
out:  waiting ──> sending ──> sent ──> delivered ──> read
         │           │  └──> failed (becomes a task: "ring this parent")
         └──> dropped (a person took over before it left)
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class ChannelName(StrEnum):
    SMS = "sms"
    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    SIMULATOR = "simulator"


class Visibility(StrEnum):
    """Who may read a message: row-level security keeps it, not the pages."""

    UNSCREENED = "unscreened"  # the worker alone, until it is screened
    OFFICE = "office"  # office, DSL and head
    DSL = "dsl"  # DSL, deputies and head
    HEAD = "head"  # head alone: the worry is about a member of staff
    CHAIR = "chair"  # chair of governors alone: it is about the head

    @property
    def strictness(self) -> int:
        """Who reads more outranks who reads less."""
        return list(Visibility).index(self)


RESTRICTED = frozenset({Visibility.DSL, Visibility.HEAD, Visibility.CHAIR})  # sealed at rest


class Author(StrEnum):
    PARENT = "parent"
    BOT = "bot"
    STAFF = "staff"


class DeliveryStatus(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    DROPPED = "dropped"

    def may_become(self, later: "DeliveryStatus") -> bool:
        """Receipts come late and out of order; status only ever moves forward."""
        return later.value in _FORWARD[self.value]


_FORWARD: dict[str, tuple[str, ...]] = {
    "waiting": ("sending", "sent", "delivered", "read", "failed", "dropped"),
    "sending": ("sent", "delivered", "read", "failed"),
    "sent": ("delivered", "read", "failed"),
    "delivered": ("read",),
    "read": (),
    "failed": ("delivered", "read"),  # a carrier that finds the phone after all
    "dropped": (),
}


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """Something that came with a message; its content is never analysed."""

    kind: str  # photo, voice, document, location, contact, other
    vendor_reference: str  # URL or file id at the vendor
    content_type: str = ""


@dataclass(frozen=True, kw_only=True)
class InboundMessage:
    """What a channel adapter made of one webhook event or poll."""

    channel: ChannelName
    vendor_message_id: str  # unique on its channel
    sender: str  # E.164 number, or chat id
    recipient: str  # the school's own number or bot; "" when the channel needs none
    text: str  # as written; caption for a photo; "" when there is none
    attachments: tuple[Attachment, ...] = ()
    shared_phone: str | None = None  # E.164, when the sender pressed "share my number"


@dataclass(frozen=True, kw_only=True)
class StoredMessage:
    """An inbound message as the database holds it."""

    id: UUID
    school_id: UUID
    conversation_id: UUID
    channel: ChannelName
    sender: str
    text: str
    attachments: tuple[Attachment, ...]
    received_at: datetime
    handled_at: datetime | None
    visibility: Visibility
    waiting_since: datetime | None = None  # set while it waits for the interpreter
    shared_phone: str | None = None


@dataclass(frozen=True, kw_only=True)
class NewReply:
    """Words to be put in the outbox, in order."""

    id: UUID
    text: str
    author: Author = Author.BOT
    visibility: Visibility = Visibility.OFFICE
    staff_id: UUID | None = None
    wants_shared_phone: bool = False  # Telegram: show the "share my number" button


@dataclass(frozen=True, kw_only=True)
class OutboxItem:
    """One stored message that waits for its channel, or is with it."""

    message_id: UUID
    school_id: UUID
    conversation_id: UUID
    channel: ChannelName
    recipient: str
    text: str
    author: Author
    status: DeliveryStatus
    attempts: int
    created_at: datetime
    claimed_at: datetime | None = None  # when a worker last began to send it
    vendor_message_id: str | None = None
    wants_shared_phone: bool = False
    visibility: Visibility = Visibility.OFFICE
    is_readable: bool = True  # False: its words are sealed, and not for the worker any more


@dataclass(frozen=True, kw_only=True)
class DeliveryReceipt:
    """A channel's later report on a sent message."""

    channel: ChannelName
    vendor_message_id: str
    status: DeliveryStatus
    error_code: str | None = None


@dataclass(frozen=True, kw_only=True)
class SentMessage:
    """A message the vendor says it has, found when asked after a crash."""

    vendor_message_id: str
    status: DeliveryStatus
