"""The embedding by which a question finds the sentences that answer it: the small encoder, tuned on written questions (ADR 15)."""

from functools import lru_cache

import numpy as np

from nlu.components.built import MEANINGS
from nlu.components.encoder import Encoder, cut, unit
from nlu.components.family import MINILM

MOST_PIECES = 126  # word pieces of a question or a sentence that are read


@lru_cache(maxsize=1)
def meaning_encoder() -> Encoder:
    """Load the tuned encoder once in a process."""
    return Encoder.of(MINILM, MEANINGS)


def meaning_of(text: str) -> np.ndarray:
    """Give a question's or a sentence's embedding, (384,) of unit length: near to what answers it, or to what it answers."""
    pieces = cut(text, MINILM).ids[:MOST_PIECES]
    (states,) = meaning_encoder().states([MINILM.sequence([], pieces)[0]])
    return unit(states.mean(0))
