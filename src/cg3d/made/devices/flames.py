"""Lantern and candle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, WHITE_WAX, finished, likely, warm_light
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, box, corners, cylinder, ellipsoid, lathe, moved, named, rod, torus, tube


def lantern(rng: Rng) -> Build:
    """Square with a roof; round storm lantern; paper; six-sided hanging; stone garden one; tall wooden frame."""
    style = likely(rng, square=2.5, storm=2.5, paper=1.2, six_sided=1.3, stone=1.2, wooden=1)
    paint, light = metal(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "red", "black", "green", "blue")), warm_light(rng)
    r, tall = between(rng, 0.055, 0.08), between(rng, 0.14, 0.2)
    ring = named("ring", torus(r * 0.55, 0.004, paint, 8, 24).turn("x", 90))
    facts = {
        "a ring": style in ("square", "six sided"),
        "a handle": style in ("storm", "wooden"),
        "a roof": style in ("square", "six sided", "stone"),
        "a candle": False,
    }
    if style == "stone":
        rock = Paint(np.array((0.56, 0.56, 0.54)) * rng.uniform(0.85, 1.15), "stone")
        sides = int(rng.choice([4, 6]))
        parts = (
            named("base", lathe([(0, 0), (0.2, 0), (0.18, 0.08), (0, 0.08)], rock, sides))
            + named("post", lathe([(0, 0.08), (0.08, 0.08), (0.07, 0.45), (0.12, 0.5), (0.2, 0.54), (0.2, 0.58), (0, 0.58)], rock, sides))
            + named(
                "light",
                lathe([(0, 0.58), (0.1, 0.58), (0.1, 0.78), (0, 0.78)], light, sides),
                *around(box(0.04, 0.2, 0.04, rock).at(0.115, 0.58, 0), sides),
            )
            + named(
                "roof",
                lathe([(0, 0.78), (0.27, 0.78), (0.28, 0.81), (0.06, 0.93), (0, 0.93)], rock, sides),
                ball(0.04, rock).at(0, 0.95, 0),
            )
        )
        return finished(rng, parts, rock, style, facts, ("old",), "for a garden")
    if style == "paper":
        skin = draw(rng, pick(rng, "red", "red", "orange", "yellow", "white"), "paper")
        big, k = r * 1.7, between(rng, 0.8, 1.25)
        parts = (
            named("paper", ball(big, skin, 18, 32).scaled(1, k, 1))
            + named(
                "rib",
                *(
                    torus(big * np.cos(a) * 1.003, 0.0016, lighter(skin, -0.25), 6, 36).at(0, big * k * np.sin(a), 0)
                    for a in np.linspace(-1.1, 1.1, 11)
                ),
            )
            + named("cap", *(cylinder(big * 0.42, 0.014, DARK).at(0, y, 0) for y in (-big * k * 0.93 - 0.007, big * k * 0.93 - 0.007)))
            + named(
                "tassel",
                cylinder(0.003, 0.03, skin).at(0, -big * k - 0.02, 0),
                cylinder(0.008, 0.07, skin, 0.004).at(0, -big * k - 0.09, 0),
            )
            + named("cord", rod((0, big * k, 0), (0, big * k + 0.08, 0), 0.0025, DARK))
        )
        return finished(rng, parts, skin, style, {**facts, "a tassel": True}, ("hanging", "round"), "with a tassel")
    candle = chance(rng, 0.5) and style in ("square", "wooden")
    wick = [
        *named("candle", cylinder(r * 0.4, tall * 0.4, WHITE_WAX).at(0, 0.014, 0)),
        *named("flame", ellipsoid(r * 0.12, tall * 0.12, r * 0.12, light).at(0, tall * 0.52, 0)),
    ]
    if style in ("square", "wooden"):
        body = paint if style == "square" else wood(rng)
        tall = tall if style == "square" else tall * 1.5
        thick = 0.011 if style == "square" else 0.02
        parts = named("base", box(2.3 * r, 0.015, 2.3 * r, body)) + named(
            "frame", box(2.3 * r, 0.012, 2.3 * r, body).at(0, tall, 0), *corners(box(thick, tall, thick, body), r, r)
        )
        parts += wick if candle else named("glass", box(1.9 * r, tall, 1.9 * r, light))
        parts += (
            named(
                "bar",
                *(box(2 * r, 0.005, 0.005, body).at(0, tall * 0.5, s * r) for s in (-1, 1)),
                *(box(0.005, 0.005, 2 * r, body).at(s * r, tall * 0.5, 0) for s in (-1, 1)),
            )
            if chance(rng)
            else []
        )
        if style == "square":
            parts += named(
                "roof",
                lathe([(0, 0), (r * 1.55, 0), (r * 0.5, r * 0.8), (r * 0.5, r), (0, r)], body, 4).turn("y", 45).at(0, tall + 0.01, 0),
            ) + moved(ring, 0, tall + 1.6 * r, 0)
        else:
            parts += named(
                "handle",
                tube(
                    spline([(-r, tall, 0), (-r * 0.9, tall + r, 0), (0, tall + r * 1.4, 0), (r * 0.9, tall + r, 0), (r, tall, 0)], 24),
                    0.005,
                    DARK,
                ),
            )
        return finished(rng, parts, body, style, {**facts, "a candle": candle}, ("square",), "with a candle" if candle else "")
    if style == "six sided":
        parts = (
            named("glass", lathe([(0, 0), (r * 0.8, 0), (r * 1.2, tall), (0, tall)], light, 6))
            + named("bar", *around(rod((r * 0.82, 0, 0), (r * 1.22, tall, 0), 0.005, paint, sides=6), 6))
            + named("base", lathe([(0, -0.03), (0.008, -0.03), (r * 0.9, 0.0), (r * 0.9, 0.008), (0, 0.008)], paint, 6))
            + named(
                "roof",
                lathe([(0, 0), (r * 1.5, 0), (r * 1.4, 0.012), (r * 0.5, r * 0.8), (r * 0.4, r * 1.1), (0, r * 1.2)], paint, 6).at(
                    0, tall, 0
                ),
            )
            + moved(ring, 0, tall + r * 1.7, 0)
        )
        return finished(rng, parts, paint, style, facts, ("six-sided",))
    glass_line = spline([(r * 0.6, 0), (r * 0.95, tall * 0.35), (r * 0.55, tall * 0.8)], 20)
    parts = (
        named(
            "base",
            lathe([(0, 0), (r * 1.2, 0), (r * 1.2, 0.03), (r * 0.6, 0.05), (0, 0.05)], paint),
            cylinder(0.01, 0.012, paint).at(r * 0.9, 0.034, 0),
        )
        + named("glass", lathe(joined((0, 0), glass_line, (0, tall * 0.8)), light).at(0, 0.05, 0))
        + named("cap", lathe([(0, 0), (r * 0.85, 0), (r * 0.4, 0.03), (r * 0.4, 0.05), (0, 0.055)], paint).at(0, 0.05 + tall * 0.8, 0))
    )
    parts += named(
        "bar",
        *(
            tube(
                spline([(s * r * 1.1, 0.03, 0), (s * r * 1.3, 0.06 + tall * 0.4, 0), (s * r * 0.8, 0.06 + tall * 0.8, 0)], 14), 0.005, paint
            )
            for s in (-1, 1)
        ),
        *(torus(r * 0.97, 0.0025, paint, 6, 32).at(0, 0.05 + tall * f, 0) for f in (0.22, 0.46)),
    )
    high = 0.08 + tall * 0.8
    parts += named(
        "handle",
        tube(
            spline(
                [
                    (-r * 1.15, high * 0.6, 0.0),
                    (-r * 1.1, high + r * 0.8, 0),
                    (0, high + r * 1.5, 0),
                    (r * 1.1, high + r * 0.8, 0),
                    (r * 1.15, high * 0.6, 0),
                ],
                28,
            ),
            0.003,
            paint,
        ),
    )
    return finished(rng, parts, paint, style, facts, ("round",), "with a handle")


def candle(rng: Rng) -> Build:
    """Thick pillar; thin one in a holder; three on a tray; in a glass; three-armed holder; small cup."""
    style = likely(rng, pillar=2.5, holder=2, group=1.5, glass=1.3, three_arms=1.3, stick=1.3)
    wax = draw(rng, pick(rng, "white", "white", "beige", "red", "green", "blue", "pink", "purple", "yellow"), "wax")
    holder, fire = metal(rng), Paint(np.array((0.98, 0.66, 0.15)))
    burning = chance(rng, 0.85)

    def lit(radius: float, tall: float, drips: int = 0) -> list[Part]:
        stick = named(
            "wax", lathe([(0, 0), (radius, 0), (radius, tall - radius * 0.2), (radius * 0.8, tall), (0, tall - radius * 0.25)], wax)
        )
        stick += named(
            "drip",
            *(
                ellipsoid(radius * 0.14, tall * between(rng, 0.08, 0.2), radius * 0.12, wax).at(
                    radius * np.cos(a), tall * between(rng, 0.72, 0.86), radius * np.sin(a)
                )
                for a in rng.uniform(0, 6.28, drips)
            ),
        )
        flame = lathe(joined((0, 0), spline([(0.002, 0.001), (0.0085, 0.011), (0.005, 0.025), (0.0005, 0.038)], 16), (0, 0.039)), fire, 16)
        stick += named("wick", cylinder(0.0016, 0.016, DARK, sides=8).at(0, tall - 0.006, 0))
        return stick + (named("flame", flame.at(0, tall + 0.004, 0)) if burning else [])

    drips = int(rng.integers(0, 6))
    facts = {
        "a flame": burning and style not in ("group", "three arms"),
        "a holder": style in ("holder", "three arms", "stick"),
        "a tray": style == "group",
        "a glass": style == "glass",
        "drips of wax": drips > 1 and style in ("pillar", "holder"),
    }
    facts = {k: v for k, v in facts.items() if v or not (k == "a flame" and burning)}
    if style == "pillar":
        parts = lit(between(rng, 0.028, 0.04), between(rng, 0.09, 0.16), drips) + named(
            "plate", lathe([(0, -0.006), (0.05, -0.006), (0.056, 0.004), (0.05, 0.0), (0, 0.0)], holder)
        )
        return finished(rng, parts, wax, style, facts, ("thick",), "with a flame" if burning else "")
    if style == "holder":
        foot = lathe([(0, 0), (0.05, 0), (0.052, 0.008), (0.02, 0.014), (0.01, 0.03), (0.018, 0.05), (0.017, 0.066), (0, 0.066)], holder)
        parts = named("holder", foot, torus(0.016, 0.003, holder, 8, 20).turn("x", 90).at(0.064, 0.018, 0)) + moved(
            lit(0.0115, between(rng, 0.14, 0.22), drips), y=0.06
        )
        return finished(rng, parts, wax, style, facts, ("tall", "thin"), "in a holder")
    if style == "stick":
        high = between(rng, 0.12, 0.2)
        line = spline(
            [
                (0.05, 0),
                (0.048, 0.01),
                (0.016, 0.025),
                (0.012, high * 0.4),
                (0.022, high * 0.5),
                (0.011, high * 0.62),
                (0.014, high * 0.9),
                (0.03, high * 0.96),
                (0.03, high),
            ],
            48,
        )
        parts = named("holder", lathe(joined((0, 0), line, (0, high)), holder if chance(rng) else wood(rng, grain=False))) + moved(
            lit(0.0115, between(rng, 0.16, 0.24), drips), y=high - 0.004
        )
        return finished(rng, parts, wax, style, facts, ("tall", "thin"), "in a tall holder")
    if style == "glass":
        r, high = between(rng, 0.034, 0.045), between(rng, 0.07, 0.1)
        parts = lit(r * 0.92, high * 0.92) + named(
            "glass",
            lathe([(0, -0.006), (r, -0.006), (r * 1.04, high), (r * 0.98, high), (r * 0.94, 0.0), (0, 0.0)], CLEAR, 40),
            torus(r * 1.01, 0.002, CLEAR, 6, 40).at(0, high, 0),
        )
        return finished(rng, parts, wax, style, facts, ("round",), "in a glass")
    if style == "three arms":
        high = between(rng, 0.18, 0.24)
        cup = lathe([(0, 0), (0.01, 0), (0.024, 0.012), (0.014, 0.016), (0.014, 0.03), (0, 0.03)], holder, 20)
        parts = named(
            "holder",
            lathe([(0, 0), (0.06, 0), (0.055, 0.014), (0.014, 0.03), (0.01, high), (0, high)], holder),
            *(
                tube(
                    spline([(0, high * 0.55, 0), (s * 0.05, high * 0.5, 0), (s * 0.09, high * 0.65, 0), (s * 0.095, high * 0.9, 0)], 20),
                    0.006,
                    holder,
                )
                for s in (-1, 1)
            ),
            cup.at(0, high, 0),
            *(cup.at(s * 0.095, high * 0.88, 0) for s in (-1, 1)),
        )
        long = between(rng, 0.1, 0.16)
        parts += moved(lit(0.0105, long), y=high + 0.02) + [
            p for s in (-1, 1) for p in moved(lit(0.0105, long), s * 0.095, high * 0.88 + 0.02, 0)
        ]
        return finished(rng, parts, holder, style, facts, ("tall",), "and two more in a holder")
    sizes = [(0.02, 0.13, -0.045, 0.0), (0.022, 0.09, 0.03, 0.03), (0.018, 0.06, 0.02, -0.04)]
    tray = lathe([(0, -0.005), (0.09, -0.005), (0.098, 0.006), (0.092, 0.006), (0.085, 0.0), (0, 0.0)], holder)
    return finished(
        rng,
        [*named("tray", tray), *(part for r, t, x, z in sizes for part in moved(lit(r, t), x, 0, z))],
        wax,
        style,
        facts,
        (),
        "and two more on a tray",
    )
