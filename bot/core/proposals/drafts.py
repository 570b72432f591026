"""What of a survey can be written into school.toml, and what may not: the document's own sentences."""

import re
from collections.abc import Iterable, Sequence
from datetime import time

from bot.core.answers.topics import all_topics
from bot.core.proposals.found import Proposal, Survey, Value
from bot.core.school_settings import SchoolSettings

_LONGEST_RUN = 7  # words in a row that a draft may share with the document
_WORD = re.compile(r"[a-z0-9']+")
_SETTINGS = frozenset({"office", "packs", "callbacks", "absence", "replies"})


def is_setting(key: str) -> bool:
    """Whether the key is a place in school.toml; else it is a topic that a fact answers."""
    return key not in all_topics() and key.split(".")[0] in _SETTINGS


def is_writable(key: str) -> bool:
    return is_setting(key) or (key in all_topics() and not all_topics()[key].is_never_answered)


def writable(found: Survey) -> list[Proposal]:
    """What a person may take: settings first, then topics."""
    return sorted(
        (proposal for proposal in found.proposals if is_writable(proposal.key)),
        key=lambda proposal: (not is_setting(proposal.key), proposal.key),
    )


def to_accept(found: Survey, school: SchoolSettings) -> list[Proposal]:
    """What a person is asked about: not what the school has so, nor a topic that it answers in words of its own."""
    return [proposal for proposal in writable(found) if not _is_there(proposal, school)]


def answered(found: Survey, school: SchoolSettings) -> list[Proposal]:
    """Topics that the document speaks of and the school answers: does the answer still hold?"""
    return [
        proposal
        for proposal in writable(found)
        if not is_setting(proposal.key) and present(proposal.key, school) is not None
    ]


def _is_there(proposal: Proposal, school: SchoolSettings) -> bool:
    now = present(proposal.key, school)
    return now == proposal.value if is_setting(proposal.key) else now is not None


def present(key: str, school: SchoolSettings) -> Value | None:
    """What the school has for this key now; None where it has nothing."""
    if is_setting(key):
        section, name = key.split(".")
        value = getattr(getattr(school, section), name)
        return value if value not in ("", ()) else None
    return next((fact.answer for fact in school.facts if key in (fact.topic, *fact.also)), None)


def answered_by(key: str, school: SchoolSettings) -> str | None:
    """The topic of the fact that answers this one beside its own; None where no such fact does."""
    return next((fact.topic for fact in school.facts if key in fact.also), None)


def is_copied(answer: str, sentences: Iterable[str]) -> bool:
    """Whether an answer takes a run of the document's words: parents are told it in our own."""
    runs = {run for sentence in sentences for run in _runs(_WORD.findall(sentence.lower()))}
    return any(run in runs for run in _runs(_WORD.findall(answer.lower())))


def typed(key: str, text: str) -> Value:
    """What somebody typed for a setting; ValueError says what it wants."""
    if key in {"office.opens", "office.closes", "replies.opens", "replies.closes", "absence.report_by"}:
        try:
            return time.fromisoformat(text)
        except ValueError:
            raise ValueError("wants a time, e.g. 08:30") from None
    if key == "packs.is_available":
        if text.lower() not in {"yes", "no", "true", "false"}:
            raise ValueError("wants yes or no")
        return text.lower() in {"yes", "true"}
    if key == "packs.delivery":
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text


def shown(value: Value | None) -> str:
    """A value as a person reads and types it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple):
        return ", ".join(value)
    return value or ""


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    size = _LONGEST_RUN + 1
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))
