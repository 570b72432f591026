"""Plain text and Markdown."""

from bot.core.answers.documents import ReadDocument
from bot.core.errors import ImportRefused
from bot.policy_readers.lines import blocks_of


def read_text(content: bytes) -> ReadDocument:
    text = decode(content)
    pages = text.split("\f")
    return ReadDocument(title="", blocks=tuple(blocks_of(pages, has_pages=len(pages) > 1)))


def decode(content: bytes) -> str:
    """UTF-8, or what Windows wrote before it; refused when it is no text at all."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        raise ImportRefused(["the file is not text, whatever its name says"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
