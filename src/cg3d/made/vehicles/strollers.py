"""Baby stroller and pram. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    both,
    ellipsoid,
    moved,
    named,
    rod,
    rounded,
    tube,
)
from cg3d.made.vehicles.bits import features, side
from cg3d.made.vehicles.cars import IRON, wheel
from cg3d.made.vehicles.cycles import spoked


def baby_stroller(rng: Rng) -> Build:
    """Pram with a tub, buggy with a seat, three-wheeled jogger, twin with two seats, old pram with large wheels."""
    style = pick(rng, "pram", "pram", "buggy", "buggy", "jogger", "twin", "old pram")
    paint, frame = draw(rng, pick(rng, *BRIGHT, "grey", "black"), "fabric"), metal(rng)
    if style in ("pram", "old pram"):
        return _pram(rng, paint, frame, old=style == "old pram")
    width = 0.78 if style == "twin" else between(rng, 0.42, 0.48)
    jog = style == "jogger"
    r, x = (0.2 if jog else between(rng, 0.08, 0.11)), width / 2
    seats = (-width / 4, width / 4) if style == "twin" else (0.0,)
    w = 0.34 if style == "twin" else width * 0.8
    parts: list[Part] = []
    hood = chance(rng, 0.75)
    shade = lighter(paint, -0.25)
    for s in seats:
        parts += named(
            "seat",
            rounded(w, 0.06, 0.32, 0.025, paint).turn("x", -10).at(s, 0.44, 0.06),
            rounded(w, 0.5, 0.06, 0.028, paint).turn("x", -22).at(s, 0.45, -0.1),
            *(rounded(0.04, 0.2, 0.3, 0.018, paint).at(s + e * w / 2, 0.46, 0.02) for e in (-1, 1)),
            rounded(w * 0.9, 0.22, 0.04, 0.018, paint).turn("x", 20).at(s, 0.22, 0.26),
        )
        if hood:
            dome = ellipsoid(w / 2 + 0.02, 0.26, 0.32, shade).shaped(lambda a, b, c: (a, np.maximum(b, 0.0), np.minimum(c, 0.14)))
            inside = ellipsoid(w / 2 - 0.005, 0.235, 0.004, lighter(paint, -0.75)).shaped(lambda a, b, c: (a, np.maximum(b, 0.0), c))
            parts += named("hood", dome.turn("x", -8).at(s, 0.78, -0.18), inside.scaled(0.88, 0.9, 1).turn("x", -8).at(s, 0.78, -0.035))
        parts += named("bumper bar", rod((s - w / 2, 0.64, 0.2), (s + w / 2, 0.64, 0.2), 0.018, IRON))
    ends = [(0.0, 0.58)] if jog else [(x, 0.34)] if style != "twin" else [(x, 0.34), (0.0, 0.34)]
    rolling = spoked(r, 0.022, 10) if jog else wheel(r, 0.035)
    for px, pz in [*ends, (x, -0.32), *([(0.0, -0.32)] if style == "twin" else [])]:
        one = moved(rolling, px, r, pz)
        parts += named("wheel", *(p for part in one for p in (both(part) if px else [part])))
    top = 1.0
    nose = (0.03 if jog else x, r + 0.03, ends[0][1])
    parts += named(
        "frame",
        *both(rod(nose, (x, 0.72, -0.2), 0.012, frame)),
        *both(rod((x, r + 0.02, -0.32), (x, 0.5, 0.16), 0.012, frame)),
        rod((-x, r + 0.04, -0.32), (x, r + 0.04, -0.32), 0.01, frame),
    )
    parts += named(
        "handle",
        *both(rod((x, 0.72, -0.2), (x, top, -0.52), 0.012, frame)),
        *(
            [rod((-x, top, -0.52), (x, top, -0.52), 0.018, IRON)]
            if style != "buggy"
            else both(tube(spline([(x, top, -0.52), (x, top + 0.03, -0.58), (x, top, -0.62)], 8), 0.017, IRON))
        ),
    )
    net = chance(rng, 0.6)
    if net:
        parts += named("basket", rounded(width * 0.8, 0.12, 0.36, 0.04, IRON).at(0, 0.16 if not jog else 0.22, -0.08))
    has, lacks = features(("a hood", hood), ("a basket below", net))
    number = "three wheels" if jog else "six wheels" if style == "twin" else "four wheels"
    seats_word = "two seats" if style == "twin" else "one seat"
    return Build(
        parts,
        detail={"twin": "with two seats", "jogger": "with three wheels"}.get(style, "with a hood" if hood else ""),
        body=paint,
        variant=style,
        has=(number, seats_word, *has),
        lacks=lacks,
    )


def _pram(rng: Rng, paint: Paint, frame: Paint, *, old: bool) -> Build:
    r, long, width = between(rng, 0.22, 0.27) if old else between(rng, 0.13, 0.18), between(rng, 0.7, 0.8), 0.4
    y = 0.6 if old else 0.52
    tub = ellipsoid(width / 2, 0.26, long / 2, paint).shaped(lambda a, b, c: (a, np.minimum(b, 0.02), c))
    if old:
        line = spline(
            [
                (-long * 0.52, 0.06),
                (-long * 0.45, -0.12),
                (-long * 0.2, -0.24),
                (long * 0.25, -0.22),
                (long * 0.5, -0.06),
                (long * 0.56, 0.06),
            ],
            24,
        )
        tub = side(line, width, paint)
    shade = lighter(paint, -0.25)
    parts = named("tub", tub.at(0, y + 0.12, 0))
    hood = chance(rng, 0.85)
    if hood:
        dome = ellipsoid(width / 2 + 0.015, 0.36, long * 0.36, shade).shaped(lambda a, b, c: (a, np.maximum(b, 0.0), np.minimum(c, 0.0)))
        mouth = ellipsoid(width / 2 - 0.02, 0.32, 0.004, lighter(paint, -0.7)).shaped(lambda a, b, c: (a, np.maximum(b, 0.0), c))
        parts += named("hood", dome.turn("x", 12).at(0, y + 0.13, -long * 0.1), mouth.turn("x", 12).at(0, y + 0.13, -long * 0.1 + 0.006))
    parts += named("cover", ellipsoid(width / 2 - 0.01, 0.06, long * 0.3, lighter(paint, 0.35)).at(0, y + 0.13, long * 0.2))
    for z in (-long * 0.38, long * 0.38):
        parts += named(
            "wheel", *(p for s in (-1, 1) for p in moved(spoked(r, 0.014, 8 if not old else 14), s * (width / 2 + 0.02), r, z))
        ) + named("axle", rod((-width / 2, r, z), (width / 2, r, z), 0.01, frame))
    if old:
        arc_ = spline([(r, -long * 0.38), (y - 0.1, -long * 0.5), (y - 0.18, 0), (y - 0.1, long * 0.5), (r, long * 0.38)], 30)
        parts += named("frame", *both(tube(np.column_stack([np.full(len(arc_), width / 2), arc_]), 0.011, frame)))
    else:
        parts += named(
            "frame",
            *both(rod((width / 2, r, -long * 0.38), (width / 2, y, long * 0.2), 0.011, frame)),
            *both(rod((width / 2, r, long * 0.38), (width / 2, y, -long * 0.2), 0.011, frame)),
        )
    parts += named(
        "handle",
        *both(rod((width / 2, y, -long * 0.2), (width / 2, 1.0, -long * 0.75), 0.011, frame)),
        rod((-width / 2, 1.0, -long * 0.75), (width / 2, 1.0, -long * 0.75), 0.016, IRON),
    )
    net = not old and chance(rng, 0.4)
    if net:
        parts += named("basket", rounded(width * 0.85, 0.14, long * 0.6, 0.04, IRON).at(0, r + 0.02, 0))
    has, lacks = features(("a hood", hood), ("a basket below", net))
    return Build(
        parts,
        detail="with a hood and four wheels" if hood else "with four wheels",
        body=paint,
        variant="old pram" if old else "pram",
        has=("four wheels", "a tub", *has),
        lacks=lacks,
    )
