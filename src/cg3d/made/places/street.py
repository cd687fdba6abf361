"""Things of the street: traffic cone, traffic light, road sign, fire hydrant, anchor, statue."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import BLACK, WHITE, Paint, Rng, draw, lighter, metal, pick, stone, wood
from cg3d.made.parts import (
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    moved,
    rod,
    rounded,
    slab,
    torus,
    tube,
)  # fmt: skip


def traffic_cone(rng: Rng) -> Build:
    """Orange cone with white bands on a square foot."""
    paint, bands = draw(rng, pick(rng, "orange", "orange", "orange", "red", "yellow"), "plastic"), int(rng.integers(1, 4))
    tall, r = between(rng, 0.45, 0.75), between(rng, 0.11, 0.15)
    foot = paint if chance(rng, 0.6) else BLACK
    cone = lathe([(0, 0), (r, 0), (r * 0.16, tall), (r * 0.12, tall + 0.01), (0, tall + 0.005)], paint, 36)
    parts = [slab(rectangle(2.7 * r, 2.7 * r, 0.04), 0.03, foot), cone.at(0, 0.03, 0)]
    for i in range(bands):
        low = 0.28 + 0.24 * i if bands > 1 else 0.42
        a, b = (r * (1 - 0.84 * f) + 0.002 for f in (low, low + 0.13))
        parts.append(cylinder(a, tall * 0.13, WHITE, b, 36).at(0, 0.03 + tall * low, 0))
    return Build(parts, (), f"with {('one white band', 'two white bands', 'three white bands')[bands - 1]}", paint)


def traffic_light(rng: Rng) -> Build:
    """Three lamps with hoods in a box on a pole."""
    case = draw(rng, pick(rng, "black", "black", "yellow", "green", "grey"), "metal")
    tall, pole = between(rng, 2.2, 3.0), Paint(np.array((0.35, 0.36, 0.37)), "metal")
    parts = [cylinder(0.06, tall + 0.9, pole), cylinder(0.16, 0.12, pole), rounded(0.36, 1.05, 0.24, 0.04, case).at(0, tall, 0.14)]
    for i, word in enumerate(("green", "yellow", "red")):
        y = tall + 0.2 + 0.325 * i
        hood = extrude(joined(arc(0, 0, 0.135, 0, 180, 16), arc(0, 0, 0.12, 180, 0, 16)), 0.16, case).at(0, y, 0.33)
        parts += [ball(0.115, draw(rng, word), 12, 28).scaled(1, 1, 0.4).at(0, y, 0.255), hood]
    return Build(parts, (), "with red, yellow and green lamps", case)


def road_sign(rng: Rng) -> Build:
    """Stop sign, warning triangle, no-entry disc, or direction arrow on a pole."""
    style, pole = pick(rng, "stop", "triangle", "disc", "arrow"), metal(rng)
    tall, red = between(rng, 1.9, 2.3), draw(rng, "red", "metal")
    if style == "stop":
        plate = [
            extrude(circle(0.36, 8), 0.02, WHITE).turn("z", 22.5),
            extrude(circle(0.335, 8), 0.024, red).turn("z", 22.5),
            box(0.4, 0.09, 0.03, WHITE).at(0, -0.045, 0),
        ]
        return Build([*moved(plate, 0, tall, 0.05), cylinder(0.03, tall + 0.2, pole)], ("stop",), "on a pole", red)
    if style == "triangle":
        plate = [
            extrude(circle(0.4, 3), 0.02, red).turn("z", 90),
            extrude(circle(0.29, 3), 0.024, draw(rng, pick(rng, "white", "yellow"))).turn("z", 90),
            box(0.05, 0.17, 0.03, BLACK).at(0, -0.04, 0),
            ball(0.03, BLACK).scaled(1, 1, 0.5).at(0, -0.1, 0.01),
        ]
        return Build([*moved(plate, 0, tall, 0.05), cylinder(0.03, tall + 0.2, pole)], ("warning",), "on a pole", red)
    if style == "disc":
        plate = [cylinder(0.34, 0.02, red, sides=44).turn("x", 90).at(0, 0, -0.01), box(0.46, 0.1, 0.03, WHITE).at(0, -0.05, 0)]
        return Build([*moved(plate, 0, tall, 0.05), cylinder(0.03, tall + 0.2, pole)], ("round",), "with a white bar", red)
    board = wood(rng)
    arrows = [
        extrude([(-0.35, -0.09), (0.35, -0.09), (0.47, 0), (0.35, 0.09), (-0.35, 0.09)], 0.03, board)
        .turn("y", a)
        .at(0.12 * np.cos(np.radians(a)), tall - 0.05 - 0.27 * i, 0.06)
        for i, a in enumerate((between(rng, -25, 25), between(rng, 155, 205)))
    ]
    return Build([*arrows, box(0.09, tall + 0.15, 0.09, board)], (), "with two arrows", board)


def fire_hydrant(rng: Rng) -> Build:
    """Barrel with bonnet, side nozzles and flange."""
    paint = draw(rng, pick(rng, "red", "red", "yellow", "blue"), "metal")
    cap = lighter(paint, 0.55) if chance(rng, 0.4) else lighter(paint, -0.25)
    tall, r = between(rng, 0.55, 0.7), between(rng, 0.1, 0.12)
    body = lathe(
        [
            (0, 0),
            (r * 1.55, 0),
            (r * 1.55, 0.035),
            (r * 1.1, 0.045),
            (r, 0.08),
            (r, tall),
            (r * 1.35, tall),
            (r * 1.35, tall + 0.03),
            (0, tall + 0.03),
        ],
        paint,
        32,
    )
    t = np.linspace(0, np.pi / 2, 8)
    dome = lathe(joined((0, 0), np.stack([r * 1.12 * np.cos(t), 0.1 * np.sin(t)], 1)), cap, 28)
    nozzle = [
        cylinder(r * 0.48, 0.07, paint, sides=20).turn("z", -90).at(r * 0.9, tall * 0.68, 0),
        cylinder(r * 0.58, 0.03, cap, sides=8).turn("z", -90).at(r * 0.9 + 0.07, tall * 0.68, 0),
        cylinder(0.014, 0.03, cap, sides=5).turn("z", -90).at(r * 0.9 + 0.1, tall * 0.68, 0),
    ]
    front = [
        cylinder(r * 0.6, 0.07, paint, sides=20).turn("x", 90).at(0, tall * 0.6, r * 0.9),
        cylinder(r * 0.7, 0.03, cap, sides=8).turn("x", 90).at(0, tall * 0.6, r * 0.9 + 0.07),
    ]
    bolts = [p.at(0, 0.035, 0) for p in around(cylinder(0.012, 0.02, cap, sides=6).at(r * 1.35, 0, 0), 8)]
    return Build(
        [
            body,
            dome.at(0, tall + 0.03, 0),
            cylinder(0.02, 0.05, cap, sides=5).at(0, tall + 0.125, 0),
            *(q for p in nozzle for q in both(p)),
            *front,
            *bolts,
        ],
        (),
        "with side nozzles",
        paint,
    )


def anchor(rng: Rng) -> Build:
    """Ring, stock, shank and two flukes."""
    paint = (
        Paint(np.array((0.2, 0.2, 0.205)) * rng.uniform(0.8, 1.3), "metal")
        if chance(rng, 0.7)
        else draw(rng, pick(rng, "blue", "red", "white"), "metal")
    )
    tall, w = between(rng, 0.8, 1.1), between(rng, 0.3, 0.4)
    a = np.radians(np.linspace(205, 335, 24))
    bow = tube(np.column_stack([w * 1.1 * np.cos(a), tall * 0.36 + w * 1.0 * np.sin(a), 0 * a]), 0.035, paint, 12)
    tip = np.array((w * 1.1 * np.cos(a[-1]), tall * 0.36 + w * np.sin(a[-1])))
    fluke = extrude([(-0.09, -0.05), (0.06, -0.03), (0.05, 0.16)], 0.07, paint).turn("z", -8).at(float(tip[0]), float(tip[1]))
    return Build(
        [
            rod((0, 0.0, 0), (0, tall, 0), 0.036, paint),
            bow,
            *both(fluke),
            rod((-w * 0.75, tall * 0.86, 0), (w * 0.75, tall * 0.86, 0), 0.028, paint),
            *both(ball(0.042, paint).at(w * 0.75, tall * 0.86, 0)),
            torus(0.075, 0.02, paint).turn("x", 90).at(0, tall + 0.06, 0),
        ],
        (),
        "with a ring",
        paint,
    )


def statue(rng: Rng) -> Build:
    """Bust on a pedestal."""
    paint = stone(rng) if chance(rng, 0.7) else Paint(np.array((0.45, 0.33, 0.18)), "metal")
    head = [
        ellipsoid(0.085, 0.12, 0.1, paint).at(0, 0.36, 0.01),
        ellipsoid(0.018, 0.03, 0.03, paint).at(0, 0.35, 0.11),
        ellipsoid(0.092, 0.075, 0.1, paint).at(0, 0.42, -0.015),
        *both(ellipsoid(0.014, 0.032, 0.02, paint).at(0.085, 0.36, 0)),
        *both(ellipsoid(0.02, 0.01, 0.01, paint).at(0.035, 0.385, 0.095)),
        ellipsoid(0.03, 0.012, 0.016, paint).at(0, 0.3, 0.092),
        cylinder(0.05, 0.12, paint).at(0, 0.18, 0),
    ]
    chest = [
        ellipsoid(0.2, 0.15, 0.11, paint).shaped(lambda x, y, z: (x, np.maximum(y, -0.1), z)).at(0, 0.12, 0),
        cylinder(0.07, 0.06, paint, 0.05).at(0, -0.04, 0),
    ]
    plinth = [
        rounded(0.36, 0.06, 0.36, 0.012, paint),
        box(0.28, 0.7, 0.28, paint).at(0, 0.06, 0),
        rounded(0.36, 0.06, 0.36, 0.012, paint).at(0, 0.76, 0),
    ]
    return Build(
        stretched(rng, [*plinth, *moved([*head, *chest], y=0.86), *corners(box(0.03, 0.03, 0.03, paint), 0.14, 0.14)]),
        ("old",),
        "of a head on a pedestal",
        paint,
    )
