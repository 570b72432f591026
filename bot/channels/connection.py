"""What a channel's module is given when it is set up, and what it hands back."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from bot.core.inbound import InboundAdapter, InboundBatch
from bot.core.messages import ChannelName
from bot.core.people import Way
from bot.core.ports import Channel, NoticeSender


class SchoolNumbers(Protocol):
    """The other way round from SchoolDirectory: what a school's messages are sent from."""

    async def number_of(self, channel: ChannelName, school_id: UUID) -> str:
        """The school's own E.164 number on this channel; UnknownSchool when it has none."""
        ...

    async def notice_number(self, school_id: UUID) -> str:
        """What texts to this school's staff come from; UnknownSchool when nobody here has a number."""
        ...


Receive = Callable[[InboundBatch], Awaitable[None]]
"""Commits a batch that was fetched rather than posted; StorageUnavailable or UnknownSchool when it cannot."""


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What any channel may need of the house."""

    numbers: SchoolNumbers
    public_url: str | None  # what vendors call, without a slash at the end; None: nobody can call us
    is_sending: bool = True  # False in a process that only receives: it need not load what sending takes


async def nothing() -> None:
    """For a channel with nothing to announce or to close."""


@dataclass(frozen=True, kw_only=True)
class Connection:
    """One vendor, connected. Nothing has been sent or asked yet."""

    channels: tuple[Channel, ...] = ()
    inbound: tuple[InboundAdapter, ...] = ()
    poll: Callable[[Receive], Awaitable[None]] | None = None  # runs until cancelled, where nobody can call us
    announce: Callable[[], Awaitable[None]] = nothing  # tell the vendor where to post; once, at start-up
    notices: Mapping[Way, NoticeSender] = field(default_factory=dict)  # the ways it can tell staff
    close: Callable[[], Awaitable[None]] = nothing
