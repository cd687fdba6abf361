"""Water tower, silo, chimney."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, metal, pick, steel, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    torus,
)
from cg3d.made.places.buildings import masonry
from cg3d.made.places.surfaces import DARK, IRON
from cg3d.made.places.telling import counted, told


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
    parts += courses
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
