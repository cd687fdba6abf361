"""Clothes that others are worn under or with: trousers, jacket. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.living.garments import button_row, front_at, neckline, shirt_collar, sleeves, torso
from cg3d.made.living.shells import open_loft, sleeve, stacked
from cg3d.made.living.shoes import EYE_DARK
from cg3d.made.outlines import spline
from cg3d.made.paints import GOLD, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import both, box, cylinder, ellipsoid, extrude, named, rounded, torus


def trousers(rng: Rng) -> Build:
    """Jeans with pockets, pleated suit trousers, shorts, flared, joggers with cuffs, dungarees with a bib."""
    style = pick(rng, "jeans", "jeans", "suit", "shorts", "flared", "joggers", "dungarees")
    word = (
        pick(rng, "blue", "blue", "black")
        if style in ("jeans", "flared", "dungarees")
        else pick(rng, "grey", "black", "beige", "brown", "blue", "green")
    )
    paint = draw(rng, word, "fabric")
    dark, stitch = lighter(paint, -0.25), Paint(np.array((0.85, 0.62, 0.25)))
    spread = between(rng, 0.0, 0.09)
    ankle = {"shorts": 0.098, "flared": 0.125, "joggers": 0.06, "suit": 0.09}.get(style, between(rng, 0.065, 0.085))
    low = 0.52 if style == "shorts" else 0.0
    hips = stacked(
        [
            (0.72, 0.1, 0.08, -0.01),
            (0.77, 0.185, 0.118, -0.012),
            (0.86, 0.182, 0.122, -0.01),
            (0.95, 0.165, 0.11, 0.0),
            (1.0, 0.158, 0.104, 0.004),
        ],
        26,
        36,
        0.9,
    )
    parts = named("seat", open_loft(hips, 0.006, paint))
    knee = 0.088 if style != "flared" else 0.078
    line = [
        (0.085, 0.86, -0.008, 0.1),
        (0.093 + spread * 0.2, 0.74, -0.004, 0.105),
        (0.098 + spread * 0.6, max(0.42, low + 0.08), 0.004, knee if style != "shorts" else 0.1),
        (0.1 + spread, low, 0.0, ankle),
    ]
    parts += named("leg", *both(sleeve(line, 0.006, paint, sides=24)))
    band = torus(0.158, 0.016, dark, 8, 40).scaled(1, 1.2, 0.66)
    parts += named(
        "waistband",
        band.at(0, 0.985, 0.004),
        *(box(0.012, 0.05, 0.012, dark).at(x, 0.955, z) for x, z in ((0.09, 0.098), (-0.09, 0.098), (0.06, -0.095), (-0.06, -0.095))),
    )
    parts += named("fly", limb([(0.006, 0.97, 0.112, 0.006), (0.006, 0.88, 0.124, 0.006), (0.0, 0.8, 0.118, 0.005)], dark, 8)) + named(
        "button", cylinder(0.011, 0.006, GOLD, sides=16).turn("x", 90).at(0, 0.985, 0.118)
    )
    has = ["short legs" if style == "shorts" else "long legs"]
    if style in ("jeans", "dungarees", "flared"):
        parts += named(
            "pocket",
            *both(rounded(0.11, 0.12, 0.014, 0.006, dark).turn("x", -4).at(0.075, 0.8, -0.12)),
            *both(limb([(0.06, 0.968, 0.102, 0.0035), (0.085, 0.92, 0.109, 0.0035), (0.15, 0.9, 0.07, 0.0035)], stitch, 7)),
        )
        parts += named(
            "seam",
            *both(
                limb(
                    [
                        (line[1][0] + 0.105, 0.74, 0, 0.003),
                        (line[2][0] + line[2][3], line[2][1], 0, 0.003),
                        (line[3][0] + ankle, low + 0.005, 0, 0.003),
                    ],
                    stitch,
                    6,
                )
            ),
        )
        has.append("pockets")
    elif style == "suit":
        parts += named(
            "crease",
            *both(
                limb(
                    [
                        (0.09, 0.86, 0.095, 0.004),
                        (0.094, 0.6, 0.1, 0.004),
                        (0.1 + spread * 0.6, 0.4, 0.09, 0.004),
                        (0.1 + spread, 0.01, 0.088, 0.004),
                    ],
                    paint,
                    7,
                )
            ),
        )
        has.append("creases")
    elif style == "joggers":
        cuffs = [torus(ankle * 1.02, 0.011, dark, 8, 26).at(0.1 + spread, y, 0) for y in (0.012, 0.034)]
        parts += named("cuff", *(q for p in cuffs for q in both(p))) + named(
            "cord", *both(limb([(0.008, 0.985, 0.125, 0.004), (0.02, 0.93, 0.132, 0.004), (0.018, 0.88, 0.132, 0.005)], WHITE, 7))
        )
        has += ["cuffs", "a cord"]
    cuffed = style in ("jeans", "shorts") and chance(rng, 0.4)
    if cuffed:
        turn = torus(ankle * 1.03, 0.013, lighter(paint, 0.3), 8, 28).scaled(1, 1.8, 1).at(0.1 + spread, low + 0.025, 0)
        parts += named("turn-up", *both(turn))
        has.append("turned-up legs")
    if style == "dungarees":
        parts += named("bib", rounded(0.24, 0.27, 0.016, 0.007, paint).at(0, 0.98, 0.094)) + named(
            "pocket", rounded(0.12, 0.1, 0.014, 0.006, dark).at(0, 1.09, 0.103)
        )
        strap = [
            (0.1, 1.24, 0.1, 0.011),
            (0.1, 1.33, 0.06, 0.011),
            (0.09, 1.34, -0.02, 0.011),
            (0.05, 1.2, -0.09, 0.011),
            (0.03, 1.0, -0.1, 0.011),
        ]
        parts += named("strap", *both(limb(strap, dark, 8).scaled(1, 1, 0.9))) + named(
            "buckle", *both(rounded(0.034, 0.03, 0.014, 0.004, GOLD).at(0.1, 1.22, 0.1))
        )
        has += ["a bib", "straps"]
    words = {"shorts": ("short",), "flared": ("flared",)}.get(style, ())
    lacks = tuple(w for w in ("pockets", "creases", "cuffs", "a bib", "turned-up legs") if w not in has)
    return Build(parts, words, f"with {has[-1]}", paint, variant=style, has=tuple(has), lacks=lacks)


def jacket(rng: Rng) -> Build:
    """Suit jacket with lapels, puffer in rolls, hooded zip jacket, biker's jacket, denim, long coat."""
    style = pick(rng, "suit", "suit", "puffer", "hooded", "biker", "coat")
    word = {"suit": pick(rng, "black", "grey", "blue", "brown"), "biker": pick(rng, "black", "brown", "red")}.get(
        style, pick(rng, "blue", "green", "red", "black", "orange", "grey", "beige")
    )
    paint = draw(rng, word, "leather" if style == "biker" else "fabric")
    dark, long = lighter(paint, -0.3), -0.42 if style == "coat" else between(rng, -0.06, 0.02)
    fat = 1.14 if style == "puffer" else 1.05
    hem = [
        (0.3, 0.195 * fat, 0.115 * fat, 0.005),
        (0.14, 0.205 * fat, 0.12 * fat, 0.005),
        (long, 0.225 * fat + 0.05 * (style == "coat"), 0.13 * fat, 0.005),
    ]
    parts = named("body", torso(hem, paint, 0.009))
    angle = between(rng, 16, 48)
    parts += sleeves(between(rng, 0.52, 0.57), 0.95 * fat, paint, angle, 0.007)
    has = ["long sleeves"]
    deep = [(y, front_at(y) * fat + 0.004) for y in np.linspace(long + 0.02, 0.62, 12)]
    if style == "suit" or style == "coat":
        lapel = pad(
            spline([(0.0, -0.14), (0.05, 0.02), (0.088, 0.045), (0.07, 0.07), (0.062, 0.1), (0.03, 0.13), (0.012, 0.0)], 40, closed=True),
            0.018,
            lighter(paint, -0.12),
        )
        parts += named("lapel", *both(lapel.turn("x", -9).at(0.012, 0.52, 0.118)))
        vee = extrude([(0, -0.12), (0.05, 0.1), (-0.05, 0.1)], 0.02, WHITE)
        if style == "suit":
            parts += named("shirt", vee.turn("x", -14).at(0, 0.535, 0.095)) + named(
                "tie",
                extrude(
                    [(0, -0.1), (0.014, 0.06), (0.009, 0.085), (-0.009, 0.085), (-0.014, 0.06)],
                    0.026,
                    draw(rng, pick(rng, "red", "blue", "green", "purple")),
                )
                .turn("x", -14)
                .at(0, 0.54, 0.1),
            )
        parts += shirt_collar(lighter(paint, -0.12), 0.07) + button_row(
            long + 0.12 if style == "coat" else 0.2, 0.36, 4 if style == "coat" else 2, dark, 0.02
        )
        parts += named(
            "pocket",
            *both(rounded(0.11, 0.024, 0.014, 0.006, dark).turn("y", 14).at(0.12, 0.14, 0.103)),
            rounded(0.07, 0.016, 0.012, 0.005, dark).at(0.095, 0.43, 0.104),
        )
        parts += named("edge", limb([(0, y, z - 0.003, 0.005) for y, z in deep[:8]], dark, 7, 3))
        has += ["lapels", "buttons", "pockets"]
    else:
        parts += named(
            "zip",
            limb([(0, y, z, 0.0055) for y, z in deep], Paint(np.array((0.75, 0.75, 0.77)), "metal"), 7, 3),
            box(0.012, 0.03, 0.008, GOLD).at(0, 0.57, 0.105),
        )
        has.append("a zip")
    if style == "puffer":
        for y in np.linspace(0.03, 0.56, 7):
            w = float(np.interp(y, (0, 0.3, 0.56), (0.232, 0.22, 0.2)))
            parts += named("roll", torus(w, 0.036, paint, 10, 40).scaled(1, 1, 0.59).at(0, y, 0.004))
        a = np.radians(angle)
        for t in np.linspace(0.1, 0.5, 6):
            parts += named(
                "roll",
                *both(torus(0.066, 0.024, paint, 8, 24).turn("z", 90 - 90 + angle).at(0.165 + np.sin(a) * t, 0.6 - np.cos(a) * t, 0.008)),
            )
        parts += named("collar", torus(0.076, 0.03, paint, 10, 30).scaled(1, 1.3, 0.85).at(0, 0.67, 0)) + named(
            "opening", ellipsoid(0.055, 0.01, 0.045, EYE_DARK).at(0, 0.69, 0)
        )
        has.append("quilted rolls")
    elif style == "hooded":
        hood = open_loft(
            stacked([(0.0, 0.02, 0.02, 0.0), (0.03, 0.1, 0.1, 0), (0.12, 0.13, 0.12, 0), (0.2, 0.115, 0.11, 0)], 20, 30), 0.01, paint
        )
        parts += named("hood", hood.turn("x", 68).at(0, 0.71, -0.08)) + neckline(dark, 0.08)
        parts += named(
            "cord", *both(limb([(0.03, 0.645, 0.075, 0.004), (0.032, 0.56, 0.108, 0.004), (0.034, 0.47, 0.122, 0.005)], WHITE, 7))
        )
        parts += named("pocket", *both(rounded(0.13, 0.13, 0.016, 0.007, dark).turn("y", 12).at(0.09, 0.1, 0.112)))
        has += ["a hood", "pockets"]
    elif style == "biker":
        parts += shirt_collar(paint, 0.07)
        lapel = pad(spline([(0.0, -0.12), (0.06, 0.0), (0.1, 0.03), (0.075, 0.09), (0.02, 0.11)], 36, closed=True), 0.02, paint)
        parts += named("lapel", *both(lapel.turn("x", -9).at(0.008, 0.53, 0.12))) + named(
            "zip", *both(limb([(0.08, 0.2, 0.112, 0.005), (0.14, 0.15, 0.09, 0.005)], Paint(np.array((0.75, 0.75, 0.77)), "metal"), 7))
        )
        parts += named(
            "belt",
            torus(0.222, 0.017, dark, 8, 40).scaled(1, 1.3, 0.57).at(0, max(0.02, long + 0.03), 0.005),
            rounded(0.05, 0.045, 0.02, 0.006, Paint(np.array((0.75, 0.75, 0.77)), "metal")).at(0, 0.01, 0.13),
        )
        has += ["lapels", "a belt"]
    words = ("long",) if style == "coat" else ("padded",) if style == "puffer" else ()
    lacks = tuple(w for w in ("lapels", "buttons", "a zip", "a hood", "pockets", "a belt") if w not in has)
    return Build(parts, words, f"with {has[1]}", paint, variant=style, has=tuple(has), lacks=lacks)
