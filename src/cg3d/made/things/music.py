"""Instruments: guitar, violin, piano, trumpet."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, mirrored, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, both, box, corners, cylinder, extrude, lathe, moved, rod, rounded, slab, torus, tube, turned

BLACK = Paint(np.array((0.08, 0.08, 0.09)))
IVORY = Paint(np.array((0.95, 0.94, 0.90)))
BRASS = Paint(np.array((0.86, 0.66, 0.22)), "metal")


def _posed(parts: list[Part], rng: Rng) -> list[Part]:
    """Standing upright, or lying on its back."""
    return parts if chance(rng, 0.7) else turned(parts, "x", -90)


def _strings(rng: Rng, low: float, high: float, width: float, z: float, count: int) -> list[Part]:
    thread = steel(rng)
    xs = (np.arange(count) - (count - 1) / 2) * width / count
    return [rod((x * 1.2, low, z), (x, high, z), 0.0012, thread, sides=5) for x in xs]


def guitar(rng: Rng) -> Build:
    """Acoustic with a sound hole, or electric with horns and pickups."""
    paint = wood(rng, grain=False) if chance(rng, 0.5) else draw(rng, pick(rng, *BRIGHT, "black", "white"), "wooden")
    neck, pale = wood(rng, grain=False), steel(rng)
    electric = chance(rng, 0.45)
    tall = between(rng, 0.95, 1.05)
    if electric:
        right = [
            (0.0, 0.0),
            (0.13, 0.02),
            (0.165, 0.11),
            (0.125, 0.2),
            (0.14, 0.29),
            (0.15, 0.37),
            (0.095, 0.385),
            (0.06, 0.31),
            (0.028, 0.3),
        ]
        left = [(-0.028, 0.3), (-0.07, 0.32), (-0.11, 0.42), (-0.165, 0.41), (-0.15, 0.29), (-0.125, 0.2), (-0.165, 0.11), (-0.13, 0.02)]
        parts = [extrude(spline([*right, *left], 120, closed=True), 0.04, paint, smooth=False)]
        guard = lighter(paint, 0.75) if paint.rgb.mean() < 0.7 else BLACK
        parts += [
            extrude(
                spline([(0.11, 0.06), (0.13, 0.13), (0.075, 0.3), (-0.045, 0.3), (-0.04, 0.12), (0.03, 0.1)], 50, closed=True), 0.004, guard
            ).at(0, 0, 0.021)
        ]
        parts += [box(0.075, 0.02, 0.01, BLACK).at(0, y, 0.024) for y in (0.12, 0.18, 0.24)] + [
            box(0.08, 0.025, 0.014, pale).at(0, 0.07, 0.024),
            *(cylinder(0.011, 0.015, pale, sides=16).turn("x", 90).at(0.075 + 0.022 * i, 0.085 + 0.022 * i, 0.02) for i in range(2)),
        ]
        bridge, z = 0.08, 0.04
    else:
        half = spline(
            [(0.001, 0), (0.12, 0.01), (0.185, 0.1), (0.16, 0.2), (0.115, 0.27), (0.125, 0.34), (0.14, 0.4), (0.1, 0.465), (0.001, 0.475)],
            70,
        )
        parts = [extrude(mirrored(half), 0.095, lighter(paint, -0.3)), extrude(mirrored(half), 0.006, paint).at(0, 0, 0.047)]
        parts += [
            cylinder(0.046, 0.002, BLACK, sides=36).turn("x", 90).at(0, 0.3, 0.05),
            torus(0.05, 0.004, lighter(paint, -0.5), 8, 36).turn("x", 90).at(0, 0.3, 0.051),
            box(0.13, 0.022, 0.012, neck).at(0, 0.12, 0.056),
        ]
        bridge, z = 0.13, 0.062
    top = tall - 0.17
    parts += [box(0.05, top - 0.28, 0.022, neck).at(0, 0.29, z - 0.016), box(0.048, top - 0.3, 0.005, BLACK).at(0, 0.3, z - 0.004)]
    frets = [top - (top - bridge) * (1 - 2 ** (-i / 12)) for i in range(1, 15)]
    parts += [box(0.048, 0.002, 0.004, pale).at(0, y, z - 0.0) for y in frets if y > 0.33]
    head = [extrude([(-0.03, 0), (0.03, 0), (0.04, 0.15), (0.0, 0.165), (-0.04, 0.15)], 0.016, neck).at(0, top, z - 0.014)]
    head += [
        q
        for i in range(3)
        for s in (-1, 1)
        for q in (
            rod((s * 0.03, top + 0.035 + 0.042 * i, z - 0.014), (s * 0.058, top + 0.035 + 0.042 * i, z - 0.014), 0.004, pale),
            rounded(0.014, 0.018, 0.012, 0.004, IVORY, 2).at(s * 0.062, top + 0.026 + 0.042 * i, z - 0.014),
        )
    ]
    parts += [*head, *_strings(rng, bridge, top + 0.01, 0.042, z + 0.003, 6)]
    return Build(_posed(parts, rng), ("electric",) if electric else ("acoustic",), "with six strings", paint)


def violin(rng: Rng) -> Build:
    """Waisted body with f-holes, scroll, chin rest; a bow beside it sometimes."""
    paint, dark = Paint(np.array((0.58, 0.28, 0.11)) * rng.uniform(0.85, 1.15), "wooden"), BLACK
    half = spline(
        [
            (0.001, 0),
            (0.07, 0.008),
            (0.103, 0.07),
            (0.09, 0.13),
            (0.078, 0.142),
            (0.056, 0.18),
            (0.068, 0.222),
            (0.078, 0.235),
            (0.085, 0.28),
            (0.055, 0.345),
            (0.001, 0.355),
        ],
        90,
    )
    parts = [
        extrude(mirrored(half), 0.032, lighter(paint, -0.18)),
        extrude(mirrored(half) * (1.03, 1.012), 0.005, paint).at(0, -0.002, 0.017),
    ]
    parts += _violin_details(rng, dark, paint)
    if chance(rng, 0.4):
        parts += [
            rod((0.15, 0.0, 0.02), (0.13, 0.62, 0.02), 0.0045, lighter(paint, -0.3)),
            rod((0.162, 0.03, 0.02), (0.141, 0.62, 0.02), 0.002, IVORY),
            box(0.018, 0.04, 0.01, dark).at(0.156, 0.01, 0.02),
        ]
        return Build(_posed(parts, rng), (), "with a bow", paint)
    return Build(_posed(parts, rng), (), "with four strings", paint)


def _violin_details(rng: Rng, dark: Paint, paint: Paint) -> list[Part]:
    parts: list[Part] = []
    parts += [
        box(0.03, 0.2, 0.014, paint).at(0, 0.34, 0.014),
        box(0.032, 0.25, 0.006, dark).at(0, 0.27, 0.03),
        extrude([(-0.008, 0), (0.008, 0), (0.022, 0.11), (-0.022, 0.11)], 0.006, dark).at(0, 0.01, 0.028),
        box(0.042, 0.004, 0.03, lighter(paint, 0.4)).at(0, 0.165, 0.033),
    ]
    parts += both(
        tube(spline([(0.045, 0.145, 0.0205), (0.036, 0.165, 0.0205), (0.044, 0.19, 0.0205), (0.034, 0.212, 0.0205)], 16), 0.003, dark, 6)
    )
    parts += [
        tube(
            spline([(0, 0.53, 0.014), (0, 0.58, 0.012), (0, 0.6, -0.006), (0, 0.58, -0.016), (0, 0.572, -0.004)], 24),
            np.linspace(0.014, 0.008, 25)[: len(spline([(i, 0, 0) for i in range(5)], 24))],
            paint,
        )
    ]
    parts += (
        [rod((-s * 0.004, y, 0.012), (s * 0.036, y, 0.012), 0.0045, dark) for s, y in ((1, 0.545), (-1, 0.555), (1, 0.57), (-1, 0.58))]
        + _strings(rng, 0.11, 0.55, 0.024, 0.04, 4)
        + [rounded(0.06, 0.035, 0.02, 0.008, dark).at(-0.05, 0.0, 0.028)]
    )
    return parts


def _keys(width: float, depth: float) -> list[Part]:
    """White and black keys along x; front edge at z = depth / 2, base at y = 0."""
    count = int(width / 0.0235)
    step = width / count
    parts = [box(step * 0.92, 0.02, depth, IVORY).at((i - (count - 1) / 2) * step, 0, 0) for i in range(count)]
    black = [i for i in range(count - 1) if i % 7 not in (2, 6)]
    return parts + [box(step * 0.5, 0.02, depth * 0.62, BLACK).at((i - (count - 1) / 2 + 0.5) * step, 0.012, -depth * 0.19) for i in black]


def piano(rng: Rng) -> Build:
    """Upright, or grand with its lid open or closed; sometimes a bench."""
    paint = (
        Paint(np.array((0.07, 0.07, 0.08)), "wooden")
        if chance(rng, 0.55)
        else wood(rng, grain=False)
        if chance(rng, 0.7)
        else draw(rng, pick(rng, "white", "red"), "wooden")
    )
    width = 1.45
    if chance(rng, 0.5):
        tall = between(rng, 1.1, 1.3)
        parts = [
            box(width, tall - 0.03, 0.34, paint).at(0, 0, -0.17),
            rounded(width + 0.06, 0.04, 0.4, 0.012, paint).at(0, tall - 0.03, -0.16),
            box(width, 0.1, 0.3, paint).at(0, 0.6, 0.13),
            *both(box(0.06, 0.2, 0.3, paint).at(width / 2 - 0.03, 0.62, 0.13)),
            *both(rod((width / 2 - 0.05, 0.6, 0.24), (width / 2 - 0.05, 0, 0.24), 0.035, paint, 0.025)),
        ]
        parts += moved(_keys(width - 0.16, 0.15), 0, 0.7, 0.19) + [
            box(0.55, 0.24, 0.015, lighter(paint, 0.12)).turn("x", -14).at(0, 0.83, 0.03),
            box(0.36, 0.25, 0.008, IVORY).turn("x", -14).at(0, 0.84, 0.045),
        ]
        parts += [box(0.03, 0.012, 0.12, BRASS).at(x, 0.04, 0.06) for x in (-0.09, 0, 0.09)] + [
            box(width - 0.1, 0.5, 0.02, lighter(paint, 0.08)).at(0, 0.06, 0.005)
        ]
        words = ("upright",)
    else:
        line = np.array(
            [
                (-width / 2, 0.3),
                (width / 2, 0.3),
                *spline(
                    [
                        (width / 2, -0.15),
                        (width * 0.42, -0.5),
                        (width * 0.12, -0.85),
                        (0.02, -1.2),
                        (-width * 0.22, -1.38),
                        (-width * 0.5, -1.1),
                    ],
                    30,
                ).tolist(),
            ]
        )
        parts = [
            slab(line, 0.26, paint).at(0, 0.62, 0),
            box(width, 0.06, 0.28, paint).at(0, 0.6, 0.44),
            *both(box(0.06, 0.18, 0.3, paint).at(width / 2 - 0.03, 0.62, 0.43)),
            *moved(_keys(width - 0.16, 0.15), 0, 0.67, 0.48),
        ]
        leg = lathe([(0, 0), (0.03, 0), (0.03, 0.06), (0.045, 0.1), (0.075, 0.55), (0.075, 0.65), (0, 0.65)], paint, 16)
        parts += [leg.at(x, 0, z) for x, z in ((-0.6, 0.35), (0.6, 0.35), (-0.35, -1.05))] + [
            box(0.3, 0.05, 0.06, paint).at(0, 0.12, 0.25),
            *both(rod((0.08, 0.15, 0.25), (0.12, 0.62, 0.25), 0.014, paint)),
            *(box(0.03, 0.012, 0.1, BRASS).at(x, 0.13, 0.32) for x in (-0.06, 0, 0.06)),
        ]
        lid = slab(line, 0.02, paint)
        if chance(rng, 0.7):
            parts += [
                lid.at(width / 2, 0, 0).turn("z", 32).at(-width / 2, 0.89, 0),
                slab(line * 0.94, 0.004, Paint(np.array((0.75, 0.58, 0.3)))).at(0, 0.882, -0.03),
                rod((width * 0.36, 0.88, -0.3), (width * 0.25, 1.52, -0.3), 0.011, paint),
            ]
        else:
            parts.append(lid.at(0, 0.88, 0))
        parts.append(box(0.5, 0.2, 0.015, paint).turn("x", -14).at(0, 0.88, 0.26))
        words = ("grand",)
    if chance(rng, 0.4):
        return _piano_with_bench(paint, parts, words)
    return Build(parts, words, "with black and white keys", paint)


def _piano_with_bench(paint: Paint, parts: list[Part], words: tuple[str, ...]) -> Build:
    parts += moved(
        [
            rounded(0.72, 0.07, 0.34, 0.025, Paint(np.array((0.15, 0.1, 0.09)), "leather")).at(0, 0.43, 0),
            *corners(box(0.045, 0.44, 0.045, paint), 0.31, 0.13),
        ],
        z=1.05,
    )
    return Build(parts, words, "with a bench", paint)


def trumpet(rng: Rng) -> Build:
    """Bell, loop, three valves."""
    paint = BRASS if chance(rng, 0.75) else steel(rng)
    flare = [(0.009, 0), (0.011, 0.12), (0.02, 0.2), (0.035, 0.24), (0.062, 0.265)]
    line = spline(flare, 30)
    bell = lathe(joined((0, 0), line, line[::-1] - (0.003, 0)), paint, 36).turn("x", 90).at(0, 0.1, 0.02)
    a = [(0, 0.1, 0.02), (0, 0.1, -0.1), (0, 0.07, -0.14), (0, 0.04, -0.1), (0, 0.04, 0.1), (0, 0.055, 0.14), (0, 0.075, 0.14)]
    loop = tube(spline(a, 50), 0.0085, paint, 12)
    lead = [
        tube(np.array([(0, 0.075, 0.14), (0, 0.08, -0.24)]), 0.007, paint, 10),
        lathe([(0, 0), (0.012, 0), (0.012, 0.01), (0.006, 0.025), (0.005, 0.05), (0, 0.05)], paint, 18).turn("x", 90).at(0, 0.08, -0.28),
    ]
    valves = [
        q
        for z in (-0.035, 0.0, 0.035)
        for q in (
            cylinder(0.0135, 0.1, paint, sides=20).at(0, 0.02, z),
            cylinder(0.005, 0.03, paint, sides=10).at(0, 0.12, z),
            cylinder(0.009, 0.005, IVORY, sides=16).at(0, 0.15, z),
        )
    ]
    parts = [bell, loop, *lead, *valves]
    return Build(turned(parts, "z", 0 if chance(rng) else 90), (), "with three valves", paint)
