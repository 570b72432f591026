"""Why a question was not answered, and whose it is: what is said instead of a guess."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.answers.answerability import WITH_MEANING, WORDS_ONLY
from bot.core.answers.matching import TopicMatch
from bot.core.requests import Route
from bot.core.school_settings import SchoolSettings


class Reason(StrEnum):
    NOT_STATED = "not_stated"  # it is the policy's to say, and it does not
    ELSEWHERE = "elsewhere"  # another document of the school's holds it
    PERSONAL = "personal"  # about one child
    WAY_IN = "way_in"  # a link, a code, a password
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Unsaid:
    reason: Reason
    document: str = ""  # that holds it, as a parent would say it
    who: str = ""  # whom the school has named for such matters
    route: Route = Route.OFFICE


_DOCUMENTS = {
    "elsewhere.fines": "attendance rules",
    "elsewhere.attendance_rules": "attendance rules",
    "elsewhere.complaint_stages": "complaints procedure",
    "elsewhere.data_law": "data protection policy",
    "elsewhere.child_protection": "child protection policy",
}
_WAYS_IN = frozenset({"live.link_please", "password_please"})
# Beginnings of topics, and the setting of `[routes]` that names whom they are for.
_DESKS = (
    ("it", Route.TECHNICAL, ("route.it", "device.", "live.joining_trouble")),
    ("send", Route.SEND, ("route.send", "support.teaching_partner")),
    ("complaint", Route.HEAD, ("route.complaint", "conduct.", "elsewhere.complaint")),
    ("data_protection", Route.DATA_PROTECTION, ("route.data", "data.", "elsewhere.data_law")),
    ("health", Route.OFFICE, ("route.health", "elsewhere.medicine")),
    ("family", Route.OFFICE, ("route.family", "wellbeing.")),
    ("eligibility", Route.HEAD, ("eligibility.", "exclusion.")),
)


def why_unsaid(school: SchoolSettings, nearest: TopicMatch | None, *, has_meaning: bool) -> Unsaid:
    """By the topic that the question comes nearest to, where it comes near to any."""
    limits = WITH_MEANING if has_meaning else WORDS_ONLY
    if nearest is None or nearest.score < limits.likely:
        return Unsaid(reason=Reason.UNKNOWN)
    topic = nearest.topic
    if topic in _WAYS_IN:
        return Unsaid(reason=Reason.WAY_IN)
    if topic.startswith("personal."):
        return Unsaid(reason=Reason.PERSONAL)
    who, route = _desk(school, topic)
    if topic in _DOCUMENTS:
        return Unsaid(reason=Reason.ELSEWHERE, document=_DOCUMENTS[topic], who=who, route=route)
    is_policys = topic in school.not_stated
    return Unsaid(reason=Reason.NOT_STATED if is_policys else Reason.UNKNOWN, who=who, route=route)


def _desk(school: SchoolSettings, topic: str) -> tuple[str, Route]:
    """Whom the school has named for it; without a name the office sorts it out."""
    for setting, route, beginnings in _DESKS:
        who = getattr(school.routes, setting)
        if who and topic.startswith(beginnings):
            return who, route
    return "", Route.OFFICE
