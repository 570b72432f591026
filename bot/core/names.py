"""Which of a family's children a message means."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.people import Pupil


@dataclass(frozen=True, kw_only=True)
class ChildMatch:
    pupils: tuple[Pupil, ...] = ()  # surely meant
    unmatched: tuple[str, ...] = ()  # named, as written, and nobody in the family
    ambiguous: tuple[Pupil, ...] = ()  # one of these is meant, and the words do not say which


def match_children(phrases: Sequence[str], text: str, pupils: Sequence[Pupil]) -> ChildMatch:
    """Match the interpreter's child phrases, and names it missed in the text, to these pupils only."""
    raise NotImplementedError
