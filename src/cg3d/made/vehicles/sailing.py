"""Sailboat. Its bow points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import Float, joined
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    both,
    box,
    extrude,
    loft,
    named,
    rod,
    rounded,
)
from cg3d.made.vehicles.bits import features, side
from cg3d.made.vehicles.boats import hull
from cg3d.made.vehicles.cars import IRON


def _sail(points: Float, paint: Paint) -> Part:
    """Thin sail from its (z, y) outline, blown out a little to one side."""
    sheet = extrude(points, 0.02, paint).turn("y", -90)
    return sheet.shaped(lambda x, y, z: (x + 0.12 * np.sin(np.pi * np.clip((y - points[:, 1].min()) / np.ptp(points[:, 1]), 0, 1)), y, z))


def sailboat(rng: Rng) -> Build:
    """Sloop with two sails, catboat with one, dinghy with a square-cut sail, ketch with two masts, catamaran, junk."""
    style = pick(rng, "sloop", "sloop", "catboat", "ketch", "catamaran", "junk", "spinnaker")
    paint = wood(rng) if chance(rng, 0.35) or style == "junk" else draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    canvas = draw(rng, pick(rng, "white", "white", "red", "yellow", "orange", "beige"), "fabric")
    length = between(rng, 5.0, 7.5)
    width, deep, tall = length * 0.3, length * 0.13, length * between(rng, 1.05, 1.3)
    pole = wood(rng, grain=False)
    white = Paint(np.array((0.93, 0.93, 0.92)))
    if style == "catamaran":
        x = length * 0.2
        parts = named("hull", *both(hull(length, length * 0.11, deep, paint, transom=0.6).at(x, 0, 0)))
        parts += named(
            "deck",
            box(2 * x, 0.06, length * 0.4, lighter(paint, 0.5)).at(0, deep, -length * 0.05),
            *(rod((-x, deep, z), (x, deep, z), 0.06, IRON) for z in (length * 0.2, -length * 0.28)),
        )
    else:
        parts = named("hull", hull(length, width, deep, paint, transom=0.6)) + named(
            "deck", hull(length * 0.96, width * 0.92, 0.05, lighter(paint, 0.5), transom=0.6).at(0, deep, 0)
        )
        cabin = rounded(width * 0.5, 0.32, length * 0.2, 0.1, white).at(0, deep, -length * 0.05)
        if style != "junk":
            parts += named("cabin", cabin)
    masts = {"ketch": [(length * 0.14, 1.0), (-length * 0.3, 0.68)], "junk": [(length * 0.2, 0.75), (-length * 0.14, 1.0)]}.get(
        style, [(length * (0.28 if style == "catboat" else 0.08), 1.0)]
    )
    sails = 0
    for k, (mast, share) in enumerate(masts):
        high, reach = tall * share, length * (0.5 if len(masts) == 1 else 0.34) * (1.2 if style == "catboat" else 1)
        parts += named("mast", rod((0, deep, mast), (0, deep + high, mast), 0.05, pole, 0.03))
        if style == "junk":
            parts += _junk_sail(mast, deep, high, reach, canvas, pole)
        else:
            steps = np.linspace(0, 1, 10)
            leech = np.column_stack([mast - 0.1 - reach * (1 - steps) ** 0.85, deep + 0.7 + (high - 0.8) * steps])
            parts += named("sail", _sail(joined((mast - 0.08, deep + 0.6), (mast - 0.08, deep + high - 0.1), leech[::-1]), canvas))
            parts += named("boom", rod((0, deep + 0.55, mast), (0, deep + 0.55, mast - reach * 1.04), 0.035, pole))
        sails += 1
        if k == 0 and style in ("sloop", "ketch", "catamaran", "spinnaker"):
            parts += named(
                "sail", _sail(np.array([(mast + 0.12, deep + 0.5), (length * 0.47, deep + 0.25), (mast + 0.1, deep + high * 0.85)]), canvas)
            )
            sails += 1
    if style == "spinnaker":
        bright = draw(rng, pick(rng, *(w for w in BRIGHT if w != canvas.name)), "fabric")
        across, steps = np.linspace(-1, 1, 9), np.linspace(0, 1, 12)
        rings = []
        for f in steps:
            wide, belly = length * 0.34 * np.sin(np.pi * (0.25 + 0.73 * f)), length * 0.3 * np.sin(np.pi * (0.9 * f + 0.1))
            sheet = np.column_stack([across * wide, np.full(9, tall * 0.75 * f), (1 - across**2) * belly])
            rings.append(np.concatenate([sheet, (sheet + (0, 0, 0.02))[::-1]]))
        parts += named("sail", loft(np.array(rings), bright).at(0, deep + tall * 0.12, length * 0.42))
        sails += 1
    if style not in ("junk", "catboat"):
        mast = masts[0][0]
        parts += named(
            "stay",
            rod((0, deep + tall, mast), (0, deep * 1.2, length * 0.48), 0.01, IRON),
            rod((0, deep + tall, mast), (0, deep, -length * 0.48), 0.01, IRON),
        )
    flag = chance(rng, 0.3)
    if flag:
        mast, share = masts[0] if style != "junk" else masts[1]
        parts += named(
            "flag",
            side(np.array([(mast, 0.0), (mast, 0.3), (mast - 0.55, 0.15)]), 0.015, draw(rng, pick(rng, *BRIGHT), "fabric")).at(
                0, deep + tall * share - 0.02, 0
            ),
        )
    numbers = {1: "one sail", 2: "two sails", 3: "three sails"}
    has, lacks = features(("two hulls", style == "catamaran"), ("a cabin", style not in ("junk", "catamaran")), ("a flag", flag))
    words = {1: "one", 2: "two", 3: "three"}[sails]
    detail = f"with {words} {canvas.name} {'sail' if sails == 1 else 'sails'}" if style != "spinnaker" else "with a large front sail"
    mast_word = "two masts" if len(masts) == 2 else "one mast"
    return Build(
        parts,
        detail=detail,
        body=paint,
        variant=style,
        has=(numbers[sails], mast_word, *has),
        lacks=tuple(x for x in lacks if x != "two hulls"),
    )


def _junk_sail(mast: float, deep: float, high: float, reach: float, canvas: Paint, pole: Paint) -> list[Part]:
    """Fan of battened panels."""
    parts: list[Part] = []
    levels = np.linspace(0.16, 0.97, 6)
    edge = [(mast + reach * 0.3 * (1 - f * 0.4), mast - reach * (0.95 - 0.35 * f)) for f in levels]
    for k in range(5):
        (a, b), (c, d) = edge[k], edge[k + 1]
        low, top = deep + high * levels[k], deep + high * levels[k + 1]
        parts += named("sail", side(np.array([(a, low), (b, low - 0.1), (d, top - 0.1), (c, top)]), 0.03, canvas))
    for (a, b), f in zip(edge, levels, strict=True):
        parts += named("batten", rod((0.0, deep + high * f, a), (0.0, deep + high * f - 0.1, b), 0.03, pole))
    return parts
