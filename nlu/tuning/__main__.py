"""Tunes the message reader on nlu/data: `make weights`, or `python -m nlu.tuning [--leave-out AUTHOR ...] [--out FILE]`.

On two cores an epoch takes about a quarter of an hour. What is written is the change and the heads, not the encoder.
"""

import argparse
import random
import time
from pathlib import Path
from typing import Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch.nn import functional

from nlu.components.built import TUNED_FILE
from nlu.components.family import MINILM, MPNET, Family
from nlu.components.published import published_weights, tokenizer_of
from nlu.labelled import labelled
from nlu.tuning.batches import batches, prepare
from nlu.tuning.messages import TrainingMessage, as_sent, training_message
from nlu.tuning.network import Network

BATCH, DROP, WARM, SEED = 32, 0.1, 0.04, 1
FAMILIES = {family.name: family for family in (MINILM, MPNET)}


def losses(
    network: Network, batch: Dict[str, torch.Tensor], drop: float
) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Give the losses of intents, worry and tags; what is not known of a message costs nothing."""
    scores, tags = network(batch, drop)
    cross = (
        functional.binary_cross_entropy_with_logits(scores, batch["scores"], reduction="none")
        * batch["known"]
    )
    of_tags = functional.cross_entropy(tags.flatten(0, 1), batch["tags"].flatten(), reduction="none")
    told = batch["tagged"].flatten()
    return (
        cross[:, :-2].sum() / len(scores),
        cross[:, -2:].sum() / len(scores),
        (of_tags * told).sum() / (told.sum() + 1),
    )


def tune(
    messages: List[TrainingMessage],
    family: Family,
    settings: argparse.Namespace,
    earlier: Optional[Path],
    sent: "Callable[[Sequence[TrainingMessage], random.Random], List[TrainingMessage]]" = as_sent,
    is_branch: bool = False,
) -> None:
    """Learn from the messages, the rate falling to nothing; what is learned is written after each epoch."""
    torch.manual_seed(SEED)
    chance, tokenizer = random.Random(SEED), tokenizer_of(family)
    network = Network(family, published_weights(family), settings.rank)
    if earlier is not None:
        network.start_from(load_file(str(earlier)))
    if is_branch:
        network.leave_trunk()
    network.train()
    weights = [value for value in network.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(network.rates(settings.rate), weight_decay=0.01)
    rates = [group["lr"] for group in optimizer.param_groups]
    steps, count, began = settings.epochs * (-(-len(messages) // BATCH) + 1), 0, time.monotonic()
    for epoch in range(settings.epochs):
        sums, read = np.zeros(3), 0
        prepared = [prepare(message, family, tokenizer) for message in sent(messages, chance)]
        for batch in batches(prepared, BATCH, chance):
            share = count / steps
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(1.0, share / WARM + 0.02) * (1 - share)
            lost = losses(network, {name: torch.from_numpy(value) for name, value in batch.items()}, DROP)
            optimizer.zero_grad(set_to_none=True)
            (lost[0] + 1.5 * lost[1] + 2 * lost[2]).backward()
            torch.nn.utils.clip_grad_norm_(weights, 1.0)
            optimizer.step()
            sums, read, count = sums + [part.item() for part in lost], read + 1, count + 1
            if read % 50 == 0:
                print(f"  {count} of {steps} steps, {time.monotonic() - began:.0f} s", flush=True)
        mean = " ".join(f"{part:.3f}" for part in sums / max(read, 1))
        print(
            f"epoch {epoch + 1} of {settings.epochs}: losses {mean}, {time.monotonic() - began:.0f} s",
            flush=True,
        )
        save_file(network.learned(), str(settings.out))


def main() -> None:
    """Tune and write the file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument(
        "--leave-out", nargs="*", default=[], help="authors not to learn from, to be measured on"
    )
    command.add_argument("--family", choices=FAMILIES, default=MPNET.name)
    command.add_argument("--epochs", type=int, default=4)
    command.add_argument("--rank", type=int, default=32)
    command.add_argument("--rate", type=float, default=4e-4)
    command.add_argument("--start", type=Path, help="go on from what an earlier tuning wrote")
    command.add_argument(
        "--branch",
        action="store_true",
        help="leave the first layers of --start alone: other readers share them",
    )
    command.add_argument("--out", type=Path, default=TUNED_FILE)
    chosen = command.parse_args()
    found = [one for one in labelled() if one.example.author not in chosen.leave_out]
    print(f"{len(found)} messages by {len({one.example.author for one in found})} authors", flush=True)
    if chosen.branch and chosen.start is None:
        command.error("--branch goes on from --start")
    earlier = load_file(str(chosen.start)) if chosen.branch else {}
    chosen.out.parent.mkdir(exist_ok=True)
    tune(
        [training_message(one) for one in found],
        FAMILIES[chosen.family],
        chosen,
        chosen.start,
        is_branch=chosen.branch,
    )
    if chosen.branch:
        save_file({**earlier, **load_file(str(chosen.out))}, str(chosen.out))


if __name__ == "__main__":
    main()
