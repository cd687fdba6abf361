"""What flying things are built from: round bodies, wings, propellers. Their nose points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.outlines import circle, spline
from cg3d.made.paints import Paint
from cg3d.made.parts import (
    Part,
    around,
    ellipsoid,
    lathe,
    loft,
)


def fuselage(stations: list[tuple[float, float, float, float]], paint: Paint, sides: int = 28) -> Part:
    """Round body through (z, half width, half height, middle y), tail to nose, smoothed."""
    line = spline(stations, 40)
    ring = circle(1.0, sides) * (1, -1)
    rings = [np.column_stack([max(w, 0.004) * ring[:, 0], y + max(h, 0.004) * ring[:, 1], np.full(sides, z)]) for z, w, h, y in line]
    return loft(np.array(rings), paint)


def wing(root: float, tip: float, span: float, sweep: float, rise: float, thick: float, paint: Paint) -> Part:
    """One wing from x = 0 to x = span: chords at root and tip, tip moved back by sweep and up by rise."""
    t = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    section = np.stack([0.5 * np.cos(t), thick / 2 * np.sin(t) * (1 + 0.5 * np.cos(t))], 1)  # z forward, y
    rings = []
    for f in np.linspace(0, 1, 5):
        chord = root + (tip - root) * f
        rings.append(np.column_stack([np.full(20, span * f), section[:, 1] * chord + rise * f, section[:, 0] * chord - sweep * f]))
    return loft(np.array(rings), paint)


def propeller(radius: float, blades: int, paint: Paint, hub: Paint) -> list[Part]:
    """Facing +Z."""
    blade = ellipsoid(radius * 0.09, radius * 0.5, radius * 0.025, paint).turn("y", 25).at(0, radius * 0.52, 0)
    return [
        *around(blade, blades, "z"),
        lathe([(0, -0.06), (0.1, -0.06), (0.08, 0.05), (0, 0.14)], hub).scaled(radius, radius, radius).scaled(1.1, 1.1, 1.1).turn("x", 90),
    ]
