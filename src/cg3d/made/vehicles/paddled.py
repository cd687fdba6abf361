"""Small craft and what goes with them: canoe, kayak, yacht, raft, jet ski, paddle; and the snowmobile. Bow towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, extrude, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.vehicles.bits import STEEL, crawler, features, screen, side
from cg3d.made.vehicles.boats import hull
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE
from cg3d.made.vehicles.crafts import fuselage


def shell(length: float, width: float, deep: float, paint: Paint, *, rise: float = 0.5, flat: float = 0.7, full: float = 1.6) -> Part:
    """Open double-ended boat skin along z, keel near y = 0; the ends rise by that share of the depth."""
    rings = []
    for t in np.linspace(-1, 1, 25):
        w = max(width / 2 * (1 - abs(t) ** full) ** 0.75 if abs(t) < 1 else 0.0, 0.012)
        low, rim = deep * 0.55 * max(0.0, abs(t) - 0.75) / 0.25 * 0.6, deep * (1 + rise * abs(t) ** 3)
        a = np.linspace(-np.pi / 2, np.pi / 2, 13)
        outer = np.stack([w * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** flat, rim - (rim - low) * np.abs(np.cos(a)) ** 0.7], 1)
        wall = min(0.018, w * 0.4)
        inner = np.stack([outer[:, 0] * (w - wall) / w, np.maximum(outer[:, 1], low + wall)], 1)[::-1]
        ring = np.concatenate([outer, inner])
        rings.append(np.column_stack([ring, np.full(len(ring), t * length / 2)]))
    return loft(np.array(rings), paint)


def paddle_parts(length: float, paint: Paint, blade: Paint, style: str) -> list[Part]:
    """Paddle along z, centred: "single", "double", "oar", "beaver"."""
    h, r = length / 2, 0.014
    wide, long = {"single": (0.2, 0.48), "double": (0.17, 0.44), "oar": (0.14, 0.6), "beaver": (0.15, 0.65), "round": (0.24, 0.34)}[style]
    shape = spline(
        [
            (0.012, 0),
            (wide * 0.32, long * 0.25),
            (wide * 0.5, long * 0.62),
            (wide * 0.44, long * 0.9),
            (wide * 0.2, long),
            (-wide * 0.2, long),
            (-wide * 0.44, long * 0.9),
            (-wide * 0.5, long * 0.62),
            (-wide * 0.32, long * 0.25),
            (-0.012, 0),
        ],
        40,
    )
    if style == "round":
        shape = circle(1.0, 32) * (wide / 2, long / 2) + (0, long / 2)
    leaf = extrude(shape, 0.012, blade, smooth=True).turn("x", 90).shaped(lambda x, y, z: (x, y + 0.8 * x**2, z))
    rib = rod((0, 0.004, -0.05), (0, 0.006, long * 0.7), r * 0.9, blade, r * 0.3)
    tip = [part.at(0, 0, h - long) for part in (leaf, rib)]
    parts = named("blade", *tip)
    if style == "double":
        parts += (
            named("blade", *(p.turn("y", 180).turn("z", 55) for p in tip))
            + named("shaft", rod((0, 0, -h + long), (0, 0, h - long), r, paint))
            + named("ring", *both(torus(r * 1.5, 0.006, IRON, 6, 16).turn("x", 90).at(0, 0, h - long - 0.06), "z"))
        )
        return parts
    parts += named("shaft", rod((0, 0, -h), (0, 0, h - long + 0.02), r * (1.25 if style == "oar" else 1.0), paint))
    if style == "oar":
        return (
            parts
            + named("grip", rod((0, 0, -h - 0.02), (0, 0, -h + 0.16), 0.021, IRON))
            + named("collar", cylinder(0.03, 0.12, IRON).turn("x", 90).at(0, 0, -h * 0.35))
        )
    return parts + named("grip", rod((-0.05, 0, -h), (0.05, 0, -h), 0.017, paint), *both(ball(0.017, paint, 8, 12).at(0.05, 0, -h)))


def paddle(rng: Rng) -> Build:
    """Canoe paddle, kayak paddle with two blades, oar, long beaver-tail blade, round blade."""
    style = pick(rng, "single", "single", "double", "oar", "beaver", "round")
    brown = wood(rng)
    paint = brown if style in ("beaver", "oar") or chance(rng, 0.6) else draw(rng, pick(rng, "black", "grey", "white"), "metal")
    blade = paint if chance(rng, 0.45) else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    length = {"single": 1.45, "double": 2.2, "oar": 2.3, "beaver": 1.6, "round": 1.2}[style] * between(rng, 0.93, 1.07)
    parts = paddle_parts(length, paint, blade, style)
    pose = pick(rng, "flat", "upright", "upright")
    if pose == "upright":
        parts = turned(parts, "x", 90 if chance(rng, 0.6) else -90)
        parts = turned(parts, "y", between(rng, -40, 60))
    else:
        parts = turned(parts, "y", between(rng, 20, 80))
    has, lacks = features(("a grip", style in ("single", "beaver", "round", "oar")), ("two blades", style == "double"))
    return Build(
        parts,
        ("long",),
        "with two blades" if style == "double" else "",
        variant=style,
        named=False,
        has=has if style == "double" else (*has, "one blade"),
        lacks=tuple(x for x in lacks if x != "two blades"),
    )


def canoe(rng: Rng) -> Build:
    """Wooden with ribs, birch bark with high ends, plastic, dugout, outrigger."""
    style = pick(rng, "wooden", "wooden", "plastic", "plastic", "bark", "dugout", "outrigger")
    paint = (
        draw(rng, pick(rng, *BRIGHT, "red", "green"), "plastic")
        if style == "plastic"
        else Paint(np.array((0.72, 0.52, 0.32)), "wooden")
        if style == "bark"
        else wood(rng)
    )
    length, width, deep = (
        between(rng, 4.2, 5.2),
        between(rng, 0.8, 0.95) * (0.8 if style in ("dugout", "outrigger") else 1),
        between(rng, 0.33, 0.4),
    )
    rise = {"bark": 1.1, "dugout": 0.25}.get(style, between(rng, 0.4, 0.75))
    trim = lighter(paint, -0.3) if paint.texture is not None or style == "bark" else wood(rng, grain=False)
    parts = named("hull", shell(length, width, deep, paint, rise=rise))
    t = np.linspace(-0.97, 0.97, 33)
    rim = np.column_stack([width / 2 * (1 - np.abs(t) ** 1.6) ** 0.75, deep * (1 + rise * np.abs(t) ** 3) + 0.008, t * length / 2])
    parts += named("gunwale", *both(tube(rim, 0.016, trim, 6)))
    seats = 0 if style == "dugout" and chance(rng) else int(rng.integers(2, 4))
    for f in np.linspace(-0.48, 0.5, seats) if seats else ():
        w = width * (1 - abs(f) ** 1.6) ** 0.75
        parts += named("seat", box(w * 0.97, 0.025, 0.22, trim).at(0, deep * 0.86, f * length / 2))
    ribs = style in ("wooden", "bark")
    if ribs:
        for f in np.linspace(-0.75, 0.75, 13):
            w = width / 2 * (1 - abs(f) ** 1.6) ** 0.75 * 0.96
            a = np.linspace(-np.pi / 2, np.pi / 2, 11)
            line = np.column_stack(
                [
                    w * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.7,
                    deep - (deep - 0.03) * np.abs(np.cos(a)) ** 0.7,
                    np.full(11, f * length / 2),
                ]
            )
            parts += named("rib", tube(line, 0.012, trim, 5))
    oars = chance(rng, 0.55)
    if oars:
        blade = wood(rng, grain=False)
        one = paddle_parts(1.4, blade, blade, "single")
        parts += [p.turn("x", -6).at(0.08, deep * 0.98, between(rng, -0.3, 0.3) * length) for p in one]
    if style == "outrigger":
        x = width * 1.9
        parts += named("float", ellipsoid(0.11, 0.1, length * 0.3, trim).at(x, 0.12, 0)) + named(
            "boom",
            *(
                tube(spline([(-width * 0.5, deep, z), (width * 0.8, deep + 0.12, z), (x, 0.18, z)], 12), 0.028, trim)
                for z in (-length * 0.14, length * 0.14)
            ),
        )
    has, lacks = features(("seats", bool(seats)), ("ribs inside", ribs), ("a paddle", oars), ("an outrigger", style == "outrigger"))
    return Build(
        parts,
        ("long",),
        "with a paddle" if oars else "with an outrigger" if style == "outrigger" else "",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def kayak(rng: Rng) -> Build:
    """Sea kayak with hatches, short river kayak, double, sit-on-top, inflatable."""
    style = pick(rng, "sea", "sea", "river", "double", "sit-on-top", "inflatable")
    paint = draw(rng, pick(rng, *BRIGHT, "yellow", "orange", "red", "white"), "plastic")
    length = {"sea": 4.9, "river": 2.6, "double": 5.6, "sit-on-top": 3.3, "inflatable": 3.2}[style] * between(rng, 0.94, 1.06)
    width, deep = {"sea": 0.58, "river": 0.65, "double": 0.72, "sit-on-top": 0.78, "inflatable": 0.85}[style], 0.32
    seats = 2 if style == "double" else 1
    spots = (-0.5, 0.6) if seats == 2 else (-0.1,)
    if style == "inflatable":
        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        ring = np.column_stack(
            [width * 0.38 * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.9, 0.16 + 0.2 * np.abs(np.sin(t)) ** 6, length / 2 * np.sin(t)]
        )
        parts = named("tube", tube(ring, 0.14, paint, 12, closed=True)) + named(
            "floor", box(width * 0.75, 0.08, length * 0.8, lighter(paint, -0.4)).at(0, 0.06, 0)
        )
        parts += named(
            "seat",
            rounded(width * 0.5, 0.12, 0.4, 0.05, IRON).at(0, 0.12, -0.2),
            rounded(width * 0.5, 0.36, 0.12, 0.05, IRON).at(0, 0.15, -0.42),
        )
    else:
        rings = []
        for f in np.linspace(-1, 1, 27):
            w = max(width / 2 * (1 - abs(f) ** (1.9 if style != "river" else 3)) ** 0.8 if abs(f) < 1 else 0.0, 0.01)
            high = deep * (0.62 + 0.38 * (1 - abs(f))) + 0.1 * abs(f) ** 3
            low = (0.18 if style != "sit-on-top" else 0.1) * abs(f) ** 4
            a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
            y = np.where(
                np.sin(a) > 0,
                deep * 0.6 + low * 0.6 + np.sin(a) * max(0.02, high - deep * 0.6),
                deep * 0.6 + low * 0.6 + np.sin(a) * (deep * 0.6 - low * 0.4) * np.abs(np.sin(a)) ** 0.0,
            )
            rings.append(np.column_stack([w * np.cos(a), y, np.full(20, f * length / 2)]))
        parts = named("hull", loft(np.array(rings), paint))
        for z in spots:
            if style == "sit-on-top":
                parts += named(
                    "seat",
                    rounded(width * 0.55, 0.08, 0.45, 0.035, IRON).at(0, deep * 0.86, z),
                    rounded(width * 0.55, 0.36, 0.08, 0.035, IRON).turn("x", -10).at(0, deep * 0.9, z - 0.26),
                    *both(ellipsoid(0.07, 0.02, 0.28, lighter(paint, -0.4)).at(width * 0.2, deep * 0.93, z + 0.6)),
                )
            else:
                hole = circle(1.0, 28)
                high = deep + (0.02 if style != "river" else 0.03)
                parts += named(
                    "cockpit",
                    ellipsoid(0.21, 0.02, 0.4, IRON).at(0, high - 0.025, z),
                    tube(
                        np.column_stack([hole[:, 0] * 0.225, np.full(28, high - 0.005), hole[:, 1] * 0.42 + z]),
                        0.018,
                        lighter(paint, -0.6),
                        8,
                        closed=True,
                    ),
                    rounded(0.3, 0.2, 0.05, 0.02, IRON).turn("x", -12).at(0, high - 0.05, z - 0.3),
                )
        if style in ("sea", "double"):
            parts += named(
                "hatch", *(cylinder(0.14, 0.03, IRON, sides=24).scaled(1, 1, 1.3).at(0, deep * 0.83, f * length / 2) for f in (-0.55, 0.6))
            )
            parts += named("cord", *both(rod((0.02, deep * 0.75, length * 0.42), (0.16, deep * 0.96, length * 0.2), 0.008, IRON, sides=6)))
    rudder = style in ("sea", "double") and chance(rng, 0.5)
    if rudder:
        parts += named(
            "rudder",
            side(
                np.array([(-length / 2 - 0.22, 0.0), (-length / 2 - 0.05, 0.02), (-length / 2 + 0.03, 0.34), (-length / 2 - 0.08, 0.34)]),
                0.015,
                IRON,
            ),
        )
    oar = chance(rng, 0.7)
    if oar:
        blade = draw(rng, pick(rng, "black", "white", *BRIGHT), "plastic")
        one = paddle_parts(2.1, IRON, blade, "double")
        parts += [p.turn("y", 82).at(0, deep + 0.1 if style != "inflatable" else 0.42, spots[0] + 0.5) for p in one]
    has, lacks = features(("a paddle", oar), ("a rudder", rudder), ("an open deck", style in ("sit-on-top", "inflatable")))
    return Build(
        parts,
        ("long",) if style != "river" else (),
        "with two seats" if seats == 2 else "with a double paddle" if oar else "",
        paint,
        variant=style,
        has=("two seats" if seats == 2 else "one seat", *has),
        lacks=tuple(x for x in lacks if x != "an open deck"),
    )


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
        return width / 2 * max(0.02, 1 - max(0.0, (t - 0.45) / 0.55) ** 2.2) * 0.93

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


def jet_ski(rng: Rng) -> Build:
    """Sit-down for one, for two with a long seat, stand-up with a pole, sporty with a screen."""
    style = pick(rng, "runabout", "runabout", "long seat", "stand-up", "sports")
    paint, second = draw(rng, pick(rng, *BRIGHT, "white", "black"), "plastic"), draw(rng, pick(rng, "white", "black", "grey"), "plastic")
    length, width = (
        between(rng, 2.6, 3.0) * (1.1 if style == "long seat" else 0.85 if style == "stand-up" else 1),
        between(rng, 0.95, 1.1) * (0.75 if style == "stand-up" else 1),
    )
    h = length / 2
    parts = named(
        "hull",
        hull(length, width, 0.42, second, transom=0.9),
        hull(length * 0.98, width * 1.04, 0.1, lighter(paint, -0.4), transom=0.9).at(0, 0.38, 0),
    )
    dark = IRON
    front = [(-h * 0.1, 0.3, 0.1, 0.45), (h * 0.25, 0.36, 0.3, 0.5), (h * 0.6, 0.3, 0.24, 0.5), (h * 0.98, 0.04, 0.05, 0.56)]
    parts += named("bonnet", fuselage([(z, w * width, t, y) for z, w, t, y in front], paint, 20))
    if style == "stand-up":
        parts += named(
            "tray",
            box(width * 0.7, 0.04, length * 0.45, dark).at(0, 0.47, -h * 0.5),
            *both(rounded(0.12, 0.22, length * 0.5, 0.05, paint).at(width * 0.42, 0.4, -h * 0.5)),
        )
        parts += named(
            "handle pole",
            rod((0, 0.62, h * 0.45), (0, 1.12, -h * 0.15), 0.07, paint, 0.05),
            rod((-0.3, 1.14, -h * 0.18), (0.3, 1.14, -h * 0.18), 0.025, dark),
        )
    else:
        long = 1.35 if style == "long seat" else 0.95
        bench = side(
            spline([(-h * 0.92, 0.5), (-h * 0.88, 0.86), (-h * 0.6, 0.84), (-h * 0.1, 0.76), (h * 0.12, 0.8), (h * 0.16, 0.5)], 26),
            width * 0.36,
            dark,
        )
        parts += named(
            "seat", bench if long > 1 else bench.scaled(1, 1, 0.92), rounded(width * 0.5, 0.24, h * 1.0, 0.08, paint).at(0, 0.42, -h * 0.42)
        )
        if style == "long seat":
            parts += named(
                "backrest",
                rounded(width * 0.34, 0.2, 0.1, 0.04, dark).at(0, 0.84, -h * 0.45),
                rod((-0.2, 0.95, -h * 0.95), (0.2, 0.95, -h * 0.95), 0.025, STEEL),
                *both(rod((0.2, 0.95, -h * 0.95), (0.2, 0.5, -h * 0.9), 0.025, STEEL)),
            )
        parts += named(
            "handlebar",
            rod((0, 0.75, h * 0.3), (0, 0.98, h * 0.16), 0.06, paint),
            *both(rod((0, 0.98, h * 0.16), (0.4, 1.02, h * 0.08), 0.022, dark)),
            *both(rod((0.24, 1.01, h * 0.11), (0.41, 1.02, h * 0.08), 0.03, dark)),
        )
        parts += named(
            "mirror",
            *both(rounded(0.2, 0.1, 0.07, 0.03, paint).at(width * 0.36, 0.82, h * 0.32)),
            *both(rod((width * 0.2, 0.7, h * 0.35), (width * 0.36, 0.85, h * 0.32), 0.02, dark)),
        )
        parts += named("footwell", *both(box(width * 0.2, 0.02, h * 1.1, dark).at(width * 0.36, 0.47, -h * 0.4)))
    shield = style == "sports"
    if shield:
        parts += named("windscreen", screen((h * 0.45, 0.74), (h * 0.24, 1.02), width * 0.42, PANE, 0.025))
    parts += named("jet", cylinder(0.12, 0.2, dark).turn("x", 90).at(0, 0.2, -h - 0.12)) + named(
        "stripe",
        *both(
            fuselage([(h * 0.1, 0.02, 0.03, 0), (h * 0.9, 0.015, 0.02, 0.08)], second, 8)
            .at(width * 0.3, 0.58, 0)
            .shaped(lambda x, y, z: (x * (1 - 0.7 * np.clip((z - h * 0.2) / (h * 0.8), 0, 1)), y, z))
        ),
    )
    has, lacks = features(("a seat", style != "stand-up"), ("a windscreen", shield), ("a backrest", style == "long seat"))
    return Build(parts, (), "with a long seat" if style == "long seat" else "", paint, variant=style, has=("handlebars", *has), lacks=lacks)


def snowmobile(rng: Rng) -> Build:
    """Sporty, touring with a backrest, work sled with a rack, old with a round bonnet."""
    style = pick(rng, "sports", "sports", "touring", "work", "old")
    paint, dark = draw(rng, pick(rng, *BRIGHT, "black", "red"), "plastic"), IRON
    h, w = between(rng, 1.3, 1.5), between(rng, 0.46, 0.54)
    parts = moved(crawler(h * 1.35, 0.36, 0.4, dark, lighter(dark, 0.15), raised=0.06), z=-h * 0.42)
    ski = spline(
        [(-0.5, 0.015), (0, 0.0), (0.4, 0.015), (0.62, 0.16), (0.58, 0.24), (0.66, 0.17), (0.44, -0.0), (0.0, -0.02), (-0.5, -0.01)], 40
    )
    parts += named("ski", *both(side(ski, 0.15, paint if chance(rng) else dark).at(w, 0.02, h * 0.62))) + named(
        "suspension",
        *both(rod((w, 0.05, h * 0.6), (w * 0.8, 0.5, h * 0.45), 0.03, STEEL)),
        *both(rod((w, 0.12, h * 0.6), (0.15, 0.3, h * 0.3), 0.022, dark)),
        *both(rod((w, 0.2, h * 0.6), (0.15, 0.4, h * 0.65), 0.022, dark)),
    )
    if style == "old":
        nose = spline([(-h * 0.02, 0.3), (h * 0.95, 0.3), (h * 0.98, 0.45), (h * 0.7, 0.72), (h * 0.2, 0.82), (-h * 0.02, 0.7)], 30)
    else:
        nose = np.array(
            [(-h * 0.05, 0.28), (h * 0.75, 0.28), (h * 1.0, 0.46), (h * 0.72, 0.68), (h * 0.3, 0.86), (h * 0.08, 0.84), (-h * 0.05, 0.62)]
        )
    body = side(nose, w * 1.35, paint).shaped(
        lambda x, y, z: (x * (1 - 0.45 * np.clip((z - h * 0.3) / (h * 0.7), 0, 1)) * (1 - 0.35 * np.clip((y - 0.5) / 0.4, 0, 1)), y, z)
    )
    parts += named("bonnet", body, *both(rounded(0.12, 0.2, h * 0.75, 0.05, paint).at(w * 0.62, 0.3, h * 0.2))) + named(
        "headlight",
        *(
            both(rounded(0.16, 0.08, 0.08, 0.03, HEADLIGHT).at(0.12, 0.62, h * 0.76))
            if style != "old"
            else [cylinder(0.1, 0.06, HEADLIGHT).turn("x", 90).at(0, 0.55, h * 0.86)]
        ),
    )
    back = -h * 0.95
    bench = side(spline([(back, 0.45), (back, 0.72), (-h * 0.5, 0.68), (h * 0.0, 0.66), (h * 0.06, 0.4)], 24), 0.34, dark)
    parts += named("seat", bench) + named(
        "tunnel",
        box(0.46, 0.08, h * 1.25, paint).at(0, 0.4, -h * 0.4),
        *both(box(0.14, 0.03, h * 0.95, dark).at(0.3, 0.26, -h * 0.35)),
        box(0.46, 0.2, 0.03, dark).turn("x", 30).at(0, 0.22, back - 0.12),
    )
    parts += named(
        "handlebar",
        rod((0, 0.75, h * 0.25), (0, 1.0, h * 0.08), 0.025, dark),
        *both(rod((0, 1.0, h * 0.08), (0.36, 1.02, 0.0), 0.018, dark)),
        *both(rod((0.24, 1.015, h * 0.03), (0.38, 1.02, -0.005), 0.026, dark)),
    )
    shield = style != "work" and chance(rng, 0.8)
    if shield:
        tall = 0.45 if style == "touring" else 0.24
        parts += named("windscreen", screen((h * 0.42, 0.8), (h * 0.42 - tall * 0.6, 0.8 + tall), w * 0.8, PANE, 0.02))
    rack = style == "work" or (style == "touring" and chance(rng))
    if rack:
        z = back - 0.15
        parts += named(
            "rack",
            *(rod((x, 0.56, z - 0.3), (x, 0.56, z + 0.4), 0.014, STEEL) for x in np.linspace(-0.25, 0.25, 5)),
            *(rod((-0.27, 0.56, z + d), (0.27, 0.56, z + d), 0.016, STEEL) for d in (-0.3, 0.05, 0.4)),
            *both(rod((0.25, 0.56, z - 0.25), (0.2, 0.4, z + 0.3), 0.016, STEEL)),
        )
    rest = style == "touring"
    if rest:
        parts += named("backrest", rounded(0.3, 0.32, 0.09, 0.04, dark).turn("x", -8).at(0, 0.72, back + 0.06))
    has, lacks = features(("a windscreen", shield), ("a rack", rack), ("a backrest", rest))
    return Build(parts, (), "with two skis", paint, variant=style, has=("two skis", "a track", *has), lacks=lacks)
