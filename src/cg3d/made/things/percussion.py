"""Instruments that are struck: drum, bell, gong."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import both, box, cylinder, lathe, moved, rod, rounded, torus
from cg3d.made.things.music import BRASS, IVORY


def drum(rng: Rng) -> Build:
    """Marching or snare drum with cords, djembe, or a kettle on legs; sticks sometimes."""
    style = pick(rng, "snare", "bongo", "djembe")
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black")) if style == "snare" else wood(rng)
    skin, hoop = Paint(np.array((0.93, 0.90, 0.82))), steel(rng) if chance(rng) else BRASS
    if style == "djembe":
        return _djembe_drum(rng, hoop, paint, skin)
    r = between(rng, 0.16, 0.2)
    tall = r * between(rng, 0.7, 1.6)
    one = [
        cylinder(r, tall, paint, sides=40),
        cylinder(r * 0.985, 0.008, skin, sides=40).at(0, tall, 0),
        torus(r, 0.014, hoop, 10, 40).at(0, tall, 0),
        torus(r, 0.014, hoop, 10, 40),
    ]
    one += [
        rod(
            (r * 1.03 * np.cos(a), 0, r * 1.03 * np.sin(a)),
            (r * 1.03 * np.cos(a + d), tall, r * 1.03 * np.sin(a + d)),
            0.005,
            IVORY if style == "snare" else hoop,
            sides=6,
        )
        for a in np.linspace(0, 6.28, 10)[:-1]
        for d in (0.0, 0.7)
    ]
    if style == "bongo":
        small = [p.scaled(0.8, 1, 0.8) for p in one]
        return Build(
            [*moved(one, -r * 0.95), *moved(small, r * 0.95), rounded(r * 0.5, tall * 0.3, r * 0.5, 0.01, paint).at(0, tall * 0.3, 0)],
            (),
            "pair like bongos",
            paint,
        )
    sticks = [
        rod((s * 0.02 - 0.05, tall + 0.02, s * 0.06), (s * 0.09 + 0.1, tall + 0.035, -s * 0.08), 0.007, wood(rng, grain=False))
        for s in (-1, 1)
    ]
    return Build([*one, *(sticks if chance(rng, 0.6) else [])], ("round",), "with cords", paint)


def _djembe_drum(rng: Rng, hoop: Paint, paint: Paint, skin: Paint) -> Build:
    r, tall = between(rng, 0.15, 0.18), between(rng, 0.5, 0.62)
    body = lathe(
        joined(
            (0, 0),
            spline([(r * 0.68, 0), (r * 0.45, tall * 0.35), (r * 0.6, tall * 0.55), (r, tall * 0.78), (r * 0.98, tall)], 30),
            (0, tall),
        ),
        paint,
    )
    cords = [
        rod(
            (r * np.cos(a), tall * 0.95, r * np.sin(a)),
            (r * 0.93 * np.cos(a + d), tall * 0.7, r * 0.93 * np.sin(a + d)),
            0.005,
            IVORY,
            sides=6,
        )
        for a in np.linspace(0, 6.28, 15)[:-1]
        for d in (-0.22, 0.22)
    ]
    return Build(
        [
            body,
            cylinder(r * 0.99, 0.012, skin).at(0, tall, 0),
            torus(r, 0.009, hoop).at(0, tall * 0.96, 0),
            torus(r * 0.95, 0.007, hoop).at(0, tall * 0.7, 0),
            *cords,
        ],
        ("tall",),
        "with cords",
        paint,
    )


def bell(rng: Rng) -> Build:
    """Church bell with a yoke, or hand bell with a wooden grip."""
    paint = BRASS if chance(rng, 0.7) else steel(rng)
    r = between(rng, 0.05, 0.07)
    line = spline([(r, 0), (r * 0.82, r * 0.3), (r * 0.62, r * 1.0), (r * 0.5, r * 1.5), (r * 0.2, r * 1.8)], 30)
    shell = lathe(joined(line, (0, r * 1.82), (0, r * 1.72), line[::-1] - (r * 0.08, 0)), paint, 40)
    clapper = [
        rod((0, r * 1.5, 0), (0, r * 0.1, 0), r * 0.04, paint),
        lathe([(0, -0.012), (0.012, 0), (0, 0.012)], paint, 14).at(0, r * 0.08, 0),
    ]
    ring = torus(r * 0.95, r * 0.05, paint, 8, 40).at(0, r * 0.06, 0)
    if chance(rng):
        grip = lathe(
            joined((0, 0), spline([(0.008, 0), (0.012, 0.03), (0.016, 0.075), (0.009, 0.1)], 16), (0, 0.105)), wood(rng, grain=False), 20
        )
        return Build([shell, ring, *clapper, grip.at(0, r * 1.8, 0)], ("hand",), "with a wooden handle", paint)
    yoke = [
        box(r * 2.2, r * 0.35, r * 0.5, wood(rng)).at(0, r * 1.95, 0),
        *both(box(r * 0.22, r * 2.9, r * 0.4, wood(rng)).at(r * 1.2, -r * 0.6, 0)),
        rod((-r * 1.2, r * 2.1, 0), (r * 1.2, r * 2.1, 0), r * 0.08, steel(rng)),
    ]
    return Build(
        [shell, ring, *clapper, *yoke, box(r * 2.9, r * 0.16, r * 0.9, wood(rng)).at(0, -r * 0.7, 0)], (), "in a wooden frame", paint
    )


def gong(rng: Rng) -> Build:
    """Round plate hung in a stand."""
    paint, frame, r = BRASS, wood(rng), between(rng, 0.28, 0.4)
    disc = lathe([(0, 0), (r, 0), (r * 1.02, 0.03), (r * 0.94, 0.045), (r * 0.35, 0.045), (r * 0.28, 0.07), (0, 0.075)], paint, 44).turn(
        "x", 90
    )
    stand = [
        *both(box(0.06, 2.6 * r, 0.08, frame).at(r * 1.25, 0, 0)),
        box(2.7 * r, 0.07, 0.08, frame).at(0, 2.6 * r, 0),
        *both(box(0.08, 0.06, 0.5, frame).at(r * 1.25, 0, 0)),
        box(2.5 * r, 0.05, 0.05, frame).at(0, 0.1, 0),
    ]
    cords = both(rod((r * 0.4, 2.3 * r, 0), (r * 0.5, 2.6 * r, 0), 0.007, IVORY))
    return Build([*stand, *cords, disc.at(0, 1.4 * r, 0)], ("round",), "in a stand", paint)
