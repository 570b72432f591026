"""What a day word means on the calendar once one knows what today is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from bot.core.calendar import SchoolCalendar

FRIDAY, SATURDAY = 4, 5
_A_YEAR = timedelta(days=366)
# A date without a year that has only just gone by is that one, not next year's.
_JUST_GONE = timedelta(days=65)

Shift = Literal["", "next", "this", "last", "in_last_week"]
# fmt: off
PeriodName = Literal[
    "this_week", "rest_of_week", "next_week", "week_after_next", "last_week", "week_of", "weekend",
    "half_term", "rest_of_term", "rest_of_month",
]
# fmt: on


@dataclass(frozen=True)
class Anchor:
    """What words are read against."""

    today: date
    calendar: SchoolCalendar
    is_past: bool = False  # the words speak of days gone by

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
        if after is not None and not self.shift and not self.weeks:
            return after + timedelta(days=(self.weekday - after.weekday()) % 7)
        if anchor.is_past or self.shift == "last":
            return today - timedelta(days=(today.weekday() - self.weekday) % 7 or 7)
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


Point = Offset | Weekday | MonthDay


@dataclass(frozen=True)
class Period:
    """ "rest of the week", "half term": several days under one name."""

    name: PeriodName
    point: Point | None = None

    def resolve(self, anchor: Anchor) -> tuple[date, date] | None:
        today, calendar = anchor.today, anchor.calendar
        monday = today - timedelta(days=today.weekday())
        if today.weekday() >= SATURDAY and not anchor.is_past and self.name in {"this_week", "rest_of_week"}:
            return _week(monday + timedelta(weeks=1))
        match self.name:
            case "this_week":
                return (monday, today) if anchor.is_past else (today, monday + timedelta(days=FRIDAY))
            case "rest_of_week":
                return today, monday + timedelta(days=FRIDAY)
            case "next_week":
                return _week(monday + timedelta(weeks=1))
            case "week_after_next":
                return _week(monday + timedelta(weeks=2))
            case "last_week":
                return _week(monday - timedelta(weeks=1))
            case "week_of":
                day = self.point.resolve(anchor) if self.point else None
                return _week(day - timedelta(days=day.weekday())) if day else None
            case "weekend":
                saturday = monday + timedelta(days=SATURDAY)
                if anchor.is_past and saturday >= today:
                    saturday -= timedelta(weeks=1)
                return saturday, saturday + timedelta(days=1)
            case "half_term":
                return calendar.half_term_from(today)
            case "rest_of_term":
                term = calendar.term_of(today)
                return (today, term[1]) if term else None
            case "rest_of_month":
                next_month = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
                return today, next_month - timedelta(days=1)


def _week(monday: date) -> tuple[date, date]:
    return monday, monday + timedelta(days=FRIDAY)
