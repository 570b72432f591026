"""The sentences of a policy that answer a question, quoted with their sections; or none."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.answers.documents import FoundPassage
from bot.core.answers.index import PolicyIndex
from bot.core.answers.ranking import (
    Asked,
    Candidate,
    Weights,
    best_of,
    candidates,
    ranked,
    sureness,
    sureness_measures,
    weights,
    without_meaning,
)
from bot.core.gsm import count_parts, fit, to_gsm

_LONGEST_SECTION = 60
# The number of a clause, "10.2" or "(b)", is the document's, not an answer's. "9.30 Maths" is a time and "2.5 hours"
# an amount: a clause's last number has one digit, or there are three, and a capital follows.
_CLAUSE = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*\.\d|\d{1,2}(?:\.\d{1,2}){2,})[.)]? +(?=[A-Z\"'“‘])|^\((?:[a-z]|[ivx]{2,4})\) +(?=\w)"
)
_MOST_IN_A_ROW = 4  # sentences quoted together
_LENGTH_COSTS = 0.00003  # of a chance, a character: of two windows as likely, the shorter
_LEAST_SECOND = 0.08  # chance that a second place must add to be quoted beside the first


@dataclass(frozen=True, kw_only=True)
class Window:
    """Sentences that stand together, said as one."""

    first: int
    last: int
    lead: str
    section: str
    text: str
    chance: float

    @property
    def entries(self) -> frozenset[int]:
        return frozenset(range(self.first, self.last + 1))


@dataclass(frozen=True, kw_only=True)
class Quote:
    passage: FoundPassage
    windows: tuple[Window, ...]  # in the document's order
    score: float  # how sure it is that they answer

    def say(self, parts: int) -> str:
        """For a parent: the words, then where they stand."""
        return say(self.windows, parts)


@dataclass(frozen=True, kw_only=True)
class Likely:
    """What most likely answers, before it is known whether it does."""

    index: PolicyIndex
    asked: Asked
    found: Sequence[Candidate]
    windows: tuple[Window, ...]
    by: Weights

    @property
    def sentence(self) -> str:
        """The one that most likely answers, with its heading, to be read beside the question."""
        return self.index.entries[best_of(self.found, _entries(self.windows)).index].unit.meaning

    def sure(self, fit: float) -> Quote | None:
        """The quotation, if it surely answers by itself alone."""
        quote = self.read(fit)
        return quote if quote.score >= self.by.threshold else None

    def read(self, fit: float) -> Quote:
        """The quotation; `fit` is how well its sentence answers when read beside the question, 0 where it was not."""
        score = sureness(
            sureness_measures(self.asked, self.found, _entries(self.windows), fit), self.by.sureness
        )
        first = max(self.windows, key=lambda window: window.chance)
        return Quote(passage=self.index.entries[first.first].passage, windows=self.windows, score=score)


def likely_quote(index: PolicyIndex, asked: Asked, parts: int) -> Likely | None:
    """What most likely answers in so many SMS parts; None where nothing may."""
    found, by = likeliest(index, asked)
    windows = choose(index, found, parts)
    return Likely(index=index, asked=asked, found=found, windows=windows, by=by) if windows else None


def is_by_meaning(index: PolicyIndex, asked: Asked) -> bool:
    """Whether sentences are found by meaning as well as by words: then the likeliest is read beside the question."""
    return index.has_meaning and asked.meaning is not None


def likeliest(index: PolicyIndex, asked: Asked) -> tuple[list[Candidate], Weights]:
    """The sentences that may answer, with their chances, and the weights that they were ranked by."""
    has_meaning = is_by_meaning(index, asked)
    by = weights(has_meaning=has_meaning)
    return rank(index, asked, by, has_meaning=has_meaning), by


def _entries(windows: Sequence[Window]) -> frozenset[int]:
    return frozenset().union(*(window.entries for window in windows))


def rank(index: PolicyIndex, asked: Asked, by: Weights, *, has_meaning: bool) -> list[Candidate]:
    found = candidates(index, asked)
    if not has_meaning:
        found = [
            Candidate(index=candidate.index, features=without_meaning(candidate.features))
            for candidate in found
        ]
    return ranked(found, by.sentences)


def choose(index: PolicyIndex, found: Sequence[Candidate], parts: int) -> tuple[Window, ...]:
    """The window likeliest to hold the answer, and a second where both can be said."""
    chances = {candidate.index: candidate.chance for candidate in found}
    windows = sorted(
        (window for candidate in found for window in _windows(index, candidate.index, chances)),
        key=lambda window: window.chance - _LENGTH_COSTS * len(window.text),
        reverse=True,
    )
    best = next(
        (window for window in windows if window.first == window.last or _fits((window,), parts)), None
    )
    if best is None:
        return ()
    for second in windows:
        if second.chance < _LEAST_SECOND:
            break
        if not second.entries & best.entries:
            first, last = sorted((best, second), key=lambda window: window.first)
            if _fits((first, last), parts):
                return (first, last)
    return (best,)


def _fits(windows: Sequence[Window], parts: int) -> bool:
    return count_parts(_say_whole(windows)) <= parts


def _windows(index: PolicyIndex, first: int, chances: Mapping[int, float]) -> list[Window]:
    """The windows that begin with a sentence."""
    start = index.entries[first].unit
    grown: list[Window] = []
    text, chance = "", 0.0
    for last in range(first, min(first + _MOST_IN_A_ROW, len(index.entries))):
        one = index.entries[last].unit
        if (one.section, one.lead) != (start.section, start.lead):
            break
        mark = "; " if one.is_item and text and not text.endswith((".", ";", "!", "?")) else " "
        said = _CLAUSE.sub("", one.text)
        text = f"{text}{mark}{said}" if text else said
        chance += chances.get(last, 0.0)
        if last == first or last in chances:
            grown.append(
                Window(
                    first=first, last=last, lead=start.lead, section=start.section, text=text, chance=chance
                )
            )
    return grown


def say(windows: Sequence[Window], parts: int) -> str:
    """In words; a window that is too long for the parts is cut."""
    text = _say_whole(windows)
    if count_parts(text) <= parts or len(windows) > 1:
        return text
    (window,) = windows
    where = _where(window)
    room = fit(to_gsm(window.text), parts)
    while count_parts(f'Our policy says: "{room}..."{where}') > parts and " " in room:
        room = room.rsplit(" ", 1)[0]
    return f'Our policy says: "{room}..."{where}'


def _say_whole(windows: Sequence[Window]) -> str:
    quoted = [_quoted(window, windows[at + 1 : at + 2]) for at, window in enumerate(windows)]
    return f"Our policy says: {' and '.join(quoted)}"


def _quoted(window: Window, following: Sequence[Window]) -> str:
    words = to_gsm(f"{window.lead} {window.text}".strip().rstrip(";, "))
    is_said_once = bool(following) and following[0].section == window.section
    return f'"{words}"' + ("" if is_said_once else _where(window))


def _where(window: Window) -> str:
    section = to_gsm(window.section)
    if len(section) > _LONGEST_SECTION:
        section = section[:_LONGEST_SECTION].rsplit(" ", 1)[0] + "..."
    return f' (section "{section}")' if section else ""
