"""Dinosaur. It looks to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Creature, Plan, Spine, limb, lump, pad
from cg3d.made.living.dragons import HORN, beast_eyes, toothed_head
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, cylinder, named, rod


def dinosaur(rng: Rng) -> Build:
    """Tyrannosaur, long-necked sauropod, three-horned triceratops, plated stegosaur, raptor."""
    style = pick(rng, "tyrannosaur", "tyrannosaur", "sauropod", "triceratops", "stegosaur", "raptor")
    paint = draw(rng, pick(rng, "green", "green", "brown", "grey", "orange", "blue", "purple"))
    pale, dark = lighter(paint, 0.4), lighter(paint, -0.4)
    maker = {"sauropod": _sauropod, "triceratops": _triceratops, "stegosaur": _stegosaur}.get(style)
    if maker:
        parts = maker(rng, paint, dark)
    else:
        parts = _biped(rng, paint, pale, dark, style == "raptor")
    has = {
        "tyrannosaur": ("two legs", "tiny arms", "teeth", "a long tail"),
        "raptor": ("two legs", "teeth", "a long tail"),
        "sauropod": ("four legs", "a long neck", "a long tail"),
        "triceratops": ("four legs", "three horns", "a neck shield"),
        "stegosaur": ("four legs", "plates on its back", "tail spikes"),
    }[style]
    detail = {
        "tyrannosaur": "with open jaws",
        "raptor": "with open jaws",
        "sauropod": "with a long neck",
        "triceratops": "with three horns",
    }.get(style, "with plates on its back")
    lacks = tuple(w for w in ("a long neck", "three horns", "plates on its back") if w not in has)
    words = ("upright",) if maker is None else ()
    return Build(stretched(rng, parts, 0.07), words, detail, paint, variant=style, has=has, lacks=lacks)


def _biped(rng: Rng, paint: Paint, pale: Paint, dark: Paint, raptor: bool) -> list[Part]:
    slim = 0.72 if raptor else 1.0
    body = Spine(
        [
            (1.5, -3.0, 0.02, 0.02),
            (1.6, -2.2, 0.12 * slim, 0.14 * slim),
            (1.75, -1.2, 0.3 * slim, 0.34 * slim),
            (1.85, -0.2, 0.52 * slim, 0.58 * slim),
            (2.0, 0.6, 0.5 * slim, 0.56 * slim),
            (2.35, 1.15, 0.33 * slim, 0.36 * slim),
            (2.75, 1.4, 0.27 * slim, 0.28 * slim),
        ],
        44,
    )
    parts = named("body", body.skin(paint, 26))
    parts += named("belly", Spine([(y - 0.06 * h, z + 0.03, w * 0.9, h * 0.97) for y, z, w, h in body.line[18:-3]], 30).skin(pale, 22))
    size = 0.85 if raptor else 1.25
    head = toothed_head(rng, paint, pale, 1.05 if raptor else 1.0, between(rng, 18, 38))
    parts += named("head", *(p.scaled(size, size, size).turn("x", 6).at(0, 2.82, 1.5) for p in head))
    for s in (-1, 1):
        step = s * (0.22 if raptor else 0.16)
        leg = [
            limb(
                [
                    (0.33 * slim, 1.75, -0.1, 0.4 * slim),
                    (0.42 * slim, 1.15, 0.25 + step * 0.5, 0.27 * slim),
                    (0.4 * slim, 0.65, -0.2 + step, 0.14 * slim),
                    (0.4 * slim, 0.14, 0.05 + step, 0.12 * slim),
                ],
                paint,
                14,
            )
        ]
        leg += [lump(0.14 * slim, 0.1, 0.17, paint).at(0.4 * slim, 0.1, 0.1 + step)]
        leg += [
            q
            for d in (-0.11, 0, 0.11)
            for q in (
                lump(0.055, 0.055, 0.15, paint).at(0.4 * slim + d, 0.06, 0.26 + step),
                cylinder(0.035, 0.13, EYE, 0.004, 8).turn("x", 100).at(0.4 * slim + d, 0.05, 0.36 + step),
            )
        ]
        parts += named("leg", *(p if s > 0 else p.mirrored("x") for p in leg))
    k = 1.5 if raptor else 1.0
    arm = [
        limb(
            [
                (0.38 * slim, 2.0, 0.95, 0.12),
                (0.45 * slim, 1.78 - 0.05 * k, 1.05, 0.08),
                (0.4 * slim, 1.75 - 0.08 * k, 1.15 + 0.2 * k, 0.055),
            ],
            paint,
            10,
        )
    ]
    arm += [
        cylinder(0.03, 0.12 * k, EYE, 0.004, 8).turn("x", 115).at(0.4 * slim + d, 1.75 - 0.08 * k, 1.17 + 0.2 * k) for d in (-0.04, 0.04)
    ]
    parts += named("arm", *(q for p in arm for q in both(p)))
    for t in np.linspace(0.15, 0.75, 9):
        parts += named("stripe", limb([(*body.at(np.asarray(t), a, 1.0), 0.03) for a in (35, 62, 90, 118, 145)], dark, 7, 2))
    return parts


def _sauropod(rng: Rng, paint: Paint, dark: Paint) -> list[Part]:
    plan = Plan(3.2, 2.3, 0.75, 0.62, 0.22, 2.7, between(rng, 48, 66), 0.2, 0.6, 15, False, 1.06)
    beast = Creature(plan, pick(rng, "standing", "walking"), paint, lighter(paint, -0.15))
    head = [Spine([(0.0, -0.3, 0.3, 0.32), (0.03, 0.0, 0.36, 0.36), (0.0, 0.35, 0.28, 0.26), (-0.05, 0.7, 0.24, 0.18)], 18).skin(paint, 20)]
    head += beast_eyes(0.29, 0.14, 0.15, 0.07, WHITE) + named("nostril", *both(lump(0.04, 0.035, 0.05, EYE).at(0.1, 0.1, 0.8)))
    lips = limb([(0.26, -0.1, 0.35, 0.02), (0.2, -0.12, 0.72, 0.02), (0.0, -0.12, 0.9, 0.02)], lighter(paint, -0.5), 7, 4)
    beast.wear_head(head + named("mouth", *both(lips)))
    beast.hang_tail([(-0.2, -0.2, 0.45), (0.6, -0.4, 0.3), (1.6, -0.9, 0.17), (2.6, -1.25, 0.08), (3.3, -1.2, 0.02)], paint)
    beast.parts += named(
        "spot", *(beast.body.patch(between(rng, 0.1, 0.9), a, 0.06, 13, dark, 1.012, 10) for a in (30, 60, 90, 120, 150) for _ in range(2))
    )
    return beast.parts


def _triceratops(rng: Rng, paint: Paint, dark: Paint) -> list[Part]:
    plan = Plan(2.6, 1.75, 0.62, 0.55, 0.17, 0.15, 5, 0.42, 1.0, 14, False, 1.05)
    beast = Creature(plan, pick(rng, "standing", "walking"), paint, lighter(paint, -0.15))
    head = [
        Spine([(0.02, -0.25, 0.34, 0.36), (0.05, 0.1, 0.36, 0.36), (-0.03, 0.5, 0.24, 0.25), (-0.1, 0.8, 0.13, 0.17)], 20).skin(paint, 22)
    ]
    head += named("beak", limb([(0, -0.06, 0.8, 0.13), (0, -0.13, 0.95, 0.09), (0, -0.24, 1.0, 0.02)], HORN, 12))
    frill = circle(0.85, 44) * (1.0, 0.92) + (0, 0.3)
    head += named("shield", pad(frill, 0.16, lighter(dark, 0.25)).turn("x", -32).at(0, 0.05, -0.2))
    knob = [(0.85 * np.cos(a), 0.3 + 0.78 * np.sin(a)) for a in np.radians(np.linspace(-15, 195, 13))]
    head += named("knob", *(lump(0.075, 0.085, 0.06, HORN).at(x, y, 0).turn("x", -32).at(0, 0.05, -0.2) for x, y in knob))
    head += named(
        "horn",
        *both(limb([(0.2, 0.3, 0.12, 0.1), (0.26, 0.6, 0.38, 0.075), (0.27, 0.78, 0.8, 0.012)], HORN, 12)),
        limb([(0, 0.12, 0.66, 0.075), (0, 0.32, 0.78, 0.05), (0, 0.46, 0.84, 0.01)], HORN, 12),
    )
    beast.wear_head(head + beast_eyes(0.31, 0.16, 0.25, 0.05, draw(rng, "yellow")))
    beast.hang_tail([(-0.2, -0.2, 0.36), (0.4, -0.4, 0.22), (0.95, -0.75, 0.11), (1.4, -0.9, 0.02)], paint)
    return beast.parts


def _stegosaur(rng: Rng, paint: Paint, dark: Paint) -> list[Part]:
    plan = Plan(2.6, 1.75, 0.6, 0.46, 0.15, 0.5, 4, 0.2, 0.42, 22, False, 1.12)
    beast = Creature(plan, pick(rng, "standing", "walking"), paint, lighter(paint, -0.15))
    head = [Spine([(0.0, -0.3, 0.36, 0.38), (0.03, 0.0, 0.4, 0.4), (0.0, 0.5, 0.27, 0.27), (-0.05, 0.95, 0.2, 0.18)], 18).skin(paint, 20)]
    beast.wear_head(head + beast_eyes(0.33, 0.16, 0.2, 0.08, WHITE))
    beast.hang_tail([(-0.2, -0.2, 0.4), (0.5, -0.3, 0.26), (1.3, -0.55, 0.14), (1.95, -0.5, 0.06)], paint)
    tail = beast.parts[-1]
    line = [beast.body.at(np.asarray(t), 90.0, 0.94) for t in np.linspace(0.02, 0.98, 9)]
    shape = np.array(spline([(-0.5, 0.0), (-0.55, 0.5), (0.0, 1.25), (0.55, 0.5), (0.5, 0.0)], 30, closed=True))
    plate = draw(rng, pick(rng, "orange", "red", "yellow")) if chance(rng) else dark
    for i, p in enumerate(line):
        size = 0.42 * np.sin(np.pi * (0.16 + 0.72 * i / 8)) + 0.08
        beast.parts += named("plate", *both(pad(shape * size, 0.09, plate).turn("y", -90).turn("z", -13).at(0.1, p[1] - 0.04, p[2])))
    back = float(tail.vertices[:, 2].min())
    for z in (back + 0.12, back + 0.42):
        near = tail.vertices[np.abs(tail.vertices[:, 2] - z) < 0.12].mean(0)
        beast.parts += named("spike", *both(rod(near, near + (0.42, 0.34, -0.22), 0.05, HORN, 0.005, 10)))
    return beast.parts
