"""Helicopter and rocket. The nose points to +Z, a rocket's up."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick
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
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.vehicles.bits import features, lattice, side
from cg3d.made.vehicles.cars import IRON, PANE
from cg3d.made.vehicles.crafts import fuselage, wing


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
    parts = named("body", cylinder(r, tall * 0.8, paint)) + named(
        "nose",
        lathe(
            joined((0, 0), spline([(r, 0), (r * 0.85, tall * 0.08), (r * 0.4, tall * 0.17), (0.02, tall * 0.2)], 18), (0, tall * 0.2)),
            accent,
        ).at(0, tall * 0.8, 0),
    )
    parts += named("stripe", *(cylinder(r + 0.015, tall * 0.03, accent).at(0, tall * f, 0) for f in (0.3, 0.55)))
    parts += named("engine", lathe([(0, 0), (r * 0.75, 0), (r * 0.4, 0.7), (0, 0.7)], IRON).at(0, -0.65, 0))
    booster = [
        cylinder(r * 0.5, tall * 0.45, paint),
        lathe([(0, 0), (r * 0.5, 0), (0.02, r * 1.3), (0, r * 1.3)], accent).at(0, tall * 0.45, 0),
        lathe([(0, 0), (r * 0.4, 0), (r * 0.2, 0.4), (0, 0.4)], IRON).at(0, -0.4, 0),
    ]
    count = int(rng.integers(2, 5))
    parts += named("booster", *(p for part in moved(booster, r * 1.5) for p in around(part, count)))
    number = {2: "two boosters", 3: "three boosters", 4: "four boosters"}[count]
    return Build(parts, ("slim",), "with boosters", paint, variant="launcher", has=(number,), lacks=("fins", "portholes", "a flame"))
