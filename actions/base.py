"""What an action is: the intents it serves, the slots it fills, and what completing it yields."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from actions.reading import Reading
from bot.core.answers.unsaid import Unsaid
from bot.core.calendar import SchoolCalendar
from bot.core.people import Family, Pupil
from bot.core.ports import Answer
from bot.core.requests import AbsenceReport, Handoff, Request
from bot.core.school_settings import SchoolSettings
from bot.core.understanding import Intent

Values = dict[str, Any]  # what is known so far; JSON, as it is kept between turns


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """Everything an action may know besides the message."""

    now: datetime  # aware, Europe/London
    school: SchoolSettings
    calendar: SchoolCalendar
    family: Family | None
    recent: tuple[Request, ...]  # newest first, this turn's own included
    answer: Answer | None
    unsaid: Unsaid | None = None  # why there is none, where one was looked for
    new_id: Callable[[], UUID]
    spoken_of: tuple[Values, ...] = ()  # the children this conversation was last about
    by_others: tuple[AbsenceReport, ...] = ()  # what another guardian of these children reported, still open
    latest: tuple[str, ...] = ()  # ids of the records last made or changed together
    meant: tuple[Values, ...] = ()  # children the parent picked when asked which
    has_open_ticket: bool = False

    @property
    def pupils(self) -> tuple[Pupil, ...]:
        return self.family.pupils if self.family else ()


@dataclass(frozen=True, kw_only=True)
class Question:
    """What the parent is asked, and what the digits 1, 2, 3 stand for."""

    words: str
    options: tuple[Values, ...] = ()  # what each digit adds to the values


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One thing an action needs, or would like, to know."""

    name: str
    is_needed: bool  # True: no record without it. False: asked for once, after the record is made.
    is_open: Callable[[Values, Circumstances], bool]
    ask: Callable[[Values, Circumstances, int], Question]  # the int: how often it was asked before
    # The answer as changes to the values; None when the words do not answer this question.
    answer: Callable[[Reading, Values, Circumstances], Values | None]
    takes_any_words: bool = False  # free text: what is nothing else is the answer


@dataclass(frozen=True, kw_only=True)
class Result:
    """What an action yields when nothing it needs is missing."""

    requests: tuple[Request, ...] = ()
    handoffs: tuple[Handoff, ...] = ()
    passed_on: tuple[
        str, ...
    ] = ()  # phrases of the one read-back: "Maryam off today (Tue 10 March), sick bug"
    sentences: tuple[str, ...] = ()  # said as they are
    notes: tuple[str, ...] = ()  # said only where the reply stays within two SMS parts
    opt_out: bool | None = None
    is_receipt: bool = False  # something went to a person: the standing line follows
    among: tuple[Values, ...] = ()  # nothing done yet: which of these children is meant?
    ask: str = ""  # nothing done yet: what is asked, the next message being for the same action
    source: str = ""  # which document, and which version of it, an answer said is from
    choices: tuple[Values, ...] = ()  # what `ask` chooses from; all are said where nothing is asked
    unanswered: str = ""  # a question to which the school has said nothing, in the parent's words


@dataclass(frozen=True, kw_only=True)
class Action:
    """One thing the bot can do for a parent; the registry lists them all."""

    name: str
    intents: tuple[Intent, ...]
    menu_line: str = ""  # "" keeps it out of the menu
    likely: str = ""  # how it is named in a list of likely readings; "" keeps it out
    cues: re.Pattern[str] | None = None  # words that ask for it, whatever the interpreter says
    hints: re.Pattern[str] | None = None  # words that mark a clause as its own, once it is asked for
    is_about_children: bool = False  # the child of one request serves the others


@dataclass(frozen=True, kw_only=True)
class Form(Action):
    """An action that fills slots and ends in records, one a child."""

    slots: tuple[Slot, ...]
    begin: Callable[[Reading, Circumstances], Values]  # everything the message itself says
    complete: Callable[
        [Values, Circumstances], Result
    ]  # once nothing needed is missing, and after each addition
    kind: str = ""  # of the records it makes
    called: str = ""  # "the absence": how a request that waits for its child is spoken of
    is_of_the_absent: bool = False  # never of a child who is said to be well and in school
    # A correction as a changed record; None when these words change nothing in a record of this kind.
    revise: Callable[[Request, Reading, Circumstances], Request | None] | None = None
    say: Callable[[Request, Circumstances], str] | None = None  # a record in words, for read-backs and status


@dataclass(frozen=True, kw_only=True)
class Step(Action):
    """An action done at once."""

    run: Callable[[Reading, Circumstances], Result]
    prompt: str = ""  # what is asked when it is picked from a menu; "" runs it at once
