"""From a neighbour graph to atoms (Felzenszwalb and Huttenlocher 2004) and from atoms to a tree of merges. Finds no planes.

An atom is a small region that is never cut again; every candidate is a set of atoms.
"""

from __future__ import annotations

import heapq
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.segment_grid import Float, Int, keys
from cg3d.records import Float32

BEND, TINT, GAP = 1.0, 2.0, 0.15  # weight of 1 - |cos| of the normals, of the colour's distance (RGB in [0, 1]), of a gap in spacings
SIZE_POWER = 0.2  # how much later large regions merge


class Edges(NamedTuple):
    """a, b: (E,) ends with a < b; weight: (E,) float32, 0 = surely one surface."""

    a: Int
    b: Int
    weight: Float32


def edges(points: Float32, normal: Float32, colors: Float32 | None, near: Int, distance: Float32) -> Edges:
    """Every pair of neighbours once, weighed by bend, colour and gap."""
    k = near.shape[1]
    a, b, long = np.repeat(np.arange(len(points)), k), near.ravel(), distance.ravel()
    low, high = np.minimum(a, b), np.maximum(a, b)
    _, first = np.unique(low * len(points) + high, return_index=True)
    a, b, long = low[first], high[first], long[first]
    spacing = distance[:, min(3, k - 1)]
    weight = BEND * (1 - np.abs(np.einsum("ij,ij->i", normal[a], normal[b])))
    if colors is not None:
        weight += TINT * np.linalg.norm(colors[a] - colors[b], axis=1)
    weight += GAP * (long / np.maximum(np.minimum(spacing[a], spacing[b]), 1e-9) - 1).clip(0, 10)
    return Edges(a, b, weight.astype(np.float32))


def atoms(count: int, graph: Edges, scale: float, least: int) -> Int:
    """(count,) region of each vertex, numbered by first member: merged while an edge is no heavier than both sides' own + scale / size.

    Regions below `least` members are then joined over their lightest edge.
    """
    order = np.argsort(graph.weight, kind="stable")
    lefts, rights, weights = (values[order].tolist() for values in graph)
    parent, size, limit = list(range(count)), [1] * count, [scale] * count

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for a, b, weight in zip(lefts, rights, weights):
        a, b = root(a), root(b)
        if a != b and weight <= limit[a] and weight <= limit[b]:
            parent[b] = a
            size[a] += size[b]
            limit[a] = weight + scale / size[a]
    for a, b in zip(lefts, rights):
        a, b = root(a), root(b)
        if a != b and (size[a] < least or size[b] < least):
            parent[b] = a
            size[a] += size[b]
    return np.unique(np.array([root(i) for i in range(count)], np.int64), return_inverse=True)[1]


def tree(label: Int, graph: Edges, sizes: Float) -> tuple[list[tuple[int, int]], Float]:
    """Merges of atoms, in order, and what each cost: the i-th joins two nodes into node A + i.

    The lightest mean border goes first, small regions before large.
    """
    a, b = label[graph.a], label[graph.b]
    out = a != b
    count = len(sizes)
    pair, slot = np.unique(np.minimum(a, b)[out] * count + np.maximum(a, b)[out], return_inverse=True)
    total, number = np.bincount(slot, graph.weight[out], len(pair)), np.bincount(slot, minlength=len(pair))
    border: dict[int, dict[int, tuple[float, int]]] = {i: {} for i in range(count)}
    for code, weight, many in zip(pair.tolist(), total.tolist(), number.tolist()):
        border[code // count][code % count] = border[code % count][code // count] = (weight, many)
    size = dict(enumerate(sizes.tolist()))

    def cost(x: int, y: int) -> tuple[float, int, int]:
        weight, many = border[x][y]
        return weight / many * min(size[x], size[y]) ** SIZE_POWER / many**0.1, min(x, y), max(x, y)

    heap = [cost(x, y) for x in border for y in border[x] if x < y]
    heapq.heapify(heap)
    merges: list[tuple[int, int]] = []
    costs: list[float] = []
    while heap:
        (paid, x, y) = heapq.heappop(heap)
        if x not in border or y not in border:
            continue
        merges.append((x, y))
        costs.append(paid)
        new = count + len(merges) - 1
        ours: dict[int, tuple[float, int]] = {}
        for old in (x, y):
            for other, (weight, many) in border.pop(old).items():
                if other not in (x, y):
                    before = ours.get(other, (0.0, 0))
                    ours[other] = (before[0] + weight, before[1] + many)
                    del border[other][old]
        border[new], size[new] = ours, size.pop(x) + size.pop(y)
        for other, value in ours.items():
            border[other][new] = value
            heapq.heappush(heap, cost(new, other))
    return merges, np.array(costs)


def lifetimes(count: int, merges: list[tuple[int, int]], costs: Float) -> Float:
    """(A + merges,) logarithm of the cost at which each node is merged over the cost that made it; a last node lives to the dearest."""
    made = np.concatenate([np.full(count, costs.min() if len(costs) else 1.0), costs]) + 1e-3
    made = np.maximum.accumulate(made)  # a mean border can become lighter by a merge
    gone = np.full(len(made), made[-1] * 2)
    for i, (x, y) in enumerate(merges):
        gone[x] = gone[y] = made[count + i]
    return np.asarray(np.log(gone / made))


def touching(points: Float32, label: Int, reach: float) -> tuple[Int, Int]:
    """Pairs of atoms with points in the same or in neighbouring cells of side `reach`."""
    code = np.unique(np.stack([keys(points, reach), label], 1), axis=0)
    cell, own = code[:, 0], code[:, 1]
    left, right = [], []
    steps = [(x << 42) + (y << 21) + z for x in (0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1) if (x, y, z) >= (0, 0, 0)]
    for step in steps:
        start, stop = np.searchsorted(cell, cell + step), np.searchsorted(cell, cell + step, side="right")
        size = stop - start
        first = np.repeat(np.cumsum(size) - size, size)
        left.append(np.repeat(own, size))
        right.append(own[np.repeat(start, size) + np.arange(len(first)) - first])
    a, b = np.concatenate(left), np.concatenate(right)
    return a[a != b], b[a != b]


def members(count: int, merges: list[tuple[int, int]]) -> NDArray[np.bool_]:
    """(A + merges, A): which atoms each node of the tree holds."""
    table = np.zeros((count + len(merges), count), bool)
    table[np.arange(count), np.arange(count)] = True
    for i, (x, y) in enumerate(merges):
        table[count + i] = table[x] | table[y]
    return table
