"""Two wheels and small carts: bicycle, motorcycle, skateboard, kick scooter, wheelbarrow, shopping cart. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, leather, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
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
