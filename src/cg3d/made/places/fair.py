"""Fairground: carousel, ferris wheel."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
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
from cg3d.made.places.surfaces import DARK, WHITE
from cg3d.made.places.telling import counted, told


def _egg(x: float, y: float, z: float, paint: Paint) -> Part:
    return ball(1.0, paint, 6, 10).scaled(x, y, z)


def _horse(paint: Paint, saddle: Paint, size: float) -> list[Part]:
    """Little prancing horse facing +X, belly at y = 0."""
    parts = [
        _egg(0.34, 0.16, 0.13, paint),
        loft(np.array([_ring((0.2, 0.02), 0.11, 60), _ring((0.36, 0.26), 0.08, 50), _ring((0.42, 0.38), 0.06, 20)]), paint),
    ]
    parts += [
        _egg(0.15, 0.07, 0.06, paint).turn("z", -32).at(0.5, 0.36, 0),
        *both(_egg(0.015, 0.05, 0.02, paint).at(0.42, 0.47, 0.03), "z"),
    ]
    for x, a, b in ((0.22, 60, 10), (0.2, 25, -30), (-0.24, -15, -50), (-0.24, 10, -35)):
        z = 0.07 if b in (10, -50) else -0.07
        knee = np.array((x + 0.2 * np.sin(np.radians(a)), -0.05 - 0.2 * np.cos(np.radians(a)), z))
        foot = knee + (0.2 * np.sin(np.radians(b)), -0.2 * np.cos(np.radians(b)), 0)
        parts += [rod((x, -0.05, z), knee, 0.05, paint, 0.035, 6), rod(knee, foot, 0.035, paint, 0.03, 6)]
    parts += [
        tube(spline([(-0.32, 0.06, 0), (-0.46, 0.05, 0), (-0.52, -0.2, 0)], 6), 0.035, saddle, 5),
        rounded(0.24, 0.08, 0.24, 0.03, saddle, 1).at(0, 0.11, 0),
    ]
    return [p.scaled(size, size, size) for p in parts]


def _ring(spot: tuple[float, float], r: float, lean: float) -> np.ndarray:
    a = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    c, s = np.cos(np.radians(lean)), np.sin(np.radians(lean))
    return np.column_stack([spot[0] + r * np.cos(a) * s, spot[1] - r * np.cos(a) * c, 0.8 * r * np.sin(a)])


def carousel(rng: Rng) -> Build:
    """Round floor under a tent roof with horses on poles; chair swings on chains; a small hand-turned one; two storeys."""
    style = pick(rng, "horses", "horses", "chairs", "playground", "two storeys")
    paint, second = (
        draw(rng, pick(rng, "red", "blue", "pink", "turquoise", "purple", "orange")),
        WHITE if chance(rng, 0.6) else draw(rng, "yellow"),
    )
    gold = Paint(np.array((0.85, 0.68, 0.25)), "metal")
    r, tall = between(rng, 2.8, 3.6), between(rng, 2.6, 3.0)
    if style == "playground":
        r = between(rng, 0.9, 1.2)
        parts = named("floor", cylinder(r, 0.09, paint).at(0, 0.15, 0)) + named(
            "post", cylinder(0.08, 0.9, DARK), cylinder(0.2, 0.15, DARK)
        )
        bow = spline([(0.12, 0.24, 0), (0.2, 0.85, 0), (r * 0.75, 0.9, 0), (r * 0.95, 0.75, 0), (r * 0.95, 0.24, 0)], 24)
        parts += named("handle", *around(tube(bow, 0.026, gold if chance(rng) else DARK, 8), int(rng.integers(4, 7)))) + named(
            "wheel", torus(0.3, 0.03, DARK, 8).at(0, 0.75, 0)
        )
        return Build(parts, ("round", "low"), "with handles", paint, variant=style, has=("handles",), lacks=("a roof", "horses"))
    tiers = 2 if style == "two storeys" else 1
    parts = named("floor", cylinder(r, 0.3, second, sides=40), torus(r, 0.1, paint, 8, 40).at(0, 0.25, 0))
    top = 0.3 + tall * tiers
    parts += named("pillar", cylinder(r * 0.24, top, paint, sides=16), *around(box(0.3, tall * 0.7, 0.08, second).at(0, 0.6, r * 0.235), 8))
    if tiers == 2:
        parts += named(
            "floor", cylinder(r * 1.0, 0.2, second, sides=40).at(0, 0.3 + tall - 0.2, 0), torus(r, 0.1, paint, 8, 40).at(0, 0.2 + tall, 0)
        )
    edge = r * 1.08
    for k in range(16):
        a, b = 2 * np.pi * k / 16, 2 * np.pi * (k + 1) / 16
        foot = np.array([(edge * np.cos(t), top, edge * np.sin(t)) for t in (a, b)])
        tip = np.array([(0.15 * np.cos(t), top + r * 0.55, 0.15 * np.sin(t)) for t in (a, b)])
        ring0 = np.array([foot[0] - (0, 0.1, 0), foot[1] - (0, 0.1, 0), foot[1], foot[0]])
        ring1 = np.array([tip[0] - (0, 0.1, 0), tip[1] - (0, 0.1, 0), tip[1], tip[0]])
        parts += named("roof", loft(np.array([ring0, ring1]), paint if k % 2 else second))
    flap = extrude(
        joined((-edge * 0.19, 0.1), (-edge * 0.19, -0.12), arc(0, -0.12, edge * 0.19, 180, 360, 8), (edge * 0.19, 0.1)),
        0.06,
        second,
    )
    parts += named("valance", *(p.at(0, top, 0) for p in around(flap.at(0, 0, edge * 0.985), 16, start=11.25)))
    parts += named("spire", lathe([(0, 0), (0.2, 0), (0.25, 0.2), (0.08, 0.35), (0.03, 0.9), (0, 0.9)], gold, 16).at(0, top + r * 0.52, 0))
    coats = [draw(rng, w) for w in ("white", "brown", "black", pick(rng, "pink", "blue"))]
    for i in range(8 if style != "chairs" else 12):
        turn = 45.0 * i if style != "chairs" else 30.0 * i
        if style == "chairs":
            out = r * 1.35
            chair = [rounded(0.4, 0.06, 0.36, 0.02, coats[i % 4]), rounded(0.06, 0.4, 0.36, 0.02, coats[i % 4]).at(-0.18, 0, 0)]
            one = named("chair", *moved(chair, 0, 1.0, out)) + named(
                "chain", *both(rod((0.15, 1.05, out), (0.12, top - 0.05, edge * 0.9), 0.02, DARK, sides=6))
            )
            parts += [p.turn("y", turn) for p in one]
            continue
        for level in range(tiers):
            up = 0.3 + tall * level + 0.85 + 0.25 * (i % 2)
            one = named("horse", *moved(_horse(coats[i % 4], paint, 1.5), 0, up, r * 0.76))
            one += named("pole", rod((0, 0.3 + tall * level, r * 0.76), (0, 0.3 + tall * (level + 1), r * 0.76), 0.04, gold, sides=8))
            parts += [p.turn("y", turn) for p in one]
    has, lacks = told(horses=style != "chairs", chairs_on_chains=style == "chairs", a_roof=True)
    return Build(parts, ("round",), f"with {has[0]}", paint, variant=style, has=has, lacks=lacks)


def ferris_wheel(rng: Rng) -> Build:
    """Wheel of cabins on A-shaped legs: open gondolas, closed capsules, umbrella gondolas, a single-rim small one."""
    style = pick(rng, "gondolas", "gondolas", "capsules", "umbrellas", "single rim")
    frame = draw(rng, pick(rng, "white", "white", "red", "blue", "grey", "purple"), "metal")
    count, r = int(rng.integers(8, 15)), between(rng, 9, 13)
    hub, half = r * 1.18 + 1.6, 0.0 if style == "single rim" else r * 0.09
    parts: list[Part] = []
    for z in {-half, half}:
        for k in (1.0, 0.86):
            parts += named("rim", torus(r * k, r * 0.014, frame, 6, 48).turn("x", 90).at(0, hub, z))
        for i in range(count):
            a, b = 2 * np.pi * i / count, 2 * np.pi * (i + 0.5) / count
            spot = np.array((np.cos(a), np.sin(a), 0))
            parts += named("spoke", rod((0, hub, z), spot * r + (0, hub, z), r * 0.011, frame, sides=6))
            mid, nxt = np.array((np.cos(b), np.sin(b), 0)), np.array((np.cos(2 * b - a), np.sin(2 * b - a), 0))
            parts += named(
                "brace", *(rod(p * r * 0.86 + (0, hub, z), mid * r + (0, hub, z), r * 0.007, frame, sides=5) for p in (spot, nxt))
            )
    shades = [draw(rng, w) for w in rng.permutation(list(BRIGHT))[: int(rng.integers(1, 5))]]
    s = r * 0.12
    for i in range(count):
        a = 2 * np.pi * i / count
        x, y = r * np.cos(a), hub + r * np.sin(a)
        parts += named("axle", rod((x, y, -half - 0.1), (x, y, half + 0.1), r * 0.012, frame, sides=6))
        parts += named("cabin", *moved(_cabin(style, s, shades[i % len(shades)], frame), x, y, 0))
    out = half + r * 0.1
    for z in (-1, 1):
        parts += named("leg", *both(rod((r * 0.5, 0, z * (out + r * 0.16)), (0, hub, z * out), r * 0.032, frame, r * 0.022)))
        parts += named("leg", box(r * 1.2, 0.4, r * 0.14, Paint(np.array((0.55, 0.55, 0.56)), "concrete")).at(0, 0, z * (out + r * 0.16)))
    parts += named(
        "hub",
        rod((0, hub, -out - 0.3), (0, hub, out + 0.3), r * 0.045, lighter(frame, -0.3)),
        *both(cylinder(r * 0.1, 0.3, frame).turn("x", 90).at(0, hub, half), "z"),
    )
    has, lacks = told(closed_cabins=style == "capsules", open_gondolas=style != "capsules", umbrellas=style == "umbrellas")
    return Build(
        parts,
        ("round",),
        f"with {counted(count, 'cabins')}" if count < 13 else "with many cabins",
        frame,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _cabin(style: str, s: float, paint: Paint, frame: Paint) -> list[Part]:
    """Hangs from the origin."""
    if style == "capsules":
        return [
            ellipsoid(s * 0.95, s * 0.75, s * 0.75, paint).at(0, -s * 0.75, 0),
            torus(s * 0.93, s * 0.07, WHITE, 6, 20).scaled(1, 1, 0.8).at(0, -s * 0.75, 0),
        ]
    tub = lathe(
        [(0, 0), (s * 0.55, 0), (s * 0.8, s * 0.3), (s * 0.8, s * 0.75), (s * 0.7, s * 0.75), (s * 0.7, s * 0.2), (0, s * 0.2)], paint, 14
    )
    parts = [
        tub.at(0, -s * 1.9, 0),
        *(
            rod((c * s * 0.7, -s * 1.2, d * s * 0.7), (c * s * 0.5, -s * 0.35, d * s * 0.5), s * 0.05, frame, sides=5)
            for c in (-1, 1)
            for d in (-1, 1)
            if c == d
        ),
    ]
    if style == "umbrellas":
        return [*parts, lathe([(0, 0), (s, -s * 0.25), (s * 0.95, -s * 0.12), (0.02, s * 0.3), (0, s * 0.3)], paint, 10).at(0, -s * 0.3, 0)]
    return [*parts, rounded(s * 1.5, s * 0.18, s * 1.3, s * 0.08, paint).at(0, -s * 0.42, 0)]
