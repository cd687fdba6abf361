"""Worn beside the clothes: glove, belt. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import Spine, limb, pad
from cg3d.made.living.body_parts import FINGERS
from cg3d.made.living.shells import open_loft, stacked
from cg3d.made.living.shoes import EYE_DARK
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, leather, lighter, pick, steel
from cg3d.made.parts import Part, ball, box, cylinder, ellipsoid, lathe, loft, named, torus, tube, turned


def glove(rng: Rng) -> Build:
    """Five-fingered knit, mitten, boxing glove, rubber glove with a long cuff, work glove, fingerless."""
    style = pick(rng, "knitted", "knitted", "mitten", "boxing", "rubber", "fingerless")
    word = {"boxing": pick(rng, "red", "red", "blue", "black"), "rubber": pick(rng, "yellow", "pink", "blue", "green")}.get(
        style, pick(rng, *BRIGHT, "black", "grey", "brown")
    )
    paint = draw(rng, word, {"boxing": "leather", "rubber": "rubber", "fingerless": "leather"}.get(style, "woollen"))
    second = WHITE if style == "boxing" else lighter(paint, -0.25)
    if style == "boxing":
        parts = named(
            "fist",
            ellipsoid(0.085, 0.075, 0.07, paint).at(0, 0.1, 0.0),
            Spine([(0.0, -0.005, 0.05, 0.042), (0.06, 0, 0.07, 0.06), (0.12, 0.012, 0.078, 0.062), (0.155, 0.02, 0.06, 0.045)], 24).skin(
                paint, 26
            ),
        )
        parts += named("thumb", limb([(-0.06, 0.03, 0.035, 0.026), (-0.078, 0.075, 0.045, 0.03), (-0.05, 0.115, 0.06, 0.026)], paint, 14))
        cuff = lathe([(0, -0.1), (0.046, -0.1), (0.05, -0.09), (0.048, 0.0), (0, 0.0)], second, 32)
        parts += (
            named("cuff", cuff.scaled(1, 1, 0.85))
            + named("strap", torus(0.05, 0.011, paint, 8, 30).scaled(1, 1.4, 0.86).at(0, -0.045, 0))
            + named("opening", cylinder(0.038, 0.002, EYE_DARK).scaled(1, 1, 0.85).at(0, -0.1015, 0))
        )
        parts += named(
            "lace",
            *(
                limb(
                    [(-0.02, y, 0.044, 0.003), (0.0, y + 0.006, 0.048, 0.003), (0.02, y, 0.044, 0.003)],
                    WHITE if second is not WHITE else paint,
                    7,
                    3,
                )
                for y in (-0.08, -0.065, -0.02)
            ),
        )
        two = chance(rng, 0.3)
        parts = [*[p.at(-0.11, 0, 0) for p in parts], *[p.mirrored("x").at(0.11, 0, 0) for p in parts]] if two else parts
        return Build(parts, ("padded",), "with a thumb", paint, variant="boxing", has=("a thumb", "laces"), lacks=("fingers",))
    reach = 0.16 if style == "rubber" else 0.075
    palm = stacked(
        [
            (0.098, 0.01, 0.006, 0),
            (0.092, 0.044, 0.014, 0),
            (0.05, 0.047, 0.02, 0),
            (0.0, 0.039, 0.0225, 0),
            (-0.035, 0.033, 0.024, 0),
            (-reach * 0.6 - 0.03, 0.037, 0.03, 0),
            (-reach - 0.03, 0.044 if style == "rubber" else 0.038, 0.036 if style == "rubber" else 0.03, 0),
        ],
        36,
        30,
        0.9,
    )
    parts = named("palm", open_loft(palm, 0.004, paint))
    if style == "mitten":
        parts += named(
            "palm",
            Spine(
                [(0.06, 0, 0.047, 0.02), (0.12, 0.002, 0.045, 0.019), (0.165, 0.005, 0.035, 0.016), (0.18, 0.006, 0.022, 0.012)], 18
            ).skin(paint, 24),
        )
    else:
        fan, curl = between(rng, 3, 10), between(rng, 0.0, 0.03)
        for (x, y), length, k in zip(FINGERS, (0.07, 0.08, 0.076, 0.06), (1.2, 0.4, -0.4, -1.3), strict=True):
            length = length * 0.5 if style == "fingerless" else length + 0.006
            finger = [
                limb(
                    [(0, -0.02, 0, 0.0125), (0, length * 0.5, curl * 0.2, 0.012), (0, length, curl, 0.0108)],
                    paint,
                    14,
                    blunt=0.3 if style == "fingerless" else 1.0,
                )
            ]
            if style == "fingerless":
                finger += [
                    torus(0.0115, 0.003, second, 7, 18).at(0, length, curl),
                    cylinder(0.009, 0.003, EYE_DARK, sides=14).at(0, length + 0.001, curl),
                ]
            parts += named("finger", *(p.turn("z", fan * k).at(x * 1.08, y, 0) for p in finger))
    parts += named(
        "thumb",
        limb(
            [
                (-0.022, 0.0, 0.005, 0.019),
                (-0.05, 0.032, 0.01, 0.016),
                (-0.07, 0.06, 0.011, 0.014),
                (-0.082, 0.088 if style != "fingerless" else 0.075, 0.009, 0.012),
            ],
            paint,
            14,
        ),
    )
    if style in ("knitted", "mitten"):
        parts += named(
            "cuff",
            *(
                torus(float(np.interp(y, (-0.105, -0.035), (0.038, 0.0335))) * 1.03, 0.005, second, 7, 28).scaled(1, 1, 0.79).at(0, y, 0)
                for y in (-0.1, -0.089, -0.078, -0.067, -0.056)
            ),
        )
    else:
        parts += named(
            "cuff", torus(0.044 if style == "rubber" else 0.038, 0.005, second, 8, 30).scaled(1, 1, 0.81).at(0, -reach - 0.03, 0)
        )
    back = style == "fingerless" or (style == "knitted" and chance(rng, 0.4))
    if back:
        parts += named(
            "seam",
            *(
                limb([(x, 0.085, -0.016, 0.003), (x * 0.9, 0.04, -0.021, 0.003), (x * 0.7, 0.0, -0.023, 0.002)], second, 7, 4)
                for x in (-0.02, 0.0, 0.02)
            ),
        )
    if chance(rng, 0.3):
        parts = [*[p.at(-0.09, 0, 0) for p in parts], *[p.mirrored("x").at(0.09, 0, 0) for p in parts]]
    if chance(rng, 0.3):
        parts = turned(parts, "x", -90)
    has = ("a thumb",) + (("fingers",) if style != "mitten" else ()) + (("a long cuff",) if style == "rubber" else ())
    detail = {"mitten": "without fingers", "fingerless": "with open fingertips", "rubber": "with a long cuff"}.get(
        style, "with five fingers"
    )
    return Build(
        parts, (), detail, paint, variant=style, has=has, lacks=tuple(w for w in ("fingers", "laces", "a long cuff") if w not in has)
    )


def _buckle(paint: Paint, style: str, size: float = 0.03) -> list[Part]:
    """In the xy plane at the origin."""
    if style == "plate":
        star_ = [pad(circle(size * 0.5, 10), 0.012, lighter(paint, -0.3))]
        return [
            pad(
                spline([(-size * 1.5, -size), (size * 1.5, -size), (size * 1.5, size), (-size * 1.5, size)], 40, closed=True), 0.012, paint
            ),
            *star_,
        ]
    frame = rectangle(size * 2.1, size * 2.2, size * 0.4 if style == "square" else size * 0.99, 6)
    return [
        tube(np.column_stack([frame, np.zeros(len(frame))]), 0.0035, paint, 8, closed=True),
        limb([(-size, 0, 0, 0.003), (0, 0, 0.005, 0.003), (size * 1.05, 0, 0.004, 0.0025)], paint, 8),
    ]


def belt(rng: Rng) -> Build:
    """Strap with a buckle: closed as round a waist, rolled up, laid out straight, wide with a plate, studded, woven."""
    style = pick(rng, "closed", "closed", "rolled", "straight", "plate", "studded")
    paint = leather(rng) if chance(rng, 0.75) else draw(rng, pick(rng, *BRIGHT), "fabric")
    iron = GOLD if chance(rng, 0.5) else steel(rng)
    high = between(rng, 0.03, 0.042) * (1.25 if style in ("plate", "studded") else 1.0)
    if style == "straight":
        path = np.array([(x, 0.002, 0.0) for x in np.linspace(-0.5, 0.5, 30)])
    elif style == "rolled":
        a = np.linspace(0, 5.4 * np.pi, 120)
        r = 0.018 + 0.0024 * a
        path = np.stack([r * np.cos(a), np.zeros(120), r * np.sin(a)], 1)
    else:
        a = np.linspace(0.0, 2 * np.pi + 0.3, 80)
        r = 0.15 + 0.005 * np.clip((a - 5.9) / 0.4, 0, 1)
        path = np.stack([r * np.sin(a) * 1.08, np.zeros(80), r * np.cos(a) * 0.82], 1)
    way = np.gradient(path, axis=0)
    side = np.cross(way, (0, 1, 0))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    flat = style == "straight"
    up, out = (np.array((0, 0, 1.0)), np.tile((0, 1.0, 0), (len(path), 1))) if flat else (np.array((0, 1.0, 0)), side)
    section = [(-0.5, 0.0), (-0.46, 1.0), (0.46, 1.0), (0.5, 0.0), (0.46, -1.0), (-0.46, -1.0)]
    rings = np.array([[p + up * high * u + o * 0.0018 * v for u, v in section] for p, o in zip(path, out, strict=True)])
    parts = named("strap", loft(rings, paint))
    kind = "plate" if style == "plate" else pick(rng, "square", "round")
    clasp = _buckle(iron, kind, high * (0.95 if style == "plate" else 0.72))
    if flat:
        parts += named("buckle", *(p.turn("x", -90).at(-0.5 - high * 0.5, 0.003, 0) for p in clasp))
        parts += named("hole", *(cylinder(0.0032, 0.001, EYE_DARK, sides=10).at(0.3 + 0.03 * i, 0.0036, 0) for i in range(6)))
    elif style == "rolled":
        p, o = path[-1], side[-1]
        yaw = float(np.degrees(np.arctan2(o[0], o[2])))
        parts += named("buckle", *(q.turn("y", yaw).at(*(p + way[-1] / np.linalg.norm(way[-1]) * high * 0.5)) for q in clasp))
    else:
        parts += named("buckle", *(p.at(0, 0, path[0, 2] + 0.006) for p in clasp))
        parts += named(
            "loop", box(0.012, high * 1.12, 0.012, lighter(paint, -0.2)).turn("y", 18).at(0.05, -high * 0.56, path[0, 2] - 0.004)
        )
    if style == "studded":
        stud = [
            ball(0.0065, iron, 6, 10).at(*(path[i] + side[i] * s * 0.002 + (0, y, 0)))
            for i in range(6, 74, 4)
            for y in (-high * 0.22, high * 0.22)
            for s in (-1,)
        ]
        parts += named("stud", *stud)
    has = ("a buckle",) + (("studs",) if style == "studded" else ()) + (("holes",) if flat else ())
    words = {"rolled": ("rolled",), "straight": ("long",), "plate": ("wide",)}.get(style, ())
    return Build(
        parts,
        words,
        "with studs" if style == "studded" else f"with a {kind} buckle" if kind != "plate" else "with a large buckle",
        paint,
        variant=style + f", {kind}",
        has=has,
        lacks=() if style == "studded" else ("studs",),
    )
