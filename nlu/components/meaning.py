"""The embedding by which a question finds the sentences that answer it: the small encoder, tuned on written questions (ADR 15)."""

from functools import lru_cache
from typing import Sequence

import numpy as np

from nlu.components.built import MEANINGS
from nlu.components.encoder import Encoder, embeddings_by
from nlu.components.family import MINILM


@lru_cache(maxsize=1)
def meaning_encoder() -> Encoder:
    """Load the tuned encoder once in a process."""
    return Encoder.of(MINILM, MEANINGS)


def meanings_of(texts: Sequence[str]) -> np.ndarray:
    """Give the embeddings of questions or sentences, (texts, 384) of unit length: near to what answers them, or to what they answer."""
    return embeddings_by(meaning_encoder(), MINILM, texts)


def meaning_of(text: str) -> np.ndarray:
    """Give the embedding of one question or sentence, (384,)."""
    return meanings_of([text])[0]
