"""What a form holds that nobody has been told of yet: for a person, when it is left or the parent falls silent."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from bot.core.requests import Handoff, Route
from bot.dialogue import memory as memories
from bot.dialogue.memory import Task

LEFT = "left"  # in a form's values: what a person was handed of it while the parent was silent


def handoffs_of(tasks: list[Task], new_id: Callable[[], UUID]) -> list[Handoff]:
    """One for each form without a record that no person has been handed yet."""
    return [
        Handoff(id=new_id(), about=about(task), route=Route.OFFICE)
        for task in tasks
        if not task.values.get("ids") and LEFT not in task.values
    ]


def about(task: Task) -> str:
    """In the office's words: what is under way, and what is known of it."""
    names = ", ".join(child["name"] for child in task.values.get("children") or [])
    days = (task.values.get("days") or {}).get("first", "")
    known = ", ".join(part for part in (names, days, str(task.values.get("reason") or "")) if part)
    return f"unfinished: {task.action.replace('_', ' ')}" + (f" ({known})" if known else "")


def hand_on(state: dict[str, Any], new_id: Callable[[], UUID]) -> tuple[dict[str, Any], list[Handoff]]:
    """The forms that wait in a state, for a person; the state keeps them, and that they were handed on."""
    kept = memories.load(state)
    handoffs = handoffs_of(kept.tasks, new_id)
    for task in kept.tasks:
        if not task.values.get("ids"):
            task.values.setdefault(LEFT, about(task))
    return memories.dump(kept), handoffs
