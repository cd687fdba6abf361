"""Fruit and vegetables: apple, banana, carrot, pumpkin, pineapple."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, ellipsoid, extrude, lathe, moved, tube
from cg3d.made.pieces import leaf


def apple(rng: Rng) -> Build:
    """Dented ball with a stalk and a leaf."""
    paint, r = draw(rng, pick(rng, "red", "red", "green", "yellow")), between(rng, 0.034, 0.042)
    line = spline(
        [
            (0.002, r * 0.12),
            (r * 0.4, 0.0),
            (r * 0.85, r * 0.5),
            (r, r * 1.05),
            (r * 0.75, r * 1.62),
            (r * 0.35, r * 1.75),
            (0.002, r * 1.5),
        ],
        40,
    )
    stalk = tube(spline([(0, r * 1.5, 0), (0.002, r * 1.8, 0), (0.006, r * 2.1, 0)], 8), 0.0018, Paint(np.array((0.35, 0.22, 0.12))), 8)
    parts = [lathe(line, paint, 36), stalk]
    if chance(rng, 0.7):
        parts.append(leaf(r * 0.9, r * 0.45, 0.4, draw(rng, "green")).turn("y", 70).at(0.004, r * 1.9, 0))
    return Build(parts, ("round",), "with a stalk", paint)


def banana(rng: Rng) -> Build:
    """One banana or a hand of them."""
    paint = draw(rng, pick(rng, "yellow", "yellow", "yellow", "green"))
    tip = Paint(np.array((0.25, 0.17, 0.09)))
    a = np.radians(np.linspace(200, 320, 20))
    r = between(rng, 0.09, 0.12)
    line = np.stack([r * np.cos(a), r * np.sin(a), 0 * a], 1)
    radii = 0.018 * np.clip(np.sin(np.linspace(0.06, 0.97, 20) * np.pi) ** 0.45, 0.25, 1)
    fruit = [
        tube(line, radii, paint, 7),
        tube(np.array([line[-1], line[-1] + (0.014, 0.022, 0)]), [0.005, 0.006], tip, 7),
        ball(0.005, tip, 6, 8).at(*line[0]),
    ]
    if chance(rng, 0.5):
        return Build([p.turn("y", 22 * k).at(0, 0, 0) for k in (-1, 0, 1) for p in moved(fruit, -r * 0.85)], (), "in a bunch", paint)
    return Build(fruit, ("curved",), "", paint)


def carrot(rng: Rng) -> Build:
    """Orange cone with green leaves, standing."""
    paint, green = draw(rng, "orange"), draw(rng, "green")
    long, r = between(rng, 0.14, 0.2), between(rng, 0.017, 0.025)
    line = spline(
        [(0.002, 0), (r * 0.35, long * 0.25), (r * 0.75, long * 0.65), (r, long * 0.94), (r * 0.5, long), (0.002, long * 0.985)], 36
    )
    parts = [
        lathe(line, paint, 24),
        *(
            leaf(long * between(rng, 0.5, 0.75), 0.018, 0.15, green).turn("x", -52).turn("y", 72 * i).at(0, long * 0.97, 0)
            for i in range(5)
        ),
    ]
    return Build(parts, ("long",), "with green leaves", paint)


def pumpkin(rng: Rng) -> Build:
    """Ribbed squash, sometimes with a carved face."""
    paint, r = draw(rng, "orange"), between(rng, 0.12, 0.18)
    flat, ribs = between(rng, 0.68, 0.9), int(rng.integers(8, 12))
    body = ball(r, paint, 18, 88).shaped(
        lambda x, y, z: (
            x * (1 - 0.12 * np.abs(np.sin(np.arctan2(z, x) * ribs / 2)) ** 0.6 - 0.0),
            flat * y - 0.22 * r * np.exp(-((x**2 + z**2) / (0.1 * r * r))) * np.sign(y),
            z * (1 - 0.12 * np.abs(np.sin(np.arctan2(z, x) * ribs / 2)) ** 0.6),
        )
    )
    stalk = tube(
        spline([(0, r * flat * 0.6, 0), (0.004, r * flat * 1.1, 0), (0.03, r * flat * 1.35, 0.01)], 10),
        np.linspace(r * 0.13, r * 0.08, 11)[: len(spline([(0, 0, 0), (0, 1, 0), (0, 2, 0)], 10))],
        draw(rng, "green"),
        8,
    )
    parts = [body, stalk]
    if chance(rng, 0.4):
        return _carved_pumpkin(flat, paint, parts, r)
    return Build(parts, ("round",), "with a stalk", paint)


def _carved_pumpkin(flat: float, paint: Paint, parts: list[Part], r: float) -> Build:
    dark = Paint(np.array((0.12, 0.07, 0.03)))
    eye = extrude([(-0.2, 0), (0.2, 0), (0, 0.3)], 0.25, dark)
    mouth = extrude(
        [
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
        ],
        0.3,
        dark,
    )
    parts += [eye.scaled(r, r, r).at(s * r * 0.32, r * flat * 0.18, r * 0.78) for s in (-1, 1)] + [
        mouth.scaled(r, r, r).at(0, -r * flat * 0.38, r * 0.76)
    ]
    return Build(parts, ("round",), "with a carved face", paint)


def pineapple(rng: Rng) -> Build:
    """Scaly barrel with a crown of leaves."""
    paint, green = Paint(np.array((0.80, 0.55, 0.16)) * rng.uniform(0.9, 1.08)), draw(rng, "green")
    r, tall = between(rng, 0.05, 0.062), between(rng, 0.13, 0.17)
    core = ellipsoid(r, tall / 2, r, lighter(paint, -0.2)).at(0, tall / 2, 0)
    scales = []
    for row in range(9):
        y = tall * (row + 0.6) / 9.2
        ring = r * np.sqrt(max(0.05, 1 - (2 * y / tall - 1) ** 2))
        count = max(5, int(2 * np.pi * ring / 0.024))
        scales += [p.at(0, y, 0) for p in around(ball(0.0115, paint, 4, 6).at(0, 0, ring), count, start=row * 180 / count)]
    crown = [
        leaf(between(rng, 0.08, 0.13), 0.02, 0.1, green).turn("x", -30 - 35 * (i / 16)).turn("y", i * 137.5).at(0, tall * 0.96, 0)
        for i in range(16)
    ]
    return Build([core, *scales, *crown], (), "with a crown of leaves", paint)
