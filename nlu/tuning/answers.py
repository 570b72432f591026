"""Tunes the reader of whether a sentence answers a question: `python -m nlu.tuning.answers --groups FILE`.

It goes on from the message reader, whose first layers it keeps. The groups come from `python -m bench.pairs`.
"""

import argparse
import random
import time
from pathlib import Path
from typing import Dict, List

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch.nn import functional

from nlu.components.built import ANSWER_FILE, TUNED_FILE
from nlu.components.family import MPNET
from nlu.components.published import published_weights
from nlu.tuning.network import Network
from nlu.tuning.pairs import AnswerNetwork, Group, groups_of

BATCH, DROP, WARM, SEED, RANK = 8, 0.1, 0.06, 1, 32
EACH = 0.5  # what it counts that a sentence by itself is rightly told, beside the choice among all


def loss_of(groups: List[Group], scores: List[torch.Tensor]) -> torch.Tensor:
    """Which sentence answers, or none (whose logit is 0); and of each, whether it does."""
    lost = torch.zeros(())
    for group, logits in zip(groups, scores, strict=True):
        chances = functional.log_softmax(torch.cat([logits, torch.zeros(1)]), 0)
        lost = lost - (torch.logsumexp(chances[: group.right], 0) if group.right else chances[-1])
        wanted = (torch.arange(len(logits)) < group.right).float()
        lost = lost + EACH * functional.binary_cross_entropy_with_logits(logits, wanted)
    return lost / len(groups)


def learned(network: AnswerNetwork) -> Dict[str, np.ndarray]:
    """Give what was learned, in 16 bits: the changes after the trunk, and the head."""
    changes = {
        name: value for name, value in network.network.learned().items() if name.endswith((".A", ".B"))
    }
    heads = {
        f"head.{name}": value.detach().numpy().astype(np.float16) for name, value in network.heads.items()
    }
    return {**changes, **heads}


def tune(groups: List[Group], epochs: int, rate: float, out: Path) -> None:
    """Learn from the groups, the rate falling to nothing; what is learned is written after each epoch."""
    torch.manual_seed(SEED)
    chance, began = random.Random(SEED), time.monotonic()
    reader = Network(MPNET, published_weights(MPNET), RANK)
    reader.start_from(load_file(str(TUNED_FILE)))
    reader.leave_trunk()
    network = AnswerNetwork(reader)
    network.eval()
    network.begin(groups)
    print(f"  {len(groups)} questions begun, {time.monotonic() - began:.0f} s", flush=True)
    changes = [value for value in reader.changes.parameters() if value.requires_grad]
    heads = list(network.heads.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": changes, "lr": rate}, {"params": heads, "lr": 2 * rate}], weight_decay=0.01
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    steps, count = epochs * -(-len(groups) // BATCH), 0
    network.train()
    for epoch in range(epochs):
        chance.shuffle(groups)
        lost = 0.0
        for start in range(0, len(groups), BATCH):
            share = count / steps
            for parameters, full in zip(optimizer.param_groups, rates, strict=True):
                parameters["lr"] = full * min(1.0, share / WARM + 0.02) * (1 - share)
            some = groups[start : start + BATCH]
            loss = loss_of(some, network(some, DROP))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*changes, *heads], 1.0)
            optimizer.step()
            lost, count = lost + loss.item(), count + 1
            if count % 20 == 0:
                print(f"  {count} of {steps} steps, {time.monotonic() - began:.0f} s", flush=True)
        mean = lost * BATCH / len(groups)
        print(f"epoch {epoch + 1} of {epochs}: loss {mean:.3f}, {time.monotonic() - began:.0f} s", flush=True)
        save_file(learned(network), str(out))


def main() -> None:
    """Tune and write the file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--groups", type=Path, required=True)
    command.add_argument("--epochs", type=int, default=3)
    command.add_argument("--rate", type=float, default=4e-4)
    command.add_argument("--out", type=Path, default=ANSWER_FILE)
    chosen = command.parse_args()
    tune(groups_of(chosen.groups), chosen.epochs, chosen.rate, chosen.out)


if __name__ == "__main__":
    main()
