"""An absence that another guardian of the same child reported: added to, and never told of."""

import re
from dataclasses import replace

from actions.absence_words import note_in
from actions.base import Circumstances
from actions.change_words import ATTENDS, NOT_BACK, STANDING
from actions.children import read_children
from actions.mentions import asides_in
from actions.reading import Reading
from actions.taking_back import takes_back
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


# "Her dad texted you", "my wife said she was off": the writer knows what the other one sent.
_TOLD_YOU = re.compile(
    r"\b(?:dad|daddy|father|mum|mummy|mam|mom|mother|husband|wife|partner|hubby|other half|nan|gran\w*|grandad|step ?(?:mum|dad)|auntie?|uncle|carer|he|she|who|[^\W\d_]+)"
    r" (?:has |have |had |already |just |also |only )*(?:text(?:ed|s)?|txt(?:ed)?|messag(?:ed|e)|msgd|told|tell|rang|rung|called|phoned|reported|let (?:you|u|ya|school) know|wrote|sent|put)\b"
)
_OWN = re.compile(
    r"\b(?:i|we) (?:has |have |had |already |just |also |only )*(?:text|txt|messag|msgd|told|tell|rang|rung|called|phoned|reported|let|wrote|sent|put)"
)


def reports_ended(reading: Reading, here: Circumstances) -> list[AbsenceReport]:
    """The other guardian's reports that these words show to be known, and end: "he texted, but she's coming in"."""
    if not reading.finds(_TOLD_YOU) or reading.finds(_OWN) or reading.finds(NOT_BACK) or note_in(reading):
        return []
    if not reading.finds(ATTENDS) and not takes_back(reading):
        return []
    well = {pupil.name for pupil in asides_in(reading, here).well}
    named = well or {
        child["name"] for child in read_children(reading, here, with_staying=True).children if child["pupil"]
    }
    if not named and len(here.pupils) == 1:
        named = {here.pupils[0].name}
    own = {
        request.child for request in here.recent if request.kind == "absence" and request.status in STANDING
    }
    today = here.now.date()
    return [
        report
        for report in here.by_others
        if len(named) == 1
        and report.child in named - own
        and (report.last_day is None or report.last_day >= today)
    ]
