"""Tunes the reader of whether a sentence answers a question: `python -m nlu.tuning.quotations`.

The larger encoder keeps the message reader's first layers; the others go on from the published ones. It learns from nlu/answer_data, once: a
sentence that settles a question scores above none (a logit of 0) and above one of those that the encoder of meanings brings
nearest; what is nearest to a question left open scores below it. Some 15,000 questions take an hour on two cores. A further pass goes on from an
earlier one's file (`--start`), with other questions and near misses drawn by another `--seed`.
"""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Optional, Sequence, Tuple

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch import nn
from torch.nn import functional

from nlu.components.built import MEANING_FILE, QUOTATION_FILE, TUNED_FILE
from nlu.components.family import MINILM, MPNET
from nlu.components.places import MOST_ASKED, MOST_TOLD
from nlu.components.published import published_weights, tokenizer_of
from nlu.components.topic_questions import known_questions
from nlu.tuning.asked import ANSWER_DATA, Asked, Policy, of_topics, read_policies
from nlu.tuning.meanings import MeaningNetwork
from nlu.tuning.network import HIDDEN, Network

RANK, INNER, SEED, DROP, WARM, BATCH = 32, 192, 3, 0.1, 0.05, 20
NEAR = 8  # of the nearest sentences that do not settle a question, those that it may be read beside
TOPIC_QUESTIONS = 40  # known questions put to each policy
LEFT_OPEN = 1.5  # what a question that nothing settles counts for
Pair = Tuple[List[int], int]  # word pieces of question and sentence, and where the sentence begins


@dataclass(frozen=True)
class Beside:
    """A question with a sentence that settles it, where one does, and one that does not."""

    right: List[Pair]
    wrong: List[Pair]

    @property
    def pieces(self) -> int:
        """Count the longer pair's."""
        return max(len(ids) for ids, _ in self.right + self.wrong)


class QuotationNetwork(nn.Module):
    """The encoder with its change, and the head that says how well the sentence answers."""

    def __init__(self) -> None:
        super().__init__()
        self.network = Network(MPNET, published_weights(MPNET), RANK)
        self.network.heads.requires_grad_(False)
        trunk = [name for number in range(MPNET.trunk) for name in MPNET.parts(number).matrices()]
        self.network.start_changes(load_file(str(TUNED_FILE)), trunk)
        self.network.leave_trunk()
        self.heads = nn.ParameterDict(
            {
                "a1": nn.Parameter(torch.randn(4 * MPNET.width, INNER) * 0.02),
                "ab1": nn.Parameter(torch.zeros(INNER)),
                "a2": nn.Parameter(torch.randn(INNER) * 0.05),
                "ab2": nn.Parameter(torch.zeros(1)),
            }
        )

    def start_from(self, learned: Dict[str, np.ndarray]) -> None:
        """Go on from what an earlier pass learned."""
        own = [name for number in range(MPNET.trunk, MPNET.layers) for name in MPNET.parts(number).matrices()]
        self.network.start_changes(learned, own)
        with torch.no_grad():
            for name, value in self.heads.items():
                value.copy_(torch.from_numpy(learned["head." + name].astype(np.float32)))

    def forward(self, pairs: Sequence[Pair]) -> torch.Tensor:
        """Give a logit for each pair."""
        shape = len(pairs), max(len(ids) for ids, _ in pairs)
        ids, mask = torch.zeros(shape, dtype=torch.long), torch.zeros(shape)
        told, asked = torch.zeros(shape), torch.zeros(shape)
        for row, (pieces, front) in enumerate(pairs):
            ids[row, : len(pieces)] = torch.tensor(pieces)
            mask[row, : len(pieces)] = asked[row, :front] = told[row, front : len(pieces) - 1] = 1
        with torch.no_grad():
            begun = self.network.begin(ids, mask)
        x = self.network.go_on(begun, mask, DROP)
        of_told, of_asked, heads = told[:, :, None], asked[:, :, None], self.heads
        seen = torch.cat(
            [
                (x * of_told).sum(1) / of_told.sum(1),
                (x + (1 - of_told) * HIDDEN).max(1).values,
                (x * of_asked).sum(1) / of_asked.sum(1),
                x[:, 0],
            ],
            -1,
        )
        inner = functional.gelu(functional.dropout(seen, DROP, self.training) @ heads["a1"] + heads["ab1"])
        return inner @ heads["a2"] + heads["ab2"]

    def loss(self, some: Sequence[Beside]) -> torch.Tensor:
        """Which of two sentences answers, or none; and of each, whether it does."""
        scores, at = self([pair for one in some for pair in one.right + one.wrong]), 0
        lost = torch.zeros(())
        for one in some:
            right, wrong = scores[at : at + len(one.right)], scores[at + len(one.right) :][: len(one.wrong)]
            at += len(one.right) + len(one.wrong)
            if one.right:
                lost = lost + torch.logsumexp(torch.cat([right, wrong, torch.zeros(1)]), 0) - right[0]
                lost = lost + 0.5 * (functional.softplus(-right).sum() + functional.softplus(wrong).sum())
            else:
                lost = lost + LEFT_OPEN * functional.softplus(wrong).sum()
        return lost / len(some)

    def learned(self) -> Dict[str, np.ndarray]:
        """Give what was learned, in 16 bits: the change after the trunk, and the head."""
        changes = {
            name: value for name, value in self.network.learned().items() if name.endswith((".A", ".B"))
        }
        heads = {
            f"head.{name}": value.detach().numpy().astype(np.float16) for name, value in self.heads.items()
        }
        return {**changes, **heads}


def nearest(policy: Policy, asked: Sequence[Asked], network: MeaningNetwork) -> List[List[int]]:
    """Give the places of the sentences nearest to each question that do not settle it."""
    with torch.no_grad():
        near = network.embed([one.text for one in asked]) @ network.embed(policy.sentences).T
    order = near.argsort(1, descending=True).tolist()
    return [
        [at for at in row if at not in one.right | one.maybe][:NEAR]
        for row, one in zip(order, asked, strict=True)
    ]


def beside(policies: Sequence[Policy], chance: random.Random) -> List[Beside]:
    """Put every question beside a sentence that settles it, and one that comes near and does not."""
    tokenizer, network = tokenizer_of(MPNET), MeaningNetwork().eval()
    network.network.start_changes(load_file(str(MEANING_FILE)), MINILM.matrices())
    known, found = list(known_questions()), []

    def pair(question: str, sentence: str) -> Pair:
        pieces = [tokenizer.encode(text, add_special_tokens=False).ids for text in (question, sentence)]
        return MPNET.sequence(pieces[0][:MOST_ASKED], pieces[1][:MOST_TOLD])

    for policy in policies:
        asked = policy.asked + of_topics(policy, known, TOPIC_QUESTIONS, chance)
        for one, near in zip(asked, nearest(policy, asked, network), strict=True):
            right = [pair(one.text, policy.sentences[chance.choice(sorted(one.right))])] if one.right else []
            # The nearest most often: what is quoted wrongly is what comes nearest.
            wrong = near[0] if chance.random() < 0.4 else chance.choice(near)
            found.append(Beside(right, [pair(one.text, policy.sentences[wrong])]))
    return found


def batches(all_of: Sequence[Beside], chance: random.Random) -> List[List[Beside]]:
    """Part them into batches of like length, in a chance order."""
    order = list(all_of)
    chance.shuffle(order)
    found = []
    for start in range(0, len(order), 30 * BATCH):
        alike = sorted(order[start : start + 30 * BATCH], key=lambda one: one.pieces)
        some = [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
        chance.shuffle(some)
        found += some
    return found


def tune(all_of: Sequence[Beside], rate: float, seed: int, start: Optional[Path], out: Path) -> None:
    """Learn once from each, the rate falling to nothing."""
    torch.manual_seed(seed)
    network, began = QuotationNetwork(), time.monotonic()
    if start is not None:
        network.start_from(load_file(str(start)))
    changes = [value for value in network.network.changes.parameters() if value.requires_grad]
    heads = list(network.heads.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": changes, "lr": rate}, {"params": heads, "lr": 2 * rate}], weight_decay=0.01
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    steps, lately = batches(all_of, random.Random(seed)), 0.0
    network.train()
    for count, some in enumerate(steps):
        share = count / len(steps)
        for parameters, full in zip(optimizer.param_groups, rates, strict=True):
            parameters["lr"] = full * min(1.0, share / WARM + 0.02) * (1 - share)
        loss = network.loss(some)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*changes, *heads], 1.0)
        optimizer.step()
        lately = loss.item() if not count else 0.97 * lately + 0.03 * loss.item()
        if (count + 1) % 25 == 0:
            print(
                f"  {count + 1} of {len(steps)} steps, loss {lately:.3f}, {time.monotonic() - began:.0f} s",
                flush=True,
            )
    save_file(network.learned(), str(out))


def main() -> None:
    """Tune and write the file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--also", type=Path, nargs="*", default=[], help="folders of further files")
    command.add_argument("--most", type=int, default=15_000, help="questions that are learned from")
    command.add_argument("--rate", type=float, default=4e-4)
    command.add_argument("--start", type=Path, help="the file of an earlier pass, to go on from")
    command.add_argument("--seed", type=int, default=SEED)
    command.add_argument("--out", type=Path, default=QUOTATION_FILE)
    chosen = command.parse_args()
    chance = random.Random(chosen.seed)
    all_of = beside(read_policies([ANSWER_DATA, *chosen.also]), chance)
    left_open = [one for one in all_of if not one.right]
    settled = chance.sample(
        [one for one in all_of if one.right], max(0, min(chosen.most, len(all_of)) - len(left_open))
    )
    print(f"{len(settled)} questions that a sentence settles, {len(left_open)} left open", flush=True)
    tune([*left_open, *settled], chosen.rate, chosen.seed, chosen.start, chosen.out)


if __name__ == "__main__":
    main()
