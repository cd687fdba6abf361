"""Frog and turtle. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, ellipsoid, loft, named, rod


def turtle(rng: Rng) -> Build:
    """Domed shell with plates: pond turtle, tortoise with a high dome, sea turtle with flippers, drawn back into its shell."""
    style = pick(rng, "pond", "tortoise", "sea", "hidden", "raised head")
    skin = Paint(np.array(((0.42, 0.52, 0.26), (0.52, 0.50, 0.34), (0.30, 0.42, 0.28))[int(rng.integers(3))]) * between(rng, 0.9, 1.1))
    shell = Paint(np.array(((0.42, 0.30, 0.17), (0.30, 0.36, 0.20), (0.52, 0.40, 0.22))[int(rng.integers(3))]) * between(rng, 0.85, 1.12))
    dark = lighter(shell, -0.4)
    high = {"tortoise": 0.15, "sea": 0.075}.get(style, 0.105)
    w, long, base = 0.13, 0.16, 0.035 if style in ("sea", "hidden") else 0.055
    dome = ball(1.0, shell, 16, 36).shaped(lambda x, y, z: (x, np.maximum(y, -0.12), z)).scaled(w, high, long)
    parts = named("shell", dome.at(0, base, 0), ellipsoid(w * 1.06, 0.022, long * 1.06, lighter(shell, 0.2)).at(0, base, 0))
    parts += named("belly", ellipsoid(w * 0.86, 0.028, long * 0.88, lighter(skin, 0.4)).at(0, base - 0.014, 0))
    spots = [(0.0, z) for z in (-0.66, -0.33, 0.0, 0.33, 0.66)] + [(s * 0.52, z) for s in (-1, 1) for z in (-0.5, -0.17, 0.17, 0.5)]
    parts += named("plate", *(_scute(x, z, w, high, long, base, dark) for x, z in spots))
    if style != "hidden":
        parts += _turtle_limbs(style, skin, base, w, long)
    else:
        parts += [
            *named("opening", ellipsoid(0.045, 0.02, 0.03, EYE).at(0, base + 0.005, long * 0.9)),
            *named("head", ellipsoid(0.032, 0.025, 0.03, skin).at(0, base + 0.004, long * 0.95)),
        ]
        parts += named(
            "leg", *(lump(0.03, 0.02, 0.03, skin).at(x, base, z) for x in (-w * 0.75, w * 0.75) for z in (-long * 0.6, long * 0.65))
        )
    has = {"sea": ("a shell", "flippers"), "hidden": ("a shell",)}.get(style, ("a shell", "four legs"))
    detail = {"sea": "with flippers", "hidden": "drawn back into its shell", "tortoise": "with a high shell"}.get(
        style, "with a round shell"
    )
    return Build(
        stretched(rng, parts, 0.08),
        (),
        detail,
        shell,
        named=False,
        variant=style,
        has=has,
        lacks=("flippers",) if style not in ("sea", "hidden") else (),
    )


def _scute(x: float, z: float, w: float, high: float, long: float, base: float, paint: Paint) -> Part:
    """A six-sided plate on the dome."""
    ring = circle(1.0, 6)
    rows = []
    for f, lift in ((1.0, 0.985), (0.92, 1.03), (0.5, 1.045), (0.03, 1.05)):
        points = np.array((x, z)) + ring * f * (0.235, 0.15)
        y = np.sqrt(np.maximum(1 - (points**2).sum(1), 0.02))
        rows.append(np.stack([points[:, 0] * w * lift, base + y * high * lift, points[:, 1] * long * lift], 1))
    return loft(np.array(rows), paint)


def _turtle_limbs(style: str, skin: Paint, base: float, w: float, long: float) -> list[Part]:
    rise = 0.1 if style == "raised head" else 0.025
    neck = [
        (0, base + 0.01, long * 0.8, 0.03),
        (0, base + 0.015 + rise * 0.4, long * 1.05, 0.025),
        (0, base + 0.02 + rise, long * 1.2, 0.024),
    ]
    head = np.array((0, base + 0.025 + rise, long * 1.3))
    parts = named("neck", limb(neck, skin)) + named("head", ellipsoid(0.032, 0.03, 0.044, skin).at(*head))
    parts += named("eye", *both(ball(0.007, EYE, 8, 10).at(0.024, head[1] + 0.01, head[2] + 0.022)))
    parts += named("tail", limb([(0, base, -long * 0.95, 0.014), (0, base - 0.01, -long * 1.25, 0.003)], skin, 8))
    if style == "sea":
        front = pad(
            spline([(0, 0.05), (0.1, 0.055), (0.21, -0.03), (0.25, -0.13), (0.19, -0.08), (0.1, -0.02), (0, -0.03)], 36, closed=True),
            0.022,
            skin,
        ).turn("x", 90)
        rear = pad(spline([(0, 0.03), (0.06, 0.0), (0.085, -0.07), (0.04, -0.06), (0, -0.03)], 30, closed=True), 0.018, skin).turn("x", 90)
        return parts + named(
            "flipper",
            *both(front.turn("z", 10).at(w * 0.7, base - 0.005, long * 0.55)),
            *both(rear.at(w * 0.6, base - 0.008, -long * 0.72)),
        )
    thick = 0.036 if style == "tortoise" else 0.027
    for z, way in ((long * 0.6, 1), (-long * 0.62, -1)):
        leg = limb(
            [
                (w * 0.6, base, z, thick),
                (w * 0.95, base * 0.7, z + way * 0.03, thick * 0.95),
                (w * 1.0, thick * 0.8, z + way * 0.04, thick * 0.85),
            ],
            skin,
        )
        claws = [
            lump(0.007, 0.006, 0.011, lighter(skin, 0.5), 5, 8).at(w * 1.0 + d, 0.007, z + way * 0.04 + thick * 0.85)
            for d in (-0.016, 0, 0.016)
        ]
        parts += named("leg", *(q for p in (leg, *claws) for q in both(p)))
    return parts


def frog(rng: Rng) -> Build:
    """Wide mouth, bulging eyes, folded hind legs: sitting, leaping, standing up like a toy, on a lily leaf, a warty toad."""
    style = pick(rng, "sitting", "sitting", "leaping", "toad", "lily")
    paint = draw(rng, "brown") if style == "toad" else draw(rng, pick(rng, "green", "green", "green", "red", "blue", "yellow"))
    pale, dark = lighter(paint, 0.6), lighter(paint, -0.4)
    tilt = -5 if style == "leaping" else -30
    body = Spine(
        [
            (0, -0.045, 0.018, 0.014),
            (0.002, -0.02, 0.032, 0.024),
            (0.003, 0.01, 0.036, 0.026),
            (0.004, 0.035, 0.034, 0.021),
            (0.0, 0.056, 0.02, 0.012),
        ],
        26,
    )
    trunk = [body.skin(paint, 22), Spine([(y - 0.004, z, w * 0.92, h * 0.93) for y, z, w, h in body.line[3:-1]], 24).skin(pale, 18)]
    trunk += both(ball(0.013, paint, 10, 16).at(0.02, 0.023, 0.036)) + named(
        "eye",
        *both(ball(0.0095, draw(rng, "yellow"), 8, 14).at(0.025, 0.026, 0.041)),
        *both(ball(0.006, EYE, 8, 12).at(0.0285, 0.0275, 0.0445)),
    )
    mouth = [body.at(np.asarray(t), -8.0, 1.01) for t in np.linspace(0.72, 1, 7)]
    trunk += named("mouth", *both(limb([(*p, 0.0016) for p in mouth], dark, 6, 2)))
    if style == "toad":
        trunk += named(
            "wart",
            *(
                lump(0.004, 0.004, 0.004, dark, 5, 8).at(*body.at(np.asarray(between(rng, 0.1, 0.8)), between(rng, 20, 160)))
                for _ in range(34)
            ),
        )
    else:
        trunk += named("spot", *(body.patch(between(rng, 0.1, 0.65), a, 0.05, 14, dark, 1.015, 10) for a in (40, 75, 105, 140)))
    parts = named("body", *(p.turn("x", tilt).at(0, 0.045, 0) for p in trunk))
    parts += _frog_legs(style, paint)
    has = ("bulging eyes",) + (("warts",) if style == "toad" else ("spots",)) + (("a lily leaf",) if style == "lily" else ())
    if style == "lily":
        ring = [(0.0, 0.0), *(0.13 * np.array((np.sin(a), np.cos(a))) for a in np.radians(np.linspace(20, 340, 40)))]
        parts += named("leaf", pad(np.array(ring) * (1, -1) + (0, 0.0), 0.008, draw(rng, "green")).turn("x", 90))
    words = {"leaping": ("leaping",), "sitting": ("sitting",)}.get(style, ())
    lacks = tuple(w for w in ("warts", "spots", "a lily leaf") if w not in has)
    return Build(
        stretched(rng, parts, 0.08), words, "on a lily leaf" if style == "lily" else "", paint, variant=style, has=has, lacks=lacks
    )


def _frog_legs(style: str, paint: Paint) -> list[Part]:
    if style == "leaping":
        hind = [(0.02, 0.04, -0.035, 0.014), (0.045, 0.035, -0.075, 0.011), (0.03, 0.02, -0.125, 0.007), (0.038, 0.01, -0.165, 0.004)]
        fore = [(0.026, 0.04, 0.025, 0.009), (0.045, 0.025, 0.05, 0.0065), (0.04, 0.02, 0.08, 0.0045)]
        feet = ((0.038, 0.01, -0.165), -1), ((0.04, 0.02, 0.08), 1)
    else:
        hind = [
            (0.022, 0.022, -0.03, 0.015),
            (0.055, 0.034, 0.002, 0.0125),
            (0.05, 0.018, -0.04, 0.008),
            (0.056, 0.006, -0.03, 0.0055),
            (0.064, 0.004, -0.005, 0.0045),
        ]
        fore = [(0.028, 0.04, 0.022, 0.009), (0.046, 0.024, 0.022, 0.007), (0.036, 0.005, 0.042, 0.0048)]
        feet = ((0.064, 0.004, -0.005), 1), ((0.036, 0.004, 0.042), 1)
    parts = [limb(hind, paint), limb(fore, paint)]
    for foot, way in feet:
        for a in np.radians((-45, -10, 25, 60)):
            tip = np.array(foot) + 0.024 * np.array((np.sin(a), 0, way * np.cos(a)))
            parts += [rod(foot, tip, 0.0032, paint, 0.0022, 7), lump(0.0042, 0.003, 0.0042, paint, 5, 8).at(*tip)]
    return named("leg", *(q for p in parts for q in both(p)))
