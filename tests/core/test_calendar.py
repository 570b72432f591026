"""School days and office hours."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import SchoolCalendar
from bot.core.clock import LONDON
from bot.core.school_settings import Calendar, DateRange, Office, Safeguarding, SchoolSettings

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def calendar_with(calendar: Calendar | None = None) -> SchoolCalendar:
    return SchoolCalendar.of(
        SchoolSettings(
            slug="oak-hill",
            name="Oak Hill Primary",
            office=Office(phone="01632 960100", opens=time(8, 15), closes=time(16)),
            safeguarding=Safeguarding(
                lead="Designated Safeguarding Lead",
                children_services_name="the council",
                children_services_phone="01632 960999",
            ),
            calendar=calendar or Calendar(),
        )
    )


PLAIN = calendar_with()
FULL = calendar_with(
    Calendar(
        terms=(
            DateRange(name="Spring term", first_day=date(2026, 1, 5), last_day=date(2026, 3, 27)),
            DateRange(name="Summer term", first_day=date(2026, 4, 13), last_day=date(2026, 7, 21)),
        ),
        closures=(
            DateRange(name="February half term", first_day=date(2026, 2, 16), last_day=date(2026, 2, 20)),
            DateRange(name="May half term", first_day=date(2026, 5, 25), last_day=date(2026, 5, 29)),
        ),
        inset_days=(date(2026, 1, 5), date(2026, 6, 1)),
    )
)


def at(day: int, hour: int, minute: int = 0, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("day", "is_school_day"),
    [
        (date(2026, 3, 10), True),
        (date(2026, 3, 14), False),  # a Saturday
        (date(2026, 2, 18), False),  # half term
        (date(2026, 1, 5), False),  # INSET
        (date(2026, 1, 6), True),
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 4, 8), False),  # between terms
        (date(2026, 5, 4), False),  # early May bank holiday
        (date(2026, 8, 5), False),  # the summer after the last term
        (date(2026, 11, 3), True),  # long after the terms ran out
        (date(2025, 10, 1), True),  # long before they begin
    ],
)
def test_a_school_day_is_a_weekday_in_term_that_nothing_closes(day: date, is_school_day: bool) -> None:
    assert FULL.is_school_day(day) is is_school_day


def test_without_terms_every_weekday_but_bank_holidays_counts() -> None:
    assert PLAIN.is_school_day(date(2026, 8, 5))
    assert not PLAIN.is_school_day(date(2026, 8, 31))
    assert not PLAIN.is_school_day(date(2026, 12, 28))  # Boxing Day, moved to the Monday


def test_next_and_previous_school_days_step_over_holidays() -> None:
    assert FULL.next_school_day(date(2026, 2, 13)) == date(2026, 2, 23)
    assert FULL.previous_school_day(date(2026, 2, 23)) == date(2026, 2, 13)
    assert FULL.next_school_day(date(2026, 3, 27)) == date(2026, 4, 13)
    assert FULL.school_day_on_or_after(date(2026, 3, 14)) == date(2026, 3, 16)
    assert FULL.school_day_on_or_before(date(2026, 3, 15)) == date(2026, 3, 13)
    assert FULL.school_days_from(date(2026, 3, 14), 3) == date(2026, 3, 18)


def test_a_school_closed_for_ever_still_finds_a_weekday() -> None:
    closed = calendar_with(
        Calendar(closures=(DateRange(name="Closed", first_day=date(2020, 1, 1), last_day=date(2050, 1, 1)),))
    )
    assert closed.next_school_day(date(2026, 3, 13)) == date(2026, 3, 16)
    assert closed.previous_school_day(date(2026, 3, 16)) == date(2026, 3, 13)


@given(DAYS)
def test_next_and_previous_are_each_others_mirror(day: date) -> None:
    following = FULL.next_school_day(day)
    assert following > day
    assert FULL.school_day_on_or_after(following) == following
    assert FULL.previous_school_day(following) <= day


def test_the_office_is_open_from_its_first_minute_to_before_its_last() -> None:
    assert not FULL.is_open(at(10, 8, 14))
    assert FULL.is_open(at(10, 8, 15))
    assert FULL.is_open(at(10, 15, 59))
    assert not FULL.is_open(at(10, 16))
    assert not FULL.is_open(at(14, 10))


def test_the_next_opening_is_now_while_open_and_the_next_school_morning_otherwise() -> None:
    assert FULL.next_opening(at(10, 9)) == at(10, 9)
    assert FULL.next_opening(at(10, 7)) == at(10, 8, 15)
    assert FULL.next_opening(at(10, 17)) == at(11, 8, 15)
    assert FULL.next_opening(at(13, 17)) == at(16, 8, 15)


def test_the_next_opening_keeps_the_wall_clock_when_summer_time_begins() -> None:
    opening = PLAIN.next_opening(at(28, 12))  # the Saturday before the clocks change
    assert (opening.date(), opening.time()) == (date(2026, 3, 30), time(8, 15))
    assert opening.astimezone(ZoneInfo("UTC")).time() == time(7, 15)


def test_other_time_zones_are_read_on_the_schools_wall() -> None:
    assert FULL.is_open(datetime(2026, 7, 1, 7, 30, tzinfo=ZoneInfo("UTC")))


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        FULL.is_open(datetime(2026, 3, 10, 9))  # noqa: DTZ001


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(LONDON)))  # noqa: DTZ001
def test_when_closed_the_next_opening_lies_ahead_and_the_office_is_open_then(now: datetime) -> None:
    opening = FULL.next_opening(now)
    assert opening >= now
    if not FULL.is_open(now):
        assert opening > now
    assert FULL.is_open(opening)


def test_days_are_said_as_a_parent_would_say_them() -> None:
    today = date(2026, 3, 10)
    assert FULL.say_day(today, today) == "today (Tue 10 March)"
    assert FULL.say_day(today + timedelta(1), today) == "tomorrow (Wed 11 March)"
    assert FULL.say_day(today - timedelta(1), today) == "yesterday (Mon 9 March)"
    assert FULL.say_day(date(2026, 3, 13), today) == "Fri 13 March"
    assert FULL.say_day(date(2027, 1, 4), date(2026, 12, 18)) == "Mon 4 January"
    assert FULL.say_day(date(2027, 1, 4), today) == "Mon 4 January 2027"
