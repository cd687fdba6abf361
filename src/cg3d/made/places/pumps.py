"""Parking meter and gas pump."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BLACK, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    box,
    cylinder,
    extrude,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.places.surfaces import CONCRETE
from cg3d.made.places.telling import counted, told


def parking_meter(rng: Rng) -> Build:
    """Round-headed coin meter on a pole, twin heads, digital meter, pay station box."""
    style = pick(rng, "dome", "dome", "twin", "digital", "pay station")
    paint, pole = draw(rng, pick(rng, "grey", "grey", "blue", "green", "red", "black", "yellow"), "metal"), metal(rng)
    tall = between(rng, 1.0, 1.2)
    if style == "pay station":
        high, w = between(rng, 1.5, 1.75), between(rng, 0.34, 0.42)
        parts = named(
            "case", rounded(w, high, 0.3, 0.03, paint), rounded(w + 0.06, 0.08, 0.4, 0.03, lighter(paint, -0.3)).at(0, high, 0.03)
        )
        parts += named("screen", box(w * 0.6, 0.16, 0.02, DARK_GLASS).at(0, high - 0.3, 0.15)) + named(
            "slot", box(w * 0.5, 0.1, 0.03, BLACK).at(0, high - 0.75, 0.145), box(0.015, 0.05, 0.03, BLACK).at(w * 0.3, high - 0.45, 0.15)
        )
        parts += named(
            "button",
            *(
                cylinder(0.018, 0.02, draw(rng, c)).turn("x", 90).at(x, high - 0.42, 0.15)
                for x, c in ((-0.08, "green"), (0, "red"), (0.08, "yellow"))
            ),
        )
        sign = chance(rng, 0.6)
        if sign:
            blue = draw(rng, "blue")
            parts += named(
                "sign",
                rod((0, high, 0), (0, high + 0.25, 0), 0.03, pole),
                extrude(rectangle(0.34, 0.34, 0.04), 0.03, blue).at(0, high + 0.4, 0),
                *_letter_p(0, high + 0.28, 0.02),
            )
        return Build(
            parts,
            ("square",),
            "with a sign" if sign else "with buttons",
            paint,
            variant=style,
            has=("buttons", "a screen"),
            lacks=("a round head",),
        )
    parts = named("pole", cylinder(0.032, tall, pole, sides=16), cylinder(0.09, 0.03, pole))
    twin = style == "twin"
    for x in (-0.14, 0.14) if twin else (0.0,):
        parts += named("head", *moved(_meter_head(style, paint, rng), x, tall + (0.06 if twin else 0), 0))
    if twin:
        parts += named("yoke", rounded(0.4, 0.07, 0.08, 0.02, paint).at(0, tall - 0.005, 0))
    has, lacks = told(two_heads=twin, a_round_head=style != "digital", a_screen=style == "digital")
    return Build(parts, ("tall",), "with two heads" if twin else "on a pole", paint, variant=style, has=has, lacks=lacks)


def _letter_p(x: float, y: float, z: float) -> list[Part]:
    bow = joined(arc(0, 0, 0.065, 90, -90, 12), arc(0, 0, 0.035, -90, 90, 12))
    return [box(0.035, 0.23, 0.02, WHITE).at(x - 0.05, y, z), extrude(bow, 0.02, WHITE).at(x - 0.03, y + 0.165, z)]


def _meter_head(style: str, paint: Paint, rng: Rng) -> list[Part]:
    """Stands on the origin."""
    if style == "digital":
        side = [(-0.09, 0), (0.08, 0), (0.1, 0.14), (0.02, 0.34), (-0.09, 0.34)]
        tilt = np.degrees(np.arctan2(0.08, 0.2))
        parts = [extrude(side, 0.17, paint).turn("y", -90), box(0.12, 0.1, 0.015, DARK_GLASS).turn("x", -tilt).at(0, 0.19, 0.083)]
        return [*parts, *(box(0.025, 0.025, 0.015, draw(rng, "yellow")).at(x, 0.08, 0.098) for x in (-0.04, 0, 0.04))]
    w = 0.095
    face = joined((-w * 0.7, 0), (w * 0.7, 0), (w, 0.1), (w, 0.22), arc(0, 0.22, w, 0, 180, 16), (-w, 0.1))
    window = joined((-w * 0.72, 0.2), (w * 0.72, 0.2), arc(0, 0.22, w * 0.72, 0, 180, 14))
    parts = [extrude(face, 0.12, paint), extrude(window, 0.135, WHITE), extrude(face * 1.06 + (0, -0.004), 0.03, lighter(paint, -0.25))]
    parts += [box(0.008, 0.08, 0.145, draw(rng, "red")).turn("z", -25).at(0.0, 0.21, 0)]
    return [
        *parts,
        cylinder(0.03, 0.03, CHROME, sides=20).turn("x", 90).at(0, 0.1, 0.055),
        box(0.014, 0.055, 0.03, CHROME).at(0, 0.075, 0.085),
        box(0.025, 0.008, 0.13, BLACK).at(0.05, 0.14, 0),
    ]


def gas_pump(rng: Rng) -> Build:
    """Old pump with a glass globe, modern box with screens, double-sided wide one, slim rounded one, electric charger look left out."""
    style = pick(rng, "globe", "modern", "modern", "wide", "rounded")
    paint = draw(rng, pick(rng, "red", "red", "green", "blue", "yellow", "white", "orange"), "metal")
    second, wide, deep, tall = (
        WHITE if paint.name != "white" else draw(rng, "red"),
        between(rng, 0.6, 0.75),
        between(rng, 0.4, 0.48),
        between(rng, 1.5, 1.75),
    )
    hoses = 1
    if style == "wide":
        wide *= 1.5
    parts = named("base", box(wide + 0.15, 0.1, deep + 0.15, CONCRETE))
    if style in ("globe", "rounded"):
        r = wide / 2
        outline = (
            joined((-r, 0.1), (r, 0.1), (r, tall - r), arc(0, tall - r, r, 0, 180, 20))
            if style == "rounded"
            else np.array([(-r, 0.1), (r, 0.1), (r * 0.94, tall), (-r * 0.94, tall)])
        )
        parts += named("case", extrude(outline, deep, paint), box(wide * 1.05, 0.09, deep * 1.08, second).at(0, 0.1, 0))
        y = tall - 0.45
        parts += named(
            "dial",
            cylinder(r * 0.62, 0.03, WHITE).turn("x", 90).at(0, y, deep / 2),
            torus(r * 0.62, 0.02, CHROME, 8).turn("x", 90).at(0, y, deep / 2 + 0.02),
            box(0.02, r * 0.5, 0.02, BLACK).turn("z", -40).at(0, y, deep / 2 + 0.035),
            *(p.at(0, y, deep / 2 + 0.03) for p in around(box(0.015, 0.05, 0.01, BLACK).at(0, r * 0.42, 0), 12, "z")),
        )
        parts += named("panel", box(wide * 0.7, 0.4, 0.02, second).at(0, 0.45, deep / 2))
        if style == "globe":
            parts += named(
                "globe",
                cylinder(0.09, 0.08, CHROME).at(0, tall, 0),
                ball(0.2, WHITE, 14, 28).scaled(1, 1, 0.55).at(0, tall + 0.25, 0),
                cylinder(0.13, 0.235, paint, sides=24).turn("x", 90).at(0, tall + 0.25, -0.117),
            )
    else:
        parts += named(
            "case",
            rounded(wide, tall - 0.1, deep, 0.03, second).at(0, 0.1, 0),
            rounded(wide + 0.06, 0.3, deep + 0.06, 0.03, paint).at(0, tall, 0),
            rounded(wide + 0.02, 0.45, deep + 0.02, 0.02, paint).at(0, 0.1, 0),
        )
        parts += named(
            "screen",
            box(wide * 0.62, 0.24, 0.02, DARK_GLASS).at(0, tall - 0.4, deep / 2),
            *(box(wide * 0.5, 0.045, 0.025, WHITE).at(0, tall - 0.36 + 0.08 * i, deep / 2) for i in range(2)),
        )
        hoses = 4 if style == "wide" else 2
        parts += named(
            "button",
            *(
                box(0.06, 0.06, 0.02, draw(rng, w)).at(x, tall - 0.56, deep / 2 + 0.005)
                for x, w in ((-0.12, "green"), (0, "yellow"), (0.12, "black"))
            ),
        )
        parts += named(
            "keypad",
            *(
                box(0.022, 0.022, 0.02, BLACK).at(wide * 0.36 + 0.03 * a, tall - 0.42 + 0.03 * b, deep / 2)
                for a in (-1, 0, 1)
                for b in range(3)
            ),
        )
    parts += _hoses(hoses, wide, tall)
    has, lacks = told(a_globe_on_top=style == "globe", a_dial=style in ("globe", "rounded"), a_screen=style in ("modern", "wide"))
    has += (counted(hoses, "hoses") if hoses > 1 else "one hose",)
    return Build(parts, ("round",) if style == "rounded" else (), "with a hose", paint, variant=style, has=has, lacks=lacks)


def _hoses(count: int, wide: float, tall: float) -> list[Part]:
    """Nozzles hung on the sides, or on the front of a wide pump, and their hanging hoses."""
    parts: list[Part] = []
    spots = [(1, 0.0)] if count == 1 else [(1, 0.0), (-1, 0.0)] if count == 2 else [(1, 0.1), (1, -0.1), (-1, 0.1), (-1, -0.1)]
    for s, z in spots:
        x = wide / 2
        grip = [
            box(0.06, 0.3, 0.12, BLACK).at(x + 0.03, tall * 0.55, z),
            rod((x + 0.1, tall * 0.55, z), (x + 0.1, tall * 0.55 + 0.26, z), 0.025, BLACK),
            rod((x + 0.1, tall * 0.55 + 0.24, z), (x + 0.08, tall * 0.55 + 0.36, z + 0.12), 0.015, CHROME),
        ]
        line = spline(
            [
                (x + 0.1, tall * 0.55, z),
                (x + 0.16, 0.42, z),
                (x + 0.24, 0.35, z - 0.05),
                (x + 0.22, tall * 0.6, z - 0.08),
                (x + 0.08, tall * 0.92, z - 0.05),
                (x - 0.03, tall * 0.92, z - 0.05),
            ],
            36,
        )
        hung = named("nozzle", *grip) + named("hose", tube(line, 0.02, BLACK, 8))
        parts += hung if s > 0 else [p.mirrored("x") for p in hung]
    return parts
