"""Normals, and the planes of a building: floors, ceiling, walls; then the tops that things stand on. Cuts no things (segment_graph.py).

Lengths are in metres, +Y up, unless a function says otherwise.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.geometry.segment_grid import Int, cells, components
from cg3d.records import Float32

PlaneKind = Literal["", "floor", "ceiling", "wall", "top"]
KINDS: tuple[PlaneKind, ...] = ("", "floor", "ceiling", "wall", "top")  # by code
FLOOR, CEILING, WALL, TOP = 1, 2, 3, 4

CELL = 0.2  # metres: areas are counted in cells of this side, coarse enough for scans of 10 cm spacing
LEVEL = 0.03  # metres between the levels of a histogram
STOREY = 1.9  # metres: least height between floors, or floor and ceiling
FLOOR_SHARE = 0.25  # of the scene's footprint that a floor covers
FLAT = 0.6  # share of the points at a floor's level whose normal is upright
BELOW = 0.03  # share of the points that may lie below the lowest floor or above a ceiling
WALL_AREA, WALL_LENGTH, WALL_HEIGHT = 1.5, 1.0, 0.6  # square metres, metres, share of the storey
TOP_AREA = 0.06  # square metres
DIRECTIONS = 6  # of walls that are looked for


class Planes(NamedTuple):
    """kind: (M,) int8 code into KINDS for each voxel; floors: heights, lowest first; ceiling: height or None."""

    kind: NDArray[np.int8]
    floors: tuple[float, ...]
    ceiling: float | None


def normals(points: Float32, near: Int) -> Float32:
    """(M, 3) float32 unit normals of the plane through each point and its neighbours; the sign says nothing."""
    out = np.empty_like(points)
    for start in range(0, len(points), 50_000):
        at = slice(start, start + 50_000)
        around = np.concatenate([points[at][:, None], points[near[at]]], 1).astype(np.float64)
        around -= around.mean(1, keepdims=True)
        out[at] = np.linalg.eigh(np.einsum("nki,nkj->nij", around, around))[1][:, :, 0]
    return out


def planes(points: Float32, normal: Float32, near: Int, side: float) -> Planes:
    """The planes of the building, then the tops. points: (M, 3) float32 metres, +Y up; near: (M, k); side: of the voxels."""
    kind = np.zeros(len(points), np.int8)
    thick = max(0.03, 1.3 * side)
    floors, ceiling = _levels(points, normal)
    for level in floors:
        kind[np.abs(points[:, 1] - level) <= thick] = FLOOR
    if ceiling is not None:
        kind[np.abs(points[:, 1] - ceiling) <= thick] = CEILING
    if floors:  # without a floor it is no room
        top = ceiling if ceiling is not None else float(np.percentile(points[:, 1], 99))
        _walls(points, normal, kind, min(top - floors[-1], 4.0) if len(floors) > 1 else top - floors[0], thick)
    _tops(points, normal, near, kind)
    return Planes(kind, floors, ceiling)


def _levels(points: Float32, normal: Float32) -> tuple[tuple[float, ...], float | None]:
    """Heights of floors and of the ceiling: levels whose flat points cover much of the footprint."""
    flat = np.abs(normal[:, 1]) > 0.9
    ground = points[:, [0, 2]]
    need = FLOOR_SHARE * cells(ground, CELL)
    height = points[flat, 1]
    if len(height) < 30:
        return (), None
    low = float(height.min())
    bins = np.bincount(((height - low) / LEVEL).astype(int))
    found: list[float] = []
    for at in np.argsort(-bins, kind="stable")[:40]:
        level = low + (at + 0.5) * LEVEL
        if any(abs(level - other) < 0.3 for other in found):
            continue
        beside = np.abs(points[:, 1] - level) < 1.5 * LEVEL
        close = flat & beside
        if close.sum() >= FLAT * beside.sum() and cells(ground[close], CELL) >= need:
            found.append(float(np.median(points[close, 1])))
    found.sort()
    while found and (points[:, 1] < found[0] - 0.15).mean() > BELOW:  # a table among tables: its legs lie below
        found.pop(0)
    floors: list[float] = []
    for level in found:
        if not floors or level - floors[-1] >= STOREY:
            floors.append(level)
    if len(floors) > 1 and (points[:, 1] > floors[-1] + 0.15).mean() <= BELOW:
        return tuple(floors[:-1]), floors[-1]
    return tuple(floors), None


def _walls(points: Float32, normal: Float32, kind: NDArray[np.int8], storey: float, thick: float) -> None:
    """Marks upright planes as high as the storey: the strongest directions, in each the fullest offsets."""
    upright = np.abs(normal[:, 1]) < 0.3
    angle = np.degrees(np.arctan2(normal[:, 2], normal[:, 0])) % 180
    free = upright & (kind == 0)
    bins = np.bincount((angle[free] / 2).astype(int) % 90, minlength=90).astype(float)
    smooth = bins + np.roll(bins, 1) + np.roll(bins, -1)
    for _ in range(DIRECTIONS):
        best = int(smooth.argmax())
        if smooth[best] < 0.03 * max(free.sum(), 1):
            return
        near = (np.arange(best - 1, best + 2)) % 90
        turn = np.radians(2 * (best + float((bins[near] * (-1, 0, 1)).sum() / max(bins[near].sum(), 1))) + 1)
        _walls_along(points, normal, kind, np.array([np.cos(turn), np.sin(turn)]), storey, thick)
        smooth[np.arange(best - 4, best + 5) % 90] = 0


def _walls_along(points: Float32, normal: Float32, kind: NDArray[np.int8], facing: NDArray, storey: float, thick: float) -> None:
    ground, faced = points[:, [0, 2]].astype(np.float64), np.abs(normal[:, [0, 2]] @ facing) > 0.94  # 20 degrees
    offset, along = ground @ facing, ground @ np.array([-facing[1], facing[0]])
    for _ in range(30):
        free = np.flatnonzero((kind == 0) & faced)
        if len(free) < 30:
            return
        low = offset[free].min()
        bins = np.bincount(((offset[free] - low) / LEVEL).astype(int))
        accepted = False
        for at in np.argsort(-(bins + np.append(bins[1:], 0)), kind="stable")[:25]:
            level = low + (at + 1) * LEVEL
            close = free[np.abs(offset[free] - level) <= thick]
            if _is_wall(along[close], points[close, 1], storey):
                middle = float(np.median(offset[close]))
                sheet = (kind == 0) & (np.abs(offset - middle) <= thick)
                kind[sheet & (faced | (np.abs(offset - middle) <= thick / 2))] = WALL
                accepted = True
                break
        if not accepted:
            return


def _is_wall(along: NDArray, height: Float32, storey: float) -> bool:
    """Large, long, and over most of the storey's height."""
    if len(along) < 30:
        return False
    low, high = np.percentile(height, [3, 97])
    left, right = np.percentile(along, [2, 98])
    area = cells(np.stack([along, height], 1), CELL) * CELL**2
    return bool(high - low >= WALL_HEIGHT * storey and right - left >= WALL_LENGTH and area >= max(WALL_AREA, 0.15 * storey * storey))


def _tops(points: Float32, normal: Float32, near: Int, kind: NDArray[np.int8]) -> None:
    """Marks flat patches that things can stand on."""
    flat = (np.abs(normal[:, 1]) > 0.95) & (kind == 0)
    a, b = np.repeat(np.arange(len(points)), near.shape[1]), near.ravel()
    joined = flat[a] & flat[b] & (np.abs(points[a, 1] - points[b, 1]) < 0.015)
    label = components(len(points), a[joined], b[joined])
    _, slot, count = np.unique(label[flat], return_inverse=True, return_counts=True)
    rows = np.flatnonzero(flat)
    order = np.argsort(slot, kind="stable")
    starts = np.cumsum(count) - count
    for i in np.flatnonzero(count >= 20):
        own = rows[order[starts[i] : starts[i] + count[i]]]
        if cells(points[own][:, [0, 2]], 0.05) * 0.05**2 >= TOP_AREA:
            kind[own] = TOP
