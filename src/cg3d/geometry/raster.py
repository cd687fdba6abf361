"""Which face is seen at which pixel: triangles become spans, spans become fragments, the nearest fragment stays.

Knows no colours. Pixel centres are whole numbers; row 0 is the top.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cg3d.records import Float32, Float64, Int32

FACES_AT_ONCE = 1 << 20  # these three bound the memory of a step
SPANS_AT_ONCE = 1 << 19
FRAGMENTS_AT_ONCE = 1 << 21
MANY = 12_000  # faces; from here on it pays to draw those that face the camera first and to leave out what they hide
BLOCK = 8  # pixels
LONG = 20  # counts; from here on np.repeat is faster
FLAT = 1e-4  # square pixels
FRONT_BIAS = 2e-6  # relative; of two coplanar faces the one that faces the camera is seen

Index = NDArray[np.intp]
Corner = tuple[Float64, Float64]  # columns and rows of one corner of each face
Holes = Callable[[Index, Index, Float32], NDArray[np.bool_]]


class Spans(NamedTuple):
    """Rows of pixels that faces cover, all (N,): start is the inverse depth at the first column, along what it grows by a column."""

    face: Index
    first: Index
    width: Index
    row: Index
    start: Float32
    along: Float32

    def part(self, piece: slice) -> Spans:
        return Spans._make(column[piece] for column in self)


def nearest_faces(x: Float32, y: Float32, inverse_depth: Float32, faces: Int32, side: int, holes: Holes | None = None) -> Buffer:
    """The z-buffer of side x side pixels.

    x, y, inverse_depth: (V,) float32 in pixels, pixels, 1 / distance along the view; faces (F, 3) of vertices in front of the camera.
    holes(face, pixel, inverse depth) -> bool tells which fragments are cut out.
    Returns inverse depth (side * side,) float32, 0 where nothing is, and the face's number (side * side,) int32, -1 where nothing is.
    """
    buffer = Buffer(np.zeros(side * side, np.float32), np.full(side * side, -1, np.int32))
    for begin in range(0, len(faces), FACES_AT_ONCE):
        boxes = _boxes(x, y, faces[begin : begin + FACES_AT_ONCE], side)
        boxes = boxes._replace(number=boxes.number + begin)
        if len(boxes.number) < MANY:
            _add(boxes, x, y, inverse_depth, faces, side, buffer, holes)
            continue
        front = _turned(x, y, faces.take(boxes.number, 0))
        _add(boxes.part(np.flatnonzero(front)), x, y, inverse_depth, faces, side, buffer, holes)
        rest = boxes.part(np.flatnonzero(~front))
        rest = rest.part(_not_hidden(rest, inverse_depth, faces, side, buffer.depth))
        _add(rest, x, y, inverse_depth, faces, side, buffer, holes, late=True)
    return buffer


class Buffer(NamedTuple):
    """See `nearest_faces`."""

    depth: Float32
    seen: Int32


class Boxes(NamedTuple):
    """Faces that may cover a pixel centre, all (N,): their number, and the pixels around them, right and bottom excluded."""

    number: Index
    left: Float32
    right: Float32
    top: Float32
    bottom: Float32

    def part(self, some: Index) -> Boxes:
        return Boxes._make(column.take(some) for column in self)


def _boxes(x: Float32, y: Float32, faces: Int32, side: int) -> Boxes:
    a, b, c = faces[:, 0], faces[:, 1], faces[:, 2]
    top, bottom = _range(np.ceil(y), a, b, c)  # ceil is monotonic: do it once a vertex
    left, right = _range(np.ceil(x), a, b, c)
    np.maximum(top, 0, out=top)
    np.minimum(bottom, side, out=bottom)
    number = np.flatnonzero((bottom > top) & (right > left) & (right > 0) & (left < side))
    return Boxes(number, *(edge.take(number) for edge in (left, right, top, bottom)))


def _turned(x: Float32, y: Float32, corner: Int32) -> NDArray[np.bool_]:
    """Which faces turn as those that face the camera do. It decides what is drawn first, not what is seen."""
    (x0, x1, x2), (y0, y1, y2) = ([v.take(c) for c in corner.T] for v in (x, y))
    return np.asarray((x1 - x0) * (y2 - y0) < (y1 - y0) * (x2 - x0))


def _not_hidden(boxes: Boxes, inverse_depth: Float32, faces: Int32, side: int, depth: Float32) -> Index:
    """Which faces may win a pixel of the z-buffer `depth`: all but small ones that lie behind everything around them.

    Exact: the bound is above any depth that `_draw` computes. The worst is a sliver of area FLAT in a box of BLOCK pixels: along a row its
    depth grows by at most 2 * BLOCK / FLAT of its range, which float32 rounds to less than its range.
    """
    low, high = _range(inverse_depth, *faces.take(boxes.number, 0).T)
    bound = high + 2 * (high - low) + np.float32(1e-5) * high
    least, wide = _least(depth.reshape(side, side))
    left, right = (np.clip(v, 0, side - 1).astype(np.intp) // BLOCK for v in (boxes.left, boxes.right - 1))
    top, bottom = (v.astype(np.intp) // BLOCK * wide for v in (boxes.top, boxes.bottom - 1))
    hidden = np.maximum(boxes.right - boxes.left, boxes.bottom - boxes.top) <= BLOCK  # so that the box lies in four blocks
    hidden &= (boxes.top > 0) & (boxes.bottom < side)  # others may be higher than their box says
    for block in (top + left, top + right, bottom + left, bottom + right):
        hidden &= least.take(block) > bound
    return np.flatnonzero(~hidden)


def _least(depth: Float32) -> tuple[Float32, int]:
    """The least of each block of the z-buffer, row by row, and how many blocks lie in a row; blocks cut off at the rim are left 0."""
    side, whole = len(depth), len(depth) // BLOCK
    used, wide = whole * BLOCK, -(-side // BLOCK)
    lines = depth[:used, :used].reshape(whole, BLOCK, used).min(1)
    least = np.zeros((wide, wide), np.float32)
    inner = lines[:, ::BLOCK].copy()
    for column in range(1, BLOCK):
        np.minimum(inner, lines[:, column::BLOCK], out=inner)
    least[:whole, :whole] = inner
    return least.ravel(), wide


def _add(
    boxes: Boxes,
    x: Float32,
    y: Float32,
    inverse_depth: Float32,
    faces: Int32,
    side: int,
    buffer: Buffer,
    holes: Holes | None,
    *,
    late: bool = False,
) -> None:
    """Draw some faces into the buffer; late: others with higher numbers may be there."""
    rows = (boxes.bottom - boxes.top).astype(np.intp)
    for some in _batches(rows, SPANS_AT_ONCE):
        spans = _spans(x, y, inverse_depth, faces, boxes.number[some], side)
        for piece in _batches(spans.width, FRAGMENTS_AT_ONCE):
            _draw(spans.part(piece), side, buffer, holes, late)


def _range(value: Float32, a: Int32, b: Int32, c: Int32) -> tuple[Float32, Float32]:
    va, vb, vc = value.take(a), value.take(b), value.take(c)
    return np.minimum(np.minimum(va, vb), vc), np.maximum(np.maximum(va, vb), vc)


def _spans(x: Float32, y: Float32, inverse_depth: Float32, faces: Int32, number: Index, side: int) -> Spans:
    """The spans of some faces, a row of pixels each.

    A face is two trapezoids, above and below its middle corner. Every edge is evaluated from its upper to its lower end, so two faces that
    share it agree to the last bit: no cracks, nothing twice.
    """
    corner = faces.take(number, 0)
    a, b, c = ((x.take(v).astype(np.float64), y.take(v).astype(np.float64)) for v in corner.T)
    along, down, base = _depth_planes(a, b, c, [inverse_depth.take(v).astype(np.float64) for v in corner.T])
    a, b = _swap(a, b)
    b, c = _swap(b, c)
    a, b = _swap(a, b)
    top = np.maximum(np.ceil(a[1]), 0)
    bottom = np.minimum(np.ceil(c[1]), side)
    middle = np.clip(np.ceil(b[1]), top, bottom)
    high, low = (middle - top).astype(np.intp), (bottom - middle).astype(np.intp)
    (long_at, long_by), (high_at, high_by), (low_at, low_by) = _edge(a, c), _edge(a, b), _edge(b, c)
    half, step = count_up(_woven(high, low))
    row = _woven(top, middle).take(half) + step
    face = half >> 1
    long = long_at.take(face) + long_by.take(face) * row
    short = _woven(high_at, low_at).take(half) + _woven(high_by, low_by).take(half) * row
    first = np.clip(np.ceil(np.minimum(long, short)), 0, side)
    width = np.clip(np.ceil(np.maximum(long, short)), 0, side) - first
    keep = np.flatnonzero(width > 0)
    face, first, width, row = face.take(keep), first.take(keep), width.take(keep), row.take(keep)
    by = along.take(face)
    start = by * first + down.take(face) * row + base.take(face)
    row, first, width = (v.astype(np.intp) for v in (row, first, width))
    return Spans(number.take(face), first, width, row, start.astype(np.float32), by.astype(np.float32))


def _swap(a: Corner, b: Corner) -> tuple[Corner, Corner]:
    wrong = a[1] > b[1]
    return (np.where(wrong, b[0], a[0]), np.where(wrong, b[1], a[1])), (np.where(wrong, a[0], b[0]), np.where(wrong, a[1], b[1]))


def _edge(a: Corner, b: Corner) -> tuple[Float64, Float64]:
    """x = at + by * y along the edge from a down to b; level edges, which no row asks for, give what they give."""
    with np.errstate(divide="ignore", invalid="ignore"):
        by = (b[0] - a[0]) / (b[1] - a[1])
        return a[0] - by * a[1], by


def _woven(a: NDArray, b: NDArray) -> NDArray:
    return np.stack([a, b], 1).ravel()


def _depth_planes(a: Corner, b: Corner, c: Corner, z: list[Float64]) -> tuple[Float64, Float64, Float64]:
    """Inverse depth = along * x + down * y + base, for each face; float64 because slivers are badly conditioned."""
    ux, uy, uz = b[0] - a[0], b[1] - a[1], z[1] - z[0]
    vx, vy, vz = c[0] - a[0], c[1] - a[1], z[2] - z[0]
    area = ux * vy - uy * vx
    inverse = 1 / np.where(np.abs(area) < FLAT, np.inf, area)  # the depth of so thin a face cannot vary within what it covers
    along = (uz * vy - uy * vz) * inverse
    down = (ux * vz - uz * vx) * inverse
    base = z[0] - along * a[0] - down * a[1]
    base += np.where(area < 0, FRONT_BIAS, 0) * z[0]  # rows run down: what faces the camera turns clockwise
    return along, down, base


def _draw(spans: Spans, side: int, buffer: Buffer, holes: Holes | None, late: bool) -> None:
    depth, seen = buffer
    span, step = count_up(spans.width)
    z = spans.start.take(span) + spans.along.take(span) * step.astype(np.float32)
    pixel = (spans.row * side + spans.first).take(span) + step
    if late:
        there = depth.take(pixel)
        wins = (z > there) | ((z == there) & (spans.face.take(span) > seen.take(pixel)))  # of equals the higher number, as always
        won = np.flatnonzero(wins)
        span, z, pixel = span.take(won), z.take(won), pixel.take(won)
    if holes is not None:
        solid = np.flatnonzero(~holes(spans.face.take(span), pixel, z))
        span, z, pixel = span.take(solid), z.take(solid), pixel.take(solid)
    np.maximum.at(depth, pixel, z)
    won = np.flatnonzero(z >= depth.take(pixel))
    seen[pixel.take(won)] = spans.face.take(span.take(won))


def count_up(counts: Index) -> tuple[Index, Index]:
    """For each of sum(counts) entries: which count it belongs to, and its place 0..count-1 within it."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    if total > LONG * len(counts):
        which = np.repeat(np.arange(len(counts)), counts)
    else:  # np.repeat costs 20 ns an entry, however short
        filled = np.flatnonzero(counts)
        step = np.zeros(total, np.intp)
        step[(ends - counts).take(filled)[1:]] = 1
        which = np.cumsum(step, out=step)
        if len(filled) < len(counts):
            which = filled.take(which)
    return which, np.arange(total) - (ends - counts).take(which)


def _batches(counts: Index, limit: int) -> Iterator[slice]:
    """Slices whose counts sum up to at most `limit` (or hold one entry)."""
    ends = np.cumsum(counts)
    first, done = 0, 0
    while first < len(counts):
        last = max(int(np.searchsorted(ends, done + limit, side="right")), first + 1)
        yield slice(first, last)
        first, done = last, int(ends[last - 1])
