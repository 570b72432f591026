"""Logistic models: side by side, one a label, where an example may be silent about some; or one choice among labels."""

from dataclasses import dataclass
from typing import Tuple, Union

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit

STEPS = 45
Rows = Union[sparse.csr_matrix, np.ndarray]


@dataclass
class Linear:
    """Weights of several labels over the same features."""

    weights: np.ndarray  # (features, labels)
    bias: np.ndarray  # (labels,)

    def logits(self, rows: "Rows") -> np.ndarray:
        """Score rows, (rows, labels)."""
        return np.asarray(rows @ self.weights) + self.bias


def fit(rows: sparse.csr_matrix, truth: np.ndarray, known: np.ndarray, strength: float) -> Linear:
    """Fit by L-BFGS; `known` is 0 where an example says nothing of a label, `strength` the inverse of the penalty."""
    labels = truth.shape[1]
    truth, known = truth.astype(np.float32), known.astype(np.float32) * np.float32(strength)
    turned = rows.T.tocsr()
    base = np.clip((truth * known).sum(0) / np.maximum(known.sum(0), 1), 1e-3, 1 - 1e-3)

    def cost(flat: np.ndarray) -> Tuple[float, np.ndarray]:
        joined = flat.reshape(-1, labels)
        weights = joined[:-1].astype(np.float32)
        logits = rows @ weights + joined[-1].astype(np.float32)
        lost = float(((np.logaddexp(0, logits) - truth * logits) * known).sum())
        slope = (expit(logits) - truth) * known
        down = np.concatenate([turned @ slope + weights, slope.sum(0)[None]])
        return lost + 0.5 * float((weights * weights).sum()), down.ravel().astype(np.float64)

    start = np.zeros((rows.shape[1] + 1, labels))
    start[-1] = np.log(base / (1 - base))
    best = minimize(cost, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "maxcor": 5})
    joined = best.x.reshape(-1, labels).astype(np.float32)
    return Linear(joined[:-1].copy(), joined[-1].copy())


def fit_choice(rows: Rows, truth: np.ndarray, strength: float, steps: int = STEPS) -> Linear:
    """Fit by L-BFGS which of the labels each row has, `truth` (rows,); `strength` is the inverse of the penalty."""
    labels, at = int(truth.max()) + 1, np.arange(len(truth))
    turned = rows.T.tocsr() if sparse.issparse(rows) else rows.T

    def cost(flat: np.ndarray) -> Tuple[float, np.ndarray]:
        joined = flat.reshape(-1, labels).astype(np.float32)
        logits = np.asarray(rows @ joined[:-1]) + joined[-1]
        logits -= logits.max(1, keepdims=True)
        powers = np.exp(logits)
        total = powers.sum(1, keepdims=True)
        lost = strength * float((np.log(total[:, 0]) - logits[at, truth]).sum())
        slope = powers / total
        slope[at, truth] -= 1
        slope *= np.float32(strength)
        down = np.concatenate([np.asarray(turned @ slope) + joined[:-1], slope.sum(0)[None]])
        return lost + 0.5 * float((joined[:-1] ** 2).sum()), down.ravel().astype(np.float64)

    start = np.zeros((rows.shape[1] + 1) * labels)
    best = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 5})
    joined = best.x.reshape(-1, labels).astype(np.float32)
    return Linear(joined[:-1].copy(), joined[-1].copy())
