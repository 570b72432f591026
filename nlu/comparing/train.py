"""Trains a stock pipeline for its speed: `python -m nlu.comparing.train FOLDER [--rows N]` prints where the model is.

With --rows a language model of so many word pieces stands in it. It reads a part of the messages once: every intent is
there, and what it has learned is not asked.
"""

import argparse
import logging
import sys
from contextlib import redirect_stdout
from pathlib import Path

from rasa.utils.log_utils import configure_structlog

from nlu.compare import DEFAULT, default_model
from nlu.comparing.language_model import vocabulary, with_language_model, write
from nlu.labelled import labelled

OF_EACH_GROUP = 1  # messages; there are some 700 groups, each of one file and one set of intents


def main() -> None:
    """Train, and print the model's place on a line of its own."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("folder", type=Path)
    command.add_argument(
        "--rows", type=int, help="word pieces of the language model; without it there is none"
    )
    chosen = command.parse_args()
    configure_structlog(logging.WARNING)
    pipeline = DEFAULT["pipeline"]
    with redirect_stdout(sys.stderr):  # Rasa tells its progress
        if chosen.rows:
            model = chosen.folder / "bert"
            write(model, vocabulary(each.text for each in labelled()), chosen.rows)
            pipeline = with_language_model(pipeline, model)
        trained = default_model(str(chosen.folder), 1, pipeline, OF_EACH_GROUP)
    print(trained)


if __name__ == "__main__":
    main()
