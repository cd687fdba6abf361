"""Small electronics: radio, speaker, camera, remote control, printer, microphone, headphones, game controller and the like."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.paints import CHROME as SILVER
from cg3d.made.parts import (
    around,
    ball,
    both,
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


def radio(rng: Rng) -> Build:
    """Portable with handle, aerial and round speaker; old wooden set."""
    paint = wood(rng) if chance(rng, 0.45) else draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "plastic")
    width, tall, depth = between(rng, 0.24, 0.36), between(rng, 0.15, 0.2), between(rng, 0.09, 0.13)
    dark, front = Paint(np.array((0.2, 0.19, 0.18)), "fabric"), depth / 2
    parts = [rounded(width, tall, depth, 0.02, paint)]
    spots = (-0.28, 0.28) if chance(rng) else (-0.22,)
    r = tall * 0.3
    for f in spots:
        parts += [
            cylinder(r, 0.01, dark, sides=36).turn("x", 90).at(width * f, tall * 0.42, front),
            torus(r, 0.006, SILVER, 8, 36).turn("x", 90).at(width * f, tall * 0.42, front + 0.004),
            *(torus(r * k, 0.002, SILVER, 6, 30).turn("x", 90).at(width * f, tall * 0.42, front + 0.01) for k in (0.3, 0.6)),
        ]
    x = 0 if len(spots) == 2 else width * 0.22
    parts += [
        box(width * (0.16 if len(spots) == 2 else 0.42), tall * 0.28, 0.008, Paint(np.array((0.95, 0.88, 0.66)))).at(x, tall * 0.5, front),
        *(
            lathe([(0, 0), (0.014, 0), (0.011, 0.014), (0, 0.014)], SILVER, 18).turn("x", 90).at(x + d, tall * 0.22, front)
            for d in ((-0.02, 0.02) if len(spots) == 2 else (-0.045, 0, 0.045))
        ),
    ]
    bow = spline(
        [
            (-width * 0.4, tall - 0.01, 0),
            (-width * 0.38, tall + 0.05, 0),
            (0, tall + 0.06, 0),
            (width * 0.38, tall + 0.05, 0),
            (width * 0.4, tall - 0.01, 0),
        ],
        24,
    )
    parts += [
        tube(bow, 0.007, BLACK),
        rod((width * 0.4, tall - 0.01, -0.02), (width * 0.55, tall + between(rng, 0.18, 0.28), -0.02), 0.003, SILVER),
        ball(0.005, SILVER).at(width * 0.4, tall, -0.02),
    ]
    return Build(parts, detail="with an aerial and a handle", body=paint)


def speaker(rng: Rng) -> Build:
    """Box with two or three round drivers."""
    paint = wood(rng) if chance(rng, 0.5) else draw(rng, pick(rng, "black", "white", "grey", "red"), "wooden")
    count = int(rng.integers(2, 4))
    width = between(rng, 0.18, 0.3)
    tall, depth = width * between(rng, 1.5, 1.8) * (1.55 if count == 3 else 1), width * between(rng, 0.9, 1.2)
    front, cone = depth / 2, Paint(np.array((0.14, 0.14, 0.15)))
    parts = [
        rounded(width, tall, depth, 0.008, paint),
        box(width * 0.92, tall * 0.96, 0.008, BLACK if paint.name != "black" else lighter(BLACK, 0.1)).at(0, tall * 0.02, front),
    ]
    spots = [(0.28, 0.4), (0.76, 0.22)] if count == 2 else [(0.18, 0.4), (0.5, 0.4), (0.8, 0.2)]
    for f, r in spots:
        r *= width
        ring = lathe([(0, 0.0), (r * 1.0, 0), (r, 0.014), (r * 0.88, 0.018), (r * 0.85, 0.012), (r * 0.35, -0.01), (0, -0.005)], cone, 36)
        parts += [
            ring.turn("x", 90).at(0, tall * f, front + 0.004),
            torus(r * 0.95, r * 0.06, SILVER, 8, 36).turn("x", 90).at(0, tall * f, front + 0.016),
            ball(r * 0.32, SILVER).scaled(1, 1, 0.5).at(0, tall * f, front + 0.004),
        ]
    return Build(parts, ("tall",) if count == 3 else (), f"with {'two' if count == 2 else 'three'} round drivers", paint)


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


def remote_control(rng: Rng) -> Build:
    """Slim bar with rows of buttons."""
    paint = draw(rng, pick(rng, "black", "black", "grey", "white"), "plastic")
    width, long = between(rng, 0.042, 0.055), between(rng, 0.15, 0.21)
    key = Paint(np.array((0.75, 0.75, 0.76))) if paint.rgb.mean() < 0.5 else BLACK
    parts = [
        slab(rectangle(width, long, 0.012), 0.018, paint),
        cylinder(0.006, 0.004, draw(rng, "red"), sides=16).at(-width * 0.28, 0.0175, -long * 0.43),
    ]
    rows = int(long / 0.024)
    parts += [
        rounded(0.009, 0.004, 0.009, 0.0015, key, 1).at((i - 1) * width * 0.28, 0.0165, -long * 0.33 + j * 0.019)
        for j in range(rows - 3)
        for i in range(3)
    ]
    parts += [torus(0.012, 0.0028, key, 8, 24).at(0, 0.0185, long * 0.3), cylinder(0.006, 0.003, key, sides=16).at(0, 0.0175, long * 0.3)]
    parts += [
        rounded(0.009, 0.004, 0.006, 0.0015, draw(rng, w), 1).at((i - 1.5) * width * 0.2, 0.0165, long * 0.43)
        for i, w in enumerate(("red", "green", "yellow", "blue"))
    ]
    return Build(parts, ("long", "flat"), "with buttons", paint)


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


def microphone(rng: Rng) -> Build:
    """Hand microphone lying, or on a stand."""
    paint = draw(rng, pick(rng, "black", "black", "grey", "red", "blue"), "metal")
    mesh = Paint(np.array((0.62, 0.63, 0.65)), "metal")
    body = [
        lathe(joined((0, 0), spline([(0.011, 0), (0.013, 0.05), (0.019, 0.15), (0.024, 0.165)], 16), (0, 0.165)), paint),
        torus(0.025, 0.004, mesh).at(0, 0.168, 0),
        ball(0.028, mesh).scaled(1, 1.1, 1).at(0, 0.19, 0),
        *(torus(0.0285 * np.cos(a), 0.001, BLACK, 5, 28).at(0, 0.19 + 0.031 * np.sin(a), 0) for a in (-0.4, 0, 0.4, 0.8)),
    ]
    if chance(rng, 0.4):
        return Build(stretched(rng, [p.turn("x", 90) for p in body]), detail="with a round head", body=paint)
    tall = between(rng, 1.2, 1.5) if chance(rng) else 0.22
    base = lathe(
        [
            (0, 0),
            (0.13 if tall > 1 else 0.06, 0),
            (0.12 if tall > 1 else 0.055, 0.015),
            (0.015, 0.03),
            (0.008, 0.05),
            (0.008, tall),
            (0, tall),
        ],
        BLACK,
    )
    return Build(
        stretched(rng, [base, *moved(turned(body, "x", 50), y=tall - 0.02, z=-0.06), cylinder(0.018, 0.05, BLACK).at(0, tall - 0.02, 0)]),
        detail="on a stand",
    )


def headphones(rng: Rng) -> Build:
    """Band over two ear cups."""
    paint = draw(rng, pick(rng, "black", "white", *BRIGHT), "plastic")
    pad = BLACK if paint.name != "black" else Paint(np.array((0.3, 0.3, 0.31)), "leather")
    r, thick = between(rng, 0.075, 0.09), between(rng, 0.009, 0.014)
    a = np.radians(np.linspace(-18, 198, 36))
    band = tube(np.stack([r * np.cos(a), 0.1 + r * 1.15 * np.sin(a), 0 * a], 1), thick * 0.7, paint, 10).scaled(1, 1, 1.9)
    cup = lathe([(0, -0.018), (0.03, -0.018), (0.04, -0.008), (0.04, 0.01), (0, 0.012)], paint, 32)
    cushion = torus(0.029, 0.012, pad, 12, 32).at(0, 0.016, 0)
    parts = [band, *(q for p in (cup, cushion) for q in both(p.turn("z", 90).scaled(1, 1.15, 1).at(r * 0.99, 0.07, 0)))]
    return Build(
        [
            *parts,
            tube(
                np.stack([(r * 0.97) * np.cos(a[10:26]), 0.095 + r * 1.13 * np.sin(a[10:26]), 0 * a[10:26]], 1), thick * 0.8, pad, 10
            ).scaled(1, 1, 1.9),
        ],
        detail="with two ear cups",
        body=paint,
    )


def game_controller(rng: Rng) -> Build:
    """Two grips, two sticks, cross and four coloured buttons."""
    paint = draw(rng, pick(rng, "black", "white", "grey", "blue", "red", "purple"), "plastic")
    dark = BLACK if paint.name != "black" else Paint(np.array((0.32, 0.32, 0.33)))
    half = [
        (0, 0.045),
        (0.03, 0.047),
        (0.062, 0.045),
        (0.08, 0.02),
        (0.09, -0.03),
        (0.085, -0.062),
        (0.068, -0.062),
        (0.05, -0.03),
        (0.03, -0.02),
        (0, -0.02),
    ]
    outline = spline(np.concatenate([np.array(half), np.array(half[1:-1])[::-1] * (-1, 1)]), 100, closed=True)
    parts = [
        slab(outline * (1, -1), 0.03, paint, smooth=True),
        slab(outline * (0.93, -0.93), 0.004, lighter(paint, 0.06), smooth=True).at(0, 0.029, 0),
    ]
    parts += both(lathe([(0, 0), (0.008, 0), (0.007, 0.012), (0.012, 0.016), (0.011, 0.02), (0, 0.019)], dark, 24).at(0.03, 0.03, 0.004))
    parts += [box(0.024, 0.006, 0.008, dark).at(-0.055, 0.031, -0.018), box(0.008, 0.006, 0.024, dark).at(-0.055, 0.031, -0.018)]
    parts += [
        cylinder(0.0055, 0.006, draw(rng, w), sides=18).at(0.055 + dx, 0.031, -0.018 + dz)
        for w, dx, dz in (("green", 0, 0.012), ("red", 0.012, 0), ("blue", -0.012, 0), ("yellow", 0, -0.012))
    ]
    parts += both(rounded(0.04, 0.016, 0.016, 0.006, dark).at(0.05, 0.012, -0.046))
    return Build(stretched(rng, parts), detail="with two sticks and buttons", body=paint)


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
