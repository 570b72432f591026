"""Rules that know a setting by the words around it: tables of patterns, one draft for each thing a school can mean."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.proposals.found import Reading, Sureness, Value
from bot.core.proposals.reading import Said
from bot.core.proposals.year_words import own_year_words, years_in

_SOFT = re.compile(
    r"\b(?:should|may|might|could|normally|usually|ordinarily|where(?:ver)? (?:possible|appropriate)|where (?:it|they) can|"
    r"if (?:possible|we can)|try to|aim to|endeavour|ideally|recommend|prefer\w*|some)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"; |, (?:and|but|which|while|with|however)\b|\. |\band (?=shall|must|will|years?\b)| - |, (?=from Year)"
)
LIVE = (
    r"\blive\b|zoom|google meet|\bteams\b|video|virtual|(?:online|screen|hello|class) (?:call|session|meeting|lesson)s?|"
    r"\b(?:on|off|end|join|joining) (?:the|a|any) (?:call|session)\b|\b(?:the|each|any|every|this) (?:live )?sessions?\b"
)
_PACK = (
    r"\b(?:paper|printed|work|home learning|learning|resources?)[- ](?:based )?(?:work |home learning )?"
    r"(?:packs?|copies|booklets?|bags?|folders?|versions?|resources|sheets?|workbooks?|work|set of)\b|\bpacks?\b(?! (?:it|them|up|the|a|your)\b)|\bbooklets?\b|"
    r"work on paper|(?:it|work|this|that) on paper|\btote bags?\b|'packs?'|\u2018packs?\u2019"
)
_OWN_PACK = re.compile(
    r"(?P<before>\b[A-Z][\w-]+ (?:Bag|Book|Box|Folder|Bundle|Packet)\b)|\b(?P<small>storm|home|busy|learning|blue|red|yellow|green) (?:box|bag|folder|bundle)s?\b"
)
_DURING = re.compile(r"\bduring|throughout|\bsit\b", re.IGNORECASE)
_FEW = 3  # sentences
_YES = re.compile(r"yes\b|please do|of course|always", re.IGNORECASE)
_NO = re.compile(r"(?:sorry,? )?no\b|never", re.IGNORECASE)
_ON_PAPER = re.compile(r"\bpaper\b|printed|worksheets|day-folders|workbook", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A sentence that `says` it and is `about` it means `means`."""

    key: str
    means: str
    says: re.Pattern[str]  # in the sentence with its lead, or in one clause of it
    draft: Value
    about: re.Pattern[str] | None = None  # in the sentence, its lead or its headings
    unless: re.Pattern[str] | None = None  # anywhere in the sentence
    beside: re.Pattern[str] | None = None  # also in the sentence, or in the question it answers
    is_near: bool = False  # its section may be about it instead
    by_clause: bool = False  # each clause may hold for other years
    scope: str = ""


class Sentences:
    """A document's sentences, with its own words for packs and year groups."""

    def __init__(self, sentences: Sequence[Said]) -> None:
        self.all = sentences
        self._sections: dict[str, list[str]] = defaultdict(list)
        for said in sentences:
            for name in {said.heading, said.above} - {""}:
                self._sections[name].append(said.text)

    @cached_property
    def own_years(self) -> dict[str, frozenset[str]]:
        return own_year_words([said.text for said in self.all])

    @cached_property
    def pack(self) -> re.Pattern[str]:
        """The usual words for paper work, and this document's own."""
        own = set()
        for said, following in zip(self.all, [*self.all[1:], *self.all[-1:]], strict=True):
            for match in _OWN_PACK.finditer(said.text):
                near = following.text if following.heading == said.heading else ""
                if _ON_PAPER.search(f"{said.text} {near}") or match.group() in said.heading:
                    own.add(re.escape(match.group().removesuffix("s")))
        return re.compile("|".join([_PACK, *(rf"\b{word}s?\b" for word in sorted(own))]), re.IGNORECASE)

    def years_of(self, said: Said, clause: str = "") -> frozenset[str]:
        """Of the clause, else of the sentence, else of its heading."""
        for text in (clause or said.text, said.text if not clause else "", f"{said.lead} {said.heading}"):
            if years := years_in(text, self.own_years):
                return years
        return frozenset()

    def section_has(self, said: Said, pattern: re.Pattern[str]) -> bool:
        """Whether its section is about it; a section of a few sentences counts with the one around it."""
        own = self._sections[said.heading]
        around = self._sections[said.above] if said.question or len(own) <= _FEW else []
        return any(pattern.search(text) for text in (*own, *around, said.above, said.heading, said.before))


def is_soft(text: str) -> bool:
    return _SOFT.search(text) is not None


def sureness_of(said: Said, *, is_direct: bool = True) -> Sureness:
    return Sureness.PLAIN if is_direct and not is_soft(said.text) and not said.is_row else Sureness.LIKELY


def read_by(rules: Sequence[Rule], sentences: Sentences) -> Iterator[Reading]:
    """Each reading that a rule gives."""
    for said in sentences.all:
        for rule in rules:
            yield from _read(rule, said, sentences)


def clauses_of(text: str) -> list[str]:
    return [clause for clause in _CLAUSE.split(text) if clause and clause.strip()]


def _read(rule: Rule, said: Said, sentences: Sentences) -> Iterator[Reading]:
    begun = 0 if _is_answer(rule, said) else len(said.led) - len(said.text)
    # What the lead says alone is no item's own.
    if not any(match.end() > begun for match in rule.says.finditer(said.led)):
        return
    if (rule.unless and rule.unless.search(said.led)) or (rule.beside and not _is_beside(rule.beside, said)):
        return
    is_direct = rule.about is None or rule.about.search(said.led) is not None
    if not is_direct and rule.about is not None:
        is_around = rule.about.search(said.around) is not None
        if not is_around and not (rule.is_near and sentences.section_has(said, rule.about)):
            return
    clauses = (
        [clause for clause in clauses_of(said.text) if rule.says.search(clause)] if rule.by_clause else []
    )
    for clause in clauses or [""]:
        yield Reading(
            key=rule.key,
            means=rule.means,
            said=said,
            value=rule.draft,
            years=years_in(clause, sentences.own_years) if clause else sentences.years_of(said),
            scope=rule.scope,
            sureness=sureness_of(said, is_direct=is_direct),
        )


def _is_beside(beside: re.Pattern[str], said: Said) -> bool:
    """In the sentence; or in the words above it, where the sentence speaks of the time it holds for."""
    if beside.search(said.asked):
        return True
    return bool(_DURING.search(said.text) and beside.search(f"{said.heading} {said.lead}"))


def _is_answer(rule: Rule, said: Said) -> bool:
    """ "Yes" or "No" to a question that says it."""
    return bool(said.question and (_NO if rule.means == "no" else _YES).match(said.text))


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
