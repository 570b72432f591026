"""Slow down guessing at sign-in without letting a stranger lock the DSL out.

Five wrong tries from one place for one person close that door for a while; the person can still come in from
elsewhere. Fifty wrong tries for one person from anywhere close every door for that while, and a hundred from one
place close that place to everybody.
"""

import asyncio
from collections import deque
from datetime import datetime, timedelta

FROM_ONE_PLACE = 5
FROM_ANYWHERE = 50
FOR_ANYBODY = 100
PASSWORDS_AT_ONCE = 2  # each check takes 64 MB and a core on purpose
FOR_HOW_LONG = timedelta(minutes=15)
MOST_KEYS = 10_000  # a flood of invented addresses must not eat the memory


class Throttle:
    """Counts failures in this process; a restart forgives, which a guesser cannot cause."""

    def __init__(self) -> None:
        self._failures: dict[tuple[str, str], deque[datetime]] = {}
        self._used_steps: dict[str, int] = {}
        self.checking = asyncio.Semaphore(PASSWORDS_AT_ONCE)

    def is_closed(self, who: str, place: str, *, at: datetime) -> bool:
        return (
            self._recent((who, place), at) >= FROM_ONE_PLACE
            or self._recent((who, ""), at) >= FROM_ANYWHERE
            or self._recent(("", place), at) >= FOR_ANYBODY
        )

    def failed(self, who: str, place: str, *, at: datetime) -> None:
        for key in ((who, place), (who, ""), ("", place)):
            if key not in self._failures and len(self._failures) >= MOST_KEYS:
                del self._failures[next(iter(self._failures))]
            self._failures.setdefault(key, deque(maxlen=FOR_ANYBODY)).append(at)

    def succeeded(self, who: str, place: str) -> None:
        self._failures.pop((who, place), None)

    def is_first_use(self, who: str, step: int) -> bool:
        """Whether this person's code for this time step has not been used: a code read over a shoulder is spent."""
        if step <= self._used_steps.get(who, -1):
            return False
        self._used_steps[who] = step
        return True

    def _recent(self, key: tuple[str, str], at: datetime) -> int:
        failures = self._failures.get(key)
        if failures is None:
            return 0
        while failures and failures[0] <= at - FOR_HOW_LONG:
            failures.popleft()
        return len(failures)
