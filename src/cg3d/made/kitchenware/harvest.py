"""Fruit, continued: pear, orange, lemon, strawberry, grapes, watermelon, avocado."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, halved
from cg3d.made.kitchenware.tones import SEED, STALK
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, extrude, lathe, moved, named, tube, turned
from cg3d.made.pieces import leaf

PITH = Paint(np.array((0.95, 0.92, 0.80)))
_TURN = np.linspace(0, 2 * np.pi, 28, endpoint=False)


def _stalk(low: float, high: float, thick: float, paint: Paint = STALK) -> list[Part]:
    way = spline([(0, low, 0), (0.1 * (high - low), (low + high) / 2, 0), (0.45 * (high - low), high, 0)], 8)
    return named("stalk", tube(way, np.linspace(thick, thick * 1.4, len(way)), paint, 8))


def pear(rng: Rng) -> Build:
    """Whole with a leaf, lying, slim, or cut in half."""
    variant = pick(rng, "whole", "leaf", "slim", "half", "pair")
    paint, r = draw(rng, pick(rng, "green", "yellow", "green", "red")), between(rng, 0.034, 0.042)
    tall, neck = r * (2.7 if variant != "slim" else 3.3) * between(rng, 0.94, 1.06), between(rng, 0.38, 0.48)
    line = spline(
        [(0.001, r * 0.1), (r * 0.45, 0), (r, tall * 0.3), (r * 0.8, tall * 0.55), (r * neck, tall * 0.78), (r * neck * 0.78, tall * 0.92)]
        + [(r * neck * 0.4, tall * 0.99), (0.001, tall * 0.97)],
        48,
    )
    if variant == "half":
        flesh = Paint(np.array((0.95, 0.92, 0.72)))
        core = [bean(r * 0.07, r * 0.06, r * 0.13, SEED).at(s * r * 0.14, r * 0.04, -tall * 0.3) for s in (-1, 1)]
        parts = named("half", *halved(line, paint, flesh)) + named("seed", *core)
        parts += turned(_stalk(tall * 0.93, tall * 1.15, 0.0016), "x", -90)
        return Build(parts, (), "cut in half", flesh, variant=variant, has=("a cut face", "seeds", "a stalk"))
    whole = [*named("fruit", lathe(line, paint, 36)), *_stalk(tall * 0.93, tall * between(rng, 1.1, 1.25), 0.0016)]
    whole += named("bottom", cylinder(r * 0.1, r * 0.08, SEED, sides=8).at(0, r * 0.02, 0))
    if variant == "pair":
        other = [p.at(0, -r, 0).turn("x", 78).turn("y", 70).at(r * 1.6, r * 0.95, r * 0.4) for p in whole]
        return Build(
            [*moved(whole, x=-r * 0.9), *other], (), "beside another one", paint, variant=variant, has=("stalks",), lacks=("a leaf",)
        )
    if variant == "leaf":
        green = draw(rng, "green")
        whole += named("leaf", leaf(r * 1.3, r * 0.55, 0.5, green).turn("y", between(rng, 0, 360)).at(r * 0.06, tall * 1.05, 0))
        return Build(whole, (), "with a leaf", paint, variant=variant, has=("a stalk", "a leaf"), lacks=("a cut face",))
    words = ("slim",) if variant == "slim" else ()
    return Build(whole, words, "with a stalk", paint, variant=variant, has=("a stalk",), lacks=("a leaf", "a cut face"))


def _wheel(r: float, flesh: Paint, count: int = 10) -> list[Part]:
    """The segments of a citrus fruit cut across, flat on y = 0."""
    wedge = joined((r * 0.12, 0), arc(0, 0, r * 0.86, -180 / count + 3, 180 / count - 3, 5))
    return named("segment", *around(extrude(wedge, r * 0.06, flesh).turn("x", -90), count))


def _citrus_half(r: float, skin: Paint, flesh: Paint, deep: float) -> list[Part]:
    t = np.linspace(-np.pi / 2, 0, 10)
    bowl = lathe(joined(np.stack([r * np.cos(t), r * deep * np.sin(t)], 1), (0, 0)), skin, 36)
    pith = cylinder(r * 0.95, r * 0.04, PITH, sides=36).at(0, -r * 0.01, 0)
    return [*named("peel", bowl, pith), *moved(_wheel(r, flesh), y=r * 0.05)]


def _slice(r: float, skin: Paint, flesh: Paint) -> list[Part]:
    rind = [cylinder(r, r * 0.18, skin, sides=36), cylinder(r * 0.93, r * 0.2, PITH, sides=36).at(0, -r * 0.01, 0)]
    wheel = [p.scaled(1, 4, 1) for p in _wheel(r, flesh)]
    return [*named("peel", *rind), *moved(wheel, y=r * 0.09)]


def orange(rng: Rng) -> Build:
    """Whole, with a leaf, cut in half, in slices, or peeled to its segments."""
    variant = pick(rng, "whole", "leaf", "half", "slices", "peeled")
    skin, r = draw(rng, "orange"), between(rng, 0.036, 0.046)
    flesh = lighter(skin, 0.15)
    if variant == "peeled":

        def grooved(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            k = 1 - 0.16 * (1 - np.abs(np.sin(5 * np.arctan2(z, x)))) ** 4
            return x * k, 0.9 * y - 0.16 * r * np.exp(-((x**2 + z**2) / (0.04 * r * r))) * np.sign(y), z * k

        parts = named("segment", ball(r, flesh, 18, 100).shaped(grooved))
        return Build(parts, ("round", "peeled"), "of segments", flesh, variant=variant, has=("segments",), lacks=("peel",))
    if variant == "slices":
        parts = [p for i in range(3) for p in moved(turned(_slice(r, skin, flesh), "x", (0, 12, 20)[i]), x=i * r * 1.1, y=i * r * 0.16)]
        return Build(parts, ("round",), "cut into slices", skin, variant=variant, has=("segments", "peel"), lacks=("a leaf",))
    half = _citrus_half(r, skin, flesh, between(rng, 0.9, 1.0))
    if variant == "half":
        if chance(rng, 0.5):
            half += named("fruit", ball(r, skin).at(r * 1.5, -0.02 * r, -r * 1.2))
        return Build(half, ("round",), "cut in half", skin, variant=variant, has=("segments", "peel"), lacks=("a leaf",))
    body = ball(r, skin, 20, 40).shaped(
        lambda x, y, z: (x, y * 0.95 - 0.14 * r * np.exp(-((x**2 + z**2) / (0.03 * r * r))) * np.sign(y), z)
    )
    parts = named("fruit", body) + named("stalk", *around(bean(r * 0.12, r * 0.03, r * 0.05, STALK).at(r * 0.08, r * 0.87, 0), 5))
    if variant == "leaf":
        parts += _stalk(r * 0.8, r * 1.2, r * 0.04)
        leaves = leaf(r * 1.5, r * 0.65, 0.45, draw(rng, "green"))
        parts += named("leaf", *(leaves.turn("y", t).at(r * 0.1, r * 1.0, 0) for t in (40, 150)[: int(rng.integers(1, 3))]))
        return Build(parts, ("round",), "with a leaf", skin, variant=variant, has=("a leaf", "peel"), lacks=("segments",))
    return Build(parts, ("round",), "", skin, variant=variant, has=("peel",), lacks=("a leaf", "segments"))


def lemon(rng: Rng) -> Build:
    """Pointed oval: whole, with a leaf, cut in half, a slice beside it."""
    variant = pick(rng, "whole", "leaf", "half", "slices")
    lime = chance(rng, 0.15)
    skin, r = draw(rng, "green" if lime else "yellow"), between(rng, 0.026, 0.032)
    flesh, long = lighter(skin, 0.3), between(rng, 1.3, 1.5)
    t = np.linspace(-np.pi / 2, np.pi / 2, 24)
    line = np.stack([r * np.cos(t), r * long * np.sin(t) * (0.86 + 0.14 * np.abs(np.sin(t)) ** 6)], 1)
    tip = 0.24 * np.exp(-((line[:, 0] / (0.22 * r)) ** 2)) * r * np.sign(line[:, 1])
    line[:, 1] += tip
    whole = turned(named("fruit", lathe(line, skin, 32)), "z", 90)
    if variant == "slices":
        parts = moved(whole, z=-r * 1.3, y=r)
        parts += [p for i in range(2) for p in moved(turned(_slice(r * 0.95, skin, flesh), "x", 14 * i), x=(i - 0.5) * r * 1.7, z=r * 0.6)]
        return Build(parts, (), "with two slices", skin, variant=variant, has=("segments", "peel"), lacks=("a leaf",))
    if variant == "half":
        parts = _citrus_half(r, skin, flesh, 1.25)
        stub = [*parts, *named("tip", cylinder(r * 0.2, r * 0.3, skin, top=r * 0.3, sides=14).at(0, -r * 1.42, 0))]
        other = moved(turned(stub, "x", 75), x=r * 2.3, z=0) if chance(rng) else []
        return Build([*stub, *other], (), "cut in half", skin, variant=variant, has=("segments", "peel"), lacks=("a leaf",))
    if variant == "leaf":
        whole += named("leaf", leaf(r * 1.7, r * 0.75, 0.3, draw(rng, "green")).turn("y", 60).at(-r * long, 0.2 * r, 0))
        return Build(whole, ("oval",), "with a leaf", skin, variant=variant, has=("a leaf", "peel"), lacks=("segments",))
    return Build(whole, ("oval",), "with pointed ends", skin, variant=variant, has=("peel",), lacks=("a leaf", "segments"))


def strawberry(rng: Rng) -> Build:
    """Heart-shaped berry with seeds and a green crown: standing, lying, long, halved, dipped in chocolate."""
    variant = pick(rng, "whole", "lying", "long", "half", "dipped")
    red, green = draw(rng, "red"), draw(rng, "green")
    r, tall = between(rng, 0.015, 0.02), between(rng, 0.036, 0.044) * (1.3 if variant == "long" else 1)
    line = spline(
        [(0.0005, 0), (r * 0.4, tall * 0.08), (r * 0.85, tall * 0.5), (r, tall * 0.75), (r * 0.75, tall * 0.96), (0.0005, tall)], 40
    )
    grain = Paint(np.array((0.93, 0.76, 0.35)))
    seeds = []
    for i in range(70):
        y = tall * (0.08 + 0.8 * (i + 0.5) / 70)
        reach = float(np.interp(y, line[:, 1], line[:, 0]))
        seeds.append(bean(r * 0.03, r * 0.075, r * 0.05, grain).at(reach * 0.99, y, 0).turn("y", i * 137.5))
    crown = named("leaf", *around(leaf(r * 0.95, r * 0.42, 0.75, green).at(0, tall * 0.99, r * 0.1), 8)) + _stalk(
        tall, tall + r * 0.7, r * 0.07, green
    )
    if variant == "half":
        pale = Paint(np.array((0.96, 0.62, 0.58)))
        cut = halved(line, red, lighter(red, 0.12))
        core = ellipsoid(r * 0.32, r * 0.06, tall * 0.28, pale).at(0, r * 0.03, -tall * 0.55)
        sides = [s.turn("x", -90) for s in seeds if s.vertices[:, 2].max() < -r * 0.1]
        parts = [*named("half", *cut, core), *named("seed", *sides), *turned(crown, "x", -90)]
        return Build(parts, (), "cut in half", red, variant=variant, has=("green leaves", "a cut face"))
    parts = named("fruit", lathe(line, red, 32)) + named("seed", *seeds) + crown
    if variant == "dipped":
        brown = Paint(np.array((0.30, 0.17, 0.10)))
        low = line[line[:, 1] < tall * 0.55] + (r * 0.06, 0)
        low[0] = (0.0004, -r * 0.05)
        parts += named("chocolate", lathe(joined(low, (low[-1, 0] * 0.8, low[-1, 1]), (0, low[-1, 1])), brown, 32))
        return Build(parts, (), "dipped in chocolate", red, variant=variant, has=("green leaves", "chocolate"), lacks=("a cut face",))
    if variant == "lying":
        parts = [p.at(0, -tall * 0.6, 0).turn("x", 98) for p in parts]
    words = ("long",) if variant == "long" else ()
    return Build(parts, words, "with green leaves", red, variant=variant, has=("green leaves", "seeds"), lacks=("a cut face", "chocolate"))


def grapes(rng: Rng) -> Build:
    """A bunch: conical, long, broad-shouldered, lying; a stalk, sometimes a leaf."""
    variant = pick(rng, "cone", "long", "broad", "lying")
    paint, r = draw(rng, pick(rng, "purple", "green", "purple", "red", "blue")), between(rng, 0.009, 0.011)
    tall = r * {"cone": 11, "long": 15, "broad": 10, "lying": 11}[variant]
    wide = tall * {"cone": 0.36, "long": 0.24, "broad": 0.5, "lying": 0.36}[variant]
    berries: list[Part] = []
    levels = int(tall / (1.45 * r))
    for i in range(levels):
        f = (i + 0.5) / levels
        ring = max(0.0, wide * (0.12 + 0.88 * np.sin(np.pi * min(1.0, f * 0.62 + 0.02)) ** 1.1) - r * 0.5)
        for k, part in ((1.0, ring), (0.5, ring * 0.45)):
            count = max(1, int(2 * np.pi * part / (1.75 * r)))
            spin = rng.uniform(0, 360)
            for j in range(count):
                a, y = np.radians(spin + 360 * j / count), tall * f + rng.uniform(-0.3, 0.3) * r
                berries.append(ball(r * rng.uniform(0.9, 1.05), paint, 7, 11).at(part * np.cos(a), y, part * np.sin(a)))
            if k == 1.0 and ring < 1.6 * r:
                break
    wood_ = draw(rng, pick(rng, "green", "brown"))
    parts = named("grape", *berries) + _stalk(tall * 0.8, tall * 1.28, r * 0.22, wood_)
    has: tuple[str, ...] = ("a stalk",)
    lacks: tuple[str, ...] = ("a leaf",)
    if chance(rng, 0.5):
        parts += named("leaf", *_vine_leaf(tall * 0.42, draw(rng, "green"), tall))
        has, lacks = ("a stalk", "a leaf"), ()
    if variant == "lying":
        parts = [p.turn("x", 82) for p in parts]
    detail = "with a leaf" if not lacks else "in a bunch"
    return Build(parts, ("long",) if variant == "long" else (), detail, paint, variant=variant, has=has, lacks=lacks)


def _vine_leaf(size: float, paint: Paint, high: float) -> list[Part]:
    a = np.radians(np.linspace(-160, 160, 41))
    reach = size * (0.55 + 0.3 * np.abs(np.cos(2.5 * a)) + 0.05 * np.cos(17 * a))
    outline = joined((0, 0), np.stack([reach * np.cos(a), reach * np.sin(a)], 1))
    return [extrude(outline, size * 0.03, paint).turn("x", -62).at(size * 0.35, high * 1.06, size * 0.2)]


def watermelon(rng: Rng) -> Build:
    """Whole with stripes (round or oval), half, quarter, or a slice."""
    variant = pick(rng, "round", "oval", "half", "slice", "quarter")
    r, rind, dark = between(rng, 0.1, 0.13), draw(rng, "green"), Paint(np.array((0.07, 0.22, 0.09)))
    red, white = draw(rng, "red"), Paint(np.array((0.88, 0.93, 0.78)))
    if variant == "slice":
        wide = between(rng, 26, 40)
        layers = [(1.0, 0.05, rind), (0.95, 0.051, white), (0.9, 0.052, red)]
        cut = [
            extrude(joined((0, (k - 1) * r * 0.6), arc(0, 0, r * k, 270 - wide * k**0.5, 270 + wide * k**0.5, 12)), r * t * 4, p)
            for k, t, p in layers
        ]
        spots = [(x, y) for y in (-0.4, -0.6, -0.76) for x in (-0.24, -0.08, 0.08, 0.24) if abs(x) < -y * np.tan(np.radians(wide)) * 0.8]
        dots = [bean(r * 0.022, r * 0.045, r * 0.012, SEED).at(r * x, r * y, s * r * 0.105) for x, y in spots for s in (-1, 1)]
        return Build(named("slice", *cut) + named("seed", *dots), (), "slice with seeds", red, variant=variant, has=("seeds", "a cut face"))
    if variant in ("half", "quarter"):
        t = np.linspace(-np.pi / 2, 0, 14)
        bowls = [(1.0, rind, 0.0), (0.96, white, 0.004), (0.91, red, 0.008)]
        parts = [lathe(joined(np.stack([r * k * np.cos(t), r * k * np.sin(t)], 1), (r * k, u * r), (0, u * r)), p, 44) for k, p, u in bowls]
        rings = [(0.4, 7), (0.62, 11)]
        seeds = [p for k, n in rings for p in around(bean(r * 0.045, r * 0.014, r * 0.022, SEED).at(r * k, r * 0.009, 0), n)]
        if variant == "quarter":
            parts = [p.shaped(lambda x, y, z: (x, y, np.maximum(z, 0))) for p in parts]
            flat = [
                lathe([(0, 0), (r * k, 0), (r * k, u), (0, u)], p, 44).shaped(lambda x, y, z: (x, y, np.minimum(z, 0)))
                for k, p, u in ((0.955, white, 0.003), (0.9, red, 0.006))
            ]
            sides = [s for s in seeds if s.vertices[:, 2].min() > 0]
            face = [p.turn("x", -90) for p in flat]
            return Build(
                named("rind", *parts) + named("flesh", *face) + named("seed", *sides),
                (),
                "quarter with seeds",
                red,
                variant=variant,
                has=("seeds", "a cut face"),
            )
        return Build(
            named("rind", *parts) + named("seed", *seeds), ("round",), "cut in half", red, variant=variant, has=("seeds", "a cut face")
        )
    long = 1.0 if variant == "round" else between(rng, 1.25, 1.45)
    a = np.linspace(np.radians(12), np.radians(168), 22)
    wave = 0.035 * np.sin(a * 9)
    stripe = tube(
        np.stack([np.cos(a), np.sin(a) * np.cos(wave), np.sin(a) * np.sin(wave)], 1) * r * 0.965,
        r * 0.085 * np.sin(a) ** 0.6 * (1 + 0.3 * np.sin(a * 23)),
        dark,
        6,
    )
    parts = named("rind", ball(r, rind, 18, 40)) + named("stripe", *around(stripe, int(rng.integers(10, 13)), "x"))
    parts = [p.scaled(long, 1, 1) for p in parts] + turned(_stalk(r * long * 0.97, r * (long + 0.22), r * 0.04), "z", -90)
    word = "round" if variant == "round" else "oval"
    return Build(parts, (word,), "with stripes", rind, variant=variant, has=("stripes", "a stalk"), lacks=("a cut face",))


def avocado(rng: Rng) -> Build:
    """Whole, a half with its stone, a half without, both halves."""
    variant = pick(rng, "stone", "hollow", "whole", "halves")
    skin = Paint(np.array((0.13, 0.22, 0.08)) * rng.uniform(0.8, 1.5))
    green, stone = Paint(np.array((0.72, 0.80, 0.36))), Paint(np.array((0.45, 0.28, 0.15)))
    r = between(rng, 0.03, 0.037)
    tall, neck = r * between(rng, 2.6, 3.1), between(rng, 0.42, 0.6)
    line = spline(
        [(0.001, 0), (r * 0.6, tall * 0.06), (r, tall * 0.32), (r * 0.85, tall * 0.58), (r * neck, tall * 0.86), (0.001, tall)], 44
    )
    if variant == "whole":
        parts = named("fruit", lathe(line, skin, 36)) + _stalk(tall * 0.98, tall * 1.05, r * 0.06)
        parts = turned(parts, "x", between(rng, 70, 90)) if chance(rng) else parts
        return Build(parts, (), "", skin, variant=variant, has=("a stalk",), lacks=("a stone", "a cut face"))

    def half(full: bool) -> list[Part]:
        cut = named("half", *halved(line, skin, green, 0.92))
        spot = (0, r * 0.03, -tall * 0.34)
        if full:
            return cut + named("stone", ball(r * 0.5, stone).at(*spot))
        hole = ellipsoid(r * 0.5, r * 0.03, r * 0.5, lighter(green, -0.25)).at(*spot)
        ring = tube(np.stack([r * 0.5 * np.cos(_TURN), 0 * _TURN, r * 0.5 * np.sin(_TURN)], 1), r * 0.04, green, 6, closed=True)
        return cut + named("hollow", hole, ring.at(*spot))

    if variant == "halves":
        pair = moved(half(True), x=-r * 1.15) + moved(turned(half(False), "y", 15), x=r * 1.15)
        return Build(pair, (), "cut in half, with a stone", green, variant=variant, has=("a stone", "a cut face"))
    full = variant == "stone"
    return Build(
        half(full),
        (),
        "cut in half" + (", with a stone" if full else ""),
        green,
        variant=variant,
        has=("a stone", "a cut face") if full else ("a cut face",),
        lacks=() if full else ("a stone",),
    )
