"""Pushed and ridden standing: skateboard, kick scooter, wheelbarrow, shopping cart, baby stroller. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
    tube,
)  # fmt: skip
from cg3d.made.vehicles.cars import IRON, RIM, TYRE, wheel
from cg3d.made.vehicles.cycles import lathe_fender, spoked


def skateboard(rng: Rng) -> Build:
    """Deck with kicks, trucks and four wheels."""
    paint = wood(rng) if chance(rng, 0.3) else draw(rng, pick(rng, *BRIGHT, "black"), "wooden")
    rubber = draw(rng, pick(rng, "white", "yellow", "red", "green", "orange", "black", "beige"), "rubber")
    length, width = between(rng, 0.75, 0.95), between(rng, 0.19, 0.24)
    deck = slab(rectangle(width, length, width * 0.49, 8), 0.012, paint)
    t = np.linspace(-length / 2, length / 2, 24)
    half = np.sqrt(np.clip(1 - (np.abs(t) / (length / 2)) ** 6, 0.0004, 1)) * width / 2
    rise = 0.1 + 0.055 * np.clip((np.abs(t) - length * 0.32) / (length * 0.18), 0, 1) ** 1.5
    rings = [np.array([(-w, y, z), (w, y, z), (w, y + 0.012, z), (-w, y + 0.012, z)]) for w, y, z in zip(half, rise, t)]
    deck = loft(np.array(rings), paint)
    grip = loft(np.array([r * (0.96, 1, 0.985) + (0, 0.0035, 0) for r in rings]), Paint(np.array((0.13, 0.13, 0.14)), "rubber"))
    parts = [deck, grip]
    for z in (-length * 0.28, length * 0.28):
        parts += [box(0.06, 0.03, 0.08, RIM).at(0, 0.07, z), rod((-width * 0.4, 0.055, z), (width * 0.4, 0.055, z), 0.012, RIM)]
        one = (
            lathe([(0, 0), (0.022, 0), (0.03, 0.008), (0.03, 0.03), (0.022, 0.038), (0, 0.038)], rubber, 22)
            .turn("z", -90)
            .at(width * 0.34, 0.03, z)
        )
        parts += both(one.at(0, 0.012, 0))
    return Build(parts, detail="with four wheels", body=paint)


def kick_scooter(rng: Rng) -> Build:
    """Low board on two small wheels with a tall steering bar."""
    paint = draw(rng, pick(rng, *BRIGHT, "black", "grey"), "metal")
    tall, long, r = between(rng, 0.8, 1.0), between(rng, 0.55, 0.68), between(rng, 0.06, 0.1)
    front, back = long / 2 + 0.12, -long / 2 - 0.08
    parts = [p for z in (front, back) for p in moved([*wheel(r, 0.035), wheel(r, 0.035)[1].mirrored("x")], 0, r, z)]
    parts += [
        rounded(0.13, 0.025, long, 0.01, paint).at(0, r, 0),
        rod((0, r + 0.015, long / 2 - 0.02), (0, r + 0.2, front - 0.06), 0.02, paint),
        rod((0, r + 0.03, front), (0, tall, front - 0.17), 0.017, metal(rng)),
    ]
    parts += [
        rod((-0.22, tall, front - 0.17), (0.22, tall, front - 0.17), 0.014, paint),
        *both(rod((0.14, tall, front - 0.17), (0.24, tall, front - 0.17), 0.02, TYRE)),
        lathe_fender(r, paint).scaled(0.35, 1, 1).at(0, r, back),
    ]
    return Build(parts, detail="with a steering bar", body=paint)


def wheelbarrow(rng: Rng) -> Build:
    """Tray on one wheel with two handles."""
    paint = draw(rng, pick(rng, "green", "red", "blue", "grey", "orange", "yellow"), "metal")
    bar, r = wood(rng, grain=False) if chance(rng) else metal(rng), between(rng, 0.17, 0.21)
    width, deep, long = between(rng, 0.55, 0.65), between(rng, 0.22, 0.3), between(rng, 0.8, 0.95)
    lift = r + 0.16
    rings = []
    for y, f in ((0, 0.62), (deep, 1.0), (deep, 0.96), (0.02, 0.58)):
        outline = rectangle(width * f, long * (f * 0.8 + 0.2), 0.1, 4)
        rings.append(np.column_stack([outline[:, 0], np.full(len(outline), y + lift), -outline[:, 1]]))
    parts = [loft(np.array(rings), paint), *moved(wheel(r, 0.09), 0, r, long * 0.52)]
    parts += both(rod((0.07, r, long * 0.55), (0.24, lift + 0.0, -long * 0.2), 0.018, bar)) + both(
        rod((0.24, lift, -long * 0.2), (0.27, lift + 0.2, -long * 1.0), 0.018, bar)
    )
    parts += both(rod((0.25, lift + 0.06, -long * 0.38), (0.25, 0, -long * 0.42), 0.016, bar)) + both(
        rod((0.265, lift + 0.17, -long * 0.88), (0.275, lift + 0.21, -long * 1.05), 0.026, TYRE)
    )
    if chance(rng, 0.4):
        parts.append(ellipsoid(width * 0.42, 0.17, long * 0.42, Paint(np.array((0.36, 0.25, 0.15)), "earth")).at(0, lift + deep * 0.85, 0))
        return Build(parts, detail="full of earth", body=paint)
    return Build(parts, detail="with one wheel", body=paint)


def shopping_cart(rng: Rng) -> Build:
    """Wire basket on a frame with four castors and a push bar."""
    wire, grip = metal(rng), draw(rng, pick(rng, "red", "blue", "green", "orange"), "plastic")
    long, width, high = between(rng, 0.8, 0.95), between(rng, 0.5, 0.58), between(rng, 0.38, 0.46)
    low, parts = 0.5, list[Part]()
    for f in np.linspace(0, 1, 6):
        y, x, zf, zb = low + high * f, width / 2 * (0.82 + 0.18 * f), long / 2 * (0.85 + 0.15 * f), -long / 2
        thick = 0.009 if f in (0, 1) else 0.005
        parts += [
            *both(rod((x, y, zb), (x * 0.85, y, zf), thick, wire)),
            rod((-x, y, zb), (x, y, zb), thick, wire),
            rod((-x * 0.85, y, zf), (x * 0.85, y, zf), thick, wire),
        ]
    parts += _shopping_cart_details(high, long, low, width, wire)
    parts += both(
        tube(
            spline(
                [
                    (width * 0.42, 0.3, -long * 0.42),
                    (width * 0.45, low + high * 0.7, -long * 0.52),
                    (width * 0.45, low + high + 0.12, -long * 0.62),
                ],
                12,
            ),
            0.013,
            wire,
        )
    )
    parts += [rod((-width * 0.46, low + high + 0.12, -long * 0.62), (width * 0.46, low + high + 0.12, -long * 0.62), 0.018, grip)]
    parts += corners(cylinder(0.06, 0.03, TYRE).turn("z", 90).at(0.015, 0.06, 0), width * 0.41, long * 0.36) + corners(
        box(0.03, 0.1, 0.03, wire).at(0, 0.06, 0), width * 0.41, long * 0.36
    )
    return Build(parts, detail="with a wire basket", body=wire)


def _shopping_cart_details(high: float, long: float, low: float, width: float, wire: Paint) -> list[Part]:
    parts: list[Part] = []
    for t in np.linspace(0, 1, 9):
        z0, z1 = -long / 2 + long * 0.925 * t, -long / 2 + long * t
        parts += both(rod((width / 2 * 0.82 * (1 - 0.15 * t), low, z0), (width / 2 * (1 - 0.15 * t), low + high, z1), 0.005, wire))
        parts.append(rod((-width * 0.41 * (1 - 0.15 * t), low, z0), (width * 0.41 * (1 - 0.15 * t), low, z0), 0.005, wire))
    for x in np.linspace(-1, 1, 6):
        parts += [
            rod((x * width * 0.35, low, long * 0.425), (x * width * 0.42, low + high, long / 2), 0.005, wire),
            rod((x * width * 0.41, low, -long / 2), (x * width / 2, low + high, -long / 2), 0.005, wire),
        ]
    parts += both(
        tube(
            spline(
                [
                    (width * 0.42, low, long * 0.3),
                    (width * 0.42, 0.3, -long * 0.42),
                    (width * 0.42, 0.14, -long * 0.3),
                    (width * 0.4, 0.14, long * 0.42),
                ],
                20,
            ),
            0.013,
            wire,
        )
    )
    return parts


def baby_stroller(rng: Rng) -> Build:
    """Pram with a hood, frame and four wheels."""
    paint, frame = draw(rng, pick(rng, *BRIGHT, "grey", "black"), "fabric"), metal(rng)
    r, long, width = between(rng, 0.13, 0.18), between(rng, 0.7, 0.8), 0.4
    y = 0.52
    tub = ellipsoid(width / 2, 0.26, long / 2, paint).shaped(lambda a, b, c: (a, np.minimum(b, 0.02), c))
    shade = lighter(paint, -0.25)
    hood = ellipsoid(width / 2 + 0.015, 0.36, long * 0.36, shade).shaped(lambda a, b, c: (a, np.maximum(b, 0.0), np.minimum(c, 0.0)))
    mouth = ellipsoid(width / 2 - 0.02, 0.32, 0.004, lighter(paint, -0.7)).shaped(lambda a, b, c: (a, np.maximum(b, 0.0), c))
    parts = [
        tub.at(0, y + 0.12, 0),
        hood.turn("x", 12).at(0, y + 0.13, -long * 0.1),
        mouth.turn("x", 12).at(0, y + 0.13, -long * 0.1 + 0.006),
    ]
    parts += [p for z in (-long * 0.38, long * 0.38) for x in (-1, 1) for p in moved(spoked(r, 0.014, 8), x * (width / 2 + 0.02), r, z)]
    parts += both(rod((width / 2 + 0.0, r, -long * 0.38), (width / 2, y, long * 0.2), 0.011, frame)) + both(
        rod((width / 2, r, long * 0.38), (width / 2, y, -long * 0.2), 0.011, frame)
    )
    parts += [
        *both(rod((width / 2, y, -long * 0.2), (width / 2, 1.0, -long * 0.75), 0.011, frame)),
        rod((-width / 2, 1.0, -long * 0.75), (width / 2, 1.0, -long * 0.75), 0.016, IRON),
    ]
    return Build(parts, detail="with a hood and four wheels", body=paint)
