"""What is only told beside a request: a story, a remark, what the school knows. Nothing is asked by it."""

import re

from actions import (
    change_words,
    check_status,
    report_absence,
    report_missed_work,
    request_callback,
    request_work_pack,
)
from actions.absence_words import CUES as _ABSENT_CUES
from actions.absence_words import asks_leave, is_time_away, reason_in
from actions.answer_question import ACTION as ANSWER
from actions.base import Action, Circumstances, Form
from actions.children import read_children
from actions.reading import Reading
from actions.spans import span_in
from bot.core.understanding import EntityKind
from bot.dialogue import clauses
from bot.dialogue.questions import INTERROGATIVE

_IS_IN = re.compile(
    r"\b(?:(?:is|s|be|are|'s) in|in) (?:again )?(?:school )?(?:today|tomorrow|tomoz|tmrw|tomo|2moro|as normal)\b"
)
_WANTS_MENDING = re.compile(
    r"\?|\bhelp\b|\bhow (?:do|can)\b|\b(?:can'?t|cannot|won'?t|wouldn'?t|not) (?:\w+ )?(?:log|get|sign|access|open|find|load|see|let)\w*\b"
    r"|\b(?:password|log ?in|username|reset|link)\b"
)


def is_story(action: Action, chosen: list[Action], reading: Reading) -> bool:
    """What happened, told beside a request, and nothing asked for: why work was not done, who was spoken to."""
    forms = [other for other in chosen if isinstance(other, Form) and other is not action]
    if not forms:
        return False
    is_missed = report_missed_work.ACTION in forms
    if action is report_absence.ACTION and is_missed:
        parts = [reading.only([span]) for span in clauses.split(reading.plain)]
        is_off = any(part.finds(_ABSENT_CUES) or is_time_away(part) for part in parts)
        return not is_off or (
            reading.finds(_IS_IN) and not reading.finds(re.compile(r"\b(?:off|not (?:be )?in)\b"))
        )
    if action.name == "technical_help" and is_missed:
        return not reading.finds(_WANTS_MENDING)
    if action is request_work_pack.ACTION and is_missed:
        return not reading.finds(request_work_pack.CUES) and not reading.values(EntityKind.DELIVERY)
    return False


def is_remark(action: Action, chosen: list[Action], reading: Reading, here: Circumstances) -> bool:
    """ "I did tell the lady on the gate", beside a report: nothing is asked."""
    if action.name == "hand_off":  # "ask the head to phone me" is a call alone
        is_call = request_callback.ACTION in chosen and reading.finds(request_callback.CUES)
        return is_call and not (action.cues is not None and reading.finds(action.cues))
    if action is report_absence.ACTION and says_only_in(reading) and not asks_leave(reading, here):
        return True
    if action.name == "check_status" and ANSWER in chosen and not here.recent:
        return not reading.finds(check_status.CUES)
    if action.name == "check_status" and len(chosen) > 1:
        return (
            "?" not in reading.text
            and not reading.finds(check_status.CUES)
            and not reading.finds(INTERROGATIVE)
        )
    if action is request_work_pack.ACTION and (
        reading.finds(_PAPER_FROM_DOCTOR) or request_work_pack.is_brought_in(reading)
    ):
        return not reading.finds(request_work_pack.CUES) and not reading.values(EntityKind.DELIVERY)
    if action is report_absence.ACTION and _says_nobody_is_off(reading, here):
        return True
    return action is report_absence.ACTION and _is_known(chosen, reading)


# "Paper from doctor I will bring".
_PAPER_FROM_DOCTOR = re.compile(
    r"\b(?:papers?|note|letter|certificate|form|proof)\b[^.!?\n]{0,12}\b(?:from )?(?:the |his |her |our )?(?:doctor|dr|gp|hospital|clinic|dentist)\b|\b(?:doctor|dr|gp|hospital)(?:'?s)? (?:paper|note|letter|certificate)\b"
)
_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|them|hes|shes|theyre|he's|she's|they're|(?:my|our|the|both) \w+|kids|twins|absen\w*|sick|ill|poorly|unwell|school|leave)\b"
)


def _says_nobody_is_off(reading: Reading, here: Circumstances) -> bool:
    """ "Morning just got in off nights": the interpreter's guess, with no child, day or reason in it."""
    if reading.finds(_ABSENT_CUES) or reading.finds(_SOMEBODY) or reading.entities or here.spoken_of:
        return False
    return not read_children(reading, here) and span_in(reading, here) is None and not reason_in(reading)


# "As you know he's at home with his ankle", beside a pack or a call: nothing new is told of the absence.
_KNOWN = re.compile(
    r"\b(?:as (?:you|u)(?:'ll| will| may| might| already| probably)* know|(?:you|u) (?:already )?know(?: already)?(?= (?:that|they|he|she|\w+'?s?\b))|(?:you(?:'re| are|r)|as you are) (?:already )?aware|(?:who|which) you (?:already )?know|as (?:i|we)(?:'ve| have)? (?:already )?(?:said|told|mentioned|reported))\b[^.!?\n]*"
)
_NO_LONGER_KNOWN = re.compile(r"\b(?:still|again|until|till?|longer|another|tomorrow|worse|rest of)\b")
_ASKED_BESIDE = {request_callback.ACTION.name, request_work_pack.ACTION.name}


def _is_known(chosen: list[Action], reading: Reading) -> bool:
    if not _ASKED_BESIDE & {action.name for action in chosen}:
        return False
    known = list(_KNOWN.finditer(reading.plain))
    if not known or any(_NO_LONGER_KNOWN.search(found[0]) for found in known):
        return False
    return not _ABSENT_CUES.search(_KNOWN.sub(" ", reading.plain))


_AWAY = re.compile(
    r"\b(?:off|absent|not|won'?t|wont|isn'?t|isnt|can'?t|late|leav\w+|miss(?:es|ing)?|stuck|until|till?|when|if|back|was|were|been|sick|poorly|ill|unwell|no school|stay\w* (?:home|at home))\b"
)


def says_only_in(reading: Reading) -> bool:
    """ "Tariro is at my sister's so she will be in as usual": nobody is off."""
    is_away = reading.finds(_AWAY) or reading.finds(_ABSENT_CUES)
    is_in = reading.finds(change_words.ATTENDS) or reading.finds(change_words.COMES)
    return is_in and not is_away and not reason_in(reading)
