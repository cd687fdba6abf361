"""Things to lie in: bunk bed, crib, hospital bed, hammock. Front is +Z; long ones lie along x with the head at -x."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, SHEET, bedding, bent, castor, cloth, row, spread, timber, told, tone
from cg3d.made.outlines import circle
from cg3d.made.paints import Paint, Rng, fabric, metal, pick, wood
from cg3d.made.parts import Part, ball, beam, both, box, corners, cylinder, extrude, loft, moved, named, rod, rounded, slab, turned


def bunk_bed(rng: Rng) -> Build:
    """Two single beds one over the other (wooden or steel), a wider bed below, the lower one crosswise, stairs, three beds."""
    style = pick(rng, "twin", "twin", "steel", "wide", "crosswise", "stairs", "triple")
    paint = (
        metal(rng) if style == "steel" and chance(rng) else tone(rng, "black", "white", "red", "blue") if style == "steel" else timber(rng)
    )
    width, length = between(rng, 0.88, 1.0), between(rng, 1.95, 2.1)
    count = 3 if style == "triple" else 2
    tall = between(rng, 2.1, 2.35) if count == 3 else between(rng, 1.55, 1.8)
    x, z = length / 2, width / 2
    thick = 0.045 if style == "steel" else 0.07
    post = cylinder(thick / 2, tall, paint, sides=14) if style == "steel" else box(thick, tall, thick, paint)
    parts = named("post", *corners(post, x, z))
    lows = [tall - 0.5 - i * (tall - 0.8) / (count - 1) for i in range(count)][::-1]
    for i, low in enumerate(lows):
        bunk = _bunk(rng, width, length, low, paint)
        if i == 0 and style == "wide":
            bunk = [part.scaled(1, 1, 1.42) for part in bunk] + named("leg", *corners(box(thick, low + 0.1, thick, paint), x, z * 1.42))
            bunk = moved(bunk, z=z * 0.42)
        if i == 0 and style == "crosswise":
            bunk = moved(turned(bunk, "y", 90), x=-x + width / 2 + 0.05, z=length / 2 - z)
            bunk += moved(named("leg", *both(box(thick, low + 0.3, thick, paint).at(z, 0, 0))), x=-x + z + 0.05, z=length - z)
        parts += bunk
        if i:
            parts += _guard(length, z, low, thick, paint)
    front = z * 1.84 + 0.03 if style == "wide" else z + 0.05
    if style == "stairs":
        parts += _bunk_stairs(x, width, lows[-1], paint)
    else:
        parts += _ladder(x - 0.3, front, z + 0.03, lows[-1] + 0.35, paint, round_rungs=style == "steel" or chance(rng))
    has, lacks = told(("a ladder", style != "stairs"), ("stairs", style == "stairs"), ("guard rails", True))
    return Build(
        parts,
        ("tall",),
        pick(rng, "", f"with {NUMBERS[count]} beds"),
        paint,
        variant=style,
        has=(*has, f"{NUMBERS[count]} beds"),
        lacks=lacks,
    )


def _bunk(rng: Rng, width: float, length: float, low: float, paint: Paint) -> list[Part]:
    x, z = length / 2, width / 2
    rails = both(box(length, 0.12, 0.03, paint).at(0, low, z), "z") + both(box(0.03, 0.12, width, paint).at(x, low, 0))
    ends = both(box(0.025, 0.06, width, paint).at(x, low + 0.34, 0))
    if chance(rng):
        ends += [bar for w in row(-z, z, 7)[1:-1] for bar in both(box(0.02, 0.26, 0.03, paint).at(x, low + 0.1, w))]
    else:
        ends += both(box(0.02, 0.2, width, paint).at(x, low + 0.11, 0))
    slats = named("slat", *[box(0.07, 0.02, width, paint).at(w, low + 0.04, 0) for w in row(-x + 0.1, x - 0.1, 9)])
    return [*named("frame", *rails, *ends), *slats, *named("mattress", *bedding(rng, width - 0.06, length - 0.08, low + 0.06, fabric(rng)))]


def _guard(length: float, z: float, low: float, thick: float, paint: Paint) -> list[Part]:
    short = length - 0.55
    back = [box(length, 0.05, 0.025, paint).at(0, low + y, -z) for y in (0.24, 0.38)]
    front = [box(short, 0.05, 0.025, paint).at(-0.27, low + y, z) for y in (0.24, 0.38)]
    return named("guard rail", *back, *front, box(thick * 0.8, 0.36, 0.03, paint).at(length / 2 - 0.55, low + 0.08, z))


def _ladder(x: float, foot: float, top: float, tall: float, paint: Paint, *, round_rungs: bool) -> list[Part]:
    rails = [beam((x + side, 0, foot + 0.05), (x + side, tall, top), 0.035, paint) for side in (-0.19, 0.19)]
    steps = []
    for y in np.arange(0.22, tall - 0.12, 0.25):
        z = foot + 0.05 + (top - foot - 0.05) * y / tall
        step = rod((x - 0.19, y, z), (x + 0.19, y, z), 0.016, paint) if round_rungs else box(0.38, 0.025, 0.07, paint).at(x, y, z)
        steps.append(step)
    return [*named("rail", *rails), *named("rung", *steps)]


def _bunk_stairs(x: float, width: float, top: float, paint: Paint) -> list[Part]:
    """Four drawers as steps beyond the foot."""
    steps: list[Part] = []
    for i in range(4):
        high, at = (top + 0.05) * (4 - i) / 4, x + 0.16 + 0.23 * i
        steps.append(box(0.225, high, width * 0.55, paint).at(at, 0, width * 0.22))
        steps += named("drawer", rounded(0.19, high / (4 - i) - 0.05, 0.02, 0.006, paint).at(at, 0.03, width * 0.5))
    return named("step", *steps)


def crib(rng: Rng) -> Build:
    """Straight bars, solid curved ends, an oval of bars, a cradle on rockers, a soft travel cot."""
    style = pick(rng, "bars", "bars", "sleigh", "oval", "cradle", "travel")
    paint = timber(rng, 0.55)
    if style == "travel":
        return _travel_crib(rng)
    if style == "oval":
        return _oval_crib(rng, paint)
    x, z = between(rng, 0.6, 0.7), between(rng, 0.32, 0.37)
    low, tall = between(rng, 0.28, 0.45), between(rng, 0.85, 1.0)
    if style == "cradle":
        x, z, low, tall = x * 0.72, z * 0.8, 0.2, 0.62
    rails = [part for y in (low - 0.05, tall - 0.04) for part in both(box(2 * x, 0.045, 0.03, paint).at(0, y, z), "z")]
    count = int(x / 0.05)
    bars = [bar for w in row(-x, x, count)[1:-1] for bar in both(rod((w, low - 0.03, z), (w, tall - 0.02, z), 0.009, paint, sides=8), "z")]
    ends: list[Part] = []
    if style == "bars":
        ends += corners(box(0.05, tall + 0.02, 0.05, paint), x, z)
        ends += [part for y in (low - 0.05, tall - 0.04) for part in both(box(0.03, 0.045, 2 * z, paint).at(x, y, 0))]
        bars += [bar for w in row(-z, z, 8)[1:-1] for bar in both(rod((x, low - 0.03, w), (x, tall - 0.02, w), 0.009, paint, sides=8))]
    else:
        swell = np.linspace(-1, 1, 15)
        top = np.stack([z * 1.06 * swell, tall + 0.1 * (1 - swell**2)], 1)
        panel = extrude(np.concatenate([[(-z, low * 0.5), (z, low * 0.5)], top[::-1]]), 0.035, paint).turn("y", 90)
        ends += both(panel.at(x, 0, 0))
        if style == "sleigh":
            ends += corners(box(0.045, low, 0.06, paint), x, z - 0.04)
    if style == "cradle":
        arch = np.linspace(-1, 1, 17)
        for side in (-x, x):
            path = np.stack([np.full(17, side), 0.022 + 0.13 * arch**2, (z + 0.12) * arch], 1)
            parts_of = [beam(a, b, 0.04, paint) for a, b in pairwise(path)]
            ends += named("rocker", *parts_of, *both(box(0.035, low * 0.75, 0.05, paint).at(side, 0.03, z * 0.55), "z"))
    bottom = [box(2 * x, 0.03, 2 * z, paint).at(0, low - 0.04, 0)]
    bed = named("mattress", rounded(2 * x - 0.04, 0.1, 2 * z - 0.04, 0.035, SHEET).at(0, low, 0))
    parts = [*named("rail", *rails), *named("bar", *bars), *named("end", *ends), *bottom, *bed]
    wheels = style == "bars" and chance(rng, 0.4)
    if wheels:
        parts = moved(parts, y=0.09) + named("wheel", *spread(castor(0.03), x, z))
    blanket, toy = chance(rng, 0.4), chance(rng, 0.3)
    lift = 0.09 if wheels else 0
    if blanket:
        parts += named("blanket", rounded(x, 0.07, 2 * z - 0.03, 0.03, fabric(rng)).at(x * 0.45, low + 0.05 + lift, 0))
    if toy:
        parts += _teddy(rng, -x * 0.55, low + 0.1 + lift)
    has, lacks = told(("bars", True), ("wheels", wheels), ("rockers", style == "cradle"), ("a blanket", blanket), ("a teddy bear", toy))
    return Build(
        parts, (), "on rockers" if style == "cradle" else "on wheels" if wheels else "", paint, variant=style, has=has, lacks=lacks
    )


def _teddy(rng: Rng, x: float, y: float) -> list[Part]:
    fur = tone(rng, "brown", "beige", "pink", "white", material="fabric")
    parts = [ball(0.06, fur).at(0, 0.06, 0), ball(0.045, fur).at(0, 0.145, 0.01), *both(ball(0.018, fur, 6, 10).at(0.035, 0.185, 0))]
    parts += both(ball(0.026, fur, 6, 10).scaled(1, 1, 1.6).at(0.045, 0.03, 0.05)) + both(
        ball(0.022, fur, 6, 10).scaled(1, 1.6, 1).at(0.06, 0.08, 0.02)
    )
    return named("teddy bear", *moved(turned(parts, "y", 90), x, y, 0))


def _oval_crib(rng: Rng, paint: Paint) -> Build:
    x, ratio, tall, low = between(rng, 0.48, 0.62), between(rng, 0.6, 1.0), between(rng, 0.8, 0.95), between(rng, 0.35, 0.45)
    ring, hoop = circle(x, 40, ratio), circle(x - 0.015, 36, ratio)
    rails = []
    for y in (low - 0.04, tall - 0.02):
        band = np.array([[(p[0] * s, y + h, p[1] * s) for s, h in ((1.02, 0), (1.02, 0.045), (0.95, 0.045), (0.95, 0))] for p in ring])
        rails.append(loft(np.concatenate([band, band[:1]]), paint))
    bars = [rod((a, low, b), (a, tall, b), 0.009, paint, sides=8) for a, b in hoop]
    bed = slab(circle(x * 0.94, 36, ratio), 0.09, SHEET, smooth=True).at(0, low, 0)
    legs = corners(rod((0, low, 0), (0.03, 0, 0.02), 0.024, paint, 0.016), x * 0.68, x * ratio * 0.68)
    parts = [
        *named("rail", *rails),
        *named("bar", *bars),
        *named("mattress", bed),
        slab(circle(x * 0.96, 36, ratio), 0.03, paint).at(0, low - 0.03, 0),
    ]
    parts += named("leg", *legs)
    has, lacks = told(("bars", True), ("wheels", False), ("rockers", False), ("four legs", True))
    return Build(parts, ("round" if ratio > 0.9 else "oval",), "with four legs", paint, variant="oval", has=has, lacks=lacks)


def _travel_crib(rng: Rng) -> Build:
    """Soft walls between four posts, with net windows."""
    cloth_paint, pad = (
        tone(rng, "grey", "blue", "black", "green", "red", "beige", material="fabric"),
        tone(rng, "grey", "white", "beige", material="fabric"),
    )
    x, z, tall = between(rng, 0.52, 0.6), between(rng, 0.33, 0.38), between(rng, 0.72, 0.8)
    rail = [(-x, tall, -z), (x, tall, -z), (x, tall, z), (-x, tall, z)]
    parts = named("rail", bent(rail, 0.032, cloth_paint, 0.1, closed=True))
    parts += named("post", *corners(rounded(0.07, tall, 0.07, 0.03, cloth_paint), x, z))
    net: list[Part] = []
    for i in row(-x, x, 12)[1:-1]:
        net += both(rod((i, 0.3, z), (i, tall, z), 0.004, pad, sides=6), "z")
    for y in row(0.32, tall, 7)[:-1]:
        net += both(rod((-x, y, z), (x, y, z), 0.004, pad, sides=6), "z")
    parts += named("net", *net)
    parts += named(
        "wall",
        *both(box(2 * x, 0.24, 0.02, cloth_paint).at(0, 0.08, z), "z"),
        *both(box(0.02, tall - 0.08, 2 * z, cloth_paint).at(x, 0.08, 0)),
    )
    parts += named("mattress", rounded(2 * x - 0.03, 0.06, 2 * z - 0.03, 0.02, pad).at(0, 0.12, 0))
    has, lacks = told(("bars", False), ("net walls", True), ("rockers", False))
    return Build(parts, (), "with net walls", cloth_paint, variant="travel", has=has, lacks=lacks)


def hospital_bed(rng: Rng) -> Build:
    """Ward bed with a raised back, flat ward bed, stretcher on a high frame, bed on two columns."""
    style = pick(rng, "raised", "raised", "flat", "stretcher", "columns")
    shell = tone(rng, "white", "white", "beige", "grey", "blue", "turquoise", material="plastic")
    pad = tone(rng, "blue", "turquoise", "white", "green", "grey", material="fabric")
    steel = Paint(np.array((0.74, 0.75, 0.77)), "metal")
    length, width = between(rng, 1.95, 2.1), between(rng, 0.82, 0.95)
    if style == "stretcher":
        width *= 0.72
    x, z, high = length / 2, width / 2, between(rng, 0.5, 0.62) + (0.2 if style == "stretcher" else 0)
    angle = between(rng, 28, 55) if style == "raised" or (style != "flat" and chance(rng, 0.5)) else 0.0
    parts = named("wheel", *spread(castor(between(rng, 0.055, 0.075)), x - 0.25, z - 0.08))
    parts += named(
        "frame",
        *both(box(2 * x - 0.4, 0.05, 0.05, steel).at(0, 0.2, z - 0.08), "z"),
        *both(box(0.05, 0.05, 2 * z - 0.1, steel).at(x - 0.25, 0.2, 0)),
    )
    if style == "columns":
        parts += named("column", *both(box(0.16, high - 0.25, 0.22, shell).at(x * 0.5, 0.22, 0)))
    elif style == "stretcher":
        parts += named("column", *both(cylinder(0.06, high - 0.25, steel).at(x * 0.45, 0.22, 0)))
    else:
        for side in (-z + 0.12, z - 0.12):
            parts += named(
                "lift",
                beam((-x * 0.5, 0.22, side), (x * 0.35, high, side), 0.05, steel),
                beam((x * 0.5, 0.22, side), (-x * 0.35, high, side), 0.05, steel),
            )
    parts += named("frame", box(2 * x, 0.06, width, steel).at(0, high, 0))
    split = x * 0.18
    top = high + 0.06
    back = [
        rounded(x - split, 0.13, width - 0.04, 0.05, pad, 4).at(-(x - split) / 2, 0, 0),
        box(x - split, 0.03, width - 0.06, steel).at(-(x - split) / 2, -0.03, 0),
    ]
    back += named("pillow", rounded(0.34, 0.12, width * 0.68, 0.055, SHEET, 4).at(-(x - split) + 0.22, 0.12, 0))
    parts += named(
        "mattress",
        *moved(turned(back, "z", -angle), -split, top + 0.02, 0),
        rounded(x + split, 0.13, width - 0.04, 0.05, pad, 4).at((x - split) / 2, top, 0),
    )
    if style != "stretcher":
        for side, tall in ((-x - 0.03, 0.5), (x + 0.03, 0.4)):
            board = [
                rounded(0.045, tall - 0.16, width, 0.02, shell, 3).at(0, 0, 0),
                *both(rounded(0.045, 0.18, 0.14, 0.02, shell).at(0, tall - 0.2, z - 0.07), "z"),
            ]
            parts += named("board", *moved([*board, rounded(0.05, 0.07, width, 0.024, shell).at(0, tall - 0.07, 0)], side, high, 0))
    rails = chance(rng, 0.7)
    if rails:
        for a, b in ((-x * 0.62, -x * 0.02), (x * 0.12, x * 0.62)):
            for side in (-z - 0.03, z + 0.03):
                parts += named(
                    "side rail",
                    bent([(a, top - 0.02, side), (a, top + 0.36, side), (b, top + 0.36, side), (b, top - 0.02, side)], 0.016, steel, 0.08),
                )
                parts += named("side rail", *[rod((w, top, side), (w, top + 0.36, side), 0.01, steel, sides=8) for w in row(a, b, 5)[1:-1]])
    pole = chance(rng, 0.35)
    if pole:
        parts += _drip(x, z, top, steel)
    has, lacks = told(
        ("wheels", True), ("side rails", rails), ("a raised back", angle > 0), ("a drip stand", pole), ("end boards", style != "stretcher")
    )
    return Build(parts, (), "on wheels" if chance(rng, 0.5) else "", pad, variant=style, has=has, lacks=lacks)


def _drip(x: float, z: float, top: float, steel: Paint) -> list[Part]:
    high = top + 1.0
    bag = Paint(np.array((0.80, 0.88, 0.90)), "plastic")
    pole = [
        rod((-x + 0.05, top - 0.1, -z - 0.06), (-x + 0.05, high, -z - 0.06), 0.014, steel),
        rod((-x - 0.1, high, -z - 0.06), (-x + 0.2, high, -z - 0.06), 0.01, steel),
    ]
    return named("drip stand", *pole, rounded(0.11, 0.2, 0.05, 0.024, bag).at(-x + 0.17, high - 0.24, -z - 0.06))


def hammock(rng: Rng) -> Build:
    """On an arched wooden stand, on a steel stand, between two posts, on two A-frames; gathered or with spreader bars."""
    style = pick(rng, "arc", "steel", "steel", "posts", "trestles")
    sheet = fabric(rng) if chance(rng, 0.7) else tone(rng, "white", "beige", "red", "blue", "green", material="fabric")
    bars = chance(rng, 0.55)
    reach, high = between(rng, 1.35, 1.6), between(rng, 1.1, 1.3)
    long, half, sag = reach * between(rng, 0.62, 0.7), between(rng, 0.36, 0.5), between(rng, 0.25, 0.42)
    t = np.linspace(-1, 1, 21)
    edge = high - 0.42
    middle = np.stack([long * t, edge - sag * (1 - t**2), np.zeros(21)], 1)
    wide = np.full(21, half) if bars else half * np.maximum(1 - np.abs(t) ** 2.2, 0.03)
    parts = named("cloth", cloth(middle, wide, sheet, curl=0.12 if bars else 0.34))
    rope = tone(rng, "white", "beige")
    paint = wood(rng) if style != "steel" else (IRON if chance(rng, 0.6) else tone(rng, "green", "white", "grey", material="metal"))
    for side in (-1, 1):
        hook = (side * reach, high, 0.0)
        if bars:
            y = edge + 0.12 * half
            parts += named(
                "spreader bar", rod((side * long, y, -half - 0.05), (side * long, y, half + 0.05), 0.022, wood(rng, grain=False))
            )
            parts += named("rope", *[rod((side * long, y, w), hook, 0.006, rope, sides=6) for w in row(-half, half, 8)])
        else:
            parts += named("rope", *[rod((side * long * 0.99, edge, w), hook, 0.007, rope, sides=6) for w in (-0.03, 0, 0.03)])
    parts += _hammock_stand(style, reach, high, half, paint)
    if chance(rng, 0.3):
        parts += named("pillow", rounded(0.3, 0.12, half * 1.1, 0.055, fabric(rng), 4).turn("z", -22).at(-long * 0.66, edge - sag * 0.5, 0))
    has, lacks = told(("spreader bars", bars), ("a stand", style != "posts"))
    return Build(parts, (), "between two posts" if style == "posts" else "on a stand", sheet, variant=style, has=has, lacks=lacks)


def _hammock_stand(style: str, reach: float, high: float, half: float, paint: Paint) -> list[Part]:
    parts: list[Part] = []
    if style == "arc":
        t = np.linspace(-1, 1, 25)
        rings = []
        for u in t:
            centre, w = (reach * 1.03 * u, 0.1 + (high - 0.08) * abs(u) ** 2.4, 0.0), 0.045
            rings.append(np.array(centre) + np.array([(0, -w * 1.3, -w), (0, -w * 1.3, w), (0, w * 1.3, w), (0, w * 1.3, -w)]))
        parts += [loft(np.array(rings), paint)]
        return named(
            "stand",
            *parts,
            *both(box(0.1, 0.08, half * 2.4, paint).at(reach * 0.55, 0, 0)),
            box(reach * 1.1, 0.05, 0.09, paint).at(0, 0.02, 0),
        )
    if style == "steel":
        path = [(-reach, high, 0), (-reach * 0.62, 0.06, 0), (reach * 0.62, 0.06, 0), (reach, high, 0)]
        parts += [bent(path, 0.032, paint, 0.25)]
        for side in (-1, 1):
            parts.append(
                bent(
                    [(side * reach * 0.8, 0.03, -half * 1.1), (side * reach * 0.66, 0.05, 0), (side * reach * 0.8, 0.03, half * 1.1)],
                    0.03,
                    paint,
                    0.15,
                )
            )
        return named("stand", *parts)
    if style == "posts":
        return named(
            "post",
            *both(cylinder(0.07, high * 1.2, paint).at(reach + 0.06, 0, 0)),
            *both(cylinder(0.16, 0.06, paint).at(reach + 0.06, 0, 0)),
        )
    for side in (-1, 1):
        parts += both(beam((side * reach, high + 0.06, 0.02), (side * (reach + 0.05), 0, half * 1.1), 0.075, paint), "z")
        parts.append(box(0.06, 0.07, half * 1.3, paint).at(side * (reach + 0.03), high * 0.35, 0))
    return named("stand", *parts, box(2 * reach, 0.07, 0.07, paint).at(0, high * 0.36, 0))
