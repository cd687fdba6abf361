"""Beasts that nobody has met: dinosaur and dragon. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.birds import claws
from cg3d.made.living.bodies import Creature, Plan, Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, named, rod

HORN = Paint(np.array((0.86, 0.80, 0.66)))


def _eyes(x: float, y: float, z: float, size: float, paint: Paint) -> list[Part]:
    return named(
        "eye",
        *both(ball(size, paint, 8, 14).at(x, y, z)),
        *both(ball(size * 0.6, EYE, 7, 10).at(x + size * 0.45, y + size * 0.1, z + size * 0.35)),
    )


def _jaws(rng: Rng, paint: Paint, pale: Paint, long: float, gape: float) -> list[Part]:
    """A toothed head of one unit, open by that many degrees, hinge at the origin."""
    upper = Spine(
        [
            (0.1, -0.3, 0.26, 0.28),
            (0.14, 0.0, 0.3, 0.3),
            (0.1, 0.35 * long, 0.22, 0.2),
            (0.06, 0.7 * long, 0.17, 0.14),
            (0.05, 0.92 * long, 0.13, 0.1),
        ],
        22,
    )
    lower = Spine(
        [(-0.14, -0.2, 0.22, 0.14), (-0.12, 0.1, 0.23, 0.12), (-0.08, 0.45 * long, 0.16, 0.08), (-0.06, 0.82 * long, 0.1, 0.06)], 20
    )
    z = np.linspace(0.25, 0.9, 7) * long
    w = np.interp(z, upper.line[:, 1], upper.line[:, 2]) * 0.88
    top = [
        upper.skin(paint, 22),
        *both(lump(0.03, 0.025, 0.04, EYE).at(0.07, 0.13, 0.93 * long)),
        *both(lump(0.09, 0.05, 0.13, paint).at(0.2, 0.36, 0.18)),
    ]
    top += _eyes(0.23, 0.27, 0.2, 0.065, draw(rng, pick(rng, "yellow", "orange", "red")))
    top += named(
        "tooth", *(q for a, b in zip(w, z, strict=True) for q in both(cylinder(0.03, 0.12, WHITE, 0.004, 7).turn("x", 180).at(a, 0.0, b)))
    )
    jaw = [lower.skin(pale, 18), ellipsoid(0.1, 0.03, 0.3 * long, draw(rng, "red")).at(0, -0.02, 0.35 * long)]
    jaw += named(
        "tooth", *(q for a, b in zip(w[:-1], z, strict=False) for q in both(cylinder(0.025, 0.1, WHITE, 0.004, 7).at(a * 0.72, -0.06, b)))
    )
    return [p.turn("x", -gape * 0.35) for p in top] + named("jaw", *(p.turn("x", gape * 0.65) for p in jaw))


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
    head = _jaws(rng, paint, pale, 1.05 if raptor else 1.0, between(rng, 18, 38))
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
    head += _eyes(0.29, 0.14, 0.15, 0.07, WHITE) + named("nostril", *both(lump(0.04, 0.035, 0.05, EYE).at(0.1, 0.1, 0.8)))
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
    beast.wear_head(head + _eyes(0.31, 0.16, 0.25, 0.05, draw(rng, "yellow")))
    beast.hang_tail([(-0.2, -0.2, 0.36), (0.4, -0.4, 0.22), (0.95, -0.75, 0.11), (1.4, -0.9, 0.02)], paint)
    return beast.parts


def _stegosaur(rng: Rng, paint: Paint, dark: Paint) -> list[Part]:
    plan = Plan(2.6, 1.75, 0.6, 0.46, 0.15, 0.5, 4, 0.2, 0.42, 22, False, 1.12)
    beast = Creature(plan, pick(rng, "standing", "walking"), paint, lighter(paint, -0.15))
    head = [Spine([(0.0, -0.3, 0.36, 0.38), (0.03, 0.0, 0.4, 0.4), (0.0, 0.5, 0.27, 0.27), (-0.05, 0.95, 0.2, 0.18)], 18).skin(paint, 20)]
    beast.wear_head(head + _eyes(0.33, 0.16, 0.2, 0.08, WHITE))
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


def _bat_wing(span: float, paint: Paint, skin: Paint) -> list[Part]:
    """A spread right wing of fingers and skin, from the origin along +X, lying in the xz plane."""
    tips = [(1.0, 0.12), (0.92, -0.4), (0.68, -0.72), (0.36, -0.86)]
    wrist = (0.45, 0.34)
    edge = [(0, 0.1), wrist, tips[0], (0.88, -0.14), tips[1], (0.73, -0.46), tips[2], (0.47, -0.6), tips[3], (0.16, -0.52), (0, -0.5)]
    dense = np.concatenate([np.linspace(a, b, 5, endpoint=False) for a, b in zip(edge, [*edge[1:], edge[0]], strict=True)])
    parts = [pad(dense * span, 0.035 * span, skin).turn("x", 90)]
    arm = [(0, 0, 0.1), (0.45, 0.02, 0.34)]
    parts.append(limb([(arm[0][0], 0, arm[0][2] * span, 0.05 * span), (0.45 * span, 0.02 * span, 0.34 * span, 0.03 * span)], paint, 10))
    for x, z in tips:
        parts.append(
            limb(
                [
                    (0.45 * span, 0.02 * span, 0.34 * span, 0.024 * span),
                    ((0.5 * x + 0.235) * span, 0.035 * span, (0.5 * z + 0.18) * span, 0.017 * span),
                    (x * span, 0, z * span, 0.006 * span),
                ],
                paint,
                8,
            )
        )
    parts.append(rod((0.45 * span, 0.02 * span, 0.34 * span), (0.47 * span, 0.05 * span, 0.46 * span), 0.016 * span, HORN, 0.002, 8))
    return parts


def dragon(rng: Rng) -> Build:
    """Wings of skin, horns, spiked back: standing, sitting, wyvern on two legs, breathing fire, long Chinese dragon."""
    style = pick(rng, "standing", "standing", "sitting", "fire", "wyvern", "serpent")
    paint = draw(rng, pick(rng, "red", "green", "green", "blue", "purple", "black"))
    pale = lighter(paint, 0.35) if chance(rng) else draw(rng, pick(rng, "yellow", "orange", "beige"))
    if style == "serpent":
        return _serpent(rng, paint, pale)
    plan = Plan(1.7, 1.35, 0.36, 0.3, 0.08, 0.8, between(rng, 46, 62), 0.16, 0.55, 14, False, 1.0, 1.1)
    beast = Creature(plan, "sitting" if style == "sitting" else "standing", paint, paint)
    if style == "wyvern":
        beast.parts = [p for p in beast.parts if p.name != "leg" or p.vertices[:, 2].mean() < 0]
        beast.parts = [p.at(0, -1.05, 0.62).turn("x", -32).at(0, 1.05, -0.4) if p.name != "leg" else p for p in beast.parts]
    gape = 34.0 if style == "fire" else between(rng, 8, 24)
    head = _jaws(rng, paint, pale, 0.95, gape) + named(
        "horn", *both(limb([(0.16, 0.4, -0.1, 0.09), (0.24, 0.6, -0.35, 0.07), (0.26, 0.72, -0.8, 0.012)], HORN, 10))
    )
    head += named("ear", *both(cylinder(0.09, 0.34, paint, 0.01, 10).scaled(1, 1, 0.4).turn("z", -70).turn("y", 30).at(0.24, 0.22, -0.12)))
    if style == "fire":
        head += named("flame", *_flames(rng))
    if style == "wyvern":
        base = beast.top - (0, 1.05, -0.62)
        turn = np.radians(-32)
        y, z = base[1] * np.cos(turn) - base[2] * np.sin(turn), base[1] * np.sin(turn) + base[2] * np.cos(turn)
        beast.top = np.array((0.0, y + 1.05, z - 0.4))
    beast.wear_head(head)
    beast.hang_tail([(-0.15, -0.15, 0.24), (0.4, -0.35, 0.16), (1.0, -0.75, 0.1), (1.5, -0.8, 0.06), (1.9, -0.6, 0.025)], paint)
    tail = beast.parts[-1].vertices
    far = tail[np.argmax(np.linalg.norm(tail - beast.body.start, axis=1))]
    beast.parts += named("tail", lump(0.09, 0.06, 0.14, pale).at(*far))
    if style != "wyvern":
        for spine, count in ((beast.body, 9), (beast.neck, 6)):
            spots = [spine.at(np.asarray(t), 90.0, 0.95) for t in np.linspace(0.05, 0.95, count)]
            beast.parts += named("spike", *(cylinder(0.05, 0.16, pale, 0.004, 8).scaled(0.5, 1, 1).turn("x", -22).at(*p) for p in spots))
    lift = between(rng, 25, 60)
    shoulder = beast.body.at(np.asarray(0.78), 60.0)
    span = between(rng, 1.3, 1.7)
    flap = [
        p.turn("x", -20 if style == "sitting" else 0).turn("z", lift).at(0.12, float(shoulder[1]) - 0.05, float(shoulder[2]) - 0.1)
        for p in _bat_wing(span, paint, pale)
    ]
    if style == "wyvern":
        flap = [p.at(0, 0.35, -0.5) for p in flap]
    beast.parts += named("wing", *(q for p in flap for q in both(p)))
    has = ("wings", "horns", "two legs" if style == "wyvern" else "four legs") + (("a flame",) if style == "fire" else ())
    detail = "breathing fire" if style == "fire" else "with spread wings"
    words = ("sitting",) if style == "sitting" else ()
    return Build(beast.parts, words, detail, paint, variant=style, has=has, lacks=() if style == "fire" else ("a flame",))


def _flames(rng: Rng) -> list[Part]:
    red, yellow = draw(rng, "orange"), draw(rng, "yellow")
    parts = [limb([(0, -0.05, 0.7, 0.06), (0, -0.1, 1.2, 0.17), (0, -0.12, 1.7, 0.2), (0.02, -0.05, 2.2, 0.02)], yellow, 12)]
    for x, y, reach in ((0.14, 0.05, 1.9), (-0.16, -0.05, 2.1), (0.05, -0.25, 1.8), (0.0, 0.15, 2.3)):
        parts.append(limb([(x * 0.3, -0.07, 0.85, 0.05), (x, y - 0.08, 1.35, 0.13), (x * 1.8, y * 1.8 - 0.1, reach, 0.01)], red, 10))
    return parts


def _serpent(rng: Rng, paint: Paint, pale: Paint) -> Build:
    z = np.linspace(-1.7, 1.25, 60)
    y = 0.55 + 0.28 * np.sin(z * 3.6) + 0.25 * np.clip(z - 0.6, 0, 1)
    x = 0.22 * np.sin(z * 2.1 + 0.6)
    r = np.interp(z, (-1.7, -0.9, 0.4, 1.25), (0.025, 0.12, 0.16, 0.12))
    body = np.column_stack([x, y, z, r])
    parts = named("body", limb(body, paint, 16, 1), limb(body[5:] - (0, 0.03, 0, 0.006), pale, 14, 1))
    parts += named(
        "spike", *(cylinder(0.045, 0.13, pale, 0.004, 7).scaled(0.5, 1, 1).at(*(p[:3] + (0, p[3] * 0.85, 0))) for p in body[6:-2:2])
    )
    head = _jaws(rng, paint, pale, 0.9, 24)
    head += named(
        "horn",
        *both(limb([(0.12, 0.4, -0.1, 0.05), (0.2, 0.65, -0.3, 0.045), (0.34, 0.85, -0.4, 0.03), (0.34, 1.05, -0.6, 0.01)], HORN, 9)),
        *both(rod((0.22, 0.68, -0.32), (0.14, 0.9, -0.45), 0.035, HORN, 0.01, 8)),
    )
    head += named(
        "whisker", *both(limb([(0.1, 0.1, 0.8, 0.025), (0.35, 0.2, 1.0, 0.02), (0.6, 0.0, 0.8, 0.015), (0.8, 0.1, 0.5, 0.005)], pale, 7))
    )
    head += named(
        "mane",
        *(
            limb(
                [
                    (0.2 * np.cos(a), 0.15 + 0.22 * np.sin(a), -0.25, 0.07),
                    (0.42 * np.cos(a), 0.15 + 0.42 * np.sin(a), -0.45, 0.06),
                    (0.5 * np.cos(a), 0.2 + 0.5 * np.sin(a), -0.75, 0.01),
                ],
                pale,
                8,
                4,
            )
            for a in np.radians((-30, 5, 40, 75, 105, 140, 175, 210))
        ),
    )
    size = 0.44
    parts += named("head", *(p.scaled(size, size, size).at(*(body[-1, :3] + (0, 0.02, 0.05))) for p in head))
    for i in (20, 44):
        p = body[i]
        for s in (-1, 1):
            foot = p[:3] + (s * 0.26, -0.3, 0.1)
            parts += named(
                "leg",
                limb([(*p[:3], p[3] * 0.7), (*(p[:3] + (s * 0.24, -0.08, -0.06)), 0.06), (*foot, 0.04)], paint, 10),
                *claws((float(foot[0]), float(foot[1]), float(foot[2])), 0.13, HORN),
            )
    tuft = body[0]
    parts += named(
        "tail",
        *(
            limb(
                [
                    (*tuft[:3], 0.03),
                    (*(tuft[:3] + (d * 0.1, abs(d) * -0.05 + 0.06, -0.16)), 0.035),
                    (*(tuft[:3] + (d * 0.16, 0.05, -0.36)), 0.004),
                ],
                pale,
                8,
                4,
            )
            for d in (-1, 0, 1)
        ),
    )
    has, lacks = ("horns", "whiskers", "four legs"), ("wings", "a flame")
    return Build(stretched(rng, parts, 0.06), ("long",), "with whiskers", paint, variant="serpent", has=has, lacks=lacks)
