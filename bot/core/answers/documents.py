"""A policy document on its way from a file to the passages that may be quoted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    ROW = "row"  # of a table, cells already joined


@dataclass(frozen=True, kw_only=True)
class Block:
    """One piece of a document, its line wraps mended."""

    kind: BlockKind
    text: str
    level: int = 0  # of a heading, 1 is the highest
    page: int | None = None  # from 1; None where the format has none


@dataclass(frozen=True, kw_only=True)
class ReadDocument:
    title: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Age:
    """What a document tells of its own age; a date is the last day that its words allow."""

    published_on: date | None = None
    review_by: date | None = None
    school_year_ends: date | None = None  # of the school year it was written for
    latest_year: int | None = None  # the last year it names
    old_phrases: tuple[str, ...] = ()  # of what has passed, in our own words


@dataclass(frozen=True, kw_only=True)
class NewDocument:
    name: str  # the same name replaces an earlier version
    title: str
    sha256: str
    age: Age = Age()


@dataclass(frozen=True, kw_only=True)
class NewPassage:
    section: str
    body: str  # one paragraph, or a list below the words that lead into it: one item a line
    page: int | None = None
    unit_embeddings: Sequence[Sequence[float]] = field(default=(), repr=False)  # one a sentence, item or row


@dataclass(frozen=True, kw_only=True)
class FoundPassage:
    document: str  # its title
    version: int
    section: str
    page: int | None
    body: str
    unit_embeddings: Sequence[Sequence[float]] = field(default=(), repr=False)


@dataclass(frozen=True, kw_only=True)
class UnreadPassage:
    """A passage imported while there was no interpreter to give its embeddings."""

    id: UUID
    section: str
    body: str
