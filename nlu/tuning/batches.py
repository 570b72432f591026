"""Messages as the arrays that the network reads."""

import random
from dataclasses import dataclass
from typing import Dict, Iterator, List, Sequence, Tuple

import numpy as np
from tokenizers import Tokenizer

from nlu.components.examples import WORRYING
from nlu.components.family import Family
from nlu.components.labels import INTENTS, TAGS
from nlu.components.places import ASKED_PIECES, word_places
from nlu.components.tagging import tags_of
from nlu.components.word_marks import word_marks
from nlu.components.words import words
from nlu.tuning.messages import TrainingMessage

LONGEST = 110  # word pieces of a message that are learned from


@dataclass(frozen=True)
class Prepared:
    """One message, ready for a batch."""

    ids: List[int]
    front: int  # where the message begins, after the question
    back: int  # what stands after it
    places: List[Tuple[int, int]]  # first and last piece of each word
    tags: List[int]
    marks: List[List[int]]
    scores: np.ndarray  # (SCORES,)
    known: np.ndarray  # 1 where the label is known
    has_entities: float


def prepare(message: TrainingMessage, family: Family, tokenizer: Tokenizer) -> Prepared:
    """Turn one labelled message into numbers."""
    coded = tokenizer.encode(message.text, add_special_tokens=False)
    pieces, cut_words = coded.ids[:LONGEST], words(message.text)
    asked = tokenizer.encode(message.asked, add_special_tokens=False).ids if message.asked else []
    ids, front = family.sequence(asked[:ASKED_PIECES], pieces)
    spans = np.array(coded.offsets, dtype=np.int32).reshape(-1, 2)
    tags = tags_of(
        cut_words, [{"start": start, "end": end, "entity": kind} for start, end, kind in message.entities]
    )
    marks = word_marks(cut_words)
    places = word_places(cut_words, spans, 0, len(pieces))
    worrying = WORRYING[message.worry]
    scores = [
        *(float(name in message.intents) for name in INTENTS),
        worrying * 0.98 + 0.01,
        float(message.worry == "immediate"),
    ]
    known = [
        *(float(message.knows_intents or name == "worry") for name in INTENTS),
        1.0,
        0.5 * (worrying > 0.5),
    ]
    return Prepared(
        ids,
        front,
        len(ids) - front - len(pieces),
        [(first + front, last + front) for _, first, last in places],
        [TAGS.index(tags[number]) for number, _, _ in places],
        [marks[number] for number, _, _ in places],
        np.array(scores, dtype=np.float32),
        np.array(known, dtype=np.float32),
        float(message.knows_entities),
    )


def order(messages: Sequence[Prepared], size: int, chance: random.Random) -> List[List[int]]:
    """Part the messages into batches of like length, in a chance order."""
    at = list(range(len(messages)))
    chance.shuffle(at)
    found: List[List[int]] = []
    for begin in range(0, len(at), size * 20):
        alike = sorted(at[begin : begin + size * 20], key=lambda number: len(messages[number].ids))
        found += [alike[start : start + size] for start in range(0, len(alike), size)]
    chance.shuffle(found)
    return found


def batch_of(messages: Sequence[Prepared]) -> Dict[str, np.ndarray]:
    """Pad messages into one batch."""
    many, longest = len(messages), max(len(message.ids) for message in messages)
    most_words = max(1, max(len(message.places) for message in messages))
    most_marks = max([1, *(len(marks) for message in messages for marks in message.marks)])
    batch = {
        "ids": np.zeros((many, longest), np.int64),
        "mask": np.zeros((many, longest), np.float32),
        "own": np.zeros((many, longest), np.float32),
        "first": np.zeros((many, most_words), np.int64),
        "last": np.zeros((many, most_words), np.int64),
        "tagged": np.zeros((many, most_words), np.float32),
        "tags": np.zeros((many, most_words), np.int64),
        "marks": np.zeros((many, most_words, most_marks), np.int64),
    }
    for row, message in enumerate(messages):
        size = len(message.ids)
        batch["ids"][row, :size] = message.ids
        batch["mask"][row, :size] = 1
        # An empty message is pooled over the first piece alone.
        batch["own"][row, message.front : size - message.back] = 1
        if size - message.back <= message.front:
            batch["own"][row, 0] = 1
        for at, (first, last) in enumerate(message.places):
            batch["first"][row, at], batch["last"][row, at] = first, last
            batch["tags"][row, at], batch["tagged"][row, at] = message.tags[at], message.has_entities
            batch["marks"][row, at, : len(message.marks[at])] = message.marks[at]
    for name in ("scores", "known"):
        batch[name] = np.stack([getattr(message, name) for message in messages])
    return batch


def batches(
    messages: Sequence[Prepared], size: int, chance: random.Random
) -> Iterator[Dict[str, np.ndarray]]:
    """Give every message once."""
    for rows in order(messages, size, chance):
        yield batch_of([messages[row] for row in rows])
