"""Yacht and raft. Bow towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, extrude, loft, named, rod, rounded, torus, tube
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.boats import hull
from cg3d.made.vehicles.cars import IRON, PANE
from cg3d.made.vehicles.paddled import paddle_parts


def yacht(rng: Rng) -> Build:
    """Motor yacht of two decks, large one of three, sailing yacht, sporty with a hard top, catamaran."""
    style = pick(rng, "motor", "motor", "super", "sailing", "sports", "catamaran")
    paint = draw(rng, pick(rng, "white", "white", "white", "blue", "black", "grey"), "plastic")
    length = {"super": 38, "motor": 20, "sports": 14, "sailing": 15, "catamaran": 14}[style] * between(rng, 0.9, 1.1)
    width, deep = (
        length * {"super": 0.19, "sailing": 0.26}.get(style, 0.25),
        length * {"sailing": 0.085, "catamaran": 0.1}.get(style, 0.115),
    )
    white, teak, h = Paint(np.array((0.95, 0.95, 0.94)), "plastic"), Paint(np.array((0.66, 0.47, 0.29)), "wooden"), length / 2
    if style == "catamaran":
        x = width * 0.75
        parts = named("hull", *both(hull(length, width * 0.42, deep, paint, transom=0.7).at(x, 0, 0))) + named(
            "deck", rounded(x * 2 + width * 0.3, deep * 0.3, length * 0.5, deep * 0.1, white).at(0, deep * 0.75, -length * 0.12)
        )
        net = [
            rod((-x, deep * 0.95, z), (x, deep * 0.95, z), deep * 0.03, IRON, sides=6) for z in np.linspace(length * 0.15, length * 0.34, 6)
        ] + [
            rod((f * x, deep * 0.95, length * 0.12), (f * x, deep * 0.95, length * 0.36), deep * 0.03, IRON, sides=6)
            for f in np.linspace(-0.8, 0.8, 7)
        ]
        parts += named("net", *net)
        levels = [(0.34, 1.5, -0.1, x * 1.7)]
    else:
        parts = named("hull", hull(length, width, deep, paint, transom=0.85 if style != "sailing" else 0.65)) + named(
            "deck", hull(length * 0.97, width * 0.94, deep * 0.1, teak, transom=0.85 if style != "sailing" else 0.65).at(0, deep, 0)
        )
        levels = {
            "super": [(0.62, 0.86, -0.02, width * 0.84), (0.46, 0.8, -0.05, width * 0.74), (0.28, 0.72, -0.08, width * 0.58)],
            "motor": [(0.54, 1.0, 0.0, width * 0.8), (0.32, 0.75, -0.05, width * 0.62)],
            "sports": [(0.44, 0.7, 0.05, width * 0.74)],
            "sailing": [(0.34, 0.42, 0.02, width * 0.52)],
        }[style]
    y = deep * 1.05
    for long, tall, middle, w in levels:
        d, t = long * length / 2, tall * deep
        z = middle * length
        lean = t * (1.6 if style != "sailing" else 0.9)
        cabin = np.array(
            [(z - d, y), (z + d, y), (z + d - lean * 0.55, y + t * 0.5), (z + d - lean, y + t * 0.92), (z - d - t * 0.15, y + t * 0.92)]
        )
        glass = np.array(
            [
                (z - d * 0.85, y + t * 0.4),
                (z + d - lean * 0.42, y + t * 0.4),
                (z + d - lean * 0.9, y + t * 0.84),
                (z - d * 0.85, y + t * 0.84),
            ]
        )
        parts += named(
            "cabin",
            side(cabin, w, white),
            rounded(w * 1.06, t * 0.12, d * 2.0 - lean * 0.6, t * 0.05, white).at(0, y + t * 0.9, z - lean * 0.45),
        ) + named("window", side(glass + (t * 0.03, 0), w * 1.012, PANE))
        y += t
    if style == "sailing" or (style == "catamaran"):
        mast, tall = length * 0.06, length * between(rng, 1.15, 1.35)
        cloth = draw(rng, pick(rng, "white", "white", "beige", "red"), "fabric")
        up = np.linspace(0, 1, 12)
        leech = np.column_stack([mast - 0.02 * length - length * 0.42 * (1 - up) ** 0.8, y + 0.35 * deep + (tall - y) * 0.97 * up])
        sail = side(joined((mast - 0.012 * length, y + 0.35 * deep), (mast - 0.012 * length, tall), leech[::-1]), 0.04, cloth)
        low, high = y, tall
        belly = lambda a, b, c: (a + length * 0.02 * np.sin(np.pi * np.clip((b - low) / (high - low), 0, 1)), b, c)  # noqa: E731
        jib = side(
            np.array([(mast + 0.02 * length, y + 0.2 * deep), (h * 0.9, deep * 1.35), (mast + 0.02 * length, tall * 0.88)]), 0.04, cloth
        )
        parts += (
            named("sail", sail.shaped(belly), jib.shaped(belly))
            + named("mast", rod((0, deep, mast), (0, tall * 1.02, mast), length * 0.007, STEEL))
            + named("boom", rod((0, y + 0.3 * deep, mast), (0, y + 0.3 * deep, mast - length * 0.43), length * 0.006, STEEL))
        )
        parts += named(
            "stay",
            rod((0, tall, mast), (0, deep * 1.25, h * 0.94), 0.02, IRON, sides=6),
            rod((0, tall, mast), (0, deep, -h * 0.95), 0.02, IRON, sides=6),
            *both(rod((0, tall * 0.8, mast), (width * (0.46 if style == "sailing" else 0.7), deep, mast), 0.02, IRON, sides=6)),
        )
    else:
        top = y
        arch = named(
            "radar arch",
            *both(
                rod(
                    (levels[-1][3] * 0.4, top - deep * 0.3, -length * 0.12),
                    (levels[-1][3] * 0.34, top + deep * 0.4, -length * 0.17),
                    deep * 0.07,
                    white,
                )
            ),
            box(levels[-1][3] * 0.76, deep * 0.1, deep * 0.35, white).at(0, top + deep * 0.36, -length * 0.17),
            ellipsoid(deep * 0.22, deep * 0.16, deep * 0.22, white).at(0, top + deep * 0.58, -length * 0.17),
            rod((deep * 0.4, top + deep * 0.4, -length * 0.17), (deep * 0.42, top + deep * 1.3, -length * 0.19), deep * 0.02, IRON),
        )
        parts += arch
        count = 7 if style == "super" else 4
        parts += named(
            "porthole",
            *(
                p
                for z in np.linspace(-length * 0.28, length * 0.2, count)
                for p in both(
                    cylinder(deep * 0.11, width * 0.02, PANE, sides=16)
                    .turn("z", -90)
                    .scaled(1, 1, 1.6)
                    .at(width * 0.485, deep * 0.62, float(z))
                )
            ),
        )
    reach = np.linspace(-0.1, 0.86, 7)

    def rim(f: float) -> float:
        t = (f + 1) / 2
        return float(width / 2 * max(0.02, 1 - max(0.0, (t - 0.45) / 0.55) ** 2.2) * 0.93)

    railing = style != "catamaran" and chance(rng, 0.8)
    if railing:
        size = deep * 0.3
        line = np.array([(rim(f), deep * (1.04 + 0.25 * ((f + 1) / 2) ** 3) + size, f * h) for f in reach])
        parts += named(
            "railing",
            *both(tube(line, deep * 0.025, STEEL, 6)),
            *(p for q in line for p in both(rod(tuple(q), (q[0], q[1] - size, q[2]), deep * 0.02, STEEL, sides=5))),
        )
    sails = style in ("sailing", "catamaran")
    decks = {"super": "three decks", "motor": "two decks"}.get(style, "one deck")
    has, lacks = features(("sails", sails), ("a railing", railing), ("two hulls", style == "catamaran"))
    return Build(
        parts,
        (),
        "with sails" if sails else f"with {decks}" if style in ("super", "motor") else "",
        paint,
        variant=style,
        has=(decks, *has),
        lacks=tuple(x for x in lacks if x != "two hulls"),
    )


def raft(rng: Rng) -> Build:
    """Logs tied together, planks on barrels, rubber raft, logs with a mast and sail, life raft with a roof."""
    style = pick(rng, "logs", "logs", "sailing", "rubber", "barrels", "life raft")
    bark = Paint(np.array((0.50, 0.34, 0.21)) * between(rng, 0.85, 1.25), "wooden")
    rope = Paint(np.array((0.80, 0.68, 0.46)), "fabric")
    if style in ("rubber", "life raft"):
        return _rubber_raft(rng, style)
    h, count, r = between(rng, 1.1, 1.5), int(rng.integers(6, 10)), between(rng, 0.09, 0.13)
    top = 2 * r
    parts: list[Part] = []
    if style == "barrels":
        blue = draw(rng, pick(rng, "blue", "blue", "red", "black"), "plastic")
        for x in (-0.55, 0.55):
            for z in (-h * 0.6, 0.0, h * 0.6):
                barrel = cylinder(0.26, 0.75, blue, sides=24).at(0, -0.375, 0)
                parts += named(
                    "barrel",
                    *(
                        p.turn("x", 90).at(x, 0.26, z)
                        for p in (barrel, torus(0.265, 0.02, blue, 6, 24).at(0, 0.13, 0), torus(0.265, 0.02, blue, 6, 24).at(0, -0.13, 0))
                    ),
                )
        plank, top = wood(rng), 0.52
        parts += named(
            "plank",
            *(box(1.7, 0.04, h * 2 / 11 * 0.9, plank).at(0, top, float(z)) for z in np.linspace(-h * 0.92, h * 0.92, 11)),
            *(box(0.08, 0.08, h * 2, plank).at(x, top - 0.06, 0) for x in (-0.6, 0, 0.6)),
        )
        top += 0.04
    else:
        for k in range(count):
            x = (k - (count - 1) / 2) * r * 1.95
            end, size = between(rng, -0.12, 0.12), r * between(rng, 0.9, 1.05)
            log = rod((0, 0, -h + end), (0, 0, h + end), size, bark, size * 0.95, sides=14).at(x, r, 0)
            rings = [
                cylinder(size * 0.86, 0.012, lighter(bark, 0.45), sides=14).turn("x", 90).at(x, r, z)
                for z in (-h + end - 0.006, h + end - 0.006)
            ]
            parts += named("log", log, *rings)
        for z in (-h * 0.7, h * 0.7):
            parts += named(
                "crossbeam", rod((-count * r * 1.02, 2 * r + 0.05, z), (count * r * 1.02, 2 * r + 0.05, z), 0.06, bark, sides=12)
            )
            parts += named(
                "rope",
                *(
                    torus(0.085, 0.018, rope, 6, 18)
                    .turn("z", 90)
                    .at((k - (count - 1) / 2) * r * 1.95 + r * 0.97 * (k % 2), 2 * r + 0.04, z)
                    for k in range(count)
                ),
            )
    sail = style == "sailing"
    if sail:
        tall, cloth = between(rng, 2.2, 2.7), draw(rng, pick(rng, "beige", "white", "red", "yellow"), "fabric")
        parts += named(
            "mast",
            rod((0, top, 0.1), (0, top + tall, 0.1), 0.045, bark),
            rod((-0.75, top + tall * 0.92, 0.14), (0.75, top + tall * 0.92, 0.14), 0.03, bark),
            rod((-0.75, top + tall * 0.3, 0.14), (0.75, top + tall * 0.3, 0.14), 0.03, bark),
        )
        grid = loft(
            np.array(
                [
                    np.array(
                        [
                            (x, tall * 0.62 * f, 0.16 * np.sin(np.pi * f) + d)
                            for x, d in ((-0.7, 0.0), (0, 0.06), (0.7, 0.0), (0.7, 0.015), (0, 0.075), (-0.7, 0.015))
                        ]
                    )
                    for f in np.linspace(0, 1, 9)
                ]
            ),
            cloth,
        )
        parts += named("sail", grid.at(0, top + tall * 0.3, 0.15)) + named(
            "rope", *both(rod((0.02, top + tall, 0.1), (count * r * 0.9, top, -h * 0.8), 0.012, rope, sides=6))
        )
    pole = not sail and chance(rng, 0.5)
    if pole:
        parts += named("paddle", *(p.turn("y", 12).at(0.15, top + 0.12, 0) for p in paddle_parts(1.7, bark, bark, "beaver")))
    cabin = style in ("barrels", "logs") and chance(rng, 0.3)
    if cabin:
        straw = Paint(np.array((0.80, 0.66, 0.36)), "straw")
        parts += named(
            "hut",
            *(
                rod((x * 0.5, top, -h * 0.35 + z * 0.45), (x * 0.5, top + 0.95, -h * 0.35 + z * 0.45), 0.035, bark)
                for x in (-1, 1)
                for z in (-1, 1)
            ),
            extrude(np.array([(-0.72, 0), (0.72, 0), (0, 0.5)]), 1.25, straw).at(0, top + 0.9, -h * 0.35),
        )
    has, lacks = features(("a sail", sail), ("a paddle", pole), ("a roof", cabin), ("barrels below", style == "barrels"))
    body = None if style == "barrels" else bark
    return Build(
        parts,
        (),
        "with a sail" if sail else "on barrels" if style == "barrels" else "",
        body,
        variant=style,
        has=has if style == "barrels" else (*has, "logs"),
        lacks=tuple(x for x in lacks if x != "barrels below"),
    )


def _rubber_raft(rng: Rng, style: str) -> Build:
    paint = draw(rng, pick(rng, "orange", "orange", "yellow", "red", "grey", "blue"), "rubber")
    h, w, r = between(rng, 1.3, 1.7), between(rng, 0.75, 0.9), between(rng, 0.2, 0.25)
    if style == "life raft":
        ring = circle(1.0, 40) * 1.25
        parts = named(
            "tube",
            *(
                tube(
                    np.column_stack([ring[:, 0], np.full(40, r + k * r * 1.7), ring[:, 1]]),
                    r,
                    paint if k == 0 else lighter(paint, -0.5),
                    12,
                    closed=True,
                )
                for k in range(2)
            ),
        )
        roof = loft(
            np.array(
                [
                    np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]])
                    for y, o in ((r * 3, circle(1.25, 32)), (r * 3 + 0.5, circle(0.9, 32)), (r * 3 + 0.78, circle(0.35, 32)))
                ]
            ),
            paint,
        )
        door = extrude(joined(arc(0, 0.28, 0.32, 0, 180, 10), (-0.32, 0.0), (0.32, 0.0)), 0.3, IRON).turn("x", -32).at(0, r * 3 + 0.02, 1.1)
        parts += named("roof", roof) + named("door", door) + named("floor", cylinder(1.2, 0.1, IRON).at(0, 0.05, 0))
    else:
        o = rectangle(w * 2, h * 2, w * 0.85, 10)
        lift = np.abs(o[:, 1] / h) ** 5 * 0.3
        parts = named("tube", tube(np.column_stack([o[:, 0], r + lift, o[:, 1]]), r, paint, 14, closed=True)) + named(
            "floor", box(w * 1.8, 0.08, h * 1.8, lighter(paint, -0.35)).at(0, 0.08, 0)
        )
        parts += named(
            "thwart",
            *(
                rod((-w, r + 0.06, z), (w, r + 0.06, z), r * 0.8, lighter(paint, -0.2))
                for z in np.linspace(-h * 0.5, h * 0.5, int(rng.integers(2, 4)))
            ),
        )
        k = np.linspace(-h * 0.7, h * 0.7, 25)
        parts += named(
            "rope", *both(tube(np.column_stack([np.full(25, w + r * 0.95), r * 1.15 - 0.06 * np.abs(np.sin(k * 5)), k]), 0.014, WHITE, 6))
        )
    has, lacks = features(("a sail", False), ("a paddle", False), ("a roof", style == "life raft"), ("logs", False))
    return Build(parts, (), "with a roof" if style == "life raft" else "", paint, variant=style, has=("thick tubes", *has), lacks=lacks)
