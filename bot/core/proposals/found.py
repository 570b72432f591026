"""What was found in a document: readings of single sentences, and what they come to together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from bot.core.answers.documents import Age
from bot.core.proposals.reading import Said

Value = str | bool | time | tuple[str, ...]


class Sureness(StrEnum):
    PLAIN = "plain"  # the sentence says it outright
    LIKELY = "likely"  # it says so softly, only for some, or its heading had to help


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one sentence seems to say of one setting. Two that mean different things contradict each other."""

    key: str  # a setting's place in school.toml ("packs.delivery"), or a topic ("live.bedroom")
    means: str
    said: Said
    value: Value  # of a topic: a draft answer in our own words
    years: frozenset[str] = frozenset()  # empty: every year
    scope: str = ""  # what else it is limited to, e.g. "one to one"
    sureness: Sureness = Sureness.PLAIN
    is_vague: bool = False  # gives way to any reading that is not


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a document says it."""

    sentence: str
    section: str
    page: int | None = None


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A setting, or a topic's answer, for a person to accept, change or leave."""

    key: str
    means: str
    value: Value
    sureness: Sureness
    sources: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class Side:
    means: str
    source: Source


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """Sentences that give one setting different values; none of them is proposed."""

    key: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, kw_only=True)
class Survey:
    """All that one document seems to say."""

    proposals: tuple[Proposal, ...]
    contradictions: tuple[Contradiction, ...]
    remarks: tuple[str, ...] = ()  # for whoever sets the school up: no setting of ours
    systems: tuple[str, ...] = ()  # where concerns about children are kept
    age: Age = field(default_factory=Age)

    @property
    def by_key(self) -> Mapping[str, Proposal]:
        return {proposal.key: proposal for proposal in self.proposals}

    @property
    def contested(self) -> frozenset[str]:
        return frozenset(found.key for found in self.contradictions)
