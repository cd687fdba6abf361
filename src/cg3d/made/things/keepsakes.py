"""Keepsakes: coin, medal, candlestick, hourglass, wreath, rug."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline, star
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.pieces import leaf
from cg3d.made.things.bits import BRASS, IVORY, against, finished, likely, plate

COPPER = Paint(np.array((0.72, 0.42, 0.25)), "metal")


def _metal(rng: Rng) -> Paint:
    return GOLD if chance(rng, 0.55) else steel(rng) if chance(rng, 0.7) else COPPER


def _emblem(rng: Rng, s: float, paint: Paint) -> tuple[list[Part], str]:
    """A raised sign facing +Z and its name."""
    name = pick(rng, "star", "head", "number", "crown", "heart")
    t = s * 0.16
    if name == "star":
        return [extrude(star(s, s * 0.42, 5), t, paint)], "a star"
    if name == "head":
        line = [
            (-0.55, -0.9),
            (0.3, -0.9),
            (0.25, -0.45),
            (0.5, -0.4),
            (0.5, -0.15),
            (0.68, -0.05),
            (0.5, 0.2),
            (0.5, 0.55),
            (0.2, 0.9),
            (-0.3, 0.9),
            (-0.62, 0.5),
            (-0.6, 0.0),
            (-0.35, -0.45),
        ]
        return [extrude(spline(np.array(line) * s, 60, closed=True), t, paint)], "a head"
    if name == "number":
        return [
            box(s * 0.34, s * 1.6, t, paint).at(0, -s * 0.8, 0),
            box(s * 0.8, s * 0.28, t, paint).at(0, -s * 0.8, 0),
            box(s * 0.42, s * 0.28, t, paint).turn("z", 38).at(-s * 0.2, s * 0.42, 0),
        ], "a number one"
    if name == "crown":
        line = np.array([(-0.8, -0.6), (0.8, -0.6), (0.95, 0.6), (0.42, 0.0), (0.0, 0.8), (-0.42, 0.0), (-0.95, 0.6)]) * s
        return [extrude(line, t, paint)], "a crown"
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    heart = np.stack([np.sin(a) ** 3, (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a)) / 16], 1) * s * 0.9
    return [extrude(heart, t, paint)], "a heart"


def coin(rng: Rng) -> Build:
    """Coin with a raised rim and sign, standing or lying; with a square hole; stack; pile; many-sided."""
    style = likely(rng, single=4, stack=2, holed=1.2, sided=1.2, two=1.2)
    paint = _metal(rng)
    r, t = between(rng, 0.011, 0.016), 0.0028
    sign = ""

    def one(shape: str, tone: Paint) -> tuple[list[Part], str]:
        """Coin facing +Z, centred."""
        if shape == "holed":
            square = np.array([(max(abs(np.cos(a)), abs(np.sin(a))), a) for a in np.linspace(0, 2 * np.pi, 48, endpoint=False)])
            inner = np.stack([r * 0.3 * np.cos(square[:, 1]) / square[:, 0], r * 0.3 * np.sin(square[:, 1]) / square[:, 0]], 1)
            face = [
                plate(circle(r * 0.95, 48), inner, t * 0.7, tone).at(0, t * 0.15, 0),
                plate(circle(r, 48), r * 0.88, t, tone),
                plate(inner * 1.35, inner, t, tone),
            ]
            marks = [box(r * 0.1, t * 1.0, r * 0.32, tone).at(x, 0, z) for x, z in ((0, 0.62 * r), (0, -0.62 * r))] + [
                box(r * 0.32, t * 1.0, r * 0.1, tone).at(x, 0, 0) for x in (0.62 * r, -0.62 * r)
            ]
            return turned(moved(named("coin", *face) + named("sign", *marks), 0, -t / 2, 0), "x", 90), "a square hole"
        outline = circle(r, 48) if shape != "sided" else circle(r, 8)
        body = extrude(outline * 0.97, t * 0.66, tone)
        rim = plate(outline, r * 0.86, t, tone, smooth=False).at(0, -t / 2, 0).turn("x", 90) if shape != "sided" else None
        parts = named("coin", body)
        if rim is not None:
            parts += named("rim", rim, *(q for q in around(box(r * 0.03, r * 0.05, t * 0.9, tone).at(0, r * 0.98, 0), 40, "z")))
        else:
            parts += named(
                "rim",
                *(
                    rod((*(outline[i] * 0.94), s * t * 0.3), (*(outline[(i + 1) % 8] * 0.94), s * t * 0.3), t * 0.22, tone, sides=6)
                    for i in range(8)
                    for s in (-1, 1)
                ),
            )
        emblem, said_ = _emblem(rng, r * 0.52, lighter(tone, -0.12))
        deep = [p.scaled(1, 1, t * 1.2 / (r * 0.52 * 0.16)) for p in emblem]
        dots = around(ball(r * 0.035, tone, 6, 10).scaled(1, 1, 0.5).at(0, r * 0.76, t * 0.4), 24, "z")
        return parts + named("sign", *deep) + named("dot", *dots), said_

    if style in ("single", "holed", "sided"):
        parts, sign = one(style, paint)
        pose = turned(parts, "x", -90) if chance(rng, 0.4) else turned(parts, "y", between(rng, -35, 35))
    elif style == "stack":
        parts = []
        n = int(rng.integers(4, 11))
        for i in range(n):
            edge = [plate(circle(r, 44), r * 0.86, t, paint, smooth=True), cylinder(r * 0.97, t * 0.8, paint, sides=40).at(0, t * 0.1, 0)]
            parts += moved(named("coin", *edge), between(rng, -0.08, 0.08) * r, i * t * 1.02, between(rng, -0.08, 0.08) * r)
        top, _ = one("single", paint)
        parts += moved(turned(top, "x", -90), 0, n * t * 1.02 + t / 2, 0)
        pose = parts
    else:
        back, sign = one("single", paint)
        front, _ = one("single", paint if chance(rng) else _metal(rng))
        pose = moved(back, 0, r, 0) + moved(turned(turned(front, "x", -90), "y", 30), r * 0.5, t / 2, r * 1.4)
    said = {"a hole in the middle": style == "holed", "a raised rim": style != "stack"}
    if sign and style in ("single", "sided"):
        said[sign] = True
    words = {"sided": ("eight-sided",), "single": ("round",), "holed": ("round",)}.get(style, ())
    return finished(
        pose,
        paint,
        style,
        said,
        words,
        {"stack": "on a stack of others", "two": "beside another", "holed": "with a square hole"}.get(style, f"with {sign}"),
    )


def medal(rng: Rng) -> Build:
    """Round on a V ribbon; on a folded ribbon with a bar; cross; star; rosette; on a neck band."""
    style = likely(rng, neck=3, bar=2.5, cross=1.5, star=1.3, rosette=1.5)
    metal = _metal(rng)
    ribbon = draw(rng, pick(rng, "red", "blue", "red", "green", "purple", "yellow"), "fabric")
    stripe = draw(rng, pick(rng, *(c for c in ("white", "yellow", "red", "blue") if c != ribbon.name)), "fabric")
    r, t = between(rng, 0.028, 0.036), 0.005
    if style in ("cross", "star"):
        if style == "cross":
            arm = [(0.1, 0.08), (0.42, 0.95), (-0.42, 0.95), (-0.1, 0.08)]
            body = [
                *around(extrude(np.array(arm) * r, t, metal), 4, "z"),
                extrude(circle(r * 0.34, 32), t * 1.6, draw(rng, pick(rng, "red", "blue", "white"))),
            ]
        else:
            body = [
                extrude(star(r * 1.08, r * 0.5, 5 if chance(rng) else 8), t, metal),
                extrude(circle(r * 0.36, 32), t * 1.6, lighter(metal, -0.15)),
            ]
        sign = ""
    else:
        body = [extrude(circle(r, 44), t * 0.7, metal), torus(r * 0.95, t * 0.5, metal, 8, 44).turn("x", 90)]
        emblem, sign = _emblem(rng, r * 0.5, lighter(metal, -0.12))
        body += [p.scaled(1, 1, t * 1.3 / (r * 0.08)) for p in emblem]
        if chance(rng, 0.6):
            body += around(ellipsoid(r * 0.05, r * 0.12, t * 0.4, lighter(metal, -0.2)).turn("z", 30).at(0, r * 0.76, t * 0.3), 16, "z")
    parts = named("disc", *body)
    parts += named("ring", torus(r * 0.16, r * 0.045, metal, 8, 24).turn("y", 90).at(0, r * 1.12, 0))
    y = r * 1.2
    w = r * 0.8
    if style == "neck":
        long = r * between(rng, 3.2, 4.6)
        for s in (-1, 1):
            band = [(0, y), (s * w * 0.5, y), (s * (w * 1.0 + long * 0.42), y + long), (s * (long * 0.42), y + long)]
            parts += named("ribbon", extrude(band, 0.002, ribbon).at(0, 0, 0.0012 * s)) + named(
                "stripe",
                extrude(
                    [
                        (s * w * 0.17, y),
                        (s * w * 0.33, y),
                        (s * (w * 0.66 + long * 0.42), y + long),
                        (s * (w * 0.33 + long * 0.42), y + long),
                    ],
                    0.0026,
                    stripe,
                ).at(0, 0, 0.0012 * s),
            )
    elif style == "rosette":
        for i, (f, tone) in enumerate(((1.75, ribbon), (1.45, stripe), (1.2, ribbon))):
            fan = circle(r * f, 64) * (1 + 0.06 * (-1.0) ** np.arange(64))[:, None]
            parts += named("rosette", extrude(fan, 0.004, tone).at(0, 0, -0.006 - 0.004 * i + 0.0))
        for s in (-1, 1):
            parts += named(
                "ribbon",
                extrude(
                    [(0, 0), (s * w * 0.9, 0), (s * w * 1.1, -r * 2.9), (s * w * 0.75, -r * 2.6), (s * w * 0.3, -r * 3.1)],
                    0.002,
                    ribbon if s > 0 else stripe,
                ).at(0, 0, -0.016 + 0.002 * s),
            )
        parts = [p for p in parts if p.name != "ring"]
    else:
        long = r * between(rng, 1.5, 2.1)
        parts += named(
            "ribbon",
            extrude([(-w * 0.5, y), (w * 0.5, y), (w, y + r * 0.6), (w, y + long), (-w, y + long), (-w, y + r * 0.6)], 0.0025, ribbon),
        )
        parts += named(
            "stripe",
            *(box(w * 0.24, long - r * 0.62, 0.0034, stripe).at(x * w, y + r * 0.6, 0) for x in ((0,) if chance(rng) else (-0.55, 0.55))),
        )
        parts += named("bar", rounded(w * 2.2, r * 0.28, 0.006, 0.002, metal).at(0, y + long - r * 0.1, 0))
    pose = turned(parts, "x", -90) if chance(rng, 0.3) else turned(parts, "y", between(rng, -20, 20))
    said = {"a ribbon": True, "a pin bar": style in ("bar", "cross", "star"), "a rosette": style == "rosette"}
    if sign:
        said[sign] = True
    words = {"cross": ("cross-shaped",), "star": ("star-shaped",)}.get(style, ("round",))
    return finished(pose, metal, style, said, words, "with a rosette" if style == "rosette" else "on a ribbon")


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


def wreath(rng: Rng) -> Build:
    """Fir twigs with berries and a bow; laurel leaves open at the top; flowers; advent wreath with four candles; autumn leaves."""
    style = likely(rng, fir=3, laurel=2, flowers=2, candles=1.5, autumn=1)
    r = between(rng, 0.15, 0.19)
    fat = r * between(rng, 0.2, 0.28)
    greens = [draw(rng, "green") for _ in range(2)]
    greens[1] = lighter(greens[0], -0.3)
    parts: list[Part] = []
    if style == "laurel":
        tone = GOLD if chance(rng, 0.5) else greens[0]
        one = leaf(r * 0.42, r * 0.2, 0.2, tone).turn("x", 90)
        arcs = np.radians(np.linspace(-80, 68, 13))
        for a in arcs:
            for side, lean in ((1, 34), (-1, -34)):
                bit = one.turn("x", 180).turn("z", float(np.degrees(a)) - lean)
                at = (r * np.cos(a), r * np.sin(a), 0.004 * side)
                parts += named("leaf", *both(bit.at(*at)))
        branch = tube(np.stack([r * np.cos(arcs), r * np.sin(arcs), 0 * arcs], 1), 0.005, tone, 8)
        parts += named("branch", *both(branch)) + named("bow", ball(0.016, tone).at(0, -r, 0.004))
        body, tied, berries = tone, False, chance(rng, 0.4)
        if berries:
            parts += named(
                "berry",
                *(
                    q
                    for a in arcs[1::2]
                    for q in both(ball(0.009, draw(rng, "red"), 8, 12).at(r * 0.92 * np.cos(a), r * 0.92 * np.sin(a), 0.012))
                ),
            )
    else:
        core = torus(r, fat * 0.55, lighter(greens[1], -0.2), 10, 40).turn("x", 90)
        parts += named("ring", core)
        autumn = [draw(rng, c) for c in ("orange", "red", "brown", "yellow")]
        n = 34
        for i in range(n):
            a = 2 * np.pi * i / n
            for j in range(5):
                b = 2 * np.pi * (j + 0.5 * (i % 2)) / 5
                out = np.array((np.cos(b) * np.cos(a), np.cos(b) * np.sin(a), np.sin(b)))
                along = np.array((-np.sin(a), np.cos(a), 0))
                at = np.array((r * np.cos(a), r * np.sin(a), 0)) + out * fat * 0.45
                way = out * 0.75 + along * 0.7
                way = way / np.linalg.norm(way)
                if style in ("autumn", "flowers"):
                    tone = autumn[int(rng.integers(4))] if style == "autumn" else greens[(i + j) % 2]
                    side = np.cross(way, out)
                    side = side / np.linalg.norm(side)
                    size = fat * 1.1
                    up = np.cross(side, way)
                    rings = [
                        [
                            at + way * size * t_ + side * w_ * size,
                            at + way * size * t_ + up * 0.02 * size,
                            at + way * size * t_ - side * w_ * size,
                            at + way * size * t_ - up * 0.02 * size,
                        ]
                        for t_, w_ in ((0, 0.03), (0.35, 0.3), (0.7, 0.25), (1, 0.02))
                    ]
                    parts += named("leaf", loft_leaf(rings, tone))
                else:
                    parts += named("twig", rod(at, at + way * fat * 1.15, fat * 0.17, greens[(i + j) % 2], fat * 0.02, sides=5))
        body = autumn[0] if style == "autumn" else greens[0]
        berries = style in ("fir", "candles") and chance(rng, 0.8)
        if berries:
            red = draw(rng, "red")
            for i in range(9):
                a = 2 * np.pi * i / 9 + 0.2
                parts += named(
                    "berry",
                    *(
                        ball(fat * 0.24, red, 8, 14).at((r + dx) * np.cos(a), (r + dx) * np.sin(a), fat * 0.95)
                        for dx in (-fat * 0.2, fat * 0.3)
                    ),
                )
        if style == "flowers":
            for i in range(int(rng.integers(7, 12))):
                a = 2 * np.pi * i / 9 + between(rng, -0.1, 0.1)
                tone, heart = draw(rng, pick(rng, "pink", "white", "red", "yellow", "purple", "orange")), draw(rng, "yellow")
                petals = around(ball(1.0, tone, 6, 10).scaled(fat * 0.2, fat * 0.36, fat * 0.1).at(0, fat * 0.36, 0), 6, "z")
                flower = named("flower", *petals, ball(fat * 0.2, heart, 8, 14).at(0, 0, fat * 0.05))
                parts += moved(flower, r * np.cos(a), r * np.sin(a), fat * 1.05)
        tied = style in ("fir", "autumn") and chance(rng, 0.7)
        if tied:
            red = draw(rng, pick(rng, "red", "red", "yellow", "white"), "fabric")
            loop = tube(spline([(0, 0, 0), (0.05, 0.035, 0), (0.075, 0.005, 0), (0.05, -0.025, 0), (0, 0, 0)], 24), 0.008, red, 8).scaled(
                1, 1, 2.2
            )
            tail = extrude([(0, 0), (0.02, 0), (0.05, -0.11), (0.03, -0.1), (0.015, -0.12)], 0.004, red)
            parts += named("bow", *(p.at(0, -r, fat * 1.15) for p in (*both(loop), *both(tail), ball(0.015, red))))
        if style == "candles":
            parts = turned(parts, "x", -90)
            wax = draw(rng, pick(rng, "red", "white", "purple", "beige"))
            lit = int(rng.integers(0, 5))
            for i in range(4):
                x, z = r * np.cos(np.pi / 2 * i + 0.4), r * np.sin(np.pi / 2 * i + 0.4)
                parts += named(
                    "candle",
                    cylinder(fat * 0.42, 0.11, wax, sides=24).at(x, fat * 0.2, z),
                    rod((x, fat * 0.2 + 0.1, z), (x, fat * 0.2 + 0.122, z), 0.0015, Paint(np.array((0.1, 0.1, 0.1)))),
                )
                if i < lit:
                    parts += named(
                        "flame",
                        lathe(
                            joined((0, 0), spline([(0.003, 0.001), (0.008, 0.012), (0.005, 0.022), (0.0004, 0.036)], 16), (0, 0.036)),
                            Paint(np.array((0.98, 0.75, 0.2))),
                            18,
                        ).at(x, fat * 0.2 + 0.114, z),
                    )
    said = {"a bow": tied, "berries": berries, "four candles": style == "candles", "flowers": style == "flowers"}
    pose = parts if style == "candles" or chance(rng, 0.75) else turned(parts, "x", -90)
    how = {"candles": "with four candles", "flowers": "with flowers", "laurel": "of pointed leaves", "autumn": "of coloured leaves"}
    return finished(
        pose, body, style, said, ("open",) if style == "laurel" else ("round",), how.get(style, "with a bow" if tied else "of fir twigs")
    )


def loft_leaf(rings: list[list[np.ndarray]], paint: Paint) -> Part:
    """A flat leaf through rings of four points."""
    return loft(np.array(rings), paint)


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
