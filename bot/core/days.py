"""Days as parents write them: "off mon-weds", "back Thurs", "til a week on Friday".

A message is cut into tokens (day_words), joined into mentions (day_mentions), and set on the calendar (day_spells).
"""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Literal

from bot.core.calendar import SchoolCalendar
from bot.core.clock import LONDON
from bot.core.day_mentions import Reading, join
from bot.core.day_points import Anchor
from bot.core.day_spells import DaySpan, Spell
from bot.core.day_words import cut

__all__ = ["DaySpan", "read_days", "read_spells"]

_FURTHEST = timedelta(days=366)
_LONGEST = 4000  # characters; the rest of a longer text is not about days
Leaning = Literal["future", "past"]
# "The doctor rang back": nobody returns.
_CALLED_BACK = re.compile(
    r"\b((?:r[ai]ng|rung|phoned?|call(?:ed)?|text(?:ed)?|emailed|messaged|wrote)(?: (?:me|us|you|him|her|them))?) back\b",
    re.I,
)
# "Only Friday, thursday she can come": a clause that says which day alone, whatever is said of the others.
_ALONE = re.compile(
    r"(?:^|(?<=[.,;!?\n]))\s*(?:(?:no|sorry|its|it's|is)\s+)*(?:only|just)\s+(?:the\s+|on\s+|this\s+)*"
    r"(?:mon|tues?|wed|thurs?|fri)\w*(?:\s+(?:actually|now|then|please|pls|sorry|thanks))*\s*(?=$|[.,;!?\n])",
    re.I,
)


def read_days(
    text: str,
    *,
    now: datetime,
    calendar: SchoolCalendar,
    leaning: Leaning = "future",
    spoken_of: date | None = None,
) -> DaySpan | None:
    """The days in one phrase or anywhere in a message; None when it names no day.

    `spoken_of` is the last day that the conversation was about before: "and the Monday after".
    """
    spell, reading, moment = _begun(text, now, calendar, leaning, spoken_of)
    return _near(spell.read(reading), moment)


def read_spells(
    text: str,
    *,
    now: datetime,
    calendar: SchoolCalendar,
    leaning: Leaning = "future",
    spoken_of: date | None = None,
) -> tuple[DaySpan, ...]:
    """Each run of days by itself: "off Monday and Thursday" is two spells, where read_days gives the whole."""
    whole = read_days(text, now=now, calendar=calendar, leaning=leaning, spoken_of=spoken_of)
    if whole is None:
        return ()
    spell, reading, moment = _begun(text, now, calendar, leaning, spoken_of)
    runs = spell.runs(reading)
    if len(runs) < 2:
        return (whole,)
    spans = [DaySpan(first_day=first, last_day=last) for first, last in runs]
    if whole.back_on is not None and whole.back_on > runs[-1][1]:
        spans[-1] = replace(spans[-1], back_on=whole.back_on)
    return tuple(span for span in spans if _near(span, moment)) or (whole,)


def _begun(
    text: str, now: datetime, calendar: SchoolCalendar, leaning: Leaning, spoken_of: date | None
) -> tuple[Spell, Reading, datetime]:
    if now.tzinfo is None:
        raise ValueError("a naive datetime says nothing about when")
    moment = now.astimezone(LONDON)
    told = _CALLED_BACK.sub(r"\1", text[:_LONGEST])
    alone = _ALONE.search(told)
    reading = join(cut(alone[0] if alone else told))
    return Spell(Anchor(moment.date(), calendar, leaning == "past", spoken_of), moment), reading, moment


def _near(span: DaySpan, moment: datetime) -> DaySpan | None:
    days = (span.first_day, span.last_day, span.back_on)
    if any(day is not None and abs(day - moment.date()) > _FURTHEST for day in days):
        return None
    return span if span != DaySpan() else None
