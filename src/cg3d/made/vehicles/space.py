"""Satellite, flying saucer and space shuttle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import WHITE, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    lathe,
    moved,
    named,
    rod,
    torus,
    turned,
)
from cg3d.made.vehicles.bits import STEEL, features
from cg3d.made.vehicles.cars import IRON, PANE
from cg3d.made.vehicles.crafts import fuselage, wing

FOIL = Paint(np.array((0.85, 0.68, 0.24)), "metal")


CELLS = Paint(np.array((0.10, 0.14, 0.34)), "glass")


def panel(long: float, wide: float, cells: int, frame: Paint) -> list[Part]:
    """Solar wing from x = 0 outward in the xy plane."""
    parts = [box(long, wide, 0.04, frame).at(long / 2, -wide / 2, 0)]
    step = long / cells
    for i in range(cells):
        for s in (-1, 1):
            parts.append(box(step * 0.88, wide * 0.44, 0.07, CELLS).at(step * (i + 0.5), s * wide * 0.235 - wide * 0.22, 0))
    return named("solar panel", *parts)


def dish(r: float, paint: Paint) -> list[Part]:
    """Antenna dish that opens towards +Z, with a feed on three legs."""
    t = np.linspace(0.01, 1, 9)
    shell = lathe(
        joined((0, -0.05 * r), np.column_stack([t, t**2 * 0.38 - 0.05])[1:] * r, np.column_stack([t, t**2 * 0.38])[::-1] * r, (0, 0)),
        paint,
        32,
    )
    legs = around(rod((r * 0.6, 0.14 * r, 0), (0.03, r * 0.7, 0), r * 0.025, IRON, sides=6), 3)
    return named("dish", *turned([shell, *legs, cylinder(r * 0.09, r * 0.14, IRON).at(0, r * 0.66, 0)], "x", 90))


def satellite(rng: Rng) -> Build:
    """Box with two solar wings, drum with cells round it, ball with long aerials, space telescope, small cube."""
    style = pick(rng, "box", "box", "drum", "ball", "telescope", "cube")
    body = FOIL if chance(rng, 0.55) else draw(rng, pick(rng, "white", "grey", "grey"), "metal")
    size = between(rng, 1.2, 1.7)
    parts: list[Part] = []
    wings = style not in ("drum", "ball")
    dishes = 0
    if style == "ball":
        body = metal(rng) if chance(rng, 0.6) else body
        parts += named("body", ball(size * 0.5, body), torus(size * 0.5, size * 0.025, STEEL, 8, 36).turn("x", 90))
        lean = between(rng, 15, 32)
        aerial = rod((size * 0.3, 0, 0), (size * 0.3 + size * 2.4 * np.sin(np.radians(lean)), 0, -size * 2.6), size * 0.022, STEEL)
        parts += named("antenna", *around(aerial, 4, "z", 45))
    elif style == "drum":
        parts += named(
            "body",
            cylinder(size * 0.55, size * 1.2, CELLS, sides=12),
            cylinder(size * 0.57, size * 0.08, body, sides=24).at(0, size * 1.2, 0),
            cylinder(size * 0.57, size * 0.08, body, sides=24).at(0, -size * 0.08, 0),
            *(torus(size * 0.555, size * 0.02, body, 6, 24).at(0, size * f, 0) for f in (0.3, 0.6, 0.9)),
        )
        parts += moved(turned(dish(size * 0.5, WHITE), "x", -90 + between(rng, 0, 50)), y=size * 1.55) + named(
            "mast", cylinder(size * 0.06, size * 0.4, IRON).at(0, size * 1.2, 0)
        )
        dishes, body = 1, CELLS
    elif style == "telescope":
        tube_paint = STEEL if chance(rng) else body
        parts += named(
            "body",
            cylinder(size * 0.45, size * 2.2, tube_paint).turn("x", 90),
            cylinder(size * 0.62, size * 1.0, tube_paint).turn("x", 90).at(0, 0, -size * 0.95),
            *(torus(size * 0.46, size * 0.02, IRON, 6, 32).turn("x", 90).at(0, 0, size * f) for f in (0.4, 0.9, 1.4, 1.9)),
        )
        lid = cylinder(size * 0.46, size * 0.05, tube_paint).turn("x", 20).at(0, size * 0.42, size * 2.25)
        parts += named("lid", lid) + named("lens", cylinder(size * 0.4, 0.02, PANE).turn("x", 90).at(0, 0, size * 2.2))
        body = tube_paint
    else:
        wide = size * (0.55 if style == "cube" else 0.85)
        parts += named(
            "body",
            box(wide, wide * (1 if style == "cube" else 1.3), wide, body).at(0, -wide * 0.6, 0),
            *(
                box(wide * 1.03, 0.05, wide * 1.03, IRON).at(0, -wide * 0.6 + y * wide, 0)
                for y in ((0, 0.95) if style == "cube" else (0, 0.6, 1.25))
            ),
        )
        if style == "box":
            dishes = int(rng.integers(1, 3))
            parts += moved(dish(size * 0.55, WHITE), z=wide * 0.55)
            if dishes == 2:
                parts += moved(turned(dish(size * 0.36, WHITE), "x", -90), y=wide * 0.78)
        parts += named(
            "thruster",
            *(cylinder(0.12, 0.2, IRON, 0.06).at(x * wide * 0.25, -wide * 0.6 - 0.2, z * wide * 0.25) for x in (-1, 1) for z in (-1, 1)),
        )
        parts += named(
            "antenna",
            *(rod((x * wide * 0.4, wide * 0.6, -wide * 0.3), (x * wide * 0.7, wide * 1.5, -wide * 0.5), 0.02, STEEL) for x in (-1, 1)),
        )
    if wings:
        long, wide_w, cells = size * between(rng, 1.7, 2.8), size * between(rng, 0.7, 1.0), int(rng.integers(3, 6))
        arm_long = size * (0.6 if style == "telescope" else 0.3)
        start = size * (0.4 if style != "cube" else 0.28)
        wing_parts = moved(turned(panel(long, wide_w, cells, STEEL), "x", between(rng, -35, 35)), x=start + arm_long)
        parts += [p for part in wing_parts for p in both(part)] + named(
            "arm", *both(rod((start * 0.6, 0, 0), (start + arm_long, 0, 0), 0.05, STEEL))
        )
    has, lacks = features(("solar panels", wings), ("a dish", dishes == 1), ("two dishes", dishes == 2), ("long antennas", style == "ball"))
    lacks = tuple(w for w in lacks if w != "two dishes" and not (w == "a dish" and dishes))
    return Build(
        parts,
        detail="with two solar panels" if wings else "with long antennas" if style == "ball" else "with a dish",
        body=body,
        variant=style,
        has=has,
        lacks=lacks,
    )


def flying_saucer(rng: Rng) -> Build:
    """Dome on a disc, flat disc with a rim of lamps, top hat, two-storey, with a beam; on three legs or floating."""
    style = pick(rng, "domed", "domed", "lamp rim", "top hat", "layered", "with a beam")
    paint = draw(rng, pick(rng, "grey", "grey", "white", "blue", "green", "purple"), "metal")
    glow = draw(rng, pick(rng, "yellow", "green", "red", "turquoise", "orange"), "glass")
    r, thick = between(rng, 2.6, 3.4), between(rng, 0.55, 0.85)
    half = spline(
        [
            (r * 0.3, -thick * 0.9),
            (r * 0.65, -thick * 0.62),
            (r * 0.97, -thick * 0.06),
            (r, 0),
            (r * 0.97, thick * 0.06),
            (r * 0.6, thick * 0.5),
            (r * 0.36, thick * 0.8),
        ],
        36,
    )
    parts = named("disc", lathe(joined((0, half[0, 1]), half, (0, half[-1, 1])), paint, 48))
    top = thick * 0.78
    lens = draw(rng, pick(rng, "turquoise", "green", "blue"), "glass") if chance(rng, 0.6) else PANE
    if style == "top hat":
        parts += named(
            "cabin",
            lathe([(0, 0), (r * 0.4, 0), (r * 0.34, r * 0.32), (r * 0.28, r * 0.38), (0, r * 0.4)], paint, 36).at(0, top - 0.03, 0),
            *(box(0.26, 0.22, 0.1, glow).at(0, 0, r * 0.36).turn("y", a).at(0, top + r * 0.1, 0) for a in range(0, 360, 36)),
        )
    elif style == "layered":
        parts += named(
            "cabin",
            lathe([(0, 0), (r * 0.55, 0), (r * 0.6, 0.15), (r * 0.45, 0.42), (0, 0.45)], lighter(paint, -0.2), 40).at(0, top * 0.7, 0),
        )
        parts += named("dome", ellipsoid(r * 0.3, r * 0.3, r * 0.3, lens).at(0, top * 0.7 + 0.4, 0))
    else:
        parts += named("dome", ellipsoid(r * 0.38, r * 0.38, r * 0.38, lens).at(0, top - 0.05, 0)) + named(
            "ring", torus(r * 0.38, 0.07, STEEL, 8, 40).at(0, top, 0)
        )
    lamps = int(rng.integers(8, 17))
    at = 0.8 if style != "lamp rim" else 0.93
    y = float(np.interp(at, [0.6, 0.97], [thick * 0.5, thick * 0.06]))
    parts += named("lamp", *around(ball(0.16 if style == "lamp rim" else 0.13, glow, 8, 12).at(r * at, y, 0), lamps))
    if style == "lamp rim":
        parts += named("rim", torus(r, 0.1, STEEL, 8, 48))
    parts += named("engine", lathe([(0, 0), (r * 0.28, 0), (r * 0.34, 0.25), (0, 0.25)], IRON, 32).at(0, -thick * 0.9 - 0.2, 0))
    legs = style != "with a beam" and chance(rng, 0.6)
    if legs:
        leg = [
            rod((r * 0.45, -thick * 0.7, 0), (r * 0.68, -thick * 0.9 - 1.2, 0), 0.07, STEEL),
            cylinder(0.26, 0.08, IRON, sides=20).at(r * 0.68, -thick * 0.9 - 1.28, 0),
            rod((r * 0.62, -thick * 0.6, 0), (r * 0.64, -thick * 0.9 - 0.9, 0), 0.035, STEEL),
        ]
        parts += named("leg", *(p for part in leg for p in around(part, 3, start=30)))
    if style == "with a beam":
        parts += named(
            "beam", lathe([(0, 0), (r * 0.75, 0), (r * 0.25, r * 1.2), (0, r * 1.2)], lighter(glow, 0.4), 32).at(0, -thick - r * 1.2, 0)
        )
    antenna = chance(rng, 0.5)
    if antenna:
        peak = top + r * {"top hat": 0.4, "layered": 0.27}.get(style, 0.36) + (0.3 if style == "layered" else 0)
        parts += named("antenna", rod((0, peak - 0.15, 0), (0, peak + 0.5, 0), 0.03, STEEL), ball(0.09, glow).at(0, peak + 0.5, 0))
    has, lacks = features(
        ("a dome", style != "top hat"),
        ("three legs", legs),
        ("a beam of light", style == "with a beam"),
        ("an antenna", antenna),
        ("lamps", True),
    )
    lacks = tuple("legs" if w == "three legs" else w for w in lacks)
    return Build(parts, ("round",), detail="on three legs" if legs else "", body=paint, variant=style, has=has, lacks=lacks)


def space_shuttle(rng: Rng) -> Build:
    """Orbiter alone, with open bay doors, upright on its tank with boosters, small one on a plain tank."""
    style = pick(rng, "orbiter", "orbiter", "open bay", "launch stack", "with tank")
    white, dark = Paint(np.array((0.94, 0.94, 0.93)), "metal"), Paint(np.array((0.12, 0.12, 0.13)), "ceramic")
    parts = _orbiter(white, dark, open_bay=style == "open bay")
    if style == "open bay" and chance(rng, 0.6):
        load = [
            cylinder(0.9, 4.0, Paint(np.array((0.82, 0.68, 0.3)), "metal"), sides=20).turn("x", 90).at(0, 1.0, -4.5),
            box(1.5, 0.05, 3.0, PANE).at(0, 1.95, -2.5),
        ]
        parts += named("satellite", *load)
    stack = style in ("launch stack", "with tank")
    if stack:
        foam = draw(rng, "orange", "metal") if chance(rng, 0.8) else white
        tank = lathe([(0, -17), (2.0, -16.6), (3.0, -15), (3.0, 9), (2.6, 12), (1.5, 15.5), (0.3, 17.5), (0, 17.5)], foam, 36).turn("x", 90)
        parts += named("tank", tank.at(0, -4.9, 3.0))
        if style == "launch stack":
            booster = lathe([(0, -17), (1.5, -17), (1.0, -15.2), (1.15, -15), (1.15, 11), (0.1, 14), (0, 14)], white, 24).turn("x", 90)
            band = cylinder(1.18, 0.4, dark, sides=24).turn("x", 90)
            parts += named("booster", *both(booster.at(4.2, -4.9, 0.5)), *(p for z in (-9, 5) for p in both(band.at(4.2, -4.9, z))))
        parts = turned(parts, "x", -90)
    has, lacks = features(("open bay doors", style == "open bay"), ("two boosters", style == "launch stack"), ("a fuel tank", stack))
    return Build(
        parts,
        ("tall",) if stack else (),
        detail="with boosters" if style == "launch stack" else "",
        body=white if not stack else None,
        named=not stack,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _orbiter(white: Paint, dark: Paint, *, open_bay: bool) -> list[Part]:
    h = 9.0
    body = fuselage(
        [
            (-h, 1.9, 1.9, 0.2),
            (-h * 0.5, 1.9, 1.85, 0.1),
            (h * 0.4, 1.9, 1.8, 0.1),
            (h * 0.72, 1.5, 1.45, -0.1),
            (h * 0.95, 0.75, 0.7, -0.6),
            (h * 1.04, 0.05, 0.05, -0.75),
        ],
        white,
    )
    belly = fuselage([(-h, 1.9, 0.5, 0), (h * 0.4, 1.9, 0.5, 0), (h * 0.75, 1.45, 0.5, 0.2), (h * 1.045, 0.05, 0.05, 0.6)], dark, 20).at(
        0, -1.4, 0
    )
    parts = named("fuselage", body, belly) + named("nose", ellipsoid(0.78, 0.6, 0.7, dark).at(0, -0.68, h * 0.92))
    parts += named(
        "wing",
        *both(wing(9.5, 2.6, 6.0, 3.2, 0.2, 0.05, white).at(0.6, -1.3, -h * 0.42)),
        *both(wing(9.2, 2.5, 5.9, 3.2, 0.2, 0.045, dark).at(0.6, -1.42, -h * 0.42)),
        *both(wing(3.0, 0.8, 2.4, 2.2, 0, 0.06, white).at(0.9, -1.25, h * 0.2)),
    )
    parts += named(
        "fin",
        wing(3.6, 1.9, 4.2, 2.6, 0, 0.09, white).turn("z", 90).at(0, 1.6, -h * 0.8),
        box(0.18, 2.6, 0.3, dark).turn("x", -32).at(0, 2.4, -h * 0.8 - 2.1),
    )
    parts += named("engine pod", *both(ellipsoid(0.9, 0.85, 2.2, white).at(1.3, 1.5, -h * 0.8)))
    nozzle = lathe([(0, 0), (0.9, 0), (0.8, 0.5), (0.35, 1.5), (0, 1.5)], Paint(np.array((0.2, 0.2, 0.21)), "metal"), 24).turn("x", 90)
    parts += named("engine", nozzle.at(0, 1.0, -h - 1.3), *both(nozzle.at(0.95, -0.6, -h - 1.3)))
    parts += named(
        "window",
        *both(box(0.55, 0.45, 0.12, PANE).turn("x", -50).at(0.34, 1.02, h * 0.7)),
        *both(box(0.4, 0.45, 0.12, PANE).turn("x", -50).turn("y", 35).at(0.92, 0.85, h * 0.66)),
    )
    if open_bay:
        parts += named(
            "bay", box(2.6, 0.06, 10.0, dark).at(0, 1.88, -1.6), *both(box(0.08, 2.1, 10.0, white).turn("z", -35).at(1.55, 1.7, -1.6))
        )
    else:
        parts += named(
            "bay door",
            box(0.07, 0.05, 10.5, dark).at(0, 1.9, -1.6),
            *(box(1.5, 0.05, 0.06, dark).at(0, 1.88, -1.6 + z) for z in (-5.2, 5.2)),
        )
    return parts
