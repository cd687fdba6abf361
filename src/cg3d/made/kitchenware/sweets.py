"""Baked and sweet: croissant, cookie, cupcake, pie, lollipop."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.food import CREAM, CRUST
from cg3d.made.kitchenware.shells import bean, pane
from cg3d.made.outlines import arc, circle, joined, mirrored, spline, star
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, extrude, lathe, loft, moved, named, rod, slab, torus, tube, turned
from cg3d.made.pieces import hollow

COCOA = Paint(np.array((0.27, 0.15, 0.09)))


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


def cookie(rng: Rng) -> Build:
    """Chocolate chips, bitten, sandwich cookie with cream, gingerbread man, jam in the middle, star with icing; a stack."""
    variant = pick(rng, "chips", "chips", "bitten", "cream", "gingerbread", "jam", "star", "stack")
    dough = Paint(np.array((0.80, 0.57, 0.31)) * rng.uniform(0.85, 1.08))
    r, high = between(rng, 0.03, 0.04), between(rng, 0.008, 0.012)
    if variant == "cream":
        shell = COCOA if chance(rng, 0.6) else dough
        wave = lathe([(0, 0), (r, 0), (r, high * 0.5), (r * 0.96, high * 0.7), (0, high * 0.7)], shell, 90)
        wave = wave.shaped(
            lambda x, y, z: (x * (1 + 0.025 * np.sin(30 * np.arctan2(z, x))), y, z * (1 + 0.025 * np.sin(30 * np.arctan2(z, x))))
        )
        marks = [torus(r * k, 0.0008, shell, 6, 32).at(0, high * 0.7, 0) for k in (0.82, 0.3)] + around(
            bean(r * 0.14, 0.0012, r * 0.05, shell).at(r * 0.56, high * 0.7, 0), 8
        )
        half = named("biscuit", wave, *marks)
        parts = (
            moved(half, y=high * 1.2)
            + [p.mirrored("y").at(0, high * 0.7, 0) for p in half]
            + named("cream", cylinder(r * 0.93, high * 0.6, CREAM, sides=40).at(0, high * 0.65, 0))
        )
        return Build(
            parts, ("round",), "with cream inside", shell, variant=variant, has=("cream",), lacks=("chocolate chips", "a bite taken out")
        )
    if variant == "gingerbread":
        s = r * 1.6
        half = [
            (0, -0.35),
            (0.12, -0.5),
            (0.22, -1.0),
            (0.45, -1.08),
            (0.55, -0.9),
            (0.36, -0.2),
            (0.4, 0.12),
            (0.85, 0.12),
            (0.98, 0.3),
            (0.85, 0.46),
            (0.3, 0.44),
            (0.42, 0.75),
            (0.3, 1.06),
            (0, 1.18),
        ]
        brown = Paint(np.array((0.62, 0.37, 0.17)))
        body = slab(spline(mirrored(np.array(half) * s), 110, closed=True) * (1, -1), high, brown, smooth=False)
        white = draw(rng, "white")
        dots = [bean(s * 0.06, 0.003, s * 0.06, draw(rng, pick(rng, "red", "green", "blue"))).at(0, high, z * s) for z in (-0.2, 0.0, 0.2)]
        eyes = [bean(s * 0.05, 0.0025, s * 0.05, white).at(k * s * 0.15, high, -s * 0.9) for k in (-1, 1)]
        smile = arc(0, 0.78, 0.2, 200, 340, 10) * s
        lines = [tube(np.column_stack([smile[:, 0], np.full(11, high), -smile[:, 1]]), s * 0.025, white, 6)]
        for k in (-1, 1):
            lines += [
                tube(
                    np.array([(k * s * 0.76, high, -s * z) for z in (0.14, 0.22, 0.32, 0.44)])
                    + np.array([(s * 0.04 * (-1) ** i, 0, 0) for i in range(4)]),
                    s * 0.025,
                    white,
                    6,
                ),
                tube(
                    np.array([(k * s * x, high, s * 0.84) for x in (0.22, 0.3, 0.38, 0.46)])
                    + np.array([(0, 0, s * 0.04 * (-1) ** i) for i in range(4)]),
                    s * 0.025,
                    white,
                    6,
                ),
            ]
        parts = named("body", body) + named("button", *dots) + named("eye", *eyes) + named("icing", *lines)
        if chance(rng, 0.5):
            parts = turned(parts, "x", 90)
        return Build(
            parts,
            (),
            "shaped like a gingerbread man",
            brown,
            variant=variant,
            has=("icing", "two eyes"),
            lacks=("chocolate chips", "a bite taken out"),
        )
    if variant in ("star", "jam"):
        if variant == "star":
            outline = spline(star(r * 1.25, r * 0.72, 5), 60, closed=True)
        else:
            a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
            outline = np.stack([np.cos(a), np.sin(a)], 1) * (r * (1 + 0.07 * np.cos(12 * a)))[:, None]
        if variant == "jam":
            red = draw(rng, pick(rng, "red", "orange", "purple"))
            top = pane(outline[::2], (0, 0), np.array((r * 0.48, r * 0.48)), high * 0.6, dough).at(0, high * 0.5, 0)
            parts = named("biscuit", slab(outline, high * 0.6, dough), top) + named(
                "jam", ball(r * 0.5, red, 8, 24).scaled(1, 0.22, 1).at(0, high * 0.75, 0)
            )
            return Build(parts, ("round",), "with jam", dough, variant=variant, has=("jam",), lacks=("chocolate chips", "a bite taken out"))
        sugar = draw(rng, pick(rng, "pink", "white", "turquoise", "yellow", "red"))
        parts = named("biscuit", slab(outline, high * 0.8, dough)) + named(
            "icing", slab(outline * 0.84, high * 0.25, sugar).at(0, high * 0.8, 0)
        )
        for i in range(22):
            k = r * 0.6 * np.sqrt((i + 0.5) / 22)
            parts += named(
                "sprinkle",
                bean(0.0022, 0.0008, 0.0007, draw(rng, pick(rng, *BRIGHT)))
                .turn("y", i * 50)
                .at(k * np.cos(i * 2.4), high * 1.07, k * np.sin(i * 2.4)),
            )
        return Build(
            parts,
            ("star-shaped",),
            "with icing and sprinkles",
            dough,
            variant=variant,
            has=("icing", "sprinkles"),
            lacks=("chocolate chips", "a bite taken out"),
        )

    def one() -> list[Part]:
        a = np.linspace(0, 2 * np.pi, 60, endpoint=False) + np.pi
        k = 1 + 0.03 * np.sin(3 * a + rng.uniform(0, 6)) + 0.02 * np.sin(7 * a + rng.uniform(0, 6))
        if variant == "bitten":
            for b in (-0.5, -0.05, 0.4):
                k = np.minimum(k, 1.02 - 0.36 * np.exp(-(((a + np.pi) % (2 * np.pi) - np.pi - b) ** 2) / 0.055))
        rim = np.stack([np.cos(a) * k, np.sin(a) * k], 1) * r
        rings = [(0.9, 0.0), (1.0, 0.25), (0.97, 0.6), (0.85, 0.88), (0.5, 1.0)]
        body = loft(np.array([np.column_stack([rim[:, 0] * s, np.full(60, high * y), rim[:, 1] * s]) for s, y in rings]), dough)
        chips = []
        for i in range(int(rng.integers(9, 15))):
            f, t = np.sqrt((i + 0.5) / 14) * 0.8, i * 2.4 + 1.0
            if variant == "bitten" and f > 0.4 and np.cos(t) > 0.6:
                continue
            level = high * float(np.interp(f, (0, 0.5, 0.85, 0.97), (1.0, 1.0, 0.88, 0.6)))
            chips.append(bean(r * 0.1, r * 0.075, r * 0.09, COCOA).turn("y", i * 40).at(f * r * np.cos(t), level, f * r * np.sin(t)))
        return named("biscuit", body) + named("chip", *chips)

    if variant == "stack":
        parts = [
            p
            for i in range(3)
            for p in moved(turned(one(), "y", 70 * i), rng.uniform(-0.004, 0.004), high * 1.02 * i, rng.uniform(-0.004, 0.004))
        ]
        parts += [p.at(0, 0, 0).turn("z", 62).at(r * 1.25, r * 0.85, 0.0) for p in one()]
        return Build(parts, ("round",), "in a stack of four", dough, variant=variant, has=("chocolate chips",), lacks=("a bite taken out",))
    bitten = variant == "bitten"
    return Build(
        one(),
        ("round",),
        "with a bite taken out" if bitten else "with chocolate chips",
        dough,
        variant=variant,
        has=("chocolate chips", "a bite taken out") if bitten else ("chocolate chips",),
        lacks=() if bitten else ("a bite taken out",),
    )


def _paper_cup(r: float, high: float, paint: Paint) -> list[Part]:
    pleats = 22
    cup = lathe([(0, 0), (r * 0.72, 0), (r, high), (r * 0.95, high), (0, high * 0.9)], paint, pleats * 4)
    return named("cup", cup.shaped(lambda x, y, z: (x * (f := 1 + 0.035 * np.sin(pleats * np.arctan2(z, x))), y, z * f)))


def _swirl(r: float, base: float, high: float, paint: Paint, turns: float = 3.2) -> Part:
    t = np.linspace(0, 1, 90)
    k, a = r * 0.66 * (1 - t) ** 0.85, 2 * np.pi * turns * t
    thick = r * 0.36 * (1 - 0.75 * t)
    return tube(np.stack([k * np.cos(a), base + high * t**0.9, k * np.sin(a)], 1), thick, paint, 10)


def cupcake(rng: Rng) -> Build:
    """In a pleated cup: a swirl of cream, dome of icing with sprinkles, cherry on top, candle, plain muffin, three tiers of blobs."""
    variant = pick(rng, "swirl", "swirl", "dome", "muffin", "blobs")
    r, high = between(rng, 0.03, 0.036), between(rng, 0.034, 0.042)
    paper = draw(rng, pick(rng, "red", "blue", "white", "yellow", "pink", "turquoise", "brown"), "paper")
    cream = draw(rng, pick(rng, "pink", "white", "brown", "turquoise", "yellow", "purple"))
    dough = Paint(CRUST.rgb * rng.uniform(0.7, 1.05))
    parts = _paper_cup(r, high, paper)
    has, lacks = ["a pleated cup"], []
    t = np.linspace(0, np.pi / 2, 12)
    if variant == "muffin":
        top = lathe(
            joined((0, 0), (r * 0.95, 0), np.stack([r * (0.98 + 0.2 * np.sin(2 * t)) * np.cos(t) ** 0.6, r * 0.75 * np.sin(t) + 0.004], 1)),
            dough,
            36,
        )
        parts += named("top", top.at(0, high * 0.96, 0))
        bits = COCOA if chance(rng) else draw(rng, "blue")
        for i in range(16):
            f, a = np.sqrt((i + 0.5) / 16) * 1.15, i * 2.4
            parts += named(
                "chip",
                bean(0.005, 0.0045, 0.005, bits).at(
                    r * 1.02 * np.sin(f) * np.cos(a), high + r * 0.8 * np.cos(f) ** 0.7 + 0.001, r * 1.02 * np.sin(f) * np.sin(a)
                ),
            )
        return Build(
            parts,
            ("round",),
            "with a domed top",
            dough,
            variant=variant,
            has=(*has, "a domed top"),
            lacks=("a swirl of cream", "a cherry", "a candle"),
        )
    crown, rise = high, between(rng, 1.1, 1.4) * r
    parts += named("dough", cylinder(r * 0.98, 0.006, dough, top=r * 0.85, sides=36).at(0, high * 0.97, 0))
    if variant == "swirl":
        parts += named(
            "cream", _swirl(r, high + r * 0.22, rise, cream), cylinder(r * 0.8, r * 0.4, cream, top=r * 0.3, sides=24).at(0, high, 0)
        )
        crown = high + r * 0.2 + rise
        has.append("a swirl of cream")
        detail = "with a swirl of cream"
    elif variant == "blobs":
        drop = lathe(
            spline([(0.001, 0), (r * 0.3, r * 0.02), (r * 0.32, r * 0.22), (r * 0.12, r * 0.5), (0.0005, r * 0.72)], 20), cream, 14
        )
        for n, k, y in ((8, 0.7, 0.0), (5, 0.4, 0.32), (1, 0.0, 0.66)):
            parts += named("cream", *around(drop.at(r * k, high + r * y, 0), n, start=20 * n))
        parts += named("cream", cylinder(r * 0.7, r * 0.6, cream, top=r * 0.25, sides=20).at(0, high, 0))
        crown = high + r * 1.3
        lacks.append("a swirl of cream")
        detail = "with blobs of cream"
    else:
        dome = lathe(joined((0, 0), (r * 0.9, 0), np.stack([r * 1.02 * np.cos(t), 0.004 + r * 0.62 * np.sin(t)], 1)), cream, 60)
        dome = dome.shaped(lambda x, y, z: (x, y - 0.12 * r * np.maximum(0, np.sin(8 * np.arctan2(z, x))) * (np.hypot(x, z) > r * 0.85), z))
        parts += named("icing", dome.at(0, high * 0.98, 0))
        crown = high + r * 0.62
        lacks.append("a swirl of cream")
        detail = "with icing"
        for i in range(30):
            f, a = np.sqrt((i + 0.5) / 30) * 1.2, i * 2.4
            bit = bean(0.0024, 0.0009, 0.0008, draw(rng, pick(rng, *BRIGHT))).turn("y", 47 * i)
            parts += named("sprinkle", bit.at(r * np.sin(f) * np.cos(a), high + 0.004 + r * 0.62 * np.cos(f), r * np.sin(f) * np.sin(a)))
        has.append("sprinkles")
    top = pick(rng, "cherry", "cherry", "candle", "none")
    if top == "cherry":
        red = draw(rng, "red")
        stem = tube(spline([(0, crown + 0.012, 0), (0.003, crown + 0.024, 0), (0.01, crown + 0.032, 0)], 8), 0.0008, draw(rng, "brown"), 6)
        parts += named("cherry", ball(0.008, red).at(0, crown + 0.004, 0), stem)
        has.append("a cherry")
        lacks.append("a candle")
        detail = "with a cherry on top"
    elif top == "candle":
        wax = draw(rng, pick(rng, "blue", "yellow", "red", "green"))
        stripes = [torus(0.0033, 0.0008, lighter(wax, 0.6), 6, 14).at(0, crown + y, 0) for y in (0.008, 0.018, 0.028)]
        flame = lathe(spline([(0.0003, 0), (0.003, 0.004), (0.002, 0.009), (0.0003, 0.014)], 12), Paint(np.array((0.98, 0.7, 0.15))), 12)
        parts += named("candle", cylinder(0.0033, 0.045, wax, sides=14).at(0, crown - 0.008, 0), *stripes) + named(
            "flame", flame.at(0, crown + 0.038, 0)
        )
        has.append("a candle")
        lacks.append("a cherry")
        detail = "with a candle"
    else:
        lacks += ["a cherry", "a candle"]
    return Build(parts, ("round",), detail, cream, named=False, variant=variant, has=tuple(has), lacks=tuple(lacks))


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


def lollipop(rng: Rng) -> Build:
    """Ball, spiral disc, heart, star, flat round one, wrapped; on a stick, standing."""
    variant = pick(rng, "ball", "spiral", "spiral", "heart", "flat", "star")
    paint = draw(rng, pick(rng, *BRIGHT))
    other = draw(rng, pick(rng, *(w for w in ("white", "yellow", "red", "blue", "pink") if w != paint.name)))
    r = between(rng, 0.014, 0.018) if variant == "ball" else between(rng, 0.028, 0.045)
    long = between(rng, 0.07, 0.1) + r
    stick = named("stick", rod((0, 0, 0), (0, long, 0), 0.0022 if r < 0.03 else 0.003, draw(rng, "white"), sides=12))
    middle = long + r * 0.85
    words: tuple[str, ...] = ("round",)
    if variant == "ball":
        head = [ball(r, paint), torus(r * 1.01, r * 0.1, lighter(paint, 0.3), 8, 30)]
        parts = moved(named("candy", *head), y=middle)
        has, lacks, detail = ["a ball of candy"], ["a spiral"], "with a ball of candy"
        if chance(rng, 0.4):
            wrap = lathe(
                spline([(r * 0.35, 0), (r * 0.25, r * 0.25), (r * 0.6, r * 0.9), (r * 0.3, r * 0.4), (r * 0.35, 0)], 20), other, 40
            )
            wrap = (
                wrap.shaped(lambda x, y, z: (x * (f := 1 + 0.16 * np.sin(10 * np.arctan2(z, x))), y, z * f))
                .mirrored("y")
                .at(0, middle - r * 0.8, 0)
            )
            parts += named("wrapper", wrap)
            has.append("a wrapper")
    elif variant == "spiral":
        t = np.linspace(0, 1, 130)
        turns = between(rng, 3.0, 4.0)
        a, k = 2 * np.pi * turns * t, r * (0.04 + 0.92 * t)
        path = np.stack([k * np.cos(a), k * np.sin(a), 0 * a], 1)
        thick = r / turns * 0.46
        head = [tube(path, thick, paint, 10)]
        shift = np.stack([k * np.cos(a + np.pi), k * np.sin(a + np.pi), 0 * a], 1)
        head.append(tube(shift, thick * 0.8, other, 10))
        head.append(cylinder(r * 0.95, thick * 0.9, lighter(paint, 0.2), sides=40).turn("x", 90).at(0, 0, -thick * 0.45))
        parts = moved(named("candy", *head), y=middle)
        has, lacks, detail = ["a spiral"], ["a ball of candy"], "with a spiral"
    else:
        if variant == "heart":
            half = [(0.0, -1.0), (0.55, -0.45), (0.98, 0.2), (0.85, 0.75), (0.45, 0.9), (0.12, 0.7), (0.0, 0.45)]
            outline, words = spline(mirrored(np.array(half)), 70, closed=True) * r, ("heart-shaped",)
        elif variant == "star":
            outline, words = spline(star(r * 1.15, r * 0.6, 5), 60, closed=True), ("star-shaped",)
        else:
            outline, words = circle(r, 48), ("round", "flat")
        thick = r * 0.32
        layers = [(0.86, 1.0), (0.95, 0.84), (1.0, 0.5)]
        head = [extrude(outline * k, thick * f, paint) for k, f in layers]
        if variant == "flat":
            head += [torus(r * k, r * 0.045, other, 8, 40).turn("x", 90).at(0, 0, s * thick * 0.48) for k in (0.35, 0.62) for s in (-1, 1)]
        else:
            head.append(extrude(outline * 0.55, thick * 1.12, lighter(paint, 0.35)))
        parts = moved(named("candy", *head), y=middle)
        has, lacks, detail = ["a flat candy"], ["a spiral", "a ball of candy"], "on a stick"
    if chance(rng, 0.3):
        y = long - r * 0.35
        loops = [
            tube(
                spline(
                    [(0, y, 0.003), (s * 0.012, y + 0.008, 0.004), (s * 0.02, y, 0.004), (s * 0.012, y - 0.006, 0.004), (0, y, 0.003)], 20
                ),
                0.0016,
                other,
                7,
            )
            for s in (-1, 1)
        ]
        parts += named("bow", *loops, box(0.005, 0.006, 0.006, other).at(0, y - 0.003, 0.003))
        has.append("a bow")
        detail = "with a bow"
    else:
        lacks.append("a bow")
    return Build([*stick, *parts], words, detail, paint, variant=variant, has=("a stick", *has), lacks=tuple(lacks))
