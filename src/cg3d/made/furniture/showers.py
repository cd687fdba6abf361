"""The shower in its forms. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import PANE, bent, row, told, tone
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import CHROME, Paint, Rng, lighter, pick
from cg3d.made.parts import (
    Part,
    beam,
    both,
    box,
    cylinder,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def shower(rng: Rng) -> Build:
    """Glass cubicle, quarter-round cubicle, walk-in with one pane and a rain head, tray with a curtain, bare column with hand shower."""
    style = pick(rng, "cubicle", "cubicle", "quadrant", "walk-in", "curtain", "column")
    tray = tone(rng, "white", "white", "white", "beige", "grey", "blue", "turquoise", material="ceramic")
    shine = CHROME if chance(rng, 0.75) else tone(rng, "black", material="metal")
    width, tall = between(rng, 0.8, 1.0), between(rng, 1.95, 2.1)
    half = width / 2
    parts: list[Part] = []
    if style != "column":
        if style == "quadrant":
            corner = joined(arc(-half, -half, width, 0, 90, 30), np.array([(-half, -half)]))
            parts += named("tray", slab(corner * (1, 1), 0.12, tray))
        else:
            parts += named("tray", rounded(width, 0.12, width, 0.03, tray))
        parts += named("wall", box(width, tall, 0.02, tray).at(0, 0.1, -half + 0.01), box(0.02, tall, width, tray).at(-half + 0.01, 0.1, 0))
        parts += named(
            "drain", cylinder(0.045, 0.006, CHROME).at(-0.1 if style == "quadrant" else 0, 0.12, -0.1 if style == "quadrant" else 0)
        )
        if chance(rng, 0.45):
            line = lighter(tray, -0.2)
            parts += named(
                "tile",
                *[box(width, 0.006, 0.006, line).at(0, y, -half + 0.022) for y in row(0.35, tall - 0.1, 7)],
                *[box(0.006, 0.006, width, line).at(-half + 0.022, y, 0) for y in row(0.35, tall - 0.1, 7)],
            )
            parts += named(
                "tile",
                *[box(0.006, tall - 0.05, 0.006, line).at(w, 0.12, -half + 0.022) for w in row(-half, half, 6)[1:-1]],
                *[box(0.006, tall - 0.05, 0.006, line).at(-half + 0.022, 0.12, w) for w in row(-half, half, 6)[1:-1]],
            )
    if style in ("cubicle", "quadrant", "walk-in", "curtain"):
        parts += _shower_screen(rng, style, half, tall, shine)
    hand = style == "column" or chance(rng, 0.5)
    parts += _shower_set(rng, -half + 0.03, tall, shine, hand=hand, base=style == "column")
    glass_wall = style in ("cubicle", "quadrant", "walk-in")
    facts = told(("a glass wall", glass_wall), ("a curtain", style == "curtain"), ("a hand shower", hand), ("a tray", style != "column"))
    detail = "with a glass wall" if glass_wall else "with a curtain" if style == "curtain" else "with a hand shower"
    return Build(
        parts,
        ("tall",) if style == "column" else (),
        detail,
        tray if style != "column" else shine,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )


def _shower_screen(rng: Rng, style: str, half: float, tall: float, shine: Paint) -> list[Part]:
    """Panes, curtain and their rails along the open sides (+x and +z)."""
    edge = half - 0.02
    if style == "curtain":
        skin = tone(rng, "white", "blue", "green", "pink", "yellow", "grey", "beige", material="fabric")
        u = np.linspace(0, 1, 60)
        share = between(rng, 0.45, 1.0)
        line = np.stack([-half + 0.03 + 2 * edge * share * u, edge + 0.025 * np.sin(u * share * 60)], 1)
        sheet = slab(np.concatenate([line + (0, 0.004), (line - (0, 0.004))[::-1]]), tall - 0.25, skin)
        rail = bent([(-half + 0.02, tall, edge), (edge, tall, edge), (edge, tall, -half + 0.02)], 0.012, shine, 0.2)
        rings = [
            torus(0.02, 0.004, shine, 6, 16).turn("z", 90).at(a, tall - 0.01, edge) for a in row(-half + 0.06, -half + 2 * edge * share, 10)
        ]
        return named("curtain", sheet.at(0, 0.22, 0)) + named("rail", rail, *rings)
    if style == "quadrant":
        radius = 2 * half - 0.03
        panes = [
            slab(np.concatenate([arc(-half, -half, radius, a, b, 16), arc(-half, -half, radius - 0.012, b, a, 16)]), tall, PANE)
            for a, b in ((0.5, 44.5),)
        ]
        bands = [
            slab(
                np.concatenate([arc(-half, -half, radius + 0.012, 0, 90, 24), arc(-half, -half, radius - 0.024, 90, 0, 24)]), 0.03, shine
            ).at(0, y, 0)
            for y in (0.1, tall + 0.08)
        ]
        grip = np.array([np.cos(np.radians(42)), np.sin(np.radians(42))]) * (radius + 0.03) - half
        grips = [rod((grip[0], 1.0, grip[1]), (grip[0], 1.3, grip[1]), 0.011, shine)]
        return named("pane", *[p.at(0, 0.1, 0) for p in panes]) + named("frame", *bands) + named("handle", *grips)
    pane = box(0.012, tall, 2 * half - 0.04, PANE).at(edge, 0.1, 0)
    parts = named("pane", pane)
    posts = [beam((edge, 0.1, z), (edge, tall + 0.1, z), 0.03, shine) for z in (-half + 0.03, half - 0.03)]
    parts += named("frame", *posts, box(0.03, 0.03, 2 * half, shine).at(edge, tall + 0.08, 0))
    if style == "cubicle":
        parts += named(
            "frame",
            box(2 * half, 0.03, 0.03, shine).at(0, tall + 0.08, half - 0.03),
            box(2 * half, 0.025, 0.03, shine).at(0, 0.12, half - 0.03),
            box(0.03, tall, 0.03, shine).at(-half + 0.02, 0.1, half - 0.03),
        )
        swing = between(rng, 35, 85)
        leaf = [
            box(2 * half - 0.08, tall - 0.06, 0.01, PANE).at(half - 0.04, 0.15, 0),
            rod((2 * half - 0.16, 1.0, 0.03), (2 * half - 0.16, 1.3, 0.03), 0.011, shine),
        ]
        if chance(rng, 0.5):
            parts += named("door", *moved(turned(leaf, "y", -swing), -half + 0.04, 0, half - 0.03))
    return parts


def _shower_set(rng: Rng, back: float, tall: float, shine: Paint, *, hand: bool, base: bool) -> list[Part]:
    """Pipe up the wall with a head, mixer, and a hand shower on a hose."""
    pipe = spline([(0, 0.9, back + 0.02), (0, tall - 0.05, back + 0.02), (0, tall + 0.05, back + 0.15), (0, tall, back + 0.35)], 24)
    parts = named(
        "pipe", tube(pipe, 0.013, shine), *[rod((0, y, back - 0.02), (0, y, back + 0.02), 0.012, shine) for y in (1.05, tall - 0.15)]
    )
    r = between(rng, 0.09, 0.16)
    head = (
        lathe([(0, 0), (r, 0), (r, 0.015), (0.02, 0.04), (0, 0.04)], shine)
        if chance(rng, 0.7)
        else rounded(2 * r, 0.02, 2 * r, 0.008, shine).at(0, 0.01, 0)
    )
    parts += named("shower head", head.at(0, tall - 0.04, back + 0.35))
    parts += named(
        "mixer",
        rounded(0.26, 0.06, 0.06, 0.02, shine).at(0, 1.0, back + 0.03),
        *both(cylinder(0.03, 0.05, shine, sides=18).turn("z", -90).at(0.13, 1.03, back + 0.03)),
    )
    if hand:
        grip = rod((0.09, 1.35, back + 0.06), (0.09, 1.58, back + 0.12), 0.013, shine)
        face = lathe([(0, 0), (0.05, 0), (0.05, 0.014), (0.02, 0.03), (0, 0.03)], shine, 24).turn("x", 65 - 180).at(0.09, 1.6, back + 0.14)
        hose = spline(
            [
                (0.09, 1.35, back + 0.06),
                (0.15, 1.1, back + 0.08),
                (0.16, 0.7, back + 0.08),
                (0.08, 0.6, back + 0.06),
                (0.02, 0.8, back + 0.04),
                (0.0, 1.0, back + 0.03),
            ],
            36,
        )
        parts += named(
            "hand shower", grip, face, tube(hose, 0.008, shine, 8), rod((0.09, 1.42, back - 0.01), (0.09, 1.42, back + 0.08), 0.012, shine)
        )
    if base:
        parts += (
            named("back plate", rounded(0.2, tall - 0.75, 0.02, 0.008, tone(rng, "white", "grey", "black")).at(0, 0.85, back - 0.03))
            if chance(rng, 0.5)
            else []
        )
    return parts
