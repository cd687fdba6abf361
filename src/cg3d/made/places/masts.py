"""Wind turbine, radio tower, utility pole, and their lattice."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle
from cg3d.made.paints import Paint, Rng, draw, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    torus,
    tube,
)
from cg3d.made.places.surfaces import IRON, WHITE
from cg3d.made.places.telling import counted, told


def lattice(low: float, high: float, tall: float, rows: int, paint: Paint, thick: float, sides: int = 4) -> list[Part]:
    """Mast of corner posts with crossed braces; low and high are half widths."""
    parts: list[Part] = []
    levels = tall * (1 - (1 - np.linspace(0, 1, rows + 1)) ** 1.25)

    def spot(k: int, y: float) -> np.ndarray:
        r = (low + (high - low) * y / tall) * np.sqrt(2)
        a = 2 * np.pi * (k + 0.5) / sides
        return np.array((r * np.cos(a), y, r * np.sin(a)))

    for k in range(sides):
        parts.append(rod(spot(k, 0), spot(k, tall), thick, paint, thick * 0.7, 6))
        for a, b in pairwise(levels):
            parts += [
                rod(spot(k, a), spot(k + 1, b), thick * 0.55, paint, sides=6),
                rod(spot(k + 1, a), spot(k, b), thick * 0.55, paint, sides=6),
                rod(spot(k, b), spot(k + 1, b), thick * 0.6, paint, sides=6),
            ]
    return parts


def wind_turbine(rng: Rng) -> Build:
    """Three slim blades on a tapered tube; two blades; a lattice mast; a farm wind pump; an upright-axis one."""
    style = pick(rng, "three blades", "three blades", "two blades", "wind pump", "upright")
    white = draw(rng, pick(rng, "white", "white", "grey"), "metal")
    if style == "wind pump":
        tall, r = between(rng, 7, 9), between(rng, 1.2, 1.6)
        parts = named("mast", *lattice(1.1, 0.18, tall, 5, IRON, 0.05))
        blade = extrude([(-0.07, 0.4), (0.07, 0.4), (0.22, r), (-0.22, r)], 0.03, white).turn("y", 25)
        parts += named("blade", *(p.at(0, tall, 0.5) for p in around(blade, 18, "z")))
        parts += named(
            "hub",
            cylinder(0.15, 0.8, IRON).turn("x", 90).at(0, tall, -0.3),
            *(torus(k, 0.025, IRON, 6).turn("x", 90).at(0, tall, 0.5) for k in (0.45, r * 0.75)),
        )
        parts += named(
            "tail",
            rod((0, tall, 0), (0, tall, -1.8), 0.03, IRON),
            extrude([(-1.3, -0.15), (-2.3, -0.5), (-2.3, 0.5), (-1.3, 0.15)], 0.04, draw(rng, pick(rng, "red", "blue", "grey")))
            .turn("y", -90)
            .at(0, tall, 0),
        )
        return Build(
            parts, (), "with many blades and a tail", white, variant=style, has=("many blades", "a tail", "a lattice mast"), lacks=()
        )
    if style == "upright":
        tall, r = between(rng, 7, 10), between(rng, 1.6, 2.2)
        parts = named("mast", cylinder(0.16, tall, IRON, 0.12))
        for k in range(3):
            t = np.linspace(0, 1, 14)
            line = np.column_stack([r * np.cos(1.6 * t), tall * (0.4 + 0.58 * t), r * np.sin(1.6 * t)])
            one = [tube(line, 0.13, white, 8)] + [
                rod((0, y, 0), p, 0.05, IRON) for y, p in ((tall * 0.5, line[2]), (tall * 0.88, line[11]))
            ]
            parts += named("blade", *(p.turn("y", 120 * k) for p in one))
        return Build(
            parts, ("tall",), "with upright blades", white, variant=style, has=("upright blades", "three blades"), lacks=("a tail",)
        )
    count, tall, r = 3 if style == "three blades" else 2, between(rng, 45, 60), between(rng, 19, 25)
    tip = draw(rng, "red") if chance(rng, 0.3) else white
    w = np.array([0.5, 1.25, 1.0, 0.3]) * r / 18
    spans = np.array([0.03, 0.2, 0.5, 1.0]) * r

    def blade_part(f: float, g: float, paint: Paint) -> Part:
        rings = []
        for t in np.linspace(f, g, 6):
            c, d = float(np.interp(t, spans / r, w)), 0.5 * (1 - 0.9 * t) * r / 22
            a = np.radians(28 * (1 - t))
            ring = np.stack([circle(1.0, 10)[:, 0] * c + 0.35 * c, np.full(10, t * r), circle(1.0, 10)[:, 1] * d], 1)
            x, z = ring[:, 0].copy(), ring[:, 2].copy()
            ring[:, 0], ring[:, 2] = x * np.cos(a) - z * np.sin(a), x * np.sin(a) + z * np.cos(a)
            rings.append(ring)
        return loft(np.array(rings), paint)

    phase = between(rng, 0, 120)
    rotor = [q for p in (blade_part(0.03, 0.8, white), blade_part(0.8, 1.0, tip)) for q in around(p, count, "z", phase)]
    parts = named("tower", cylinder(1.7, tall, white, 0.95), cylinder(2.3, 0.5, Paint(np.array((0.6, 0.6, 0.6)), "concrete")))
    parts += named("nacelle", box(2.2, 2.2, 6.0, white).at(0, tall - 0.2, -0.6)) + named(
        "hub", lathe([(0, 0), (1.3, 0), (1.25, 1.0), (0.7, 2.0), (0, 2.3)], white).turn("x", 90).at(0, tall + 0.9, 2.3)
    )
    parts += named("blade", *moved(rotor, 0, tall + 0.9, 3.2))
    return Build(
        parts, ("tall",), f"with {counted(count, 'blades')}", white, variant=style, has=(counted(count, "blades"),), lacks=("a tail",)
    )


def radio_tower(rng: Rng) -> Build:
    """Lattice mast: square tapering, slim with guy wires, three-sided, with dishes; red and white; or a tube mast."""
    style = pick(rng, "tapering", "tapering", "guyed", "dishes", "tube")
    tall, paint = between(rng, 28, 45), draw(rng, pick(rng, "red", "red", "grey", "orange"), "metal")
    striped = paint.name in ("red", "orange")
    low, high = {"guyed": (0.6, 0.6), "tube": (0.5, 0.3)}.get(style, (tall * 0.085, 0.6))
    sections = 4
    parts: list[Part] = []
    for i in range(sections):
        a, b = low + (high - low) * i / sections, low + (high - low) * (i + 1) / sections
        color = WHITE if striped and i % 2 else paint
        one = (
            [cylinder(a, tall / sections, color, b, 20)]
            if style == "tube"
            else lattice(a, b, tall / sections, 3, color, 0.3, 3 if style == "guyed" else 4)
        )
        parts += named("mast", *moved(one, y=tall / sections * i))
    parts += named(
        "antenna",
        rod((0, tall - 0.5, 0), (0, tall * 1.17, 0), 0.14, paint, 0.05),
        *(box(1.4, 0.08, 0.08, paint).at(0, tall * f, 0) for f in (1.05, 1.1)),
    )
    parts += named("lamp", ball(0.3, draw(rng, "red"), 8, 12).at(0, tall * 1.17, 0))
    guys = style in ("guyed", "tube")
    if guys:
        ropes = [rod((0.4, tall * f, 0), (tall * k, 0, 0), 0.045, IRON, sides=5) for f, k in ((0.45, 0.28), (0.9, 0.38))]
        parts += named("rope", *(p.turn("y", 90 + 120 * k) for k in range(3) for p in ropes))
    dishes = style == "dishes" or chance(rng, 0.3)
    if dishes:
        dish = lathe([(0, 0), (0.2, 0.02), (0.9, 0.35), (0.85, 0.4), (0.2, 0.1), (0, 0.1)], WHITE, 24).scaled(1.7, 1.7, 1.7).turn("x", 90)
        parts += named(
            "dish",
            *(
                dish.at(0, tall * f, 1.0 + (low - high) * (1 - f)).turn("y", a)
                for f, a in ((0.72, 0), (0.78, 110), (0.85, 215), (0.66, 300))
            ),
        )
        parts += named("panel", *(box(0.4, 2.2, 0.25, WHITE).at(0, tall * 0.93, 1.2).turn("y", a) for a in (30, 150, 270)))
    has, lacks = told(guy_wires=guys, dishes=dishes, a_lattice_mast=style != "tube")
    return Build(
        parts, ("tall", "striped") if striped else ("tall",), "with dishes" if dishes else "", paint, variant=style, has=has, lacks=lacks
    )


def utility_pole(rng: Rng) -> Build:
    """Wooden pole with one or two crossarms and insulators, with a transformer, a steel one, an A-frame, with a street lamp."""
    style = pick(rng, "one crossarm", "two crossarms", "transformer", "lamp", "double pole")
    pole = wood(rng, grain=False) if chance(rng, 0.75) else draw(rng, "grey", pick(rng, "metal", "concrete"))
    tall, r = between(rng, 8, 10.5), between(rng, 0.13, 0.17)
    arms = 2 if style in ("two crossarms", "transformer") else 1
    wide = between(rng, 1.8, 2.5)
    poles = (-0.8, 0.8) if style == "double pole" else (0.0,)
    parts = named("pole", *(cylinder(r, tall, pole, r * 0.7, 16).at(x, 0, 0) for x in poles))
    cup = lathe(
        [(0, 0), (0.03, 0), (0.03, 0.06), (0.09, 0.09), (0.05, 0.15), (0.08, 0.18), (0.04, 0.28), (0, 0.28)],
        draw(rng, pick(rng, "white", "brown", "turquoise"), "ceramic"),
        14,
    )
    for i in range(arms):
        y = tall - 0.5 - 0.95 * i
        w = wide * (1.35 if style == "double pole" else 1)
        parts += named("crossarm", box(w, 0.14, 0.12, pole).at(0, y, r))
        parts += named("brace", *both(beam((0.05, y - 0.6, r), (w * 0.3, y + 0.02, r), 0.05, IRON))) if style != "double pole" else []
        parts += named("insulator", *(cup.at(x * w, y + 0.14, r) for x in (-0.47, -0.28, 0.28, 0.47)))
    if style == "double pole":
        parts += named(
            "brace",
            beam((-0.8, tall * 0.55, 0), (0.8, tall * 0.8, 0), 0.1, pole),
            beam((0.8, tall * 0.55, 0), (-0.8, tall * 0.8, 0), 0.1, pole),
        )
    if style == "transformer":
        can = [cylinder(0.3, 0.85, draw(rng, "grey", "metal")), cylinder(0.33, 0.06, IRON).at(0, 0.85, 0), *both(cup.at(0.12, 0.9, 0))]
        parts += named("transformer", *moved(can, 0, tall - 2.9, r + 0.32))
    if style == "lamp":
        t = np.linspace(0, 1, 10)
        parts += named(
            "lamp",
            tube(np.column_stack([0 * t, tall - 2 + 0.7 * np.sin(t * 1.6), r + 1.5 * t]), 0.035, IRON, 8),
            lathe([(0, 0), (0.25, 0), (0.12, 0.2), (0, 0.22)], IRON, 20).at(0, tall - 1.45, r + 1.5),
        )
    has, lacks = told(a_transformer=style == "transformer", a_lamp=style == "lamp", two_poles=style == "double pole")
    has += ("two crossarms" if arms == 2 else "one crossarm",)
    return Build(parts, ("tall",), f"with {has[-1]}", pole, variant=style, has=has, lacks=lacks)
