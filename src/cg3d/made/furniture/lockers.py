"""Glass cases and steel boxes: display case, locker, safe. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, PANE, frame, row, told, tone, trim
from cg3d.made.outlines import arc
from cg3d.made.paints import BLACK, CHROME, GOLD, WHITE, Paint, Rng, lighter, pick, wood
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
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    turned,
)  # fmt: skip


def display_case(rng: Rng) -> Build:
    """Tall glass tower, counter with a glass front, museum box on a plinth, bakery case with a curved pane, glass table case."""
    style = pick(rng, "tower", "counter", "plinth", "bakery", "table")
    rim = wood(rng) if chance(rng, 0.5) else CHROME if chance(rng, 0.4) else tone(rng, "black", "white", "grey")
    goods = chance(rng, 0.75)
    if style == "bakery":
        parts, shelves = _bakery_case(rng, rim, goods=goods), 2
    else:
        width, depth, tall, low = {
            "tower": (between(rng, 0.45, 0.9), between(rng, 0.36, 0.45), between(rng, 1.6, 1.9), between(rng, 0.1, 0.4)),
            "counter": (between(rng, 1.1, 1.7), between(rng, 0.45, 0.55), between(rng, 0.92, 1.0), between(rng, 0.12, 0.4)),
            "plinth": (between(rng, 0.45, 0.6), 0.5, between(rng, 1.3, 1.55), between(rng, 0.8, 0.95)),
            "table": (between(rng, 0.9, 1.3), between(rng, 0.5, 0.65), between(rng, 0.85, 0.95), 0.68),
        }[style]
        shelves = {"tower": int(rng.integers(3, 5)), "counter": 2, "plinth": 0, "table": 0}[style]
        x, z = width / 2, depth / 2
        if style == "table":
            parts = named("leg", *corners(box(0.045, low, 0.045, rim), x - 0.03, z - 0.03)) + named(
                "base", box(width, 0.06, depth, rim).at(0, low - 0.06, 0)
            )
        else:
            parts = named("base", box(width, low, depth, rim if style != "plinth" or chance(rng) else WHITE))
        thick = 0.022
        parts += named("frame", *corners(box(thick, tall - low, thick, rim).at(0, low, 0), x - thick / 2, z - thick / 2))
        parts += named(
            "frame", *moved([p.turn("x", -90) for p in moved(frame(width, depth, thick, thick, rim), y=-depth / 2)], y=tall - thick / 2)
        )
        if style in ("tower", "counter") and chance(rng, 0.5):
            parts += named("top", box(width + 0.03, 0.05, depth + 0.03, rim).at(0, tall, 0))
        panes = [box(width - 0.03, tall - low, 0.006, PANE).at(0, low, -z + 0.01)] if style != "plinth" else []
        levels = [low + (tall - low) * i / (shelves + 1) for i in range(shelves + 1)]
        parts += named("pane", *panes) + named("shelf", *[box(width - 0.03, 0.012, depth - 0.04, PANE).at(0, y, 0) for y in levels[1:]])
        if style in ("tower", "counter"):
            parts += named(
                "handle",
                box(0.012, 0.12, 0.02, CHROME).at(0.03, (low + tall) / 2, z + 0.01),
                box(0.006, tall - low, 0.012, rim).at(0, low, z - 0.006),
            )
        if goods:
            for y in levels:
                parts += _goods(rng, width - 0.12, y + 0.012, min(0.28, (tall - low) / (shelves + 1) - 0.06))
    facts = told(("things inside", goods), ("glass shelves", shelves > 0), ("a curved pane", style == "bakery"), ("legs", style == "table"))
    words = ("tall",) if style == "tower" else ("long",) if style in ("counter", "bakery") else ()
    return Build(parts, words, "with things inside" if goods else "", rim, variant=style, has=facts[0], lacks=facts[1], named=False)


def _goods(rng: Rng, width: float, y: float, room: float) -> list[Part]:
    """A row of vases, cups, boxes and balls on stands."""
    parts: list[Part] = []
    for w in row(-width / 2 + 0.06, width / 2 - 0.06, max(1, int(width / 0.2))) if width > 0.35 else [0.0]:
        paint, h = tone(rng, "blue", "red", "yellow", "white", "green", "orange"), room * between(rng, 0.5, 0.95)
        kind = pick(rng, "vase", "cup", "ball", "box")
        if kind == "vase":
            shape = [(0, 0), (h * 0.18, 0), (h * 0.32, h * 0.4), (h * 0.12, h * 0.75), (h * 0.18, h), (0, h)]
            thing = [lathe(shape, paint, 20)]
        elif kind == "cup":
            shape = [(0, 0), (h * 0.25, 0), (h * 0.06, h * 0.15), (h * 0.06, h * 0.4), (h * 0.3, h * 0.6), (h * 0.32, h), (0, h * 0.9)]
            thing = [lathe(shape, GOLD, 20)]
        elif kind == "ball":
            thing = [ball(h * 0.3, paint, 10, 16).at(0, h * 0.45, 0), cylinder(h * 0.2, h * 0.18, BLACK, h * 0.14)]
        else:
            thing = [box(min(0.14, h * 0.7), h * 0.6, 0.12, paint).turn("y", 20)]
        parts += named(kind, *moved(thing, w, y, 0))
    return parts


def _bakery_case(rng: Rng, rim: Paint, *, goods: bool) -> list[Part]:
    """Counter whose front pane bends over the goods."""
    width, low, tall = between(rng, 1.2, 1.8), between(rng, 0.45, 0.6), between(rng, 1.2, 1.35)
    z = 0.36
    parts = named("base", box(width, low, 2 * z, rim), box(width - 0.06, low * 0.55, 0.02, trim(rim)).at(0, low * 0.22, z))
    curve = np.concatenate([[(z, low)], arc(z - 0.42, tall - 0.42, 0.42, 0, 90, 14), [(-z, tall)]])
    side = np.concatenate([[(-z, low)], curve])
    rims = [
        extrude(np.concatenate([curve, (curve * (0.96, 0.985) - (0, 0.0))[::-1]]), 0.03, rim).turn("y", -90).at(s, 0, 0)
        for s in (-width / 2 + 0.015, width / 2 - 0.015)
    ]
    parts += named(
        "frame",
        *rims,
        box(width, 0.03, 0.24, rim).at(0, tall - 0.01, -z + 0.12),
        *both(box(0.03, tall - low, 0.03, rim).at(width / 2 - 0.015, low, -z + 0.015)),
    )
    back = extrude(side * (0.97, 1), 0.008, PANE).turn("y", -90)
    parts += named("pane", back.at(width / 2 - 0.02, 0, 0), back.at(-width / 2 + 0.02, 0, 0))
    parts += named("shelf", *[box(width - 0.06, 0.012, d, PANE).at(0, y, -z + d / 2) for y, d in ((low + 0.24, 0.52), (low + 0.48, 0.4))])
    if goods:
        crust = tone(rng, "brown", "orange", "beige")
        for y, back_z in ((low + 0.02, 0.05), (low + 0.252, -0.06), (low + 0.492, -0.14)):
            for w in row(-width / 2 + 0.14, width / 2 - 0.14, int(width / 0.2)):
                item = (
                    ball(0.065, crust, 8, 12).scaled(1, 0.6, 1.3)
                    if y < low + 0.4
                    else lathe([(0, 0), (0.05, 0), (0.065, 0.06), (0.05, 0.1), (0, 0.12)], tone(rng, "pink", "brown", "white"), 16)
                )
                parts += named("bun" if y < low + 0.4 else "cake", item.at(w, y + (0.04 if y < low + 0.4 else 0), back_z))
    return parts


def locker(rng: Rng) -> Build:
    """Row of narrow steel doors with vents: one to four wide, one or two high, or a grid of small ones; bench or slanted top."""
    style = pick(rng, "single", "row", "row", "stacked", "grid", "open")
    paint = (
        tone(rng, "grey", "blue", "red", "green", "orange", "yellow", "beige", "white", material="metal") if style != "open" else wood(rng)
    )
    columns = 1 if style == "single" else int(rng.integers(2, 5))
    rows = {"single": 1 + int(chance(rng, 0.3)), "row": 1, "stacked": 2, "grid": int(rng.integers(3, 6)), "open": 1}[style]
    each, tall, depth = between(rng, 0.3, 0.4), between(rng, 1.7, 1.95), between(rng, 0.42, 0.52)
    width, low = columns * each, 0.1
    z = depth / 2
    shell = lighter(paint, -0.35) if chance(rng, 0.35) else paint
    parts: list[Part] = []
    if style == "open":
        parts += named("side", *[box(0.02, tall - low, depth, paint).at(w, low, 0) for w in row(-width / 2, width / 2, columns + 1)])
        parts += named("shelf", *[box(width + 0.02, 0.02, depth, paint).at(0, y, 0) for y in (low, low + 0.4, tall - 0.35, tall)])
        parts += named("back", box(width, tall - low, 0.012, paint).at(0, low, -z))
        for w in row(-width / 2 + each / 2, width / 2 - each / 2, columns):
            hook = [rod((s, tall - 0.45, -z + 0.01), (s, tall - 0.43, -z + 0.09), 0.008, CHROME) for s in (-0.07, 0.07)]
            parts += named("hook", *moved(hook, x=w))
    else:
        parts += named("body", box(width, tall - low, depth, shell).at(0, low, 0))
        for i in range(columns):
            for j in range(rows):
                h = (tall - low) / rows
                parts += _locker_door(each, h, paint, (i - (columns - 1) / 2) * each, low + j * h, z)
    slanted, bench = chance(rng, 0.25), style in ("row", "stacked", "open") and chance(rng, 0.3)
    if slanted:
        wedge = extrude(np.array([(-z, 0), (z, 0), (-z, 0.16)]), width, shell).turn("y", -90)
        parts += named("top", wedge.at(0, tall, 0))
    parts += named("foot", *corners(box(0.04, low, 0.04, shell), width / 2 - 0.03, z - 0.03))
    if bench:
        parts += named(
            "bench",
            *[box(width, 0.03, 0.09, wood(rng, grain=False)).at(0, 0.4, z + w) for w in (0.1, 0.22)],
            *both(box(0.04, 0.4, 0.28, IRON).at(width / 2 - 0.08, 0, z + 0.15)),
        )
    doors = columns * rows
    count = (f"{NUMBERS[doors]} doors" if doors > 1 else "one door") if doors <= 10 else "many small doors"
    facts = told((count, style != "open"), ("a bench", bench), ("a slanted top", slanted))
    lacks = tuple("doors" if phrase == count else phrase for phrase in facts[1])
    return Build(parts, ("tall",), f"with {count}" if style != "open" else "", paint, variant=style, has=facts[0], lacks=lacks)


def _locker_door(each: float, h: float, paint: Paint, x: float, y: float, z: float) -> list[Part]:
    parts = named("door", rounded(each - 0.024, h - 0.024, 0.03, 0.006, paint, 2).at(x, y + 0.012, z + 0.009))
    dark = lighter(paint, -0.6)
    if h > 0.5:
        slots = [rounded(each * 0.55, 0.016, 0.022, 0.006, dark, 2).at(x, y + h - 0.12 - 0.034 * k, z + 0.024) for k in range(4)]
        slots += [rounded(each * 0.55, 0.016, 0.022, 0.006, dark, 2).at(x, y + 0.1 + 0.034 * k, z + 0.024) for k in range(3)]
        parts += named("vent", *slots)
    parts += named(
        "handle", rounded(0.035, 0.11 if h > 0.5 else 0.06, 0.04, 0.012, CHROME).at(x + each / 2 - 0.055, y + h * 0.5, z + 0.034)
    )
    return parts + named("label", box(0.07, 0.035, 0.006, WHITE).at(x, y + h - (0.06 if h > 0.5 else 0.05), z + 0.026))


def safe(rng: Rng) -> Build:
    """Steel box with a door: dial and lever, wheel of spokes, keypad, old one on feet with gold lines; door ajar with bars of gold."""
    style = pick(rng, "dial", "wheel", "keypad", "antique", "open")
    paint = tone(rng, "grey", "grey", "black", "green", "blue", "white", material="metal")
    width, tall = between(rng, 0.4, 0.65), between(rng, 0.4, 0.95)
    depth = between(rng, 0.38, 0.55)
    if style == "keypad":
        width, tall, depth = between(rng, 0.35, 0.45), between(rng, 0.25, 0.35), between(rng, 0.28, 0.36)
    x, z, wall = width / 2, depth / 2, 0.06 if style != "keypad" else 0.03
    feet = style == "antique" or chance(rng, 0.4)
    low = 0.07 if feet else 0.0
    shell = [*both(box(wall, tall, depth, paint).at(x - wall / 2, low, 0)), box(width, tall, 0.04, paint).at(0, low, -z + 0.02)]
    shell += [box(width, wall, depth, paint).at(0, low, 0), box(width, wall, depth, paint).at(0, low + tall - wall, 0)]
    parts = named("body", *shell)
    leaf = _safe_door(rng, style, width - 2 * wall - 0.012, tall - 2 * wall - 0.012, paint)
    edge = -(width - 2 * wall) / 2
    if style == "open":
        leaf = moved(turned(moved(leaf, x=-edge), "y", -between(rng, 75, 115)), edge, low + wall + 0.006, z)
        bars = [
            slab(np.array([(-0.05, -0.025), (0.05, -0.025), (0.05, 0.025), (-0.05, 0.025)]), 0.035, GOLD).at(a, low + wall + 0.037 * b, c)
            for a in (-0.08, 0.04)
            for b in range(3)
            for c in (-0.04, 0.03)
        ]
        parts += named("gold bar", *bars)
        parts += named("shelf", box(width - 2 * wall, 0.015, depth - 0.1, lighter(paint, -0.3)).at(0, low + tall * 0.55, -0.03))
    else:
        leaf = moved(leaf, 0, low + wall + 0.006, z - 0.035)
    parts += leaf
    parts += named("hinge", *[cylinder(0.018, 0.09, CHROME, sides=14).at(edge - 0.012, low + tall * k, z + 0.012) for k in (0.2, 0.7)])
    if feet:
        parts += named("foot", *corners(lathe([(0, 0), (0.03, 0), (0.045, 0.03), (0.03, 0.07), (0, 0.07)], IRON, 16), x - 0.06, z - 0.06))
    facts = told(
        ("a keypad", style == "keypad"),
        *([] if style == "wheel" else [("a dial", style in ("dial", "antique", "open"))]),
        ("a wheel handle", style == "wheel"),
        ("feet", feet),
        ("an open door", style == "open"),
    )
    detail = {"open": "with an open door", "keypad": "with a keypad", "wheel": "with a wheel handle", "dial": "with a dial"}.get(style, "")
    return Build(parts, (), detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _safe_door(rng: Rng, style: str, width: float, tall: float, paint: Paint) -> list[Part]:
    """Its lower edge at y = 0, centred in x, its front at about z = 0.04."""
    shine = GOLD if style == "antique" or chance(rng, 0.2) else CHROME
    parts = named("door", rounded(width, tall, 0.05, 0.008, trim(paint), 2).at(0, 0, 0.012))
    front = 0.037
    if style == "antique" or chance(rng, 0.3):
        parts += named(
            "stripe", *moved(frame(width - 0.06, tall - 0.06, 0.012, 0.008, GOLD if style == "antique" else trim(paint)), y=0.03, z=front)
        )
    spot = (width * 0.18, tall * 0.55)
    if style == "keypad":
        pad = [rounded(0.09, 0.13, 0.02, 0.008, BLACK)]
        pad += [box(0.018, 0.016, 0.008, WHITE).at((i - 1) * 0.026, 0.012 + j * 0.024, 0.01) for i in range(3) for j in range(4)]
        pad += [box(0.07, 0.018, 0.008, tone(rng, "green", "turquoise")).at(0, 0.107, 0.01)]
        parts += named("keypad", *moved(pad, -width * 0.18, tall / 2 - 0.065, front))
        return parts + named(
            "knob",
            cylinder(0.032, 0.035, shine).turn("x", 90).at(width * 0.25, tall / 2, front),
            box(0.055, 0.012, 0.012, shine).at(width * 0.25, tall / 2, front + 0.035),
        )
    if style != "wheel":
        dial = [cylinder(0.055, 0.015, BLACK).turn("x", 90), cylinder(0.03, 0.04, shine, 0.024, 20).turn("x", 90)]
        dial += [box(0.004, 0.014, 0.004, WHITE).at(0, 0.038, 0.015).turn("z", 30 * i) for i in range(12)]
        parts += named("dial", *moved(dial, 0.0, tall * 0.68, front))
        spot = (0.0, tall * 0.4)
        lever = [cylinder(0.025, 0.05, shine).turn("x", 90), rod((-0.01, 0, 0.045), (0.12, -0.015, 0.045), 0.011, shine, 0.008)]
        return parts + named("handle", *moved(lever, *spot, front))
    wheel = [torus(0.085, 0.01, shine).turn("x", 90).at(0, 0, 0.06), cylinder(0.025, 0.07, shine).turn("x", 90)]
    wheel += around(rod((0, 0, 0.06), (0, 0.13 if chance(rng) else 0.085, 0.06), 0.008, shine), int(rng.integers(3, 6)), axis="z")
    parts += named("wheel handle", *moved(wheel, 0, tall * 0.45, front))
    return parts + named("dial", cylinder(0.03, 0.025, shine, 0.024).turn("x", 90).at(0, tall * 0.8, front))
