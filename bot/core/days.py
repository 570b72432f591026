"""Days as parents write them: "off mon-weds", "back Thurs", "til a week on Friday".

A message is cut into tokens (day_words), joined into mentions (day_mentions), and each mention is set on the
calendar (day_points); what is left here is to say which of them the message is about.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.core.calendar import ONE_DAY, SchoolCalendar
from bot.core.clock import LONDON
from bot.core.day_mentions import Mention, Reading, join
from bot.core.day_points import Anchor, MonthDay, Period, Point
from bot.core.day_words import Duration, cut

_FURTHEST = timedelta(days=366)
_SCHOOL_BEGINS = time(9)
_FEW_DAYS = 5  # up to a week people count school days; beyond it, the calendar's
_MOST_WEEKS = 26


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
    if now.tzinfo is None:
        raise ValueError("a naive datetime says nothing about when")
    moment = now.astimezone(LONDON)
    span = _Spell(Anchor(moment.date(), calendar, leaning == "past"), moment).read(join(cut(text)))
    days = (span.first_day, span.last_day, span.back_on)
    if any(day is not None and abs(day - moment.date()) > _FURTHEST for day in days):
        return None
    return span if span != DaySpan() else None


class _Spell:
    """One reading being set on the calendar, a step a method."""

    def __init__(self, anchor: Anchor, moment: datetime) -> None:
        self._anchor = anchor
        self._calendar = anchor.calendar
        self._today = anchor.today
        self._moment = moment
        self._first: date | None = None
        self._last: date | None = None
        self._back_on: date | None = None
        self._is_spell = False  # more than one day as said, so its ends are moved onto school days
        self._has_end = False  # the last day was said, so a return may not widen the spell
        self._is_open_ended = False

    def read(self, reading: Reading) -> DaySpan:
        self._is_open_ended = reading.is_open_ended
        self._begin(reading)
        for mention in reading.mentions:
            if mention.role == "until":
                self._end(mention)
        self._measure(reading)
        for mention in reversed(reading.mentions):
            if mention.role == "back" and self._back_on is None:
                self._return(mention)
        return self._finish()

    def _begin(self, reading: Reading) -> None:
        starts: list[tuple[int, Mention, date, date | None]] = []
        sinces: list[tuple[Mention, date]] = []
        for mention in reading.mentions:
            first, last = self._days_of(mention)
            if first is None:
                continue
            if mention.role == "since" and mention.end is None:
                sinces.append((mention, first))
            elif mention.role in {"plain", "from", "since"}:
                starts.append((self._weight(mention, first), mention, first, last))
        if starts:
            _, mention, self._first, self._last = max(starts, key=lambda start: start[0])
            self._has_end = mention.end is not None or isinstance(mention.days, Period)
            self._is_spell = self._has_end or mention.role != "plain"
            for _, other, first, last in starts:
                self._extend(mention, other, first, last)
        for mention, first in sinces:
            if self._first is None or (mention.is_strong and first < self._first):
                self._last = self._last if self._first else None
                self._first, self._is_spell = first, True

    def _extend(self, mention: Mention, other: Mention, first: date, last: date | None) -> None:
        """ "missed yesterday and will miss today": absences on days that touch are one."""
        if other is mention or not (
            other.is_off and mention.is_off and other.role == mention.role == "plain"
        ):
            return
        if self._first is None or self._last is None or last is None:
            return
        if first == self._calendar.next_school_day(self._last):
            self._last, self._is_spell, self._has_end = last, True, True
        elif self._first == self._calendar.next_school_day(last):
            self._first, self._is_spell, self._has_end = first, True, True

    def _weight(self, mention: Mention, first: date) -> int:
        is_leaning = first <= self._today if self._anchor.is_past else first >= self._today
        return (
            4 * mention.is_correction
            + 2 * mention.is_absence
            + is_leaning
            + (mention.end is not None)
            - mention.is_possessive
        )

    def _days_of(self, mention: Mention) -> tuple[date | None, date | None]:
        """First and last day of a mention; a single "from" or "since" has no last."""
        anchor = self._anchor
        if isinstance(mention.days, Period):
            if mention.days.name == "weekend" and mention.role in {"plain", "from"} and not mention.is_after:
                return None, None
            spell = mention.days.resolve(anchor.leaning_back() if mention.role == "since" else anchor)
            if spell is None:
                return None, None
            first, last = spell
            if mention.is_after:
                return self._calendar.next_school_day(last), None
            return first, (None if mention.role == "since" else self._later(mention.end, first) or last)
        point = _with_month_of(mention.days, mention.end)
        if mention.role == "since":
            # "since Monday" said on a Monday is today.
            start = (
                point.resolve(replace(anchor, today=self._today + ONE_DAY, is_past=True))
                if _is_relative(point)
                else None
            )
            start = start or point.resolve(anchor.leaning_back())
        else:
            start = point.resolve(anchor)
        if start is None:
            return None, None
        if mention.is_after:
            return self._calendar.next_school_day(start), None
        end = self._later(mention.end, start)
        if end is not None:
            return min(start, end), max(start, end)
        return start, (start if mention.role == "plain" else None)

    def _later(self, days: Point | Period | None, start: date) -> date | None:
        if days is None:
            return None
        if isinstance(days, Period):
            spell = days.resolve(self._anchor)
            return spell[1] if spell and days.name != "weekend" else None
        return days.resolve(self._anchor, after=start)

    def _end(self, mention: Mention) -> None:
        """ "til Friday" ends a spell; "til Monday" says when the child is back."""
        begun = (
            max(self._first or self._today, self._today)
            if not self._anchor.is_past
            else self._first or self._today
        )
        last, back_on = self._last_day_until(mention, begun)
        if last is None or (self._first is not None and last < self._first):
            return
        if self._first is None and not self._anchor.is_past:
            self._first = self._calendar.school_day_on_or_after(self._today)
        self._last, self._back_on, self._is_spell, self._has_end = last, back_on, True, True

    def _last_day_until(self, mention: Mention, begun: date) -> tuple[date | None, date | None]:
        calendar = self._calendar
        if isinstance(mention.days, Period):
            spell = mention.days.resolve(self._anchor.leaning_on())
            if spell is None:
                self._is_open_ended = True
                return None, None
            if mention.is_after:
                return spell[1], calendar.school_day_on_or_after(spell[1] + ONE_DAY)
            if mention.days.name in {"half_term", "weekend"}:
                return calendar.previous_school_day(spell[0]), None
            if mention.days.name in {"next_week", "week_after_next", "week_of"}:
                back_on = calendar.school_day_on_or_after(spell[0])
                return calendar.previous_school_day(back_on), back_on
            return spell[1], None
        day = mention.days.resolve(self._anchor.leaning_on(), after=begun)
        if day is None:
            return None, None
        if mention.is_after:
            return day, None
        follows_a_break = calendar.is_school_day(day) and not calendar.is_school_day(day - ONE_DAY)
        if follows_a_break and day > begun:
            return calendar.previous_school_day(day), day
        return day, None

    def _measure(self, reading: Reading) -> None:
        """ "for three days", "48 hours"."""
        if self._has_end:
            return
        first = self._first or self._calendar.school_day_on_or_after(self._today)
        if reading.hours is not None:
            self._first, self._last, self._is_spell = first, self._after_hours(reading.hours, first), True
        elif reading.duration is not None and (self._first is None or reading.is_duration_attached):
            duration = reading.duration
            if duration.is_backward:
                if self._first is None:
                    self._first, self._last, self._is_spell = (
                        self._back_from_today(duration),
                        self._today,
                        True,
                    )
            elif duration.unit == "weeks" and duration.count > _MOST_WEEKS:
                self._first, self._last, self._is_open_ended, self._is_spell = first, None, True, True
            else:
                self._first, self._last, self._is_spell = first, self._after(duration, first), True
        else:
            return

    def _after(self, duration: Duration, first: date) -> date:
        if duration.unit == "days" and duration.count <= _FEW_DAYS:
            return self._calendar.school_days_from(first, max(duration.count, 1))
        days = duration.count * (7 if duration.unit == "weeks" else 1)
        return first + timedelta(days=days - 1)

    def _back_from_today(self, duration: Duration) -> date:
        if duration.unit == "weeks":
            return self._today - timedelta(weeks=duration.count)
        day = self._calendar.school_day_on_or_before(self._today)
        for _ in range(min(duration.count, 30) - 1):
            day = self._calendar.previous_school_day(day)
        return day

    def _after_hours(self, hours: int, first: date) -> date:
        """The last school day that begins before so many hours are over."""
        start = max(self._moment, datetime.combine(first, _SCHOOL_BEGINS, tzinfo=LONDON))
        if first <= self._today:
            start = self._moment
        end = start + timedelta(hours=hours)
        last = end.date() if end.time() > _SCHOOL_BEGINS else end.date() - ONE_DAY
        return max(first, self._calendar.school_day_on_or_before(last))

    def _return(self, mention: Mention) -> None:
        begun = self._first
        if isinstance(mention.days, Period):
            spell = mention.days.resolve(self._anchor.leaning_on())
            day = (
                (spell[1] + ONE_DAY if mention.is_after or mention.days.name == "half_term" else spell[0])
                if spell
                else None
            )
        else:
            anchor = self._anchor if begun is None else self._anchor.leaning_on()
            day = mention.days.resolve(anchor, after=begun + ONE_DAY if begun else None)
            if day is not None and mention.is_after:
                day += ONE_DAY
        if day is None:
            return
        day = self._calendar.school_day_on_or_after(day)
        if (begun is not None and day <= begun) or (
            self._has_end and self._last is not None and day <= self._last
        ):
            return
        self._back_on = day
        if not self._has_end:
            last = self._calendar.previous_school_day(day)
            self._last = last if begun is None else max(begun, last)
            self._is_spell = self._is_spell or (begun is not None and self._last > begun)
            self._has_end = True

    def _finish(self) -> DaySpan:
        first, last, calendar = self._first, self._last, self._calendar
        if self._is_open_ended and not self._has_end:
            last = None
        elif last is not None or self._back_on is not None:
            self._is_open_ended = False
        if self._is_spell:
            snapped_first = calendar.school_day_on_or_after(first) if first else None
            snapped_last = calendar.school_day_on_or_before(last) if last else None
            if not (snapped_first and snapped_last) or snapped_first <= snapped_last:
                first, last = snapped_first, snapped_last
        if (
            first and last and last < first
        ):  # said in no order that makes sense: the first day is all one knows
            last = first
        if self._back_on and last and self._back_on <= last:
            self._back_on = None
        return DaySpan(
            first_day=first, last_day=last, back_on=self._back_on, is_open_ended=self._is_open_ended
        )


def _is_relative(point: Point) -> bool:
    return not isinstance(point, MonthDay) and getattr(point, "shift", None) == ""


def _with_month_of(point: Point, end: Point | Period | None) -> Point:
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
