"""What handling a message needs, gathered once by the composition root."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from bot.core.clock import Clock
from bot.core.messages import ChannelName
from bot.core.ports import AnswerFinder, Capabilities, Interpreter, SecondReader
from bot.core.storage import UnitOfWorkFactory
from bot.core.worry.helplines import Helplines


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How long a message waits for an interpreter that does not answer."""

    quiet: timedelta = timedelta(seconds=30)  # then the parent is offered the numbered menu
    most: timedelta = timedelta(minutes=15)  # then a person reads it
    retry: timedelta = timedelta(seconds=5)


@dataclass(frozen=True, kw_only=True)
class Desk:
    uow: UnitOfWorkFactory
    clock: Clock
    interpreter: Interpreter
    answers: AnswerFinder
    helplines: Helplines
    capabilities: Mapping[ChannelName, Capabilities]
    new_id: Callable[[], UUID]
    patience: Patience = Patience()
    reader: SecondReader | None = None  # None: this installation has none
