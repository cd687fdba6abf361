"""Sandcastle and campfire."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    box,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    tube,
)
from cg3d.made.places.plants import blob
from cg3d.made.places.surfaces import FIRE
from cg3d.made.places.telling import told


def sandcastle(rng: Rng) -> Build:
    """Bucket towers and walls on a mound; a stepped heap; a single tower; a keep with drip cones; a shell gate."""
    style = pick(rng, "four towers", "four towers", "round keep", "heap", "drip")
    sand = Paint(np.array((0.84, 0.71, 0.48)) * rng.uniform(0.9, 1.06))
    dark, flag_paint = lighter(sand, -0.45), draw(rng, pick(rng, *BRIGHT))
    s = between(rng, 0.32, 0.45)
    mound = lathe([(0, 0), (s * 1.75, 0), (s * 1.45, s * 0.12), (s * 1.2, s * 0.2), (0, s * 0.22)], sand, 24)
    parts = named("mound", mound)
    base = s * 0.2

    def bucket(r: float, high: float, x: float, y: float, z: float) -> list[Part]:
        body = [cylinder(r, high, sand, r * 0.82, 20), cylinder(r * 0.92, high * 0.12, sand, sides=20).at(0, high, 0)]
        body += [p.at(0, high * 1.1, 0) for p in around(box(r * 0.4, r * 0.32, r * 0.3, sand).at(0, 0, r * 0.76), 7)]
        body += [box(r * 0.22, high * 0.22, r * 0.1, dark).turn("x", -6).at(0, high * 0.55, r * 0.87)]
        return named("tower", *moved(body, x, y, z))

    if style == "four towers":
        for x in (-1, 1):
            for z in (-1, 1):
                parts += bucket(s * 0.3, s * 0.72, x * s * 0.75, base, z * s * 0.75)
        wall = [
            box(s * 1.2, s * 0.36, s * 0.2, sand),
            *(box(s * 0.14, s * 0.12, s * 0.2, sand).at(s * k, s * 0.36, 0) for k in (-0.42, -0.14, 0.14, 0.42)),
        ]
        parts += named("wall", *(p.at(0, base, s * 0.75).turn("y", 90 * k) for k in range(4) for p in wall))
        parts += bucket(s * 0.36, s * 1.15, 0, base, 0)
        top = base + s * 1.3
    elif style == "round keep":
        parts += (
            bucket(s * 0.85, s * 0.5, 0, base, 0)
            + bucket(s * 0.52, s * 0.55, 0, base + s * 0.55, 0)
            + bucket(s * 0.27, s * 0.45, 0, base + s * 1.15, 0)
        )
        parts += [
            q
            for k in range(5)
            for q in bucket(s * 0.24, s * 0.5, s * 1.05 * np.cos(1.257 * k + 0.3), base * 0.8, s * 1.05 * np.sin(1.257 * k + 0.3))
        ]
        top = base + s * 1.62
    elif style == "heap":
        spots = (
            (0.0, 0.0, 1.35, 0.34),
            (0.62, 0.12, 0.8, 0.27),
            (-0.6, 0.25, 0.95, 0.3),
            (0.22, 0.7, 0.55, 0.25),
            (-0.3, -0.65, 0.7, 0.28),
            (0.55, -0.55, 0.6, 0.26),
        )
        for a, b, tall, r in spots:
            parts += bucket(s * r, s * tall, s * a, base * 0.8, s * b)
            parts += (
                named("roof", cylinder(s * r * 0.95, s * r * 1.5, sand, 0.004, 20).at(s * a, base * 0.8 + s * tall * 1.1, s * b))
                if tall > 0.75
                else []
            )
        top = base * 0.8 + s * 1.48 + s * 0.45
    else:
        for i in range(13):
            turn, d = 2.4 * i, s * 0.24 * float(np.sqrt(i))
            high = s * (1.5 - 0.3 * np.sqrt(i)) * between(rng, 0.85, 1.15)
            t = np.linspace(0, 1, 26)
            bumps = s * (0.03 + 0.24 * (1 - t) ** 0.8) * (1 + 0.22 * np.sin(t * 38 + i)) * (t < 1)
            spike = lathe(joined((0, 0), np.column_stack([bumps, high * t])), sand, 12)
            parts += named("tower", spike.at(d * np.cos(turn), base, d * np.sin(turn)))
        top = base + s * 1.5
    if style != "drip":
        gate = extrude(joined((-s * 0.14, 0), (s * 0.14, 0), arc(0, s * 0.18, s * 0.14, 0, 180, 10)), s * 0.1, dark)
        parts += named("gate", gate.at(0, base, s * {"four towers": 0.84, "round keep": 0.84, "heap": 0.33}[style]))
    flag = chance(rng, 0.6)
    if flag:
        parts += named(
            "flag",
            rod((0, top - s * 0.2, 0), (0, top + s * 0.5, 0), s * 0.02, wood(rng)),
            extrude([(0, 0), (s * 0.36, s * 0.12), (0, s * 0.24)], s * 0.02, flag_paint).at(0, top + s * 0.25, 0),
        )
    has, lacks = told(a_flag=flag, a_wall_with_battlements=style == "four towers", pointed_roofs=style == "heap")
    return Build(parts, (), "with a flag" if flag else "with towers", sand, variant=style, has=(*has, "towers"), lacks=lacks)


def _flicker(flame: Part, phase: float) -> Part:
    return flame.shaped(lambda x, y, z: (x + 0.04 * np.sin(5 * y + phase), y, z + 0.04 * np.cos(4 * y + phase)))


def campfire(rng: Rng) -> Build:
    """Logs and flames in a ring of stones: tipi of logs, crossed stack, star of logs, with a pot on a tripod, burnt out."""
    style = pick(rng, "tipi", "tipi", "crossed", "star", "pot")
    bark, end = Paint(np.array((0.36, 0.24, 0.15)), "wooden"), Paint(np.array((0.78, 0.62, 0.42)), "wooden")
    burning, ring = chance(rng, 0.85), chance(rng, 0.8)
    parts: list[Part] = []

    def log(a: tuple[float, float, float], b: tuple[float, float, float], r: float = 0.05) -> list[Part]:
        way = np.subtract(b, a)
        return [rod(a, b, r, bark), rod(b - way * 0.02, b + way * 0.012, r * 0.86, end)]

    if style in ("tipi", "pot"):
        for k in range(7):
            a = 2 * np.pi * k / 7 + 0.2
            parts += named(
                "log", *log((0.06 * np.cos(a + 0.6), 0.52, 0.06 * np.sin(a + 0.6)), (0.34 * np.cos(a), 0.02, 0.34 * np.sin(a)), 0.045)
            )
    elif style == "crossed":
        for level in range(4):
            for s in (-1, 1):
                y = 0.05 + 0.095 * level
                parts += named("log", *(p.turn("y", 90 * (level % 2)) for p in log((-0.36, y, s * 0.2), (0.36, y, s * 0.2), 0.052)))
    else:
        for k in range(6):
            a = 2 * np.pi * k / 6
            parts += named("log", *log((0.06 * np.cos(a), 0.12, 0.06 * np.sin(a)), (0.52 * np.cos(a), 0.05, 0.52 * np.sin(a)), 0.055))
    if ring:
        grey = stone(rng)
        r = 0.62 if style == "star" else 0.5
        parts += named(
            "stone",
            *(
                blob(rng, 0.1 * between(rng, 0.85, 1.2), grey if k % 2 else lighter(grey, -0.15), 0.08)
                .scaled(1.15, 0.85, 1)
                .at(r * np.cos(a), 0.07, r * np.sin(a))
                for k, a in enumerate(np.arange(14) * 2 * np.pi / 14)
            ),
        )
    if burning:
        for k in range(6):
            a, out = 2.4 * k, 0.0 if k == 0 else 0.13
            high = between(rng, 0.5, 0.62) if k == 0 else between(rng, 0.28, 0.45)
            flame = lathe(
                [(0, 0), (0.1, 0.08), (0.11, 0.2), (0.06, 0.5), (0.025, 0.8), (0.004, 1.0), (0, 1.0)],
                FIRE if k % 2 else Paint(np.array((0.97, 0.76, 0.2))),
                12,
            )
            flame = _flicker(flame, a).scaled(1.15, high, 1.15)
            parts += named("flame", flame.at(out * np.cos(a), 0.12 if style != "crossed" else 0.3, out * np.sin(a)))
    if style == "pot":
        iron = Paint(np.array((0.15, 0.15, 0.16)), "metal")
        parts += named("tripod", *around(rod((0.75, 0, 0), (-0.05, 1.35, 0), 0.025, wood(rng, grain=False)), 3, start=90))
        parts += named(
            "pot",
            lathe([(0, 0), (0.14, 0.02), (0.2, 0.12), (0.17, 0.25), (0.19, 0.27), (0.15, 0.27), (0.15, 0.08), (0, 0.08)], iron, 24).at(
                0, 0.72, 0
            ),
            rod((0, 1.05, 0), (0, 1.26, 0), 0.008, iron),
            tube(spline([(-0.17, 0.97, 0), (-0.1, 1.08, 0), (0.1, 1.08, 0), (0.17, 0.97, 0)], 12), 0.008, iron, 6),
        )
    has, lacks = told(flames=burning, a_ring_of_stones=ring, a_pot_on_a_tripod=style == "pot")
    return Build(
        parts,
        (),
        "with a pot" if style == "pot" else "with flames" if burning else "with logs",
        bark,
        named=False,
        variant=style,
        has=has,
        lacks=lacks,
    )
