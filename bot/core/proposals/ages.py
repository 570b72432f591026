"""How old a document is by its own words: dates, school years, and phrases of what has passed."""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date

from bot.core.answers.documents import Age, Block

_MONTHS = [name.lower() for name in calendar.month_name]
_MONTH = "|".join(_MONTHS[1:])
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?),? (?P<year>20\d\d)"
    r"|(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>20\d\d|\d\d)\b"
    r"|(?P<term>autumn|spring|summer)(?: term)? (?P<term_year>20\d\d)",
    re.IGNORECASE,
)
_TERM_ENDS = {"autumn": (12, 31), "spring": (4, 30), "summer": (8, 31)}
_REVIEW = re.compile(
    r"review(?:ed)?\b|look at (?:it|this) again|next (?:update|revision)|renew(?:al|ed)", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"publi|adopted|agreed|approved|ratified|updated|\bdated?\b|written|last (?:tidied|changed|reviewed|updated)|version|issued",
    re.IGNORECASE,
)
_LAST = re.compile(r"last (?:reviewed|review)|reviewed (?:on|in)\b", re.IGNORECASE)
_SCHOOL_YEAR = re.compile(r"\b(?P<first>20[12]\d)\s?[/\u2013-]\s?(?:20)?(?P<second>[1-3]\d)\b(?![/.-]\d)")
_YEAR = re.compile(r"\b20[12]\d\b")
_PASSED: tuple[tuple[str, str], ...] = (
    (r"\b(?:national|local) lockdown|lockdown period|during and? ?(?:period of isolation or )?lockdown|or lockdown", "a lockdown"),
    (r"clinically (?:extremely )?vulnerable|shielding", "clinically extremely vulnerable children"),
    (r"temporary continuity direction|coronavirus act", "the Temporary Continuity Direction of 2020"),
    (r"\bbubbles?\b(?! ?(?:wrap|bath))", "bubbles"),
    (r"self[- ]isolat", "self-isolation"),
    (r"covid|coronavirus", "Covid-19"),
    (r"public health england", "Public Health England, which closed in 2021"),
    (r"test and trace|lateral flow", "Covid testing"),
)  # fmt: skip
_YEARS_UNREVIEWED = 3


def age_of(blocks: Sequence[Block]) -> Age:
    texts = [block.text for block in blocks]
    published: list[date] = []
    due: list[date] = []
    for text in texts:
        for last_day, before in _dates(text):
            if _LAST.search(before):
                published.append(last_day)
            elif _REVIEW.search(before):
                due.append(last_day)
            elif _PUBLISHED.search(before) or len(text.split()) < 5:
                published.append(last_day)
    whole = "\n".join(texts)
    head = " ".join(texts[:12])
    ends = [
        date(int(match["first"]) + 1, 8, 31)
        for match in _SCHOOL_YEAR.finditer(head)
        if (int(match["first"]) + 1) % 100 == int(match["second"])
    ]
    years = [int(year) for year in _YEAR.findall(whole)]
    return Age(
        published_on=max(published, default=None),
        review_by=max(due, default=None),
        school_year_ends=max(ends, default=None),
        latest_year=max(years, default=None),
        old_phrases=tuple(words for pattern, words in _PASSED if re.search(pattern, whole, re.IGNORECASE)),
    )


def warnings_of(age: Age, title: str, today: date) -> list[str]:
    """What staff should know of the document's age, one sentence each."""
    said = []
    if age.review_by and age.review_by < today:
        said.append(f"{title}: it says that it was due for review in {_month(age.review_by)}.")
    if age.school_year_ends and age.school_year_ends < today:
        first = age.school_year_ends.year - 1
        said.append(f"{title}: it is for the school year {first}/{(first + 1) % 100:02}, which is over.")
    if age.review_by is None and age.school_year_ends is None:
        if age.published_on is None:
            names = f" The latest year it names is {age.latest_year}." if age.latest_year else ""
            said.append(f"{title}: it bears no date.{names}")
        elif age.published_on.replace(day=1) < today.replace(year=today.year - _YEARS_UNREVIEWED, day=1):
            said.append(f"{title}: it is from {_month(age.published_on)} and gives no day for its review.")
    if age.old_phrases:
        said.append(f"{title}: it speaks of {_joined(age.old_phrases)}. Check that this still holds.")
    return said


def _month(day: date) -> str:
    return f"{_MONTHS[day.month].capitalize()} {day.year}"


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _dates(text: str) -> Iterator[tuple[date, str]]:
    """Each date as the last day its words allow, with what leads to it."""
    end = 0
    for match in _DATE.finditer(text):
        try:
            yield _last_day(match), text[max(end, match.start() - 60) : match.start()]
        except ValueError:  # 31/02/2024: no day at all
            continue
        end = match.end()


def _last_day(match: re.Match[str]) -> date:
    if match["term"]:
        month, day = _TERM_ENDS[match["term"].lower()]
        return date(int(match["term_year"]), month, day)
    if match["d"]:
        year = int(match["y"])
        return date(year if year > 99 else 2000 + year, int(match["m"]), int(match["d"]))
    year = int(match["year"])
    name = match["month"].lower()[:3]
    month = next(number for number, full in enumerate(_MONTHS) if full.startswith(name) and full)
    return date(year, month, int(match["day"] or calendar.monthrange(year, month)[1]))
