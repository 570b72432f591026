"""The network that is tuned: the published encoder, a low-rank change to each of its matrices, and the heads."""

from typing import Dict, List, Tuple

import numpy as np
import tensorflow as tf
from safetensors.numpy import load_file

from nlu.components.encoder import WORDS, published_weights
from nlu.components.encoder_graph import HEADS, LAYERS, WIDTH
from nlu.components.labels import INTENTS, TAGS
from nlu.components.tuned import GAIN
from nlu.components.word_marks import BUCKETS

RANK = 16
MARK_WIDTH, INNER = 48, 160
PARTS = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


def _some(*size: int) -> tf.Variable:
    return tf.Variable(tf.random.normal(size, stddev=0.05))


class Network:
    """Scores intents, worry and words; only the change and the heads learn."""

    def __init__(self) -> None:
        kept = {
            name: tf.constant(value.astype(np.float32))
            for name, value in load_file(str(published_weights())).items()
            if value.dtype.kind == "f"
        }
        self._kept = kept
        self._table = kept[WORDS]
        self._places = (
            kept["embeddings.position_embeddings.weight"] + kept["embeddings.token_type_embeddings.weight"][0]
        )
        names = [f"encoder.layer.{layer}.{part}" for layer in range(LAYERS) for part in PARTS]
        self._matrices = {name: tf.transpose(kept[name + ".weight"]) for name in names}
        self._change: Dict[str, Tuple[tf.Variable, tf.Variable]] = {}
        for name in names:
            into, out = self._matrices[name].shape
            first = tf.Variable(tf.random.normal((into, RANK), stddev=into**-0.5))
            self._change[name] = (first, tf.Variable(tf.zeros((RANK, out))))
        self._heads = {
            "hi": _some(2 * WIDTH, len(INTENTS)),
            "bi": tf.Variable(tf.zeros(len(INTENTS)) - 2.0),
            "hw": _some(2 * WIDTH, 2),
            "bw": tf.Variable(tf.zeros(2)),
            "E": _some(BUCKETS + 1, MARK_WIDTH),
            "t1": _some(WIDTH + MARK_WIDTH, INNER),
            "tb1": tf.Variable(tf.zeros(INNER)),
            "t2": _some(INNER, len(TAGS)),
            "tb2": tf.Variable(tf.zeros(len(TAGS))),
        }

    def start_from(self, learned: Dict[str, np.ndarray]) -> None:
        """Go on from what an earlier tuning learned."""
        for name, (first, second) in self._change.items():
            first.assign(learned[name + ".A"].astype(np.float32))
            second.assign(learned[name + ".B"].astype(np.float32))
        for name, value in self._heads.items():
            value.assign(learned["head." + name].astype(np.float32))

    @property
    def changes(self) -> List[tf.Variable]:
        """Give the encoder's learned change."""
        return [part for pair in self._change.values() for part in pair]

    @property
    def heads(self) -> List[tf.Variable]:
        """Give the heads' weights."""
        return list(self._heads.values())

    def learned(self) -> Dict[str, np.ndarray]:
        """Give all that was learned, in 16 bits."""
        found = {}
        for name, (first, second) in self._change.items():
            found[name + ".A"], found[name + ".B"] = (
                first.numpy().astype(np.float16),
                second.numpy().astype(np.float16),
            )
        # A mark of 0 is padding and means nothing.
        self._heads["E"].assign(tf.concat([tf.zeros((1, MARK_WIDTH)), self._heads["E"][1:]], 0))
        return {
            **found,
            **{"head." + name: value.numpy().astype(np.float16) for name, value in self._heads.items()},
        }

    def _linear(self, x: tf.Tensor, name: str) -> tf.Tensor:
        first, second = self._change[name]
        return x @ (self._matrices[name] + GAIN * (first @ second)) + self._kept[name + ".bias"]

    def _normal(self, x: tf.Tensor, name: str) -> tf.Tensor:
        x -= tf.reduce_mean(x, -1, keepdims=True)
        x *= tf.math.rsqrt(tf.reduce_mean(x * x, -1, keepdims=True) + 1e-12)
        return x * self._kept[name + ".weight"] + self._kept[name + ".bias"]

    def _states(self, ids: tf.Tensor, mask: tf.Tensor, drop: float) -> tf.Tensor:
        many, size = tf.shape(ids)[0], tf.shape(ids)[1]
        x = self._normal(tf.gather(self._table, ids) + self._places[:size], "embeddings.LayerNorm")
        x = tf.nn.dropout(x, drop)
        hidden = (1 - mask)[:, None, None, :] * -1e4

        def parted(y: tf.Tensor) -> tf.Tensor:
            return tf.transpose(tf.reshape(y, (many, size, HEADS, WIDTH // HEADS)), (0, 2, 1, 3))

        for layer in range(LAYERS):
            at = f"encoder.layer.{layer}."
            query, key, value = (parted(self._linear(x, at + part)) for part in PARTS[:3])
            scores = tf.nn.softmax(
                query @ tf.transpose(key, (0, 1, 3, 2)) * (WIDTH // HEADS) ** -0.5 + hidden
            )
            mixed = tf.reshape(tf.transpose(scores @ value, (0, 2, 1, 3)), (many, size, WIDTH))
            mixed = tf.nn.dropout(self._linear(mixed, at + PARTS[3]), drop)
            x = self._normal(x + mixed, at + "attention.output.LayerNorm")
            inner = tf.nn.gelu(self._linear(x, at + PARTS[4]))
            x = self._normal(
                x + tf.nn.dropout(self._linear(inner, at + PARTS[5]), drop), at + "output.LayerNorm"
            )
        return x

    def scores(self, batch: Dict[str, tf.Tensor], drop: float) -> Tuple[tf.Tensor, tf.Tensor, tf.Tensor]:
        """Give the logits of intents, worry and tags."""
        heads, own = self._heads, batch["own"][:, :, None]
        x = self._states(batch["ids"], batch["mask"], drop)
        mean = tf.reduce_sum(x * own, 1) / tf.reduce_sum(own, 1)
        pooled = tf.nn.dropout(tf.concat([mean, tf.reduce_max(x - (1 - own) * 1e4, 1)], -1), 1.5 * drop)
        seen = (tf.gather(x, batch["first"], batch_dims=1) + tf.gather(x, batch["last"], batch_dims=1)) / 2
        real = tf.cast(batch["marks"] > 0, tf.float32)[..., None]
        marked = tf.reduce_sum(tf.gather(heads["E"], batch["marks"]) * real, 2)
        inner = tf.nn.gelu(
            tf.nn.dropout(tf.concat([seen, marked], -1), 2 * drop) @ heads["t1"] + heads["tb1"]
        )
        return (
            pooled @ heads["hi"] + heads["bi"],
            pooled @ heads["hw"] + heads["bw"],
            inner @ heads["t2"] + heads["tb2"],
        )
