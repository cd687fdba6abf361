"""Bags: handbag. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.living.shells import open_loft, stacked
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, CHROME, GOLD, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, loft, named, rounded, torus


def handbag(rng: Rng) -> Build:
    """Tote with two handles, structured bag with a flap, doctor's bag, bucket bag, clutch, half-moon shoulder bag."""
    style = pick(rng, "tote", "structured", "structured", "doctor", "bucket", "clutch", "half-moon")
    paint = draw(rng, pick(rng, "brown", "black", "red", *BRIGHT, "beige"), "leather")
    dark, iron = lighter(paint, -0.28), GOLD if chance(rng, 0.7) else CHROME
    has: list[str] = []
    parts: list[Part] = []
    w, h, d = between(rng, 0.26, 0.34), between(rng, 0.2, 0.25), between(rng, 0.09, 0.13)
    if style == "tote":
        rows = stacked(
            [
                (0.0, w * 0.4, d * 0.5, 0),
                (0.012, w * 0.44, d * 0.54, 0),
                (h * 0.5, w * 0.49, d * 0.48, 0),
                (h * 1.15, w * 0.53, d * 0.36, 0),
            ],
            24,
            40,
            0.45,
        )
        parts += named("body", open_loft(rows, 0.006, paint))
        for z in (-1, 1):
            bow = [
                (-w * 0.24, h * 0.85, z * d * 0.42, 0.006),
                (-w * 0.23, h * 1.2, z * d * 0.36, 0.006),
                (-w * 0.14, h * 1.7, z * d * 0.2, 0.006),
                (0, h * 1.82, z * d * 0.16, 0.006),
                (w * 0.14, h * 1.7, z * d * 0.2, 0.006),
                (w * 0.23, h * 1.2, z * d * 0.36, 0.006),
                (w * 0.24, h * 0.85, z * d * 0.42, 0.006),
            ]
            parts += named(
                "handle", limb(bow, dark, 9), *both(rounded(0.03, 0.05, 0.008, 0.003, dark).at(w * 0.24, h * 0.82, z * d * 0.46))
            )
        has += ["two handles", "an open top"]
    elif style in ("structured", "clutch"):
        if style == "clutch":
            h, d = h * 0.68, d * 0.42
        parts += named("body", rounded(w, h, d, min(0.022, d * 0.3), paint, 4))
        flap = spline(
            [
                (-w * 0.505, h * 0.98),
                (-w * 0.505, h * 0.62),
                (-w * 0.3, h * (0.42 if chance(rng) else 0.5)),
                (w * 0.3, h * 0.45),
                (w * 0.505, h * 0.62),
                (w * 0.505, h * 0.98),
            ],
            44,
        )
        parts += named(
            "flap", extrude(flap, 0.012, dark).at(0, 0, d * 0.5), rounded(w * 1.02, 0.018, d * 1.06, 0.008, dark).at(0, h * 0.97, 0.002)
        )
        parts += named(
            "clasp", rounded(0.034, 0.034, 0.014, 0.005, iron).at(0, h * 0.4, d * 0.52), ball(0.007, iron, 8, 12).at(0, h * 0.47, d * 0.6)
        )
        has += ["a flap", "a clasp"]
        if style == "structured":
            bow = [
                (-w * 0.22, h, 0, 0.008),
                (-w * 0.2, h * 1.28, 0, 0.0085),
                (0, h * 1.46, 0, 0.009),
                (w * 0.2, h * 1.28, 0, 0.0085),
                (w * 0.22, h, 0, 0.008),
            ]
            parts += named("handle", limb(bow, dark, 10), *both(torus(0.013, 0.003, iron, 8, 20).turn("x", 90).at(w * 0.22, h * 1.03, 0)))
            parts += named(
                "foot", *(cylinder(0.009, 0.008, iron, sides=14).at(x, -0.007, z) for x in (-w * 0.4, w * 0.4) for z in (-d * 0.3, d * 0.3))
            )
            has.append("one handle")
        else:
            parts += named(
                "strap",
                limb(
                    [
                        (w * 0.49, h * 0.8, 0, 0.004),
                        (w * 0.58, h * 0.55, 0.02, 0.004),
                        (w * 0.6, h * 0.25, 0.03, 0.004),
                        (w * 0.55, h * 0.3, 0.035, 0.004),
                        (w * 0.5, h * 0.75, 0.01, 0.004),
                    ],
                    dark,
                    8,
                ),
            )
            has.append("a wrist strap")
    elif style == "doctor":
        side = spline(
            [
                (-d * 0.62, 0.012),
                (-d * 0.64, h * 0.25),
                (-d * 0.42, h * 0.75),
                (-d * 0.1, h * 1.08),
                (d * 0.1, h * 1.08),
                (d * 0.42, h * 0.75),
                (d * 0.64, h * 0.25),
                (d * 0.62, 0.012),
            ],
            40,
            closed=True,
        )
        steps = ((-0.5, 0.9), (-0.485, 0.97), (-0.44, 1.0), (0.44, 1.0), (0.485, 0.97), (0.5, 0.9))
        middle = np.array((0, h * 0.5))
        parts += named(
            "body",
            loft(
                np.array([np.column_stack([np.full(len(side), w * t), *(middle + (side - middle) * f)[:, ::-1].T]) for t, f in steps]),
                paint,
            ),
        )
        parts += named("frame", box(w * 0.94, 0.022, d * 0.2, iron).at(0, h * 1.05, 0)) + named(
            "clasp", rounded(0.04, 0.034, d * 0.3, 0.006, iron).at(0, h * 1.02, d * 0.05)
        )
        parts += named(
            "handle",
            *(
                limb(
                    [
                        (-w * 0.2, h * 1.02, z, 0.007),
                        (-w * 0.18, h * 1.3, z * 1.3, 0.008),
                        (0, h * 1.42, z * 1.4, 0.009),
                        (w * 0.18, h * 1.3, z * 1.3, 0.008),
                        (w * 0.2, h * 1.02, z, 0.007),
                    ],
                    dark,
                    10,
                )
                for z in (-d * 0.16, d * 0.16)
            ),
        )
        parts += named(
            "strap",
            *both(
                limb(
                    [(w * 0.3, y, z, 0.008) for y, z in ((0.03, d * 0.64), (h * 0.3, d * 0.64), (h * 0.75, d * 0.43), (h * 1.0, d * 0.2))],
                    dark,
                    8,
                )
            ),
        )
        has += ["two handles", "a clasp"]
    elif style == "bucket":
        r = w * 0.36
        rows = stacked(
            [
                (0.0, r * 0.94, r * 0.94, 0),
                (0.01, r, r, 0),
                (h * 0.7, r * 0.98, r * 0.98, 0),
                (h * 0.92, r * 0.8, r * 0.8, 0),
                (h * 1.02, r * 0.66, r * 0.66, 0),
                (h * 1.16, r * 0.86, r * 0.86, 0),
            ],
            36,
            48,
        )
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        for row in rows:
            row[:, [0, 2]] *= (1 + 0.08 * np.clip((row[0, 1] - h * 0.75) / (h * 0.3), 0, 1) * np.cos(12 * a))[:, None]
        parts += named("body", open_loft(rows, 0.005, paint)) + named(
            "cord",
            torus(r * 0.72, 0.005, dark, 8, 40).at(0, h * 1.0, 0),
            *both(limb([(0.006, h, r * 0.72, 0.004), (0.02, h * 0.85, r * 0.95, 0.004), (0.024, h * 0.66, r * 1.0, 0.006)], dark, 8)),
        )
        parts += named(
            "strap",
            limb(
                [
                    (-r * 0.95, h * 0.7, 0, 0.006),
                    (-r * 0.98, h * 1.3, 0, 0.006),
                    (-r * 0.5, h * 2.1, 0, 0.006),
                    (r * 0.5, h * 2.1, 0, 0.006),
                    (r * 0.98, h * 1.3, 0, 0.006),
                    (r * 0.95, h * 0.7, 0, 0.006),
                ],
                dark,
                9,
            ),
        )
        has += ["a shoulder strap", "a cord"]
    else:
        moon = spline(
            [
                (-w * 0.6, h * 0.85),
                (-w * 0.52, h * 0.3),
                (-w * 0.2, 0.0),
                (w * 0.2, 0.0),
                (w * 0.52, h * 0.3),
                (w * 0.6, h * 0.85),
                (w * 0.25, h * 0.62),
                (-w * 0.25, h * 0.62),
            ],
            64,
            closed=True,
        )
        parts += named("body", pad(moon, d * 1.05, paint)) + named(
            "zip",
            limb(
                [
                    (-w * 0.55, h * 0.82, 0, 0.0045),
                    (-w * 0.22, h * 0.635, 0, 0.0045),
                    (w * 0.22, h * 0.635, 0, 0.0045),
                    (w * 0.55, h * 0.82, 0, 0.0045),
                ],
                iron,
                8,
            ),
            box(0.009, 0.035, 0.006, iron).at(w * 0.3, h * 0.6, 0.012),
        )
        parts += named(
            "strap",
            limb(
                [
                    (-w * 0.58, h * 0.82, 0, 0.01),
                    (-w * 0.45, h * 1.35, 0, 0.01),
                    (0, h * 1.75, 0, 0.01),
                    (w * 0.45, h * 1.35, 0, 0.01),
                    (w * 0.58, h * 0.82, 0, 0.01),
                ],
                dark,
                9,
            ).scaled(1, 1, 1.2),
            *both(torus(0.013, 0.003, iron, 8, 20).turn("x", 90).at(w * 0.58, h * 0.84, 0)),
        )
        has += ["a shoulder strap", "a zip"]
    every = ("two handles", "one handle", "a flap", "a clasp", "a shoulder strap", "a zip")
    return Build(parts, (), f"with {has[0]}", paint, variant=style, has=tuple(has), lacks=tuple(word for word in every if word not in has))
