"""Pine tree and palm tree."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    cylinder,
    lathe,
    loft,
    named,
    rod,
    slab,
    tube,
)
from cg3d.made.places.plants import blob
from cg3d.made.places.telling import told


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
