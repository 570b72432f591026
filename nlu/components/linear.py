"""Logistic models side by side, one a label, fitted in one go; an example may be silent about some labels."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit

STEPS = 80


@dataclass
class Linear:
    """Weights of several labels over the same features."""

    weights: np.ndarray  # (features, labels)
    bias: np.ndarray  # (labels,)

    def logits(self, rows: sparse.csr_matrix) -> np.ndarray:
        """Score rows, (rows, labels)."""
        return np.asarray(rows @ self.weights) + self.bias


def fit(rows: sparse.csr_matrix, truth: np.ndarray, known: np.ndarray, strength: float) -> Linear:
    """Fit by L-BFGS; `known` is 0 where an example says nothing of a label, `strength` the inverse of the penalty."""
    features, labels = rows.shape[1], truth.shape[1]
    turned = rows.T.tocsr()
    base = np.clip((truth * known).sum(0) / np.maximum(known.sum(0), 1), 1e-3, 1 - 1e-3)

    def cost(flat: np.ndarray) -> "tuple[float, np.ndarray]":
        joined = flat.reshape(features + 1, labels)
        weights, bias = joined[:-1].astype(np.float32), joined[-1]
        logits = rows @ weights + bias
        lost = ((np.logaddexp(0, logits) - truth * logits) * known).sum() * strength
        slope = (expit(logits) - truth) * known * strength
        down = turned @ slope.astype(np.float32)
        lost += 0.5 * float((joined[:-1] ** 2).sum())
        return lost, np.concatenate([down + joined[:-1], slope.sum(0)[None]]).ravel()

    start = np.zeros((features + 1, labels))
    start[-1] = np.log(base / (1 - base))
    best = minimize(cost, start.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": STEPS, "maxcor": 6})
    joined = best.x.reshape(features + 1, labels).astype(np.float32)
    return Linear(joined[:-1].copy(), joined[-1].copy())
