"""Learn when an answer of the school's own is told and when its policy is quoted, from questions to the trial schools.

`python -m bench.likelihood --nlu-url URL` writes bot/core/answers/likelihood.json from tests/answers/told, a folder for each
author. What it prints is of an author whose questions the weights tried on them had not seen.
"""

import argparse
import asyncio
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.answers import POLICIES, ROOT, Embedder, Question, documents_of, judge, load_questions
from bench.fitting import fit_yes
from bench.ranking import index_of
from bot.bootstrap import open_interpreter
from bot.core.answers.answerability import Verdict
from bot.core.answers.index import PolicyIndex
from bot.core.answers.likelihood import (
    OWN,
    QUOTED,
    SURE,
    chance_of,
    is_rather_told,
    own_measures,
    quoted_measures,
)
from bot.core.answers.matching import QuestionBank
from bot.core.answers.meant import chances_of, read_meant, worth_reading
from bot.core.answers.quoting import likely_quote
from bot.core.answers.readings import read_for_passages, topics_of
from bot.core.ports import Answer, QuestionReader
from bot.core.school_settings import Fact, SchoolSettings
from bot.settings_files import load_schools

TOLD = ROOT / "tests" / "answers" / "told"
WEIGHTS = ROOT / "bot" / "core" / "answers" / "likelihood.json"
_SECONDS = 60.0
_THRESHOLDS = range(30, 95, 5)  # hundredths
_PULL = 1.0
_PARTS = 2


@dataclass(frozen=True)
class Candidate:
    """What may be told: an answer of the school's own, or a quotation."""

    kind: str  # "own", "quoted", or "unread" where it is told at once
    measured: tuple[float, ...]
    is_right: bool


@dataclass(frozen=True)
class Trial:
    author: str
    question: Question
    candidates: tuple[Candidate, ...]


Weights = dict[str, list[float]]


async def load(authors: Sequence[Path], url: str, policies: Path) -> list[Trial]:
    """Read every question, and what may be told to it."""
    embed, schools = Embedder(url), {school.slug: school for school in load_schools(ROOT / "schools")}
    indexes = {
        slug: await index_of(path, embed) for slug in schools for path in documents_of(slug, policies)[:1]
    }
    async with open_interpreter(url, _SECONDS) as reader:
        return [
            Trial(
                author.name,
                question,
                await _candidates(reader, schools[question.school], indexes[question.school], question),
            )
            for author in authors
            for question in load_questions(author)
        ]


async def _candidates(
    reader: QuestionReader, school: SchoolSettings, index: PolicyIndex, question: Question
) -> tuple[Candidate, ...]:
    understood = await reader.read_question(question.text)
    topics = topics_of(question.text, understood)
    reading, chances = read_meant(school, topics), chances_of(school, topics)
    first = next(iter(chances), ())
    if first and chances[first] >= SURE:
        return (Candidate("unread", (), _is_right(question, _said(first))),)
    found = []
    for said in worth_reading(school, topics):
        fit = await _fit(reader, question.text, _said(said))
        found.append(Candidate("own", own_measures(chances[said], fit), _is_right(question, _said(said))))
    asked = read_for_passages(QuestionBank.shared(), question.text, understood)
    likely = likely_quote(index, asked, _PARTS)
    if likely and not (reading.verdict is Verdict.SILENT and not reading.may_be_quoted):
        quote = likely.read(await _fit(reader, question.text, likely.sentence))
        measured = quoted_measures(quote.score, reading.not_stated)
        found.append(Candidate("quoted", measured, _is_right(question, quote.say(_PARTS))))
    return tuple(found)


async def _fit(reader: QuestionReader, question: str, sentence: str) -> float:
    fit = await reader.fit(question, sentence)
    if fit is None:
        raise SystemExit("the understanding did not answer; nothing was learned")
    return fit


def _said(facts: Sequence[Fact]) -> str:
    return " ".join(fact.answer for fact in facts)


def _is_right(question: Question, text: str) -> bool:
    return judge(question, Answer(text=text, document="", section="", version="", confidence=1)) == "right"


def learn(trials: Sequence[Trial]) -> Weights:
    """The weights of each kind, one a measure, then the constant."""
    learned = {}
    for kind in ("own", "quoted"):
        rows = [one for trial in trials for one in trial.candidates if one.kind == kind]
        learned[kind] = fit_yes([one.measured for one in rows], [one.is_right for one in rows], pull=_PULL)
    return learned


def tell(trials: Sequence[Trial], by: Weights, threshold: float) -> tuple[int, int]:
    """How many are told rightly and wrongly."""
    right = wrong = 0
    for trial in trials:
        best, score = None, 0.0
        for one in trial.candidates:
            chance = 1.0 if one.kind == "unread" else chance_of(one.measured, by[one.kind])
            is_better = chance > score
            if best and best.kind == "own" and one.kind == "quoted":
                is_better = not is_rather_told(score, chance)
            if is_better:
                best, score = one, chance
        if best and score >= threshold:
            right, wrong = right + best.is_right, wrong + (not best.is_right)
    return right, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("--policies", type=Path, default=POLICIES)
    parser.add_argument("--threshold", type=float, default=0.6)
    parser.add_argument("--no-write", action="store_true")
    arguments = parser.parse_args()
    folders = sorted(path for path in TOLD.iterdir() if path.is_dir())
    trials = asyncio.run(load(folders, arguments.nlu_url, arguments.policies))
    authors = sorted({trial.author for trial in trials})
    answerable = sum(trial.question.expected is not None for trial in trials)
    by_others = {author: learn([trial for trial in trials if trial.author != author]) for author in authors}
    for step in _THRESHOLDS:
        told = [
            tell([trial for trial in trials if trial.author == author], by_others[author], step / 100)
            for author in authors
        ]
        right, wrong = sum(one[0] for one in told), sum(one[1] for one in told)
        print(f"from {step / 100:.2f}: right {right} of {answerable}, wrong {wrong} of {len(trials)}")
    weights = learn(trials)
    named = {
        kind: dict(zip((*names, "constant"), weights[kind], strict=True))
        for kind, names in (("own", OWN), ("quoted", QUOTED))
    }
    print(named)
    if not arguments.no_write:
        kept = json.loads(WEIGHTS.read_text())
        WEIGHTS.write_text(json.dumps({**kept, **named, "threshold": arguments.threshold}, indent=1) + "\n")


if __name__ == "__main__":
    main()
