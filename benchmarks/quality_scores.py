"""Measures, each with chance and its 95 % bootstrap interval: top-k, R@k, mAP, AUROC, calibration error. Knows no model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000

Array = NDArray[np.floating]
Truth = NDArray[np.int64]


@dataclass(frozen=True)
class Figure:
    """A mean over n, its interval and chance, all in [0, 1]."""

    value: float
    low: float
    high: float
    chance: float
    n: int


def figure(values: Array, chance: float, seed: int = 0) -> Figure:
    """The mean of values (n,) and the 2.5 and 97.5 percentiles of the means of DRAWS samples with replacement."""
    values = np.asarray(values, np.float64)
    rng = np.random.default_rng(seed)
    means = values[rng.integers(0, len(values), (DRAWS, len(values)))].mean(1)
    low, high = np.percentile(means, [2.5, 97.5])
    return Figure(float(values.mean()), float(low), float(high), chance, len(values))


def ranks(scores: Array, truth: Truth) -> NDArray[np.float64]:
    """scores (N, L), truth (N,) the right column -> (N,) how many columns are better; equal ones count half."""
    own = np.take_along_axis(scores, truth[:, None], 1)
    return (scores > own).sum(1) + ((scores == own).sum(1) - 1) / 2


def tops(scores: Array, truth: Truth, seed: int = 0) -> dict[str, Figure]:
    rank, count = ranks(scores, truth), scores.shape[1]
    return {f"top-{k}": figure(rank < k, min(k / count, 1), seed) for k in (1, 5)}


def retrieval(scores: Array, relevant: NDArray[np.bool_], seed: int = 0) -> dict[str, Figure]:
    """scores, relevant: (Q, N) -> R@1, R@5 (whether a right item is among the first k) and mAP, over the questions."""
    order = np.argsort(-scores, 1, kind="stable")
    hits = np.take_along_axis(relevant, order, 1)  # (Q, N)
    precision = np.cumsum(hits, 1) / np.arange(1, hits.shape[1] + 1)
    average = (precision * hits).sum(1) / hits.sum(1)
    counts, total = relevant.sum(1), relevant.shape[1]
    found = {f"R@{k}": figure(hits[:, :k].any(1), float(np.mean([_chance_at(m, total, k) for m in counts])), seed) for k in (1, 5)}
    found["mAP"] = figure(average, float(np.mean([_chance_precision(m, total) for m in counts])), seed)
    return found


def _chance_at(right: int, total: int, k: int) -> float:
    """That a random order of `total` items has one of `right` among its first k."""
    none = 1.0
    for place in range(min(k, total)):
        none *= max(total - right - place, 0) / (total - place)
    return 1 - none


def _chance_precision(right: int, total: int) -> float:
    """Expected average precision of a random order."""
    harmonic = float((1 / np.arange(1, total + 1)).sum())
    return (right - 1) / (total - 1) * (1 - harmonic / total) + harmonic / total


def auroc(inside: Array, outside: Array) -> float:
    """That a value of `outside` is above one of `inside`; equal ones count half."""
    both = np.concatenate([inside, outside])
    _, place, counts = np.unique(both, return_inverse=True, return_counts=True)
    middle = (np.cumsum(counts) - (counts - 1) / 2)[place]
    n, m = len(inside), len(outside)
    return float((middle[n:].sum() - m * (m + 1) / 2) / (n * m))


def calibration_error(confidence: Array, right: NDArray[np.bool_], bins: int = 15) -> float:
    """Expected calibration error: the mean over equal bins of |accuracy - confidence|, by how many fall into each."""
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [abs(right[places == at].mean() - confidence[places == at].mean()) * (places == at).mean() for at in np.unique(places)]
    return float(sum(gaps))
