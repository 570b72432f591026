"""The school's calendar: which days are school days, and when the office is open."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from bot.core.school_settings import SchoolSettings


@dataclass(frozen=True)
class SchoolCalendar:
    """Days outside every term, weekends, English bank holidays, closures and INSET days are no school days."""

    settings: SchoolSettings

    @classmethod
    def of(cls, settings: SchoolSettings) -> Self:
        return cls(settings)

    def is_school_day(self, day: date) -> bool:
        raise NotImplementedError

    def school_day_on_or_after(self, day: date) -> date:
        raise NotImplementedError

    def next_school_day(self, day: date) -> date:
        """The first school day strictly after."""
        raise NotImplementedError

    def previous_school_day(self, day: date) -> date:
        """The last school day strictly before."""
        raise NotImplementedError

    def is_open(self, now: datetime) -> bool:
        raise NotImplementedError

    def next_opening(self, now: datetime) -> datetime:
        """When the office opens next; `now` while it is open."""
        raise NotImplementedError

    def say_day(self, day: date, today: date) -> str:
        """As a parent would say it: "today (Tue 10 March)", "Fri 13 March"."""
        raise NotImplementedError
