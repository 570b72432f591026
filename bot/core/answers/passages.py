"""Cut a document into passages that may be quoted to a parent; what is for staff alone is left out."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from bot.core.answers.documents import Block, BlockKind, NewPassage
from bot.core.answers.people import Posts, posts_in, says_more_than_a_name, without_names

_LONGEST = 600  # characters of one passage; a longer list is cut between its items
_SHORTEST_WORDS = 4
_FEW_WORDS = 2
# Sections that speak to staff about staff.
_STAFF_SECTIONS = re.compile(
    r"\b(?:who should staff contact|for staff|support for staff|staff (?:wellbeing|welfare|support|contacts?)|"
    r"devices? (?:and security|secure)|keeping (?:our |school )?devices|accessing (?:personal )?data|"
    r"processing (?:personal )?data|sharing personal data|govern\w+ (?:board|body)|trust central team|subject leads?|code of conduct|"
    r"use of teams guidance|senior leaders?|senior leadership teams?|data protection officer|links? with other policies|linked policies|related policies|training|cpd|attending meetings)\b",
    re.IGNORECASE,
)
# Whom to contact is staff's where the section says so, and a family's otherwise; whether it does stands in its own words.
_CONTACTS = re.compile(r"\b(?:who (?:to|should \w+) contact|contact details)\b", re.IGNORECASE)
_TO_STAFF = re.compile(
    r"\b(?:if|when|where) (?:any )?(?:members? of )?staff (?:have|has|need|are)\b|\bstaff (?:should|must|may|can) (?:contact|speak|ask)\b|\b(?:workload|line manager|setting (?:of )?work|concerns about data protection)\b|"
    r"\bcontact details$",
    re.IGNORECASE | re.MULTILINE,
)
# Sentences that only staff should read, wherever they stand.
_STAFF_SENTENCES = re.compile(
    r"if staff (?:have|are)|staff who (?:are|have)|(?:their|own) (?:own )?workload|confidential support|thinkwell|staff care|"
    r"employee assistance|helpline|counselling|all (?:staff members|members of staff|workers) (?:will|must|should)|"
    r"normal absence procedure|unable to work for any reason|line manager|appraisal|"
    r"two factor|encrypted|anti-?virus|bitlocker|remote desktop|strong passwords|operating systems? up to date|"
    r"dress code for staff|linked to our|\[insert|contact details$|"
    r"(?:meeting|join(?:ing)?) (?:id|code)\b|password (?:is|:)|teams\.microsoft|zoom\.us|meet\.google",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bMrs\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bMs\.)(?<! [A-Z]\.)[\"')]?\s+(?=[A-Z0-9\"'(])"
)
ITEM = "- "
_CLAUSE = re.compile(
    r"\((?:[a-z]|[ivx]{2,4})\) |[a-z]"
)  # "(a) the school is closed", or begun in the middle of a sentence


def cut(blocks: Sequence[Block]) -> list[NewPassage]:
    """Passages in the document's order, each with the headings above it."""
    return list(_passages(blocks, posts_in(block.text for block in blocks)))


def sections_of(passages: Sequence[NewPassage]) -> int:
    return len({passage.section for passage in passages})


def _passages(blocks: Sequence[Block], posts: Posts) -> Iterator[NewPassage]:
    headings: list[tuple[int, str]] = []
    lead: Block | None = None
    items: list[Block] = []
    for block in (*_for_families(blocks), Block(kind=BlockKind.HEADING, text="", level=9)):
        if block.kind in {BlockKind.ITEM, BlockKind.ROW} or (lead and _goes_on(block)):
            items.append(block)
            continue
        if items or lead:
            yield from _listed(headings, lead, items, posts)
            lead, items = None, []
        if block.kind is BlockKind.HEADING:
            headings = [(level, text) for level, text in headings if level < block.level]
            headings.append((block.level, block.text))
        elif block.text.rstrip().endswith(":"):
            lead = block
        else:
            yield from _passage(headings, [block.text], block.page, posts)


def _goes_on(block: Block) -> bool:
    """Whether a paragraph is a clause of the sentence above it: lettered, or begun in the middle of one."""
    return block.kind is BlockKind.PARAGRAPH and _CLAUSE.match(block.text) is not None


def _for_families(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks outside the sections that speak to staff."""
    below: int | None = None  # the level of the heading that a section for staff stands under
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            if below is not None and block.level <= below:
                below = None
            if below is None and _is_for_staff(blocks, at):
                below = block.level
        if below is None:
            yield block


def _is_for_staff(blocks: Sequence[Block], at: int) -> bool:
    """Whether the section under a heading speaks to staff about staff."""
    heading = blocks[at]
    if _STAFF_SECTIONS.search(heading.text):
        return True
    if not _CONTACTS.search(heading.text):
        return False
    section = takewhile(
        lambda block: block.kind is not BlockKind.HEADING or block.level > heading.level, blocks[at + 1 :]
    )
    return any(_TO_STAFF.search(block.text) for block in section)


def _listed(
    headings: list[tuple[int, str]], lead: Block | None, items: list[Block], posts: Posts
) -> Iterator[NewPassage]:
    """A list below the words that lead into it, in as many passages as its length needs."""
    first = [lead.text] if lead else []
    page = (lead or items[0]).page
    lines: list[str] = []
    for item in items:
        if lines and sum(map(len, lines)) + len(item.text) > _LONGEST:
            yield from _passage(headings, [*first, *lines], page, posts)
            lines, page = [], item.page
        lines.append(ITEM + item.text)
    if lines:
        yield from _passage(headings, [*first, *lines], page, posts)
    elif first:
        yield from _passage(headings, first, page, posts)


def _passage(
    headings: list[tuple[int, str]], lines: list[str], page: int | None, posts: Posts
) -> Iterator[NewPassage]:
    kept = [said for line in lines if (said := _for_parents(line, posts))]
    if (
        any(_is_staff_lead(line) for line in lines[:1])
        or sum(len(line.split()) for line in kept) < _SHORTEST_WORDS
        or _leads_into_nothing(kept)
    ):
        return
    yield NewPassage(section=without_names(_section(headings), posts), body="\n".join(kept), page=page)


def _section(headings: list[tuple[int, str]]) -> str:
    """The nearest heading; one that says little ("Parents") with the heading above it."""
    texts = [text for _, text in headings if text]
    if len(texts) > 1 and len(texts[-1].split()) <= _FEW_WORDS:
        return f"{texts[-2]}: {texts[-1]}"
    return texts[-1] if texts else ""


def _leads_into_nothing(lines: Sequence[str]) -> bool:
    """Words before a list that is not there: nobody can be told anything by them."""
    return len(lines) == 1 and lines[0].endswith(":") and not SENTENCE_END.search(lines[0])


def _is_staff_lead(line: str) -> bool:
    """Words that make every item below them a matter of staff: "If staff have questions, contact:"."""
    return line.endswith(":") and _STAFF_SENTENCES.search(line) is not None


def _for_parents(line: str, posts: Posts) -> str:
    """The line without names, without sentences that only name somebody, and without the sentences that speak to staff alone."""
    mark = ITEM if line.startswith(ITEM) else ""
    kept = [
        without_names(sentence, posts)
        for sentence in SENTENCE_END.split(line.removeprefix(ITEM))
        if not _STAFF_SENTENCES.search(sentence) and says_more_than_a_name(sentence, posts)
    ]
    return mark + " ".join(kept) if kept else ""
