"""Tunes the message reader on nlu/data: `python -m nlu.tuning [--leave-out AUTHOR ...] [--out FILE]`."""

import argparse
import os
import random
import time
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf
from safetensors.numpy import load_file, save_file

from nlu.components.tuned import TUNED_FILE
from nlu.labelled import labelled
from nlu.tuning.batches import BATCH, batches, prepare
from nlu.tuning.network import Network

RATE, DROP, WARM = 8e-4, 0.1, 0.06
SEED = 1


def losses(network: Network, batch: "dict[str, tf.Tensor]", drop: float) -> "tuple[tf.Tensor, ...]":
    """Give the losses of intents, worry and tags; what is not known of a message costs nothing."""
    cross = tf.nn.sigmoid_cross_entropy_with_logits
    intents, worry, tags = network.scores(batch, drop)
    many = tf.cast(tf.shape(intents)[0], tf.float32)
    worrying, urgent = batch["worrying"], batch["urgent"]
    of_intents = tf.reduce_sum(cross(batch["intents"], intents) * batch["known"]) / many
    of_worry = tf.reduce_mean(cross(worrying * 0.98 + 0.01, worry[:, 0]))
    of_worry += 0.5 * tf.reduce_sum(cross(urgent, worry[:, 1]) * tf.cast(worrying > 0.5, tf.float32)) / many
    of_tags = tf.nn.sparse_softmax_cross_entropy_with_logits(batch["tags"], tags) * batch["tagged"]
    return of_intents, of_worry, tf.reduce_sum(of_tags) / (tf.reduce_sum(batch["tagged"]) + 1)


def tune(messages: list, epochs: int, earlier: "dict[str, np.ndarray] | None", out: Path) -> None:
    """Learn from the messages, the rate falling to nothing; what is learned is written after each epoch."""
    tf.random.set_seed(SEED)
    chance, network = random.Random(SEED), Network()
    if earlier is not None:
        network.start_from(earlier)
    weights, of_encoder = network.changes + network.heads, len(network.changes)
    slow, fast = ([tf.Variable(tf.zeros_like(weight)) for weight in weights] for _ in range(2))
    example = next(batches(messages, random.Random(0)))
    signature = {name: tf.TensorSpec([None] * value.ndim, value.dtype) for name, value in example.items()}

    @tf.function(input_signature=[signature, tf.TensorSpec((), tf.float32), tf.TensorSpec((), tf.float32)])
    def step(batch: "dict[str, tf.Tensor]", rate: tf.Tensor, count: tf.Tensor) -> "tuple[tf.Tensor, ...]":
        with tf.GradientTape() as tape:
            lost = losses(network, batch, DROP)
            total = lost[0] + 1.5 * lost[1] + lost[2]
        slopes = [tf.convert_to_tensor(slope) for slope in tape.gradient(total, weights)]
        slopes, _ = tf.clip_by_global_norm(slopes, 1.0)
        for number, (weight, slope, mean, square) in enumerate(zip(weights, slopes, slow, fast)):  # noqa: B905  (TensorFlow rewrites this loop)
            mean.assign(0.9 * mean + 0.1 * slope)
            square.assign(0.999 * square + 0.001 * slope * slope)
            move = (mean / (1 - 0.9**count)) / (tf.sqrt(square / (1 - 0.999**count)) + 1e-8)
            weight.assign_sub((rate if number < of_encoder else 2 * rate) * (move + 0.01 * weight))
        return lost

    steps, count, began = epochs * (-(-len(messages) // BATCH) + 1), 0, time.time()
    for epoch in range(epochs):
        sums = np.zeros(3)
        for batch in batches(messages, chance):
            count += 1
            rate = RATE * min(1.0, count / (WARM * steps)) * max(0.0, (steps - count) / steps)
            lost = step({name: tf.constant(value) for name, value in batch.items()}, rate, float(count))
            sums += [float(part) for part in lost]
        mean = " ".join(f"{part:.3f}" for part in sums * epochs / steps)
        print(f"epoch {epoch + 1} of {epochs}: losses {mean}, {time.time() - began:.0f} s", flush=True)
        save_file(network.learned(), str(out))


def main() -> None:
    """Tune and write the file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument(
        "--leave-out", nargs="*", default=[], help="authors not to learn from, to be measured on"
    )
    command.add_argument("--epochs", type=int, default=4)
    command.add_argument("--start", type=Path, help="go on from what an earlier tuning wrote")
    command.add_argument("--out", type=Path, default=TUNED_FILE)
    chosen = command.parse_args()
    found = [one for one in labelled() if one.example.author not in chosen.leave_out]
    print(f"{len(found)} messages by {len({one.example.author for one in found})} authors", flush=True)
    messages = [prepare(one.text, one.asked, one.example, one.entities) for one in found]
    chosen.out.parent.mkdir(exist_ok=True)
    tune(messages, chosen.epochs, load_file(str(chosen.start)) if chosen.start else None, chosen.out)


if __name__ == "__main__":
    main()
