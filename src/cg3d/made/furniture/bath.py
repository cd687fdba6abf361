"""The bathroom: bathtub, sink. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import PANE, door, knob, timber, told
from cg3d.made.furniture.taps import basin, faucet_parts, porcelain
from cg3d.made.outlines import Float, arc, joined, rectangle, spline
from cg3d.made.paints import CHROME, GOLD, Paint, Rng, draw, lighter, metal, pick, stone, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    corners,
    cylinder,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    tube,
)  # fmt: skip


def bathtub(rng: Rng) -> Build:
    """On claw feet, oval, slipper with one high end, built-in box, box with a glass screen, corner tub; empty or full."""
    style = pick(rng, "claw", "oval", "slipper", "box", "box", "screen", "corner")
    paint = porcelain(rng)
    length, width, deep = between(rng, 1.5, 1.8), between(rng, 0.7, 0.82), between(rng, 0.48, 0.58)
    claw = style == "claw" or (style == "slipper" and chance(rng, 0.5))
    lift = 0.12 if claw else 0.0
    if style == "corner":
        tub, inner, length, width = _corner_tub(paint, deep)
    elif style in ("box", "screen"):
        outer, inner = rectangle(width, length, 0.03, 12), rectangle(width - 0.16, length - 0.2, 0.22, 12)
        tub = basin(
            [(outer, 0), (outer, deep), (inner, deep), (inner * 0.96, deep * 0.7), (inner * 0.86, 0.12), (inner * 0.7, 0.09)], paint
        )
    else:
        tub, inner = _round_tub(length, width, deep, lift, claw=claw, paint=paint)
    if style == "slipper":
        high = between(rng, 0.18, 0.28)
        tub = tub.shaped(lambda x, y, z: (x, y + high * np.clip(z / length + 0.1, 0, 1) ** 1.5 * np.clip((y - lift) / deep, 0, 1) ** 2, z))
    parts = named("tub", tub)
    if claw:
        foot = lathe(
            [(0, 0), (0.045, 0.0), (0.05, 0.03), (0.025, 0.09), (0.05, 0.16), (0, 0.18)], GOLD if chance(rng, 0.4) else metal(rng), 14
        )
        parts += named("foot", *corners(foot, width * 0.3, length * 0.32))
    tap, full = chance(rng, 0.85), chance(rng, 0.35)
    if tap:
        parts += named("faucet", *moved(faucet_parts(rng, 0.16), 0, lift + deep, -length / 2 + 0.05))
    if full:
        parts += named("water", slab(inner * 0.97, 0.01, Paint(np.array((0.62, 0.80, 0.88)), "water")).at(0, lift + deep * 0.78, 0))
    if style == "screen":
        parts += named(
            "screen",
            box(0.01, 1.3, length * 0.48, PANE).at(width / 2 - 0.04, deep, -length * 0.24),
            rod((width / 2 - 0.04, deep, 0), (width / 2 - 0.04, deep + 1.3, 0), 0.012, CHROME),
        )
    parts = [part.turn("y", 0 if style == "corner" else 90) for part in parts]
    facts = told(("claw feet", claw), ("a faucet", tap), ("water", full), ("a glass screen", style == "screen"))
    detail = "full of water" if full else "on feet" if claw else "with a tap" if tap else ""
    words = ("corner",) if style == "corner" else ("oval",) if style == "oval" else ()
    return Build(parts, words, detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _round_tub(length: float, width: float, deep: float, lift: float, *, claw: bool, paint: Paint) -> tuple[Part, Float]:
    """Free-standing tub with a rolled rim, and its outline inside."""
    outer = rectangle(width, length, width * 0.48, 12)
    low = 0.72 if claw else 0.86
    rim = outer * (1.03, 1.015)
    levels = [
        (outer * low * 0.9, lift),
        (outer * low, lift + 0.04),
        (outer * 0.96, lift + deep * 0.75),
        (rim, lift + deep - 0.02),
        (rim, lift + deep),
    ]
    levels += [
        (outer * 0.93, lift + deep),
        (outer * 0.88, lift + deep * 0.6),
        (outer * low * 0.85, lift + 0.1),
        (outer * low * 0.7, lift + 0.07),
    ]
    return basin(levels, paint), outer * 0.9


def _corner_tub(paint: Paint, deep: float) -> tuple[Part, Float, float, float]:
    """A quarter round for the corner of a room, with an oval basin."""
    side = 1.35
    outer = joined(
        arc(-side / 2, -side / 2, side, 0, 90, 34)[::1],
        np.linspace((-side / 2, side / 2), (-side / 2, -side / 2), 8)[1:],
        np.linspace((-side / 2, -side / 2), (side / 2, -side / 2), 8)[1:-1],
    )
    t = np.arctan2(outer[:, 1] + 0.1, outer[:, 0] + 0.1)
    inner = np.stack([-0.1 + 0.46 * np.cos(t), -0.1 + 0.46 * np.sin(t)], 1)
    middle = inner.mean(0)
    levels = [
        (outer, 0),
        (outer, deep),
        (inner, deep),
        (middle + (inner - middle) * 0.92, deep * 0.6),
        (middle + (inner - middle) * 0.75, 0.1),
    ]
    return basin([(o * (1, -1), y) for o, y in levels], paint), inner, side, side


def sink(rng: Rng) -> Build:
    """Pedestal wash basin, basin on a cabinet, steel kitchen sink in a worktop, bowl on a board, wall-hung basin, washstand on legs."""
    style = pick(rng, "pedestal", "pedestal", "cabinet", "kitchen", "bowl", "wall-hung", "legs")
    if style == "kitchen":
        return _kitchen_sink(rng)
    paint, n = porcelain(rng), 10
    width, depth, tall = between(rng, 0.5, 0.62), between(rng, 0.4, 0.48), between(rng, 0.78, 0.86)
    if style == "bowl":
        parts = _bowl_sink(rng, paint, width, depth, tall)
    else:
        outer = rectangle(width, depth, 0.05 if style == "cabinet" else 0.14, n)
        inner = rectangle(width - 0.1, depth - 0.14, 0.13, n) + (0, -0.03)
        low = outer * 0.99 if style == "cabinet" else outer * (0.55, 0.6)
        levels = [
            (low, tall - 0.17),
            (outer * 0.97, tall - 0.06),
            (outer, tall - 0.02),
            (outer, tall),
            (inner, tall),
            (inner * 0.9, tall - 0.06),
            (inner * 0.5, tall - 0.12),
        ]
        parts = named("basin", basin(levels, paint)) + named("drain", cylinder(0.022, 0.006, CHROME).at(0, tall - 0.118, 0.015))
        parts += named("faucet", *moved(faucet_parts(rng, 0.13), 0, tall, -depth / 2 + 0.055))
    if style == "pedestal":
        column = lathe([(0, 0), (0.14, 0), (0.13, 0.03), (0.085, 0.12), (0.08, 0.5), (0.12, tall - 0.14), (0, tall - 0.12)], paint)
        parts += named("pedestal", column.at(0, 0, -0.05))
    elif style == "cabinet":
        parts += _sink_cabinet(rng, width, depth, tall)
    elif style == "wall-hung":
        trap = spline(
            [(0, tall - 0.13, 0), (0, tall - 0.3, 0), (0, tall - 0.35, -0.05), (0, tall - 0.28, -0.1), (0, tall - 0.26, -depth / 2)], 24
        )
        parts += named("pipe", tube(trap, 0.018, CHROME), cylinder(0.035, 0.1, CHROME).at(0, tall - 0.34, 0)) + named(
            "bracket", rounded(width * 0.7, 0.2, 0.04, 0.015, paint).at(0, tall - 0.2, -depth / 2 + 0.02)
        )
    elif style == "legs":
        parts += named("leg", *corners(rod((0, tall - 0.08, 0), (0, 0, 0), 0.012, CHROME), width / 2 - 0.04, depth / 2 - 0.05))
        parts += named(
            "towel bar",
            *both(rod((width / 2 - 0.04, tall - 0.3, -depth / 2 + 0.05), (width / 2 - 0.04, tall - 0.3, depth / 2 - 0.05), 0.008, CHROME)),
            rod((-width / 2 + 0.04, tall - 0.3, depth / 2 - 0.05), (width / 2 - 0.04, tall - 0.3, depth / 2 - 0.05), 0.008, CHROME),
        )
    facts = told(("a pedestal", style == "pedestal"), ("a cabinet", style == "cabinet"), ("four legs", style == "legs"), ("a faucet", True))
    detail = {"pedestal": "on a pedestal", "cabinet": "on a cabinet", "bowl": "with a round bowl", "legs": "on four legs"}.get(style, "")
    return Build(parts, (), detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _bowl_sink(rng: Rng, paint: Paint, width: float, depth: float, tall: float) -> list[Part]:
    """A bowl that stands on a board over drawers or open legs."""
    board, r = timber(rng, 0.7), between(rng, 0.18, 0.22)
    bowl = lathe(
        [(0, 0), (r * 0.5, 0), (r * 0.9, 0.05), (r, 0.13), (r - 0.012, 0.13), (r * 0.85, 0.055), (r * 0.4, 0.02), (0, 0.018)], paint, 48
    )
    parts = named("basin", bowl.at(0, tall, 0.02)) + named("board", box(width + 0.2, 0.05, depth + 0.06, board).at(0, tall - 0.05, 0))
    parts += named("faucet", *moved(faucet_parts(rng, 0.2), 0, tall, -depth / 2 + 0.02))
    x = width / 2 + 0.06
    if chance(rng):
        parts += named("leg", *corners(box(0.045, tall - 0.05, 0.045, board), x, depth / 2 - 0.02)) + named(
            "shelf", box(2 * x, 0.03, depth, board).at(0, 0.2, 0)
        )
    else:
        parts += named(
            "drawer",
            box(2 * x + 0.04, 0.4, depth, board).at(0, tall - 0.47, 0),
            *[box(2 * x, 0.18, 0.02, lighter(board, -0.12)).at(0, tall - y, depth / 2) for y in (0.25, 0.45)],
        )
        parts += named("handle", *[box(0.2, 0.015, 0.03, CHROME).at(0, tall - y, depth / 2 + 0.015) for y in (0.13, 0.33)])
    return parts


def _sink_cabinet(rng: Rng, width: float, depth: float, tall: float) -> list[Part]:
    board = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "grey", "blue", "green"))
    parts = named(
        "cabinet",
        box(width - 0.02, tall - 0.25, depth - 0.02, board).at(0, 0.1, 0),
        box(width - 0.06, 0.1, depth - 0.08, lighter(board, -0.4)),
    )
    for s in (-1, 1):
        parts += named(
            "door",
            *moved(
                door(width / 2 - 0.02, tall - 0.3, board, lighter(board, -0.12), rim=0.045), s * (width / 4 - 0.003), 0.12, depth / 2 - 0.01
            ),
        )
        parts += named("knob", *moved(knob(0.013, CHROME), s * 0.035, 0.45, depth / 2 + 0.01))
    return parts


def _kitchen_sink(rng: Rng) -> Build:
    """Steel basin with a ribbed drainer in a worktop over doors."""
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
    parts = [*named("worktop", plate), *named("basin", bowl), *named("ridge", *ridges), *named("cabinet", *body), *named("door", *doors)]
    parts += named("faucet", *moved(faucet_parts(rng, 0.2), x, tall + 0.035, -depth / 2 + 0.07))
    facts = told(("a pedestal", False), ("a cabinet", True), ("a drainer", True), ("a faucet", True))
    return Build(parts, ("kitchen",), "with a metal basin", board, variant="kitchen", has=facts[0], lacks=facts[1])
