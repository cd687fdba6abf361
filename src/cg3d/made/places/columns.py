"""Column: fluted, smooth, broken, with plain, scrolled and leafy heads."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    cylinder,
    lathe,
    loft,
    moved,
    named,
    torus,
    tube,
)
from cg3d.made.places.telling import told


def fluted(r: float, tall: float, paint: Paint, ribs: int = 18) -> Part:
    """Shaft that swells a little, with grooves."""
    line = [(0, 0), *((r * (1 - 0.16 * t**1.6), tall * t) for t in np.linspace(0, 1, 6)), (0, tall)]

    def groove(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        k = 1 - 0.09 * np.abs(np.cos(np.arctan2(z, x) * ribs / 2)) ** 0.7
        return x * k, y, z * k

    return lathe(line, paint, ribs * 4).shaped(groove)


def column(rng: Rng) -> Build:
    """Fluted with a plain, scrolled or leafy head; smooth; broken; square pillar; twisted."""
    style = pick(rng, "plain head", "scrolled head", "leafy head", "broken", "square", "twisted")
    paint = draw(rng, pick(rng, "white", "white", "beige", "grey"), "stone")
    tall, r = between(rng, 2.6, 3.6), between(rng, 0.2, 0.3)
    if style == "broken":
        tall *= between(rng, 0.45, 0.7)
    parts = named(
        "base",
        box(r * 3.1, 0.14, r * 3.1, paint),
        torus(r * 1.15, r * 0.2, paint, 10).at(0, 0.14 + r * 0.18, 0),
        torus(r * 1.0, r * 0.12, paint, 8).at(0, 0.14 + r * 0.48, 0),
        cylinder(r * 1.15, r * 0.5, paint, r).at(0, 0.12, 0),
    )
    low = 0.14 + r * 0.5
    if style == "square":
        parts += named(
            "shaft",
            box(r * 1.9, tall, r * 1.9, paint).at(0, low, 0),
            *(
                p.at(0, low + tall * 0.06, 0)
                for p in around(box(r * 1.1, tall * 0.88, r * 0.2, lighter(paint, -0.12)).at(0, 0, r * 0.9), 4)
            ),
        )
    elif style == "twisted":
        y = np.linspace(0, 1, 40)
        rings = [
            [
                (
                    r * (1 + 0.16 * np.cos(3 * (a - 9 * t))) * np.cos(a),
                    low + tall * t,
                    -r * (1 + 0.16 * np.cos(3 * (a - 9 * t))) * np.sin(a),
                )
                for a in np.linspace(0, 2 * np.pi, 36, endpoint=False)
            ]
            for t in y
        ]
        parts += named("shaft", loft(np.array(rings), paint))
    else:
        shaft = fluted(r, tall, paint)
        if style == "broken":
            shaft = shaft.shaped(lambda x, y, z: (x, np.where(y > tall * 0.97, y + 0.9 * x + 0.35 * z * np.sign(x), y), z))
        parts += named("shaft", shaft.at(0, low, 0))
    top = low + tall
    if style == "broken":
        parts += named(
            "fragment", fluted(r * 0.95, r * 2.2, paint).turn("x", 90).turn("y", between(rng, 20, 70)).at(r * 2.6, r * 0.95, r * 1.2)
        )
    else:
        parts += named("capital", *moved(_capital(style, r * 0.88, paint), 0, top, 0))
    has, lacks = told(
        a_base=True,
        a_capital=style != "broken",
        grooves=style in ("plain head", "scrolled head", "leafy head", "broken"),
        scrolls=style == "scrolled head",
    )
    words = {"broken": ("broken",), "square": ("tall", "square"), "twisted": ("tall", "twisted")}.get(style, ("tall", "round"))
    return Build(
        parts,
        words,
        {"scrolled head": "with scrolls", "leafy head": "with carved leaves"}.get(style, ""),
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _capital(style: str, r: float, paint: Paint) -> list[Part]:
    """Head of a column on the origin; r is the shaft's radius there."""
    if style == "scrolled head":
        a = np.linspace(0.4, 4.6 * np.pi, 40)
        roll = tube(np.column_stack([r * 0.055 * a * np.cos(a) * 0.62, r * 0.055 * a * np.sin(a) * 0.62, 0 * a]), r * 0.12, paint, 8)
        scroll = [q.at(r * 1.02, r * 0.45, 0) for q in (roll, cylinder(r * 0.5, r * 1.6, paint, sides=20).turn("x", 90).at(0, 0, -r * 0.8))]
        sides = [scroll[1], scroll[0].at(0, 0, r * 0.85), scroll[0].at(0, 0, -r * 0.85)]
        return [
            cylinder(r, r * 0.5, paint),
            box(r * 2.6, r * 0.35, r * 1.9, paint).at(0, r * 0.62, 0),
            box(r * 2.7, r * 0.25, r * 2.3, paint).at(0, r * 0.97, 0),
            *(q for p in sides for q in both(p)),
        ]
    if style == "leafy head":
        bell = lathe([(0, 0), (r, 0), (r * 1.0, r * 1.0), (r * 1.35, r * 1.7), (0, r * 1.7)], paint, 28)
        petal = loft(
            np.array(
                [
                    [(-w, y, z), (w, y, z), (w, y, z - r * 0.12), (-w, y, z - r * 0.12)]
                    for y, z, w in (
                        (0.0, r * 1.08, r * 0.22),
                        (r * 0.5, r * 1.12, r * 0.26),
                        (r * 0.78, r * 1.3, r * 0.2),
                        (r * 0.7, r * 1.5, r * 0.06),
                    )
                ]
            ),
            paint,
        )
        rows = [*around(petal, 8)] + [p.at(0, r * 0.75, 0) for p in around(petal.scaled(1.15, 1.05, 1.1), 8, start=22.5)]
        return [bell, *rows, box(r * 3.1, r * 0.3, r * 3.1, paint).at(0, r * 1.7, 0), torus(r * 1.02, r * 0.1, paint, 8)]
    return [
        torus(r * 0.98, r * 0.1, paint, 8),
        cylinder(r, r * 0.35, paint, r * 1.35),
        box(r * 3.0, r * 0.4, r * 3.0, paint).at(0, r * 0.35, 0),
    ]
