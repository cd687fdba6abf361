"""Pans: frying pan, cooking pot, wok."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, pierced
from cg3d.made.kitchenware.tones import DARK
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, metal, pick, steel, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, lathe, moved, named, slab, torus, tube
from cg3d.made.pieces import hollow

IRON = np.array((0.13, 0.13, 0.14))


def frying_pan(rng: Rng) -> Build:
    """Long-handled shallow pan: coated, cast iron with lips, square grill pan with ridges, crepe pan, with a lid; a fried egg in it."""
    variant = pick(rng, "coated", "coated", "iron", "grill", "crepe", "lid")
    paint = Paint(IRON * rng.uniform(0.8, 1.2), "metal") if chance(rng, 0.6) or variant in ("iron", "grill") else steel(rng)
    grip = wood(rng, grain=False) if chance(rng) else DARK
    radius, deep = between(rng, 0.1, 0.15), between(rng, 0.035, 0.055)
    length = between(rng, 0.16, 0.21)
    has, lacks = ["a long handle"], []
    words: tuple[str, ...] = ("round",)
    if variant == "crepe":
        deep *= 0.35
        words = ("round", "flat")
    if variant == "grill":
        a, k = rectangle(radius * 1.75, radius * 1.75, 0.02), 0.93
        rings = np.array([np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1]]) for o, y in ((a * k, 0.0), (a, deep))])
        parts = named("pan", pierced(rings, rings * (0.965, 1, 0.965), paint), slab(a * k * 0.98, 0.004, paint))
        bars = [
            box(0.004, 0.0045, radius * 1.5, paint).at(x, 0.004, 0)
            for x in np.linspace(-radius * 0.7, radius * 0.7, int(rng.integers(7, 11)))
        ]
        parts += named("ridge", *bars)
        has.append("ridges")
        words = ("square",)
    else:
        lacks.append("ridges")
        side = np.array([(radius * 0.78, 0), (radius * 0.82, 0.004), (radius, deep)])
        shell = hollow(side, paint, 0.004 if variant != "iron" else 0.006, 60)
        if variant == "iron":
            shell = shell.shaped(lambda x, y, z: (x * (1 + 0.09 * (y / deep) * np.exp(-((z / 0.016) ** 2))), y, z))
        parts = named("pan", shell)
    if variant == "iron":
        mid = radius + length * 0.32
        arm = spline([(0, deep * 0.75, radius * 0.94), (0, deep * 0.9, mid), (0, deep, radius + length * 0.55)], 14)
        drop = tube(
            np.column_stack(
                [
                    0.017 * np.sin(t := np.linspace(0, 2 * np.pi, 28, endpoint=False)),
                    np.full(28, deep),
                    radius + length * 0.72 - 0.03 * np.cos(t),
                ]
            ),
            0.006,
            paint,
            8,
            closed=True,
        )
        parts += named("handle", tube(arm, 0.008, paint, 10).scaled(1.4, 1, 1), drop)
        back = tube(
            spline(
                [
                    (-0.03, deep * 0.8, -radius * 0.95),
                    (-0.02, deep * 0.85, -radius - 0.02),
                    (0.02, deep * 0.85, -radius - 0.02),
                    (0.03, deep * 0.8, -radius * 0.95),
                ],
                14,
            ),
            0.006,
            paint,
            8,
        )
        parts += named("handle", back)
        has.append("a second handle")
    else:
        lacks.append("a second handle")
        line = [
            (0, deep * 0.7, radius * 0.93 * (0.92 if variant == "grill" else 1)),
            (0, deep * 1.1, radius + 0.05),
            (0, deep * 1.35 + 0.01, radius + length),
        ]
        arm = spline(line, 16)
        parts += named("handle", tube(arm, np.linspace(0.009, 0.0125, len(arm)), grip, 12).scaled(1.25, 1, 1))
        parts += named("ring", torus(0.008, 0.0025, steel(rng), 8, 20).at(0, arm[-1, 1], arm[-1, 2] + 0.006))
        if variant != "crepe":
            parts += named(
                "rivet",
                *(
                    bean(0.0035, 0.0035, 0.003, steel(rng)).at(x, deep * 0.75, radius * (0.9 if variant != "grill" else 0.84))
                    for x in (-0.012, 0.012)
                ),
            )
    detail = "with a long handle"
    if variant == "lid":
        cover = steel(rng)
        dome = lathe(
            joined((0, 0), (radius * 1.0, 0), spline([(radius * 1.0, 0.003), (radius * 0.7, radius * 0.16), (0, radius * 0.24)], 14)),
            cover,
            44,
        )
        knob = lathe([(0, 0), (0.008, 0), (0.008, 0.014), (0.019, 0.022), (0.016, 0.032), (0, 0.034)], DARK, 18)
        parts += named("lid", dome.at(0, deep - 0.001, 0)) + named("knob", knob.at(0, deep + radius * 0.24 - 0.004, 0))
        has.append("a lid")
        return Build(parts, words, "with a lid", paint, variant=variant, has=tuple(has), lacks=(*lacks, "a fried egg"))
    lacks.append("a lid")
    if chance(rng, 0.25):
        a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        edge = radius * 0.45 * (1 + 0.12 * np.sin(3 * a + 1) + 0.07 * np.sin(5 * a))
        egg = [
            slab(np.stack([edge * np.cos(a), edge * np.sin(a)], 1), 0.004, draw(rng, "white")),
            ball(radius * 0.17, draw(rng, "orange")).scaled(1, 0.5, 1).at(0.006, 0.004, 0.004),
        ]
        parts += named("egg", *moved(egg, y=0.005 if variant != "grill" else 0.0086))
        has.append("a fried egg")
        detail = "with a fried egg"
    else:
        lacks.append("a fried egg")
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def cooking_pot(rng: Rng) -> Build:
    """Deep pot with two ears and a lid, low casserole, tall stock pot, saucepan with a long handle, open with soup, cauldron."""
    variant = pick(rng, "pot", "pot", "casserole", "stock", "saucepan", "open", "cauldron")
    word = pick(rng, "red", "blue", "orange", "green", "black", "white", "turquoise")
    paint = steel(rng) if chance(rng, 0.5) else draw(rng, word, "metal")
    if variant == "cauldron":
        return _cauldron(rng)
    radius, tall = between(rng, 0.1, 0.14), between(rng, 0.1, 0.17)
    tall *= {"casserole": 0.62, "stock": 1.6, "saucepan": 0.75}.get(variant, 1.0)
    radius *= {"casserole": 1.15, "saucepan": 0.75}.get(variant, 1.0)
    ear_paint = DARK if chance(rng, 0.6) else paint
    side = np.array([(radius * 0.95, 0), (radius, 0.012), (radius, tall), (radius + 0.004, tall), (radius + 0.004, tall + 0.006)])
    opened = variant == "open" or (variant == "saucepan" and chance(rng))
    parts = named("pot", hollow(side, paint, 0.004, 44) if opened else lathe(joined((0, 0), side, (0, tall + 0.006)), paint, 44))
    has, lacks = [], []
    if variant == "saucepan":
        arm = spline([(0, tall * 0.85, radius * 0.96), (0, tall * 0.92, radius + 0.05), (0, tall * 1.05, radius + 0.17)], 14)
        parts += named(
            "handle",
            tube(arm, np.linspace(0.008, 0.012, len(arm)), wood(rng, grain=False) if chance(rng) else ear_paint, 12).scaled(1.2, 1, 1),
        )
        has.append("a long handle")
        lacks.append("two handles")
    else:
        bow: list[tuple[float, float, float]] = [
            (radius - 0.004, 0, -0.04),
            (radius + 0.03, 0, -0.034),
            (radius + 0.036, 0, 0),
            (radius + 0.03, 0, 0.034),
            (radius - 0.004, 0, 0.04),
        ]
        if variant == "stock":
            bow = [
                (radius - 0.004, -0.02, -0.05),
                (radius + 0.03, 0.012, -0.04),
                (radius + 0.034, 0.016, 0),
                (radius + 0.03, 0.012, 0.04),
                (radius - 0.004, -0.02, 0.05),
            ]
        parts += named("handle", *both(tube(spline(bow, 20), 0.0065, ear_paint, 8).at(0, tall * 0.8, 0)))
        has.append("two handles")
        lacks.append("a long handle")
    if opened:
        lacks += ["a lid"]
        if chance(rng, 0.75):
            soup = draw(rng, pick(rng, "orange", "yellow", "red", "green", "brown"))
            level = tall * 0.8
            parts += named("soup", cylinder(radius - 0.003, 0.003, soup, sides=44).at(0, level, 0))
            for i in range(14):
                k, bit = radius * 0.75 * np.sqrt((i + 0.5) / 14), draw(rng, pick(rng, "orange", "green", "red", "white"))
                parts += named("vegetable", bean(0.012, 0.008, 0.009, bit).at(k * np.cos(i * 2.4), level + 0.003, k * np.sin(i * 2.4)))
            has.append("soup")
        if chance(rng, 0.4):
            spoon = tube(
                [(radius * 0.3, tall * 0.5, 0), (radius * 1.35, tall * 1.55, radius * 0.3)], [0.006, 0.008], wood(rng, grain=False), 10
            )
            parts += named("spoon", spoon)
            has.append("a spoon")
        detail = "with soup" if "soup" in has else "without a lid"
    else:
        dome = lathe([(0, 0), (radius + 0.002, 0), (radius * 0.8, 0.018), (0, 0.032)], paint, 44)
        knob = lathe([(0, 0), (0.008, 0), (0.008, 0.015), (0.02, 0.022), (0.018, 0.034), (0, 0.036)], ear_paint, 18)
        parts += named("lid", dome.at(0, tall + 0.006, 0)) + named("knob", knob.at(0, tall + 0.036, 0))
        has.append("a lid")
        lacks.append("soup")
        detail = "with a lid and " + ("a long handle" if variant == "saucepan" else "two handles")
    words: tuple[str, ...] = {"stock": ("tall", "round"), "casserole": ("low", "round")}.get(variant, ("round",))
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _cauldron(rng: Rng) -> Build:
    """Round iron belly on three feet under a bow."""
    paint = Paint(IRON * rng.uniform(0.9, 1.5), "metal")
    r = between(rng, 0.16, 0.22)
    side = spline([(r * 0.4, 0), (r * 0.9, r * 0.3), (r * 1.0, r * 0.75), (r * 0.8, r * 1.25), (r * 0.86, r * 1.4)], 30)
    parts = named("pot", hollow(side, paint, 0.008, 44)) + named("rim", torus(r * 0.86, 0.01, paint, 8, 44).at(0, r * 1.4, 0))
    leg = tube([(r * 0.5, r * 0.15, 0), (r * 0.66, -r * 0.1, 0), (r * 0.7, -r * 0.28, 0)], [0.022, 0.016, 0.012], paint, 10)
    parts += named("leg", *(leg.turn("y", 120 * i + 30) for i in range(3)))
    a = np.radians(np.linspace(-6, 186, 30))
    parts += named("handle", tube(np.stack([r * 0.9 * np.cos(a), r * 1.25 + r * 0.95 * np.sin(a), 0 * a], 1), 0.007, paint, 8))
    has, lacks = ["a bow handle", "three legs"], ["a lid", "two handles", "a long handle"]
    if chance(rng, 0.5):
        brew = draw(rng, pick(rng, "green", "purple", "orange"))
        bubbles = [
            ball(r * rng.uniform(0.05, 0.12), brew, 6, 10).at(k * np.cos(i * 2.4), r * 1.3, k * np.sin(i * 2.4))
            for i in range(12)
            for k in [r * 0.65 * np.sqrt((i + 0.5) / 12)]
        ]
        parts += named("soup", cylinder(r * 0.8, 0.004, brew, sides=40).at(0, r * 1.28, 0), *bubbles)
        has.append("soup")
    return Build(parts, ("round",), "on three legs", paint, variant="cauldron", has=tuple(has), lacks=tuple(lacks))


def wok(rng: Rng) -> Build:
    """Round-bottomed pan: long handle, long handle and helper, two ears, with a lid, on a ring."""
    variant = pick(rng, "handle", "helper", "ears", "lid", "ring")
    paint = Paint(np.array((0.14, 0.14, 0.15)) * rng.uniform(0.8, 1.3), "metal") if chance(rng, 0.7) else steel(rng)
    grip = wood(rng, grain=False) if chance(rng, 0.6) else DARK
    r = between(rng, 0.15, 0.18)
    deep = r * between(rng, 0.5, 0.62)
    t = np.linspace(0, 1, 16)
    side = np.stack([r * np.sin(np.pi / 2 * (0.16 + 0.84 * t)) ** 1.1, deep * (1 - np.cos(np.pi / 2 * t)) ** 0.95], 1)
    parts = named("pan", hollow(side, paint, 0.004, 48)) + named("rim", torus(r, 0.003, paint, 8, 48).at(0, deep, 0))
    has, lacks = [], []

    def ear(s: int) -> Part:
        bow = spline(
            [
                (-0.045, deep - 0.01, s * r),
                (-0.035, deep + 0.016, s * (r + 0.035)),
                (0.035, deep + 0.016, s * (r + 0.035)),
                (0.045, deep - 0.01, s * r),
            ],
            20,
        )
        return tube(bow, 0.006, paint, 10)

    if variant == "ears":
        parts += named("handle", ear(1), ear(-1))
        has, lacks = ["two handles"], ["a long handle"]
    else:
        neck = tube([(0, deep * 0.85, r * 0.95), (0, deep + 0.02, r + 0.06)], 0.008, steel(rng), 10)
        hold = tube(
            spline([(0, deep + 0.014, r + 0.045), (0, deep + 0.04, r + 0.12), (0, deep + 0.055, r + 0.2)], 12),
            np.linspace(0.011, 0.015, 13),
            grip,
            12,
        )
        parts += named("neck", neck) + named("handle", hold)
        has = ["a long handle"]
        (has if variant == "helper" else lacks).append("a second handle")
        if variant == "helper":
            parts += named("handle", ear(-1))
    if variant == "lid":
        cover = steel(rng)
        dome = lathe(
            joined((0, 0), (r * 0.94, 0), spline([(r * 0.94, 0.004), (r * 0.7, r * 0.2), (r * 0.3, r * 0.31), (0, r * 0.33)], 18)),
            cover,
            44,
        )
        parts += named("lid", dome.at(0, deep - 0.004, 0)) + named(
            "knob",
            lathe([(0, 0), (0.008, 0), (0.009, 0.014), (0.02, 0.022), (0.016, 0.034), (0, 0.036)], grip, 18).at(
                0, deep + r * 0.33 - 0.006, 0
            ),
        )
        has.append("a lid")
    else:
        lacks.append("a lid")
    if variant == "ring":
        ring = lathe(
            [(r * 0.6, -0.03), (r * 0.64, -0.03), (r * 0.62, deep * 0.17), (r * 0.58, deep * 0.13), (r * 0.6, -0.03)], metal(rng), 40
        )
        parts += named("ring", ring)
        has.append("a ring under it")
    elif chance(rng, 0.25):
        for i in range(34):
            a, k = i * 2.4, r * 0.72 * np.sqrt((i + 0.5) / 34)
            bit = draw(rng, pick(rng, "green", "orange", "red", "yellow", "beige"))
            parts += named(
                "food",
                ellipsoid(1, 1, 1, bit)
                .scaled(0.02, 0.008, 0.013)
                .turn("y", 50 * i)
                .at(k * np.cos(a), deep * 0.5 + 0.012 * (1 - k / r), k * np.sin(a)),
            )
        has.append("food")
    detail = {"ears": "with two handles", "lid": "with a lid", "ring": "on a ring"}.get(variant, "with a long handle")
    return Build(parts, ("round",), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
