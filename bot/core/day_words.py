"""The words that speak of days: a message cut into tokens that days.py puts together."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.core.day_patterns import (
    COUNT,
    DATED,
    MONTH,
    NO_ORDINAL,
    RANGE,
    TH,
    TODAY,
    TOMORROW,
    WEEK,
    WEEKDAY,
    YESTERDAY,
    count_of,
    month_of,
    weekday_of,
    year_of,
)
from bot.core.day_points import MonthDay, Offset, Period, PeriodName, Point, Shift, Weekday

# fmt: off
Kind = Literal[
    "point", "period", "duration", "hours", "open",
    "until", "since", "from", "to", "and", "comma", "not", "after",
    "back", "in", "away", "meant", "negation", "errand", "filler", "break", "word",
]
# fmt: on


@dataclass(frozen=True)
class Duration:
    count: int
    unit: Literal["days", "weeks"]
    is_backward: bool = False  # "the last three days"


Value = Point | Period | Duration | int | None


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    value: Value = None


Found = re.Match[str]
Builder = Callable[[Found], Token | None]


@lru_cache(maxsize=64)  # one turn asks several times of one message
def cut(text: str) -> tuple[Token, ...]:
    """The message as tokens; what means nothing for days is a "word"."""
    lines = re.sub(r"\s*[\n\r]\s*", " ; ", text.lower().translate(_PLAIN))
    return tuple(_cut(re.sub(r"\s+", " ", lines)))


def _cut(text: str) -> Iterator[Token]:
    position = 0
    while position < len(text):
        for rule, build in _COMPILED:
            found = rule.match(text, position)
            token = build(found) if found and found.end() > position else None
            if found and token:
                position = found.end()
                yield token
                break
        else:
            position += 1


def _says(kind: Kind, value: Value = None) -> Builder:
    return lambda found: Token(kind, found[0], value)


def _period(name: PeriodName) -> Builder:
    return _says("period", Period(name))


def _numeric(found: Found) -> Token | None:
    day, month = int(found["d"]), int(found["m"])
    if not (1 <= day <= 31 and 1 <= month <= 12) or found[0] == "24/7":
        return None
    return Token("point", found[0], MonthDay(day, month, year_of(found["y"])))


def _dated(found: Found) -> Token | None:
    """A day of a month, with or without its weekday."""
    day = _month_day(found)
    return Token("point", found[0], day) if day else None


def _week_of(found: Found) -> Token | None:
    day = _month_day(found)
    return Token("period", found[0], Period("week_of", day)) if day else None


def _month_day(found: Found) -> MonthDay | None:
    parts = found.groupdict()
    if not 1 <= int(parts["d"]) <= 31:
        return None
    return MonthDay(
        int(parts["d"]),
        month_of(parts["m"]) if parts.get("m") else None,
        year_of(parts.get("y")),
        weekday_of(parts["wd"]) if parts.get("wd") else None,
    )


def _weekday(shift: Shift = "", weeks: int = 0) -> Builder:
    def build(found: Found) -> Token:
        is_possessive = re.search(r"day'?s$", found["wd"]) is not None
        return Token("point", found[0], Weekday(weekday_of(found["wd"]), shift, weeks, is_possessive))

    return build


def _weeks_on(found: Found) -> Token:
    return Token("point", found[0], Weekday(weekday_of(found["wd"]), "", count_of(found["n"])))


def _following(found: Found) -> Token:
    return Token("point", found[0], Weekday(weekday_of(found["wd"] or found["wd2"]), "", 1))


def _ago(found: Found) -> Token:
    return Token("point", found[0], Offset(-count_of(found["n"]) * (7 if found["u"].startswith("w") else 1)))


def _duration(found: Found) -> Token:
    unit: Literal["days", "weeks"] = "weeks" if found["u"].startswith("w") else "days"
    return Token(
        "duration", found[0], Duration(count_of(found["n2"] or found["n"]), unit, bool(found["ago"]))
    )


def _hours(found: Found) -> Token:
    return Token("hours", found[0], {"f": 48, "t": 24}.get(found["n"][0]) or int(found["n"]))


_PLAIN = str.maketrans({**dict.fromkeys("‘’´`", "'"), **dict.fromkeys("–—‒―−‐‑", "-"), "½": "1/2"})

# What looks like days and is none.
_DECOYS: list[tuple[str, Builder]] = [
    (
        rf"(?:every|each|most) (?:other |single )?(?:{WEEKDAY}(?: ?(?:and|or|&) ?{WEEKDAY})?|day\b|{WEEK})",
        _says("word"),
    ),
    (
        rf"on (?:mon|tues|wednes|thurs|fri)days\b(?! [a-z]+ (?:lesson|work))(?: ?(?:and|or|&) ?{WEEKDAY})?",
        _says("word"),
    ),
    (r"(?:tues|thurs|mon|fri|wednes)days (?:and|or) (?:tues|thurs|mon|fri|wednes)days\b", _says("word")),
    (rf"any ?day (?:but|except|bar|apart from|other than) {WEEKDAY}|on an? {WEEKDAY}", _says("word")),
    (r"(?<!on )(?<!from )(?<!til )(?<!off )10/10", _says("word")),
    (r"(?:any|every) ?day (?:but|except|bar)|apart from|except(?: for)?\b|but not\b", _says("not")),
    (r"(?:half|1/2) ?-?(?:a |of the )?days?|day ?trips?|school days?|days? off work", _says("word")),
    (
        r"last night|the other (?:day|week|night)|(?:one of )?these days|twice a week|once a week|this time",
        _says("word"),
    ),
    (r"sats\b|may (?:be|i|we|have|need|not|well|she|he|they)\b|sun ?(?:cream|hat|burn)\w*", _says("word")),
    (r"\d{1,2} ?(?:days?|weeks?|years?|yrs?|months?) old|(?:\w+ )?hours? ago", _says("word")),
]
_NOT_KNOWN = r"(?:don'?t|do not|dunno|dnt|never|no|havent an?|haven't an?|not got an?)(?: really)? ?(?:know|idea|clue)?(?: yet)?"
_OPEN_ENDS: list[tuple[str, Builder]] = [
    (
        (
            rf"(?:un)?til+ further notice|(?:not|no|un) ?(?:really )?sure (?:yet )?(?:how (?:long|many)|when|what day)"
            rf"|{_NOT_KNOWN} (?:how long|how many days|when|what day)|how long (?:\w+ ){{0,5}}(?:don'?t know|not sure|no idea)"
            r"|(?:for the )?foreseeable(?: future)?|indefinite(?:ly)?|(?:off|home|away) for now\b|(?:an?other |a )?few (?:more )?days"
            r"|several days|some days|see how (?:he|she|they|it|things)\b|can'?t say (?:how long|when)|as long as it takes"
        ),
        _says("open"),
    ),
    (
        (
            r"'?(?:un)?til+ (?:(?:he|she|they|it|we|i|ive|his|her|the|my|all|both)(?: \w+)?(?:'?(?:s|re|ve|ll))? )?"
            r"(?:(?:is|are|has|have|feels?|gets?|a bit|fully|properly|all|completely) )*"
            r"(?:better|well|clears?|cleared|gone|goes|stops?|stopped|scabb?ed|fit|ok|okay|off|ring|hear|know|settled?)\b"
        ),
        _says("open"),
    ),
]
_DATES: list[tuple[str, Builder]] = [
    (r"(?P<y>20\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)", _numeric),
    (
        r"(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>20\d\d|\d\d))?(?![\d/])(?! ?(?:days?|term|an?\b|hours?|of|right|correct|questions|on h))",
        _numeric,
    ),
    (r"(?P<d>\d{1,2})([.-])(?P<m>\d{1,2})\2(?P<y>20\d\d|\d\d)(?!\d)", _numeric),
    (r"(?P<d>0\d|[12]\d|3[01])\.(?P<m>0[1-9])(?P<y>)(?!\d|\.\d| ?[ap]m)", _numeric),
    (r"(?P<d>0[1-9]|2[4-9]|3[01])\.(?P<m>1[0-2])(?P<y>)(?!\d|\.\d| ?[ap]m)", _numeric),
    (
        rf"(?:wk?/?c|w/?b|week (?:commencing|starting|beginning|of)) ?(?:mon(?:day)? )?(?:the )?(?:{DATED})",
        _week_of,
    ),
    (
        rf"(?:wk?/?c|w/?b|week (?:commencing|starting|beginning|of)) ?(?:mon(?:day)? )?(?:the )?(?P<d>\d{{1,2}}){TH}",
        _week_of,
    ),
    (rf"(?:w/?e|week ending) ?(?:fri(?:day)? )?(?:the )?(?:{DATED})", _week_of),
    (rf"(?P<wd>{WEEKDAY}),? (?:the )?{DATED}", _dated),
    (rf"(?:the )?{DATED}", _dated),
    (
        rf"(?:(?P<wd>{WEEKDAY}),? )?(?P<m>{MONTH}) (?:the )?(?P<d>\d{{1,2}})(?:{TH})?(?![\d:]|\.\d| ?[ap]m)",
        _dated,
    ),
    (rf"(?P<wd>{WEEKDAY}),? (?:the )?(?P<d>\d{{1,2}}){TH}", _dated),
    (rf"(?P<wd>{WEEKDAY}) (?P<d>1[3-9]|2\d|3[01])\b(?![\d:]|\.\d| ?[ap]m)", _dated),
    (rf"(?:the )?(?P<d>\d{{1,2}}){TH}{NO_ORDINAL}", _dated),
    (
        rf"(?:the )?(?P<d>\d{{1,2}})(?={RANGE}(?:the )?(?:{WEEKDAY} )?\d{{1,2}}(?:{TH}{NO_ORDINAL}|(?:{TH})? ?(?:of )?{MONTH}))",
        _dated,
    ),
    (r"the (?P<d>\d{1,2})(?= ?(?:$|[.,!?;)]|and\b|to\b|til|until|-))", _dated),
]
_OWN_WEEKS: list[tuple[str, Builder]] = [
    (
        rf"(?P<n>an?|one|1|two|2|three|3) (?:weeks?|wks?) (?:on |from |this |come )?(?P<wd>{WEEKDAY})",
        _weeks_on,
    ),
    (rf"week on (?P<wd>{WEEKDAY})", _weekday(weeks=1)),
    (rf"(?:a )?fortnight (?:on |from )?(?P<wd>{WEEKDAY})", _weekday(weeks=2)),
    (rf"(?P<wd>{WEEKDAY}) {WEEK}(?! \d)", _weekday(weeks=1)),
    (rf"(?P<wd>{WEEKDAY}) fortnight\b", _weekday(weeks=2)),
    (rf"the (?P<wd>{WEEKDAY}) after\b(?! next)|the following (?P<wd2>{WEEKDAY})", _following),
    (rf"(?P<wd>{WEEKDAY}) after next\b", _weekday("next", 1)),
    (rf"(?:next|nxt|nex) (?:{WEEK},? (?:on )?)?(?P<wd>{WEEKDAY})", _weekday("next")),
    (rf"(?P<wd>{WEEKDAY}),? (?:of )?(?:next|nxt|nex) {WEEK}", _weekday("next")),
    (rf"(?P<wd>{WEEKDAY}),? (?:of )?last {WEEK}", _weekday("in_last_week")),
    (rf"last {WEEK},? (?:on )?(?P<wd>{WEEKDAY})", _weekday("in_last_week")),
    (rf"(?:this coming|this|coming) (?P<wd>{WEEKDAY})", _weekday("this")),
    (rf"(?:last|past) (?P<wd>{WEEKDAY})", _weekday("last")),
    (rf"(?P<wd>{WEEKDAY}) (?:just )?gone\b", _weekday("last")),
]
_PERIODS: list[tuple[str, Builder]] = [
    (rf"(?:the )?(?:rest|remainder) (?:of )?(?:the |this |dis |t' ?)?{WEEK}", _period("rest_of_week")),
    (
        r"(?:the )?(?:(?:rest|remainder|end) (?:of )?(?:the |this )?(?:half[ -]?)?term)\b",
        _period("rest_of_term"),
    ),
    (r"(?:the )?(?:rest|remainder|end) (?:of )?(?:the |this )?month\b", _period("rest_of_month")),
    (rf"(?:the )?end (?:of )?(?:the |this )?{WEEK}", _says("point", Weekday(4, "this"))),
    (rf"(?:the )?end (?:of )?next {WEEK}", _says("point", Weekday(4, "next"))),
    (rf"(?:the )?{WEEK} after next\b", _period("week_after_next")),
    (rf"(?:(?:all|the whole|whole)(?: of)? )?(?:next|nxt|nex) {WEEK}", _period("next_week")),
    (rf"(?:(?:all|the whole|whole)(?: of)? )?last {WEEK}", _period("last_week")),
    (rf"(?:all|(?:the )?(?:whole|entire|full))(?: of)? (?:(?:this|the) )?{WEEK}", _period("this_week")),
    (rf"this {WEEK}|(?:for|off|out) the {WEEK}(?! (?:of|commencing|beginning))", _period("this_week")),
    (r"(?:the |this |last |all )?(?:week[ -]?end|wkend)s?\b", _period("weekend")),
    (rf"(?:the |{MONTH} |autumn |spring |summer )?half[ -]?term\b", _period("half_term")),
]
_NO_OTHER_DAY = r"(?! (?:after|before|every|each|on|to?m|2m|mon|tue|wed|thu|fri|yes))"
_NEAR_DAYS: list[tuple[str, Builder]] = [
    (rf"(?:the )?day after {TOMORROW}", _says("point", Offset(2))),
    (rf"(?:the )?day b(?:e?fore|4) {YESTERDAY}", _says("point", Offset(-2))),
    (rf"(?:a |one |1 )?week (?:from )?{TODAY}", _says("point", Offset(7))),
    (rf"(?:a |one |1 )?week (?:from )?{TOMORROW}", _says("point", Offset(8))),
    (rf"(?P<n>{COUNT}) (?P<u>days?|weeks?|wks?) ago\b", _ago),
    (rf"(?:earlier |later )?{TODAY}", _says("point", Offset(0))),
    (r"(?:this ?|dis |s')(?:morn(?:ing|in)?|mornings|afternoon|aft|arvo|am|pm)\b", _says("point", Offset(0))),
    (
        rf"^(?:the|all) day$|(?:off (?:the |all )|for the |(?<=home )all )day\b{_NO_OTHER_DAY}",
        _says("point", Offset(0)),
    ),
    (TOMORROW, _says("point", Offset(1))),
    (YESTERDAY, _says("point", Offset(-1))),
]
_LENGTHS: list[tuple[str, Builder]] = [
    (
        r"(?P<n>24|36|48|72|forty[ -]?eight|twenty[ -]?four)[ -]?(?:hours?|hrs?|h)\b(?! (?:rule|policy|thing|period|notice)| ?\?)",
        _hours,
    ),
    (
        r"(?P<ago>(?:last|past) )?(?:a |one )?(?P<n>)(?P<n2>)(?P<u>)fortnight\b",
        _says("duration", Duration(2, "weeks")),
    ),
    (
        (
            rf"(?P<ago>(?:the |these )?(?:last|past) )?(?P<n>{COUNT})(?: ?(?:-|or|to) ?(?P<n2>\d{{1,2}}|two|three|four|five))?"
            r"(?: (?:more|full|whole|solid|other))?[ -]?(?:school |working )?(?P<u>days?|weeks?|wks?)\b(?!')"
            r"(?! ?(?:old|late|early|behind|an? (?:week|month)|per|running|in (?:a row|advance)|before|notice|each|of (?:the )?year))"
        ),
        _duration,
    ),
]
_JOINTS: list[tuple[str, Builder]] = [
    (
        r"'?(?:un)?til+\b|untl\b|up (?:to|until)\b|thru\b|through(?: to| til+)?\b|while?\b(?= (?:\w+day|weds|thurs?|tues?|mon|fri)\b)",
        _says("until"),
    ),
    (r"(?:ever )?(?:since|sinse|sence|scince)\b", _says("since")),
    (r"(?:as )?(?:from|frm)\b|starting(?: from)?\b|as of\b|commencing\b", _says("from")),
    (r"(?:to\b|->?|>|➡)", _says("to")),
    (r"(?:and|&|\+|n|'n'?|plus|or|/|aswell as|as well as)(?!\w)", _says("and")),
    (r",", _says("comma")),
    (r"not\b|nor\b", _says("not")),
    (r"after\b", _says("after")),
]
_CUES: list[tuple[str, Builder]] = [
    (r"[.!?;)(]+|but\b|so\b|cos\b|because\b", _says("break")),
    (r"(?:bad|sore|his|her|my|poorly|hurt|the) back\b", _says("word")),
    (
        r"back\b(?! (?:before|when|then|ache|pain|hurts?|aching))|bk\b|bak\b|return(?:s|ing|ed)?\b|resum(?:es?|ing)\b",
        _says("back"),
    ),
    (
        r"(?:be|come|comes|came|coming|go|going|goes) (?:back )?in\b|in (?:school|again|as normal|class)\b|be (?:there|at school)\b",
        _says("in"),
    ),
    (r"in\b", _says("in")),
    (
        r"(?:won'?t|isn'?t|aren'?t|can'?t|cannot|never|ain'?t|wont|wasn'?t|didn'?t|couldn'?t|doesn'?t|unable|no)\b",
        _says("negation"),
    ),
    (
        (
            r"(?:call|phone|ring|bell|text|txt|email|e-mail|message|msg|get|write|report|reply|hand|handed|handing|bring|bringing|brought|"
            r"send|sent|sending|give|gave|put|log|logged|logging|pop|popped|turn|fill|filled|due|collect|collected|pick|dinner|lesson|"
            r"homework|spellings|show|told|said|thought|hear|speak|chat|talk|move|moving)\b(?! (?:him|her|them)\b)"
        ),
        _says("errand"),
    ),
    (r"(?:call|phone|ring|text|get|email) (?:him|her|them)\b", _says("errand")),
    (
        (
            r"off\b|absent\b|absence\b|home\b|sick\b|ill\b|poorly\b|unwell\b|away\b|miss(?:ed|ing|es)?\b|keep(?:ing|in)?\b|kept\b|out\b"
            r"|stay(?:ing|ed)?\b|excused?\b|holiday\b|leave\b|isolat\w+"
        ),
        _says("away"),
    ),
    (
        r"more like\b|mean\b|meant\b(?! to)|should (?:be|say|of been|have been)\b|correction\b|make (?:it|that)\b|change (?:it |that )?to\b|rather\b|instead\b",
        _says("meant"),
    ),
    (
        (
            r"(?:on|the|this|that|at|least|by|prob(?:s|ably|ly)?|poss(?:ibly)?|maybe|perhaps|p'raps|praps|hopefully|likely|most|then|also"
            r"|too|just|again|both|all|day|of|mornings?|mornin|afternoons?|aft|am|pm|evening|lunchtime|now|for|only|even|early|late|say|like"
            r"|coming|about|around|approx|min|school|possible|a|an|next|inclusive|inc)\b"
        ),
        _says("filler"),
    ),
    (r"\w[\w']*", _says("word")),
]
_COMPILED = [
    (re.compile(rf"(?:(?<!\w)|(?=\W))(?:{rule})"), build)  # a word begins where no other is running
    for rules in (
        *(_DECOYS, _OPEN_ENDS, _DATES, _OWN_WEEKS, _PERIODS, _NEAR_DAYS, _LENGTHS),
        [(rf"(?P<wd>{WEEKDAY})", _weekday())],
        *(_JOINTS, _CUES),
    )
    for rule, build in rules
]
