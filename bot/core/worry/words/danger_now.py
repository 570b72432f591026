"""Danger now or within hours: life at risk, violence happening, a cry for help."""

from bot.core.worry.levels import Worry
from bot.core.worry.rules import Rule

RULES = (
    Rule(
        name="will_not_wake",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=r"\b(?:will not|can not|would not|not) (?:wake|waking)\b|\bcan not wake <her>\b",
        why="someone who cannot be woken needs an ambulance",
        must=("mum is sleeping and wont wake up", "she took something wont wake"),
        must_not=("he woke up with a cough",),
        unless=r"\bfor school\b|\balarm\b",
    ),
    Rule(
        name="hits",
        level=Worry.CONCERN,
        category="physical_abuse",
        pattern=r"\b(?:he|she|<kin>) (?:hit|hits|is hitting|punched|punches|slapped|slaps|kicked|kicks)<g1> (?:me|her|him|us|them|mum)\b",
        why="a blow named with who gave it",
        must=("He hit her again last night", "my dad hits me"),
        must_not=("the ball hit him",),
    ),
)
