"""Fence: pickets, rails, iron, boards, wire mesh."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import beam, both, box, cylinder, extrude, lathe, named, rod, torus
from cg3d.made.places.telling import counted, told


def fence(rng: Rng) -> Build:
    """Picket, ranch, iron, closed boards, chain link, crossed rustic poles."""
    style = pick(rng, "picket", "picket", "ranch", "iron", "boards", "chain link", "crossed poles")
    long, tall = between(rng, 1.8, 2.8), between(rng, 0.9, 1.2)
    if style == "iron":
        return _iron_fence(long, tall)
    if style == "chain link":
        return _chain_link(rng, long, tall * 1.3)
    paint = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "white", "green", "red"), "wooden")
    if style == "crossed poles":
        posts = (-long / 2, 0, long / 2)
        parts = named("post", *(cylinder(0.07, tall, paint, 0.06, 12).at(x, 0, 0) for x in posts))
        parts += named(
            "rail",
            *(
                rod((a, y0 * tall, z), (b, y1 * tall, z), 0.045, paint, 0.038, 10)
                for a, b in pairwise(posts)
                for y0, y1, z in ((0.12, 0.88, 0.06), (0.88, 0.12, -0.06), (0.93, 0.93, 0.0))
            ),
        )
        return Build(
            parts,
            ("long",),
            "with crossed rails",
            paint,
            variant=style,
            has=("crossed rails", "three posts"),
            lacks=("pickets", "wire mesh", "pointed bars"),
        )
    if style == "ranch":
        count = int(rng.integers(2, 5))
        parts = named("rail", *(box(long, 0.09, 0.035, paint).at(0, tall * f, -0.03) for f in np.linspace(0.22, 0.88, count)))
        parts += named("post", *(box(0.13, tall + 0.15, 0.13, paint).at(x, 0, -0.08) for x in (-long / 2 + 0.1, 0, long / 2 - 0.1)))
        phrase = counted(count, "rails")
        return Build(
            parts,
            ("long",),
            f"with {phrase}",
            paint,
            variant=style,
            has=(phrase, "three posts"),
            lacks=("pickets", "wire mesh", "pointed bars"),
        )
    if style == "boards":
        tall *= 1.5
        step = 0.145
        xs = np.arange(-long / 2 + step / 2, long / 2, step)
        parts = named("board", *(box(step - 0.012, tall - 0.06, 0.022, paint).at(x, 0.06, 0.0) for x in xs))
        parts += named("rail", *(box(long, 0.09, 0.05, paint).at(0, tall * f, -0.035) for f in (0.2, 0.8))) + named(
            "post",
            *(q for q in both(box(0.11, tall + 0.1, 0.11, paint).at(long / 2, 0, -0.02))),
            *(box(0.15, 0.04, 0.15, paint).at(s * long / 2, tall + 0.1, -0.02) for s in (-1, 1)),
        )
        trellis = chance(rng, 0.4)
        if trellis:
            bars = [
                beam((x, tall, 0.0), (x + s * 0.3, tall + 0.3, 0.0), 0.018, paint)
                for x in np.arange(-long / 2 + 0.32, long / 2 - 0.3, 0.16)
                for s in (-1, 1)
            ]
            parts += named("lattice", *bars, box(long, 0.04, 0.05, paint).at(0, tall + 0.3, 0))
        has, lacks = told(a_lattice_on_top=trellis, pickets=False, pointed_bars=False)
        return Build(parts, ("tall",), "of boards", paint, variant=style, has=(*has, "boards"), lacks=(*lacks, "wire mesh"))
    rounded_tips = chance(rng, 0.4)
    tip = arc(0, tall - 0.045, 0.045, 0, 180, 8) if rounded_tips else np.array([(0.045, tall - 0.07), (0, tall), (-0.045, tall - 0.07)])
    picket = extrude(joined((-0.045, 0.05), (0.045, 0.05), tip), 0.022, paint)
    parts = named("rail", *(box(long, 0.09, 0.035, paint).at(0, tall * f, -0.03) for f in (0.2, 0.7)))
    xs = np.arange(-long / 2 + 0.06, long / 2, 0.15)
    wave = chance(rng, 0.35)
    parts += named("picket", *(picket.scaled(1, 1 + 0.12 * wave * np.cos(np.pi * x / long), 1).at(x, 0, 0) for x in xs))
    parts += named("post", *both(box(0.09, tall + 0.05, 0.09, paint).at(long / 2 - 0.05, 0, -0.09)))
    has, lacks = told(round_tips=rounded_tips, pointed_tips=not rounded_tips, wire_mesh=False, pointed_bars=False)
    return Build(parts, ("long",), "with pickets", paint, variant=style, has=(*has, "pickets"), lacks=lacks)


def _iron_fence(long: float, tall: float) -> Build:
    paint = Paint(np.array((0.12, 0.12, 0.13)), "metal")
    xs = np.arange(-long / 2, long / 2 + 0.01, 0.13)
    parts = named("bar", *(rod((x, 0, 0), (x, tall, 0), 0.011, paint) for x in xs))
    parts += named("point", *(lathe([(0, 0), (0.024, 0), (0.004, 0.1), (0, 0.1)], paint, 10).at(x, tall, 0) for x in xs))
    parts += named("rail", *(box(long + 0.05, 0.035, 0.03, paint).at(0, y, 0) for y in (tall * 0.14, tall * 0.85)))
    parts += named("ring", *(torus(0.05, 0.009, paint, 6, 16).turn("x", 90).at(x + 0.065, tall * 0.77, 0) for x in xs[:-1]))
    parts += named("post", *both(box(0.07, tall + 0.12, 0.07, paint).at(long / 2 + 0.05, 0, 0)))
    return Build(
        parts, ("long",), "with pointed bars", paint, variant="iron", has=("pointed bars", "two posts"), lacks=("pickets", "wire mesh")
    )


def _chain_link(rng: Rng, long: float, tall: float) -> Build:
    paint = steel(rng) if chance(rng) else draw(rng, "green", "metal")
    parts = named("post", *(cylinder(0.035, tall + 0.08, paint, sides=14).at(x, 0, 0) for x in (-long / 2, 0, long / 2))) + named(
        "rail", rod((-long / 2, tall, 0), (long / 2, tall, 0), 0.022, paint)
    )
    step = 0.13
    for x in np.arange(-long / 2 - tall, long / 2, step):
        for s, z in ((1, 0.006), (-1, -0.006)):
            a, b = max(-long / 2, x), min(long / 2, x + tall)
            if b - a > 0.02:
                y0, y1 = a - x, b - x
                low, high = ((a, y0, z), (b, y1, z)) if s > 0 else ((a, tall - y0, z), (b, tall - y1, z))
                parts += named("wire", rod(low, high, 0.007, paint, sides=4))
    barbed = chance(rng, 0.35)
    if barbed:
        parts += named(
            "barbed wire",
            *(
                rod((-long / 2, tall + 0.1 + 0.09 * k, 0.06 * k), (long / 2, tall + 0.1 + 0.09 * k, 0.06 * k), 0.008, paint, sides=5)
                for k in range(3)
            ),
            *(rod((x, tall, 0), (x, tall + 0.3, 0.15), 0.015, paint) for x in (-long / 2, 0, long / 2)),
        )
    has, lacks = told(barbed_wire=barbed, pickets=False, pointed_bars=False)
    return Build(parts, ("tall",), "with wire mesh", paint, variant="chain link", has=(*has, "wire mesh", "three posts"), lacks=lacks)
