"""Things to eat that are made, not grown: cake, donut, ice cream, hamburger, pizza, egg, bread, cheese."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, extrude, lathe, moved, rod, slab, torus, tube, turned
from cg3d.made.pieces import hollow

CRUST = Paint(np.array((0.76, 0.52, 0.26)))
CREAM = Paint(np.array((0.96, 0.93, 0.86)))


def cake(rng: Rng) -> Build:
    """Round cake in one to three tiers with icing, cherries or candles; or a slice."""
    icing, plate = draw(rng, pick(rng, "pink", "white", "brown", "yellow", "turquoise", "purple")), CREAM
    trim, cherry = (CREAM if icing.name != "white" else draw(rng, "pink")), draw(rng, "red")
    if chance(rng, 0.25):
        wedge = joined((0, 0), arc(0, 0, 0.13, -22, 22, 8))
        layers = [slab(wedge, 0.028, CRUST).at(0, 0.03 * i, 0) for i in range(3)] + [
            slab(wedge, 0.006, trim).at(0, 0.027 + 0.03 * i, 0) for i in range(2)
        ]
        return Build(
            [*layers, slab(wedge * 1.02, 0.012, icing).at(-0.001, 0.087, 0), ball(0.014, cherry).at(0.09, 0.108, 0)],
            (),
            "slice with a cherry",
            icing,
        )
    tiers = int(rng.integers(1, 4))
    r, y, parts = between(rng, 0.11, 0.15), 0.01, [lathe([(0, 0), (0.19, 0), (0.195, 0.008), (0, 0.01)], plate)]
    for _ in range(tiers):
        high = between(rng, 0.07, 0.09)
        parts += [
            cylinder(r, high, icing, sides=44).at(0, y, 0),
            *(p.at(0, y + high, 0) for p in around(ball(r * 0.11, trim, 6, 10).at(r * 0.93, 0, 0), 16)),
            *(p.at(0, y + 0.006, 0) for p in around(ball(r * 0.1, trim, 6, 10).at(r, 0, 0), 18)),
        ]
        y, r = y + high, r * 0.68
    r /= 0.68
    if chance(rng, 0.6):
        wax, fire = draw(rng, pick(rng, "blue", "yellow", "red", "green")), Paint(np.array((0.98, 0.7, 0.15)))
        stick = [cylinder(0.005, 0.05, wax, sides=12), ellipsoid(0.005, 0.011, 0.005, fire).at(0, 0.062, 0)]
        parts += [p.at(0, y, 0) for q in stick for p in around(q.at(r * 0.55, 0, 0), 5)]
        return Build(parts, ("round",), "with candles", icing)
    parts += [p.at(0, y + 0.012, 0) for p in around(ball(0.015, cherry, 8, 12).at(r * 0.55, 0, 0), 6)]
    return Build(parts, ("round",), "with cherries", icing)


def donut(rng: Rng) -> Build:
    """Ring with icing and sprinkles."""
    icing = draw(rng, pick(rng, "pink", "pink", "brown", "white", "yellow", "turquoise"))
    r, t = between(rng, 0.035, 0.042), between(rng, 0.019, 0.023)
    top = torus(r, t * 1.05, icing, 16, 48).shaped(lambda x, y, z: (x, np.maximum(y, 0.12 * t * np.sin(9 * np.arctan2(z, x))), z))
    parts = [torus(r, t, CRUST, 16, 48).scaled(1, 0.85, 1), top.scaled(1, 0.9, 1).at(0, 0.001, 0)]
    if chance(rng, 0.75):
        for i in range(46):
            a, b = i * 2.4, between(rng, -0.9, 0.9)
            spot = ((r + t * np.sin(b)) * np.cos(a), t * 0.97 * np.cos(b), (r + t * np.sin(b)) * np.sin(a))
            piece = rod(
                (-0.003, 0, 0),
                (0.003, 0, 0),
                0.0011,
                draw(rng, pick(rng, *(w for w in ("red", "yellow", "blue", "green", "white") if w != icing.name))),
                sides=6,
            )
            parts.append(piece.turn("y", between(rng, 0, 180)).at(*spot))
        return Build(parts, ("round",), "with sprinkles", icing)
    return Build(parts, ("round",), "with icing", icing)


def ice_cream(rng: Rng) -> Build:
    """One to three scoops in a cone, or a bar on a stick."""
    flavours = ("pink", "white", "brown", "green", "yellow", "orange", "purple")
    first = draw(rng, pick(rng, *flavours))
    wafer = Paint(np.array((0.82, 0.58, 0.30)), "wafer")
    if chance(rng, 0.25):
        return _ice_lolly(first, wafer)
    cone = [
        lathe([(0, 0), (0.034, 0.115), (0.037, 0.125), (0.03, 0.125), (0, 0.11)], wafer, 28),
        *(torus(0.034 * f + 0.001, 0.0012, lighter(wafer, -0.25), 6, 26).at(0, 0.115 * f, 0) for f in (0.25, 0.45, 0.65, 0.85)),
    ]
    cone += [
        tube(
            np.array(
                [
                    (0.035 * f * np.cos(a + s * 2.2 * f) + 0.0005, 0.115 * f, 0.035 * f * np.sin(a + s * 2.2 * f))
                    for f in np.linspace(0.08, 1, 10)
                ]
            ),
            0.0011,
            lighter(wafer, -0.25),
            5,
        )
        for a in np.linspace(0, 6.28, 7)[:-1]
        for s in (-1, 1)
    ]
    scoops = int(rng.integers(1, 4))
    heaps: list[list[tuple[float, float, float]]] = [
        [(0, 0.14, 0)],
        [(0, 0.14, 0), (0, 0.188, 0)],
        [(-0.02, 0.143, 0.004), (0.022, 0.143, 0.002), (0, 0.185, 0)],
    ]
    spots = heaps[scoops - 1]
    paints = [first, *(draw(rng, pick(rng, *flavours)) for _ in range(scoops - 1))]
    parts = [*cone, *(ball(0.034 if scoops < 3 else 0.029, paint).at(*spot) for paint, spot in zip(paints, spots))]
    parts += [torus(0.03, 0.007, first, 8, 24).at(0, 0.128, 0)]
    if chance(rng, 0.4):
        parts.append(ball(0.01, draw(rng, "red")).at(spots[-1][0], spots[-1][1] + 0.04, 0))
    return Build(parts, (), f"with {('one scoop', 'two scoops', 'three scoops')[scoops - 1]} in a cone", first)


def _ice_lolly(first: Paint, wafer: Paint) -> Build:
    line = joined((-0.03, 0), (0.03, 0), arc(0, 0.085, 0.03, 0, 180, 16))
    return Build(
        [
            extrude(line, 0.02, first).at(0, 0.06, 0),
            extrude(line * 0.9, 0.024, lighter(first, 0.12)).at(0, 0.064, 0),
            extrude(joined(arc(0, 0.005, 0.007, 180, 360, 8), (0.007, 0.08), (-0.007, 0.08)), 0.005, wafer),
        ],
        (),
        "on a stick",
        first,
    )


def hamburger(rng: Rng) -> Build:
    """Bun, patty, lettuce, cheese, tomato, seeds."""
    r, bun, meat = between(rng, 0.048, 0.06), CRUST, Paint(np.array((0.34, 0.19, 0.11)))
    green, cheese, red = draw(rng, "green"), draw(rng, "yellow"), draw(rng, "red")
    a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    leaf = slab(
        np.stack([r * (1.08 + 0.05 * np.sin(9 * a)) * np.cos(a), r * (1.08 + 0.05 * np.sin(9 * a)) * np.sin(a)], 1), 0.005, green
    ).shaped(lambda x, y, z: (x, y + 0.003 * np.sin(9 * np.arctan2(z, x)), z))
    t = np.linspace(0, np.pi / 2, 12)
    top = lathe(joined((0, 0), (r * 0.96, 0), np.stack([r * 1.02 * np.cos(t), 0.004 + r * 0.62 * np.sin(t)], 1)), bun, 36)
    parts = [
        lathe([(0, 0), (r * 0.94, 0), (r, 0.006), (r, 0.014), (0, 0.016)], bun, 36),
        lathe([(0, 0), (r * 1.0, 0.001), (r * 1.03, 0.007), (r, 0.014), (0, 0.015)], meat, 36).at(0, 0.02, 0),
        leaf.at(0, 0.015, 0),
        slab(circle(r * 1.28, 4), 0.003, cheese).turn("y", 20).at(0, 0.035, 0),
        cylinder(r * 0.92, 0.006, red, sides=36).at(0, 0.038, 0),
        top.at(0, 0.045, 0),
    ]
    for i in range(26):
        b = np.sqrt((i + 0.5) / 26) * 1.1
        spot = (r * np.sin(b) * np.cos(i * 2.4), 0.049 + r * 0.63 * np.cos(b), r * np.sin(b) * np.sin(i * 2.4))
        parts.append(ellipsoid(0.0017, 0.001, 0.0026, CREAM).turn("y", i * 50).at(*spot))
    return Build(parts, (), "with lettuce and cheese", bun)


def pizza(rng: Rng) -> Build:
    """Whole, with a slice missing, or one slice."""
    cheese, red, green, olive = (
        Paint(np.array((0.95, 0.78, 0.35))),
        draw(rng, "red"),
        draw(rng, "green"),
        Paint(np.array((0.16, 0.13, 0.14))),
    )
    r = between(rng, 0.14, 0.17)
    style = pick(rng, "whole", "missing", "slice")
    start, stop = {"whole": (0, 359.9), "missing": (25, 335), "slice": (-24, 24)}[style]
    wedge = joined((0, 0), arc(0, 0, r, start, stop, 40))
    angles = np.radians(np.linspace(start, stop, 44))
    edge = tube(np.column_stack([r * np.cos(angles), np.full(44, 0.01), r * np.sin(angles)]), 0.012, CRUST, 10)
    parts = [slab(wedge, 0.008, CRUST), slab(wedge * 0.96, 0.004, cheese).at(0, 0.008, 0), edge]
    for i in range(28):
        a, k = np.radians(between(rng, start + 7, stop - 7)), r * np.sqrt(between(rng, 0.12, 0.72))
        top = (
            cylinder(r * 0.1, 0.003, red, sides=20),
            torus(r * 0.04, r * 0.016, olive, 8, 16),
            ellipsoid(r * 0.06, 0.002, r * 0.025, green).turn("y", i * 40),
        )[(0, 0, 1, 2)[i % 4]]
        if style != "slice" or i < 9:
            parts.append(top.at(k * np.cos(a), 0.012, k * np.sin(a)))
    return Build(
        parts,
        ("round",) if style != "slice" else (),
        {"whole": "with salami", "missing": "with a slice missing", "slice": "slice with salami"}[style],
        cheese,
    )


def egg(rng: Rng) -> Build:
    """Egg alone, or in a cup."""
    shell = Paint(np.array((0.93, 0.90, 0.84))) if chance(rng) else Paint(np.array((0.80, 0.58, 0.42)))
    r = between(rng, 0.02, 0.024)
    t = np.linspace(-np.pi / 2, np.pi / 2, 24)
    body = lathe(np.stack([r * np.cos(t) * (1 - 0.13 * np.sin(t)), r * 1.32 * np.sin(t)], 1), shell, 32)
    if chance(rng, 0.5):
        cup = draw(rng, pick(rng, "white", "blue", "yellow", "red", "green"), "ceramic")
        line = spline([(r * 0.9, 0), (r * 0.35, r * 0.5), (r * 0.4, r * 0.9), (r * 1.0, r * 1.5), (r * 1.12, r * 2.1)], 24)
        return Build([hollow(line, cup, 0.0025), body.at(0, r * 2.45, 0)], (), f"in a {cup.name} cup", shell)
    return Build(turned([body], "x", 90), ("oval",), "", shell)


def bread(rng: Rng) -> Build:
    """Loaf, baguette, or a sliced loaf."""
    style = pick(rng, "loaf", "baguette", "sliced")
    paint = Paint(CRUST.rgb * rng.uniform(0.8, 1.05))
    crumb = Paint(np.array((0.93, 0.84, 0.66)))
    if style == "sliced":
        line = joined(
            (-0.05, 0), (0.05, 0), (0.052, 0.06), arc(0.03, 0.075, 0.03, -20, 90, 8), arc(-0.03, 0.075, 0.03, 90, 200, 8), (-0.052, 0.06)
        )
        parts = [extrude(line, 0.13, paint).at(0, 0, -0.07)]
        for i in range(4):
            one = [extrude(line, 0.012, paint), extrude(line * 0.92 + (0, 0.004), 0.0135, crumb)]
            parts += moved(turned(one, "x", 7 * i + 4), z=0.012 + 0.022 * i)
        return Build(parts, (), "loaf cut into slices", paint)
    long, r = (0.55, 0.035) if style == "baguette" else (0.26, 0.06)
    body = ellipsoid(long / 2, r, r * 1.15, paint).shaped(lambda x, y, z: (x, np.maximum(y, -r * 0.6), z))
    cuts = [
        ellipsoid(r * 0.16, r * 0.1, r * 0.75, crumb).turn("y", 35).at(x, r * 0.93 * np.sqrt(max(0.1, 1 - (2 * x / long) ** 2)), 0)
        for x in np.linspace(-long * 0.34, long * 0.34, 5)
    ]
    return Build([body, *cuts], ("long",) if style == "baguette" else ("round",), "with cuts on top", paint)


def cheese(rng: Rng) -> Build:
    """Wedge with holes, or a wheel with a wedge cut out."""
    paint, hole = Paint(np.array((0.96, 0.78, 0.28)) * rng.uniform(0.92, 1.03)), Paint(np.array((0.80, 0.58, 0.16)))
    r, tall = between(rng, 0.11, 0.15), between(rng, 0.06, 0.085)
    if chance(rng, 0.35):
        rind = draw(rng, pick(rng, "red", "orange", "yellow"))
        wedge = joined((0, 0), arc(0, 0, r, 50, 360, 40))
        return Build(
            [
                slab(wedge, tall, paint),
                tube(
                    np.column_stack([arc(0, 0, r, 50, 360, 40)[:, 0], np.full(41, tall / 2), arc(0, 0, r, 50, 360, 40)[:, 1]]),
                    0.006,
                    rind,
                    8,
                ),
                slab(wedge * 0.99, 0.001, rind).at(0, tall, 0),
            ],
            ("round",),
            "wheel with a piece cut out",
            paint,
        )
    wedge = joined((0, 0), arc(0, 0, r, -25, 25, 10))
    parts: list[Part] = [slab(wedge, tall, paint)]
    for s in (-1, 1):
        for f, y, k in ((0.35, 0.6, 0.1), (0.6, 0.3, 0.13), (0.8, 0.7, 0.11), (0.55, 0.78, 0.07)):
            spot = np.array((np.cos(np.radians(25)), s * np.sin(np.radians(25)))) * r * f
            parts.append(ball(r * k, hole, 8, 14).scaled(1, 1, 0.2).turn("y", -s * 25).at(spot[0], tall * y, spot[1]))
    parts += [
        ball(r * k, hole, 8, 14).scaled(1, 0.2, 1).at(r * f, tall, z * r)
        for f, z, k in ((0.5, 0.05, 0.09), (0.75, -0.12, 0.12), (0.8, 0.18, 0.07))
    ]
    return Build(turned(parts, "y", -60), (), "wedge with holes", paint)
