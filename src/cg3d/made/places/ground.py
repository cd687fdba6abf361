"""What lies and grows on the ground: tree stump, log, rock, hedge."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    tube,
)
from cg3d.made.pieces import leaf
from cg3d.made.places.evergreens import _bark
from cg3d.made.places.plants import blob
from cg3d.made.places.telling import told

PALE = Paint(np.array((0.80, 0.65, 0.44)), "wooden")


def tree_stump(rng: Rng) -> Build:
    """Sawn trunk with roots and rings: tall, low and wide, with an axe, with mushrooms, broken off."""
    style = pick(rng, "roots", "roots", "axe", "mushrooms", "broken", "sprout")
    bark, r, tall = _bark(rng), between(rng, 0.25, 0.4), between(rng, 0.3, 0.6)
    rough = 1 + 0.05 * np.sin(9 * np.linspace(0, 2 * np.pi, 40, endpoint=False)) + rng.normal(0, 0.012, 40)
    unit = circle(1.0, 40) * rough[:, None]
    jag = 0.22 * tall * np.abs(np.sin(7 * np.linspace(0, 2 * np.pi, 40, endpoint=False))) + rng.uniform(0, 0.3 * tall, 40) * np.tile(
        (1, 0), 20
    )
    rings = [
        [(x * r * k, y + (jag[i] if style == "broken" and y == tall else 0), -z * r * k) for i, (x, z) in enumerate(unit)]
        for k, y in ((1.25, 0), (1.08, tall * 0.2), (1.0, tall * 0.5), (0.97, tall))
    ]
    parts = named("trunk", loft(np.array(rings), bark))
    count = int(rng.integers(5, 8))
    for k in range(count):
        a = 2 * np.pi * (k + between(rng, -0.2, 0.2)) / count
        line = spline(
            [
                (r * 0.75 * np.cos(a), tall * 0.42, r * 0.75 * np.sin(a)),
                (r * 1.15 * np.cos(a), tall * 0.12, r * 1.15 * np.sin(a)),
                (r * 1.75 * np.cos(a + 0.2), 0.0, r * 1.75 * np.sin(a + 0.2)),
            ],
            8,
        )
        parts += named("root", tube(line, np.linspace(r * 0.3, r * 0.06, len(line)), bark, 8))
    if style != "broken":
        parts += named(
            "cut",
            *(
                cylinder(r * k, 0.012, PALE if i % 2 == 0 else lighter(PALE, -0.22), sides=36).at(0, tall - 0.004 + 0.004 * i, 0)
                for i, k in enumerate((0.9, 0.78, 0.66, 0.54, 0.42, 0.3, 0.18, 0.07))
            ),
        )
    if style == "axe":
        steel, grip = Paint(np.array((0.62, 0.63, 0.65)), "metal"), wood(rng)
        blade = extrude([(-0.03, 0.04), (0.03, 0.05), (0.09, 0.13), (-0.09, 0.13), (-0.03, 0.05)], 0.02, steel)
        axe = [
            blade.turn("z", 180).at(0, 0.1, 0),
            box(0.07, 0.08, 0.04, steel).at(0, 0.04, 0),
            rod((0, 0.08, 0), (0.52, 0.1, 0), 0.018, grip, 0.022),
        ]
        parts += named("axe", *(p.turn("z", 32).at(0.02, tall + 0.02, 0) for p in axe))
    if style == "mushrooms":
        cap = draw(rng, pick(rng, "red", "brown", "orange"))
        for a, y, s in ((0.8, 0.4, 1.0), (1.4, 0.55, 0.8), (2.0, 0.35, 0.7), (4.2, 0.5, 0.9)):
            shelf = lathe([(0, 0), (0.1, 0.01), (0.11, 0.03), (0.05, 0.07), (0, 0.08)], cap, 18).scaled(s, s, s)
            parts += named("mushroom", shelf.at(r * 1.03 * np.cos(a), tall * y, r * 1.03 * np.sin(a)))
    if style == "sprout":
        green = draw(rng, "green")
        parts += named(
            "sprout",
            rod((r * 0.5, tall, 0), (r * 0.6, tall + 0.28, 0), 0.012, green),
            *(
                leaf(0.2, 0.09, 0.5, green).turn("y", a).at(r * 0.6, tall + h, 0)
                for a, h in ((0, 0.26), (120, 0.26), (240, 0.26), (60, 0.14), (200, 0.16))
            ),
        )
    has, lacks = told(
        roots=True, an_axe=style == "axe", mushrooms=style == "mushrooms", a_green_sprout=style == "sprout", growth_rings=style != "broken"
    )
    return Build(
        parts,
        ("broken",) if style == "broken" else (),
        {"axe": "with an axe", "mushrooms": "with mushrooms"}.get(style, "with roots"),
        bark,
        variant=style,
        has=has,
        lacks=lacks,
    )


def log(rng: Rng) -> Build:
    """Sawn log: plain, with a branch stub, hollow, split half, birch with dark marks."""
    style = pick(rng, "plain", "branch stubs", "hollow", "split", "birch")
    bark = Paint(np.array((0.88, 0.87, 0.84)), "wooden") if style == "birch" else _bark(rng)
    r, long = between(rng, 0.13, 0.24), between(rng, 0.8, 1.8)
    a = np.linspace(0, 2 * np.pi, 36, endpoint=False)
    rough = 1 + (0.0 if style == "birch" else 0.04) * np.sin(11 * a + between(rng, 0, 6)) + rng.normal(0, 0.012, 36)
    x = np.linspace(-long / 2, long / 2, 9)
    bow = between(rng, 0, 0.06) * long
    parts: list[Part] = []
    if style == "split":
        half = joined(arc(0, 0, r, 180, 360, 18), (r, 0))
        parts += named(
            "log",
            extrude(half[:-1], long, bark).turn("y", 90).at(0, r, 0),
            box(long * 0.998, 0.012, r * 1.86, PALE).at(0, r - 0.006, 0),
        )
        parts += named("end", *both(extrude(arc(0, 0, r * 0.9, 180, 360, 18), 0.02, PALE).turn("y", 90).at(long / 2, r, 0)))
    elif style == "hollow":
        line = [(r * 0.72, -long / 2), (r, -long / 2), (r * 1.04, 0), (r, long / 2), (r * 0.72, long / 2), (r * 0.72, -long / 2)]
        shell = lathe(line, bark, 36).shaped(
            lambda u, y, w: (u * (1 + 0.05 * np.sin(9 * np.arctan2(w, u))), y, w * (1 + 0.05 * np.sin(9 * np.arctan2(w, u))))
        )
        rim = lathe([(r * 0.72, 0), (r * 0.95, 0), (r * 0.95, 0.02), (r * 0.72, 0.02), (r * 0.72, 0)], PALE, 36)
        parts += named("log", shell.turn("z", 90).at(0, r, 0)) + named(
            "end", *(rim.turn("z", 90).at(s * (long / 2 - 0.01) + 0.01, r, 0) for s in (-1, 1))
        )
    else:
        rings = [
            [
                (u, r + r * k * np.sin(t) + bow * (1 - (2 * u / long) ** 2) * 0, r * k * np.cos(t) + bow * (1 - (2 * u / long) ** 2))
                for t, k in zip(a, rough)
            ]
            for u in x
        ]
        parts += named("log", loft(np.array(rings)[:, ::-1], bark))
        for s in (-1, 1):
            parts += named(
                "end",
                *(
                    cylinder(r * k, 0.01, PALE if i % 2 == 0 else lighter(PALE, -0.2), sides=32)
                    .turn("z", 90)
                    .at(s * (long / 2 + 0.004 * i) + 0.005, r, 0)
                    for i, k in enumerate((0.9, 0.72, 0.54, 0.36, 0.18))
                ),
            )
    if style == "birch":
        dark = Paint(np.array((0.15, 0.14, 0.13)))
        for _ in range(16):
            t, u = between(rng, 0, 6.28), between(rng, -0.45, 0.45) * long
            parts += named(
                "mark",
                box(0.018, 0.02, r * between(rng, 0.35, 0.7), dark)
                .at(0, r * 0.99 - 0.01, 0)
                .turn("x", np.degrees(t))
                .at(u, r, bow * (1 - (2 * u / long) ** 2)),
            )
    stubs = style == "branch stubs"
    if stubs:
        for u, t in ((0.22, 65), (-0.15, -40), (-0.35, 110)):
            stub = [
                rod((0, r * 0.8, 0), (0, r * 1.75, 0), r * 0.3, bark, r * 0.22),
                rod((0, r * 1.74, 0), (0, r * 1.77, 0), r * 0.19, PALE),
            ]
            parts += named("branch", *(p.turn("z", -18).turn("x", t).at(u * long, r, bow * (1 - 4 * u**2)) for p in stub))
    has, lacks = told(
        branch_stubs=stubs,
        a_hole_through_it=style == "hollow",
        a_flat_side=style == "split",
        growth_rings=style in ("plain", "branch stubs", "birch"),
    )
    words = {"hollow": ("hollow",), "split": ("split",)}.get(style, ("long",) if long > 1.4 else ())
    return Build(parts, words, "with branch stubs" if stubs else "", bark, variant=style, has=has, lacks=lacks)


def rock(rng: Rng) -> Build:
    """Angular boulder, smooth pebble, flat slabs, a group, a standing stone, a mossy one."""
    style = pick(rng, "boulder", "boulder", "pebble", "slabs", "group", "standing")
    paint = stone(rng) if chance(rng, 0.8) else draw(rng, "brown", "stone")
    size = between(rng, 0.3, 0.9)
    parts: list[Part] = []
    if style == "boulder":
        parts += named("rock", _boulder(rng, size, paint, 9).scaled(1.1, 0.8, 0.95))
    elif style == "pebble":
        parts += named("rock", blob(rng, size * 0.6, paint, 0.05).scaled(1.3, 0.6, 1))
    elif style == "slabs":
        for k in range(4):
            s = size * (1.2 - 0.17 * k)
            parts += named(
                "slab",
                slab(circle(s, 9) * rng.uniform(0.78, 1.1, (9, 1)), size * 0.22, paint).at(
                    0.1 * size * between(rng, -1, 1), size * 0.21 * k, 0.1 * size * between(rng, -1, 1)
                ),
            )
    elif style == "group":
        for x, z, s in ((0, 0, 1.0), (0.95, 0.3, 0.55), (-0.8, 0.45, 0.5), (0.35, 0.9, 0.35), (-0.45, -0.75, 0.4)):
            parts += named("rock", _boulder(rng, size * s, paint, 8).scaled(1, 0.8, 1).at(x * size, size * s * 0.1, z * size))
    else:
        parts += named("rock", _boulder(rng, size, paint, 9).scaled(0.55, 1.7, 0.5))
    has, lacks = told(sharp_edges=style != "pebble", smaller_stones_beside_it=style == "group")
    words = {"pebble": ("round", "smooth"), "slabs": ("flat",), "standing": ("tall",), "boulder": ("rough",)}.get(style, ())
    return Build(
        parts,
        words,
        {"group": "with smaller stones", "slabs": "in layers"}.get(style, ""),
        paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _boulder(rng: Rng, size: float, paint: Paint, cuts: int) -> Part:
    """A ball cut by random planes, its facets hard: every vertex lies on the nearest cut."""
    normals = rng.normal(0, 1, (cuts * 2, 3))
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    reach = rng.uniform(0.62, 0.95, cuts * 2) * size
    part = ball(1.0, paint, 14, 26)
    way = part.vertices
    far = np.min(np.where(way @ normals.T > 0.05, reach / np.maximum(way @ normals.T, 0.05), size * 1.15), axis=1)
    shape = way * far[:, None]
    shape[:, 1] = np.maximum(shape[:, 1], -size * 0.45)
    faces = part.faces
    return Part(shape[faces.ravel()] + (0, size * 0.45, 0), np.arange(faces.size).reshape(-1, 3), paint)


def hedge(rng: Rng) -> Build:
    """Clipped box hedge, rounded top, with an arch, with balls on the ends, waved, L-shaped."""
    style = pick(rng, "box", "box", "rounded", "arch", "balls", "corner")
    green = draw(rng, "green")
    long, tall, deep = between(rng, 2.0, 3.6), between(rng, 0.8, 1.4), between(rng, 0.45, 0.7)
    parts: list[Part] = []

    def leafy(w: float, h: float, d: float) -> list[Part]:
        body = rounded(w, h, d, min(0.24, d / 2) if style == "rounded" else 0.06, green, 3)
        count = min(420, int(150 * (w * h + w * d * 0.7 + d * h)))
        tufts = []
        for _ in range(count):
            side = rng.choice(5, p=np.array([w * h, w * h, w * d, d * h, d * h]) / (2 * w * h + w * d + 2 * d * h))
            x, y, z = between(rng, -w / 2, w / 2), between(rng, 0.03, h), between(rng, -d / 2, d / 2)
            x, y, z = [(x, y, d / 2), (x, y, -d / 2), (x, h, z), (w / 2, y, z), (-w / 2, y, z)][side]
            tuft = lathe([(0, -0.035), (0.07, 0), (0, 0.035)], green if rng.random() < 0.5 else lighter(green, -0.14), 5)
            tufts.append(tuft.turn("x", between(rng, 0, 180)).turn("y", between(rng, 0, 180)).at(x * 0.99, y * 0.985, z * 0.99))
        return [body, *tufts]

    if style == "arch":
        gap = 0.9
        side = max(0.5, (long - gap) / 2)
        parts += named("hedge", *moved(leafy(side, 2.3, deep), -(gap + side) / 2), *moved(leafy(side, 2.3, deep), (gap + side) / 2))
        bow = joined(
            (-gap / 2 - 0.02, 0), arc(0, -0.1, gap / 2, 180, 0, 12), (gap / 2 + 0.02, 0), (gap / 2 + 0.02, 0.75), (-gap / 2 - 0.02, 0.75)
        )
        parts += named("arch", extrude(bow, deep, green).at(0, 1.9, 0), *moved(leafy(gap + 2 * side, 0.3, deep), 0, 2.3))
    else:
        parts += named("hedge", *leafy(long, tall, deep))
        if style == "balls":
            parts += named("ball", *both(blob(rng, deep * 0.6, green, 0.05).at(long / 2 - deep / 2, tall + deep * 0.45, 0)))
        if style == "corner":
            wing = [p.turn("y", 90) for p in leafy(long * 0.7, tall, deep)]
            parts += named("hedge", *moved(wing, -long / 2 + deep / 2, 0, long * 0.35 + deep * 0.3))
    berries = style in ("box", "rounded", "corner") and chance(rng, 0.25)
    if berries:
        red = draw(rng, pick(rng, "red", "pink", "white"))
        parts += named(
            "flower",
            *(ball(0.045, red, 5, 8).at(between(rng, -long / 2, long / 2), between(rng, 0.1, tall), deep / 2 + 0.01) for _ in range(28)),
        )
    has, lacks = told(an_arch=style == "arch", a_round_top=style == "rounded", balls_on_top=style == "balls", flowers=berries)
    return Build(
        parts, ("long",) if style in ("box", "rounded") else (), f"with {has[0]}" if has else "", green, variant=style, has=has, lacks=lacks
    )
