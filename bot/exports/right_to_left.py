"""Lines of Arabic, Hebrew and the like as they are drawn: letters joined, and turned into the order of the eye.

A PDF shows glyphs from left to right and joins nothing by itself. The exact words stand beside each such line for
whoever copies them or has them read aloud (pdf.py).
"""

import unicodedata
from collections.abc import Container

from fpdf.bidi import BidiParagraph, auto_detect_base_direction
from fpdf.enums import TextDirection

_MIRRORED = dict(zip("()[]{}<>\u00ab\u00bb", ")(][}{><\u00bb\u00ab", strict=True))
_NAMES = ("isolated", "final", "initial", "medial")


def _forms() -> dict[str, dict[str, str]]:
    """Each letter's shapes by place, as Unicode lists them among its compatibility characters."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEFD)):
        tag, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if tag.strip("<>") in _NAMES and len(letters) == 1:
            forms.setdefault(chr(int(letters[0], 16)), {})[tag.strip("<>")] = chr(code)
    forms["\u0640"] = dict.fromkeys(_NAMES, "\u0640")
    return forms


_FORMS = _forms()


def is_right_to_left(text: str) -> bool:
    """Whether anything in it runs from right to left."""
    return any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text)


def begins_right(paragraph: str) -> bool:
    """Whether the paragraph as a whole begins on the right."""
    return is_right_to_left(paragraph) and auto_detect_base_direction(paragraph) is TextDirection.RTL


def drawn(line: str, *, from_right: bool, has: Container[int]) -> str:
    """One line in the order and the shapes in which it is drawn."""
    if not is_right_to_left(line):
        return line
    direction = TextDirection.RTL if from_right else TextDirection.LTR
    turned = BidiParagraph(text=joined(line, has), base_direction=direction, preserve_bn_chars=True)
    return "".join(
        _MIRRORED.get(each.character, each.character) if each.embedding_level % 2 else each.character
        for each in turned.get_reordered_characters()
    )


def joined(text: str, has: Container[int]) -> str:
    """Each letter in the shape that its neighbours ask for, where a font has that shape."""
    return "".join(_shape(text, place, has) for place in range(len(text)))


def _shape(text: str, place: int, has: Container[int]) -> str:
    forms = _FORMS.get(text[place])
    if forms is None:
        return text[place]
    before, after = _neighbour(text, place, -1), _neighbour(text, place, 1)
    is_joined_before = "final" in forms and "initial" in before
    is_joined_after = "initial" in forms and "final" in after
    name = _NAMES[2 * is_joined_after + is_joined_before]
    shape = forms.get(name, text[place])
    return shape if ord(shape) in has else text[place]


def _neighbour(text: str, place: int, step: int) -> dict[str, str]:
    """The shapes of the next letter on that side; vowel signs are passed over."""
    place += step
    while 0 <= place < len(text) and unicodedata.category(text[place]) == "Mn":
        place += step
    return _FORMS.get(text[place], {}) if 0 <= place < len(text) else {}
