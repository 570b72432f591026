"""The network that is tuned: a published encoder, a low-rank change to each of its matrices, and the heads."""

import math
from typing import Dict, Iterable, List, Tuple

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from nlu.components.built import GAIN
from nlu.components.family import Family, relative_buckets
from nlu.components.labels import INTENTS, TAGS
from nlu.components.word_marks import BUCKETS

MARK_WIDTH, INNER = 48, 192
SCORES = len(INTENTS) + 2  # every intent; worrying at all; danger now if worrying
HIDDEN = -1e4


class Changed(nn.Module):
    """One of the encoder's matrices with its low-rank change; only the change learns."""

    def __init__(self, weight: torch.Tensor, bias: torch.Tensor, rank: int) -> None:
        super().__init__()
        out, into = weight.shape
        self.register_buffer("weight", weight)
        self.register_buffer("bias", bias)
        self.A = nn.Parameter(torch.randn(into, rank) * into**-0.5)
        self.B = nn.Parameter(torch.zeros(rank, out))

    def forward(self, x: torch.Tensor, drop: float) -> torch.Tensor:
        """Apply the matrix as it is and the change beside it."""
        # Only the narrow middle is dropped out: chance numbers for every state would take as long as the rest.
        return functional.linear(x, self.weight, self.bias) + GAIN * (
            functional.dropout(x @ self.A, drop, self.training) @ self.B
        )


class Network(nn.Module):
    """Scores intents, worry and words of a batch."""

    def __init__(self, family: Family, kept: Dict[str, np.ndarray], rank: int) -> None:
        super().__init__()
        self.family = family
        kept_tensors = {
            name: torch.from_numpy(np.asarray(value, dtype=np.float32))
            for name, value in kept.items()
            if value.dtype.kind == "f"
        }
        self._norms: Dict[str, Tuple[str, str]] = {}
        width = family.width
        self.register_buffer("table", kept_tensors[family.words])
        self.register_buffer("places", family.places(kept_tensors))
        bias = kept_tensors.get("encoder.relative_attention_bias.weight")
        self.register_buffer("near", bias if bias is not None else torch.zeros(1, family.heads))
        for name in family.norms():
            plain = name.replace(".", "_")
            self.register_buffer(plain + "_weight", kept_tensors[name + ".weight"])
            self.register_buffer(plain + "_bias", kept_tensors[name + ".bias"])
        self.changes = nn.ModuleDict(
            {
                name.replace(".", "_"): Changed(
                    kept_tensors[name + ".weight"], kept_tensors[name + ".bias"], rank
                )
                for name in family.matrices()
            }
        )
        self.heads = nn.ParameterDict(
            {
                "look": nn.Parameter(torch.randn(width, SCORES) * 0.02),
                "seen": nn.Parameter(torch.randn(SCORES, width) * 0.05),
                "pooled": nn.Parameter(torch.randn(2 * width, SCORES) * 0.02),
                "bias": nn.Parameter(torch.cat([torch.zeros(len(INTENTS)) - 2.0, torch.zeros(2)])),
                "E": nn.Parameter(torch.randn(BUCKETS + 1, MARK_WIDTH) * 0.05),
                "t1": nn.Parameter(torch.randn(width + MARK_WIDTH, INNER) * 0.05),
                "tb1": nn.Parameter(torch.zeros(INNER)),
                "t2": nn.Parameter(torch.randn(INNER, len(TAGS)) * 0.05),
                "tb2": nn.Parameter(torch.zeros(len(TAGS))),
            }
        )

    def start_changes(self, learned: Dict[str, np.ndarray], names: Iterable[str]) -> None:
        """Go on from what an earlier tuning learned of these matrices."""
        with torch.no_grad():
            for name in names:
                change = self.changes[name.replace(".", "_")]
                change.A.copy_(torch.from_numpy(learned[name + ".A"].astype(np.float32)))
                change.B.copy_(torch.from_numpy(learned[name + ".B"].astype(np.float32)))

    def start_from(self, learned: Dict[str, np.ndarray]) -> None:
        """Go on from what an earlier tuning learned."""
        self.start_changes(learned, self.family.matrices())
        with torch.no_grad():
            for name, value in self.heads.items():
                value.copy_(torch.from_numpy(learned["head." + name].astype(np.float32)))

    def leave_trunk(self) -> None:
        """Learn no more of the first layers, so that they stay those of the reader that this one goes on from."""
        for number in range(self.family.trunk):
            for name in self.family.parts(number).matrices():
                self.changes[name.replace(".", "_")].requires_grad_(False)

    def learned(self) -> Dict[str, np.ndarray]:
        """Give all that was learned, in 16 bits, under the encoder's own names."""
        found = {}
        for name in self.family.matrices():
            change = self.changes[name.replace(".", "_")]
            if change.A.requires_grad:
                found[name + ".A"], found[name + ".B"] = change.A, change.B
        for name, value in self.heads.items():
            found["head." + name] = value
        with torch.no_grad():
            self.heads["E"][0] = 0  # a mark of 0 is padding and means nothing
        return {name: value.detach().cpu().numpy().astype(np.float16) for name, value in found.items()}

    def _normal(self, x: torch.Tensor, name: str) -> torch.Tensor:
        plain = name.replace(".", "_")
        return functional.layer_norm(
            x,
            x.shape[-1:],
            getattr(self, plain + "_weight"),
            getattr(self, plain + "_bias"),
            self.family.epsilon,
        )

    def states(self, ids: torch.Tensor, mask: torch.Tensor, drop: float) -> torch.Tensor:
        """Give the last layer's states (batch, pieces, width)."""
        return self.go_on(self.begin(ids, mask, drop), mask, drop)

    def begin(self, ids: torch.Tensor, mask: torch.Tensor, drop: float = 0.0) -> torch.Tensor:
        """Give the states after the trunk."""
        x = functional.embedding(ids, self.table) + self.places[: ids.shape[1]]
        return self._through(range(self.family.trunk), self._normal(x, self.family.first_norm), mask, drop)

    def go_on(self, x: torch.Tensor, mask: torch.Tensor, drop: float) -> torch.Tensor:
        """Give the last layer's states from those after the trunk."""
        return self._through(range(self.family.trunk, self.family.layers), x, mask, drop)

    def _through(self, layers: range, x: torch.Tensor, mask: torch.Tensor, drop: float) -> torch.Tensor:
        many, size, _ = x.shape
        heads, each = self.family.heads, self.family.width // self.family.heads
        hidden = ((1 - mask) * HIDDEN)[:, None, None, :].expand(many, heads, size, size)
        if self.family.relative:
            buckets = torch.from_numpy(relative_buckets(size)).to(x.device)
            hidden = hidden + self.near[buckets].permute(2, 0, 1)[None]
        for layer in layers:
            part = self.family.parts(layer)

            def parted(y: torch.Tensor) -> torch.Tensor:
                return y.view(many, size, heads, each).transpose(1, 2)

            query, key, value = (parted(self._linear(x, name, drop)) for name in part.attention)
            mixed = functional.scaled_dot_product_attention(
                query, key, value, attn_mask=hidden.to(query.dtype), scale=1 / math.sqrt(each)
            )
            mixed = self._linear(mixed.transpose(1, 2).reshape(many, size, -1), part.mixed, drop)
            x = self._normal(x + mixed, part.attention_norm)
            inner = functional.gelu(self._linear(x, part.inner, drop))
            x = self._normal(x + self._linear(inner, part.outer, drop), part.norm)
        return x

    def _linear(self, x: torch.Tensor, name: str, drop: float) -> torch.Tensor:
        change: Changed = self.changes[name.replace(".", "_")]  # type: ignore[assignment]
        return change(x, drop)

    def forward(self, batch: Dict[str, torch.Tensor], drop: float) -> Tuple[torch.Tensor, torch.Tensor]:
        """Give the logits of intents and worry (batch, SCORES) and of tags (batch, words, tags)."""
        heads, own = self.heads, batch["own"][:, :, None]
        x = self.states(batch["ids"], batch["mask"], drop)
        mean = (x * own).sum(1) / own.sum(1)
        pooled = functional.dropout(
            torch.cat([mean, (x + (1 - own) * HIDDEN).max(1).values], -1), drop, self.training
        )
        looks = (x @ heads["look"] * self.family.width**-0.5 + (1 - own) * HIDDEN).softmax(1)
        seen = functional.dropout(torch.einsum("bns,bnd->bsd", looks, x), drop, self.training)
        scores = (seen * heads["seen"]).sum(-1) + pooled @ heads["pooled"] + heads["bias"]
        width = x.shape[-1]
        first = x.gather(1, batch["first"][:, :, None].expand(-1, -1, width))
        last = x.gather(1, batch["last"][:, :, None].expand(-1, -1, width))
        real = (batch["marks"] > 0).to(x.dtype)[..., None]
        marked = (functional.embedding(batch["marks"], heads["E"]) * real).sum(2)
        words = torch.cat([(first + last) / 2, marked.to(x.dtype)], -1)
        inner = functional.gelu(
            functional.dropout(words, 2 * drop, self.training) @ heads["t1"] + heads["tb1"]
        )
        return scores, inner @ heads["t2"] + heads["tb2"]

    def rates(self, rate: float) -> List[dict]:
        """Give what learns, with its rate: the heads start from nothing and learn faster."""
        changes = [value for name, value in self.named_parameters() if name.startswith("changes")]
        heads = [value for name, value in self.named_parameters() if name.startswith("heads")]
        return [{"params": changes, "lr": rate}, {"params": heads, "lr": 2 * rate}]
