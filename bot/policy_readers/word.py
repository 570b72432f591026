"""Word documents (.docx): paragraphs by their styles, tables by their first row."""

import io
import re
import zipfile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from bot.core.answers.documents import Block, BlockKind, ReadDocument
from bot.core.errors import ImportRefused
from bot.policy_readers.tables import rows_as_blocks

_UNPACKED_LIMIT = 200_000_000  # bytes; a small file that unpacks to more is no policy
_HEADING = re.compile(r"^(?:heading|title|subtitle)\s*(\d?)", re.IGNORECASE)
_LONGEST_HEADING = 110


def read_word(content: bytes) -> ReadDocument:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _UNPACKED_LIMIT:
                raise ImportRefused(["the Word file unpacks to more than we read"])
        document = docx.Document(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError):
        raise ImportRefused(["the file is damaged, or is no Word document (.docx)"]) from None
    blocks: list[Block] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            rows = [[cell.text for cell in row.cells] for row in part.rows]
            blocks += rows_as_blocks(rows)
        elif isinstance(part, Paragraph):
            block = _block(part)
            if block is not None:
                blocks.append(block)
    return ReadDocument(title=str(document.core_properties.title or ""), blocks=tuple(blocks))


def _block(paragraph: Paragraph) -> Block | None:
    text = " ".join(paragraph.text.split())
    if not text:
        return None
    style = str(paragraph.style.name if paragraph.style is not None else "")
    heading = _HEADING.match(style)
    if heading:
        return Block(kind=BlockKind.HEADING, text=text.rstrip(":"), level=int(heading.group(1) or 1))
    if "list" in style.lower() or _is_numbered(paragraph):
        return Block(kind=BlockKind.ITEM, text=text)
    if len(text) <= _LONGEST_HEADING and not text.endswith((".", ":", ";")) and _is_all_bold(paragraph):
        return Block(kind=BlockKind.HEADING, text=text, level=5)
    return Block(kind=BlockKind.PARAGRAPH, text=text)


def _is_numbered(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.numPr is not None


def _is_all_bold(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs)
