"""Several days under one name: a week, a term, a break, or so many days at the edge of one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from bot.core.calendar import ONE_DAY, SchoolCalendar, bank_holidays, easter_monday
from bot.core.day_patterns import Season
from bot.core.day_points import Anchor, Point

_TUESDAY, FRIDAY, SATURDAY = 1, 4, 5
A_WEEK = timedelta(weeks=1)
_SHORTEST_BREAK = timedelta(days=5)  # a weekend with a bank holiday is no break
_SEARCH_DAYS = 200

# fmt: off
PeriodName = Literal[
    "this_week", "rest_of_week", "next_week", "this_week_and_next",
    "week_after_next", "coming_week", "last_week", "week_before_last", "that_week", "week_after", "week_of", "weekend", "half_term", "rest_of_term", "rest_of_half_term", "rest_of_month",
    "break", "bank_holiday", "next_term", "month", "sometime_in_month",
]
# fmt: on
Spell = tuple[date, date]
# Nobody is off on these, so they say when an absence ends and never that there is one.
CLOSED: frozenset[PeriodName] = frozenset({"weekend", "break", "bank_holiday", "half_term"})
# "until" and "back" these: the child is in again on their first day.
BEGINNINGS: frozenset[PeriodName] = frozenset(
    {"next_week", "week_after_next", "week_after", "week_of", "next_term", "month", "sometime_in_month"}
)


@dataclass(frozen=True)
class Pick:
    """ "the first three days of", "the week after": a part of a period, or what lies beside it."""

    side: Literal["first", "last", "before", "after"]
    count: int = 1
    unit: Literal["days", "weeks"] = "days"
    skipped: int = 0  # "the third week of June"

    def of(self, spell: Spell, calendar: SchoolCalendar) -> Spell | None:
        first, last = spell
        if self.side == "before":
            first, last = date.min, calendar.previous_school_day(first)
        elif self.side == "after":
            first, last = calendar.next_school_day(last), date.max
        else:
            first, last = calendar.school_day_on_or_after(first), calendar.school_day_on_or_before(last)
        is_at_end = self.side in {"last", "before"}
        if self.unit == "weeks":
            weeks = A_WEEK * (self.count - 1)
            monday = _monday_of(last) - weeks if is_at_end else _first_week(first) + A_WEEK * self.skipped
            first, last = max(first, monday), min(last, monday + weeks + timedelta(days=FRIDAY))
        elif is_at_end:
            first = last
            for _ in range(self.count - 1):
                first = calendar.previous_school_day(first)
        else:
            last = calendar.school_days_from(first, self.count)
        return (first, last) if first <= last else None


@dataclass(frozen=True)
class Period:
    """ "rest of the week", "half term": several days under one name."""

    name: PeriodName
    point: Point | None = None
    season: Season = ""
    month: int = 0
    pick: Pick | None = None

    @property
    def is_closed(self) -> bool:
        """Whether these are days on which nobody is in."""
        return self.name in CLOSED and self.pick is None

    @property
    def is_vague(self) -> bool:
        """Whether no absence can begin here: "in June", "at the weekend", "for Christmas"."""
        return (self.is_closed and self.name != "half_term") or self.name in {
            "sometime_in_month",
            "next_term",
        }

    @property
    def begins_anew(self) -> bool:
        """Whether a child who is off until then is in on its first day."""
        if self.pick is not None:
            return self.pick.side in {"first", "after"}
        return self.name in BEGINNINGS

    def resolve(self, anchor: Anchor) -> Spell | None:
        if self.pick is None:
            return self._whole(anchor)
        spell = replace(self, pick=None)._whole(anchor)
        return self.pick.of(spell, anchor.calendar) if spell else None

    def _whole(self, anchor: Anchor) -> Spell | None:
        today, calendar = anchor.today, anchor.calendar
        monday = _monday_of(today)
        if today.weekday() >= SATURDAY and not anchor.is_past and self.name in _ABOUT_THIS_WEEK:
            today = monday = monday + A_WEEK
        friday = monday + timedelta(days=FRIDAY)
        match self.name:
            case "this_week":
                return (monday, today) if anchor.is_past else (today, friday)
            case "rest_of_week":
                return today, friday
            case "this_week_and_next":
                return today, friday + A_WEEK
            case "next_week":
                return _week(monday + A_WEEK)
            case "week_after_next":
                return _week(monday + 2 * A_WEEK)
            case "coming_week":
                return _week(monday) if today.weekday() <= _TUESDAY else _week(monday + A_WEEK)
            case "week_before_last":
                return _week(monday - 2 * A_WEEK)
            case "last_week":
                return _week(monday - A_WEEK)
            case "that_week" | "week_after" | "week_of":
                day = self.point.resolve(anchor) if self.point else anchor.spoken_of or today
                weeks = A_WEEK if self.name == "week_after" else timedelta()
                return _week(_monday_of(day) + weeks) if day else None
            case "weekend":
                saturday = monday + timedelta(days=SATURDAY)
                if anchor.is_past and saturday >= today:
                    saturday -= A_WEEK
                return saturday, saturday + ONE_DAY
            case "half_term":
                return calendar.half_term_from(today)
            case "rest_of_term":
                term = calendar.term_of(today)
                return (today, term[1]) if term else None
            case "rest_of_half_term":
                coming = Period("break").resolve(anchor.leaning_on())
                return (today, coming[0] - ONE_DAY) if coming and today < coming[0] else None
            case "rest_of_month":
                return today, _month_from(today.replace(day=1))[1]
            case "month" | "sometime_in_month":
                return self._month_near(today)
            case "next_term":
                return self._term_after(anchor)
            case "bank_holiday":
                days = sorted(bank_holidays(today.year) | bank_holidays(today.year + 1))
                return next(((day, day) for day in days if day >= today), None)
            case "break":
                return self._break_near(anchor)

    def _month_near(self, today: date) -> Spell | None:
        if self.month == today.month:
            return _month_from(today.replace(day=1))
        return _month_from(date(today.year + (self.month < today.month), self.month, 1))

    def _term_after(self, anchor: Anchor) -> Spell | None:
        terms = anchor.calendar.settings.calendar.terms
        coming = [(term.first_day, term.last_day) for term in terms if term.first_day > anchor.today]
        return min(coming, default=None)

    def _break_near(self, anchor: Anchor) -> Spell | None:
        found = (spell for day in self._break_days(anchor) if (spell := _closed_around(day, anchor.calendar)))
        if not self.season:
            return next(found, None)
        if anchor.is_past:
            return max((spell for spell in found if spell[0] <= anchor.today), default=None)
        return min((spell for spell in found if spell[1] >= anchor.today), default=None)

    def _break_days(self, anchor: Anchor) -> Iterator[date]:
        """A day in each break that may be meant."""
        if not self.season:
            step = -ONE_DAY if anchor.is_past else ONE_DAY
            days = (anchor.today + step * number for number in range(_SEARCH_DAYS))
            yield from days
            return
        for year in range(anchor.today.year - 1, anchor.today.year + 2):
            match self.season:
                case "christmas":
                    yield date(year, 12, 25)
                case "new_year":
                    yield date(year, 1, 1)
                case "easter":
                    yield easter_monday(year)
                case "summer":
                    yield date(year, 8, 8)


_ABOUT_THIS_WEEK = {"this_week", "rest_of_week", "this_week_and_next", "coming_week"}


def _closed_around(day: date, calendar: SchoolCalendar) -> Spell | None:
    """The break this day lies in; None where school is open, or shut for a weekend only."""
    if calendar.is_school_day(day):
        return None
    first, last = calendar.previous_school_day(day) + ONE_DAY, calendar.next_school_day(day) - ONE_DAY
    return (first, last) if last - first + ONE_DAY >= _SHORTEST_BREAK else None


def _month_from(first: date) -> Spell:
    return first, (first + timedelta(days=32)).replace(day=1) - ONE_DAY


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_week(day: date) -> date:
    """The Monday of the week this day begins: a week with only its end left is no first week."""
    return _monday_of(day) + (A_WEEK if day.weekday() >= FRIDAY - 1 else timedelta())


def _week(monday: date) -> Spell:
    return monday, monday + timedelta(days=FRIDAY)
