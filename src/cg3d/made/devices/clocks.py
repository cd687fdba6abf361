"""Clocks that stand: alarm clock, and the digits of a lit display."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, bow, disc, feet, finished, flat, keys, likely, spin
from cg3d.made.outlines import circle, joined
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus

SEGMENTS = ("abcdef", "bc", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg")


def digit(number: int, size: float, paint: Paint) -> list[Part]:
    """Seven-segment digit lying on y = 0, `size` wide and twice as deep."""
    long, thick = size * 0.8, size * 0.2
    where = {
        "a": (0, -1, 0),
        "g": (0, 0, 0),
        "d": (0, 1, 0),
        "f": (-0.5, -0.5, 1),
        "b": (0.5, -0.5, 1),
        "e": (-0.5, 0.5, 1),
        "c": (0.5, 0.5, 1),
    }
    parts = []
    for letter in SEGMENTS[number]:
        x, z, up = where[letter]
        parts.append(box(thick if up else long, size * 0.14, long if up else thick, paint).at(x * size, 0, z * size))
    return parts


def alarm_clock(rng: Rng) -> Build:
    """Round with two bells and a hammer; digital with a sloped front; cube with hands; radio clock; with one bell inside and a handle."""
    style = likely(rng, two_bells=4, digital=2.5, cube=1.5, radio=1.5, round=1.3)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "metal")
    lit = draw(rng, pick(rng, "red", "green", "blue", "orange"), "glass")
    if style in ("digital", "radio"):
        w, tall, d = (
            (between(rng, 0.13, 0.17), between(rng, 0.065, 0.08), between(rng, 0.06, 0.08))
            if style == "digital"
            else (between(rng, 0.19, 0.24), between(rng, 0.07, 0.09), between(rng, 0.12, 0.15))
        )
        side = [(-d / 2, 0), (d / 2, 0), (d * 0.36, tall), (-d * 0.36, tall), (-d / 2, tall * 0.5)]
        parts = named("body", extrude(side, w, paint).turn("y", -90)) + feet(w * 0.4, d * 0.4, 0.006, 0.002)
        lean = float(np.degrees(np.arctan2(d * 0.14, tall)))
        wide = w * (0.84 if style == "digital" else 0.56)
        size = min(tall * 0.26, wide * 0.13)
        face = [
            *named("screen", box(wide, tall * 0.72, 0.003, DARK_GLASS).at(0, -tall * 0.36, 0)),
            *named(
                "digit",
                *(
                    p.turn("x", 90).at(wide * (x - 0.5), 0, 0.0015)
                    for x, n in (
                        (0.16, int(rng.integers(0, 2))),
                        (0.36, int(rng.integers(10))),
                        (0.64, int(rng.integers(6))),
                        (0.84, int(rng.integers(10))),
                    )
                    for p in digit(n, size, lit)
                ),
                *(disc(size * 0.14, 0.002, lit, 12).at(0, s * size * 0.4, 0.001) for s in (-1, 1)),
            ),
        ]
        parts += spin(face, "x", -lean, (0 if style == "digital" else -w * 0.18, tall * 0.5, d * 0.43))
        parts += named("button", rounded(w * 0.36, 0.01, d * 0.24, 0.004, against(paint, 0.4)).at(0, tall - 0.002, d * 0.1)) + moved(
            flat(keys((5, 1), (w * 0.12, d * 0.14), 0.003, against(paint, 0.4))), 0, tall, -d * 0.2
        )
        if style == "radio":
            parts += spin(
                named("speaker", *(box(w * 0.24, 0.0026, 0.003, against(paint, 0.5)).at(w * 0.32, 0.007 * (i - 3.5), 0) for i in range(8))),
                "x",
                -lean,
                (0, tall * 0.5, d * 0.43),
            )
        facts = {"digits": True, "hands": False, "two bells": False, "a speaker": style == "radio", "a wide button": True}
        return finished(rng, parts, paint, style, facts, ("digital",), "with a speaker" if style == "radio" else "with digits")
    r, deep = between(rng, 0.045, 0.06), between(rng, 0.035, 0.05)
    face_paint = WHITE if chance(rng, 0.7) else draw(rng, pick(rng, "beige", "black", "yellow"))
    hand = DARK if face_paint.rgb.mean() > 0.4 else WHITE
    y = r * 1.3 if style != "cube" else r * 1.05
    dial = [
        disc(r * 0.86, 0.002, face_paint, 48),
        *around(box(r * 0.045, r * 0.13, 0.0014, hand).at(0, r * 0.66, 0.0024), 12, "z"),
        *around(box(r * 0.08, r * 0.17, 0.002, hand).at(0, r * 0.64, 0.0024), 4, "z"),
    ]
    for angle, long, wide in ((between(rng, 0, 360), 0.42, 0.09), (between(rng, 0, 360), 0.62, 0.06), (between(rng, 0, 360), 0.3, 0.03)):
        dial += named("hand", box(r * wide, r * long, 0.0016, hand if wide != 0.03 else lit).at(0, -r * 0.08, 0.004).turn("z", angle))
    dial += [disc(r * 0.06, 0.006, CHROME, 16)]
    if style == "cube":
        parts = (
            named("body", rounded(r * 2.1, r * 2.1, deep * 1.2, r * 0.24, paint, 4))
            + moved(named("dial", *dial), 0, y, deep * 0.6)
            + named("button", rounded(r * 0.8, 0.012, deep * 0.5, 0.005, against(paint, 0.4)).at(0, r * 2.09, 0))
            + [p.turn("y", 180).at(x * r * 0.5, y, -deep * 0.6) for x in (-1, 1) for p in named("knob", disc(0.008, 0.01, CHROME, 18))]
        )
        parts += named("rim", torus(r * 0.88, 0.003, CHROME, 8, 48).turn("x", 90).at(0, y, deep * 0.6))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"hands": True, "two bells": False, "digits": False, "feet": False, "a wide button": True},
            ("square",),
            "with hands",
        )
    shell = lathe(
        [
            (0, -deep / 2),
            (r * 0.92, -deep / 2),
            (r, -deep * 0.4),
            (r, deep * 0.42),
            (r * 0.97, deep * 0.54),
            (r * 0.88, deep * 0.54),
            (r * 0.86, deep * 0.44),
            (0, deep * 0.44),
        ],
        paint,
        52,
    ).turn("x", 90)
    parts = (
        named("body", shell.at(0, y, 0))
        + moved(named("dial", *dial), 0, y, deep * 0.44)
        + named(
            "foot",
            *(
                q
                for s in (-1, 1)
                for q in (
                    rod((s * r * 0.6, y - r * 0.76, 0), (s * r * 0.85, 0.006, 0), 0.005, CHROME),
                    ball(0.0065, CHROME).at(s * r * 0.85, 0.0065, 0),
                )
            ),
        )
    )
    parts += named(
        "key",
        *(
            q.turn("y", 180).at(s * r * 0.4, y, -deep / 2)
            for s in (-1, 1)
            for q in (disc(0.004, 0.014, CHROME, 12), extrude(circle(0.009, 20, 0.6), 0.003, CHROME).at(0, 0, 0.014))
        ),
    )
    bells = style == "two bells"
    if bells:
        b = r * between(rng, 0.42, 0.5)
        t = np.linspace(0, np.pi / 2, 10)
        dome = np.stack([b * np.cos(t), b * 0.8 * np.sin(t)], 1)
        bell = [
            lathe(joined((b * 0.9, 0), dome, dome[::-1] * (0.9, 0.9)), paint if chance(rng, 0.5) else CHROME, 32),
            cylinder(0.004, b * 0.5, CHROME).at(0, -b * 0.3, 0),
            ball(0.006, CHROME).at(0, b * 0.82, 0),
        ]
        parts += [q for s in (-1, 1) for q in spin(named("bell", *bell), "z", -s * 38, (s * r * 0.68, y + r * 0.9, 0))] + named(
            "hammer",
            rod((0, y + r * 0.9, 0), (0, y + r * 1.22, 0), 0.0025, CHROME),
            rounded(0.016, 0.008, 0.008, 0.002, CHROME).at(0, y + r * 1.2, 0),
        )
        parts += (
            bow(
                [
                    (-r * 0.7, y + r * 1.2, 0),
                    (-r * 0.5, y + r * 1.62, 0),
                    (0, y + r * 1.75, 0),
                    (r * 0.5, y + r * 1.62, 0),
                    (r * 0.7, y + r * 1.2, 0),
                ],
                0.003,
                CHROME,
            )
            if (handle := chance(rng, 0.7))
            else []
        )
    else:
        handle = chance(rng, 0.6)
        parts += named(
            "button", cylinder(r * 0.2, 0.014, CHROME).at(0, y + r * 0.96, 0), cylinder(0.004, 0.012, CHROME).at(0, y + r * 0.9, 0)
        )
        parts += (
            bow(
                [(-r * 0.4, y + r * 0.88, 0), (-r * 0.34, y + r * 1.35, 0), (r * 0.34, y + r * 1.35, 0), (r * 0.4, y + r * 0.88, 0)],
                0.003,
                CHROME,
            )
            if handle
            else []
        )
    facts = {"two bells": bells, "a handle": handle, "hands": True, "feet": True, "digits": False}
    return finished(rng, parts, paint, style, facts, ("round",), "with two bells" if bells else "")
