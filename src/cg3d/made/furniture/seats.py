"""Plain seats: stool, bench. Front is +Z."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, bent, row, timber, told
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, fabric, leather, metal, pick, plastic, steel, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def stool(rng: Rng) -> Build:
    """Three or four round legs under a round seat, square, screw stool on a column, step stool, stacking one with steel legs, tall."""
    style = pick(rng, "three-legged", "three-legged", "round", "square", "square", "column", "steps", "steel", "tall")
    paint = timber(rng, 0.7)
    tall, legs = between(rng, 0.36, 0.5), 4
    words: tuple[str, ...] = ("round",)
    rungs, cushion = False, False
    if style == "column":
        legs = 0
        parts, cushion = _screw_stool(rng, tall), True
    elif style == "steps":
        words, width, parts = (), between(rng, 0.36, 0.44), []
        for y, z, d in ((tall, -0.06, 0.24), (tall * 0.5, 0.16, 0.22)):
            parts += named("step", rounded(width, 0.03, d, 0.008, paint).at(0, y - 0.03, z))
        side = np.array(
            [
                (-0.2, 0),
                (-0.1, 0),
                (-0.06, tall * 0.3),
                (0.12, tall * 0.3),
                (0.16, 0),
                (0.26, 0),
                (0.24, tall * 0.5 - 0.02),
                (0.05, tall * 0.5 - 0.02),
                (0.04, tall - 0.03),
                (-0.16, tall - 0.03),
            ]
        )
        parts += named("side", *both(extrude(side, 0.025, paint).turn("y", -90).at(width / 2 - 0.04, 0, 0)))
    elif style == "square":
        words, width, rungs = ("square",), between(rng, 0.32, 0.4), True
        parts = named("seat", slab(rectangle(width, width, 0.02), 0.035, paint).at(0, tall - 0.035, 0))
        parts += named("leg", *corners(box(0.04, tall - 0.03, 0.04, paint), width / 2 - 0.03, width / 2 - 0.03))
        parts += named("rung", *both(box(0.025, 0.04, width - 0.08, paint).at(width / 2 - 0.03, tall * 0.35, 0)))
        if chance(rng, 0.5):
            parts += named("rung", *both(box(width - 0.08, 0.04, 0.025, paint).at(0, tall * 0.5, width / 2 - 0.03), "z"))
        cushion = chance(rng, 0.3)
        if cushion:
            parts += named("cushion", rounded(width - 0.01, 0.05, width - 0.01, 0.022, fabric(rng), 3).at(0, tall - 0.004, 0))
    else:
        legs = 3 if style == "three-legged" else 4
        if style == "tall":
            words, tall, rungs = ("tall", "round"), between(rng, 0.62, 0.78), True
        radius, spread = between(rng, 0.14, 0.18), between(rng, 0.05, 0.09)
        cushion = style == "round" and chance(rng, 0.5)
        profile = [(0, 0), (radius, 0), (radius + 0.01, 0.012), (radius + 0.01, 0.028), (radius - 0.01, 0.04), (0, 0.04)]
        if cushion:
            profile = [(0, 0), (radius, 0), (radius + 0.012, 0.03), (radius - 0.02, 0.08), (0, 0.09)]
        parts = named("seat", lathe(profile, leather(rng) if cushion else paint).at(0, tall - 0.04, 0))
        thick, leg_paint = (0.009, CHROME if chance(rng) else IRON) if style == "steel" else (between(rng, 0.016, 0.024), paint)
        r = radius * 0.65
        parts += named("leg", *around(rod((0, tall - 0.03, r), (0, 0, r + spread), thick, leg_paint, thick * 0.75), legs, start=45))
        if style == "steel":
            parts += named("rung", torus(r + spread * 0.55, 0.006, leg_paint).at(0, tall * 0.42, 0))
            rungs = True
        elif style == "tall" or chance(rng, 0.3):
            ring = r + spread * 0.62
            step = 360 / legs
            spots = [
                (ring * np.sin(np.radians(45 + step * i)), tall * 0.36, ring * np.cos(np.radians(45 + step * i))) for i in range(legs + 1)
            ]
            parts += named("rung", *[rod(a, b, 0.011, paint) for a, b in pairwise(spots)])
            rungs = True
    count = f"{NUMBERS[legs]} legs"
    facts = told(
        ("a padded seat" if style in ("column", "round") else "a cushion", cushion), ("rungs between the legs", rungs), ("a back", False)
    )
    has = (*facts[0], count) if legs and style != "steps" else (*facts[0], "two steps") if style == "steps" else facts[0]
    detail = f"with {count}" if legs and style != "steps" else "with two steps" if style == "steps" else ""
    return Build(parts, words, detail, variant=style, has=has, lacks=facts[1])


def _screw_stool(rng: Rng, tall: float) -> list[Part]:
    """Round pad on a threaded column with a star foot on castors or glides."""
    shine, pad = steel(rng) if chance(rng, 0.7) else IRON, leather(rng) if chance(rng) else plastic(rng)
    arms = int(rng.integers(4, 6))
    parts = named("seat", lathe([(0, 0), (0.16, 0), (0.19, 0.03), (0.19, 0.06), (0.16, 0.085), (0, 0.09)], pad).at(0, tall, 0))
    parts += named("column", cylinder(0.028, tall * 0.5, shine).at(0, 0.08, 0), cylinder(0.016, tall * 0.6, shine).at(0, tall * 0.4, 0))
    parts += named("thread", *[torus(0.017, 0.003, shine, 6, 20).at(0, y, 0) for y in row(tall * 0.62, tall - 0.03, 7)])
    parts += named("foot", *around(rod((0, 0.13, 0.01), (0, 0.06, 0.24), 0.018, shine, 0.013), arms))
    return parts + named("wheel", *around(cylinder(0.026, 0.026, IRON, sides=14).turn("z", 90).at(0.013, 0.026, 0.24), arms))


def bench(rng: Rng) -> Build:
    """Park bench with slats and iron sides, plank bench, stone bench, padded bench, backless slats on steel, with a solid back."""
    style = pick(rng, "park", "park", "plank", "padded", "stone", "slatted", "settle")
    width, depth, seat = between(rng, 1.1, 1.7), between(rng, 0.36, 0.45), between(rng, 0.42, 0.47)
    x, z, paint = width / 2, depth / 2, wood(rng)
    arms = (style == "park" and chance(rng, 0.75)) or style == "settle"
    if style == "park":
        parts = _park_bench(rng, width, depth, seat, paint, arms=arms)
    elif style == "stone":
        paint = stone(rng)
        parts = named("seat", rounded(width, 0.1, depth, 0.015, paint).at(0, seat - 0.1, 0))
        parts += named("leg", *both(box(0.14, seat - 0.1, depth * 0.85, paint).at(x - 0.2, 0, 0)))
        if chance(rng, 0.5):
            parts += named("leg", *both(rounded(0.2, 0.06, depth * 0.95, 0.01, paint).at(x - 0.2, 0, 0)))
    elif style == "slatted":
        iron, rows = IRON if chance(rng, 0.6) else steel(rng), int(rng.integers(4, 7))
        parts = named(
            "slat",
            *[box(width, 0.03, depth / rows * 0.78, paint).at(0, seat - 0.03, depth * ((i + 0.5) / rows - 0.5)) for i in range(rows)],
        )
        for s in (-x + 0.2, x - 0.2):
            loop = bent(
                [(s, seat - 0.05, -z + 0.03), (s, 0.02, -z + 0.03), (s, 0.02, z - 0.03), (s, seat - 0.05, z - 0.03)],
                0.02,
                iron,
                0.04,
                closed=True,
            )
            parts += named("leg", loop)
    elif style == "settle":
        parts = named(
            "seat", box(width, 0.04, depth, paint).at(0, seat - 0.04, 0), box(width, seat - 0.1, 0.025, paint).at(0, 0.06, z - 0.03)
        )
        parts += named(
            "back",
            box(width, 0.5, 0.03, paint).turn("x", -5).at(0, seat - 0.02, -z + 0.02),
            rounded(width + 0.04, 0.06, 0.05, 0.015, paint).at(0, seat + 0.46, -z - 0.03),
        )
        parts += named(
            "armrest",
            *both(box(0.04, seat + 0.24, depth, paint).at(x + 0.02, 0, 0)),
            *both(rounded(0.08, 0.03, depth + 0.04, 0.012, paint).at(x + 0.02, seat + 0.24, 0)),
        )
    else:
        parts = named("seat", box(width, 0.04, depth, paint).at(0, seat - 0.04, 0))
        if chance(rng):
            parts += named("leg", *corners(beam((0, seat - 0.03, 0), (0.04, 0, 0.02), 0.05, paint), x - 0.12, z - 0.06))
        else:
            parts += named(
                "leg",
                *both(box(0.04, seat - 0.04, depth * 0.85, paint).at(x - 0.15, 0, 0)),
                box(width - 0.3, 0.08, 0.03, paint).at(0, seat - 0.2, 0),
            )
        if style == "padded":
            parts += named("cushion", rounded(width, 0.08, depth, 0.035, leather(rng) if chance(rng) else fabric(rng), 4).at(0, seat, 0))
    back = style in ("park", "settle")
    facts = told(("a back", back), ("armrests", arms), ("a cushion", style == "padded"), ("slats", style in ("park", "slatted")))
    detail = "with a back and armrests" if back and arms else "with a back" if back else ""
    return Build(parts, ("long",), detail, variant=style, has=facts[0], lacks=facts[1])


def _park_bench(rng: Rng, width: float, depth: float, seat: float, paint: Paint, *, arms: bool) -> list[Part]:
    iron, x = IRON if chance(rng, 0.7) else metal(rng), width / 2
    rows = int(rng.integers(4, 6))
    parts = named(
        "slat", *[box(width, 0.025, depth / rows * 0.8, paint).at(0, seat, depth * ((i + 0.5) / rows - 0.5)) for i in range(rows)]
    )
    back = [box(width, 0.08, 0.022, paint).at(0, 0.1 + 0.11 * i, 0) for i in range(int(rng.integers(3, 5)))]
    parts += named("back", *moved(turned(back, "x", -12), y=seat, z=-depth / 2 - 0.01))
    scroll = chance(rng, 0.5)
    for side in (-x + 0.12, x - 0.12):
        parts += named("leg", beam((side, seat + 0.48, -depth / 2 - 0.12), (side, 0, -depth / 2 + 0.02), 0.045, iron))
        parts += named(
            "leg",
            beam((side, seat, depth / 2 - 0.03), (side, 0, depth / 2 - 0.01), 0.045, iron),
            box(0.045, 0.03, depth, iron).at(side, seat - 0.03, 0),
        )
        if arms and scroll:
            line = spline(
                [
                    (-depth / 2 - 0.04, seat + 0.2),
                    (0, seat + 0.24),
                    (depth / 2, seat + 0.22),
                    (depth / 2 + 0.03, seat + 0.12),
                    (depth / 2 - 0.04, seat + 0.1),
                    (depth / 2 - 0.03, seat),
                ],
                30,
            )
            parts += named("armrest", tube(np.column_stack([np.full(len(line), side), line[:, 1], line[:, 0]]), 0.02, iron, 8))
        elif arms:
            parts += named(
                "armrest",
                box(0.05, 0.03, depth, iron).at(side, seat + 0.22, 0.0),
                beam((side, seat + 0.22, depth / 2 - 0.03), (side, seat, depth / 2 - 0.03), 0.035, iron),
            )
    return parts
