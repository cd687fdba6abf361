"""Small outbuildings: garage, shed, greenhouse, gazebo, pergola, igloo. Their door faces +Z."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, beam, both, box, corners, cylinder, extrude, lathe, loft, moved, named, rod, torus, tube
from cg3d.made.places.houses import WHITE, gable, window
from cg3d.made.places.telling import told

DARK = Paint(np.array((0.13, 0.13, 0.14)))
SNOW = Paint(np.array((0.93, 0.95, 0.97)), "snow")
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
        line = np.array(
            [(half, 0), (half * 0.7, rise * 1.0), (0, rise * 1.5), (-half * 0.7, rise), (-half, 0)]
            if style == "barn roof"
            else [(half, 0), (0, rise), (-half, 0)]
        )
        parts += [extrude(line, long - 0.01, wall).at(0, tall, 0)]
        parts += named("roof", extrude(joined(line * 1.14 + (0, 0.02), line[::-1]), long + 0.3, roof).at(0, tall, 0))
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


def gazebo(rng: Rng) -> Build:
    """Posts under a pointed roof on a floor: eight, six or four sides, a dome, or a double roof."""
    style = pick(rng, "octagonal", "octagonal", "square", "domed", "double roof", "hexagonal")
    sides = {"square": 4, "hexagonal": 6}.get(style, 8)
    frame = wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, "white", "white", "green", "brown"), "wooden")
    roof = draw(rng, pick(rng, "red", "brown", "grey", "green", "black", "blue"))
    r, tall, start = between(rng, 1.6, 2.1), between(rng, 2.2, 2.5), 180 / sides
    reach = r / np.cos(np.pi / sides)
    parts = named("floor", cylinder(reach * 1.08, 0.25, frame, sides=sides).turn("y", start), box(1.2, 0.12, 0.5, frame).at(0, 0, r + 0.25))
    parts += named(
        "post", *(p.at(0, 0.25, 0) for p in around(cylinder(0.075, tall, frame, sides=12).at(reach * 0.94, 0, 0), sides, start=start))
    )
    parts += named("beam", *around(box(2 * r * np.tan(np.pi / sides), 0.2, 0.12, frame).at(0, 0.1 + tall, r * 0.94), sides, start=0))
    railing = chance(rng, 0.7)
    if railing:
        wide = 2 * r * 0.94 * np.tan(np.pi / sides)
        bars = [box(wide, 0.07, 0.07, frame).at(0, y, 0) for y in (0.12, 0.8)]
        bars += [box(0.04, 0.7, 0.04, frame).at(x, 0.12, 0) for x in np.linspace(-wide / 2, wide / 2, max(6, round(wide / 0.17)))[1:-1]]
        parts += named("railing", *(p.at(0, 0.25, r * 0.94).turn("y", 360 / sides * k) for k in range(1, sides) for p in bars))
    top = tall + 0.3
    if style == "domed":
        t = np.linspace(0, np.pi / 2, 12)
        parts += named("roof", lathe(joined((0, 0), np.stack([r * 1.2 * np.cos(t), r * 0.95 * np.sin(t)], 1)), roof, 36).at(0, top, 0))
        peak = top + r * 0.95
    else:
        high = r * between(rng, 0.6, 0.85)
        end = reach * 0.42 if style == "double roof" else 0.02
        slope = high * (1 - end / (reach * 1.22))
        parts += named("roof", cylinder(reach * 1.22, slope, roof, end, sides).turn("y", start).at(0, top, 0))
        peak = top + slope
        if style == "double roof":
            parts += [cylinder(reach * 0.36, 0.35, frame, sides=sides).turn("y", start).at(0, peak, 0)]
            parts += named("roof", cylinder(reach * 0.58, high * 0.45, roof, 0.02, sides).turn("y", start).at(0, peak + 0.35, 0))
            peak += 0.35 + high * 0.45
    parts += named("finial", lathe([(0, -0.05), (0.05, 0), (0.09, 0.12), (0.03, 0.25), (0, 0.45)], frame, 16).at(0, peak, 0))
    has, lacks = told(a_railing=railing, a_domed_roof=style == "domed", a_double_roof=style == "double roof")
    word = {4: "square", 6: "hexagonal", 8: "octagonal"}[sides]
    return Build(
        parts, (word,) if style != "domed" else ("round",), "with a railing" if railing else "", frame, variant=style, has=has, lacks=lacks
    )


def pergola(rng: Rng) -> Build:
    """Posts and rafters over a garden path: square, long, arched, or with climbing leaves."""
    style = pick(rng, "square", "square", "long", "arched", "on one side")
    paint = wood(rng, grain=False) if chance(rng, 0.7) else draw(rng, "white", "wooden")
    wide, tall = between(rng, 2.2, 3.0), between(rng, 2.2, 2.5)
    long = between(rng, 4.5, 6) if style == "long" else between(rng, 2.4, 3.2)
    rows = np.linspace(-long / 2, long / 2, 4 if style == "long" else 2)
    sides = (1,) if style == "on one side" else (-1, 1)
    parts = named("post", *(box(0.14, tall, 0.14, paint).at(s * wide / 2, 0, z) for s in sides for z in rows))
    count = int(long / 0.38) + 1
    spots = np.linspace(-long / 2 - 0.2, long / 2 + 0.2, count)
    if style == "arched":
        bow = joined(arc(0, 0, wide / 2 + 0.06, 0, 180, 20), arc(0, 0, wide / 2 - 0.08, 180, 0, 20)) * (1, 0.7)
        parts += named("rafter", *(extrude(bow, 0.07, paint).at(0, tall + 0.1, z) for z in spots))
    else:
        w = wide / 2 + 0.4
        line = [(-w, 0.1), (-w + 0.15, 0), (w - 0.15, 0), (w, 0.1), (w, 0.18), (-w, 0.18)]
        parts += named("rafter", *(extrude(line, 0.06, paint).at(0, tall + 0.16, z) for z in spots))
        parts += named("rafter", *(box(0.05, 0.05, long + 0.7, paint).at(x, tall + 0.33, 0) for x in np.linspace(-wide / 2, wide / 2, 7)))
    parts += named("beam", *(box(0.1, 0.18, long + 0.6, paint).at(s * wide / 2, tall, 0) for s in sides))
    parts += named(
        "brace",
        *(
            beam((s * wide / 2, tall - 0.5, z), (s * wide / 2, tall + 0.05, z - np.sign(z) * 0.5), 0.08, paint)
            for s in sides
            for z in rows[[0, -1]]
        ),
    )
    lattice = chance(rng, 0.35)
    if lattice:
        parts += named(
            "lattice",
            *(
                box(0.03, tall, 0.03, paint).at(-wide / 2 * (style != "on one side") or wide / 2, 0, z)
                for z in np.linspace(-long / 2, long / 2, 9)
            ),
        )
        parts += named(
            "lattice",
            *(
                box(0.03, 0.03, long, paint).at(-wide / 2 * (style != "on one side") or wide / 2, y, 0)
                for y in np.linspace(0.2, tall - 0.2, 7)
            ),
        )
    has, lacks = told(an_arched_roof=style == "arched", a_lattice=lattice)
    return Build(parts, ("long",) if style == "long" else (), "with rafters", paint, variant=style, has=has, lacks=lacks)


def igloo(rng: Rng) -> Build:
    """Dome of snow blocks with an arched entrance tunnel: short, long, low, or two domes."""
    style = pick(rng, "short tunnel", "short tunnel", "long tunnel", "tall", "two domes")
    r, flat = between(rng, 1.4, 1.9), 1.1 if style == "tall" else between(rng, 0.85, 0.98)
    parts = _snow_dome(r, flat, 7)
    deep = {"long tunnel": 1.5}.get(style, 0.7)
    width = r * 0.36
    rim = joined(
        (-width - 0.2, 0), (-width, 0), arc(0, 0.35, width, 180, 0, 14), (width, 0), (width + 0.2, 0), arc(0, 0.35, width + 0.2, 0, 180, 14)
    )
    rows = max(2, round(deep / 0.35))
    parts += named(
        "tunnel",
        *(
            extrude(rim * (1 - 0.02 * (i % 2), 1 - 0.02 * (i % 2)), deep / rows + 0.28, SNOW).at(0, 0, r * 0.95 + deep / rows * i)
            for i in range(rows)
        ),
    )
    parts += named("entrance", extrude(joined((-width, 0), (width, 0), arc(0, 0.35, width, 0, 180, 14)), 0.3, DARK).at(0, 0, r * 0.95))
    if style == "two domes":
        parts += moved([p.scaled(0.62, 0.62, 0.62) for p in _snow_dome(r, flat, 7)], r * 1.25, 0, -r * 0.3)
    has, lacks = told(a_long_tunnel=style == "long tunnel", a_second_dome=style == "two domes")
    return Build(parts, ("round",), "made of snow blocks", SNOW, variant=style, has=has, lacks=lacks)


def _snow_dome(r: float, flat: float, rows: int) -> list[Part]:
    """Rings of blocks with seams between them."""
    parts, step = [lathe(joined((0, 0), arc(0, 0, r * 0.97, 0, 90, 12) * (1, flat)), lighter(SNOW, -0.18), 28)], np.pi / 2 / rows
    for i in range(rows):
        a, b = step * i + 0.012, step * (i + 1) - 0.012
        count = max(3, round(13 * np.cos(a)))
        edge = [(s * np.cos(h), s * flat * np.sin(h)) for s, h in ((r * 0.9, a), (r, a), (r, b), (r * 0.9, b))]
        for k in range(count):
            turn = np.linspace(k + 0.02, k + 0.98, 4) * 2 * np.pi / count + i * 0.7
            rings = [[(x * np.cos(t), y, x * np.sin(t)) for x, y in edge] for t in turn]
            parts.append(loft(np.array(rings), SNOW))
    return named("block", *parts)
