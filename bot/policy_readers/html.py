"""HTML pages: what a reader would see, nothing that runs."""

from html.parser import HTMLParser

from bot.core.answers.documents import Block, BlockKind, ReadDocument
from bot.policy_readers.tables import rows_as_blocks
from bot.policy_readers.text import decode

_UNSEEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "header",
        "footer",
        "head",
        "form",
        "iframe",
        "svg",
        "object",
    }
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PARAGRAPHS = frozenset(
    {"p", "div", "section", "article", "main", "blockquote", "dd", "dt", "ul", "ol", "br", "body"}
)


def read_html(content: bytes) -> ReadDocument:
    parser = _Page()
    parser.feed(decode(content))
    parser.close()
    parser.finish()
    return ReadDocument(title=" ".join(parser.title.split()), blocks=tuple(parser.blocks))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.title = ""
        self._text: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._unseen: list[str] = []
        self._rows: list[list[str]] = []
        self._cells: list[str] | None = None
        self._is_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self._is_title = True
        elif tag in _UNSEEN:
            self._unseen.append(tag)
        elif self._unseen:
            return
        elif tag in _HEADINGS:
            self._begin(BlockKind.HEADING, _HEADINGS[tag])
        elif tag == "li":
            self._begin(BlockKind.ITEM)
        elif tag == "tr":
            self._begin(BlockKind.PARAGRAPH)
            self._cells = []
        elif tag in {"td", "th"}:
            self._text = []
        elif tag in _PARAGRAPHS and self._cells is None:
            self._begin(
                BlockKind.PARAGRAPH if self._kind is not BlockKind.ITEM or tag != "p" else BlockKind.ITEM
            )

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._is_title = False
        elif tag in _UNSEEN:
            if tag in self._unseen:
                del self._unseen[self._unseen.index(tag) :]
        elif self._unseen:
            return
        elif tag in {"td", "th"} and self._cells is not None:
            self._cells.append("".join(self._text))
            self._text = []
        elif tag == "tr" and self._cells is not None:
            self._rows.append(self._cells)
            self._cells = None
        elif tag == "table":
            self.blocks += rows_as_blocks(self._rows)
            self._rows = []
        elif (tag in _HEADINGS or tag == "li" or tag in _PARAGRAPHS) and self._cells is None:
            self._begin(BlockKind.PARAGRAPH)

    def handle_data(self, data: str) -> None:
        if self._is_title:
            self.title += data
        elif not self._unseen:
            self._text.append(data)

    def finish(self) -> None:
        self._begin(BlockKind.PARAGRAPH)
        self.blocks += rows_as_blocks(self._rows)

    def _begin(self, kind: BlockKind, level: int = 0) -> None:
        """Keep what was gathered and start on something new."""
        text = " ".join("".join(self._text).split())
        if text:
            self.blocks.append(Block(kind=self._kind, text=text, level=self._level))
        self._text, self._kind, self._level = [], kind, level
