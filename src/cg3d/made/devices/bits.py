"""Bits that many devices share: knobs, keys, grilles, lenses, cables, frames. No kind of thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike

from cg3d.made.build import Build, chance, stretched
from cg3d.made.outlines import spline
from cg3d.made.paints import BLACK, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, lathe, loft, moved, named, rod, rounded, torus, tube, turned

RUBBER = Paint(np.array((0.13, 0.13, 0.14)), "rubber")
DARK = Paint(np.array((0.12, 0.12, 0.13)), "plastic")
LENS = Paint(np.array((0.14, 0.2, 0.35)), "glass")
CLEAR = Paint(np.array((0.72, 0.82, 0.86)), "glass")
PAPER = Paint(np.array((0.97, 0.97, 0.96)), "paper")
WHITE_WAX = Paint(np.array((0.95, 0.94, 0.9)), "wax")
LIT = Paint(np.array((0.98, 0.93, 0.72)), "glass")
BRASS = Paint(np.array((0.78, 0.6, 0.26)), "metal")
COPPER = Paint(np.array((0.72, 0.42, 0.25)), "metal")
BLACK_PLASTIC = Paint(np.array((0.1, 0.1, 0.11)), "plastic")
STICK = Paint(np.array((0.1, 0.1, 0.11)), "plastic")


def finished(
    rng: Rng,
    parts: Sequence[Part],
    body: Paint,
    variant: str,
    facts: Mapping[str, bool],
    words: tuple[str, ...] = (),
    detail: str = "",
) -> Build:
    """A Build, a little stretched; facts that hold are what it has, those that do not are what it lacks."""
    has = tuple(fact for fact, true in facts.items() if true)
    lacks = tuple(fact for fact, true in facts.items() if not true)
    return Build(stretched(rng, parts, 0.07), words, detail, body, variant=variant, has=has, lacks=lacks)


def likely(rng: Rng, **weights: float) -> str:
    """One of the names, as likely as its weight."""
    total = np.array(list(weights.values()))
    return list(weights)[int(rng.choice(len(total), p=total / total.sum()))].replace("_", " ")


def against(paint: Paint, amount: float = 0.55) -> Paint:
    """A paint that stands out from it: darker on a light one, lighter on a dark one."""
    return lighter(paint, -amount if paint.rgb.mean() > 0.3 else amount * 0.6)


def picture(rng: Rng) -> Paint:
    """What a screen shows: nearly black, or lit."""
    return DARK_GLASS if chance(rng) else draw(rng, pick(rng, "blue", "blue", "turquoise", "green"), "glass")


def disc(radius: float, deep: float, paint: Paint, sides: int = 32, top: float | None = None) -> Part:
    """Cylinder that reaches from z = 0 towards +Z."""
    return cylinder(radius, deep, paint, top, sides).turn("x", 90)


def knob(radius: float, paint: Paint) -> list[Part]:
    """Turning knob that faces +Z, with a pointer."""
    turn = lathe([(0, 0), (radius * 1.15, 0), (radius * 1.1, radius * 0.2), (radius * 0.9, radius * 0.9), (0, radius * 0.9)], paint, 20)
    mark = box(radius * 0.2, radius * 1.5, radius * 0.3, against(paint)).at(0, -radius * 0.65, radius * 0.85)
    return named("knob", turn.turn("x", 90), mark)


def keys(grid: tuple[int, int], step: tuple[float, float], high: float, paint: Paint, name: str = "button") -> list[Part]:
    """Columns by rows of keys round the origin, facing +Z."""
    (columns, rows), (dx, dy) = grid, step
    key = rounded(dx * 0.76, high * 2, dy * 0.72, min(high, dx, dy) * 0.3, paint, 1).turn("x", 90).at(0, 0, -high)
    spots = [((i - (columns - 1) / 2) * dx, (j - (rows - 1) / 2) * dy) for i in range(columns) for j in range(rows)]
    return named(name, *(key.at(x, y, 0) for x, y in spots))


def flat(parts: Sequence[Part]) -> list[Part]:
    """What faced +Z now faces +Y; its upper edge points back."""
    return turned(parts, "x", -90)


def lens(radius: float, reach: float, paint: Paint = BLACK, glass: Paint = LENS) -> list[Part]:
    """Lens barrel towards +Z with rings and a glass dome."""
    rings = (
        [torus(radius, radius * 0.07, against(paint, 0.4), 6, 32).at(0, reach * f, 0) for f in (0.3, 0.6)] if reach > radius * 0.5 else []
    )
    r = radius
    barrel = lathe(
        [(0, 0), (r, 0), (r, reach), (r * 1.06, reach), (r * 1.06, reach + r * 0.2), (r * 0.8, reach + r * 0.2), (0, reach)], paint
    )
    dome = ball(r * 0.8, glass).scaled(1, 0.3, 1).at(0, reach, 0)
    return named("lens", *turned([barrel, *rings, dome], "x", 90))


def cable(points: ArrayLike, paint: Paint, radius: float = 0.004, steps: int = 36) -> list[Part]:
    """Smooth cord through the points."""
    return named("cable", tube(spline(points, steps), radius, paint, 8))


def frame(width: float, height: float, border: float, deep: float, paint: Paint) -> list[Part]:
    """Four bars round an opening, in the xy plane; lower edge on y = 0, centred on z = 0."""
    side = box(border, height, deep, paint)
    bar = box(width - 2 * border, border, deep, paint)
    return [side.at(-(width - border) / 2), side.at((width - border) / 2), bar, bar.at(0, height - border, 0)]


def slits(width: float, count: int, pitch: float, paint: Paint, deep: float = 0.006) -> list[Part]:
    """Level bars one over the other, the lowest on y = 0, centred on z = 0."""
    return named("vent", *(box(width, pitch * 0.5, deep, paint).at(0, pitch * i, 0) for i in range(count)))


def grille(radius: float, rings: int, spokes: int, bulge: float, paint: Paint, thick: float = 0.003) -> list[Part]:
    """Round wire guard in the xy plane that bulges towards +Z."""
    parts = []
    for f in np.linspace(0.25, 1, rings):
        parts.append(torus(radius * f, thick, paint, 6, 32).turn("x", 90).at(0, 0, bulge * (1 - f**2)))
    a = np.linspace(0.15, 1, 5)
    spoke = tube(np.stack([radius * a, 0 * a, bulge * (1 - a**2)], 1), thick * 0.8, paint, 6)
    return named("grille", *parts, *around(spoke, spokes, "z"))


def blades(radius: float, count: int, paint: Paint, hub: float = 0.2) -> list[Part]:
    """Fan wheel in the xy plane, facing +Z."""
    t = np.linspace(0, 1, 7)
    width = radius * (0.18 + 0.34 * np.sin(np.pi * np.clip(t, 0, 0.9)))
    x = radius * (hub * 0.7 + (1 - hub * 0.7) * t)
    sections = [
        np.array([(a, -w, -w * 0.45), (a, w, w * 0.45), (a, w, w * 0.45 + radius * 0.02), (a, -w, -w * 0.45 + radius * 0.02)])
        for a, w in zip(x, width * 0.75)
    ]
    blade = loft(np.array(sections), paint)
    nose = ball(radius * hub, paint).scaled(1, 1, 0.7)
    return [*named("blade", *around(blade, count, "z")), *named("hub", nose)]


def caster(radius: float, paint: Paint = RUBBER) -> list[Part]:
    """Small wheel under a fork; its top is at y = 2.4 radius."""
    wheel = cylinder(radius, radius * 0.7, paint, sides=20).turn("z", 90).at(radius * 0.35, radius, 0)
    return named("wheel", wheel, box(radius * 0.9, radius * 1.5, radius * 0.7, CHROME).at(0, radius * 0.9, 0))


def wheel(radius: float, width: float, paint: Paint = RUBBER, middle: Paint = CHROME) -> list[Part]:
    """Wheel on an axle along x, its centre at the origin."""
    tyre = cylinder(radius, width, paint, sides=28).turn("z", 90).at(width / 2)
    cap = cylinder(radius * 0.55, width * 1.2, middle, sides=20).turn("z", 90).at(width * 0.6)
    return named("wheel", tyre, cap)


def feet(x: float, z: float, radius: float, height: float, paint: Paint = RUBBER) -> list[Part]:
    """Four short feet on y = 0."""
    return named("foot", *(cylinder(radius, height, paint, sides=14).at(sx * x, 0, sz * z) for sx in (-1, 1) for sz in (-1, 1)))


def tripod(height: float, reach: float, radius: float, paint: Paint) -> list[Part]:
    """Three splayed legs that meet at the given height."""
    leg = rod((0, height, radius), (0, 0, reach), radius, paint, radius * 0.7)
    hub = cylinder(radius * 2.2, radius * 3, paint).at(0, height - radius * 1.5, 0)
    brace = rod((0, height * 0.45, 0), (0, height * 0.45, reach * 0.55), radius * 0.4, paint, sides=8)
    return named("leg", *around(leg, 3)) + named("brace", hub, *around(brace, 3))


def bow(points: ArrayLike, thick: float, paint: Paint, name: str = "handle", flat_by: float = 1.0) -> list[Part]:
    """Handle: a smooth tube through (x, y, z) points."""
    return named(name, tube(spline(points, 24), thick, paint, 10).scaled(1, 1, flat_by))


def spin(parts: Sequence[Part], axis: str, degrees: float, at: tuple[float, float, float]) -> list[Part]:
    """Turned about the origin, then moved."""
    return moved(turned(parts, axis, degrees), *at)


def lamp_shade(low: float, high: float, tall: float, paint: Paint, light: Paint, sides: int = 40) -> list[Part]:
    """Open truncated cone (or pyramid) with a bulb inside; base at y = 0."""
    wall = 0.006
    cone = lathe([(low - wall, 0), (low, 0), (high, tall), (high - wall, tall), (low - wall, 0)], paint, sides)
    rims = [torus(r, 0.003, lighter(paint, -0.15), 6, 40).at(0, y, 0) for r, y in ((low, 0.002), (high, tall))] if sides > 8 else []
    bulb = ball(min(low, high) * 0.35, light).at(0, tall * 0.45, 0)
    return named("shade", cone, *rims, cylinder(high - wall, 0.004, lighter(paint, 0.2), sides=sides).at(0, tall * 0.93, 0)) + named(
        "bulb", bulb
    )


def warm_light(rng: Rng) -> Paint:
    """Lit glass."""
    return Paint(np.array((0.98, 0.93, 0.72)) * rng.uniform(0.96, 1.0), "glass")


def bar_handle(x: float, y: float, z: float, long: float, *, upright: bool, thick: float = 0.012) -> list[Part]:
    """Handle bar in front of z on two posts."""
    a, b = ((x, y, z + 0.045), (x, y + long, z + 0.045)) if upright else ((x - long / 2, y, z + 0.045), (x + long / 2, y, z + 0.045))
    ends = [np.array(p) * (1, 1, 0) + (0, 0, z) for p in (a, b)]
    inset = np.array((0, 0.03, 0)) if upright else np.array((0.03, 0, 0))
    posts = [rod(ends[0] + inset, np.array(a) + inset, thick * 0.7, CHROME), rod(ends[1] - inset, np.array(b) - inset, thick * 0.7, CHROME)]
    return named("handle", rod(a, b, thick, CHROME), *posts)


def key_field(width: float, depth: float, paint: Paint, high: float) -> list[Part]:
    """Five rows of keys centred on the origin; the space bar in the front row."""
    columns, rows = 14, 5
    dx, dz = width / columns, depth / rows
    parts = [
        rounded(dx * 0.84, high, dz * 0.84, high * 0.3, paint, 1).at((i - (columns - 1) / 2) * dx, 0, (j - (rows - 1) / 2) * dz)
        for j in range(rows)
        for i in range(columns)
        if j < rows - 1 or not 3 < i < 10
    ]
    return named("key", *parts, rounded(dx * 5.8, high, dz * 0.84, high * 0.3, paint, 1).at(0, 0, dz * (rows - 1) / 2))
