"""Times one message of 25 words on one core: this pipeline, Rasa's default, and that with a language model in it.

`python -m nlu.comparing.speeds [--model FILE] [--rows N] [--rounds N] [--turns N]`. Each is in a process of its own; in
each round they take turns, so that what else the machine does falls on all. docs/understanding.md keeps the last.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, Dict, List, Optional

from nlu.compare import summed
from nlu.evaluate import trained_model

ROOT = Path(__file__).parent.parent.parent
COMPARING_PYTHON = Path(__file__).parent / ".venv" / "bin" / "python"
LABSE_ROWS = 501_153  # the word pieces of the model that Rasa fetches when none is named
WARMING_UP = 10
MOST_SAID = 3000  # signs
OURS = "this pipeline"
ONE_THREAD = {
    "OMP_NUM_THREADS": "1",
    "TF_INTER_OP_PARALLELISM_THREADS": "1",
    "TF_INTRA_OP_PARALLELISM_THREADS": "1",
}


class Unfinished(Exception):
    """A process ended before it had answered."""


class Pipeline:
    """One trained model in a process that times it when asked."""

    def __init__(self, python: str, model: str, stack: ExitStack, said: IO[str]) -> None:
        """Start it; it loads until it says so. What libraries say besides goes into a file."""
        self.milliseconds: List[float] = []
        self.megabytes: Dict[str, float] = {}
        self._process = stack.enter_context(
            subprocess.Popen(
                [python, "-m", "nlu.comparing.parse", model],
                env=environment(ONE_THREAD),
                cwd=ROOT,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
            )
        )
        self._line()

    def warm_up(self) -> None:
        """Parse some that are not counted."""
        self._ask(WARMING_UP)

    def take_turn(self, turns: int) -> None:
        """Parse so many that are."""
        answer = self._ask(turns)
        self.milliseconds += answer["milliseconds"]
        self.megabytes = answer["megabytes"]

    def figures(self) -> Dict[str, float]:
        """Sum up."""
        memory = {f"memory {name}, MB": value for name, value in self.megabytes.items()}
        return {**summed(self.milliseconds), **memory}

    def _ask(self, turns: int) -> Dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(f"{turns}\n")
        self._process.stdin.flush()
        return dict(json.loads(self._line()))

    def _line(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise Unfinished
        return line


def environment(more: Dict[str, str]) -> Dict[str, str]:
    """Give what every process sees: this tree, no warnings of libraries, and no fetching of weights."""
    quiet = {"TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONWARNINGS": "ignore", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}
    alone = {"PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false", "HF_HUB_OFFLINE": "1"}
    return {**os.environ, **quiet, **alone, **more}


def stock_model(python: str, folder: Path, said: IO[str], rows: Optional[int] = None) -> str:
    """Train a stock pipeline in a process of its own; its cache goes when the folder does."""
    folder.mkdir()
    wishes = ["--rows", str(rows)] if rows else []
    done = subprocess.run(
        [python, "-m", "nlu.comparing.train", str(folder), *wishes],
        env=environment({"RASA_CACHE_DIRECTORY": str(folder / "cache")}),
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=said,
        check=False,
    )
    if done.returncode:
        raise Unfinished
    return done.stdout.splitlines()[-1]


def hold_to_one_core() -> None:
    """Let this process and those it starts from now on have one core between them, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def as_table(columns: Dict[str, Dict[str, float]]) -> str:
    """Lay the figures out, and how many times our median each takes."""
    rows = list(next(iter(columns.values())))
    lines = [f"{'':28}" + "".join(f"{name:>18}" for name in columns)]
    lines += [f"{row:28}" + "".join(f"{column[row]:18.1f}" for column in columns.values()) for row in rows]
    times = [column[rows[0]] / columns[OURS][rows[0]] for column in columns.values()]
    return "\n".join([*lines, f"{'median, times ours':28}" + "".join(f"{each:18.2f}" for each in times)])


def measured(
    model: Optional[Path], rows: int, rounds: int, turns: int, said: IO[str]
) -> Dict[str, Dict[str, float]]:
    """Train the stock ones, then time all in turns."""
    here, python = sys.executable, str(COMPARING_PYTHON)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        models = {
            OURS: (here, str(model or trained_model(folder))),
            "Rasa's default": (here, stock_model(here, Path(folder) / "default", said)),
        }
        if COMPARING_PYTHON.exists():
            with_it = stock_model(python, Path(folder) / "with_language_model", said, rows)
            models["and language model"] = (python, with_it)
        else:
            print("LanguageModelFeaturizer is left out: `make speeds` installs the environment it needs.")
        hold_to_one_core()
        pipelines = {name: Pipeline(*of, stack, said) for name, of in models.items()}
        for pipeline in pipelines.values():
            pipeline.warm_up()
        for _ in range(rounds):
            for pipeline in pipelines.values():
                pipeline.take_turn(turns)
        return {name: pipeline.figures() for name, pipeline in pipelines.items()}


def main() -> int:
    """Measure and print the table."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--model", type=Path, help="our trained model; without one, one is trained")
    command.add_argument("--rows", type=int, default=LABSE_ROWS, help="word pieces of the language model")
    command.add_argument("--rounds", type=int, default=5)
    command.add_argument("--turns", type=int, default=100, help="messages for each pipeline in each round")
    chosen = command.parse_args()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        try:
            columns = measured(chosen.model, chosen.rows, chosen.rounds, chosen.turns, said)
        except (Unfinished, BrokenPipeError):
            said.seek(0)
            print("A process ended before it had answered. The last it said:", said.read()[-MOST_SAID:])
            return 1
    print(as_table(columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
