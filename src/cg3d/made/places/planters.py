"""Planter and scarecrow."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, fabric, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    tube,
)
from cg3d.made.pieces import leaf
from cg3d.made.places.plants import blob
from cg3d.made.places.surfaces import SOIL
from cg3d.made.places.telling import told


def planter(rng: Rng) -> Build:
    """Wooden box, window box, half barrel, round stone bowl, raised bed on legs, all with flowers or green."""
    style = pick(rng, "box", "box", "window box", "barrel", "bowl", "on legs")
    body = (
        wood(rng)
        if style in ("box", "barrel", "on legs")
        else draw(rng, pick(rng, "white", "grey", "brown", "green", "black", "red"), "plastic")
    )
    green, bloom = (
        draw(rng, "green"),
        [draw(rng, w) for w in rng.permutation(["red", "pink", "yellow", "white", "purple", "orange", "blue"])[: int(rng.integers(1, 4))]],
    )
    flowers = chance(rng, 0.75)
    parts: list[Part] = []
    base, round_ = 0.0, style in ("barrel", "bowl")
    wide, deep, tall = between(rng, 0.7, 1.1), between(rng, 0.3, 0.42), between(rng, 0.3, 0.4)
    if style == "barrel":
        wide = deep = between(rng, 0.5, 0.65)
        r = wide / 2
        parts += named(
            "barrel", lathe([(0, 0), (r * 0.85, 0), (r * 1.0, tall), (r * 0.9, tall), (r * 0.88, tall - 0.06), (0, tall - 0.06)], body, 24)
        )
        parts += named(
            "hoop",
            *(
                cylinder(
                    r * (0.86 + 0.15 * f) + 0.004, 0.035, Paint(np.array((0.25, 0.25, 0.26)), "metal"), r * (0.88 + 0.15 * f) + 0.004
                ).at(0, tall * f, 0)
                for f in (0.15, 0.72)
            ),
        )
    elif style == "bowl":
        body, wide = stone(rng), between(rng, 0.6, 0.8)
        deep, r = wide, wide / 2
        line = [
            (0, 0),
            (r * 0.55, 0),
            (r * 0.5, 0.05),
            (r * 0.25, 0.1),
            (r * 0.3, 0.16),
            (r * 0.85, tall * 0.75),
            (r * 1.05, tall),
            (r * 0.92, tall),
            (r * 0.85, tall - 0.06),
            (0, tall - 0.06),
        ]
        parts += named("bowl", lathe(line, body, 36))
    else:
        if style == "window box":
            tall, deep, wide = between(rng, 0.18, 0.24), between(rng, 0.2, 0.26), between(rng, 0.8, 1.2)
            outline = [[(x * wide * k, y, z * deep * k) for x, z in rectangle(1, 1)[::-1]] for k, y in ((0.86, 0), (1.0, tall))]
            parts += named(
                "box",
                loft(np.array(outline), body),
                *both(box(wide + 0.04, 0.035, 0.03, body).at(0, tall - 0.02, deep / 2), "z"),
                *both(box(0.03, 0.035, deep, body).at(wide / 2, tall - 0.02, 0)),
            )
        else:
            base = 0.45 if style == "on legs" else 0.0
            rows = 3
            for i in range(rows):
                y, h = base + tall / rows * i, tall / rows - 0.012
                parts += named(
                    "board",
                    *both(box(wide, h, 0.03, body).at(0, y, deep / 2), "z"),
                    *both(box(0.03, h, deep, body).at(wide / 2 - 0.015, y, 0)),
                )
            parts += named("post", *corners(box(0.05, base + tall + 0.02, 0.05, lighter(body, -0.15)), wide / 2 - 0.01, deep / 2 + 0.005))
            parts += named("box", box(wide - 0.03, tall - 0.07, deep - 0.02, SOIL).at(0, base + 0.02, 0))
    top = base + tall - 0.05
    parts += named(
        "soil", (cylinder(wide * 0.44, 0.02, SOIL) if round_ else box(wide - 0.08, 0.02, deep - 0.06, SOIL)).at(0, top - 0.015, 0)
    )
    count = max(6, round(wide * 14)) if not round_ else 13
    for i in range(count):
        a, d = 2.4 * i, wide * 0.38 * np.sqrt(i / count)
        x, z = (
            (d * np.cos(a), d * np.sin(a)) if round_ else ((i + 0.5) / count * (wide - 0.12) - (wide - 0.12) / 2, deep * 0.22 * (-1) ** i)
        )
        h = between(rng, 0.12, 0.26)
        parts += named("leaf", *(leaf(min(0.16, deep * 0.4), 0.05, 0.6, green).turn("y", 90 * k + 40 * i).at(x, top, z) for k in range(4)))
        if flowers:
            parts += named("stem", rod((x, top, z), (x, top + h, z), 0.005, green, sides=5))
            parts += named(
                "flower",
                *(
                    p.at(x, top + h, z)
                    for p in (
                        *around(ellipsoid_low(0.03, 0.008, 0.022, bloom[i % len(bloom)]).at(0.03, 0, 0), 5),
                        ball(0.018, Paint(np.array((0.95, 0.78, 0.2))), 5, 8),
                    )
                ),
            )
        else:
            parts += named("plant", blob(rng, 0.1, green if i % 2 else lighter(green, -0.12), 0.12).at(x, top + 0.09, z))
    has, lacks = told(flowers=flowers, legs=style == "on legs", metal_hoops=style == "barrel")
    words = ("round",) if round_ else ("long",) if style == "window box" else ()
    return Build(parts, words, "with flowers" if flowers else "with green plants", body, variant=style, has=has, lacks=lacks)


def ellipsoid_low(x: float, y: float, z: float, paint: Paint) -> Part:
    """Coarse ellipsoid, for small things in number."""
    return ball(1.0, paint, 5, 8).scaled(x, y, z)


def scarecrow(rng: Rng) -> Build:
    """Coat and hat on a cross of sticks: sack head, pumpkin head, in a dress, with a crow on the arm."""
    style = pick(rng, "sack head", "sack head", "pumpkin head", "with a dress", "bare sticks")
    pole, coat = wood(rng, grain=False), fabric(rng)
    hat_paint, straw = draw(rng, pick(rng, "brown", "black", "beige", "yellow")), Paint(np.array((0.87, 0.74, 0.38)), "straw")
    tall = between(rng, 1.6, 1.9)
    y, reach = tall * 0.78, tall * 0.46
    parts = named("pole", rod((0, 0, 0), (0, tall * 0.95, 0), 0.035, pole), rod((-reach - 0.12, y, 0), (reach + 0.12, y, 0), 0.028, pole))
    sleeve = loft(
        np.array(
            [
                [(x, y + a * r * 1.15 - d, b * r) for a, b in circle(1.0, 12)]
                for x, r, d in ((0.12, 0.1, 0.0), (reach * 0.6, 0.08, 0.02), (reach, 0.1, 0.05))
            ]
        ),
        coat,
    )
    parts += named("sleeve", *both(sleeve))
    low = tall * (0.2 if style == "with a dress" else 0.42)
    flare = 1.9 if style == "with a dress" else 1.15
    body = lathe([(0, low), (0.19 * flare, low), (0.17, y - 0.22), (0.2, y - 0.02), (0.08, y + 0.1), (0, y + 0.1)], coat, 18).scaled(
        1, 1, 0.7
    )
    parts += named("coat", body)
    trousers = style == "sack head" or style == "pumpkin head"
    if trousers:
        cloth = draw(rng, pick(rng, "blue", "brown", "grey"), "fabric")
        parts += named(
            "leg",
            *both(
                loft(
                    np.array(
                        [
                            [(0.09 + x0 + a * r, h, b * r) for a, b in circle(1.0, 12)]
                            for h, r, x0 in ((low + 0.06, 0.09, 0), (low - 0.2, 0.085, 0.02), (low - 0.42, 0.1, 0.04))
                        ]
                    )[::-1],
                    cloth,
                )
            ),
        )
    for x in (-reach, reach):
        parts += named(
            "straw",
            *(
                rod((x * 0.97, y - 0.05, 0), (x + np.sign(x) * 0.15, y - 0.05 + 0.11 * np.cos(a), 0.11 * np.sin(a)), 0.008, straw, sides=5)
                for a in np.arange(9) * 0.7
            ),
        )
    parts += (
        named(
            "straw",
            *(
                rod((0.1 * np.cos(a), low + 0.03, 0.1 * np.sin(a)), (0.17 * np.cos(a), low - 0.12, 0.15 * np.sin(a)), 0.009, straw, sides=5)
                for a in np.arange(14) * 0.45
            ),
        )
        if not trousers
        else []
    )
    r = 0.13
    head_y = y + 0.1 + r
    dark = Paint(np.array((0.12, 0.09, 0.07)))
    skin = draw(rng, "orange") if style == "pumpkin head" else Paint(np.array((0.82, 0.70, 0.48)), "fabric")
    if style == "pumpkin head":

        def rib(x: np.ndarray, h: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            k = 1 + 0.07 * np.cos(9 * np.arctan2(z, x))
            return x * k, h * 0.85, z * k

        parts += named("head", ball(r * 1.25, skin, 14, 54).shaped(rib).at(0, head_y, 0))
        face = [
            *both(extrude([(0.02, 0.0), (0.08, 0.0), (0.05, 0.055)], 0.04, dark)),
            extrude([(-0.08, -0.03), (-0.04, -0.075), (0.04, -0.075), (0.08, -0.03), (0.03, -0.045), (-0.03, -0.045)], 0.04, dark),
        ]
        parts += named("face", *moved(face, 0, head_y + 0.0, r * 1.22))
    else:
        parts += named("head", ellipsoid(r, r * 1.15, r, skin).at(0, head_y, 0), cylinder(0.07, 0.06, pole).at(0, y + 0.07, 0))
        face = [
            *both(cylinder(0.022, 0.03, dark, sides=12).turn("x", 90).at(0.05, 0.02, 0)),
            tube(spline([(-0.06, -0.05, 0.015), (0, -0.075, 0.03), (0.06, -0.05, 0.015)], 8), 0.007, dark, 6),
            cylinder(0.022, 0.07, draw(rng, "orange"), 0.002, 10).turn("x", 90).at(0, -0.015, 0.01),
        ]
        parts += named("face", *moved(face, 0, head_y, r * 0.9))
    crow = chance(rng, 0.35)
    if crow:
        black = Paint(np.array((0.08, 0.08, 0.09)))
        bird = [
            ellipsoid(0.05, 0.055, 0.1, black).turn("x", -25),
            ball(0.042, black, 8, 12).at(0, 0.075, 0.075),
            cylinder(0.016, 0.05, draw(rng, "yellow"), 0.001, 8).turn("x", 90).at(0, 0.07, 0.11),
            box(0.06, 0.012, 0.12, black).turn("x", 25).at(0, -0.02, -0.13),
        ]
        parts += named("crow", *moved(bird, reach * 0.72, y + 0.15, 0))
    brim = lathe(
        [(0, 0), (0.24, -0.03), (0.24, -0.015), (0.125, 0.015), (0.115, 0.14), (0.05, 0.18 if chance(rng) else 0.32), (0, 0.18)],
        hat_paint,
        26,
    )
    parts += named(
        "hat",
        brim.at(0, head_y + r * 0.72, 0),
        cylinder(0.124, 0.035, draw(rng, pick(rng, "red", "black", "blue")), 0.12).at(0, head_y + r * 0.72 + 0.015, 0),
    )
    has, lacks = told(a_hat=True, a_crow_on_its_arm=crow, a_pumpkin_head=style == "pumpkin head", trousers=trousers)
    return Build(parts, (), "with a hat", coat, variant=style, has=has, lacks=lacks)
