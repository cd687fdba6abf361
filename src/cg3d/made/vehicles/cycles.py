"""Bicycle and motorcycle. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, spline
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
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.vehicles.bits import features, screen
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, RIM, TAILLIGHT, TYRE, wheel


def spoked(radius: float, tyre: float, count: int) -> list[Part]:
    """Bicycle wheel in the yz plane, centred on the origin."""
    ring = [torus(radius - tyre, tyre, TYRE, 8, 40), torus(radius - 2.6 * tyre, tyre * 0.6, RIM, 6, 40)]
    spokes = around(rod((0, 0, 0.02), (0, 0, radius - 2.4 * tyre), 0.0025, RIM, sides=5), count)
    return turned([*ring, *spokes, cylinder(0.025, 0.08, IRON).at(0, -0.04, 0)], "z", 90)


# wheel radius, tyre thickness, saddle height
BICYCLES: dict[str, tuple[float, float, float]] = {
    "road": (0.335, 0.014, 0.86),
    "city": (0.335, 0.018, 0.86),
    "mountain": (0.335, 0.028, 0.84),
    "folding": (0.21, 0.018, 0.84),
    "bmx": (0.255, 0.026, 0.56),
    "child": (0.24, 0.02, 0.58),
}


def bicycle(rng: Rng) -> Build:
    """Road bike with drop bars, city bike with basket, mountain bike, folding, BMX, child's with side wheels, penny-farthing."""
    style = pick(rng, "road", "city", "city", "mountain", "mountain", "folding", "bmx", "child", "penny-farthing")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "metal")
    seat_paint = leather(rng) if style == "city" else Paint(np.array((0.1, 0.1, 0.1)), "leather")
    if style == "penny-farthing":
        return _penny_farthing(rng, paint, seat_paint)
    r, tyre, tall = BICYCLES[style]
    r *= between(rng, 0.96, 1.04)
    base = between(rng, 0.98, 1.08) * (1.0 if tall > 0.7 else 0.82)
    rear, front = np.array((0, r, -base * 0.44)), np.array((0, r, base * 0.56))
    crank, seat = np.array((0, max(r * 0.85, 0.24), -0.02)), np.array((0, tall, -0.2))
    head_y = 0.86 if tall > 0.7 else 0.68
    neck_y = min(0.7, r * 2 + 0.05)
    head, neck = np.array((0, head_y, front[2] - 0.17)), np.array((0, neck_y, front[2] - 0.17 + 0.05 * (head_y - neck_y) / 0.16))
    t = 0.018
    low = style in ("city", "folding", "child")
    if low:
        line = spline([seat - (0, (tall - crank[1]) * 0.55, -0.1), crank + (0, 0.16, 0.18), neck + (0, 0.02, 0)], 12)
        tubes = [tube(line, t * (1.3 if style == "folding" else 1), paint)]
    else:
        tubes = [rod(seat - (0, 0.1, 0), neck + (0, 0.1, 0), t, paint)]
    parts = named("wheel", *moved(spoked(r, tyre, 14), *rear), *moved(spoked(r, tyre, 14), *front))
    tubes += [
        rod(crank, seat, t, paint),
        rod(crank, neck, t * 1.15, paint),
        rod(neck - (0, 0.05, -0.02), head + (0, 0.02, 0), t * 1.2, paint),
    ]
    tubes += both(rod(crank + (0.03, 0, 0), rear + (0.045, 0, 0), 0.009, paint)) + both(
        rod(seat - (-0.02, 0.12, 0), rear + (0.045, 0, 0), 0.008, paint)
    )
    parts += named("frame", *tubes)
    parts += named(
        "fork",
        *both(
            tube(spline([neck + (0.03, -0.04, 0.02), (neck + front) / 2 + (0.045, 0.02, 0.01), front + (0.045, 0, 0)], 10), 0.011, paint)
        ),
    )
    parts += named("saddle", *_saddle(seat, seat_paint)) + named("handlebar", *_handlebar(style, head))
    parts += named("pedals", *_bicycle_details(crank, rear))
    basket = style == "city" and chance(rng, 0.6)
    guards = style == "city" or (style in ("folding", "child") and chance(rng))
    carrier = style in ("city", "folding") and chance(rng)
    sides = style == "child" and chance(rng, 0.7)
    if basket:
        parts += named("basket", *_basket(front))
    if guards:
        parts += named(
            "mudguard", *(lathe_fender(r, paint).scaled(0.32, 1, 1).turn("x", lean).at(*spot) for spot, lean in ((rear, -25), (front, -18)))
        )
    if carrier:
        y = r * 2 + 0.1
        bars = [
            *both(rod((0.06, y, rear[2] - 0.22), (0.06, y, rear[2] + 0.16), 0.007, IRON)),
            *(rod((-0.06, y, rear[2] + d), (0.06, y, rear[2] + d), 0.006, IRON) for d in (-0.22, -0.1, 0.02, 0.14)),
        ]
        parts += named("carrier", *bars, *both(rod((0.06, y, rear[2] - 0.1), (0.05, r, rear[2]), 0.006, IRON)))
    if sides:
        parts += named(
            "training wheel",
            *(p for part in moved(wheel(0.07, 0.03), 0.2, 0.07, float(rear[2])) for p in both(part)),
            *both(rod((0.04, r, rear[2]), (0.2, 0.07, rear[2]), 0.009, IRON)),
        )
    has, lacks = features(
        ("a basket", basket),
        ("mudguards", guards),
        ("a carrier", carrier),
        ("training wheels", sides),
        ("drop handlebars", style == "road"),
    )
    details = {"road": "with drop handlebars", "mountain": "with thick tyres", "folding": "with small wheels", "bmx": "with a low saddle"}
    detail = "with a basket" if basket else "with training wheels" if sides else details.get(style, "")
    return Build(parts, detail=detail, body=paint, variant=style, has=("two wheels", *has), lacks=lacks)


def _saddle(seat: np.ndarray, paint: Paint) -> list[Part]:
    form = ellipsoid(0.075, 0.03, 0.14, paint).shaped(lambda x, y, z: (x * (0.55 - 2.8 * z), y, z))
    return [rod(seat - (0, 0.05, 0), seat + (0, 0.08, -0.02), 0.013, RIM), form.at(*(seat + (0, 0.1, -0.02)))]


def _penny_farthing(rng: Rng, paint: Paint, seat_paint: Paint) -> Build:
    """A huge front wheel with the saddle above it and a tiny one behind."""
    r, q = between(rng, 0.62, 0.72), between(rng, 0.19, 0.23)
    back = -r - 0.2
    parts = named("wheel", *moved(spoked(r, 0.013, 28), 0, r, 0), *moved(spoked(q, 0.013, 12), 0, q, back))
    spine = spline(
        [(0, 2 * r + 0.06, -0.02), (0, 1.85 * r, -0.45 * r), (0, 1.1 * r, -1.02 * r), (0, 0.62 * r, back + 0.06), (0, q + 0.08, back)], 24
    )
    parts += named("frame", tube(spine, 0.018, paint), *both(rod((0.03, q + 0.1, back), (0.035, q, back), 0.01, paint)))
    parts += named(
        "fork",
        *both(rod((0.05, r, 0), (0.03, 2 * r + 0.05, -0.02), 0.014, paint)),
        rod((0, 2 * r + 0.02, -0.02), (0, 2 * r + 0.14, -0.03), 0.018, paint),
    )
    bar = spline([(0, 2 * r + 0.14, -0.03), (0.18, 2 * r + 0.12, -0.06), (0.3, 2 * r + 0.05, -0.14)], 12)
    parts += named("handlebar", *both(tube(bar, 0.012, RIM)), *both(tube(bar[-4:], 0.018, TYRE)))
    parts += named("saddle", *_saddle(np.array((0, 1.9 * r + 0.03, -0.35 * r)), seat_paint))
    parts += named(
        "pedals",
        *(rod((s * 0.05, r, 0), (s * 0.09, r - s * 0.14, 0.03), 0.01, RIM) for s in (-1, 1)),
        *(box(0.08, 0.02, 0.06, IRON).at(s * 0.13, r - s * 0.14, 0.03) for s in (-1, 1)),
    )
    lacks = ("a basket", "mudguards", "a carrier", "training wheels", "drop handlebars")
    return Build(parts, ("tall",), "with a huge front wheel", paint, variant="penny-farthing", has=("a huge front wheel",), lacks=lacks)


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


def _basket(front: np.ndarray) -> list[Part]:
    parts: list[Part] = []
    wicker = Paint(np.array((0.66, 0.48, 0.28)), "wicker")
    parts += [
        box(0.32, 0.02, 0.24, wicker).at(0, 0.78, front[2] + 0.02),
        *(p for k in range(4) for p in (torus(0.17, 0.008, wicker, 6, 24).scaled(1, 1, 0.75).at(0, 0.8 + 0.05 * k, front[2] + 0.02),)),
    ]
    parts += [
        rod((x, 0.79, front[2] + z), (x, 0.96, front[2] + z), 0.006, wicker)
        for x, z in ((-0.15, 0.02), (0.15, 0.02), (0, 0.145), (0, -0.1), (0.11, 0.11), (-0.11, 0.11))
    ]
    return parts


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
    elif style == "bmx":
        bar = [(0, y + 0.06, z), (0.06, y + 0.08, z), (0.16, y + 0.2, z), (0.32, y + 0.21, z - 0.05)]
    elif style in ("city", "child"):
        bar = [(0, y + 0.1, z), (0.1, y + 0.16, z + 0.04), (0.25, y + 0.18, z - 0.02), (0.28, y + 0.17, z - 0.18)]
    else:
        bar = [(0, y + 0.1, z + 0.03), (0.15, y + 0.12, z + 0.03), (0.32, y + 0.13, z)]
    curve = spline(bar, 20)
    return parts + both(tube(curve, 0.012, RIM)) + both(tube(curve[-4:], 0.017, TYRE))


def motorcycle(rng: Rng) -> Build:
    """Roadster, chopper with a long fork, scooter with leg shield, sports with a fairing, off-road, with a sidecar."""
    style = pick(rng, "roadster", "roadster", "chopper", "scooter", "scooter", "sports", "sports", "off-road", "sidecar")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "metal")
    seat = Paint(np.array((0.12, 0.1, 0.09)), "leather")
    dirt = style == "off-road"
    r, wide = (0.24, 0.12) if style == "scooter" else (0.34, 0.11) if dirt else (0.32, 0.15)
    base = {"chopper": 1.75, "scooter": 1.25}.get(style, 1.4)
    back, front = -base * 0.45, base * 0.55
    parts = [p for z in (back, front) for p in moved([*wheel(r, wide), *[q.mirrored("x") for q in wheel(r, wide)[1:]]], 0, r, z)]
    if dirt:
        knob = box(wide * 0.9, 0.05, 0.05, TYRE)
        parts += named("wheel", *(p for z in (back, front) for p in moved(around(knob.at(0, r - 0.02, 0), 24, "x"), 0, r, z)))
    head = np.array((0, {"chopper": 1.0, "off-road": 1.02}.get(style, 0.95), front - {"chopper": 0.65, "scooter": 0.2}.get(style, 0.3)))
    parts += named("fork", *both(rod((0.09, r, front), head + (0.09, 0, 0), 0.022, RIM)))
    high = {"chopper": 0.28, "sports": 0.0}.get(style, 0.1)
    bar = spline([head + (0, 0.05, 0), head + (0.15, high, 0.0), head + (0.36, high + 0.02, -0.12)], 12)
    parts += named("handlebar", *both(tube(bar, 0.015, RIM)), *both(rod(bar[-3], bar[-1] + (0.02, 0, -0.02), 0.022, seat)))
    if style != "sports":
        parts += named(
            "headlight",
            ball(0.1, HEADLIGHT).scaled(1, 1, 0.6).at(0, head[1] - 0.03, head[2] + 0.15),
            ball(0.105, paint).scaled(1, 1, 0.8).at(0, head[1] - 0.03, head[2] + 0.11),
        )
    arch = lathe_fender(r, paint)
    lift = 0.12 if dirt else 0.0
    parts += named("mudguard", arch.turn("x", -12).at(0, r + lift, front), arch.turn("x", -25).at(0, r + lift, back))
    mirrors = not dirt and chance(rng, 0.6)
    if mirrors:
        parts += named(
            "mirror",
            *both(ellipsoid(0.06, 0.04, 0.015, IRON).at(0.3, head[1] + high + 0.17, head[2] - 0.04)),
            *both(rod((0.22, head[1] + high, head[2] - 0.04), (0.3, head[1] + high + 0.15, head[2] - 0.04), 0.008, IRON)),
        )
    case = style in ("roadster", "scooter", "sidecar") and chance(rng, 0.4)
    if case:
        parts += named("top case", rounded(0.4, 0.26, 0.32, 0.08, IRON).at(0, 0.84 if style != "scooter" else 0.85, back - 0.08))
    screen_ = style in ("scooter", "sports", "chopper") and chance(rng, 0.5)
    if screen_:
        parts += named("windscreen", screen((head[2] + 0.2, head[1]), (head[2] + 0.02, head[1] + 0.38), 0.36, PANE, 0.015))
    if style == "scooter":
        parts += _scooter_motorcycle(back, front, paint, seat)
    else:
        parts += named("tank", ellipsoid(0.17, 0.15, 0.32, paint).at(0, 0.83 + lift * 0.5, head[2] - 0.35))
        parts += named(
            "seat",
            rounded(0.28 if not dirt else 0.2, 0.1, 0.62, 0.045, seat)
            .turn("x", -4 if style != "sports" else 6)
            .at(0, 0.74 + lift, back + 0.32),
        )
        parts += named("engine", rounded(0.3, 0.3, 0.42, 0.06, IRON).at(0, 0.32, (back + front) / 2 - 0.05)) + _motorcycle_details(
            back, front, head, paint, r
        )
    if style == "sports":
        nose = [
            (head[2] - 0.5, 0.2, 0.26, 0.62),
            (head[2] - 0.1, 0.24, 0.34, 0.66),
            (head[2] + 0.16, 0.2, 0.24, 0.82),
            (head[2] + 0.42, 0.05, 0.08, 0.8),
        ]
        parts += named(
            "fairing", _round_body(nose, paint), rounded(0.24, 0.2, 0.5, 0.08, paint).turn("x", 14).at(0, 0.72, back + 0.12)
        ) + named("headlight", *both(ellipsoid(0.08, 0.045, 0.05, HEADLIGHT).at(0.09, 0.86, head[2] + 0.3)))
    if style == "sidecar":
        x = 0.72
        tub = [
            (-0.75, 0.12, 0.18, 0.5),
            (-0.4, 0.28, 0.28, 0.48),
            (0.2, 0.28, 0.26, 0.46),
            (0.8, 0.16, 0.16, 0.46),
            (1.05, 0.03, 0.04, 0.46),
        ]
        parts += named(
            "sidecar",
            _round_body(tub, paint).at(x, 0, 0),
            ellipsoid(0.2, 0.05, 0.28, seat).at(x, 0.72, -0.15),
            screen((0.2, 0.72), (0.1, 0.95), 0.36, PANE, 0.015).at(x, 0, 0),
            *(rod((0.05, 0.36, z), (x + 0.3, 0.32, z), 0.025, IRON) for z in (-0.3, 0.25)),
        )
        parts += [p.at(x + 0.38, 0.26, -0.15) for p in wheel(0.26, 0.11)] + named(
            "mudguard", lathe_fender(0.26, paint).at(x + 0.38, 0.26, -0.15)
        )
    has, lacks = features(
        ("a windscreen", screen_),
        ("mirrors", mirrors),
        ("a top case", case),
        ("a sidecar", style == "sidecar"),
        ("a fairing", style == "sports"),
    )
    wheels_ = "three wheels" if style == "sidecar" else "two wheels"
    details = {
        "chopper": "with a long fork",
        "scooter": "with a leg shield",
        "sports": "with a fairing",
        "sidecar": "with a sidecar",
        "off-road": "with knobbly tyres",
    }
    return Build(parts, detail=details.get(style, ""), body=paint, variant=style, has=(wheels_, *has), lacks=lacks)


def _round_body(stations: list[tuple[float, float, float, float]], paint: Paint) -> Part:
    """Round skin through (z, half width, half height, middle y)."""
    ring = circle(1.0, 20) * (1, -1)
    line = spline(stations, 24)
    return loft(
        np.array([np.column_stack([max(w, 0.004) * ring[:, 0], y + max(h, 0.004) * ring[:, 1], np.full(20, z)]) for z, w, h, y in line]),
        paint,
    )


def _motorcycle_details(back: float, front: float, head: np.ndarray, paint: Paint, r: float) -> list[Part]:
    frame = [
        rod(head, (0, 0.5, back + 0.5), 0.03, paint),
        rod(head, (0, 0.35, 0.25), 0.03, paint),
        *both(rod((0.1, 0.35, -0.1), (0.1, r, back), 0.025, IRON)),
        *both(rod((0.12, 0.72, back + 0.15), (0.1, r, back), 0.022, RIM)),
    ]
    fins = [
        lathe(
            [(0, 0), (0.12, 0), (0.12, 0.02), (0.1, 0.03), (0.12, 0.05), (0.1, 0.07), (0.12, 0.1), (0.1, 0.12), (0.12, 0.16), (0, 0.18)],
            RIM,
        )
        .turn("x", s)
        .at(0, 0.55, (back + front) / 2 - 0.05)
        for s in (-35, 30)
    ]
    pipe = tube(spline([(0.16, 0.5, 0.12), (0.18, 0.28, 0.1), (0.2, 0.25, back + 0.3), (0.2, 0.3, back - 0.2)], 20), 0.04, RIM)
    parts = named("frame", *frame) + named("engine", *fins) + named("exhaust", pipe)
    return parts + named("taillight", box(0.14, 0.07, 0.05, TAILLIGHT).at(0, 0.66, back - 0.08))


def _scooter_motorcycle(back: float, front: float, paint: Paint, seat: Paint) -> list[Part]:
    parts = named("footboard", rounded(0.42, 0.06, 0.5, 0.02, paint).at(0, 0.25, 0.08))
    parts += named("leg shield", rounded(0.44, 0.62, 0.09, 0.04, paint).turn("x", -14).at(0, 0.28, front - 0.24))
    parts += named("body", ellipsoid(0.21, 0.27, 0.42, paint).at(0, 0.48, back + 0.1))
    parts += named("seat", rounded(0.3, 0.12, 0.62, 0.05, seat).at(0, 0.7, back + 0.12))
    return parts + named("taillight", box(0.14, 0.06, 0.04, TAILLIGHT).at(0, 0.55, back - 0.3))


def lathe_fender(radius: float, paint: Paint) -> Part:
    """Mudguard over a wheel, half round, in the yz plane."""
    outline = joined(arc(0, 0, radius + 0.045, 25, 155, 16), arc(0, 0, radius + 0.025, 155, 25, 16))
    return extrude(outline, 0.17, paint).turn("y", -90)
