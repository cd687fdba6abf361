"""Larger ceramic and wooden basins: urinal, hot tub. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import row, told, tone
from cg3d.made.furniture.taps import basin
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)  # fmt: skip

WATER = Paint(np.array((0.50, 0.76, 0.86)), "water")


def urinal(rng: Rng) -> Build:
    """Wall bowl with a high back, egg shape with a small mouth, floor-length stall, slim half bowl, a row of two with a screen."""
    style = pick(rng, "bowl", "bowl", "egg", "stall", "screened")
    paint = tone(rng, "white", "white", "white", "beige", "black", "grey", material="ceramic")
    tall, wide, deep = between(rng, 0.6, 0.75), between(rng, 0.33, 0.4), between(rng, 0.3, 0.36)
    if style == "stall":
        tall, wide = between(rng, 1.0, 1.15), between(rng, 0.42, 0.5)
    one = named("bowl", *_urinal_bowl(style, tall, wide, deep, paint))
    flush = pick(rng, "pipe", "pipe", "sensor")
    if flush == "pipe":
        pipe = [
            rod((0, tall - 0.03, 0.06), (0, tall + 0.2, 0.06), 0.014, CHROME),
            rod((0, tall + 0.2, 0.06), (0, tall + 0.2, 0), 0.014, CHROME),
        ]
        pipe += [
            cylinder(0.032, 0.09, CHROME, sides=20).at(0, tall + 0.12, 0.06),
            rod((0, tall + 0.17, 0.06), (0.1, tall + 0.15, 0.07), 0.008, CHROME),
        ]
        one += named("flush pipe", *pipe)
    else:
        one += named(
            "sensor",
            rounded(0.12, 0.12, 0.015, 0.005, CHROME).at(0, tall + 0.08, 0.008),
            rounded(0.035, 0.02, 0.01, 0.004, Paint(np.array((0.1, 0.1, 0.11)))).at(0, tall + 0.13, 0.014),
        )
    one += named(
        "drain",
        torus(0.025, 0.004, CHROME).at(0, 0.075 if style != "stall" else 0.03, deep * 0.5),
        cylinder(0.024, 0.004, lighter(CHROME, -0.4)).at(0, 0.072 if style != "stall" else 0.03, deep * 0.5),
    )
    count = 2 if style == "screened" else 1
    parts = [p for i in range(count) for p in moved(one, (i - (count - 1) / 2) * 0.75)]
    if style == "screened":
        screen = rounded(0.025, 0.9, 0.42, 0.011, tone(rng, "grey", "white", "blue", "green"))
        parts += (
            named("screen", screen.at(0, 0, 0.21))
            if chance(rng, 0.5)
            else named("screen", *both(screen.at(0.75, 0, 0.21)), screen.at(0, 0, 0.21))
        )
    trap = style in ("bowl", "egg", "screened") and chance(rng, 0.5)
    if trap:
        path = spline([(0, 0.04, 0.12), (0, -0.1, 0.12), (0, -0.14, 0.08), (0, -0.1, 0.03), (0, -0.09, -0.01)], 20)
        parts += named("pipe", *[tube(path, 0.018, CHROME).at((i - (count - 1) / 2) * 0.75, 0, 0) for i in range(count)])
    facts = told(("a flush pipe", flush == "pipe"), ("a screen", style == "screened"), ("a drain pipe", trap))
    return Build(parts, ("tall",) if style == "stall" else (), "", paint, variant=style, has=facts[0], lacks=facts[1])


def _urinal_bowl(style: str, tall: float, wide: float, deep: float, paint: Paint) -> list[Part]:
    """Back plate and a trough: horizontal U-shaped slices, outside down and inside up."""
    x = wide / 2
    angle = np.linspace(0, np.pi, 24)

    def wall(y: float, reach: float, half: float) -> np.ndarray:
        """One slice: a U that is open at the back, with a thick wall."""
        z = reach * np.sin(angle) ** 0.75
        outer = np.stack([half * np.cos(angle), np.full(24, y), z], 1)
        inner = np.stack([(half - 0.028) * np.cos(angle), np.full(24, y), np.maximum(z - 0.03, 0.012)], 1)
        return np.concatenate([outer, inner[::-1]])

    if style == "stall":
        levels = [
            (0.0, deep, x),
            (0.1, deep, x),
            (0.16, deep * 0.75, x),
            (0.35, deep * 0.6, x),
            (tall * 0.8, deep * 0.62, x),
            (tall, deep * 0.7, x * 0.96),
        ]
        rings = [_channel(y, reach, half, 0.9 if 0.12 < y < tall * 0.9 else 0.0) for y, reach, half in levels]
        floor = box(wide - 0.02, 0.03, deep * 0.9, paint).at(0, 0, deep * 0.45)
        lip = loft(np.array([wall(y, r, x) for y, r in ((0.0, deep), (0.07, deep), (0.11, deep * 0.97))]), paint)
        cap = rounded(wide, 0.06, deep * 0.62, 0.025, paint, 4).at(0, tall - 0.04, deep * 0.31)
        return [loft(np.array(rings[1:]), paint), floor, lip, cap, box(wide, tall - 0.02, 0.03, paint).at(0, 0, 0.015)]
    egg = style == "egg"
    mouth, rise = (0.58, 0.16) if egg else (0.42, 0.3)
    around_rim = np.concatenate(
        [np.stack([np.cos(angle), np.sin(angle) ** 0.8], 1), np.stack([np.linspace(-1, 1, 14)[1:-1], np.zeros(12)], 1)]
    )

    def ring(y: float, size: float, reach: float, tilt: float) -> np.ndarray:
        """A D-shaped slice; tilt lifts its back."""
        z = around_rim[:, 1] * deep * reach
        return np.stack([around_rim[:, 0] * x * size, tall * (y + tilt * (1 - around_rim[:, 1]) ** 1.3), z], 1)

    outside = [ring(0.0, 0.35, 0.35, 0), ring(0.03, 0.66, 0.62, 0), ring(0.12, 0.88, 0.88, 0), ring(0.26, 1, 1, 0.03)]
    rim = [
        ring(mouth - 0.04, 1.0, 1.0, rise * 0.95),
        ring(mouth, 0.99, 0.99, rise),
        ring(mouth + 0.005, 0.93, 0.94, rise),
        ring(mouth - 0.03, 0.87, 0.87, rise),
    ]
    inside = [ring(0.28, 0.82, 0.8, 0.1), ring(0.16, 0.6, 0.66, 0.03), ring(0.11, 0.35, 0.5, 0)]
    cheeks = [(0.2, 0.3, 0.7), (mouth, 0.62, 0.95), (mouth + rise * 0.6, 0.52, 0.97), (0.86, 0.4, 0.88), (1.0, 0.32, 0.72)]
    back = [_channel(tall * y, deep * r, x * w, 0.88) for y, r, w in cheeks]
    tip = rounded(x * 1.46, 0.05, deep * 0.36, 0.022, paint, 4).at(0, tall - 0.035, deep * 0.18)
    return [loft(np.array([*outside, *rim, *inside]), paint), loft(np.array(back), paint), tip]


def _channel(y: float, reach: float, half: float, hollow: float) -> np.ndarray:
    """A slice of the back: two cheeks that come forward by `reach`, hollow between them."""
    s = np.linspace(-1, 1, 17)
    front = reach * (1 - hollow * (1 - np.abs(s) ** 3)) + 0.01
    front = np.where(np.abs(s) > 0.99, reach, front)
    return np.concatenate(
        [np.stack([half * s[::-1], np.full(17, y), front[::-1]], 1), np.stack([half * s, np.full(17, y), np.zeros(17)], 1)]
    )


def hot_tub(rng: Rng) -> Build:
    """Round barrel of staves, square acrylic spa with moulded seats, sunk in a stone ring, inflatable ring, hexagonal; steps, water."""
    style = pick(rng, "barrel", "barrel", "square", "square", "stone", "inflatable", "hexagonal")
    deep, radius = between(rng, 0.75, 0.95), between(rng, 0.85, 1.1)
    steps = style not in ("inflatable",) and chance(rng, 0.6)
    bubbles = chance(rng, 0.6)
    if style in ("square", "hexagonal"):
        parts, level, inner, body = _acrylic_spa(rng, style, radius, deep)
    else:
        body = {
            "barrel": wood(rng),
            "stone": stone(rng),
            "inflatable": tone(rng, "blue", "grey", "white", "brown", "turquoise", material="plastic"),
        }[style]
        wall = 0.22 if style == "inflatable" else 0.14 if style == "stone" else 0.06
        deep = between(rng, 0.62, 0.7) if style == "inflatable" else deep
        inner, level = circle(radius - wall, 48), deep - 0.12
        parts = _round_tub(style, radius, deep, wall, body)
        if style == "barrel" and chance(rng, 0.4):
            parts += named("stove", *_stove(radius, deep))
    parts += named("water", basin([(inner * 0.985, level - 0.03), (inner * 0.985, level)], WATER))
    if bubbles:
        foam = lighter(WATER, 0.6)
        spots = [(r * np.cos(a), r * np.sin(a)) for r, a in zip(rng.uniform(0.1, 0.62, 26) * radius, rng.uniform(0, 6.28, 26))]
        parts += named(
            "bubbles", *[ball(0.018 + 0.03 * (i % 3) / 2, foam, 6, 10).scaled(1, 0.5, 1).at(a, level, b) for i, (a, b) in enumerate(spots)]
        )
    if steps:
        board = wood(rng) if style != "stone" else body
        for i in range(2):
            parts += named(
                "step",
                box(0.7, 0.04, 0.28, board).at(0, 0.24 * (i + 1), radius + 0.42 - 0.26 * i),
                *both(box(0.04, 0.24 * (i + 1), 0.26, board).at(0.31, 0, radius + 0.42 - 0.26 * i)),
            )
    facts = told(
        ("steps", steps),
        ("bubbles", bubbles),
        ("water", True),
        ("a stove", any(p.name == "stove" for p in parts)),
        ("headrests", style in ("square", "hexagonal")),
    )
    words = ("square",) if style == "square" else () if style == "hexagonal" else ("round",)
    return Build(parts, words, "with steps" if steps else "full of water", body, variant=style, has=facts[0], lacks=facts[1])


def _round_tub(style: str, radius: float, deep: float, wall: float, body: Paint) -> list[Part]:
    if style == "inflatable":
        rings = [
            torus(radius - wall / 2, wall / 2 * 1.04, body, 16, 48).scaled(1, 1.15, 1).at(0, y, 0)
            for y in row(wall * 0.6, deep - wall * 0.58, 3)
        ]
        seams = [torus(radius - wall / 2, 0.012, lighter(body, -0.25), 6, 40).at(0, deep - 0.005, 0)]
        return named("wall", *rings, cylinder(radius - wall, 0.05, body)) + named("seam", *seams)
    outer, inner = circle(radius, 48), circle(radius - wall, 48)
    rim = outer * (1.04 if style == "stone" else 1.0)
    shell = basin([(outer, 0), (outer, deep - 0.06), (rim, deep - 0.06), (rim, deep), (inner, deep), (inner, 0.1)], body)
    if style == "stone":
        blocks = []
        for j in range(4):
            h = (deep - 0.08) / 4
            blocks += around(
                rounded(0.04, h - 0.02, radius * 0.37, 0.015, lighter(body, -0.08)).at(radius + 0.005, j * h + 0.01, 0),
                16,
                start=11.25 * (j % 2),
            )
        return named("wall", shell) + named("stone", *blocks)
    staves = around(rounded(0.024, deep - 0.01, 2 * np.pi * radius / 40 - 0.012, 0.009, body, 2).at(radius + 0.002, 0, 0), 40)
    hoop = Paint(np.array((0.35, 0.36, 0.38)), "metal")
    bands = [basin([(circle(radius + 0.02, 48), y), (circle(radius + 0.02, 48), y + 0.04)], hoop) for y in (deep * 0.2, deep * 0.72)]
    edge = [(radius - wall, deep), (radius + 0.05, deep), (radius + 0.05, deep + 0.03), (radius - wall, deep + 0.03), (radius - wall, deep)]
    lip = [lathe(edge, body, 48)]
    return named("wall", shell) + named("stave", *staves) + named("hoop", *bands) + named("rim", *lip)


def _stove(radius: float, deep: float) -> list[Part]:
    iron = Paint(np.array((0.15, 0.15, 0.16)), "metal")
    return moved(
        [
            box(0.36, deep * 0.75, 0.36, iron),
            rounded(0.2, 0.2, 0.02, 0.008, lighter(iron, 0.2)).at(0, deep * 0.2, 0.185),
            cylinder(0.055, 1.9, iron).at(0, deep * 0.7, 0),
            cylinder(0.1, 0.08, iron, 0.02).at(0, deep * 0.7 + 1.93, 0),
            rod((0.1, deep * 0.4, 0), (0.4, deep * 0.4, 0), 0.03, CHROME),
        ],
        -radius - 0.4,
        0,
        0,
    )


def _acrylic_spa(rng: Rng, style: str, radius: float, deep: float) -> tuple[list[Part], float, np.ndarray, Paint]:
    shell = tone(rng, "white", "white", "grey", "beige", "blue", material="plastic")
    skirt = wood(rng) if chance(rng, 0.6) else tone(rng, "grey", "brown", "black")
    width = 2 * radius
    if style == "square":
        outer, mouth = rectangle(width, width, 0.12, 12), rectangle(width - 0.34, width - 0.34, 0.3, 12)
    else:
        turn = circle(radius * 1.1, 6)
        outer = np.concatenate([np.linspace(turn[i], turn[(i + 1) % 6], 8, endpoint=False) for i in range(6)])
        mouth = circle(radius * 0.8, 48)
    boards = basin([(outer * 0.97, 0.0), (outer * 0.97, deep - 0.1)], skirt)
    tub = basin(
        [
            (outer * 0.975, deep - 0.08),
            (outer, deep - 0.06),
            (outer, deep - 0.01),
            (outer * 0.985, deep),
            (mouth, deep),
            (mouth * 0.96, deep - 0.06),
            (mouth * 0.9, deep - 0.1),
        ],
        shell,
    )
    parts = named("skirt", boards) + named("rim", tub)
    if style == "square":
        grooves = [
            box(0.012, deep - 0.12, 0.012, lighter(skirt, -0.4)).at(w, 0.02, radius * 0.975) for w in row(-radius * 0.85, radius * 0.85, 12)
        ]
        parts += named("groove", *[g for p in grooves for g in around(p, 4)])
    rests = around(
        rounded(0.3, 0.05, 0.12, 0.022, tone(rng, "grey", "black")).at(
            0, deep - 0.02, radius * 0.8 if style == "square" else radius * 0.78
        ),
        4,
        start=0 if style == "square" else 45,
    )
    parts += named("headrest", *rests)
    jets = [
        cylinder(0.022, 0.012, CHROME, sides=14).at(radius * 0.86 * np.cos(a), deep - 0.002, radius * 0.86 * np.sin(a))
        for a in np.radians((35, 55, 125, 145, 215, 235))
    ]
    return [*parts, *named("jet", *jets)], deep - 0.07, mouth * 0.96, skirt
