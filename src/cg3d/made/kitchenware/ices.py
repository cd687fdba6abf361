"""Ice cream."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean
from cg3d.made.kitchenware.tones import COCOA, CREAM
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, plastic
from cg3d.made.parts import Part, ball, cylinder, extrude, lathe, named, rod, rounded, torus, tube
from cg3d.made.pieces import hollow


def ice_cream(rng: Rng) -> Build:
    """Scoops in a cone, soft swirl in a cone, sundae in a glass, tub with scoops, bar on a stick, sandwich of wafers."""
    variant = pick(rng, "cone", "cone", "cone", "swirl", "bar", "bar", "sundae", "cup")
    flavours = ("pink", "white", "brown", "green", "yellow", "orange", "purple")
    first = draw(rng, pick(rng, *flavours))
    wafer = Paint(np.array((0.82, 0.58, 0.30)), "wafer")
    if variant == "bar":
        return _ice_lolly(rng, first, wafer)
    if variant == "swirl":
        t = np.linspace(0, 1, 110)
        k, a = 0.026 * (1 - t) ** 0.8, 2 * np.pi * between(rng, 3.5, 4.5) * t
        soft = tube(np.stack([k * np.cos(a), 0.13 + 0.075 * t**0.9, k * np.sin(a)], 1), 0.0145 * (1 - 0.75 * t), first, 12)
        base = cylinder(0.031, 0.03, first, top=0.02, sides=28).at(0, 0.122, 0)
        cup = (
            [
                lathe([(0, 0), (0.018, 0), (0.024, 0.075), (0.034, 0.08), (0.038, 0.125), (0.033, 0.125), (0, 0.115)], wafer, 28),
                *(torus(0.0205 + 0.0012 * i, 0.0012, lighter(wafer, -0.25), 6, 26).at(0, 0.02 + 0.016 * i, 0) for i in range(4)),
            ]
            if chance(rng)
            else _cone(wafer)
        )
        parts = named("cone", *cup) + named("ice", soft, base)
        has, lacks = ["a cone", "a swirl"], ["a stick"]
        if chance(rng, 0.4):
            parts += named("flake", rod((0.008, 0.15, 0.004), (0.034, 0.225, 0.012), 0.0062, COCOA, sides=9))
            has.append("a chocolate flake")
        return Build(parts, (), "with a swirl in a cone", first, variant=variant, has=tuple(has), lacks=tuple(lacks))
    scoops = int(rng.integers(1, 4))
    heaps: list[list[tuple[float, float, float]]] = [
        [(0, 0.14, 0)],
        [(0, 0.14, 0), (0, 0.188, 0)],
        [(-0.02, 0.143, 0.004), (0.022, 0.143, 0.002), (0, 0.185, 0)],
    ]
    size = 0.034 if scoops < 3 else 0.029
    paints = [first, *(draw(rng, pick(rng, *flavours)) for _ in range(scoops - 1))]
    spots = heaps[scoops - 1]
    if variant != "cone":
        spots = [(-0.022, 0.14, 0.01), (0.022, 0.14, 0.012), (0.0, 0.152, -0.02)][:scoops] if scoops > 1 else [(0, 0.142, 0)]
    parts = []
    for paint, (x, y, z) in zip(paints, spots):
        skirt = torus(size * 0.92, size * 0.17, paint, 8, 40).shaped(
            lambda a, b, c: (a * (f := 1 + 0.06 * np.sin(11 * np.arctan2(c, a))), b, c * f)
        )
        parts += named("scoop", ball(size, paint, 12, 24).at(x, y, z), skirt.at(x, y - size * 0.36, z))
    words = ("one scoop", "two scoops", "three scoops")[scoops - 1]
    has, lacks = [words], ["a stick"]
    high = max(s[1] for s in spots)
    if variant == "cone":
        parts += _cone(wafer)
        has.append("a cone")
        detail = f"with {words} in a cone"
    elif variant == "sundae":
        tint = Paint(np.array((0.84, 0.89, 0.90)), "glass")
        line = spline([(0.034, 0.0), (0.034, 0.004), (0.007, 0.02), (0.007, 0.045), (0.03, 0.075), (0.046, 0.132)], 40)
        parts += named("glass", hollow(line, tint, 0.002, 36)) + named(
            "ice", cylinder(0.03, 0.06, first, top=0.043, sides=28).at(0, 0.07, 0)
        )
        sauce = [
            tube(
                spline(
                    [
                        (0, high + size * 0.98, 0),
                        (size * 0.62 * np.cos(a), high + size * 0.72, size * 0.62 * np.sin(a)),
                        (size * 0.98 * np.cos(a), high + size * 0.1, size * 0.98 * np.sin(a)),
                    ],
                    8,
                ),
                0.005,
                COCOA if first.name != "brown" else draw(rng, "red"),
                7,
            )
            for a in np.linspace(0, 6.28, 6)[:-1]
        ]
        parts += named("sauce", *(p.at(spots[-1][0], 0, spots[-1][2]) for p in sauce)) + named(
            "wafer", *[tube([(0.025, 0.13, -0.01), (0.042, 0.22, -0.016)], 0.006, wafer, 12)]
        )
        has += ["a glass", "a wafer"]
        lacks.append("a cone")
        detail = f"with {words} in a glass"
    else:
        paper = plastic(rng)
        parts += named(
            "cup", hollow(np.array([(0.036, 0.075), (0.05, 0.132)]), paper, 0.002, 36), torus(0.05, 0.0022, paper, 8, 36).at(0, 0.132, 0)
        ) + named("ice", cylinder(0.046, 0.004, first, sides=32).at(0, 0.122, 0))
        spoon = [
            tube([(0.03, 0.13, 0.02), (0.065, 0.185, 0.045)], 0.0028, plastic(rng), 8),
            bean(0.004, 0.007, 0.001, CREAM).at(0.03, 0.128, 0.02),
        ]
        parts += named("spoon", *spoon)
        has += ["a cup", "a spoon"]
        lacks.append("a cone")
        detail = f"with {words} in a cup"
    if chance(rng, 0.4):
        parts += named("cherry", ball(0.01, draw(rng, "red")).at(spots[-1][0], spots[-1][1] + size + 0.006, spots[-1][2]))
        has.append("a cherry")
    else:
        lacks.append("a cherry")
    return Build(parts, (), detail, first, named=variant == "cone", variant=variant, has=tuple(has), lacks=tuple(lacks))


def _ice_lolly(rng: Rng, first: Paint, wafer: Paint) -> Build:
    """Bar on one or two sticks: round top, grooved, dipped, bitten, rocket in three colours."""
    style = pick(rng, "bar", "grooved", "dipped", "bitten", "rocket")
    stick = named("stick", extrude(joined(arc(0, 0.005, 0.007, 180, 360, 8), (0.007, 0.08), (-0.007, 0.08)), 0.005, wafer))
    has, lacks = ["a stick"], ["a cone", "a cherry"]
    if style == "rocket":
        parts = []
        for i, word in enumerate(("red", "white", "blue") if chance(rng) else ("green", "yellow", "orange")):
            k = 0.022 * (1 - 0.16 * i)
            part = lathe(
                [(0, 0), (k, 0.0), (k * 0.9, 0.036 if i < 2 else 0.022), (k * (0.9 if i < 2 else 0.15), 0.036), (0, 0.036)],
                draw(rng, word),
                48,
            )
            parts += named(
                "ice",
                part.shaped(lambda x, y, z: (x * (f := 1 + 0.12 * np.cos(6 * np.arctan2(z, x))), y, z * f)).at(0, 0.06 + 0.036 * i, 0),
            )
        return Build(
            parts + stick,
            ("long",),
            "on a stick, like a rocket",
            parts[0].paint,
            named=False,
            variant="bar",
            has=(*has, "three colours"),
            lacks=tuple(lacks),
        )
    line = joined((-0.03, 0), (0.03, 0), arc(0, 0.085, 0.03, 0, 180, 16))
    if style == "bitten":
        line = joined(
            (-0.03, 0),
            (0.03, 0),
            (0.03, 0.075),
            arc(0.028, 0.095, 0.013, 260, 150, 6),
            arc(0.008, 0.11, 0.011, 330, 190, 6)[1:],
            arc(0, 0.085, 0.03, 100, 180, 8),
        )
        has.append("a bite taken out")
    else:
        lacks.append("a bite taken out")
    parts = named("ice", extrude(line, 0.02, first).at(0, 0.06, 0))
    if style == "grooved":
        parts += named("ridge", *(rounded(0.014, 0.085, 0.025, 0.006, first).at(s * 0.012, 0.07, 0) for s in (-1, 1)))
    elif style == "dipped":
        cap = joined(
            (-0.032, 0.045),
            arc(-0.024, 0.045, 0.008, 180, 360, 6),
            arc(-0.008, 0.048, 0.008, 180, 360, 6),
            arc(0.008, 0.045, 0.008, 180, 360, 6),
            arc(0.024, 0.047, 0.008, 180, 360, 6),
            arc(0, 0.085, 0.032, 0, 180, 16),
        )
        parts += named("chocolate", extrude(cap, 0.024, COCOA if first.name != "brown" else CREAM).at(0, 0.06, 0))
        has.append("chocolate")
    else:
        parts += named("ice", extrude(line * 0.86 + (0, 0.006), 0.0235, lighter(first, 0.12)).at(0, 0.06, 0))
    return Build(parts + stick, (), "on a stick", first, variant="bar", has=tuple(has), lacks=tuple(lacks))


def _cone(wafer: Paint) -> list[Part]:
    dark = lighter(wafer, -0.25)
    parts = [lathe([(0, 0), (0.034, 0.115), (0.037, 0.125), (0.03, 0.125), (0, 0.11)], wafer, 28)]
    for a in np.linspace(0, 6.28, 7)[:-1]:
        for s in (-1, 1):
            path = [
                (0.035 * f * np.cos(a + s * 2.2 * f) + 0.0005, 0.115 * f, 0.035 * f * np.sin(a + s * 2.2 * f))
                for f in np.linspace(0.08, 1, 10)
            ]
            parts.append(tube(np.array(path), 0.0011, dark, 5))
    return named("cone", *parts)
