"""References can be read aloud and written on a hand."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.worry.references import ALPHABET, LENGTH, new_reference


def test_a_reference_is_four_characters_without_look_alikes() -> None:
    seen = {new_reference() for _ in range(500)}
    assert all(len(reference) == LENGTH == 4 for reference in seen)
    assert set("".join(seen)) <= set(ALPHABET)
    assert not set("0O1ILZ2S5B8UVAE") & set(ALPHABET)
    assert len(seen) > 480


@given(st.binary(min_size=8, max_size=8))
def test_any_bytes_make_a_reference(first: bytes) -> None:
    given_bytes = iter([first])
    reference = new_reference(lambda size: next(given_bytes, bytes(range(size))))
    assert len(reference) == LENGTH
