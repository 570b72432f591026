"""How like a written name is to a pupil's."""

import re
import unicodedata
from enum import IntEnum
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.core.names_by_ear import sounds_like
from bot.core.nicknames import are_forms, is_another_name, is_name, is_short_form
from bot.core.people import Pupil

_PLAIN_WORDS = """
    my our wor the a an little lil wee big old older younger young youngest oldest eldest littlest smallest biggest tiny one ones two three
    four five both all of them they he she him her his hers it us me mine son sons daughter daughters boy boys girl girls lad lads lass
    lasses child children childs kid kids kiddo kiddos twin twins triplets bairn bairns baby bab bubba sibling siblings brother brothers
    sister sisters middle other first second pair lot everyone everybody everyone's grandson granddaughter grandchild grandchildren nephew
    niece ward pupil student stepson stepdaughter dear poor class year yr y reception rec nursery in for from and n is im off aged age
"""
_NOT_NAMES = frozenset(_PLAIN_WORDS.split())
_PLAIN_LETTERS = str.maketrans("łøıđ", "loid")
_SOUND_ALIKE = ({"c", "k"}, {"f", "p"}, {"i", "y"}, {"j", "g"})


class Likeness(IntEnum):
    NONE = 0
    BY_EAR = 1
    MISSPELT = 2
    PART = 3  # a surname alone, a middle name, the beginning of a name
    SHORTENED = 4  # by the looks of it, and in no list
    NICKNAME = 5
    EXACT = 6


def words_of(written: str) -> tuple[str, ...]:
    """The words of a name, plain and in lower case, without "my son", "Y3" and the possessive."""
    plain = unicodedata.normalize("NFKD", written.replace("’", "'")).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.translate(_PLAIN_LETTERS)
    plain = re.sub(r"'s\b|s'(?=\s|$)", "", plain).replace("'", "")
    words = re.findall(r"(?<![^\W_])[^\W\d_]+(?:-[^\W\d_]+)*(?![^\W_])", plain)
    return tuple(word for word in words if word not in _NOT_NAMES)


def likeness(written: str, pupil: Pupil) -> Likeness:
    """How surely these written words name this pupil."""
    return _likeness(words_of(written), _first_names(pupil.name, pupil.known_as), _other_names(pupil.name))


def likeness_to(written: str, name: str) -> Likeness:
    """How surely these written words are a name as the roll has it."""
    return _likeness(words_of(written), _first_names(name), _other_names(name))


def _likeness(words: tuple[str, ...], firsts: tuple[str, ...], others: tuple[str, ...]) -> Likeness:
    if not words:
        return Likeness.NONE
    best = Likeness.NONE
    for count in range(len(words), 0, -1):  # "mohammed ali khan": two words may be the first name
        first = max(
            _first_name_likeness(form, firsts) for form in {" ".join(words[:count]), "-".join(words[:count])}
        )
        if first is not Likeness.NONE and all(
            _fits_other(word, (*others, *_halves(firsts))) for word in words[count:]
        ):
            best = max(best, first)
    if best is Likeness.NONE:
        initial, *rest = words
        if rest and len(initial) == 1 and any(first.startswith(initial) for first in firsts):
            best = Likeness.PART if all(_fits_other(word, others) for word in rest) else best
        elif not rest and len(initial) > 2 and initial in others:
            best = Likeness.PART
    return best


def _first_names(name: str, known_as: str | None = None) -> tuple[str, ...]:
    known = words_of(known_as) if known_as else ()
    names = name.split()
    first = words_of(names[0]) if names else ()
    return tuple(dict.fromkeys([" ".join(words) for words in (known, first) if words]))


def _other_names(name: str) -> tuple[str, ...]:
    return tuple(
        part
        for written in name.split()[1:]
        for word in words_of(written)
        for part in {word, *word.split("-")}
    )


def _halves(firsts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(half for first in firsts if "-" in first for half in first.split("-"))


def _first_name_likeness(word: str, firsts: tuple[str, ...]) -> Likeness:
    return max((_compare(word, first) for first in firsts), default=Likeness.NONE)


def _compare(word: str, first: str) -> Likeness:
    if (
        word == first
        or word.replace("-", " ") == first.replace("-", " ")
        or word.replace("-", "") == first.replace("-", "")
    ):
        return Likeness.EXACT
    stem = re.sub(r"(?:s|z|ie|e?y|ee|[io])$", "", word) if len(word) > 3 else word
    half = first.split("-")[0]
    if word == half or any(are_forms(form, full) for form in (word, stem) for full in (first, half)):
        return Likeness.NICKNAME
    if word in (f"{first}s", f"{first}z"):  # "ellas" for "Ella's"
        return Likeness.EXACT
    if _is_doubled(word, first) or _is_ending(word, first) or _is_inside(stem, word, first):
        return Likeness.SHORTENED
    by_ear = Likeness.BY_EAR if sounds_like(word.replace("-", ""), first) else Likeness.NONE
    if is_short_form(word) and len(word) >= 3 and first.startswith(word):
        return Likeness.NICKNAME
    if is_another_name(word, first):
        return by_ear  # another child's name spelt rightly is no slip of the pen
    if len(stem) >= 3 and first.startswith(stem) and len(word) <= len(first) and not is_name(word):
        return Likeness.NICKNAME
    if word in first.split("-"):
        return Likeness.PART
    return Likeness.MISSPELT if is_misspelt(word, first) else by_ear


def _is_doubled(word: str, first: str) -> bool:
    """ "Mimi" of "Jemima", "Lulu" of "Lucia": a part of the name said twice."""
    found = re.fullmatch(r"([^aeiouy]{1,2}[aeiouy])\1", word)
    return found is not None and re.search(rf"{found[1][:-1]}{_VOWEL[found[1][-1]]}", first) is not None


def _is_ending(word: str, first: str) -> bool:
    """ "Tayo" of "Temitayo"; not "Anne" of "Leanne", who is somebody else."""
    is_long = len(word) >= 3 and len(first) - len(word) >= 2
    return is_long and first.endswith(word) and (is_short_form(word) or not is_name(word))


def _is_inside(stem: str, word: str, first: str) -> bool:
    """ "Lexi" of "Alexandria": a pet form of a piece of the name."""
    return (
        stem != word and len(stem) >= 3 and stem in first[1:] and (is_short_form(word) or not is_name(word))
    )


_VOWEL = {"a": "a", "e": "e", "i": "[iey]", "o": "o", "u": "[uo]", "y": "[iey]"}


def is_misspelt(word: str, name: str) -> bool:
    """Whether the word is the name with a slip or two; short names allow none."""
    shorter = min(len(word), len(name))
    if shorter < 4 or not (word[0] == name[0] or any({word[0], name[0]} == pair for pair in _SOUND_ALIKE)):
        return False
    return OSA.distance(_undoubled(word), _undoubled(name), score_cutoff=2) <= (1 if shorter < 7 else 2)


def _undoubled(word: str) -> str:
    """ "Zzara" and "Zara", "Hannah" and "Hanah": doubled letters say nothing."""
    return word[:1] + "".join(letter for before, letter in pairwise(word) if letter != before)


def _fits_other(word: str, others: tuple[str, ...]) -> bool:
    if len(word) == 1:
        return any(other.startswith(word) for other in others)
    return any(word == other or is_misspelt(word, other) for other in others)
