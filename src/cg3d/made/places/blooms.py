"""Sunflower, rose, bamboo."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    cylinder,
    lathe,
    loft,
    moved,
    named,
    rod,
    tube,
)
from cg3d.made.pieces import leaf
from cg3d.made.places.surfaces import SOIL
from cg3d.made.places.telling import counted, told


def sunflower(rng: Rng) -> Build:
    """One big head on a stem; drooping; several heads; in a pot; short."""
    style = pick(rng, "tall", "tall", "drooping", "three heads", "pot")
    stem, tall = draw(rng, "green"), between(rng, 1.1, 1.7)
    petal, seeds = draw(rng, pick(rng, "yellow", "yellow", "orange")), Paint(np.array((0.30, 0.18, 0.09)))
    if style == "pot":
        tall = between(rng, 0.5, 0.7)
    lean, size = (75 if style == "drooping" else between(rng, 5, 30)), between(rng, 0.15, 0.2)
    base = 0.0
    parts: list[Part] = []
    if style == "pot":
        clay = Paint(np.array((0.72, 0.38, 0.24)), "clay")
        parts += named(
            "pot",
            lathe([(0, 0), (0.11, 0), (0.15, 0.2), (0.165, 0.2), (0.165, 0.25), (0.14, 0.25), (0.13, 0.2), (0, 0.2)], clay, 28),
            cylinder(0.135, 0.015, SOIL).at(0, 0.2, 0),
        )
        base, size = 0.2, size * 0.75
    heads = [(0.0, tall, 0.0, size)]
    if style == "three heads":
        heads += [(0.26, tall * 0.78, 40.0, size * 0.75), (-0.24, tall * 0.66, -40.0, size * 0.65)]
    for i, (x, y, turn, s) in enumerate(heads):
        foot = (0, base, 0) if i == 0 else (0, tall * 0.4, 0)
        bend = 0.22 if style == "drooping" else 0.02
        line = spline(
            [foot, ((0.2 * x), (foot[1] + y) / 2, -0.02), (x, base + y, 0.0), (x, base + y + (0.02 if bend < 0.1 else -0.06), bend)], 18
        )
        parts += named("stem", tube(line, s * 0.085, stem, 8))
        head = [p.turn("x", lean).turn("y", turn).at(*line[-1]) for p in _sun_head(s, petal, seeds, stem)]
        parts += named("head", *head)
    count = 2 if style == "pot" else int(rng.integers(3, 6))
    for i in range(count):
        parts += named(
            "leaf", leaf(tall * 0.24, tall * 0.17, 0.55, stem).turn("y", 150 * i + 40).at(0, base + tall * (0.2 + 0.5 * i / count), 0)
        )
    has, lacks = told(three_heads=style == "three heads", one_head=style != "three heads", a_pot=style == "pot")
    return Build(
        parts,
        {"tall": ("tall",), "drooping": ("drooping",)}.get(style, ()),
        "in a pot" if style == "pot" else "with big leaves",
        petal,
        variant=style,
        has=(*has, "leaves"),
        lacks=lacks,
    )


def _sun_head(r: float, petal: Paint, seeds: Paint, stem: Paint) -> list[Part]:
    """Flower head facing +Z round the origin."""
    one = loft(
        np.array(
            [
                [(-w, y, z), (0, y, z + 0.003), (w, y, z), (0, y, z - 0.003)]
                for y, w, z in ((r * 0.45, r * 0.05, 0), (r * 0.75, r * 0.13, 0.01), (r * 1.0, r * 0.1, 0.015), (r * 1.2, r * 0.008, 0.01))
            ]
        ),
        petal,
    )
    parts = [*around(one, 17, "z"), *around(one.scaled(0.9, 0.9, 1).at(0, 0, 0.012), 17, "z", 10.6)]
    disc = lathe([(0, 0), (r * 0.58, 0.0), (r * 0.55, r * 0.1), (r * 0.3, r * 0.16), (0, r * 0.13)], seeds, 28).turn("x", 90)
    dots = [
        ball(r * 0.035, lighter(seeds, 0.25), 4, 6).at(
            r * 0.5 * np.sqrt(i / 45) * np.cos(2.4 * i), r * 0.5 * np.sqrt(i / 45) * np.sin(2.4 * i), r * 0.145
        )
        for i in range(45)
    ]
    return [
        *parts,
        disc.at(0, 0, 0.004),
        *dots,
        lathe([(0, 0), (r * 0.25, 0), (r * 0.5, r * 0.1), (0, r * 0.1)], stem, 20).turn("x", 90).at(0, 0, -r * 0.1),
    ]


def rose(rng: Rng) -> Build:
    """Bloom of wrapped petals on a thorny stem; a bud; in a slim vase; a bunch; an open one."""
    style = pick(rng, "bloom", "bloom", "bud", "vase", "bunch", "open")
    petal, stem = draw(rng, pick(rng, "red", "red", "red", "pink", "white", "yellow", "orange")), draw(rng, "green")
    tall, r = between(rng, 0.28, 0.42), between(rng, 0.055, 0.075)
    spots = [(0.0, 0.0, 0.0)]
    if style == "bunch":
        spots += [(0.09 * float(np.cos(a)), between(rng, -0.06, 0.0), 0.09 * float(np.sin(a))) for a in np.arange(5) * 1.257]
    parts: list[Part] = []
    lift = 0.1 if style == "vase" else 0.0
    openness = {"bud": 0.25, "open": 1.25}.get(style, between(rng, 0.7, 0.95))
    for i, (x, dy, z) in enumerate(spots):
        top = np.array((x, tall + dy + lift, z))
        foot, middle = np.array((x * 0.1, lift * 0.3, z * 0.1)), np.array((x * 0.5 + 0.01, (tall + lift) * 0.5, z * 0.5))
        line = spline(np.array([foot, middle, top]), 12)
        parts += named("stem", tube(line, 0.0055, stem, 7))
        parts += named(
            "thorn", *(cylinder(0.005, 0.018, stem, 0.0005, 6).turn("z", -75 if k % 2 else 75).at(*line[k + 2]) for k in range(0, 7, 2))
        )
        parts += named(
            "bloom",
            *(
                p.turn("x", between(rng, 0, 18)).turn("y", 70 * i).at(*top)
                for p in _rose_bloom(r * (0.75 if style == "bunch" else 1), openness, petal, stem)
            ),
        )
        for _, (h, a) in enumerate(((0.35, 40), (0.5, 190), (0.65, 310)) if style != "bunch" else ((0.72, 60 * i),)):
            at = line[round(h * (len(line) - 1))]
            parts += named("leaf", *(leaf(0.085, 0.045, 0.35, stem).turn("y", a + d).at(*at) for d in (-28, 0, 28)))
    if style == "vase":
        glaze = draw(rng, pick(rng, "white", "blue", "turquoise", "black"), "ceramic")
        parts += named(
            "vase",
            lathe(
                joined(
                    (0, 0),
                    spline([(0.045, 0), (0.06, 0.08), (0.03, 0.2), (0.024, 0.27), (0.034, 0.3)], 20),
                    (0.026, 0.3),
                    (0.018, 0.25),
                    (0, 0.25),
                ),
                glaze,
                28,
            ),
        )
    if style == "bunch":
        parts += named(
            "ribbon", cylinder(0.028, 0.04, draw(rng, pick(rng, "white", "pink", "blue", "yellow")), sides=16).at(0, tall * 0.38, 0)
        )
    has, lacks = told(a_vase=style == "vase", thorns=True, a_ribbon=style == "bunch")
    return Build(
        parts,
        {"open": ("open",)}.get(style, ()),
        {"vase": "in a vase", "bunch": "in a bunch", "bud": "in bud"}.get(style, "with a thorny stem"),
        petal,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _rose_bloom(r: float, openness: float, petal: Paint, stem: Paint) -> list[Part]:
    """Whorls of cupped petals, the outer ones leaning out."""
    parts = [lathe([(0, 0), (r * 0.18, 0.1 * r), (r * 0.3, r * 0.7), (r * 0.12, r * 1.25), (0, r * 1.2)], petal, 14)]
    for ring, (count, out, high) in enumerate(((3, 0.3, 1.4), (4, 0.52, 1.3), (5, 0.75, 1.12), (6, 1.0, 0.92))):
        if openness < 0.4 and ring > 1:
            break
        paint = lighter(petal, -0.09) if ring % 2 else petal
        for k in range(count):
            t, u = np.linspace(0, 1, 6), np.linspace(-1, 1, 7)
            reach = r * (0.12 + (out * openness + 0.12) * np.sin(t * 1.6) ** 0.8)
            y = r * high * t * (1 - 0.18 * openness * t * (ring > 1))
            curl = r * 0.16 * openness * np.clip(t - 0.75, 0, 1) * 4 * ring / 3
            half = np.pi / count * 1.35 * np.sin(np.pi * (0.2 + 0.62 * t))
            outer = [[((a + c) * np.sin(h * v), b, (a + c) * np.cos(h * v)) for v in u] for a, b, c, h in zip(reach, y, curl, half)]
            inner = [
                [((a + c - r * 0.05) * np.sin(h * v), b, (a + c - r * 0.05) * np.cos(h * v)) for v in u[::-1]]
                for a, b, c, h in zip(reach, y, curl, half)
            ]
            parts.append(loft(np.array([o + i for o, i in zip(outer, inner)]), paint).turn("y", 360 * k / count + 47 * ring))
    sepal = leaf(r * 1.0, r * 0.35, 0.5, stem)
    return [*parts, *(p.at(0, r * 0.02, 0) for p in around(sepal, 5)), ball(r * 0.22, stem, 6, 10)]


def bamboo(rng: Rng) -> Build:
    """Jointed green canes with leaves: a clump, one cane, cut canes, in a pot, lucky bamboo in a vase."""
    style = pick(rng, "clump", "clump", "one cane", "cut canes", "pot")
    green = draw(rng, pick(rng, "green", "green", "yellow")) if style != "cut canes" else draw(rng, pick(rng, "green", "yellow", "beige"))
    shade, tall = draw(rng, "green"), between(rng, 1.4, 2.4)
    count = {"clump": int(rng.integers(6, 11)), "one cane": 1, "cut canes": int(rng.integers(3, 7)), "pot": int(rng.integers(3, 6))}[style]
    parts: list[Part] = []
    base = 0.0
    if style == "pot":
        base, tall = 0.28, tall * 0.6
        glaze = draw(rng, pick(rng, "white", "black", "grey", "brown", "blue"), "ceramic")
        parts += named(
            "pot",
            lathe([(0, 0), (0.16, 0), (0.2, 0.32), (0.18, 0.32), (0.17, 0.27), (0, 0.27)], glaze, 28),
            cylinder(0.17, 0.01, SOIL).at(0, 0.28, 0),
        )
    for k in range(count):
        a, out = 2.4 * k, (0.0 if count == 1 else 0.085 * np.sqrt(k + 0.3) * (1 if style != "pot" else 0.7))
        r, h = between(rng, 0.024, 0.036) * (1.6 if count == 1 else 1), tall * between(rng, 0.7, 1.0)
        line = np.array([(out * np.cos(a) * (1 + 0.5 * t), base + h * t, out * np.sin(a) * (1 + 0.5 * t)) for t in np.linspace(0, 1, 2)])
        joints = max(4, round(h / 0.24))
        for i in range(joints):
            p, q = line[0] + (line[1] - line[0]) * i / joints, line[0] + (line[1] - line[0]) * (i + 1) / joints
            parts += named(
                "cane",
                rod(p, q, r, green, r * 0.97, 10),
                rod(q - (0, r * 0.2, 0), q + (0, r * 0.2, 0), r * 1.25, lighter(green, -0.2), sides=10),
            )
            if style != "cut canes" and i >= joints * 0.4:
                for d in range(2):
                    twig = [
                        leaf(between(rng, 0.2, 0.32), 0.05, between(rng, 0.3, 0.8), shade).turn("y", 137 * (i + k) + 180 * d + e)
                        for e in (-25, 20)
                    ]
                    parts += named("leaf", *moved(twig, *q))
    has, lacks = told(leaves=style != "cut canes", a_pot=style == "pot")
    phrase = "one cane" if count == 1 else counted(count, "canes")
    return Build(
        parts, ("tall",), "in a pot" if style == "pot" else f"with {phrase}", green, variant=style, has=(*has, phrase), lacks=lacks
    )
