"""Stand-ins for what is outside: an interpreter that knows a few texts, a channel that keeps what it is given."""

from collections.abc import Mapping

from bot.channels.simulator import SimulatorChannel
from bot.core.answers.unsaid import Reason, Unsaid
from bot.core.errors import ChannelError
from bot.core.messages import OutboxItem
from bot.core.ports import Answer
from bot.core.understanding import NOT_UNDERSTOOD, Entity, EntityKind, Intent, IntentReading, Understanding
from bot.core.worry.levels import Worry


def reading(text: str, *intents: Intent, worry: Worry = Worry.NONE, **marked: str) -> Understanding:
    """An understanding of `text`; entities by kind, each a substring of it."""
    found = [IntentReading(name=intent, confidence=0.95) for intent in intents]
    entities = [
        Entity(
            kind=EntityKind(kind), value=value, start=text.index(value), end=text.index(value) + len(value)
        )
        for kind, value in marked.items()
    ]
    return Understanding(
        intents=tuple(found),
        ranking=tuple(found),
        entities=tuple(sorted(entities, key=lambda entity: entity.start)),
        worry=worry,
        worry_score={"none": 0.01, "look": 0.4, "concern": 0.8, "immediate": 0.99}[worry],
    )


class FakeInterpreter:
    """Knows the texts it was given; anything else is read as small talk. `is_up` False: it does not answer."""

    def __init__(self, known: Mapping[str, Understanding] | None = None, *, is_up: bool = True) -> None:
        self.known = dict(known or {})
        self.is_up = is_up
        self.asked: list[tuple[str, str]] = []

    async def interpret(self, text: str, *, asked: str = "") -> Understanding:
        self.asked.append((text, asked))
        if not self.is_up:
            return NOT_UNDERSTOOD
        return self.known.get(text) or reading(text, Intent.OTHER)


class FakeAnswers:
    """Has one answer to everything, or none."""

    def __init__(self, answer: Answer | None = None) -> None:
        self.answer = answer

    async def find(
        self, school: object, school_id: object, question: str, understood: object
    ) -> Answer | None:
        return self.answer

    def why_unsaid(self, school: object, school_id: object, question: str, understood: object) -> Unsaid:
        return Unsaid(reason=Reason.UNKNOWN)


class FakeChannel(SimulatorChannel):
    """Keeps what it is given; fails as often as it was told to, before or after taking the message."""

    def __init__(self) -> None:
        self.sent: list[OutboxItem] = []
        self.failures: list[ChannelError] = []

    async def send(self, item: OutboxItem) -> str:
        if self.failures:
            raise self.failures.pop(0)
        self.sent.append(item)
        return await super().send(item)

    @property
    def texts(self) -> list[str]:
        return [item.text for item in self.sent]
