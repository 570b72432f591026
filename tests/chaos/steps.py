"""Steps of a turn, counted; the process ends with SIGKILL at the one it was told, as a power cut would end it."""

import os
import signal
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self

from bot.core.messages import OutboxItem, SentMessage
from bot.core.ports import Channel, Interpreter
from bot.core.storage import Access, UnitOfWork, UnitOfWorkFactory
from bot.core.understanding import Understanding

_REPOSITORIES = (
    "schools", "messages", "conversations", "outbox", "requests", "tickets", "alerts", "notices", "troubles", "people",
    "staff", "policies", "audit",
)  # fmt: skip
_READS = {
    "all", "by_id", "by_role", "by_slug", "family_at", "has_open", "idle_takeovers", "is_overtaken", "knows",
    "left_unfinished",
    "last_asked", "next_to_send", "next_unhandled", "of_message", "of_school", "recent", "search", "texts_before",
    "to_screen_again", "told", "unacknowledged", "refused", "waiting", "with_unhandled", "with_unsent",
}  # fmt: skip


class Steps:
    """Counts; kills at `last`, never when it is None. `only` names the one kind of step that counts."""

    def __init__(self, last: int | None, only: str | None = None) -> None:
        self._last = last
        self._only = only
        self._taken = 0

    def take(self, name: str) -> None:
        if self._only not in (None, name):
            return
        self._taken += 1
        if self._taken == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


class SteppingUnits:
    """Units of work: a step as each is entered, before each write, and before and after each commit."""

    def __init__(self, units: UnitOfWorkFactory, steps: Steps) -> None:
        self._units = units
        self._steps = steps

    def __call__(self, access: Access) -> UnitOfWork:
        return SteppingUnit(self._units(access), self._steps)  # type: ignore[return-value]


class SteppingUnit:
    def __init__(self, unit: UnitOfWork, steps: Steps) -> None:
        self._unit = unit
        self._steps = steps

    async def __aenter__(self) -> Self:
        await self._unit.__aenter__()
        for name in _REPOSITORIES:
            setattr(self, name, _SteppingRepository(getattr(self._unit, name), name, self._steps))
        self._steps.take("entered")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._unit.__aexit__(kind, error, trace)

    async def commit(self) -> None:
        self._steps.take("before commit")
        await self._unit.commit()
        self._steps.take("after commit")

    async def defer(self, *arguments: Any, **named: Any) -> None:
        self._steps.take("defer")
        await self._unit.defer(*arguments, **named)


class _SteppingRepository:
    def __init__(self, repository: object, name: str, steps: Steps) -> None:
        self._repository = repository
        self._name = name
        self._steps = steps

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        method: Callable[..., Awaitable[Any]] = getattr(self._repository, name)
        if name not in _READS:
            self._steps.take(f"{self._name}.{name}")
        return method


class SteppingInterpreter:
    def __init__(self, interpreter: Interpreter, steps: Steps) -> None:
        self._interpreter = interpreter
        self._steps = steps

    async def interpret(self, text: str, *, asked: str = "") -> Understanding:
        self._steps.take("before interpret")
        found = await self._interpreter.interpret(text, asked=asked)
        self._steps.take("after interpret")
        return found


class SteppingChannel:
    """A channel: a step before and after each message is sent or looked up."""

    def __init__(self, channel: Channel, steps: Steps) -> None:
        self._channel = channel
        self._steps = steps
        self.name = channel.name
        self.capabilities = channel.capabilities

    async def send(self, item: OutboxItem) -> str:
        self._steps.take("before send")
        vendor_id = await self._channel.send(item)
        self._steps.take("after send")
        return vendor_id

    async def find_sent(self, item: OutboxItem) -> SentMessage | None:
        self._steps.take("before lookup")
        found = await self._channel.find_sent(item)
        self._steps.take("after lookup")
        return found
