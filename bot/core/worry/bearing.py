"""Whom a worry bears on: who seems to write, whom it is about, whether the phone may be watched."""

import re
from collections.abc import Sequence
from typing import Literal

from bot.core.worry.levels import Worry
from bot.core.worry.normalise import normalise
from bot.core.worry.rules import Rule, expand

Sender = Literal["adult", "child"]
Concerns = Literal["self", "other", "staff"]

_CHILD = re.compile(
    expand(
        r"\bmy (?:mum|dad|mums|dads|step ?dad|step ?mum|teacher|big (?:brother|sister)|foster)\b(?! in law)"
        r"|\bi am (?:[4-9]|1[0-7])\b|^ (?:mum|dad)<g2> (?:is|will not|said|says|hit|hits|can not|told)\b"
        r"|\bi am in year [1-6]\b|\bmy homework\b"
    )
)
_ADULT = re.compile(
    expand(
        r"\bmy (?:son|daughter|child|children|husband|wife|partner|ex|boy|girl|grandson|granddaughter|grandchildren|niece|nephew|little one|twins|youngest|eldest)\b"
        r"|\bi am (?:his|her|their) (?:mum|dad|grandma|grandad|auntie|aunt|uncle|carer)\b|\bi am at work\b|\bneighbour\b|\bnext door\b"
    )
)
_SELF = {"self_harm_suicide_parent", "mental_health_crisis"}
_AT_HOME = {
    "domestic_abuse",
    "physical_abuse",
    "sexual_abuse",
    "emotional_abuse",
    "neglect",
    "substance_misuse",
    "fgm_forced_marriage_honour",
    "exploitation",
    "radicalisation",
    "",
}
_LEAD = re.compile(r"\b(?:dsl|ddsl|safeguarding (?:lead|officer|person|lady|man)|designated safeguarding)\b")


def who_writes(text: str) -> Sender:
    own = normalise(text)
    return "child" if _CHILD.search(own) and not _ADULT.search(own) else "adult"


def whom_it_concerns(text: str, found: Sequence[Rule], level: Worry) -> Concerns:
    categories = {rule.category for rule in found if rule.level.is_alert}
    if "allegation_against_staff" in categories:
        return "staff"
    return "self" if categories & _SELF else "other"


def may_be_watched(text: str, found: Sequence[Rule], concerns: Concerns) -> bool:
    """True when the danger may be in the home, and when nobody can tell where it is."""
    categories = {rule.category for rule in found if rule.level.is_alert} or {""}
    return bool(categories & _AT_HOME)


def is_about(text: str, dsl_names: Sequence[str], concerns: Concerns) -> bool:
    """Whether the worry is about the DSL, so that the head alone may read it."""
    if concerns != "staff":
        return False
    own = normalise(text)
    return bool(_LEAD.search(own)) or any(_is_named(name, own) for name in dsl_names)


def _is_named(name: str, own: str) -> bool:
    words = normalise(name).split()
    return bool(words) and f" {words[-1]} " in own
