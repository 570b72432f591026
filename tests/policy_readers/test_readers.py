import io
import zipfile
from pathlib import Path

import docx
import pypdf
import pytest

from bot.core.answers.documents import Block, BlockKind, ReadDocument
from bot.core.answers.passages import cut
from bot.core.errors import ImportRefused
from bot.policy_readers.registry import READERS, read_policy
from tests.policy_readers.pdf_writing import pdf_of

FILLER = "\n\n" + "There is more to say about how children learn at home with us. " * 6


def read(tmp_path: Path, name: str, content: str | bytes) -> ReadDocument:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_policy(path)


def texts(document: ReadDocument, kind: BlockKind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


def test_wrapped_lines_are_mended(tmp_path: Path) -> None:
    text = """\
1. Aims

Children who learn at home for more than a day or two will have work that is set for them

each morning by the class teacher, and the class teacher will look at what they have done before

the end of the week. We would like every family to help a child to find a quiet place to work.

This is meant for all of the children in the school and for their families, wherever they are liv-

ing at the time.
"""
    document = read(tmp_path, "p.txt", text)
    assert texts(document, BlockKind.HEADING) == ["1. Aims"]
    paragraphs = " ".join(texts(document, BlockKind.PARAGRAPH))
    assert "set for them each morning" in paragraphs
    assert "wherever they are living at the time." in paragraphs


@pytest.mark.parametrize(
    "bullet", ["-", "\u2022", "\u00b7", "\u25aa", "\uf0b7", "o", "\u2713", "- \u2713", "*"]
)
def test_lists_are_kept_below_what_leads_into_them(tmp_path: Path, bullet: str) -> None:
    text = f"Live lessons\n\nFor every call:\n\n{bullet} Stay in the room\n{bullet} No pets please\n{FILLER}"
    document = read(tmp_path, "p.txt", text)
    assert texts(document, BlockKind.ITEM) == ["Stay in the room", "No pets please"]
    bodies = [passage.body for passage in cut(document.blocks)]
    assert "For every call:\n- Stay in the room\n- No pets please" in bodies


def test_numbered_headings_are_headings_and_numbered_steps_are_a_list(tmp_path: Path) -> None:
    text = f"2 Roles\n\n2.1 Teachers\n\nTeachers set the work.\n\nTo join:\n\n1. Open the app\n2. Press join\n3. Wait{FILLER}"
    document = read(tmp_path, "p.txt", text)
    assert texts(document, BlockKind.HEADING) == ["2 Roles", "2.1 Teachers"]
    assert texts(document, BlockKind.ITEM) == ["Open the app", "Press join", "Wait"]


def test_markdown_marks_links_and_tables_are_read(tmp_path: Path) -> None:
    text = (
        "# Home Learning Policy\n\n## **Work**\n\nSee [the page](https://example.org) for *more*.\n\n"
        f"| Year | Hours |\n|---|---|\n| Year 1 | 3 |\n| Year 5 | 4 |\n{FILLER}"
    )
    document = read(tmp_path, "p.md", text)
    assert document.title == "Home Learning Policy"
    assert "See the page for more." in texts(document, BlockKind.PARAGRAPH)
    assert texts(document, BlockKind.ROW) == ["Year 1 - Hours: 3", "Year 5 - Hours: 4"]


def test_html_is_what_a_reader_sees_and_nothing_that_runs(tmp_path: Path) -> None:
    text = (
        "<html><head><title>Our Policy</title><style>p{}</style><script>alert('x')</script></head><body>"
        "<nav>Menu Home</nav><h2>Packs</h2><p>Packs are <b>free</b>&nbsp;for all.</p><ul><li>Ask the office</li>"
        "<li><p>Or ask here</p></li></ul><table><tr><th>Year</th><th>Hours</th></tr><tr><td>1</td><td>3</td></tr></table>"
        f"<script>document.write('bad')</script><p>{FILLER}</p></body></html>"
    )
    document = read(tmp_path, "p.html", text)
    everything = " ".join(block.text for block in document.blocks)
    assert document.title == "Our Policy"
    assert "alert" not in everything
    assert "bad" not in everything
    assert "Menu" not in everything
    assert texts(document, BlockKind.HEADING) == ["Packs"]
    assert texts(document, BlockKind.ITEM) == ["Ask the office", "Or ask here"]
    assert texts(document, BlockKind.ROW) == ["1 - Hours: 3"]
    assert "Packs are free for all." in texts(document, BlockKind.PARAGRAPH)


def test_unfinished_html_is_still_read(tmp_path: Path) -> None:
    assert read(tmp_path, "p.html", f"<p>Packs are free<table><tr><td>last<p>{FILLER}").blocks


def test_a_word_file_keeps_headings_lists_and_tables(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Remote Learning Policy", 1)
    word.add_paragraph("Work is set each day.")
    word.add_paragraph("Ask the office", style="List Bullet")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Year", "Hours", "1", "3"), strict=True
    ):
        cell.text = text
    word.add_paragraph(FILLER)
    out = io.BytesIO()
    word.save(out)
    document = read(tmp_path, "p.docx", out.getvalue())
    assert document.title == "Remote Learning Policy"
    assert texts(document, BlockKind.ITEM) == ["Ask the office"]
    assert texts(document, BlockKind.ROW) == ["1 - Hours: 3"]


def test_a_pdf_is_read_by_pages_without_its_running_heads(tmp_path: Path) -> None:
    letters = " abc"
    pages = [
        [
            "Oak School Policy",
            f"Learning at home, part {number}",
            "",
            f"{number}. Work set in part {letters[number]}",
            "Work is set every day by the class teacher.",
        ]
        + [f"Families can ask the office for help number {number}{letter}." for letter in "abcdef"]
        + [f"Page {number} of 3"]
        for number in (1, 2, 3)
    ]
    document = read(tmp_path, "p.pdf", pdf_of(pages))
    everything = [block.text for block in document.blocks]
    assert not any("Page 1" in text for text in everything)
    assert not any(text == "Oak School Policy" for text in everything)
    assert {block.page for block in document.blocks} == {1, 2, 3}


def test_a_scanned_pdf_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="scan"):
        read(tmp_path, "p.pdf", pdf_of([[], []]))


def test_a_locked_pdf_is_refused_with_the_reason(tmp_path: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf_of([["Some words"] * 20])))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(ImportRefused, match="locked with a password"):
        read(tmp_path, "p.pdf", out.getvalue())


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"0" * 210_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("p.txt", b"", "is empty"),
        ("p.pdf", b"   \n", "is empty"),
        ("p.xlsx", b"words", "cannot read"),
        ("policy", b"words", "without an ending"),
        ("p.pdf", b"just words, many of them", "is no PDF"),
        ("p.txt", b"%PDF-1.7 and more", "is a PDF"),
        ("p.docx", b"just words", "is no Word file"),
        ("p.md", b"PK\x03\x04 and more", "is a Word or zip file"),
        ("p.docx", b"\xd0\xcf\x11\xe0 old", "locked with a password or from an old Word"),
        ("p.docx", b"PK\x03\x04 but cut off", "damaged"),
        ("p.pdf", b"%PDF-1.7 but cut off", "damaged"),
        ("p.txt", b"a\x00b" * 40, "not text"),
        ("p.txt", b"only a few words here", "holds no policy"),
        ("p.html", b"<script>" + b"word " * 90 + b"</script>", "holds no policy"),
        ("p.txt", b"x" * 25_000_001, "larger than"),
        ("p.docx", _bomb(), "unpacks to more"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    with pytest.raises(ImportRefused, match=reason):
        read(tmp_path, name, content)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="cannot be opened"):
        read_policy(tmp_path / "none.txt")


def test_windows_and_wide_encodings_are_read(tmp_path: Path) -> None:
    text = "Parents\u2019 guide" + FILLER
    assert read(tmp_path, "a.txt", text.encode("cp1252")).blocks[0].text.startswith("Parents\u2019 guide")
    assert read(tmp_path, "b.txt", text.encode("utf-16")).blocks[0].text.startswith("Parents\u2019 guide")


def test_every_ending_has_a_reader() -> None:
    assert set(READERS) == {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx", ".pdf"}


def block(kind: BlockKind, text: str, level: int = 0) -> Block:
    return Block(kind=kind, text=text, level=level)


@pytest.mark.parametrize(
    "heading",
    [
        "Who should staff contact?",
        "Support for Staff",
        "Keeping devices secure",
        "Staff wellbeing",
        "Links with other policies",
    ],
)
def test_sections_for_staff_are_left_out(heading: str) -> None:
    blocks = [
        block(BlockKind.HEADING, heading, 1),
        block(BlockKind.PARAGRAPH, "Ring 01632 960799 at any time of day."),
    ]
    assert cut(blocks) == []


@pytest.mark.parametrize(
    "first",
    [
        "If staff have any questions or concerns, they should contact:",
        "Issues in setting work: the subject leader",
        "Issues with their own workload: the headteacher",
        "Concerns about data protection: the data lead",
        "Northgate IT contact details",
    ],
)
def test_whom_staff_contact_is_left_out(first: str) -> None:
    blocks = [
        block(BlockKind.HEADING, "4. Who to Contact", 1),
        block(BlockKind.PARAGRAPH, first),
        block(BlockKind.HEADING, "Computers", 2),
        block(BlockKind.ITEM, "Issues with IT: Northgate IT, 01632 960799"),
        block(BlockKind.HEADING, "5. Meals", 1),
        block(BlockKind.PARAGRAPH, "Vouchers are sent on Mondays by e-mail."),
    ]
    assert [passage.section for passage in cut(blocks)] == ["5. Meals"]


def test_whom_families_contact_is_kept() -> None:
    blocks = [
        block(BlockKind.HEADING, "4. Who to Contact", 1),
        block(BlockKind.ROW, "Logins and passwords - Who: School office; How: 01632 960799"),
        block(BlockKind.ROW, "Meals - Who: Mrs Quill, School Business Manager; How: 01632 960798"),
        block(BlockKind.ROW, "Pupils with SEND - Who: Miss Sorrel; How: 01632 960797"),
    ]
    (passage,) = cut(blocks)
    assert passage.section == "4. Who to Contact"
    assert "School office; How: 01632 960799" in passage.body
    assert "Meals - Who: School Business Manager; How: 01632 960798" in passage.body
    assert passage.body.endswith("Pupils with SEND - How: 01632 960797")


@pytest.mark.parametrize(
    "sentence",
    [
        "If staff have any concerns they should contact their line manager.",
        "Or contact the confidential support line on 01632 960799.",
        "Mrs Quill is the Designated Safeguarding Lead here.",
        "The meeting ID is 123 456 for every class call.",
        "The password is swordfish for all of the children.",
        "If they are unable to work for any reason they should use the normal absence procedure.",
    ],
)
def test_sentences_for_staff_names_and_ways_in_are_left_out(sentence: str) -> None:
    blocks = [block(BlockKind.PARAGRAPH, f"Children work in the morning. {sentence} They rest at noon.")]
    assert [passage.body for passage in cut(blocks)] == ["Children work in the morning. They rest at noon."]


def test_a_long_list_is_cut_between_its_items_and_keeps_its_lead() -> None:
    items = [block(BlockKind.ITEM, f"Item number {number} with some words " * 4) for number in range(12)]
    passages = cut([block(BlockKind.PARAGRAPH, "For every call:"), *items])
    assert len(passages) > 1
    assert all(passage.body.startswith("For every call:\n- ") for passage in passages)
    assert sum(passage.body.count("\n- ") for passage in passages) == 12


@pytest.mark.parametrize(
    "clauses",
    [
        ("(a) the premises are closed; or", "(b) a class has been told to stay at home."),
        ("a) the premises are closed; or", "b) a class has been told to stay at home."),
        ("the premises are closed; or", "a class has been told to stay at home."),
    ],
)
def test_clauses_below_the_words_that_lead_into_them_are_a_list(clauses: tuple[str, ...]) -> None:
    (passage,) = cut(
        [block(BlockKind.PARAGRAPH, text) for text in ("Remote education is given where:", *clauses)]
    )
    assert passage.body == f"Remote education is given where:\n- {clauses[0]}\n- {clauses[1]}"


def test_a_paragraph_that_begins_anew_is_no_clause_of_what_is_above_it() -> None:
    said = [
        "Remote education is given where:",
        "Packs are ready on Monday at nine.",
        "they are free of charge.",
    ]
    passages = cut([block(BlockKind.PARAGRAPH, text) for text in said])
    assert [passage.body for passage in passages] == said[1:]


def test_words_that_lead_into_nothing_are_no_passage() -> None:
    assert cut([block(BlockKind.PARAGRAPH, "In the limited circumstances of this policy, we will:")]) == []
