"""Write down the invented policies' own questions under the sentences that answer them, for the encoder of answers to learn from.

`python -m bench.pairs FOLDER`, then `python -m nlu.tuning.meanings --also FOLDER`.
"""

import argparse
import tomllib
from pathlib import Path

from bench.ranking import INVENTED, holds
from bot.core.answers.passages import cut
from bot.core.answers.units import units_of
from bot.policy_readers.registry import read_policy


def blocks_of(path: Path) -> str:
    """One policy: its sentences, each with the questions that it settles, then those that none does."""
    values = tomllib.loads(path.with_suffix(".toml").read_text())
    blocks = []
    for passage in cut(read_policy(path).blocks):
        for unit in units_of(passage.section, passage.body):
            said = f"{unit.lead} {unit.text}"
            settled = [row[0] for row in values["answerable"] if holds(said, row[1])]
            blocks.append("\n".join([f"[-] {' '.join(unit.meaning.split())}", *settled]))
    return "\n\n".join([*blocks, "\n".join(["[nothing]", *values["unanswerable"]])]) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    paths = sorted(path for path in INVENTED.iterdir() if path.suffix != ".toml")
    for path in paths:
        (folder / f"{path.stem}.txt").write_text(blocks_of(path))
    print(f"{len(paths)} policies")


if __name__ == "__main__":
    main()
