"""Ware to drink from: mug, teacup, wine glass, drinking glass."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.tones import CLEAR, trim
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, glass, lighter, pick, plastic, steel, wood
from cg3d.made.parts import Part, ball, cylinder, lathe, moved, named, rod, rounded, torus, tube
from cg3d.made.pieces import handle, hollow

WALL = 0.004


def mug(rng: Rng) -> Build:
    """Straight, bellied, tapered, enamel with a rim, beer mug with facets, travel mug with a lid; C, D or ear handle."""
    variant = pick(rng, "straight", "straight", "belly", "tapered", "enamel", "beer", "lid")
    paint = ceramic(rng)
    if variant == "enamel":
        paint = draw(rng, pick(rng, "white", "blue", "red", "green", "turquoise"), "metal")
    if variant == "beer":
        paint = glass(rng)
    big = 1.3 if variant == "beer" else 1.0
    radius, tall = between(rng, 0.036, 0.046) * big, between(rng, 0.085, 0.11) * big
    foot = radius * {"belly": 0.8, "tapered": 0.72, "lid": 0.75}.get(variant, 0.98)
    middle = radius * {"belly": 1.1, "tapered": 0.88, "lid": 0.88}.get(variant, 1.0)
    side = spline([(foot, 0), (foot * 1.01, 0.004), (middle, tall * 0.5), (radius, tall - 0.002), (radius - 0.001, tall)], 24)
    body = hollow(side, paint, WALL, 72 if variant == "beer" else 40)
    if variant == "beer":
        body = body.shaped(lambda x, y, z: (x * (f := 1 + 0.045 * np.abs(np.sin(6 * np.arctan2(z, x))) * (y < tall * 0.82)), y, z * f))
    parts = named("cup", body)
    at = (middle + radius) / 2 - 0.004
    reach = between(rng, 0.028, 0.036) * big
    bows = {
        "c": [
            (at, tall * 0.84),
            (at + reach * 0.8, tall * 0.86),
            (at + reach, tall * 0.55),
            (at + reach * 0.6, tall * 0.25),
            (middle * 0.95, tall * 0.2),
        ],
        "square": [
            (at, tall * 0.84),
            (at + reach * 0.9, tall * 0.84),
            (at + reach, tall * 0.76),
            (at + reach, tall * 0.32),
            (at + reach * 0.9, tall * 0.24),
            (middle * 0.95, tall * 0.24),
        ],
        "ear": [
            (at, tall * 0.9),
            (at + reach * 0.75, tall * 0.98),
            (at + reach * 1.05, tall * 0.74),
            (at + reach * 0.6, tall * 0.42),
            (middle * 0.96, tall * 0.34),
        ],
    }
    parts += named("handle", handle(bows[pick(rng, "c", "c", "square", "ear")], 0.0048 * big, paint))
    has, lacks, detail = ["a handle"], [], "with a handle"
    if variant == "enamel":
        parts += named(
            "rim",
            torus(radius, 0.0022, Paint(np.array((0.12, 0.14, 0.3)), "metal") if paint.name == "white" else lighter(paint, -0.6), 8, 40).at(
                0, tall, 0
            ),
        )
        has.append("a thick rim")
    else:
        lacks.append("a thick rim")
    if variant == "lid":
        dark = Paint(np.array((0.12, 0.12, 0.13)), "plastic")
        top = [
            cylinder(radius * 1.04, 0.008, dark, sides=40).at(0, tall, 0),
            cylinder(radius * 0.9, 0.014, dark, sides=40).at(0, tall, 0),
            rounded(0.014, 0.01, 0.022, 0.003, dark).at(0, tall + 0.013, radius * 0.35),
        ]
        parts += named("lid", *top)
        has.append("a lid")
        return Build(parts, (), "with a lid and a handle", paint, variant=variant, has=tuple(has), lacks=("a drink",))
    lacks.append("a lid")
    if chance(rng, 0.3) and variant in ("straight", "tapered"):
        y = tall * between(rng, 0.3, 0.7)
        ring = lathe(
            [
                (0, 0),
                (float(np.interp(y, side[:, 1], side[:, 0])) + 0.0007, 0),
                (float(np.interp(y, side[:, 1], side[:, 0])) + 0.0007, tall * 0.14),
                (0, tall * 0.14),
            ],
            trim(paint),
            40,
        )
        parts += named("stripe", ring.at(0, y - tall * 0.07, 0))
        has.append("a stripe")
    if chance(rng, 0.35):
        word = "coffee" if variant != "beer" else "beer"
        drink = Paint(np.array((0.22, 0.12, 0.06)) if word == "coffee" else np.array((0.9, 0.62, 0.15)))
        parts += named("drink", cylinder(radius - WALL, 0.002, drink).at(0, tall * 0.86, 0))
        if word == "beer":
            foam = [
                ball(radius * 0.3, draw(rng, "white"), 6, 10)
                .scaled(1, 0.6, 1)
                .at(radius * 0.62 * k * np.cos(i * 2.4), tall * 0.97, radius * 0.62 * k * np.sin(i * 2.4))
                for i in range(14)
                for k in [np.sqrt((i + 0.5) / 10)]
                if k < 1.05
            ]
            parts += named("foam", *foam)
        has.append("a drink")
        return Build(parts, (), f"with {word} and a handle", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    lacks.append("a drink")
    return Build(parts, (), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def teacup(rng: Rng) -> Build:
    """Wide, tulip, straight or footed cup with a fine handle, on a round or fluted saucer; a bowl-like one without handle; a spoon, tea."""
    variant = pick(rng, "wide", "wide", "tulip", "straight", "footed", "bowl")
    paint = ceramic(rng)
    radius, tall = between(rng, 0.042, 0.05), between(rng, 0.055, 0.065)
    lines = {
        "wide": [(0.018, 0.0), (0.02, 0.004), (radius * 0.72, tall * 0.35), (radius * 0.95, tall * 0.75), (radius, tall)],
        "tulip": [(0.018, 0.0), (0.02, 0.004), (radius * 0.85, tall * 0.35), (radius * 0.78, tall * 0.72), (radius * 1.08, tall)],
        "straight": [(radius * 0.7, 0.0), (radius * 0.74, 0.004), (radius * 0.8, tall * 0.5), (radius * 0.86, tall)],
        "footed": [
            (radius * 0.55, 0.0),
            (radius * 0.3, tall * 0.12),
            (radius * 0.6, tall * 0.3),
            (radius * 0.95, tall * 0.7),
            (radius, tall * 1.05),
        ],
        "bowl": [
            (radius * 0.5, 0.0),
            (radius * 0.55, 0.004),
            (radius * 0.85, tall * 0.4),
            (radius * 0.95, tall * 0.8),
            (radius * 0.92, tall),
        ],
    }
    side = spline(lines[variant], 30)
    parts: list[Part] = []
    has, lacks = [], []
    lift = 0.0
    if variant != "bowl" and chance(rng, 0.85):
        saucer = hollow(spline([(0.03, 0.0), (0.045, 0.003), (0.06, 0.008), (0.075, 0.016)], 16), paint, 0.003, 60)
        if chance(rng, 0.3):
            saucer = saucer.shaped(
                lambda x, y, z: (x * (f := 1 + 0.04 * np.sin(10 * np.arctan2(z, x)) * np.clip(np.hypot(x, z) / 0.03 - 1.3, 0, 1)), y, z * f)
            )
        parts += named("saucer", saucer)
        has.append("a saucer")
        lift = 0.006
    else:
        lacks.append("a saucer")
    cup = named("cup", hollow(side, paint, 0.003))
    if variant != "bowl":
        bow = [(radius * 0.93, tall * 0.85), (radius + 0.024, tall * 0.9), (radius + 0.022, tall * 0.5), (radius * 0.78, tall * 0.32)]
        if variant == "straight":
            bow = [(radius * 0.84, tall * 0.85), (radius + 0.018, tall * 0.88), (radius + 0.016, tall * 0.4), (radius * 0.76, tall * 0.3)]
        cup += named("handle", handle(bow, 0.003, paint))
        has.append("a handle")
    else:
        lacks.append("a handle")
    if chance(rng, 0.4):
        cup += named(
            "band", torus(float(np.interp(tall * 0.94, side[:, 1], side[:, 0])) + 0.0003, 0.0011, trim(paint), 6, 40).at(0, tall * 0.94, 0)
        )
    if chance(rng, 0.45):
        y = tall * 0.84
        cup += named(
            "tea",
            cylinder(float(np.interp(y, side[:, 1], side[:, 0])) - 0.0025, 0.0015, Paint(np.array((0.48, 0.24, 0.08))), sides=36).at(
                0, y, 0
            ),
        )
        has.append("tea")
    else:
        lacks.append("tea")
    parts += moved(cup, y=lift)
    if "a saucer" in has and chance(rng, 0.35):
        shine = steel(rng)
        spoon = [
            ball(0.0085, shine, 8, 14).scaled(1, 0.3, 1.5).at(0, 0.0145, 0.035),
            rod((0, 0.015, 0.024), (0, 0.019, -0.055), 0.0018, shine, 0.0026),
        ]
        parts += named("spoon", *(p.at(-0.057, 0.0, 0.0).turn("y", 25) for p in spoon))
        has.append("a spoon")
    else:
        lacks.append("a spoon")
    detail = "on a saucer" if "a saucer" in has else "without a handle" if variant == "bowl" else "with a handle"
    return Build(parts, (), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def wine_glass(rng: Rng) -> Build:
    """Bowl on a thin stem and foot: red wine, white wine, flute, cocktail, saucer, goblet."""
    paint = Paint(np.array((0.84, 0.89, 0.90)) * rng.uniform(0.94, 1.06), "glass")
    variant = pick(rng, "red", "red", "white", "flute", "cocktail", "coupe", "goblet")
    r, cup, rim = {
        "red": (0.044, 0.1, 0.72),
        "white": (0.034, 0.09, 0.8),
        "flute": (0.025, 0.14, 0.9),
        "cocktail": (0.055, 0.06, 1.0),
        "coupe": (0.05, 0.042, 1.0),
        "goblet": (0.04, 0.085, 1.0),
    }[variant]
    r, cup = r * between(rng, 0.92, 1.1), cup * between(rng, 0.92, 1.1)
    stem, foot = between(rng, 0.08, 0.1) * (0.45 if variant == "goblet" else 1), between(rng, 0.032, 0.038)
    low = stem + 0.006
    if variant == "cocktail":
        outer = np.array([(0.004, low), (r, low + cup)])
    elif variant == "coupe":
        outer = spline([(0.005, low), (r * 0.6, low + cup * 0.1), (r * 0.93, low + cup * 0.5), (r, low + cup)], 20)
    else:
        outer = spline([(0.005, low), (r * 0.75, low + cup * 0.18), (r, low + cup * 0.45), (r * rim, low + cup)], 20)
    inner = outer[::-1] - (0.0018, -0.002)
    thin = 0.0036 if variant != "goblet" else 0.007
    foot_line = [(0, 0), (foot, 0), (foot, 0.002), (0.008, 0.007), (thin * 1.05, 0.02), (thin, stem)]
    parts = named("glass", lathe(joined(foot_line, outer, inner[:-1], (0, low + 0.008)), paint, 40))
    words: tuple[str, ...] = {"flute": ("tall", "slim"), "coupe": ("wide",), "goblet": ("low",)}.get(variant, ())
    short = variant == "goblet"
    has: list[str] = ["a thick stem" if short else "a thin stem"]
    lacks: list[str] = []
    if short:
        parts += named("knob", torus(thin, 0.004, paint, 8, 24).at(0, stem * 0.5, 0))
    if variant == "cocktail" and chance(rng, 0.5):
        olive = draw(rng, "green")
        parts += named("stick", rod((-r * 0.3, low + cup * 0.5, 0), (r * 1.1, low + cup * 1.25, 0), 0.001, wood(rng, grain=False), sides=6))
        parts += named("olive", *(ball(0.007, olive, 8, 12).at(r * k, low + cup * (0.75 + k * 0.54 - 0.07), 0) for k in (0.12, 0.4)))
        has.append("an olive")
    if chance(rng):
        wine = draw(rng, "red" if variant in ("red", "goblet") else "yellow")
        line = outer[outer[:, 1] < low + cup * 0.55] - (0.0012, -0.001)
        if variant in ("cocktail",):
            line = np.array([(0.003, low + 0.003), (r * 0.7 - 0.0012, low + cup * 0.7)])
        line[:, 0] = np.maximum(line[:, 0], 0)
        parts += named("wine", lathe(joined((0, line[0, 1]), line, (0, line[-1, 1])), wine, 32))
        has.append("wine")
        return Build(parts, words, "with wine", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    return Build(parts, words, f"with {has[0]}", paint, variant=variant, has=tuple(has), lacks=(*lacks, "wine"))


def drinking_glass(rng: Rng) -> Build:
    """Tumbler, highball, pint, fluted one, stacked rings; empty, or with a drink, a straw, a slice of lemon."""
    variant = pick(rng, "tumbler", "tumbler", "highball", "pint", "fluted", "footed")
    tint = (
        Paint(CLEAR * rng.uniform(0.94, 1.06), "glass")
        if chance(rng, 0.75)
        else draw(rng, pick(rng, "blue", "green", "turquoise"), "glass")
    )
    r = between(rng, 0.034, 0.042)
    tall = r * {"tumbler": between(rng, 2.1, 2.6), "highball": 4.0, "pint": 3.8, "fluted": 2.7, "footed": 3.2}[variant]
    foot = r * {"highball": 0.95, "pint": 0.72}.get(variant, between(rng, 0.72, 0.92))
    sides = [(foot, 0), (foot + 0.001, 0.004), (r, tall)]
    if variant == "pint":
        sides = [(foot, 0), (r * 0.86, tall * 0.62), (r * 0.99, tall * 0.72), (r * 0.96, tall * 0.8), (r, tall)]
    if variant == "footed":
        sides = [
            (r * 0.8, 0),
            (r * 0.82, 0.006),
            (r * 0.38, tall * 0.12),
            (r * 0.4, tall * 0.17),
            (r * 0.85, tall * 0.4),
            (r, tall * 0.7),
            (r * 1.02, tall),
        ]
    side = spline(sides, 30) if variant in ("pint", "footed") else np.array(sides)
    cup = hollow(side, tint, 0.0022, 72 if variant == "fluted" else 40)
    base = tall * (0.2 if variant == "footed" else 0.05)
    if variant == "fluted":
        line = np.stack([np.linspace(foot, r * 0.985, 16), np.linspace(0, tall * 0.82, 16)], 1)
        ribs = [
            tube(np.array([(a * np.cos(k), b, a * np.sin(k)) for a, b in line]), 0.0022, tint, 6)
            for k in np.linspace(0, 2 * np.pi, 18, endpoint=False)
        ]
        parts = named("rib", *ribs) + named("cup", cup)
    else:
        parts = named("cup", cup)
    has: list[str] = []
    lacks: list[str] = []
    detail = ""
    (has if variant == "fluted" else lacks).append("ribs")
    if chance(rng, 0.55):
        juice = draw(rng, pick(rng, "orange", "red", "brown", "white", "yellow", "purple", "blue"))
        top = tall * between(rng, 0.8, 0.93)
        inner = [(float(np.interp(y, side[:, 1], side[:, 0])) - 0.0015, y) for y in np.linspace(base + 0.002, top, 10)]
        parts += named("drink", lathe(joined((0, base), inner, (0, top)), juice, 36))
        has.append("a drink")
        detail = "with a drink"
        if chance(rng, 0.4):
            for i in range(3):
                cube = rounded(0.018, 0.018, 0.018, 0.004, Paint(np.array((0.86, 0.93, 0.96)), "ice"))
                a = i * 2.2
                parts += named(
                    "ice cube", cube.turn("y", 40 * i).turn("x", 20 - 25 * i).at(r * 0.42 * np.cos(a), top - 0.011, r * 0.42 * np.sin(a))
                )
            has.append("ice cubes")
        if chance(rng, 0.5):
            lean = r * 0.7
            straw = [tube([(-lean * 0.4, base + 0.004, 0), (lean * 0.95, tall, 0), (lean * 1.3, tall * 1.25, 0)], 0.003, plastic(rng), 10)]
            parts += named("straw", *[p.turn("y", between(rng, -60, 60)) for p in straw])
            has.append("a straw")
            detail = "with a straw"
        else:
            lacks.append("a straw")
        if chance(rng, 0.3):
            skin = draw(rng, pick(rng, "yellow", "green", "orange"))
            disc = [cylinder(r * 0.55, 0.005, skin, sides=28), cylinder(r * 0.46, 0.006, lighter(skin, 0.45), sides=28).at(0, -0.0005, 0)]
            parts += named("slice", *[p.turn("z", 90).turn("y", 65).at(-r * 0.9, tall, 0.2 * r) for p in disc])
            has.append("a slice of fruit")
    else:
        lacks += ["a drink", "a straw"]
    words = {"highball": ("tall",), "pint": ("tall",)}.get(variant, ())
    return Build(parts, words, detail, tint, variant=variant, has=tuple(has), lacks=tuple(lacks))
