"""One reading of a message set on the calendar: the spell of days it is about."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.core.calendar import ONE_DAY
from bot.core.clock import LONDON
from bot.core.day_dates import Dates
from bot.core.day_lengths import first_morning, first_of, last_of
from bot.core.day_mentions import Mention, Reading
from bot.core.day_periods import Period
from bot.core.day_points import Anchor, Offset, Point, Weekday

_SCHOOL_BEGINS, _SCHOOL_ENDS = time(9), time(15)
_MOST_WEEKS = 26
_SATURDAY = 5


@dataclass(frozen=True, kw_only=True)
class DaySpan:
    """The days a phrase speaks of; None where it does not say."""

    first_day: date | None = None
    last_day: date | None = None
    back_on: date | None = None  # the day the child returns, when that was said
    is_open_ended: bool = False  # "until further notice", "not sure how long"
    is_more: bool = field(
        default=False, compare=False
    )  # "n 2moz", "and Friday too": beside what was said before
    is_start_said: bool = field(default=True, compare=False)  # False: only an end was said, "til Friday"


@dataclass(frozen=True)
class _Start:
    """A mention that an absence may begin with."""

    mention: Mention
    first: date
    last: date | None
    weight: int


class Spell:
    """One reading being set on the calendar, a step a method."""

    def __init__(self, anchor: Anchor, moment: datetime) -> None:
        self._anchor = anchor
        self._dates = Dates(anchor)
        self._calendar = anchor.calendar
        self._today = anchor.today
        self._moment = moment
        self._start: Mention | None = None
        self._first: date | None = None
        self._last: date | None = None
        self._back_on: date | None = None
        self._is_past = anchor.is_past
        self._is_spell = False  # more than one day as said, so its ends are moved onto school days
        self._has_end = False  # the last day was said, so a return may not widen the spell
        self._is_open_ended = False
        self._is_start_said = True

    def read(self, reading: Reading) -> DaySpan:
        reading = self._dates.settled(reading)
        self._is_open_ended = reading.is_open_ended
        self._begin(reading)
        for mention in reading.mentions:
            is_aside = (mention.place.is_asked and mention.place.is_apart) or (
                mention.is_of_others and self._first is not None
            )
            if mention.role == "until" and not is_aside:
                self._end(mention)
        self._measure(reading)
        for mention in reversed(reading.mentions):
            if mention.role == "back" and self._back_on is None and not self._is_over(mention):
                is_before = self._start in reading.mentions[reading.mentions.index(mention) :]
                self._return(mention, is_before=is_before, is_last_said=mention is reading.mentions[-1])
        return self._finish()

    def _is_over(self, mention: Mention) -> bool:
        """ "He was only back yesterday, and is off again"."""
        return (
            mention.place.is_absent_elsewhere and isinstance(mention.days, Offset) and mention.days.days < 0
        )

    def runs(self, reading: Reading) -> list[tuple[date, date]]:
        """Each run of school days that the message says the child is off, in the order of the calendar."""
        starts = self._starts(self._dates.settled(reading))
        if not starts:
            return []
        best = max(starts, key=lambda start: start.weight)
        found: list[tuple[date, date]] = []
        for start in starts:
            other = start.mention
            is_more = (other.is_off or other.is_also) and other.role == "plain"
            if start is best or (is_more and (other.is_also or not best.mention.is_correction)):
                found += self._dates.without(
                    other.excluded, self._dates.runs_of(other, (start.first, start.last or start.first))
                )
        return self._dates.merged(found)

    def _starts(self, reading: Reading) -> list[_Start]:
        starts: list[_Start] = []
        for mention in reading.mentions:
            if mention.role not in {"plain", "from", "since"} or (
                mention.role == "since" and not mention.listed
            ):
                continue
            first, last = self._dates.days_of(mention)
            if mention.is_beside_end and first == self._end_before(mention, reading):
                continue
            if first is not None:
                starts.append(_Start(mention, first, last, self._weight(mention, first)))
        is_more_said = (
            reading.hours is not None
            or reading.duration is not None
            or len(reading.mentions) > 1
            or any(
                mention.place.is_absent_elsewhere or mention.is_beside_absence for mention in reading.mentions
            )
        )
        if not is_more_said:
            return starts
        has_end = len(reading.mentions) > 1 or reading.hours is not None
        travels = any(
            mention.is_arrival for mention in reading.mentions
        )  # "we fly on the 2nd": the first day off
        return [
            start
            for start in starts
            if not self._is_beside_the_point(start, has_end=has_end)
            or (travels and start.mention.place.is_aside and not start.mention.is_told)
        ]

    def _end_before(self, mention: Mention, reading: Reading) -> date | None:
        """The day that this one names once more: "back a week today, Friday 24th"."""
        place = next(n for n, other in enumerate(reading.mentions) if other is mention)
        days = reading.mentions[place - 1].days if place else None
        return None if days is None or isinstance(days, Period) else days.resolve(self._anchor.leaning_on())

    def _is_beside_the_point(self, start: _Start, *, has_end: bool) -> bool:
        """When the parent rang, or when the child fell ill: said of a day, and of no absence."""
        mention = start.mention
        if mention.is_told and not self._anchor.is_past:
            return True
        place = mention.place
        if has_end and isinstance(mention.days, Period) and mention.days.is_closed:
            return True
        if not self._anchor.is_past and (
            (place.is_asked and place.is_apart)
            or (place.is_aside and not mention.is_also)
            or (mention.is_possessive and (place.is_absent_elsewhere or has_end))
        ):
            return True
        is_one_day = start.first == start.last
        is_weekend = isinstance(mention.days, Point) and start.first.weekday() >= _SATURDAY
        return (
            is_one_day
            and not mention.is_off
            and (
                (is_weekend and has_end)
                or (mention.is_past and mention.is_absence and not place.was_absent_elsewhere)
            )
        )

    def _begin(self, reading: Reading) -> None:
        starts = self._starts(reading)
        if starts:
            best = max(starts, key=lambda start: start.weight)
            self._start = mention = best.mention
            self._first, self._last = best.first, best.last
            self._is_past = self._is_past or mention.is_past
            self._has_end = mention.end is not None or isinstance(mention.days, Period)
            self._is_spell = self._has_end or mention.role != "plain"
            for other in starts:
                self._extend(mention, other)
            self._leave_out(mention)
        for mention in reading.mentions:
            if mention.role == "since" and not mention.listed:
                first, _ = self._dates.days_of(mention)
                is_said = mention.is_strong or not reading.says_off  # being ill is not being off
                if (
                    first
                    and (first < self._first if self._first else is_said)
                    and (mention.is_strong or not self._first)
                ):
                    self._last = self._last if self._first else None
                    self._first, self._is_spell = first, True

    def _leave_out(self, mention: Mention) -> None:
        """ "All next week bar Friday" ends on Thursday; a day out of the middle is left to runs."""
        if self._first is None or self._last is None or not mention.excluded:
            return
        runs = self._dates.merged(self._dates.without(mention.excluded, [(self._first, self._last)]))
        if runs:
            self._first, self._last = runs[0][0], runs[-1][1]

    def _extend(self, mention: Mention, other: _Start) -> None:
        """ "missed yesterday and will miss today": absences on days that touch are one."""
        if other.mention is mention or not other.mention.role == mention.role == "plain":
            return
        if mention.is_correction and not other.mention.is_also:
            return
        is_ill = (self._is_ill_today(mention) and other.mention.is_off) or (
            self._is_ill_today(other.mention) and mention.is_off
        )
        is_joined = is_ill or other.mention.is_also or mention.is_also
        if not (other.mention.is_off and mention.is_off) and not is_joined:
            return
        if self._first is None or self._last is None or other.last is None:
            return
        after = self._calendar.next_school_day
        if other.first <= after(self._last) and self._first <= after(other.last):
            self._first, self._last = min(self._first, other.first), max(self._last, other.last)
            self._is_spell = self._has_end = True

    def _is_ill_today(self, mention: Mention) -> bool:
        """ "Poorly today. Won't be in tomorrow", told before school is over."""
        is_today = mention.days == Offset(0) and mention.is_absence and not mention.is_past
        return is_today and self._moment.time() < _SCHOOL_ENDS

    def _weight(self, mention: Mention, first: date) -> int:
        is_leaning = first <= self._today if self._anchor.is_past else first >= self._today
        return (
            8 * mention.is_correction
            + 4 * mention.is_absence
            + 2 * mention.is_off
            + 2 * is_leaning
            + 2 * (mention.end is not None)
            + (isinstance(mention.days, Period) and mention.is_off)
            - 2 * mention.is_possessive
        )

    def _end(self, mention: Mention) -> None:
        """ "til Friday" ends a spell; "til Monday" says when the child is back."""
        begun = self._first or self._today
        if not self._is_past:
            begun = max(begun, self._today)
        last, back_on = self._last_day_until(mention, begun)
        if last is None or (self._first is not None and last < self._first):
            return
        if self._first is None and not self._anchor.is_past:
            self._first = self._calendar.school_day_on_or_after(self._today)
            self._is_start_said = False
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
            if mention.days.begins_anew:
                back_on = calendar.school_day_on_or_after(spell[0])
                return calendar.previous_school_day(back_on), back_on
            if mention.days.is_closed:
                return calendar.previous_school_day(spell[0]), None
            return spell[1], None
        day = mention.days.resolve(self._anchor.leaning_on(), after=begun)
        if day is None:
            return None, None
        if mention.is_after or mention.is_inclusive:
            return day, None
        follows_a_break = calendar.is_school_day(day) and not calendar.is_school_day(day - ONE_DAY)
        if follows_a_break and day > begun:
            return calendar.previous_school_day(day), day
        return day, None

    def _measure(self, reading: Reading) -> None:
        """ "for three days", "48 hours"."""
        if self._has_end:
            return
        first = self._first or first_morning(self._moment, self._calendar)
        if reading.hours is not None:
            self._first, self._last, self._is_spell = first, self._after_hours(reading.hours, first), True
        elif reading.duration is not None and (self._first is None or reading.is_duration_attached):
            duration = reading.duration
            if duration.is_backward:
                if self._first is None:
                    self._first, self._last, self._is_spell = (
                        first_of(duration, self._today, self._calendar),
                        self._today,
                        True,
                    )
            elif duration.unit == "weeks" and duration.count > _MOST_WEEKS:
                self._first, self._last, self._is_open_ended, self._is_spell = first, None, True, True
            else:
                self._first, self._last, self._is_spell = (
                    first,
                    last_of(duration, first, self._calendar),
                    True,
                )
                self._has_end = reading.is_open_until  # "two weeks, til the cast is off"

    def _after_hours(self, hours: int, first: date) -> date:
        """The last school day that begins before so many hours are over."""
        start = max(self._moment, datetime.combine(first, _SCHOOL_BEGINS, tzinfo=LONDON))
        if first <= self._today:
            start = self._moment
        end = start + timedelta(hours=hours)
        last = end.date() if end.time() > _SCHOOL_BEGINS else end.date() - ONE_DAY
        return max(first, self._calendar.school_day_on_or_before(last))

    def _return(self, mention: Mention, *, is_before: bool, is_last_said: bool) -> None:
        begun = self._first
        if is_before and begun is not None and not isinstance(mention.days, Period):
            there = mention.days.resolve(self._anchor.leaning_on())
            if there is not None and there <= begun:
                return  # "in on Thursday but not Friday"
        if isinstance(mention.days, Period):
            spell = mention.days.resolve(self._anchor.leaning_on())
            day = (
                (spell[1] + ONE_DAY if mention.is_after or mention.days.is_closed else spell[0])
                if spell
                else None
            )
        else:
            anchor = self._anchor if begun is None else self._anchor.leaning_on()
            day = mention.days.resolve(anchor, after=begun + ONE_DAY if begun else None)
            if day == self._today and begun is None and mention.is_off and isinstance(mention.days, Weekday):
                day += timedelta(weeks=1)  # "he's off, back Tuesday", said on a Tuesday
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
        last = self._calendar.previous_school_day(day)
        if not self._has_end or (
            is_last_said and self._last is not None and self._today <= self._last < last
        ):
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
        if first and last and last < first:
            last = first  # said in no order that makes sense: the first day is all one knows
        if self._back_on and last and self._back_on <= last:
            self._back_on = None
        return DaySpan(
            first_day=first,
            last_day=last,
            back_on=self._back_on,
            is_open_ended=self._is_open_ended,
            is_start_said=self._is_start_said,
            is_more=self._start is not None and self._start.is_also,
        )
