"""How many of the expected settings are proposed, and how many of the proposals are right."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.core.proposals.found import Survey
from bot.core.proposals.propose import survey
from bot.policy_readers.registry import read_policy

EXPECTED = Path(__file__).parent / "expected"
INVENTED = Path(__file__).resolve().parents[2] / "answers" / "invented"
# Drawn from the same sentences as a topic: counting them too would count a sentence twice.
DERIVED = frozenset(
    {"packs.delivery", "packs.is_available", "packs.note", "office.opens", "office.closes"}
    | {"replies.opens", "replies.closes", "replies.promise"}
)


@dataclass(frozen=True)
class Score:
    right: int = 0
    proposed: int = 0
    expected: int = 0
    wrong: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    false_contradictions: tuple[str, ...] = ()
    unfound_contradictions: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            **{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__}
        )


@cache
def survey_of(path: Path) -> Survey:
    return survey(read_policy(path).blocks)


def document_of(name: str) -> Path:
    return next(path for path in sorted(INVENTED.glob(f"{name}.*")) if path.suffix != ".toml")


def score(name: str, found: Survey) -> Score:
    """What was found in a document against what a person read in it; `a|b` where either will do."""
    wanted = tomllib.loads((EXPECTED / f"{name}.toml").read_text(encoding="utf-8"))
    optional = {*wanted.pop("optional", ()), *DERIVED}
    contradicts = set(wanted.pop("contradicts", ()))
    proposed = {key: proposal.means for key, proposal in found.by_key.items() if key not in optional}
    right = {key for key, means in proposed.items() if means in wanted.get(key, "").split("|")}
    return Score(
        right=len(right),
        proposed=len(proposed),
        expected=len(wanted),
        wrong=tuple(f"{name} {key}: {proposed[key]}" for key in sorted(proposed.keys() - right)),
        missed=tuple(f"{name} {key}: {wanted[key]}" for key in sorted(wanted.keys() - right)),
        false_contradictions=tuple(
            f"{name} {key}" for key in sorted(found.contested - contradicts - optional)
        ),
        unfound_contradictions=tuple(f"{name} {key}" for key in sorted(contradicts - found.contested)),
    )


def total(scores: Iterable[Score]) -> Score:
    return sum(scores, Score())
