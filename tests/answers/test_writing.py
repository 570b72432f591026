"""What staff may send to parents for good: plain, at most two parts, no strange address, nobody's name."""

from uuid import UUID

import pytest

from bot.core.answers.writing import (
    LONGEST_WAY,
    MOST_WAYS,
    Source,
    as_sent,
    origins,
    problem_with,
    problem_with_ways,
    ways_from,
    ways_in,
)
from bot.core.school_settings import Fact, Office
from tests.answers.answering import school

SCHOOL = school(
    office=Office(phone="01632 960000", email="office@oak.example", opens="08:30", closes="16:00"),
    facts=(Fact(topic="work.where", answer="Work is on tapestry.example each day."),),
)
NAMES = ("Amina Yusuf", "Maryam Yusuf", "Oak Primary")


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast club opens at 7:45am.",
        "It\u2019s \u00a32 \u2013 pay \u201cat the door\u201d\u2026",
        "Yes. Ask Ren\u00e9e or Zo\u00eb at the desk.",
        "See oak.example/clubs or www.oak.example.",
        "See clubs.oak.example.",
        "It is on Tapestry.example as always.",
        "Write to clubs@council.example.com.",
        "Ring 01632 960000 at 9.30am e.g. on Mon.",
        "a" * 306,
    ],
)
def test_plain_words_are_taken(text: str) -> None:
    assert problem_with(text, SCHOOL) == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Write the answer first."),
        (" ... 7:45", "Write the answer first."),
        ("Yes \N{GRINNING FACE} of course", "\N{GRINNING FACE}"),
        ("\u662f\u7684 yes", "\u662f \u7684"),
        ("a" * 307, "has 307 characters; about 306 fit"),
        ("word " * 100, "takes 4 text messages"),
        ("The password is swordfish", "this line never sends"),
        ("Join with meeting ID: 812 334", "this line never sends"),
        ("Sign up at clubs-4-you.com please", "clubs-4-you.com looks like a web address"),
        ("Sign up at https://Clubs.Example/now", "clubs.example looks like"),
        ("Sign up at www.clubs.test", "clubs.test looks like"),
        ("oak.example.evil.com", "oak.example.evil.com looks like"),
        ("notoak.example", "notoak.example looks like"),
    ],
)
def test_what_cannot_be_sent_is_refused_with_the_reason(text: str, why: str) -> None:
    assert why in problem_with(text, SCHOOL)


def test_a_school_without_an_address_of_its_own_sends_none() -> None:
    assert "looks like" in problem_with("See oak.example", school())


def test_quotes_and_dashes_of_a_word_processor_are_made_plain() -> None:
    assert (
        as_sent("It\u2019s  \u00a32 \u2013\npay \u201cat the door\u201d\u2026")
        == 'It\'s \u00a32 - pay "at the door"...'
    )


def test_ways_of_asking_come_one_a_line_each_once_and_without_names() -> None:
    lines = "can Maryam bring  lunch\n\n can Maryam bring lunch\r\nwhen does Oak open for my Zebedee\n"
    assert ways_in(lines, NAMES) == ("can [name] bring lunch", "when does [name] open for my [name]")


@pytest.mark.parametrize(
    ("ways", "why"),
    [
        ((), "at least one way"),
        (("when is lunch",) * (MOST_WAYS + 1), f"at most {MOST_WAYS} ways"),
        (("a" * (LONGEST_WAY + 1),), f"{LONGEST_WAY} characters"),
        (("when is lunch", "[name]"), "does not say what is asked"),
        (("is it",), "does not say what is asked"),
        (("when is lunch",), ""),
    ],
)
def test_ways_that_are_no_use_are_refused_with_the_reason(ways: tuple[str, ...], why: str) -> None:
    problem = problem_with_ways(ways)
    assert why in problem
    assert bool(problem) is bool(why)


def test_a_group_brings_along_what_it_asks_and_not_what_it_tells() -> None:
    texts = (
        "Hi its Amina. Maryam was sick at the farm. What time does breakfast club open?",
        "What time does breakfast club open?",
        "is breakfast club on for Maryam",
    )
    assert ways_from(texts, NAMES) == (
        "What time does breakfast club open?",
        "is breakfast club on for [name]",
    )


def test_a_way_of_asking_knows_whose_words_it_may_be() -> None:
    first, second, third = (UUID(int=number) for number in (1, 2, 3))
    sources = (
        Source(words="Maryam was sick. what time does breakfast club open", message_ids=(first, second)),
        Source(words="is there football", message_ids=(third,)),
    )
    assert origins("what time does breakfast club open", sources) == (first, second)
    assert origins("when is the breakfast thing for [name]", sources) == (first, second)
    assert origins("who runs the choir", sources) == ()
