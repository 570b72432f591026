"""A webhook's way in, before anything of it is believed or stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from bot.core.messages import ChannelName, DeliveryReceipt, InboundMessage


@dataclass(frozen=True, kw_only=True)
class RawRequest:
    """One HTTP request exactly as it came; signatures are computed over it."""

    method: str
    url_path: str  # "/webhooks/twilio/messages", without scheme, host and query
    query: str  # without the question mark; "" when there is none
    headers: Mapping[str, str]  # names in lower case
    body: bytes


@dataclass(frozen=True, kw_only=True)
class InboundBatch:
    """What one webhook call held. Empty for an event nobody wants: it is acknowledged and forgotten."""

    messages: tuple[InboundMessage, ...] = ()
    receipts: tuple[DeliveryReceipt, ...] = ()
    recipient: str = ""  # the school's own number or bot; names the school
    response_body: str = ""
    response_content_type: str = "text/plain"


class InboundAdapter(Protocol):
    """A channel's webhook."""

    @property
    def path(self) -> str:
        """Where the vendor posts, e.g. "/webhooks/twilio/messages"."""
        ...

    async def parse(self, request: RawRequest) -> InboundBatch:
        """Verify first, then read: InvalidSignature or MalformedPayload, and nothing is stored."""
        ...


class SchoolDirectory(Protocol):
    async def school_at(self, channel: ChannelName, recipient: str) -> UUID:
        """The school that owns this number or bot; UnknownSchool when none does."""
        ...
