"""Bollard and road barrier."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import BLACK, WHITE, Paint, Rng, draw, lighter, metal, pick, steel, stone
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.places.surfaces import CONCRETE
from cg3d.made.places.telling import counted, told


def bollard(rng: Rng) -> Build:
    """Steel tube with bands, cast-iron with a knob, stone block or ball, concrete with a chain, mooring bollard."""
    style = pick(rng, "tube", "cast iron", "mooring", "stone", "ball", "chain")
    paint = draw(rng, pick(rng, "black", "yellow", "grey", "red", "green"), "metal")
    tall, r = between(rng, 0.8, 1.05), between(rng, 0.06, 0.11)
    band = WHITE if paint.name != "grey" else draw(rng, "red")
    has: tuple[str, ...]
    if style in ("tube", "chain"):
        parts = named("post", lathe(joined((0, 0), (r, 0), arc(0, tall - r, r, 0, 90, 8)), paint, 28), cylinder(r * 1.5, 0.03, paint))
        parts += named("band", *(cylinder(r * 1.04, 0.09, band, sides=28).at(0, tall * f, 0) for f in (0.62, 0.8)))
        has = ("bands",)
        if style == "chain":
            parts = [*parts, *moved(parts, 1.3)]
            t, iron = np.linspace(0, 1, 17), metal(rng)
            path = np.column_stack([1.3 * t, tall * 0.55 - 0.9 * t * (1 - t), 0 * t])
            link = [torus(0.045, 0.012, iron, 6, 12).scaled(1.4, 1, 1).turn("x", 90 * (i % 2)).at(*p) for i, p in enumerate(path)]
            parts += named("chain", *link)
            return Build(parts, (), "with a chain to another", paint, variant=style, has=("bands", "a chain"), lacks=("a knob on top",))
    elif style == "cast iron":
        line = [
            (1.7, 0),
            (1.7, 0.05),
            (1.3, 0.1),
            (1.15, 0.25),
            (1.35, 0.28),
            (1.0, 0.33),
            (0.8, 0.72),
            (1.1, 0.75),
            (1.1, 0.8),
            (0.7, 0.83),
            (0.5, 0.87),
            (0.85, 0.93),
            (0.6, 0.985),
            (0, 1.0),
        ]
        parts = named("post", lathe(joined((0, 0), np.array(line) * (r, tall)), paint, 32))
        parts += named(
            "rib", *(p.at(0, tall * 0.34, 0) for p in around(cylinder(r * 0.12, tall * 0.38, paint, r * 0.1, 8).at(r * 0.93, 0, 0), 10))
        )
        has = ("a knob on top",)
    elif style == "mooring":
        tall, r = between(rng, 0.4, 0.55), between(rng, 0.13, 0.17)
        line = [(1.6, 0), (1.6, 0.07), (1.05, 0.1), (0.9, 0.35), (0.95, 0.6), (1.5, 0.75), (1.6, 0.85), (1.3, 0.97), (0, 1.0)]
        parts = named("post", lathe(joined((0, 0), np.array(line) * (r, tall)), paint, 32)) + named(
            "bolt", *around(cylinder(0.02, 0.05, lighter(paint, 0.3), sides=6).at(r * 1.35, 0.02, 0), 6)
        )
        has = ("a wide head",)
        if chance(rng):
            rope = Paint(np.array((0.8, 0.68, 0.46)), "fabric")
            parts += named("rope", *(torus(r * 1.08, 0.03, rope, 8).at(0, tall * f, 0) for f in (0.24, 0.36, 0.48)))
            has = ("a wide head", "a rope")
    elif style == "stone":
        paint, r = stone(rng), between(rng, 0.14, 0.18)
        parts = named(
            "post",
            loft(
                np.array(
                    [
                        [(x * r * k, y * tall * 0.8, -z * r * k) for x, z in circle(1.2, 8)]
                        for k, y in ((1.15, 0), (0.95, 0.85), (0.8, 0.95), (0.3, 1.0))
                    ]
                ),
                paint,
            ),
        )
        parts += named("ring", torus(r * 1.18, 0.02, paint, 6, 24).at(0, tall * 0.55, 0))
        has = ()
    else:
        paint, r = stone(rng), between(rng, 0.2, 0.27)
        parts = named("ball", ball(r, paint, 16, 32).at(0, r + 0.06, 0)) + named(
            "base", cylinder(r * 0.75, 0.12, paint), cylinder(r * 0.9, 0.05, paint)
        )
        has = ("a round ball",)
    lacks = tuple(p for p in ("bands", "a knob on top", "a chain") if p not in has)
    words = ("low", "round") if style in ("mooring", "ball") else ()
    return Build(parts, words, f"with {has[0]}" if has else "", paint, variant=style, has=has, lacks=lacks)


def _slice(low: list[tuple[float, float, float]], high: list[tuple[float, float, float]], paint: Paint) -> Part:
    return loft(np.array([low, high]), paint)


def road_barrier(rng: Rng) -> Build:
    """Striped boards on legs, A-frame, concrete block, boom gate, plastic water-filled, crowd fence."""
    style = pick(rng, "boards", "boards", "concrete", "boom", "plastic", "crowd fence")
    red = draw(rng, pick(rng, "red", "red", "orange", "yellow", "black"))
    wide, tall = between(rng, 1.4, 2.2), between(rng, 0.9, 1.1)
    if style == "concrete":
        line = [(0.3, 0), (0.3, 0.08), (0.15, 0.3), (0.09, 0.82), (-0.09, 0.82), (-0.15, 0.3), (-0.3, 0.08), (-0.3, 0)]
        parts = named("block", extrude(line, wide * 1.3, CONCRETE).turn("y", 90)) + named(
            "slot", *(q for x in (-0.35, 0.35) for q in [box(0.3, 0.09, 0.605, Paint(np.array((0.2, 0.2, 0.2)))).at(x * wide * 1.3, 0, 0)])
        )
        parts += named("reflector", *(box(0.1, 0.1, 0.3, red).at(x * wide, 0.4, 0) for x in (-0.5, 0, 0.5)))
        return Build(
            parts, ("low", "long"), "", CONCRETE, variant=style, has=("slanted sides",), lacks=("stripes", "a warning lamp", "legs")
        )
    if style == "plastic":
        body = draw(rng, pick(rng, "red", "orange", "white", "yellow"), "plastic")
        steps = ((0.0, 0.5, 0.5), (0.3, 0.5, 0.48), (0.42, 0.47, 0.24), (0.97, 0.46, 0.18), (1.0, 0.45, 0.14))
        rings = [[(x * wide * 2 * w, tall * y * 0.85, z * d) for x, z in rectangle(1, 1)[::-1]] for y, w, d in steps]
        parts = named("block", *(_slice(rings[k], rings[k + 1], body) for k in range(4)))
        parts += named("cap", cylinder(0.07, 0.06, BLACK).at(0, tall * 0.85, 0)) + named(
            "foot", *both(box(wide * 0.22, 0.14, 0.56, body).at(wide * 0.34, 0, 0))
        )
        parts += named("rib", *(box(0.08, tall * 0.5, 0.3, body).at(x * wide, tall * 0.28, 0) for x in (-0.3, 0, 0.3)))
        parts += named("coupling", *both(cylinder(0.06, tall * 0.55, body).at(wide / 2 + 0.03, 0.1, 0)))
        return Build(parts, ("low",), "", body, variant=style, has=("feet",), lacks=("stripes", "a warning lamp", "legs"))
    if style == "crowd fence":
        iron = steel(rng)
        corner = rectangle(wide, tall * 0.9, 0.12)
        parts = named(
            "frame", tube(np.column_stack([corner[:, 0], corner[:, 1] + tall * 0.55, 0 * corner[:, 0]]), 0.022, iron, 8, closed=True)
        ) + named(
            "bar", *(rod((x, tall * 0.1, 0), (x, tall, 0), 0.009, iron, sides=6) for x in np.linspace(-wide / 2 + 0.1, wide / 2 - 0.1, 14))
        )
        parts += named(
            "foot",
            *both(beam((wide * 0.36, 0.02, -0.32), (wide * 0.36, 0.02, 0.32), 0.04, iron)),
            *(q for z in (-0.3, 0.3) for q in both(beam((wide * 0.36, 0.02, z), (wide * 0.36, tall * 0.14, 0), 0.03, iron))),
        )
        return Build(parts, (), "with bars", iron, variant=style, has=("bars", "two feet"), lacks=("stripes", "a warning lamp"))
    if style == "boom":
        long, lift = between(rng, 3.0, 4.0), between(rng, 0, 50) if chance(rng) else 0.0
        case = draw(rng, pick(rng, "grey", "yellow", "orange", "white"), "metal")
        parts = named(
            "case", rounded(0.35, 1.0, 0.3, 0.03, case), rounded(0.4, 0.06, 0.35, 0.02, red).at(0, 1.0, 0), box(0.5, 0.05, 0.45, CONCRETE)
        )
        arm = [box(long / 8, 0.1, 0.05, red if i % 2 else WHITE).at(-0.35 + long / 8 * (i + 0.5), -0.05, 0) for i in range(8)] + [
            box(0.3, 0.2, 0.12, BLACK).at(-0.4, -0.1, 0)
        ]
        parts += named("boom", *(p.turn("z", lift).at(0, 0.86, 0.2) for p in arm)) + named(
            "axle", cylinder(0.08, 0.16, BLACK).turn("x", 90).at(0, 0.86, 0.12)
        )
        rest = lift == 0.0
        if rest:
            parts += named(
                "post",
                box(0.08, 0.8, 0.08, case).at(long - 0.5, 0, 0.2),
                *(box(0.03, 0.16, 0.08, case).at(long - 0.5, 0.78, 0.2 + s * 0.05) for s in (-1, 1)),
            )
        return Build(
            parts, ("long",), "with a striped boom", red, variant=style, has=("stripes", "a boom"), lacks=("a warning lamp", "legs")
        )
    boards, lamps = int(rng.integers(1, 4)), chance(rng)
    frame = WHITE if chance(rng) else steel(rng)
    parts = []
    stripe = 0.16
    for k in range(boards):
        y = tall - 0.2 - 0.3 * k
        parts += named("board", box(wide, 0.2, 0.04, WHITE).at(0, y, 0))
        x = np.arange(-wide / 2 + 0.02, wide / 2 - 0.26, 2 * stripe)
        parts += named(
            "stripe", *(extrude([(a, y), (a + stripe, y), (a + stripe + 0.1, y + 0.2), (a + 0.1, y + 0.2)], 0.055, red) for a in x)
        )
    splayed = chance(rng, 0.6)
    spread = 0.32 if splayed else 0.0
    for s in (-1, 1):
        parts += named("leg", *both(beam((wide * 0.38, 0, s * spread), (wide * 0.38, tall, s * 0.03), 0.05, frame)))
    if not splayed:
        parts += named("foot", *both(box(0.1, 0.07, 0.7, BLACK).at(wide * 0.38, 0, 0)))
    if lamps:
        glow = draw(rng, "yellow" if chance(rng) else "orange")
        parts += named(
            "lamp",
            *(
                q
                for p in (
                    box(0.14, 0.08, 0.1, BLACK).at(wide * 0.38, tall, 0),
                    cylinder(0.09, 0.08, glow).turn("x", 90).at(wide * 0.38, tall + 0.16, -0.04),
                )
                for q in both(p)
            ),
        )
    has, lacks = told(stripes=True, warning_lamps=lamps, a_boom=False)
    return Build(
        parts,
        ("striped",),
        "with warning lamps" if lamps else "on legs",
        red,
        variant=style,
        has=(*has, counted(boards, "boards") if boards > 1 else "one board"),
        lacks=lacks,
    )
