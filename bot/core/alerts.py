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


class Outcome(StrEnum):
    """How an alert ended."""

    NO_FURTHER_ACTION = "no_further_action"
    SPOKE_WITH_FAMILY = "spoke_with_family"
    EARLY_HELP = "early_help"
    CHILDRENS_SOCIAL_CARE = "childrens_social_care"
    POLICE = "police"
    PASSED_TO_HEAD = "passed_to_head"
    OTHER = "other"
    SEEN = "seen"  # a line of the skim, ticked off; not for choosing


OUTCOME_WORDS = {
    Outcome.NO_FURTHER_ACTION: "No further action",
    Outcome.SPOKE_WITH_FAMILY: "Spoke with the family",
    Outcome.EARLY_HELP: "Early help",
    Outcome.CHILDRENS_SOCIAL_CARE: "Referred to children's social care",
    Outcome.POLICE: "Police",
    Outcome.PASSED_TO_HEAD: "Passed to the head",
    Outcome.OTHER: "Other",
    Outcome.SEEN: "Seen in the skim",
}


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
    category: str = (
        ""  # the word rule's category, a hint for the DSL alone: "" where it is read by anybody else
    )
    climbed: int = 0  # how many escalation steps have been notified
    acknowledged_at: datetime | None = None
    closed_at: datetime | None = None
    kept_from: tuple[UUID, ...] = ()  # staff it may be about: they never read it, whatever their role
    climbs_from: datetime | None = None  # when a person handed it on; then it climbs anew
    outcome: Outcome | None = None  # while it is closed
    assigned_to: UUID | None = None  # the staff member who has it
    assignments: int = 0  # how many times it was given to somebody


@dataclass(frozen=True, kw_only=True)
class Screening:
    """What the screen saw in one message, kept where only the DSL and the worker can read it."""

    level: Worry
    screened_by: tuple[str, ...]  # "words", "model", "reader"
    rules: tuple[str, ...] = ()  # names of the word rules that matched
    category: str = ""
    score: float | None = None  # the model's, None when it was not there
