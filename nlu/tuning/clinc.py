"""Tunes and scores this reader on CLINC150: `make clinc` (in the tuning environment; the data is read, never kept).

As with our own messages, each intent has a score of its own and a message that none of them claims is out of scope.
The threshold is chosen on the validation messages; the test messages are read once, at the end.
"""

import argparse
import json
import random
import time
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from nlu.components.family import MINILM, MPNET, Family
from nlu.components.published import published_weights, tokenizer_of
from nlu.tuning.network import Network

DATA = Path(__file__).parents[3] / "shared" / "benchmarks" / "clinc150" / "data_full.json"
BATCH, SEED, PAPER = (
    48,
    1,
    (
        ("Rasa", 91.5, 45.3),
        ("BERT", 96.9, 40.3),
        ("BERT, by threshold", 96.2, 52.3),
        ("sentence-encoder MLP", 93.5, 47.4),
        ("frozen MiniLM, logistic regression", 94.7, 60.2),
    ),
)
Rows = List[Tuple[List[int], int]]  # word pieces, intent; -1 is out of scope


class Reader(nn.Module):
    """The encoder with a low-rank change and one score an intent."""

    def __init__(self, family: Family, rank: int, intents: int) -> None:
        super().__init__()
        self.network = Network(family, published_weights(family), rank)
        self.score = nn.Linear(family.width, intents)
        nn.init.constant_(self.score.bias, -4.0)

    def forward(self, rows: Sequence[List[int]], drop: float) -> Tuple[torch.Tensor, torch.Tensor]:
        """Give scores (batch, intents) and unit embeddings (batch, width)."""
        longest = max(map(len, rows))
        ids = torch.zeros((len(rows), longest), dtype=torch.long)
        mask = torch.zeros((len(rows), longest))
        for at, row in enumerate(rows):
            ids[at, : len(row)], mask[at, : len(row)] = torch.tensor(row), 1
        states = self.network.states(ids, mask, drop)
        mean = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return self.score(functional.dropout(mean, drop, self.training)), functional.normalize(mean, dim=-1)


def rows_of(pairs: Sequence[Sequence[str]], family: Family, names: Dict[str, int]) -> Rows:
    """Cut messages into word pieces."""
    tokenizer = tokenizer_of(family)
    return [
        (family.sequence([], tokenizer.encode(text, add_special_tokens=False).ids)[0], names.get(name, -1))
        for text, name in pairs
    ]


def tuned(reader: Reader, rows: Rows, epochs: int, rate: float) -> None:
    """Learn from the training messages; those out of scope are no intent's."""
    chance = random.Random(SEED)
    weights = [*reader.network.changes.parameters(), *reader.score.parameters()]
    optimizer = torch.optim.AdamW(weights, lr=rate, weight_decay=0.01)
    steps, count, began = epochs * -(-len(rows) // BATCH), 0, time.monotonic()
    reader.train()
    for epoch in range(epochs):
        order = list(range(len(rows)))
        chance.shuffle(order)
        for start in range(0, len(order), BATCH):
            batch = [rows[at] for at in order[start : start + BATCH]]
            truth = torch.zeros((len(batch), reader.score.out_features))
            for at, (_, intent) in enumerate(batch):
                if intent >= 0:
                    truth[at, intent] = 1
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, count / (0.06 * steps)) * (1 - count / steps)
            scores, _ = reader([ids for ids, _ in batch], 0.1)
            named = torch.tensor([intent for _, intent in batch])
            lost = functional.binary_cross_entropy_with_logits(scores, truth, reduction="sum") / len(batch)
            lost = lost + functional.cross_entropy(scores, named, ignore_index=-1)
            optimizer.zero_grad(set_to_none=True)
            lost.backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            count += 1
        print(
            f"epoch {epoch + 1} of {epochs}: loss {lost.item():.3f}, {time.monotonic() - began:.0f} s",
            flush=True,
        )


@torch.no_grad()
def read(reader: Reader, rows: Rows) -> Tuple[np.ndarray, np.ndarray]:
    """Score messages."""
    reader.eval()
    found = [reader([ids for ids, _ in rows[at : at + 64]], 0.0) for at in range(0, len(rows), 64)]
    return tuple(np.concatenate([part[at].numpy() for part in found]) for at in (0, 1))  # type: ignore[return-value]


def claims(scores: np.ndarray, seen: np.ndarray, centres: np.ndarray, weight: float) -> np.ndarray:
    """Say how surely a message is of its likeliest intent: its score, and how near it is to that intent's middle."""
    best = scores.argmax(1)
    return scores.max(1) + weight * (seen * centres[best]).sum(1)


def figures(sure: np.ndarray, best: np.ndarray, truth: np.ndarray, threshold: float) -> Tuple[float, float]:
    """Give in-scope accuracy and out-of-scope recall, in percent."""
    inside, said = truth >= 0, np.where(sure >= threshold, best, -1)
    return 100 * float((said == truth)[inside].mean()), 100 * float((said == -1)[~inside].mean())


def main() -> None:
    """Tune, choose the threshold on validation, print the test's two figures beside the paper's."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--data", type=Path, default=DATA)
    command.add_argument("--family", choices=[MINILM.name, MPNET.name], default=MPNET.name)
    command.add_argument("--epochs", type=int, default=3)
    command.add_argument("--rank", type=int, default=16)
    command.add_argument("--rate", type=float, default=6e-4)
    chosen = command.parse_args()
    if not chosen.data.exists():
        raise SystemExit("CLINC150's data_full.json is not here: name it with --data")
    torch.manual_seed(SEED)
    family = {one.name: one for one in (MINILM, MPNET)}[chosen.family]
    content = json.loads(chosen.data.read_text(encoding="utf-8"))
    names = {name: at for at, name in enumerate(sorted({name for _, name in content["train"]}))}
    parts = {part: rows_of(pairs, family, names) for part, pairs in content.items()}
    reader = Reader(family, chosen.rank, len(names))
    tuned(reader, parts["train"] + parts["oos_train"], chosen.epochs, chosen.rate)
    trained, (_, seen) = np.array([intent for _, intent in parts["train"]]), read(reader, parts["train"])
    centres = np.stack([seen[trained == at].mean(0) for at in range(len(names))])
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    checked, tests = ([*parts[name], *parts["oos_" + name]] for name in ("val", "test"))
    scores, seen = read(reader, checked)
    truth = np.array([intent for _, intent in checked])
    best_choice = (-1.0, 0.0, 0.0)
    for weight in (0.0, 5.0, 10.0, 20.0, 40.0):
        sure = claims(scores, seen, centres, weight)
        for threshold in np.quantile(sure, np.linspace(0.001, 0.2, 200)):
            inside, outside = figures(sure, scores.argmax(1), truth, threshold)
            best_choice = max(best_choice, (inside + 0.25 * outside, weight, float(threshold)))
    _, weight, threshold = best_choice
    scores, seen = read(reader, tests)
    truth = np.array([intent for _, intent in tests])
    sure = claims(scores, seen, centres, weight)
    print(f"\n{'':38}{'in scope':>10}{'out of scope':>14}")
    for name, inside, outside in (
        *PAPER,
        ("this reader", *figures(sure, scores.argmax(1), truth, threshold)),
    ):
        print(f"{name:38}{inside:10.1f}{outside:14.1f}")
    print(f"(by meaning alone, no threshold: {figures(sure, scores.argmax(1), truth, -1e9)[0]:.1f} in scope)")


if __name__ == "__main__":
    main()
