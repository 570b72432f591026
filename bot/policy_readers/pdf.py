"""PDF files with text in them; pictures of pages are refused."""

import io
import logging

import pypdf
from pypdf.errors import PyPdfError

from bot.core.answers.documents import ReadDocument
from bot.core.errors import ImportRefused
from bot.policy_readers.lines import blocks_of

_MOST_PAGES = 300
_LETTERS_A_PAGE = 40  # fewer than this on average: the pages are pictures
_SCANNED = (
    "the PDF is a scan: its pages are pictures with no text to read. Save it again from the word processor it was"
    " written in, or as a Word file"
)


def read_pdf(content: bytes) -> ReadDocument:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a strange file is refused below, in our own words
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ImportRefused(["the PDF is locked with a password: save it without one"])
        if len(reader.pages) > _MOST_PAGES:
            raise ImportRefused([f"the PDF has more than {_MOST_PAGES} pages: import only the policy"])
        pages = [page.extract_text() for page in reader.pages]
        title = str((reader.metadata and reader.metadata.title) or "")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError):
        raise ImportRefused(["the file is damaged, or is no PDF"]) from None
    if sum(character.isalpha() for page in pages for character in page) < _LETTERS_A_PAGE * max(
        1, len(pages)
    ):
        raise ImportRefused([_SCANNED])
    return ReadDocument(title=title, blocks=tuple(blocks_of(pages, has_pages=True)))
