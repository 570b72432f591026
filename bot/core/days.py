"""Days as parents write them: "off mon-weds", "back Thurs", "til a week on Friday"."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from bot.core.calendar import SchoolCalendar


@dataclass(frozen=True, kw_only=True)
class DaySpan:
    """The days a phrase speaks of; None where it does not say."""

    first_day: date | None = None
    last_day: date | None = None
    back_on: date | None = None  # the day the child returns, when that was said
    is_open_ended: bool = False  # "until further notice", "not sure how long"


def read_days(
    text: str,
    *,
    now: datetime,
    calendar: SchoolCalendar,
    leaning: Literal["future", "past"] = "future",
) -> DaySpan | None:
    """The days in one phrase or anywhere in a message; None when it names no day."""
    raise NotImplementedError
