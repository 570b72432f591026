"""A concern as a PDF chronology: real text in reading order, with a title, a language, an outline and page numbers."""

import secrets
from collections.abc import Iterator
from datetime import datetime
from typing import cast

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, XPos, YPos
from fpdf.prefs import ViewerPreferences

from bot.core.clock import LONDON
from bot.core.exports.record import LEVELS, ConcernRecord, Entry
from bot.exports.fonts import DrawingFonts, Fonts
from bot.exports.right_to_left import begins_right, drawn

_MARGIN = 20  # mm
_SMALL, _NORMAL, _LARGE, _HUGE = 9, 11, 14, 20  # points
_SPACING = 0.5  # mm of line height for each point
_PLAIN, _BOLD = "", "B"


def pdf_of(record: ConcernRecord, fonts: Fonts, *, stamp: str) -> bytes:
    texts = list(_texts(record))
    page = _Pages(record, fonts.needed_for(texts), stamp)
    page.heading(f"Concern {record.reference}", _HUGE, level=0)
    page.write_words(record.school, size=_LARGE)
    for label, value in _facts(record):
        page.fact(label, value)
    page.heading("What was said and done", _LARGE, level=1)
    for entry in record.entries:
        page.entry(entry)
    page.heading("Outcome", _LARGE, level=1)
    page.write_words(record.outcome or "None is written down yet.")
    page.write_words(
        "A copy from the school's message line. The school's own record system is the record. A character that could "
        "not be drawn stands as its code point, such as [U+0041]; words in scripts that join or stack letters may be "
        "drawn more plainly than they were written.",
        size=_SMALL,
    )
    return page.finished()


def _facts(record: ConcernRecord) -> Iterator[tuple[str, str]]:
    pupils = [
        f"{pupil.name} ({pupil.class_name})" if pupil.class_name else pupil.name for pupil in record.pupils
    ]
    yield "Level", LEVELS[record.level]
    yield "Raised", _moment(record.raised_at)
    yield "Where it stands", record.status
    yield "Pupils", ", ".join(pupils) or "None known"
    yield "From", f"{record.from_name or 'Unknown number'}, {record.from_address}, by {record.channel}"
    if record.noticed_by:
        yield "Noticed by", record.noticed_by
    if record.hint:
        yield "Possible matter", f"{record.hint} (a hint only)"
    if record.others:
        yield "Others of this family, or linked", ", ".join(record.others)
    yield "Exported", f"{_moment(record.exported_at)}, by {record.exported_by}"


def _texts(record: ConcernRecord) -> Iterator[str]:
    """Everything that will be drawn, for choosing fonts."""
    yield from (record.school, record.outcome, record.reference)
    yield from (value for _, value in _facts(record))
    for entry in record.entries:
        yield from (entry.who, entry.words, entry.remark)
    # The shapes of joined letters.
    yield from (drawn(entry.words, from_right=True, has=_Everything()) for entry in record.entries)


class _Everything:
    def __contains__(self, _: object) -> bool:
        return True


def _moment(at: datetime) -> str:
    local = at.astimezone(LONDON)
    return f"{local.day} {local:%B %Y}, {local:%H:%M}"


class _Pages(FPDF):
    """The page as it fills. Every line goes through `_line`, which loses no character."""

    def __init__(self, record: ConcernRecord, fonts: DrawingFonts, stamp: str) -> None:
        super().__init__(format="A4")
        self._fonts, self._stamp = fonts, stamp
        self._foot = f"Concern {record.reference}, {record.school}"
        self._family = self._load_fonts()
        # Nobody can have written this, as they can have written fpdf's own "{nb}".
        self._count = secrets.token_hex(8)
        self.alias_nb_pages(self._count)
        self.set_compression(False)  # the stamp is written into the finished file
        self.set_margin(_MARGIN)
        self.set_auto_page_break(True, margin=_MARGIN + 10)
        self.set_title(f"Concern {record.reference}")
        self.set_author(record.school)
        self.set_keywords(f"sha256:{stamp}")
        self.set_lang("en-GB")
        self.set_creator("Schoolgate")
        self.set_creation_date(record.exported_at)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.add_page()

    def _load_fonts(self) -> str:
        fonts = self._fonts.fonts
        if fonts.base is None:
            self.core_fonts_encoding = "cp1252"
            return "Helvetica"
        self.add_font("base", _PLAIN, fonts.base)
        self.add_font("base", _BOLD, fonts.bold or fonts.base)
        for number, path in enumerate(self._fonts.chosen):
            self.add_font(f"other{number}", _PLAIN, path)
        self.set_fallback_fonts(
            [f"other{number}" for number in range(len(self._fonts.chosen))], exact_match=False
        )
        return "base"

    def heading(self, words: str, size: int, *, level: int) -> None:
        self.ln(3)
        if self.will_page_break(size * _SPACING * 3):
            self.add_page()
        self.start_section(words, level=level)
        self.write_words(words, size=size, style=_BOLD)
        self.ln(1)

    def fact(self, label: str, value: str) -> None:
        self.write_words(f"{label}: {value}")

    def entry(self, entry: Entry) -> None:
        self.ln(2)
        if self.will_page_break(_NORMAL * _SPACING * 3):
            self.add_page()
        self.write_words(f"{_moment(entry.at)}. {entry.who} {entry.what}", style=_BOLD)
        if entry.is_the_message:
            self.write_words("This is the message that the concern is about.", size=_SMALL)
        if entry.words:
            self.write_words(entry.words)
        if entry.remark:
            self.write_words(f"({entry.remark})", size=_SMALL)

    def write_words(self, words: str, *, size: int = _NORMAL, style: str = _PLAIN) -> None:
        """A paragraph for each line of it."""
        self.set_font(self._family, style, size)
        for paragraph in words.split("\n"):
            shown = self._fonts.shown(paragraph)
            from_right = begins_right(shown)
            lines = self.multi_cell(0, text=shown, dry_run=True, output=MethodReturnValue.LINES)
            for line in cast("list[str]", lines) or [""]:
                self._line(self._as_written(line), size, from_right=from_right)

    def _as_written(self, line: str) -> str:
        """fpdf gives the lines of its own fonts back in their encoding, and would encode them again."""
        return line.encode("latin-1").decode("cp1252") if self._fonts.fonts.base is None else line

    def _line(self, line: str, size: int, *, from_right: bool) -> None:
        height = size * _SPACING
        if self.will_page_break(height):
            self.add_page()
        seen = drawn(line, from_right=from_right, has=self._fonts.has)
        is_turned = seen != line
        if is_turned:  # what is copied or read aloud is what was written
            self._out(f"/Span <</ActualText <FEFF{line.encode('utf-16-be').hex()}>>> BDC")
        align = Align.R if from_right else Align.L
        self.cell(0, height, seen, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        if is_turned:
            self._out("EMC")

    def footer(self) -> None:
        self.set_y(-_MARGIN - 5)
        self.set_font(self._family, _PLAIN, _SMALL)
        words = self._fonts.shown(f"{self._foot}. Page {self.page_no()} of {self._count}")
        self.cell(0, 4, words, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        # A font of the PDF's own, in which the digits stand in the file as they are.
        self.set_font("Courier", _PLAIN, _SMALL - 1)
        self.cell(0, 4, f"SHA-256 {self._stamp}")

    def finished(self) -> bytes:
        return bytes(self.output())
