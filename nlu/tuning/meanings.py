"""Tunes the encoder by which a question finds the sentences that answer it: `python -m nlu.tuning.meanings`.

The small encoder goes on from its published weights and learns from nlu/answer_data: a question's embedding comes near to those of
the sentences that settle it, nearer than to any other of the policy, and near to none where the policy leaves it open. `--also` names
a folder of further files, which `python -m bench.pairs` makes of the invented policies' own questions. Some half an hour on two cores.
"""

import argparse
import random
import time
from pathlib import Path
from typing import Dict, Iterator, List, Sequence, Tuple

import numpy as np
import torch
from safetensors.numpy import save_file
from torch import nn
from torch.nn import functional

from nlu.components.built import MEANING_FILE
from nlu.components.family import MINILM
from nlu.components.places import WINDOW
from nlu.components.published import published_weights, tokenizer_of
from nlu.components.topic_questions import known_questions
from nlu.tuning.asked import ANSWER_DATA, Asked, Policy, of_topics, read_policies
from nlu.tuning.network import HIDDEN, Network

RANK, SEED, DROP, WARM = 32, 3, 0.05, 0.06
AT_ONCE = 32  # texts of like length that are read together
A_STEP = 125  # questions of one policy that are learned from together
BESIDE = 90  # sentences that they choose among, with those that answer
TOPIC_QUESTIONS = 60  # known questions put to each policy in each epoch
HEAT = 0.05  # by which nearnesses are divided
NONE_NEAR = 0.5  # how near the answers must come to be told, before anything is learned


class MeaningNetwork(nn.Module):
    """The encoder with its change, and how near a sentence must come to be an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.network = Network(MINILM, published_weights(MINILM), RANK)
        self.network.heads.requires_grad_(False)
        self.none = nn.Parameter(torch.tensor(NONE_NEAR))
        self._tokenizer = tokenizer_of(MINILM)

    def embed(self, texts: Sequence[str]) -> torch.Tensor:
        """Give the embeddings, (texts, width) of unit length."""
        rows = [
            MINILM.sequence([], self._tokenizer.encode(text, add_special_tokens=False).ids[:WINDOW])[0]
            for text in texts
        ]
        order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
        found: List[torch.Tensor] = [torch.zeros(0)] * len(rows)
        for start in range(0, len(order), AT_ONCE):
            some = order[start : start + AT_ONCE]
            longest = max(len(rows[at]) for at in some)
            ids, mask = torch.zeros(len(some), longest, dtype=torch.long), torch.zeros(len(some), longest)
            for row, at in enumerate(some):
                ids[row, : len(rows[at])] = torch.tensor(rows[at])
                mask[row, : len(rows[at])] = 1
            states = self.network.states(ids, mask, DROP) * mask[:, :, None]
            means = functional.normalize(states.sum(1) / mask.sum(1, keepdim=True), dim=-1)
            for at, mean in zip(some, means, strict=True):
                found[at] = mean
        return torch.stack(found)

    def loss(self, policy: Policy, asked: Sequence[Asked], chance: random.Random) -> torch.Tensor:
        """Which sentence answers each question, or none."""
        needed = sorted({at for one in asked for at in one.right})
        others = [at for at in range(len(policy.sentences)) if at not in set(needed)]
        used = needed + chance.sample(others, min(len(others), max(30, BESIDE - len(needed))))
        place = {at: row for row, at in enumerate(used)}
        told = self.embed([policy.sentences[at] for at in used])
        near = self.embed([one.text for one in asked]) @ told.T
        scores = torch.cat([near, self.none.expand(len(asked), 1)], 1) / HEAT
        left_out = torch.zeros_like(scores)
        for row, one in enumerate(asked):
            for at in one.maybe & place.keys():
                left_out[row, place[at]] = HIDDEN
        chances = functional.log_softmax(scores + left_out, 1)
        lost = [
            torch.logsumexp(row[[place[at] for at in one.right]], 0) if one.right else row[-1]
            for row, one in zip(chances, asked, strict=True)
        ]
        return -torch.stack(lost).mean()

    def learned(self) -> Dict[str, np.ndarray]:
        """Give the change, in 16 bits."""
        return {name: value for name, value in self.network.learned().items() if name.endswith((".A", ".B"))}


def steps_of(
    policies: Sequence[Policy], known: Sequence[Tuple[str, str]], chance: random.Random
) -> Iterator[Tuple[Policy, List[Asked]]]:
    """Give one epoch's steps: some questions of one policy each, in an order by chance."""
    steps = []
    for policy in policies:
        asked = policy.asked + of_topics(policy, known, TOPIC_QUESTIONS, chance)
        chance.shuffle(asked)
        parts = max(1, round(len(asked) / A_STEP))
        steps += [(policy, asked[start::parts]) for start in range(parts)]
    chance.shuffle(steps)
    yield from steps


def tune(policies: Sequence[Policy], epochs: int, rate: float, out: Path) -> None:
    """Learn, the rate falling to nothing; what is learned is written after each epoch."""
    torch.manual_seed(SEED)
    chance, began, known = random.Random(SEED), time.monotonic(), list(known_questions())
    network = MeaningNetwork()
    changes = list(network.network.changes.parameters())
    optimizer = torch.optim.AdamW(
        [{"params": changes, "lr": rate}, {"params": [network.none], "lr": 5 * rate, "weight_decay": 0.0}],
        weight_decay=0.01,
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    whole, count = epochs * len(list(steps_of(policies, known, random.Random(SEED)))), 0
    network.train()
    for epoch in range(epochs):
        lost = many = 0.0
        for policy, asked in steps_of(policies, known, chance):
            share = min(1.0, count / whole)
            for parameters, full in zip(optimizer.param_groups, rates, strict=True):
                parameters["lr"] = full * min(1.0, share / WARM + 0.02) * (1 - share)
            loss = network.loss(policy, asked, chance)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(changes, 1.0)
            optimizer.step()
            lost, many, count = lost + loss.item() * len(asked), many + len(asked), count + 1
            if count % 20 == 0:
                print(
                    f"  {count} of {whole} steps, loss {lost / many:.3f}, {time.monotonic() - began:.0f} s",
                    flush=True,
                )
        print(f"epoch {epoch + 1} of {epochs}: loss {lost / many:.3f}", flush=True)
        save_file(network.learned(), str(out))


def main() -> None:
    """Tune and write the file."""
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--also", type=Path, nargs="*", default=[], help="folders of further files")
    command.add_argument("--epochs", type=int, default=3)
    command.add_argument("--rate", type=float, default=1e-3)
    command.add_argument("--out", type=Path, default=MEANING_FILE)
    chosen = command.parse_args()
    policies = read_policies([ANSWER_DATA, *chosen.also])
    print(f"{len(policies)} policies, {sum(len(policy.asked) for policy in policies)} questions", flush=True)
    tune(policies, chosen.epochs, chosen.rate, chosen.out)


if __name__ == "__main__":
    main()
