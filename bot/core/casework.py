"""What a DSL does with an alert beside reading it: notes, who has it, who is here, links, verdict, outcome.

Notes and verdicts carry restricted words. They are kept sealed; only the repositories behind
`Notes` and `Verdicts` write them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from bot.core.alerts import Alert, Outcome
from bot.core.messages import Visibility
from bot.core.worry.levels import Worry

# A page refreshes every ten seconds; whoever has not for this long has left.
HERE_FOR = timedelta(minutes=1)


class NoteKind(StrEnum):
    NOTE = "note"
    OUTCOME = "outcome"  # what was done, written when the alert was closed


@dataclass(frozen=True, kw_only=True)
class Note:
    kind: NoteKind
    text: str
    written_at: datetime
    author: str  # the staff member's name


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Whether a DSL found the message worrying, and whether its words may teach the screen."""

    is_worrying: bool
    given_by: str
    given_at: datetime
    allowed_by: str = ""  # "": the words may not be used
    allowed_at: datetime | None = None
    words: str = ""  # what may be used: without names


@dataclass(frozen=True, kw_only=True)
class LabelledWords:
    """One message that may teach the screen."""

    text: str
    is_worrying: bool
    level: Worry  # the alert's, as it was raised


class HandOn(StrEnum):
    """What became of an alert that somebody handed on."""

    HANDED_ON = "handed_on"
    NOT_THERE = "not_there"  # or not this person's, or there already
    NOBODY = "nobody"  # nobody there may read it


@dataclass(frozen=True, kw_only=True)
class TextApproval:
    """A DSL's sign-off of the fixed texts, all of them as they stood in this version."""

    version: str
    name: str  # as it was on that day
    at: datetime


class Alerts(Protocol):
    async def add(self, alert: Alert) -> None: ...
    async def by_id(self, alert_id: UUID) -> Alert: ...
    async def of_message(self, message_id: UUID) -> Alert | None: ...
    async def pass_on(
        self,
        message_id: UUID,
        *,
        alert_id: UUID,
        reference: str,
        at: datetime,
        kept_from: Sequence[UUID] = (),
    ) -> bool:
        """For the office: restrict the message and what it caused, raise a concern and hold the conversation."""
        ...

    async def narrow(
        self, conversation_id: UUID, visibility: Visibility, kept_from: Sequence[UUID], at: datetime
    ) -> None:
        """The concern about staff in this conversation turns out to be about these: fewer may read it from now on."""
        ...

    async def hand_on(self, alert_id: UUID, to: Visibility, at: datetime) -> HandOn:
        """For those who may read it: give it, and what belongs to it, to another; it climbs anew."""
        ...

    async def let_read(self, alert_id: UUID, staff_id: UUID, at: datetime) -> bool:
        """For head and chair: it is not about this person after all. False when that is not theirs to say."""
        ...

    async def unacknowledged(self) -> list[Alert]:
        """RAISED alerts of level concern or immediate, oldest first, every school; those that nobody works on now."""
        ...

    async def waiting(self) -> list[Alert]:
        """The same, all of them, to look at only."""
        ...

    async def of_school(self, school_id: UUID) -> tuple[Alert, ...]:
        """All of a school's, oldest first."""
        ...

    async def set_climbed(self, alert_id: UUID, climbed: int) -> None: ...
    async def acknowledge(self, alert_id: UUID, *, staff_id: UUID, at: datetime) -> None: ...
    async def acknowledge_all(
        self, conversation_id: UUID, *, until: datetime, staff_id: UUID, at: datetime
    ) -> list[UUID]:
        """Those of a conversation that nobody has acknowledged and that were raised until then; NotPermitted for none."""
        ...

    async def close(self, alert_id: UUID, *, staff_id: UUID, at: datetime, outcome: Outcome) -> None: ...
    async def assign(self, alert_id: UUID, to: UUID | None, *, by: UUID, at: datetime) -> None:
        """Give it to one of those who may read it (NotPermitted for others), or back to all of them."""
        ...

    async def newly_assigned(self) -> list[Alert]:
        """Open ones that somebody gave to a colleague who has not been told yet, every school."""
        ...


class Notes(Protocol):
    async def add(self, alert_id: UUID, kind: NoteKind, text: str, *, staff_id: UUID, at: datetime) -> None:
        """Added to, never changed; NotPermitted where the alert is not this access's to read."""
        ...


class Verdicts(Protocol):
    async def give(self, alert_id: UUID, *, is_worrying: bool, staff_id: UUID, at: datetime) -> None:
        """Give or change it; a changed one may not be used until that is allowed anew."""
        ...

    async def allow(self, alert_id: UUID, words: str, *, staff_id: UUID, at: datetime) -> None:
        """These words, without names, may teach the screen; NotPermitted without a verdict."""
        ...

    async def withdraw(self, alert_id: UUID) -> None:
        """They may not, and are forgotten."""
        ...

    async def allowed(self) -> tuple[LabelledWords, ...]:
        """Every one of this access's school that may be used, its text sealed."""
        ...


class Casework(Protocol):
    async def be_here(self, alert_id: UUID, *, staff_id: UUID, at: datetime) -> None:
        """This person has the alert open now; whoever has left is forgotten."""
        ...

    async def link(self, alert_id: UUID, other_id: UUID, *, staff_id: UUID, at: datetime) -> None: ...
    async def unlink(self, alert_id: UUID, other_id: UUID) -> None: ...
    async def with_reference(self, reference: str) -> list[UUID]:
        """The alerts that this access may read with this reference: none, one, or in time several."""
        ...


class TextApprovals(Protocol):
    async def add(self, school_id: UUID, version: str, *, staff_id: UUID, name: str, at: datetime) -> None:
        """For a DSL alone; added to, never changed."""
        ...

    async def latest(self, school_id: UUID) -> TextApproval | None: ...
    async def of_version(self, school_id: UUID, version: str) -> TextApproval | None: ...
