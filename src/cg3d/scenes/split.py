"""A scan becomes segments: up axis and unit found or taken, candidate things with size and height. Names nothing, prints nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray

from cg3d.errors import UsageError, did_you_mean
from cg3d.geometry.pose import HOUSE_FROM_UP
from cg3d.geometry.sample import sample_surface
from cg3d.geometry.segment import SIDE, VOXELS, Candidates, candidates
from cg3d.geometry.segment_grid import cells, nearest, voxels
from cg3d.geometry.segment_planes import KINDS, PlaneKind, normals
from cg3d.records import Axis, Float32, Mesh, Shape, UInt8

Unit = Literal["metre", "centimetre", "millimetre", "foot", "inch"]
METRES: dict[Unit, float] = {"metre": 1.0, "centimetre": 0.01, "millimetre": 0.001, "foot": 0.3048, "inch": 0.0254}
USUAL: dict[Unit, float] = {
    "metre": 0.0,
    "millimetre": 1.2,
    "centimetre": 1.5,
    "foot": 2.0,
    "inch": 2.2,
}  # natural logarithms of odds against
HEIGHT, SPREAD = 2.6, 0.7  # metres, and standard deviation of the logarithm: how high scans of rooms are
ROOM = (1.2, 150.0)  # metres: a scan that is so wide in metres is taken as metres
SAMPLES = 500_000  # drawn from a mesh
LEAST = 20  # points
UP_VOXELS = 20_000
STRAY = 20.0  # points farther from the middle than so many times the middle half's reach are strays

Indices = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Segment:
    """A candidate thing.

    indices: (n,) int64 into `Split.points`, ascending. box: (2, 3) float64 lowest and highest corner in the scan's own frame and unit,
    relative to the cloud's `origin`. size: (3,) float64 metres along x, y, z of the upright frame (y = height).
    height: metres from the floor to the lowest point. parent: number of the smallest segment that holds it, -1 without one.
    scale: "plane", "reach" (hangs together) or "tree" (merged by likeness).
    plane: "floor", "wall", "ceiling", "top" (mostly a flat top), else "".
    """

    indices: Indices
    box: NDArray[np.float64]
    size: NDArray[np.float64]
    height: float
    parent: int
    scale: str
    plane: PlaneKind


@dataclass(frozen=True, eq=False)
class Split:
    """points: (N, 3) float32 in the scan's frame, order kept (or a mesh's samples); colors beside them.

    kept: (N,) int64 rows of the cloud given.

    segments: large first. floor: height of the lowest floor along `up`, in the scan's unit, None where none was found; floors: all of them.
    up: (3,) float64 unit vector in the scan's frame; unit: its name; metres: of one unit. reasons: one line each for up and unit.
    """

    points: Float32
    colors: UInt8 | None
    kept: Indices
    segments: tuple[Segment, ...]
    floor: float | None
    floors: tuple[float, ...]
    up: NDArray[np.float64]
    unit: Unit
    metres: float
    reasons: tuple[str, str]


def split(scan: Shape, *, up: Axis | None = None, unit: Unit | None = None, side: float = SIDE, most: int = VOXELS, seed: int = 0) -> Split:
    """Cut a cloud or mesh into candidate things. The same scan always gives the same answer.

    up: the scan's axis that points up; found where neither caller nor file says. unit: of its coordinates; guessed from its size if None.
    side: metres of a voxel; most: voxels at most, coarser beyond. Not-a-number points and far strays are left out.
    Raises UsageError for fewer than 20 good points, points that all coincide, or an unknown axis or unit.
    """
    if up is not None and up not in HOUSE_FROM_UP:
        raise UsageError(f"unknown up axis '{up}'", did_you_mean(up, HOUSE_FROM_UP))
    if unit is not None and unit not in METRES:
        raise UsageError(f"unknown unit '{unit}'", did_you_mean(unit, METRES))
    points, colors, kept = _points(scan, seed)
    middle = np.median(points, axis=0).astype(np.float64)
    moved = (points - middle).astype(np.float32)
    house_from_scan, why_up = _upright(moved, scan, up)
    turned = (moved @ house_from_scan.T).astype(np.float32)
    unit, why_unit = _unit(turned, scan, unit)
    metres = METRES[unit]
    found = candidates((turned * np.float32(metres)).astype(np.float32), colors, side=side, most=most)
    up_vector = house_from_scan[1].astype(np.float64)
    floors = tuple(float(level / metres + middle @ up_vector) for level in found.planes.floors)
    segments = _segments(found, points, turned, metres)
    return Split(points, colors, kept, segments, floors[0] if floors else None, floors, up_vector, unit, metres, (why_up, why_unit))


def _points(scan: Shape, seed: int) -> tuple[Float32, UInt8 | None, Indices]:
    """Finite points that are no strays, and their rows."""
    if isinstance(scan, Mesh):
        if not len(scan.vertices):
            raise UsageError("the scan has no points", "Give a cloud or a mesh of a room.")
        points, colors = sample_surface(scan, SAMPLES, np.random.default_rng(seed))
    else:
        points, colors = scan.points, scan.colors
    good = np.isfinite(points).all(1)
    if good.any():
        middle = np.median(points[good], axis=0)
        gap = np.abs(points - middle)
        reach = np.percentile(gap[good], 50, axis=0).max()
        good &= (gap <= STRAY * max(float(reach), 1e-30)).all(1) if reach > 0 else True
    kept = np.flatnonzero(good)
    if len(kept) < LEAST or not float(np.ptp(points[kept], axis=0).max()) > 0:
        raise UsageError(f"the scan has {len(kept)} points that can be used, too few to find things in", f"At least {LEAST} are needed.")
    return np.ascontiguousarray(points[kept], np.float32), None if colors is None else np.ascontiguousarray(colors[kept]), kept


def _upright(points: Float32, scan: Shape, up: Axis | None) -> tuple[NDArray[np.float32], str]:
    """house_from_scan, and the reason."""
    if up is not None:
        return HOUSE_FROM_UP[up], f"{up} is up, as given"
    if scan.up_known:
        return HOUSE_FROM_UP["y"], "y is up: the file says so"
    extent = float(np.ptp(points, axis=0).max())
    grid = voxels(points, None, extent / 100, UP_VOXELS).points
    near, _ = nearest(grid, min(10, len(grid) - 1))
    normal = normals(grid, near)
    scores = []
    for axis in range(3):
        low = _end(grid, normal, axis, extent, -1)
        high = _end(grid, normal, axis, extent, 1)
        thin = float(np.ptp(np.percentile(grid[:, axis], [2, 98]))) / extent
        scores.append((low, high, max(low, high) + 0.1 * min(low, high) - thin))
    best = int(np.argmax([score for *_, score in scores]))
    low, high, _ = scores[best]
    name = cast(Axis, "xyz"[best])
    turn = HOUSE_FROM_UP[name]
    level = grid[:, best]
    mass = float(np.median(level)) < float(level.min() + level.max()) / 2  # things stand on the floor
    if high > 1.5 * low or (low <= 1.5 * high and not mass):
        turn = turn * np.array([[1], [-1], [-1]], np.float32) if high > 1.5 * low else turn
    sign = "-" if turn[1, best] < 0 else ""
    return turn, f"{sign}{name} is up: the widest flat level lies at that axis's {'lower' if not sign else 'upper'} end"


def _end(points: Float32, normal: Float32, axis: int, extent: float, sign: int) -> float:
    """How much of the footprint across `axis` its lowest (-1) or highest (1) tenth covers with a flat level, 0 to 1."""
    level = points[:, axis] * sign
    top = float(np.percentile(level, 99.9))
    flat = (np.abs(normal[:, axis]) > 0.9) & (level > top - 0.1 * max(float(np.ptp(level)), 1e-9))
    if not flat.any():
        return 0.0
    across = np.delete(points, axis, 1)
    peak = np.median(level[flat])
    close = flat & (np.abs(level - peak) < 0.01 * extent)
    return cells(across[close], extent / 40) / max(cells(across, extent / 40), 1)


def _unit(points: Float32, scan: Shape, unit: Unit | None) -> tuple[Unit, str]:
    """The unit in which the scan's height and width are a room's."""
    if unit is not None:
        return unit, f"{unit}, as given"
    if isinstance(scan, Mesh) and scan.format in ("glb", "gltf"):
        return "metre", "metre: glTF says so"
    low, high = np.percentile(points, [0.5, 99.5], axis=0)
    height, width = float(high[1] - low[1]), float(max(high[0] - low[0], high[2] - low[2]))
    if ROOM[0] <= width <= ROOM[1] and height <= 30:
        return "metre", f"metre: {width:.3g} wide and {height:.3g} high is a room's size in metres"
    size = height if height > 0.05 * width else width / 3
    against = {name: (np.log(max(size, 1e-30) * METRES[name] / HEIGHT) / SPREAD) ** 2 / 2 + USUAL[name] for name in METRES}
    best = min(against, key=lambda name: against[name])
    if not 0.1 <= size * METRES[best] <= 200:
        return "metre", f"metre, for want of better: {width:.3g} wide and {height:.3g} high is no room in any unit"
    return best, f"{best}: {width:.4g} wide and {height:.4g} high is nearest a room's size"


def _segments(found: Candidates, points: Float32, turned: Float32, metres: float) -> tuple[Segment, ...]:
    atom = found.atom[found.voxels.voxel_of]
    order = np.argsort(atom, kind="stable")
    count = found.holds.shape[1]
    starts = np.searchsorted(atom[order], np.arange(count + 1))
    pieces = [order[starts[i] : starts[i + 1]] for i in range(count)]
    ground = min(found.planes.floors, default=float(np.percentile(turned[:, 1], 1)) * metres)
    out = []
    share = np.bincount(found.atom, found.planes.kind == 4, count)
    whole = np.bincount(found.atom, minlength=count)
    for row, scale, kind, parent in zip(found.holds, found.scale, found.kind, found.parent):
        indices = np.sort(np.concatenate([pieces[i] for i in np.flatnonzero(row)]))
        own, flat = points[indices], turned[indices] * metres
        plane: PlaneKind = KINDS[kind] if kind else ("top" if share[row].sum() > 0.7 * whole[row].sum() else "")
        lowest = float(flat[:, 1].min())
        below = [level for level in found.planes.floors if level <= lowest + 0.1]
        box = np.stack([own.min(0), own.max(0)]).astype(np.float64)
        size = np.ptp(flat, axis=0).astype(np.float64)
        out.append(Segment(indices, box, size, lowest - max(below, default=ground), int(parent), scale, plane))
    return tuple(out)
