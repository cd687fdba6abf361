"""Furniture that keeps things: bookshelf, wardrobe, cabinet, television stand, filing cabinet. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.tables import drawers
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, glass, lacquer, lighter, metal, pick, wood
from cg3d.made.parts import Part, ball, both, box, corners, moved, rod, rounded


def bookshelf(rng: Rng) -> Build:
    """Closed back, open ladder frame, low and wide, cube grid; with books on most boards."""
    style = pick(rng, "closed", "closed", "frame", "low", "cubes")
    paint = wood(rng) if chance(rng, 0.65) else lacquer(rng)
    tall = between(rng, 0.8, 1.1) if style == "low" else between(rng, 1.6, 2.2)
    width, depth = between(rng, 1.0, 1.5) if style in ("low", "cubes") else between(rng, 0.65, 1.0), between(rng, 0.26, 0.34)
    shelves = 3 if style == "low" else int(rng.integers(4, 7))
    board, gap = 0.025, (tall - 0.05) / shelves
    frame = metal(rng) if style == "frame" else paint
    if style == "frame":
        parts = corners(box(0.03, tall, 0.03, frame), width / 2 - 0.015, depth / 2 - 0.015)
    else:
        parts = [
            *both(box(board, tall, depth, paint).at(width / 2 - board / 2, 0, 0)),
            box(width, tall, 0.01, lighter(paint, -0.15)).at(0, 0, -depth / 2 + 0.005),
        ]
    parts += [box(width - 0.01, board, depth, paint).at(0, 0.05 + gap * i - (board if i == shelves else 0), 0) for i in range(shelves + 1)]
    columns = 3 if style == "cubes" else 1
    parts += [box(board, tall, depth, paint).at(width * (j / columns - 0.5), 0, 0) for j in range(1, columns)]
    for i in range(shelves):
        for j in range(columns):
            if chance(rng, 0.8):
                room = width / columns - 0.06
                parts += moved(books(rng, room, gap - 0.05, depth), width * ((j + 0.5) / columns - 0.5), 0.05 + gap * i + board)
    words = ("low",) if style == "low" else ("tall",)
    return Build(parts, words, f"with {('three', 'four', 'five', 'six')[shelves - 3]} shelves and books")


def books(rng: Rng, width: float, height: float, depth: float) -> list[Part]:
    """A row of upright books from the left, sometimes not filling the board."""
    parts: list[Part] = []
    x, stop = -width / 2, width * between(rng, 0.0, 0.5)
    while x < stop:
        thick = between(rng, 0.025, 0.055)
        tall, deep = height * between(rng, 0.6, 0.92), depth * between(rng, 0.6, 0.85)
        paint = draw(rng, pick(rng, *BRIGHT, "brown", "black", "beige", "white"))
        parts.append(box(thick - 0.002, tall, deep, paint).at(x + thick / 2, 0, 0))
        x += thick
    return parts


def wardrobe(rng: Rng) -> Build:
    """Two or three doors, with drawers below, with a mirror, with a cornice."""
    style = pick(rng, "plain", "drawers", "mirror", "cornice")
    paint = wood(rng) if chance(rng, 0.6) else lacquer(rng)
    doors = int(rng.integers(2, 4))
    width, tall, depth = doors * between(rng, 0.46, 0.58), between(rng, 1.85, 2.25), between(rng, 0.52, 0.64)
    low = 0.08
    parts = [box(width, tall - low, depth, paint).at(0, low, 0), box(width - 0.04, low, depth - 0.06, lighter(paint, -0.3))]
    base = low + 0.02
    if style == "drawers":
        base = 0.5
        parts += drawers(width, 0.4, 0.06, 2, paint, metal(rng), (0, low + 0.01), doors)[1:]
        parts = [p if i < 2 else p.at(0, 0, depth / 2 - 0.03) for i, p in enumerate(parts)]
    front = lighter(paint, -0.1) if paint.rgb.mean() > 0.25 else lighter(paint, 0.12)
    each, shine = width / doors, metal(rng)
    for i in range(doors):
        x = (i - (doors - 1) / 2) * each
        parts.append(rounded(each - 0.02, tall - base - 0.03, 0.025, 0.008, front, 2).at(x, base, depth / 2 + 0.005))
        inset = glass(rng) if style == "mirror" and i == doors // 2 else paint
        parts.append(box(each - 0.14, tall - base - 0.17, 0.012, inset).at(x, base + 0.07, depth / 2 + 0.015))
        side = 1 if i < doors / 2 else -1
        parts.append(box(0.015, 0.16, 0.03, shine).at(x + side * (each / 2 - 0.05), (base + tall) / 2 - 0.08, depth / 2 + 0.03))
    if style == "cornice":
        parts += [
            box(width + 0.08, 0.05, depth + 0.06, paint).at(0, tall, 0.01),
            box(width + 0.14, 0.04, depth + 0.1, paint).at(0, tall + 0.05, 0.01),
        ]
    return Build(parts, ("tall",), f"with {'two' if doors == 2 else 'three'} doors")


def cabinet(rng: Rng) -> Build:
    """Waist-high cupboard with doors: plain, with a drawer row, glass doors, on legs."""
    style = pick(rng, "plain", "drawers", "glass", "legs")
    paint = wood(rng) if chance(rng, 0.6) else lacquer(rng)
    doors = int(rng.integers(2, 4))
    width, depth = doors * between(rng, 0.38, 0.5), between(rng, 0.38, 0.46)
    tall, low = between(rng, 0.8, 1.25), between(rng, 0.14, 0.2) if style == "legs" else 0.05
    parts = [box(width, tall - low, depth, paint).at(0, low, 0), rounded(width + 0.04, 0.03, depth + 0.04, 0.01, paint).at(0, tall, 0)]
    parts += corners(box(0.05, low, 0.05, paint), width / 2 - 0.05, depth / 2 - 0.05)
    top = tall - 0.03
    if style == "drawers":
        top = tall - 0.2
        parts += moved(drawers(width, 0.17, 0.05, 1, paint, metal(rng), (0, tall - 0.19), doors)[1:], z=depth / 2 - 0.025)
    front, each, shine = lighter(paint, -0.12 if paint.rgb.mean() > 0.25 else 0.12), width / doors, metal(rng)
    for i in range(doors):
        x = (i - (doors - 1) / 2) * each
        parts.append(rounded(each - 0.02, top - low - 0.02, 0.02, 0.006, front, 2).at(x, low + 0.01, depth / 2 + 0.005))
        inset = glass(rng) if style == "glass" else paint
        parts.append(box(each - 0.13, top - low - 0.14, 0.012, inset).at(x, low + 0.07, depth / 2 + 0.012))
        parts.append(ball(0.016, shine, 6, 10).at(x + (1 if i < doors / 2 else -1) * (each / 2 - 0.035), (low + top) / 2, depth / 2 + 0.03))
    return Build(parts, detail=f"with {'two' if doors == 2 else 'three'} doors")


def tv_stand(rng: Rng) -> Build:
    """Low wide board with open compartments and doors."""
    paint = wood(rng) if chance(rng, 0.65) else lacquer(rng)
    width, tall, depth = between(rng, 1.3, 1.9), between(rng, 0.42, 0.58), between(rng, 0.38, 0.45)
    low = pick(rng, "legs", "plinth")
    foot = 0.16 if low == "legs" else 0.04
    x = width / 2
    if low == "legs":
        parts = corners(rod((0, foot, 0), (0.02, 0, 0.02), 0.02, paint, 0.013), x - 0.1, depth / 2 - 0.07)
    else:
        parts = [box(width - 0.06, foot, depth - 0.06, lighter(paint, -0.3))]
    parts += [
        box(width, 0.025, depth, paint).at(0, foot, 0),
        box(width, 0.03, depth, paint).at(0, tall - 0.03, 0),
        box(width, tall - foot, 0.012, paint).at(0, foot, -depth / 2 + 0.006),
    ]
    walls = (-x + 0.0125, -x / 3, x / 3, x - 0.0125)
    parts += [box(0.025, tall - foot, depth, paint).at(w, foot, 0) for w in walls]
    parts.append(box(2 * x / 3, 0.02, depth - 0.02, paint).at(0, (foot + tall) / 2, 0))
    front = lighter(paint, -0.12 if paint.rgb.mean() > 0.25 else 0.12)
    parts += both(box(2 * x / 3 - 0.03, tall - foot - 0.07, 0.018, front).at(x * 2 / 3, foot + 0.03, depth / 2))
    parts += both(box(0.1, 0.012, 0.02, metal(rng)).at(x * 2 / 3, tall - 0.1, depth / 2 + 0.015))
    return Build(parts, ("low",), "with two doors and an open shelf")


def filing_cabinet(rng: Rng) -> Build:
    """Steel drawers, two to four, with label holders."""
    count = int(rng.integers(2, 5))
    paint = draw(rng, pick(rng, "grey", "grey", "black", "white", "beige", "green", "blue", "red"), "metal")
    knob = Paint(np.array((0.75, 0.76, 0.78)), "metal")
    width, depth, tall = between(rng, 0.4, 0.47), between(rng, 0.52, 0.65), 0.06 + count * between(rng, 0.3, 0.34)
    parts = drawers(width, tall, depth, count, paint, knob, (0, 0))
    row = tall / count
    parts += [box(0.09, 0.05, 0.01, Paint(np.array((0.92, 0.92, 0.9)))).at(0, row * (i + 0.76), depth / 2 + 0.012) for i in range(count)]
    return Build(parts, detail=f"with {('two', 'three', 'four')[count - 2]} drawers")
