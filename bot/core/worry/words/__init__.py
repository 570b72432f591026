"""The table of word rules, a file per theme; the gravest themes first."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule
from bot.core.worry.words import (
    answers,
    danger_now,
    honour,
    looks,
    minds_and_loss,
    missing,
    neglect,
    online_and_streets,
    other_languages,
    peers_and_staff,
    plain_statements,
    said_sideways,
    self_harm,
    sexual,
    tongues_of_africa_and_the_middle_east,
    tongues_of_asia,
    tongues_of_eastern_europe,
    tongues_of_western_europe,
    violence_at_home,
)

RULES: tuple[Rule, ...] = (
    *plain_statements.RULES,
    *danger_now.RULES,
    *other_languages.RULES,
    *tongues_of_eastern_europe.RULES,
    *tongues_of_western_europe.RULES,
    *tongues_of_asia.RULES,
    *tongues_of_africa_and_the_middle_east.RULES,
    *self_harm.RULES,
    *sexual.RULES,
    *violence_at_home.RULES,
    *neglect.RULES,
    *missing.RULES,
    *minds_and_loss.RULES,
    *online_and_streets.RULES,
    *honour.RULES,
    *peers_and_staff.RULES,
    *said_sideways.RULES,
    *answers.RULES,
    *looks.RULES,
)

# Troubles told in words that ordinary life shares ("nothing in till I get to Aldi"): where the model is sure of an
# ordinary message they ask for a look only. Violence, abuse, self-harm, danger and words said outright never do.
DOUBTED = frozenset(
    rule.name
    for theme in (
        neglect,
        missing,
        minds_and_loss,
        online_and_streets,
        honour,
        peers_and_staff,
        said_sideways,
    )
    for rule in theme.RULES
    if rule.level is Worry.CONCERN
)
