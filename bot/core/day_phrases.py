"""Tokens that mean one thing together, put together before the days are joined."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.day_periods import Period
from bot.core.day_points import MonthDay, Weekday, WeekdayBy, WeekdayIn
from bot.core.day_tokens import Kind, Token

_DAYISH = frozenset[Kind]({"point", "period", "filler", "after", "pick"})
_BETWEEN_DAYS = frozenset[Kind]({"and", "comma", "to", "filler"})
# "W/b 22/6, Mon to Thurs": weeks whose days may be named beside them.
_WEEKS = frozenset(
    {"next_week", "week_of", "week_after_next", "week_after", "last_week", "week_before_last", "coming_week"}
)


def put_together(tokens: Sequence[Token]) -> list[Token]:
    return _with_days_of_weeks(_with_exceptions(_with_weekdays_by(_with_dashes_apart(tokens))))


def _with_dashes_apart(tokens: Sequence[Token]) -> list[Token]:
    """ "Trip on Thursday - she is off": a dash that no day follows joins nothing."""
    kept = list(tokens)
    for index, token in enumerate(tokens):
        if token.text == "- " and not (index + 1 < len(tokens) and tokens[index + 1].kind in _DAYISH):
            kept[index] = replace(token, kind="break")
    return kept


def _with_weekdays_by(tokens: Sequence[Token]) -> list[Token]:
    """ "The Friday", "before" and "half term" as one day."""
    kept: list[Token] = []
    for token in tokens:
        if isinstance(token.value, Period) and token.value.is_closed:
            words = len(kept) - 1
            while words > 0 and kept[words].kind == "filler":
                words -= 1
            joint, day = kept[words : words + 1], kept[words - 1].value if words > 0 else None
            if joint and joint[0].kind in {"ahead", "after"} and isinstance(day, Weekday) and not day.shift:
                by = WeekdayBy(day.weekday, joint[0].kind == "after", token.value)
                kept[words - 1 :] = [replace(kept[words - 1], value=by)]
                continue
        kept.append(token)
    return kept


def _with_exceptions(tokens: Sequence[Token]) -> list[Token]:
    """ "All next week but Friday"."""
    kept = list(tokens)
    for index in range(1, len(tokens) - 1):
        before, after = tokens[index - 1], tokens[index + 1]
        if tokens[index].text == "but" and isinstance(before.value, Period) and after.kind == "point":
            kept[index] = replace(tokens[index], kind="not")
    return kept


def _with_days_of_weeks(tokens: Sequence[Token]) -> list[Token]:
    """ "Next week, Tuesday to Thursday", "Thurs and Fri w/c 16th": days of the week named beside them."""
    kept = list(tokens)
    for index, token in enumerate(tokens):
        week = token.value
        if not isinstance(week, Period) or week.name not in _WEEKS or week.pick is not None:
            continue
        if _is_dated_after(tokens, index):
            kept[index] = Token("filler", token.text)
            continue
        days = _days_after(tokens, index) or _days_before(tokens, index)
        for place in days:
            day = tokens[place].value
            if isinstance(day, Weekday):
                kept[place] = replace(tokens[place], value=WeekdayIn(day.weekday, week))
        if days:
            kept[index] = Token("filler", token.text)
    return kept


def _is_dated_after(tokens: Sequence[Token], index: int) -> bool:
    """ "It is next week now, Weds 22nd"."""
    rest = [token for token in tokens[index + 1 : index + 5] if token.kind != "filler"]
    is_beside = bool(rest) and rest[0].kind == "comma"
    return is_beside and len(rest) > 1 and isinstance(rest[1].value, MonthDay)


def _days_after(tokens: Sequence[Token], index: int) -> list[int]:
    if tokens[index].text.startswith(("all", "whole", "the whole", "the entire")):
        return []
    place = index + 1
    while place < len(tokens) and (
        tokens[place].kind in {"comma", "filler", "away"} or tokens[place].text in {"(", "-", "- "}
    ):
        place += 1
    if place < len(tokens) and tokens[place].kind == "from":
        place += 1
    days: list[int] = []
    while place < len(tokens) and (tokens[place].kind in _BETWEEN_DAYS or _is_bare(tokens[place])):
        days += [place] if _is_bare(tokens[place]) else []
        place += 1
    if days and tokens[days[0] - 1].kind == "from" and len(days) < 2:
        return []
    return days


def _days_before(tokens: Sequence[Token], index: int) -> list[int]:
    place = index - 1
    while place >= 0 and tokens[place].kind == "filler":
        place -= 1
    days: list[int] = []
    while place >= 0 and (tokens[place].kind in _BETWEEN_DAYS or _is_bare(tokens[place])):
        if _is_bare(tokens[place]):
            days.append(place)
        elif not days:
            return []
        place -= 1
    return days


def _is_bare(token: Token) -> bool:
    """A weekday that says nothing of its week."""
    day = token.value
    return isinstance(day, Weekday) and not (day.shift or day.weeks or day.is_possessive)
