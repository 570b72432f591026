"""How much work there is in a day, for which years."""

import re
from collections.abc import Iterator

from bot.core.proposals.found import Reading
from bot.core.proposals.reading import Said
from bot.core.proposals.rules import LIVE, Sentences, sureness_of, words

_LEAST, _MOST = 30, 330  # minutes that can be a day's work
_NAMED = {
    "half an hour": 30,
    "an hour": 60,
    "one hour": 60,
    "ninety minutes": 90,
    "sixty minutes": 60,
    "two hours": 120,
    "three hours": 180,
    "four hours": 240,
    "four and a half hours": 270,
    "an hour and a half": 90,
    "five hours": 300,
}
_LENGTH = re.compile(
    r"\b(?P<whole>one|two|three|four|[1-4]) and a half hours|\b(?P<number>[1-5])(?:\.(?P<part>5|25|75))? ?(?:hours?|hrs?)\b(?:(?: and)? (?P<minutes>\d{1,2}) ?min\w*)?|\b(?P<only>\d{2,3}) ?minutes",
    re.IGNORECASE,
)
_WHOLE = {"one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_UP_TO = words(r"(?<!adds )up to|no more than|at most|maximum")
_TABLE_LINE = words(r"(?:nursery|reception|years? [1-6])\b[^.]{0,60}$")  # a table that came as plain lines
_A_DAY = words(
    r"(?:a|each|every|per) (?:school )?day|daily|learning each day|how long|how much (?:work|is there)|hours is that|time each day|time in all|altogether|hours of (?:home|remote) (?:learning|education)|hours of work"
)
_NOT_A_DAY = words(
    r"\blive\b[^;|]{0,20}$|ring-round|within|48 hours|24 hours|screen time|24/7|laptop|teaching assistant shall|session|video call|no more than one hour shall|one-to-one|per week"
)


def read_amounts(sentences: Sentences) -> Iterator[Reading]:
    for said in sentences.all:
        text = _about_a_day(said, sentences)
        minutes = _minutes(text)
        if minutes is None or not _LEAST <= minutes <= _MOST:
            continue
        most = "up to " if _UP_TO.search(text) else ""
        draft = f"{most}{_say(minutes)} a day"
        years = sentences.years_of(said) if said.is_row else sentences.years_of(said, said.text)
        yield Reading(
            key="offer.hours_per_day",
            means=f"{most}{minutes}",
            years=years,
            said=said,
            sureness=sureness_of(said),
            value=draft if years else draft.capitalize(),
        )


def _about_a_day(said: Said, sentences: Sentences) -> str:
    """The words of it that say how long a day's work is; "" where none do."""
    if said.is_row:
        return next((cell for cell in said.text.split("; ") if _A_DAY.search(cell)), "")
    if _is_table_line(said, sentences):
        return said.text
    if not _A_DAY.search(said.text):
        return ""
    if "inclusive" in said.text:
        return said.text
    first = said.text.split(", of which")[0]
    return "" if _NOT_A_DAY.search(first) else first


def _is_table_line(said: Said, sentences: Sentences) -> bool:
    return (
        _TABLE_LINE.match(said.text) is not None
        and len(_LENGTH.findall(said.text)) == 1
        and sentences.section_has(said, _A_DAY)
        and not re.search(LIVE, said.heading, re.IGNORECASE)
    )


def _minutes(text: str) -> int | None:
    match = _LENGTH.search(text)
    if match is None:
        lower = text.lower()
        named = sorted((name for name in _NAMED if name in lower), key=len)
        return _NAMED[named[-1]] if named else None
    if match["whole"]:
        return _WHOLE.get(match["whole"].lower(), 0) * 60 + 30
    if match["number"]:
        part = {"5": 30, "25": 15, "75": 45}.get(match["part"] or "", 0)
        return int(match["number"]) * 60 + part + int(match["minutes"] or 0)
    return int(match["only"])


def _say(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    said = f"{hours} hour{'s' * (hours > 1)}" if hours else ""
    return f"{said} {rest} minutes".strip() if rest else said
