"""Packs: shopping bag, sack, milk carton, toothpaste, spray bottle, jerrycan, gas cylinder."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.food import CRUST
from cg3d.made.kitchenware.shells import bean, pierced
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel
from cg3d.made.parts import (
    Part,
    ball,
    beam,
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
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.pieces import leaf

DARK = Paint(np.array((0.11, 0.11, 0.12)), "plastic")
KRAFT = Paint(np.array((0.74, 0.58, 0.40)), "paper")


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


def _paper_bag(w: float, d: float, high: float, paint: Paint) -> list[Part]:
    """Open box of paper with folded-in sides."""

    def ring(y: float, fold: float) -> np.ndarray:
        x, z = w / 2, d / 2
        points = [(x, -z), (x - fold, 0), (x, z), (0, z + 0.002), (-x, z), (-x + fold, 0), (-x, -z), (0, -z - 0.002)]
        return np.array([(a, y, b) for a, b in points])

    rings = np.array([ring(0, 0.004), ring(high * 0.5, d * 0.12), ring(high, d * 0.2)])
    inner = rings * (1 - 0.004 / w, 1, 1 - 0.004 / d)
    return named("bag", pierced(rings, inner, paint), box(w * 0.985, 0.003, d * 0.97, paint))


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
    body = parts[0].paint
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
        loop = tube(bow, 0.0035 if variant == "cord" else 0.007, cord if variant == "cord" else body, 8)
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
            lighter(body, 0.7 if body.rgb.mean() < 0.5 else -0.5),
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
    return Build(parts, (), "with handles", body, variant=variant, has=tuple(has), lacks=tuple(lacks))


def sack(rng: Rng) -> Build:
    """Tied at the neck with a rope, open with its rim rolled and filled, stuffed and lying, a flat cement bag, patched."""
    variant = pick(rng, "tied", "tied", "open", "lying", "bag", "knotted")
    paint = (
        Paint(np.array((0.72, 0.58, 0.38)) * rng.uniform(0.8, 1.1), "fabric")
        if chance(rng, 0.75)
        else draw(rng, pick(rng, "white", "brown", "grey", "green"), "fabric")
    )
    rope = Paint(np.array((0.55, 0.40, 0.22)), "rope")
    r, tall = between(rng, 0.2, 0.26), between(rng, 0.45, 0.6)

    def lumpy(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        k = 1 + 0.035 * np.sin(3 * np.arctan2(z, x) + 7 * y) + 0.02 * np.sin(7 * np.arctan2(z, x) - 11 * y)
        return x * k, y, z * k

    def pleated(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        w = np.exp(-(((y - tall * 0.86) / (tall * 0.2)) ** 2)) * 0.13
        k = 1 + w * np.sin(11 * np.arctan2(z, x))
        return x * k, y, z * k

    if variant == "bag":
        w, d, h = between(rng, 0.4, 0.48), between(rng, 0.6, 0.7), between(rng, 0.13, 0.17)
        paper = KRAFT if chance(rng, 0.6) else draw(rng, pick(rng, "white", "grey"), "paper")
        base = ball(1.0, paper, 16, 40)
        pillow = base.shaped(
            lambda x, y, z: (np.sign(x) * np.abs(x) ** 0.45 * w / 2, y * h / 2 * 0.9, np.sign(z) * np.abs(z) ** 0.45 * d / 2)
        )
        seam = [box(w * 0.9, 0.012, 0.035, lighter(paper, -0.3)).at(0, -0.006, s * d * 0.5) for s in (-1, 1)]
        band = box(w * 0.6, 0.004, d * 0.4, draw(rng, pick(rng, "blue", "red", "green"))).at(0, h * 0.44, 0)
        return Build(
            named("bag", pillow) + named("seam", *seam) + named("label", band),
            ("flat",),
            "lying",
            paper,
            variant=variant,
            has=("a label", "seams"),
            lacks=("a rope",),
        )
    if variant == "open":
        outer = spline([(r * 0.75, 0), (r, tall * 0.12), (r * 1.02, tall * 0.45), (r * 0.92, tall * 0.72)], 20)
        body = lathe(joined((0, 0), outer, (0, tall * 0.7)), paint, 44).shaped(lumpy)
        roll = torus(r * 0.93, r * 0.11, lighter(paint, -0.08), 12, 44).at(0, tall * 0.73, 0).shaped(lumpy)
        word = pick(rng, "beige", "brown", "orange", "red", "yellow", "green")
        grain = draw(rng, word)
        heap = lathe(spline([(r * 0.9, tall * 0.7), (r * 0.6, tall * 0.82), (0.001, tall * 0.88)], 12), grain, 36)
        size = r * (0.2 if word in ("red", "orange", "brown") else 0.07)
        lumps = [
            ball(size * rng.uniform(0.8, 1.1), grain, 6, 9)
            .scaled(1, 0.8, 1)
            .at(k * np.cos(i * 2.4), tall * (0.87 - 0.16 * (k / r) ** 2), k * np.sin(i * 2.4))
            for i in range(44)
            for k in [r * 0.82 * np.sqrt((i + 0.5) / 44)]
        ]
        foot = lathe([(0, 0), (r * 0.88, 0), (r * 0.6, tall * 0.72), (0, tall * 0.86)], grain, 36).at(0, 0.005, 0)
        return Build(
            named("sack", body) + named("rim", roll) + named("filling", heap, foot, *lumps),
            ("round", "open"),
            "full to the brim",
            paint,
            variant=variant,
            has=("a filling",),
            lacks=("a rope",),
        )
    side = [
        (0.001, 0),
        (r * 0.8, 0.0),
        (r, tall * 0.14),
        (r * 0.95, tall * 0.45),
        (r * 0.55, tall * 0.75),
        (r * 0.22, tall * 0.86),
        (r * 0.42, tall * 0.97),
        (r * 0.36, tall * 1.0),
        (0.001, tall * 0.93),
    ]
    body = lathe(spline(side, 54), paint, 66).shaped(lumpy).shaped(pleated)
    parts = named("sack", body)
    if variant == "knotted":
        ears = [ellipsoid(r * 0.16, r * 0.36, r * 0.12, paint).turn("z", s * -32).at(s * r * 0.26, tall * 1.05, 0) for s in (-1, 1)]
        parts += named("ear", *ears) + named("knot", ellipsoid(r * 0.26, r * 0.16, r * 0.22, lighter(paint, -0.12)).at(0, tall * 0.93, 0))
        return Build(parts, ("round",), "with two ears", paint, variant=variant, has=("two ears",), lacks=("a rope", "a patch"))
    rings = [torus(r * 0.26, r * 0.045, rope, 8, 30).at(0, tall * (0.855 + 0.024 * i), 0) for i in range(3)]
    ends = [
        tube(
            spline(
                [(r * 0.2, tall * 0.87, r * 0.2), (r * 0.4, tall * 0.8, r * 0.4 + 0.02 * s), (r * (0.5 + 0.1 * s), tall * 0.62, r * 0.5)],
                12,
            ),
            r * 0.035,
            rope,
            8,
        )
        for s in (-1, 1)
    ]
    parts += named("rope", *rings, *ends)
    has, lacks = ["a rope"], []
    if chance(rng, 0.35) and variant == "tied":
        patch = rounded(r * 0.5, r * 0.5, 0.02, 0.008, lighter(paint, -0.3), 2).turn("x", -3).at(r * 0.1, tall * 0.22, r * 0.98)
        parts += named("patch", patch)
        has.append("a patch")
    else:
        lacks.append("a patch")
    if variant == "lying":
        parts = [p.at(0, -tall * 0.3, 0).turn("z", -84).shaped(lambda x, y, z: (x, np.maximum(y, -r * 0.72), z)) for p in parts]
        return Build(parts, ("lying",), "tied with a rope", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    return Build(parts, ("round",), "tied with a rope", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def milk_carton(rng: Rng) -> Build:
    """Gable top, with or without a screw cap, small one with a straw, flat-topped brick, opened spout."""
    variant = pick(rng, "gable", "cap", "cap", "small", "brick", "open")
    base = draw(rng, "white", "cardboard")
    tint = draw(rng, pick(rng, "blue", "blue", "red", "green", "turquoise", "yellow"), "cardboard")
    w = between(rng, 0.065, 0.075) if variant != "small" else between(rng, 0.06, 0.07)
    high = {"small": 0.085, "brick": 0.2}.get(variant, between(rng, 0.17, 0.21))
    body = [box(w, high, w, base), box(w + 0.001, high * 0.45, w + 0.001, tint).at(0, high * between(rng, 0.05, 0.2), 0)]
    drop = ellipsoid(w * 0.16, w * 0.22, 0.0025, base).at(0, high * 0.36, w / 2 + 0.001)
    parts = named("box", *body) + named("label", drop)
    has, lacks = [], []
    if variant == "brick":
        flaps = [
            extrude([(-w * 0.25, 0), (w * 0.25, 0), (0, -w * 0.42)], 0.003, base).turn("y", 90).at(s * (w / 2 + 0.002), high, 0)
            for s in (-1, 1)
        ]
        seam = box(w * 1.0, 0.005, 0.004, base).at(0, high, 0)
        cap = [cylinder(0.014, 0.008, tint, sides=24), cylinder(0.012, 0.015, tint, sides=24)]
        parts += named("flap", *flaps) + named("seam", seam) + named("cap", *moved(cap, 0, high, w * 0.24))
        return Build(parts, ("tall",), "with a cap", tint, variant=variant, has=("a cap", "a flat top"), lacks=("a pointed top", "a straw"))
    rise, x = w * between(rng, 0.42, 0.52), w / 2
    gable = loft(
        np.array(
            [
                [(-x, high, -x), (x, high, -x), (x, high, x), (-x, high, x)],
                [(-x, high + rise, -0.002), (x, high + rise, -0.002), (x, high + rise, 0.002), (-x, high + rise, 0.002)],
            ]
        ),
        tint,
    )
    fin = box(w, w * 0.2, 0.004, tint).at(0, high + rise - 0.001, 0)
    parts += named("top", gable, fin)
    has.append("a pointed top")
    if variant == "cap":
        tilt = np.degrees(np.arctan2(x, rise))
        cap = [
            cylinder(w * 0.23, 0.006, base, sides=26),
            cylinder(w * 0.19, 0.017, draw(rng, pick(rng, "red", "blue", "white", "green")), sides=26),
        ]
        parts += named("cap", *moved(turned(cap, "x", 90 - tilt), 0, high + rise * 0.48, x * 0.52))
        has.append("a cap")
    else:
        lacks.append("a cap")
    if variant in ("small", "open") or (variant == "gable" and chance(rng, 0.2)):
        straw = tube(
            [(x * 0.2, high * 0.9, x * 0.3), (x * 0.3, high + rise * 1.6, x * 0.4), (x * 0.9, high + rise * 2.3, x * 0.6)],
            0.003,
            draw(rng, pick(rng, "red", "blue", "yellow")),
            10,
        )
        parts += named("straw", straw)
        has.append("a straw")
    else:
        lacks.append("a straw")
    if variant == "open":
        mouth = (
            extrude([(-x * 0.5, 0), (x * 0.5, 0), (x * 0.2, rise * 0.9), (-x * 0.2, rise * 0.9)], x * 0.9, base)
            .turn("x", 40)
            .at(0, high + rise * 0.25, x * 0.75)
        )
        parts += named("spout", mouth)
        has.append("an open spout")
    words = () if variant == "small" else ("tall",)
    return Build(parts, words, f"with {has[-1]}", tint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def toothpaste(rng: Rng) -> Build:
    """Tube with a crimped end: lying, standing on its cap, half rolled up, pump dispenser, beside its box."""
    variant = pick(rng, "lying", "lying", "standing", "rolled", "pump", "boxed")
    base = draw(rng, pick(rng, "white", "white", "blue", "red", "turquoise"), "plastic")
    word = pick(rng, *(w for w in ("blue", "red", "green", "turquoise") if w != base.name))
    tint = draw(rng, word, "plastic")
    cap_paint = base if chance(rng, 0.4) else tint
    r, long = between(rng, 0.018, 0.023), between(rng, 0.12, 0.16)
    if variant == "pump":
        tall = long * 1.05
        parts = named(
            "body",
            cylinder(r * 1.05, tall, base, sides=32),
            lathe([(0, 0), (r * 1.06, 0), (r * 1.06, tall * 0.4), (0, tall * 0.4)], tint, 32).at(0, tall * 0.2, 0),
        )
        head = [
            lathe([(0, 0), (r * 1.05, 0), (r * 0.9, r * 0.5), (0, r * 0.55)], cap_paint, 32).at(0, tall, 0),
            rounded(r * 0.5, r * 0.42, r * 1.6, r * 0.18, cap_paint).at(0, tall + r * 0.2, r * 0.6),
        ]
        lever = rounded(r * 0.8, r * 0.16, r * 1.0, r * 0.07, tint).turn("x", 20).at(0, tall + r * 0.55, -r * 0.35)
        parts += named("nozzle", *head) + named("lever", lever)
        return Build(parts, ("tall",), "in a pump dispenser", base, variant=variant, has=("a lever", "a nozzle"), lacks=("a crimped end",))
    rings, count = [], 20
    roll_from = 0.62 if variant == "rolled" else 1.0
    for f in np.linspace(0, roll_from, count):
        flat = f ** (0.9 if variant != "rolled" else 0.55)
        a, b = r * (1 + 0.5 * f), r * (1 - flat) + 0.0012
        rings.append(np.column_stack([circle(1.0, 36)[:, 0] * a, np.full(36, long * f), circle(1.0, 36)[:, 1] * b]))
    tube_ = loft(np.array(rings), base)
    k = 10 if variant != "rolled" else 8
    band = loft(np.array([ring * (1.012, 1, 1.03) for ring in rings[3:k]]), tint)
    shoulder = lathe([(0, 0.001), (r, 0.001), (r * 0.9, -0.004), (r * 0.5, -0.009), (0, -0.009)][::-1], base, 30)
    ribs = 18
    cap = lathe([(0, -0.03), (r * 0.58, -0.03), (r * 0.66, -0.009), (0, -0.009)], cap_paint, ribs * 3).shaped(
        lambda x, y, z: (x * (f := 1 + 0.03 * np.sin(ribs * np.arctan2(z, x))), y, z * f)
    )
    parts = named("tube", tube_, shoulder) + named("label", band) + named("cap", cap)
    has, lacks = ["a cap"], []
    if variant == "rolled":
        coil = [cylinder(0.0085, r * 2.6, base, sides=20).turn("z", 90).at(r * 1.3, long * roll_from + 0.002, 0.007)]
        coil += [torus(0.006, 0.0012, tint, 6, 20).turn("z", 90).at(s * r * 1.3, long * roll_from + 0.002, 0.007) for s in (-1, 1)]
        parts += named("roll", *coil)
        has.append("a rolled-up end")
        lacks.append("a crimped end")
    else:
        crimp = [box(r * 3.04, 0.011, 0.0026, base).at(0, long - 0.004, 0)] + [
            box(r * 3.0, 0.0009, 0.0036, base).at(0, long - 0.003 + 0.0024 * i, 0) for i in range(4)
        ]
        parts += named("crimp", *crimp)
        has.append("a crimped end")
    if variant == "standing":
        return Build(parts, ("tall",), "standing on its cap", base, variant=variant, has=tuple(has), lacks=("a box",))
    parts = [p.turn("x", 90) for p in parts]
    low = min(float(p.vertices[:, 1].min()) for p in parts)
    parts = turned(moved(parts, y=-low), "y", 90)
    if variant == "boxed":
        carton = [box(long * 1.35, r * 2.1, r * 2.4, base), box(long * 0.7, r * 2.12, r * 2.42, tint).at(-long * 0.1, -0.0001, 0)]
        parts += named("box", *moved(carton, long * 0.5, 0.0002, -r * 3.4))
        has.append("a box")
        return Build(parts, (), "beside its box", base, variant=variant, has=tuple(has), lacks=tuple(lacks))
    detail = "with a rolled-up end" if variant == "rolled" else "in a tube with a cap"
    return Build(parts, (), detail, base, variant=variant, has=tuple(has), lacks=(*lacks, "a box"))


def _trigger(paint: Paint, dark: Paint, high: float, size: float) -> list[Part]:
    """Spray head with nozzle towards +z and a trigger below it."""
    s = size
    collar = cylinder(s * 0.42, s * 0.5, paint, sides=24).at(0, high, 0)
    head = extrude(
        spline([(-0.5, 0.5), (0.3, 0.52), (1.05, 0.72), (1.08, 1.08), (0.5, 1.2), (-0.4, 1.2), (-0.75, 0.95)], 40, closed=True) * s,
        s * 0.6,
        paint,
    )
    trigger = extrude(
        spline([(0.5, 0.62), (0.86, 0.66), (0.92, 0.2), (1.15, -0.32), (1.0, -0.36), (0.72, 0.1)], 36, closed=True) * s, s * 0.34, dark
    )
    nozzle = [
        cylinder(s * 0.26, s * 0.34, dark, sides=16).turn("x", 90).at(0, s * 0.92, s * 1.0),
        cylinder(s * 0.1, s * 0.4, paint, sides=12).turn("x", 90).at(0, s * 0.92, s * 1.0),
    ]
    side = [p.turn("y", -90).at(0, high, 0) for p in (head, trigger)]
    return named("collar", collar) + named("head", side[0]) + named("trigger", side[1]) + named("nozzle", *moved(nozzle, y=high))


def spray_bottle(rng: Rng) -> Build:
    """Trigger head on a round, waisted, square or conical bottle; with a tube inside showing as a label otherwise."""
    variant = pick(rng, "round", "waisted", "square", "cone", "pump")
    body = draw(rng, pick(rng, "blue", "green", "white", "yellow", "turquoise", "pink", "orange", "purple"), "plastic")
    head = draw(rng, pick(rng, "white", "white", "red", "black", "blue", "yellow"), "plastic")
    dark = head if chance(rng, 0.4) else lighter(head, -0.55 if head.rgb.mean() > 0.3 else 0.5)
    r, tall = between(rng, 0.036, 0.044), between(rng, 0.15, 0.19)
    lines = {
        "round": [(r * 0.95, 0), (r, 0.005), (r, tall * 0.62), (r * 0.75, tall * 0.8), (r * 0.4, tall * 0.9), (r * 0.36, tall)],
        "waisted": [
            (r * 0.95, 0),
            (r * 1.05, tall * 0.06),
            (r * 1.05, tall * 0.42),
            (r * 0.62, tall * 0.66),
            (r * 0.68, tall * 0.82),
            (r * 0.36, tall * 0.95),
            (r * 0.36, tall),
        ],
        "cone": [(r * 1.15, 0), (r * 1.18, tall * 0.04), (r * 0.95, tall * 0.4), (r * 0.5, tall * 0.85), (r * 0.36, tall)],
        "square": [(r * 0.98, 0), (r, 0.005), (r, tall * 0.68), (r * 0.8, tall * 0.8), (r * 0.4, tall * 0.88), (r * 0.36, tall)],
        "pump": [
            (r * 0.8, 0),
            (r * 0.82, 0.005),
            (r * 0.82, tall * 0.62),
            (r * 0.6, tall * 0.74),
            (r * 0.3, tall * 0.8),
            (r * 0.3, tall * 0.84),
        ],
    }
    side = spline(lines[variant], 44)
    bottle = lathe(joined((0, 0), side, (0, side[-1, 1])), body, 48)

    def squared(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        a = np.arctan2(z, x)
        k = np.where(y < tall * 0.84, 1 / np.maximum(np.abs(np.cos(a)), np.abs(np.sin(a))) ** 0.62, 1.0)
        return x * k * 0.9, y, z * k * 0.9

    if variant == "square":
        bottle = bottle.shaped(squared)
    if variant == "waisted":
        bottle = bottle.scaled(0.72, 1, 1.15)
    parts = named("bottle", bottle)
    has, lacks = [], []
    if chance(rng, 0.6) and variant in ("round", "square", "pump"):
        paper = draw(rng, pick(rng, "white", "yellow", "red", "blue"), "paper")
        k = {"pump": 0.82}.get(variant, 1.0)
        tag = lathe([(0, 0), (r * k + 0.0012, 0), (r * k + 0.0012, tall * 0.36), (0, tall * 0.36)], paper, 48)
        parts += named("label", (tag.shaped(squared) if variant == "square" else tag).at(0, tall * 0.14, 0))
        has.append("a label")
    else:
        lacks.append("a label")
    if variant == "pump":
        high = float(side[-1, 1])
        collar = [
            cylinder(r * 0.42, 0.016, head, sides=28).at(0, high - 0.002, 0),
            cylinder(r * 0.18, 0.022, head, sides=16).at(0, high + 0.012, 0),
        ]
        top = [
            cylinder(r * 0.3, 0.02, head, sides=24).at(0, high + 0.028, 0),
            cylinder(0.003, 0.005, dark, sides=12).turn("x", 90).at(0, high + 0.04, r * 0.28),
        ]
        parts += named("collar", *collar) + named("head", *top)
        return Build(
            parts, ("slim",), "with a push button", body, variant=variant, has=("a push button", *has), lacks=("a trigger", *lacks)
        )
    parts += _trigger(head, dark, tall - 0.004, r * between(rng, 0.85, 1.0))
    words = {"square": ("square",), "waisted": ("flat",)}.get(variant, ("round",))
    return Build(parts, words, "with a trigger", body, variant=variant, has=("a trigger", "a nozzle", *has), lacks=tuple(lacks))


def jerrycan(rng: Rng) -> Build:
    """Pressed steel fuel can with three handles and a cross, plastic canister with one grip, low fuel can with a long spout, water can."""
    variant = pick(rng, "steel", "steel", "plastic", "spout", "tap")
    word = {
        "steel": pick(rng, "green", "green", "red", "beige", "black"),
        "spout": pick(rng, "red", "red", "yellow"),
        "tap": pick(rng, "blue", "white", "grey"),
    }.get(variant, pick(rng, "white", "red", "blue", "yellow", "green", "black"))
    paint = draw(rng, word, "metal" if variant == "steel" else "plastic")
    dark = lighter(paint, -0.35)
    w, d, tall = between(rng, 0.3, 0.36), between(rng, 0.15, 0.18), between(rng, 0.4, 0.46)
    if variant == "steel":
        outline = spline(
            [
                (-w / 2, 0.03),
                (-w / 2 + 0.03, 0),
                (w / 2 - 0.03, 0),
                (w / 2, 0.03),
                (w / 2, tall * 0.8),
                (w * 0.36, tall),
                (-w * 0.45, tall),
                (-w / 2, tall * 0.95),
            ],
            64,
            closed=True,
        )
        body = extrude(outline, d, paint, smooth=False)
        middle = outline.mean(0)
        plates = [extrude(middle + (outline - middle) * 0.9, d + 0.014, paint)]
        cross = []
        for s in (-1, 1):
            for z in (d / 2 + 0.009, -d / 2 - 0.009):
                cross.append(beam((-w * 0.34, tall * (0.5 - 0.3 * s), z), (w * 0.34, tall * (0.5 + 0.3 * s), z), 0.026, dark))
        seam = tube(np.column_stack([outline, np.zeros(len(outline))]), 0.005, dark, 6, closed=True)
        grips = [
            tube(
                [(-w * 0.3, tall - 0.005, z), (-w * 0.26, tall + 0.045, z), (w * 0.18, tall + 0.045, z), (w * 0.22, tall - 0.005, z)],
                0.011,
                paint,
                10,
            )
            for z in (-d * 0.3, 0, d * 0.3)
        ]
        cap = [cylinder(0.03, 0.045, dark, sides=24), box(0.075, 0.014, 0.03, steel(rng)).at(0.0, 0.042, 0)]
        parts = named("can", body, *plates) + named("rib", *cross) + named("seam", seam) + named("handle", *grips)
        parts += named("cap", *(p.turn("z", -35).at(w * 0.4, tall * 0.9, 0) for p in cap))
        return Build(
            parts,
            (),
            "with three handles",
            paint,
            variant=variant,
            has=("three handles", "a cap", "a cross on its side"),
            lacks=("a long spout", "a tap"),
        )
    if variant == "spout":
        low = tall * 0.6
        body = rounded(w, low, d * 1.25, 0.05, paint, 5)
        grip = tube(
            spline([(-w * 0.36, low - 0.01, 0), (-w * 0.3, low + 0.06, 0), (w * 0.05, low + 0.07, 0), (w * 0.16, low - 0.01, 0)], 24),
            0.016,
            paint,
            12,
        )
        neck = cylinder(0.03, 0.035, DARK, sides=24).at(w * 0.32, low - 0.005, 0)
        pour = tube(
            spline([(w * 0.32, low + 0.02, 0), (w * 0.4, low + 0.1, 0), (w * 0.62, low + 0.19, 0)], 14),
            np.linspace(0.02, 0.011, 15),
            draw(rng, "yellow" if word == "red" else "black"),
            14,
        )
        ribs = [rounded(0.03, low * 0.72, d * 1.25 + 0.012, 0.006, paint, 2).at(x, low * 0.14, 0) for x in (-w * 0.25, 0, w * 0.25)]
        return Build(
            named("can", body) + named("rib", *ribs) + named("handle", grip) + named("cap", neck) + named("spout", pour),
            ("low",),
            "with a long spout",
            paint,
            variant=variant,
            has=("one handle", "a long spout"),
            lacks=("a cross on its side", "a tap"),
        )
    body = rounded(w, tall * 0.86, d * 1.1, 0.045, paint, 5)
    grip = [
        tube(
            spline(
                [
                    (-w * 0.36, tall * 0.84, 0),
                    (-w * 0.33, tall, 0),
                    (-w * 0.1, tall * 1.02, 0),
                    (w * 0.12, tall * 1.0, 0),
                    (w * 0.18, tall * 0.84, 0),
                ],
                30,
            ),
            0.02,
            paint,
            14,
        )
    ]
    cap_paint = draw(rng, pick(rng, "red", "black", "yellow", "blue"), "plastic")
    cap = cylinder(0.034, 0.034, cap_paint, sides=30)
    neck = cylinder(0.03, 0.03, paint, sides=24).at(w * 0.34, tall * 0.85, 0)
    panels = [rounded(w * 0.74, tall * 0.16, d * 1.1 + 0.014, 0.006, paint, 2).at(0, tall * f, 0) for f in (0.12, 0.36, 0.6)]
    parts = named("can", body) + named("panel", *panels) + named("handle", *grip) + named("cap", neck, cap.at(w * 0.34, tall * 0.88, 0))
    has, lacks = ["one handle", "a cap"], ["a cross on its side", "a long spout"]
    if variant == "tap":
        tap = [
            cylinder(0.016, 0.05, cap_paint, sides=18).turn("z", -90).at(w / 2 - 0.004, 0.06, 0),
            cylinder(0.012, 0.05, cap_paint, sides=16).at(w / 2 + 0.035, 0.02, 0),
            box(0.012, 0.012, 0.055, cap_paint).at(w / 2 + 0.035, 0.07, 0),
        ]
        parts += named("tap", *tap)
        has.append("a tap")
    else:
        lacks.append("a tap")
    return Build(
        parts,
        (),
        "with a tap" if variant == "tap" else "with a handle and a cap",
        paint,
        variant=variant,
        has=tuple(has),
        lacks=tuple(lacks),
    )


def gas_cylinder(rng: Rng) -> Build:
    """Stout propane bottle with a collar, small camping bottle, tall one with a valve cap or with valve and hose, on a trolley."""
    variant = pick(rng, "propane", "propane", "tall", "valve", "camping", "trolley")
    paint = draw(rng, pick(rng, "grey", "orange", "blue", "red", "green", "white", "yellow"), "metal")
    brass = Paint(np.array((0.80, 0.63, 0.28)), "metal")
    if variant in ("propane", "camping"):
        r = between(rng, 0.14, 0.17) if variant == "propane" else between(rng, 0.1, 0.12)
        tall = r * (between(rng, 2.6, 3.4) if variant == "propane" else between(rng, 1.5, 1.9))
        side = joined(
            (0, 0.03),
            spline(
                [
                    (r * 0.5, 0.03),
                    (r * 0.9, 0.05),
                    (r, 0.03 + r * 0.5),
                    (r, tall - r * 0.5),
                    (r * 0.85, tall - r * 0.16),
                    (r * 0.4, tall),
                    (0.001, tall + 0.004),
                ],
                40,
            ),
        )
        parts = named("tank", lathe(side, paint, 44), torus(r * 1.0, 0.004, paint, 8, 44).at(0, tall * 0.52, 0))
        foot = lathe([(r * 0.72, 0), (r * 0.8, 0), (r * 0.8, 0.06), (r * 0.72, 0.06), (r * 0.72, 0)], paint, 40)
        valve = [
            cylinder(0.014, 0.04, brass, sides=16),
            cylinder(0.009, 0.035, brass, sides=14).turn("x", 90).at(0, 0.02, 0.01),
            cylinder(0.024, 0.012, DARK, sides=20).at(0, 0.045, 0),
        ]
        parts += named("foot", foot) + named("valve", *moved(valve, y=tall - 0.005))
        if variant == "propane":
            a = np.radians(np.linspace(-215, 35, 40))
            ring = np.stack([np.cos(a), np.sin(a)], 1)
            wall = slab(joined(ring * r * 0.62, ring[::-1] * r * 0.59), r * 0.18 + 0.085, paint).at(0, tall - r * 0.18, 0)
            lip = tube(np.column_stack([ring[:, 0] * r * 0.61, np.full(40, tall + 0.085), ring[:, 1] * r * 0.61]), 0.009, paint, 8)
            parts += named("collar", wall, lip)
            return Build(
                parts,
                ("round",),
                "with a collar",
                paint,
                variant=variant,
                has=("a valve", "a collar", "a foot ring"),
                lacks=("wheels", "a cap over its valve"),
            )
        grip = tube(
            spline(
                [
                    (-r * 0.5, tall - r * 0.1, 0),
                    (-r * 0.42, tall + 0.05, 0),
                    (0, tall + 0.085, 0),
                    (r * 0.42, tall + 0.05, 0),
                    (r * 0.5, tall - r * 0.1, 0),
                ],
                24,
            ),
            0.008,
            paint,
            10,
        )
        return Build(
            parts + named("handle", grip),
            ("low", "round"),
            "with a handle",
            paint,
            variant=variant,
            has=("a valve", "a handle", "a foot ring"),
            lacks=("a collar", "wheels"),
        )
    r, tall = between(rng, 0.1, 0.125), between(rng, 1.15, 1.45)
    tip = draw(rng, pick(rng, "white", "black", "blue", "green", "red", "yellow"), "metal") if chance(rng, 0.6) else paint
    t = np.linspace(0.0, np.pi / 2 * 0.88, 12)
    body = lathe(joined((0, 0), (r * 0.94, 0), (r, 0.02), (r, tall - r), (0, tall - r)), paint, 40)
    dome = lathe(joined((0, tall - r), np.stack([r * np.cos(t), tall - r + r * 0.95 * np.sin(t)], 1), (0, tall - r * 0.05)), tip, 40)
    neck = cylinder(r * 0.34, 0.05, tip, sides=24).at(0, tall - r * 0.1, 0)
    parts = named("tank", body) + named("shoulder", dome, neck)
    if variant == "tall":
        cap = lathe(spline([(r * 0.42, 0), (r * 0.44, 0.06), (r * 0.36, 0.13), (0.001, 0.15)], 20), steel(rng), 28).at(0, tall + 0.02, 0)
        hole = [ellipsoid(0.012, 0.026, 0.012, DARK).at(0, tall + 0.085, s * r * 0.42) for s in (-1, 1)]
        parts += named("cap", cap, cylinder(r * 0.43, 0.004, steel(rng), sides=28).at(0, tall + 0.018, 0)) + named("hole", *hole)
        return Build(
            parts,
            ("tall",),
            "with a cap over its valve",
            paint,
            variant=variant,
            has=("a cap over its valve",),
            lacks=("a valve", "a collar", "wheels"),
        )
    gauge = [
        cylinder(0.03, 0.014, steel(rng), sides=24).turn("x", 90),
        cylinder(0.026, 0.016, Paint(np.array((0.95, 0.95, 0.94))), sides=24).turn("x", 90),
    ]
    wheel = [
        torus(0.034, 0.006, DARK, 8, 24),
        rod((-0.034, 0, 0), (0.034, 0, 0), 0.004, DARK),
        rod((0, 0, -0.034), (0, 0, 0.034), 0.004, DARK),
    ]
    valve = [
        cylinder(0.016, 0.09, brass, sides=18).at(0, tall + 0.02, 0),
        rod((0, tall + 0.06, 0), (0, tall + 0.06, 0.09), 0.011, brass),
        *moved(gauge, -0.045, tall + 0.085, 0.06),
        *moved(gauge, 0.045, tall + 0.085, 0.06),
        rod((-0.045, tall + 0.085, 0.06), (0.045, tall + 0.085, 0.06), 0.007, brass),
    ]
    parts += named("valve", *valve) + named("wheel", *moved(wheel, y=tall + 0.118))
    hose_paint = draw(rng, pick(rng, "black", "red", "blue"), "rubber")
    hose = spline(
        [(0, tall + 0.06, 0.09), (r * 0.8, tall - 0.1, 0.2), (r * 1.7, tall * 0.45, 0.16), (r * 1.5, 0.12, 0.05), (r * 1.9, 0.02, 0.25)], 40
    )
    parts += named("hose", tube(hose, 0.009, hose_paint, 8))
    if variant == "valve":
        return Build(
            parts,
            ("tall",),
            "with a valve and a hose",
            paint,
            variant=variant,
            has=("a valve", "a hose", "gauges"),
            lacks=("a collar", "wheels", "a cap over its valve"),
        )
    red = draw(rng, pick(rng, "red", "blue", "black"), "metal")
    frame = both(rod((r * 1.15, 0.02, -r * 1.25), (r * 1.15, tall * 0.95, -r * 1.25), 0.014, red)) + [
        rod((-r * 1.15, y, -r * 1.25), (r * 1.15, y, -r * 1.25), 0.012, red) for y in (0.15, tall * 0.5, tall * 0.8)
    ]
    frame += both(
        tube(
            spline([(r * 1.15, tall * 0.94, -r * 1.25), (r * 1.15, tall * 1.02, -r * 1.6), (r * 1.15, tall * 1.03, -r * 2.2)], 10),
            0.014,
            red,
            10,
        )
    )
    frame += [box(r * 2.5, 0.012, r * 2.6, red).at(0, -0.012, 0), torus(r * 1.04, 0.008, red, 6, 36).at(0, tall * 0.55, 0)]
    wheels = both(cylinder(0.11, 0.05, DARK, sides=28).turn("z", -90).at(r * 1.3, 0.1, -r * 1.4)) + both(
        cylinder(0.05, 0.056, steel(rng), sides=20).turn("z", -90).at(r * 1.3, 0.1, -r * 1.4)
    )
    return Build(
        parts + named("trolley", *frame) + named("wheel", *wheels),
        ("tall",),
        "on a trolley",
        paint,
        variant=variant,
        has=("a valve", "a hose", "wheels"),
        lacks=("a collar",),
    )
