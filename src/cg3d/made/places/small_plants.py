"""Flower, cactus, mushroom."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, tube
from cg3d.made.pieces import leaf
from cg3d.made.places.plants import _pot
from cg3d.made.places.surfaces import SOIL
from cg3d.made.places.telling import counted, told


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
