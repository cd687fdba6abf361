"""Tools: hammer, axe, saw, screwdriver, wrench, scissors, shovel, broom."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, mirrored, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    moved,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip

BLACK = Paint(np.array((0.10, 0.10, 0.11)), "plastic")


def _shaft(rng: Rng, length: float, thick: float) -> tuple[list[Part], Paint]:
    """Wooden or rubber-gripped handle up from the origin."""
    if chance(rng, 0.6):
        paint = wood(rng, grain=False)
        line = spline([(thick * 0.9, 0), (thick * 1.15, length * 0.12), (thick * 0.8, length * 0.5), (thick * 0.9, length)], 20)
        return [lathe(joined((0, 0), line, (0, length)), paint, 18)], paint
    grip = draw(rng, pick(rng, *BRIGHT, "black"), "rubber")
    return [cylinder(thick * 0.7, length, steel(rng), sides=18), rounded(thick * 2.3, length * 0.42, thick * 1.9, thick * 0.7, grip)], grip


def _laid(parts: list[Part], rng: Rng) -> list[Part]:
    """Standing as drawn, or laid down on its side."""
    return parts if chance(rng, 0.5) else turned(parts, "x", -90)


def hammer(rng: Rng) -> Build:
    """Claw hammer, sledge, or mallet."""
    style = pick(rng, "claw", "sledge", "mallet")
    length, r = between(rng, 0.26, 0.34), between(rng, 0.014, 0.018)
    parts, _ = _shaft(rng, length, r)
    if style == "mallet":
        paint = wood(rng) if chance(rng) else draw(rng, pick(rng, "black", "grey", "red"), "rubber")
        parts.append(cylinder(0.042, 0.13, paint, sides=28).turn("z", 90).at(0.065, length + 0.01, 0))
        return Build(_laid(parts, rng), (), "with a thick head", paint)
    iron = steel(rng)
    if style == "sledge":
        return Build(_laid([*parts, rounded(0.15, 0.06, 0.06, 0.01, iron).at(0, length - 0.03, 0)], rng), (), "with a heavy head", iron)
    face = [
        lathe([(0, 0), (0.013, 0), (0.013, 0.03), (0.018, 0.035), (0.018, 0.055), (0, 0.057)], iron, 22).turn("z", -90).at(0.012, length, 0)
    ]
    claw = spline([(-0.01, 0.014), (-0.05, 0.012), (-0.085, -0.02), (-0.095, -0.05)], 16)
    under = spline([(-0.095, -0.05), (-0.08, -0.025), (-0.05, -0.008), (-0.01, -0.014)], 16)
    tine = extrude(joined(claw, under[1:]), 0.011, iron).at(0, length, 0.0095)
    head = [rounded(0.05, 0.045, 0.034, 0.008, iron).at(0, length - 0.022, 0), *both(tine, "z")]
    return Build(_laid([*parts, *face, *head], rng), (), "with a claw", iron)


def axe(rng: Rng) -> Build:
    """One blade or two on a wooden shaft."""
    length, thick = between(rng, 0.45, 0.8), between(rng, 0.015, 0.019)
    shaft = wood(rng, grain=False)
    parts: list[Part] = [
        lathe(
            joined(
                (0, 0), spline([(thick * 1.4, 0), (thick, length * 0.1), (thick * 0.9, length * 0.8), (thick, length)], 16), (0, length)
            ),
            shaft,
            16,
        ).scaled(1.2, 1, 0.9)
    ]
    iron, s = steel(rng), length * 0.27
    blade = joined(
        (0, -0.16 * s),
        (0.25 * s, -0.16 * s),
        spline([(0.25 * s, -0.16 * s), (0.55 * s, -0.28 * s), (0.8 * s, -0.62 * s)], 10)[1:],
        spline(
            [
                (0.8 * s, -0.62 * s),
                (
                    0.97 * s,
                    0,
                ),
                (0.8 * s, 0.5 * s),
            ],
            14,
        )[1:],
        spline([(0.8 * s, 0.5 * s), (0.5 * s, 0.24 * s), (0.2 * s, 0.18 * s)], 10)[1:],
        (0, 0.18 * s),
    )
    edge = extrude(blade, 0.035, iron).shaped(lambda x, y, z: (x, y, z * np.clip(1 - x / (0.98 * s), 0.06, 1)))
    head = [edge.at(0, length * 0.9, 0), rounded(0.07, s * 0.4, 0.05, 0.01, iron).at(0, length * 0.9 - s * 0.18, 0)]
    if chance(rng, 0.35):
        head.append(edge.mirrored("x").at(0, length * 0.9, 0))
        return Build(_laid([*parts, *head], rng), (), "with two blades", iron)
    return Build(_laid([*parts, *head], rng), (), "with a wooden handle", iron)


def saw(rng: Rng) -> Build:
    """Hand saw: toothed blade and a grip with a hole."""
    iron, grip = steel(rng), wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "plastic")
    long, high = between(rng, 0.38, 0.5), between(rng, 0.09, 0.12)
    count = int(rng.integers(26, 40))
    x = np.linspace(0, long, count)
    teeth = np.stack([np.repeat(x, 2)[1:-1], np.tile((0.0, -0.008), count)[1:-1]], 1)
    blade = joined((0, 0), teeth, (long, 0), (long, high * 0.42), (0, high))
    hold = spline(
        [
            (0.01, -0.005),
            (0.01, high * 1.05),
            (-0.05, high * 1.25),
            (-0.115, high * 1.15),
            (-0.125, high * 0.4),
            (-0.1, -0.015),
            (-0.05, -0.02),
        ],
        60,
        closed=True,
    )
    hole = spline([(-0.03, high * 0.3), (-0.03, high * 0.85), (-0.08, high * 0.9), (-0.085, high * 0.3)], 30, closed=True)
    ring = joined(hold, hold[:1], hole[::-1][:1], hole[::-1], hole[::-1][:1])
    parts = [
        extrude(blade, 0.0025, iron),
        extrude(ring, 0.024, grip),
        *(cylinder(0.006, 0.027, GOLD, sides=12).turn("x", 90).at(-0.008, high * f, -0.0135) for f in (0.3, 0.7)),
    ]
    return Build(turned(parts, "x", -90) if chance(rng) else moved(parts, y=0.03), (), "with a toothed blade", iron)


def screwdriver(rng: Rng) -> Build:
    """Coloured grip and a thin shaft."""
    grip, iron = draw(rng, pick(rng, *BRIGHT, "black"), "plastic"), steel(rng)
    long = between(rng, 0.09, 0.15)
    t = np.array([(0.013, 0), (0.016, 0.01), (0.013, 0.035), (0.0155, 0.06), (0.0145, 0.09), (0.008, 0.1)])
    handle = lathe(joined((0, 0), spline(t, 30), (0, 0.1)), grip, 40).shaped(
        lambda x, y, z: (x * (1 - 0.12 * np.cos(3 * np.arctan2(z, x)) ** 2), y, z * (1 - 0.12 * np.cos(3 * np.arctan2(z, x)) ** 2))
    )
    tip = box(0.009, 0.014, 0.003, iron).shaped(lambda x, y, z: (x, y, z * (1 - 40 * y))).at(0, 0.1 + long, 0)
    parts = [handle, rod((0, 0.095, 0), (0, 0.1 + long, 0), 0.0034, iron), tip]
    return Build(turned(parts, "x", -90) if chance(rng, 0.7) else turned(parts, "x", 180), (), "with a metal shaft", grip)


def wrench(rng: Rng) -> Build:
    """Open jaw at one end, ring at the other."""
    iron = steel(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "red", "blue"), "metal")
    long, w = between(rng, 0.16, 0.24), between(rng, 0.018, 0.024)
    r = w * 1.15
    jaw = joined(
        arc(0, long, r, 125, 415, 24),
        (r * 0.4, long + r * 0.85),
        (r * 0.4, long - r * 0.25),
        (-r * 0.4, long - r * 0.25),
        (-r * 0.4, long + r * 0.85),
    )
    outer, hole = circle(w, 28), circle(w * 0.55, 28)
    ring = joined(outer, outer[:1], hole[:1], hole[::-1], hole[:1])
    bar = [(-w * 0.45, w * 0.8), (w * 0.45, w * 0.8), (w * 0.45, long - r * 0.7), (-w * 0.45, long - r * 0.7)]
    parts = [extrude(jaw, 0.008, iron), extrude(ring, 0.01, iron), extrude(bar, 0.006, iron)]
    return Build(turned(parts, "x", -90), (), "with an open jaw", iron)


def scissors(rng: Rng) -> Build:
    """Two blades, two ring grips, half open."""
    grip, iron = draw(rng, pick(rng, *BRIGHT, "black"), "plastic"), steel(rng)
    long, open_ = between(rng, 0.09, 0.12), between(rng, 10, 24)
    blade = extrude(
        joined((-0.006, -0.01), (0.008, -0.01), spline([(0.008, -0.01), (0.0075, long * 0.6), (0.0, long)], 12)[1:], (-0.004, long * 0.6)),
        0.0022,
        iron,
    )
    arm = tube(spline([(0, -0.01, 0), (0.004, -0.035, 0), (0.013, -0.045, 0)], 10), 0.004, grip)
    ring = torus(0.019, 0.0048, grip, 10, 28).turn("x", 90).scaled(0.85, 1.25, 1).at(0.018, -0.064, 0)
    half = [p.at(0, 0, 0.0015) for p in (blade, arm, ring)]
    one = turned(half, "z", -open_)
    two = [p.mirrored("x").mirrored("z") for p in one]
    parts = [*one, *two, cylinder(0.004, 0.007, GOLD, sides=14).turn("x", 90).at(0, 0, -0.0035)]
    return Build(turned(parts, "x", -90), ("open",), f"with {grip.name} handles", iron)


def shovel(rng: Rng) -> Build:
    """Spade or round shovel with a D grip."""
    shaft, iron = wood(rng, grain=False), steel(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "red", "green", "blue", "black"), "metal")
    tall, w = between(rng, 0.95, 1.25), between(rng, 0.19, 0.25)
    pointed = chance(rng)
    half = (
        spline([(0.001, 0), (w * 0.3, 0.05), (w * 0.5, 0.16), (w * 0.5, 0.28), (w * 0.1, 0.31)], 24)
        if pointed
        else np.array([(0.0, 0), (w * 0.46, 0), (w * 0.5, 0.3), (w * 0.1, 0.32)])
    )
    blade = extrude(mirrored(half), 0.008, iron).shaped(lambda x, y, z: (x, y, z - 1.6 * (w * w / 4 - x**2) * 1.4))
    grip = [
        rod((0, tall, 0), (0.055, tall + 0.06, 0), 0.014, shaft),
        rod((0, tall, 0), (-0.055, tall + 0.06, 0), 0.014, shaft),
        rod((-0.06, tall + 0.1, 0), (0.06, tall + 0.1, 0), 0.015, shaft),
        *both(rod((0.055, tall + 0.05, 0), (0.055, tall + 0.1, 0), 0.013, shaft)),
    ]
    return Build(
        _laid([blade, rod((0, 0.24, -0.02), (0, tall, 0), 0.017, shaft), cylinder(0.022, 0.12, iron).at(0, 0.27, -0.015), *grip], rng),
        (),
        "with a wooden handle",
        iron,
    )


def broom(rng: Rng) -> Build:
    """Witch-like besom, or flat brush on a stick."""
    stick, straw = wood(rng, grain=False), Paint(np.array((0.80, 0.64, 0.32)) * rng.uniform(0.85, 1.1), "straw")
    tall = between(rng, 1.15, 1.4)
    if chance(rng):
        band = draw(rng, pick(rng, "red", "blue", "black", "green"))
        line = spline([(0.09, 0), (0.085, 0.12), (0.05, 0.26), (0.028, 0.36)], 16)
        twigs = [
            rod((0.085 * np.cos(a), 0, 0.085 * np.sin(a)), (0.03 * np.cos(a), 0.36, 0.03 * np.sin(a)), 0.008, straw, sides=6)
            for a in np.linspace(0, 6.28, 22)[:-1]
        ]
        parts = [
            lathe(joined((0, 0.01), line * (0.92, 1), (0, 0.36)), straw),
            *twigs,
            torus(0.043, 0.008, band).at(0, 0.3, 0),
            rod((0, 0.3, 0), (0, tall, 0), 0.014, stick),
        ]
        return Build(_laid(parts, rng), (), "of straw", straw)
    head, hair = draw(rng, pick(rng, *BRIGHT), "plastic"), draw(rng, pick(rng, "black", "yellow", "red", "white", "green"), "plastic")
    parts = [rounded(0.34, 0.05, 0.06, 0.02, head).at(0, 0.09, 0), rod((0, 0.12, 0), (0, tall, -0.05), 0.013, stick)]
    parts += [
        rod((x, 0.1, z), (x * 1.18, 0, z * 1.6), 0.008, hair, sides=6) for x in np.linspace(-0.15, 0.15, 16) for z in (-0.018, 0.0, 0.018)
    ]
    return Build(_laid(parts, rng), (), "with bristles", head)
