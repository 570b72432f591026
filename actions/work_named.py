"""The pieces of work that a message names."""

import re

from actions.reading import Reading
from actions.words import squash
from bot.core.understanding import Entity, EntityKind

# "Work", "a work pack": what is asked for, not the name of a piece of work.
_NO_WORK = re.compile(
    r"(?:(?:a|an|the|some|sum|any|his|her|their|paper|printed|work|home|home ?work|learning|home ?learning|school|spare|new|another|more|extra)[ -]?)*(?:packs?|work|it)"
)
_SOME = re.compile(r"^(?:sum|some|sm|any)\s+(?=\w)", re.I)
# "Worksheets 4 Noor", "sheets 2 do": the number is a word of the message, not of the sheets.
_FOR = re.compile(r"\s+(?:[42]|for|to)$", re.I)
_FOR_WHOM = re.compile(r"\s*(?:him|her|them|us|me|do|my|our|the|both|all)\b", re.I)


def names_of_work(reading: Reading) -> list[str]:
    """The pieces of work among what was marked as work."""
    said = (
        _SOME.sub("", _as_said(entity, reading))
        for entity in reading.entities
        if entity.kind is EntityKind.WORK
    )
    return [name for words in said if (name := squash(words, 50)) and not _NO_WORK.fullmatch(name.lower())]


def _as_said(entity: Entity, reading: Reading) -> str:
    words = reading.text[entity.start : entity.end].strip()
    is_before_child = any(
        other.kind is EntityKind.CHILD and not reading.text[entity.end : other.start].strip()
        for other in reading.entities
        if other.start >= entity.end
    )
    is_for_whom = is_before_child or _FOR_WHOM.match(reading.text, entity.end) is not None
    return _FOR.sub("", words) if is_for_whom else words
