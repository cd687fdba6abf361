"""Trash can and mailbox."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import pierced
from cg3d.made.kitchenware.tones import DARK
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, metal, pick, plastic, wood
from cg3d.made.parts import ball, both, box, corners, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube


def trash_can(rng: Rng) -> Build:
    """Pedal bin, wheelie bin, office basket, dustbin with a dented lid, wire mesh basket, swing-lid bin, park bin on a post."""
    variant = pick(rng, "pedal", "wheelie", "office", "dustbin", "dustbin", "mesh", "swing", "post")
    if variant == "wheelie":
        return _wheelie_trash_can(rng)
    if variant in ("mesh", "post"):
        return _mesh_trash_can(rng, variant)
    paint = metal(rng) if variant not in ("office", "swing") or chance(rng, 0.3) else plastic(rng)
    radius, tall = between(rng, 0.13, 0.2), between(rng, 0.3, 0.4) if variant == "office" else between(rng, 0.5, 0.68)
    if variant == "office":
        r = radius * 0.78
        line = [
            (0, 0),
            (r, 0),
            (radius, tall),
            (radius + 0.012, tall),
            (radius + 0.012, tall + 0.015),
            (radius - 0.008, tall + 0.015),
            (r - 0.008, 0.012),
            (0, 0.012),
        ]
        parts = named("can", lathe(line, paint, 40))
        has, lacks, detail = [], ["a lid", "a pedal", "wheels"], ""
        if chance(rng, 0.5):
            paper = draw(rng, "white", "paper")
            balls = [
                ball(radius * 0.3, paper, 5, 7).shaped(
                    lambda x, y, z: (x + 0.012 * np.sin(90 * y), y + 0.012 * np.sin(110 * z), z + 0.01 * np.sin(100 * x))
                )
                for _ in range(1)
            ]
            parts += named(
                "paper",
                *(
                    b.turn("y", 70 * i).at(k * np.cos(i * 2.4), tall * 0.92 + 0.05 * (1 - k / radius), k * np.sin(i * 2.4))
                    for b in balls
                    for i in range(9)
                    for k in [radius * 0.7 * np.sqrt((i + 0.3) / 9)]
                ),
            )
            has.append("paper")
            detail = "full of paper"
        else:
            lacks.append("paper")
        return Build(parts, ("open", "round"), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    body = named("can", lathe([(0, 0), (radius * 0.86, 0), (radius, tall), (0, tall)], paint, 88))
    if variant == "dustbin":
        ridges = body[0].shaped(
            lambda x, y, z: (x * (f := 1 + 0.018 * np.sin(22 * np.arctan2(z, x)) * (np.abs(y / tall - 0.5) < 0.49)), y, z * f)
        )
        body = named("can", ridges)
    rows = (0.3, 0.6, 1.0) if variant == "dustbin" else (0.03, 1.0)
    parts = body + named("rib", *(torus(radius * (0.86 + 0.14 * f) + 0.001, 0.01, paint, 8).at(0, tall * f, 0) for f in rows))
    if variant == "swing":
        dome = lathe(
            spline(
                [
                    (radius + 0.008, 0),
                    (radius + 0.004, 0.03),
                    (radius * 0.8, radius * 0.75),
                    (radius * 0.3, radius * 1.05),
                    (0.001, radius * 1.08),
                ],
                24,
            ),
            lighter(paint, -0.2),
            36,
        )
        flap = extrude(joined(arc(0, 0, radius * 0.5, 0, 180, 14)), 0.014, DARK).turn("x", -22).at(0, tall + radius * 0.2, radius * 0.97)
        parts += named("lid", dome.at(0, tall, 0)) + named("flap", flap)
        return Build(
            parts,
            ("round", "tall"),
            "with a swing lid",
            paint,
            variant=variant,
            has=("a lid", "a flap"),
            lacks=("a pedal", "wheels", "a handle"),
        )
    lid = lathe([(0, 0), (radius + 0.012, 0), (radius + 0.01, 0.03), (radius * 0.6, 0.07), (0, 0.085)], paint)
    lid_parts = named("lid", lid)
    if variant == "dustbin":
        grip = tube([(-0.06, 0.07, 0), (-0.05, 0.12, 0), (0.05, 0.12, 0), (0.06, 0.07, 0)], 0.009, paint)
        ear = tube(
            [
                (radius * 0.95, tall * 0.7, -0.06),
                (radius * 0.95 + 0.05, tall * 0.66, -0.05),
                (radius * 0.95 + 0.05, tall * 0.66, 0.05),
                (radius * 0.95, tall * 0.7, 0.06),
            ],
            0.008,
            paint,
            8,
        )
        parts += named("handle", *both(ear))
        lid_parts += named("handle", grip)
        has, lacks, detail = ["a lid", "a handle on its lid"], ["a pedal", "wheels"], "with a lid"
        if chance(rng, 0.3):
            lid_parts = [p.turn("z", 16).at(radius * 0.25, 0.055, 0) for p in lid_parts]
            detail = "with its lid ajar"
    else:
        parts += named("pedal", box(0.1, 0.015, 0.1, DARK).at(0, 0.02, radius)) + named(
            "base", cylinder(radius * 0.9, 0.03, DARK, sides=36)
        )
        has, lacks, detail = ["a lid", "a pedal"], ["wheels", "a handle on its lid"], "with a pedal"
    return Build(parts + moved(lid_parts, y=tall), ("round",), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _wheelie_trash_can(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "green", "blue", "black", "grey", "yellow", "brown"), "plastic")
    width, depth, tall = between(rng, 0.5, 0.6), between(rng, 0.55, 0.65), between(rng, 0.85, 1.0)
    body = box(width, tall, depth, paint).shaped(lambda x, y, z: (x * (0.78 + 0.22 * y / tall), y, z * (0.72 + 0.28 * y / tall)))
    lid_paint = paint if chance(rng, 0.7) else draw(rng, pick(rng, "yellow", "blue", "brown", "red"), "plastic")
    lid = [
        rounded(width + 0.05, 0.07, depth + 0.06, 0.03, lid_paint).at(0, 0, depth / 2 + 0.03),
        *(rounded(0.035, 0.02, depth * 0.7, 0.008, lid_paint, 2).at(x, 0.062, depth / 2 + 0.03) for x in (-width * 0.25, 0, width * 0.25)),
    ]
    opened = chance(rng, 0.25)
    lid = [p.turn("x", -100 if opened else 0).at(0, tall + 0.03, 0.01 - depth / 2 - 0.03) for p in lid]
    wheels = both(cylinder(0.1, 0.05, DARK).turn("z", 90).at(width / 2 - 0.02, 0.1, -depth / 2 + 0.08)) + both(
        cylinder(0.04, 0.056, lighter(DARK, 0.4)).turn("z", 90).at(width / 2 - 0.017, 0.1, -depth / 2 + 0.08)
    )
    bar = [
        rod((-width / 2, tall, -depth / 2 - 0.07), (width / 2, tall, -depth / 2 - 0.07), 0.016, paint),
        *both(box(0.03, 0.04, 0.09, paint).at(width / 2 - 0.05, tall - 0.01, -depth / 2 - 0.03)),
    ]
    rim = rounded(width + 0.035, 0.05, depth + 0.035, 0.012, paint).at(0, tall - 0.03, 0)
    parts = named("can", body.at(0, 0.03, 0), rim) + named("lid", *lid) + named("wheel", *wheels) + named("handle", *bar)
    if opened:
        parts += named("bag", *(ball(0.17, DARK, 8, 12).scaled(1, 0.8, 1).at(x, tall + 0.02, z) for x, z in ((-0.1, 0.05), (0.12, -0.05))))
    words = ("open",) if opened else ()
    return Build(
        parts,
        words,
        "on wheels",
        paint,
        variant="wheelie",
        has=("a lid", "wheels", "a handle") + (("a trash bag",) if opened else ()),
        lacks=("a pedal",) + (() if opened else ("a trash bag",)),
    )


def _mesh_trash_can(rng: Rng, variant: str) -> Build:
    """Pierced basket, standing or hung on a post under a roof."""
    paint = metal(rng) if chance(rng, 0.5) else draw(rng, pick(rng, "green", "black", "grey", "blue"), "metal")
    r, tall = between(rng, 0.14, 0.19), between(rng, 0.34, 0.5)
    rows, sides = 15, 60
    foot = 0.8 if variant == "mesh" else 0.9
    a = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    rings = np.array(
        [
            np.column_stack([r * k * np.cos(a), np.full(sides, y), r * k * np.sin(a)])
            for y, k in zip(np.linspace(0, tall, rows), np.linspace(foot, 1, rows))
        ]
    )
    holes = np.zeros((rows - 1, sides), bool)
    holes[1:-1:2, ::2] = True
    holes[2:-2:2, 1::2] = True
    parts = named("mesh", pierced(rings, rings * (0.985, 1, 0.985), paint, holes)) + named(
        "floor", cylinder(r * foot, 0.006, paint, sides=36)
    )
    parts += named("rim", torus(r, 0.009, paint, 8, 40).at(0, tall, 0), torus(r * foot, 0.008, paint, 8, 40).at(0, 0.006, 0))
    if variant == "mesh":
        return Build(
            parts,
            ("open", "round"),
            "with a mesh wall",
            paint,
            variant=variant,
            has=("holes",),
            lacks=("a lid", "a pedal", "wheels", "a post"),
        )
    parts = moved(parts, 0, 0.45, r + 0.04)
    post = [cylinder(0.035, 1.15, paint, sides=20), ball(0.045, paint, 8, 14).at(0, 1.16, 0), cylinder(0.12, 0.02, paint, sides=24)]
    hooks = [box(0.03, 0.04, 0.06, paint).at(0, 0.5, 0.03), box(0.03, 0.04, 0.06, paint).at(0, 0.42 + tall, 0.03)]
    roof = lathe([(r * 1.05, 0), (r * 0.6, 0.07), (0, 0.1), (0, 0.088), (r * 0.58, 0.06), (r * 1.03, -0.008), (r * 1.05, 0)], paint, 36).at(
        0, 0.62 + tall, r + 0.04
    )
    stay = rod((0, 0.62 + tall + 0.06, 0.02), (0, 0.62 + tall + 0.07, r * 0.8), 0.012, paint)
    return Build(
        parts + named("post", *post, *hooks, stay) + named("roof", roof),
        ("round",),
        "on a post",
        paint,
        variant=variant,
        has=("a post", "a roof", "holes"),
        lacks=("a lid", "wheels"),
    )


def mailbox(rng: Rng) -> Build:
    """Rounded box on a post with a flag, street pillar box, wall box with a slanted lid, blue public box on legs, on a brick pillar."""
    variant = pick(rng, "post", "post", "post", "pillar", "wall", "legs", "brick")
    paint = draw(rng, pick(rng, "red", "blue", "green", "grey", "black", "white", "yellow"), "metal")
    if variant == "pillar":
        return _pillar_box(rng)
    if variant == "legs":
        return _public_box(rng)
    if variant == "wall":
        w, d, tall = between(rng, 0.3, 0.38), between(rng, 0.1, 0.14), between(rng, 0.32, 0.42)
        side = [(0, 0), (d, 0), (d, tall * 0.78), (0, tall)]
        body = extrude(side, w, paint).turn("y", -90)
        lid = extrude(
            [(-0.004, tall + 0.008), (d + 0.025, tall * 0.77), (d + 0.025, tall * 0.77 - 0.012), (-0.004, tall - 0.006)],
            w + 0.02,
            lighter(paint, -0.25),
        ).turn("y", -90)
        slot = box(w * 0.62, 0.018, 0.006, DARK).at(0, tall * 0.62, d)
        lip = box(w * 0.68, 0.008, 0.014, lighter(paint, 0.2)).at(0, tall * 0.62 + 0.02, d + 0.002)
        lock = cylinder(0.014, 0.008, metal(rng), sides=18).turn("x", 90).at(w * 0.34, tall * 0.3, d)
        hooks = both(
            tube(
                [(w * 0.3, 0.01, d * 0.5), (w * 0.3, -0.05, d * 0.5), (w * 0.3, -0.065, d * 0.8), (w * 0.3, -0.045, d * 1.05)],
                0.006,
                metal(rng),
                8,
            )
        )
        parts = named("box", body) + named("lid", lid) + named("slot", slot, lip) + named("lock", lock) + named("hook", *hooks)
        return Build(parts, (), "for a wall, with a slot", paint, variant=variant, has=("a slot", "a lid"), lacks=("a flag", "a post"))
    post, flag = wood(rng), draw(rng, "red" if paint.name != "red" else "yellow")
    width, tall, length, high = between(rng, 0.17, 0.22), between(rng, 0.12, 0.16), between(rng, 0.4, 0.5), between(rng, 0.9, 1.15)
    outline = joined((-width / 2, 0), (width / 2, 0), arc(0, tall, width / 2, 0, 180, 14))
    door = extrude(
        joined((-width / 2 - 0.006, 0), (width / 2 + 0.006, 0), arc(0, tall, width / 2 + 0.006, 0, 180, 14)), 0.025, lighter(paint, -0.2)
    )
    knob = ball(0.014, metal(rng), 8, 12).at(0, tall + width * 0.32, 0.022)
    opened = chance(rng, 0.2)
    front = [p.turn("x", 95 if opened else 0).at(0, high, length / 2) for p in (door, knob)]
    parts = named("box", extrude(outline, length, paint).at(0, high, 0)) + named("door", *front)
    if opened:
        parts += named("hole", extrude(outline * 0.9 + (0, 0.008), 0.004, DARK).at(0, high, length / 2))
        parts += named(
            "letter",
            *(
                box(width * 0.6, 0.004, 0.2, draw(rng, "white", "paper")).at(0.01 * i, high + 0.02 + 0.012 * i, length / 2 - 0.02)
                for i in range(3)
            ),
        )
    if variant == "brick":
        pillar = [box(0.36, high - 0.04, 0.36, bricks(rng)), box(0.42, 0.05, 0.42, lighter(draw(rng, "grey"), 0.2)).at(0, high - 0.05, 0)]
        parts += named("pillar", *pillar)
        under, detail = ("a brick pillar",), "on a brick pillar"
    else:
        parts += named("post", box(0.09, high, 0.09, post), box(width, 0.03, length * 0.9, post).at(0, high - 0.03, 0))
        if chance(rng, 0.5):
            parts += named(
                "brace", extrude([(0, 0), (0.028, 0), (0.2, 0.2), (0.2, 0.23)], 0.04, post).turn("y", -90).at(0, high - 0.25, 0.03)
            )
        under, detail = ("a post",), "on a post"
    up = chance(rng, 0.6)
    stick = [box(0.01, 0.17, 0.025, flag), box(0.01, 0.06, 0.1, flag).at(0, 0.14, -0.04)]
    stick = [p.turn("x", 0 if up else 90).at(width / 2 + 0.01, high + tall * 0.6, 0.05) for p in stick]
    parts += named("flag", *stick)
    return Build(
        parts, ("open",) if opened else (), f"{detail} with a flag", paint, variant=variant, has=(*under, "a flag"), lacks=("a slot",)
    )


def _pillar_box(rng: Rng) -> Build:
    """Round street box with a slot under a domed cap."""
    paint = draw(rng, pick(rng, "red", "red", "green", "yellow"), "metal")
    black = Paint(np.array((0.09, 0.09, 0.10)), "metal")
    r, tall = between(rng, 0.22, 0.27), between(rng, 1.3, 1.5)
    body = lathe([(0, 0.12), (r, 0.12), (r, tall), (0, tall)], paint, 44)
    cap = lathe(spline([(r * 1.16, 0), (r * 1.16, 0.05), (r * 0.95, 0.12), (r * 0.5, 0.17), (0.001, 0.19)], 24), paint, 44).at(
        0, tall - 0.01, 0
    )
    under = cylinder(r * 1.12, 0.04, paint, sides=44).at(0, tall - 0.05, 0)
    slot = [box(r * 1.1, 0.028, 0.05, black).at(0, tall - 0.2, r * 0.88), box(r * 1.2, 0.02, 0.08, paint).at(0, tall - 0.165, r * 0.88)]
    door = [
        extrude(rectangle(r * 1.15, tall * 0.5, 0.03), 0.04, paint).at(0, tall * 0.46, r * 0.86),
        box(r * 0.6, 0.14, 0.045, draw(rng, "white")).at(0, tall * 0.58, r * 0.865),
        cylinder(0.018, 0.03, metal(rng), sides=16).turn("x", 90).at(r * 0.44, tall * 0.45, r * 0.88),
    ]
    parts = (
        named("box", body)
        + named("cap", cap, under)
        + named("base", cylinder(r * 1.06, 0.14, black, sides=44))
        + named("slot", *slot)
        + named("door", *door)
    )
    return Build(parts, ("round", "tall"), "with a slot", paint, variant="pillar", has=("a slot", "a door"), lacks=("a flag", "a post"))


def _public_box(rng: Rng) -> Build:
    """Square street box with a rounded top and a pull-down drawer, on four legs."""
    paint = draw(rng, pick(rng, "blue", "blue", "yellow", "red"), "metal")
    w, d, tall = between(rng, 0.5, 0.58), between(rng, 0.48, 0.56), between(rng, 0.7, 0.85)
    outline = joined((-d / 2, 0), (d / 2, 0), (d / 2, tall), arc(0, tall, d / 2, 0, 180, 18))
    body = extrude(outline, w, paint).turn("y", -90).at(0, 0.2, 0)
    rims = [
        extrude(outline * 1.03 - (0, 0.012), 0.03, lighter(paint, -0.15)).turn("y", -90).at(s * (w / 2 - 0.012), 0.2, 0) for s in (-1, 1)
    ]
    drawer = [
        box(w * 0.7, 0.17, 0.03, lighter(paint, -0.15)).turn("x", -32).at(0, 0.2 + tall + 0.01, d * 0.46),
        rod((-w * 0.2, 0.2 + tall + 0.13, d * 0.46), (w * 0.2, 0.2 + tall + 0.13, d * 0.46), 0.012, metal(rng)),
    ]
    sign = box(w * 0.5, 0.22, 0.008, draw(rng, "white")).at(0, 0.2 + tall * 0.35, d / 2)
    legs = corners(box(0.07, 0.21, 0.07, lighter(paint, -0.3)), w / 2 - 0.05, d / 2 - 0.05)
    parts = named("box", body, *rims) + named("drawer", *drawer) + named("label", sign) + named("leg", *legs)
    return Build(parts, (), "on four legs", paint, variant="legs", has=("four legs", "a drawer"), lacks=("a flag", "a post", "a slot"))
