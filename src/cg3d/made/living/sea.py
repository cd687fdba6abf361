"""Swimmers of the sea: shark, whale, dolphin. They look to +Z."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from cg3d.made.build import Build, between, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, named, tube, turned


def upright_fin(outline: ArrayLike, thick: float, paint: Paint) -> Part:
    """A soft fin in the plane x = 0 over (z, y) points."""
    return pad(spline(outline, 40, closed=True), thick, paint).turn("y", -90)


def flat_fin(outline: ArrayLike, thick: float, paint: Paint) -> Part:
    """A soft fin lying flat over (x, z) points."""
    return pad(spline(outline, 40, closed=True), thick, paint).turn("x", 90)


def arched(parts: list[Part], bend: float) -> list[Part]:
    """Bent along z so that head and tail sink (bend > 0, in radians a metre)."""
    if abs(bend) < 1e-6:
        return parts
    reach = 1 / bend
    return [p.shaped(lambda x, y, z: (x, (reach + y) * np.cos(z * bend) - reach, (reach + y) * np.sin(z * bend))) for p in parts]


def swung(parts: list[Part], bend: float, start: float) -> list[Part]:
    """The part behind z = start bent to the side."""
    return [p.shaped(lambda x, y, z: (x + bend * np.maximum(start - z, 0) ** 2, y, z)) for p in parts]


def shark(rng: Rng) -> Build:
    """Fuselage, back fin, half-moon tail, gills; cruising, turning, with open jaws, hammerhead."""
    style = pick(rng, "cruising", "cruising", "turning", "open jaws", "hammerhead")
    paint = Paint(np.array(((0.45, 0.50, 0.55), (0.36, 0.42, 0.50), (0.55, 0.55, 0.54))[int(rng.integers(3))]) * between(rng, 0.92, 1.06))
    white, dark = Paint(np.array((0.92, 0.93, 0.93))), lighter(paint, -0.55)
    body = Spine(
        [
            (0, -1.45, 0.05, 0.07),
            (0, -1.2, 0.09, 0.1),
            (0, -0.6, 0.21, 0.24),
            (0, 0.2, 0.34, 0.38),
            (0, 0.9, 0.29, 0.3),
            (0.03, 1.35, 0.17, 0.15),
            (0.05, 1.6, 0.06, 0.05),
        ],
        36,
    )
    parts = named("body", body.skin(paint, 28))
    parts += named("belly", Spine([(y - 0.035, z, w * 0.93, h * 0.93) for y, z, w, h in body.line[4:-4]], 36).skin(white, 24))
    parts += named(
        "tail",
        upright_fin(
            [(-1.3, 0.0), (-1.55, 0.2), (-1.95, 0.68), (-1.72, 0.18), (-1.66, 0.0), (-1.72, -0.12), (-1.85, -0.42), (-1.5, -0.12)],
            0.06,
            paint,
        ),
    )
    parts += named("fin", upright_fin([(0.3, 0.3), (0.02, 0.62), (-0.2, 0.86), (-0.22, 0.6), (-0.2, 0.28), (0.05, 0.24)], 0.08, paint),
                   upright_fin([(-0.85, 0.14), (-1.0, 0.27), (-1.06, 0.14), (-0.96, 0.08)], 0.04, paint))  # fmt: skip
    side = (
        flat_fin([(0.0, 0.24), (0.35, 0.0), (0.72, -0.38), (0.42, -0.24), (0.0, -0.14)], 0.07, paint).turn("z", -18).at(0.22, -0.16, 0.55)
    )
    small = flat_fin([(0.0, 0.1), (0.2, -0.08), (0.24, -0.2), (0.0, -0.08)], 0.04, paint).turn("z", -30).at(0.12, -0.16, -0.7)
    parts += named("fin", *both(side), *both(small))
    gills = [limb([(*body.at(np.asarray(0.66 + 0.022 * i), a, 1.0), 0.012) for a in (35, 5, -25)], dark, 6, 3) for i in range(4)]
    parts += named("gill", *(q for g in gills for q in both(g)))
    if style == "hammerhead":
        parts += named(
            "head",
            flat_fin(
                [
                    (0, 1.72),
                    (0.4, 1.6),
                    (0.62, 1.52),
                    (0.62, 1.3),
                    (0.3, 1.34),
                    (0, 1.2),
                    (-0.3, 1.34),
                    (-0.62, 1.3),
                    (-0.62, 1.52),
                    (-0.4, 1.6),
                ],
                0.16,
                paint,
            ).at(0, 0.04, 0),
        )
        parts += named("eye", *both(ball(0.055, EYE, 8, 12).at(0.62, 0.04, 1.42)))
    else:
        parts += named("eye", *both(ball(0.04, EYE, 8, 12).at(*body.at(np.asarray(0.87), 15.0, 0.97))))
        parts += _jaws(style == "open jaws", white)
    if style == "turning":
        parts = swung(parts, between(rng, 0.12, 0.25), 0.3)
    has = ("a back fin", "gills") + (("teeth",) if style != "hammerhead" else ("a hammer-shaped head",))
    lacks = ("a hammer-shaped head",) if style != "hammerhead" else ("teeth",)
    return Build(
        stretched(rng, parts, 0.07),
        (),
        f"with {'open jaws' if style == 'open jaws' else has[2]}",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _jaws(wide: bool, white: Paint) -> list[Part]:
    red, drop = Paint(np.array((0.55, 0.12, 0.13))), 0.13 if wide else 0.0
    a = np.radians(np.linspace(-75, 75, 15))
    bow = np.stack([0.17 * np.sin(a), np.full(15, -0.13), 1.08 + 0.28 * np.cos(a)], 1)
    parts = named("mouth", lump(0.155, 0.06 + drop, 0.24, red).at(0, -0.12 - drop * 0.4, 1.12))
    parts += named("tooth", *(cylinder(0.017, 0.055, white, 0.002, 6).turn("x", 180).at(*(p + (0, 0.015 + drop * 0.1, 0))) for p in bow))
    if wide:
        jaw = spline([(0.18, -0.2, 0.95), (0.16, -0.31, 1.2), (0.0, -0.34, 1.33), (-0.16, -0.31, 1.2), (-0.18, -0.2, 0.95)], 24)
        parts += named("jaw", tube(jaw, 0.045, white, 8))
        parts += named("tooth", *(cylinder(0.016, 0.06, white, 0.002, 6).at(*(p + (0, 0.02, 0))) for p in jaw[3:-3:2]))
    return parts


def whale(rng: Rng) -> Build:
    """Blue whale with throat grooves, sperm whale with a box of a head, orca, humpback; one spouting."""
    style = pick(rng, "blue", "sperm", "orca", "humpback", "spouting")
    blue, dark = Paint(np.array((0.36, 0.46, 0.58)) * between(rng, 0.85, 1.1)), Paint(np.array((0.13, 0.14, 0.16)))
    paint = {"orca": dark, "humpback": lighter(dark, 0.12), "sperm": Paint(np.array((0.42, 0.42, 0.44)) * between(rng, 0.9, 1.1))}.get(
        style, blue
    )
    white = Paint(np.array((0.92, 0.93, 0.93)))
    shapes = {
        "blue": [
            (0.25, -6, 0.25, 0.3),
            (0.1, -3.5, 0.75, 0.9),
            (0, 0, 1.3, 1.4),
            (0, 3, 1.4, 1.4),
            (-0.1, 5, 1.05, 0.95),
            (-0.25, 6.3, 0.45, 0.4),
        ],
        "sperm": [
            (0.1, -5.2, 0.2, 0.25),
            (0, -3, 0.7, 0.8),
            (0, 0, 1.25, 1.3),
            (0.1, 2.8, 1.3, 1.45),
            (0.2, 4.6, 1.15, 1.35),
            (0.25, 5.4, 1.0, 1.2),
        ],
        "orca": [
            (0.1, -3.2, 0.15, 0.2),
            (0.05, -2, 0.5, 0.6),
            (0, 0, 0.95, 1.0),
            (0, 1.4, 0.85, 0.88),
            (-0.05, 2.4, 0.5, 0.5),
            (-0.1, 2.9, 0.2, 0.22),
        ],
        "spouting": [
            (1.6, -4.4, 0.2, 0.2),
            (0.9, -3.4, 0.45, 0.5),
            (0.2, -1.8, 1.2, 1.2),
            (0.1, 0.4, 1.9, 1.75),
            (0.15, 2, 1.7, 1.55),
            (0.1, 2.9, 1.1, 1.0),
        ],
    }
    line = shapes.get(style, shapes["blue"])
    body = Spine(line, 36)
    long, tail = line[-1][1] - line[0][1], body.start
    parts = named("body", body.skin(paint, 30))
    s = long / 12
    fluke = flat_fin(
        [(0, 0.5), (0.7, -0.1), (1.9, -0.75), (1.3, -0.95), (0, -0.55), (-1.3, -0.95), (-1.9, -0.75), (-0.7, -0.1)], 0.22, paint
    )
    size = s * (1.15 if style == "spouting" else 0.9)
    parts += named(
        "tail", fluke.scaled(size, size, size).turn("x", 28 if style == "spouting" else 0).at(tail[0], tail[1], tail[2] - 0.2 * s)
    )
    reach = {"humpback": 3.2, "spouting": 1.5, "orca": 1.9}.get(style, 1.4)
    fin = flat_fin([(0, 0.5), (0.5 * reach, 0.3), (reach, -0.5), (0.5 * reach, -0.42), (0, -0.4)], 0.2, paint)
    w, front = float(body.line[:, 2].max()), line[-1][1] - 0.33 * long
    parts += named("fin", *both(fin.scaled(s, s, s).turn("z", -28).turn("y", 10).at(w * 0.75, -w * 0.35, front)))
    high, back = {"orca": (1.9, -0.2), "spouting": (0.0, 0.0)}.get(style, (0.45, -3.0 * s))
    if high:
        fin = upright_fin([(0.7, 0), (0.1, 0.6), (-0.25, 1.0), (-0.2, 0.4), (-0.3, -0.1)], 0.16, paint).scaled(s, high * s, s)
        parts += named("fin", fin.at(0, float(np.interp(back, body.line[:, 1], body.line[:, 0] + body.line[:, 3])) - 0.08 * s, back))
    parts += _whale_face(style, body, white)
    has = (
        ("a wide tail",)
        + (("a tall back fin", "white patches") if style == "orca" else ())
        + (("throat grooves",) if style in ("blue", "humpback") else ())
    )
    if style == "spouting":
        water = Paint(np.array((0.62, 0.80, 0.90)), "water")
        jets = [
            limb([(0, 1.6, 0.9, 0.13), (0.15, 2.4, 0.9, 0.15), (0.7, 2.75, 0.9, 0.15), (0.95, 2.3, 0.9, 0.05)], water, 8).turn("y", a)
            for a in (0, 120, 240)
        ]
        parts += named("water", *(j.at(0, 0, 0.45) for j in jets))
        has += ("a jet of water",)
    lacks = tuple(word for word in ("a tall back fin", "throat grooves", "a jet of water") if word not in has)
    if style != "spouting":
        parts = arched(parts, between(rng, -0.35, 0.5) / long)
    words = ("toy",) if style == "spouting" else ()
    return Build(stretched(rng, parts, 0.06), words, f"with {has[-1]}", paint, variant=style, has=has, lacks=lacks)


def _whale_face(style: str, body: Spine, white: Paint) -> list[Part]:
    parts: list[Part] = []
    u = 0.9 if style != "sperm" else 0.78
    size = {"spouting": 0.2, "orca": 0.07}.get(style, 0.12)
    eye = body.at(np.asarray(u), 8.0 if style == "spouting" else -20.0, 0.98)
    parts += named("eye", *both(ball(size, EYE, 8, 12).at(*eye)))
    if style in ("blue", "humpback", "spouting"):
        under = Spine([(y - 0.06, z, w * 0.97, h * 0.97) for y, z, w, h in body.line[16:]], 30)
        parts += named("belly", under.skin(lighter(white, -0.08), 26))
        grooves = [[under.at(np.asarray(t), a, 1.01) for t in np.linspace(0.35, 0.98, 7)] for a in range(-150, -20, 12)]
        parts += named("groove", *(limb([(*p, 0.025) for p in row], Paint(np.array((0.45, 0.48, 0.52))), 6, 2) for row in grooves))
    if style == "sperm":
        jaw = Spine([(-1.15, 1.6, 0.3, 0.2), (-1.28, 3.2, 0.22, 0.17), (-1.25, 4.6, 0.15, 0.12)], 12)
        parts += named("jaw", jaw.skin(lighter(white, -0.3), 14))
    if style == "orca":
        parts += named("patch", *both(body.patch(0.87, 32.0, 0.045, 14, white, 1.02)), body.patch(0.72, -90.0, 0.26, 48, white, 1.012))
        parts += named("patch", *both(body.patch(0.42, -30.0, 0.1, 16, white, 1.012)))
    return parts


def dolphin(rng: Rng) -> Build:
    """Beak, curved back fin, flat tail; swimming, leaping, standing on its tail, with a ball."""
    style = pick(rng, "swimming", "leaping", "leaping", "upright", "ball")
    paint = Paint(np.array(((0.45, 0.52, 0.60), (0.36, 0.44, 0.56), (0.58, 0.60, 0.63))[int(rng.integers(3))]) * between(rng, 0.92, 1.06))
    pale = lighter(paint, 0.6)
    body = Spine(
        [
            (0, -1.05, 0.05, 0.06),
            (0, -0.7, 0.1, 0.12),
            (0, -0.2, 0.19, 0.22),
            (0, 0.3, 0.2, 0.23),
            (0.01, 0.62, 0.16, 0.18),
            (0, 0.8, 0.1, 0.115),
        ],
        34,
    )
    beak = Spine([(-0.03, 0.72, 0.1, 0.1), (-0.05, 0.88, 0.055, 0.05), (-0.055, 1.08, 0.036, 0.035)], 12)
    parts = named("body", body.skin(paint, 26)) + named("beak", beak.skin(paint, 16))
    parts += named("belly", Spine([(y - 0.035, z, w * 0.92, h * 0.92) for y, z, w, h in body.line[4:-2]], 30).skin(pale, 22))
    lips = [beak.at(np.asarray(t), -12.0, 0.99) for t in np.linspace(0.2, 1, 8)]
    parts += named("mouth", *both(limb([(*p, 0.007) for p in lips], lighter(paint, -0.5), 6, 2)))
    parts += named("eye", *both(ball(0.022, EYE, 8, 12).at(*body.at(np.asarray(0.91), -5.0, 0.98))))
    parts += named("fin", upright_fin([(0.2, 0.17), (0.02, 0.34), (-0.2, 0.45), (-0.14, 0.3), (-0.14, 0.16), (0.05, 0.12)], 0.05, paint))
    side = flat_fin([(0, 0.12), (0.18, 0.02), (0.36, -0.2), (0.2, -0.13), (0, -0.08)], 0.045, paint)
    parts += named("fin", *both(side.turn("z", -35).at(0.13, -0.1, 0.4)))
    fluke = flat_fin(
        [(0, 0.12), (0.14, 0.0), (0.36, -0.2), (0.2, -0.2), (0, -0.11), (-0.2, -0.2), (-0.36, -0.2), (-0.14, 0.0)], 0.045, paint
    )
    parts += named("tail", fluke.at(0, 0, -1.06))
    if style == "leaping":
        parts = turned(arched(parts, between(rng, 0.7, 1.0)), "x", between(rng, -5, 5))
    elif style == "swimming":
        parts = arched(parts, between(rng, -0.2, 0.25))
    else:
        parts = [p.turn("x", -72) for p in arched(parts, -0.35)]
    if style == "ball":
        tip = max((p for p in parts if p.name == "beak"), key=lambda p: p.vertices[:, 1].max()).vertices
        spot = tip[np.argmax(tip[:, 1])]
        colour = draw(rng, pick(rng, "red", "yellow", "blue"), "plastic")
        parts += named("ball", ball(0.17, colour).at(*(spot + (0, 0.15, 0.03))))
    has = ("a back fin", "a beak") + (("a ball",) if style == "ball" else ())
    word = {"ball": "upright"}.get(style, style)
    return Build(
        stretched(rng, parts, 0.06),
        (word,),
        "with a ball on its nose" if style == "ball" else "",
        paint,
        variant=style,
        has=has,
        lacks=() if style == "ball" else ("a ball",),
    )
