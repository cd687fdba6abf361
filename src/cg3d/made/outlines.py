"""Plane curves and polygons: arcs, splines, outlines, triangulation. Nothing solid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Float = NDArray[np.float64]


def arc(x: float, y: float, radius: float, start: float, stop: float, steps: int = 12) -> Float:
    """(steps + 1, 2) points of a circle round (x, y), angles in degrees, counter-clockwise when stop > start."""
    angles = np.radians(np.linspace(start, stop, steps + 1))
    return np.stack([x + radius * np.cos(angles), y + radius * np.sin(angles)], 1)


def circle(radius: float, steps: int = 28, ratio: float = 1.0) -> Float:
    """(steps, 2) closed outline, counter-clockwise; `ratio` squeezes y."""
    angles = np.linspace(0, 2 * np.pi, steps, endpoint=False)
    return np.stack([radius * np.cos(angles), radius * ratio * np.sin(angles)], 1)


def rectangle(width: float, height: float, corner: float = 0.0, steps: int = 5) -> Float:
    """Closed outline round the origin, counter-clockwise, with round corners where corner > 0."""
    a, b = width / 2, height / 2
    if corner <= 0:
        return np.array([(-a, -b), (a, -b), (a, b), (-a, b)])
    c = min(corner, a * 0.99, b * 0.99)
    spots = ((a - c, -b + c, -90), (a - c, b - c, 0), (-a + c, b - c, 90), (-a + c, -b + c, 180))
    return np.concatenate([arc(x, y, c, start, start + 90, steps) for x, y, start in spots])


def spline(points: ArrayLike, steps: int = 24, *, closed: bool = False) -> Float:
    """(about steps, k) Catmull-Rom curve through the points (n, k); a closed one leaves out the repeated end."""
    knots = np.asarray(points, np.float64)
    count = len(knots) if closed else len(knots) - 1
    if closed:
        padded = np.concatenate([knots[-1:], knots, knots[:2]])
    else:
        padded = np.concatenate([2 * knots[:1] - knots[1:2], knots, 2 * knots[-1:] - knots[-2:-1]])
    each = max(2, round(steps / count))
    t = (np.arange(each) / each)[:, None]
    pieces = [_catmull(padded[i : i + 4], t) for i in range(count)]
    return np.concatenate(pieces if closed else [*pieces, knots[-1:]])


def _catmull(p: Float, t: Float) -> Float:
    result = 0.5 * (
        2 * p[1] + (p[2] - p[0]) * t + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t**2 + (3 * p[1] - p[0] - 3 * p[2] + p[3]) * t**3
    )
    return np.asarray(result, np.float64)


def joined(*pieces: ArrayLike) -> Float:
    """Points and runs of points, one after the other: (n, 2)."""
    return np.concatenate([np.atleast_2d(np.asarray(piece, np.float64)) for piece in pieces])


def mirrored(half: ArrayLike) -> Float:
    """A closed outline from its right half (x >= 0, bottom to top)."""
    right = np.asarray(half, np.float64)
    left = right[::-1] * (-1, 1)
    keep = np.abs(left[:, 0]) > 1e-9
    return np.concatenate([right, left[keep]])


def star(outer: float, inner: float, tips: int) -> Float:
    """Closed outline with `tips` tips."""
    angles = np.pi / 2 + np.arange(2 * tips) * np.pi / tips
    radii = np.where(np.arange(2 * tips) % 2 == 0, outer, inner)
    return np.stack([radii * np.cos(angles), radii * np.sin(angles)], 1)


def signed_area(outline: Float) -> float:
    """Positive for counter-clockwise outlines."""
    x, y = outline.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def triangulate(outline: Float) -> list[tuple[int, int, int]]:
    """Triangles of a simple counter-clockwise polygon (ear clipping)."""
    left = list(range(len(outline)))
    triangles: list[tuple[int, int, int]] = []
    while len(left) > 3:
        ear = next((i for i in range(len(left)) if _is_ear(outline, left, i)), None)
        if ear is None:  # only slivers remain: cut the least bad corner
            ear = 0
        triangles.append((left[ear - 1], left[ear], left[(ear + 1) % len(left)]))
        del left[ear]
    return [*triangles, (left[0], left[1], left[2])]


def _is_ear(outline: Float, left: Sequence[int], i: int) -> bool:
    corners = (left[i - 1], left[i], left[(i + 1) % len(left)])
    a, b, c = outline[corners[0]], outline[corners[1]], outline[corners[2]]
    if _cross(a, b, c[None])[0] <= 1e-12:
        return False
    others = outline[[k for k in left if k not in corners]]
    inside = (_cross(a, b, others) > -1e-12) & (_cross(b, c, others) > -1e-12) & (_cross(c, a, others) > -1e-12)
    return not bool(inside.any())


def _cross(a: Float, b: Float, p: Float) -> Float:
    return np.asarray((b[0] - a[0]) * (p[:, 1] - a[1]) - (b[1] - a[1]) * (p[:, 0] - a[0]))
