"""Small rules of the pages that need no database."""

from datetime import date, datetime, timedelta

import pytest

from bot.core.clock import LONDON
from bot.web.pages import day_words, moment_words, phone_words, sentence, waited_words
from bot.web.register_hint import hint
from bot.web.throttle import FOR_ANYBODY, FROM_ANYWHERE, FROM_ONE_PLACE, MOST_KEYS, Throttle

TODAY = date(2026, 3, 10)
NOW = datetime(2026, 3, 10, 9, 15, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("sick bug", "I"),
        ("Temperature of 39", "I"),
        ("been up all night throwing up", "I"),
        ("chickenpox", "I"),
        ("tummy ache", "I"),
        ("not very well", "I"),
        ("D&V", "I"),
        ("dentist at 11", "M"),
        ("hospital appointment", "M"),
        ("Dr's appt", "M"),
        ("eye test", "M"),
        ("doctors because she is ill", ""),
        ("family holiday", ""),
        ("funeral", ""),
        ("grandad is poorly", ""),
        ("I'm ill so cannot bring her", ""),
        ("bus did not come", ""),
        ("refusing, tummy ache", ""),
        ("anxiety", ""),
        ("we all slept in", ""),
        ("skill test", ""),
        ("", ""),
    ],
)
def test_the_hint_follows_the_reason_and_keeps_quiet_in_doubt(reason: str, code: str) -> None:
    assert hint(reason) == code


def test_days_are_said_as_people_say_them() -> None:
    said = [day_words(TODAY + timedelta(days=days), TODAY) for days in (-1, 0, 1, 2, 300)]
    assert said == ["yesterday", "today", "tomorrow", "Thu 12 March", "Mon 4 January 2027"]
    assert day_words(None, TODAY) == ""


def test_moments_of_today_are_times_and_others_have_their_day() -> None:
    assert moment_words(NOW, TODAY) == "09:15"
    assert moment_words(NOW - timedelta(days=1), TODAY) == "yesterday, 09:15"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "just now"),
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (125, "2 hours"),
        (2880, "2 days"),
        (-5, "just now"),
    ],
)
def test_waiting_is_said_in_its_largest_whole_unit(minutes: int, said: str) -> None:
    assert waited_words(NOW - timedelta(minutes=minutes), NOW) == said


def test_british_numbers_are_said_in_national_form_and_others_stay() -> None:
    assert [phone_words(number) for number in ("+447700900101", "+353851234567", "tg:12", "")] == [
        "07700 900101",
        "+353851234567",
        "tg:12",
        "",
    ]


def test_a_sentence_begins_with_a_capital_and_keeps_its_names() -> None:
    assert sentence("asked for Miss Khan") == "Asked for Miss Khan"
    assert sentence("") == ""


def test_guessing_from_many_places_closes_every_door_in_the_end() -> None:
    throttle = Throttle()
    for number in range(FROM_ANYWHERE):
        assert not throttle.is_closed("dsl@oak.example", "192.0.2.250", at=NOW)
        throttle.failed("dsl@oak.example", f"198.51.100.{number}", at=NOW)
    assert throttle.is_closed("dsl@oak.example", "192.0.2.250", at=NOW)
    assert not throttle.is_closed("head@oak.example", "192.0.2.250", at=NOW)


def test_guessing_for_many_people_closes_the_place_it_comes_from() -> None:
    throttle = Throttle()
    for number in range(FOR_ANYBODY):
        assert not throttle.is_closed("dsl@oak.example", "192.0.2.1", at=NOW)
        throttle.failed(f"{number}@oak.example", "192.0.2.1", at=NOW)
    assert throttle.is_closed("dsl@oak.example", "192.0.2.1", at=NOW)
    assert not throttle.is_closed("dsl@oak.example", "192.0.2.2", at=NOW)


def test_a_right_password_forgives_the_wrong_ones_before_it() -> None:
    throttle = Throttle()
    for _ in range(FROM_ONE_PLACE - 1):
        throttle.failed("a", "b", at=NOW)
    throttle.succeeded("a", "b")
    throttle.failed("a", "b", at=NOW)
    assert not throttle.is_closed("a", "b", at=NOW)


def test_a_flood_of_invented_addresses_does_not_fill_the_memory() -> None:
    throttle = Throttle()
    for number in range(MOST_KEYS + 100):
        throttle.failed(str(number), "b", at=NOW)
    assert len(throttle._failures) <= MOST_KEYS
