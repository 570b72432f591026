"""Whether a school has said anything to a question: a fact, a place to look, or an honest no."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.answers.matching import TopicMatch
from bot.core.answers.topics import all_topics
from bot.core.school_settings import Fact, SchoolSettings


@dataclass(frozen=True, kw_only=True)
class Thresholds:
    """Where sureness begins; calibrated by `make answers` on the tuning questions alone."""

    sure: float  # one topic is meant, whatever comes second
    likely: float  # one topic is meant when no other answer comes near
    margin: float  # how near is near


WORDS_ONLY = Thresholds(sure=0.70, likely=0.53, margin=0.08)
WITH_MEANING = Thresholds(sure=0.55, likely=0.33, margin=0.05)


_NEAR = 3  # topics that one question may be about
_TOLD = 2  # facts said to one question

_NEARLY_ALL = 0.9  # of the topics, from which a school has been gone through

OFFICE_HOURS = "hours.office"  # answered from the settings, at the moment of asking


class Verdict(StrEnum):
    FACT = "fact"  # the school has said it
    LOOK = "look"  # the policy's passages may say it
    SILENT = "silent"  # the school has not said it, or it is not the policy's to say


@dataclass(frozen=True, kw_only=True)
class Reading:
    verdict: Verdict
    topic: str | None = None  # what the question is about; None where that is not clear
    facts: tuple[
        Fact, ...
    ] = ()  # of several topics where the question comes as near to each, and for each part
    score: float = 0.0
    is_sure: bool = False
    is_for_a_person: bool = False  # about one child, a way in, or another document's matter
    near: tuple[str, ...] = ()  # topics that the passages may answer, nearest first
    is_read: bool = False  # the facts were read beside the question, and may be weighed against a quotation
    may_be_quoted: bool = False  # by a policy that very surely answers, though silence is likelier
    not_stated: float = 0.0  # chance of topics that a person looked for in the policy in vain


def read_question(school: SchoolSettings, matches: Sequence[TopicMatch], *, has_meaning: bool) -> Reading:
    """What to do with a question that comes this near to these topics."""
    limits = WITH_MEANING if has_meaning else WORDS_ONLY
    if not matches or matches[0].score < limits.likely:
        return Reading(verdict=Verdict.LOOK, score=matches[0].score if matches else 0.0)
    first = matches[0]
    answers = facts_by_topic(school)
    is_sure = first.score >= limits.sure
    verdict = _verdict_on(first.topic, school, answers)
    facts = [answers[first.topic]] if first.topic in answers else []
    for other in () if is_sure else matches[1:]:
        if first.score - other.score >= limits.margin:
            break
        if answers.get(other.topic) == answers.get(first.topic):
            continue
        if facts and other.topic in answers:
            facts.append(answers[other.topic])  # both are the school's own words: say both
        else:
            verdict = Verdict.SILENT
    near = [
        match.topic
        for match in matches[:_NEAR]
        if first.score - match.score < limits.margin
        and match.topic in all_topics()
        and _verdict_on(match.topic, school, answers) is Verdict.LOOK
    ]
    return Reading(
        verdict=verdict,
        topic=first.topic,
        facts=tuple(fact for variants in tuple(dict.fromkeys(facts))[:_TOLD] for fact in variants),
        score=first.score,
        is_sure=is_sure,
        is_for_a_person=is_never_answered(first.topic),
        near=tuple(near),
    )


def _verdict_on(topic: str, school: SchoolSettings, answers: dict[str, tuple[Fact, ...]]) -> Verdict:
    if is_never_answered(topic):
        return Verdict.SILENT
    if topic in answers:
        return Verdict.FACT
    if topic == OFFICE_HOURS:
        return Verdict.SILENT if school.office.is_placeholder else Verdict.FACT
    return Verdict.SILENT if topic in school.not_stated else Verdict.LOOK


def facts_by_topic(school: SchoolSettings) -> dict[str, tuple[Fact, ...]]:
    """What the school has said to each topic, for each part of it."""
    answers: dict[str, tuple[Fact, ...]] = {}
    for fact in school.facts:
        for topic in (fact.topic, *fact.also):
            answers[topic] = (*answers.get(topic, ()), fact)
    return answers


def is_never_answered(topic: str) -> bool:
    """Whether it is a person's matter, or another document's."""
    known = all_topics().get(topic)
    return known is not None and known.is_never_answered


def is_gone_through(school: SchoolSettings) -> bool:
    """Whether a person has settled nearly every topic for this school: told it, or looked for it in vain."""
    askable = [topic for topic in all_topics() if not is_never_answered(topic)]
    settled = {*facts_by_topic(school), *school.not_stated}
    return sum(topic in settled for topic in askable) >= _NEARLY_ALL * len(askable)
