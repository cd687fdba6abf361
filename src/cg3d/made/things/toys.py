"""Toys: rubber duck, toy block, spinning top, kite, rocking horse, balloon, playing card."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, rectangle, spline, star
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    corners,
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
    tube,
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


def _letter(name: str, size: float, thick: float, paint: Paint) -> list[Part]:
    """Letter of bars facing +Z, centred on the origin."""
    parts = []
    for line in LETTERS[name]:
        for a, b in pairwise(line):
            p, q = ((np.array(v) - 0.5) * (size * 0.8, size) for v in (a, b))
            way = q - p
            long = float(np.hypot(*way))
            bar = box(long + thick, thick, thick * 0.8, paint).at(0, -thick / 2, 0).turn("z", float(np.degrees(np.arctan2(way[1], way[0]))))
            parts.append(bar.at(*((p + q) / 2), 0))
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
            face = named("letter", *_letter(names[int(rng.integers(len(names)))], s * 0.5, s * 0.11, ink))
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


def kite(rng: Rng) -> Build:
    """Diamond with a tail of bows; delta; box kite; hexagon; round-headed; with ribbons."""
    style = likely(rng, diamond=5, delta=2, box=1.2, hexagon=1, sled=0.8)
    first = draw(rng, pick(rng, *BRIGHT), "fabric")
    second = draw(rng, pick(rng, *(c for c in BRIGHT if c != first.name)), "fabric")
    stick = wood(rng, grain=False)
    w, h, t = between(rng, 0.28, 0.36), between(rng, 0.36, 0.46), 0.004
    low = -h
    if style == "diamond":
        k = h * 0.42
        quarters = [[(0, k), (w, 0), (0, 0)], [(0, k), (-w, 0), (0, 0)], [(0, -h), (w, 0), (0, 0)], [(0, -h), (-w, 0), (0, 0)]]
        tones = (first, second, second, first) if chance(rng, 0.6) else (first,) * 4
        parts = named("sail", *(extrude(q, t, c) for q, c in zip(quarters, tones))) + named(
            "stick", rod((0, k, -0.005), (0, -h, -0.005), 0.006, stick), rod((-w, 0, -0.005), (w, 0, -0.005), 0.006, stick)
        )
        parts += named(
            "edge",
            *(
                rod((*a, 0), (*b, 0), 0.004, lighter(first, -0.4))
                for a, b in (((0, k), (w, 0)), ((w, 0), (0, -h)), ((0, -h), (-w, 0)), ((-w, 0), (0, k)))
            ),
        )
    elif style == "delta":
        w *= 1.7
        parts = named(
            "sail", *both(extrude([(0.0, h * 0.5), (w, -h * 0.35), (w * 0.3, -h * 0.3), (0.0, -h * 0.55)], t, first).turn("y", 8))
        )
        parts += named("keel", extrude([(0, h * 0.3), (0, -h * 0.4), (0.12, -0.02)], t, second).turn("y", -90)) + named(
            "stick",
            *both(rod((0, h * 0.5, -0.004), (w * 0.99, -h * 0.35, -w * 0.14), 0.007, stick)),
            rod((0, h * 0.5, -0.004), (0, -h * 0.55, -0.004), 0.006, stick),
        )
        low = -h * 0.55
    elif style == "box":
        s, tall = w * 0.5, h * 1.6
        for y in (0, tall * 0.66):
            parts_ = [box(2 * s, tall * 0.34, t, first if y == 0 else second).at(0, y - tall / 2, s * f) for f in (-1, 1)] + both(
                box(t, tall * 0.34, 2 * s, second if y == 0 else first).at(s, y - tall / 2, 0)
            )
            parts = parts_ if y == 0 else parts + parts_
        parts = named("sail", *parts) + named(
            "stick",
            *corners(rod((0, -tall / 2, 0), (0, tall / 2, 0), 0.007, stick), s, s),
            *(rod((-s, y, -s), (s, y, s), 0.005, stick) for y in (-tall * 0.33, tall * 0.33)),
            *(rod((s, y, -s), (-s, y, s), 0.005, stick) for y in (-tall * 0.33, tall * 0.33)),
        )
        low = -tall / 2
    elif style == "hexagon":
        line = circle(w * 1.05, 6)
        parts = named(
            "sail", *(extrude([(0, 0), tuple(line[i]), tuple(line[(i + 1) % 6])], t, first if i % 2 else second) for i in range(6))
        ) + named("stick", *(rod((*line[i], -0.005), (*line[i + 3], -0.005), 0.006, stick) for i in range(3)))
        parts += named("edge", *(rod((*line[i], 0), (*line[(i + 1) % 6], 0), 0.004, lighter(first, -0.4)) for i in range(6)))
        low = float(line[:, 1].min())
    else:
        parts = named(
            "sail",
            extrude(
                [(-w * 0.5, -h * 0.5), (w * 0.5, -h * 0.5), (w, h * 0.1), (w * 0.5, h * 0.5), (-w * 0.5, h * 0.5), (-w, h * 0.1)], t, first
            ),
            extrude(circle(w * 0.35, 28), t * 1.6, second),
        )
        parts += named("stick", *both(rod((w * 0.5, -h * 0.5, -0.005), (w * 0.5, h * 0.5, -0.005), 0.006, stick)))
        low = -h * 0.5
    tail = style not in ("box",) and chance(rng, 0.85)
    if tail:
        long = h * between(rng, 1.0, 1.6)
        s = np.linspace(0, 1, 34)
        path = np.stack([0.07 * np.sin(9 * s) * s**0.5, low - long * s * 0.85, 0.12 * s], 1)
        parts += named("tail", tube(path, 0.004, lighter(first, -0.3), 6))
        for i in range(5, 34, 6):
            bow = extrude([(0, 0), (0.05, 0.028), (0.05, -0.028)], 0.006, second if i % 12 == 5 else first)
            parts += named("bow", *(p.at(*path[i]) for p in both(bow)), ball(0.009, second).at(*path[i]))
    lines = chance(rng, 0.3)
    if lines:
        parts += named("line", rod((0, 0, 0.0), (0.05, -h * 1.6, 0.5), 0.003, WHITE, sides=6))
    said = {"a tail with bows": tail, "a string": lines, "crossed sticks": style in ("diamond", "hexagon")}
    words = {"diamond": ("diamond-shaped",), "delta": ("triangular",), "box": ("box-shaped",), "hexagon": ("six-sided",)}.get(style, ())
    pose = turned(turned(parts, "x", between(rng, -30, 10)), "z", between(rng, -20, 20)) if chance(rng, 0.8) else turned(parts, "x", -80)
    return finished(pose, first, style, said, words, "with a tail of bows" if tail else "")


def rocking_horse(rng: Rng) -> Build:
    """Plush-like on curved rockers; plank horse with flat sides; on springs in a stand; stick body with a round head; with a saddle."""
    style = likely(rng, classic=4, plank=2.5, seat=1.5, spring=1.2)
    paint = wood(rng, grain=False) if chance(rng, 0.5) else draw(rng, pick(rng, "white", "brown", "red", "blue", "pink", "grey"), "wooden")
    hair = draw(rng, pick(rng, "black", "brown", "white", "beige", "red"), "fabric")
    rail = wood(rng, grain=False) if chance(rng, 0.6) else draw(rng, pick(rng, "red", "blue", "green", "yellow"), "wooden")
    leather_ = draw(rng, pick(rng, "red", "brown", "blue", "black"), "leather")
    k = between(rng, 0.9, 1.1)
    parts: list[Part] = []
    base = 0.12 if style != "spring" else 0.3
    side = 0.13
    head_line = spline(
        [
            (0.18, 0.3),
            (0.3, 0.52),
            (0.3, 0.62),
            (0.36, 0.66),
            (0.5, 0.52),
            (0.52, 0.46),
            (0.46, 0.43),
            (0.38, 0.47),
            (0.36, 0.36),
            (0.34, 0.22),
        ],
        54,
        closed=True,
    )
    if style == "plank":
        line = spline(
            [
                (-0.34, 0.0),
                (-0.24, 0.0),
                (-0.2, 0.16),
                (0.12, 0.14),
                (0.2, 0.0),
                (0.3, 0.0),
                (0.28, 0.2),
                (0.34, 0.36),
                (0.38, 0.47),
                (0.5, 0.42),
                (0.54, 0.47),
                (0.38, 0.66),
                (0.3, 0.63),
                (0.16, 0.4),
                (-0.1, 0.36),
                (-0.3, 0.38),
                (-0.38, 0.26),
            ],
            110,
            closed=True,
        )
        board = extrude(line, 0.03, paint)
        parts += named("side", board.at(0, 0, side * 0.8), board.at(0, 0, -side * 0.8)) + named(
            "seat",
            rounded(0.3, 0.05, side * 1.9, 0.02, leather_).at(-0.06, 0.35, 0),
            rounded(0.04, 0.2, side * 1.7, 0.02, rail).at(-0.23, 0.36, 0),
        )
        parts += named(
            "bar",
            rod((0.3, 0.52, -side * 1.6), (0.3, 0.52, side * 1.6), 0.016, rail),
            rod((0.05, 0.05, -side * 1.5), (0.05, 0.05, side * 1.5), 0.016, rail),
        )
        eye_z = side * 0.8 + 0.016
    else:
        t = np.linspace(-1, 1, 20)
        body = loft(
            np.array(
                [
                    np.column_stack([np.full(22, 0.3 * a), 0.3 + 0.13 * s * circle(1, 22)[:, 1], 0.115 * s * circle(1, 22)[:, 0]])
                    for a, s in zip(t, np.sqrt(np.clip(1 - t**4, 0.02, 1)) * (1 - 0.12 * np.cos(t * 3)))
                ]
            ),
            paint,
        )
        parts += (
            named("body", body)
            if style != "seat"
            else named(
                "seat", rounded(0.5, 0.06, 0.24, 0.03, paint).at(-0.03, 0.27, 0), rounded(0.04, 0.22, 0.24, 0.02, rail).at(-0.26, 0.3, 0)
            )
        )
        if style == "seat":
            parts += named("head", extrude(head_line, 0.06, paint))
        else:
            neck = spline([(0.2, 0.33, 0), (0.29, 0.47, 0), (0.32, 0.6, 0)], 14)
            parts += named("neck", tube(neck, np.linspace(0.105, 0.06, len(neck)), paint, 18))
            snout = spline([(0.29, 0.63, 0), (0.38, 0.585, 0), (0.48, 0.5, 0), (0.51, 0.47, 0)], 18)
            parts += named(
                "head", tube(snout, np.interp(np.linspace(0, 1, len(snout)), (0, 0.25, 0.7, 1), (0.045, 0.07, 0.05, 0.036)), paint, 18)
            )
            parts += named("nostril", *(ball(0.008, BLACK, 6, 10).at(0.51, 0.5, s * 0.028) for s in (-1, 1)))
        parts += named(
            "ear", *(cylinder(0.022, 0.07, paint, 0.002, 12).turn("z", 10).turn("x", s * 14).at(0.29, 0.655, s * 0.034) for s in (-1, 1))
        )
        mane = [ball(0.034, hair, 8, 14).at(x, y, 0) for x, y in spline([(0.16, 0.42), (0.21, 0.54), (0.25, 0.64), (0.31, 0.7)], 12)]
        parts += named("mane", *mane) + named(
            "tail",
            tube(
                spline([(-0.28, 0.36, 0), (-0.37, 0.36, 0), (-0.42, 0.24, 0), (-0.41, 0.1, 0)], 20),
                np.interp(np.linspace(0, 1, 22), (0, 0.4, 1), (0.02, 0.04, 0.008)),
                hair,
                12,
            ),
        )
        leg_x = ((0.2, 0.3), (-0.22, -0.34))
        for x, foot in leg_x:
            for s in (-1, 1):
                parts += (
                    named(
                        "leg",
                        rod((x, 0.3, s * 0.07), (foot, 0.03, s * side), 0.048, paint, 0.026, 14),
                        cylinder(0.034, 0.04, BLACK, 0.028).at(foot, 0.0, s * side),
                    )
                    if style != "seat"
                    else named("leg", rod((x, 0.29, s * 0.09), (foot, 0.0, s * side), 0.02, rail))
                )
        parts += named("handle", rod((0.3, 0.5, -0.14), (0.3, 0.5, 0.14), 0.014, rail))
        if style != "seat":
            saddle = ellipsoid(0.13, 0.05, 0.12, leather_).at(-0.03, 0.41, 0)
            parts += named(
                "saddle",
                saddle.shaped(lambda x, y, z: (x, y + 2.2 * (x + 0.03) ** 2 - 3.0 * z**2, z)),
                *(box(0.035, 0.17, 0.01, leather_).at(-0.03, 0.23, s * 0.12) for s in (-1, 1)),
            )
        eye_z = 0.058 if style != "seat" else 0.034
    parts += named("eye", *(ball(0.013, BLACK, 8, 14).at(0.385, 0.6, s * eye_z) for s in (-1, 1)))
    parts = moved(parts, 0, base - 0.02, 0)
    if style == "spring":
        parts += named(
            "stand",
            *(rod((-0.5, 0.02, s * 0.24), (0.5, 0.02, s * 0.24), 0.022, rail) for s in (-1, 1)),
            *(rod((x, 0.02, -0.24), (x, 0.02, 0.24), 0.022, rail) for x in (-0.42, 0.42)),
            *(rod((x, 0.02, s * 0.24), (x * 0.95, 0.62, s * 0.24), 0.022, rail) for x in (-0.42, 0.42) for s in (-1, 1)),
        )
        parts += named(
            "spring",
            *(rod((x * 0.95, 0.6, s * 0.24), (x * 0.8, base + 0.02, s * side), 0.014, BRASS) for x in (-0.42, 0.42) for s in (-1, 1)),
        )
    else:
        a = np.radians(np.linspace(-132, -48, 26))
        big = 0.72
        rocker = [
            np.column_stack(
                [
                    np.array([big * np.cos(b) * f for f in (1, 1, 0.94, 0.94)]),
                    np.array([big + big * np.sin(b) * f for f in (1, 1, 0.94, 0.94)]),
                    np.array([0.018, -0.018, -0.018, 0.018]),
                ]
            )
            for b in a
        ]
        bow = loft(np.array(rocker), rail)
        parts += named("rocker", *(bow.at(-0.03, 0, s * (side + 0.005)) for s in (-1, 1))) + named(
            "bar", *(rod((x, 0.1, -side), (x, 0.1, side), 0.016, rail) for x in (-0.33, 0.27))
        )
        parts += named("foot", *(box(0.05, 0.1, 0.04, rail).at(x, 0.05, s * side) for x in (0.29, -0.33) for s in (-1, 1)))
    parts = [p.scaled(k, 1, 1) for p in parts]
    said = {
        "curved rockers": style != "spring",
        "a saddle": style in ("classic", "spring"),
        "a mane": style != "plank",
        "springs": style == "spring",
        "a back rest": style in ("plank", "seat"),
    }
    return finished(turned(parts, "y", -90), paint, style, said, (), "on springs" if style == "spring" else "on curved rockers")


def balloon(rng: Rng) -> Build:
    """Round party balloon on a string; heart; long twisted dog; bunch of three; star foil; water-drop."""
    style = likely(rng, party=4, heart=1.5, bunch=2, star=1.2, long=1, dog=1.2)
    paint = draw(rng, pick(rng, "red", *BRIGHT, "white"), "plastic" if style in ("star", "heart") else "rubber")
    string = Paint(np.array((0.85, 0.84, 0.8)))
    r = between(rng, 0.12, 0.15)
    tied = style not in ("dog", "long")

    def drop(tone: Paint) -> list[Part]:
        line = spline([(0.004, -1.22), (0.25, -1.05), (0.82, -0.45), (1.0, 0.15), (0.75, 0.75), (0.3, 1.02), (0.001, 1.06)], 48) * r
        knot = lathe([(0, 0), (0.1 * r, 0), (0.03 * r, 0.12 * r), (0, 0.12 * r)], tone, 16).at(0, -1.32 * r, 0)
        return named("balloon", lathe(joined((0, line[0, 1]), line), tone, 36)) + named("knot", knot)

    def cord(top: tuple[float, float, float], long: float, to: tuple[float, float]) -> list[Part]:
        s = np.linspace(0, 1, 20)
        wave = 0.02 * np.sin(8 * s) * s
        return named(
            "string",
            tube(np.stack([top[0] + (to[0] - top[0]) * s + wave, top[1] - long * s, top[2] + (to[1] - top[2]) * s], 1), 0.0022, string, 6),
        )

    long = r * between(rng, 2.5, 4)
    if style == "party":
        parts = drop(paint) + cord((0, -1.3 * r, 0), long, (0, 0))
    elif style == "bunch":
        parts = []
        for i in range(int(rng.integers(3, 6))):
            a = 2 * np.pi * i / 5 + 0.4
            tone = paint if i == 0 else draw(rng, pick(rng, *BRIGHT))
            x, y, z = 1.15 * r * np.cos(a), between(rng, -0.4, 0.8) * r, 1.15 * r * np.sin(a)
            parts += moved(turned(turned(drop(tone), "x", 12 * np.sin(a)), "z", -12 * np.cos(a)), x, y, z) + cord(
                (x * 0.8, y - 1.28 * r, z * 0.8), long + y - 0.5 * r, (0, 0)
            )
    elif style in ("star", "heart"):
        if style == "star":
            line = star(r * 1.15, r * 0.55, 5)
            bottom = (0.0, -0.6 * r)
        else:
            a = np.linspace(0, 2 * np.pi, 60, endpoint=False)
            line = np.stack([np.sin(a) ** 3 * r, (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a)) / 16 * r], 1)
            bottom = (0.0, float(line[:, 1].min()))
        line = np.concatenate(
            [np.linspace(line[i], line[(i + 1) % len(line)], 6 if style == "star" else 2, endpoint=False) for i in range(len(line))]
        )
        middle = np.array((0.0, 0.1 * r if style == "heart" else 0.0))
        fs = np.concatenate([np.linspace(0.02, 1, 9), np.linspace(1, 0.02, 9)[1:]])
        rings = [
            np.column_stack(
                [
                    (line - middle) * f + middle,
                    np.full(len(line), (-1 if i < 9 else 1) * 0.42 * r * np.sqrt(max(1 - f**2, 0)) * (1 if i != 8 else 0)),
                ]
            )
            for i, f in enumerate(fs)
        ]
        parts = (
            named("balloon", loft(np.array(rings), paint))
            + named("seam", tube(np.column_stack([line, 0 * line[:, 0]]), r * 0.016, paint, 6, closed=True))
            + cord((bottom[0], bottom[1], 0), long, (0, 0))
        )
    elif style == "long":
        s = np.linspace(0, 1, 40)
        path = np.stack([0.5 * s - 0.25, 0.05 * np.sin(7 * s), 0.03 * np.cos(5 * s)], 1)
        parts = named("balloon", tube(path, 0.032 * np.clip(np.minimum(s * 14, (1 - s) * 9), 0.05, 1) ** 0.5, paint, 18)) + named(
            "knot", ball(0.007, paint).at(-0.255, 0.0, 0.03)
        )
    else:
        seg = lambda a, b, w: rod_ball(np.array(a), np.array(b), w, paint)  # noqa: E731
        w = 0.026
        parts = named("body", seg((-0.1, 0.17, 0), (0.08, 0.17, 0), w)[0]) + named(
            "leg", *(seg((x, 0.16, 0), (x + d, 0.02, s * 0.03), w * 0.95)[0] for x, d in ((-0.1, -0.02), (0.08, 0.02)) for s in (-1, 1))
        )
        parts += (
            named("neck", seg((0.09, 0.17, 0), (0.13, 0.29, 0), w)[0])
            + named("head", seg((0.13, 0.3, 0), (0.24, 0.27, 0), w)[0])
            + named("ear", *(seg((0.13, 0.3, s * 0.012), (0.08, 0.37, s * 0.045), w * 0.8)[0] for s in (-1, 1)))
        )
        parts += named("tail", seg((-0.11, 0.18, 0), (-0.18, 0.31, 0), w * 0.75)[0])
    said = {"a string": tied}
    words = {"heart": ("heart-shaped",), "star": ("star-shaped",), "long": ("long",), "dog": ("dog-shaped",), "party": ("round",)}.get(
        style, ()
    )
    return finished(parts, paint, style, said, words, "in a bunch with others" if style == "bunch" else "on a string" if tied else "")


def rod_ball(start: np.ndarray, stop: np.ndarray, radius: float, paint: Paint) -> list[Part]:
    """A sausage between two points."""
    t = np.linspace(0, 1, 16)
    end = np.linalg.norm(stop - start)
    way = (stop - start) / end
    at = start - way * radius * 0.3
    path = at + t[:, None] * way * (end + radius * 0.6)
    return [tube(path, radius * np.clip(4 * np.minimum(t, 1 - t) * 2.2, 0.02, 1) ** 0.5, paint, 16)]


def _suit(name: str, s: float, paint: Paint) -> list[Part]:
    """Heart, diamond, spade or club facing +Z, about 2 s wide."""
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    heart = np.stack([np.sin(a) ** 3, (13 * np.cos(a) - 5 * np.cos(2 * a) - 2 * np.cos(3 * a) - np.cos(4 * a)) / 16], 1) * s
    thick = 0.0012
    if name == "heart":
        return [extrude(heart, thick, paint)]
    if name == "diamond":
        return [extrude([(0, -s * 1.15), (s * 0.85, 0), (0, s * 1.15), (-s * 0.85, 0)], thick, paint)]
    foot = extrude([(-s * 0.45, -s * 1.1), (s * 0.45, -s * 1.1), (s * 0.08, -s * 0.2), (-s * 0.08, -s * 0.2)], thick, paint)
    if name == "spade":
        return [extrude(heart * (1, -1), thick, paint), foot]
    return [foot, *(extrude(circle(s * 0.45, 24) + at, thick, paint) for at in ((0, s * 0.5), (s * 0.48, -s * 0.2), (-s * 0.48, -s * 0.2)))]


def playing_card(rng: Rng) -> Build:
    """Ace with one big sign; number card with many; back with a pattern; a fan of several; a leaning pair."""
    style = likely(rng, ace=3, number=3, back=1.2, fan=2, pair=1.2)
    card = Paint(np.array((0.96, 0.96, 0.94)), "paper")
    w, h, t = 0.063, 0.088, 0.0014
    signs = ("heart", "spade", "diamond", "club")

    def tone(name: str) -> Paint:
        return draw(rng, "red") if name in ("heart", "diamond") else BLACK

    def front(count: int, name: str) -> list[Part]:
        ink = tone(name)
        parts = named("card", extrude(rectangle(w, h, 0.005), t, card, smooth=True))
        spots: list[tuple[float, float, float]] = [(0, 0, 0.0125)]
        if count > 1:
            rows = {2: (1, 1), 3: (1, 1, 1), 4: (2, 2), 5: (2, 1, 2), 6: (2, 2, 2), 7: (2, 3, 2), 8: (3, 2, 3), 9: (3, 3, 3)}[count]
            ys = np.linspace(h * 0.3, -h * 0.3, len(rows))
            spots = [
                (float(x), float(y), 0.0058) for y, n in zip(ys, rows) for x in (np.linspace(-w * 0.24, w * 0.24, n) if n > 1 else [0.0])
            ]
        for x, y, s in spots:
            parts += named("sign", *moved(turned(_suit(name, s, ink), "z", 180 if y < -0.001 else 0), x, y, t / 2))
        for s in (1, -1):
            corner = [
                *moved(
                    _letter("A" if count == 1 else "4" if count == 4 else "2" if count == 2 else "1", 0.007, 0.0014, ink),
                    -w * 0.4,
                    h * 0.41,
                    0,
                ),
                *moved(_suit(name, 0.0026, ink), -w * 0.4, h * 0.32, 0),
            ]
            parts += named("sign", *moved(turned(corner, "z", 0 if s > 0 else 180), 0, 0, t / 2))
        return parts

    def back() -> list[Part]:
        ink = draw(rng, pick(rng, "red", "blue", "red", "black", "green"))
        parts = named("card", extrude(rectangle(w, h, 0.005), t, card, smooth=True)) + named(
            "pattern", extrude(rectangle(w * 0.88, h * 0.9, 0.003), 0.001, ink).at(0, 0, t / 2)
        )
        diamond = extrude([(0, -0.004), (0.0035, 0), (0, 0.004), (-0.0035, 0)], 0.001, card)
        return parts + named("pattern", *(diamond.at(i * 0.0082, j * 0.0092, t / 2 + 0.0006) for i in range(-2, 3) for j in range(-4, 5)))

    name, count = signs[int(rng.integers(4))], int(rng.integers(2, 10))
    if style == "fan":
        many = int(rng.integers(3, 6))
        parts = []
        for i in range(many):
            one = front(int(rng.integers(1, 10)), signs[int(rng.integers(4))])
            a = (i - (many - 1) / 2) * -13
            parts += moved(turned(moved(one, 0, h * 0.9, 0), "z", a), 0, 0, i * 0.0021)
    elif style == "pair":
        parts = moved(turned(moved(front(1, name), 0, h / 2, 0), "x", -24), 0, 0, h * 0.41) + moved(
            turned(turned(moved(back(), 0, h / 2, 0), "y", 180), "x", 24), 0, 0, -h * 0.41
        )
    else:
        parts = back() if style == "back" else front(1 if style == "ace" else count, name)
    flat = style in ("ace", "number", "back") and chance(rng, 0.5)
    pose = turned(parts, "x", -90) if flat else turned(parts, "x", between(rng, -15, 0))
    words = {"fan": ("fanned",)}.get(style, ())
    number = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
    facts = {f"a {name}" if style == "ace" else f"{number[count]} {name}s": style in ("ace", "number")}
    facts = {k: v for k, v in facts.items() if v} | {"a pattern on its back": style == "back"}
    how = {
        "ace": f"with one big {name}",
        "number": f"with {number[count]} {name}s",
        "back": "with a patterned back",
        "fan": "in a fan of several",
        "pair": "leaning on another",
    }
    return finished(pose, card if style != "back" else None, style, facts, words, how[style])
