"""The sentences, list items and table rows of a policy: what one quotation begins from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answers.passages import ITEM, SENTENCE_END


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One sentence, list item or table row, with the words above it that it cannot be read without."""

    section: str
    lead: str  # the words that lead into its list; "" elsewhere
    text: str
    is_item: bool  # of a list or a table

    @property
    def meaning(self) -> str:
        """What the encoder reads."""
        return ". ".join(part for part in (self.section, f"{self.lead} {self.text}".strip()) if part)


def units_of(section: str, body: str) -> list[Unit]:
    """In the passage's order; the same passage always gives the same ones."""
    return list(_units(section, body))


def texts_to_embed(section: str, body: str) -> list[str]:
    """What the encoder reads of a passage: each of its units."""
    return [unit.meaning for unit in units_of(section, body)]


def meanings_of(
    passages: Sequence[tuple[str, str]], embeddings: Sequence[Sequence[float]]
) -> list[Sequence[Sequence[float]]]:
    """The embeddings of every passage's texts, in order, parted by passage; none of one where any is missing."""
    found: list[Sequence[Sequence[float]]] = []
    at = 0
    for section, body in passages:
        size = len(texts_to_embed(section, body))
        units = embeddings[at : at + size]
        at += size
        found.append(units if all(units) else ())
    return found


def _units(section: str, body: str) -> Iterator[Unit]:
    lead = ""
    for line in body.split("\n"):
        is_item = line.startswith(ITEM)
        texts = [part.strip() for part in SENTENCE_END.split(line.removeprefix(ITEM)) if part.strip()]
        if not is_item:
            lead = texts.pop() if texts and texts[-1].endswith(":") else ""
        for text in texts:
            yield Unit(section=section, lead=lead if is_item else "", text=text, is_item=is_item)
