"""Tables and counters of a special use: picnic table, side table, dressing table, workbench, kitchen island. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, MIRROR, NUMBERS, bow, door, frame, knob, row, timber, told, tone, trim
from cg3d.made.furniture.chests import drawers
from cg3d.made.outlines import circle, rectangle
from cg3d.made.paints import CHROME, GOLD, Paint, Rng, fabric, glass, lighter, metal, pick, steel, stone, wood
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


def workbench(rng: Rng) -> Build:
    """Carpenter's bench with vises and dog holes, steel bench with drawers, bench with a tool wall, folding trestle bench."""
    style = pick(rng, "carpenter", "carpenter", "steel", "tool wall", "folding")
    paint = wood(rng)
    width, depth, tall = between(rng, 1.3, 1.8), between(rng, 0.58, 0.72), between(rng, 0.82, 0.92)
    vise, wall = style in ("carpenter", "folding") or chance(rng, 0.7), style == "tool wall"
    if style == "folding":
        return _folding_bench(rng, paint)
    x, z, thick = width / 2, depth / 2, between(rng, 0.06, 0.1)
    parts = named("top", box(width, thick, depth, paint).at(0, tall - thick, 0))
    base = paint if style == "carpenter" else tone(rng, "blue", "red", "grey", "green", "black", material="metal")
    parts += named("leg", *corners(box(0.09, tall - thick, 0.09, base), x - 0.16, z - 0.08))
    shelf, chest = chance(rng, 0.6), style != "carpenter" and chance(rng, 0.75)
    if shelf:
        parts += named("shelf", box(width - 0.34, 0.03, depth - 0.12, base).at(0, 0.2, 0))
    else:
        parts += named("beam", *both(box(width - 0.32, 0.09, 0.04, base).at(0, 0.24, z - 0.08), "z"))
    if chest:
        parts += named("drawer", *drawers(0.42, tall - thick - 0.3, depth - 0.1, 3, base, CHROME, (x - 0.44, 0.28)))
    if style == "carpenter":
        parts += named("dog hole", *[cylinder(0.013, 0.004, IRON, sides=12).at(w, tall, z - 0.09) for w in row(-x + 0.15, x - 0.3, 8)])
        parts += _wood_vise(x, z, tall, paint)
    elif vise:
        parts += _iron_vise(tone(rng, "blue", "grey", "red", "green", material="metal"), -x + 0.22, tall, z - 0.1)
    if wall:
        parts += _tool_wall(rng, width, tall, -z)
    facts = told(("a vise", vise), ("drawers", chest), ("a lower shelf", shelf), ("a tool wall", wall))
    return Build(parts, (), "with a vise" if vise else "", paint, variant=style, has=facts[0], lacks=facts[1])


def _wood_vise(x: float, z: float, tall: float, paint: Paint) -> list[Part]:
    jaw = trim(paint)
    front = [
        box(0.38, 0.2, 0.06, jaw).at(-x + 0.26, tall - 0.2, z + 0.1),
        rod((-x + 0.26, tall - 0.1, z), (-x + 0.26, tall - 0.1, z + 0.22), 0.022, IRON),
    ]
    front += [rod((-x + 0.12, tall - 0.1, z + 0.2), (-x + 0.4, tall - 0.1, z + 0.2), 0.011, jaw)]
    front += [rod((-x + s, tall - 0.12, z - 0.02), (-x + s, tall - 0.12, z + 0.1), 0.012, IRON) for s in (0.14, 0.38)]
    side = [
        box(0.06, 0.16, 0.3, jaw).at(x + 0.1, tall - 0.16, z - 0.15),
        rod((x, tall - 0.08, z - 0.15), (x + 0.22, tall - 0.08, z - 0.15), 0.022, IRON),
    ]
    return named("vise", *front, *side, rod((x + 0.2, tall - 0.08, z - 0.3), (x + 0.2, tall - 0.08, z), 0.011, jaw))


def _iron_vise(paint: Paint, x: float, y: float, z: float) -> list[Part]:
    parts = [cylinder(0.08, 0.03, paint), box(0.1, 0.09, 0.13, paint).at(0, 0.02, -0.02), box(0.16, 0.09, 0.035, paint).at(0, 0.08, -0.02)]
    parts += [box(0.07, 0.06, 0.2, paint).at(0, 0.06, 0.12), box(0.16, 0.1, 0.04, paint).at(0, 0.07, 0.07)]
    parts += [rod((0, 0.09, 0.1), (0, 0.09, 0.26), 0.014, CHROME), rod((-0.1, 0.09, 0.25), (0.1, 0.09, 0.25), 0.008, CHROME)]
    return named("vise", *moved(parts, x, y, z))


def _tool_wall(rng: Rng, width: float, tall: float, back: float) -> list[Part]:
    """A board behind the bench with a hammer, a saw, screwdrivers and spanners on it."""
    board, grip, shine = tone(rng, "beige", "white", "grey", "brown"), tone(rng, "red", "orange", "yellow", "blue"), steel(rng)
    parts = named("tool wall", box(width, 0.7, 0.025, board).at(0, tall + 0.02, back + 0.02))
    y, z = tall + 0.2, back + 0.05
    hammer = [rod((0, 0, 0), (0, 0.3, 0), 0.014, grip), box(0.13, 0.04, 0.035, shine).at(0, 0.3, 0)]
    blade = extrude(np.array([(-0.22, 0.02), (0.2, 0.0), (0.2, 0.12), (-0.22, 0.06)]), 0.006, shine)
    saw = [blade, rounded(0.1, 0.13, 0.03, 0.013, grip).at(0.25, 0.0, 0)]
    parts += named("tool", *moved(hammer, -width * 0.36, y, z), *moved(saw, width * 0.22, y + 0.18, z))
    for i, w in enumerate(row(-width * 0.24, 0.0, 5)):
        parts += named(
            "tool",
            cylinder(0.014, 0.1, grip, sides=10).at(w, y + 0.2, z),
            cylinder(0.005, 0.1 + 0.02 * i, shine, sides=8).at(w, y + 0.1 - 0.02 * i, z),
        )
    return parts + named(
        "tool", *[box(0.025, 0.16 + 0.03 * i, 0.012, shine).at(w, y, z - 0.01) for i, w in enumerate(row(width * 0.1, width * 0.36, 5))]
    )


def _folding_bench(rng: Rng, paint: Paint) -> Build:
    """Two beech jaws with a gap between, on a folding steel stand."""
    base = tone(rng, "black", "orange", "grey", "blue", "red", material="metal")
    x, tall = between(rng, 0.32, 0.42), between(rng, 0.75, 0.82)
    parts = named("top", *[box(2 * x, 0.03, w, paint).at(0, tall - 0.03, z) for z, w in ((-0.12, 0.15), (0.12, 0.2))])
    holes = [cylinder(0.011, 0.004, IRON, sides=10).at(a, tall, b) for a in row(-x + 0.08, x - 0.08, 5) for b in (-0.12, 0.12)]
    parts += named("hole", *holes)
    for s in (-x + 0.05, x - 0.05):
        parts += named(
            "leg", box(0.05, 0.06, 0.46, base).at(s, tall - 0.09, 0), *both(beam((s, tall - 0.06, 0.06), (s, 0, 0.3), 0.045, base), "z")
        )
    parts += named("step", box(2 * x - 0.1, 0.03, 0.1, base).at(0, 0.22, 0.2), box(2 * x - 0.1, 0.03, 0.03, base).at(0, 0.22, -0.2))
    for s in (-x + 0.12, x - 0.12):
        parts += named(
            "crank",
            rod((s, tall - 0.06, 0.2), (s, tall - 0.06, 0.3), 0.012, CHROME),
            rod((s - 0.05, tall - 0.06, 0.3), (s + 0.05, tall - 0.06, 0.3), 0.012, base),
        )
    facts = told(("a vise", True), ("drawers", False), ("a lower shelf", False), ("a tool wall", False), ("two cranks", True))
    return Build(parts, (), "with a vise", paint, variant="folding", has=facts[0], lacks=facts[1])


def kitchen_island(rng: Rng) -> Build:
    """Cupboard block with an overhanging top, with a hob or sink, block on a toe kick with stools, open legs with shelves."""
    style = pick(rng, "doors", "drawers", "open", "overhang", "panelled")
    paint, top = (
        tone(rng, "white", "grey", "blue", "green", "black") if chance(rng, 0.65) else wood(rng),
        stone(rng) if chance(rng) else wood(rng),
    )
    width, depth, tall = between(rng, 1.2, 2.0), between(rng, 0.65, 0.85), between(rng, 0.88, 0.95)
    x, z, shine = width / 2, depth / 2, metal(rng)
    over = 0.3 if style == "overhang" else 0.04
    parts = named("top", box(width + 0.08, 0.04, depth + over + 0.04, top).at(0, tall - 0.04, -over / 2))
    body = tall - 0.04
    if style == "open":
        parts += named("leg", *corners(box(0.08, body, 0.08, paint), x - 0.05, z - 0.05))
        parts += named("shelf", *[box(width - 0.06, 0.03, depth - 0.04, paint).at(0, y, 0) for y in (0.14, 0.42)])
        parts += named("drawer", *drawers(width - 0.1, 0.17, depth - 0.06, 1, paint, shine, (0, body - 0.18), 3))
    else:
        parts += named(
            "body", box(width, body - 0.09, depth, paint).at(0, 0.09, 0), box(width - 0.06, 0.09, depth - 0.1, lighter(paint, -0.5))
        )
        parts += _island_front(style, width, body, z, paint, shine)
        if style == "panelled":
            parts += named(
                "post",
                *corners(
                    lathe(
                        [(0, 0), (0.05, 0), (0.05, 0.12), (0.035, 0.2), (0.05, 0.5), (0.035, body - 0.15), (0.05, body), (0, body)],
                        paint,
                        18,
                    ),
                    x + 0.02,
                    z + 0.02,
                ),
            )
    what = pick(rng, "", "", "sink", "hob")
    if what == "sink":
        parts += named(
            "sink", *[p.at(-x * 0.4, tall, 0) for p in frame(0.5, 0.4, 0.025, 0.015, CHROME) for p in [p.turn("x", -90).at(0, 0.006, 0.2)]]
        )
        parts += named("sink", box(0.46, 0.006, 0.36, lighter(CHROME, -0.5)).at(-x * 0.4, tall, 0))
        tap = [
            cylinder(0.02, 0.22, CHROME),
            rod((0, 0.22, 0), (0, 0.26, 0.18), 0.012, CHROME),
            rod((0, 0.26, 0.18), (0, 0.2, 0.19), 0.012, CHROME),
        ]
        parts += named("faucet", *moved(tap, -x * 0.4, tall, -0.24))
    elif what == "hob":
        parts += named("hob", rounded(0.58, 0.012, 0.5, 0.005, Paint(np.array((0.1, 0.1, 0.11)), "glass")).at(x * 0.35, tall, 0))
        rings = corners(torus(0.085, 0.006, CHROME, 8, 28).at(0, tall + 0.012, 0), 0.14, 0.12)
        parts += named("hob", *moved(rings, x=x * 0.35))
    seats = 0
    if style == "overhang" or chance(rng, 0.3):
        seats = int(rng.integers(2, 4))
        for w in row(-x * 0.6, x * 0.6, seats):
            stool = [cylinder(0.16, 0.05, top).at(0, 0.63, 0), *corners(rod((0, 0.64, 0), (0.06, 0, 0.06), 0.016, IRON), 0.1, 0.1)]
            parts += named("stool", *moved(stool, w, 0, -z - over - 0.1))
    facts = told(
        ("a sink", what == "sink"),
        ("a hob", what == "hob"),
        ("drawers", style in ("drawers", "open")),
        ("doors", style != "open"),
        ("open shelves", style == "open"),
        ("stools", seats > 0),
    )
    detail = f"with a {what}" if what else "with stools" if seats else ""
    return Build(parts, (), detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _island_front(style: str, width: float, body: float, z: float, paint: Paint, shine: Paint) -> list[Part]:
    count = max(2, round(width / 0.5))
    each, parts = width / count, []
    for i, w in enumerate(row(-width / 2 + each / 2, width / 2 - each / 2, count)):
        if style == "drawers" and i != count // 2:
            for y, h in ((0.11, 0.3), (0.43, 0.22), (0.67, body - 0.68)):
                parts += named("drawer", rounded(each - 0.02, h - 0.02, 0.02, 0.005, trim(paint)).at(w, y, z + 0.008))
                parts += named("handle", *moved(bow(each * 0.35, 0.03, 0.006, shine), w, y + h - 0.08, z + 0.016))
        else:
            parts += named("door", *moved(door(each - 0.015, body - 0.12, paint, trim(paint), rim=0.07), w, 0.105, z))
            parts += named("handle", *moved(knob(0.015, shine), w + (each / 2 - 0.05) * (1 if i % 2 == 0 else -1), body - 0.14, z + 0.02))
    return parts
