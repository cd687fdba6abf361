"""Boat and the hull that other boats are built on. Their bow points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    cylinder,
    ellipsoid,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.vehicles.bits import features
from cg3d.made.vehicles.cars import IRON, PANE
from cg3d.made.vehicles.crafts import propeller


def hull(length: float, width: float, deep: float, paint: Paint, *, open_top: bool = False, transom: float = 0.75) -> Part:
    """Boat body along z, keel at y = 0, bow to +Z; a closed solid, or a shell where open_top."""
    rings = []
    for t in np.linspace(0, 1, 16):
        w = width / 2 * min(1.0, transom + (1 - transom) * t * 3.0) * max(0.012, (1 - max(0.0, (t - 0.45) / 0.55) ** 2.2))
        low, rim = deep * 0.55 * max(0.0, (t - 0.55) / 0.45) ** 2, deep * (1 + 0.25 * t**3)
        a = np.linspace(-np.pi / 2, np.pi / 2, 13)
        outer = np.stack([w * np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.6, rim - (rim - low) * np.abs(np.cos(a)) ** 0.75], 1)
        z = np.full(13, (t - 0.5) * length)
        wall = np.minimum(0.04, w * 0.5)
        inner = (
            np.stack([outer[:, 0] * (w - wall) / w, np.maximum(outer[:, 1], low + wall * 2)], 1)[::-1]
            if open_top
            else outer[::-1] * (1, 0) + (0, rim)
        )
        if not open_top:
            inner = inner[1:-1]
            z = np.full(13, z[0])
        shape = np.concatenate([outer, inner])
        rings.append(np.column_stack([shape, np.full(len(shape), z[0])]))
    return loft(np.array(rings), paint)


def boat(rng: Rng) -> Build:
    """Rowing boat with benches and oars, motorboat with a windscreen, fishing boat with a cabin, rubber dinghy, tug, gondola."""
    style = pick(rng, "rowing", "rowing", "motor", "motor", "fishing", "fishing", "tug", "dinghy", "airboat")
    paint = wood(rng) if style == "rowing" and chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    if style in ("rowing", "dinghy"):
        return _small_boat(rng, paint, style)
    length, width, deep = between(rng, 5.0, 7.0), between(rng, 1.9, 2.3), between(rng, 0.85, 1.1)
    if style == "airboat":
        deep = 0.5
    deck = wood(rng) if chance(rng) else lighter(paint, 0.7)
    parts = named("hull", hull(length, width, deep, paint)) + named(
        "deck", hull(length * 0.97, width * 0.94, 0.08, deck).at(0, deep - 0.0, 0)
    )
    white = Paint(np.array((0.93, 0.93, 0.92)), "plastic")
    fenders = chance(rng, 0.35) and style != "airboat"
    if fenders:
        parts += named(
            "fender",
            *(
                p
                for f in (-0.3, -0.05, 0.18)
                for p in both(ellipsoid(0.12, 0.28, 0.12, white).at(width / 2 + 0.02, deep - 0.35, length * f))
            ),
        )
    rail = style != "motor" and style != "airboat"
    if style == "motor":
        parts += _motor_boat(deep, length, paint, white, width)
    elif style == "airboat":
        parts += _airboat(deep, length, width, white)
    else:
        parts += _cabin_boat(rng, style, deep, length, width, paint, white)
        parts += named(
            "railing", *both(rod((width * 0.4, deep + 0.45, -length * 0.45), (width * 0.38, deep + 0.5, length * 0.22), 0.02, IRON))
        )
        parts += named(
            "railing",
            *(
                p
                for z in (-0.4, -0.1, 0.2)
                for p in both(rod((width * 0.4, deep, length * z), (width * 0.4, deep + 0.47, length * z), 0.02, IRON))
            ),
        )
    has, lacks = features(
        ("a cabin", rail), ("a railing", rail), ("fenders", fenders), ("oars", False), ("an outboard motor", style == "motor")
    )
    sort = {"motor": ("motor",), "fishing": ("fishing",)}.get(style, ())
    detail = {"motor": "with a windscreen", "airboat": "with a large propeller", "tug": "with a funnel"}.get(style, "with a cabin")
    return Build(parts, sort, detail, paint, variant=style, has=has, lacks=lacks)


def _small_boat(rng: Rng, paint: Paint, style: str) -> Build:
    length, width, deep = between(rng, 3.2, 4.2), between(rng, 1.1, 1.4), between(rng, 0.42, 0.55)
    plank = wood(rng)
    engine = style == "dinghy"
    oars = not engine or chance(rng, 0.3)
    if engine:
        h, r = length / 2, 0.2
        line = spline(
            [
                (-width * 0.4, 0.3, -h),
                (-width * 0.42, 0.28, 0),
                (-width * 0.38, 0.34, h * 0.5),
                (0, 0.5, h),
                (width * 0.38, 0.34, h * 0.5),
                (width * 0.42, 0.28, 0),
                (width * 0.4, 0.3, -h),
            ],
            40,
        )
        radii = np.minimum(r, 0.06 + np.minimum(np.arange(len(line)), np.arange(len(line))[::-1]) * 0.07)
        parts = named("tube", tube(line, radii, paint, 14)) + named(
            "floor",
            slab(
                [(-width * 0.4, -h * 0.85), (width * 0.4, -h * 0.85), (width * 0.36, h * 0.4), (0, h * 0.85), (-width * 0.36, h * 0.4)],
                0.1,
                lighter(paint, -0.5),
            ).at(0, 0.12, 0),
        )
        parts += named("transom", box(width * 0.72, 0.42, 0.06, plank).at(0, 0.12, -h * 0.8)) + named(
            "bench", box(width * 0.75, 0.05, 0.28, plank).at(0, 0.4, -h * 0.15)
        )
        parts += named(
            "outboard motor",
            rounded(0.26, 0.36, 0.34, 0.08, IRON).at(0, 0.52, -h * 0.92),
            box(0.12, 0.6, 0.16, IRON).at(0, 0.0, -h * 0.92),
            *moved(turned(propeller(0.16, 3, IRON, IRON), "y", 180), y=0.05, z=-h * 0.92 - 0.14),
        )
    else:
        parts = named("hull", hull(length, width, deep, paint, open_top=True))
        count = int(rng.integers(2, 4))
        spots = ((-length * 0.32, 0.85), (0, 0.95), (length * 0.25, 0.72))
        parts += named("bench", *(box(width * f, 0.04, 0.24, plank).at(0, deep * 0.7, z) for z, f in spots[:count]))
        parts += named(
            "rib",
            *(
                p
                for z in np.linspace(-length * 0.4, length * 0.2, 5)
                for p in both(box(0.03, deep * 0.6, 0.05, plank).turn("z", -12).at(width * 0.4, deep * 0.3, float(z)))
            ),
        )
    if oars:
        blade = [rod((0, 0, 0), (0, 0, 1.7), 0.022, plank), ellipsoid(0.07, 0.012, 0.26, plank).at(0, 0, 1.85)]
        oar = moved(turned(turned(blade, "x", 14), "y", 75), width * 0.1, deep * 1.1 + 0.12, 0.15)
        parts += named("oar", *(p for part in oar for p in both(part)))
    has, lacks = features(("oars", oars), ("an outboard motor", engine), ("a cabin", False), ("a railing", False))
    detail = "with an outboard motor" if engine else "with two oars"
    return Build(parts, ("rowing",) if not engine else (), detail, paint, variant=style, has=has, lacks=lacks)


def _cabin_boat(rng: Rng, style: str, deep: float, length: float, width: float, paint: Paint, white: Paint) -> list[Part]:
    z = length * 0.05
    parts = named(
        "cabin",
        box(width * 0.55, 1.25, length * 0.24, white).at(0, deep, z),
        rounded(width * 0.64, 0.1, length * 0.3, 0.04, paint).at(0, deep + 1.25, z),
    )
    parts += named(
        "window",
        box(width * 0.5, 0.42, length * 0.244, PANE).at(0, deep + 0.7, z),
        box(width * 0.556, 0.42, length * 0.19, PANE).at(0, deep + 0.7, z),
    )
    if style == "tug":
        funnel = draw(rng, pick(rng, "red", "yellow", "orange", "black"), "metal")
        parts += named(
            "funnel",
            cylinder(0.26, 1.5, funnel, 0.23).turn("x", -6).at(0, deep + 0.6, -length * 0.16),
            cylinder(0.25, 0.2, IRON, 0.24).turn("x", -6).at(0, deep + 2.08, -length * 0.175),
        )
        parts += named(
            "wheelhouse",
            box(width * 0.45, 0.8, length * 0.14, white).at(0, deep + 1.35, z + 0.2),
            box(width * 0.455, 0.4, length * 0.145, PANE).at(0, deep + 1.6, z + 0.2),
            rounded(width * 0.5, 0.08, length * 0.17, 0.03, paint).at(0, deep + 2.15, z + 0.2),
        )
        tyre = torus(0.24, 0.09, IRON, 8, 20).turn("z", 90)
        return (
            parts
            + named("tire", *(p for f in (-0.32, -0.18, -0.04, 0.1) for p in both(tyre.at(width * 0.5, deep - 0.25, length * f))))
            + named("bollard", *both(cylinder(0.09, 0.35, IRON).at(0.25, deep, -length * 0.35)))
        )
    pole = wood(rng, grain=False)
    parts += named(
        "mast",
        cylinder(0.045, 2.3, pole).at(0, deep, -length * 0.2),
        rod((0, deep + 0.5, -length * 0.2), (0, deep + 1.7, -length * 0.42), 0.03, IRON),
        rod((0, deep + 2.25, -length * 0.2), (0, deep + 1.7, -length * 0.42), 0.012, IRON),
    )
    return parts + named(
        "winch",
        cylinder(0.18, 0.8, IRON).turn("z", 90).at(0.4, deep + 0.25, -length * 0.36),
        *both(box(0.06, 0.4, 0.3, IRON).at(0.42, deep, -length * 0.36)),
    )


def _airboat(deep: float, length: float, width: float, white: Paint) -> list[Part]:
    z = -length * 0.34
    ring = [torus(r, 0.025, IRON, 6, 32).turn("x", 90) for r in (1.0, 0.7, 0.4)]
    cage = [
        *moved(ring, z=-0.25),
        torus(1.0, 0.025, IRON, 6, 32).turn("x", 90).at(0, 0, 0.25),
        *around(rod((0, 0, -0.25), (1.0, 0, -0.25), 0.015, IRON, sides=6), 8, "z"),
        *around(rod((1.0, 0, -0.25), (1.0, 0, 0.25), 0.015, IRON, sides=6), 8, "z"),
    ]
    parts = (
        named("cage", *moved(cage, y=deep + 1.15, z=z))
        + named("propeller", *moved(propeller(0.9, 3, IRON, IRON), y=deep + 1.15, z=z))
        + named(
            "engine",
            box(0.5, 0.5, 0.7, IRON).at(0, deep + 0.85, z + 0.5),
            *both(rod((0.3, deep, z + 0.4), (0.15, deep + 0.9, z + 0.4), 0.04, IRON)),
        )
    )
    parts += named("rudder", *both(box(0.04, 1.2, 0.5, white).at(0.35, deep + 0.55, z - 0.65)))
    return parts + named(
        "seat",
        *(
            rounded(w, h_, d, 0.05, white).at(0, y, zz)
            for w, h_, d, y, zz in (
                (0.7, 0.14, 0.5, deep + 0.8, z + 1.2),
                (0.7, 0.5, 0.12, deep + 0.9, z + 0.95),
                (width * 0.6, 0.4, 0.5, deep + 0.05, length * 0.1),
            )
        ),
        *both(rod((0.25, deep, z + 1.2), (0.25, deep + 0.8, z + 1.2), 0.03, IRON)),
    )


def _motor_boat(deep: float, length: float, paint: Paint, white: Paint, width: float) -> list[Part]:
    screen = box(width * 0.7, 0.5, 0.05, PANE).turn("x", -35).at(0, deep + 0.15, length * 0.12)
    parts = [
        *named("windscreen", screen),
        *named("foredeck", rounded(width * 0.72, 0.28, length * 0.24, 0.1, paint).at(0, deep, length * 0.2)),
        *named("seat", *both(rounded(0.55, 0.55, 0.5, 0.12, white).at(0.42, deep, -length * 0.12))),
    ]
    parts += [
        *named("outboard motor", rounded(0.4, 0.75, 0.45, 0.12, IRON).at(0, deep - 0.05, -length * 0.51)),
        *named("seat", rounded(width * 0.7, 0.45, 0.45, 0.12, white).at(0, deep, -length * 0.36)),
    ]
    return parts
