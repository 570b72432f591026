"""A school's typed settings, as `school.toml` holds them. Silent settings promise nothing."""

import hashlib
from datetime import date, time
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from bot.core.arrangements import Arrangements, GoingLive
from bot.core.exports.columns import Exports
from bot.core.typed import Text
from bot.core.typed import Typed as _Settings

Year = Literal["N", "R", "1", "2", "3", "4", "5", "6"]
# Plain GSM-7, one place a character, and no "?": a reply holds one question mark at most.
Link = Annotated[str, Field(pattern=r"^https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._%#=&+:/-]*)?$", max_length=120)]
Phone = Annotated[str, Field(pattern=r"^\+[1-9]\d{6,14}$", description="E.164, e.g. +441632960000")]


class Office(_Settings):
    phone: Text  # as parents should see it
    email: str = ""
    opens: time
    closes: time
    is_placeholder: bool = False  # filled in for trying things out: never told to parents as an answer


class _Climbing(_Settings):
    """Minutes from an alert's first notice."""

    acknowledge_within_minutes: int = Field(ge=1)  # then its readers again, and the office phone
    head_after_minutes: int = Field(ge=1)  # then the head
    limit_minutes: int = Field(ge=1)  # then the school's administrator, and /healthz is red

    @model_validator(mode="after")
    def _climbs(self) -> Self:
        if not self.acknowledge_within_minutes <= self.head_after_minutes <= self.limit_minutes:
            raise ValueError(
                "acknowledge_within_minutes, head_after_minutes and limit_minutes: each no less than the one before"
            )
        return self


class OutOfHours(_Climbing):
    """How an alert climbs that comes while the school is closed."""

    acknowledge_within_minutes: int = Field(default=20, ge=1)
    head_after_minutes: int = Field(default=40, ge=1)
    limit_minutes: int = Field(default=120, ge=1)
    concern_within_minutes: int = Field(
        default=960, ge=1
    )  # a concern waits for the school to open, but never longer than this


class Safeguarding(_Climbing):
    """What must be there before a school may go live (domain.md D: bot will not start)."""

    lead: Text  # name, never shown to parents unless `may_name_lead`
    deputies: tuple[Text, ...] = ()  # names of lead and deputies tell a worry that is about one of them
    may_name_lead: bool = False
    children_services_name: Text
    children_services_phone: Text
    opens: time | None = None  # when the lead or a deputy can be reached; None: the office's hours
    closes: time | None = None
    out_of_hours_plan: str = ""  # "" means the bot says when staff will next look
    acknowledge_within_minutes: int = Field(default=10, ge=1)
    head_after_minutes: int = Field(default=20, ge=1)
    limit_minutes: int = Field(default=60, ge=1)
    concern_within_minutes: int = Field(
        default=60, ge=1
    )  # a concern nobody acknowledged begins to climb after so much open time
    out_of_hours: OutOfHours = OutOfHours()


class Channels(_Settings):
    sms_number: Phone | None = None
    whatsapp_number: Phone | None = None
    telegram_bot: str | None = None


class DateRange(_Settings):
    name: Text
    first_day: date
    last_day: date

    @model_validator(mode="after")
    def _in_order(self) -> "DateRange":
        if self.last_day < self.first_day:
            raise ValueError(f"{self.name} ends before it begins")
        return self


class Calendar(_Settings):
    """Days outside every term, weekends, English bank holidays, closures and INSET days are not school days."""

    terms: tuple[DateRange, ...] = ()  # none given: every weekday that is no bank holiday counts
    closures: tuple[DateRange, ...] = ()  # half terms and other closed days inside a term
    inset_days: tuple[date, ...] = ()


class Packs(_Settings):
    """Paper packs. `delivery` empty: the school has not said how a pack reaches a family."""

    is_available: bool | None = None  # None: not stated; a request is passed on without a promise
    delivery: tuple[Literal["collect", "deliver", "post", "email"], ...] = ()
    note: str = ""  # one sentence for parents, e.g. what must come back


class Callbacks(_Settings):
    note: str = ""  # one sentence for parents; "" promises nothing


class Absence(_Settings):
    report_by: time | None = None  # the school wants to know by then


class Handling(_Settings):
    hand_back_after_minutes: int = Field(default=240, ge=1)  # an idle take-over ends by itself
    # The office is told of a request that the parent left without answering the question it needs.
    unfinished_after_minutes: int = Field(default=20, ge=1)


class Replies(_Settings):
    """When teachers answer messages. Empty: the school has not said, and nothing is promised."""

    opens: time | None = None  # not answered before
    closes: time | None = None  # not answered after
    promise: Literal["", "next_working_day", "normally_one_working_day"] = ""


class Routes(_Settings):
    """Whom a question is for that the policy leaves open, by post and never by name. None: the office sorts it out."""

    it: Text | None = None
    send: Text | None = None
    complaint: Text | None = None
    data_protection: Text | None = None
    health: Text | None = None
    family: Text | None = None
    eligibility: Text | None = None  # who decides on learning at home


class Part(_Settings):
    """A phase or site of the school whose rules differ: what a parent is asked for when the answer depends on it."""

    name: Text  # as it is asked and said: "Nursery or Reception", "the Mill Lane site"
    kind: Literal["phase", "site"] = "phase"
    years: tuple[Year, ...] = ()  # the year groups in it
    classes: tuple[Text, ...] = ()  # and the classes, where years do not tell
    words: tuple[Text, ...] = ()  # other names that parents have for it: "infants"


class Page(_Settings):
    """Where the school's own website sets a document out."""

    document: Text  # its title, as the facts and the imported file give it
    url: Link


class Fact(_Settings):
    """One thing the school has said, in parent-facing words of our own."""

    topic: Text  # a key of bot/core/answers/topics, e.g. "pack.handover"
    also: tuple[Text, ...] = ()  # other topics that this answer settles
    questions: tuple[Text, ...] = ()  # further ways this school's parents ask it
    answer: Text  # what they are told, plain GSM-7
    parts: tuple[Text, ...] = ()  # names of the parts that it holds for; none: for the whole school
    document: str = ""
    section: str = ""


class SchoolSettings(_Settings):
    """Everything Schoolgate knows of a school but its people and its policy's passages."""

    slug: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
    name: Text
    is_demo: bool = False
    office: Office
    safeguarding: Safeguarding
    channels: Channels = Channels()
    calendar: Calendar = Calendar()
    packs: Packs = Packs()
    callbacks: Callbacks = Callbacks()
    absence: Absence = Absence()
    replies: Replies = Replies()
    handling: Handling = Handling()
    exports: Exports = Exports()
    arrangements: Arrangements = Arrangements()
    going_live: GoingLive = GoingLive()
    routes: Routes = Routes()
    parts: tuple[Part, ...] = ()
    pages: tuple[Page, ...] = ()
    facts: tuple[Fact, ...] = ()
    not_stated: tuple[Text, ...] = ()  # topics that a person looked for in the policy and did not find

    @cached_property
    def edition(self) -> str:
        """A mark that changes whenever anything here does."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:8]
