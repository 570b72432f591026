"""An encoder run by ONNX Runtime in 8 bits: sequences of word pieces in, a state for each piece out."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Iterator, List, Optional, Sequence, Tuple

import numpy as np
import onnxruntime

from nlu.components.built import WORDS, Change, graphs_of
from nlu.components.family import Family
from nlu.components.places import WINDOW
from nlu.components.published import tokenizer_of

OVERLAP = 24
WITH_THREADS = 4  # readings of several texts from which a second thread is worth its start
AT_ONCE = 4  # short texts of like length that are read together; of 223 sentences, 32 at once took twice as long each


@dataclass(frozen=True)
class Pieces:
    """A text as word pieces, each with its character offsets."""

    ids: List[int]
    spans: np.ndarray  # (pieces, 2)

    def windows(self) -> List[Tuple[int, int]]:
        """Give the windows that together hold every piece; one, perhaps empty, for a short text."""
        found, start = [], 0
        while True:
            found.append((start, min(start + WINDOW, len(self.ids))))
            if start + WINDOW >= len(self.ids):
                return found
            start += WINDOW - OVERLAP


def cut(text: str, family: Family) -> Pieces:
    """Cut a text into an encoder's word pieces."""
    encoding = tokenizer_of(family).encode(text, add_special_tokens=False)
    return Pieces(encoding.ids, np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2))


def session(graph: "bytes | str", threads: int = 1) -> onnxruntime.InferenceSession:
    """Load a graph, from its bytes or a file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # The arena would keep the memory of the longest message ever read.
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=None)
def session_of(path: Path) -> onnxruntime.InferenceSession:
    """Load a graph once in a process: several readers go through the same trunk."""
    return session(str(path))


class Encoder:
    """Graphs, one after the other, and the table of word vectors before them."""

    def __init__(self, sessions: Sequence[onnxruntime.InferenceSession], table: np.ndarray) -> None:
        self._sessions = sessions
        self._table = table

    @classmethod
    def of(cls, family: Family, change: Optional[Change] = None) -> "Encoder":
        """Load an encoder, as published or with a learned change."""
        graphs = graphs_of(family, change)
        # The table stays on disk: a message touches some thirty of its 30,000 rows.
        table = np.load(graphs[0].parent / WORDS, mmap_mode="r")
        return cls([session_of(graph) for graph in graphs], table)

    def states(self, sequences: Sequence[Sequence[int]]) -> List[np.ndarray]:
        """Read sequences together; each gets (its length, width)."""
        longest = max(len(sequence) for sequence in sequences)
        ids = np.zeros((len(sequences), longest), dtype=np.int64)
        mask = np.zeros((len(sequences), longest), dtype=np.float32)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence)] = sequence
            mask[row, : len(sequence)] = 1
        found = np.asarray(self._table[ids], dtype=np.float32)
        for each in self._sessions:
            found = each.run(None, {"before": found, "mask": mask})[0]
        return [found[row, : len(sequence)] for row, sequence in enumerate(sequences)]


def unit(x: np.ndarray) -> np.ndarray:
    """Scale to unit length."""
    return x / max(float(np.linalg.norm(x)), 1e-9)


def embeddings_by(encoder: Encoder, family: Family, texts: Sequence[str]) -> np.ndarray:
    """Give many short texts' embeddings by an encoder, (texts, width), those of like length read together."""
    found = np.zeros((len(texts), family.width), dtype=np.float32)
    rows = [family.sequence([], cut(text, family).ids[:WINDOW])[0] for text in texts]
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    together = [order[start : start + AT_ONCE] for start in range(0, len(order), AT_ONCE)]
    for some, states in zip(
        together, _each(encoder, [[rows[at] for at in some] for some in together]), strict=True
    ):
        for at, state in zip(some, states, strict=True):
            found[at] = unit(state.mean(0))
    return found


def _each(encoder: Encoder, together: Sequence[Sequence[Sequence[int]]]) -> Iterator[List[np.ndarray]]:
    """Read one after the other what is little, and a policy with as many threads as there are processors, two at most."""
    if len(together) < WITH_THREADS:
        return map(encoder.states, together)
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as threads:
        return iter(list(threads.map(encoder.states, together)))
