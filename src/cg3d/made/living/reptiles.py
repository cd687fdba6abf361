"""Scaly animals: snake, lizard, crocodile. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, named, rod

Point = tuple[float, float, float]


def snake(rng: Rng) -> Build:
    """Long limbless body with rings, forked tongue: winding, coiled, a cobra with its hood, round a branch, zigzag."""
    style = pick(rng, "winding", "winding", "coiled", "cobra", "branch")
    paint = draw(rng, pick(rng, "green", "green", "brown", "red", "yellow", "black"))
    second = lighter(paint, 0.45) if paint.rgb.mean() < 0.3 else lighter(paint, -0.5)
    path = _snake_path(style, rng)
    t = np.linspace(0, 1, len(path))
    radius = 0.03 * np.minimum(np.minimum(0.12 + 2.6 * t, 1), 0.72 + 2.4 * (1 - t))
    parts = named("body", limb(np.column_stack([path, radius]), paint, 14, 1))
    for a in np.linspace(0.06, 0.9, 14):
        i = int(a * len(path))
        parts += named("ring", limb(np.column_stack([path[i : i + 2], radius[i : i + 2] * 1.05]), second, 14, 1, 0.3))
    tip, way = path[-1], path[-1] - path[-3]
    yaw = float(np.degrees(np.arctan2(way[0], way[2])))
    head = [
        Spine([(0, -0.03, 0.024, 0.022), (0.006, 0.01, 0.042, 0.028), (0.004, 0.05, 0.034, 0.022), (0, 0.085, 0.018, 0.014)], 20).skin(
            paint, 18
        )
    ]
    head += both(lump(0.009, 0.009, 0.009, draw(rng, "yellow") if paint.rgb.mean() < 0.3 else EYE).at(0.03, 0.018, 0.045))
    red = draw(rng, "red")
    head += named(
        "tongue",
        rod((0, -0.004, 0.09), (0, -0.006, 0.13), 0.0035, red),
        *both(rod((0, -0.006, 0.128), (0.012, -0.002, 0.155), 0.0025, red)),
    )
    if style == "cobra":
        hood = spline(
            [
                (0, 0.06),
                (0.06, 0.03),
                (0.085, -0.05),
                (0.06, -0.15),
                (0.02, -0.23),
                (-0.02, -0.23),
                (-0.06, -0.15),
                (-0.085, -0.05),
                (-0.06, 0.03),
            ],
            40,
            closed=True,
        )
        parts += named(
            "hood",
            pad(hood, 0.035, paint).at(tip[0], tip[1] - 0.02, tip[2] - 0.01),
            pad(hood * 0.7, 0.03, second).at(tip[0], tip[1] - 0.04, tip[2] + 0.006),
        )
        head = [p.turn("x", 6) for p in head]
    parts += named("head", *(p.turn("y", yaw).at(tip[0], tip[1], tip[2]) for p in head))
    has = ("a forked tongue",) + (("a hood",) if style == "cobra" else ())
    words = {"coiled": ("coiled",), "winding": ("long",)}.get(style, ())
    detail = {"cobra": "with a hood", "branch": "on a branch"}.get(style, "with a forked tongue")
    if style == "branch":
        parts += named(
            "branch",
            limb([(-0.42, 0.3, 0, 0.035), (0, 0.34, 0.01, 0.032), (0.42, 0.31, 0, 0.026)], Paint(np.array((0.38, 0.26, 0.16)), "wooden")),
        )
    return Build(stretched(rng, parts, 0.1), words, detail, paint, variant=style, has=has, lacks=() if style == "cobra" else ("a hood",))


def _snake_path(style: str, rng: Rng) -> np.ndarray:
    """Points from the tail to the head."""
    if style == "coiled":
        a = np.linspace(0, 6.6 * np.pi, 110)
        r, y = np.interp(a, (0, 4 * np.pi, 6.6 * np.pi), (0.2, 0.19, 0.08)), np.interp(a, (0, 6.6 * np.pi), (0.03, 0.2))
        coil = np.stack([r * np.cos(a), y, r * np.sin(a)], 1)
        rise = spline([coil[-1], coil[-1] + (-0.03, 0.06, 0.03), (0.02, 0.32, 0.02), (0, 0.36, 0.09), (0, 0.35, 0.13)], 16)[1:]
        return np.concatenate([coil, rise])
    if style == "cobra":
        a = np.linspace(0, 3.6 * np.pi, 80)
        r = np.interp(a, (0, 3.6 * np.pi), (0.24, 0.1))
        coil = np.stack([r * np.cos(a), 0.03 + 0.012 * a / np.pi, r * np.sin(a)], 1)
        return np.concatenate(
            [coil, spline([coil[-1], (-0.03, 0.12, -0.08), (0, 0.3, -0.04), (0, 0.42, 0.0), (0, 0.5, 0.04), (0, 0.51, 0.07)], 30)[1:]]
        )
    if style == "branch":
        a = np.linspace(0, 5.2 * np.pi, 100)
        coil = np.stack([np.linspace(-0.3, 0.24, 100), 0.335 + 0.062 * np.cos(a), 0.062 * np.sin(a)], 1)
        tail = spline([(-0.33, 0.1, 0.02), (-0.34, 0.25, 0.05), coil[0]], 16)[:-1]
        return np.concatenate([tail, coil, spline([coil[-1], (0.3, 0.36, 0.04), (0.36, 0.42, 0.1), (0.34, 0.44, 0.16)], 18)[1:]])
    waves, wide = between(rng, 1.3, 2.2), between(rng, 0.09, 0.17)
    z = np.linspace(-0.6, 0.6, 110)
    x = wide * np.sin(np.pi * waves * (z - 0.6) / 0.6) * np.minimum(1, (0.62 - z) * 4)
    return np.stack([x, 0.03 + 0.04 * np.clip((z - 0.4) / 0.2, 0, 1) ** 2, z], 1)


def sprawl(
    hip: Point, elbow: Point, foot: Point, thick: float, paint: Paint, *, round_toes: bool = False, claw: Paint | None = None
) -> list[Part]:
    """A leg bent outward, with five spread toes; the right one."""
    parts = [limb([(*hip, thick * 1.3), (*elbow, thick * 1.05), (*foot, thick * 0.75)], paint, 10)]
    for a in np.radians((-50, -22, 5, 32, 60)):
        tip = np.array(foot) + thick * 2.6 * np.array((np.sin(a), -0.12, np.cos(a)))
        tip[1] = max(tip[1], thick * 0.3)
        parts.append(rod(foot, tip, thick * 0.4, paint, thick * 0.26, 8))
        if round_toes:
            parts.append(lump(thick * 0.55, thick * 0.3, thick * 0.55, paint, 5, 9).at(*tip))
        elif claw:
            parts.append(rod(tip, tip + (tip - np.array(foot)) * 0.3, thick * 0.22, claw, thick * 0.03, 6))
    return named("leg", *parts)


def lizard(rng: Rng) -> Build:
    """Sprawled legs, long tail: plain, gecko with round toes, iguana with a comb, chameleon on a branch with a rolled tail."""
    style = pick(rng, "plain", "plain", "gecko", "iguana", "chameleon")
    paint = draw(rng, pick(rng, "green", "green", "brown", "turquoise", "orange"))
    dark = lighter(paint, -0.35)
    if style == "chameleon":
        return _chameleon(rng, paint, dark)
    bend = between(rng, 0.4, 1.4) * (1 if chance(rng) else -1)
    body = Spine(
        [
            (0.035, -0.1, 0.022, 0.02),
            (0.04, -0.05, 0.038, 0.03),
            (0.04, 0.04, 0.036, 0.03),
            (0.045, 0.09, 0.026, 0.022),
            (0.052, 0.13, 0.034, 0.024),
            (0.047, 0.19, 0.013, 0.012),
        ],
        30,
    )
    parts = named("body", body.skin(paint, 18))
    long = 0.22 if style == "gecko" else between(rng, 0.3, 0.4)
    thick = 0.024 if style == "gecko" else 0.02
    tail = [
        (0, 0.035, -0.09, thick),
        (bend * 0.02, 0.026, -0.09 - long * 0.35, thick * 0.75),
        (-bend * 0.03, 0.016, -0.09 - long * 0.7, thick * 0.45),
        (bend * 0.05, 0.008, -0.09 - long, 0.003),
    ]
    parts += named("tail", limb(tail, paint, 12))
    toes = style == "gecko"
    for z, way in ((0.075, 1), (-0.075, -1)):
        for side, step in ((1, 0.015), (-1, -0.015)):
            leg = sprawl(
                (0.025, 0.04, z),
                (0.075, 0.05, z + way * 0.015 + step),
                (0.095, 0.012, z + way * 0.03 + step * 2),
                0.011,
                paint,
                round_toes=toes,
                claw=dark,
            )
            parts += leg if side > 0 else [p.mirrored("x") for p in leg]
    big = 1.4 if style == "gecko" else 1.0
    parts += named("eye", *both(ball(0.0075 * big, EYE, 8, 12).at(0.026, 0.066, 0.145)))
    mouth = [body.at(np.asarray(t), -15.0, 1.01) for t in np.linspace(0.78, 1, 6)]
    parts += named("mouth", *both(limb([(*p, 0.0018) for p in mouth], dark, 6, 2)))
    if style == "iguana":
        parts += named(
            "comb",
            *(
                cylinder(0.006, between(rng, 0.018, 0.026), dark, 0.001, 7)
                .turn("x", -22)
                .at(*(body.at(np.asarray(t), 90.0) - (0, 0.003, 0)))
                for t in np.linspace(0.05, 0.95, 20)
            ),
        )
        parts += named(
            "flap", pad(spline([(0.1, 0.035), (0.16, 0.038), (0.14, 0.0), (0.115, 0.005)], 24, closed=True), 0.012, dark).turn("y", -90)
        )
    else:
        parts += named("spot", *(body.patch(t, a, 0.018, 16, dark, 1.02, 8) for t in np.linspace(0.12, 0.7, 8) for a in (55, 125)))
    parts = [p.shaped(lambda x, y, z: (x + bend * 0.5 * z * np.abs(z), y, z)) for p in parts]
    has = ("a long tail", "a comb" if style == "iguana" else "spots") + (("round toes",) if toes else ())
    lacks = tuple(w for w in ("a comb", "round toes") if w not in has)
    return Build(stretched(rng, parts, 0.1), (), "with a long tail", paint, variant=style, has=has, lacks=lacks)


def _chameleon(rng: Rng, paint: Paint, dark: Paint) -> Build:
    body = Spine(
        [
            (0.11, -0.1, 0.016, 0.025),
            (0.125, -0.05, 0.03, 0.05),
            (0.13, 0.02, 0.03, 0.052),
            (0.125, 0.07, 0.022, 0.035),
            (0.14, 0.1, 0.026, 0.034),
            (0.125, 0.15, 0.014, 0.014),
        ],
        30,
    )
    parts = named("body", body.skin(paint, 20))
    parts += named(
        "crest", pad(spline([(0.05, 0.15), (0.08, 0.215), (0.12, 0.165), (0.1, 0.14)], 24, closed=True), 0.016, paint).turn("y", -90)
    )
    a = np.linspace(-0.5 * np.pi, 2.9 * np.pi, 46)
    r = np.interp(a, (a[0], a[-1]), (0.055, 0.008))
    coil = [(0, 0.045 + k * np.sin(w) * 1.0, -0.16 - k * np.cos(w), 0.0125 * (1 - 0.2 * (w + 1.6) / 3.4)) for w, k in zip(-a, r)]
    parts += named("tail", limb([(0, 0.112, -0.09, 0.017), (0, 0.112, -0.13, 0.015), *coil], paint, 10, 1))
    for z, way in ((0.06, 1), (-0.07, -1)):
        leg = limb([(0.02, 0.11, z, 0.012), (0.055, 0.085, z + way * 0.02, 0.009), (0.018, 0.05, z + way * 0.01, 0.007)], paint, 10)
        parts += named("leg", *both(leg), *both(lump(0.012, 0.008, 0.016, paint).at(0.014, 0.045, z + way * 0.01)))
    parts += named(
        "eye",
        *both(cylinder(0.015, 0.014, paint, 0.008, 16).turn("z", -90).at(0.018, 0.148, 0.108)),
        *both(ball(0.005, EYE, 8, 10).at(0.032, 0.148, 0.108)),
    )
    parts += named("stripe", *(body.band(t, t + 0.04, dark, 1.015, 20, 3) for t in (0.15, 0.3, 0.45, 0.6)))
    parts += named(
        "branch",
        limb([(0, 0.03, -0.26, 0.015), (0, 0.028, 0, 0.018), (0, 0.02, 0.26, 0.014)], Paint(np.array((0.38, 0.26, 0.16)), "wooden")),
    )
    has = ("a rolled tail", "stripes", "a branch")
    return Build(stretched(rng, parts, 0.1), (), "on a branch", paint, variant="chameleon", has=has, lacks=("spots",))


def crocodile(rng: Rng) -> Build:
    """Long jaws with teeth, rows of scutes, heavy tail: jaws shut, open, tail swung, walking high, a slim-snouted gavial."""
    style = pick(rng, "shut", "open", "open", "swung", "walking", "gavial")
    paint = Paint(np.array(((0.33, 0.40, 0.22), (0.40, 0.38, 0.25), (0.25, 0.33, 0.20))[int(rng.integers(3))]) * between(rng, 0.85, 1.15))
    dark, pale = lighter(paint, -0.3), lighter(paint, 0.4)
    lift = 0.16 if style == "walking" else 0.0
    body = Spine(
        [(0.2, -0.8, 0.14, 0.13), (0.23, -0.4, 0.26, 0.19), (0.23, 0.1, 0.27, 0.19), (0.24, 0.5, 0.19, 0.15), (0.25, 0.72, 0.17, 0.13)], 30
    )
    tail = Spine([(0.08, -2.2, 0.015, 0.03), (0.12, -1.6, 0.06, 0.09), (0.18, -1.1, 0.11, 0.12), (0.2, -0.7, 0.15, 0.14)], 24)
    parts = named("body", body.skin(paint, 22)) + named("tail", tail.skin(paint, 18))
    gape = 24 if style in ("open", "walking") else 3
    slim = 0.5 if style == "gavial" else 1.0
    upper = Spine(
        [
            (0.03, -0.1, 0.15, 0.1),
            (0.05, 0.05, 0.16, 0.1),
            (0.02, 0.25, 0.105 * slim, 0.055),
            (0.01, 0.5, 0.075 * slim, 0.04),
            (0.01, 0.64, 0.085 * slim, 0.045),
        ],
        20,
    )
    lower = Spine(
        [(-0.04, -0.1, 0.14, 0.06), (-0.04, 0.05, 0.14, 0.05), (-0.04, 0.25, 0.095 * slim, 0.035), (-0.035, 0.6, 0.065 * slim, 0.028)], 20
    )
    top = [
        upper.skin(paint, 20),
        *both(ellipsoid(0.04, 0.05, 0.055, paint).at(0.085, 0.13, 0.02)),
        *both(ball(0.024, draw(rng, "yellow"), 8, 12).at(0.105, 0.14, 0.04)),
    ]
    top += [*both(ball(0.012, EYE, 6, 8).at(0.118, 0.143, 0.055)), *both(lump(0.025, 0.02, 0.03, paint).at(0.035 * slim, 0.055, 0.62))]
    teeth = [(np.interp(z, upper.line[:, 1], upper.line[:, 2]) * 0.86, z) for z in np.linspace(0.15, 0.64, 9)]
    top += named("tooth", *(q for x, z in teeth for q in both(cylinder(0.013, 0.05, WHITE, 0.002, 7).turn("x", 180).at(x, 0.0, z))))
    jaw = [lower.skin(pale, 18)] + named(
        "tooth", *(q for x, z in teeth[:-1] for q in both(cylinder(0.011, 0.042, WHITE, 0.002, 7).at(x * 0.86, -0.03, z + 0.02)))
    )
    if gape > 10:
        jaw += named("tongue", ellipsoid(0.06, 0.012, 0.2, draw(rng, "pink")).at(0, -0.012, 0.25))
    parts += named("head", *(p.turn("x", -gape).at(0, 0.27, 0.78) for p in top)) + named(
        "jaw", *(p.turn("x", gape * 0.2).at(0, 0.25, 0.78) for p in jaw)
    )
    for spine, count in ((body, 11), (tail, 12)):
        for t in np.linspace(0.03, 0.97, count):
            for a in (60, 90, 120) if spine is body else (90,):
                p = spine.at(np.asarray(t), float(a), 0.97)
                parts += named(
                    "scute", cylinder(0.03, 0.055 if spine is body else 0.075, dark, 0.004, 4).turn("x", -20).scaled(0.6, 1, 1.5).at(*p)
                )
    swing = between(rng, 0.2, 0.34)
    if style in ("swung", "shut") or chance(rng, 0.4):
        parts = [p.shaped(lambda x, y, z: (x + swing * np.maximum(-0.5 - z, 0) ** 2, y, z)) for p in parts]
    parts = [p.at(0, lift, 0) for p in parts]
    for z, way in ((0.42, 1), (-0.5, -1)):
        out = 0.28 if lift else 0.4
        leg = sprawl((0.18, 0.2 + lift, z), (out, 0.2 + lift * 0.8, z - 0.06), (out + 0.02, 0.045, z + 0.06 * way), 0.065, paint, claw=dark)
        parts += [*leg, *(p.mirrored("x").at(0, 0, -0.12 if lift else 0.05) for p in leg)]
    has = ("teeth", "scales on its back") + (("an open mouth",) if gape > 10 else ())
    return Build(
        stretched(rng, parts, 0.07),
        ("long",),
        "with open jaws" if gape > 10 else "with many teeth",
        paint,
        variant=style,
        has=has,
        lacks=() if gape > 10 else ("an open mouth",),
    )
