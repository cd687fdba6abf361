"""Kitchen and laundry machines: refrigerator, stove, washing machine, dishwasher, microwave, range hood, toaster, kettle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick, stone
from cg3d.made.paints import DARK_GLASS as DARK
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
    loft,
    moved,
    rod,
    rounded,
    torus,
    tube,
)  # fmt: skip


def refrigerator(rng: Rng) -> Build:
    """One door, freezer above, or two doors side by side; rounded old style."""
    style = pick(rng, "freezer", "single", "double", "old")
    paint = draw(rng, pick(rng, "white", "grey", "white", "black") if style != "old" else pick(rng, *BRIGHT), "metal")
    width, depth = between(rng, 0.85, 0.95) if style == "double" else between(rng, 0.55, 0.7), between(rng, 0.6, 0.7)
    tall, corner = between(rng, 1.55, 1.85), 0.09 if style == "old" else 0.015
    body = lighter(paint, -0.15)
    parts = [
        rounded(width, tall, depth, corner, body, 4).at(0, 0.03, 0),
        *corners(cylinder(0.025, 0.05, DARK), width / 2 - 0.06, depth / 2 - 0.06),
    ]
    cut = {"freezer": 0.68, "old": 0.7, "single": 1.0, "double": 1.0}[style]
    levels = [(0.05, tall * cut - 0.03)] + ([(tall * cut + 0.01, tall * (1 - cut))] if cut < 1 else [])
    columns = (-1, 1) if style == "double" else (0,)
    for low, high in levels:
        for column in columns:
            wide = width / 2 - 0.006 if column else width
            x = column * width / 4
            parts.append(rounded(wide, high, 0.07, min(corner, 0.034) if corner > 0.02 else 0.012, paint, 4).at(x, low, depth / 2 + 0.035))
            hx = x - column * (wide / 2 - 0.05) if column else width / 2 - 0.06
            long = min(0.5, high * 0.55)
            parts.append(
                rounded(0.025, long, 0.03, 0.01, CHROME).at(hx, low + (high - long) * (0.75 if low < 0.3 else 0.2), depth / 2 + 0.085)
            )
    return Build(parts, ("tall",), "with two doors" if style in ("double", "freezer", "old") else "with one door", paint)


def stove(rng: Rng) -> Build:
    """Cooker with four rings, knobs and an oven window."""
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "red", "blue", "green", "beige"), "metal")
    width, depth, tall = between(rng, 0.55, 0.75), 0.6, 0.86
    parts = [
        box(width, tall, depth, paint).at(0, 0.03, 0),
        box(width + 0.01, 0.03, depth + 0.02, DARK if paint.name != "black" else CHROME).at(0, tall + 0.03, 0),
    ]
    parts += corners(cylinder(0.02, 0.04, DARK), width / 2 - 0.05, depth / 2 - 0.05)
    rings = CHROME if paint.name != "black" else DARK
    gas = chance(rng)
    for x, z, r in ((-0.25, -0.22, 0.075), (0.25, -0.22, 0.095), (-0.25, 0.22, 0.095), (0.25, 0.22, 0.075)):
        spot = (x * width, tall + 0.06, z * depth)
        parts += [torus(r, 0.008, rings, 8, 28).at(*spot), torus(r * 0.55, 0.008, rings, 8, 24).at(*spot)]
        parts += (
            [p.at(*spot) for p in around(rod((0, 0.006, 0.02), (0, 0.006, r * 1.15), 0.006, rings), 4)]
            if gas
            else [cylinder(r * 0.9, 0.006, lighter(DARK, 0.2)).at(spot[0], tall + 0.058, spot[2])]
        )
    front = depth / 2
    parts += [
        box(width - 0.06, tall * 0.55, 0.025, lighter(paint, -0.1)).at(0, 0.16, front),
        rounded(width - 0.18, tall * 0.32, 0.015, 0.006, DARK).at(0, 0.26, front + 0.015),
        rod((-width * 0.38, tall * 0.72, front + 0.05), (width * 0.38, tall * 0.72, front + 0.05), 0.012, CHROME),
        *both(box(0.02, 0.02, 0.05, CHROME).at(width * 0.36, tall * 0.71, front + 0.025)),
    ]
    parts += [
        lathe([(0, 0), (0.022, 0), (0.018, 0.03), (0, 0.03)], DARK if paint.name != "black" else CHROME, 16)
        .turn("x", 90)
        .at(width * f, tall * 0.9, front)
        for f in (-0.36, -0.18, 0, 0.18, 0.36)
    ]
    if chance(rng, 0.5):
        parts.append(box(width, 0.16, 0.04, paint).at(0, tall + 0.06, -depth / 2 + 0.02))
    return Build(parts, detail="with four burners and an oven", body=paint)


def washing_machine(rng: Rng) -> Build:
    """White box, round glass door, drawer and a dial."""
    paint = draw(rng, pick(rng, "white", "white", "white", "grey", "black"), "metal")
    width, depth, tall = 0.6, between(rng, 0.5, 0.6), between(rng, 0.82, 0.87)
    front, y, r = depth / 2, tall * between(rng, 0.42, 0.48), between(rng, 0.15, 0.19)
    panel = lighter(paint, -0.15 if paint.name != "black" else 0.2)
    parts = [
        rounded(width, tall, depth, 0.015, paint).at(0, 0.02, 0),
        *corners(cylinder(0.025, 0.03, DARK), width / 2 - 0.06, depth / 2 - 0.06),
    ]
    ring = lathe([(r * 0.8, 0), (r + 0.03, 0), (r + 0.025, 0.03), (r * 0.85, 0.04), (r * 0.8, 0)], CHROME, 44).turn("x", 90)
    parts += [
        ring.at(0, y, front - 0.005),
        ball(r * 0.82, DARK).scaled(1, 1, 0.28).at(0, y, front),
        box(width - 0.02, 0.12, 0.012, panel).at(0, tall - 0.12, front + 0.002),
    ]
    parts += [
        rounded(0.17, 0.08, 0.02, 0.006, paint).at(-0.19, tall - 0.1, front + 0.008),
        lathe([(0, 0), (0.035, 0), (0.03, 0.03), (0, 0.03)], CHROME, 24).turn("x", 90).at(0.02, tall - 0.06, front),
        box(0.13, 0.05, 0.012, DARK).at(0.19, tall - 0.085, front + 0.008),
        box(0.03, 0.08, 0.03, CHROME).at(r + 0.01, y - 0.04, front + 0.02),
    ]
    return Build(parts, detail="with a round glass door", body=paint)


def dishwasher(rng: Rng) -> Build:
    """Counter-high box with a panel and a long handle."""
    paint = draw(rng, pick(rng, "white", "grey", "black", "grey"), "metal")
    width, depth, tall = 0.6, 0.6, between(rng, 0.8, 0.86)
    panel = lighter(paint, -0.2 if paint.name != "black" else 0.25)
    parts = [
        box(width, tall, depth - 0.03, lighter(paint, -0.1)),
        box(width + 0.004, 0.1, depth - 0.08, DARK),
        rounded(width - 0.01, tall - 0.24, 0.035, 0.01, paint).at(0, 0.1, depth / 2 - 0.01),
        rounded(width - 0.01, 0.12, 0.04, 0.01, panel).at(0, tall - 0.13, depth / 2 - 0.01),
    ]
    parts += [
        rod((-0.22, tall - 0.2, depth / 2 + 0.05), (0.22, tall - 0.2, depth / 2 + 0.05), 0.012, CHROME),
        *both(rod((0.2, tall - 0.2, depth / 2), (0.2, tall - 0.2, depth / 2 + 0.05), 0.01, CHROME)),
        box(width + 0.02, 0.03, depth, stone(rng)).at(0, tall, 0),
    ]
    parts += [
        cylinder(0.012, 0.012, CHROME, sides=14).turn("x", 90).at(0.05 + 0.05 * i, tall - 0.07, depth / 2 + 0.01) for i in range(5)
    ] + [box(0.1, 0.035, 0.01, DARK).at(-0.15, tall - 0.09, depth / 2 + 0.012)]
    return Build(parts, detail="with a handle", body=paint)


def microwave(rng: Rng) -> Build:
    """Box with a dark window, handle and buttons on the right."""
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "red", "beige"), "metal")
    width, tall, depth = between(rng, 0.45, 0.54), between(rng, 0.26, 0.31), between(rng, 0.32, 0.4)
    front, panel = depth / 2, width * 0.25
    parts = [
        rounded(width, tall, depth, 0.012, paint).at(0, 0.012, 0),
        *corners(cylinder(0.014, 0.015, DARK), width / 2 - 0.05, depth / 2 - 0.05),
    ]
    left = -panel / 2
    parts += [
        rounded(width - panel - 0.01, tall - 0.02, 0.02, 0.008, lighter(paint, 0.08)).at(left, 0.022, front),
        rounded(width - panel - 0.08, tall - 0.09, 0.014, 0.006, DARK).at(left - 0.01, 0.057, front + 0.008),
        rounded(0.018, tall * 0.7, 0.03, 0.008, CHROME).at(width / 2 - panel - 0.02, tall * 0.18, front + 0.03),
    ]
    x = width / 2 - panel / 2
    parts.append(box(panel * 0.75, 0.035, 0.008, DARK).at(x, tall - 0.04, front + 0.002))
    key = lighter(paint, -0.35 if paint.rgb.mean() > 0.3 else 0.5)
    if chance(rng):
        parts += [
            box(panel * 0.18, 0.018, 0.008, key).at(x + dx * panel * 0.25, 0.05 + 0.033 * i, front + 0.002)
            for i in range(4)
            for dx in (-1, 0, 1)
        ]
    else:
        parts += [lathe([(0, 0), (0.028, 0), (0.024, 0.02), (0, 0.02)], key, 20).turn("x", 90).at(x, tall * f, front) for f in (0.28, 0.6)]
    return Build(parts, detail="with a window", body=paint)


def range_hood(rng: Rng) -> Build:
    """Pyramid or curved hood under a chimney."""
    paint = (
        draw(rng, pick(rng, "grey", "grey", "white", "black"), "metal")
        if chance(rng, 0.8)
        else Paint(np.array((0.72, 0.45, 0.28)), "metal")
    )
    width, depth, high = between(rng, 0.6, 0.95), between(rng, 0.45, 0.52), between(rng, 0.2, 0.34)
    top, tall = between(rng, 0.2, 0.28), between(rng, 0.4, 0.6)
    curve = between(rng, 0.6, 2.2)
    rings = []
    for f in np.linspace(0, 1, 9):
        k = (1 - f) ** curve
        w, d = top + (width - top) * k, top + (depth - top) * k
        rings.append(
            np.array(
                [
                    (-w / 2, high * f, d - depth / 2),
                    (w / 2, high * f, d - depth / 2),
                    (w / 2, high * f, -depth / 2),
                    (-w / 2, high * f, -depth / 2),
                ]
            )
        )
    parts = [
        loft(np.array(rings), paint).at(0, 0.05, 0),
        box(width, 0.05, depth, paint),
        box(top, tall, top, paint).at(0, high + 0.05, -depth / 2 + top / 2),
    ]
    parts += [
        box(width - 0.1, 0.006, depth - 0.1, DARK).at(0, -0.006, 0),
        *[cylinder(0.012, 0.01, DARK, sides=12).turn("x", 90).at(x, 0.025, depth / 2) for x in (-0.06, -0.02, 0.02, 0.06)],
    ]
    return Build(parts, detail="with a chimney", body=paint)


def toaster(rng: Rng) -> Build:
    """Two slots, lever, sometimes with toast."""
    paint = CHROME if chance(rng, 0.35) else draw(rng, pick(rng, *BRIGHT, "white", "black"), "metal")
    width, tall, depth = between(rng, 0.26, 0.31), between(rng, 0.17, 0.2), between(rng, 0.15, 0.18)
    parts = [rounded(width, tall, depth, 0.05, paint, 5).at(0, 0.015, 0), rounded(width * 0.94, 0.03, depth * 0.94, 0.01, DARK)]
    parts += both(box(width * 0.72, 0.006, 0.028, DARK).at(0, tall + 0.011, depth * 0.17), "z")
    parts += [
        box(0.012, 0.09, 0.012, DARK).at(width / 2, 0.06, 0),
        rounded(0.035, 0.02, 0.05, 0.008, DARK).at(width / 2 + 0.012, 0.12, 0),
        cylinder(0.014, 0.015, DARK, sides=18).turn("z", -90).at(width / 2, 0.045, 0.04),
    ]
    if chance(rng, 0.6):
        bread = Paint(np.array((0.78, 0.55, 0.28)), "bread")
        slice_ = rounded(width * 0.62, 0.11, 0.02, 0.009, bread)
        parts += [part.at(0, tall - 0.04, 0) for part in both(slice_.at(0, 0, depth * 0.17), "z")]
        return Build(parts, detail="with two slices of toast", body=paint)
    return Build(parts, detail="with two slots", body=paint)


def kettle(rng: Rng) -> Build:
    """Electric jug or whistling stove kettle."""
    paint = CHROME if chance(rng, 0.3) else draw(rng, pick(rng, *BRIGHT, "white", "black"), "metal")
    dark = Paint(np.array((0.1, 0.1, 0.11)), "plastic")
    if chance(rng):
        return _electric_kettle(rng, dark, paint)
    r, tall = between(rng, 0.1, 0.12), between(rng, 0.12, 0.15)
    body = lathe(joined((0, 0), spline([(r * 0.9, 0), (r, tall * 0.25), (r * 0.75, tall * 0.75), (r * 0.35, tall)], 24), (0, tall)), paint)
    spout = tube(
        spline([(r * 0.75, tall * 0.45, 0), (r * 1.2, tall * 0.75, 0), (r * 1.42, tall * 0.98, 0)], 12),
        np.linspace(0.024, 0.013, 13)[: len(spline([(0, 0, 0), (1, 0, 0), (2, 0, 0)], 12))],
        paint,
    )
    bow = tube(
        spline(
            [
                (-r * 0.75, tall * 0.75, 0),
                (-r * 0.7, tall * 1.5, 0),
                (0, tall * 1.75, 0),
                (r * 0.7, tall * 1.5, 0),
                (r * 0.7, tall * 0.75, 0),
            ],
            24,
        ),
        0.009,
        dark,
    )
    return Build([body, spout, bow, ball(0.014, dark).at(0, tall + 0.012, 0)], (), "with a bow handle", paint)


def _electric_kettle(rng: Rng, dark: Paint, paint: Paint) -> Build:
    r, tall = between(rng, 0.075, 0.09), between(rng, 0.2, 0.24)
    body = lathe(joined((0, 0), spline([(r, 0), (r * 0.98, tall * 0.4), (r * 0.78, tall)], 16), (0, tall)), paint)
    spout = extrude([(0, 0), (0.045, 0.05), (0, 0.055)], 0.05, paint).at(r * 0.78, tall - 0.055, 0)
    bow = tube(
        spline([(-r * 0.78, tall * 0.97, 0), (-r * 1.5, tall * 0.95, 0), (-r * 1.7, tall * 0.55, 0), (-r * 1.0, tall * 0.2, 0)], 20),
        0.013,
        dark,
    )
    return Build(
        [
            body.at(0, 0.025, 0),
            cylinder(r * 1.08, 0.024, dark),
            *moved([spout, bow, ellipsoid(r * 0.74, 0.02, r * 0.74, dark).at(0, tall, 0)], y=0.025),
        ],
        ("electric",),
        "with a handle",
        paint,
    )
