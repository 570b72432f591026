"""The inbox laid out for the page: what needs a person first, then the day's lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.proposals.ages import warnings_of
from bot.core.reads import ConversationLine, Inbox, PolicyLine, RequestLine, TicketLine
from bot.core.requests import RequestStatus
from bot.web.register_hint import hint

RING = "ring this parent"  # a ticket of words that did not arrive ends so


@dataclass(frozen=True, kw_only=True)
class AbsenceRow:
    line: RequestLine
    hint: str  # register code to consider: "I", "M" or ""


@dataclass(frozen=True, kw_only=True)
class InboxView:
    to_ring: tuple[TicketLine, ...]  # our words did not reach them
    tickets: tuple[TicketLine, ...]
    waiting: tuple[ConversationLine, ...]
    absent_today: tuple[AbsenceRow, ...]
    absent_later: tuple[AbsenceRow, ...]
    absent_before: tuple[AbsenceRow, ...]  # earlier days, not yet marked done
    work_packs: tuple[RequestLine, ...]
    callbacks: tuple[RequestLine, ...]
    missed_work: tuple[RequestLine, ...]
    done_today: tuple[RequestLine, ...]
    recent: tuple[ConversationLine, ...]
    out_of_date: tuple[str, ...]  # what staff should know of the policies' age

    @property
    def needs_you(self) -> int:
        return len(self.to_ring) + len(self.waiting) + len(self.tickets)


def inbox_view(inbox: Inbox, today: date) -> InboxView:
    absences = [AbsenceRow(line=line, hint=hint(line.reason)) for line in inbox.of_kind("absence")]
    open_lines = [line for line in inbox.requests if line.status is not RequestStatus.DONE]
    return InboxView(
        to_ring=tuple(line for line in inbox.tickets if RING in line.about),
        tickets=tuple(line for line in inbox.tickets if RING not in line.about),
        waiting=inbox.waiting,
        absent_today=tuple(sorted((row for row in absences if is_off_on(row.line, today)), key=_is_done)),
        absent_later=tuple(row for row in absences if not _is_done(row) and _first(row.line) > today),
        absent_before=tuple(
            row
            for row in absences
            if not _is_done(row) and _first(row.line) <= today and not is_off_on(row.line, today)
        ),
        work_packs=tuple(line for line in open_lines if line.kind == "work_pack"),
        callbacks=tuple(line for line in open_lines if line.kind == "callback"),
        missed_work=tuple(line for line in open_lines if line.kind == "missed_work"),
        done_today=tuple(
            line for line in inbox.requests if line.status is RequestStatus.DONE and line.kind != "absence"
        ),
        recent=inbox.recent,
        out_of_date=out_of_date(inbox.policies, today),
    )


def out_of_date(policies: Sequence[PolicyLine], today: date) -> tuple[str, ...]:
    """A sentence for each thing that makes a policy look out of date."""
    return tuple(said for policy in policies for said in warnings_of(policy.age, policy.title, today))


def is_off_on(line: RequestLine, day: date) -> bool:
    """Whether the report covers the day; with no last day given it covers its first day alone."""
    first = _first(line)
    return first <= day <= (line.last_day or first)


def _is_done(row: AbsenceRow) -> bool:
    return row.line.status is RequestStatus.DONE


def _first(line: RequestLine) -> date:
    return line.first_day or line.created_at.date()
