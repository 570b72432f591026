"""The joint verdict: words always, the model's and a second reader's level when there is one; the gravest wins."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

from bot.core.alerts import Screening
from bot.core.messages import Visibility
from bot.core.people import StaffMember
from bot.core.understanding import Understanding
from bot.core.worry.bearing import (
    Concerns,
    Sender,
    may_be_watched,
    who_writes,
    whom_it_concerns,
)
from bot.core.worry.levels import Worry, gravest
from bot.core.worry.reading import read_words
from bot.core.worry.refusal import is_refusal
from bot.core.worry.subjects import find_path
from bot.core.worry.unreadable import is_unreadable
from bot.core.worry.words import DOUBTED

__all__ = ["Verdict", "is_unreadable", "past_its_subject", "screen"]

# The model's score below which it is sure of an ordinary message (docs/adr/0007-words-and-a-calm-model.md).
CALM = 0.05


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What the screen makes of one message, and what the fixed reply depends on."""

    screening: Screening
    sender: Literal["adult", "child"]
    may_be_watched: bool  # danger may be at home, or nobody can tell: the reply gives nothing away
    concerns: Literal["self", "other", "staff"]
    visibility: Visibility = Visibility.DSL  # where it goes if it is an alert; past whom it may be about
    kept_from: tuple[UUID, ...] = ()  # staff it may be about: they never read it, whatever their role

    @property
    def level(self) -> Worry:
        return self.screening.level


def screen(
    text: str,
    *,
    understanding: Understanding,
    asked: str = "",
    before: Sequence[str] = (),
) -> Verdict:
    """Screen one message in the light of the question it answers and of the few before it."""
    found = read_words(text, asked=asked, before=before)
    is_calm = understanding.worry_score is not None and understanding.worry_score < CALM
    if is_calm:
        # Words that only ask for a look are no doubt where the model is sure of an ordinary message.
        found = tuple(rule for rule in found if rule.level is not Worry.LOOK)
    own = read_words(text) if is_calm and found else ()  # the model has read these words without those before
    levels = [Worry.LOOK if rule in own and rule.name in DOUBTED else rule.level for rule in found]
    screened_by: tuple[str, ...] = ("words",)
    score = None
    if understanding.is_available:
        levels.append(understanding.worry)
        screened_by = ("words", "model")
        score = understanding.worry_score
    if understanding.reader_worry is not None:
        # A level more among those of which the gravest counts: it can add worry and take none away.
        levels.append(understanding.reader_worry)
        screened_by = (*screened_by, "reader")
    category = max(found, key=lambda rule: rule.level.rank).category if found else ""
    if is_refusal(text, asked):  # these words hold nothing else, whoever reads them
        levels = [_most_for_refusal(level) for level in levels]
    level = gravest(*levels)
    concerns: Concerns = whom_it_concerns(text, found)
    sender: Sender = who_writes(text)
    return Verdict(
        screening=Screening(
            level=level,
            screened_by=screened_by,
            rules=tuple(rule.name for rule in found),
            category=category,
            score=score,
        ),
        sender=sender,
        may_be_watched=may_be_watched(text, found),
        concerns=concerns,
    )


def past_its_subject(
    verdict: Verdict, text: str, *, dsl_names: Sequence[str], staff: Sequence[StaffMember]
) -> Verdict:
    """The verdict with who may read the message, once it is known who works at the school."""
    path = find_path(text, is_about_staff=verdict.concerns == "staff", dsl_names=dsl_names, staff=staff)
    if path is None:
        return verdict
    screening = verdict.screening
    if screening.level is Worry.LOOK:
        # A doubt in which somebody who works here is the one who did it is more than a doubt.
        screening = replace(screening, level=Worry.CONCERN, category="allegation_against_staff")
    return replace(
        verdict,
        screening=screening,
        concerns="staff",
        visibility=path.visibility,
        kept_from=path.kept_from,
    )


def _most_for_refusal(level: Worry) -> Worry:
    """To say why is the parent's choice: a look, whatever anybody makes of it."""
    return Worry.LOOK if level.is_alert else level
