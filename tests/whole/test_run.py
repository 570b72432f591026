"""`schoolgate run` from nothing to Ctrl-C, and Rasa dying under it.

Times are printed and held to loosely: a test machine does other things beside.
"""

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.whole.commands import Installation, Running

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="looks processes up in /proc"),
    pytest.mark.timeout(600),
]
SAMIRA, GARETH, JOANNA, ADAEZE = (f"+44770090010{n}" for n in (1, 2, 3, 5))
CALLBACK = "please can somebody from the office ring me back, it's about the breakfast club bill"
WORRYING = "please help, my partner is hitting our son right now"
PATIENCE = 240  # a Rasa takes 20 s to load on a machine of its own


@pytest.fixture
def running(installation: Installation) -> Iterator[Running]:
    running = Running(installation)
    yield running
    running.end()


def callbacks(installation: Installation) -> int:
    return len(installation.rows("SELECT 1 FROM callback_requests"))


def test_a_first_start_serves_at_once_keeps_what_comes_and_stops_cleanly(
    installation: Installation, running: Running
) -> None:
    running.until_web_answers()
    print(f"web answers {running.seconds - web_started_after(running):.1f} s after its start")
    assert running.seconds - web_started_after(running) < 20

    running.write(SAMIRA, CALLBACK)
    running.write(GARETH, WORRYING)
    assert not running.has_said("The understanding is ready")
    assert re.search(r"999", "".join(running.until_replied(GARETH)))
    assert installation.rows("SELECT level FROM alerts") == [{"level": "immediate"}]

    running.until(lambda: running.has_said("The understanding is ready"), "Rasa did not come up", PATIENCE)
    running.until(lambda: callbacks(installation), "what had waited was not understood", 60)
    assert running.until_replied(SAMIRA)

    assert running.stop() == 0
    assert running.processes() == {}
    assert running.has_said("Stopped.")

    again = Running(installation)
    try:
        again.until_web_answers()
        again.write(JOANNA, CALLBACK)
        again.until(lambda: callbacks(installation) == 2, "the second start handled nothing", PATIENCE)
        print(f"second start: first message handled after {again.seconds:.1f} s")
        assert again.seconds < 150
        assert again.stop() == 0
        assert again.processes() == {}
    finally:
        again.end()


def test_rasa_dies_and_nothing_a_parent_sends_is_lost(installation: Installation, running: Running) -> None:
    running.until(lambda: running.has_said("The understanding is ready"), "Rasa did not come up", PATIENCE)
    rasa = [pid for pid, words in running.processes().items() if "rasa run" in words]
    assert rasa, running.processes()
    for pid in rasa:
        os.kill(pid, signal.SIGKILL)

    running.write(SAMIRA, CALLBACK)
    running.write(GARETH, WORRYING)
    running.write(ADAEZE, "MENU")

    assert running.until_replied(GARETH)
    assert installation.rows("SELECT level FROM alerts") == [{"level": "immediate"}]
    menu = "\n".join(running.until_replied(ADAEZE))
    assert re.search(r"\b1\b", menu)
    running.write(ADAEZE, "1")
    assert running.until_replied(ADAEZE, after=1)

    running.until(lambda: callbacks(installation), "what had waited was not understood", PATIENCE)
    kept = installation.rows(
        "SELECT count(*) AS n FROM messages WHERE direction = 'in' AND handled_at IS NULL"
    )
    assert kept == [{"n": 0}]
    assert running.stop() == 0


def web_started_after(running: Running) -> float:
    """Seconds from the start of `run` to that of its web process."""
    ticks = os.sysconf("SC_CLK_TCK")
    (web,) = [pid for pid, words in running.processes().items() if words.endswith("-m bot web")]
    started, own = (
        int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[19]) / ticks
        for pid in (web, running.process.pid)
    )
    return started - own
