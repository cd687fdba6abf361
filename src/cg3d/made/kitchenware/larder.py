"""Egg, cheese."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, box, cylinder, ellipsoid, extrude, lathe, moved, named, slab, torus, tube, turned
from cg3d.made.pieces import hollow

YOLK = Paint(np.array((0.97, 0.68, 0.14)))


def egg(rng: Rng) -> Build:
    """Alone, in a cup, broken open, fried, in a carton, in a nest, painted with stripes, boiled and halved."""
    variant = pick(rng, "plain", "cup", "cup", "fried", "carton", "nest", "halved", "painted")
    shell = Paint(np.array((0.93, 0.90, 0.84))) if chance(rng) else Paint(np.array((0.80, 0.58, 0.42)))
    r = between(rng, 0.02, 0.024)
    body = _shell(r, shell)
    white = draw(rng, "white")
    if variant == "fried":
        a = np.linspace(0, 2 * np.pi, 64, endpoint=False)
        k = r * 2.2 * (1 + 0.12 * np.sin(3 * a + rng.uniform(0, 6)) + 0.07 * np.sin(5 * a + rng.uniform(0, 6)))
        flat = [
            slab(np.stack([k * s * np.cos(a), k * s * np.sin(a)], 1), 0.0025, white).at(0, y, 0)
            for s, y in ((1, 0), (0.9, 0.0012), (0.6, 0.0022))
        ]
        yolk = ellipsoid(r * 0.85, r * 0.5, r * 0.85, YOLK).at(r * 0.2, 0.004, -r * 0.1)
        return Build(
            named("white", *flat) + named("yolk", yolk),
            ("flat", "fried"),
            "with a yolk",
            white,
            variant=variant,
            has=("a yolk",),
            lacks=("a shell",),
        )
    if variant == "halved":
        half = [turned([p.shaped(lambda x, y, z: (x, y, np.minimum(z, 0)))], "x", -90)[0] for p in (_shell(r, white),)]
        yolk = ellipsoid(r * 0.55, r * 0.16, r * 0.55, YOLK).at(0, 0.0, r * 0.18)
        one = named("half", *half) + named("yolk", yolk)
        parts = moved(one, -r * 1.15) + moved(turned(one, "y", 160), r * 1.15, 0, r * 0.3)
        return Build(parts, (), "cut in half", white, variant=variant, has=("a yolk", "a cut face"), lacks=("a shell",))
    if variant == "cup":
        cup = draw(rng, pick(rng, "white", "blue", "yellow", "red", "green"), "ceramic") if chance(rng, 0.75) else wood(rng, grain=False)
        line = spline([(r * 0.9, 0), (r * 0.35, r * 0.5), (r * 0.4, r * 0.9), (r * 1.0, r * 1.5), (r * 1.12, r * 2.1)], 24)
        parts = named("cup", hollow(line, cup, 0.0025)) + named("egg", body.at(0, r * 2.45, 0))
        if chance(rng, 0.3):
            cut = _shell(r, shell).shaped(lambda x, y, z: (x, np.minimum(y, r * 0.6), z)).at(0, r * 2.45, 0)
            inside = [
                cylinder(r * 0.76, 0.002, white, sides=28).at(0, r * 3.05, 0),
                ball(r * 0.42, YOLK).scaled(1, 0.3, 1).at(0, r * 3.1, 0),
            ]
            parts = named("cup", parts[0]) + named("egg", cut, *inside)
            return Build(
                parts,
                (),
                f"in a {cup.name} cup, with its top cut off",
                shell,
                variant=variant,
                has=("a cup", "a yolk", "a shell"),
                lacks=("a box",),
            )
        return Build(parts, (), f"in a {cup.name} cup", shell, variant=variant, has=("a cup", "a shell"), lacks=("a yolk", "a box"))
    if variant == "carton":
        card = draw(rng, pick(rng, "grey", "beige", "blue"), "cardboard")
        columns, step = int(rng.integers(2, 6)), r * 2.5
        parts = named("carton", slab(rectangle(columns * step + 0.012, 2 * step + 0.012, 0.006), 0.004, card).at(0, r * 1.1, 0))
        for i in range(columns):
            for j in range(2):
                x, z = (i - (columns - 1) / 2) * step, (j - 0.5) * step
                parts += named("carton", cylinder(r * 0.75, r * 1.3, card, top=r * 1.15, sides=16).at(x, 0, z))
                if (i + j) or columns < 3 or chance(rng, 0.8):
                    parts += named("egg", body.at(x, r * 1.75, z))
        posts = [
            cylinder(r * 0.35, r * 1.2, card, top=r * 0.2, sides=10).at((i - columns / 2) * step, r * 1.1, 0) for i in range(1, columns)
        ]
        lid = [
            box(columns * step + 0.012, 0.004, step * 2, card).at(0, 0, step),
            box(columns * step + 0.012, 0.028, 0.004, card).at(0, -0.026, step * 2),
        ]
        parts += named("carton", *posts) + named("lid", *(p.turn("x", -110).at(0, r * 1.1, -step - 0.006) for p in lid))
        return Build(
            parts,
            (),
            f"box with {('four', 'six', 'eight', 'ten')[columns - 2]} places",
            card,
            named=False,
            variant=variant,
            has=("a box", "a lid"),
            lacks=("a cup", "a yolk"),
        )
    if variant == "nest":
        straw = Paint(np.array((0.60, 0.44, 0.24)) * rng.uniform(0.8, 1.2))
        rings = []
        for _ in range(46):
            far, y, start = r * rng.uniform(1.9, 3.0), rng.uniform(-0.4, 0.9) * r, rng.uniform(0, 6.28)
            t = np.linspace(start, start + rng.uniform(1.2, 2.6), 12)
            rings.append(
                tube(
                    np.stack([far * np.cos(t), y + 0.25 * r * np.sin(3 * t), far * np.sin(t)], 1),
                    r * 0.07,
                    lighter(straw, rng.uniform(-0.25, 0.25)),
                    5,
                )
            )
        base = lathe(
            [(0, -r * 0.7), (r * 2.2, -r * 0.5), (r * 2.7, r * 0.5), (r * 2.1, r * 0.6), (r * 1.4, -r * 0.1), (0, -r * 0.25)], straw, 28
        )
        count = int(rng.integers(1, 5))
        eggs = [
            body.turn("x", 75)
            .turn("y", 80 * i)
            .at(r * 0.95 * np.cos(2 * np.pi * i / count) * (count > 1), r * 0.75, r * 0.95 * np.sin(2 * np.pi * i / count) * (count > 1))
            for i in range(count)
        ]
        noun = ("one egg", "two eggs", "three eggs", "four eggs")[count - 1]
        return Build(
            named("nest", base, *rings) + named("egg", *eggs),
            (),
            f"in a nest with {noun}",
            shell,
            named=False,
            variant=variant,
            has=("a nest",),
            lacks=("a cup", "a yolk"),
        )
    if variant == "painted":
        dye = draw(rng, pick(rng, "pink", "yellow", "turquoise", "purple", "green", "red", "blue"))
        other = draw(rng, pick(rng, *(w for w in ("white", "yellow", "blue", "pink", "orange") if w != dye.name)))
        parts = named("egg", _shell(r, dye))
        for f in (-0.45, 0.05, 0.5):
            y, k = r * 1.32 * f, r * np.sqrt(1 - f * f) * (1 - 0.13 * f)
            a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
            zig = 0.12 * r * np.sign(np.sin(9 * a)) * np.abs(np.sin(9 * a)) if f == 0.05 else 0 * a
            parts += named("stripe", tube(np.stack([k * np.cos(a), y + zig, k * np.sin(a)], 1), r * 0.05, other, 6, closed=True))
        return Build(parts, ("oval",), "with stripes", dye, variant=variant, has=("stripes", "a shell"), lacks=("a cup", "a yolk"))
    return Build(
        turned(named("egg", body), "x", 90), ("oval",), "", shell, variant=variant, has=("a shell",), lacks=("a cup", "stripes", "a yolk")
    )


def _shell(r: float, paint: Paint) -> Part:
    t = np.linspace(-np.pi / 2, np.pi / 2, 20)
    return lathe(np.stack([r * np.cos(t) * (1 - 0.13 * np.sin(t)), r * 1.32 * np.sin(t)], 1), paint, 28)


def cheese(rng: Rng) -> Build:
    """Wedge with holes, wheel with a wedge cut out, round soft cheese in halves, block with slices, ball with wax; on a board."""
    variant = pick(rng, "wedge", "wedge", "wheel", "soft", "block", "ball")
    paint, hole = Paint(np.array((0.96, 0.78, 0.28)) * rng.uniform(0.92, 1.03)), Paint(np.array((0.80, 0.58, 0.16)))
    r, tall = between(rng, 0.11, 0.15), between(rng, 0.06, 0.085)
    rind = draw(rng, pick(rng, "red", "orange", "yellow"))
    has, lacks = [], []
    if variant in ("wheel", "soft"):
        if variant == "soft":
            paint, rind, tall, r = Paint(np.array((0.97, 0.90, 0.66))), draw(rng, "white"), tall * 0.5, r * 0.7
        start = between(rng, 30, 75)
        wedge = joined((0, 0), arc(0, 0, r, start, 360, 40))
        skin = joined(arc(0, 0, r + 0.003, start, 360, 40), arc(0, 0, r - 0.004, 360, start, 40))
        parts = named("cheese", slab(wedge, tall, paint)) + named(
            "rind", slab(skin, tall, rind), slab(wedge * 0.995, 0.002, rind).at(0, tall, 0)
        )
        a = np.radians(start)
        if variant == "wheel":
            for angle in (a, 0.0):
                for f, y, k in ((0.4, 0.6, 0.07), (0.7, 0.35, 0.09), (0.82, 0.72, 0.05)):
                    bowl = (
                        ball(r * k, hole, 7, 12)
                        .scaled(1, 1, 0.18)
                        .turn("y", -np.degrees(angle))
                        .at(r * f * np.cos(angle), tall * y, r * f * np.sin(angle))
                    )
                    parts += named("hole", bowl)
            has.append("holes")
        else:
            lacks.append("holes")
        if chance(rng, 0.6):
            piece = joined((0, 0), arc(0, 0, r, 0, start * 0.9, 10))
            out = np.array((np.cos(a / 2), np.sin(a / 2))) * r * 0.55
            cut = named("piece", slab(piece, tall, paint), slab(piece * 0.99, 0.002, rind).at(0, tall, 0))
            parts += moved(cut, out[0], 0, out[1])
        has.append("a rind")
        return Build(parts, ("round",), "wheel with a piece cut out", paint, variant=variant, has=tuple(has), lacks=tuple(lacks))
    if variant == "ball":
        red = draw(rng, pick(rng, "red", "red", "yellow"))
        size = r * 0.6
        if chance(rng):
            body = ball(size, red, 16, 40).scaled(1, 0.88, 1).shaped(lambda x, y, z: (x, y, np.minimum(z, size * 0.05)))
            face = extrude(circle(size * 0.95, 40, 0.88), 0.006, paint).at(0, 0, size * 0.05)
            return Build(
                named("rind", body) + named("cheese", face),
                ("round",),
                "half ball in a rind",
                red,
                variant=variant,
                has=("a rind", "a cut face"),
                lacks=("holes",),
            )
        body = ball(size, red, 16, 40).scaled(1, 0.88, 1)
        tab = named("tab", box(0.008, size * 0.4, 0.002, lighter(red, 0.5)).at(0, size * 0.86, 0))
        ring = torus(size * 1.0, 0.003, lighter(red, 0.4), 6, 44)
        return Build(
            named("rind", body) + tab + named("band", ring),
            ("round",),
            "ball in a rind",
            red,
            variant=variant,
            has=("a rind",),
            lacks=("holes", "a cut face"),
        )
    if variant == "block":
        long, wide, high = r * 1.8, r * 0.85, r * 0.7
        parts = named("cheese", box(long * 0.7, high, wide, paint).at(-long * 0.15, 0, 0))
        for i in range(int(rng.integers(2, 5))):
            parts += named("slice", box(0.006, high, wide, paint).turn("z", -58 - 8 * i).at(long * 0.22 + 0.024 * i, 0.0, 0.004 * i))
        for x, y, k in ((-0.4, 0.6, 0.1), (-0.15, 0.35, 0.13), (0.05, 0.7, 0.09), (-0.3, 0.2, 0.07)):
            parts += named("hole", *(ball(r * k, hole, 7, 12).scaled(1, 1, 0.14).at(long * x, high * y, s * wide / 2) for s in (-1, 1)))
        parts += named(
            "hole",
            *(
                ball(r * k, hole, 7, 12).scaled(1, 0.14, 1).at(long * x, high, z * wide)
                for x, z, k in ((-0.35, 0.2, 0.1), (-0.1, -0.22, 0.12), (0.08, 0.15, 0.07))
            ),
        )
        return Build(parts, ("rectangular",), "block cut into slices", paint, variant=variant, has=("holes", "slices"), lacks=("a rind",))
    wide = between(rng, 20, 30)
    wedge = joined((0, 0), arc(0, 0, r, -wide, wide, 10))
    parts = named("cheese", slab(wedge, tall, paint))
    if chance(rng, 0.5):
        parts += named("rind", slab(joined(arc(0, 0, r + 0.003, -wide, wide, 10), arc(0, 0, r - 0.003, wide, -wide, 10)), tall, rind))
        has.append("a rind")
    else:
        lacks.append("a rind")
    for s in (-1, 1):
        for f, y, k in ((0.35, 0.6, 0.1), (0.6, 0.3, 0.13), (0.8, 0.7, 0.11), (0.55, 0.78, 0.07)):
            spot = np.array((np.cos(np.radians(wide)), s * np.sin(np.radians(wide)))) * r * f
            edge = torus(r * k, r * 0.014, paint, 6, 18).turn("x", 90)
            pit = ball(r * k, hole, 8, 14).scaled(1, 1, 0.12)
            parts += named("hole", *(p.turn("y", -s * wide).at(spot[0], tall * y, spot[1]) for p in (edge, pit)))
    parts += named(
        "hole",
        *(
            ball(r * k, hole, 8, 14).scaled(1, 0.2, 1).at(r * f, tall, z * r)
            for f, z, k in ((0.5, 0.05, 0.09), (0.75, -0.12, 0.12), (0.8, 0.18, 0.07))
        ),
    )
    return Build(
        turned(parts, "y", between(rng, 130, 200)),
        (),
        "wedge with holes",
        paint,
        variant=variant,
        has=("holes", *has),
        lacks=(*lacks, "slices"),
    )
