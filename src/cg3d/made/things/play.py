"""Games and training: chess piece, die, dumbbell."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    torus,
    turned,
)  # fmt: skip
from cg3d.made.things.bits import against, finished, likely


def chess_piece(rng: Rng) -> Build:
    """Pawn, rook, bishop, knight with a horse's head, king, queen."""
    style = pick(rng, "pawn", "rook", "bishop", "knight", "king", "queen")
    paint = wood(rng, grain=False) if chance(rng, 0.4) else draw(rng, pick(rng, "white", "black", "white", "black", "red", "beige"))
    tall = {"pawn": 0.05, "rook": 0.055, "bishop": 0.07, "king": 0.085, "queen": 0.08, "knight": 0.062}[style] * between(rng, 0.9, 1.15)
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
    if style == "knight":
        parts = named("base", lathe([*foot, (r * 0.75, 0.021), (r * 0.7, 0.024), (0, 0.024)], paint, 32))
        horse = np.array(
            [
                (-0.62, 0),
                (0.55, 0),
                (0.5, 0.22),
                (0.25, 0.42),
                (0.3, 0.5),
                (0.62, 0.42),
                (0.85, 0.48),
                (0.9, 0.6),
                (0.5, 0.86),
                (0.3, 1.0),
                (0.15, 0.95),
                (-0.2, 0.92),
                (-0.6, 0.66),
                (-0.72, 0.35),
            ]
        )
        head = extrude(spline(horse * (r * 1.05, tall - 0.022), 70, closed=True), r * 0.62, paint).at(0, 0.022, 0)
        parts += named(
            "head", head, extrude(spline(horse * (r * 0.95, (tall - 0.022) * 0.94), 70, closed=True), r * 0.8, paint).at(0, 0.0225, 0)
        )
        parts += named(
            "ear", *(cylinder(r * 0.13, r * 0.45, paint, r * 0.01, 8).turn("z", 8).at(r * 0.18, tall * 0.93, s * r * 0.2) for s in (-1, 1))
        )
        parts += named("eye", *(ball(r * 0.09, against(paint), 6, 10).at(r * 0.38, tall * 0.83, s * r * 0.4) for s in (-1, 1)))
        parts += named(
            "mane",
            *(
                box(r * 0.2, r * 0.26, r * 0.9, paint).turn("z", 25).at(-r * (0.42 + 0.06 * i), tall * (0.84 - 0.1 * i), 0)
                for i in range(4)
            ),
        )
    else:
        parts = named("body", lathe([*foot, *waist, *tops[style]], paint, 32))
    if style == "pawn":
        parts += named("head", ball(r * 0.62, paint).at(0, tall * 0.82, 0))
    elif style == "rook":
        parts += named("battlement", *around(box(r * 0.42, r * 0.35, r * 0.3, paint).at(0, tall, r * 0.56), 5))
    elif style == "bishop":
        parts += named("tip", ball(r * 0.15, paint, 8, 12).at(0, tall * 0.99, 0))
        parts += named(
            "notch",
            box(r * 0.5, r * 0.09, r * 0.6, lighter(paint, -0.4 if paint.rgb.mean() > 0.25 else 0.3))
            .turn("z", 50)
            .at(r * 0.22, tall * 0.83, 0),
        )
    elif style == "king":
        cross = [
            box(r * 0.16, r * 0.75, r * 0.16, paint).at(0, tall * 0.94, 0),
            box(r * 0.55, r * 0.16, r * 0.16, paint).at(0, tall * 0.94 + r * 0.35, 0),
        ]
        parts += named("cross", *cross)
    elif style == "queen":
        parts += named(
            "crown",
            *around(ball(r * 0.14, paint, 6, 10).at(0, tall * 0.945, r * 0.64), 8),
            ball(r * 0.2, paint, 8, 12).at(0, tall * 0.98, 0),
        )
    said = {
        "a horse's head": style == "knight",
        "a cross on top": style == "king",
        "battlements": style == "rook",
        "a crown": style == "queen",
        "a round head": style == "pawn",
    }
    return finished(turned(parts, "y", between(rng, -60, 20)), paint, style, said, (), f"that is a {style}")


def die(rng: Rng) -> Build:
    """Cube with pips, rounded or sharp; a pair; four, eight or twenty sides with numbers."""
    style = likely(rng, cube=4, sharp=1.5, pair=1.5, eight=1, four=0.8, twenty=1.2)
    paint = draw(rng, pick(rng, "white", "white", "red", "blue", "green", "black"), "plastic")
    pip, a = BLACK if paint.rgb.mean() > 0.6 else WHITE, 0.016
    if style in ("four", "eight", "twenty"):
        return _solid_die(rng, style, paint, pip)
    s = a * 0.26
    spots: dict[int, list[tuple[float, float]]] = {1: [(0, 0)], 2: [(-s, s), (s, -s)], 3: [(-s, s), (0, 0), (s, -s)]}
    spots |= {4: [(-s, s), (s, s), (s, -s), (-s, -s)], 6: [(x, y) for x in (-s, s) for y in (-s, 0, s)]}
    spots[5] = [*spots[4], (0, 0)]

    def one() -> list[Part]:
        body = rounded(a, a, a, a * 0.13, paint, 4) if style != "sharp" else box(a, a, a, paint)
        parts = named("cube", body.at(0, -a / 2, 0))
        for number, axis, degrees in ((1, "x", 0), (6, "x", 180), (2, "x", 90), (5, "x", -90), (3, "z", 90), (4, "z", -90)):
            dots = [ball(a * 0.095, pip, 6, 12).scaled(1, 0.3, 1).at(x, a / 2, y) for x, y in spots[number]]
            parts += named("dot", *turned(dots, axis, degrees))
        flip = [("x", 90), ("z", 90)][int(rng.integers(2))]
        return turned(turned(parts, flip[0], flip[1] * int(rng.integers(4))), "y", between(rng, 0, 90))

    parts = one()
    if style == "pair":
        parts = [*parts, *moved(one(), a * 1.5, 0, a * between(rng, -0.6, 0.6))]
    said = {"dots": True, "rounded edges": style != "sharp", "numbers": False}
    return finished(
        parts,
        paint,
        style,
        said,
        ("sharp-edged",) if style == "sharp" else ("six-sided",),
        "next to another" if style == "pair" else "with dots",
    )


def _solid_die(rng: Rng, style: str, paint: Paint, ink: Paint) -> Build:
    golden, r = (1 + 5**0.5) / 2, 0.012
    corner = {
        "four": [(1, 1, 1), (1, -1, -1), (-1, 1, -1), (-1, -1, 1)],
        "eight": [(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)],
        "twenty": [p for s in (-1, 1) for t in (-1, 1) for p in ((0, s, t * golden), (s, t * golden, 0), (t * golden, 0, s))],
    }[style]
    points = np.array(corner, float)
    points *= r / np.linalg.norm(points[0])
    edge = min(float(np.linalg.norm(p - points[0])) for p in points[1:])

    def near(i: int, j: int) -> bool:
        return abs(float(np.linalg.norm(points[i] - points[j])) - edge) < edge * 0.05

    n = len(points)
    faces = [(i, j, k) for i in range(n) for j in range(i + 1, n) for k in range(j + 1, n) if near(i, j) and near(j, k) and near(i, k)]
    vertices, triangles = list[np.ndarray](), list[list[int]]()
    parts: list[Part] = []
    for i, j, k in faces:
        a, b, c = points[[i, j, k]]
        if np.cross(b - a, c - a) @ (a + b + c) < 0:
            b, c = c, b
        triangles.append([len(vertices) + m for m in range(3)])
        vertices += [a, b, c]
        middle = (a + b + c) / 3
        out = middle / np.linalg.norm(middle)
        up = (a - middle) / np.linalg.norm(a - middle)
        turn_ = np.stack([np.cross(up, out), up, out], 1)
        size = edge * 0.2
        bars = [box(size * 0.22, size, size * 0.2, ink).at(0, -size / 2, 0)]
        if rng.random() < 0.7:
            bars += [
                box(size * 0.75, size * 0.2, size * 0.2, ink).at(0, size * 0.4, 0),
                box(size * 0.75, size * 0.2, size * 0.2, ink).at(0, -size * 0.55, 0),
            ]
        parts += named("number", *(Part(p.vertices @ turn_.T + middle, p.faces, p.paint) for p in bars))
    body = Part(np.array(vertices), np.array(triangles, np.int64), paint)
    parts += named("solid", body)
    low = np.array(vertices)[triangles[0]].mean(0)
    low = low / np.linalg.norm(low)
    pitch = float(np.degrees(np.arctan2(low[2], -low[1])))
    parts = turned(parts, "x", pitch)
    rest = np.array(next(p for p in parts if p.name == "solid").vertices)[:3].mean(0)
    parts = turned(parts, "z", float(np.degrees(np.arctan2(-rest[0], -rest[1]))))
    number = {"four": "four", "eight": "eight", "twenty": "twenty"}[style]
    said = {"dots": False, "rounded edges": False, "numbers": True}
    return finished(turned(parts, "y", between(rng, 0, 90)), paint, style, said, (f"{number}-sided",), "with numbers")


def dumbbell(rng: Rng) -> Build:
    """Hexagonal heads, round heads, balls, plates on a bar, rounded one-piece; adjustable block."""
    style = likely(rng, hexagon=3, ball=1, plates=2.5, round=1.5, smooth=1.2)
    paint, bar = draw(rng, pick(rng, "black", "black", "grey", *BRIGHT), "metal" if style in ("plates", "ball") else "rubber"), steel(rng)
    r, grip = between(rng, 0.05, 0.075), between(rng, 0.06, 0.07)
    reach = grip + 0.02
    head: list[Part]
    if style == "hexagon":
        long = between(rng, 0.07, 0.1)
        head = named(
            "weight",
            cylinder(r, long, paint, sides=6).turn("z", -90).at(grip, 0, 0),
            cylinder(r * 0.8, 0.006, lighter(paint, 0.15), sides=6).turn("z", -90).at(grip + long, 0, 0),
        )
    elif style == "ball":
        head = named("weight", ball(r, paint, 14, 28).at(grip + r * 0.8, 0, 0))
    elif style == "round":
        line = [(0, 0), (r * 0.85, 0), (r, 0.012), (r, 0.075), (r * 0.85, 0.088), (r * 0.7, 0.088), (r * 0.66, 0.082), (0, 0.082)]
        head = named(
            "weight",
            lathe(line, paint, 40).turn("z", -90).at(grip, 0, 0),
            *(torus(r * 1.0, 0.003, bar, 6, 40).turn("z", 90).at(grip + x, 0, 0) for x in (0.02, 0.068)),
        )
    elif style == "smooth":
        curve = spline([(0.012, 0), (r * 0.6, 0.01), (r * 0.75, 0.04), (r * 0.6, 0.07), (0.004, 0.08)], 24)
        head = named("weight", lathe([(0, 0), *curve.tolist(), (0, 0.08)], paint, 36).turn("z", -90).at(grip - 0.005, 0, 0))
    else:
        reach = grip + 0.12
        count = int(rng.integers(1, 4))
        head = named(
            "plate",
            *(
                cylinder(r * f, 0.025, paint, sides=36).turn("z", -90).at(grip + 0.03 * i, 0, 0)
                for i, f in list(enumerate((1.2, 1.2, 0.85)))[:count]
            ),
        )
        star_ = [
            cylinder(0.022, 0.02, bar).turn("z", -90),
            *(box(0.018, 0.014, 0.05, bar).at(0.01, -0.007, 0).turn("x", a) for a in (0, 60, 120)),
        ]
        head += named("collar", *moved(star_, grip + 0.03 * count, 0, 0))
        reach = grip + 0.03 * count + 0.03
    parts = [q for p in head for q in both(p)]
    knurl = [torus(0.0155, 0.0012, lighter(bar, -0.25), 6, 18).turn("z", 90).at(x, 0, 0) for x in np.linspace(-grip * 0.8, grip * 0.8, 13)]
    rail = bar if style != "smooth" else paint
    parts += named("bar", rod((-reach, 0, 0), (reach, 0, 0), 0.015, rail)) + (named("grip", *knurl) if style != "smooth" else [])
    said = {
        "six-sided heads": style == "hexagon",
        "round plates": style == "plates",
        "ball-shaped heads": style == "ball",
        "a metal bar": style != "smooth",
    }
    how = {
        "hexagon": "with six-sided heads",
        "ball": "with ball-shaped heads",
        "plates": "with round plates",
        "round": "with round heads",
        "smooth": "in one piece",
    }
    return finished(turned(parts, "y", between(rng, -30, 30)), paint, style, said, (), how[style])
