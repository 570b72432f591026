"""A message that worried the screen: an ordinary request in it reaches the office, free of the parent's words."""

import re
from typing import Any

from actions import report_absence, request_work_pack
from actions.absence_words import plain_reason_in
from actions.reading import Reading
from bot.core.understanding import Intent
from bot.dialogue import filling
from bot.dialogue.acts import acts_in
from bot.dialogue.outcome import TurnOutcome
from bot.dialogue.working import Working

# Not an absence to report but a child who is not where they should be.
_MISSING = re.compile(
    r"\b(?:missing|run(?:ning)? (?:away|off)|ran (?:away|off)|don'?t know where|gone|disappeared|taken (?:him|her|them)|find (?:him|her|them))\b"
)
_KEPT = {report_absence.ACTION.name, request_work_pack.ACTION.name}


def record_in_silence(state: dict[str, Any], work: Working, reading: Reading) -> TurnOutcome:
    """Absences and packs that are complete are recorded; nothing is said or asked, a running form stays as it is."""
    if _MISSING.search(reading.plain) or reading.has(Intent.UPDATE_REQUEST):
        return TurnOutcome(state=state)
    work.memory.tasks = []
    acts = [act for act in acts_in(reading, work.here) if act.action.name in _KEPT]
    filling.begin_tasks(work, acts, reading)
    for task in work.memory.tasks:
        if "children" not in task.values or (
            any(not child["pupil"] for child in task.values["children"]) and work.here.family
        ):
            continue
        _keep_no_words(task.values, reading)
        work.take(filling.form_of(task).complete(task.values, work.here))
    return TurnOutcome(state=state, requests=tuple(work.requests.values()))


def _keep_no_words(values: dict[str, Any], reading: Reading) -> None:
    reason = plain_reason_in(reading) if "reason" in values else ""
    for name in ("reason", "note", "work"):
        if name in values:
            values[name] = ""
    if reason:
        values["reason"] = reason
    if values.get("delivery") not in {"collect", "deliver", "post", "email", "", None}:
        values["delivery"] = ""
    values["is_leave"] = False
