"""Mentions set on the calendar: the first and last day of each, and its runs of school days."""

from dataclasses import dataclass, replace
from datetime import date

from bot.core.calendar import ONE_DAY
from bot.core.day_mentions import Days, Mention, Reading
from bot.core.day_periods import Period
from bot.core.day_points import Anchor, MonthDay, Offset, Weekday, is_relative, with_month_of


@dataclass(frozen=True)
class Dates:
    """What day words mean, today being known."""

    _anchor: Anchor

    def settled(self, reading: Reading) -> Reading:
        """The reading with what its mentions say of one another: "that's Mon and Tues now", "the Monday after"."""
        mentions: list[Mention] = []
        named: date | None = None
        for mention in reading.mentions:
            mention = replace(mention, is_past=mention.is_past or self._is_so_far(mention))
            if named and isinstance(mention.days, Weekday) and mention.days.shift == "following":
                day = mention.days.resolve(self._anchor, after=named)
                mention = replace(mention, days=MonthDay(day.day, day.month, day.year)) if day else mention
            named = max(day for day in (*self.days_of(mention), named, date.min) if day)
            mentions.append(mention)
        return replace(reading, mentions=mentions)

    def _is_so_far(self, mention: Mention) -> bool:
        """ "That's Mon and Tues now", said on the Tuesday."""
        if not isinstance(mention.days, Weekday) or mention.days.shift or not mention.listed:
            return False
        end = mention.listed[-1][1]
        if isinstance(end, Offset):
            return end.days == 0 and mention.days.weekday < self._anchor.today.weekday()
        is_today = isinstance(end, Weekday) and not end.shift and end.weekday == self._anchor.today.weekday()
        return is_today and mention.is_sum

    def days_of(self, mention: Mention, end: Days | None = None) -> tuple[date | None, date | None]:
        """First and last day of a mention; a single "from" or "since" has no last."""
        anchor = self._anchor.leaning_back() if mention.is_past else self._anchor
        if isinstance(mention.days, Period):
            return self._spell_of(mention, mention.days, anchor)
        point = with_month_of(mention.days, end or mention.end)
        if mention.role == "since":
            # "since Monday" said on a Monday is today.
            start = (
                point.resolve(replace(anchor, today=self._anchor.today + ONE_DAY, is_past=True))
                if is_relative(point)
                else None
            )
            start = start or point.resolve(anchor.leaning_back())
            if start is not None and mention.is_evening:
                return self._anchor.calendar.next_school_day(start), None
        else:
            start = point.resolve(anchor)
        if start is None:
            return None, None
        if mention.is_after:
            return self._anchor.calendar.next_school_day(start), None
        last: date | None = start
        for _, days in mention.listed:
            spell = self.spell_after(self._dated(days, mention.end), last or start, mention)
            last = spell[1] if spell else last
        if mention.listed and last is not None:
            return min(start, last), max(start, last)
        return start, (start if mention.role == "plain" else None)

    def _spell_of(self, mention: Mention, period: Period, anchor: Anchor) -> tuple[date | None, date | None]:
        if period.is_vague and mention.role in {"plain", "from"} and not mention.is_after:
            return None, None
        spell = period.resolve(anchor.leaning_back() if mention.role == "since" else anchor)
        if spell is None:
            return None, None
        first, last = spell
        if mention.is_after or (mention.role == "since" and period.is_closed):
            return self._anchor.calendar.next_school_day(last), None
        if mention.role == "since":
            return first, None
        for _, days in mention.listed:
            later = self.spell_after(days, last, mention)
            last = later[1] if later else last
        return first, last

    def _dated(self, days: Days, end: Days | None) -> Days:
        return days if isinstance(days, Period) else with_month_of(days, end)

    def spell_after(
        self, days: Days, start: date, mention: Mention | None = None
    ) -> tuple[date, date] | None:
        if isinstance(days, Period):
            spell = days.resolve(self._anchor)
            return spell if spell and not days.is_vague else None
        anchor = self._anchor.leaning_back() if mention and mention.is_past else self._anchor
        day = days.resolve(anchor, after=start)
        return (day, day) if day else None

    def runs_of(self, mention: Mention, whole: tuple[date, date]) -> list[tuple[date, date]]:
        if not mention.listed:
            return [whole]
        first, last = self.days_of(replace(mention, listed=()), mention.end)
        if first is None:
            return []
        runs = [(first, last or first)]
        for runs_on, days in mention.listed:
            spell = self.spell_after(self._dated(days, mention.end), runs[-1][1], mention)
            if spell is None:
                continue
            if runs_on:
                runs[-1] = (runs[-1][0], spell[1])
            else:
                runs.append(spell)
        return runs

    def without(self, excluded: tuple[Days, ...], runs: list[tuple[date, date]]) -> list[tuple[date, date]]:
        """ "All next week bar Wednesday" is two runs."""
        for days in excluded:
            left: list[tuple[date, date]] = []
            for first, last in runs:
                gone = self.spell_after(days, first)
                parts = ((first, gone[0] - ONE_DAY), (gone[1] + ONE_DAY, last)) if gone else ((first, last),)
                left += [(max(first, start), min(last, end)) for start, end in parts]
            runs = [(first, last) for first, last in left if first <= last]
        return runs

    def merged(self, runs: list[tuple[date, date]]) -> list[tuple[date, date]]:
        calendar = self._anchor.calendar
        merged: list[tuple[date, date]] = []
        for first, last in sorted(runs):
            first, last = calendar.school_day_on_or_after(first), calendar.school_day_on_or_before(last)
            if first > last:
                continue
            if merged and first <= calendar.next_school_day(merged[-1][1]):
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return merged
