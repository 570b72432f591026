"""Measure the worry screen, words and model together, on the test messages: `make worry`.

What is printed: how many of the worrying are raised and seen, by level and category, how many of the ordinary are
raised and seen, each with its interval, then every message that was missed or raised in vain. `--check` fails where a
figure is worse than the last committed one by more than its noise; `--keep` makes today's the committed one.
"""

import argparse
import asyncio
import json
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from bot.bootstrap import open_interpreter
from bot.core.alerts import Screening
from bot.core.understanding import NOT_UNDERSTOOD
from bot.core.worry.screen import screen
from bot.processes.rasa_server import rasa_running
from nlu.components.examples import WORRY_ONLY, Example
from nlu.labelled import DEV_DATA, TEST_DATA, Labelled, labelled
from nlu.measures import HARD, PLAIN, RAISED, Share, worry_shares

ROOT = Path(__file__).resolve().parents[1]
LAST = Path(__file__).parent / "last_worry.json"
ANSWERS = ROOT / "tests" / "answers"
_AT_ONCE, _TIMEOUT_SECONDS = 2, 30.0
Read = tuple[Labelled, Screening]


def policy_questions(folder: Path = ANSWERS) -> list[Labelled]:
    """The questions that measure answers, as messages: those not in worrying.toml are nothing to worry about."""
    levels = {
        text: level
        for level, texts in tomllib.loads((folder / "worrying.toml").read_text()).items()
        for text in texts
    }
    asked = []
    for path in sorted([*(folder / "held").glob("*.toml"), *(folder / "questions").glob("*.toml")]):
        values = tomllib.loads(path.read_text())
        asked += [*(row[0] for row in values["answerable"]), *values["unanswerable"]]
    return [
        Labelled(text, "", Example(frozenset(), levels.get(text, "none"), "answers", WORRY_ONLY), [], "plain")
        for text in asked
    ]


def interval(share: Share) -> tuple[float, float]:
    """Wilson's, at 95 in 100."""
    if not share.of:
        return 0.0, 1.0
    spread = 1.96**2 / share.of
    middle = (share.value + spread / 2) / (1 + spread)
    half = 1.96 * (share.value * (1 - share.value) / share.of + spread / share.of / 4) ** 0.5 / (1 + spread)
    return middle - half, middle + half


async def screened(messages: Sequence[Labelled], url: str) -> list[Read]:
    """Every message as the product screens it; without an address, by words alone."""
    gate = asyncio.Semaphore(_AT_ONCE)
    async with open_interpreter(url or "http://127.0.0.1:9", _TIMEOUT_SECONDS) as interpreter:

        async def one(message: Labelled) -> Read:
            async with gate:
                understanding = (
                    await interpreter.interpret(message.text, asked=message.asked) if url else NOT_UNDERSTOOD
                )
            if url and not understanding.is_available:
                raise SystemExit("the understanding did not answer; nothing was measured")
            return message, screen(message.text, understanding=understanding, asked=message.asked).screening

        return list(await asyncio.gather(*map(one, messages)))


def figures_of(reads: Sequence[Read]) -> dict[str, Share]:
    """Those of the understanding's own table, of the joint verdict."""
    answers = [{"worry": {"level": screening.level.value}} for _, screening in reads]
    return worry_shares([message for message, _ in reads], answers)


def worse_than(now: dict[str, Share], before: dict[str, list[int]]) -> list[str]:
    """The figures that left the last one's interval on the wrong side; a category has too few to be held to."""
    worse = []
    for name, (hits, of) in before.items():
        low, high = interval(Share(hits, of))
        value = now[name].value
        if value > high if name.startswith((HARD, PLAIN)) else value < low:
            worse.append(f"{name}: {hits / of:.3f} before, {value:.3f} now")
    return worse


def print_table(title: str, shares: dict[str, Share]) -> None:
    print(f"\n{title}")
    for name, share in shares.items():
        low, high = interval(share)
        print(f"  {name:32}{share.value:7.3f}  ({low:.3f} to {high:.3f}, of {share.of})")


def print_wrong(reads: Sequence[Read]) -> None:
    for one, screening in reads:
        is_worrying = one.example.worry in RAISED
        if is_worrying == screening.level.is_alert or one.example.worry == "look":
            continue
        told = f"[{one.asked}] {one.text}" if one.asked else one.text
        verdict = "missed" if is_worrying else "in vain"
        print(f"{verdict:8}{one.example.worry:10}{one.category:20}{', '.join(screening.rules)}\n    {told}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--dev", action="store_true", help="on the messages that settings were chosen by")
    parser.add_argument("--questions", action="store_true", help="on the questions that measure answers")
    parser.add_argument("--words", action="store_true", help="by the words alone, as when the model is away")
    parser.add_argument("--models", type=Path, default=ROOT / "var" / "test-models")
    parser.add_argument("--nlu-url", default="http://127.0.0.1:5005", help="a Rasa with this tree's model")
    parser.add_argument(
        "--check", action="store_true", help="fail where a figure is worse by more than its noise"
    )
    parser.add_argument(
        "--keep", action="store_true", help="make these the figures that later ones are held to"
    )
    wishes = parser.parse_args()
    if wishes.questions and (wishes.keep or wishes.check):
        parser.error("the figures kept and held to are those of the test messages")
    messages = policy_questions() if wishes.questions else labelled(DEV_DATA if wishes.dev else TEST_DATA)
    if wishes.words:
        reads = asyncio.run(screened(messages, ""))
    else:
        with rasa_running(wishes.nlu_url, wishes.models, lambda line: print(line, file=sys.stderr)) as url:
            reads = asyncio.run(screened(messages, url))
    figures = figures_of(reads)
    print_wrong(reads)
    print_table("words alone" if wishes.words else "words and model", figures)
    if wishes.keep:
        LAST.write_text(
            json.dumps(
                {
                    name: [one.hits, one.of]
                    for name, one in figures.items()
                    if not name.startswith("category")
                },
                indent=1,
            )
            + "\n"
        )
    if wishes.check:
        worse = worse_than(figures, json.loads(LAST.read_text()))
        print("\n" + "\n".join(worse or ["nothing is worse than the last committed figures"]))
        return 1 if worse else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
