"""On and under water: boat, sailboat, ship, submarine. Their bow points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import Float, circle, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.vehicles.cars import IRON, PANE
from cg3d.made.vehicles.crafts import fuselage, propeller, wing


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
    """Rowing boat with benches and oars, canoe-like, motorboat with a windscreen, fishing boat with a cabin."""
    style = pick(rng, "rowing", "motor", "fishing")
    paint = wood(rng) if style == "rowing" and chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    if style == "rowing":
        length, width, deep = between(rng, 3.2, 4.2), between(rng, 1.1, 1.4), between(rng, 0.42, 0.55)
        plank = wood(rng)
        parts = [hull(length, width, deep, paint, open_top=True)]
        parts += [
            box(width * f, 0.04, 0.24, plank).at(0, deep * 0.7, z) for z, f in ((-length * 0.32, 0.85), (0, 0.95), (length * 0.25, 0.72))
        ]
        blade = [rod((0, 0, 0), (0, 0, 1.7), 0.022, plank), ellipsoid(0.07, 0.012, 0.26, plank).at(0, 0, 1.85)]
        oar = moved(turned(turned(blade, "x", 14), "y", 75), width * 0.1, deep * 1.1 + 0.12, 0.15)
        return Build([*parts, *(p for part in oar for p in both(part))], ("rowing",), "with two oars", paint)
    length, width, deep = between(rng, 5.0, 7.0), between(rng, 1.9, 2.3), between(rng, 0.85, 1.1)
    deck = wood(rng) if chance(rng) else lighter(paint, 0.7)
    parts = [hull(length, width, deep, paint), hull(length * 0.97, width * 0.94, 0.08, deck).at(0, deep - 0.0, 0)]
    white = Paint(np.array((0.93, 0.93, 0.92)), "plastic")
    if style == "motor":
        return _motor_boat(deep, length, paint, parts, white, width)
    parts += [
        box(width * 0.55, 1.25, length * 0.24, white).at(0, deep, length * 0.05),
        rounded(width * 0.64, 0.1, length * 0.3, 0.04, paint).at(0, deep + 1.25, length * 0.05),
    ]
    parts += [
        box(width * 0.5, 0.42, length * 0.244, PANE).at(0, deep + 0.7, length * 0.05),
        box(width * 0.556, 0.42, length * 0.19, PANE).at(0, deep + 0.7, length * 0.05),
    ]
    parts += [
        cylinder(0.045, 2.3, wood(rng, grain=False)).at(0, deep, -length * 0.2),
        rod((0, deep + 0.5, -length * 0.2), (0, deep + 1.7, -length * 0.42), 0.03, IRON),
        *both(rod((width * 0.4, deep + 0.45, -length * 0.45), (width * 0.38, deep + 0.5, length * 0.22), 0.02, IRON)),
    ]
    parts += [
        p for z in (-0.4, -0.1, 0.2) for p in both(rod((width * 0.4, deep, length * z), (width * 0.4, deep + 0.47, length * z), 0.02, IRON))
    ]
    return Build(parts, ("fishing",), "with a cabin", paint)


def _motor_boat(deep: float, length: float, paint: Paint, parts: list[Part], white: Paint, width: float) -> Build:
    screen = box(width * 0.7, 0.5, 0.05, PANE).turn("x", -35).at(0, deep + 0.15, length * 0.12)
    parts += [
        screen,
        rounded(width * 0.72, 0.28, length * 0.24, 0.1, paint).at(0, deep, length * 0.2),
        *both(rounded(0.55, 0.55, 0.5, 0.12, white).at(0.42, deep, -length * 0.12)),
    ]
    parts += [
        rounded(0.4, 0.75, 0.45, 0.12, IRON).at(0, deep - 0.05, -length * 0.51),
        rounded(width * 0.7, 0.45, 0.45, 0.12, white).at(0, deep, -length * 0.36),
    ]
    return Build(parts, ("motor",), "with a windscreen", paint)


def _sail(points: Float, paint: Paint) -> Part:
    """Thin sail from its (z, y) outline, blown out a little to one side."""
    sheet = extrude(points, 0.02, paint).turn("y", -90)
    return sheet.shaped(lambda x, y, z: (x + 0.12 * np.sin(np.pi * np.clip((y - points[:, 1].min()) / np.ptp(points[:, 1]), 0, 1)), y, z))


def sailboat(rng: Rng) -> Build:
    """Sloop with main sail and jib; hull with a keel fin."""
    paint = wood(rng) if chance(rng, 0.35) else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    canvas = draw(rng, pick(rng, "white", "white", "red", "yellow", "orange", "beige"), "fabric")
    length = between(rng, 5.0, 7.5)
    width, deep, tall = length * 0.3, length * 0.13, length * between(rng, 1.05, 1.3)
    mast, pole = length * 0.08, wood(rng, grain=False)
    steps = np.linspace(0, 1, 10)
    leech = np.column_stack([mast - 0.1 - length * 0.5 * (1 - steps) ** 0.85, deep + 0.7 + (tall - 0.8) * steps])
    main = joined((mast - 0.08, deep + 0.6), (mast - 0.08, deep + tall - 0.1), leech[::-1])
    jib = np.array([(mast + 0.12, deep + 0.5), (length * 0.47, deep + 0.25), (mast + 0.1, deep + tall * 0.85)])
    parts = [
        hull(length, width, deep, paint, transom=0.6),
        hull(length * 0.96, width * 0.92, 0.05, lighter(paint, 0.5), transom=0.6).at(0, deep, 0),
        _sail(main, canvas),
        _sail(jib, canvas),
    ]
    parts += [
        rod((0, deep, mast), (0, deep + tall, mast), 0.05, pole, 0.03),
        rod((0, deep + 0.55, mast), (0, deep + 0.55, mast - length * 0.52), 0.035, pole),
    ]
    parts += [
        rounded(width * 0.5, 0.32, length * 0.2, 0.1, Paint(np.array((0.93, 0.93, 0.92)))).at(0, deep, length * 0.0),
        rod((0, deep + tall, mast), (0, deep * 1.2, length * 0.48), 0.01, IRON),
        rod((0, deep + tall, mast), (0, deep, -length * 0.48), 0.01, IRON),
    ]
    return Build(parts, detail=f"with two {canvas.name} sails", body=paint)


def ship(rng: Rng) -> Build:
    """Container ship, cruise liner or freighter with funnels."""
    paint = draw(rng, pick(rng, "red", "blue", "black", "green", "grey", "white"), "metal")
    length, width, deep = between(rng, 60, 90), between(rng, 11, 14), between(rng, 6, 8)
    white = Paint(np.array((0.93, 0.93, 0.93)), "metal")
    funnel = draw(rng, pick(rng, "red", "orange", "yellow", "blue", "black"), "metal")
    parts = [
        hull(length, width, deep, paint, transom=0.85),
        hull(length * 0.97, width * 0.95, 0.4, lighter(paint, 0.4), transom=0.85).at(0, deep, 0),
    ]
    if chance(rng):
        rows = int(length * 0.6 / 6.5)
        for i in range(rows):
            for j in range(4):
                for k in range(int(rng.integers(1, 4))):
                    parts.append(
                        box(2.5, 2.5, 6.0, draw(rng, pick(rng, *BRIGHT, "grey"), "metal")).at(
                            (j - 1.5) * 2.6, deep + 0.3 + 2.55 * k, -length * 0.22 + i * 6.5
                        )
                    )
        parts += [
            box(width * 0.85, 9, 6, white).at(0, deep, -length * 0.36),
            box(width * 0.87, 1.2, 5, PANE).at(0, deep + 7, -length * 0.355),
            cylinder(1.3, 4, funnel).at(0, deep + 8.5, -length * 0.39),
        ]
        return Build(parts, ("container",), "", paint)
    for i in range(int(rng.integers(2, 5))):
        long = length * (0.66 - 0.1 * i)
        parts += [
            rounded(width * (0.82 - 0.07 * i), 2.6, long, 0.8, white).at(0, deep + 0.2 + 2.5 * i, -length * 0.05),
            box(width * (0.825 - 0.07 * i), 0.8, long * 0.9, PANE).at(0, deep + 1.2 + 2.5 * i, -length * 0.05),
        ]
    top = deep + 2.5 * (i + 1)
    parts += [
        lathe([(0, 0), (1.7, 0), (1.5, 5), (0, 5)], funnel).turn("x", -8).scaled(0.8, 1, 1.3).at(0, top, z)
        for z in (-length * 0.12, length * 0.02)[: int(rng.integers(1, 3))]
    ]
    return Build([*parts, rod((0, top, length * 0.16), (0, top + 6, length * 0.16), 0.25, IRON)], ("passenger",), "with funnels", paint)


def submarine(rng: Rng) -> Build:
    """Cigar with a tower, periscope, fins and portholes."""
    paint = draw(rng, pick(rng, "yellow", "yellow", "grey", "black", "red", "blue", "green"), "metal")
    h, r = between(rng, 4.0, 6.0), between(rng, 0.9, 1.2)
    parts = [
        fuselage(
            [(-h, 0.05, 0.05, 0), (-h * 0.7, r * 0.7, r * 0.7, 0), (0, r, r, 0), (h * 0.7, r * 0.85, r * 0.85, 0), (h, 0.1, 0.1, 0)], paint
        )
    ]
    parts += [slab(circle(0.9, 24, 0.45), 1.1, paint, smooth=True).turn("y", 90).at(0, r - 0.25, 0.4)]
    parts += [tube(spline([(0, r, 0.5), (0, r + 1.5, 0.5), (0, r + 1.62, 0.6), (0, r + 1.62, 0.9)], 14), 0.07, IRON)]
    parts += [
        p
        for z in (-h * 0.25, h * 0.05, h * 0.35)
        for p in both(
            lathe([(0, 0), (0.26, 0), (0.26, 0.1), (0.18, 0.12), (0, 0.1)], Paint(np.array((0.8, 0.63, 0.28)), "metal"))
            .turn("z", -90)
            .at(r * 0.93, 0.15, z)
        )
    ]
    parts += turned(both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), "z", 0) and moved(
        [*both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), *turned(both(wing(1.1, 0.6, 1.4, 0.4, 0, 0.12, paint)), "z", 90)], z=-h * 0.8
    )
    return Build([*parts, *turned(moved(propeller(0.7, 4, IRON, IRON), z=h), "y", 180)], detail="with a periscope", body=paint)
