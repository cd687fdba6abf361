"""Garage, shed, greenhouse. Their door faces +Z."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, corners, extrude, lathe, moved, named, rod, torus, tube
from cg3d.made.places.houses import gable, window
from cg3d.made.places.surfaces import DARK, WHITE
from cg3d.made.places.telling import told

CLEAR = Paint(np.array((0.72, 0.86, 0.86)), "glass")


def garage(rng: Rng) -> Build:
    """One or two sectional doors under a gable, a flat or a lean-to roof; a carport-like open one."""
    style = pick(rng, "gable", "gable", "flat", "open", "shed roof")
    doors = 2 if chance(rng, 0.4) else 1
    wall = bricks(rng) if chance(rng, 0.3) else draw(rng, pick(rng, "white", "beige", "grey", "yellow", "brown", "blue"))
    roof = draw(rng, pick(rng, "red", "brown", "grey", "black"))
    leaf = draw(
        rng, pick(rng, "white", "grey", "brown", "green", "red") if wall.name != "white" else pick(rng, "grey", "brown", "green", "red")
    )
    wide, long, tall = 3.2 * doors + 0.5, between(rng, 5.0, 6.2), between(rng, 2.6, 2.9)
    parts = named(
        "wall", *both(box(0.25, tall, long, wall).at(wide / 2 - 0.125, 0, 0)), box(wide, tall, 0.25, wall).at(0, 0, -long / 2 + 0.125)
    )
    parts += named("wall", box(wide, tall - 2.3, 0.25, wall).at(0, 2.3, long / 2 - 0.125))
    parts += named("floor", box(wide, 0.06, long + 0.8, Paint(np.array((0.6, 0.6, 0.6)), "concrete")).at(0, 0, 0.4))
    if doors == 2:
        parts += named("wall", box(0.4, tall, 0.25, wall).at(0, 0, long / 2 - 0.125))
    for i in range(doors):
        x = (i - (doors - 1) / 2) * 3.2
        if style != "open":
            parts += named("door", *moved(_sections(2.7, 2.3, leaf), x, 0, long / 2 - 0.12))
    if style in ("gable", "open"):
        parts += [extrude([(-wide / 2, 0), (wide / 2, 0), (0, wide * 0.28)], long - 0.02, wall).at(0, tall, 0)]
        parts += named("roof", gable(wide, long, wide * 0.3, 0.3, roof, 0.12).at(0, tall + 0.03, 0))
    elif style == "flat":
        parts += named("roof", box(wide + 0.4, 0.3, long + 0.5, roof).at(0, tall, 0.1))
    else:
        line = [(-long / 2 - 0.3, 0), (long / 2 + 0.4, 0.8), (long / 2 + 0.4, 1.0), (-long / 2 - 0.3, 0.2)]
        parts += named("roof", extrude(line, wide + 0.4, roof).turn("y", -90).at(0, tall, 0))
        parts += [extrude([(-long / 2, 0), (long / 2, 0), (long / 2, 0.8)], wide, wall).turn("y", -90).at(0, tall, 0)]
    if chance(rng):
        parts += named("window", *moved([p.turn("y", 90) for p in window(0.9, 0.8, WHITE)], wide / 2, 1.2, 0))
    has, lacks = told(two_doors=doors == 2 and style != "open", a_flat_roof=style == "flat", a_closed_door=style != "open")
    return Build(
        parts, ("open",) if style == "open" else (), "for two cars" if doors == 2 else "", wall, variant=style, has=has, lacks=lacks
    )


def _sections(width: float, tall: float, paint: Paint) -> list[Part]:
    """Sectional door: rows of panels."""
    rows = [box(width, tall / 4 - 0.03, 0.12, paint).at(0, tall / 4 * i, 0) for i in range(4)]
    rows += [
        box(width / 4 - 0.14, tall / 4 - 0.2, 0.16, lighter(paint, -0.12)).at((k - 1.5) * width / 4, tall / 4 * i + 0.085, 0)
        for i in range(4)
        for k in range(4)
    ]
    return [box(width, tall, 0.06, DARK), *rows, box(0.3, 0.05, 0.25, DARK).at(0, 0.3, 0.02)]


def shed(rng: Rng) -> Build:
    """Garden hut of boards: gable, pent roof, flat modern, or log cabin."""
    style = pick(rng, "gable", "gable", "pent", "barn roof", "logs")
    wall = wood(rng, grain=False) if chance(rng, 0.6) else draw(rng, pick(rng, "red", "green", "blue", "grey", "white"), "wooden")
    roof, trim = draw(rng, pick(rng, "black", "grey", "brown", "red", "green")), WHITE if chance(rng) else lighter(wall, -0.3)
    wide, long, tall = between(rng, 2.0, 2.8), between(rng, 1.8, 2.6), between(rng, 1.9, 2.1)
    parts: list[Part] = []
    if style == "logs":
        y = np.arange(0.1, tall + 0.1, 0.2)
        parts += named("log", *(q for h in y for q in both(rod((wide / 2, h, -long / 2 - 0.2), (wide / 2, h, long / 2 + 0.2), 0.11, wall))))
        parts += named(
            "log", *(q for h in y for q in both(rod((-wide / 2 - 0.2, h, long / 2), (wide / 2 + 0.2, h, long / 2), 0.11, wall), "z"))
        )
    else:
        parts += named("wall", box(wide, tall, long, wall))
        gap = lighter(wall, -0.35)
        parts += named("board", *(box(wide + 0.03, 0.02, long + 0.03, gap).at(0, y, 0) for y in np.arange(0.18, tall, 0.18)))
        parts += corners(box(0.1, tall, 0.1, trim), wide / 2, long / 2)
    rise, half = wide * 0.3, wide / 2
    if style == "pent":
        parts += [extrude([(-long / 2, 0), (long / 2, 0), (long / 2, 0.45)], wide, wall).turn("y", -90).at(0, tall, 0)]
        line = [(-long / 2 - 0.2, -0.06), (long / 2 + 0.25, 0.52), (long / 2 + 0.25, 0.62), (-long / 2 - 0.2, 0.06)]
        parts += named("roof", extrude(line, wide + 0.3, roof).turn("y", -90).at(0, tall, 0))
    else:
        edge = np.array(
            [(half, 0), (half * 0.7, rise * 1.0), (0, rise * 1.5), (-half * 0.7, rise), (-half, 0)]
            if style == "barn roof"
            else [(half, 0), (0, rise), (-half, 0)]
        )
        parts += [extrude(edge, long - 0.01, wall).at(0, tall, 0)]
        parts += named("roof", extrude(joined(edge * 1.14 + (0, 0.02), edge[::-1]), long + 0.3, roof).at(0, tall, 0))
    front, twin = long / 2 + (0.1 if style == "logs" else 0.03), chance(rng, 0.35)
    parts += named("door", *moved(_plank_door(1.3 if twin else 0.8, 1.75, lighter(wall, -0.15), trim, twin), -0.2 * (not twin), 0, front))
    glazed = not twin
    if glazed:
        parts += named("window", *(p.scaled(0.6, 0.6, 0.6).at(half * 0.62, 1.05, front - 0.02) for p in window(0.7, 0.8, trim)))
    has, lacks = told(a_window=glazed, a_double_door=twin, a_slanted_roof=style == "pent")
    return Build(parts, (), "with a double door" if twin else "with a window", wall, variant=style, has=has, lacks=lacks)


def _plank_door(width: float, tall: float, paint: Paint, trim: Paint, twin: bool) -> list[Part]:
    parts = [box(width, tall, 0.05, paint), *(box(width, 0.1, 0.09, trim).at(0, y, 0) for y in (0.2, tall - 0.3))]
    parts += [*both(box(0.07, tall + 0.07, 0.09, trim).at(width / 2 + 0.03, 0, 0)), box(width, 0.07, 0.09, trim).at(0, tall, 0)]
    if twin:
        parts.append(box(0.02, tall, 0.07, DARK))
    return [*parts, box(0.04, 0.14, 0.12, DARK).at(0.08 if twin else width * 0.38, tall * 0.5, 0)]


def greenhouse(rng: Rng) -> Build:
    """Glass house in a frame: gable, tunnel, dome, or lean-to against a wall."""
    style = pick(rng, "gable", "gable", "tunnel", "dome", "lean-to")
    frame = draw(rng, pick(rng, "white", "green", "grey", "black"), "metal")
    wide, long, tall = between(rng, 2.4, 3.2), between(rng, 3.4, 4.8), between(rng, 1.6, 1.9)
    half = wide / 2
    if style == "dome":
        r = half * 1.2
        t = np.linspace(0, np.pi / 2, 7)
        shell = [lathe(joined((0, 0), np.stack([r * np.cos(t), r * np.sin(t)], 1)), CLEAR, 12)]
        hoops = [
            tube(np.column_stack([np.cos(a) * r, np.sin(a) * r, 0 * a]), 0.035, frame, 6).turn("y", d)
            for a in [np.linspace(0, np.pi, 13)]
            for d in range(0, 180, 30)
        ]
        hoops += [torus(r * np.cos(a), 0.035, frame, 6, 24).at(0, r * np.sin(a), 0) for a in t[:-1:2]]
        gate = named("door", box(0.9, 1.7, 0.5, frame).at(0, 0, r * 0.86), box(0.7, 1.5, 0.54, CLEAR).at(0, 0.1, r * 0.86))
        return Build(
            [*named("glass", *shell), *named("frame", *hoops), *gate], ("round",), "made of glass", frame, variant=style, has=("a dome",)
        )
    line = {
        "tunnel": joined(arc(0, 0, half, 0, 180, 16)) * (1, 1.15),
        "lean-to": np.array([(half, 0), (half, tall), (-half, tall + 0.9), (-half, 0)]),
    }.get(style, np.array([(half, 0), (half, tall), (0, tall + half * 0.75), (-half, tall), (-half, 0)]))
    parts = named("glass", extrude(line, long, CLEAR))
    path = np.column_stack([line, np.zeros(len(line))])
    for z in np.linspace(-long / 2, long / 2, 6):
        parts += named("frame", *(rod(a + (0, 0, z), b + (0, 0, z), 0.035, frame, sides=6) for a, b in pairwise(path)))
    rails = line if style != "tunnel" else line[::4]
    parts += named("frame", *(rod((x, y, -long / 2), (x, y, long / 2), 0.035, frame, sides=6) for x, y in rails))
    for y in (tall * 0.5,) if style != "tunnel" else ():
        parts += named("frame", *both(rod((half, y, -long / 2), (half, y, long / 2), 0.025, frame, sides=6)))
    bars = np.linspace(-half, half, 5)[1:-1]
    parts += named(
        "frame",
        *(q for x in bars for q in both(rod((x, 0, long / 2), (x, min(tall, _height(line, x)), long / 2), 0.025, frame, sides=6), "z")),
    )
    parts += named(
        "door",
        *both(box(0.07, 1.75, 0.1, frame).at(0.42, 0, long / 2)),
        box(0.9, 0.07, 0.1, frame).at(0, 1.75, long / 2),
        box(0.8, 0.07, 0.1, frame).at(0, 0.85, long / 2),
    )
    base = style in ("gable", "lean-to") and chance(rng)
    if base:
        parts += named("base", box(wide + 0.1, 0.45, long + 0.1, bricks(rng)))
    if style == "lean-to":
        parts += named("wall", box(0.25, tall + 1.2, long + 0.4, bricks(rng)).at(-half - 0.14, 0, 0))
    has, lacks = told(a_brick_base=base, a_round_roof=style == "tunnel", a_pointed_roof=style == "gable")
    return Build(parts, ("long",) if style == "tunnel" else (), "made of glass", frame, variant=style, has=has, lacks=lacks)


def _height(line: np.ndarray, x: float) -> float:
    order = line[np.argsort(line[:, 0])]
    return float(np.interp(x, order[:, 0], order[:, 1])) if len(line) > 5 else float(line[:, 1].max())
