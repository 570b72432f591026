"""What a conversation keeps between turns: the running form and question, and a few things last spoken of."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from actions.base import Values
from actions.registry import BY_NAME

FRESH_AFTER = timedelta(hours=12)  # silence that makes the next message the first of a new conversation


@dataclass
class Task:
    """One form being filled."""

    action: str
    values: Values


@dataclass
class Asked:
    """The running question. `kind`: slot, prompt, menu, likely, among or part."""

    kind: str
    words: str = ""
    action: str = ""
    slot: str = ""
    options: list[Values] = field(default_factory=list)
    text: str = ""  # the message a choice between readings, or between children, is about


@dataclass
class Memory:
    tasks: list[Task] = field(default_factory=list)
    asked: Asked | None = None
    spoken_of: list[Values] = field(default_factory=list)  # children
    latest: list[str] = field(default_factory=list)  # ids of records made or changed together
    doubts: list[Values] = field(default_factory=list)  # handoffs that the next message may make needless
    lost: int = 0  # messages in a row that were not understood
    at: str = ""  # the last turn, ISO
    last_words: str = ""  # the last question put, so that it is not put again in the same words

    @property
    def is_at_rest(self) -> bool:
        return not self.tasks and (self.asked is None or self.asked.kind == "menu")

    def is_fresh(self, now: datetime) -> bool:
        """Whether a message now begins a new conversation."""
        if not self.at:
            return True
        return now - datetime.fromisoformat(self.at) > FRESH_AFTER


def load(state: dict[str, Any]) -> Memory:
    """Read what an earlier turn kept; what cannot be read is forgotten, never an error."""
    try:
        tasks = [
            Task(item["action"], dict(item["values"]))
            for item in state.get("tasks", [])
            if item["action"] in BY_NAME
        ]
        asked = Asked(**state["asked"]) if state.get("asked") else None
        memory = Memory(
            tasks=tasks,
            asked=asked,
            spoken_of=[dict(child) for child in state.get("spoken_of", [])],
            latest=[str(kept) for kept in state.get("latest", [])],
            doubts=[dict(doubt) for doubt in state.get("doubts", [])],
            lost=int(state.get("lost", 0)),
            at=str(state.get("at", "")),
            last_words=str(state.get("last_words", "")),
        )
        if memory.at:
            datetime.fromisoformat(memory.at)
    except (AttributeError, KeyError, TypeError, ValueError):
        return Memory()
    return memory


def dump(memory: Memory) -> dict[str, Any]:
    state: dict[str, Any] = {}
    if memory.tasks:
        state["tasks"] = [{"action": task.action, "values": task.values} for task in memory.tasks]
    if memory.asked:
        state["asked"] = vars(memory.asked).copy()
    for name in ("spoken_of", "latest", "doubts", "lost", "at", "last_words"):
        if value := getattr(memory, name):
            state[name] = value
    return state
