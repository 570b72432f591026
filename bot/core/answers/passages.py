"""Cut a document into passages that may be quoted to a parent; what is for staff alone is left out."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.documents import Block, BlockKind, NewPassage

_LONGEST = 600  # characters of one passage; a longer list is cut between its items
_SHORTEST_WORDS = 4
_FEW_WORDS = 2
# Sections that speak to staff about staff.
_STAFF_SECTIONS = re.compile(
    r"\b(?:who (?:to|should(?: staff)?) contact|for staff|support for staff|staff (?:wellbeing|welfare|support|contacts?)|"
    r"contact details|devices? (?:and security|secure)|keeping (?:our |school )?devices|accessing (?:personal )?data|"
    r"processing (?:personal )?data|sharing personal data|govern\w+ (?:board|body)|trust central team|subject leads?|code of conduct|"
    r"use of teams guidance|senior leaders?|senior leadership teams?|data protection officer|links? with other policies|linked policies|related policies|training|cpd|attending meetings)\b",
    re.IGNORECASE,
)
# Sentences that only staff should read, wherever they stand.
_STAFF_SENTENCES = re.compile(
    r"if staff (?:have|are)|staff who (?:are|have)|(?:their|own) (?:own )?workload|confidential support|thinkwell|staff care|"
    r"employee assistance|helpline|counselling|all (?:staff members|members of staff|workers) (?:will|must|should)|"
    r"normal absence procedure|unable to work for any reason|line manager|\bSBM\b|school business manager|appraisal|"
    r"two factor|encrypted|anti-?virus|bitlocker|remote desktop|strong passwords|operating systems? up to date|"
    r"dress code for staff|linked to our|\[insert|contact details$|"
    r"(?:meeting|join(?:ing)?) (?:id|code)\b|password (?:is|:)|teams\.microsoft|zoom\.us|meet\.google",
    re.IGNORECASE,
)
# A name is left out of what is quoted: it may have changed since, and the settings say whom to ask for.
_PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Rev)\b\.?(?: +(?:[A-Z]\.|[A-Z][\w\u2019'-]*\w))+(?:['\u2019]s\b)?"
)
_LEFT_OUT = "..."
# Beside a name stands what its bearer does, which is enough: "the SENDCo, ..., will ring", "with ... (Headteacher)".
_NAME_BESIDE_ROLE = re.compile(r", \.\.\.(?:,(?= )|(?=[.;]$))")
_ROLE_AFTER_NAME = re.compile(
    r"(?P<before>^|[.!?] )?\.\.\. \((?:the |our )?(?P<role>(?!Year|Class|Room|Mon|Tue|Wed|Thu|Fri)[A-Z][A-Za-z/& -]{2,40})\)"
)
_FEWEST_BESIDE_A_NAME = 7  # words that must be left for a sentence to say something without the name
SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bMrs\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bMs\.)(?<! [A-Z]\.)(?<! \.\.\.)[\"')]?\s+(?=[A-Z0-9\"'(])"
)
ITEM = "- "


def cut(blocks: Sequence[Block]) -> list[NewPassage]:
    """Passages in the document's order, each with the headings above it."""
    return list(_passages(blocks))


def sections_of(passages: Sequence[NewPassage]) -> int:
    return len({passage.section for passage in passages})


def names_left_out(text: str) -> str:
    """The text with "..." for each person named with a title, or with what that person does, where that is said too."""
    said = _PERSON.sub(_LEFT_OUT, text)
    if said == text:
        return text
    return _ROLE_AFTER_NAME.sub(_with_role, _NAME_BESIDE_ROLE.sub("", said))


def _with_role(found: re.Match[str]) -> str:
    before = found["before"]
    return f"the {found['role']}" if before is None else f"{before}The {found['role']}"


def _passages(blocks: Sequence[Block]) -> Iterator[NewPassage]:
    headings: list[tuple[int, str]] = []
    lead: Block | None = None
    items: list[Block] = []
    for block in (*blocks, Block(kind=BlockKind.HEADING, text="", level=9)):
        if block.kind in {BlockKind.ITEM, BlockKind.ROW}:
            items.append(block)
            continue
        if items or lead:
            yield from _listed(headings, lead, items)
            lead, items = None, []
        if block.kind is BlockKind.HEADING:
            headings = [(level, text) for level, text in headings if level < block.level]
            headings.append((block.level, block.text))
        elif block.text.rstrip().endswith(":"):
            lead = block
        else:
            yield from _passage(headings, [block.text], block.page)


def _listed(headings: list[tuple[int, str]], lead: Block | None, items: list[Block]) -> Iterator[NewPassage]:
    """A list below the words that lead into it, in as many passages as its length needs."""
    first = [lead.text] if lead else []
    page = (lead or items[0]).page
    lines: list[str] = []
    for item in items:
        if lines and sum(map(len, lines)) + len(item.text) > _LONGEST:
            yield from _passage(headings, [*first, *lines], page)
            lines, page = [], item.page
        lines.append(ITEM + item.text)
    if lines:
        yield from _passage(headings, [*first, *lines], page)
    elif first:
        yield from _passage(headings, first, page)


def _passage(headings: list[tuple[int, str]], lines: list[str], page: int | None) -> Iterator[NewPassage]:
    if any(_STAFF_SECTIONS.search(text) for _, text in headings):
        return
    kept = [line for line in map(_for_parents, lines) if line]
    if (
        any(_is_staff_lead(line) for line in lines[:1])
        or sum(len(line.split()) for line in kept) < _SHORTEST_WORDS
    ):
        return
    yield NewPassage(section=_section(headings), body="\n".join(kept), page=page)


def _section(headings: list[tuple[int, str]]) -> str:
    """The nearest heading; one that says little ("Parents") with the heading above it."""
    texts = [text for _, text in headings if text]
    if len(texts) > 1 and len(texts[-1].split()) <= _FEW_WORDS:
        return f"{texts[-2]}: {texts[-1]}"
    return texts[-1] if texts else ""


def _is_staff_lead(line: str) -> bool:
    """Words that make every item below them a matter of staff: "If staff have questions, contact:"."""
    return line.endswith(":") and _STAFF_SENTENCES.search(line) is not None


def _for_parents(line: str) -> str:
    """The line without names, and without the sentences that speak to staff alone."""
    mark = ITEM if line.startswith(ITEM) else ""
    kept = [
        said
        for sentence in SENTENCE_END.split(line.removeprefix(ITEM))
        if not _STAFF_SENTENCES.search(sentence) and (said := _without_names(sentence))
    ]
    return mark + " ".join(kept) if kept else ""


def _without_names(sentence: str) -> str:
    """The sentence with "..." for each name; "" when little else is said."""
    said = names_left_out(sentence)
    is_said = said == sentence or len(re.findall(r"\w+", said)) >= _FEWEST_BESIDE_A_NAME
    return said if is_said else ""
