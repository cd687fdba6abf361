"""The best k of many vectors for a question vector. Knows nothing of text, files or models, and keeps nothing.

Up to EXACT_ROWS: one float32 product, exact. Beyond, if asked: one bit per dimension (the signs, each side's mean subtracted first) finds
candidates by Hamming distance, and only these are scored in full. The answer says which of the two it was.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32

Int64 = NDArray[np.int64]
UInt64 = NDArray[np.uint64]
Vectors = NDArray[np.float32] | NDArray[np.float16]

EXACT_ROWS = 200_000  # a product over so many 512-d rows takes some 15 ms; below that nothing else is worth its inexactness
CANDIDATES = 8_000  # scored in full; benchmarks/search.py shows the recall at 10: enough for questions without any near neighbour too
BLOCK = 16_384  # rows whose distances are counted at once: 128 kB a column, stays in the second cache
SAMPLE = 16  # every so many distances are looked at to find the threshold


@dataclass(frozen=True, eq=False)
class Top:
    """rows: (k,) int64, best first (equal scores: lower row first); scores: (k,) float32; exact: False where candidates came from signs."""

    rows: Int64
    scores: Float32
    exact: bool


def best(scores: Float32, k: int) -> Int64:
    """(min(k, n),) rows of the highest scores, best first, equal ones by row; -inf and NaN never."""
    usable = np.flatnonzero(scores > -np.inf) if not np.isfinite(scores).all() else None
    values = scores if usable is None else scores[usable]
    if k < len(values):
        edge = np.partition(values, len(values) - k)[len(values) - k]
        keep = np.flatnonzero(values >= edge)  # all that tie with the last one, so that the choice among them is by row
    else:
        keep = np.arange(len(values))
    order = keep[np.argsort(-values[keep], kind="stable")][:k]
    return order if usable is None else usable[order]


def top(vectors: Vectors, question: Float32, k: int, *, mask: NDArray[np.bool_] | None = None) -> Top:
    """Exact. vectors: (N, D) float32 or float16 rows; question: (D,) float32; mask: (N,) bool, rows that may be answers."""
    rows = None if mask is None else np.flatnonzero(mask)
    if rows is not None and len(rows) < len(vectors) // 4:  # gathering a quarter costs about what the rest of the product would
        found = _score(vectors, rows, question)
        chosen = best(found, k)
        return Top(rows[chosen], found[chosen], exact=True)
    scores = np.empty(len(vectors), np.float32)
    for start in range(0, len(vectors), 1 << 17):
        scores[start : start + (1 << 17)] = vectors[start : start + (1 << 17)].astype(np.float32, copy=False) @ question
    if mask is not None:
        scores[~mask] = -np.inf
    chosen = best(scores, k)
    return Top(chosen, scores[chosen], exact=True)


@dataclass(frozen=True, eq=False)
class Signs:
    """One bit a dimension. columns: (W, N) uint64, 64 dimensions each, a column after the other; mean: (D,) float32 of the vectors."""

    columns: UInt64
    mean: Float32

    @classmethod
    def of(cls, vectors: Vectors) -> Signs:
        """From (N, D) rows, in blocks: they may be a map of a file."""
        count, dimensions = vectors.shape
        words = -(-dimensions // 64)
        blocks = range(0, count, BLOCK)
        total = np.zeros(dimensions)
        for start in blocks:
            total += vectors[start : start + BLOCK].sum(0, dtype=np.float64)
        mean = (total / max(count, 1)).astype(np.float32)
        columns = np.empty((words, count), np.uint64)
        for start in blocks:
            columns[:, start : start + BLOCK] = _pack(vectors[start : start + BLOCK] > mean, words).T
        return cls(columns, mean)

    def distances(self, question: Float32, center: Float32 | None = None) -> NDArray[np.uint16]:
        """(N,) uint16 Hamming distances. center: (D,) mean of such questions, the vectors' own mean if not given."""
        words, count = self.columns.shape
        signs = _pack((question > (self.mean if center is None else center))[None], words)[0]
        found = np.zeros(count, np.uint16)
        different, ones = np.empty(BLOCK, np.uint64), np.empty(BLOCK, np.uint8)
        for start in range(0, count, BLOCK):
            part = found[start : start + BLOCK]
            for word in range(words):
                np.bitwise_xor(self.columns[word, start : start + BLOCK], signs[word], out=different[: len(part)])
                np.bitwise_count(different[: len(part)], out=ones[: len(part)])
                part += ones[: len(part)]
        return found

    def candidates(self, question: Float32, count: int, *, center: Float32 | None = None, mask: NDArray[np.bool_] | None = None) -> Int64:
        """About `count` rows (at least that many if there are) with the least distances, ascending by row."""
        distances = self.distances(question, center)
        if mask is not None:
            distances[~mask] = np.iinfo(np.uint16).max
        most = 64 * len(self.columns)
        sample = np.bincount(np.minimum(distances[::SAMPLE], most + 1), minlength=most + 2)[: most + 1]
        edge = int(np.searchsorted(np.cumsum(sample) * SAMPLE, count))
        rows = np.flatnonzero(distances <= min(edge, most))
        while len(rows) < count and edge < most:  # the sample was unlucky
            edge += 1 + edge // 64
            rows = np.flatnonzero(distances <= min(edge, most))
        return rows


def top_of_many(
    vectors: Vectors,
    signs: Signs,
    question: Float32,
    k: int,
    *,
    center: Float32 | None = None,
    mask: NDArray[np.bool_] | None = None,
    candidates: int = CANDIDATES,
) -> Top:
    """As `top`, with candidates from signs. Exact only where they are all there is."""
    rows = signs.candidates(question, max(candidates, 4 * k), center=center, mask=mask)
    scores = _score(vectors, rows, question)
    chosen = best(scores, k)
    return Top(rows[chosen], scores[chosen], exact=len(rows) >= (len(vectors) if mask is None else int(mask.sum())))


def fused_candidates(
    signs: dict[str, Signs], questions: dict[str, Float32], count: int = CANDIDATES, *, centers: dict[str, Float32] | None = None
) -> dict[str, Int64]:
    """Rows of each modality worth scoring for a question that several parts answer together: the nearest of every part."""
    return {part: signs[part].candidates(question, count, center=(centers or {}).get(part)) for part, question in questions.items()}


def _score(vectors: Vectors, rows: Int64, question: Float32) -> Float32:
    found: Float32 = vectors[rows].astype(np.float32, copy=False) @ question
    return found


def _pack(bits: NDArray[np.bool_], words: int) -> UInt64:
    """(N, D) bool to (N, W) uint64; missing dimensions are 0 on both sides and so never differ."""
    packed = np.zeros((len(bits), words * 8), np.uint8)
    some = np.packbits(bits, axis=1)
    packed[:, : some.shape[1]] = some
    return packed.view(np.uint64)
