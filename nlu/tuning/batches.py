"""Training messages as the arrays that the network reads."""

import random
from dataclasses import dataclass
from typing import Dict, Iterator, List, Sequence

import numpy as np

from nlu.components.encoder import cut
from nlu.components.examples import Example
from nlu.components.labels import INTENTS, TAGS
from nlu.components.tagging import tags_of
from nlu.components.tuned import sequence, word_places
from nlu.components.word_marks import word_marks
from nlu.components.words import words

LONGEST = 110  # word pieces of a message that are learned from
BATCH = 32


@dataclass(frozen=True)
class Prepared:
    """One message, ready for a batch."""

    ids: List[int]
    front: int  # where the message begins, after the question
    places: List["tuple[int, int]"]  # first and last piece of each word
    tags: List[int]
    marks: List[List[int]]
    intents: np.ndarray
    known: np.ndarray  # 1 where the label is known
    worrying: float
    urgent: float
    has_entities: float


def prepare(text: str, asked: str, example: Example, entities: List[Dict]) -> Prepared:
    """Turn one labelled message into numbers."""
    pieces, cut_words = cut(text), words(text)
    stop = min(len(pieces.ids), LONGEST)
    ids, front = sequence(cut(asked).ids if asked else [], pieces.ids[:stop])
    tags, marks = tags_of(cut_words, entities), word_marks(cut_words)
    places = word_places(cut_words, pieces, 0, stop)
    intents = np.array([float(name in example.intents) for name in INTENTS], dtype=np.float32)
    known = np.array([float(example.knows_intents or name == "worry") for name in INTENTS], dtype=np.float32)
    return Prepared(
        ids,
        front,
        [(first + front, last + front) for _, first, last in places],
        [TAGS.index(tags[number]) for number, _, _ in places],
        [marks[number] for number, _, _ in places],
        intents,
        known,
        example.worrying,
        example.urgent,
        float(example.knows_entities),
    )


def order(messages: Sequence[Prepared], chance: random.Random) -> List[List[int]]:
    """Part the messages into batches of like length, in a chance order."""
    at = list(range(len(messages)))
    chance.shuffle(at)
    found: List[List[int]] = []
    for begin in range(0, len(at), BATCH * 20):
        alike = sorted(at[begin : begin + BATCH * 20], key=lambda number: len(messages[number].ids))
        found += [alike[start : start + BATCH] for start in range(0, len(alike), BATCH)]
    chance.shuffle(found)
    return found


def joined(messages: Sequence[Prepared]) -> Dict[str, np.ndarray]:
    """Pad messages into one batch."""
    many, longest = len(messages), max(len(message.ids) for message in messages)
    most_words = max(1, max(len(message.places) for message in messages))
    most_marks = max([1, *(len(marks) for message in messages for marks in message.marks)])
    batch = {
        "ids": np.zeros((many, longest), np.int32),
        "mask": np.zeros((many, longest), np.float32),
        "own": np.zeros((many, longest), np.float32),
        "first": np.zeros((many, most_words), np.int32),
        "last": np.zeros((many, most_words), np.int32),
        "tagged": np.zeros((many, most_words), np.float32),
        "tags": np.zeros((many, most_words), np.int32),
        "marks": np.zeros((many, most_words, most_marks), np.int32),
    }
    for row, message in enumerate(messages):
        size = len(message.ids)
        batch["ids"][row, :size] = message.ids
        batch["mask"][row, :size] = 1
        # An empty message is pooled over [CLS] alone.
        batch["own"][row, message.front : max(size - 1, message.front)] = 1
        if size - 1 <= message.front:
            batch["own"][row, 0] = 1
        for at, (first, last) in enumerate(message.places):
            batch["first"][row, at], batch["last"][row, at] = first, last
            batch["tags"][row, at], batch["tagged"][row, at] = message.tags[at], message.has_entities
            batch["marks"][row, at, : len(message.marks[at])] = message.marks[at]
    for name in ("intents", "known"):
        batch[name] = np.stack([getattr(message, name) for message in messages])
    for name in ("worrying", "urgent"):
        batch[name] = np.array([getattr(message, name) for message in messages], dtype=np.float32)
    return batch


def batches(messages: Sequence[Prepared], chance: random.Random) -> Iterator[Dict[str, np.ndarray]]:
    """Give every message once."""
    for rows in order(messages, chance):
        yield joined([messages[row] for row in rows])
