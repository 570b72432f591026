"""One message in, what follows from it out.

message ─┬─ worrying: an ordinary request in it is recorded in silence (worrying.py)
         ├─ a question is running: its answer, or a digression, or something new (answering.py)
         └─ at rest: what is asked for is done (serving.py)
"""

from typing import Any

from actions.reading import Reading
from bot.core.guardian_names import without_guardians
from bot.core.understanding import Understanding
from bot.dialogue import answering, filling, memory, serving, worrying
from bot.dialogue.outcome import TurnContext, TurnOutcome
from bot.dialogue.working import begin

MOST_READ = 1600  # characters, as long as an SMS can be; further on, only the screen reads


def take_turn(
    state: dict[str, Any], text: str, understanding: Understanding, context: TurnContext
) -> TurnOutcome:
    """Move the conversation on by one message."""
    kept = memory.load(state)
    asked = kept.asked.slot or kept.asked.kind if kept.asked else ""
    reading = Reading(text[:MOST_READ], without_guardians(understanding, context.family), asked)
    work = begin(kept, context)
    if context.is_worrying:
        return worrying.record_in_silence(state, work, reading)
    if kept.asked is not None and kept.asked.kind != "menu":
        answering.answer(work, reading)
    else:
        serving.serve(work, reading)
    if work.memory.tasks and (work.memory.asked is None or work.memory.asked.kind == "menu"):
        filling.proceed(work)  # a question in between is over: the form goes on
    return work.outcome()


def asked_in(state: dict[str, Any]) -> str:
    """The running question in words; "" at rest."""
    asked = memory.load(state).asked
    return asked.words if asked is not None and asked.kind != "menu" else ""


def is_under_way(state: dict[str, Any]) -> bool:
    """Whether a form, a question or an offered menu is waiting for the parent."""
    kept = memory.load(state)
    return bool(kept.tasks) or kept.asked is not None
