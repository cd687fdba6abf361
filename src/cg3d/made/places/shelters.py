"""Tent, birdhouse and doghouse."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, both, box, corners, cylinder, extrude, lathe, loft, moved, named, rod, torus, tube
from cg3d.made.places.houses import gable
from cg3d.made.places.surfaces import HOLE, WHITE
from cg3d.made.places.telling import counted, told


def tent(rng: Rng) -> Build:
    """Ridge tent, dome, tipi, tunnel tent, pavilion for parties."""
    paint = draw(rng, pick(rng, *BRIGHT, "beige"), "fabric")
    pole, dark = wood(rng, grain=False), lighter(paint, -0.65)
    style = pick(rng, "ridge", "ridge", "dome", "tipi", "tunnel", "pavilion")
    if style == "ridge":
        return _ridge_tent(rng, dark, paint, pole)
    if style == "pavilion":
        return _pavilion(rng, paint)
    lacks = tuple(p for p in ("ropes", "poles at the top", "a flag on top") if not (style == "tipi" and "poles" in p))
    if style == "dome":
        r = between(rng, 1.1, 1.5)
        shell = lathe(joined((0, 0), arc(0, 0, r, 0, 90, 11) * (1, 0.85)), paint, 32)
        a = np.linspace(0, np.pi, 30)
        hoop = np.column_stack([np.cos(a) * r * 1.01, np.sin(a) * r * 0.86, 0 * a])
        gate = extrude(joined((-0.42, 0), (0.42, 0), arc(0, 0.45, 0.42, 0, 180, 14)), 0.3, dark).turn("x", -14).at(0, 0.02, r * 0.86)
        rim = np.array([*((x, y, 0) for x, y in joined((-0.42, 0), arc(0, 0.45, 0.42, 180, 0, 14), (0.42, 0)))])
        zip_ = tube(rim, 0.025, lighter(paint, 0.4), 6).turn("x", -14).at(0, 0.02, r * 0.86 + 0.16)
        parts = named("cloth", shell) + named("pole", *(tube(hoop, 0.03, lighter(paint, -0.4), 8).turn("y", d) for d in (45, -45)))
        parts += named("door", gate, zip_) + named("peg", *(p for p in around(rod((r * 1.06, 0, 0), (r * 1.0, 0.14, 0), 0.015, pole), 8)))
        return Build(parts, ("dome", "round"), "with a door", paint, variant=style, has=("a round door", "crossed poles"), lacks=lacks)
    if style == "tunnel":
        r, long = between(rng, 0.8, 1.1), between(rng, 2.6, 3.6)
        body = extrude(arc(0, 0, r, 0, 180, 20) * (1, 1.05), long, paint, smooth=False)
        a = np.linspace(0, np.pi, 24)
        hoop = np.column_stack([np.cos(a) * r * 1.02, np.sin(a) * r * 1.07, 0 * a])
        hoops = [tube(hoop, 0.03, lighter(paint, -0.4), 8).at(0, 0, z) for z in np.linspace(-long / 2, long / 2, 4)]
        ends = [
            loft(
                np.array(
                    [
                        [(x * k, y * k * 1.05, z) for x, y in arc(0, 0, r, 0, 180, 20)]
                        for k, z in ((0.15, -long / 2 - 0.9), (0.72, -long / 2 - 0.5), (1.0, -long / 2))
                    ]
                ),
                paint,
            )
        ]
        gate = extrude(joined((-0.4, 0), (0.4, 0), arc(0, 0.4, 0.4, 0, 180, 14)), 0.06, dark).at(0, 0.02, long / 2)
        flap = (
            extrude(joined((0.42, 0), (0.9, 0), (0.8, 0.45), (0.42, 0.75)), 0.04, lighter(paint, 0.25))
            .turn("y", -25)
            .at(-0.05, 0.02, long / 2 + 0.03)
        )
        ropes = [
            rod((s * r * 0.7, r * 0.75, z), (s * (r + 0.7), 0, z + np.sign(z) * 0.3), 0.012, pole)
            for s in (-1, 1)
            for z in (-long / 2, long / 2)
        ]
        return Build(
            [*named("cloth", body, *ends), *named("pole", *hoops), *named("door", gate, flap), *named("rope", *ropes)],
            ("long",),
            "with hoops",
            paint,
            variant=style,
            has=("hoops", "ropes"),
            lacks=lacks[1:],
        )
    r, tall = between(rng, 1.2, 1.6), between(rng, 2.4, 3.0)
    parts = named("cloth", lathe([(0, 0), (r, 0), (0.12, tall), (0, tall)], paint, 14))
    parts += named("pole", *around(rod((r * 0.1, tall * 0.97, 0), (-r * 0.28, tall * 1.25, 0), 0.025, pole), 7))
    lean = -np.degrees(np.arctan(r / tall))
    parts += named("door", extrude([(-0.38, 0), (0.38, 0), (0, 1.25)], 0.25, dark).turn("x", lean).at(0, 0.02, r * 0.93))
    parts += named(
        "flap", *both(extrude([(0.36, 0), (0.62, 0.05), (0.05, 1.3)], 0.04, lighter(paint, 0.25)).turn("x", lean).at(0.02, 0.02, r * 1.02))
    )
    bands = chance(rng, 0.5)
    if bands:
        band = draw(rng, pick(rng, *BRIGHT, "white"))
        parts += named(
            "band",
            *(
                cylinder(r - (r - 0.12) * f + 0.012, tall * 0.05, band, r - (r - 0.12) * (f + 0.05) + 0.012, 14).at(0, tall * f, 0)
                for f in (0.12, 0.8)
            ),
        )
    return Build(
        parts,
        ("pointed",),
        "with poles",
        paint,
        variant=style,
        has=("poles at the top", *(("painted bands",) if bands else ())),
        lacks=lacks,
    )


def _pavilion(rng: Rng, paint: Paint) -> Build:
    """Party tent: pointed roof with a scalloped edge on posts; walls on some sides."""
    side, tall, second = between(rng, 2.8, 3.6), between(rng, 2.0, 2.3), WHITE if chance(rng) else draw(rng, pick(rng, *BRIGHT))
    h = side / 2
    rings = [
        [(x * k, y, z * k) for x, z in rectangle(side, side)[::-1]]
        for k, y in ((1.06, 0), (0.5, side * 0.16), (0.12, side * 0.42), (0.02, side * 0.48))
    ]
    parts = named("roof", loft(np.array(rings), paint).at(0, tall, 0)) + named(
        "pole", *corners(cylinder(0.045, tall + 0.05, WHITE, sides=12), h - 0.05, h - 0.05)
    )
    flap = [
        extrude(joined((-0.18, 0.02), arc(0, -0.1, 0.18, 180, 360, 8), (0.18, 0.02)), 0.03, paint if i % 2 else second).at(
            x, tall + 0.02, h * 1.05
        )
        for i, x in enumerate(np.arange(-h * 1.05 + 0.18, h * 1.05, 0.36))
    ]
    parts += named("valance", *(p.turn("y", 90 * k) for k in range(4) for p in flap))
    walls = int(rng.integers(0, 4))
    wall = [
        box(side * 0.98, tall, 0.03, second).at(0, 0, -h + 0.05),
        *(box(0.06, tall, 0.06, second).at(x, 0, -h + 0.05) for x in np.linspace(-h, h, 9)),
    ]
    parts += named("wall", *(p.turn("y", 90 * k) for k in range(walls) for p in wall))
    flagged = chance(rng)
    if flagged:
        parts += named(
            "flag",
            rod((0, tall + side * 0.45, 0), (0, tall + side * 0.48 + 0.6, 0), 0.02, WHITE),
            extrude([(0, 0), (0.45, 0.13), (0, 0.26)], 0.02, second).at(0, tall + side * 0.48 + 0.33, 0),
        )
    has, lacks = told(a_flag_on_top=flagged, walls=walls > 0, ropes=False, poles_at_the_top=False)
    return Build(parts, ("square",), "with a pointed roof", paint, variant="pavilion", has=(*has, "four posts"), lacks=lacks)


def _ridge_tent(rng: Rng, dark: Paint, paint: Paint, pole: Paint) -> Build:
    width, tall, long = between(rng, 1.7, 2.3), between(rng, 1.3, 1.7), between(rng, 2.2, 2.8)
    line = joined((-width / 2, 0), (0, tall), (width / 2, 0), (width / 2 - 0.05, 0), (0, tall - 0.07), (-width / 2 + 0.05, 0))
    back = extrude([(-width / 2 + 0.05, 0), (width / 2 - 0.05, 0), (0, tall - 0.06)], 0.02, paint).at(0, 0, -long / 2 + 0.05)
    parts = named("cloth", extrude(line, long, paint), back)
    flap = extrude([(-width / 2 + 0.04, 0), (-width * 0.2, 0), (0, tall - 0.06)], 0.02, lighter(paint, 0.2)).at(0, 0, long / 2 - 0.05)
    parts += named("flap", *both(flap)) + named("floor", box(width - 0.1, 0.02, long - 0.05, dark))
    fly = chance(rng, 0.35)
    if fly:
        edge = joined(
            (-width / 2 - 0.25, 0.25),
            (0, tall + 0.12),
            (width / 2 + 0.25, 0.25),
            (width / 2 + 0.25, 0.21),
            (0, tall + 0.08),
            (-width / 2 - 0.25, 0.21),
        )
        parts += named("flysheet", extrude(edge, long + 0.5, lighter(paint, -0.25)))
    top = tall + (0.12 if fly else 0)
    parts += named("pole", *(rod((0, 0, z), (0, top + 0.08, z), 0.025, pole) for z in (long / 2 - 0.02, -long / 2 + 0.02)))
    ropes = [rod((0, top, s * long / 2), (0, 0, s * (long / 2 + 0.9)), 0.012, pole) for s in (-1, 1)]
    ropes += [
        rod((s * width * 0.5, 0.12, z), (s * (width * 0.5 + 0.4), 0, z), 0.01, pole) for s in (-1, 1) for z in (-long * 0.4, 0, long * 0.4)
    ]
    parts += named("rope", *ropes) + named(
        "peg", *(rod((0, 0, s * (long / 2 + 0.9)), (0, 0.12, s * (long / 2 + 0.86)), 0.02, pole) for s in (-1, 1))
    )
    has, lacks = told(a_second_roof_above=fly, ropes=True, poles_at_the_top=False, a_flag_on_top=False)
    return Build(parts, (), "with an open front", paint, variant="ridge", has=(*has, "an open front"), lacks=lacks)


def birdhouse(rng: Rng) -> Build:
    """Little box with a round hole: saddle roof, flat slanted roof, hollow log, tall with several holes, feeding table with a roof."""
    style = pick(rng, "saddle roof", "saddle roof", "slanted roof", "log", "tall", "feeder")
    wall = draw(rng, pick(rng, *BRIGHT, "white", "brown"), "wooden") if style != "log" else wood(rng)
    roof = draw(rng, pick(rng, *(w for w in ("red", "brown", "blue", "green", "grey") if w != wall.name)), "wooden")
    width, tall, depth = between(rng, 0.15, 0.2), between(rng, 0.18, 0.24), between(rng, 0.15, 0.2)
    holes = 1
    parts: list[Part] = []
    front = depth / 2

    def opening(x: float, y: float, r: float) -> list[Part]:
        ring = torus(r * 1.08, r * 0.16, lighter(wall, -0.3), 6, 20).turn("x", 90).at(x, y, front)
        perch = rod((x, y - r * 1.9, front - 0.005), (x, y - r * 1.9, front + 0.06), 0.006, roof)
        return [*named("hole", cylinder(r, 0.012, HOLE).turn("x", 90).at(x, y, front - 0.004), ring), *named("perch", perch)]

    if style == "log":
        r = width * 0.55
        front = r * 0.99
        parts += named("wall", cylinder(r, tall * 1.2, wall, sides=20)) + named(
            "roof", cylinder(r * 1.5, r * 1.3, roof, 0.01, 20).at(0, tall * 1.2, 0)
        )
        parts += opening(0, tall * 0.8, r * 0.36) + named("base", cylinder(r * 1.15, 0.015, wall, sides=20).at(0, -0.015, 0))
        top = tall * 1.2 + r * 1.3
    elif style == "slanted roof":
        parts += named("wall", extrude([(-front, 0), (front, 0), (front, tall), (-front, tall * 1.35)], width, wall).turn("y", -90))
        line = [(-front - 0.03, tall * 1.35 + 0.02), (front + 0.06, tall - 0.02), (front + 0.06, tall), (-front - 0.03, tall * 1.35 + 0.04)]
        parts += (
            named("roof", extrude(line, width + 0.05, roof).turn("y", -90))
            + opening(0, tall * 0.66, width * 0.17)
            + named("base", box(width * 1.1, 0.015, depth * 1.15, wall).at(0, -0.01, 0))
        )
        top = tall * 1.35
    elif style == "feeder":
        parts += named(
            "tray",
            box(width * 1.7, 0.015, depth * 1.7, wall),
            *both(box(0.012, 0.035, depth * 1.7, wall).at(width * 0.85, 0, 0)),
            *both(box(width * 1.7, 0.035, 0.012, wall).at(0, 0, depth * 0.85), "z"),
        )
        parts += named("post", *corners(box(0.014, tall, 0.014, wall), width * 0.72, depth * 0.72)) + named(
            "seed", box(width * 1.1, 0.02, depth * 1.1, Paint(np.array((0.78, 0.62, 0.32)))).at(0, 0.012, 0)
        )
        parts += named("roof", gable(width * 1.6, depth * 1.7, width * 0.6, 0.04, roof, 0.015).at(0, tall + 0.01, 0))
        holes, top = 0, tall + width * 0.6
    else:
        if style == "tall":
            tall, holes = tall * 1.9, int(rng.integers(2, 4))
        line = [(-width / 2, 0), (width / 2, 0), (width / 2, tall), (0, tall + width * 0.5), (-width / 2, tall)]
        parts += named("wall", extrude(line, depth, wall)) + named(
            "roof", gable(width, depth, width * 0.5, 0.04, roof, 0.015).at(0, tall + 0.015, 0)
        )
        for i in range(holes):
            parts += opening(0, tall * (0.68 if holes == 1 else (0.22 + 0.62 * i / (holes - 1))), width * 0.17)
        parts += named("base", box(width * 1.2, 0.015, depth * 1.3, roof))
        top = tall + width * 0.5
    stand = pick(rng, "post", "chain", "none") if style != "feeder" else "post"
    if stand == "post":
        high = between(rng, 0.7, 1.2)
        post = wood(rng)
        parts = moved(parts, y=high) + named("post", box(0.055, high, 0.055, post), box(0.24, 0.03, 0.24, post))
    elif stand == "chain":
        parts += named(
            "hook",
            torus(0.03, 0.006, HOLE, 6, 16).turn("x", 90).at(0, top + 0.15, 0),
            rod((0, top - 0.02, 0), (0, top + 0.125, 0), 0.005, HOLE),
        )
    has, lacks = told(
        a_round_hole=holes == 1, a_post=stand == "post", a_hanging_loop=stand == "chain", a_pointed_roof=style != "slanted roof"
    )
    has += (f"{counted(holes, 'round holes')}",) if holes > 1 else ()
    lacks = tuple(p for p in lacks if not (holes > 1 and "hole" in p))
    detail = "on a post" if stand == "post" else f"with {counted(holes, 'round holes')}" if holes > 1 else "with a round hole"
    return Build(
        parts, ("round",) if style == "log" else ("tall",) if style == "tall" else (), detail, wall, variant=style, has=has, lacks=lacks
    )


def doghouse(rng: Rng) -> Build:
    """Kennel with an arched entrance: saddle roof, flat slanted roof, barrel roof, igloo, with a porch or a bone sign."""
    style = pick(rng, "saddle roof", "saddle roof", "slanted roof", "barrel roof", "porch", "igloo")
    wall = wood(rng) if chance(rng) else draw(rng, pick(rng, *BRIGHT), "wooden")
    roof = draw(rng, pick(rng, *(w for w in ("red", "blue", "green", "grey", "brown") if w != wall.name)))
    width, tall, depth = between(rng, 0.7, 0.9), between(rng, 0.55, 0.65), between(rng, 0.85, 1.05)
    if style == "igloo":
        return _dog_igloo(draw(rng, pick(rng, *BRIGHT, "grey"), "plastic"), width * 0.62)
    front, k = depth / 2, width * 0.24
    door = joined((-k, 0), (k, 0), arc(0, tall * 0.62, k, 0, 180, 16))
    rim = joined(
        (k, 0), arc(0, tall * 0.62, k, 0, 180, 16), (-k, 0), (-k - 0.04, 0), arc(0, tall * 0.62, k + 0.04, 180, 0, 16), (k + 0.04, 0)
    )
    parts = named(
        "entrance", extrude(door, 0.03, HOLE).at(0, 0.06, front), extrude(rim, 0.06, lighter(roof, 0.3)).at(0, 0.06, front)
    ) + named("floor", box(width + 0.06, 0.05, depth + 0.06, wall))
    half = width / 2
    if style == "slanted roof":
        parts += named(
            "wall",
            extrude([(-front, 0), (front, 0), (front, tall * 1.25), (-front, tall * 0.95)], width, wall).turn("y", -90).at(0, 0.04, 0),
        )
        line = [
            (-front - 0.08, tall * 0.95),
            (front + 0.14, tall * 1.25 + 0.03),
            (front + 0.14, tall * 1.25 + 0.07),
            (-front - 0.08, tall * 0.95 + 0.04),
        ]
        parts += named("roof", extrude(line, width + 0.14, roof).turn("y", -90).at(0, 0.05, 0))
        top = tall * 1.1
    elif style == "barrel roof":
        parts += named("wall", extrude(joined((-half, 0), (half, 0), arc(0, tall, half, 0, 180, 18)), depth, wall).at(0, 0.04, 0))
        parts += named(
            "roof",
            extrude(joined(arc(0, tall, half + 0.05, -6, 186, 20), arc(0, tall, half, 186, -6, 20)), depth + 0.12, roof).at(0, 0.045, 0),
        )
        top = tall + half * 0.55
    else:
        parts += named(
            "wall", extrude([(-half, 0), (half, 0), (half, tall), (0, tall + width * 0.45), (-half, tall)], depth, wall).at(0, 0.04, 0)
        )
        parts += named("roof", gable(width, depth, width * 0.45, 0.09, roof, 0.04).at(0, tall + 0.08, 0))
        top = tall + 0.1
    seams = [box(width + 0.008, 0.012, depth + 0.008, lighter(wall, -0.35)).at(0, 0.04 + y, 0) for y in np.arange(0.11, tall * 0.92, 0.11)]
    parts += named("seam", *seams)
    if style == "porch":
        d = 0.45
        parts += named(
            "porch",
            box(width, 0.05, d, wall).at(0, 0, front + d / 2),
            *both(box(0.05, tall, 0.05, wall).at(half - 0.03, 0.05, front + d - 0.04)),
            gable(width, d, width * 0.4, 0.06, roof, 0.035).at(0, tall, front + d / 2),
            *both(box(0.03, 0.04, d, wall).at(half - 0.03, tall * 0.45, front + d / 2)),
        )
    sign = style != "porch" and chance(rng, 0.6)
    if sign:
        bone = [
            box(0.2, 0.05, 0.025, WHITE),
            *(cylinder(0.035, 0.025, WHITE, sides=16).turn("x", 90).at(s * 0.1, y, -0.0125) for s in (-1, 1) for y in (0.0, 0.05)),
        ]
        parts += named("sign", *moved(bone, 0, min(top, 0.08 + tall * 0.62 + k + 0.05), front + 0.015 + 0.02))
    bowl = chance(rng, 0.3)
    if bowl:
        dish = lathe(
            [(0, 0), (0.13, 0), (0.1, 0.07), (0.085, 0.07), (0.08, 0.02), (0, 0.02)], draw(rng, pick(rng, "red", "blue", "grey")), 24
        )
        parts += named("bowl", dish.at(half * 0.9, 0, front + (0.7 if style == "porch" else 0.25)))
    has, lacks = told(a_sign=sign, a_bowl=bowl, a_porch=style == "porch", a_round_roof=style == "barrel roof")
    return Build(parts, (), f"with a {roof.name} roof", wall, variant=style, has=has, lacks=lacks)


def _dog_igloo(paint: Paint, r: float) -> Build:
    """Plastic dome with a short arched tunnel."""
    k = r * 0.42
    parts = named("wall", lathe(joined((0, 0), arc(0, 0, r, 0, 90, 12) * (1, 1.05)), paint, 32), cylinder(r * 1.06, 0.06, paint, sides=32))
    parts += named("rib", *(torus(r * np.cos(a), 0.018, paint, 6).at(0, r * 1.05 * np.sin(a), 0) for a in (0.35, 0.7, 1.05)))
    rim = joined((k, 0), arc(0, k * 0.9, k, 0, 180, 16), (-k, 0), (-k - 0.07, 0), arc(0, k * 0.9, k + 0.07, 180, 0, 16), (k + 0.07, 0))
    parts += named("tunnel", extrude(rim, r * 0.55, paint).at(0, 0.02, r * 0.95)) + named(
        "entrance", extrude(joined((-k, 0), (k, 0), arc(0, k * 0.9, k, 0, 180, 16)), 0.2, HOLE).at(0, 0.02, r * 0.88)
    )
    return Build(
        parts,
        ("round",),
        "with a tunnel entrance",
        paint,
        variant="igloo",
        has=("a tunnel entrance", "a round roof"),
        lacks=("a sign", "a porch", "a bowl"),
    )
