"""Cutlery: spoon, fork, knife."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import pierced
from cg3d.made.kitchenware.tones import DARK
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, pick, plastic, steel, wood
from cg3d.made.parts import Part, box, cylinder, extrude, lathe, moved, named, rounded, slab, torus, tube, turned
from cg3d.made.pieces import hollow


def spoon(rng: Rng) -> Build:
    """Table spoon, small tea spoon, wooden cooking spoon, deep soup spoon, slotted serving spoon, measuring spoon."""
    variant = pick(rng, "table", "table", "wooden", "soup", "slotted", "measuring", "coloured")
    paint = {"wooden": wood(rng, grain=False), "coloured": plastic(rng), "measuring": plastic(rng) if chance(rng) else steel(rng)}.get(
        variant, steel(rng)
    )
    length, size = between(rng, 0.15, 0.2), between(rng, 0.019, 0.026)
    ratio = {"soup": 1.15, "measuring": 1.0, "wooden": 1.35}.get(variant, between(rng, 1.4, 1.6))
    deep = {"measuring": 0.019, "soup": 0.013}.get(variant, 0.009)
    if variant == "wooden":
        length, size = between(rng, 0.24, 0.32), between(rng, 0.024, 0.032)
    line = np.array([(0.003, -deep), (size * 0.6, -deep * 0.82), (size * 0.9, -deep * 0.35), (size, 0.0)])
    if variant == "measuring":
        line = np.array([(size * 0.75, -deep), (size * 0.96, -deep * 0.6), (size, 0.0)])
    has, lacks = ["a handle"], []
    if variant == "slotted":
        size *= 1.4
        t = np.linspace(0.12, 1, 9)
        rows = [
            np.column_stack([size * k * circle(1, 30)[:, 0], np.full(30, -deep * (1 - k**2)), size * ratio * k * circle(1, 30)[:, 1]])
            for k in t
        ]
        holes = np.zeros((8, 30), bool)
        holes[2:6, [5, 6, 9, 10, 20, 21, 24, 25]] = True
        dish: list[Part] = [
            pierced(np.array(rows), np.array(rows) + (0, 0.0022, 0), paint, holes),
            cylinder(size * 0.2, 0.0022, paint, sides=16).scaled(1, 1, ratio).at(0, -deep, 0),
        ]
        dish = moved(dish, y=deep)
        has.append("slots")
    else:
        dish = [hollow(line, paint, 0.002 if variant != "wooden" else 0.004, 32).scaled(1, 1, ratio).at(0, deep + 0.001, 0)]
        lacks.append("slots")
    parts = named("bowl", *dish)
    start = size * ratio * 0.92
    if variant == "measuring":
        grip = slab(rectangle(0.016, length * 0.55, 0.007), 0.003, paint).at(0, deep - 0.003, -start - length * 0.26)
        parts += named("handle", grip) + named("ring", torus(0.011, 0.0016, steel(rng), 8, 24).at(0, deep - 0.002, -start - length * 0.55))
        return Build(parts, ("round",), "for measuring", paint, variant=variant, has=("a handle", "a ring"), lacks=("slots",))
    if variant == "wooden":
        stem = tube(
            [(0, deep + 0.001, -start), (0, deep * 0.9, -length * 0.6), (0, deep * 0.8, -length)], [0.0055, 0.005, 0.0075], paint, 12
        )
        if chance(rng, 0.4):
            parts += named("band", torus(0.0075, 0.0015, draw(rng, "red"), 6, 20).turn("x", 90).at(0, deep * 0.85, -length * 0.9))
    else:
        stem = _stem(length, start, paint, 1.5).at(0, deep - 0.006, 0)
        if variant == "coloured" or chance(rng, 0.15):
            hold = rounded(0.013, 0.008, length * 0.5, 0.0035, plastic(rng)).at(0, 0.001, -length * 0.8)
            parts += named("grip", hold)
    words: tuple[str, ...] = {"wooden": ("long",), "soup": ("round",)}.get(variant, ())
    return Build(
        [*parts, *named("handle", stem)],
        words,
        "with slots" if variant == "slotted" else "",
        paint,
        variant=variant,
        has=tuple(has),
        lacks=(*lacks, "a ring"),
    )


def _stem(length: float, start: float, paint: Paint, wide: float = 1.4) -> Part:
    line = spline([(0, 0.006, -start), (0, 0.014, -start - 0.02), (0, 0.01, -length * 0.6), (0, 0.004, -length)], 18)
    swell = np.interp(np.linspace(0, 1, len(line)), (0, 0.25, 0.8, 1), (0.0036, 0.0028, 0.0052, 0.004))
    return tube(line, swell, paint, 12).scaled(wide, 0.75, 1)


def fork(rng: Rng) -> Build:
    """Table fork with three or four tines, two-tined carving fork, fork with a coloured grip, short cake fork, wooden salad fork."""
    variant = pick(rng, "table", "table", "carving", "grip", "cake", "salad")
    paint = wood(rng, grain=False) if variant == "salad" else steel(rng)
    length = {"carving": 0.28, "cake": 0.14, "salad": 0.26}.get(variant, between(rng, 0.17, 0.21))
    tines = {"carving": 2, "cake": 3, "salad": 3}.get(variant, int(rng.integers(3, 5)))
    gap = {"carving": 0.016, "salad": 0.018}.get(variant, 0.0066)
    reach = {"carving": 0.085, "cake": 0.032, "salad": 0.05}.get(variant, between(rng, 0.044, 0.055))
    thick = {"carving": 0.0024, "salad": 0.005}.get(variant, 0.0017)
    half = (tines - 1) * gap / 2
    rows = []
    for i in range(tines):
        x = i * gap - half
        line = spline([(x, 0.004, -0.004), (x, 0.001, reach * 0.42), (x, 0.006, reach)], 12)
        rows.append(tube(line, thick * np.append(np.ones(len(line) - 2), [0.8, 0.35]), paint, 8))
    outline = spline(
        [(-half - 0.003, 0.004), (half + 0.003, 0.004), (half, -0.014), (0.0032, -0.03), (-0.0032, -0.03), (-half, -0.014)], 36, closed=True
    )
    if variant == "salad":
        outline = outline * (1.15, 1.6)
    neck = extrude(outline, thick * 1.4, paint).turn("x", 90).at(0, 0.004, 0)
    parts = named("tine", *rows) + named("neck", neck)
    if variant in ("carving", "grip"):
        grip = wood(rng, grain=False) if chance(rng) else plastic(rng)
        shaft = tube([(0, 0.004, -0.024), (0, 0.008, -0.06), (0, 0.008, -0.1)], 0.003, paint, 10)
        hold = lathe(spline([(0.0055, 0), (0.0085, 0.02), (0.0075, 0.05), (0.0095, 0.085), (0.0005, 0.1)], 24), grip, 16).scaled(
            1.2, 1, 0.8
        )
        parts += named("shaft", shaft) + named("handle", hold.turn("x", -90).at(0, 0.008, -0.09))
    else:
        parts += named("handle", _stem(length, 0.026, paint, 1.6 if variant != "salad" else 2.4).at(0, -0.002, 0))
    count = ("two", "three", "four")[tines - 2]
    words = {"cake": ("short",), "carving": ("long",)}.get(variant, ())
    return Build(
        parts,
        words,
        f"with {count} tines",
        paint,
        variant=variant,
        has=(f"{count} tines", "a handle"),
        lacks=tuple(f"{w} tines" for w in ("two", "three", "four") if w != count),
    )


def knife(rng: Rng) -> Build:
    """Chef's knife, serrated bread knife, table knife of one piece, cleaver with a hole, small paring knife: lying flat."""
    variant = pick(rng, "chef", "chef", "bread", "table", "cleaver", "paring")
    blade, word = steel(rng), pick(rng, "black", "black", "red", "blue", "white")
    grip = wood(rng, grain=False) if chance(rng) else draw(rng, word, "plastic")
    length, high = between(rng, 0.15, 0.22), between(rng, 0.036, 0.048)
    lacks: list[str] = []
    if variant == "paring":
        length, high = length * 0.5, high * 0.5
    if variant == "bread":
        length, high = between(rng, 0.2, 0.26), between(rng, 0.026, 0.032)
    if variant == "cleaver":
        length, high = between(rng, 0.15, 0.18), between(rng, 0.075, 0.095)
    if variant == "table":
        length, high = between(rng, 0.09, 0.11), between(rng, 0.017, 0.02)
        edge = joined(
            (0, high * 0.35),
            (length * 0.5, high * 0.5),
            arc(length * 0.93, 0, high * 0.5, 80, -60, 8),
            (length * 0.5, -high * 0.5),
            (0, -high * 0.32),
        )
        hold = spline(
            [(0.0, 0.0052), (-0.05, 0.0075), (-0.1, 0.0095), (-0.108, 0), (-0.1, -0.0095), (-0.05, -0.0075), (0, -0.0052)], 40, closed=True
        )
        handle_paint = blade if chance(rng, 0.6) else grip
        parts = named("blade", extrude(edge, 0.0022, blade)) + named("handle", extrude(hold, 0.007, handle_paint))
        parts += named("ring", box(0.004, 0.012, 0.008, blade).at(0, -0.006, 0))
        return Build(
            [p.turn("x", -90) for p in parts],
            ("flat",),
            "with a round tip",
            blade,
            variant=variant,
            has=("a handle", "a round tip"),
            lacks=("rivets", "teeth", "a hole in its blade"),
        )
    top = high * 0.5
    if variant == "bread":
        teeth = np.array([(x, -top + (0.0 if i % 2 == 0 else 0.0032)) for i, x in enumerate(np.linspace(length * 0.93, 0.01, 41))])
        edge = joined((0, top), (length * 0.9, top), arc(length * 0.93, 0.0, top, 80, -70, 6), teeth, (0, -top))
        has = ["teeth", "a handle"]
    elif variant == "cleaver":
        edge = joined((0, top), (length, top), (length, -top * 0.96), (0.012, -top), (0.0, -top * 0.9))
        has = ["a hole in its blade", "a handle"]
    else:
        curve = spline(
            [(length * 0.55, top), (length * 0.85, high * 0.3), (length, 0.0), (length * 0.8, -high * 0.36), (length * 0.4, -top)], 20
        )
        edge = joined((0, top), (length * 0.55, top), curve[1:], (0, -top))
        has = ["a pointed tip", "a handle"]
    scale = 0.8 if variant == "paring" else 1.0
    hold = (
        spline(
            [(0.0, 0.011), (-0.06, 0.012), (-0.11, 0.014), (-0.12, 0.002), (-0.1, -0.013), (-0.05, -0.009), (0.0, -0.011)], 40, closed=True
        )
        * scale
    )
    lift = top - 0.011 * scale if variant != "cleaver" else top * 0.45
    plate = extrude(edge, 0.0025, blade)
    if variant == "cleaver":
        ring = np.array(
            [
                (length - 0.02 + 0.0065 * np.cos(a), top - 0.02 + 0.0065 * np.sin(a), 0)
                for a in np.linspace(0, 2 * np.pi, 24, endpoint=False)
            ]
        )
        plate_parts = [
            plate,
            cylinder(0.006, 0.0029, DARK, sides=20).turn("x", 90).at(length - 0.02, top - 0.02, -0.00145),
            tube(ring, 0.001, blade, 6, closed=True),
        ]
    else:
        plate_parts = [plate]
    bolster = box(0.008, 0.024 * scale, 0.018 * scale, blade).at(0, lift - 0.012 * scale, 0)
    parts = named("blade", *plate_parts) + named("handle", extrude(hold, 0.017 * scale, grip).at(0, lift, 0)) + named("bolster", bolster)
    if chance(rng, 0.75):
        shine = Paint(np.array((0.8, 0.8, 0.8)), "metal")
        rivets = [
            cylinder(0.003, 0.0185 * scale, shine, sides=10).turn("x", 90).at(x * scale, lift, -0.00925 * scale)
            for x in (-0.03, -0.06, -0.09)
        ]
        parts += named("rivet", *rivets)
        has.append("rivets")
    else:
        lacks.append("rivets")
    for phrase in ("teeth", "a hole in its blade"):
        if phrase not in has:
            lacks.append(phrase)
    words = {"cleaver": ("broad",), "bread": ("long",), "paring": ("short",)}.get(variant, ())
    detail = "with teeth" if variant == "bread" else "with a handle"
    return Build(turned(parts, "x", -90), words, detail, blade, variant=variant, has=tuple(has), lacks=tuple(lacks))
