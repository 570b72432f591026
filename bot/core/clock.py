"""Time as the school's wall shows it."""

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, timezone-aware, in Europe/London."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(LONDON)


class FixedClock:
    """A clock that tells the time it was given; for replayed conversations and tests."""

    def __init__(self, moment: datetime) -> None:
        self.set(moment)

    def set(self, moment: datetime) -> None:
        if moment.tzinfo is None:
            raise ValueError("a naive datetime says nothing about when")
        self._moment = moment.astimezone(LONDON)

    def now(self) -> datetime:
        return self._moment
