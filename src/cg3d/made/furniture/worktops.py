"""Tables of a special use: picnic table, side table, dressing table. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, MIRROR, NUMBERS, frame, row, timber, told, tone
from cg3d.made.furniture.chests import drawers
from cg3d.made.outlines import circle, rectangle
from cg3d.made.paints import CHROME, GOLD, Paint, Rng, fabric, glass, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
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
    torus,
    turned,
)  # fmt: skip


def picnic_table(rng: Rng) -> Build:
    """Two benches held by A-frames, by a bent steel frame, round or six-sided with seats all round, loose benches; parasol."""
    style = pick(rng, "a-frame", "a-frame", "steel", "round", "hexagon", "loose")
    paint = wood(rng) if chance(rng, 0.85) else tone(rng, "green", "brown", "red", "blue", material="plastic")
    tall, seat = between(rng, 0.72, 0.77), between(rng, 0.43, 0.46)
    if style in ("round", "hexagon"):
        parts, count = _round_picnic(rng, style, paint, tall, seat), 4 if style == "round" else 6
    else:
        parts, count = _long_picnic(rng, style, paint, tall, seat), 2
    shade = chance(rng, 0.25)
    if shade:
        canvas = fabric(rng)
        parts += named("parasol", cylinder(0.022, 2.2, wood(rng, grain=False)), cylinder(1.05, 0.4, canvas, 0.02, 8).at(0, 1.85, 0))
    words = ("round",) if style == "round" else ()
    seats = f"{NUMBERS[count]} benches"
    facts = told(("a parasol", shade), ("attached benches", style != "loose"), (seats, True))
    return Build(parts, words, "with a parasol" if shade else f"with {seats}", paint, variant=style, has=facts[0], lacks=facts[1])


def _long_picnic(rng: Rng, style: str, paint: Paint, tall: float, seat: float) -> list[Part]:
    x, z, out, count = between(rng, 0.75, 1.0), between(rng, 0.34, 0.4), between(rng, 0.68, 0.76), int(rng.integers(4, 6))
    wide = 2 * z / count
    top = named("top", *[box(2 * x, 0.035, wide - 0.012, paint).at(0, tall - 0.035, w) for w in row(-z + wide / 2, z - wide / 2, count)])
    benches = [box(2 * x, 0.035, 0.125, paint).at(0, seat - 0.035, s * out + w) for s in (-1, 1) for w in (-0.068, 0.068)]
    parts = top + named("bench", *benches)
    for side in (-x + 0.28, x - 0.28):
        if style == "a-frame":
            parts += named("leg", *both(beam((side, tall - 0.03, 0.2), (side, 0, out - 0.02), 0.07, paint), "z"))
            parts += named("beam", box(0.05, 0.1, 2 * out + 0.26, paint).at(side + 0.05, seat - 0.135, 0))
            parts += named("beam", box(0.05, 0.08, 2 * z - 0.05, paint).at(side + 0.05, tall - 0.115, 0))
        elif style == "steel":
            iron = IRON
            for s in (-1, 1):
                bars = [((0, tall - 0.03, s * 0.22), (0, 0.03, s * 0.3)), ((0, 0.03, -s * 0.02), (0, 0.03, s * out))]
                bars += [((0, 0.03, s * out), (0, seat - 0.03, s * out)), ((0, seat * 0.72, s * 0.26), (0, seat - 0.05, s * out))]
                parts += named("leg", *[rod(a, b, 0.026, iron).at(side, 0, 0) for a, b in bars])
        else:
            parts += named(
                "leg",
                *both(box(0.06, tall - 0.03, 0.1, paint).at(side, 0, z - 0.1), "z"),
                box(0.06, 0.07, 2 * z - 0.1, paint).at(side, 0.25, 0),
            )
            parts += named("leg", *both(box(0.05, seat - 0.03, 0.22, paint).at(side, 0, out), "z"))
    if style == "a-frame":
        parts += named("brace", *both(beam((x - 0.28, seat - 0.1, 0), (0.12, tall - 0.05, 0), 0.05, paint)))
    return parts


def _round_picnic(rng: Rng, style: str, paint: Paint, tall: float, seat: float) -> list[Part]:
    sides, radius = (40, between(rng, 0.5, 0.6)) if style == "round" else (6, between(rng, 0.56, 0.66))
    count, out = (4, radius + 0.3) if style == "round" else (6, radius + 0.24)
    parts = named("top", slab(circle(radius, sides), 0.04, paint, smooth=style == "round").at(0, tall - 0.04, 0))
    for i in range(count):
        angle = 360 * i / count + (45 if style == "round" else 30)
        half = 0.42 if style == "round" else out * 0.53
        curve = np.radians(np.linspace(-half / out, half / out, 9)) * 57.3
        outline = np.concatenate(
            [np.stack([np.sin(curve) * r, np.cos(curve) * r], 1)[:: 1 if r < out else -1] for r in (out - 0.12, out + 0.14)]
        )
        if style == "hexagon":
            outline = np.array(
                [(-half * 0.86, out - 0.13), (half * 0.86, out - 0.13), (half * 1.06, out + 0.13), (-half * 1.06, out + 0.13)]
            )
        parts += named("bench", *turned([slab(outline, 0.04, paint).at(0, seat - 0.04, 0)], "y", angle))
        leg = [box(0.07, 0.08, out + 0.05, paint).at(0, seat - 0.12, out / 2), box(0.08, seat - 0.04, 0.08, paint).at(0, 0, out - 0.02)]
        parts += named("leg", *turned(leg, "y", angle))
    posts = around(beam((0, 0, 0.3), (0, tall - 0.03, 0.22), 0.08, paint), count, start=45 if style == "round" else 30)
    return parts + named("leg", *posts)


def side_table(rng: Rng) -> Build:
    """Round on three legs, tray on a foot, C-shaped, square with a shelf, drum, two tiers, wire cage."""
    style = pick(rng, "tripod", "foot", "c-shape", "square", "drum", "tiers", "wire")
    paint = timber(rng, 0.7)
    tall, radius = between(rng, 0.45, 0.64), between(rng, 0.19, 0.27)
    words: tuple[str, ...] = ("round",)
    shelf, drawer, legs = style == "tiers", False, 0
    if style == "tripod":
        legs = int(rng.integers(3, 5))
        leg = rod((0, tall - 0.02, radius * 0.45), (0, 0, radius * 0.95), 0.018, paint, 0.011)
        parts = named(
            "top", lathe([(0, 0), (radius - 0.015, 0), (radius, 0.012), (radius, 0.025), (0, 0.025)], paint, 40).at(0, tall - 0.025, 0)
        )
        parts += named("leg", *around(leg, legs, start=30))
    elif style == "foot":
        metal_paint = GOLD if chance(rng, 0.4) else IRON
        rim = [(0, 0), (radius, 0), (radius, 0.035), (radius - 0.01, 0.035), (radius - 0.012, 0.012), (0, 0.012)]
        parts = named("top", lathe(rim, paint if chance(rng) else metal_paint, 40).at(0, tall - 0.02, 0))
        foot = radius * 0.72
        parts += named(
            "foot",
            lathe([(0, 0), (foot, 0), (foot, 0.012), (0.03, 0.03), (0.016, 0.06), (0.016, tall - 0.012), (0, tall - 0.012)], metal_paint),
        )
    elif style == "c-shape":
        words, bar = ("square",), IRON if chance(rng, 0.6) else CHROME
        w, d = radius * 1.7, radius * 1.35
        parts = named("top", slab(rectangle(w, d, 0.02), 0.025, paint).at(0, tall, 0))
        for s in (-d / 2 + 0.02, d / 2 - 0.02):
            parts += named("frame", box(w, 0.022, 0.022, bar).at(0, 0, s), box(w, 0.022, 0.022, bar).at(0, tall - 0.022, s))
            parts += named("frame", box(0.022, tall, 0.022, bar).at(-w / 2 + 0.011, 0, s))
        parts += named("frame", *[box(0.022, 0.022, d, bar).at(-w / 2 + 0.011, y, 0) for y in (0, tall - 0.022)])
    elif style == "square":
        words, shelf, legs = ("square",), chance(rng, 0.7), 4
        w, drawer = radius * 1.9, chance(rng, 0.4)
        parts = named("top", box(w + 0.03, 0.025, w + 0.03, paint).at(0, tall - 0.025, 0))
        parts += named("leg", *corners(box(0.035, tall - 0.02, 0.035, paint), w / 2 - 0.02, w / 2 - 0.02))
        if shelf:
            parts += named("shelf", box(w - 0.02, 0.018, w - 0.02, paint).at(0, tall * 0.28, 0))
        if drawer:
            parts += named("drawer", *drawers(w - 0.06, 0.12, w - 0.04, 1, paint, metal(rng), (0, tall - 0.145)))
    elif style == "drum":
        ribs = int(rng.integers(14, 24))
        parts = named("body", cylinder(radius * 0.9, tall - 0.02, lighter(paint, -0.2), sides=40))
        parts += named("rib", *around(cylinder(0.022, tall - 0.03, paint, sides=10).at(0, 0, radius * 0.92), ribs * 2))
        parts += named("top", slab(circle(radius, 40), 0.025, paint, smooth=True).at(0, tall - 0.025, 0))
    elif style == "tiers":
        legs, top = 3, paint if chance(rng) else glass(rng)
        parts = named("leg", *around(rod((0, 0, radius * 0.85), (0, tall, radius * 0.85), 0.013, metal(rng)), 3, start=30))
        parts += named("top", slab(circle(radius, 40), 0.018, top, smooth=True).at(0, tall - 0.01, 0))
        parts += named("shelf", slab(circle(radius, 40), 0.018, top, smooth=True).at(0, tall * 0.35, 0))
    else:
        wire, waist = IRON if chance(rng, 0.6) else GOLD, radius * between(rng, 0.45, 0.8)
        bars = [
            rod((0, 0.01, radius * 0.85), (0.0, tall * 0.5, waist), 0.006, wire, sides=8),
            rod((0, tall * 0.5, waist), (0, tall, radius * 0.85), 0.006, wire, sides=8),
        ]
        parts = named("wire", *[bar for b in bars for bar in around(b, 16)], torus(radius * 0.85, 0.008, wire).at(0, 0.008, 0))
        parts += named("top", slab(circle(radius, 40), 0.02, paint, smooth=True).at(0, tall - 0.01, 0))
    facts = told(("a shelf", shelf), ("a drawer", drawer), ("a round top", words == ("round",)), ("a square top", words == ("square",)))
    has = (*facts[0], f"{NUMBERS[legs]} legs") if legs else facts[0]
    lacks = tuple(phrase for phrase in facts[1] if "top" not in phrase) + (() if legs else ("legs",))
    return Build(parts, words, f"with {NUMBERS[legs]} legs" if legs else "", variant=style, has=has, lacks=lacks)


def dressing_table(rng: Rng) -> Build:
    """Table with drawers and a mirror: round on stalks, three-winged, tall panel with bulbs, swung between posts; with or without stool."""
    style = pick(rng, "round", "wings", "bulbs", "swing")
    paint = timber(rng, 0.5)
    width, depth, tall = between(rng, 0.85, 1.2), between(rng, 0.4, 0.48), between(rng, 0.72, 0.77)
    x, z, shine = width / 2, depth / 2, GOLD if chance(rng, 0.4) else metal(rng)
    parts = named("top", rounded(width + 0.03, 0.025, depth + 0.03, 0.01, paint).at(0, tall - 0.025, 0))
    chests = chance(rng, 0.5)
    if chests:
        rows = int(rng.integers(2, 4))
        w = between(rng, 0.26, 0.32)
        for side in (-1, 1):
            parts += named("drawer", *drawers(w, tall - 0.145, depth - 0.03, rows, paint, shine, (side * (x - w / 2 - 0.01), 0.12)))
            parts += named("leg", *moved(corners(box(0.035, 0.13, 0.035, paint), w / 2 - 0.03, z - 0.05), x=side * (x - w / 2 - 0.01)))
        parts += named("drawer", *drawers(width - 2 * w - 0.02, 0.11, depth - 0.04, 1, paint, shine, (0, tall - 0.135)))
    else:
        parts += named("drawer", *drawers(width - 0.04, 0.13, depth - 0.03, 1, paint, shine, (0, tall - 0.155), int(rng.integers(2, 4))))
        parts += named("leg", *corners(rod((0, tall - 0.05, 0), (0.02, 0, 0.01), 0.026, paint, 0.014), x - 0.06, z - 0.05))
    parts += _dressing_mirror(rng, style, x, z, tall, paint)
    stool = chance(rng, 0.45)
    if stool:
        pad = fabric(rng)
        parts += named("stool", rounded(0.4, 0.08, 0.3, 0.035, pad, 4).at(0, 0.42, z + 0.2))
        parts += named("stool", *moved(corners(rod((0, 0.43, 0), (0.02, 0, 0.02), 0.018, paint, 0.012), 0.15, 0.1), z=z + 0.2))
    facts = told(
        ("a mirror", True),
        ("a stool", stool),
        ("lamps", style == "bulbs"),
        ("a three-part mirror", style == "wings"),
        ("a round mirror", style == "round"),
    )
    return Build(
        parts, (), "with a mirror" if not stool else "with a mirror and a stool", paint, variant=style, has=facts[0], lacks=facts[1][:3]
    )


def _dressing_mirror(rng: Rng, style: str, x: float, z: float, tall: float, paint: Paint) -> list[Part]:
    back = -z + 0.06
    if style == "round":
        radius = between(rng, 0.24, 0.34)
        disc = [
            cylinder(radius, 0.025, paint, sides=40).turn("x", 90),
            cylinder(radius - 0.025, 0.01, MIRROR, sides=40).turn("x", 90).at(0, 0, 0.02),
        ]
        stalks = both(rod((0.08, tall - 0.02, back), (0.08, tall + 0.2, back), 0.012, paint))
        return named("mirror", *moved(turned(disc, "x", -6), y=tall + radius + 0.08, z=back)) + named("post", *stalks)
    high = between(rng, 0.55, 0.75)
    if style == "wings":
        main = [*frame(0.44, high, 0.035, 0.03, paint), box(0.4, high - 0.04, 0.01, MIRROR).at(0, 0.02, 0)]
        wing = [*frame(0.26, high * 0.88, 0.03, 0.03, paint), box(0.22, high * 0.88 - 0.04, 0.01, MIRROR).at(0, 0.02, 0)]
        parts = moved(main, y=tall, z=back)
        for side in (-1, 1):
            parts += moved(turned(moved(wing, x=side * 0.13), "y", -side * 32), side * 0.22, tall, back)
        return named("mirror", *parts)
    width = min(2 * x - 0.1, between(rng, 0.6, 0.9))
    panel = [*frame(width, high, 0.05, 0.04, paint), box(width - 0.06, high - 0.06, 0.012, MIRROR).at(0, 0.03, 0)]
    if style == "bulbs":
        lamp = Paint(np.array((0.98, 0.92, 0.72)), "glass")
        spots = [(s * (width / 2 - 0.025), y) for s in (-1, 1) for y in row(0.06, high - 0.1, 5)] + [
            (w, high - 0.025) for w in row(-width / 2 + 0.12, width / 2 - 0.12, 5)
        ]
        return named("mirror", *moved(panel, y=tall, z=back)) + named(
            "lamp", *[ball(0.024, lamp, 8, 12).at(a, tall + b, back + 0.035) for a, b in spots]
        )
    tilt = moved(turned(moved(panel, y=-high / 2), "x", -8), y=tall + high / 2 + 0.08, z=back)
    posts = both(rod((width / 2 + 0.035, tall, back), (width / 2 + 0.035, tall + high * 0.72, back), 0.017, paint))
    return named("mirror", *tilt) + named("post", *posts, *both(box(0.05, 0.03, 0.14, paint).at(width / 2 + 0.035, tall, back)))
