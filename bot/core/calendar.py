"""The school's calendar: which days are school days, and when the office is open."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Self

import holidays

from bot.core.clock import LONDON
from bot.core.school_settings import SchoolSettings

ONE_DAY = timedelta(days=1)
# Longer than any school holiday: a day further than this from every term is one the settings say nothing about.
_KNOWN_AROUND_A_TERM = timedelta(weeks=8)
_SEARCH_DAYS = 200
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@lru_cache(maxsize=32)
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays of one year."""
    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


@lru_cache(maxsize=32)
def easter_monday(year: int) -> date:
    (day,) = holidays.country_holidays("GB", subdiv="ENG", years=year).get_named("Easter Monday")
    return day


@dataclass(frozen=True)
class SchoolCalendar:
    """Days outside every term, weekends, English bank holidays, closures and INSET days are no school days."""

    settings: SchoolSettings

    @classmethod
    def of(cls, settings: SchoolSettings) -> Self:
        return cls(settings)

    def is_school_day(self, day: date) -> bool:
        if not _is_working_day(day):
            return False
        calendar = self.settings.calendar
        if day in calendar.inset_days:
            return False
        if any(closure.first_day <= day <= closure.last_day for closure in calendar.closures):
            return False
        terms = calendar.terms
        if any(term.first_day <= day <= term.last_day for term in terms):
            return True
        # Terms that have run out must not close the school for ever.
        return not any(
            term.first_day - _KNOWN_AROUND_A_TERM <= day <= term.last_day + _KNOWN_AROUND_A_TERM
            for term in terms
        )

    def school_day_on_or_after(self, day: date) -> date:
        return self._search(day, ONE_DAY)

    def school_day_on_or_before(self, day: date) -> date:
        return self._search(day, -ONE_DAY)

    def next_school_day(self, day: date) -> date:
        """The first school day strictly after."""
        return self._search(day + ONE_DAY, ONE_DAY)

    def previous_school_day(self, day: date) -> date:
        """The last school day strictly before."""
        return self._search(day - ONE_DAY, -ONE_DAY)

    def school_days_from(self, day: date, count: int) -> date:
        """The last of `count` school days, the first of them on or after `day`."""
        day = self.school_day_on_or_after(day)
        for _ in range(count - 1):
            day = self.next_school_day(day)
        return day

    def term_of(self, day: date) -> tuple[date, date] | None:
        """First and last day of the term this day lies in, when the settings know it."""
        for term in self.settings.calendar.terms:
            if term.first_day <= day <= term.last_day:
                return term.first_day, term.last_day
        return None

    def half_term_from(self, day: date) -> tuple[date, date] | None:
        """The next half term that ends on or after this day, when the settings name one."""
        halves = [
            (closure.first_day, closure.last_day)
            for closure in self.settings.calendar.closures
            if "half" in closure.name.lower() and closure.last_day >= day
        ]
        return min(halves, default=None)

    def is_open(self, now: datetime) -> bool:
        moment = _in_london(now)
        office = self.settings.office
        return self.is_school_day(moment.date()) and office.opens <= moment.time() < office.closes

    def is_lead_there(self, now: datetime) -> bool:
        """Whether the safeguarding lead or a deputy is in: their own hours, or the office's where none are given."""
        moment = _in_london(now)
        lead, office = self.settings.safeguarding, self.settings.office
        opens, closes = lead.opens or office.opens, lead.closes or office.closes
        return self.is_school_day(moment.date()) and opens <= moment.time() < closes

    def next_opening(self, now: datetime) -> datetime:
        """When the office opens next; `now` while it is open."""
        if self.is_open(now):
            return now
        moment = _in_london(now)
        day = self.school_day_on_or_after(moment.date())
        if day == moment.date() and moment.time() >= self.settings.office.opens:
            day = self.next_school_day(day)
        return datetime.combine(day, self.settings.office.opens, tzinfo=LONDON)

    def say_day(self, day: date, today: date) -> str:
        """As a parent would say it: "today (Tue 10 March)", "Fri 13 March"."""
        words = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
        if abs((day - today).days) > 183:  # the same words half a year on would be taken for the nearer day
            words = f"{words} {day.year}"
        near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
        return f"{near} ({words})" if near else words

    def say_opening(self, now: datetime) -> str:
        """When the office opens next, as a parent would say it: "tomorrow (Wed 11 March) at 08:30"."""
        opening = self.next_opening(now)
        return f"{self.say_day(opening.date(), _in_london(now).date())} at {opening:%H:%M}"

    def _search(self, day: date, step: timedelta) -> date:
        candidate = day
        for _ in range(_SEARCH_DAYS):
            if self.is_school_day(candidate):
                return candidate
            candidate += step
        while not _is_working_day(day):
            day += step
        return day


def _is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in bank_holidays(day.year)


def _in_london(now: datetime) -> datetime:
    if now.tzinfo is None:
        raise ValueError("a naive datetime says nothing about when")
    return now.astimezone(LONDON)
