"""What the interpreter read in a message. Text in, understanding out; no state."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.core.worry.levels import Worry


class Intent(StrEnum):
    """What a parent wants. The names are those of nlu/domain.yml."""

    REPORT_ABSENCE = "report_absence"
    REPORT_MISSED_WORK = "report_missed_work"
    REQUEST_WORK_PACK = "request_work_pack"
    REQUEST_CALLBACK = "request_callback"
    ASK_QUESTION = "ask_question"
    TECHNICAL_HELP = "technical_help"
    TALK_TO_PERSON = "talk_to_person"
    UPDATE_REQUEST = "update_request"
    CHECK_STATUS = "check_status"
    DATA_REQUEST = "data_request"
    GREET = "greet"
    THANK = "thank"
    GOODBYE = "goodbye"
    AFFIRM = "affirm"
    DENY = "deny"
    HELP = "help"
    OPT_OUT = "opt_out"
    OPT_IN = "opt_in"
    OTHER = "other"
    WORRY = "worry"
    INFORM = "inform"


class EntityKind(StrEnum):
    CHILD = "child"
    CLASS = "class"
    REASON = "reason"
    DAY_PHRASE = "day_phrase"
    WORK = "work"
    DELIVERY = "delivery"
    WHO = "who"
    TIME_WINDOW = "time_window"
    PHONE = "phone"


@dataclass(frozen=True, kw_only=True)
class IntentReading:
    name: Intent
    confidence: float  # 0 to 1, calibrated


@dataclass(frozen=True, kw_only=True)
class Entity:
    kind: EntityKind
    value: str  # exactly text[start:end]
    start: int  # character offset, inclusive
    end: int  # character offset, exclusive


@dataclass(frozen=True, kw_only=True)
class OfChild:
    """What a message that names several children asks for one of them."""

    value: str  # the child as named there
    requests: tuple[Intent, ...]  # none: the child is only mentioned
    entities: tuple[Entity, ...]  # those that are of these requests


@dataclass(frozen=True, kw_only=True)
class Understanding:
    """One reading of one message; `is_available` False when the interpreter gave none."""

    intents: tuple[IntentReading, ...] = ()  # those to act on, most confident first
    ranking: tuple[IntentReading, ...] = ()  # all, most confident first
    entities: tuple[Entity, ...] = ()  # in order of appearance
    children: tuple[OfChild, ...] = ()  # where several are named, each in turn
    worry: Worry = Worry.NONE  # the model's verdict alone
    worry_score: float | None = None  # 0 to 1; None without the model
    reader_worry: Worry | None = None  # the second reader's verdict; None without one
    embedding: tuple[float, ...] = field(default=(), repr=False)  # near to that of a question put otherwise
    meaning: tuple[float, ...] = field(default=(), repr=False)  # of a question alone: near to what answers it
    topics: tuple[
        tuple[str, float], ...
    ] = ()  # what it asks about, were it a question: with chances, likeliest first
    is_available: bool = True

    def has(self, *names: Intent) -> bool:
        """Whether any of these intents would be acted on."""
        return any(reading.name in names for reading in self.intents)

    def values(self, kind: EntityKind) -> tuple[str, ...]:
        """The words of each entity of this kind, in order."""
        return tuple(entity.value for entity in self.entities if entity.kind is kind)


NOT_UNDERSTOOD = Understanding(is_available=False)
