"""Dragon, and the toothed jaws and eyes it shares with dinosaurs. It looks to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.birds import claws
from cg3d.made.living.bodies import Creature, Plan, Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, named, rod

HORN = Paint(np.array((0.86, 0.80, 0.66)))


def beast_eyes(x: float, y: float, z: float, size: float, paint: Paint) -> list[Part]:
    return named(
        "eye",
        *both(ball(size, paint, 8, 14).at(x, y, z)),
        *both(ball(size * 0.6, EYE, 7, 10).at(x + size * 0.45, y + size * 0.1, z + size * 0.35)),
    )


def toothed_head(rng: Rng, paint: Paint, pale: Paint, long: float, gape: float) -> list[Part]:
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
    top += beast_eyes(0.23, 0.27, 0.2, 0.065, draw(rng, pick(rng, "yellow", "orange", "red")))
    top += named(
        "tooth", *(q for a, b in zip(w, z, strict=True) for q in both(cylinder(0.03, 0.12, WHITE, 0.004, 7).turn("x", 180).at(a, 0.0, b)))
    )
    jaw = [lower.skin(pale, 18), ellipsoid(0.1, 0.03, 0.3 * long, draw(rng, "red")).at(0, -0.02, 0.35 * long)]
    jaw += named(
        "tooth", *(q for a, b in zip(w[:-1], z, strict=False) for q in both(cylinder(0.025, 0.1, WHITE, 0.004, 7).at(a * 0.72, -0.06, b)))
    )
    return [p.turn("x", -gape * 0.35) for p in top] + named("jaw", *(p.turn("x", gape * 0.65) for p in jaw))


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
    head = toothed_head(rng, paint, pale, 0.95, gape) + named(
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
    head = toothed_head(rng, paint, pale, 0.9, 24)
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
