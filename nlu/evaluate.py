"""Prints how well messages by authors held apart are understood: `python -m nlu.evaluate [--model FILE] [--check]`.

With --dev it is the messages that settings were chosen by; without, those that nothing was chosen by.
"""

import argparse
import asyncio
import json
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, List

from rasa.core.agent import Agent
from rasa.model_training import train_nlu
from rasa.utils.log_utils import configure_structlog

from nlu.components.question import SEPARATOR
from nlu.labelled import DATA, DEV_DATA, LINKED_TEST_DATA, TEST_DATA, Labelled, labelled
from nlu.measures import (
    Share,
    by_name,
    calibration_error,
    child_share,
    confusions,
    f1,
    overlaps,
    pair_counts,
    said,
    spans,
    worry_shares,
)

HERE = Path(__file__).parent
LAST_TABLE = HERE / "tests" / "last_table.json"
LOWER_IS_BETTER = ("ordinary", "calibration")


async def answers_of(model: Path, tests: List[Labelled]) -> List[Dict[str, Any]]:
    """Ask the trained model about each message."""
    agent = Agent.load(str(model))
    return [await agent.parse_message(f"{test.asked}{SEPARATOR}{test.text}") for test in tests]


def trained_model(folder: str) -> Path:
    """Train on nlu/data as the program itself does."""
    root = HERE.parent
    return Path(train_nlu(str(root / "config.yml"), str(DATA), folder, domain=str(HERE / "domain.yml")))


def figure(value: float, share: Share) -> Dict[str, float]:
    """Give a figure with its noise and how many it is of."""
    return {"value": round(value, 4), "noise": round(share.noise, 4), "of": share.of}


def table_of(tests: List[Labelled], answers: List[Dict[str, Any]]) -> Dict[str, Any]:
    """Make the figures, each with its noise (two standard errors)."""
    known = [at for at, test in enumerate(tests) if test.example.knows_intents]
    pairs = [(tests[at].example.intents, said(answers[at])) for at in known]
    several = [pair for pair in pairs if len(pair[0]) > 1]
    spotted = [
        (spans(tests[at].entities), spans(answers[at]["entities"]))
        for at in known
        if tests[at].example.knows_entities
    ]
    others = [got <= {"other"} for wanted, got in pairs if wanted == {"other"}]
    hits, got, wanted = pair_counts(pairs)
    found, offered, there = pair_counts(spotted)

    shares = {
        "intents micro-F1": (f1(hits, got, wanted), Share(hits, wanted)),
        "intents exact set": (None, Share(sum(a == b for a, b in pairs), len(pairs))),
        "several intents, exact set": (None, Share(sum(a == b for a, b in several), len(several))),
        "other left alone": (None, Share(sum(others), len(others))),
        "entities F1": (f1(found, offered, there), Share(found, there)),
        "entities F1, overlap is enough": (f1(*overlaps(spotted)), Share(found, there)),
    }
    shares.update({f"worry: {name}": (None, share) for name, share in worry_shares(tests, answers).items()})
    table: Dict[str, Any] = {
        name: figure(share.value if value is None else value, share)
        for name, (value, share) in shares.items()
    }
    error = calibration_error([tests[at] for at in known], [answers[at] for at in known])
    table["calibration error"] = {"value": round(error, 4), "noise": 0.02, "of": len(known)}
    return {
        "figures": table,
        "intents": by_name(pairs, str),
        "entities": by_name(spotted, lambda span: span[0]),
        "confusions": confusions(pairs),
    }


def show(table: Dict[str, Any]) -> None:
    """Print the table."""
    print(f"{'':44}{'figure':>8}{'noise':>8}{'of':>6}")
    for name, figure in table["figures"].items():
        print(f"{name:44}{figure['value']:8.3f}{figure['noise']:8.3f}{figure['of']:6}")
    for kind in ("intents", "entities"):
        print(f"\n{kind:24}{'precision':>10}{'recall':>8}{'F1':>7}{'wanted':>8}")
        for name, (hits, got, wanted) in table[kind].items():
            print(
                f"{name:24}{hits / max(got, 1):10.2f}{hits / max(wanted, 1):8.2f}{f1(hits, got, wanted):7.2f}{wanted:8}"
            )
    print("\nmost confused")
    for name, count in table["confusions"]:
        print(f"{count:4} {name}")


def show_wrong(tests: List[Labelled], answers: List[Dict[str, Any]]) -> None:
    """Print every message whose intents, entities or worry came out otherwise than labelled."""
    for test, answer in zip(tests, answers, strict=True):
        wanted, got = test.example.intents, said(answer)
        missed = spans(test.entities) ^ spans(answer["entities"]) if test.example.knows_entities else set()
        level = answer["worry"]["level"]
        unlike = test.example.worry != level and not {test.example.worry, level} <= {"concern", "immediate"}
        if (test.example.knows_intents and wanted != got) or missed or unlike:
            print(f"\n{f'({test.asked}) ' if test.asked else ''}{test.text}")
            if test.example.knows_intents and wanted != got:
                print(f"   intents: {'+'.join(sorted(wanted))} | {'+'.join(sorted(got))}")
            for kind, start, end in sorted(missed, key=lambda span: span[1]):
                side = "missed" if (kind, start, end) in spans(test.entities) else "made up"
                print(f"   {side}: {kind} {test.text[start:end]!r}")
            if unlike:
                print(
                    f"   worry: {test.example.worry} | {level} {answer['worry']['score']:.2f} ({test.category})"
                )


def fallen(table: Dict[str, Any], last: Dict[str, Any]) -> List[str]:
    """Name the figures that are worse than the last committed ones by more than their noise."""
    found = []
    for name, before in last["figures"].items():
        now = table["figures"].get(name)
        if now is None or name.startswith("worry: category"):
            continue
        worse = before["value"] - now["value"]
        if any(word in name for word in LOWER_IS_BETTER):
            worse = -worse
        if worse > before["noise"]:
            found.append(f"{name}: {before['value']:.3f} before, {now['value']:.3f} now")
    return found


def main() -> int:
    """Measure, print, and with --check compare, with --keep write down."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--model", type=Path, help="a trained model; without one, one is trained")
    command.add_argument(
        "--check", action="store_true", help="fail where a figure fell by more than its noise"
    )
    command.add_argument(
        "--keep", action="store_true", help="make this the table that later ones are checked against"
    )
    command.add_argument(
        "--dev", action="store_true", help="measure on the messages that settings were chosen by"
    )
    command.add_argument(
        "--wrong", action="store_true", help="list every message that was not read as labelled"
    )
    chosen = command.parse_args()
    configure_structlog(logging.WARNING)  # at debug Rasa prints what it reads
    tests = labelled(DEV_DATA if chosen.dev else TEST_DATA)
    with tempfile.TemporaryDirectory() as folder:
        model = chosen.model or trained_model(folder)
        answers = asyncio.run(answers_of(model, tests))
        linked = [] if chosen.dev else labelled(LINKED_TEST_DATA)
        of_each = asyncio.run(answers_of(model, linked)) if linked else []
    table = table_of(tests, answers)
    if linked:
        share = child_share(linked, of_each)
        table["figures"]["what is asked for each of several children"] = figure(share.value, share)
    print(
        f"{len(tests)} messages by {len({test.example.author for test in tests})} authors, none of them trained on\n"
    )
    show(table)
    if chosen.wrong:
        show_wrong(tests, answers)
    if chosen.keep:
        LAST_TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    if chosen.check:
        worse = fallen(table, json.loads(LAST_TABLE.read_text(encoding="utf-8")))
        print("\n" + "\n".join(worse or ["nothing fell below the last table"]))
        return 1 if worse else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
