"""Safeguarding alerts: raised by the screen or by a person, ended by a DSL alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from bot.core.messages import Visibility
from bot.core.worry.levels import Worry


class AlertStatus(StrEnum):
    RAISED = "raised"
    ACKNOWLEDGED = "acknowledged"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class Alert:
    """One message that a DSL must see. `LOOK` alerts are listed for the daily skim without a notice."""

    id: UUID
    school_id: UUID
    conversation_id: UUID
    message_id: UUID
    reference: str  # four characters without look-alikes, all a notice may carry: "4F7K"
    level: Worry
    visibility: Visibility  # DSL, or past whom the worry may be about: HEAD, CHAIR
    status: AlertStatus
    raised_at: datetime
    category: str = ""  # the word rule's category, a hint for the DSL alone
    climbed: int = 0  # how many escalation steps have been notified
    acknowledged_at: datetime | None = None
    closed_at: datetime | None = None
    note: str = ""
    kept_from: tuple[UUID, ...] = ()  # staff it may be about: they never read it, whatever their role
    climbs_from: datetime | None = None  # when a person handed it on; then it climbs anew


@dataclass(frozen=True, kw_only=True)
class Screening:
    """What the screen saw in one message, kept where only the DSL and the worker can read it."""

    level: Worry
    screened_by: tuple[str, ...]  # "words", "model", "reader"
    rules: tuple[str, ...] = ()  # names of the word rules that matched
    category: str = ""
    score: float | None = None  # the model's, None when it was not there
