"""The table of word rules, a file per theme."""

from bot.core.worry.rules import Rule
from bot.core.worry.words import danger_now

RULES: tuple[Rule, ...] = (*danger_now.RULES,)
