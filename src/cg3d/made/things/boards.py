"""Boards to stand on: ski, snowboard, surfboard."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    extrude,
    loft,
    moved,
    named,
    rounded,
    tube,
    turned,
)
from cg3d.made.things.bits import against, finished, likely


def plank(z: ArrayLike, half: ArrayLike, y: ArrayLike, thick: ArrayLike, paint: Paint) -> Part:
    """Board along z with soft edges: half width, height of its middle and thickness at each z."""
    ring = np.array([(np.sign(c) * abs(c) ** 0.6, np.sign(s) * abs(s) ** 0.6) for c, s in circle(1.0, 20) + 1e-9])
    columns = np.broadcast_arrays(*(np.asarray(a, np.float64) for a in (z, half, y, thick)))
    rings = [np.column_stack([w * ring[:, 0], b + t / 2 * ring[:, 1], np.full(len(ring), a)]) for a, w, b, t in zip(*columns)]
    return loft(np.array(rings), paint)


def ski(rng: Rng) -> Build:
    """Alpine ski with a binding, narrow cross-country ski, twin tips, old wooden one with a strap, broad powder ski."""
    style = likely(rng, alpine=4, narrow=1.5, twin=1.5, wooden=1.2, broad=1)
    paint = wood(rng) if style == "wooden" else draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    long = between(rng, 1.6, 1.85)
    w = {"alpine": 0.042, "narrow": 0.024, "twin": 0.05, "wooden": 0.04, "broad": 0.062}[style] * between(rng, 0.95, 1.08)
    t = np.linspace(-1, 1, 41)
    side = w * (1 - 0.28 * (1 - t**2) * (style not in ("narrow", "wooden")))
    tip = np.clip((1 - t) / 0.1, 0.02, 1) ** 0.5
    tail = np.clip((1 + t) / (0.1 if style == "twin" else 0.02), 0.02, 1) ** 0.5
    rise = (0.13 if style != "wooden" else 0.2) * (np.maximum(t - 0.72, 0) / 0.28) ** 2
    rise = rise + (0.1 if style == "twin" else 0.015) * (np.maximum(-t - 0.8, 0) / 0.2) ** 2
    parts = named("board", plank(t * long / 2, side * tip * tail, rise + 0.02, 0.012 + 0.008 * (1 - t**2), paint))
    stripe = against(paint)
    mark = plank(t[14:-10] * long / 2, side[14:-10] * 0.35, rise[14:-10] + 0.0275 + 0.004 * (1 - t[14:-10] ** 2), 0.004, stripe)
    parts += named("stripe", mark) if style != "wooden" else []
    bound = style != "wooden"
    if style == "narrow":
        parts += named(
            "binding", rounded(w * 1.7, 0.025, 0.09, 0.006, BLACK).at(0, 0.025, 0.06), box(w, 0.012, 0.2, BLACK).at(0, 0.025, -0.08)
        )
    elif bound:
        toe = [rounded(0.06, 0.05, 0.1, 0.014, BLACK).at(0, 0.028, 0.16), rounded(0.075, 0.02, 0.05, 0.008, steel(rng)).at(0, 0.055, 0.13)]
        heel = [
            rounded(0.06, 0.06, 0.11, 0.014, BLACK).at(0, 0.028, -0.2),
            rounded(0.05, 0.02, 0.11, 0.008, stripe).turn("x", 25).at(0, 0.08, -0.23),
        ]
        parts += named("binding", *toe, *heel, box(0.05, 0.012, 0.3, stripe).at(0, 0.026, -0.02))
    else:
        strap = tube(
            spline([(-w, 0.02, 0), (-w * 0.9, 0.07, 0), (0, 0.1, 0), (w * 0.9, 0.07, 0), (w, 0.02, 0)], 24),
            0.008,
            draw(rng, "brown", "leather"),
        ).scaled(1, 1, 2.2)
        parts += named("strap", strap)
    pose = turned(turned(parts, "x", -90), "y", 180) if chance(rng, 0.35) else parts
    said = {"a binding": bound, "two turned-up ends": style == "twin", "a leather strap": style == "wooden"}
    return finished(
        pose,
        paint,
        style,
        said,
        ("long", "narrow") if style == "narrow" else ("long",),
        "with a binding" if bound else "with a leather strap",
    )


def snowboard(rng: Rng) -> Build:
    """All-round board with two bindings, without, directional with a pointed nose, split tail, race board with a square tail."""
    style = likely(rng, round=4, pointed=1.3, swallow=1.2, square=1.2)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    long, w = between(rng, 1.4, 1.6), between(rng, 0.135, 0.155)
    t = np.linspace(-1, 1, 45)
    side = w * (1 - 0.16 * (1 - t**2))
    nose = np.clip((1 - t) / (0.2 if style != "pointed" else 0.42), 0.01, 1) ** (0.5 if style != "pointed" else 0.75)
    tail = np.clip((1 + t) / (0.2 if style in ("round", "pointed") else 0.03), 0.01, 1) ** 0.5
    rise = 0.1 * (np.maximum(t - 0.7, 0) / 0.3) ** 2 + (0.09 if style == "round" else 0.04) * (np.maximum(-t - 0.7, 0) / 0.3) ** 2
    board = plank(t * long / 2, side * nose * tail, rise + 0.012, 0.012, paint)
    parts = named("board", board)
    if style == "swallow":
        cut = t < -0.72
        half = plank(t[~cut] * long / 2, (side * nose)[~cut], (rise + 0.012)[~cut], 0.012, paint)
        fork = [
            plank(t[cut] * long / 2, w * np.interp(t[cut], (-1, -0.72), (0.06, 0.5)), (rise + 0.012)[cut], 0.012, paint).shaped(
                lambda x, y, z: (x + w * 0.5 - (z / long * 2 + 0.72) * w * 0.55, y, z)
            )
        ]
        parts = named("board", half, *both(fork[0].at(-w * 0.06, 0, 0)))
    stripe = against(paint)
    parts += named("stripe", plank(t[8:-8] * long / 2, side[8:-8] * 0.3, rise[8:-8] + 0.018, 0.004, stripe)) if style != "swallow" else []
    bound = chance(rng, 0.7)
    if bound:
        black = draw(rng, pick(rng, "black", "black", "white", "grey", "red"), "plastic")
        foot = [rounded(0.1, 0.02, 0.24, 0.01, black), rounded(0.11, 0.17, 0.025, 0.01, black).turn("x", -12).at(0, 0.01, -0.12)]
        for z, high in ((0.08, 0.055), (-0.05, 0.1)):
            foot.append(
                tube(
                    spline([(-0.055, 0.01, z), (-0.05, high * 0.8, z), (0, high, z + 0.01), (0.05, high * 0.8, z), (0.055, 0.01, z)], 20),
                    0.008,
                    black,
                ).scaled(1, 1, 1.0)
            )
        for z, a in ((0.26, 75), (-0.26, 100)):
            parts += named("binding", *moved(turned(foot, "y", a), 0, 0.02, z * long / 1.5))
    pose = turned(turned(parts, "x", -90), "y", 180) if chance(rng, 0.4) else parts
    words = {"round": ("rounded",), "pointed": ("pointed",)}.get(style, ())
    return finished(
        pose, paint, style, {"two bindings": bound, "a split tail": style == "swallow"}, words, "with two bindings" if bound else ""
    )


def surfboard(rng: Rng) -> Build:
    """Shortboard with a pointed nose and three fins; longboard; fish with a split tail; funboard; with stripes and a leash."""
    style = likely(rng, short=3.5, long=3, fish=1.5, gun=1, foam=1)
    paint = draw(rng, pick(rng, "white", "white", "yellow", "blue", "turquoise", "red", "orange", "pink", "green"), "plastic")
    long = {"short": 1.85, "long": 2.7, "fish": 1.7, "gun": 2.5, "foam": 2.2}[style] * between(rng, 0.95, 1.05)
    w = {"short": 0.24, "long": 0.29, "fish": 0.27, "gun": 0.22, "foam": 0.3}[style]
    t = np.linspace(-1, 1, 45)
    nose = np.clip((1 - t) / 2, 0.0005, 1) ** {"short": 0.62, "gun": 0.85, "fish": 0.6}.get(style, 0.4)
    tail = np.clip((1 + t) / 2, 0.0005, 1) ** {"short": 0.35, "gun": 0.7, "fish": 0.25}.get(style, 0.36)
    wide = nose * tail
    wide = wide / wide.max() * w
    rise = 0.1 * np.maximum(t, 0) ** 2.5 + 0.04 * np.maximum(-t, 0) ** 2.5
    thick = 0.062 * np.clip(wide / w, 0.1, 1) ** 0.6
    parts = named("board", plank(t * long / 2, wide, rise + 0.15, thick, paint))
    parts += named("stringer", plank(t[1:-1] * long / 2, 0.006, (rise + 0.15 + thick / 2)[1:-1], 0.006, wood(rng, grain=False)))
    mark = draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)))
    banded = chance(rng, 0.55)
    if banded:
        for at in (27, 30) if chance(rng) else (16,):
            parts += named(
                "stripe",
                plank(t[at : at + 3] * long / 2, wide[at : at + 3] * 1.006, (rise + 0.15)[at : at + 3], thick[at : at + 3] * 1.05, mark),
            )
    fins = {"short": 3, "fish": 2, "gun": 3}.get(style, 1)
    fin = extrude(
        spline([(0.06, 0), (-0.03, -0.1), (-0.075, -0.13), (-0.07, -0.06), (-0.06, 0)], 36, closed=True),
        0.01,
        draw(rng, pick(rng, "black", "white", "blue"), "plastic"),
    ).turn("y", -90)
    places: dict[int, list[tuple[float, float]]] = {1: [(0, -0.86)], 2: [(0.13, -0.8), (-0.13, -0.8)]}
    spots = places.get(fins, [(0, -0.88), (0.14, -0.72), (-0.14, -0.72)])
    parts += named("fin", *(fin.at(x, 0.145, z * long / 2) for x, z in spots))
    if style == "fish":
        parts += named(
            "tail", *both(plank(np.linspace(-0.56, -0.4, 6) * long, np.linspace(0.02, 0.1, 6), 0.165, 0.045, paint).at(0.1, 0, 0))
        )
    pose = turned(turned(parts, "x", -90), "y", 180) if chance(rng, 0.45) else turned(parts, "z", 180) if chance(rng, 0.25) else parts
    count = {1: "one fin", 2: "two fins", 3: "three fins"}[fins]
    words = ("long",) if style == "long" else ("pointed",) if style in ("short", "gun") else ()
    return finished(pose, paint, style, {count: True, "a split tail": style == "fish", "stripes across": banded}, words, f"with {count}")
