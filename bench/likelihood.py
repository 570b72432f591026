"""Learn when one of a school's own answers is told, from questions to the trial schools.

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

from bench.answers import ROOT, Question, judge, load_questions
from bench.fitting import fit_yes
from bot.bootstrap import open_interpreter
from bot.core.answers.likelihood import MEASURES, chance_of, measures
from bot.core.answers.meant import SURE, chances_of, worth_reading
from bot.core.answers.readings import topics_of
from bot.core.ports import Answer
from bot.settings_files import load_schools

TOLD = ROOT / "tests" / "answers" / "told"
WEIGHTS = ROOT / "bot" / "core" / "answers" / "likelihood.json"
_SECONDS = 60.0
_THRESHOLDS = range(30, 95, 5)  # hundredths
_PULL = 1.0


@dataclass(frozen=True)
class Candidate:
    """An answer that was read beside a question, or told unread."""

    measured: tuple[float, ...]  # none where it is told unread
    is_right: bool


@dataclass(frozen=True)
class Trial:
    author: str
    question: Question
    candidates: tuple[Candidate, ...]


async def load(authors: Sequence[Path], url: str) -> list[Trial]:
    """Read every question and the answers that may be told to it."""
    schools = {school.slug: school for school in load_schools(ROOT / "schools")}
    trials = []
    async with open_interpreter(url, _SECONDS) as interpreter:
        for author in authors:
            for question in load_questions(author):
                school = schools[question.school]
                topics = topics_of(question.text, await interpreter.read_question(question.text))
                chances = chances_of(school, topics)
                first = next(iter(chances), ())
                likely = worth_reading(school, topics)
                is_told_unread = bool(first) and chances[first] >= SURE
                found = []
                for said in (first,) if is_told_unread else likely:
                    fits = (
                        []
                        if is_told_unread
                        else [await interpreter.fit(question.text, one.answer) for one in said]
                    )
                    if None in fits:
                        raise SystemExit("the understanding did not answer; nothing was learned")
                    text = " ".join(one.answer for one in said)
                    verdict = judge(
                        question, Answer(text=text, document="", section="", version="", confidence=1)
                    )
                    measured = (
                        measures(chances[said], max(fit for fit in fits if fit is not None)) if fits else ()
                    )
                    found.append(Candidate(measured, verdict == "right"))
                trials.append(Trial(author.name, question, tuple(found)))
    return trials


def learn(trials: Sequence[Trial]) -> tuple[float, ...]:
    """The weights, one a measure, then the constant."""
    read = [one for trial in trials for one in trial.candidates if one.measured]
    return tuple(fit_yes([one.measured for one in read], [one.is_right for one in read], pull=_PULL))


def tell(trials: Sequence[Trial], by: Sequence[float], threshold: float) -> tuple[int, int]:
    """How many are told rightly and wrongly."""
    right = wrong = 0
    for trial in trials:
        scored = [
            (chance_of(one.measured, by) if one.measured else 1.0, one.is_right) for one in trial.candidates
        ]
        score, is_right = max(scored, default=(0.0, False))
        if score >= threshold:
            right, wrong = right + is_right, wrong + (not is_right)
    return right, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("--threshold", type=float, default=0.6)
    parser.add_argument("--no-write", action="store_true")
    arguments = parser.parse_args()
    folders = sorted(path for path in TOLD.iterdir() if path.is_dir())
    trials = asyncio.run(load(folders, arguments.nlu_url))
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
    values = dict(zip((*MEASURES, "constant"), weights, strict=True))
    print(values)
    if not arguments.no_write:
        WEIGHTS.write_text(json.dumps({**values, "threshold": arguments.threshold}, indent=1) + "\n")


if __name__ == "__main__":
    main()
