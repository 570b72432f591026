"""Calibrated yes-or-no models side by side, one a label, some examples saying nothing of some labels."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

FOLDS = 4


@dataclass
class Label:
    """One label's model: weights over the features, and its calibration a * logit + b."""

    weights: np.ndarray
    bias: float
    slope: float = 1.0
    shift: float = 0.0
    threshold: float = 0.5


def _fit(rows: sparse.csr_matrix, truth: np.ndarray, strength: float) -> "tuple[np.ndarray, float]":
    if truth.min() == truth.max():
        return np.zeros(rows.shape[1], dtype=np.float32), 8.0 if truth.max() else -8.0
    model = LogisticRegression(C=strength, solver="liblinear", class_weight=None, intercept_scaling=2.0)
    model.fit(rows, truth)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _calibrate(logits: np.ndarray, truth: np.ndarray) -> "tuple[float, float]":
    if truth.sum() < 8 or truth.sum() == len(truth):
        return 1.0, 0.0
    model = LogisticRegression(C=10.0).fit(logits[:, None], truth)
    return max(float(model.coef_[0, 0]), 0.2), float(model.intercept_[0])


def _best_threshold(chance: np.ndarray, truth: np.ndarray, beta: float) -> float:
    best, threshold = -1.0, 0.5
    for cut in np.arange(0.15, 0.76, 0.025):
        said = chance >= cut
        hits = float((said & (truth == 1)).sum())
        score = (1 + beta**2) * hits / max(float(said.sum()) + beta**2 * float(truth.sum()), 1e-9)
        # A cut near the middle is kept unless another is clearly better: few examples make noisy cuts.
        score -= 0.05 * abs(cut - 0.45)
        if score > best:
            best, threshold = score, float(cut)
    return threshold


def held_out_logits(rows: sparse.csr_matrix, truth: np.ndarray, folds: np.ndarray, strength: float) -> np.ndarray:
    """Score each example by a model that has not seen its fold."""
    logits = np.zeros(len(truth))
    for fold in np.unique(folds):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        weights, bias = _fit(rows[inside], truth[inside], strength)
        logits[outside] = rows[outside] @ weights + bias
    return logits


def train_label(
    rows: sparse.csr_matrix, truth: np.ndarray, folds: np.ndarray, strength: float, beta: float = 1.0
) -> Label:
    """Fit one label, calibrated and cut on examples held out by fold."""
    logits = held_out_logits(rows, truth, folds, strength)
    slope, shift = _calibrate(logits, truth)
    threshold = _best_threshold(expit(slope * logits + shift), truth, beta)
    weights, bias = _fit(rows, truth, strength)
    return Label(weights, bias, slope, shift, threshold)


@dataclass
class Labels:
    """Models of several labels, scored in one product."""

    names: list[str]
    weights: np.ndarray  # (features, labels)
    bias: np.ndarray
    slope: np.ndarray
    shift: np.ndarray
    thresholds: np.ndarray

    @classmethod
    def joined(cls, models: dict[str, Label]) -> "Labels":
        """Stack single models."""
        all_ = list(models.values())
        return cls(
            list(models), np.stack([model.weights for model in all_], axis=1),
            np.array([model.bias for model in all_]), np.array([model.slope for model in all_]),
            np.array([model.shift for model in all_]), np.array([model.threshold for model in all_]),
        )

    def chances(self, rows: sparse.csr_matrix) -> np.ndarray:
        """Give calibrated probabilities, (rows, labels)."""
        return expit((rows @ self.weights + self.bias) * self.slope + self.shift)
