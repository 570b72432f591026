"""A file carries its own SHA-256, and one byte changed shows."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from bot.core.exports.stamp import LENGTH, new_place, read_digest, stamped

NOUGHTS = "0" * LENGTH


def test_the_stamp_is_counted_with_noughts_in_its_place() -> None:
    place = new_place()
    file = stamped(f"before {place} after {place}".encode(), place)
    assert file.digest == hashlib.sha256(f"before {NOUGHTS} after {NOUGHTS}".encode()).hexdigest()
    assert file.content == f"before {file.digest} after {file.digest}".encode()
    assert read_digest(file.content) == file.digest


def test_a_file_without_a_place_is_counted_as_it_is() -> None:
    file = stamped(b"no place here", new_place())
    assert file.content == b"no place here"
    assert read_digest(file.content) == file.digest == hashlib.sha256(b"no place here").hexdigest()


@given(st.binary(max_size=60), st.binary(max_size=60), st.data())
def test_any_byte_changed_shows(before: bytes, after: bytes, data: st.DataObject) -> None:
    place = new_place()
    file = stamped(before + b" " + place.encode() + b" " + after, place)
    assert read_digest(file.content) == file.digest
    spot = data.draw(st.integers(0, len(file.content) - 1))
    changed = bytearray(file.content)
    changed[spot] ^= data.draw(st.integers(1, 255))
    assert read_digest(bytes(changed)) != file.digest


def test_what_looks_like_a_stamp_in_somebody_s_words_is_none() -> None:
    place = new_place()
    words = f"{NOUGHTS} {'ab' * 32} {hashlib.sha256(b'x').hexdigest()}"
    file = stamped(f"{words} {place}".encode(), place)
    assert file.content.startswith(words.encode())
    assert read_digest(file.content) == file.digest


def test_a_stamp_blotted_out_is_a_change() -> None:
    place = new_place()
    file = stamped(f"words {place}".encode(), place)
    assert read_digest(file.content.replace(file.digest.encode(), NOUGHTS.encode())) == ""


def test_ever_so_many_of_them_cost_a_bounded_time() -> None:
    content = b" ".join(hashlib.sha256(str(number).encode()).hexdigest().encode() for number in range(5000))
    assert read_digest(content) == hashlib.sha256(content).hexdigest()
