"""Light containers: cardboard box, basket."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import basin, pane, pierced
from cg3d.made.kitchenware.tones import DARK
from cg3d.made.outlines import rectangle
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, plastic
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, lathe, moved, named, rod, slab, torus, tube, turned


def cardboard_box(rng: Rng) -> Build:
    """Cardboard: closed with tape, open with flaps (empty, filled), moving box with grips, shoe box, parcel with string, stack."""
    variant = pick(rng, "closed", "closed", "open", "open", "grips", "lid", "string", "stack")
    card = Paint(np.array((0.72, 0.55, 0.36)) * rng.uniform(0.9, 1.08), "cardboard")
    width, tall, depth = between(rng, 0.35, 0.6), between(rng, 0.2, 0.45), between(rng, 0.28, 0.45)
    tape = lighter(card, 0.35)

    def closed(w: float, h: float, d: float) -> list[Part]:
        strips = [box(w + 0.004, 0.004, 0.05, tape).at(0, h, 0), *both(box(0.004, h * 0.3, 0.05, tape).at(w / 2, h * 0.7, 0))]
        seam = [box(w * 0.499, 0.003, d * 0.496, card).at(s * 0, h, t * d * 0.251) for s, t in ((0, -1), (0, 1))]
        return named("box", box(w, h, d, card), *seam) + named("tape", *strips)

    if variant == "stack":
        parts = closed(width, tall, depth) + moved(
            turned(closed(width * 0.8, tall * 0.7, depth * 0.8), "y", rng.uniform(-20, 20)), 0.02, tall + 0.004, 0
        )
        count = "two"
        if chance(rng):
            parts += moved(turned(closed(width * 0.5, tall * 0.5, depth * 0.55), "y", rng.uniform(-40, 40)), -0.03, tall * 1.7 + 0.01, 0)
            count = "three"
        return Build(
            parts,
            ("closed",),
            f"in a stack of {count}",
            card,
            variant=variant,
            has=("tape",),
            lacks=("flaps", "a string", "holes for the hands"),
        )
    if variant in ("closed", "grips"):
        parts = closed(width, tall, depth)
        has, lacks = ["tape"], ["flaps", "a string"]
        if variant == "grips":
            dark = lighter(card, -0.7)
            parts += named(
                "grip",
                *both(box(0.004, 0.035, 0.1, dark).at(width / 2, tall * 0.68, 0)),
                *both(tube(_oval(0.05, 0.018), 0.003, card, 6, closed=True).turn("y", 90).at(width / 2 + 0.001, tall * 0.68 + 0.017, 0)),
            )
            has.append("holes for the hands")
        else:
            lacks.append("holes for the hands")
        if chance(rng, 0.4):
            label = box(width * 0.3, 0.0025, depth * 0.25, draw(rng, "white", "paper")).at(-width * 0.25, tall + 0.003, depth * 0.25)
            parts += named("label", label)
            has.append("a label")
        else:
            lacks.append("a label")
        return Build(parts, ("closed",), f"with {has[-1]}", card, variant=variant, has=tuple(has), lacks=tuple(lacks))
    if variant == "string":
        rope = draw(rng, pick(rng, "white", "red", "brown", "beige"))
        tall *= 0.8
        r = 0.006
        strings = [box(width + 2 * r, 2 * r, 2 * r, rope).at(0, y, 0) for y in (-r, tall - r)] + [
            box(2 * r, 2 * r, depth + 2 * r, rope).at(0, y, 0) for y in (-r, tall - r)
        ]
        strings += both(box(2 * r, tall, 2 * r, rope).at(width / 2, 0, 0)) + both(box(2 * r, tall, 2 * r, rope).at(0, 0, depth / 2), "z")
        loops = [
            tube(
                np.array(
                    [
                        (s * 0.035 * np.sin(t) * (1.2 if k else 1), tall + 0.012 + 0.03 * (1 - np.cos(t)) * 0.5, 0.02 * np.sin(2 * t))
                        for t in np.linspace(0.05, np.pi, 20)
                    ]
                ),
                0.005,
                rope,
                7,
            )
            for k, s in enumerate((-1, 1))
        ]
        parts = (
            named("box", box(width, tall, depth, card))
            + named("string", *strings)
            + named("bow", *loops, ball(0.012, rope).at(0, tall + 0.008, 0))
        )
        return Build(parts, ("closed",), "tied with a string", card, variant=variant, has=("a string",), lacks=("flaps", "tape"))
    if variant == "lid":
        tall *= 0.55
        paint = card if chance(rng, 0.5) else draw(rng, pick(rng, "white", "blue", "red", "green", "orange"), "cardboard")
        lid_paint = paint if chance(rng) else lighter(paint, -0.2)
        parts = named("box", box(width, tall, depth, paint))
        lean = 0.0
        rim = [
            p.mirrored("y").at(0, tall * 0.3, 0)
            for p in basin(rectangle(width * 1.03, depth * 1.04), rectangle(width * 1.03, depth * 1.04), tall * 0.3, 0.005, lid_paint)
        ]
        if chance(rng, 0.4):
            lean = 1.0
            rim = [p.turn("x", 62).at(0, width * 0.03 + depth * 0.5, -depth * 0.72) for p in rim]
            parts = named("box", *basin(rectangle(width, depth), rectangle(width, depth), tall, 0.006, paint))
        else:
            rim = moved(rim, y=tall * 0.72)
        word = "open" if lean else "closed"
        return Build(
            parts + named("lid", *rim), (word,), "with a lid", paint, variant=variant, has=("a lid",), lacks=("flaps", "tape", "a string")
        )
    inside = lighter(card, -0.15)
    x, z = width / 2, depth / 2
    parts = named("wall", *both(box(0.008, tall, depth, card).at(x, 0, 0)), *both(box(width, tall, 0.008, card).at(0, 0, z), "z"))
    parts += named("floor", box(width, 0.008, depth, inside))
    lean = between(rng, 25, 60)
    parts += named("flap", *both(box(0.008, depth * 0.45, depth, card).turn("z", -90 - lean + 60).at(x, tall, 0)))
    parts += named("flap", *both(box(width, depth * 0.45, 0.008, card).turn("x", 90 + lean - 60).at(0, tall, z), "z"))
    if chance(rng, 0.35):
        toys = [
            ball(width * 0.16, draw(rng, pick(rng, "red", "blue", "yellow"))).at(-x * 0.4, tall * 0.95, -z * 0.2),
            box(width * 0.25, tall * 0.9, depth * 0.3, draw(rng, pick(rng, "green", "orange", "purple")))
            .turn("y", 25)
            .at(x * 0.35, tall * 0.35, 0),
            cylinder(width * 0.07, tall * 1.1, draw(rng, pick(rng, "pink", "white", "turquoise")))
            .turn("z", 14)
            .at(-x * 0.1, tall * 0.3, z * 0.5),
        ]
        return Build(
            parts + named("thing", *toys),
            ("open",),
            "with things in it",
            card,
            variant=variant,
            has=("flaps", "things in it"),
            lacks=("tape", "a string"),
        )
    return Build(parts, ("open",), "with flaps", card, variant=variant, has=("flaps",), lacks=("tape", "a string", "things in it"))


def _oval(a: float, b: float) -> np.ndarray:
    t = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    return np.stack([a * np.cos(t), b * np.sin(t), 0 * t], 1)


def basket(rng: Rng) -> Build:
    """Woven basket: with a bow handle, two grips, hamper with a lid, plastic laundry basket, shopping basket; eggs or fruit."""
    variant = pick(rng, "bow", "bow", "grips", "hamper", "laundry", "shopping")
    if variant in ("laundry", "shopping"):
        return _plastic_basket(rng, variant)
    paint = Paint(np.array((0.70, 0.52, 0.30)) * rng.uniform(0.75, 1.1), "wicker")
    radius, tall = between(rng, 0.16, 0.24), between(rng, 0.16, 0.3)
    if variant == "hamper":
        tall *= 1.5
    rows = int(tall / 0.022)
    ratio = between(rng, 0.65, 1.0)
    foot = between(rng, 0.72, 0.9) if variant != "hamper" else 0.92
    grow = 1 - foot
    rings = []
    for i in range(rows + 1):
        k = radius * (foot + grow * i / rows)
        a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        weave = 1 + 0.018 * np.sin(12 * a + np.pi * (i % 2))
        rings.append(
            tube(
                np.stack([k * weave * np.cos(a), np.full(48, 0.013 + i * tall / rows), k * weave * np.sin(a)], 1),
                0.013,
                paint,
                5,
                closed=True,
            )
        )
    ribs = [
        rod(
            (radius * foot * np.cos(a), 0, radius * foot * np.sin(a)), (radius * np.cos(a), tall, radius * np.sin(a)), 0.012, paint, sides=6
        )
        for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ]
    parts = (
        named("weave", *rings, *ribs)
        + named("floor", cylinder(radius * foot, 0.02, paint))
        + named("rim", torus(radius, 0.019, lighter(paint, -0.15), 8, 40).at(0, tall + 0.008, 0))
    )
    angles = np.radians(np.linspace(0, 180, 20))
    has, lacks, detail = [], [], ""
    words: tuple[str, ...] = ("round",) if ratio > 0.85 else ("oval",)
    if variant == "hamper":
        lid = [torus(radius * k, 0.014, paint, 6, 36).at(0, tall + 0.03 + 0.05 * (1 - k), 0) for k in np.linspace(1.02, 0.1, 10)]
        parts += named(
            "lid", *lid, lathe([(0, 0), (radius, 0), (radius * 0.1, 0.045), (0, 0.045)], paint, 36).at(0, tall + 0.025, 0)
        ) + named("knob", ball(0.022, paint).at(0, tall + 0.095, 0))
        has, lacks, detail, words = ["a lid"], ["a bow handle", "two handles"], "with a lid", ("tall", *words)
    elif variant == "bow":
        curve = np.stack([radius * np.cos(angles), tall + radius * between(rng, 1.0, 1.4) * np.sin(angles), 0 * angles], 1)
        twist = [
            tube(curve + np.stack([0 * angles, 0.006 * np.cos(t := angles * 9 + p), 0.008 * np.sin(t)], 1), 0.009, paint, 7)
            for p in (0, np.pi)
        ]
        parts += named("handle", *twist)
        has, lacks, detail = ["a bow handle"], ["a lid", "two handles"], "with a handle"
    else:
        ear = tube(np.stack([radius + 0.05 * np.sin(angles), tall + 0.02 * np.sin(angles), 0.07 * np.cos(angles)], 1), 0.011, paint, 8)
        parts += named("handle", *both(ear))
        has, lacks, detail = ["two handles"], ["a lid", "a bow handle"], "with two handles"
    if variant != "hamper" and chance(rng, 0.4):
        inside = pick(rng, "apples", "eggs", "bread")
        if inside == "bread":
            crust = Paint(np.array((0.76, 0.52, 0.26)))
            food = [
                ellipsoid(0.035, 0.035, radius * 0.85, crust).turn("x", -24).at(s * radius * 0.33, tall + 0.0, 0.02 * s) for s in (-1, 0, 1)
            ]
        else:
            shade = draw(rng, "red") if inside == "apples" else Paint(np.array((0.93, 0.88, 0.80)))
            size = 0.038 if inside == "apples" else 0.026
            count = int((radius * 0.8 / size) ** 2 * 0.9)
            food = [
                ball(size, shade, 7, 11)
                .scaled(1, 1.2 if inside == "eggs" else 0.95, 1)
                .at(k * np.cos(i * 2.4), tall * 0.95 + 0.03 * (1 - k / radius), k * np.sin(i * 2.4))
                for i in range(count)
                for k in [radius * 0.82 * np.sqrt((i + 0.5) / count)]
            ]
            food.append(cylinder(radius * 0.9, 0.02, shade, sides=32).at(0, tall * 0.8, 0))
        parts += named("food", *food)
        has.append(inside)
        detail = f"with {inside}"
    return Build([part.scaled(1, 1, ratio) for part in parts], words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _plastic_basket(rng: Rng, variant: str) -> Build:
    """Laundry or shopping basket: walls with real holes."""
    paint = plastic(rng)
    w, d, tall = (0.6, 0.42, 0.3) if variant == "laundry" else (0.44, 0.3, 0.22)
    w, d, tall = w * between(rng, 0.9, 1.1), d * between(rng, 0.9, 1.1), tall * between(rng, 0.9, 1.15)
    outline = rectangle(w, d, d * 0.3, 8)
    fine = np.concatenate([np.linspace(p, q, 2, endpoint=False) for p, q in zip(outline, np.roll(outline, -1, 0))])
    step = np.append(0, np.cumsum(np.linalg.norm(np.diff(np.vstack([fine, fine[:1]]), axis=0), axis=1)))
    spots = np.linspace(0, step[-1], 96, endpoint=False)
    loop = np.vstack([fine, fine[:1]])
    fine = np.column_stack([np.interp(spots, step, loop[:, 0]), np.interp(spots, step, loop[:, 1])])
    rows = 12
    rings = np.array(
        [
            np.column_stack([fine[:, 0] * k, np.full(96, y), fine[:, 1] * k])
            for y, k in zip(np.linspace(0, tall, rows), np.linspace(0.82, 1, rows))
        ]
    )
    holes = np.zeros((rows - 1, 96), bool)
    for i in (1, 2, 4, 5, 7, 8) if variant == "laundry" else (1, 2, 3, 4, 6, 7, 8):
        holes[i, ::3] = True
        holes[i, 1::3] = variant == "laundry"
    parts = named("wall", pierced(rings, rings * (0.985, 1, 0.98), paint, holes)) + named("floor", slab(fine * 0.81, 0.006, paint))
    parts += named("rim", tube(np.column_stack([fine[:, 0], np.full(96, tall), fine[:, 1]]), 0.011, paint, 8, closed=True))
    if variant == "laundry":
        parts += named(
            "handle",
            *both(
                pane(rectangle(d * 0.5, 0.07, 0.02), (0, 0), np.array((d * 0.16, 0.018)), 0.012, paint)
                .turn("x", -90)
                .turn("y", 90)
                .at(w / 2 - 0.002, tall - 0.01, 0)
            ),
        )
        has, lacks, detail = ["holes", "two handles"], ["a lid", "a bow handle"], "with holes"
        if chance(rng, 0.5):
            for i in range(9):
                cloth = draw(rng, pick(rng, "white", "blue", "red", "green", "pink", "yellow"), "fabric")
                lump = (
                    ball(1, cloth, 8, 14)
                    .scaled(w * 0.2, 0.05, d * 0.22)
                    .shaped(lambda x, y, z: (x, y + 0.012 * np.sin(40 * x) * np.cos(50 * z), z))
                )
                parts += named(
                    "cloth", lump.turn("y", 50 * i).at(rng.uniform(-0.25, 0.25) * w, tall * 0.85 + 0.012 * i, rng.uniform(-0.2, 0.2) * d)
                )
            has.append("clothes")
            detail = "with clothes"
        else:
            lacks.append("clothes")
        return Build(parts, ("oval",), detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    a = np.radians(np.linspace(0, 180, 24))
    lean = between(rng, -24, 24)
    for s in (-1, 1):
        bow = tube(np.stack([(w / 2 - 0.01) * np.cos(a), d * 0.7 * np.sin(a) ** 0.7, 0 * a], 1), 0.008, DARK, 8)
        parts += named("handle", bow.turn("x", s * (14 + abs(lean))).at(0, tall, s * 0.012))
    return Build(
        parts,
        ("oval",),
        "for shopping, with two handles",
        paint,
        variant=variant,
        has=("holes", "two handles"),
        lacks=("a lid", "a bow handle", "clothes"),
    )
