"""From the bakery: bread, croissant, pie."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean
from cg3d.made.kitchenware.tones import COCOA, CRUST
from cg3d.made.outlines import arc, circle, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, ellipsoid, extrude, lathe, loft, moved, named, slab, torus, tube, turned
from cg3d.made.pieces import hollow


def bread(rng: Rng) -> Build:
    """Round loaf with a cross, oval loaf with cuts, baguette, sliced toast loaf, plaited loaf, one slice."""
    variant = pick(rng, "loaf", "loaf", "baguette", "sliced", "sliced", "round", "plait", "slice")
    paint = Paint(CRUST.rgb * rng.uniform(0.8, 1.05))
    crumb = Paint(np.array((0.93, 0.84, 0.66)))
    a = 0.05 * between(rng, 0.9, 1.1)
    toast = joined(
        (-a, 0),
        (a, 0),
        (a * 1.04, a * 1.2),
        arc(a * 0.6, a * 1.5, a * 0.6, -20, 90, 8),
        arc(-a * 0.6, a * 1.5, a * 0.6, 90, 200, 8),
        (-a * 1.04, a * 1.2),
    )
    if variant in ("sliced", "slice"):
        one = named("slice", extrude(toast, 0.012, paint), extrude(toast * 0.92 + (0, a * 0.08), 0.0135, crumb))
        if variant == "slice":
            if chance(rng, 0.5):
                butter = _butter(a)
                one += named("butter", *butter)
            return Build(
                turned(one, "x", -90),
                ("flat",),
                "slice",
                crumb,
                variant=variant,
                has=("a cut face",) + (("butter",) if len(one) > 2 else ()),
                lacks=("cuts on top",),
            )
        parts = named(
            "loaf", extrude(toast, 0.13, paint).at(0, 0, -0.07), extrude(toast * 0.92 + (0, a * 0.08), 0.003, crumb).at(0, 0, -0.004)
        )
        for i in range(int(rng.integers(3, 6))):
            parts += moved(turned(one, "x", 7 * i + 4), z=0.012 + 0.022 * i)
        return Build(parts, (), "loaf cut into slices", paint, variant=variant, has=("slices", "a cut face"), lacks=("cuts on top",))
    if variant == "round":
        r = between(rng, 0.09, 0.12)
        t = np.linspace(0, np.pi / 2, 14)
        body = lathe(joined((0, 0), (r * 0.85, 0), np.stack([r * np.cos(t) ** 0.8, r * 0.12 + r * 0.55 * np.sin(t)], 1)), paint, 44)
        slash = np.linspace(-0.62, 0.62, 12) * r
        cut = [
            tube(
                np.stack([slash, r * 0.12 + r * 0.56 * np.sqrt(1 - (slash / r) ** 2) ** 1.1, 0 * slash], 1),
                r * 0.05 * np.cos(np.linspace(-1.3, 1.3, 12)),
                crumb,
                8,
            ).turn("y", k)
            for k in ((0, 90) if chance(rng, 0.6) else (0, 45, 90, 135))
        ]
        flour = [
            bean(0.0012, 0.0006, 0.0012, crumb).at(
                k * np.cos(i * 2.4), r * 0.12 + r * 0.555 * np.sqrt(1 - (k / r) ** 2), k * np.sin(i * 2.4)
            )
            for i in range(36)
            for k in [r * 0.85 * np.sqrt((i + 0.5) / 36)]
        ]
        return Build(
            named("loaf", body) + named("cut", *cut) + named("flour", *flour),
            ("round",),
            "with cuts on top",
            paint,
            variant=variant,
            has=("cuts on top",),
            lacks=("slices",),
        )
    if variant == "plait":
        long, r = between(rng, 0.26, 0.34), between(rng, 0.022, 0.027)
        t = np.linspace(-1, 1, 70)
        strands = []
        for p in (0, 2 * np.pi / 3, 4 * np.pi / 3):
            swell = 1 - 0.55 * np.abs(t) ** 2.2
            path = np.stack([t * long / 2, r * (0.9 + 0.55 * np.cos(2 * (9 * t + p))) * swell, 1.45 * r * np.sin(9 * t + p) * swell], 1)
            strands.append(tube(path, r * swell, paint, 12))
        seeds = [
            bean(0.0013, 0.0009, 0.0022, crumb).turn("y", 37 * i).at(x, r * 2.15 * (1 - 0.5 * (2 * x / long) ** 2), rng.uniform(-1, 1) * r)
            for i, x in enumerate(rng.uniform(-0.38, 0.38, 30) * long)
        ]
        return Build(
            named("strand", *strands) + named("seed", *seeds),
            ("long", "plaited"),
            "of three strands",
            paint,
            variant=variant,
            has=("three strands",),
            lacks=("slices", "cuts on top"),
        )
    long, r = (between(rng, 0.48, 0.6), 0.035) if variant == "baguette" else (between(rng, 0.22, 0.3), between(rng, 0.05, 0.065))
    body = ellipsoid(long / 2, r, r * 1.15, paint).shaped(lambda x, y, z: (x, np.maximum(y, -r * 0.6), z))
    if variant == "baguette":
        body = ball(1.0, paint, 18, 24).shaped(
            lambda x, y, z: (np.sign(x) * np.abs(x) ** 0.75 * long / 2, np.maximum(z, -0.6) * r, y * r * 1.1)
        )
    cuts = [
        ellipsoid(r * 0.16, r * 0.1, r * 0.75, crumb)
        .turn("y", 35 if variant == "baguette" else 12)
        .at(x, r * 0.93 * np.sqrt(max(0.1, 1 - (2 * x / long) ** 2)), 0)
        for x in np.linspace(-long * 0.34, long * 0.34, 5)
    ]
    words = ("long",) if variant == "baguette" else ("oval",)
    return Build(
        named("loaf", body) + named("cut", *cuts),
        words,
        "with cuts on top",
        paint,
        variant=variant,
        has=("cuts on top",),
        lacks=("slices",),
    )


def _butter(a: float) -> list[Part]:
    """A pat of butter on a slice that stands in the xy plane."""
    yellow = Paint(np.array((0.98, 0.88, 0.45)))
    return [
        box(a * 0.5, a * 0.5, 0.008, yellow).at(0, a * 0.8, 0.009),
        extrude(circle(a * 0.55, 24) + (0.0, a * 1.05), 0.002, lighter(yellow, 0.1)).at(0, 0, 0.0068),
    ]


def croissant(rng: Rng) -> Build:
    """Crescent of stepped rolls: curved, tight horseshoe, straight, drizzled with chocolate, filled."""
    variant = pick(rng, "crescent", "crescent", "horseshoe", "straight", "chocolate", "filled")
    paint = Paint(CRUST.rgb * rng.uniform(0.85, 1.1))
    dark = lighter(paint, -0.18)
    long, fat = between(rng, 0.14, 0.17), between(rng, 0.026, 0.032)
    sweep = {"horseshoe": 235, "straight": 25}.get(variant, between(rng, 120, 165))
    steps = int(rng.integers(7, 10))
    reach = np.radians(sweep)
    bend = long * 1.2 / reach
    parts: list[Part] = []
    for i in range(steps):
        f0, f1 = i / steps - 0.02, (i + 1) / steps + 0.02
        f = np.clip(np.linspace(f0, f1, 9), 0.0, 1.0)
        f = np.linspace(f[0], f[-1], 9)
        a = (f - 0.5) * reach
        swell = np.clip(1 - np.abs(2 * f - 1) ** 1.7, 0.1, 1)
        inner_side = np.abs(np.linspace(0, 1, 9) - (0 if f.mean() > 0.5 else 1))
        radii = fat * swell**0.75 * (1.16 - 0.34 * inner_side) * np.clip(np.sin(np.pi * np.linspace(0.06, 0.94, 9)) * 3, 0.8, 1)
        path = np.stack([bend * np.sin(a), 0 * a, bend - bend * np.cos(a)], 1)
        parts.append(tube(path, radii, paint if i % 2 else dark, 16).scaled(1, 0.85, 1))
    parts = [p.shaped(lambda x, y, z: (x, np.maximum(y, -fat * 0.6), z)) for p in parts]
    parts = named("roll", *parts)
    has, lacks = ["layers"], ["chocolate", "a filling"]
    detail = "with layers"
    if variant == "chocolate":
        f = np.linspace(0.12, 0.88, 110)
        a, k = (f - 0.5) * reach, fat * np.clip(1 - np.abs(2 * f - 1) ** 1.7, 0.1, 1) ** 0.75
        wave = np.sin(f * 2 * np.pi * 9)
        r = bend + 0.75 * k * wave
        path = np.stack([r * np.sin(a), 0.85 * k * 1.12 * np.sqrt(1 - 0.55 * wave**2), bend - r * np.cos(a)], 1)
        parts += named("chocolate", tube(path, 0.0028, COCOA, 7))
        has, lacks, detail = ["layers", "chocolate"], ["a filling"], "with chocolate on top"
    if variant == "filled":
        f = np.linspace(0.08, 0.92, 40)
        a, k = (f - 0.5) * reach, fat * np.clip(1 - np.abs(2 * f - 1) ** 1.7, 0.1, 1) ** 0.75
        green, ham = draw(rng, "green"), draw(rng, "pink")
        for paint_, y, out in ((green, -0.002, 0.2), (ham, 0.004, 0.12)):
            r = bend + k * (1.0 + out * np.sin(f * 60) + 0.06)
            path = np.stack([r * np.sin(a), np.full(40, y) + 0.002 * np.sin(f * 90), bend - r * np.cos(a)], 1)
            parts += named("filling", tube(path, 0.0042, paint_, 7))
        has, lacks, detail = ["layers", "a filling"], ["chocolate"], "with a filling"
    words = ("straight",) if variant == "straight" else ("curved",)
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def pie(rng: Rng) -> Build:
    """Lattice top, closed lid with slits, open with fruit, cream topped, with a slice missing, one slice."""
    variant = pick(rng, "lattice", "lattice", "lid", "fruit", "cream", "slice")
    crust = Paint(CRUST.rgb * rng.uniform(0.88, 1.08))
    word = pick(rng, "red", "purple", "orange", "yellow")
    filling = draw(rng, word)
    r, high = between(rng, 0.1, 0.13), between(rng, 0.032, 0.042)
    if variant == "slice":
        wedge, k = joined((0, 0), arc(0, 0, r, -24, 24, 12)), 0.93
        parts = named("crust", slab(wedge, high * 0.2, crust), slab(wedge * (k, k), high * 0.16, crust).at(0.002, high * 0.92, 0))
        parts += named("filling", slab(joined((0.004, 0), arc(0, 0, r * 0.95, -23, 23, 12)), high * 0.74, filling).at(0, high * 0.19, 0))
        edge = arc(0, 0, r * 0.98, -23, 23, 16)
        bumps = [ball(r * 0.075, crust, 8, 12).at(x, high, z) for x, z in edge[::2]]
        wall = slab(joined(arc(0, 0, r, -24, 24, 12), arc(0, 0, r * 0.93, 24, -24, 12)), high, crust)
        slits = [
            bean(r * 0.14, 0.0015, r * 0.02, lighter(crust, -0.4)).at(r * x, high * 1.08, z * r)
            for x, z in ((0.45, 0.0), (0.66, 0.1), (0.66, -0.1))
        ]
        parts += named("rim", wall, *bumps) + named("slit", *slits)
        return Build(turned(parts, "y", -50), (), "slice with filling", crust, variant=variant, has=("filling",), lacks=("a tin",))
    tin = chance(rng, 0.4)
    steel_ = Paint(np.array((0.7, 0.71, 0.73)), "metal")
    dish = hollow(np.array([(r * 0.8, 0), (r, high * 0.92), (r * 1.05, high * 0.92)]), steel_ if tin else crust, 0.003, 48)
    parts = named("tin" if tin else "crust", dish)
    has = ["a tin"] if tin else []
    lacks = [] if tin else ["a tin"]
    parts += named("filling", cylinder(r * 0.96, high * 0.12, filling, top=r * 0.9, sides=44).at(0, high * 0.78, 0))
    count = int(rng.integers(22, 32))
    waves = torus(r * 0.96, r * 0.07, crust, 10, count * 4).shaped(
        lambda x, y, z: (x, y * (1 + 0.35 * np.sin(count * np.arctan2(z, x))) + 0.12 * r * 0.3 * np.sin(count * np.arctan2(z, x)), z)
    )
    parts += named("rim", waves.at(0, high * 0.95, 0))
    top = high * 0.93
    if variant == "lattice":
        bars = []
        n = int(rng.integers(2, 4))
        for axis in (0, 1):
            for i in range(-n, n + 1):
                off = i * r * 0.9 / (n + 0.4)
                half = np.sqrt(max(0.0, (r * 0.95) ** 2 - off**2))
                x = np.linspace(-half, half, 24)
                y = top + 0.0035 + 0.0018 * np.cos(x / (r * 0.9 / (n + 0.4)) * np.pi + np.pi * (i + axis))
                strip = np.array(
                    [
                        [
                            (a, b - 0.0022, off - r * 0.05),
                            (a, b - 0.0022, off + r * 0.05),
                            (a, b + 0.0022, off + r * 0.045),
                            (a, b + 0.0022, off - r * 0.045),
                        ]
                        for a, b in zip(x, y)
                    ]
                )
                bars.append(loft(strip, crust).turn("y", 90 * axis))
        parts += named("lattice", *bars)
        has.append("a lattice top")
        detail = "with a lattice top"
    elif variant == "lid":
        t = np.linspace(0, np.pi / 2, 10)
        dome = lathe(joined((0, 0), np.stack([r * 0.95 * np.cos(t), r * 0.2 * np.sin(t)], 1)), crust, 44).at(0, top, 0)
        slit = bean(r * 0.2, 0.0035, r * 0.028, lighter(crust, -0.5)).turn("z", -8).at(r * 0.42, top + r * 0.186, 0)
        parts += named("lid", dome) + named("slit", *around(slit, int(rng.integers(4, 7))))
        has.append("slits")
        detail = "with slits in its lid"
    elif variant == "fruit":
        berry = ball(r * 0.1, lighter(filling, 0.08), 7, 11)
        spots = [(k * np.cos(i * 2.4), k * np.sin(i * 2.4)) for i in range(46) for k in [r * 0.84 * np.sqrt((i + 0.5) / 46)]]
        parts += named("berry", *(berry.at(x, top + r * 0.03, z) for x, z in spots))
        has.append("fruit on top")
        detail = "with fruit on top"
    else:
        white = draw(rng, "white")
        drop = lathe(
            spline([(0.001, 0), (r * 0.13, r * 0.01), (r * 0.14, r * 0.1), (r * 0.05, r * 0.22), (0.0005, r * 0.28)], 20), white, 14
        )
        for n, k in ((14, 0.76), (8, 0.48), (4, 0.2)):
            parts += named("cream", *around(drop.at(r * k, top, 0), n))
        parts += named("cream", cylinder(r * 0.86, high * 0.15, white, sides=40).at(0, top, 0))
        has.append("cream on top")
        detail = "with cream on top"
    for phrase in ("a lattice top", "slits", "fruit on top", "cream on top"):
        if phrase not in has:
            lacks.append(phrase)
    return Build(parts, ("round",), detail, crust, variant=variant, has=tuple(has), lacks=tuple(lacks[:3]))
