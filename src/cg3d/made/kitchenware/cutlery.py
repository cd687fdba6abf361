"""For cooking and eating: frying pan, cooking pot, spoon, fork, knife."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, tube
from cg3d.made.pieces import hollow


def frying_pan(rng: Rng) -> Build:
    """Shallow pan with a long handle."""
    paint = Paint(np.array((0.13, 0.13, 0.14)) * rng.uniform(0.8, 1.2), "metal") if chance(rng, 0.6) else steel(rng)
    grip = wood(rng, grain=False) if chance(rng) else Paint(np.array((0.1, 0.1, 0.1)), "plastic")
    radius, deep = between(rng, 0.1, 0.15), between(rng, 0.035, 0.055)
    side = np.array([(radius * 0.78, 0), (radius * 0.82, 0.004), (radius, deep)])
    length = between(rng, 0.16, 0.21)
    arm = tube(
        spline([(0, deep * 0.7, radius * 0.93), (0, deep * 1.1, radius + 0.05), (0, deep * 1.35, radius + length)], 12), 0.011, grip, 12
    ).scaled(1.25, 1, 1)
    return Build([hollow(side, paint, 0.004, 48), arm], ("round",), "with a long handle", paint)


def cooking_pot(rng: Rng) -> Build:
    """Deep pot with two ears and a lid."""
    paint = (
        steel(rng) if chance(rng, 0.5) else draw(rng, pick(rng, "red", "blue", "orange", "green", "black", "white", "turquoise"), "metal")
    )
    dark = Paint(np.array((0.1, 0.1, 0.1)), "plastic")
    radius, tall = between(rng, 0.1, 0.14), between(rng, 0.1, 0.17)
    parts: list[Part] = [
        lathe(
            [
                (0, 0),
                (radius * 0.95, 0),
                (radius, 0.012),
                (radius, tall),
                (radius + 0.004, tall),
                (radius + 0.004, tall + 0.006),
                (0, tall + 0.006),
            ],
            paint,
            44,
        )
    ]
    parts.append(lathe([(0, 0), (radius + 0.002, 0), (radius * 0.8, 0.018), (0, 0.032)], paint, 44).at(0, tall + 0.006, 0))
    parts.append(lathe([(0, 0), (0.008, 0), (0.008, 0.015), (0.02, 0.022), (0.018, 0.034), (0, 0.036)], dark, 18).at(0, tall + 0.036, 0))
    ear = spline(
        [
            (radius - 0.004, 0, -0.04),
            (radius + 0.03, 0, -0.034),
            (radius + 0.036, 0, 0),
            (radius + 0.03, 0, 0.034),
            (radius - 0.004, 0, 0.04),
        ],
        20,
    )
    return Build([*parts, *both(tube(ear, 0.0065, dark, 8).at(0, tall * 0.8, 0))], ("round",), "with a lid and two handles")


def spoon(rng: Rng) -> Build:
    """Table spoon or wooden cooking spoon, lying."""
    wooden = chance(rng, 0.4)
    paint = wood(rng, grain=False) if wooden else steel(rng)
    length, size = between(rng, 0.18, 0.3) if wooden else between(rng, 0.15, 0.2), between(rng, 0.019, 0.026)
    dish = (
        hollow(np.array([(0.003, -0.01), (size * 0.6, -0.008), (size * 0.9, -0.003), (size, 0.0)]), paint, 0.002, 28)
        .scaled(1, 1.1, 1.45)
        .at(0, 0.012, 0)
    )
    line = spline([(0, 0.01, -size * 1.3), (0, 0.018, -size * 2.2), (0, 0.012, -length * 0.6), (0, 0.004, -length)], 16)
    stem = tube(line, np.linspace(0.0035, 0.0055, len(line)), paint, 10)
    return Build([dish, stem if wooden else stem.scaled(1.4, 1, 1)])


def fork(rng: Rng) -> Build:
    """Three or four tines."""
    paint = steel(rng)
    length, tines = between(rng, 0.17, 0.21), int(rng.integers(3, 5))
    gap = 0.0066
    half = (tines - 1) * gap / 2
    parts: list[Part] = []
    for i in range(tines):
        x = i * gap - half
        parts.append(tube(spline([(x, 0.004, 0.0), (x, 0.001, 0.02), (x, 0.006, 0.048)], 10), 0.0017, paint, 8))
    outline = spline(
        [(-half - 0.003, 0.002), (half + 0.003, 0.002), (half, -0.014), (0.0032, -0.03), (-0.0032, -0.03), (-half, -0.014)], 30, closed=True
    )
    parts.append(extrude(outline, 0.0022, paint).turn("x", 90).at(0, 0.004, 0))
    line = spline([(0, 0.004, -0.026), (0, 0.012, -0.05), (0, 0.006, -length + 0.08), (0, 0.003, -length + 0.05)], 14)
    parts.append(tube(line, np.linspace(0.003, 0.0055, len(line)), paint, 10).scaled(1.5, 1, 1))
    return Build(parts, detail=f"with {'three' if tines == 3 else 'four'} tines")


def knife(rng: Rng) -> Build:
    """Chef's knife, bread knife, table knife: blade and grip, lying flat."""
    blade, grip = (
        steel(rng),
        wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, "black", "black", "red", "blue", "white"), "plastic"),
    )
    length, high = between(rng, 0.15, 0.22), between(rng, 0.028, 0.048)
    edge = joined(
        (0, high * 0.5),
        (length * 0.55, high * 0.5),
        spline(
            [
                (length * 0.55, high * 0.5),
                (length * 0.85, high * 0.3),
                (length, 0.0),
                (length * 0.8, -high * 0.36),
                (length * 0.4, -high * 0.5),
            ],
            20,
        )[1:],
        (0, -high * 0.5),
    )
    hold = spline(
        [(0.0, 0.011), (-0.06, 0.012), (-0.11, 0.014), (-0.12, 0.002), (-0.1, -0.013), (-0.05, -0.009), (0.0, -0.011)], 40, closed=True
    )
    parts = [
        extrude(edge, 0.0025, blade),
        extrude(hold, 0.017, grip).at(0, high * 0.25, 0),
        box(0.008, 0.024, 0.018, blade).at(0, high * 0.25 - 0.012, 0),
    ]
    shine = Paint(np.array((0.8, 0.8, 0.8)), "metal")
    parts += [cylinder(0.003, 0.0185, shine, sides=10).turn("x", 90).at(x, high * 0.25, -0.00925) for x in (-0.03, -0.06, -0.09)]
    return Build([part.turn("x", -90) for part in parts], detail="with a handle", body=blade)
