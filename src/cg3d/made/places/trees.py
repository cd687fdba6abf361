"""Tree: broad-leaved, fir, palm, poplar, weeping, bare."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, lathe, named, rod, tube
from cg3d.made.pieces import leaf
from cg3d.made.places.plants import blob
from cg3d.made.places.telling import told


def tree(rng: Rng) -> Build:
    """Broad-leaved (several crowns), one round crown, fir in tiers, poplar, weeping, palm, bare winter tree; sometimes with fruit."""
    style = pick(rng, "broad", "broad", "round", "fir", "palm", "poplar", "bare", "weeping")
    bark = Paint(np.array((0.40, 0.27, 0.17)) * rng.uniform(0.8, 1.2), "wooden")
    word = pick(rng, "green", "green", "green", "orange", "pink", "yellow", "red") if style in ("broad", "round") else "green"
    crown, tall = draw(rng, word), between(rng, 3.5, 7.0)
    if style == "fir":
        return _fir_tree(rng, bark, crown, tall)
    if style == "palm":
        return _palm_tree(rng, bark, crown, tall)
    trunk = _trunk(rng, bark, tall)
    parts, fruit, spots = list(trunk), False, []
    if style == "bare":
        parts += named("branch", *_branches(rng, np.array((0, tall * 0.5, 0.0)), np.array((0, 1.0, 0)), tall * 0.2, tall * 0.02, bark, 3))
    elif style == "poplar":
        parts += named("crown", blob(rng, 1.0, crown, 0.05).scaled(tall * 0.12, tall * 0.42, tall * 0.12).at(0, tall * 0.6, 0))
    elif style == "weeping":
        parts += _weeping(rng, crown, bark, tall)
    elif style == "round":
        r = tall * between(rng, 0.24, 0.3)
        parts += named("crown", blob(rng, r, crown, 0.06).at(0, tall * 0.55 + r * 0.75, 0))
        spots = [(0.0, tall * 0.55 + r * 0.75, 0.0, r)]
    else:
        for i in range(int(rng.integers(4, 8))):
            a, r = i * 2.4, tall * between(rng, 0.14, 0.19)
            spot = (np.cos(a) * tall * 0.15, tall * between(rng, 0.62, 0.8), np.sin(a) * tall * 0.15)
            parts += named("crown", blob(rng, r, crown if i % 2 else lighter(crown, -0.12)).at(*spot))
            parts += named("branch", rod((0, tall * 0.4, 0), spot, tall * 0.015, bark, tall * 0.006, 8))
            spots.append((*spot, r))
        parts += named("crown", blob(rng, tall * 0.2, crown).at(0, tall * 0.8, 0))
    if spots and word == "green" and chance(rng, 0.3):
        fruit = True
        paint = draw(rng, pick(rng, "red", "orange", "yellow"))
        for i in range(26):
            x, y, z, r = spots[i % len(spots)]
            a, h = 2.4 * i, between(rng, -0.75, 0.6)
            k = np.sqrt(1 - h * h)
            parts += named(
                "fruit", ball(tall * 0.02, paint, 6, 10).at(x + r * 1.02 * k * np.cos(a), y + r * 1.02 * h, z + r * 1.02 * k * np.sin(a))
            )
    has, lacks = told(fruit=fruit, leaves=style != "bare", hanging_branches=style == "weeping")
    words = {"poplar": ("slim",), "bare": ("bare",), "broad": ("leafy",), "round": ("leafy", "round")}.get(style, ())
    detail = {"bare": "without leaves", "weeping": "with hanging branches"}.get(style, "with fruit" if fruit else "")
    return Build(parts, words, detail, bark if style == "bare" else crown, variant=style, has=(*has, "a trunk"), lacks=lacks)


def _trunk(rng: Rng, bark: Paint, tall: float) -> list[Part]:
    """Tapering trunk, often with roots."""
    line = [(0, 0, 0), (0.02 * tall, tall * 0.25, 0), (0, tall * 0.55, 0.01 * tall)]
    parts = named("trunk", tube(line, [tall * 0.045, tall * 0.032, tall * 0.022], bark, 12))
    if chance(rng):
        root = rod((0, tall * 0.07, 0), (tall * 0.085, 0, 0), tall * 0.028, bark, tall * 0.008, 8)
        parts += named("root", *around(root, 5, start=20))
    return parts


def _weeping(rng: Rng, crown: Paint, bark: Paint, tall: float) -> list[Part]:
    parts: list[Part] = []
    for i in range(22):
        a, out = 2.4 * i, tall * between(rng, 0.16, 0.3)
        c, s = np.cos(a), np.sin(a)
        peak, low = tall * between(rng, 0.8, 0.92), tall * between(rng, 0.18, 0.45)
        line = spline(
            [
                (0, tall * 0.5, 0),
                (out * 0.5 * c, peak, out * 0.5 * s),
                (out * c, peak * 0.88, out * s),
                (out * 1.18 * c, low, out * 1.18 * s),
            ],
            14,
        )
        parts += named("branch", tube(line[:6], tall * 0.008, bark, 6))
        parts += named(
            "leaf", tube(line[4:], np.linspace(tall * 0.03, tall * 0.009, len(line) - 4), crown if i % 2 else lighter(crown, -0.14), 7)
        )
    return parts + named("crown", blob(rng, tall * 0.17, crown, 0.08).scaled(1.3, 0.7, 1.3).at(0, tall * 0.82, 0))


def _fir_tree(rng: Rng, bark: Paint, crown: Paint, tall: float) -> Build:
    tiers = int(rng.integers(3, 6))
    parts = named("trunk", cylinder(tall * 0.035, tall * 0.25, bark))
    for i in range(tiers):
        r = tall * 0.24 * (1 - 0.72 * i / tiers)
        parts += named(
            "branches",
            lathe([(0, 0.05 * r), (r * 0.5, 0.02), (r, -r * 0.12), (r * 0.15, r * 0.95), (0, r * 1.25)], crown, 18).at(
                0, tall * (0.2 + 0.72 * i / tiers), 0
            ),
        )
    return Build(
        parts, ("fir",), "", crown, variant="fir", has=("branches in tiers", "a trunk"), lacks=("fruit", "leaves", "hanging branches")
    )


def _palm_tree(rng: Rng, bark: Paint, crown: Paint, tall: float) -> Build:
    line = spline([(0, 0, 0), (tall * 0.03, tall * 0.3, 0), (tall * 0.09, tall * 0.65, 0), (tall * 0.12, tall * 0.88, 0)], 16)
    parts = named("trunk", tube(line, np.linspace(tall * 0.035, tall * 0.02, len(line)), bark))
    top = line[-1]
    frond = leaf(tall * 0.38, tall * 0.085, between(rng, 0.6, 1.0), crown).turn("x", -12)
    parts += named("leaf", *(frond.turn("y", 360 * i / 11).at(*top) for i in range(11)))
    nut = ball(tall * 0.022, Paint(np.array((0.36, 0.22, 0.12))))
    parts += named("coconut", *(nut.at(*(top + (tall * 0.03 * np.cos(a), -tall * 0.02, tall * 0.03 * np.sin(a)))) for a in (0, 2, 4)))
    return Build(parts, ("palm",), "", crown, variant="palm", has=("coconuts", "leaves", "a trunk"), lacks=("hanging branches",))


def _branches(rng: Rng, base: np.ndarray, way: np.ndarray, length: float, thick: float, paint: Paint, depth: int) -> list[Part]:
    parts: list[Part] = []
    for _ in range(4 if depth == 3 else 3):
        turn = way + rng.normal(0, 0.55, 3) + (0, 0.15, 0)
        turn /= np.linalg.norm(turn)
        tip = base + turn * length * between(rng, 0.8, 1.2)
        parts.append(rod(base, tip, thick, paint, thick * 0.5, 8))
        if depth > 1:
            parts += _branches(rng, tip, turn, length * 0.7, thick * 0.5, paint, depth - 1)
    return parts
