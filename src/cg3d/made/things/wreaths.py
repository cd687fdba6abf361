"""Wreath."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    torus,
    tube,
    turned,
)
from cg3d.made.pieces import leaf
from cg3d.made.things.bits import finished, likely


def wreath(rng: Rng) -> Build:
    """Fir twigs with berries and a bow; laurel leaves open at the top; flowers; advent wreath with four candles; autumn leaves."""
    style = likely(rng, fir=3, laurel=2, flowers=2, candles=1.5, autumn=1)
    r = between(rng, 0.15, 0.19)
    fat = r * between(rng, 0.2, 0.28)
    greens = [draw(rng, "green") for _ in range(2)]
    greens[1] = lighter(greens[0], -0.3)
    parts: list[Part] = []
    if style == "laurel":
        tone = GOLD if chance(rng, 0.5) else greens[0]
        one = leaf(r * 0.42, r * 0.2, 0.2, tone).turn("x", 90)
        arcs = np.radians(np.linspace(-80, 68, 13))
        for a in arcs:
            for side, lean in ((1, 34), (-1, -34)):
                bit = one.turn("x", 180).turn("z", float(np.degrees(a)) - lean)
                at = (r * np.cos(a), r * np.sin(a), 0.004 * side)
                parts += named("leaf", *both(bit.at(*at)))
        branch = tube(np.stack([r * np.cos(arcs), r * np.sin(arcs), 0 * arcs], 1), 0.005, tone, 8)
        parts += named("branch", *both(branch)) + named("bow", ball(0.016, tone).at(0, -r, 0.004))
        body, tied, berries = tone, False, chance(rng, 0.4)
        if berries:
            parts += named(
                "berry",
                *(
                    q
                    for a in arcs[1::2]
                    for q in both(ball(0.009, draw(rng, "red"), 8, 12).at(r * 0.92 * np.cos(a), r * 0.92 * np.sin(a), 0.012))
                ),
            )
    else:
        core = torus(r, fat * 0.55, lighter(greens[1], -0.2), 10, 40).turn("x", 90)
        parts += named("ring", core)
        autumn = [draw(rng, c) for c in ("orange", "red", "brown", "yellow")]
        n = 34
        for i in range(n):
            a = 2 * np.pi * i / n
            for j in range(5):
                b = 2 * np.pi * (j + 0.5 * (i % 2)) / 5
                out = np.array((np.cos(b) * np.cos(a), np.cos(b) * np.sin(a), np.sin(b)))
                along = np.array((-np.sin(a), np.cos(a), 0))
                spot = np.array((r * np.cos(a), r * np.sin(a), 0)) + out * fat * 0.45
                way = out * 0.75 + along * 0.7
                way = way / np.linalg.norm(way)
                if style in ("autumn", "flowers"):
                    tone = autumn[int(rng.integers(4))] if style == "autumn" else greens[(i + j) % 2]
                    wide = np.cross(way, out)
                    wide = wide / np.linalg.norm(wide)
                    size = fat * 1.1
                    up = np.cross(wide, way)
                    rings = [
                        [
                            spot + way * size * t_ + wide * w_ * size,
                            spot + way * size * t_ + up * 0.02 * size,
                            spot + way * size * t_ - wide * w_ * size,
                            spot + way * size * t_ - up * 0.02 * size,
                        ]
                        for t_, w_ in ((0, 0.03), (0.35, 0.3), (0.7, 0.25), (1, 0.02))
                    ]
                    parts += named("leaf", loft_leaf(rings, tone))
                else:
                    parts += named("twig", rod(spot, spot + way * fat * 1.15, fat * 0.17, greens[(i + j) % 2], fat * 0.02, sides=5))
        body = autumn[0] if style == "autumn" else greens[0]
        berries = style in ("fir", "candles") and chance(rng, 0.8)
        if berries:
            red = draw(rng, "red")
            for i in range(9):
                a = 2 * np.pi * i / 9 + 0.2
                parts += named(
                    "berry",
                    *(
                        ball(fat * 0.24, red, 8, 14).at((r + dx) * np.cos(a), (r + dx) * np.sin(a), fat * 0.95)
                        for dx in (-fat * 0.2, fat * 0.3)
                    ),
                )
        if style == "flowers":
            for i in range(int(rng.integers(7, 12))):
                a = 2 * np.pi * i / 9 + between(rng, -0.1, 0.1)
                tone, heart = draw(rng, pick(rng, "pink", "white", "red", "yellow", "purple", "orange")), draw(rng, "yellow")
                petals = around(ball(1.0, tone, 6, 10).scaled(fat * 0.2, fat * 0.36, fat * 0.1).at(0, fat * 0.36, 0), 6, "z")
                flower = named("flower", *petals, ball(fat * 0.2, heart, 8, 14).at(0, 0, fat * 0.05))
                parts += moved(flower, r * np.cos(a), r * np.sin(a), fat * 1.05)
        tied = style in ("fir", "autumn") and chance(rng, 0.7)
        if tied:
            red = draw(rng, pick(rng, "red", "red", "yellow", "white"), "fabric")
            loop = tube(spline([(0, 0, 0), (0.05, 0.035, 0), (0.075, 0.005, 0), (0.05, -0.025, 0), (0, 0, 0)], 24), 0.008, red, 8).scaled(
                1, 1, 2.2
            )
            tail = extrude([(0, 0), (0.02, 0), (0.05, -0.11), (0.03, -0.1), (0.015, -0.12)], 0.004, red)
            parts += named("bow", *(p.at(0, -r, fat * 1.15) for p in (*both(loop), *both(tail), ball(0.015, red))))
        if style == "candles":
            parts = turned(parts, "x", -90)
            wax = draw(rng, pick(rng, "red", "white", "purple", "beige"))
            lit = int(rng.integers(0, 5))
            for i in range(4):
                x, z = r * np.cos(np.pi / 2 * i + 0.4), r * np.sin(np.pi / 2 * i + 0.4)
                parts += named(
                    "candle",
                    cylinder(fat * 0.42, 0.11, wax, sides=24).at(x, fat * 0.2, z),
                    rod((x, fat * 0.2 + 0.1, z), (x, fat * 0.2 + 0.122, z), 0.0015, Paint(np.array((0.1, 0.1, 0.1)))),
                )
                if i < lit:
                    parts += named(
                        "flame",
                        lathe(
                            joined((0, 0), spline([(0.003, 0.001), (0.008, 0.012), (0.005, 0.022), (0.0004, 0.036)], 16), (0, 0.036)),
                            Paint(np.array((0.98, 0.75, 0.2))),
                            18,
                        ).at(x, fat * 0.2 + 0.114, z),
                    )
    said = {"a bow": tied, "berries": berries, "four candles": style == "candles", "flowers": style == "flowers"}
    pose = parts if style == "candles" or chance(rng, 0.75) else turned(parts, "x", -90)
    how = {"candles": "with four candles", "flowers": "with flowers", "laurel": "of pointed leaves", "autumn": "of coloured leaves"}
    return finished(
        pose, body, style, said, ("open",) if style == "laurel" else ("round",), how.get(style, "with a bow" if tied else "of fir twigs")
    )


def loft_leaf(rings: list[list[np.ndarray]], paint: Paint) -> Part:
    """A flat leaf through rings of four points."""
    return loft(np.array(rings), paint)
