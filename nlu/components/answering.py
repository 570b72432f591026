"""Whether sentences of a policy answer a question: each is read beside it."""

from functools import lru_cache
from typing import List, Sequence

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf

from nlu.components.built import ANSWERS
from nlu.components.encoder import Encoder, cut
from nlu.components.family import MPNET

MOST_ASKED, MOST_TOLD = 40, 80  # word pieces of a question and of a sentence that are read


class AnswerReader:
    """Reads a question beside each of some sentences."""

    def __init__(self) -> None:
        self._encoder = Encoder.of(MPNET, ANSWERS)
        self._heads = {
            key[5:]: value.astype(np.float32)
            for key, value in load_file(str(ANSWERS.file)).items()
            if key.startswith("head.")
        }

    def scores(self, question: str, sentences: Sequence[str]) -> List[float]:
        """Give a logit for each sentence; none of them answers is 0."""
        if not sentences:
            return []
        asked = cut(question, MPNET).ids[:MOST_ASKED]
        parted = [MPNET.sequence(asked, cut(sentence, MPNET).ids[:MOST_TOLD]) for sentence in sentences]
        # One after the other: beside longer ones, a short sentence would take as long as they do.
        seen = np.stack([self._seen(ids, front) for ids, front in parted])
        inner = seen @ self._heads["a1"] + self._heads["ab1"]
        inner *= np.float32(0.5) * (np.float32(1) + erf(inner * np.float32(2**-0.5)))
        return [float(score) for score in inner @ self._heads["a2"] + self._heads["ab2"]]

    def _seen(self, ids: List[int], front: int) -> np.ndarray:
        """Pool the states of a pair: the sentence's mean and largest, the question's mean, the first."""
        states = self._encoder.states([ids])[0]
        told = states[front:-1] if len(ids) - 1 > front else states[:1]
        asked = np.concatenate([states[:front], states[-1:]])
        return np.concatenate([told.mean(0), told.max(0), asked.mean(0), states[0]])


@lru_cache(maxsize=1)
def answer_reader() -> AnswerReader:
    """Load the reader of answers once in a process."""
    return AnswerReader()
