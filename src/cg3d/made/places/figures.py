"""Statue and anchor: what stands on squares and quays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.places.telling import told


def anchor(rng: Rng) -> Build:
    """Ring, stock, shank and two flukes; with a rope or a chain; a grapnel of four; a stockless ship's anchor; a folding plough."""
    style = pick(rng, "stock", "stock", "rope", "grapnel", "stockless", "chain")
    dark = Paint(np.array((0.2, 0.2, 0.205)) * rng.uniform(0.8, 1.3), "metal")
    paint = dark if chance(rng, 0.7) else draw(rng, pick(rng, "blue", "red", "white"), "metal")
    tall, w = between(rng, 0.8, 1.1), between(rng, 0.3, 0.4)
    parts = named("ring", torus(0.075, 0.02, paint).turn("x", 90).at(0, tall + 0.06, 0)) + named(
        "shank", rod((0, 0.0, 0), (0, tall, 0), 0.036, paint)
    )
    flukes, stock = 2, style in ("stock", "rope", "chain")
    if style == "stockless":
        parts += named("crown", rounded(0.3, 0.14, 0.16, 0.04, paint).at(0, -0.02, 0))
        arm = loft(
            np.array(
                [
                    [(x + a, y, b) for a, b in ((-s, -d), (s, -d), (s, d), (-s, d))]
                    for x, y, s, d in ((0.12, 0.03, 0.06, 0.06), (0.22, 0.18, 0.055, 0.09), (0.2, 0.45, 0.008, 0.02))
                ]
            ),
            paint,
        )
        parts += named("fluke", *both(arm))
    elif style == "grapnel":
        flukes = 4
        hook = spline([(0, 0.05, 0), (0.14, -0.02, 0), (w * 0.8, 0.1, 0), (w, 0.3, 0)], 14)
        parts += named("arm", *around(tube(hook, np.linspace(0.03, 0.022, len(hook)), paint, 10), 4))
        blade = extrude([(-0.055, -0.05), (0.055, -0.05), (0, 0.13)], 0.025, paint).turn("y", 90).at(w, 0.29, 0)
        parts += named("fluke", *around(blade, 4))
    else:
        a = np.radians(np.linspace(205, 335, 24))
        parts += named("arm", tube(np.column_stack([w * 1.1 * np.cos(a), tall * 0.36 + w * 1.0 * np.sin(a), 0 * a]), 0.035, paint, 12))
        tip = np.array((w * 1.1 * np.cos(a[-1]), tall * 0.36 + w * np.sin(a[-1])))
        parts += named(
            "fluke",
            *both(extrude([(-0.09, -0.05), (0.06, -0.03), (0.05, 0.16)], 0.07, paint).turn("z", -8).at(float(tip[0]), float(tip[1]))),
        )
    if stock:
        y = tall * 0.86
        parts += named("stock", rod((-w * 0.75, y, 0), (w * 0.75, y, 0), 0.028, paint), *both(ball(0.042, paint).at(w * 0.75, y, 0)))
    if style == "rope":
        rope = Paint(np.array((0.82, 0.70, 0.48)), "fabric")
        t = np.linspace(0, 1, 40)
        wind = np.column_stack([0.085 * np.cos(14 * t) + 0.05 * np.sin(6 * t), tall * (1.02 - 0.75 * t), 0.085 * np.sin(14 * t)])
        parts += named(
            "rope",
            tube(wind, 0.022, rope, 8),
            tube(spline([wind[-1], (0.12, tall * 0.18, 0.1), (0.2, 0.02, 0.12), (0.32, -0.12, 0.1)], 14), 0.022, rope, 8),
        )
    if style == "chain":
        way = spline([(0, tall + 0.13, 0), (0.1, tall + 0.02, 0.07), (0.16, tall * 0.5, 0.1), (0.22, 0.05, 0.12), (0.45, -0.1, 0.14)], 20)
        parts += named("chain", *(_link(way[i], way[i + 1] - way[i], 0.03, 90 * (i % 2), paint) for i in range(len(way) - 1)))
    has, lacks = told(a_rope=style == "rope", a_chain=style == "chain", a_crossbar=stock)
    return Build(
        parts,
        (),
        "with a rope" if style == "rope" else "with a ring",
        paint,
        variant=style,
        has=(*has, "a ring", f"{('two', 'four')[flukes > 2]} flukes"),
        lacks=lacks,
    )


def _link(spot: np.ndarray, way: np.ndarray, radius: float, twist: float, paint: Paint) -> Part:
    """Oval chain link that points along `way`."""
    z = way / np.linalg.norm(way)
    x = np.cross((0, 0, 1.0), z)
    x /= np.linalg.norm(x)
    frame = np.stack([x, np.cross(z, x), z])
    long = float(np.linalg.norm(way)) * 0.62 / radius
    link = torus(radius, radius * 0.3, paint, 6, 16).scaled(1.0, 1.0, max(1.0, long)).turn("z", twist)
    return replace(link, vertices=link.vertices @ frame + spot)


def statue(rng: Rng) -> Build:
    """On a pedestal: bust, figure in a robe, with a raised torch, angel with wings, warrior with a spear, lying lion."""
    style = pick(rng, "bust", "robe", "torch", "angel", "warrior", "lion")
    paint = stone(rng) if chance(rng, 0.7) else Paint(np.array((0.45, 0.33, 0.18)), "metal")
    top, wide = between(rng, 0.7, 0.95), 0.42 if style != "bust" else 0.36
    deep = wide * (1.9 if style == "lion" else 1.0)
    round_ = style in ("robe", "angel") and chance(rng, 0.5)
    if style == "lion":
        top *= 0.55
    if round_:
        line = [
            (0, 0),
            (wide * 0.65, 0),
            (wide * 0.65, 0.08),
            (wide * 0.5, 0.12),
            (wide * 0.48, top - 0.08),
            (wide * 0.6, top - 0.05),
            (wide * 0.6, top),
            (0, top),
        ]
        parts = named("pedestal", lathe(line, paint, 32))
    else:
        parts = named(
            "pedestal",
            rounded(wide * 1.3, 0.08, deep + wide * 0.3, 0.012, paint),
            box(wide, top - 0.12, deep, paint).at(0, 0.06, 0),
            box(wide * 0.7, (top - 0.12) * 0.6, deep + 0.02, lighter(paint, -0.12)).at(0, 0.06 + (top - 0.12) * 0.2, 0),
            rounded(wide * 1.25, 0.06, deep + wide * 0.25, 0.012, paint).at(0, top - 0.06, 0),
        )
    figure = {"bust": _bust, "lion": _lion}.get(style, lambda p: _figure(style, p))(paint)
    parts += moved(figure, y=top)
    has, lacks = told(wings=style == "angel", a_torch=style == "torch", a_spear=style == "warrior", a_shield=style == "warrior")
    what = {
        "bust": "of a head",
        "lion": "of a lying lion",
        "angel": "of an angel with wings",
        "torch": "of a figure with a torch",
        "warrior": "of a warrior",
    }
    detail = f"{what.get(style, 'of a figure in a robe')} on a pedestal"
    return Build(
        stretched(rng, parts, 0.08),
        ("old",),
        detail,
        paint,
        variant=style,
        has=(*has, "a round pedestal" if round_ else "a square pedestal"),
        lacks=lacks,
    )


def _head(paint: Paint) -> list[Part]:
    """Head of a person about the origin, chin down, facing +Z, 0.24 m high."""
    return named(
        "head",
        ellipsoid(0.085, 0.12, 0.1, paint),
        ellipsoid(0.018, 0.03, 0.03, paint).at(0, -0.01, 0.1),
        ellipsoid(0.092, 0.075, 0.1, paint).at(0, 0.06, -0.015),
        *both(ellipsoid(0.014, 0.032, 0.02, paint).at(0.085, 0, 0)),
        *both(ellipsoid(0.02, 0.01, 0.01, paint).at(0.035, 0.025, 0.095)),
        ellipsoid(0.03, 0.012, 0.016, paint).at(0, -0.06, 0.092),
    )


def _bust(paint: Paint) -> list[Part]:
    shoulders = loft(
        np.array(
            [
                [(0.235 * k * np.cos(a), y, 0.12 * d * np.sin(a)) for a in np.linspace(2 * np.pi, 0, 24, endpoint=False)]
                for y, k, d in ((0.1, 0.62, 0.8), (0.2, 0.95, 1.0), (0.3, 1.0, 0.95), (0.36, 0.75, 0.8), (0.4, 0.3, 0.5))
            ]
        ),
        paint,
    )
    foot = lathe([(0, 0), (0.11, 0), (0.11, 0.03), (0.06, 0.05), (0.06, 0.12), (0, 0.12)], paint, 20)
    return [*named("chest", shoulders, foot, cylinder(0.055, 0.12, paint).at(0, 0.36, 0)), *moved(_head(paint), 0, 0.55, 0.01)]


def _figure(style: str, paint: Paint) -> list[Part]:
    """Standing person, 1.6 m, feet on y = 0."""
    a = np.linspace(2 * np.pi, 0, 36, endpoint=False)
    folds = 1 + 0.07 * np.cos(11 * a)
    robe = style in ("robe", "angel", "torch")
    parts: list[Part] = []
    if robe:
        rings = [
            [(w * f**s * np.cos(t), y, d * f**s * np.sin(t)) for t, f in zip(a, folds)]
            for y, w, d, s in (
                (0, 0.24, 0.2, 1.3),
                (0.4, 0.2, 0.16, 1),
                (0.85, 0.16, 0.12, 0.6),
                (1.15, 0.2, 0.12, 0.2),
                (1.28, 0.19, 0.1, 0),
                (1.34, 0.08, 0.07, 0),
            )
        ]
        parts += named("robe", loft(np.array(rings), paint))
    else:
        torso = [
            [(w * np.cos(t), y, d * np.sin(t)) for t in a]
            for y, w, d in ((0.66, 0.2, 0.14), (0.82, 0.15, 0.11), (1.1, 0.2, 0.12), (1.28, 0.2, 0.1), (1.34, 0.08, 0.07))
        ]
        parts += named("body", loft(np.array(torso), paint))
        parts += named(
            "leg",
            *(rod((s * 0.09, 0.7, 0), (s * 0.12, 0.36, 0.03 * s), 0.085, paint, 0.065) for s in (-1, 1)),
            *(rod((s * 0.12, 0.37, 0.03 * s), (s * 0.12, 0.03, 0.03 * s - 0.02), 0.065, paint, 0.045) for s in (-1, 1)),
        )
        parts += named("foot", *(rounded(0.09, 0.06, 0.22, 0.025, paint).at(s * 0.12, 0, 0.03 * s + 0.04) for s in (-1, 1)))

    def arm(s: int, elbow: tuple[float, float, float], hand: tuple[float, float, float]) -> list[Part]:
        return named(
            "arm",
            ball(0.07, paint).at(s * 0.19, 1.25, 0),
            rod((s * 0.19, 1.25, 0), elbow, 0.06, paint, 0.05),
            ball(0.05, paint).at(*elbow),
            rod(elbow, hand, 0.05, paint, 0.036),
            ball(0.045, paint).at(*hand),
        )

    if style == "torch":
        parts += arm(1, (0.3, 1.45, 0.04), (0.3, 1.74, 0.06)) + arm(-1, (-0.27, 1.0, 0.05), (-0.12, 0.98, 0.2))
        parts += named(
            "torch",
            cylinder(0.02, 0.26, paint, 0.045).at(0.3, 1.68, 0.07),
            lathe([(0, 0), (0.06, 0.02), (0.05, 0.1), (0.005, 0.2), (0, 0.2)], paint, 12).at(0.3, 1.94, 0.07),
        )
        parts += named("tablet", box(0.16, 0.26, 0.04, paint).turn("z", 12).at(-0.2, 0.92, 0.2)) + named(
            "crown",
            *(
                rod((0.08 * np.cos(t), 1.62, 0.08 * np.sin(t)), (0.2 * np.cos(t), 1.72, 0.2 * np.sin(t)), 0.014, paint, 0.003, 6)
                for t in np.linspace(0, np.pi, 7)
            ),
        )
    elif style == "angel":
        parts += arm(1, (0.24, 1.02, 0.08), (0.03, 1.08, 0.2)) + arm(-1, (-0.24, 1.02, 0.08), (-0.03, 1.08, 0.2))
        wing = extrude(
            np.array(
                [
                    (0.04, 1.12),
                    (0.2, 1.42),
                    (0.42, 1.62),
                    (0.56, 1.6),
                    (0.6, 1.35),
                    (0.5, 1.1),
                    (0.52, 0.95),
                    (0.4, 0.85),
                    (0.38, 0.66),
                    (0.26, 0.7),
                    (0.2, 0.55),
                    (0.1, 0.8),
                ]
            ),
            0.045,
            paint,
        )
        ribs = [rod((0.1, 1.15 - 0.05 * k, -0.02), (0.55 - 0.1 * k, 1.5 - 0.2 * k, -0.02), 0.022, paint, 0.012, 6) for k in range(4)]
        parts += named("wing", *(q for p in (wing, *ribs) for q in both(p.turn("y", 18).at(0, 0, -0.1))))
    elif style == "warrior":
        parts += arm(1, (0.33, 1.05, 0.05), (0.36, 1.2, 0.22)) + arm(-1, (-0.3, 1.02, 0.02), (-0.3, 0.85, 0.16))
        parts += named(
            "spear",
            rod((0.36, 0, 0.22), (0.36, 1.95, 0.22), 0.016, paint),
            extrude([(-0.04, 0), (0.04, 0), (0, 0.18)], 0.02, paint).at(0.36, 1.93, 0.22),
        )
        disc = lathe([(0, -0.03), (0.27, -0.03), (0.26, 0.0), (0.14, 0.05), (0.05, 0.08), (0, 0.08)], paint, 32).turn("x", 90)
        parts += named("shield", disc.at(-0.3, 0.85, 0.22)) + named(
            "helmet",
            ellipsoid(0.105, 0.1, 0.115, paint).at(0, 1.58, -0.01),
            extrude(np.array([(-0.16, 1.52), (-0.12, 1.66), (0, 1.75), (0.12, 1.7), (0.06, 1.66), (-0.04, 1.62)]), 0.03, paint).turn(
                "y", -90
            ),
        )
        parts += named("skirt", *around(box(0.08, 0.24, 0.03, paint).at(0, 0.52, 0.17), 12))
    else:
        parts += arm(1, (0.27, 0.98, 0.02), (0.16, 1.02, 0.22)) + arm(-1, (-0.27, 0.98, 0.0), (-0.26, 0.72, 0.08))
        parts += named("book", box(0.16, 0.2, 0.05, paint).turn("x", -20).at(0.12, 0.98, 0.22))
    parts += named("neck", cylinder(0.055, 0.14, paint).at(0, 1.3, 0))
    return parts + moved(_head(paint), 0, 1.5, 0.01)


def _lion(paint: Paint) -> list[Part]:
    """Lying lion, its head up, facing +Z."""
    spine = spline([(0, 0.2, -0.3), (0, 0.21, 0), (0, 0.27, 0.2), (0, 0.36, 0.3)], 14)
    body = tube(spine, 0.155, paint, 20)
    parts = named("body", body, ellipsoid(0.15, 0.15, 0.17, paint).at(0, 0.17, -0.27))
    parts += named(
        "leg",
        *both(rod((0.12, 0.06, 0.12), (0.12, 0.055, 0.5), 0.055, paint)),
        *both(ellipsoid(0.065, 0.05, 0.08, paint).at(0.12, 0.05, 0.5)),
        *both(ellipsoid(0.075, 0.14, 0.17, paint).at(0.13, 0.13, -0.24)),
        *both(rod((0.17, 0.05, -0.28), (0.18, 0.05, -0.02), 0.05, paint)),
    )
    parts += named(
        "mane",
        ellipsoid(0.19, 0.21, 0.15, paint).at(0, 0.46, 0.3),
        *(ball(0.07, paint, 8, 12).at(0.17 * np.cos(t), 0.46 + 0.19 * np.sin(t), 0.33) for t in np.arange(12) * np.pi / 6),
    )
    parts += named(
        "head",
        ellipsoid(0.11, 0.12, 0.12, paint).at(0, 0.48, 0.4),
        ellipsoid(0.065, 0.055, 0.08, paint).at(0, 0.44, 0.5),
        ball(0.025, paint).at(0, 0.465, 0.575),
        *both(ellipsoid(0.035, 0.04, 0.02, paint).at(0.1, 0.6, 0.36)),
        *both(ball(0.016, paint).at(0.045, 0.51, 0.5)),
    )
    return parts + named(
        "tail",
        tube(spline([(0, 0.16, -0.42), (0.16, 0.06, -0.46), (0.24, 0.04, -0.25), (0.24, 0.04, 0.0)], 14), 0.025, paint, 8),
        ellipsoid(0.04, 0.035, 0.06, paint).at(0.24, 0.04, 0.03),
    )
