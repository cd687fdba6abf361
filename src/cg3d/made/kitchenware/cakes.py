"""Cake, donut, cupcake."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean
from cg3d.made.kitchenware.tones import COCOA, CREAM, CRUST
from cg3d.made.outlines import arc, joined, mirrored, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, ceramic, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, lathe, moved, named, rod, rounded, slab, torus, tube, turned
from cg3d.made.pieces import hollow

FIRE = Paint(np.array((0.98, 0.7, 0.15)))


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
                runs = [
                    d.at(0, -float(d.vertices[:, 1].max()), r).turn("y", 360 * i / beads).at(0, y + high, 0) for i, d in enumerate(drips)
                ]
                parts += named("glaze", *runs, cylinder(r * 1.01, 0.004, glaze, sides=44).at(0, y + high, 0))
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


def _candle(rng: Rng) -> list[Part]:
    wax = draw(rng, pick(rng, "blue", "yellow", "red", "green"))
    stripes = [torus(0.0052, 0.0012, lighter(wax, 0.6), 6, 14).at(0, y, 0) for y in (0.012, 0.026, 0.04)]
    return named("candle", cylinder(0.005, 0.05, wax, sides=12), *stripes) + named(
        "flame", ball(1, FIRE, 6, 9).scaled(0.005, 0.011, 0.005).at(0, 0.062, 0)
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
            turn, b = i * 2.4, between(rng, -0.9, 0.9)
            if variant == "bitten" and np.cos(turn) < -0.8:
                continue
            spot = ((r + t * np.sin(b)) * np.cos(turn), t * 0.97 * np.cos(b), (r + t * np.sin(b)) * np.sin(turn))
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
    crest = pick(rng, "cherry", "cherry", "candle", "none")
    if crest == "cherry":
        red = draw(rng, "red")
        stem = tube(spline([(0, crown + 0.012, 0), (0.003, crown + 0.024, 0), (0.01, crown + 0.032, 0)], 8), 0.0008, draw(rng, "brown"), 6)
        parts += named("cherry", ball(0.008, red).at(0, crown + 0.004, 0), stem)
        has.append("a cherry")
        lacks.append("a candle")
        detail = "with a cherry on top"
    elif crest == "candle":
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


def _paper_cup(r: float, high: float, paint: Paint) -> list[Part]:
    pleats = 22
    cup = lathe([(0, 0), (r * 0.72, 0), (r, high), (r * 0.95, high), (0, high * 0.9)], paint, pleats * 4)
    return named("cup", cup.shaped(lambda x, y, z: (x * (f := 1 + 0.035 * np.sin(pleats * np.arctan2(z, x))), y, z * f)))


def _swirl(r: float, base: float, high: float, paint: Paint, turns: float = 3.2) -> Part:
    t = np.linspace(0, 1, 90)
    k, a = r * 0.66 * (1 - t) ** 0.85, 2 * np.pi * turns * t
    thick = r * 0.36 * (1 - 0.75 * t)
    return tube(np.stack([k * np.cos(a), base + high * t**0.9, k * np.sin(a)], 1), thick, paint, 10)
