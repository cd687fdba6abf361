"""Instruments that are beaten or shaken: xylophone, tambourine, maraca."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import BRASS, against, finished, laid, likely


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

    def rail(s: int) -> list[tuple[float, float]]:
        return [(float(x0), float(s * longs[0] * 0.36)), (float(x1), float(s * longs[-1] * 0.36))]

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
