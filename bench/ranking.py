"""Learn how sentences of a policy are ranked and when none answers, from policies and their questions.

`python -m bench.ranking --nlu-url URL` writes bot/core/answers/ranking.json: with meanings from tests/answers/held, which the encoder
has not learned from, and by words alone from tests/answers/invented. What it prints is of documents that the weights tried on them
had not seen: the documents are parted, and each part is answered by weights learned from the others.
"""

import argparse
import asyncio
import json
import os
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.answers import ROOT, Embedder
from bench.fitting import Choice, fit_choices, fit_yes
from bot.core.answers.answerability import Verdict, read_question
from bot.core.answers.documents import FoundPassage
from bot.core.answers.index import PolicyIndex
from bot.core.answers.matching import QuestionBank
from bot.core.answers.meant import read_meant
from bot.core.answers.passages import cut
from bot.core.answers.quoting import choose, say
from bot.core.answers.ranking import (
    FEATURES,
    SURENESS,
    Asked,
    Candidate,
    best_of,
    candidates,
    ranked,
    sureness,
    sureness_measures,
    without_meaning,
)
from bot.core.answers.readings import read_for_passages
from bot.core.answers.units import meanings_of, texts_to_embed
from bot.core.gsm import to_gsm
from bot.policy_readers.registry import read_policy
from bot.settings_files import load_schools

HELD = ROOT / "tests" / "answers" / "held"
INVENTED = ROOT / "tests" / "answers" / "invented"
WEIGHTS = ROOT / "bot" / "core" / "answers" / "ranking.json"
_PARTS = 2
_PULL = 20.0  # of the weights of sentences towards nought: from 5 the rest could be told apart less well
_THRESHOLDS = range(30, 100)  # hundredths
_SHOWN = 10


@dataclass
class Trial:
    """One question put to one document."""

    document: str
    index: PolicyIndex
    asked: Asked
    key: str | None  # what a right answer holds: words parted by "|"; None where there is no answer
    found: list[Candidate]
    right: frozenset[int]  # places among `found`
    is_silent: bool  # a person's matter, which passages are not searched for
    fit: Callable[[str, str], float]  # how well a sentence answers, read beside the question
    measures: tuple[float, ...] = ()
    is_right: bool = False


async def load(folders: Sequence[Path], embed: Embedder) -> list[Trial]:
    bank = QuestionBank.shared()
    shown = next(school for school in load_schools(ROOT / "schools") if school.slug == "demo")
    school = shown.model_copy(update={"facts": (), "not_stated": ()})
    trials: list[Trial] = []
    for path in sorted(path for folder in folders for path in folder.iterdir() if path.suffix != ".toml"):
        values = tomllib.loads(path.with_suffix(".toml").read_text())
        index = await index_of(path, embed)
        asked = [(row[0], row[1]) for row in values["answerable"]]
        asked += [(text, None) for text in values["unanswerable"]]
        read = await embed.read_questions([text for text, _ in asked])
        for (text, key), understood in zip(asked, read, strict=True):
            question = read_for_passages(bank, text, understood)
            found = candidates(index, question)
            right = frozenset(
                place
                for place, candidate in enumerate(found)
                if key and holds(f"{_said(index, candidate)}", key)
            )
            if understood.topics:
                reading = read_meant(school, dict(understood.topics))
            else:
                reading = read_question(school, bank.match(text), has_meaning=False)
            is_silent = reading.verdict is Verdict.SILENT
            trials.append(Trial(path.stem, index, question, key, found, right, is_silent, embed.fit))
    return trials


async def index_of(path: Path, embed: Embedder) -> PolicyIndex:
    passages = cut(read_policy(path).blocks)
    texts = [text for passage in passages for text in texts_to_embed(passage.section, passage.body)]
    whole = [(passage.section, passage.body) for passage in passages]
    meanings = meanings_of(whole, await embed.meanings(texts))
    return PolicyIndex(
        [
            FoundPassage(
                document=path.stem,
                version=1,
                section=passage.section,
                page=passage.page,
                body=passage.body,
                unit_embeddings=units,
            )
            for passage, units in zip(passages, meanings, strict=True)
        ]
    )


def _said(index: PolicyIndex, candidate: Candidate) -> str:
    unit = index.entries[candidate.index].unit
    return f"{unit.lead} {unit.text}"


def holds(text: str, key: str) -> bool:
    said = to_gsm(text).lower()
    return any(to_gsm(word).lower() in said for word in key.split("|"))


def learn(
    trials: Sequence[Trial], parts: int, most_wrong: float, prepare: Callable[[Candidate], Candidate]
) -> dict[str, object]:
    """Weights of all trials, and a threshold that holds for documents not learned from."""
    for trial in trials:
        trial.found = [prepare(candidate) for candidate in trial.found]
    documents = sorted({trial.document for trial in trials})
    folds = [frozenset(documents[start::parts]) for start in range(parts)]
    for fold in folds:
        by = _sentence_weights([trial for trial in trials if trial.document not in fold])
        for trial in trials:
            if trial.document in fold:
                _answer(trial, by)
    chances: dict[int, float] = {}
    for fold in folds:
        by = _sureness_weights([trial for trial in trials if trial.document not in fold])
        chances |= {id(trial): sureness(trial.measures, by) for trial in trials if trial.document in fold}
    threshold = _report(trials, [chances[id(trial)] for trial in trials], most_wrong)
    sure = _sureness_weights(trials)
    weights = _sentence_weights(trials)
    return {
        "sentences": {name: round(value, 3) for name, value in zip(FEATURES, weights, strict=True)},
        "sureness": {
            name: round(value, 3) for name, value in zip((*SURENESS, "constant"), sure, strict=True)
        },
        "threshold": threshold,
    }


def _sentence_weights(trials: Sequence[Trial]) -> list[float]:
    return fit_choices(
        [
            Choice([candidate.features for candidate in trial.found], trial.right)
            for trial in trials
            if trial.right
        ],
        pull=_PULL,
    )


def _sureness_weights(trials: Sequence[Trial]) -> list[float]:
    heard = [trial for trial in trials if not trial.is_silent]
    return fit_yes([trial.measures for trial in heard], [trial.is_right for trial in heard])


def _answer(trial: Trial, by: Sequence[float]) -> None:
    found = ranked(trial.found, by)
    windows = choose(trial.index, found, _PARTS)
    quoted = frozenset().union(*(window.entries for window in windows))
    sentence = trial.index.entries[best_of(found, quoted).index].unit.meaning
    fit = 0.0 if trial.is_silent else trial.fit(trial.asked.text, sentence)
    trial.measures = sureness_measures(trial.asked, found, quoted, fit)
    trial.is_right = bool(trial.key) and holds(say(windows, _PARTS), trial.key or "")


def _report(trials: Sequence[Trial], chances: Sequence[float], most_wrong: float) -> float:
    """The lowest threshold that keeps the wrong under `most_wrong` of all."""
    answerable = sum(trial.key is not None for trial in trials)
    quoted_right = sum(trial.is_right for trial in trials)
    print(
        f"{len(trials)} questions, {answerable} answerable; the quotation holds the answer to {quoted_right}"
    )
    chosen, best = 1.0, ""
    for step in reversed(_THRESHOLDS):
        threshold = step / 100
        told = [
            trial
            for trial, chance in zip(trials, chances, strict=True)
            if chance >= threshold and not trial.is_silent
        ]
        right = sum(trial.is_right for trial in told)
        wrong = (len(told) - right) / len(trials)
        said = f"from {threshold:.2f}: right {right / answerable:.2f} of answerable, wrong {wrong:.3f} of all"
        if step % _SHOWN == 0:
            print(f"  {said}")
        if wrong <= most_wrong:
            chosen = threshold
            best = f"chosen: {said}"
    print(f"  {best}")
    return chosen


def _as_it_is(candidate: Candidate) -> Candidate:
    return candidate


def _by_words(candidate: Candidate) -> Candidate:
    return Candidate(index=candidate.index, features=without_meaning(candidate.features))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--most-wrong", type=float, default=0.035)
    parser.add_argument("--no-write", action="store_true")
    arguments = parser.parse_args()
    found = {}
    # Words alone have no topics that the interpreter read, so their weights must be learned without them.
    for name, folder, url, prepare in (
        ("meaning", HELD, arguments.nlu_url, _as_it_is),
        ("words", INVENTED, "", _by_words),
    ):
        trials = asyncio.run(load([folder], Embedder(url)))
        found[name] = learn(trials, arguments.folds, arguments.most_wrong, prepare)
    if not arguments.no_write:
        WEIGHTS.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
