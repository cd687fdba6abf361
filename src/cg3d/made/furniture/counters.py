"""Furniture of halls and shops: reception desk, lectern, serving cart. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, PANE, bent, castor, frame, row, spread, timber, told, tone, trim
from cg3d.made.outlines import arc, circle, rectangle
from cg3d.made.paints import BLACK, CHROME, GOLD, WHITE, Paint, Rng, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    turned,
)  # fmt: skip


def reception_desk(rng: Rng) -> Build:
    """Curved counter, straight two-level counter, L-shaped, slatted front, panelled block; a monitor and a bell on some."""
    style = pick(rng, "curved", "curved", "straight", "corner", "slatted", "panelled")
    paint = wood(rng) if chance(rng, 0.55) else tone(rng, "white", "white", "grey", "black", "blue", "beige")
    top = stone(rng) if chance(rng, 0.4) else WHITE if paint.name != "white" and chance(rng, 0.5) else trim(paint)
    tall, low, width = between(rng, 1.05, 1.15), between(rng, 0.72, 0.77), between(rng, 1.8, 2.6)
    if style == "curved":
        parts = _curved_counter(rng, paint, top, tall, low)
    else:
        parts = _straight_counter(style, width, tall, low, paint, top)
    screen, bell, plant = chance(rng, 0.55), chance(rng, 0.35), chance(rng, 0.25)
    front = 0.14 if style != "curved" else float(max(p.vertices[:, 2].max() for p in parts)) - 0.2
    if screen:
        dark = Paint(np.array((0.12, 0.12, 0.13)), "plastic")
        view = [
            box(0.52, 0.34, 0.025, dark).at(0, 0.14, 0),
            box(0.05, 0.2, 0.04, dark).at(0, 0, -0.03),
            rounded(0.22, 0.015, 0.16, 0.005, dark),
        ]
        parts += named("monitor", *moved(turned(view, "y", 180), -0.2, low, front - 0.45 if style != "curved" else front - 0.4))
    if bell:
        dome = lathe(
            [(0, 0), (0.045, 0), (0.045, 0.012), (0.04, 0.015), (0.03, 0.045), (0.008, 0.055), (0.006, 0.068), (0, 0.07)], GOLD, 20
        )
        parts += named("bell", dome.at(0.25, tall, front - 0.01))
    if plant:
        leaf = around(ball(0.06, tone(rng, "green"), 8, 10).scaled(0.5, 1.5, 0.3).turn("x", 32).at(0, 0.2, 0.06), 8)
        parts += named("plant", *moved([cylinder(0.06, 0.13, WHITE, 0.075), *leaf], -0.5, tall, front - 0.01))
    facts = told(("a monitor", screen), ("a bell", bell), ("a curved front", style == "curved"), ("slats", style == "slatted"))
    words = ("curved",) if style == "curved" else ("long",)
    return Build(parts, words, "with a monitor" if screen else "", paint, variant=style, has=facts[0], lacks=facts[1])


def _ring_wall(inner: float, outer: float, start: float, stop: float, height: float, paint: Paint) -> Part:
    out, back = arc(0, 0, outer, start, stop, 30), arc(0, 0, inner, stop, start, 30)
    return slab(np.concatenate([out, back]), height, paint)


def _curved_counter(rng: Rng, paint: Paint, top: Paint, tall: float, low: float) -> list[Part]:
    radius, half = between(rng, 1.0, 1.4), between(rng, 55, 88)
    a, b = 90 - half, 90 + half
    parts = named("front", _ring_wall(radius - 0.06, radius, a, b, tall - 0.04, paint))
    parts += named("top", _ring_wall(radius - 0.26, radius + 0.05, a - 1, b + 1, 0.04, top).at(0, tall - 0.04, 0))
    parts += named("worktop", _ring_wall(radius - 0.7, radius - 0.05, a, b, 0.035, top).at(0, low - 0.035, 0))
    parts += named("plinth", _ring_wall(radius - 0.08, radius + 0.012, a, b, 0.08, IRON))
    count = int(rng.integers(0, 3))
    parts += named(
        "stripe", *[_ring_wall(radius - 0.02, radius + 0.012, a, b, 0.03, trim(paint)).at(0, tall * k, 0) for k in (0.4, 0.7)[:count]]
    )
    for angle in (a, b):
        side = box(0.64, low - 0.03, 0.03, paint).at(radius - 0.38, 0, 0).turn("y", -angle)
        parts += named("side", side)
    if chance(rng, 0.4):
        parts += named(
            "seam", *[box(0.012, tall - 0.1, 0.012, IRON).at(radius, 0.06, 0).turn("y", -angle) for angle in row(a + 8, b - 8, 7)]
        )
    return parts


def _straight_counter(style: str, width: float, tall: float, low: float, paint: Paint, top: Paint) -> list[Part]:
    x = width / 2
    parts = named("front", box(width, tall - 0.04, 0.05, paint).at(0, 0, 0.2))
    parts += named("top", rounded(width + 0.06, 0.04, 0.34, 0.008, top).at(0, tall - 0.04, 0.13))
    parts += named("worktop", box(width, 0.035, 0.65, top).at(0, low - 0.035, -0.13))
    parts += named(
        "side",
        *both(box(0.05, tall - 0.04, 0.3, paint).at(x - 0.025, 0, 0.075)),
        *both(box(0.04, low - 0.03, 0.6, paint).at(x - 0.02, 0, -0.15)),
    )
    parts += named("plinth", box(width + 0.01, 0.08, 0.03, IRON).at(0, 0, 0.215))
    if style == "slatted":
        parts += named(
            "slat", *[box(0.035, tall - 0.16, 0.03, trim(paint)).at(w, 0.09, 0.235) for w in row(-x + 0.05, x - 0.05, int(width / 0.075))]
        )
    elif style == "panelled":
        count = round(width / 0.5)
        each = width / count
        for w in row(-x + each / 2, x - each / 2, count):
            parts += named("panel", *moved(frame(each - 0.06, tall - 0.24, 0.05, 0.02, trim(paint)), w, 0.13, 0.235))
    elif style == "corner":
        long = 1.1
        parts += named("front", box(0.05, tall - 0.04, long, paint).at(x - 0.025, 0, 0.2 - long / 2))
        parts += named("top", rounded(0.34, 0.04, long + 0.2, 0.008, top).at(x - 0.1, tall - 0.039, 0.2 - long / 2))
        parts += named("worktop", box(0.6, 0.035, long, top).at(x - 0.32, low - 0.034, 0.2 - long / 2))
        parts += named("panel", box(width * 0.4, tall * 0.55, 0.02, trim(paint)).at(-x * 0.35, tall * 0.25, 0.23))
    else:
        parts += named("panel", *[box(width - 0.2, 0.22, 0.015, trim(paint)).at(0, y, 0.23) for y in (0.16, 0.46, 0.76)])
    return parts


def lectern(rng: Rng) -> Build:
    """Closed wooden box with a slanting top, column with a slanting board, X stand, clear sheets, music stand like; microphone."""
    style = pick(rng, "box", "box", "column", "acrylic", "crossed", "slim")
    paint = PANE if style == "acrylic" else timber(rng, 0.8)
    tall, width, depth = between(rng, 1.05, 1.2), between(rng, 0.5, 0.68), between(rng, 0.4, 0.5)
    x, z = width / 2, depth / 2
    slope = between(rng, 16, 28)
    board = [box(width + 0.04, 0.022, depth + 0.04, paint), box(width + 0.04, 0.045, 0.02, paint).at(0, 0, -z - 0.01)]
    parts: list[Part] = []
    if style in ("box", "slim"):
        w = x if style == "box" else x * 0.62
        lift = np.tan(np.radians(slope)) * z
        side = np.array([(-z, 0.06), (z, 0.06), (z, tall + lift - 0.01), (-z, tall - lift - 0.01)])
        parts += named("side", *both(extrude(side, 0.025, paint).turn("y", -90).at(w - 0.0125, 0, 0)))
        parts += named("front", box(2 * w - 0.05, tall + lift - 0.08, 0.025, paint).at(0, 0.06, z - 0.0125))
        parts += named("shelf", *[box(2 * w - 0.05, 0.02, depth - 0.03, paint).at(0, y, -0.01) for y in (0.35, tall - 0.28)])
        parts += named("base", rounded(2 * w + 0.1, 0.06, depth + 0.1, 0.012, trim(paint)))
        if style == "box":
            parts += named("panel", *moved(frame(2 * w - 0.1, tall - 0.2, 0.05, 0.02, trim(paint)), y=0.14, z=z + 0.005))
            mark = pick(rng, "", "cross", "disc")
            gold = GOLD if chance(rng) else trim(trim(paint))
            if mark == "cross":
                parts += named(
                    "cross",
                    box(0.035, 0.3, 0.02, gold).at(0, tall * 0.45, z + 0.01),
                    box(0.18, 0.035, 0.02, gold).at(0, tall * 0.45 + 0.19, z + 0.01),
                )
            elif mark == "disc":
                parts += named(
                    "emblem",
                    cylinder(0.1, 0.02, gold).turn("x", 90).at(0, tall * 0.6, z),
                    torus(0.1, 0.01, gold).turn("x", 90).at(0, tall * 0.6, z + 0.02),
                )
    elif style == "column":
        post = lathe(
            [
                (0, 0.05),
                (0.09, 0.05),
                (0.05, 0.12),
                (0.045, tall * 0.6),
                (0.06, tall * 0.66),
                (0.045, tall * 0.72),
                (0.09, tall - 0.03),
                (0, tall - 0.03),
            ],
            paint,
            20,
        )
        parts += named("column", post if chance(rng) else box(0.12, tall - 0.03, 0.12, paint))
        base = rounded(width * 0.8, 0.05, depth, 0.012, paint) if chance(rng) else slab(circle(0.26, 36), 0.05, paint, smooth=True)
        parts += named("base", base)
    elif style == "acrylic":
        parts += named(
            "side",
            *both(box(0.018, tall - 0.06, depth * 0.7, PANE).at(x * 0.72, 0.02, 0)),
            box(2 * x * 0.72, tall - 0.3, 0.015, PANE).at(0, 0.15, z * 0.5),
        )
        parts += named("base", slab(rectangle(width, depth + 0.05, 0.05), 0.022, PANE))
        parts += named("shelf", box(2 * x * 0.7, 0.015, depth * 0.65, PANE).at(0, tall - 0.3, 0))
    else:
        for s in (-x * 0.5, x * 0.5):
            parts += named("leg", *[rod((s, 0.02, -z * k), (s, tall - 0.05, z * k), 0.02, paint) for k in (1, -1)])
        parts += named(
            "bar",
            *[rod((-x * 0.5, y, w), (x * 0.5, y, w), 0.014, paint) for y, w in ((0.06, z * 0.92), (0.06, -z * 0.92), (tall * 0.5, 0))],
        )
    parts += named("top", *moved(turned(board, "x", -slope), y=tall))
    mic, book = chance(rng, 0.55), chance(rng, 0.4)
    if mic:
        stem = bent([(0, tall, 0.0), (0, tall + 0.22, 0.12), (0, tall + 0.3, -0.06)], 0.006, BLACK, 0.15).at(
            0.16 * (1 if chance(rng) else -1), 0.07, z - 0.14
        )
        tip = stem.vertices[stem.vertices[:, 1].argmax()]
        parts += named("microphone", stem, ball(0.022, BLACK, 8, 12).scaled(1, 1, 1.5).at(*tip))
    if book:
        pages = [rounded(0.17, 0.025, 0.24, 0.01, WHITE).turn("z", s * 6).at(s * 0.085, 0.03, -0.02) for s in (1, -1)]
        cover = [box(0.36, 0.008, 0.26, tone(rng, "red", "black", "brown", "blue")).at(0, 0.022, -0.02)]
        parts += named("book", *moved(turned([*pages, *cover], "x", -slope), y=tall))
    facts = told(("a microphone", mic), ("an open book", book), ("a slanted top", True), ("a closed front", style in ("box", "slim")))
    return Build(parts, ("tall",), "with a microphone" if mic else "", paint, variant=style, has=facts[0], lacks=facts[1])


def serving_cart(rng: Rng) -> Build:
    """Two or three trays on castors: steel service trolley, round gold bar cart, wooden tea trolley with big wheels, plastic cart."""
    style = pick(rng, "steel", "bar", "tea", "utility")
    tiers = 3 if style in ("steel", "utility") and chance(rng, 0.7) else 2
    x, z, tall = between(rng, 0.32, 0.42), between(rng, 0.2, 0.26), between(rng, 0.78, 0.92)
    low = 0.16
    bar = {
        "steel": CHROME,
        "bar": GOLD if chance(rng, 0.6) else IRON,
        "tea": wood(rng),
        "utility": tone(rng, "grey", "black", "turquoise", "white", "red", material="plastic"),
    }[style]
    shelf = {"steel": CHROME, "bar": PANE if chance(rng, 0.5) else wood(rng), "tea": bar, "utility": bar}[style]
    levels = row(low + 0.02, tall - 0.12, tiers)
    parts: list[Part] = []
    if style == "bar" and chance(rng, 0.5):
        return _round_bar_cart(rng, bar, shelf, tall)
    if style == "utility":
        for y in levels:
            outer, inner = rectangle(2 * x, 2 * z, 0.05, 6), rectangle(2 * x - 0.03, 2 * z - 0.03, 0.04, 6)
            rings = [
                np.column_stack([o[:, 0], np.full(len(o), h), -o[:, 1]])
                for o, h in ((outer * 0.97, 0), (outer, 0.09), (inner, 0.09), (inner * 0.97, 0.015))
            ]
            parts += named("shelf", loft(np.array(rings), shelf).at(0, y, 0))
        parts += named("post", *corners(box(0.035, tall - low, 0.035, bar).at(0, low, 0), x - 0.03, z - 0.03))
    else:
        parts += named("shelf", *[slab(rectangle(2 * x - 0.02, 2 * z - 0.02, 0.02), 0.018, shelf).at(0, y, 0) for y in levels])
        rail = [
            bent([(-x, y + 0.07, -z), (x, y + 0.07, -z), (x, y + 0.07, z), (-x, y + 0.07, z)], 0.007, bar, 0.03, closed=True)
            for y in levels
        ]
        parts += named("rail", *rail)
        parts += named("post", *corners(rod((0, low - 0.02, 0), (0, tall - 0.03, 0), 0.012, bar), x - 0.005, z - 0.005))
    grip = bent(
        [(x - 0.02, tall - 0.06, -z + 0.02), (x + 0.09, tall, -z + 0.02), (x + 0.09, tall, z - 0.02), (x - 0.02, tall - 0.06, z - 0.02)],
        0.012,
        bar,
        0.04,
    )
    parts += named("handle", grip)
    if style == "tea":
        wheel = [
            torus(0.13, 0.012, BLACK).turn("z", 90),
            *around(rod((0, 0, 0), (0, 0.13, 0), 0.006, bar), 8, axis="x"),
            rod((-0.02, 0, 0), (0.02, 0, 0), 0.02, bar),
        ]
        parts += named(
            "wheel",
            *[p for s in (-z - 0.02, z + 0.02) for p in moved(turned(wheel, "y", 90), -x + 0.1, 0.142, s)],
            *moved(castor(0.035), x - 0.04, 0.0, -z + 0.03),
            *moved(castor(0.035), x - 0.04, 0.0, z - 0.03),
        )
    else:
        parts += named("wheel", *spread(castor(0.05), x - 0.02, z - 0.02))
    goods = chance(rng, 0.55)
    if goods:
        for y in levels:
            parts += _drinks(rng, x, y + 0.018)
    facts = told(
        ("wheels", True),
        ("bottles", _any(parts, "bottle")),
        ("glasses", _any(parts, "glass")),
        (f"{NUMBERS[tiers]} shelves", True),
        ("two large wheels", style == "tea"),
    )
    return Build(parts, (), pick(rng, "on wheels", f"with {NUMBERS[tiers]} shelves"), bar, variant=style, has=facts[0], lacks=facts[1])


def _round_bar_cart(rng: Rng, bar: Paint, shelf: Paint, tall: float) -> Build:
    radius = between(rng, 0.26, 0.34)
    parts: list[Part] = []
    for y in (0.16, tall - 0.15):
        parts += named("shelf", slab(circle(radius, 36), 0.016, shelf, smooth=True).at(0, y, 0))
        parts += named("rail", torus(radius, 0.008, bar).at(0, y + 0.008, 0), torus(radius, 0.007, bar).at(0, y + 0.08, 0))
    parts += named("post", *around(rod((0, 0.12, radius), (0, tall - 0.06, radius), 0.01, bar), 4, start=45))
    r = radius * 0.7
    parts += named("wheel", *spread(castor(0.04), r, r))
    parts += named(
        "handle",
        bent(
            [
                (-0.1, tall - 0.08, radius - 0.02),
                (-0.1, tall, radius + 0.06),
                (0.1, tall, radius + 0.06),
                (0.1, tall - 0.08, radius - 0.02),
            ],
            0.009,
            bar,
            0.03,
        ).turn("y", 90),
    )
    goods = chance(rng, 0.6)
    if goods:
        parts += _drinks(rng, radius * 0.7, 0.176) + _drinks(rng, radius * 0.7, tall - 0.134)
    facts = told(
        ("wheels", True),
        ("bottles", _any(parts, "bottle")),
        ("glasses", _any(parts, "glass")),
        ("two shelves", True),
        ("two large wheels", False),
    )
    return Build(parts, ("round",), "on wheels", bar, variant="round", has=facts[0], lacks=facts[1])


def _any(parts: list[Part], name: str) -> bool:
    return any(part.name == name for part in parts)


def _drinks(rng: Rng, x: float, y: float) -> list[Part]:
    parts: list[Part] = []
    for w in row(-x + 0.1, x - 0.1, int(rng.integers(2, 5))):
        paint = tone(rng, "green", "brown", "black", "orange", "red", "white", material="glass")
        if chance(rng, 0.6):
            shape = [(0, 0), (0.034, 0), (0.036, 0.01), (0.036, 0.17), (0.014, 0.22), (0.014, 0.28), (0, 0.28)]
            parts += named("bottle", lathe(shape, paint, 18).at(w, y, between(rng, -0.07, 0.07)))
        else:
            shape = [(0, 0), (0.03, 0), (0.005, 0.01), (0.005, 0.07), (0.035, 0.1), (0.032, 0.15), (0.028, 0.15), (0.026, 0.1), (0, 0.08)]
            parts += named("glass", lathe(shape, PANE, 18).at(w, y, between(rng, -0.06, 0.06)))
    return parts
