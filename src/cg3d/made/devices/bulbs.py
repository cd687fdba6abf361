"""Flashlight and light bulb."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, LIT, against, bow, disc, feet, finished, likely
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import CHROME, WHITE, Paint, Rng, draw, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, lathe, moved, named, rod, rounded, torus, tube


def flashlight(rng: Rng) -> Build:
    """Short with a wide head; long thin metal one; block with a handle on top; bent head; standing camp light."""
    style = likely(rng, wide_head=4, long=2, block=2, bent=1.2, camp=1)
    paint = draw(rng, pick(rng, "black", "red", "blue", "yellow", "grey", "green", "black", "orange"), "metal")
    trim = against(paint, 0.4)
    r, long = between(rng, 0.015, 0.02), between(rng, 0.13, 0.19)
    big = r * between(rng, 1.5, 2.1)
    if style in ("wide head", "long"):
        if style == "long":
            long, big = long * 1.8, r * 1.45
        body = [(r * 0.9, 0), (r, 0.006), (r, long * 0.7), (r, long * 0.74), (big, long * 0.86), (big, long)]
        parts = named("body", lathe(joined((0, 0), body, (0, long)), paint, 36))
        parts += named(
            "ring",
            *(torus(r * 1.0, 0.0016, trim, 6, 32).at(0, long * f, 0) for f in np.linspace(0.12, 0.5, int(rng.integers(5, 10)))),
            *(torus(big, 0.002, trim, 6, 36).at(0, long * f, 0) for f in (0.88, 0.97)),
        )
        parts += named("grip", *around(box(0.004, long * 0.1, 0.003, trim).at(0, long * 0.87, big * 0.99), 12))
        parts = [p.turn("x", 90) for p in parts] + moved(_face(big * 0.98), 0, 0, long + 0.001)
        parts += named(
            "switch", rounded(r * 0.7, r * 0.5, r * 1.6, r * 0.2, DARK if paint.name != "black" else CHROME).at(0, r * 0.8, long * 0.62)
        )
        loop = chance(rng, 0.4)
        parts += named("loop", torus(0.012, 0.0018, DARK, 6, 20).turn("z", 90).at(0, 0, -0.01)) if loop else []
        facts = {"a wide head": style == "wide head", "a loop": loop, "a handle": False, "a switch": True}
        return finished(
            rng, parts, paint, style, facts, ("long",) if style == "long" else (), "with a wide head" if style == "wide head" else ""
        )
    if style == "block":
        w, tall, d = between(rng, 0.1, 0.13), between(rng, 0.1, 0.13), between(rng, 0.14, 0.18)
        f = w * 0.52
        parts = (
            named("body", rounded(w * 0.86, tall, d, 0.02, paint, 4))
            + named(
                "head",
                lathe([(0, 0), (f * 0.8, 0), (f, 0.03), (f, 0.045), (0, 0.045)], trim, 40).turn("x", 90).at(0, tall * 0.52, d / 2 - 0.008),
            )
            + moved(_face(f * 0.94), 0, tall * 0.52, d / 2 + 0.038)
        )
        parts += bow(
            [
                (0, tall * 0.92, d * 0.4),
                (0, tall * 1.3, d * 0.34),
                (0, tall * 1.36, 0),
                (0, tall * 1.3, -d * 0.34),
                (0, tall * 0.92, -d * 0.44),
            ],
            0.011,
            trim,
        ) + named("switch", rounded(0.016, 0.012, 0.026, 0.004, draw(rng, "red")).at(0, tall * 1.38, d * 0.22))
        parts += feet(w * 0.3, d * 0.36, 0.008, 0.003)
        return finished(
            rng, parts, paint, style, {"a handle": True, "a wide head": True, "a switch": True, "a loop": False}, (), "with a handle on top"
        )
    if style == "bent":
        tall = between(rng, 0.14, 0.18)
        parts = (
            named(
                "body",
                rounded(r * 2.2, tall, r * 1.9, r * 0.7, paint, 4),
                rounded(r * 2.3, 0.012, r * 2.0, 0.004, trim).at(0, tall * 0.15, 0),
            )
            + named(
                "head",
                rounded(r * 2.3, r * 2.4, r * 2.6, r * 0.8, paint, 4).at(0, tall * 0.86, r * 0.5),
                disc(r * 1.16, 0.014, trim).at(0, tall * 0.86 + r * 1.2, r * 1.65),
            )
            + moved(_face(r * 1.05), 0, tall * 0.86 + r * 1.2, r * 1.65 + 0.016)
        )
        parts += (
            named("switch", rounded(r * 0.8, r * 1.3, 0.008, 0.003, DARK).at(0, tall * 0.62, r * 0.95))
            + named(
                "clip",
                box(r * 0.7, tall * 0.5, 0.003, CHROME).at(0, tall * 0.3, -r * 1.12),
                box(r * 0.7, 0.006, 0.01, CHROME).at(0, tall * 0.78, -r * 1.05),
            )
            + [p.at(0, tall * f, r * 0.97) for f in (0.3, 0.36, 0.42) for p in named("grip", box(r * 1.4, 0.002, 0.004, trim))]
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a bent head": True, "a clip": True, "a handle": False, "a wide head": False},
            ("upright",),
            "with a bent head",
        )
    tall = between(rng, 0.16, 0.22)
    f = between(rng, 0.045, 0.055)
    parts = (
        named("base", lathe([(0, 0), (f * 1.1, 0), (f * 1.1, tall * 0.2), (f * 0.95, tall * 0.3), (0, tall * 0.3)], paint))
        + named("glass", lathe([(0, 0), (f * 0.85, 0), (f * 0.85, tall * 0.42), (0, tall * 0.42)], CLEAR).at(0, tall * 0.3, 0))
        + named("bulb", cylinder(f * 0.95, 0.006, CHROME).at(0, tall * 0.5, 0))
    )
    parts += (
        named(
            "lid",
            lathe([(0, 0), (f * 1.05, 0), (f * 1.05, tall * 0.1), (f * 0.5, tall * 0.2), (0, tall * 0.22)], paint).at(0, tall * 0.72, 0),
        )
        + named("bar", *around(rod((0, tall * 0.25, f * 0.98), (0, tall * 0.75, f * 0.98), 0.004, trim), 4))
        + named("switch", disc(0.012, 0.008, CHROME).at(0, tall * 0.1, f * 1.08))
    )
    parts += bow(
        [(-f, tall * 0.8, 0), (-f * 0.9, tall * 1.15, 0), (0, tall * 1.25, 0), (f * 0.9, tall * 1.15, 0), (f, tall * 0.8, 0)], 0.004, CHROME
    )
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a handle": True, "a wide head": False, "a switch": True, "a loop": False},
        ("upright", "round"),
        "to stand on the ground",
    )


def _face(r: float, light: bool = True) -> list[Part]:
    """Reflector with a bulb behind glass, facing +Z from z = 0."""
    cup = lathe(
        [
            (0, -r * 0.35),
            (r * 0.25, -r * 0.3),
            (r * 0.86, 0.0),
            (r, 0.0),
            (r, r * 0.08),
            (r * 0.9, r * 0.08),
            (r * 0.86, r * 0.02),
            (r * 0.2, -r * 0.2),
            (0, -r * 0.2),
        ],
        CHROME,
        36,
    )
    return named("lens", cup.turn("x", 90), *([ball(r * 0.22, LIT)] if light else []), disc(r * 0.84, r * 0.01, LIT).at(0, 0, -r * 0.04))


def light_bulb(rng: Rng) -> Build:
    """Pear; globe; candle; spiral; straight tubes; reflector. The screw is below or above."""
    style = likely(rng, pear=4, globe=1.5, candle=1.5, spiral=1.5, tubes=1, reflector=1.2)
    glass = (
        Paint(np.array((0.95, 0.94, 0.9)), "glass")
        if chance(rng, 0.5)
        else LIT
        if chance(rng, 0.6)
        else Paint(np.array((0.74, 0.85, 0.9)), "glass")
    )
    r, high = 0.0135, 0.026
    screw = named(
        "screw",
        lathe([(0, -0.006), (0.004, -0.006), (r * 0.85, 0), (r * 0.85, high), (0, high)], CHROME),
        *(torus(r * 0.9, 0.0019, CHROME, 6, 32).at(0, 0.005 + 0.0055 * i, 0) for i in range(4)),
    ) + named("contact", cylinder(0.005, 0.004, DARK).at(0, -0.008, 0))
    size = between(rng, 0.9, 1.15)
    collar: list[Part] = []
    if style == "pear":
        line = spline(
            [
                (r * 0.95, high),
                (r * 1.15, high + 0.014),
                (0.025 * size, high + 0.036),
                (0.0295 * size, high + 0.055),
                (0.023 * size, high + 0.076),
                (0.001, high + 0.086),
            ],
            36,
        )
        parts = named("glass", lathe(joined((0, high), line), glass, 44))
        collar = (
            named("collar", lathe([(0, 0), (r, 0), (r * 1.25, 0.012), (0, 0.012)], CHROME if chance(rng) else WHITE).at(0, high - 0.002, 0))
            if chance(rng, 0.5)
            else []
        )
    elif style == "globe":
        g = 0.042 * size
        parts = named("glass", ball(g, glass, 20, 40).at(0, high + g + 0.004, 0), cylinder(r * 1.05, 0.02, glass).at(0, high - 0.002, 0))
    elif style == "candle":
        line = spline(
            [(r * 0.85, high), (0.017 * size, high + 0.02), (0.0165 * size, high + 0.036), (0.007, high + 0.062), (0.001, high + (0.075))],
            30,
        )
        tip = between(rng, 0, 0.008)
        glass_part = lathe(joined((0, high), line), glass, 36).shaped(
            lambda x, y, z: (x + tip * np.clip((y - high - 0.05) / 0.025, 0, 1) ** 2, y, z)
        )
        parts = named("glass", glass_part)
    elif style == "spiral":
        turns = between(rng, 2.5, 3.5)
        t = np.linspace(0, 1, 110)
        wide = 0.02 * size
        path = np.stack([wide * np.cos(2 * np.pi * turns * t), high + 0.028 + 0.05 * size * t, wide * np.sin(2 * np.pi * turns * t)], 1)
        parts = named("tube", *(tube(path * (s, 1, s) + (0, 0.009 * (s < 0), 0), 0.0042, glass, 8) for s in (1, -1)))
        collar = named(
            "collar", lathe([(0, 0), (r, 0), (0.024 * size, 0.012), (0.026 * size, 0.024), (0, 0.026)], WHITE).at(0, high - 0.002, 0)
        )
    elif style == "tubes":
        u = spline([(-0.006, 0, 0), (-0.006, 0.06, 0), (-0.004, 0.068, 0), (0.004, 0.068, 0), (0.006, 0.06, 0), (0.006, 0, 0)], 24)
        one = tube(u, 0.005, glass, 10).at(0, high + 0.024, 0.012)
        parts = named("tube", *around(one.scaled(1, size, 1), 3))
        collar = named("collar", lathe([(0, 0), (r, 0), (0.022, 0.01), (0.022, 0.026), (0, 0.028)], WHITE).at(0, high - 0.002, 0))
    else:
        line = np.array([(r, high), (r * 1.2, high + 0.012), (0.03 * size, high + 0.05), (0.032 * size, high + 0.056)])
        parts = named("reflector", lathe(joined((0, high), line, (0, high + 0.056)), CHROME if chance(rng) else WHITE, 40)) + named(
            "glass",
            lathe(
                joined((0, 0), (0.031 * size, 0), spline([(0.03 * size, 0.002), (0.02 * size, 0.008), (0.001, 0.011)], 12)), glass, 40
            ).at(0, high + 0.055, 0),
        )
        parts += named("fin", *around(box(0.002, 0.03, 0.006, WHITE).turn("x", 28).at(0, high + 0.014, 0.017), 16)) if chance(rng) else []
    parts += screw + collar
    down = chance(rng, 0.3)
    if down:
        parts = [p.turn("x", 180) for p in parts]
    elif chance(rng, 0.2):
        parts = [p.turn("z", -70) for p in parts]
    facts = {
        "a screw base": True,
        "a collar": bool(collar),
        "spiral tubes": style == "spiral",
        "straight tubes": style == "tubes",
        "a round glass": style in ("pear", "globe"),
    }
    words = {"globe": ("round",), "candle": ("slender",)}.get(style, ())
    return finished(
        rng,
        parts,
        parts[0].paint,
        style,
        facts,
        words,
        {"spiral": "with spiral tubes", "candle": "shaped like a flame"}.get(style, "with a screw base"),
    )
