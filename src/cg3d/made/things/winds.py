"""Wind instruments: saxophone, flute, accordion."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    box,
    cylinder,
    ellipsoid,
    lathe,
    loft,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import BRASS, IVORY, against, finished, laid, likely


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
        for far in (-0.6, 0.6):
            parts += named(
                "strap",
                tube(
                    spline(
                        [
                            (width / 2 + 0.06 + far * 0.05, h * 0.4, -d * 0.5),
                            (width / 2 + 0.04 + far * 0.06, h * 0.2, -d * 1.2),
                            (width / 2 + 0.04 + far * 0.06, -h * 0.2, -d * 1.2),
                            (width / 2 + 0.06 + far * 0.05, -h * 0.4, -d * 0.5),
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
