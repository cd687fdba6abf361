"""Washing day: clothes drying rack, ironing board. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bent, castor, frame, row, spread, told, tone
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import CHROME, Paint, Rng, fabric, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    loft,
    moved,
    named,
    rod,
    slab,
    turned,
)  # fmt: skip


def clothes_drying_rack(rng: Rng) -> Build:
    """Winged X-frame, accordion tower, rotary umbrella, A-frame ladder, three-tier tower on wheels; with washing."""
    style = pick(rng, "wings", "wings", "accordion", "rotary", "ladder", "tower")
    paint = (
        wood(rng, grain=False)
        if style in ("accordion", "ladder") and chance(rng, 0.7)
        else tone(rng, "white", "grey", "grey", "blue", material="metal")
    )
    laundry = chance(rng, 0.4)
    wash: list[Part] = []
    if style == "rotary":
        parts, tall = _rotary(rng, paint), 1.7
    elif style == "wings":
        parts, wash = _winged_airer(rng, paint, laundry=laundry)
    else:
        x, tall, z = between(rng, 0.3, 0.4), between(rng, 1.0, 1.45), between(rng, 0.2, 0.32)
        parts = []
        levels = int(rng.integers(3, 5))
        if style == "accordion":
            step = tall / levels
            for s in (-x, x):
                for i in range(levels):
                    parts += named("leg", *both(beam((s, step * i, -z), (s, step * (i + 1), z), 0.018, paint), "z"))
            bars = [(step * i, s * z) for i in range(1, levels + 1) for s in (-1, 1)] + [(step * (i + 0.5), 0) for i in range(levels)]
        elif style == "ladder":
            for s in (-x, x):
                parts += named("leg", *both(beam((s, tall, 0.02), (s, 0, z + 0.1), 0.028, paint), "z"))
            bars = [(tall * k, s * (0.02 + (z + 0.08) * (1 - k))) for k in row(0.3, 0.95, levels + 2) for s in (-1, 1)]
        else:
            parts += named("leg", *corners(rod((0, 0.08, 0), (0, tall, 0), 0.011, paint), x, 0.03), *spread(castor(0.025), x, z))
            parts += named("leg", *both(box(0.03, 0.03, 2 * z, paint).at(x, 0.07, 0)))
            bars = [(y, w) for y in row(0.4, tall - 0.05, 3) for w in row(-z - 0.06, z + 0.06, 7)]
            parts += named(
                "frame", *[p for y in row(0.4, tall - 0.05, 3) for p in both(rod((x, y, -z - 0.06), (x, y, z + 0.06), 0.009, paint))]
            )
        parts += named("bar", *[rod((-x, y, w), (x, y, w), 0.007, paint, sides=8) for y, w in bars])
        if laundry:
            for y, w in bars[:: 3 if style == "tower" else 2][:5]:
                wash += hung_cloth(fabric(rng), between(rng, 0.3, 0.5), between(rng, 0.2, 0.34), 0.0, y, w)
    facts = told(
        ("wings", style == "wings"),
        ("wheels", style == "tower"),
        ("washing", bool(wash)),
        ("crossed legs", style in ("wings", "accordion")),
    )
    return Build([*parts, *named("cloth", *wash)], (), "with washing" if wash else "", paint, variant=style, has=facts[0], lacks=facts[1])


def hung_cloth(paint: Paint, width: float, drop: float, x: float, y: float, z: float, radius: float = 0.012) -> list[Part]:
    """A cloth laid over a bar along x."""
    line = np.array(
        [
            (radius + 0.012, -drop),
            (radius + 0.008, -drop * 0.5),
            (radius, 0.0),
            (radius * 0.7, radius * 0.8),
            (0, radius * 1.1),
            (-radius * 0.7, radius * 0.8),
            (-radius, 0),
            (-radius - 0.008, -drop * 0.45),
            (-radius - 0.01, -drop * 0.85),
        ]
    )
    outer = line * (1.0, 1.0)
    inner = (line - (0, 0.0)) * (0.72, 1) - (0, 0.004)
    inner[[0, -1], 1] = line[[0, -1], 1]
    part = extrude(np.concatenate([outer, inner[::-1]]), width, paint).turn("y", 90)
    return [part.at(x, y, z)]


def _winged_airer(rng: Rng, paint: Paint, *, laundry: bool) -> tuple[list[Part], list[Part]]:
    x, z, tall = between(rng, 0.42, 0.55), 0.28, between(rng, 0.85, 1.0)
    parts: list[Part] = []
    for s in (-x * 0.45, x * 0.45):
        parts += named("leg", rod((s, tall, -z), (s, 0, z + 0.06), 0.011, paint), rod((s, tall, z), (s, 0, -z - 0.06), 0.011, paint))
    parts += named("leg", *both(rod((-x * 0.45, 0.012, z + 0.06), (x * 0.45, 0.012, z + 0.06), 0.011, paint), "z"))
    parts += named("frame", bent([(-x, tall, -z), (x, tall, -z), (x, tall, z), (-x, tall, z)], 0.01, paint, 0.04, closed=True))
    lines = [(w, tall) for w in row(-z, z, 8)[1:-1]]
    parts += named("bar", *[rod((-x, tall, w), (x, tall, w), 0.005, paint, sides=6) for w, _ in lines])
    rise, long = between(rng, 0, 40), between(rng, 0.42, 0.52)
    for s in (-1, 1):
        wing = bent([(0, 0, -z), (long, 0, -z), (long, 0, z), (0, 0, z)], 0.009, paint, 0.04)
        inner = [rod((0, 0, w), (long, 0, w), 0.005, paint, sides=6) for w in row(-z, z, 6)[1:-1]]
        wings = moved(turned([wing, *inner], "z", rise), x, tall, 0)
        parts += named("wing", *(wings if s > 0 else [p.mirrored("x") for p in wings]))
    wash: list[Part] = []
    if laundry:
        for w, _ in lines[::2]:
            wash += hung_cloth(fabric(rng), between(rng, 0.35, 0.7), between(rng, 0.25, 0.4), between(rng, -0.1, 0.1), tall, w)
    return parts, wash


def _rotary(rng: Rng, paint: Paint) -> list[Part]:
    tall, reach, arms = between(rng, 1.6, 1.9), between(rng, 0.95, 1.25), 4
    line = Paint(np.array((0.85, 0.86, 0.88)))
    parts = named(
        "pole",
        cylinder(0.024, tall, paint),
        cylinder(0.035, 0.1, paint).at(0, tall * 0.55, 0),
        cylinder(0.03, 0.06, paint).at(0, tall - 0.05, 0),
    )
    parts += named("base", *around(rod((0, 0.03, 0), (0, 0.02, 0.4), 0.02, paint), 4, start=45))
    top = np.array((0, tall + 0.22, reach))
    parts += named(
        "arm",
        *around(rod((0, tall * 0.6, 0.02), top, 0.012, paint), arms),
        *around(rod((0, tall - 0.02, 0.02), top * (1, 1, 0.55) - (0, 0.2, 0), 0.009, paint), arms),
    )
    for k in row(0.4, 0.98, 6):
        spot = np.array((0, tall * 0.6, 0.02)) * (1 - k) + top * k
        corner = np.array((spot[2], spot[1], 0))
        parts += named("line", *around(rod(spot, corner, 0.004, line, sides=6), arms))
    return parts


def ironing_board(rng: Rng) -> Build:
    """Board with a pointed nose on crossed legs, T-legs, a table-top one on short legs, a wall board; with an iron and its rest."""
    style = pick(rng, "crossed", "crossed", "t-legs", "tabletop", "wall")
    cover, steel = fabric(rng), tone(rng, "white", "grey", "grey", "black", material="metal")
    x, z = between(rng, 0.55, 0.68), between(rng, 0.16, 0.21)
    tall = between(rng, 0.8, 0.92) if style != "tabletop" else between(rng, 0.13, 0.2)
    nose = spline([(x * 0.45, -z), (x * 0.8, -z * 0.72), (x, -z * 0.2), (x, z * 0.2), (x * 0.8, z * 0.72), (x * 0.45, z)], 24)
    outline = joined((-x * 0.82, -z), nose, (-x * 0.82, z))
    if chance(rng, 0.6):
        outline = joined((-x * 0.86, -z), nose, (-x * 0.86, z), (-x, z * 0.6), (-x, -z * 0.6))
    parts = named("board", slab(outline, 0.035, cover).at(0, tall, 0), slab(outline * 0.97, 0.015, steel).at(0, tall - 0.014, 0))
    if style == "crossed":
        for s in (-1, 1):
            w = 0.09 if s > 0 else 0.05
            foot, top = (s * x * 0.68, 0.015), (-s * x * 0.62, tall - 0.015)
            parts += named("leg", *both(rod((foot[0], foot[1], w), (top[0], top[1], w), 0.012, steel), "z"))
            parts += named("foot", rod((foot[0], foot[1], -z * 1.05), (foot[0], foot[1], z * 1.05), 0.014, steel))
            parts += named("foot", *both(ball(0.021, IRON, 6, 10).at(foot[0], 0.018, z * 1.05), "z"))
    elif style == "t-legs":
        for s in (-1, 1):
            parts += named(
                "leg",
                rod((s * x * 0.62, 0.02, 0), (s * x * 0.1, tall - 0.015, 0), 0.02, steel),
                rod((s * x * 0.62, 0.02, -z * 1.3), (s * x * 0.62, 0.02, z * 1.3), 0.016, steel),
            )
        parts += named("leg", rod((-x * 0.36, tall * 0.5, 0), (x * 0.36, tall * 0.5, 0), 0.012, steel))
    elif style == "tabletop":
        for w in (-x * 0.55, x * 0.5):
            parts += named(
                "leg", bent([(w, tall, -z * 0.7), (w, 0.01, -z * 0.8), (w, 0.01, z * 0.8), (w, tall, z * 0.7)], 0.009, steel, 0.03)
            )
    else:
        parts += named(
            "wall cabinet", box(0.1, 1.25, 2 * z + 0.1, steel).at(-x - 0.05, tall - 0.5, 0), *frame(0.06, 1.2, 0.02, 2 * z, steel)[:0]
        )
        parts += named("leg", rod((-x, tall - 0.42, 0), (-x * 0.1, tall - 0.01, 0), 0.012, steel))
    rest, hot = chance(rng, 0.45) and style != "wall", chance(rng, 0.4)
    if rest:
        wires = [rod((-x - 0.2, tall, w), (-x * 0.9, tall, w), 0.005, steel, sides=6) for w in row(-z * 0.8, z * 0.8, 5)]
        parts += named("iron rest", *wires, rod((-x - 0.2, tall, -z * 0.8), (-x - 0.2, tall, z * 0.8), 0.006, steel))
    if hot:
        parts += named("iron", *moved(_flat_iron(rng), -x * 0.35, tall + 0.035, 0))
    facts = told(("an iron", hot), ("an iron rest", rest), ("crossed legs", style == "crossed"), ("short legs", style == "tabletop"))
    words = ("low",) if style == "tabletop" else ("long",)
    return Build(
        parts,
        words,
        "with an iron" if hot else "",
        cover,
        variant=style,
        has=facts[0],
        lacks=tuple(phrase for phrase in facts[1] if phrase != "short legs"),
    )


def _flat_iron(rng: Rng) -> list[Part]:
    """Nose towards +x."""
    shell = tone(rng, "blue", "white", "red", "turquoise", "purple", material="plastic")
    sole = spline([(-0.11, -0.055), (0.02, -0.055), (0.14, 0.0), (0.02, 0.055), (-0.11, 0.055)], 20)
    body = np.array(
        [
            np.column_stack([sole[:, 0] * k + d, np.full(len(sole), y), -sole[:, 1] * k])
            for y, k, d in ((0.012, 1, 0), (0.03, 0.95, 0), (0.06, 0.7, -0.02), (0.07, 0.4, -0.03))
        ]
    )
    grip = bent([(0.06, 0.05, 0), (0.06, 0.12, 0), (-0.09, 0.12, 0), (-0.09, 0.05, 0)], 0.015, shell, 0.04)
    return [slab(sole, 0.012, CHROME), loft(body, shell), grip]
