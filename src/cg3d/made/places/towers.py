"""Tower and pagoda, and the swept roof that temples share."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    loft,
    named,
    rod,
    torus,
    turned,
)
from cg3d.made.places.buildings import masonry
from cg3d.made.places.houses import PANE
from cg3d.made.places.surfaces import DARK, WHITE
from cg3d.made.places.telling import counted, told


def tower(rng: Rng) -> Build:
    """Clock tower, round castle tower, television tower, iron lattice tower, leaning arcaded tower."""
    style = pick(rng, "castle", "clock", "television", "lattice", "arcaded")
    if style == "lattice":
        return _lattice_tower(rng)
    if style == "television":
        return _television_tower(rng)
    if style == "arcaded":
        return _arcaded_tower(rng)
    wall = stone(rng) if chance(rng, 0.6) else masonry(rng)
    roof = draw(rng, pick(rng, "red", "blue", "green", "grey", "brown"))
    if style == "clock":
        side, tall = between(rng, 3.2, 4.2), between(rng, 15, 20)
        parts = named(
            "wall",
            box(side, tall, side, wall),
            box(side * 1.25, 0.8, side * 1.25, stone(rng)),
            box(side * 1.14, 0.5, side * 1.14, wall).at(0, tall, 0),
        )
        parts += named("ledge", *(box(side * 1.06, 0.3, side * 1.06, wall).at(0, tall * y, 0) for y in (0.3, 0.55)))
        face = [cylinder(side * 0.36, 0.15, WHITE), torus(side * 0.36, 0.12, DARK, 8, 28).at(0, 0.12, 0)]
        face += [
            *around(box(0.08, 0.06, 0.3, DARK).at(0, 0.14, side * 0.28), 12),
            box(0.12, 0.08, side * 0.26, DARK).at(0, 0.14, -side * 0.12),
            box(side * 0.2, 0.08, 0.14, DARK).at(side * 0.09, 0.14, 0),
        ]
        dial = [p.turn("x", 90).at(0, tall * 0.82, side / 2) for p in face]
        parts += named("clock", *(p.turn("y", 90 * k) for k in range(4) for p in dial))
        parts += named("roof", cylinder(side * 0.86, side * between(rng, 0.9, 1.8), roof, 0.04, 4).turn("y", 45).at(0, tall + 0.5, 0))
        parts += named("door", extrude(joined((-0.6, 0), (0.6, 0), arc(0, 1.8, 0.6, 0, 180, 12)), 0.3, wood(rng)).at(0, 0.8, side / 2))
        return Build(
            parts, ("tall", "square"), "with a clock", wall, variant=style, has=("a clock", "a pointed roof"), lacks=("battlements",)
        )
    r, tall, cone = between(rng, 2.2, 3.0), between(rng, 9, 13), chance(rng, 0.4)
    round_ = chance(rng, 0.65)
    shaft = [cylinder(r * 1.12, tall, wall, r, 28)] if round_ else [box(r * 1.8, tall, r * 1.8, wall)]
    parts = named("wall", *shaft)
    wide = r * 1.25
    if round_:
        parts += named("wall", lathe([(0, 0), (r, 0), (wide, 0.7), (wide, 1.6), (0, 1.6)], wall, 28).at(0, tall, 0))
        teeth = around(box(r * 0.34, 0.8, 0.4, wall).at(0, tall + 1.6, wide - 0.2), 12)
    else:
        parts += named("wall", box(wide * 1.75, 1.5, wide * 1.75, wall).at(0, tall, 0))
        row = [box(wide * 0.27, 0.8, 0.4, wall).at(x * wide * 1.48, tall + 1.5, wide * 0.875 - 0.2) for x in (-0.5, -0.167, 0.167, 0.5)]
        teeth = [p.turn("y", 90 * k) for k in range(4) for p in row]
    if cone:
        point = cylinder(wide * 1.1, r * 2, roof, 0.03, 28) if round_ else cylinder(wide * 1.35, r * 1.8, roof, 0.03, 4).turn("y", 45)
        parts += named("roof", point.at(0, tall + 1.6, 0))
    else:
        parts += named("battlement", *teeth)
    front = r * 1.1 if round_ else r * 0.9
    parts += named("window", *(box(0.3, 1.3, 0.5, DARK).at(0, tall * f, front - 0.12) for f in (0.45, 0.75)))
    parts += named("door", extrude(joined((-0.7, 0), (0.7, 0), arc(0, 1.6, 0.7, 0, 180, 12)), 0.5, wood(rng)).at(0, 0, front - 0.05))
    has, lacks = told(battlements=not cone, a_pointed_roof=cone)
    return Build(parts, ("round" if round_ else "square",), f"with {has[0]}", wall, variant=style, has=has, lacks=(*lacks, "a clock"))


def _lattice_tower(rng: Rng) -> Build:
    """Iron tower on four curved legs, with platforms."""
    paint, tall, low = draw(rng, pick(rng, "brown", "brown", "grey", "red"), "metal"), between(rng, 60, 85), between(rng, 13, 16)
    y = np.linspace(0, 1, 15)
    w = low * ((1 - y) ** 2.3 * 0.93 + 0.07 * (1 - y) + 0.02)
    legs = [
        rod((a, tall * s, a), (b, tall * t, b), max(0.45, a * 0.13), paint, max(0.4, b * 0.13), 6)
        for s, t, a, b in zip(y[:-1], y[1:], w[:-1], w[1:])
    ]
    parts = named("leg", *(q for p in legs for q in corners(p, 0, 0)))
    for s, t, a, b in zip(y[:-1], y[1:], w[:-1], w[1:]):
        brace = [
            beam((-a, tall * s, a), (b, tall * t, b), 0.4, paint),
            beam((a, tall * s, a), (-b, tall * t, b), 0.4, paint),
            beam((-b, tall * t, b), (b, tall * t, b), 0.4, paint),
        ]
        parts += named("brace", *(p.turn("y", 90 * k) for k in range(4) for p in (brace if s > 0.12 else brace[2:])))
    for f, k in ((0.2, 1.35), (0.42, 1.5), (0.93, 2.4)):
        side = 2 * float(np.interp(f, y, w)) * k
        parts += named("platform", box(side, 1.4, side, paint).at(0, tall * f, 0))
    bow = joined(arc(0, 0, low * 0.78, 0, 180, 20), arc(0, 0, low * 0.7, 180, 0, 20)) * (1, 0.85)
    arch = extrude(bow, 0.6, paint).at(0, tall * 0.04, low * 0.82)
    parts += named("arch", *(arch.turn("y", 90 * k) for k in range(4)))
    parts += named("antenna", rod((0, tall * 0.95, 0), (0, tall * 1.08, 0), 0.35, paint, 0.15))
    return Build(
        parts,
        ("tall",),
        "with four curved legs",
        paint,
        variant="lattice",
        has=("four legs", "platforms", "an antenna"),
        lacks=("battlements", "a clock"),
    )


def _television_tower(rng: Rng) -> Build:
    """Slim shaft with a ball or a disc of windows near the top, and an antenna."""
    paint, tall = draw(rng, pick(rng, "grey", "white", "white"), "concrete"), between(rng, 55, 70)
    globe, r = chance(rng), between(rng, 5, 6.5)
    parts = named("shaft", lathe([(0, 0), (4, 0), (2.4, tall * 0.15), (1.6, tall * 0.8), (0, tall * 0.8)], paint, 28))
    y = tall * 0.76
    if globe:
        parts += named(
            "ball",
            ball(r * 0.9, steel(rng), 16, 32).at(0, y, 0),
            *(torus(r * 0.9 * np.cos(a), 0.25, DARK, 6).at(0, y + r * 0.9 * np.sin(a), 0) for a in (-0.1, 0.15)),
        )
    else:
        line = [(0, -3), (1.8, -3), (r, -0.6), (r, 0), (r * 1.06, 0.1), (r * 1.06, 1.3), (r, 1.4), (r * 0.7, 2.6), (0, 3)]
        parts += named("platform", lathe(line, paint, 36).at(0, y, 0), cylinder(r * 1.08, 0.8, PANE, sides=36).at(0, y + 0.3, 0))
    parts += named(
        "antenna",
        rod((0, tall * 0.78, 0), (0, tall * 1.02, 0), 0.9, draw(rng, "red"), 0.6),
        rod((0, tall, 0), (0, tall * 1.24, 0), 0.5, WHITE, 0.15),
    )
    has, lacks = told(a_ball_near_the_top=globe, a_round_platform=not globe)
    return Build(
        parts, ("tall",), "with an antenna", paint, variant="television", has=(*has, "an antenna"), lacks=(*lacks, "battlements", "a clock")
    )


def _arcaded_tower(rng: Rng) -> Build:
    """Round tower of galleries with columns; sometimes leaning."""
    paint, floors, r = draw(rng, pick(rng, "white", "beige"), "stone"), int(rng.integers(5, 8)), between(rng, 3.2, 4.0)
    lean = chance(rng, 0.6)
    parts: list[Part] = []
    for i in range(floors):
        y, k = 3.0 * i, 1 if i < floors - 1 else 0.78
        parts += named(
            "wall", cylinder(r * 0.8 * k, 3.0, paint, sides=28).at(0, y, 0), cylinder(r * 1.05 * k, 0.4, paint, sides=28).at(0, y + 2.7, 0)
        )
        parts += named("column", *(p.at(0, y, 0) for p in around(cylinder(0.16, 2.75, paint, sides=8).at(r * 0.95 * k, 0, 0), 18)))
    parts += named("base", cylinder(r * 1.1, 0.5, paint, sides=28))
    if lean:
        parts = turned(parts, "z", -between(rng, 4, 7))
    return Build(
        parts,
        ("round", "leaning") if lean else ("round",),
        "with columns",
        paint,
        variant="arcaded",
        has=("columns", "galleries"),
        lacks=("battlements", "a clock", "a pointed roof"),
    )


def pagoda(rng: Rng) -> Build:
    """Tiered tower with curved roofs: square or octagonal, three to seven storeys, slim, or a low shrine."""
    style = pick(rng, "square", "square", "octagonal", "slim", "hexagonal", "two storeys")
    sides = {"octagonal": 8, "hexagonal": 6, "slim": 8}.get(style, 4)
    tiers = {"two storeys": 2, "slim": 7}.get(style, int(rng.integers(3, 6)))
    wall = draw(rng, pick(rng, "red", "red", "white", "brown", "beige"), "wooden")
    roof = draw(rng, pick(rng, *(w for w in ("grey", "green", "blue", "red", "brown", "black") if w != wall.name)))
    r, high = (1.6, 1.5) if style == "slim" else (between(rng, 2.2, 2.8), between(rng, 1.5, 1.9))
    start = 180 / sides
    parts = named(
        "base", cylinder(r * 1.7, 0.5, stone(rng), sides=sides).turn("y", start), box(1.4, 0.3, 1.0, stone(rng)).at(0, 0, r * 1.45)
    )
    y = 0.5
    for i in range(tiers):
        k = 1 - 0.6 * i / max(tiers, 4)
        a = r * k
        parts += named("wall", cylinder(a, high, wall, sides=sides).turn("y", start).at(0, y, 0))
        side = a * np.cos(np.pi / sides)
        parts += named("window", *(p.at(0, y, 0) for p in around(box(side * 0.4, high * 0.5, 0.1, DARK).at(0, high * 0.25, side), sides)))
        parts += named(
            "post", *(p.at(0, y, 0) for p in around(cylinder(0.09, high, lighter(wall, -0.3), sides=8).at(a, 0, 0), sides, start=start))
        )
        parts += named("roof", swept_roof(a * 1.62, a * 0.75, high * 0.72, roof, sides).at(0, y + high * 0.85, 0))
        y += high * 1.4
    spire = [
        (0, -0.3),
        (0.12, -0.3),
        (0.1, 0.2),
        (0.28, 0.3),
        (0.1, 0.45),
        (0.22, 0.6),
        (0.08, 0.75),
        (0.16, 0.9),
        (0.03, 1.1),
        (0.02, 1.9),
        (0, 1.9),
    ]
    parts += named("roof", cylinder(r * 0.4, high * 0.6, roof, 0.05, sides).turn("y", start).at(0, y, 0))
    parts += named("spire", lathe(spire, Paint(np.array((0.8, 0.65, 0.25)), "metal"), 16).at(0, y + high * 0.6, 0))
    return Build(
        parts,
        ({4: "square", 6: "hexagonal", 8: "octagonal"}[sides],),
        f"with {counted(tiers, 'roofs')}",
        wall,
        variant=style,
        has=(counted(tiers, "roofs"), "a spire"),
    )


def swept_roof(outer: float, inner: float, high: float, paint: Paint, sides: int) -> Part:
    """Roof ring whose corners are turned up."""
    count = sides * 6
    a = np.arange(count) * 2 * np.pi / count
    inside = (a - np.pi / sides + np.pi / sides) % (2 * np.pi / sides) - np.pi / sides
    flat = np.cos(np.pi / sides) / np.cos(inside)  # 1 at the corners, less along the sides
    near = np.abs(inside) / (np.pi / sides)
    rings = []
    for t, lift in ((0.0, -0.16), (0.0, 0.0), (0.3, 0.1), (0.65, 0.42), (1.0, 1.0)):
        rad = (outer + (inner - outer) * t) * flat
        up = high * lift + high * 0.4 * near**3 * (1 - t) ** 2
        rings.append(np.stack([rad * np.cos(a), up, -rad * np.sin(a)], 1))
    return loft(np.array(rings), paint).turn("y", 180 / sides if sides == 4 else 0)
