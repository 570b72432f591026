"""A length of time on the calendar: "for three days", "the last two weeks", "48 hours"."""

from datetime import date, datetime, time, timedelta

from bot.core.calendar import SchoolCalendar
from bot.core.day_tokens import Duration

_FEW_DAYS = 5  # up to a week people count school days; beyond it, the calendar's
_SCHOOL_IS_OVER = time(16)


def first_morning(moment: datetime, calendar: SchoolCalendar) -> date:
    """The next school day to begin with: "the next two days", said in the evening, are not today."""
    today = moment.date()
    if moment.time() >= _SCHOOL_IS_OVER:
        return calendar.next_school_day(today)
    return calendar.school_day_on_or_after(today)


def last_of(duration: Duration, first: date, calendar: SchoolCalendar) -> date:
    if duration.unit == "days" and duration.count <= _FEW_DAYS:
        return calendar.school_days_from(first, max(duration.count, 1))
    days = duration.count * (7 if duration.unit == "weeks" else 1)
    return first + timedelta(days=days - 1)


def first_of(duration: Duration, today: date, calendar: SchoolCalendar) -> date:
    """The first of "the last three days"."""
    if duration.unit == "weeks":
        return today - timedelta(weeks=duration.count)
    day = calendar.school_day_on_or_before(today)
    for _ in range(min(duration.count, 30) - 1):
        day = calendar.previous_school_day(day)
    return day
