"""What an answer that the office writes must be before parents are sent it: plain, short, and nobody's name in it.

The ways it is asked are kept as long as the answer, so whoever is named in them is blanked out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.core.answers.grouping import asked_words
from bot.core.answers.links import holds_way_in
from bot.core.answers.staff_answers import as_asked
from bot.core.answers.words import words_of
from bot.core.gsm import count_parts, is_gsm, to_gsm
from bot.core.school_settings import SchoolSettings
from bot.core.worry.unnamed import without_names

MOST_PARTS = 2
MOST_CHARACTERS = 306  # that fit into so many; a few, such as brackets, take two places
MOST_WAYS = 12
LONGEST_WAY = 200  # characters
_OFFERED = 6  # ways of asking that a group brings along
_FROM = 0.3  # of a way's words, that makes it a message's
_ENDINGS = "com|org|net|info|uk|gov|edu|school|academy|app|io|co|me|ly|eu|biz|online|site|link|page|example"
_ADDRESS = re.compile(
    rf"(?<![@\w.-])(?:https?://|www\.)?((?:[a-z0-9-]+\.)+(?:{_ENDINGS}))\b(?!@)|https?://([^\s/]+)|\bwww\.([^\s/]+)",
    re.IGNORECASE,
)
_AT = re.compile(r"[\w.+-]+@((?:[\w-]+\.)+\w+)")


@dataclass(frozen=True, kw_only=True)
class Source:
    """Words that a way of asking may have been taken from, and the messages they are of."""

    words: str
    message_ids: tuple[UUID, ...]


def as_sent(text: str) -> str:
    """An answer as it goes out: on one line, quotes and dashes from a word processor made plain."""
    return to_gsm(" ".join(text.split()))


def problem_with(text: str, settings: SchoolSettings) -> str:
    """Why this answer cannot be sent to parents; "" where it can."""
    if not re.search(r"[^\W\d_]{2}", text):
        return "Write the answer first."
    lost = "".join(dict.fromkeys(character for character in text if _is_lost(character)))
    if lost:
        return (
            f"A text message cannot carry these: {' '.join(lost[:10])} Take them out or write it another way."
        )
    sent = as_sent(text)
    if count_parts(sent) > MOST_PARTS:
        return (
            f"The answer takes {count_parts(sent)} text messages, and {MOST_PARTS} are the most."
            f" It has {len(sent)} characters; about {MOST_CHARACTERS} fit."
        )
    if strange := [host for host in _hosts_in(sent) if not _is_own(host, settings)]:
        return f"{strange[0]} looks like a web address that is not the school's. Take it out."
    if holds_way_in(sent):
        return "It gives a link, a code or a password of a live session, which this line never sends. Take it out."
    return ""


def ways_in(lines: str, names: Iterable[str]) -> tuple[str, ...]:
    """The ways of asking in a form's field, one a line, each once and without names."""
    known = tuple(names)
    said = (without_names(" ".join(line.split()), known) for line in lines.splitlines())
    return tuple(dict.fromkeys(line for line in said if line))


def problem_with_ways(ways: Sequence[str]) -> str:
    """Why these cannot be what parents ask; "" where they can."""
    if not ways:
        return "Write at least one way that parents ask this."
    if len(ways) > MOST_WAYS:
        return f"Give at most {MOST_WAYS} ways that parents ask this; there are {len(ways)}."
    if any(len(way) > LONGEST_WAY for way in ways):
        return f"Keep each way that parents ask this to {LONGEST_WAY} characters: the question, and nothing around it."
    empty = next((way for way in ways if not words_of(as_asked(way))), None)
    return f"\u201c{empty}\u201d does not say what is asked." if empty is not None else ""


def ways_from(texts: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """What a group's messages ask, without names, for somebody to go over."""
    known = tuple(names)
    said = (without_names(" ".join(asked_words(text).split()), known)[:LONGEST_WAY] for text in texts)
    return tuple(dict.fromkeys(said))[:_OFFERED]


def origins(way: str, sources: Iterable[Source]) -> tuple[UUID, ...]:
    """The messages that a way of asking may have words of; in doubt it has."""
    words = frozenset(word for word in words_of(as_asked(way)) if not word.startswith("ask:"))
    return tuple(
        dict.fromkeys(
            message_id
            for source in sources
            if len(words & words_of(source.words)) >= _FROM * len(words)
            for message_id in source.message_ids
        )
    )


def _is_lost(character: str) -> bool:
    if is_gsm(character) or character.isspace():
        return False
    return to_gsm(f"a{character}a") in {"aa", "a?a"} and character.isprintable()


def _hosts_in(text: str) -> list[str]:
    without_mail = _AT.sub(" ", text)
    found = (match[1] or match[2] or match[3] for match in _ADDRESS.finditer(without_mail))
    return [host.lower().rstrip(".,;:!?)").removeprefix("www.") for host in found]


def _is_own(host: str, settings: SchoolSettings) -> bool:
    """Where the school's mail goes to, or what the school itself has named to parents."""
    said = [fact.answer for fact in settings.facts]
    said += [settings.packs.note, settings.callbacks.note]
    own = {domain.lower() for domain in _AT.findall(settings.office.email)}
    own |= {named for text in said for named in _hosts_in(text)}
    return any(host == each or host.endswith(f".{each}") for each in own)
