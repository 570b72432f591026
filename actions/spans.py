"""The days a request is for, and how they are said back."""

import re
from datetime import date, datetime, timedelta
from typing import Literal

from actions.base import Circumstances, Values
from actions.reading import Reading
from bot.core.days import DaySpan, read_days, read_spells
from bot.core.requests import AbsenceReport

Leaning = Literal["future", "past"]
_SATURDAY = 5
ONLY = "only "  # begins the note of an absence that has school days between its days


# "Forgot to ring in Friday, she was off": told after the day.
_TOLD_LATE = re.compile(
    r"\b(?:forgot|forgotten|never|didn'?t|did not|was not|should have|meant to|not)(?: to)? "
    r"(?:ring|rang|rung|call|called|phone|phoned|text|texted|message|tell|told|let (?:you|u|ya) know)\b.*\b(?:was|were|been|from|since)\b"
    r"|\b(?:was|were|been|from|since)\b.*\b(?:forgot|never|didn'?t|did not|was not)(?: to)? (?:ring|rang|call|phone|text|message|tell|told|let (?:you|u) know)\b",
    re.S,
)


def span_in(reading: Reading, here: Circumstances, leaning: Leaning = "future") -> DaySpan | None:
    if _TOLD_LATE.search(reading.plain):
        leaning = "past"
    return read_days(
        reading.text, now=here.now, calendar=here.calendar, leaning=leaning, spoken_of=_spoken_of(here)
    )


def _spoken_of(here: Circumstances) -> date | None:
    """The last day of the absence just reported: "n the Monday after as well"."""
    latest = (request for request in here.recent if str(request.id) in here.latest)
    return next(
        (request.last_day or request.first_day for request in latest if isinstance(request, AbsenceReport)),
        None,
    )


def apart_in(reading: Reading, here: Circumstances) -> str:
    """The note "only Mon 9 March and Thu 12 March" for "off monday and thursday"; "" where the days run on."""
    leaning: Leaning = "past" if _TOLD_LATE.search(reading.plain) else "future"
    spells = read_spells(
        reading.text, now=here.now, calendar=here.calendar, leaning=leaning, spoken_of=_spoken_of(here)
    )
    runs = [
        (spell.first_day, spell.last_day or spell.first_day)
        for spell in spells
        if spell.first_day is not None and not spell.is_open_ended
    ]
    return ONLY + " and ".join(_dated(*run, here) for run in runs) if len(runs) == len(spells) > 1 else ""


def _dated(first: date, last: date, here: Circumstances) -> str:
    """Without "today": the office may read it tomorrow."""
    days = [here.calendar.say_day(day, day - timedelta(days=2)) for day in dict.fromkeys((first, last))]
    return " to ".join(days)


def without_apart(note: str) -> str:
    """A note without the days that it counted up."""
    return "; ".join(part for part in note.split("; ") if part and not part.startswith(ONLY))


def default_day(here: Circumstances) -> date:
    """The day meant by an absence that names none: today until the office closes, then the next school day."""
    today = here.now.date()
    if here.calendar.is_school_day(today) and here.now.time() < here.school.office.closes:
        return today
    return here.calendar.next_school_day(today)


def days_of(span: DaySpan | None, here: Circumstances) -> Values:
    """Days as an absence keeps them: {"first": ISO, "last": ISO, or None where no end was said}."""
    if span is None:
        day = default_day(here).isoformat()
        return {"first": day, "last": day}
    first = span.first_day or min(default_day(here), span.last_day or date.max)
    last = span.last_day
    if not span.is_start_said and first == here.now.date() and last is not None:
        first = min(default_day(here), last)  # "off till Wednesday", written on a Friday evening
    if first > here.now.date() and first.weekday() >= _SATURDAY:
        # "Off tomorrow", written on a Friday night, is said of Monday; a day when school is shut stays as it was said.
        first, one_day = here.calendar.next_school_day(first), first
        last = first if last == one_day else last
    if last is None and span.back_on is not None:
        last = here.calendar.previous_school_day(span.back_on)
    if last is not None and last < first:
        last = first
    return {"first": first.isoformat(), "last": last.isoformat() if last else None}


def day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def say_span(first: date | None, last: date | None, here: Circumstances) -> str:
    """ "today (Tue 10 March)", "from today (Tue 10 March) to Thu 12 March"; open ends say only the start."""
    if first is None:
        return ""
    today = here.now.date()
    start = here.calendar.say_day(first, today)
    if last == first:
        return start
    if last is None:
        return f"from {start}"
    return f"from {start} to {here.calendar.say_day(last, today)}"


def say_opening(here: Circumstances) -> str:
    """ "The office opens Wed 11 March at 08:30." while it is closed; "" while it is open."""
    if here.calendar.is_open(here.now):
        return ""
    opening = here.calendar.next_opening(here.now)
    when = here.calendar.say_day(opening.date(), here.now.date())
    return f"The office next opens {when} at {opening:%H:%M}."


def same_day(first: datetime | None, second: datetime) -> bool:
    return first is None or abs(second - first) < timedelta(hours=18)
