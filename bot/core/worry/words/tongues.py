"""How a rule of another language is written: phrases as people spell them, in any script, put into the rules' spelling.

A phrase is found as whole words. Within one, "*" stands for any ending, ".." for up to two words between, and "=" at
its start for a phrase that must be a sentence by itself ("=hilfe": a cry, not a word of thanks for help).
"""

import re

from bot.core.worry.levels import Worry
from bot.core.worry.normalise import normalise
from bot.core.worry.rules import Rule

_GAP = r"(?: [^ .|]+){0,2} "


def told_in(
    language: str, *phrases: str, must: tuple[str, ...], must_not: tuple[str, ...], has_spaces: bool = True
) -> Rule:
    """Danger, being beaten, dying, a knife, a child alone, a cry for help; each line of `phrases` is one phrase."""
    lines = [line.strip() for block in phrases for line in block.split("\n") if line.strip()]
    return Rule(
        name=f"told_in_{language}",
        level=Worry.IMMEDIATE,
        category="danger_now",
        pattern=_pattern(lines, has_spaces=has_spaces),
        why=f"harm or a cry for help, told in {language.replace('_', ', ').title()}",
        must=must,
        must_not=must_not,
    )


def _pattern(phrases: list[str], *, has_spaces: bool) -> str:
    """The phrases by how they end, so that where a word begins is looked for once and not for each of them."""
    if not has_spaces:
        return "|".join(map(_phrase, phrases))
    alone = [phrase for phrase in phrases if phrase.startswith("=")]
    open_ended = [phrase for phrase in phrases if phrase not in alone and _has_any_end(phrase)]
    whole = [phrase for phrase in phrases if phrase not in alone and phrase not in open_ended]
    kinds = (
        (alone, r"(?:(?<=^ )|(?<=[.,] ))(?:{})(?= (?:[.,]|$))"),
        (open_ended, r"(?<!\w)(?:{})"),
        (whole, r"(?<!\w)(?:{})(?!\w)"),
    )
    return "|".join(form.replace("{}", "|".join(map(_phrase, found))) for found, form in kinds if found)


def _has_any_end(phrase: str) -> bool:
    """Endings are many in scripts that are not Latin, and a vowel sign is no letter to a pattern."""
    return phrase.endswith("*") or not re.fullmatch(r"[\sa-z0-9.*-]*", normalise(phrase))


def _phrase(phrase: str) -> str:
    return _GAP.join(
        _words(piece.replace("*", "\x00")) for piece in phrase.removeprefix("=").removesuffix("*").split("..")
    )


def _words(piece: str) -> str:
    words = piece.split()
    return " ".join(
        r"\w*".join(re.escape(normalise(part).strip()) for part in word.split("\x00")) for word in words
    )
