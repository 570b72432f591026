"""Scores how we tell questions apart on CLINC150: `make clinc` (ten minutes of one core; the data is read, never kept).

As with topics, one choice among all labels is learned from letters and words and another from embeddings, here of both
published encoders, and their logits are added. The messages out of scope are a label of their own; how far ahead of it
an intent must be is chosen on the validation messages. The test messages are read once, at the end.
"""

import argparse
import json
import time
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np

from nlu.components.encoder import Encoder, embeddings_by
from nlu.components.family import MINILM, MPNET
from nlu.components.features import MessageFeatures
from nlu.components.linear import fit_choice

DATA = Path(__file__).parents[2] / "shared" / "benchmarks" / "clinc150" / "data_full.json"
PAPER = (
    ("Rasa", 91.5, 45.3),
    ("BERT", 96.9, 40.3),
    ("BERT, by threshold", 96.2, 52.3),
    ("sentence-encoder MLP", 93.5, 47.4),
    ("frozen MiniLM, logistic regression", 94.7, 60.2),
)
LETTERS, WORDS, COUNTED, MEANT, STEPS = 9000, 6000, 6.0, 10.0, 80
WEIGHT = 0.3  # of letters and words beside the embeddings; by validation
LEAST_OUTSIDE = (
    85.0  # percent of the validation's messages out of scope that are to be found: they are but a hundred
)
Part = Tuple[List[str], np.ndarray]  # texts and their labels; the last label is out of scope


def parts_of(content: Dict[str, List[List[str]]]) -> Tuple[Dict[str, Part], int]:
    """Give training, validation and test messages, each with those out of scope, and how many intents there are."""
    names = {name: at for at, name in enumerate(sorted({name for _, name in content["train"]}))}
    parts = {}
    for part in ("train", "val", "test"):
        rows = [*content[part], *content["oos_" + part]]
        labels = np.array([names.get(name, len(names)) for _, name in rows])
        parts[part] = ([text for text, _ in rows], labels)
    return parts, len(names)


def embedded(texts: Sequence[str]) -> np.ndarray:
    """Give both encoders' embeddings side by side, as long as one."""
    both = [embeddings_by(Encoder.of(family), family, texts) for family in (MPNET, MINILM)]
    return np.hstack(both) * np.float32(2**-0.5)


def ahead(logits: np.ndarray, intents: int) -> Tuple[np.ndarray, np.ndarray]:
    """Give each message's likeliest intent, and how far ahead of out of scope it is."""
    return logits[:, :intents].argmax(1), logits[:, :intents].max(1) - logits[:, intents]


def figures(
    best: np.ndarray, sure: np.ndarray, truth: np.ndarray, threshold: float, intents: int
) -> Tuple[float, float]:
    """Give in-scope accuracy and out-of-scope recall, in percent."""
    inside = truth < intents
    return 100 * float(((best == truth) & (sure >= threshold))[inside].mean()), 100 * float(
        (sure < threshold)[~inside].mean()
    )


def chosen_threshold(best: np.ndarray, sure: np.ndarray, truth: np.ndarray, intents: int) -> float:
    """Give the lowest threshold that finds enough of what is out of scope: the one that costs least inside."""
    outside = np.sort(sure[truth >= intents])
    return float(np.nextafter(outside[int(np.ceil(LEAST_OUTSIDE / 100 * len(outside))) - 1], np.inf))


def main() -> None:
    """Learn, choose the threshold on validation, print the test's two figures beside the paper's."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--data", type=Path, default=DATA)
    chosen = command.parse_args()
    if not chosen.data.exists():
        raise SystemExit("CLINC150's data_full.json is not here: name it with --data")
    began = time.monotonic()
    parts, intents = parts_of(json.loads(chosen.data.read_text(encoding="utf-8")))
    meanings = {part: embedded(texts) for part, (texts, _) in parts.items()}
    print(f"all messages embedded, {time.monotonic() - began:.0f} s", flush=True)
    texts, labels = parts["train"]
    features = MessageFeatures(LETTERS, WORDS).fit([(text, "") for text in texts])
    meant = fit_choice(meanings["train"], labels, MEANT, STEPS)
    counted = fit_choice(features.rows([(text, "") for text in texts]), labels, COUNTED, STEPS)
    print(f"learned, {time.monotonic() - began:.0f} s", flush=True)

    def read(part: str) -> Tuple[np.ndarray, np.ndarray]:
        rows = features.rows([(text, "") for text in parts[part][0]])
        return ahead(meant.logits(meanings[part]) + WEIGHT * counted.logits(rows), intents)

    threshold = chosen_threshold(*read("val"), parts["val"][1], intents)
    best, sure = read("test")
    truth = parts["test"][1]
    print(f"\n{'':38}{'in scope':>10}{'out of scope':>14}")
    for name, inside, outside in (*PAPER, ("ours", *figures(best, sure, truth, threshold, intents))):
        print(f"{name:38}{inside:10.1f}{outside:14.1f}")
    print(f"(with no threshold: {figures(best, sure, truth, -np.inf, intents)[0]:.1f} in scope)")


if __name__ == "__main__":
    main()
