"""An absence that another guardian of the same child reported: added to, and never told of."""

from dataclasses import replace

from actions.base import Circumstances
from bot.core.requests import AbsenceReport


def by_another(record: AbsenceReport, here: Circumstances) -> AbsenceReport | None:
    """The other guardian's report that this record is, as it stood before this message."""
    return next((other for other in here.by_others if other.id == record.id), None)


def without_their_words(record: AbsenceReport, here: Circumstances) -> AbsenceReport:
    """The record as it may be said here: one guardian's words are not told to another."""
    other = by_another(record, here)
    if other is None:
        return record
    return replace(
        record,
        reason=record.reason if record.reason != other.reason else "",
        note=record.note if record.note != other.note else "",
    )
