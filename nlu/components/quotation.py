"""Whether a sentence of a policy answers a question: the larger encoder, tuned to read the two together (ADR 16)."""

from functools import lru_cache

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf

from nlu.components.built import QUOTATIONS
from nlu.components.encoder import Encoder, cut
from nlu.components.family import MPNET
from nlu.components.places import MOST_ASKED, MOST_TOLD


class QuotationReader:
    """Reads a question and a sentence as one."""

    def __init__(self) -> None:
        self._encoder = Encoder.of(MPNET, QUOTATIONS)
        self._heads = {
            key[5:]: value.astype(np.float32)
            for key, value in load_file(str(QUOTATIONS.file)).items()
            if key.startswith("head.")
        }

    def fit(self, question: str, sentence: str) -> float:
        """Give a logit: above 0 where the sentence more likely answers the question than not."""
        asked, told = cut(question, MPNET).ids[:MOST_ASKED], cut(sentence, MPNET).ids[:MOST_TOLD]
        if not asked or not told:
            return -10.0
        ids, front = MPNET.sequence(asked, told)
        states = self._encoder.states([ids])[0]
        seen = states[front:-1]
        pooled = np.concatenate([seen.mean(0), seen.max(0), states[:front].mean(0), states[0]])
        inner = pooled @ self._heads["a1"] + self._heads["ab1"]
        inner *= np.float32(0.5) * (np.float32(1) + erf(inner * np.float32(2**-0.5)))
        return float((inner @ self._heads["a2"] + self._heads["ab2"])[0])


@lru_cache(maxsize=1)
def quotation_reader() -> QuotationReader:
    """Load the reader once in a process."""
    return QuotationReader()
