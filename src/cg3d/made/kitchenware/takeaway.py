"""Meals, continued: pizza, sushi, french fries."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, bean
from cg3d.made.kitchenware.tones import CREAM, CRUST
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, beam, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, slab, torus, tube, turned
from cg3d.made.pieces import hollow


def pizza(rng: Rng) -> Build:
    """Whole, cut into slices, with a slice missing, one slice, in a box; salami, olives, mushrooms, basil."""
    variant = pick(rng, "whole", "whole", "missing", "slice", "cut", "box")
    sauce = Paint(np.array((0.95, 0.78, 0.35))) if chance(rng, 0.8) else draw(rng, "red")
    red, green, olive, pale = draw(rng, "red"), draw(rng, "green"), Paint(np.array((0.16, 0.13, 0.14))), Paint(np.array((0.93, 0.88, 0.76)))
    r = between(rng, 0.14, 0.17)
    cuts: dict[str, list[tuple[float, float]]] = {
        "whole": [(0, 359.9)],
        "box": [(0, 359.9)],
        "missing": [(25, 335)],
        "slice": [(-24, 24)],
        "cut": [(k * 60, k * 60 + 60) for k in range(6)],
    }
    pieces = cuts[variant]
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
    has: list[str] = [topping if style != "mixed" else "salami"]
    lacks: list[str] = []
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


def sushi(rng: Rng) -> Build:
    """One nigiri, maki rolls, inside-out rolls, gunkan with roe, a set on a board with chopsticks."""
    variant = pick(rng, "nigiri", "nigiri", "maki", "inside-out", "roe", "set")
    fish = pick(rng, "salmon", "salmon", "tuna", "shrimp", "egg")
    if variant == "nigiri":
        count = int(rng.integers(1, 4))
        one = _nigiri(rng, fish)
        parts = [p for i in range(count) for p in moved(turned(one, "y", 90), x=i * 0.042)]
        words = {1: "with fish on rice", 2: "in two pieces, with fish on rice", 3: "in three pieces, with fish on rice"}[count]
        if fish == "egg":
            words = words.replace("fish", "egg")
        return Build(parts, (), words, named=False, variant=variant, has=("rice",), lacks=("chopsticks", "roe"))
    if variant in ("maki", "inside-out"):
        count = int(rng.integers(1, 7))
        one = _maki(rng, inside_out=variant == "inside-out")
        parts = [p for i in range(count) for p in moved(turned(one, "y", 30 * i), 0.041 * (i % 3), 0, 0.041 * (i // 3))]
        if count > 2:
            parts += moved(turned(one, "x", 90), 0.02, 0.017, -0.055)
        return Build(
            parts,
            ("round",),
            "in rolls" if count > 1 else "roll",
            named=False,
            variant=variant,
            has=("rice", "seaweed"),
            lacks=("chopsticks", "roe"),
        )
    if variant == "roe":
        count = int(rng.integers(1, 3))
        one = _gunkan(rng)
        return Build(
            [p for i in range(count) for p in moved(turned(one, "y", 90), x=0.042 * i)],
            (),
            "with roe",
            named=False,
            variant=variant,
            has=("roe", "seaweed", "rice"),
            lacks=("chopsticks",),
        )
    board = wood(rng)
    parts = named(
        "board", box(0.25, 0.014, 0.15, board).at(0, 0.018, 0), *(box(0.02, 0.02, 0.12, board).at(s * 0.09, 0, 0) for s in (-1, 1))
    )
    for i, kind in enumerate(("salmon", "tuna", "shrimp")):
        parts += moved(turned(_nigiri(rng, kind), "y", 90), -0.09 + 0.04 * i, 0.032, -0.025)
    parts += moved(turned(_gunkan(rng), "y", 90), 0.04, 0.032, -0.025)
    for i in range(4):
        parts += moved(_maki(rng), -0.09 + 0.04 * i, 0.032, 0.04)
    stick = Paint(np.array((0.3, 0.12, 0.08)), "wooden")
    parts += named("chopstick", *(beam((0.09 + k, 0.036, -0.1), (0.095 + k * 1.6, 0.036, 0.1), 0.006, stick, 0.004) for k in (0, 0.014)))
    return Build(
        parts, (), "on a board with chopsticks", named=False, variant=variant, has=("chopsticks", "a board", "rice", "seaweed", "roe")
    )


def _nigiri(rng: Rng, kind: str) -> list[Part]:
    long, high, deep = 0.055, 0.022, 0.026
    t = np.linspace(-1, 1, 13)
    paint = {
        "salmon": Paint(np.array((0.95, 0.48, 0.28))),
        "tuna": draw(rng, "red"),
        "egg": draw(rng, "yellow"),
        "shrimp": Paint(np.array((0.96, 0.62, 0.50))),
    }[kind]
    section = rectangle(deep * 1.12, 0.009, 0.004)
    line = spline([(-0.66, -0.012), (-0.5, -0.004), (0, 0.0), (0.5, -0.004), (0.66, -0.012)], 20)
    rings = []
    for k, (x, drop) in enumerate(line):
        s = 0.82 if k in (0, len(line) - 1) else 1.0
        z, y = section.T * s
        rings.append(np.column_stack([np.full(len(z), x * long), y + high + 0.0035 + drop - 12 * z**2, z]))
    top = loft(np.array(rings), paint)
    parts = _rice(long, high, deep, rng) + named("fish", top)
    if kind in ("salmon", "shrimp"):
        pale = lighter(paint, 0.55)
        for x in t[2:-2:2] * long * 0.55:
            line = np.linspace(-deep * 0.5, deep * 0.5, 8)
            path = np.stack([x + 0.006 * line / deep, high + 0.0082 - 12 * line**2 - 4.5 * x**2, line], 1)
            parts += named("stripe", tube(path, 0.0009, pale, 6))
    if kind in ("egg",) or chance(rng, 0.15):
        nori = Paint(np.array((0.08, 0.13, 0.10)))
        parts += named("seaweed", rounded(0.011, high + 0.013, deep * 1.16, 0.004, nori, 2).at(0, -0.001, 0))
    return parts


def _rice(long: float, high: float, deep: float, rng: Rng) -> list[Part]:
    """Block of rice with grains showing."""
    white = Paint(np.array((0.96, 0.96, 0.94)))
    block = rounded(long, high, deep, min(high, deep) * 0.42, white)
    grains = []
    for _ in range(46):
        side, x = (1 if chance(rng) else -1), rng.uniform(-0.42, 0.42) * long
        grains.append(
            bean(0.0033, 0.0014, 0.0014, white).turn("z", rng.uniform(-40, 40)).at(x, rng.uniform(0.3, 0.6) * high, side * deep * 0.5)
        )
    return named("rice", block, *grains)


def _maki(rng: Rng, r: float = 0.017, high: float = 0.026, inside_out: bool = False) -> list[Part]:
    nori, white = Paint(np.array((0.08, 0.13, 0.10))), Paint(np.array((0.96, 0.96, 0.94)))
    core = draw(rng, pick(rng, "orange", "green", "red", "yellow"))
    outer, mid = (white, nori) if inside_out else (nori, white)
    parts = named(
        "rice" if inside_out else "seaweed",
        lathe([(0, 0), (r * 0.97, 0), (r, 0.001), (r, high - 0.001), (r * 0.97, high), (0, high)], outer, 30),
    )
    parts += named("rice", cylinder(r * 0.9, high + 0.0012, mid if not inside_out else white, sides=30).at(0, -0.0006, 0))
    if inside_out:
        parts += named("seaweed", cylinder(r * 0.55, high + 0.002, nori, sides=24).at(0, -0.001, 0))
        for _ in range(30):
            a = rng.uniform(0, 360)
            parts += named(
                "seed",
                bean(0.0008, 0.0015, 0.0013, draw(rng, pick(rng, "black", "orange"))).at(r, rng.uniform(0.1, 0.9) * high, 0).turn("y", a),
            )
    parts += named("filling", cylinder(r * 0.42, high + 0.0035, core, sides=18).at(0, -0.0012, 0))
    grains = [
        bean(0.0023, 0.0008, 0.001, white).turn("y", i * 70).at(r * 0.7 * np.cos(i * 2.4), high + 0.0008, r * 0.7 * np.sin(i * 2.4))
        for i in range(14)
    ]
    return parts + named("rice", *grains)


def _gunkan(rng: Rng) -> list[Part]:
    nori, roe = Paint(np.array((0.08, 0.13, 0.10))), draw(rng, pick(rng, "orange", "red"))
    oval = circle(1.0, 32) * (0.027, 0.016)
    wall = basin(oval, oval, 0.03, 0.0018, nori)
    eggs = [
        ball(0.0042, roe, 6, 9).at(0.021 * k * np.cos(i * 2.4), 0.029 + 0.004 * (1 - k), 0.0115 * k * np.sin(i * 2.4))
        for i in range(22)
        for k in [np.sqrt((i + 0.5) / 22)]
    ]
    return named("seaweed", *wall) + named("rice", slab(oval * 0.92, 0.024, CREAM)) + named("roe", *eggs)


def french_fries(rng: Rng) -> Build:
    """Sticks of potato in a scooped paper box, a cone, a wire basket, a bowl, or in a heap on a plate."""
    variant = pick(rng, "box", "box", "box", "cone", "basket", "bowl", "plate")
    gold = Paint(np.array((0.95, 0.75, 0.30)) * rng.uniform(0.92, 1.03))
    tones = [gold, lighter(gold, 0.15), lighter(gold, -0.12)]
    thick, long = between(rng, 0.0075, 0.0095), between(rng, 0.075, 0.1)

    def upright(wide: float, deep: float, foot: float, count: int, lean: float) -> list[Part]:
        sticks = []
        for i in range(count):
            x, z = rng.uniform(-0.5, 0.5) * wide, rng.uniform(-0.5, 0.5) * deep
            top = foot + long * rng.uniform(0.75, 1.2)
            sticks.append(beam((x * 0.7, foot, z * 0.7), (x * (1 + lean), top, z * (1 + lean)), thick, tones[i % 3]))
        return named("fry", *sticks)

    has, lacks = ["fries"], []
    if variant == "box":
        paper = draw(rng, pick(rng, "red", "red", "red", "white", "blue", "yellow"), "paper")
        w, d, high = between(rng, 0.09, 0.105), between(rng, 0.034, 0.045), between(rng, 0.08, 0.1)
        foot = w * 0.72
        front = joined((-foot / 2, 0), (foot / 2, 0), (w / 2, high), arc(0, high * 1.32, w * 0.6, -33, -147, 14), (-w / 2, high))
        back = joined((-foot / 2, 0), (foot / 2, 0), (w / 2, high * 1.05), arc(0, high * 1.0, w * 0.5, 12, 168, 14), (-w / 2, high * 1.05))
        walls = [extrude(front, 0.0022, paper).at(0, 0, d / 2), extrude(back, 0.0022, lighter(paper, -0.2)).at(0, 0, -d / 2)]
        side = [(foot / 2, 0, d / 2), (foot / 2, 0, -d / 2), (w / 2, high, -d / 2), (w / 2, high, d / 2)]
        wall = np.array(side)
        panel = loft(np.array([wall, wall - (0.002, 0, 0)]), paper)
        walls += [panel, panel.mirrored("x"), box(foot, 0.002, d, paper)]
        if chance(rng, 0.6):
            walls.append(
                extrude(circle(w * 0.16, 24), 0.001, draw(rng, "yellow" if paper.name != "yellow" else "red")).at(
                    0, high * 0.4, d / 2 + 0.0015
                )
            )
        parts = named("box", *walls) + upright(w * 0.78, d * 0.72, high * 0.25, 34, 0.12)
        has, lacks = ["a paper box"], ["a plate"]
        detail = "in a paper box"
    elif variant == "cone":
        paper = draw(rng, pick(rng, "white", "beige", "red"), "paper")
        r, high = between(rng, 0.04, 0.048), between(rng, 0.15, 0.18)
        cone = hollow(np.array([(0.006, 0), (r, high)]), paper, 0.002, 36).shaped(lambda x, y, z: (x, y - 0.35 * (y / high) ** 3 * z, z))
        parts = named("cone", cone) + upright(r * 1.35, r * 1.35, high * 0.55, 34, 0.2)
        has, lacks, detail = ["a paper cone"], ["a plate"], "in a paper cone"
    elif variant in ("bowl", "basket"):
        r, high = 0.06, 0.055
        if variant == "bowl":
            vessel = named("bowl", hollow(spline([(r * 0.6, 0), (r * 0.9, high * 0.4), (r, high)], 16), ceramic(rng), 0.003, 36))
        else:
            steel_ = Paint(np.array((0.62, 0.63, 0.65)), "metal")
            square = rectangle(0.11, 0.085, 0.012)
            vessel = []
            for k in range(5):
                loop = square * (0.84 + 0.04 * k)
                vessel.append(
                    tube(
                        np.column_stack([loop[:, 0], np.full(len(loop), high * k / 4 + 0.002), loop[:, 1]]), 0.0013, steel_, 6, closed=True
                    )
                )
            for p in square[::2]:
                vessel.append(rod((p[0] * 0.84, 0.002, p[1] * 0.84), (p[0], high, p[1]), 0.0011, steel_, sides=6))
            vessel.append(slab(square * 0.83, 0.0015, lighter(steel_, 0.4)))
            vessel += [rod((0.055, high, s * 0.008), (0.13, high + 0.012, s * 0.004), 0.0022, steel_, sides=8) for s in (-1, 1)]
            vessel = named("basket", *vessel)
        parts = vessel + upright(r * 1.3, r * 1.1, 0.008, 46, 0.15)
        has, lacks, detail = [f"a {variant}"], ["a paper box", "a plate"], f"in a {variant}"
    else:
        dish = ceramic(rng)
        parts = named("plate", hollow(np.array([(0.07, 0), (0.08, 0.004), (0.1, 0.014)]), dish, 0.003, 44))
        sticks = []
        for i in range(52):
            a, k = i * 2.4, 0.05 * np.sqrt((i + 0.5) / 52)
            layer = 0.008 + 0.042 * (1 - k / 0.05) * rng.uniform(0.3, 1.0)
            stick = beam((-long / 2, 0, 0), (long / 2, rng.uniform(-0.012, 0.012), 0), thick, tones[i % 3]).turn("y", rng.uniform(0, 180))
            sticks.append(stick.at(k * np.cos(a), layer + thick / 2, k * np.sin(a)))
        parts += named("fry", *sticks)
        has, lacks, detail = ["a plate"], ["a paper box"], "on a plate"
        if chance(rng, 0.6):
            red = draw(rng, "red")
            cup = [
                hollow(np.array([(0.014, 0), (0.02, 0.022)]), draw(rng, "white"), 0.002, 24),
                cylinder(0.017, 0.004, red, sides=24).at(0, 0.016, 0),
            ]
            parts += named("sauce", *moved(cup, 0.072, 0.008, 0.03))
            has.append("a cup of sauce")
    return Build(parts, (), detail, gold, variant=variant, has=tuple(has), lacks=tuple(lacks))
