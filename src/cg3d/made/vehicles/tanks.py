"""The tank: modern, older, without a turret. It drives towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, loft, moved, named, rod, rounded, slab, turned
from cg3d.made.vehicles.bits import crawler, features, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON


def tank(rng: Rng) -> Build:
    """Modern, boxy of the second world war, rhomboid of the first, tank destroyer without a turret, light."""
    style = pick(rng, "modern", "modern", "boxy", "rhomboid", "turretless", "light")
    paint = lighter(draw(rng, pick(rng, "green", "green", "green", "beige", "grey", "brown"), "metal"), -0.15)
    if style == "rhomboid":
        return _rhomboid(rng, paint)
    long, w = {"modern": 6.6, "boxy": 5.6, "turretless": 6.0, "light": 4.2}[style] * between(rng, 0.95, 1.05), 1.25
    high, h = 0.95, long / 2
    parts = [p for part in moved(crawler(long, high, 0.6, IRON, lighter(IRON, 0.1)), x=w) for p in both(part)]
    slope = 0.8 if style == "modern" else 0.4
    hull = [(-h * 0.98, 0.65), (-h * 0.9, 0.4), (h * 0.85, 0.4), (h * 0.99, 0.72), (h * 0.99 - slope, 1.25), (-h * 0.95, 1.25)]
    parts += named("hull", side(np.array(hull), 2 * w - 0.6, paint), *both(box(0.75, 0.08, long * 0.97, paint).at(w, 0.98, 0)))
    if style == "modern":
        parts += named("skirt", *both(box(0.06, 0.5, long * 0.86, paint).at(w + 0.34, 0.5, 0)))
    deck = 1.25
    z = 0.0 if style != "boxy" else h * 0.1
    brake = chance(rng, 0.5)
    if style == "turretless":
        parts += named(
            "superstructure",
            side(np.array([(-h * 0.85, deck - 0.1), (h * 0.7, deck - 0.2), (h * 0.3, deck + 0.75), (-h * 0.6, deck + 0.75)]), 2.3, paint),
        )
        parts += _gun(0.0, deck + 0.25, h * 0.45, between(rng, 2.8, 3.6), 0.13, paint, brake)
    else:
        tall = {"modern": 0.62, "boxy": 0.75, "light": 0.55}[style]
        shape = (
            circle(1.0, 20, 1.2)
            if style == "light"
            else np.array([(0.95, -1.4), (1.15, 0.1), (0.55, 1.15), (-0.55, 1.15), (-1.15, 0.1), (-0.95, -1.4)])
            if style == "modern"
            else rectangle(1.9, 2.2, 0.45, 5)
        )
        rings = [
            np.column_stack([shape[:, 0] * f, np.full(len(shape), y), shape[:, 1] * f])
            for y, f in ((0, 1.0), (tall * 0.35, 1.03), (tall, 0.82))
        ]
        turn = between(rng, -50, 50) if chance(rng, 0.4) else 0.0
        turret = (
            named("turret", loft(np.array(rings), paint))
            if style != "modern"
            else named("turret", *(slab(shape * f, tall * 0.5, paint).at(0, y, 0) for y, f in ((0, 1.0), (tall * 0.5, 0.88))))
        )
        turret += _gun(
            0.0,
            tall * 0.5,
            0.95,
            between(rng, 2.8, 3.6) if style == "modern" else between(rng, 1.7, 2.6),
            0.1 if style != "modern" else 0.12,
            paint,
            brake,
        )
        turret += named(
            "hatch",
            cylinder(0.3, 0.14, lighter(paint, -0.2), sides=20).at(0.42, tall, -0.2),
            cylinder(0.26, 0.06, lighter(paint, -0.2), sides=20).at(-0.4, tall, -0.15),
        )
        if chance(rng, 0.5):
            turret += named(
                "machine gun",
                rod((0.42, tall + 0.28, -0.3), (0.42, tall + 0.3, 0.6), 0.035, IRON),
                box(0.1, 0.14, 0.35, IRON).at(0.42, tall + 0.2, -0.2),
                rod((0.42, tall, -0.1), (0.42, tall + 0.28, -0.1), 0.03, IRON),
            )
        turret += named("antenna", rod((-0.7, tall * 0.8, -0.8), (-0.75, tall + 1.3, -0.95), 0.015, IRON)) if chance(rng) else []
        parts += moved(turned([p.scaled(1, 1, 1) for p in turret], "y", turn), y=deck - 0.02, z=z)
    parts += named("headlight", *both(cylinder(0.1, 0.08, HEADLIGHT, sides=14).turn("x", 90).at(w - 0.1, 1.12, h * 0.8))) + named(
        "exhaust", *both(box(0.4, 0.25, 0.3, IRON).at(0.55, 0.9, -h * 0.97))
    )
    has, lacks = features(("a turret", style != "turretless"), ("side skirts", style == "modern"), ("a muzzle brake", brake))
    return Build(
        parts,
        detail="with a long gun" if style in ("modern", "turretless") else "",
        body=paint,
        variant=style,
        has=("tracks", *has),
        lacks=lacks,
    )


def _gun(x: float, y: float, z: float, long: float, r: float, paint: Paint, brake: bool) -> list[Part]:
    dark = lighter(paint, -0.25)
    parts = [
        rounded(r * 5, r * 4.5, 0.5, 0.08, dark).at(x, y - r * 2.2, z),
        rod((x, y, z), (x, y, z + long), r, paint, r * 0.8, sides=16),
        cylinder(r * 1.5, long * 0.14, dark, sides=16).turn("x", 90).at(x, y, z + long * 0.5),
    ]
    parts += [cylinder(r * 1.6, long * 0.1, dark, sides=16).turn("x", 90).at(x, y, z + long * 0.94)] if brake else []
    return named("gun", *parts)


def _rhomboid(rng: Rng, paint: Paint) -> Build:
    h, high = between(rng, 3.6, 4.2), between(rng, 2.2, 2.5)
    belt = joined(
        (-h * 0.7, 0.0),
        (h * 0.35, 0.0),
        (h * 0.95, high * 0.62),
        arc(h * 0.86, high * 0.82, 0.3, -20, 100, 5),
        (h * 0.55, high * 1.04),
        (-h * 0.6, high * 0.85),
        arc(-h * 0.95, high * 0.35, 0.35, 120, 230, 5),
    )
    parts = named(
        "track", *both(side(belt, 0.55, paint).at(1.3, 0, 0)), *both(side(belt * 1.03 + (0, -high * 0.012), 0.4, IRON).at(1.3, 0, 0))
    )
    parts += named(
        "hull",
        box(2.2, high * 0.66, h * 1.3, paint).at(0, 0.3, -0.2),
        box(1.7, 0.6, 1.2, paint).at(0, high * 0.9, h * 0.28),
        box(1.3, 0.12, 0.05, IRON).at(0, high * 0.9 + 0.3, h * 0.28 + 0.61),
    )
    side_gun = [cylinder(0.55, 0.9, paint, sides=16).at(1.75, 0.7, 0.2), rod((1.85, 1.15, 0.4), (2.0, 1.15, 1.7), 0.09, IRON)]
    parts += named("gun", *(p for part in side_gun for p in both(part))) + named(
        "exhaust", rod((0.3, high * 0.9, -0.6), (0.3, high * 0.95, -2.2), 0.09, IRON)
    )
    has, lacks = features(("a turret", False), ("side skirts", False), ("a muzzle brake", False))
    return Build(parts, detail="with two side guns", body=paint, variant="rhomboid", has=("tracks", *has), lacks=lacks)
