"""Things to put other things in: crate, barrel, cardboard box, treasure chest, basket."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, pane, pierced
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import Paint, Rng, draw, lighter, metal, pick, plastic, wood
from cg3d.made.parts import (
    Part,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    moved,
    named,
    rod,
    slab,
    torus,
    tube,
    turned,
)

DARK = Paint(np.array((0.1, 0.1, 0.1)), "plastic")


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


def cardboard_box(rng: Rng) -> Build:
    """Cardboard: closed with tape, open with flaps (empty, filled), moving box with grips, shoe box, parcel with string, stack."""
    variant = pick(rng, "closed", "closed", "open", "open", "grips", "lid", "string", "stack")
    card = Paint(np.array((0.72, 0.55, 0.36)) * rng.uniform(0.9, 1.08), "cardboard")
    width, tall, depth = between(rng, 0.35, 0.6), between(rng, 0.2, 0.45), between(rng, 0.28, 0.45)
    tape = lighter(card, 0.35)

    def closed(w: float, h: float, d: float) -> list[Part]:
        strips = [box(w + 0.004, 0.004, 0.05, tape).at(0, h, 0), *both(box(0.004, h * 0.3, 0.05, tape).at(w / 2, h * 0.7, 0))]
        seam = [box(w * 0.499, 0.003, d * 0.496, card).at(s * 0, h, t * d * 0.251) for s, t in ((0, -1), (0, 1))]
        return named("box", box(w, h, d, card), *seam) + named("tape", *strips)

    if variant == "stack":
        parts = closed(width, tall, depth) + moved(
            turned(closed(width * 0.8, tall * 0.7, depth * 0.8), "y", rng.uniform(-20, 20)), 0.02, tall + 0.004, 0
        )
        count = "two"
        if chance(rng):
            parts += moved(turned(closed(width * 0.5, tall * 0.5, depth * 0.55), "y", rng.uniform(-40, 40)), -0.03, tall * 1.7 + 0.01, 0)
            count = "three"
        return Build(
            parts,
            ("closed",),
            f"in a stack of {count}",
            card,
            variant=variant,
            has=("tape",),
            lacks=("flaps", "a string", "holes for the hands"),
        )
    if variant in ("closed", "grips"):
        parts = closed(width, tall, depth)
        has, lacks = ["tape"], ["flaps", "a string"]
        if variant == "grips":
            dark = lighter(card, -0.7)
            parts += named(
                "grip",
                *both(box(0.004, 0.035, 0.1, dark).at(width / 2, tall * 0.68, 0)),
                *both(tube(_oval(0.05, 0.018), 0.003, card, 6, closed=True).turn("y", 90).at(width / 2 + 0.001, tall * 0.68 + 0.017, 0)),
            )
            has.append("holes for the hands")
        else:
            lacks.append("holes for the hands")
        if chance(rng, 0.4):
            label = box(width * 0.3, 0.0025, depth * 0.25, draw(rng, "white", "paper")).at(-width * 0.25, tall + 0.003, depth * 0.25)
            parts += named("label", label)
            has.append("a label")
        else:
            lacks.append("a label")
        return Build(parts, ("closed",), f"with {has[-1]}", card, variant=variant, has=tuple(has), lacks=tuple(lacks))
    if variant == "string":
        rope = draw(rng, pick(rng, "white", "red", "brown", "beige"))
        tall *= 0.8
        r = 0.006
        strings = [box(width + 2 * r, 2 * r, 2 * r, rope).at(0, y, 0) for y in (-r, tall - r)] + [
            box(2 * r, 2 * r, depth + 2 * r, rope).at(0, y, 0) for y in (-r, tall - r)
        ]
        strings += both(box(2 * r, tall, 2 * r, rope).at(width / 2, 0, 0)) + both(box(2 * r, tall, 2 * r, rope).at(0, 0, depth / 2), "z")
        loops = [
            tube(
                np.array(
                    [
                        (s * 0.035 * np.sin(t) * (1.2 if k else 1), tall + 0.012 + 0.03 * (1 - np.cos(t)) * 0.5, 0.02 * np.sin(2 * t))
                        for t in np.linspace(0.05, np.pi, 20)
                    ]
                ),
                0.005,
                rope,
                7,
            )
            for k, s in enumerate((-1, 1))
        ]
        parts = (
            named("box", box(width, tall, depth, card))
            + named("string", *strings)
            + named("bow", *loops, ball(0.012, rope).at(0, tall + 0.008, 0))
        )
        return Build(parts, ("closed",), "tied with a string", card, variant=variant, has=("a string",), lacks=("flaps", "tape"))
    if variant == "lid":
        tall *= 0.55
        paint = card if chance(rng, 0.5) else draw(rng, pick(rng, "white", "blue", "red", "green", "orange"), "cardboard")
        lid_paint = paint if chance(rng) else lighter(paint, -0.2)
        parts = named("box", box(width, tall, depth, paint))
        lean = 0.0
        rim = [
            p.mirrored("y").at(0, tall * 0.3, 0)
            for p in basin(rectangle(width * 1.03, depth * 1.04), rectangle(width * 1.03, depth * 1.04), tall * 0.3, 0.005, lid_paint)
        ]
        if chance(rng, 0.4):
            lean = 1.0
            rim = [p.turn("x", 62).at(0, width * 0.03 + depth * 0.5, -depth * 0.72) for p in rim]
            parts = named("box", *basin(rectangle(width, depth), rectangle(width, depth), tall, 0.006, paint))
        else:
            rim = moved(rim, y=tall * 0.72)
        word = "open" if lean else "closed"
        return Build(
            parts + named("lid", *rim), (word,), "with a lid", paint, variant=variant, has=("a lid",), lacks=("flaps", "tape", "a string")
        )
    inside = lighter(card, -0.15)
    x, z = width / 2, depth / 2
    parts = named("wall", *both(box(0.008, tall, depth, card).at(x, 0, 0)), *both(box(width, tall, 0.008, card).at(0, 0, z), "z"))
    parts += named("floor", box(width, 0.008, depth, inside))
    lean = between(rng, 25, 60)
    parts += named("flap", *both(box(0.008, depth * 0.45, depth, card).turn("z", -90 - lean + 60).at(x, tall, 0)))
    parts += named("flap", *both(box(width, depth * 0.45, 0.008, card).turn("x", 90 + lean - 60).at(0, tall, z), "z"))
    if chance(rng, 0.35):
        toys = [
            ball(width * 0.16, draw(rng, pick(rng, "red", "blue", "yellow"))).at(-x * 0.4, tall * 0.95, -z * 0.2),
            box(width * 0.25, tall * 0.9, depth * 0.3, draw(rng, pick(rng, "green", "orange", "purple")))
            .turn("y", 25)
            .at(x * 0.35, tall * 0.35, 0),
            cylinder(width * 0.07, tall * 1.1, draw(rng, pick(rng, "pink", "white", "turquoise")))
            .turn("z", 14)
            .at(-x * 0.1, tall * 0.3, z * 0.5),
        ]
        return Build(
            parts + named("thing", *toys),
            ("open",),
            "with things in it",
            card,
            variant=variant,
            has=("flaps", "things in it"),
            lacks=("tape", "a string"),
        )
    return Build(parts, ("open",), "with flaps", card, variant=variant, has=("flaps",), lacks=("tape", "a string", "things in it"))


def _oval(a: float, b: float) -> np.ndarray:
    t = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    return np.stack([a * np.cos(t), b * np.sin(t), 0 * t], 1)


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


def basket(rng: Rng) -> Build:
    """Woven basket: with a bow handle, two grips, hamper with a lid, plastic laundry basket, shopping basket; eggs or fruit."""
    variant = pick(rng, "bow", "bow", "grips", "hamper", "laundry", "shopping")
    if variant in ("laundry", "shopping"):
        return _plastic_basket(rng, variant)
    paint = Paint(np.array((0.70, 0.52, 0.30)) * rng.uniform(0.75, 1.1), "wicker")
    radius, tall = between(rng, 0.16, 0.24), between(rng, 0.16, 0.3)
    if variant == "hamper":
        tall *= 1.5
    rows = int(tall / 0.022)
    ratio = between(rng, 0.65, 1.0)
    foot = between(rng, 0.72, 0.9) if variant != "hamper" else 0.92
    grow = 1 - foot
    rings = []
    for i in range(rows + 1):
        k = radius * (foot + grow * i / rows)
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        weave = 1 + 0.018 * np.sin(12 * a + np.pi * (i % 2))
        rings.append(
            tube(
                np.stack([k * weave * np.cos(a), np.full(48, 0.013 + i * tall / rows), k * weave * np.sin(a)], 1),
                0.013,
                paint,
                5,
                closed=True,
            )
        )
    ribs = [
        rod(
            (radius * foot * np.cos(a), 0, radius * foot * np.sin(a)), (radius * np.cos(a), tall, radius * np.sin(a)), 0.012, paint, sides=6
        )
        for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ]
    parts = (
        named("weave", *rings, *ribs)
        + named("floor", cylinder(radius * foot, 0.02, paint))
        + named("rim", torus(radius, 0.019, lighter(paint, -0.15), 8, 40).at(0, tall + 0.008, 0))
    )
    angles = np.radians(np.linspace(0, 180, 20))
    has, lacks, detail = [], [], ""
    words: tuple[str, ...] = ("round",) if ratio > 0.85 else ("oval",)
    if variant == "hamper":
        lid = [torus(radius * k, 0.014, paint, 6, 36).at(0, tall + 0.03 + 0.05 * (1 - k), 0) for k in np.linspace(1.02, 0.1, 10)]
        parts += named(
            "lid", *lid, lathe([(0, 0), (radius, 0), (radius * 0.1, 0.045), (0, 0.045)], paint, 36).at(0, tall + 0.025, 0)
        ) + named("knob", ball(0.022, paint).at(0, tall + 0.095, 0))
        has, lacks, detail, words = ["a lid"], ["a bow handle", "two handles"], "with a lid", ("tall", *words)
    elif variant == "bow":
        curve = np.stack([radius * np.cos(angles), tall + radius * between(rng, 1.0, 1.4) * np.sin(angles), 0 * angles], 1)
        twist = [
            tube(curve + np.stack([0 * angles, 0.006 * np.cos(t := angles * 9 + p), 0.008 * np.sin(t)], 1), 0.009, paint, 7)
            for p in (0, np.pi)
        ]
        parts += named("handle", *twist)
        has, lacks, detail = ["a bow handle"], ["a lid", "two handles"], "with a handle"
    else:
        ear = tube(np.stack([radius + 0.05 * np.sin(angles), tall + 0.02 * np.sin(angles), 0.07 * np.cos(angles)], 1), 0.011, paint, 8)
        parts += named("handle", *both(ear))
        has, lacks, detail = ["two handles"], ["a lid", "a bow handle"], "with two handles"
    if variant != "hamper" and chance(rng, 0.4):
        inside = pick(rng, "apples", "eggs", "bread")
        if inside == "bread":
            crust = Paint(np.array((0.76, 0.52, 0.26)))
            food = [
                ellipsoid(0.035, 0.035, radius * 0.85, crust).turn("x", -24).at(s * radius * 0.33, tall + 0.0, 0.02 * s) for s in (-1, 0, 1)
            ]
        else:
            shade = draw(rng, "red") if inside == "apples" else Paint(np.array((0.93, 0.88, 0.80)))
            size = 0.038 if inside == "apples" else 0.026
            count = int((radius * 0.8 / size) ** 2 * 0.9)
            food = [
                ball(size, shade, 7, 11)
                .scaled(1, 1.2 if inside == "eggs" else 0.95, 1)
                .at(k * np.cos(i * 2.4), tall * 0.95 + 0.03 * (1 - k / radius), k * np.sin(i * 2.4))
                for i in range(count)
                for k in [radius * 0.82 * np.sqrt((i + 0.5) / count)]
            ]
            food.append(cylinder(radius * 0.9, 0.02, shade, sides=32).at(0, tall * 0.8, 0))
        parts += named("food", *food)
        has.append(inside)
        detail = f"with {inside}"
    return Build([part.scaled(1, 1, ratio) for part in parts], words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _plastic_basket(rng: Rng, variant: str) -> Build:
    """Laundry or shopping basket: walls with real holes."""
    paint = plastic(rng)
    w, d, tall = (0.6, 0.42, 0.3) if variant == "laundry" else (0.44, 0.3, 0.22)
    w, d, tall = w * between(rng, 0.9, 1.1), d * between(rng, 0.9, 1.1), tall * between(rng, 0.9, 1.15)
    outline = rectangle(w, d, d * 0.3, 8)
    fine = np.concatenate([np.linspace(p, q, 2, endpoint=False) for p, q in zip(outline, np.roll(outline, -1, 0))])
    step = np.append(0, np.cumsum(np.linalg.norm(np.diff(np.vstack([fine, fine[:1]]), axis=0), axis=1)))
    spots = np.linspace(0, step[-1], 96, endpoint=False)
    loop = np.vstack([fine, fine[:1]])
    fine = np.column_stack([np.interp(spots, step, loop[:, 0]), np.interp(spots, step, loop[:, 1])])
    rows = 12
    rings = np.array(
        [
            np.column_stack([fine[:, 0] * k, np.full(96, y), fine[:, 1] * k])
            for y, k in zip(np.linspace(0, tall, rows), np.linspace(0.82, 1, rows))
        ]
    )
    holes = np.zeros((rows - 1, 96), bool)
    for i in (1, 2, 4, 5, 7, 8) if variant == "laundry" else (1, 2, 3, 4, 6, 7, 8):
        holes[i, ::3] = True
        holes[i, 1::3] = variant == "laundry"
    parts = named("wall", pierced(rings, rings * (0.985, 1, 0.98), paint, holes)) + named("floor", slab(fine * 0.81, 0.006, paint))
    parts += named("rim", tube(np.column_stack([fine[:, 0], np.full(96, tall), fine[:, 1]]), 0.011, paint, 8, closed=True))
    if variant == "laundry":
        parts += named(
            "handle",
            *both(
                pane(rectangle(d * 0.5, 0.07, 0.02), (0, 0), np.array((d * 0.16, 0.018)), 0.012, paint)
                .turn("x", -90)
                .turn("y", 90)
                .at(w / 2 - 0.002, tall - 0.01, 0)
            ),
        )
        has, lacks, detail = ["holes", "two handles"], ["a lid", "a bow handle"], "with holes"
        if chance(rng, 0.5):
            for i in range(9):
                cloth = draw(rng, pick(rng, "white", "blue", "red", "green", "pink", "yellow"), "fabric")
                lump = (
                    ball(1, cloth, 8, 14)
                    .scaled(w * 0.2, 0.05, d * 0.22)
                    .shaped(lambda x, y, z: (x, y + 0.012 * np.sin(40 * x) * np.cos(50 * z), z))
                )
                parts += named(
                    "cloth", lump.turn("y", 50 * i).at(rng.uniform(-0.25, 0.25) * w, tall * 0.85 + 0.012 * i, rng.uniform(-0.2, 0.2) * d)
                )
            has.append("clothes")
            detail = "with clothes"
        else:
            lacks.append("clothes")
        return Build(parts, ("oval",), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    a = np.radians(np.linspace(0, 180, 24))
    lean = between(rng, -24, 24)
    for s in (-1, 1):
        bow = tube(np.stack([(w / 2 - 0.01) * np.cos(a), d * 0.7 * np.sin(a) ** 0.7, 0 * a], 1), 0.008, DARK, 8)
        parts += named("handle", bow.turn("x", s * (14 + abs(lean))).at(0, tall, s * 0.012))
    return Build(
        parts,
        ("oval",),
        "for shopping, with two handles",
        paint,
        variant=variant,
        has=("holes", "two handles"),
        lacks=("a lid", "a bow handle", "clothes"),
    )
