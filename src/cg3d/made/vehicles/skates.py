"""Roller skate; its toe points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import BRIGHT, Rng, draw, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    both,
    box,
    cylinder,
    lathe,
    loft,
    named,
    rod,
    rounded,
    slab,
    torus,
)
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.cars import IRON, RIM
from cg3d.made.vehicles.rollers import NUMBERS


def roller_skate(rng: Rng) -> Build:
    """High boot on four wheels with a stop, inline skate, low shoe skate, strap-on plate."""
    style = pick(rng, "quad", "quad", "inline", "inline", "low shoe", "strap-on")
    paint = draw(rng, pick(rng, "white", "white", "black", *BRIGHT), "leather")
    accent = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)), "plastic")
    long, w = between(rng, 0.26, 0.3), between(rng, 0.085, 0.1)
    base = 0.1 if style != "inline" else 0.115
    h = long / 2
    parts: list[Part] = []
    if style == "strap-on":
        paint = metal(rng)
        foot = joined(arc(0, h * 0.55, w * 0.48, 0, 180, 8), arc(0, -h * 0.6, w * 0.4, 180, 360, 8))
        parts += (
            named("plate", slab(foot, 0.012, paint).at(0, base, 0))
            + named(
                "strap",
                *(
                    torus(w * 0.52, 0.012, accent, 6, 28).turn("x", 90).scaled(1, 1.1, 1.6).at(0, base + 0.035, z)
                    for z in (h * 0.5, -h * 0.35)
                ),
            )
            + named(
                "heel cup",
                side(np.array([(-h, base), (-h + 0.015, base), (-h + 0.01, base + 0.07), (-h - 0.01, base + 0.07)]), w * 0.7, paint),
            )
        )
    else:
        tall = {"quad": 0.2, "inline": 0.22, "low shoe": 0.09}[style] * between(rng, 0.9, 1.1)
        rings = []
        for z, y, ww, hh in (
            (h, 0.025, w * 0.3, 0.02),
            (h * 0.9, 0.032, w * 0.42, 0.03),
            (h * 0.5, 0.04, w * 0.5, 0.038),
            (h * 0.1, 0.052, w * 0.48, 0.05),
            (-h * 0.25, 0.058, w * 0.45, 0.057),
            (-h * 0.75, 0.056, w * 0.43, 0.055),
            (-h * 0.95, 0.05, w * 0.28, 0.045),
        ):
            o = rectangle(2 * ww, 2 * hh, min(ww, hh) * 0.8, 4)
            rings.append(np.column_stack([o[:, 0], o[:, 1] + base + y, np.full(len(o), z)]))
        parts += named("boot", loft(np.array(rings), paint))
        shaft = [
            np.column_stack([o[:, 0] * f, np.full(len(o), base + y), -o[:, 1] * f + c])
            for y, f, c in ((0.05, 1.0, -h * 0.42), (0.05 + tall * 0.6, 0.9, -h * 0.5), (0.05 + tall, 1.02, -h * 0.48))
            for o in (circle(w * 0.47, 20, 1.25),)
        ]
        parts += named(
            "boot",
            loft(np.array(shaft), paint if style != "inline" else lighter(paint, -0.12)),
            torus(w * 0.47, 0.009, accent, 6, 24).scaled(1, 1, 1.25).at(0, base + 0.05 + tall, -h * 0.48),
        )
        parts += named(
            "sole",
            slab(
                joined(arc(0, h * 0.5, w * 0.5, 0, 180, 8), arc(0, -h * 0.55, w * 0.46, 180, 360, 8)),
                0.016,
                IRON if style != "inline" else accent,
            ).at(0, base - 0.012, 0),
        )
        laces = [
            rod(
                (-w * 0.28, base + 0.1 + 0.035 * k, h * 0.14 - 0.024 * k),
                (w * 0.28, base + 0.1 + 0.035 * k, h * 0.14 - 0.024 * k),
                0.005,
                accent,
                sides=6,
            )
            for k in range(2 if style == "low shoe" else 4)
        ]
        if style == "inline":
            parts += named(
                "buckle",
                *(box(w * 1.06, 0.022, 0.03, accent).at(0, base + y, z) for y, z in ((0.09, h * 0.1), (0.05 + tall * 0.8, -h * 0.3))),
            )
        parts += named("lace", *laces)
    r = between(rng, 0.028, 0.032) if style != "inline" else between(rng, 0.036, 0.042)
    one = lathe([(0, -0.016), (r * 0.7, -0.016), (r, -0.01), (r, 0.01), (r * 0.7, 0.016), (0, 0.016)], accent, 22)
    hub = cylinder(r * 0.4, 0.036, RIM, sides=14).at(0, -0.018, 0)
    if style == "inline":
        count = int(rng.integers(3, 6))
        spots = np.linspace(-h * 0.95, h * 0.95, count)
        size = min(1.0, (spots[1] - spots[0]) / (2 * r) * 0.97)
        parts += named("wheel", *(p.turn("z", 90).scaled(0.75, size, size).at(0, r * size, float(z)) for z in spots for p in (one, hub)))
        parts += named(
            "frame",
            *both(
                side(np.array([(-h * 0.95, base), (h * 0.8, base), (h * 0.95, r * size), (-h * 1.0, r * size)]), 0.006, STEEL).at(
                    0.016, 0, 0
                )
            ),
        )
        stop = chance(rng, 0.7)
        if stop:
            parts += named(
                "brake",
                rounded(0.03, 0.04, 0.03, 0.01, IRON).at(0, r * 0.6, -h * 1.18),
                rod((0, r * 1.5, -h * 0.95), (0, r * 1.3, -h * 1.2), 0.01, STEEL),
            )
    else:
        count = 4
        for z in (-h * 0.55, h * 0.55):
            parts += named("wheel", *(p for part in (one, hub) for p in both(part.turn("z", 90).at(w * 0.48, r, z)))) + named(
                "truck",
                rod((-w * 0.48, r, z), (w * 0.48, r, z), 0.009, STEEL),
                cylinder(0.016, base - r - 0.005, STEEL).at(0, r, z),
                box(w * 0.7, 0.012, 0.05, STEEL).at(0, base - 0.022, z),
            )
        stop = chance(rng, 0.7)
        if stop:
            parts += named(
                "toe stop",
                cylinder(0.021, 0.028, accent, 0.017).turn("x", 25).at(0, base - 0.065, h * 1.0),
                rod((0, base - 0.05, h * 1.0), (0, base - 0.01, h * 0.85), 0.009, STEEL),
            )
    has, lacks = features(("a boot", style != "strap-on"), ("a brake" if style == "inline" else "a toe stop", stop))
    where = "in a row" if style == "inline" else "in two pairs"
    return Build(
        parts,
        detail=f"with {NUMBERS[count]} wheels {where}",
        body=paint,
        variant=style,
        has=(f"{NUMBERS[count]} wheels", *has),
        lacks=lacks,
    )
