"""Growing things: potted plant, tree, bush, flower, cactus, mushroom."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, ceramic, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, lathe, moved, rod, tube
from cg3d.made.pieces import hollow, leaf

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
    return [hollow(side, paint, radius * 0.08), cylinder(radius * 0.9, 0.01, SOIL).at(0, tall * 0.84, 0)], paint


def potted_plant(rng: Rng) -> Build:
    """Arching leaves, upright sword leaves, bushy, palm-like, small tree; in a clay or glazed pot."""
    style = pick(rng, "arching", "sword", "bush", "palm", "tree")
    radius, tall = between(rng, 0.1, 0.17), between(rng, 0.16, 0.28)
    pot, _ = _pot(rng, radius, tall)
    green = draw(rng, "green", "")
    second = lighter(green, between(rng, -0.25, 0.2))
    top, parts = tall * 0.85, list(pot)
    size = between(rng, 0.35, 0.6)
    if style in ("arching", "palm"):
        lift = between(rng, 0.25, 0.55) if style == "palm" else 0.0
        if lift:
            parts.append(rod((0, top, 0), (0, top + lift, 0), radius * 0.16, Paint(np.array((0.42, 0.30, 0.18)), "wooden")))
        for i in range(int(rng.integers(11, 18))):
            one = leaf(size * between(rng, 0.7, 1.1), size * 0.17, between(rng, 0.3, 0.95), second if i % 3 == 0 else green)
            parts.append(one.turn("x", -between(rng, 0, 38)).turn("y", i * 137.5).at(0, top + lift, 0))
    elif style == "sword":
        for i in range(int(rng.integers(9, 14))):
            one = leaf(size * between(rng, 0.8, 1.3), size * 0.14, 0.02, second if i % 2 else green)
            parts.append(one.turn("x", -between(rng, 40, 62)).turn("y", i * 137.5).at(0, top, 0))
    else:
        stem = between(rng, 0.25, 0.5) if style == "tree" else 0.0
        if stem:
            parts.append(rod((0, top, 0), (0.01, top + stem + 0.1, 0), radius * 0.13, Paint(np.array((0.42, 0.30, 0.18)), "wooden")))
        count = int(rng.integers(26, 44))
        for i in range(count):
            direction = np.array((np.cos(i * 2.4), 0, np.sin(i * 2.4)))
            f = (i + 0.5) / count
            ring = np.sqrt(1 - (2 * f - 1) ** 2) if stem else np.sqrt(1 - f**2)
            spot = direction * ring * size * 0.38 + (0, (f - (0.5 if stem else 0.1)) * size * 0.75, 0)
            one = ball(1.0, second if i % 3 == 0 else green, 5, 8).scaled(size * 0.1, size * 0.018, size * 0.15)
            parts.append(
                one.turn("x", -30 - 30 * f)
                .turn("y", 90 - np.degrees(i * 2.4))
                .at(spot[0], top + stem + size * 0.1 + spot[1] + (size * 0.22 if stem else 0), spot[2])
            )
        if not stem:
            parts += [
                rod((0, top, 0), (0.6 * size * 0.38 * np.cos(a), top + size * 0.4, 0.6 * size * 0.38 * np.sin(a)), 0.006, second)
                for a in np.arange(5) * 1.26
            ]
    return Build(parts, detail="with long leaves" if style in ("arching", "palm", "sword") else "with small leaves", body=green)


def tree(rng: Rng) -> Build:
    """Broad-leaved (several crowns), fir in tiers, poplar, palm, bare winter tree."""
    style = pick(rng, "broad", "broad", "fir", "palm", "poplar", "bare")
    bark = Paint(np.array((0.40, 0.27, 0.17)) * rng.uniform(0.8, 1.2), "wooden")
    word = pick(rng, "green", "green", "green", "orange", "pink", "yellow") if style == "broad" else "green"
    crown = draw(rng, word)
    tall = between(rng, 3.5, 7.0)
    if style == "fir":
        return _fir_tree(rng, bark, crown, tall)
    if style == "palm":
        return _palm_tree(rng, bark, crown, tall)
    trunk = tube(
        [(0, 0, 0), (0.02 * tall, tall * 0.25, 0), (0, tall * 0.55, 0.01 * tall)], [tall * 0.045, tall * 0.032, tall * 0.022], bark, 12
    )
    if style == "poplar":
        return Build(
            [trunk, blob(rng, 1.0, crown, 0.05).scaled(tall * 0.12, tall * 0.42, tall * 0.12).at(0, tall * 0.6, 0)], ("slim",), "", crown
        )
    if style == "bare":
        return Build(
            [trunk, *_branches(rng, np.array((0, tall * 0.5, 0.0)), np.array((0, 1.0, 0)), tall * 0.2, tall * 0.02, bark, 3)],
            ("bare",),
            "without leaves",
            bark,
        )
    parts = [trunk]
    count = int(rng.integers(4, 8))
    for i in range(count):
        a, r = i * 2.4, tall * between(rng, 0.14, 0.19)
        spot = (np.cos(a) * tall * 0.15, tall * between(rng, 0.62, 0.8), np.sin(a) * tall * 0.15)
        parts += [
            blob(rng, r, crown if i % 2 else lighter(crown, -0.12)).at(*spot),
            rod((0, tall * 0.4, 0), spot, tall * 0.015, bark, tall * 0.006, 8),
        ]
    return Build([*parts, blob(rng, tall * 0.2, crown).at(0, tall * 0.8, 0)], ("leafy",), "", crown)


def _fir_tree(rng: Rng, bark: Paint, crown: Paint, tall: float) -> Build:
    tiers = int(rng.integers(3, 6))
    parts = [cylinder(tall * 0.035, tall * 0.25, bark)]
    for i in range(tiers):
        r = tall * 0.24 * (1 - 0.72 * i / tiers)
        parts.append(
            lathe([(0, 0.05 * r), (r * 0.5, 0.02), (r, -r * 0.12), (r * 0.15, r * 0.95), (0, r * 1.25)], crown, 18).at(
                0, tall * (0.2 + 0.72 * i / tiers), 0
            )
        )
    return Build(parts, ("fir",), "", crown)


def _palm_tree(rng: Rng, bark: Paint, crown: Paint, tall: float) -> Build:
    line = spline([(0, 0, 0), (tall * 0.03, tall * 0.3, 0), (tall * 0.09, tall * 0.65, 0), (tall * 0.12, tall * 0.88, 0)], 16)
    parts = [tube(line, np.linspace(tall * 0.035, tall * 0.02, len(line)), bark)]
    top = line[-1]
    parts += [
        leaf(tall * 0.38, tall * 0.085, between(rng, 0.6, 1.0), crown).turn("x", -12).turn("y", 360 * i / 11).at(*top) for i in range(11)
    ]
    parts += [
        ball(tall * 0.022, Paint(np.array((0.36, 0.22, 0.12)))).at(
            *(top + (tall * 0.03 * np.cos(a), -tall * 0.02, tall * 0.03 * np.sin(a)))
        )
        for a in (0, 2, 4)
    ]
    return Build(parts, ("palm",), "", crown)


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
    """Round leafy clump with or without berries, a clipped ball or cone."""
    paint, size = draw(rng, "green"), between(rng, 0.4, 0.8)
    parts = [
        blob(rng, size * between(rng, 0.45, 0.6), paint if i % 2 else lighter(paint, -0.14), 0.16).at(
            np.cos(i * 2.4) * size * 0.45, size * 0.42, np.sin(i * 2.4) * size * 0.45
        )
        for i in range(6)
    ]
    parts.append(blob(rng, size * 0.6, paint, 0.14).at(0, size * 0.68, 0))
    if chance(rng, 0.5):
        berry = draw(rng, pick(rng, "red", "pink", "white", "yellow", "purple"))
        for i in range(40):
            a, h = i * 2.4, np.sqrt((i + 0.5) / 40)
            parts.append(
                ball(size * 0.045, berry, 6, 8).at(np.cos(a) * size * 0.95 * h, size * (1.25 - 0.72 * h**2), np.sin(a) * size * 0.95 * h)
            )
        return Build(parts, ("round",), f"with {berry.name} flowers", paint)
    return Build(parts, ("round",), "", paint)


def flower(rng: Rng) -> Build:
    """Daisy, tulip, sunflower, rose-like: one bloom on a stem with leaves."""
    style = pick(rng, "daisy", "tulip", "sunflower", "daisy")
    stem, tall = draw(rng, "green"), between(rng, 0.25, 0.4)
    petal = draw(rng, "yellow" if style == "sunflower" else pick(rng, "red", "pink", "white", "purple", "orange", "blue", "yellow"))
    line = spline([(0, 0, 0), (0.015, tall * 0.5, 0), (0, tall, 0.01)], 12)
    parts = [
        tube(line, 0.005, stem, 8),
        *(leaf(tall * 0.4, tall * 0.13, 0.5, stem).turn("y", a).at(0, tall * h, 0) for a, h in ((70, 0.12), (250, 0.24))),
    ]
    if style == "tulip":
        cup = ellipsoid(0.02, 0.045, 0.012, petal).turn("x", -9).at(0, 0.04, 0.02)
        return Build([*parts, *moved(around(cup, 6), *line[-1])], ("tulip",), "on a stem", petal)
    middle = Paint(np.array((0.36, 0.22, 0.10)) if style == "sunflower" else np.array((0.95, 0.75, 0.15)))
    count, r = (18, 0.055) if style == "sunflower" else (int(rng.integers(6, 13)), 0.045)
    one = ellipsoid(min(0.016, 2.6 * r / count), r * 0.55, 0.003, petal).at(0, r * 0.85, 0)
    head = [*around(one, count, "z"), ellipsoid(r * 0.5, r * 0.5, 0.012, middle).at(0, 0, 0.004)]
    head = [p.turn("x", -25) for p in head]
    return Build([*parts, *moved(head, *line[-1])], (), "like a sunflower on a stem" if style == "sunflower" else "on a stem", petal)


def cactus(rng: Rng) -> Build:
    """Column with arms, or a ribbed ball; in a pot or in sand."""
    green = draw(rng, "green")
    radius, tall = between(rng, 0.09, 0.13), between(rng, 0.12, 0.2)
    parts, _ = _pot(rng, radius, tall)
    ribs = 10

    def ribbed(part: Part) -> Part:
        def groove(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            k = 1 + 0.11 * np.cos(np.arctan2(z, x) * ribs)
            return x * k, y, z * k

        return part.shaped(groove)

    if chance(rng, 0.3):
        size = radius * 0.85
        body = [
            ribbed(ball(size, green, 14, 60)).scaled(1, 0.95, 1).at(0, tall + size * 0.7, 0),
            *(ball(0.018, draw(rng, "pink"), 6, 8).at(0.02 * np.cos(a), tall + size * 1.66, 0.02 * np.sin(a)) for a in (0, 2, 4)),
        ]
        return Build([*parts, *body], ("round",), "with a pink flower", green)
    size, high = radius * 0.5, between(rng, 0.4, 0.65)
    top = np.linspace(0, np.pi / 2, 7)
    column = lathe(joined((0, 0), (size, 0), np.stack([size * np.cos(top), high + size * np.sin(top)], 1)), green, 60)
    parts.append(ribbed(column).at(0, tall * 0.85, 0))
    for s, f in ((1, between(rng, 0.35, 0.5)), (-1, between(rng, 0.5, 0.68))):
        y = tall + high * f
        path = spline([(0, y, 0), (s * size * 2.4, y, 0), (s * size * 2.9, y + high * 0.1, 0), (s * size * 2.9, y + high * 0.28, 0)], 20)
        parts += [tube(path, size * 0.62, green, 14), ball(size * 0.62, green).at(*path[-1])]
    return Build(parts, ("tall",), "with two arms in a pot", green)


def mushroom(rng: Rng) -> Build:
    """Toadstool with spots, brown bolete, group of two or three."""
    stem = Paint(np.array((0.94, 0.91, 0.84)))
    cap = draw(rng, pick(rng, "red", "red", "brown", "brown", "orange", "purple", "white"))
    spotted = cap.name in ("red", "purple", "orange") or chance(rng, 0.2)
    white = Paint(np.array((0.96, 0.95, 0.93)))

    def one(size: float) -> list[Part]:
        flat = between(rng, 0.55, 0.95)
        stalk = lathe(
            joined((0, 0), spline([(size * 0.3, 0), (size * 0.24, size * 0.4), (size * 0.2, size * 1.1)], 14), (0, size * 1.1)), stem, 24
        )
        t = np.linspace(0, np.pi / 2, 14)
        dome = np.stack([size * np.cos(t), size * flat * np.sin(t)], 1)
        head = [lathe(joined((0, size * 0.06), (size * 0.92, -size * 0.08), dome, (0, size * flat)), cap, 36)]
        if spotted:
            for i in range(13):
                a, b = i * 2.4, np.pi / 2 * np.sqrt((i + 0.3) / 15)
                x, y, z = size * np.sin(b) * np.cos(a), size * flat * np.cos(b), size * np.sin(b) * np.sin(a)
                head.append(ball(size * between(rng, 0.09, 0.15), white, 6, 10).scaled(1, 0.55, 1).at(x * 0.98, y * 0.98, z * 0.98))
        return [
            stalk,
            *moved(head, y=size * 1.02),
            lathe([(size * 0.2, 0), (size * 0.36, -size * 0.08), (size * 0.22, size * 0.06), (size * 0.2, 0)], stem, 24).at(
                0, size * 0.72, 0
            ),
        ]

    size = between(rng, 0.04, 0.07)
    parts = one(size)
    if chance(rng, 0.35):
        parts += moved(one(size * 0.62), size * 1.25, 0, size * 0.5) + moved(one(size * 0.45), -size * 1.0, 0, size * 0.7)
        return Build(parts, (), "with white spots in a group" if spotted and cap.name != "white" else "in a group", cap)
    return Build(parts, (), "with white spots" if spotted and cap.name != "white" else "with a thick stem", cap)
