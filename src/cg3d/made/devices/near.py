"""Microscope."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, LENS, LIT, disc, finished, likely, spin
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, draw, pick
from cg3d.made.parts import both, box, cylinder, ellipsoid, extrude, moved, named, rod, rounded, slab, torus, tube


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
