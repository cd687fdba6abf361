"""Packs: sack, milk carton, toothpaste."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.tones import KRAFT
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, box, cylinder, ellipsoid, extrude, lathe, loft, moved, named, rounded, torus, tube, turned


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
