"""Canoe, kayak and paddle. Bow towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, extrude, loft, named, rod, rounded, torus, tube, turned
from cg3d.made.vehicles.bits import features, side
from cg3d.made.vehicles.cars import IRON


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
