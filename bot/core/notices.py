"""Words to staff that something waits for them: a reference and no child's data, kept until they are sent."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from bot.core.alerts import Alert
from bot.core.people import Way


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Words to a staff member or the office phone, free of child data."""

    id: UUID  # made of what it says to whom: it is there once
    school_id: UUID
    alert_id: UUID | None  # None: a page to the administrator
    step: int
    way: Way
    address: str
    text: str
    created_at: datetime
    attempts: int = 0


@dataclass(frozen=True, kw_only=True)
class Told:
    """What staff were told lately of unknown senders, at one step, of alerts as grave and as restricted as this one."""

    is_unknown: bool  # whether this alert's own sender is one
    of_sender: int  # alerts of the same sender
    of_unknown: int  # alerts of any unknown sender


class Notices(Protocol):
    async def add(self, notice: Notice) -> bool:
        """False when it is there already."""
        ...

    async def claim(
        self, way: Way, *, at: datetime, abandoned_before: datetime, since: datetime, limit: int
    ) -> list[Notice]:
        """Unsent ones of this way that nobody is sending, not older than `since`; theirs to send who called."""
        ...

    async def mark_sent(self, notice_id: UUID, at: datetime) -> None: ...
    async def put_off(self, notice_id: UUID, *, until: datetime, error_code: str | None) -> None: ...
    async def give_up(self, notice_id: UUID, at: datetime, *, error_code: str | None) -> None: ...
    async def refused(self, alert_id: UUID) -> Collection[tuple[Way, str]]:
        """Where this alert's notices will never arrive."""
        ...

    async def told(self, alert: Alert, step: int, since: datetime) -> Told: ...


class Trouble(StrEnum):
    """Why a school's safeguarding lead cannot be counted on just now."""

    NOBODY_REACHABLE = "nobody_reachable"
    UNANSWERED = "unanswered"  # something has waited longer than the school allows


class Troubles(Protocol):
    async def begin(self, school_id: UUID, trouble: Trouble, at: datetime) -> UUID | None:
        """Its id when it is new; None while it goes on."""
        ...

    async def end_others(self, school_id: UUID, standing: Collection[Trouble], at: datetime) -> None: ...
