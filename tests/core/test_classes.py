"""Classes and year groups as parents write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.classes import ClassMention, read_class


@pytest.mark.parametrize(
    ("text", "class_name", "year_group"),
    [
        ("Ava Y3 off today", None, "3"),
        ("yr 3", None, "3"),
        ("yr1", None, "1"),
        ("Year 6", None, "6"),
        ("year three", None, "3"),
        ("Y 2", None, "2"),
        ("y6", None, "6"),
        ("Ella 3K", "3K", "3"),
        ("Elsie (2H)", "2H", "2"),
        ("class 4B", "4B", "4"),
        ("class 4b", "4B", "4"),
        ("jess 3k is off", "3K", "3"),
        ("Ayaan 6B absent 25/11", "6B", "6"),
        ("tonsils. Kenzie 5F. 10 days off", "5F", "5"),
        ("reception", None, "R"),
        ("Jessica, reception. Grandad", None, "R"),
        ("he is in reception", None, "R"),
        ("rec", None, "R"),
        ("YR", None, "R"),
        ("year r", None, "R"),
        ("RF", "RF", "R"),
        ("nursery", None, "N"),
        ("Ottilie, Nursery", None, "N"),
        ("Oak class", "Oak", None),
        ("kingfisher class", "Kingfisher", None),
        ("Starling class", "Starling", None),
        ("Rosa, Puffins", "Puffins", None),
        ("2 Willow", "2 Willow", "2"),
        ("Y3 Ash", "Ash", "3"),
        ("class 2", "Class 2", None),
        ("Rosalind in Mr Petrov's class", "Mr Petrov's class", None),
        ("Year 3, class 3K", "3K", "3"),
        ("Oak class, year 4", "Oak", "4"),
    ],
)
def test_a_class_or_a_year_is_read(text: str, class_name: str | None, year_group: str | None) -> None:
    assert read_class(text) == ClassMention(class_name=class_name, year_group=year_group)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "off today",
            "at 3pm",
            "4PM",
            "the 3rd",
            "1st class",
            "07700 900123",
            "leave it at reception",
            "3 days",
        ),
        *(
            "someone on reception",
            "the nursery run",
            "Willow is off",
            "RE project",
            "2 sheets",
            "6 years old",
            "in the class",
        ),
        *("the whole class", "12/3", "1-2-1", "her class is loud", "years"),
    ],
)
def test_what_is_no_class_is_not_read(text: str) -> None:
    assert read_class(text) is None


@given(st.text())
def test_any_text_at_all_is_survived(text: str) -> None:
    read_class(text)
