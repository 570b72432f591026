"""Asking which child a request is for."""

import re

from actions.base import Circumstances, Question, Slot, Values
from actions.children import (
    Child,
    bare_name,
    child_as_written,
    child_of,
    class_as_written,
    is_name,
    others_than,
    read_children,
    without_talk,
)
from actions.reading import Reading
from actions.words import COMMON
from bot.core.understanding import EntityKind


def _ask(values: Values, here: Circumstances, times: int) -> Question:
    ambiguous = values.get("among") or []
    pupils = [pupil for pupil in here.pupils if str(pupil.id) in ambiguous] or list(here.pupils)
    if not pupils:
        words = (
            "What is your child's full name and class?",
            "Please tell me your child's full name. Which child is it for?",
            "Sorry, I did not catch the name. What is your child called?",
        )[times % 3]
        return Question(words=words)
    options: list[tuple[str, list[Child]]] = [(pupil.first_name, [child_of(pupil)]) for pupil in pupils]
    if len(pupils) > 1 and not ambiguous:
        together = "Both" if len(pupils) == 2 else "All of them"
        options.append((together, [child_of(pupil) for pupil in pupils]))
    listed = ", ".join(f"{number} {name}" for number, (name, _) in enumerate(options, 1))
    words = (
        f"Which child is it for: {listed}?",
        f"Please text the number or the name. Which child do you mean: {listed}?",
        f"I still need to know who it is for. Is it {listed}?",
    )[times % 3]
    return Question(words=words, options=tuple({"children": children} for _, children in options))


def _answer(reading: Reading, values: Values, here: Circumstances) -> Values | None:
    named = read_children(reading, here)
    aside = {str(pupil.id) for pupil in named.aside}
    if named.aside and all(child["pupil"] in aside for child in named.children):
        among = values.get("among") or [str(pupil.id) for pupil in here.pupils]
        left = [pupil for pupil in others_than(named, here) if str(pupil.id) in among]
        if len(left) == 1:  # "Mia is fine", "not Mia"
            return {"children": [child_of(left[0])]}
    if named.children:
        return {"children": [_in_full(child, reading) for child in named.children]}
    if named.ambiguous:
        return None
    plain = reading.plain.strip(" .,!?")
    bare = _opening(reading)
    is_like_a_name = not here.pupils or bare[:1].isupper() or bool(reading.values(EntityKind.CHILD))
    if (
        is_like_a_name
        and 0 < len(bare.split()) <= 4
        and is_name(bare)
        and not plain.endswith("?")
        and not _is_talk(bare)
    ):
        return {"children": [child_as_written(bare, class_as_written(reading))]}
    return None


_NAME_ENDS = re.compile(
    r"[,;.\n]|\bin (?:year|yr|y|class)\b|\b(?:class|year|yr|reception|nursery|y\d)\b|\(|\d", re.I
)


def _opening(reading: Reading) -> str:
    """The words up to a stop or a class: the name, in an answer to "what is your child called"."""
    return bare_name(without_talk(_NAME_ENDS.split(reading.text.strip())[0]))


def _in_full(child: Child, reading: Reading) -> Child:
    """ "Betty Crowther", of which "Betty" alone was marked."""
    opening = _opening(reading)
    words = [word.lower() for word in opening.split()]
    is_longer = not child["pupil"] and len(child["name"].split()) < len(words) <= 4
    if not is_longer or not set(child["name"].lower().split()) <= set(words):
        return child
    return child if any(word in COMMON for word in words) else child_as_written(opening, child["class"])


def _is_talk(words: str) -> bool:
    """Whether most of these words are everyday ones rather than a name."""
    parts = re.findall(r"[^\W\d_]+", words.lower())
    return sum(part in COMMON for part in parts) * 2 >= len(parts)


CHILD = Slot(
    name="child",
    is_needed=True,
    is_open=lambda values, here: not values.get("children"),
    ask=_ask,
    answer=_answer,
)
