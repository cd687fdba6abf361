"""Cosines of many vectors with a question, in full or roughly. Knows nothing of text, files or models, and keeps nothing.

Up to EXACT_ROWS everything is multiplied in full. Beyond, a sketch (the vectors in their own main directions) says roughly how near each
is, and only the likeliest are looked at in full; whoever uses it says so.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32

Int64 = NDArray[np.int64]
Vectors = NDArray[np.float32] | NDArray[np.float16]

EXACT_ROWS = 200_000  # a product over so many rows takes some 10 ms; below that nothing is worth its inexactness
CANDIDATES = 4_096  # looked at in full; benchmarks/search.py shows the recall of the best ten
DIRECTIONS = 64  # of a sketch: 256 bytes a row
LEARNT_FROM = 16_384  # rows, evenly spaced, that a sketch takes its directions from
BLOCK = 1 << 16  # float16 rows brought to float32 at once: 128 MB of 512 numbers
WIDENED = 128  # rows at once: stays in the first cache
SAMPLE = 16  # every so many scores are looked at to find how high the likeliest reach


@dataclass(frozen=True, eq=False)
class Sketch:
    """columns: (K, N) float32 in the directions `basis` (K, D) around `mean` (D,): N vectors, nearly."""

    columns: Float32
    basis: Float32
    mean: Float32

    @classmethod
    def of(cls, vectors: Vectors) -> Sketch:
        """From (N, D) rows, in blocks: they may be a map of a file. The same rows give the same sketch."""
        some = widened(vectors[:: max(1, len(vectors) // LEARNT_FROM)])
        mean = some.mean(0)
        some = some - mean
        _, directions = np.linalg.eigh(some.T @ some)  # by rising spread
        basis = np.ascontiguousarray(directions[:, ::-1][:, :DIRECTIONS].T)
        columns = np.empty((len(basis), len(vectors)), np.float32)
        for start in range(0, len(vectors), BLOCK):
            columns[:, start : start + BLOCK] = basis @ (widened(vectors[start : start + BLOCK]) - mean).T
        return cls(columns, basis, mean)

    def cosines(self, question: Float32) -> Float32:
        """(N,) nearly what the vectors themselves give for `question` (D,)."""
        found: Float32 = (self.basis @ question) @ self.columns + self.mean @ question
        return found


def cosines(question: Float32, vectors: Vectors | Sketch) -> Float32:
    """question (D,) or (Q, D) against (N, D) rows: (N,) or (Q, N) float32. A sketch takes one question."""
    if isinstance(vectors, Sketch):
        return vectors.cosines(question)
    if vectors.dtype == np.float32:
        return np.asarray(question @ vectors.T, np.float32)
    found = np.empty((*question.shape[:-1], len(vectors)), np.float32)
    for start in range(0, len(vectors), BLOCK):
        found[..., start : start + BLOCK] = question @ widened(vectors[start : start + BLOCK]).T
    return found


def widened(vectors: Vectors) -> Float32:
    """(N, D) finite float16 as float32 (float32 as it is), four times as fast as numpy's `astype`, to the bit.

    A half is sign, 5 bits of exponent, 10 of fraction: moved to where float32 has them, the exponent is short of 127 - 15.
    """
    if vectors.dtype == np.float32:
        return np.asarray(vectors)
    found = np.empty(vectors.shape, np.float32)
    bits, halves = found.view(np.int32), np.ascontiguousarray(vectors).view(np.int16)
    for start in range(0, len(found), WIDENED):
        block = slice(start, start + WIDENED)
        bits[block] = halves[block]
        bits[block] <<= 13
        bits[block] &= ~0x70001FFF  # copies of the sign that came with it
        found[block] *= np.float32(2.0**112)
    return found


def likeliest(scores: Float32, count: int) -> Int64:
    """About `count` rows (at least that many if there are, at most twice) with the highest scores, ascending by row; -inf and NaN never."""
    usable = scores > -np.inf
    if count >= len(scores):
        return np.flatnonzero(usable)
    sample = np.where(usable, scores, -np.inf)[::SAMPLE]
    at = max(len(sample) - 1 - count * 9 // (8 * SAMPLE), 0)  # an eighth more, as the sample may be unlucky
    rows = np.flatnonzero(usable & (scores >= np.partition(sample, at)[at]))
    if count <= len(rows) <= 2 * count:
        return rows
    rows = np.flatnonzero(usable)
    return rows if len(rows) <= count else np.sort(rows[np.argpartition(-scores[rows], count)[:count]])
