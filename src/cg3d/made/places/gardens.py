"""Gazebo, pergola, igloo."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, beam, box, cylinder, extrude, lathe, loft, moved, named
from cg3d.made.places.surfaces import DARK
from cg3d.made.places.telling import told

SNOW = Paint(np.array((0.93, 0.95, 0.97)))


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
