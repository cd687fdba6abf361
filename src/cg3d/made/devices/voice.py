"""Microphone and headphones."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, against, cable, disc, finished, likely, spin
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import around, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, slab, torus, tube


def microphone(rng: Rng) -> Build:
    """Hand microphone; on a floor or table stand; old ribbed one; large studio one in a ring; bent neck."""
    style = likely(rng, hand=2.5, floor=2.5, table=1.5, ribbed=1.7, studio=1.7, neck=1.2)
    paint = draw(rng, pick(rng, "black", "black", "grey", "red", "blue"), "metal")
    mesh = Paint(np.array((0.62, 0.63, 0.65)), "metal")
    body = (
        named("body", lathe(joined((0, 0), spline([(0.011, 0), (0.013, 0.05), (0.019, 0.15), (0.024, 0.165)], 16), (0, 0.165)), paint))
        + named("ring", torus(0.025, 0.004, mesh).at(0, 0.168, 0))
        + named(
            "head",
            ball(0.028, mesh, 16, 32).scaled(1, 1.1, 1).at(0, 0.19, 0),
            *(torus(0.0285 * np.cos(a), 0.001, DARK, 5, 28).at(0, 0.19 + 0.031 * np.sin(a), 0) for a in (-0.4, 0, 0.4, 0.8)),
            *(torus(0.0292, 0.001, DARK, 5, 28).turn("x", 90).turn("y", a).scaled(1, 1.1, 1).at(0, 0.19, 0) for a in (0, 45, 90, 135)),
        )
    )
    body += named("switch", rounded(0.006, 0.02, 0.006, 0.002, CHROME).at(0, 0.1, 0.016))
    facts = {
        "a round head": style not in ("ribbed", "studio", "neck"),
        "a stand": style != "hand",
        "a cable": False,
        "ribs": style == "ribbed",
        "a ring mount": style == "studio",
    }
    if style == "hand":
        cord = chance(rng, 0.5)
        facts["a cable"] = cord
        body += (
            cable([(0, 0.004, 0), (0.004, -0.04, 0.0), (0.03, -0.12, 0.03), (0.12, -0.14, -0.03), (0.16, -0.06, -0.06)], DARK, 0.0032)
            if cord
            else []
        )
        pose = chance(rng, 0.4)
        return finished(rng, [p.turn("x", 90) for p in body] if pose else body, paint, style, facts, (), "with a round head")
    if style == "ribbed":
        r, tall = between(rng, 0.045, 0.055), between(rng, 0.11, 0.13)
        head = extrude(rectangle(r * 2, tall, r * 0.8), r * 1.3, CHROME, smooth=True).at(0, 0.14 + tall / 2, 0)
        ribs = [rounded(r * 0.16, tall * 0.86, r * 1.5, r * 0.08, mesh).at(r * 0.34 * i, 0.14 + tall * 0.07, 0) for i in range(-2, 3)]
        parts = (
            named("head", head)
            + named("rib", *ribs)
            + named("band", box(r * 2.1, tall * 0.12, r * 1.55, paint).at(0, 0.14 + tall * 0.42, 0))
            + named(
                "stand",
                lathe(
                    [(0, 0), (0.06, 0), (0.058, 0.014), (0.014, 0.03), (0.01, 0.06), (0.01, 0.13), (0.02, 0.145), (0, 0.145)],
                    paint if chance(rng) else DARK,
                    40,
                ),
            )
        )
        return finished(rng, parts, CHROME, style, facts, ("old",), "with ribs")
    if style == "studio":
        r, tall = between(rng, 0.024, 0.03), between(rng, 0.15, 0.19)
        y = 0.16
        one = named("body", cylinder(r, tall * 0.5, paint, sides=40)) + named(
            "head",
            lathe(
                joined((0, 0), spline([(r * 0.96, 0), (r * 0.96, tall * 0.32), (r * 0.7, tall * 0.46), (0.001, tall * 0.49)], 18)), mesh, 36
            ).at(0, tall * 0.5, 0),
            *(torus(r * 0.97, 0.001, DARK, 6, 36).at(0, tall * (0.5 + 0.05 * i), 0) for i in range(7)),
            *(box(0.002, tall * 0.4, r * 2.0, DARK).at(0, tall * 0.5, 0).turn("y", a) for a in (0, 90)),
        )
        ring = [
            *(torus(r * 1.9, 0.004, DARK, 8, 36).at(0, tall * f, 0) for f in (0.12, 0.4)),
            *around(rod((0, tall * 0.12, r * 1.9), (0, tall * 0.4, r * 1.9), 0.004, DARK), 4),
            *around(rod((0, tall * 0.14, r), (0, tall * 0.38, r * 1.9), 0.0015, DARK), 8),
        ]
        parts = moved([*one, *named("ring mount", *ring)], 0, y, 0)
        screen = chance(rng, 0.5)
        parts += (
            named(
                "pop screen",
                torus(0.055, 0.004, DARK, 8, 40).turn("x", 90).at(0, y + tall * 0.75, 0.09),
                disc(0.054, 0.002, lighter(DARK, 0.15), 40).at(0, y + tall * 0.75, 0.09),
                tube(spline([(0, y + tall * 0.75 - 0.055, 0.09), (0, y, 0.1), (0, y - 0.03, 0.04), (0, y - 0.03, 0)], 20), 0.003, DARK),
            )
            if screen
            else []
        )
        parts += named(
            "stand",
            lathe(
                [(0, 0), (0.07, 0), (0.068, 0.012), (0.012, 0.024), (0.007, 0.05), (0.007, y + tall * 0.05), (0, y + tall * 0.05)], DARK, 40
            ),
            rod((0, y + tall * 0.12, -r * 1.9), (0, y - 0.02, 0), 0.005, DARK),
        )
        return finished(rng, parts, paint, style, {**facts, "a pop screen": screen}, ("thick",), "in a ring mount")
    if style == "neck":
        tall = between(rng, 0.28, 0.38)
        path = spline([(0, 0.03, -0.03), (0, tall * 0.6, -0.04), (0, tall * 0.92, 0.02), (0, tall, 0.08)], 30)
        parts = (
            named(
                "base",
                rounded(0.11, 0.03, 0.14, 0.01, paint),
                rounded(0.03, 0.008, 0.02, 0.003, draw(rng, "red")).at(0, 0.029, 0.04),
                slab(rectangle(0.09, 0.04, 0.006), 0.003, against(paint)).at(0, 0.028, 0.0),
            )
            + named("neck", tube(path, 0.005, DARK), *(torus(0.0055, 0.0012, CHROME, 6, 14).turn("x", 20).at(*p) for p in path[4:22:2]))
            + named(
                "head",
                *spin(
                    [lathe([(0, 0), (0.009, 0), (0.011, 0.01), (0.012, 0.05), (0.008, 0.058), (0, 0.06)], RUBBER, 24)],
                    "x",
                    72,
                    (0, tall, 0.075),
                ),
            )
        )
        return finished(rng, parts, paint, style, facts, (), "on a bent neck")
    tall = between(rng, 1.2, 1.5) if style == "floor" else 0.22
    wide = 0.13 if style == "floor" else 0.06
    legs = style == "floor" and chance(rng, 0.5)
    base = (
        named("leg", *around(rod((0, 0.06, 0.01), (0, 0.008, 0.26), 0.008, DARK), 3))
        + named("pole", cylinder(0.011, tall * 0.6, DARK).at(0, 0.04, 0), cylinder(0.008, tall - 0.05, CHROME).at(0, 0.05, 0))
        if legs
        else named(
            "base", lathe([(0, 0), (wide, 0), (wide * 0.92, 0.015), (0.015, 0.03), (0.008, 0.05), (0.008, tall), (0, tall)], DARK, 40)
        )
    )
    parts = [*base, *spin(body, "x", 50, (0, tall - 0.02, -0.06)), *named("clip", cylinder(0.018, 0.05, DARK).at(0, tall - 0.02, 0))]
    facts |= {"three legs": legs, "a round base": not legs}
    facts = {k: v for k, v in facts.items() if v or k not in ("three legs", "a round base", "ribs")}
    return finished(rng, parts, DARK, style, facts, ("tall",) if style == "floor" else (), "on a stand")


def headphones(rng: Rng) -> Build:
    """Band over two round cups; with a microphone arm; small pads on a thin band; large oval cups with a cable; behind the neck."""
    style = likely(rng, round=3, headset=2, thin=1.5, oval=2, pilot=1)
    paint = draw(rng, pick(rng, "black", "white", *BRIGHT), "plastic")
    pad = DARK if paint.name != "black" else Paint(np.array((0.3, 0.3, 0.31)), "leather")
    thin = style == "thin"
    r, thick = between(rng, 0.075, 0.09), between(rng, 0.009, 0.014) * (0.4 if thin else 1)
    a = np.radians(np.linspace(-18, 198, 36))
    band = tube(np.stack([r * np.cos(a), 0.1 + r * 1.15 * np.sin(a), 0 * a], 1), thick * 0.7, CHROME if thin else paint, 10).scaled(
        1, 1, 1.9
    )
    size = {"thin": 0.75, "oval": 1.05, "pilot": 1.15}.get(style, 1.0)
    cup = lathe([(0, -0.018), (0.03, -0.018), (0.04, -0.008), (0.04, 0.01), (0, 0.012)], paint, 32)
    plate = [
        torus(0.026, 0.002, against(paint, 0.4), 6, 32).at(0, -0.018, 0),
        cylinder(0.012, 0.002, against(paint, 0.4)).at(0, -0.0195, 0),
    ]
    cushion = torus(0.029, 0.012 if not thin else 0.009, pad, 12, 32).at(0, 0.016, 0)
    tall = 1.35 if style == "oval" else 1.15
    ear = [p.scaled(size, 1, size).turn("z", 90).scaled(1, tall, 1).at(r * 0.99 + 0.002, 0.07, 0) for p in (cup, *plate, cushion)]
    parts = named("band", band) + named("ear cup", *(q for p in ear[:-1] for q in both(p))) + named("cushion", *both(ear[-1]))
    parts += (
        named(
            "fork",
            *both(
                tube(np.array([(r * 1.0, 0.1, 0.0), (r * 1.08, 0.085, 0.036 * size), (r * 1.05, 0.07, 0.042 * size)]), 0.0035, CHROME, 8)
            ),
            *(
                q
                for p in [
                    tube(
                        np.array([(r * 1.0, 0.1, 0.0), (r * 1.08, 0.085, -0.036 * size), (r * 1.05, 0.07, -0.042 * size)]),
                        0.0035,
                        CHROME,
                        8,
                    )
                ]
                for q in both(p)
            ),
        )
        if style in ("oval", "pilot", "headset")
        else []
    )
    soft = not thin
    parts += (
        named(
            "cushion",
            tube(
                np.stack([(r * 0.97) * np.cos(a[10:26]), 0.095 + r * 1.13 * np.sin(a[10:26]), 0 * a[10:26]], 1), thick * 0.8, pad, 10
            ).scaled(1, 1, 1.9),
        )
        if soft
        else []
    )
    mic = style in ("headset", "pilot")
    if mic:
        path = spline([(r * 1.05, 0.06, 0.02), (r * 1.05, 0.035, 0.06), (r * 0.8, 0.015, 0.11), (r * 0.35, 0.01, 0.125)], 24)
        parts += named("microphone", tube(path, 0.003, DARK), ball(0.009, RUBBER).scaled(1.4, 1, 1).at(*path[-1]))
    cord = style in ("oval", "thin") or chance(rng, 0.25)
    parts += (
        cable([(r * 1.0, 0.03, 0), (r * 1.05, 0.0, 0.02), (r * 0.8, 0.004, 0.09), (0.0, 0.004, 0.12), (-0.06, 0.004, 0.06)], DARK, 0.002)
        if cord
        else []
    )
    facts = {"two ear cups": True, "a microphone": mic, "a cable": cord, "a padded band": soft}
    return finished(rng, parts, paint, style, facts, (), "with a microphone" if mic else "with two ear cups")
