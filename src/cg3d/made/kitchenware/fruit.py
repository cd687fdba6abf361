"""Fruit: apple, banana, pineapple."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, normals
from cg3d.made.kitchenware.shells import bean, halved
from cg3d.made.kitchenware.tones import SEED, STALK
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, around, ball, cylinder, ellipsoid, extrude, lathe, loft, moved, named, tube, turned
from cg3d.made.pieces import leaf

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
