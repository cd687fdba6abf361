"""A knight's things and other head gear: sword, shield, helmet."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, mirrored, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, leather, lighter, pick, steel, wood
from cg3d.made.parts import (
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.things.bits import BLACK


def sword(rng: Rng) -> Build:
    """Straight knight's sword, curved sabre, broad short sword; upright, point up or laid down."""
    style = pick(rng, "long", "short", "sabre")
    iron, guard = steel(rng), GOLD if chance(rng, 0.5) else steel(rng)
    grip = leather(rng) if chance(rng, 0.7) else draw(rng, pick(rng, *BRIGHT), "leather")
    long = {"long": between(rng, 0.75, 0.95), "short": between(rng, 0.45, 0.6), "sabre": between(rng, 0.7, 0.85)}[style]
    w = {"long": 0.024, "short": 0.034, "sabre": 0.02}[style] * between(rng, 0.9, 1.15)
    t = np.linspace(0, 1, 16)
    wide = w * np.clip((1.02 - t) / (0.12 if style != "short" else 0.25), 0.03, 1) ** 0.8 * (1 - 0.25 * t)
    bend = 0.16 * long * t**2 if style == "sabre" else 0 * t
    rings = np.array([[(b - a, y, 0), (b, y, -0.005), (b + a, y, 0), (b, y, 0.005)] for a, b, y in zip(wide, bend, t * long)])
    parts = [loft(rings, iron)]
    hold = between(rng, 0.11, 0.2 if style == "long" else 0.13)
    bar = between(rng, 0.08, 0.12)
    curve = between(rng, -0.02, 0.035)
    parts.append(
        tube(
            spline([(-bar, curve, 0), (-bar * 0.5, curve * 0.2, 0), (0, -0.008, 0), (bar * 0.5, curve * 0.2, 0), (bar, curve, 0)], 20),
            0.011,
            guard,
            10,
        )
    )
    parts += [ball(0.015, guard).at(s * bar, curve, 0) for s in (-1, 1)]
    parts += [
        lathe(joined((0, -hold), spline([(0.013, -hold), (0.016, -hold * 0.5), (0.013, 0)], 14), (0, 0)), grip, 16),
        *(torus(0.0155, 0.0025, lighter(grip, -0.4), 6, 16).at(0, -hold * f, 0) for f in (0.2, 0.4, 0.6, 0.8)),
        ball(0.024, guard).at(0, -hold - 0.018, 0),
    ]
    if style == "sabre" and chance(rng, 0.6):
        parts.append(tube(spline([(0.03, 0, 0), (0.075, -hold * 0.4, 0), (0.05, -hold * 0.9, 0), (0, -hold - 0.01, 0)], 20), 0.006, guard))
    pose = pick(rng, "up", "down", "flat")
    parts = parts if pose == "up" else turned(parts, "z", 180) if pose == "down" else turned(parts, "x", -90)
    return Build(parts, ("curved",) if style == "sabre" else (style,), f"with a {guard.name} guard", iron)


def shield(rng: Rng) -> Build:
    """Round with a boss, or heater shape with a cross or stripes."""
    paint = draw(rng, pick(rng, *BRIGHT, "black")) if chance(rng, 0.65) else wood(rng)
    rim = steel(rng) if chance(rng, 0.7) else GOLD
    mark = draw(rng, pick(rng, *(x for x in ("white", "yellow", "red", "blue") if x != paint.name)))
    if chance(rng):
        r = between(rng, 0.28, 0.4)
        t = np.linspace(0, 1, 8)
        dish = np.stack([r * t, 0.12 * r * (1 - t**2)], 1)
        parts = [
            lathe(joined((0, -0.012), (r, -0.012), dish[::-1]), paint, 40),
            torus(r, 0.014, rim, 10, 40),
            lathe([(0, 0), (r * 0.26, 0), (r * 0.22, 0.03), (r * 0.12, 0.07), (0, 0.085)], rim).at(0, 0.1 * r, 0),
        ]
        parts += [ball(0.012, rim, 6, 10).at(r * 0.88 * np.cos(a), 0.03 * r, r * 0.88 * np.sin(a)) for a in np.linspace(0, 6.28, 13)[:-1]]
        return Build(turned(parts, "x", 90), ("round",), f"with a {rim.name} boss", paint)
    w, tall = between(rng, 0.4, 0.5), between(rng, 0.5, 0.62)
    line = mirrored(spline([(0.001, 0), (w * 0.24, tall * 0.2), (w * 0.45, tall * 0.5), (w * 0.5, tall * 0.85), (w * 0.5, tall)], 24))
    curve = lambda x, y, z: (x, y, z - 1.1 * x**2)  # noqa: E731
    big = (line - (0, tall / 2)) * 1.06 + (0, tall / 2)
    parts = [extrude(line, 0.03, paint).shaped(curve), extrude(big, 0.02, rim).shaped(curve)]
    parts += [box(w * 0.13, tall * 0.82, 0.036, mark).at(0, tall * 0.12, 0), box(w * 0.84, w * 0.13, 0.036, mark).at(0, tall * 0.6, 0.0)]
    return Build(parts, (), f"with a {mark.name} cross", paint)


def helmet(rng: Rng) -> Build:
    """Builder's hard hat, motorcycle helmet with a visor, or knight's helm with a slit."""
    style = pick(rng, "builder", "motor", "knight")
    r = between(rng, 0.12, 0.14)
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([r * np.cos(t), r * 0.95 * np.sin(t)], 1)
    shell = joined((r * 0.94, 0), dome, (0, r * 0.92), dome[::-1][1:] * (0.94, 0.94))
    if style == "builder":
        return _builder_helmet(rng, r, shell)
    if style == "motor":
        return _motor_helmet(rng, r)
    iron = steel(rng)
    plume = draw(rng, pick(rng, "red", "blue", "white", "purple"))
    dark = Paint(np.array((0.07, 0.07, 0.07)))
    body = lathe(joined((0, 0), (r * 0.95, 0), (r, r * 1.2), dome[1:] + (0, r * 1.2)), iron, 36)
    face = [
        extrude([(-0.09, 0.0), (0.09, 0.0), (0.08, 0.012), (-0.08, 0.012)], 0.06, dark).at(0, r * 1.2, r * 0.82),
        box(0.012, r * 1.3, 0.02, GOLD).at(0, r * 0.15, r * 0.97),
        *(
            cylinder(0.006, 0.05, dark, sides=10).turn("x", 90).at(x, y, r * 0.76)
            for x in (-0.045, -0.025, 0.025, 0.045)
            for y in (r * 0.4, r * 0.65, r * 0.9)
        ),
    ]
    crest = tube(
        spline([(0, r * 2.1, 0.06), (0, r * 2.45, 0), (0, r * 2.2, -0.1), (0, r * 1.6, -0.16)], 20),
        np.linspace(0.012, 0.026, 22)[: len(spline([(0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0)], 20))],
        plume,
    )
    return Build([body, *face, crest, torus(r * 0.97, 0.008, GOLD).at(0, 0.01, 0)], ("knight",), f"with a {plume.name} plume", iron)


def _builder_helmet(rng: Rng, r: float, shell: np.ndarray) -> Build:
    paint = draw(rng, pick(rng, "yellow", "yellow", "white", "orange", "blue", "red", "green"), "plastic")
    brim = lathe([(r * 0.95, 0), (r * 1.12, -0.006), (r * 1.12, 0.002), (r, 0.008), (r * 0.95, 0)], paint, 40)
    peak = ellipsoid(r * 0.75, 0.006, r * 0.5, paint).at(0, 0.0, r * 0.95)
    ridge = [
        extrude(joined(arc(0, 0, r * 1.04, 20, 160, 20), arc(0, 0, r * 0.96, 160, 20, 20)), 0.028, paint)
        .turn("y", 90)
        .scaled(1, 0.96, 1.0)
        .at(x, 0, 0)
        for x in (-0.04, 0.04, 0)
    ]
    return Build([lathe(shell, paint, 36).scaled(0.92, 1, 1.08), brim.scaled(0.92, 1, 1.08), peak, *ridge], ("hard",), "with a brim", paint)


def _motor_helmet(rng: Rng, r: float) -> Build:
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    glass = Paint(np.array((0.12, 0.14, 0.18)), "glass")
    body = ball(r, paint, 18, 36).shaped(lambda x, y, z: (x * 0.92, np.maximum(y, -r * 0.8) * 1.05, z * 1.08))
    visor = ball(r * 0.985, glass, 18, 36).shaped(
        lambda x, y, z: (x * 0.93, np.clip(y, -r * 0.12, r * 0.42), np.maximum(z, 0.1 * r) * 1.12)
    )
    return Build(
        [
            body,
            visor,
            *both(cylinder(0.016, 0.012, BLACK, sides=18).turn("z", -90).at(r * 0.9, 0.02, 0.03)),
            box(0.06, 0.014, 0.02, BLACK).at(0, -r * 0.5, r * 0.92),
        ],
        ("motorcycle",),
        "with a visor",
        paint,
    )
