"""Carried things: suitcase, shopping bag."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, pierced
from cg3d.made.kitchenware.tones import CRUST, DARK, KRAFT
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, metal, pick, plastic
from cg3d.made.parts import Part, ball, both, box, corners, cylinder, ellipsoid, extrude, lathe, named, rod, rounded, slab, tube
from cg3d.made.pieces import leaf


def suitcase(rng: Rng) -> Build:
    """Hard shell on wheels, soft trolley with pockets, old case with straps, one with metal corners, an open one full of clothes."""
    variant = pick(rng, "shell", "shell", "soft", "old", "open", "trunk")
    width, tall, depth = between(rng, 0.4, 0.5), between(rng, 0.55, 0.72), between(rng, 0.2, 0.28)
    if variant == "shell":
        paint = plastic(rng)
        across = chance(rng, 0.35)
        if across:
            ribs = [
                rounded(width - 0.07, 0.022, depth + 0.012, 0.008, paint, 2).at(0, 0.1 + (tall - 0.14) * f, 0)
                for f in np.linspace(0.05, 0.95, 7)
            ]
        else:
            ribs = [
                rounded(0.02, tall - 0.08, depth + 0.012, 0.008, paint, 2).at(width * f, 0.09, 0)
                for f in (-0.33, -0.2, -0.07, 0.07, 0.2, 0.33)
            ]
        parts = (
            named("shell", rounded(width, tall, depth, 0.06, paint, 4).at(0, 0.05, 0))
            + named("rib", *ribs)
            + _pull(rng, width, tall, depth)
        )
        parts += named(
            "wheel", *corners(cylinder(0.03, 0.03, DARK, sides=16).turn("z", 90).at(0.015, 0.03, 0), width / 2 - 0.06, depth / 2 - 0.04)
        )
        parts += named("zip", extrude(rectangle(width + 0.006, tall + 0.006, 0.065), 0.012, DARK).at(0, 0.05 + tall / 2, 0))
        parts += named(
            "handle",
            tube([(-0.07, tall + 0.045, 0), (-0.06, tall + 0.075, 0), (0.06, tall + 0.075, 0), (0.07, tall + 0.045, 0)], 0.009, DARK, 8),
        )
        return Build(
            parts,
            (),
            "on wheels",
            paint,
            variant=variant,
            has=("wheels", "four wheels", "a pull handle", "ribs"),
            lacks=("straps", "pockets"),
        )
    if variant == "soft":
        paint = draw(rng, pick(rng, "black", "blue", "grey", "red", "green", "purple"), "fabric")
        parts = named("case", rounded(width, tall, depth, 0.05, paint, 4).at(0, 0.04, 0)) + _pull(rng, width, tall, depth)
        pockets = [
            rounded(width * 0.8, tall * 0.36, 0.05, 0.02, lighter(paint, -0.2)).at(0, 0.1, depth / 2),
            rounded(width * 0.8, tall * 0.3, 0.045, 0.02, lighter(paint, -0.2)).at(0, 0.16 + tall * 0.36, depth / 2),
        ]
        zips = [
            rounded(width * 0.7, 0.008, 0.012, 0.003, lighter(paint, 0.4), 2).at(0, y, depth / 2 + 0.042)
            for y in (0.08 + tall * 0.34, 0.13 + tall * 0.64)
        ]
        parts += named("pocket", *pockets) + named(
            "zip", *zips, extrude(rectangle(width + 0.006, tall + 0.006, 0.055), 0.014, lighter(paint, -0.5)).at(0, 0.04 + tall / 2, 0.02)
        )
        parts += named(
            "wheel", *both(cylinder(0.04, 0.03, DARK, sides=20).turn("z", 90).at(width / 2 - 0.03, 0.04, -depth / 2 + 0.02))
        ) + named("foot", *both(box(0.05, 0.04, 0.04, DARK).at(width / 2 - 0.06, 0, depth / 2 - 0.05)))
        return Build(
            parts,
            (),
            "with pockets and a pull handle",
            paint,
            variant=variant,
            has=("wheels", "two wheels", "a pull handle", "pockets"),
            lacks=("straps", "ribs"),
        )
    paint = draw(rng, pick(rng, "brown", "brown", "red", "blue", "green", "black"), "leather")
    strap = lighter(paint, -0.45)
    high, brass = width * 0.9, Paint(np.array((0.80, 0.63, 0.28)), "metal")
    if variant == "open":
        half = named(
            "case",
            rounded(tall, depth * 0.55, high, 0.03, paint),
            rounded(tall * 0.9, depth * 0.3, high * 0.88, 0.02, lighter(paint, 0.55)).at(0, depth * 0.3, 0),
        )
        cover = [
            p.at(0, -depth * 0.6, high / 2).turn("x", -80).at(0, depth * 0.55, -high / 2)
            for p in named("lid", rounded(tall, depth * 0.4, high, 0.03, paint).at(0, depth * 0.58, 0))
        ]
        parts = half + cover
        for i in range(8):
            cloth = draw(rng, pick(rng, "white", "blue", "red", "green", "pink", "yellow", "grey"), "fabric")
            parts += named(
                "cloth",
                rounded(tall * 0.26, 0.045, high * 0.4, 0.015, cloth).at(
                    (i % 4 - 1.5) * tall * 0.22, depth * 0.5 + 0.012 * (i % 3), (i // 4 - 0.5) * high * 0.42
                ),
            )
        return Build(
            parts, ("open",), "full of clothes", paint, variant=variant, has=("clothes",), lacks=("wheels", "straps", "a pull handle")
        )
    body = rounded(tall, high, depth, 0.03, paint)
    seam = extrude(rectangle(tall + 0.006, high + 0.006, 0.035), 0.015, strap).at(0, high / 2, 0)
    grip = tube([(-0.08, 0, 0), (-0.07, 0.05, 0), (0.07, 0.05, 0), (0.08, 0, 0)], 0.012, strap).at(0, high, 0)
    parts = named("case", body) + named("seam", seam) + named("handle", grip)
    locks = [rounded(0.04, 0.05, 0.03, 0.006, brass, 2).at(s * tall * 0.22, high - 0.02, 0) for s in (-1, 1)]
    if variant == "old":
        parts += named("strap", *both(rounded(0.05, high + 0.012, depth + 0.012, 0.02, strap, 2).at(tall * 0.27, -0.006, 0)))
        parts += named("buckle", *both(rounded(0.065, 0.05, 0.012, 0.004, brass, 2).at(tall * 0.27, high * 0.7, depth / 2 + 0.006)))
        return Build(parts, (), "with straps", paint, variant=variant, has=("straps", "buckles"), lacks=("wheels", "a pull handle", "ribs"))
    caps = [
        ball(0.045, brass, 6, 10).at(s * (tall / 2 - 0.03), y, t * (depth / 2 - 0.03))
        for s in (-1, 1)
        for t in (-1, 1)
        for y in (0.03, high - 0.03)
    ]
    parts += named("corner", *caps) + named("lock", *locks)
    return Build(
        parts,
        (),
        "with metal corners",
        paint,
        variant=variant,
        has=("metal corners", "two locks"),
        lacks=("wheels", "straps", "a pull handle"),
    )


def _pull(rng: Rng, width: float, tall: float, depth: float) -> list[Part]:
    """Telescopic handle at the back."""
    rise = 0.4 if chance(rng, 0.7) else 0.12
    shine = metal(rng)
    poles = both(rod((width * 0.22, tall, -depth * 0.35), (width * 0.22, tall + rise, -depth * 0.35), 0.009, shine))
    return named("pull handle", *poles, rounded(width * 0.5, 0.035, 0.032, 0.012, DARK).at(0, tall + rise, -depth * 0.35))


def shopping_bag(rng: Rng) -> Build:
    """Paper bag with cord or ribbon handles, grocery bag without handles, carrier bag with cut grips, tote with long straps."""
    variant = pick(rng, "cord", "cord", "flat", "grocery", "carrier", "tote")
    paint = draw(rng, pick(rng, "white", "red", "black", "blue", "pink", "turquoise", "yellow", "green", "purple"), "paper")
    w, d = between(rng, 0.24, 0.32), between(rng, 0.1, 0.14)
    high = w * between(rng, 1.0, 1.35)
    has: list[str] = []
    lacks: list[str] = []
    if variant == "grocery":
        w, d, high = w * 0.95, d * 1.35, high * 1.05
        parts = _paper_bag(w, d, high, KRAFT) + _groceries(rng, w, d, high)
        return Build(parts, (), "full of food", KRAFT, variant=variant, has=("food",), lacks=("handles",))
    if variant == "carrier":
        paint = draw(rng, pick(rng, "white", "white", "blue", "green", "yellow", "red"), "plastic")
        t = np.linspace(0, 1, 12)
        rings = []
        for f in t:
            k = 0.86 + 0.16 * np.sin(np.pi * (0.25 + 0.6 * f))
            rings.append([(x * k, high * 0.72 * f, z * (1.25 - 0.55 * f)) for x, z in rectangle(w, d, d * 0.45, 6)])
        outer = np.array(rings)
        body = pierced(outer, outer * (0.985, 1, 0.965), paint)
        floor = slab(rectangle(w, d, d * 0.45, 6) * (0.97, 1.24), 0.003, paint)
        parts = named("bag", body, floor)
        for s in (-1, 1):
            x = s * w * 0.34
            grip = [(x - 0.045, high * 0.7), (x - 0.025, high * 0.9), (x, high), (x + 0.025, high * 0.9), (x + 0.045, high * 0.7)]
            bow = spline([(a, b, 0) for a, b in grip], 24)
            side = tube(bow, 0.014, paint, 8).scaled(1, 1, 0.22)
            parts += named("handle", side.at(0, 0, d * 0.3), side.at(0, 0, -d * 0.3))
        if chance(rng, 0.6):
            parts += _groceries(rng, w * 0.9, d, high * 0.72)
            return Build(parts, (), "full of food", paint, variant=variant, has=("handles", "food"))
        return Build(parts, (), "with handles", paint, variant=variant, has=("handles",), lacks=("food",))
    if variant == "tote":
        paint = draw(rng, pick(rng, "beige", "white", "black", "blue", "green"), "fabric")
        rings = []
        for f in np.linspace(0, 1, 10):
            depth = d * (0.75 - 0.45 * f) * (0.6 + 0.4 * min(1.0, f * 5 + 0.2))
            rings.append([(x, high * 0.95 * f, z * depth / d) for x, z in rectangle(w * (1.05 - 0.05 * f), d, d * 0.3, 5)])
        outer = np.array(rings)
        parts = named("bag", pierced(outer, outer * (0.985, 1, 0.9), paint), slab(rectangle(w, d * 0.42, d * 0.2), 0.004, paint))
        strap = lighter(paint, -0.35)
        for z in (d * 0.17, -d * 0.17):
            bow = spline(
                [
                    (-w * 0.24, high * 0.72, z),
                    (-w * 0.2, high * 1.2, z * 0.8),
                    (0, high * 1.55, z * 0.4),
                    (w * 0.2, high * 1.2, z * 0.8),
                    (w * 0.24, high * 0.72, z),
                ],
                36,
            )
            parts += named("handle", tube(bow, 0.011, strap, 8))
        hem = outer[-1]
        parts += named("hem", tube(hem, 0.004, strap, 6, closed=True))
        return Build(parts, (), "with long straps", paint, variant=variant, has=("handles", "long straps"), lacks=("food",))
    parts = _paper_bag(w, d, high, KRAFT if chance(rng, 0.35) else paint)
    shade = parts[0].paint
    cord = draw(rng, pick(rng, "white", "black", "beige", "red"))
    reach = high * between(rng, 0.24, 0.36)
    for s in (-1, 1):
        bow = spline(
            [
                (-w * 0.2, high * 0.93, 0),
                (-w * 0.19, high + reach * 0.5, 0),
                (0, high + reach, 0),
                (w * 0.19, high + reach * 0.5, 0),
                (w * 0.2, high * 0.93, 0),
            ],
            30,
        )
        loop = tube(bow, 0.0035 if variant == "cord" else 0.007, cord if variant == "cord" else shade, 8)
        if variant == "flat":
            loop = loop.scaled(1, 1, 0.35)
        parts += named("handle", loop.at(0, 0, s * (d / 2 + 0.003)))
        knots = [ball(0.006, cord, 6, 10).at(x, high * 0.93, s * (d / 2 + 0.003)) for x in (-w * 0.2, w * 0.2)]
        if variant == "cord":
            parts += named("knot", *knots)
    has.append("handles")
    lacks.append("food")
    if chance(rng, 0.5):
        mark = extrude(
            circle(w * 0.2, 32) if chance(rng) else rectangle(w * 0.5, w * 0.22, 0.01),
            0.002,
            lighter(shade, 0.7 if shade.rgb.mean() < 0.5 else -0.5),
        )
        parts += named("label", mark.at(0, high * 0.48, d / 2 + 0.0035))
        has.append("a label")
    else:
        lacks.append("a label")
    if chance(rng, 0.3):
        tissue = draw(rng, pick(rng, "white", "pink", "yellow"), "paper")
        peaks = [
            lathe([(0, 0), (0.03, 0.0), (0.001, 0.09)], tissue, 5).turn("z", 14 * k).turn("y", 40 * k).at(k * w * 0.16, high - 0.035, 0)
            for k in (-2, -1, 0, 1, 2)
        ]
        parts += named("tissue paper", *peaks)
        has.append("tissue paper")
    return Build(parts, (), "with handles", shade, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _paper_bag(w: float, d: float, high: float, paint: Paint) -> list[Part]:
    """Open box of paper with folded-in sides."""

    def ring(y: float, fold: float) -> np.ndarray:
        x, z = w / 2, d / 2
        points = [(x, -z), (x - fold, 0), (x, z), (0, z + 0.002), (-x, z), (-x + fold, 0), (-x, -z), (0, -z - 0.002)]
        return np.array([(a, y, b) for a, b in points])

    rings = np.array([ring(0, 0.004), ring(high * 0.5, d * 0.12), ring(high, d * 0.2)])
    inner = rings * (1 - 0.004 / w, 1, 1 - 0.004 / d)
    return named("bag", pierced(rings, inner, paint), box(w * 0.985, 0.003, d * 0.97, paint))


def _groceries(rng: Rng, w: float, d: float, high: float) -> list[Part]:
    """A loaf, an apple, greens and a bottle looking out of a bag."""
    crust, green = Paint(CRUST.rgb * 0.95), draw(rng, "green")
    loaf = ellipsoid(0.032, 0.19, 0.032, crust).turn("z", -12).at(w * 0.26, high - 0.02, 0)
    cuts = [bean(0.02, 0.006, 0.006, lighter(crust, 0.5)).turn("z", 25).at(w * 0.26 + 0.2 * y, high + y, 0.03) for y in (0.03, 0.07, 0.11)]
    greens = [
        leaf(0.18, 0.06, 0.3, lighter(green, 0.1 * (i % 2))).turn("x", -60).turn("y", 60 * i).at(-w * 0.2, high - 0.06, 0) for i in range(6)
    ]
    fruit = [ball(0.038, draw(rng, pick(rng, "red", "orange", "yellow"))).at(x, high - 0.004, d * 0.2) for x in (0.0, w * 0.1)]
    return named("bread", loaf, *cuts) + named("leaf", *greens) + named("fruit", *fruit)
