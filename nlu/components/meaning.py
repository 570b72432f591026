"""The embedding by which a question finds the sentences that answer it: the small encoder, tuned on written questions (ADR 15)."""

from functools import lru_cache
from typing import List, Sequence

import numpy as np

from nlu.components.built import MEANINGS
from nlu.components.encoder import Encoder, cut, unit
from nlu.components.family import MINILM

AT_ONCE = 8  # of like length; more together take longer for want of cache
MOST_PIECES = 126  # word pieces of a question or a sentence that are read


@lru_cache(maxsize=1)
def meaning_encoder() -> Encoder:
    """Load the tuned encoder once in a process."""
    return Encoder.of(MINILM, MEANINGS)


def meanings_of(texts: Sequence[str]) -> List[np.ndarray]:
    """Give many texts' meanings, those of like length read together, which takes half the time."""
    rows = [MINILM.sequence([], cut(text, MINILM).ids[:MOST_PIECES])[0] for text in texts]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    found = [np.zeros(0, dtype=np.float32)] * len(rows)
    for start in range(0, len(order), AT_ONCE):
        some = order[start : start + AT_ONCE]
        for at, states in zip(some, meaning_encoder().states([rows[at] for at in some]), strict=True):
            found[at] = unit(states.mean(0))
    return found


def meaning_of(text: str) -> np.ndarray:
    """Give a question's or a sentence's embedding, (384,) of unit length: near to what answers it, or to what it answers."""
    (meaning,) = meanings_of([text])
    return meaning
