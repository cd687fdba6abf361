"""Things to look and film with: telescope, binoculars, microscope, video camera, security camera."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    LENS,
    LIT,
    RUBBER,
    against,
    bow,
    disc,
    finished,
    keys,
    lens,
    likely,
    moved,
    picture,
    spin,
    tripod,
)
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import CHROME, DARK_GLASS, Paint, Rng, draw, leather, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, ellipsoid, extrude, lathe, named, rod, rounded, slab, torus, tube


def _pipe(start: float, stop: float, radius: float, paint: Paint, trim: Paint) -> list[Part]:
    """Tube along z with a ring at each end."""
    long = stop - start
    return [
        disc(radius, long, paint, 40).at(0, 0, start),
        *(torus(radius, radius * 0.08, trim, 8, 40).turn("x", 90).at(0, 0, z) for z in (start, stop)),
    ]


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


def microscope(rng: Rng) -> Build:
    """One slanted tube over a stage; two eyepieces; old brass; stereo with a thick head; with a screen."""
    style = likely(rng, one_tube=3, two_eyepieces=3, brass=1.5, stereo=1.2, screen=1)
    old = style == "brass"
    paint = (
        Paint(np.array((0.74, 0.56, 0.24)) * rng.uniform(0.85, 1.1), "metal")
        if old
        else draw(rng, pick(rng, "white", "white", "grey", "black", "blue", "beige"), "metal")
    )
    trim = Paint(np.array((0.6, 0.45, 0.2)), "metal") if old else DARK if paint.name != "black" else CHROME
    tall = between(rng, 0.3, 0.36)
    z = 0.03
    if old:
        base = named(
            "base",
            extrude(
                spline(
                    [
                        (-0.07, -0.06),
                        (-0.05, 0.07),
                        (-0.025, 0.075),
                        (-0.02, 0.0),
                        (0.02, 0.0),
                        (0.025, 0.075),
                        (0.05, 0.07),
                        (0.07, -0.06),
                        (0, -0.08),
                    ],
                    60,
                    closed=True,
                )
                * (1, -1),
                0.022,
                paint,
                smooth=True,
            )
            .turn("x", -90)
            .at(0, 0.011, 0),
        )
    else:
        base = named(
            "base",
            slab(rectangle(0.15, 0.2, 0.03), 0.035, paint, smooth=True).at(0, 0, 0.0),
            slab(rectangle(0.14, 0.19, 0.028), 0.012, trim).at(0, -0.004, 0),
        )
    arm = [(0, 0.02, -0.075), (0, tall * 0.35, -0.1), (0, tall * 0.68, -0.085), (0, tall * 0.82, -0.02), (0, tall * 0.84, z)]
    parts = base + named("arm", tube(spline(arm, 28), 0.019, paint, 14).scaled(1.15, 1, 1))
    stage_y = tall * 0.36
    parts += named(
        "stage",
        box(0.12, 0.012, 0.11, DARK).at(0, stage_y, z),
        cylinder(0.018, 0.014, CLEAR).at(0, stage_y, z),
        box(0.05, 0.025, 0.07, trim).at(0, stage_y - 0.014, -0.055),
        *both(box(0.006, 0.003, 0.05, CHROME).turn("y", 12).at(0.032, stage_y + 0.012, z)),
    ) + named("slide", box(0.07, 0.002, 0.022, CLEAR).at(0, stage_y + 0.013, z))
    mirror = old or (style == "one tube" and chance(rng, 0.4))
    parts += (
        named(
            "mirror",
            *spin([disc(0.024, 0.006, CHROME), torus(0.024, 0.003, paint).turn("x", 90).at(0, 0, 0.003)], "x", -45, (0, stage_y * 0.5, z)),
            rod((-0.026, stage_y * 0.5, z), (-0.026, 0.02, z), 0.003, paint),
        )
        if mirror
        else named(
            "lamp",
            cylinder(0.026, 0.02, trim).at(0, 0.034, z),
            cylinder(0.018, 0.004, LIT).at(0, 0.053, z),
            cylinder(0.02, 0.03, trim).at(0, stage_y - 0.034, z),
        )
    )
    parts += named(
        "focus knob",
        *(
            q
            for y, size in ((tall * 0.24, 0.026), (tall * 0.44, 0.017))
            for q in both(disc(size, 0.024, trim, 28).turn("y", 90).at(0.018, y, -0.095))
        ),
    )
    nose = [
        cylinder(0.027, 0.016, trim).at(0, tall * 0.72, z),
        *spin(
            [
                q
                for a in (0, 120, 240)
                for q in [
                    p.turn("x", 22).turn("y", a)
                    for p in (cylinder(0.008, 0.045, CHROME, 0.011).at(0, -0.05, 0), torus(0.0105, 0.0018, DARK, 6, 20).at(0, -0.02, 0))
                ]
            ],
            "x",
            -20,
            (0, tall * 0.73, z),
        ),
    ]
    parts += named(
        "objective",
        *(
            nose
            if style != "stereo"
            else [cylinder(0.034, 0.05, trim, 0.03).at(0, tall * 0.62, z), disc(0.001, 0.001, trim).at(0, tall * 0.7, z)]
        ),
    )
    eye = [
        cylinder(0.015, 0.075, trim if not old else paint),
        cylinder(0.018, 0.012, DARK).at(0, 0.07, 0),
        torus(0.0155, 0.0016, CHROME, 6, 24).at(0, 0.03, 0),
        cylinder(0.012, 0.004, LENS).at(0, 0.081, 0),
    ]
    two = style in ("two eyepieces", "stereo")
    if two:
        parts += named(
            "head",
            rounded(0.085, 0.055, 0.075, 0.018, paint).at(0, tall * 0.84, z - 0.005),
            rounded(0.09, 0.07, 0.06, 0.02, paint).turn("x", -35).at(0, tall * 0.9, z - 0.02),
        ) + [p for s in (-1, 1) for p in spin(named("eyepiece", *eye), "x", -42, (s * 0.028, tall * 0.98, z - 0.035))]
    elif style == "screen":
        parts += named("head", rounded(0.07, 0.06, 0.07, 0.015, paint).at(0, tall * 0.83, z)) + named(
            "screen",
            *spin(
                [
                    rounded(0.17, 0.12, 0.018, 0.006, DARK),
                    box(0.155, 0.1, 0.003, draw(rng, pick(rng, "blue", "green", "pink"), "glass")).at(0, 0.01, 0.009),
                    *(
                        ellipsoid(0.012, 0.009, 0.0025, draw(rng, pick(rng, "purple", "yellow", "red"), "glass")).at(
                            between(rng, -0.06, 0.06), between(rng, 0.025, 0.1), 0.0105
                        )
                        for _ in range(7)
                    ),
                ],
                "x",
                -16,
                (0, tall * 1.0, z - 0.01),
            ),
        )
    elif old:
        parts += named(
            "tube",
            cylinder(0.021, tall * 0.36, paint).at(0, tall * 0.74, z),
            cylinder(0.017, tall * 0.14, paint).at(0, tall * 1.1, z),
            *(torus(0.021, 0.003, trim).at(0, tall * y, z) for y in (0.78, 1.09)),
            cylinder(0.02, 0.012, DARK).at(0, tall * 1.24, z),
        )
    else:
        tilt = -40 if chance(rng, 0.6) else 0
        head = [
            cylinder(0.019, tall * 0.3, paint),
            *moved([p.scaled(1.1, 0.7, 1.1) for p in eye], 0, tall * 0.3, 0),
            torus(0.019, 0.003, trim).at(0, 0.02, 0),
        ]
        parts += (
            named("tube", *spin(head[:1] + head[-1:], "x", tilt, (0, tall * 0.88, z)))
            + spin(named("eyepiece", *head[1:-1]), "x", tilt, (0, tall * 0.88, z))
            + named("head", rounded(0.06, 0.05, 0.06, 0.02, paint).at(0, tall * 0.82, z))
        )
    facts = {
        "two eyepieces": two,
        "one eyepiece": style in ("one tube", "brass"),
        "a mirror": mirror,
        "a lamp": not mirror,
        "a screen": style == "screen",
        "a stage": True,
    }
    facts = {k: v for k, v in facts.items() if v or k in ("a mirror", "a lamp", "a screen")}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("old",) if old else (),
        {"two eyepieces": "with two eyepieces", "stereo": "with two eyepieces", "screen": "with a screen"}.get(style, ""),
    )


def video_camera(rng: Rng) -> Build:
    """Camcorder with a fold-out screen; shoulder camera; old film camera with two reels; small action cube; studio camera on a tripod."""
    style = likely(rng, camcorder=3, shoulder=2, film=2.5, action=1.3, studio=1.5)
    paint = draw(rng, pick(rng, "black", "grey", "black", "grey", "red", "blue"), "plastic")
    trim = against(paint, 0.35)
    if style == "camcorder":
        w, tall, long = between(rng, 0.052, 0.06), between(rng, 0.06, 0.072), between(rng, 0.12, 0.15)
        r = tall * 0.36
        parts = named("body", rounded(w, tall, long, 0.016, paint, 4)) + moved(
            [*lens(r, 0.03), *named("lens", torus(r * 1.12, 0.004, trim, 8, 36).turn("x", 90))], 0, tall * 0.52, long / 2 - 0.004
        )
        open_ = between(rng, 65, 100)
        panel = [
            box(0.004, tall * 0.78, long * 0.55, paint),
            box(0.002, tall * 0.64, long * 0.47, picture(rng)).at(-0.0028, tall * 0.07, 0),
        ]
        parts += named("screen", *spin([p.at(0, 0, -long * 0.275) for p in panel], "y", -open_, (w / 2 + 0.004, tall * 0.14, long * 0.22)))
        parts += named(
            "strap",
            tube(
                spline(
                    [
                        (-w / 2, tall * 0.5, long * 0.36),
                        (-w / 2 - 0.025, tall * 0.5, long * 0.15),
                        (-w / 2 - 0.025, tall * 0.5, -long * 0.2),
                        (-w / 2, tall * 0.5, -long * 0.4),
                    ],
                    24,
                ),
                0.006,
                DARK,
                8,
            ).shaped(lambda x, y, z: (x, tall * 0.5 + (y - tall * 0.5) * 2.4, z)),
        )
        parts += (
            named(
                "viewfinder",
                rounded(w * 0.5, tall * 0.3, 0.05, 0.008, paint).at(0, tall * 0.82, -long * 0.42),
                disc(w * 0.2, 0.012, DARK).turn("y", 180).at(0, tall * 0.97, -long * 0.42 - 0.024),
            )
            + named("battery", rounded(w * 0.7, tall * 0.6, 0.03, 0.006, DARK).at(0, tall * 0.14, -long / 2 - 0.008))
            + named("microphone", rounded(w * 0.5, 0.012, 0.04, 0.005, trim).at(0, tall - 0.004, long * 0.3))
            + named("button", cylinder(0.007, 0.004, draw(rng, "red")).at(-w * 0.2, tall, -long * 0.2))
        )
        facts = {"a fold-out screen": True, "a strap": True, "two reels": False, "a handle": False, "a tripod": False}
        return finished(rng, parts, paint, style, facts, (), "with a fold-out screen")
    if style == "action":
        w, tall, d = between(rng, 0.055, 0.065), between(rng, 0.04, 0.046), between(rng, 0.022, 0.03)
        parts = (
            named("body", rounded(w, tall, d, 0.006, paint, 4))
            + named(
                "lens",
                *moved(
                    [
                        rounded(tall * 0.62, tall * 0.62, 0.01, 0.004, DARK if paint.name != "black" else trim).at(0, -tall * 0.31, 0.003),
                        *lens(tall * 0.2, 0.006),
                    ],
                    w * 0.22,
                    tall * 0.6,
                    d / 2,
                ),
            )
            + named(
                "screen",
                box(w * 0.3, tall * 0.3, 0.002, DARK_GLASS).at(-w * 0.24, tall * 0.34, d / 2),
                box(w * 0.84, tall * 0.8, 0.002, DARK_GLASS).at(0, tall * 0.1, -d / 2),
            )
            + named(
                "button",
                cylinder(0.006, 0.003, draw(rng, "red")).at(-w * 0.25, tall, 0),
                *(box(0.008, 0.0008, 0.003, CHROME).at(0, tall, 0) for _ in range(1)),
            )
        )
        stick = chance(rng, 0.5)
        parts = moved(parts, 0, 0.03 if not stick else 0.2, 0) + (
            named(
                "mount",
                *(box(0.003, 0.02, 0.014, DARK).at(0.006 * (i - 1), 0.012, 0) for i in range(3)),
                disc(0.008, 0.03, DARK).turn("y", 90).at(-0.01, 0.018, 0),
                rounded(0.04, 0.012, 0.04, 0.005, DARK),
            )
            if not stick
            else named(
                "handle",
                cylinder(0.006, 0.09, CHROME).at(0, 0.11, 0),
                lathe(joined((0, 0), spline([(0.013, 0.002), (0.016, 0.05), (0.013, 0.11)], 14), (0, 0.115)), RUBBER),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a handle": stick, "a fold-out screen": False, "two reels": False, "a tripod": False},
            ("small",),
            "on a stick" if stick else "",
        )
    if style == "film":
        w, tall, long, r = 0.1, between(rng, 0.15, 0.19), between(rng, 0.2, 0.25), between(rng, 0.075, 0.1)
        drum = [
            disc(r, w * 0.7, paint, 40).turn("y", 90),
            *(p for p in (disc(r * 0.7, w * 0.76, trim, 40).turn("y", 90), disc(r * 0.25, w * 0.82, CHROME).turn("y", 90))),
        ]
        parts = (
            named("body", rounded(w, tall, long, 0.01, paint), box(w * 1.04, tall * 0.06, long * 0.98, trim).at(0, tall * 0.5, 0))
            + named(
                "reel", *(q for zz, y in ((long * 0.2, r * 0.92), (-long * 0.5, r * 0.8)) for q in moved(drum, -w * 0.35, tall + y, zz))
            )
            + named("lens", *moved(lens(0.024, 0.07), 0, tall * 0.6, long / 2), *moved(lens(0.015, 0.04), -w * 0.28, tall * 0.26, long / 2))
        )
        parts += named(
            "crank",
            *(p.turn("y", 90).at(w / 2, tall * 0.4, -long * 0.2) for p in (disc(0.016, 0.02, CHROME),)),
            rod((w / 2 + 0.02, tall * 0.4, -long * 0.2), (w / 2 + 0.02, tall * 0.1, -long * 0.25), 0.005, CHROME),
            rod((w / 2 + 0.02, tall * 0.1, -long * 0.25), (w / 2 + 0.06, tall * 0.1, -long * 0.25), 0.009, DARK),
        )
        from_loft = extrude(rectangle(0.075, 0.06, 0.004), 0.03, DARK).at(0, tall * 0.6, long / 2 + 0.09)
        parts += named("hood", from_loft)
        on = chance(rng, 0.6)
        if on:
            high = between(rng, 1.0, 1.25)
            parts = (
                moved(parts, 0, high + 0.03, 0)
                + named("head", cylinder(0.05, 0.04, DARK).at(0, high - 0.008, 0))
                + tripod(high, high * 0.42, 0.017, wood(rng, grain=False) if chance(rng) else DARK)
            )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two reels": True, "a tripod": on, "a crank": True, "a fold-out screen": False},
            ("old",),
            "on a tripod" if on else "with two reels",
        )
    w, tall, long = between(rng, 0.1, 0.13), between(rng, 0.16, 0.2), between(rng, 0.32, 0.4)
    r = between(rng, 0.04, 0.05)
    parts = named(
        "body",
        rounded(w, tall, long, 0.012, paint),
        rounded(w * 0.9, tall * 0.8, 0.08, 0.01, DARK).at(0, tall * 0.12, -long / 2 - 0.03),
        rounded(w * 1.03, tall * 0.3, long * 0.5, 0.01, trim).at(0, tall * 0.3, -long * 0.1),
    )
    parts += moved(lens(r, 0.15), 0, tall * 0.55, long / 2) + named(
        "hood",
        lathe([(r * 0.9, 0), (r * 1.0, 0), (r * 1.5, 0.06), (r * 1.4, 0.06), (r * 0.9, 0.01), (r * 0.9, 0)], DARK, 4)
        .turn("y", 45)
        .turn("x", 90)
        .at(0, tall * 0.55, long / 2 + 0.14),
    )
    parts += (
        bow(
            [
                (0, tall - 0.01, long * 0.42),
                (0, tall + 0.07, long * 0.34),
                (0, tall + 0.08, 0),
                (0, tall + 0.07, -long * 0.3),
                (0, tall - 0.01, -long * 0.38),
            ],
            0.013,
            DARK,
        )
        + named(
            "microphone",
            disc(0.013, 0.2, DARK).at(w * 0.5, tall + 0.06, long * 0.2),
            disc(0.019, 0.11, lighter(DARK, 0.15)).at(w * 0.5, tall + 0.06, long * 0.34),
            rod((0, tall + 0.07, long * 0.3), (w * 0.5, tall + 0.06, long * 0.3), 0.007, DARK),
        )
        + named(
            "viewfinder",
            rod((0, tall + 0.06, long * 0.26), (-w * 0.9, tall + 0.06, long * 0.26), 0.009, DARK),
            rounded(0.06, 0.06, 0.14, 0.012, DARK).at(-w * 0.9, tall + 0.03, long * 0.16),
            disc(0.026, 0.03, RUBBER).turn("y", 180).at(-w * 0.9, tall + 0.06, long * 0.16 - 0.06),
        )
    )
    parts += [p.turn("y", 90).at(w / 2 + 0.002, tall * 0.74, long * 0.1) for p in keys((4, 2), (0.026, 0.022), 0.004, CHROME)]
    if style == "studio":
        high = between(rng, 0.95, 1.15)
        parts = (
            moved(parts, 0, high + 0.05, 0)
            + named("head", cylinder(0.06, 0.06, DARK).at(0, high - 0.008, 0))
            + named(
                "handle",
                rod((0.05, high + 0.02, -0.03), (0.16, high - 0.08, -0.5), 0.01, DARK),
                rod((0.14, high - 0.06, -0.42), (0.163, high - 0.083, -0.52), 0.016, RUBBER),
            )
            + tripod(high, high * 0.45, 0.02, DARK if chance(rng) else metal(rng))
        )
        if chance(rng, 0.4):
            parts += named(
                "screen",
                rounded(0.26, 0.19, 0.03, 0.008, DARK).at(0, high + tall + 0.16, -0.02),
                box(0.23, 0.16, 0.004, picture(rng)).at(0, high + tall + 0.175, -0.036),
            )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a tripod": True, "a handle": True, "a microphone": True, "two reels": False, "a fold-out screen": False},
            ("tall",),
            "on a tripod",
        )
    parts += named(
        "shoulder pad",
        extrude(
            [(-0.12, 0.02), (0.06, 0.02), (0.06, -0.02), (0.02, -0.035), (-0.03, -0.012), (-0.09, -0.03), (-0.12, -0.03)], w * 0.8, RUBBER
        )
        .turn("y", -90)
        .at(0, -0.012, 0),
    )
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a tripod": False, "a handle": True, "a microphone": True, "two reels": False, "a fold-out screen": False},
        ("long",),
        "for the shoulder",
    )


def security_camera(rng: Rng) -> Build:
    """Tube with a sun shield on a bracket; half ball; box on an arm; hanging ball; on a tall pole."""
    style = likely(rng, tube=4, half_ball=2.5, box=1.5, hanging=1.5, pole=1.5)
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "white"), "metal")
    trim = against(paint, 0.35)
    if style == "half ball":
        r = between(rng, 0.05, 0.065)
        t = np.linspace(0, np.pi / 2, 12)
        smoke = DARK_GLASS if chance(rng, 0.7) else CLEAR
        parts = named(
            "base",
            lathe([(0, 0), (r * 1.3, 0), (r * 1.3, 0.02), (r * 1.12, 0.035), (0, 0.035)], paint, 48),
            torus(r * 1.04, 0.004, trim, 8, 48).at(0, 0.036, 0),
        ) + named("dome", lathe(joined((0, 0), np.stack([r * np.cos(t), r * np.sin(t)], 1)), smoke, 44).at(0, 0.034, 0))
        parts += named("lens", *spin(lens(r * 0.3, 0.01), "x", -40, (0, 0.034 + r * 0.62, r * 0.68)))
        parts += named("screw", *around(cylinder(0.004, 0.003, CHROME, sides=12).at(0, 0.024, r * 1.22), 3))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a dome": True, "a bracket": False, "a sun shield": False, "a pole": False},
            ("round",),
            "with a dome",
        )
    if style == "hanging":
        r = between(rng, 0.075, 0.1)
        y = r * 1.05
        t = np.linspace(-np.pi / 2, 0, 12)
        parts = (
            named("dome", lathe(joined(np.stack([r * np.cos(t), r * np.sin(t)], 1), (0, 0)), DARK_GLASS, 40).at(0, y, 0))
            + named(
                "body",
                lathe([(0, 0), (r * 1.06, 0), (r * 1.06, r * 0.55), (r * 0.7, r * 1.1), (r * 0.35, r * 1.25), (0, r * 1.25)], paint, 40).at(
                    0, y, 0
                ),
            )
            + moved(lens(r * 0.26, 0.006), 0, y - r * 0.4, r * 0.86)
        )
        top = y + r * 1.2
        parts += named(
            "bracket",
            tube(
                spline([(0, top, 0), (0, top + 0.1, -0.01), (0, top + 0.13, -0.08), (0, top + 0.1, -0.18), (0, top + 0.06, -0.24)], 24),
                0.018,
                paint,
                14,
            ),
            rounded(0.11, 0.16, 0.02, 0.008, paint).at(0, top - 0.03, -0.25),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a dome": True, "a bracket": True, "a sun shield": False, "a pole": False},
            ("round", "hanging"),
            "hanging from a bracket",
        )
    r, long = between(rng, 0.035, 0.045), between(rng, 0.15, 0.2)
    square = style == "box" or (style == "pole" and chance(rng, 0.6))
    head = (
        named("body", rounded(r * 1.8, r * 1.7, long, 0.006, paint).at(0, -r * 0.85, 0))
        + named("lens", *moved(lens(r * 0.6, 0.03), 0, 0, long / 2))
        if square
        else named("body", disc(r, long, paint, 40).at(0, 0, -long / 2), disc(r * 0.92, 0.012, trim).at(0, 0, -long / 2 - 0.008))
        + named("lens", disc(r * 0.94, 0.006, DARK_GLASS, 40).at(0, 0, long / 2), *moved(lens(r * 0.36, 0.006), 0, 0, long / 2 + 0.002))
        + named(
            "lamp",
            *(
                disc(r * 0.09, 0.003, LIT, 12).at(r * 0.68 * np.cos(a), r * 0.68 * np.sin(a), long / 2 + 0.005)
                for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
            ),
        )
    )
    shield = chance(rng, 0.7)
    if shield:
        a = np.radians(np.linspace(-20, 200, 16))
        if square:
            head += named(
                "sun shield",
                box(r * 2.1, 0.004, long * 1.25, paint).at(0, r * 0.9, long * 0.06),
                *both(box(0.004, r * 0.7, long * 1.1, paint).at(r * 1.04, r * 0.22, long * 0.02)),
            )
        else:
            rim = np.concatenate(
                [
                    np.stack([r * 1.16 * np.cos(a), r * 1.16 * np.sin(a)], 1),
                    np.stack([r * 1.08 * np.cos(a[::-1]), r * 1.08 * np.sin(a[::-1])], 1),
                ]
            )
            head += named("sun shield", extrude(rim, long * 1.15, paint, smooth=True).at(0, 0, long * 0.06))
    down = between(rng, 5, 25)
    if style == "pole":
        tall, reach = between(rng, 3.2, 4.5), between(rng, 0.5, 0.9)
        big = [p.scaled(2.2, 2.2, 2.2) for p in head]
        iron = draw(rng, pick(rng, "grey", "white", "grey"), "metal")
        both_ways = chance(rng, 0.4)
        parts = (
            spin(big, "x", down, (0, tall - 0.12, reach))
            + named(
                "arm",
                rod((0, tall, 0), (0, tall, reach), 0.035, iron),
                rod((0, tall, reach), (0, tall - 0.08, reach), 0.025, iron),
                rod((0, tall - 0.4, 0), (0, tall, reach * 0.5), 0.02, iron),
            )
            + named("pole", cylinder(0.075, tall, iron, 0.05), cylinder(0.14, 0.06, iron), ball(0.055, iron).at(0, tall, 0))
            + named("box", rounded(0.24, 0.36, 0.16, 0.012, iron).at(0, 1.3, 0.1))
        )
        parts += (
            [
                p.turn("y", 180)
                for p in spin(big, "x", down, (0, tall - 0.12, reach)) + named("arm", rod((0, tall, 0), (0, tall, reach), 0.035, iron))
            ]
            if both_ways
            else []
        )
        facts = {"a pole": True, "a sun shield": shield, "a bracket": False, "a dome": False}
        return finished(rng, parts, iron, style, facts, ("tall",), "on a tall pole")
    y = r * 2.2 + 0.06
    if style == "box" or chance(rng, 0.5):
        parts = spin(head, "x", down, (0, y, 0)) + named(
            "bracket",
            rod((0, y - r * 0.8, -0.01), (0, y - r * 0.8 - 0.04, -0.02), 0.012, paint),
            ball(0.02, paint).at(0, y - r * 0.8 - 0.04, -0.02),
            tube(spline([(0, y - r * 0.8 - 0.04, -0.02), (0, y - r - 0.06, -0.08), (0, y - r - 0.06, -0.15)], 16), 0.012, paint),
            rounded(0.08, 0.11, 0.014, 0.006, paint).at(0, y - r - 0.11, -0.155),
        )
    else:
        parts = spin(head, "x", down, (0, y, 0)) + named(
            "bracket",
            cylinder(0.013, y - r * 0.7, paint).at(0, 0.0, -0.02),
            cylinder(0.045, 0.014, paint).at(0, 0, -0.02),
            ball(0.019, paint).at(0, y - r * 0.9 - 0.012, -0.02),
        )
    facts = {"a bracket": True, "a sun shield": shield, "a dome": False, "a pole": False}
    return finished(rng, parts, paint, style, facts, (), "on a bracket")
