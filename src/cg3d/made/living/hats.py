"""On the head: hat. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, cylinder, lathe, loft, named, rod, torus, tube


def hat(rng: Rng) -> Build:
    """Top hat, bowler, cowboy hat, straw hat, witch's hat, bobble hat, chef's hat, Santa's hat, party cone, sombrero."""
    style = pick(rng, "top", "straw", "cowboy", "witch", "bobble", "bowler", "chef", "santa", "party")
    band = draw(rng, pick(rng, "red", "blue", "black", "white", "purple", "yellow"), "fabric")
    if style in ("straw", "cowboy", "bowler"):
        parts, paint, has, words = _brimmed(rng, band, 0.09, style)
    else:
        makers = {"top": _top, "witch": _witch, "bobble": _bobble, "chef": _chef, "santa": _santa, "party": _party}
        parts, paint, has, words = makers[style](rng, band, 0.09)
    lacks = tuple(w for w in ("a wide brim", "a bobble", "a band") if w not in has)
    detail = f"with a {band.name} band" if "a band" in has else f"with {has[0]}"
    return Build(parts, words, detail, paint, variant=style, has=has, lacks=lacks)


Drawn = tuple[list[Part], Paint, tuple[str, ...], tuple[str, ...]]


def _brimmed(rng: Rng, band: Paint, r: float, style: str) -> Drawn:
    if style == "bowler":
        paint = draw(rng, pick(rng, "black", "black", "brown", "grey"), "fabric")
        crown = lathe(joined((0, 0), spline([(r, 0), (r * 1.0, 0.05), (r * 0.75, 0.1), (0.001, 0.122)], 24)), paint, 40).scaled(
            0.94, 1, 1.12
        )
        brim = lathe(
            [(r * 0.8, 0), (r * 1.35, 0.0), (r * 1.4, 0.012), (r * 1.33, 0.008), (r * 0.8, 0.008), (r * 0.8, 0)], paint, 44
        ).shaped(lambda x, y, z: (x, y + 3.0 * np.maximum(np.abs(x) - r, 0) ** 1.3, z * 1.1))
        words: tuple[str, ...] = ("round",)
    elif style == "straw":
        paint = Paint(np.array((0.86, 0.72, 0.42)) * between(rng, 0.88, 1.05), "straw")
        crown = lathe(joined((0, 0), spline([(r * 1.02, 0), (r * 1.0, 0.07), (r * 0.9, 0.085), (0.001, 0.09)], 24)), paint, 40).scaled(
            0.94, 1, 1.1
        )
        wide = between(rng, 1.75, 2.3)
        brim = lathe([(r * 0.8, 0), (r * wide, -0.004), (r * (wide + 0.02), 0.003), (r * 0.8, 0.01), (r * 0.8, 0)], paint, 48).scaled(
            1, 1, 1.06
        )
        words = ("wide",)
    else:
        paint = draw(rng, pick(rng, "brown", "brown", "black", "white", "beige"), "leather")
        crown = lathe(joined((0, 0), spline([(r * 1.02, 0), (r * 0.98, 0.06), (r * 0.8, 0.115), (0.001, 0.105)], 24)), paint, 40).scaled(
            0.92, 1, 1.14
        )
        crown = crown.shaped(
            lambda x, y, z: (
                x * (1 - 1.6 * np.maximum(y - 0.05, 0) * np.clip(z / r, 0, 1)),
                y - 0.03 * np.exp(-((x / 0.02) ** 2)) * (y > 0.08),
                z,
            )
        )
        brim = lathe([(r * 0.8, 0), (r * 1.95, 0.0), (r * 1.97, 0.006), (r * 0.8, 0.012), (r * 0.8, 0)], paint, 48).shaped(
            lambda x, y, z: (x, y + 3.6 * np.maximum(np.abs(x) - r * 0.9, 0) ** 1.45, z * 1.12)
        )
        words = ("wide",)
    parts = named("crown", crown) + named("brim", brim) + named("band", torus(r * 0.99, 0.011, band).scaled(0.94, 1.3, 1.12).at(0, 0.02, 0))
    if style == "straw":
        parts += named(
            "weave",
            *(
                torus(r * k, 0.0022, lighter(paint, -0.2), 6, 44).scaled(1, 1, 1.06).at(0, 0.007 - 0.001 * i, 0)
                for i, k in enumerate((1.2, 1.4, 1.6))
            ),
        )
    has = ("a band",) + (("a wide brim",) if style != "bowler" else ("a narrow brim",))
    return parts, paint, has, words


def _top(rng: Rng, band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, "black", "black", "grey", "purple", "red"), "fabric")
    tall = between(rng, 0.14, 0.2)
    form = [
        (0, 0),
        (r * 1.65, 0),
        (r * 1.68, 0.012),
        (r * 1.05, 0.012),
        (r * 0.98, 0.03),
        (r, tall * 0.5),
        (r * 1.12, tall),
        (0, tall + 0.005),
    ]
    crown = lathe(form, paint, 40).shaped(lambda x, y, z: (x, y + 2.6 * np.maximum(np.abs(x) - r * 1.05, 0) ** 1.3 * (y < 0.03), z * 1.08))
    return (
        named("crown", crown) + named("band", cylinder(r * 1.03, 0.035, band, sides=40).scaled(1, 1, 1.08).at(0, 0.014, 0)),
        paint,
        ("a band", "a flat top"),
        ("top", "tall"),
    )


def _witch(rng: Rng, band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, "black", "purple", "blue", "green"), "fabric")
    lean = between(rng, 0.02, 0.09)
    cone = limb([(0, 0.01, 0, r), (0, 0.12, 0, r * 0.62), (lean * 0.3, 0.22, 0, r * 0.3), (lean, 0.3, 0, 0.005)], paint, 28, blunt=0.15)
    brim = lathe([(0, 0), (r * 2.0, -0.01), (r * 2.02, 0.0), (r, 0.014), (0, 0.014)], paint, 44).shaped(
        lambda x, y, z: (x, y + 0.012 * np.sin(3 * np.arctan2(z, x)) * np.clip(np.hypot(x, z) / r - 1, 0, 1), z)
    )
    buckle = rectangle(0.05, 0.04, 0.004)
    parts = (
        named("crown", cone)
        + named("brim", brim)
        + named("band", cylinder(r * 1.0, 0.032, band, r * 0.86, 36).at(0, 0.014, 0))
        + named(
            "buckle",
            tube(np.column_stack([buckle, np.zeros(len(buckle))]), 0.004, GOLD, 8, closed=True).turn("x", -14).at(0, 0.03, r * 0.97),
        )
    )
    return parts, paint, ("a wide brim", "a band", "a buckle"), ("pointed",)


def _bobble(rng: Rng, _band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "white"), "woollen")
    a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    line = spline([(r, 0.0), (r * 1.02, 0.06), (r * 0.75, 0.12), (0.003, 0.145)], 24)
    rows = [
        np.stack([k * (1 + 0.03 * np.cos(24 * a)) * np.cos(a), np.full(72, y), k * (1 + 0.03 * np.cos(24 * a)) * np.sin(a)], 1)
        for k, y in line
    ]
    parts = named("crown", loft(np.array(rows), paint)) + named(
        "cuff", torus(r * 0.98, 0.02, lighter(paint, -0.2), 10, 40).scaled(1, 1.5, 1).at(0, 0.02, 0)
    )
    ball_ = chance(rng, 0.75)
    if ball_:
        tuft = [
            lump(0.013, 0.013, 0.013, lighter(paint, 0.5), 5, 8).at(*(0.026 * d / np.linalg.norm(d) + (0, 0.165, 0)))
            for d in rng.normal(size=(28, 3))
        ]
        parts += named("bobble", ball(0.028, lighter(paint, 0.5), 8, 14).at(0, 0.165, 0), *tuft)
    return parts, paint, (("a bobble",) if ball_ else ()) + ("a turned-up edge",), ("woollen",)


def _chef(rng: Rng, _band: Paint, r: float) -> Drawn:
    white = Paint(np.array((0.95, 0.95, 0.94)), "fabric")
    a, tall = np.linspace(0, 2 * np.pi, 60, endpoint=False), between(rng, 0.1, 0.15)
    line = spline(
        [
            (r, tall * 0.55),
            (r * 1.05, tall * 0.62),
            (r * 1.5, tall * 0.95),
            (r * 1.4, tall * 1.35),
            (r * 0.8, tall * 1.5),
            (0.004, tall * 1.48),
        ],
        34,
    )
    rows = [
        np.stack([k * (1 + 0.055 * np.cos(10 * a)) * np.cos(a), np.full(60, y), k * (1 + 0.055 * np.cos(10 * a)) * np.sin(a)], 1)
        for k, y in line
    ]
    return (
        named("crown", loft(np.array(rows), white)) + named("cuff", cylinder(r, tall * 0.62, white, r * 1.01, 40)),
        white,
        ("a puffed top",),
        ("tall",),
    )


def _santa(rng: Rng, _band: Paint, r: float) -> Drawn:
    red = draw(rng, "red", "fabric")
    cone = limb(
        [(0, 0.01, 0, r), (0.01, 0.1, 0, r * 0.8), (0.05, 0.17, 0, r * 0.52), (0.11, 0.16, 0.01, r * 0.3), (0.145, 0.09, 0.02, 0.012)],
        red,
        24,
        blunt=0.15,
    )
    fur = [
        lump(0.021, 0.021, 0.021, WHITE, 6, 9).at(r * np.cos(w), 0.012, r * np.sin(w))
        for w in np.linspace(0, 2 * np.pi, 26, endpoint=False)
    ]
    return (
        named("crown", cone)
        + named("edge", torus(r * 0.97, 0.022, WHITE, 8, 36).at(0, 0.012, 0), *fur)
        + named("bobble", ball(0.03, WHITE, 10, 16).at(0.15, 0.07, 0.02)),
        red,
        ("a bobble", "a white edge"),
        ("pointed",),
    )


def _party(rng: Rng, _band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, *BRIGHT))
    tall, second = between(rng, 0.16, 0.22), draw(rng, pick(rng, *(c for c in (*BRIGHT, "white") if c != paint.name)))
    spots = [(a, t) for t in (0.15, 0.4, 0.65) for a in np.linspace(0, 2 * np.pi, 6, endpoint=False) + 3 * t]
    r *= 0.75
    dots = [
        lump(0.011, 0.011, 0.005, second, 6, 10)
        .turn("y", float(np.degrees(np.pi / 2 - a)))
        .at(r * (1 - t) * np.cos(a), tall * t, r * (1 - t) * np.sin(a))
        for a, t in spots
    ]
    tuft = [
        rod(
            (0, tall - 0.005, 0),
            tuple(np.array((0, tall, 0)) + 0.035 * np.array((np.cos(a) * 0.7, abs(np.sin(2 * a)) * 0.6 + 0.5, np.sin(a) * 0.7))),
            0.003,
            second,
            0.0015,
            6,
        )
        for a in np.linspace(0, 6, 12)
    ]
    return (
        named("crown", cylinder(r, tall, paint, 0.003, 40)) + named("dot", *dots) + named("tassel", *tuft),
        paint,
        ("a tassel", "dots"),
        ("pointed",),
    )
