"""What several vehicles share: what a build has and lacks, tracks, lamps, panes. No kind of vehicle."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from cg3d.made.outlines import Float, arc, joined
from cg3d.made.paints import Paint
from cg3d.made.parts import Part, both, box, cylinder, extrude, moved, named, rod, rounded, tube

STEEL = Paint(np.array((0.62, 0.63, 0.65)), "metal")
BLUE_LIGHT = Paint(np.array((0.10, 0.30, 0.85)), "glass")
RED_LIGHT = Paint(np.array((0.85, 0.08, 0.07)), "glass")
AMBER = Paint(np.array((0.96, 0.58, 0.08)), "glass")


def features(*pairs: tuple[str, bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The phrases that hold and those that do not: (has, lacks)."""
    return tuple(name for name, there in pairs if there), tuple(name for name, there in pairs if not there)


def side(outline: ArrayLike, width: float, paint: Paint) -> Part:
    """Extrude a side view given as (z, y) across x."""
    return extrude(outline, width, paint).turn("y", -90)


def rim(outline: ArrayLike, x: float, paint: Paint, thick: float = 0.03) -> list[Part]:
    """Raised frames round an opening given as (z, y), on both sides at x and -x: windows must show where colours do not."""
    points = np.asarray(outline, np.float64)
    return both(tube(np.column_stack([np.full(len(points), x), points[:, 1], points[:, 0]]), thick, paint, 6, closed=True))


def front_rim(low: tuple[float, float], high: tuple[float, float], width: float, paint: Paint, thick: float = 0.03) -> Part:
    """Raised frame round a pane across x that goes from low to high, both (z, y)."""
    corners = [(s * width / 2, y, z) for (z, y), order in ((low, (-1, 1)), (high, (1, -1))) for s in order]
    return tube(np.array(corners), thick, paint, 6, closed=True)


def narrowed(part: Part, half: float) -> Part:
    """Pinched at both ends of the length as car bodies are; panes on a body get the same."""
    return part.shaped(lambda x, y, z: (x * (1 - 0.10 * np.abs(z / half) ** 4) * (1 - 0.04 * np.clip(y - 0.6, 0, 2)), y, z))


def screen(low: tuple[float, float], high: tuple[float, float], width: float, paint: Paint, thick: float = 0.05) -> Part:
    """Flat pane from low to high, both (z, y), across x."""
    a, b = np.array(low), np.array(high)
    out = np.array((b[1] - a[1], a[0] - b[0])) / np.linalg.norm(b - a) * thick / 2
    return side(np.array([a - out, a + out, b + out, b - out]), width, paint)


def crawler(length: float, height: float, width: float, paint: Paint, inner: Paint, *, raised: float = 0.0) -> list[Part]:
    """One track along z on y = 0, centred: belt with grousers, road wheels; the front end lifted by `raised`."""
    r, a = height / 2, length / 2 - height / 2
    ring = joined(arc(-a, r, r, 90, 270, 10), arc(a, r + raised, r, -90, 90, 10))
    inside = joined(arc(-a, r, r * 0.8, 90, 270, 10), arc(a, r + raised, r * 0.8, -90, 90, 10))
    parts = [side(ring, width * 0.94, paint), side(inside, width * 0.97, inner)]
    closed = np.concatenate([ring, ring[:1]])
    steps = np.linalg.norm(np.diff(closed, axis=0), axis=1)
    total = np.r_[0, np.cumsum(steps)]
    for s in np.arange(0, total[-1], max(height * 0.22, total[-1] / 40)):
        z, y = (np.interp(s, total, closed[:, k]) for k in (0, 1))
        ahead = [np.interp((s + 0.02) % total[-1], total, closed[:, k]) for k in (0, 1)]
        lean = float(np.degrees(np.arctan2(ahead[1] - y, ahead[0] - z)))
        parts.append(box(width, height * 0.07, height * 0.1, paint).at(0, -height * 0.035, 0).turn("x", -lean).at(0, float(y), float(z)))
    count = max(3, int(length / height * 1.3))
    wheel_r = min(r * 0.62, a / count * 0.95)
    for z in np.linspace(-a * 0.72, a * 0.72, count):
        parts.append(cylinder(wheel_r, width * 1.03, paint, sides=16).turn("z", 90).at(width * 0.515, wheel_r + r * 0.22, float(z)))
    ends = [(-a, r), (a, r + raised)]
    parts += [cylinder(r * 0.66, width * 1.05, paint, sides=18).turn("z", 90).at(width * 0.525, y, z) for z, y in ends]
    return named("track", *parts)


def light_bar(width: float, first: Paint, second: Paint) -> list[Part]:
    """Beacon bar across x on y = 0."""
    parts = [rounded(width, 0.05, 0.24, 0.02, STEEL), rounded(width * 0.2, 0.13, 0.22, 0.03, STEEL).at(0, 0.03, 0)]
    parts += [rounded(width * 0.38, 0.14, 0.24, 0.04, paint).at(x * width * 0.3, 0.04, 0) for x, paint in ((1, first), (-1, second))]
    return named("light bar", *parts)


def beacon(paint: Paint, size: float = 0.1) -> list[Part]:
    """Round flashing lamp on y = 0."""
    return named("beacon", cylinder(size * 1.15, size * 0.4, STEEL, sides=16), cylinder(size, size * 1.8, paint, size * 0.75, sides=16))


def ladder(length: float, width: float, rungs: int, paint: Paint, thick: float = 0.05) -> list[Part]:
    """Ladder along z from the origin, in the xz plane."""
    parts = both(box(thick, thick * 1.6, length, paint).at(width / 2, 0, length / 2))
    parts += [
        rod((-width / 2, thick * 0.8, z), (width / 2, thick * 0.8, z), thick * 0.4, paint, sides=8)
        for z in np.linspace(0.1, length - 0.1, rungs)
    ]
    return named("ladder", *parts)


def lattice(length: float, wide: float, thick: float, paint: Paint, end: float | None = None) -> list[Part]:
    """Square lattice boom along z from the origin; `end` is its width at the far end."""
    last = wide if end is None else end
    bays = max(3, int(length / wide))
    places = np.linspace(0, 1, bays + 1)
    half = [(wide + (last - wide) * f) / 2 for f in places]
    parts = [
        rod((x * half[0], y * half[0], 0), (x * half[-1], y * half[-1], length), thick, paint, sides=6) for x in (-1, 1) for y in (-1, 1)
    ]
    for i in range(bays):
        a, b, z, w = half[i], half[i + 1], places[i] * length, places[i + 1] * length
        s = 1 if i % 2 else -1
        parts += both(rod((a, -a * s, z), (b, b * s, w), thick * 0.6, paint, sides=5))
        parts += [rod((-a * s, y * a, z), (b * s, y * b, w), thick * 0.6, paint, sides=5) for y in (-1, 1)]
    return named("boom", *parts)


def arm(points: Float, width: float, high: float, paint: Paint, name: str = "arm") -> list[Part]:
    """Bent box arm through (z, y) points with pins at the joints."""
    parts = []
    for a, b in pairwise(points):
        parts.append(screen((float(a[0]), float(a[1])), (float(b[0]), float(b[1])), width, paint, high))
    parts += [cylinder(high * 0.55, width * 1.15, paint, sides=14).turn("z", 90).at(width * 0.575, float(y), float(z)) for z, y in points]
    return named(name, *parts)


def piston(low: ArrayLike, high: ArrayLike, thick: float, paint: Paint) -> list[Part]:
    """Hydraulic ram between two (z, y) points at x = 0."""
    a, b = np.asarray(low, np.float64), np.asarray(high, np.float64)
    middle = a + (b - a) * 0.6
    points = [(0.0, float(p[1]), float(p[0])) for p in (a, middle, b)]
    return named("piston", rod(points[0], points[1], thick, paint), rod(points[1], points[2], thick * 0.6, STEEL))


def wheel_rows(wheels: list[Part], spots: list[float]) -> list[Part]:
    """Copies at those z."""
    return [part for z in spots for part in moved(wheels, z=z)]
