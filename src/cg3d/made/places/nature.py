"""Outdoors, grown or lying about: pine tree, palm tree, tree stump, log, rock, hedge, sunflower, rose, bamboo, planter, scarecrow."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, fabric, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
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
from cg3d.made.places.plants import SOIL, blob
from cg3d.made.places.telling import counted, told

PALE = Paint(np.array((0.80, 0.65, 0.44)), "wooden")


def _bark(rng: Rng) -> Paint:
    return Paint(np.array((0.40, 0.27, 0.17)) * rng.uniform(0.8, 1.2), "wooden")


def pine_tree(rng: Rng) -> Build:
    """Cones in tiers, whorls of drooping branches, umbrella pine on a bare trunk, slim spruce, snow on it."""
    style = pick(rng, "tiers", "tiers", "branches", "umbrella", "ragged")
    bark, green = _bark(rng), lighter(draw(rng, "green"), -between(rng, 0, 0.3))
    tall, wide = between(rng, 4.5, 8), between(rng, 0.2, 0.3)
    snow = style in ("tiers", "ragged") and chance(rng, 0.2)
    white = Paint(np.array((0.94, 0.95, 0.96)), "snow")
    parts = named("trunk", rod((0, 0, 0), (0, tall * 0.9, 0), tall * 0.035, bark, tall * 0.008))
    if style == "tiers":
        count = int(rng.integers(3, 7))
        for i in range(count):
            r, y, h = tall * wide * (1 - 0.78 * i / count), tall * (0.16 + 0.74 * i / count), tall * 1.25 / count
            parts += named(
                "branches", lathe([(0, h * 0.1), (r * 0.6, h * 0.06), (r, -h * 0.08), (r * 0.45, h * 0.45), (0, h)], green, 20).at(0, y, 0)
            )
            if snow:
                parts += named(
                    "snow", lathe([(0, h * 0.3), (r * 0.74, h * 0.17), (r * 0.47, h * 0.47), (0, h * 1.04)], white, 20).at(0, y, 0)
                )
    elif style == "umbrella":
        for k in range(7):
            a, out = 2.4 * k, tall * 0.16 * (k > 0)
            spot = (out * np.cos(a), tall * between(rng, 0.8, 0.88), out * np.sin(a))
            parts += named(
                "crown", blob(rng, tall * 0.15, green if k % 2 else lighter(green, -0.12), 0.1).scaled(1.15, 0.5, 1.15).at(*spot)
            )
            parts += named("branch", rod((0, tall * 0.58, 0), spot, tall * 0.014, bark, tall * 0.006, 8))
    else:
        rows = 9 if style == "branches" else 12
        for i in range(rows):
            f = i / (rows - 1)
            y, r = tall * (0.2 + 0.74 * f), tall * wide * 1.15 * (1 - 0.88 * f) * between(rng, 0.88, 1.08)
            count = 9 if style == "branches" else 7
            twig = _needle_branch(
                r, tall * 0.045 * (1 - 0.5 * f), green if i % 2 else lighter(green, -0.12), 0.25 if style == "branches" else 0.45
            )
            parts += named("branch", *(p.at(0, y, 0) for p in around(twig, count, start=i * 23)))
            if snow:
                parts += named(
                    "snow",
                    *(
                        p.at(0, y + tall * 0.012, 0)
                        for p in around(_needle_branch(r * 0.8, tall * 0.03 * (1 - 0.5 * f), white, 0.45), count, start=i * 23)
                    ),
                )
        parts += named("tip", cylinder(tall * 0.03, tall * 0.12, green, 0.005, 10).at(0, tall * 0.9, 0))
    has, lacks = told(snow_on_its_branches=snow, branches_in_tiers=style == "tiers", a_bare_trunk=style == "umbrella")
    return Build(
        parts,
        ("tall",) if style != "umbrella" else (),
        "with snow on its branches" if snow else "",
        green,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _needle_branch(long: float, wide: float, paint: Paint, droop: float) -> Part:
    t = np.linspace(0, 1, 5)
    rings = []
    for s in t:
        w, h, y, z = (
            long * 0.24 * np.sin(np.pi * (0.12 + 0.86 * s)),
            wide * 0.5 * (1 - 0.6 * s),
            long * (0.12 * s - droop * 1.6 * s**2),
            long * s,
        )
        rings.append([(-w, y - h * 0.6, z), (0, y - h * 0.2, z), (w, y - h * 0.6, z), (0, y + h, z)])
    return loft(np.array(rings), paint)


def palm_tree(rng: Rng) -> Build:
    """Curved or straight trunk with rings, feathered fronds, coconuts; fan palm; twin trunks; on an islet; short fat date palm."""
    style = pick(rng, "curved", "curved", "straight", "fan", "two trunks", "islet")
    bark, green = Paint(np.array((0.52, 0.40, 0.27)) * rng.uniform(0.8, 1.15), "wooden"), draw(rng, "green")
    tall = between(rng, 4.5, 8)
    nuts = style != "fan" and chance(rng, 0.6)
    parts: list[Part] = []
    for k in range(2 if style == "two trunks" else 1):
        bend = (0.0 if style in ("straight", "fan") else between(rng, 0.14, 0.26)) * (-0.8 if k else 1)
        h = tall * (0.78 if k else 1)
        line = spline([(0, 0, 0), (bend * h * 0.35, h * 0.3, 0), (bend * h * 0.75, h * 0.65, 0), (bend * h, h, 0)], 20)
        line[:, 0] += (-0.12 if k else 0.12) * (style == "two trunks")
        parts += named("trunk", tube(line, np.linspace(h * 0.038, h * 0.02, len(line)), bark, 12))
        way = np.gradient(line, axis=0)
        for i in range(1, len(line) - 1):
            d = way[i] / np.linalg.norm(way[i]) * h * 0.008
            parts += named(
                "ring",
                rod(
                    line[i] - d,
                    line[i] + d,
                    h * (0.041 - 0.019 * i / len(line)),
                    lighter(bark, -0.18),
                    h * (0.037 - 0.019 * i / len(line)),
                    12,
                ),
            )
        top = line[-1]
        for i in range(int(rng.integers(9, 13)) if style != "fan" else 16):
            turn, lift = 137.5 * i, between(rng, -0.1, 0.75)
            one = (
                _fan(h * 0.26, green if i % 2 else lighter(green, -0.12))
                if style == "fan"
                else _frond(h * between(rng, 0.33, 0.4), lift, green if i % 2 else lighter(green, -0.12))
            )
            if style == "fan":
                one = [p.turn("x", -(60 - 6.5 * i)) for p in one]
            parts += named("frond", *(p.turn("y", turn).at(*top) for p in one))
        if nuts:
            brown = Paint(np.array((0.36, 0.22, 0.12)))
            parts += named(
                "coconut",
                *(
                    ball(h * 0.026, brown, 8, 12).at(*(top + (h * 0.035 * np.cos(a), -h * 0.03, h * 0.035 * np.sin(a))))
                    for a in (0, 1.5, 3, 4.5)
                ),
            )
    if style == "islet":
        sand = Paint(np.array((0.88, 0.77, 0.55)), "sand")
        dome = joined((0, 0), arc(0, -tall * 0.72, tall * 0.85, 32, 90, 12))
        dome[1:, 1] -= dome[1, 1]
        parts += named("sand", lathe(dome, sand, 28).scaled(0.6, 0.35, 0.6).at(0, -0.05, 0))
    has, lacks = told(
        coconuts=nuts,
        a_curved_trunk=style in ("curved", "islet"),
        a_straight_trunk=style in ("straight", "fan"),
        two_trunks=style == "two trunks",
    )
    return Build(parts, ("tall",), "with coconuts" if nuts else "", green, variant=style, has=has, lacks=lacks)


def _frond(long: float, lift: float, paint: Paint) -> list[Part]:
    """Feather leaf: a bent rib with leaflets on both sides, out along +Z."""
    t = np.linspace(0, 1, 10)
    rib = np.column_stack([0 * t, long * (lift * t - (0.55 + lift * 0.75) * t**2), long * t * (1 - 0.22 * t)])
    parts = [tube(rib, np.linspace(long * 0.016, long * 0.004, 10), paint, 5)]
    for i in range(1, 10):
        reach = long * 0.36 * np.sin(np.pi * (0.15 + 0.8 * i / 10))
        a, b = rib[i], rib[i] + (reach, -reach * 0.45, reach * 0.55)
        w = long * 0.042
        rings = [
            [a + (0, 0, -w), a + (0, 0.003, 0), a + (0, 0, w), a - (0, 0.003, 0)],
            [b + (0, 0, -0.004), b + (0, 0.002, 0), b + (0, 0, 0.004), b - (0, 0.002, 0)],
        ]
        parts += both(loft(np.array(rings), paint))
    return parts


def _fan(r: float, paint: Paint) -> list[Part]:
    """Fan leaf on a stalk along +Z, its blade cut into points."""
    spikes = [
        q
        for a in np.radians(np.linspace(-55, 235, 12))
        for q in ((r * np.cos(a), r * np.sin(a)), (r * 0.62 * np.cos(a + 0.22), r * 0.62 * np.sin(a + 0.22)))
    ]
    blade = slab(joined((0, -r * 0.1), spikes[:-1]), r * 0.02, paint)
    return [blade.at(0, 0, r * 0.9), rod((0, 0, 0), (0, 0, r), r * 0.03, paint, sides=6)]


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
            extrude(half[:-1] * (1, 1), long, bark).turn("y", 90).at(0, r, 0),
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


def sunflower(rng: Rng) -> Build:
    """One big head on a stem; drooping; several heads; in a pot; short."""
    style = pick(rng, "tall", "tall", "drooping", "three heads", "pot")
    stem, tall = draw(rng, "green"), between(rng, 1.1, 1.7)
    petal, seeds = draw(rng, pick(rng, "yellow", "yellow", "orange")), Paint(np.array((0.30, 0.18, 0.09)))
    if style == "pot":
        tall = between(rng, 0.5, 0.7)
    lean, size = (75 if style == "drooping" else between(rng, 5, 30)), between(rng, 0.15, 0.2)
    base = 0.0
    parts: list[Part] = []
    if style == "pot":
        clay = Paint(np.array((0.72, 0.38, 0.24)), "clay")
        parts += named(
            "pot",
            lathe([(0, 0), (0.11, 0), (0.15, 0.2), (0.165, 0.2), (0.165, 0.25), (0.14, 0.25), (0.13, 0.2), (0, 0.2)], clay, 28),
            cylinder(0.135, 0.015, SOIL).at(0, 0.2, 0),
        )
        base, size = 0.2, size * 0.75
    heads = [(0.0, tall, 0.0, size)]
    if style == "three heads":
        heads += [(0.26, tall * 0.78, 40.0, size * 0.75), (-0.24, tall * 0.66, -40.0, size * 0.65)]
    for i, (x, y, turn, s) in enumerate(heads):
        foot = (0, base, 0) if i == 0 else (0, tall * 0.4, 0)
        bend = 0.22 if style == "drooping" else 0.02
        line = spline(
            [foot, ((0.2 * x), (foot[1] + y) / 2, -0.02), (x, base + y, 0.0), (x, base + y + (0.02 if bend < 0.1 else -0.06), bend)], 18
        )
        parts += named("stem", tube(line, s * 0.085, stem, 8))
        head = [p.turn("x", lean).turn("y", turn).at(*line[-1]) for p in _sun_head(s, petal, seeds, stem)]
        parts += named("head", *head)
    count = 2 if style == "pot" else int(rng.integers(3, 6))
    for i in range(count):
        parts += named(
            "leaf", leaf(tall * 0.24, tall * 0.17, 0.55, stem).turn("y", 150 * i + 40).at(0, base + tall * (0.2 + 0.5 * i / count), 0)
        )
    has, lacks = told(three_heads=style == "three heads", one_head=style != "three heads", a_pot=style == "pot")
    return Build(
        parts,
        {"tall": ("tall",), "drooping": ("drooping",)}.get(style, ()),
        "in a pot" if style == "pot" else "with big leaves",
        petal,
        variant=style,
        has=(*has, "leaves"),
        lacks=lacks,
    )


def _sun_head(r: float, petal: Paint, seeds: Paint, stem: Paint) -> list[Part]:
    """Flower head facing +Z round the origin."""
    one = loft(
        np.array(
            [
                [(-w, y, z), (0, y, z + 0.003), (w, y, z), (0, y, z - 0.003)]
                for y, w, z in ((r * 0.45, r * 0.05, 0), (r * 0.75, r * 0.13, 0.01), (r * 1.0, r * 0.1, 0.015), (r * 1.2, r * 0.008, 0.01))
            ]
        ),
        petal,
    )
    parts = [*around(one, 17, "z"), *around(one.scaled(0.9, 0.9, 1).at(0, 0, 0.012), 17, "z", 10.6)]
    disc = lathe([(0, 0), (r * 0.58, 0.0), (r * 0.55, r * 0.1), (r * 0.3, r * 0.16), (0, r * 0.13)], seeds, 28).turn("x", 90)
    dots = [
        ball(r * 0.035, lighter(seeds, 0.25), 4, 6).at(
            r * 0.5 * np.sqrt(i / 45) * np.cos(2.4 * i), r * 0.5 * np.sqrt(i / 45) * np.sin(2.4 * i), r * 0.145
        )
        for i in range(45)
    ]
    return [
        *parts,
        disc.at(0, 0, 0.004),
        *dots,
        lathe([(0, 0), (r * 0.25, 0), (r * 0.5, r * 0.1), (0, r * 0.1)], stem, 20).turn("x", 90).at(0, 0, -r * 0.1),
    ]


def rose(rng: Rng) -> Build:
    """Bloom of wrapped petals on a thorny stem; a bud; in a slim vase; a bunch; an open one."""
    style = pick(rng, "bloom", "bloom", "bud", "vase", "bunch", "open")
    petal, stem = draw(rng, pick(rng, "red", "red", "red", "pink", "white", "yellow", "orange")), draw(rng, "green")
    tall, r = between(rng, 0.28, 0.42), between(rng, 0.055, 0.075)
    spots = (
        [(0.0, 0.0, 0.0)]
        if style != "bunch"
        else [(0, 0, 0), *((0.09 * np.cos(a), between(rng, -0.06, 0.0), 0.09 * np.sin(a)) for a in np.arange(5) * 1.257)]
    )
    parts: list[Part] = []
    lift = 0.1 if style == "vase" else 0.0
    openness = {"bud": 0.25, "open": 1.25}.get(style, between(rng, 0.7, 0.95))
    for i, (x, dy, z) in enumerate(spots):
        top = np.array((x, tall + dy + lift, z))
        line = spline([(x * 0.1, lift * 0.3, z * 0.1), (x * 0.5 + 0.01, (tall + lift) * 0.5, z * 0.5), top], 12)
        parts += named("stem", tube(line, 0.0055, stem, 7))
        parts += named(
            "thorn", *(cylinder(0.005, 0.018, stem, 0.0005, 6).turn("z", -75 if k % 2 else 75).at(*line[k + 2]) for k in range(0, 7, 2))
        )
        parts += named(
            "bloom",
            *(
                p.turn("x", between(rng, 0, 18)).turn("y", 70 * i).at(*top)
                for p in _rose_bloom(r * (0.75 if style == "bunch" else 1), openness, petal, stem)
            ),
        )
        for _, (h, a) in enumerate(((0.35, 40), (0.5, 190), (0.65, 310)) if style != "bunch" else ((0.72, 60 * i),)):
            at = line[round(h * (len(line) - 1))]
            parts += named("leaf", *(leaf(0.085, 0.045, 0.35, stem).turn("y", a + d).at(*at) for d in (-28, 0, 28)))
    if style == "vase":
        glaze = draw(rng, pick(rng, "white", "blue", "turquoise", "black"), "ceramic")
        parts += named(
            "vase",
            lathe(
                joined(
                    (0, 0),
                    spline([(0.045, 0), (0.06, 0.08), (0.03, 0.2), (0.024, 0.27), (0.034, 0.3)], 20),
                    (0.026, 0.3),
                    (0.018, 0.25),
                    (0, 0.25),
                ),
                glaze,
                28,
            ),
        )
    if style == "bunch":
        parts += named(
            "ribbon", cylinder(0.028, 0.04, draw(rng, pick(rng, "white", "pink", "blue", "yellow")), sides=16).at(0, tall * 0.38, 0)
        )
    has, lacks = told(a_vase=style == "vase", thorns=True, a_ribbon=style == "bunch")
    return Build(
        parts,
        {"open": ("open",)}.get(style, ()),
        {"vase": "in a vase", "bunch": "in a bunch", "bud": "in bud"}.get(style, "with a thorny stem"),
        petal,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _rose_bloom(r: float, openness: float, petal: Paint, stem: Paint) -> list[Part]:
    """Whorls of cupped petals, the outer ones leaning out."""
    parts = [lathe([(0, 0), (r * 0.18, 0.1 * r), (r * 0.3, r * 0.7), (r * 0.12, r * 1.25), (0, r * 1.2)], petal, 14)]
    for ring, (count, out, high) in enumerate(((3, 0.3, 1.4), (4, 0.52, 1.3), (5, 0.75, 1.12), (6, 1.0, 0.92))):
        if openness < 0.4 and ring > 1:
            break
        paint = lighter(petal, -0.09) if ring % 2 else petal
        for k in range(count):
            t, u = np.linspace(0, 1, 6), np.linspace(-1, 1, 7)
            reach = r * (0.12 + (out * openness + 0.12) * np.sin(t * 1.6) ** 0.8)
            y = r * high * t * (1 - 0.18 * openness * t * (ring > 1))
            curl = r * 0.16 * openness * np.clip(t - 0.75, 0, 1) * 4 * ring / 3
            half = np.pi / count * 1.35 * np.sin(np.pi * (0.2 + 0.62 * t))
            outer = [[((a + c) * np.sin(h * v), b, (a + c) * np.cos(h * v)) for v in u] for a, b, c, h in zip(reach, y, curl, half)]
            inner = [
                [((a + c - r * 0.05) * np.sin(h * v), b, (a + c - r * 0.05) * np.cos(h * v)) for v in u[::-1]]
                for a, b, c, h in zip(reach, y, curl, half)
            ]
            parts.append(loft(np.array([o + i for o, i in zip(outer, inner)]), paint).turn("y", 360 * k / count + 47 * ring))
    sepal = leaf(r * 1.0, r * 0.35, 0.5, stem)
    return [*parts, *(p.at(0, r * 0.02, 0) for p in around(sepal, 5)), ball(r * 0.22, stem, 6, 10)]


def bamboo(rng: Rng) -> Build:
    """Jointed green canes with leaves: a clump, one cane, cut canes, in a pot, lucky bamboo in a vase."""
    style = pick(rng, "clump", "clump", "one cane", "cut canes", "pot")
    green = draw(rng, pick(rng, "green", "green", "yellow")) if style != "cut canes" else draw(rng, pick(rng, "green", "yellow", "beige"))
    shade, tall = draw(rng, "green"), between(rng, 1.4, 2.4)
    count = {"clump": int(rng.integers(6, 11)), "one cane": 1, "cut canes": int(rng.integers(3, 7)), "pot": int(rng.integers(3, 6))}[style]
    parts: list[Part] = []
    base = 0.0
    if style == "pot":
        base, tall = 0.28, tall * 0.6
        glaze = draw(rng, pick(rng, "white", "black", "grey", "brown", "blue"), "ceramic")
        parts += named(
            "pot",
            lathe([(0, 0), (0.16, 0), (0.2, 0.32), (0.18, 0.32), (0.17, 0.27), (0, 0.27)], glaze, 28),
            cylinder(0.17, 0.01, SOIL).at(0, 0.28, 0),
        )
    for k in range(count):
        a, out = 2.4 * k, (0.0 if count == 1 else 0.085 * np.sqrt(k + 0.3) * (1 if style != "pot" else 0.7))
        r, h = between(rng, 0.024, 0.036) * (1.6 if count == 1 else 1), tall * between(rng, 0.7, 1.0)
        line = np.array([(out * np.cos(a) * (1 + 0.5 * t), base + h * t, out * np.sin(a) * (1 + 0.5 * t)) for t in np.linspace(0, 1, 2)])
        joints = max(4, round(h / 0.24))
        for i in range(joints):
            p, q = line[0] + (line[1] - line[0]) * i / joints, line[0] + (line[1] - line[0]) * (i + 1) / joints
            parts += named(
                "cane",
                rod(p, q, r, green, r * 0.97, 10),
                rod(q - (0, r * 0.2, 0), q + (0, r * 0.2, 0), r * 1.25, lighter(green, -0.2), sides=10),
            )
            if style != "cut canes" and i >= joints * 0.4:
                for d in range(2):
                    twig = [
                        leaf(between(rng, 0.2, 0.32), 0.05, between(rng, 0.3, 0.8), shade).turn("y", 137 * (i + k) + 180 * d + e)
                        for e in (-25, 20)
                    ]
                    parts += named("leaf", *moved(twig, *q))
    has, lacks = told(leaves=style != "cut canes", a_pot=style == "pot")
    phrase = "one cane" if count == 1 else counted(count, "canes")
    return Build(
        parts, ("tall",), "in a pot" if style == "pot" else f"with {phrase}", green, variant=style, has=(*has, phrase), lacks=lacks
    )


def planter(rng: Rng) -> Build:
    """Wooden box, window box, half barrel, round stone bowl, raised bed on legs, all with flowers or green."""
    style = pick(rng, "box", "box", "window box", "barrel", "bowl", "on legs")
    body = (
        wood(rng)
        if style in ("box", "barrel", "on legs")
        else draw(rng, pick(rng, "white", "grey", "brown", "green", "black", "red"), "plastic")
    )
    green, bloom = (
        draw(rng, "green"),
        [draw(rng, w) for w in rng.permutation(["red", "pink", "yellow", "white", "purple", "orange", "blue"])[: int(rng.integers(1, 4))]],
    )
    flowers = chance(rng, 0.75)
    parts: list[Part] = []
    base, round_ = 0.0, style in ("barrel", "bowl")
    wide, deep, tall = between(rng, 0.7, 1.1), between(rng, 0.3, 0.42), between(rng, 0.3, 0.4)
    if style == "barrel":
        wide = deep = between(rng, 0.5, 0.65)
        r = wide / 2
        parts += named(
            "barrel", lathe([(0, 0), (r * 0.85, 0), (r * 1.0, tall), (r * 0.9, tall), (r * 0.88, tall - 0.06), (0, tall - 0.06)], body, 24)
        )
        parts += named(
            "hoop",
            *(
                cylinder(
                    r * (0.86 + 0.15 * f) + 0.004, 0.035, Paint(np.array((0.25, 0.25, 0.26)), "metal"), r * (0.88 + 0.15 * f) + 0.004
                ).at(0, tall * f, 0)
                for f in (0.15, 0.72)
            ),
        )
    elif style == "bowl":
        body, wide = stone(rng), between(rng, 0.6, 0.8)
        deep, r = wide, wide / 2
        line = [
            (0, 0),
            (r * 0.55, 0),
            (r * 0.5, 0.05),
            (r * 0.25, 0.1),
            (r * 0.3, 0.16),
            (r * 0.85, tall * 0.75),
            (r * 1.05, tall),
            (r * 0.92, tall),
            (r * 0.85, tall - 0.06),
            (0, tall - 0.06),
        ]
        parts += named("bowl", lathe(line, body, 36))
    else:
        if style == "window box":
            tall, deep, wide = between(rng, 0.18, 0.24), between(rng, 0.2, 0.26), between(rng, 0.8, 1.2)
            outline = [[(x * wide * k, y, z * deep * k) for x, z in rectangle(1, 1)[::-1]] for k, y in ((0.86, 0), (1.0, tall))]
            parts += named(
                "box",
                loft(np.array(outline), body),
                *both(box(wide + 0.04, 0.035, 0.03, body).at(0, tall - 0.02, deep / 2), "z"),
                *both(box(0.03, 0.035, deep, body).at(wide / 2, tall - 0.02, 0)),
            )
        else:
            base = 0.45 if style == "on legs" else 0.0
            rows = 3
            for i in range(rows):
                y, h = base + tall / rows * i, tall / rows - 0.012
                parts += named(
                    "board",
                    *both(box(wide, h, 0.03, body).at(0, y, deep / 2), "z"),
                    *both(box(0.03, h, deep, body).at(wide / 2 - 0.015, y, 0)),
                )
            parts += named("post", *corners(box(0.05, base + tall + 0.02, 0.05, lighter(body, -0.15)), wide / 2 - 0.01, deep / 2 + 0.005))
            parts += named("box", box(wide - 0.03, tall - 0.07, deep - 0.02, SOIL).at(0, base + 0.02, 0))
    top = base + tall - 0.05
    parts += named(
        "soil", (cylinder(wide * 0.44, 0.02, SOIL) if round_ else box(wide - 0.08, 0.02, deep - 0.06, SOIL)).at(0, top - 0.015, 0)
    )
    count = max(6, round(wide * 14)) if not round_ else 13
    for i in range(count):
        a, d = 2.4 * i, wide * 0.38 * np.sqrt(i / count)
        x, z = (
            (d * np.cos(a), d * np.sin(a)) if round_ else ((i + 0.5) / count * (wide - 0.12) - (wide - 0.12) / 2, deep * 0.22 * (-1) ** i)
        )
        h = between(rng, 0.12, 0.26)
        parts += named("leaf", *(leaf(min(0.16, deep * 0.4), 0.05, 0.6, green).turn("y", 90 * k + 40 * i).at(x, top, z) for k in range(4)))
        if flowers:
            parts += named("stem", rod((x, top, z), (x, top + h, z), 0.005, green, sides=5))
            parts += named(
                "flower",
                *(
                    p.at(x, top + h, z)
                    for p in (
                        *around(ellipsoid_low(0.03, 0.008, 0.022, bloom[i % len(bloom)]).at(0.03, 0, 0), 5),
                        ball(0.018, Paint(np.array((0.95, 0.78, 0.2))), 5, 8),
                    )
                ),
            )
        else:
            parts += named("plant", blob(rng, 0.1, green if i % 2 else lighter(green, -0.12), 0.12).at(x, top + 0.09, z))
    has, lacks = told(flowers=flowers, legs=style == "on legs", metal_hoops=style == "barrel")
    words = ("round",) if round_ else ("long",) if style == "window box" else ()
    return Build(parts, words, "with flowers" if flowers else "with green plants", body, variant=style, has=has, lacks=lacks)


def ellipsoid_low(x: float, y: float, z: float, paint: Paint) -> Part:
    """Coarse ellipsoid, for small things in number."""
    return ball(1.0, paint, 5, 8).scaled(x, y, z)


def scarecrow(rng: Rng) -> Build:
    """Coat and hat on a cross of sticks: sack head, pumpkin head, in a dress, with a crow on the arm."""
    style = pick(rng, "sack head", "sack head", "pumpkin head", "with a dress", "bare sticks")
    pole, coat = wood(rng, grain=False), fabric(rng)
    hat_paint, straw = draw(rng, pick(rng, "brown", "black", "beige", "yellow")), Paint(np.array((0.87, 0.74, 0.38)), "straw")
    tall = between(rng, 1.6, 1.9)
    y, reach = tall * 0.78, tall * 0.46
    parts = named("pole", rod((0, 0, 0), (0, tall * 0.95, 0), 0.035, pole), rod((-reach - 0.12, y, 0), (reach + 0.12, y, 0), 0.028, pole))
    sleeve = loft(
        np.array(
            [
                [(x, y + a * r * 1.15 - d, b * r) for a, b in circle(1.0, 12)]
                for x, r, d in ((0.12, 0.1, 0.0), (reach * 0.6, 0.08, 0.02), (reach, 0.1, 0.05))
            ]
        ),
        coat,
    )
    parts += named("sleeve", *both(sleeve))
    low = tall * (0.2 if style == "with a dress" else 0.42)
    flare = 1.9 if style == "with a dress" else 1.15
    body = lathe([(0, low), (0.19 * flare, low), (0.17, y - 0.22), (0.2, y - 0.02), (0.08, y + 0.1), (0, y + 0.1)], coat, 18).scaled(
        1, 1, 0.7
    )
    parts += named("coat", body)
    trousers = style == "sack head" or style == "pumpkin head"
    if trousers:
        cloth = draw(rng, pick(rng, "blue", "brown", "grey"), "fabric")
        parts += named(
            "leg",
            *both(
                loft(
                    np.array(
                        [
                            [(0.09 + x0 + a * r, h, b * r) for a, b in circle(1.0, 12)]
                            for h, r, x0 in ((low + 0.06, 0.09, 0), (low - 0.2, 0.085, 0.02), (low - 0.42, 0.1, 0.04))
                        ]
                    )[::-1],
                    cloth,
                )
            ),
        )
    for x in (-reach, reach):
        parts += named(
            "straw",
            *(
                rod((x * 0.97, y - 0.05, 0), (x + np.sign(x) * 0.15, y - 0.05 + 0.11 * np.cos(a), 0.11 * np.sin(a)), 0.008, straw, sides=5)
                for a in np.arange(9) * 0.7
            ),
        )
    parts += (
        named(
            "straw",
            *(
                rod((0.1 * np.cos(a), low + 0.03, 0.1 * np.sin(a)), (0.17 * np.cos(a), low - 0.12, 0.15 * np.sin(a)), 0.009, straw, sides=5)
                for a in np.arange(14) * 0.45
            ),
        )
        if not trousers
        else []
    )
    r = 0.13
    head_y = y + 0.1 + r
    dark = Paint(np.array((0.12, 0.09, 0.07)))
    skin = draw(rng, "orange") if style == "pumpkin head" else Paint(np.array((0.82, 0.70, 0.48)), "fabric")
    if style == "pumpkin head":

        def rib(x: np.ndarray, h: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            k = 1 + 0.07 * np.cos(9 * np.arctan2(z, x))
            return x * k, h * 0.85, z * k

        parts += named("head", ball(r * 1.25, skin, 14, 54).shaped(rib).at(0, head_y, 0))
        face = [
            *both(extrude([(0.02, 0.0), (0.08, 0.0), (0.05, 0.055)], 0.04, dark)),
            extrude([(-0.08, -0.03), (-0.04, -0.075), (0.04, -0.075), (0.08, -0.03), (0.03, -0.045), (-0.03, -0.045)], 0.04, dark),
        ]
        parts += named("face", *moved(face, 0, head_y + 0.0, r * 1.22))
    else:
        parts += named("head", ellipsoid(r, r * 1.15, r, skin).at(0, head_y, 0), cylinder(0.07, 0.06, pole).at(0, y + 0.07, 0))
        face = [
            *both(cylinder(0.022, 0.03, dark, sides=12).turn("x", 90).at(0.05, 0.02, 0)),
            tube(spline([(-0.06, -0.05, 0.015), (0, -0.075, 0.03), (0.06, -0.05, 0.015)], 8), 0.007, dark, 6),
            cylinder(0.022, 0.07, draw(rng, "orange"), 0.002, 10).turn("x", 90).at(0, -0.015, 0.01),
        ]
        parts += named("face", *moved(face, 0, head_y, r * 0.9))
    crow = chance(rng, 0.35)
    if crow:
        black = Paint(np.array((0.08, 0.08, 0.09)))
        bird = [
            ellipsoid(0.05, 0.055, 0.1, black).turn("x", -25),
            ball(0.042, black, 8, 12).at(0, 0.075, 0.075),
            cylinder(0.016, 0.05, draw(rng, "yellow"), 0.001, 8).turn("x", 90).at(0, 0.07, 0.11),
            box(0.06, 0.012, 0.12, black).turn("x", 25).at(0, -0.02, -0.13),
        ]
        parts += named("crow", *moved(bird, reach * 0.72, y + 0.15, 0))
    brim = lathe(
        [(0, 0), (0.24, -0.03), (0.24, -0.015), (0.125, 0.015), (0.115, 0.14), (0.05, 0.18 if chance(rng) else 0.32), (0, 0.18)],
        hat_paint,
        26,
    )
    parts += named(
        "hat",
        brim.at(0, head_y + r * 0.72, 0),
        cylinder(0.124, 0.035, draw(rng, pick(rng, "red", "black", "blue")), 0.12).at(0, head_y + r * 0.72 + 0.015, 0),
    )
    has, lacks = told(a_hat=True, a_crow_on_its_arm=crow, a_pumpkin_head=style == "pumpkin head", trousers=trousers)
    return Build(parts, (), "with a hat", coat, variant=style, has=has, lacks=lacks)
