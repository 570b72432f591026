"""The days of an absence as a report tells them."""

import re
from dataclasses import replace
from datetime import time

from actions.absence_words import WAS, leave_span, note_in
from actions.base import Circumstances, Values
from actions.change_words import STANDING
from actions.mentions import asides_in, mentions_in
from actions.reading import Reading
from actions.spans import apart_in, days_of
from bot.core.days import DaySpan
from bot.core.requests import AbsenceReport


def span_told(reading: Reading, here: Circumstances) -> DaySpan | None:
    """The days of the absence: who comes in, or comes late, does not return, and "those days" were told before."""
    staying = _of_others(reading, here)
    span = leave_span(reading.without(staying) if staying else reading, here)
    if span is None and not staying and _is_of_a_morning_to_come(reading, here):
        next_day = here.calendar.next_school_day(here.now.date())
        return DaySpan(first_day=next_day, last_day=next_day)
    is_of_both = span is None and bool(staying) and _BARE_NOT.search(reading.plain, staying[0][1]) is not None
    if is_of_both:  # "Tom's in today, Tilly isn't"
        span = leave_span(reading, here)
    if span is None or span.first_day is not None or span.back_on is None:
        return span
    latest = _latest(here)
    if latest is not None and (reading.finds(_THOSE_DAYS) or span.back_on < latest.first_day):
        return None  # more of what was just reported: nobody returns from days to come
    is_here = span.back_on <= here.now.date() and not reading.finds(WAS)
    is_late = reading.finds(_LATE) and note_in(reading) != ""
    if is_of_both or is_here or is_late:
        return replace(span, first_day=span.back_on, last_day=span.back_on, back_on=None)
    return span


def _is_of_a_morning_to_come(reading: Reading, here: Circumstances) -> bool:
    """ "Dentist in the morning", "she'll be in at half 10", written when this morning is over."""
    if here.now.time() < _NOON or reading.finds(_GONE_BY):
        return False
    return reading.finds(_IN_THE_MORNING) or (
        reading.finds(_WILL)
        and (note := _MORNING_TIME.fullmatch(note_in(reading))) is not None
        and note[1] < "12"
    )


_NOON = time(12)
_IN_THE_MORNING = re.compile(
    r"\b(?:in (?:the )?morn(?:ing|in)?|first thing)\b(?! (?:and|till?|until|to|then) (?:the )?(?:afternoon|now))"
)
_GONE_BY = re.compile(
    r"\b(?:was|were|been|had|went|came|since|started|woke|this|all|every|rang|rung|saw|seen|did|didn'?t|threw|vomited|usually|always|late last)\b"
)
_WILL = re.compile(r"\b(?:will|'ll|s?hell|theyll|gonna|going to)\b")
_MORNING_TIME = re.compile(r"(?:in|leaving|appointment) (?:at|about|after|before) (\d\d):\d\d.*")


def _of_others(reading: Reading, here: Circumstances) -> tuple[tuple[int, int], ...]:
    """The clauses in which children are in school, where others, named elsewhere, are off."""
    staying = asides_in(reading, here).staying
    return staying if staying and mentions_in(reading.without(staying), here) else ()


_THOSE_DAYS = re.compile(
    r"\b(?:those|these|them|that|the same|same) (?:(?:one|two|three|four|1|2|3|4) )?(?:days?|dates?)\b"
)
# Of the child, and not of the message.
_LATE = re.compile(
    r"(?<!\bso )(?<!\bits )(?<!\bit's )(?<!\btoo )(?<!\bthe )\blate\b(?! (?:notice|message|msg|text|reply|last|night|in the (?:day|evening)))"
)
_BARE_NOT = re.compile(
    r"\b(?:isn'?t|is not|won'?t|wont|will not|aint|ain'?t|not|off)(?: be)?\s*(?=$|[.,;!?\n]|(?:as|because|cos|cus|coz|s?he'?s|they|sorry)\b)"
)


def _latest(here: Circumstances) -> AbsenceReport | None:
    """The absence just reported."""
    return next(
        (
            request
            for request in here.recent
            if isinstance(request, AbsenceReport)
            and request.status in STANDING
            and str(request.id) in here.latest
        ),
        None,
    )


def days_with_gaps(span: DaySpan | None, reading: Reading, here: Circumstances) -> Values:
    """The days as they are kept, and "apart" where there are school days between them."""
    apart = apart_in(reading, here)
    return days_of(span, here) | ({"apart": apart} if apart else {})
