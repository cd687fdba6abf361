"""Playground: slide, swing, seesaw."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    ball,
    beam,
    both,
    box,
    cylinder,
    extrude,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.places.surfaces import DARK
from cg3d.made.places.telling import counted, told


def _chute(line: np.ndarray, width: float, paint: Paint) -> list[Part]:
    """Open trough along a path (n, 3): its floor and two raised edges."""
    way = np.gradient(line, axis=0)
    across = np.column_stack([way[:, 2], np.zeros(len(line)), -way[:, 0]])
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    up = np.array((0, 1.0, 0))
    half = across * width / 2
    rim, low = up * 0.16, up * -0.03
    outline = [-half + rim, -half + low, half + low, half + rim, half * 0.88 + rim, half * 0.88, -half * 0.88, -half * 0.88 + rim]
    sections = np.stack([line + o for o in outline], 1)
    floor = loft(sections[:, [1, 2, 5, 6]], paint)
    sides = [loft(sections[:, [0, 1, 6, 7]], paint), loft(sections[:, [2, 3, 4, 5]], paint)]
    return [floor, *sides]


def slide(rng: Rng) -> Build:
    """Straight or wavy chute with a ladder, a spiral one, a tube slide, a small house with a slide."""
    style = pick(rng, "straight", "straight", "wavy", "spiral", "tube", "playhouse")
    paint, frame = draw(rng, pick(rng, *BRIGHT), "plastic"), draw(rng, pick(rng, "red", "blue", "yellow", "green", "grey"), "metal")
    tall, wide = between(rng, 1.5, 2.1), between(rng, 0.5, 0.62)
    parts: list[Part] = []
    if style == "spiral":
        t = np.linspace(0, 1, 50)
        a = t * 2 * np.pi * between(rng, 1.0, 1.4) + np.pi
        line = np.column_stack([0.75 * np.cos(a), (tall + 0.5) * (1 - t) + 0.12, 0.75 * np.sin(a)])
        parts += named("chute", *_chute(line, wide, paint)) + named(
            "pole", cylinder(0.07, tall + 1.1, frame), ball(0.12, frame).at(0, tall + 1.1, 0)
        )
        parts += named("platform", box(0.8, 0.07, 0.8, frame).at(-0.75, tall + 0.5, 0.35))
        parts += named("ladder", *moved(_steps(tall + 0.5, frame), -0.75, 0, 0.75))
    else:
        waves = 0.12 * np.sin(np.linspace(0, 3 * np.pi, 24)) if style == "wavy" else np.zeros(24)
        long = tall * between(rng, 1.25, 1.5)
        run = spline(
            [
                (0, tall, 0),
                (0, tall, 0.15),
                (0, tall * 0.8, long * 0.22),
                (0, tall * 0.25, long * 0.78),
                (0, 0.18, long),
                (0, 0.16, long + 0.35),
            ],
            25,
        )
        run[:, 1] += np.r_[waves, np.zeros(max(0, len(run) - 24))][: len(run)]
        if style == "tube":
            parts += named("tube", tube(run + (0, wide * 0.55, 0), wide * 0.62, paint, 20))
            parts += named(
                "opening",
                *(
                    tube(run[k] + (0, wide * 0.55, 0) + np.array([(0, 0, s * 0.02), (0, 0, s * 0.06)]), wide * 0.5, DARK, 20)
                    for k, s in ((0, -1), (-1, 1))
                ),
            )
            parts += named(
                "ring",
                *(
                    torus(wide * 0.63, 0.035, lighter(paint, -0.25), 8).turn("x", 90).at(0, run[k, 1] + wide * 0.55, run[k, 2])
                    for k in (0, 6, 12, 18, -1)
                ),
            )
        else:
            parts += named("chute", *_chute(run, wide, paint))
            parts += named("leg", *both(rod((wide / 2 - 0.05, 0, long * 0.62), (wide / 2 - 0.05, tall * 0.42, long * 0.62), 0.03, frame)))
        parts += named("platform", box(wide + 0.1, 0.06, 0.6, frame).at(0, tall - 0.05, -0.3))
        parts += named("ladder", *moved(_steps(tall, frame), 0, 0, -0.6))
        hold = spline([(0, tall, 0), (0, tall + 0.6, -0.05), (0, tall + 0.65, -0.5), (0, tall, -0.6)], 16)
        parts += named("handrail", *both(tube(hold + (wide / 2 + 0.03, 0, 0), 0.025, frame, 8)))
        parts += named("leg", *(q for z in (0.0, -0.6) for q in both(rod((wide / 2, 0, z), (wide / 2, tall, z), 0.035, frame))))
        if style == "playhouse":
            roof = draw(rng, pick(rng, "red", "blue", "green", "yellow"))
            parts += named(
                "roof",
                cylinder(0.85, 0.7, roof, 0.02, 4).turn("y", 45).at(0, tall + 1.25, -0.35),
                *(q for z in (0.05, -0.75) for q in both(box(0.09, tall + 1.3, 0.09, wood(rng)).at(0.48, 0, z))),
            )
            parts += named("wall", *both(box(0.05, 0.6, 0.75, paint).at(0.46, tall, -0.35)))
    has, lacks = told(a_roof=style == "playhouse", a_ladder=True, a_spiral_chute=style == "spiral", a_tube=style == "tube")
    words = {"spiral": ("spiral",), "wavy": ("wavy",)}.get(style, ())
    return Build(parts, words, "with a ladder", paint, variant=style, has=has, lacks=lacks)


def _steps(tall: float, paint: Paint) -> list[Part]:
    """Leaning ladder that ends at (0, tall, 0) and starts behind, at -z."""
    foot = -tall * 0.4
    parts = both(rod((0.22, 0, foot), (0.22, tall, 0), 0.03, paint))
    count = max(4, round(tall / 0.26))
    return [*parts, *(box(0.44, 0.03, 0.1, paint).at(0, tall * f - 0.02, foot * (1 - f)) for f in np.arange(1, count) / count)]


def swing(rng: Rng) -> Build:
    """A-frame with one to three seats, wooden beam frame, a tyre, a bench on chains, a nest swing."""
    style = pick(rng, "board", "board", "wooden", "tyre", "bench", "nest")
    frame = (
        wood(rng, grain=False) if style == "wooden" else draw(rng, pick(rng, "red", "blue", "yellow", "green", "grey", "orange"), "metal")
    )
    seat = draw(rng, pick(rng, "black", "red", "blue", "yellow", "brown"), "plastic")
    count = int(rng.integers(1, 4)) if style in ("board", "wooden") else 1
    tall, wide = between(rng, 2.0, 2.5), {1: 1.6, 2: 2.6, 3: 3.7}[count] + (0.5 if style in ("bench", "nest") else 0)
    thick = 0.07 if style == "wooden" else 0.045

    def bar(a: tuple[float, float, float], b: tuple[float, float, float]) -> Part:
        return beam(a, b, 2 * thick, frame) if style == "wooden" else rod(a, b, thick, frame)

    legs = [bar((wide / 2 + 0.12, 0, s * tall * 0.36), (wide / 2, tall, 0)) for s in (-1, 1)]
    parts = named("leg", *(q for p in legs for q in both(p))) + named("beam", bar((-wide / 2 - 0.15, tall, 0), (wide / 2 + 0.15, tall, 0)))
    parts += named("brace", *both(bar((wide / 2 + 0.06, tall * 0.45, -tall * 0.2), (wide / 2 + 0.06, tall * 0.45, tall * 0.2))))
    chain = Paint(np.array((0.45, 0.46, 0.48)), "metal")
    for i in range(count):
        x, push = (i - (count - 1) / 2) * 1.05, between(rng, -14, 14)
        parts += moved(_swing_seat(style, tall - 0.5, seat, chain, wood(rng), push), x, tall, 0)
    has, lacks = told(a_tyre=style == "tyre", a_round_nest=style == "nest", a_bench=style == "bench")
    phrase = counted(count, "seats") if count > 1 else "one seat"
    has = (*has, phrase) if style in ("board", "wooden") else has
    return Build(parts, (), f"with {has[0]}", frame, variant=style, has=has, lacks=lacks)


def _swing_seat(style: str, drop: float, seat: Paint, chain: Paint, plank: Paint, push: float) -> list[Part]:
    """Hangs from the origin."""
    if style == "tyre":
        black = Paint(np.array((0.1, 0.1, 0.11)), "rubber")
        parts = named("tyre", torus(0.32, 0.12, black, 12, 32).at(0, -drop, 0))
        parts += named(
            "chain",
            *(rod((0.3 * np.cos(a), -drop + 0.05, 0.3 * np.sin(a)), (0, -0.4, 0), 0.014, chain) for a in (0.5, 2.6, 4.7)),
            rod((0, -0.4, 0), (0, 0, 0), 0.014, chain),
        )
    elif style == "nest":
        parts = named("ring", torus(0.55, 0.06, seat, 10, 36).at(0, -drop, 0))
        net = [
            rod((-np.sqrt(0.3 - x * x), -drop, x), (np.sqrt(0.3 - x * x), -drop, x), 0.014, plank, sides=6)
            for x in np.linspace(-0.44, 0.44, 8)
        ]
        parts += named("net", *net, *(p.turn("y", 90) for p in net))
        parts += named("chain", *(rod((s * 0.5, -drop, t * 0.25), (s * 0.6, 0, 0), 0.014, chain) for s in (-1, 1) for t in (-1, 1)))
    elif style == "bench":
        slats = [box(1.4, 0.03, 0.08, plank).at(0, -drop, z) for z in np.linspace(-0.2, 0.2, 5)]
        slats += [box(1.4, 0.08, 0.03, plank).at(0, -drop + y, -0.25 - 0.1 * y) for y in (0.1, 0.22, 0.34, 0.46)]
        parts = named(
            "bench",
            *slats,
            *both(box(0.05, 0.05, 0.5, plank).at(0.65, -drop - 0.04, 0)),
            *both(box(0.05, 0.55, 0.05, plank).at(0.65, -drop, -0.29)),
        )
        parts += named("armrest", *both(box(0.06, 0.04, 0.5, plank).at(0.68, -drop + 0.25, 0)))
        parts += named("chain", *(rod((s * 0.7, -drop + 0.2, z), (s * 0.7, 0, 0), 0.014, chain) for s in (-1, 1) for z in (0.2, -0.28)))
    else:
        parts = named("seat", rounded(0.46, 0.045, 0.2, 0.02, plank if style == "wooden" else seat).at(0, -drop, 0))
        parts += named("chain", *both(rod((0.2, -drop, 0), (0.22, 0, 0), 0.014, chain)))
    return [p.turn("x", push) for p in parts]


def seesaw(rng: Rng) -> Build:
    """Board over a log, over an A-frame, a pipe with saddles, springs, or a curved rocker."""
    style = pick(rng, "frame", "frame", "log", "spring", "rocker")
    plank = wood(rng) if chance(rng, 0.4) else draw(rng, pick(rng, *BRIGHT), pick(rng, "metal", "wooden"))
    iron = draw(rng, pick(rng, "red", "blue", "yellow", "green", "grey", "black"), "metal")
    long, high = between(rng, 2.4, 3.2), between(rng, 0.42, 0.55)
    level = style == "spring"
    tilt = 0.0 if level else np.degrees(np.arcsin(min(0.45, (high - 0.05) / (long / 2)))) * (1 if chance(rng) else -1) * 0.9
    top = named("board", rounded(long, 0.055, 0.24, 0.02, plank))
    saddle = draw(rng, pick(rng, *BRIGHT), "plastic")
    backs = chance(rng, 0.4)
    end = named("seat", rounded(0.32, 0.05, 0.34, 0.02, saddle).at(long / 2 - 0.2, 0.05, 0))
    if backs:
        end += named("back", rounded(0.05, 0.3, 0.32, 0.02, saddle).at(long / 2 - 0.04, 0.05, 0))
    bow = arc(0, 0, 0.12, 0, 180, 10)
    grip = tube(np.column_stack([np.zeros(11), 0.05 + 1.7 * bow[:, 1], 1.1 * bow[:, 0]]), 0.016, iron, 8).at(long / 2 - 0.55, 0, 0)
    end += named("handle", grip)
    if style == "rocker":
        line = arc(0, long * 0.75, long * 0.75, -90 - 42, -90 + 42, 24)
        rails = extrude(joined(line, arc(0, long * 0.75, long * 0.75 - 0.07, -48, -132, 24)), 0.06, iron)
        top += named("rocker", *both(rails.at(0, -high, 0.17), "z"))
        top += named(
            "post",
            *both(box(0.06, high - 0.14, 0.4, iron).at(long * 0.35, -high + 0.17, 0)),
            box(0.08, high - 0.02, 0.3, iron).at(0, -high + 0.03, 0),
        )
        tilt = between(rng, 3, 7) * (1 if chance(rng) else -1)
    top += [q for p in end for q in both(p)]
    parts = moved([p.turn("z", tilt) for p in top], 0, high, 0)
    if style == "log":
        parts += named("log", cylinder(high / 2, 0.7, wood(rng)).turn("x", 90).at(0, high / 2, -0.35))
    elif style == "spring":
        a = np.linspace(0, 12 * np.pi, 130)
        parts += named(
            "spring",
            *(
                tube(np.column_stack([0.09 * np.cos(a) + x, (high - 0.04) * a / a[-1] + 0.02, 0.09 * np.sin(a)]), 0.018, iron, 6)
                for x in (-0.3, 0.3)
            ),
            box(0.95, 0.03, 0.35, DARK),
        )
    elif style == "frame":
        parts += named(
            "leg", *(beam((sx * 0.3, 0, sz * 0.24), (0, high - 0.01, sz * 0.17), 0.06, iron) for sx in (-1, 1) for sz in (-1, 1))
        )
        parts += named("axle", rod((0, high - 0.02, -0.26), (0, high - 0.02, 0.26), 0.035, iron))
    has, lacks = told(handles=True, backrests=backs, springs=style == "spring", a_log_under_the_board=style == "log")
    return Build(parts, ("long",), "with two seats", plank, variant=style, has=("two seats", *has), lacks=lacks)
