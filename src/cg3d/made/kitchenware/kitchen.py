"""Ware: mug, teacup, bottle, bowl, vase, plate, teapot, wine glass, jar, can. Mostly turned on the lathe."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, glass, lighter, metal, pick, plastic
from cg3d.made.parts import Part, around, ball, both, cylinder, extrude, lathe, rod, torus
from cg3d.made.pieces import handle, hollow

WALL = 0.004  # metres, thickness of turned ware


def bottle(rng: Rng) -> Build:
    """Wine, beer, water (plastic, with cap), milk, sauce: different shoulders."""
    style = pick(rng, "wine", "beer", "water", "flask", "milk")
    tall = {"wine": 0.31, "beer": 0.24, "water": 0.26, "flask": 0.22, "milk": 0.24}[style] * between(rng, 0.92, 1.08)
    radius = {"wine": 0.038, "beer": 0.031, "water": 0.035, "flask": 0.045, "milk": 0.042}[style] * between(rng, 0.92, 1.08)
    shoulder, neck = {"wine": (0.6, 0.36), "beer": (0.55, 0.4), "water": (0.72, 0.42), "flask": (0.4, 0.3), "milk": (0.6, 0.6)}[style]
    paint = draw(rng, pick(rng, "green", "brown", "green", "blue", "white", "turquoise", "red"), "plastic" if style == "water" else "glass")
    n = radius * neck
    side = [(radius * 0.9, 0), (radius, 0.008), (radius, tall * shoulder)]
    curve = spline(
        [
            (radius, tall * shoulder),
            (radius * 0.9, tall * (shoulder + 0.07)),
            (n * 1.25, tall * (shoulder + 0.2)),
            (n, tall * (shoulder + 0.27)),
            (n, tall),
        ],
        30,
    )
    lip = [(n * 1.18, tall), (n * 1.18, tall + 0.012), (n, tall + 0.014), (0, tall + 0.014)]
    parts = [lathe(joined((0, 0), side, curve[1:], lip), paint)]
    label = draw(rng, pick(rng, "white", "beige", "red", "yellow", "blue"), "paper")
    if chance(rng, 0.7):
        band = radius + 0.0008
        parts.append(lathe([(0, 0), (band, 0), (band, tall * 0.24), (0, tall * 0.24)], label).at(0, tall * (shoulder - 0.36), 0))
    cap = (
        draw(rng, pick(rng, "white", "red", "blue", "black", "yellow")) if style != "wine" else Paint(np.array((0.66, 0.50, 0.34)), "cork")
    )
    parts.append(cylinder(n * 1.22, 0.018, cap).at(0, tall + 0.004, 0))
    return Build(parts, detail=pick(rng, "", "with a label") if len(parts) == 3 else "", body=paint)


def vase(rng: Rng) -> Build:
    """Free profile with belly, neck and lip: tall, amphora with handles, bulb, flared; some with flowers."""
    style = pick(rng, "belly", "tall", "bulb", "amphora", "flared")
    paint = ceramic(rng) if chance(rng, 0.8) else glass(rng)
    tall = between(rng, 0.22, 0.45)
    r = tall * {"belly": 0.26, "tall": 0.15, "bulb": 0.32, "amphora": 0.24, "flared": 0.22}[style] * between(rng, 0.9, 1.15)
    neck, lip = r * between(rng, 0.35, 0.55), r * between(rng, 0.5, 0.8)
    shapes = {
        "belly": [(r * 0.5, 0), (r, tall * 0.4), (r * 0.85, tall * 0.62), (neck, tall * 0.85), (lip, tall)],
        "tall": [(r * 0.7, 0), (r * 0.8, tall * 0.2), (r, tall * 0.6), (r * 0.75, tall * 0.88), (r * 0.85, tall)],
        "bulb": [
            (r * 0.5, 0),
            (r * 0.95, tall * 0.2),
            (r * 0.9, tall * 0.42),
            (neck * 0.7, tall * 0.62),
            (neck * 0.6, tall * 0.85),
            (lip * 0.8, tall),
        ],
        "amphora": [
            (r * 0.3, 0),
            (r * 0.6, tall * 0.25),
            (r, tall * 0.58),
            (r * 0.8, tall * 0.74),
            (neck, tall * 0.84),
            (neck, tall * 0.93),
            (lip, tall),
        ],
        "flared": [(r * 0.55, 0), (r * 0.45, tall * 0.2), (r * 0.5, tall * 0.5), (r * 0.75, tall * 0.85), (r * 1.1, tall)],
    }
    side = spline(shapes[style], 40)
    parts = [hollow(side, paint, tall * 0.018)]
    if style == "amphora":
        parts += both(
            handle([(neck, tall * 0.92), (r * 1.05, tall * 0.95), (r * 1.2, tall * 0.8), (r * 0.85, tall * 0.68)], tall * 0.016, paint)
        )
    if chance(rng, 0.4):
        parts.append(
            torus(
                float(np.interp(tall * 0.45, side[:, 1], side[:, 0])),
                tall * 0.012,
                lighter(paint, 0.35 if paint.rgb.mean() < 0.6 else -0.35),
            ).at(0, tall * 0.45, 0)
        )
    if chance(rng, 0.3):
        parts += _flowers(rng, tall, neck * 0.5)
        return Build(parts, detail="with flowers", body=paint)
    return Build(parts, ("tall",) if style == "tall" else (), "with two handles" if style == "amphora" else "")


def _flowers(rng: Rng, tall: float, spread: float) -> list[Part]:
    stem, petal = draw(rng, "green"), draw(rng, pick(rng, "red", "yellow", "pink", "purple", "orange", "white"))
    parts: list[Part] = []
    for i in range(int(rng.integers(3, 6))):
        angle, high = i * 2.4, tall * between(rng, 1.35, 1.7)
        x, z = 1.6 * np.cos(angle), 1.6 * np.sin(angle)
        tip = (x * tall * 0.16, high, z * tall * 0.16)
        parts.append(rod((x * spread * 0.2, tall * 0.3, z * spread * 0.2), tip, tall * 0.008, stem, sides=6))
        leaf = ball(tall * 0.045, petal, 6, 10).scaled(1, 0.5, 1).at(tall * 0.05, 0, 0)
        parts += [p.at(*tip) for p in [*around(leaf, 5), ball(tall * 0.03, Paint(np.array((0.9, 0.7, 0.15))), 6, 10)]]
    return parts


def jar(rng: Rng) -> Build:
    """Preserve jar with a screw lid, or cookie jar with a knob."""
    radius, tall = between(rng, 0.04, 0.055), between(rng, 0.09, 0.14)
    lid = plastic(rng) if chance(rng) else metal(rng)
    filled = draw(rng, pick(rng, "red", "orange", "purple", "yellow", "brown", "green"), "glass") if chance(rng, 0.6) else glass(rng)
    side = spline([(radius * 0.92, 0), (radius, 0.008), (radius, tall * 0.8), (radius * 0.8, tall * 0.93), (radius * 0.8, tall)], 30)
    parts = [lathe(joined((0, 0), side, (0, tall)), filled), cylinder(radius * 0.86, 0.018, lid).at(0, tall - 0.003, 0)]
    if chance(rng, 0.5):
        parts.append(cylinder(radius + 0.0006, tall * 0.35, Paint(np.array((0.93, 0.91, 0.86)), "paper")).at(0, tall * 0.22, 0))
    return Build(parts, detail="with a lid", body=filled)


def can(rng: Rng) -> Build:
    """Drink can with a necked rim and a tab, or a food tin with ribs."""
    shine = Paint(np.array((0.76, 0.77, 0.79)), "metal")
    paint = draw(rng, pick(rng, "red", "blue", "green", "orange", "black", "yellow", "white", "purple"), "metal")
    if chance(rng, 0.6):
        r, tall = 0.033, between(rng, 0.11, 0.16)
        body = lathe(
            [(0, 0.006), (r * 0.72, 0.006), (r * 0.78, 0.0), (r, 0.012), (r, tall - 0.014), (r * 0.82, tall - 0.002), (0, tall - 0.007)],
            paint,
        )
        rim = lathe(
            [
                (0, tall - 0.004),
                (r * 0.82, tall - 0.003),
                (r * 0.84, tall + 0.002),
                (r * 0.78, tall + 0.002),
                (r * 0.76, tall - 0.002),
                (0, tall - 0.002),
            ],
            shine,
        )
        tab = extrude(rectangle(0.014, 0.024, 0.006), 0.0015, shine).turn("x", 90).at(0, tall + 0.001, -0.004)
        return Build([body, rim, tab], detail="for a drink", body=paint)
    r, tall = between(rng, 0.037, 0.05), between(rng, 0.08, 0.12)
    parts = [cylinder(r, tall, shine), cylinder(r + 0.0006, tall * 0.86, paint).at(0, tall * 0.07, 0)]
    parts += [torus(r, 0.0018, shine, 8, 36).at(0, y, 0) for y in (0.001, tall - 0.001)]
    return Build(parts, detail="for food", body=paint)
