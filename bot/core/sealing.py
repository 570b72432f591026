"""Restricted words at rest: sealed the moment they are restricted, opened by whoever holds the private key.

words ──seal──> "sealed:<key>:<box>" for reading  (opened by the web process alone)
          └───> "sealed:<key>:<box>" for working  (opened by the worker, and gone when its work with them is over)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from bot.core.errors import CannotOpen

_MARK = "sealed:"
UNOPENED = "(These words are sealed, and the key that opens them is missing.)"


class KeyPurpose(StrEnum):
    READING = "reading"  # the DSL's and head's pages
    WORKING = "working"  # sending, and screening what follows


@dataclass(frozen=True, kw_only=True)
class PublicKey:
    """What anybody may seal with and nobody can open with."""

    id: str  # the beginning of its SHA-256
    text: str  # base64
    is_demo: bool = False  # made for trying out: refused where real parents write


class Sealer(Protocol):
    def seal(self, words: str, key: PublicKey) -> str:
        """One line that begins with "sealed:" and the key's id."""
        ...


class Opener(Protocol):
    def open(self, sealed: str) -> str:
        """The words; CannotOpen where no key of ours fits."""
        ...


def envelope(key_id: str, box: str) -> str:
    return f"{_MARK}{key_id}:{box}"


def key_id_of(sealed: str) -> str:
    """The id of the key that opens it; CannotOpen for what is no envelope."""
    mark, key_id, _ = _parts(sealed)
    if mark != _MARK.rstrip(":"):
        raise CannotOpen
    return key_id


def box_of(sealed: str) -> str:
    return _parts(sealed)[2]


def is_sealed(text: str) -> bool:
    return text.startswith(_MARK)


def mark_of(key_id: str) -> str:
    """What every envelope of this key begins with."""
    return f"{_MARK}{key_id}:"


def readable(opener: Opener, text: str | None) -> str:
    """Words as a page shows them: each sealed line opened, or said to be missing; what was never sealed as it is."""
    return "\n".join(_opened(opener, line) for line in (text or "").split("\n"))


class OpensNothing:
    """For pages that have nothing restricted to show."""

    def open(self, sealed: str) -> str:
        raise CannotOpen


def _opened(opener: Opener, line: str) -> str:
    if not is_sealed(line):
        return line
    try:
        return opener.open(line)
    except CannotOpen:
        return UNOPENED


def _parts(sealed: str) -> tuple[str, str, str]:
    parts = sealed.split(":", 2)
    if len(parts) != 3:
        raise CannotOpen
    return parts[0], parts[1], parts[2]


class SealingKeys(Protocol):
    """The public keys that everybody seals with."""

    async def current(self, purpose: KeyPurpose) -> PublicKey | None: ...
    async def make_current(self, purpose: KeyPurpose, key: PublicKey) -> None:
        """When this commits, nothing sealed with the one before is still on its way."""
        ...


@dataclass(frozen=True, kw_only=True)
class SealedWords:
    """One sealed text, wherever it is kept."""

    column: int  # of those that hold sealed words
    row: UUID
    text: str  # an envelope a line


class SealedTexts(Protocol):
    async def some(
        self, *, after: SealedWords | None, limit: int, but_not_under: str = ""
    ) -> Sequence[SealedWords]:
        """The next of them, but for those wholly under this key; empty at the end."""
        ...

    async def replace(self, words: SealedWords, text: str) -> bool:
        """False when they have changed since they were read."""
        ...
