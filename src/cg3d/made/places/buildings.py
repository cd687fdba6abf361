"""Buildings of town and farm: skyscraper, apartment building, church, factory, barn, garage, shed, greenhouse. Their door faces +Z."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, steel, stone, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, moved, named, rod, turned
from cg3d.made.places.houses import PANE, gable
from cg3d.made.places.surfaces import DARK, WHITE
from cg3d.made.places.telling import counted, told

GREY = Paint(np.array((0.55, 0.56, 0.57)), "concrete")


def masonry(rng: Rng) -> Paint:
    """Brickwork coarse enough to be seen on a large building."""
    return replace(bricks(rng), per_metre=0.3)


def skyscraper(rng: Rng) -> Build:
    """Glass slab, stepped tower with a spire, round tower, twisted tower, or a pair."""
    style = pick(rng, "slab", "slab", "stepped", "stepped", "round", "twisted", "tapered")
    wall = draw(rng, pick(rng, "grey", "white", "beige", "blue", "brown", "black"), pick(rng, "glass", "concrete", "stone"))
    band = PANE if wall.rgb.mean() > 0.35 else lighter(wall, 0.45)
    tall, wide = between(rng, 58, 78), between(rng, 15, 21)
    antenna = chance(rng, 0.6)
    parts: list[Part] = []
    if style == "stepped":
        steps, base = int(rng.integers(3, 5)), 0.0
        for i in range(steps):
            high, side = tall * (0.46, 0.28, 0.16, 0.1)[i], wide * (1 - 0.2 * i)
            parts += moved(_storeys(side, side, high, wall, band), y=base)
            base += high
        tall = base
    elif style == "round":
        parts += [cylinder(wide / 2, tall, wall, sides=40)]
        parts += named("floor", *(cylinder(wide * 0.52, 0.8, band, sides=40).at(0, y, 0) for y in np.arange(3, tall, 3.6)))
    elif style in ("twisted", "tapered"):
        turn, narrow = (between(rng, 60, 110), 0.8) if style == "twisted" else (0.0, 0.45)
        for y in np.arange(0, tall, 2.6):
            side = wide * (1 - (1 - narrow) * y / tall)
            floor = [box(side, 0.9, side, band), box(side * 0.94, 1.8, side * 0.94, wall).at(0, 0.85, 0)]
            parts += moved(turned(floor, "y", turn * y / tall), y=y)
    else:
        parts += _storeys(wide, wide * between(rng, 0.55, 1.0), tall, wall, band)
        parts += [box(wide * 0.5, 3, wide * 0.4, wall).at(0, tall, 0)]
    if antenna:
        parts += named("antenna", rod((0, tall - 1, 0), (0, tall * 1.2, 0), wide * 0.03, steel(rng), wide * 0.008))
    has, lacks = told(an_antenna=antenna, a_round_tower=style == "round")
    return Build(parts, ("tall",), "with an antenna" if antenna else "", wall, variant=style, has=has, lacks=lacks)


def _storeys(width: float, depth: float, tall: float, wall: Paint, pane: Paint) -> list[Part]:
    """A block with bands of windows between upright ribs."""
    rows, count = max(2, round(tall / 3.8)), max(4, round(width / 2.4))
    step = tall / rows
    parts = named("window", *(box(width + 0.1, step * 0.55, depth + 0.1, pane).at(0, step * (i + 0.25), 0) for i in range(rows)))
    ribs = np.linspace(-0.5, 0.5, count)
    parts += [box(0.5, tall, 0.5, wall).at(f * (width + 0.2), 0, s * (depth / 2 + 0.1)) for f in ribs for s in (-1, 1)]
    parts += [box(0.5, tall, 0.5, wall).at(s * (width / 2 + 0.1), 0, f * (depth + 0.2)) for f in ribs[1:-1] for s in (-1, 1)]
    return [
        *named("wall", box(width, tall, depth, wall)),
        *parts,
        *named("roof", box(width + 1, 0.8, depth + 1, wall).at(0, tall - 0.4, 0)),
    ]


def apartment_building(rng: Rng) -> Build:
    """Block with rows of windows: flat with balconies, gabled town house, L-shaped, or long slab."""
    style = pick(rng, "flat", "flat", "gabled", "corner", "long")
    wall = masonry(rng) if chance(rng, 0.3) else draw(rng, pick(rng, "white", "beige", "grey", "yellow", "orange", "pink"))
    trim = WHITE if wall.name != "white" else GREY
    floors = int(rng.integers(3, 5 if style == "long" else 7))
    bays = {"long": 8, "gabled": 3}.get(style, int(rng.integers(4, 6)))
    wide, deep, tall = bays * 2.8, between(rng, 7, 9), 3.0 * floors
    balconies = style in ("flat", "long") and chance(rng, 0.65)
    parts = _flats(bays, floors, deep, wall, trim, balconies)
    if style == "corner":
        wing = turned(_flats(4, floors, deep, wall, trim, False), "y", 90)
        parts += moved(wing, -wide / 2 + deep / 2, 0, deep / 2 + 4.6)
    if style == "gabled":
        parts += [extrude([(-wide / 2, 0), (wide / 2, 0), (0, wide * 0.42)], deep - 0.02, wall).at(0, tall, 0)]
        parts += named(
            "roof", gable(wide, deep, wide * 0.45, 0.4, draw(rng, pick(rng, "red", "brown", "grey")), 0.25).at(0, tall + 0.05, 0)
        )
    else:
        parts += named("roof", box(wide + 0.6, 0.5, deep + 0.6, trim).at(0, tall, 0), box(3, 2, 3, wall).at(wide * 0.2, tall, 0))
    has, lacks = told(balconies=balconies, a_pointed_roof=style == "gabled", a_flat_roof=style != "gabled")
    has += (counted(floors, "storeys"),)
    return Build(parts, (), f"with {counted(floors, 'storeys')}", wall, variant=style, has=has, lacks=lacks)


def _flats(bays: int, floors: int, deep: float, wall: Paint, trim: Paint, balconies: bool) -> list[Part]:
    parts, wide = named("wall", box(bays * 2.8, 3.0 * floors, deep, wall)), bays * 2.8
    pane = named(
        "window",
        box(1.05, 1.25, 0.1, PANE).at(0, 0.1, 0),
        *both(box(0.12, 1.45, 0.4, trim).at(0.565, 0, 0)),
        *(box(1.25, 0.12, 0.44, trim).at(0, y, 0) for y in (0, 1.33)),
        box(0.08, 1.25, 0.2, trim).at(0, 0.1, 0),
    )
    rail = named(
        "balcony",
        box(2.3, 0.18, 1.3, trim),
        box(2.3, 0.08, 0.08, trim).at(0, 1.0, 0.6),
        *both(box(0.08, 0.08, 1.3, trim).at(1.11, 1.0, 0)),
        *(box(0.06, 1.0, 0.06, trim).at(x, 0, 0.6) for x in np.linspace(-1.1, 1.1, 9)),
    )
    for i in range(bays):
        x = (i - (bays - 1) / 2) * 2.8
        for level in range(floors):
            y = 3.0 * level
            parts += moved(pane, x, y + 1.0, -deep / 2)
            if level or i != bays // 2:
                parts += moved(pane, x, y + 1.0, deep / 2)
            if balconies and level and i % 2 == 0:
                parts += moved(rail, x, y + 0.1, deep / 2 + 0.65)
    x = (bays // 2 - (bays - 1) / 2) * 2.8
    parts += named("door", box(1.6, 2.3, 0.2, DARK).at(x, 0, deep / 2), box(2.2, 0.15, 1.2, trim).at(x, 2.45, deep / 2 + 0.5))
    side = [p.turn("y", 90) for p in pane]
    parts += [q for s in (-1, 1) for level in range(floors) for q in moved(side, s * wide / 2, 3.0 * level + 1.0, 0)]
    return parts


def church(rng: Rng) -> Build:
    """Nave with a tower and a spire in front, twin towers, a steeple on the ridge, an onion dome or a bell gable."""
    style = pick(rng, "spire", "spire", "twin", "ridge", "onion")
    wall = pick(rng, "w", "w", "s", "b")
    wall_paint = {"w": draw(rng, pick(rng, "white", "beige")), "s": stone(rng), "b": masonry(rng)}[wall]
    roof = draw(rng, pick(rng, "red", "grey", "brown", "blue", "green"))
    wide, long, tall = between(rng, 7, 9), between(rng, 14, 18), between(rng, 5, 6.5)
    parts = named(
        "wall",
        box(wide, tall, long, wall_paint),
        extrude([(-wide / 2, 0), (wide / 2, 0), (0, wide * 0.6)], long, wall_paint).at(0, tall, 0),
    )
    parts += named("roof", gable(wide, long, wide * 0.62, 0.4, roof, 0.2).at(0, tall + 0.05, 0))
    lancet = extrude(joined((-0.5, 0), (0.5, 0), (0.5, 1.9), (0.35, 2.4), (0, 2.9), (-0.35, 2.4), (-0.5, 1.9)), 0.3, PANE).turn("y", 90)
    parts += named("window", *(q for z in np.linspace(-long * 0.36, long * 0.36, 5) for q in both(lancet.at(wide / 2, tall * 0.28, z))))
    front = long / 2
    if style == "twin":
        side = _steeple(2.6, tall * 2.0, wall_paint, roof, "spire")
        parts += named("tower", *moved(side, wide / 2, 0, front), *moved(side, -wide / 2, 0, front))
    elif style == "ridge":
        parts += named("tower", *moved(_steeple(2.2, tall * 0.55, wall_paint, roof, "spire"), 0, tall + wide * 0.42, front - 1.6))
    else:
        front += 1.5
        parts += named("tower", *moved(_steeple(4.0, tall * 2.3, wall_paint, roof, style), 0, 0, front - 0.5))
        front += 1.5
    gate = joined((-0.9, 0), (0.9, 0), arc(0, 2.0, 0.9, 0, 180, 14))
    parts += named("door", extrude(gate, 0.5, wood(rng)).at(0, 0, front), extrude(gate * 1.18, 0.3, stone(rng)).at(0, 0, front))
    if style in ("twin", "ridge"):
        parts += named("window", cylinder(1.0, 0.5, PANE).turn("x", 90).at(0, tall * 0.95, front - 0.25))
    has, lacks = told(two_towers=style == "twin", a_cross_on_top=True, an_onion_dome=style == "onion", a_pointed_spire=style != "onion")
    return Build(parts, (), {"twin": "with two towers"}.get(style, "with a tower"), wall_paint, variant=style, has=has, lacks=lacks)


def _steeple(side: float, tall: float, wall: Paint, roof: Paint, style: str) -> list[Part]:
    """Square tower with belfry openings, its roof and a cross."""
    parts = [box(side, tall, side, wall), box(side * 1.1, 0.3, side * 1.1, wall).at(0, tall, 0)]
    gap = extrude(joined((-side * 0.15, 0), (side * 0.15, 0), arc(0, side * 0.4, side * 0.15, 0, 180, 10)), 0.2, DARK)
    parts += [p.turn("y", 90 * k) for k in range(4) for p in [gap.at(0, tall - side * 0.8, side / 2)]]
    if style == "onion":
        line = [(0.5, 0), (0.42, 0.1), (0.4, 0.2), (0.62, 0.42), (0.6, 0.62), (0.35, 0.85), (0.1, 1.05), (0.03, 1.3)]
        parts += [lathe(joined((0, 0), np.array(line) * side, (0, 1.3 * side)), roof, 24).at(0, tall + 0.3, 0)]
        top = tall + 0.3 + 1.28 * side
    else:
        parts += [cylinder(side * 0.72, side * 2.1, roof, 0.03, 4).turn("y", 45).at(0, tall + 0.3, 0)]
        top = tall + 0.2 + side * 2.1
    gold = Paint(np.array((0.8, 0.65, 0.25)), "metal")
    return [*parts, box(0.16, 1.5, 0.16, gold).at(0, top - 0.1, 0), box(0.8, 0.16, 0.16, gold).at(0, top + 0.85, 0)]


def factory(rng: Rng) -> Build:
    """Hall with a saw-tooth, flat or round roof and one to three smokestacks; or a gabled mill."""
    style = pick(rng, "saw-tooth", "saw-tooth", "flat", "vaulted", "gabled")
    wall = masonry(rng) if chance(rng) else draw(rng, pick(rng, "grey", "beige", "white", "blue"), "concrete")
    roof = draw(rng, pick(rng, "grey", "brown", "red", "black"), "metal")
    bays, wide, long, tall = int(rng.integers(3, 5)), 6.0, between(rng, 12, 17), between(rng, 5, 7)
    width = bays * wide
    parts = named("wall", box(width, tall, long, wall))
    edges = [(i - bays / 2) * wide for i in range(bays)]
    if style == "saw-tooth":
        tooth = extrude([(0, 0), (wide, 0), (0.1, 3.0), (0, 3.0)], long, roof)
        parts += named("roof", *(tooth.at(x, tall, 0) for x in edges))
        parts += named("window", *(box(0.1, 1.9, long * 0.9, PANE).at(x - 0.03, tall + 0.6, 0) for x in edges))
    elif style == "vaulted":
        parts += named(
            "roof", *(extrude(arc(wide / 2, 0, wide / 2, 0, 180, 16) * (1, 0.6), long + 0.3, roof).at(x, tall, 0) for x in edges)
        )
    elif style == "gabled":
        parts += named("roof", extrude([(-width / 2 - 0.3, 0), (width / 2 + 0.3, 0), (0, width * 0.24)], long + 0.5, roof).at(0, tall, 0))
    else:
        parts += named("roof", box(width + 0.5, 0.5, long + 0.5, roof).at(0, tall, 0))
        parts += named("vent", *(rounded_vent(roof).at(x + 3, tall + 0.5, 0) for x in edges))
    pane = named(
        "window", box(2.2, 1.8, 0.2, WHITE), box(0.92, 1.6, 0.3, PANE).at(-0.52, 0.1, 0), box(0.92, 1.6, 0.3, PANE).at(0.52, 0.1, 0)
    )
    door = int(rng.integers(0, bays))
    for i, x in enumerate(edges):
        if i == door:
            parts += named(
                "door",
                box(3.6, 3.8, 0.2, roof).at(x + 3, 0, long / 2),
                *(box(3.6, 0.06, 0.3, DARK).at(x + 3, y, long / 2) for y in (1, 2, 3)),
            )
        else:
            parts += [q for dx in (1.6, 4.4) for q in moved(pane, x + dx, tall * 0.4, long / 2)]
    stacks = int(rng.integers(1, 4))
    stack = named("chimney", cylinder(0.95, tall * 2.4, masonry(rng), 0.65), cylinder(0.75, 0.6, DARK).at(0, tall * 2.4 - 0.3, 0))
    parts += [q for i in range(stacks) for q in moved(stack, edges[0] + 1.6 + 3.2 * i, 0, -long / 2 - 1.1)]
    has, lacks = told(a_zigzag_roof=style == "saw-tooth", a_flat_roof=style == "flat")
    phrase = counted(stacks, "chimneys") if stacks > 1 else "one chimney"
    return Build(parts, (), f"with {phrase}", wall, variant=style, has=(*has, phrase), lacks=lacks)


def rounded_vent(paint: Paint) -> Part:
    """Roof ventilator."""
    return lathe([(0, 0), (0.5, 0), (0.5, 0.8), (0.85, 0.9), (0.6, 1.3), (0, 1.5)], paint, 20)


def barn(rng: Rng) -> Build:
    """Gambrel or gable roof, big double door with crossed boards; round roof; with a silo or a lean-to."""
    style = pick(rng, "gambrel", "gambrel", "gable", "round", "lean-to")
    wall = draw(rng, pick(rng, "red", "red", "red", "brown", "white", "grey"), "wooden")
    trim = WHITE if wall.name != "white" else draw(rng, "red")
    roof = draw(rng, pick(rng, "grey", "black", "brown", "white"))
    wide, long, tall = between(rng, 8, 10), between(rng, 11, 15), between(rng, 3.6, 4.6)
    half = wide / 2
    line = {
        "round": arc(0, 0, half, 0, 180, 20) * (1, 1.1),
        "gambrel": np.array([(half, 0), (half * 0.72, half * 0.72), (0, half * 1.12), (-half * 0.72, half * 0.72), (-half, 0)]),
    }.get(style, np.array([(half, 0), (0, half * 0.95), (-half, 0)]))
    parts = named("wall", box(wide, tall, long, wall), extrude(line, long - 0.1, wall).at(0, tall, 0))
    over = line * (1.07, 1.05)
    parts += named("roof", extrude(joined(over, line[::-1]), long + 0.8, roof).at(0, tall - 0.02, 0))
    front = long / 2
    parts += named("door", *moved(_crossed(3.2, min(3.2, tall - 0.3), wall, trim), 0, 0, front))
    hatch = chance(rng, 0.75)
    if hatch:
        parts += named("hatch", *moved(_crossed(1.3, 1.3, wall, trim, 1), 0, tall + half * 0.15, front))
    boards = [box(0.05, tall - 0.05, 0.06, lighter(wall, -0.3)).at(x, 0, front) for x in np.arange(-half + 0.4, half, 0.45) if abs(x) > 1.8]
    parts += boards
    parts += named("window", *(q for z in (-long * 0.3, 0, long * 0.3) for q in both(box(0.2, 1.0, 1.0, trim).at(half, tall * 0.45, z))))
    if style == "lean-to":
        parts += [extrude([(half, 0), (half + 3, 0), (half + 3, 2.2), (half, tall)], long * 0.8, wall)]
        parts += named("roof", extrude([(half, tall + 0.15), (half, tall), (half + 3.5, 2.05), (half + 3.5, 2.2)], long * 0.84, roof))
    silo = style != "lean-to" and chance(rng, 0.3)
    if silo:
        dome = arc(0, tall * 2.1, 1.6, 0, 90, 8)
        parts += named("silo", lathe(joined((0, 0), (1.6, 0), dome), steel(rng), 28).at(half + 2.2, 0, -long * 0.2))
    has, lacks = told(a_silo=silo, a_hatch_above_the_door=hatch, a_round_roof=style == "round", a_lean_to=style == "lean-to")
    return Build(parts, (), "with a silo" if silo else "with a big double door", wall, variant=style, has=has, lacks=lacks)


def _crossed(width: float, tall: float, wall: Paint, trim: Paint, leaves: int = 2) -> list[Part]:
    """Door leaves framed and braced with an X, facing +Z."""
    parts = [box(width, tall, 0.12, wall)]
    each = width / leaves
    for i in range(leaves):
        x = (i - (leaves - 1) / 2) * each
        frame = [
            *both(box(0.16, tall, 0.22, trim).at(each / 2 - 0.08, 0, 0)),
            *(box(each, 0.16, 0.22, trim).at(0, y, 0) for y in (0, tall - 0.16)),
        ]
        reach, angle = np.hypot(each, tall) * 0.93, np.degrees(np.arctan2(each, tall))
        frame += [box(0.13, reach, 0.2, trim).at(0, -reach / 2, 0).turn("z", s * angle).at(0, tall / 2, 0) for s in (-1, 1)]
        parts += moved(frame, x)
    return parts
