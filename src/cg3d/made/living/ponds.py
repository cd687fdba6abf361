"""Small animals of every child's picture book: duck, fish, bird. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.birds import BRANCH, claws, feather, folded, wing
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.sea import upright_fin
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, both, cylinder, ellipsoid, named, torus


def duck(rng: Rng) -> Build:
    """Bath duck, mallard on the water, standing on webbed feet, duckling, diving with its tail up, flying."""
    style = pick(rng, "bath", "bath", "swimming", "standing", "duckling", "flying")
    bill = draw(rng, "orange")
    if style in ("bath", "duckling"):
        return _round_duck(rng, style, bill)
    drake = chance(rng)
    paint = Paint(np.array((0.55, 0.50, 0.46) if drake else (0.52, 0.38, 0.24))) if chance(rng, 0.6) else draw(rng, "white")
    white = paint.name == "white"
    hood = Paint(np.array((0.10, 0.35, 0.22))) if drake and not white else paint
    dark = lighter(paint, -0.3 if not white else -0.1)
    body = Spine(
        [
            (0.115, -0.24, 0.012, 0.012),
            (0.1, -0.17, 0.055, 0.042),
            (0.085, -0.04, 0.095, 0.075),
            (0.09, 0.08, 0.085, 0.075),
            (0.11, 0.14, 0.05, 0.055),
        ],
        28,
    )
    if style == "flying":
        neck = [(0, 0.1, 0.11, 0.045), (0, 0.115, 0.2, 0.03), (0, 0.125, 0.3, 0.027)]
    else:
        neck = [(0, 0.11, 0.11, 0.05), (0, 0.19, 0.15, 0.033), (0, 0.26, 0.15, 0.029), (0, 0.29, 0.16, 0.031)]
    head = np.array(neck[-1][:3])
    parts = (
        named("body", body.skin(paint, 24))
        + named("neck", limb(neck, hood, 14))
        + named("head", ellipsoid(0.037, 0.037, 0.045, hood).at(*(head + (0, 0.01, 0.012))))
    )
    if hood is not paint:
        parts += named(
            "ring", torus(0.031, 0.006, WHITE, 8, 24).turn("x", 90 if style == "flying" else 8).at(*(np.array(neck[-2][:3]) - (0, 0.01, 0)))
        )
    parts += named(
        "bill",
        ellipsoid(0.022, 0.008, 0.036, bill).at(*(head + (0, 0.004, 0.075))),
        ellipsoid(0.019, 0.005, 0.03, lighter(bill, -0.15)).at(*(head + (0, -0.006, 0.07))),
    )
    parts += named("eye", *both(ball(0.007, EYE, 8, 12).at(head[0] + 0.03, head[1] + 0.022, head[2] + 0.03)))
    parts += named("tail", *(feather(0.09, 0.034, dark).turn("y", 14 * k).turn("x", 22).at(k * 0.014, 0.115, -0.2) for k in (-1, 0, 1)))
    if style == "flying":
        parts += named(
            "wing", *(q for p in wing(0.32, 0.15, paint, dark) for q in both(p.turn("z", between(rng, 5, 35)).at(0.07, 0.12, 0.04)))
        )
    else:
        parts += named(
            "wing", *(q for p in folded(0.27, 0.1, dark, lighter(dark, -0.25)) for q in both(p.turn("x", -4).at(0.09, 0.115, 0.09)))
        )
    if style == "standing":
        web = np.array([(0.0, -0.02), (0.032, 0.045), (0.012, 0.038), (0.0, 0.052), (-0.012, 0.038), (-0.032, 0.045)])
        parts += named(
            "leg", *both(limb([(0.04, 0.05, -0.01, 0.014), (0.042, -0.02, -0.01, 0.007), (0.042, -0.07, 0.0, 0.006)], bill, 9))
        ) + named("foot", *both(pad(web, 0.008, bill).turn("x", 90).at(0.042, -0.072, 0.005)))
    has = (
        ("spread wings" if style == "flying" else "folded wings",)
        + (("webbed feet",) if style == "standing" else ())
        + (("a neck ring",) if hood is not paint else ())
    )
    lacks = tuple(w for w in ("spread wings", "webbed feet", "a neck ring") if w not in has)
    word = () if style == "flying" else (style,)
    return Build(
        stretched(rng, parts, 0.07),
        word,
        f"with {has[0]}" if style == "flying" else f"with an {bill.name} bill",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _round_duck(rng: Rng, style: str, bill: Paint) -> Build:
    young = style == "duckling"
    paint = draw(rng, "yellow") if young else draw(rng, pick(rng, "yellow", "yellow", "yellow", "white", "blue", "pink", "green"), "rubber")
    body = ellipsoid(0.05, 0.038, 0.065, paint).shaped(
        lambda x, y, z: (x * (1 - 3 * np.maximum(-z - 0.02, 0)), y + 12 * np.maximum(-z - 0.02, 0) ** 2, z)
    )
    parts = named("body", body.at(0, 0.036, 0)) + named("head", ball(0.034, paint).at(0, 0.088, 0.034))
    parts += named(
        "bill",
        ellipsoid(0.019, 0.0075, 0.022, bill).at(0, 0.082, 0.07),
        ellipsoid(0.016, 0.005, 0.016, lighter(bill, -0.15)).at(0, 0.077, 0.066),
    )
    parts += named("eye", *both(ball(0.0055, EYE, 8, 10).at(0.018, 0.097, 0.061))) + named(
        "wing", *both(ellipsoid(0.012, 0.022, 0.035, lighter(paint, -0.08)).turn("x", -15).at(0.045, 0.044, -0.008))
    )
    has: tuple[str, ...] = ("folded wings",)
    if young:
        parts += named(
            "leg",
            *both(limb([(0.018, 0.01, 0, 0.006), (0.02, -0.022, 0.002, 0.004)], bill, 8)),
            *both(lump(0.012, 0.0035, 0.018, bill).at(0.02, -0.024, 0.01)),
        )
        has += ("webbed feet",)
    extra = pick(rng, "none", "none", "hat", "bow") if not young else "none"
    if extra == "hat":
        cloth = draw(rng, pick(rng, "blue", "red", "black"))
        parts += named("hat", cylinder(0.026, 0.004, cloth).at(0, 0.117, 0.032), cylinder(0.017, 0.02, cloth, 0.018).at(0, 0.119, 0.032))
        has += ("a hat",)
    elif extra == "bow":
        cloth = draw(rng, pick(rng, "red", "blue", "pink"))
        parts += named("bow", *both(lump(0.014, 0.009, 0.006, cloth).at(0.013, 0.06, 0.066)), ball(0.0055, cloth, 8, 12).at(0, 0.06, 0.069))
        has += ("a bow",)
    lacks = tuple(w for w in ("webbed feet", "a hat", "a bow") if w not in has)
    words = ("young",) if young else ("toy",) if paint.name != "white" else ()
    return Build(
        stretched(rng, parts),
        words,
        f"with a {extra}" if extra != "none" else f"with an {bill.name} bill",
        paint,
        variant=style + (f", {extra}" if extra != "none" else ""),
        has=has,
        lacks=lacks,
    )


def fish(rng: Rng) -> Build:
    """Side-flat fish with fins: plain, banded clown fish, goldfish with a veil tail, long trout, angel fish, puffer with spines."""
    style = pick(rng, "plain", "plain", "banded", "veil-tailed", "trout", "angel", "puffer")
    paint = draw(rng, pick(rng, "orange", "red", "blue", "yellow", "grey", "turquoise", "green", "pink"))
    second = WHITE if style == "banded" else lighter(paint, -0.3)
    long = between(rng, 0.2, 0.3)
    high, wide = {"trout": (0.13, 0.085), "angel": (0.32, 0.07), "puffer": (0.3, 0.29), "veil-tailed": (0.24, 0.15)}.get(
        style, (between(rng, 0.17, 0.24), 0.1)
    )
    shape = [(-0.5, 0.1), (-0.4, 0.28), (-0.2, 0.75), (0.05, 1.0), (0.28, 0.86), (0.43, 0.5), (0.5, 0.16)]
    body = Spine([(0, z * long, max(h * wide, 0.012) * long * (1.0 if z > -0.4 else 0.5), h * high * long) for z, h in shape], 36)
    parts = named("body", body.skin(paint, 24))
    h = high * long
    tail = [(0.0, 0.03), (-0.16, 0.24), (-0.3, 0.3), (-0.23, 0.0), (-0.3, -0.3), (-0.16, -0.24), (0.0, -0.03)]
    if style == "veil-tailed":
        tail = [
            (0.0, 0.03),
            (-0.2, 0.26),
            (-0.5, 0.34),
            (-0.4, 0.12),
            (-0.58, -0.02),
            (-0.42, -0.14),
            (-0.52, -0.38),
            (-0.2, -0.22),
            (0.0, -0.03),
        ]
    parts += named("tail", upright_fin(np.array(tail) * long * 0.9 + (-0.46 * long, 0), 0.024 * long, second))
    top, span = {"angel": (1.1, 0.3), "trout": (0.35, 0.28), "puffer": (0.3, 0.2)}.get(style, (0.55, 0.5))
    back = [
        (span * 0.5, 0.72),
        (span * 0.25, 1.0 + top * 0.6),
        (-span * 0.3, 1.0 + top),
        (-span * 0.7, 1.0 + top * 0.6),
        (-span * 0.6, 0.6),
    ]
    fin = np.array([(z * long, y * h) for z, y in back])
    parts += named(
        "fin",
        upright_fin(fin, 0.024 * long, second),
        upright_fin(np.array([(z * long * 0.6 - 0.1 * long, -y * h * 0.92) for z, y in back]), 0.022 * long, second),
    )
    side = (
        pad(spline([(0, 0.0), (-0.1, 0.06), (-0.2, 0.03), (-0.18, -0.06), (-0.08, -0.06)], 26, closed=True) * long, 0.02 * long, second)
        .turn("y", -90)
        .turn("y", -38)
    )
    where = body.at(np.asarray(0.66), -20.0, 0.95)
    parts += named("fin", *both(side.at(*where)))
    eye = body.at(np.asarray(0.87), 24.0, 0.97)
    parts += named(
        "eye",
        *both(ball(0.034 * long, WHITE, 8, 14).at(*eye)),
        *both(ball(0.022 * long, EYE, 8, 12).at(eye[0] + 0.019 * long, eye[1], eye[2] + 0.01 * long)),
    )
    parts += named(
        "gill",
        *both(
            limb(
                [(*body.at(np.asarray(0.75 - 0.03 * np.cos(a)), 60 * np.sin(a), 1.0), 0.006 * long) for a in np.linspace(-1, 1, 6)],
                second if second is not WHITE else EYE,
                7,
                2,
            )
        ),
    )
    parts += named(
        "mouth", torus(0.035 * long, 0.01 * long, lighter(paint, -0.2), 7, 18).turn("x", 90).scaled(0.7, 1, 1).at(0, 0, 0.515 * long)
    )
    has: tuple[str, ...] = ("fins",)
    if style == "banded":
        parts += named("stripe", *(body.band(t, t + 0.09, WHITE, 1.02, 24, 4) for t in (0.2, 0.48, 0.74)))
        has += ("stripes",)
    elif style == "puffer":
        spots = [body.at(np.asarray(t), float(a), 1.0) for t in np.linspace(0.25, 0.85, 7) for a in np.arange(0, 360, 36) + 18]
        middle = np.array((0, 0, 0.0))
        parts += named(
            "spine",
            *(
                limb([(*(p * 0.97), 0.012 * long), (*(p + (p - middle) / np.linalg.norm(p) * 0.055 * long), 0.002 * long)], second, 6, 2)
                for p in spots
            ),
        )
        has += ("spines",)
    elif style == "trout":
        parts += named(
            "spot",
            *(
                q
                for t in np.linspace(0.3, 0.8, 7)
                for a in (30, 55)
                for q in both(body.patch(t, a + between(rng, -6, 6), 0.02, 10, second, 1.03, 8))
            ),
        )
        has += ("spots",)
    else:
        scales = [body.patch(t, a, 0.022, 9, lighter(paint, -0.12), 1.012, 8) for t in np.linspace(0.3, 0.68, 5) for a in (-30, 0, 30)]
        parts += named("scale", *(q for p in scales for q in both(p)))
        has += ("scales",)
    words = {"puffer": ("round",), "trout": ("long",), "angel": ("tall",)}.get(style, ())
    detail = {"banded": "with white stripes", "puffer": "with spines", "veil-tailed": "with a long tail"}.get(style, "with fins")
    if style == "veil-tailed":
        has += ("a long tail",)
    lacks = tuple(w for w in ("stripes", "spines", "a long tail") if w not in has)
    return Build(stretched(rng, parts, 0.06), words, detail, paint, variant=style, has=has, lacks=lacks)


def bird(rng: Rng) -> Build:
    """Small bird: standing, flying, on a branch, crested, long-billed hummingbird, in a nest."""
    style = pick(rng, "standing", "standing", "flying", "branch", "crested", "long-billed")
    paint = draw(rng, pick(rng, "blue", "red", "yellow", "green", "brown", "grey", "white", "black"))
    belly, bill = lighter(paint, 0.55), draw(rng, pick(rng, "orange", "yellow", "grey"))
    dark = lighter(paint, -0.25)
    fly = style in ("flying", "long-billed")
    body = Spine(
        [
            (-0.03, -0.085, 0.012, 0.01),
            (-0.015, -0.05, 0.034, 0.03),
            (0.0, 0.0, 0.047, 0.046),
            (0.03, 0.04, 0.038, 0.038),
            (0.062, 0.062, 0.036, 0.036),
        ],
        26,
    )
    parts = named("body", body.skin(paint, 22), ellipsoid(0.037, 0.042, 0.05, belly).turn("x", -30).at(0, -0.01, 0.018))
    parts += named("head", ball(0.041, paint, 12, 20).at(0, 0.07, 0.06)) + named(
        "eye", *both(ball(0.0075, EYE, 8, 12).at(0.027, 0.08, 0.087))
    )
    reach = 0.11 if style == "long-billed" else 0.036
    parts += named("beak", cylinder(0.0055 if reach > 0.1 else 0.013, reach, bill, 0.0015, 12).turn("x", 92).at(0, 0.066, 0.094))
    parts += named(
        "tail",
        *(feather(0.1, 0.026, dark).turn("y", 9 * k).turn("x", 24 if not fly else 8).at(0.006 * k, -0.02, -0.06) for k in (-1, 0, 1)),
    )
    if fly:
        lift = between(rng, 10, 55)
        parts += named("wing", *(q for p in wing(0.17, 0.075, paint, dark, 5) for q in both(p.turn("z", lift).at(0.03, 0.025, 0.005))))
    else:
        parts += named(
            "wing", *(q for p in folded(0.13, 0.062, dark, lighter(paint, -0.45)) for q in both(p.turn("x", -22).at(0.043, 0.018, 0.03)))
        )
        parts += named(
            "leg",
            *(
                q
                for p in (
                    limb([(0.018, -0.03, 0.0, 0.008), (0.02, -0.055, -0.004, 0.004), (0.02, -0.09, 0.004, 0.0034)], bill, 8, 4),
                    *claws((0.02, -0.09, 0.004), 0.034, bill),
                )
                for q in both(p)
            ),
        )
    if style == "crested":
        parts += named(
            "crest",
            *(
                limb(
                    [
                        (0, 0.1, 0.06 - 0.01 * i, 0.009),
                        (0, 0.128 + 0.004 * i, 0.045 - 0.018 * i, 0.008),
                        (0, 0.142 - 0.006 * i, 0.03 - 0.03 * i, 0.002),
                    ],
                    dark,
                    8,
                    4,
                )
                for i in range(3)
            ),
        )
    if style == "branch":
        leaf = pad(spline([(0, 0), (0.02, 0.035), (0, 0.08), (-0.02, 0.035)], 24, closed=True), 0.006, draw(rng, "green"))
        parts += named("branch", limb([(-0.16, -0.112, 0, 0.013), (0, -0.102, 0.004, 0.012), (0.16, -0.09, 0, 0.008)], BRANCH)) + named(
            "leaf", leaf.turn("z", -50).at(0.12, -0.092, 0), leaf.turn("z", 40).turn("x", 30).at(-0.12, -0.105, 0)
        )
    has = (
        ("spread wings" if fly else "folded wings",)
        + (("a crest",) if style == "crested" else ())
        + (("a branch",) if style == "branch" else ())
        + (("a long beak",) if style == "long-billed" else ())
    )
    lacks = tuple(w for w in ("spread wings", "a crest", "a branch", "a long beak") if w not in has)
    detail = {"branch": "on a branch", "crested": "with a crest", "long-billed": "with a long beak"}.get(style, f"with {has[0]}")
    return Build(stretched(rng, parts, 0.08), (), detail, paint, variant=style, has=has, lacks=lacks)
