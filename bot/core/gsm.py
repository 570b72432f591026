"""SMS alphabet and length: what one part holds, and how to make a text fit."""

import re
import unicodedata
from bisect import bisect_right

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = frozenset("^{}\\[~]|€\f")  # each takes two places
_NEAREST = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`ʼʻ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•·", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
        "…": "...",
        "\t": " ",
        "\v": " ",
        "×": "x",
        "÷": "/",
        "½": "1/2",
        "¼": "1/4",
        "¾": "3/4",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "œ": "oe",
        "Œ": "OE",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ħ": "h",
        "Ħ": "H",
        "ə": "e",
        "Ə": "E",
        "©": "(c)",
        "®": "(R)",
        "™": "(TM)",
    }
)
_FEWEST_KEPT = 0.5  # a sentence boundary is worth no more than half of the room


def is_gsm(text: str) -> bool:
    """Whether every character is in GSM-7 with its extension table."""
    return all(character in _BASIC or character in _EXTENSION for character in text)


def to_gsm(text: str) -> str:
    """The nearest text in GSM-7: accents fold, pictures go, a script that has no letters there becomes "?"."""
    if is_gsm(text):
        return text
    folded = "".join(_fold(character) for character in unicodedata.normalize("NFC", text).translate(_NEAREST))
    folded = re.sub("\0+", "?", folded)
    return re.sub(r" {2,}", " ", folded).strip(" ")


def _fold(character: str) -> str:
    if is_gsm(character):
        return character
    if character.isspace():
        return " "
    plain = "".join(
        part
        for part in unicodedata.normalize("NFKD", character)
        if not unicodedata.combining(part) and is_gsm(part)
    )
    if plain:
        return plain
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    return "\0" if unicodedata.category(character).startswith("L") else ""


def count_parts(text: str) -> int:
    """How many SMS parts the text takes; none for an empty one."""
    if is_gsm(text):
        return _pack([2 if character in _EXTENSION else 1 for character in text], alone=160, joined=153)
    return _pack([2 if ord(character) > 0xFFFF else 1 for character in text], alone=70, joined=67)


def _pack(places: list[int], *, alone: int, joined: int) -> int:
    """Parts needed when no character may be split across two."""
    total = sum(places)
    if total <= alone:
        return 1 if total else 0
    parts, used = 1, 0
    for place in places:
        if used + place > joined:
            parts, used = parts + 1, 0
        used += place
    return parts


def fit(text: str, parts: int = 2) -> str:
    """The text shortened at a sentence or word boundary to take at most this many parts."""
    if parts < 1:
        raise ValueError("a text needs at least one part")
    if count_parts(text) <= parts:
        return text
    room = _longest_prefix(text, parts, "")
    whole = [found.end() for found in re.finditer(r"[.!?](?=\s)", text[: room + 1]) if found.end() <= room]
    if whole and whole[-1] >= room * _FEWEST_KEPT:
        return text[: whole[-1]]
    end = _longest_prefix(text, parts, "...")
    boundary = max(text.rfind(" ", 0, end + 1), text.rfind("\n", 0, end + 1))
    if boundary >= end * _FEWEST_KEPT:
        end = boundary
    return text[:end].rstrip(" \n\r,;:-.") + "..."


def _longest_prefix(text: str, parts: int, ending: str) -> int:
    """The longest start of the text that fits with this ending."""
    lengths = range(1, len(text) + 1)
    return bisect_right(lengths, parts, key=lambda length: count_parts(text[:length] + ending))
