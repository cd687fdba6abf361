"""Fruit and vegetables: apple, banana, carrot, pumpkin, pineapple."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, normals
from cg3d.made.kitchenware.shells import bean, halved
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, extrude, lathe, loft, moved, named, torus, tube, turned
from cg3d.made.pieces import leaf

STALK = Paint(np.array((0.35, 0.22, 0.12)))
SEED = Paint(np.array((0.20, 0.12, 0.07)))
FLESH = Paint(np.array((0.97, 0.93, 0.78)))


def apple(rng: Rng) -> Build:
    """Dented ball with a stalk: plain, with a leaf, cut in half, bitten, core left over, two-coloured slice beside it."""
    variant = pick(rng, "leaf", "leaf", "plain", "half", "bitten", "core")
    paint, r = draw(rng, pick(rng, "red", "red", "green", "yellow")), between(rng, 0.034, 0.042)
    squat = between(rng, 0.92, 1.06)
    line = spline(
        [
            (0.002, r * 0.12),
            (r * 0.4, 0.0),
            (r * 0.85, r * 0.5),
            (r, r * 1.05),
            (r * 0.75, r * 1.62),
            (r * 0.35, r * 1.75),
            (0.002, r * 1.5),
        ],
        40,
    ) * (1, squat)
    top = r * 1.5 * squat
    stalk = named("stalk", tube(spline([(0, top, 0), (0.002, top + r * 0.3, 0), (0.006, top + r * 0.6, 0)], 8), 0.0018, STALK, 8))
    pip = [bean(r * 0.06, r * 0.12, r * 0.05, SEED).turn("z", s * 18) for s in (-1, 1)]
    if variant == "half":
        core = [
            ellipsoid(r * 0.28, r * 0.02, r * 0.4, lighter(FLESH, -0.12)).at(0, r * 0.045, -r * 0.85),
            *(p.turn("x", -90).at(s * r * 0.13, r * 0.055, -r * 0.82) for p, s in zip(pip, (-1, 1))),
        ]
        parts = named("half", *halved(line, paint, FLESH, 0.95)) + named("core", *core) + turned(stalk, "x", -90)
        if chance(rng, 0.4):
            parts += moved(named("apple", lathe(line, paint, 36)) + stalk, r * 2.2, -r * 0.95, -r * 0.8)
            return Build(
                parts,
                (),
                "cut in half beside a whole one",
                paint,
                variant=variant,
                has=("a cut face", "a stalk"),
                lacks=("a bite taken out", "a leaf"),
            )
        return Build(parts, (), "cut in half", paint, variant=variant, has=("a cut face", "a stalk"), lacks=("a bite taken out", "a leaf"))
    if variant == "core":
        thin = spline(
            [
                (0.002, r * 0.14),
                (r * 0.45, 0.0),
                (r * 0.72, r * 0.2),
                (r * 0.24, r * 0.75),
                (r * 0.26, r * 1.0),
                (r * 0.66, r * 1.5),
                (r * 0.4, r * 1.75),
                (0.002, r * 1.5),
            ],
            48,
        )
        whole = lathe(thin, FLESH, 36)
        caps = [
            lathe(joined(part[:1] * (0, 1), part, part[-1:] * (0, 1)), paint, 36).scaled(1.02, 1, 1.02)
            for part in (thin[thin[:, 1] < r * 0.24], thin[(thin[:, 1] > r * 1.4)])
        ]
        seeds = [p.at(s * r * 0.22, r * 0.88, r * 0.06) for p, s in zip(pip, (-1, 1))]
        parts = named("core", whole) + named("peel", *caps) + named("seed", *seeds) + stalk
        return Build(
            parts, ("eaten",), "core with a stalk", FLESH, variant=variant, has=("a stalk", "seeds"), lacks=("a leaf", "a cut face")
        )
    if variant == "bitten":
        spot = np.array((r * 0.5, r * 0.95 * squat, r * 0.87))

        def bite(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
            points = np.stack([x, y, z], 1)
            for offset in ((0, -0.28, 0), (0, 0.28, 0), (0.26, 0, -0.15), (-0.26, 0, 0.15)):
                gap = points - (spot + np.array(offset) * r)
                far = np.linalg.norm(gap, axis=1)
                inside = far < r * 0.48
                points[inside] = points[inside] - spot / np.linalg.norm(spot) * (r * 0.48 - far[inside, None]) * 1.15
            return points[:, 0], points[:, 1], points[:, 2]

        fine = spline(line, 90)
        skin = lathe(fine, paint, 80)
        cut = skin.shaped(bite)
        moved_by = np.linalg.norm(cut.vertices - skin.vertices, axis=1) > 1e-6
        white = lathe(fine, FLESH, 80).shaped(bite)
        parts = named("apple", cut) + named("bite", _patch(white, moved_by, r * 0.02)) + stalk
        return Build(
            parts,
            ("round",),
            "with a bite taken out",
            paint,
            variant=variant,
            has=("a bite taken out", "a stalk"),
            lacks=("a leaf", "a cut face"),
        )
    parts = (
        named("apple", lathe(line, paint, 36))
        + stalk
        + named("bottom", *around(bean(r * 0.07, r * 0.03, r * 0.03, SEED).at(r * 0.06, r * 0.1, 0), 5))
    )
    if variant == "leaf":
        count = int(rng.integers(1, 3))
        parts += named(
            "leaf",
            *(leaf(r * 0.9, r * 0.45, 0.4, draw(rng, "green")).turn("y", 70 + 150 * i).at(0.004, top + r * 0.4, 0) for i in range(count)),
        )
        return Build(
            parts, ("round",), "with a leaf", paint, variant=variant, has=("a stalk", "a leaf"), lacks=("a bite taken out", "a cut face")
        )
    return Build(
        parts, ("round",), "with a stalk", paint, variant=variant, has=("a stalk",), lacks=("a leaf", "a bite taken out", "a cut face")
    )


def _patch(part: Part, keep: np.ndarray, out: float) -> Part:
    """The kept region of a surface as a thin closed solid, raised a little."""
    faces = part.faces[keep[part.faces].all(1)]
    up = part.vertices + normals(part.vertices, part.faces) * out
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    known = {(int(a), int(b)) for a, b in edges}
    rim = np.array([(a, b) for a, b in known if (b, a) not in known])
    n = len(up)
    walls = np.concatenate([np.stack([rim[:, 1], rim[:, 0], rim[:, 0] + n], 1), np.stack([rim[:, 1], rim[:, 0] + n, rim[:, 1] + n], 1)])
    return Part(
        np.concatenate([up, part.vertices - normals(part.vertices, part.faces) * out]),
        np.concatenate([faces, faces[:, ::-1] + n, walls]),
        part.paint,
    )


def banana(rng: Rng) -> Build:
    """One banana, a hand of three or five, half peeled, cut into slices, standing bunch."""
    variant = pick(rng, "single", "single", "bunch", "bunch", "peeled", "sliced")
    paint = draw(rng, pick(rng, "yellow", "yellow", "yellow", "yellow", "green"))
    tip = Paint(np.array((0.25, 0.17, 0.09)))
    flesh = Paint(np.array((0.97, 0.93, 0.74)))
    span = between(rng, 105, 130)
    a = np.radians(np.linspace(260 - span / 2, 260 + span / 2, 22))
    r = between(rng, 0.09, 0.12)
    line = np.stack([r * np.cos(a), r * np.sin(a), 0 * a], 1)
    radii = 0.018 * np.clip(np.sin(np.linspace(0.06, 0.97, 22) * np.pi) ** 0.45, 0.25, 1)
    way = (line[-1] - line[-2]) / np.linalg.norm(line[-1] - line[-2])
    neck = tube(
        np.array([line[-1] - way * 0.004, line[-1] + way * 0.012, line[-1] + way * 0.026]),
        [0.0065, 0.0055, 0.007],
        tip if chance(rng, 0.4) else lighter(paint, -0.2),
        7,
    )
    fruit = named("fruit", tube(line, radii, paint, 6)) + named("stalk", neck) + named("tip", ball(0.005, tip, 6, 8).at(*line[0]))
    if variant == "bunch":
        count = int(rng.integers(2, 6))
        parts = [p.turn("y", 21 * (k - (count - 1) / 2)) for k in range(count) for p in moved(fruit, -line[-1, 0] - 0.008)]
        crown = ball(0.012, tip, 6, 10).scaled(1, 0.9, 1 + 0.3 * count).at(0.0, line[-1, 1] + 0.02, 0)
        return Build(
            parts + named("crown", crown),
            (),
            "in a bunch",
            paint,
            variant=variant,
            has=(f"{('two', 'three', 'four', 'five')[count - 2]} bananas",),
            lacks=("a peeled end",),
        )
    if variant == "peeled":
        half = 10
        parts = named("peel", tube(line[half:], radii[half:], paint, 6)) + named("stalk", neck)
        parts += named(
            "fruit", tube(line[1 : half + 2], radii[1 : half + 2] * 0.88, flesh, 10), ball(radii[1] * 0.86, flesh, 6, 10).at(*line[1])
        )
        joint = line[half]
        side = np.array((0.0, 0.0, 1.0))
        up = line[half] / np.linalg.norm(line[half])
        for k in range(3):
            angle = np.radians(120 * k + 30)
            away = np.cos(angle) * up + np.sin(angle) * side
            along = (line[half] - line[half + 2]) / np.linalg.norm(line[half] - line[half + 2])
            across = np.cross(away, along)
            rings = []
            for t in np.linspace(0, 1, 9):
                centre = joint + away * (0.016 + 0.04 * np.sin(t * 2.2)) + along * (0.016 * np.sin(t * 1.6) - 0.052 * t**2)
                w = 0.015 * (1 - t) ** 0.6 + 0.002
                rings.append([centre - across * w, centre - away * 0.0012, centre + across * w, centre + away * 0.0012])
            parts += named("peel", loft(np.array(rings), paint))
        if chance(rng, 0.5):
            parts = turned(parts, "z", 70)
        return Build(parts, ("curved",), "half peeled", paint, variant=variant, has=("a peeled end",))
    if variant == "sliced":
        parts = named(
            "fruit",
            tube(line[11:], radii[11:], paint, 6),
            cylinder(0.0155, 0.002, flesh, sides=16).turn("z", np.degrees(a[11])).at(*line[11]),
        ) + named("stalk", neck)
        for i in range(int(rng.integers(3, 6))):
            disc = named(
                "slice",
                cylinder(0.0165, 0.007, paint, sides=16),
                cylinder(0.015, 0.0085, flesh, sides=16).at(0, -0.0007, 0),
                *around(bean(0.0014, 0.0006, 0.0006, SEED).at(0.004, 0.008, 0), 3),
            )
            parts += moved(turned(disc, "z", -20 * (i > 0)), line[11, 0] - 0.03 - 0.027 * i, -r - 0.012, 0.006 * (-1) ** i)
        return Build(parts, ("curved",), "cut into slices", paint, variant=variant, has=("slices",), lacks=("a peeled end",))
    lying = chance(rng, 0.4)
    return Build(turned(fruit, "x", -80) if lying else fruit, ("curved",), "", paint, variant=variant, lacks=("a peeled end", "slices"))


def carrot(rng: Rng) -> Build:
    """Orange cone with green leaves: standing, lying, stubby, forked, cut into slices, a bunch."""
    variant = pick(rng, "long", "long", "stubby", "forked", "sliced", "bunch")
    paint, green = draw(rng, "orange"), draw(rng, "green")
    long, r = between(rng, 0.14, 0.2), between(rng, 0.017, 0.025)
    if variant == "stubby":
        long, r = long * 0.55, r * 1.15
    side = [(0.002, 0), (r * 0.35, long * 0.25), (r * 0.75, long * 0.65), (r, long * 0.94), (r * 0.5, long), (0.002, long * 0.985)]
    if variant == "stubby":
        side = [(0.002, 0), (r * 0.6, long * 0.08), (r * 0.9, long * 0.4), (r, long * 0.9), (r * 0.5, long), (0.002, long * 0.985)]
    line = spline(side, 36)
    root = [lathe(line, paint, 24)]
    for f in np.linspace(0.25, 0.88, 7):
        k = float(np.interp(long * f, line[:, 1], line[:, 0]))
        start = rng.uniform(0, 360)
        arc_ = np.radians(np.linspace(start, start + 110, 10))
        root.append(tube(np.stack([k * np.cos(arc_), np.full(10, long * f), k * np.sin(arc_)], 1), 0.0009, lighter(paint, -0.2), 4))
    feathery = chance(rng, 0.6) and variant != "bunch"
    tops: list[Part] = []
    for i in range(5 if not feathery else 6):
        size = max(long, 0.12) * between(rng, 0.5, 0.75)
        if feathery:
            stem = spline([(0, 0, 0), (0, size * 0.5, size * 0.1), (0, size * 0.95, size * 0.32)], 8)
            bits = [tube(stem, 0.0016, green, 5)]
            for k in range(2, len(stem)):
                bits += [
                    bean(size * 0.085, size * 0.012, size * 0.04, green).turn("z", s * 30).at(s * size * 0.07, stem[k, 1], stem[k, 2])
                    for s in (-1, 1)
                ]
            bits.append(bean(size * 0.03, size * 0.08, size * 0.012, green).at(0, stem[-1, 1], stem[-1, 2]))
            tops += [b.turn("y", 60 * i).at(0, long * 0.97, 0) for b in bits]
        else:
            tops.append(leaf(size, 0.018, 0.15, green).turn("x", -52).turn("y", 72 * i).at(0, long * 0.97, 0))
    whole = named("root", *root) + named("leaf", *tops)
    has, lacks = ["green leaves"], []
    if variant == "forked":
        leg = lathe(spline([(0.001, 0), (r * 0.3, long * 0.12), (r * 0.62, long * 0.5)], 16), paint, 18)
        whole += named("root", leg.at(0, -long * 0.5, 0).turn("z", -24).at(r * 0.1, long * 0.52, 0))
        whole = turned(whole, "z", 8)
        has.append("two legs")
        detail = "with two legs"
    elif variant == "bunch":
        count = int(rng.integers(3, 6))
        parts = [
            p.at(0, -long * 1.02, 0).turn("z", 13 * (k - (count - 1) / 2)).at(0, long * 1.02, (0.012 if k % 2 else -0.012))
            for k in range(count)
            for p in whole
        ]
        band = torus(r * 0.8 + 0.004 * count, 0.003, draw(rng, pick(rng, "red", "blue", "yellow")), 8, 24).at(0, long * 1.06, 0)
        parts = turned(parts + named("band", band), "x", -80) if chance(rng) else parts + named("band", band)
        return Build(parts, (), "in a bunch", paint, variant=variant, has=("green leaves", "a band"), lacks=("slices",))
    elif variant == "sliced":
        keep = [p.shaped(lambda x, y, z: (x, np.maximum(y, long * 0.42), z)) for p in named("root", root[0])]
        core = lighter(paint, 0.3)
        k = float(np.interp(long * 0.42, line[:, 1], line[:, 0]))
        parts = keep + named("leaf", *tops) + named("core", cylinder(k * 0.55, 0.002, core, sides=18).at(0, long * 0.42 - 0.001, 0))
        parts = turned(parts, "z", -90)
        for i in range(4):
            disc = named(
                "slice",
                cylinder(k * (0.97 - 0.08 * i), 0.006, paint, sides=24),
                cylinder(k * 0.5, 0.0075, core, sides=18).at(0, -0.0007, 0),
            )
            parts += moved(turned(disc, "z", -58 * (i % 3 > 0)), long * 0.3 - 0.03 * i, -k * 0.75, 0.008 * (-1) ** i)
        return Build(parts, (), "cut into slices", paint, variant=variant, has=("slices", "green leaves"))
    else:
        detail = "with green leaves"
        lacks += ["two legs"]
    parts = turned(whole, "z", -90) if chance(rng, 0.5) else whole
    words: tuple[str, ...] = {"long": ("long",), "stubby": ("short",)}.get(variant, ())
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=(*lacks, "slices"))


def pumpkin(rng: Rng) -> Build:
    """Ribbed squash: plain, flat, tall, warty with a curled stalk and leaf, carved with a face, with a lid off, butternut."""
    variant = pick(rng, "plain", "plain", "flat", "tall", "carved", "carved", "leaf", "hat")
    word = pick(rng, "orange", "orange", "orange", "green", "white") if variant in ("flat", "plain") else "orange"
    paint, r = draw(rng, word), between(rng, 0.12, 0.18)
    flat, ribs = between(rng, 0.72, 0.9), int(rng.integers(8, 12))
    flat = {"flat": 0.55, "tall": 1.12}.get(variant, flat)

    def ribbed(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        k = 1 - 0.14 * (1 - np.abs(np.sin(np.arctan2(z, x) * ribs / 2)) ** 0.6)
        return x * k, flat * y - 0.22 * r * np.exp(-((x**2 + z**2) / (0.1 * r * r))) * np.sign(y), z * k

    body = ball(r, paint, 18, 88).shaped(ribbed)
    way = spline([(0, r * flat * 0.6, 0), (0.004, r * flat * 1.05, 0), (r * between(rng, 0.12, 0.3), r * flat + r * 0.35, 0.01)], 10)
    stalk = tube(way, np.linspace(r * 0.15, r * 0.08, len(way)), draw(rng, pick(rng, "green", "green", "brown")), 6)
    parts = named("pumpkin", body) + named("stalk", stalk)
    if variant in ("carved", "hat"):
        parts += _face(rng, flat, r, pick(rng, "teeth", "smile"))
        if variant == "hat":
            dark, band = draw(rng, pick(rng, "black", "purple")), draw(rng, pick(rng, "orange", "green", "yellow"))
            brim = lathe([(0, 0), (r * 0.85, 0), (r * 0.86, r * 0.03), (0, r * 0.06)], dark, 40)
            cone = lathe(spline([(r * 0.46, 0), (r * 0.3, r * 0.5), (r * 0.12, r * 1.0), (0.001, r * 1.15)], 20), dark, 32).shaped(
                lambda x, y, z: (x + 0.22 * r * (y / r) ** 2 * (y > 0), y, z)
            )
            hat = [
                brim,
                cone.at(0, r * 0.03, 0),
                lathe([(r * 0.4, r * 0.04), (r * 0.49, r * 0.04), (r * 0.43, r * 0.2), (r * 0.36, r * 0.2), (r * 0.4, r * 0.04)], band, 32),
            ]
            parts += named("hat", *(p.turn("z", -8).at(0, r * flat * 0.86, 0) for p in hat))
            return Build(
                parts, ("round",), "with a face and a witch hat", paint, variant=variant, has=("a carved face", "a hat"), lacks=("a leaf",)
            )
        return Build(
            parts, ("round",), "with a carved face", paint, variant=variant, has=("a carved face", "a stalk"), lacks=("a hat", "a leaf")
        )
    has, lacks = ["a stalk"], ["a carved face", "a hat"]
    if variant == "leaf":
        green = draw(rng, "green")
        blade = leaf(r * 1.1, r * 0.8, 0.55, green).turn("y", between(rng, 0, 90)).at(0, r * flat * 0.95, 0)
        t = np.linspace(0, 1, 60)
        curl = np.stack(
            [r * 0.5 * t + r * 0.06 * np.cos(18 * t), r * flat + r * 0.15 - r * 0.4 * t**2, -r * 0.5 * t + r * 0.06 * np.sin(18 * t)], 1
        )
        parts += named("leaf", blade) + named("vine", tube(curl, r * 0.022, green, 6))
        has.append("a leaf")
        detail = "with a leaf"
    else:
        lacks.append("a leaf")
        detail = "with a stalk"
    words = {"flat": ("flat",), "tall": ("tall",)}.get(variant, ("round",))
    return Build(parts, words, detail, paint, variant=variant, has=tuple(has), lacks=tuple(lacks))


def _face(rng: Rng, flat: float, r: float, style: str) -> list[Part]:
    """Eyes, nose and mouth as dark solids with a glowing rim, set into the front."""
    dark = Paint(np.array((0.12, 0.07, 0.03))) if chance(rng, 0.6) else Paint(np.array((0.98, 0.80, 0.20)))
    eye = extrude([(-0.2, 0), (0.2, 0), (0.05 if style == "teeth" else 0, 0.3)], 0.25, dark)
    nose = extrude([(-0.09, 0), (0.09, 0), (0, 0.16)], 0.25, dark)
    if style == "teeth":
        mouth = [
            (-0.5, 0.12),
            (-0.3, -0.1),
            (-0.12, 0.0),
            (0, -0.14),
            (0.12, 0.0),
            (0.3, -0.1),
            (0.5, 0.12),
            (0.2, 0.06),
            (0, 0.02),
            (-0.2, 0.06),
        ]
    else:
        mouth = [
            (-0.5, 0.16),
            (-0.34, -0.08),
            (-0.14, -0.17),
            (0, -0.19),
            (0.14, -0.17),
            (0.34, -0.08),
            (0.5, 0.16),
            (0.3, 0.06),
            (0.12, 0.0),
            (0.11, -0.08),
            (-0.02, -0.09),
            (-0.03, -0.01),
            (-0.3, 0.06),
        ]
    size = (r, r * min(1.0, flat + 0.1), r)
    eyes = [(eye if s > 0 else eye.mirrored("x")).scaled(*size).at(s * r * 0.32, r * flat * 0.18, r * 0.8) for s in (-1, 1)]
    return (
        named("eye", *eyes)
        + named("nose", nose.scaled(*size).at(0, r * flat * 0.0, r * 0.86))
        + named("mouth", extrude(mouth, 0.3, dark).scaled(*size).at(0, -r * flat * 0.38, r * 0.76))
    )


def pineapple(rng: Rng) -> Build:
    """Scaly barrel with a crown of leaves: standing, slim, lying, cut in half, sliced into rings."""
    variant = pick(rng, "whole", "whole", "slim", "round", "half", "rings")
    paint, green = Paint(np.array((0.80, 0.55, 0.16)) * rng.uniform(0.9, 1.08)), draw(rng, "green")
    r, tall = between(rng, 0.05, 0.062), between(rng, 0.13, 0.17)
    r, tall = {"slim": (r * 0.85, tall * 1.25), "round": (r * 1.1, tall * 0.85)}.get(variant, (r, tall))
    flesh = Paint(np.array((0.97, 0.84, 0.36)))
    core = ellipsoid(r, tall / 2, r, lighter(paint, -0.2)).at(0, tall / 2, 0)
    scales: list[Part] = []
    rows = max(7, round(tall / 0.0165))
    for row in range(rows):
        y = tall * (row + 0.6) / (rows + 0.2)
        ring = r * np.sqrt(max(0.05, 1 - (2 * y / tall - 1) ** 2))
        count = max(5, int(2 * np.pi * ring / 0.024))
        scale = ball(0.0125, paint, 4, 6).scaled(1, 0.9, 0.75).at(0, 0, ring * 0.99)
        scales += [p.at(0, y, 0) for p in around(scale, count, start=row * 180 / count)]
    size = between(rng, 0.08, 0.12)
    crown = [
        leaf(size * rng.uniform(0.8, 1.2), 0.02, 0.1, green).turn("x", -30 - 40 * (i / 16)).turn("y", i * 137.5).at(0, tall * 0.96, 0)
        for i in range(18)
    ]
    top = named("leaf", *crown)
    if variant == "rings":
        parts: list[Part] = []
        for i in range(3):
            peel = lathe(
                [(r * 0.3, 0), (r * 0.98, 0), (r, 0.004), (r, 0.014), (r * 0.98, 0.018), (r * 0.3, 0.018), (r * 0.3, 0)], paint, 44
            )
            ring_ = lathe([(r * 0.2, -0.001), (r * 0.9, -0.001), (r * 0.9, 0.0192), (r * 0.2, 0.0192), (r * 0.2, -0.001)], flesh, 44)
            lines = around(ellipsoid(r * 0.26, 0.0012, r * 0.02, lighter(flesh, -0.2)).at(r * 0.55, 0.0192, 0), 12)
            parts += moved(turned(named("peel", peel) + named("ring", ring_, *lines), "x", 10 * i), i * r * 0.75, i * 0.014, i * 0.008)
        return Build(parts, ("round",), "cut into rings", flesh, variant=variant, has=("rings",), lacks=("a crown of leaves",))
    if variant == "half":
        back = [p for p in scales if p.vertices[:, 2].max() < 0.004]
        half = core.shaped(lambda x, y, z: (x, y, np.minimum(z, 0)))
        t = np.linspace(-np.pi / 2, np.pi / 2, 24)
        outline = np.concatenate(
            [
                np.stack([0.96 * r * np.cos(t), tall / 2 + 0.97 * tall / 2 * np.sin(t)], 1),
                np.stack([-0.96 * r * np.cos(t[::-1]), tall / 2 + 0.97 * tall / 2 * np.sin(t[::-1])], 1)[1:-1],
            ]
        )
        face = extrude(outline, 0.004, flesh)
        heart = ellipsoid(r * 0.18, tall * 0.42, 0.0035, lighter(flesh, 0.5)).at(0, tall / 2, 0.001)
        leaves = [p for p in crown if p.vertices[:, 2].mean() < 0.012]
        parts = turned(named("peel", half, *back) + named("flesh", face) + named("core", heart) + named("leaf", *leaves), "x", -90)
        return Build(parts, (), "cut in half", flesh, variant=variant, has=("a cut face", "a crown of leaves"), lacks=("rings",))
    parts = named("fruit", core) + named("scale", *scales) + top
    if chance(rng, 0.2):
        parts = turned(parts, "x", 84)
    words: tuple[str, ...] = {"slim": ("tall",), "round": ("round",)}.get(variant, ())
    return Build(
        parts, words, "with a crown of leaves", paint, variant=variant, has=("a crown of leaves", "scales"), lacks=("a cut face", "rings")
    )
