"""Times of day as policies write them: 8.30am, 08:30, 3:30, half past eight, noon, 8 until 4."""

import re
from collections.abc import Iterator
from datetime import time

_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_HALF = r"(?P<part{0}>half past|quarter past|quarter to) (?P<word{0}>" + "|".join(_HOURS) + r"|1[0-2]|[1-9])"
_CLOCK = r"(?P<hour{0}>[01]?\d|2[0-3])(?:[.:](?P<minute{0}>[0-5]\d))?\s?(?P<half{0}>a\.?m\b\.?|p\.?m\b\.?|noon|o'clock)?"
_NOON = r"(?P<noon{0}>noon|midday)"
_TIME = r"(?:" + _HALF + "|" + _CLOCK + "|" + _NOON + ")"
_RANGE = re.compile(
    r"(?<![\d.])" + _TIME.format("a") + r"\s?(?:and|to|until|till|through to|[-\u2013\u2014])\s?" + _TIME.format("b") + r"(?![\d%])",
    re.IGNORECASE,
)  # fmt: skip
_ONE = re.compile(r"(?<![\d.\u00a3])" + _TIME.format("a") + r"(?![\d%])", re.IGNORECASE)
_COUNTED = re.compile(
    r"^\s*(?:years?|months?|weeks?|days?|hours?|minutes?|mins?\b|hrs?\b|pupils|children|school|working|pieces|lessons|members)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:years?|ages?|aged|key stage|ks|section|paragraph|page|over|under|tiers?|class|appendix|up to)\s*$",
    re.IGNORECASE,
)
_NOON_HOUR = 12
_FIRST_MORNING_HOUR = 7  # an hour below it, without am or pm, is in the afternoon


def ranges_in(text: str) -> list[tuple[time, time]]:
    """Each pair of times that a text sets out as from and until."""
    return list(_ranges(_plain(text)))


def times_in(text: str) -> list[time]:
    """Each time that is a time beyond doubt; those of a pair included."""
    found = []
    text = _plain(text)
    for match in _ONE.finditer(text):
        moment = _read(match, "a")
        if moment and (_is_certain(match, "a")) and not _is_count(text, match.start(), match.end()):
            found.append(moment)
    return found


def say_window(opens: time | None, closes: time | None) -> str:
    """ "08:30-17:00"; a side that is not known stays empty."""
    return "-".join(f"{moment:%H:%M}" if moment else "" for moment in (opens, closes))


def _plain(text: str) -> str:
    text = text.replace("\u2019", "'")
    return re.sub(r"(?<=\b1[0-2]) ?noon|(?<=\b12) midday", " noon", text)


def _ranges(text: str) -> Iterator[tuple[time, time]]:
    for match in _RANGE.finditer(text):
        if _is_count(text, match.start(), match.end()):
            continue
        first, last = _read(match, "a", match["halfb"]), _read(match, "b")
        if first is None or last is None:
            continue
        if not (_is_certain(match, "a") or _is_certain(match, "b")) and not re.search(
            r"\b(?:from|between|open|is|are|phone|contactable|hours?)\b[^.;]{0,40}$",
            text[: match.start()],
            re.IGNORECASE,
        ):
            continue
        if last <= first and last.hour < _NOON_HOUR and not match["halfb"]:
            last = last.replace(hour=last.hour + _NOON_HOUR)
        if first < last:
            yield first, last


def _is_certain(match: re.Match[str], side: str) -> bool:
    return bool(match[f"half{side}"] or match[f"part{side}"] or match[f"noon{side}"]) or (
        match[f"minute{side}"] is not None
    )


def _is_count(text: str, start: int, end: int) -> bool:
    return bool(_COUNTED.search(text[end:]) or _NUMBERED.search(text[:start]))


def _read(match: re.Match[str], side: str, half_beside: str | None = None) -> time | None:
    if match[f"noon{side}"]:
        return time(_NOON_HOUR)
    if match[f"part{side}"]:
        word = match[f"word{side}"].lower()
        hour = _HOURS.index(word) + 1 if word in _HOURS else int(word)
        part = match[f"part{side}"].lower()
        minute = 30 if part.startswith("half") else 15 if part.endswith("past") else 45
        hour = hour - 1 if part.endswith("to") else hour
        is_early = re.match(r"\s*(?:in the morning|a\.?m\b)", match.string[match.end() :])
        return time(hour if is_early else _by_day(hour), minute)
    hour, minute = int(match[f"hour{side}"]), int(match[f"minute{side}"] or 0)
    half = (match[f"half{side}"] or "").lower().replace(".", "")
    if half == "am" and hour <= _NOON_HOUR:
        return time(hour % _NOON_HOUR, minute)
    if half == "pm" and hour <= _NOON_HOUR:
        return time(hour % _NOON_HOUR + _NOON_HOUR, minute)
    if half == "noon":
        return time(_NOON_HOUR)
    if half_beside and half_beside.lower().startswith("p") and hour == _NOON_HOUR:
        return time(_NOON_HOUR, minute)
    return time(_by_day(hour), minute) if hour else None


def _by_day(hour: int) -> int:
    """An hour without am or pm, as a school day has it."""
    return hour + _NOON_HOUR if hour < _FIRST_MORNING_HOUR else hour
