"""A voxel grid over points, and the nearest neighbours found by its cells: numpy alone, the same result every time.

Knows no normals, planes or segments (segment_planes.py, segment_graph.py).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32, UInt8

Int = NDArray[np.int64]
Float = NDArray[np.float64]
BITS = 21  # of a cell's number along one axis
CHUNK = 20_000  # points asked at once
CELL_SHARE = 3.0  # points that the first cells of a neighbour search hold on average


class Voxels(NamedTuple):
    """points: (M, 3) float32 means of the occupied cells; colors: (M, 3) float32 sRGB in [0, 1] or None; voxel_of: (N,) for each point."""

    points: Float32
    colors: Float32 | None
    voxel_of: Int
    side: float


def keys(points: Float32, side: float) -> Int:
    """(N,) int64: one number a cell; cells that follow each other along the last axis have consecutive numbers."""
    cell = np.floor((points - points.min(0)) / np.float32(side)).astype(np.int64) + 1  # room for the neighbours of the first
    if len(cell) and int(cell.max()) >= (1 << BITS) - 1:
        raise ValueError(f"cells of {side:g} are too fine for an extent of {float(np.ptp(points, axis=0).max()):g}")
    return np.asarray((cell[:, 0] << (2 * BITS)) | (cell[:, 1] << BITS) | cell[:, 2])


def voxels(points: Float32, colors: UInt8 | None, side: float, most: int) -> Voxels:
    """Cells of `side`, coarser by steps of a quarter until at most `most` are occupied. points: (N, 3), N > 0, finite."""
    own = np.arange(len(points))
    count: Float = np.ones(len(points))
    mean = points.astype(np.float64)
    tint: Float | None = None if colors is None else colors.astype(np.float64) / 255
    side = max(side, float(np.ptp(points, axis=0).max()) / ((1 << BITS) - 8))
    while True:
        _, slot = np.unique(keys(mean.astype(np.float32), side), return_inverse=True)
        size = int(slot.max()) + 1
        total: Float = np.bincount(slot, count, size).astype(np.float64)
        mean = _means(mean, slot, count, total)
        tint = None if tint is None else _means(tint, slot, count, total)
        own, count = slot[own], total
        if size <= most:
            return Voxels(mean.astype(np.float32), None if tint is None else tint.astype(np.float32), own, side)
        side *= 1.25


def _means(values: NDArray, slot: Int, weight: Float, total: Float) -> Float:
    return np.stack([np.bincount(slot, values[:, i] * weight, len(total)) / total for i in range(values.shape[1])], 1)


def nearest(points: Float32, k: int) -> tuple[Int, Float32]:
    """(M, k) numbers and distances of each point's k nearest others, nearest first, exact; k <= M - 1.

    Cells are doubled for the points whose k nearest do not lie within one cell's side.
    """
    count = len(points)
    number, distance = np.zeros((count, k), np.int64), np.full((count, k), np.inf, np.float32)
    side = _first_side(points)
    left = np.arange(count)
    while len(left):
        key = keys(points, side)
        order = np.argsort(key, kind="stable")
        again = []
        for start in range(0, len(left), CHUNK):
            asked = left[start : start + CHUNK]
            number[asked], distance[asked] = _ask(points, key, order, asked, k, side)
            again.append(asked[~np.isfinite(distance[asked, -1])])
        left = np.concatenate(again)
        side *= 2
    return number, distance


def _first_side(points: Float32) -> float:
    """Such that occupied cells hold CELL_SHARE points on average."""
    extent = float(np.ptp(points, axis=0).max())
    side = max(extent, 1e-9)
    while True:
        occupied = len(np.unique(keys(points, side)))
        if len(points) <= CELL_SHARE * occupied or side <= max(extent, 1e-9) / 1e5:
            return side
        side /= 1.4


def _ask(points: Float32, key: Int, order: Int, asked: Int, k: int, side: float) -> tuple[Int, Float32]:
    """k nearest within `side`: in nine runs of three cells that follow each other. inf where there are too few."""
    ordered = key[order]
    steps = [(x << (2 * BITS)) + (y << BITS) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    middle = key[asked][:, None] + np.array(steps)
    low, high = np.searchsorted(ordered, middle - 1), np.searchsorted(ordered, middle + 1, side="right")
    size = (high - low).ravel()
    per = size.reshape(low.shape).sum(1)
    first = np.repeat(np.cumsum(size) - size, size)
    found = order[np.repeat(low.ravel(), size) + np.arange(len(first)) - first]
    owner = np.repeat(np.arange(len(asked)), per)
    gap = points[found] - points[asked[owner]]
    square = np.einsum("ij,ij->i", gap, gap)
    square[found == asked[owner]] = -1.0  # itself comes first and is dropped
    inside = square <= np.float32(side * side)
    found, owner, square = found[inside], owner[inside], square[inside]
    per = np.bincount(owner, minlength=len(asked))
    wide = int(per.max())
    table, who = np.full((len(asked), max(wide, k + 1)), np.inf, np.float32), np.zeros((len(asked), max(wide, k + 1)), np.int64)
    column = np.arange(len(owner)) - np.repeat(np.cumsum(per) - per, per)
    table[owner, column], who[owner, column] = square, found
    best = np.argpartition(table, k, axis=1)[:, : k + 1]
    value = np.take_along_axis(table, best, 1)
    rank = np.argsort(value, axis=1, kind="stable")[:, 1:]
    return np.take_along_axis(who, np.take_along_axis(best, rank, 1), 1), np.sqrt(np.take_along_axis(value, rank, 1).clip(0))


def components(count: int, a: Int, b: Int) -> Int:
    """(count,) the smallest number in each one's connected component of the edges a-b."""
    label = np.arange(count)
    while len(a):
        low = np.minimum(label[a], label[b])
        np.minimum.at(label, label[a], low)
        np.minimum.at(label, label[b], low)
        while True:
            jumped = label[label]
            if (jumped == label).all():
                break
            label = jumped
        open_edges = label[a] != label[b]
        a, b = a[open_edges], b[open_edges]
    return label


def cells(points: NDArray, side: float) -> int:
    """How many cells of `side` the (N, d) points occupy."""
    if not len(points):
        return 0
    cell = np.floor((points - points.min(0)) / side).astype(np.int64)
    number = cell[:, 0]
    for i in range(1, cell.shape[1]):
        number = number * (int(cell[:, i].max()) + 1) + cell[:, i]
    return len(np.unique(number))
