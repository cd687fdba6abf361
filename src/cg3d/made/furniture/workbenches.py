"""Where one works standing: workbench, kitchen island. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bow, door, frame, knob, row, told, tone, trim
from cg3d.made.furniture.chests import drawers
from cg3d.made.paints import CHROME, Paint, Rng, lighter, metal, pick, steel, stone, wood
from cg3d.made.parts import (
    Part,
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
    torus,
)  # fmt: skip


def workbench(rng: Rng) -> Build:
    """Carpenter's bench with vises and dog holes, steel bench with drawers, bench with a tool wall, folding trestle bench."""
    style = pick(rng, "carpenter", "carpenter", "steel", "tool wall", "folding")
    paint = wood(rng)
    width, depth, tall = between(rng, 1.3, 1.8), between(rng, 0.58, 0.72), between(rng, 0.82, 0.92)
    vise, wall = style in ("carpenter", "folding") or chance(rng, 0.7), style == "tool wall"
    if style == "folding":
        return _folding_bench(rng, paint)
    x, z, thick = width / 2, depth / 2, between(rng, 0.06, 0.1)
    parts = named("top", box(width, thick, depth, paint).at(0, tall - thick, 0))
    base = paint if style == "carpenter" else tone(rng, "blue", "red", "grey", "green", "black", material="metal")
    parts += named("leg", *corners(box(0.09, tall - thick, 0.09, base), x - 0.16, z - 0.08))
    shelf, chest = chance(rng, 0.6), style != "carpenter" and chance(rng, 0.75)
    if shelf:
        parts += named("shelf", box(width - 0.34, 0.03, depth - 0.12, base).at(0, 0.2, 0))
    else:
        parts += named("beam", *both(box(width - 0.32, 0.09, 0.04, base).at(0, 0.24, z - 0.08), "z"))
    if chest:
        parts += named("drawer", *drawers(0.42, tall - thick - 0.3, depth - 0.1, 3, base, CHROME, (x - 0.44, 0.28)))
    if style == "carpenter":
        parts += named("dog hole", *[cylinder(0.013, 0.004, IRON, sides=12).at(w, tall, z - 0.09) for w in row(-x + 0.15, x - 0.3, 8)])
        parts += _wood_vise(x, z, tall, paint)
    elif vise:
        parts += _iron_vise(tone(rng, "blue", "grey", "red", "green", material="metal"), -x + 0.22, tall, z - 0.1)
    if wall:
        parts += _tool_wall(rng, width, tall, -z)
    facts = told(("a vise", vise), ("drawers", chest), ("a lower shelf", shelf), ("a tool wall", wall))
    return Build(parts, (), "with a vise" if vise else "", paint, variant=style, has=facts[0], lacks=facts[1])


def _wood_vise(x: float, z: float, tall: float, paint: Paint) -> list[Part]:
    jaw = trim(paint)
    front = [
        box(0.38, 0.2, 0.06, jaw).at(-x + 0.26, tall - 0.2, z + 0.1),
        rod((-x + 0.26, tall - 0.1, z), (-x + 0.26, tall - 0.1, z + 0.22), 0.022, IRON),
    ]
    front += [rod((-x + 0.12, tall - 0.1, z + 0.2), (-x + 0.4, tall - 0.1, z + 0.2), 0.011, jaw)]
    front += [rod((-x + s, tall - 0.12, z - 0.02), (-x + s, tall - 0.12, z + 0.1), 0.012, IRON) for s in (0.14, 0.38)]
    side = [
        box(0.06, 0.16, 0.3, jaw).at(x + 0.1, tall - 0.16, z - 0.15),
        rod((x, tall - 0.08, z - 0.15), (x + 0.22, tall - 0.08, z - 0.15), 0.022, IRON),
    ]
    return named("vise", *front, *side, rod((x + 0.2, tall - 0.08, z - 0.3), (x + 0.2, tall - 0.08, z), 0.011, jaw))


def _iron_vise(paint: Paint, x: float, y: float, z: float) -> list[Part]:
    parts = [cylinder(0.08, 0.03, paint), box(0.1, 0.09, 0.13, paint).at(0, 0.02, -0.02), box(0.16, 0.09, 0.035, paint).at(0, 0.08, -0.02)]
    parts += [box(0.07, 0.06, 0.2, paint).at(0, 0.06, 0.12), box(0.16, 0.1, 0.04, paint).at(0, 0.07, 0.07)]
    parts += [rod((0, 0.09, 0.1), (0, 0.09, 0.26), 0.014, CHROME), rod((-0.1, 0.09, 0.25), (0.1, 0.09, 0.25), 0.008, CHROME)]
    return named("vise", *moved(parts, x, y, z))


def _tool_wall(rng: Rng, width: float, tall: float, back: float) -> list[Part]:
    """A board behind the bench with a hammer, a saw, screwdrivers and spanners on it."""
    board, grip, shine = tone(rng, "beige", "white", "grey", "brown"), tone(rng, "red", "orange", "yellow", "blue"), steel(rng)
    parts = named("tool wall", box(width, 0.7, 0.025, board).at(0, tall + 0.02, back + 0.02))
    y, z = tall + 0.2, back + 0.05
    hammer = [rod((0, 0, 0), (0, 0.3, 0), 0.014, grip), box(0.13, 0.04, 0.035, shine).at(0, 0.3, 0)]
    blade = extrude(np.array([(-0.22, 0.02), (0.2, 0.0), (0.2, 0.12), (-0.22, 0.06)]), 0.006, shine)
    saw = [blade, rounded(0.1, 0.13, 0.03, 0.013, grip).at(0.25, 0.0, 0)]
    parts += named("tool", *moved(hammer, -width * 0.36, y, z), *moved(saw, width * 0.22, y + 0.18, z))
    for i, w in enumerate(row(-width * 0.24, 0.0, 5)):
        parts += named(
            "tool",
            cylinder(0.014, 0.1, grip, sides=10).at(w, y + 0.2, z),
            cylinder(0.005, 0.1 + 0.02 * i, shine, sides=8).at(w, y + 0.1 - 0.02 * i, z),
        )
    return parts + named(
        "tool", *[box(0.025, 0.16 + 0.03 * i, 0.012, shine).at(w, y, z - 0.01) for i, w in enumerate(row(width * 0.1, width * 0.36, 5))]
    )


def _folding_bench(rng: Rng, paint: Paint) -> Build:
    """Two beech jaws with a gap between, on a folding steel stand."""
    base = tone(rng, "black", "orange", "grey", "blue", "red", material="metal")
    x, tall = between(rng, 0.32, 0.42), between(rng, 0.75, 0.82)
    parts = named("top", *[box(2 * x, 0.03, w, paint).at(0, tall - 0.03, z) for z, w in ((-0.12, 0.15), (0.12, 0.2))])
    holes = [cylinder(0.011, 0.004, IRON, sides=10).at(a, tall, b) for a in row(-x + 0.08, x - 0.08, 5) for b in (-0.12, 0.12)]
    parts += named("hole", *holes)
    for s in (-x + 0.05, x - 0.05):
        parts += named(
            "leg", box(0.05, 0.06, 0.46, base).at(s, tall - 0.09, 0), *both(beam((s, tall - 0.06, 0.06), (s, 0, 0.3), 0.045, base), "z")
        )
    parts += named("step", box(2 * x - 0.1, 0.03, 0.1, base).at(0, 0.22, 0.2), box(2 * x - 0.1, 0.03, 0.03, base).at(0, 0.22, -0.2))
    for s in (-x + 0.12, x - 0.12):
        parts += named(
            "crank",
            rod((s, tall - 0.06, 0.2), (s, tall - 0.06, 0.3), 0.012, CHROME),
            rod((s - 0.05, tall - 0.06, 0.3), (s + 0.05, tall - 0.06, 0.3), 0.012, base),
        )
    facts = told(("a vise", True), ("drawers", False), ("a lower shelf", False), ("a tool wall", False), ("two cranks", True))
    return Build(parts, (), "with a vise", paint, variant="folding", has=facts[0], lacks=facts[1])


def kitchen_island(rng: Rng) -> Build:
    """Cupboard block with an overhanging top, with a hob or sink, block on a toe kick with stools, open legs with shelves."""
    style = pick(rng, "doors", "drawers", "open", "overhang", "panelled")
    paint, top = (
        tone(rng, "white", "grey", "blue", "green", "black") if chance(rng, 0.65) else wood(rng),
        stone(rng) if chance(rng) else wood(rng),
    )
    width, depth, tall = between(rng, 1.2, 2.0), between(rng, 0.65, 0.85), between(rng, 0.88, 0.95)
    x, z, shine = width / 2, depth / 2, metal(rng)
    over = 0.3 if style == "overhang" else 0.04
    parts = named("top", box(width + 0.08, 0.04, depth + over + 0.04, top).at(0, tall - 0.04, -over / 2))
    body = tall - 0.04
    if style == "open":
        parts += named("leg", *corners(box(0.08, body, 0.08, paint), x - 0.05, z - 0.05))
        parts += named("shelf", *[box(width - 0.06, 0.03, depth - 0.04, paint).at(0, y, 0) for y in (0.14, 0.42)])
        parts += named("drawer", *drawers(width - 0.1, 0.17, depth - 0.06, 1, paint, shine, (0, body - 0.18), 3))
    else:
        parts += named(
            "body", box(width, body - 0.09, depth, paint).at(0, 0.09, 0), box(width - 0.06, 0.09, depth - 0.1, lighter(paint, -0.5))
        )
        parts += _island_front(style, width, body, z, paint, shine)
        if style == "panelled":
            parts += named(
                "post",
                *corners(
                    lathe(
                        [(0, 0), (0.05, 0), (0.05, 0.12), (0.035, 0.2), (0.05, 0.5), (0.035, body - 0.15), (0.05, body), (0, body)],
                        paint,
                        18,
                    ),
                    x + 0.02,
                    z + 0.02,
                ),
            )
    what = pick(rng, "", "", "sink", "hob")
    if what == "sink":
        parts += named(
            "sink", *[p.at(-x * 0.4, tall, 0) for p in frame(0.5, 0.4, 0.025, 0.015, CHROME) for p in [p.turn("x", -90).at(0, 0.006, 0.2)]]
        )
        parts += named("sink", box(0.46, 0.006, 0.36, lighter(CHROME, -0.5)).at(-x * 0.4, tall, 0))
        tap = [
            cylinder(0.02, 0.22, CHROME),
            rod((0, 0.22, 0), (0, 0.26, 0.18), 0.012, CHROME),
            rod((0, 0.26, 0.18), (0, 0.2, 0.19), 0.012, CHROME),
        ]
        parts += named("faucet", *moved(tap, -x * 0.4, tall, -0.24))
    elif what == "hob":
        parts += named("hob", rounded(0.58, 0.012, 0.5, 0.005, Paint(np.array((0.1, 0.1, 0.11)), "glass")).at(x * 0.35, tall, 0))
        rings = corners(torus(0.085, 0.006, CHROME, 8, 28).at(0, tall + 0.012, 0), 0.14, 0.12)
        parts += named("hob", *moved(rings, x=x * 0.35))
    seats = 0
    if style == "overhang" or chance(rng, 0.3):
        seats = int(rng.integers(2, 4))
        for w in row(-x * 0.6, x * 0.6, seats):
            stool = [cylinder(0.16, 0.05, top).at(0, 0.63, 0), *corners(rod((0, 0.64, 0), (0.06, 0, 0.06), 0.016, IRON), 0.1, 0.1)]
            parts += named("stool", *moved(stool, w, 0, -z - over - 0.1))
    facts = told(
        ("a sink", what == "sink"),
        ("a hob", what == "hob"),
        ("drawers", style in ("drawers", "open")),
        ("doors", style != "open"),
        ("open shelves", style == "open"),
        ("stools", seats > 0),
    )
    detail = f"with a {what}" if what else "with stools" if seats else ""
    return Build(parts, (), detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _island_front(style: str, width: float, body: float, z: float, paint: Paint, shine: Paint) -> list[Part]:
    count = max(2, round(width / 0.5))
    each, parts = width / count, []
    for i, w in enumerate(row(-width / 2 + each / 2, width / 2 - each / 2, count)):
        if style == "drawers" and i != count // 2:
            for y, h in ((0.11, 0.3), (0.43, 0.22), (0.67, body - 0.68)):
                parts += named("drawer", rounded(each - 0.02, h - 0.02, 0.02, 0.005, trim(paint)).at(w, y, z + 0.008))
                parts += named("handle", *moved(bow(each * 0.35, 0.03, 0.006, shine), w, y + h - 0.08, z + 0.016))
        else:
            parts += named("door", *moved(door(each - 0.015, body - 0.12, paint, trim(paint), rim=0.07), w, 0.105, z))
            parts += named("handle", *moved(knob(0.015, shine), w + (each / 2 - 0.05) * (1 if i % 2 == 0 else -1), body - 0.14, z + 0.02))
    return parts
