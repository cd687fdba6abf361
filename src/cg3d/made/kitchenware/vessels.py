"""Vessels that stand about: vase, jar."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.tones import SHINE
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, glass, lighter, metal, pick, plastic
from cg3d.made.parts import Part, around, ball, both, cylinder, lathe, named, rod, rounded, torus, tube
from cg3d.made.pieces import handle, hollow, leaf


def vase(rng: Rng) -> Build:
    """Free profile with belly, neck and lip: belly, tall, bulb, amphora with handles, flared, square, ribbed; some with flowers."""
    variant = pick(rng, "belly", "tall", "bulb", "amphora", "flared", "square", "ribbed")
    paint = ceramic(rng) if chance(rng, 0.8) else glass(rng)
    tall = between(rng, 0.22, 0.45)
    r = (
        tall
        * {"belly": 0.26, "tall": 0.15, "bulb": 0.32, "amphora": 0.24, "flared": 0.22, "square": 0.18, "ribbed": 0.24}[variant]
        * between(rng, 0.9, 1.15)
    )
    neck, lip = r * between(rng, 0.35, 0.55), r * between(rng, 0.5, 0.8)
    shapes = {
        "belly": [(r * 0.5, 0), (r, tall * 0.4), (r * 0.85, tall * 0.62), (neck, tall * 0.85), (lip, tall)],
        "tall": [(r * 0.7, 0), (r * 0.8, tall * 0.2), (r, tall * 0.6), (r * 0.75, tall * 0.88), (r * 0.85, tall)],
        "bulb": [
            (r * 0.5, 0),
            (r * 0.95, tall * 0.2),
            (r * 0.9, tall * 0.42),
            (neck * 0.7, tall * 0.62),
            (neck * 0.6, tall * 0.85),
            (lip * 0.8, tall),
        ],
        "amphora": [
            (r * 0.3, 0),
            (r * 0.6, tall * 0.25),
            (r, tall * 0.58),
            (r * 0.8, tall * 0.74),
            (neck, tall * 0.84),
            (neck, tall * 0.93),
            (lip, tall),
        ],
        "flared": [(r * 0.55, 0), (r * 0.45, tall * 0.2), (r * 0.5, tall * 0.5), (r * 0.75, tall * 0.85), (r * 1.1, tall)],
        "square": [(r * 0.8, 0), (r * 0.85, tall * 0.1), (r * 0.95, tall * 0.6), (r, tall)],
        "ribbed": [(r * 0.6, 0), (r, tall * 0.35), (r * 0.9, tall * 0.6), (neck * 1.2, tall * 0.86), (lip * 1.2, tall)],
    }
    side = spline(shapes[variant], 40)
    sides = {"ribbed": 84, "square": 48}.get(variant, 40)
    body = hollow(side, paint, tall * 0.018, sides)
    if variant == "square":
        body = body.shaped(
            lambda x, y, z: (x * (f := 1 / np.maximum(np.abs(np.cos(a := np.arctan2(z, x))), np.abs(np.sin(a))) ** 0.8), y, z * f)
        )
    if variant == "ribbed":
        body = body.shaped(lambda x, y, z: (x * (f := 1 + 0.05 * np.sin(14 * np.arctan2(z, x) + 5 * y / tall)), y, z * f))
    parts = named("vase", body)
    has, lacks = [], []
    if variant == "amphora":
        ear = handle([(neck, tall * 0.92), (r * 1.05, tall * 0.95), (r * 1.2, tall * 0.8), (r * 0.85, tall * 0.68)], tall * 0.016, paint)
        parts += named("handle", *both(ear))
        has.append("two handles")
    else:
        lacks.append("two handles")
    (has if variant == "ribbed" else lacks).append("ribs")
    if chance(rng, 0.4) and variant not in ("square", "ribbed"):
        for y in (0.45,) if chance(rng) else (0.38, 0.5):
            ring = torus(
                float(np.interp(tall * y, side[:, 1], side[:, 0])), tall * 0.012, lighter(paint, 0.35 if paint.rgb.mean() < 0.6 else -0.35)
            )
            parts += named("band", ring.at(0, tall * y, 0))
        has.append("a band")
    else:
        lacks.append("a band")
    detail = "with two handles" if variant == "amphora" else "with ribs" if variant == "ribbed" else ""
    words: tuple[str, ...] = {"tall": ("tall",), "square": ("square",), "bulb": ("round",)}.get(variant, ())
    if chance(rng, 0.35):
        parts += _flowers(rng, tall, neck * 0.5)
        return Build(parts, words, "with flowers", paint, variant=variant, has=(*has, "flowers"), lacks=tuple(lacks))
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=(*lacks, "flowers"))


def _flowers(rng: Rng, tall: float, spread: float) -> list[Part]:
    """Daisies or tulips on stalks with leaves."""
    stem, petal = draw(rng, "green"), draw(rng, pick(rng, "red", "yellow", "pink", "purple", "orange", "white"))
    parts: list[Part] = []
    tulip = chance(rng, 0.35)
    for i in range(int(rng.integers(3, 7))):
        angle, high = i * 2.4, tall * between(rng, 1.35, 1.7)
        x, z = 1.6 * np.cos(angle), 1.6 * np.sin(angle)
        tip = (x * tall * 0.16, high, z * tall * 0.16)
        parts += named("stalk", rod((x * spread * 0.2, tall * 0.3, z * spread * 0.2), tip, tall * 0.008, stem, sides=6))
        if i % 2 == 0:
            blade = leaf(tall * 0.32, tall * 0.08, 0.3, stem).turn("x", -50).turn("y", 90 - np.degrees(angle))
            parts += named("leaf", blade.at(tip[0] * 0.5, tall * 1.02, tip[2] * 0.5))
        if tulip:
            cup = lathe(
                spline(
                    [
                        (0.001, 0),
                        (tall * 0.035, tall * 0.02),
                        (tall * 0.042, tall * 0.07),
                        (tall * 0.025, tall * 0.11),
                        (0.001, tall * 0.08),
                    ],
                    20,
                ),
                petal,
                18,
            )
            parts += named(
                "flower", cup.shaped(lambda a, b, c: (a, b + tall * 0.012 * np.cos(3 * np.arctan2(c, a)) * (b > tall * 0.07), c)).at(*tip)
            )
        else:
            one = ball(tall * 0.045, petal, 6, 10).scaled(1, 0.5, 0.8).at(tall * 0.05, 0, 0)
            parts += named("flower", *(p.at(*tip) for p in [*around(one, 6), ball(tall * 0.03, Paint(np.array((0.9, 0.7, 0.15))), 6, 10)]))
    return parts


def jar(rng: Rng) -> Build:
    """Preserve jar with a screw lid, clip-top jar, cookie jar with a knob, honey pot, square spice jar, open one."""
    variant = pick(rng, "screw", "screw", "clip", "cookie", "honey", "cloth", "open")
    radius, tall = between(rng, 0.04, 0.055), between(rng, 0.09, 0.14)
    lid = plastic(rng) if chance(rng) else metal(rng)
    filled = draw(rng, pick(rng, "red", "orange", "purple", "yellow", "brown", "green"), "glass") if chance(rng, 0.6) else glass(rng)
    if variant in ("cookie", "honey"):
        filled = ceramic(rng) if variant == "cookie" else draw(rng, pick(rng, "orange", "yellow", "brown"), "ceramic")
        radius *= 1.4
    side = spline([(radius * 0.92, 0), (radius, 0.008), (radius, tall * 0.8), (radius * 0.8, tall * 0.93), (radius * 0.8, tall)], 30)
    if variant in ("cookie", "honey"):
        side = spline(
            [(radius * 0.7, 0), (radius, tall * 0.35), (radius * 0.95, tall * 0.65), (radius * 0.72, tall * 0.95), (radius * 0.74, tall)],
            30,
        )
    has, lacks, detail = [], [], "with a lid"
    if variant == "open":
        parts = named("jar", hollow(side, filled, 0.003, 36))
        parts += named("thread", *(torus(radius * 0.81, 0.0013, filled, 6, 36).at(0, tall - y, 0) for y in (0.004, 0.009)))
        lacks += ["a lid", "a knob", "a clip"]
        detail = "without a lid"
        if chance(rng, 0.6):
            for i in range(5):
                pencil = draw(rng, pick(rng, "yellow", "red", "blue", "green"))
                a, k = i * 1.3, radius * 0.5
                top = (k * 1.5 * np.cos(a), tall * 1.45, k * 1.5 * np.sin(a))
                parts += named("pencil", rod((k * np.cos(a + 3), 0.006, k * np.sin(a + 3)), top, 0.0032, pencil, sides=6))
            has.append("pencils")
            detail = "with pencils in it"
        else:
            lacks.append("pencils")
        return Build(parts, (), detail, filled, variant=variant, has=tuple(has), lacks=tuple(lacks))
    parts = named("jar", lathe(joined((0, 0), side, (0, tall)), filled))
    if variant == "screw":
        cap = cylinder(radius * 0.86, 0.018, lid, sides=80).shaped(
            lambda x, y, z: (x * (f := 1 + 0.012 * np.sin(40 * np.arctan2(z, x))), y, z * f)
        )
        parts += named("lid", cap.at(0, tall - 0.003, 0))
        has, lacks = ["a lid"], ["a knob", "a clip", "a cloth over its lid"]
    elif variant == "cloth":
        cloth = draw(rng, pick(rng, "red", "blue", "green", "yellow", "white"), "fabric")
        skirt = lathe(
            [
                (radius * 0.84, 0.016),
                (radius * 0.86, 0.004),
                (radius * 1.06, -0.016),
                (radius * 1.09, -0.014),
                (radius * 0.9, 0.006),
                (radius * 0.88, 0.018),
                (0, 0.021),
                (0, 0.016),
            ],
            cloth,
            88,
        )
        skirt = skirt.shaped(lambda x, y, z: (x * (f := 1 + 0.045 * np.sin(11 * np.arctan2(z, x)) * (y < 0.003)), y, z * f))
        parts += named("cloth", skirt.at(0, tall, 0)) + named(
            "string", torus(radius * 0.89, 0.002, draw(rng, "beige"), 6, 36).at(0, tall + 0.004, 0)
        )
        has, lacks = ["a lid", "a cloth over its lid"], ["a knob", "a clip"]
        detail = "with a cloth over its lid"
    elif variant == "clip":
        cover = [
            cylinder(radius * 0.9, 0.012, glass(rng), sides=36).at(0, tall + 0.004, 0),
            torus(radius * 0.86, 0.004, draw(rng, pick(rng, "orange", "red", "white"), "rubber"), 8, 36).at(0, tall + 0.002, 0),
        ]
        clip = [
            tube(
                spline([(x, tall - 0.022, radius * 0.86), (x, tall - 0.004, radius * 1.15), (x, tall + 0.018, radius * 0.98)], 12),
                0.0016,
                SHINE,
                6,
            )
            for x in (-0.012, 0.012)
        ]
        clip += [
            rod((-0.012, tall - 0.022, radius * 0.86), (0.012, tall - 0.022, radius * 0.86), 0.0016, SHINE, sides=6),
            rod((-0.012, tall + 0.018, radius * 0.98), (0.012, tall + 0.018, radius * 0.98), 0.0016, SHINE, sides=6),
        ]
        hinge = rounded(0.03, 0.022, 0.006, 0.002, SHINE, 2).at(0, tall - 0.012, -radius * 0.9)
        parts += named("lid", *cover) + named("clip", *clip, hinge, torus(radius * 0.83, 0.0018, SHINE, 6, 36).at(0, tall - 0.022, 0))
        has, lacks, detail = ["a lid", "a clip"], ["a knob", "a cloth over its lid"], "with a clip"
    else:
        dome = lathe(
            joined(
                (0, 0),
                (radius * 0.84, 0),
                (radius * 0.82, 0.01),
                spline([(radius * 0.7, 0.02), (radius * 0.35, 0.034), (0.008, 0.037)], 10),
            ),
            filled,
            36,
        )
        parts += named("lid", dome.at(0, tall - 0.001, 0)) + named("knob", ball(0.013, filled).at(0, tall + 0.044, 0))
        has, lacks, detail = ["a lid", "a knob"], ["a clip", "a cloth over its lid"], "with a lid and a knob"
        if variant == "honey":
            ridges = [
                torus(float(np.interp(tall * f, side[:, 1], side[:, 0])), 0.004, filled, 8, 40).at(0, tall * f, 0)
                for f in (0.2, 0.35, 0.5, 0.65, 0.8)
            ]
            parts += named("ridge", *ridges)
            has.append("ridges")
    if chance(rng, 0.5) and variant not in ("cookie", "honey"):
        parts += named("label", cylinder(radius * 1.02, tall * 0.35, Paint(np.array((0.93, 0.91, 0.86)), "paper")).at(0, tall * 0.22, 0))
        has.append("a label")
    else:
        lacks.append("a label")
    return Build(parts, ("round",) if variant == "cookie" else (), detail, filled, variant=variant, has=tuple(has), lacks=tuple(lacks))
