"""What stands tall: tower, water tower, silo, chimney, wind turbine, radio tower, utility pole, pagoda."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, metal, pick, steel, stone, wood
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
    lathe,
    loft,
    moved,
    named,
    rod,
    torus,
    tube,
    turned,
)
from cg3d.made.places.buildings import masonry
from cg3d.made.places.houses import PANE, WHITE
from cg3d.made.places.telling import counted, told

DARK = Paint(np.array((0.13, 0.13, 0.14)))
IRON = Paint(np.array((0.25, 0.25, 0.27)), "metal")


def lattice(low: float, high: float, tall: float, rows: int, paint: Paint, thick: float, sides: int = 4) -> list[Part]:
    """Mast of corner posts with crossed braces; low and high are half widths."""
    parts: list[Part] = []
    levels = tall * (1 - (1 - np.linspace(0, 1, rows + 1)) ** 1.25)

    def spot(k: int, y: float) -> np.ndarray:
        r = (low + (high - low) * y / tall) * np.sqrt(2)
        a = 2 * np.pi * (k + 0.5) / sides
        return np.array((r * np.cos(a), y, r * np.sin(a)))

    for k in range(sides):
        parts.append(rod(spot(k, 0), spot(k, tall), thick, paint, thick * 0.7, 6))
        for a, b in pairwise(levels):
            parts += [
                rod(spot(k, a), spot(k + 1, b), thick * 0.55, paint, sides=6),
                rod(spot(k + 1, a), spot(k, b), thick * 0.55, paint, sides=6),
                rod(spot(k, b), spot(k + 1, b), thick * 0.6, paint, sides=6),
            ]
    return parts


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


def water_tower(rng: Rng) -> Build:
    """Tank on legs with a cone roof, ball on a stem, mushroom, wooden rooftop tank."""
    style = pick(rng, "legs", "legs", "wooden", "ball", "mushroom")
    paint = draw(rng, pick(rng, "white", "blue", "grey", "turquoise", "green", "red"), "metal")
    tall, r = between(rng, 12, 17), between(rng, 2.8, 3.8)
    if style in ("ball", "mushroom"):
        if style == "ball":
            line = joined((0, 0), (r * 0.75, 0), (r * 0.32, tall * 0.12), (r * 0.28, tall * 0.75), arc(0, tall, r * 1.15, -70, 90, 18))
        else:
            line = joined(
                (0, 0),
                (r * 0.4, 0),
                (r * 0.4, tall * 0.72),
                (r * 1.35, tall * 0.95),
                (r * 1.4, tall * 1.1),
                (r * 0.5, tall * 1.18),
                (0, tall * 1.2),
            )
        parts = named("tank", lathe(line, paint, 36))
        parts += named(
            "railing",
            torus(r * (1.17 if style == "ball" else 1.42), 0.09, lighter(paint, -0.3), 6).at(0, tall, 0),
        )
        parts += named("door", box(0.9, 2.0, 0.5, DARK).at(0, 0.1, r * (0.6 if style == "ball" else 0.36)))
        legs, count = False, 0
    else:
        wooden = style == "wooden"
        tank = wood(rng) if wooden else paint
        low, count = tall * (0.4 if wooden else 0.62), 4 if wooden or chance(rng) else 6
        high = tall - low if not wooden else r * 1.7
        foot, at = 1.25, np.radians(360 / count)
        spots = [(np.cos(at * (k + 0.5)), np.sin(at * (k + 0.5))) for k in range(count)]
        iron = IRON if wooden else paint
        for k in range(count):
            (a, b), (c, d) = spots[k], spots[(k + 1) % count]
            parts_k = [rod((a * r * foot, 0, b * r * foot), (a * r * 0.85, low + 0.2, b * r * 0.85), 0.16, iron)]
            for s, t in ((0.02, 0.5), (0.5, 0.98)):
                u, v = r * (foot - (foot - 0.85) * s), r * (foot - (foot - 0.85) * t)
                parts_k += [
                    rod((a * u, low * s, b * u), (c * v, low * t, d * v), 0.06, iron, sides=6),
                    rod((c * u, low * s, d * u), (a * v, low * t, b * v), 0.06, iron, sides=6),
                ]
            u = r * (foot - (foot - 0.85) * 0.5)
            parts_k += [rod((a * u, low * 0.5, b * u), (c * u, low * 0.5, d * u), 0.08, iron, sides=6)]
            parts = parts_k if k == 0 else parts + parts_k
        parts = named("leg", *parts)
        bowl = [(0, -r * 0.55), (r * 0.55, -r * 0.4), (r, 0)] if not wooden else [(0, 0), (r, 0)]
        parts += named("tank", lathe(joined(bowl, (r, high), (0, high)), tank, 32).at(0, low, 0))
        if wooden:
            parts += named("hoop", *(torus(r, 0.07, IRON, 6).at(0, low + high * f, 0) for f in (0.1, 0.3, 0.55, 0.8)))
            parts += named("platform", cylinder(r * 1.08, 0.25, wood(rng)).at(0, low - 0.2, 0))
            parts += named("board", *(p.at(0, low, 0) for p in around(box(0.07, high, 0.06, lighter(tank, -0.3)).at(0, 0, r), 20)))
        else:
            parts += named("pipe", cylinder(r * 0.16, low, paint))
            parts += named(
                "walkway",
                torus(r * 1.12, 0.12, lighter(paint, -0.3), 6).at(0, low + 0.1, 0),
                torus(r * 1.15, 0.05, lighter(paint, -0.3), 6).at(0, low + 1.0, 0),
            )
        parts += named(
            "roof",
            cylinder(r * 1.06, r * between(rng, 0.4, 0.75), lighter(tank, -0.3) if chance(rng) else draw(rng, "red"), 0.05, 32).at(
                0, low + high, 0
            ),
        )
        paint, legs = tank, True
    has, lacks = told(a_pointed_roof=legs, a_round_tank=not legs)
    has += (counted(count, "legs"),) if legs else ("one thick stem",)
    return Build(parts, ("tall",), f"on {counted(count, 'legs')}" if legs else "on a stem", paint, variant=style, has=has, lacks=lacks)


def silo(rng: Rng) -> Build:
    """Farm silo with a dome, corrugated grain bin with a cone, hopper bin on legs, a pair or a row."""
    style = pick(rng, "dome", "dome", "grain bin", "hopper", "row")
    paint = draw(rng, pick(rng, "grey", "grey", "white", "blue", "green", "red"), pick(rng, "metal", "concrete"))
    roof = steel(rng) if chance(rng) else lighter(paint, -0.3)
    r, tall = between(rng, 1.7, 2.3), between(rng, 8, 12)
    ladder = chance(rng, 0.65)
    if style == "grain bin":
        r, tall = between(rng, 3.0, 4.0), between(rng, 5, 6.5)
    count = int(rng.integers(2, 5)) if style == "row" else 1
    parts: list[Part] = []
    band = lighter(paint, -0.22)
    for i in range(count):
        x, low = i * r * 2.25, 0.0
        if style == "hopper":
            low, tall = 2.6, between(rng, 5, 7)
            parts += named("leg", *(rod((r * c, 0, r * s), (r * c, low + 0.6, r * s), 0.12, IRON) for c, s in circle(1.0, 6)))
            parts += named(
                "hopper",
                lathe([(0, -1.9), (0.3, -1.9), (r, 0.02), (0, 0.02)], paint, 32).at(0, low, 0),
                torus(r, 0.08, IRON, 6).at(0, low * 0.3, 0),
            )
        parts += named("wall", cylinder(r, tall, paint, sides=36).at(x, low, 0))
        parts += named("ring", *(cylinder(r * 1.03, 0.13, band, sides=36).at(x, low + y, 0) for y in np.arange(0.3, tall, 0.55)))
        top = (
            arc(0, 0, r * 1.04, 0, 88, 9) * (1, 0.95)
            if style in ("dome", "row")
            else np.array([(r * 1.06, 0), (0.4, r * 0.55), (0.4, r * 0.55 + 0.3)])
        )
        parts += named("roof", lathe(joined((0, 0), top, (0, top[-1, 1])), roof, 36).at(x, low + tall, 0))
        if ladder:
            rails = [rod((s * 0.2, 0.3, r + 0.15), (s * 0.2, tall, r + 0.15), 0.035, IRON, sides=6) for s in (-1, 1)]
            rungs = [rod((-0.2, y, r + 0.15), (0.2, y, r + 0.15), 0.025, IRON, sides=6) for y in np.arange(0.5, tall, 0.4)]
            parts += named("ladder", *moved([*rails, *rungs], x, low, 0))
    has, lacks = told(
        a_ladder=ladder, a_domed_roof=style in ("dome", "row"), a_pointed_roof=style not in ("dome", "row"), legs=style == "hopper"
    )
    words = ("low",) if style == "grain bin" else ("tall",) if count == 1 else ()
    return Build(
        parts,
        words,
        f"in a row of {counted(count, '').strip()}" if count > 1 else "with a ladder" if ladder else "",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def chimney(rng: Rng) -> Build:
    """House chimney with clay pots, tapering factory chimney, steel stove pipe, stone stack on a bit of roof."""
    style = pick(rng, "brick", "brick", "factory", "pipe", "on a roof")
    if style == "factory":
        wall, tall, r = masonry(rng), between(rng, 18, 25), between(rng, 1.1, 1.5)
        bands = chance(rng, 0.5)
        if bands:
            wall = draw(rng, pick(rng, "grey", "white", "beige"), "concrete")
        parts = named("stack", lathe([(0, 0), (r, 0), (r * 0.62, tall), (r * 0.5, tall), (r * 0.5, tall - 1.5), (0, tall - 1.5)], wall, 32))
        parts += named(
            "band",
            *(
                cylinder(r * (1 - 0.38 * f) * 1.03, tall * 0.06, draw(rng, "red"), r * (0.975 - 0.38 * f) * 1.03).at(0, tall * f, 0)
                for f in (0.92, 0.79, 0.66)
                if bands
            ),
        )
        parts += named("rim", torus(r * 0.66, 0.14, lighter(wall, -0.2), 8).at(0, tall, 0)) + named(
            "base", box(r * 2.6, tall * 0.09, r * 2.6, masonry(rng))
        )
        return Build(
            parts,
            ("tall", "round"),
            "with red bands" if bands else "",
            wall,
            variant=style,
            has=("red bands",) if bands else (),
            lacks=("a pot on top",),
        )
    if style == "pipe":
        paint, tall, r = metal(rng), between(rng, 1.8, 2.6), between(rng, 0.09, 0.13)
        parts = named("pipe", cylinder(r, tall, paint), *(cylinder(r * 1.12, 0.05, paint).at(0, tall * f, 0) for f in (0.3, 0.6, 0.9)))
        parts += named("base", cylinder(r * 2.2, 0.25, paint, r))
        parts += named(
            "cap",
            cylinder(r * 1.9, r * 1.1, paint, 0.01).at(0, tall + r * 0.9, 0),
            *around(rod((r * 0.9, tall - 0.05, 0), (r * 1.2, tall + r, 0), 0.008, paint), 4),
        )
        return Build(
            parts, ("round", "tall"), "with a cap", paint, variant=style, has=("a pointed cap",), lacks=("a pot on top", "red bands")
        )
    wall, side, deep, tall = (
        bricks(rng) if chance(rng, 0.7) else stone(rng),
        between(rng, 0.5, 0.7),
        between(rng, 0.5, 1.0),
        between(rng, 1.5, 2.2),
    )
    parts = named("stack", box(side, tall, deep, wall))
    courses = [box(side + 0.02, 0.012, deep + 0.02, lighter(wall, 0.35)).at(0, y, 0) for y in np.arange(0.12, tall, 0.12)]
    parts += named("course", *courses)
    for i, k in enumerate((1.14, 1.28, 1.14)):
        parts += named("rim", box(side * k, 0.09, deep + side * (k - 1), wall).at(0, tall + 0.09 * i, 0))
    pots = int(rng.integers(0, 4))
    clay = Paint(np.array((0.72, 0.38, 0.24)), "clay")
    pot = lathe([(0, 0), (0.14, 0), (0.11, 0.3), (0.13, 0.32), (0.13, 0.38), (0.09, 0.38), (0.09, 0.1), (0, 0.1)], clay, 20)
    parts += named("pot", *(pot.at(0, tall + 0.27, (i - (pots - 1) / 2) * 0.27) for i in range(pots)))
    if style == "on a roof":
        roof = draw(rng, pick(rng, "red", "brown", "grey"))
        parts += named("roof", extrude([(-1.3, -0.35), (1.3, -0.35), (1.3, -0.2), (0, 0.85), (-1.3, -0.2)], 2.2, roof))
        parts += named(
            "roof",
            *(
                q
                for f in np.linspace(0.1, 0.95, 7)
                for q in both(box(0.1, 0.06, 2.25, lighter(roof, -0.2)).turn("z", -39).at(1.3 * f, 0.85 - 1.05 * f, 0))
            ),
        )
    has, lacks = told(a_pot_on_top=pots == 1, a_piece_of_roof=style == "on a roof")
    if pots > 1:
        has, lacks = (*has, f"{counted(pots, 'pots')} on top"), tuple(p for p in lacks if "pot" not in p)
    return Build(
        parts,
        ("square",) if abs(side - deep) < 0.1 else (),
        "with a clay pot" if pots == 1 else "with clay pots" if pots else "",
        wall,
        variant=style,
        has=has,
        lacks=lacks,
    )


def wind_turbine(rng: Rng) -> Build:
    """Three slim blades on a tapered tube; two blades; a lattice mast; a farm wind pump; an upright-axis one."""
    style = pick(rng, "three blades", "three blades", "two blades", "wind pump", "upright")
    white = draw(rng, pick(rng, "white", "white", "grey"), "metal")
    if style == "wind pump":
        tall, r = between(rng, 7, 9), between(rng, 1.2, 1.6)
        parts = named("mast", *lattice(1.1, 0.18, tall, 5, IRON, 0.05))
        blade = extrude([(-0.07, 0.4), (0.07, 0.4), (0.22, r), (-0.22, r)], 0.03, white).turn("y", 25)
        parts += named("blade", *(p.at(0, tall, 0.5) for p in around(blade, 18, "z")))
        parts += named(
            "hub",
            cylinder(0.15, 0.8, IRON).turn("x", 90).at(0, tall, -0.3),
            *(torus(k, 0.025, IRON, 6).turn("x", 90).at(0, tall, 0.5) for k in (0.45, r * 0.75)),
        )
        parts += named(
            "tail",
            rod((0, tall, 0), (0, tall, -1.8), 0.03, IRON),
            extrude([(-1.3, -0.15), (-2.3, -0.5), (-2.3, 0.5), (-1.3, 0.15)], 0.04, draw(rng, pick(rng, "red", "blue", "grey")))
            .turn("y", -90)
            .at(0, tall, 0),
        )
        return Build(
            parts, (), "with many blades and a tail", white, variant=style, has=("many blades", "a tail", "a lattice mast"), lacks=()
        )
    if style == "upright":
        tall, r = between(rng, 7, 10), between(rng, 1.6, 2.2)
        parts = named("mast", cylinder(0.16, tall, IRON, 0.12))
        for k in range(3):
            t = np.linspace(0, 1, 14)
            line = np.column_stack([r * np.cos(1.6 * t), tall * (0.4 + 0.58 * t), r * np.sin(1.6 * t)])
            one = [tube(line, 0.13, white, 8)] + [
                rod((0, y, 0), p, 0.05, IRON) for y, p in ((tall * 0.5, line[2]), (tall * 0.88, line[11]))
            ]
            parts += named("blade", *(p.turn("y", 120 * k) for p in one))
        return Build(
            parts, ("tall",), "with upright blades", white, variant=style, has=("upright blades", "three blades"), lacks=("a tail",)
        )
    count, tall, r = 3 if style == "three blades" else 2, between(rng, 45, 60), between(rng, 19, 25)
    tip = draw(rng, "red") if chance(rng, 0.3) else white
    w = np.array([0.5, 1.25, 1.0, 0.3]) * r / 18
    spans = np.array([0.03, 0.2, 0.5, 1.0]) * r

    def blade_part(f: float, g: float, paint: Paint) -> Part:
        rings = []
        for t in np.linspace(f, g, 6):
            c, d = float(np.interp(t, spans / r, w)), 0.5 * (1 - 0.9 * t) * r / 22
            a = np.radians(28 * (1 - t))
            ring = np.stack([circle(1.0, 10)[:, 0] * c + 0.35 * c, np.full(10, t * r), circle(1.0, 10)[:, 1] * d], 1)
            x, z = ring[:, 0].copy(), ring[:, 2].copy()
            ring[:, 0], ring[:, 2] = x * np.cos(a) - z * np.sin(a), x * np.sin(a) + z * np.cos(a)
            rings.append(ring)
        return loft(np.array(rings), paint)

    phase = between(rng, 0, 120)
    rotor = [q for p in (blade_part(0.03, 0.8, white), blade_part(0.8, 1.0, tip)) for q in around(p, count, "z", phase)]
    parts = named("tower", cylinder(1.7, tall, white, 0.95), cylinder(2.3, 0.5, Paint(np.array((0.6, 0.6, 0.6)), "concrete")))
    parts += named("nacelle", box(2.2, 2.2, 6.0, white).at(0, tall - 0.2, -0.6)) + named(
        "hub", lathe([(0, 0), (1.3, 0), (1.25, 1.0), (0.7, 2.0), (0, 2.3)], white).turn("x", 90).at(0, tall + 0.9, 2.3)
    )
    parts += named("blade", *moved(rotor, 0, tall + 0.9, 3.2))
    return Build(
        parts, ("tall",), f"with {counted(count, 'blades')}", white, variant=style, has=(counted(count, "blades"),), lacks=("a tail",)
    )


def radio_tower(rng: Rng) -> Build:
    """Lattice mast: square tapering, slim with guy wires, three-sided, with dishes; red and white; or a tube mast."""
    style = pick(rng, "tapering", "tapering", "guyed", "dishes", "tube")
    tall, paint = between(rng, 28, 45), draw(rng, pick(rng, "red", "red", "grey", "orange"), "metal")
    striped = paint.name in ("red", "orange")
    low, high = {"guyed": (0.6, 0.6), "tube": (0.5, 0.3)}.get(style, (tall * 0.085, 0.6))
    sections = 4
    parts: list[Part] = []
    for i in range(sections):
        a, b = low + (high - low) * i / sections, low + (high - low) * (i + 1) / sections
        color = WHITE if striped and i % 2 else paint
        one = (
            [cylinder(a, tall / sections, color, b, 20)]
            if style == "tube"
            else lattice(a, b, tall / sections, 3, color, 0.3, 3 if style == "guyed" else 4)
        )
        parts += named("mast", *moved(one, y=tall / sections * i))
    parts += named(
        "antenna",
        rod((0, tall - 0.5, 0), (0, tall * 1.17, 0), 0.14, paint, 0.05),
        *(box(1.4, 0.08, 0.08, paint).at(0, tall * f, 0) for f in (1.05, 1.1)),
    )
    parts += named("lamp", ball(0.3, draw(rng, "red"), 8, 12).at(0, tall * 1.17, 0))
    guys = style in ("guyed", "tube")
    if guys:
        ropes = [rod((0.4, tall * f, 0), (tall * k, 0, 0), 0.045, IRON, sides=5) for f, k in ((0.45, 0.28), (0.9, 0.38))]
        parts += named("rope", *(p.turn("y", 90 + 120 * k) for k in range(3) for p in ropes))
    dishes = style == "dishes" or chance(rng, 0.3)
    if dishes:
        dish = lathe([(0, 0), (0.2, 0.02), (0.9, 0.35), (0.85, 0.4), (0.2, 0.1), (0, 0.1)], WHITE, 24).scaled(1.7, 1.7, 1.7).turn("x", 90)
        parts += named(
            "dish",
            *(
                dish.at(0, tall * f, 1.0 + (low - high) * (1 - f)).turn("y", a)
                for f, a in ((0.72, 0), (0.78, 110), (0.85, 215), (0.66, 300))
            ),
        )
        parts += named("panel", *(box(0.4, 2.2, 0.25, WHITE).at(0, tall * 0.93, 1.2).turn("y", a) for a in (30, 150, 270)))
    has, lacks = told(guy_wires=guys, dishes=dishes, a_lattice_mast=style != "tube")
    return Build(
        parts, ("tall", "striped") if striped else ("tall",), "with dishes" if dishes else "", paint, variant=style, has=has, lacks=lacks
    )


def utility_pole(rng: Rng) -> Build:
    """Wooden pole with one or two crossarms and insulators, with a transformer, a steel one, an A-frame, with a street lamp."""
    style = pick(rng, "one crossarm", "two crossarms", "transformer", "lamp", "double pole")
    pole = wood(rng, grain=False) if chance(rng, 0.75) else draw(rng, "grey", pick(rng, "metal", "concrete"))
    tall, r = between(rng, 8, 10.5), between(rng, 0.13, 0.17)
    arms = 2 if style in ("two crossarms", "transformer") else 1
    wide = between(rng, 1.8, 2.5)
    poles = (-0.8, 0.8) if style == "double pole" else (0.0,)
    parts = named("pole", *(cylinder(r, tall, pole, r * 0.7, 16).at(x, 0, 0) for x in poles))
    cup = lathe(
        [(0, 0), (0.03, 0), (0.03, 0.06), (0.09, 0.09), (0.05, 0.15), (0.08, 0.18), (0.04, 0.28), (0, 0.28)],
        draw(rng, pick(rng, "white", "brown", "turquoise"), "ceramic"),
        14,
    )
    for i in range(arms):
        y = tall - 0.5 - 0.95 * i
        w = wide * (1.35 if style == "double pole" else 1)
        parts += named("crossarm", box(w, 0.14, 0.12, pole).at(0, y, r))
        parts += named("brace", *both(beam((0.05, y - 0.6, r), (w * 0.3, y + 0.02, r), 0.05, IRON))) if style != "double pole" else []
        parts += named("insulator", *(cup.at(x * w, y + 0.14, r) for x in (-0.47, -0.28, 0.28, 0.47)))
    if style == "double pole":
        parts += named(
            "brace",
            beam((-0.8, tall * 0.55, 0), (0.8, tall * 0.8, 0), 0.1, pole),
            beam((0.8, tall * 0.55, 0), (-0.8, tall * 0.8, 0), 0.1, pole),
        )
    if style == "transformer":
        can = [cylinder(0.3, 0.85, draw(rng, "grey", "metal")), cylinder(0.33, 0.06, IRON).at(0, 0.85, 0), *both(cup.at(0.12, 0.9, 0))]
        parts += named("transformer", *moved(can, 0, tall - 2.9, r + 0.32))
    if style == "lamp":
        t = np.linspace(0, 1, 10)
        parts += named(
            "lamp",
            tube(np.column_stack([0 * t, tall - 2 + 0.7 * np.sin(t * 1.6), r + 1.5 * t]), 0.035, IRON, 8),
            lathe([(0, 0), (0.25, 0), (0.12, 0.2), (0, 0.22)], IRON, 20).at(0, tall - 1.45, r + 1.5),
        )
    has, lacks = told(a_transformer=style == "transformer", a_lamp=style == "lamp", two_poles=style == "double pole")
    has += ("two crossarms" if arms == 2 else "one crossarm",)
    return Build(parts, ("tall",), f"with {has[-1]}", pole, variant=style, has=has, lacks=lacks)


def pagoda(rng: Rng) -> Build:
    """Tiered tower with curved roofs: square or octagonal, three to seven storeys, slim, or a low shrine."""
    style = pick(rng, "square", "square", "octagonal", "slim", "hexagonal", "two storeys")
    sides = {"octagonal": 8, "hexagonal": 6, "slim": 8}.get(style, 4)
    tiers = {"two storeys": 2, "slim": 7}.get(style, int(rng.integers(3, 6)))
    wall = draw(rng, pick(rng, "red", "red", "white", "brown", "beige"), "wooden")
    roof = draw(rng, pick(*(rng, *(w for w in ("grey", "green", "blue", "red", "brown", "black") if w != wall.name))))
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
