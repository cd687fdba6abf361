"""Meals: hot dog, sandwich, sushi, french fries, sausage, steak."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.food import CREAM, CRUST
from cg3d.made.kitchenware.shells import basin, bean
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    ball,
    beam,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    tube,
    turned,
)
from cg3d.made.pieces import hollow

MEAT = Paint(np.array((0.62, 0.24, 0.15)))
CRUMB = Paint(np.array((0.93, 0.85, 0.68)))


def _link(long: float, r: float, paint: Paint, bend: float) -> Part:
    """One sausage along x, bent in the xz plane."""
    t = np.linspace(-1, 1, 26)
    path = np.stack([t * long / 2, 0 * t, bend * (1 - t**2)], 1)
    return tube(path, r * np.clip(1 - np.abs(t) ** 14, 0.18, 1) ** 0.5, paint, 14)


def hot_dog(rng: Rng) -> Build:
    """Sausage in a split bun: mustard or ketchup in waves, lettuce, onions, plain, in a paper tray."""
    variant = pick(rng, "sauce", "sauce", "lettuce", "onions", "plain", "tray")
    bun, meat = Paint(CRUST.rgb * rng.uniform(0.9, 1.1)), Paint(MEAT.rgb * rng.uniform(0.85, 1.15))
    long, r = between(rng, 0.14, 0.18), between(rng, 0.013, 0.016)
    half = ellipsoid(long / 2, r * 1.25, r * 1.15, bun)
    halves = [half.turn("x", -18).at(0, r * 1.25, r * 1.2), half.turn("x", 18).at(0, r * 1.25, -r * 1.2)]
    base = ellipsoid(long * 0.48, r * 0.75, r * 1.7, bun).at(0, r * 0.75, 0)
    parts = named("bun", *halves, base) + named("sausage", _link(long * between(rng, 1.06, 1.18), r, meat, 0.0).at(0, r * 2.1, 0))
    has, lacks = ["a sausage", "a bun"], []
    if variant != "plain":
        sauces = ["yellow", "red"] if chance(rng, 0.3) else [pick(rng, "yellow", "red")]
        for k, word in enumerate(sauces):
            x = np.linspace(-long * 0.5, long * 0.5, 70)
            wave = np.sin(x / long * 2 * np.pi * between(rng, 5, 7) + k * np.pi) * r * 0.6
            path = np.stack([x, r * 3.08 - 0.3 * np.abs(wave), wave], 1)
            parts += named("sauce", tube(path, r * 0.2, draw(rng, word), 8))
        has.append("sauce in waves")
    else:
        lacks.append("sauce in waves")
    if variant == "lettuce":
        a = np.linspace(-long * 0.46, long * 0.46, 40)
        green = draw(rng, "green")
        for s in (-1, 1):
            rings = [
                [
                    (x, r * 1.8, s * r * 0.9),
                    (x, r * 2.9 + 0.3 * r * np.sin(x * 260), s * r * (1.7 + 0.25 * np.sin(x * 310))),
                    (x, r * 2.8 + 0.3 * r * np.sin(x * 260), s * r * (1.55 + 0.25 * np.sin(x * 310))),
                ]
                for x in a
            ]
            parts += named("lettuce", loft(np.array(rings), green))
        has.append("lettuce")
    else:
        lacks.append("lettuce")
    if variant == "onions":
        pale = Paint(np.array((0.90, 0.78, 0.5)))
        for _ in range(34):
            x, z = rng.uniform(-0.45, 0.45) * long, rng.uniform(-0.8, 0.8) * r
            parts += named(
                "onion", bean(r * 0.26, r * 0.12, r * 0.16, pale).turn("y", rng.uniform(0, 180)).at(x, r * 3.1 - abs(z) * 0.5, z)
            )
        has.append("onions")
    if variant == "tray":
        paper = draw(rng, pick(rng, "white", "red", "beige"), "paper")
        foot, top = rectangle(long * 0.95, r * 4.4), rectangle(long * 1.1, r * 5.8)
        parts = moved(parts, y=0.002) + named("tray", *basin(foot, top, r * 2.1, 0.0015, paper))
        has.append("a paper tray")
        return Build(parts, (), "in a paper tray", bun, variant=variant, has=tuple(has), lacks=tuple(lacks))
    lacks.append("a paper tray")
    words = {"lettuce": "with lettuce", "onions": "with onions", "plain": "with a sausage in a bun"}
    return Build(parts, ("long",), words.get(variant, "with sauce"), bun, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _toast(w: float, thick: float, paint: Paint, triangle: bool) -> list[Part]:
    if triangle:
        outline = np.array([(-w * 0.7, -w * 0.35), (w * 0.7, -w * 0.35), (0, w * 0.35)])
    else:
        a = w / 2
        outline = joined(
            (-a * 0.92, -a),
            (a * 0.92, -a),
            (a * 0.95, a * 0.4),
            arc(a * 0.62, a * 0.68, a * 0.38, -20, 90, 6),
            arc(-a * 0.62, a * 0.68, a * 0.38, 90, 200, 6),
            (-a * 0.95, a * 0.4),
        )
    return named("bread", slab(outline, thick, paint), slab(outline * 0.93, thick * 1.06, CRUMB).at(0, -thick * 0.03, 0))


def sandwich(rng: Rng) -> Build:
    """Toast square, two triangles, a tall club with a stick, a long sub, a round roll."""
    variant = pick(rng, "square", "square", "triangles", "triangles", "club", "sub", "roll")
    crust = Paint(CRUST.rgb * rng.uniform(0.8, 1.05))
    green, ham, cheese, red = draw(rng, "green"), draw(rng, "pink"), draw(rng, "yellow"), draw(rng, "red")
    has = ["lettuce", "cheese"]
    w, thick = between(rng, 0.1, 0.12), between(rng, 0.012, 0.016)

    def filling(shape: np.ndarray, y: float) -> tuple[list[Part], float]:
        fine = (
            spline(shape, 90, closed=True)
            if len(shape) > 6
            else joined(*(np.linspace(p, q, 14, endpoint=False) for p, q in zip(shape, np.roll(shape, -1, 0))))
        )
        a = np.arange(len(fine))
        wavy = fine * (1.06 + 0.05 * np.sin(a * 1.9))[:, None]
        layers = named(
            "lettuce", slab(wavy, 0.005, green).shaped(lambda x, b, z: (x, b + 0.0025 * np.sin(x * 300) * np.cos(z * 260), z)).at(0, y, 0)
        )
        layers += named("cheese", slab(shape * 1.03, 0.0035, cheese).at(0, y + 0.006, 0))
        layers += named("ham", slab(fine * (1.0 + 0.02 * np.sin(a * 0.9))[:, None], 0.005, ham).at(0, y + 0.0095, 0))
        if chance(rng, 0.6):
            layers += named("tomato", slab(shape * 0.96, 0.005, red).at(0, y + 0.0145, 0))
            return layers, 0.0195
        return layers, 0.0145

    if variant in ("square", "club"):
        parts, y = [], 0.0
        floors = 2 if variant == "club" else 1
        for _ in range(floors):
            parts += moved(_toast(w, thick, crust, False), y=y)
            body, high = filling(rectangle(w * 0.96, w * 0.96, 0.01), y + thick)
            parts += body
            y += thick + high
        parts += moved(_toast(w, thick, crust, False), y=y)
        if variant == "club":
            stick = [
                rod((0, 0.01, 0), (0, y + thick + 0.035, 0), 0.0016, wood(rng, grain=False)),
                ball(0.009, draw(rng, pick(rng, "green", "red"))).at(0, y + thick + 0.03, 0),
            ]
            parts += named("stick", *stick)
            return Build(
                parts,
                ("tall",),
                "with three slices of bread and a stick",
                crust,
                variant=variant,
                has=(*has, "three slices of bread", "a stick"),
            )
        return Build(
            parts, ("square",), "with lettuce and cheese", crust, variant=variant, has=(*has, "two slices of bread"), lacks=("a stick",)
        )
    if variant == "triangles":
        tri = np.array([(-w * 0.69, -w * 0.35), (w * 0.69, -w * 0.35), (0, w * 0.34)])
        one = _toast(w, thick, crust, True)
        body, high = filling(tri * 0.99, thick)
        stack = [*one, *body, *moved(_toast(w, thick, crust, True), y=thick + high)]
        if chance(rng, 0.5):  # both stand on their long side, tips up
            stand = [p.turn("x", -90) for p in moved(stack, z=-w * 0.35)]
            low = min(float(p.vertices[:, 1].min()) for p in stand)
            parts = moved(stand, y=-low, z=0.03) + moved(turned(stand, "y", 8), y=-low, z=-0.045)
        else:
            parts = [*stack, *moved(turned(stack, "y", 180), 0.02, 0, -w * 0.95)]
        return Build(parts, (), "cut into two triangles", crust, variant=variant, has=(*has, "two halves"), lacks=("a stick",))
    if variant == "sub":
        long, r = between(rng, 0.2, 0.27), between(rng, 0.032, 0.04)
        base = ellipsoid(long / 2, r * 0.75, r, crust).shaped(lambda x, y, z: (x, np.clip(y, -r * 0.6, 0), z)).at(0, r * 0.6, 0)
        oval = circle(1.0, 40) * (long * 0.485, r * 0.97)
        body, high = filling(oval, r * 0.6)
        top = ellipsoid(long / 2, r * 0.95, r, crust).shaped(lambda x, y, z: (x, np.maximum(y, 0), z)).at(0, r * 0.6 + high, 0)
        cuts = [
            bean(r * 0.14, r * 0.08, r * 0.55, CRUMB).turn("y", 30).at(x * long, r * 0.6 + high + r * 0.93 * np.sqrt(1 - 4 * x * x), 0)
            for x in (-0.3, -0.1, 0.1, 0.3)
        ]
        return Build(
            named("bread", base, top, *cuts) + body,
            ("long",),
            "with lettuce and cheese",
            crust,
            variant=variant,
            has=(*has, "a long roll"),
            lacks=("a stick",),
        )
    r = between(rng, 0.045, 0.055)
    body, high = filling(circle(r * 1.0, 40), r * 0.4)
    t = np.linspace(0, np.pi / 2, 12)
    top = lathe(joined((0, 0), np.stack([r * 1.02 * np.cos(t), r * 0.55 * np.sin(t)], 1)), crust, 36).at(0, r * 0.4 + high, 0)
    base = lathe([(0, 0), (r * 0.9, 0), (r, r * 0.15), (r, r * 0.4), (0, r * 0.4)], crust, 36)
    cross = [bean(r * 0.7, r * 0.05, r * 0.06, CRUMB).turn("y", s).at(0, r * 0.93 + high, 0) for s in (0, 90)]
    return Build(
        named("bread", base, top, *cross) + body,
        ("round",),
        "with lettuce and cheese",
        crust,
        variant=variant,
        has=(*has, "a round roll"),
        lacks=("a stick",),
    )


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


def sushi(rng: Rng) -> Build:
    """One nigiri, maki rolls, inside-out rolls, gunkan with roe, a set on a board with chopsticks."""
    variant = pick(rng, "nigiri", "nigiri", "maki", "inside-out", "roe", "set")
    fish = pick(rng, "salmon", "salmon", "tuna", "shrimp", "egg")
    if variant == "nigiri":
        count = int(rng.integers(1, 4))
        one = _nigiri(rng, fish)
        parts = [p for i in range(count) for p in moved(turned(one, "y", 90), x=i * 0.042)]
        words = {1: "with fish on rice", 2: "two pieces with fish on rice", 3: "three pieces with fish on rice"}[count]
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
            "rolls" if count > 1 else "roll",
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


def sausage(rng: Rng) -> Build:
    """One bent sausage, a chain of links, a coil, slices cut off, grilled on a fork."""
    variant = pick(rng, "single", "single", "chain", "coil", "sliced", "fork")
    paint = Paint(np.array(((0.62, 0.24, 0.15), (0.50, 0.24, 0.14), (0.78, 0.42, 0.30))[int(rng.integers(3))]) * rng.uniform(0.9, 1.1))
    long, r = between(rng, 0.12, 0.16), between(rng, 0.014, 0.019)
    knot = lighter(paint, -0.3)

    def tails(bend: float) -> list[Part]:
        end = cylinder(r * 0.16, r * 0.7, knot, top=r * 0.42, sides=10).turn("z", -90).at(long / 2 - 0.001, 0, bend * 0.02)
        return [end, end.mirrored("x")]

    if variant == "chain":
        count = int(rng.integers(3, 6))
        parts: list[Part] = []
        here = np.zeros(2)
        heading = -20.0
        for _ in range(count):
            link = named("link", _link(long * 0.75, r, paint, 0.012))
            way = np.array((np.cos(np.radians(heading)), np.sin(np.radians(heading))))
            centre = here + way * long * 0.375
            parts += moved(turned(link, "y", -heading), centre[0], r, centre[1])
            here = here + way * long * 0.75
            parts += named("knot", ball(r * 0.36, knot, 6, 10).at(here[0], r, here[1]))
            heading += between(rng, 35, 75)
        return Build(
            parts,
            (),
            f"chain of {('three', 'four', 'five')[count - 3]} links",
            paint,
            variant=variant,
            has=(f"{('three', 'four', 'five')[count - 3]} links",),
        )
    if variant == "coil":
        t = np.linspace(0, 1, 150)
        a, k = 2 * np.pi * between(rng, 2.4, 3.2) * t, r * (1.0 + 6.2 * t)
        path = np.stack([k * np.cos(a), np.full(150, r), k * np.sin(a)], 1)
        spiral = tube(path, r * np.clip(1 - np.abs(2 * t - 1) ** 40, 0.2, 1) ** 0.5, paint, 12)
        sticks = [rod((s * r * 9.2, r, 0), (-s * r * 9.2, r, 0), 0.002, wood(rng, grain=False)).turn("y", 90 * (s > 0)) for s in (-1, 1)]
        return Build(
            named("sausage", spiral) + named("skewer", *sticks), ("round",), "rolled into a coil", paint, variant=variant, has=("skewers",)
        )
    bend = between(rng, 0.012, 0.028) if variant != "sliced" else 0.004
    body = _link(long, r, paint, bend)
    if variant == "sliced":
        inside = lighter(paint, 0.35)
        cut = body.shaped(lambda x, y, z: (np.minimum(x, long * 0.12), y, z))
        parts = named("sausage", cut) + named(
            "cut", cylinder(r * 0.9, 0.002, inside, sides=24).turn("z", -90).at(long * 0.12 - 0.001, 0, bend)
        )
        parts += named("knot", tails(bend)[1])
        for i in range(int(rng.integers(3, 6))):
            disc = [cylinder(r, 0.007, paint, sides=24), cylinder(r * 0.9, 0.0085, inside, sides=24).at(0, -0.0007, 0)]
            parts += named("slice", *moved(turned(disc, "z", -50 - 8 * i), long * 0.2 + i * r * 1.05, -r * 0.25, 0.004 * i))
        return Build(parts, (), "cut into slices", paint, variant=variant, has=("slices",))
    parts = named("sausage", body) + named("knot", *tails(0.0))
    if variant == "fork" or chance(rng, 0.4):
        dark = lighter(paint, -0.55)
        marks = [
            tube(
                np.stack([x + r * 0.5 * s, r * 1.01 * np.cos(s), bend * (1 - (2 * x / long) ** 2) + r * 1.01 * np.sin(s)], 1),
                r * 0.09,
                dark,
                6,
            )
            for x in np.linspace(-0.3, 0.3, 5) * long
            for s in [np.linspace(-1.1, 1.1, 9)]
        ]
        parts += named("mark", *marks)
    if variant == "fork":
        steel_ = Paint(np.array((0.68, 0.69, 0.71)), "metal")
        tines = [rod((0.0, 0, z), (long * 0.68, 0, z), 0.0015, steel_, sides=8) for z in (-0.006 + bend * 0.6, 0.006 + bend * 0.6)]
        stem = tube(
            [(long * 0.66, 0, bend * 0.6), (long * 0.9, 0.004, bend * 0.6), (long * 1.6, 0.02, bend * 0.6)],
            [0.0035, 0.003, 0.006],
            steel_,
            10,
        )
        head = box(0.005, 0.004, 0.02, steel_).at(long * 0.67, -0.002, bend * 0.6)
        return Build([*parts, *named("fork", *tines, head, stem)], (), "on a fork", paint, variant=variant, has=("a fork", "grill marks"))
    if len(parts) > 3:
        return Build(parts, ("curved",), "with grill marks", paint, variant=variant, has=("grill marks",), lacks=("a fork",))
    return Build(parts, ("curved",), "", paint, variant=variant, lacks=("grill marks", "a fork"))


def steak(rng: Rng) -> Build:
    """T-bone, rib eye with a rim of fat, tomahawk with a long bone, round fillet; raw or grilled; some on a plate."""
    variant = pick(rng, "t-bone", "t-bone", "rib", "tomahawk", "fillet")
    grilled = chance(rng, 0.45)
    meat = (
        Paint(np.array((0.40, 0.22, 0.14)) * rng.uniform(0.9, 1.15))
        if grilled
        else Paint(np.array((0.72, 0.14, 0.16)) * rng.uniform(0.9, 1.1))
    )
    fat, bone = Paint(np.array((0.94, 0.86, 0.72))), Paint(np.array((0.95, 0.92, 0.84)))
    size, thick = between(rng, 0.085, 0.11), between(rng, 0.02, 0.03)
    shapes = {
        "t-bone": [(-0.9, 0.1), (-0.6, 0.75), (0.0, 0.8), (0.55, 0.7), (0.8, 0.25), (0.5, -0.3), (0.25, -0.8), (-0.1, -1.0), (-0.5, -0.6)],
        "rib": [(-0.85, -0.2), (-0.7, 0.45), (-0.1, 0.7), (0.6, 0.55), (0.95, 0.1), (0.7, -0.4), (0.1, -0.6), (-0.5, -0.6)],
        "tomahawk": [(-0.85, -0.1), (-0.6, 0.55), (0.0, 0.75), (0.6, 0.55), (0.9, 0.0), (0.6, -0.5), (0.0, -0.65), (-0.6, -0.5)],
        "fillet": [(-0.7, 0.0), (-0.5, 0.5), (0.05, 0.62), (0.55, 0.45), (0.66, -0.05), (0.4, -0.5), (-0.1, -0.62), (-0.55, -0.45)],
    }
    outline = spline(np.array(shapes[variant]) * size * rng.uniform(0.93, 1.07, (len(shapes[variant]), 2)), 72, closed=True)
    if variant == "fillet":
        thick *= 1.6
    mid = outline.mean(0)
    inner = mid + (outline - mid) * 0.88
    rings = [(0.94, 0.0), (1.0, 0.15), (1.0, 0.85), (0.95, 1.0)]
    edge = loft(
        np.array(
            [
                np.column_stack([(mid + (outline - mid) * k)[:, 0], np.full(len(outline), thick * f), (mid + (outline - mid) * k)[:, 1]])
                for k, f in rings
            ]
        ),
        fat,
    )
    parts = named("fat", edge) + named("meat", slab(inner, thick * 1.1, meat).at(0, -thick * 0.05, 0))
    has, lacks, top = ["a rim of fat"], [], thick * 1.05
    if variant == "t-bone":
        stroke = spline([(-0.55, 0.68), (-0.1, 0.52), (0.15, 0.6), (0.6, 0.55)], 20) * size
        leg = spline([(0.1, 0.5), (0.05, 0.0), (0.0, -0.75)], 20) * size
        wide = size * 0.07
        for line in (stroke, leg):
            way = np.gradient(line, axis=0)
            side = np.column_stack([-way[:, 1], way[:, 0]]) / np.linalg.norm(way, axis=1, keepdims=True) * wide
            parts += named("bone", slab(joined(line + side, (line - side)[::-1]), thick * 1.24, bone).at(0, -thick * 0.02, 0))
        has.append("a bone")
        detail = "with a T-shaped bone"
    elif variant == "tomahawk":
        path = spline(
            [(size * 0.55, thick * 0.5, -size * 0.1), (size * 1.3, thick * 0.55, -size * 0.3), (size * 2.3, thick * 0.6, -size * 0.45)], 16
        )
        parts += named(
            "bone", tube(path, np.linspace(size * 0.12, size * 0.09, len(path)), bone, 12), ball(size * 0.12, bone, 8, 14).at(*path[-1])
        )
        has.append("a bone")
        detail = "with a long bone"
    else:
        lacks.append("a bone")
        detail = "with a rim of fat"
        if variant == "rib":
            vein = spline([(-0.5, -0.35), (-0.2, 0.05), (0.1, 0.0), (0.35, 0.4)], 24) * size
            parts += named("fat", tube(np.column_stack([vein[:, 0], np.full(len(vein), top), vein[:, 1]]), size * 0.028, fat, 6))
    if grilled:
        dark = Paint(np.array((0.16, 0.09, 0.06)))
        for k in np.linspace(-0.55, 0.55, 5) * size:
            cross = np.array([(s, k + 0.25 * s) for s in np.linspace(-0.6, 0.6, 30) * size])
            keep = _inside(cross, inner * 0.98)
            if keep.sum() > 4:
                line = cross[keep][[0, -1]]
                parts += named("mark", beam((line[0, 0], top + 0.0004, line[0, 1]), (line[1, 0], top + 0.0004, line[1, 1]), 0.0035, dark))
        has.append("grill marks")
    else:
        lacks.append("grill marks")
    if chance(rng, 0.25):
        dish = hollow(np.array([(size * 1.1, 0), (size * 1.2, 0.004), (size * 1.5, 0.016)]), ceramic(rng), 0.004, 44)
        parts = named("plate", dish) + moved(parts, y=0.005)
        has.append("a plate")
        detail = "on a plate"
    else:
        lacks.append("a plate")
    words = ("round", "thick") if variant == "fillet" else ()
    return Build(parts, words, detail, meat, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _inside(points: np.ndarray, outline: np.ndarray) -> np.ndarray:
    """Which points (n, 2) lie in the polygon."""
    x, y = points.T
    hits = np.zeros(len(points), int)
    for (ax, ay), (bx, by) in zip(outline, np.roll(outline, -1, 0)):
        crosses = (ay > y) != (by > y)
        hits += crosses & (x < ax + (y - ay) * (bx - ax) / (by - ay if by != ay else 1e-12))
    return np.asarray(hits % 2 == 1)
