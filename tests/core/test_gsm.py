"""What an SMS part holds, and shortening to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.gsm import count_parts, fit, is_gsm, to_gsm


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("it’s “ok” – yes…", 'it\'s "ok" - yes...'),
        ("Zoë, Łukasz and Siân", "Zoe, Lukasz and Sian"),
        ("Renée at the pâtisserie", "Renée at the patisserie"),  # the alphabet has e acute, not a circumflex
        ("back soon 😀 bye", "back soon bye"),
        ("Привет, Анна", "?, ?"),
        ("a`b\tc", "a'b c"),
        ("½ day", "1/2 day"),
        ("e\u0301", "é"),
    ],
)
def test_text_folds_to_the_nearest_characters(written: str, folded: str) -> None:
    assert to_gsm(written) == folded


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("a" * 152 + "€" + "a" * 152, 3),  # the euro may not be split, so it moves to the second part
        ("ő" * 70, 1),
        ("ő" * 71, 2),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 66, 2),
        ("😀" * 67, 3),
    ],
)
def test_parts_are_counted_as_the_networks_count_them(text: str, parts: int) -> None:
    assert count_parts(text) == parts


def test_a_long_text_ends_at_a_sentence() -> None:
    text = "This is one sentence of the reply. " * 12
    assert fit(text).endswith("reply.")
    assert count_parts(fit(text)) == 2


def test_a_long_sentence_ends_at_a_word() -> None:
    shortened = fit("word " * 100, parts=1)
    assert shortened.endswith("word...")
    assert count_parts(shortened) == 1


def test_no_parts_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        fit("hello", parts=0)


@given(st.text())
def test_folded_text_is_gsm_and_stays_as_it_is(text: str) -> None:
    assert is_gsm(to_gsm(text))
    assert to_gsm(to_gsm(text)) == to_gsm(text)


@given(st.text(alphabet="abc €😀.! ", max_size=500), st.integers(1, 3))
def test_fitted_text_fits_and_short_text_is_untouched(text: str, parts: int) -> None:
    fitted = fit(text, parts)
    assert count_parts(fitted) <= parts
    assert fitted == text or count_parts(text) > parts
