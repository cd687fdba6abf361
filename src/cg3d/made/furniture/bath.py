"""The bathroom and the sink: bathtub, toilet, sink, faucet, shower."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import Float, rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, ceramic, draw, lighter, metal, pick, stone, wood
from cg3d.made.parts import (
    Part,
    beam,
    both,
    box,
    corners,
    cylinder,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
    tube,
)  # fmt: skip


def _white(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "white", "white", "white", "beige", "grey", "pink", "green", "blue"), "ceramic")


def basin(outlines: list[tuple[Float, float]], paint: Paint) -> Part:
    """Vessel from (x, z) outlines at heights y, in order over the outside, the rim and down the inside."""
    return loft(np.array([np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]]) for o, y in outlines]), paint)


def faucet_parts(rng: Rng, size: float) -> list[Part]:
    """Spout towards +Z with one lever; base at the origin."""
    path = spline([(0, 0, 0), (0, size, 0), (0, size * 1.25, size * 0.3), (0, size * 1.1, size * 0.8), (0, size * 0.9, size * 0.85)], 24)
    parts = [tube(path, size * 0.085, CHROME, 12), cylinder(size * 0.16, size * 0.08, CHROME)]
    if chance(rng):
        return [
            *parts,
            *both(cylinder(size * 0.07, size * 0.3, CHROME).at(size * 0.5, 0, 0)),
            *both(rod((size * 0.42, size * 0.3, 0), (size * 0.7, size * 0.3, 0), size * 0.05, CHROME)),
        ]
    return [*parts, rod((0, size * 0.5, 0), (size * 0.42, size * 0.62, 0), size * 0.05, CHROME)]


def faucet(rng: Rng) -> Build:
    """Kitchen or basin tap."""
    return Build(
        [*faucet_parts(rng, between(rng, 0.14, 0.22)), slab(rectangle(0.2, 0.06, 0.028), 0.01, CHROME)], detail="with a curved spout"
    )


def bathtub(rng: Rng) -> Build:
    """Free-standing on claw feet, free-standing oval, built-in box."""
    style = pick(rng, "claw", "oval", "box")
    paint = _white(rng)
    length, width, deep = between(rng, 1.5, 1.8), between(rng, 0.7, 0.82), between(rng, 0.48, 0.58)
    n = 12
    if style == "box":
        outer, inner = rectangle(width, length, 0.03, n), rectangle(width - 0.16, length - 0.2, 0.22, n)
        tub = basin(
            [(outer, 0), (outer, deep), (inner, deep), (inner * 0.96, deep * 0.7), (inner * 0.86, 0.12), (inner * 0.7, 0.09)], paint
        )
        parts, lift = [tub], 0.0
    else:
        lift = 0.12 if style == "claw" else 0.0
        outer = rectangle(width, length, width * 0.48, n)
        low = 0.72 if style == "claw" else 0.86
        rim = outer * (1.03, 1.015)
        tub = basin(
            [
                (outer * low * 0.9, lift),
                (outer * low, lift + 0.04),
                (outer * 0.96, lift + deep * 0.75),
                (rim, lift + deep - 0.02),
                (rim, lift + deep),
                (outer * 0.93, lift + deep),
                (outer * 0.88, lift + deep * 0.6),
                (outer * low * 0.85, lift + 0.1),
                (outer * low * 0.7, lift + 0.07),
            ],
            paint,
        )
        feet = metal(rng)
        parts = [
            tub,
            *(
                corners(
                    lathe([(0, 0), (0.045, 0.0), (0.05, 0.03), (0.025, 0.09), (0.05, 0.16), (0, 0.18)], feet, 14),
                    width * 0.3,
                    length * 0.32,
                )
                if style == "claw"
                else []
            ),
        ]
    water = Paint(np.array((0.62, 0.80, 0.88)), "water")
    tap = [p.scaled(1, 1, 1) for p in faucet_parts(rng, 0.16)]
    parts += moved(tap, 0, lift + deep, -length / 2 + 0.05)
    if chance(rng, 0.4):
        full = (inner if style == "box" else outer * 0.9) * 0.97
        parts.append(slab(full * (1, 1), 0.01, water).at(0, lift + deep * 0.78, 0))
        return Build(parts, detail="full of water", body=paint)
    return Build([part.turn("y", 90) for part in parts], detail="on feet" if style == "claw" else "with a tap", body=paint)


def toilet(rng: Rng) -> Build:
    """Bowl on a foot, seat (open or closed lid), cistern behind; or wall-hung without a foot is left out as unclear."""
    paint, seat = _white(rng), draw(rng, pick(rng, "white", "white", "white", "black")) if chance(rng, 0.8) else wood(rng)
    wide, long, tall = between(rng, 0.35, 0.4), between(rng, 0.42, 0.48), between(rng, 0.38, 0.43)
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    egg = np.stack([wide / 2 * np.cos(t), long / 2 * np.sin(t) * (1 + 0.0 * t)], 1)
    egg[:, 0] *= 1 - 0.12 * np.sin(t)
    foot = egg * (0.62, 0.66) + (0, -0.05)
    bowl = basin(
        [
            (foot, 0),
            (foot * (0.92, 0.95), tall * 0.12),
            (egg * (0.6, 0.62), tall * 0.4),
            (egg * (0.92, 0.93), tall * 0.75),
            (egg, tall - 0.03),
            (egg, tall),
            (egg * 0.78, tall),
            (egg * 0.7, tall * 0.8),
            (egg * 0.35, tall * 0.5),
        ],
        paint,
    )
    ring = basin([(egg * 1.02, tall), (egg * 1.02, tall + 0.022), (egg * 0.62, tall + 0.022), (egg * 0.62, tall), (egg * 1.02, tall)], seat)
    lid = slab(egg * (1.0, 1), 0.02, seat, smooth=True)
    back = -long / 2 - 0.06
    parts = [part.turn("y", 180) for part in (bowl, ring)]
    if chance(rng, 0.6):
        parts.append(lid.turn("x", 90).turn("z", 180).at(0, tall + 0.03 + long / 2, back + 0.1))
        detail = "with the lid up"
    else:
        parts.append(lid.turn("y", 180).at(0, tall + 0.024, 0))
        detail = "with the lid down"
    parts += _toilet_details(rng, back, paint, tall, wide)
    return Build(parts, detail=detail, body=paint)


def _toilet_details(rng: Rng, back: float, paint: Paint, tall: float, wide: float) -> list[Part]:
    parts: list[Part] = []
    high = between(rng, 0.32, 0.4)
    parts += [
        rounded(wide + 0.06, high, 0.18, 0.035, paint, 4).at(0, tall - 0.02, back - 0.06),
        rounded(wide + 0.09, 0.035, 0.21, 0.015, paint).at(0, tall + high - 0.02, back - 0.06),
    ]
    parts += [
        cylinder(0.025, 0.015, CHROME).at(0, tall + high + 0.012, back - 0.06),
        rounded(wide * 0.5, tall - 0.02, 0.3, 0.05, paint).at(0, 0, back + 0.02),
    ]
    return parts


def sink(rng: Rng) -> Build:
    """Pedestal wash basin, basin on a cabinet, steel kitchen sink in a worktop."""
    style = pick(rng, "pedestal", "cabinet", "kitchen")
    paint, n = _white(rng), 10
    width, depth = between(rng, 0.5, 0.62), between(rng, 0.4, 0.48)
    if style == "kitchen":
        return _kitchen_sink(rng)
    tall = between(rng, 0.78, 0.86)
    outer = rectangle(width, depth, 0.14 if style == "pedestal" else 0.05, n)
    inner = rectangle(width - 0.1, depth - 0.14, 0.13, n) + (0, -0.03)
    low = outer * (0.55, 0.6) if style == "pedestal" else outer * 0.99
    bowl = basin(
        [
            (low, tall - 0.17),
            (outer * 0.97, tall - 0.06),
            (outer, tall - 0.02),
            (outer, tall),
            (inner, tall),
            (inner * 0.9, tall - 0.06),
            (inner * 0.5, tall - 0.12),
        ],
        paint,
    )
    parts = [bowl, *moved(faucet_parts(rng, 0.13), 0, tall, -depth / 2 + 0.055)]
    if style == "pedestal":
        column = lathe([(0, 0), (0.14, 0), (0.13, 0.03), (0.085, 0.12), (0.08, 0.5), (0.12, tall - 0.14), (0, tall - 0.12)], paint)
        return Build([*parts, column.at(0, 0, -0.05)], detail="on a pedestal", body=paint)
    board = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "grey", "blue", "green"))
    parts += [box(width - 0.02, tall - 0.25, depth - 0.02, board).at(0, 0.1, 0), box(width - 0.06, 0.1, depth - 0.08, lighter(board, -0.4))]
    parts += both(rounded(width / 2 - 0.03, tall - 0.3, 0.02, 0.006, lighter(board, -0.1)).at(width / 4 - 0.003, 0.12, depth / 2)) + both(
        box(0.012, 0.12, 0.025, CHROME).at(0.035, 0.45, depth / 2 + 0.015)
    )
    return Build(parts, detail="on a cabinet", body=paint)


def _kitchen_sink(rng: Rng) -> Build:
    steel = Paint(np.array((0.68, 0.69, 0.71)), "metal")
    board, top = (wood(rng) if chance(rng) else draw(rng, pick(rng, "white", "grey", "blue", "green"))), stone(rng)
    width, depth, tall = between(rng, 0.9, 1.2), 0.6, 0.88
    outer = rectangle(width, depth, 0.01, 8)
    hole = rectangle(0.46, 0.4, 0.07, 8)
    x = width / 2 - 0.3
    plate = basin(
        [
            (outer, tall),
            (outer, tall + 0.035),
            (hole + (x, -0.03), tall + 0.035),
            (hole * 0.95 + (x, -0.03), tall - 0.12),
            (hole * 0.6 + (x, -0.03), tall - 0.14),
        ],
        top,
    )
    bowl = basin(
        [
            (hole * 1.08 + (x, -0.03), tall + 0.036),
            (hole * 1.08 + (x, -0.03), tall + 0.042),
            (hole * 0.97 + (x, -0.03), tall + 0.042),
            (hole * 0.9 + (x, -0.03), tall - 0.1),
            (hole * 0.5 + (x, -0.03), tall - 0.12),
        ],
        steel,
    )
    ridges = [box(0.012, 0.006, 0.36, steel).at(-width / 2 + 0.1 + 0.05 * i, tall + 0.035, 0.03) for i in range(int((width - 0.62) / 0.05))]
    body = [
        box(width - 0.02, tall - 0.1 - 0.16, depth - 0.05, board).at(0, 0.1, 0),
        box(width - 0.02, 0.16, 0.03, board).at(0, tall - 0.16, depth / 2 - 0.04),
        box(width - 0.06, 0.1, depth - 0.12, lighter(board, -0.5)),
    ]
    body += both(box(0.02, 0.16, depth - 0.05, board).at(width / 2 - 0.02, tall - 0.16, 0)) + [
        box(width - 0.02, 0.16, 0.02, board).at(0, tall - 0.16, -depth / 2 + 0.04)
    ]
    doors = both(
        rounded(width / 2 - 0.03, tall - 0.14, 0.02, 0.006, lighter(board, -0.12)).at(width / 4 - 0.005, 0.12, depth / 2 - 0.02)
    ) + both(box(0.012, 0.14, 0.03, CHROME).at(0.04, 0.6, depth / 2))
    return Build(
        [plate, bowl, *ridges, *body, *doors, *moved(faucet_parts(rng, 0.2), x, tall + 0.035, -depth / 2 + 0.07)],
        ("kitchen",),
        "with a metal basin",
        board,
    )


def shower(rng: Rng) -> Build:
    """Glass cubicle with tray, head and mixer."""
    tray, pane = ceramic(rng), Paint(np.array((0.74, 0.85, 0.88)), "glass")
    width, tall = between(rng, 0.8, 1.0), between(rng, 1.95, 2.1)
    half = width / 2
    parts = [
        rounded(width, 0.12, width, 0.03, tray),
        box(0.012, tall, width - 0.04, pane).at(half - 0.02, 0.1, 0),
        box(width - 0.02, tall, 0.012, tray).at(0, 0.1, -half + 0.01),
        box(0.012, tall, width, tray).at(-half + 0.01, 0.1, 0),
    ]
    parts += [beam((half - 0.02, 0.1, z), (half - 0.02, tall + 0.1, z), 0.03, CHROME) for z in (-half + 0.03, half - 0.03)] + [
        box(width, 0.03, 0.03, CHROME).at(0, tall + 0.08, half - 0.03),
        box(0.03, 0.03, width, CHROME).at(half - 0.02, tall + 0.08, 0),
    ]
    pipe = spline([(0, 0.9, -half + 0.05), (0, tall - 0.05, -half + 0.05), (0, tall + 0.05, -half + 0.18), (0, tall, -half + 0.38)], 24)
    parts += [
        tube(pipe, 0.013, CHROME),
        lathe([(0, 0), (0.11, 0), (0.11, 0.015), (0.02, 0.04), (0, 0.04)], CHROME).at(0, tall - 0.04, -half + 0.38),
        rounded(0.2, 0.06, 0.06, 0.02, CHROME).at(0, 1.0, -half + 0.05),
    ]
    return Build(parts, detail="with a glass wall")
