"""A question beside each sentence that may answer it, as the answer reader's network reads them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Tuple

import torch
from torch import nn
from torch.nn import functional

from nlu.components.answering import MOST_ASKED, MOST_TOLD
from nlu.components.family import MPNET
from nlu.components.published import tokenizer_of
from nlu.tuning.network import HIDDEN, Network

Pair = Tuple[List[int], int]  # the pieces, and where the sentence begins
INNER = 64
AT_ONCE = 16  # pairs of like length that are read together


@dataclass
class Group:
    """One question with the sentences that might answer it; the first `right` of them do."""

    pairs: List[Pair]
    right: int
    begun: List[torch.Tensor]  # the trunk's states of each pair: they do not change


def groups_of(path: Path) -> List[Group]:
    """Load {"question", "sentences", "right"}, one a line."""
    tokenizer, found = tokenizer_of(MPNET), []
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        asked = tokenizer.encode(told["question"], add_special_tokens=False).ids[:MOST_ASKED]
        sentences = [
            tokenizer.encode(sentence, add_special_tokens=False).ids[:MOST_TOLD]
            for sentence in told["sentences"]
        ]
        found.append(Group([MPNET.sequence(asked, pieces) for pieces in sentences], told["right"], []))
    return found


class AnswerNetwork(nn.Module):
    """The message reader's network with a head of its own for pairs; the trunk stays as it is."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        width = network.family.width
        self.heads = nn.ParameterDict(
            {
                "a1": nn.Parameter(torch.randn(4 * width, INNER) * (4 * width) ** -0.5),
                "ab1": nn.Parameter(torch.zeros(INNER)),
                "a2": nn.Parameter(torch.randn(INNER) * INNER**-0.5),
                "ab2": nn.Parameter(torch.zeros(())),
            }
        )

    def begin(self, groups: List[Group]) -> None:
        """Read every pair as far as the trunk goes."""
        pairs = [(group, at, pair) for group in groups for at, pair in enumerate(group.pairs)]
        for group in groups:
            group.begun = [torch.zeros(0)] * len(group.pairs)
        pairs.sort(key=lambda one: len(one[2][0]))
        with torch.no_grad():
            for start in range(0, len(pairs), AT_ONCE):
                some = pairs[start : start + AT_ONCE]
                ids, mask, _ = padded([pair for _, _, pair in some])
                states = self.network.begin(ids, mask)
                for row, (group, at, (pieces, _)) in enumerate(some):
                    group.begun[at] = states[row, : len(pieces)].half()

    def forward(self, groups: List[Group], drop: float) -> List[torch.Tensor]:
        """Give each group's logits; pairs of like length are read together."""
        pairs = [(at, place) for at, group in enumerate(groups) for place in range(len(group.pairs))]
        pairs.sort(key=lambda one: len(groups[one[0]].pairs[one[1]][0]))
        scores: Dict[Tuple[int, int], torch.Tensor] = {}
        for start in range(0, len(pairs), AT_ONCE):
            some = pairs[start : start + AT_ONCE]
            ids, mask, own = padded([groups[at].pairs[place] for at, place in some])
            states = torch.zeros(*ids.shape, self.network.family.width)
            for row, (at, place) in enumerate(some):
                begun = groups[at].begun[place]
                states[row, : len(begun)] = begun.float()
            read = self._read(states, mask, own, drop)
            scores |= dict(zip(some, read, strict=True))
        return [
            torch.stack([scores[at, place] for place in range(len(group.pairs))])
            for at, group in enumerate(groups)
        ]

    def _read(self, states: torch.Tensor, mask: torch.Tensor, own: torch.Tensor, drop: float) -> torch.Tensor:
        x = self.network.go_on(states, mask, drop)
        told, asked = own[:, :, None], (mask - own)[:, :, None]
        seen = torch.cat(
            [
                (x * told).sum(1) / told.sum(1),
                (x + (1 - told) * HIDDEN).max(1).values,
                (x * asked).sum(1) / asked.sum(1),
                x[:, 0],
            ],
            -1,
        )
        inner = functional.gelu(
            functional.dropout(seen, drop, self.training) @ self.heads["a1"] + self.heads["ab1"]
        )
        return inner @ self.heads["a2"] + self.heads["ab2"]


def padded(pairs: List[Pair]) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Pad pairs into one batch: pieces, which of them are real, which are of the sentence."""
    longest = max(len(pieces) for pieces, _ in pairs)
    ids = torch.zeros(len(pairs), longest, dtype=torch.long)
    mask, own = torch.zeros(len(pairs), longest), torch.zeros(len(pairs), longest)
    for row, (pieces, front) in enumerate(pairs):
        ids[row, : len(pieces)] = torch.tensor(pieces)
        mask[row, : len(pieces)] = 1
        own[row, front : max(front + 1, len(pieces) - 1)] = 1
    return ids, mask, own
