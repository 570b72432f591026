"""From a document to what it seems to say: one proposal a setting, or the sentences that contradict each other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.core.answers.documents import Block
from bot.core.proposals import live, offer
from bot.core.proposals.ages import age_of
from bot.core.proposals.amounts import read_amounts
from bot.core.proposals.found import Contradiction, Proposal, Reading, Side, Source, Sureness, Survey, Value
from bot.core.proposals.hours import read_hours
from bot.core.proposals.packs import read_packs
from bot.core.proposals.platforms import read_platforms
from bot.core.proposals.reading import Said, said_in
from bot.core.proposals.reviews import read_reviews
from bot.core.proposals.routes import read_routes
from bot.core.proposals.rules import Sentences, read_by
from bot.core.proposals.year_words import ALL_YEARS, code_of, say_years

# Readings of these add up: a pack may be collected or delivered.
_ADD_UP = frozenset({"packs.delivery", "pack.handover", "platform.hand_in", "pack.eligible"})
# What is drawn from the same sentences stands or falls with them.
_FALLS_WITH = {
    "replies.promise": "reply_by",
    "replies.opens": "hours.email_reply_window",
    "replies.closes": "hours.email_reply_window",
    "office.opens": "hours.office",
    "office.closes": "hours.office",
    "callbacks.note": "callback.parent_can_request",
    "packs.note": "pack.must_return",
    "packs.is_available": "pack.available",
}
_NEVER_PROPOSED = frozenset(
    {"reply_by.boundary", "policy.review_cycle"}
)  # looked at for contradictions alone
_ORDER = ("collect", "deliver", "post", "email")
_SYSTEM = re.compile(r"\b(CPOMS|MyConcern|My Concern|Safeguard My School|Egress)\b")
_LEFT_OVER = re.compile(
    r"\[(?:insert|add|name|school|delete)[^\]]*\]?|adapt and add to this|delete as appropriate|\bX{3,}\b|<insert",
    re.IGNORECASE,
)
_STAYS_IN = re.compile(r"no personal data (?:leaves|may leave|to leave|is taken off)", re.IGNORECASE)
_DEEMED = re.compile(r"(?:give|taken as|deemed) consent|we will take that you have read", re.IGNORECASE)


def survey(blocks: Sequence[Block]) -> Survey:
    """Everything that the document seems to say; the same blocks always give the same."""
    sentences = Sentences(said_in(blocks))
    by_key: dict[str, list[Reading]] = defaultdict(list)
    for reading in _readings(sentences):
        by_key[reading.key].append(reading)
    proposals, contradictions = [], []
    for key, found in by_key.items():
        readings = _clearest(found)
        sides = () if key in _ADD_UP else _against_each_other(readings)
        if sides:
            contradictions.append(Contradiction(key=key, sides=sides))
        elif key not in _NEVER_PROPOSED:
            proposals.append(_proposal(key, readings))
    texts = [block.text for block in blocks]
    contested = {found.key for found in contradictions}
    return Survey(
        proposals=tuple(found for found in proposals if _FALLS_WITH.get(found.key) not in contested),
        contradictions=tuple(
            found for found in contradictions if _FALLS_WITH.get(found.key) not in contested
        ),
        remarks=tuple(_remarks(texts)),
        systems=tuple(sorted({match.group() for text in texts for match in _SYSTEM.finditer(text)})),
        age=age_of(blocks),
    )


def _readings(sentences: Sentences) -> Iterator[Reading]:
    yield from read_hours(sentences)
    yield from read_platforms(sentences)
    yield from read_packs(sentences)
    yield from read_routes(sentences)
    yield from read_by(live.RULES, sentences)
    yield from read_by(offer.RULES, sentences)
    yield from offer.read_contact(sentences)
    yield from read_amounts(sentences)
    yield from read_reviews(sentences)


def _clearest(readings: list[Reading]) -> list[Reading]:
    return [reading for reading in readings if not reading.is_vague] or readings


def _against_each_other(readings: list[Reading]) -> tuple[Side, ...]:
    """Every reading that another one contradicts, each meaning once."""
    against = [reading for pair in combinations(readings, 2) if _contradict(*pair) for reading in pair]
    sides: dict[str, Side] = {}
    for reading in against:
        sides.setdefault(reading.means, Side(means=reading.means, source=source_of(reading.said)))
    return tuple(sides.values())


def _contradict(one: Reading, other: Reading) -> bool:
    """Two sentences about the same years; one about some years and one about all refine each other."""
    if one.means == other.means or one.scope != other.scope or one.said.text == other.said.text:
        return False
    if not one.years or not other.years:
        return not one.years and not other.years
    return bool(one.years & other.years)


def source_of(said: Said) -> Source:
    return Source(sentence=said.quoted, section=said.section, page=said.page)


def _proposal(key: str, readings: list[Reading]) -> Proposal:
    groups = _grouped(readings)
    sources: list[Source] = []
    for reading in readings:
        if (source := source_of(reading.said)) not in sources:
            sources.append(source)
    return Proposal(
        key=key,
        means="; ".join(means for means, _ in groups),
        value=_value(key, readings, groups),
        sureness=Sureness.PLAIN
        if any(reading.sureness is Sureness.PLAIN for reading in readings)
        else Sureness.LIKELY,
        sources=tuple(sources),
    )


def _grouped(readings: list[Reading]) -> list[tuple[str, str]]:
    """Each meaning with the draft that says it, those for all years first, then in the order of the years."""
    years: dict[tuple[str, str], set[str]] = defaultdict(set)
    general: set[tuple[str, str]] = set()
    drafts: dict[tuple[str, str], str] = {}
    for reading in readings:
        held = (reading.scope, reading.means)
        drafts.setdefault(held, str(reading.value))
        years[held] |= reading.years
        if not reading.years:
            general.add(held)
    said = []
    for scope, means in drafts:
        held = (scope, means)
        own = frozenset() if held in general or not years[held] else frozenset(years[held])
        is_alone = len(drafts) == 1
        name = " ".join(part for part in (code_of(own), scope if scope != means else "") if part)
        prefix = f"{say_years(own)}: " if own else ""
        first = min((ALL_YEARS.index(year) for year in own), default=-1)
        said.append((first, f"{name}: {means}" if name else means, prefix + drafts[held], is_alone))
    return [(means, draft) for _, means, draft, _ in sorted(said, key=lambda entry: entry[:2])]


def _value(key: str, readings: list[Reading], groups: list[tuple[str, str]]) -> Value:
    first = readings[0].value
    if isinstance(first, tuple):
        ways = {way for reading in readings if isinstance(reading.value, tuple) for way in reading.value}
        return tuple(way for way in _ORDER if way in ways)
    if not isinstance(first, str) or key.split(".")[0] in {"replies", "packs", "callbacks"}:
        return first
    texts = [draft if draft.endswith(".") else f"{draft}." for _, draft in groups]
    return " ".join(texts)


def _remarks(texts: list[str]) -> Iterator[str]:
    whole = "\n".join(texts)
    if _STAYS_IN.search(whole):
        yield "It says that no personal data leaves the school: settle this line with the data protection officer before going live."
    if _DEEMED.search(whole):
        yield "It takes joining a session as consent: the line never collects or confirms consent."
    for text in texts:
        if match := _LEFT_OVER.search(text):
            yield f'Words of a template were left in it: "{match.group()}". What they stand for is missing.'
