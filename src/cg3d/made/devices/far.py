"""To look far: telescope, binoculars."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, LENS, RUBBER, against, bow, disc, finished, likely, spin, tripod
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import CHROME, Paint, Rng, draw, leather, metal, pick, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded, torus, tube


def telescope(rng: Rng) -> Build:
    """Long tube on a tripod; thick tube with a side eyepiece on a mount; rocker box; short fat one; hand telescope of brass."""
    style = likely(rng, long=4, side_eyepiece=2, rocker=1.3, short=1.3, hand=2)
    paint = draw(rng, pick(rng, "white", "black", "blue", "red", "white", "grey", "green"), "metal")
    trim = DARK if paint.name != "black" else CHROME
    brass = Paint(np.array((0.76, 0.58, 0.25)), "metal")
    if style == "hand":
        skin, r = leather(rng), between(rng, 0.022, 0.028)
        parts, z = [], 0.0
        count = int(rng.integers(3, 5))
        for i in range(count):
            long = between(rng, 0.13, 0.16)
            radius = r * (1 - 0.14 * i)
            parts += named("tube", *_pipe(z - long, z, radius, skin if i == 0 else brass, brass))
            z -= long
        parts += named("eyepiece", disc(r * 0.75, 0.02, DARK).at(0, 0, z - 0.016)) + named(
            "lens", disc(r * 1.12, 0.03, brass).at(0, 0, -0.012), ball(r * 0.9, LENS).scaled(1, 1, 0.25).at(0, 0, 0.018)
        )
        stand = chance(rng, 0.4)
        if stand:
            base = wood(rng, grain=False)
            parts = spin(parts, "x", -between(rng, 5, 18), (0, 0.13, z * -0.45)) + named(
                "stand",
                lathe([(0, 0), (0.06, 0), (0.055, 0.012), (0.012, 0.03), (0.008, 0.11), (0, 0.11)], base),
                torus(r * 1.02, 0.005, brass).turn("x", 84).at(0, 0.13, 0),
            )
        facts = {"a stand": stand, "a tripod": False, f"{('three', 'four')[count - 3]} sliding tubes": True}
        return finished(rng, parts, skin, style, facts, ("old",), "to hold in the hand" if not stand else "on a stand")
    angle = between(rng, 15, 45)
    if style == "long":
        r, long = between(rng, 0.035, 0.045), between(rng, 0.7, 0.95)
        scope = named(
            "tube", *_pipe(-long * 0.5, long * 0.36, r, paint, trim), *_pipe(long * 0.36, long * 0.5, r * 1.25, trim, trim)
        ) + named("lens", disc(r * 1.1, 0.004, LENS).at(0, 0, long * 0.5))
        scope += named(
            "eyepiece",
            disc(r * 0.6, 0.1, trim).at(0, 0, -long * 0.5 - 0.1),
            rod((0, 0, -long * 0.5 - 0.1), (0, 0.07, -long * 0.5 - 0.1), r * 0.5, trim),
            rod((0, 0.06, -long * 0.5 - 0.1), (0, 0.1, -long * 0.5 - 0.1), r * 0.4, CHROME),
            *both(disc(r * 0.35, 0.02, CHROME).turn("y", 90).at(r * 0.55, -r * 0.3, -long * 0.5 - 0.04)),
        )
        scope += named(
            "finder",
            *moved(_pipe(-0.09, 0.09, r * 0.32, trim, trim), 0, r * 1.75, -long * 0.32),
            box(0.01, r * 0.7, 0.02, trim).at(0, r * 0.9, -long * 0.28),
            box(0.01, r * 0.7, 0.02, trim).at(0, r * 0.9, -long * 0.36),
        ) + named("ring", *(torus(r * 1.05, 0.008, trim).turn("x", 90).at(0, 0, z * long) for z in (-0.1, 0.1)))
        tall = between(rng, 0.85, 1.15)
        legs = wood(rng, grain=False) if chance(rng, 0.5) else metal(rng)
        parts = (
            spin(scope, "x", -angle, (0, tall + 0.11, 0))
            + named(
                "mount",
                rounded(0.05, 0.1, 0.06, 0.012, trim).at(0, tall, 0),
                *both(box(0.01, 0.1, 0.05, trim).at(r * 1.1, tall + 0.05, 0)),
                rod((0, tall + 0.02, 0), (0.12, tall - 0.1, -0.1), 0.008, CHROME),
            )
            + tripod(tall + 0.02, tall * 0.42, 0.016, legs)
        )
        facts = {"a tripod": True, "a finder scope": True, "a weight": False}
        return finished(rng, parts, paint, style, facts, ("long",), "on a tripod")
    r, long = (
        (between(rng, 0.075, 0.1), between(rng, 0.6, 0.8)) if style != "short" else (between(rng, 0.085, 0.11), between(rng, 0.26, 0.32))
    )
    scope = named(
        "tube",
        lathe(
            [(r * 0.92, -long / 2), (r, -long / 2), (r, long / 2), (r * 0.92, long / 2), (r * 0.92, -long * 0.4), (r * 0.92, -long / 2)],
            paint,
            44,
        ).turn("x", 90),
        disc(r * 0.93, 0.01, trim).at(0, 0, -long / 2),
        *(torus(r, r * 0.06, trim, 8, 44).turn("x", 90).at(0, 0, z * long / 2) for z in (-1, 1)),
    )
    if style == "short":
        scope += named(
            "lens", disc(r * 0.93, 0.006, LENS, 44).at(0, 0, long * 0.46), disc(r * 0.33, 0.014, trim).at(0, 0, long * 0.46)
        ) + named(
            "eyepiece",
            disc(r * 0.35, 0.06, trim).at(0, 0, -long / 2 - 0.06),
            rod((0, 0, -long / 2 - 0.05), (0, r * 0.9, -long / 2 - 0.05), r * 0.24, CHROME),
        )
    else:
        scope += named(
            "mirror",
            disc(r * 0.2, 0.012, CHROME).turn("x", 45).at(0, 0, long * 0.36),
            *around(box(0.002, r * 0.9, 0.012, DARK).at(0, 0, long * 0.36), 4, "z"),
        ) + named(
            "eyepiece",
            *[
                p.turn("z", -30)
                for p in (
                    rod((0, r * 0.9, long * 0.34), (0, r * 1.35, long * 0.34), r * 0.22, trim),
                    rod((0, r * 1.3, long * 0.34), (0, r * 1.6, long * 0.34), r * 0.17, CHROME),
                )
            ],
        )
    scope += named(
        "finder",
        *[p.turn("z", 25) for p in moved(_pipe(-0.08, 0.08, r * 0.18, trim, trim), 0, r * 1.35, long * 0.16)],
        *[box(0.008, r * 0.3, 0.014, trim).at(0, r, long * 0.16).turn("z", 25)],
    )
    if style == "rocker":
        body = wood(rng)
        tall = between(rng, 0.3, 0.38)
        parts = (
            spin(scope, "x", -between(rng, 45, 65), (0, tall + 0.06, 0))
            + named(
                "base",
                cylinder(r * 2.1, 0.02, body, sides=44).at(0, 0.03, 0),
                *around(cylinder(0.025, 0.03, RUBBER).at(0, 0, r * 1.7), 3),
                *both(box(0.02, tall, r * 2.2, body).at(r * 1.25, 0.05, 0)),
                box(r * 2.5, tall * 0.5, 0.02, body).at(0, 0.05, r * 0.9),
            )
            + named("bearing", *both(disc(r * 0.62, 0.03, trim).turn("y", 90).at(r * 1.0, tall + 0.06, 0)))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a tripod": False, "a wooden base": True, "a finder scope": True, "a weight": False},
            ("thick",),
            "on a wooden base",
        )
    tall = between(rng, 0.75, 0.95)
    if style == "short":
        parts = (
            spin(scope, "x", -angle, (0, tall + r + 0.1, 0))
            + named(
                "fork",
                rounded(r * 2.6, 0.06, 0.12, 0.02, trim).at(0, tall, 0),
                *((rounded(0.05, r * 1.7, 0.11, 0.02, trim).at(s * r * 1.25, tall + 0.02, 0)) for s in (-1, 1)),
            )
            + tripod(tall + 0.01, tall * 0.4, 0.022, CHROME)
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a tripod": True, "a fork": True, "a finder scope": True, "a weight": False},
            ("short", "thick"),
            "on a tripod",
        )
    parts = (
        spin(scope, "x", -angle, (r * 1.0, tall + 0.2, 0))
        + named(
            "mount",
            rod((0, tall, 0), (r * 0.2, tall + 0.18, 0), 0.03, trim),
            rod((r * 0.4, tall + 0.2, 0), (-0.26, tall + 0.06, 0), 0.012, CHROME),
            box(0.03, 0.06, 0.2, trim).turn("x", -angle).at(r * 0.1, tall + 0.17, 0),
        )
        + named("weight", disc(0.05, 0.06, DARK).turn("y", 62 + 28).turn("z", 27).at(-0.24, tall + 0.06, 0))
        + tripod(tall + 0.02, tall * 0.42, 0.02, CHROME if chance(rng) else wood(rng, grain=False))
    )
    return finished(
        rng, parts, paint, style, {"a tripod": True, "a weight": True, "a finder scope": True, "a fork": False}, ("thick",), "on a tripod"
    )


def _pipe(start: float, stop: float, radius: float, paint: Paint, trim: Paint) -> list[Part]:
    """Tube along z with a ring at each end."""
    long = stop - start
    return [
        disc(radius, long, paint, 40).at(0, 0, start),
        *(torus(radius, radius * 0.08, trim, 8, 40).turn("x", 90).at(0, 0, z) for z in (start, stop)),
    ]


def binoculars(rng: Rng) -> Build:
    """Broad-shouldered; two straight tubes; small opera glasses with a handle; large ones on a pillar. The lenses face +Z."""
    style = likely(rng, broad=4, straight=2.5, opera=1.3, pillar=1.3)
    paint = draw(rng, pick(rng, "black", "black", "green", "grey", "brown", "blue", "red"), "rubber")
    trim = against(paint, 0.35)
    r = between(rng, 0.022, 0.028)
    if style == "straight":
        long, gap = between(rng, 0.12, 0.15), r * 1.25
        side = named(
            "tube",
            lathe(
                joined(
                    (0, -long * 0.4),
                    spline([(r * 0.7, -long * 0.4), (r * 0.8, -long * 0.1), (r * 0.95, long * 0.3), (r, long * 0.5)], 20),
                    (0, long * 0.5),
                ),
                paint,
                36,
            ).turn("x", 90),
        )
        inner = 0.0
    elif style == "opera":
        shine = Paint(np.array((0.78, 0.62, 0.3)), "metal")
        paint = draw(rng, pick(rng, "white", "red", "black", "blue", "purple"), "plastic")
        trim, long, gap, inner = shine, 0.07, r * 1.1, 0.0
        side = named(
            "tube",
            lathe(
                [(0, -long / 2), (r * 0.6, -long / 2), (r * 0.62, 0), (r * 0.92, long * 0.1), (r, long / 2), (0, long / 2)], paint, 36
            ).turn("x", 90),
            *(torus(r * f, 0.003, shine, 8, 32).turn("x", 90).at(0, 0, z * long) for f, z in ((0.6, -0.5), (0.66, 0.02), (1, 0.48))),
        )
    else:
        long, gap, inner = between(rng, 0.15, 0.19), r * 1.65, -r * 0.62
        side = named(
            "tube",
            lathe(
                [
                    (0, -long * 0.1),
                    (r * 0.85, -long * 0.1),
                    (r * 0.8, long * 0.1),
                    (r * 1.02, long * 0.36),
                    (r * 1.08, long * 0.5),
                    (0, long * 0.5),
                ],
                paint,
                36,
            ).turn("x", 90),
        ) + named(
            "body",
            extrude(
                spline(
                    [(r * 0.95, 0), (0.3 * r, r * 0.95), (-r * 1.4, r * 0.8), (-r * 1.45, -r * 0.8), (0.3 * r, -r * 0.95)], 40, closed=True
                ),
                long * 0.26,
                paint,
                smooth=True,
            ).at(-r * 0.1, 0, -long * 0.16),
        )
    lens_z = long * 0.5
    side += named(
        "lens",
        torus(r * 0.98, r * 0.1, trim, 8, 36).turn("x", 90).at(0, 0, lens_z),
        ball(r * 0.88, LENS).scaled(1, 1, 0.2).at(0, 0, lens_z - 0.001),
    )
    back = -long * (0.4 if style == "straight" else 0.5 if style == "opera" else 0.29)
    eye = r * 0.62
    side += named(
        "eyepiece",
        lathe(
            [
                (0, 0),
                (eye * 0.85, 0),
                (eye * 0.85, long * 0.1),
                (eye * 1.15, long * 0.13),
                (eye * 1.2, long * 0.2),
                (eye * 0.9, long * 0.2),
                (eye * 0.8, long * 0.17),
                (0, long * 0.17),
            ],
            trim,
            32,
        )
        .turn("x", -90)
        .at(inner, 0, back),
        torus(eye * 0.9, 0.002, paint, 6, 28).turn("x", 90).at(inner, 0, back - long * 0.06),
    )
    parts = [q for p in side for q in (p.at(gap, 0, 0), p.at(gap, 0, 0).mirrored("x"))]
    hinge_r = r * 0.34
    parts += named(
        "hinge",
        disc(hinge_r, long * 0.5, trim).at(0, 0, -long * 0.28),
        *(box(gap * 1.4, r * 0.34, long * 0.05, paint).at(0, -r * 0.17, z * long) for z in (-0.22, 0.12)),
    ) + named(
        "focus wheel",
        disc(r * 0.42, long * 0.1, trim).at(0, 0, -long * 0.32),
        *around(box(0.0025, r * 0.1, long * 0.1, trim).at(0, r * 0.4, -long * 0.27), 14, "z"),
    )
    stick = style == "opera" and chance(rng, 0.6)
    if stick:
        parts += named(
            "handle",
            rod((gap * 1.2, -r * 0.6, 0), (gap * 1.6, -r * 4.8, 0), 0.004, trim, 0.0065),
            ball(0.008, trim).at(gap * 1.6, -r * 4.9, 0),
        )
    strap = style in ("broad", "straight") and chance(rng, 0.45)
    if strap:
        x = gap + r * 0.95
        parts += named(
            "strap",
            tube(
                spline(
                    [
                        (x, 0, -long * 0.15),
                        (x + 0.03, -r * 0.6, -long * 0.6),
                        (x * 0.6, -r * 0.9, -long * 1.25),
                        (-x * 0.6, -r * 0.9, -long * 1.3),
                        (-x - 0.03, -r * 0.6, -long * 0.6),
                        (-x, 0, -long * 0.15),
                    ],
                    50,
                ),
                0.005,
                DARK,
                8,
            ).scaled(1, 0.999, 1),
        )
    pillar = style == "pillar"
    if pillar:
        iron = draw(rng, pick(rng, "grey", "blue", "green", "black"), "metal")
        parts = [p.scaled(2.6, 2.6, 2.6) for p in parts]
        tall = between(rng, 1.15, 1.35)
        parts = (
            spin(parts, "x", -6, (0, tall + 0.14, 0))
            + named(
                "head", ellipsoid(0.16, 0.17, 0.15, iron).at(0, tall + 0.12, 0), rounded(0.1, 0.1, 0.1, 0.02, iron).at(0, tall - 0.06, 0)
            )
            + named("pillar", lathe([(0, 0), (0.2, 0), (0.2, 0.03), (0.07, 0.06), (0.055, tall), (0, tall)], iron))
            + named(
                "coin slot",
                rounded(0.06, 0.05, 0.02, 0.006, CHROME).at(0, tall - 0.04, 0.05),
                box(0.005, 0.03, 0.006, DARK).at(0, tall - 0.03, 0.061),
            )
            + bow([(-0.16, tall + 0.04, -0.02), (-0.26, tall + 0.02, -0.14), (-0.24, tall + 0.02, -0.2)], 0.012, DARK)
            + bow([(0.16, tall + 0.04, -0.02), (0.26, tall + 0.02, -0.14), (0.24, tall + 0.02, -0.2)], 0.012, DARK)
        )
        paint = iron
    facts = {"a strap": strap, "a handle": stick, "a pillar": pillar, "two large lenses": True, "a focus wheel": True}
    return finished(
        rng, parts, paint, style, facts, (), "on a pillar" if pillar else "with a handle" if stick else "with a strap" if strap else ""
    )
