"""What a day word means on the calendar once one knows what today is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, Protocol

from bot.core.calendar import SchoolCalendar

_YESTERDAY = timedelta(days=1)
_A_YEAR = timedelta(days=366)
# A date without a year that has only just gone by is that one, not next year's.
_JUST_GONE = timedelta(days=65)

Shift = Literal["", "next", "this", "last", "in_last_week", "following"]


@dataclass(frozen=True)
class Anchor:
    """What words are read against."""

    today: date
    calendar: SchoolCalendar
    is_past: bool = False  # the words speak of days gone by
    spoken_of: date | None = None  # the last day that was spoken of before: "the Monday after"

    def leaning_back(self) -> "Anchor":
        return replace(self, is_past=True)

    def leaning_on(self) -> "Anchor":
        return replace(self, is_past=False)


@dataclass(frozen=True)
class Offset:
    """So many days from today: "tomorrow" is 1."""

    days: int

    def resolve(self, anchor: Anchor, after: date | None = None) -> date | None:
        return anchor.today + timedelta(days=self.days)


@dataclass(frozen=True)
class Weekday:
    """ "Friday", "next Tuesday", "Friday week"."""

    weekday: int
    shift: Shift = ""
    weeks: int = 0
    is_possessive: bool = False  # "Thursday's lesson"
    has_week_after: bool = False  # "Thurs next week", which speaks for "Mon and" before it too

    def resolve(self, anchor: Anchor, after: date | None = None) -> date | None:
        return self._first(anchor, after) + timedelta(weeks=self.weeks)

    def _first(self, anchor: Anchor, after: date | None) -> date:
        today = anchor.today
        in_this_week = today - timedelta(days=today.weekday() - self.weekday)
        if self.shift == "next":
            return in_this_week + timedelta(weeks=1)
        if self.shift == "in_last_week":
            return in_this_week - timedelta(weeks=1)
        if self.shift == "this":
            return (
                in_this_week if in_this_week >= today or anchor.is_past else in_this_week + timedelta(weeks=1)
            )
        if after is not None and self.shift == "following":
            return after + timedelta(days=(self.weekday - after.weekday()) % 7 or 7)
        if self.shift == "following":
            after = anchor.spoken_of or today
            return after + timedelta(days=(self.weekday - after.weekday()) % 7 or 7)
        if after is not None and not self.shift and not self.weeks:
            return after + timedelta(days=(self.weekday - after.weekday()) % 7)
        ago = timedelta(days=(today.weekday() - self.weekday) % 7 or 7)
        if self.shift == "last":  # yesterday is "yesterday": nobody calls it "last Monday"
            return today - (ago if ago > _YESTERDAY else ago + timedelta(weeks=1))
        if anchor.is_past:
            return today - ago
        return today + timedelta(days=(self.weekday - today.weekday()) % 7)


@dataclass(frozen=True)
class MonthDay:
    """ "the 12th", "12 March", "Wed 18th"; the weekday, when said, chooses among the months."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def resolve(self, anchor: Anchor, after: date | None = None) -> date | None:
        base = after or anchor.today
        days = [day for day in self._days_near(anchor.today) if abs(day - anchor.today) <= _A_YEAR]
        if self.weekday is not None:
            days = [day for day in days if day.weekday() == self.weekday] or days
        if after is not None:
            return min((day for day in days if day >= after), default=None)
        if anchor.is_past:
            return max((day for day in days if day <= base), default=None)
        if self.month is not None:
            just_gone = [day for day in days if base - _JUST_GONE <= day < base]
            if just_gone:
                return max(just_gone)
        return min((day for day in days if day >= base), default=max(days, default=None))

    def _days_near(self, today: date) -> Iterator[date]:
        years = (self.year,) if self.year is not None else range(today.year - 1, today.year + 2)
        for year in years:
            for month in (self.month,) if self.month is not None else range(1, 13):
                try:
                    yield date(year, month, self.day)
                except ValueError:
                    continue


@dataclass(frozen=True)
class DayAfter:
    """ "tomorrow or the day after": the school day after the one just named."""

    def resolve(self, anchor: Anchor, after: date | None = None) -> date | None:
        after = after or anchor.spoken_of
        return anchor.calendar.next_school_day(after) if after else None


class Spells(Protocol):
    """What names several days."""

    def resolve(self, anchor: Anchor) -> tuple[date, date] | None: ...


@dataclass(frozen=True)
class WeekdayBy:
    """ "The Friday before half term", "the Monday after Easter"."""

    weekday: int
    is_after: bool
    spell: Spells

    def resolve(self, anchor: Anchor, after: date | None = None) -> date | None:
        days = self.spell.resolve(anchor)
        if days is None:
            return None
        start = anchor.calendar.next_school_day(days[1]) if self.is_after else _week_before(days[0], anchor)
        return start + timedelta(days=(self.weekday - start.weekday()) % 7)


@dataclass(frozen=True)
class WeekdayIn:
    """ "Monday" of "week beginning 22/6"."""

    weekday: int
    spell: Spells

    def resolve(self, anchor: Anchor, after: date | None = None) -> date | None:
        days = self.spell.resolve(anchor)
        return days[0] + timedelta(days=self.weekday - days[0].weekday()) if days else None


def _week_before(day: date, anchor: Anchor) -> date:
    """The first of the seven days that end with the last school day before this one."""
    return anchor.calendar.previous_school_day(day) - timedelta(days=6)


Point = Offset | Weekday | MonthDay | DayAfter | WeekdayBy | WeekdayIn


def is_relative(point: Point) -> bool:
    return not isinstance(point, MonthDay) and getattr(point, "shift", None) == ""


def with_month_of(point: Point, end: object) -> Point:
    """ "3rd to the 7th of March": the month said once serves both."""
    if (
        isinstance(point, MonthDay)
        and point.month is None
        and isinstance(end, MonthDay)
        and end.month is not None
    ):
        month = end.month if point.day <= end.day else (end.month - 2) % 12 + 1
        return replace(point, month=month)
    return point
