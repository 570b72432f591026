"""Whole messages, and the days a good secretary would enter for them."""

import re
import time as clock
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.clock import LONDON
from bot.core.days import DaySpan, read_days, read_spells
from tests.core.oak_hill import CALENDAR

Days = tuple[date, date | None]
WRITTEN = Path(__file__).parent / "written" / "days.txt"


@dataclass(frozen=True)
class Message:
    now: datetime
    text: str
    spells: tuple[Days, ...]


def messages() -> list[Message]:
    found: list[Message] = []
    now = datetime(2026, 3, 10, 8, 5, tzinfo=LONDON)
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            now = datetime.fromisoformat(line[1:].strip()).replace(tzinfo=LONDON)
        elif line and not line.startswith("#"):
            text, expected = line.rsplit(" => ", 1)
            parts = re.split(r"[;+]", expected)
            spells = tuple(days(part.strip(), now.year) for part in parts)
            found.append(Message(now, text.replace(" // ", "\n"), spells))
    return found


def days(text: str, year: int) -> Days:
    first, *rest = text.split("..")
    if not rest:
        return day(first, year), day(first, year)
    return day(first, year), day(rest[0], year) if rest[0] else None


def day(text: str, year: int) -> date:
    numbers = [int(number) for number in text.split("-")]
    return date(numbers[-3] if len(numbers) == 3 else year, numbers[-2], numbers[-1])


def entered(span: DaySpan | None, now: datetime) -> Days:
    """As an absence is kept: a message that names no first day is about today, or the next school day."""
    today = now.date()
    is_today = CALENDAR.is_school_day(today) and now.time() < time(16)
    start = today if is_today else CALENDAR.next_school_day(today)
    if span is None:
        return start, start
    return span.first_day or min(start, span.last_day or date.max), span.last_day


def test_there_are_as_many_messages_as_we_say() -> None:
    assert len(messages()) >= 1000


@pytest.mark.parametrize("message", messages(), ids=lambda message: message.text[:60])
def test_the_days_are_those_a_secretary_would_enter(message: Message) -> None:
    now = message.now
    if len(message.spells) > 1:
        spells = read_spells(message.text, now=now, calendar=CALENDAR)
        assert tuple(entered(spell, now) for spell in spells) == message.spells
    else:
        assert entered(read_days(message.text, now=now, calendar=CALENDAR), now) == message.spells[0]


WORDS = sorted({word for message in messages() for word in message.text.split()})
MOMENTS = st.datetimes(datetime(2025, 9, 1), datetime(2027, 9, 1), timezones=st.just(LONDON))  # noqa: DTZ001
ANY_TEXT = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.sampled_from([message.text for message in messages()]).flatmap(
        lambda text: st.text(max_size=12).map(
            lambda more: text[: len(text) // 2] + more + text[len(text) // 2 :]
        )
    ),
)


@given(ANY_TEXT, MOMENTS, st.sampled_from(["future", "past"]))
def test_any_text_gives_days_in_order_that_begin_and_end_in_school(
    text: str, now: datetime, leaning: str
) -> None:
    spans = [read_days(text, now=now, calendar=CALENDAR, leaning="past" if leaning == "past" else "future")]
    spans += read_spells(text, now=now, calendar=CALENDAR)
    for span in spans:
        if span is None or span.first_day is None or span.last_day is None:
            continue
        assert span.first_day <= span.last_day
        # A message may name nothing but days on which school is shut; any other spell begins and ends in school.
        if any(CALENDAR.is_school_day(day) for day in _each(span.first_day, span.last_day)):
            assert CALENDAR.is_school_day(span.first_day)
            assert CALENDAR.is_school_day(span.last_day)


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


@pytest.mark.parametrize(
    "piece",
    [
        *("1", "9/", "mon ", "til ", "not ", "- ", "the ", "and ", "i'm ", "a week ", "12th to ", "after "),
        *(
            "until the ",
            "monday and ",
            "next week ",
            "was off ",
            "back ",
            "2 days ",
            "wednesdayy ",
            "\u0663 ",
            "\U0001f912",
        ),
    ],
)
def test_a_very_long_message_is_read_in_a_moment(piece: str) -> None:
    begun = clock.monotonic()
    read_spells(piece * 3000, now=datetime(2026, 3, 10, 8, 5, tzinfo=LONDON), calendar=CALENDAR)
    assert clock.monotonic() - begun < 10
