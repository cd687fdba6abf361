"""Submarine. Its bow points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, both, box, cylinder, ellipsoid, lathe, moved, named, rod, slab, torus, tube, turned
from cg3d.made.vehicles.bits import features
from cg3d.made.vehicles.cars import IRON, PANE
from cg3d.made.vehicles.crafts import fuselage, propeller, wing


def submarine(rng: Rng) -> Build:
    """Round yellow one with portholes, long naval one with a fin, old one with a gun, mini with a glass dome and arms."""
    style = pick(rng, "round", "round", "naval", "naval", "old", "mini")
    paint = draw(
        rng,
        pick(rng, "black", "grey", "grey")
        if style in ("naval", "old") and chance(rng, 0.7)
        else pick(rng, "yellow", "yellow", "grey", "red", "blue", "green", "orange"),
        "metal",
    )
    if style == "mini":
        return _mini_sub(rng, paint)
    long = style in ("naval", "old")
    h, r = between(rng, 8.5, 11) if long else between(rng, 3.6, 5.2), between(rng, 0.9, 1.2)
    line = [
        (-h, 0.05, 0.05, 0.0),
        (-h * 0.7, r * 0.7, r * 0.7, 0.0),
        (0, r, r, 0.0),
        (h * 0.7, r * 0.85, r * 0.85, 0.0),
        (h, 0.1, 0.1, 0.0),
    ]
    if style == "naval":
        line = [
            (-h, 0.05, 0.05, 0.0),
            (-h * 0.65, r * 0.75, r * 0.75, 0.0),
            (-h * 0.35, r, r, 0.0),
            (h * 0.75, r, r, 0.0),
            (h * 0.94, r * 0.65, r * 0.65, 0.0),
            (h, 0.08, 0.08, 0.0),
        ]
    elif style == "old":
        line = [
            (-h, 0.05, 0.3, 0.3),
            (-h * 0.6, r * 0.7, r * 0.75, 0.1),
            (0, r, r, 0.0),
            (h * 0.7, r * 0.7, r * 0.8, 0.1),
            (h, 0.03, 0.45, 0.35),
        ]
    parts = named("hull", fuselage(line, paint))
    z = h * 0.3 if style == "naval" else 0.4 if style == "round" else 0.0
    tower = slab(circle(0.9 if not long else 1.3, 24, 0.4), 1.1 if not long else 1.5, paint, smooth=True).turn("y", 90)
    parts += named("tower", tower.at(0, r - 0.25, z))
    top = r + (0.85 if not long else 1.25)
    parts += named(
        "periscope",
        tube(
            spline([(0, top - 0.1, z + 0.1), (0, top + 0.65, z + 0.1), (0, top + 0.77, z + 0.2), (0, top + 0.77, z + 0.5)], 14), 0.07, IRON
        ),
    )
    if long:
        parts += named("antenna", rod((0, top - 0.1, z - 0.4), (0, top + 0.9, z - 0.4), 0.04, IRON))
    gold = Paint(np.array((0.8, 0.63, 0.28)), "metal")
    ports = 0 if long else int(rng.integers(2, 5))
    rim = lathe([(0, 0), (0.26, 0), (0.26, 0.1), (0.18, 0.12), (0, 0.1)], gold).turn("z", -90)
    for f in np.linspace(-0.28, 0.38, ports) if ports else ():
        parts += named(
            "porthole",
            *both(rim.at(r * 0.93, 0.15, float(f) * h)),
            *both(ball(0.19, PANE).scaled(0.4, 1, 1).at(r * 0.93 + 0.1, 0.15, float(f) * h)),
        )
    planes = style == "naval"
    if planes:
        parts += named("fin", *both(wing(0.8, 0.55, 1.1, 0.15, 0, 0.1, paint).at(0.2, r + 0.65, z + 0.1)))
    if style == "old":
        parts += named("deck", box(0.9, 0.12, h * 1.5, lighter(paint, -0.3)).at(0, r - 0.1, 0)) + named(
            "railing",
            *both(rod((0.4, r + 0.5, -h * 0.7), (0.4, r + 0.5, h * 0.7), 0.03, IRON)),
            *(p for q in np.linspace(-h * 0.7, h * 0.7, 9) for p in both(rod((0.4, r, float(q)), (0.4, r + 0.5, float(q)), 0.025, IRON))),
        )
        parts += named(
            "gun", cylinder(0.25, 0.5, IRON).at(0, r, h * 0.35), rod((0, r + 0.6, h * 0.33), (0, r + 0.75, h * 0.35 + 1.7), 0.09, IRON)
        )
    rudder = [*both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), *turned(both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), "z", 90)]
    parts += named("rudder", *moved(rudder, z=-h * 0.8)) + named(
        "propeller", *turned(moved(propeller(0.7, int(rng.integers(3, 6)), IRON, gold if not long else IRON), z=h), "y", 180)
    )
    words = {0: "", 2: "two portholes", 3: "three portholes", 4: "four portholes"}[ports]
    has, lacks = features(
        ("a periscope", True),
        ("fins on its tower", planes),
        ("a deck gun", style == "old"),
        ("a railing", style == "old"),
        ("portholes", bool(ports)),
    )
    words_ = (words,) if words else ()
    return Build(parts, ("long",) if long else (), "with a periscope", paint, variant=style, has=(*words_, *has), lacks=lacks)


def _mini_sub(rng: Rng, paint: Paint) -> Build:
    r = between(rng, 0.95, 1.1)
    parts = named(
        "hull", fuselage([(-2.4, 0.12, 0.12, 0.1), (-1.4, r * 0.75, r * 0.75, 0), (-0.2, r, r, 0), (0.7, r * 0.9, r * 0.9, 0)], paint)
    )
    parts += named("dome", ellipsoid(r * 0.88, r * 0.88, r * 0.88, PANE).at(0, 0, 0.75)) + named(
        "ring", torus(r * 0.9, 0.08, IRON, 8, 36).turn("x", 90).at(0, 0, 0.75)
    )
    parts += named(
        "float",
        *both(
            fuselage(
                [(-1.7, 0.06, 0.06, 0), (-1.3, 0.24, 0.24, 0), (1.0, 0.24, 0.24, 0), (1.4, 0.06, 0.06, 0)], lighter(paint, -0.3), 16
            ).at(r * 0.85, -r * 0.85, 0)
        ),
    )
    hatch = [cylinder(0.42, 0.35, paint), cylinder(0.46, 0.1, IRON).at(0, 0.35, 0), torus(0.16, 0.03, IRON, 6, 20).at(0, 0.48, 0)]
    parts += named("hatch", *moved(hatch, y=r - 0.12, z=-0.3))
    grip = [
        rod((0.6, -r * 0.75, 0.9), (0.85, -r * 0.8, 1.6), 0.07, IRON),
        rod((0.85, -r * 0.8, 1.6), (0.5, -r * 0.7, 2.2), 0.06, IRON),
        rod((0.5, -r * 0.7, 2.2), (0.62, -r * 0.7, 2.5), 0.035, IRON),
        rod((0.5, -r * 0.7, 2.2), (0.38, -r * 0.7, 2.5), 0.035, IRON),
    ]
    parts += named("arm", *(p for part in grip for p in both(part))) + named(
        "lamp", *both(cylinder(0.14, 0.2, Paint(np.array((0.95, 0.92, 0.7)), "glass")).turn("x", 90).at(0.6, r * 0.85, 0.55))
    )
    prop = turned(moved(propeller(0.42, 3, IRON, IRON), z=2.4), "y", 180)
    parts += named("propeller", *prop) + named(
        "ring",
        torus(0.55, 0.06, paint, 8, 28).turn("x", 90).at(0, 0.05, -2.4),
        *(rod((0, 0.05, -2.35), (0.55 * np.cos(a), 0.05 + 0.55 * np.sin(a), -2.35), 0.03, IRON) for a in (0.8, 2.4, 4.0, 5.5)),
    )
    parts += named("fin", wing(0.8, 0.5, 0.7, 0.3, 0, 0.12, paint).turn("z", 90).at(0, 0.3, -1.8))
    return Build(
        parts,
        (),
        "with a glass dome",
        paint,
        variant="mini",
        has=("a glass dome", "two arms", "lamps"),
        lacks=("a periscope", "portholes", "a railing"),
    )
