"""British numbers as written in messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.phones import read_uk_phone, say_phone


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("07700 900123", "+447700900123"),
        ("ring 07700900123 after 3", "+447700900123"),
        ("07700-900-123.", "+447700900123"),
        ("0 7 7 0 0 9 0 0 1 2 3", "+447700900123"),
        ("+44 7700 900 123", "+447700900123"),
        ("+447700900123", "+447700900123"),
        ("447700900123", "+447700900123"),
        ("0044 (0)7700-900123", "+447700900123"),
        ("+44(0)1632 960177", "+441632960177"),
        ("(01632) 960 844", "+441632960844"),
        ("at 3 on 01632 960 844 thanks", "+441632960844"),
        ("0161 496 0188 ext 4", "+441614960188"),
        ("020 7946 0382", "+442079460382"),
        ("7700 900123 is me", "+447700900123"),
        ("O7700 9OO123", "+447700900123"),
        ("07700 900123 or 07700 900124", "+447700900123"),
        ("07700 900123 07700 900124", "+447700900123"),
        ("oh double seven double oh nine hundred six six one", "+447700900661"),
        ("oh seven seven double oh nine double oh one two three", "+447700900123"),
    ],
)
def test_a_number_is_found_however_it_is_written(written: str, number: str) -> None:
    assert read_uk_phone(written) == number


@pytest.mark.parametrize(
    "text",
    [
        *("", "999", "call 111", "ring me after 3", "order 123456789012", "077009001234", "07700 90012"),
        *("12/03/2026 09:30", "2026 0101", "+48 501 234 567", "class 4B at 0915", "one two three four five"),
    ],
)
def test_what_is_no_british_number_is_not_read(text: str) -> None:
    assert read_uk_phone(text) is None


def test_numbers_are_said_in_national_format() -> None:
    assert say_phone("+447700900123") == "07700 900123"
    assert say_phone("+442079460382") == "020 7946 0382"
    assert say_phone("+48501234567") == "+48 501 234 567"
    assert say_phone("none") == "none"


@given(
    st.integers(0, 999),
    st.sampled_from(["07700 900{}", "+44 7700 900{}", "0044 7700 900 {}", "077 0090 0{}"]),
)
def test_every_spelling_of_a_mobile_reads_the_same_and_back(ending: int, spelling: str) -> None:
    number = read_uk_phone("my number is " + spelling.format(f"{ending:03}"))
    assert number == f"+447700900{ending:03}"
    assert read_uk_phone(say_phone(number)) == number


@given(st.text())
def test_any_text_at_all_is_survived(text: str) -> None:
    read_uk_phone(text)
    say_phone(text)
