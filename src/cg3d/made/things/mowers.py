"""Machines of the garden: lawn mower, chainsaw."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BLACK, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, loft, named, rod, rounded, torus, tube
from cg3d.made.things.bits import RUBBER, finished, likely, plate


def _wheel(r: float, width: float, hub: Paint) -> list[Part]:
    tyre = plate(circle(r, 36), r * 0.68, width, RUBBER).turn("z", 90).at(width / 2, 0, 0)
    return named(
        "wheel",
        tyre,
        cylinder(r * 0.7, width * 0.8, hub).turn("z", 90).at(width * 0.4, 0, 0),
        cylinder(r * 0.2, width * 1.2, BLACK).turn("z", 90).at(width * 0.6, 0, 0),
    )


def _push_bar(w: float, z: float, low: float, tall: float, back: float, paint: Paint, grip: Paint) -> list[Part]:
    arm = tube(spline([(w, low, z), (w, low + (tall - low) * 0.55, z - back * 0.55), (w * 0.96, tall, z - back)], 20), 0.013, paint)
    bar = rod((-w * 0.98, tall, z - back), (w * 0.98, tall, z - back), 0.013, paint)
    return named("handle", *both(arm), bar) + named("grip", rod((-w * 0.75, tall, z - back), (w * 0.75, tall, z - back), 0.018, grip))


def lawn_mower(rng: Rng) -> Build:
    """Petrol mower with a grass bag, electric one with a cable, old reel mower, ride-on mower, robot mower."""
    style = likely(rng, petrol=4, electric=2, reel=1.5, ride=2, robot=1)
    paint = draw(rng, pick(rng, "red", "green", "orange", "yellow", "blue"), "metal")
    if style == "robot":
        return _robot_mower(rng, paint)
    if style == "reel":
        return _reel_mower(rng, paint)
    if style == "ride":
        return _ride_mower(rng, paint)
    w, d, r = between(rng, 0.24, 0.28), between(rng, 0.32, 0.38), between(rng, 0.08, 0.1)
    metal = steel(rng)
    t = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    ring = np.stack([w * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.5, d * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.5], 1)
    deck = loft(np.array([[(f * x, y, f * z) for x, z in ring] for f, y in ((1.0, 0.05), (1.0, 0.14), (0.93, 0.18), (0.8, 0.2))]), paint)
    parts = named("deck", deck)
    big = r * (1.5 if chance(rng, 0.3) else 1.0)
    for z, size in ((d * 0.78, r), (-d * 0.78, big)):
        parts += [q.at(s * (w + 0.03), size, z) for s in (-1, 1) for q in _wheel(size, 0.045, paint if chance(rng) else metal)]
    if style == "petrol":
        parts += named(
            "engine",
            cylinder(0.13, 0.12, BLACK).at(0, 0.2, 0.02),
            cylinder(0.11, 0.05, lighter(BLACK, 0.15)).at(0, 0.32, 0.02),
            rounded(0.1, 0.09, 0.12, 0.01, metal).at(0, 0.22, 0.16),
        )
        parts += named("fin", *(box(0.11, 0.006, 0.13, metal).at(0, 0.225 + 0.016 * i, 0.17) for i in range(5))) + named(
            "tank", rounded(0.14, 0.08, 0.09, 0.02, paint).at(-0.14, 0.22, 0.0), cylinder(0.02, 0.02, BLACK).at(-0.14, 0.3, 0)
        )
    else:
        parts += named(
            "hood",
            rounded(w * 1.3, 0.16, d * 1.25, 0.06, draw(rng, "black", "plastic")).at(0, 0.17, 0.04),
            rounded(w * 0.5, 0.04, d * 0.7, 0.015, paint).at(0, 0.31, 0.04),
        )
    tall = between(rng, 0.9, 1.0)
    parts += _push_bar(w * 0.85, -d * 0.8, 0.17, tall, between(rng, 0.45, 0.6), metal if chance(rng) else BLACK, RUBBER)
    bag = chance(rng, 0.65)
    if bag:
        sack = draw(rng, pick(rng, "black", "black", "green", "grey"), "fabric")
        parts += named("bag", rounded(w * 1.5, 0.3, 0.4, 0.07, sack).turn("x", 12).at(0, 0.16, -d - 0.22)) + named(
            "bag", rounded(w * 1.4, 0.05, 0.1, 0.02, BLACK).at(0, 0.44, -d - 0.1)
        )
    if style == "electric":
        parts += named(
            "cable",
            tube(
                spline(
                    [
                        (w * 0.8, tall * 0.8, -d * 1.4),
                        (w * 1.2, tall * 0.4, -d * 1.6),
                        (w * 1.6, 0.02, -d * 1.8),
                        (w * 2.6, 0.01, -d * 1.5),
                    ],
                    30,
                ),
                0.006,
                draw(rng, pick(rng, "orange", "black"), "rubber"),
            ),
        )
    said = {"four wheels": True, "a grass bag": bag, "a push bar": True, "a seat": False, "a cable": style == "electric"}
    return finished(parts, paint, style, said, (), "with a grass bag" if bag else "with four wheels")


def _robot_mower(rng: Rng, paint: Paint) -> Build:
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    ring = np.stack([0.24 * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.7, 0.32 * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.7], 1)
    dark = draw(rng, pick(rng, "grey", "black"), "plastic")

    def rise(*steps: tuple[float, float]) -> np.ndarray:
        return np.array([[(g * x, y, g * z) for x, z in ring] for g, y in steps])

    parts = named("body", loft(rise((0.9, 0.03), (1, 0.06), (1, 0.1), (0.96, 0.13)), dark))
    parts += named("cover", loft(rise((0.94, 0.125), (0.92, 0.17), (0.78, 0.21), (0.5, 0.235), (0.2, 0.24)), paint))
    parts += named(
        "button",
        rounded(0.14, 0.02, 0.1, 0.008, BLACK).at(0, 0.235, -0.05),
        cylinder(0.035, 0.03, draw(rng, "red", "plastic")).at(0, 0.225, 0.09),
    )
    parts += [q.at(s * 0.225, 0.1, -0.19) for s in (-1, 1) for q in _wheel(0.1, 0.05, dark)] + [
        q.at(s * 0.14, 0.04, 0.24) for s in (-1, 1) for q in _wheel(0.04, 0.03, dark)
    ]
    said = {"four wheels": True, "a grass bag": False, "a push bar": False, "a seat": False}
    return finished(parts, paint, "robot", said, ("low", "robotic"), "with a closed cover")


def _reel_mower(rng: Rng, paint: Paint) -> Build:
    metal, w, r = steel(rng), between(rng, 0.2, 0.25), between(rng, 0.11, 0.13)
    parts = [q.at(s * (w + 0.03), r, 0) for s in (-1, 1) for q in _wheel(r, 0.04, paint)]
    a = np.linspace(0, 1, 16)
    for k in range(5):
        turn = 2 * np.pi * k / 5 + 1.6 * a
        x, y, z = w * (2 * a - 1) * 0.95, r * 0.62 * np.sin(turn), r * 0.62 * np.cos(turn)
        rings = [[(p, q * f, s * f + e) for f, e in ((1, 0), (0.8, 0), (0.8, 0.006), (1, 0.006))] for p, q, s in zip(x, y, z)]
        parts += named("blade", loft(np.array(rings), metal).at(0, r, 0))
    parts += named(
        "axle",
        rod((-w, r, 0), (w, r, 0), 0.012, metal),
        *(plate(circle(r * 0.4, 24), r * 0.3, 0.006, metal).turn("z", 90).at(x, r, 0) for x in (-w * 0.6, 0, w * 0.6)),
    )
    parts += named(
        "frame",
        *both(box(0.02, r * 1.2, r * 1.4, paint).at(w * 0.97, r * 0.6, -0.02)),
        rod((-w, r * 1.6, -0.06), (w, r * 1.6, -0.06), 0.012, paint),
        rod((-w, r * 0.4, -r), (w, r * 0.4, -r), 0.025, wood(rng, grain=False)),
    )
    stick = wood(rng, grain=False)
    parts += named(
        "handle",
        *both(rod((w * 0.8, r * 1.4, -0.06), (0.02, 0.55, -0.35), 0.009, paint)),
        rod((0, 0.5, -0.32), (0, 1.0, -0.68), 0.015, stick),
        rod((-0.2, 1.0, -0.68), (0.2, 1.0, -0.68), 0.016, stick),
    )
    said = {"four wheels": False, "two wheels": True, "a grass bag": False, "a push bar": True, "a seat": False}
    return finished(parts, paint, "reel", said, ("manual",), "with a reel of blades")


def _ride_mower(rng: Rng, paint: Paint) -> Build:
    dark, w = draw(rng, pick(rng, "black", "grey"), "plastic"), between(rng, 0.26, 0.3)
    parts = [
        q.at(s * (w + 0.12), 0.27, -0.42)
        for s in (-1, 1)
        for q in _wheel(0.27, 0.2, draw(rng, pick(rng, "yellow", "white", "grey"), "metal"))
    ]
    parts += [
        q.at(s * (w + 0.06), 0.18, 0.6) for s in (-1, 1) for q in _wheel(0.18, 0.13, draw(rng, pick(rng, "yellow", "white"), "metal"))
    ]
    hood = extrude(spline([(0.2, 0.32), (0.85, 0.3), (0.88, 0.55), (0.75, 0.72), (0.22, 0.78)], 40, closed=True), w * 1.5, paint).turn(
        "y", -90
    )
    parts += named("hood", hood) + named("grille", *(box(w * 1.1, 0.02, 0.02, BLACK).at(0, 0.4 + 0.045 * i, 0.86) for i in range(4)))
    parts += named("lamp", *both(cylinder(0.05, 0.03, Paint(np.array((0.95, 0.93, 0.8)), "glass")).turn("x", 90).at(w * 0.5, 0.6, 0.8)))
    parts += named(
        "fender",
        *both(rounded(0.28, 0.06, 0.62, 0.03, paint).at(w + 0.08, 0.52, -0.42)),
        rounded(2 * w, 0.16, 0.6, 0.04, paint).at(0, 0.42, -0.42),
        rounded(2 * w, 0.06, 0.4, 0.02, dark).at(0, 0.28, 0.02),
    )
    parts += named(
        "seat", rounded(0.4, 0.1, 0.38, 0.04, dark).at(0, 0.6, -0.42), rounded(0.4, 0.36, 0.09, 0.04, dark).turn("x", -12).at(0, 0.65, -0.6)
    )
    column = [
        rod((0, 0.7, 0.25), (0, 0.88, 0.1), 0.02, dark),
        torus(0.16, 0.014, dark).turn("x", 50).at(0, 0.9, 0.08),
        rod((-0.16, 0.9, 0.08), (0.16, 0.9, 0.08), 0.012, dark),
    ]
    parts += named("steering wheel", *column)
    parts += named(
        "deck",
        rounded(2 * w + 0.42, 0.12, 0.5, 0.04, lighter(paint, -0.2)).at(0, 0.1, 0.08),
        rounded(0.2, 0.08, 0.22, 0.02, dark).at(w + 0.26, 0.1, 0.08),
    )
    said = {"four wheels": True, "a grass bag": False, "a push bar": False, "a seat": True, "a steering wheel": True}
    return finished(parts, paint, "ride", said, ("large",), "with a seat")


def chainsaw(rng: Rng) -> Build:
    """Petrol saw with a long bar; electric with a cable; cordless with a battery; big felling saw with a bucking spike; top-handled."""
    style = likely(rng, petrol=4, electric=1.5, cordless=1.5, felling=1.2, top=1)
    paint = draw(rng, pick(rng, "orange", "orange", "red", "yellow", "green", "blue"), "plastic")
    dark, metal = draw(rng, "black", "plastic"), steel(rng)
    bar, high = {"felling": 0.62, "top": 0.3}.get(style, 0.42) * between(rng, 0.9, 1.1), between(rng, 0.035, 0.043)
    w = 0.09
    line = spline([(-0.2, 0), (0.12, 0), (0.13, 0.1), (0.08, 0.17), (-0.08, 0.18), (-0.19, 0.13)], 50, closed=True)
    parts = named("body", extrude(line, w, paint), extrude(line * (0.86, 0.7) + (0.0, 0.02), w * 1.25, dark))
    parts += named("vent", *(box(0.004, 0.05, w * 1.28, paint).at(-0.02 + 0.014 * i, 0.05, 0) for i in range(5)))
    nose = high * 0.9
    blade = joined(
        (0.08, 0.07 - high),
        (0.12 + bar - nose, 0.07 - nose),
        *[(0.12 + bar - nose + nose * np.cos(a), 0.07 + nose * np.sin(a)) for a in np.linspace(-1.4, 1.4, 12)],
        (0.12 + bar - nose, 0.07 + nose),
        (0.08, 0.07 + high),
    )
    parts += named("bar", extrude(blade, 0.006, metal).at(0, 0, w * 0.35))
    middle = blade.mean(0)
    loop = joined(
        *(
            np.linspace(blade[i], blade[i + 1], max(2, int(np.hypot(*(blade[i + 1] - blade[i])) / 0.016)))[:-1]
            for i in range(len(blade) - 1)
        )
    )
    teeth = []
    for i, (x, y) in enumerate(loop):
        ahead = loop[min(i + 1, len(loop) - 1)] - loop[max(i - 1, 0)]
        out = np.array((ahead[1], -ahead[0])) / max(float(np.hypot(*ahead)), 1e-6) * 0.004
        teeth.append(
            box(0.011, 0.012 if i % 2 else 0.008, 0.011, lighter(metal, -0.55))
            .at(0, -0.005, 0)
            .turn("z", float(np.degrees(np.arctan2(ahead[1], ahead[0]))))
            .at(x + out[0], y + out[1], w * 0.35)
        )
    del middle
    parts += named("chain", *teeth)
    back = (
        tube(spline([(-0.15, 0.03, 0), (-0.27, 0.02, 0), (-0.33, 0.06, 0), (-0.3, 0.12, 0), (-0.17, 0.14, 0)], 30), 0.017, dark)
        if style != "top"
        else tube(spline([(-0.18, 0.14, 0), (-0.15, 0.25, 0), (0.02, 0.26, 0), (0.06, 0.16, 0)], 30), 0.018, dark)
    )
    front = tube(
        spline([(0.03, 0.02, -w * 0.75), (0.02, 0.16, -w * 0.85), (0.0, 0.24, -w * 0.4), (0.0, 0.245, w * 0.4), (0.03, 0.16, w * 0.7)], 34),
        0.012,
        dark,
    )
    parts += named("handle", back) + (named("handle", front) if style != "top" else [])
    parts += named(
        "trigger",
        rounded(0.03, 0.02, 0.014, 0.005, draw(rng, pick(rng, "red", "orange", "black"), "plastic")).at(
            -0.23 if style != "top" else -0.1, 0.11 if style != "top" else 0.225, 0
        ),
    )
    guard = extrude([(0.07, 0.17), (0.1, 0.16), (0.085, 0.28), (0.06, 0.29)], w * 1.2, dark)
    parts += named("guard", guard)
    if style in ("petrol", "felling", "top"):
        parts += named("cap", *(cylinder(0.022, 0.02, dark).turn("x", 90).at(x, 0.05, -w * 0.75) for x in (-0.13, 0.08))) + named(
            "starter",
            cylinder(0.055, 0.016, paint).turn("x", 90).at(-0.04, 0.09, -w * 0.78),
            rounded(0.04, 0.014, 0.014, 0.005, dark).at(-0.04, 0.165, -w * 0.7),
        )
    if style == "felling":
        parts += named(
            "spike",
            *(
                extrude([(0.125, y), (0.15, y + 0.008), (0.125, y + 0.016)], 0.01, metal).at(0, 0, w * 0.25)
                for y in (0.01, 0.035, 0.1, 0.12)
            ),
        )
    if style == "electric":
        parts += named(
            "cable", tube(spline([(-0.33, 0.05, 0), (-0.4, 0.02, 0), (-0.45, 0.01, 0.06), (-0.4, 0.01, 0.16)], 24), 0.006, RUBBER)
        )
    if style == "cordless":
        parts += named(
            "battery", rounded(0.1, 0.09, w * 0.85, 0.012, dark).at(-0.1, 0.14, 0), box(0.06, 0.02, w * 0.9, paint).at(-0.1, 0.18, 0)
        )
    said = {"a cable": style == "electric", "a battery": style == "cordless", "a front handle": style != "top", "a toothed chain": True}
    words = ("electric",) if style == "electric" else ()
    return finished(
        parts, paint, style, said, words, {"cordless": "with a battery", "electric": "with a cable"}.get(style, "with a toothed chain")
    )
