"""Backpack. Its straps are at -Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, GOLD, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, lathe, loft, named, rounded, torus, tube


def backpack(rng: Rng) -> Build:
    """School bag, hiking pack with a bedroll and side pockets, roll-top, drawstring bag, small leather one with a flap, with a bottle."""
    style = pick(rng, "school", "school", "hiking", "roll-top", "drawstring", "flap")
    paint = (
        draw(rng, "brown", "leather")
        if style == "flap" and chance(rng, 0.6)
        else draw(rng, pick(rng, *BRIGHT, "grey", "black", "brown"), "fabric")
    )
    second, strap = lighter(paint, -0.3), lighter(paint, -0.45)
    w, tall, d = between(rng, 0.28, 0.34), between(rng, 0.38, 0.46), between(rng, 0.15, 0.2)
    if style == "hiking":
        tall, d = tall * 1.35, d * 1.15
    has = ["two straps"]
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
    parts = named(
        "strap",
        *both(
            tube(line, 0.012 if style != "drawstring" else 0.005, strap, 8)
            .scaled(2.2 if style != "drawstring" else 1, 1, 1)
            .at(w * 0.26, 0, 0)
        ),
    )
    body: list[Part]
    if style == "drawstring":
        rows = [(0.0, 0.7), (0.02, 0.95), (0.3, 1.05), (0.7, 1.0), (0.86, 0.7), (0.9, 0.35), (1.0, 0.55)]
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        rings = [
            np.stack(
                [
                    w / 2 * k * (1 + 0.1 * np.clip((t - 0.75) * 5, 0, 1) * np.cos(12 * a)) * np.cos(a),
                    np.full(48, tall * t),
                    d / 2 * k * (1 + 0.1 * np.clip((t - 0.75) * 5, 0, 1) * np.cos(12 * a)) * np.sin(a),
                ],
                1,
            )
            for t, k in spline(np.array(rows), 40)
        ]
        body = [loft(np.array(rings), paint)]
        parts += named(
            "cord",
            torus(0.4, 0.035, strap, 8, 30).scaled(w * 0.45, 0.14, d * 0.47).at(0, tall * 0.9, 0),
            *both(
                limb(
                    [(0.02, tall * 0.9, d * 0.2, 0.004), (0.05, tall * 0.75, d * 0.5, 0.004), (0.06, tall * 0.6, d * 0.56, 0.006)], strap, 8
                )
            ),
        )
        has.append("a cord")
    else:
        body = [rounded(w, tall, d, 0.07 if style != "roll-top" else 0.035, paint, 5)]
        if style == "roll-top":
            parts += named(
                "roll",
                limb([(-w * 0.42, tall + 0.012, 0, 0.035), (w * 0.42, tall + 0.012, 0, 0.035)], second, 18),
                *both(box(0.025, 0.1, 0.012, strap).at(w * 0.25, tall * 0.84, d / 2 + 0.003)),
            )
            has.append("a rolled top")
        elif style in ("hiking", "flap"):
            parts += named(
                "flap",
                rounded(w * 1.02, tall * 0.26, d * 1.05, 0.055, second, 4).at(0, tall * 0.78, 0.006),
                *both(box(0.024, tall * 0.3, 0.01, strap).at(w * 0.25, tall * 0.56, d / 2 + 0.018)),
                *both(rounded(0.034, 0.03, 0.014, 0.004, GOLD).at(w * 0.25, tall * 0.6, d / 2 + 0.02)),
            )
            has += ["a flap", "buckles"]
        else:
            arch = spline(
                [
                    (-w * 0.46, tall * 0.35, d * 0.42),
                    (-w * 0.44, tall * 0.86, d * 0.36),
                    (0, tall * 0.985, d * 0.3),
                    (w * 0.44, tall * 0.86, d * 0.36),
                    (w * 0.46, tall * 0.35, d * 0.42),
                ],
                40,
            )
            parts += named("zip", tube(arch, 0.006, strap, 8), rounded(0.012, 0.035, 0.006, 0.002, GOLD).at(w * 0.2, tall * 0.89, d * 0.42))
            has.append("a zip")
        if style != "roll-top" or chance(rng, 0.5):
            parts += named(
                "pocket",
                rounded(w * 0.78, tall * (0.42 if style != "hiking" else 0.34), 0.09, 0.035, second, 4).at(0, tall * 0.06, d / 2),
                box(w * 0.6, 0.008, 0.008, strap).at(0, tall * 0.36, d / 2 + 0.043),
            )
            has.append("a front pocket")
        parts += named(
            "handle",
            tube(
                spline(
                    [(-0.04, tall, -d * 0.3), (-0.03, tall + 0.05, -d * 0.3), (0.03, tall + 0.05, -d * 0.3), (0.04, tall, -d * 0.3)], 16
                ),
                0.008,
                strap,
            ),
        )
    parts += named("body", *body)
    if style == "hiking":
        mat = draw(rng, pick(rng, "yellow", "blue", "green", "grey"))
        parts += named(
            "bedroll",
            cylinder(0.06, w * 1.25, mat, sides=28).turn("z", 90).at(w * 0.625, -0.062, 0.02),
            *(cylinder(0.03, 0.004, lighter(mat, -0.4), sides=22).turn("z", 90).at(x, -0.062, 0.02) for x in (w * 0.627, -w * 0.623)),
            *both(torus(0.062, 0.007, strap, 7, 24).turn("z", 90).at(w * 0.35, -0.062, 0.02)),
        )
        has.append("a bedroll")
    if style in ("hiking", "school") or chance(rng, 0.4):
        parts += named("side pocket", *both(rounded(0.06, tall * 0.35, d * 0.6, 0.025, second).at(w / 2, tall * 0.08, 0)))
        if chance(rng, 0.4):
            bottle = draw(rng, pick(rng, "blue", "green", "grey", "white"), "plastic")
            parts += named(
                "bottle",
                lathe([(0, 0), (0.03, 0), (0.03, 0.15), (0.014, 0.18), (0.014, 0.205), (0, 0.205)], bottle, 22).at(
                    w / 2 + 0.006, tall * 0.14, 0
                ),
            )
            has.append("a bottle")
    lacks = tuple(x for x in ("a flap", "a zip", "a front pocket", "a bedroll", "a bottle") if x not in has)
    return Build(parts, (), f"with {has[1]}" if len(has) > 1 else "with two straps", paint, variant=style, has=tuple(has), lacks=lacks)
