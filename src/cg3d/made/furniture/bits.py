"""Shapes that several pieces of furniture share: bent tubes, castors, cloths, fronts; and what a build has. No kind of thing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cg3d.made.outlines import Float
from cg3d.made.paints import BLACK, CHROME, Paint, Rng, draw, lacquer, lighter, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, loft, moved, rod, rounded, tube

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
IRON = Paint(np.array((0.14, 0.15, 0.15)), "metal")
MIRROR = Paint(np.array((0.74, 0.79, 0.81)), "glass")
PANE = Paint(np.array((0.74, 0.85, 0.88)), "glass")
SHEET = Paint(np.array((0.93, 0.93, 0.92)), "fabric")

Facts = tuple[tuple[str, ...], tuple[str, ...]]


def told(*facts: tuple[str, bool]) -> Facts:
    """(has, lacks) of what is so and what is not."""
    return tuple(phrase for phrase, so in facts if so), tuple(phrase for phrase, so in facts if not so)


def timber(rng: Rng, share: float = 0.65) -> Paint:
    """Wood that often, else lacquer."""
    return wood(rng) if rng.random() < share else lacquer(rng)


def trim(paint: Paint) -> Paint:
    """The same a little darker, or lighter where it is dark: for fronts that should stand out."""
    return lighter(paint, -0.12) if paint.rgb.mean() > 0.25 else lighter(paint, 0.12)


def tone(rng: Rng, *words: str, material: str = "") -> Paint:
    """A plain paint of one of the colour words."""
    return draw(rng, words[int(rng.integers(len(words)))], material)


def bent(points: Sequence[tuple[float, float, float]], radius: float, paint: Paint, soft: float = 0.05, *, closed: bool = False) -> Part:
    """Round tube through the corner points, each corner rounded off."""
    line = np.array(points, np.float64)
    path: list[Float] = []
    for i, corner in enumerate(line):
        if not closed and i in (0, len(line) - 1):
            path.append(corner)
            continue
        before, after = line[i - 1], line[(i + 1) % len(line)]
        a, b = before - corner, after - corner
        reach = min(soft, np.linalg.norm(a) * 0.45, np.linalg.norm(b) * 0.45)
        a, b = corner + a / np.linalg.norm(a) * reach, corner + b / np.linalg.norm(b) * reach
        path += [(1 - t) ** 2 * a + 2 * t * (1 - t) * corner + t**2 * b for t in np.linspace(0, 1, 6)]
    return tube(np.array(path), radius, paint, 10, closed=closed)


def castor(radius: float, paint: Paint = BLACK) -> list[Part]:
    """A small wheel in a fork that reaches up to y = 3 radii."""
    wheel = cylinder(radius, radius * 0.7, paint, sides=18).turn("z", 90).at(radius * 0.35, radius, 0)
    fork = both(box(radius * 0.2, radius * 1.6, radius * 0.7, CHROME).at(radius * 0.5, radius, -radius * 0.1))
    return [wheel, *fork, box(radius * 1.2, radius * 0.4, radius * 0.9, CHROME).at(0, radius * 2.6, -radius * 0.1)]


def spread(parts: Sequence[Part], x: float, z: float) -> list[Part]:
    """Copies at the four corners (+-x, +-z)."""
    return [part for sx in (-1, 1) for sz in (-1, 1) for part in moved(parts, sx * x, 0, sz * z)]


def row(first: float, last: float, count: int) -> list[float]:
    """`count` even places from first to last."""
    return [float(x) for x in np.linspace(first, last, count)]


def frame(width: float, height: float, thick: float, depth: float, paint: Paint) -> list[Part]:
    """Upright rectangular frame in the xy plane on y = 0, centred on z = 0."""
    sides = both(box(thick, height, depth, paint).at(width / 2 - thick / 2, 0, 0))
    return [*sides, box(width - 2 * thick, thick, depth, paint), box(width - 2 * thick, thick, depth, paint).at(0, height - thick, 0)]


def cloth(middle: Float, half: Float, paint: Paint, *, curl: float = 0.0, thick: float = 0.012) -> Part:
    """A sheet along (n, 3) points, `half` wide to either side in z; curl lifts its edges by curl * half."""
    s = np.linspace(-1, 1, 9)
    rings = []
    for point, w in zip(middle, half):
        top = np.stack([np.zeros(9), curl * w * s**2 + thick / 2, w * s], 1)
        rings.append(point + np.concatenate([top, top[::-1] - (0, thick, 0)]))
    return loft(np.array(rings), paint)


def bow(width: float, reach: float, thick: float, paint: Paint) -> list[Part]:
    """Bow handle along x on the plane z = 0, standing out to +Z."""
    x = width / 2
    return [bent([(-x, 0, 0), (-x, 0, reach), (x, 0, reach), (x, 0, 0)], thick, paint, reach * 0.6)]


def knob(radius: float, paint: Paint) -> list[Part]:
    """Round knob that stands out to +Z."""
    return [rod((0, 0, 0), (0, 0, radius * 1.4), radius * 0.5, paint), ball(radius, paint, 8, 12).at(0, 0, radius * 1.7)]


def door(width: float, height: float, paint: Paint, pane: Paint, *, rim: float = 0.06, depth: float = 0.022) -> list[Part]:
    """A door leaf in the xy plane on y = 0: a frame round a sunken panel or pane; its front at z = depth."""
    bars = [part.at(0, 0, depth / 2) for part in frame(width, height, rim, depth, paint)]
    return [*bars, box(width - 2 * rim, height - 2 * rim, depth * 0.4, pane).at(0, rim, depth * 0.25)]


def bedding(rng: Rng, width: float, length: float, low: float, cover: Paint, *, share: float | None = None) -> list[Part]:
    """Mattress along x with its head at -x, a blanket and one pillow."""
    thick = float(rng.uniform(0.13, 0.18))
    share = float(rng.uniform(0.55, 0.75)) if share is None else share
    pillow = rounded(0.36, 0.12, min(0.62, width * 0.72), 0.058, SHEET, 4).turn("z", 10)
    return [
        rounded(length, thick, width, 0.05, SHEET, 4).at(0, low, 0),
        rounded(length * share, thick * 0.5, width + 0.03, 0.04, cover, 3).at(length * (1 - share) / 2, low + thick * 0.58, 0),
        pillow.at(-length / 2 + 0.25, low + thick - 0.01, 0),
    ]
