"""Shapes that several families share: hollow vessels, handles, leaves, caps. No kind of thing."""

from __future__ import annotations

import numpy as np

from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint
from cg3d.made.parts import Part, lathe, loft, tube

WALL = 0.004  # metres, thickness of turned ware


def hollow(outside: np.ndarray, paint: Paint, wall: float = WALL, sides: int = 40) -> Part:
    """Vessel with that outer profile ((radius, y), foot to rim) and an even wall."""
    floor = outside[0, 1] + wall
    inside = outside[::-1] - (wall, 0)
    inside = inside[(inside[:, 1] > floor) & (inside[:, 0] > 1e-4)]
    return lathe(joined((0, outside[0, 1]), outside, inside, (max(inside[-1, 0] * 0.9, 1e-4), floor), (0, floor)), paint, sides)


def handle(points: list[tuple[float, float]], thick: float, paint: Paint) -> Part:
    """Bow in the xy plane through (x, y) points, a flat strap."""
    curve = spline(points, 24)
    return tube(np.column_stack([curve, np.zeros(len(curve))]), thick, paint, 10).scaled(1, 1, 1.5)


def leaf(length: float, width: float, droop: float, paint: Paint) -> Part:
    """Leaf from the origin out along +Z, rising and then drooping."""
    t = np.linspace(0, 1, 9)
    w = width / 2 * np.sin(np.pi * np.clip(t * 0.96 + 0.03, 0, 1)) ** 0.8
    y, z = length * (0.55 * t - droop * t**2), length * t * (1 - 0.25 * t * droop)
    rings = [np.array([(-a, b + a * 0.25, c), (0, b - 0.002, c), (a, b + a * 0.25, c), (0, b + 0.004, c)]) for a, b, c in zip(w, y, z)]
    return loft(np.array(rings), paint)


def cap_of(radius: float, angle: float, paint: Paint) -> Part:
    """A round patch of a sphere about the origin, at its north pole; angle in radians."""
    t = np.linspace(angle, 0, 8)
    top = np.stack([radius * np.sin(t), radius * np.cos(t)], 1)
    return lathe(joined((0, top[0, 1] - radius * 0.05), top[:1] - (0, radius * 0.05), top), paint, 24)
