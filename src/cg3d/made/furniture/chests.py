"""Chests of drawers: nightstand, dresser, and the `drawers` that others use. Front is +Z."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import MIRROR, NUMBERS, frame, timber, told, tone
from cg3d.made.outlines import circle
from cg3d.made.paints import Paint, Rng, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
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
    turned,
)


def drawers(
    width: float, height: float, depth: float, count: int, paint: Paint, knob: Paint, place: tuple[float, float], columns: int = 1
) -> list[Part]:
    """Chest with `count` rows of drawer fronts with knobs or handles, its base centre at (x, y) = place."""
    x, y = place
    front = lighter(paint, -0.12) if paint.rgb.mean() > 0.25 else lighter(paint, 0.12)
    parts = named("body", box(width, height, depth, paint))
    row, column = height / count, width / columns
    for i in range(count):
        for j in range(columns):
            cx, cy = (j - (columns - 1) / 2) * column, row * i
            parts += named("drawer", rounded(column - 0.03, row - 0.025, 0.018, 0.006, front, 2).at(cx, cy + 0.0125, depth / 2 + 0.004))
            if column > 0.42:
                pair = [ball(0.014, knob, 6, 10).at(s * column * 0.25, 0, 0) for s in (-1, 1)]
                parts += named("knob", *moved(pair, cx, cy + row * 0.55, depth / 2 + 0.02))
            else:
                parts += named("handle", box(min(0.12, column * 0.4), 0.012, 0.02, knob).at(cx, cy + row * 0.55, depth / 2 + 0.02))
    return moved(parts, x, y, 0)


def nightstand(rng: Rng) -> Build:
    """Small bedside chest: drawers, a drawer over an open shelf, a drawer on legs, a cupboard door, round on three legs."""
    style = pick(rng, "drawers", "drawers", "open", "legs", "door", "round")
    paint, knob = timber(rng), metal(rng)
    width, depth, tall = between(rng, 0.38, 0.52), between(rng, 0.34, 0.42), between(rng, 0.48, 0.62)
    x, z, count, detail = width / 2, depth / 2, 1, ""
    words: tuple[str, ...] = ()
    if style == "round":
        words, radius = ("round",), width / 2
        parts = named("top", slab(circle(radius, 40), 0.022, paint, smooth=True).at(0, tall - 0.022, 0))
        parts += named("body", cylinder(radius * 0.94, 0.17, paint, sides=40).at(0, tall - 0.19, 0))
        parts += named(
            "drawer",
            rounded(radius * 0.84, 0.12, 0.06, 0.008, lighter(paint, -0.12)).at(0, tall - 0.165, radius * 0.9 - 0.02),
            ball(0.016, knob, 8, 12).at(0, tall - 0.105, radius * 0.93 + 0.02),
        )
        parts += named("leg", *around(rod((0, tall - 0.18, radius * 0.6), (0, 0, radius * 0.9), 0.02, paint, 0.012), 3))
        detail = "on three legs"
    else:
        parts = named("top", rounded(width + 0.03, 0.025, depth + 0.03, 0.008, paint).at(0, tall - 0.025, 0))
        if style in ("drawers", "door"):
            count = int(rng.integers(2, 4)) if style == "drawers" else 1
            low = 0.075 if style == "drawers" else tall - 0.025 - 0.15
            parts += drawers(width, tall - 0.025 - low, depth, count, paint, knob, (0, low))
            parts += named("foot", *corners(box(0.045, 0.08, 0.045, paint), x - 0.03, z - 0.03))
            if style == "door":
                parts += named("body", box(width, low - 0.07, depth, paint).at(0, 0.07, 0))
                parts += named(
                    "door",
                    rounded(width - 0.03, low - 0.09, 0.02, 0.006, lighter(paint, -0.12)).at(0, 0.08, z + 0.004),
                    ball(0.014, knob, 6, 10).at(x - 0.06, low * 0.6, z + 0.025),
                )
            detail = f"with {NUMBERS[count]} drawers" if count > 1 else "with a door"
        else:
            chest = tall * between(rng, 0.3, 0.42)
            parts += drawers(width, chest, depth, 1, paint, knob, (0, tall - 0.025 - chest))
            if style == "legs":
                parts += named("leg", *corners(rod((0, tall - chest, 0), (0.02, 0, 0.02), 0.022, paint, 0.013), x - 0.05, z - 0.05))
                detail = "with one drawer on legs"
            else:
                parts += named(
                    "side",
                    *both(box(0.02, tall - chest, depth, paint).at(x - 0.01, 0, 0)),
                    box(width, tall - chest, 0.012, paint).at(0, 0, -z + 0.006),
                )
                parts += named("shelf", box(width, 0.02, depth, paint).at(0, 0.08, 0))
                detail = "with one drawer and an open shelf"
    lamp = chance(rng, 0.15)
    if lamp:
        shade = tone(rng, "white", "beige", "yellow", material="fabric")
        parts += named(
            "lamp",
            lathe([(0, 0), (0.06, 0), (0.05, 0.03), (0.015, 0.06), (0.012, 0.2), (0, 0.2)], knob, 20).at(0, tall, 0),
            cylinder(0.11, 0.14, shade, 0.075).at(0, tall + 0.16, 0),
        )
    drawer_words = "one drawer" if count == 1 else f"{NUMBERS[count]} drawers"
    facts = told(
        (drawer_words, True),
        ("an open shelf", style == "open"),
        ("legs", style in ("legs", "round")),
        ("a door", style == "door"),
        ("a lamp", lamp),
    )
    return Build(parts, words, detail, paint, variant=style, has=facts[0], lacks=tuple(p for p in facts[1] if p != "a lamp"))


def dresser(rng: Rng) -> Build:
    """Chest of drawers: wide with two columns, tall with one, with a mirror, on slanting legs, bow-topped on bun feet."""
    style = pick(rng, "wide", "tall", "mirror", "legs", "bun feet")
    paint, knob, rows = timber(rng, 0.6), metal(rng), int(rng.integers(3, 5)) + (0 if chance(rng) else 1)
    single = style == "tall" or (style == "bun feet" and chance(rng, 0.5))
    rows = min(rows, 5)
    width = between(rng, 0.7, 0.85) if single else between(rng, 1.1, 1.55)
    tall = between(rng, 1.05, 1.3) if style == "tall" else between(rng, 0.75, 0.95)
    depth, low = between(rng, 0.42, 0.5), between(rng, 0.16, 0.24) if style == "legs" else 0.1 if style == "bun feet" else 0.08
    parts = drawers(width, tall - low, depth, rows, paint, knob, (0, low), 1 if single else 2)
    over = 0.08 if style == "bun feet" else 0.04
    parts += named("top", rounded(width + over, 0.03, depth + over, 0.012, paint).at(0, tall, 0.005))
    if style == "legs":
        parts += named("leg", *corners(rod((0, low, 0), (0.03, 0, 0.02), 0.026, paint, 0.015), width / 2 - 0.08, depth / 2 - 0.07))
    elif style == "bun feet":
        parts += named(
            "foot",
            *corners(
                lathe([(0, 0), (0.03, 0), (0.05, 0.035), (0.045, 0.07), (0.03, 0.1), (0, 0.1)], paint, 18),
                width / 2 - 0.06,
                depth / 2 - 0.06,
            ),
        )
    else:
        parts += named("plinth", box(width - 0.04, low, depth - 0.05, paint))
    if style == "mirror":
        size, z = width * 0.62, -depth / 2 + 0.05
        if chance(rng):
            parts += named(
                "mirror",
                *moved([*frame(size, 0.75, 0.05, 0.035, paint), box(size - 0.06, 0.7, 0.012, MIRROR).at(0, 0.025, 0)], y=tall + 0.06, z=z),
            )
        else:
            disc = [
                slab(circle(size / 2, 44, 0.85), 0.035, paint, smooth=True),
                slab(circle(size / 2 - 0.045, 44, 0.85), 0.02, MIRROR, smooth=True).at(0, 0.02, 0),
            ]
            parts += named("mirror", *moved(turned(disc, "x", 90), y=tall + size * 0.45, z=z))
        parts += named("post", *both(box(0.05, 0.32, 0.04, paint).at(size / 2 - 0.1, tall, z - 0.03)))
    row_words = f"{NUMBERS[rows]} rows of drawers"
    facts = told((row_words, True), ("a mirror", style == "mirror"), ("legs", style == "legs"))
    return Build(
        parts,
        ("tall",) if style == "tall" else (),
        "with a mirror" if style == "mirror" else f"with {row_words}",
        paint,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )
