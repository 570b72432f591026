"""Which word rules a message meets, on its own and joined with what came before it."""

from collections.abc import Sequence

from bot.core.worry.normalise import normalise
from bot.core.worry.rules import Rule
from bot.core.worry.words import RULES

_FEW = 3  # messages before, that this one may continue
_ENOUGH = 400  # characters of each that still tell what "it" is


def read_words(text: str, *, asked: str = "", before: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that this message meets, in the table's order. The context alone meets none."""
    own = normalise(text)
    readings = [(own, 0)]
    if asked:
        readings.append(_joined(normalise(asked[-_ENOUGH:]) + "|", own))
    if before:
        readings.append(_joined("".join(normalise(message[-_ENOUGH:]) for message in before[-_FEW:]), own))
    return tuple(rule for rule in RULES if any(rule.is_found(reading, start) for reading, start in readings))


def _joined(context: str, own: str) -> tuple[str, int]:
    return context + own, len(context) + 1
