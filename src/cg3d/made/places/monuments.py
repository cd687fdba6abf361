"""Old and open structures: column, arch, gate, pyramid, temple, gravestone, well, fountain, stadium."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, spline
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, steel, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
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
    torus,
    tube,
)
from cg3d.made.places.buildings import masonry
from cg3d.made.places.houses import WHITE
from cg3d.made.places.telling import counted, told

DARK = Paint(np.array((0.13, 0.13, 0.14)))
WATER = Paint(np.array((0.30, 0.60, 0.80)), "water")
IRON = Paint(np.array((0.14, 0.14, 0.15)), "metal")


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
        scroll = [
            q.at(r * 1.02, r * 0.45, 0).scaled(1, 1, 1)
            for q in (roll, cylinder(r * 0.5, r * 1.6, paint, sides=20).turn("x", 90).at(0, 0, -r * 0.8))
        ]
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


def arch(rng: Rng) -> Build:
    """Triumphal arch, round stone arch of wedges, brick arch, pointed arch, garden arch with roses, natural rock arch."""
    style = pick(rng, "triumphal", "wedges", "pointed", "garden", "brick", "three arches")
    paint = stone(rng) if style != "brick" else bricks(rng)
    wide, tall = between(rng, 2.4, 3.2), between(rng, 1.7, 2.4)
    r = wide / 2
    if style == "garden":
        paint = draw(rng, pick(rng, "white", "white", "green", "black", "brown"), "metal")
        r, tall = r * 0.5, tall * 0.9
        path = joined((-r, 0), (-r, tall), arc(0, tall, r, 180, 0, 20), (r, tall), (r, 0))
        parts = named("frame", *(tube(np.column_stack([path, np.full(len(path), z)]), 0.028, paint, 8) for z in (-0.28, 0.28)))
        parts += named(
            "rung",
            *(
                rod((x, y, -0.28), (x, y, 0.28), 0.014, paint, sides=6)
                for s in (-1, 1)
                for x, y in [(s * r, h) for h in np.arange(0.2, tall, 0.25)]
            ),
            *(rod((x, y, -0.28), (x, y, 0.28), 0.014, paint, sides=6) for x, y in arc(0, tall, r, 0, 180, 9)),
        )
        roses = chance(rng, 0.7)
        if roses:
            green, pink = draw(rng, "green"), draw(rng, pick(rng, "red", "pink", "white", "yellow"))
            for i in range(70):
                f = between(rng, 0, 1) * (len(path) - 1)
                x, y = path[int(f)] + (path[min(int(f) + 1, len(path) - 1)] - path[int(f)]) * (f % 1)
                spot = (x + between(rng, -0.07, 0.07), max(0.05, y + between(rng, -0.07, 0.07)), between(rng, -0.3, 0.3))
                parts += named(
                    "flower" if i % 4 == 0 else "leaf", ball(0.05 if i % 4 == 0 else 0.07, pink if i % 4 == 0 else green, 5, 7).at(*spot)
                )
        has, lacks = told(climbing_flowers=roses, a_keystone=False)
        return Build(parts, ("round",), "with climbing flowers" if roses else "", paint, variant=style, has=has, lacks=lacks)
    if style in ("triumphal", "three arches"):
        three = style == "three arches"
        w, deep, h = (wide * 2.2 if three else wide * 1.5), between(rng, 1.2, 1.8), tall * 2.1
        blocks = joined((-w / 2, 0), (-r * 0.62, 0), arc(0, tall, r * 0.62, 180, 0, 20), (r * 0.62, 0), (w / 2, 0), (w / 2, h), (-w / 2, h))
        parts = []
        if three:
            sr = r * 0.36
            mid = (r * 0.62 + w / 2) / 2 - 0.05
            blocks = joined(
                (-w / 2, 0),
                (-mid - sr, 0),
                arc(-mid, tall * 0.7, sr, 180, 0, 14),
                (-mid + sr, 0),
                (-r * 0.55, 0),
                arc(0, tall, r * 0.55, 180, 0, 20),
                (r * 0.55, 0),
                (mid - sr, 0),
                arc(mid, tall * 0.7, sr, 180, 0, 14),
                (mid + sr, 0),
                (w / 2, 0),
                (w / 2, h),
                (-w / 2, h),
            )
        parts += named("wall", extrude(blocks, deep, paint))
        parts += named(
            "cornice", box(w + 0.35, 0.2, deep + 0.35, paint).at(0, h * 0.72, 0), box(w + 0.35, 0.22, deep + 0.35, paint).at(0, h, 0)
        )
        spots = (w / 2 - 0.15, r * 0.62 + 0.18) if not three else (w / 2 - 0.12, r * 0.55 + 0.12)
        parts += named(
            "column",
            *(
                q
                for x in spots
                for s in (-1, 1)
                for q in both(cylinder(0.12, h * 0.6, paint, 0.1, 12).at(x, h * 0.1, s * (deep / 2 + 0.1)))
            ),
        )
        parts += named(
            "base", *(q for x in spots for s in (-1, 1) for q in both(box(0.34, h * 0.1, 0.34, paint).at(x, 0, s * (deep / 2 + 0.08))))
        )
        parts += named("panel", *both(box(w * 0.5, h * 0.15, 0.1, lighter(paint, -0.12)).at(0, h * 0.79, deep / 2), "z")) + named(
            "keystone",
            *both(extrude([(-0.09, 0), (0.09, 0), (0.16, 0.4), (-0.16, 0.4)], 0.16, paint).at(0, tall + r * 0.55, deep / 2), "z"),
        )
        return Build(
            parts,
            (),
            "with columns",
            paint,
            variant=style,
            has=("columns", "a keystone", "three openings" if three else "one opening"),
            lacks=("climbing flowers",),
        )
    thick, deep = between(rng, 0.35, 0.55), between(rng, 0.5, 0.9)
    parts = []
    if style == "pointed":
        k = r * 2.0
        inner = joined((-r, 0), (-r, tall), arc(r, tall, k, 180, 120, 12), arc(-r, tall, k, 60, 0, 12)[1:], (r, 0))
        outer = joined(
            (-r - thick, 0),
            (-r - thick, tall),
            arc(r, tall, k + thick, 180, 120 - 8, 12)[:-1] * (1, 1),
            (0, tall + np.sqrt((k + thick) ** 2 - r**2)),
            arc(-r, tall, k + thick, 60 + 8, 0, 12)[1:],
            (r + thick, 0),
        )
        outer = outer[(np.abs(outer[:, 0]) > 1e-6) | (outer[:, 1] > tall + k * 0.9)]
        outer = joined(
            (-r - thick, 0),
            arc(r, tall, k + thick, 180, 180 - np.degrees(np.arccos(r / (k + thick))), 12),
            arc(-r, tall, k + thick, np.degrees(np.arccos(r / (k + thick))), 0, 12)[1:],
            (r + thick, 0),
        )
        parts += named("arch", extrude(joined(inner, outer[::-1]), deep, paint))
        parts += named("base", *both(box(thick * 1.35, 0.3, deep * 1.25, paint).at(r + thick / 2, 0, 0))) + named(
            "capital", *both(box(thick * 1.25, 0.16, deep * 1.15, paint).at(r + thick / 2, tall - 0.1, 0))
        )
    else:
        count = 13
        for i in range(count):
            a, b = 180 * i / count + 0.5, 180 * (i + 1) / count - 0.5
            extra = 0.14 if i == count // 2 else 0.0
            wedge = joined(arc(0, tall, r, a, b, 3), arc(0, tall, r + thick + extra, b, a, 3))
            parts += named(
                "keystone" if extra else "wedge",
                extrude(wedge, deep * (1.12 if extra else 1), paint if i % 2 else lighter(paint, -0.08) if style == "wedges" else paint),
            )
        rows = max(3, round(tall / 0.35))
        for i in range(rows):
            parts += named(
                "block",
                *both(
                    box(thick * (1 if i % 2 else 0.96), tall / rows - 0.015, deep * (1 if i % 2 else 0.96), paint).at(
                        r + thick / 2, tall / rows * i, 0
                    )
                ),
            )
        parts += named("base", *both(box(thick * 1.3, 0.25, deep * 1.25, paint).at(r + thick / 2, 0, 0)))
    return Build(
        parts,
        ("pointed",) if style == "pointed" else ("round",),
        "on two pillars",
        paint,
        variant=style,
        has=("two pillars", *(() if style == "pointed" else ("a keystone",))),
        lacks=("climbing flowers",),
    )


def gate(rng: Rng) -> Build:
    """Wrought-iron double gate between pillars, wooden five-bar gate, plank gate, picket gate, shrine gate."""
    style = pick(rng, "iron", "iron", "five bars", "planks", "picket", "shrine")
    wide = between(rng, 2.2, 3.4)
    if style == "shrine":
        red, tall = draw(rng, pick(rng, "red", "red", "orange", "brown"), "wooden"), between(rng, 2.8, 3.6)
        bow = lambda long, h: [(x, h + 0.22 * (2 * x / long) ** 2) for x in np.linspace(-long / 2, long / 2, 13)]  # noqa: E731
        beam_ = lambda long, h, thick, paint, deep: extrude(joined(bow(long, h), np.array(bow(long, h + thick))[::-1]), deep, paint)  # noqa: E731
        parts = named("post", *both(rod((wide * 0.42, 0, 0), (wide * 0.38, tall, 0), 0.15, red, 0.13, 20))) + named(
            "base", *both(cylinder(0.22, 0.25, IRON).at(wide * 0.42, 0, 0))
        )
        parts += named(
            "beam",
            beam_(wide * 1.35, tall, 0.2, red, 0.3),
            beam_(wide * 1.45, tall + 0.2, 0.12, IRON, 0.42),
            box(wide * 1.1, 0.17, 0.2, red).at(0, tall * 0.78, 0),
            box(0.2, tall * 0.22, 0.12, red).at(0, tall * 0.8, 0),
        )
        return Build(parts, (), "with two beams", red, variant=style, has=("two posts", "two beams"), lacks=("bars", "pillars", "a latch"))
    tall = between(rng, 1.5, 2.0) if style == "iron" else between(rng, 1.0, 1.4)
    opened = between(rng, 20, 60) if chance(rng, 0.3) else 0.0
    leaves = 2 if style == "iron" or chance(rng, 0.4) else 1
    pillar = masonry(rng) if chance(rng, 0.5) and style == "iron" else stone(rng)
    body = IRON if style == "iron" else wood(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "white", "green", "red"), "wooden")
    each = wide / leaves
    leaf = _gate_leaf(style, each - 0.05, tall, body, leaves == 2)
    parts: list[Part] = []
    first = [p.at(each / 2, 0, 0).turn("y", -opened).at(-wide / 2, 0, 0) for p in leaf]
    parts += named("leaf", *first) + (named("leaf", *(p.mirrored("x") for p in first)) if leaves == 2 else [])
    if style in ("iron", "planks"):
        post = named(
            "pillar",
            box(0.42, tall + 0.25, 0.42, pillar),
            box(0.56, 0.1, 0.56, stone(rng)).at(0, tall + 0.25, 0),
            (
                ball(0.18, stone(rng), 10, 20).at(0, tall + 0.5, 0)
                if chance(rng)
                else cylinder(0.33, 0.25, stone(rng), 0.02, 4).turn("y", 45).at(0, tall + 0.35, 0)
            ),
        )
    else:
        post = named("post", box(0.15, tall + 0.2, 0.15, body), cylinder(0.12, 0.1, body, 0.01, 4).turn("y", 45).at(0, tall + 0.2, 0))
    x = wide / 2 + (0.25 if style in ("iron", "planks") else 0.1)
    parts += [q for p in post for q in both(p.at(x, 0, 0))]
    has, lacks = told(pillars=style in ("iron", "planks"), bars=style in ("iron", "five bars"), pickets=style == "picket")
    has += ("two leaves" if leaves == 2 else "one leaf",)
    return Build(
        parts,
        ("open",) if opened else ("closed",),
        f"between {'pillars' if style in ('iron', 'planks') else 'posts'}",
        body,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _gate_leaf(style: str, wide: float, tall: float, paint: Paint, high_inside: bool) -> list[Part]:
    """One leaf, centred on x = 0; its hinge at -x."""
    if style == "iron":
        parts: list[Part] = []
        rise = lambda x: tall * (0.86 + (0.22 * (x / wide + 0.5) ** 1.6 if high_inside else 0.1 * np.cos(np.pi * x / wide)))  # noqa: E731
        for x in np.linspace(-wide / 2 + 0.03, wide / 2 - 0.03, max(6, round(wide / 0.15))):
            h = float(rise(x))
            parts += [
                rod((x, 0.08, 0), (x, h, 0), 0.013, paint, sides=8),
                lathe([(0, 0), (0.032, 0.03), (0.004, 0.13), (0, 0.13)], paint, 8).at(x, h, 0),
            ]
        parts += [box(wide, 0.05, 0.04, paint).at(0, y, 0) for y in (0.1, tall * 0.5, tall * 0.75)] + both(
            box(0.05, tall * 0.86, 0.05, paint).at(wide / 2 - 0.02, 0.06, 0)
        )
        return parts + [
            torus(0.08, 0.012, paint, 6, 18).turn("x", 90).at(x, tall * 0.63, 0)
            for x in np.linspace(-wide / 2 + 0.15, wide / 2 - 0.15, max(3, round(wide / 0.3)))
        ]
    if style == "five bars":
        parts = [box(wide, 0.09, 0.05, paint).at(0, tall * f, 0) for f in (0.1, 0.3, 0.5, 0.7, 0.92)] + both(
            box(0.1, tall, 0.07, paint).at(wide / 2 - 0.05, 0.06, 0)
        )
        return [
            *parts,
            beam((-wide / 2 + 0.1, tall * 0.95, 0.03), (wide / 2 - 0.1, 0.15, 0.03), 0.07, paint),
            box(0.08, tall * 0.85, 0.05, paint).at(0, 0.12, 0.03),
        ]
    step = 0.13
    xs = np.arange(-wide / 2 + step / 2, wide / 2, step)
    tip = 0.09 if style == "picket" else 0.0
    slats = []
    for x in xs:
        h = tall + (0.16 * np.sin(np.pi * (x / wide + 0.5)) if style == "planks" else 0)
        w = 0.045 if style == "picket" else 0.06
        slats.append(extrude([(x - w, 0.06), (x + w, 0.06), (x + w, h - tip), (x, h), (x - w, h - tip)], 0.03, paint))
    return [
        *slats,
        *(box(wide, 0.1, 0.035, paint).at(0, tall * f, -0.03) for f in (0.2, 0.75)),
        beam((-wide / 2 + 0.08, tall * 0.25, -0.03), (wide / 2 - 0.08, tall * 0.78, -0.03), 0.07, paint),
        box(0.14, 0.04, 0.08, IRON).at(wide / 2 - 0.1, tall * 0.6, 0.03),
    ]


def pyramid(rng: Rng) -> Build:
    """Smooth four-sided, of stepped blocks, stair pyramid with a temple, a glass one, a bent one."""
    style = pick(rng, "smooth", "blocks", "blocks", "stairs", "glass", "bent")
    sand = draw(rng, "beige", "stone") if chance(rng, 0.8) else stone(rng)
    side = between(rng, 22, 34)
    tall = side * between(rng, 0.55, 0.72)
    square = np.array([(1, 1), (1, -1), (-1, -1), (-1, 1)]) / 2
    if style in ("smooth", "bent"):
        if style == "bent":
            spots = ((1.0, 0.0), (0.58, 0.55), (0.01, 1.0))
            layers = [
                loft(np.array([[(x * side * k, tall * y, z * side * k) for x, z in square] for k, y in (spots[i], spots[i + 1])]), sand)
                for i in range(2)
            ]
        else:
            layers = [loft(np.array([[(x * side * k, tall * y, z * side * k) for x, z in square] for k, y in ((1, 0), (0.005, 1))]), sand)]
        parts = named("side", *layers)
        door = chance(rng, 0.4)
        if door:
            parts += named(
                "entrance",
                box(side * 0.07, side * 0.08, side * 0.14, lighter(sand, -0.2)).at(0, 0, side * 0.47),
                box(side * 0.04, side * 0.06, side * 0.02, DARK).at(0, 0, side * 0.535),
            )
        has, lacks = told(an_entrance=door, steps=False, smooth_sides=True)
        return Build(parts, ("square", "pointed"), "with smooth sides", sand, variant=style, has=has, lacks=lacks)
    if style == "glass":
        pane, frame = Paint(np.array((0.62, 0.78, 0.84)), "glass"), steel(rng)
        parts = named(
            "glass", loft(np.array([[(x * side * k, tall * y, z * side * k) for x, z in square] for k, y in ((1, 0), (0.005, 1))]), pane)
        )
        n, thick = 8, side * 0.006
        for k in range(4):
            net = []
            for i in range(n):
                f, g = i / n, (n - i) / n
                a, b = np.array((-side / 2 * g, tall * f, side / 2 * g)), np.array((side / 2 * g, tall * f, side / 2 * g))
                net.append(rod(a, b, thick, frame, sides=5))
                foot = np.array((-side / 2 + side * f, 0, side / 2))
                net.append(rod(foot, (side * f / 2, tall * (1 - f), side * f / 2), thick, frame, sides=5))
                net.append(net[-1].mirrored("x"))
            parts += named("frame", *(p.turn("y", 90 * k) for p in net))
        return Build(
            parts,
            ("square", "pointed"),
            "of glass panes",
            pane,
            variant=style,
            has=("smooth sides", "a steel frame"),
            lacks=("steps", "an entrance"),
        )
    steps = int(rng.integers(6, 9)) if style == "stairs" else int(rng.integers(10, 17))
    end = 0.3 if style == "stairs" else 0.06
    parts = []
    for i in range(steps):
        k = 1 - (1 - end) * i / (steps - 1)
        parts += named(
            "step",
            loft(
                np.array(
                    [
                        [(x * side * k * c, tall * 0.85 * y / steps, z * side * k * c) for x, z in square]
                        for c, y in ((1, i), (0.985, i + 1))
                    ]
                ),
                sand if i % 2 else lighter(sand, -0.07),
            ),
        )
    if style == "stairs":
        h = tall * 0.85
        ramp = extrude([(side * 0.53, 0), (side * end / 2 + 0.4, h), (side * end / 2 - 0.5, h), (side * 0.3, 0)], side * 0.14, sand).turn(
            "y", -90
        )
        treads = [
            box(side * 0.11, 0.25, 0.5, lighter(sand, -0.2)).at(0, h * f, side * 0.53 + (side * end / 2 + 0.4 - side * 0.53) * f - 0.1)
            for f in np.linspace(0.01, 0.97, 24)
        ]
        parts += named("stairs", *(p.turn("y", 90 * k) for k in range(4) for p in (ramp, *treads)))
        parts += named(
            "temple",
            box(side * 0.2, tall * 0.16, side * 0.2, sand).at(0, h, 0),
            box(side * 0.24, tall * 0.05, side * 0.24, sand).at(0, h + tall * 0.16, 0),
            *(p.at(0, h, 0) for p in around(box(side * 0.06, tall * 0.11, 0.4, DARK).at(0, 0, side * 0.1), 4)),
        )
    has, lacks = told(steps=True, stairs_up_the_sides=style == "stairs", a_temple_on_top=style == "stairs", smooth_sides=False)
    return Build(
        parts, ("square", "stepped"), "with stairs" if style == "stairs" else "with steps", sand, variant=style, has=has, lacks=lacks
    )


def temple(rng: Rng) -> Build:
    """Greek temple with columns all round, porch only, round temple with a dome, ruin, Asian temple with a swept roof."""
    style = pick(rng, "colonnade", "colonnade", "porch", "round", "ruin", "hall with a curved roof")
    paint = draw(rng, pick(rng, "white", "beige", "beige", "grey"), "stone")
    front, tall = int(rng.integers(2, 4)) * 2, between(rng, 3.6, 4.6)
    gap, r = between(rng, 1.5, 1.8), between(rng, 0.26, 0.34)
    if style == "round":
        big = between(rng, 2.6, 3.4)
        parts = named("step", *(cylinder(big + 0.9 - 0.35 * i, 0.25, paint, sides=40).at(0, 0.25 * i, 0) for i in range(3)))
        count = 10
        parts += named(
            "column",
            *(p.at(0, 0.75, 0) for p in around(cylinder(r * 0.85, tall, paint, r * 0.7, 16).at(big - 0.1, 0, 0), count)),
            *(p.at(0, 0.75 + tall - 0.15, 0) for p in around(box(r * 2.3, 0.18, r * 2.3, paint).at(big - 0.1, 0, 0), count)),
        )
        parts += named(
            "ring",
            lathe([(0, 0), (big + 0.35, 0), (big + 0.35, 0.35), (big + 0.55, 0.45), (big + 0.55, 0.6), (0, 0.6)], paint, 40).at(
                0, 0.75 + tall, 0
            ),
        )
        t = np.linspace(0, np.pi / 2, 12)
        parts += named(
            "dome",
            lathe(joined((0, 0), np.stack([big * np.cos(t), big * 0.75 * np.sin(t)], 1)), paint, 40).at(0, 1.35 + tall, 0),
            ball(0.25, paint).at(0, 1.45 + tall + big * 0.75, 0),
        )
        if chance(rng):
            parts += named(
                "wall", cylinder(big * 0.62, tall, paint, sides=28).at(0, 0.75, 0), box(1.0, 2.4, 0.3, DARK).at(0, 0.75, big * 0.6)
            )
        return Build(parts, ("round",), "with a dome", paint, variant=style, has=("columns", "a dome", "steps"), lacks=("a pointed roof",))
    if style == "hall with a curved roof":
        return _hall(rng)
    deep = front + 2 if style == "porch" else int(front * 1.5) + 1
    w, d = (front - 1) * gap, (deep - 1) * gap
    parts = named("step", *(box(w + 2.6 - 0.7 * i, 0.28, d + 2.6 - 0.7 * i, paint).at(0, 0.28 * i, 0) for i in range(3)))
    low = 0.84
    spots = [
        ((i - (front - 1) / 2) * gap, (k - (deep - 1) / 2) * gap)
        for i in range(front)
        for k in range(deep)
        if i in (0, front - 1) or k in (0, deep - 1)
    ]
    if style == "porch":
        spots = [(x, z) for x, z in spots if z > d / 2 - gap * 0.5]
    shaft = fluted(r, tall, paint, 10)
    shaft = lathe([(0, 0), (r, 0), (r * 0.82, tall), (0, tall)], paint, 14) if len(spots) > 12 else shaft
    for x, z in spots:
        cut = between(rng, 0.15, 0.9) if style == "ruin" and chance(rng, 0.55) else 1.0
        parts += named("column", shaft.scaled(1, cut, 1).at(x, low, z))
        if cut == 1.0:
            parts += named(
                "capital",
                cylinder(r * 0.85, 0.2, paint, r * 1.25, 16).at(x, low + tall - 0.3, z),
                box(r * 2.7, 0.14, r * 2.7, paint).at(x, low + tall - 0.12, z),
            )
    top = low + tall
    if style == "ruin":
        parts += named(
            "block",
            *(
                box(0.9, 0.5, 0.5, paint).turn("y", 40 * k).turn("x", 8).at((k - 1.5) * gap * 0.8, low, gap * (0.6 if k % 2 else -0.4))
                for k in range(4)
            ),
        )
        return Build(
            parts,
            ("ruined", "old"),
            "without a roof",
            paint,
            variant=style,
            has=("columns", "broken columns", "steps"),
            lacks=("a roof", "a dome"),
        )
    if style == "porch" or chance(rng, 0.8):
        back = d - gap if style == "porch" else d - 2 * gap
        parts += named(
            "wall",
            box(w + 0.3 if style == "porch" else w - 1.4 * gap, tall, max(1.0, back), paint).at(
                0, low, -gap / 2 - 0.1 if style == "porch" else 0
            ),
        )
        parts += named("door", box(1.2, 2.6, 0.3, DARK).at(0, low, -gap / 2 - 0.1 + back / 2 if style == "porch" else back / 2))
    parts += named("beam", box(w + 1.0, 0.55, d + 1.0, paint).at(0, top, 0), box(w + 1.4, 0.15, d + 1.4, paint).at(0, top + 0.55, 0))
    rise = (w + 1.4) * 0.2
    roof = paint if chance(rng) else draw(rng, pick(rng, "red", "brown"))
    parts += named("roof", extrude([(-w / 2 - 0.75, 0), (w / 2 + 0.75, 0), (0, rise)], d + 1.0, paint).at(0, top + 0.7, 0))
    parts += named(
        "roof",
        extrude(
            [(-w / 2 - 0.9, 0), (0, rise + 0.05), (w / 2 + 0.9, 0), (w / 2 + 0.9, 0.18), (0, rise + 0.25), (-w / 2 - 0.9, 0.18)],
            d + 1.5,
            roof,
        ).at(0, top + 0.7, 0),
    )
    has = ("columns", "a pointed roof", "steps", f"{counted(front, 'columns')} in front")
    return Build(parts, (), f"with {counted(front, 'columns')} in front", paint, variant=style, has=has, lacks=("a dome",))


def _hall(rng: Rng) -> Build:
    """Asian temple hall: red posts on a terrace, one or two curved roofs with turned-up corners."""
    from cg3d.made.places.towers import swept_roof

    wall, roof = (
        draw(rng, pick(rng, "red", "red", "white", "brown"), "wooden"),
        draw(rng, pick(rng, "green", "blue", "black", "grey", "orange")),
    )
    w, d, tall, twin = between(rng, 6, 8), between(rng, 4.2, 5.2), between(rng, 2.4, 3.0), chance(rng)
    parts = named(
        "terrace",
        box(w + 2.4, 0.6, d + 2.4, stone(rng)),
        *(box(2.2, 0.15 * (4 - i), 0.35, stone(rng)).at(0, 0, d / 2 + 1.35 + 0.35 * i) for i in range(4)),
    )
    parts += named("wall", box(w, tall, d, WHITE if wall.name == "red" else lighter(wall, 0.5)).at(0, 0.6, 0))
    parts += named(
        "post",
        *(q for x in np.linspace(-w / 2, w / 2, 6) for q in both(cylinder(0.16, tall, wall, sides=12).at(x, 0.6, d / 2 + 0.25), "z")),
    )
    parts += named(
        "door",
        box(w * 0.22, tall * 0.8, 0.2, wall).at(0, 0.6, d / 2),
        *(box(w * 0.12, tall * 0.5, 0.2, wall).at(s * w * 0.3, 1.1, d / 2) for s in (-1, 1)),
    )
    scale = lambda p: p.scaled(1, 1, (d + 2.6) / (w + 2.6))  # noqa: E731
    half = (w + 2.6) / 2 * np.sqrt(2)
    parts += named("roof", scale(swept_roof(half, half * 0.42, tall * 0.75, roof, 4)).at(0, 0.5 + tall, 0))
    y = 0.5 + tall * 1.7
    if twin:
        parts += named("wall", box(w * 0.42, tall * 0.5, d * 0.5, wall).at(0, y, 0))
        parts += named("roof", scale(swept_roof(half * 0.66, half * 0.2, tall * 0.7, roof, 4)).at(0, y + tall * 0.4, 0))
        y += tall * 1.05
    parts += named("ridge", box(w * (0.3 if twin else 0.62), 0.3, 0.35, roof).at(0, y, 0))
    has, lacks = told(a_curved_roof=not twin, two_curved_roofs=twin)
    return Build(parts, (), f"with {has[0]}", wall, variant="hall with a curved roof", has=(*has, "steps"), lacks=(*lacks, "a dome"))


def gravestone(rng: Rng) -> Build:
    """Rounded slab, cross, Celtic cross, obelisk, heart, flat plate with flowers; carved lines."""
    style = pick(rng, "rounded", "rounded", "cross", "obelisk", "ringed cross", "double curve")
    paint = stone(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "black", "white"), "stone")
    wide, tall, thick = between(rng, 0.5, 0.68), between(rng, 0.75, 1.05), between(rng, 0.12, 0.18)
    dark = lighter(paint, -0.5 if paint.name != "black" else 0.4)
    parts = named("base", box(wide * 1.35, 0.16, thick * 2.4, paint))
    h = wide / 2
    lines = [box(wide * w, 0.03, 0.02, dark).at(0, y, thick / 2) for y, w in ((0.62, 0.5), (0.52, 0.62), (0.42, 0.55), (0.32, 0.35))]
    lines = [p.shaped(lambda x, y, z: (x, y * tall, z)) for p in lines]
    if style == "rounded":
        body = joined((-h, 0), (h, 0), (h, tall - h), arc(0, tall - h, h, 0, 180, 20))
        parts += named(
            "stone",
            extrude(body, thick, paint).at(0, 0.16, 0),
            extrude(body * (0.82, 0.9) + (0, tall * 0.04), thick * 1.06, lighter(paint, -0.07)).at(0, 0.16, 0),
        ) + named("letters", *moved(lines, 0, 0.16, thick * 0.06))
    elif style == "double curve":
        body = joined(
            (-h, 0),
            (h, 0),
            (h, tall * 0.8),
            arc(h * 0.86, tall * 0.8, h * 0.14, 0, 90, 4),
            arc(h * 0.5, tall * 0.94, h * 0.36, -60, -150, 6),
            arc(0, tall * 0.9, h * 0.3, 20, 160, 10),
            arc(-h * 0.5, tall * 0.94, h * 0.36, -30, -120, 6),
            (-h, tall * 0.8),
        )
        parts += named("stone", extrude(body, thick, paint).at(0, 0.16, 0)) + named("letters", *moved(lines, 0, 0.16, 0))
    elif style == "obelisk":
        parts += named(
            "base", box(wide * 0.95, 0.3, wide * 0.95, paint).at(0, 0.16, 0), box(wide * 1.35, 0.16, wide * 1.35, paint)
        ) + named(
            "stone",
            cylinder(wide * 0.5, tall * 1.4, paint, wide * 0.33, 4).turn("y", 45).at(0, 0.46, 0),
            cylinder(wide * 0.33, wide * 0.35, paint, 0.01, 4).turn("y", 45).at(0, 0.46 + tall * 1.4, 0),
        )
        parts += named("plate", box(wide * 0.42, tall * 0.4, 0.04, dark).turn("x", -4.5).at(0, 0.62, wide * 0.31))
    else:
        arm = wide * 0.24
        parts += named("base", box(wide * 0.8, 0.16, thick * 1.7, paint).at(0, 0.16, 0)) + named(
            "cross", box(arm, tall * 1.1, thick, paint).at(0, 0.3, 0), box(wide, arm, thick, paint).at(0, 0.3 + tall * 0.68, 0)
        )
        if style == "ringed cross":
            ring = joined(arc(0, 0, wide * 0.38, 0, 359.9, 40), arc(0, 0, wide * 0.27, 359.9, 0, 40))
            parts += named("ring", extrude(ring, thick * 0.8, paint).at(0, 0.3 + tall * 0.68 + arm / 2, 0))
    flowers, mound = chance(rng, 0.35), chance(rng, 0.35)
    if mound:
        earth = draw(rng, "brown", "") if chance(rng) else draw(rng, "green", "")
        parts += named("mound", ellipsoid(wide * 0.62, 0.14, 0.85, earth).shaped(lambda x, y, z: (x, np.maximum(y, 0), z)).at(0, 0, 1.0))
    if flowers:
        petal, green = draw(rng, pick(rng, "red", "pink", "white", "yellow")), draw(rng, "green")
        z = thick * 1.2 + 0.14
        for k in range(7):
            a = 2.4 * k
            tip = np.array((0.09 * np.cos(a) * np.sqrt(k) / 1.6, 0.26 + 0.03 * (k % 3), z + 0.07 * np.sin(a) * np.sqrt(k) / 1.6))
            parts += named("flower", rod((0, 0.02, z), tip, 0.006, green, sides=5), ball(0.035, petal, 6, 8).at(*tip))
        parts += named("vase", lathe([(0, 0), (0.05, 0), (0.07, 0.14), (0.05, 0.14), (0.04, 0.04), (0, 0.04)], dark, 16).at(0, 0, z))
    has, lacks = told(
        flowers=flowers, a_mound_in_front=mound, a_cross="cross" in style or False, carved_lines=style in ("rounded", "double curve")
    )
    words = {"rounded": ("rounded",), "obelisk": ("tall", "pointed")}.get(style, ())
    return Build(
        parts, words, "with flowers" if flowers else "with a cross" if "cross" in style else "", paint, variant=style, has=has, lacks=lacks
    )


def well(rng: Rng) -> Build:
    """Stone ring with a roof, winch and bucket; open ring; square brick; wooden with a crank; with an iron bow."""
    style = pick(rng, "roofed", "roofed", "bow", "square", "open")
    wall = stone(rng) if style != "square" else bricks(rng)
    r, tall = between(rng, 0.55, 0.75), between(rng, 0.65, 0.85)
    timber, water = wood(rng, grain=False), WATER
    parts: list[Part] = []
    if style == "square":
        for k in range(4):
            parts += named(
                "wall",
                box(2 * r, tall, 0.2, wall).at(0, 0, r - 0.1).turn("y", 90 * k),
                box(2 * r + 0.16, 0.08, 0.32, stone(rng)).at(0, tall, r - 0.1).turn("y", 90 * k),
            )
        parts += named("water", box(2 * r - 0.2, 0.1, 2 * r - 0.2, water).at(0, tall * 0.5, 0))
    else:
        rows, count = 4, 12
        for i in range(rows):
            for k in range(count):
                t = (np.linspace(k + 0.03, k + 0.97, 4) + 0.5 * (i % 2)) * 2 * np.pi / count
                a, b = tall * i / rows + 0.006, tall * (i + 1) / rows - 0.006
                rings = [[(q * np.cos(u), y, q * np.sin(u)) for q, y in ((r - 0.16, a), (r, a), (r, b), (r - 0.16, b))] for u in t]
                parts += named("stone", loft(np.array(rings), wall if (i + k) % 3 else lighter(wall, -0.13)))
        parts += named(
            "wall", lathe([(r - 0.14, 0), (r - 0.02, 0), (r - 0.02, tall), (r - 0.14, tall), (r - 0.14, 0)], lighter(wall, -0.35), 36)
        )
        parts += named(
            "rim", lathe([(r - 0.18, 0), (r + 0.06, 0), (r + 0.06, 0.08), (r - 0.18, 0.08), (r - 0.18, 0)], wall, 36).at(0, tall, 0)
        )
        parts += named("water", cylinder(r - 0.12, 0.08, water).at(0, tall * 0.5, 0))
    roofed, hung = style in ("roofed", "square"), style != "open"
    top = tall + between(rng, 1.0, 1.25)
    if roofed:
        parts += named("post", *both(box(0.11, top, 0.11, timber).at(r + 0.02, 0.0, 0)))
        roof = draw(rng, pick(rng, "red", "brown", "grey", "black")) if chance(rng, 0.7) else timber
        w, deep = r + 0.35, r * 0.95
        line = [(-deep, 0), (0, deep * 0.75), (deep, 0), (deep, 0.07), (0, deep * 0.75 + 0.09), (-deep, 0.07)]
        parts += named(
            "roof",
            extrude(line, 2 * w, roof).turn("y", 90).at(0, top - 0.08, 0),
            *both(extrude([(-deep * 0.85, 0), (deep * 0.85, 0), (0, deep * 0.66)], 0.05, timber).turn("y", 90).at(r + 0.02, top - 0.05, 0)),
        )
        axle_y = tall + (top - tall) * 0.58
    else:
        axle_y = tall + 0.85
    if style == "bow":
        hoop = np.column_stack([arc(0, tall + 0.45, r - 0.02, 0, 180, 24), np.zeros(25)])
        parts += named(
            "bow",
            tube(joined_3((r - 0.02, tall, 0), hoop, (-r + 0.02, tall, 0)), 0.03, IRON, 10),
            torus(0.12, 0.025, IRON, 8).turn("x", 90).at(0, tall + 0.25 + r, 0),
        )
        axle_y = tall + 0.2 + r
    if roofed:
        parts += named(
            "winch",
            rod((-r - 0.1, axle_y, 0), (r + 0.18, axle_y, 0), 0.025, timber),
            rod((-r * 0.6, axle_y, 0), (r * 0.6, axle_y, 0), 0.09, timber),
            box(0.03, 0.26, 0.04, IRON).at(r + 0.18, axle_y - 0.24, 0),
            rod((r + 0.18, axle_y - 0.22, 0), (r + 0.34, axle_y - 0.22, 0), 0.02, timber),
        )
    if hung:
        y = tall + 0.12
        parts += named("rope", rod((0, y + 0.42, 0), (0, axle_y, 0), 0.012, Paint(np.array((0.75, 0.63, 0.42)))))
        pail = lathe([(0, 0), (0.1, 0), (0.135, 0.24), (0.12, 0.24), (0.1, 0.03), (0, 0.03)], timber, 20)
        parts += named(
            "bucket",
            pail.at(0, y, 0),
            torus(0.12, 0.012, IRON, 6, 20).at(0, y + 0.14, 0),
            tube(np.column_stack([arc(0, y + 0.24, 0.125, 0, 180, 12) * (1, 1), np.zeros(13)]), 0.008, IRON, 6),
        )
    has, lacks = told(a_roof=roofed, a_bucket=hung, a_crank=roofed)
    return Build(
        parts,
        ("square",) if style == "square" else ("round",),
        "with a roof and a bucket" if roofed else "with a bucket" if hung else "without a roof",
        wall,
        variant=style,
        has=has,
        lacks=lacks,
    )


def joined_3(*pieces: object) -> np.ndarray:
    """Points and runs of points in space, one after the other."""
    return np.concatenate([np.atleast_2d(np.asarray(p, np.float64)) for p in pieces])


def fountain(rng: Rng) -> Build:
    """Basin with one to three tiers of bowls, a jet in a pool, a wall fountain, a figure or ball on top, square pool."""
    style = pick(rng, "tiers", "tiers", "tiers", "jets", "wall", "ball", "square")
    paint = stone(rng) if chance(rng, 0.8) else draw(rng, "white", "stone")
    r = between(rng, 1.4, 2.1)
    high = between(rng, 0.4, 0.55)

    def bowl(size: float) -> list[Part]:
        line = joined(
            (0, 0),
            (size * 0.2, 0),
            spline([(size * 0.2, size * 0.05), (size * 0.7, size * 0.18), (size, size * 0.36)], 8),
            (size * 1.05, size * 0.4),
            (size * 0.92, size * 0.4),
            (size * 0.85, size * 0.32),
            (0, size * 0.3),
        )
        return [*named("bowl", lathe(line, paint, 36)), *named("water", cylinder(size * 0.88, size * 0.03, WATER).at(0, size * 0.33, 0))]

    if style == "wall":
        w, h = between(rng, 1.4, 1.8), between(rng, 1.7, 2.2)
        parts = named(
            "wall",
            extrude(joined((-w / 2, 0), (w / 2, 0), (w / 2, h * 0.75), arc(0, h * 0.75, w / 2, 0, 180, 20) * (1, 1)), 0.3, paint),
            *both(box(0.22, h * 0.8, 0.4, paint).at(w / 2, 0, 0)),
        )
        basin = joined(arc(0, 0, w * 0.48, 180, 360, 20))
        shell = [[(x * k, y, -z * k) for x, z in basin] for k, y in ((0.7, 0.0), (1.0, high), (1.0, high + 0.05))]
        parts += named(
            "basin",
            loft(np.array(shell)[:, ::-1], paint).at(0, 0.0, 0.14),
            extrude(basin * 0.86, 0.03, WATER).turn("x", -90).at(0, high + 0.055, 0.15),
        )
        parts += named(
            "head",
            ball(0.17, paint, 10, 20).at(0, h * 0.72, 0.2),
            *both(ball(0.045, paint, 6, 8).at(0.08, h * 0.78, 0.33)),
            cylinder(0.05, 0.12, paint).turn("x", 90).at(0, h * 0.68, 0.3),
        )
        t = np.linspace(0, 1, 10)
        parts += named("jet", tube(np.column_stack([0 * t, h * 0.68 + (high - h * 0.68) * t**2, 0.4 + 0.25 * t]), 0.03, WATER, 8))
        return Build(parts, (), "on a wall", paint, variant=style, has=("a water jet", "a wall"), lacks=("bowls", "a round pool"))
    if style == "square":
        parts = named(
            "pool",
            *(box(2 * r, high, 0.25, paint).at(0, 0, r - 0.12).turn("y", 90 * k) for k in range(4)),
            *(box(2 * r + 0.2, 0.1, 0.42, paint).at(0, high, r - 0.12).turn("y", 90 * k) for k in range(4)),
        )
        parts += named("water", box(2 * r - 0.3, 0.1, 2 * r - 0.3, WATER).at(0, high - 0.16, 0))
        parts += named("bowl", *(p for p in moved(bowl(r * 0.45), 0, high * 0.9, 0))) + named(
            "post", cylinder(0.18, high * 1.1, paint, 0.12)
        )
        top, tiers = high * 0.9 + r * 0.15, 1
    else:
        wall = [
            (r - 0.22, 0),
            (r + 0.12, 0),
            (r + 0.12, 0.1),
            (r, 0.14),
            (r, high - 0.08),
            (r + 0.1, high - 0.05),
            (r + 0.1, high + 0.06),
            (r - 0.22, high + 0.06),
            (r - 0.22, 0),
        ]
        sides = 8 if chance(rng, 0.35) else 40
        parts = named("pool", lathe(wall, paint, sides)) + named("water", cylinder(r - 0.15, 0.1, WATER, sides=sides).at(0, high - 0.2, 0))
        tiers = int(rng.integers(1, 4)) if style == "tiers" else 0
        y, size = high - 0.1, r * 0.58
        for _ in range(tiers):
            stem = [
                (0, 0),
                (size * 0.3, 0),
                (size * 0.3, 0.08),
                (size * 0.16, 0.16),
                (size * 0.22, size * 0.5),
                (size * 0.12, size * 0.85),
                (0, size * 0.85),
            ]
            parts += named("stem", lathe(stem, paint, 24).at(0, y, 0)) + moved(bowl(size), 0, y + size * 0.8, 0)
            y, size = y + size * 1.1, size * 0.62
        top = y
        if style == "ball":
            b = r * 0.3
            parts += named(
                "post",
                lathe([(0, 0), (b * 1.1, 0), (b * 0.7, 0.15), (b * 0.6, high + 0.1), (b * 0.9, high + 0.2), (0, high + 0.2)], paint, 28),
            ) + named("ball", ball(b, paint, 14, 28).at(0, high + 0.15 + b, 0))
            top = high + 0.15 + 2 * b
    jets = style == "jets" or chance(rng, 0.5)
    if style == "jets":
        parts += named("jet", cylinder(0.07, r * 1.3, WATER, 0.02, 12).at(0, high - 0.2, 0))
        t = np.linspace(0, 1, 12)
        reach = r * 0.62
        bow = tube(np.column_stack([reach * (1 - t), high - 0.15 + r * 1.6 * t * (1 - t), 0 * t]), 0.03, WATER, 7)
        parts += named("jet", *around(bow.at(r * 0.2, 0, 0), 10))
    elif jets:
        t = np.linspace(0, 1, 9)
        bow = tube(np.column_stack([0.02 + r * 0.28 * t, top + r * 0.5 * t * (1.0 - 1.5 * t), 0 * t]), 0.022, WATER, 6)
        parts += named("jet", *around(bow, 6), cylinder(0.03, r * 0.32, WATER, 0.01, 10).at(0, top, 0))
    else:
        parts += named("finial", lathe([(0, -0.02), (0.08, 0), (0.13, 0.15), (0.04, 0.26), (0, 0.34)], paint, 18).at(0, top, 0))
    has, lacks = told(water_jets=jets, bowls=tiers > 0, a_square_pool=style == "square", a_round_pool=style != "square")
    has += (counted(tiers, "tiers"),) if tiers > 1 else ()
    return Build(
        parts,
        ("square",) if style == "square" else ("round",),
        f"with {counted(tiers, 'bowls')}" if tiers > 1 else "with water",
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def stadium(rng: Rng) -> Build:
    """Oval stands round a green field: open bowl, with a ring roof, ancient arcaded ring, running track, two stands only."""
    style = pick(rng, "bowl", "ring roof", "ring roof", "arcaded", "two stands", "track")
    paint, seats = (
        draw(rng, pick(rng, "grey", "white", "beige"), "concrete"),
        draw(rng, pick(rng, "red", "blue", "green", "grey", "orange")),
    )
    a, b = between(rng, 23, 27), between(rng, 17, 20)
    field = draw(rng, "green")
    arcaded = style == "arcaded"
    if arcaded:
        paint, seats, field = draw(rng, "beige", "stone"), draw(rng, "beige"), draw(rng, "beige")
    unit, rows = circle(1.0, 48), int(rng.integers(6, 10))
    parts = named("field", slab_oval(a + 1, b + 1, 0.2, draw(rng, "red") if style == "track" else field))
    if not arcaded:
        parts += named("field", box(a * 1.25, 0.35, b * 1.1, field))
        parts += named(
            "line",
            *both(box(0.3, 0.4, b * 1.0, WHITE).at(a * 0.58, 0, 0)),
            box(0.3, 0.4, b * 1.0, WHITE),
            *both(box(a * 1.16, 0.4, 0.3, WHITE).at(0, 0, b * 0.5), "z"),
            torus(b * 0.17, 0.15, WHITE, 4, 28).at(0, 0.35, 0),
        )
    step, rise = 1.5, 1.2
    if style == "two stands":
        for i in range(rows):
            parts += named(
                "stand",
                *both(
                    box(a * 1.7, rise * (i + 1), step, seats if i % 2 else lighter(seats, -0.15)).at(0, 0, b * 0.75 + step * (i + 0.5)), "z"
                ),
            )
        roof_y = rise * rows + 4.5
        parts += named(
            "roof", *both(box(a * 1.75, 0.5, step * rows + 2, paint).turn("x", -6).at(0, roof_y, b * 0.75 + step * rows * 0.5), "z")
        )
        parts += named(
            "post",
            *(
                q
                for x in np.linspace(-a * 0.8, a * 0.8, 7)
                for q in both(box(0.5, roof_y + 0.5, 0.5, paint).at(x, 0, b * 0.75 + step * rows), "z")
            ),
        )
    else:
        for i in range(rows):
            p, q = a + 1 + step * i, b + 1 + step * i
            h = rise * (i + 1)
            parts += named(
                "stand",
                _oval_ring(
                    unit,
                    (p, q),
                    (p + step + (0.0 if i < rows - 1 else 1.0), q + step + (0.0 if i < rows - 1 else 1.0)),
                    0.0,
                    h,
                    seats if i % 2 else lighter(seats, -0.15),
                ),
            )
        p, q, h = a + 1 + step * rows, b + 1 + step * rows, rise * rows
        wall_h = h + 2.5
        parts += named("wall", _oval_ring(unit, (p, q), (p + 1.2, q + 1.2), 0, wall_h, paint))
        if arcaded:
            for level in range(3):
                for t in np.linspace(0, 2 * np.pi, 36, endpoint=False):
                    gap = extrude(joined((-1.0, 0), (1.0, 0), arc(0, 1.5, 1.0, 0, 180, 8)), 0.8, DARK)
                    turn = np.degrees(np.arctan2(np.cos(t) / (p + 1.2), np.sin(t) / (q + 1.2)))
                    parts += named(
                        "arch",
                        gap.scaled(1, wall_h / 11, 1)
                        .turn("y", turn)
                        .at((p + 1.0) * np.cos(t), wall_h / 3 * level + 0.3, (q + 1.0) * np.sin(t)),
                    )
            parts += named(
                "ledge", *(_oval_ring(unit, (p + 0.8, q + 0.8), (p + 1.6, q + 1.6), wall_h / 3 * k - 0.25, 0.5, paint) for k in (1, 2, 3))
            )
        else:
            parts += named(
                "rib",
                *(
                    box(0.6, wall_h + 0.4, 1.2, lighter(paint, -0.15))
                    .turn("y", 90 - np.degrees(t))
                    .at((p + 1.3) * np.cos(t), 0, (q + 1.3) * np.sin(t))
                    for t in np.linspace(0, 2 * np.pi, 32, endpoint=False)
                ),
            )
        if style == "ring roof":
            inner, outer, y = (p - step * rows * 0.7, q - step * rows * 0.7), (p + 2.2, q + 2.2), wall_h + 0.2
            rings = [
                np.column_stack([unit[:, 0] * u, np.full(48, v), -unit[:, 1] * w])
                for u, w, v in ((*inner, y + 2.6), (*outer, y), (*outer, y + 0.7), (*inner, y + 3.1), (*inner, y + 2.6))
            ]
            parts += named("roof", loop_of(np.array(rings), paint))
        if style in ("bowl", "track"):
            iron = steel(rng)
            for s, t in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
                x, z = s * (p + 1.5) * 0.78, t * (q + 1.5) * 0.78
                parts += named(
                    "floodlight",
                    cylinder(0.4, wall_h * 1.9, iron, 0.25, 10).at(x, 0, z),
                    box(4.5, 3.0, 0.6, iron).turn("y", np.degrees(np.arctan2(-x, -z))).at(x, wall_h * 1.9, z),
                    *(
                        box(0.8, 0.6, 0.8, WHITE)
                        .at(i * 1.1, 0.4 + 0.9 * k, 0.1)
                        .turn("y", np.degrees(np.arctan2(-x, -z)))
                        .at(x, wall_h * 1.9, z)
                        for i in (-1.5, -0.5, 0.5, 1.5)
                        for k in range(3)
                    ),
                )
    has, lacks = told(
        a_roof=style in ("ring roof", "two stands"),
        floodlights=style in ("bowl", "track"),
        arches=arcaded,
        a_running_track=style == "track",
    )
    return Build(parts, ("oval",) if style != "two stands" else ("open",), f"with {has[0]}", paint, variant=style, has=has, lacks=lacks)


def slab_oval(a: float, b: float, high: float, paint: Paint) -> Part:
    """Flat oval on y = 0."""
    return cylinder(1.0, high, paint, sides=48).scaled(a, 1, b)


def _oval_ring(unit: np.ndarray, inner: tuple[float, float], outer: tuple[float, float], low: float, high: float, paint: Paint) -> Part:
    rings = [
        np.column_stack([unit[:, 0] * p, np.full(len(unit), y), -unit[:, 1] * q])
        for (p, q), y in ((inner, low), (outer, low), (outer, low + high), (inner, low + high), (inner, low))
    ]
    return loop_of(np.array(rings), paint)


def loop_of(rings: np.ndarray, paint: Paint) -> Part:
    """Closed ring whose cross-section runs through the rings (the last is the first again), its edges hard."""
    quads = []
    for a, b in pairwise(rings):
        count = len(a)
        k, n = np.arange(count), np.roll(np.arange(count), -1)
        quads.append((np.concatenate([a, b]), np.concatenate([np.stack([k, n, n + count], 1), np.stack([k, n + count, k + count], 1)])))
    vertices = np.concatenate([v for v, _ in quads])
    faces = np.concatenate([f + 2 * len(rings[0]) * i for i, (_, f) in enumerate(quads)])
    x, y, z = (vertices[faces[:, i]] for i in range(3))
    flip = np.einsum("ij,ij->", x - vertices.mean(0), np.cross(y - x, z - x)) < 0
    return Part(vertices, (faces[:, ::-1] if flip else faces).astype(np.int64), paint)
