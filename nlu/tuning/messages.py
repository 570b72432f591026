"""The labelled messages to learn from, and what is done to them by chance: slips of the finger, two sent as one."""

import random
from dataclasses import dataclass, replace
from typing import List, Sequence, Tuple

from nlu.components.labels import LEVELS
from nlu.labelled import Labelled

# What is no request, and is lost beside one when two messages are joined.
IN_PASSING = {"greet", "thank", "goodbye", "affirm", "deny", "help", "other", "opt_in", "opt_out", "inform"}
JOINS = (" ", ". ", "\n", " and ", " also ", ", ", "! ", " n ", " oh and ", " ps ", " btw ", "? ", "... ")
JOINED, SLIPPED, PLAIN = 0.2, 0.15, 0.1  # how many messages are changed so
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class TrainingMessage:
    """One message with its labels."""

    text: str
    asked: str
    intents: Tuple[str, ...]
    entities: Tuple[Tuple[int, int, str], ...]
    worry: str
    author: str
    knows_intents: bool
    knows_entities: bool


def training_message(one: Labelled) -> TrainingMessage:
    """Take what is learned from a labelled message."""
    return TrainingMessage(
        one.text,
        one.asked,
        tuple(sorted(one.example.intents)),
        tuple((entity["start"], entity["end"], entity["entity"]) for entity in one.entities),
        one.example.worry,
        one.example.author,
        one.example.knows_intents,
        one.example.knows_entities,
    )


def slipped(message: TrainingMessage, chance: random.Random) -> TrainingMessage:
    """Write a message again with a few letters left out, doubled, swapped or mistaken; entities keep their words."""
    found: List[str] = []
    moved: List[int] = []
    for at, mark in enumerate(message.text):
        moved.append(len(found))
        if mark.isalpha() and chance.random() < 0.04:
            kind = chance.randrange(4)
            if kind == 0 and at and message.text[at - 1].isalpha():
                continue
            if kind == 1:
                found.append(mark)
            elif kind == 2 and found and found[-1].isalpha():
                found.append(found[-1])
                found[-2] = mark
                continue
            elif kind == 3 and at and message.text[at - 1].isalpha():
                mark = chance.choice(LETTERS)
        found.append(mark)
    moved.append(len(found))
    spans = tuple((moved[start], moved[end], kind) for start, end, kind in message.entities)
    if any(start >= end for start, end, _ in spans):
        return message
    return replace(message, text="".join(found), entities=spans)


def plain(message: TrainingMessage, chance: random.Random) -> TrainingMessage:
    """Write a message again without capitals, or without full stops and commas."""
    text = message.text.lower() if chance.random() < 0.6 else message.text
    if chance.random() < 0.5:
        text = "".join(" " if mark in ".,;!" else mark for mark in text)
    return message if len(text) != len(message.text) else replace(message, text=text)


def joined(first: TrainingMessage, second: TrainingMessage, chance: random.Random) -> TrainingMessage:
    """Send two messages as one."""
    join = chance.choice(JOINS)
    shift = len(first.text) + len(join)
    every = {*first.intents, *second.intents}
    requests = every - IN_PASSING
    return TrainingMessage(
        first.text + join + second.text,
        first.asked,
        tuple(
            sorted(
                (requests | (every & {"inform", "affirm", "deny", "opt_out"}))
                or every - {"greet", "thank", "goodbye"}
                or every
            )
        ),
        (*first.entities, *((start + shift, end + shift, kind) for start, end, kind in second.entities)),
        max(first.worry, second.worry, key=LEVELS.index),
        first.author,
        first.knows_intents and second.knows_intents,
        # Nobody labelled what a message for somebody else holds.
        first.knows_entities and second.knows_entities and "other" not in every,
    )


def as_sent(messages: Sequence[TrainingMessage], chance: random.Random) -> List[TrainingMessage]:
    """Give every message once, some of them changed."""
    found = []
    pool = [message for message in messages if not message.asked and len(message.text) < 160]
    for message in messages:
        if chance.random() < JOINED and len(message.text) < 240 and "other" not in message.intents:
            other = chance.choice(pool)
            if not message.asked and chance.random() < 0.5:
                message = joined(other, message, chance)
            else:
                message = joined(message, other, chance)
        if chance.random() < SLIPPED:
            message = slipped(message, chance)
        if chance.random() < PLAIN:
            message = plain(message, chance)
        found.append(message)
    return found
