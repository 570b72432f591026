"""Measure what is quoted from documents never seen, each likely sentence read beside the question by the interpreter.

`python -m bench.reading [--folder FOLDER]` prints what would be told rightly and wrongly. With `--write` it learns
anew from tests/answers/held when a quotation answers, and prints that of documents not learned from (each in turn left out).
"""

import argparse
import asyncio
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.answers import MODELS, ROOT, Embedder
from bench.fitting import fit_yes
from bench.ranking import Trial, holds, load
from bot.bootstrap import open_interpreter
from bot.commands.json_lines import say as tell
from bot.core.answers.quoting import choose, likeliest, say
from bot.core.answers.ranking import sureness
from bot.core.answers.rereading import MEASURES, as_read, to_read, weights
from bot.processes.rasa_server import rasa_running

HELD = ROOT / "tests" / "answers" / "held"
KEPT = ROOT / "bot" / "core" / "answers" / "rereading.json"
_PARTS, _SECONDS = 2, 60.0


@dataclass(frozen=True)
class Told:
    """What would be said to one question, were it always said."""

    document: str
    question: str
    said: str
    measures: tuple[float, ...]
    is_right: bool


async def read_all(folder: Path, nlu_url: str) -> tuple[list[Trial], list[Told]]:
    trials = await load([folder], Embedder(nlu_url))
    told: list[Told] = []
    async with open_interpreter(nlu_url, _SECONDS) as interpreter:
        for trial in trials:
            found = to_read(likeliest(trial.index, trial.asked)[0])
            sentences = [trial.index.entries[candidate.index].unit.meaning for candidate in found]
            logits = await interpreter.weigh(trial.asked.text, sentences)
            if not logits or trial.is_silent:
                continue
            read = as_read(found, logits)
            windows = choose(trial.index, read.both, _PARTS)
            quoted = frozenset().union(*(window.entries for window in windows))
            said = say(windows, _PARTS)
            is_right = bool(trial.key) and holds(said, trial.key or "")
            told.append(Told(trial.document, trial.asked.text, said, read.measures(quoted), is_right))
    return trials, told


def fitted(told: Sequence[Told]) -> list[float]:
    return fit_yes([one.measures for one in told], [one.is_right for one in told])


def left_out(told: Sequence[Told]) -> list[float]:
    """How sure each is by what was learned from the other documents."""
    sure: dict[int, float] = {}
    for document in {one.document for one in told}:
        by = fitted([one for one in told if one.document != document])
        sure |= {id(one): sureness(one.measures, by) for one in told if one.document == document}
    return [sure[id(one)] for one in told]


def report(trials: Sequence[Trial], told: Sequence[Told], sure: Sequence[float], most_wrong: float) -> float:
    """Print right and wrong by threshold; the lowest that keeps the wrong under `most_wrong` of all."""
    answerable = sum(trial.key is not None for trial in trials)
    always = sum(one.is_right for one in told)
    print(f"{len(trials)} questions, {answerable} answerable; the quotation holds the answer to {always}")
    chosen = 1.0
    for step in range(99, 0, -1):
        some = [one for one, chance in zip(told, sure, strict=True) if chance >= step / 100]
        right = sum(one.is_right for one in some)
        wrong = (len(some) - right) / len(trials)
        if wrong <= most_wrong:
            chosen = step / 100
        if step % 10 == 0 or step == round(100 * weights().threshold):
            print(f"  from {step / 100:.2f}: right {right / answerable:.3f}, wrong {wrong:.3f}")
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("--folder", type=Path, default=HELD)
    parser.add_argument("--most-wrong", type=float, default=0.04)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="what is told wrongly at the threshold kept")
    arguments = parser.parse_args()
    with rasa_running(arguments.nlu_url, MODELS, tell) as nlu_url:
        trials, told = asyncio.run(read_all(arguments.folder, nlu_url))
    if arguments.write:
        threshold = report(trials, told, left_out(told), arguments.most_wrong)
        named = zip((*MEASURES, "constant"), fitted(told), strict=True)
        kept = {"sureness": {name: round(value, 3) for name, value in named}, "threshold": threshold}
        KEPT.write_text(json.dumps(kept, indent=1) + "\n")
        print(f"kept: from {threshold:.2f}")
        return
    sure = [sureness(one.measures, weights().sureness) for one in told]
    report(trials, told, sure, arguments.most_wrong)
    if arguments.show:
        for one, chance in zip(told, sure, strict=True):
            if chance >= weights().threshold and not one.is_right:
                print(f"{chance:.2f} {one.question}\n     {one.said}")


if __name__ == "__main__":
    main()
