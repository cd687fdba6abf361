"""Things beside the toilet and on the floor: toilet paper, toilet brush, bathroom scale. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import MIRROR, bent, row, told, tone
from cg3d.made.outlines import circle, rectangle
from cg3d.made.paints import BLACK, CHROME, GOLD, WHITE, Paint, Rng, ceramic, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    turned,
)  # fmt: skip

CARD = Paint(np.array((0.68, 0.52, 0.36)), "paper")


def _roll(paint: Paint, radius: float, width: float) -> list[Part]:
    """A roll standing on end with its cardboard tube; rings show its windings."""
    core = 0.02
    outside = lathe(
        [
            (core + 0.002, 0),
            (radius - 0.003, 0),
            (radius, 0.003),
            (radius, width - 0.003),
            (radius - 0.003, width),
            (core + 0.002, width),
            (core + 0.002, 0),
        ],
        paint,
        48,
    )
    tube_part = lathe([(core - 0.0015, 0), (core + 0.002, 0), (core + 0.002, width), (core - 0.0015, width), (core - 0.0015, 0)], CARD, 28)
    rings = [torus(core + (radius - core) * k, 0.0006, lighter(paint, -0.2), 6, 40).at(0, width, 0) for k in (0.3, 0.55, 0.8)]
    return [*named("roll", outside, *rings), *named("tube", tube_part)]


def _sheet(paint: Paint, radius: float, width: float, long: float) -> Part:
    """The loose end hanging from a roll whose axis is x: down in front, with a crease at each tear line."""
    y = np.linspace(0, -long, 12)
    z = radius + 0.004 + 0.006 * np.sin(np.linspace(0, 5, 12))
    line = np.stack([z, y], 1)
    return extrude(np.concatenate([line, (line - (0.0015, 0))[::-1]]), width, paint).turn("y", -90)


def toilet_paper(rng: Rng) -> Build:
    """One roll standing, one lying with a loose end, on a wall holder, stack or pack of rolls, on a stand."""
    style = pick(rng, "standing", "lying", "lying", "holder", "stack", "stand")
    paper = tone(rng, "white", "white", "white", "beige", "pink", material="paper")
    radius, width = between(rng, 0.05, 0.062), between(rng, 0.095, 0.108)
    shine = CHROME if chance(rng, 0.7) else GOLD if chance(rng) else BLACK
    side = turned(moved(_roll(paper, radius, width), y=-width / 2), "z", 90)
    loose = False
    if style == "standing":
        parts = _roll(paper, radius, width)
    elif style == "stack":
        parts = []
        for i in range(3):
            for j in range(i + 1):
                parts += moved(
                    turned(moved(_roll(paper, radius, width), y=-width / 2), "x", 90),
                    (j - i / 2) * 2 * radius,
                    radius + (2 - i) * radius * 1.74,
                    0,
                )
        if chance(rng, 0.4):
            parts = [p for k in (0, 1) for p in moved(_roll(paper, radius, width), y=k * (width + 0.002))]
    else:
        loose = style != "stand" or chance(rng)
        parts = list(side)
        if loose:
            parts += named("sheet", _sheet(paper, radius, width, between(rng, 0.1, 0.2) if style != "lying" else radius))
        if style == "lying":
            parts = moved(parts, y=radius)
            parts += named("sheet", box(width, 0.0015, between(rng, 0.08, 0.2), paper).at(0, 0.0, radius + 0.05))
        elif style == "holder":
            bar = bent(
                [(-width / 2 - 0.015, 0.0, 0), (width / 2 + 0.02, 0, 0), (width / 2 + 0.02, 0.0, -radius - 0.02)], 0.006, shine, 0.02
            )
            parts += named("holder", bar, cylinder(0.025, 0.012, shine).turn("x", 90).at(width / 2 + 0.02, 0, -radius - 0.03))
            if chance(rng, 0.5):
                lid = [(radius + 0.012) * np.array((np.cos(a), np.sin(a))) for a in np.radians(np.linspace(25, 150, 16))]
                inner = [p * (radius + 0.009) / (radius + 0.012) for p in lid]
                parts += named("lid", extrude(np.array([*lid, *inner[::-1]]), width + 0.02, shine).turn("y", -90))
        else:
            high = 0.55
            parts += named(
                "stand",
                rod((-width / 2 - 0.02, 0, 0), (width / 2 + 0.05, 0, 0), 0.007, shine),
                cylinder(0.008, high, shine).at(width / 2 + 0.05, -high + 0.02, 0),
            )
            parts += named("stand", cylinder(0.09, 0.012, shine).at(width / 2, -high + 0.01, 0))
            parts += (
                [p for k in (0, 1) for p in moved(_roll(paper, radius, width), width / 2 - 0.02, -high + 0.022 + k * (width + 0.001), 0)]
                if chance(rng, 0.6)
                else []
            )
    facts = told(
        ("a loose end", loose), ("a holder", style in ("holder", "stand")), ("a cardboard tube", True), ("several rolls", style == "stack")
    )
    return Build(
        parts,
        (),
        "on a holder" if style == "holder" else "with a loose end" if loose else "",
        paper,
        variant=style,
        has=facts[0],
        lacks=tuple(phrase for phrase in facts[1] if phrase != "several rolls"),
    )


def _bristles(paint: Paint, radius: float, tall: float) -> list[Part]:
    """A round head of tufts, upright, its foot at the origin."""
    core = [
        lathe(
            [(0, 0), (radius * 0.62, 0.004), (radius * 0.72, tall * 0.5), (radius * 0.62, tall - 0.004), (0, tall)],
            lighter(paint, -0.12),
            20,
        )
    ]
    tufts = []
    for j, y in enumerate(row(0.006, tall - 0.006, 8)):
        tufts += around(rod((radius * 0.55, y, 0), (radius, y + 0.004, 0), 0.0042, paint, 0.0025, sides=6), 16, start=11 * (j % 2))
    return [*core, *tufts]


def toilet_brush(rng: Rng) -> Build:
    """Brush in a round pot, in a square steel box, beside an open holder, in a ball; or lying loose."""
    style = pick(rng, "pot", "pot", "steel", "ball", "loose", "wall")
    body = (
        tone(rng, "white", "white", "grey", "blue", "green", "black", material="plastic")
        if style in ("pot", "loose")
        else CHROME
        if chance(rng, 0.6)
        else ceramic(rng)
    )
    hair, tall = tone(rng, "white", "white", "grey", "black"), between(rng, 0.36, 0.44)
    grip = [
        cylinder(0.008, tall - 0.1, body).at(0, 0.08, 0),
        lathe([(0, 0), (0.009, 0), (0.014, 0.02), (0.011, 0.07), (0.014, 0.1), (0.008, 0.115), (0, 0.12)], body, 18).at(0, tall - 0.1, 0),
    ]
    brush = [*named("bristle", *_bristles(hair, 0.038, 0.085)), *named("handle", *grip)]
    holder = style != "loose"
    if style == "loose":
        hook = torus(0.014, 0.004, body).turn("x", 90).at(0, tall + 0.03, 0)
        parts = turned([*brush, *named("handle", hook)], "z", 84)
        parts = moved(parts, y=0.045)
    else:
        pots = {
            "pot": [(0, 0), (0.06, 0), (0.058, 0.02), (0.05, 0.12), (0.055, 0.15), (0.05, 0.15), (0.045, 0.12), (0.046, 0.02), (0, 0.012)],
            "steel": [(0, 0), (0.05, 0), (0.05, 0.2), (0.045, 0.2), (0.045, 0.01), (0, 0.01)],
            "ball": [
                (0, 0),
                (0.04, 0),
                (0.07, 0.04),
                (0.072, 0.08),
                (0.05, 0.125),
                (0.028, 0.14),
                (0.024, 0.138),
                (0.046, 0.12),
                (0.066, 0.08),
                (0.064, 0.045),
                (0.036, 0.01),
                (0, 0.01),
            ],
            "wall": [(0, 0), (0.048, 0), (0.052, 0.12), (0.047, 0.12), (0.043, 0.01), (0, 0.01)],
        }[style]
        parts = moved(brush, y=0.02) + named("holder", lathe(pots, body, 36))
        if style == "steel" or chance(rng, 0.3):
            parts += named(
                "lid",
                lathe([(0, 0), (0.045, 0), (0.045, 0.008), (0.012, 0.014), (0, 0.014)], body, 28).at(
                    0, float(pots[2][1]) if style == "steel" else 0.145, 0
                ),
            )
        if style == "wall":
            ring = [
                torus(0.054, 0.004, CHROME).at(0, 0.1, 0),
                rod((0, 0.1, -0.055), (0, 0.1, -0.09), 0.006, CHROME),
                cylinder(0.025, 0.01, CHROME).turn("x", 90).at(0, 0.1, -0.1),
            ]
            parts += named("mount", *ring)
    facts = told(("a holder", holder), ("a lid", any(p.name == "lid" for p in parts)), ("bristles", True))
    return Build(parts, (), "in a holder" if holder else "", body, variant=style, has=facts[0], lacks=facts[1])


def bathroom_scale(rng: Rng) -> Build:
    """Glass plate with a screen, old round dial under a window, doctor's dial on a tall neck, plate with metal strips, round plate."""
    style = pick(rng, "glass", "glass", "dial", "doctor", "strips", "round")
    body = tone(rng, "white", "white", "black", "grey", "pink", "turquoise", "blue")
    width, deep = between(rng, 0.27, 0.32), between(rng, 0.26, 0.31)
    dark = Paint(np.array((0.1, 0.11, 0.1)), "glass")
    digital = style in ("glass", "strips", "round")
    if digital:
        outline = circle(width / 2, 40) if style == "round" else rectangle(width, deep, between(rng, 0.02, 0.06), 6)
        plate = MIRROR if style == "glass" and chance(rng, 0.5) else body
        parts = named("plate", slab(outline, 0.01, plate, smooth=style == "round").at(0, 0.022, 0))
        parts += named("foot", *corners(cylinder(0.018, 0.022, BLACK), width * 0.3, deep * 0.3))
        view = -deep * 0.3
        parts += named("screen", rounded(0.085, 0.004, 0.04, 0.0015, dark).at(0, 0.0305, view))
        parts += named("digit", *[p.at(w, 0.0345, view) for w in row(-0.025, 0.025, 3) for p in _digit(tone(rng, "green", "white"))])
        if style == "strips":
            parts += named("strip", *both(rounded(0.035, 0.003, deep * 0.75, 0.001, CHROME).at(width * 0.3, 0.0305, 0.01)))
        else:
            parts += (
                named("sensor", *corners(cylinder(0.026, 0.0025, CHROME).at(0, 0.031, 0), width * 0.26, deep * 0.2))
                if chance(rng, 0.6)
                else []
            )
    else:
        parts = named("base", rounded(width, 0.05, deep + 0.03, 0.018, body, 4))
        mat = tone(rng, "black", "grey", "white", material="rubber")
        front = deep * 0.5 + 0.015
        parts += named("mat", rounded(width - 0.03, 0.006, deep * 0.6, 0.002, mat).at(0, 0.048, front - deep * 0.3 - 0.02))
        parts += named(
            "ridge",
            *[box(width - 0.06, 0.003, 0.004, lighter(mat, 0.15)).at(0, 0.0535, d) for d in row(front - deep * 0.58, front - 0.04, 9)],
        )
        if style == "dial":
            dial = [
                cylinder(0.06, 0.012, CHROME, 0.055, 36),
                cylinder(0.05, 0.004, WHITE, sides=36).at(0, 0.011, 0),
                box(0.003, 0.003, 0.045, tone(rng, "red")).at(0, 0.0145, 0.02),
            ]
            ticks = around(box(0.003, 0.002, 0.01, BLACK).at(0, 0.0145, 0.042), 20)
            parts += named("dial", *moved([*dial, *ticks], y=0.046, z=-deep * 0.27))
        else:
            neck = between(rng, 0.1, 0.75)
            face = [
                cylinder(0.09, 0.03, body, sides=36),
                torus(0.09, 0.008, CHROME).at(0, 0.03, 0),
                cylinder(0.082, 0.004, WHITE, sides=36).at(0, 0.029, 0),
                box(0.005, 0.004, 0.07, tone(rng, "red")).at(0, 0.033, 0.03),
            ]
            face += around(box(0.004, 0.003, 0.014, BLACK).at(0, 0.033, 0.07), 24)
            parts += named("dial", *moved(turned(face, "x", 55), y=neck + 0.11, z=-deep * 0.4))
            parts += named("neck", box(0.06, neck + 0.08, 0.03, body).at(0, 0.03, -deep * 0.45))
    facts = told(("a screen", digital), ("a dial", not digital), ("a tall neck", style == "doctor" and neck > 0.4), ("feet", digital))
    words = {"round": ("round",), "strips": ("square",), "glass": ("square",)}.get(style, ())
    return Build(
        parts,
        words,
        "with a screen" if digital else "with a dial",
        body if style != "glass" else None,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )


def _digit(paint: Paint) -> list[Part]:
    """A zero of four bars, lying, 16 mm wide."""
    return [*both(box(0.003, 0.001, 0.022, paint).at(0.006, 0, 0)), *both(box(0.014, 0.001, 0.003, paint).at(0, 0, 0.0105), "z")]
