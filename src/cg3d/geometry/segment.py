"""Candidate things of a scan: nested sets of points at several scales. Guesses neither unit nor up axis (scenes/split.py).

Voxels -> neighbours -> normals -> planes of the building and tops -> atoms -> a tree of merges, and what hangs together at several
reaches, with and without the tops. What is nearly the same as another candidate is left out.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.segment_graph import Edges, atoms, edges, lifetimes, members, touching, tree
from cg3d.geometry.segment_grid import Float, Int, Voxels, components, nearest, voxels
from cg3d.geometry.segment_planes import TOP, Planes, normals, planes
from cg3d.records import Float32, UInt8

Scale = Literal["plane", "reach", "tree"]
Found = tuple[NDArray[np.bool_], Scale, Float]  # (n, A) atoms of each, where from, (n,) how sure: the surest are kept

SIDE = 0.02  # metres: side of a voxel
VOXELS = 250_000  # at most; coarser cells beyond
NEIGHBOURS = 20  # that give a normal
LINKS = 8  # of them that become edges
ATOM_SCALE = 1.0  # Felzenszwalb's k
ATOM_LEAST = 6  # voxels
ATOMS = 6000  # at most
STEP = 0.25  # weight added to edges from a top to what is not one
REACHES = (0.0, 0.06, 0.12, 0.25)  # metres, 0: two spacings
SMALLEST, LARGEST = 0.05, 4.5  # metres: longest side of a candidate's box
LEAST = 10  # voxels of a candidate
SAME = 0.8  # IoU in voxels from which two candidates are one
SIZE_WORTH = 1.0  # of a node's size, in logarithms, beside how long it lives
CANDIDATES = 1500  # at most; those of the tree that vanish soonest go first


class Candidates(NamedTuple):
    """What `candidates` found.

    voxels: the grid; planes: kinds by voxel; normal: (M, 3); atom: (M,) region of each voxel; holds: (C, A) bool, atoms of each candidate,
    large first; scale: where each came from; kind: (C,) plane kind code, 0 for a thing; parent: (C,) smallest candidate that holds it, -1.
    """

    voxels: Voxels
    planes: Planes
    normal: Float32
    atom: Int
    holds: NDArray[np.bool_]
    scale: tuple[Scale, ...]
    kind: Int
    parent: Int


def candidates(points: Float32, colors: UInt8 | None, *, side: float = SIDE, most: int = VOXELS) -> Candidates:
    """points: (N, 3) float32 finite, metres, +Y up, at least 20; colors: (N, 3) uint8 sRGB or None. Raises ValueError for fewer."""
    if len(points) < 20:
        raise ValueError(f"{len(points)} points are too few to cut; 20 are the least")
    grid = voxels(points, colors, side, most)
    near, distance = nearest(grid.points, min(NEIGHBOURS, max(len(grid.points) - 1, 1)))
    normal = normals(grid.points, near)
    flat = planes(grid.points, normal, near, grid.side)
    graph = edges(grid.points, normal, grid.colors, near[:, :LINKS], distance[:, :LINKS])
    label = _atoms(graph, flat.kind)
    sizes = np.bincount(label).astype(float)
    first = np.unique(label, return_index=True)[1]
    built = (flat.kind > 0) & (flat.kind != TOP)
    found = [
        _planes(graph, flat.kind, built, label),
        *_reaches(grid.points, label, flat.kind[first].astype(np.int64), built[first], distance),
        _tree(graph, flat.kind, built, label, sizes),
    ]
    rows = np.concatenate([rows for rows, _, _ in found])
    score = np.concatenate([score for _, _, score in found])
    scale: list[Scale] = [name for rows, name, _ in found for _ in range(len(rows))]
    kind = np.where([name == "plane" for name in scale], flat.kind[first][rows.argmax(1)], 0)
    fit = _fit(rows, kind, sizes, _boxes(grid.points, label))
    chosen = fit[_apart(rows[fit], score[fit], sizes)]
    rows = rows[chosen]
    return Candidates(
        grid, flat, normal, label, rows, tuple(scale[i] for i in chosen), kind[chosen].astype(np.int64), _parents(rows, sizes)
    )


def _atoms(graph: Edges, kind: NDArray[np.int8]) -> Int:
    """Regions of one kind each; coarser until there are at most ATOMS."""
    same = kind[graph.a] == kind[graph.b]
    own = Edges(*(values[same] for values in graph))
    scale, least = ATOM_SCALE, ATOM_LEAST
    while True:
        label = atoms(len(kind), own, scale, least)
        if int(label.max()) < ATOMS or least > len(kind):
            return label
        scale, least = scale * 1.6, least * 2


def _planes(graph: Edges, kind: NDArray[np.int8], built: NDArray[np.bool_], label: Int) -> Found:
    """Floors, walls and ceilings, each that hangs together on its own."""
    joined = built[graph.a] & (kind[graph.a] == kind[graph.b])
    part = components(len(kind), graph.a[joined], graph.b[joined])
    whole = [i for i in np.unique(part[built]) if (part == i).sum() >= 200] if built.any() else []
    rows = np.zeros((len(whole), int(label.max()) + 1), bool)
    for row, i in zip(rows, whole):
        row[label[part == i]] = True
    return rows, "plane", np.full(len(rows), np.inf)


def _reaches(points: Float32, label: Int, kind: Int, built: NDArray[np.bool_], distance: Float32) -> list[Found]:
    """What hangs together at each reach, floors and walls left out; then with the tops left out too. kind, built: (A,) by atom."""
    found: list[Found] = []
    spacing = float(np.median(distance[:, 0]))
    for reach in REACHES:
        for free in (~built, ~built & (kind != TOP)):
            here = free[label]
            if not here.any():
                continue
            a, b = touching(points[here], label[here], max(reach, 2 * spacing))
            part = components(len(kind), a, b)
            names = np.unique(part[free])
            rows = (part[None] == names[:, None]) & free[None]
            found.append((rows, "reach", np.full(len(rows), np.inf)))
    return found


def _tree(graph: Edges, kind: NDArray[np.int8], built: NDArray[np.bool_], label: Int, sizes: Float) -> Found:
    """All nodes of the tree of merges; planes of the building merge among themselves only: pictures on a wall, carpets."""
    same = built[graph.a] == built[graph.b]
    a, b, weight = (values[same] for values in graph)
    step = (kind[a] == TOP) != (kind[b] == TOP)
    merges, costs = tree(label, Edges(a, b, weight + np.float32(STEP) * step), sizes)
    rows = members(len(sizes), merges)
    size = rows.astype(np.float32) @ sizes.astype(np.float32)
    score = lifetimes(len(sizes), merges, costs) + SIZE_WORTH * np.log(size)
    keep = _distinct(merges, size)
    return rows[keep], "tree", score[keep]


def _distinct(merges: list[tuple[int, int]], size: Float32) -> Int:
    """Nodes that are not nearly as large as the nearest kept node above them."""
    count = len(size) - len(merges)
    above, keep = np.full(len(size), np.inf), np.ones(len(size), bool)
    for i in range(len(merges) - 1, -1, -1):
        at = count + i
        keep[at] = size[at] <= SAME * above[at]
        above[list(merges[i])] = size[at] if keep[at] else above[at]
    keep[:count] = size[:count] <= SAME * above[:count]
    return np.flatnonzero(keep)


def _boxes(points: Float32, label: Int) -> tuple[NDArray, NDArray]:
    """(A, 3) lowest and highest corner of each atom."""
    count = int(label.max()) + 1
    low, high = np.full((count, 3), np.inf), np.full((count, 3), -np.inf)
    order = np.argsort(label, kind="stable")
    starts = np.searchsorted(label[order], np.arange(count))
    low, high = np.minimum.reduceat(points[order], starts), np.maximum.reduceat(points[order], starts)
    return low, high


def _fit(rows: NDArray[np.bool_], kind: Int, sizes: Float, boxes: tuple[NDArray, NDArray]) -> Int:
    """Numbers of the rows of a thing's size, and of planes."""
    size = rows.astype(np.float32) @ sizes.astype(np.float32)
    side = np.zeros(len(rows))
    for at in range(len(rows)):
        own = np.flatnonzero(rows[at])
        side[at] = (boxes[1][own].max(0) - boxes[0][own].min(0)).max()
    return np.flatnonzero((kind > 0) | ((size >= LEAST) & (side >= SMALLEST) & (side <= LARGEST)))


def _apart(rows: NDArray[np.bool_], score: Float, sizes: Float) -> Int:
    """The best CANDIDATES rows by score, less near copies; large first."""
    best = np.argsort(-score, kind="stable")[: 2 * CANDIDATES]
    root = np.sqrt(sizes).astype(np.float32)
    weighted = rows[best] * root
    shared = weighted @ weighted.T
    size = np.diag(shared)
    same = shared > SAME * (size[:, None] + size[None] - shared)
    free = np.ones(len(best), bool)
    kept: list[int] = []
    for i in range(len(best)):
        if free[i] and len(kept) < CANDIDATES:
            kept.append(i)
            free &= ~same[i]
    order = np.array(kept, np.int64)
    return best[order[np.lexsort((best[order], -size[order]))]]


def _parents(rows: NDArray[np.bool_], sizes: Float) -> Int:
    """(C,) the smallest larger candidate that holds nine tenths of each; rows are sorted large first."""
    weighted = rows * sizes.astype(np.float32)
    inside = weighted @ rows.T.astype(np.float32)
    size = weighted.sum(1)
    parent = np.full(len(rows), -1, np.int64)
    for i in range(1, len(rows)):
        holders = np.flatnonzero((inside[i, :i] >= 0.9 * size[i]) & (size[:i] > size[i]))
        if len(holders):
            parent[i] = holders[-1]
    return parent
