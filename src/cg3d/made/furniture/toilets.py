"""Toilets and their cisterns. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bent, told, tone
from cg3d.made.furniture.taps import basin, porcelain
from cg3d.made.outlines import Float
from cg3d.made.paints import CHROME, Paint, Rng, draw, pick, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    named,
    rod,
    rounded,
    slab,
)  # fmt: skip


def toilet(rng: Rng) -> Build:
    """Bowl with a tank behind, one-piece, wall-hung with a flush plate, on a flush pipe without a tank, old with a high tank and chain."""
    style = pick(rng, "tank", "tank", "tank", "one-piece", "wall-hung", "pipe", "high tank")
    paint = porcelain(rng)
    seat = paint if style == "one-piece" else draw(rng, pick(rng, "white", "white", "white", "black")) if chance(rng, 0.8) else wood(rng)
    wide, long, tall = between(rng, 0.35, 0.4), between(rng, 0.42, 0.48), between(rng, 0.38, 0.43)
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    egg = np.stack([wide / 2 * np.cos(t) * (1 - 0.12 * np.sin(t)), long / 2 * np.sin(t)], 1)
    parts = named("bowl", _toilet_bowl(egg, tall, paint, hung=style == "wall-hung", skirted=style == "one-piece"))
    ring = [(egg * 1.02, tall), (egg * 1.02, tall + 0.022), (egg * 0.62, tall + 0.022), (egg * 0.62, tall), (egg * 1.02, tall)]
    parts += named("seat", basin(ring, seat).turn("y", 180))
    lid, back = slab(egg, 0.02, seat, smooth=True), -long / 2 - 0.06
    opened, bare = chance(rng, 0.55), style == "pipe" and chance(rng, 0.6)
    if opened and not bare:
        parts += named("lid", lid.turn("x", 90).turn("z", 180).at(0, tall + 0.03 + long / 2, back + 0.1))
    elif not bare:
        parts += named("lid", lid.turn("y", 180).at(0, tall + 0.024, 0))
    parts += _cistern(rng, style, back, paint, tall, wide)
    facts = told(
        ("a tank", style in ("tank", "one-piece", "high tank")),
        ("a lid", not bare),
        ("a foot", style != "wall-hung"),
        ("a pull chain", style == "high tank"),
    )
    facts = (facts[0] + (() if bare else ("its lid up" if opened else "its lid down",)), tuple(p for p in facts[1] if p != "a pull chain"))
    detail = "without a lid" if bare else "with the lid up" if opened else "with the lid down"
    return Build(parts, ("tall",) if style == "high tank" else (), detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _toilet_bowl(egg: Float, tall: float, paint: Paint, *, hung: bool, skirted: bool) -> Part:
    foot = egg * (0.62, 0.66) + (0, -0.05)
    low = [(foot, 0.0), (foot * (0.92, 0.95), tall * 0.12), (egg * (0.6, 0.62), tall * 0.4)]
    if hung:
        low = [(egg * (0.5, 0.5) + (0, -0.08), tall * 0.25), (egg * (0.72, 0.72) + (0, -0.05), tall * 0.36)]
    elif skirted:
        low = [(egg * (0.72, 0.8) + (0, -0.03), 0.0), (egg * (0.76, 0.82) + (0, -0.03), tall * 0.3)]
    top = [
        (egg * (0.92, 0.93), tall * 0.75),
        (egg, tall - 0.03),
        (egg, tall),
        (egg * 0.78, tall),
        (egg * 0.7, tall * 0.8),
        (egg * 0.35, tall * 0.5),
    ]
    return basin([*low, *top], paint).turn("y", 180)


def _cistern(rng: Rng, style: str, back: float, paint: Paint, tall: float, wide: float) -> list[Part]:
    """What stands behind the bowl."""
    if style == "wall-hung":
        plate = [
            box(0.3, 0.18, 0.012, CHROME).at(0, tall + 0.45, back),
            *both(cylinder(0.05, 0.012, CHROME).turn("x", 90).at(0.065, tall + 0.54, back + 0.01)),
        ]
        wall = (
            named("wall", box(wide + 0.25, tall + 0.75, 0.05, tone(rng, "white", "grey", "beige")).at(0, 0, back - 0.035))
            if chance(rng, 0.7)
            else []
        )
        return [
            *wall,
            *named("neck", rounded(wide * 0.6, tall * 0.55, 0.2, 0.05, paint).at(0, tall * 0.36, back + 0.08)),
            *named("flush plate", *plate),
        ]
    neck = named("foot", rounded(wide * 0.5, tall - 0.02, 0.3, 0.05, paint).at(0, 0, back + 0.02))
    if style == "pipe":
        pipe = bent([(0, tall - 0.06, back + 0.02), (0, tall + 0.38, back + 0.02), (0.12, tall + 0.38, back + 0.02)], 0.018, CHROME, 0.04)
        valve = [
            cylinder(0.035, 0.12, CHROME).at(0, tall + 0.24, back + 0.02),
            rod((0, tall + 0.3, back + 0.02), (-0.02, tall + 0.29, back + 0.13), 0.009, CHROME),
            ball(0.03, CHROME, 8, 12).at(0, tall + 0.37, back + 0.02),
        ]
        return neck + named("flush pipe", pipe, *valve)
    if style == "high tank":
        high, body = tall + between(rng, 1.2, 1.4), paint if chance(rng) else wood(rng)
        parts = [
            *named(
                "tank",
                rounded(wide + 0.12, 0.28, 0.2, 0.03, body, 3).at(0, high, back - 0.02),
                rounded(wide + 0.15, 0.03, 0.23, 0.012, body).at(0, high + 0.28, back - 0.02),
            )
        ]
        parts += named(
            "flush pipe",
            rod((0, tall - 0.05, back), (0, high, back), 0.018, CHROME),
            *both(box(0.02, 0.1, 0.16, IRON).at(wide / 2, high - 0.1, back - 0.03)),
        )
        parts += named(
            "chain",
            rod((wide / 2 + 0.02, high - 0.6, back + 0.06), (wide / 2 + 0.02, high + 0.2, back + 0.06), 0.005, CHROME),
            ball(0.022, wood(rng, grain=False), 8, 12).scaled(1, 1.8, 1).at(wide / 2 + 0.02, high - 0.62, back + 0.06),
        )
        return neck + parts
    high, deep = (between(rng, 0.32, 0.4), 0.18) if style == "tank" else (between(rng, 0.2, 0.28), 0.2)
    tank = [
        rounded(wide + 0.06, high, deep, 0.035, paint, 4).at(0, tall - 0.02, back - 0.06),
        rounded(wide + 0.09, 0.035, deep + 0.03, 0.015, paint).at(0, tall + high - 0.02, back - 0.06),
    ]
    if style == "one-piece":
        tank.append(rounded(wide * 0.85, tall, 0.3, 0.06, paint, 4).at(0, 0, back))
    if chance(rng, 0.6):
        flush = named("flush button", cylinder(0.025, 0.015, CHROME).at(0, tall + high + 0.012, back - 0.06))
    else:
        flush = named(
            "flush lever",
            rod((-wide / 2 + 0.06, tall + high - 0.08, back + 0.02), (-wide / 2 + 0.06, tall + high - 0.08, back + 0.05), 0.01, CHROME),
            rod((-wide / 2 + 0.05, tall + high - 0.08, back + 0.05), (-wide / 2 + 0.14, tall + high - 0.09, back + 0.05), 0.008, CHROME),
        )
    return neck + named("tank", *tank) + flush
