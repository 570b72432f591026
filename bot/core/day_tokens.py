"""A message's day words as tokens, and what is built of each match."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.core.day_patterns import Season, count_of, month_of, weekday_of, year_of
from bot.core.day_periods import Period, PeriodName, Pick
from bot.core.day_points import MonthDay, Offset, Point, Shift, Weekday, WeekdayBy

# fmt: off
Kind = Literal[
    "point", "period", "duration", "hours", "open", "pick",
    "until", "since", "from", "to", "and", "comma", "not", "after", "ahead",
    "back", "in", "away", "meant", "moved", "stays", "undone", "negation", "errand", "told", "arrives", "filler", "break", "word",
]
# fmt: on


@dataclass(frozen=True)
class Duration:
    count: int
    unit: Literal["days", "weeks"]
    is_backward: bool = False  # "the last three days"


Value = Point | Period | Pick | Duration | int | None


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    value: Value = None


Found = re.Match[str]
Builder = Callable[[Found], Token | None]


def says(kind: Kind, value: Value = None) -> Builder:
    return lambda found: Token(kind, found[0], value)


def period(name: PeriodName, season: Season = "", pick: Pick | None = None) -> Builder:
    return says("period", Period(name, season=season, pick=pick))


def month(name: PeriodName, part: Pick | None = None) -> Builder:
    return lambda found: Token("period", found[0], Period(name, month=month_of(found["m"]), pick=part))


def pick(found: Found) -> Token | None:
    """ "the first three days of", "the week before"."""
    part = _pick_of(found, found["beside"])
    return Token("pick", found[0], part) if part else None


def pick_of_whole(found: Found) -> Token | None:
    """ "the last day of term"."""
    part = _pick_of(found, "of")
    name = _WHOLES.get(found["whole"][0])
    return Token("period", found[0], Period(name, pick=part)) if name and part else None


def _pick_of(found: Found, beside: str) -> Pick | None:
    side, count = found["side"] or "", count_of(found["n"] or "1")
    unit: Literal["days", "weeks"] = "weeks" if found["u"].startswith("w") else "days"
    if beside.startswith(("before", "b4", "early")):
        return Pick("before", count, unit)
    if "after" in beside:
        return Pick("after", count, unit)
    if not side:
        return None
    return Pick("last" if side in {"last", "final"} else "first", count, unit, _ORDINALS.get(side, 0))


_WHOLES: dict[str, PeriodName] = {"t": "rest_of_term", "w": "this_week", "m": "rest_of_month"}


_ORDINALS = {"second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}


def numeric(found: Found) -> Token | None:
    day, month = int(found["d"]), int(found["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12) or found[0] == "24/7":
        return None
    return Token("point", found[0], MonthDay(day, month, year_of(found["y"])))


def dated(found: Found) -> Token | None:
    """A day of a month, with or without its weekday."""
    day = _month_day(found)
    return Token("point", found[0], day) if day else None


def week_of(found: Found) -> Token | None:
    day = _month_day(found)
    return Token("period", found[0], Period("week_of", day)) if day else None


def _month_day(found: Found) -> MonthDay | None:
    parts = found.groupdict()
    if not 1 <= int(parts["d"]) <= 31 or parts.get("m") in _NO_MONTH:
        return None
    return MonthDay(
        int(parts["d"]),
        month_of(parts["m"]) if parts.get("m") else None,
        year_of(parts.get("y")),
        weekday_of(parts["wd"]) if parts.get("wd") else None,
    )


_NO_MONTH = {"0", "00", *map(str, range(13, 100))}


def weekday(shift: Shift = "", weeks: int = 0) -> Builder:
    def build(found: Found) -> Token:
        is_possessive = re.search(r"day'?s$", found["wd"]) is not None
        has_week_after = bool(shift) and not found[0].endswith(found["wd"])
        day = Weekday(weekday_of(found["wd"]), shift, weeks, is_possessive, has_week_after)
        return Token("point", found[0], day)

    return build


def weekday_before(found: Found) -> Token:
    """ "The Friday you break up for half term"."""
    season = _SEASONS.get(found["spell"])
    spell = Period("break", season=season) if season else Period("half_term")
    return Token("point", found[0], WeekdayBy(weekday_of(found["wd"]), is_after=False, spell=spell))


_SEASONS: dict[str, Season] = {
    "christmas": "christmas",
    "xmas": "christmas",
    "easter": "easter",
    "summer": "summer",
}


def weeks_on(found: Found) -> Token:
    return Token("point", found[0], Weekday(weekday_of(found["wd"]), "", count_of(found["n"])))


def following(found: Found) -> Token:
    return Token("point", found[0], Weekday(weekday_of(found["wd"] or found["wd2"]), "following"))


def from_now(found: Found) -> Token:
    """ "in three days' time", "two weeks tomorrow"."""
    parts = found.groupdict()
    unit = parts["u"] or parts["u2"]
    days = count_of(parts["n"] or parts.get("n2") or "1") * {"d": 1, "w": 7, "f": 14}[unit[0]]
    return Token("point", found[0], Offset(days + (parts.get("tomorrow") is not None)))


def ago(found: Found) -> Token:
    return Token("point", found[0], Offset(-count_of(found["n"]) * (7 if found["u"].startswith("w") else 1)))


def duration(found: Found) -> Token:
    unit: Literal["days", "weeks"] = "weeks" if found["u"].startswith("w") else "days"
    return Token(
        "duration", found[0], Duration(count_of(found["n2"] or found["n"]), unit, bool(found["ago"]))
    )


def hours(found: Found) -> Token:
    return Token("hours", found[0], {"f": 48, "t": 24}.get(found["n"][0]) or int(found["n"]))
