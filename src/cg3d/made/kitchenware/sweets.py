"""Sweets: cookie, lollipop."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchenware.shells import bean, pane
from cg3d.made.kitchenware.tones import COCOA, CREAM
from cg3d.made.outlines import arc, circle, mirrored, spline, star
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, extrude, lathe, loft, moved, named, rod, slab, torus, tube, turned


def cookie(rng: Rng) -> Build:
    """Chocolate chips, bitten, sandwich cookie with cream, gingerbread man, jam in the middle, star with icing; a stack."""
    variant = pick(rng, "chips", "chips", "bitten", "cream", "gingerbread", "jam", "star", "stack")
    dough = Paint(np.array((0.80, 0.57, 0.31)) * rng.uniform(0.85, 1.08))
    r, high = between(rng, 0.03, 0.04), between(rng, 0.008, 0.012)
    if variant == "cream":
        shell = COCOA if chance(rng, 0.6) else dough
        wave = lathe([(0, 0), (r, 0), (r, high * 0.5), (r * 0.96, high * 0.7), (0, high * 0.7)], shell, 90)
        wave = wave.shaped(
            lambda x, y, z: (x * (1 + 0.025 * np.sin(30 * np.arctan2(z, x))), y, z * (1 + 0.025 * np.sin(30 * np.arctan2(z, x))))
        )
        marks = [torus(r * k, 0.0008, shell, 6, 32).at(0, high * 0.7, 0) for k in (0.82, 0.3)] + around(
            bean(r * 0.14, 0.0012, r * 0.05, shell).at(r * 0.56, high * 0.7, 0), 8
        )
        half = named("biscuit", wave, *marks)
        parts = (
            moved(half, y=high * 1.2)
            + [p.mirrored("y").at(0, high * 0.7, 0) for p in half]
            + named("cream", cylinder(r * 0.93, high * 0.6, CREAM, sides=40).at(0, high * 0.65, 0))
        )
        return Build(
            parts, ("round",), "with cream inside", shell, variant=variant, has=("cream",), lacks=("chocolate chips", "a bite taken out")
        )
    if variant == "gingerbread":
        s = r * 1.6
        right = [
            (0, -0.35),
            (0.12, -0.5),
            (0.22, -1.0),
            (0.45, -1.08),
            (0.55, -0.9),
            (0.36, -0.2),
            (0.4, 0.12),
            (0.85, 0.12),
            (0.98, 0.3),
            (0.85, 0.46),
            (0.3, 0.44),
            (0.42, 0.75),
            (0.3, 1.06),
            (0, 1.18),
        ]
        brown = Paint(np.array((0.62, 0.37, 0.17)))
        body = slab(spline(mirrored(np.array(right) * s), 110, closed=True) * (1, -1), high, brown, smooth=False)
        white = draw(rng, "white")
        dots = [bean(s * 0.06, 0.003, s * 0.06, draw(rng, pick(rng, "red", "green", "blue"))).at(0, high, z * s) for z in (-0.2, 0.0, 0.2)]
        eyes = [bean(s * 0.05, 0.0025, s * 0.05, white).at(k * s * 0.15, high, -s * 0.9) for k in (-1, 1)]
        smile = arc(0, 0.78, 0.2, 200, 340, 10) * s
        lines = [tube(np.column_stack([smile[:, 0], np.full(11, high), -smile[:, 1]]), s * 0.025, white, 6)]
        for k in (-1, 1):
            lines += [
                tube(
                    np.array([(k * s * 0.76, high, -s * z) for z in (0.14, 0.22, 0.32, 0.44)])
                    + np.array([(s * 0.04 * (-1) ** i, 0, 0) for i in range(4)]),
                    s * 0.025,
                    white,
                    6,
                ),
                tube(
                    np.array([(k * s * x, high, s * 0.84) for x in (0.22, 0.3, 0.38, 0.46)])
                    + np.array([(0, 0, s * 0.04 * (-1) ** i) for i in range(4)]),
                    s * 0.025,
                    white,
                    6,
                ),
            ]
        parts = named("body", body) + named("button", *dots) + named("eye", *eyes) + named("icing", *lines)
        if chance(rng, 0.5):
            parts = turned(parts, "x", 90)
        return Build(
            parts,
            (),
            "shaped like a gingerbread man",
            brown,
            variant=variant,
            has=("icing", "two eyes"),
            lacks=("chocolate chips", "a bite taken out"),
        )
    if variant in ("star", "jam"):
        if variant == "star":
            outline = spline(star(r * 1.25, r * 0.72, 5), 60, closed=True)
        else:
            a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
            outline = np.stack([np.cos(a), np.sin(a)], 1) * (r * (1 + 0.07 * np.cos(12 * a)))[:, None]
        if variant == "jam":
            red = draw(rng, pick(rng, "red", "orange", "purple"))
            top = pane(outline[::2], (0, 0), np.array((r * 0.48, r * 0.48)), high * 0.6, dough).at(0, high * 0.5, 0)
            parts = named("biscuit", slab(outline, high * 0.6, dough), top) + named(
                "jam", ball(r * 0.5, red, 8, 24).scaled(1, 0.22, 1).at(0, high * 0.75, 0)
            )
            return Build(parts, ("round",), "with jam", dough, variant=variant, has=("jam",), lacks=("chocolate chips", "a bite taken out"))
        sugar = draw(rng, pick(rng, "pink", "white", "turquoise", "yellow", "red"))
        parts = named("biscuit", slab(outline, high * 0.8, dough)) + named(
            "icing", slab(outline * 0.84, high * 0.25, sugar).at(0, high * 0.8, 0)
        )
        for i in range(22):
            k = r * 0.6 * np.sqrt((i + 0.5) / 22)
            parts += named(
                "sprinkle",
                bean(0.0022, 0.0008, 0.0007, draw(rng, pick(rng, *BRIGHT)))
                .turn("y", i * 50)
                .at(k * np.cos(i * 2.4), high * 1.07, k * np.sin(i * 2.4)),
            )
        return Build(
            parts,
            ("star-shaped",),
            "with icing and sprinkles",
            dough,
            variant=variant,
            has=("icing", "sprinkles"),
            lacks=("chocolate chips", "a bite taken out"),
        )

    def one() -> list[Part]:
        a = np.linspace(0, 2 * np.pi, 60, endpoint=False) + np.pi
        k = 1 + 0.03 * np.sin(3 * a + rng.uniform(0, 6)) + 0.02 * np.sin(7 * a + rng.uniform(0, 6))
        if variant == "bitten":
            for b in (-0.5, -0.05, 0.4):
                k = np.minimum(k, 1.02 - 0.36 * np.exp(-(((a + np.pi) % (2 * np.pi) - np.pi - b) ** 2) / 0.055))
        rim = np.stack([np.cos(a) * k, np.sin(a) * k], 1) * r
        rings = [(0.9, 0.0), (1.0, 0.25), (0.97, 0.6), (0.85, 0.88), (0.5, 1.0)]
        body = loft(np.array([np.column_stack([rim[:, 0] * s, np.full(60, high * y), rim[:, 1] * s]) for s, y in rings]), dough)
        chips = []
        for i in range(int(rng.integers(9, 15))):
            f, t = np.sqrt((i + 0.5) / 14) * 0.8, i * 2.4 + 1.0
            if variant == "bitten" and f > 0.4 and np.cos(t) > 0.6:
                continue
            level = high * float(np.interp(f, (0, 0.5, 0.85, 0.97), (1.0, 1.0, 0.88, 0.6)))
            chips.append(bean(r * 0.1, r * 0.075, r * 0.09, COCOA).turn("y", i * 40).at(f * r * np.cos(t), level, f * r * np.sin(t)))
        return named("biscuit", body) + named("chip", *chips)

    if variant == "stack":
        parts = [
            p
            for i in range(3)
            for p in moved(turned(one(), "y", 70 * i), rng.uniform(-0.004, 0.004), high * 1.02 * i, rng.uniform(-0.004, 0.004))
        ]
        parts += [p.at(0, 0, 0).turn("z", 62).at(r * 1.25, r * 0.85, 0.0) for p in one()]
        return Build(parts, ("round",), "in a stack of four", dough, variant=variant, has=("chocolate chips",), lacks=("a bite taken out",))
    bitten = variant == "bitten"
    return Build(
        one(),
        ("round",),
        "with a bite taken out" if bitten else "with chocolate chips",
        dough,
        variant=variant,
        has=("chocolate chips", "a bite taken out") if bitten else ("chocolate chips",),
        lacks=() if bitten else ("a bite taken out",),
    )


def lollipop(rng: Rng) -> Build:
    """Ball, spiral disc, heart, star, flat round one, wrapped; on a stick, standing."""
    variant = pick(rng, "ball", "spiral", "spiral", "heart", "flat", "star")
    paint = draw(rng, pick(rng, *BRIGHT))
    other = draw(rng, pick(rng, *(w for w in ("white", "yellow", "red", "blue", "pink") if w != paint.name)))
    r = between(rng, 0.014, 0.018) if variant == "ball" else between(rng, 0.028, 0.045)
    long = between(rng, 0.07, 0.1) + r
    stick = named("stick", rod((0, 0, 0), (0, long, 0), 0.0022 if r < 0.03 else 0.003, draw(rng, "white"), sides=12))
    middle = long + r * 0.85
    words: tuple[str, ...] = ("round",)
    if variant == "ball":
        head = [ball(r, paint), torus(r * 1.01, r * 0.1, lighter(paint, 0.3), 8, 30)]
        parts = moved(named("candy", *head), y=middle)
        has, lacks, detail = ["a ball of candy"], ["a spiral"], "with a ball of candy"
        if chance(rng, 0.4):
            wrap = lathe(
                spline([(r * 0.35, 0), (r * 0.25, r * 0.25), (r * 0.6, r * 0.9), (r * 0.3, r * 0.4), (r * 0.35, 0)], 20), other, 40
            )
            wrap = (
                wrap.shaped(lambda x, y, z: (x * (f := 1 + 0.16 * np.sin(10 * np.arctan2(z, x))), y, z * f))
                .mirrored("y")
                .at(0, middle - r * 0.8, 0)
            )
            parts += named("wrapper", wrap)
            has.append("a wrapper")
    elif variant == "spiral":
        t = np.linspace(0, 1, 130)
        turns = between(rng, 3.0, 4.0)
        a, k = 2 * np.pi * turns * t, r * (0.04 + 0.92 * t)
        path = np.stack([k * np.cos(a), k * np.sin(a), 0 * a], 1)
        thick = r / turns * 0.46
        head = [tube(path, thick, paint, 10)]
        shift = np.stack([k * np.cos(a + np.pi), k * np.sin(a + np.pi), 0 * a], 1)
        head.append(tube(shift, thick * 0.8, other, 10))
        head.append(cylinder(r * 0.95, thick * 0.9, lighter(paint, 0.2), sides=40).turn("x", 90).at(0, 0, -thick * 0.45))
        parts = moved(named("candy", *head), y=middle)
        has, lacks, detail = ["a spiral"], ["a ball of candy"], "with a spiral"
    else:
        if variant == "heart":
            half = [(0.0, -1.0), (0.55, -0.45), (0.98, 0.2), (0.85, 0.75), (0.45, 0.9), (0.12, 0.7), (0.0, 0.45)]
            outline, words = spline(mirrored(np.array(half)), 70, closed=True) * r, ("heart-shaped",)
        elif variant == "star":
            outline, words = spline(star(r * 1.15, r * 0.6, 5), 60, closed=True), ("star-shaped",)
        else:
            outline, words = circle(r, 48), ("round", "flat")
        thick = r * 0.32
        layers = [(0.86, 1.0), (0.95, 0.84), (1.0, 0.5)]
        head = [extrude(outline * k, thick * f, paint) for k, f in layers]
        if variant == "flat":
            head += [torus(r * k, r * 0.045, other, 8, 40).turn("x", 90).at(0, 0, s * thick * 0.48) for k in (0.35, 0.62) for s in (-1, 1)]
        else:
            head.append(extrude(outline * 0.55, thick * 1.12, lighter(paint, 0.35)))
        parts = moved(named("candy", *head), y=middle)
        has, lacks, detail = ["a flat candy"], ["a spiral", "a ball of candy"], "on a stick"
    if chance(rng, 0.3):
        y = long - r * 0.35
        loops = [
            tube(
                spline(
                    [(0, y, 0.003), (s * 0.012, y + 0.008, 0.004), (s * 0.02, y, 0.004), (s * 0.012, y - 0.006, 0.004), (0, y, 0.003)], 20
                ),
                0.0016,
                other,
                7,
            )
            for s in (-1, 1)
        ]
        parts += named("bow", *loops, box(0.005, 0.006, 0.006, other).at(0, y - 0.003, 0.003))
        has.append("a bow")
        detail = "with a bow"
    else:
        lacks.append("a bow")
    return Build([*stick, *parts], words, detail, paint, variant=variant, has=("a stick", *has), lacks=tuple(lacks))
