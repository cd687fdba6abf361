"""Umbrella and parasol: umbrella."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CANVAS, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, cylinder, lathe, loft, named, rod, torus, tube, turned


def umbrella(rng: Rng) -> Build:
    """Open with a hook handle, rolled up, half shut, short folding one, beach parasol, Chinese paper parasol."""
    style = pick(rng, "open", "open", "closed", "beach", "folding", "paper")
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "paper" if style == "paper" else "fabric")
    second = CANVAS if chance(rng, 0.4) or style == "beach" else lighter(paint, -0.12)
    grip, iron = wood(rng, grain=False), steel(rng)
    if style == "closed":
        return _closed_umbrella(rng, paint, grip, iron)
    flat = style == "paper"
    count = {"paper": 20, "beach": 8}.get(style, int(rng.choice((6, 8, 10))))
    tall, r = {
        "beach": (2.1, between(rng, 0.9, 1.2)),
        "folding": (0.6, between(rng, 0.42, 0.5)),
        "paper": (0.62, between(rng, 0.38, 0.46)),
    }.get(style, (0.85, between(rng, 0.48, 0.6)))
    steep = 0.32 if flat else between(rng, 0.4, 0.62)
    bend = 1.1 if flat else 1.9
    t, a = np.linspace(0.02, 1, 9), np.linspace(0, 2 * np.pi / count, 7)
    sag = 1 - (0.02 if flat else 0.07) * np.sin(a / a[-1] * np.pi)
    parts: list[Part] = []
    for i in range(count):
        outer = np.array(
            [[(r * k * s * np.cos(w), tall - r * steep * k**bend, -r * k * s * np.sin(w)) for w, s in zip(a, sag, strict=True)] for k in t]
        )
        parts += named("canopy", _sheet(outer, 0.008, paint if i % 2 == 0 else second).turn("y", 360 / count * i))
    parts += named(
        "rib",
        *around(
            tube(
                np.array([(r * k, tall - r * steep * k**bend - 0.008, 0) for k in t]),
                0.005 if not flat else 0.003,
                iron if not flat else grip,
                6,
            ),
            count,
        ),
    )
    parts += named(
        "stretcher",
        *around(
            rod(
                (0.012, tall - r * steep * 0.95, 0),
                (r * 0.5, tall - r * steep * 0.5**bend - 0.01, 0),
                0.003,
                iron if not flat else grip,
                sides=6,
            ),
            count,
        ),
    )
    foot = {"beach": 0.0, "folding": 0.1, "paper": 0.06}.get(style, 0.1)
    parts += named(
        "pole", rod((0, foot, 0), (0, tall + 0.06, 0), 0.02 if style == "beach" else 0.007, grip if style in ("beach", "paper") else iron)
    )
    has: list[str] = []
    if style == "open":
        parts += named(
            "handle", tube(spline([(0, 0.14, 0), (0, 0.06, 0), (0.035, 0.0, 0), (0.075, 0.04, 0), (0.07, 0.08, 0)], 20), 0.012, grip)
        )
        has.append("a hook handle")
    elif style in ("folding", "paper"):
        parts += named(
            "handle",
            limb([(0, 0.0, 0, 0.014), (0, 0.05, 0, 0.016), (0, 0.12, 0, 0.013)], grip if style == "paper" else draw(rng, "black"), 14),
        )
        has.append("a straight handle")
    else:
        if chance(rng, 0.5):
            parts += named(
                "foot",
                lathe(
                    [(0, 0), (0.24, 0), (0.24, 0.05), (0.05, 0.09), (0.035, 0.3), (0, 0.3)],
                    draw(rng, pick(rng, "white", "grey", "black")),
                    32,
                ),
            )
            has.append("a foot")
        if chance(rng, 0.5):
            parts += named(
                "fringe",
                *around(
                    cylinder(r * np.tan(np.pi / count) * 0.28, 0.07, second, sides=8)
                    .scaled(0.3, 1, 1)
                    .at(r * 0.985, tall - r * steep - 0.065, 0),
                    count * 3,
                ),
            )
            has.append("a fringe")
    lacks = tuple(w for w in ("a hook handle", "a straight handle", "a foot") if w not in has)
    words = {"beach": ("beach", "open")}.get(style, ("open",))
    return Build(parts, words, "on a pole" if style == "beach" else f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=lacks)


def _closed_umbrella(rng: Rng, paint: Paint, grip: Paint, iron: Paint) -> Build:
    loose = between(rng, 0.9, 1.7)
    roll = lathe(joined((0, 0), spline([(0.004, 0), (0.022 * loose, 0.1), (0.034 * loose, 0.4), (0.02, 0.6)], 16), (0, 0.6)), paint, 48)
    roll = roll.shaped(
        lambda x, y, z: (x * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)), y, z * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)))
    )
    straight = chance(rng, 0.35)
    line = (
        [(0, 0.6, 0), (0, 0.72, 0), (0, 0.8, 0)]
        if straight
        else [(0, 0.6, 0), (0, 0.78, 0), (0.03, 0.83, 0), (0.06, 0.79, 0), (0.055, 0.75, 0)]
    )
    parts = (
        named("canopy", roll.at(0, 0.05, 0))
        + named("tip", rod((0, 0, 0), (0, 0.06, 0), 0.005, iron))
        + named("handle", tube(spline(line, 20), 0.015 if straight else 0.011, grip).at(0, 0.05, 0))
    )
    parts += named(
        "strap",
        torus(0.036 * loose, 0.005, lighter(paint, -0.3), 7, 28).scaled(1, 1.8, 1).at(0, 0.42, 0),
        lump(0.006, 0.006, 0.004, iron).at(0, 0.42, 0.04 * loose),
    )
    if chance(rng, 0.3):
        parts = turned(parts, "z", -90)
    word = "a straight handle" if straight else "a hook handle"
    return Build(
        parts,
        ("closed",),
        f"with {word}",
        paint,
        variant="closed" + (", straight" if straight else ""),
        has=(word,),
        lacks=("a hook handle" if straight else "a straight handle", "a foot"),
    )


def _sheet(grid: np.ndarray, thick: float, paint: Paint) -> Part:
    """A thin closed skin under a grid of points (m, k, 3)."""
    rings = [np.concatenate([row, row[::-1] - (0, thick, 0)]) for row in grid]
    return loft(np.array(rings), paint)
