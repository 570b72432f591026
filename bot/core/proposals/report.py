"""What was found in a document, as lines for a person or as plain values."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from bot.core.proposals.ages import warnings_of
from bot.core.proposals.drafts import answered, present, shown, to_accept
from bot.core.proposals.found import Source, Sureness, Survey
from bot.core.proposals.wanted import all_wanted, not_found
from bot.core.school_settings import SchoolSettings

_MOST_SOURCES = 3
_WORDS = {wanted.key: wanted.words for wanted in all_wanted()} | {
    "reply_by.boundary": "which hours count as out of hours",
    "policy.review_cycle": "how often the policy is reviewed",
}


def report_lines(found: Survey, title: str, school: SchoolSettings, today: date) -> Iterator[str]:
    """Everything a person should see; nothing of it is taken."""
    proposals = to_accept(found, school)
    yield f"Can be proposed ({len(proposals)}):"
    for proposal in proposals:
        yield f"  {proposal.key} = {shown(proposal.value)}"
        if proposal.sureness is Sureness.LIKELY:
            yield "    to be looked at twice: it is said softly, in a table, or under a heading"
        if (now := present(proposal.key, school)) is not None:
            yield f"    school.toml has: {shown(now)}"
        yield from (f"    {place(source)}" for source in proposal.sources[:_MOST_SOURCES])
    told = answered(found, school)
    if told:
        yield f"Answered in school.toml already ({len(told)}); see whether each still holds:"
    for proposal in told:
        yield f"  {proposal.key}: {shown(present(proposal.key, school))}"
        yield f"    {place(proposal.sources[0])}"
    yield f"Contradicts itself ({len(found.contradictions)}); none of these is proposed:"
    for contradiction in found.contradictions:
        yield f"  {_words(contradiction.key)}"
        yield from (f"    {side.means}: {place(side.source)}" for side in contradiction.sides)
    missing = not_found(found, school)
    yield f"Not found ({len(missing)}):"
    for wanted in sorted(missing, key=lambda wanted: not wanted.is_needed):
        yield f"  {wanted.words}{' - NEEDED before going live' if wanted.is_needed else ''}"
    for heading, lines in (
        ("Out of date", warnings_of(found.age, title, today)),
        ("Worth knowing", _worth_knowing(found)),
    ):
        if lines:
            yield f"{heading}:"
            yield from (f"  {line}" for line in lines)


def report_values(found: Survey, title: str, school: SchoolSettings, today: date) -> dict[str, Any]:
    """The same for a program."""
    return {
        "document": title,
        "proposals": [
            {
                "key": proposal.key,
                "value": list(proposal.value)
                if isinstance(proposal.value, tuple)
                else proposal.value
                if isinstance(proposal.value, bool)
                else shown(proposal.value),
                "means": proposal.means,
                "sure": proposal.sureness.value,
                "now": shown(now) if (now := present(proposal.key, school)) is not None else None,
                "sources": [_source(source) for source in proposal.sources],
            }
            for proposal in to_accept(found, school)
        ],
        "answered": [
            {
                "key": proposal.key,
                "now": shown(present(proposal.key, school)),
                "sources": [_source(source) for source in proposal.sources],
            }
            for proposal in answered(found, school)
        ],
        "contradictions": [
            {
                "key": contradiction.key,
                "sides": [{"means": side.means, **_source(side.source)} for side in contradiction.sides],
            }
            for contradiction in found.contradictions
        ],
        "not_found": [
            {"key": wanted.key, "words": wanted.words, "needed_before_going_live": wanted.is_needed}
            for wanted in not_found(found, school)
        ],
        "out_of_date": warnings_of(found.age, title, today),
        "worth_knowing": _worth_knowing(found),
    }


def place(source: Source) -> str:
    """Where the sentence stands, and the sentence."""
    page = f", page {source.page}" if source.page else ""
    return f'{source.section or "at the beginning"}{page}: "{source.sentence}"'


def _worth_knowing(found: Survey) -> list[str]:
    kept = " and ".join(found.systems)
    systems = [f"Concerns are kept in {kept}; an export for it is set up under [exports]."] if kept else []
    return [*systems, *found.remarks]


def _words(key: str) -> str:
    return f"{key}: {_WORDS[key]}" if key in _WORDS else key


def _source(source: Source) -> dict[str, Any]:
    return {"sentence": source.sentence, "section": source.section, "page": source.page}
