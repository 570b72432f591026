"""Which word rules a message meets, on its own and joined with what came before it."""

from collections.abc import Sequence

from bot.core.worry.normalise import normalise
from bot.core.worry.rules import Rule
from bot.core.worry.words import RULES

_FEW = 3  # messages before, that this one may continue
_TAIL = 200  # characters of what came before that a rule can still reach back into
_HEAD = 300  # characters of this message that such a match can reach forward into
_ANSWERS = tuple(rule for rule in RULES if rule.needs_question)
_STATEMENTS = tuple(rule for rule in RULES if not rule.needs_question)


def read_words(text: str, *, asked: str = "", before: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that this message meets, in the table's order. What came before alone meets none."""
    own = normalise(text)
    found = {rule.name for rule in _STATEMENTS if rule.is_found(own)}
    if asked:
        question = normalise(asked[-_TAIL:]) + "|"
        answer = own[:_HEAD]
        found |= {rule.name for rule in _ANSWERS if rule.is_found(question + answer, len(question) + 1)}
    if before:
        # "He" and "hit me" may come as two messages; matches that lie wholly before are not this message's.
        told = " ".join(normalise(message[-_TAIL:]).strip() for message in before[-_FEW:])
        earlier = f" {told[-_TAIL:]}"
        joined = earlier + own[:_HEAD]
        found |= {
            rule.name
            for rule in _STATEMENTS
            if rule.name not in found and rule.is_found(joined, len(earlier) + 1)
        }
    return tuple(rule for rule in RULES if rule.name in found)
