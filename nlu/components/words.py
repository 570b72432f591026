"""A message's words with their places: runs of letters, runs of digits, single marks."""

from typing import NamedTuple

import regex

WORD = regex.compile(r"[\p{L}\p{M}]+|\p{N}+|\S")


class Word(NamedTuple):
    """One word and where it stands: start inclusive, end exclusive."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Cut a text so fine that every entity begins and ends at a cut."""
    return [Word(found.group(), found.start(), found.end()) for found in WORD.finditer(text)]


def shape(word: str) -> str:
    """Give a word's shape: X for a capital, x, 9, and the mark itself; runs shortened to two."""
    marks = [
        "X" if mark.isupper() else "x" if mark.isalpha() else "9" if mark.isdigit() else mark for mark in word
    ]
    return regex.sub(r"(.)\1{2,}", r"\1\1", "".join(marks))
