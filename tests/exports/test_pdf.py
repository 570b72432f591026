"""A concern as PDF: readable text in any script this machine can draw, and code points for the rest."""

import io
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.core.exports.columns import Exports
from bot.core.exports.record import ConcernRecord, ExportForm
from bot.core.exports.stamp import new_place, read_digest, stamped
from bot.exports.fonts import Fonts
from bot.exports.pdf import pdf_of
from bot.exports.right_to_left import begins_right, drawn, joined
from bot.exports.writing import ConcernFiles
from tests.exports.concerns import concern

NONE = Fonts(None, None, ())
HERE = Fonts.on_this_machine()
STAMP = "ab" * 32
needs_fonts = pytest.mark.skipif(HERE.base is None, reason="this machine has no fonts")
EVERYTHING = range(0x110000)


def read(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def pdf(record: ConcernRecord, fonts: Fonts = HERE) -> str:
    return read(pdf_of(record, fonts, stamp=STAMP))


@pytest.mark.parametrize("fonts", [NONE, HERE], ids=["no fonts", "this machine's"])
def test_it_says_what_happened_in_order_and_who_did_it(fonts: Fonts) -> None:
    text = pdf(concern("he comes home hungry", "are you there"), fonts)
    for words in (
        "Concern 4F7K",
        "Oak Primary School",
        "Pupils: Maryam Yusuf (3K), Idris Yusuf (1B)",
        "From: Amina Yusuf, +447700900101, by text message",
        "10 March 2026, 09:15. Amina Yusuf wrote",
        "Tom Lead acknowledged it",
        "Rang; recorded as 12.",
        "Others of this family, or linked: 7LLL",
        "Exported: 10 March 2026, 09:15, by Tom Lead",
    ):
        assert words in text
    assert text.index("he comes home hungry") < text.index("are you there") < text.index("acknowledged it")


@pytest.mark.parametrize("fonts", [NONE, HERE], ids=["no fonts", "this machine's"])
def test_every_page_has_its_number_and_the_stamp(fonts: Fonts) -> None:
    content = pdf_of(concern(*["a line that is long enough to fill a page " * 60] * 4), fonts, stamp=STAMP)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert f"Concern 4F7K, Oak Primary School. Page {number} of {len(pages)}" in text
        assert f"SHA-256 {STAMP}" in text


def test_it_says_what_it_is_to_whoever_has_it_read_aloud() -> None:
    reader = PdfReader(io.BytesIO(pdf_of(concern("hm"), NONE, stamp=STAMP)))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Concern 4F7K"
    headings = [item.title for item in _flat(reader.outline)]
    assert headings == ["Concern 4F7K", "What was said and done", "Outcome"]


def _flat(outline: list[object]) -> list[object]:
    return [each for item in outline for each in (_flat(item) if isinstance(item, list) else [item])]


@pytest.mark.parametrize("form", list(ExportForm))
def test_the_stamp_is_found_again_and_a_change_shows(form: ExportForm) -> None:
    place = new_place()
    written = ConcernFiles().write(concern("he comes home hungry"), form, Exports(), place=place)
    file = stamped(written, place)
    assert read_digest(file.content) == file.digest
    for old, new in ((b"2026", b"2025"), (file.digest.encode(), b"0" * 64)):
        assert old in file.content
        assert read_digest(file.content.replace(old, new)) != file.digest
    if form is ExportForm.PDF:
        assert file.digest in read(file.content)


def test_what_a_font_lacks_is_shown_as_its_code_point() -> None:
    text = pdf(concern("Paweł, ’quoted’, café £5, 救", from_name="Łucja"), NONE)
    assert "Pawe[U+0142], ’quoted’, café £5, [U+6551]" in text
    assert "[U+0141]ucja" in text


def test_what_cannot_be_seen_is_shown_as_its_code_point() -> None:
    text = pdf(concern("a\u202eb\u200bc\x07d\x7fe\ufeff"))
    assert "a[U+202E]b[U+200B]c[U+0007]d[U+007F]e[U+FEFF]" in text


def test_words_that_the_writer_of_pdfs_has_a_use_for_are_words() -> None:
    text = pdf(concern("{nb} **bold** __line__ (a) \\ %PDF endstream <b> &amp; " + STAMP))
    assert "{nb} **bold** __line__ (a) \\ %PDF endstream <b> &amp;" in text


@needs_fonts
@pytest.mark.parametrize(
    "name", ["Paweł Żółć", "Ștefan Țurcanu", "Иван Їжак", "Nguyễn Thị", "Şükrü Iğdır", "Ķēniņš"]
)
def test_names_are_drawn_as_they_are_written(name: str) -> None:
    assert name in pdf(concern(name, from_name=name, school=name))


@needs_fonts
def test_letters_of_arabic_are_joined_and_run_from_the_right() -> None:
    content = pdf_of(concern("ساعدوني"), HERE, stamp=STAMP)
    exact = "ساعدوني".encode("utf-16-be").hex()
    assert f"/ActualText <FEFF{exact}>".encode() in content
    shapes = joined("ساعدوني", EVERYTHING)
    assert unicodedata.normalize("NFKC", shapes) == "ساعدوني"
    assert [unicodedata.decomposition(each).split()[0] for each in shapes] == [
        "<initial>", "<final>", "<initial>", "<final>", "<isolated>", "<initial>", "<final>",
    ]  # fmt: skip


def test_a_line_from_the_right_keeps_numbers_and_brackets_readable() -> None:
    assert drawn("שלום (12) abc", from_right=True, has=()) == "abc (12) םולש"
    assert drawn("שלום (א)", from_right=True, has=()) == "(א) םולש"
    assert begins_right("שלום abc")
    assert not begins_right("abc שלום")
    assert drawn("می\u200cخواهم", from_right=True, has=()).count("\u200c") == 1


def test_a_letter_whose_shape_no_font_has_stands_as_it_is() -> None:
    assert joined("ساعدوني", ()) == "ساعدوني"


SCRIPTS = "Łłабвأبتشہےㅎ한救বাਮਾகாએहिξאሀခ្ថລ😢👩‍👧\u0301\u202e\U0010ffff\ud800\x00\n\t "


@given(st.text(alphabet=st.sampled_from(SCRIPTS) | st.characters(), max_size=120))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_are_written_without_an_error_and_none_is_lost(words: str) -> None:
    for fonts in (NONE, HERE):
        assert (
            len(PdfReader(io.BytesIO(pdf_of(concern(words, from_name=words), fonts, stamp=STAMP))).pages) > 0
        )
        shown = fonts.needed_for([words]).shown(words)
        back = re.sub(r"\[U\+([0-9A-F]{4,6})\]", lambda match: chr(int(match[1], 16)), shown)
        lines = words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
        if "[U+" not in words:
            assert unicodedata.normalize("NFC", back) == unicodedata.normalize("NFC", lines)


def test_what_would_be_shown_as_code_points_is_known_beforehand() -> None:
    assert NONE.lacks()[:2] == ("Polish", "Ukrainian")
    drawn_here = HERE.needed_for(["ł"])
    assert ("Polish" in HERE.lacks()) is (ord("ł") not in drawn_here.has)


def test_a_font_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    for name in ("NotoSansOdd-Regular.ttf", "NotoSansCJK-Regular.ttc"):
        (tmp_path / name).write_bytes(b"no font at all")
    fonts = Fonts.on_this_machine(tmp_path)
    assert {path.name for path in fonts.others} >= {"NotoSansOdd-Regular.ttf", "NotoSansCJK-Regular.ttc"}
    assert "[U+13080]" in pdf(concern("\U00013080 hm"), Fonts(fonts.base, fonts.bold, fonts.others))


def test_the_folder_that_the_settings_name_is_asked_first(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        (tmp_path / "sub" / name).write_bytes(b"")
    fonts = Fonts.on_this_machine(tmp_path)
    assert fonts.base == tmp_path / "sub" / "NotoSans-Regular.ttf"
