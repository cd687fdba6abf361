"""Ridden standing: skateboard and kick scooter. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, metal, pick, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    cylinder,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.vehicles.bits import features
from cg3d.made.vehicles.cars import IRON, RIM, TYRE, wheel
from cg3d.made.vehicles.cycles import lathe_fender, spoked


def skateboard(rng: Rng) -> Build:
    """Street board with two kicks, longboard, short plastic cruiser, old wide one with a point, all-terrain, electric."""
    style = pick(rng, "street", "street", "street", "longboard", "cruiser", "old", "all-terrain", "electric")
    paint = (
        wood(rng)
        if chance(rng, 0.3) and style != "cruiser"
        else draw(rng, pick(rng, *BRIGHT, "black"), "plastic" if style == "cruiser" else "wooden")
    )
    rubber = draw(rng, pick(rng, "white", "yellow", "red", "green", "orange", "black", "beige"), "rubber")
    length = {"longboard": 1.12, "cruiser": 0.58, "all-terrain": 1.0, "electric": 0.98}.get(style, 0.82) * between(rng, 0.93, 1.07)
    width = {"cruiser": 0.155, "old": 0.255, "all-terrain": 0.24, "electric": 0.235}.get(style, between(rng, 0.195, 0.22))
    size = {"longboard": 1.25, "cruiser": 1.1, "all-terrain": 2.6, "electric": 1.6}.get(style, 1.0)
    y = 0.042 * size + 0.058
    t = np.linspace(-1, 1, 33)
    half = np.sqrt(np.clip(1 - np.abs(t) ** 6, 0.0004, 1)) * width / 2
    if style == "longboard":
        half = width / 2 * np.clip(np.where(t < 0, np.sqrt(np.clip(1 - np.abs(t) ** 5, 0, 1)), (1 - np.clip(t, 0, 1) ** 2.6)), 0.02, 1)
    elif style in ("old", "cruiser"):
        half = (
            width
            / 2
            * np.clip(
                np.where(
                    t > 0,
                    (1 - np.clip(t, 0, 1) ** (3.2 if style == "old" else 4)),
                    np.sqrt(np.clip(1 - np.abs(t) ** 8, 0, 1)) * (0.86 if style == "cruiser" else 0.92 - 0.1 * np.abs(t)),
                ),
                0.02,
                1,
            )
        )
    kicks = {"street": (1, 1), "all-terrain": (1, 1), "longboard": (0, 0)}.get(style, (1, 0))
    bend = 0.055 * np.clip((np.abs(t) - 0.64) / 0.36, 0, 1) ** 1.5
    rise = y + np.where(t < 0, kicks[0], kicks[1]) * bend + (0.012 * t**2 if style == "longboard" else 0)
    rings = [
        np.array([(-w, v, z), (w, v, z), (w, v + 0.012, z), (-w, v + 0.012, z)]) for w, v, z in zip(half, rise, t * length / 2, strict=True)
    ]
    parts = named("deck", loft(np.array(rings), paint))
    if style == "cruiser":
        parts += named(
            "hole",
            *(
                cylinder(0.012, 0.003, IRON, sides=10).at(x, y + 0.011, float(z))
                for x in np.linspace(-width * 0.3, width * 0.3, 4)
                for z in np.linspace(-length * 0.22, length * 0.25, 7)
            ),
        )
    else:
        parts += named(
            "grip", loft(np.array([r * (0.96, 1, 0.985) + (0, 0.0035, 0) for r in rings]), Paint(np.array((0.13, 0.13, 0.14)), "rubber"))
        )
    r = 0.03 * size
    for z in (-length * 0.28, length * 0.28):
        parts += named(
            "truck",
            box(0.06, y - r - 0.012, 0.08, RIM).at(0, r + 0.012, z),
            rod((-width * 0.42, r + 0.01, z), (width * 0.42, r + 0.01, z), 0.012, RIM),
            *(cylinder(0.004, 0.003, RIM, sides=8).at(x, y + 0.013, z + d) for x in (-0.02, 0.02) for d in (-0.03, 0.03)),
        )
        one = (
            lathe(
                [(0, 0), (0.022 * size, 0), (r, 0.008), (r, 0.03 * size**0.6), (0.022 * size, 0.038 * size**0.6), (0, 0.038 * size**0.6)],
                rubber if size < 2 else TYRE,
                22,
            )
            .turn("z", -90)
            .at(width * 0.34, r, z)
        )
        parts += named("wheel", *both(one.at(0, 0.008, 0)))
        if size > 2:
            parts += named("hub", *both(cylinder(r * 0.5, 0.075, rubber, sides=16).turn("z", -90).at(width * 0.34, r + 0.008, z)))
    motor = style == "electric"
    if motor:
        parts += named("battery", rounded(width * 0.75, 0.035, length * 0.36, 0.012, IRON).at(0, y - 0.034, 0)) + named(
            "motor", cylinder(0.028, 0.07, IRON, sides=16).turn("z", 90).at(0.035, r + 0.015, -length * 0.28 + 0.06)
        )
    straps = style == "all-terrain"
    if straps:
        parts += named(
            "strap",
            *(
                torus(width * 0.5, 0.012, IRON, 6, 24)
                .turn("x", 90)
                .scaled(1, 0.8, 1.8)
                .shaped(lambda a, b, c: (a, np.maximum(b, 0.0), c))
                .at(0, y + 0.01, z)
                for z in (-length * 0.2, length * 0.2)
            ),
        )
    has, lacks = features(("foot straps", straps), ("a battery under its deck", motor), ("two raised ends", kicks == (1, 1)))
    details = {
        "longboard": "with a long deck",
        "cruiser": "with a short deck",
        "all-terrain": "with large wheels",
        "electric": "with a motor",
    }
    return Build(
        parts,
        ("long",) if style == "longboard" else (),
        details.get(style, "with four wheels"),
        paint,
        variant=style,
        has=("four wheels", *has),
        lacks=lacks,
    )


def kick_scooter(rng: Rng) -> Build:
    """Folding two-wheeler, stunt with Y bars, child's with three wheels, electric, with large spoked wheels."""
    style = pick(rng, "folding", "folding", "stunt", "three-wheeled", "electric", "large wheels")
    paint, bar = draw(rng, pick(rng, *BRIGHT, "black", "grey"), "metal"), metal(rng)
    tall, long = (
        {"three-wheeled": 0.68, "electric": 1.12, "large wheels": 1.0}.get(style, 0.92) * between(rng, 0.93, 1.07),
        between(rng, 0.55, 0.68),
    )
    r = {"stunt": 0.055, "electric": 0.11, "large wheels": 0.2}.get(style, between(rng, 0.06, 0.085))
    front, back = long / 2 + 0.12 + r * 0.5, -long / 2 - 0.08 - r * 0.4
    low = min(r, 0.1)
    wide = 0.16 if style == "electric" else 0.13
    parts: list[Part] = []
    three = style == "three-wheeled"
    for z in (front, back):
        if style == "large wheels":
            parts += named("wheel", *moved(spoked(r, 0.016, 14), 0, r, z))
        elif three and z == front:
            parts += [p for part in moved(wheel(r, 0.035), 0.14, r, z) for p in both(part)] + named(
                "axle", rod((-0.14, r, z), (0.14, r, z), 0.014, bar)
            )
        else:
            parts += moved(
                [*wheel(r, 0.05 if style == "electric" else 0.035), wheel(r, 0.05 if style == "electric" else 0.035)[1].mirrored("x")],
                0,
                r,
                z,
            )
    parts += named(
        "deck",
        rounded(wide, 0.025 if style != "electric" else 0.07, long, 0.01, paint).at(0, low, 0),
        box(wide * 0.85, 0.006, long * 0.85, TYRE).at(0, low + (0.024 if style != "electric" else 0.069), 0),
    )
    if style == "large wheels":
        parts += named(
            "frame",
            tube(spline([(0, low + 0.01, long / 2 - 0.05), (0, low + 0.1, long / 2 + 0.02), (0, 0.5, front - 0.12)], 14), 0.02, paint),
            *both(rod((0.05, low + 0.01, -long / 2), (0.04, r, back), 0.012, paint)),
            *both(rod((0.04, r, front), (0.03, 0.5, front - 0.1), 0.012, bar)),
            rod((0, 0.45, front - 0.1), (0, tall, front - 0.17), 0.016, bar),
        )
    else:
        parts += named(
            "neck", rod((0, low + 0.015, long / 2 - 0.02), (0, r + 0.2, front - 0.05), 0.022 if style != "electric" else 0.032, paint)
        ) + named("steering bar", rod((0, r + 0.03, front), (0, tall, front - 0.17), 0.017 if style != "electric" else 0.027, bar))
    grip = TYRE if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "rubber")
    parts += named(
        "handlebar",
        rod((-0.22, tall, front - 0.17), (0.22, tall, front - 0.17), 0.014, paint),
        *both(rod((0.14, tall, front - 0.17), (0.24, tall, front - 0.17), 0.02, grip)),
    )
    if style == "stunt":
        parts += named("handlebar", *both(rod((0.0, tall - 0.22, front - 0.135), (0.13, tall, front - 0.17), 0.012, bar)))
    guard = style not in ("large wheels",) and chance(rng, 0.75)
    if guard:
        parts += named("mudguard", lathe_fender(r, paint).scaled(0.4, 1, 1).at(0, r, back))
    stand = style in ("electric", "folding", "large wheels") and chance(rng, 0.5)
    if stand:
        parts += named("kickstand", rod((0.06, low, -long * 0.3), (0.15, 0.0, -long * 0.36), 0.009, bar))
    lamp = style == "electric"
    if lamp:
        parts += named(
            "headlight", rounded(0.07, 0.06, 0.08, 0.02, Paint(np.array((0.95, 0.94, 0.82)), "glass")).at(0, tall - 0.1, front - 0.11)
        ) + named("display", box(0.06, 0.015, 0.08, IRON).at(0, tall + 0.015, front - 0.16))
    has, lacks = features(("a mudguard", guard), ("a kickstand", stand), ("a headlight", lamp))
    number = "three wheels" if three else "two wheels"
    return Build(
        parts,
        detail={"three-wheeled": "with three wheels", "large wheels": "with large wheels"}.get(style, "with a steering bar"),
        body=paint,
        variant=style,
        has=(number, *has),
        lacks=lacks,
    )
