"""Wheel and tire."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import Paint, Rng, draw, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    cylinder,
    extrude,
    lathe,
    named,
    torus,
    tube,
)
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.cars import IRON, RIM, TYRE
from cg3d.made.vehicles.cycles import spoked
from cg3d.made.vehicles.towed import spoked_wheel

NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 10: "ten", 12: "twelve"}


def wheel_kind(rng: Rng) -> Build:
    """Car wheel with spokes, steel wheel with holes, wooden cart wheel, bicycle wheel, castor in a fork, tractor wheel."""
    style = pick(rng, "car", "car", "car", "steel", "cart", "bicycle", "tractor", "castor")
    count = int(rng.choice((5, 5, 6, 7, 10)))
    r, w = between(rng, 0.29, 0.34), between(rng, 0.18, 0.24)
    paint = (
        Paint(np.array((0.72, 0.73, 0.75)) * between(rng, 0.8, 1.1), "metal")
        if chance(rng, 0.6)
        else draw(rng, pick(rng, "black", "white", "grey", "red", "yellow"), "metal")
    )
    number: tuple[str, ...] = (f"{NUMBERS[count]} spokes",)
    if style == "cart":
        count = int(rng.choice((8, 10, 12)))
        brown = wood(rng)
        parts = spoked_wheel(between(rng, 0.4, 0.6), between(rng, 0.06, 0.09), brown, count)
        return Build(
            _stand(rng, parts),
            ("round",),
            f"with {NUMBERS[count]} spokes",
            brown,
            variant=style,
            has=(f"{NUMBERS[count]} spokes", "a hub"),
            lacks=("a rubber tyre",),
        )
    if style == "bicycle":
        thin = between(rng, 0.012, 0.024)
        parts = named("wheel", *spoked(0.33, thin, int(rng.choice((16, 20, 24)))), cylinder(0.035, 0.1, RIM).turn("z", 90).at(0.05, 0, 0))
        return Build(
            _stand(rng, parts),
            ("round", "slim"),
            "with thin spokes",
            variant=style,
            named=False,
            has=("many thin spokes", "a rubber tyre", "a hub"),
        )
    if style == "castor":
        s = between(rng, 0.05, 0.08)
        black = draw(rng, pick(rng, "black", "grey", "red"), "rubber")
        parts = named(
            "tyre",
            lathe([(0, -s * 0.3), (s * 0.9, -s * 0.3), (s, -s * 0.2), (s, s * 0.2), (s * 0.9, s * 0.3), (0, s * 0.3)], black, 30)
            .turn("z", 90)
            .at(0, s, -s * 0.5),
        ) + named("hub", cylinder(s * 0.35, s * 0.7, RIM).turn("z", 90).at(s * 0.35, s, -s * 0.5))
        parts += named(
            "fork",
            *both(
                side(np.array([(-s * 0.75, s * 0.8), (-s * 0.25, s * 0.8), (s * 0.5, s * 2.2), (-s * 0.5, s * 2.2)]), s * 0.08, STEEL).at(
                    s * 0.42, 0, 0
                )
            ),
            box(s * 0.95, s * 0.1, s * 1.0, STEEL).at(0, s * 2.15, 0),
        ) + named("plate", cylinder(s * 0.5, s * 0.2, STEEL).at(0, s * 2.25, 0), box(s * 1.9, s * 0.12, s * 1.6, STEEL).at(0, s * 2.45, 0))
        return Build(parts, (), "in a fork", black, variant=style, has=("a fork", "a rubber tyre"))
    big = style == "tractor"
    r, w = (between(rng, 0.7, 0.85), between(rng, 0.4, 0.5)) if big else (r, w)
    inner = r * (0.58 if big else between(rng, 0.62, 0.72))
    parts = tyre_parts(r, w, inner, "tractor" if big else "road")
    lip = [
        (inner * 0.93, -w * 0.46),
        (inner * 1.02, -w * 0.46),
        (inner * 1.02, w * 0.46),
        (inner * 0.96, w * 0.46),
        (inner * 0.9, w * 0.3),
        (inner * 0.9, -w * 0.3),
        (inner * 0.93, -w * 0.46),
    ]
    parts += named("rim", lathe(lip, paint, 40))
    if style == "car":
        thick = between(rng, 0.1, 0.2) if count < 8 else 0.08
        bar = extrude(
            np.array(
                [
                    (inner * 0.1, -inner * thick),
                    (inner * 0.93, -inner * thick * 0.75),
                    (inner * 0.93, inner * thick * 0.75),
                    (inner * 0.1, inner * thick),
                ]
            ),
            w * 0.16,
            paint,
        ).turn("x", -90)
        parts += named("spoke", *around(bar.at(0, w * 0.24, 0), count)) + named(
            "hub",
            cylinder(inner * 0.26, w * 0.3, paint).at(0, w * 0.1, 0),
            cylinder(inner * 0.13, w * 0.05, IRON).at(0, w * 0.38, 0),
            *around(cylinder(inner * 0.035, w * 0.06, IRON, sides=6).at(inner * 0.19, w * 0.38, 0), 5),
        )
        parts += named("disc", cylinder(inner * 0.7, w * 0.08, STEEL).at(0, -w * 0.1, 0))
        detail = f"with {NUMBERS[count]} spokes"
    else:
        number, detail = (), ""
        holes = int(rng.integers(6, 11))
        parts += (
            named(
                "disc",
                lathe(
                    [
                        (0, w * 0.08),
                        (inner * 0.92, w * 0.08),
                        (inner * 0.92, w * 0.2),
                        (inner * 0.6, w * 0.26),
                        (inner * 0.42, w * 0.14),
                        (0, w * 0.14),
                    ],
                    paint,
                    36,
                ),
            )
            + named("hole", *around(cylinder(inner * 0.09, w * 0.06, IRON, sides=14).at(inner * 0.72, w * 0.2, 0), holes))
            + named(
                "hub",
                cylinder(inner * 0.17, w * 0.16, paint).at(0, w * 0.12, 0),
                *around(cylinder(inner * 0.05, w * 0.08, STEEL, sides=6).at(inner * 0.28, w * 0.13, 0), 5),
            )
        )
    has, lacks = features(("spokes", style == "car"), ("a rubber tyre", True), ("a hub", True))
    has = tuple(x for x in has if x != "spokes")
    return Build(
        _stand(rng, [p.turn("z", -90) for p in parts]),
        ("round",),
        detail,
        paint if style != "tractor" else None,
        named=style != "tractor",
        variant=style,
        has=(*number, *has),
        lacks=lacks,
    )


def _stand(rng: Rng, parts: list[Part]) -> list[Part]:
    """Upright (axle along x, turned a bit) or lying flat."""
    if chance(rng, 0.25):
        return [part.turn("z", 90) for part in parts]
    turn = between(rng, -60, -20)
    return [part.turn("y", turn) for part in parts]


def tyre_parts(r: float, w: float, inner: float, tread: str, paint: Paint = TYRE) -> list[Part]:
    """Tyre round the y axis, centred, with tread blocks on its rim: "road", "blocks", "tractor", "slick"."""
    depth = 0.0 if tread == "slick" else r * (0.05 if tread in ("tractor", "blocks") else 0.025)
    q = r - depth
    half = w / 2
    wall = [
        (inner, -half * 0.8),
        (inner * 1.05, -half * 0.92),
        ((inner + q) / 2, -half),
        (q * 0.96, -half * 0.9),
        (q, -half * 0.72),
        (q, half * 0.72),
        (q * 0.96, half * 0.9),
        ((inner + q) / 2, half),
        (inner * 1.05, half * 0.92),
        (inner, half * 0.8),
        (inner, -half * 0.8),
    ]
    parts = [lathe(wall, paint, 48)]
    parts += [torus(inner + (q - inner) * 0.3, (q - inner) * 0.05, paint, 6, 40).at(0, s * half * 0.95, 0) for s in (-1, 1)]
    if tread == "tractor":
        for s in (-1, 1):
            lug = box(depth * 2.6, w * 0.52, r * 0.09, paint).at(0, -w * 0.26, 0).turn("x", s * 38).at(q + depth * 0.1, s * w * 0.21, 0)
            parts += around(lug, 18, start=0 if s > 0 else 10)
    elif tread == "blocks":
        for k, s in enumerate((-1, 0, 1)):
            parts += around(box(depth * 2.2, w * 0.24, r * 0.14, paint).at(q, s * w * 0.3 - w * 0.12, 0), 24, start=7.5 * (k % 2))
    elif tread == "road":
        for at in (-0.54, -0.18, 0.18, 0.54):
            parts.append(
                lathe(
                    [(q * 0.97, -w * 0.055), (r, -w * 0.055), (r, w * 0.055), (q * 0.97, w * 0.055), (q * 0.97, -w * 0.055)], paint, 48
                ).at(0, at * half * 1.15, 0)
            )
        parts += around(box(depth * 2.0, w * 0.14, r * 0.05, paint).turn("x", 25).at(q, half * 0.62, 0), 32) + around(
            box(depth * 2.0, w * 0.14, r * 0.05, paint).turn("x", -25).at(q, -half * 0.62 - w * 0.1, 0), 32
        )
    return named("tyre", *parts)


def tire(rng: Rng) -> Build:
    """Road tread, blocks, tractor lugs, smooth racing tyre, with a white wall; one, a stack or a swing."""
    tread = pick(rng, "road", "road", "blocks", "tractor", "slick", "white wall")
    r = between(rng, 0.29, 0.36) * (2.0 if tread == "tractor" else 1.0)
    w, inner = r * {"slick": 0.85, "tractor": 0.6, "blocks": 0.75}.get(tread, between(rng, 0.55, 0.7)), r * between(rng, 0.55, 0.66)
    form = pick(rng, "one", "one", "one", "stack", "swing")
    black = Paint(np.array((0.09, 0.09, 0.095)) * between(rng, 0.8, 1.4), "rubber")
    one = tyre_parts(r, w, inner, tread if tread != "white wall" else "road", black)
    if tread == "white wall":
        white = Paint(np.array((0.93, 0.93, 0.92)), "rubber")
        a, b = inner + (r - inner) * 0.25, inner + (r - inner) * 0.6
        one += named(
            "white wall", *(lathe([(a, -w * 0.505), (b, -w * 0.505), (b, w * 0.505), (a, w * 0.505), (a, -w * 0.505)], white, 48),)
        )
    if form == "stack":
        count = int(rng.integers(2, 4)) if tread in ("road", "white wall") else 2
        parts = [p.at(between(rng, -0.02, 0.02), w * 1.0 * k, 0).turn("y", 11 * k) for k in range(count) for p in one]
    elif form == "swing":
        rope = Paint(np.array((0.75, 0.62, 0.42)), "fabric")
        parts = [
            *(p.turn("x", 90) for p in one),
            *named(
                "rope",
                tube(np.array([(0, r * 0.8, 0), (0, r * 3.2, 0)]), r * 0.05, rope),
                torus(w * 0.56, r * 0.05, rope, 8, 24).turn("z", 90).scaled(1, 0.55, 1).at(0, (r + inner) / 2, 0),
            ),
        ]
    else:
        parts = _stand(rng, [p.turn("z", 90) for p in one])
    count_words = {"one": (), "stack": ("others stacked on it",), "swing": ("a rope",)}[form]
    tread_words = {"road": "grooves", "blocks": "tread blocks", "tractor": "thick lugs", "slick": "", "white wall": "white walls"}[tread]
    has = tuple(x for x in (tread_words,) if x and tread != "white wall") + tuple(x for x in count_words if form == "swing")
    lacks = ("tread blocks",) if tread == "slick" else ()
    return Build(parts, ("round",), "on a rope" if form == "swing" else "", black, variant=tread, has=has, lacks=(*lacks, "a rim"))
