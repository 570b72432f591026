"""Questions that are no slot: what was meant, which child, what would you like to know."""

import re
from dataclasses import replace

from actions import answer_by_part, answer_question
from actions.base import Form, Step, Values
from actions.children import read_children
from actions.reading import Reading
from actions.registry import ACTIONS, BY_NAME, CHANGE
from actions.words import is_no
from bot.core.ports import PartAnswer
from bot.core.understanding import Intent
from bot.dialogue import serving, small_words, wording
from bot.dialogue.acts import Act, acts_in
from bot.dialogue.memory import Asked
from bot.dialogue.working import Working


def option_in(asked: Asked, reading: Reading) -> Values | None:
    number = small_words.digit_in(reading)
    if number is None or not 1 <= number <= len(asked.options):
        several = re.fullmatch(r"\W*(\d)\s*(?:,|and|&|\+|n|\s)\s*(\d)\W*", reading.plain)
        picked = [int(several[1]), int(several[2])] if several else []
        if (
            picked
            and all(1 <= one <= len(asked.options) for one in picked)
            and "children" in asked.options[0]
        ):
            return {"children": [asked.options[one - 1]["children"][0] for one in picked]}
        return None
    return asked.options[number - 1]


def is_meant(act: Act, reading: Reading) -> bool:
    """An intent beside the question counts when the words bear it out, or the interpreter is sure."""
    for pattern in (act.action.cues, act.action.hints):
        if pattern is not None and reading.finds(pattern):
            return True
    sure = {item.name for item in reading.understanding.intents if item.confidence >= 0.75}
    return bool(sure & set(act.action.intents))


def answer_prompt(work: Working, reading: Reading, asked: Asked) -> None:
    """ "What would you like to know?": the words are for the action that asked, unless they plainly ask for another."""
    step = BY_NAME[asked.action]
    acts = acts_in(reading, work.here) if reading.understanding.is_available else []
    work.memory.asked = None
    if small_words.THANKS.match(reading.plain) or (is_no(reading.plain) and len(reading.plain.split()) <= 2):
        work.answers.append(wording.CLOSED)
        return
    if acts and all(act.action is not step for act in acts) and all(is_meant(act, reading) for act in acts):
        serving.do(work, acts, reading)
        return
    if isinstance(step, Step):
        serving.run_step(work, step, reading)


def choose_reading(work: Working, reading: Reading, asked: Asked) -> None:
    """A digit picks a reading of the earlier message; anything else is a message of its own."""
    number = small_words.digit_in(reading)
    if number is not None and 1 <= number <= len(asked.options):
        action = BY_NAME[str(asked.options[number - 1]["action"])]
        earlier = Reading(asked.text)
        serving.do(work, [Act(action, earlier)], earlier)
        return
    work.memory.asked = None
    acts = acts_in(reading, work.here) if reading.understanding.is_available else []
    if acts and (unsure := _explained(asked, reading, acts)) is not None:
        serving.do(work, [unsure, *acts], unsure.reading)
        return
    if not acts:
        named = [action for action in ACTIONS if action.likely and {"action": action.name} in asked.options]
        for action in named:
            if action.hints is not None and reading.finds(action.hints):
                earlier = Reading(f"{asked.text}. {reading.text}")
                serving.do(work, [Act(action, earlier)], earlier)
                return
    serving.serve(work, reading)


def _explained(asked: Asked, reading: Reading, acts: list[Act]) -> Act | None:
    """ "Taz wont b in", which one request alone was offered for, and then its day and reason beside something new."""
    offered = [BY_NAME[str(option["action"])] for option in asked.options]
    forms = [action for action in offered if isinstance(action, Form)]
    if len(forms) != 1 or any(act.action is forms[0] for act in acts) or not reading.has(Intent.INFORM):
        return None
    return Act(forms[0], _after(asked.text, reading))


def _after(earlier: str, reading: Reading) -> Reading:
    """Both messages as one, with what is marked in the later."""
    lead = f"{earlier.rstrip(' .')}. "
    entities = tuple(
        replace(entity, start=entity.start + len(lead), end=entity.end + len(lead))
        for entity in reading.entities
    )
    return replace(
        reading, text=lead + reading.text, understanding=replace(reading.understanding, entities=entities)
    )


def choose_child(work: Working, reading: Reading, asked: Asked) -> None:
    chosen = option_in(asked, reading)
    if chosen is None:
        names = {child["name"] for child in read_children(reading, work.here).children}
        picked = [child for option in asked.options for child in option["children"] if child["name"] in names]
        chosen = {"children": picked} if picked else None
    work.memory.asked = None
    if chosen is None:
        serving.serve(work, reading)
        return
    work.here = replace(work.here, meant=tuple(chosen["children"]))
    serving.run_step(work, CHANGE, Reading(asked.text))


_ANY = re.compile(
    r"^\W*(?:(?:for |about )?(?:both|all|either|any|every(?:one|body|thing)|whole school)\b|not sure|dunno|(?:i )?(?:do not|don'?t) know)"
)


def choose_part(work: Working, reading: Reading, asked: Asked) -> None:
    """ "Year 3": the answer that holds there. It is asked once; what names no part is a message of its own."""
    variants = [PartAnswer(part=option["part"], text=option["text"]) for option in asked.options]
    texts = answer_by_part.in_words(variants, reading, work.here, is_reply=True)
    if texts is None and reading.finds(_ANY):
        texts = tuple(dict.fromkeys(variant.text for variant in variants))
    work.memory.asked = None
    if texts is None:
        serving.serve(work, reading)
        return
    source = str(asked.options[0].get("source", ""))
    result = answer_question.told(texts, source, Reading(asked.text), work.here)
    work.take(result, is_answer=True)
    work.doubt(result)
    acts = acts_in(reading, work.here) if reading.understanding.is_available else []
    forms = [act for act in acts if isinstance(act.action, Form) and is_meant(act, reading)]
    if forms:
        serving.do(work, forms, reading)
