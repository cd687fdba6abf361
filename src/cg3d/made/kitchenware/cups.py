"""Ware to eat and drink from: mug, teacup, wine glass, bowl, plate, teapot."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, glass, lighter, metal, pick, steel, wood
from cg3d.made.parts import Part, around, ball, cylinder, lathe, moved, named, rod, rounded, torus, tube
from cg3d.made.pieces import handle, hollow

WALL = 0.004  # metres, thickness of turned ware


def _trim(paint: Paint) -> Paint:
    """A second colour that stands out from the ware."""
    return lighter(paint, -0.45 if paint.rgb.mean() > 0.5 else 0.6)


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
            _trim(paint),
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
            "band", torus(float(np.interp(tall * 0.94, side[:, 1], side[:, 0])) + 0.0003, 0.0011, _trim(paint), 6, 40).at(0, tall * 0.94, 0)
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
    has, lacks = ["a thick stem" if short else "a thin stem"], []
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


def bowl(rng: Rng) -> Build:
    """Cereal bowl, on a foot, wide salad bowl, square, footed deep one, with two ears; empty, with fruit, soup or salad."""
    variant = pick(rng, "round", "round", "foot", "wide", "square", "ears", "wavy")
    paint = wood(rng) if chance(rng, 0.25) and variant != "ears" else ceramic(rng)
    radius = between(rng, 0.07, 0.14)
    deep, flare = radius * between(rng, 0.55, 0.85) * (0.65 if variant == "wide" else 1), between(rng, 0.8, 0.98)
    foot = radius * between(rng, 0.35, 0.5)
    rise = deep * 0.14 if variant == "foot" else 0.001
    words: tuple[str, ...] = ("round",)
    has, lacks = [], []
    if variant == "square":
        outline = rectangle(radius * 1.8, radius * 1.8, radius * 0.3)
        rings = basin(outline * 0.6, outline, deep, 0.005, paint)
        parts = named("bowl", *rings)
        words = ("square",)
    else:
        side = spline([(foot, rise), (radius * 0.72, rise + deep * 0.22), (radius * flare, rise + deep * 0.65), (radius, rise + deep)], 24)
        shell = hollow(side, paint, 0.005, 66 if variant == "wavy" else 40)
        if variant == "wavy":
            waves = int(rng.integers(6, 11))
            shell = shell.shaped(lambda x, y, z: (x * (f := 1 + 0.09 * (y / deep) ** 2 * np.cos(waves * np.arctan2(z, x))), y, z * f))
        parts = named("bowl", shell)
    if variant == "foot":
        ring = lathe(
            [(foot * 0.8, 0), (foot * 1.1, 0), (foot * 0.95, rise + 0.004), (foot * 0.75, rise + 0.004), (foot * 0.8, 0)], paint, 36
        )
        parts += named("foot", ring)
        has.append("a foot")
    else:
        lacks.append("a foot")
    if variant == "ears":
        bow = spline(
            [
                (radius * 0.94, deep * 0.8, -radius * 0.24),
                (radius * 1.22, deep * 0.86, -radius * 0.16),
                (radius * 1.22, deep * 0.86, radius * 0.16),
                (radius * 0.94, deep * 0.8, radius * 0.24),
            ],
            16,
        )
        ear = tube(bow, radius * 0.05, paint, 8)
        parts += named("handle", ear, ear.mirrored("x"))
        has.append("two handles")
    else:
        lacks.append("two handles")
    if variant == "wavy":
        has.append("a wavy rim")
    else:
        lacks.append("a wavy rim")
    inside = pick(rng, "", "", "", "fruit", "soup", "salad")
    high = rise + deep
    if inside == "fruit":
        word = pick(rng, "red", "orange", "green", "yellow")
        fruit = ball(radius * 0.34, draw(rng, word), 8, 14)
        parts += named(
            "fruit", *(part.at(0, high * 0.78, 0) for part in around(fruit.at(radius * 0.46, 0, 0), 4)), fruit.at(0, high * 1.1, 0)
        )
    elif inside == "soup":
        soup = draw(rng, pick(rng, "orange", "red", "yellow", "green"))
        level = circle(radius * 0.9, 40) if variant != "square" else rectangle(radius * 1.5, radius * 1.5, radius * 0.2)
        reach = float(np.abs(level).max())
        parts += named(
            "soup",
            cylinder(reach, 0.003, soup, sides=40).at(0, high * 0.78, 0)
            if variant != "square"
            else rounded(radius * 1.5, 0.003, radius * 1.5, 0.001, soup).at(0, high * 0.76, 0),
        )
    elif inside == "salad":
        green, red = draw(rng, "green"), draw(rng, "red")
        for i in range(26):
            k = radius * 0.66 * np.sqrt((i + 0.5) / 26)
            bit = ball(1.0, red if i % 5 == 0 else lighter(green, 0.25 * (i % 3) / 2), 5, 8).scaled(
                radius * 0.24, radius * 0.06, radius * 0.16
            )
            parts += named(
                "leaf",
                bit.turn("x", rng.uniform(-50, 50))
                .turn("y", 60 * i)
                .at(k * np.cos(i * 2.4), high * (1.0 - 0.15 * k / radius), k * np.sin(i * 2.4)),
            )
    if inside:
        return Build(parts, words, f"with {inside}", paint, variant=variant, has=(*has, inside), lacks=tuple(lacks))
    detail = f"with {has[0]}" if has else ""
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=(*lacks, "fruit", "soup", "salad"))


def plate(rng: Rng) -> Build:
    """Flat with a broad rim, deep, coupe without a rim, square, oval platter, with compartments; a band round the rim."""
    variant = pick(rng, "rim", "rim", "deep", "coupe", "square", "oval", "divided")
    paint = (
        ceramic(rng)
        if variant != "divided" or chance(rng, 0.4)
        else draw(rng, pick(rng, "white", "blue", "pink", "green", "yellow"), "plastic")
    )
    radius, deep = between(rng, 0.09, 0.15), between(rng, 0.012, 0.02)
    well = radius * between(rng, 0.6, 0.72)
    words: tuple[str, ...] = ("round", "flat")
    has, lacks = [], []
    if variant == "square":
        outline = rectangle(radius * 1.8, radius * 1.8, radius * 0.12)
        parts = named("plate", *basin(outline * 0.7, outline, deep, 0.004, paint))
        edge = np.column_stack([outline[:, 0], np.full(len(outline), deep), outline[:, 1]])
        words = ("square", "flat")
    else:
        lines = {
            "deep": [(well * 0.6, 0), (well * 0.8, 0.003), (well, deep * 1.7), (radius * 0.98, deep * 2.1)],
            "coupe": [(well * 1.1, 0), (radius * 0.9, deep * 0.25), (radius, deep)],
        }
        side = np.array(lines.get(variant, [(well * 0.9, 0), (well, 0.003), (well + 0.006, deep * 0.6), (radius, deep)]))
        dish = hollow(spline(side, 20) if variant == "coupe" else side, paint, 0.0045, 56)
        stretch = between(rng, 0.62, 0.75) if variant == "oval" else 1.0
        parts = named("plate", dish.scaled(1, 1, stretch))
        top = float(side[-1, 1])
        edge = np.column_stack([circle(side[-1, 0] - 0.002, 56)[:, 0], np.full(56, top), circle(side[-1, 0] - 0.002, 56)[:, 1] * stretch])
        words = {"oval": ("oval", "flat"), "deep": ("round", "deep")}.get(variant, words)
    if variant in ("rim", "deep", "oval"):
        has.append("a broad rim")
    elif variant in ("coupe", "square"):
        lacks.append("a broad rim")
    if chance(rng) and variant != "divided":
        parts += named("band", tube(edge, 0.0028, _trim(paint), 8, closed=True))
        has.append("a band round its edge")
    else:
        lacks.append("a band round its edge")
    if variant == "divided":
        walls = [rounded(0.006, deep * 0.8, well * 0.96, 0.0025, paint).at(0, 0.003, 0.48 * well).turn("y", 120 * i) for i in range(3)]
        parts += named("divider", *walls)
        return Build(parts, words, "with three compartments", paint, variant=variant, has=("three compartments",), lacks=tuple(lacks))
    if chance(rng, 0.22):
        shine = steel(rng)
        fork = [rounded(0.006, 0.0025, 0.1, 0.001, shine).at(0, 0, -0.04), rounded(0.018, 0.0025, 0.016, 0.001, shine).at(0, 0, 0.014)]
        fork += [rod((x, 0.001, 0.02), (x, 0.002, 0.055), 0.0013, shine, sides=8) for x in (-0.007, -0.0023, 0.0023, 0.007)]
        knife = [rounded(0.007, 0.003, 0.08, 0.001, shine).at(0, 0, -0.05), rounded(0.014, 0.0018, 0.085, 0.0008, shine).at(0, 0, 0.03)]
        parts += named("fork", *moved(fork, -radius * 1.25, 0, 0)) + named("knife", *moved(knife, radius * 1.25, 0, 0))
        return Build(
            parts,
            words,
            "with a fork and a knife",
            paint,
            variant=variant,
            has=(*has, "a fork and a knife"),
            lacks=(*lacks, "three compartments"),
        )
    return Build(
        parts,
        words,
        f"with {has[0]}" if has else "",
        paint,
        variant=variant,
        has=tuple(has),
        lacks=(*lacks, "a fork and a knife", "three compartments"),
    )


def teapot(rng: Rng) -> Build:
    """Round belly, squat iron pot with a bow handle, tall pot, straight side, with an infuser lid: spout, handle, lid with a knob."""
    variant = pick(rng, "round", "round", "tall", "squat", "straight")
    paint = ceramic(rng) if chance(rng, 0.75) and variant != "squat" else metal(rng)
    r, tall = between(rng, 0.075, 0.1), between(rng, 0.11, 0.16)
    tall *= {"tall": 1.45, "squat": 0.72}.get(variant, 1.0)
    belly = between(rng, 0.3, 0.5)
    lines = {
        "straight": [(r * 0.9, 0), (r * 0.94, tall * 0.05), (r * 0.84, tall * 0.85), (r * 0.5, tall)],
        "tall": [(r * 0.7, 0), (r * 0.62, tall * 0.05), (r * 0.95, tall * 0.3), (r * 0.62, tall * 0.75), (r * 0.45, tall)],
        "squat": [(r * 0.7, 0), (r * 1.05, tall * 0.3), (r * 1.08, tall * 0.55), (r * 0.85, tall * 0.88), (r * 0.45, tall)],
    }
    side = spline(
        lines.get(variant, [(r * 0.6, 0), (r * 0.95, tall * belly * 0.6), (r, tall * belly), (r * 0.8, tall * 0.8), (r * 0.45, tall)]), 30
    )
    cap = [(0, 0), (r * 0.5, 0), (r * 0.46, 0.008), (r * 0.25, 0.02), (0.006, 0.024), (0.006, 0.03), (0, 0.03)]
    body = named("pot", lathe(joined((0, 0), side, (0, tall)), paint, 40))
    if variant == "squat":
        rows = [
            around(ball(0.0035, paint, 4, 7).at(float(np.interp(tall * f, side[:, 1], side[:, 0])), tall * f, 0), 30, start=6 * i)
            for i, f in enumerate((0.3, 0.42, 0.54, 0.66))
        ]
        body += named("dot", *(p for row in rows for p in row))
    lid = named("lid", lathe(cap, paint).at(0, tall - 0.002, 0)) + named(
        "knob", ball(0.011, paint if chance(rng, 0.7) else wood(rng, grain=False)).at(0, tall + 0.034, 0)
    )
    out = float(np.interp(tall * 0.32, side[:, 1], side[:, 0]))
    spout = spline([(out * 0.8, tall * 0.3, 0), (out * 1.3, tall * 0.45, 0), (out * 1.5, tall * 0.75, 0), (out * 1.85, tall * 0.98, 0)], 20)
    parts = body + lid + named("spout", tube(spout, np.linspace(0.024, 0.009, len(spout)), paint, 14))
    has, lacks = ["a spout", "a lid"], []
    if variant != "squat" and chance(rng, 0.85):
        k = float(np.interp(tall * 0.85, side[:, 1], side[:, 0])) / r
        bow = [
            (-r * k, tall * 0.85),
            (-r * 1.45, tall * 0.95),
            (-r * 1.7, tall * 0.6),
            (-r * 1.35, tall * 0.25),
            (-out * 0.95, tall * 0.25),
        ]
        parts += named("handle", handle(bow, 0.0075, paint))
        has.append("a handle at the back")
        lacks.append("a handle over the top")
    else:
        high = tall + r * 0.75
        bow = [(-r * 0.6, tall * 0.9), (-r * 0.55, tall + r * 0.45), (0, high), (r * 0.55, tall + r * 0.45), (r * 0.6, tall * 0.9)]
        parts += named("handle", handle(bow, 0.006, wood(rng, grain=False) if chance(rng) else paint))
        has.append("a handle over the top")
        lacks.append("a handle at the back")
    words: tuple[str, ...] = {"tall": ("tall",), "squat": ("low", "round"), "straight": ()}.get(variant, ("round",))
    return Build(parts, words, "with a spout", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
