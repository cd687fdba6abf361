"""Camera, printer, power strip, satellite dish."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.paints import CHROME as SILVER
from cg3d.made.parts import (
    around,
    ball,
    box,
    cylinder,
    lathe,
    moved,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def camera(rng: Rng) -> Build:
    """Photo camera: body, grip, lens, viewfinder hump; old folding look with a flash."""
    paint = BLACK if chance(rng, 0.6) else draw(rng, pick(rng, "red", "brown", "grey", "white", "blue"), "leather")
    top = SILVER if chance(rng, 0.5) else paint
    width, tall, depth = between(rng, 0.12, 0.145), between(rng, 0.075, 0.09), between(rng, 0.045, 0.055)
    r, reach = between(rng, 0.027, 0.034), between(rng, 0.035, 0.08)
    front = depth / 2
    lens = [
        cylinder(r, reach, BLACK, sides=40),
        *(torus(r, 0.002, lighter(BLACK, 0.2), 6, 40).at(0, reach * f, 0) for f in (0.25, 0.45, 0.65)),
        lathe([(r * 0.85, 0), (r * 1.06, 0), (r * 1.06, 0.012), (r * 0.85, 0.012), (r * 0.85, 0)], SILVER, 40).at(0, reach, 0),
        ball(r * 0.86, Paint(np.array((0.14, 0.2, 0.35)), "glass")).scaled(1, 0.3, 1).at(0, reach, 0),
    ]
    parts = [
        rounded(width, tall, depth, 0.012, paint),
        rounded(width, tall * 0.2, depth * 0.98, 0.008, top).at(0, tall * 0.82, 0),
        rounded(0.03, tall * 0.9, depth + 0.02, 0.012, paint).at(-width * 0.38, 0, 0.005),
        *moved(turned(lens, "x", 90), 0.008, tall * 0.45, front),
    ]
    parts += [
        box(0.042, 0.024, depth * 0.8, top).shaped(lambda x, y, z: (x * (1 - 12 * y), y, z)).at(0.008, tall, 0),
        box(0.03, 0.014, 0.004, Paint(np.array((0.9, 0.92, 0.95)), "glass")).at(0.008, tall + 0.004, depth * 0.4),
        cylinder(0.008, 0.01, SILVER, sides=20).at(-width * 0.36, tall, 0.008),
        cylinder(0.013, 0.01, BLACK, sides=24).at(width * 0.33, tall, 0),
    ]
    return Build(parts, detail="with a lens", body=paint)


def printer(rng: Rng) -> Build:
    """Box with a paper tray behind and a sheet coming out in front."""
    paint = draw(rng, pick(rng, "white", "grey", "black", "beige"), "plastic")
    dark = lighter(paint, -0.6) if paint.rgb.mean() > 0.3 else lighter(paint, 0.25)
    width, tall, depth = between(rng, 0.38, 0.46), between(rng, 0.17, 0.26), between(rng, 0.3, 0.38)
    sheet, front = Paint(np.array((0.97, 0.97, 0.96)), "paper"), depth / 2
    parts = [
        rounded(width, tall, depth, 0.02, paint, 4),
        box(width * 0.62, tall * 0.32, 0.012, dark).at(0, tall * 0.22, front),
        box(width * 0.56, 0.01, depth * 0.35, dark).at(0, tall * 0.2, front + depth * 0.15),
        box(width * 0.48, 0.003, depth * 0.4, sheet).at(0, tall * 0.26, front + depth * 0.12),
    ]
    parts += [
        rounded(width * 0.62, 0.22, 0.012, 0.005, dark).turn("x", -22).at(0, tall - 0.02, -depth * 0.3),
        box(width * 0.5, 0.25, 0.005, sheet).turn("x", -22).at(0, tall - 0.02, -depth * 0.3 + 0.014),
    ]
    parts += [
        box(width * 0.16, 0.004, 0.05, Paint(np.array((0.35, 0.6, 0.75)), "glass")).at(width * 0.33, tall, depth * 0.2),
        *(cylinder(0.008, 0.005, dark, sides=16).at(width * 0.26 + 0.024 * i, tall, depth * 0.34) for i in range(3)),
    ]
    return Build(parts, detail="with paper", body=paint)


def power_strip(rng: Rng) -> Build:
    """Power strip with sockets and a switch."""
    paint, count = draw(rng, pick(rng, "white", "black", "grey")), int(rng.integers(3, 6))
    long = 0.06 * count + 0.06
    hole = BLACK if paint.name != "black" else lighter(BLACK, 0.3)
    parts = [slab(rectangle(long, 0.055, 0.01), 0.04, paint)]
    for i in range(count):
        x = -long / 2 + 0.04 + 0.06 * i
        parts += [
            lathe([(0.019, 0), (0.022, 0), (0.022, 0.003), (0.019, 0.003), (0.019, 0)], hole, 28).at(x, 0.04, 0),
            *(cylinder(0.003, 0.002, hole, sides=10).at(x + s * 0.009, 0.04, 0) for s in (-1, 1)),
        ]
    parts += [
        box(0.02, 0.006, 0.012, draw(rng, "red")).at(long / 2 - 0.022, 0.039, 0),
        tube(
            spline(
                [(-long / 2, 0.02, 0), (-long / 2 - 0.08, 0.006, 0.02), (-long / 2 - 0.16, 0.006, -0.04), (-long / 2 - 0.3, 0.006, 0.02)],
                30,
            ),
            0.0045,
            paint,
        ),
    ]
    return Build(stretched(rng, parts), detail="with sockets", body=paint)


def satellite_dish(rng: Rng) -> Build:
    """Bowl on a mast with a feed arm."""
    paint, r = draw(rng, pick(rng, "white", "grey", "grey"), "metal"), between(rng, 0.35, 0.6)
    t = np.linspace(0, 1, 10)
    back = np.stack([r * t, r * 0.28 * t**2], 1)
    bowl = lathe(joined(back, back[::-1] + (0, 0.012)), paint, 44)
    feed = [rod((0, 0.02, r * 0.8), (0, r * 0.85, r * 0.1), 0.012, paint), cylinder(0.035, 0.09, BLACK).at(0, r * 0.8, 0.02)]
    iron = metal(rng)
    dish = turned([bowl, *feed], "x", 55)
    return Build(
        [
            *moved(dish, y=r * 1.5, z=0.06),
            cylinder(0.025, r * 1.5, iron),
            lathe([(0, 0), (r * 0.4, 0), (r * 0.4, 0.015), (0, 0.015)], iron),
            *around(rod((0, 0.2, 0), (0, 0.01, r * 0.35), 0.01, iron), 3),
            slab(circle(0.06), 0.05, iron).turn("x", 55).at(0, r * 1.48, 0.0),
        ],
        detail="on a mast",
        body=paint,
    )
