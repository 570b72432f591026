"""An encoder run by ONNX Runtime in 8 bits: sequences of word pieces in, a state for each piece out."""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Optional, Sequence, Tuple

import numpy as np
import onnxruntime

from nlu.components.built import GRAPH, WORDS, folder_of
from nlu.components.family import Family
from nlu.components.published import tokenizer_of

WINDOW = 126  # word pieces of a message that are read together
OVERLAP = 24


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


class Encoder:
    """One graph and the table of word vectors before it."""

    def __init__(self, graph: "bytes | str", table: np.ndarray, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # The arena would keep the memory of the longest message ever read.
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self._table = table

    @classmethod
    def of(cls, family: Family, change: Optional[Path] = None) -> "Encoder":
        """Load an encoder, as published or with a learned change."""
        folder = folder_of(family, change)
        # The table stays on disk: a message touches some thirty of its 30,000 rows.
        return cls(str(folder / GRAPH), np.load(folder / WORDS, mmap_mode="r"))

    def states(self, sequences: Sequence[Sequence[int]]) -> List[np.ndarray]:
        """Read sequences together; each gets (its length, width)."""
        longest = max(len(sequence) for sequence in sequences)
        ids = np.zeros((len(sequences), longest), dtype=np.int64)
        mask = np.zeros((len(sequences), longest), dtype=np.float32)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence)] = sequence
            mask[row, : len(sequence)] = 1
        words = np.asarray(self._table[ids], dtype=np.float32)
        found = self._session.run(None, {"words": words, "mask": mask})[0]
        return [found[row, : len(sequence)] for row, sequence in enumerate(sequences)]


def unit(x: np.ndarray) -> np.ndarray:
    """Scale to unit length."""
    return x / max(float(np.linalg.norm(x)), 1e-9)
