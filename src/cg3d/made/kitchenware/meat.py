"""Meat: hot dog, sausage, steak."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, bean
from cg3d.made.kitchenware.tones import CRUST
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, beam, box, cylinder, ellipsoid, loft, moved, named, rod, slab, tube, turned
from cg3d.made.pieces import hollow

MEAT = Paint(np.array((0.62, 0.24, 0.15)))


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
            along, z = rng.uniform(-0.45, 0.45) * long, rng.uniform(-0.8, 0.8) * r
            parts += named(
                "onion", bean(r * 0.26, r * 0.12, r * 0.16, pale).turn("y", rng.uniform(0, 180)).at(along, r * 3.1 - abs(z) * 0.5, z)
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


def _link(long: float, r: float, paint: Paint, bend: float) -> Part:
    """One sausage along x, bent in the xz plane."""
    t = np.linspace(-1, 1, 26)
    path = np.stack([t * long / 2, 0 * t, bend * (1 - t**2)], 1)
    return tube(path, r * np.clip(1 - np.abs(t) ** 14, 0.18, 1) ** 0.5, paint, 14)


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
