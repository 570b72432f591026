"""When an alert that nobody acknowledges is told to whom: the school's own times, in and out of hours.

raised ─┬─ immediate, or handed on by a person ────────────> begins at once
        └─ concern: waits in the queue for a while of open time, never longer than the night and the morning
begins ──> its readers ──> again, and the office ──> the head ──> longer than the school allows: a trouble

All of it is counted in true hours: on the nights the clocks change the wall's hours are not the same.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.alerts import Alert
from bot.core.calendar import SchoolCalendar
from bot.core.clock import LONDON
from bot.core.messages import Visibility
from bot.core.people import Role
from bot.core.school_settings import OutOfHours, Safeguarding, SchoolSettings
from bot.core.worry.levels import Worry

# Who hears of an alert at each step. Only readers can do something about it; others go and find them.
_CLIMBS: dict[Visibility, tuple[tuple[Role, ...], ...]] = {
    Visibility.DSL: ((Role.DSL,), (Role.DSL, Role.OFFICE), (Role.DSL, Role.HEAD)),
    Visibility.HEAD: ((Role.HEAD,), (Role.HEAD,), (Role.HEAD, Role.CHAIR)),
    Visibility.CHAIR: ((Role.CHAIR,), (Role.CHAIR,), (Role.CHAIR,)),
}
_READERS = {
    Visibility.DSL: frozenset({Role.DSL, Role.HEAD}),
    Visibility.HEAD: frozenset({Role.HEAD}),
    Visibility.CHAIR: frozenset({Role.CHAIR}),
}


@dataclass(frozen=True, kw_only=True)
class Step:
    at: datetime
    roles: tuple[Role, ...]


@dataclass(frozen=True, kw_only=True)
class Climb:
    """One alert's way up, in UTC."""

    steps: tuple[Step, ...]
    limit_at: datetime  # unanswered after this, the school's administrator is told

    def due(self, now: datetime) -> int:
        """How many steps are due."""
        return sum(1 for step in self.steps if now.astimezone(UTC) >= step.at)

    def is_overdue(self, now: datetime) -> bool:
        return now.astimezone(UTC) >= self.limit_at


def climb_of(alert: Alert, school: SchoolSettings) -> Climb:
    begins = _begins(alert, school)
    times = _times(begins, school)
    pauses = (0, times.acknowledge_within_minutes, times.head_after_minutes)
    return Climb(
        steps=tuple(
            Step(at=begins + timedelta(minutes=pause), roles=roles)
            for pause, roles in zip(pauses, _CLIMBS[alert.visibility], strict=True)
        ),
        limit_at=begins + timedelta(minutes=times.limit_minutes),
    )


def may_read(role: Role, visibility: Visibility) -> bool:
    return role in _READERS[visibility]


def _begins(alert: Alert, school: SchoolSettings) -> datetime:
    raised = alert.raised_at.astimezone(UTC)
    if alert.climbs_from is not None:
        return alert.climbs_from.astimezone(UTC)
    if alert.level is Worry.IMMEDIATE:
        return raised
    times = school.safeguarding
    latest = raised + timedelta(minutes=times.out_of_hours.concern_within_minutes)
    return _after_open_time(raised, timedelta(minutes=times.concern_within_minutes), latest, school)


def _times(begins: datetime, school: SchoolSettings) -> Safeguarding | OutOfHours:
    is_there = SchoolCalendar.of(school).is_lead_there(begins)
    return school.safeguarding if is_there else school.safeguarding.out_of_hours


def _after_open_time(
    start: datetime, patience: timedelta, latest: datetime, school: SchoolSettings
) -> datetime:
    """When the school has been open for so long since then; not later than `latest`."""
    calendar = SchoolCalendar.of(school)
    moment = calendar.next_opening(start).astimezone(UTC)
    while moment < latest:
        closes = datetime.combine(
            moment.astimezone(LONDON).date(), school.office.closes, tzinfo=LONDON
        ).astimezone(UTC)
        if moment + patience <= closes:
            return min(moment + patience, latest)
        patience -= closes - moment
        moment = calendar.next_opening(closes).astimezone(UTC)
    return latest
