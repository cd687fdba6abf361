"""Bigger toys: kite, rocking horse, balloon."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline, star
from cg3d.made.paints import BLACK, BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
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
    tube,
    turned,
)
from cg3d.made.things.bits import BRASS, finished, likely


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
        way = np.linspace(0, 1, 34)
        path = np.stack([0.07 * np.sin(9 * way) * way**0.5, low - long * way * 0.85, 0.12 * way], 1)
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
            k = np.linspace(0, 2 * np.pi, 60, endpoint=False)
            line = np.stack([np.sin(k) ** 3 * r, (13 * np.cos(k) - 5 * np.cos(2 * k) - 2 * np.cos(3 * k) - np.cos(4 * k)) / 16 * r], 1)
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
        w = 0.026
        parts = named("body", rod_ball((-0.1, 0.17, 0), (0.08, 0.17, 0), w, paint)) + named(
            "leg",
            *(rod_ball((x, 0.16, 0), (x + d, 0.02, s * 0.03), w * 0.95, paint) for x, d in ((-0.1, -0.02), (0.08, 0.02)) for s in (-1, 1)),
        )
        parts += (
            named("neck", rod_ball((0.09, 0.17, 0), (0.13, 0.29, 0), w, paint))
            + named("head", rod_ball((0.13, 0.3, 0), (0.24, 0.27, 0), w, paint))
            + named("ear", *(rod_ball((0.13, 0.3, s * 0.012), (0.08, 0.37, s * 0.045), w * 0.8, paint) for s in (-1, 1)))
        )
        parts += named("tail", rod_ball((-0.11, 0.18, 0), (-0.18, 0.31, 0), w * 0.75, paint))
    said = {"a string": tied}
    words = {"heart": ("heart-shaped",), "star": ("star-shaped",), "long": ("long",), "dog": ("dog-shaped",), "party": ("round",)}.get(
        style, ()
    )
    return finished(parts, paint, style, said, words, "in a bunch with others" if style == "bunch" else "on a string" if tied else "")


def rod_ball(start: ArrayLike, stop: ArrayLike, radius: float, paint: Paint) -> Part:
    """A sausage between two points."""
    a, b = np.asarray(start, np.float64), np.asarray(stop, np.float64)
    t = np.linspace(0, 1, 16)
    end = float(np.linalg.norm(b - a))
    way = (b - a) / end
    path = a - way * radius * 0.3 + t[:, None] * way * (end + radius * 0.6)
    return tube(path, radius * np.clip(4 * np.minimum(t, 1 - t) * 2.2, 0.02, 1) ** 0.5, paint, 16)
