"""A concern in the order in which it happened: what an export holds, whatever its form."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.core.alerts import OUTCOME_WORDS, AlertStatus
from bot.core.casework import NoteKind
from bot.core.clock import LONDON
from bot.core.messages import Author, ChannelName, DeliveryStatus, Visibility
from bot.core.people import Pupil
from bot.core.reads import AlertView, ThreadMessage
from bot.core.worry.levels import Worry

CHANNELS = {
    ChannelName.SMS: "text message",
    ChannelName.WHATSAPP: "WhatsApp",
    ChannelName.TELEGRAM: "Telegram",
    ChannelName.SIMULATOR: "simulator",
}
LEVELS = {Worry.IMMEDIATE: "Immediate", Worry.CONCERN: "Concern", Worry.LOOK: "Daily skim"}
_STATUSES = {
    AlertStatus.RAISED: "Not acknowledged",
    AlertStatus.ACKNOWLEDGED: "Acknowledged",
    AlertStatus.CLOSED: "Closed",
}
_NOT_SENT = {DeliveryStatus.FAILED: "not delivered", DeliveryStatus.DROPPED: "not sent: a person took over"}
_HIDDEN = {
    Visibility.DSL: "hidden from the office",
    Visibility.HEAD: "hidden from the office and from the DSL",
    Visibility.CHAIR: "hidden from the office, the DSL and the head",
}
_NOTED = {NoteKind.NOTE: "noted", NoteKind.OUTCOME: "wrote what was done"}


class ExportForm(StrEnum):
    PDF = "pdf"  # a chronology to read
    CPOMS = "cpoms"  # rows for CPOMS
    MYCONCERN = "myconcern"  # rows for MyConcern


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that was said or done."""

    at: datetime
    who: str
    what: str  # "wrote", "acknowledged it"
    words: str = ""  # exactly as they were written
    remark: str = ""  # ours: not delivered, hidden from the office
    is_the_message: bool = False  # the one that the concern is about
    is_step: bool = False  # done about the concern, rather than said in the conversation


@dataclass(frozen=True, kw_only=True)
class ConcernRecord:
    school: str
    reference: str
    level: Worry
    status: str
    raised_at: datetime
    noticed_by: str
    hint: str  # the possible matter that the screen saw, a hint only
    from_name: str  # "" for an unknown number
    from_address: str
    channel: str
    pupils: tuple[Pupil, ...]
    entries: tuple[Entry, ...]  # as they happened
    outcome: str
    others: tuple[str, ...]  # references of the same family's other concerns, and of those linked to it
    exported_by: str
    exported_at: datetime

    @property
    def message(self) -> str:
        """The words that the concern is about."""
        return "\n".join(entry.words for entry in self.entries if entry.is_the_message)

    @property
    def steps(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.is_step)


def record_of(view: AlertView, *, school: str, exported_by: str, exported_at: datetime) -> ConcernRecord:
    """All that the person who exports it may read of a concern."""
    alert, guardian = view.alert, view.correspondent.guardian
    parent = guardian.name if guardian else alert.from_address
    entries = [_said(message, view, parent) for message in view.thread]
    entries += _steps(view)
    return ConcernRecord(
        school=school,
        reference=alert.reference,
        level=alert.level,
        status=_STATUSES[alert.status] + (f", with {alert.assigned_to.name}" if alert.assigned_to else ""),
        raised_at=alert.raised_at,
        noticed_by=", ".join(view.screened_by),
        hint=view.category.replace("_", " "),
        from_name=guardian.name if guardian else "",
        from_address=alert.from_address,
        channel=CHANNELS[alert.channel],
        pupils=view.pupils,
        entries=tuple(sorted(entries, key=lambda entry: entry.at)),
        outcome=_outcome(view),
        others=tuple(line.alert.reference for line in view.chronology if line.alert.id != alert.id),
        exported_by=exported_by,
        exported_at=exported_at,
    )


def _said(message: ThreadMessage, view: AlertView, parent: str) -> Entry:
    who = {
        Author.PARENT: parent,
        Author.BOT: "Schoolgate (automatic)",
        Author.STAFF: message.staff_name or "Staff",
    }
    remarks = [
        _HIDDEN.get(message.visibility, ""),
        _NOT_SENT.get(message.delivery, "") if message.delivery else "",
        *(f"with a {kind} that is not in this record" for kind in message.attachments),
    ]
    return Entry(
        at=message.at,
        who=who[message.author],
        what="wrote",
        words=message.text,
        remark="; ".join(remark for remark in remarks if remark),
        is_the_message=message.id == view.message_id,
    )


def _steps(view: AlertView) -> Iterator[Entry]:
    """What was done about it, by whom."""
    alert = view.alert
    yield Entry(at=alert.raised_at, who="Schoolgate", what="raised the concern", is_step=True)
    if alert.acknowledged_at:
        who = alert.acknowledged_by or "A DSL"
        yield Entry(at=alert.acknowledged_at, who=who, what="acknowledged it", is_step=True)
    if alert.closed_at:
        yield Entry(
            at=alert.closed_at,
            who=alert.closed_by or "A DSL",
            what="closed it",
            words=OUTCOME_WORDS[alert.outcome] if alert.outcome else "",
            is_step=True,
        )
    if view.verdict:
        found = "worrying" if view.verdict.is_worrying else "not worrying"
        yield Entry(
            at=view.verdict.given_at, who=view.verdict.given_by, what=f"found it {found}", is_step=True
        )
    for note in view.notes:
        yield Entry(
            at=note.written_at,
            who=note.author or "A colleague",
            what=_NOTED[note.kind],
            words=note.text,
            is_step=True,
        )


def _outcome(view: AlertView) -> str:
    """How it ended, in a word and in the words last written for it."""
    if view.alert.outcome is None:
        return ""
    written = [note.text for note in view.notes if note.kind is NoteKind.OUTCOME]
    return ": ".join((OUTCOME_WORDS[view.alert.outcome], *written[-1:]))


def day_of(moment: datetime) -> str:
    return moment.astimezone(LONDON).strftime("%d/%m/%Y")


def time_of(moment: datetime) -> str:
    return moment.astimezone(LONDON).strftime("%H:%M")


def line_of(entry: Entry) -> str:
    """An entry in one line: "10/03/2026 09:15 Amina Yusuf wrote (hidden from the office): ..."."""
    remark = f" ({entry.remark})" if entry.remark else ""
    words = f": {entry.words}" if entry.words else "."
    return f"{day_of(entry.at)} {time_of(entry.at)} {entry.who} {entry.what}{remark}{words}"
