"""Vegetables: carrot, pumpkin."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, cylinder, extrude, lathe, moved, named, torus, tube, turned
from cg3d.made.pieces import leaf


def carrot(rng: Rng) -> Build:
    """Orange cone with green leaves: standing, lying, stubby, forked, cut into slices, a bunch."""
    variant = pick(rng, "long", "long", "stubby", "forked", "sliced", "bunch")
    paint, green = draw(rng, "orange"), draw(rng, "green")
    long, r = between(rng, 0.14, 0.2), between(rng, 0.017, 0.025)
    if variant == "stubby":
        long, r = long * 0.55, r * 1.15
    side = [(0.002, 0), (r * 0.35, long * 0.25), (r * 0.75, long * 0.65), (r, long * 0.94), (r * 0.5, long), (0.002, long * 0.985)]
    if variant == "stubby":
        side = [(0.002, 0), (r * 0.6, long * 0.08), (r * 0.9, long * 0.4), (r, long * 0.9), (r * 0.5, long), (0.002, long * 0.985)]
    line = spline(side, 36)
    root = [lathe(line, paint, 24)]
    for f in np.linspace(0.25, 0.88, 7):
        k = float(np.interp(long * f, line[:, 1], line[:, 0]))
        start = rng.uniform(0, 360)
        arc_ = np.radians(np.linspace(start, start + 110, 10))
        root.append(tube(np.stack([k * np.cos(arc_), np.full(10, long * f), k * np.sin(arc_)], 1), 0.0009, lighter(paint, -0.2), 4))
    feathery = chance(rng, 0.6) and variant != "bunch"
    tops: list[Part] = []
    for i in range(5 if not feathery else 6):
        size = max(long, 0.12) * between(rng, 0.5, 0.75)
        if feathery:
            stem = spline([(0, 0, 0), (0, size * 0.5, size * 0.1), (0, size * 0.95, size * 0.32)], 8)
            bits = [tube(stem, 0.0016, green, 5)]
            for k in range(2, len(stem)):
                bits += [
                    bean(size * 0.085, size * 0.012, size * 0.04, green).turn("z", s * 30).at(s * size * 0.07, stem[k, 1], stem[k, 2])
                    for s in (-1, 1)
                ]
            bits.append(bean(size * 0.03, size * 0.08, size * 0.012, green).at(0, stem[-1, 1], stem[-1, 2]))
            tops += [b.turn("y", 60 * i).at(0, long * 0.97, 0) for b in bits]
        else:
            tops.append(leaf(size, 0.018, 0.15, green).turn("x", -52).turn("y", 72 * i).at(0, long * 0.97, 0))
    whole = named("root", *root) + named("leaf", *tops)
    has, lacks = ["green leaves"], []
    if variant == "forked":
        leg = lathe(spline([(0.001, 0), (r * 0.3, long * 0.12), (r * 0.62, long * 0.5)], 16), paint, 18)
        whole += named("root", leg.at(0, -long * 0.5, 0).turn("z", -24).at(r * 0.1, long * 0.52, 0))
        whole = turned(whole, "z", 8)
        has.append("two legs")
        detail = "with two legs"
    elif variant == "bunch":
        count = int(rng.integers(3, 6))
        parts = [
            p.at(0, -long * 1.02, 0).turn("z", 13 * (k - (count - 1) / 2)).at(0, long * 1.02, (0.012 if k % 2 else -0.012))
            for k in range(count)
            for p in whole
        ]
        band = torus(r * 0.8 + 0.004 * count, 0.003, draw(rng, pick(rng, "red", "blue", "yellow")), 8, 24).at(0, long * 1.06, 0)
        parts = turned(parts + named("band", band), "x", -80) if chance(rng) else parts + named("band", band)
        return Build(parts, (), "in a bunch", paint, variant=variant, has=("green leaves", "a band"), lacks=("slices",))
    elif variant == "sliced":
        keep = [p.shaped(lambda x, y, z: (x, np.maximum(y, long * 0.42), z)) for p in named("root", root[0])]
        core = lighter(paint, 0.3)
        k = float(np.interp(long * 0.42, line[:, 1], line[:, 0]))
        parts = keep + named("leaf", *tops) + named("core", cylinder(k * 0.55, 0.002, core, sides=18).at(0, long * 0.42 - 0.001, 0))
        parts = turned(parts, "z", -90)
        for i in range(4):
            disc = named(
                "slice",
                cylinder(k * (0.97 - 0.08 * i), 0.006, paint, sides=24),
                cylinder(k * 0.5, 0.0075, core, sides=18).at(0, -0.0007, 0),
            )
            parts += moved(turned(disc, "z", -58 * (i % 3 > 0)), long * 0.3 - 0.03 * i, -k * 0.75, 0.008 * (-1) ** i)
        return Build(parts, (), "cut into slices", paint, variant=variant, has=("slices", "green leaves"))
    else:
        detail = "with green leaves"
        lacks += ["two legs"]
    parts = turned(whole, "z", -90) if chance(rng, 0.5) else whole
    words: tuple[str, ...] = {"long": ("long",), "stubby": ("short",)}.get(variant, ())
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=(*lacks, "slices"))


def pumpkin(rng: Rng) -> Build:
    """Ribbed squash: plain, flat, tall, warty with a curled stalk and leaf, carved with a face, with a lid off, butternut."""
    variant = pick(rng, "plain", "plain", "flat", "tall", "carved", "carved", "leaf", "hat")
    word = pick(rng, "orange", "orange", "orange", "green", "white") if variant in ("flat", "plain") else "orange"
    paint, r = draw(rng, word), between(rng, 0.12, 0.18)
    flat, ribs = between(rng, 0.72, 0.9), int(rng.integers(8, 12))
    flat = {"flat": 0.55, "tall": 1.12}.get(variant, flat)

    def ribbed(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        k = 1 - 0.14 * (1 - np.abs(np.sin(np.arctan2(z, x) * ribs / 2)) ** 0.6)
        return x * k, flat * y - 0.22 * r * np.exp(-((x**2 + z**2) / (0.1 * r * r))) * np.sign(y), z * k

    body = ball(r, paint, 18, 88).shaped(ribbed)
    way = spline([(0, r * flat * 0.6, 0), (0.004, r * flat * 1.05, 0), (r * between(rng, 0.12, 0.3), r * flat + r * 0.35, 0.01)], 10)
    stalk = tube(way, np.linspace(r * 0.15, r * 0.08, len(way)), draw(rng, pick(rng, "green", "green", "brown")), 6)
    parts = named("pumpkin", body) + named("stalk", stalk)
    if variant in ("carved", "hat"):
        parts += _face(rng, flat, r, pick(rng, "teeth", "smile"))
        if variant == "hat":
            dark, band = draw(rng, pick(rng, "black", "purple")), draw(rng, pick(rng, "orange", "green", "yellow"))
            brim = lathe([(0, 0), (r * 0.85, 0), (r * 0.86, r * 0.03), (0, r * 0.06)], dark, 40)
            cone = lathe(spline([(r * 0.46, 0), (r * 0.3, r * 0.5), (r * 0.12, r * 1.0), (0.001, r * 1.15)], 20), dark, 32).shaped(
                lambda x, y, z: (x + 0.22 * r * (y / r) ** 2 * (y > 0), y, z)
            )
            hat = [
                brim,
                cone.at(0, r * 0.03, 0),
                lathe([(r * 0.4, r * 0.04), (r * 0.49, r * 0.04), (r * 0.43, r * 0.2), (r * 0.36, r * 0.2), (r * 0.4, r * 0.04)], band, 32),
            ]
            parts += named("hat", *(p.turn("z", -8).at(0, r * flat * 0.86, 0) for p in hat))
            return Build(
                parts, ("round",), "with a face and a witch hat", paint, variant=variant, has=("a carved face", "a hat"), lacks=("a leaf",)
            )
        return Build(
            parts, ("round",), "with a carved face", paint, variant=variant, has=("a carved face", "a stalk"), lacks=("a hat", "a leaf")
        )
    has, lacks = ["a stalk"], ["a carved face", "a hat"]
    if variant == "leaf":
        green = draw(rng, "green")
        blade = leaf(r * 1.1, r * 0.8, 0.55, green).turn("y", between(rng, 0, 90)).at(0, r * flat * 0.95, 0)
        t = np.linspace(0, 1, 60)
        curl = np.stack(
            [r * 0.5 * t + r * 0.06 * np.cos(18 * t), r * flat + r * 0.15 - r * 0.4 * t**2, -r * 0.5 * t + r * 0.06 * np.sin(18 * t)], 1
        )
        parts += named("leaf", blade) + named("vine", tube(curl, r * 0.022, green, 6))
        has.append("a leaf")
        detail = "with a leaf"
    else:
        lacks.append("a leaf")
        detail = "with a stalk"
    words = {"flat": ("flat",), "tall": ("tall",)}.get(variant, ("round",))
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _face(rng: Rng, flat: float, r: float, style: str) -> list[Part]:
    """Eyes, nose and mouth as dark solids with a glowing rim, set into the front."""
    dark = Paint(np.array((0.12, 0.07, 0.03))) if chance(rng, 0.6) else Paint(np.array((0.98, 0.80, 0.20)))
    eye = extrude([(-0.2, 0), (0.2, 0), (0.05 if style == "teeth" else 0, 0.3)], 0.25, dark)
    nose = extrude([(-0.09, 0), (0.09, 0), (0, 0.16)], 0.25, dark)
    if style == "teeth":
        mouth = [
            (-0.5, 0.12),
            (-0.3, -0.1),
            (-0.12, 0.0),
            (0, -0.14),
            (0.12, 0.0),
            (0.3, -0.1),
            (0.5, 0.12),
            (0.2, 0.06),
            (0, 0.02),
            (-0.2, 0.06),
        ]
    else:
        mouth = [
            (-0.5, 0.16),
            (-0.34, -0.08),
            (-0.14, -0.17),
            (0, -0.19),
            (0.14, -0.17),
            (0.34, -0.08),
            (0.5, 0.16),
            (0.3, 0.06),
            (0.12, 0.0),
            (0.11, -0.08),
            (-0.02, -0.09),
            (-0.03, -0.01),
            (-0.3, 0.06),
        ]
    size = (r, r * min(1.0, flat + 0.1), r)
    eyes = [(eye if s > 0 else eye.mirrored("x")).scaled(*size).at(s * r * 0.32, r * flat * 0.18, r * 0.8) for s in (-1, 1)]
    return (
        named("eye", *eyes)
        + named("nose", nose.scaled(*size).at(0, r * flat * 0.0, r * 0.86))
        + named("mouth", extrude(mouth, 0.3, dark).scaled(*size).at(0, -r * flat * 0.38, r * 0.76))
    )
