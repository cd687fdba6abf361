"""Air and space: airplane, helicopter, rocket. Their nose points to +Z (a rocket's up)."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    tube,
)  # fmt: skip
from cg3d.made.vehicles.cars import IRON, PANE, wheels


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


def airplane(rng: Rng) -> Build:
    """Airliner, light propeller plane (high or low wing), fighter jet, biplane."""
    style = pick(rng, "airliner", "airliner", "propeller", "jet", "biplane")
    if style == "airliner":
        return _airliner(rng)
    if style == "jet":
        return _jet(rng)
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    second = draw(rng, pick(rng, "white", "red", "blue", "yellow"), "metal") if chance(rng) else paint
    length, span = between(rng, 6.5, 8.0), between(rng, 4.4, 5.6)
    h = length / 2
    parts = [
        fuselage(
            [
                (-h, 0.06, 0.1, 0.35),
                (-h * 0.4, 0.34, 0.42, 0.12),
                (h * 0.2, 0.52, 0.62, 0.0),
                (h * 0.7, 0.5, 0.52, 0.0),
                (h * 0.95, 0.38, 0.4, 0.0),
            ],
            paint,
        )
    ]
    levels = (-0.4, 0.95) if style == "biplane" else (0.62,) if chance(rng) else (-0.35,)
    for level in levels:
        parts += both(wing(1.35, 1.1, span, 0.05, 0.15, 0.12, second).at(0, level, h * 0.28))
    parts += _airplane_details(h, second, span, style)
    parts.append(wing(0.95, 0.55, 1.1, 0.35, 0.0, 0.09, second).turn("z", 90).at(0, 0.35, -h * 0.85))
    parts += moved(propeller(1.0, int(rng.integers(2, 4)), IRON, second), z=h)
    parts += wheels(0.26, 0.16, 0.75, [h * 0.35]) and moved(wheels(0.26, 0.16, 0.75, [h * 0.35]), y=-1.1)
    parts += both(rod((0.35, -0.4, h * 0.3), (0.75, -0.85, h * 0.35), 0.05, IRON)) + moved(wheels(0.12, 0.08, 0.02, [-h * 0.92]), y=-0.1)
    return Build(parts, (), "with two pairs of wings and a propeller" if style == "biplane" else "with a propeller", paint)


def _airplane_details(h: float, second: Paint, span: float, style: str) -> list[Part]:
    parts: list[Part] = []
    if style == "biplane":
        parts += [
            p
            for x in (span * 0.35, span * 0.75)
            for z in (-0.3, 0.3)
            for p in both(rod((x, -0.3, h * 0.28 + z), (x, 1.05, h * 0.28 + z), 0.03, IRON))
        ]
        parts += both(rod((0.25, 0.4, h * 0.35), (0.5, 0.97, h * 0.35), 0.03, IRON)) + [
            ellipsoid(0.25, 0.12, 0.4, PANE).at(0, 0.55, -h * 0.05)
        ]
    else:
        parts.append(ellipsoid(0.42, 0.42, 0.95, PANE).at(0, 0.42, h * 0.22))
    parts += both(wing(0.8, 0.55, 1.5, 0.15, 0.0, 0.1, second).at(0, 0.4, -h * 0.88))
    return parts


def _airliner(rng: Rng) -> Build:
    body = draw(rng, pick(rng, "white", "white", "grey", "blue", "yellow"), "metal")
    accent = draw(rng, pick(rng, *BRIGHT), "metal")
    length, r = between(rng, 30, 38), between(rng, 1.8, 2.2)
    h = length / 2
    parts = [
        fuselage(
            [
                (-h, 0.15, 0.25, 1.1),
                (-h * 0.65, r * 0.75, r * 0.8, 0.4),
                (-h * 0.4, r, r, 0),
                (h * 0.7, r, r, 0),
                (h * 0.88, r * 0.72, r * 0.74, -0.15),
                (h, 0.15, 0.15, -0.5),
            ],
            body,
        )
    ]
    span = length * between(rng, 0.44, 0.5)
    metal = Paint(np.array((0.70, 0.71, 0.73)), "metal")
    parts += both(wing(5.6, 1.6, span, span * 0.45, 1.2, 0.13, metal).at(0, -r * 0.5, 1.5))
    parts += both(wing(2.8, 1.2, 5.4, 2.6, 0.5, 0.1, metal).at(0, 0.9, -h * 0.84))
    parts.append(wing(4.0, 1.7, 5.6, 3.4, 0.0, 0.1, accent).turn("z", 90).at(0, 0.9, -h * 0.8))
    pod = lathe([(0, 0), (0.55, 0), (0.95, 1.2), (1.0, 2.8), (0.92, 3.1), (0.8, 2.9), (0.6, 2.5), (0, 2.5)], accent).turn("x", 90)
    spots = [(span * 0.33, -r * 0.5 - 0.9)] if chance(rng, 0.65) else [(span * 0.28, -r * 0.5 - 0.9), (span * 0.55, -r * 0.5 - 0.45)]
    parts += [p for x, y in spots for p in both(pod.at(x, y, 1.7 - x * 0.45))] + [
        p for x, y in spots for p in both(box(0.25, 0.9, 2.0, metal).at(x, y + 0.6, 2.6 - x * 0.45))
    ]
    panes = np.arange(-h * 0.5, h * 0.7, 1.0)
    parts += [p for z in panes for p in both(box(0.08, 0.42, 0.4, PANE).at(r * 0.975, 0.25, z))]
    parts.append(ellipsoid(r * 0.62, 0.42, 0.9, PANE).at(0, 0.65, h * 0.86))
    return Build(parts, ("passenger",), "with jet engines", body)


def _jet(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "grey", "grey", "green", "blue", "black", "red"), "metal")
    h = between(rng, 6.5, 8.0)
    parts = [
        fuselage(
            [
                (-h, 0.6, 0.6, 0),
                (-h * 0.3, 0.85, 0.75, 0),
                (h * 0.2, 0.75, 0.7, 0),
                (h * 0.65, 0.45, 0.45, -0.05),
                (h * 1.1, 0.03, 0.03, -0.15),
            ],
            paint,
        )
    ]
    parts += both(wing(6.2, 1.0, between(rng, 4.2, 5.2), 3.0, 0.0, 0.05, paint).at(0.3, 0, -h * 0.2))
    parts += both(wing(2.4, 0.9, 2.2, 1.3, 0.0, 0.06, paint).at(0.3, 0, -h * 0.88))
    fin = wing(2.9, 1.1, 2.2, 1.6, 0, 0.06, paint).turn("z", 90)
    parts += [fin.at(0, 0.5, -h * 0.72)] if chance(rng) else both(fin.turn("z", -18).at(0.6, 0.4, -h * 0.72))
    parts += [
        ellipsoid(0.4, 0.42, 1.3, PANE).at(0, 0.6, h * 0.42),
        *both(rounded(0.6, 0.75, 3.2, 0.15, lighter(paint, -0.15)).at(0.85, -0.4, h * 0.05)),
        cylinder(0.5, 0.4, IRON, 0.58).turn("x", 90).at(0, 0, -h - 0.25),
    ]
    parts += both(
        fuselage([(-1.3, 0.02, 0.02, 0), (-1.0, 0.1, 0.1, 0), (0.9, 0.1, 0.1, 0), (1.4, 0.01, 0.01, 0)], lighter(paint, 0.5), 12).at(
            2.6, -0.25, -h * 0.3
        )
    )
    return Build(parts, ("fighter",), "with swept wings", paint)


def helicopter(rng: Rng) -> Build:
    """Bubble with a lattice-like boom, or full cabin; skids, main and tail rotor."""
    paint = draw(rng, pick(rng, *BRIGHT, "white", "grey"), "metal")
    parts = [
        fuselage(
            [(-2.0, 0.25, 0.3, 0.35), (-1.0, 0.75, 0.8, 0.1), (0.3, 0.9, 0.95, 0), (1.3, 0.75, 0.75, -0.15), (2.1, 0.1, 0.12, -0.4)], paint
        )
    ]
    parts.append(
        fuselage([(-0.1, 0.5, 0.5, 0.1), (0.6, 0.84, 0.8, 0.1), (1.4, 0.72, 0.66, -0.02), (2.02, 0.1, 0.1, -0.25)], PANE)
        .scaled(1.03, 1.02, 1.01)
        .at(0, 0.1, 0.0)
    )
    boom = between(rng, 3.0, 3.8)
    parts += [
        tube([(0, 0.4, -1.5), (0, 0.5, -2.0 - boom)], [0.32, 0.13], paint, 14),
        wing(0.9, 0.5, 1.1, 0.5, 0, 0.1, paint).turn("z", 90).at(0, 0.4, -1.9 - boom),
        *both(wing(0.5, 0.35, 0.8, 0.1, 0, 0.1, paint).at(0, 0.5, -1.4 - boom)),
    ]
    reach, blades = between(rng, 3.6, 4.4), int(rng.integers(2, 5))
    parts += [
        rounded(0.7, 0.4, 1.3, 0.15, paint).at(0, 0.8, -0.3),
        cylinder(0.08, 0.5, IRON).at(0, 1.15, -0.2),
        *moved(around(box(reach, 0.04, 0.22, IRON).at(reach / 2, 0, 0), blades, start=20), y=1.62, z=-0.2),
        cylinder(0.16, 0.12, IRON).at(0, 1.58, -0.2),
    ]
    parts += moved(around(box(0.05, 0.75, 0.1, IRON).at(0, 0.0, 0), 4, "x"), x=0.2, y=0.75, z=-2.1 - boom)
    parts += both(tube(spline([(1.0, -1.5, -1.5), (1.0, -1.5, 1.3), (1.0, -1.3, 1.8)], 10), 0.06, IRON)) + [
        p for z in (-0.7, 0.7) for p in both(rod((0.4, -0.7, z), (1.0, -1.48, z), 0.05, IRON))
    ]
    return Build(parts, detail="with a rotor and skids", body=paint)


def rocket(rng: Rng) -> Build:
    """Comic rocket with fins and portholes, slim launcher with boosters, toy rocket with stripes."""
    paint = draw(rng, pick(rng, "white", "white", "red", "grey", "blue", "yellow", "orange"), "metal")
    accent = draw(rng, pick(rng, *(w for w in ("red", "blue", "orange", "yellow", "green", "black") if w != paint.name)), "metal")
    flame = Paint(np.array((0.97, 0.55, 0.1)))
    if chance(rng, 0.4):
        return _launcher(rng, accent, paint)
    tall, r = between(rng, 3.5, 5.0), between(rng, 0.6, 0.85)
    line = spline([(r * 0.55, 0), (r * 0.95, tall * 0.25), (r, tall * 0.45), (r * 0.72, tall * 0.72), (0.02, tall)], 40)
    nose = line[line[:, 1] > tall * 0.74] + (0.012, 0.005)
    parts = [
        lathe(joined((0, 0), line, (0, tall)), paint),
        lathe(joined((0, nose[0, 1]), nose, (0, nose[-1, 1])), accent),
        lathe([(0, 0), (r * 0.5, 0), (r * 0.35, 0.3), (0, 0.3)], IRON).at(0, -0.28, 0),
    ]
    fin = spline(
        [(r * 0.6, tall * 0.28), (r * 1.5, tall * 0.08), (r * 1.75, -tall * 0.12), (r * 1.15, -tall * 0.02), (r * 0.5, tall * 0.04)],
        30,
        closed=True,
    )
    parts += around(extrude(fin, 0.1, accent), int(rng.integers(3, 5)), start=45)
    frame = lathe([(0, 0), (r * 0.34, 0), (r * 0.34, 0.12), (r * 0.24, 0.14), (0, 0.1)], IRON)
    parts += [
        part.turn("x", 90).at(0, tall * f, r * 0.9)
        for f in ((0.52,) if chance(rng) else (0.4, 0.6))
        for part in (frame.scaled(0.8, 1, 0.8), ball(r * 0.22, PANE).scaled(1, 0.4, 1).at(0, 0.1, 0))
    ]
    if chance(rng, 0.3):
        parts.append(
            lathe(joined((0, 0), spline([(0.02, 0), (r * 0.3, tall * 0.08), (r * 0.38, tall * 0.16)], 12), (0, tall * 0.16)), flame).at(
                0, -tall * 0.16 - 0.25, 0
            )
        )
    return Build(parts, detail="with fins", body=paint)


def _launcher(rng: Rng, accent: Paint, paint: Paint) -> Build:
    tall, r = between(rng, 9, 12), between(rng, 0.6, 0.75)
    parts = [
        cylinder(r, tall * 0.8, paint),
        lathe(
            joined((0, 0), spline([(r, 0), (r * 0.85, tall * 0.08), (r * 0.4, tall * 0.17), (0.02, tall * 0.2)], 18), (0, tall * 0.2)),
            accent,
        ).at(0, tall * 0.8, 0),
    ]
    parts += [cylinder(r + 0.015, tall * 0.03, accent).at(0, tall * f, 0) for f in (0.3, 0.55)] + [
        lathe([(0, 0), (r * 0.75, 0), (r * 0.4, 0.7), (0, 0.7)], IRON).at(0, -0.65, 0)
    ]
    booster = [
        cylinder(r * 0.5, tall * 0.45, paint),
        lathe([(0, 0), (r * 0.5, 0), (0.02, r * 1.3), (0, r * 1.3)], accent).at(0, tall * 0.45, 0),
        lathe([(0, 0), (r * 0.4, 0), (r * 0.2, 0.4), (0, 0.4)], IRON).at(0, -0.4, 0),
    ]
    parts += [p for part in moved(booster, r * 1.5) for p in around(part, int(rng.integers(2, 5)))]
    return Build(parts, ("slim",), "with boosters", paint)
