"""Open racks: wine rack, towel rack. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, bent, frame, row, told, tone
from cg3d.made.furniture.laundry import hung_cloth
from cg3d.made.outlines import joined
from cg3d.made.paints import CHROME, GOLD, Paint, Rng, metal, pick, wood
from cg3d.made.parts import (
    Part,
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
    torus,
    tube,
    turned,
)  # fmt: skip


def _bottle(rng: Rng) -> list[Part]:
    """Wine bottle lying along z, neck to the front, its axis the z axis."""
    glass_paint = tone(rng, "green", "black", "brown", "green", material="glass")
    body = lathe(
        joined((0, 0), (0.034, 0), (0.037, 0.01), (0.037, 0.19), (0.03, 0.215), (0.014, 0.24), (0.014, 0.3), (0, 0.3)), glass_paint, 18
    )
    cap = cylinder(0.0155, 0.05, tone(rng, "red", "black", "yellow", "purple"), sides=14).at(0, 0.255, 0)
    label = cylinder(0.0375, 0.07, Paint(np.array((0.92, 0.89, 0.8))), sides=18).at(0, 0.06, 0)
    return moved(turned([body, cap, label], "x", 90), z=-0.15)


def wine_rack(rng: Rng) -> Build:
    """Wooden lattice of slats, diamond X cabinet, honeycomb of tubes, curved steel rings, cube grid with a shelf for glasses."""
    style = pick(rng, "lattice", "lattice", "diamond", "tubes", "steel", "grid")
    paint = (
        IRON
        if style == "steel" and chance(rng)
        else GOLD
        if style == "steel" and chance(rng, 0.3)
        else metal(rng)
        if style == "steel"
        else wood(rng)
    )
    columns, rows, step = int(rng.integers(3, 6)), int(rng.integers(3, 6)), 0.105
    z, spots = 0.13, []
    parts: list[Part] = []
    x, y0 = step * columns / 2, 0.02
    if style == "tubes":
        for j in range(rows):
            count = columns - j % 2
            spots += [((i - (count - 1) / 2) * 0.112, 0.056 + j * 0.097) for i in range(count)]
        ring = [(0.045, -z), (0.055, -z), (0.055, z), (0.045, z), (0.045, -z)]
        parts += named("tube", *[lathe(ring, paint, 24).turn("x", 90).at(a, b, 0) for a, b in spots])
    elif style == "diamond":
        parts, spots = _diamond_rack(paint, z)
    elif style == "steel":
        for s in (-z + 0.03, z - 0.03):
            for i in range(columns + 1):
                w = (i - columns / 2) * step
                line = [(w + 0.012 * np.sin(k * np.pi), 0.01 + k * step, s) for k in np.linspace(0, rows + 0.4, 12 * rows)]
                parts += named("frame", tube(np.array(line), 0.006, paint, 8))
        for j in range(rows):
            parts += named("frame", *both(rod((-x, 0.03 + j * step, z - 0.03), (x, 0.03 + j * step, z - 0.03), 0.006, paint, sides=8), "z"))
            spots += [((i - (columns - 1) / 2) * step, 0.075 + j * step) for i in range(columns)]
        parts += named(
            "frame", *both(bent([(-x, 0.01, 0), (-x, step * rows + 0.12, 0), (x, step * rows + 0.12, 0), (x, 0.01, 0)], 0.008, paint, 0.06))
        )[:1]
    else:
        thick = 0.022 if style == "lattice" else 0.012
        for i in range(columns + 1):
            w = (i - columns / 2) * step
            if style == "lattice":
                parts += named("post", *both(box(thick, step * rows + 0.06, thick, paint).at(w, 0, z - 0.02), "z"))
            else:
                parts += named("side", box(thick, step * rows + 0.02, 2 * z, paint).at(w, 0, 0))
        for j in range(rows + 1):
            y = y0 + j * step
            if style == "lattice":
                parts += named(
                    "slat",
                    *both(box(2 * x + 0.04, 0.012, 0.03, paint).at(0, y, z - 0.02), "z"),
                    *[box(0.012, 0.01, 2 * z, IRON).at(w, y + 0.002, 0) for w in (-x, x)],
                )
            else:
                parts += named("shelf", box(2 * x + thick, 0.012, 2 * z, paint).at(0, j * step, 0))
        spots = [((i - (columns - 1) / 2) * step, y0 + 0.05 + j * step) for i in range(columns) for j in range(rows)]
    share = between(rng, 0.3, 0.9) if chance(rng, 0.85) else 0.0
    bottles: list[Part] = []
    for a, b in spots:
        if chance(rng, share):
            bottles += moved(_bottle(rng), a, b, 0)
    facts = told(("wine bottles", bool(bottles)), ("diamond compartments", style == "diamond"), ("round tubes", style == "tubes"))
    return Build(
        [*parts, *named("bottle", *bottles)], (), "with wine bottles" if bottles else "", paint, variant=style, has=facts[0], lacks=facts[1]
    )


def _diamond_rack(paint: Paint, z: float) -> tuple[list[Part], list[tuple[float, float]]]:
    size = 0.5
    parts = [part.scaled(1, 1, 1) for part in frame(size, size, 0.022, 2 * z, paint)]
    half = size / 2 - 0.02
    for s in (-1, 1):
        parts.append(
            extrude(
                np.array([(-half, -half * s - 0.008), (-half, -half * s + 0.008), (half, half * s + 0.008), (half, half * s - 0.008)]),
                2 * z,
                paint,
            ).at(0, size / 2, 0)
        )
    r = 0.042
    spots = [
        (0.0, 0.082),
        (-0.083, 0.073 + 0.0),
        (0.083, 0.073),
        (0, 0.155),
        (-0.19, size / 2),
        (-0.19, size / 2 - 0.084),
        (0.19, size / 2),
        (0.19, size / 2 + 0.084),
    ]
    spots += [(-0.115, size / 2), (0.115, size / 2 - 0.01), (0, size / 2 + 0.07), (-0.06, size / 2 + 0.14), (0.04, size / 2 + 0.145)]
    return named("side", *parts), [(a, b + r * 0) for a, b in spots]


def towel_rack(rng: Rng) -> Build:
    """Wall bar, two bars with a shelf, ladder, free-standing, ring, heated rungs; with or without towels."""
    style = pick(rng, "bar", "bar", "shelf", "ladder", "stand", "ring", "heated")
    paint = (CHROME if chance(rng, 0.55) else IRON if chance(rng) else GOLD) if style != "ladder" or chance(rng, 0.3) else wood(rng)
    towels, x = chance(rng, 0.6), between(rng, 0.25, 0.34)
    cloth = [tone(rng, "white", "white", "beige", "blue", "green", "grey", "pink", "turquoise", material="fabric") for _ in range(2)]
    parts: list[Part] = []
    spots: list[tuple[float, float, float]] = []
    bars = 1
    if style in ("bar", "shelf"):
        bars = int(rng.integers(1, 3))
        for i in range(bars):
            y, z = 0.06 - 0.0 * i, 0.07 + 0.06 * i
            parts += named("bar", rod((-x, y, z), (x, y, z), 0.01, paint))
            spots.append((y, z, 0.36 - 0.05 * i))
        parts += named(
            "mount",
            *both(box(0.022, 0.03, 0.05 + 0.06 * bars, paint).at(x, 0.045, 0.035 + 0.03 * bars)),
            *both(cylinder(0.03, 0.012, paint).turn("x", 90).at(x, 0.06, 0)),
        )
        if style == "shelf":
            parts += named("shelf", *[rod((-x, 0.16, z), (x, 0.16, z), 0.007, paint) for z in row(0.03, 0.24, 5)])
            parts += named(
                "shelf", *both(box(0.012, 0.02, 0.24, paint).at(x, 0.15, 0.13)), *both(box(0.02, 0.12, 0.02, paint).at(x, 0.05, 0.02))
            )
            if towels:
                parts += named("towel", *[rounded(0.3, 0.06, 0.2, 0.028, cloth[i], 4).at(0, 0.17 + 0.06 * i, 0.13) for i in range(2)])
    elif style == "ring":
        parts += named("ring", torus(0.1, 0.008, paint).turn("x", 90).at(0, 0, 0.05))
        parts += named("mount", cylinder(0.03, 0.015, paint).turn("x", 90).at(0, 0.11, 0), rod((0, 0.11, 0), (0, 0.105, 0.05), 0.01, paint))
        spots.append((-0.1, 0.05, 0.3))
        x = 0.11
    elif style == "ladder":
        tall, bars = between(rng, 1.5, 1.8), int(rng.integers(4, 6))
        parts += named("rail", *both(rod((x, 0, 0.22), (x, tall, -0.16), 0.018, paint)))
        for y in row(0.3, tall - 0.15, bars):
            spots.append((y, 0.22 - 0.38 * y / tall, 0.3))
            parts += named("bar", rod((-x, y, 0.22 - 0.38 * y / tall), (x, y, 0.22 - 0.38 * y / tall), 0.012, paint))
    elif style == "stand":
        tall, bars = between(rng, 0.8, 0.95), int(rng.integers(2, 4))
        for i in range(bars):
            y, z = tall - 0.12 * i, (i - (bars - 1) / 2) * 0.12
            parts += named("frame", bent([(-x, 0.015, z), (-x, y, z), (x, y, z), (x, 0.015, z)], 0.011, paint, 0.03))
            spots.append((y, z, 0.36))
        parts += named("foot", *both(box(0.03, 0.02, 0.12 * bars + 0.12, paint).at(x, 0, 0)))
    else:
        tall, bars = between(rng, 0.8, 1.2), int(rng.integers(9, 14))
        parts += named("rail", *both(cylinder(0.018, tall, paint).at(x, 0, 0.06)))
        levels = [y for i, y in enumerate(row(0.06, tall - 0.05, bars)) if i % 5 != 4]
        bars = len(levels)
        parts += named(
            "bar",
            *[rod((-x, y, 0.06), (x, y, 0.06), 0.012, paint) for y in levels],
            *corners(rod((0, 0, 0), (0, 0, 0.06), 0.012, paint), 0, 0)[:0],
        )
        parts += named("mount", *[p for y in (0.1, tall - 0.1) for p in both(rod((x, y, 0), (x, y, 0.06), 0.012, paint))])
        spots = [(levels[-1], 0.06, 0.4), (levels[len(levels) // 3], 0.06, 0.25)]
    if towels and style != "shelf":
        for i, (y, z, drop) in enumerate(spots[::-1][: 2 if len(spots) > 1 else 1]):
            parts += named("towel", *hung_cloth(cloth[i], 2 * x * between(rng, 0.5, 0.8), drop, 0, y, z, 0.02))
    facts = told(
        ("towels", towels),
        ("a shelf", style == "shelf"),
        ("a ring", style == "ring"),
        (f"{NUMBERS[bars]} bars" if 1 < bars < 11 else "one bar" if bars == 1 else "many bars", style != "ring"),
    )
    return Build(
        parts,
        ("tall",) if style in ("ladder", "heated") else (),
        "with towels" if towels else "",
        paint,
        variant=style,
        has=facts[0],
        lacks=facts[1] if style != "ring" else facts[1][:-1],
    )
