"""How days, months and counts are spelt, and misspelt, in messages; pieces for day_words.py."""

import re

from bot.core.number_words import UNITS

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
    r"(?!\s+(?:time|class|place|attempt|birthday|bday|form|grade|year|half|term|week|child|one|page|test|go|round"
    r"|lesson|book|degree|floor|message|text|question)\b)"
)
DATED = rf"(?P<d>\d{{1,2}})(?:{TH})?\s*(?:of\s+)?(?P<m>{MONTH})(?:,?\s+(?P<y>20\d\d)\b)?"
RANGE = r"\s*(?:-|to|til+|until|thru|through|and|&|\+|n)\s*"
TODAY = r"(?:to[\s-]?day(?:'?s)?|2-?day(?:'s)?|tody|tday|toady)\b"
TOMORROW = (
    r"(?:(?:to|2)[\s-]?mm?orr?(?:ow|o|a|er|w)?|(?:to|2)mo[sz]+|tmm?rr?w?|tmrow|tmro|tmoro|tmw|tmoz|t?morra|2mro"
    r"|tomorw)(?:'?s)?\b"
)
YESTERDAY = r"(?:yesterda?y|ysterday|yestaday|yesturday|y'?day|yest)(?:'?s)?\b"
COUNT = (
    r"(?:\d{1,2}|(?:a )?(?:couple|cpl|coupla)(?: of)?|another(?: \d| two| three)?|an?|"
    + "|".join(sorted(UNITS, key=len, reverse=True))
    + ")"
)
WEEK = r"(?:week|wk)(?:'?s)?\b(?!-?\s?end)"

_WEEKDAYS = [re.compile(spelling) for spelling in _SPELLINGS]


def weekday_of(text: str) -> int:
    return next(number for number, spelling in enumerate(_WEEKDAYS) if spelling.match(text))


def month_of(text: str) -> int:
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
