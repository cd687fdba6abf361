"""Small toys: rubber duck, toy block, spinning top."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    turned,
)
from cg3d.made.things.bits import BRASS, against, finished, likely


def rubber_duck(rng: Rng) -> Build:
    """Plain; with a hat, a crown, sunglasses, a scarf; blocky."""
    style = likely(rng, plain=5, hat=1, crown=0.8, glasses=1, scarf=0.8, pirate=0.6)
    paint = draw(rng, "yellow" if chance(rng, 0.75) else pick(rng, *BRIGHT, "white", "black"), "rubber")
    beak = draw(rng, "orange" if paint.name != "orange" else "red", "rubber")
    plump, high = between(rng, 0.92, 1.1), between(rng, 0.92, 1.12)
    t = np.linspace(-1, 1, 26)
    # the body along z, the tail (z < 0) drawn up to a point
    size = np.sqrt(np.clip(1 - np.abs(t) ** 2.4, 0, 1)) * np.interp(t, (-1, -0.75, -0.2, 0.5, 1), (0.4, 0.55, 1, 1, 0.9)) + 0.004
    lift = 0.55 * np.maximum(-t - 0.35, 0) ** 1.4
    ring = circle(1.0, 28)
    rings = [
        np.column_stack([0.04 * s * plump * ring[:, 0], 0.034 * (s * ring[:, 1] + c), np.full(28, 0.052 * z)])
        for z, s, c in zip(t, size, lift * 1.8)
    ]
    body = loft(np.array(rings), paint).shaped(lambda x, y, z: (x, np.maximum(y, -0.027), z))
    parts = named("body", body)
    hy, hz, r = 0.056 * high, 0.021, 0.0285
    parts += named("head", ball(r, paint, 16, 32).at(0, hy, hz))
    wing = ellipsoid(0.008, 0.02, 0.028, paint).shaped(lambda x, y, z: (x, y + 6 * np.maximum(-z - 0.004, 0) ** 1.6, z))
    parts += named("wing", *both(wing.turn("z", -12).at(0.036 * plump, 0.004, -0.008)))
    upper = ellipsoid(0.013, 0.0042, 0.014, beak).shaped(lambda x, y, z: (x, y + 9 * np.maximum(z, 0) ** 1.7, z))
    parts += named("beak", upper.at(0, hy - 0.003, hz + r + 0.002), ellipsoid(0.0105, 0.0035, 0.009, beak).at(0, hy - 0.008, hz + r))
    eye = [ball(0.0052, WHITE, 8, 16).scaled(0.7, 1.25, 0.6), ball(0.0034, BLACK, 8, 16).scaled(0.7, 1.25, 0.7).at(0.0004, 0, 0.0016)]
    turn_eye = moved(turned(moved(eye, 0, 0, r * 0.955), "x", -14), 0, 0, 0)
    for s in (-1, 1):
        parts += named("eye", *moved(turned(turn_eye, "y", s * 33), 0, hy, hz))
    top = hy + r
    extra = draw(rng, pick(rng, *(c for c in ("red", "blue", "black", "green", "purple") if c != paint.name)))
    if style == "hat":
        parts += named(
            "hat",
            lathe([(0, 0), (0.026, 0), (0.026, 0.003), (0.017, 0.003), (0.016, 0.024), (0, 0.025)], extra)
            .turn("z", -8)
            .at(0, top - 0.005, hz),
            torus(0.0168, 0.0018, against(extra), 6, 28).turn("z", -8).at(0, top, hz),
        )
    if style == "crown":
        gold = BRASS
        parts += named(
            "crown",
            cylinder(0.015, 0.008, gold, 0.016, 24).at(0, top - 0.004, hz),
            *(p.at(0, top + 0.003, hz) for p in around(cylinder(0.004, 0.01, gold, 0.0003, 8).at(0, 0, 0.0145), 7)),
        )
    if style == "glasses":
        pane = Paint(np.array((0.08, 0.08, 0.09)), "glass")
        lens = extrude(rectangle(0.018, 0.012, 0.005), 0.003, pane, smooth=True).at(0.0105, 0, 0)
        parts += named(
            "sunglasses",
            *(p.turn("x", -6).at(0, hy + 0.006, hz + r * 0.98) for p in (*both(lens), box(0.006, 0.002, 0.003, pane))),
            *both(rod((0.02, hy + 0.008, hz + r * 0.95), (r * 0.99, hy + 0.008, hz), 0.0012, pane)),
        )
    if style == "scarf":
        parts += named(
            "scarf",
            torus(0.023, 0.006, extra, 10, 32).at(0, hy - r * 0.84, hz - 0.002),
            rounded(0.01, 0.026, 0.005, 0.002, extra).turn("z", 14).at(0.014, hy - r * 0.84 - 0.024, hz + 0.027),
        )
    if style == "pirate":
        patch = ball(0.0075, BLACK, 8, 16).scaled(1, 1, 0.4).at(0, 0, r * 0.985)
        parts += named(
            "eye patch",
            patch.turn("x", -14).turn("y", 33).at(0, hy, hz),
            torus(r * 0.99, 0.0012, BLACK, 6, 40).turn("z", 18).turn("x", 20).at(0, hy + 0.006, hz),
        )
        parts += named(
            "scarf",
            lathe(joined((0, 0.008), [(r * 1.02, 0.008), (r * 0.9, 0.018), (r * 0.5, 0.0265), (0, 0.0295)]), extra).at(0, hy, hz),
            ball(0.005, extra).at(0, hy + 0.01, hz - r),
        )
    said = {
        "a hat": style == "hat",
        "a crown": style == "crown",
        "sunglasses": style == "glasses",
        "a scarf": style == "scarf",
        "a beak": True,
    }
    said |= {"an eye patch": style == "pirate"}
    how = {
        "hat": "with a hat",
        "crown": "with a crown",
        "glasses": "with sunglasses",
        "scarf": "with a scarf",
        "pirate": "with an eye patch",
    }
    return finished(parts, paint, style, said, (), how.get(style, "with a beak"))


LETTERS: dict[str, list[list[tuple[float, float]]]] = {
    "A": [[(0, 0), (0.5, 1), (1, 0)], [(0.2, 0.36), (0.8, 0.36)]],
    "B": [[(0, 0), (0, 1), (0.7, 1), (0.85, 0.78), (0.7, 0.54), (0, 0.54)], [(0.7, 0.54), (0.95, 0.28), (0.75, 0), (0, 0)]],
    "C": [[(0.95, 0.8), (0.7, 1), (0.3, 1), (0.03, 0.7), (0.03, 0.3), (0.3, 0), (0.7, 0), (0.95, 0.2)]],
    "E": [[(0.9, 1), (0.05, 1), (0.05, 0), (0.9, 0)], [(0.05, 0.52), (0.7, 0.52)]],
    "H": [[(0.05, 0), (0.05, 1)], [(0.95, 0), (0.95, 1)], [(0.05, 0.5), (0.95, 0.5)]],
    "K": [[(0.05, 0), (0.05, 1)], [(0.9, 1), (0.05, 0.42), (0.95, 0)]],
    "M": [[(0, 0), (0.05, 1), (0.5, 0.35), (0.95, 1), (1, 0)]],
    "X": [[(0, 0), (1, 1)], [(0, 1), (1, 0)]],
    "Z": [[(0, 1), (1, 1), (0, 0), (1, 0)]],
    "1": [[(0.2, 0.75), (0.55, 1), (0.55, 0)]],
    "2": [[(0.05, 0.75), (0.3, 1), (0.75, 1), (0.95, 0.72), (0.05, 0), (1, 0)]],
    "4": [[(0.7, 0), (0.7, 1), (0, 0.3), (1, 0.3)]],
}


def letter(name: str, size: float, thick: float, paint: Paint) -> list[Part]:
    """Letter of bars facing +Z, centred on the origin."""
    parts = []
    for line in LETTERS[name]:
        for a, b in pairwise(line):
            p, q = ((np.array(v) - 0.5) * (size * 0.8, size) for v in (a, b))
            way = q - p
            long = float(np.hypot(*way))
            bar = box(long + thick, thick, thick * 0.8, paint).at(0, -thick / 2, 0).turn("z", float(np.degrees(np.arctan2(way[1], way[0]))))
            x, y = (p + q) / 2
            parts.append(bar.at(float(x), float(y), 0))
    return parts


def toy_block(rng: Rng) -> Build:
    """Wooden cube with letters; plain with bevels; brick with studs; arch; cylinder; roof prism; a pile of three."""
    style = likely(rng, letter=4, studs=3, arch=1, roof=0.8, pile=1.5, plain=1)
    s = between(rng, 0.035, 0.05)
    paint = (
        draw(rng, pick(rng, *BRIGHT), "plastic")
        if style == "studs"
        else wood(rng, grain=False)
        if chance(rng, 0.35)
        else draw(rng, pick(rng, *BRIGHT), "wooden")
    )

    def cube(body: Paint) -> list[Part]:
        ink = draw(rng, pick(rng, *(c for c in ("red", "blue", "green", "yellow") if c != body.name)))
        parts = named("block", rounded(s, s, s, s * 0.06, body, 2).at(0, -s / 2, 0))
        names = list(LETTERS)
        for axis, degrees in (("y", 0), ("y", 90), ("y", 180), ("y", 270), ("x", -90)):
            face = named("letter", *letter(names[int(rng.integers(len(names)))], s * 0.5, s * 0.11, ink))
            frame = [box(s * 0.86, s * 0.05, s * 0.03, ink).at(0, s * y, 0) for y in (-0.43, 0.38)] + both(
                box(s * 0.05, s * 0.86, s * 0.03, ink).at(s * 0.405, -s * 0.43, 0)
            )
            parts += turned(moved([*face, *named("edge", *frame)], 0, 0, s * 0.5), axis, degrees)
        return moved(parts, 0, s / 2, 0)

    lettered = style in ("letter", "pile")
    if style == "letter":
        parts = turned(cube(paint), "y", between(rng, -30, 30))
    elif style == "pile":
        parts = [
            *moved(turned(cube(paint), "y", between(rng, -20, 20)), -s * 0.6),
            *moved(turned(cube(draw(rng, pick(rng, *BRIGHT))), "y", between(rng, -20, 20)), s * 0.6),
            *moved(turned(cube(draw(rng, pick(rng, *BRIGHT))), "y", between(rng, 0, 60)), 0, s),
        ]
    elif style == "studs":
        nx, nz, p = int(rng.integers(2, 5)), int(rng.integers(1, 3)), s * 0.4
        low = chance(rng, 0.2)
        h = p * (1.2 if not low else 0.4)
        stud = cylinder(p * 0.3, p * 0.2, paint, sides=20)
        parts = named("block", box(nx * p, h, nz * p, paint)) + named(
            "stud", *(stud.at((i - (nx - 1) / 2) * p, h, (j - (nz - 1) / 2) * p) for i in range(nx) for j in range(nz))
        )
    elif style == "arch":
        w = s * 1.6
        line = joined(
            (-w / 2, 0),
            (-w * 0.28, 0),
            [(-w * 0.28 * np.cos(a), w * 0.28 * np.sin(a)) for a in np.linspace(0, np.pi, 20)],
            (w * 0.28, 0),
            (w / 2, 0),
            (w / 2, w * 0.5),
            (-w / 2, w * 0.5),
        )
        parts = named("block", extrude(line, s * 0.7, paint))
    elif style == "roof":
        parts = named("block", extrude([(-s * 0.8, 0), (s * 0.8, 0), (0, s * 0.8)], s * 0.8, paint))
    else:
        parts = named("block", rounded(s * pick_number(rng, 1, 2), s, s, s * 0.09, paint, 3))
    said = {"letters": lettered, "studs on top": style == "studs", "an arch": style == "arch"}
    words = {"letter": ("square",), "roof": ("triangular",), "plain": ("smooth",)}.get(style, ())
    how = {"letter": "with letters", "studs": "with studs on top", "arch": "with an arch", "pile": "on two others"}
    return finished(parts, paint, style, said, words, how.get(style, ""))


def pick_number(rng: Rng, *options: float) -> float:
    """One of the numbers."""
    return options[int(rng.integers(len(options)))]


def spinning_top(rng: Rng) -> Build:
    """Turned wooden top with a stem; broad humming top with a knob; dreidel; peg top with grooves; disc on a stick."""
    style = likely(rng, turned=3, humming=2.5, dreidel=1.2, peg=1.5, disc=1.5)
    paint = (
        wood(rng, grain=False)
        if chance(rng, 0.3) and style != "humming"
        else draw(rng, pick(rng, *BRIGHT), "metal" if style == "humming" else "wooden")
    )
    other = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)))
    r = between(rng, 0.028, 0.042)
    stem = True
    if style == "turned":
        line = spline([(0.0015, 0), (r * 0.25, r * 0.25), (r * 0.9, r * 0.75), (r, r * 0.95), (r * 0.75, r * 1.12), (r * 0.2, r * 1.2)], 30)
        parts = named("body", lathe(joined((0, 0), line, (0, r * 1.2)), paint, 40)) + named(
            "stem",
            lathe(joined((0, 0), spline([(r * 0.16, 0), (r * 0.09, r * 0.4), (r * 0.13, r * 0.9)], 12), (0, r * 0.95)), paint, 20).at(
                0, r * 1.15, 0
            ),
        )
        parts += named(
            "ring", torus(r * 0.99, r * 0.035, other, 8, 40).at(0, r * 0.93, 0), torus(r * 0.7, r * 0.03, other, 8, 40).at(0, r * 1.13, 0)
        )
    elif style == "humming":
        line = spline(
            [(0.002, 0), (r * 0.5, r * 0.2), (r * 1.1, r * 0.7), (r * 1.15, r * 0.85), (r * 0.9, r * 1.2), (r * 0.25, r * 1.45)], 36
        )
        parts = named(
            "body",
            lathe(joined((0, 0), line, (0, r * 1.45)), paint, 44),
            *(
                torus(float(np.interp(y, line[:, 1], line[:, 0])), r * 0.035, other, 8, 44).at(0, y, 0)
                for y in (r * 0.55, r * 0.8, r * 1.05)
            ),
        )
        parts += (
            named("tip", cylinder(r * 0.03, r * 0.2, BRASS, r * 0.1).at(0, -r * 0.18, 0))
            + named("stem", rod((0, r * 1.4, 0), (0, r * 2.4, 0), r * 0.07, BRASS))
            + named("knob", ball(r * 0.22, other).at(0, r * 2.45, 0))
        )
    elif style == "dreidel":
        s = r * 1.1
        point = lathe([(0, 0), (s * 0.7, s * 0.65), (0, s * 0.65)], paint, 4).turn("y", 45)
        parts = (
            named("body", box(s, s, s, paint).at(0, s * 0.65, 0))
            + named("tip", point)
            + named("stem", cylinder(s * 0.11, s * 0.8, paint, s * 0.09).at(0, s * 1.65, 0))
        )
        for i in range(4):
            sign = [
                box(s * 0.1, s * 0.5, s * 0.04, other).at(s * 0.18, 0, 0),
                box(s * 0.45, s * 0.1, s * 0.04, other).at(0, 0.45 * s, 0),
                *([box(s * 0.4, s * 0.1, s * 0.04, other)] if i % 2 else []),
            ]
            parts += named("letter", *turned(moved(sign, 0, s * 0.87, s * 0.5), "y", 90 * i))
    elif style == "peg":
        line = spline([(r * 0.12, 0), (r * 0.55, r * 0.5), (r * 0.98, r * 1.2), (r * 0.9, r * 1.6), (r * 0.5, r * 1.85)], 36)
        parts = named("body", lathe(joined((0, 0), line, (0, r * 1.85)), paint, 40)) + named(
            "tip", lathe([(0, 0), (r * 0.03, 0), (r * 0.1, r * 0.3), (0, r * 0.3)], BRASS).at(0, -r * 0.26, 0)
        )
        parts += named(
            "ring",
            *(torus(float(np.interp(y, line[:, 1], line[:, 0])), r * 0.03, other, 8, 40).at(0, y, 0) for y in np.linspace(0.2, 1.1, 6) * r),
        ) + named("knob", cylinder(r * 0.22, r * 0.15, paint).at(0, r * 1.83, 0))
        stem = False
    else:
        parts = named(
            "body",
            lathe([(0, 0), (r * 1.3, 0), (r * 1.35, r * 0.1), (r * 1.3, r * 0.2), (0, r * 0.2)], paint, 48).at(0, r * 0.5, 0),
            *(torus(r * f, r * 0.03, other, 6, 40).at(0, r * 0.7, 0) for f in (0.45, 0.9)),
        )
        parts += named(
            "stem",
            rod((0, 0.05 * r, 0), (0, r * 1.7, 0), r * 0.09, wood(rng, grain=False)),
            lathe([(0, 0), (r * 0.09, r * 0.15), (0, r * 0.15)], paint).at(0, -0.08 * r, 0),
        )
    lean = chance(rng, 0.55)
    said = {"a stem": stem, "a knob": style in ("humming", "peg"), "four flat sides": style == "dreidel"}
    words = {"disc": ("flat",), "humming": ("broad",)}.get(style, ())
    pose = turned(parts, "z", between(rng, 45, 62)) if lean else parts
    return finished(
        turned(pose, "y", between(rng, -60, 60)),
        paint,
        style,
        said,
        (*words, *(("tilted",) if lean else ())),
        "with a knob" if style in ("humming", "peg") else "with a stem",
    )
