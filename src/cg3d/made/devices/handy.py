"""Small lights and power: flashlight, light bulb, wall lamp, battery, power plug, wristwatch, alarm clock."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, LIT, against, bow, cable, disc, feet, finished, flat, keys, likely, moved, spin
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, GOLD, WHITE, Paint, Rng, draw, leather, lighter, metal, pick
from cg3d.made.parts import Part, around, ball, both, box, cylinder, ellipsoid, extrude, lathe, named, rod, rounded, slab, torus, tube


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
            + [p.at(0, tall * f, r * 0.97) for f in (0.3, 0.36, 0.42) for p in [box(r * 1.4, 0.002, 0.004, trim)]]
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
        line = [(r, high), (r * 1.2, high + 0.012), (0.03 * size, high + 0.05), (0.032 * size, high + 0.056)]
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


def wall_lamp(rng: Rng) -> Build:
    """Shade on an arm; half bowl; up-and-down tube; lantern on a bracket; candles; swing arm. Its back is at -Z."""
    style = likely(rng, shade=2.5, bowl=1.5, tube=1.5, lantern=2, candles=1.5, swing=1.5)
    iron = metal(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "black", "white", "grey"), "metal")
    cloth = draw(rng, pick(rng, "white", "beige", "beige", "red", "green", "grey", "blue"), "fabric")
    plate = [disc(0.055, 0.015, iron), disc(0.03, 0.025, iron)]
    if chance(rng, 0.35):
        plate = [rounded(0.09, 0.16, 0.016, 0.007, iron).at(0, -0.08, 0.008)]
    parts = named("plate", *plate)
    facts = {"a fabric shade": False, "a bent arm": False, "two candles": False, "a jointed arm": False, "a glass case": False}
    if style in ("shade", "swing"):
        low, high, tall = between(rng, 0.08, 0.11), between(rng, 0.05, 0.07), between(rng, 0.12, 0.15)
        reach = between(rng, 0.14, 0.18)
        cone = named(
            "shade",
            lathe([(low - 0.004, 0), (low, 0), (high, tall), (high - 0.004, tall), (low - 0.004, 0)], cloth, 40),
            cylinder(high - 0.004, 0.004, lighter(cloth, 0.2)).at(0, tall * 0.94, 0),
        )
        if style == "shade":
            path = [(0, 0, 0.02), (0, -0.07, reach * 0.5), (0, -0.06, reach * 0.95), (0, 0.02, reach)]
            parts += (
                named("arm", tube(spline(path, 24), 0.007, iron))
                + named(
                    "socket",
                    cylinder(0.014, 0.06, WHITE).at(0, 0.01, reach),
                    lathe([(0, 0), (0.02, 0), (0.028, 0.01), (0, 0.01)], iron).at(0, 0.01, reach),
                )
                + moved(cone, 0, 0.05, reach)
                + named("bulb", ball(0.024, LIT).at(0, 0.1, reach))
            )
            facts["a bent arm"] = True
        else:
            a, b = (0.13 * (1 if chance(rng) else -1), 0, 0.14), (0.0, 0, 0.3)
            parts += (
                named(
                    "arm",
                    rod((0, 0, 0.02), a, 0.007, iron),
                    rod(a, b, 0.007, iron),
                    *(cylinder(0.013, 0.04, iron).at(p[0], -0.02, p[2]) for p in ((0, 0, 0.02), a, b)),
                )
                + named("socket", cylinder(0.008, 0.06, iron).at(*b))
                + moved(cone, b[0], 0.04, b[2])
            )
            parts += named("bulb", ball(0.024, LIT).at(b[0], 0.1, b[2]))
            facts["a jointed arm"] = True
        facts["a fabric shade"] = True
        body = cloth
    elif style == "bowl":
        r, a = between(rng, 0.13, 0.17), np.linspace(-1.5, 1.5, 24)
        glass = (
            Paint(np.array((0.96, 0.93, 0.84)), "glass") if chance(rng, 0.6) else draw(rng, pick(rng, "white", "beige", "orange"), "glass")
        )
        t = np.linspace(-np.pi / 2, 0, 12)
        out = np.stack([r * np.cos(t), r * 0.8 * np.sin(t)], 1)
        shell = lathe(joined(out, out[::-1] * (0.94, 0.94)), glass, 40).shaped(lambda x, y, z: (x, y, np.maximum(z, 0) * 0.85))
        parts += (
            named("bowl", shell.at(0, 0.04, 0.012))
            + named("knob", ball(0.014, iron).at(0, 0.04 - r * 0.8, 0.016))
            + named("bulb", ball(0.03, LIT).at(0, 0.03, 0.06))
            + named(
                "rim",
                *(p.at(0, 0.04, 0.012) for p in [tube(np.stack([r * np.sin(a), 0 * a, r * 0.85 * np.cos(a)], 1), 0.005, iron, 8)]),
            )
        )
        body = glass
    elif style == "tube":
        r, tall = between(rng, 0.04, 0.055), between(rng, 0.18, 0.26)
        square = chance(rng, 0.4)
        shell = box(r * 1.8, tall, r * 1.8, iron) if square else cylinder(r, tall, iron)
        parts += named("body", shell.at(0, -tall / 2, r + 0.03), box(0.03, 0.05, 0.05, iron).at(0, -0.025, 0.02)) + named(
            "lens",
            *(cylinder(r * 0.82, 0.004, LIT).at(0, y, r + 0.03) for y in (-tall / 2 - 0.003, tall / 2 - 0.001)),
            *(torus(r * 0.9, 0.004, against(iron, 0.3), 8, 36).at(0, y, r + 0.03) for y in (-tall / 2, tall / 2)),
        )
        body = iron
    elif style == "lantern":
        r, tall = between(rng, 0.055, 0.075), between(rng, 0.15, 0.19)
        sides = int(rng.choice([4, 6]))
        z, y = 0.17, -0.14
        lamp = (
            named("glass", lathe([(0, 0), (r * 0.72, 0), (r, tall), (0, tall)], LIT if chance(rng) else CLEAR, sides))
            + named("bar", *around(rod((r * 0.74, 0, 0), (r * 1.02, tall, 0), 0.005, iron, sides=6), sides))
            + named(
                "roof", lathe([(0, 0), (r * 1.35, 0), (r * 0.4, r * 0.7), (r * 0.25, r * 0.95), (0, r * 1.0)], iron, sides).at(0, tall, 0)
            )
            + named("base", lathe([(0, -0.03), (0.008, -0.025), (r * 0.85, -0.006), (r * 0.85, 0.004), (0, 0.004)], iron, sides))
        )
        parts += moved([p.turn("y", 45 if sides == 4 else 0) for p in lamp], 0, y - 0.04, z) + named(
            "arm",
            tube(spline([(0, -0.02, 0.015), (0, 0.06, 0.05), (0, 0.1, 0.12), (0, tall + r + y - 0.035, z)], 24), 0.007, iron),
            tube(spline([(0, -0.06, 0.015), (0, -0.02, 0.06), (0, 0.03, 0.06)], 14), 0.005, iron),
        )
        facts |= {"a glass case": True, "a bent arm": True}
        body = iron
    else:
        wax = WHITE
        for s in (-1, 1):
            path = [(0, -0.03, 0.015), (s * 0.05, -0.08, 0.05), (s * 0.11, -0.07, 0.075), (s * 0.12, 0.0, 0.08)]
            parts += named("arm", tube(spline(path, 24), 0.006, iron)) + moved(
                [
                    *named("holder", lathe([(0, 0), (0.012, 0), (0.03, 0.012), (0.02, 0.016), (0, 0.016)], iron)),
                    *named("candle", cylinder(0.011, 0.08, wax).at(0, 0.012, 0)),
                    *named(
                        "flame",
                        lathe(joined((0, 0), spline([(0.004, 0.002), (0.0095, 0.016), (0.0005, 0.042)], 14)), LIT, 20).at(0, 0.092, 0),
                    ),
                ],
                s * 0.12,
                0.0,
                0.08,
            )
        parts += named("plate", ellipsoid(0.035, 0.09, 0.02, iron).at(0, 0.0, 0.012), ball(0.016, iron).at(0, -0.1, 0.015))
        facts["two candles"] = True
        body = iron
    detail = {
        "shade": "with a fabric shade",
        "swing": "on a jointed arm",
        "lantern": "with a glass case",
        "candles": "with two candles",
    }.get(style, "")
    return finished(rng, parts, body, style, facts, (), detail)


def battery(rng: Rng) -> Build:
    """Round cell; thick cell; block with two snaps; flat button; car battery; several in a row."""
    style = likely(rng, cell=4, block=2, button=1.2, car=2, row=1.5)
    paint = draw(rng, pick(rng, "black", "green", "blue", "red", "grey", "yellow"), "plastic")
    cap = GOLD if chance(rng, 0.55) else CHROME
    if style in ("cell", "row"):
        r, tall = (
            (between(rng, 0.0065, 0.0075), between(rng, 0.046, 0.052))
            if chance(rng, 0.6)
            else (between(rng, 0.013, 0.017), between(rng, 0.048, 0.06))
        )
        share = between(rng, 0.22, 0.4)
        body = [
            *named("body", lathe([(0, 0.001), (r * 0.94, 0.001), (r, 0.002), (r, tall * (1 - share)), (0, tall * (1 - share))], paint, 40)),
            *named(
                "band",
                lathe([(0, 0), (r, 0), (r, tall * share - 0.0015), (r * 0.93, tall * share), (0, tall * share)], cap, 40).at(
                    0, tall * (1 - share), 0
                ),
            ),
        ]
        body += named(
            "terminal",
            lathe([(0, 0), (r * 0.4, 0), (r * 0.4, r * 0.3), (r * 0.34, r * 0.36), (0, r * 0.36)], CHROME, 28).at(0, tall, 0),
            cylinder(r * 0.7, 0.0012, CHROME),
            torus(r * 0.8, r * 0.06, CHROME, 6, 32).at(0, tall, 0),
        )
        body += named(
            "sign",
            box(r * 0.5, r * 0.14, r * 0.1, WHITE).at(0, tall * 0.5, r * 0.97),
            box(r * 0.14, r * 0.5, r * 0.1, WHITE).at(0, tall * 0.5 - r * 0.18, r * 0.97),
        )
        count = int(rng.integers(2, 5)) if style == "row" else 1
        tray = style == "row" and chance(rng, 0.4)
        parts = [q for i in range(count) for q in moved(body, (i - (count - 1) / 2) * r * 2.1, 0.003 if tray else 0, 0)]
        if tray:
            parts += named(
                "holder",
                rounded(r * 2.1 * count + 0.006, 0.012, r * 2.3, 0.002, DARK),
                *both(box(0.002, tall * 1.0, r * 2.2, DARK).at(r * 1.05 * count + 0.003, 0, 0)),
            )
        if style == "cell" and chance(rng, 0.3):
            parts = [p.turn("z", 90) for p in parts]
        facts = {"a round terminal": True, "two terminals": False, "a holder": tray, "a handle": False}
        words = ("round",) if count == 1 else ()
        return finished(
            rng, parts, paint, style, facts, words, {2: "next to another", 3: "in a row of three", 4: "in a row of four"}.get(count, "")
        )
    if style == "block":
        w, tall, d = 0.0265, between(rng, 0.044, 0.049), 0.0175
        parts = named(
            "body",
            rounded(w, tall * 0.66, d, 0.003, paint, 4),
            rounded(w, tall * 0.34, d, 0.003, cap, 4).at(0, tall * 0.655, 0),
            box(w * 0.96, 0.002, d * 0.96, DARK).at(0, tall * 0.985, 0),
        )
        parts += named(
            "terminal",
            lathe([(0, 0), (0.0034, 0), (0.0034, 0.003), (0, 0.003)], CHROME, 24).at(-w * 0.24, tall, 0),
            lathe([(0.0025, 0), (0.0048, 0), (0.0052, 0.003), (0.0035, 0.003), (0.0025, 0)], CHROME, 6).at(w * 0.24, tall, 0),
            cylinder(0.004, 0.001, CHROME).at(w * 0.24, tall, 0),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two terminals": True, "a round terminal": False, "a handle": False},
            ("square",),
            "with two terminals",
        )
    if style == "button":
        r, high = between(rng, 0.009, 0.012), between(rng, 0.003, 0.005)
        parts = named(
            "body",
            lathe(
                [
                    (0, 0),
                    (r * 0.96, 0),
                    (r, high * 0.15),
                    (r, high * 0.75),
                    (r * 0.92, high * 0.8),
                    (r * 0.88, high * 0.72),
                    (r * 0.84, high * 0.9),
                    (r * 0.78, high),
                    (0, high),
                ],
                CHROME,
                48,
            ),
        )
        parts += named(
            "sign",
            box(r * 0.5, high * 0.08, r * 0.12, DARK).at(0, high, -r * 0.3),
            box(r * 0.12, high * 0.08, r * 0.5, DARK).at(0, high, -r * 0.3),
        )
        if chance(rng):
            parts += [p.turn("x", 68).at(0, r * 0.9, -r * 1.3) for p in parts]
        return finished(
            rng,
            parts,
            CHROME,
            style,
            {"two terminals": False, "a round terminal": False, "a rim": True},
            ("flat", "round"),
            "shaped like a coin",
        )
    w, tall, d = between(rng, 0.23, 0.3), between(rng, 0.17, 0.2), between(rng, 0.16, 0.18)
    body = draw(rng, pick(rng, "black", "black", "grey", "white"), "plastic")
    lid = draw(rng, pick(rng, "red", "black", "blue", "yellow", "green"), "plastic") if chance(rng, 0.6) else lighter(body, 0.15)
    parts = named(
        "body",
        rounded(w, tall * 0.85, d, 0.008, body),
        *(box(0.006, tall * 0.6, 0.006, lighter(body, 0.1)).at(w * (i / 8 - 0.4375), tall * 0.1, d / 2) for i in range(8)),
    ) + named("lid", rounded(w * 1.02, tall * 0.16, d * 1.03, 0.008, lid).at(0, tall * 0.82, 0))
    parts += named(
        "terminal",
        *(
            q.at(s * w * 0.38, tall * 0.97, d * 0.3)
            for s in (-1, 1)
            for q in (cylinder(0.011, 0.022, CHROME, 0.009), cylinder(0.016, 0.006, draw(rng, "red") if s > 0 else DARK))
        ),
    ) + named(
        "cap",
        *(
            lathe([(0, 0), (0.014, 0), (0.012, 0.008), (0, 0.008)], DARK if lid.name != "black" else CHROME, 18).at(
                w * (0.13 * i - 0.325), tall * 0.98, -d * 0.12
            )
            for i in range(6)
        ),
    )
    handle = chance(rng, 0.55)
    parts += (
        bow(
            [(-w * 0.36, tall * 0.95, 0), (-w * 0.3, tall * 1.22, 0), (w * 0.3, tall * 1.22, 0), (w * 0.36, tall * 0.95, 0)],
            0.006,
            DARK if lid.name != "black" else CHROME,
        )
        if handle
        else []
    )
    return finished(rng, parts, body, style, {"two terminals": True, "a handle": handle, "a round terminal": False}, ("heavy",), "of a car")


def power_plug(rng: Rng) -> Build:
    """Flat with two round pins; thick and round; three flat pins; two flat blades; charger block. Pins towards +Z."""
    style = likely(rng, two_pins=2, round=2.5, three_pins=1.5, blades=2, block=1.5)
    paint = draw(rng, pick(rng, "white", "black", "white", "grey", "orange", "black"), "plastic")
    trim = against(paint, 0.3)
    pin = named("pin", rod((0, 0, -0.004), (0, 0, 0.018), 0.0024, CHROME), ball(0.0024, CHROME).at(0, 0, 0.018))
    tail = -0.035
    if style == "two pins":
        parts = named(
            "body",
            slab(
                spline(
                    [
                        (-0.009, 0.0),
                        (-0.018, -0.004),
                        (-0.012, -0.03),
                        (-0.004, -0.036),
                        (0.004, -0.036),
                        (0.012, -0.03),
                        (0.018, -0.004),
                        (0.009, 0.0),
                    ],
                    48,
                    closed=True,
                ),
                0.013,
                paint,
                smooth=True,
            ).at(0, -0.0065, 0),
        ) + [p for s in (-1, 1) for p in moved(pin, s * 0.0095)]
        parts += named("grip", *(box(0.012 + 0.002 * i, 0.0145, 0.0016, trim).at(0, -0.00725, -0.03 + 0.005 * i) for i in range(4)))
        count = "two round pins"
    elif style == "round":
        line = [(0.0, -0.034), (0.008, -0.034), (0.0125, -0.026), (0.0145, -0.012), (0.0185, -0.008), (0.0185, 0.0), (0, 0)]
        parts = (
            named("body", lathe(line, paint, 44).turn("x", 90))
            + [p for s in (-1, 1) for p in moved(pin, s * 0.0095)]
            + named("contact", *both(box(0.006, 0.0012, 0.012, CHROME).at(0, 0.0178, -0.006), "y"))
            + named("grip", *(torus(0.0145, 0.001, trim, 6, 36).turn("x", 90).at(0, 0, z) for z in (-0.024, -0.02, -0.016)))
        )
        count = "two round pins"
    elif style == "three pins":
        shape = spline(
            [(-0.024, 0.0), (-0.02, 0.018), (0, 0.026), (0.02, 0.018), (0.024, 0.0), (0.02, -0.016), (0, -0.02), (-0.02, -0.016)],
            56,
            closed=True,
        )
        parts = named(
            "body",
            extrude(shape, 0.014, paint, smooth=True).at(0, 0, -0.007),
            extrude(shape * 0.82, 0.012, paint, smooth=True).at(0, 0, -0.019),
            disc(0.006, 0.002, trim, 20).at(0, 0.0, 0.0),
        ) + named(
            "pin",
            box(0.0062, 0.004, 0.018, CHROME).at(-0.011, -0.01, 0.008),
            box(0.0062, 0.004, 0.018, CHROME).at(0.011, -0.01, 0.008),
            box(0.004, 0.008, 0.022, CHROME).at(0, 0.01, 0.01),
        )
        tail, count = -0.024, "three flat pins"
    elif style == "blades":
        earth = chance(rng, 0.5)
        shape = rectangle(0.026, 0.022, 0.007)
        parts = (
            named(
                "body",
                *(
                    extrude(shape * f, 0.01, paint, smooth=True).at(0, 0, z)
                    for f, z in ((1, -0.005), (0.92, -0.014), (0.75, -0.023), (0.5, -0.031))
                ),
            )
            + named(
                "pin",
                *both(box(0.0016, 0.0065, 0.018, CHROME).at(0.0064, -0.003 + (0.003 if earth else 0), 0.008)),
                *([rod((0, -0.006, -0.002), (0, -0.006, 0.02), 0.0024, CHROME)] if earth else []),
            )
            + named("grip", *(box(0.027 - 0.003 * i, 0.002, 0.0016, trim).at(0, 0.0098 - 0.0012 * i, -0.008 - 0.006 * i) for i in range(3)))
        )
        count = "three pins" if earth else "two flat pins"
    else:
        w, tall, d = between(rng, 0.04, 0.05), between(rng, 0.045, 0.075), between(rng, 0.028, 0.04)
        parts = (
            named("body", rounded(w, tall, d, 0.006, paint, 4).at(0, -tall / 2, -d / 2))
            + [p for s in (-1, 1) for p in moved(pin, s * 0.0095)]
            + named(
                "socket",
                box(0.014, 0.003, 0.007, DARK if paint.name != "black" else CHROME).at(0, -tall / 2 - 0.001, -d / 2),
                box(w * 1.004, 0.0012, d * 1.004, trim).at(0, tall * 0.3, -d / 2),
            )
        )
        count, tail = "two round pins", -1.0
    cord = style != "block" or chance(rng, 0.6)
    if style == "block" and cord:
        parts += named("cable", rounded(0.012, 0.02, 0.007, 0.003, paint).at(0, -tall / 2 - 0.02, -d / 2)) + cable(
            [
                (0, -tall / 2 - 0.015, -d / 2),
                (0, -tall * 0.5 - 0.05, -d / 2),
                (0.03, -tall * 0.5 - 0.06, -d / 2 - 0.03),
                (0.06, -tall / 2 - 0.02, -d),
            ],
            paint,
            0.002,
        )
    elif cord:
        long = between(rng, 0.05, 0.1)
        way = 1 if chance(rng) else -1
        parts += named(
            "sleeve",
            *(torus(0.0042 - 0.0003 * i, 0.0012, paint, 6, 16).turn("x", 90).at(0, 0, tail - 0.003 - 0.0034 * i) for i in range(5)),
            rod((0, 0, tail + 0.004), (0, 0, tail - 0.02), 0.0042, paint, 0.003),
        ) + cable(
            [
                (0, 0, tail),
                (0, 0, tail - 0.03),
                (way * long * 0.3, 0, tail - 0.05),
                (way * long * 0.2, 0, tail - long),
                (way * long, 0.0, tail - long * 1.1),
            ],
            paint,
            0.0028,
        )
    facts = {count: True, "a cable": cord, "a block": style == "block"}
    return finished(rng, parts, paint, style, facts, ("round",) if style == "round" else (), f"with {count}")


def wristwatch(rng: Rng) -> Build:
    """Round with hands; three small dials; square; digital with buttons; smart one with a screen; diver's with a ridged ring."""
    style = likely(rng, round=3, chronograph=2, square=1.5, digital=2, smart=2, diver=1.5)
    band_metal = style not in ("digital", "smart") and chance(rng, 0.4)
    case = metal(rng) if style not in ("digital",) else draw(rng, pick(rng, "black", *BRIGHT, "grey"), "plastic")
    band = (
        case
        if band_metal or style == "digital"
        else draw(rng, pick(rng, *BRIGHT, "black", "white"), "rubber")
        if style == "smart"
        else leather(rng)
    )
    r, high = between(rng, 0.018, 0.022), between(rng, 0.008, 0.011)
    a = np.radians(np.linspace(62, 298, 40))
    loop_r = 0.032
    outer = np.stack([loop_r * 1.0 * np.sin(a), loop_r * 0.86 * np.cos(a)], 1)
    thick = 0.0035 if band_metal else 0.0026
    width = r * between(rng, 0.95, 1.15)
    strap: list[Part]
    if band_metal:
        strap = [
            box(width, thick, 0.0062, band)
            .at(0, -thick / 2, 0)
            .turn("x", float(np.degrees(t)))
            .at(0, 0, 0)
            .at(0, loop_r * 0.86 * np.cos(t), loop_r * np.sin(t))
            for t in np.radians(np.arange(36, 325, 11))
        ]
        strap += [
            box(width * 0.4, thick * 1.3, 0.0062, lighter(band, 0.2))
            .at(0, -thick / 2, 0)
            .turn("x", float(np.degrees(t)))
            .at(0, loop_r * 0.86 * np.cos(t), loop_r * np.sin(t))
            for t in np.radians(np.arange(36, 325, 11))
        ]
    else:
        ring = np.concatenate([outer * (1 + thick / loop_r), outer[::-1]])
        ring = np.concatenate(
            [
                [(loop_r * 0.6, loop_r * 0.86)],
                ring[1:39],
                [(-loop_r * 0.6, loop_r * 0.86), (-loop_r * 0.6, loop_r * 0.8)],
                ring[41:79],
                [(loop_r * 0.6, loop_r * 0.8)],
            ]
        )
        strap = [extrude(ring, width, band, smooth=True).turn("y", 90)]
        strap += [
            box(width * 1.25, 0.0025, 0.012, case).at(0, -loop_r * 0.86 - 0.005, 0.0),
            box(width * 1.12, 0.003, 0.004, band).at(0, -loop_r * 0.86 - 0.005, 0.012),
        ]
        strap += [
            cylinder(0.0009, 0.0008, DARK, sides=10).turn("x", 150).at(0, loop_r * 0.86 * np.cos(t) - 0.0012, -loop_r * 1.09 * np.sin(t))
            for t in (2.2, 2.4, 2.6)
        ]
    parts = named("strap", *strap)
    face_paint = WHITE if chance(rng, 0.5) else draw(rng, pick(rng, "black", "blue", "green", "grey"), "")
    hand = DARK if face_paint.rgb.mean() > 0.4 else WHITE
    head: list[Part]
    if style in ("square", "smart", "digital"):
        w, long = r * 1.8, r * (2.1 if style != "square" else 1.9)
        head = named("case", slab(rectangle(w, long, r * (0.5 if style == "smart" else 0.25)), high, case, smooth=style == "smart"))
        glass = DARK_GLASS if style == "smart" else Paint(np.array((0.6, 0.67, 0.55)), "glass") if style == "digital" else face_paint
        head += named("face", slab(rectangle(w * 0.8, long * (0.8 if style != "digital" else 0.42), r * 0.2), 0.001, glass).at(0, high, 0))
        if style == "smart":
            head += named(
                "icon",
                *(
                    cylinder(r * 0.17, 0.0006, draw(rng, pick(rng, *BRIGHT), "glass"), sides=16).at(
                        r * 0.42 * (i - 1), high + 0.001, r * 0.46 * (j - 1)
                    )
                    for i in range(3)
                    for j in range(3)
                ),
            )
        elif style == "digital":
            head += named(
                "digit",
                *(
                    p.at(r * (0.33 * i - 0.55) + (r * 0.1 if i > 1 else 0), high + 0.001, 0)
                    for i in range(4)
                    for p in _digit(int(rng.integers(10)), r * 0.26, DARK)
                ),
                *(box(r * 0.07, 0.0006, r * 0.07, DARK).at(-r * 0.02, high + 0.001, r * z) for z in (-0.1, 0.1)),
            )
            head += named(
                "button",
                *(
                    rounded(0.004, 0.003, 0.006, 0.001, CHROME).at(s * (w / 2 + 0.001), high * 0.35, z)
                    for s in (-1, 1)
                    for z in (-r * 0.5, r * 0.5)
                ),
                *(rounded(w * 0.2, 0.0016, r * 0.16, 0.0006, CHROME).at(s * w * 0.25, high, r * 0.78) for s in (-1, 1)),
            )
    else:
        head = named(
            "case",
            lathe(
                [(0, 0), (r * 0.92, 0), (r, high * 0.3), (r, high * 0.75), (r * 0.86, high), (r * 0.84, high * 0.9), (0, high * 0.9)],
                case,
                52,
            ),
        ) + named("face", cylinder(r * 0.84, 0.0006, face_paint, sides=48).at(0, high * 0.9, 0))
        if style == "diver":
            head += named(
                "ring",
                lathe(
                    [(r * 0.84, 0), (r * 1.08, 0), (r * 1.06, 0.0025), (r * 0.86, 0.0025), (r * 0.84, 0)],
                    draw(rng, pick(rng, "black", "blue", "green")),
                    48,
                ).at(0, high * 0.8, 0),
                *around(box(0.0016, 0.0025, 0.0012, case).at(0, high * 0.8, r * 1.075), 30),
            )
    if style not in ("smart", "digital"):
        y = high * 0.9 + 0.0006 if style != "square" else high + 0.001
        head += named("mark", *around(box(r * 0.05, 0.0006, r * 0.16, hand).at(0, y, r * 0.68), 12))
        for angle, long, wide in (
            (between(rng, 0, 360), r * 0.42, r * 0.09),
            (between(rng, 0, 360), r * 0.64, r * 0.06),
            (between(rng, 0, 360), r * 0.68, r * 0.025),
        ):
            head += named("hand", box(wide, 0.0007, long, hand).at(0, y + 0.0006, long * 0.42).turn("y", angle))
        head += named("hand", cylinder(r * 0.08, 0.0022, case, sides=18).at(0, y, 0))
        if style == "chronograph":
            head += named(
                "small dial",
                *(
                    q
                    for x, z in ((-0.36, 0), (0.36, 0), (0, 0.38))
                    for q in (
                        torus(r * 0.19, 0.0005, hand, 6, 28).at(x * r, y + 0.0003, z * r),
                        box(r * 0.03, 0.001, r * 0.15, hand).at(x * r, y, z * r),
                    )
                ),
            )
    crown = (
        [cylinder(0.0026, 0.0045, case, sides=16).turn("z", -90).at(r * (0.98 if style not in ("square", "smart") else 0.9), high * 0.5, 0)]
        if style != "digital"
        else []
    )
    crown += (
        [cylinder(0.0018, 0.0045, case, sides=14).turn("z", -90).at(r * 0.86, high * 0.5, s * r * 0.5) for s in (-1, 1)]
        if style == "chronograph"
        else []
    )
    head += named("crown", *crown)
    parts += moved(head, 0, loop_r * 0.82, 0)
    parts = spin(parts, "x", between(rng, 20, 62), (0, 0, 0))
    hands = style not in ("smart", "digital")
    facts = {
        "hands": hands,
        "a round face": style in ("round", "chronograph", "diver"),
        "a square face": style in ("square", "smart", "digital"),
        "a metal band": band_metal,
        "three small dials": style == "chronograph",
        "a crown": style != "digital",
    }
    facts = {k2: v for k2, v in facts.items() if v or k2 in ("hands", "a crown")}
    return finished(
        rng,
        parts,
        band if not band_metal else case,
        style,
        facts,
        ("round",) if facts.get("a round face") else ("square",),
        "" if hands else "without hands",
    )


SEGMENTS = ("abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg")


def _digit(number: int, size: float, paint: Paint) -> list[Part]:
    """Seven-segment digit lying on y = 0, `size` wide and twice as deep."""
    long, thick = size * 0.8, size * 0.2
    where = {
        "a": (0, -1, 0),
        "g": (0, 0, 0),
        "d": (0, 1, 0),
        "f": (-0.5, -0.5, 1),
        "b": (0.5, -0.5, 1),
        "e": (-0.5, 0.5, 1),
        "c": (0.5, 0.5, 1),
    }
    parts = []
    for letter in SEGMENTS[number]:
        x, z, up = where[letter]
        parts.append(box(thick if up else long, size * 0.06, long if up else thick, paint).at(x * size, 0, z * size))
    return parts


def alarm_clock(rng: Rng) -> Build:
    """Round with two bells and a hammer; digital with a sloped front; cube with hands; radio clock; with one bell inside and a handle."""
    style = likely(rng, two_bells=4, digital=2.5, cube=1.5, radio=1.5, round=1.3)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "metal")
    lit = draw(rng, pick(rng, "red", "green", "blue", "orange"), "glass")
    if style in ("digital", "radio"):
        w, tall, d = (
            (between(rng, 0.13, 0.17), between(rng, 0.065, 0.08), between(rng, 0.06, 0.08))
            if style == "digital"
            else (between(rng, 0.19, 0.24), between(rng, 0.07, 0.09), between(rng, 0.12, 0.15))
        )
        side = [(-d / 2, 0), (d / 2, 0), (d * 0.36, tall), (-d * 0.36, tall), (-d / 2, tall * 0.5)]
        parts = named("body", extrude(side, w, paint).turn("y", -90)) + feet(w * 0.4, d * 0.4, 0.006, 0.002)
        lean = float(np.degrees(np.arctan2(d * 0.14, tall)))
        wide = w * (0.84 if style == "digital" else 0.56)
        size = min(tall * 0.26, wide * 0.13)
        face = [
            *named("screen", box(wide, tall * 0.72, 0.003, DARK_GLASS).at(0, -tall * 0.36, 0)),
            *named(
                "digit",
                *(
                    p.turn("x", 90).at(wide * (x - 0.5), 0, 0.0015)
                    for x, n in (
                        (0.16, int(rng.integers(0, 2))),
                        (0.36, int(rng.integers(10))),
                        (0.64, int(rng.integers(6))),
                        (0.84, int(rng.integers(10))),
                    )
                    for p in _digit(n, size, lit)
                ),
                *(disc(size * 0.14, 0.002, lit, 12).at(0, s * size * 0.4, 0.001) for s in (-1, 1)),
            ),
        ]
        parts += spin(face, "x", -lean, (0 if style == "digital" else -w * 0.18, tall * 0.5, d * 0.43))
        parts += named("button", rounded(w * 0.36, 0.01, d * 0.24, 0.004, against(paint, 0.4)).at(0, tall - 0.002, d * 0.1)) + moved(
            flat(keys((5, 1), (w * 0.12, d * 0.14), 0.003, against(paint, 0.4))), 0, tall, -d * 0.2
        )
        if style == "radio":
            parts += spin(
                named("speaker", *(box(w * 0.24, 0.0026, 0.003, against(paint, 0.5)).at(w * 0.32, 0.007 * (i - 3.5), 0) for i in range(8))),
                "x",
                -lean,
                (0, tall * 0.5, d * 0.43),
            )
        facts = {"digits": True, "hands": False, "two bells": False, "a speaker": style == "radio", "a wide button": True}
        return finished(rng, parts, paint, style, facts, ("digital",), "with a speaker" if style == "radio" else "with digits")
    r, deep = between(rng, 0.045, 0.06), between(rng, 0.035, 0.05)
    face_paint = WHITE if chance(rng, 0.7) else draw(rng, pick(rng, "beige", "black", "yellow"))
    hand = DARK if face_paint.rgb.mean() > 0.4 else WHITE
    y = r * 1.3 if style != "cube" else r * 1.05
    dial = [
        disc(r * 0.86, 0.002, face_paint, 48),
        *around(box(r * 0.045, r * 0.13, 0.0014, hand).at(0, r * 0.66, 0.0024), 12, "z"),
        *around(box(r * 0.08, r * 0.17, 0.002, hand).at(0, r * 0.64, 0.0024), 4, "z"),
    ]
    for angle, long, wide in ((between(rng, 0, 360), 0.42, 0.09), (between(rng, 0, 360), 0.62, 0.06), (between(rng, 0, 360), 0.3, 0.03)):
        dial += named("hand", box(r * wide, r * long, 0.0016, hand if wide != 0.03 else lit).at(0, -r * 0.08, 0.004).turn("z", angle))
    dial += [disc(r * 0.06, 0.006, CHROME, 16)]
    if style == "cube":
        parts = (
            named("body", rounded(r * 2.1, r * 2.1, deep * 1.2, r * 0.24, paint, 4))
            + moved(named("dial", *dial), 0, y, deep * 0.6)
            + named("button", rounded(r * 0.8, 0.012, deep * 0.5, 0.005, against(paint, 0.4)).at(0, r * 2.09, 0))
            + [p.turn("y", 180).at(x * r * 0.5, y, -deep * 0.6) for x in (-1, 1) for p in [disc(0.008, 0.01, CHROME, 18)]]
        )
        parts += named("rim", torus(r * 0.88, 0.003, CHROME, 8, 48).turn("x", 90).at(0, y, deep * 0.6))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"hands": True, "two bells": False, "digits": False, "feet": False, "a wide button": True},
            ("square",),
            "with hands",
        )
    shell = lathe(
        [
            (0, -deep / 2),
            (r * 0.92, -deep / 2),
            (r, -deep * 0.4),
            (r, deep * 0.42),
            (r * 0.97, deep * 0.54),
            (r * 0.88, deep * 0.54),
            (r * 0.86, deep * 0.44),
            (0, deep * 0.44),
        ],
        paint,
        52,
    ).turn("x", 90)
    parts = (
        named("body", shell.at(0, y, 0))
        + moved(named("dial", *dial), 0, y, deep * 0.44)
        + named(
            "foot",
            *(
                q
                for s in (-1, 1)
                for q in (
                    rod((s * r * 0.6, y - r * 0.76, 0), (s * r * 0.85, 0.006, 0), 0.005, CHROME),
                    ball(0.0065, CHROME).at(s * r * 0.85, 0.0065, 0),
                )
            ),
        )
    )
    parts += named(
        "key",
        *(
            q.turn("y", 180).at(s * r * 0.4, y, -deep / 2)
            for s in (-1, 1)
            for q in (disc(0.004, 0.014, CHROME, 12), extrude(circle(0.009, 20, 0.6), 0.003, CHROME).at(0, 0, 0.014))
        ),
    )
    bells = style == "two bells"
    if bells:
        b = r * between(rng, 0.42, 0.5)
        t = np.linspace(0, np.pi / 2, 10)
        dome = np.stack([b * np.cos(t), b * 0.8 * np.sin(t)], 1)
        bell = [
            lathe(joined((b * 0.9, 0), dome, dome[::-1] * (0.9, 0.9)), paint if chance(rng, 0.5) else CHROME, 32),
            cylinder(0.004, b * 0.5, CHROME).at(0, -b * 0.3, 0),
            ball(0.006, CHROME).at(0, b * 0.82, 0),
        ]
        parts += [q for s in (-1, 1) for q in spin(named("bell", *bell), "z", -s * 38, (s * r * 0.68, y + r * 0.9, 0))] + named(
            "hammer",
            rod((0, y + r * 0.9, 0), (0, y + r * 1.22, 0), 0.0025, CHROME),
            rounded(0.016, 0.008, 0.008, 0.002, CHROME).at(0, y + r * 1.2, 0),
        )
        parts += (
            bow(
                [
                    (-r * 0.7, y + r * 1.2, 0),
                    (-r * 0.5, y + r * 1.62, 0),
                    (0, y + r * 1.75, 0),
                    (r * 0.5, y + r * 1.62, 0),
                    (r * 0.7, y + r * 1.2, 0),
                ],
                0.003,
                CHROME,
            )
            if (handle := chance(rng, 0.7))
            else []
        )
    else:
        handle = chance(rng, 0.6)
        parts += named(
            "button", cylinder(r * 0.2, 0.014, CHROME).at(0, y + r * 0.96, 0), cylinder(0.004, 0.012, CHROME).at(0, y + r * 0.9, 0)
        )
        parts += (
            bow(
                [(-r * 0.4, y + r * 0.88, 0), (-r * 0.34, y + r * 1.35, 0), (r * 0.34, y + r * 1.35, 0), (r * 0.4, y + r * 0.88, 0)],
                0.003,
                CHROME,
            )
            if handle
            else []
        )
    facts = {"two bells": bells, "a handle": handle, "hands": True, "feet": True, "digits": False}
    return finished(rng, parts, paint, style, facts, ("round",), "with two bells" if bells else "")
