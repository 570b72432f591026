"""Measure the main job on this machine: PostgreSQL, Rasa, web and worker for real, a stub in Twilio's place.

Run by `make bench`; `--publish` writes docs/benchmarks.md as well. What a parent would wait for is measured from
outside, at the webhook and at the stub.
"""

import argparse
import asyncio
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.parents import Line, Parent, Timing, open_school, percentile
from bench.weighing import Weight, weigh
from bot.bootstrap import Database, open_database, open_units, use_keys
from bot.core.clock import SystemClock
from bot.core.sealing import KeyPurpose
from bot.keys import opening_file, worker_file
from bot.processes.children import start_child, stop_child
from bot.processes.places import ROOT
from bot.processes.rasa_model import model_path
from bot.processes.rasa_server import free_port, rasa_running
from bot.processes.supervisor import own_command
from bot.sealing.sealed_boxes import new_pair
from bot.settings import Settings
from tests.stubs.twilio_api import ACCOUNT_SID, AUTH_TOKEN, TwilioStub

PUBLISHED = ROOT / "docs" / "benchmarks.md"
AT_ONCE = 50
LEARNING_SECONDS = 240.0
QUIET_SECONDS = 15.0


@dataclass(frozen=True, kw_only=True)
class Figure:
    name: str
    value: float
    unit: str
    aim: float
    is_most: bool = True  # the aim is the most it may be; False: the least

    @property
    def is_met(self) -> bool:
        return self.value <= self.aim if self.is_most else self.value >= self.aim


def run_bench(settings: Settings, arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="schoolgate bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="medians are taken over them")
    parser.add_argument("--turns", type=int, default=100, help="of one parent at a time, in each round")
    parser.add_argument("--publish", action="store_true", help="write docs/benchmarks.md")
    wishes = parser.parse_args(list(arguments))
    with tempfile.TemporaryDirectory(prefix="sg-") as folder, ExitStack() as stack:
        stub = TwilioStub()
        vendor = stack.enter_context(stub.server())
        nlu_url = stack.enter_context(rasa_running(settings.nlu_url, settings.models_dir, _say))
        _share_models(Path(folder), settings.models_dir)
        own = Settings(_env_file=None, data_dir=Path(folder))  # type: ignore[call-arg]
        database = stack.enter_context(open_database(own))
        asyncio.run(open_school(database.url))
        asyncio.run(_give_keys(own, database))
        port = free_port()
        stack.enter_context(_processes(folder, database, nlu_url, vendor.url, port))
        line = Line(stub=stub, url=f"http://127.0.0.1:{port}", public_url=_public_url(port))
        _until_learned(settings.models_dir)

        def weigh_all() -> list[Weight]:
            return weigh(
                nlu_port=nlu_url.rpartition(":")[2], database_folder=str(own.data_dir), web_port=port
            )

        rounds = asyncio.run(_rounds(line, wishes.rounds, wishes.turns, weigh_all))
        weights = weigh_all()
    figures = summed_up(rounds, weights)
    table = as_table(figures, weights, rounds)
    print(table)
    if wishes.publish:
        PUBLISHED.write_text(_page(table, wishes.rounds, wishes.turns), encoding="utf-8")
        _say(f"written to {PUBLISHED.relative_to(ROOT)}")
    return 0


@dataclass(frozen=True, kw_only=True)
class Round:
    alone: Sequence[Timing]
    together: Sequence[Timing]
    turns_a_second: float
    busy: Mapping[str, float]  # seconds of processor time a turn, by process


async def _rounds(line: Line, rounds: int, turns: int, weigh_all: Callable[[], list[Weight]]) -> list[Round]:
    async with line.opened() as opened:
        await opened.until_answering()
        _say("Warming up ...")
        await opened.turns(Parent(0), 20)
        found = []
        for number in range(rounds):
            alone = await opened.turns(Parent(0), turns)
            before = {each.name: each.busy_seconds for each in weigh_all()}
            began = time.perf_counter()
            many = await asyncio.gather(*(opened.turns(Parent(1 + place), 6) for place in range(AT_ONCE)))
            elapsed = time.perf_counter() - began
            together = [timing for timings in many for timing in timings]
            busy = {
                each.name: (each.busy_seconds - before.get(each.name, 0.0)) / len(together)
                for each in weigh_all()
            }
            found.append(
                Round(alone=alone, together=together, turns_a_second=len(together) / elapsed, busy=busy)
            )
            _say(f"round {number + 1} of {rounds}: {found[-1].turns_a_second:.0f} turns a second")
    return found


def summed_up(rounds: Sequence[Round], weights: Sequence[Weight]) -> list[Figure]:
    """Medians over the rounds."""

    def over(part: str, share: float) -> float:
        return median(
            percentile([getattr(timing, part) for timing in each.alone], share) * 1000 for each in rounds
        )

    return [
        Figure(name="webhook to committed, p50", value=over("to_committed", 0.5), unit="ms", aim=10),
        Figure(name="webhook to committed, p99", value=over("to_committed", 0.99), unit="ms", aim=25),
        Figure(name="webhook to reply at the vendor, p50", value=over("to_reply", 0.5), unit="ms", aim=80),
        Figure(name="webhook to reply at the vendor, p99", value=over("to_reply", 0.99), unit="ms", aim=250),
        Figure(
            name=f"turns with {AT_ONCE} parents at once",
            value=median(each.turns_a_second for each in rounds),
            unit="a second",
            aim=40,
            is_most=False,
        ),
        Figure(name="memory in all (PSS)", value=sum(each.pss for each in weights) / 1e9, unit="GB", aim=1.1),
    ]


def as_table(figures: Sequence[Figure], weights: Sequence[Weight], rounds: Sequence[Round]) -> str:
    lines = ["| measure | found | aim | |", "|---|---:|---:|---|"]
    for each in figures:
        bound = "at most" if each.is_most else "at least"
        digits = 2 if each.unit == "GB" else 1
        lines.append(
            f"| {each.name} | {each.value:.{digits}f} {each.unit} | {bound} {each.aim:g} {each.unit} |"
            f" {'met' if each.is_met else 'MISSED'} |"
        )
    lines += [
        "",
        "| process | number | RSS, MB | PSS, MB | processor time a turn, ms |",
        "|---|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {each.name} | {each.processes} | {each.rss / 1e6:.0f} | {each.pss / 1e6:.0f} |"
        f" {median(one.busy.get(each.name, 0.0) for one in rounds) * 1000:.1f} |"
        for each in weights
    ]
    return "\n".join(lines)


def _page(table: str, rounds: int, turns: int) -> str:
    return f"""# What one machine does

Measured on {SystemClock().now():%d %B %Y} by `make bench` with {os.cpu_count()} processor cores shared by everything below, the stub of
Twilio and the parents included ({platform.system()}, Python {platform.python_version()}, PostgreSQL embedded and durable). Medians over {rounds}
rounds: {turns} turns of one parent at a time, then {AT_ONCE} parents at once, each writing again when answered.

{table}

*Committed* is the webhook's 2xx, which is only said after the commit. *Reply* is the moment the stub of the vendor has
the reply. PSS shares out what processes have in common; RSS counts it for each.

`make speeds` times the reading of one message by itself, beside Rasa's stock pipelines: docs/understanding.md, "Speed".
"""


@contextmanager
def _processes(folder: str, database: Database, nlu_url: str, vendor_url: str, port: int) -> Iterator[None]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SCHOOLGATE_")}
    common = kept | {
        "SCHOOLGATE_DATA_DIR": folder,
        "SCHOOLGATE_NLU_URL": nlu_url,
        "SCHOOLGATE_PORT": str(port),
        "SCHOOLGATE_PUBLIC_URL": _public_url(port),
        "SCHOOLGATE_TWILIO_ACCOUNT_SID": ACCOUNT_SID,
        "SCHOOLGATE_TWILIO_AUTH_TOKEN": AUTH_TOKEN,
        "SCHOOLGATE_TWILIO_API_URL": vendor_url,
    }
    web = common | {"SCHOOLGATE_DATABASE_URL": "", "SCHOOLGATE_WEB_DATABASE_URL": database.web_url or ""}
    worker = common | {"SCHOOLGATE_DATABASE_URL": database.url}
    with (Path(folder) / "processes.log").open("wb") as log:
        children = [
            start_child(own_command("web"), web, log),
            start_child(own_command("worker"), worker, log),
        ]
    try:
        yield
    finally:
        for child in children:
            stop_child(child)


async def _give_keys(own: Settings, database: Database) -> None:
    """As a school has them: its processes refuse the keys for trying out."""
    pairs = {purpose: new_pair() for purpose in KeyPurpose}
    opening_file(own).write((pairs[KeyPurpose.READING],))
    worker_file(own).write((pairs[KeyPurpose.WORKING],))
    async with open_units(database.url) as uow_factory:
        await use_keys(uow_factory, pairs)


def _share_models(folder: Path, models: Path) -> None:
    """The throw-away installation has the trained model and what was learned from it."""
    models.mkdir(parents=True, exist_ok=True)
    (folder / "models").symlink_to(models.resolve())


def _until_learned(models: Path) -> None:
    """A worker reads what parents ask once for each trained model; that is no part of a turn."""
    learned = model_path(models).with_name(f"{model_path(models).name.removesuffix('.tar.gz')}.meanings.json")
    deadline = time.monotonic() + LEARNING_SECONDS
    while time.monotonic() < deadline:
        if learned.exists() and time.time() - learned.stat().st_mtime > QUIET_SECONDS:
            return
        time.sleep(1)


def _public_url(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
