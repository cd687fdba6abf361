"""Ware to eat and bake in: bowl, plate, tray, baking pan."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, pane
from cg3d.made.kitchenware.tones import trim
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, metal, pick, plastic, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, lathe, moved, named, rod, rounded, torus, tube
from cg3d.made.pieces import handle, hollow


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
        parts += named("band", tube(edge, 0.0028, trim(paint), 8, closed=True))
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


def tray(rng: Rng) -> Build:
    """With two bow handles, with grip holes in raised ends, oval, round on a low rim, cafeteria tray with compartments, with cups."""
    variant = pick(rng, "bows", "bows", "holes", "oval", "round", "compartments")
    paint = wood(rng) if chance(rng, 0.4) else (metal(rng) if chance(rng, 0.4) else plastic(rng))
    w, d, high = between(rng, 0.38, 0.5), between(rng, 0.26, 0.34), between(rng, 0.022, 0.045)
    if variant in ("oval", "round"):
        base = circle(w / 2, 48, 0.68 if variant == "oval" else 1.0)
    else:
        base = rectangle(w, d, between(rng, 0.02, 0.05))
    flare = between(rng, 1.02, 1.1)
    parts = named("tray", *basin(base, base * flare, high, 0.006, paint))
    edge = np.column_stack([(base * flare)[:, 0], np.full(len(base), high), (base * flare)[:, 1]])
    if variant != "holes":
        parts += named("rim", tube(edge, 0.005, lighter(paint, -0.15), 8, closed=True))
    words: tuple[str, ...] = {"round": ("round",), "oval": ("oval",)}.get(variant, ("rectangular",))
    has, lacks = ["a rim"], []
    if variant in ("bows", "oval"):
        grip = metal(rng) if chance(rng) else paint
        x = w / 2 * flare
        bow = spline(
            [(x - 0.004, high, -0.06), (x + 0.012, high + 0.035, -0.045), (x + 0.012, high + 0.035, 0.045), (x - 0.004, high, 0.06)], 20
        )
        parts += named("handle", *both(tube(bow, 0.006, grip, 10)))
        has.append("two handles")
    elif variant == "holes":
        end = pane(rectangle(d * 0.98, high * 2.4, 0.02), (0, high * 0.35), np.array((0.05, high * 0.42)), 0.01, paint)
        side = end.turn("x", -90).turn("y", 90).at(w / 2 * 1.0, high * 1.1, 0)
        parts += named("end", *both(side))
        has.append("holes for the hands")
    else:
        lacks.append("two handles")
    if variant == "compartments":
        wall = [
            box(0.008, high * 0.8, d * 0.94, paint).at(w * 0.12, 0, 0),
            box(w * 0.62, high * 0.8, 0.008, paint).at(-w * 0.19, 0, d * 0.05),
            box(w * 0.38, high * 0.8, 0.008, paint).at(w * 0.31, 0, -d * 0.1),
            box(0.008, high * 0.8, d * 0.45, paint).at(-w * 0.2, 0, -d * 0.2),
        ]
        parts += named("divider", *wall)
        has.append("compartments")
    elif chance(rng, 0.35):
        cup = draw(rng, pick(rng, "white", "red", "blue", "yellow"), "ceramic")
        for x in (-w * 0.16, w * 0.16):
            vessel = [
                hollow(np.array([(0.026, 0), (0.036, 0.03), (0.038, 0.075)]), cup, 0.003, 28),
                handle([(0.036, 0.062), (0.06, 0.06), (0.058, 0.03), (0.034, 0.02)], 0.004, cup),
            ]
            parts += named("cup", *moved(vessel, x, 0.006, 0.02))
        has.append("two cups")
        return Build(parts, words, "with two cups on it", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    else:
        lacks.append("two cups")
    return Build(parts, words, f"with {has[-1]}", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def baking_pan(rng: Rng) -> Build:
    """Sheet with a rim, loaf tin, muffin tin, springform with a clasp, fluted ring; deep dish with ears."""
    variant = pick(rng, "sheet", "loaf", "muffin", "springform", "fluted", "dish")
    dark = chance(rng, 0.55)
    paint = Paint(np.array((0.20, 0.20, 0.21)) * rng.uniform(0.7, 1.2), "metal") if dark else steel(rng)
    if variant == "muffin":
        columns, rows, cell = int(rng.integers(3, 5)), int(rng.integers(2, 4)), 0.085
        parts: list[Part] = []
        for i in range(columns):
            for j in range(rows):
                x, z = (i - (columns - 1) / 2) * cell, (j - (rows - 1) / 2) * cell
                plate = pane(rectangle(cell, cell), (0, 0), np.array((0.034, 0.034)), 0.002, paint).at(x, 0.031, z)
                cup = hollow(np.array([(0.026, 0), (0.0355, 0.032)]), paint, 0.0018, 24).at(x, 0, z)
                parts += named("plate", plate) + named("cup", cup)
        rim = rectangle(columns * cell, rows * cell, 0.015)
        parts += named("rim", tube(np.column_stack([rim[:, 0], np.full(len(rim), 0.032), rim[:, 1]]), 0.003, paint, 8, closed=True))
        return Build(
            parts,
            ("rectangular",),
            f"with {('six', 'nine', 'eight', 'twelve')[(columns - 3) * 2 + rows - 2]} cups",
            paint,
            variant=variant,
            has=("cups", "a rim"),
            lacks=("handles",),
        )
    if variant == "springform":
        r, tall = between(rng, 0.11, 0.14), between(rng, 0.055, 0.075)
        side = np.array([(r, 0), (r, tall)])
        clasp = [
            box(0.05, 0.02, 0.006, steel(rng)).at(0, tall * 0.4, r + 0.004),
            rod((-0.022, tall * 0.55, r + 0.009), (0.022, tall * 0.55, r + 0.009), 0.003, steel(rng)),
            box(0.012, tall * 0.7, 0.008, steel(rng)).at(-0.022, tall * 0.15, r + 0.003),
        ]
        rings = [torus(r, 0.0032, paint, 8, 48).at(0, y, 0) for y in (0.006, tall)]
        parts = (
            named("wall", hollow(side, paint, 0.002, 48))
            + named("rim", *rings)
            + named("base", cylinder(r + 0.008, 0.004, paint, sides=48))
            + named("clasp", *clasp)
        )
        return Build(parts, ("round",), "with a clasp", paint, variant=variant, has=("a clasp", "a rim"), lacks=("handles", "cups"))
    if variant == "fluted":
        r, tall = between(rng, 0.1, 0.12), between(rng, 0.075, 0.095)
        line = spline([(r * 0.22, tall), (r * 0.3, tall * 0.3), (r * 0.6, 0.0), (r * 0.88, tall * 0.25), (r, tall)], 30)
        inner = line[::-1] + np.column_stack([-0.004 * np.sign(line[::-1, 0] - r * 0.6), np.full(len(line), 0.003)])
        loop = joined(line, inner, line[:1])
        ribs = int(rng.integers(8, 13))
        ring = lathe(loop, paint, ribs * 8).shaped(
            lambda x, y, z: (x * (f := 1 - 0.06 * np.abs(np.sin(ribs / 2 * np.arctan2(z, x))) * (1 - y / tall)), y, z * f)
        )
        parts = named("pan", ring) + named("rim", torus(r, 0.003, paint, 8, 48).at(0, tall, 0))
        return Build(
            parts,
            ("round", "fluted"),
            "with a tube in the middle",
            paint,
            variant=variant,
            has=("a tube in the middle", "a rim"),
            lacks=("handles", "cups"),
        )
    w, d, tall = {"sheet": (0.38, 0.27, 0.022), "loaf": (0.25, 0.115, 0.07), "dish": (0.32, 0.21, 0.055)}[variant]
    w, d, tall = w * between(rng, 0.9, 1.1), d * between(rng, 0.9, 1.1), tall * between(rng, 0.9, 1.15)
    if variant == "dish" and chance(rng):
        paint = ceramic(rng)
    foot, top = rectangle(w * 0.9, d * 0.86 if variant == "loaf" else d * 0.9, 0.015), rectangle(w, d, 0.02)
    parts = named("pan", *basin(foot, top, tall, 0.004 if variant != "dish" else 0.007, paint))
    parts += named("rim", tube(np.column_stack([top[:, 0], np.full(len(top), tall), top[:, 1]]), 0.0036, paint, 8, closed=True))
    has, lacks = ["a rim"], ["cups"]
    if variant == "dish" or (variant == "loaf" and chance(rng)):
        bow = spline(
            [(w / 2, tall, -0.05), (w / 2 + 0.028, tall + 0.002, -0.038), (w / 2 + 0.028, tall + 0.002, 0.038), (w / 2, tall, 0.05)], 18
        )
        if variant == "loaf":
            bow = bow * (1, 1, 0.7)
        parts += named("handle", *both(tube(bow, 0.006, paint, 8)))
        has.append("handles")
    else:
        lacks.append("handles")
    if variant == "sheet" and chance(rng, 0.4):
        dough = Paint(np.array((0.82, 0.6, 0.34)))
        parts += named(
            "cookie",
            *(
                ball(0.026, dough, 8, 18).scaled(1, 0.35, 1).at(w * x, 0.009, d * z)
                for x in (-0.3, -0.1, 0.1, 0.3)
                for z in (-0.25, 0.0, 0.25)
            ),
        )
        has.append("cookies")
    words = {"sheet": ("flat", "rectangular"), "loaf": ("long", "deep"), "dish": ("rectangular",)}[variant]
    detail = f"with {has[-1]}" if len(has) > 1 else "with a rim"
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
