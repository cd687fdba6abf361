"""Cameras that watch: security camera."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, LIT, against, disc, finished, lens, likely, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import CHROME, DARK_GLASS, Rng, draw, pick
from cg3d.made.parts import around, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube


def security_camera(rng: Rng) -> Build:
    """Tube with a sun shield on a bracket; half ball; box on an arm; hanging ball; on a tall pole."""
    style = likely(rng, tube=4, half_ball=2.5, box=1.5, hanging=1.5, pole=1.5)
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "white"), "metal")
    trim = against(paint, 0.35)
    if style == "half ball":
        r = between(rng, 0.05, 0.065)
        t = np.linspace(0, np.pi / 2, 12)
        smoke = DARK_GLASS if chance(rng, 0.7) else CLEAR
        parts = named(
            "base",
            lathe([(0, 0), (r * 1.3, 0), (r * 1.3, 0.02), (r * 1.12, 0.035), (0, 0.035)], paint, 48),
            torus(r * 1.04, 0.004, trim, 8, 48).at(0, 0.036, 0),
        ) + named("dome", lathe(joined((0, 0), np.stack([r * np.cos(t), r * np.sin(t)], 1)), smoke, 44).at(0, 0.034, 0))
        parts += named("lens", *spin(lens(r * 0.3, 0.01), "x", -40, (0, 0.034 + r * 0.62, r * 0.68)))
        parts += named("screw", *around(cylinder(0.004, 0.003, CHROME, sides=12).at(0, 0.024, r * 1.22), 3))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a dome": True, "a bracket": False, "a sun shield": False, "a pole": False},
            ("round",),
            "with a dome",
        )
    if style == "hanging":
        r = between(rng, 0.075, 0.1)
        y = r * 1.05
        t = np.linspace(-np.pi / 2, 0, 12)
        parts = (
            named("dome", lathe(joined(np.stack([r * np.cos(t), r * np.sin(t)], 1), (0, 0)), DARK_GLASS, 40).at(0, y, 0))
            + named(
                "body",
                lathe([(0, 0), (r * 1.06, 0), (r * 1.06, r * 0.55), (r * 0.7, r * 1.1), (r * 0.35, r * 1.25), (0, r * 1.25)], paint, 40).at(
                    0, y, 0
                ),
            )
            + moved(lens(r * 0.26, 0.006), 0, y - r * 0.4, r * 0.86)
        )
        top = y + r * 1.2
        parts += named(
            "bracket",
            tube(
                spline([(0, top, 0), (0, top + 0.1, -0.01), (0, top + 0.13, -0.08), (0, top + 0.1, -0.18), (0, top + 0.06, -0.24)], 24),
                0.018,
                paint,
                14,
            ),
            rounded(0.11, 0.16, 0.02, 0.008, paint).at(0, top - 0.03, -0.25),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a dome": True, "a bracket": True, "a sun shield": False, "a pole": False},
            ("round", "hanging"),
            "hanging from a bracket",
        )
    r, long = between(rng, 0.035, 0.045), between(rng, 0.15, 0.2)
    square = style == "box" or (style == "pole" and chance(rng, 0.6))
    head = (
        named("body", rounded(r * 1.8, r * 1.7, long, 0.006, paint).at(0, -r * 0.85, 0))
        + named("lens", *moved(lens(r * 0.6, 0.03), 0, 0, long / 2))
        if square
        else named("body", disc(r, long, paint, 40).at(0, 0, -long / 2), disc(r * 0.92, 0.012, trim).at(0, 0, -long / 2 - 0.008))
        + named("lens", disc(r * 0.94, 0.006, DARK_GLASS, 40).at(0, 0, long / 2), *moved(lens(r * 0.36, 0.006), 0, 0, long / 2 + 0.002))
        + named(
            "lamp",
            *(
                disc(r * 0.09, 0.003, LIT, 12).at(r * 0.68 * np.cos(a), r * 0.68 * np.sin(a), long / 2 + 0.005)
                for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
            ),
        )
    )
    shield = chance(rng, 0.7)
    if shield:
        a = np.radians(np.linspace(-20, 200, 16))
        if square:
            head += named(
                "sun shield",
                box(r * 2.1, 0.004, long * 1.25, paint).at(0, r * 0.9, long * 0.06),
                *both(box(0.004, r * 0.7, long * 1.1, paint).at(r * 1.04, r * 0.22, long * 0.02)),
            )
        else:
            rim = np.concatenate(
                [
                    np.stack([r * 1.16 * np.cos(a), r * 1.16 * np.sin(a)], 1),
                    np.stack([r * 1.08 * np.cos(a[::-1]), r * 1.08 * np.sin(a[::-1])], 1),
                ]
            )
            head += named("sun shield", extrude(rim, long * 1.15, paint, smooth=True).at(0, 0, long * 0.06))
    down = between(rng, 5, 25)
    if style == "pole":
        tall, reach = between(rng, 3.2, 4.5), between(rng, 0.5, 0.9)
        big = [p.scaled(2.2, 2.2, 2.2) for p in head]
        iron = draw(rng, pick(rng, "grey", "white", "grey"), "metal")
        both_ways = chance(rng, 0.4)
        parts = (
            spin(big, "x", down, (0, tall - 0.12, reach))
            + named(
                "arm",
                rod((0, tall, 0), (0, tall, reach), 0.035, iron),
                rod((0, tall, reach), (0, tall - 0.08, reach), 0.025, iron),
                rod((0, tall - 0.4, 0), (0, tall, reach * 0.5), 0.02, iron),
            )
            + named("pole", cylinder(0.075, tall, iron, 0.05), cylinder(0.14, 0.06, iron), ball(0.055, iron).at(0, tall, 0))
            + named("box", rounded(0.24, 0.36, 0.16, 0.012, iron).at(0, 1.3, 0.1))
        )
        parts += (
            [
                p.turn("y", 180)
                for p in spin(big, "x", down, (0, tall - 0.12, reach)) + named("arm", rod((0, tall, 0), (0, tall, reach), 0.035, iron))
            ]
            if both_ways
            else []
        )
        facts = {"a pole": True, "a sun shield": shield, "a bracket": False, "a dome": False}
        return finished(rng, parts, iron, style, facts, ("tall",), "on a tall pole")
    y = r * 2.2 + 0.06
    if style == "box" or chance(rng, 0.5):
        parts = spin(head, "x", down, (0, y, 0)) + named(
            "bracket",
            rod((0, y - r * 0.8, -0.01), (0, y - r * 0.8 - 0.04, -0.02), 0.012, paint),
            ball(0.02, paint).at(0, y - r * 0.8 - 0.04, -0.02),
            tube(spline([(0, y - r * 0.8 - 0.04, -0.02), (0, y - r - 0.06, -0.08), (0, y - r - 0.06, -0.15)], 16), 0.012, paint),
            rounded(0.08, 0.11, 0.014, 0.006, paint).at(0, y - r - 0.11, -0.155),
        )
    else:
        parts = spin(head, "x", down, (0, y, 0)) + named(
            "bracket",
            cylinder(0.013, y - r * 0.7, paint).at(0, 0.0, -0.02),
            cylinder(0.045, 0.014, paint).at(0, 0, -0.02),
            ball(0.019, paint).at(0, y - r * 0.9 - 0.012, -0.02),
        )
    facts = {"a bracket": True, "a sun shield": shield, "a dome": False, "a pole": False}
    return finished(rng, parts, paint, style, facts, (), "on a bracket")
