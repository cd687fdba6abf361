"""Larger road vehicles: pickup truck, truck, bus, tractor. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, extrude, moved, rod, rounded, torus
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, TAILLIGHT, cabin, lower_body, truck_cab, wheels


def pickup(rng: Rng) -> Build:
    """Cab in front, open bed behind."""
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "metal")
    length, width, radius, belt = between(rng, 4.9, 5.4), between(rng, 1.8, 1.95), 0.39, 1.05
    tall, half, base = between(rng, 1.72, 1.85), length / 2, length * 0.6
    deck = [(-half, 0.75), (0, 0.75), (0.02, belt), (half * 0.5, belt), (half - 0.1, belt - 0.1), (half, belt - 0.22)]
    parts = [lower_body(length, base, radius, deck, width, paint)]
    parts += cabin((0.05, 0.12), (half * 0.46, half * 0.28), belt, tall, width * 0.94, paint)
    long = half + 0.0
    parts += [
        *both(box(0.08, 0.32, long, paint).at(width / 2 - 0.06, 0.75, -long / 2)),
        box(width * 0.94, 0.32, 0.07, paint).at(0, 0.75, -half + 0.05),
        box(width * 0.9, 0.02, long, IRON).at(0, 0.755, -long / 2),
    ]
    parts += wheels(radius, 0.26, width / 2 - 0.1, [-base / 2, base / 2])
    parts += both(rounded(0.28, 0.16, 0.08, 0.02, HEADLIGHT).at(width * 0.34, belt - 0.34, half - 0.03)) + [
        box(width * 0.5, 0.2, 0.04, IRON).at(0, belt - 0.36, half - 0.02)
    ]
    parts += both(box(0.09, 0.26, 0.05, TAILLIGHT).at(width / 2 - 0.1, 0.76, -half))
    if chance(rng, 0.4):
        load = Paint(np.array((0.62, 0.44, 0.26)), "wooden")
        parts += [box(0.55, 0.5, 0.55, load).at(x, 0.77, z) for x, z in ((-0.4, -half * 0.45), (0.35, -half * 0.62))]
    return Build(parts, detail="with an open bed", body=paint)


def truck(rng: Rng) -> Build:
    """Lorry: box body, tank, tipper, flatbed with logs; cab over engine or with a nose."""
    style = pick(rng, "box", "box", "tank", "tipper", "logs")
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    cargo = draw(rng, pick(rng, "white", "grey", *BRIGHT), "metal") if chance(rng, 0.7) else paint
    width, radius, long = between(rng, 2.3, 2.5), 0.5, between(rng, 4.6, 6.2)
    cab, tall = between(rng, 1.7, 2.0), between(rng, 2.5, 2.9)
    nose = between(rng, 0.9, 1.2) if chance(rng, 0.35) else 0.0
    front = long / 2 + cab + nose
    parts = [box(1.0, 0.22, long + cab + nose - 0.2, IRON).at(0, 0.62, (cab + nose) / 2 + 0.05)]
    parts += _truck_details(rng, cab, cargo, long, nose, paint, style, tall, width)
    rear = [-long / 2 + 0.8, -long / 2 + 1.9] if long > 5 else [-long / 2 + 1.0]
    parts += wheels(radius, 0.4, width / 2 - 0.22, [*rear, front - 0.75])
    detail = {"box": "with a box body", "tank": "with a tank", "tipper": f"with a full {cargo.name} tipper body", "logs": "with logs"}[
        style
    ]
    return Build(parts, detail=detail, body=paint if style in ("logs", "tipper") else None)


def _truck_details(
    rng: Rng, cab: float, cargo: Paint, long: float, nose: float, paint: Paint, style: str, tall: float, width: float
) -> list[Part]:
    parts: list[Part] = []
    parts += truck_cab(width, cab, tall, nose, long / 2 + 0.1, paint)
    bed = 0.9
    if style == "box":
        parts.append(rounded(width + 0.06, between(rng, 2.2, 2.7), long, 0.05, cargo).at(0, bed, 0))
        parts.append(box(width * 0.7, 0.3, long + 0.02, lighter(cargo, -0.25)).at(0, bed - 0.02, 0))
    elif style == "tank":
        r = width * 0.44
        parts += [ellipsoid(r, r * 0.95, 0.35, cargo).at(0, bed + r, z) for z in (-long / 2 + 0.3, long / 2 - 0.3)]
        parts += [
            cylinder(r, long - 0.6, cargo, sides=36).turn("x", 90).scaled(1, 0.95, 1).at(0, bed + r, -long / 2 + 0.3),
            cylinder(0.3, 0.2, IRON).at(0, bed + 1.88 * r, 0),
        ]
        parts += [
            torus(r + 0.01, 0.03, lighter(cargo, -0.3), 8, 36).turn("x", 90).scaled(1, 0.95, 1).at(0, bed + r, z)
            for z in (-long / 4, long / 4)
        ]
    elif style == "tipper":
        wall = [
            box(width, 0.1, long, cargo),
            *both(box(0.1, 1.1, long, cargo).at(width / 2 - 0.05, 0, 0)),
            box(width, 1.5, 0.1, cargo).at(0, 0, long / 2),
            box(width, 1.0, 0.1, cargo).at(0, 0, -long / 2),
        ]
        heap = ellipsoid(width * 0.44, 0.75, long * 0.46, Paint(np.array((0.48, 0.36, 0.24)), "earth")).at(0, 0.75, 0)
        parts += moved([*wall, heap], y=bed)
    else:
        bark = Paint(np.array((0.43, 0.29, 0.18)), "wooden")
        parts += [
            box(width, 0.12, long, IRON).at(0, bed - 0.1, 0),
            *(part for z in (-long * 0.35, long * 0.35) for part in both(box(0.1, 1.4, 0.1, IRON).at(width / 2 - 0.06, bed, z))),
        ]
        spots = [(-0.75, 0.3), (0, 0.3), (0.75, 0.3), (-0.38, 0.88), (0.38, 0.88), (0, 1.4)]
        parts += [cylinder(0.33, long * 1.04, bark, sides=16).turn("x", 90).at(x, bed + y, -long * 0.52) for x, y in spots]
    return parts


def bus(rng: Rng) -> Build:
    """City bus, coach, double decker, school bus."""
    style = pick(rng, "city", "double", "school", "city")
    paint = draw(rng, "yellow", "metal") if style == "school" else draw(rng, pick(rng, *BRIGHT, "red", "white"), "metal")
    length, width = between(rng, 8.5, 11.0), 2.5
    tall = 4.2 if style == "double" else between(rng, 2.9, 3.2)
    half = length / 2
    parts = [rounded(width, tall - 0.35, length, 0.18, paint, 4).at(0, 0.35, 0)]
    rows = [(1.35, 0.85)] if style != "double" else [(1.2, 0.75), (2.85, 0.8)]
    panes = int(length / 1.3)
    for low, high in rows:
        for i in range(panes):
            z = (i - (panes - 1) / 2) * (length - 0.7) / panes
            parts += both(rounded(0.03, high, (length - 0.7) / panes - 0.14, 0.012, PANE, 2).at(width / 2, low, z))
        parts.append(rounded(width * 0.86, high + 0.2, 0.04, 0.015, PANE, 2).at(0, low - 0.1, half))
        parts.append(rounded(width * 0.7, high, 0.04, 0.015, PANE, 2).at(0, low, -half))
    parts.append(box(0.05, 1.75, 0.95, PANE).at(-width / 2, 0.5, half - 0.95))
    base = [-length * 0.28, length * 0.3]
    if style == "school":
        parts += [
            rounded(width * 0.82, 1.05, 1.4, 0.15, paint).at(0, 0.45, half + 0.55),
            box(width + 0.04, 0.08, length * 0.96, IRON).at(0, 1.1, 0),
            box(width * 0.4, 0.5, 0.04, IRON).at(0, 0.7, half + 1.24),
        ]
        base[1] = half + 0.3
    parts += wheels(0.48, 0.3, width / 2 - 0.14, base)
    front = half + (1.22 if style == "school" else 0)
    parts += both(rounded(0.3, 0.2, 0.08, 0.03, HEADLIGHT).at(width * 0.32, 0.75, front)) + both(
        box(0.16, 0.35, 0.05, TAILLIGHT).at(width * 0.4, 0.85, -half)
    )
    parts += [
        box(width, 0.22, 0.12, IRON).at(0, 0.38, front),
        box(1.3, 0.22, 0.05, Paint(np.array((0.95, 0.75, 0.2)))).at(0, tall - 0.3, half - 0.0),
    ]
    return Build(
        parts, ("double-decker",) if style == "double" else ("school",) if style == "school" else ("city",), "with many windows", paint
    )


def tractor(rng: Rng) -> Build:
    """Two large and two small wheels, bonnet, cab or roll bar, exhaust."""
    paint = draw(rng, pick(rng, "green", "red", "blue", "orange", "yellow"), "metal")
    rim = draw(rng, pick(rng, "yellow", "red", "white", "grey"), "metal")
    large, small = between(rng, 0.75, 0.9), between(rng, 0.38, 0.48)
    parts = [
        rounded(0.75, 0.75, 1.7, 0.12, paint).at(0, 0.75, 0.95),
        box(0.55, 0.35, 2.9, IRON).at(0, 0.5, 0.3),
        box(0.55, 0.5, 0.05, IRON).at(0, 0.85, 1.8),
    ]
    parts += wheels(large, 0.45, 0.75, [-0.65], rim) + wheels(small, 0.28, 0.66, [1.35], rim)
    parts += both(
        extrude(joined(arc(0, 0, large + 0.14, 20, 165, 14), arc(0, 0, large + 0.07, 165, 20, 14)), 0.5, paint)
        .turn("y", -90)
        .at(0.75, large, -0.65)
    )
    parts += both(ball(0.1, HEADLIGHT).scaled(1, 1, 0.5).at(0.24, 1.32, 1.78)) + [cylinder(0.05, 0.8, IRON).at(0.22, 1.45, 0.9)]
    if chance(rng, 0.6):
        parts += [
            box(1.2, 0.9, 1.1, PANE).at(0, 1.35, -0.5),
            rounded(1.4, 0.12, 1.35, 0.05, paint).at(0, 2.25, -0.5),
            *(part for z in (-1.05, 0.05) for part in both(box(0.08, 1.0, 0.08, paint).at(0.6, 1.3, z))),
        ]
        parts.append(box(1.2, 0.6, 1.1, paint).at(0, 0.8, -0.5))
        return Build(parts, detail="with a cab", body=paint)
    dark = lighter(paint, -0.6)
    parts += [
        rounded(0.5, 0.1, 0.45, 0.04, dark).at(0, 1.15, -0.6),
        rounded(0.5, 0.4, 0.1, 0.04, dark).at(0, 1.2, -0.85),
        box(1.0, 0.5, 0.9, paint).at(0, 0.65, -0.5),
    ]
    parts += [
        torus(0.2, 0.022, IRON).turn("x", 55).at(0, 1.6, -0.05),
        rod((0, 1.3, 0.15), (0, 1.58, -0.05), 0.02, IRON),
        *both(rod((0.5, 0.9, -1.0), (0.5, 2.1, -1.0), 0.035, IRON)),
        rod((-0.5, 2.1, -1.0), (0.5, 2.1, -1.0), 0.035, IRON),
    ]
    return Build(parts, detail="with an open seat", body=paint)
