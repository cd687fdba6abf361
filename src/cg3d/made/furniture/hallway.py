"""What stands in the hallway: coat rack, shoe rack. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, bent, castor, row, spread, told, tone
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, fabric, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def _hook(reach: float, rise: float, thick: float, paint: Paint) -> list[Part]:
    """A peg that bends up, out along +Z, with a knob."""
    path = spline([(0, 0, 0), (0, 0.0, reach * 0.5), (0, rise * 0.35, reach * 0.9), (0, rise, reach)], 14)
    return [tube(path, thick, paint, 8), ball(thick * 1.6, paint, 8, 12).at(0, rise, reach)]


def coat_rack(rng: Rng) -> Build:
    """Stand with a crown of hooks, tree of staggered pegs, wall board with hooks, rail on wheels, bench with hooks, three crossed poles."""
    style = pick(rng, "stand", "stand", "tree", "board", "rail", "hall", "tripod")
    paint = wood(rng) if chance(rng, 0.6) else tone(rng, "black", "white", "grey", "black")
    hooks, coats = int(rng.integers(4, 9)), chance(rng, 0.3)
    tall = between(rng, 1.6, 1.85)
    if style in ("stand", "tree", "tripod"):
        parts = _coat_stand(rng, style, tall, hooks, paint)
        if coats:
            parts += _hat(rng, 0, tall + 0.0, 0.0) if style != "tripod" else []
    elif style == "rail":
        parts, hooks = _coat_rail(rng, tall, paint), 0
    else:
        parts = _coat_board(rng, style, tall, hooks, paint)
    hat = coats and style in ("stand", "tree")
    umbrella = any(part.name == "umbrella stand" for part in parts)
    facts = told(
        ("wheels", style == "rail"),
        ("hooks", hooks > 0),
        ("a hat", hat),
        ("an umbrella stand", umbrella),
        ("a shelf", style in ("hall", "rail") or any(p.name == "shelf" for p in parts)),
    )
    words = () if style == "board" else ("tall",)
    return Build(parts, words, "on wheels" if style == "rail" else "with hooks", paint, variant=style, has=facts[0], lacks=facts[1])


def _coat_stand(rng: Rng, style: str, tall: float, hooks: int, paint: Paint) -> list[Part]:
    if style == "tripod":
        spread_foot, cross = between(rng, 0.26, 0.34), tall * 0.82
        poles = around(rod((spread_foot, 0, 0.02), (-spread_foot * (tall - cross) / cross, tall, 0.02), 0.018, paint), 3)
        pegs = around(rod((-spread_foot * 0.16, tall - 0.06, 0.02), (-spread_foot * 0.16 - 0.09, tall - 0.01, 0.05), 0.011, paint), 3)
        return named("pole", *poles) + named(
            "hook", *pegs, *around(rod((0.1, cross - 0.25, 0), (0.19, cross - 0.2, 0.03), 0.011, paint), 3)
        )
    post = lathe(
        [
            (0, 0.03),
            (0.03, 0.03),
            (0.026, 0.4),
            (0.02, tall * 0.6),
            (0.022, tall - 0.05),
            (0.03, tall - 0.02),
            (0.012, tall),
            (0, tall + 0.01),
        ],
        paint,
        18,
    )
    parts = named("pole", post)
    base = pick(rng, "legs", "disc", "bows")
    if base == "disc":
        parts += named("base", lathe([(0, 0), (0.2, 0), (0.2, 0.015), (0.04, 0.05), (0, 0.05)], paint))
    else:
        count = int(rng.integers(3, 5))
        path = (
            [(0, 0.28, 0.02), (0, 0.2, 0.13), (0, 0.04, 0.22), (0, 0.015, 0.28)]
            if base == "bows"
            else [(0, 0.12, 0.0), (0, 0.08, 0.1), (0, 0.02, 0.27)]
        )
        parts += named("leg", *around(tube(spline(path, 16), 0.018, paint, 10), count))
    if style == "stand":
        parts += named(
            "hook", *[p.at(0, tall - 0.1, 0) for h in _hook(0.17, 0.09, 0.012, paint) for p in around(h, max(4, hooks - hooks % 2))]
        )
        if chance(rng, 0.6):
            parts += named("hook", *[p.at(0, tall - 0.4, 0) for h in _hook(0.11, 0.05, 0.01, paint) for p in around(h, 4, start=30)])
        if base == "disc" and chance(rng, 0.6):
            parts += named(
                "umbrella stand", torus(0.14, 0.009, paint).at(0, 0.5, 0), *around(rod((0, 0.5, 0), (0, 0.5, 0.14), 0.008, paint), 4)
            )
    else:
        for i in range(hooks):
            peg = rod((0, 0, 0.0), (0, 0.09, 0.19), 0.014, paint, 0.01)
            parts += named("hook", peg.turn("y", 137.5 * i).at(0, tall - 0.16 - 0.09 * i, 0))
    return parts


def _hat(rng: Rng, x: float, y: float, z: float) -> list[Part]:
    felt = tone(rng, "brown", "black", "grey", "beige", "green", material="fabric")
    crown = lathe([(0, 0), (0.17, 0), (0.175, 0.012), (0.1, 0.018), (0.095, 0.09), (0.07, 0.115), (0, 0.1)], felt)
    band = cylinder(0.101, 0.025, lighter(felt, -0.5)).at(0, 0.02, 0)
    return named("hat", *moved(turned([crown, band], "z", 12), x, y, z))


def _coat_rail(rng: Rng, tall: float, paint: Paint) -> list[Part]:
    steel = CHROME if chance(rng, 0.5) else IRON
    x, z = between(rng, 0.5, 0.75), 0.22
    parts = named("frame", bent([(-x, 0.12, 0), (-x, tall, 0), (x, tall, 0), (x, 0.12, 0)], 0.015, steel, 0.08))
    parts += named("base", *both(box(0.04, 0.035, 2 * z, steel).at(x, 0.09, 0)))
    parts += named("wheel", *spread(castor(0.03), x, z - 0.02))
    shelf = box(2 * x, 0.02, 2 * z - 0.04, paint) if chance(rng) else None
    bars = [rod((-x, 0.13, s), (x, 0.13, s), 0.009, steel) for s in row(-z + 0.03, z - 0.03, 4)]
    parts += named("shelf", *([shelf.at(0, 0.12, 0)] if shelf else bars))
    for w in row(-x * 0.8, x * 0.8, int(rng.integers(0, 6))):
        parts += named("coat", *_hanging(rng, w, tall))
    return parts


def _hanging(rng: Rng, x: float, y: float) -> list[Part]:
    """A hanger with a garment, seen edge on along x."""
    cloth, long = fabric(rng), between(rng, 0.55, 0.95)
    outline = np.array(
        [(-0.2, -long), (0.2, -long), (0.17, -0.45), (0.23, -0.16), (0.04, -0.07), (-0.04, -0.07), (-0.23, -0.16), (-0.17, -0.45)]
    )
    hook = tube(spline([(0, -0.06, 0), (0, -0.01, 0), (0, 0.02, 0.02), (0, 0.0, 0.03)], 10), 0.004, CHROME, 6)
    return moved([extrude(outline, 0.06, cloth).turn("y", 90), hook], x, y, 0)


def _coat_board(rng: Rng, style: str, tall: float, hooks: int, paint: Paint) -> list[Part]:
    x = between(rng, 0.35, 0.6)
    shine = metal(rng)
    if style == "board":
        parts = named("board", rounded(2 * x, 0.12, 0.022, 0.008, paint))
        if chance(rng, 0.5):
            parts += named(
                "shelf",
                box(2 * x + 0.04, 0.02, 0.2, paint).at(0, 0.13, 0.09),
                *both(beam((x - 0.06, 0.03, 0.01), (x - 0.06, 0.13, 0.16), 0.02, paint)),
            )
        for w in row(-x + 0.07, x - 0.07, hooks):
            parts += named(
                "hook", *moved(_hook(0.08, 0.07, 0.008, shine), w, 0.06, 0.01), *moved(_hook(0.05, -0.02, 0.007, shine), w, 0.03, 0.01)
            )
        return parts
    z = 0.19
    panel = [box(0.09, tall - 0.5, 0.02, paint).at(w, 0.45, -z) for w in row(-x + 0.05, x - 0.05, max(4, int(x / 0.06)))]
    parts = named("back", *panel, box(2 * x, 0.08, 0.02, paint).at(0, tall - 0.14, -z + 0.02))
    parts += named("shelf", box(2 * x + 0.03, 0.03, 0.3, paint).at(0, tall, -z + 0.13))
    parts += named("seat", box(2 * x, 0.04, 2 * z, paint).at(0, 0.42, 0), *both(box(0.04, 0.42, 2 * z, paint).at(x - 0.02, 0, 0)))
    parts += named("shelf", box(2 * x - 0.06, 0.02, 2 * z - 0.04, paint).at(0, 0.15, 0))
    for w in row(-x + 0.09, x - 0.09, hooks):
        parts += named("hook", *moved(_hook(0.08, 0.06, 0.008, shine), w, tall - 0.12, -z + 0.03))
    return parts


def _shoe(paint: Paint, high: float) -> list[Part]:
    """One shoe, toe towards +Z."""
    length = 0.26
    t = np.linspace(0, 1, 9)
    half = 0.04 * np.array([0.75, 0.85, 0.82, 0.75, 0.8, 0.98, 1.05, 0.9, 0.5])
    tall = np.array([high, high, high * 0.95, high * 0.8, 0.07, 0.058, 0.05, 0.042, 0.03])
    spin = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    rings = [
        np.stack([w * np.cos(spin), h / 2 + h / 2 * np.sin(spin) * 0.98, np.full(16, length * (u - 0.5))], 1)
        for u, w, h in zip(t, half, tall)
    ]
    sole = slab(
        np.array(
            [(0.032, -0.13), (0.036, 0.0), (0.043, 0.06), (0.03, 0.135), (-0.03, 0.135), (-0.04, 0.06), (-0.034, 0.0), (-0.03, -0.13)]
        ),
        0.015,
        lighter(paint, 0.5),
    )
    return [loft(np.array(rings), paint).at(0, 0.01, 0), sole]


def _shoes(rng: Rng, width: float, y: float, z: float, tilt: float = 0.0) -> list[Part]:
    parts: list[Part] = []
    count = max(1, int(width / 0.22))
    for w in row(-width / 2 + 0.11, width / 2 - 0.11, count) if count > 1 else [0.0]:
        if chance(rng, 0.75):
            shoe = _shoe(draw(rng, pick(rng, *BRIGHT, "black", "brown", "white", "black", "grey"), "leather"), between(rng, 0.07, 0.1))
            parts += moved(turned(_pair(shoe), "x", tilt), w, y, z)
    return named("shoe", *parts)


def _pair(shoe: list[Part]) -> list[Part]:
    """A pair, side by side."""
    return [q for part in shoe for q in (part.at(0.048, 0, 0), part.mirrored("x").at(-0.048, 0, 0))]


def shoe_rack(rng: Rng) -> Build:
    """Slatted wooden tiers, steel rods, cube grid, bench with a cushion, tilted shelves in a tall frame; with shoes."""
    style = pick(rng, "slats", "rods", "rods", "cubes", "bench", "tower")
    x, tiers = between(rng, 0.32, 0.5), int(rng.integers(2, 5))
    z, gap = 0.15, between(rng, 0.2, 0.24)
    paint = (
        wood(rng)
        if style != "rods" and chance(rng, 0.75)
        else tone(rng, "white", "black", "grey", material="metal" if style == "rods" else "")
    )
    if style == "tower":
        tiers, x = int(rng.integers(5, 7)), between(rng, 0.26, 0.36)
    if style == "bench":
        tiers = 2
    parts: list[Part] = []
    tall = gap * tiers + 0.05
    tilt = 12.0 if style in ("rods", "tower") and chance(rng, 0.6) else 0.0
    if style == "rods":
        for s in (-x, x):
            parts += named("frame", bent([(s, 0.0, -z), (s, tall, -z), (s, tall, z), (s, 0, z)], 0.01, paint, 0.05))
    elif style in ("cubes", "bench"):
        parts += named(
            "side",
            *both(box(0.022, tall, 2 * z + 0.04, paint).at(x, 0, 0)),
            box(2 * x, tall, 0.01, lighter(paint, -0.15)).at(0, 0, -z - 0.015),
        )
    else:
        parts += named("frame", *corners(box(0.03, tall + 0.04, 0.03, paint), x, z))
        parts += named(
            "frame", *[p for y in row(0.05, tall - gap + 0.05, tiers) for p in both(box(0.02, 0.03, 2 * z, paint).at(x, y - 0.02, 0))]
        )
    shoes: list[Part] = []
    full = chance(rng, 0.85)
    for i in range(tiers):
        y = 0.05 + gap * i
        board = _shoe_tier(style, x, z, paint)
        parts += moved(turned(board, "x", tilt), y=y)
        if full:
            shoes += _shoes(rng, 2 * x - 0.06, y + 0.02, 0.0, tilt)
    if style in ("cubes", "bench"):
        parts += named("top", box(2 * x + 0.02, 0.025, 2 * z + 0.04, paint).at(0, tall, 0))
        walls = 3 if style == "cubes" else 2
        parts += named("side", *[box(0.015, tall, 2 * z, paint).at(w, 0, 0) for w in row(-x, x, walls + 1)[1:-1]])
    if style == "bench":
        parts += named("cushion", rounded(2 * x, 0.06, 2 * z + 0.02, 0.025, fabric(rng), 4).at(0, tall + 0.02, 0))
    has_shoes = bool(shoes)
    facts = told(("shoes", has_shoes), ("a cushion", style == "bench"), (f"{NUMBERS[tiers]} shelves", True), ("slanted shelves", tilt > 0))
    return Build(
        [*parts, *shoes],
        ("tall",) if style == "tower" else ("low",),
        "with shoes" if has_shoes else "",
        paint,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )


def _shoe_tier(style: str, x: float, z: float, paint: Paint) -> list[Part]:
    if style == "rods":
        return named("shelf", *[rod((-x, 0.0, s), (x, 0.0, s), 0.007, paint, sides=8) for s in row(-z + 0.02, z - 0.02, 5)])
    if style in ("cubes", "bench"):
        return named("shelf", box(2 * x, 0.018, 2 * z, paint).at(0, -0.01, 0))
    return named("shelf", *[box(2 * x, 0.014, 0.04, paint).at(0, 0.0, s) for s in row(-z + 0.02, z - 0.02, 5)])
