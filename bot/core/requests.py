"""What a parent asked the school for: four kinds of request, one record a child."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal
from uuid import UUID


class RequestStatus(StrEnum):
    OPEN = "open"  # passed to the office
    UNVERIFIED = (
        "unverified"  # asked for from a number the school does not know, or for a child not on that number
    )
    DONE = "done"  # the office has dealt with it
    WITHDRAWN = "withdrawn"  # taken back by the parent


@dataclass(frozen=True, kw_only=True)
class _Request:
    id: UUID
    child: str  # the pupil's name as on roll when known, else as written; "" when no child is meant
    pupil_id: UUID | None = None  # None when the child could not be tied to this guardian's family
    class_name: str | None = None
    status: RequestStatus = RequestStatus.OPEN
    created_at: datetime | None = None  # set by storage


@dataclass(frozen=True, kw_only=True)
class AbsenceReport(_Request):
    """A guardian's claim; the register stays the authority."""

    kind: Literal["absence"] = field(default="absence", init=False)
    first_day: date
    last_day: date | None = None  # None: not known yet
    reason: str = ""  # in the parent's words; never a code
    note: str = ""  # lateness, leaving early, a time: "in at 11:15 after dentist"


@dataclass(frozen=True, kw_only=True)
class MissedWorkReport(_Request):
    kind: Literal["missed_work"] = field(default="missed_work", init=False)
    work: str = ""  # what was not done, in the parent's words
    reason: str = ""
    first_day: date | None = None  # when it was due or missed
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class WorkPackRequest(_Request):
    kind: Literal["work_pack"] = field(default="work_pack", init=False)
    delivery: str = ""  # collect, deliver, post, email, or as written; "" when the school decides
    work: str = ""  # a subject or kind, when one was named
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class CallbackRequest(_Request):
    kind: Literal["callback"] = field(default="callback", init=False)
    who: str = ""  # whom the parent wants; "" is anyone in the office
    window: str = ""  # when, in plain words: "after 15:00"
    first_day: date | None = None  # the day wanted, when one was named
    phone: str = ""  # E.164; "" is the number they wrote from
    about: str = ""


Request = AbsenceReport | MissedWorkReport | WorkPackRequest | CallbackRequest


class Route(StrEnum):
    """Whose work a handed-off matter is."""

    OFFICE = "office"
    TEACHER = "teacher"
    HEAD = "head"
    TECHNICAL = "technical"
    SEND = "send"
    DATA_PROTECTION = "data_protection"


@dataclass(frozen=True, kw_only=True)
class Handoff:
    """The bot stops and staff take over; a ticket opens, or the open one gains these words."""

    id: UUID
    about: str  # short, for the inbox: "asked for a person", "complaint", "question we could not answer"
    route: Route = Route.OFFICE
    who: str = ""  # a person asked for by name or post


# All that a ticket outside the office's sight ever says: words of a parent's are for the sealed message alone.
RING = "our message did not get through: ring this parent"
READ_BY_HAND = "could not be handled automatically: please read and answer"
FIXED_WORDS = frozenset({RING, READ_BY_HAND})
