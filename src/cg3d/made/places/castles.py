"""Castle. Its gate faces +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, around, both, box, cylinder, extrude, moved, named, rod
from cg3d.made.places.surfaces import DARK, IRON
from cg3d.made.places.telling import told


def _castle_tower(r: float, tall: float, cone: bool, paint: Paint, roof: Paint, square: bool = False) -> list[Part]:
    """Round or square tower with slits and battlements, or with a pointed roof."""
    sides = 4 if square else 28

    def drum(radius: float, high: float, top: float | None = None) -> Part:
        k = np.sqrt(2) if square else 1.0
        part = cylinder(radius * k, high, paint, top * k if top is not None else None, sides)
        return part.turn("y", 45) if square else part

    parts = named("tower", drum(r, tall), drum(r, tall * 0.05, r * 1.14).at(0, tall * 0.95, 0), drum(r * 1.14, tall * 0.08).at(0, tall, 0))
    parts += named("slit", *(box(0.14, tall * 0.12, 0.2, DARK).at(0, tall * f, r - 0.04) for f in (0.4, 0.7)))
    if cone:
        top = cylinder(r * 1.3 * (np.sqrt(2) if square else 1), r * 2.4, roof, 0.01, sides)
        return parts + named("roof", (top.turn("y", 45) if square else top).at(0, tall * 1.08, 0))
    if square:
        row = [box(r * 0.4, r * 0.42, r * 0.24, paint).at(x * r * 1.9, tall * 1.08, r * 1.02) for x in (-0.5, -0.17, 0.17, 0.5)]
        return parts + named("battlement", *(p.turn("y", 90 * k) for k in range(4) for p in row))
    return parts + named(
        "battlement", *(p.at(0, tall * 1.08, 0) for p in around(box(r * 0.36, r * 0.4, r * 0.22, paint).at(0, 0, r * 1.02), 9))
    )


def _castle_gate(wide: float, tall: float, deep: float, timber: Paint, trim: Paint) -> list[Part]:
    """Arched gate with a portcullis grid, facing +Z."""
    door = joined((-wide / 2, 0), (wide / 2, 0), arc(0, tall - wide / 2, wide / 2, 0, 180, 14))
    parts = named("gate", extrude(door, deep, timber), extrude(door * 1.22, deep * 0.8, trim))
    bars = [box(0.06, tall * 0.9, deep + 0.12, IRON).at(x * wide, 0, 0) for x in (-0.33, -0.11, 0.11, 0.33)]
    return parts + named("grid", *bars, *(box(wide * 0.95, 0.06, deep + 0.12, IRON).at(0, tall * f, 0) for f in (0.25, 0.5, 0.72)))


def castle(rng: Rng) -> Build:
    """Four round or square towers round a court and a keep; a single tower; a fairy-tale cluster of spires; a gatehouse; a ruin."""
    style = pick(rng, "round towers", "round towers", "square towers", "fairy tale", "gatehouse", "ruin")
    paint = stone(rng)
    roof = draw(rng, pick(rng, "red", "blue", "purple", "green", "grey"))
    timber = wood(rng)
    cone = {"fairy tale": True, "ruin": False}.get(style, chance(rng, 0.5))
    flags = (cone and chance(rng, 0.6)) or style == "fairy tale"
    tops: list[tuple[float, float, float]] = []
    if style in ("fairy tale", "gatehouse"):
        parts, tops = (_fairy_castle if style == "fairy tale" else _gatehouse)(rng, paint, roof, timber, cone)
    else:
        size, tall, r = between(rng, 3.5, 4.6), between(rng, 2.2, 2.8), between(rng, 0.85, 1.1)
        square, ruin = style == "square towers", style == "ruin"
        parts = []
        for sx in (-1, 1):
            for sz in (-1, 1):
                high = tall * 1.6 * (between(rng, 0.35, 0.8) if ruin and (sx, sz) != (-1, -1) else 1)
                parts += moved(_castle_tower(r, high, cone, paint, roof, square), sx * size, 0, sz * size)
                tops.append((sx * size, high * 1.08 + r * 2.3, sz * size))
        wall = [
            box(2 * size, tall, 0.6, paint),
            *(box(0.4, 0.4, 0.6, paint).at(x, tall, 0) for x in np.arange(-size + 1.2, size - 1.0, 0.8)),
        ]
        if ruin:
            wall = [box(2 * size / 7, tall * between(rng, 0.3, 1.0), 0.6, paint).at((i - 3) * 2 * size / 7, 0, 0) for i in range(7)]
        parts += named("wall", *(p.turn("y", 90 * k) for k in range(4) for p in moved(wall, z=size)))
        parts += moved(_castle_gate(1.6, min(2.0, tall * 0.85), 0.3, timber, lighter(paint, -0.15)), 0, 0, size + 0.25)
        if not ruin:
            parts += named(
                "keep",
                box(2.6, tall * 1.5, 2.2, paint).at(0, 0, -size * 0.1),
                *(box(0.4, 0.4, 2.2, paint).at(x, tall * 1.5, -size * 0.1) for x in (-1.1, -0.37, 0.37, 1.1)),
            )
            parts += moved(_castle_tower(r * 0.9, tall * 2.2, cone, paint, roof, square), 0, 0, -size * 0.35)
            tops.append((0, tall * 2.2 * 1.08 + r * 2.1, -size * 0.35))
    if flags:
        cloth = draw(rng, pick(rng, "red", "blue", "yellow", "green"))
        for x, y, z in tops:
            parts += named(
                "flag",
                rod((x, y - 0.3, z), (x, y + 1.0, z), 0.04, timber),
                extrude([(0, 0), (0.9, 0.22), (0, 0.44)], 0.04, cloth).at(x, y + 0.5, z),
            )
    has, lacks = told(
        pointed_roofs=cone, battlements=not cone, flags=flags, a_broken_wall=style == "ruin", square_towers=style == "square towers"
    )
    words = ("ruined", "old") if style == "ruin" else ()
    towers = {"fairy tale": "many towers", "gatehouse": "two towers"}.get(style, "five towers" if style != "ruin" else "four towers")
    detail = f"with {roof.name} tower roofs" if cone else f"with {towers}"
    return Build(parts, words, detail, paint, variant=style, has=(*has, towers), lacks=lacks)


def _fairy_castle(rng: Rng, paint: Paint, roof: Paint, timber: Paint, cone: bool) -> tuple[list[Part], list[tuple[float, float, float]]]:
    parts = named("keep", box(5.0, 3.2, 4.0, paint), *(box(0.4, 0.4, 4.0, paint).at(x, 3.2, 0) for x in np.linspace(-2.3, 2.3, 6)))
    tops = []
    spots = [
        (0, -0.4, 0.95, 7.5),
        (-2.5, 2.0, 0.75, 4.3),
        (2.5, 2.0, 0.75, 4.3),
        (-2.5, -2.0, 0.75, 5.4),
        (2.5, -2.0, 0.75, 5.4),
        (-1.2, 0.7, 0.55, 5.8),
        (1.3, -0.9, 0.5, 6.6),
    ]
    for x, z, r, h in spots:
        h *= between(rng, 0.88, 1.12)
        parts += moved(_castle_tower(r, h, cone, paint, roof), x, 0, z)
        tops.append((x, h * 1.08 + r * 2.35, z))
    parts += moved(_castle_gate(1.5, 2.2, 0.4, timber, lighter(paint, -0.15)), 0, 0, 2.0)
    return parts + named("step", *(box(2.4 - 0.1 * i, 0.12 * (4 - i), 0.3, paint).at(0, 0, 2.3 + 0.3 * i) for i in range(4))), tops[:5]


def _gatehouse(rng: Rng, paint: Paint, roof: Paint, timber: Paint, cone: bool) -> tuple[list[Part], list[tuple[float, float, float]]]:
    r, tall, gap = between(rng, 1.2, 1.6), between(rng, 5.0, 6.5), between(rng, 1.6, 2.2)
    x = gap + r * 0.7
    parts = [q for s in (-1, 1) for q in moved(_castle_tower(r, tall, cone, paint, roof), s * x, 0, 0)]
    parts += named(
        "wall",
        box(2 * x, tall * 0.78, r * 1.5, paint),
        *(box(0.45, 0.45, r * 1.5, paint).at(a, tall * 0.78, 0) for a in np.linspace(-gap * 0.75, gap * 0.75, 4)),
    )
    parts += moved(_castle_gate(gap * 1.35, tall * 0.5, 0.5, timber, lighter(paint, -0.15)), 0, 0, r * 0.75)
    parts += named("slit", *(box(0.16, 0.8, 0.1, DARK).at(s * gap * 0.5, tall * 0.6, r * 0.76) for s in (-1, 1)))
    if chance(rng, 0.6):
        board = [
            box(gap * 1.3, 0.14, 3.4, timber).at(0, 0, r * 0.75 + 1.7),
            *(box(gap * 1.32, 0.03, 0.06, lighter(timber, -0.4)).at(0, 0.13, r * 0.75 + 0.3 + 0.4 * k) for k in range(8)),
        ]
        parts += named(
            "drawbridge", *board, *both(rod((gap * 0.6, tall * 0.55, r * 0.8), (gap * 0.6, 0.14, r * 0.75 + 3.2), 0.04, IRON, sides=6))
        )
    return parts, [(s * x, tall * 1.08 + r * 2.3, 0) for s in (-1, 1)]
