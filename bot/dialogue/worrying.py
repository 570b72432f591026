"""A message that worried the screen: an ordinary request in it reaches the office, free of the parent's words."""

import re
from dataclasses import replace
from typing import Any

from actions import report_absence, request_work_pack
from actions.absence_words import plain_reason_in
from actions.reading import Reading
from bot.core.understanding import Intent
from bot.dialogue import filling
from bot.dialogue.acts import Act, acts_in
from bot.dialogue.outcome import TurnOutcome
from bot.dialogue.working import Working

# Not an absence to report but a child who is not where they should be.
_MISSING = re.compile(
    r"\b(?:missing|run(?:ning)? (?:away|off)|ran (?:away|off)|don'?t know where|gone|disappeared|taken (?:him|her|them)|find (?:him|her|them))\b"
)
_DAY = r"(?:today|2day|tod|tomorrow|tomo|tmrw|tomoz|2moro|this (?:morning|week)|all week|until|till?|for|mon|tue|wed|thu|fri)"
# An absence in so many words: what the interpreter makes of a worrying message is not enough to record one.
_ABSENT = re.compile(
    rf"(?<!\bi'm )(?<!\bim )(?<!\bi am )(?<!\bi )\b(?:(?<!better )off (?:sick|ill|poorly|school|again|{_DAY}|with (?:an? )?(?:\w+ )?(?:cold|cough|bug|temp\w*|flu|headache))"
    rf"|(?:is|are|be|'s|hes|shes|staying|stay) (?:off|absent)(?=\s*(?:$|[.,;!\n]|{_DAY}))"
    rf"|not (?:be |coming |going to be )?in(?:to)? (?:school|{_DAY})"
    rf"|(?:won'?t|will not|isn'?t|not|can'?t|cannot) (?:be |going to be |gonna be )?(?:in|come in|coming in|at school|come to school|coming to school)(?=\s*(?:$|[.,;!\n]|and\b|because|cos|as\b|{_DAY}))"
    rf"|keep(?:ing)? (?!me\b|us\b|my\b|it\b)\w+ (?:\w+ )?(?:off|(?:at )?home)(?=\s*(?:$|[.,;!\n]|sick|from school|{_DAY})))"
)
_PLAIN_WORDS = {
    report_absence.ACTION.name: _ABSENT,
    request_work_pack.ACTION.name: request_work_pack.CUES,
}


def record_in_silence(state: dict[str, Any], work: Working, reading: Reading) -> TurnOutcome:
    """Absences and packs that are complete are recorded; nothing is said or asked, a running form stays as it is."""
    if _MISSING.search(reading.plain) or reading.has(Intent.UPDATE_REQUEST):
        return TurnOutcome(state=state)
    work.memory.tasks = []
    work.here = replace(work.here, spoken_of=())  # a child is named, or is the only one
    acts = [act for act in acts_in(reading, work.here) if _is_plain(act, reading)]
    filling.begin_tasks(work, acts, reading)
    for task in work.memory.tasks:
        if "children" not in task.values or (
            any(not child["pupil"] for child in task.values["children"]) and work.here.family
        ):
            continue
        _keep_no_words(task.values, reading)
        work.take(filling.form_of(task).complete(task.values, work.here))
    return TurnOutcome(state=state, requests=tuple(work.requests.values()))


def _is_plain(act: Act, reading: Reading) -> bool:
    words = _PLAIN_WORDS.get(act.action.name)
    return words is not None and reading.finds(words)


def _keep_no_words(values: dict[str, Any], reading: Reading) -> None:
    """A plain word for an illness or appointment may stay, each child's own; nothing else that was written does."""
    own = {name: plain_reason_in(Reading(said)) for name, said in values.pop("reasons", {}).items()}
    reason = plain_reason_in(reading) if "reason" in values and not own else ""
    values.pop("notes", None)
    for name in ("reason", "note", "work"):
        if name in values:
            values[name] = ""
    if own:
        values["reasons"] = own
    if reason:
        values["reason"] = reason
    if values.get("delivery") not in {"collect", "deliver", "post", "email", "", None}:
        values["delivery"] = ""
