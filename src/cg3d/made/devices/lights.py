"""Lamps and flames: floor lamp, desk lamp, table lamp, ceiling lamp, street lamp, lantern, candle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, ceramic, draw, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, box, corners, cylinder, ellipsoid, lathe, moved, rod, torus, tube


def _warm(rng: Rng) -> Paint:
    """Lit glass."""
    return Paint(np.array((0.98, 0.93, 0.72)) * rng.uniform(0.96, 1.0), "glass")


def _shade_paint(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "white", "beige", "beige", "yellow", "red", "green", "blue", "orange", "grey", "black"), "fabric")


def _shade(low: float, high: float, tall: float, paint: Paint, light: Paint) -> list[Part]:
    """Open truncated cone with a bulb inside; base at y = 0."""
    wall = 0.006
    cone = lathe([(low - wall, 0), (low, 0), (high, tall), (high - wall, tall), (low - wall, 0)], paint, 40)
    return [
        cone,
        ball(min(low, high) * 0.35, light).at(0, tall * 0.45, 0),
        cylinder(high - wall, 0.004, lighter(paint, 0.2)).at(0, tall * 0.93, 0),
    ]


def floor_lamp(rng: Rng) -> Build:
    """Straight pole with a shade, tripod, bow lamp, torch-like uplighter."""
    style = pick(rng, "pole", "tripod", "bow", "uplighter")
    frame = wood(rng, grain=False) if style == "tripod" or chance(rng, 0.2) else metal(rng)
    shade, light = _shade_paint(rng), _warm(rng)
    tall = between(rng, 1.3, 1.65)
    low, high, deep = between(rng, 0.18, 0.26), between(rng, 0.12, 0.18), between(rng, 0.2, 0.3)
    if style == "tripod":
        legs = around(rod((0, tall - 0.08, 0.02), (0, 0, between(rng, 0.3, 0.42)), 0.018, frame, 0.013), 3)
        return Build(
            [*legs, cylinder(0.04, 0.1, frame).at(0, tall - 0.12, 0), *moved(_shade(low, high, deep, shade, light), y=tall - 0.06)],
            ("tall",),
            "on a tripod",
        )
    base = lathe([(0, 0), (0.15, 0), (0.15, 0.012), (0.03, 0.03), (0.013, 0.06), (0, 0.06)], frame)
    if style == "bow":
        return _bow_floor_lamp(rng, base, frame, light, shade, tall)
    parts = [base, cylinder(0.012, tall, frame).at(0, 0.03, 0)]
    if style == "uplighter":
        cup = lathe([(0, 0), (0.03, 0.0), (0.1, 0.05), (0.17, 0.14), (0.16, 0.14), (0.09, 0.06), (0, 0.03)], shade)
        return Build([*parts, cup.at(0, tall, 0), ball(0.05, light).at(0, tall + 0.09, 0)], ("tall",))
    return Build([*parts, *moved(_shade(low, high, deep, shade, light), y=tall - 0.05)], ("tall",), "with a shade")


def _bow_floor_lamp(rng: Rng, base: Part, frame: Paint, light: Paint, shade: Paint, tall: float) -> Build:
    reach = between(rng, 0.6, 0.9)
    path = spline(
        [
            (-reach / 2, 0.03, 0),
            (-reach / 2, tall * 0.6, 0),
            (-reach * 0.2, tall * 1.02, 0),
            (reach * 0.25, tall * 1.02, 0),
            (reach / 2, tall * 0.82, 0),
        ],
        40,
    )
    cup = lathe([(0.02, 0.12), (0.14, 0.0), (0.15, 0.0), (0.03, 0.14), (0.0, 0.14), (0.0, 0.12)], shade)
    return Build(
        [
            base.scaled(1.2, 1.5, 1.2).at(-reach / 2, 0, 0),
            tube(path, 0.012, frame),
            cup.at(reach / 2, tall * 0.82 - 0.13, 0),
            ball(0.05, light).at(reach / 2, tall * 0.82 - 0.1, 0),
        ],
        ("arched",),
    )


def table_lamp(rng: Rng) -> Build:
    """Turned ceramic, wooden or metal foot under a fabric shade; mushroom lamp."""
    foot = pick(rng, "ceramic", "wood", "metal")
    body = ceramic(rng) if foot == "ceramic" else wood(rng, grain=False) if foot == "wood" else metal(rng)
    shade, light = _shade_paint(rng), _warm(rng)
    tall, r = between(rng, 0.22, 0.34), between(rng, 0.06, 0.11)
    shapes = [
        [(r * 0.7, 0), (r, tall * 0.35), (r * 0.5, tall * 0.7), (0.015, tall * 0.9), (0.012, tall)],
        [(r, 0), (r, 0.015), (r * 0.3, 0.03), (r * 0.25, tall * 0.4), (r * 0.5, tall * 0.55), (0.014, tall * 0.75), (0.012, tall)],
        [(r * 0.5, 0), (r * 0.95, tall * 0.2), (r * 0.9, tall * 0.5), (0.02, tall * 0.75), (0.012, tall)],
    ]
    stand = lathe(joined((0, 0), spline(shapes[int(rng.integers(3))], 36), (0, tall)), body)
    if chance(rng, 0.2):
        dome = ellipsoid(r * 1.9, r * 1.2, r * 1.9, shade).shaped(lambda x, y, z: (x, np.maximum(y, -0.02), z))
        return Build([stand, dome.at(0, tall + 0.02, 0)], detail="with a dome shade")
    low, high = between(rng, 0.13, 0.18), between(rng, 0.07, 0.12)
    return Build([stand, *moved(_shade(low, high, between(rng, 0.15, 0.22), shade, light), y=tall - 0.02)], detail="with a shade")


def desk_lamp(rng: Rng) -> Build:
    """Two jointed arms and a cone head; goose neck; LED bar."""
    style = pick(rng, "jointed", "jointed", "goose", "bar")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey", "black"), "metal")
    light, shine = _warm(rng), metal(rng)
    base = lathe([(0, 0), (0.085, 0), (0.085, 0.012), (0.03, 0.026), (0.014, 0.04), (0, 0.04)], paint)
    head = lathe([(0, 0.095), (0.022, 0.09), (0.03, 0.06), (0.075, 0.0), (0.07, 0.0), (0.026, 0.055), (0, 0.06)], paint)
    bulb = ball(0.03, light).at(0, 0.03, 0)
    first, second = between(rng, 0.24, 0.32), between(rng, 0.22, 0.3)
    lean = between(rng, 15, 32)
    elbow = np.array((-first * np.sin(np.radians(lean)), 0.03 + first * np.cos(np.radians(lean)), 0))
    rise = np.radians(between(rng, 15, 45))
    tip = elbow + (second * np.cos(rise), second * np.sin(rise), 0)
    if style == "jointed":
        arms = [rod((0, 0.03, dz), elbow + (0, 0, dz), 0.006, paint) for dz in (-0.012, 0.012)] + [
            rod(elbow + (0, 0, dz), tip + (0, 0, dz), 0.006, paint) for dz in (-0.012, 0.012)
        ]
        joints = [cylinder(0.017, 0.04, shine).turn("x", 90).at(*(point - (0, 0, 0.02))) for point in (elbow, tip)]
        top = [part.turn("z", between(rng, 10, 30)).at(*(tip + (0.03, -0.09, 0))) for part in (head, bulb)]
        return Build([base, *arms, *joints, *top], detail="with a jointed arm")
    if style == "goose":
        path = spline([(0, 0.03, 0), (-0.03, 0.2, 0), (0.02, 0.36, 0), (0.12, 0.4, 0), (0.18, 0.33, 0)], 30)
        top = [part.turn("z", 20).at(0.2, 0.23, 0) for part in (head, bulb)]
        return Build([base, tube(path, 0.009, shine, 8), *top], detail="with a flexible neck", body=paint)
    bar = [
        box(0.3, 0.016, 0.045, paint).turn("z", 8).at(elbow[0] + 0.16, elbow[1], 0),
        box(0.26, 0.006, 0.035, light).turn("z", 8).at(elbow[0] + 0.17, elbow[1] - 0.004, 0),
    ]
    return Build([base, rod((0, 0.03, 0), elbow, 0.01, paint), *bar], detail="with a light bar")


def ceiling_lamp(rng: Rng) -> Build:
    """Pendant on a cord: dome, globe, or cone."""
    paint, light = metal(rng), _warm(rng)
    drop = between(rng, 0.35, 0.6)
    rose = cylinder(0.05, 0.025, paint).at(0, drop, 0)
    shade = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "metal")
    r = between(rng, 0.16, 0.25)
    cord = cylinder(0.006, drop, Paint(np.array((0.1, 0.1, 0.1))))
    style = pick(rng, "dome", "globe", "cone")
    if style == "globe":
        return Build([rose, cord, ball(r * 0.8, light)], ("hanging", "round"))
    if style == "cone":
        return Build([rose, cord.at(0, 0.1, 0), *_shade(r, r * 0.25, r * 0.9, shade, light)], ("hanging",), "with a cone shade")
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([r * np.cos(t) + 0.02, r * 0.75 * np.sin(t)], 1)
    profile = joined(dome, (0, r * 0.75), (0, r * 0.72), dome[::-1] * (0.95, 0.94))
    return Build([rose, cord, lathe(profile, shade, 40), ball(0.055, light).at(0, r * 0.2, 0)], ("hanging",), "with a dome shade")


def chandelier(rng: Rng) -> Build:
    """Five to eight curved candle arms round a turned hub, on a rod."""
    paint, light = metal(rng), _warm(rng)
    drop, count, reach = between(rng, 0.3, 0.5), int(rng.integers(5, 9)), between(rng, 0.24, 0.36)
    arm = tube(spline([(0, 0.02, 0), (reach * 0.4, -0.1, 0), (reach * 0.85, -0.08, 0), (reach, 0.02, 0)], 20), 0.009, paint, 8)
    plate = lathe([(0, 0), (0.02, 0.0), (0.035, 0.012), (0, 0.012)], paint, 16)
    stick = cylinder(0.013, 0.07, Paint(np.array((0.95, 0.94, 0.9))), sides=12).at(0, 0.01, 0)
    flame = ellipsoid(0.012, 0.026, 0.012, light).at(0, 0.1, 0)
    arms = [p for part in (arm, *moved([plate, stick, flame], reach, 0.02)) for p in around(part, count)]
    hub = lathe([(0, -0.14), (0.02, -0.12), (0.05, -0.06), (0.03, 0.0), (0.045, 0.06), (0.012, 0.12), (0, 0.13)], paint)
    rose = cylinder(0.05, 0.025, paint).at(0, drop, 0)
    return Build(
        [rose, cylinder(0.008, drop, paint), hub, *arms],
        detail=f"with {('five', 'six', 'seven', 'eight')[count - 5]} candle arms",
        body=paint,
    )


def street_lamp(rng: Rng) -> Build:
    """Modern bent pole, or an old lantern on a cast post, one or two heads."""
    paint, light = Paint(np.array((0.19, 0.2, 0.205)) * rng.uniform(0.8, 1.9), "metal"), _warm(rng)
    if chance(rng):
        tall, reach = between(rng, 5.0, 7.0), between(rng, 1.0, 1.6)
        path = spline([(0, 0, 0), (0, tall * 0.75, 0), (reach * 0.25, tall * 0.97, 0), (reach, tall, 0)], 30)
        head = [
            ellipsoid(0.42, 0.1, 0.17, paint).at(reach + 0.25, tall, 0),
            ellipsoid(0.33, 0.07, 0.13, light).at(reach + 0.27, tall - 0.05, 0),
        ]
        parts = [tube(path, np.linspace(0.1, 0.05, len(path)), paint, 12), cylinder(0.16, 0.4, paint)]
        if chance(rng, 0.35):
            return Build(
                [*parts, *head, *[part.turn("y", 180) for part in (*head, tube(path, 0.05, paint, 8))]], ("tall", "double"), "", paint
            )
        return Build([*parts, *head], ("tall",), "", paint)
    tall = between(rng, 2.6, 3.6)
    post = lathe(
        [(0, 0), (0.2, 0), (0.2, 0.1), (0.12, 0.25), (0.09, 0.6), (0.055, 0.7), (0.05, tall), (0.1, tall + 0.05), (0, tall + 0.06)],
        paint,
        16,
    )
    lamp = [
        lathe([(0, 0), (0.1, 0), (0.2, 0.4), (0, 0.4)], light, 6),
        *around(rod((0.1, 0, 0), (0.2, 0.4, 0), 0.014, paint, sides=6), 6),
        lathe([(0, 0), (0.25, 0), (0.06, 0.16), (0.04, 0.22), (0, 0.25)], paint, 6).at(0, 0.4, 0),
    ]
    return Build([post, *moved(lamp, y=tall + 0.05)], ("old",), "with a lantern", paint)


def lantern(rng: Rng) -> Build:
    """Square or round hand lantern with a ring."""
    paint, light = metal(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "red", "black", "green", "blue")), _warm(rng)
    r, tall = between(rng, 0.055, 0.08), between(rng, 0.14, 0.2)
    ring = torus(r * 0.55, 0.004, paint, 8, 24).turn("x", 90)
    if chance(rng):
        parts = [
            box(2.3 * r, 0.015, 2.3 * r, paint),
            box(2.3 * r, 0.012, 2.3 * r, paint).at(0, tall, 0),
            *corners(box(0.011, tall, 0.011, paint), r, r),
        ]
        roof = lathe([(0, 0), (r * 1.55, 0), (r * 0.5, r * 0.8), (r * 0.5, r), (0, r)], paint, 4).turn("y", 45).at(0, tall + 0.01, 0)
        return Build([*parts, roof, box(1.9 * r, tall, 1.9 * r, light), ring.at(0, tall + 1.6 * r, 0)], ("square",), "", paint)
    glass_line = spline([(r * 0.6, 0), (r * 0.95, tall * 0.35), (r * 0.55, tall * 0.8)], 20)
    parts = [
        lathe([(0, 0), (r * 1.2, 0), (r * 1.2, 0.03), (r * 0.6, 0.05), (0, 0.05)], paint),
        lathe(joined((0, 0), glass_line, (0, tall * 0.8)), light).at(0, 0.05, 0),
    ]
    cap = lathe([(0, 0), (r * 0.85, 0), (r * 0.4, 0.03), (r * 0.4, 0.05), (0, 0.055)], paint).at(0, 0.05 + tall * 0.8, 0)
    bars = [rod((s * r * 1.1, 0.03, 0), (s * r * 0.8, 0.06 + tall * 0.8, 0), 0.005, paint) for s in (-1, 1)]
    return Build([*parts, cap, *bars, ring.scaled(1.6, 1.6, 1).at(0, 0.08 + tall * 0.8, 0)], ("round",), "", paint)


def candle(rng: Rng) -> Build:
    """Pillar, taper in a holder, or a group of three on a tray; with flames."""
    wax = draw(rng, pick(rng, "white", "white", "beige", "red", "green", "blue", "pink", "purple", "yellow"), "wax")
    holder, fire = metal(rng), Paint(np.array((0.98, 0.66, 0.15)))

    def lit(radius: float, tall: float) -> list[Part]:
        stick = lathe([(0, 0), (radius, 0), (radius, tall - radius * 0.2), (radius * 0.8, tall), (0, tall - radius * 0.25)], wax)
        flame = lathe(joined((0, 0), spline([(0.002, 0.001), (0.0085, 0.011), (0.005, 0.025), (0.0005, 0.038)], 16), (0, 0.039)), fire, 16)
        return [
            stick,
            cylinder(0.0016, 0.016, Paint(np.array((0.1, 0.1, 0.1))), sides=8).at(0, tall - 0.006, 0),
            flame.at(0, tall + 0.004, 0),
        ]

    style = pick(rng, "pillar", "taper", "group")
    if style == "pillar":
        return Build(
            [
                *lit(between(rng, 0.028, 0.04), between(rng, 0.09, 0.16)),
                lathe([(0, -0.006), (0.05, -0.006), (0.056, 0.004), (0.05, 0.0), (0, 0.0)], holder),
            ],
            ("thick",),
            "with a flame",
            wax,
        )
    if style == "taper":
        foot = lathe([(0, 0), (0.05, 0), (0.052, 0.008), (0.02, 0.014), (0.01, 0.03), (0.018, 0.05), (0.017, 0.066), (0, 0.066)], holder)
        bow = torus(0.016, 0.003, holder, 8, 20).turn("x", 90).at(0.064, 0.018, 0)
        return Build([foot, bow, *moved(lit(0.0115, between(rng, 0.14, 0.22)), y=0.06)], ("tall", "thin"), "in a holder", wax)
    sizes = [(0.02, 0.13, -0.045, 0.0), (0.022, 0.09, 0.03, 0.03), (0.018, 0.06, 0.02, -0.04)]
    tray = lathe([(0, -0.005), (0.09, -0.005), (0.098, 0.006), (0.092, 0.006), (0.085, 0.0), (0, 0.0)], holder)
    return Build([tray, *(part for r, t, x, z in sizes for part in moved(lit(r, t), x, 0, z))], (), "and two more on a tray", wax)
