"""How days, months and counts are spelt, and misspelt, in messages; pieces for day_words.py."""

import re
from typing import Literal

from bot.core.number_words import UNITS

Season = Literal["", "christmas", "new_year", "easter", "summer"]

_SPELLINGS = (
    r"mon(?:day|dy)?|munday|moday|mondya",
    r"tue(?:s(?:day|dy)?)?|tuseday|teusday|tusday|tueday",
    r"wed(?:s(?:day)?|nes(?:day|dy)?)?|wensday|wednsday|wedensday|wendesday|wensdy",
    r"thu(?:r(?:s(?:day|dy)?)?)?|thirsday|thusday|thrusday|thurday|thurdsay",
    r"fri(?:day|dy)?|fryday|firday|friady",
    r"saturday|saterday|satuday|sat",
    r"sunday|sundy|sun",
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# "sat" and "sun" are words too: as days they need company.
_COMPANY = "|".join(
    rf"(?<={word} )"
    for word in (
        "on",
        "since",
        "from",
        "until",
        "til",
        "till",
        "this",
        "next",
        "last",
        "by",
        "and",
        "&",
        "fri",
        "following",
    )
)
WEEKDAY = (
    "(?:"
    + "|".join(_SPELLINGS[:5])
    + "|saturday|saterday|satuday|sunday|sundy"
    + rf"|(?:{_COMPANY}|(?<=[-/]))(?:sat|sun)\b(?! down)|(?:sat|sun)(?=\s*[-/&+]|\s+(?:and sun|to|morning|\d))"
    + r")(?:'?s)?\b"
)
MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
TH = r"\s?(?:st|nd|rd|th)\b"
NO_ORDINAL = (  # "2nd time", "5th birthday"
    r"(?!\s+(?:time|days?|class|place|attempt|birthday|bday|form|grade|year|half|term|week|child|one|page|test|go|round"
    r"|lesson|book|degree|floor|message|text|question)\b)"
)
DATED = rf"(?P<d>\d{{1,2}})(?:{TH})?\s*(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>20\d\d)\b)?"
RANGE = r"\s*(?:-|to|til+|until|thru|through|and|&|\+|n)\s*"
# A few families' own words for near days come among English ones; those that are English words too are left out.
TODAY = r"(?:to[\s-]?day(?:'?s)?|2-?day(?:'s)?|tody|tday|toady|heddiw|dzisiaj|dziś|aujourd'?hui|hoje|hoy(?= y mañana)|bugün|maanta|oggi|heute)\b"
TOMORROW = (
    r"(?:(?:to|2)[\s-]?mm?orr?(?:ow|o|a|er|w)?|(?:to|2)mo[sz]+|tmm?rr?w?|tmrow|tmro|tmoro|tmw|tmoz|t?morra|2mro"
    r"|tomorw|demain|mañana|amanhã|jutro|yarın|bukas|yfory|domani)(?:'?s)?\b"
)
YESTERDAY = r"(?:yesterda?y|ysterday|yestaday|yesturday|y'?day|yest|wczoraj|ontem|ayer|hier|ieri)(?:'?s)?\b"
COUNT = (
    r"(?:\d{1,2}|(?:a )?(?:couple|cpl|coupla)(?: of)?|another(?: \d| two| three)?|an?|"
    + "|".join(sorted(UNITS, key=len, reverse=True))
    + ")"
)
WEEK = r"(?:week|wk)(?:'?s)?\b(?!-?\s?end)"

# Breaks by the name of their season; "the holidays" is whichever comes next.
_SHUT = r"(?:hols?|holidays?|break|vacation)\b"
_NO_EVENT = (
    r"(?! (?:play|party|parties|fair|fayre|concert|jumpers?|lunch|dinner|show|production|eggs?|bonnets?|service"
    r"|assembly|cards?|disco|raffle|bazaar|performance|nativity|trip)\b)"
)
BREAKS: tuple[tuple[Season, str], ...] = (
    ("christmas", rf"(?:the )?(?:christmas|xmas|crimbo|chrimbo)\b(?: {_SHUT})?{_NO_EVENT}"),
    ("new_year", rf"(?:the )?new years?(?:'s)?\b(?: day)?{_NO_EVENT}"),
    ("easter", rf"(?:the )?easter\b(?: {_SHUT})?{_NO_EVENT}"),
    (
        "summer",
        rf"(?:the )?summer {_SHUT}|(?:(?<=after )|(?<=until )|(?<=till )|(?<=til ))(?:the )?summer\b(?! term)",
    ),
    (
        "",
        rf"(?:the |school |the school ){_SHUT}|(?:we|they|you|ya|u|yous|school) (?:all )?(?:brea?ks?|brakes?|finish(?:es)?) up\b(?: for \w+)?",
    ),
)
HALF_TERM = rf"(?:the |{MONTH} |autumn |spring |summer )?half[ -]?term\b(?: (?:hols?|holidays?|break|week))?"
# What "the last two days of" and "the week before" may be said of.
NAMED_SPELL = rf"(?:the |this |our |all )?(?:{HALF_TERM}|{'|'.join(pattern for _, pattern in BREAKS)}|{MONTH}|(?:next|last) {WEEK})"
# "until May" is a month, "until May is better" a child.
NOT_A_PERSON = r"(?! ?\d|'s\b| (?:is|was|has|had|gets?|feels?|and|can|will|'s)\b)"

_WEEKDAYS = [re.compile(spelling) for spelling in _SPELLINGS]


def weekday_of(text: str) -> int:
    return next(number for number, spelling in enumerate(_WEEKDAYS) if spelling.match(text))


def month_of(text: str) -> int:
    if text.isdigit():
        return int(text)
    return _MONTHS.index(text[:3]) + 1


def year_of(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def count_of(text: str) -> int:
    digits = re.search(r"\d+", text)
    if digits:
        return int(digits[0])
    text = text.removeprefix("another").strip()
    return 2 if "coup" in text or "cpl" in text else UNITS.get(text.strip(), 1)
