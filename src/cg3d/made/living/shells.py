"""Hollow soft forms for what people wear: open sleeves and legs, shoe uppers. Knows no kind of thing."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cg3d.made.outlines import spline
from cg3d.made.paints import Paint
from cg3d.made.parts import Part, loft, tube

Float = NDArray[np.float64]


def open_loft(rings: ArrayLike, wall: float, paint: Paint) -> Part:
    """A skin over closed rings (m, k, 3), shut at the first and hollow from the last."""
    outer = np.asarray(rings, np.float64)
    centres = outer.mean(1, keepdims=True)
    reach = np.linalg.norm(outer - centres, axis=2).mean(1)[:, None, None]
    inner = centres + (outer - centres) * np.maximum(1 - wall / np.maximum(reach, 1e-6), 0.1)
    return loft(np.concatenate([outer, inner[1:][::-1]]), paint)


def stacked(levels: ArrayLike, steps: int = 30, sides: int = 32, square: float = 1.0) -> Float:
    """Rings round the y axis from (y, half width, half depth, z) levels; square < 1 makes them boxier."""
    rows = spline(np.asarray(levels, np.float64), steps)
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    c, s = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** square, np.sign(np.sin(a)) * np.abs(np.sin(a)) ** square
    return np.array([np.stack([w * c, np.full(sides, y), z + d * s], 1) for y, w, d, z in rows])


def sleeve(points: ArrayLike, wall: float, paint: Paint, flat: float = 1.0, sides: int = 20, steps: int = 6) -> Part:
    """Hollow tube through (x, y, z, radius) points, open at the last."""
    knots = np.asarray(points, np.float64)
    line = spline(knots, steps * (len(knots) - 1))
    rings = tube(line[:, :3], line[:, 3], paint, sides).vertices[: len(line) * sides].reshape(len(line), sides, 3)
    if flat != 1.0:
        rings = rings * (1, 1, flat)
    return open_loft(rings, wall, paint)


def upper(stations: ArrayLike, wall: float, paint: Paint, steps: int = 36, sides: int = 22) -> Part:
    """A shoe's upper along z from (z, bottom, half width, height, gap) stations; gap: half the opening on top, in degrees."""
    rows = spline(np.asarray(stations, np.float64), steps)
    rings = []
    for z, y, w, h, gap in rows:
        gap, w, h = max(gap, 0.6), max(w, 0.002), max(h, 0.002)
        a = np.radians(np.linspace(90 + gap, 450 - gap, sides))
        c, s = np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.85, np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.75
        thin = np.clip(wall / min(w, h / 2), 0, 0.6)
        outer = np.stack([w * c, y + h / 2 + h / 2 * s, np.full(sides, z)], 1)
        inner = np.stack([w * c * (1 - thin), y + h / 2 + h / 2 * s * (1 - thin * (s < 0)), np.full(sides, z)], 1)
        rings.append(np.concatenate([outer, inner[::-1]]))
    return loft(np.array(rings), paint)
