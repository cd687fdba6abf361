"""Playground and fair: slide, swing, seesaw, carousel, ferris wheel, sandcastle, campfire."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, stone, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
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
    tube,
)
from cg3d.made.places.houses import FIRE, WHITE
from cg3d.made.places.plants import blob
from cg3d.made.places.telling import counted, told

DARK = Paint(np.array((0.13, 0.13, 0.14)))


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
    bar = (lambda a, b: beam(a, b, 2 * thick, frame)) if style == "wooden" else (lambda a, b: rod(a, b, thick, frame))
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


def _egg(x: float, y: float, z: float, paint: Paint) -> Part:
    return ball(1.0, paint, 6, 10).scaled(x, y, z)


def _horse(paint: Paint, saddle: Paint, size: float) -> list[Part]:
    """Little prancing horse facing +X, belly at y = 0."""
    parts = [
        _egg(0.34, 0.16, 0.13, paint),
        loft(np.array([_ring((0.2, 0.02), 0.11, 60), _ring((0.36, 0.26), 0.08, 50), _ring((0.42, 0.38), 0.06, 20)]), paint),
    ]
    parts += [
        _egg(0.15, 0.07, 0.06, paint).turn("z", -32).at(0.5, 0.36, 0),
        *both(_egg(0.015, 0.05, 0.02, paint).at(0.42, 0.47, 0.03), "z"),
    ]
    for x, a, b in ((0.22, 60, 10), (0.2, 25, -30), (-0.24, -15, -50), (-0.24, 10, -35)):
        z = 0.07 if b in (10, -50) else -0.07
        knee = np.array((x + 0.2 * np.sin(np.radians(a)), -0.05 - 0.2 * np.cos(np.radians(a)), z))
        foot = knee + (0.2 * np.sin(np.radians(b)), -0.2 * np.cos(np.radians(b)), 0)
        parts += [rod((x, -0.05, z), knee, 0.05, paint, 0.035, 6), rod(knee, foot, 0.035, paint, 0.03, 6)]
    parts += [
        tube(spline([(-0.32, 0.06, 0), (-0.46, 0.05, 0), (-0.52, -0.2, 0)], 6), 0.035, saddle, 5),
        rounded(0.24, 0.08, 0.24, 0.03, saddle, 1).at(0, 0.11, 0),
    ]
    return [p.scaled(size, size, size) for p in parts]


def _ring(spot: tuple[float, float], r: float, lean: float) -> np.ndarray:
    a = np.linspace(0, 2 * np.pi, 10, endpoint=False)
    c, s = np.cos(np.radians(lean)), np.sin(np.radians(lean))
    return np.column_stack([spot[0] + r * np.cos(a) * s, spot[1] - r * np.cos(a) * c, 0.8 * r * np.sin(a)])


def carousel(rng: Rng) -> Build:
    """Round floor under a tent roof with horses on poles; chair swings on chains; a small hand-turned one; two storeys."""
    style = pick(rng, "horses", "horses", "chairs", "playground", "two storeys")
    paint, second = (
        draw(rng, pick(rng, "red", "blue", "pink", "turquoise", "purple", "orange")),
        WHITE if chance(rng, 0.6) else draw(rng, "yellow"),
    )
    gold = Paint(np.array((0.85, 0.68, 0.25)), "metal")
    r, tall = between(rng, 2.8, 3.6), between(rng, 2.6, 3.0)
    if style == "playground":
        r = between(rng, 0.9, 1.2)
        parts = named("floor", cylinder(r, 0.09, paint).at(0, 0.15, 0)) + named(
            "post", cylinder(0.08, 0.9, DARK), cylinder(0.2, 0.15, DARK)
        )
        bow = spline([(0.12, 0.24, 0), (0.2, 0.85, 0), (r * 0.75, 0.9, 0), (r * 0.95, 0.75, 0), (r * 0.95, 0.24, 0)], 24)
        parts += named("handle", *around(tube(bow, 0.026, gold if chance(rng) else DARK, 8), int(rng.integers(4, 7)))) + named(
            "wheel", torus(0.3, 0.03, DARK, 8).at(0, 0.75, 0)
        )
        return Build(parts, ("round", "low"), "with handles", paint, variant=style, has=("handles",), lacks=("a roof", "horses"))
    tiers = 2 if style == "two storeys" else 1
    parts = named("floor", cylinder(r, 0.3, second, sides=40), torus(r, 0.1, paint, 8, 40).at(0, 0.25, 0))
    top = 0.3 + tall * tiers
    parts += named("pillar", cylinder(r * 0.24, top, paint, sides=16), *around(box(0.3, tall * 0.7, 0.08, second).at(0, 0.6, r * 0.235), 8))
    if tiers == 2:
        parts += named(
            "floor", cylinder(r * 1.0, 0.2, second, sides=40).at(0, 0.3 + tall - 0.2, 0), torus(r, 0.1, paint, 8, 40).at(0, 0.2 + tall, 0)
        )
    edge = r * 1.08
    for k in range(16):
        a, b = 2 * np.pi * k / 16, 2 * np.pi * (k + 1) / 16
        foot = np.array([(edge * np.cos(t), top, edge * np.sin(t)) for t in (a, b)])
        tip = np.array([(0.15 * np.cos(t), top + r * 0.55, 0.15 * np.sin(t)) for t in (a, b)])
        ring0 = np.array([foot[0] - (0, 0.1, 0), foot[1] - (0, 0.1, 0), foot[1], foot[0]])
        ring1 = np.array([tip[0] - (0, 0.1, 0), tip[1] - (0, 0.1, 0), tip[1], tip[0]])
        parts += named("roof", loft(np.array([ring0, ring1]), paint if k % 2 else second))
    flap = extrude(
        joined((-edge * 0.19, 0.1), (-edge * 0.19, -0.12), arc(0, -0.12, edge * 0.19, 180, 360, 8) * (1, 1), (edge * 0.19, 0.1)),
        0.06,
        second,
    )
    parts += named("valance", *(p.at(0, top, 0) for p in around(flap.at(0, 0, edge * 0.985), 16, start=11.25)))
    parts += named("spire", lathe([(0, 0), (0.2, 0), (0.25, 0.2), (0.08, 0.35), (0.03, 0.9), (0, 0.9)], gold, 16).at(0, top + r * 0.52, 0))
    coats = [draw(rng, w) for w in ("white", "brown", "black", pick(rng, "pink", "blue"))]
    for i in range(8 if style != "chairs" else 12):
        turn = 45.0 * i if style != "chairs" else 30.0 * i
        if style == "chairs":
            out = r * 1.35
            chair = [rounded(0.4, 0.06, 0.36, 0.02, coats[i % 4]), rounded(0.06, 0.4, 0.36, 0.02, coats[i % 4]).at(-0.18, 0, 0)]
            one = named("chair", *moved(chair, 0, 1.0, out)) + named(
                "chain", *both(rod((0.15, 1.05, out), (0.12, top - 0.05, edge * 0.9), 0.02, DARK, sides=6))
            )
            parts += [p.turn("y", turn) for p in one]
            continue
        for level in range(tiers):
            up = 0.3 + tall * level + 0.85 + 0.25 * (i % 2)
            one = named("horse", *moved(_horse(coats[i % 4], paint, 1.5), 0, up, r * 0.76))
            one += named("pole", rod((0, 0.3 + tall * level, r * 0.76), (0, 0.3 + tall * (level + 1), r * 0.76), 0.04, gold, sides=8))
            parts += [p.turn("y", turn) for p in one]
    has, lacks = told(horses=style != "chairs", chairs_on_chains=style == "chairs", a_roof=True)
    return Build(parts, ("round",), f"with {has[0]}", paint, variant=style, has=has, lacks=lacks)


def ferris_wheel(rng: Rng) -> Build:
    """Wheel of cabins on A-shaped legs: open gondolas, closed capsules, umbrella gondolas, a single-rim small one."""
    style = pick(rng, "gondolas", "gondolas", "capsules", "umbrellas", "single rim")
    frame = draw(rng, pick(rng, "white", "white", "red", "blue", "grey", "purple"), "metal")
    count, r = int(rng.integers(8, 15)), between(rng, 9, 13)
    hub, half = r * 1.18 + 1.6, 0.0 if style == "single rim" else r * 0.09
    parts: list[Part] = []
    for z in {-half, half}:
        for k in (1.0, 0.86):
            parts += named("rim", torus(r * k, r * 0.014, frame, 6, 48).turn("x", 90).at(0, hub, z))
        for i in range(count):
            a, b = 2 * np.pi * i / count, 2 * np.pi * (i + 0.5) / count
            spot = np.array((np.cos(a), np.sin(a), 0))
            parts += named("spoke", rod((0, hub, z), spot * r + (0, hub, z), r * 0.011, frame, sides=6))
            mid, nxt = np.array((np.cos(b), np.sin(b), 0)), np.array((np.cos(2 * b - a), np.sin(2 * b - a), 0))
            parts += named(
                "brace", *(rod(p * r * 0.86 + (0, hub, z), mid * r + (0, hub, z), r * 0.007, frame, sides=5) for p in (spot, nxt))
            )
    shades = [draw(rng, w) for w in rng.permutation(list(BRIGHT))[: int(rng.integers(1, 5))]]
    s = r * 0.12
    for i in range(count):
        a = 2 * np.pi * i / count
        x, y = r * np.cos(a), hub + r * np.sin(a)
        parts += named("axle", rod((x, y, -half - 0.1), (x, y, half + 0.1), r * 0.012, frame, sides=6))
        parts += named("cabin", *moved(_cabin(style, s, shades[i % len(shades)], frame), x, y, 0))
    out = half + r * 0.1
    for z in (-1, 1):
        parts += named("leg", *both(rod((r * 0.5, 0, z * (out + r * 0.16)), (0, hub, z * out), r * 0.032, frame, r * 0.022)))
        parts += named("leg", box(r * 1.2, 0.4, r * 0.14, Paint(np.array((0.55, 0.55, 0.56)), "concrete")).at(0, 0, z * (out + r * 0.16)))
    parts += named(
        "hub",
        rod((0, hub, -out - 0.3), (0, hub, out + 0.3), r * 0.045, lighter(frame, -0.3)),
        *both(cylinder(r * 0.1, 0.3, frame).turn("x", 90).at(0, hub, half), "z"),
    )
    has, lacks = told(closed_cabins=style == "capsules", open_gondolas=style != "capsules", umbrellas=style == "umbrellas")
    return Build(
        parts,
        ("round",),
        f"with {counted(count, 'cabins')}" if count < 13 else "with many cabins",
        frame,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _cabin(style: str, s: float, paint: Paint, frame: Paint) -> list[Part]:
    """Hangs from the origin."""
    if style == "capsules":
        return [
            ellipsoid(s * 0.95, s * 0.75, s * 0.75, paint).at(0, -s * 0.75, 0),
            torus(s * 0.93, s * 0.07, WHITE, 6, 20).scaled(1, 1, 0.8).at(0, -s * 0.75, 0),
        ]
    tub = lathe(
        [(0, 0), (s * 0.55, 0), (s * 0.8, s * 0.3), (s * 0.8, s * 0.75), (s * 0.7, s * 0.75), (s * 0.7, s * 0.2), (0, s * 0.2)], paint, 14
    )
    parts = [
        tub.at(0, -s * 1.9, 0),
        *(
            rod((c * s * 0.7, -s * 1.2, d * s * 0.7), (c * s * 0.5, -s * 0.35, d * s * 0.5), s * 0.05, frame, sides=5)
            for c in (-1, 1)
            for d in (-1, 1)
            if c == d
        ),
    ]
    if style == "umbrellas":
        return [*parts, lathe([(0, 0), (s, -s * 0.25), (s * 0.95, -s * 0.12), (0.02, s * 0.3), (0, s * 0.3)], paint, 10).at(0, -s * 0.3, 0)]
    return [*parts, rounded(s * 1.5, s * 0.18, s * 1.3, s * 0.08, paint).at(0, -s * 0.42, 0)]


def sandcastle(rng: Rng) -> Build:
    """Bucket towers and walls on a mound; a stepped heap; a single tower; a keep with drip cones; a shell gate."""
    style = pick(rng, "four towers", "four towers", "round keep", "heap", "drip")
    sand = Paint(np.array((0.84, 0.71, 0.48)) * rng.uniform(0.9, 1.06), "sand")
    dark, flag_paint = lighter(sand, -0.45), draw(rng, pick(rng, *BRIGHT))
    s = between(rng, 0.32, 0.45)
    mound = lathe([(0, 0), (s * 1.75, 0), (s * 1.45, s * 0.12), (s * 1.2, s * 0.2), (0, s * 0.22)], sand, 24)
    parts = named("mound", mound)
    base = s * 0.2

    def bucket(r: float, high: float, x: float, y: float, z: float) -> list[Part]:
        body = [cylinder(r, high, sand, r * 0.82, 20), cylinder(r * 0.92, high * 0.12, sand, sides=20).at(0, high, 0)]
        body += [p.at(0, high * 1.1, 0) for p in around(box(r * 0.4, r * 0.32, r * 0.3, sand).at(0, 0, r * 0.76), 7)]
        body += [box(r * 0.22, high * 0.22, r * 0.1, dark).turn("x", -6).at(0, high * 0.55, r * 0.87)]
        return named("tower", *moved(body, x, y, z))

    if style == "four towers":
        for x in (-1, 1):
            for z in (-1, 1):
                parts += bucket(s * 0.3, s * 0.72, x * s * 0.75, base, z * s * 0.75)
        wall = [
            box(s * 1.2, s * 0.36, s * 0.2, sand),
            *(box(s * 0.14, s * 0.12, s * 0.2, sand).at(s * k, s * 0.36, 0) for k in (-0.42, -0.14, 0.14, 0.42)),
        ]
        parts += named("wall", *(p.at(0, base, s * 0.75).turn("y", 90 * k) for k in range(4) for p in wall))
        parts += bucket(s * 0.36, s * 1.15, 0, base, 0)
        top = base + s * 1.3
    elif style == "round keep":
        parts += (
            bucket(s * 0.85, s * 0.5, 0, base, 0)
            + bucket(s * 0.52, s * 0.55, 0, base + s * 0.55, 0)
            + bucket(s * 0.27, s * 0.45, 0, base + s * 1.15, 0)
        )
        parts += [
            q
            for k in range(5)
            for q in bucket(s * 0.24, s * 0.5, s * 1.05 * np.cos(1.257 * k + 0.3), base * 0.8, s * 1.05 * np.sin(1.257 * k + 0.3))
        ]
        top = base + s * 1.62
    elif style == "heap":
        spots = (
            (0, 0, 1.35, 0.34),
            (0.62, 0.12, 0.8, 0.27),
            (-0.6, 0.25, 0.95, 0.3),
            (0.22, 0.7, 0.55, 0.25),
            (-0.3, -0.65, 0.7, 0.28),
            (0.55, -0.55, 0.6, 0.26),
        )
        for x, z, h, r in spots:
            parts += bucket(s * r, s * h, s * x, base * 0.8, s * z)
            parts += (
                named("roof", cylinder(s * r * 0.95, s * r * 1.5, sand, 0.004, 20).at(s * x, base * 0.8 + s * h * 1.1, s * z))
                if h > 0.75
                else []
            )
        top = base * 0.8 + s * 1.48 + s * 0.45
    else:
        for i in range(13):
            a, d = 2.4 * i, s * 0.24 * np.sqrt(i)
            high = s * (1.5 - 0.3 * np.sqrt(i)) * between(rng, 0.85, 1.15)
            t = np.linspace(0, 1, 26)
            r = s * (0.03 + 0.24 * (1 - t) ** 0.8) * (1 + 0.22 * np.sin(t * 38 + i))
            r[-1] = 0
            spike = lathe(joined((0, 0), np.column_stack([r, high * t])), sand, 12)
            parts += named("tower", spike.at(d * np.cos(a), base, d * np.sin(a)))
        top = base + s * 1.5
    if style != "drip":
        gate = extrude(joined((-s * 0.14, 0), (s * 0.14, 0), arc(0, s * 0.18, s * 0.14, 0, 180, 10)), s * 0.1, dark)
        parts += named("gate", gate.at(0, base, s * {"four towers": 0.84, "round keep": 0.84, "heap": 0.33}[style]))
    flag = chance(rng, 0.6)
    if flag:
        parts += named(
            "flag",
            rod((0, top - s * 0.2, 0), (0, top + s * 0.5, 0), s * 0.02, wood(rng)),
            extrude([(0, 0), (s * 0.36, s * 0.12), (0, s * 0.24)], s * 0.02, flag_paint).at(0, top + s * 0.25, 0),
        )
    has, lacks = told(a_flag=flag, a_wall_with_battlements=style == "four towers", pointed_roofs=style == "heap")
    return Build(parts, (), "with a flag" if flag else "with towers", sand, variant=style, has=(*has, "towers"), lacks=lacks)


def campfire(rng: Rng) -> Build:
    """Logs and flames in a ring of stones: tipi of logs, crossed stack, star of logs, with a pot on a tripod, burnt out."""
    style = pick(rng, "tipi", "tipi", "crossed", "star", "pot")
    bark, end = Paint(np.array((0.36, 0.24, 0.15)), "wooden"), Paint(np.array((0.78, 0.62, 0.42)), "wooden")
    burning, ring = chance(rng, 0.85), chance(rng, 0.8)
    parts: list[Part] = []

    def log(a: tuple[float, float, float], b: tuple[float, float, float], r: float = 0.05) -> list[Part]:
        way = np.subtract(b, a)
        return [rod(a, b, r, bark), rod(b - way * 0.02, b + way * 0.012, r * 0.86, end)]

    if style in ("tipi", "pot"):
        for k in range(7):
            a = 2 * np.pi * k / 7 + 0.2
            parts += named(
                "log", *log((0.06 * np.cos(a + 0.6), 0.52, 0.06 * np.sin(a + 0.6)), (0.34 * np.cos(a), 0.02, 0.34 * np.sin(a)), 0.045)
            )
    elif style == "crossed":
        for level in range(4):
            for s in (-1, 1):
                a, b = (-0.36, 0.05 + 0.095 * level, s * 0.2), (0.36, 0.05 + 0.095 * level, s * 0.2)
                parts += named("log", *(p.turn("y", 90 * (level % 2)) for p in log(a, b, 0.052)))
    else:
        for k in range(6):
            a = 2 * np.pi * k / 6
            parts += named("log", *log((0.06 * np.cos(a), 0.12, 0.06 * np.sin(a)), (0.52 * np.cos(a), 0.05, 0.52 * np.sin(a)), 0.055))
    if ring:
        grey = stone(rng)
        r = 0.62 if style == "star" else 0.5
        parts += named(
            "stone",
            *(
                blob(rng, 0.1 * between(rng, 0.85, 1.2), grey if k % 2 else lighter(grey, -0.15), 0.08)
                .scaled(1.15, 0.85, 1)
                .at(r * np.cos(a), 0.07, r * np.sin(a))
                for k, a in enumerate(np.arange(14) * 2 * np.pi / 14)
            ),
        )
    if burning:
        for k in range(6):
            a, out = 2.4 * k, 0.0 if k == 0 else 0.13
            high = between(rng, 0.5, 0.62) if k == 0 else between(rng, 0.28, 0.45)
            flame = lathe(
                [(0, 0), (0.1, 0.08), (0.11, 0.2), (0.06, 0.5), (0.025, 0.8), (0.004, 1.0), (0, 1.0)],
                FIRE if k % 2 else Paint(np.array((0.97, 0.76, 0.2))),
                12,
            )
            flame = flame.shaped(lambda x, y, z, a=a: (x + 0.04 * np.sin(5 * y + a), y, z + 0.04 * np.cos(4 * y + a))).scaled(
                1.15, high, 1.15
            )
            parts += named("flame", flame.at(out * np.cos(a), 0.12 if style != "crossed" else 0.3, out * np.sin(a)))
    if style == "pot":
        iron = Paint(np.array((0.15, 0.15, 0.16)), "metal")
        parts += named("tripod", *around(rod((0.75, 0, 0), (-0.05, 1.35, 0), 0.025, wood(rng, grain=False)), 3, start=90))
        parts += named(
            "pot",
            lathe([(0, 0), (0.14, 0.02), (0.2, 0.12), (0.17, 0.25), (0.19, 0.27), (0.15, 0.27), (0.15, 0.08), (0, 0.08)], iron, 24).at(
                0, 0.72, 0
            ),
            rod((0, 1.05, 0), (0, 1.26, 0), 0.008, iron),
            tube(spline([(-0.17, 0.97, 0), (-0.1, 1.08, 0), (0.1, 1.08, 0), (0.17, 0.97, 0)], 12), 0.008, iron, 6),
        )
    has, lacks = told(flames=burning, a_ring_of_stones=ring, a_pot_on_a_tripod=style == "pot")
    return Build(
        parts,
        (),
        "with a pot" if style == "pot" else "with flames" if burning else "with logs",
        bark,
        named=False,
        variant=style,
        has=has,
        lacks=lacks,
    )
