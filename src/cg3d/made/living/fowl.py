"""Birds that walk: chicken, penguin, flamingo. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.birds import claws, feather, folded, wing
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, both, cylinder, ellipsoid, named, rod, turned


def chicken(rng: Rng) -> Build:
    """Comb, wattles, upright tail: hen, cock with sickle feathers, chick, pecking, sitting on eggs."""
    style = pick(rng, "hen", "hen", "cock", "chick", "pecking", "nesting")
    paint = Paint(
        np.array(((0.93, 0.91, 0.87), (0.60, 0.34, 0.16), (0.20, 0.17, 0.16), (0.78, 0.56, 0.30))[int(rng.integers(4))])
        * between(rng, 0.92, 1.04)
    )
    red, bill, leg = draw(rng, "red"), draw(rng, "orange"), draw(rng, "yellow")
    if style == "chick":
        return _chick(rng, bill)
    cock = style == "cock"
    body = Spine(
        [
            (0.33, -0.16, 0.02, 0.03),
            (0.28, -0.1, 0.075, 0.08),
            (0.24, 0.0, 0.105, 0.11),
            (0.25, 0.09, 0.085, 0.09),
            (0.29, 0.13, 0.05, 0.06),
        ],
        26,
    )
    bent = style == "pecking"
    neck = Spine(
        [(0.26, 0.08, 0.075, 0.075), (0.26, 0.17, 0.045, 0.045), (0.17, 0.25, 0.032, 0.032), (0.12, 0.27, 0.034, 0.036)]
        if bent
        else [
            (0.27, 0.08, 0.075, 0.08),
            (0.36, 0.135, 0.048, 0.052),
            (0.45 + 0.04 * cock, 0.145, 0.032, 0.034),
            (0.49 + 0.05 * cock, 0.155, 0.035, 0.037),
        ],
        22,
    )
    parts = named("body", body.skin(paint, 22)) + named("neck", neck.skin(paint, 18))
    head = [
        ellipsoid(0.033, 0.036, 0.04, paint),
        cylinder(0.014, 0.042, bill, 0.001, 10).turn("x", 95).at(0, -0.002, 0.032),
        *both(ball(0.0065, EYE, 7, 10).at(0.028, 0.008, 0.018)),
    ]
    big = 1.6 if cock else 1.0
    comb = spline(
        [
            (-0.03, 0.0),
            (-0.035, 0.02 * big),
            (-0.02, 0.018 * big),
            (-0.012, 0.034 * big),
            (-0.002, 0.02 * big),
            (0.008, 0.034 * big),
            (0.016, 0.018 * big),
            (0.028, 0.022 * big),
            (0.03, -0.004),
        ],
        54,
        closed=True,
    )
    head += named("comb", pad(comb, 0.012, red).turn("y", -90).at(0, 0.03, 0.004)) + named(
        "wattle", *both(lump(0.006, 0.018 * big, 0.01, red).at(0.009, -0.034, 0.03))
    )
    parts += named("head", *(p.turn("x", 75 if bent else 0).at(*neck.stop) for p in head))
    parts += named(
        "wing", *(q for p in folded(0.2, 0.14, lighter(paint, -0.08), lighter(paint, -0.2)) for q in both(p.at(0.093, 0.26, 0.06)))
    )
    dark = lighter(paint, -0.45) if not cock else Paint(np.array((0.10, 0.20, 0.17)))
    if cock:
        for i in range(9):
            x, h = (i - 4) * 0.009, 0.2 - 0.016 * abs(i - 4)
            parts += named(
                "tail",
                limb(
                    [
                        (x, 0.31, -0.13, 0.014),
                        (x * 1.6, 0.36 + h * 0.6, -0.2, 0.018),
                        (x * 2.2, 0.36 + h * 0.75, -0.31, 0.015),
                        (x * 2.6, 0.25 + h * 0.4, -0.39 + 0.01 * abs(i - 4), 0.003),
                    ],
                    dark,
                    8,
                    4,
                ).scaled(0.7, 1, 1),
            )
    else:
        parts += named(
            "tail", *(feather(0.15, 0.05, dark).turn("z", 8 * k).turn("x", 52 - 5 * abs(k)).at(k * 0.011, 0.29, -0.1) for k in range(-3, 4))
        )
    if style == "nesting":
        straw, egg = Paint(np.array((0.78, 0.62, 0.34)), "straw"), Paint(np.array((0.93, 0.84, 0.74)))
        parts = [p.at(0, -0.085, 0) for p in parts]
        rings = [
            limb([(r * np.cos(a), y + between(rng, -0.008, 0.008), r * np.sin(a), 0.013) for a in np.linspace(0, 5.9, 14)], straw, 7, 2)
            for r, y in ((0.17, 0.02), (0.19, 0.05), (0.15, 0.03), (0.2, 0.08), (0.12, 0.015))
        ]
        parts += named("nest", *rings, cylinder(0.18, 0.03, straw)) + named(
            "egg", *(lump(0.022, 0.028, 0.022, egg, 9, 14).at(x, 0.075, z) for x, z in ((0.09, 0.13), (-0.1, 0.12), (0.14, 0.05)))
        )
    else:
        for s in (-1, 1):
            parts += named(
                "leg",
                ellipsoid(0.035, 0.06, 0.04, paint).at(s * 0.05, 0.16, 0.0),
                limb([(s * 0.05, 0.14, 0, 0.012), (s * 0.05, 0.09, -0.015, 0.009), (s * 0.05, 0.012, 0.005, 0.008)], leg, 8),
                *claws((s * 0.05, 0.009, 0.005), 0.06, leg),
            )
    has = ("a comb", "wattles") + (("long tail feathers",) if cock else ("eggs",) if style == "nesting" else ())
    detail = {"cock": "with long tail feathers", "nesting": "on a nest"}.get(style, "with a red comb")
    return Build(
        stretched(rng, parts, 0.06),
        (),
        detail,
        paint,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("long tail feathers", "eggs") if w not in has),
    )


def _chick(rng: Rng, bill: Paint) -> Build:
    paint = draw(rng, "yellow")
    parts = named("body", ellipsoid(0.04, 0.042, 0.048, paint).at(0, 0.065, 0)) + named(
        "head", ball(0.031, paint, 12, 20).at(0, 0.115, 0.026)
    )
    parts += named("beak", cylinder(0.009, 0.018, bill, 0.001, 10).turn("x", 95).at(0, 0.113, 0.053)) + named(
        "eye", *both(ball(0.0045, EYE, 7, 10).at(0.018, 0.122, 0.049))
    )
    parts += named(
        "wing",
        *both(lump(0.011, 0.022, 0.03, lighter(paint, -0.1), 8, 14).turn("x", -15).at(0.038, 0.067, -0.006)),
        lump(0.014, 0.012, 0.018, paint).at(0, 0.075, -0.05),
    )
    parts += named(
        "leg",
        *(
            p
            for s in (-1, 1)
            for p in (rod((s * 0.016, 0.035, 0), (s * 0.016, 0.005, 0.004), 0.0035, bill), *claws((s * 0.016, 0.004, 0.004), 0.024, bill))
        ),
    )
    return Build(
        stretched(rng, parts, 0.07), ("young",), "", paint, variant="chick", lacks=("a comb", "wattles", "long tail feathers", "eggs")
    )


def penguin(rng: Rng) -> Build:
    """Upright, white belly, flippers: standing, waddling, sliding on its belly, chick, with a scarf, king penguin slim and tall."""
    style = pick(rng, "standing", "standing", "waddling", "sliding", "chick", "scarf")
    chick = style == "chick"
    back = Paint(np.array((0.55, 0.55, 0.57) if chick else (0.13, 0.14, 0.17)))
    white, orange = Paint(np.array((0.94, 0.94, 0.93))), draw(rng, "orange")
    slim = between(rng, 0.85, 1.1) * (1.25 if chick else 1.0)
    body = Spine(
        [
            (0.04, -0.03, 0.06 * slim, 0.06 * slim),
            (0.12, 0, 0.13 * slim, 0.125 * slim),
            (0.28, 0.0, 0.14 * slim, 0.13 * slim),
            (0.45, 0.0, 0.1 * slim, 0.095 * slim),
            (0.53, 0.01, 0.07, 0.07),
        ],
        30,
    )
    parts = named("body", body.skin(back, 26)) + named(
        "belly", ellipsoid(0.112 * slim, 0.205, 0.08 * slim, white).at(0, 0.27, 0.065 * slim)
    )
    parts += named("head", ellipsoid(0.078, 0.075, 0.08, Paint(np.array((0.14, 0.14, 0.16)))).at(0, 0.575, 0.015))
    face = white if chick or chance(rng, 0.5) else draw(rng, "yellow")
    parts += named("patch", *both(lump(0.028, 0.036 if chick else 0.045, 0.045, face, 8, 14).at(0.056, 0.57, 0.03)))
    parts += named("eye", *both(ball(0.0115, EYE if face is white else WHITE, 8, 12).at(0.05, 0.597, 0.068)))
    parts += named(
        "beak", limb([(0, 0.575, 0.075, 0.02), (0, 0.57, 0.12, 0.013), (0, 0.555, 0.155, 0.002)], orange if not chick else back, 10)
    )
    tilt = 42 if style == "waddling" else 14
    fin = pad(
        spline([(-0.02, 0.02), (0.03, 0.01), (0.045, -0.12), (0.02, -0.24), (-0.015, -0.2), (-0.035, -0.1)], 34, closed=True), 0.03, back
    ).turn("y", -90)
    for s in (-1, 1):
        flap = fin.turn("z", tilt + (12 if s > 0 else 0)).at(0.115 * slim, 0.45, 0.0)
        parts += named("flipper", flap if s > 0 else flap.mirrored("x"))
    parts += named("tail", limb([(0, 0.06, -0.07, 0.035), (0, 0.025, -0.15, 0.008)], back, 10))
    step = 0.05 if style == "waddling" else 0.0
    foot = [lump(0.018, 0.016, 0.045, orange, 6, 10).turn("y", a).at(0.022 * k, 0.015, 0.05) for k, a in ((-1, -24), (0, 0), (1, 24))] + [
        lump(0.035, 0.025, 0.05, orange).at(0, 0.022, 0.01)
    ]
    for s in (-1, 1):
        parts += named("foot", *(p.at(s * 0.065, 0.0, 0.02 + s * step) for p in foot))
    scarf = style == "scarf"
    if scarf:
        cloth = draw(rng, pick(rng, "red", "blue", "green", "purple"), "woollen")
        a = np.linspace(0, 2 * np.pi, 30)
        parts += named(
            "scarf",
            limb([(0.088 * np.cos(w), 0.505, 0.005 + 0.088 * np.sin(w), 0.026) for w in a], cloth, 10, 1),
            limb([(0.05, 0.5, 0.09, 0.03), (0.07, 0.4, 0.14, 0.032), (0.07, 0.31, 0.15, 0.03)], cloth, 10).scaled(1, 1, 0.98),
        )
    if style == "sliding":
        parts = turned(parts, "x", 82)
    word = {"scarf": "standing", "chick": "young"}.get(style, style)
    return Build(
        stretched(rng, parts, 0.07),
        (word,),
        "with a scarf" if scarf else "with a white belly",
        back,
        variant=style,
        has=("a white belly", "flippers", *(("a scarf",) if scarf else ())),
        lacks=() if scarf else ("a scarf",),
    )


def flamingo(rng: Rng) -> Build:
    """Thin long legs and S neck, bent bill: on one leg, on two, feeding with its head down, wings spread, walking."""
    style = pick(rng, "one leg", "one leg", "two legs", "feeding", "spread")
    paint = draw(rng, "pink")
    deep, black = lighter(paint, -0.15), Paint(np.array((0.13, 0.11, 0.12)))
    body = Spine([(0.8, -0.2, 0.02, 0.03), (0.8, -0.12, 0.08, 0.08), (0.81, 0.02, 0.11, 0.11), (0.85, 0.13, 0.07, 0.08)], 26)
    parts = named("body", body.skin(paint, 22))
    if style == "feeding":
        line = [(0, 0.86, 0.13, 0.05), (0, 0.85, 0.28, 0.032), (0, 0.66, 0.38, 0.026), (0, 0.4, 0.34, 0.024), (0, 0.2, 0.33, 0.024)]
        nod, head = 112.0, np.array((0, 0.17, 0.335))
    else:
        line = [
            (0, 0.85, 0.12, 0.055),
            (0, 0.9, 0.25, 0.034),
            (0, 1.02, 0.27, 0.027),
            (0, 1.16, 0.17, 0.025),
            (0, 1.32, 0.16, 0.024),
            (0, 1.4, 0.23, 0.026),
        ]
        nod, head = 14.0, np.array((0, 1.405, 0.255))
    parts += named("neck", limb(line, paint, 12))
    beak = limb([(0, 0, 0.035, 0.026), (0, -0.005, 0.085, 0.023), (0, -0.03, 0.12, 0.019)], lighter(paint, 0.5), 10)
    tip = limb([(0, -0.028, 0.115, 0.0195), (0, -0.06, 0.14, 0.014), (0, -0.09, 0.142, 0.003)], black, 10)
    skull = [
        ellipsoid(0.034, 0.036, 0.05, paint),
        *both(ball(0.008, draw(rng, "yellow"), 7, 12).at(0.029, 0.01, 0.018)),
        *both(ball(0.0045, EYE, 6, 8).at(0.034, 0.011, 0.021)),
    ]
    parts += named("head", *(p.turn("x", nod).at(*head) for p in skull)) + named("beak", *(p.turn("x", nod).at(*head) for p in (beak, tip)))
    if style == "spread":
        parts += named("wing", *(q for p in wing(0.52, 0.24, paint, deep) for q in both(p.turn("z", 20).at(0.08, 0.86, 0.02))))
    else:
        parts += named("wing", *(q for p in folded(0.34, 0.18, deep, lighter(paint, -0.3)) for q in both(p.at(0.1, 0.83, 0.1))))
    parts += named("tail", *(feather(0.12, 0.05, deep).turn("y", 12 * k).turn("x", -25).at(k * 0.015, 0.8, -0.17) for k in (-1, 0, 1)))
    for s in (-1, 1):
        x = s * 0.045
        if style == "one leg" and s < 0:
            leg = [
                limb([(x, 0.74, 0, 0.026), (x, 0.52, 0.14, 0.014), (x, 0.46, 0.12, 0.013)], paint, 10),
                limb([(x, 0.47, 0.13, 0.016), (x, 0.62, -0.1, 0.011)], paint, 10),
                lump(0.014, 0.012, 0.05, deep).turn("x", 60).at(x, 0.6, -0.12),
            ]
        else:
            leg = [
                limb([(x, 0.74, 0, 0.028), (x, 0.45, 0.0, 0.014)], paint, 10),
                ball(0.018, deep, 8, 12).at(x, 0.42, 0),
                limb([(x, 0.42, 0, 0.012), (x, 0.015, 0.01, 0.01)], paint, 10),
                *claws((x, 0.01, 0.01), 0.075, deep),
            ]
        parts += named("leg", *leg)
    has = ("a long bent neck", "spread wings" if style == "spread" else "folded wings")
    detail = {"one leg": "on one leg", "feeding": "with its head down", "spread": "with spread wings"}.get(style, "on two thin legs")
    return Build(
        stretched(rng, parts, 0.06),
        (),
        detail,
        paint,
        variant=style,
        has=has,
        lacks=("spread wings",) if style != "spread" else ("folded wings",),
    )
