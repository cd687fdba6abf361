"""Which face is seen at which pixel: triangles become spans, spans become fragments, the nearest fragment stays.

Knows no colours. Pixel centres are whole numbers; row 0 is the top.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32, Float64, Int32

SPANS_AT_ONCE = 1 << 19  # bounds the memory of one step
FRAGMENTS_AT_ONCE = 1 << 21
FRONT_BIAS = 2e-6  # relative; of two coplanar faces the one that faces the camera is seen

Holes = Callable[[Int32, Int32, Int32, Float32], NDArray[np.bool_]]


def nearest_faces(
    x: Float32, y: Float32, inverse_depth: Float32, faces: Int32, side: int, holes: Holes | None = None
) -> tuple[Float32, Int32]:
    """The z-buffer of side x side pixels.

    x, y, inverse_depth: (V,) float32 in pixels, pixels, 1 / distance along the view; faces (F, 3) of vertices in front of the camera.
    holes(face, column, row, inverse depth) -> bool tells which fragments are cut out.
    Returns inverse depth (side * side,) float32, 0 where nothing is, and the face's number (side * side,) int32, -1 where nothing is.
    """
    depth = np.zeros(side * side, np.float32)
    seen = np.full(side * side, -1, np.int32)
    rows, number = _rows_of_faces(x, y, faces, side)
    for part in _batches(rows, SPANS_AT_ONCE):
        spans = _spans(x, y, inverse_depth, faces, number[part], rows[part], side)
        width = spans[2]
        for piece in _batches(width, FRAGMENTS_AT_ONCE):
            _draw(tuple(s[piece] for s in spans), side, depth, seen, holes)
    return depth, seen


def _rows_of_faces(x: Float32, y: Float32, faces: Int32, side: int) -> tuple[Int32, Int32]:
    """How many pixel rows each face crosses, and its number, for faces that may cover a pixel centre."""
    a, b, c = faces[:, 0], faces[:, 1], faces[:, 2]
    top, bottom = _range(np.ceil(y), a, b, c)  # ceil is monotonic: do it once a vertex
    left, right = _range(np.ceil(x), a, b, c)
    np.maximum(top, 0, out=top)
    np.minimum(bottom, side, out=bottom)
    number = np.flatnonzero((bottom > top) & (right > left) & (right > 0) & (left < side)).astype(np.int32)
    return (bottom[number] - top[number]).astype(np.int32), number


def _range(value: Float32, a: Int32, b: Int32, c: Int32) -> tuple[Float32, Float32]:
    va, vb, vc = value[a], value[b], value[c]
    return np.minimum(np.minimum(va, vb), vc), np.maximum(np.maximum(va, vb), vc)


def _spans(
    x: Float32, y: Float32, inverse_depth: Float32, faces: Int32, number: Int32, rows: Int32, side: int
) -> tuple[Int32, Int32, Int32, Int32, Float32, Float32]:
    """Spans (face, first column, width, row, inverse depth at the first column, its step a column).

    Every edge is evaluated from its upper to its lower end, so two faces that share it agree to the last bit: no cracks, nothing twice.
    """
    corner = faces[number]
    xs, ys = x[corner], y[corner]
    x0, x1, x2 = (xs[:, i] for i in range(3))
    y0, y1, y2 = (ys[:, i] for i in range(3))
    along, down, base = _depth_planes(xs.astype(np.float64), ys.astype(np.float64), inverse_depth[corner].astype(np.float64))
    (x0, y0), (x1, y1) = _swap(x0, y0, x1, y1)
    (x1, y1), (x2, y2) = _swap(x1, y1, x2, y2)
    (x0, y0), (x1, y1) = _swap(x0, y0, x1, y1)
    top = np.maximum(np.ceil(y0), 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        slopes = np.stack([(x2 - x0) / (y2 - y0), (x1 - x0) / (y1 - y0), (x2 - x1) / (y2 - y1)], 1)
    face = np.repeat(np.arange(len(number), dtype=np.int32), rows)
    row = count_up(rows) + top[face].astype(np.int32)
    yr = row.astype(np.float32)
    upper = yr < y1[face]
    long = x0[face] + (yr - y0[face]) * slopes[face, 0]
    fx, fy = np.where(upper, x0[face], x1[face]), np.where(upper, y0[face], y1[face])
    short = fx + (yr - fy) * np.where(upper, slopes[face, 1], slopes[face, 2])
    first = np.clip(np.ceil(np.minimum(long, short)), 0, side).astype(np.int32)
    last = np.clip(np.ceil(np.maximum(long, short)), 0, side).astype(np.int32)
    width = last - first
    keep = np.flatnonzero(width > 0)
    face, first, width, row = face[keep], first[keep], width[keep], row[keep]
    start = (along[face] * first + down[face] * row + base[face]).astype(np.float32)
    return number[face], first, width, row, start, along[face].astype(np.float32)


def _swap(xa: Float32, ya: Float32, xb: Float32, yb: Float32) -> tuple[tuple[Float32, Float32], tuple[Float32, Float32]]:
    wrong = ya > yb
    return (np.where(wrong, xb, xa), np.where(wrong, yb, ya)), (np.where(wrong, xa, xb), np.where(wrong, ya, yb))


def _depth_planes(xs: Float64, ys: Float64, zs: Float64) -> tuple[Float64, Float64, Float64]:
    """Inverse depth = along * x + down * y + base, for each face; float64 because slivers are badly conditioned."""
    ux, uy, uz = xs[:, 1] - xs[:, 0], ys[:, 1] - ys[:, 0], zs[:, 1] - zs[:, 0]
    vx, vy, vz = xs[:, 2] - xs[:, 0], ys[:, 2] - ys[:, 0], zs[:, 2] - zs[:, 0]
    area = ux * vy - uy * vx
    flat = np.abs(area) < 1e-4  # square pixels; its depth cannot vary within what it covers
    inverse = 1 / np.where(flat, np.inf, area)
    along = (uz * vy - uy * vz) * inverse
    down = (ux * vz - uz * vx) * inverse
    base = np.where(flat, zs.mean(1), zs[:, 0] - along * xs[:, 0] - down * ys[:, 0])
    base += np.where(area < 0, FRONT_BIAS, 0) * zs[:, 0]  # rows run down: what faces the camera turns clockwise
    return along, down, base


def _draw(spans: tuple[NDArray, ...], side: int, depth: Float32, seen: Int32, holes: Holes | None) -> None:
    face, first, width, row, start, along = spans
    span = np.repeat(np.arange(len(width), dtype=np.int32), width)
    step = count_up(width)
    z = start[span] + along[span] * step.astype(np.float32)
    pixel = (row * np.int32(side) + first)[span] + step
    if holes is not None:
        solid = np.flatnonzero(~holes(face[span], first[span] + step, row[span], z))
        span, z, pixel = span[solid], z[solid], pixel[solid]
    np.maximum.at(depth, pixel, z)
    won = np.flatnonzero(z >= depth[pixel])
    seen[pixel[won]] = face[span[won]]


def count_up(counts: Int32) -> Int32:
    """0..c-1 for each of the counts, one after the other."""
    ends = np.cumsum(counts, dtype=np.int32)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total, dtype=np.int32) - np.repeat(ends - counts, counts)


def _batches(counts: Int32, limit: int) -> Iterator[slice]:
    """Slices whose counts sum up to at most `limit` (or hold one entry)."""
    ends = np.cumsum(counts, dtype=np.int64)
    first, done = 0, 0
    while first < len(counts):
        last = max(int(np.searchsorted(ends, done + limit, side="right")), first + 1)
        yield slice(first, last)
        first, done = last, int(ends[last - 1])
