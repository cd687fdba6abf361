"""Long low cupboards: sideboard. Front is +Z."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, NUMBERS, bow, door, knob, row, timber, told, trim
from cg3d.made.furniture.chests import drawers
from cg3d.made.paints import GOLD, Rng, glass, lighter, metal, pick
from cg3d.made.parts import both, box, corners, lathe, moved, named, rod, rounded


def sideboard(rng: Rng) -> Build:
    """Mid-century on slanting legs, drawers in the middle, sliding slatted doors, buffet with a plate rack, glass doors, on a plinth."""
    style = pick(rng, "legs", "legs", "middle drawers", "slatted", "buffet", "glass", "farmhouse")
    paint, shine = timber(rng, 0.7), GOLD if chance(rng, 0.35) else metal(rng)
    width, depth = between(rng, 1.3, 2.0), between(rng, 0.4, 0.48)
    farm = style in ("farmhouse", "buffet")
    low = between(rng, 0.08, 0.12) if farm else between(rng, 0.16, 0.24)
    tall = between(rng, 0.82, 0.92) if farm else between(rng, 0.68, 0.8)
    x, z, count = width / 2, depth / 2, int(rng.integers(3, 5))
    parts = named("body", box(width, tall - low - 0.02, depth, paint).at(0, low, 0))
    parts += named(
        "top", rounded(width + (0.06 if farm else 0.0), 0.03, depth + (0.04 if farm else 0.0), 0.01, paint).at(0, tall - 0.03, 0)
    )
    if farm:
        foot = [(0, 0), (0.03, 0), (0.05, low * 0.5), (0.035, low), (0, low)]
        parts += named("foot", *corners(lathe(foot, paint, 16), x - 0.06, z - 0.06))
    elif chance(rng, 0.7):
        leg = paint if chance(rng, 0.6) else IRON
        parts += named("leg", *corners(rod((0, low + 0.01, 0), (0.05, 0, 0.03), 0.024, leg, 0.013), x - 0.16, z - 0.08))
    else:
        parts += named("leg", *[p for s in (-x + 0.18, x - 0.18) for p in both(box(0.03, low, 0.03, IRON).at(s, 0, z - 0.05), "z")])
        parts += named("leg", *[box(0.03, 0.03, depth - 0.07, IRON).at(s, 0, 0) for s in (-x + 0.18, x - 0.18)])
    each, high = width / count, tall - low - 0.06
    top_drawers = farm or chance(rng, 0.3)
    door_high = high - 0.18 if top_drawers else high
    middle = {count // 2, (count - 1) // 2} if style == "middle drawers" else set()
    if top_drawers:
        parts += named("drawer", *moved(drawers(width - 0.01, 0.16, 0.05, 1, paint, shine, (0, tall - 0.2), count)[1:], z=z - 0.025))
    doors = 0
    for i, w in enumerate(row(-x + each / 2, x - each / 2, count)):
        if i in middle:
            rows = 2 if top_drawers else 3
            parts += named("drawer", *moved(drawers(each - 0.01, door_high, 0.05, rows, paint, shine, (w, low + 0.015))[1:], z=z - 0.025))
            continue
        doors += 1
        side = 1 if i < count / 2 else -1
        if style == "slatted":
            leaf = named(
                "slat",
                *[
                    box(0.014, door_high - 0.01, 0.014, trim(paint)).at(w + s, low + 0.02, z + 0.004)
                    for s in row(-each / 2 + 0.02, each / 2 - 0.02, int(each / 0.03))
                ],
            )
        elif style in ("glass", "farmhouse", "buffet"):
            pane = glass(rng) if style == "glass" else trim(paint)
            leaf = named("door", *moved(door(each - 0.015, door_high, paint, pane, rim=0.06), w, low + 0.015, z))
        else:
            leaf = named("door", rounded(each - 0.012, door_high, 0.02, 0.005, trim(paint), 2).at(w, low + 0.015, z + 0.004))
        parts += leaf
        if style == "legs" and chance(rng, 0.5):
            parts += named("handle", *moved(bow(0.1, 0.03, 0.006, shine), w + side * (each / 2 - 0.09), low + door_high * 0.75, z + 0.012))
        else:
            parts += named("knob", *moved(knob(0.016, shine), w + side * (each / 2 - 0.045), low + door_high * 0.55, z + 0.018))
    if style == "buffet":
        rack = between(rng, 0.75, 0.95)
        parts += named(
            "rack",
            *both(box(0.03, rack, 0.24, paint).at(x - 0.02, tall, -z + 0.12)),
            box(width - 0.04, rack, 0.015, lighter(paint, -0.15)).at(0, tall, -z + 0.01),
        )
        parts += named("rack", box(width + 0.06, 0.04, 0.3, paint).at(0, tall + rack, -z + 0.13))
        parts += named("shelf", *[box(width - 0.05, 0.022, 0.22, paint).at(0, tall + rack * k, -z + 0.12) for k in (0.36, 0.68)])
        if chance(rng, 0.6):
            ware = timber(rng, 0)
            dish = lathe([(0, 0), (0.05, 0), (0.11, 0.015), (0.105, 0.02), (0, 0.01)], ware, 28).turn("x", 78)
            parts += named(
                "plate", *[dish.at(w, tall + rack * k + 0.135, -z + 0.06) for k in (0.36, 0.68) for w in row(-x + 0.2, x - 0.2, 5)]
            )
    count_words = f"{NUMBERS[doors]} doors"
    facts = told(
        (count_words, True),
        ("drawers", top_drawers or bool(middle)),
        ("legs", not farm),
        ("a plate rack", style == "buffet"),
        ("slatted doors", style == "slatted"),
        ("glass doors", style == "glass"),
    )
    return Build(parts, ("long",), f"with {count_words}" if chance(rng) else "", paint, variant=style, has=facts[0], lacks=facts[1])
