"""Balls of every sport."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, wood
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
    moved,
    named,
    rod,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.pieces import cap_of
from cg3d.made.things.bits import finished, likely


def sports_ball(rng: Rng) -> Build:
    """Football, basketball, tennis ball, beach ball, rugby ball, baseball, volleyball, bowling ball, golf ball."""
    sorts = {"football": _football, "basketball": _basketball, "tennis": _tennis_ball, "beach": _beach_ball, "rugby": _rugby_ball}
    sorts |= {"baseball": _baseball, "volleyball": _volleyball, "bowling": _bowling_ball, "golf": _golf_ball}
    style = likely(rng, football=2.5, basketball=2, tennis=1, beach=1.3, rugby=1.3, baseball=1.2, volleyball=1.2, bowling=1.2, golf=0.8)
    return sorts[style](rng)


def _facts(**true: bool) -> dict[str, bool]:
    """All the facts about balls, those named being true."""
    names = ("seams", "patches", "laces", "stripes", "three_finger_holes", "dimples")
    return {name.replace("_", " "): true.get(name, False) for name in names}


def _football(rng: Rng) -> Build:
    r, patch_paint = between(rng, 0.1, 0.115), BLACK if chance(rng, 0.8) else draw(rng, pick(rng, "blue", "red", "green"))
    body = ball(r, WHITE, 16, 32)
    parts, golden = named("ball", body), (1 + 5**0.5) / 2
    ways = []
    for x, y, z in [(0, s, t * golden) for s in (-1, 1) for t in (-1, 1)]:
        for spot in ((x, y, z), (y, z, x), (z, x, y)):
            way = np.array(spot, float) / np.linalg.norm(spot)
            ways.append(way)
            patch = cap_of(r * 1.008, 0.3, patch_paint)
            parts += named("patch", patch.turn("x", np.degrees(np.arccos(way[1]))).turn("y", np.degrees(np.arctan2(way[0], way[2]))))
    for i, a in enumerate(ways):
        for b in ways[i + 1 :]:
            if a @ b > 0.4:
                path = np.array([a + (b - a) * f for f in np.linspace(0.3, 0.7, 5)])
                path *= r * 1.0 / np.linalg.norm(path, axis=1, keepdims=True)
                parts += named("seam", tube(path, r * 0.013, lighter(BLACK, 0.3), 6))
    return finished(
        parts, WHITE, "football", _facts(seams=True, patches=True), ("round",), f"like a football with {patch_paint.name} patches"
    )


def _basketball(rng: Rng) -> Build:
    r, paint = between(rng, 0.115, 0.125), draw(rng, "orange", "rubber")
    ring = torus(r, 0.0026, BLACK, 6, 48)
    sides = both(torus(r * 0.8, 0.0026, BLACK, 6, 40).turn("z", 90).at(r * 0.6, 0, 0))
    parts = named("ball", ball(r, paint, 16, 32)) + named("seam", ring, ring.turn("x", 90), ring.turn("z", 90), *sides)
    return finished(parts, paint, "basketball", _facts(seams=True), ("round",), "like a basketball with black lines")


def _seam(r: float) -> np.ndarray:
    """The closed curve of a tennis ball or baseball."""
    t = np.linspace(0, 2 * np.pi, 80, endpoint=False)
    seam = np.stack([np.cos(t) + 0.35 * np.cos(3 * t), np.sin(t) - 0.35 * np.sin(3 * t), 1.18 * np.sin(2 * t)], 1)
    return np.asarray(seam * r / np.linalg.norm(seam, axis=1, keepdims=True))


def _tennis_ball(rng: Rng) -> Build:
    r, paint = 0.033, Paint(np.array((0.80, 0.90, 0.22)) * rng.uniform(0.95, 1.05))
    parts = named("ball", ball(r, paint, 16, 32)) + named("seam", tube(_seam(r), 0.0016, WHITE, 6, closed=True))
    return finished(parts, paint, "tennis", _facts(seams=True), ("round",), "for tennis with a white seam")


def _baseball(rng: Rng) -> Build:
    r, paint, red = 0.037, Paint(np.array((0.95, 0.94, 0.9)), "leather"), draw(rng, pick(rng, "red", "red", "blue"))
    line = _seam(r)
    parts = named("ball", ball(r, paint, 16, 32)) + named("seam", tube(line, 0.0006, lighter(paint, -0.4), 6, closed=True))
    ahead = np.roll(line, -1, 0) - np.roll(line, 1, 0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    across = np.cross(line / r, ahead)
    for p, a, c in zip(line[::2], ahead[::2], across[::2]):
        for s in (-1, 1):
            stop = p + s * c * 0.0034 + a * 0.0018
            parts += named("stitch", rod(p * 1.004, stop * 1.004 * r / np.linalg.norm(stop), 0.0007, red, sides=5))
    return finished(parts, paint, "baseball", _facts(seams=True), ("round",), f"for baseball with {red.name} stitches")


def _volleyball(rng: Rng) -> Build:
    r = between(rng, 0.1, 0.11)
    tones = (WHITE, WHITE, WHITE) if chance(rng, 0.4) else (draw(rng, "yellow"), draw(rng, "blue"), WHITE)
    parts: list[Part] = []
    for k, (axis, degrees) in enumerate((("y", 0), ("y", 180), ("x", 90), ("x", -90), ("z", 90), ("z", -90))):
        spin = 90 if k in (2, 3) else 0
        for j in (-1, 0, 1):
            u, v = np.linspace(j / 3 - 1 / 3 + 0.015, j / 3 + 1 / 3 - 0.015, 6) * 1.0, np.linspace(-0.985, 0.985, 14)
            u = np.linspace((2 * j - 1) / 3 + 0.02, (2 * j + 1) / 3 - 0.02, 6)
            rings = []
            for b in v:
                top = np.array([(np.tan(a * np.pi / 4), np.tan(b * np.pi / 4), 1.0) for a in u])
                top = top / np.linalg.norm(top, axis=1, keepdims=True)
                rings.append(np.concatenate([top * r, (top * r * 0.9)[::-1]]))
            panel = loft(np.array(rings), tones[j + 1])
            panel = panel.turn("z", 90 if k % 2 == 0 and k > 3 else spin)
            turned_ = panel.turn("y", 90 if degrees > 0 else -90) if axis == "z" else panel.turn(axis, degrees)
            parts += named("panel", turned_)
    parts += named("ball", ball(r * 0.965, lighter(tones[0], -0.5), 14, 28))
    return finished(parts, tones[0], "volleyball", _facts(seams=True, stripes=True), ("round",), "for volleyball with long panels")


def _beach_ball(rng: Rng) -> Build:
    r, first = between(rng, 0.16, 0.22), draw(rng, pick(rng, "red", "blue", "yellow", "green"), "plastic")
    second = draw(rng, pick(rng, *(w for w in ("red", "blue", "yellow", "orange") if w != first.name)), "plastic")
    t, a = np.linspace(-np.pi / 2, np.pi / 2, 15), np.linspace(0, np.pi / 4, 6)
    parts: list[Part] = []
    for i in range(8):
        rings = [[(r * np.cos(k) * np.cos(w), r * np.sin(k), -r * np.cos(k) * np.sin(w)) for w in a] for k in t]
        closed = np.array([[*ring, (0, r * np.sin(k) * 0.98, 0)] for ring, k in zip(rings, t)])
        parts += named("panel", loft(closed, (first, WHITE, second, WHITE)[i % 4]).turn("y", 45 * i))
    seam = np.stack([r * np.cos(t), r * np.sin(t), 0 * t], 1)
    parts += named(
        "seam",
        *around(tube(seam, r * 0.012, WHITE, 6), 8),
        *(cylinder(r * 0.14, r * 0.03, WHITE).at(0, y, 0) for y in (r * 0.985, -r * 1.015)),
    )
    parts += named("valve", cylinder(r * 0.04, r * 0.05, WHITE).at(r * 0.2, r * 0.97, 0))
    return finished(
        turned(parts, "z", between(rng, -40, 40)), first, "beach", _facts(seams=True, stripes=True), ("round", "striped"), "for the beach"
    )


def _rugby_ball(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "brown", "brown", "red", "white"), "leather")
    lace = [box(0.004, 0.006, 0.03, WHITE).at(x, 0.083, 0) for x in np.linspace(-0.04, 0.04, 6)]
    lean = lambda x, y, z: (x, y * (1 - 9 * x**2), z * (1 - 9 * x**2))  # noqa: E731
    x = np.linspace(-0.144, 0.144, 26)
    fat = 0.085 * np.sqrt(1 - (x / 0.145) ** 2) * (1 - 9 * x**2)
    seam = tube(np.stack([x, fat, 0 * x], 1), 0.0015, lighter(paint, -0.4), 6)
    banded = chance(rng, 0.5)
    parts = (
        named("ball", ellipsoid(0.145, 0.085, 0.085, paint).shaped(lean))
        + named("lace", *lace, box(0.1, 0.005, 0.006, WHITE).at(0, 0.083, 0))
        + named("seam", *around(seam, 4, "x"))
    )
    if banded:
        far = 0.085 * np.sqrt(1 - (0.09 / 0.145) ** 2) * (1 - 9 * 0.09**2)
        ring = torus(float(far), 0.003, WHITE if paint.name != "white" else draw(rng, "red"), 8, 40).turn("z", 90)
        parts += named("stripe", *both(ring.at(0.09, 0, 0)))
    return finished(
        turned(parts, "y", between(rng, -50, 50)), paint, "rugby", _facts(seams=True, laces=True, stripes=banded), ("oval",), "for rugby"
    )


def _bowling_ball(rng: Rng) -> Build:
    r, paint = between(rng, 0.105, 0.11), draw(rng, pick(rng, "black", "blue", "red", "purple", "green", "orange", "pink"), "plastic")
    hole = BLACK if paint.name != "black" else lighter(BLACK, 0.35)
    parts = named("ball", ball(r, paint, 18, 36))
    for a, b in ((-9, 18), (9, 18), (0, 40)):
        rim = [cylinder(r * 0.115, 0.001, hole, sides=20), torus(r * 0.115, r * 0.014, lighter(paint, -0.3), 6, 20)]
        parts += named("finger hole", *turned(turned(moved(rim, 0, r * 0.993, 0), "z", a), "x", b))
    return finished(
        turned(parts, "y", between(rng, -60, 60)),
        paint,
        "bowling",
        _facts(three_finger_holes=True),
        ("round", "heavy"),
        "with three finger holes",
    )


def _golf_ball(rng: Rng) -> Build:
    r, paint = 0.0215, WHITE if chance(rng, 0.8) else draw(rng, pick(rng, "yellow", "orange", "pink"))
    n = 120
    i = np.arange(n) + 0.5
    polar, turn = np.arccos(1 - 2 * i / n), np.pi * (1 + 5**0.5) * i
    dent = cylinder(r * 0.075, r * 0.01, lighter(paint, -0.3), sides=8).at(0, r * 0.988, 0)
    dents = [dent.turn("x", float(np.degrees(p))).turn("y", float(np.degrees(a))) for p, a in zip(polar, turn)]
    parts = named("ball", ball(r, paint, 16, 32)) + named("dimple", *dents)
    tee = chance(rng, 0.4)
    if tee:
        peg = lathe(
            [(0, -r * 3.4), (r * 0.12, -r * 3.0), (r * 0.16, -r * 1.3), (r * 0.45, -r * 0.92), (0, -r * 0.92)],
            wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, *BRIGHT), "plastic"),
            18,
        )
        parts += named("tee", peg)
    return finished(
        parts, paint, "golf", _facts(dimples=True) | {"a tee": tee}, ("round", "small"), "on a tee" if tee else "for golf with dimples"
    )
