"""Measures, each with chance and its 95 % bootstrap interval: top-k, class mean, R@k, mAP, NDCG, AUROC, calibration. Knows no model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

DRAWS = 2000
DRAWN_AT_ONCE = 8_000_000  # numbers of a block of bootstrap draws
NDCG_AT = 10
BINS = 15  # of a calibration curve

Array = NDArray[np.floating]
Bools = NDArray[np.bool_]
Truth = NDArray[np.int64]


@dataclass(frozen=True)
class Figure:
    """A mean over n, its interval and chance, all in [0, 1]."""

    value: float
    low: float
    high: float
    chance: float
    n: int


def figure(values: Array | Bools, chance: float, seed: int = 0) -> Figure:
    """The mean of values (n,) and the 2.5 and 97.5 percentiles of the means of DRAWS samples with replacement."""
    values = np.asarray(values, np.float64)
    rng = np.random.default_rng(seed)
    rows = max(1, DRAWN_AT_ONCE // len(values))
    sizes = [min(rows, DRAWS - start) for start in range(0, DRAWS, rows)]
    means = np.concatenate([values[rng.integers(0, len(values), (size, len(values)))].mean(1) for size in sizes])
    low, high = np.percentile(means, [2.5, 97.5])
    return Figure(float(values.mean()), float(low), float(high), chance, len(values))


def ranks(scores: Array, truth: Truth) -> NDArray[np.float64]:
    """scores (N, L), truth (N,) the right column -> (N,) how many columns are better; equal ones count half."""
    own = np.take_along_axis(scores, truth[:, None], 1)
    better: NDArray[np.float64] = (scores > own).sum(1) + ((scores == own).sum(1) - 1) / 2
    return better


def tops(scores: Array, truth: Truth, seed: int = 0) -> dict[str, Figure]:
    """top-1 and top-5 of (N, L) scores."""
    return tops_of(ranks(scores, truth), scores.shape[1], seed)


def tops_of(rank: Array, count: int, seed: int = 0) -> dict[str, Figure]:
    """top-1 and top-5 of (N,) ranks among `count` columns."""
    return {f"top-{k}": figure(rank < k, min(k / count, 1), seed) for k in (1, 5)}


def class_mean(right: Bools, truth: Truth, chance: float, seed: int = 0) -> Figure:
    """The mean over the labels that occur of the share of each that is right; the bootstrap draws items, as elsewhere."""
    _, places = np.unique(truth, return_inverse=True)
    count = places.max() + 1
    cells = np.bincount(2 * places + right, minlength=2 * count)  # wrong and right ones of each label
    drawn = np.random.default_rng(seed).multinomial(len(truth), cells / len(truth), DRAWS).reshape(DRAWS, count, 2)
    with np.errstate(invalid="ignore"):
        means = np.nanmean(drawn[..., 1] / drawn.sum(2), axis=1)  # a label that was not drawn does not count
    low, high = np.percentile(means, [2.5, 97.5])
    shares = cells[1::2] / (cells[::2] + cells[1::2])
    return Figure(float(shares.mean()), float(low), float(high), chance, len(truth))


def retrieval(scores: Array, relevant: Bools, seed: int = 0) -> dict[str, Figure]:
    """scores, relevant: (Q, N) -> R@1, R@5, R@10 (whether a right item is among the first k), mAP and NDCG@10, over the questions."""
    return retrieval_of([_found(scores, relevant)], relevant.shape[1], seed)


def retrieval_in_blocks(
    block: Callable[[slice], tuple[Array, Bools]], questions: int, items: int, *, size: int = 256, seed: int = 0
) -> dict[str, Figure]:
    """As `retrieval` where (Q, N) is too large to be held: block(slice of the questions) gives scores and relevant, -inf = not an item.

    Questions without a right item are left out; none at all: {}.
    """
    found = []
    for start in range(0, questions, size):
        scores, relevant = block(slice(start, min(start + size, questions)))
        some = relevant.any(1)
        if some.any():
            found.append(_found(scores[some], relevant[some]))
    return retrieval_of(found, items, seed) if found else {}


def retrieval_of(found: Sequence[dict[str, Array]], items: int, seed: int = 0) -> dict[str, Figure]:
    """Figures out of the columns that `_found` gave, block by block, with the chance of random orders of `items`."""
    columns: dict[str, Array] = {name: np.concatenate([block[name] for block in found]) for name in found[0]}
    counts, times = np.unique(columns.pop("right").astype(int), return_counts=True)
    chances = {name: [_chance(name, int(right), items) for right in counts] for name in columns}
    return {name: figure(values, float(np.average(chances[name], weights=times)), seed) for name, values in columns.items()}


def auroc(inside: Array, outside: Array) -> float:
    """That a value of `outside` is above one of `inside`; equal ones count half."""
    both = np.concatenate([inside, outside])
    _, place, counts = np.unique(both, return_inverse=True, return_counts=True)
    middle = (np.cumsum(counts) - (counts - 1) / 2)[place]
    n, m = len(inside), len(outside)
    return float((middle[n:].sum() - m * (m + 1) / 2) / (n * m))


def calibration_error(confidence: Array, right: Bools, bins: int = BINS) -> float:
    """Expected calibration error: the mean over equal bins of |accuracy - confidence|, by how many fall into each."""
    return sum(abs(accuracy - said) * count for said, accuracy, count in calibration_curve(confidence, right, bins)) / len(right)


def calibration_curve(confidence: Array, right: Bools, bins: int = BINS) -> list[tuple[float, float, int]]:
    """(mean confidence, accuracy, how many) of each equal bin that holds any."""
    places = np.minimum((confidence * bins).astype(int), bins - 1)
    held = [places == at for at in np.unique(places)]
    return [(float(confidence[some].mean()), float(right[some].mean()), int(some.sum())) for some in held]


def paired(first: Array | Bools, second: Array | Bools, seed: int = 0) -> tuple[float, float, float]:
    """mean(second - first) over the same n things, and its 95 % bootstrap interval."""
    found = figure(np.asarray(second, np.float64) - np.asarray(first, np.float64), 0.0, seed)
    return found.value, found.low, found.high


def _found(scores: Array, relevant: Bools) -> dict[str, Array]:
    """(Q,) each: hits among the first k, average precision, gain, and how many are right."""
    order = np.argsort(-scores, 1, kind="stable")
    hits = np.take_along_axis(relevant, order, 1)  # (Q, N)
    right = hits.sum(1)
    precision = np.cumsum(hits, 1) / np.arange(1, hits.shape[1] + 1)
    columns: dict[str, Array] = {f"R@{k}": np.asarray(hits[:, :k].any(1), np.float64) for k in (1, 5, 10)}
    columns["mAP"] = np.asarray((precision * hits).sum(1) / right, np.float64)
    worth = _worth(hits.shape[1])
    best = np.cumsum(worth)[np.minimum(right, len(worth)) - 1]
    columns[f"NDCG@{NDCG_AT}"] = np.asarray((hits[:, : len(worth)] * worth).sum(1) / best, np.float64)
    columns["right"] = right.astype(np.float64)
    return columns


def _worth(items: int) -> Array:
    """What a right item counts at each of the first NDCG_AT places (binary gain, Jarvelin and Kekalainen 2002)."""
    worth: Array = 1 / np.log2(np.arange(2, min(NDCG_AT, items) + 2))
    return worth


def _chance(measure: str, right: int, total: int) -> float:
    """What random orders of `total` items give, `right` of which are right."""
    if measure.startswith("R@"):
        return _chance_at(right, total, int(measure[2:]))
    return _chance_precision(right, total) if measure == "mAP" else _chance_gain(right, total)


def _chance_at(right: int, total: int, k: int) -> float:
    """That a random order of `total` items has one of `right` among its first k."""
    none = 1.0
    for place in range(min(k, total)):
        none *= max(total - right - place, 0) / (total - place)
    return 1 - none


def _chance_precision(right: int, total: int) -> float:
    """Expected average precision of a random order."""
    harmonic = float((1 / np.arange(1, total + 1)).sum())
    return (right - 1) / max(total - 1, 1) * (1 - harmonic / total) + harmonic / total


def _chance_gain(right: int, total: int) -> float:
    """Expected NDCG of a random order."""
    worth = _worth(total)
    return float(right / total * worth.sum() / worth[: min(right, len(worth))].sum())
