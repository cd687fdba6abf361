"""Flat things to eat and work at: table, coffee table, desk. Front is +Z."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, frame, row, timber, told
from cg3d.made.furniture.chests import drawers
from cg3d.made.outlines import circle, rectangle
from cg3d.made.paints import CHROME, Paint, Rng, glass, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
)


def table(rng: Rng) -> Build:
    """Rectangular on four legs, trestles or crossed legs; round on a pedestal or on legs; oval; steel frame; drop-leaf."""
    style = pick(rng, "legs", "legs", "trestle", "pedestal", "round", "oval", "crossed", "steel", "drop-leaf")
    paint = timber(rng, 0.7)
    tall, board = between(rng, 0.71, 0.78), between(rng, 0.025, 0.05)
    width, depth = between(rng, 1.2, 2.0), between(rng, 0.75, 1.0)
    under = tall - board
    legs, shape = style in ("legs", "round", "oval", "drop-leaf", "steel"), "rectangular"
    if style in ("pedestal", "round", "oval"):
        shape, radius = "oval" if style == "oval" else "round", between(rng, 0.45, 0.65)
        ratio = between(rng, 0.55, 0.68) if style == "oval" else 1.0
        size = radius / ratio
        parts = named("top", slab(circle(size, 40, ratio), board, paint, smooth=True).at(0, under, 0))
        parts += _pedestal(rng, under, radius, paint) if style == "pedestal" else _round_legs(under, size * 0.62, radius * 0.55, paint)
    else:
        parts = named("top", slab(rectangle(width, depth, 0.06 if chance(rng, 0.3) else 0), board, paint).at(0, under, 0))
        x, z = width / 2 - 0.08, depth / 2 - 0.08
        if style == "legs":
            parts += _four_legs(rng, under, x, z, paint)
        elif style == "steel":
            iron = IRON if chance(rng, 0.7) else CHROME
            for s in (-x, x):
                parts += named("leg", *[p.turn("y", 90).at(s, 0, 0) for p in frame(2 * z, under, 0.06, 0.06, iron)])
        elif style == "drop-leaf":
            parts, x = named("top", box(width * 0.6, board, depth, paint).at(0, under, 0)), width * 0.3 - 0.06
            parts += _four_legs(rng, under, x, z, paint)
            up = int(rng.integers(0, 2))
            for side in (-1, 1):
                leaf = box(width * 0.2, board * 0.8, depth, paint).at(width * 0.1, 0, 0)
                leaf = leaf.turn("z", 0 if up and side > 0 else -86).at(width * 0.3 + 0.004, under + board * 0.1, 0)
                parts += named("leaf", leaf if side > 0 else leaf.mirrored("x"))
        elif style == "trestle":
            parts += named("leg", *both(box(0.06, under - 0.05, 0.12, paint).at(x - 0.12, 0.03, 0)))
            parts += named(
                "foot",
                *both(box(0.08, 0.06, depth * 0.8, paint).at(x - 0.12, 0, 0)),
                *both(box(0.08, 0.05, depth * 0.7, paint).at(x - 0.12, under - 0.05, 0)),
            )
            parts += named("beam", box(2 * x - 0.2, 0.1, 0.04, paint).at(0, under * 0.35, 0))
        else:
            for w in (-x + 0.1, x - 0.1):
                parts += named("leg", beam((w, 0, -z), (w, under, z), 0.06, paint), beam((w, 0, z), (w, under, -z), 0.06, paint))
            parts += named("beam", box(2 * x - 0.2, 0.06, 0.04, paint).at(0, under / 2 - 0.03, 0))
    facts = told(
        ("four legs", legs and style != "steel"),
        (f"a {shape} top".replace("a oval", "an oval"), True),
        ("one central foot", style == "pedestal"),
        ("crossed legs", style == "crossed"),
        ("leaves", style == "drop-leaf"),
    )
    words = (shape,) if shape != "rectangular" else ("long",) if width > 1.75 and style != "drop-leaf" else ()
    detail = (
        "on one foot"
        if style == "pedestal"
        else "with four legs"
        if legs and style != "steel"
        else "with crossed legs"
        if style == "crossed"
        else ""
    )
    return Build(parts, words, detail, paint, variant=style, has=facts[0], lacks=tuple(p for p in facts[1] if p != "leaves"))


def _pedestal(rng: Rng, height: float, radius: float, paint: Paint) -> list[Part]:
    if chance(rng):
        foot = radius * 0.62
        profile = [(0, 0), (foot, 0), (foot, 0.02), (0.07, 0.06), (0.045, 0.15), (0.045, height - 0.1), (0.14, height), (0, height)]
        return named("foot", lathe(profile, paint))
    legs = around(beam((0, 0.18, 0.03), (0, 0.0, radius * 0.65), 0.07, paint, 0.045), 4, start=45)
    column = [(0, 0.1), (0.06, 0.1), (0.075, 0.2), (0.05, 0.3), (0.07, 0.45), (0.045, height - 0.08), (0.1, height), (0, height)]
    return named("column", lathe(column, paint)) + named("foot", *legs)


def _round_legs(height: float, x: float, z: float, paint: Paint) -> list[Part]:
    return named("leg", *corners(rod((0, height, 0), (0.04, 0, 0.03), 0.028, paint, 0.018), x, z))


def _four_legs(rng: Rng, height: float, x: float, z: float, paint: Paint) -> list[Part]:
    style = pick(rng, "square", "tapered", "turned", "thin")
    if style == "turned":
        profile = [
            (0, 0),
            (0.025, 0),
            (0.03, 0.03),
            (0.022, 0.07),
            (0.036, height * 0.5),
            (0.026, height * 0.62),
            (0.042, height * 0.7),
            (0.042, height),
            (0, height),
        ]
        legs = corners(lathe(profile, paint, 18), x, z)
    elif style == "thin":
        legs = corners(rod((0, height, 0), (0.05, 0, 0.03), 0.022, metal(rng), 0.014), x - 0.05, z - 0.03)
    else:
        legs = corners(beam((0, height, 0), (0, 0, 0), 0.075, paint, 0.045 if style == "tapered" else 0.075), x, z)
    legs = named("leg", *legs)
    if style != "thin" and chance(rng, 0.8):
        legs += named(
            "apron",
            *both(box(0.025, 0.09, 2 * z, paint).at(x, height - 0.09, 0)),
            *both(box(2 * x, 0.09, 0.025, paint).at(0, height - 0.09, z), "z"),
        )
    return legs


def coffee_table(rng: Rng) -> Build:
    """Low table: with a shelf below, round, glass on a frame, on hairpin legs, block, drawers, two nested rounds."""
    style = pick(rng, "shelf", "shelf", "round", "glass", "hairpin", "block", "drawers", "nested")
    paint = timber(rng, 0.75)
    tall, width, depth = between(rng, 0.34, 0.46), between(rng, 0.85, 1.25), between(rng, 0.5, 0.68)
    x, z = width / 2 - 0.05, depth / 2 - 0.05
    legs, detail = 4, ""
    words: tuple[str, ...] = ("low",)
    if style in ("round", "nested"):
        legs, words = int(rng.integers(3, 5)), ("low", "round")
        parts = _round_coffee(between(rng, 0.36, 0.5), tall, legs, paint)
        if style == "nested":
            detail = "in two parts"
            parts += moved(_round_coffee(between(rng, 0.24, 0.3), tall * 0.78, legs, paint if chance(rng) else timber(rng)), 0.42, 0, 0.2)
        else:
            detail = f"with {NUMBERS[legs]} legs"
    elif style == "glass":
        metal_frame = metal(rng) if chance(rng, 0.6) else paint
        parts = named("top", slab(rectangle(width, depth, 0.05), 0.012, glass(rng)).at(0, tall - 0.012, 0))
        parts += named("leg", *corners(box(0.04, tall - 0.012, 0.04, metal_frame), x, z))
        parts += named(
            "frame",
            *both(box(0.035, 0.035, 2 * z, metal_frame).at(x, tall - 0.05, 0)),
            *both(box(2 * x, 0.035, 0.035, metal_frame).at(0, tall - 0.05, z), "z"),
        )
        parts += named("shelf", box(2 * x, 0.02, 2 * z, metal_frame).at(0, 0.1, 0))
        detail = "with a glass top"
    elif style == "block":
        legs = 0
        parts = named("top", box(width, 0.05, depth, paint).at(0, tall - 0.05, 0)) + named(
            "side", *both(box(0.06, tall - 0.05, depth, paint).at(width / 2 - 0.03, 0, 0))
        )
        parts += named("shelf", box(width - 0.12, 0.03, depth, paint).at(0, tall * 0.4, 0))
    else:
        parts = named("top", slab(rectangle(width, depth, 0.04), 0.035, paint).at(0, tall - 0.035, 0))
        if style == "hairpin":
            pins = [rod((dx, tall - 0.03, 0), (0.05, 0.005, 0.05), 0.007, IRON) for dx in (-0.09, 0.0)]
            parts += named("leg", *[leg for pin in pins for leg in corners(pin, x - 0.08, z - 0.06)])
            detail = "on hairpin legs"
        elif style == "drawers":
            parts += drawers(width - 0.08, 0.14, depth - 0.06, 1, paint, metal(rng), (0, tall - 0.175), 2)
            parts += named("leg", *corners(rod((0, tall - 0.1, 0), (0.03, 0, 0.03), 0.024, paint, 0.014), x - 0.06, z - 0.05))
            detail = "with two drawers"
        else:
            parts += named("leg", *corners(box(0.05, tall - 0.03, 0.05, paint), x, z)) + named(
                "shelf", box(2 * x, 0.02, 2 * z, paint).at(0, tall * 0.3, 0)
            )
            detail = "with a shelf below"
    shelf = style in ("shelf", "glass", "block")
    facts = told(
        ("a shelf below", shelf), ("drawers", style == "drawers"), ("a glass top", style == "glass"), ("a round top", "round" in words)
    )
    has = (*facts[0], f"{NUMBERS[legs]} legs") if legs else facts[0]
    return Build(parts, words, detail, variant=style, has=has, lacks=tuple(p for p in facts[1] if p != "a round top"))


def _round_coffee(radius: float, tall: float, legs: int, paint: Paint) -> list[Part]:
    top = lathe([(0, 0), (radius - 0.01, 0), (radius, 0.012), (radius, 0.03), (0, 0.035)], paint, 40).at(0, tall - 0.035, 0)
    return named("top", top) + named(
        "leg", *around(rod((0, tall - 0.03, radius * 0.55), (0, 0, radius * 0.8), 0.024, paint, 0.014), legs, start=45)
    )


def desk(rng: Rng) -> Build:
    """Drawers on one or both sides, with shelves above, on a steel frame, L shape, writing desk on legs, with a roll front."""
    style = pick(rng, "one", "one", "two", "hutch", "metal", "corner", "writing", "secretary")
    paint, shine = timber(rng), metal(rng)
    tall, width, depth = between(rng, 0.72, 0.76), between(rng, 1.2, 1.65), between(rng, 0.6, 0.75)
    x = width / 2
    parts = named("top", box(width, 0.03, depth, paint).at(0, tall - 0.03, 0))
    count = int(rng.integers(2, 5))
    if style == "metal":
        parts += _metal_legs(rng, depth, shine, paint, tall, width)
    elif style in ("writing", "secretary"):
        parts += drawers(width - 0.06, 0.13, depth - 0.06, 1, paint, shine, (0, tall - 0.16), int(rng.integers(2, 4)))
        parts += named("leg", *corners(rod((0, tall - 0.1, 0), (0.02, 0, 0.02), 0.026, paint, 0.015), x - 0.07, depth / 2 - 0.07))
        if style == "secretary":
            parts += _secretary_top(rng, width, depth, tall, paint, shine)
    else:
        chest = [
            *drawers(0.4, tall - 0.1, depth - 0.04, count, paint, shine, (x - 0.22, 0.06)),
            *named("plinth", box(0.36, 0.06, depth - 0.1, paint).at(x - 0.22, 0, 0)),
        ]
        parts += chest
        if style == "two":
            parts += moved(chest, -2 * (x - 0.22))
        else:
            parts += named("side", box(0.035, tall - 0.03, depth - 0.04, paint).at(-x + 0.03, 0, 0))
        parts += named("back", box(width - 0.1, 0.35, 0.02, paint).at(0, tall - 0.38, -depth / 2 + 0.06))
    if style == "hutch":
        high = between(rng, 0.35, 0.55)
        parts += named("side", *both(box(0.025, high, 0.25, paint).at(x - 0.02, tall, -depth / 2 + 0.13)))
        parts += named("shelf", *[box(width, 0.025, 0.27, paint).at(0, tall + y, -depth / 2 + 0.13) for y in (high, high * 0.5)])
        parts += named("back", box(width, high, 0.015, paint).at(0, tall, -depth / 2 + 0.01))
    elif style == "corner":
        long = between(rng, 0.6, 0.9)
        parts += named("top", box(0.6, 0.03, long, paint).at(-x + 0.3, tall - 0.03, depth / 2 + long / 2)) + named(
            "side", box(0.55, tall - 0.03, 0.03, paint).at(-x + 0.3, 0, depth / 2 + long - 0.05)
        )
    facts = told(
        ("drawers", True),
        ("shelves above", style == "hutch"),
        ("metal legs", style == "metal"),
        ("four legs", style in ("writing", "secretary")),
    )
    detail = {"hutch": "with drawers and a shelf above", "metal": "with metal legs", "writing": "on four legs"}.get(style, "with drawers")
    return Build(parts, ("corner",) if style == "corner" else (), detail, paint, variant=style, has=facts[0], lacks=facts[1])


def _metal_legs(rng: Rng, depth: float, shine: Paint, paint: Paint, tall: float, width: float) -> list[Part]:
    """T-shaped steel legs, a beam between them and one flat drawer."""
    x, steel = width / 2, metal(rng)
    parts: list[Part] = []
    for side in (-x + 0.12, x - 0.12):
        parts += named("leg", box(0.08, 0.03, depth * 0.95, steel).at(side, 0, 0), box(0.07, tall - 0.05, 0.07, steel).at(side, 0.02, 0))
    parts += named("beam", box(width - 0.24, 0.06, 0.04, steel).at(0, tall - 0.1, 0))
    return parts + drawers(width * 0.3, 0.1, depth * 0.8, 1, paint, shine, (x * 0.45, tall - 0.14))


def _secretary_top(rng: Rng, width: float, depth: float, tall: float, paint: Paint, shine: Paint) -> list[Part]:
    """A row of pigeonholes and small drawers at the back."""
    high, deep, z = between(rng, 0.2, 0.3), 0.2, -depth / 2 + 0.11
    parts = named("side", *[box(0.015, high, deep, paint).at(w, tall, z) for w in row(-width / 2 + 0.01, width / 2 - 0.01, 7)])
    parts += named(
        "shelf", box(width, 0.018, deep + 0.02, paint).at(0, tall + high, z), box(width, high, 0.012, paint).at(0, tall, z - deep / 2)
    )
    each = (width - 0.02) / 6
    for i, w in enumerate(row(-width / 2 + each / 2 + 0.01, width / 2 - each / 2 - 0.01, 6)):
        if i in (0, 1, 4, 5):
            parts += drawers(each - 0.02, high * 0.5, deep - 0.01, 1, paint, shine, (w, tall))[:0]
            parts += named(
                "drawer",
                rounded(each - 0.02, high * 0.45, 0.015, 0.004, lighter(paint, -0.12)).at(w, tall + 0.01, z + deep / 2),
                ball(0.01, shine, 6, 10).at(w, tall + high * 0.23, z + deep / 2 + 0.015),
            )
    return parts
