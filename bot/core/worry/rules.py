"""What a word rule is, and how it is looked for in normalised text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.core.worry.levels import Worry
from bot.core.worry.people_words import FRAGMENTS

_REACH = 70  # characters either side of a match in which an `unless` may cancel it


def expand(pattern: str) -> str:
    """The pattern with its named fragments ("<man>", "<gap>") written out."""
    return re.sub(r"<([a-z][a-z0-9]*)>", lambda match: FRAGMENTS[match[1]], pattern)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One thing that people write when something is wrong, with the proof that it is found."""

    name: str
    level: Worry
    category: str
    pattern: str  # over normalised text, with <fragments>
    why: str
    must: tuple[str, ...]  # messages, as written, that this rule finds
    must_not: tuple[str, ...]  # near misses that it leaves alone
    unless: str = ""  # cancels a match when found in the same sentence, close by

    @property
    def needs_question(self) -> bool:
        """Whether it reads a question and its answer together, joined by "|"."""
        return r"\|" in self.pattern

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(expand(self.pattern))

    @cached_property
    def _unless(self) -> re.Pattern[str] | None:
        return re.compile(expand(self.unless)) if self.unless else None

    def is_found(self, text: str, start: int = 0) -> bool:
        """Whether the rule matches normalised text with an end past `start`."""
        return any(match.end() > start for match in self._matches(text))

    def _matches(self, text: str) -> Iterator[re.Match[str]]:
        for match in self._regex.finditer(text):
            if self._unless is None or not self._unless.search(_sentence_around(text, match)):
                yield match


def _sentence_around(text: str, match: re.Match[str]) -> str:
    before = text[max(0, match.start() - _REACH) : match.start()].rpartition(" . ")[2]
    after = text[match.end() : match.end() + _REACH].partition(" . ")[0]
    return before + match[0] + after
