"""More instruments: saxophone, flute, harp, xylophone, accordion, electric guitar, banjo, tambourine, maraca."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
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
from cg3d.made.things.bits import BRASS, IVORY, against, finished, laid, likely, plate


def _keys(points: np.ndarray, out: np.ndarray, r: float, paint: Paint, pad: Paint) -> list[Part]:
    """Round key cups on a tube at the points, facing `out` (unit vector in the xz plane)."""
    angle = float(np.degrees(np.arctan2(out[0], out[2])))
    cup = [
        *(
            p.turn("y", angle)
            for p in (
                cylinder(r, r * 0.45, paint, sides=18).turn("x", 90),
                torus(r * 0.95, r * 0.14, pad, 6, 18).turn("x", 90).at(0, 0, r * 0.45),
            )
        )
    ]
    return named("key", *(p.at(*spot) for spot in points for p in cup))


def saxophone(rng: Rng) -> Build:
    """Alto with a curved bell, tenor bigger and with a swan neck, straight soprano, baritone with a loop; on a stand."""
    style = likely(rng, alto=4, tenor=2, soprano=1.3, baritone=1.2)
    metal = BRASS if chance(rng, 0.7) else steel(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "black", "red", "blue"), "metal")
    pad = against(metal, 0.3) if metal is not BRASS else Paint(np.array((0.7, 0.5, 0.14)), "metal")
    black = BLACK
    if style == "soprano":
        line = spline([(0.008, 0.0), (0.012, -0.2), (0.018, -0.4), (0.026, -0.52), (0.048, -0.6)], 40)
        body = lathe(joined((0.0, -0.59), line[::-1], (0, 0)), metal, 28)
        parts = named("body", body) + named("bell", torus(0.048, 0.003, metal, 8).at(0, -0.6, 0))
        ys = np.linspace(-0.1, -0.5, 9)
        rs = np.interp(-ys, -line[:, 1], line[:, 0])
        parts += _keys(np.stack([0 * ys, ys, rs], 1), np.array((0, 0, 1.0)), 0.011, metal, pad) + named(
            "rod",
            rod((0.018, -0.08, 0.008), (0.03, -0.52, 0.012), 0.0025, metal),
            rod((-0.016, -0.12, 0.006), (-0.028, -0.48, 0.01), 0.0025, metal),
        )
        parts += named("mouthpiece", lathe([(0, 0), (0.011, 0), (0.012, 0.05), (0.004, 0.09), (0, 0.09)], black).at(0, -0.01, 0))
        top = 0.08
    else:
        k = {"alto": 1.0, "tenor": 1.2, "baritone": 1.35}[style]
        tall = 0.5 * k
        path = [
            (0, tall, 0),
            (0, tall * 0.5, 0),
            (0, 0.08 * k, 0),
            (0.015 * k, 0.0, 0),
            (0.07 * k, -0.035 * k, 0),
            (0.125 * k, 0.0, 0),
            (0.145 * k, 0.1 * k, 0),
            (0.16 * k, 0.2 * k, 0),
            (0.19 * k, 0.28 * k, 0),
        ]
        curve = spline(path, 70)
        s = np.linspace(0, 1, len(curve))
        fat = np.interp(s, (0, 0.5, 0.75, 0.9, 0.96, 1), (0.013, 0.027, 0.037, 0.046, 0.058, 0.075)) * k
        parts = named("body", tube(curve, fat, metal, 24))
        way = curve[-1] - curve[-2]
        lip = np.degrees(np.arctan2(-way[0], way[1]))
        parts += named(
            "bell",
            torus(0.075 * k, 0.0035 * k, metal, 8, 36).turn("z", float(lip)).at(*curve[-1]),
            cylinder(0.066 * k, 0.003, against(metal, 0.5), sides=32).turn("z", float(lip)).at(*(curve[-1] - way * 0.05)),
        )
        if style == "baritone":
            neck = spline(
                [
                    (0, tall, 0),
                    (0, tall + 0.1, 0),
                    (-0.04, tall + 0.16, 0),
                    (-0.08, tall + 0.1, 0),
                    (-0.07, tall + 0.02, 0),
                    (-0.12, tall + 0.0, 0),
                    (-0.22, tall + 0.07, 0),
                ],
                40,
            )
        elif style == "tenor":
            neck = spline(
                [
                    (0, tall, 0),
                    (0, tall + 0.05, 0),
                    (-0.05, tall + 0.11, 0),
                    (-0.12, tall + 0.09, 0),
                    (-0.17, tall + 0.06, 0),
                    (-0.22, tall + 0.075, 0),
                ],
                32,
            )
        else:
            neck = spline(
                [(0, tall, 0), (0, tall + 0.045, 0), (-0.03, tall + 0.085, 0), (-0.09, tall + 0.085, 0), (-0.15, tall + 0.06, 0)], 26
            )
        parts += named(
            "neck", tube(neck, np.linspace(0.0125 * k, 0.008, len(neck)), metal, 16), torus(0.014 * k, 0.004, metal, 8, 20).at(0, tall, 0)
        )
        end, ahead = neck[-1], (neck[-1] - neck[-3]) / np.linalg.norm(neck[-1] - neck[-3])
        parts += named(
            "mouthpiece",
            tube(np.array([end - ahead * 0.02, end + ahead * 0.05, end + ahead * 0.085]), [0.0115, 0.0125, 0.004], black, 14),
            torus(0.0125, 0.002, steel(rng), 6, 18)
            .turn("z", 90 + float(np.degrees(np.arctan2(ahead[1], ahead[0]))))
            .at(*(end + ahead * 0.035)),
        )
        n = 8
        ys = np.linspace(tall * 0.92, tall * 0.18, n)
        rs = np.interp(ys[::-1], curve[:30, 1][::-1], fat[:30][::-1])[::-1]
        parts += _keys(np.stack([0 * ys, ys, rs], 1), np.array((0, 0, 1.0)), 0.0125 * k, metal, pad)
        big = [(curve[i], fat[i]) for i in (52, 60)]
        for spot, f in big:
            parts += named(
                "key",
                cylinder(0.027 * k, 0.012, metal, sides=24).turn("x", 90).at(spot[0], spot[1], f),
                torus(0.026 * k, 0.003, pad, 6, 24).turn("x", 90).at(spot[0], spot[1], f + 0.012),
            )
        parts += named(
            "rod",
            *(rod((x, tall * 0.93, 0.02), (x * 1.2, tall * 0.16, 0.03), 0.0028, metal, sides=6) for x in (-0.022 * k, 0.024 * k)),
            rod((0.02 * k, tall * 0.45, 0), (0.15 * k, 0.2 * k, 0), 0.006, metal),
        )
        top = tall
    stand = chance(rng, 0.2) and style != "soprano"
    if stand:
        base = -0.16
        legs = [rod((0.04, -0.05, 0), (0.04 + 0.2 * np.cos(a), base, 0.2 * np.sin(a)), 0.008, black) for a in (0.5, 2.6, 4.7)]
        parts += named("stand", *legs, rod((0.04, -0.06, -0.02), (-0.02, top * 0.7, -0.05), 0.008, black))
    pose = parts if stand or chance(rng, 0.65) else turned(parts, "x", -90)
    said = {"a curved bell": style != "soprano", "round keys": True, "a stand": stand}
    return finished(
        pose,
        metal,
        style,
        said,
        ("straight",) if style == "soprano" else ("large",) if style == "baritone" else (),
        "on a stand" if stand else "with round keys",
    )


def flute(rng: Rng) -> Build:
    """Silver concert flute; piccolo; wooden recorder; pan pipes; bamboo flute."""
    style = likely(rng, concert=3, recorder=3, pan=1.3, bamboo=1.5)
    metal = steel(rng) if chance(rng, 0.75) else BRASS
    if style == "concert":
        long, r = between(rng, 0.55, 0.65), 0.0105
        parts = named(
            "body",
            rod((0, -long / 2, 0), (0, long / 2, 0), r, metal, sides=24),
            *(torus(r * 1.06, 0.0022, metal, 8, 24).at(0, y * long, 0) for y in (-0.5, -0.32, 0.2, 0.5)),
        )
        parts += named(
            "lip plate",
            ellipsoid(0.014, 0.02, 0.006, metal).at(0, long * 0.36, r),
            cylinder(0.0045, 0.004, BLACK).turn("x", 90).at(0, long * 0.36, r + 0.004),
        )
        ys = np.concatenate([np.linspace(0.14, -0.28, 11), np.linspace(-0.36, -0.46, 3)]) * long
        parts += named(
            "key",
            *(
                p.at(0, y, r)
                for y in ys
                for p in (
                    cylinder(0.0085, 0.004, metal, sides=18).turn("x", 90),
                    torus(0.0082, 0.0012, against(metal, 0.3), 6, 18).turn("x", 90).at(0, 0, 0.004),
                )
            ),
        )
        parts += named(
            "rod",
            rod((0.011, 0.16 * long, r * 0.6), (0.011, -0.3 * long, r * 0.6), 0.0022, metal, sides=6),
            rod((-0.011, 0.05 * long, r * 0.6), (-0.011, -0.47 * long, r * 0.6), 0.0022, metal, sides=6),
        )
        body: Paint = metal
        pose = turned(parts, "z", 90)
    elif style == "pan":
        body = Paint(np.array((0.78, 0.63, 0.36)) * rng.uniform(0.8, 1.05), "wooden")
        n, r = int(rng.integers(7, 12)), 0.0085
        parts = []
        for i in range(n):
            tall = 0.17 - 0.1 * i / n
            pipe = lathe([(0, 0), (r, 0), (r, tall), (r * 0.7, tall), (r * 0.7, tall - 0.02), (0, tall - 0.02)], body, 18)
            parts += named("pipe", pipe.at((i - n / 2) * r * 2.02, -tall, 0))
        band = draw(rng, pick(rng, "brown", "red", "black"), "fabric")
        parts += named("band", *(box(n * r * 2.02, 0.01, 0.005, band).at(-r, -0.045, z) for z in (-r - 0.001, r + 0.001)))
        pose = laid(parts, rng, 0.3)
    else:
        body = (
            wood(rng, grain=False)
            if style == "recorder" and chance(rng, 0.6)
            else Paint(np.array((0.8, 0.66, 0.4)), "wooden")
            if style == "bamboo"
            else draw(rng, pick(rng, "white", "black", "beige", "blue", "pink"), "plastic")
        )
        long = between(rng, 0.3, 0.36) if style == "recorder" else between(rng, 0.4, 0.55)
        r = 0.0125
        if style == "recorder":
            line = [
                (0.0165, 0),
                (0.015, 0.012),
                (0.0125, 0.05),
                (0.0105, 0.06),
                (0.0155, 0.065),
                (0.0155, 0.08),
                (0.0115, 0.085),
                (0.0135, long * 0.66),
                (0.0135, long * 0.69),
                (0.0185, long * 0.7),
                (0.0185, long * 0.745),
                (0.0155, long * 0.76),
                (0.0145, long * 0.9),
            ]
            parts = named("body", lathe(joined((0, 0), line, (0, long * 0.9)), body, 28))
            beak = lathe([(0, 0), (0.0145, 0), (0.0125, long * 0.1), (0, long * 0.1)], body, 24).shaped(
                lambda x, y, z: (x, y, np.minimum(z, 0.0145) - 0.09 * y)
            )
            parts += named("beak", beak.at(0, long * 0.9, 0)) + named("window", box(0.01, 0.012, 0.004, BLACK).at(0, long * 0.8, 0.0135))
            holes = np.linspace(0.12, 0.6, 7) * long
        else:
            parts = named(
                "body",
                rod((0, 0, 0), (0, long, 0), r, body, sides=24),
                *(torus(r, 0.0018, lighter(body, -0.25), 6, 24).at(0, y * long, 0) for y in (0.02, 0.36, 0.68, 0.98)),
            )
            parts += named(
                "band",
                *(
                    cylinder(r * 1.07, 0.008, draw(rng, pick(rng, "red", "black", "brown"), "fabric"), sides=24).at(0, y * long, 0)
                    for y in (0.12, 0.82)
                ),
            )
            holes = np.append(np.linspace(0.2, 0.55, 6), 0.88) * long
        parts += named(
            "hole",
            *(
                p.at(0, y, r * 1.02)
                for y in holes
                for p in (
                    cylinder(0.004, 0.001, BLACK, sides=14).turn("x", 90),
                    torus(0.0042, 0.0009, lighter(body, -0.3), 6, 16).turn("x", 90),
                )
            ),
        )
        pose = turned(parts, "z", 90) if chance(rng, 0.6) else parts
    said = {
        "metal keys": style == "concert",
        "several pipes": style == "pan",
        "finger holes": style in ("recorder", "bamboo"),
        "a beak": style == "recorder",
    }
    how = {"concert": "with metal keys", "pan": "of several pipes"}
    return finished(pose, body, style, said, ("long",) if style != "pan" else (), how.get(style, "with finger holes"))


def harp(rng: Rng) -> Build:
    """Pedal harp with a crowned column; Celtic lap harp with a curved column; triangular simple one; lyre."""
    style = likely(rng, pedal=3, celtic=3, plain=1.3, lyre=1.5)
    paint = wood(rng, grain=False) if chance(rng, 0.6) else BRASS
    thread = Paint(np.array((0.9, 0.88, 0.8)))
    if style == "lyre":
        w, h = 0.17, 0.42
        arm = tube(
            spline(
                [(0.05, 0.05, 0), (w * 0.95, 0.1, 0), (w * 0.8, 0.24, 0), (w * 0.75, 0.34, 0), (w * 1.1, h, 0), (w * 0.85, h * 1.03, 0)], 40
            ),
            np.interp(np.linspace(0, 1, 41), (0, 1), (0.02, 0.012)),
            paint,
            14,
        )
        parts = (
            named("arm", *both(arm))
            + named("crossbar", rod((-w * 0.98, h * 0.86, 0), (w * 0.98, h * 0.86, 0), 0.013, paint))
            + named("base", rounded(w * 1.3, 0.06, 0.07, 0.025, paint).at(0, 0.0, 0), rounded(w * 1.1, 0.025, 0.09, 0.01, paint))
        )
        parts += named(
            "string",
            *(rod((x * 0.7, 0.06, 0.01), (x, h * 0.86, 0.012), 0.0015, thread, sides=5) for x in np.linspace(-w * 0.42, w * 0.42, 7)),
        )
        said = {"a column": False, "two curved arms": True, "strings": True}
        return finished(parts, paint, style, said, ("small", "U-shaped"), "with two curved arms")
    k = {"pedal": 1.0, "celtic": 0.55, "plain": 0.5}[style]
    tall = 1.75 * between(rng, 0.95, 1.05)
    foot, head = np.array((0.32, 0.2, 0.0)), np.array((-0.36, tall * 0.8, 0.0))
    t = np.linspace(0, 1, 14)
    box_at = foot + t[:, None] * (head - foot)
    normal = np.array((head[1] - foot[1], -(head[0] - foot[0]), 0)) / np.linalg.norm(head - foot)
    wide = np.interp(t, (0, 1), (0.2, 0.07))
    deep = np.interp(t, (0, 1), (0.14, 0.05))
    rings = []
    for at, a, b in zip(box_at, wide, deep):
        c = circle(1, 20)
        rings.append(at - normal * (b * (0.9 * np.minimum(c[:, :1], 0.0) * -1 + 0.02)) * 1.0 + np.array((0, 0, 1.0)) * c[:, 1:] * a)
    parts = named("soundbox", loft(np.array(rings), lighter(paint, -0.15) if paint is not BRASS else wood(rng, grain=False)))
    neck_mid = [(-0.36, tall * 0.8, 0), (-0.2, tall * 0.9, 0), (0.05, tall * 0.78, 0), (0.3, tall * 0.86, 0), (0.46, tall * 0.97, 0)]
    curve = spline(neck_mid, 40)
    parts += named(
        "neck",
        tube(curve, np.interp(np.linspace(0, 1, len(curve)), (0, 0.2, 0.8, 1), (0.05, 0.06, 0.055, 0.05)), paint, 14).scaled(1, 1, 0.7),
    )
    straight = style == "pedal"
    bulge = 0.0 if straight else 0.1 if style == "celtic" else 0.02
    pillar = spline([(0.4, 0.1, 0), (0.45 + bulge, tall * 0.35, 0), (0.47 + bulge * 1.3, tall * 0.7, 0), (0.46, tall * 0.97, 0)], 30)
    parts += named("column", tube(pillar, 0.045 if straight else 0.04, paint, 18))
    if style == "pedal":
        gold = BRASS
        crown = lathe([(0, 0), (0.05, 0), (0.065, 0.06), (0.05, 0.1), (0.085, 0.2), (0.075, 0.22), (0, 0.21)], gold, 24)
        parts += named(
            "crown",
            crown.at(0.46, tall * 0.93, 0),
            *(torus(0.05, 0.014, gold, 8, 24).at(0.44 + 0.02 * f, tall * f, 0) for f in (0.12, 0.2, 0.75, 0.85)),
        )
        parts += named("base", rounded(0.62, 0.12, 0.42, 0.05, paint).at(0.22, 0.02, 0)) + named(
            "pedal",
            *(
                rounded(0.035, 0.02, 0.1, 0.008, gold)
                .turn("y", a)
                .at(0.22 + 0.25 * np.sin(np.radians(a)), 0.05, 0.22 + 0.06 * np.cos(np.radians(a)))
                for a in (-50, -20, 10, 40)
            ),
        )
    else:
        parts += named("base", rounded(0.4, 0.1, 0.34, 0.04, paint).at(0.28, 0.04, 0))
    n = 30 if style == "pedal" else 20
    strings = []
    for f in np.linspace(0.04, 0.92, n):
        low = foot + f * (head - foot)
        x = low[0] + 0.05 * (1 - f)
        y = float(np.interp(x, curve[:, 0], curve[:, 1])) if x > -0.36 else tall * 0.82
        strings.append(rod((low[0], low[1], 0.0), (x, y - 0.02, 0.0), 0.0028, thread, sides=5))
    parts += named("string", *strings) + named(
        "peg", *(ball(0.009, BRASS, 6, 10).at(curve[i][0], curve[i][1], 0.045) for i in range(4, len(curve) - 2, 2))
    )
    parts = [p.scaled(k, k, k) for p in parts]
    said = {"a column": True, "a crown on its column": style == "pedal", "strings": True, "two curved arms": False}
    return finished(parts, paint, style, said, ("tall",) if style == "pedal" else ("small",), "with many strings")


def xylophone(rng: Rng) -> Build:
    """Toy with coloured bars on two rails; wooden bars; concert one on a stand with tubes; metal glockenspiel in a case."""
    style = likely(rng, toy=4, wooden=2, concert=1.5, metal=1.2)
    n = int(rng.integers(7, 10)) if style != "concert" else int(rng.integers(14, 20))
    k = 1.0 if style != "concert" else 2.0
    step, w = 0.032 * k * (0.8 if style == "concert" else 1), 0.025 * k * (0.8 if style == "concert" else 1)
    longs = np.linspace(0.19, 0.1, n) * k * (1.2 if style == "concert" else 1)
    xs = (np.arange(n) - (n - 1) / 2) * step
    colours = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink")
    plain = wood(rng, grain=False) if style != "metal" else steel(rng)
    frame = wood(rng, grain=False) if style != "metal" else draw(rng, pick(rng, "black", "blue", "red"), "plastic")
    y = 0.04 if style != "concert" else 0.85
    parts: list[Part] = []
    pin = steel(rng)
    for i, (x, long) in enumerate(zip(xs, longs)):
        tone = draw(rng, colours[i % 8], "metal" if chance(rng) else "wooden") if style == "toy" else plain
        parts += named("bar", rounded(w, 0.012 * k, long, 0.004, tone, 2).at(x, y, 0)) + named(
            "pin", *(cylinder(0.0035 * k, 0.004, pin, sides=10).at(x, y + 0.012 * k, s * long * 0.36) for s in (-1, 1))
        )
    x0, x1 = xs[0] - step, xs[-1] + step
    rail = lambda s: [(x0, s * longs[0] * 0.36), (x1, s * longs[-1] * 0.36)]  # noqa: E731
    if style == "concert":
        for s in (-1, 1):
            (a, za), (b, zb) = rail(s)
            parts += named("rail", rod((a, y - 0.02, za), (b, y - 0.02, zb), 0.018, frame))
        parts += named(
            "end",
            *(
                rounded(0.04, 0.09, 2 * abs(z) + 0.12, 0.015, frame).at(x, y - 0.06, 0)
                for x, z in ((x0, longs[0] * 0.36), (x1, longs[-1] * 0.36))
            ),
        )
        parts += named(
            "leg",
            *(
                rod((x, y - 0.03, s * z), (x, 0.05, s * z), 0.016, BLACK)
                for x, z in ((x0, longs[0] * 0.36), (x1, longs[-1] * 0.36))
                for s in (-1, 1)
            ),
            *(rod((x, 0.25, -z), (x, 0.25, z), 0.012, BLACK) for x, z in ((x0, longs[0] * 0.36), (x1, longs[-1] * 0.36))),
            rod((x0, 0.25, 0), (x1, 0.25, 0), 0.012, BLACK),
        )
        parts += named(
            "tube",
            *(
                cylinder(w * 0.44, 0.1 + 0.42 * (1 - i / n), BRASS, sides=16).at(x, y - 0.14 - 0.42 * (1 - i / n), 0)
                for i, x in enumerate(xs)
            ),
        )
    elif style == "metal":
        line = [(x0, -longs[0] * 0.58), (x1, -longs[-1] * 0.66), (x1, longs[-1] * 0.66), (x0, longs[0] * 0.58)]
        parts += named("case", slab(line, 0.03, frame)) + named("felt", slab([(a * 0.97, b * 0.9) for a, b in line], 0.034, against(frame)))
        parts += named(
            "rail",
            *(rod((rail(s)[0][0], y - 0.003, rail(s)[0][1]), (rail(s)[1][0], y - 0.003, rail(s)[1][1]), 0.004, frame) for s in (-1, 1)),
        )
    else:
        for s in (-1, 1):
            (a, za), (b, zb) = rail(s)
            way = np.array((b - a, zb - za))
            bar = box(float(np.hypot(*way)), 0.034, 0.018, frame).turn("y", -float(np.degrees(np.arctan2(way[1], way[0]))))
            parts += named("rail", bar.at((a + b) / 2, 0.004, (za + zb) / 2))
        parts += named(
            "end", *(box(0.018, 0.034, 2 * z + 0.03, frame).at(x, 0.004, 0) for x, z in ((x0, longs[0] * 0.36), (x1, longs[-1] * 0.36)))
        )
    mallets = chance(rng, 0.8)
    if mallets:
        for s in (-1, 1):
            stick = [
                rod((0, 0, 0), (0.2 * k, 0, 0), 0.004 * k**0.5, wood(rng, grain=False)),
                ball(0.0125 * k**0.6, draw(rng, pick(rng, *BRIGHT, "white")), 10, 18),
            ]
            parts += named(
                "mallet", *moved(turned(stick, "y", 18 * s - 20), xs[n // 2] * 0 - 0.07 * k, y + 0.012 * k + 0.013 * k**0.6, s * 0.03 * k)
            )
    said = {"two mallets": mallets, "a stand": style == "concert", "metal bars": style == "metal"}
    return finished(
        parts,
        None if style == "toy" else plain,
        style,
        said,
        ("colourful",) if style == "toy" else (),
        "with two mallets" if mallets else "with a row of bars",
    )


def accordion(rng: Rng) -> Build:
    """Piano accordion open or closed; button accordion; concertina with six sides."""
    style = likely(rng, piano=4, closed=1.5, button=2, concertina=1.5)
    paint = draw(rng, pick(rng, "red", "red", "black", "blue", "white", "green"), "plastic")
    fold = draw(rng, pick(rng, "black", "red", "brown", "white"), "fabric")
    h, d = between(rng, 0.36, 0.42), between(rng, 0.17, 0.2)
    n = int(rng.integers(9, 14))
    gap = {"closed": 0.012, "concertina": 0.018}.get(style, between(rng, 0.018, 0.032))
    width = n * gap
    metal = steel(rng) if chance(rng) else BRASS
    if style == "concertina":
        r = 0.085
        outline = circle(r, 6)
        out = [
            np.column_stack(
                [np.full(6, -width / 2 + gap * i / 2), outline[:, 0] * (1.0 if i % 2 else 0.84), outline[:, 1] * (1.0 if i % 2 else 0.84)]
            )
            for i in range(2 * n + 1)
        ]
        parts = named("bellows", *(loft(np.array(out[i : i + 2]), fold) for i in range(2 * n)))
        end = wood(rng)
        for s in (-1, 1):
            parts += named(
                "end",
                loft(
                    np.array(
                        [
                            np.column_stack([np.full(6, s * (width / 2 + a)), outline[:, 0] * b, outline[:, 1] * b])
                            for a, b in ((0, 1.04), (0.035, 1.04))
                        ]
                    ),
                    end,
                ),
            )
            parts += named(
                "button",
                *(
                    cylinder(0.006, 0.012, IVORY, sides=12)
                    .turn("z", -90 * s)
                    .at(s * (width / 2 + 0.035), 0.025 * (j - 1) + 0.008 * (i % 2), 0.02 * (i - 1.5))
                    for i in range(4)
                    for j in range(3)
                ),
            )
            parts += named(
                "strap",
                tube(
                    spline(
                        [
                            (s * (width / 2 + 0.036), -0.05, -0.05),
                            (s * (width / 2 + 0.07), -0.055, 0),
                            (s * (width / 2 + 0.036), -0.05, 0.05),
                        ],
                        16,
                    ),
                    0.006,
                    BLACK,
                ),
            )
        said = {"piano keys": False, "buttons": True, "straps": True}
        return finished(turned(parts, "y", between(rng, -20, 20)), end, style, said, ("six-sided", "small"), "with buttons")
    prof = rectangle(h, d, 0.02, 3)
    rings = [
        np.column_stack(
            [np.full(len(prof), -width / 2 + gap * i / 2), prof[:, 0] * (1.0 if i % 2 else 0.9), prof[:, 1] * (1.0 if i % 2 else 0.82)]
        )
        for i in range(2 * n + 1)
    ]
    parts = named("bellows", *(loft(np.array(rings[i : i + 2]), fold) for i in range(2 * n)))
    left = rounded(0.12, h * 1.03, d * 1.08, 0.025, paint).at(-width / 2 - 0.055, -h * 0.515, 0)
    right = rounded(0.13, h * 1.03, d * 1.08, 0.025, paint).at(width / 2 + 0.06, -h * 0.515, 0)
    parts += named("case", left, right)
    parts += named(
        "grille",
        *(box(0.06, 0.006, 0.004, metal).at(width / 2 + 0.06, y, d * 0.54) for y in np.linspace(-h * 0.38, h * 0.38, 9)),
        box(0.08, h * 0.9, 0.003, against(paint, 0.3)).at(width / 2 + 0.06, -h * 0.45, d * 0.538),
    )
    x = width / 2 + 0.125
    if style == "button":
        parts += named("keyboard", rounded(0.07, h * 0.92, 0.05, 0.012, paint).at(x + 0.03, -h * 0.46, d * 0.3))
        parts += named(
            "button",
            *(
                cylinder(0.0085, 0.01, IVORY, sides=14)
                .turn("x", 90)
                .at(x + 0.012 + 0.02 * j, -h * 0.4 + 0.026 * i + 0.01 * (j % 2), d * 0.3 + 0.025)
                for i in range(int(h * 0.8 / 0.026))
                for j in range(3)
            ),
        )
    else:
        count = int(h * 0.96 / 0.0195)
        pitch = h * 0.96 / count
        parts += named("keyboard", box(0.1, h * 1.0, 0.03, BLACK).at(x + 0.045, -h * 0.5, d * 0.28))
        parts += named(
            "key", *(box(0.085, pitch * 0.92, 0.014, IVORY).at(x + 0.048, -h * 0.48 + pitch * i, d * 0.28 + 0.02) for i in range(count))
        )
        parts += named(
            "key",
            *(
                box(0.05, pitch * 0.5, 0.012, BLACK).at(x + 0.032, -h * 0.48 + pitch * (i + 0.74), d * 0.28 + 0.031)
                for i in range(count - 1)
                if i % 7 not in (2, 6)
            ),
        )
    parts += named(
        "button",
        *(
            cylinder(0.0055, 0.008, IVORY, sides=10).turn("z", 90).at(-width / 2 - 0.115, -h * 0.36 + 0.024 * i, -d * 0.25 + 0.02 * j)
            for i in range(int(h * 0.72 / 0.024))
            for j in range(5)
        ),
    )
    straps = chance(rng, 0.5)
    if straps:
        for s in (-0.6, 0.6):
            parts += named(
                "strap",
                tube(
                    spline(
                        [
                            (width / 2 + 0.06 + s * 0.05, h * 0.4, -d * 0.5),
                            (width / 2 + 0.04 + s * 0.06, h * 0.2, -d * 1.2),
                            (width / 2 + 0.04 + s * 0.06, -h * 0.2, -d * 1.2),
                            (width / 2 + 0.06 + s * 0.05, -h * 0.4, -d * 0.5),
                        ],
                        24,
                    ),
                    0.011,
                    BLACK,
                ),
            )
    parts = (
        [p.shaped(lambda a, b, c: (a + 0.22 * b * np.clip((a) / (width + 0.2), -0.6, 0.6), b, c)) for p in parts]
        if style == "piano" and chance(rng, 0.5)
        else parts
    )
    said = {"piano keys": style in ("piano", "closed"), "buttons": True, "straps": straps}
    return finished(
        parts,
        paint,
        style,
        said,
        ("closed",) if style == "closed" else ("open",),
        "with piano keys" if style != "button" else "with buttons",
    )


def electric_guitar(rng: Rng) -> Build:
    """Two-horned body, single cut, V shape, star shape, bass with four long strings, semi-hollow with f-holes."""
    style = likely(rng, horns=3, single=2.5, v=1.5, bass=1.5, hollow=1.2, star=0.8)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "red"), "wooden") if chance(rng, 0.75) else wood(rng, grain=False)
    neck, metal = wood(rng, grain=False), steel(rng) if chance(rng, 0.8) else BRASS
    outlines = {
        "horns": [
            (0.0, 0.0),
            (0.13, 0.02),
            (0.165, 0.11),
            (0.125, 0.2),
            (0.14, 0.29),
            (0.15, 0.37),
            (0.095, 0.385),
            (0.06, 0.31),
            (0.028, 0.3),
            (-0.028, 0.3),
            (-0.07, 0.32),
            (-0.11, 0.42),
            (-0.165, 0.41),
            (-0.15, 0.29),
            (-0.125, 0.2),
            (-0.165, 0.11),
            (-0.13, 0.02),
        ],
        "single": [
            (0.0, 0.0),
            (0.12, 0.015),
            (0.17, 0.1),
            (0.13, 0.2),
            (0.125, 0.28),
            (0.15, 0.33),
            (0.12, 0.365),
            (0.06, 0.3),
            (0.03, 0.3),
            (-0.03, 0.39),
            (-0.09, 0.385),
            (-0.135, 0.31),
            (-0.12, 0.22),
            (-0.165, 0.12),
            (-0.13, 0.02),
        ],
        "hollow": [
            (0.0, 0.0),
            (0.14, 0.015),
            (0.2, 0.12),
            (0.155, 0.24),
            (0.17, 0.34),
            (0.13, 0.4),
            (0.06, 0.34),
            (0.028, 0.33),
            (-0.028, 0.33),
            (-0.06, 0.34),
            (-0.13, 0.4),
            (-0.17, 0.34),
            (-0.155, 0.24),
            (-0.2, 0.12),
            (-0.14, 0.015),
        ],
        "bass": [
            (0.0, 0.0),
            (0.12, 0.02),
            (0.155, 0.11),
            (0.115, 0.21),
            (0.135, 0.32),
            (0.145, 0.4),
            (0.09, 0.41),
            (0.055, 0.3),
            (0.028, 0.3),
            (-0.028, 0.3),
            (-0.07, 0.34),
            (-0.12, 0.47),
            (-0.17, 0.45),
            (-0.145, 0.3),
            (-0.115, 0.2),
            (-0.16, 0.09),
            (-0.12, 0.0),
        ],
    }
    thick = 0.042 if style != "hollow" else 0.055
    if style == "v":
        line = np.array([(0.0, 0.13), (0.09, -0.06), (0.2, -0.04), (0.035, 0.34), (-0.035, 0.34), (-0.2, -0.04), (-0.09, -0.06)])
    elif style == "star":
        line = np.array(
            [
                (0.0, 0.09),
                (0.13, -0.06),
                (0.21, -0.03),
                (0.09, 0.17),
                (0.2, 0.34),
                (0.14, 0.4),
                (0.03, 0.27),
                (-0.03, 0.27),
                (-0.17, 0.45),
                (-0.21, 0.36),
                (-0.09, 0.17),
                (-0.24, 0.0),
                (-0.17, -0.06),
            ]
        )
    else:
        line = spline(outlines[style], 130, closed=True)
    parts = named("body", extrude(line, thick, paint))
    rim = np.column_stack([line * (0.985, 0.985) + (0, 0.002), np.full(len(line), thick / 2)])
    parts += named("binding", tube(rim, 0.004, against(paint, 0.7) if chance(rng, 0.4) else paint, 6, closed=True))
    f = thick / 2
    tall = (1.12 if style == "bass" else 0.97) * between(rng, 0.97, 1.03)
    strings = 4 if style == "bass" else 6
    guard = chance(rng, 0.6) and style in ("horns", "single", "bass")
    if guard:
        tone = draw(rng, "white", "plastic") if paint.rgb.mean() < 0.7 else BLACK
        shape = [(0.1, 0.07), (0.12, 0.14), (0.09, 0.2), (0.075, 0.29), (0.03, 0.29), (-0.04, 0.29), (-0.035, 0.12), (0.03, 0.11)]
        parts += named("pickguard", extrude(spline(shape, 50, closed=True), 0.004, tone).at(0, 0, f + 0.001))
    pick_y = (0.12, 0.18, 0.25) if style == "horns" else (0.14, 0.245)
    cover = metal if style in ("single", "hollow") or chance(rng, 0.3) else BLACK
    parts += named(
        "pickup", *(rounded(0.078, 0.03 if len(pick_y) == 2 else 0.02, 0.014, 0.004, cover).at(0, y - 0.012, f + 0.003) for y in pick_y)
    )
    parts += named(
        "pole",
        *(
            cylinder(0.003, 0.003, metal, sides=8).turn("x", 90).at(x, y, f + 0.0095)
            for y in pick_y
            for x in np.linspace(-0.03, 0.03, strings)
        ),
    )
    parts += named(
        "bridge",
        rounded(0.085, 0.022, 0.016, 0.003, metal).at(0, 0.07, f + 0.006),
        *((rounded(0.09, 0.01, 0.012, 0.003, metal).at(0, 0.035, f + 0.006),) if style in ("single", "hollow") else ()),
    )
    knobs = (
        [(0.1, 0.05), (0.125, 0.085), (0.085, 0.1), (0.12, 0.13)][: int(rng.integers(2, 5))]
        if style not in ("v", "star")
        else [(0.1, 0.02), (0.12, -0.01)]
    )
    parts += named(
        "knob", *(cylinder(0.0105, 0.016, metal if chance(rng, 0.5) else BLACK, 0.009, 18).turn("x", 90).at(x, y, f) for x, y in knobs)
    )
    if style == "hollow":
        for s in (-1, 1):
            parts += named(
                "f-hole",
                tube(
                    np.array(
                        [
                            (s * 0.1, 0.1, f + 0.001),
                            (s * 0.115, 0.12, f + 0.001),
                            (s * 0.105, 0.17, f + 0.001),
                            (s * 0.12, 0.22, f + 0.001),
                            (s * 0.105, 0.24, f + 0.001),
                        ]
                    ),
                    0.004,
                    BLACK,
                    6,
                ),
            )
    bar = style == "horns" and chance(rng, 0.5)
    if bar:
        parts += named(
            "tremolo",
            tube(
                spline([(0.035, 0.07, f + 0.015), (0.05, 0.09, f + 0.03), (0.07, 0.16, f + 0.035), (0.085, 0.21, f + 0.035)], 16),
                0.003,
                metal,
            ),
        )
    top, z = tall - 0.17, f + 0.012
    parts += named("neck", rounded(0.05, top - 0.24, 0.026, 0.008, neck).at(0, 0.26, z - 0.012)) + named(
        "fretboard", box(0.05, top - 0.26, 0.006, lighter(neck, -0.5)).at(0, 0.27, z)
    )
    frets = [top - (top - 0.08) * (1 - 2 ** (-i / 12)) for i in range(1, 20)]
    parts += named("fret", *(box(0.05, 0.0022, 0.004, metal).at(0, y, z + 0.003) for y in frets if y > 0.3)) + named(
        "dot",
        *(
            cylinder(0.004, 0.003, IVORY, sides=10).turn("x", 90).at(0, (frets[i] + frets[i - 1]) / 2, z + 0.002)
            for i in (2, 4, 6, 8, 11)
            if frets[i] > 0.3
        ),
    )
    inline = style in ("horns", "bass") or chance(rng, 0.3)
    shape = (
        [(-0.026, 0), (0.026, 0), (0.03, 0.05), (0.026, 0.15), (-0.01, 0.185), (-0.045, 0.17), (-0.055, 0.06)]
        if inline
        else [(-0.026, 0), (0.026, 0), (0.046, 0.05), (0.038, 0.15), (0, 0.165), (-0.038, 0.15), (-0.046, 0.05)]
    )
    if style in ("v", "star"):
        shape = [(-0.026, 0), (0.026, 0), (0.05, 0.04), (0.0, 0.19), (-0.05, 0.04)]
    parts += named("headstock", extrude(shape, 0.016, paint if chance(rng, 0.4) else neck).at(0, top, z - 0.012)) + named(
        "nut", box(0.048, 0.005, 0.012, IVORY).at(0, top - 0.004, z - 0.002)
    )
    sides = (
        [(-1, i) for i in range(strings)]
        if inline and style not in ("v", "star")
        else [(s, i) for s in (-1, 1) for i in range(strings // 2)]
    )
    for s, i in sides:
        y = top + 0.03 + (0.13 / max(strings - 1, 1) * i if inline and style not in ("v", "star") else 0.038 * i)
        x = s * (0.05 if inline else 0.046)
        parts += named(
            "peg",
            rod((x * 0.6, y, z - 0.016), (x * 1.3, y, z - 0.016), 0.0035, metal),
            ellipsoid(0.006, 0.01, 0.008, metal).at(x * 1.45, y, z - 0.016),
            cylinder(0.005, 0.014, metal, sides=10).turn("x", 90).at(x * 0.55, y, z - 0.006),
        )
    parts += named(
        "string",
        *(
            rod((x * 1.25, 0.08, f + 0.022), (x, top, z + 0.007), 0.0011, metal, sides=5)
            for x in (np.arange(strings) - (strings - 1) / 2) * 0.038 / (strings - 1) * 1.1
        ),
    )
    pose = parts if chance(rng, 0.7) else turned(parts, "x", -90)
    number = "four" if strings == 4 else "six"
    said = {
        f"{number} strings": True,
        "a pickguard": guard,
        "a tremolo bar": bar,
        "two horns": style in ("horns", "bass"),
        "f-shaped holes": style == "hollow",
    }
    words = {"v": ("V-shaped",), "star": ("star-shaped",), "bass": ("long",)}.get(style, ())
    return finished(pose, paint, style, said, words, "with f-shaped holes" if style == "hollow" else f"with {number} strings")


def banjo(rng: Rng) -> Build:
    """Five-string with a short peg and a resonator; open-back; four-string tenor with a short neck; ukulele banjo; fretless gourd."""
    style = likely(rng, five=3, open=2, tenor=1.5, small=1.2, gourd=1)
    rim, neck = wood(rng), wood(rng, grain=False)
    skin, metal = Paint(np.array((0.94, 0.92, 0.85))), steel(rng) if chance(rng, 0.7) else BRASS
    r = {"small": 0.1, "gourd": 0.12}.get(style, 0.14)
    long = {"tenor": 0.36, "small": 0.24, "gourd": 0.45}.get(style, 0.5) * between(rng, 0.95, 1.05)
    deep = 0.055
    if style == "gourd":
        rim = draw(rng, pick(rng, "brown", "orange", "beige"), "wooden")
        bowl = ball(r, rim, 16, 32).shaped(lambda x, y, z: (x, y, np.minimum(z, 0.0) * 0.85)).at(0, 0, 0)
        parts = named("bowl", bowl, cylinder(r * 0.99, 0.006, rim, sides=40).turn("x", 90).at(0, 0, -0.005)) + named(
            "head", cylinder(r * 0.96, 0.004, skin, sides=40).turn("x", 90)
        )
        z = 0.004
    else:
        parts = named("rim", plate(circle(r, 48), r * 0.9, deep, rim).turn("x", 90).at(0, 0, -deep)) + named(
            "head", cylinder(r * 0.94, 0.006, skin, sides=44).turn("x", 90).at(0, 0, -0.006)
        )
        parts += named("hoop", torus(r * 0.985, 0.006, metal, 8, 48).turn("x", 90).at(0, 0, 0.0))
        count = 20 if r > 0.12 else 14
        hook = [
            rod((0, r * 1.04, 0.004), (0, r * 1.04, -deep * 0.8), 0.0025, metal, sides=6),
            cylinder(0.005, 0.014, metal, sides=8).turn("x", 90).at(0, r * 1.04, -deep * 0.85),
        ]
        parts += named("bracket", *(q for p in hook for q in around(p, count, "z")))
        z = 0.006
        if style in ("five", "tenor"):
            parts += named(
                "resonator",
                lathe([(0, 0), (r * 1.0, 0.0), (r * 1.2, 0.02), (r * 1.2, 0.042), (r * 1.05, 0.046), (0, 0.046)], rim, 44)
                .turn("x", 90)
                .at(0, 0, -deep - 0.018),
            )
        else:
            parts += named("rod", rod((0, -r, -deep * 0.6), (0, r, -deep * 0.6), 0.009, neck))
    top = r + long
    w = 0.034
    parts += named("neck", rounded(w, long + 0.03, 0.022, 0.007, neck).at(0, r - 0.03, z - 0.016)) + named(
        "fretboard", box(w, long + 0.02, 0.005, BLACK).at(0, r - 0.02, z + 0.005)
    )
    if style != "gourd":
        frets = [top - (top + r * 0.4) * (1 - 2 ** (-i / 12)) for i in range(1, 18)]
        parts += named("fret", *(box(w, 0.002, 0.003, metal).at(0, y, z + 0.008) for y in frets if y > r))
    head = [(-w * 0.5, 0), (w * 0.5, 0), (w * 1.0, 0.05), (w * 0.75, 0.11), (0, 0.13), (-w * 0.75, 0.11), (-w * 1.0, 0.05)]
    parts += named("headstock", extrude(spline(head, 40, closed=True), 0.014, neck).at(0, top, z - 0.008))
    parts += named(
        "peg",
        *(rod((s * w * 0.5, top + y, z - 0.02), (s * w * 1.4, top + y, z - 0.02), 0.003, metal) for s in (-1, 1) for y in (0.035, 0.075)),
        *(ball(0.009, IVORY, 8, 12).at(s * w * 1.5, top + y, z - 0.02) for s in (-1, 1) for y in (0.035, 0.075)),
    )
    count_ = 5 if style in ("five", "open", "gourd") else 4
    bridge_z = z + 0.016
    parts += named("bridge", box(0.06, 0.005, 0.018, neck).at(0, -r * 0.4, z + 0.006)) + named(
        "tailpiece", rounded(0.034, r * 0.4, 0.006, 0.002, metal).at(0, -r * 1.0, z + 0.002)
    )
    xs = np.linspace(-0.014, 0.014, 4)
    parts += named(
        "string",
        *(rod((x * 1.4, -r * 0.7, bridge_z - 0.006), (x * 1.4, -r * 0.4, bridge_z), 0.001, metal, sides=5) for x in xs),
        *(rod((x * 1.4, -r * 0.4, bridge_z), (x * 0.8, top, z + 0.008), 0.001, metal, sides=5) for x in xs),
    )
    if count_ == 5:
        y5 = r + long * 0.45
        parts += named(
            "peg", rod((-w * 0.5, y5, z), (-w * 0.95, y5 + 0.012, z), 0.004, metal), ball(0.008, IVORY, 8, 12).at(-w * 1.0, y5 + 0.014, z)
        ) + named("string", rod((-0.026, -r * 0.4, bridge_z), (-w * 0.5, y5, z + 0.01), 0.001, metal, sides=5))
    number = {4: "four", 5: "five"}[count_]
    said = {
        f"{number} strings": True,
        "a round drum body": True,
        "metal hooks round its rim": style != "gourd",
        "a short neck": style in ("tenor", "small"),
    }
    return finished(
        laid(parts, rng, 0.3),
        rim if style == "gourd" else neck if chance(rng, 0.3) else skin,
        style,
        said,
        ("small",) if style == "small" else (),
        f"with {number} strings",
    )


def tambourine(rng: Rng) -> Build:
    """Wooden hoop with jingles and a skin; without a skin; half moon with a grip; star; two rows; stick with jingles."""
    style = likely(rng, skin=3, open=2.5, moon=1.5, double=1.2, stick=0.8)
    paint = (
        wood(rng, grain=False)
        if chance(rng, 0.5)
        else draw(rng, pick(rng, *BRIGHT, "black"), "plastic" if style in ("moon", "stick") else "wooden")
    )
    metal = BRASS if chance(rng, 0.5) else steel(rng)
    r, deep = between(rng, 0.1, 0.13), 0.045
    pair = [lathe([(0, 0), (0.021, 0.003), (0.021, 0.0042), (0.008, 0.005), (0, 0.005)], metal, 20).at(0, dy, 0) for dy in (0.001, -0.0065)]
    parts: list[Part] = []
    if style == "stick":
        frame = [
            rod((0, -0.12, 0), (0, 0.0, 0), 0.014, paint),
            *both(rod((0.018, 0, 0), (0.018, 0.24, 0), 0.008, paint)),
            box(0.05, 0.02, 0.02, paint).at(0, -0.01, 0),
            box(0.05, 0.02, 0.02, paint).at(0, 0.23, 0),
        ]
        parts = named("frame", *frame) + named("jingle", *(p.turn("z", 0).at(0, y, 0) for y in np.linspace(0.04, 0.2, 5) for p in pair))
        said = {"a skin": False, "a handle": True, "metal jingles": True}
        return finished(laid(parts, rng, 0.5), paint, style, said, ("long",), "with metal jingles")
    n, rows = int(rng.integers(5, 9)), (0.0,) if style != "double" else (-0.024, 0.024)
    deep = deep * (1.9 if style == "double" else 1.0)
    slot = 360 / n * 0.42
    start, sweep = (0.0, 360.0) if style != "moon" else (-130.0, 260.0)
    step = sweep / n
    a0 = start
    for i in range(n):
        b = a0 + step * i
        solid = np.radians(np.linspace(b + slot / 2, b + step - slot / 2, 8))
        gap = np.radians(np.linspace(b - slot / 2, b + slot / 2, 6))

        def wedge(a: np.ndarray, y0: float, y1: float) -> Part:
            line = joined(
                np.stack([r * np.cos(a), r * np.sin(a)], 1), np.stack([(r - 0.009) * np.cos(a), (r - 0.009) * np.sin(a)], 1)[::-1]
            )
            return slab(line, y1 - y0, paint).at(0, y0, 0)

        parts += named(
            "frame",
            wedge(solid, -deep / 2, deep / 2),
            wedge(gap, -deep / 2, -deep / 2 + deep * 0.16),
            wedge(gap, deep / 2 - deep * 0.16, deep / 2),
        )
        if len(rows) > 1:
            parts += named("frame", wedge(gap, -0.004, 0.004))
        spot = np.radians(-b)
        for y in rows:
            at = ((r - 0.004) * np.cos(spot), y, -(r - 0.004) * np.sin(spot))
            parts += named("jingle", *(p.at(*at) for p in pair)) + named(
                "pin", rod((at[0], y - 0.017, at[2]), (at[0], y + 0.017, at[2]), 0.0016, metal, sides=6)
            )
    if style == "moon":
        end = np.radians((start - slot / 2, start + sweep - slot / 2))
        ends = [(r * 0.97 * np.cos(a), r * 0.97 * np.sin(a)) for a in end]
        grip = spline(
            [
                (ends[0][0], 0, ends[0][1]),
                (-r * 0.15, 0, -r * 0.42),
                (-r * 0.05, 0, 0),
                (-r * 0.15, 0, r * 0.42),
                (ends[1][0], 0, ends[1][1]),
            ],
            30,
        )
        parts += named("handle", tube(grip, 0.014, paint, 14))
    if style == "skin":
        skin = Paint(np.array((0.93, 0.89, 0.78)))
        parts += named("skin", cylinder(r * 0.995, 0.003, skin, sides=44).at(0, deep / 2, 0)) + named(
            "tack", *around(ball(0.003, BRASS, 6, 8).at(r * 1.0, deep / 2 - 0.006, 0), 20)
        )
    pose = turned(parts, "x", between(rng, 40, 90)) if chance(rng, 0.6) else parts
    said = {"a skin": style == "skin", "a handle": style == "moon", "metal jingles": True, "two rows of jingles": style == "double"}
    return finished(pose, paint, style, said, ("half-round",) if style == "moon" else ("round",), "with metal jingles")


def maraca(rng: Rng) -> Build:
    """Oval head on a turned handle; a crossed pair; round head; gourd with painted bands; ribbed."""
    style = likely(rng, oval=4, pair=2, round=1.2, ribbed=1.2, gourd=1.2)
    paint = (
        wood(rng, grain=False)
        if style == "gourd" or chance(rng, 0.3)
        else draw(rng, pick(rng, *BRIGHT), "wooden" if chance(rng, 0.6) else "plastic")
    )
    band = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)))
    grip = wood(rng, grain=False) if chance(rng, 0.6) else paint
    r = between(rng, 0.034, 0.042)
    tall = r * {"round": 1.0, "gourd": 1.15}.get(style, 1.32)
    banded = chance(rng, 0.75)

    def one() -> list[Part]:
        head = (
            ball(1.0, paint, 18, 32).shaped(lambda x, y, z: (x * r * (1 + 0.1 * y), y * tall, z * r * (1 + 0.1 * y))).at(0, tall * 0.95, 0)
        )
        if style == "ribbed":
            head = head.shaped(
                lambda x, y, z: (
                    x * (1 + 0.06 * np.abs(np.cos(4 * np.arctan2(z, x)))),
                    y,
                    z * (1 + 0.06 * np.abs(np.cos(4 * np.arctan2(z, x)))),
                )
            )
        parts = named("head", head)
        line = spline([(0.006, -0.125), (0.0125, -0.115), (0.0085, -0.07), (0.0075, -0.03), (0.013, 0.0), (0.008, 0.01)], 30)
        parts += named("handle", lathe(joined((0, -0.125), line, (0, 0.01)), grip, 20))
        if banded:
            for f, thick in ((0.95, 0.0045), (1.3, 0.0025), (0.6, 0.0025)):
                y = tall * f
                wide = r * np.sqrt(max(1 - (f - 0.95) ** 2, 0)) * (1 + 0.1 * (f - 0.95))
                parts += named("band", torus(wide, thick, band, 8, 36).at(0, y, 0))
            parts += named("dot", *(p.at(0, tall * 1.13, 0) for p in around(ball(0.004, band, 6, 10).at(r * 0.99, 0, 0), 8)))
        return parts

    if style == "pair":
        a = between(rng, 22, 40)
        parts = turned(one(), "z", a) + moved(turned(one(), "z", -a), 0, 0, r * 1.6)
        parts = turned(parts, "x", -90 if chance(rng, 0.4) else 0)
    else:
        parts = turned(one(), "z", between(rng, -40, 40)) if chance(rng, 0.6) else turned(one(), "x", -80)
    said = {"bands round its head": banded, "a ribbed head": style == "ribbed", "a handle": True}
    words = {"round": ("round",), "oval": ("oval",)}.get(style, ())
    return finished(parts, paint, style, said, words, "crossed with another" if style == "pair" else "with a handle")
