"""Sport and games: ball, chess piece, die, dumbbell."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    lathe,
    loft,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.pieces import cap_of


def sports_ball(rng: Rng) -> Build:
    """Football, basketball, tennis ball, beach ball, rugby ball."""
    sorts = (_football, _basketball, _tennis_ball, _beach_ball, _rugby_ball)
    return sorts[int(rng.integers(len(sorts)))](rng)


def _football(rng: Rng) -> Build:
    r = between(rng, 0.1, 0.115)
    parts, golden = [ball(r, WHITE, 16, 32)], (1 + 5**0.5) / 2
    for x, y, z in [(0, s, t * golden) for s in (-1, 1) for t in (-1, 1)]:
        for spot in ((x, y, z), (y, z, x), (z, x, y)):
            way = np.array(spot, float) / np.linalg.norm(spot)
            patch = cap_of(r * 1.008, 0.3, BLACK)
            parts.append(patch.turn("x", np.degrees(np.arccos(way[1]))).turn("y", np.degrees(np.arctan2(way[0], way[2]))))
    return Build(parts, ("round",), "like a football with black patches", WHITE)


def _basketball(rng: Rng) -> Build:
    r, paint = between(rng, 0.115, 0.125), draw(rng, "orange", "rubber")
    ring = torus(r, 0.0022, BLACK, 6, 48)
    sides = both(torus(r * 0.8, 0.0022, BLACK, 6, 40).turn("z", 90).at(r * 0.6, 0, 0))
    parts = [ball(r, paint, 16, 32), ring, ring.turn("x", 90), ring.turn("z", 90), *sides]
    return Build(parts, ("round",), "like a basketball with black lines", paint)


def _tennis_ball(rng: Rng) -> Build:
    r, paint = 0.033, Paint(np.array((0.80, 0.90, 0.22)) * rng.uniform(0.95, 1.05))
    t = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    seam = np.stack([np.cos(t) + 0.35 * np.cos(3 * t), np.sin(t) - 0.35 * np.sin(3 * t), 1.18 * np.sin(2 * t)], 1)
    seam *= r / np.linalg.norm(seam, axis=1, keepdims=True)
    return Build([ball(r, paint, 16, 32), tube(seam, 0.0013, WHITE, 6, closed=True)], ("round",), "for tennis with a white seam", paint)


def _beach_ball(rng: Rng) -> Build:
    r, first = between(rng, 0.16, 0.22), draw(rng, pick(rng, "red", "blue", "yellow", "green"), "plastic")
    second = draw(rng, pick(rng, *(w for w in ("red", "blue", "yellow", "orange") if w != first.name)), "plastic")
    t, a = np.linspace(-np.pi / 2, np.pi / 2, 15), np.linspace(0, np.pi / 4, 6)
    parts = []
    for i in range(8):
        rings = [[(r * np.cos(k) * np.cos(w), r * np.sin(k), -r * np.cos(k) * np.sin(w)) for w in a] for k in t]
        closed = np.array([[*ring, (0, r * np.sin(k) * 0.98, 0)] for ring, k in zip(rings, t)])
        parts.append(loft(closed, (first, WHITE, second, WHITE)[i % 4]).turn("y", 45 * i))
    return Build(parts, ("round", "striped"), "for the beach", first)


def _rugby_ball(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "brown", "brown", "red", "white"), "leather")
    lace = [box(0.004, 0.006, 0.03, WHITE).at(x, 0.083, 0) for x in np.linspace(-0.04, 0.04, 6)]
    body = ellipsoid(0.145, 0.085, 0.085, paint).shaped(lambda x, y, z: (x, y * (1 - 9 * x**2), z * (1 - 9 * x**2)))
    return Build([body, *lace, box(0.1, 0.005, 0.006, WHITE).at(0, 0.083, 0)], ("oval",), "for rugby", paint)


def chess_piece(rng: Rng) -> Build:
    """Pawn, rook, bishop, king, queen."""
    style = pick(rng, "pawn", "rook", "bishop", "king", "queen")
    paint = wood(rng, grain=False) if chance(rng, 0.4) else draw(rng, pick(rng, "white", "black", "white", "black", "red", "beige"))
    tall = {"pawn": 0.05, "rook": 0.055, "bishop": 0.07, "king": 0.085, "queen": 0.08}[style] * between(rng, 0.9, 1.15)
    r = between(rng, 0.015, 0.019)
    foot = [(0, 0), (r, 0), (r, 0.005), (r * 0.8, 0.009), (r * 0.85, 0.012), (r * 0.5, 0.017)]
    waist = [(r * 0.38, tall * 0.5), (r * 0.4, tall * 0.62), (r * 0.65, tall * 0.65), (r * 0.4, tall * 0.69)]
    tops: dict[str, list[tuple[float, float]]] = {
        "pawn": [(0, tall * 0.7)],
        "rook": [(r * 0.6, tall * 0.75), (r * 0.7, tall), (0, tall)],
        "bishop": [
            *spline([(r * 0.35, tall * 0.7), (r * 0.55, tall * 0.78), (r * 0.3, tall * 0.92), (0.001, tall * 0.97)], 14).tolist(),
            (0, tall * 0.97),
        ],
        "king": [(r * 0.65, tall * 0.92), (r * 0.3, tall * 0.95), (0, tall * 0.95)],
        "queen": [(r * 0.72, tall * 0.93), (r * 0.45, tall * 0.95), (0, tall * 0.96)],
    }
    parts = [lathe([*foot, *waist, *tops[style]], paint, 32)]
    if style == "pawn":
        parts.append(ball(r * 0.62, paint).at(0, tall * 0.82, 0))
    elif style == "rook":
        parts += around(box(r * 0.42, r * 0.35, r * 0.3, paint).at(0, tall, r * 0.56), 5)
    elif style == "bishop":
        parts.append(ball(r * 0.15, paint, 8, 12).at(0, tall * 0.99, 0))
    elif style == "king":
        parts += [
            box(r * 0.16, r * 0.75, r * 0.16, paint).at(0, tall * 0.94, 0),
            box(r * 0.55, r * 0.16, r * 0.16, paint).at(0, tall * 0.94 + r * 0.35, 0),
        ]
    else:
        parts += [*around(ball(r * 0.14, paint, 6, 10).at(0, tall * 0.945, r * 0.64), 8), ball(r * 0.2, paint, 8, 12).at(0, tall * 0.98, 0)]
    return Build(parts, (), f"that is a {style}", paint)


def die(rng: Rng) -> Build:
    """Cube with pips."""
    paint = draw(rng, pick(rng, "white", "white", "red", "blue", "green", "black"), "plastic")
    pip, a = BLACK if paint.rgb.mean() > 0.6 else WHITE, 0.016
    s = a * 0.26
    spots: dict[int, list[tuple[float, float]]] = {1: [(0, 0)], 2: [(-s, s), (s, -s)], 3: [(-s, s), (0, 0), (s, -s)]}
    spots |= {4: [(-s, s), (s, s), (s, -s), (-s, -s)], 6: [(x, y) for x in (-s, s) for y in (-s, 0, s)]}
    spots[5] = [*spots[4], (0, 0)]
    parts = [rounded(a, a, a, a * 0.13, paint, 4).at(0, -a / 2, 0)]
    for number, axis, degrees in ((1, "x", 0), (6, "x", 180), (2, "x", 90), (5, "x", -90), (3, "z", 90), (4, "z", -90)):
        parts += [ball(a * 0.095, pip, 6, 12).scaled(1, 0.3, 1).at(x, a / 2, y).turn(axis, degrees) for x, y in spots[number]]
    return Build(turned(parts, "y", between(rng, 0, 90)), (), "with dots", paint)


def dumbbell(rng: Rng) -> Build:
    """Hexagonal or round heads, or plates on a bar."""
    paint, bar = draw(rng, pick(rng, "black", "black", "grey", *BRIGHT), "metal"), steel(rng)
    r, grip = between(rng, 0.05, 0.075), 0.065
    style = pick(rng, "hexagon", "ball", "plates")
    reach = grip + 0.02
    head: list[Part]
    if style == "hexagon":
        head = [cylinder(r, 0.085, paint, sides=6).turn("z", -90).at(grip, 0, 0)]
    elif style == "ball":
        head = [ball(r, paint, 14, 28).at(grip + r * 0.8, 0, 0)]
    else:
        reach = grip + 0.12
        plates = enumerate((1.2, 1.2, 0.85))
        head = [cylinder(r * f, 0.025, paint, sides=36).turn("z", -90).at(grip + 0.03 * i, 0, 0) for i, f in plates]
        head.append(cylinder(0.022, 0.02, bar).turn("z", -90).at(grip + 0.095, 0, 0))
    parts = [q for p in head for q in both(p)]
    return Build([*parts, rod((-reach, 0, 0), (reach, 0, 0), 0.015, bar)], (), "with a metal bar", paint)
