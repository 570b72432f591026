"""What is sealed opens with its own private key alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import CannotOpen, CannotSeal
from bot.core.sealing import UNOPENED, PublicKey, is_sealed, key_id_of, readable
from bot.sealing.sealed_boxes import SealedBoxes, SealedBoxOpener, new_pair

PAIR, OTHER = new_pair(), new_pair()


@given(st.text())
def test_any_words_come_back_and_do_not_show(words: str) -> None:
    sealed = SealedBoxes().seal(words, PAIR.public)
    assert SealedBoxOpener(OTHER, PAIR).open(sealed) == words
    assert is_sealed(sealed)
    assert "\n" not in sealed
    assert key_id_of(sealed) == PAIR.public.id


def test_the_same_words_never_look_the_same() -> None:
    assert SealedBoxes().seal("help", PAIR.public) != SealedBoxes().seal("help", PAIR.public)


@pytest.mark.parametrize("wrong", ["", "help", "sealed:", "sealed:x:y", "sealed:{id}:", "sealed:{id}:!!!!"])
def test_what_is_no_box_of_ours_is_not_opened(wrong: str) -> None:
    with pytest.raises(CannotOpen):
        SealedBoxOpener(PAIR).open(wrong.replace("{id}", PAIR.public.id))


def test_another_key_and_a_changed_box_open_nothing() -> None:
    sealed = SealedBoxes().seal("help", PAIR.public)
    changed = sealed[:-8] + ("A" if sealed[-8] != "A" else "B") + sealed[-7:]
    for opener, box in ((SealedBoxOpener(OTHER), sealed), (SealedBoxOpener(PAIR), changed)):
        with pytest.raises(CannotOpen):
            opener.open(box)


def test_nothing_is_sealed_with_half_a_key() -> None:
    with pytest.raises(CannotSeal):
        SealedBoxes().seal("help", PublicKey(id="x", text="bm90IGEga2V5"))


def test_a_page_shows_each_line_or_says_that_its_key_is_missing() -> None:
    ours, theirs = SealedBoxes().seal("one\ntwo", PAIR.public), SealedBoxes().seal("x", OTHER.public)
    assert readable(SealedBoxOpener(PAIR), f"old\n{ours}\n{theirs}") == f"old\none\ntwo\n{UNOPENED}"
    assert readable(SealedBoxOpener(PAIR), None) == ""


def test_a_private_key_does_not_print() -> None:
    assert PAIR.private not in repr(PAIR)
