"""A document as sentences, each with what it cannot be understood without: its headings, its list's lead, its neighbour."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.answers.documents import Block, BlockKind
from bot.core.answers.passages import SENTENCE_END
from bot.core.answers.people import without_names

_LONGEST = 1500  # characters: no sentence of a policy is longer, and a patience test might be
_MOST_HEADING_WORDS = 9
_MOST_QUESTION_WORDS = 16
_MOST_DOTS = 2  # a line of contents has more
_NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)*\.?|\(?[a-z]\)|[A-Z]\.)\s+")
# Sections about staff's own affairs: the hours of a helpline for staff are no hours of the office.
_NOT_OURS = re.compile(
    r"keeping devices secure|links? with other policies|linked policies|governing board|governors?$|contents$|"
    r"training|staff (?:wellbeing|welfare)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\?|\bnot\b|n't")
_STAFF_ALONE = re.compile(
    r"confidential (?:support|counselling)|counselling is available to staff|employees only|their own workload|"
    r"normal absence procedure|for staff only|payroll",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """One sentence, list item or table row."""

    text: str
    heading: str = ""  # the nearest one, as the document writes it
    above: str = ""  # the heading over that one
    lead: str = ""  # words that lead into its list, or "Paper." at the head of its paragraph
    before: str = ""  # the sentence before it in the same section
    page: int | None = None
    is_row: bool = False

    @property
    def section(self) -> str:
        return self.heading or self.above

    @cached_property
    def around(self) -> str:
        """The sentence with its lead and headings: what it is about."""
        return " | ".join(part for part in (self.above, self.heading, self.lead, self.text) if part)

    @cached_property
    def led(self) -> str:
        """The sentence with the words that begin it: its lead, or the question it answers."""
        return " ".join(part for part in (self.opening, self.lead, self.text) if part)

    @property
    def question(self) -> str:
        """The heading that it answers, where that is a question."""
        return self.heading if "?" in self.heading else ""

    @property
    def opening(self) -> str:
        """The heading, where it begins what the sentence says: a question, or what does not apply."""
        return self.heading if _OPENING.search(self.heading) else ""

    @property
    def asked(self) -> str:
        return f"{self.question} {self.text}".strip()

    @property
    def quoted(self) -> str:
        """As a person is shown it: no staff member's name."""
        return without_names(f"{self.lead} {self.text}" if self.lead.endswith(":") else self.text)


def said_in(blocks: Sequence[Block]) -> list[Said]:
    """In the document's order; what is for staff about staff is left out."""
    return [
        said
        for said in _said(blocks)
        if not _NOT_OURS.search(said.heading)
        and not _STAFF_ALONE.search(said.text)
        and said.text.count("\u00b7") <= _MOST_DOTS
    ]


def _said(blocks: Sequence[Block]) -> Iterator[Said]:
    headings: list[tuple[int, str]] = []
    lead, before = "", ""
    for block in blocks:
        is_heading = block.kind is BlockKind.HEADING
        if is_heading or _is_heading(block):
            level = block.level if is_heading else 8
            headings = [(above, text) for above, text in headings if above < level]
            headings.append((level, _NUMBERED.sub("", block.text.replace("\u2019", "'")).strip()))
            lead, before = "", ""
            continue
        above, heading = ["", "", *(text for _, text in headings)][-2:]
        is_item = block.kind in {BlockKind.ITEM, BlockKind.ROW}
        if not is_item:
            lead = ""
        text = _NUMBERED.sub("", block.text.replace("\u2019", "'")).strip()
        is_lettered = block.text.startswith("(") and not block.text.startswith("((")
        for sentence in _sentences(text, is_row=block.kind is BlockKind.ROW):
            if not is_item and _is_run_in(sentence, text):
                lead = sentence
                continue
            yield Said(
                text=sentence,
                heading=heading,
                above=above,
                lead=lead or (before if is_lettered and before.endswith(":") else ""),
                before=before,
                page=block.page,
                is_row=block.kind is BlockKind.ROW,
            )
            if not (is_lettered and before.endswith(":")):
                before = sentence
        if not is_item:
            lead = _sentences(text, is_row=False)[-1] if text.endswith(":") else ""


def _sentences(text: str, *, is_row: bool) -> list[str]:
    parts = [text] if is_row else SENTENCE_END.split(text)
    return [part.strip()[:_LONGEST] for part in parts if part.strip()]


def _is_heading(block: Block) -> bool:
    """A short line in capitals, or a short question, that stands for a heading."""
    text = block.text.strip()
    is_question = text.endswith("?") and len(text.split()) <= _MOST_QUESTION_WORDS
    if block.kind is not BlockKind.PARAGRAPH or not (is_question or len(text.split()) <= _MOST_HEADING_WORDS):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 2 and (is_question or text.upper() == text)


def _is_run_in(sentence: str, text: str) -> bool:
    """ "Paper." at the head of a paragraph about paper."""
    return (
        len(sentence.split()) <= 3
        and sentence.endswith(".")
        and text.startswith(sentence)
        and len(text) > len(sentence)
    )
