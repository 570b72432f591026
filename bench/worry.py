"""Measure the worry screen, words and model together, on the test messages: `make worry`.

What is printed: how many of the worrying are raised and seen, by level and category, how many of the ordinary are
raised and seen, each with its interval, then every message that was missed or raised in vain. `--check` fails where a
figure is worse than the last committed one by more than its noise; `--keep` makes today's the committed one.
"""

import argparse
import asyncio
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.bootstrap import open_interpreter
from bot.core.alerts import Screening
from bot.core.understanding import NOT_UNDERSTOOD
from bot.core.worry.levels import Worry
from bot.core.worry.screen import screen
from bot.processes.rasa_server import rasa_running
from nlu.labelled import DEV_DATA, TEST_DATA, Labelled, labelled

ROOT = Path(__file__).resolve().parents[1]
LAST = Path(__file__).parent / "last_worry.json"
_AT_ONCE, _TIMEOUT_SECONDS = 2, 30.0
Read = tuple[Labelled, Screening]


@dataclass(frozen=True)
class Share:
    hits: int
    of: int

    @property
    def value(self) -> float:
        return self.hits / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's, at 95 in 100."""
        if not self.of:
            return 0.0, 1.0
        spread = 1.96**2 / self.of
        middle = (self.value + spread / 2) / (1 + spread)
        half = 1.96 * (self.value * (1 - self.value) / self.of + spread / self.of / 4) ** 0.5 / (1 + spread)
        return middle - half, middle + half


def kind_of(one: Labelled) -> str:
    """The level of a worrying message; of an ordinary one, whether it was written to look worrying."""
    if one.example.worry != "none":
        return str(one.example.worry)
    return "plain" if one.category == "plain" or one.example.knows_intents else "hard"


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


def is_raised(read: Read) -> bool:
    return read[1].level.is_alert


def is_seen(read: Read) -> bool:
    return read[1].level is not Worry.NONE


def share(reads: Sequence[Read], holds: Callable[[Read], bool]) -> Share:
    return Share(sum(map(holds, reads)), len(reads))


def figures_of(reads: Sequence[Read]) -> dict[str, Share]:
    by_kind: dict[str, list[Read]] = defaultdict(list)
    for read in reads:
        by_kind[kind_of(read[0])].append(read)
    worrying = by_kind["concern"] + by_kind["immediate"]
    return {
        "worrying raised": share(worrying, is_raised),
        "immediate raised": share(by_kind["immediate"], is_raised),
        "immediate raised as immediate": share(
            by_kind["immediate"], lambda read: read[1].level is Worry.IMMEDIATE
        ),
        "worrying seen": share(worrying, is_seen),
        "hard ordinary raised in vain": share(by_kind["hard"], is_raised),
        "hard ordinary seen in vain": share(by_kind["hard"], is_seen),
        "plain raised in vain": share(by_kind["plain"], is_raised),
        "plain seen in vain": share(by_kind["plain"], is_seen),
    }


def by_category(reads: Sequence[Read]) -> dict[str, Share]:
    found: dict[str, list[Read]] = defaultdict(list)
    for read in reads:
        if kind_of(read[0]) in {"concern", "immediate"}:
            found[read[0].category or "not said"].append(read)
    return {name: share(found[name], is_raised) for name in sorted(found)}


def worse_than(now: dict[str, Share], before: dict[str, list[int]]) -> list[str]:
    """The figures that left the last one's interval on the wrong side."""
    worse = []
    for name, (hits, of) in before.items():
        last = Share(hits, of)
        low, high = last.interval
        value = now[name].value
        if value > high if name.endswith("in vain") else value < low:
            worse.append(f"{name}: {last.value:.3f} before, {value:.3f} now")
    return worse


def print_table(title: str, shares: dict[str, Share]) -> None:
    print(f"\n{title}")
    for name, one in shares.items():
        low, high = one.interval
        print(f"  {name:32}{one.value:7.3f}  ({low:.3f} to {high:.3f}, of {one.of})")


def print_wrong(reads: Sequence[Read]) -> None:
    for read in reads:
        one, screening = read
        is_worrying = kind_of(one) in {"concern", "immediate"}
        if is_worrying == is_raised(read) or kind_of(one) == "look":
            continue
        told = f"[{one.asked}] {one.text}" if one.asked else one.text
        verdict = "missed" if is_worrying else "in vain"
        print(f"{verdict:8}{kind_of(one):10}{one.category:20}{', '.join(screening.rules)}\n    {told}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--dev", action="store_true", help="on the messages that settings were chosen by")
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
    messages = labelled(DEV_DATA if wishes.dev else TEST_DATA)
    if wishes.words:
        reads = asyncio.run(screened(messages, ""))
    else:
        with rasa_running(wishes.nlu_url, wishes.models, lambda line: print(line, file=sys.stderr)) as url:
            reads = asyncio.run(screened(messages, url))
    figures = figures_of(reads)
    print_wrong(reads)
    print_table("words alone" if wishes.words else "words and model", figures)
    print_table("raised, by category", by_category(reads))
    if wishes.keep:
        LAST.write_text(
            json.dumps({name: [one.hits, one.of] for name, one in figures.items()}, indent=1) + "\n"
        )
    if wishes.check:
        worse = worse_than(figures, json.loads(LAST.read_text()))
        print("\n" + "\n".join(worse or ["nothing is worse than the last committed figures"]))
        return 1 if worse else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
