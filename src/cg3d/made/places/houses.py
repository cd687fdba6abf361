"""Buildings: house, castle, lighthouse, windmill, tent, bridge, birdhouse, doghouse. Their door faces +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import BRIGHT, Paint, Rng, bricks, draw, lighter, pick, stone, wood
from cg3d.made.parts import Part, around, both, box, cylinder, extrude, lathe, loft, moved, rod, tube

PANE = Paint(np.array((0.30, 0.42, 0.52)), "glass")
WHITE = Paint(np.array((0.94, 0.94, 0.93)))
FIRE = Paint(np.array((0.96, 0.52, 0.10)))


def gable(width: float, depth: float, high: float, over: float, paint: Paint, thick: float = 0.15) -> Part:
    """Saddle roof, ridge along z, its eaves at y = 0, open below."""
    half = width / 2 + over
    slope = high / (width / 2)
    outer = [(-half, -over * slope), (0, high), (half, -over * slope)]
    inner = [(half, -over * slope - thick), (0, high - thick * 1.2), (-half, -over * slope - thick)]
    return extrude(joined(inner[::-1], outer[::-1]), depth + 2 * over, paint)


def window(width: float, high: float, frame: Paint) -> list[Part]:
    """Framed window in the xy plane, facing +Z, base at y = 0."""
    parts = [box(width, high, 0.06, PANE), *both(box(0.08, high + 0.16, 0.1, frame).at(width / 2, -0.08, 0))]
    parts += [box(width + 0.16, 0.08, 0.1, frame).at(0, y, 0) for y in (-0.08, high)]
    return [*parts, box(0.05, high, 0.09, frame), box(width, 0.05, 0.09, frame).at(0, high / 2, 0)]


def house(rng: Rng) -> Build:
    """Gable or hip roof, one or two storeys, chimney, door, windows; sometimes a porch; or a modern flat roof."""
    style = pick(rng, "gable", "gable", "hip", "flat")
    wall = (
        bricks(rng)
        if chance(rng, 0.25)
        else draw(rng, pick(rng, "white", "beige", "yellow", "blue", "red", "grey", "green", "pink", "orange"))
    )
    roof = draw(rng, pick(rng, *(w for w in ("red", "brown", "grey", "black", "orange", "blue") if w != wall.name)))
    floors = int(rng.integers(1, 3))
    width, depth, tall = between(rng, 6.0, 9.0), between(rng, 5.5, 7.5), 2.8 * floors
    frame, front = WHITE if wall.name != "white" else lighter(roof, 0.0), depth / 2
    parts = [box(width, tall, depth, wall)]
    door = draw(rng, pick(rng, "brown", "red", "blue", "green", "black"))
    parts += [
        box(1.0, 2.1, 0.1, door).at(0, 0, front),
        box(1.3, 2.25, 0.06, frame).at(0, 0, front),
        box(1.6, 0.15, 0.8, stone(rng)).at(0, 0, front + 0.4),
    ]
    parts.append(rod((0.35, 1.0, front + 0.06), (0.35, 1.0, front + 0.12), 0.05, Paint(np.array((0.85, 0.7, 0.3)))))
    for level in range(floors):
        for x in (-width * 0.3, width * 0.3) if level == 0 else (-width * 0.3, 0, width * 0.3):
            pane = window(1.1, 1.2, frame)
            parts += moved(pane, x, 2.8 * level + 0.95, front + 0.01) + moved(pane, x, 2.8 * level + 0.95, -front - 0.01)
        for s in (-1, 1):
            side = [p.turn("y", 90 * s) for p in window(1.1, 1.2, frame)]
            parts += moved(side, s * (width / 2 + 0.01), 2.8 * level + 0.95, -depth * 0.22) + moved(
                side, s * (width / 2 + 0.01), 2.8 * level + 0.95, depth * 0.22
            )
    parts += moved(_roof(rng, style, width, depth, wall, roof), y=tall)
    if style != "flat":
        parts.append(box(0.7, between(rng, 2.6, 3.2), 0.7, bricks(rng)).at(width * 0.27, tall, -depth * 0.15))
    if chance(rng, 0.3):
        parts += [
            *both(box(0.14, 2.4, 0.14, frame).at(1.4, 0, front + 1.4)),
            box(3.2, 0.14, 1.7, roof).at(0, 2.4, front + 0.85),
            box(3.2, 0.15, 1.7, stone(rng)).at(0, 0, front + 0.85),
        ]
    detail = f"with a {roof.name} roof"
    return Build(parts, ("modern",) if style == "flat" else (), detail, wall)


def _roof(rng: Rng, style: str, width: float, depth: float, wall: Paint, roof: Paint) -> list[Part]:
    high = between(rng, 1.8, 2.8)
    if style == "flat":
        return [
            box(width + 0.5, 0.3, depth + 0.5, roof),
            box(width * 0.5, 0.9, depth * 0.5, wall).at(width * 0.15, 0.3, 0),
            box(width * 0.55, 0.2, depth * 0.55, roof).at(width * 0.15, 1.2, 0),
        ]
    if style == "hip":
        a, b, ridge = width / 2 + 0.4, depth / 2 + 0.4, max(0.3, (width - depth) / 2 + 0.8)
        low = np.array([(-a, 0, b), (a, 0, b), (a, 0, -b), (-a, 0, -b)])
        top = np.array([(-ridge, high, 0.05), (ridge, high, 0.05), (ridge, high, -0.05), (-ridge, high, -0.05)])
        return [loft(np.array([low - (0, 0.12, 0), low, top]), roof)]
    gables = extrude([(-width / 2, 0), (width / 2, 0), (0, high - 0.1)], depth - 0.02, wall)
    return [gables, gable(width, depth, high, 0.45, roof).at(0, 0.05, 0)]


def castle(rng: Rng) -> Build:
    """Round or square tower with battlements, or a small castle with four towers and a gate."""
    paint = stone(rng)
    roof = draw(rng, pick(rng, "red", "blue", "purple", "green", "grey"))
    dark = Paint(np.array((0.12, 0.11, 0.10)))

    def tower(r: float, tall: float, cone: bool) -> list[Part]:
        parts = [cylinder(r, tall, paint, sides=28), cylinder(r * 1.14, tall * 0.08, paint, sides=28).at(0, tall, 0)]
        parts += [box(0.12, tall * 0.12, 0.1, dark).at(0, tall * f, r) for f in (0.45, 0.72)]
        if cone:
            return [*parts, lathe([(0, 0), (r * 1.25, 0), (0.01, r * 2.6), (0, r * 2.6)], roof, 28).at(0, tall * 1.08, 0)]
        return parts + [p.at(0, tall * 1.08, 0) for p in around(box(r * 0.36, r * 0.4, r * 0.22, paint).at(0, 0, r * 1.02), 9)]

    if chance(rng, 0.3):
        r = between(rng, 1.5, 2.2)
        cone = chance(rng)
        body = tower(r, between(rng, 5, 7.5), cone)
        gate = extrude(joined((-0.5, 0), (0.5, 0), arc(0, 1.2, 0.5, 0, 180, 12)), 0.3, wood(rng)).at(0, 0, r)
        return Build([*body, gate], ("round",), f"tower with a {roof.name} roof" if cone else "tower with battlements", paint)
    size, tall, r = between(rng, 3.5, 4.6), between(rng, 2.2, 2.8), between(rng, 0.85, 1.1)
    cone = chance(rng, 0.6)
    parts = [q for sx in (-1, 1) for sz in (-1, 1) for q in moved(tower(r, tall * 1.6, cone), sx * size, 0, sz * size)]
    wall = [box(2 * size, tall, 0.6, paint), *(box(0.4, 0.4, 0.6, paint).at(x, tall, 0) for x in np.arange(-size + 1.2, size - 1.0, 0.8))]
    parts += [p.turn("y", 90 * k) for k in range(4) for p in moved(wall, z=size)]
    parts += [
        extrude(joined((-0.8, 0), (0.8, 0), arc(0, 1.2, 0.8, 0, 180, 14)), 0.3, wood(rng)).at(0, 0, size + 0.3),
        box(2.6, tall * 1.5, 2.2, paint).at(0, 0, -size * 0.1),
        *moved(tower(r * 0.9, tall * 2.2, cone), 0, 0, -size * 0.35),
    ]
    return Build(parts, (), f"with {roof.name} tower roofs" if cone else "with four towers", paint)


def lighthouse(rng: Rng) -> Build:
    """Tapered tower with stripes, gallery, lamp room and cap."""
    word = pick(rng, "red", "red", "blue", "black", "green")
    band = draw(rng, word)
    tall, low, high = between(rng, 9, 13), between(rng, 1.5, 1.9), between(rng, 0.9, 1.1)
    rows = int(rng.integers(4, 7))
    parts = []
    for i in range(rows):
        a, b = (low + (high - low) * k / rows for k in (i, i + 1))
        parts.append(cylinder(a, tall / rows, band if i % 2 == 0 else WHITE, b, 36).at(0, tall * i / rows, 0))
    iron = Paint(np.array((0.2, 0.2, 0.22)), "metal")
    rail = around(rod((high * 1.4, 0, 0), (high * 1.4, 0.7, 0), 0.04, iron), 12) + [
        tube(np.column_stack([circle(high * 1.4, 28)[:, 0], np.full(28, 0.7), circle(high * 1.4, 28)[:, 1]]), 0.04, iron, 6, closed=True)
    ]
    parts += [
        cylinder(high * 1.5, 0.2, iron).at(0, tall, 0),
        *moved(rail, y=tall + 0.2),
        cylinder(high * 0.75, 1.3, Paint(np.array((0.97, 0.92, 0.62)), "glass"), sides=12).at(0, tall + 0.2, 0),
    ]
    parts += [p.at(0, tall + 0.2, 0) for p in around(box(0.08, 1.3, 0.08, iron).at(high * 0.75, 0, 0), 6)] + [
        lathe([(0, 0), (high, 0), (0.1, 0.9), (0, 1.0)], band).at(0, tall + 1.5, 0),
        box(0.8, 1.7, 0.3, iron).at(0, 0, low - 0.1),
    ]
    return Build(parts, ("tall", "striped"), "", band)


def windmill(rng: Rng) -> Build:
    """Tapered tower with a cap and four lattice sails; or a modern wind turbine."""
    if chance(rng, 0.3):
        tall, r = between(rng, 18, 26), between(rng, 8, 11)
        blade = [box(0.5, r, 0.1, WHITE).shaped(lambda x, y, z: (x * (1.25 - y / r), y, z)).at(0, 0.3, 0)]
        hub = [
            cylinder(0.5, 2.4, WHITE).turn("x", 90).at(0, 0, -1.6),
            lathe([(0, 0), (0.5, 0), (0.3, 0.5), (0, 0.7)], WHITE).turn("x", 90).at(0, 0, 0.8),
        ]
        return Build(
            [cylinder(0.7, tall, WHITE, 0.35), *moved([*hub, *moved(around(blade[0], 3, "z", 20), z=0.9)], y=tall)],
            ("modern",),
            "with three blades",
        )
    wall = draw(rng, pick(rng, "white", "beige", "brown", "red", "grey"))
    roof, pole = draw(rng, pick(rng, "brown", "red", "black", "blue")), wood(rng, grain=False)
    tall, low, high = between(rng, 6, 8), between(rng, 2.0, 2.5), between(rng, 1.2, 1.5)
    parts = [
        cylinder(low, tall, wall, high, 8 if chance(rng) else 32),
        lathe([(0, 0), (high * 1.15, 0), (high * 0.8, high * 0.7), (0, high * 1.2)], roof).at(0, tall, 0),
        box(0.9, 1.9, 0.4, pole).at(0, 0, low - 0.25),
    ]
    parts += [box(0.7, 0.8, 0.3, PANE).at(0, tall * f, low + (high - low) * f - 0.14) for f in (0.42, 0.7)]
    reach, axis = tall * 0.62, tall + 0.3
    sail: list[Part] = [box(0.14, reach, 0.14, pole)]
    canvas = WHITE if chance(rng, 0.6) else pole
    sail += [box(0.9, 0.06, 0.06, canvas).at(0.5, reach * f, 0) for f in np.linspace(0.2, 0.97, 9)] + [
        box(0.06, reach * 0.78, 0.06, canvas).at(x, reach * 0.2, 0) for x in (0.35, 0.65, 0.93)
    ]
    start = between(rng, 0, 60)
    parts += [p.at(0, axis, high + 0.6) for q in sail for p in around(q, 4, "z", start)] + [
        cylinder(0.18, high + 0.5, pole).turn("x", 90).at(0, axis, 0.3)
    ]
    return Build(parts, (), "with four sails", wall)


def tent(rng: Rng) -> Build:
    """Ridge tent, dome, or tipi."""
    paint = draw(rng, pick(rng, *BRIGHT, "beige"), "fabric")
    pole, dark = wood(rng, grain=False), lighter(paint, -0.65)
    style = pick(rng, "ridge", "dome", "tipi")
    if style == "ridge":
        return _ridge_tent(rng, dark, paint, pole)
    if style == "dome":
        r = between(rng, 1.1, 1.5)
        t = np.linspace(0, np.pi / 2, 12)
        shell = lathe(joined((0, 0), np.stack([r * np.cos(t), r * 0.85 * np.sin(t)], 1)), paint, 32)
        hoops = [
            tube(np.column_stack([np.cos(a) * r * 1.01, np.sin(a) * r * 0.86, 0 * a]), 0.025, lighter(paint, -0.4), 8).turn("y", d)
            for a in [np.linspace(0, np.pi, 30)]
            for d in (45, -45)
        ]
        gate = extrude(joined((-0.42, 0), (0.42, 0), arc(0, 0.45, 0.42, 0, 180, 14)), 0.3, dark).turn("x", -14).at(0, 0.02, r * 0.86)
        return Build([shell, *hoops, gate], ("dome",), "with a door", paint)
    r, tall = between(rng, 1.2, 1.6), between(rng, 2.4, 3.0)
    parts = [
        lathe([(0, 0), (r, 0), (0.12, tall), (0, tall)], paint, 14),
        *around(rod((r * 0.1, tall * 0.97, 0), (-r * 0.28, tall * 1.25, 0), 0.025, pole), 7),
    ]
    parts += [extrude([(-0.38, 0), (0.38, 0), (0, 1.25)], 0.25, dark).turn("x", -np.degrees(np.arctan(r / tall))).at(0, 0.02, r * 0.93)]
    return Build(parts, ("pointed",), "with poles", paint)


def _ridge_tent(rng: Rng, dark: Paint, paint: Paint, pole: Paint) -> Build:
    width, tall, long = between(rng, 1.7, 2.3), between(rng, 1.3, 1.7), between(rng, 2.2, 2.8)
    line = joined((-width / 2, 0), (0, tall), (width / 2, 0), (width / 2 - 0.05, 0), (0, tall - 0.07), (-width / 2 + 0.05, 0))
    parts = [
        extrude(line, long, paint),
        extrude([(-width / 2 + 0.05, 0), (width / 2 - 0.05, 0), (0, tall - 0.06)], 0.02, paint).at(0, 0, -long / 2 + 0.05),
    ]
    flap = extrude([(-width / 2 + 0.04, 0), (-width * 0.2, 0), (0, tall - 0.06)], 0.02, lighter(paint, 0.2)).at(0, 0, long / 2 - 0.05)
    ropes = [rod((0, tall, s * long / 2), (0, 0, s * (long / 2 + 0.9)), 0.012, pole) for s in (-1, 1)]
    return Build(
        [
            *parts,
            *both(flap),
            rod((0, 0, long / 2 - 0.02), (0, tall + 0.08, long / 2 - 0.02), 0.025, pole),
            *ropes,
            box(width - 0.1, 0.02, long - 0.05, dark),
        ],
        (),
        "with an open front",
        paint,
    )


def bridge(rng: Rng) -> Build:
    """Arched stone bridge, plank bridge with rails, or suspension bridge."""
    style = pick(rng, "stone", "plank", "suspension")
    if style == "stone":
        return _stone_bridge(rng)
    if style == "plank":
        return _plank_bridge(rng)
    paint, long = draw(rng, pick(rng, "red", "orange", "grey", "blue", "green"), "metal"), between(rng, 60, 90)
    tall, wide, span = long * 0.24, long * 0.09, long * 0.28
    parts = [box(long, 0.9, wide, Paint(np.array((0.35, 0.35, 0.36)), "concrete")).at(0, tall * 0.3, 0)]
    for s in (-1, 1):
        parts += [
            *both(box(1.6, tall, 1.6, paint).at(s * span, 0, wide / 2 + 0.6), "z"),
            *(box(1.2, 1.2, wide + 1, paint).at(s * span, tall * f, 0) for f in (0.62, 0.93)),
        ]
        side = np.linspace(0, 1, 12)
        parts += both(
            tube(
                np.column_stack([s * (span + (long / 2 - span) * side), tall * (1 - 0.68 * side**0.8), np.full(12, wide / 2 + 0.6)]),
                0.28,
                paint,
                6,
            ),
            "z",
        )
    x = np.linspace(-span, span, 25)
    y = tall * (0.4 + 0.6 * (x / span) ** 2)
    parts += both(tube(np.column_stack([x, y, np.full(25, wide / 2 + 0.6)]), 0.28, paint, 6), "z")
    parts += [
        q
        for a, b in zip(x[2:-2], y[2:-2])
        for q in both(rod((a, tall * 0.3, wide / 2 + 0.6), (a, b, wide / 2 + 0.6), 0.12, paint, sides=6), "z")
    ]
    return Build(parts, ("suspension",), "with two towers", paint)


def _stone_bridge(rng: Rng) -> Build:
    paint, long, wide, high = stone(rng), between(rng, 8, 11), between(rng, 2.2, 3.0), between(rng, 1.8, 2.4)
    x = np.linspace(-long / 2, long / 2, 24)
    deck = np.stack([x, 0.5 + high * (1 - (2 * x / long) ** 2)], 1)
    under = arc(0, 0, long * 0.3, 180, 0, 20) * (1, high / (long * 0.3) * 0.92)
    side = joined((-long / 2, 0), under, (long / 2, 0), deck[::-1])
    rails = joined(deck, deck[::-1] + (0, 0.55))
    return Build(
        [extrude(side, wide, paint), *both(extrude(rails, 0.25, lighter(paint, -0.12)).at(0, 0, wide / 2 - 0.12), "z")],
        ("arched",),
        "",
        paint,
    )


def _plank_bridge(rng: Rng) -> Build:
    paint, long, wide = wood(rng), between(rng, 4, 6), between(rng, 1.3, 1.7)
    x = np.linspace(-long / 2, long / 2, int(long / 0.2))
    y = 0.3 + 0.5 * (1 - (2 * x / long) ** 2)
    parts = [box(0.17, 0.05, wide, paint).at(a, b, 0) for a, b in zip(x, y)]
    for height in (0.45, 0.85):
        parts += both(tube(np.column_stack([x, y + height, np.full(len(x), wide / 2 - 0.05)]), 0.035, paint, 8), "z")
    parts += [
        q
        for a, b in list(zip(x, y))[:: max(1, len(x) // 6)]
        for q in both(box(0.09, 0.95, 0.09, paint).at(a, b - 0.05, wide / 2 - 0.05), "z")
    ]
    return Build(
        [*parts, *both(tube(np.column_stack([x, y - 0.06, np.full(len(x), wide / 2 - 0.15)]), 0.07, paint, 8), "z")],
        (),
        "with railings",
        paint,
    )


def birdhouse(rng: Rng) -> Build:
    """Little box with a round hole, perch and roof, on a post or with a hanger."""
    wall, roof = (
        draw(rng, pick(rng, *BRIGHT, "white", "brown"), "wooden"),
        draw(rng, pick(rng, "red", "brown", "blue", "green", "grey"), "wooden"),
    )
    width, tall, depth = between(rng, 0.15, 0.2), between(rng, 0.18, 0.24), between(rng, 0.15, 0.2)
    hole = Paint(np.array((0.08, 0.07, 0.06)))
    body = extrude([(-width / 2, 0), (width / 2, 0), (width / 2, tall), (0, tall + width * 0.5), (-width / 2, tall)], depth, wall)
    parts = [
        body,
        gable(width, depth, width * 0.5, 0.04, roof, 0.015).at(0, tall + 0.015, 0),
        cylinder(width * 0.17, 0.012, hole).turn("x", 90).at(0, tall * 0.68, depth / 2 - 0.004),
        rod((0, tall * 0.38, depth / 2), (0, tall * 0.38, depth / 2 + 0.06), 0.006, wood(rng)),
    ]
    if chance(rng, 0.6):
        return Build([*moved(parts, y=1.2), box(0.06, 1.2, 0.06, wood(rng))], (), "on a post", wall)
    return Build([*parts, box(width * 1.2, 0.015, depth * 1.3, roof)], (), "with a round hole", wall)


def doghouse(rng: Rng) -> Build:
    """Kennel with an arched entrance."""
    wall = wood(rng) if chance(rng) else draw(rng, pick(rng, *BRIGHT), "wooden")
    roof = draw(rng, pick(rng, *(w for w in ("red", "blue", "green", "grey", "brown") if w != wall.name)))
    width, tall, depth = between(rng, 0.7, 0.9), between(rng, 0.55, 0.65), between(rng, 0.85, 1.05)
    body = extrude([(-width / 2, 0), (width / 2, 0), (width / 2, tall), (0, tall + width * 0.45), (-width / 2, tall)], depth, wall)
    hole = extrude(
        joined((-width * 0.24, 0), (width * 0.24, 0), arc(0, tall * 0.62, width * 0.24, 0, 180, 16)),
        0.03,
        Paint(np.array((0.09, 0.07, 0.06))),
    )
    return Build(
        [
            body.at(0, 0.04, 0),
            box(width + 0.06, 0.05, depth + 0.06, wall),
            gable(width, depth, width * 0.45, 0.09, roof, 0.04).at(0, tall + 0.08, 0),
            hole.at(0, 0.06, depth / 2),
            extrude(rectangle(0.3, 0.09, 0.02), 0.02, WHITE).at(0, tall + 0.1, depth / 2 + 0.005),
        ],
        (),
        f"with a {roof.name} roof",
        wall,
    )
