"""A fingerprint of a shape that the same shape keeps when it is moved, rescaled, turned about its up axis or meshed anew.

Pure arithmetic on points; who is a duplicate of whom, answers/ decides. Method: D2 shape distribution (Osada et al., "Shape
distributions", 2002) beside a histogram of height and distance from the vertical axis, and one of colours. Histograms enter as square
roots, so the dot product of two blocks is their Bhattacharyya coefficient (1 = the same distribution).
"""

from __future__ import annotations

import numpy as np

from cg3d.records import Float32

POINTS = 512  # a prefix of the farthest-point order covers the surface evenly, however it was meshed
DISTANCE_BINS, HEIGHT_BINS, RADIUS_BINS, COLOR_BINS = 64, 12, 8, 3
BLOCKS = {"distances": slice(0, 64), "profile": slice(64, 160), "colors": slice(160, 187)}
SHARES = {"distances": 0.4, "profile": 0.4, "colors": 0.2}  # of the dot product of two whole descriptors
LENGTH = 187


def describe(points: Float32, colors: Float32) -> Float32:
    """points: (N, 3) in the unit sphere, farthest-point order, +Y up; colors: (N, 3) sRGB in [0, 1] -> (187,) float32, unit length.

    A block alone (`BLOCKS`) has length sqrt(SHARES[block]).
    """
    points = points[:POINTS].astype(np.float64)
    points = points - points.mean(0)
    points /= max(float(np.linalg.norm(points, axis=1).max()), 1e-9)
    colors = colors[:POINTS]
    radius = np.hypot(points[:, 0], points[:, 2])
    parts = {
        "distances": _histogram(_distances(points)[:, None] / 2, (DISTANCE_BINS,)),
        "profile": _histogram(np.stack([(points[:, 1] + 1) / 2, radius], 1), (HEIGHT_BINS, RADIUS_BINS)),
        "colors": _histogram(colors, (COLOR_BINS,) * 3),
    }
    return np.concatenate([np.sqrt(parts[name] * SHARES[name]) for name in BLOCKS]).astype(np.float32)


def _distances(points: np.ndarray) -> np.ndarray:
    """(N * (N - 1) / 2,) distances of all pairs."""
    squares = (points**2).sum(1)
    matrix = squares[:, None] + squares[None] - 2 * points @ points.T
    rows, columns = np.triu_indices(len(points), 1)
    return np.sqrt(np.maximum(matrix[rows, columns], 0)) if len(rows) else np.zeros(1)


def _histogram(values: np.ndarray, bins: tuple[int, ...]) -> np.ndarray:
    """values: (N, K) in [0, 1] -> flat histogram with sum 1; each value is shared linearly between the bins next to it."""
    places = np.clip(values, 0, 1) * (np.array(bins) - 1)  # bin centres at 0 and 1
    low = np.minimum(np.floor(places), np.array(bins) - 2).astype(np.int64)
    high_share = places - low
    total = np.zeros(int(np.prod(bins)))
    for corner in np.ndindex(*(2,) * len(bins)):
        place = np.ravel_multi_index(tuple((low + np.array(corner)).T), bins)
        share = np.where(np.array(corner), high_share, 1 - high_share).prod(1)
        total += np.bincount(place, share, minlength=len(total))
    shares: np.ndarray = total / max(total.sum(), 1e-12)
    return shares
