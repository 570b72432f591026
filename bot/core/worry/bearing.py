"""Whom a worry bears on: who seems to write, whom it is about, whether the phone may be watched."""

import re
from collections.abc import Sequence
from typing import Literal

from bot.core.worry.normalise import normalise
from bot.core.worry.rules import Rule, expand

Sender = Literal["adult", "child"]
Concerns = Literal["self", "other", "staff"]

_CHILD = re.compile(
    expand(
        r"\bmy (?:mum|dad|mums|dads|stepdad|stepmum|teacher|big (?:brother|sister)|foster)\b(?! (?:in law|will (?:collect|pick)))"
        r"|(?<!his )(?<!her )(?<!their )(?<!your )(?<!\w\ws )\b(?:mum|dad)(?: and dad)?<g1> (?:is|will not|said|says|hit|hits|can not|told|has|keeps|makes|locks|thinks|drinks|went|smacks)\b"
        r"|\bi am (?:[4-9]|1[0-5])\b|\bi am in (?:year|yr|y) ?[1-6]\b|\bmy homework\b|\bmrs? b\b|\bplease miss\b|\bfrom \w+ (?:aged? )?\d\w?\b"
        r"|\b(?:wen|becuz|becos|sed|evry|dont no|wot) \w+ (?:mum|dad|sister|brother)\b"
    )
)
_ADULT = re.compile(
    expand(
        r"\bmy (?:son|sons|daughter|daughters|child|children|husband|wife|partner|ex|boy|boys|girl|girls|grandson|granddaughter|grandchildren|niece|nephew|little one|twins|youngest|eldest|fella|kids|baby)\b"
        r"|\bi am (?:his|her|their)<g1> (?:mum|dad|grandma|grandad|auntie|aunt|uncle|carer)\b|\bi am at work\b|\bneighbour\b|\bnext door\b|\b(?:mum|dad|grandma|grandad) here\b|\bmy (?:mum|dad) in law\b"
    )
)
_FIRST_PERSON = re.compile(
    r"\bi (?:want|do not want|can not|am (?:so |very )?(?:low|done|no use|suicidal|hearing|not coping|losing)|wish|feel|took|have taken|cut|hurt|will not be|finish|had not|would rather|think about)\b"
    r"|\bwithout me\b|\bmy own life\b|\bkill my ?self\b|\bend my life\b|\bif i (?:am|was|were) not\b|\blook after my\b|\brid of me\b|\bnot see me\b"
)
_SAID_BY_ANOTHER = re.compile(
    r"\b(?:he|she|son|daughter|brother|sister|husband|wife|mum|dad) (?:keeps |has )?(?:says?|said|saying|told|wrote)\b"
)
_DESPAIR = {"self_harm_suicide_parent", "self_harm_suicide_child", "mental_health_crisis"}
_AT_HOME = {
    "danger_now",
    "domestic_abuse",
    "physical_abuse",
    "sexual_abuse",
    "emotional_abuse",
    "neglect",
    "substance_misuse",
    "fgm_forced_marriage_honour",
    "exploitation",
    "radicalisation",
    "unspecified",
}
# Rules of those categories in which whoever might read the phone is not the danger.
_NOBODY_READS = {
    "will_not_wake",
    "not_breathing",
    "life_bleeding",
    "fire_or_fall",
    "child_alone",
    "answer_no_grown_up",
}
_FROM_OUTSIDE = re.compile(
    r"\b(?:neighbour|next door|through the wall|child ?minder here|lunch (?:staff|cover)|midday supervisor|escort|foster carer|at your gate|"
    r"your (?:gate|field|wall|fence|pupils|kids|lads|girls|children|crossing)|in your school|one of yours|two of yours|your uniform)\b"
)


def who_writes(text: str) -> Sender:
    own = normalise(text)
    return "child" if _CHILD.search(own) and not _ADULT.search(own) else "adult"


def whom_it_concerns(text: str, found: Sequence[Rule]) -> Concerns:
    categories = {rule.category for rule in found if rule.level.is_alert}
    if "allegation_against_staff" in categories:
        return "staff"
    own = normalise(text)
    is_own = bool(_FIRST_PERSON.search(own)) and not _SAID_BY_ANOTHER.search(own)
    return "self" if categories & _DESPAIR and is_own else "other"


def may_be_watched(text: str, found: Sequence[Rule]) -> bool:
    """True when the danger may be in the home, and when nobody can tell where it is."""
    alerting = [rule for rule in found if rule.level.is_alert]
    if not alerting:
        return True
    if not any(rule.category in _AT_HOME and rule.name not in _NOBODY_READS for rule in alerting):
        return False
    return not _FROM_OUTSIDE.search(normalise(text))
