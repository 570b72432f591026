"""The tuned reader: the encoder with a small learned change, its heads for intents, worry and words, in one pass."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Tuple

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf

from nlu.components.encoder import CLS, SEP, Encoder, Pieces, cut, layer_weights
from nlu.components.encoder_graph import build
from nlu.components.labels import TAGS
from nlu.components.word_marks import word_marks
from nlu.components.words import Word, words

TUNED_FILE = Path(__file__).parent.parent / "weights" / "message_reader.safetensors"
GAIN = 2.0  # the learned change is GAIN * A @ B
ASKED_PIECES = 30


@dataclass(frozen=True)
class TunedReading:
    """The tuned reader's scores of one message, as logits."""

    intents: np.ndarray  # (windows, intents)
    worry: np.ndarray  # (windows, 2): worrying at all; danger now if worrying
    words: List[Word]  # the words that were read
    tags: np.ndarray  # (words, tags)


def sequence(asked: List[int], pieces: List[int]) -> Tuple[List[int], int]:
    """Join question and message as the reader was tuned to see them, and say where the message begins."""
    front = [CLS, *asked[:ASKED_PIECES], SEP] if asked else [CLS]
    return [*front, *pieces, SEP], len(front)


def word_places(cut_words: List[Word], pieces: Pieces, start: int, stop: int) -> List[Tuple[int, int, int]]:
    """Give (word, first piece, last piece) for each word with a piece between start and stop."""
    found, at = [], start
    spans = pieces.spans
    for number, word in enumerate(cut_words):
        while at < stop and spans[at][1] <= word.start:
            at += 1
        last = at
        while last < stop and spans[last][0] < word.end:
            last += 1
        if last > at:
            found.append((number, at, last - 1))
        # A piece may hold two words ("y3"), so the search goes on from this word's last piece.
        at = max(at, last - 1)
    return found


class TunedReader:
    """Runs the tuned encoder and its heads."""

    def __init__(self, learned: Dict[str, np.ndarray]) -> None:
        weights = layer_weights()
        for name in [key[:-2] for key in learned if key.endswith(".A")]:
            change = learned[name + ".A"].astype(np.float32) @ learned[name + ".B"].astype(np.float32)
            weights[name + ".weight"] = weights[name + ".weight"] + GAIN * change.T
        self._encoder = Encoder(build(weights))
        self._heads = {
            key[5:]: value.astype(np.float32) for key, value in learned.items() if key.startswith("head.")
        }

    def read(self, text: str, asked: str, most_windows: int) -> TunedReading:
        """Read a message; of a very long one the first and last windows, most_windows in all."""
        pieces, question = cut(text), cut(asked).ids if asked else []
        cut_words = words(text)
        windows = pieces.windows()
        if len(windows) > most_windows:
            windows = windows[: most_windows // 2] + windows[-(most_windows // 2) :]
        heads = self._heads
        intents, worry = [], []
        tags: Dict[int, np.ndarray] = {}
        marks = word_marks(cut_words) if len(cut_words) < 3000 else word_marks(cut_words[:3000])
        for start, stop in windows:
            ids, front = sequence(question, pieces.ids[start:stop])
            states = self._encoder.states([ids])[0]
            own = states[front:-1] if stop > start else states[:1]
            pooled = np.concatenate([own.mean(0), own.max(0)])
            intents.append(pooled @ heads["hi"] + heads["bi"])
            worry.append(pooled @ heads["hw"] + heads["bw"])
            if start >= 3000:
                continue
            places = [place for place in word_places(cut_words, pieces, start, stop) if place[0] < len(marks)]
            if places:
                shift = front - start
                seen = np.stack([(states[a + shift] + states[b + shift]) / 2 for _, a, b in places])
                marked = np.stack([heads["E"][marks[number]].sum(0) for number, _, _ in places])
                inner = np.concatenate([seen, marked], 1) @ heads["t1"] + heads["tb1"]
                inner *= np.float32(0.5) * (np.float32(1) + erf(inner * np.float32(2**-0.5)))
                for (number, _, _), row in zip(places, inner @ heads["t2"] + heads["tb2"], strict=False):
                    tags[number] = row
        kept = sorted(tags)
        scores = (
            np.stack([tags[number] for number in kept])
            if kept
            else np.zeros((0, len(TAGS)), dtype=np.float32)
        )
        return TunedReading(
            np.stack(intents), np.stack(worry), [cut_words[number] for number in kept], scores
        )


@lru_cache(maxsize=1)
def tuned_reader() -> TunedReader:
    """Load the tuned reader once in a process."""
    return TunedReader(load_file(str(TUNED_FILE)))
