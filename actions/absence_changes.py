"""An absence that was reported, put right: new days, a return, a reason or a time."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import cast

from actions.absence_words import GOES_ON, VAGUE, note_in, plain_reason_in, reason_in, window_in
from actions.base import Circumstances, Values
from actions.change_words import puts_day_right
from actions.days_said import DaysSaid, adds_days, days_denied, left_of, said_in
from actions.reading import Reading
from actions.spans import apart_in, day, days_of, span_in, without_apart
from actions.words import squash
from bot.core.days import DaySpan
from bot.core.requests import AbsenceReport, Request, RequestStatus
from bot.core.understanding import EntityKind


def revise(request: Request, reading: Reading, here: Circumstances) -> Request | None:
    """New days, a return, a reason or a time."""
    report = cast(AbsenceReport, request)
    changed = report
    said = said_in(reading)
    span = span_meant(report, reading, here)
    if said.denied:
        changed = without_denied(report, said, here) or report
    elif moved := _moved_day(report, reading, here):
        changed = replace(changed, **moved)
    elif span is not None:
        changed = replace(changed, **_revised_days(report, span, here, said.meant))
    if (changed.first_day, changed.last_day) != (report.first_day, report.last_day):
        is_whole = span is not None and changed.first_day == span.first_day
        notes = (without_apart(report.note), apart_in(reading, here) if is_whole else "")
        changed = replace(changed, note="; ".join(note for note in notes if note))
    if right := reason_put_right(reading):
        changed = replace(changed, reason=right)
        reading = reading.only([])
    marked = reason_in(reading) if reading.values(EntityKind.REASON) else ""
    if marked and not (report.reason and VAGUE.fullmatch(marked.lower())):
        changed = replace(changed, reason=marked)
    elif (
        (found := plain_reason_in(reading))
        and span is None
        and not (report.reason and VAGUE.fullmatch(found.lower()))
    ):
        changed = replace(changed, reason=found)
    note = note_in(reading)
    window = window_in(reading)
    if not note and window and report.note.startswith(("late", "in ")):
        note = f"in {window}"
    elif not note and window and report.note.startswith("leaving"):
        note = f"leaving {window}"
    if note:
        changed = replace(changed, note=note)
    return changed if changed != report else None


_DENIES = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|instead of|rather than)(?: (?:an?|the|his|her|just|only|from))* $"
)
_IN_ITS_STEAD = re.compile(
    r"^[\W]*(?:sorry |actually |but )*(?:it'?s|it is|is|it was|s?he'?s(?: got)?|s?he has)\b (.+?)\W*$"
)
_MOST_OF_A_REASON = 5  # words


def reason_put_right(reading: Reading) -> str:
    """ "Not a cough, its her ears": what stands in place of the reason that is denied; "" where none is."""
    marked = [entity for entity in reading.entities if entity.kind is EntityKind.REASON]
    denied = [entity for entity in marked if _DENIES.search(reading.plain[: entity.start])]
    if not denied:
        return ""
    others = [entity.value for entity in marked if entity not in denied]
    found = _IN_ITS_STEAD.match(reading.plain[denied[-1].end :])
    new = others[0] if others else found[1] if found else ""
    return squash(new, 60) if len(new.split()) <= _MOST_OF_A_REASON else ""


def span_meant(report: AbsenceReport, reading: Reading, here: Circumstances) -> DaySpan | None:
    """ "No, just the Friday", of days gone by, is the Friday that was."""
    is_over = report.last_day is not None and report.last_day < here.now.date()
    span = span_in(said_in(reading).meant, here, "past" if is_over else "future")
    if span is None or not adds_days(reading) or reading.finds(_DATED):
        return span
    return _in_its_week(span, report, here)


_DATED = re.compile(r"\d|\b(?:today|tod|tomo\w*|tmrw|tonight|this|next)\b")


_WEEK = timedelta(weeks=1)


def _in_its_week(span: DaySpan, report: AbsenceReport, here: Circumstances) -> DaySpan:
    """ "The Friday too", of a Thursday two weeks from now: a weekday alone is that of the days it goes with."""
    first, last = span.first_day, span.last_day or span.first_day
    if first is None or last is None or report.last_day is None:
        return span
    if here.calendar.next_school_day(last) >= report.first_day:
        return span  # the day before, or later
    later = timedelta(weeks=-(-(report.first_day - first).days // 7))
    if here.calendar.next_school_day(last + later - _WEEK) >= report.first_day:
        later -= _WEEK  # the day right before
    return replace(span, first_day=first + later, last_day=last + later)


_ONLY = re.compile(r"\b(?:only|just)\b")


def without_denied(report: AbsenceReport, said: DaysSaid, here: Circumstances) -> AbsenceReport | None:
    """ "Not Monday, Tuesday", "ignore Friday": taken back where no day is left; None where it is not sure what is meant."""
    gone = days_denied(report, said, here)
    span = span_meant(report, said.meant, here)
    put = span.first_day if span is not None else None
    left = left_of(report, gone, here)
    if left is None:
        return None
    if span is not None and span.is_open_ended and put is None:
        return replace(report, last_day=None)
    if span is None or put is None:
        if not gone:
            return None
        if left:
            return replace(report, first_day=left[0], last_day=left[1])
        return replace(report, status=RequestStatus.WITHDRAWN) if said.is_undone else None
    days = days_of(span, here)
    first, last = day(days["first"]) or put, day(days["last"])
    is_one_day = report.last_day == report.first_day
    if not left or (not gone and is_one_day) or said.meant.finds(_ONLY):
        return replace(report, first_day=first, last_day=last)
    start, end = left
    if start <= first and (end is None or (last is not None and last <= end)):
        return replace(report, first_day=start, last_day=end)  # within what is left
    if end is not None and gone and gone[-1] > end and first > start:
        return replace(report, first_day=start, last_day=last)
    if gone and gone[0] < start and last is not None and last <= (end or last):
        return replace(report, first_day=first, last_day=end)
    return None


def _moved_day(report: AbsenceReport, reading: Reading, here: Circumstances) -> Values | None:
    """ "Change the 18th to the 19th": the end, or the start, of what was reported."""
    found = re.search(r"\b(?:change|move|swap) (.+?) (?:to|for) (.+)", reading.plain)
    if found is None:
        return None
    old = span_in(reading.only([found.span(1)]), here)
    new = span_in(reading.only([found.span(2)]), here)
    if old is None or new is None or new.first_day is None:
        return None
    if old.first_day == report.last_day != report.first_day and new.first_day >= report.first_day:
        return {"last_day": new.first_day}
    if old.first_day == report.first_day:
        last_day = new.last_day or new.first_day
        return {
            "first_day": new.first_day,
            "last_day": max(last_day, report.last_day or last_day)
            if report.last_day != report.first_day
            else last_day,
        }
    return None


_UNTIL = re.compile(
    r"\b(?:til|till|until|til+|through to|thru|up to|to the end|extend|as well|also|too|rest of|another|more)\b|'til"
)


_NOT_COMING = re.compile(
    r"\b(?:no school|(?:not|no|don'?t|doesn'?t|won'?t|wont|can'?t|cannot|isn'?t) (?:be |be able to )?(?:com(?:e|es|ing)|go(?:es|ing)?|attend\w*|in)\b)"
)
_IN_PLACE = re.compile(
    r"\b(?:sorry|soz|meant?|instead|wrong|actually|only|just|not today|change\w*|moved|correction)\b|\*"
)


def _stays_off(reading: Reading) -> bool:
    """ "Tomorrow she not come": a day more, where nothing says that it is in place of the other."""
    return reading.finds(_NOT_COMING) and not reading.finds(_IN_PLACE)


def _revised_days(report: AbsenceReport, span: DaySpan, here: Circumstances, reading: Reading) -> Values:
    if span.back_on is not None and span.first_day is None:
        return {"last_day": max(report.first_day, here.calendar.previous_school_day(span.back_on))}
    if span.is_open_ended:
        return {"last_day": None}
    if not span.is_start_said and span.last_day is not None and span.last_day >= report.first_day:
        return {"last_day": span.last_day}
    if (
        reading.finds(_ONLY)
        and span.first_day is not None
        and report.first_day <= span.first_day <= (span.last_day or span.first_day)
        and report.last_day is not None
        and (span.last_day or span.first_day) <= report.last_day
    ):
        return {"first_day": span.first_day, "last_day": span.last_day or span.first_day}
    if (
        puts_day_right(reading, here)
        and report.last_day not in {None, report.first_day}
        and span.first_day is not None
        and span.last_day in {None, span.first_day}
    ):
        end = span.first_day
        while end < report.first_day:
            end += timedelta(days=7)  # "sorry thurs", of a week to come
        return {"last_day": end}  # what was said last is what is put right
    if (
        (reading.finds(GOES_ON) or adds_days(reading) or span.is_more or _stays_off(reading))
        and span.first_day is not None
        and report.last_day is not None
        and report.first_day <= span.first_day <= here.calendar.next_school_day(report.last_day)
    ):
        return {"last_day": max(span.last_day or span.first_day, report.last_day)}
    last = span.last_day or span.first_day
    if (
        (reading.finds(GOES_ON) or adds_days(reading) or span.is_more)
        and span.first_day is not None
        and last is not None
        and span.first_day < report.first_day <= here.calendar.next_school_day(last)
    ):
        return {"first_day": span.first_day}  # "and the Thursday as well", of the day before
    if reading.finds(_UNTIL) and span.last_day is not None and span.last_day >= report.first_day:
        return {"last_day": span.last_day}
    days = days_of(span, here)
    last_day = day(days["last"])
    if last_day is None and report.last_day is not None and report.last_day.isoformat() >= days["first"]:
        last_day = report.last_day
    return {"first_day": day(days["first"]), "last_day": last_day}
