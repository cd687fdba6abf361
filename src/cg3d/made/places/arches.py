"""Arch and gate."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    ball,
    beam,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    named,
    rod,
    torus,
    tube,
)
from cg3d.made.places.buildings import masonry
from cg3d.made.places.surfaces import IRON
from cg3d.made.places.telling import told


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
        top = np.degrees(np.arccos(r / (k + thick)))
        outer = joined(
            (-r - thick, 0),
            arc(r, tall, k + thick, 180, 180 - top, 12),
            arc(-r, tall, k + thick, top, 0, 12)[1:],
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
        return _shrine_gate(rng, wide)
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


def _shrine_gate(rng: Rng, wide: float) -> Build:
    """Two posts under two beams, the upper one swept."""
    red, tall = draw(rng, pick(rng, "red", "red", "orange", "brown"), "wooden"), between(rng, 2.8, 3.6)

    def swept(long: float, low: float, thick: float, paint: Paint, deep: float) -> Part:
        x = np.linspace(-long / 2, long / 2, 13)
        bow = np.column_stack([x, low + 0.22 * (2 * x / long) ** 2])
        return extrude(joined(bow, bow[::-1] + (0, thick)), deep, paint)

    parts = named("post", *both(rod((wide * 0.42, 0, 0), (wide * 0.38, tall, 0), 0.15, red, 0.13, 20)))
    parts += named("base", *both(cylinder(0.22, 0.25, IRON).at(wide * 0.42, 0, 0)))
    parts += named("beam", swept(wide * 1.35, tall, 0.2, red, 0.3), swept(wide * 1.45, tall + 0.2, 0.12, IRON, 0.42))
    parts += named("beam", box(wide * 1.1, 0.17, 0.2, red).at(0, tall * 0.78, 0), box(0.2, tall * 0.22, 0.12, red).at(0, tall * 0.8, 0))
    return Build(parts, (), "with two beams", red, variant="shrine", has=("two posts", "two beams"), lacks=("bars", "pillars", "pickets"))


def _gate_leaf(style: str, wide: float, tall: float, paint: Paint, high_inside: bool) -> list[Part]:
    """One leaf, centred on x = 0; its hinge at -x."""
    if style == "iron":
        parts: list[Part] = []
        for x in np.linspace(-wide / 2 + 0.03, wide / 2 - 0.03, max(6, round(wide / 0.15))):
            h = tall * float(0.86 + (0.22 * (x / wide + 0.5) ** 1.6 if high_inside else 0.1 * np.cos(np.pi * x / wide)))
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
