"""Computers and screens: monitor, television, keyboard, laptop, computer, mouse, phone. Their front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
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
    tube,
    turned,
)  # fmt: skip

BLACK = Paint(np.array((0.09, 0.09, 0.10)), "plastic")
SILVER = Paint(np.array((0.70, 0.71, 0.73)), "metal")


def _picture(rng: Rng) -> Paint:
    """What a screen shows: nearly black, or a lit colour."""
    return Paint(np.array((0.05, 0.06, 0.08)), "glass") if chance(rng, 0.5) else draw(rng, pick(rng, "blue", "blue", "turquoise"), "glass")


def _case(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "black", "black", "grey", "white"), "plastic")


def monitor(rng: Rng) -> Build:
    """Flat on a foot (plate, ring, legs), wide, or an old tube monitor."""
    paint, screen = _case(rng), _picture(rng)
    if chance(rng, 0.25):
        size = between(rng, 0.34, 0.42)
        shell = draw(rng, pick(rng, "beige", "grey", "white", "black"), "plastic")
        back = rounded(size, size * 0.85, size * 0.75, 0.02, shell).shaped(
            lambda x, y, z: (x * (0.8 + 0.27 * (z / size + 0.375)), size * 0.4 + (y - size * 0.4) * (0.8 + 0.27 * (z / size + 0.375)), z)
        )
        parts = [
            back,
            rounded(size + 0.02, size * 0.87, 0.05, 0.015, shell).at(0, -0.005, size * 0.36),
            rounded(size * 0.84, size * 0.64, 0.02, 0.02, screen).at(0, size * 0.14, size * 0.36 + 0.02),
        ]
        stand = lathe([(0, 0), (size * 0.4, 0), (size * 0.36, 0.02), (0.06, 0.035), (0.06, 0.06), (0, 0.06)], shell)
        return Build([*moved(parts, y=0.055), stand], ("old",), "with a thick case", shell)
    width = between(rng, 0.45, 0.8)
    tall = width * pick_ratio(rng)
    lift = between(rng, 0.08, 0.14)
    parts = [
        rounded(width, tall, 0.03, 0.008, paint).at(0, lift, 0),
        box(width - 0.025, tall - 0.03, 0.006, screen).at(0, lift + 0.018, 0.0145),
    ]
    parts += [
        rounded(width * 0.5, tall * 0.5, 0.03, 0.01, paint).at(0, lift + tall * 0.2, -0.025),
        box(0.06, lift + tall * 0.3, 0.02, paint).at(0, 0.005, -0.035),
    ]
    foot = pick(rng, "plate", "round", "legs")
    if foot == "plate":
        parts.append(rounded(width * 0.42, 0.014, 0.2, 0.006, paint).at(0, 0, -0.01))
    elif foot == "round":
        parts.append(cylinder(0.12, 0.012, paint, sides=40).at(0, 0, -0.01))
    else:
        parts += [part for s in (-1, 1) for part in (rod((0, 0.03, -0.03), (s * width * 0.28, 0.008, 0.09), 0.009, paint),)] + [
            rod((0, 0.03, -0.03), (0, 0.008, -0.12), 0.009, paint)
        ]
    return Build(parts, ("wide",) if tall / width < 0.5 else ("flat",), "on a stand", paint)


def pick_ratio(rng: Rng) -> float:
    """Height over width of a flat screen."""
    return (0.5625, 0.5625, 0.625, 0.43)[int(rng.integers(4))]


def television(rng: Rng) -> Build:
    """Large flat set on two feet or a plate; old tube set with dials, legs and aerial."""
    if chance(rng, 0.35):
        return _tube_television(rng)
    width = between(rng, 0.95, 1.5)
    tall, paint, lift = width * 0.565, draw(rng, pick(rng, "black", "black", "grey"), "plastic"), 0.07
    parts = [
        rounded(width, tall, 0.04, 0.008, paint).at(0, lift, 0),
        box(width - 0.03, tall - 0.035, 0.006, _picture(rng)).at(0, lift + 0.022, 0.0195),
        rounded(width * 0.7, tall * 0.45, 0.05, 0.02, paint).at(0, lift + 0.05, -0.03),
    ]
    if chance(rng, 0.6):
        parts += [
            p
            for s in (-1, 1)
            for p in (
                rod((s * width * 0.36, lift + 0.01, 0), (s * width * 0.36, 0.008, 0.13), 0.01, paint),
                rod((s * width * 0.36, lift + 0.01, 0), (s * width * 0.36, 0.008, -0.11), 0.01, paint),
            )
        ]
    else:
        parts += [box(0.14, lift + 0.05, 0.03, paint).at(0, 0.0, -0.02), rounded(width * 0.42, 0.015, 0.24, 0.006, paint)]
    return Build(parts, ("large", "flat") if width > 1.25 else ("flat",), "on a stand" if len(parts) == 5 else "on two feet", paint)


def _tube_television(rng: Rng) -> Build:
    shell = wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT, "white", "grey"), "plastic")
    width, tall, depth = between(rng, 0.55, 0.75), between(rng, 0.42, 0.52), between(rng, 0.36, 0.44)
    parts = [
        rounded(width, tall, depth, 0.025, shell).at(0, 0.14, 0),
        rounded(width * 0.66, tall * 0.76, 0.035, 0.03, Paint(np.array((0.28, 0.33, 0.32)), "glass"), 4).at(
            -width * 0.13, 0.14 + tall * 0.12, depth / 2
        ),
    ]
    parts += [
        lathe([(0, 0), (0.03, 0), (0.022, 0.03), (0, 0.03)], SILVER, 20).turn("x", 90).at(width * 0.36, 0.14 + tall * f, depth / 2)
        for f in (0.78, 0.58)
    ]
    parts += [box(width * 0.17, 0.008, 0.012, BLACK).at(width * 0.36, 0.14 + tall * (0.16 + 0.045 * i), depth / 2) for i in range(6)]
    parts += corners(rod((0, 0.15, 0), (0.04, 0, 0.03), 0.016, shell, 0.01), width / 2 - 0.08, depth / 2 - 0.08)
    top = 0.14 + tall
    parts += [
        ball(0.035, BLACK).scaled(1, 0.6, 1).at(0, top, 0),
        *(rod((0, top, 0), (s * 0.24, top + 0.36, 0), 0.004, SILVER) for s in (-1, 1)),
    ]
    return Build(parts, ("old",), "with an aerial", shell)


def _keys(width: float, depth: float, paint: Paint, rows: int = 5, high: float = 0.008) -> list[Part]:
    """A field of keys centred on the origin; the space bar in the front row."""
    columns = 14
    dx, dz = width / columns, depth / rows
    parts = []
    for row in range(rows):
        z = (row - (rows - 1) / 2) * dz
        for column in range(columns):
            if row == rows - 1 and 3 < column < 10:
                continue
            parts.append(rounded(dx * 0.84, high, dz * 0.84, high * 0.3, paint, 1).at((column - (columns - 1) / 2) * dx, 0, z))
        if row == rows - 1:
            parts.append(rounded(dx * 5.8, high, dz * 0.84, high * 0.3, paint, 1).at(0, 0, z))
    return parts


def keyboard(rng: Rng) -> Build:
    """Computer keyboard, with or without a number block."""
    paint, caps = _case(rng), None
    caps = lighter(paint, 0.12) if paint.rgb.mean() < 0.4 else lighter(paint, -0.1) if chance(rng, 0.6) else BLACK
    long = chance(rng, 0.65)
    field, depth = 0.29, between(rng, 0.11, 0.13)
    width = field + (0.11 if long else 0.02)
    parts = [slab(rectangle(width, depth + 0.035, 0.012), 0.016, paint)]
    parts += moved(_keys(field, depth - 0.02, caps), -0.05 if long else 0, 0.013, 0.008)
    if long:
        parts += [
            rounded(0.0175, 0.008, 0.019, 0.0024, caps, 1).at(0.12 + 0.0215 * i, 0.013, 0.008 + (j - 2) * (depth - 0.02) / 5)
            for i in range(4)
            for j in range(5)
        ]
    return Build(
        [part.shaped(lambda x, y, z: (x, y * (1 + 0.0 * z) + 0.008 * (0.5 - z / depth), z)) for part in parts],
        ("flat",),
        "with a number block" if long else "",
        paint,
    )


def laptop(rng: Rng) -> Build:
    """Open at some angle, with keys and touch pad."""
    paint = draw(rng, pick(rng, "grey", "grey", "black", "white", "blue", "pink"), "metal")
    width = between(rng, 0.3, 0.38)
    depth, angle = width * between(rng, 0.65, 0.72), between(rng, 95, 122)
    parts = [
        slab(rectangle(width, depth, 0.012), 0.014, paint),
        *moved(_keys(width * 0.86, depth * 0.45, BLACK, 5, 0.003), 0, 0.0135, -depth * 0.12),
    ]
    parts.append(slab(rectangle(width * 0.3, depth * 0.24, 0.004), 0.001, lighter(paint, -0.15)).at(0, 0.0136, depth * 0.32))
    lid = [
        extrude(rectangle(width, depth, 0.012), 0.008, paint).at(0, depth / 2, 0),
        box(width - 0.02, depth - 0.028, 0.002, _picture(rng)).at(0, 0.016, 0.0042),
        box(width - 0.008, depth - 0.008, 0.001, BLACK).at(0, 0.004, 0.004),
    ]
    parts += moved(turned(lid, "x", 90 - angle), y=0.013, z=-depth / 2)
    parts.append(rod((-width * 0.35, 0.012, -depth / 2), (width * 0.35, 0.012, -depth / 2), 0.005, paint))
    return Build(parts, ("open",), "", paint)


def computer(rng: Rng) -> Build:
    """Desktop tower with drives, buttons and vents."""
    paint = draw(rng, pick(rng, "black", "grey", "white", "beige"), "metal")
    width, tall, depth = between(rng, 0.18, 0.22), between(rng, 0.4, 0.48), between(rng, 0.4, 0.48)
    dark = lighter(paint, -0.35 if paint.rgb.mean() > 0.3 else 0.25)
    front = depth / 2
    parts = [
        rounded(width, tall, depth, 0.008, paint).at(0, 0.015, 0),
        rounded(width, tall - 0.01, 0.03, 0.012, lighter(paint, -0.08)).at(0, 0.02, front),
    ]
    parts += [box(width * 0.78, 0.04, 0.01, dark).at(0, tall - 0.07 - 0.055 * i, front + 0.012) for i in range(int(rng.integers(1, 4)))]
    parts += [box(width * 0.6, 0.006, 0.01, dark).at(0, 0.07 + 0.016 * i, front + 0.012) for i in range(6)] + [
        cylinder(0.014, 0.01, SILVER, sides=20).turn("x", 90).at(0, tall * 0.52, front + 0.012),
        *corners(cylinder(0.014, 0.02, BLACK, sides=14), width / 2 - 0.03, depth / 2 - 0.05),
    ]
    return Build(parts, ("desktop",), "with drives", paint)


def computer_mouse(rng: Rng) -> Build:
    """Rounded body, two buttons, a wheel, sometimes a cable."""
    paint = draw(rng, pick(rng, "black", "white", "grey", "red", "blue"), "plastic")
    dark = lighter(paint, -0.5 if paint.rgb.mean() > 0.3 else 0.35)
    width, long, high = between(rng, 0.055, 0.065), between(rng, 0.1, 0.12), between(rng, 0.032, 0.04)
    body = ellipsoid(width / 2, high, long / 2, paint).shaped(
        lambda x, y, z: (
            np.sign(x) * np.abs(x / (width / 2)) ** 0.85 * width / 2 * (1 - 0.12 * np.abs(np.cos(z * 30))),
            np.maximum(y, 0),
            z,
        )
    )
    parts = [body, cylinder(0.011, 0.008, dark, sides=20).turn("z", 90).at(0.004, high * 0.82, long * 0.27)]
    parts += [
        box(0.0016, 0.004, long * 0.3, dark).at(0, high * 0.84, long * 0.3).shaped(lambda x, y, z: (x, y - 5.5 * np.maximum(z, 0) ** 2, z))
    ]
    if chance(rng, 0.6):
        parts.append(
            tube(
                spline([(0, 0.01, long * 0.48), (0.01, 0.004, long * 0.8), (-0.03, 0.004, long * 1.3), (0.03, 0.004, long * 1.9)], 30),
                0.0022,
                dark,
                8,
            )
        )
        return Build(parts, detail="with a cable", body=paint)
    return Build(parts, detail="with a wheel", body=paint)


def phone(rng: Rng) -> Build:
    """Smartphone with camera, or a desk telephone with receiver and keys or dial."""
    if chance(rng, 0.5):
        return _mobile_phone(rng)
    paint = draw(rng, pick(rng, "black", "red", "white", "green", "beige", "blue"), "plastic")
    key = Paint(np.array((0.92, 0.92, 0.9)), "plastic") if paint.name != "white" else BLACK
    width, depth = between(rng, 0.2, 0.24), between(rng, 0.2, 0.23)
    body = box(width, 0.09, depth, paint).shaped(
        lambda x, y, z: (x * (1 - 1.6 * y), y * (1 - 0.75 * (z / depth + 0.5)) + 0.012 * (y > 0), z * (1 - 0.7 * y))
    )
    parts = [body]
    if chance(rng):
        dial = [
            lathe([(0, 0), (0.055, 0), (0.055, 0.008), (0, 0.008)], key, 36),
            *[cylinder(0.0085, 0.004, paint, sides=14).at(0.04 * np.cos(a), 0.007, 0.04 * np.sin(a)) for a in np.linspace(0.3, 5.3, 10)],
            cylinder(0.02, 0.005, paint).at(0, 0.007, 0),
        ]
    else:
        dial = [rounded(0.02, 0.008, 0.018, 0.003, key, 1).at((i - 1) * 0.027, 0.0, (j - 1.5) * 0.024) for i in range(3) for j in range(4)]
    parts += moved(turned(dial, "x", 19), y=0.068, z=0.025)
    curve = spline([(-0.1, -0.005, 0), (-0.07, 0.022, 0), (0, 0.03, 0), (0.07, 0.022, 0), (0.1, -0.005, 0)], 20)
    hand = [tube(curve, 0.014, paint), *both(lathe([(0, 0), (0.032, 0), (0.026, 0.03), (0, 0.032)], paint, 24).at(0.1, -0.022, 0))]
    parts += [*moved(hand, 0, 0.13, -depth * 0.28), *both(box(0.03, 0.045, 0.035, paint).at(0.055, 0.085, -depth * 0.28))]
    return Build(parts, detail="with a receiver", body=paint)


def _mobile_phone(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "black", "white", *BRIGHT), "metal")
    width, tall = between(rng, 0.068, 0.078), between(rng, 0.14, 0.165)
    parts = [
        extrude(rectangle(width, tall, 0.011), 0.0085, paint),
        extrude(rectangle(width - 0.004, tall - 0.004, 0.009), 0.0005, Paint(np.array((0.05, 0.06, 0.08)), "glass")).at(0, 0, 0.0044),
    ]
    icon = [
        extrude(rectangle(0.011, 0.011, 0.003), 0.0004, draw(rng, pick(rng, *BRIGHT))).at(
            (i - 1.5) * 0.016, tall * 0.28 - 0.018 * j, 0.0048
        )
        for i in range(4)
        for j in range(5)
    ]
    parts += [
        *icon,
        extrude(rectangle(0.024, 0.028, 0.006), 0.002, lighter(paint, -0.2)).at(-width * 0.26, tall * 0.37, -0.005),
        *(cylinder(0.0055, 0.002, BLACK, sides=18).turn("x", -90).at(-width * 0.26, tall * 0.37 + d, -0.0055) for d in (-0.007, 0.007)),
        box(0.002, 0.022, 0.003, paint).at(width / 2, 0.02, 0),
    ]
    return Build(parts, ("flat", "mobile"), "", paint)
