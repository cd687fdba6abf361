"""Lighthouse and windmill. Doors face +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, around, beam, both, box, cylinder, extrude, lathe, moved, named, rod, tube
from cg3d.made.places.buildings import masonry
from cg3d.made.places.houses import PANE, gable
from cg3d.made.places.surfaces import IRON, WHITE
from cg3d.made.places.telling import counted, told


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
