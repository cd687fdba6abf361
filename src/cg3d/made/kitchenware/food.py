"""Things to eat that are made, not grown: cake, donut, ice cream, hamburger, pizza."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean
from cg3d.made.outlines import arc, circle, joined, mirrored, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick, plastic
from cg3d.made.parts import (
    Part,
    around,
    ball,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)
from cg3d.made.pieces import hollow

CRUST = Paint(np.array((0.76, 0.52, 0.26)))
CREAM = Paint(np.array((0.96, 0.93, 0.86)))
COCOA = Paint(np.array((0.30, 0.17, 0.10)))
FIRE = Paint(np.array((0.98, 0.7, 0.15)))


def _candle(rng: Rng) -> list[Part]:
    wax = draw(rng, pick(rng, "blue", "yellow", "red", "green"))
    stripes = [torus(0.0052, 0.0012, lighter(wax, 0.6), 6, 14).at(0, y, 0) for y in (0.012, 0.026, 0.04)]
    return named("candle", cylinder(0.005, 0.05, wax, sides=12), *stripes) + named(
        "flame", ball(1, FIRE, 6, 9).scaled(0.005, 0.011, 0.005).at(0, 0.062, 0)
    )


def cake(rng: Rng) -> Build:
    """Round, two or three tiers, heart, square, cut, or one slice; with icing, glaze, cherries, berries or candles."""
    variant = pick(rng, "round", "round", "tiers", "tiers", "slice", "cut", "square", "heart")
    icing = draw(rng, pick(rng, "pink", "white", "brown", "yellow", "turquoise", "purple"))
    trim, cherry = (CREAM if icing.name != "white" else draw(rng, "pink")), draw(rng, "red")
    if variant == "slice":
        return _cake_slice(rng, icing, trim, cherry)
    parts: list[Part] = named("plate", lathe([(0, 0), (0.19, 0), (0.195, 0.008), (0, 0.01)], CREAM))
    has, lacks = [], []
    words: tuple[str, ...] = ("round",)
    r, y = between(rng, 0.11, 0.15), 0.01
    high = between(rng, 0.07, 0.09)
    if variant in ("square", "heart"):
        if variant == "square":
            outline, words = rectangle(r * 2.2, r * 1.6, 0.012), ("rectangular",)
        else:
            half = [(0.0, -1.0), (0.55, -0.45), (0.98, 0.2), (0.85, 0.75), (0.45, 0.9), (0.12, 0.72), (0.0, 0.5)]
            outline, words = spline(mirrored(np.array(half)), 80, closed=True) * r * 1.1, ("heart-shaped",)
        parts += named("cake", slab(outline, high, icing).at(0, y, 0))
        edge = np.vstack([outline, outline[:1]])
        step = np.append(0, np.cumsum(np.linalg.norm(np.diff(edge, axis=0), axis=1)))
        for t in np.linspace(0, step[-1], 40, endpoint=False):
            x, z = np.interp(t, step, edge[:, 0]), np.interp(t, step, edge[:, 1])
            parts += named(
                "cream", ball(r * 0.085, trim, 6, 9).at(x * 0.95, y + high, z * 0.95), ball(r * 0.08, trim, 6, 9).at(x, y + 0.006, z)
            )
        r, y = r * 0.8, y + high
    else:
        tiers = int(rng.integers(2, 4)) if variant == "tiers" else 1
        if variant == "tiers":
            r *= 1.15
        wedge = joined((0, 0), arc(0, 0, r, 50, 360, 44))
        for k in range(tiers):
            beads = 16 if variant != "cut" else 13
            dots = [
                *moved(around(ball(r * 0.11, trim, 6, 9).at(r * 0.92, 0, 0), 16), y=y + high),
                *moved(around(ball(r * 0.1, trim, 6, 9).at(r, 0, 0), 18), y=y + 0.006),
            ]
            if variant == "cut":
                layers = [slab(wedge * 0.985, high * 0.27, CRUST).at(0, y + high * (0.02 + 0.33 * i), 0) for i in range(3)]
                layers += [slab(wedge * 0.99, high * 0.08, trim).at(0, y + high * (0.27 + 0.33 * i), 0) for i in range(2)]
                layers += [slab(wedge, high * 0.06, icing).at(0, y + high * 0.94, 0)]
                band = joined(arc(0, 0, r + 0.004, 51, 359, 44), arc(0, 0, r - 0.004, 359, 51, 44))
                parts += named("layer", *layers) + named("cake", slab(band, high, icing).at(0, y, 0))
                dots = [p for p in dots if not 0 <= np.degrees(np.arctan2(p.vertices[:, 2].mean(), p.vertices[:, 0].mean())) <= 50]
            else:
                parts += named("cake", cylinder(r, high, icing, sides=44).at(0, y, 0))
            parts += named("cream", *dots)
            if k == 0 and chance(rng, 0.4) and variant != "cut":
                glaze = COCOA if icing.name != "brown" else CREAM
                drips = [rounded(r * 0.16, high * rng.uniform(0.25, 0.65), r * 0.1, r * 0.045, glaze, 2) for _ in range(beads)]
                spots = [
                    d.at(0, -float(d.vertices[:, 1].max()), r).turn("y", 360 * i / beads).at(0, y + high, 0) for i, d in enumerate(drips)
                ]
                parts += named("glaze", *spots, cylinder(r * 1.01, 0.004, glaze, sides=44).at(0, y + high, 0))
                has.append("dripping glaze")
            y += high
            if k < tiers - 1:
                r *= 0.68
        if variant == "tiers":
            has.append(f"{('two', 'three')[tiers - 2]} tiers")
    top = pick(rng, "candles", "candles", "cherries", "berries")
    if top == "candles":
        one = _candle(rng)
        count = int(rng.integers(1, 8))
        spots = (
            [(0.0, 0.0)]
            if count == 1
            else [(r * 0.55 * np.cos(a), r * 0.55 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, count, endpoint=False)]
        )
        if variant == "cut":
            spots = [(x, z) for x, z in spots if not 0 <= np.degrees(np.arctan2(z, x)) <= 52 and (x or z)] or [(-r * 0.5, 0)]
        parts += [p for x, z in spots for p in moved(one, x, y, z)]
    else:
        spots = [(r * 0.55 * np.cos(a), r * 0.55 * np.sin(a)) for a in np.linspace(0.2, 2 * np.pi + 0.2, 6, endpoint=False)]
        if variant == "cut":
            spots = [(x, z) for x, z in spots if not -8 <= np.degrees(np.arctan2(z, x)) <= 58]
        size = 0.015 if top == "cherries" else 0.012
        swirl = [cylinder(0.02, 0.012, trim, top=0.008, sides=14).at(x, y, z) for x, z in spots]
        parts += named(
            "cherry" if top == "cherries" else "berry",
            *(ball(size, cherry if top == "cherries" else draw(rng, "blue"), 8, 12).at(x, y + 0.02, z) for x, z in spots),
        ) + named("cream", *swirl)
        if top == "berries":
            top = "berries on top"
    has.append(top)
    lacks += [t for t in ("candles", "cherries") if t != top]
    if variant == "cut":
        return Build(parts, words, "with a slice missing", icing, variant=variant, has=("a slice missing", *has), lacks=tuple(lacks))
    return Build(parts, words, f"with {top}", icing, variant=variant, has=tuple(has), lacks=(*lacks, "a slice missing"))


def _cake_slice(rng: Rng, icing: Paint, trim: Paint, cherry: Paint) -> Build:
    wide = between(rng, 16, 26)
    wedge = joined((0, 0), arc(0, 0, 0.13, -wide, wide, 8))
    dough = CRUST if chance(rng, 0.7) else COCOA
    floors = int(rng.integers(2, 4))
    parts = named("layer", *(slab(wedge, 0.028, dough).at(0, 0.035 * i, 0) for i in range(floors)))
    parts += named("cream", *(slab(wedge * 0.99, 0.009, trim).at(0, 0.027 + 0.035 * i, 0) for i in range(floors - 1)))
    top = 0.035 * (floors - 1) + 0.028
    back = joined(arc(0, 0, 0.134, -wide, wide, 8), arc(0, 0, 0.128, wide, -wide, 8))
    parts += named("icing", slab(wedge * 1.02, 0.012, icing).at(-0.001, top - 0.001, 0), slab(back, top + 0.01, icing))
    drop = lathe(spline([(0.016, 0), (0.02, 0.006), (0.01, 0.016), (0.0005, 0.024)], 14), trim, 14)
    parts += named("cream", drop.at(0.095, top + 0.01, 0)) + named("cherry", ball(0.013, cherry).at(0.095, top + 0.038, 0))
    plated = chance(rng, 0.4)
    if plated:
        parts = moved(parts, -0.06, 0.008, 0) + named(
            "plate", hollow(np.array([(0.07, 0), (0.08, 0.003), (0.1, 0.012)]), ceramic(rng), 0.003, 44)
        )
    count = ("two", "three")[floors - 2]
    return Build(
        turned(parts, "y", -40),
        (),
        f"slice with {count} layers and a cherry",
        icing,
        variant="slice",
        has=(f"{count} layers", "cherries") + (("a plate",) if plated else ()),
        lacks=("candles",) if plated else ("candles", "a plate"),
    )


def donut(rng: Rng) -> Build:
    """Ring: iced with sprinkles, plain with sugar, drizzled, bitten, filled ball with a jam hole, twisted cruller."""
    variant = pick(rng, "sprinkles", "sprinkles", "iced", "drizzle", "bitten", "filled", "cruller")
    icing = draw(rng, pick(rng, "pink", "pink", "brown", "white", "yellow", "turquoise"))
    r, t = between(rng, 0.035, 0.042), between(rng, 0.019, 0.023)
    dough = Paint(CRUST.rgb * rng.uniform(0.9, 1.08))
    if variant == "filled":
        line = np.linspace(-np.pi / 2, np.pi / 2, 16)
        body = lathe(np.stack([r * 1.25 * np.cos(line), r * 0.72 * np.sin(line)], 1), dough, 40)
        band = torus(r * 1.235, r * 0.06, lighter(dough, 0.4), 8, 48).scaled(1, 1.6, 1)
        cap = lathe(
            joined((0, r * 0.35), [(r * 1.26 * np.cos(a), r * 0.74 * np.sin(a)) for a in np.linspace(0.45, np.pi / 2, 10)]), icing, 40
        )
        jam = [bean(r * 0.28, r * 0.22, r * 0.16, draw(rng, "red")).at(0, r * 0.1, r * 1.2)]
        return Build(
            named("donut", body, band) + named("icing", cap) + named("jam", *jam),
            ("round",),
            "filled with jam",
            icing,
            variant=variant,
            has=("icing", "jam"),
            lacks=("a hole", "sprinkles", "a bite taken out"),
        )
    if variant == "cruller":
        a = np.linspace(0, 2 * np.pi, 96, endpoint=False)
        strands = [
            tube(
                np.stack(
                    [
                        (r + t * 0.62 * np.cos(6 * a + p)) * np.cos(a),
                        t * 0.55 * np.sin(6 * a + p),
                        (r + t * 0.62 * np.cos(6 * a + p)) * np.sin(a),
                    ],
                    1,
                ),
                t * 0.55,
                dough,
                10,
                closed=True,
            )
            for p in np.linspace(0, 2 * np.pi, 4)[:3]
        ]
        dust = [
            bean(0.0012, 0.0008, 0.0012, CREAM).at(
                (r + rng.uniform(-0.5, 0.5) * t) * np.cos(b), t * 1.02, (r + rng.uniform(-0.5, 0.5) * t) * np.sin(b)
            )
            for b in np.linspace(0, 6.2, 40)
        ]
        return Build(
            named("donut", *strands) + named("sugar", *dust),
            ("round", "twisted"),
            "with sugar",
            dough,
            variant=variant,
            has=("a hole", "sugar"),
            lacks=("icing", "sprinkles"),
        )
    waves = int(rng.integers(7, 12))
    top = torus(r, t * 1.05, icing, 16, 64).shaped(lambda x, y, z: (x, np.maximum(y, 0.2 * t * np.sin(waves * np.arctan2(z, x))), z))
    body = torus(r, t, dough, 16, 64)
    has, lacks, detail = ["a hole", "icing"], [], "with icing"
    if variant == "bitten":
        k = between(rng, 0.82, 0.88)
        ends = [ellipsoid(t * 0.96, t * 0.83, t * 0.3, lighter(dough, 0.35)).at(r, 0, 0).turn("y", s * 180 * k) for s in (-1, 1)]
        angles = np.radians(np.linspace(-180 * k, 180 * k, 60))
        arcs = np.stack([r * np.cos(angles), 0 * angles, r * np.sin(angles)], 1)
        body = tube(arcs, t, dough, 16)
        top = tube(arcs, t * 1.05, icing, 16).shaped(lambda x, y, z: (x, np.maximum(y, 0.2 * t * np.sin(waves * np.arctan2(z, x))), z))
        has.append("a bite taken out")
        detail = "with a bite taken out"
        parts = named("donut", body.scaled(1, 0.85, 1)) + named("icing", top.scaled(1, 0.9, 1).at(0, 0.001, 0)) + named("bite", *ends)
    else:
        lacks.append("a bite taken out")
        parts = named("donut", body.scaled(1, 0.85, 1)) + named("icing", top.scaled(1, 0.9, 1).at(0, 0.001, 0))
    if variant == "drizzle":
        other = CREAM if icing.name not in ("white", "yellow") else COCOA
        a = np.linspace(0, 2 * np.pi, 160, endpoint=False)
        w = np.sin(14 * a) * 0.8
        path = np.stack([(r + t * 0.75 * w) * np.cos(a), t * 0.96 * np.sqrt(1 - 0.5 * w**2), (r + t * 0.75 * w) * np.sin(a)], 1)
        parts += named("drizzle", tube(path, 0.0018, other, 6, closed=True))
        has.append("a drizzle")
        detail = "with a drizzle"
    if variant in ("sprinkles", "bitten"):
        for i in range(46):
            a, b = i * 2.4, between(rng, -0.9, 0.9)
            if variant == "bitten" and np.cos(a) < -0.8:
                continue
            spot = ((r + t * np.sin(b)) * np.cos(a), t * 0.97 * np.cos(b), (r + t * np.sin(b)) * np.sin(a))
            paint = draw(rng, pick(rng, *(w for w in ("red", "yellow", "blue", "green", "white") if w != icing.name)))
            parts += named("sprinkle", rod((-0.003, 0, 0), (0.003, 0, 0), 0.0011, paint, sides=6).turn("y", between(rng, 0, 180)).at(*spot))
        has.append("sprinkles")
        if variant == "sprinkles":
            detail = "with sprinkles"
    else:
        lacks.append("sprinkles")
    if variant == "bitten":
        parts = turned(parts, "y", between(rng, 90, 180))  # the bite lies at -x
    if chance(rng, 0.15):
        parts = turned(parts, "x", 78)
    return Build(parts, ("round",), detail, icing, variant=variant, has=tuple(has), lacks=tuple(lacks))


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


def hamburger(rng: Rng) -> Build:
    """Bun, patty, lettuce, cheese, tomato: single, double, with bacon and egg, slider on a stick, dark bun; seeds on top."""
    variant = pick(rng, "single", "single", "cheese", "double", "egg", "stick")
    r, meat = between(rng, 0.048, 0.06), Paint(np.array((0.34, 0.19, 0.11)))
    bun = Paint(CRUST.rgb * rng.uniform(0.9, 1.08)) if chance(rng, 0.85) else Paint(np.array((0.22, 0.16, 0.13)))
    green, cheese, red = draw(rng, "green"), draw(rng, "yellow"), draw(rng, "red")
    a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    wave = 1.1 + 0.06 * np.sin(9 * a)
    lettuce = slab(np.stack([r * wave * np.cos(a), r * wave * np.sin(a)], 1), 0.004, green)
    lettuce = lettuce.shaped(
        lambda x, y, z: (x, y + 0.0045 * np.sin(13 * np.arctan2(z, x)) * np.clip(np.hypot(x, z) / r - 0.6, 0, 1) * 2, z)
    )
    parts = named("bun", lathe([(0, 0), (r * 0.94, 0), (r, 0.006), (r, 0.014), (0, 0.016)], bun, 36))
    has, lacks, y = [], [], 0.015
    patty = lathe([(0, 0), (r * 1.0, 0.001), (r * 1.04, 0.007), (r, 0.014), (0, 0.015)], meat, 48).shaped(
        lambda x, b, z: (x * (f := 1 + 0.012 * np.sin(17 * np.arctan2(z, x))), b, z * f)
    )
    fine = joined(*(np.linspace(p, q, 8, endpoint=False) for p, q in zip(circle(r * 1.36, 4), np.roll(circle(r * 1.36, 4), -1, 0))))
    melt = slab(fine, 0.003, cheese).shaped(lambda x, b, z: (x, b - 0.5 * np.maximum(0, np.hypot(x, z) - r * 0.98), z))
    floors = 2 if variant == "double" else 1
    order = ["lettuce"] if chance(rng, 0.9) or variant == "single" else []
    for k in range(floors):
        if k == 0 and order:
            parts += named("lettuce", lettuce.at(0, y + 0.002, 0))
            y += 0.006
        parts += named("patty", patty.at(0, y, 0))
        y += 0.0155
        if variant != "single" or chance(rng, 0.6):
            parts += named("cheese", melt.turn("y", 20 + 45 * k).at(0, y - 0.0005, 0))
            y += 0.003
            if "cheese" not in has:
                has.append("cheese")
    if order:
        has.append("lettuce")
    if chance(rng, 0.7):
        parts += named(
            "tomato", *(cylinder(r * 0.5, 0.005, red, sides=30).at(r * 0.5 * np.cos(t), y, r * 0.5 * np.sin(t)) for t in (0.5, 2.6, 4.7))
        )
        y += 0.0055
        has.append("tomato")
    else:
        lacks.append("tomato")
    if variant == "egg":
        k = r * 1.12 * (1 + 0.07 * np.sin(3 * a + 1) + 0.05 * np.sin(5 * a))
        parts += named("egg", slab(np.stack([k * np.cos(a), k * np.sin(a)], 1), 0.004, draw(rng, "white")).at(0, y, 0))
        strips = [
            box(r * 2.5, 0.003, r * 0.34, Paint(np.array((0.62, 0.2, 0.16))))
            .shaped(lambda x, b, z: (x, b + 0.002 * np.sin(x * 240), z))
            .at(0, y + 0.004, s * r * 0.42)
            for s in (-1, 1)
        ]
        parts += named("bacon", *strips)
        y += 0.0085
        has += ["egg", "bacon"]
    t = np.linspace(0, np.pi / 2, 12)
    dome = between(rng, 0.55, 0.72)
    parts += named(
        "bun", lathe(joined((0, 0), (r * 0.96, 0), np.stack([r * 1.02 * np.cos(t), 0.004 + r * dome * np.sin(t)], 1)), bun, 36).at(0, y, 0)
    )
    if chance(rng, 0.8):
        for i in range(26):
            b = np.sqrt((i + 0.5) / 26) * 1.1
            spot = (r * 1.02 * np.sin(b) * np.cos(i * 2.4), y + 0.0045 + r * dome * np.cos(b), r * 1.02 * np.sin(b) * np.sin(i * 2.4))
            parts += named("seed", bean(0.0019, 0.0011, 0.0028, CREAM).turn("y", i * 50).at(*spot))
        has.append("seeds")
    else:
        lacks.append("seeds")
    if variant == "stick":
        top = y + r * dome
        parts += named("stick", rod((0, 0.01, 0), (0, top + 0.04, 0), 0.0016, Paint(np.array((0.8, 0.62, 0.4)), "wooden"), sides=8))
        flag = draw(rng, pick(rng, "red", "blue", "green"))
        parts += (
            named("flag", box(0.03, 0.02, 0.001, flag).at(0.015, top + 0.02, 0))
            if chance(rng)
            else named("olive", ball(0.008, draw(rng, "green")).at(0, top + 0.012, 0))
        )
        has.append("a stick")
    else:
        lacks.append("a stick")
    lacks += [w for w in ("cheese", "lettuce", "bacon") if w not in has]
    if floors == 2:
        has.append("two patties")
    said = [w for w in ("lettuce", "cheese") if w in has]
    detail = {"double": "with two patties", "egg": "with egg and bacon", "stick": "with a stick"}.get(
        variant, f"with {' and '.join(said)}" if said else ""
    )
    return Build(parts, ("tall",) if floors == 2 else (), detail, bun, variant=variant, has=tuple(has), lacks=tuple(lacks))


def pizza(rng: Rng) -> Build:
    """Whole, cut into slices, with a slice missing, one slice, in a box; salami, olives, mushrooms, basil."""
    variant = pick(rng, "whole", "whole", "missing", "slice", "cut", "box")
    sauce = Paint(np.array((0.95, 0.78, 0.35))) if chance(rng, 0.8) else draw(rng, "red")
    red, green, olive, pale = draw(rng, "red"), draw(rng, "green"), Paint(np.array((0.16, 0.13, 0.14))), Paint(np.array((0.93, 0.88, 0.76)))
    r = between(rng, 0.14, 0.17)
    pieces = {
        "whole": [(0, 359.9)],
        "box": [(0, 359.9)],
        "missing": [(25, 335)],
        "slice": [(-24, 24)],
        "cut": [(k * 60, k * 60 + 60) for k in range(6)],
    }[variant]
    style = pick(rng, "salami", "mixed", "mixed", "basil")
    parts: list[Part] = []
    for start, stop in pieces:
        steps = max(8, int(40 * (stop - start) / 360))
        wedge = joined((0, 0), arc(0, 0, r, start, stop, steps))
        angles = np.radians(np.linspace(start, stop, steps + 4))
        bump = 1 + 0.12 * np.sin(angles * 13)
        edge = tube(np.column_stack([r * np.cos(angles), np.full(len(angles), 0.01), r * np.sin(angles)]), 0.012 * bump, CRUST, 10)
        one = named("crust", slab(wedge, 0.008, CRUST), edge) + named("cheese", slab(wedge * 0.96, 0.004, sauce).at(0, 0.008, 0))
        for i in range(int(28 * (stop - start) / 360) + (5 if variant == "slice" else 0)):
            k = r * np.sqrt(between(rng, 0.12, 0.7))
            slack = min(np.degrees(0.1 * r / k) + 1, (stop - start) / 2 - 1) if variant != "whole" else 0
            a = np.radians(between(rng, start + slack, stop - slack))
            spot = (k * np.cos(a), 0.012, k * np.sin(a))
            which = {"salami": 0 if i % 4 else 1, "basil": (2, 3, 2)[i % 3]}.get(style, i % 5)
            if which == 0:
                one += named("salami", cylinder(r * 0.1, 0.003, red, sides=20).at(*spot))
            elif which == 1:
                one += named("olive", torus(r * 0.04, r * 0.016, olive, 8, 16).at(spot[0], 0.014, spot[2]))
            elif which in (2, 4):
                one += named("leaf", bean(r * 0.07, 0.002, r * 0.032, green).turn("y", i * 40).at(spot[0], 0.0135, spot[2]))
            else:
                one += named(
                    "mushroom",
                    rounded(r * 0.11, 0.004, r * 0.05, 0.0015, pale, 2).turn("y", i * 70).at(*spot),
                    rounded(r * 0.035, 0.004, r * 0.1, 0.0015, pale, 2).turn("y", i * 70).at(*spot),
                )
        if variant == "cut":
            mid = np.radians((start + stop) / 2)
            pull = 0.006 if chance(rng, 0.85) else 0.05
            one = moved(one, pull * np.cos(mid), 0, pull * np.sin(mid))
        parts += one
    topping = {"salami": "salami", "mixed": "mushrooms", "basil": "basil"}[style]
    has, lacks = [topping if style != "mixed" else "salami"], []
    if style == "mixed":
        has.append("mushrooms")
    (lacks if style == "basil" else has).append("olives")
    lacks += [w for w in ("salami", "mushrooms") if w not in has and not (w == "mushrooms" and style == "basil")]
    if variant == "box":
        card = Paint(np.array((0.76, 0.60, 0.42)), "cardboard")
        side, high = r * 2.25, 0.045
        wall = [box(side, high, 0.004, card).at(0, 0, s * side / 2) for s in (-1, 1)] + [
            box(0.004, high, side, card).at(s * side / 2, 0, 0) for s in (-1, 1)
        ]
        lid = [box(side, 0.004, side, card).at(0, 0, side / 2), box(side, high * 0.8, 0.004, card).at(0, -high * 0.8, side)]
        parts = (
            moved(parts, y=0.004)
            + named("box", box(side, 0.004, side, card), *wall)
            + named("lid", *(p.turn("x", -105).at(0, high, -side / 2) for p in lid))
        )
        has.append("a box")
    else:
        lacks.append("a box")
    (has if variant == "missing" else lacks).append("a slice missing")
    words: tuple[str, ...] = ("round",) if variant != "slice" else ()
    said = f"with {has[0]}"
    detail = {"whole": said, "missing": "with a slice missing", "slice": f"slice {said}", "cut": "cut into six slices", "box": "in a box"}[
        variant
    ]
    return Build(parts, words, detail, sauce, variant=variant, has=tuple(has), lacks=tuple(lacks))
