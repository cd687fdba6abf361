"""Animals of the sea floor: octopus, crab. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import spline
from cg3d.made.paints import Rng, draw, lighter, pick
from cg3d.made.parts import ball, both, ellipsoid, named, turned


def octopus(rng: Rng) -> Build:
    """Bulb of a head and eight arms: spread flat, raised and curled, standing like a toy, swimming with arms behind."""
    style = pick(rng, "spread", "spread", "curled", "toy", "swimming")
    paint = draw(rng, pick(rng, "red", "orange", "purple", "pink", "turquoise", "brown"))
    pale = lighter(paint, 0.5)
    mantle = Spine([(0.13, 0.02, 0.1, 0.1), (0.19, -0.02, 0.12, 0.13), (0.3, -0.07, 0.16, 0.15), (0.42, -0.12, 0.1, 0.1)], 22)
    if style == "toy":
        mantle = Spine([(0.1, 0.0, 0.12, 0.12), (0.22, 0.0, 0.17, 0.17), (0.36, 0.0, 0.18, 0.18), (0.47, 0.0, 0.1, 0.1)], 22)
    parts = named("head", mantle.skin(paint, 26), ellipsoid(0.13, 0.07, 0.13, paint).at(0, 0.1, 0))
    size = 0.05 if style == "toy" else 0.038
    eye = mantle.at(np.asarray(0.6 if style == "toy" else 0.3), -58.0, 0.95)
    pupil = eye + (size * 0.25, 0, size * 0.55)
    parts += named("eye", *both(ball(size, WHITE, 8, 14).at(*eye)), *both(ball(size * 0.6, EYE, 8, 12).at(*pupil)))
    for i in range(8):
        wave = between(rng, -0.08, 0.08)
        if style == "swimming":
            line = [
                (0.07, 0.1, 0, 0.05),
                (0.16, 0.05, 0, 0.042),
                (0.17, -0.15, wave, 0.03),
                (0.12, -0.42, wave * 1.5, 0.017),
                (0.1 + wave, -0.68, 0, 0.005),
            ]
        elif style == "curled":
            line = [
                (0.07, 0.1, 0, 0.055),
                (0.22, 0.05, wave * 0.5, 0.045),
                (0.38, 0.06, wave, 0.032),
                (0.46, 0.19, wave, 0.024),
                (0.4, 0.28, wave, 0.018),
                (0.33, 0.22, wave, 0.01),
                (0.37, 0.18, wave, 0.005),
            ]
        elif style == "toy":
            line = [
                (0.08, 0.12, 0, 0.06),
                (0.17, 0.05, 0, 0.052),
                (0.26, 0.045, wave * 0.3, 0.045),
                (0.33, 0.08, wave * 0.5, 0.038),
                (0.34, 0.13, wave * 0.5, 0.032),
            ]
        else:
            line = [
                (0.07, 0.1, 0, 0.055),
                (0.2, 0.045, wave, 0.042),
                (0.38, 0.03, -wave, 0.03),
                (0.55, 0.02, wave * 1.5, 0.018),
                (0.68, 0.012, -wave, 0.006),
            ]
        arm = [limb(line, paint, 10)]
        dots = spline(np.array(line), 16)[5:-2:2]
        arm += [
            lump(r * 0.32, r * 0.32, r * 0.32, pale, 5, 7).at(x, y - r * 0.55, z + s * r * 0.75) for x, y, z, r in dots for s in (-1, 1)
        ]
        parts += named("arm", *(p.turn("y", 22.5 + 45 * i) for p in arm))
    if style == "swimming":
        parts = turned(parts, "x", between(rng, 20, 60))
    words = ("toy",) if style == "toy" else ()
    return Build(stretched(rng, parts, 0.08), words, "with eight arms", paint, variant=style, has=("eight arms", "two big eyes", "suckers"))


def crab(rng: Rng) -> Build:
    """Wide shell, eight jointed legs, two claws: raised, lowered, one of them huge, spider crab on long legs, hermit crab."""
    style = pick(rng, "raised", "raised", "lowered", "fiddler", "spider", "hermit")
    paint = draw(rng, pick(rng, "red", "orange", "orange", "brown", "blue"))
    dark = lighter(paint, -0.2)
    long = 1.9 if style == "spider" else 1.0
    w = 0.055 if style == "spider" else 0.085
    shell = pad(
        spline(
            [(-w, 0.01), (-w * 0.8, 0.045), (0, 0.058), (w * 0.8, 0.045), (w, 0.01), (w * 0.55, -0.05), (0, -0.058), (-w * 0.55, -0.05)],
            48,
            closed=True,
        ),
        0.05,
        paint,
    ).turn("x", 90)
    parts = named("shell", shell.at(0, 0.06, 0), *both(lump(0.012, 0.006, 0.012, dark).at(0.03, 0.082, 0.01)))
    for i, a in enumerate((38, 8, -22, -50)):
        k = long * (1.0 - 0.07 * i)
        leg = limb(
            [
                (0.05, 0.055, 0, 0.011),
                (0.1 * k, 0.1 * (0.6 + 0.4 * k), 0, 0.0105),
                (0.145 * k, 0.07, 0, 0.0075),
                (0.165 * k, 0.0, 0, 0.002),
            ],
            dark,
            8,
            4,
        )
        parts += named("leg", *both(leg.turn("y", a)))
    for side in (-1, 1):
        k = 1.9 if style == "fiddler" and side > 0 else 1.15 if style != "fiddler" else 0.75
        lift = 0.09 if style in ("raised", "fiddler", "hermit") else 0.02
        arm = [limb([(0.06, 0.055, 0.035, 0.012), (0.115, 0.06, 0.07, 0.014), (0.1, 0.05 + lift, 0.11, 0.013)], paint, 8)]
        hand = [
            lump(0.022, 0.03, 0.02, paint),
            limb([(0.008, 0.015, 0, 0.015), (0.018, 0.042, 0, 0.011), (0.002, 0.066, 0, 0.002)], paint, 8),
            limb([(-0.01, 0.015, 0, 0.011), (-0.02, 0.04, 0, 0.008), (-0.006, 0.06, 0, 0.002)], paint, 8),
        ]
        tilt = 15 if lift > 0.05 else 80
        arm += [p.scaled(k, k, k).turn("x", tilt).turn("z", 12).at(0.098, 0.055 + lift, 0.115) for p in hand]
        parts += named("claw", *(p if side > 0 else p.mirrored("x") for p in arm))
    parts += named(
        "eye",
        *both(limb([(0.022, 0.06, 0.045, 0.004), (0.024, 0.092, 0.055, 0.004)], paint, 8)),
        *both(ball(0.0085, EYE, 8, 12).at(0.024, 0.097, 0.056)),
    )
    if style == "hermit":
        way = np.linspace(0, 5 * np.pi, 40)
        home = draw(rng, pick(rng, "beige", "white", "pink"))
        shrink = np.exp(-0.11 * way)
        coil = [
            (0.055 * k * np.cos(w), 0.12 + 0.055 * k * np.sin(w), -0.02 - 0.009 * w, 0.05 * k + 0.002)
            for w, k in zip(way, shrink, strict=True)
        ]
        parts += named("shell", limb(coil, home, 14, 1))
    has = ("eight legs", "two claws") + (("a spiral shell",) if style == "hermit" else ())
    detail = {"fiddler": "with one huge claw", "spider": "with long legs", "hermit": "with a spiral shell"}.get(style, "with two claws")
    return Build(
        stretched(rng, parts, 0.08), (), detail, paint, variant=style, has=has, lacks=("a spiral shell",) if style != "hermit" else ()
    )
