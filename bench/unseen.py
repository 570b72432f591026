"""Measure what is quoted from documents never seen: `python -m bench.unseen FOLDER`, the weights as they are kept.

A folder holds policies, each with NAME.toml beside it, whose `answerable` are [question, words that a right answer holds, ...] and whose
`unanswerable` are questions that the policy leaves open.
"""

import argparse
import asyncio
import os
from pathlib import Path

from bench.answers import MODELS, Embedder
from bench.ranking import Trial, holds, load
from bot.commands.json_lines import say as tell
from bot.core.answers.quoting import likely_quote
from bot.processes.rasa_server import rasa_running

_PARTS = 2


def told(trial: Trial) -> str:
    """What would be said; "" where nothing is."""
    likely = None if trial.is_silent else likely_quote(trial.index, trial.asked, _PARTS)
    quote = likely.sure(trial.fit(trial.asked.text, likely.sentence)) if likely else None
    return quote.say(_PARTS) if quote else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("--show", action="store_true", help="what is told wrongly, and what is not told")
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    with rasa_running(arguments.nlu_url, MODELS, tell) as nlu_url:
        trials = asyncio.run(load([arguments.folder], Embedder(nlu_url)))
        said = [(trial, told(trial)) for trial in trials]
    right = sum(bool(trial.key) and holds(words, trial.key or "") for trial, words in said if words)
    wrong = sum(bool(words) for _, words in said) - right
    answerable = sum(trial.key is not None for trial in trials)
    print(f"right {right} of {answerable} ({right / answerable:.2f}), wrong {wrong} of {len(trials)}", end="")
    print(f" ({wrong / len(trials):.3f}), in {len({trial.document for trial in trials})} documents")
    if arguments.show:
        for trial, words in said:
            if (bool(words) or bool(trial.key)) and not (words and trial.key and holds(words, trial.key)):
                print(f"{trial.document}: {trial.asked.text}\n     {words or 'not told: ' + str(trial.key)}")


if __name__ == "__main__":
    main()
