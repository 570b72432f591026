"""What the days in a correction are: meant no longer, or in their place, or besides; the other words say no day."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from actions.base import Circumstances
from actions.change_words import DAY_WORDS
from actions.reading import Reading
from actions.spans import Leaning, span_in
from actions.taking_back import takes_back
from bot.core.requests import AbsenceReport

_NOT_A_DAY = (
    r"(?! ?(?:am|pm|o'?clock|days?|weeks?|mins?|minutes|hours?|of|kids|children|sheets|pages?|times|[:.]\d))"
)
_ONE = rf"(?:{DAY_WORDS.pattern}){_NOT_A_DAY}(?:/\d{{1,2}})?"
_DAYS = rf"{_ONE}(?:(?:\s*(?:and|&|n|or|to|,|-)\s*|\s+)(?:the |of )?{_ONE})*"
_TO_DAY = r"(?:\s+(?:about|for|on|the|it'?s|this|that|next|off|of))*\s+"
# "Not Monday", "is not 3", "Friday instead of Thursday": no word of taking back, so nothing is by this alone.
_DENIED = re.compile(
    rf"\b(?:not|isn'?t|isnt|wasn'?t|aint|instead of|rather than|no longer){_TO_DAY}({_DAYS})(?:\s+(?:after all|any ?more|now)\b)?"
)
_UNDONE = re.compile(
    rf"\b(?<!i )(?:cancel|ignore|scrap|forget|delete|disregard|remove|leave out|take off){_TO_DAY}({_DAYS})"
)
_ATTENDED = re.compile(
    rf"(?<!not )(?<!n't )(?<!back )\b(?:is|are|be|was|were|been|he'?s|she'?s|they'?re|theyre|hes|shes|'s) (?:now )?(?:in|there|here)(?: school)?(?: as (?:normal|usual))?(?: on| for)? ({_DAYS})"
    rf"|\b(?<!not )(?:in|at) school(?: as (?:normal|usual))?(?: on)? ({_DAYS})"
)
_PUTS = re.compile(
    r"\*|\b(?:sorry|soz|oops|actually|correction|typo|mistake|i mean|meant?|ment|should (?:be|say|read|have)|shud|make (?:it|that)|change (?:it|that)|wrong|just|only|instead|moved|moving|changed|rearranged|postponed|brought forward|put back|pushed back|now)\b"
)
_BREAK = re.compile(r"[.;!?\n]+(?=\s|$)|,|\b(?:but|because|cos|coz|cus|as|so)\b")
_BARE = re.compile(rf"(?:\s|{_DAYS}|\b(?:the|and|on|of|this|next|n|its|it's|it is|that'?s|is)\b|&)*")
_OPENS_WITH_MORE = re.compile(
    rf"^\W*(?:(?:oh|ok|okay|yes|yeah|yep|sorry|right|thanks|and)\W+)*(?:and|n|plus|&|\+)\s+(?:then |maybe |probably |prob )*(?:for |on |the |off )*(?:{_ONE})"
    rf"|[.!?\n]\W*(?:and|n|plus|&)\s+(?:on |the |off )*(?:{_ONE})[^.!?\n]*$"
)
_TOO = re.compile(r"\b(?:as well|aswell|too|also)\b")
_AND_ALL = re.compile(r"\b(?:n|an|and) all\b(?! (?:that|the|of|day|week|next|this)\b)|\b(?:either|neither)\b")


def adds_days(reading: Reading) -> bool:
    """ "And Friday", "n 2moz", "off tomorrow too": more days, and none in place of others."""
    if _DENIED.search(reading.plain) or takes_back(reading):
        return False
    return any(reading.finds(pattern) for pattern in (_TOO, _OPENS_WITH_MORE, _AND_ALL))


@dataclass(frozen=True)
class DaysSaid:
    """The day phrases that are meant no longer, and the words that say the days which are."""

    denied: tuple[str, ...]
    is_undone: bool  # by a word of taking back: "ignore Friday"
    meant: Reading


def said_in(reading: Reading) -> DaysSaid:
    denied = list(_DENIED.finditer(reading.plain))
    undone = list(_UNDONE.finditer(reading.plain))
    gone = [found.span() for found in (*denied, *undone)]
    meant = reading.without(gone) if gone else reading
    attended = list(_ATTENDED.finditer(meant.plain))
    without = meant.without(found.span() for found in attended)
    if attended and without.finds(DAY_WORDS) and (gone or reading.finds(_PUTS)):
        denied, meant = [*denied, *attended], without  # "she's in today, the scan's tomorrow"
    phrases = [next(words for words in found.groups() if words) for found in (*denied, *undone)]
    return DaysSaid(
        denied=tuple(phrases), is_undone=bool(undone), meant=meant if phrases else _governing(meant)
    )


def clauses(reading: Reading) -> list[tuple[int, int]]:
    """The clauses, one that is days alone being part of that before it: "Monday, Tuesday and Friday"."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in [*_BREAK.finditer(reading.plain), None]:
        end = found.start() if found else len(reading.plain)
        piece = reading.plain[start:end]
        if spans and (_BARE.fullmatch(piece) or _BARE.fullmatch(reading.plain[slice(*spans[-1])])):
            spans[-1] = (spans[-1][0], end)
        elif piece.strip():
            spans.append((start, end))
        start = found.end() if found else end
    return spans


def _governing(reading: Reading) -> Reading:
    """ "Just the 13th please. The fitting on the 12th has moved": the clause that puts right says the day."""
    spans = clauses(reading)
    dated = [span for span in spans if DAY_WORDS.search(reading.plain[slice(*span)])]
    putting = [span for span in dated if _PUTS.search(reading.plain[slice(*span)])]
    if not putting or len(putting) == len(dated):
        return reading
    return reading.without([span for span in dated if span not in putting])


def days_denied(report: AbsenceReport, said: DaysSaid, here: Circumstances) -> list[date]:
    """The reported days that are meant no longer, in order."""
    reported = _days_of(report, here)
    found: set[date] = set()
    for phrase in said.denied:
        for leaning in _LEANINGS:
            span = span_in(Reading(phrase), here, leaning)
            if span is None or span.first_day is None:
                continue
            last = span.last_day or span.first_day
            inside = {day for day in reported if span.first_day <= day <= last}
            if not inside and span.first_day == last and re.search(r"[a-z]{3}", phrase):
                inside = {day for day in reported if _is_weekday(phrase, day)}
            if inside:
                found |= inside
                break
    return sorted(found)


_LEANINGS: tuple[Leaning, ...] = ("future", "past")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _is_weekday(phrase: str, day: date) -> bool:
    """Whether a weekday alone is this day's."""
    return re.fullmatch(rf"(?:the |this |next )*{_WEEKDAYS[day.weekday()]}\w*", phrase.strip()) is not None


def _days_of(report: AbsenceReport, here: Circumstances) -> list[date]:
    last = report.last_day or report.first_day + timedelta(days=27)
    days = [report.first_day + timedelta(days=count) for count in range((last - report.first_day).days + 1)]
    return [day for day in days if here.calendar.is_school_day(day) or len(days) == 1]


def left_of(
    report: AbsenceReport, gone: list[date], here: Circumstances
) -> tuple[date, date | None] | tuple[()] | None:
    """The days that are left: () when none is, None when they would no longer run on."""
    kept = [day for day in _days_of(report, here) if day not in gone]
    if not kept:
        return ()
    if any(kept[0] < day < kept[-1] for day in gone):
        return None
    return kept[0], kept[-1] if report.last_day is not None or gone[-1] > kept[-1] else None
