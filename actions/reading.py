"""One message, or a part of it, with what the interpreter marked in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from bot.core.understanding import Entity, EntityKind, Intent, Understanding

_PLAIN = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "`": "'"}
)
_NONE = Understanding()


@dataclass(frozen=True)
class Reading:
    """Text with its entities. `plain` has straight quotes and lower case, and the same offsets."""

    text: str
    understanding: Understanding = _NONE
    asked: str = ""  # the name of the slot that was being asked for
    meant: tuple[str, ...] = ()  # the children it is about, as named, where the interpreter told them apart

    @cached_property
    def plain(self) -> str:
        return "".join(character.lower()[:1] or character for character in self.text.translate(_PLAIN))

    @property
    def entities(self) -> tuple[Entity, ...]:
        return self.understanding.entities

    def values(self, kind: EntityKind) -> tuple[str, ...]:
        return tuple(value for value in (value.strip() for value in self.understanding.values(kind)) if value)

    def first(self, kind: EntityKind) -> str:
        return next(iter(self.values(kind)), "")

    def has(self, *names: Intent) -> bool:
        return self.understanding.has(*names)

    def finds(self, pattern: re.Pattern[str]) -> bool:
        return pattern.search(self.plain) is not None

    def only(self, spans: list[tuple[int, int]]) -> "Reading":
        """The parts of the message inside these spans, as a reading of their own."""
        pieces: list[str] = []
        entities: list[Entity] = []
        offset = 0
        for start, end in spans:
            piece = self.text[start:end]
            for entity in self.entities:
                if start <= entity.start and entity.end <= end:
                    shift = offset - start
                    entities.append(replace(entity, start=entity.start + shift, end=entity.end + shift))
            pieces.append(piece)
            offset += len(piece) + 1
        return replace(
            self,
            text="\n".join(pieces),
            meant=(),
            understanding=replace(self.understanding, entities=tuple(entities), children=()),
        )

    def without(self, spans: Iterable[tuple[int, int]]) -> "Reading":
        """The message with these spans blank, everything else in its place."""
        text, gone = self.text, list(spans)
        for start, end in gone:
            text = text[:start] + " " * (end - start) + text[end:]
        kept = tuple(
            entity
            for entity in self.entities
            if not any(entity.start < end and start < entity.end for start, end in gone)
        )
        return replace(self, text=text, understanding=replace(self.understanding, entities=kept, children=()))


def is_question(plain: str) -> bool:
    """Whether these words ask something rather than tell it."""
    return plain.rstrip().endswith("?") or _QUESTION.match(plain) is not None


_QUESTION = re.compile(
    r"\s*(?:hi|hiya|hello|hey|morning|good morning|please|sorry|and|n|but|so|also|oh|ok)?[\s,.!]*"
    r"(?:what|whats|wat|when|whens|where|wheres|who|whos|why|how|hows|which|is it|is there|is the|are there|are we|do you|do we|do i|do they|does|did the"
    r"|am i|will there|would it|should (?:i|he|she|we|they)|can i|can he|can she|can we|can they|could i|if )\b"
)
