"""Things people carry: bucket, watering can, umbrella, key, pencil, paintbrush, backpack."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, mirrored, spline
from cg3d.made.paints import BRIGHT, CANVAS, GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.pieces import hollow


def bucket(rng: Rng) -> Build:
    """Tapered pail with a bail handle, empty or with water."""
    paint = steel(rng) if chance(rng, 0.4) else draw(rng, pick(rng, *BRIGHT), "plastic")
    r, tall = between(rng, 0.12, 0.16), between(rng, 0.22, 0.3)
    side = np.array([(r * 0.72, 0), (r, tall), (r + 0.008, tall), (r + 0.008, tall + 0.012), (r, tall + 0.012)])
    lean = between(rng, 0, 75)
    a = np.radians(np.linspace(0, 180, 24))
    bail = (
        tube(np.column_stack([r * 1.03 * np.cos(a), r * 1.05 * np.sin(a), 0 * a]), 0.0045, steel(rng), 8)
        .turn("x", lean)
        .at(0, tall - 0.01, 0)
    )
    parts = [
        hollow(side, paint, 0.005),
        bail,
        *both(cylinder(0.014, 0.012, steel(rng), sides=16).turn("z", -90).at(r - 0.004, tall - 0.01, 0)),
    ]
    if chance(rng, 0.3):
        parts.append(cylinder(r * 0.93, 0.004, Paint(np.array((0.45, 0.68, 0.85)), "water")).at(0, tall * 0.8, 0))
        return Build(parts, (), "full of water", paint)
    return Build(parts, (), "with a handle", paint)


def watering_can(rng: Rng) -> Build:
    """Body, long spout with a rose, two handles."""
    paint = steel(rng) if chance(rng, 0.3) else draw(rng, pick(rng, *BRIGHT), "metal")
    r, tall = between(rng, 0.09, 0.12), between(rng, 0.2, 0.26)
    body = lathe([(0, 0), (r, 0), (r * 0.92, tall), (r * 0.6, tall), (r * 0.6, tall - 0.02), (0, tall - 0.02)], paint)
    end = np.array((r + 0.2, tall * 1.12, 0))
    spout = [
        rod((r * 0.8, tall * 0.2, 0), end, 0.022, paint, 0.012),
        lathe([(0, 0), (0.012, 0), (0.04, 0.05), (0.038, 0.058), (0, 0.062)], paint, 28).turn("z", -52).at(*end),
    ]
    bow = tube(
        spline(
            [
                (r * 0.5, tall, 0),
                (r * 0.4, tall * 1.35, 0),
                (-r * 0.9, tall * 1.25, 0),
                (-r * 1.7, tall * 0.75, 0),
                (-r * 0.98, tall * 0.25, 0),
            ],
            30,
        ),
        0.009,
        paint,
    )
    return Build([body, *spout, bow], (), "with a long spout", paint)


def umbrella(rng: Rng) -> Build:
    """Open with a hook handle, closed, or a beach parasol."""
    style = pick(rng, "open", "open", "beach", "closed")
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "fabric")
    second = CANVAS if chance(rng, 0.4) or style == "beach" else lighter(paint, -0.12)
    grip, iron = wood(rng, grain=False), steel(rng)
    tall, r = (2.1, between(rng, 0.9, 1.2)) if style == "beach" else (0.85, between(rng, 0.48, 0.6))
    if style == "closed":
        roll = lathe(joined((0, 0), spline([(0.004, 0), (0.022, 0.1), (0.034, 0.4), (0.02, 0.6)], 16), (0, 0.6)), paint, 16)
        roll = roll.shaped(
            lambda x, y, z: (
                x * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)),
                y,
                z * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)),
            )
        )
        hook = tube(spline([(0, 0.6, 0), (0, 0.78, 0), (0.03, 0.83, 0), (0.06, 0.79, 0), (0.055, 0.75, 0)], 20), 0.011, grip)
        return Build(
            [roll.at(0, 0.05, 0), rod((0, 0, 0), (0, 0.06, 0), 0.005, iron), hook.at(0, 0.05, 0)], ("closed",), "with a hook handle", paint
        )
    parts, count = [], 8
    t, a = np.linspace(0.02, 1, 9), np.linspace(0, 2 * np.pi / count, 7)
    sag = 1 - 0.07 * np.sin(a / a[-1] * np.pi)
    for i in range(count):
        outer = np.array([[(r * k * s * np.cos(w), tall - r * 0.5 * k**1.9, -r * k * s * np.sin(w)) for w, s in zip(a, sag)] for k in t])
        parts.append(_sheet(outer, 0.008, paint if i % 2 == 0 else second).turn("y", 360 / count * i))
    parts += around(tube(np.array([(r * k, tall - r * 0.5 * k**1.9 - 0.008, 0) for k in t]), 0.005, iron, 6), count)
    parts += [
        rod(
            (0, 0.1 if style == "open" else 0, 0),
            (0, tall + 0.06, 0),
            0.02 if style == "beach" else 0.007,
            grip if style == "beach" else iron,
        )
    ]
    if style == "open":
        parts.append(tube(spline([(0, 0.14, 0), (0, 0.06, 0), (0.035, 0.0, 0), (0.075, 0.04, 0), (0.07, 0.08, 0)], 20), 0.012, grip))
        return Build(parts, ("open",), "with a hook handle", paint)
    return Build(parts, ("beach",), "on a pole", paint)


def _sheet(grid: np.ndarray, thick: float, paint: Paint) -> Part:
    """A thin closed skin under a grid of points (m, k, 3)."""
    rings = [np.concatenate([row, row[::-1] - (0, thick, 0)]) for row in grid]
    return loft(np.array(rings), paint)


def key(rng: Rng) -> Build:
    """Old key with a ring and a bit; flat modern key."""
    paint = GOLD if chance(rng, 0.5) else steel(rng)
    if chance(rng, 0.6):
        return _old_key(rng, paint)
    outer, hole = circle(0.013, 30), circle(0.004, 18) + (0, 0.006)
    grip = joined(outer, outer[:1], hole[:1], hole[::-1], hole[:1])
    cut = [
        (-0.0045, -0.01),
        (-0.0045, -0.045),
        (0, -0.05),
        (0.0045, -0.045),
        (0.002, -0.04),
        (0.0045, -0.036),
        (0.0015, -0.031),
        (0.0045, -0.027),
        (0.0025, -0.022),
        (0.0045, -0.018),
        (0.0045, -0.01),
    ]
    parts = [extrude(grip, 0.0025, paint), extrude(cut, 0.0022, paint)]
    return Build(turned(parts, "x", -90) if chance(rng, 0.5) else parts, ("flat",), "with teeth", paint)


def _old_key(rng: Rng, paint: Paint) -> Build:
    long = between(rng, 0.06, 0.09)
    bow = (
        [torus(0.016, 0.0038, paint, 10, 28).turn("x", 90).at(0, long + 0.016, 0)]
        if chance(rng, 0.5)
        else [
            torus(0.009, 0.003, paint, 10, 24).turn("x", 90).at(0.0105 * np.cos(a), long + 0.016 + 0.0105 * np.sin(a), 0)
            for a in (1.57, 3.67, 5.76)
        ]
    )
    bit = [box(0.016, 0.006, 0.004, paint).at(0.009, y, 0) for y in (0.004, 0.016)] + [
        box(0.006, 0.018, 0.004, paint).at(0.005, 0.004, 0),
        box(0.005, 0.018, 0.004, paint).at(0.015, 0.004, 0),
    ]
    parts = [
        rod((0, 0, 0), (0, long, 0), 0.0038, paint),
        *bow,
        *bit,
        *(torus(0.005, 0.002, paint, 8, 18).at(0, long - d, 0) for d in (0.0, 0.007)),
    ]
    return Build(turned(parts, "x", -90) if chance(rng, 0.5) else parts, ("old",), "with a round grip", paint)


def pencil(rng: Rng) -> Build:
    """Six-sided body, wooden cone, lead, rubber; lying or upright."""
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "wooden")
    long, r = between(rng, 0.14, 0.18), 0.0038
    light, rubber = Paint(np.array((0.83, 0.66, 0.44)), "wooden"), draw(rng, "pink")
    lead = Paint(np.array((0.14, 0.14, 0.15))) if chance(rng, 0.6) else lighter(paint, -0.1)
    parts = [
        cylinder(r, long, paint, sides=6),
        cylinder(r, 0.016, light, 0.0012, 18).at(0, long, 0),
        cylinder(0.0013, 0.005, lead, 0.0003, 12).at(0, long + 0.0155, 0),
        cylinder(r * 1.05, 0.01, steel(rng), sides=20).at(0, -0.01, 0),
        cylinder(r * 0.95, 0.01, rubber, sides=20).at(0, -0.02, 0),
    ]
    return Build(turned(parts, "z", -90) if chance(rng, 0.6) else parts, ("sharp",), "with a rubber", paint)


def paintbrush(rng: Rng) -> Build:
    """Flat house painter's brush with paint on it."""
    grip, iron, hair = (
        wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, *BRIGHT), "plastic"),
        steel(rng),
        draw(rng, pick(rng, *BRIGHT, "black", "beige")),
    )
    w = between(rng, 0.04, 0.09)
    line = mirrored(spline([(0.006, 0), (0.012, 0.02), (0.008, 0.07), (w * 0.42, 0.135), (w * 0.48, 0.15)], 24))
    parts = [
        extrude(line, 0.014, grip),
        rounded(w, 0.035, 0.018, 0.004, iron).at(0, 0.145, 0),
        box(w * 0.95, 0.06, 0.015, hair).shaped(lambda x, y, z: (x * (1 + 1.2 * y), y, z * (1 - 9 * y))).at(0, 0.178, 0),
    ]
    return Build(turned(parts, "x", -90) if chance(rng, 0.5) else turned(parts, "z", 180), (), f"with {hair.name} bristles", grip)


def backpack(rng: Rng) -> Build:
    """Rounded bag with a front pocket, flap and two straps."""
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "black", "brown"), "fabric")
    second, strap = lighter(paint, -0.3), lighter(paint, -0.45)
    w, tall, d = between(rng, 0.28, 0.34), between(rng, 0.38, 0.48), between(rng, 0.15, 0.2)
    parts = [
        rounded(w, tall, d, 0.07, paint, 5),
        rounded(w * 0.78, tall * 0.42, 0.09, 0.035, second, 4).at(0, tall * 0.06, d / 2),
        rounded(w * 1.02, tall * 0.28, d * 1.05, 0.06, second, 4).at(0, tall * 0.74, 0.006),
    ]
    line = spline(
        [
            (0, tall * 0.88, -d / 2),
            (0, tall * 0.95, -d / 2 - 0.06),
            (0, tall * 0.6, -d / 2 - 0.11),
            (0, tall * 0.2, -d / 2 - 0.07),
            (0, tall * 0.08, -d / 2),
        ],
        24,
    )
    parts += both(tube(line, 0.012, strap, 8).scaled(2.2, 1, 1).at(w * 0.26, 0, 0))
    parts += [
        tube(spline([(-0.04, tall, 0), (-0.03, tall + 0.05, 0), (0.03, tall + 0.05, 0), (0.04, tall, 0)], 16), 0.008, strap),
        box(w * 0.6, 0.008, 0.008, strap).at(0, tall * 0.4, d / 2 + 0.043),
        box(0.035, 0.05, 0.012, GOLD).at(0, tall * 0.68, d / 2 + 0.012),
    ]
    parts += both(rounded(0.06, tall * 0.35, d * 0.6, 0.025, second).at(w / 2, tall * 0.08, 0))
    return Build(parts, (), "with two straps", paint)
