"""Ornaments of a room: candlestick, hourglass, rug."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    lathe,
    loft,
    named,
    rod,
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import BRASS, IVORY, against, finished, likely


def candlestick(rng: Rng) -> Build:
    """Turned single; flat with a finger ring; three or five arms; tall floor one; seven-branched; with a burning candle."""
    style = likely(rng, turned=3, chamber=1.5, three=2.2, five=1.2, seven=1.2)
    metal = (
        BRASS
        if chance(rng, 0.5)
        else steel(rng)
        if chance(rng, 0.6)
        else draw(rng, "black", "metal")
        if chance(rng, 0.5)
        else wood(rng, grain=False)
    )
    wax = draw(rng, pick(rng, "white", "white", "red", "beige", "blue"))
    lit, burnt = chance(rng, 0.5), chance(rng, 0.85)
    flame = Paint(np.array((0.98, 0.75, 0.2)))

    def cup(x: float, y: float, long: float) -> list[Part]:
        socket = lathe(
            [
                (0, 0),
                (0.008, 0),
                (0.028, 0.012),
                (0.028, 0.015),
                (0.0145, 0.016),
                (0.016, 0.04),
                (0.018, 0.043),
                (0.0125, 0.043),
                (0.0125, 0.03),
                (0, 0.03),
            ],
            metal,
            28,
        )
        parts = named("socket", socket.at(x, y, 0))
        if burnt:
            parts += named(
                "candle",
                cylinder(0.0115, long, wax, 0.0105, 20).at(x, y + 0.03, 0),
                ellipsoid(0.004, 0.012, 0.004, wax).at(x + 0.0105, y + 0.03 + long * 0.9, 0),
            ) + named("wick", rod((x, y + 0.03 + long, 0), (x, y + 0.042 + long, 0), 0.0012, Paint(np.array((0.1, 0.1, 0.1)))))
            if lit:
                parts += named(
                    "flame",
                    lathe(
                        joined((0, 0), spline([(0.003, 0.001), (0.0075, 0.01), (0.005, 0.02), (0.0004, 0.034)], 16), (0, 0.034)), flame, 18
                    ).at(x, y + 0.036 + long, 0),
                )
        return parts

    long = between(rng, 0.08, 0.2)
    if style == "chamber":
        dish = lathe([(0, 0), (0.05, 0), (0.075, 0.014), (0.078, 0.018), (0.072, 0.018), (0.05, 0.006), (0, 0.006)], metal, 44)
        parts = (
            named("dish", dish)
            + named("handle", torus(0.017, 0.004, metal, 10, 28).turn("x", 90).at(0.092, 0.017, 0))
            + cup(0, 0.006, long * 0.8)
        )
    else:
        tall = between(rng, 0.14, 0.22) if style == "turned" else between(rng, 0.2, 0.28)
        foot = [(0, 0), (0.06, 0), (0.06, 0.008), (0.05, 0.014), (0.02, 0.026)]
        stem = spline(
            [
                (0.012, 0.032),
                (0.018, tall * 0.28),
                (0.008, tall * 0.36),
                (0.014, tall * 0.5),
                (0.008, tall * 0.8),
                (0.013, tall * 0.96),
                (0.009, tall),
            ],
            44,
        )
        parts = named("base", lathe([*foot, (0.014, 0.034), (0, 0.034)], metal, 40)) + named(
            "stem",
            lathe(joined((0, 0.03), stem, (0, tall)), metal, 28),
            *(torus(0.014, 0.0035, metal, 8, 24).at(0, tall * f, 0) for f in (0.32, 0.9)),
        )
        pairs = {"turned": 0, "three": 1, "five": 2, "seven": 3}[style]
        if style == "seven":
            for i in range(1, 4):
                a = np.radians(np.linspace(-90, 0, 14))
                arm = np.stack([0.045 * i * np.cos(a), tall - 0.0 + 0.045 * i * np.sin(a), 0 * a], 1)
                parts += named("arm", *both(tube(arm, 0.0055, metal))) + [q for s in (-1, 1) for q in cup(s * 0.045 * i, tall, long)]
        else:
            for i in range(1, pairs + 1):
                reach = 0.062 * i
                arm = spline(
                    [
                        (0.0, tall * 0.72, 0),
                        (reach * 0.5, tall * (0.62 - 0.04 * i), 0),
                        (reach * 0.95, tall * 0.72, 0),
                        (reach, tall * 0.88, 0),
                    ],
                    24,
                )
                parts += named(
                    "arm", *both(tube(arm, 0.0055, metal)), *both(ball(0.008, metal, 8, 14).at(reach * 0.5, tall * (0.62 - 0.04 * i), 0))
                )
                parts += [q for s in (-1, 1) for q in cup(s * reach, tall * 0.88, long)]
        parts += cup(0, tall, long)
    count = {"three": "three", "five": "five", "seven": "seven"}.get(style, "one")
    said = {
        f"{count} candle{'' if count == 'one' else 's'}": burnt,
        "a flame": lit and burnt,
        "a finger ring": style == "chamber",
        "arms": style in ("three", "five", "seven"),
    }
    said = {k: v for k, v in said.items() if v or "candle" not in k} | {"candles": burnt}
    words = ("low",) if style == "chamber" else ()
    return finished(parts, metal, style, said, words, f"with {count} candle{'' if count == 'one' else 's'}" if burnt else "without candles")


def hourglass(rng: Rng) -> Build:
    """Two glass bulbs between plates on three or four posts; turned posts; six-sided; square plates; in a swivel frame."""
    style = likely(rng, posts=3, turned=2, hexagon=1.3, swivel=1.2, simple=1)
    frame = (
        wood(rng, grain=False)
        if chance(rng, 0.65)
        else BRASS
        if chance(rng, 0.6)
        else draw(rng, pick(rng, "black", "white", "red"), "plastic")
    )
    pane = Paint(np.array((0.78, 0.88, 0.92)), "glass")
    sand = draw(rng, pick(rng, "beige", "yellow", "red", "blue", "white"))
    h, r = between(rng, 0.15, 0.2), between(rng, 0.036, 0.046)
    half = h / 2
    bulb = spline(
        [(0.004, 0), (r * 0.3, half * 0.12), (r * 0.92, half * 0.5), (r * 0.95, half * 0.78), (r * 0.6, half * 0.97), (r * 0.55, half)], 36
    )
    parts = named("glass", lathe(joined((0, 0), bulb, (0, half)), pane, 36), lathe(joined((0, 0), bulb, (0, half)), pane, 36).mirrored("y"))
    fill = between(rng, 0.25, 0.75)  # share still above

    def sand_part(share: float, up: bool) -> Part:
        """The sand shows as a slightly wider skin round the bulb, up to its level."""
        line = bulb[bulb[:, 1] <= half * (0.2 + 0.62 * share)] if up else bulb[bulb[:, 1] >= half * (1 - 0.62 * share - 0.12)]
        body = lathe(joined((0, line[0, 1]), line * (1.02, 1) + (0.0004, 0), (0, line[-1, 1])), sand, 36)
        return body if up else body.mirrored("y")

    parts += named("sand", sand_part(fill, True), sand_part(1 - fill, False))
    parts += named("neck", torus(0.0065, 0.0028, frame, 8, 20))
    wide = r * 1.42
    t = 0.014
    if style == "hexagon":
        lid = slab(circle(wide, 6), t, frame)
    elif style == "simple":
        lid = slab(rectangle(wide * 1.9, wide * 1.9, 0.008), t, frame)
    else:
        lid = lathe([(0, 0), (wide * 0.94, 0), (wide, t * 0.3), (wide, t * 0.7), (wide * 0.94, t), (0, t)], frame, 40)
    parts += named("plate", lid.at(0, half, 0), lid.at(0, half, 0).mirrored("y"))
    count = {"posts": 3, "turned": 4, "hexagon": 6, "simple": 4, "swivel": 3}[style]
    if style == "turned":
        line = spline(
            [
                (0.006, -half),
                (0.0045, -half * 0.75),
                (0.0095, -half * 0.35),
                (0.005, 0),
                (0.0095, half * 0.35),
                (0.0045, half * 0.75),
                (0.006, half),
            ],
            44,
        )
        post = lathe(joined((0, -half), line, (0, half)), frame, 18)
    else:
        post = rod((0, -half, 0), (0, half, 0), 0.0048, frame)
    far = wide * (0.84 if style != "simple" else 1.1)
    parts += named("post", *around(post.at(far, 0, 0), count, start=45 if style == "simple" else 0))
    if style == "swivel":
        stand = BRASS if frame is not BRASS else wood(rng)
        a = np.radians(np.linspace(180, 360, 28))
        big = half * 1.25
        parts = turned(parts, "z", between(rng, -60, 60)) if chance(rng) else parts
        ring = torus(wide * 1.05, 0.004, stand, 8, 40)
        bow_ = tube(np.stack([big * np.cos(a), big * np.sin(a), 0 * a], 1), 0.006, stand)
        parts += named(
            "stand",
            bow_,
            rod((0, -big, 0), (0, -big - 0.03, 0), 0.008, stand),
            lathe([(0, 0), (0.065, 0), (0.06, 0.01), (0.012, 0.02), (0, 0.02)], stand).at(0, -big - 0.045, 0),
            rod((-big, 0, 0), (-wide * 0.9, 0, 0), 0.004, stand),
            rod((wide * 0.9, 0, 0), (big, 0, 0), 0.004, stand),
            ring,
        )
    number = {3: "three", 4: "four", 6: "six"}[count]
    said = {f"{number} posts": True, "sand": True, "a swivel stand": style == "swivel"}
    words = {"hexagon": ("six-sided",), "simple": ("square",)}.get(style, ())
    return finished(parts, frame, style, said, words, "in a swivel stand" if style == "swivel" else f"with {number} posts")


def rug(rng: Rng) -> Build:
    """Rectangular with a border and fringes; round; runner; rolled up; with a wavy edge; animal hide; striped."""
    style = likely(rng, fringed=3, round=2, striped=1.5, rolled=1.5, hide=0.8, oval=1)
    paint = draw(rng, pick(rng, "red", "blue", "beige", "brown", "green", "grey", "purple", "orange"), "fabric")
    second = draw(rng, pick(rng, *(c for c in ("white", "beige", "yellow", "blue", "red", "black") if c != paint.name)), "fabric")
    third = lighter(paint, 0.45)
    w, d, t = between(rng, 1.4, 2.0), between(rng, 0.9, 1.3), 0.015
    fringe = (style in ("fringed", "striped") and chance(rng, 0.85)) or style == "rolled"
    parts: list[Part] = []

    def tassels(x: float, y: float, deep: float) -> list[Part]:
        return named(
            "fringe",
            *(
                rod((x, y, z), (x + np.sign(x) * 0.07, y * 0.6, z + 0.01), 0.006, IVORY, sides=5)
                for z in np.linspace(-deep / 2, deep / 2, int(deep / 0.028))
            ),
        )

    if style in ("fringed", "striped"):
        parts = named("rug", slab(rectangle(w, d), t, paint))
        if style == "fringed":
            for f, g, tone in ((0.94, 0.9, second), (0.88, 0.8, paint), (0.82, 0.7, third)):
                parts += named("border", slab(rectangle(w * f, d * g), t + 0.003 * (1 + (0.94 - f) * 15), tone))
            pattern = pick(rng, "diamond", "round", "rows")
            top = t + 0.009
            if pattern == "diamond":
                parts += named(
                    "pattern",
                    *(
                        slab(np.array([(0, -d * f), (w * f, 0), (0, d * f), (-w * f, 0)]) * 0.8, top + 0.003 * i, tone)
                        for i, (f, tone) in enumerate(((0.4, paint), (0.3, second), (0.18, paint)))
                    ),
                )
            elif pattern == "round":
                parts += named(
                    "pattern",
                    *(
                        slab(circle(d * f, 36, 1.0), top + 0.003 * i, tone)
                        for i, (f, tone) in enumerate(((0.27, paint), (0.2, second), (0.1, paint)))
                    ),
                )
            else:
                parts += named(
                    "pattern",
                    *(
                        slab(np.array([(0, -0.09), (0.09, 0), (0, 0.09), (-0.09, 0)]) + (x * w, z * d), top, tone)
                        for x in (-0.26, 0, 0.26)
                        for z in (-0.18, 0.18)
                        for tone in (paint,)
                    ),
                )
        else:
            n = int(rng.integers(5, 10))
            parts += named(
                "stripe",
                *(
                    box(w / n * between(rng, 0.35, 0.6), t * 1.35, d, second if i % 2 else third).at((i - (n - 1) / 2) * w / n, 0, 0)
                    for i in range(n)
                ),
            )
        if fringe:
            parts += tassels(w / 2, t * 0.7, d * 0.98) + tassels(-w / 2, t * 0.7, d * 0.98)
    elif style in ("round", "oval"):
        ratio = 1.0 if style == "round" else 0.65
        rings = int(rng.integers(3, 7))
        for i in range(rings):
            parts += named(
                "ring", slab(circle(w * 0.5 * (1 - i / rings), 60, ratio), t * (1 + 0.22 * i), (paint, second, third)[i % 3], smooth=True)
            )
            line = np.column_stack(
                [
                    circle(w * 0.5 * (1 - i / rings), 60, ratio)[:, 0],
                    np.full(60, t * 0.7 * (1 + 0.2 * i)),
                    circle(w * 0.5 * (1 - i / rings), 60, ratio)[:, 1],
                ]
            )
            parts += named("braid", tube(line, t * 0.7, (paint, second, third)[i % 3], 8, closed=True))
        fringe = style == "round" and chance(rng, 0.4)
        if fringe:
            parts += named("fringe", *around(rod((w * 0.5, t * 0.5, 0), (w * 0.55, t * 0.2, 0), 0.006, IVORY, sides=5), 90))
    elif style == "rolled":
        turns = 3.2
        s = np.linspace(0, 1, 110)
        a, rad = 2 * np.pi * turns * s, 0.035 + 0.1 * s
        inner, outer = np.stack([rad * np.cos(a), rad * np.sin(a)], 1), np.stack([(rad + 0.022) * np.cos(a), (rad + 0.022) * np.sin(a)], 1)
        strip = [[(*p, -w / 2), (*p, w / 2), (*q, w / 2), (*q, -w / 2)] for p, q in zip(inner, outer)]
        parts = named("roll", loft(np.array(strip), paint))
        parts = [p.at(0, 0.157, 0).turn("y", 90) for p in parts]
        parts += named("band", *(torus(0.163, 0.01, second, 8, 40).turn("z", 90).at(x * w, 0.157, 0) for x in (-0.3, 0.3)))
        parts += named(
            "fringe",
            *(
                rod(
                    (x * w / 2, 0.157 + ra * np.sin(b), ra * np.cos(b)),
                    (x * w * 0.54, 0.15 + ra * np.sin(b), ra * np.cos(b)),
                    0.006,
                    IVORY,
                    sides=5,
                )
                for x in (-1, 1)
                for b in np.linspace(0, 2 * np.pi, 22)
                for ra in (0.07, 0.12)
            ),
        )
    else:
        paint = draw(rng, pick(rng, "brown", "white", "black", "beige"), "leather")
        line = spline(
            [
                (0.0, -0.62),
                (0.22, -0.5),
                (0.5, -0.62),
                (0.62, -0.5),
                (0.42, -0.3),
                (0.38, 0.1),
                (0.52, 0.42),
                (0.68, 0.5),
                (0.58, 0.66),
                (0.32, 0.56),
                (0.12, 0.62),
                (0.08, 0.82),
                (0.0, 0.95),
                (-0.08, 0.82),
                (-0.12, 0.62),
                (-0.32, 0.56),
                (-0.58, 0.66),
                (-0.68, 0.5),
                (-0.52, 0.42),
                (-0.38, 0.1),
                (-0.42, -0.3),
                (-0.62, -0.5),
                (-0.5, -0.62),
                (-0.22, -0.5),
            ],
            120,
            closed=True,
        )
        parts = named("hide", slab(line, t, paint, smooth=True)) + named(
            "patch",
            *(
                slab(circle(between(rng, 0.08, 0.16), 20, between(rng, 0.6, 1)) + (x, z), t * 1.15, against(paint))
                for x, z in ((0.2, 0.2), (-0.15, -0.1), (0.05, -0.35), (-0.22, 0.35))
            ),
        )
    said = {"fringes": bool(fringe), "a border": style == "fringed", "stripes": style == "striped", "rings": style in ("round", "oval")}
    words = {
        "round": ("round",),
        "oval": ("oval",),
        "rolled": ("rolled",),
        "striped": ("striped", "rectangular"),
        "fringed": ("rectangular",),
    }.get(style, ())
    how = "with fringes" if fringe else "in the shape of an animal hide" if style == "hide" else ""
    return finished(parts, paint, style, said, words, how)
