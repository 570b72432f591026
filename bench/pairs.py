"""Write down which sentences answer the invented policies' questions and which come near, for the answer reader to learn from.

`python -m bench.pairs FILE`, then `python -m nlu.tuning.answers --groups FILE`.
"""

import argparse
import asyncio
import json
import os
from pathlib import Path

from bench.answers import MODELS, Embedder
from bench.ranking import INVENTED, Trial, load
from bot.commands.json_lines import say
from bot.core.answers.quoting import likeliest
from bot.processes.rasa_server import rasa_running

_BESIDE, _RIGHT, _LIKELIEST = 5, 2, 20


def group_of(trial: Trial) -> dict[str, object] | None:
    """The question with what answers it first; None where what answers is not among the likeliest."""
    found, _ = likeliest(trial.index, trial.asked)
    order = sorted(range(len(found)), key=lambda place: found[place].score, reverse=True)[:_LIKELIEST]
    right = [place for place in order if place in trial.right][:_RIGHT]
    if trial.key and not right:
        return None
    near = [place for place in order if place not in trial.right][: _BESIDE - len(right)]
    told = [trial.index.entries[found[place].index].unit.meaning for place in (*right, *near)]
    return {"question": trial.asked.text, "sentences": told, "right": len(right)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nlu-url", default=os.environ.get("SCHOOLGATE_NLU_URL", ""))
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    with rasa_running(arguments.nlu_url, MODELS, say) as nlu_url:
        trials = asyncio.run(load([INVENTED], Embedder(nlu_url)))
    groups = [group for trial in trials if (group := group_of(trial))]
    arguments.file.write_text("".join(json.dumps(group, ensure_ascii=False) + "\n" for group in groups))
    print(f"{len(groups)} of {len(trials)} questions")


if __name__ == "__main__":
    main()
