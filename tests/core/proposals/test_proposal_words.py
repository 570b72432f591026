from datetime import time

import pytest

from bot.core.proposals.clock_words import ranges_in, times_in
from bot.core.proposals.posts import posts_in
from bot.core.proposals.year_words import code_of, own_year_words, say_years, years_in


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("within the hours of 8:30am and 5:00pm", (time(8, 30), time(17))),
        ("between 8:30 and 3:30", (time(8, 30), time(15, 30))),
        ("on the phone from 8 until 4", (time(8), time(16))),
        ("open 8.15 to 3.45", (time(8, 15), time(15, 45))),
        ("between 8.30 a.m. and 4.30 p.m.", (time(8, 30), time(16, 30))),
        ("from 11.45am to 12.15pm", (time(11, 45), time(12, 15))),
        ("between 12 noon and 1pm", (time(12), time(13))),
    ],
)
def test_from_and_until_are_read_as_a_school_day_has_them(text: str, window: tuple[time, time]) -> None:
    assert ranges_in(text) == [window]


@pytest.mark.parametrize(
    "text",
    [
        "Years 3 to 6",
        "3 to 7 year olds",
        "up to 15 children",
        "ages 4 to 5",
        "1 to 2 hours",
        "ring 01632 960 381",
    ],
)
def test_years_ages_counts_and_phone_numbers_are_no_times(text: str) -> None:
    assert ranges_in(text) == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("before 9.10am", time(9, 10)),
        ("by half past six in the morning", time(6, 30)),
        ("at half past eight", time(8, 30)),
        ("by 9 o'clock", time(9)),
        ("after 3.30pm", time(15, 30)),
        ("by quarter to nine", time(8, 45)),
    ],
)
def test_a_time_is_read_however_it_is_written(text: str, moment: time) -> None:
    assert times_in(text) == [moment]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("In EYFS, work is on Tapestry", "N,R"),
        ("In KS1 and KS2", "1,2,3,4,5,6"),
        ("Years 1 and 2", "1,2"),
        ("Years 1, 2", "1,2"),
        ("Reception to Year 2", "R,1,2"),
        ("from the nursery right up to Year 2", "N,R,1,2"),
        ("pupils from Year 3", "3,4,5,6"),
        ("Reception upwards", "R,1,2,3,4,5,6"),
        ("Balfour Infant School", ""),
    ],
)
def test_year_groups_are_read_however_they_are_named(text: str, years: str) -> None:
    assert code_of(years_in(text)) == years


def test_a_document_s_own_names_for_years_are_understood() -> None:
    own = own_year_words(
        [
            '"Lower School" means Reception, Year 1 and Year 2.',
            "Curlews - Years: Nursery and Reception; Ring: 9am",
        ]
    )
    assert code_of(years_in("a child of the Lower School", own)) == "R,1,2"
    assert code_of(years_in("Curlews have picture cards", own)) == "N,R"


def test_years_are_told_to_parents_in_full() -> None:
    assert say_years({"N", "R", "1", "2", "3"}) == "Nursery, Reception and Years 1 to 3"
    assert say_years({"1", "2"}) == "Years 1 and 2"


def test_posts_are_known_and_names_are_not_kept() -> None:
    assert posts_in("Support for SEND: Mr Lorcan Applewhaite, SENDCo") == ["the SENCo"]
    assert posts_in("Ask the school office or the Assistant Head") == [
        "the school office",
        "the assistant head",
    ]
    assert posts_in("Speak to Mrs Joiner") == []
