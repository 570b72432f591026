"""How a question is read: by the topics that the interpreter read in it, or else by the known questions nearest to it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.core.answers.answerability import OFFICE_HOURS, Reading, Verdict, read_question
from bot.core.answers.asking import leaves_out
from bot.core.answers.matching import QuestionBank, TopicMatch, unit
from bot.core.answers.meant import Said, read_meant, worth_reading
from bot.core.answers.ranking import Asked
from bot.core.answers.staff_matching import StaffBank
from bot.core.answers.topics import all_topics
from bot.core.school_settings import SchoolSettings
from bot.core.understanding import Understanding

_TOPICS = 3  # that a question is taken to be about when passages are searched
_NEAR = 0.08  # how much further the second and third may be
_LIKELY = 0.1  # chance of a topic that passages are searched for as well
_ITS_OWN = (
    0.75  # how near a question comes to one that the school has written down for a fact, to be that one
)
# What the office's hours do not answer: a child who is ill, a school that is shut, a telephone that nobody picks up.
_NOT_OF_HOURS = re.compile(
    r"\b(?:poorly|ill|sick|unwell|absen\w+|off (?:today|tomorrow|school)|(?:open|opens|opening|back) (?:up )?again|re-?open\w*|back open|"
    r"(?:no ?one|nobody|not|never|doesnt|doesn't) (?:\w+ )?(?:answer|pick)\w*|rings out|(?:been|keep) (?:on )?ringing|engaged|get through)\b",
    re.IGNORECASE,
)


def read_for_passages(bank: QuestionBank, question: str, understood: Understanding) -> Asked:
    """A question as passages are searched for it: by the topics that were read in it, or else the nearest."""
    embedding = understood.embedding
    if understood.topics:
        topics = topics_of(question, understood)
        matches = [TopicMatch(chance, topic) for topic, chance in topics.items() if topic in all_topics()]
        matches = matches[:_TOPICS]
        near = [match for match in matches if match.score >= _LIKELY]
    else:
        matches = matches_of(bank, question, embedding)[:_TOPICS]
        near = [match for match in matches if matches[0].score - match.score < _NEAR]
    return Asked(
        text=question,
        meaning=unit(understood.meaning) if understood.meaning else None,
        topics=tuple((match.topic, match.score) for match in near),
    )


def matches_of(bank: QuestionBank, question: str, embedding: Sequence[float]) -> list[TopicMatch]:
    matches = bank.match(question, embedding)
    if _NOT_OF_HOURS.search(question):
        return [match for match in matches if match.topic != OFFICE_HOURS]
    return matches


def matches_needed(
    bank: QuestionBank, staff: StaffBank, question: str, understood: Understanding
) -> list[TopicMatch]:
    """None where the interpreter read topics and the office has answered nothing: comparing takes most of an answer's time."""
    if understood.topics and staff.is_empty:
        return []
    return matches_of(bank, question, understood.embedding)


def topics_of(question: str, understood: Understanding) -> dict[str, float]:
    """What the interpreter read it to be about, likeliest first."""
    topics = dict(understood.topics)
    if _NOT_OF_HOURS.search(question):
        topics.pop(OFFICE_HOURS, None)
    return topics


def to_read(
    bank: QuestionBank,
    school: SchoolSettings,
    question: str,
    understood: Understanding,
    *,
    are_all: bool = False,
) -> tuple[Said, ...]:
    """The school's answers that are read beside the question before one of them is told; surely meant ones too where `are_all`."""
    return worth_reading(school, _topics_meant(bank, question, understood), are_all=are_all)


def read_by_topics(
    bank: QuestionBank,
    school: SchoolSettings,
    question: str,
    understood: Understanding,
    matches: Sequence[TopicMatch],
    fits: Mapping[Said, float],
    *,
    only_read: bool = False,
) -> Reading:
    """By the topics that the interpreter read; without them by the known questions that come nearest."""
    if not understood.topics:
        has_meaning = bool(understood.embedding) and bank.has_embeddings
        return read_question(school, matches, has_meaning=has_meaning)
    reading = read_meant(school, _topics_meant(bank, question, understood), fits, only_read=only_read)
    if reading.facts and leaves_out(question, " ".join(fact.answer for fact in reading.facts)):
        return replace(reading, verdict=Verdict.LOOK, facts=())
    return reading


def _topics_meant(bank: QuestionBank, question: str, understood: Understanding) -> dict[str, float]:
    """What the interpreter read it to be about, and surely what a question of the school's own is about that comes as near."""
    topics = topics_of(question, understood)
    own = bank.nearest_own(question, understood.embedding) if topics else None
    return topics | {own.topic: 1.0} if own and own.score >= _ITS_OWN else topics


def read_staff(
    bank: QuestionBank,
    staff: StaffBank,
    question: str,
    embedding: Sequence[float],
    matches: Sequence[TopicMatch],
) -> Reading | None:
    if staff.is_empty:
        return None
    if embedding and not staff.compares_meaning(embedding):
        matches = matches_of(bank, question, ())  # like with like
    return staff.read(question, embedding, matches)


def joined(reading: Reading, staff: Reading | None) -> Reading:
    """What the office has answered, where it surely is that question or nothing else is said to it."""
    is_better = staff is not None and (staff.is_sure or reading.verdict is Verdict.SILENT)
    return staff if staff is not None and is_better else reading
