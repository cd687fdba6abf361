"""Hard batches as OpenShape makes them: shapes that a first round of training confuses meet in one batch. Trains nothing.

First train with random batches until it nearly stands still, keep the vectors of all shapes, look up everyone's nearest neighbours once;
then batches are seeds with some of their neighbours. Source: OpenShape (arXiv 2305.10764), section 3.4 and data.py:189-200. Differs: no
shape is in a batch twice, every shape is a seed once in a round of all, and a batch is a function of (seed, step) alone, so a run resumes
anywhere. Neighbours are often of the same kind: use `losses.alike` or pairs = "mask" with these batches. Published gain: +1.4 points on
Objaverse-LVIS, +0.3 on ModelNet40 (their table 3).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import UsageError

NEIGHBOURS = 31  # data.py:195 draws from so many
BLOCK = 1024  # rows compared at once: 1024 x 100,000 float32 = 0.4 GB


def neighbours(vectors: NDArray[np.floating], count: int = NEIGHBOURS) -> NDArray[np.int32]:
    """(N, D), any length of rows -> (N, count) int32: the rows of highest cosine, nearest first, without the row itself. Exact.

    Raises UsageError for rows that are zero or not finite, or if there are fewer than count + 1.
    """
    vectors = np.asarray(vectors, np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if len(vectors) <= count:
        raise UsageError(f"{len(vectors)} shapes cannot have {count} neighbours each", "Use fewer neighbours, or random batches")
    if not (np.isfinite(lengths) & (lengths > 0)).all():
        worst = int(np.flatnonzero(~(np.isfinite(lengths) & (lengths > 0))[:, 0])[0])
        raise UsageError(f"the vector of row {worst} is zero or not finite", "Encode this shape again, or leave it out")
    unit = vectors / lengths
    found = np.empty((len(unit), count), np.int32)
    for low in range(0, len(unit), BLOCK):
        likeness = unit[low : low + BLOCK] @ unit.T  # (R, N)
        rows = np.arange(len(likeness))
        likeness[rows, low + rows] = -np.inf
        near = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
        order = np.argsort(-np.take_along_axis(likeness, near, 1), axis=1, kind="stable")
        found[low : low + BLOCK] = np.take_along_axis(near, order, 1)
    return found


def hard_batch(near: NDArray[np.int32], size: int, each: int, seed: int, step: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows of the batch of `step` (from 0), all different: (size,), and the group of each (size,): a seed and its each - 1 neighbours.

    near: (N, K) from `neighbours`. Seeds go through a shuffled order of all rows; neighbours are drawn anew from the K, and where all
    of them are in the batch already, from everything. each = 1 gives plain shuffled batches.
    """
    total = len(near)
    if size % each or size > total or each - 1 > near.shape[1]:
        what = f"a batch of {size} in groups of {each} cannot be made of {total} shapes with {near.shape[1]} neighbours each"
        raise UsageError(what, "The batch must be a multiple of the group and no larger than the training split")
    seeds = _seeds(total, size // each, seed, step)
    rng = np.random.default_rng([seed, 1, step])
    taken, batch = set(seeds.tolist()), []
    for first in seeds.tolist():
        free = [row for row in near[first].tolist() if row not in taken]
        drawn = rng.permutation(free)[: each - 1].astype(np.int64).tolist()
        taken.update(drawn)
        while len(drawn) < each - 1:
            row = int(rng.integers(total))
            if row not in taken:
                drawn.append(row)
                taken.add(row)
        batch += [first, *drawn]
    return np.array(batch, np.int64), np.repeat(np.arange(len(seeds)), each)


def _seeds(total: int, count: int, seed: int, step: int) -> NDArray[np.int64]:
    """`count` different rows: the next of a shuffled order of all, a new order each round; what is left of a round is not used."""
    rounds, place = divmod(step, total // count)
    return np.random.default_rng([seed, 0, rounds]).permutation(total)[place * count : (place + 1) * count]
