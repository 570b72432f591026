"""The queue by sender: one line each, known families before unknown numbers, so that a flood pushes nobody out of sight."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bot.core.alerts import AlertStatus
from bot.core.reads import AlertLine, AlertQueue, SkimLine
from bot.core.worry.levels import Worry

SHOWN_UNKNOWN = 5  # unknown numbers shown in a list; more stand behind one line
MOST_LISTED = 20  # of one sender's alerts named in the queue; the sender's own page has them all
MOST_AT_A_PRESS = 500  # a form holds no more than a thousand fields
RUSH = 10  # messages from unknown numbers in an hour that are worth a word


@dataclass(frozen=True, kw_only=True)
class AlertGroup:
    """One sender's open alerts, the gravest and newest first."""

    lines: tuple[AlertLine, ...]

    @property
    def first(self) -> AlertLine:
        return self.lines[0]

    @property
    def more(self) -> tuple[AlertLine, ...]:
        return self.lines[1 : MOST_LISTED + 1]

    @property
    def unlisted(self) -> int:
        return max(0, len(self.lines) - 1 - MOST_LISTED)

    @property
    def raised(self) -> int:
        return sum(1 for line in self.lines if line.status is AlertStatus.RAISED)

    @property
    def newest_at(self) -> datetime:
        return max(line.raised_at for line in self.lines)

    @property
    def is_known(self) -> bool:
        return bool(self.first.from_name)


@dataclass(frozen=True, kw_only=True)
class AlertList:
    """One heading of the queue."""

    groups: tuple[AlertGroup, ...]

    @property
    def count(self) -> int:
        return sum(len(group.lines) for group in self.groups)

    @property
    def shown(self) -> tuple[AlertGroup, ...]:
        known = sum(1 for group in self.groups if group.is_known)
        return self.groups[: known + SHOWN_UNKNOWN]

    @property
    def behind(self) -> tuple[AlertGroup, ...]:
        """Unknown numbers that would push others off the screen."""
        return self.groups[len(self.shown) :]


@dataclass(frozen=True, kw_only=True)
class SkimGroup:
    """One sender's lines of the skim, or of what came in since an alert, newest first."""

    lines: tuple[SkimLine, ...]

    @property
    def first(self) -> SkimLine:
        return self.lines[0]

    @property
    def more(self) -> tuple[SkimLine, ...]:
        return self.lines[1:MOST_AT_A_PRESS]


@dataclass(frozen=True, kw_only=True)
class Rush:
    messages: int
    numbers: int


def alerts_by_sender(lines: Iterable[AlertLine]) -> tuple[AlertList, AlertList]:
    """Those whose gravest alert is immediate, and the others."""
    senders: dict[UUID, list[AlertLine]] = {}
    for line in lines:
        senders.setdefault(line.conversation_id, []).append(line)
    groups = [AlertGroup(lines=tuple(sorted(each, key=_gravest_first))) for each in senders.values()]
    groups.sort(key=lambda group: (not group.is_known, not group.raised, -group.newest_at.timestamp()))
    urgent = tuple(group for group in groups if group.first.level is Worry.IMMEDIATE)
    return AlertList(groups=urgent), AlertList(groups=tuple(each for each in groups if each not in urgent))


def _gravest_first(line: AlertLine) -> tuple[int, bool, float]:
    return -line.level.rank, line.status is not AlertStatus.RAISED, -line.raised_at.timestamp()


def lines_by_sender(lines: Sequence[SkimLine]) -> tuple[SkimGroup, ...]:
    """Known families first; among each the oldest first."""
    senders: dict[UUID, list[SkimLine]] = {}
    for line in lines:
        senders.setdefault(line.conversation_id, []).append(line)
    groups = [
        SkimGroup(lines=tuple(sorted(each, key=lambda line: line.at, reverse=True)))
        for each in senders.values()
    ]
    return tuple(sorted(groups, key=lambda group: (not group.first.from_name, group.lines[-1].at)))


def rush(queue: AlertQueue, now: datetime) -> Rush | None:
    """How many unknown numbers have been writing lately, when that is many."""
    since = now - timedelta(hours=1)
    lately = [line.conversation_id for line in queue.alerts if not line.from_name and line.raised_at >= since]
    lately += [
        line.conversation_id for line in (*queue.held, *queue.skim) if not line.from_name and line.at >= since
    ]
    return Rush(messages=len(lately), numbers=len(set(lately))) if len(lately) >= RUSH else None
