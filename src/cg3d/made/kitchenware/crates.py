"""Heavy containers: crate, barrel, treasure chest."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, pierced
from cg3d.made.kitchenware.tones import DARK
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import Paint, Rng, draw, lighter, metal, pick, plastic, wood
from cg3d.made.parts import Part, ball, beam, both, box, corners, cylinder, extrude, lathe, moved, named, slab, torus, tube


def crate(rng: Rng) -> Build:
    """Wooden box: with diagonal braces, framed, slatted and open (empty or with fruit), plastic bottle crate, steel-edged with a handle."""
    variant = pick(rng, "cross", "cross", "frame", "slats", "plastic", "reinforced")
    if variant == "plastic":
        return _plastic_crate(rng)
    paint = wood(rng)
    rim = lighter(paint, -0.25)
    size = between(rng, 0.5, 0.9)
    if variant == "slats":
        return _slatted_crate(rng, size, paint, rim)
    tall, wide = size * between(rng, 0.7, 1.0), size * between(rng, 1.0, 1.4)
    if variant == "reinforced":
        rim = Paint(np.array((0.33, 0.34, 0.36)) * rng.uniform(0.7, 1.3), "metal")
    bar, half = size * 0.1, size / 2
    core = named("box", box(size - 0.03, tall - 0.03, size - 0.03, paint).at(0, 0.015, 0))
    boards = int(rng.integers(4, 7))
    gap = (tall - 0.02) / boards
    face = named("board", *(box(size - 0.04, gap * 0.94, 0.012, paint).at(0, 0.012 + gap * i, -0.012) for i in range(boards)))
    frame: list[Part] = [box(size, bar, 0.03, rim), box(size, bar, 0.03, rim).at(0, tall - bar, 0)]
    frame += both(box(bar, tall, 0.03, rim).at(half - bar / 2, 0, 0))
    face += named("frame", *frame)
    has, lacks = ["a closed lid"], ["slats", "handles"]
    if variant == "cross":
        brace = [beam((-half + bar, bar * 0.8, 0), (half - bar, tall - bar * 0.8, 0), bar * 0.7, rim).scaled(1, 1, 0.4)]
        if chance(rng, 0.4):
            brace.append(brace[0].mirrored("x"))
        face += named("brace", *brace)
        has.append("diagonal braces")
    else:
        lacks.append("diagonal braces")
    if variant == "reinforced":
        spots = [(x, y) for x in (-half + bar / 2, half - bar / 2) for y in (bar / 2, tall - bar / 2)]
        face += named("rivet", *(cylinder(bar * 0.2, 0.012, lighter(rim, 0.3), sides=12).turn("x", 90).at(x, y, 0.012) for x, y in spots))
        has.append("metal edges")
    else:
        lacks.append("metal edges")
    face = moved(face, z=half - 0.012)
    parts = core + [part.turn("y", 90 * k) for k in range(4) for part in face]
    parts += named("lid", *(box(bar, 0.03, size, rim).at(s * (half - bar / 2), tall - 0.018, 0) for s in (-1, 1)))
    parts += named("lid", *(box(size * 0.98, 0.014, (size / 5) * 0.94, paint).at(0, tall - 0.02, (i - 2) * size / 5) for i in range(5)))
    parts = [p.scaled(wide / size, 1, 1) for p in parts]
    detail = {"cross": "with diagonal braces", "reinforced": "with metal edges"}.get(variant, "with braces")
    return Build(parts, (), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _plastic_crate(rng: Rng) -> Build:
    """Stacking crate with a grid of holes and grips; sometimes with bottles."""
    paint = plastic(rng)
    w, d, tall = between(rng, 0.36, 0.42), between(rng, 0.28, 0.32), between(rng, 0.24, 0.3)
    outline = joined(*(np.linspace(p, q, 12, endpoint=False) for p, q in zip(rectangle(w, d), np.roll(rectangle(w, d), -1, 0))))
    rows = 11
    rings = np.array(
        [
            np.column_stack([outline[:, 0] * k, np.full(48, y), outline[:, 1] * k])
            for y, k in zip(np.linspace(0, tall, rows), np.linspace(0.95, 1, rows))
        ]
    )
    holes = np.zeros((rows - 1, 48), bool)
    for side in range(4):
        holes[1:6:2, 12 * side + 1 : 12 * side + 11] = True
        holes[1:6:2, 12 * side + 5 : 12 * side + 7] = False
        holes[8, 12 * side + 4 : 12 * side + 8] = side % 2 == 0
    parts = named("wall", pierced(rings, rings * (0.97, 1, 0.965), paint, holes)) + named("floor", slab(outline * 0.94, 0.012, paint))
    for y in (tall, tall * 0.62, 0.008):
        k = 0.95 + 0.05 * y / tall
        parts += named("rim", tube(np.column_stack([outline[:, 0] * k, np.full(48, y), outline[:, 1] * k]), 0.008, paint, 6, closed=True))
    has, lacks = ["handles", "holes"], ["slats", "a closed lid", "diagonal braces", "metal edges"]
    if chance(rng, 0.5):
        glass, cap = draw(rng, pick(rng, "green", "brown"), "glass"), draw(rng, pick(rng, "red", "yellow", "white"))
        line = [(0, 0), (0.034, 0), (0.034, 0.17), (0.014, 0.23), (0.012, tall + 0.02), (0, tall + 0.02)]
        one = [lathe(line, glass, 14), cylinder(0.015, 0.014, cap, sides=12).at(0, tall + 0.018, 0)]
        for x in np.linspace(-w / 2 + 0.06, w / 2 - 0.06, 4):
            for z in np.linspace(-d / 2 + 0.055, d / 2 - 0.055, 3):
                parts += named("bottle", *moved(one, x, 0.013, z))
        return Build(parts, ("open",), "full of bottles", paint, variant="plastic", has=(*has, "bottles"), lacks=tuple(lacks))
    return Build(parts, ("open",), "with holes", paint, variant="plastic", has=tuple(has), lacks=(*lacks, "bottles"))


def _slatted_crate(rng: Rng, size: float, paint: Paint, rim: Paint) -> Build:
    tall = size * 0.6
    rows, half, z = int(rng.integers(3, 5)), size / 2, size * 0.35
    gap = tall / rows
    parts = named("floor", box(size, 0.02, 2 * z, paint))
    for i in range(rows):
        slat = both(box(size, gap * 0.72, 0.018, paint).at(0, gap * i + 0.02, z), "z") + both(
            box(0.018, gap * 0.72, 2 * z, paint).at(half, gap * i + 0.02, 0)
        )
        parts += named("slat", *slat)
    parts += named("post", *corners(box(0.045, tall, 0.045, rim), half - 0.03, z - 0.03))
    has, lacks = ["slats"], ["a closed lid", "diagonal braces", "metal edges", "handles"]
    if chance(rng, 0.4):
        word = pick(rng, "red", "orange", "green", "yellow")
        r = size * 0.085
        fruit = [
            ball(r, draw(rng, word), 7, 12).at(x + rng.uniform(-0.01, 0.01), tall * 0.82 + rng.uniform(0, 0.03), y)
            for x in np.linspace(-half * 0.78, half * 0.78, 5)
            for y in np.linspace(-z * 0.7, z * 0.7, 3)
        ]
        parts += named("fruit", *fruit)
        return Build(parts, ("open",), "full of fruit", paint, variant="slats", has=(*has, "fruit"), lacks=tuple(lacks))
    return Build(parts, ("open",), "with slats, open at the top", paint, variant="slats", has=tuple(has), lacks=(*lacks, "fruit"))


def barrel(rng: Rng) -> Build:
    """Wooden cask with iron hoops (standing, lying on a cradle with a tap, half tub), steel drum with ribs, plastic barrel with a lid."""
    variant = pick(rng, "cask", "cask", "cradle", "drum", "drum", "tub", "plastic")
    tall, radius = between(rng, 0.75, 1.0), between(rng, 0.26, 0.36)
    if variant == "drum":
        paint = draw(rng, pick(rng, "blue", "red", "green", "yellow", "grey", "orange", "black"), "metal")
        parts = named("drum", cylinder(radius, tall, paint, sides=40))
        parts += named("rib", *(torus(radius, 0.014, paint, 8, 40).at(0, tall * f, 0) for f in (0.02, 0.34, 0.66, 0.98)))
        parts += named(
            "plug",
            cylinder(0.04, 0.02, lighter(paint, -0.4)).at(radius * 0.6, tall, 0),
            cylinder(0.022, 0.018, lighter(paint, -0.4)).at(-radius * 0.6, tall, 0),
        )
        if chance(rng, 0.3):
            sign = draw(rng, "yellow" if paint.name != "yellow" else "white")
            plate = extrude(rectangle(radius * 0.6, radius * 0.6), 0.004, sign).turn("z", 45).at(0, tall * 0.5, radius + 0.004)
            parts += named(
                "label",
                plate,
                extrude(rectangle(radius * 0.42, radius * 0.42), 0.006, DARK).turn("z", 45).at(0, tall * 0.5, radius + 0.004),
            )
            return Build(
                parts, (), "with ribs and a warning label", paint, variant=variant, has=("ribs", "a label"), lacks=("hoops", "a tap")
            )
        return Build(parts, (), "with ribs", paint, variant=variant, has=("ribs",), lacks=("hoops", "a label", "a tap"))
    if variant == "plastic":
        paint = draw(rng, pick(rng, "blue", "blue", "white", "black", "green"), "plastic")
        side = [
            (0, 0),
            (radius * 0.9, 0),
            (radius, 0.05),
            (radius * 1.04, tall * 0.3),
            (radius * 1.04, tall * 0.75),
            (radius * 0.92, tall * 0.9),
            (radius * 0.8, tall),
            (0, tall),
        ]
        parts = named("barrel", lathe(side, paint, 40)) + named(
            "rib", *(torus(radius * 1.04, 0.012, paint, 8, 40).at(0, tall * f, 0) for f in (0.3, 0.74))
        )
        lid = [
            cylinder(radius * 0.84, 0.05, lighter(paint, -0.3), sides=40).at(0, tall - 0.01, 0),
            torus(radius * 0.84, 0.014, Paint(np.array((0.6, 0.61, 0.63)), "metal"), 8, 40).at(0, tall, 0),
        ]
        ears = both(
            tube(
                [
                    (radius * 0.94, tall * 0.9, -0.06),
                    (radius * 1.1, tall * 0.93, -0.05),
                    (radius * 1.1, tall * 0.93, 0.05),
                    (radius * 0.94, tall * 0.9, 0.06),
                ],
                0.012,
                paint,
                8,
            )
        )
        return Build(
            parts + named("lid", *lid) + named("handle", *ears),
            (),
            "with a lid",
            paint,
            variant=variant,
            has=("a lid", "ribs", "handles"),
            lacks=("hoops", "a tap"),
        )
    paint, hoop = wood(rng), Paint(np.array((0.30, 0.31, 0.33)), "metal") if chance(rng, 0.75) else metal(rng)
    if variant == "tub":
        low, wide = tall * 0.5, radius * 1.2
        wall = basin(circle(wide * 0.9, 48), circle(wide, 48), low, 0.03, paint)
        parts = named("stave", *wall)
        rings = [
            lathe([(r, -0.02), (r + 0.01, -0.02), (r + 0.01, 0.02), (r, 0.02), (r, -0.02)], hoop, 36).at(0, low * f, 0)
            for f in (0.15, 0.8)
            for r in [wide * (0.9 + 0.1 * f)]
        ]
        ears = both(box(0.05, low * 0.28, 0.12, paint).at(wide * 1.0, low * 0.9, 0))
        return Build(
            parts + named("hoop", *rings) + named("handle", *ears),
            ("open", "low"),
            "cut in half, with iron hoops",
            paint,
            variant=variant,
            has=("hoops", "handles"),
            lacks=("a tap", "ribs", "a lid"),
        )
    parts = _cask(tall, radius, between(rng, 1.15, 1.3), paint, hoop)
    if variant == "cradle":
        cask = [part.at(0, -tall / 2, 0).turn("x", 90) for part in parts]
        tap = [
            cylinder(0.018, 0.1, hoop, sides=16).turn("x", 90).at(0, -radius * 0.55, tall / 2 - 0.03),
            cylinder(0.012, 0.05, hoop, sides=12).at(0, -radius * 0.55 - 0.05, tall / 2 + 0.05),
            box(0.06, 0.012, 0.012, hoop).at(0, -radius * 0.55 + 0.02, tall / 2 + 0.05),
        ]
        stand = []
        for z in (-tall * 0.3, tall * 0.3):
            stand += [
                beam((-radius * 1.1, -radius * 1.35, z), (radius * 0.1, -radius * 0.9, z), 0.07, paint),
                beam((radius * 1.1, -radius * 1.35, z), (-radius * 0.1, -radius * 0.9, z), 0.07, paint),
                box(radius * 2.3, 0.07, 0.07, paint).at(0, -radius * 1.42, z),
            ]
        return Build(
            cask + named("tap", *tap) + named("stand", *stand),
            ("lying",),
            "on a stand, with a tap",
            paint,
            variant=variant,
            has=("hoops", "a tap", "a stand"),
            lacks=("ribs",),
        )
    if chance(rng, 0.2):
        parts = [part.at(0, -tall / 2, 0).turn("x", 90) for part in parts]
        return Build(parts, ("lying",), "with iron hoops", paint, variant=variant, has=("hoops",), lacks=("a tap", "ribs", "a stand"))
    parts += named("bung", cylinder(0.025, 0.02, lighter(paint, -0.4), sides=14).at(radius * 0.4, tall - 0.035, 0))
    return Build(parts, (), "with iron hoops", paint, variant=variant, has=("hoops",), lacks=("a tap", "ribs", "a stand"))


def _cask(tall: float, radius: float, bulge: float, paint: Paint, hoop: Paint, sides: int = 24) -> list[Part]:
    t = np.linspace(0, 1, 15)
    side = np.stack([radius * (1 + (bulge - 1) * np.sin(np.pi * t)), tall * t], 1)
    inner = radius * 0.9
    line = joined((0, 0.03), (inner, 0.03), (inner, 0), side, (inner, tall), (inner, tall - 0.03), (0, tall - 0.03))
    staves = lathe(line, paint, sides * 3).shaped(
        lambda x, y, z: (x * (f := 1 - 0.012 * (np.abs(np.sin(sides / 2 * np.arctan2(z, x))) < 0.3)), y, z * f)
    )
    parts = named("stave", staves)
    for f in (0.06, 0.26, 0.74, 0.94):
        r = radius * (1 + (bulge - 1) * np.sin(np.pi * f)) + 0.002
        band = [(r - 0.01, -0.02), (r + 0.006, -0.02), (r + 0.006, 0.02), (r - 0.01, 0.02), (r - 0.01, -0.02)]
        parts += named("hoop", lathe(band, hoop, 36).at(0, tall * f, 0))
    return parts


def treasure_chest(rng: Rng) -> Build:
    """Coffer with bands and lock: barrel lid closed, open on gold, flat lid, on feet with rings, huge with many bands."""
    variant = pick(rng, "barrel", "barrel", "open", "open", "flat", "feet")
    paint, band = wood(rng), metal(rng)
    width, depth, tall = between(rng, 0.7, 0.95), between(rng, 0.42, 0.55), between(rng, 0.3, 0.4)
    radius, x = depth / 2, width / 2
    gold = Paint(np.array((0.92, 0.72, 0.18)), "metal")
    rows = np.linspace(-x + 0.04, x - 0.04, int(rng.integers(3, 5)))
    if variant == "flat":
        lid = named("lid", box(width, 0.12, depth, paint)) + named(
            "band", *(box(0.06, 0.132, depth + 0.024, band).at(w, 0, 0) for w in rows)
        )
        lid += named("board", *(box(width * 0.998, 0.008, depth / 4 * 0.94, paint).at(0, 0.12, (i - 1.5) * depth / 4) for i in range(4)))
    else:
        lid = named("lid", extrude(joined(arc(0, 0, radius, 0, 180, 20)), width, paint).turn("y", 90))
        rim = joined(arc(0, 0, radius + 0.012, 0, 180, 20), arc(0, 0, radius - 0.02, 180, 0, 20))
        lid += named("band", *(extrude(rim, 0.06, band).turn("y", 90).at(w, 0, 0) for w in rows))
    lock = [
        box(0.1, 0.12, 0.03, gold).at(0, -0.06, radius + 0.01),
        extrude(joined(arc(0, 0.0, 0.012, 0, 360, 14)[:-1]), 0.034, DARK).at(0, 0.02, radius + 0.011),
        box(0.009, 0.03, 0.034, DARK).at(0, -0.015, radius + 0.011),
    ]
    lid += named("lock", *lock)
    parts = named("box", box(width, tall, depth, paint)) + named(
        "band", *(box(0.06, tall, depth + 0.024, band).at(w, 0, 0) for w in rows), box(width + 0.02, 0.05, depth + 0.02, band)
    )
    boards = [
        box(width * 0.99, tall / 3 * 0.95, 0.006, paint).at(0, tall / 3 * i + 0.004, s * (depth / 2 + 0.002))
        for i in range(3)
        for s in (-1, 1)
    ]
    parts += named("board", *boards)
    has, lacks = ["a lock", "bands"], []
    if variant == "feet" or chance(rng, 0.3):
        a = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        ring = (
            tube(np.stack([0 * a, 0.055 * np.cos(a), 0.055 * np.sin(a)], 1), 0.009, band, 8, closed=True)
            .turn("z", 12)
            .at(x + 0.022, tall * 0.55, 0)
        )
        parts += named("ring", *both(ring), *both(ball(0.02, band, 8, 12).at(x + 0.008, tall * 0.68, 0)))
        has.append("rings at its sides")
    else:
        lacks.append("rings at its sides")
    if variant == "feet":
        parts += named("foot", *corners(ball(0.05, band, 8, 14).at(0, -0.03, 0), x - 0.06, depth / 2 - 0.06))
        has.append("four feet")
    else:
        lacks.append("four feet")
    if variant == "open":
        parts += [part.at(0, 0, radius).turn("x", -between(rng, 64, 65)).at(0, tall, -radius) for part in lid]
        heap = [
            ball(0.05, gold, 5, 9).at(rng.uniform(-x, x) * 0.85, tall + rng.uniform(-0.03, 0.02), rng.uniform(-radius, radius) * 0.8)
            for _ in range(22)
        ]
        coins = [
            cylinder(0.035, 0.008, gold, sides=16)
            .turn("x", rng.uniform(-50, 50))
            .turn("y", rng.uniform(0, 180))
            .at(rng.uniform(-x, x) * 0.85, tall + rng.uniform(0.01, 0.05), rng.uniform(-radius, radius) * 0.8)
            for _ in range(34)
        ]
        gems = [
            ball(0.03, draw(rng, pick(rng, "red", "green", "blue")), 3, 6).at(
                rng.uniform(-x, x) * 0.7, tall + 0.05, rng.uniform(-radius, radius) * 0.6
            )
            for _ in range(5)
        ]
        parts += named("coin", *heap, *coins) + named("gem", *gems)
        return Build(parts, ("open",), "full of gold", paint, variant=variant, has=(*has, "gold"), lacks=tuple(lacks))
    detail = "with a flat lid" if variant == "flat" else "with a rounded lid"
    shape = ("a flat lid",) if variant == "flat" else ("a rounded lid",)
    return Build(parts + moved(lid, y=tall), ("closed",), detail, paint, variant=variant, has=(*has, *shape), lacks=(*lacks, "gold"))
