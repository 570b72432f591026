"""Many ways of typing come out as one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.worry.normalise import normalise
from bot.core.worry.spellings import WORDS


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("I can’t", " i can not "),
        ("cant", " can not "),
        ("hes hitting", " he is hitting "),
        ("pleeeease HELP", " please help "),
        ("my step dad", " my stepdad "),
        ("by himself", " on own "),
        ("no!!! stop", " no . stop "),
        ("a, b", " a , be "),
        ("hé\u200bllo", " hello "),
        ("mummy and daddy", " mum and dad "),
        ("", "  "),
    ],
)
def test_spellings_are_written_out(typed: str, read: str) -> None:
    assert normalise(typed).split() == read.split()


def test_no_spelling_is_written_out_twice() -> None:
    assert [word for meaning in WORDS.values() for word in meaning.split() if word in WORDS] == []


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_normalised_without_an_error(text: str) -> None:
    read = normalise(text)
    assert "  " not in read.strip()
