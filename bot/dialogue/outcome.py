"""What a turn is given and what it yields. Pure: no clock, no storage, no vendor."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from bot.core.answers.unsaid import Unsaid
from bot.core.people import Family
from bot.core.ports import Answer
from bot.core.requests import AbsenceReport, Handoff, Request
from bot.core.school_settings import SchoolSettings
from bot.core.understanding import Understanding


@dataclass(frozen=True, kw_only=True)
class TurnContext:
    """Everything a turn may know besides its state and the message."""

    now: datetime  # aware, Europe/London
    school: SchoolSettings
    family: Family | None  # None: the school does not know this contact address
    recent_requests: tuple[Request, ...]  # this conversation's, newest first, withdrawn included
    # Open absences of this family's children that another guardian reported: added to, and never told of.
    absences_by_others: tuple[AbsenceReport, ...] = field(default=(), kw_only=True)
    answer: Answer | None  # the school's own answer to the message's question, when it has one
    new_id: Callable[[], UUID]
    unsaid: Unsaid | None = None  # why there is none, where one was looked for
    has_open_ticket: bool = False
    has_share_phone_button: bool = False
    is_opted_out: bool = False
    # The message also worried the screen and went to the DSL: only an ordinary request in it is recorded,
    # free of the parent's words; the reply is the safeguarding text, not the dialogue's.
    is_worrying: bool = False


@dataclass(frozen=True, kw_only=True)
class TurnOutcome:
    """What follows from one message. Saved requests replace those of the same id."""

    state: dict[str, Any]  # JSON; at rest when nothing is under way (see turn.py), which {} always is
    replies: tuple[str, ...] = ()  # usually one
    requests: tuple[Request, ...] = field(default=())
    handoffs: tuple[Handoff, ...] = ()
    settled: tuple[str, ...] = ()  # what handoffs of the turn before were about, now that they are needless
    sources: tuple[str, ...] = ()  # which document, and which version of it, the answers said are from
    unanswered: tuple[str, ...] = ()  # questions to which the school has said nothing, in the parent's words
    opt_out: bool | None = None  # True or False when the parent changed it
    wants_shared_phone: bool = False
    # False when the words could not be read without the interpreter (neither a digit of the menu nor an answer to the
    # running question): the message then waits for it, and the handoff yielded here applies when waiting is over.
    is_understood: bool = True


# The functions of this room, in bot/dialogue/turn.py:
#
#   def take_turn(state: dict[str, Any], text: str, understanding: Understanding, context: TurnContext) -> TurnOutcome
#   def asked_in(state: dict[str, Any]) -> str          # the running question in words, "" at rest
#   def is_under_way(state: dict[str, Any]) -> bool     # a form, a question or an offered menu waits for the parent
TakeTurn = Callable[[dict[str, Any], str, Understanding, TurnContext], TurnOutcome]
