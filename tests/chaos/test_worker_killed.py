"""The worker dies by SIGKILL at each step of a turn; another finishes it, and nothing is lost or doubled (promise 3)."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.chaos.conftest import OpenLine
from tests.chaos.line import KillableLine, is_alive, until
from tests.chaos.readings import THREE_REQUESTS, WORRYING

AT_ONCE = 4
MOST_STEPS = 200
Check = Callable[[KillableLine], Awaitable[None]]


async def is_killed_at(open_line: OpenLine, text: str, step: int, check: Check) -> bool:
    """One message, one death at this step and one recovery; False when the work was done before it came to that."""
    async with open_line() as line:
        school_id = await line.open_school()
        await line.write(school_id, text)
        first = line.start_worker(kill_at=step)

        async def is_over() -> bool:
            return not is_alive(first) or await line.is_done()

        await until(is_over, f"the worker neither died at step {step} nor finished")
        await asyncio.sleep(0.1)
        was_killed = not is_alive(first)
        if was_killed:
            line.start_worker()
            await until(line.is_done, f"after a death at step {step} the work was not finished")
        await check(line)
        return was_killed


async def kill_at_every_step(open_line: OpenLine, text: str, check: Check) -> int:
    """How many steps there are, a worker killed at each."""
    for first in range(1, MOST_STEPS, AT_ONCE):
        steps = range(first, first + AT_ONCE)
        were_killed = await asyncio.gather(*(is_killed_at(open_line, text, step, check) for step in steps))
        if not all(were_killed):
            return first + were_killed.index(False) - 1
    raise AssertionError("a turn has no end")


async def test_three_requests_are_each_recorded_once_and_answered_once(open_line: OpenLine) -> None:
    async def check(line: KillableLine) -> None:
        found = {
            table: await line.count(table)
            for table in ("absence_reports", "work_pack_requests", "callback_requests", "alerts", "outbox")
        }
        assert found == {
            "absence_reports": 1, "work_pack_requests": 1, "callback_requests": 1, "alerts": 0, "outbox": 1,
        }  # fmt: skip
        (reply,) = line.replies
        assert "Maryam" in reply.body

    steps = await kill_at_every_step(open_line, THREE_REQUESTS, check)

    assert steps >= 20, "the seams no longer see the turn"
    print(f"killed at {steps} steps")


async def test_a_worrying_message_raises_one_alert_and_gets_one_reply(open_line: OpenLine) -> None:
    async def check(line: KillableLine) -> None:
        (alert,) = await line.rows("SELECT level, status FROM alerts")
        assert alert == {"level": "immediate", "status": "raised"}
        assert len(line.replies) == 1

    steps = await kill_at_every_step(open_line, WORRYING, check)

    assert steps >= 15, "the seams no longer see the turn"
    print(f"killed at {steps} steps")
