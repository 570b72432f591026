"""What parents ask about, and how they ask it: the same list for every school.

A school answers the topics it has facts for. A question nearest to a topic that it has no fact for, or that no
remote-learning policy holds, is the reason to say so instead of guessing. The interpreter learns from the same files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

_ROOMS = (
    "offer",
    "marking",
    "around",
    "packs",
    "live",
    "contact",
    "routes",
    "absence",
    "beside",
    "elsewhere",
)
_TOKEN = re.compile(r"[a-z0-9:.'-]+")
_NUMBER = re.compile(r"\d|\b(?:one|two|three|four|five|six|once|twice|half)\b")
_HEAD = re.compile(r"^\[(?P<key>[a-z_.]+)\](?: (?P<never>never))?(?: needs: (?P<needs>.+))?$")


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One thing parents ask about."""

    key: str
    questions: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...] = ()  # a sentence answers it only with a word of every group
    shuns: tuple[str, ...] = ()  # and with none of these
    is_never_answered: bool = False  # personal, or held by another document: a person's work


@cache
def all_topics() -> dict[str, Topic]:
    """Every topic by its key."""
    topics: dict[str, Topic] = {}
    for room in _ROOMS:
        _, *blocks = Path(__file__).with_name(f"{room}.txt").read_text(encoding="utf-8").strip().split("\n\n")
        for block in blocks:
            topic = _read(block)
            if topic.key in topics:
                raise ValueError(f"{topic.key} is there twice")
            topics[topic.key] = topic
    return topics


def holds(group: Sequence[str], text: str) -> bool:
    """Whether a word of the group begins one of the text's; "#" is any number."""
    plain = _plain(text)
    for word in group:
        if word == "#":
            if _NUMBER.search(plain):
                return True
        elif word in {"am", "pm"}:
            if re.search(rf"\d ?{word}\b", plain):
                return True
        elif f" {word}" in plain:
            return True
    return False


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    return f" {' '.join(_TOKEN.findall(text.lower()))}"


def _read(block: str) -> Topic:
    first, *questions = block.splitlines()
    head = _HEAD.match(first)
    if head is None:
        raise ValueError(f"no topic's first line: {first}")
    groups = [tuple(group.split("|")) for group in (head["needs"] or "").split(" & ") if group]
    return Topic(
        key=head["key"],
        questions=tuple(questions),
        needs=tuple(group for group in groups if not group[0].startswith("!")),
        shuns=tuple(word[1:] for group in groups for word in group if word.startswith("!")),
        is_never_answered=head["never"] is not None,
    )
