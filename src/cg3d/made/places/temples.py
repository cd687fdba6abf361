"""Pyramid and temple."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel, stone
from cg3d.made.parts import (
    around,
    ball,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    named,
    rod,
)
from cg3d.made.places.columns import fluted
from cg3d.made.places.surfaces import DARK, WHITE
from cg3d.made.places.telling import counted, told
from cg3d.made.places.towers import swept_roof


def pyramid(rng: Rng) -> Build:
    """Smooth four-sided, of stepped blocks, stair pyramid with a temple, a glass one, a bent one."""
    style = pick(rng, "smooth", "blocks", "blocks", "stairs", "glass", "bent")
    sand = draw(rng, "beige", "stone") if chance(rng, 0.8) else stone(rng)
    side = between(rng, 22, 34)
    tall = side * between(rng, 0.55, 0.72)
    square = np.array([(1, 1), (1, -1), (-1, -1), (-1, 1)]) / 2
    if style in ("smooth", "bent"):
        if style == "bent":
            spots = ((1.0, 0.0), (0.58, 0.55), (0.01, 1.0))
            layers = [
                loft(np.array([[(x * side * k, tall * y, z * side * k) for x, z in square] for k, y in (spots[i], spots[i + 1])]), sand)
                for i in range(2)
            ]
        else:
            layers = [loft(np.array([[(x * side * k, tall * y, z * side * k) for x, z in square] for k, y in ((1, 0), (0.005, 1))]), sand)]
        parts = named("side", *layers)
        door = chance(rng, 0.4)
        if door:
            parts += named(
                "entrance",
                box(side * 0.07, side * 0.08, side * 0.14, lighter(sand, -0.2)).at(0, 0, side * 0.47),
                box(side * 0.04, side * 0.06, side * 0.02, DARK).at(0, 0, side * 0.535),
            )
        has, lacks = told(an_entrance=door, steps=False, smooth_sides=True)
        return Build(parts, ("square", "pointed"), "with smooth sides", sand, variant=style, has=has, lacks=lacks)
    if style == "glass":
        pane, frame = Paint(np.array((0.62, 0.78, 0.84)), "glass"), steel(rng)
        parts = named(
            "glass", loft(np.array([[(x * side * k, tall * y, z * side * k) for x, z in square] for k, y in ((1, 0), (0.005, 1))]), pane)
        )
        n, thick = 8, side * 0.006
        for k in range(4):
            net = []
            for i in range(n):
                f, g = i / n, (n - i) / n
                a, b = np.array((-side / 2 * g, tall * f, side / 2 * g)), np.array((side / 2 * g, tall * f, side / 2 * g))
                net.append(rod(a, b, thick, frame, sides=5))
                foot = np.array((-side / 2 + side * f, 0, side / 2))
                net.append(rod(foot, (side * f / 2, tall * (1 - f), side * f / 2), thick, frame, sides=5))
                net.append(net[-1].mirrored("x"))
            parts += named("frame", *(p.turn("y", 90 * k) for p in net))
        return Build(
            parts,
            ("square", "pointed"),
            "of glass panes",
            pane,
            variant=style,
            has=("smooth sides", "a steel frame"),
            lacks=("steps", "an entrance"),
        )
    steps = int(rng.integers(6, 9)) if style == "stairs" else int(rng.integers(10, 17))
    end = 0.3 if style == "stairs" else 0.06
    parts = []
    for i in range(steps):
        shrink = 1 - (1 - end) * i / (steps - 1)
        parts += named(
            "step",
            loft(
                np.array(
                    [
                        [(x * side * shrink * c, tall * 0.85 * y / steps, z * side * shrink * c) for x, z in square]
                        for c, y in ((1, i), (0.985, i + 1))
                    ]
                ),
                sand if i % 2 else lighter(sand, -0.07),
            ),
        )
    if style == "stairs":
        h = tall * 0.85
        ramp = extrude([(side * 0.53, 0), (side * end / 2 + 0.4, h), (side * end / 2 - 0.5, h), (side * 0.3, 0)], side * 0.14, sand).turn(
            "y", -90
        )
        treads = [
            box(side * 0.11, 0.25, 0.5, lighter(sand, -0.2)).at(0, h * f, side * 0.53 + (side * end / 2 + 0.4 - side * 0.53) * f - 0.1)
            for f in np.linspace(0.01, 0.97, 24)
        ]
        parts += named("stairs", *(p.turn("y", 90 * k) for k in range(4) for p in (ramp, *treads)))
        parts += named(
            "temple",
            box(side * 0.2, tall * 0.16, side * 0.2, sand).at(0, h, 0),
            box(side * 0.24, tall * 0.05, side * 0.24, sand).at(0, h + tall * 0.16, 0),
            *(p.at(0, h, 0) for p in around(box(side * 0.06, tall * 0.11, 0.4, DARK).at(0, 0, side * 0.1), 4)),
        )
    has, lacks = told(steps=True, stairs_up_the_sides=style == "stairs", a_temple_on_top=style == "stairs", smooth_sides=False)
    return Build(
        parts, ("square", "stepped"), "with stairs" if style == "stairs" else "with steps", sand, variant=style, has=has, lacks=lacks
    )


def temple(rng: Rng) -> Build:
    """Greek temple with columns all round, porch only, round temple with a dome, ruin, Asian temple with a swept roof."""
    style = pick(rng, "colonnade", "colonnade", "porch", "round", "ruin", "hall with a curved roof")
    paint = draw(rng, pick(rng, "white", "beige", "beige", "grey"), "stone")
    front, tall = int(rng.integers(2, 4)) * 2, between(rng, 3.6, 4.6)
    gap, r = between(rng, 1.5, 1.8), between(rng, 0.26, 0.34)
    if style == "round":
        big = between(rng, 2.6, 3.4)
        parts = named("step", *(cylinder(big + 0.9 - 0.35 * i, 0.25, paint, sides=40).at(0, 0.25 * i, 0) for i in range(3)))
        count = 10
        parts += named(
            "column",
            *(p.at(0, 0.75, 0) for p in around(cylinder(r * 0.85, tall, paint, r * 0.7, 16).at(big - 0.1, 0, 0), count)),
            *(p.at(0, 0.75 + tall - 0.15, 0) for p in around(box(r * 2.3, 0.18, r * 2.3, paint).at(big - 0.1, 0, 0), count)),
        )
        parts += named(
            "ring",
            lathe([(0, 0), (big + 0.35, 0), (big + 0.35, 0.35), (big + 0.55, 0.45), (big + 0.55, 0.6), (0, 0.6)], paint, 40).at(
                0, 0.75 + tall, 0
            ),
        )
        t = np.linspace(0, np.pi / 2, 12)
        parts += named(
            "dome",
            lathe(joined((0, 0), np.stack([big * np.cos(t), big * 0.75 * np.sin(t)], 1)), paint, 40).at(0, 1.35 + tall, 0),
            ball(0.25, paint).at(0, 1.45 + tall + big * 0.75, 0),
        )
        if chance(rng):
            parts += named(
                "wall", cylinder(big * 0.62, tall, paint, sides=28).at(0, 0.75, 0), box(1.0, 2.4, 0.3, DARK).at(0, 0.75, big * 0.6)
            )
        return Build(parts, ("round",), "with a dome", paint, variant=style, has=("columns", "a dome", "steps"), lacks=("a pointed roof",))
    if style == "hall with a curved roof":
        return _hall(rng)
    deep = front + 2 if style == "porch" else int(front * 1.5) + 1
    w, d = (front - 1) * gap, (deep - 1) * gap
    parts = named("step", *(box(w + 2.6 - 0.7 * i, 0.28, d + 2.6 - 0.7 * i, paint).at(0, 0.28 * i, 0) for i in range(3)))
    low = 0.84
    spots = [
        ((i - (front - 1) / 2) * gap, (k - (deep - 1) / 2) * gap)
        for i in range(front)
        for k in range(deep)
        if i in (0, front - 1) or k in (0, deep - 1)
    ]
    if style == "porch":
        spots = [(x, z) for x, z in spots if z > d / 2 - gap * 0.5]
    shaft = fluted(r, tall, paint, 10)
    shaft = lathe([(0, 0), (r, 0), (r * 0.82, tall), (0, tall)], paint, 14) if len(spots) > 12 else shaft
    for x, z in spots:
        cut = between(rng, 0.15, 0.9) if style == "ruin" and chance(rng, 0.55) else 1.0
        parts += named("column", shaft.scaled(1, cut, 1).at(x, low, z))
        if cut == 1.0:
            parts += named(
                "capital",
                cylinder(r * 0.85, 0.2, paint, r * 1.25, 16).at(x, low + tall - 0.3, z),
                box(r * 2.7, 0.14, r * 2.7, paint).at(x, low + tall - 0.12, z),
            )
    top = low + tall
    if style == "ruin":
        parts += named(
            "block",
            *(
                box(0.9, 0.5, 0.5, paint).turn("y", 40 * k).turn("x", 8).at((k - 1.5) * gap * 0.8, low, gap * (0.6 if k % 2 else -0.4))
                for k in range(4)
            ),
        )
        return Build(
            parts,
            ("ruined", "old"),
            "without a roof",
            paint,
            variant=style,
            has=("columns", "broken columns", "steps"),
            lacks=("a roof", "a dome"),
        )
    if style == "porch" or chance(rng, 0.8):
        back = d - gap if style == "porch" else d - 2 * gap
        parts += named(
            "wall",
            box(w + 0.3 if style == "porch" else w - 1.4 * gap, tall, max(1.0, back), paint).at(
                0, low, -gap / 2 - 0.1 if style == "porch" else 0
            ),
        )
        parts += named("door", box(1.2, 2.6, 0.3, DARK).at(0, low, -gap / 2 - 0.1 + back / 2 if style == "porch" else back / 2))
    parts += named("beam", box(w + 1.0, 0.55, d + 1.0, paint).at(0, top, 0), box(w + 1.4, 0.15, d + 1.4, paint).at(0, top + 0.55, 0))
    rise = (w + 1.4) * 0.2
    roof = paint if chance(rng) else draw(rng, pick(rng, "red", "brown"))
    parts += named("roof", extrude([(-w / 2 - 0.75, 0), (w / 2 + 0.75, 0), (0, rise)], d + 1.0, paint).at(0, top + 0.7, 0))
    parts += named(
        "roof",
        extrude(
            [(-w / 2 - 0.9, 0), (0, rise + 0.05), (w / 2 + 0.9, 0), (w / 2 + 0.9, 0.18), (0, rise + 0.25), (-w / 2 - 0.9, 0.18)],
            d + 1.5,
            roof,
        ).at(0, top + 0.7, 0),
    )
    has = ("columns", "a pointed roof", "steps", f"{counted(front, 'columns')} in front")
    return Build(parts, (), f"with {counted(front, 'columns')} in front", paint, variant=style, has=has, lacks=("a dome",))


def _hall(rng: Rng) -> Build:
    """Asian temple hall: red posts on a terrace, one or two curved roofs with turned-up corners."""
    wall, roof = (
        draw(rng, pick(rng, "red", "red", "white", "brown"), "wooden"),
        draw(rng, pick(rng, "green", "blue", "black", "grey", "orange")),
    )
    w, d, tall, twin = between(rng, 6, 8), between(rng, 4.2, 5.2), between(rng, 2.4, 3.0), chance(rng)
    parts = named(
        "terrace",
        box(w + 2.4, 0.6, d + 2.4, stone(rng)),
        *(box(2.2, 0.15 * (4 - i), 0.35, stone(rng)).at(0, 0, d / 2 + 1.35 + 0.35 * i) for i in range(4)),
    )
    parts += named("wall", box(w, tall, d, WHITE if wall.name == "red" else lighter(wall, 0.5)).at(0, 0.6, 0))
    parts += named(
        "post",
        *(q for x in np.linspace(-w / 2, w / 2, 6) for q in both(cylinder(0.16, tall, wall, sides=12).at(x, 0.6, d / 2 + 0.25), "z")),
    )
    parts += named(
        "door",
        box(w * 0.22, tall * 0.8, 0.2, wall).at(0, 0.6, d / 2),
        *(box(w * 0.12, tall * 0.5, 0.2, wall).at(s * w * 0.3, 1.1, d / 2) for s in (-1, 1)),
    )
    flat = (d + 2.6) / (w + 2.6)
    half = (w + 2.6) / 2 * np.sqrt(2)
    parts += named("roof", swept_roof(half, half * 0.42, tall * 0.75, roof, 4).scaled(1, 1, flat).at(0, 0.5 + tall, 0))
    y = 0.5 + tall * 1.7
    if twin:
        parts += named("wall", box(w * 0.42, tall * 0.5, d * 0.5, wall).at(0, y, 0))
        parts += named("roof", swept_roof(half * 0.66, half * 0.2, tall * 0.7, roof, 4).scaled(1, 1, flat).at(0, y + tall * 0.4, 0))
        y += tall * 1.05
    parts += named("ridge", box(w * (0.3 if twin else 0.62), 0.3, 0.35, roof).at(0, y, 0))
    has, lacks = told(a_curved_roof=not twin, two_curved_roofs=twin)
    return Build(parts, (), f"with {has[0]}", wall, variant="hall with a curved roof", has=(*has, "steps"), lacks=(*lacks, "a dome"))
