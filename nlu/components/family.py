"""The published encoders that can be read with: where each keeps its weights, and how it sees a sequence."""

from dataclasses import dataclass
from typing import Any, Dict, List, NamedTuple, Tuple

import numpy as np


class Parts(NamedTuple):
    """One layer's matrices and norms by name."""

    attention: Tuple[str, str, str]  # query, key, value
    mixed: str
    attention_norm: str
    inner: str
    outer: str
    norm: str

    def matrices(self) -> Tuple[str, ...]:
        """Name the matrices, which can be changed."""
        return (*self.attention, self.mixed, self.inner, self.outer)


@dataclass(frozen=True)
class Family:
    """How one published encoder is built."""

    name: str
    layers: int
    trunk: int  # the first layers, which readers that were tuned further share with the one they began from
    heads: int
    width: int
    front: int  # the id that begins a sequence
    end: int  # the id that ends one
    ends_between: int  # how many ends stand between a question and its answer
    epsilon: float
    first_place: int  # the position of a sequence's first piece
    attention: Tuple[str, str, str, str, str]  # query, key, value, output and the norm after it
    relative: bool  # has a bias by distance
    words: str = "embeddings.word_embeddings.weight"
    first_norm: str = "embeddings.LayerNorm"

    def parts(self, layer: int) -> Parts:
        """Name one layer's weights."""
        at = f"encoder.layer.{layer}."
        query, key, value, mixed, norm = (at + name for name in self.attention)
        return Parts(
            (query, key, value),
            mixed,
            norm,
            at + "intermediate.dense",
            at + "output.dense",
            at + "output.LayerNorm",
        )

    def matrices(self) -> List[str]:
        """Name every matrix that can be changed."""
        found: List[str] = []
        for layer in range(self.layers):
            found += self.parts(layer).matrices()
        return found

    def norms(self) -> List[str]:
        """Name every norm."""
        found = [self.first_norm]
        for layer in range(self.layers):
            found += [self.parts(layer).attention_norm, self.parts(layer).norm]
        return found

    def sequence(self, asked: List[int], pieces: List[int]) -> Tuple[List[int], int]:
        """Join question and message as the readers were tuned to see them, and say where the message begins."""
        front = [self.front, *asked, *[self.end] * self.ends_between] if asked else [self.front]
        return [*front, *pieces, self.end], len(front)

    def places(self, weights: Dict[str, Any]) -> Any:
        """Give what each position adds to a piece's vector."""
        places = weights["embeddings.position_embeddings.weight"][self.first_place :]
        kinds = weights.get("embeddings.token_type_embeddings.weight")
        return places if kinds is None else places + kinds[0]


MINILM = Family(
    name="all-MiniLM-L6-v2",
    layers=6,
    trunk=6,
    heads=12,
    width=384,
    front=101,
    end=102,
    ends_between=1,
    epsilon=1e-12,
    first_place=0,
    attention=(
        "attention.self.query",
        "attention.self.key",
        "attention.self.value",
        "attention.output.dense",
        "attention.output.LayerNorm",
    ),
    relative=False,
)
MPNET = Family(
    name="all-mpnet-base-v2",
    layers=12,
    trunk=6,
    heads=12,
    width=768,
    front=0,
    end=2,
    ends_between=2,
    epsilon=1e-5,
    first_place=2,
    attention=(
        "attention.attn.q",
        "attention.attn.k",
        "attention.attn.v",
        "attention.attn.o",
        "attention.LayerNorm",
    ),
    relative=True,
)


def relative_buckets(size: int, buckets: int = 32, farthest: int = 128) -> np.ndarray:
    """Give (size, size) numbers of the distance bias: near ones each their own, far ones by their logarithm."""
    behind = np.arange(size)[:, None] - np.arange(size)[None, :]
    half = buckets // 2
    away = np.abs(behind)
    exact = half // 2
    far = exact + (np.log(np.maximum(away, 1) / exact) / np.log(farthest / exact) * (half - exact)).astype(
        np.int64
    )
    return (behind < 0) * half + np.where(away < exact, away, np.minimum(far, half - 1))
