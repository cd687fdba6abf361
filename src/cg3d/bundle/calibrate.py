"""Scores to answers, in pure numpy: standardise against unrelated things, fuse the parts, decide "nothing fits", give probabilities.

Cosines of different towers (and of different questions) are not comparable: a question that is near to everything would win everywhere.
So each is measured in standard deviations above what the bundle's background, models and nouns that have nothing to do with it, reaches.
Runs no network and knows no library.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cg3d.bundle.manifest import Calibration
from cg3d.records import Float32

LEAST_SPREAD = 1e-3  # of background cosines; keeps a degenerate background from making infinite scores
BACKGROUND_OF = {"points": "points", "pictures": "pictures", "name": "texts"}  # part of an item -> what it is compared with


def standardise(cosines: Float32, background: Float32) -> Float32:
    """How far above the background: (..., N) cosines and (..., K) of the same questions -> (..., N) float32, in standard deviations."""
    mean = background.mean(-1, keepdims=True)
    spread = np.maximum(background.std(-1, keepdims=True), LEAST_SPREAD)
    scores: Float32 = ((cosines - mean) / spread).astype(np.float32)
    return scores


def standardised(question: Float32, vectors: Float32, background: Float32 | None) -> Float32:
    """question (D,) or (Q, D), vectors (N, D), background (K, D), unit rows -> (N,) or (Q, N) float32.

    Without a background: the vectors themselves serve as one, if they are enough to speak of a spread.
    """
    return compared(question @ vectors.T, question, background)


def compared(cosines: Float32, question: Float32, background: Float32 | None) -> Float32:
    """As `standardised` where the cosines (N,) or (Q, N) are there already."""
    if background is not None and len(background) > 1:
        return standardise(cosines, question @ background.T)
    return standardise(cosines, cosines) if cosines.shape[-1] > 1 else cosines.astype(np.float32)


def label_standardised(labels: Float32, vectors: Float32, background: Float32 | None, center: float) -> Float32:
    """Scores of labels (L, D) that compete for the same items (N, D): (L, N) float32.

    Not the standardisation of a search: dividing each label by its own spread lifts labels of narrow spread and cost 10 points of top-1
    on validation models (docs/log.md). One spread serves all labels; `center` of each label's background mean is taken off.
    """
    cosines = labels @ vectors.T  # (L, N)
    if background is None or len(background) < 2:
        return cosines.astype(np.float32)
    unrelated = labels @ background.T  # (L, K)
    spread = max(float(unrelated.std(-1).mean()), LEAST_SPREAD)
    scores: Float32 = ((cosines - np.float32(center) * unrelated.mean(-1, keepdims=True)) / np.float32(spread)).astype(np.float32)
    return scores


def fuse(parts: Mapping[str, Float32], weights: Mapping[str, float]) -> Float32:
    """Weighted mean of the standardised scores over the parts an item has: sum(w z) / sum(w).

    parts: modality -> (..., N) float32, NaN where an item lacks that part. Items without any part get -inf. A modality without a
    weight counts 0.
    """
    shapes = [scores.shape for scores in parts.values()]
    if not shapes:
        return np.zeros(0, np.float32)
    total, weight = np.zeros(shapes[0], np.float32), np.zeros(shapes[0], np.float32)
    for modality, scores in parts.items():
        has = ~np.isnan(scores)
        factor = np.float32(weights.get(modality, 0.0))
        total += np.where(has, factor * scores, 0)
        weight += np.where(has, factor, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(weight > 0, total / weight, -np.inf).astype(np.float32)


def fits(best: float, calibration: Calibration, question: str = "search") -> bool:
    """Whether the best fused score is above what unrelated items reach; floors are set on validation models. No floor: everything fits."""
    return best >= calibration.floor.get(question, -np.inf)


def probabilities(scores: Float32, calibration: Calibration) -> tuple[Float32, Float32]:
    """Fused scores of items for labels, (N, L) float32, to probabilities: of the labels (N, L), and of "none of these" (N,).

    A softmax of score / temperature in which "none" stands as one more label with the score `none["score"]`. Rows sum to 1 with it.
    """
    temperature = max(calibration.temperature, 1e-6)
    none = np.full((len(scores), 1), calibration.none.get("score", -np.inf), np.float32)
    logits = np.concatenate([scores, none], axis=1) / np.float32(temperature)  # (N, L + 1)
    logits -= logits.max(axis=1, keepdims=True)
    weights = np.exp(logits)
    shares = weights / weights.sum(axis=1, keepdims=True)
    return shares[:, :-1].astype(np.float32), shares[:, -1].astype(np.float32)


def fit_probabilities(scores: Float32, truth: NDArray[np.int64], *, temperature: float | None = None) -> tuple[float, float]:
    """temperature (or the one given) and none score with the least negative log likelihood on known items.

    scores: (N, L) fused; truth: (N,) column of the right label, -1 where none of them is right.
    """
    best = (np.inf, 1.0, 0.0)
    rows = np.arange(len(scores))
    for heat in np.geomspace(0.1, 5.0, 28) if temperature is None else (temperature,):
        for none in np.linspace(-2.0, 12.0, 57):
            logits = np.concatenate([scores, np.full((len(scores), 1), none)], axis=1) / heat
            top = logits.max(axis=1)
            log_total = top + np.log(np.exp(logits - top[:, None]).sum(axis=1))
            loss = float((log_total - logits[rows, truth]).mean())  # truth -1 is the last column: none
            best = min(best, (loss, float(heat), float(none)))
    return best[1], best[2]
