"""Which reader reads which file. A new format is one module and one line here."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.core.answers.documents import BlockKind, ReadDocument
from bot.core.errors import ImportRefused
from bot.policy_readers.html import read_html
from bot.policy_readers.pdf import read_pdf
from bot.policy_readers.text import read_text
from bot.policy_readers.word import read_word

READERS: dict[str, Callable[[bytes], ReadDocument]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_word,
    ".pdf": read_pdf,
}
_MOST_BYTES = 25_000_000
_FEWEST_WORDS = 30
_TITLE = re.compile(r"\b(?:policy|agreement|plan|guidance|handbook)\b", re.IGNORECASE)
_LONGEST_TITLE_WORDS = 14


def read_policy(path: Path) -> ReadDocument:
    """The document of this file; ImportRefused says why there is none."""
    ending = path.suffix.lower()
    reader = READERS.get(ending)
    if reader is None:
        wanted = ", ".join(sorted(READERS))
        raise ImportRefused(
            [f'{path.name}: cannot read "{ending or "a file without an ending"}"; wants one of {wanted}']
        )
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ImportRefused([f"{path.name}: is larger than {_MOST_BYTES // 1_000_000} MB"])
        content = path.read_bytes()
    except OSError as error:
        raise ImportRefused([f"{path.name}: cannot be opened ({error.strerror})"]) from None
    _check_content(path.name, ending, content)
    try:
        document = reader(content)
    except ImportRefused as refused:
        raise ImportRefused([f"{path.name}: {problem}" for problem in refused.problems]) from None
    if sum(len(block.text.split()) for block in document.blocks) < _FEWEST_WORDS:
        raise ImportRefused(
            [f"{path.name}: holds no policy: there are fewer than {_FEWEST_WORDS} words in it"]
        )
    return replace(document, title=_title_of(document, path))


def _check_content(name: str, ending: str, content: bytes) -> None:
    """The content must be what the file's ending says."""
    if not content.strip():
        raise ImportRefused([f"{name}: is empty"])
    is_pdf = content[:1024].lstrip().startswith(b"%PDF-")
    is_zip = content.startswith(b"PK\x03\x04")
    is_old_word = content.startswith(b"\xd0\xcf\x11\xe0")
    if is_old_word:
        raise ImportRefused(
            [f"{name}: is locked with a password or from an old Word: save it as .docx without one"]
        )
    if (ending == ".pdf") != is_pdf:
        raise ImportRefused([f"{name}: {'is a PDF' if is_pdf else 'is no PDF'}, whatever its name says"])
    if (ending == ".docx") != is_zip:
        raise ImportRefused(
            [f"{name}: {'is a Word or zip file' if is_zip else 'is no Word file'}, whatever its name says"]
        )


def _title_of(document: ReadDocument, path: Path) -> str:
    """What the document calls itself, or the file's name."""
    early = [block.text for block in document.blocks[:12] if block.kind is BlockKind.PARAGRAPH]
    headings = [block.text for block in document.blocks[:12] if block.kind is BlockKind.HEADING]
    for text in (document.title, *headings, *early):
        if (
            _TITLE.search(text)
            and len(text.split()) <= _LONGEST_TITLE_WORDS
            and not text.endswith((":", "."))
        ):
            return text
    name = re.sub(r"[_-]+", " ", path.stem).strip()
    return name[:1].upper() + name[1:]
