"""Growing things: tree, potted plant, bush, flower, cactus, mushroom."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, slab, tube
from cg3d.made.pieces import hollow, leaf
from cg3d.made.places.telling import counted, told

SOIL = Paint(np.array((0.24, 0.16, 0.10)), "earth")


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


def flower(rng: Rng) -> Build:
    """One bloom on a stem with leaves: daisy, tulip, lily, poppy, bellflowers, many-petalled; sometimes in a pot."""
    style = pick(rng, "daisy", "daisy", "tulip", "lily", "poppy", "bells", "pompon")
    stem, tall = draw(rng, "green"), between(rng, 0.25, 0.4)
    petal = draw(rng, pick(rng, "red", "pink", "white", "purple", "orange", "blue", "yellow"))
    middle = Paint(np.array((0.95, 0.75, 0.15)))
    bend = 0.05 if style == "bells" else 0.015
    line = spline([(0, 0, 0), (bend, tall * 0.5, 0), (0, tall, 0.01)], 12)
    parts = named("stem", tube(line, 0.005, stem, 8))
    spots = ((70, 0.12), (250, 0.24)) if chance(rng, 0.7) else ((70, 0.1), (190, 0.18), (310, 0.26))
    parts += named("leaf", *(leaf(tall * 0.4, tall * 0.13, 0.5, stem).turn("y", a).at(0, tall * h, 0) for a, h in spots))
    head, count = _bloom(rng, style, petal, middle, stem, tall)
    parts += moved(head, *line[-1]) if style != "bells" else moved(head, 0, 0, 0)
    pot = chance(rng, 0.2)
    if pot:
        clay = Paint(np.array((0.72, 0.38, 0.24)), "clay")
        jar = [
            *named(
                "pot",
                lathe(
                    [(0, 0), (0.055, 0), (0.075, 0.09), (0.083, 0.09), (0.083, 0.115), (0.068, 0.115), (0.065, 0.09), (0, 0.09)], clay, 28
                ),
            ),
            *named("soil", cylinder(0.068, 0.012, SOIL).at(0, 0.09, 0)),
        ]
        parts = [*moved(parts, y=0.09), *jar]
    has, lacks = told(a_pot=pot, a_round_middle=style == "daisy")
    has += (
        (f"{counted(count, 'petals')}",)
        if style in ("daisy", "tulip", "lily", "poppy")
        else ("hanging bells",)
        if style == "bells"
        else ("many petals",)
    )
    detail = "in a pot" if pot else "with hanging bells" if style == "bells" else "on a stem"
    return Build(parts, ("tulip",) if style == "tulip" else (), detail, petal, variant=style, has=(*has, "leaves"), lacks=lacks)


def _bloom(rng: Rng, style: str, petal: Paint, middle: Paint, stem: Paint, tall: float) -> tuple[list[Part], int]:
    """The head on top of the stem, and how many petals it has."""
    if style == "tulip":
        cup = ellipsoid(0.02, 0.045, 0.012, petal).turn("x", -9).at(0, 0.04, 0.02)
        return named("petal", *around(cup, 6)), 6
    if style == "lily":
        curl = loft(
            np.array(
                [
                    [(-w, y, z), (0, y, z + 0.002), (w, y, z), (0, y, z - 0.003)]
                    for y, w, z in (
                        (0.0, 0.004, 0.006),
                        (0.035, 0.013, 0.014),
                        (0.06, 0.016, 0.034),
                        (0.066, 0.012, 0.056),
                        (0.052, 0.002, 0.074),
                    )
                ]
            ),
            petal,
        )
        threads = [rod((0, 0.01, 0), (0.018 * np.cos(a), 0.07, 0.018 * np.sin(a)), 0.0015, middle, sides=5) for a in np.arange(6) * 1.047]
        tips = [
            ball(0.005, Paint(np.array((0.5, 0.25, 0.1))), 5, 6).at(0.018 * np.cos(a), 0.07, 0.018 * np.sin(a))
            for a in np.arange(6) * 1.047
        ]
        return [*named("petal", *around(curl, 6)), *named("stamen", *threads, *tips)], 6
    if style == "poppy":
        leafs = [ellipsoid(0.036, 0.03, 0.007, petal).turn("x", 32).at(0, 0.022, 0.034).turn("y", 90 * k + 45 * (k > 3)) for k in range(4)]
        seeds = [rod((0, 0.004, 0), (0.014 * np.cos(a), 0.026, 0.014 * np.sin(a)), 0.0015, SOIL, sides=5) for a in np.arange(10) * 0.63]
        return [*named("petal", *leafs), *named("middle", ellipsoid(0.011, 0.016, 0.011, stem).at(0, 0.016, 0), *seeds)], 4
    if style == "pompon":
        parts: list[Part] = []
        for ring, (count, tilt) in enumerate(((14, 12), (12, 32), (10, 52), (7, 72), (3, 86))):
            one = ball(1.0, petal if ring % 2 else lighter(petal, -0.1), 5, 8).scaled(0.011, 0.004, 0.026).at(0, 0, 0.034).turn("x", -tilt)
            parts += around(one, count, start=13 * ring)
        return [*named("petal", *parts), *named("base", ball(0.016, stem, 8, 12))], 46
    if style == "bells":
        bell = lathe(
            [(0, 0), (0.008, 0.0), (0.02, -0.014), (0.022, -0.032), (0.03, -0.044), (0.026, -0.042), (0.018, -0.03), (0, -0.012)][::-1],
            petal,
            14,
        )
        out: list[Part] = []
        for i, f in enumerate(np.linspace(0.5, 1.0, 6)):
            side = (-1) ** i
            hook = spline(
                [(0.03 * (1 - f), tall * f, 0.008), (0.02 * side, tall * f + 0.018, 0.012), (0.045 * side, tall * f + 0.004, 0.016)], 8
            )
            out += [
                *named("stem", tube(hook, 0.003, stem, 6)),
                *named("bell", bell.scaled(1.25 - 0.5 * f, 1.25 - 0.5 * f, 1.25 - 0.5 * f).at(*hook[-1])),
            ]
        return out, 6
    count, r = int(rng.integers(6, 13)), 0.045
    one = ellipsoid(min(0.016, 2.6 * r / count), r * 0.55, 0.003, petal).at(0, r * 0.85, 0)
    head = [*named("petal", *around(one, count, "z")), *named("middle", ellipsoid(r * 0.5, r * 0.5, 0.012, middle).at(0, 0, 0.004))]
    return [p.turn("x", -25) for p in head], count


def cactus(rng: Rng) -> Build:
    """Ribbed column with arms, ribbed ball, flat paddles, a group of columns, a cluster of balls; in a pot or in sand."""
    style = pick(rng, "arms", "arms", "arms", "ball", "paddles", "columns")
    green = draw(rng, "green")
    radius, tall = between(rng, 0.09, 0.13), between(rng, 0.12, 0.2)
    potted = chance(rng, 0.75)
    parts: list[Part]
    if potted:
        parts, _ = _pot(rng, radius, tall)
    else:
        sand = Paint(np.array((0.88, 0.75, 0.52)), "sand")
        parts, tall = named("sand", lathe([(0, 0), (radius * 2.2, 0), (radius * 1.6, 0.03), (0, 0.05)], sand, 24)), 0.05
    pink = draw(rng, pick(rng, "pink", "red", "yellow", "white"))
    bloom = chance(rng, 0.75 if style == "ball" else 0.3)
    high, arms = between(rng, 0.4, 0.65), 0
    tops: list[tuple[float, float, float]] = []
    if style == "ball":
        size = radius * 0.85
        parts += named("body", _ribbed(ball(size, green, 14, 60), 10).scaled(1, 0.95, 1).at(0, tall + size * 0.7, 0))
        tops = [(0.02 * np.cos(a), tall + size * 1.66, 0.02 * np.sin(a)) for a in (0, 2, 4)]
        parts += _spines(
            [
                (size * 1.1 * np.cos(b) * np.cos(a), tall + size * 0.7 + size * np.sin(b), size * 1.1 * np.cos(b) * np.sin(a))
                for a in np.arange(10) * 0.628
                for b in (-0.2, 0.25, 0.7, 1.1)
            ],
            (0, tall + size * 0.7, 0),
        )
    elif style == "paddles":
        parts += _paddles(rng, green, radius, tall * 0.85)
        tops = [(0.0, tall * 0.85 + radius * 4.1, 0.0), (radius * 0.3, tall * 0.85 + radius * 4.0, 0.0)]
    elif style == "columns":
        for k, (x, z, f) in enumerate(((0, 0, 1.0), (0.55, 0.2, 0.62), (-0.45, 0.35, 0.75), (0.05, -0.5, 0.5))):
            r = radius * 0.36
            parts += named(
                "column", _cactus_column(r, high * f, green if k % 2 == 0 else lighter(green, -0.1)).at(x * radius, tall * 0.85, z * radius)
            )
            tops.append((x * radius, tall * 0.85 + high * f + r * 0.95, z * radius))
    else:
        size, arms = radius * 0.5, int(rng.integers(1, 4))
        parts += named("body", _cactus_column(size, high, green).at(0, tall * 0.85, 0))
        tops.append((0, tall * 0.85 + high + size, 0))
        for k in range(arms):
            y, turn = tall + high * between(rng, 0.32, 0.62), (0, 180, 90)[k]
            rise = between(rng, 0.18, 0.34)
            path = spline([(0, y, 0), (size * 2.4, y, 0), (size * 2.9, y + high * 0.1, 0), (size * 2.9, y + high * rise, 0)], 20)
            parts += named(
                "arm", *(p.turn("y", turn) for p in (tube(path, size * 0.62, green, 14), ball(size * 0.62, green).at(*path[-1])))
            )
        rim = [
            (size * 1.08 * np.cos(a), tall * 0.85 + high * f, size * 1.08 * np.sin(a))
            for a in np.arange(10) * 0.628
            for f in (0.25, 0.45, 0.65, 0.85)
        ]
        parts += [q for x, y, z in rim for q in _spines([(x, y, z)], (0, y, 0))]
    if bloom and tops:
        for x, y, z in tops[:3]:
            cup = ellipsoid(0.008, 0.018, 0.004, pink).turn("x", 25).at(0, 0.014, 0.009)
            parts += named("flower", *(p.at(x, y, z) for p in (*around(cup, 6), ball(0.008, Paint(np.array((0.95, 0.8, 0.25))), 6, 8))))
    has, lacks = told(flowers=bloom, a_pot=potted, arms=arms > 0, flat_pads=style == "paddles")
    has = tuple(p for p in has if p != "arms") + ((counted(arms, "arms") if arms > 1 else "one arm",) if arms else ())
    words = {"ball": ("round",), "arms": ("tall",)}.get(style, ())
    first = has[-1] if arms else "flat pads" if style == "paddles" else "ribs" if style == "ball" else "four columns"
    return Build(parts, words, f"with {first}" + (" in a pot" if potted else ""), green, variant=style, has=has, lacks=lacks)


def _ribbed(part: Part, ribs: int) -> Part:
    def groove(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        k = 1 + 0.11 * np.cos(np.arctan2(z, x) * ribs)
        return x * k, y, z * k

    return part.shaped(groove)


def _cactus_column(r: float, high: float, paint: Paint) -> Part:
    top = np.linspace(0, np.pi / 2, 7)
    return _ribbed(lathe(joined((0, 0), (r, 0), np.stack([r * np.cos(top), high + r * np.sin(top)], 1)), paint, 60), 10)


def _spines(spots: list[tuple[float, float, float]], centre: tuple[float, float, float]) -> list[Part]:
    pale, parts = Paint(np.array((0.93, 0.90, 0.78))), []
    for spot in spots:
        way = np.subtract(spot, centre)
        way /= np.linalg.norm(way)
        parts.append(rod(spot, spot + way * 0.018, 0.0016, pale, 0.0004, 4))
    return named("spine", *parts)


def _paddles(rng: Rng, green: Paint, r: float, base: float) -> list[Part]:
    """Flat oval pads growing out of each other."""
    parts: list[Part] = []

    def pad(x: float, y: float, lean: float, turn: float, size: float, paint: Paint) -> None:
        dots = [
            ball(size * 0.05, lighter(paint, 0.5), 4, 6).at(a * size * 0.5, size * (1 + b * 0.6), s * size * 0.24)
            for a, b in ((0, 0), (0.6, 0.4), (-0.6, 0.4), (0.5, -0.5), (-0.5, -0.5), (0, 0.9))
            for s in (-1, 1)
        ]
        one = [*named("pad", ellipsoid(size * 0.75, size * 1.05, size * 0.24, paint).at(0, size, 0)), *named("spine", *dots)]
        parts.extend(p.turn("y", turn).turn("z", lean).at(x, y, 0) for p in one)

    pad(0, base - r * 0.2, 0, 0, r * 1.0, green)
    pad(0, base + r * 1.55, between(rng, -12, 12), between(rng, -25, 25), r * 0.9, lighter(green, 0.08))
    for s in (-1, 1):
        pad(
            s * r * 0.55,
            base + r * 1.25,
            -s * between(rng, 35, 60),
            between(rng, -30, 30),
            r * between(rng, 0.6, 0.8),
            lighter(green, -0.08),
        )
    pad(-r * 0.2, base + r * 3.0, between(rng, 15, 35), 20, r * 0.55, green)
    return parts


def mushroom(rng: Rng) -> Build:
    """Toadstool with spots, bolete with a fat stem, funnel, slim pointed one, button; alone or in a group; gills, a skirt."""
    style = pick(rng, "toadstool", "toadstool", "bolete", "funnel", "pointed", "button")
    stem, white = Paint(np.array((0.94, 0.91, 0.84))), Paint(np.array((0.96, 0.95, 0.93)))
    cap = draw(
        rng,
        {
            "toadstool": pick(rng, "red", "red", "orange", "purple"),
            "bolete": "brown",
            "funnel": pick(rng, "orange", "yellow"),
            "button": pick(rng, "white", "beige", "brown"),
        }.get(style, pick(rng, "brown", "grey", "beige", "blue")),
    )
    spotted, skirt = style == "toadstool", style in ("toadstool", "button") and chance(rng, 0.7)
    size = between(rng, 0.04, 0.07)
    parts = _one_mushroom(rng, style, size, (cap, stem, white), spotted, skirt)
    group = chance(rng, 0.35)
    if group:
        small = _one_mushroom(rng, style, size * 0.62, (cap, stem, white), spotted, skirt)
        tiny = _one_mushroom(rng, style, size * 0.45, (cap, stem, white), spotted, skirt)
        parts += moved(small, size * 1.25, 0, size * 0.5) + moved(tiny, -size * 1.0, 0, size * 0.7)
    grass = chance(rng, 0.3)
    if grass:
        green = draw(rng, "green")
        parts += named(
            "grass",
            *(
                leaf(size * between(rng, 0.6, 1.1), size * 0.09, 0.2, green)
                .turn("x", -45)
                .turn("y", 40 * i)
                .at(size * 0.5 * np.cos(i), 0, size * 0.5 * np.sin(i))
                for i in range(9)
            ),
        )
    has, lacks = told(white_spots=spotted, a_ring_on_its_stem=skirt, grass=grass, a_pointed_cap=style == "pointed")
    detail = ("with white spots" if spotted else "with a thick stem" if style in ("bolete", "button") else "with a slim stem") + (
        " in a group" if group else ""
    )
    words = {"pointed": ("slim",)}.get(style, ())
    return Build(
        parts,
        words,
        detail,
        cap,
        variant=style + (", group" if group else ""),
        has=(*has, "three caps" if group else "one cap"),
        lacks=lacks,
    )


def _one_mushroom(rng: Rng, style: str, size: float, paints: tuple[Paint, Paint, Paint], spotted: bool, skirt: bool) -> list[Part]:
    cap, stem, white = paints
    thick = {"bolete": 1.75, "button": 1.5, "pointed": 0.5, "funnel": 0.75}.get(style, 1.0)
    high = {"pointed": 2.2, "button": 0.75, "bolete": 1.0}.get(style, 1.15) * size
    low = min(0.3 * thick, 0.5)
    line = spline([(size * low, 0), (size * low * 0.85, high * 0.4), (size * 0.2 * thick, high)], 14)
    parts = named("stem", lathe(joined((0, 0), line, (0, high)), stem, 24))
    if style == "funnel":
        bowl = [
            (0, high * 0.6),
            (size * 0.16, high * 0.6),
            (size * 0.5, high * 1.05),
            (size * 1.0, high * 1.32),
            (size * 1.05, high * 1.4),
            (size * 0.9, high * 1.38),
            (size * 0.4, high * 1.18),
            (0, high * 1.02),
        ]
        wavy = lathe(bowl, cap, 48).shaped(
            lambda x, y, z: (x, y + 0.12 * size * np.sin(6 * np.arctan2(z, x)) * (np.hypot(x, z) / size) ** 2, z)
        )
        ribs = [rod((size * 0.15, high * 0.62, 0), (size * 0.95, high * 1.27, 0), size * 0.025, lighter(cap, -0.2), sides=5)]
        return parts + named("cap", wavy) + named("gill", *around(ribs[0], 24))
    flat = {"pointed": 1.35, "bolete": 0.7, "button": 0.95}.get(style, between(rng, 0.55, 0.95))
    wide = 0.6 if style == "pointed" else 1.0
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([size * wide * np.cos(t) ** (1.5 if style == "pointed" else 1), size * flat * np.sin(t)], 1)
    head = named("cap", lathe(joined((0, size * 0.06), (size * 0.92 * wide, -size * 0.08), dome, (0, size * flat)), cap, 36))
    head += named("gill", *around(box(size * 0.62 * wide, size * 0.09, size * 0.02, white).at(size * 0.55 * wide, -size * 0.07, 0), 28))
    if spotted:
        for i in range(13):
            a, b = i * 2.4, np.pi / 2 * np.sqrt((i + 0.3) / 15)
            x, y, z = size * np.sin(b) * np.cos(a), size * flat * np.cos(b), size * np.sin(b) * np.sin(a)
            head += named("spot", ball(size * between(rng, 0.09, 0.15), white, 6, 10).scaled(1, 0.55, 1).at(x * 0.98, y * 0.98, z * 0.98))
    if skirt:
        k = 0.22 * thick * size
        parts += named(
            "ring", lathe([(k * 0.9, 0), (k * 1.75, -size * 0.1), (k, size * 0.06), (k * 0.9, 0)], stem, 24).at(0, high * 0.64, 0)
        )
    return [*parts, *moved(head, y=high * 0.93)]
