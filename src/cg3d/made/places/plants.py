"""Potted plant and bush, and the lumpy ball that foliage and rocks share."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick
from cg3d.made.parts import Part, ball, cylinder, lathe, named, rod, slab, tube
from cg3d.made.pieces import hollow, leaf
from cg3d.made.places.surfaces import SOIL
from cg3d.made.places.telling import told


def blob(rng: Rng, radius: float, paint: Paint, rough: float = 0.12) -> Part:
    """Lumpy ball round the origin: foliage, rocks, dough."""
    phase, wave = rng.uniform(0, 6.28, (4, 3)), rng.normal(0, 1, (4, 3)) * 2.2 / radius

    def lumps(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        bump = sum(np.sin(w[0] * x + w[1] * y + w[2] * z + p[0]) for w, p in zip(wave, phase)) / 4
        k = 1 + rough * 2 * np.asarray(bump)
        return x * k, y * k, z * k

    return ball(radius, paint, 10, 16).shaped(lumps)


def _pot(rng: Rng, radius: float, tall: float) -> tuple[list[Part], Paint]:
    paint = Paint(np.array((0.72, 0.38, 0.24)), "clay") if chance(rng, 0.45) else ceramic(rng)
    low = radius * between(rng, 0.65, 0.95)
    side = np.array([(low, 0), (radius, tall * 0.82), (radius * 1.08, tall * 0.82), (radius * 1.08, tall)])
    if chance(rng, 0.3):
        side = spline([(low * 0.8, 0), (radius * 1.15, tall * 0.45), (radius, tall)], 20)
    return [
        *named("pot", hollow(side, paint, radius * 0.08)),
        *named("soil", cylinder(radius * 0.9, 0.01, SOIL).at(0, tall * 0.84, 0)),
    ], paint


def potted_plant(rng: Rng) -> Build:
    """Arching leaves, upright sword leaves, bushy, palm-like, small tree, hanging tendrils, split leaves; in a clay or glazed pot."""
    style = pick(rng, "arching", "sword", "bush", "palm", "tree", "hanging", "big leaves")
    radius, tall = between(rng, 0.1, 0.17), between(rng, 0.16, 0.28)
    pot, _ = _pot(rng, radius, tall)
    green = draw(rng, "green", "")
    second = lighter(green, between(rng, -0.25, 0.2))
    top, parts = tall * 0.85, list(pot)
    size = between(rng, 0.35, 0.6)
    bark = Paint(np.array((0.42, 0.30, 0.18)), "wooden")
    if style in ("arching", "palm"):
        lift = between(rng, 0.25, 0.55) if style == "palm" else 0.0
        if lift:
            parts += named("trunk", rod((0, top, 0), (0, top + lift, 0), radius * 0.16, bark))
        for i in range(int(rng.integers(11, 18))):
            one = leaf(size * between(rng, 0.7, 1.1), size * 0.17, between(rng, 0.3, 0.95), second if i % 3 == 0 else green)
            parts += named("leaf", one.turn("x", -between(rng, 0, 38)).turn("y", i * 137.5).at(0, top + lift, 0))
    elif style == "sword":
        for i in range(int(rng.integers(9, 14))):
            one = leaf(size * between(rng, 0.8, 1.3), size * 0.14, 0.02, second if i % 2 else green)
            parts += named("leaf", one.turn("x", -between(rng, 40, 62)).turn("y", i * 137.5).at(0, top, 0))
    elif style == "hanging":
        parts += _tendrils(rng, radius, top, size, green, second)
    elif style == "big leaves":
        parts += _big_leaves(rng, top, size, green, second)
    else:
        parts += _small_leaves(rng, radius, top, size, (green, second, bark), style == "tree")
    saucer = chance(rng, 0.35)
    if saucer:
        parts += named(
            "saucer",
            lathe(
                [(0, 0), (radius * 1.1, 0), (radius * 1.25, 0.03), (radius * 1.18, 0.03), (radius, 0.012), (0, 0.012)], parts[0].paint, 28
            ),
        )
        parts = [p if p.name == "saucer" else p.at(0, 0.012, 0) for p in parts]
    long = style in ("arching", "palm", "sword")
    has, lacks = told(
        long_leaves=long, small_leaves=style in ("bush", "tree", "hanging"), a_trunk=style in ("palm", "tree"), a_saucer=saucer
    )
    detail = (
        "with long leaves"
        if long
        else "with big leaves"
        if style == "big leaves"
        else "with hanging stems"
        if style == "hanging"
        else "with small leaves"
    )
    return Build(
        parts,
        detail=detail,
        body=green,
        variant=style,
        has=(*has, "a pot", *(("hanging stems",) if style == "hanging" else ())),
        lacks=lacks,
    )


def _small_leaves(rng: Rng, radius: float, top: float, size: float, paints: tuple[Paint, Paint, Paint], tree_: bool) -> list[Part]:
    green, second, bark = paints
    stem = between(rng, 0.25, 0.5) if tree_ else 0.0
    parts: list[Part] = []
    if stem:
        parts += named("trunk", rod((0, top, 0), (0.01, top + stem + 0.1, 0), radius * 0.13, bark))
    count = int(rng.integers(26, 44))
    for i in range(count):
        direction = np.array((np.cos(i * 2.4), 0, np.sin(i * 2.4)))
        f = (i + 0.5) / count
        ring = np.sqrt(1 - (2 * f - 1) ** 2) if stem else np.sqrt(1 - f**2)
        spot = direction * ring * size * 0.38 + (0, (f - (0.5 if stem else 0.1)) * size * 0.75, 0)
        one = ball(1.0, second if i % 3 == 0 else green, 5, 8).scaled(size * 0.1, size * 0.018, size * 0.15)
        high = top + stem + size * 0.1 + spot[1] + (size * 0.22 if stem else 0)
        parts += named("leaf", one.turn("x", -30 - 30 * f).turn("y", 90 - np.degrees(i * 2.4)).at(spot[0], high, spot[2]))
    if not stem:
        reach = 0.6 * size * 0.38
        parts += named(
            "stem",
            *(rod((0, top, 0), (reach * np.cos(a), top + size * 0.4, reach * np.sin(a)), 0.006, second) for a in np.arange(5) * 1.26),
        )
    return parts


def _tendrils(rng: Rng, radius: float, top: float, size: float, green: Paint, second: Paint) -> list[Part]:
    """Stems that fall over the rim, leaves all along them; the pot stands on a small table of its own height."""
    parts: list[Part] = []
    for k in range(9):
        a, out = 2 * np.pi * k / 9, radius * 1.35
        drop = between(rng, 0.3, 0.95) * (top + 0.02)
        c, s = np.cos(a), np.sin(a)
        line = spline(
            [
                (0.3 * radius * c, top, 0.3 * radius * s),
                (radius * c, top + 0.08, radius * s),
                (out * c, top - 0.02, out * s),
                (out * 1.08 * c, top - drop, out * 1.08 * s),
            ],
            14,
        )
        parts += named("stem", tube(line, 0.005, second, 6))
        for i in range(1, len(line), 2):
            one = ball(1.0, green if (i + k) % 3 else second, 4, 8).scaled(min(0.024, size * 0.06), size * 0.01, min(0.03, size * 0.075))
            parts += named(
                "leaf", one.turn("x", 35).turn("y", 90 - np.degrees(a) + 40 * (-1) ** i).at(*(line[i] + (0.02 * c, 0, 0.02 * s)))
            )
    parts += named(
        "leaf", *(leaf(size * 0.3, size * 0.13, 0.5, green if i % 2 else second).turn("y", 51 * i).at(0, top, 0) for i in range(7))
    )
    return parts


def _big_leaves(rng: Rng, top: float, size: float, green: Paint, second: Paint) -> list[Part]:
    """A few large heart-shaped leaves with cut edges on long stalks."""
    t = np.linspace(0, 1, 22)
    half = 0.5 * np.sin(np.pi * t**0.75) * (1 - 0.28 * (np.sin(11 * np.pi * t) > 0.3) * (t > 0.15))
    outline = np.concatenate([np.column_stack([half, t]), np.column_stack([-half[1:-1], t[1:-1]])[::-1]]) * size * 0.62
    parts: list[Part] = []
    for i in range(int(rng.integers(6, 10))):
        turn, high, out = 137.5 * i, size * between(rng, 0.4, 1.1), size * between(rng, 0.25, 0.5)
        blade = slab(outline, 0.006, second if i % 3 == 0 else green).turn("x", between(rng, 15, 50)).at(0, high, out)
        stalk = tube(spline([(0, 0, 0), (0, high * 0.7, out * 0.35), (0, high, out)], 8), 0.008, second, 6)
        parts += [*named("leaf", blade.turn("y", turn).at(0, top, 0)), *named("stem", stalk.turn("y", turn).at(0, top, 0))]
    return parts


def bush(rng: Rng) -> Build:
    """Round leafy clump with or without flowers; clipped ball on a stem; clipped cone; spiral; spiky tuft; low and wide."""
    style = pick(rng, "clump", "clump", "ball on a stem", "cone", "tuft", "wide")
    paint, size = draw(rng, "green"), between(rng, 0.4, 0.8)
    bark = Paint(np.array((0.42, 0.30, 0.18)), "wooden")
    parts: list[Part] = []
    bloom = draw(rng, pick(rng, "red", "pink", "white", "yellow", "purple")) if style in ("clump", "wide") and chance(rng, 0.5) else None
    if style == "ball on a stem":
        balls = int(rng.integers(1, 4))
        y = size * 0.9
        parts += named("stem", rod((0, 0, 0), (0, y + size * 0.9 * balls, 0), size * 0.06, bark))
        for i in range(balls):
            r = size * 0.5 * (1 - 0.2 * i)
            parts += named("ball", blob(rng, r, paint if i % 2 == 0 else lighter(paint, -0.1), 0.04).at(0, y + r * 0.6, 0))
            y += r * 2.0
    elif style == "cone":
        tall = size * between(rng, 2.2, 3.2)
        t = np.linspace(0, 1, 12)
        cone = lathe(joined((0, 0), np.column_stack([size * 0.62 * (1 - t) ** 0.85, 0.12 + tall * t])), paint, 22)
        parts += named(
            "leaves",
            cone.shaped(
                lambda x, y, z: (
                    x * (1 + 0.06 * np.sin(9 * y + 5 * np.arctan2(z, x))),
                    y,
                    z * (1 + 0.06 * np.sin(9 * y + 5 * np.arctan2(z, x))),
                )
            ),
        )
        parts += named("stem", cylinder(size * 0.09, 0.2, bark))
    elif style == "tuft":
        for i in range(40):
            one = leaf(size * between(rng, 0.9, 1.5), size * 0.09, between(rng, 0.15, 0.6), paint if i % 2 else lighter(paint, -0.15))
            parts += named("leaf", one.turn("x", -between(rng, 5, 55)).turn("y", 137.5 * i))
    else:
        flat, wide = (0.62, 1.35) if style == "wide" else (1.0, 1.0)
        for i in range(7):
            out = size * 0.45 * wide if i < 6 else 0.0
            r = size * (between(rng, 0.45, 0.6) if i < 6 else 0.6)
            one = blob(rng, r, paint if i % 2 else lighter(paint, -0.14), 0.16)
            parts += named(
                "leaves",
                one.scaled(1, flat, 1).at(np.cos(i * 1.047) * out, size * (0.42 if i < 6 else 0.68) * flat, np.sin(i * 1.047) * out),
            )
        tuft = lathe([(0, -0.04), (0.075, 0), (0, 0.04)], lighter(paint, 0.08), 5)
        for i in range(110):
            a, h = i * 2.4, np.sqrt((i + 0.5) / 110)
            spot = (
                np.cos(a) * size * (0.97 if style == "clump" else 1.12) * h,
                size * (1.25 - 0.75 * h**2) * flat,
                np.sin(a) * size * (0.97 if style == "clump" else 1.12) * h,
            )
            parts += named("leaf", tuft.turn("x", 57 * i).turn("z", 33 * i).at(*spot))
        if bloom is not None:
            for i in range(36):
                a, h = i * 2.4 + 1, np.sqrt((i + 0.5) / 36)
                spot = (
                    np.cos(a) * size * (0.99 if style == "clump" else 1.15) * h,
                    size * (1.28 - 0.74 * h**2) * flat,
                    np.sin(a) * size * (0.99 if style == "clump" else 1.15) * h,
                )
                parts += named("flower", ball(size * 0.055, bloom, 6, 8).at(*spot))
    has, lacks = told(flowers=bloom is not None, a_stem=style in ("ball on a stem", "cone"), long_leaves=style == "tuft")
    words = {"clump": ("round",), "cone": ("pointed", "tall"), "wide": ("low",), "ball on a stem": ("round",), "tuft": ("spiky",)}[style]
    detail = f"with {bloom.name} flowers" if bloom is not None else "on a stem" if style == "ball on a stem" else ""
    return Build(parts, words, detail, paint, variant=style, has=has, lacks=lacks)
