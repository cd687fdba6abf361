"""Chairs that roll or rock: office chair, rocking chair. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bent, row, told, tone
from cg3d.made.furniture.chairs import chair_back, moulded_shell
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, draw, fabric, lacquer, leather, metal, pick, plastic, wood
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    corners,
    cylinder,
    extrude,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def office_chair(rng: Rng) -> Build:
    """Star base on castors: plain task chair, high padded executive chair, mesh back with headrest, racing seat, drafting chair."""
    style = pick(rng, "task", "task", "executive", "mesh", "racing", "drafting")
    pad = fabric(rng) if style in ("task", "mesh", "drafting") and chance(rng, 0.8) else leather(rng)
    dark = Paint(np.array((0.12, 0.12, 0.13)), "plastic") if chance(rng, 0.7) else metal(rng)
    reach, seat = between(rng, 0.28, 0.34), between(rng, 0.42, 0.52) + (0.2 if style == "drafting" else 0)
    parts = named("base", *around(rod((0, 0.11, 0), (0, 0.07, reach), 0.025, dark, 0.018), 5))
    parts += named("wheel", *around(cylinder(0.03, 0.05, dark, sides=16).turn("z", 90).at(0.025, 0.03, reach), 5))
    parts += named("column", cylinder(0.045, seat * 0.45, dark).at(0, 0.08, 0), cylinder(0.025, seat - 0.1, metal(rng)).at(0, 0.1, 0))
    width, depth = between(rng, 0.46, 0.54), between(rng, 0.44, 0.5)
    tall = between(rng, 0.62, 0.78) if style in ("executive", "racing") else between(rng, 0.42, 0.58)
    parts += named("seat", rounded(width, 0.09, depth, 0.045, pad, 4).at(0, seat, 0))
    back, headrest = _office_back(rng, style, width, tall, pad, dark)
    parts += named(
        "back", *moved(turned(back, "x", -7), y=seat + (0.14 if style in ("task", "drafting", "mesh") else 0.05), z=-depth / 2 + 0.01)
    )
    parts += named("back", box(0.08, 0.3, 0.02, dark).turn("x", -6).at(0, seat - 0.02, -depth / 2 - 0.03))
    arms = chance(rng, 0.9 if style in ("executive", "racing") else 0.6)
    if arms:
        parts += _office_arms(rng, style, width, seat, pad, dark)
    ring = style == "drafting"
    if ring:
        parts += named("foot ring", torus(0.22, 0.012, CHROME).at(0, 0.3, 0), *around(rod((0, 0.3, 0.02), (0, 0.3, 0.22), 0.01, CHROME), 3))
    facts = told(("armrests", arms), ("a headrest", headrest), ("wheels", True), ("a foot ring", ring), ("a mesh back", style == "mesh"))
    detail = pick(rng, "on wheels", "with a five-star base", "with armrests" if arms else "")
    return Build(parts, ("tall",) if style == "drafting" else (), detail, pad, variant=style, has=facts[0], lacks=facts[1])


def _office_back(rng: Rng, style: str, width: float, tall: float, pad: Paint, dark: Paint) -> tuple[list[Part], bool]:
    """Upright on y = 0, and whether it has a headrest."""
    w = width * 0.92
    if style == "executive":
        rolls = int(rng.integers(3, 5))
        each = tall / rolls
        return [rounded(w * (1 - 0.04 * i), each + 0.012, 0.12, 0.055, pad, 4).at(0, each * i, 0) for i in range(rolls)], False
    if style == "racing":
        stripe = draw(rng, pick(rng, "red", "blue", "white", "green", "orange"), "leather")
        sides = both(rounded(0.1, tall * 0.62, 0.13, 0.04, stripe, 3).turn("z", 4).at(w * 0.43, tall * 0.1, 0.03))
        wings = both(rounded(0.09, tall * 0.2, 0.11, 0.035, stripe, 3).turn("z", -14).at(w * 0.36, tall * 0.7, 0.02))
        middle = [
            rounded(w * 0.78, tall, 0.09, 0.04, pad, 4),
            rounded(w * 0.45, 0.12, 0.07, 0.03, stripe).at(0, tall * 0.8, 0.06),
            rounded(w * 0.55, 0.14, 0.08, 0.035, stripe).at(0, tall * 0.08, 0.06),
        ]
        return [*sides, *wings, *middle], True
    if style == "mesh":
        rim = bent([(-w / 2, 0, 0), (-w / 2, tall, 0), (w / 2, tall, 0), (w / 2, 0, 0)], 0.016, dark, 0.1, closed=True)
        threads = [rod((s, 0.01, 0), (s, tall - 0.01, 0), 0.004, pad, sides=6) for s in row(-w / 2 + 0.02, w / 2 - 0.02, 17)]
        threads += [rod((-w / 2, y, 0), (w / 2, y, 0), 0.004, pad, sides=6) for y in row(0.02, tall - 0.02, 17)]
        head = chance(rng, 0.6)
        top = (
            [rounded(w * 0.62, 0.13, 0.06, 0.028, pad, 3).at(0, tall + 0.07, 0.02), box(0.05, 0.12, 0.015, dark).at(0, tall - 0.02, -0.01)]
            if head
            else []
        )
        return [rim, *threads, rounded(w, 0.05, 0.03, 0.012, dark).at(0, tall * 0.25, -0.01), *top], head
    return [rounded(w, tall * (0.7 if style == "drafting" else 1), 0.08, 0.04, pad, 4)], False


def _office_arms(rng: Rng, style: str, width: float, seat: float, pad: Paint, dark: Paint) -> list[Part]:
    x = width / 2 + 0.03
    if style == "executive" and chance(rng, 0.7):
        loop = bent(
            [(x, seat + 0.02, 0.14), (x + 0.02, seat + 0.22, 0.16), (x + 0.02, seat + 0.22, -0.16), (x, seat + 0.02, -0.14)],
            0.016,
            dark,
            0.08,
        )
        return named("armrest", *both(loop), *both(rounded(0.075, 0.05, 0.28, 0.022, pad, 3).at(x + 0.02, seat + 0.21, 0)))
    parts = both(box(0.03, 0.24, 0.05, dark).at(x, seat, -0.02)) + both(box(0.1, 0.02, 0.05, dark).at(x - 0.05, seat, -0.02))
    return named("armrest", *parts, *both(rounded(0.07, 0.035, 0.28, 0.015, dark).at(x, seat + 0.23, 0.0)))


def rocking_chair(rng: Rng) -> Build:
    """On two curved runners: slats, rungs, cushions in an open frame, bentwood scrolls, moulded shell."""
    style = pick(rng, "slats", "slats", "rungs", "cushioned", "scrolls", "shell")
    paint = wood(rng) if chance(rng, 0.75) else lacquer(rng)
    width, depth, seat = between(rng, 0.48, 0.56), 0.46, between(rng, 0.38, 0.43)
    arch = np.linspace(-0.55, 0.48, 20)
    runner = np.stack([np.zeros(20), 0.02 + 0.35 * arch**2, arch], 1)
    x, z = width / 2 - 0.02, depth / 2
    arms, cushion = style != "shell", style == "cushioned" or (style in ("slats", "rungs") and chance(rng, 0.35))
    if style == "shell":
        shell, iron = plastic(rng), IRON if chance(rng) else CHROME
        parts = named("runner", *both(tube(runner * (1, 1, 0.8), 0.014, paint, 8).at(x - 0.03, 0, 0)))
        parts += named("leg", *corners(rod((0, 0.05, 0), (-0.06, seat, -0.06), 0.009, iron), x - 0.03, 0.22))
        parts += named("seat", moulded_shell(width, shell).at(0, seat, 0))
        body = shell
    else:
        body = paint
        parts = named("runner", *both(tube(runner, 0.02, paint, 8).at(x, 0, 0)))
        if style == "scrolls":
            parts += _scrolls(rng, x, z, seat, paint)
        else:
            parts += named("leg", *corners(rod((0, 0.04, 0), (0, seat, 0), 0.02, paint), x, z - 0.03))
            parts += named("rung", *both(rod((-x, seat * 0.5, z - 0.03), (x, seat * 0.5, z - 0.03), 0.012, paint), "z"))
            parts += named("seat", slab(rectangle(width, depth, 0.04), 0.035, paint).at(0, seat, 0))
            inside = "slats" if style == "cushioned" else style
            parts += chair_back(inside, rng, width, between(rng, 0.6, 0.75), paint, 0.18, (seat + 0.03, -z))
            parts += named("armrest", *both(rounded(0.06, 0.025, depth + 0.05, 0.01, paint).at(x, seat + 0.24, 0.0)))
            parts += named("armrest", *both(rod((x, seat, z - 0.04), (x, seat + 0.25, z - 0.04), 0.015, paint)))
        if cushion:
            pad = fabric(rng)
            parts += named("cushion", rounded(width - 0.06, 0.08, depth - 0.03, 0.035, pad, 4).at(0, seat + 0.035, 0.01))
            if style == "cushioned":
                parts += named("cushion", rounded(width - 0.08, 0.52, 0.09, 0.04, pad, 4).turn("x", -15).at(0, seat + 0.1, -z + 0.05))
    facts = told(
        ("armrests", arms),
        ("cushions" if style == "cushioned" else "a cushion", cushion),
        ("curved runners", True),
        ("a moulded seat", style == "shell"),
    )
    return Build(parts, (), "with curved runners", body, variant=style, has=facts[0], lacks=facts[1])


def _scrolls(rng: Rng, x: float, z: float, seat: float, paint: Paint) -> list[Part]:
    """Bentwood sides: one long loop from runner over arm to back."""
    side = spline(
        [
            (0.42, 0.08),
            (0.34, 0.3),
            (0.3, seat + 0.16),
            (0.05, seat + 0.24),
            (-0.2, seat + 0.2),
            (-0.3, seat - 0.05),
            (-0.1, seat - 0.2),
            (0.12, seat - 0.1),
            (0.02, seat + 0.02),
        ],
        60,
    )
    parts = named("armrest", *both(tube(np.column_stack([np.zeros(len(side)), side[:, 1], side[:, 0]]), 0.014, paint, 8).at(x, 0, 0)))
    spine = spline([(0.26, seat + 0.03), (0.0, seat), (-0.18, seat + 0.04), (-0.3, seat + 0.3), (-0.42, seat + 0.68)], 36)
    parts += named(
        "frame", *both(tube(np.column_stack([np.zeros(len(spine)), spine[:, 1], spine[:, 0]]), 0.016, paint, 8).at(x - 0.05, 0, 0))
    )
    parts += named("frame", *[rod((-x + 0.05, y, w), (x - 0.05, y, w), 0.014, paint) for w, y in (spine[0], spine[-1])])
    weave = tone(rng, "beige", "brown", "white")
    way = np.gradient(spine, axis=0)
    n = np.stack([-way[:, 1], way[:, 0]], 1) / np.linalg.norm(way, axis=1, keepdims=True) * 0.005
    parts += named("seat", extrude(np.concatenate([spine + n, (spine - n)[::-1]]), 2 * x - 0.12, weave).turn("y", -90))
    return parts + named("leg", *both(rod((x, 0.05, -z), (x, seat * 0.9, -z * 0.6), 0.014, paint)))
