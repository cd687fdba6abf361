"""Air and space: airplane, helicopter, rocket. Their nose points to +Z (a rocket's up)."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
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
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip
from cg3d.made.vehicles.bits import features, lattice, side
from cg3d.made.vehicles.cars import IRON, PANE, wheels


def fuselage(stations: list[tuple[float, float, float, float]], paint: Paint, sides: int = 28) -> Part:
    """Round body through (z, half width, half height, middle y), tail to nose, smoothed."""
    line = spline(stations, 40)
    ring = circle(1.0, sides) * (1, -1)
    rings = [np.column_stack([max(w, 0.004) * ring[:, 0], y + max(h, 0.004) * ring[:, 1], np.full(sides, z)]) for z, w, h, y in line]
    return loft(np.array(rings), paint)


def wing(root: float, tip: float, span: float, sweep: float, rise: float, thick: float, paint: Paint) -> Part:
    """One wing from x = 0 to x = span: chords at root and tip, tip moved back by sweep and up by rise."""
    t = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    section = np.stack([0.5 * np.cos(t), thick / 2 * np.sin(t) * (1 + 0.5 * np.cos(t))], 1)  # z forward, y
    rings = []
    for f in np.linspace(0, 1, 5):
        chord = root + (tip - root) * f
        rings.append(np.column_stack([np.full(20, span * f), section[:, 1] * chord + rise * f, section[:, 0] * chord - sweep * f]))
    return loft(np.array(rings), paint)


def propeller(radius: float, blades: int, paint: Paint, hub: Paint) -> list[Part]:
    """Facing +Z."""
    blade = ellipsoid(radius * 0.09, radius * 0.5, radius * 0.025, paint).turn("y", 25).at(0, radius * 0.52, 0)
    return [
        *around(blade, blades, "z"),
        lathe([(0, -0.06), (0.1, -0.06), (0.08, 0.05), (0, 0.14)], hub).scaled(radius, radius, radius).scaled(1.1, 1.1, 1.1).turn("x", 90),
    ]


def airplane(rng: Rng) -> Build:
    """Airliner, small jet with engines at the tail, light propeller plane (high or low wing), twin, seaplane, fighter jet, biplane."""
    style = pick(rng, "airliner", "airliner", "airliner", "business jet", "high wing", "low wing", "twin", "seaplane", "jet", "biplane")
    if style in ("airliner", "business jet"):
        return _airliner(rng, style)
    if style == "jet":
        return _jet(rng)
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    second = draw(rng, pick(rng, "white", "red", "blue", "yellow"), "metal") if chance(rng) else paint
    length, span = between(rng, 6.5, 8.0), between(rng, 4.4, 5.6)
    h, two = length / 2, style == "biplane"
    nose = 0.1 if style == "twin" else 0.38
    body = [
        (-h, 0.06, 0.1, 0.35),
        (-h * 0.4, 0.34, 0.42, 0.12),
        (h * 0.2, 0.52, 0.62, 0.0),
        (h * 0.7, 0.5, 0.52, 0.0),
        (h * 0.95, nose, nose, 0.0),
    ]
    parts = named("fuselage", fuselage(body, paint))
    levels = (-0.4, 0.95) if two else (0.62,) if style in ("high wing", "seaplane") else (-0.35,)
    for level in levels:
        parts += named("wing", *both(wing(1.35, 1.1, span, 0.05, 0.15, 0.12, second).at(0, level, h * 0.28)))
    parts += _airplane_details(h, second, span, style)
    parts += named("fin", wing(0.95, 0.55, 1.1, 0.35, 0.0, 0.09, second).turn("z", 90).at(0, 0.35, -h * 0.85))
    spin = propeller(1.0, int(rng.integers(2, 4)), IRON, second)
    if style == "twin":
        pod = fuselage([(-0.9, 0.1, 0.1, 0), (0.1, 0.3, 0.3, 0), (0.8, 0.26, 0.26, 0)], second, 16)
        engine = moved([pod, *moved(spin, z=0.85)], span * 0.36, levels[0] + 0.1, h * 0.28 + 0.6)
        parts += named("engine", *(p for part in engine for p in both(part)))
    else:
        parts += named("propeller", *moved(spin, z=h))
    floats = style == "seaplane"
    if floats:
        parts += named(
            "float",
            *both(
                fuselage([(-2.3, 0.05, 0.1, 0.1), (-0.9, 0.28, 0.26, 0), (1.4, 0.3, 0.28, 0), (2.5, 0.05, 0.06, 0.18)], second).at(
                    0.95, -1.5, h * 0.2
                )
            ),
        )
        parts += named("strut", *(p for z in (0.0, 0.45) for p in both(rod((0.35, -0.45, h * z), (0.95, -1.35, h * z), 0.05, IRON))))
    else:
        parts += moved(wheels(0.26, 0.16, 0.75, [h * 0.35]), y=-1.1) + named(
            "landing gear", *both(rod((0.35, -0.4, h * 0.3), (0.75, -0.85, h * 0.35), 0.05, IRON))
        )
        parts += moved(wheels(0.12, 0.08, 0.02, [-h * 0.92]), y=-0.1)
    has, lacks = features(("wheels", not floats), ("floats", floats), ("a propeller", True), ("jet engines", False))
    if style == "twin":
        has = tuple("two propellers" if x == "a propeller" else x for x in has)
    detail = {"biplane": "with two pairs of wings and a propeller", "twin": "with two propellers", "seaplane": "on floats"}.get(
        style, "with a propeller"
    )
    return Build(parts, (), detail, paint, variant=style, has=("two pairs of wings", *has) if two else has, lacks=lacks)


def _airplane_details(h: float, second: Paint, span: float, style: str) -> list[Part]:
    parts: list[Part] = []
    if style == "biplane":
        parts += [
            p
            for x in (span * 0.35, span * 0.75)
            for z in (-0.3, 0.3)
            for p in both(rod((x, -0.3, h * 0.28 + z), (x, 1.05, h * 0.28 + z), 0.03, IRON))
        ]
        parts += both(rod((0.25, 0.4, h * 0.35), (0.5, 0.97, h * 0.35), 0.03, IRON)) + [
            ellipsoid(0.25, 0.12, 0.4, PANE).at(0, 0.55, -h * 0.05)
        ]
    else:
        parts += named("canopy", ellipsoid(0.42, 0.42, 0.95, PANE).at(0, 0.42, h * 0.22))
        if style in ("high wing", "seaplane"):
            parts += named("strut", *both(rod((0.4, -0.35, h * 0.3), (span * 0.5, 0.66, h * 0.28), 0.035, IRON)))
    parts += named("tail", *both(wing(0.8, 0.55, 1.5, 0.15, 0.0, 0.1, second).at(0, 0.4, -h * 0.88)))
    return parts


def _airliner(rng: Rng, style: str) -> Build:
    small = style == "business jet"
    body = draw(rng, pick(rng, "white", "white", "grey", "blue", "yellow"), "metal")
    accent = draw(rng, pick(rng, *BRIGHT), "metal")
    length = between(rng, 14, 18) if small else between(rng, 30, 38)
    r = length * (0.062 if small else 0.057) * between(rng, 0.95, 1.08)
    h = length / 2
    line = [
        (-h, 0.15, 0.25, 1.1 * r / 2),
        (-h * 0.65, r * 0.75, r * 0.8, 0.2 * r),
        (-h * 0.4, r, r, 0),
        (h * 0.7, r, r, 0),
        (h * 0.88, r * 0.72, r * 0.74, -0.08 * r),
        (h, 0.1, 0.1, -0.25 * r),
    ]
    parts = named("fuselage", fuselage(line, body))
    span, k = length * between(rng, 0.44, 0.5), length / 34
    metal = Paint(np.array((0.70, 0.71, 0.73)), "metal")
    parts += named(
        "wing", *both(wing(5.6 * k, 1.6 * k, span, span * 0.45, 1.2 * k, 0.13, metal).at(0, -r * 0.5, 1.5 * k if not small else -0.6 * k))
    )
    winglets = chance(rng)
    if winglets:
        tip = wing(1.5 * k, 0.8 * k, 1.5 * k, 0.8 * k, 0, 0.1, accent).turn("z", 78)
        parts += named("winglet", *both(tip.at(span, -r * 0.5 + 1.2 * k, (1.5 * k if not small else -0.6 * k) - span * 0.45)))
    high = 5.6 * k * (1.0 if not small else 1.05)
    tail_y = high * 0.95 + 0.4 * r if small else 0.45 * r
    parts += named(
        "tail", *both(wing(2.8 * k, 1.2 * k, 5.4 * k, 2.6 * k, 0.5 * k, 0.1, metal).at(0, tail_y, -h * (0.84 if not small else 0.98)))
    )
    parts += named("fin", wing(4.0 * k, 1.7 * k, high, 3.4 * k, 0.0, 0.1, accent).turn("z", 90).at(0, 0.45 * r, -h * 0.8))
    pod = (
        lathe([(0, 0), (0.55, 0), (0.95, 1.2), (1.0, 2.8), (0.92, 3.1), (0.8, 2.9), (0.6, 2.5), (0, 2.5)], accent)
        .turn("x", 90)
        .scaled(k, k, k)
    )
    engines = 2
    if small:
        parts += named(
            "engine",
            *both(pod.scaled(0.9, 0.9, 1.2).at(r * 1.62, r * 0.45, -h * 0.72)),
            *both(box(r * 0.7, 0.12, 1.2 * k, metal).at(r * 1.15, r * 0.42, -h * 0.6)),
        )
    else:
        spots = (
            [(span * 0.33, -r * 0.5 - 0.9 * k)]
            if chance(rng, 0.65)
            else [(span * 0.28, -r * 0.5 - 0.9 * k), (span * 0.55, -r * 0.5 - 0.45 * k)]
        )
        engines = 2 * len(spots)
        parts += named(
            "engine",
            *(p for x, y in spots for p in both(pod.at(x, y, 1.7 * k - x * 0.45))),
            *(p for x, y in spots for p in both(box(0.25 * k, 0.9 * k, 2.0 * k, metal).at(x, y + 0.6 * k, 2.6 * k - x * 0.45))),
        )
    panes = np.arange(-h * 0.5, h * 0.7, 1.0) if not small else np.linspace(-h * 0.3, h * 0.55, 7)
    parts += named(
        "window", *(p for z in panes for p in both(box(0.08, 0.42 * (1 if not small else 0.9), 0.4, PANE).at(r * 0.975, 0.12 * r, z)))
    )
    parts += named("windscreen", ellipsoid(r * 0.62, 0.21 * r, 0.45 * r * (1 if not small else 1.6), PANE).at(0, 0.34 * r, h * 0.86))
    gear = chance(rng, 0.3)
    if gear:
        low = -r * 1.0
        legs = [
            p
            for x, z in ((r * 1.2, -0.2 * r), (0.25 * r, h * 0.72))
            for p in both(cylinder(0.42 * k, 0.3 * k, IRON, sides=18).turn("z", 90).at(x + 0.15 * k, low - 1.5 * k, z))
        ]
        parts += named(
            "landing gear",
            *legs,
            *(
                p
                for x, z in ((r * 1.2, -0.2 * r), (0.25 * r, h * 0.72))
                for p in both(rod((x * 0.85, low + 0.5 * r, z), (x, low - 1.5 * k, z), 0.13 * k, metal))
            ),
        )
    has, lacks = features(("landing gear", gear), ("winglets", winglets), ("a propeller", False))
    number = "two jet engines" if engines == 2 else "four jet engines"
    return Build(
        parts,
        ("passenger",) if not small else (),
        "with jet engines" if not small else "with engines at the tail",
        body,
        variant=style if small else f"airliner with {number}",
        has=(number, *has),
        lacks=lacks,
    )


def _jet(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "grey", "grey", "green", "blue", "black", "red"), "metal")
    h = between(rng, 6.5, 8.0)
    parts = [
        fuselage(
            [
                (-h, 0.6, 0.6, 0),
                (-h * 0.3, 0.85, 0.75, 0),
                (h * 0.2, 0.75, 0.7, 0),
                (h * 0.65, 0.45, 0.45, -0.05),
                (h * 1.1, 0.03, 0.03, -0.15),
            ],
            paint,
        )
    ]
    parts += both(wing(6.2, 1.0, between(rng, 4.2, 5.2), 3.0, 0.0, 0.05, paint).at(0.3, 0, -h * 0.2))
    parts += both(wing(2.4, 0.9, 2.2, 1.3, 0.0, 0.06, paint).at(0.3, 0, -h * 0.88))
    fin = wing(2.9, 1.1, 2.2, 1.6, 0, 0.06, paint).turn("z", 90)
    parts += [fin.at(0, 0.5, -h * 0.72)] if chance(rng) else both(fin.turn("z", -18).at(0.6, 0.4, -h * 0.72))
    parts += [
        ellipsoid(0.4, 0.42, 1.3, PANE).at(0, 0.6, h * 0.42),
        *both(rounded(0.6, 0.75, 3.2, 0.15, lighter(paint, -0.15)).at(0.85, -0.4, h * 0.05)),
        cylinder(0.5, 0.4, IRON, 0.58).turn("x", 90).at(0, 0, -h - 0.25),
    ]
    parts += both(
        fuselage([(-1.3, 0.02, 0.02, 0), (-1.0, 0.1, 0.1, 0), (0.9, 0.1, 0.1, 0), (1.4, 0.01, 0.01, 0)], lighter(paint, 0.5), 12).at(
            2.6, -0.25, -h * 0.3
        )
    )
    return Build(parts, ("fighter",), "with swept wings", paint, variant="jet", has=("swept wings", "a jet engine"), lacks=("a propeller",))


def helicopter(rng: Rng) -> Build:
    """Round cabin on skids, glass bubble with a lattice boom, on wheels, two rotors in line, armed with stub wings."""
    style = pick(rng, "cabin", "cabin", "cabin", "bubble", "wheeled", "tandem", "armed")
    paint = draw(rng, pick(rng, "green", "grey", "black") if style == "armed" else pick(rng, *BRIGHT, "white", "grey"), "metal")
    boom, reach, blades = between(rng, 3.0, 3.8), between(rng, 3.6, 4.4), int(rng.integers(2, 6))
    skids = style in ("cabin", "bubble")
    if style == "tandem":
        parts = _tandem(paint, reach, blades)
    else:
        parts = _helicopter_body(style, paint, boom)
        parts += _rotor(reach, blades, 1.62, -0.2)
        ring = style == "wheeled"
        spin = moved(around(box(0.05, 0.75, 0.1, IRON), 4, "x"), x=0.2 if not ring else 0.0, y=0.75, z=-2.1 - boom)
        parts += named("tail rotor", *spin)
        if ring:
            parts += named("tail ring", torus(0.85, 0.1, paint, 8, 28).turn("z", 90).scaled(1.2, 1, 1).at(0, 0.75, -2.1 - boom))
    if skids:
        runner = tube(spline([(1.0, -1.5, -1.5), (1.0, -1.5, 1.3), (1.0, -1.3, 1.8)], 10), 0.06, IRON)
        parts += named("skid", *both(runner), *(p for z in (-0.7, 0.7) for p in both(rod((0.4, -0.7, z), (1.0, -1.48, z), 0.05, IRON))))
    else:
        drop = 1.55
        spots = ((0.95, -0.6), (0.12, 1.4)) if style != "tandem" else ((1.0, -2.6), (1.0, 2.4))
        parts += named(
            "wheel",
            *(p for x, z in spots for p in both(cylinder(0.28, 0.2, IRON, sides=20).turn("z", 90).at(x + 0.1, -drop + 0.28, z))),
            *(p for x, z in spots for p in both(rod((x * 0.8, -0.6, z), (x, -drop + 0.28, z), 0.06, IRON))),
        )
    has, lacks = features(
        ("skids", skids),
        ("wheels", not skids),
        ("a tail rotor", style != "tandem"),
        ("stub wings", style == "armed"),
        ("two rotors", style == "tandem"),
    )
    lacks = tuple(x for x in lacks if x != "two rotors")
    words = {2: "two", 3: "three", 4: "four", 5: "five"}
    detail = {"tandem": "with two rotors", "armed": "with stub wings", "wheeled": "on wheels"}.get(style, "with a rotor and skids")
    return Build(parts, detail=detail, body=paint, variant=style, has=(f"{words[blades]} rotor blades", *has), lacks=lacks)


def _rotor(reach: float, blades: int, y: float, z: float) -> list[Part]:
    blade = around(box(reach, 0.04, 0.22, IRON).at(reach / 2, 0, 0), blades, start=20)
    return named(
        "rotor", *moved(blade, y=y, z=z), cylinder(0.16, 0.12, IRON).at(0, y - 0.04, z), cylinder(0.08, 0.6, IRON).at(0, y - 0.55, z)
    )


def _helicopter_body(style: str, paint: Paint, boom: float) -> list[Part]:
    parts: list[Part] = []
    if style == "bubble":
        parts += named(
            "cabin",
            ellipsoid(0.95, 1.0, 1.15, PANE).at(0, 0, 0.7),
            box(1.2, 0.14, 2.2, paint).at(0, -0.9, 0.1),
            box(0.9, 0.9, 0.8, paint).at(0, -0.75, -0.9),
            cylinder(0.3, 1.2, IRON).turn("z", 90).at(0.6, 0.55, -0.8),
            torus(0.97, 0.05, paint, 6, 32).turn("z", 90).scaled(1, 1.02, 1.16).at(0, 0, 0.7),
        )
        parts += named("boom", *moved(turned(lattice(boom + 1.0, 0.6, 0.035, paint, 0.2), "y", 180), y=0.35, z=-1.2))
    elif style == "armed":
        parts += named(
            "fuselage",
            fuselage(
                [(-2.0, 0.25, 0.3, 0.35), (-1.0, 0.55, 0.85, 0.1), (0.3, 0.55, 0.85, 0), (1.6, 0.42, 0.5, -0.3), (2.6, 0.12, 0.2, -0.5)],
                paint,
            ),
        )
        parts += named("canopy", ellipsoid(0.36, 0.45, 0.65, PANE).at(0, 0.6, 0.5), ellipsoid(0.34, 0.4, 0.6, PANE).at(0, 0.18, 1.45))
        pod = cylinder(0.16, 1.1, IRON, sides=16).turn("x", 90)
        parts += (
            named("stub wing", *both(wing(0.9, 0.6, 1.7, 0.1, -0.1, 0.12, paint).at(0, -0.1, -0.3)))
            + named("rocket pod", *(p for x in (1.1, 1.6) for p in both(pod.at(x, -0.35, -0.8))))
            + named("gun", rod((0, -0.75, 1.9), (0, -0.85, 3.0), 0.05, IRON), ellipsoid(0.2, 0.16, 0.2, IRON).at(0, -0.7, 1.9))
        )
    else:
        parts += named(
            "fuselage",
            fuselage(
                [(-2.0, 0.25, 0.3, 0.35), (-1.0, 0.75, 0.8, 0.1), (0.3, 0.9, 0.95, 0), (1.3, 0.75, 0.75, -0.15), (2.1, 0.1, 0.12, -0.4)],
                paint,
            ),
        )
        glass = fuselage([(-0.1, 0.5, 0.5, 0.1), (0.6, 0.84, 0.8, 0.1), (1.4, 0.72, 0.66, -0.02), (2.02, 0.1, 0.1, -0.25)], PANE)
        parts += named("windscreen", glass.scaled(1.03, 1.02, 1.01).at(0, 0.1, 0.0))
        if style == "wheeled":
            parts += named("window", *both(rounded(0.1, 0.5, 0.7, 0.04, PANE).at(0.84, 0.0, -0.45)))
    if style != "bubble":
        parts += named("boom", tube([(0, 0.4, -1.5), (0, 0.5, -2.0 - boom)], [0.32, 0.13], paint, 14))
    parts += named("fin", wing(0.9, 0.5, 1.1, 0.5, 0, 0.1, paint).turn("z", 90).at(0, 0.4, -1.9 - boom)) + named(
        "tail", *both(wing(0.5, 0.35, 0.8, 0.1, 0, 0.1, paint).at(0, 0.5, -1.4 - boom))
    )
    return parts + named("engine", rounded(0.7, 0.4, 1.3, 0.15, paint).at(0, 0.8, -0.3))


def _tandem(paint: Paint, reach: float, blades: int) -> list[Part]:
    body = [(-4.0, 0.7, 0.5, 0.3), (-3.0, 0.95, 0.95, 0), (2.6, 0.95, 0.95, 0), (3.6, 0.8, 0.75, -0.15), (4.2, 0.1, 0.15, -0.4)]
    parts = named("fuselage", fuselage(body, paint)) + named("windscreen", ellipsoid(0.78, 0.42, 0.7, PANE).at(0, 0.25, 3.35))
    parts += named(
        "pylon",
        side(spline([(-4.2, 0.3), (-4.0, 1.9), (-3.2, 2.05), (-2.3, 0.7)], 16), 0.7, paint),
        side(spline([(2.2, 0.7), (2.6, 1.35), (3.2, 1.35), (3.6, 0.6)], 16), 0.7, paint),
    )
    parts += named("window", *(p for z in (-2, -1, 0, 1) for p in both(cylinder(0.2, 0.1, PANE, sides=18).turn("z", -90).at(0.88, 0.2, z))))
    return parts + _rotor(reach, blades, 2.15, -3.6) + _rotor(reach * 0.95, blades, 1.5, 2.9)


def rocket(rng: Rng) -> Build:
    """Comic rocket with fins and portholes, launcher with boosters, striped toy, slim two-stage, fat capsule lander."""
    style = pick(rng, "comic", "comic", "comic", "launcher", "launcher", "toy", "two-stage")
    paint = draw(rng, pick(rng, "white", "white", "red", "grey", "blue", "yellow", "orange"), "metal")
    accent = draw(rng, pick(rng, *(w for w in ("red", "blue", "orange", "yellow", "green", "black") if w != paint.name)), "metal")
    if style == "launcher":
        return _launcher(rng, accent, paint)
    if style != "comic":
        return _straight_rocket(rng, accent, paint, style)
    flame = Paint(np.array((0.97, 0.55, 0.1)))
    tall, r = between(rng, 3.5, 5.0), between(rng, 0.6, 0.85)
    line = spline([(r * 0.55, 0), (r * 0.95, tall * 0.25), (r, tall * 0.45), (r * 0.72, tall * 0.72), (0.02, tall)], 40)
    nose = line[line[:, 1] > tall * 0.74] + (0.012, 0.005)
    parts = named("body", lathe(joined((0, 0), line, (0, tall)), paint))
    parts += named("nose", lathe(joined((0, nose[0, 1]), nose, (0, nose[-1, 1])), accent))
    parts += named("engine", lathe([(0, 0), (r * 0.5, 0), (r * 0.35, 0.3), (0, 0.3)], IRON).at(0, -0.28, 0))
    curve = [(r * 0.6, tall * 0.28), (r * 1.5, tall * 0.08), (r * 1.75, -tall * 0.12), (r * 1.15, -tall * 0.02), (r * 0.5, tall * 0.04)]
    fins = int(rng.integers(3, 5))
    parts += named("fin", *around(extrude(spline(curve, 30, closed=True), 0.1, accent), fins, start=45))
    frame = lathe([(0, 0), (r * 0.34, 0), (r * 0.34, 0.12), (r * 0.24, 0.14), (0, 0.1)], IRON)
    holes = int(rng.integers(1, 4))
    places = {1: (0.52,), 2: (0.4, 0.6), 3: (0.3, 0.46, 0.62)}[holes]
    port = (frame.scaled(0.8, 1, 0.8), ball(r * 0.22, PANE).scaled(1, 0.4, 1).at(0, 0.1, 0))
    parts += named("porthole", *(part.turn("x", 90).at(0, tall * f, r * 0.9) for f in places for part in port))
    burning = chance(rng, 0.3)
    if burning:
        jet = joined((0, 0), spline([(0.02, 0), (r * 0.3, tall * 0.08), (r * 0.38, tall * 0.16)], 12), (0, tall * 0.16))
        parts += named("flame", lathe(jet, flame).at(0, -tall * 0.16 - 0.25, 0))
    has, lacks = features(("a flame", burning), ("boosters", False))
    number = {1: "one porthole", 2: "two portholes", 3: "three portholes"}[holes]
    return Build(
        parts, detail="with fins", body=paint, variant=style, has=("three fins" if fins == 3 else "four fins", number, *has), lacks=lacks
    )


def _straight_rocket(rng: Rng, accent: Paint, paint: Paint, style: str) -> Build:
    """Tube with a cone, straight fins and stripes; or two stages of different width."""
    r, toy = between(rng, 0.4, 0.5), style == "toy"
    tall = r * (between(rng, 6.0, 7.5) if toy else between(rng, 11, 14))
    fins = int(rng.integers(3, 5))
    parts: list[Part] = []
    if toy:
        parts += named("body", cylinder(r, tall * 0.74, paint)) + named(
            "nose",
            lathe([(0, 0), (r * 1.02, 0), (r * 0.75, tall * 0.13), (0.03, tall * 0.26), (0, tall * 0.26)], accent).at(0, tall * 0.74, 0),
        )
        parts += named("stripe", *(cylinder(r * 1.015, tall * 0.05, accent).at(0, tall * f, 0) for f in (0.34, 0.46)))
        port = lathe([(0, 0), (r * 0.38, 0), (r * 0.38, 0.06), (r * 0.26, 0.08), (0, 0.05)], accent).turn("x", 90)
        parts += named("porthole", port.at(0, tall * 0.62, r * 0.93), ball(r * 0.25, PANE).scaled(1, 1, 0.35).at(0, tall * 0.62, r * 1.03))
    else:
        q = r * 0.72
        parts += named(
            "first stage",
            cylinder(r, tall * 0.48, paint),
            lathe([(0, 0), (r, 0), (q, tall * 0.06), (0, tall * 0.06)], accent).at(0, tall * 0.48, 0),
        ) + named("second stage", cylinder(q, tall * 0.28, paint).at(0, tall * 0.54, 0))
        parts += named("stripe", *(cylinder(w * 1.02, tall * 0.02, accent).at(0, tall * f, 0) for f, w in ((0.1, r), (0.3, r), (0.7, q))))
        parts += named(
            "capsule",
            lathe([(0, 0), (q, 0), (q * 1.05, tall * 0.01), (q * 0.35, tall * 0.1), (0, tall * 0.1)], paint).at(0, tall * 0.82, 0),
        ) + named(
            "escape tower",
            cylinder(0.06, tall * 0.1, IRON).at(0, tall * 0.91, 0),
            cylinder(0.09, tall * 0.05, accent, 0.01).at(0, tall * 0.98, 0),
        )
    shape = (
        np.array([(r * 0.95, tall * 0.24), (r * 2.0, tall * 0.05), (r * 2.0, -tall * 0.06), (r * 0.95, 0.0)])
        if toy
        else np.array([(r * 0.95, tall * 0.12), (r * 1.75, tall * 0.04), (r * 1.75, -0.02), (r * 0.95, -0.02)])
    )
    parts += named("fin", *around(extrude(shape, r * 0.12, accent), fins, start=45))
    nozzle = lathe([(0, 0), (r * 0.42, 0), (r * 0.25, r * 0.5), (0, r * 0.5)], IRON)
    parts += named("engine", *([nozzle.at(0, -r * 0.42, 0)] if toy else around(nozzle.at(r * 0.48, -r * 0.42, 0), 4)))
    has, lacks = features(("portholes", toy), ("a flame", False), ("boosters", False))
    return Build(
        parts,
        ("slim",) if not toy else (),
        "with stripes" if toy else "with two stages",
        paint,
        variant=style,
        has=("three fins" if fins == 3 else "four fins", "stripes", *has),
        lacks=lacks,
    )


def _launcher(rng: Rng, accent: Paint, paint: Paint) -> Build:
    tall, r = between(rng, 9, 12), between(rng, 0.6, 0.75)
    parts = [
        cylinder(r, tall * 0.8, paint),
        lathe(
            joined((0, 0), spline([(r, 0), (r * 0.85, tall * 0.08), (r * 0.4, tall * 0.17), (0.02, tall * 0.2)], 18), (0, tall * 0.2)),
            accent,
        ).at(0, tall * 0.8, 0),
    ]
    parts += [cylinder(r + 0.015, tall * 0.03, accent).at(0, tall * f, 0) for f in (0.3, 0.55)] + [
        lathe([(0, 0), (r * 0.75, 0), (r * 0.4, 0.7), (0, 0.7)], IRON).at(0, -0.65, 0)
    ]
    booster = [
        cylinder(r * 0.5, tall * 0.45, paint),
        lathe([(0, 0), (r * 0.5, 0), (0.02, r * 1.3), (0, r * 1.3)], accent).at(0, tall * 0.45, 0),
        lathe([(0, 0), (r * 0.4, 0), (r * 0.2, 0.4), (0, 0.4)], IRON).at(0, -0.4, 0),
    ]
    count = int(rng.integers(2, 5))
    parts += named("booster", *(p for part in moved(booster, r * 1.5) for p in around(part, count)))
    number = {2: "two boosters", 3: "three boosters", 4: "four boosters"}[count]
    return Build(parts, ("slim",), "with boosters", paint, variant="launcher", has=(number,), lacks=("fins", "portholes", "a flame"))
