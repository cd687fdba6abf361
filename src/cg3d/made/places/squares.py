"""Gravestone, well, fountain."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
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
    torus,
    tube,
)
from cg3d.made.places.surfaces import IRON, WATER
from cg3d.made.places.telling import counted, told


def gravestone(rng: Rng) -> Build:
    """Rounded slab, cross, Celtic cross, obelisk, heart, flat plate with flowers; carved lines."""
    style = pick(rng, "rounded", "rounded", "cross", "obelisk", "ringed cross", "double curve")
    paint = stone(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "black", "white"), "stone")
    wide, tall, thick = between(rng, 0.5, 0.68), between(rng, 0.75, 1.05), between(rng, 0.12, 0.18)
    dark = lighter(paint, -0.5 if paint.name != "black" else 0.4)
    parts = named("base", box(wide * 1.35, 0.16, thick * 2.4, paint))
    h = wide / 2
    lines = [box(wide * w, 0.03, 0.02, dark).at(0, y, thick / 2) for y, w in ((0.62, 0.5), (0.52, 0.62), (0.42, 0.55), (0.32, 0.35))]
    lines = [p.shaped(lambda x, y, z: (x, y * tall, z)) for p in lines]
    if style == "rounded":
        body = joined((-h, 0), (h, 0), (h, tall - h), arc(0, tall - h, h, 0, 180, 20))
        parts += named(
            "stone",
            extrude(body, thick, paint).at(0, 0.16, 0),
            extrude(body * (0.82, 0.9) + (0, tall * 0.04), thick * 1.06, lighter(paint, -0.07)).at(0, 0.16, 0),
        ) + named("letters", *moved(lines, 0, 0.16, thick * 0.06))
    elif style == "double curve":
        body = joined(
            (-h, 0),
            (h, 0),
            (h, tall * 0.8),
            arc(h * 0.86, tall * 0.8, h * 0.14, 0, 90, 4),
            arc(h * 0.5, tall * 0.94, h * 0.36, -60, -150, 6),
            arc(0, tall * 0.9, h * 0.3, 20, 160, 10),
            arc(-h * 0.5, tall * 0.94, h * 0.36, -30, -120, 6),
            (-h, tall * 0.8),
        )
        parts += named("stone", extrude(body, thick, paint).at(0, 0.16, 0)) + named("letters", *moved(lines, 0, 0.16, 0))
    elif style == "obelisk":
        parts += named(
            "base", box(wide * 0.95, 0.3, wide * 0.95, paint).at(0, 0.16, 0), box(wide * 1.35, 0.16, wide * 1.35, paint)
        ) + named(
            "stone",
            cylinder(wide * 0.5, tall * 1.4, paint, wide * 0.33, 4).turn("y", 45).at(0, 0.46, 0),
            cylinder(wide * 0.33, wide * 0.35, paint, 0.01, 4).turn("y", 45).at(0, 0.46 + tall * 1.4, 0),
        )
        parts += named("plate", box(wide * 0.42, tall * 0.4, 0.04, dark).turn("x", -4.5).at(0, 0.62, wide * 0.31))
    else:
        arm = wide * 0.24
        parts += named("base", box(wide * 0.8, 0.16, thick * 1.7, paint).at(0, 0.16, 0)) + named(
            "cross", box(arm, tall * 1.1, thick, paint).at(0, 0.3, 0), box(wide, arm, thick, paint).at(0, 0.3 + tall * 0.68, 0)
        )
        if style == "ringed cross":
            ring = joined(arc(0, 0, wide * 0.38, 0, 359.9, 40), arc(0, 0, wide * 0.27, 359.9, 0, 40))
            parts += named("ring", extrude(ring, thick * 0.8, paint).at(0, 0.3 + tall * 0.68 + arm / 2, 0))
    flowers, mound = chance(rng, 0.35), chance(rng, 0.35)
    if mound:
        earth = draw(rng, "brown", "") if chance(rng) else draw(rng, "green", "")
        parts += named("mound", ellipsoid(wide * 0.62, 0.14, 0.85, earth).shaped(lambda x, y, z: (x, np.maximum(y, 0), z)).at(0, 0, 1.0))
    if flowers:
        petal, green = draw(rng, pick(rng, "red", "pink", "white", "yellow")), draw(rng, "green")
        z = thick * 1.2 + 0.14
        for k in range(7):
            a = 2.4 * k
            tip = np.array((0.09 * np.cos(a) * np.sqrt(k) / 1.6, 0.26 + 0.03 * (k % 3), z + 0.07 * np.sin(a) * np.sqrt(k) / 1.6))
            parts += named("flower", rod((0, 0.02, z), tip, 0.006, green, sides=5), ball(0.035, petal, 6, 8).at(*tip))
        parts += named("vase", lathe([(0, 0), (0.05, 0), (0.07, 0.14), (0.05, 0.14), (0.04, 0.04), (0, 0.04)], dark, 16).at(0, 0, z))
    has, lacks = told(
        flowers=flowers, a_mound_in_front=mound, a_cross="cross" in style or False, carved_lines=style in ("rounded", "double curve")
    )
    words = {"rounded": ("rounded",), "obelisk": ("tall", "pointed")}.get(style, ())
    return Build(
        parts, words, "with flowers" if flowers else "with a cross" if "cross" in style else "", paint, variant=style, has=has, lacks=lacks
    )


def well(rng: Rng) -> Build:
    """Stone ring with a roof, winch and bucket; open ring; square brick; wooden with a crank; with an iron bow."""
    style = pick(rng, "roofed", "roofed", "bow", "square", "open")
    wall = stone(rng) if style != "square" else bricks(rng)
    r, tall = between(rng, 0.55, 0.75), between(rng, 0.65, 0.85)
    timber, water = wood(rng, grain=False), WATER
    parts: list[Part] = []
    if style == "square":
        for k in range(4):
            parts += named(
                "wall",
                box(2 * r, tall, 0.2, wall).at(0, 0, r - 0.1).turn("y", 90 * k),
                box(2 * r + 0.16, 0.08, 0.32, stone(rng)).at(0, tall, r - 0.1).turn("y", 90 * k),
            )
        parts += named("water", box(2 * r - 0.2, 0.1, 2 * r - 0.2, water).at(0, tall * 0.5, 0))
    else:
        rows, count = 4, 12
        for i in range(rows):
            for k in range(count):
                t = (np.linspace(k + 0.03, k + 0.97, 4) + 0.5 * (i % 2)) * 2 * np.pi / count
                a, b = tall * i / rows + 0.006, tall * (i + 1) / rows - 0.006
                rings = [[(q * np.cos(u), y, q * np.sin(u)) for q, y in ((r - 0.16, a), (r, a), (r, b), (r - 0.16, b))] for u in t]
                parts += named("stone", loft(np.array(rings), wall if (i + k) % 3 else lighter(wall, -0.13)))
        parts += named(
            "wall", lathe([(r - 0.14, 0), (r - 0.02, 0), (r - 0.02, tall), (r - 0.14, tall), (r - 0.14, 0)], lighter(wall, -0.35), 36)
        )
        parts += named(
            "rim", lathe([(r - 0.18, 0), (r + 0.06, 0), (r + 0.06, 0.08), (r - 0.18, 0.08), (r - 0.18, 0)], wall, 36).at(0, tall, 0)
        )
        parts += named("water", cylinder(r - 0.12, 0.08, water).at(0, tall * 0.5, 0))
    roofed, hung = style in ("roofed", "square"), style != "open"
    top = tall + between(rng, 1.0, 1.25)
    if roofed:
        parts += named("post", *both(box(0.11, top, 0.11, timber).at(r + 0.02, 0.0, 0)))
        roof = draw(rng, pick(rng, "red", "brown", "grey", "black")) if chance(rng, 0.7) else timber
        w, deep = r + 0.35, r * 0.95
        line = [(-deep, 0), (0, deep * 0.75), (deep, 0), (deep, 0.07), (0, deep * 0.75 + 0.09), (-deep, 0.07)]
        parts += named(
            "roof",
            extrude(line, 2 * w, roof).turn("y", 90).at(0, top - 0.08, 0),
            *both(extrude([(-deep * 0.85, 0), (deep * 0.85, 0), (0, deep * 0.66)], 0.05, timber).turn("y", 90).at(r + 0.02, top - 0.05, 0)),
        )
        axle_y = tall + (top - tall) * 0.58
    else:
        axle_y = tall + 0.85
    if style == "bow":
        hoop = np.column_stack([arc(0, tall + 0.45, r - 0.02, 0, 180, 24), np.zeros(25)])
        parts += named(
            "bow",
            tube(joined_3((r - 0.02, tall, 0), hoop, (-r + 0.02, tall, 0)), 0.03, IRON, 10),
            torus(0.12, 0.025, IRON, 8).turn("x", 90).at(0, tall + 0.25 + r, 0),
        )
        axle_y = tall + 0.2 + r
    if roofed:
        parts += named(
            "winch",
            rod((-r - 0.1, axle_y, 0), (r + 0.18, axle_y, 0), 0.025, timber),
            rod((-r * 0.6, axle_y, 0), (r * 0.6, axle_y, 0), 0.09, timber),
            box(0.03, 0.26, 0.04, IRON).at(r + 0.18, axle_y - 0.24, 0),
            rod((r + 0.18, axle_y - 0.22, 0), (r + 0.34, axle_y - 0.22, 0), 0.02, timber),
        )
    if hung:
        y = tall + 0.12
        parts += named("rope", rod((0, y + 0.42, 0), (0, axle_y, 0), 0.012, Paint(np.array((0.75, 0.63, 0.42)))))
        pail = lathe([(0, 0), (0.1, 0), (0.135, 0.24), (0.12, 0.24), (0.1, 0.03), (0, 0.03)], timber, 20)
        parts += named(
            "bucket",
            pail.at(0, y, 0),
            torus(0.12, 0.012, IRON, 6, 20).at(0, y + 0.14, 0),
            tube(np.column_stack([arc(0, y + 0.24, 0.125, 0, 180, 12), np.zeros(13)]), 0.008, IRON, 6),
        )
    has, lacks = told(a_roof=roofed, a_bucket=hung, a_crank=roofed)
    return Build(
        parts,
        ("square",) if style == "square" else ("round",),
        "with a roof and a bucket" if roofed else "with a bucket" if hung else "without a roof",
        wall,
        variant=style,
        has=has,
        lacks=lacks,
    )


def joined_3(*pieces: object) -> np.ndarray:
    """Points and runs of points in space, one after the other."""
    return np.concatenate([np.atleast_2d(np.asarray(p, np.float64)) for p in pieces])


def fountain(rng: Rng) -> Build:
    """Basin with one to three tiers of bowls, a jet in a pool, a wall fountain, a figure or ball on top, square pool."""
    style = pick(rng, "tiers", "tiers", "tiers", "jets", "wall", "ball", "square")
    paint = stone(rng) if chance(rng, 0.8) else draw(rng, "white", "stone")
    r = between(rng, 1.4, 2.1)
    high = between(rng, 0.4, 0.55)

    def bowl(size: float) -> list[Part]:
        line = joined(
            (0, 0),
            (size * 0.2, 0),
            spline([(size * 0.2, size * 0.05), (size * 0.7, size * 0.18), (size, size * 0.36)], 8),
            (size * 1.05, size * 0.4),
            (size * 0.92, size * 0.4),
            (size * 0.85, size * 0.32),
            (0, size * 0.3),
        )
        return [*named("bowl", lathe(line, paint, 36)), *named("water", cylinder(size * 0.88, size * 0.03, WATER).at(0, size * 0.33, 0))]

    if style == "wall":
        w, h = between(rng, 1.4, 1.8), between(rng, 1.7, 2.2)
        parts = named(
            "wall",
            extrude(joined((-w / 2, 0), (w / 2, 0), (w / 2, h * 0.75), arc(0, h * 0.75, w / 2, 0, 180, 20)), 0.3, paint),
            *both(box(0.22, h * 0.8, 0.4, paint).at(w / 2, 0, 0)),
        )
        basin = joined(arc(0, 0, w * 0.48, 180, 360, 20))
        shell = [[(x * k, y, -z * k) for x, z in basin] for k, y in ((0.7, 0.0), (1.0, high), (1.0, high + 0.05))]
        parts += named(
            "basin",
            loft(np.array(shell)[:, ::-1], paint).at(0, 0.0, 0.14),
            extrude(basin * 0.86, 0.03, WATER).turn("x", -90).at(0, high + 0.055, 0.15),
        )
        parts += named(
            "head",
            ball(0.17, paint, 10, 20).at(0, h * 0.72, 0.2),
            *both(ball(0.045, paint, 6, 8).at(0.08, h * 0.78, 0.33)),
            cylinder(0.05, 0.12, paint).turn("x", 90).at(0, h * 0.68, 0.3),
        )
        t = np.linspace(0, 1, 10)
        parts += named("jet", tube(np.column_stack([0 * t, h * 0.68 + (high - h * 0.68) * t**2, 0.4 + 0.25 * t]), 0.03, WATER, 8))
        return Build(parts, (), "on a wall", paint, variant=style, has=("a water jet", "a wall"), lacks=("bowls", "a round pool"))
    if style == "square":
        parts = named(
            "pool",
            *(box(2 * r, high, 0.25, paint).at(0, 0, r - 0.12).turn("y", 90 * k) for k in range(4)),
            *(box(2 * r + 0.2, 0.1, 0.42, paint).at(0, high, r - 0.12).turn("y", 90 * k) for k in range(4)),
        )
        parts += named("water", box(2 * r - 0.3, 0.1, 2 * r - 0.3, WATER).at(0, high - 0.16, 0))
        parts += named("bowl", *(p for p in moved(bowl(r * 0.45), 0, high * 0.9, 0))) + named(
            "post", cylinder(0.18, high * 1.1, paint, 0.12)
        )
        top, tiers = high * 0.9 + r * 0.15, 1
    else:
        wall = [
            (r - 0.22, 0),
            (r + 0.12, 0),
            (r + 0.12, 0.1),
            (r, 0.14),
            (r, high - 0.08),
            (r + 0.1, high - 0.05),
            (r + 0.1, high + 0.06),
            (r - 0.22, high + 0.06),
            (r - 0.22, 0),
        ]
        sides = 8 if chance(rng, 0.35) else 40
        parts = named("pool", lathe(wall, paint, sides)) + named("water", cylinder(r - 0.15, 0.1, WATER, sides=sides).at(0, high - 0.2, 0))
        tiers = int(rng.integers(1, 4)) if style == "tiers" else 0
        y, size = high - 0.1, r * 0.58
        for _ in range(tiers):
            stem = [
                (0, 0),
                (size * 0.3, 0),
                (size * 0.3, 0.08),
                (size * 0.16, 0.16),
                (size * 0.22, size * 0.5),
                (size * 0.12, size * 0.85),
                (0, size * 0.85),
            ]
            parts += named("stem", lathe(stem, paint, 24).at(0, y, 0)) + moved(bowl(size), 0, y + size * 0.8, 0)
            y, size = y + size * 1.1, size * 0.62
        top = y
        if style == "ball":
            b = r * 0.3
            parts += named(
                "post",
                lathe([(0, 0), (b * 1.1, 0), (b * 0.7, 0.15), (b * 0.6, high + 0.1), (b * 0.9, high + 0.2), (0, high + 0.2)], paint, 28),
            ) + named("ball", ball(b, paint, 14, 28).at(0, high + 0.15 + b, 0))
            top = high + 0.15 + 2 * b
    jets = style == "jets" or chance(rng, 0.5)
    if style == "jets":
        parts += named("jet", cylinder(0.07, r * 1.3, WATER, 0.02, 12).at(0, high - 0.2, 0))
        t = np.linspace(0, 1, 12)
        reach = r * 0.62
        bow = tube(np.column_stack([reach * (1 - t), high - 0.15 + r * 1.6 * t * (1 - t), 0 * t]), 0.03, WATER, 7)
        parts += named("jet", *around(bow.at(r * 0.2, 0, 0), 10))
    elif jets:
        t = np.linspace(0, 1, 9)
        bow = tube(np.column_stack([0.02 + r * 0.28 * t, top + r * 0.5 * t * (1.0 - 1.5 * t), 0 * t]), 0.022, WATER, 6)
        parts += named("jet", *around(bow, 6), cylinder(0.03, r * 0.32, WATER, 0.01, 10).at(0, top, 0))
    else:
        parts += named("finial", lathe([(0, -0.02), (0.08, 0), (0.13, 0.15), (0.04, 0.26), (0, 0.34)], paint, 18).at(0, top, 0))
    has, lacks = told(water_jets=jets, bowls=tiers > 0, a_square_pool=style == "square", a_round_pool=style != "square")
    has += (counted(tiers, "tiers"),) if tiers > 1 else ()
    return Build(
        parts,
        ("square",) if style == "square" else ("round",),
        f"with {counted(tiers, 'bowls')}" if tiers > 1 else "with water",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )
