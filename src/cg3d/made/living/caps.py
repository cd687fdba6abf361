"""On the head: cap. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, both, cylinder, extrude, lathe, loft, named, torus


def cap(rng: Rng) -> Build:
    """Baseball cap with seams, worn-flat trucker with a net, flat cap, captain's cap, knitted cap with a peak, swimming cap, beret."""
    style = pick(rng, "baseball", "baseball", "snapback", "flat", "captain", "military")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "fabric")
    if style == "captain":
        paint = draw(rng, pick(rng, "white", "white", "blue", "black"), "fabric")
    dark, r = lighter(paint, -0.22) if paint.rgb.mean() > 0.16 else lighter(paint, 0.2), 0.09
    t = np.linspace(0, np.pi / 2, 11)
    flat_bill = style in ("snapback", "flat")
    peak = _bill(
        lighter(paint, -0.15) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT)),
        r,
        0.0 if flat_bill else between(rng, 1.6, 3.0),
        0.095 if style != "flat" else 0.06,
    )
    has = ["a peak"]
    if style in ("baseball", "snapback"):
        dome = lathe(np.concatenate([[(0, 0)], np.stack([r * np.cos(t) ** 0.85, 0.105 * np.sin(t)], 1)]), paint, 42).scaled(1, 1, 1.12)
        seam = [(r * 1.005 * np.cos(w) ** 0.85, 0.106 * np.sin(w), 0, 0.0022) for w in np.linspace(0, np.pi / 2 - 0.02, 14)]
        parts = (
            named("crown", dome)
            + named("seam", *(p.scaled(1, 1, 1.12) for p in around(limb(seam, dark, 6, 1), 6)))
            + named("button", lump(0.01, 0.006, 0.01, dark).at(0, 0.106, 0))
        )
        parts += named(
            "hole",
            *(p.scaled(1, 1, 1.12) for p in around(torus(0.004, 0.0013, dark, 6, 12).turn("z", -48).at(0.066, 0.078, 0), 6, start=30)),
        )
        badge = chance(rng, 0.5)
        if badge:
            parts += named(
                "badge",
                pad(circle(0.024, 24), 0.01, draw(rng, pick(rng, "white", "yellow", "red", "blue"))).turn("x", -28).at(0, 0.05, 0.094),
            )
            has.append("a badge")
        if style == "snapback":
            parts += named("strap", limb([(0.03, 0.012, -0.097, 0.006), (0, 0.012, -0.103, 0.006), (-0.03, 0.012, -0.097, 0.006)], dark, 8))
            has.append("a flat peak")
    elif style == "flat":
        crown = Spine(
            [
                (0.012, -0.115, 0.06, 0.02),
                (0.04, -0.08, 0.098, 0.04),
                (0.045, 0.0, 0.108, 0.042),
                (0.03, 0.075, 0.098, 0.028),
                (0.01, 0.125, 0.07, 0.012),
            ],
            24,
        ).skin(paint, 28)
        parts = (
            named("crown", crown)
            + named("band", torus(0.092, 0.011, dark, 8, 36).scaled(1, 1.3, 1.14).at(0, 0.01, -0.005))
            + named("button", lump(0.009, 0.006, 0.009, dark).at(0, 0.088, -0.02))
        )
        peak = [p.at(0, 0.0, 0.006) for p in peak]
    elif style == "captain":
        top = lathe(
            np.concatenate([[(0, 0.035)], spline([(0.092, 0.035), (0.108, 0.06), (0.125, 0.085), (0.1, 0.105)], 18), [(0, 0.108)]]),
            paint,
            42,
        )
        parts = named("crown", top.scaled(1, 1, 1.08).turn("x", -9)) + named(
            "band", cylinder(0.092, 0.042, draw(rng, "black"), sides=40).scaled(1, 1, 1.1)
        )
        parts += named(
            "badge",
            pad(circle(0.017, 20), 0.012, GOLD).at(0, 0.065, 0.112),
            *both(
                pad(spline([(0.012, -0.008), (0.034, 0.004), (0.03, 0.014), (0.012, 0.008)], 20, closed=True), 0.008, GOLD).at(
                    0, 0.062, 0.108
                )
            ),
        )
        parts += named(
            "cord",
            limb([(r * 0.99 * np.sin(w), 0.024, r * 1.12 * np.cos(w), 0.0045) for w in np.linspace(-1.3, 1.3, 15)], GOLD, 8, 2),
            *both(lump(0.008, 0.008, 0.006, GOLD).at(0.087, 0.026, 0.036)),
        )
        peak = _bill(draw(rng, "black", "leather"), r, 2.6, 0.06)
        has.append("a badge")
    else:
        parts = named(
            "crown",
            lathe(
                np.concatenate([[(0, 0)], spline([(0.09, 0.0), (0.093, 0.055), (0.088, 0.085)], 12), [(0.084, 0.092), (0, 0.094)]]),
                paint,
                42,
            ).scaled(1, 1, 1.12),
        )
        parts += named(
            "seam",
            torus(0.088, 0.0035, dark, 7, 40).scaled(1, 1, 1.12).at(0, 0.088, 0),
            torus(0.0935, 0.0035, dark, 7, 40).scaled(1, 1, 1.12).at(0, 0.03, 0),
        )
        if chance(rng, 0.6):
            parts += named(
                "badge",
                extrude(
                    [
                        (0, 0.02),
                        (0.006, 0.006),
                        (0.02, 0.006),
                        (0.009, -0.004),
                        (0.013, -0.018),
                        (0, -0.009),
                        (-0.013, -0.018),
                        (-0.009, -0.004),
                        (-0.02, 0.006),
                        (-0.006, 0.006),
                    ],
                    0.008,
                    draw(rng, "red"),
                ).at(0, 0.06, 0.104),
            )
            has.append("a badge")
    parts += named("peak", *peak)
    lacks = tuple(w for w in ("a badge",) if w not in has)
    return Build(parts, (), "with a badge" if "a badge" in has else "with a peak", paint, variant=style, has=tuple(has), lacks=lacks)


def _bill(paint: Paint, r: float, bow: float, reach: float) -> list[Part]:
    a = np.radians(np.linspace(-64, 64, 25))
    front = np.stack([r * 1.0 * np.sin(a) * (1 + 0.1 * np.cos(a)), r * 0.92 * np.cos(a) + reach * np.cos(a) ** 0.7 + 0.012], 1)
    back = np.stack([r * 0.97 * np.sin(a), r * 1.02 * np.cos(a)], 1)[::-1]
    rings = [
        np.array(
            [
                (f[0], 0.0, f[1]),
                ((f[0] + b[0]) / 2, 0.0035, (f[1] + b[1]) / 2),
                (b[0], 0.0, b[1]),
                ((f[0] + b[0]) / 2, -0.0035, (f[1] + b[1]) / 2),
            ]
        )
        for f, b in zip(front, back[::-1], strict=True)
    ]
    return [loft(np.array(rings), paint).shaped(lambda x, y, z: (x, y + 0.01 - bow * x**2 - 0.12 * np.maximum(z - r, 0), z))]
