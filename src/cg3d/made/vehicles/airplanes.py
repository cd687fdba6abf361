"""The airplane in nine builds. Its nose points to +Z."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick
from cg3d.made.parts import (
    Part,
    both,
    box,
    cylinder,
    ellipsoid,
    lathe,
    moved,
    named,
    rod,
)
from cg3d.made.vehicles.bits import features
from cg3d.made.vehicles.cars import IRON, PANE, wheels
from cg3d.made.vehicles.crafts import fuselage, propeller, wing
from cg3d.made.vehicles.planes import biplane, fighter_jet


def airplane(rng: Rng) -> Build:
    """Airliner, small jet with engines at the tail, light propeller plane (high or low wing), twin, seaplane, fighter jet, biplane."""
    style = pick(rng, "airliner", "airliner", "airliner", "business jet", "high wing", "low wing", "twin", "seaplane", "jet", "biplane")
    if style in ("airliner", "business jet"):
        return _airliner(rng, style)
    if style == "jet":
        return replace(fighter_jet(rng), words=("fighter",), detail="", variant="fighter jet")
    if style == "biplane":
        return replace(biplane(rng), variant="biplane", detail="with two pairs of wings and a propeller")
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    second = draw(rng, pick(rng, "white", "red", "blue", "yellow"), "metal") if chance(rng) else paint
    length, span = between(rng, 6.5, 8.0), between(rng, 4.4, 5.6)
    h = length / 2
    nose = 0.1 if style == "twin" else 0.38
    body = [
        (-h, 0.06, 0.1, 0.35),
        (-h * 0.4, 0.34, 0.42, 0.12),
        (h * 0.2, 0.52, 0.62, 0.0),
        (h * 0.7, 0.5, 0.52, 0.0),
        (h * 0.95, nose, nose, 0.0),
    ]
    parts = named("fuselage", fuselage(body, paint))
    levels = (0.62,) if style in ("high wing", "seaplane") else (-0.35,)
    for level in levels:
        parts += named("wing", *both(wing(1.35, 1.1, span, 0.05, 0.15, 0.12, second).at(0, level, h * 0.28)))
    parts += _airplane_details(h, second, span, style)
    parts += named("fin", wing(0.95, 0.55, 1.1, 0.35, 0.0, 0.09, second).turn("z", 90).at(0, 0.35, -h * 0.85))
    spin = propeller(1.0, int(rng.integers(2, 4)), IRON, second)
    if style == "twin":
        pod = fuselage([(-0.9, 0.1, 0.1, 0), (0.1, 0.3, 0.3, 0), (0.8, 0.26, 0.26, 0)], second, 16)
        engine = moved([pod, *moved(spin, z=0.85)], span * 0.36, levels[0] + 0.1, h * 0.28 + 0.6)
        parts += named("engine", *(p for part in engine for p in both(part)))
    else:
        parts += named("propeller", *moved(spin, z=h))
    floats = style == "seaplane"
    if floats:
        parts += named(
            "float",
            *both(
                fuselage([(-2.3, 0.05, 0.1, 0.1), (-0.9, 0.28, 0.26, 0), (1.4, 0.3, 0.28, 0), (2.5, 0.05, 0.06, 0.18)], second).at(
                    0.95, -1.5, h * 0.2
                )
            ),
        )
        parts += named("strut", *(p for z in (0.0, 0.45) for p in both(rod((0.35, -0.45, h * z), (0.95, -1.35, h * z), 0.05, IRON))))
    else:
        parts += moved(wheels(0.26, 0.16, 0.75, [h * 0.35]), y=-1.1) + named(
            "landing gear", *both(rod((0.35, -0.4, h * 0.3), (0.75, -0.85, h * 0.35), 0.05, IRON))
        )
        parts += moved(wheels(0.12, 0.08, 0.02, [-h * 0.92]), y=-0.1)
    has, lacks = features(("wheels", not floats), ("floats", floats), ("a propeller", True), ("jet engines", False))
    if style == "twin":
        has = tuple("two propellers" if x == "a propeller" else x for x in has)
    detail = {"twin": "with two propellers", "seaplane": "on floats"}.get(style, "with a propeller")
    return Build(parts, (), detail, paint, variant=style, has=has, lacks=lacks)


def _airplane_details(h: float, second: Paint, span: float, style: str) -> list[Part]:
    parts: list[Part] = []
    parts += named("canopy", ellipsoid(0.42, 0.42, 0.95, PANE).at(0, 0.42, h * 0.22))
    if style in ("high wing", "seaplane"):
        parts += named("strut", *both(rod((0.4, -0.35, h * 0.3), (span * 0.5, 0.66, h * 0.28), 0.035, IRON)))
    parts += named("tail", *both(wing(0.8, 0.55, 1.5, 0.15, 0.0, 0.1, second).at(0, 0.4, -h * 0.88)))
    return parts


def _airliner(rng: Rng, style: str) -> Build:
    small = style == "business jet"
    body = draw(rng, pick(rng, "white", "white", "grey", "blue", "yellow"), "metal")
    accent = draw(rng, pick(rng, *BRIGHT), "metal")
    length = between(rng, 14, 18) if small else between(rng, 30, 38)
    r = length * (0.062 if small else 0.057) * between(rng, 0.95, 1.08)
    h = length / 2
    line = [
        (-h, 0.15, 0.25, 1.1 * r / 2),
        (-h * 0.65, r * 0.75, r * 0.8, 0.2 * r),
        (-h * 0.4, r, r, 0),
        (h * 0.7, r, r, 0),
        (h * 0.88, r * 0.72, r * 0.74, -0.08 * r),
        (h, 0.1, 0.1, -0.25 * r),
    ]
    parts = named("fuselage", fuselage(line, body))
    span, k = length * between(rng, 0.44, 0.5), length / 34
    metal = Paint(np.array((0.70, 0.71, 0.73)), "metal")
    parts += named(
        "wing", *both(wing(5.6 * k, 1.6 * k, span, span * 0.45, 1.2 * k, 0.13, metal).at(0, -r * 0.5, 1.5 * k if not small else -0.6 * k))
    )
    winglets = chance(rng)
    if winglets:
        tip = wing(1.5 * k, 0.8 * k, 1.5 * k, 0.8 * k, 0, 0.1, accent).turn("z", 78)
        parts += named("winglet", *both(tip.at(span, -r * 0.5 + 1.2 * k, (1.5 * k if not small else -0.6 * k) - span * 0.45)))
    high = 5.6 * k * (1.0 if not small else 1.05)
    tail_y = high * 0.95 + 0.4 * r if small else 0.45 * r
    parts += named(
        "tail", *both(wing(2.8 * k, 1.2 * k, 5.4 * k, 2.6 * k, 0.5 * k, 0.1, metal).at(0, tail_y, -h * (0.84 if not small else 0.98)))
    )
    parts += named("fin", wing(4.0 * k, 1.7 * k, high, 3.4 * k, 0.0, 0.1, accent).turn("z", 90).at(0, 0.45 * r, -h * 0.8))
    pod = (
        lathe([(0, 0), (0.55, 0), (0.95, 1.2), (1.0, 2.8), (0.92, 3.1), (0.8, 2.9), (0.6, 2.5), (0, 2.5)], accent)
        .turn("x", 90)
        .scaled(k, k, k)
    )
    engines = 2
    if small:
        parts += named(
            "engine",
            *both(pod.scaled(0.9, 0.9, 1.2).at(r * 1.62, r * 0.45, -h * 0.72)),
            *both(box(r * 0.7, 0.12, 1.2 * k, metal).at(r * 1.15, r * 0.42, -h * 0.6)),
        )
    else:
        spots = (
            [(span * 0.33, -r * 0.5 - 0.9 * k)]
            if chance(rng, 0.65)
            else [(span * 0.28, -r * 0.5 - 0.9 * k), (span * 0.55, -r * 0.5 - 0.45 * k)]
        )
        engines = 2 * len(spots)
        parts += named(
            "engine",
            *(p for x, y in spots for p in both(pod.at(x, y, 1.7 * k - x * 0.45))),
            *(p for x, y in spots for p in both(box(0.25 * k, 0.9 * k, 2.0 * k, metal).at(x, y + 0.6 * k, 2.6 * k - x * 0.45))),
        )
    panes = np.arange(-h * 0.5, h * 0.7, 1.0) if not small else np.linspace(-h * 0.3, h * 0.55, 7)
    parts += named(
        "window", *(p for z in panes for p in both(box(0.08, 0.42 * (1 if not small else 0.9), 0.4, PANE).at(r * 0.975, 0.12 * r, z)))
    )
    parts += named("windscreen", ellipsoid(r * 0.62, 0.21 * r, 0.45 * r * (1 if not small else 1.6), PANE).at(0, 0.34 * r, h * 0.86))
    gear = chance(rng, 0.3)
    if gear:
        low = -r * 1.0
        legs = [
            p
            for x, z in ((r * 1.2, -0.2 * r), (0.25 * r, h * 0.72))
            for p in both(cylinder(0.42 * k, 0.3 * k, IRON, sides=18).turn("z", 90).at(x + 0.15 * k, low - 1.5 * k, z))
        ]
        parts += named(
            "landing gear",
            *legs,
            *(
                p
                for x, z in ((r * 1.2, -0.2 * r), (0.25 * r, h * 0.72))
                for p in both(rod((x * 0.85, low + 0.5 * r, z), (x, low - 1.5 * k, z), 0.13 * k, metal))
            ),
        )
    has, lacks = features(("landing gear", gear), ("winglets", winglets), ("a propeller", False))
    number = "two jet engines" if engines == 2 else "four jet engines"
    return Build(
        parts,
        ("passenger",) if not small else (),
        "with jet engines" if not small else "with engines at the tail",
        body,
        variant=style if small else f"airliner with {number}",
        has=(number, *has),
        lacks=lacks,
    )
