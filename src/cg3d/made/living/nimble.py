"""Nimble animals with hands: mouse, monkey. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, stretched
from cg3d.made.living.bodies import Spine, limb, lump
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.living.wild import Stations
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, cylinder, ellipsoid, named, rod


def mouse(rng: Rng) -> Build:
    """Drop-shaped body, round ears, long thin tail; on all fours, sitting up, cartoon with big ears, with cheese."""
    style = pick(rng, "crouching", "crouching", "upright", "cartoon", "eating")
    fur = Paint(
        np.array(((0.55, 0.53, 0.52), (0.50, 0.38, 0.28), (0.93, 0.92, 0.91), (0.33, 0.31, 0.31))[int(rng.integers(4))])
        * between(rng, 0.92, 1.05)
    )
    pink = Paint(np.array((0.90, 0.66, 0.66)))
    up = style in ("upright", "eating")
    if up:
        body = Spine(
            [(0.01, -0.012, 0.018, 0.018), (0.022, -0.004, 0.03, 0.029), (0.05, 0.002, 0.022, 0.021), (0.072, 0.01, 0.014, 0.014)], 24
        )
        top, size = np.array((0, 0.083, 0.016)), 0.036
    else:
        body = Spine(
            [(0.02, -0.045, 0.016, 0.014), (0.027, -0.02, 0.03, 0.026), (0.024, 0.015, 0.022, 0.02), (0.026, 0.04, 0.014, 0.014)], 24
        )
        top, size = np.array((0, 0.03, 0.046)), 0.04
    if style == "cartoon":
        size *= 1.25
    skull: Stations = [
        (-0.3, 0.0, 0.35, 0.33),
        (0.0, 0.02, 0.42, 0.38),
        (0.35, -0.03, 0.3, 0.26),
        (0.7, -0.1, 0.14, 0.13),
        (0.85, -0.12, 0.07, 0.07),
    ]
    head = [Spine([(b, a, c, d) for a, b, c, d in skull], 18).skin(fur, 18), lump(0.075, 0.07, 0.07, pink).at(0, -0.1, 0.93)]
    head += both(lump(0.07, 0.08, 0.06, EYE).at(0.2, 0.12, 0.38))
    big = 0.5 if style == "cartoon" else 0.33
    head += named(
        "ear",
        *both(ellipsoid(big, big, 0.06, fur).turn("y", 18).at(0.2 + big * 0.75, 0.3 + big * 0.6, -0.05)),
        *both(ellipsoid(big * 0.75, big * 0.75, 0.04, pink).turn("y", 18).at(0.2 + big * 0.77, 0.3 + big * 0.6, 0.0)),
    )
    head += named(
        "whiskers",
        *(
            q
            for d in (-0.12, 0, 0.12)
            for q in both(rod((0.09, -0.12, 0.72), (0.55, -0.1 + d * 1.5, 0.6), 0.008, WHITE if fur.rgb.mean() < 0.7 else EYE, 0.004, 5))
        ),
    )
    parts = named("body", body.skin(fur)) + named("head", *(p.scaled(size, size, size).turn("x", 12).at(*top) for p in head))
    end = body.start
    tail = [
        (0, end[1] * 0.8, end[2], 0.0045),
        (0.01, 0.006, end[2] - 0.03, 0.0036),
        (0.04, 0.004, end[2] - 0.055, 0.003),
        (0.03, 0.004, end[2] - 0.1, 0.0015),
    ]
    parts += named("tail", limb(tail, pink, 8))
    parts += named(
        "leg",
        *both(ellipsoid(0.012, 0.018, 0.02, fur).at(0.022, 0.017, -0.012 if up else -0.022)),
        *both(lump(0.006, 0.004, 0.016, pink).at(0.024, 0.004, 0.012 if up else -0.01)),
    )
    hand = (0.014, 0.058, 0.035) if up else (0.017, 0.004, 0.04)
    parts += named(
        "arm",
        *both(limb([(0.016, hand[1] + 0.008 if up else 0.016, 0.014 if up else 0.03, 0.006), (*hand, 0.0042)], fur, 8)),
        *both(lump(0.0055, 0.0045, 0.007, pink).at(hand[0], hand[1], hand[2] + 0.004)),
    )
    if style == "eating":
        cheese = draw(rng, "yellow")
        parts += named("cheese", cylinder(0.019, 0.014, cheese, sides=3).turn("x", 80).at(0, 0.057, 0.036))
    has = ("round ears", "a long thin tail") + (("a piece of cheese",) if style == "eating" else ())
    words = {"crouching": (), "upright": ("upright",), "cartoon": ("toy",), "eating": ("upright",)}[style]
    return Build(
        stretched(rng, parts, 0.08),
        words,
        "with a long tail",
        fur,
        variant=style,
        has=has,
        lacks=("a piece of cheese",) if style != "eating" else (),
    )


def monkey(rng: Rng) -> Build:
    """Bare face and ears, long arms; sitting, on all fours, standing upright, hanging by an arm; gorilla without a tail."""
    style = pick(rng, "sitting", "sitting", "walking", "upright", "hanging", "gorilla")
    ape = style == "gorilla"
    fur = Paint(
        np.array((0.15, 0.14, 0.15) if ape else ((0.42, 0.27, 0.16), (0.30, 0.20, 0.14), (0.62, 0.47, 0.30))[int(rng.integers(3))])
        * between(rng, 0.92, 1.06)
    )
    skin = lighter(fur, 0.14) if ape else Paint(np.array((0.86, 0.68, 0.52)))
    head = [
        lump(0.5, 0.52, 0.5, fur),
        *both(lump(0.26, 0.28, 0.16, skin).at(0.17, 0.12, 0.36)),
        ellipsoid(0.36, 0.27, 0.3, skin).at(0, -0.22, 0.36),
    ]
    head += [
        *both(lump(0.065, 0.075, 0.04, EYE).at(0.17, 0.12, 0.51)),
        *both(lump(0.035, 0.025, 0.02, EYE).at(0.07, -0.1, 0.63)),
        lump(0.2, 0.018, 0.04, EYE).at(0, -0.32, 0.62),
    ]
    head += (
        named("ear", *both(ellipsoid(0.2, 0.23, 0.07, skin if not ape else fur).at(0.55, 0.02, 0)))
        if not ape
        else [ellipsoid(0.42, 0.12, 0.14, fur).at(0, 0.3, 0.36), ellipsoid(0.25, 0.3, 0.35, fur).at(0, 0.45, -0.08)]
    )
    parts, top, size, tail = _monkey_pose(style, fur, skin)
    parts += named("head", *(p.scaled(size, size, size).at(*top) for p in head))
    if tail:
        parts += named("tail", limb(tail, fur, 10))
    pose = "walking" if ape else style
    has = ("long arms",) + (("a long tail",) if tail else ())
    return Build(
        stretched(rng, parts, 0.08),
        (pose,),
        "" if ape else "with a long tail",
        fur,
        variant=style,
        has=has,
        lacks=() if tail else ("a long tail",),
    )


Limb = list[tuple[float, float, float, float]]


def _monkey_pose(style: str, fur: Paint, skin: Paint) -> tuple[list[Part], tuple[float, float, float], float, Limb]:
    tail: Limb = [
        (0, 0.08, -0.12, 0.022),
        (0.05, 0.03, -0.3, 0.02),
        (0.2, 0.05, -0.36, 0.018),
        (0.22, 0.2, -0.34, 0.016),
        (0.14, 0.24, -0.34, 0.012),
    ]
    if style in ("walking", "gorilla"):
        k = 1.75 if style == "gorilla" else 1.0
        w = 1.35 if style == "gorilla" else 1.0
        body = Spine(
            [
                (0.28 * k, -0.2 * k, 0.08 * k * w, 0.08 * k),
                (0.31 * k, -0.02 * k, 0.1 * k * w, 0.1 * k),
                (0.38 * k, 0.17 * k, 0.1 * k * w, 0.11 * k),
            ],
            24,
        )
        arm = [
            (0.09 * k * w, 0.38 * k, 0.17 * k, 0.05 * k * w),
            (0.13 * k * w, 0.2 * k, 0.16 * k, 0.04 * k * w),
            (0.12 * k * w, 0.04 * k, 0.2 * k, 0.03 * k * w),
        ]
        leg = [
            (0.07 * k * w, 0.27 * k, -0.17 * k, 0.06 * k),
            (0.1 * k * w, 0.16 * k, -0.08 * k, 0.045 * k),
            (0.1 * k * w, 0.03 * k, -0.16 * k, 0.028 * k),
        ]
        hand, foot = (0.12 * k * w, 0.025 * k, 0.22 * k), (0.1 * k * w, 0.022 * k, -0.13 * k)
        top, size = (0.0, 0.47 * k, 0.3 * k), 0.11 * k
        tail = [(0, 0.3, -0.25, 0.024), (0, 0.42, -0.38, 0.02), (0, 0.6, -0.36, 0.018), (0, 0.66, -0.27, 0.015), (0, 0.6, -0.24, 0.01)]
        scale = k
    else:
        lift = {"sitting": 0.0, "upright": 0.2, "hanging": 0.3}[style]
        body = Spine(
            [
                (0.05 + lift, -0.03, 0.085, 0.075),
                (0.13 + lift, -0.02, 0.11, 0.09),
                (0.26 + lift, 0.0, 0.09, 0.075),
                (0.36 + lift, 0.01, 0.05, 0.05),
            ],
            24,
        )
        arm = [(0.08, 0.33 + lift, 0.0, 0.035), (0.17, 0.2 + lift, 0.04, 0.03), (0.13, 0.09 + lift, 0.15, 0.022)]
        leg = [(0.07, 0.07, 0.0, 0.05), (0.15, 0.2, 0.11, 0.04), (0.12, 0.03, 0.17, 0.026)]
        hand, foot = (0.125, 0.08 + lift, 0.17), (0.12, 0.022, 0.2)
        if style != "sitting":
            leg = [
                (0.06, 0.08 + lift, 0.0, 0.05),
                (0.09, 0.15 if style == "upright" else 0.25, 0.06, 0.04),
                (0.08, 0.03 if style == "upright" else 0.1, 0.0, 0.026),
            ]
            foot = (0.085, 0.022 if style == "upright" else 0.08, 0.03)
            tail = [(x, y + lift * 0.8, z, r) for x, y, z, r in tail]
        top, size, scale = (0.0, 0.44 + lift, 0.03), 0.105, 1.0
    parts = named("body", body.skin(fur))
    paw, sole = lump(0.032 * scale, 0.022 * scale, 0.045 * scale, skin), lump(0.03 * scale, 0.02 * scale, 0.06 * scale, skin)
    if style == "hanging":
        up = limb([(0.08, 0.62, 0.0, 0.035), (0.12, 0.78, 0.02, 0.03), (0.1, 0.97, 0.02, 0.022)], fur)
        parts += named(
            "arm", up, lump(0.03, 0.045, 0.03, skin).at(0.1, 1.0, 0.02), limb(arm, fur).mirrored("x"), paw.at(*hand).mirrored("x")
        )
        parts += named("branch", rod((-0.25, 1.0, 0.02), (0.35, 1.04, 0.0), 0.022, Paint(np.array((0.36, 0.24, 0.15)), "wooden")))
    else:
        parts += named("arm", *both(limb(arm, fur)), *both(paw.at(*hand)))
    parts += named("leg", *both(limb(leg, fur)), *both(sole.at(*foot)))
    return parts, top, size, [] if style == "gorilla" else tail
