"""What the use cases need from the outside, other than storage. Adapters live in other rooms."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from bot.core.answers.unsaid import Unsaid
from bot.core.exports.columns import Exports
from bot.core.exports.record import ConcernRecord, ExportForm
from bot.core.messages import ChannelName, OutboxItem, SentMessage
from bot.core.notices import Notice
from bot.core.school_settings import SchoolSettings
from bot.core.understanding import Understanding
from bot.core.worry.levels import Worry


class Interpreter(Protocol):
    async def interpret(self, text: str, *, asked: str = "") -> Understanding:
        """Read one message; `asked` is the question the bot had just put. NOT_UNDERSTOOD when out of reach."""
        ...


class SecondReader(Protocol):
    async def read(self, text: str, *, asked: str = "") -> Worry:
        """How worrying one message is; ReaderSilent when there is no answer in time, or none that counts."""
        ...


class Embedder(Protocol):
    async def embed(self, text: str) -> tuple[float, ...]:
        """A text's sentence embedding by itself, sooner than a whole reading; empty when out of reach."""
        ...


class QuestionReader(Embedder, Protocol):
    async def read_question(self, text: str) -> Understanding:
        """A question's embedding, meaning and topics alone, as soon; NOT_UNDERSTOOD when out of reach."""
        ...

    async def fit(self, question: str, sentence: str) -> float | None:
        """How well a sentence answers a question, both read as one: a logit; None when out of reach."""
        ...


@dataclass(frozen=True, kw_only=True)
class Capabilities:
    """What a channel can do, in place of asking which channel it is."""

    is_plain_sms: bool  # counted in parts, costed
    can_look_up_sent: bool  # the vendor can be asked what it has, after a crash
    sends_receipts: bool
    has_share_phone_button: bool
    max_characters: int


class Channel(Protocol):
    name: ChannelName
    capabilities: Capabilities

    async def send(self, item: OutboxItem) -> str:
        """Send; the vendor's message id. SendRefused for never, SendFailed for later."""
        ...

    async def find_sent(self, item: OutboxItem) -> SentMessage | None:
        """What the vendor has of this item, when an earlier send may have got through; None when nothing."""
        ...


@dataclass(frozen=True, kw_only=True)
class PartAnswer:
    """What holds for one part of the school."""

    part: str  # its name
    text: str  # "" where the school has not said for it


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the school has said about a question; never generated."""

    text: str  # ready for a parent; of an answer by part, all that is said
    document: str
    section: str
    confidence: float
    version: str = ""  # of the imported document, or of the school's settings
    by_part: tuple[PartAnswer, ...] = ()  # where it depends on the year, phase or site

    @property
    def source(self) -> str:
        """For the audit: which document it is from, and which version of it."""
        return f"{self.document or 'school settings'}, version {self.version}"


class AnswerFinder(Protocol):
    async def prepare(
        self,
        schools: Sequence[SchoolSettings],
        embed: Callable[[Sequence[str]], Awaitable[list[Sequence[float]]]],
    ) -> None:
        """Learn the meaning of the known questions; until then words alone decide."""
        ...

    async def find(
        self, school: SchoolSettings, school_id: UUID, question: str, understood: Understanding
    ) -> Answer | None:
        """The school's answer, or None where its policy does not say; by words alone where nothing was understood."""
        ...

    def why_unsaid(
        self, school: SchoolSettings, school_id: UUID, question: str, understood: Understanding
    ) -> Unsaid:
        """Of a question without an answer: why, and whom it is for."""
        ...


class ConcernWriter(Protocol):
    def write(self, record: ConcernRecord, form: ExportForm, columns: Exports, *, place: str) -> bytes:
        """A concern as a file, with `place` where its stamp shall be."""
        ...


class NoticeSender(Protocol):
    """One way to tell staff that there is something to read."""

    async def send(self, notice: Notice) -> None:
        """SendRefused where it will never arrive, SendFailed where it may later."""
        ...

    async def has_sent(self, notice: Notice) -> bool:
        """Whether the vendor has it from an earlier try; False where it cannot be asked."""
        ...
