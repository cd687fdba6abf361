"""Bicycle and motorcycle. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, leather, pick
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
    moved,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, RIM, TAILLIGHT, TYRE, wheel


def spoked(radius: float, tyre: float, count: int) -> list[Part]:
    """Bicycle wheel in the yz plane, centred on the origin."""
    ring = [torus(radius - tyre, tyre, TYRE, 8, 40), torus(radius - 2.6 * tyre, tyre * 0.6, RIM, 6, 40)]
    spokes = around(rod((0, 0, 0.02), (0, 0, radius - 2.4 * tyre), 0.0025, RIM, sides=5), count)
    return turned([*ring, *spokes, cylinder(0.025, 0.08, IRON).at(0, -0.04, 0)], "z", 90)


def bicycle(rng: Rng) -> Build:
    """Road bike with drop bars, city bike with a low frame and basket, mountain bike with thick tyres."""
    style = pick(rng, "road", "city", "mountain")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "metal")
    seat_paint = leather(rng) if style == "city" else Paint(np.array((0.1, 0.1, 0.1)), "leather")
    r, tyre = between(rng, 0.32, 0.345), {"road": 0.014, "city": 0.018, "mountain": 0.028}[style]
    base = between(rng, 0.98, 1.08)
    rear, front = np.array((0, r, -base * 0.44)), np.array((0, r, base * 0.56))
    crank, seat = np.array((0, r * 0.85, -0.02)), np.array((0, 0.86, -0.2))
    head, neck = np.array((0, 0.86, front[2] - 0.17)), np.array((0, 0.7, front[2] - 0.12))
    t = 0.018
    top = (
        [rod(seat - (0, 0.1, 0), neck + (0, 0.1, 0), t, paint)]
        if style != "city"
        else [tube(spline([seat - (0, 0.35, -0.1), crank + (0, 0.16, 0.18), neck + (0, 0.02, 0)], 12), t, paint)]
    )
    parts = [*moved(spoked(r, tyre, 14), *rear), *moved(spoked(r, tyre, 14), *front), *top]
    parts += [
        rod(crank, seat, t, paint),
        rod(crank, neck, t * 1.15, paint),
        rod(neck - (0, 0.05, -0.02), head + (0, 0.02, 0), t * 1.2, paint),
    ]
    parts += both(rod(crank + (0.03, 0, 0), rear + (0.045, 0, 0), 0.009, paint)) + both(
        rod(seat - (-0.02, 0.12, 0), rear + (0.045, 0, 0), 0.008, paint)
    )
    parts += both(tube(spline([neck + (0.03, -0.04, 0.02), neck + (0.045, -0.2, 0.06), front + (0.045, 0, 0)], 10), 0.011, paint))
    saddle = ellipsoid(0.075, 0.03, 0.14, seat_paint).shaped(lambda x, y, z: (x * (0.55 - 2.8 * z), y, z))
    parts += [rod(seat - (0, 0.05, 0), seat + (0, 0.08, -0.02), 0.013, RIM), saddle.at(*(seat + (0, 0.1, -0.02)))]
    parts += _handlebar(style, head)
    parts += _bicycle_details(crank, rear)
    if style == "city":
        return _city_bicycle(front, paint, parts)
    return Build(parts, detail="with drop handlebars" if style == "road" else "with thick tyres", body=paint)


def _bicycle_details(crank: np.ndarray, rear: np.ndarray) -> list[Part]:
    parts: list[Part] = []
    parts += [
        cylinder(0.09, 0.006, IRON).turn("z", -90).at(0.04, crank[1], crank[2]),
        cylinder(0.035, 0.006, IRON).turn("z", -90).at(0.04, rear[1], rear[2]),
    ]
    parts += [rod((0.043, crank[1] + s * 0.085, crank[2]), (0.043, rear[1] + s * 0.034, rear[2]), 0.004, IRON) for s in (-1, 1)]
    for s in (-1, 1):
        parts += [
            rod(crank + (s * 0.05, 0, 0), crank + (s * 0.07, -s * 0.15, s * 0.07), 0.009, RIM),
            box(0.09, 0.018, 0.06, IRON).at(s * 0.12, crank[1] - s * 0.15, crank[2] + s * 0.07),
        ]
    return parts


def _city_bicycle(front: np.ndarray, paint: Paint, parts: list[Part]) -> Build:
    wicker = Paint(np.array((0.66, 0.48, 0.28)), "wicker")
    parts += [
        box(0.32, 0.02, 0.24, wicker).at(0, 0.78, front[2] + 0.02),
        *(p for k in range(4) for p in (torus(0.17, 0.008, wicker, 6, 24).scaled(1, 1, 0.75).at(0, 0.8 + 0.05 * k, front[2] + 0.02),)),
    ]
    parts += [
        rod((x, 0.79, front[2] + z), (x, 0.96, front[2] + z), 0.006, wicker)
        for x, z in ((-0.15, 0.02), (0.15, 0.02), (0, 0.145), (0, -0.1), (0.11, 0.11), (-0.11, 0.11))
    ]
    return Build(parts, detail="with a basket", body=paint)


def _handlebar(style: str, head: np.ndarray) -> list[Part]:
    _, y, z = head
    parts = [rod(head, head + (0, 0.1, 0.0), 0.014, RIM)]
    if style == "road":
        bar = [
            (0, y + 0.1, z + 0.05),
            (0.16, y + 0.1, z + 0.05),
            (0.2, y + 0.1, z + 0.1),
            (0.2, y + 0.05, z + 0.16),
            (0.2, y - 0.03, z + 0.12),
            (0.2, y - 0.03, z + 0.02),
        ]
    elif style == "city":
        bar = [(0, y + 0.1, z), (0.1, y + 0.16, z + 0.04), (0.25, y + 0.18, z - 0.02), (0.28, y + 0.17, z - 0.18)]
    else:
        bar = [(0, y + 0.1, z + 0.03), (0.15, y + 0.12, z + 0.03), (0.32, y + 0.13, z)]
    curve = spline(bar, 20)
    return parts + both(tube(curve, 0.012, RIM)) + both(tube(curve[-4:], 0.017, TYRE))


def motorcycle(rng: Rng) -> Build:
    """Roadster, chopper with a long fork, scooter with leg shield."""
    style = pick(rng, "roadster", "chopper", "scooter")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "metal")
    seat = Paint(np.array((0.12, 0.1, 0.09)), "leather")
    r, wide = (0.24, 0.12) if style == "scooter" else (0.32, 0.15)
    base = {"roadster": 1.4, "chopper": 1.75, "scooter": 1.25}[style]
    back, front = -base * 0.45, base * 0.55
    both_wheels = [p for z in (back, front) for p in moved([*wheel(r, wide), *[q.mirrored("x") for q in wheel(r, wide)[1:]]], 0, r, z)]
    head = np.array(
        (0, {"roadster": 0.95, "chopper": 1.0, "scooter": 0.95}[style], front - {"roadster": 0.3, "chopper": 0.65, "scooter": 0.2}[style])
    )
    parts = [*both_wheels, *both(rod((0.09, r, front), head + (0.09, 0, 0), 0.022, RIM))]
    high = 0.28 if style == "chopper" else 0.1
    bar = spline([head + (0, 0.05, 0), head + (0.15, high, 0.0), head + (0.36, high + 0.02, -0.12)], 12)
    parts += [
        *both(tube(bar, 0.015, RIM)),
        *both(rod(bar[-3], bar[-1] + (0.02, 0, -0.02), 0.022, seat)),
        ball(0.1, HEADLIGHT).scaled(1, 1, 0.6).at(0, head[1] - 0.03, head[2] + 0.15),
        ball(0.105, paint).scaled(1, 1, 0.8).at(0, head[1] - 0.03, head[2] + 0.11),
    ]
    arch = lathe_fender(r, paint)
    parts += [arch.turn("x", 25).at(0, r, front), arch.turn("x", -25).at(0, r, back)]
    if style == "scooter":
        return _scooter_motorcycle(back, front, paint, parts, seat)
    tank_z = head[2] - 0.35
    parts += [
        ellipsoid(0.17, 0.15, 0.32, paint).at(0, 0.83, tank_z),
        rounded(0.28, 0.1, 0.62, 0.045, seat).turn("x", -4).at(0, 0.74, back + 0.32),
        rounded(0.3, 0.3, 0.42, 0.06, IRON).at(0, 0.32, (back + front) / 2 - 0.05),
    ]
    parts += _motorcycle_details(back, front, head, paint, r)
    return Build(parts, detail="with a long fork" if style == "chopper" else "with two wheels", body=paint)


def _motorcycle_details(back: float, front: float, head: np.ndarray, paint: Paint, r: float) -> list[Part]:
    parts: list[Part] = []
    parts += [
        rod(head, (0, 0.5, back + 0.5), 0.03, paint),
        rod(head, (0, 0.35, 0.25), 0.03, paint),
        *both(rod((0.1, 0.35, -0.1), (0.1, r, back), 0.025, IRON)),
        *both(rod((0.12, 0.72, back + 0.15), (0.1, r, back), 0.022, RIM)),
    ]
    parts += [
        lathe(
            [(0, 0), (0.12, 0), (0.12, 0.02), (0.1, 0.03), (0.12, 0.05), (0.1, 0.07), (0.12, 0.1), (0.1, 0.12), (0.12, 0.16), (0, 0.18)],
            RIM,
        )
        .turn("x", s)
        .at(0, 0.55, (back + front) / 2 - 0.05)
        for s in (-35, 30)
    ]
    parts += [
        tube(spline([(0.16, 0.5, 0.12), (0.18, 0.28, 0.1), (0.2, 0.25, back + 0.3), (0.2, 0.3, back - 0.2)], 20), 0.04, RIM),
        box(0.14, 0.07, 0.05, TAILLIGHT).at(0, 0.66, back - 0.08),
    ]
    return parts


def _scooter_motorcycle(back: float, front: float, paint: Paint, parts: list[Part], seat: Paint) -> Build:
    parts += [
        rounded(0.42, 0.06, 0.5, 0.02, paint).at(0, 0.25, 0.08),
        rounded(0.44, 0.62, 0.09, 0.04, paint).turn("x", -14).at(0, 0.28, front - 0.24),
        ellipsoid(0.21, 0.27, 0.42, paint).at(0, 0.48, back + 0.1),
    ]
    parts += [rounded(0.3, 0.12, 0.62, 0.05, seat).at(0, 0.7, back + 0.12), box(0.14, 0.06, 0.04, TAILLIGHT).at(0, 0.55, back - 0.3)]
    return Build(parts, detail="with a leg shield", body=paint)


def lathe_fender(radius: float, paint: Paint) -> Part:
    """Mudguard over a wheel, half round, in the yz plane."""
    outline = joined(arc(0, 0, radius + 0.045, 25, 155, 16), arc(0, 0, radius + 0.025, 155, 25, 16))
    return extrude(outline, 0.17, paint).turn("y", -90)
