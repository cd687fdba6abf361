"""Projector."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, STICK, against, feet, finished, flat, frame, keys, knob, lens, likely, slits, tripod
from cg3d.made.paints import CHROME, WHITE, Rng, draw, pick
from cg3d.made.parts import around, beam, box, cylinder, lathe, moved, named, rod, rounded, torus


def projector(rng: Rng) -> Build:
    """Flat box with a lens at one side; small cube; film projector with two reels; slide projector; overhead with an arm."""
    style = likely(rng, flat_box=4, cube=1.5, film=2, slides=1.2, overhead=1.2)
    paint = draw(rng, pick(rng, "white", "black", "grey", "white"), "plastic")
    trim = against(paint, 0.4)
    if style == "flat box":
        w, tall, d = between(rng, 0.3, 0.42), between(rng, 0.1, 0.13), between(rng, 0.24, 0.3)
        x, r = w * between(rng, 0.1, 0.3) * (1 if chance(rng) else -1), tall * 0.36
        parts = named("body", rounded(w, tall, d, 0.025, paint, 4).at(0, 0.02, 0)) + feet(w * 0.38, d * 0.38, 0.014, 0.025)
        parts += moved(
            [*lens(r, 0.025), *named("lens", torus(r * 1.25, 0.006, trim, 8, 32).turn("x", 90))], x, 0.02 + tall / 2, d / 2 - 0.004
        )
        parts += moved(slits(w * 0.3, 6, tall * 0.12, trim), -np.sign(x) * w * 0.26, 0.02 + tall * 0.2, d / 2) + [
            p.turn("y", 90 * s).at(s * w / 2, 0.02 + tall * 0.2, 0) for s in (-1, 1) for p in slits(d * 0.6, 6, tall * 0.12, trim)
        ]
        parts += moved(flat(keys((3, 3), (0.022, 0.018), 0.003, trim)), -w * 0.22, tall + 0.02, -d * 0.12) + named(
            "focus ring",
            box(r * 1.3, 0.004, 0.05, trim).at(x, tall + 0.019, d * 0.3),
            torus(r * 0.5, 0.006, trim).at(x, tall + 0.022, d * 0.3),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a lens": True, "vents": True, "two reels": False, "an arm": False, "buttons": True},
            ("flat",),
            "with a lens",
        )
    if style == "cube":
        s = between(rng, 0.1, 0.14)
        round_ = chance(rng, 0.4)
        parts = named(
            "body", cylinder(s * 0.55, s * 1.7, paint).at(0, 0.008, 0) if round_ else rounded(s, s, s, 0.02, paint, 4).at(0, 0.008, 0)
        )
        parts += moved(
            [*lens(s * 0.2, 0.012), *named("lens", torus(s * 0.27, 0.004, trim).turn("x", 90))],
            0,
            s * (1.3 if round_ else 0.55),
            s * (0.53 if round_ else 0.5),
        ) + moved(flat(keys((2, 2), (0.022, 0.022), 0.003, trim)), 0, (s * 1.7 if round_ else s) + 0.008, 0)
        legs = chance(rng)
        parts = moved(parts, 0, 0.13, 0) + tripod(0.14, 0.1, 0.006, DARK) if legs else parts + feet(s * 0.34, s * 0.34, 0.008, 0.01)
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a lens": True, "a tripod": legs, "two reels": False, "an arm": False},
            (),
            "on a tripod" if legs else "",
        )
    iron = draw(rng, pick(rng, "grey", "green", "black", "brown"), "metal")
    if style == "film":
        w, tall, d, r = 0.14, between(rng, 0.24, 0.3), between(rng, 0.24, 0.28), between(rng, 0.1, 0.13)
        reel = [
            *(torus(r * f, 0.005, CHROME, 8, 36).at(0, y, 0) for y in (-0.012, 0.012) for f in (1, 0.3)),
            *(q.at(0, y, 0) for y in (-0.012, 0.012) for q in around(box(r, 0.004, r * 0.22, CHROME).at(r * 0.55, -0.002, 0), 5)),
            cylinder(r * 0.72, 0.02, DARK).at(0, -0.01, 0),
        ]
        reel = [p.turn("z", 90) for p in reel]
        parts = named("body", rounded(w, tall, d, 0.02, iron), box(w * 1.3, 0.025, d * 1.2, iron)) + feet(w * 0.5, d * 0.5, 0.014, 0.012)
        parts += named("reel", *moved(reel, -w * 0.62, tall + r * 1.15, d * 0.62), *moved(reel, -w * 0.62, tall + r * 0.55, -d * 0.75))
        parts += named(
            "arm",
            beam((-w * 0.5, tall * 0.9, d * 0.25), (-w * 0.5, tall + r * 1.15, d * 0.62), 0.024, iron),
            beam((-w * 0.5, tall * 0.9, -d * 0.25), (-w * 0.5, tall + r * 0.55, -d * 0.75), 0.024, iron),
        )
        parts += (
            moved(lens(0.03, 0.07), -w * 0.1, tall * 0.62, d / 2)
            + [p.turn("y", 90).at(w / 2, tall * y, -d * 0.1) for y in (0.3, 0.62) for p in knob(0.022, CHROME)]
            + moved(slits(w * 0.7, 5, 0.018, DARK), 0, tall * 0.2, -d / 2)
        )
        return finished(rng, parts, iron, style, {"two reels": True, "a lens": True, "vents": True}, ("old",), "with two reels")
    if style == "slides":
        w, tall, d = between(rng, 0.26, 0.3), 0.09, between(rng, 0.26, 0.3)
        parts = (
            named("body", rounded(w, tall, d, 0.02, iron))
            + moved(lens(0.034, 0.07), w * 0.22, tall * 0.5, d / 2)
            + feet(w * 0.4, d * 0.4, 0.014, 0.006)
        )
        r = w * 0.44
        parts += named(
            "tray",
            lathe([(r * 0.45, 0), (r, 0), (r, 0.012), (r * 0.5, 0.012), (r * 0.5, 0.05), (r * 0.45, 0.05), (r * 0.45, 0)], STICK, 40).at(
                0, tall, -0.01
            ),
        ) + named("slide", *(q.at(0, tall + 0.012, -0.01) for q in around(box(0.004, 0.05, r * 0.45, WHITE).at(0, 0, r * 0.74), 36)))
        parts += moved(keys((3, 1), (0.03, 0.02), 0.004, CHROME), -w * 0.2, tall * 0.5, d / 2)
        return finished(
            rng,
            parts,
            iron,
            style,
            {"a round slide tray": True, "a lens": True, "two reels": False, "an arm": False},
            (),
            "with a round slide tray",
        )
    w, tall = between(rng, 0.34, 0.4), between(rng, 0.2, 0.26)
    high = tall + between(rng, 0.42, 0.52)
    parts = (
        named("body", rounded(w, tall, w, 0.015, iron))
        + named("glass", box(w * 0.8, 0.006, w * 0.8, CLEAR).at(0, tall, 0))
        + named("frame", *(p.turn("x", -90).at(0, tall + 0.004, w * 0.45) for p in frame(w * 0.92, w * 0.9, 0.03, 0.012, DARK)))
    )
    parts += named(
        "arm",
        box(0.025, high - tall * 0.3, 0.025, CHROME).at(-w * 0.42, tall * 0.5, -w * 0.53),
        rod((-w * 0.42, high, -w * 0.53), (0, high, -0.02), 0.014, CHROME),
    ) + named(
        "head",
        rounded(0.12, 0.09, 0.13, 0.02, DARK).at(0, high - 0.05, 0),
        cylinder(0.04, 0.03, DARK).at(0, high - 0.08, 0),
        box(0.13, 0.13, 0.012, CHROME).turn("x", -40).at(0, high + 0.03, 0.02),
    )
    parts += moved(slits(w * 0.5, 5, 0.02, DARK), 0, tall * 0.25, w / 2) + [
        p.turn("x", 90).at(0, high * 0.8, -w * 0.5) for p in named("knob", cylinder(0.02, 0.03, DARK).at(-w * 0.42, 0, 0))
    ]
    return finished(
        rng,
        parts,
        iron,
        style,
        {"an arm": True, "a lens": False, "two reels": False, "a glass top": True},
        (),
        "with an arm over a glass top",
    )
