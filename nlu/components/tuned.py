"""The tuned reader: an encoder with a small learned change, its heads for intents, worry and words, in one pass."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Dict, List

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf, softmax

from nlu.components.built import CHILDREN, MESSAGES, Change
from nlu.components.encoder import Encoder, cut
from nlu.components.family import MPNET, Family
from nlu.components.labels import INTENTS, TAGS
from nlu.components.places import ASKED_PIECES, word_places
from nlu.components.word_marks import word_marks
from nlu.components.words import Word, words

MOST_MARKED = 3000  # words of a very long text that are looked at for entities


@dataclass(frozen=True)
class TunedReading:
    """The tuned reader's scores of one message, as logits."""

    intents: np.ndarray  # (windows, intents)
    worry: np.ndarray  # (windows, 2): worrying at all; danger now if worrying
    words: List[Word]  # the words that were read
    tags: np.ndarray  # (words, tags)


def scores_of(own: np.ndarray, heads: Dict[str, np.ndarray]) -> np.ndarray:
    """Score a window's states (pieces, width): each score looks at the pieces that tell it most, and at them all."""
    looks = softmax(own @ heads["look"] * own.shape[1] ** -0.5, axis=0)
    seen = ((looks.T @ own) * heads["seen"]).sum(1)
    return seen + np.concatenate([own.mean(0), own.max(0)]) @ heads["pooled"] + heads["bias"]


def tags_of_words(seen: np.ndarray, marked: np.ndarray, heads: Dict[str, np.ndarray]) -> np.ndarray:
    """Score the tags of words from their states (words, width) and marks (words, marks)."""
    inner = np.concatenate([seen, marked], 1) @ heads["t1"] + heads["tb1"]
    inner *= np.float32(0.5) * (np.float32(1) + erf(inner * np.float32(2**-0.5)))
    return inner @ heads["t2"] + heads["tb2"]


class TunedReader:
    """Runs the tuned encoder and its heads."""

    def __init__(self, change: Change = MESSAGES, family: Family = MPNET) -> None:
        self._family = family
        self._encoder = Encoder.of(family, change)
        self._heads = {
            key[5:]: value.astype(np.float32)
            for key, value in load_file(str(change.file)).items()
            if key.startswith("head.")
        }

    def read(self, text: str, asked: str, most_windows: int) -> TunedReading:
        """Read a message; of a very long one the first and last windows, most_windows in all."""
        pieces = cut(text, self._family)
        question = cut(asked, self._family).ids[:ASKED_PIECES] if asked else []
        cut_words = words(text)
        windows = pieces.windows()
        if len(windows) > most_windows:
            windows = windows[: most_windows // 2] + windows[-(most_windows // 2) :]
        heads = self._heads
        scores = []
        tags: Dict[int, np.ndarray] = {}
        marks = word_marks(cut_words[:MOST_MARKED])
        for start, stop in windows:
            ids, front = self._family.sequence(question, pieces.ids[start:stop])
            states = self._encoder.states([ids])[0]
            own = states[front : front + stop - start] if stop > start else states[:1]
            scores.append(scores_of(own, heads))
            if start >= MOST_MARKED:
                continue
            places = [
                place for place in word_places(cut_words, pieces.spans, start, stop) if place[0] < len(marks)
            ]
            if places:
                shift = front - start
                seen = np.stack([(states[a + shift] + states[b + shift]) / 2 for _, a, b in places])
                marked = np.stack([heads["E"][marks[number]].sum(0) for number, _, _ in places])
                for (number, _, _), row in zip(places, tags_of_words(seen, marked, heads), strict=True):
                    tags[number] = row
        kept = sorted(tags)
        rows = np.stack([tags[at] for at in kept]) if kept else np.zeros((0, len(TAGS)), dtype=np.float32)
        both = np.stack(scores)
        return TunedReading(
            both[:, : len(INTENTS)], both[:, len(INTENTS) :], [cut_words[at] for at in kept], rows
        )


@lru_cache(maxsize=1)
def tuned_reader() -> TunedReader:
    """Load the tuned reader once in a process."""
    return TunedReader()


@lru_cache(maxsize=1)
def child_reader() -> TunedReader:
    """Load the reader of what is said of one child among several, once in a process."""
    return TunedReader(CHILDREN)
