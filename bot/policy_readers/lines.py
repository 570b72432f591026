"""Lines of plain text as blocks: wrapped lines mended, headings and lists seen, running headers dropped."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answers.documents import Block, BlockKind
from bot.policy_readers.tables import rows_as_blocks

_BULLET = re.compile(r"^(?:(?:[•·▪◦‣●○■□✓✔➢❖\u2043\uf000-\uf8ff*]\s*|[-–—]\s+|o\s+(?=[A-Z]))+)")
_NUMBER = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+(?=\S)")
_LETTER = re.compile(r"^[A-H]\.\s+(?=[A-Z])")
_HASHES = re.compile(r"^(#{1,6})\s+")
_BOLD_LINE = re.compile(r"^\*\*(?P<text>.+?)\*\*:?$")
_APPENDIX = re.compile(r"^(?:appendix|annex|section|part) [0-9A-Z]{1,3}\b", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_RULE = re.compile(r"^[\s|:=_*-]{3,}$")
_PAGE_NUMBER = re.compile(r"^(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$", re.IGNORECASE)
_KEEPS_HYPHEN = re.compile(
    r"\b(?:in|self|co|non|pre|re|well|on|off|up|one|two|three|half|year|long|short|part|full|face|to|e|non|multi|cross)-$",
    re.IGNORECASE,
)
_CLOSED = (".", "!", "?", ":", ";")
_SENTENCE_WORDS = re.compile(
    r"\b(?:must|will|should|shall|may|are|is|can|has|have|ensure|includes?)\b", re.IGNORECASE
)
_LEADS_ON = re.compile(
    r"\b(?:should|will|to|must|for|can|by|includes?|every|all|each|i|we|you)\b", re.IGNORECASE
)
_EDGE = 2  # lines at the top and the bottom of a page, where running heads stand
_MANY_LINES = 40  # enough for a few odd long lines not to count
_NARROWEST, _WIDEST = 40, 130  # characters that a text is wrapped to
_SHORT_HEADING_WORDS = 8
_LONGEST_HEADING = 110


@dataclass(frozen=True)
class Line:
    text: str
    page: int | None = None
    is_after_gap: bool = False  # a blank line, or a new page, stands before it
    is_indented: bool = False


def blocks_of(pages: Sequence[str], *, has_pages: bool) -> list[Block]:
    """Blocks of a text that has been cut at its page breaks."""
    lines = list(_lines(pages, has_pages=has_pages))
    if has_pages and len(pages) > 1:
        lines = _without_running_heads(lines, len(pages))
    return list(_blocks(_joined(lines)))


def _lines(pages: Sequence[str], *, has_pages: bool) -> Iterator[Line]:
    for number, page in enumerate(pages, start=1):
        gap = True
        for raw in page.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            cells = raw.count("\t") > 0 and not raw.startswith(("\t", " "))
            cleaned = _clean(raw, keeps_tabs=cells)
            if not cleaned or (_RULE.match(cleaned) and len(set(cleaned) - set(" |\t")) < 3):
                gap = gap or not cleaned
                continue
            yield Line(cleaned, number if has_pages else None, gap, raw[:1] in " \t")
            gap = False


def _clean(raw: str, *, keeps_tabs: bool) -> str:
    text = _LINK.sub(
        r"\1", _TAG.sub(" ", raw.replace("\u00ad", "").replace("\u200b", "").replace("\xa0", " "))
    )
    if keeps_tabs:
        return "\t".join(" ".join(cell.split()) for cell in text.split("\t")).rstrip()
    return " ".join(text.split())


def _without_running_heads(lines: list[Line], pages: int) -> list[Line]:
    """What stands at the top or the bottom of most pages, page numbers aside, is no part of the text."""
    edges = {
        id(line)
        for page in range(1, pages + 1)
        for of_page in [[line for line in lines if line.page == page]]
        for line in (*of_page[:_EDGE], *of_page[-_EDGE:])
    }
    seen = Counter(_masked(line.text) for line in lines if id(line) in edges)
    often = max(2, round(pages * 0.6))
    return [
        line
        for line in lines
        if id(line) not in edges or not (_PAGE_NUMBER.match(line.text) or seen[_masked(line.text)] >= often)
    ]


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _joined(lines: list[Line]) -> list[Line]:
    """Mend wrapped lines and broken words."""
    width = _wrap_width(lines)
    joined: list[Line] = []
    last = ""  # the line before, as it stood
    for line in lines:
        if joined and _goes_on(last, line, width):
            before = joined[-1]
            if before.text.endswith("-") and before.text[-2:-1].isalpha() and line.text[0].islower():
                kept = before.text if _KEEPS_HYPHEN.search(before.text) else before.text[:-1]
                text = kept + line.text
            else:
                text = f"{before.text} {line.text}"
            joined[-1] = Line(text, before.page, before.is_after_gap, before.is_indented)
        else:
            joined.append(line)
        last = line.text
    return joined


def _wrap_width(lines: list[Line]) -> int | None:
    """How wide the text was wrapped; None when every paragraph is one line."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 5:
        return None
    widest = lengths[int(len(lengths) * 0.97) - 1] if len(lengths) >= _MANY_LINES else lengths[-1]
    long_lines = sum(length >= widest * 0.7 for length in lengths)
    return widest if _NARROWEST <= widest <= _WIDEST and long_lines >= len(lengths) * 0.25 else None


def _goes_on(last: str, line: Line, width: int | None) -> bool:
    """Whether the line continues the one before."""
    if "\t" in line.text or "\t" in last or _begins_something(line.text) or _is_marked_heading(last):
        return False
    is_open = not last.endswith(_CLOSED)
    if last.endswith("-") and line.text[0].islower():
        return True
    if width is None:
        return is_open and not line.is_after_gap and line.text[0].islower()
    if line.text[0].islower() or line.text[0] in "(,;":
        return is_open or len(last) >= width * 0.6
    is_full = len(last) >= width * (0.8 if line.is_after_gap else 0.7)
    return is_full and (is_open or not line.is_after_gap)


def _begins_something(text: str) -> bool:
    return bool(
        _BULLET.match(text) or _HASHES.match(text) or _BOLD_LINE.match(text) or _APPENDIX.match(text)
        or (_NUMBER.match(text) and not re.match(r"^\d{1,2}(?:\.\d{2})? ?(?:am|pm|hours?|minutes?|days?|of|to)\b", text))
        or text.startswith("|")
    )  # fmt: skip


def _is_marked_heading(text: str) -> bool:
    return bool(_HASHES.match(text) or (_BOLD_LINE.match(text) and len(text) <= _LONGEST_HEADING))


def _blocks(lines: list[Line]) -> Iterator[Block]:
    rows: list[list[str]] = []
    for index, line in enumerate(lines):
        cells = _cells(line.text)
        if cells is not None:
            rows.append(cells)
            continue
        if rows:
            yield from rows_as_blocks(rows, line.page)
            rows = []
        following = lines[index + 1] if index + 1 < len(lines) else None
        before = lines[index - 1] if index else None
        yield _block(line, before, following)
    if rows:
        yield from rows_as_blocks(rows, lines[-1].page)


def _cells(text: str) -> list[str] | None:
    if "\t" in text:
        return text.split("\t")
    if text.startswith("|") and text.count("|") >= 2:
        return [_plain(cell) for cell in text.strip("|").split("|")]
    return None


def _block(line: Line, before: Line | None, following: Line | None) -> Block:
    level = _heading_level(line, before, following)
    if level:
        text = _HASHES.sub("", line.text)
        return Block(kind=BlockKind.HEADING, text=_plain(text).rstrip(":"), level=level, page=line.page)
    bullet = _BULLET.match(line.text) if not _BOLD_LINE.match(line.text) else None
    if bullet:
        return Block(kind=BlockKind.ITEM, text=_plain(line.text[bullet.end() :]), page=line.page)
    number = _NUMBER.match(line.text)
    if number and "." not in number["number"] and _is_in_a_run(line, before, following):
        return Block(kind=BlockKind.ITEM, text=_plain(line.text[number.end() :]), page=line.page)
    text = line.text[number.end() :] if number and "." in number["number"] else line.text
    text = re.sub(r"\s*[\u2013-]$", ":", text)  # "Where possible -" leads into a list too
    return Block(kind=BlockKind.PARAGRAPH, text=_plain(text), page=line.page)


def _heading_level(line: Line, before: Line | None, following: Line | None) -> int:
    """1 to 6; 0 for a line that is no heading."""
    text = line.text
    hashes = _HASHES.match(text)
    if hashes:
        return len(hashes.group(1))
    if len(text) > _LONGEST_HEADING or text.endswith((".", ";", "?", "!", ",", "\u2013", "-")):
        return 0
    if _APPENDIX.match(text):
        return 1
    if _BOLD_LINE.match(text):
        return 0 if _BULLET.match(text[2:]) else 5
    words = len(text.split())
    number = _NUMBER.match(text)
    if number:
        if words > 15 or _SENTENCE_WORDS.search(text) or _is_in_a_run(line, before, following):
            return 0
        if number["number"].count(".") >= 2 and words > _SHORT_HEADING_WORDS:
            return 0
        if not re.match(r"[A-Z]", text[number.end() :]):
            return 0
        return 1 + number["number"].removesuffix(".0").count(".")
    if _LETTER.match(text) and words <= _SHORT_HEADING_WORDS:
        return 2
    if _BULLET.match(text) or words > _SHORT_HEADING_WORDS or not text[0].isupper():
        return 0
    is_alone = line.is_after_gap and (following is None or following.is_after_gap)
    if text.endswith(":"):
        # "Data protection:" heads a section; "Parents should:" leads into its list.
        return 4 if is_alone and words <= 3 and not _LEADS_ON.search(text) else 0
    leads_on = following is not None and len(following.text) > len(text)
    return 4 if is_alone and leads_on and following is not None else 0


def _is_in_a_run(line: Line, before: Line | None, following: Line | None) -> bool:
    """Whether the numbered lines next to it count on: steps of a list, not headings."""
    mine = _NUMBER.match(line.text)
    if mine is None or "." in mine["number"]:
        return False
    for other, step in ((following, 1), (before, -1)):
        found = _NUMBER.match(other.text) if other else None
        if found and found["number"] == str(int(mine["number"]) + step):
            return True
    return False


def _plain(text: str) -> str:
    """Without marks of emphasis."""
    return re.sub(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`", "", text).strip()
