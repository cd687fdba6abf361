"""Segments of a scan to vectors: which are worth it, each as a cloud with its views. Answers no question (query.py)."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cg3d.bundle.runtime import Bundle
from cg3d.geometry.pose import HOUSE_FROM_UP
from cg3d.geometry.prepare import prepare, rng_for
from cg3d.records import Axis, Cloud, Float32, Mesh, Progress, Shape
from cg3d.scenes.scene import Pieces, Scene, Support, load, pieces_of, save, shared_points
from cg3d.scenes.split import Indices, Segment, Split, Unit

__all__ = ["MOST", "Scene", "chosen", "digest_of", "embed", "load", "save", "segment_cloud"]

MOST = 300  # segments that are encoded
SMALLEST, LARGEST = 0.08, 3.5  # metres: longest side
LEAST = 25  # points
SAME = 0.65  # IoU in points from which two segments count as one here
REACH_WORTH = 2.0  # in logarithms of points, of hanging together on its own
DRAWN = 12_000  # points of a segment at most
RECIPE = 1  # raised whenever another choice or cloud comes from the same scan
TOUCH = 0.1  # metres: so near to a wall or ceiling a segment hangs at it; so far above a top it stands on it


def embed(
    split: Split,
    bundle: Bundle,
    *,
    most: int = MOST,
    rows: Indices | None = None,
    views: bool = True,
    digest: str = "",
    on_progress: Callable[[Progress], None] = lambda _: None,
) -> Scene:
    """Encode the `most` likeliest things among the segments, each turned upright and seen from around like any model.

    rows: numbers of the segments instead; views: whether pictures count; digest: as `digest_of` gave it; if not given,
    made from the split, or empty where `rows` are given: such a scene is not to be found again by it.
    """
    start = time.perf_counter()
    pieces = pieces_of(split)
    if rows is None:
        rows = chosen(split, pieces, most)
        digest = digest or _digest(split.points, split.colors, bundle, most, split.up.tolist(), split.unit)
    views = views and "pictures" in bundle.towers
    house = house_from_scan(split)
    found: dict[str, list[Float32]] = {}
    for done, row in enumerate(rows):
        item = prepare(segment_cloud(split, int(row), house), bundle.spec, rng_for(f"segment {row}"), views=views)
        for part, vector in bundle.encode_prepared([item]).items():
            found.setdefault(part, []).append(vector[0])
        on_progress(Progress(done + 1, len(rows), time.perf_counter() - start))
    segments = [split.segments[row] for row in rows]
    return Scene(
        split,
        pieces,
        rows,
        {part: np.stack(vectors) for part, vectors in found.items()},
        np.array([segment.size for segment in segments], np.float32).reshape(-1, 3),
        np.array([segment.height for segment in segments], np.float32),
        _supports(split, rows, house),
        digest,
        time.perf_counter() - start,
    )


def digest_of(scan: Shape, bundle: Bundle, *, up: Axis | None = None, unit: Unit | None = None, most: int = MOST) -> str:
    """Names the scene that `split` with this axis and unit, and `embed`, would make of a scan: for looking it up before cutting."""
    if isinstance(scan, Mesh):
        looks: list[NDArray[Any]] = [
            scan.faces,
            *(array for array in (scan.uv, scan.vertex_colors, scan.face_material) if array is not None),
        ]
        looks += [array for material in scan.materials for array in (material.color, material.texture) if array is not None]
        colors = np.frombuffer(b"".join(hashlib.sha256(np.ascontiguousarray(array).tobytes()).digest() for array in looks), np.uint8)
        return _digest(scan.vertices, colors, bundle, most, [up, scan.up_known], unit)
    return _digest(scan.points, scan.colors, bundle, most, [up, scan.up_known], unit)


def _digest(points: Float32, colors: np.ndarray | None, bundle: Bundle, most: int, up: object, unit: Unit | None) -> str:
    found = hashlib.sha256(np.ascontiguousarray(points).tobytes())
    found.update(b"none" if colors is None else np.ascontiguousarray(colors).tobytes())
    found.update(json.dumps([RECIPE, bundle.space, most, up, unit]).encode())
    return found.hexdigest()


def chosen(split: Split, pieces: Pieces, most: int = MOST) -> Indices:
    """Numbers of the segments that are most likely things, ascending; of near copies one. Planes of the building are none."""
    fit = np.array([i for i, segment in enumerate(split.segments) if _plausible(segment)], np.int64)
    if not len(fit):
        return fit
    worth = np.array([_worth(split.segments[i]) for i in fit])
    fit = fit[np.argsort(-worth, kind="stable")]
    shared = shared_points(pieces, fit)
    size = np.diag(shared)
    same = shared > SAME * (size[:, None] + size[None] - shared)
    free = np.ones(len(fit), bool)
    kept: list[int] = []
    for i in range(len(fit)):
        if free[i] and len(kept) < most:
            kept.append(int(fit[i]))
            free &= ~same[i]
    return np.sort(np.array(kept, np.int64))


def _plausible(segment: Segment) -> bool:
    longest = float(segment.size.max())
    return segment.plane in ("", "top") and len(segment.indices) >= LEAST and SMALLEST <= longest <= LARGEST


def _worth(segment: Segment) -> float:
    return float(np.log(len(segment.indices))) + REACH_WORTH * (segment.scale == "reach")


def house_from_scan(split: Split) -> NDArray[np.float32]:
    """(3, 3) rotation that turns the scan's up to +Y, as `split` turned it."""
    axis: Axis = ("x", "y", "z")[int(np.abs(split.up).argmax())]
    turn = HOUSE_FROM_UP[axis]
    turn = turn if turn[1] @ split.up > 0 else turn * np.array([[1], [-1], [-1]], np.float32)
    return np.asarray(turn, np.float32)


def segment_cloud(split: Split, number: int, house: NDArray[np.float32]) -> Cloud:
    """One segment as a cloud of its own: upright, metres, its middle at the origin, at most DRAWN points."""
    indices = split.segments[number].indices
    if len(indices) > DRAWN:
        indices = np.sort(np.random.default_rng(number).choice(indices, DRAWN, replace=False, shuffle=False))
    own = split.points[indices]
    points = ((own - own.mean(0)) @ house.T * np.float32(split.metres)).astype(np.float32)
    colors = None if split.colors is None else split.colors[indices]
    return Cloud(points, colors, color_source="none" if colors is None else "points")


def _supports(split: Split, rows: Indices, house: NDArray[np.float32]) -> tuple[Support, ...]:
    """What each stands on or hangs at."""
    turn = house * np.float32(split.metres)
    boxes = np.stack([_box(split.segments[row], turn) for row in rows]) if len(rows) else np.zeros((0, 2, 3))
    tops = np.flatnonzero([split.segments[row].plane == "top" for row in rows])
    near = {kind: _cells_beside(split, kind, turn) for kind in ("wall", "ceiling")}
    found: list[Support] = []
    for at, row in enumerate(rows):
        segment, middle = split.segments[row], boxes[at].mean(0)
        on = [
            top for top in tops
            if top != at and -TOUCH / 2 <= boxes[at, 0, 1] - boxes[top, 1, 1] <= TOUCH
            and (boxes[top, 0, [0, 2]] <= middle[[0, 2]]).all() and (middle[[0, 2]] <= boxes[top, 1, [0, 2]]).all()
        ]  # fmt: skip
        if segment.height < TOUCH:
            found.append("floor")
        elif on:
            found.append("top")
        else:
            keys = _cells(split.points[segment.indices] @ turn.T)
            hangs: list[Support] = [kind for kind in ("wall", "ceiling") if np.isin(keys, near[kind]).mean() > 0.1]
            found.append(hangs[0] if hangs else "")
    return tuple(found)


def _box(segment: Segment, turn: NDArray[np.float32]) -> NDArray[np.float64]:
    corners = segment.box @ turn.T.astype(np.float64)
    return np.stack([corners.min(0), corners.max(0)])


def _cells(points: NDArray, shift: tuple[int, int, int] = (0, 0, 0)) -> Indices:
    """(N,) a number for the cube of side TOUCH that each point lies in."""
    cell = np.floor(points / TOUCH).astype(np.int64) + np.array(shift) + 2**20
    keys: Indices = (cell[:, 0] << 42) + (cell[:, 1] << 21) + cell[:, 2]
    return keys


def _cells_beside(split: Split, plane: str, turn: NDArray[np.float32]) -> Indices:
    """Cubes at and beside those of the planes of a kind."""
    own = [split.points[segment.indices] for segment in split.segments if segment.plane == plane]
    if not own:
        return np.zeros(0, np.int64)
    points = np.concatenate(own) @ turn.T
    steps = [(x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1)]
    _, first = np.unique(_cells(points), return_index=True)
    return np.unique(np.concatenate([_cells(points[first], step) for step in steps]))
