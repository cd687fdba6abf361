"""Kitchen tools with holes: grater, colander."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, pierced, sieve
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, pick, plastic, steel
from cg3d.made.parts import Part, around, ball, both, box, cylinder, lathe, named, rod, tube, turned


def grater(rng: Rng) -> Build:
    """Box grater with four sides, round one, flat one with a frame, narrow zester, slanted plate on a foot."""
    variant = pick(rng, "box", "box", "box", "round", "flat", "zester")
    paint = steel(rng)
    grip = Paint(np.array((0.1, 0.1, 0.1)), "plastic") if chance(rng, 0.4) else plastic(rng)
    words: tuple[str, ...]
    if variant in ("box", "round"):
        w, d, tall = between(rng, 0.09, 0.11), between(rng, 0.065, 0.085), between(rng, 0.18, 0.22)
        rows = 19
        if variant == "box":
            base = joined(*(np.linspace(p, q, 12, endpoint=False) for p, q in zip(rectangle(w, d), np.roll(rectangle(w, d), -1, 0))))
            k = 0.66
        else:
            base, k = circle(d * 0.6, 48), 0.8
        levels = [(base * (1 + (k - 1) * i / (rows - 1)), tall * i / (rows - 1)) for i in range(rows)]
        rings = np.array([np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o, y in levels])
        holes = _teeth(rows - 1, 48)
        holes[:, ::12] = False
        holes[:, 11::12] = False
        body = pierced(rings, rings * (0.965, 1, 0.965), paint, holes)
        lips = [
            tube(np.column_stack([(base * f)[:, 0], np.full(48, y), (base * f)[:, 1]]), 0.0028, grip if y == 0 else paint, 6, closed=True)
            for f, y in ((1.0, 0.0), (k, tall))
        ]
        teeth = []
        for i, j in np.argwhere(holes):
            a, b = rings[i, j], rings[i + 1, (j + 1) % 48]
            out = (a + b) / 2 * (1.02, 1, 1.02)
            teeth.append(bean(0.003, 0.0016, 0.003, paint).at(out[0], rings[i, j, 1] + 0.001, out[2]))
        top = base[:, 0].max() * k
        bow = spline(
            [
                (-top * 0.85, tall, 0),
                (-top * 0.75, tall + 0.035, 0),
                (0, tall + 0.045, 0),
                (top * 0.75, tall + 0.035, 0),
                (top * 0.85, tall, 0),
            ],
            24,
        )
        parts = named("plate", body) + named("rim", *lips) + named("tooth", *teeth[::2]) + named("handle", tube(bow, 0.007, grip, 10))
        words = ("round",) if variant == "round" else ()
        has = ("holes", "a handle on top") + (("four sides",) if variant == "box" else ())
        return Build(parts, words, "with a handle on top", paint, variant=variant, has=has, lacks=("a long handle",))
    wide, long = (0.034, 0.24) if variant == "zester" else (between(rng, 0.085, 0.1), between(rng, 0.2, 0.24))
    columns, rows = (8, 30) if variant == "zester" else (14, 24)
    holes = np.zeros((rows, 2 * (columns + 1)), bool)
    for i in range(2, rows - 2, 2):
        holes[i, 1 + (i // 2 % 2) : columns - 1 : 2] = True
    # a flat strip as a closed ring: the front from left to right, then the back
    x = np.linspace(-wide / 2, wide / 2, columns + 1)
    ring = np.concatenate([np.column_stack([x, np.full(columns + 1, 0.001)]), np.column_stack([x[::-1], np.full(columns + 1, -0.001)])])
    levels_y = np.linspace(0, long, rows + 1)
    grid = np.array([np.column_stack([ring[:, 0], np.full(len(ring), y), ring[:, 1]]) for y in levels_y])
    plate = _plate(grid, columns, holes, paint)
    frame = [(-wide / 2, 0), (-wide / 2, long), (-wide * 0.3, long + 0.02), (wide * 0.3, long + 0.02), (wide / 2, long), (wide / 2, 0)]
    wire = tube(spline([(a, b, 0) for a, b in frame], 60), 0.003, paint, 8)
    teeth = [bean(wide / columns * 0.4, 0.0016, 0.0025, paint).at((x[j] + x[j + 1]) / 2, levels_y[i], 0.002) for i, j in np.argwhere(holes)]
    hold = lathe(spline([(0.006, 0), (0.011, 0.02), (0.0125, 0.06), (0.009, 0.1), (0.0005, 0.105)], 24), grip, 16).scaled(1.3, 1, 0.8)
    parts = named("plate", *plate) + named("frame", wire, rod((-wide / 2, 0, 0), (wide / 2, 0, 0), 0.003, paint)) + named("tooth", *teeth)
    parts += named("handle", hold.turn("z", 180).at(0, 0.002, 0))
    parts = turned(parts, "x", -90 if chance(rng, 0.6) else -20)
    words = ("narrow", "long") if variant == "zester" else ("flat",)
    return Build(
        parts, words, "with a long handle", paint, variant=variant, has=("holes", "a long handle"), lacks=("four sides", "a handle on top")
    )


def _teeth(rows: int, columns: int, every: int = 2) -> np.ndarray:
    holes = np.zeros((rows, columns), bool)
    for i in range(1, rows - 1):
        if i % 2:
            holes[i, (i // 2 % 2) * (every // 2) :: every] = True
    return holes


def _plate(grid: np.ndarray, columns: int, holes: np.ndarray, paint: Paint) -> list[Part]:
    """A perforated flat plate: strips of small boxes round the holes."""
    parts = []
    front = grid[:, : columns + 1]
    for i in range(len(grid) - 1):
        runs, start = [], None
        for j in range(columns + 1):
            solid = j < columns and not holes[i, j]
            if solid and start is None:
                start = j
            if not solid and start is not None:
                runs.append((start, j))
                start = None
        for a, b in runs:
            low, high = front[i, a], front[i + 1, b]
            parts.append(box(high[0] - low[0], high[1] - low[1], 0.0014, paint).at((low[0] + high[0]) / 2, low[1], 0))
    return parts


def colander(rng: Rng) -> Build:
    """Pierced bowl on a foot with two grips, straight pot, sieve with one long handle, on three legs."""
    variant = pick(rng, "bowl", "bowl", "deep", "sieve", "legs")
    paint = (
        steel(rng)
        if chance(rng, 0.55)
        else (plastic(rng) if chance(rng) else draw(rng, pick(rng, "white", "red", "blue", "turquoise"), "metal"))
    )
    r = between(rng, 0.1, 0.13)
    deep = r * {"deep": 1.15, "sieve": 0.62}.get(variant, between(rng, 0.7, 0.85))
    t = np.linspace(0.0, 1.0, 17)
    wide = {"deep": 0.62}.get(variant, 0.42)
    shape = r * (wide + (1 - wide) * np.sin(np.pi / 2 * t) ** (0.7 if variant == "deep" else 0.9))
    side = np.stack([shape, deep * t ** (1.0 if variant == "deep" else 1.25)], 1)
    sides = 72
    holes = np.zeros((16, sides), bool)
    every = 3 if variant != "sieve" else 2
    for i in range(2, 15, 2):
        holes[i, (i // 2 % 2) * (every // 2) :: every] = True
    if variant == "sieve":
        holes[1:15:2, ::2] = True
    rim = tube(np.column_stack([circle(r, 48)[:, 0], np.full(48, deep), circle(r, 48)[:, 1]]), 0.0042, paint, 8, closed=True)
    floor = _holed_floor(r * wide, paint)
    parts = named("bowl", sieve(side, 0.0022, paint, holes), *floor) + named("rim", rim)
    if variant == "sieve":
        dark = Paint(np.array((0.1, 0.1, 0.1)), "plastic")
        parts += named(
            "handle",
            tube([(0, deep, r), (0, deep + 0.005, r + 0.07)], 0.0045, paint, 8),
            tube([(0, deep + 0.004, r + 0.06), (0, deep + 0.012, r + 0.19)], [0.009, 0.011], dark, 12),
        )
        parts += named(
            "hook",
            tube(
                spline([(-0.03, deep, -r), (-0.02, deep - 0.004, -r - 0.03), (0.02, deep - 0.004, -r - 0.03), (0.03, deep, -r)], 16),
                0.003,
                paint,
                8,
            ),
        )
        return Build(
            parts, ("round",), "with a long handle", paint, variant=variant, has=("holes", "a long handle"), lacks=("a foot", "two handles")
        )
    ear = spline([(r, deep - 0.012, -0.04), (r + 0.03, deep - 0.008, -0.03), (r + 0.03, deep - 0.008, 0.03), (r, deep - 0.012, 0.04)], 18)
    parts += named("handle", *both(tube(ear, 0.0055, paint, 8)))
    if variant == "legs":
        leg = rod((r * 0.5, 0.01, 0), (r * 0.62, -0.028, 0), 0.0065, paint, sides=10)
        parts += named("leg", *around(leg, 3), *around(ball(0.008, paint, 6, 10).at(r * 0.62, -0.028, 0), 3))
        return Build(
            parts, ("round",), "on three legs", paint, variant=variant, has=("holes", "two handles", "three legs"), lacks=("a foot",)
        )
    ring = lathe(
        [(r * wide * 0.98, 0.006), (r * wide * 0.95, -0.016), (r * wide * 1.0, -0.016), (r * wide * 1.06, 0.006), (r * wide * 0.98, 0.006)],
        paint,
        40,
    )
    words = ("round", "deep") if variant == "deep" else ("round",)
    return Build(parts + named("foot", ring), words, "with two handles", paint, variant=variant, has=("holes", "two handles", "a foot"))


def _holed_floor(r: float, paint: Paint) -> list[Part]:
    """A disc with rings of holes."""
    rings = np.array(
        [np.stack([k * circle(1, 40)[:, 0], np.full(40, 0.0), k * circle(1, 40)[:, 1]], 1) for k in np.linspace(r * 1.02, r * 0.14, 7)]
    )
    holes = np.zeros((6, 40), bool)
    holes[1::2, ::3] = True
    return [pierced(rings + (0, 0.0022, 0), rings, paint, holes), cylinder(r * 0.15, 0.0022, paint, sides=16)]
