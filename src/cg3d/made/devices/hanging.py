"""Lamps on walls and ceilings: wall lamp, ceiling lamp, chandelier."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, LIT, WHITE_WAX, against, disc, finished, lamp_shade, likely, warm_light
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import around, ball, box, cylinder, ellipsoid, lathe, moved, named, rod, rounded, torus, tube


def wall_lamp(rng: Rng) -> Build:
    """Shade on an arm; half bowl; up-and-down tube; lantern on a bracket; candles; swing arm. Its back is at -Z."""
    style = likely(rng, shade=2.5, bowl=1.5, tube=1.5, lantern=2, candles=1.5, swing=1.5)
    iron = metal(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "black", "white", "grey"), "metal")
    cloth = draw(rng, pick(rng, "white", "beige", "beige", "red", "green", "grey", "blue"), "fabric")
    plate = [disc(0.055, 0.015, iron), disc(0.03, 0.025, iron)]
    if chance(rng, 0.35):
        plate = [rounded(0.09, 0.16, 0.016, 0.007, iron).at(0, -0.08, 0.008)]
    parts = named("plate", *plate)
    facts = {"a fabric shade": False, "a bent arm": False, "two candles": False, "a jointed arm": False, "a glass case": False}
    if style in ("shade", "swing"):
        low, high, tall = between(rng, 0.08, 0.11), between(rng, 0.05, 0.07), between(rng, 0.12, 0.15)
        reach = between(rng, 0.14, 0.18)
        cone = named(
            "shade",
            lathe([(low - 0.004, 0), (low, 0), (high, tall), (high - 0.004, tall), (low - 0.004, 0)], cloth, 40),
            cylinder(high - 0.004, 0.004, lighter(cloth, 0.2)).at(0, tall * 0.94, 0),
        )
        if style == "shade":
            path = [(0.0, 0.0, 0.02), (0.0, -0.07, reach * 0.5), (0.0, -0.06, reach * 0.95), (0.0, 0.02, reach)]
            parts += (
                named("arm", tube(spline(path, 24), 0.007, iron))
                + named(
                    "socket",
                    cylinder(0.014, 0.06, WHITE).at(0, 0.01, reach),
                    lathe([(0, 0), (0.02, 0), (0.028, 0.01), (0, 0.01)], iron).at(0, 0.01, reach),
                )
                + moved(cone, 0, 0.05, reach)
                + named("bulb", ball(0.024, LIT).at(0, 0.1, reach))
            )
            facts["a bent arm"] = True
        else:
            a, b = (0.13 * (1 if chance(rng) else -1), 0, 0.14), (0.0, 0, 0.3)
            parts += (
                named(
                    "arm",
                    rod((0, 0, 0.02), a, 0.007, iron),
                    rod(a, b, 0.007, iron),
                    *(cylinder(0.013, 0.04, iron).at(p[0], -0.02, p[2]) for p in ((0, 0, 0.02), a, b)),
                )
                + named("socket", cylinder(0.008, 0.06, iron).at(*b))
                + moved(cone, b[0], 0.04, b[2])
            )
            parts += named("bulb", ball(0.024, LIT).at(b[0], 0.1, b[2]))
            facts["a jointed arm"] = True
        facts["a fabric shade"] = True
        body = cloth
    elif style == "bowl":
        r, turn = between(rng, 0.13, 0.17), np.linspace(-1.5, 1.5, 24)
        glass = (
            Paint(np.array((0.96, 0.93, 0.84)), "glass") if chance(rng, 0.6) else draw(rng, pick(rng, "white", "beige", "orange"), "glass")
        )
        t = np.linspace(-np.pi / 2, 0, 12)
        out = np.stack([r * np.cos(t), r * 0.8 * np.sin(t)], 1)
        shell = lathe(joined(out, out[::-1] * (0.94, 0.94)), glass, 40).shaped(lambda x, y, z: (x, y, np.maximum(z, 0) * 0.85))
        parts += (
            named("bowl", shell.at(0, 0.04, 0.012))
            + named("knob", ball(0.014, iron).at(0, 0.04 - r * 0.8, 0.016))
            + named("bulb", ball(0.03, LIT).at(0, 0.03, 0.06))
            + named(
                "rim",
                *(p.at(0, 0.04, 0.012) for p in [tube(np.stack([r * np.sin(turn), 0 * turn, r * 0.85 * np.cos(turn)], 1), 0.005, iron, 8)]),
            )
        )
        body = glass
    elif style == "tube":
        r, tall = between(rng, 0.04, 0.055), between(rng, 0.18, 0.26)
        square = chance(rng, 0.4)
        shell = box(r * 1.8, tall, r * 1.8, iron) if square else cylinder(r, tall, iron)
        parts += named("body", shell.at(0, -tall / 2, r + 0.03), box(0.03, 0.05, 0.05, iron).at(0, -0.025, 0.02)) + named(
            "lens",
            *(cylinder(r * 0.82, 0.004, LIT).at(0, y, r + 0.03) for y in (-tall / 2 - 0.003, tall / 2 - 0.001)),
            *(torus(r * 0.9, 0.004, against(iron, 0.3), 8, 36).at(0, y, r + 0.03) for y in (-tall / 2, tall / 2)),
        )
        body = iron
    elif style == "lantern":
        r, tall = between(rng, 0.055, 0.075), between(rng, 0.15, 0.19)
        sides = int(rng.choice([4, 6]))
        z, y = 0.17, -0.14
        lamp = (
            named("glass", lathe([(0, 0), (r * 0.72, 0), (r, tall), (0, tall)], LIT if chance(rng) else CLEAR, sides))
            + named("bar", *around(rod((r * 0.74, 0, 0), (r * 1.02, tall, 0), 0.005, iron, sides=6), sides))
            + named(
                "roof", lathe([(0, 0), (r * 1.35, 0), (r * 0.4, r * 0.7), (r * 0.25, r * 0.95), (0, r * 1.0)], iron, sides).at(0, tall, 0)
            )
            + named("base", lathe([(0, -0.03), (0.008, -0.025), (r * 0.85, -0.006), (r * 0.85, 0.004), (0, 0.004)], iron, sides))
        )
        parts += moved([p.turn("y", 45 if sides == 4 else 0) for p in lamp], 0, y - 0.04, z) + named(
            "arm",
            tube(spline([(0, -0.02, 0.015), (0, 0.06, 0.05), (0, 0.1, 0.12), (0, tall + r + y - 0.035, z)], 24), 0.007, iron),
            tube(spline([(0, -0.06, 0.015), (0, -0.02, 0.06), (0, 0.03, 0.06)], 14), 0.005, iron),
        )
        facts |= {"a glass case": True, "a bent arm": True}
        body = iron
    else:
        wax = WHITE
        for s in (-1, 1):
            path = [(0.0, -0.03, 0.015), (s * 0.05, -0.08, 0.05), (s * 0.11, -0.07, 0.075), (s * 0.12, 0.0, 0.08)]
            parts += named("arm", tube(spline(path, 24), 0.006, iron)) + moved(
                [
                    *named("holder", lathe([(0, 0), (0.012, 0), (0.03, 0.012), (0.02, 0.016), (0, 0.016)], iron)),
                    *named("candle", cylinder(0.011, 0.08, wax).at(0, 0.012, 0)),
                    *named(
                        "flame",
                        lathe(joined((0, 0), spline([(0.004, 0.002), (0.0095, 0.016), (0.0005, 0.042)], 14)), LIT, 20).at(0, 0.092, 0),
                    ),
                ],
                s * 0.12,
                0.0,
                0.08,
            )
        parts += named("plate", ellipsoid(0.035, 0.09, 0.02, iron).at(0, 0.0, 0.012), ball(0.016, iron).at(0, -0.1, 0.015))
        facts["two candles"] = True
        body = iron
    detail = {
        "shade": "with a fabric shade",
        "swing": "on a jointed arm",
        "lantern": "with a glass case",
        "candles": "with two candles",
    }.get(style, "")
    return finished(rng, parts, body, style, facts, (), detail)


def ceiling_lamp(rng: Rng) -> Build:
    """Pendant on a cord: dome, globe, cone; row of several; bowl close to the ceiling; paper lantern; ring; spots on a rail."""
    style = likely(rng, dome=2.5, globe=1.5, cone=1.5, row=1.5, bowl=1.2, paper=1.2, ring=1, rail=1.2)
    paint, light = metal(rng), warm_light(rng)
    drop = between(rng, 0.35, 0.6)
    shade = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "metal")
    r = between(rng, 0.16, 0.25)
    rose = named("rose", cylinder(0.05, 0.025, paint).at(0, drop, 0))
    cord = named("cord", cylinder(0.006, drop, DARK, sides=10))
    facts = {
        "a cord": style in ("dome", "globe", "cone", "row", "paper"),
        "a dome shade": style == "dome",
        "a cone shade": style == "cone",
        "three shades": False,
        "three spots": False,
    }
    if style == "globe":
        return finished(
            rng,
            [*rose, *cord, *named("globe", ball(r * 0.8, light, 18, 36)), *named("cap", cylinder(r * 0.2, 0.04, paint).at(0, r * 0.76, 0))],
            light,
            style,
            facts,
            ("hanging", "round"),
        )
    if style == "paper":
        paper = Paint(np.array((0.97, 0.95, 0.9)), "paper")
        flat_by = between(rng, 0.7, 1.0)
        ribs = [
            torus(r * np.cos(a) * 1.002, 0.0022, lighter(paper, -0.12), 6, 40).at(0, r * flat_by * np.sin(a), 0)
            for a in np.linspace(-1.25, 1.25, 13)
        ]
        parts = named("paper shade", ball(r, paper, 18, 36).scaled(1, flat_by, 1)) + named("rib", *ribs)
        return finished(rng, [*rose, *cord, *parts], paper, style, facts, ("hanging", "round"), "of paper")
    if style == "ring":
        big = r * 1.6
        parts = (
            named("ring", torus(big, 0.022, paint, 12, 48), torus(big, 0.016, light, 10, 48).at(0, -0.012, 0))
            + named("cord", *around(rod((0, 0.02, big), (0, drop, 0.03), 0.003, DARK, sides=6), 3))
            + named("rose", cylinder(0.06, 0.03, paint).at(0, drop, 0))
        )
        return finished(rng, parts, paint, style, {**facts, "three cords": True}, ("hanging", "round"), "shaped like a ring")
    if style == "bowl":
        t = np.linspace(-np.pi / 2, 0, 12)
        bowl = lathe(joined(np.stack([r * np.cos(t), r * 0.5 * np.sin(t)], 1), (0, 0)), light, 44)
        parts = (
            named("bowl", bowl)
            + named("rim", torus(r, 0.01, paint, 8, 48))
            + named("plate", cylinder(r * 1.02, 0.03, paint).at(0, 0.002, 0))
            + named("knob", ball(0.012, paint).at(0, -r * 0.5 - 0.006, 0))
        )
        return finished(rng, parts, light, style, facts, ("round", "low"), "close to the ceiling")
    if style == "rail":
        w = between(rng, 0.5, 0.8)
        can = [
            *named("spot", cylinder(0.045, 0.12, shade, 0.032).at(0, -0.09, 0), cylinder(0.042, 0.004, light).at(0, -0.093, 0)),
            *named("arm", cylinder(0.008, 0.07, paint).at(0, 0.0, 0)),
        ]
        parts = named("rail", box(w, 0.025, 0.05, paint).at(0, 0.07, 0))
        for i in range(3):
            spotted = [p.turn("x", between(rng, -30, 30)) if p.name == "spot" else p for p in can]
            parts += moved(spotted, w * 0.36 * (i - 1), 0, 0)
        return finished(rng, parts, shade, style, {**facts, "three spots": True}, ("long",), "with three spots on a rail")
    if style == "row":
        w = between(rng, 0.7, 1.0)
        parts = named("rose", box(w, 0.03, 0.06, paint).at(0, drop, 0))
        for i in range(3):
            one = [
                *named("cord", cylinder(0.004, drop - r * 0.4, DARK, sides=8).at(0, r * 0.4, 0)),
                *lamp_shade(r * 0.6, r * 0.16, r * 0.6, shade, light),
            ]
            parts += moved(one, w * 0.38 * (i - 1), 0, 0)
        return finished(rng, parts, shade, style, {**facts, "three shades": True}, ("hanging",), "with three shades in a row")
    if style == "cone":
        return finished(
            rng,
            [
                *rose,
                *named("cord", cylinder(0.006, drop - r * 0.8, DARK, sides=10).at(0, r * 0.8, 0)),
                *lamp_shade(r, r * 0.25, r * 0.9, shade, light),
            ],
            shade,
            style,
            facts,
            ("hanging",),
            "with a cone shade",
        )
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([r * np.cos(t) + 0.02, r * 0.75 * np.sin(t)], 1)
    profile = joined(dome, (0, r * 0.75), (0, r * 0.72), dome[::-1] * (0.95, 0.94))
    return finished(
        rng,
        [
            *rose,
            *cord,
            *named("shade", lathe(profile, shade, 40)),
            *named("cap", cylinder(0.03, 0.05, paint).at(0, r * 0.73, 0)),
            *named("bulb", ball(0.055, light).at(0, r * 0.2, 0)),
        ],
        shade,
        style,
        facts,
        ("hanging",),
        "with a dome shade",
    )


def chandelier(rng: Rng) -> Build:
    """Curved candle arms round a hub; two tiers; wheel with candles on chains; glass drops; branches with globes."""
    style = likely(rng, arms=3, two_tiers=2, wheel=1.7, drops=1.7, globes=1.3)
    paint, light = metal(rng), warm_light(rng)
    drop, count, reach = between(rng, 0.3, 0.5), int(rng.integers(5, 9)), between(rng, 0.24, 0.36)
    number = ("five", "six", "seven", "eight")[count - 5]
    stick = [
        *named("plate", lathe([(0, 0), (0.02, 0.0), (0.035, 0.012), (0, 0.012)], paint, 16)),
        *named("candle", cylinder(0.013, 0.07, WHITE_WAX, sides=12).at(0, 0.01, 0)),
        *named("flame", ellipsoid(0.012, 0.026, 0.012, light).at(0, 0.1, 0)),
    ]
    facts = {
        "glass drops": style == "drops",
        "chains": style == "wheel",
        "candles": style != "globes",
        "two tiers": style == "two tiers",
        "globes": style == "globes",
    }
    rose = named("rose", cylinder(0.05, 0.025, paint).at(0, drop, 0))
    if style == "wheel":
        ring, spokes = wood(rng) if chance(rng, 0.6) else paint, int(rng.integers(3, 5))
        rim = lathe(
            [(reach * 0.92, -0.02), (reach * 1.06, -0.02), (reach * 1.06, 0.03), (reach * 0.92, 0.03), (reach * 0.92, -0.02)], ring, 44
        )
        parts = (
            named(
                "wheel",
                rim,
                *around(box(0.03, 0.03, reach * 0.95, ring).at(0, -0.01, reach * 0.47), spokes * 2),
                cylinder(0.06, 0.06, ring).at(0, -0.025, 0),
            )
            + named("chain", *around(rod((0, 0.02, reach * 0.98), (0, drop * 0.9, 0.02), 0.005, paint, sides=6), spokes))
            + named("chain", cylinder(0.008, drop * 0.14, paint).at(0, drop * 0.88, 0))
            + rose
        )
        parts += [q for p in moved(stick, reach * 0.99, 0.03, 0) for q in around(p, count)]
        return finished(rng, parts, ring, style, {**facts, f"{number} candles": True}, ("round",), f"with {number} candles on a wheel")
    if style == "globes":
        arm = named("arm", rod((0, 0.02, 0), (reach, between(rng, -0.06, 0.1), 0), 0.007, paint))
        tip = float(arm[0].vertices[:, 1].mean()) * 2 - 0.02
        parts = (
            [
                q
                for i in range(count)
                for q in [
                    p.turn("y", 360 * i / count)
                    for p in [
                        *arm,
                        *named("globe", ball(0.055, light).at(reach + 0.05, tip, 0)),
                        *named("socket", ball(0.016, paint).at(reach, tip, 0)),
                    ]
                ]
            ]
            + named("hub", ball(0.05, paint).at(0, 0.02, 0))
            + named("pole", cylinder(0.008, drop, paint))
            + rose
        )
        return finished(rng, parts, paint, style, {**facts, f"{number} arms": True}, (), f"with {number} globes")
    arm = named(
        "arm", tube(spline([(0, 0.02, 0), (reach * 0.4, -0.1, 0), (reach * 0.85, -0.08, 0), (reach, 0.02, 0)], 20), 0.009, paint, 8)
    )
    arms = [p for part in (*arm, *moved(stick, reach, 0.02)) for p in around(part, count)]
    hub = named("hub", lathe([(0, -0.14), (0.02, -0.12), (0.05, -0.06), (0.03, 0.0), (0.045, 0.06), (0.012, 0.12), (0, 0.13)], paint))
    parts = [*rose, *named("pole", cylinder(0.008, drop, paint)), *hub, *arms]
    if style == "two tiers":
        upper = max(3, count - 3)
        small = [p.scaled(0.62, 0.8, 0.62) for p in (*arm, *moved(stick, reach, 0.02))]
        parts += moved([q for p in small for q in around(p, upper, start=30)], 0, 0.17, 0) + named("hub", ball(0.035, paint).at(0, 0.18, 0))
    if style == "drops":
        drop_ = lathe(joined((0, -0.04), spline([(0.001, -0.04), (0.011, -0.024), (0.0035, 0.0)], 8)), CLEAR, 8)
        parts += named(
            "glass drop",
            *(p for part in (drop_.at(reach, -0.004, 0), drop_.at(reach * 0.62, -0.11, 0)) for p in around(part, count)),
            drop_.scaled(1.8, 1.8, 1.8).at(0, -0.14, 0),
        )
        bead = ball(0.008, CLEAR, 5, 8)
        parts += named(
            "bead",
            *(
                p
                for f in np.linspace(0.12, 0.9, 7)
                for p in around(bead.at(reach * 0.95 * f, 0.2 - 0.2 * f - 0.07 * np.sin(np.pi * f), 0), count)
            ),
        )
    return finished(rng, parts, paint, style, {**facts, f"{number} candle arms": True}, (), f"with {number} candle arms")
