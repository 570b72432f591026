"""Which school years a question or a sentence names."""

import pytest

from bot.core.answers.asking import years_in


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("what time is my yr 4s zoom thing", {4}),
        ("my year twos work", {2}),
        ("reception and yr 1s", {0, 1}),
        ("she's in Year Three", {3}),
        ("yr 4s and 5s", {4, 5}),
        ("years three to six", {3, 4, 5, 6}),
        ("Y3/4", {3, 4}),
        ("yr.3 or yr 6", {3, 6}),
        ("both in ks2", {3, 4, 5, 6}),
        ("a year ago, for two years", set()),
        ("this year we sent it", set()),
    ],
)
def test_the_years_that_are_named_are_read(text: str, years: set[int]) -> None:
    assert years_in(text) == years
