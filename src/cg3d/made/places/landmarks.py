"""Castle, lighthouse, windmill, bridge. Doors face +Z; bridges run along x."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, around, beam, both, box, cylinder, extrude, lathe, moved, named, rod, tube
from cg3d.made.places.buildings import masonry
from cg3d.made.places.houses import PANE, WHITE, gable
from cg3d.made.places.telling import counted, told

DARK = Paint(np.array((0.12, 0.11, 0.10)))
IRON = Paint(np.array((0.2, 0.2, 0.22)), "metal")


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


def lighthouse(rng: Rng) -> Build:
    """Tapered tower with gallery, lamp room and cap: round striped, plain, eight-sided, square, with a keeper's house, iron legs."""
    style = pick(rng, "round", "round", "eight-sided", "square", "with a house", "on legs")
    band = draw(rng, pick(rng, "red", "red", "blue", "black", "green"))
    tall, low, high = between(rng, 9, 13), between(rng, 1.5, 1.9), between(rng, 0.9, 1.1)
    sides = {"eight-sided": 8, "square": 4}.get(style, 36)
    striped, rows = style != "on legs" and chance(rng, 0.7), int(rng.integers(4, 7))
    second = WHITE if striped or chance(rng) else masonry(rng)
    start = 180 / sides if sides < 36 else 0
    parts: list[Part] = []
    if style == "on legs":
        for k in range(4):
            a, b = np.radians(90 * k + 45), np.radians(90 * k + 135)
            ends = [np.array((q * np.cos(t), y, q * np.sin(t))) for t in (a, b) for q, y in ((low * 2.0, 0), (high * 1.1, tall))]
            parts += named("leg", rod(ends[0], ends[1], 0.16, band, 0.12))
            for f, g in ((0.02, 0.35), (0.35, 0.67), (0.67, 0.97)):
                p, q, u, v = (ends[i] + (ends[i + 1] - ends[i]) * h for i, h in ((0, f), (2, g), (2, f), (0, g)))
                parts += named("brace", rod(p, q, 0.06, band, sides=6), rod(u, v, 0.06, band, sides=6), rod(v, q, 0.07, band, sides=6))
        parts += named("shaft", cylinder(high * 0.5, tall, WHITE))
    else:
        for i in range(rows):
            a, b = (low + (high - low) * k / rows for k in (i, i + 1))
            paint = (band if i % 2 == 0 else WHITE) if striped else second
            parts += named("tower", cylinder(a, tall / rows, paint, b, sides).turn("y", start).at(0, tall * i / rows, 0))
        parts += named(
            "window",
            *(box(0.5, 0.8, 0.3, PANE).at(0, tall * f, (low + (high - low) * f) * np.cos(np.pi / sides)) for f in (0.35, 0.6, 0.83)),
        )
        parts += named("base", cylinder(low * 1.25, 0.4, stone(rng), low * 1.15, sides).turn("y", start))
    wide = high * 1.5
    rail = around(rod((wide * 0.95, 0, 0), (wide * 0.95, 0.75, 0), 0.04, IRON), 12)
    ring = circle(wide * 0.95, 28)
    rail += [tube(np.column_stack([ring[:, 0], np.full(28, y), ring[:, 1]]), 0.04, IRON, 6, closed=True) for y in (0.4, 0.75)]
    parts += named(
        "gallery",
        cylinder(high, 0.4, IRON, wide).at(0, tall - 0.2, 0),
        cylinder(wide, 0.15, IRON).at(0, tall + 0.1, 0),
        *moved(rail, y=tall + 0.2),
    )
    parts += named(
        "lamp room",
        cylinder(high * 0.75, 1.3, Paint(np.array((0.97, 0.92, 0.62)), "glass"), sides=12).at(0, tall + 0.2, 0),
        *(p.at(0, tall + 0.2, 0) for p in around(box(0.08, 1.3, 0.08, IRON).at(high * 0.75, 0, 0), 8)),
    )
    cap = [(0, 0), (high, 0), (0.1, 0.9), (0, 1.0)] if chance(rng) else joined((0, 0), (high, 0), arc(0, 0.1, high * 0.92, 0, 85, 8))
    parts += named("roof", lathe(cap, band).at(0, tall + 1.5, 0), rod((0, tall + 2.3, 0), (0, tall + 3.1, 0), 0.05, IRON))
    door = joined((-0.45, 0), (0.45, 0), arc(0, 1.3, 0.45, 0, 180, 10))
    parts += named(
        "door",
        extrude(door, 0.4, IRON).at(
            0, 0.3 if style != "on legs" else 0, (low if style != "on legs" else high * 0.5) * np.cos(np.pi / sides) - 0.05
        ),
    )
    if style == "with a house":
        w, d, h = 3.4, 4.2, 2.3
        house = [
            box(w, h, d, WHITE),
            extrude([(-w / 2, 0), (w / 2, 0), (0, w * 0.4)], d, WHITE).at(0, h, 0),
            *named("roof", gable(w, d, w * 0.44, 0.25, band).at(0, h + 0.05, 0)),
        ]
        house += [
            *named("door", box(0.8, 1.8, 0.15, band).at(0, 0, d / 2)),
            *named(
                "window",
                *both(box(0.6, 0.8, 0.2, PANE).at(1.1, 0.9, d / 2)),
                *(box(0.2, 0.8, 0.7, PANE).at(w / 2, 0.9, z) for z in (-1.1, 1.1)),
            ),
        ]
        parts += named("house", *moved(house, low + w / 2 - 0.2, 0, 0))
    words = ("tall", "striped") if striped else ("tall",)
    has, lacks = told(stripes=striped, a_house_beside_it=style == "with a house", iron_legs=style == "on legs", a_gallery=True)
    body = band if striped or style == "on legs" else second
    return Build(
        parts,
        words,
        "with a house" if style == "with a house" else "on legs" if style == "on legs" else "",
        body,
        variant=style,
        has=has,
        lacks=lacks,
    )


def windmill(rng: Rng) -> Build:
    """Tapered tower or eight-sided smock mill with lattice or canvas sails, post mill on a trestle, stone mill with many sails, modern."""
    style = pick(rng, "tower", "tower", "smock", "post mill", "triangular sails", "modern")
    if style == "modern":
        return _modern_mill(rng)
    wall = draw(rng, pick(rng, "white", "beige", "brown", "red", "grey"))
    roof, pole = draw(rng, pick(rng, "brown", "red", "black", "blue")), wood(rng, grain=False)
    tall, low, high = between(rng, 6, 8), between(rng, 2.0, 2.5), between(rng, 1.2, 1.5)
    canvas = WHITE if chance(rng, 0.6) else pole
    reach, axis = tall * 0.62, tall + 0.3
    gallery = style == "smock" and chance(rng, 0.7)
    count = 4
    if style == "post mill":
        tall *= 0.62
        reach, axis = tall * 0.9, tall * 1.08
        w = 1.5
        parts = named(
            "post",
            cylinder(0.35, tall * 0.55, pole),
            *(rod((s * 1.7 * c, 0, s * 1.7 * (1 - c)), (0, tall * 0.5, 0), 0.16, pole) for s in (-1, 1) for c in (0, 1)),
            *(box(3.6, 0.3, 0.3, pole).turn("y", 90 * k) for k in (0, 1)),
        )
        parts += named(
            "cabin",
            box(2 * w, tall * 0.8, 2.6, wall).at(0, tall * 0.45, 0),
            extrude([(-w, 0), (w, 0), (0, 1.3)], 2.58, wall).at(0, tall * 1.25, 0),
            *(box(2 * w + 0.06, 0.05, 2.66, lighter(wall, -0.25)).at(0, tall * (0.45 + 0.8 * f), 0) for f in (0.2, 0.4, 0.6, 0.8)),
        )
        parts += named("roof", gable(2 * w, 2.6, 1.4, 0.2, roof).at(0, tall * 1.25 + 0.05, 0)) + named(
            "ladder",
            beam((0.4, 0, -3.4), (0.4, tall * 0.45, -1.3), 0.1, pole),
            beam((-0.4, 0, -3.4), (-0.4, tall * 0.45, -1.3), 0.1, pole),
            *(box(0.8, 0.05, 0.2, pole).at(0, tall * 0.45 * f, -3.4 + 2.1 * f) for f in (0.15, 0.35, 0.55, 0.75, 0.95)),
        )
        front = 1.3
    else:
        sides = 8 if style == "smock" else 32
        parts = named("tower", cylinder(low, tall, wall, high, sides).turn("y", 22.5 if sides == 8 else 0))
        if style == "smock":
            parts += named("base", cylinder(low * 1.06, tall * 0.22, masonry(rng), low * 1.02, 8).turn("y", 22.5))
            parts += named(
                "seam",
                *(
                    cylinder(low + (high - low) * f + 0.02, 0.06, lighter(wall, -0.25), sides=8).turn("y", 22.5).at(0, tall * f, 0)
                    for f in np.linspace(0.3, 0.95, 8)
                ),
            )
        parts += named("roof", lathe([(0, 0), (high * 1.15, 0), (high * 0.8, high * 0.7), (0, high * 1.2)], roof).at(0, tall, 0))
        parts += named("door", box(0.9, 1.9, 0.4, pole).at(0, 0, low - 0.25)) + named(
            "window", *(box(0.7, 0.8, 0.3, PANE).at(0, tall * f, low + (high - low) * f - 0.14) for f in (0.42, 0.7))
        )
        front = high
    if gallery:
        y, r = tall * 0.3, low * 1.35
        parts += named(
            "gallery",
            cylinder(r, 0.14, pole, sides=16).at(0, y, 0),
            *(p.at(0, y, 0) for p in around(box(0.08, 0.85, 0.08, pole).at(r * 0.96, 0, 0), 16)),
            *(p.at(0, y + 0.8, 0) for p in around(box(2 * r * np.tan(np.pi / 16), 0.08, 0.08, pole).at(0, 0, r * 0.94), 16)),
        )
    if style == "triangular sails":
        count = int(rng.integers(6, 9))
        sail = [
            rod((0, 0, 0), (0, reach, 0), 0.06, pole),
            extrude([(0.0, reach * 0.3), (reach * 0.3, reach * 0.72), (0.0, reach * 0.98)], 0.05, canvas),
        ]
    else:
        sail = [box(0.14, reach, 0.14, pole)]
        sail += [box(0.9, 0.06, 0.06, canvas).at(0.5, reach * f, 0) for f in np.linspace(0.2, 0.97, 9)]
        sail += [box(0.06, reach * 0.78, 0.06, canvas).at(x, reach * 0.2, 0) for x in (0.35, 0.65, 0.93)]
        if chance(rng, 0.35):
            sail.append(box(0.85, reach * 0.76, 0.03, canvas).at(0.5, reach * 0.2, -0.02))
    start = between(rng, 0, 60)
    parts += named("sail", *(p.at(0, axis, front + 0.6) for q in sail for p in around(q, count, "z", start)))
    parts += named("axle", cylinder(0.18, front + 0.5, pole).turn("x", 90).at(0, axis, 0.3))
    has, lacks = told(a_gallery=gallery, a_ladder=style == "post mill", three_blades=False)
    phrase = counted(count, "sails")
    return Build(parts, ("old",), f"with {phrase}", wall, variant=style, has=(*has, phrase), lacks=lacks)


def _modern_mill(rng: Rng) -> Build:
    tall, r = between(rng, 18, 26), between(rng, 8, 11)
    blade = box(0.5, r, 0.1, WHITE).shaped(lambda x, y, z: (x * (1.25 - y / r), y, z)).at(0, 0.3, 0)
    hub = [
        cylinder(0.5, 2.4, WHITE).turn("x", 90).at(0, 0, -1.6),
        lathe([(0, 0), (0.5, 0), (0.3, 0.5), (0, 0.7)], WHITE).turn("x", 90).at(0, 0, 0.8),
    ]
    parts = (
        named("tower", cylinder(0.7, tall, WHITE, 0.35))
        + named("hub", *moved(hub, y=tall))
        + named("blade", *moved(around(blade, 3, "z", 20), 0, tall, 0.9))
    )
    return Build(parts, ("modern",), "with three blades", variant="modern", has=("three blades",), lacks=("a gallery", "a ladder"))


def bridge(rng: Rng) -> Build:
    """Arched stone bridge, plank bridge with rails, suspension, iron truss, road bridge on piers, covered bridge, rope bridge."""
    style = pick(rng, "stone", "plank", "suspension", "truss", "piers", "covered", "rope")
    made = {
        "stone": _stone_bridge,
        "plank": _plank_bridge,
        "suspension": _suspension_bridge,
        "truss": _truss_bridge,
        "piers": _pier_bridge,
        "covered": _covered_bridge,
        "rope": _rope_bridge,
    }
    return made[style](rng)


BRIDGE = ("towers", "railings", "a roof", "arches", "a truss")


def _bridge(parts: list[Part], style: str, words: tuple[str, ...], detail: str, paint: Paint, has: tuple[str, ...]) -> Build:
    said = " ".join(has)
    return Build(
        parts, words, detail, paint, variant=style, has=has, lacks=tuple(p for p in BRIDGE if p.split()[-1].rstrip("s") not in said)
    )


def _suspension_bridge(rng: Rng) -> Build:
    paint, long = draw(rng, pick(rng, "red", "orange", "grey", "blue", "green"), "metal"), between(rng, 60, 90)
    tall, wide, span = long * 0.24, long * 0.09, long * 0.28
    parts = named("deck", box(long, 0.9, wide, Paint(np.array((0.35, 0.35, 0.36)), "concrete")).at(0, tall * 0.3, 0))
    z = wide / 2 + 0.6
    for s in (-1, 1):
        parts += named(
            "tower",
            *both(box(1.6, tall, 1.6, paint).at(s * span, 0, z), "z"),
            *(box(1.2, 1.2, wide + 1, paint).at(s * span, tall * f, 0) for f in (0.62, 0.93)),
        )
        side = np.linspace(0, 1, 12)
        line = np.column_stack([s * (span + (long / 2 - span) * side), tall * (1 - 0.68 * side**0.8), np.full(12, z)])
        parts += named("cable", *both(tube(line, 0.28, paint, 6), "z"))
    x = np.linspace(-span, span, 25)
    y = tall * (0.4 + 0.6 * (x / span) ** 2)
    parts += named("cable", *both(tube(np.column_stack([x, y, np.full(25, z)]), 0.28, paint, 6), "z"))
    parts += named(
        "hanger", *(q for a, b in zip(x[2:-2], y[2:-2]) for q in both(rod((a, tall * 0.3, z), (a, b, z), 0.12, paint, sides=6), "z"))
    )
    return _bridge(parts, "suspension", ("suspension",), "with two towers", paint, ("two towers", "cables"))


def _stone_bridge(rng: Rng) -> Build:
    arches = int(rng.integers(1, 4))
    paint, wide = stone(rng), between(rng, 2.2, 3.0)
    long, high = between(rng, 8, 11) * (1 + 0.35 * (arches - 1)), between(rng, 1.8, 2.4)
    x = np.linspace(-long / 2, long / 2, 30)
    deck = np.stack([x, (0.5 if arches == 1 else 1.2) + high * (0.75 if arches > 1 else 1) * (1 - (2 * x / long) ** 2)], 1)
    step = long * 0.72 / arches
    under: list[np.ndarray] = []
    for i in range(arches):
        centre = (i - (arches - 1) / 2) * step
        top = np.interp(centre, deck[:, 0], deck[:, 1]) - 0.35
        r = step * (0.42 if arches == 1 else 0.4)
        under.append(arc(0, 0, 1, 180, 0, 18) * (r, max(0.5, top * (1.0 if i == (arches - 1) / 2 else 0.88))) + (centre, 0))
    side = joined((-long / 2, 0), *under, (long / 2, 0), deck[::-1])
    parts = named("arch", extrude(side, wide, paint))
    rails = joined(deck, deck[::-1] + (0, 0.55))
    parts += named("parapet", *both(extrude(rails, 0.25, lighter(paint, -0.12)).at(0, 0, wide / 2 - 0.12), "z"))
    for ring in under:
        mid = np.array([(ring[0, 0] + ring[-1, 0]) / 2, 0])
        stones = [
            extrude(joined(a, b, mid + (b - mid) * 1.12, mid + (a - mid) * 1.12), wide + 0.12, lighter(paint, 0.15 if k % 2 else 0.05))
            for k, (a, b) in enumerate(pairwise(ring))
        ]
        parts += named("stone", *stones)
    phrase = "one arch" if arches == 1 else counted(arches, "arches")
    return _bridge(parts, "stone", ("arched",), f"with {phrase}", paint, (phrase, "parapets"))


def _plank_bridge(rng: Rng) -> Build:
    paint, long, wide = wood(rng), between(rng, 4, 6), between(rng, 1.3, 1.7)
    rise = between(rng, 0.1, 0.9)
    x = np.linspace(-long / 2, long / 2, int(long / 0.2))
    y = 0.3 + rise * (1 - (2 * x / long) ** 2)
    z = wide / 2 - 0.05
    parts = named("plank", *(box(0.17, 0.05, wide, paint).at(a, b, 0) for a, b in zip(x, y)))
    parts += named(
        "rail",
        *(q for height in (0.45, 0.85) for q in both(tube(np.column_stack([x, y + height, np.full(len(x), z)]), 0.035, paint, 8), "z")),
    )
    parts += named(
        "post", *(q for a, b in list(zip(x, y))[:: max(1, len(x) // 6)] for q in both(box(0.09, 0.95, 0.09, paint).at(a, b - 0.05, z), "z"))
    )
    parts += named("beam", *both(tube(np.column_stack([x, y - 0.06, np.full(len(x), wide / 2 - 0.15)]), 0.07, paint, 8), "z"))
    return _bridge(parts, "plank", ("arched",) if rise > 0.4 else (), "with railings", paint, ("railings", "planks"))


def _truss_bridge(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "grey", "green", "red", "blue", "brown"), "metal")
    bays, step = int(rng.integers(5, 9)), between(rng, 3.0, 3.8)
    long, tall, wide = bays * step, between(rng, 4, 5), between(rng, 4, 5)
    curved = chance(rng)
    x = np.linspace(-long / 2, long / 2, bays + 1)
    top = np.array([0.0, *(tall * (0.55 + 0.45 * np.sin(np.pi * i / bays)) if curved else tall for i in range(1, bays)), 0.0])
    z = wide / 2
    parts = named("deck", box(long, 0.35, wide, Paint(np.array((0.33, 0.33, 0.34)), "concrete")).at(0, 0.9, 0))
    bars = [beam((-long / 2, 1.0, z), (long / 2, 1.0, z), 0.35, paint)]
    for i in range(bays):
        bars.append(beam((x[i], 1 + top[i], z), (x[i + 1], 1 + top[i + 1], z), 0.3, paint))
        if i > 0:
            bars.append(beam((x[i], 1, z), (x[i], 1 + top[i], z), 0.2, paint))
        if 0 < i < bays - 1:
            a, b = ((x[i], 1 + top[i]), (x[i + 1], 1)) if i < bays / 2 else ((x[i], 1), (x[i + 1], 1 + top[i + 1]))
            bars.append(beam((*a, z), (*b, z), 0.16, paint))
    parts += named("truss", *(q for p in bars for q in both(p, "z")))
    parts += named("brace", *(beam((x[i], 1 + top[i], -z), (x[i], 1 + top[i], z), 0.2, paint) for i in range(1, bays)))
    parts += named("pier", *both(box(1.2, 0.95, wide + 1, stone(rng)).at(long / 2 - 0.6, 0, 0)))
    return _bridge(parts, "truss", ("curved",) if curved else (), "with a truss", paint, ("a truss", "crossed bars"))


def _pier_bridge(rng: Rng) -> Build:
    paint = Paint(np.array((0.62, 0.62, 0.61)) * rng.uniform(0.85, 1.1), "concrete")
    spans, step = int(rng.integers(3, 6)), between(rng, 6, 8)
    long, tall, wide = spans * step, between(rng, 4, 6), between(rng, 4, 5.5)
    lamps = chance(rng, 0.5)
    parts = named(
        "deck",
        box(long, 0.7, wide, paint).at(0, tall, 0),
        box(long, 0.05, wide - 0.8, Paint(np.array((0.25, 0.25, 0.26)), "asphalt")).at(0, tall + 0.7, 0),
    )
    parts += named("line", *(box(1.2, 0.04, 0.16, WHITE).at(x, tall + 0.74, 0) for x in np.arange(-long / 2 + 1, long / 2, 2.4)))
    parts += named("railing", *both(box(long, 0.7, 0.2, paint).at(0, tall + 0.7, wide / 2 - 0.1), "z"))
    spots = [(i - (spans - 2) / 2) * step for i in range(spans - 1)]
    round_ = chance(rng)
    for x in spots:
        shaft = both(cylinder(0.55, tall, paint).at(x, 0, wide * 0.28), "z") if round_ else [box(0.9, tall, wide * 0.7, paint).at(x, 0, 0)]
        parts += named("pier", *shaft, box(1.3, 0.6, wide * 0.95, paint).at(x, tall - 0.6, 0), box(1.8, 0.4, wide, paint).at(x, 0, 0))
    parts += named("pier", *both(box(1.4, tall, wide * 1.05, paint).at(long / 2 - 0.7, 0, 0)))
    if lamps:
        parts += named(
            "lamp",
            *(q for x in spots for q in both(rod((x, tall + 0.7, wide / 2 - 0.1), (x, tall + 3.4, wide / 2 - 0.1), 0.07, IRON), "z")),
            *(q for x in spots for q in both(box(0.3, 0.15, 0.9, IRON).at(x, tall + 3.3, wide / 2 - 0.5), "z")),
        )
    phrase = counted(len(spots), "piers")
    return _bridge(parts, "piers", ("long",), f"on {phrase}", paint, (phrase, "railings", *(("lamps",) if lamps else ())))


def _covered_bridge(rng: Rng) -> Build:
    wall = draw(rng, pick(rng, "red", "red", "brown", "white", "grey"), "wooden")
    roof, long, wide, tall = (
        draw(rng, pick(rng, "grey", "brown", "black")),
        between(rng, 9, 13),
        between(rng, 3.2, 3.8),
        between(rng, 2.6, 3.1),
    )
    parts = named("deck", box(long + 1.5, 0.35, wide, wood(rng)).at(0, 1.0, 0))
    windows = max(3, int(long / 2.2))
    xs = (np.arange(windows) - (windows - 1) / 2) * long / windows
    parts += named(
        "wall",
        *both(box(long, tall * 0.45, 0.15, wall).at(0, 1.35, wide / 2 - 0.08), "z"),
        *both(box(long, tall * 0.18, 0.15, wall).at(0, 1.35 + tall * 0.82, wide / 2 - 0.08), "z"),
    )
    edges = [-long / 2 + 0.2, *((a + b) / 2 for a, b in pairwise(xs)), long / 2 - 0.2]
    parts += named("post", *(q for x in edges for q in both(box(0.4, tall, 0.18, wall).at(x, 1.35, wide / 2 - 0.08), "z")))
    parts += named(
        "board",
        *(
            q
            for x in np.arange(-long / 2 + 0.3, long / 2, 0.4)
            for q in both(box(0.05, tall * 0.45, 0.2, lighter(wall, -0.3)).at(x, 1.35, wide / 2 - 0.08), "z")
        ),
    )
    parts += named("roof", gable(wide, long, wide * 0.38, 0.3, roof).turn("y", 90).at(0, 1.4 + tall, 0))
    face = joined(
        (-wide / 2, 0),
        (-wide * 0.36, 0),
        (-wide * 0.36, tall * 0.55),
        arc(0, tall * 0.55, wide * 0.36, 180, 0, 14) * (1, 1),
        (wide * 0.36, 0),
        (wide / 2, 0),
        (wide / 2, tall),
        (0, tall + wide * 0.36),
        (-wide / 2, tall),
    )
    parts += named("portal", *both(extrude(face, 0.2, WHITE if wall.name != "white" else wall).turn("y", 90).at(long / 2, 1.35, 0)))
    parts += named("pier", *both(box(1.3, 1.05, wide + 0.8, stone(rng)).at(long / 2 - 0.2, 0, 0)))
    return _bridge(parts, "covered", ("covered",), "with a roof", wall, ("a roof", "openings in its sides"))


def _rope_bridge(rng: Rng) -> Build:
    paint, rope = wood(rng, grain=False), Paint(np.array((0.78, 0.66, 0.44)), "fabric")
    long, wide, sag = between(rng, 5, 8), between(rng, 0.9, 1.2), between(rng, 0.5, 1.0)
    x = np.linspace(-long / 2, long / 2, int(long / 0.26))
    low = 1.3 + sag * ((2 * x / long) ** 2 - 1)
    slope = np.degrees(np.arctan(np.gradient(low, x)))
    z = wide / 2
    parts = named("plank", *(box(0.19, 0.04, wide, paint).turn("z", s).at(a, b, 0) for a, b, s in zip(x, low, slope)))
    high = low + 0.85
    for line, r in ((low, 0.03), (high, 0.035)):
        parts += named("rope", *both(tube(np.column_stack([x, line, np.full(len(x), z)]), r, rope, 7), "z"))
    parts += named(
        "rope", *(q for i in range(0, len(x), 2) for q in both(rod((x[i], low[i], z), (x[i], high[i], z), 0.014, rope, sides=5), "z"))
    )
    parts += named("post", *(q for s in (-1, 1) for q in both(rod((s * long / 2, 0, z), (s * long / 2, 2.35, z), 0.09, paint), "z")))
    parts += named("platform", *both(box(0.9, 1.28, wide + 0.5, stone(rng)).at(long / 2 + 0.45, 0, 0)))
    return _bridge(parts, "rope", ("hanging",), "of ropes and planks", paint, ("ropes", "planks"))
