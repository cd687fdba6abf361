"""Sleds and sleighs; their front is towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, leather, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    ball,
    both,
    box,
    ellipsoid,
    loft,
    named,
    rod,
    rounded,
    tube,
)
from cg3d.made.vehicles.bits import features, side
from cg3d.made.vehicles.cars import IRON


def sled(rng: Rng) -> Build:
    """Wooden toboggan on runners, curled board, plastic bob, horse or Santa sleigh, dog sled."""
    style = pick(rng, "runners", "runners", "toboggan", "bob", "sleigh", "dog sled")
    if style == "sleigh":
        return _sleigh(rng)
    paint = wood(rng) if style != "bob" else draw(rng, pick(rng, *BRIGHT), "plastic")
    h, w = between(rng, 0.5, 0.65), between(rng, 0.17, 0.21)
    iron = metal(rng)
    parts: list[Part] = []
    if style == "toboggan":
        curl = joined(np.column_stack([np.linspace(-h * 1.2, h * 0.85, 10), np.zeros(10)]), arc(h * 0.85, 0.16, 0.16, -90, 150, 14))
        strips = 5
        for k in range(strips):
            xk = (k - (strips - 1) / 2) * w * 0.46
            pts = curl
            inner = pts + np.column_stack(
                [
                    np.r_[np.zeros(10), -np.cos(np.radians(np.linspace(-90, 150, 15))) * 0.015],
                    np.r_[np.full(10, 0.014), -np.sin(np.radians(np.linspace(-90, 150, 15))) * 0.015],
                ]
            )
            parts_k = side(np.concatenate([pts, inner[::-1]]), w * 0.43, paint).at(xk, 0, 0)
            parts += named("plank", parts_k)
        parts += named(
            "crossbar", *(box(w * 2.3, 0.025, 0.05, lighter(paint, -0.2)).at(0, 0.012, z) for z in np.linspace(-h * 1.1, h * 0.7, 4))
        ) + named("rail", *both(rod((w * 1.05, 0.06, -h * 1.1), (w * 1.05, 0.06, h * 0.7), 0.012, lighter(paint, -0.3))))
        runners = False
    elif style == "bob":
        rings = [
            np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]])
            for y, o in (
                (0.02, rectangle(w * 1.6, h * 1.7, 0.1, 5)),
                (0.2, rectangle(w * 2.3, h * 2.2, 0.16, 5)),
                (0.21, rectangle(w * 2.1, h * 2.05, 0.14, 5)),
                (0.06, rectangle(w * 1.5, h * 1.6, 0.09, 5)),
            )
        ]
        parts = named(
            "tub",
            loft(np.array(rings), paint).shaped(
                lambda x, y, z: (x * (1 - 0.25 * np.clip(z / h, 0, 1) ** 2), y + 0.08 * np.clip(z / h, 0, 1) ** 2, z)
            ),
        )
        parts += (
            named(
                "brake",
                *both(rod((w * 1.15, 0.12, -0.05), (w * 1.3, 0.3, -0.15), 0.014, IRON)),
                *both(ball(0.025, IRON).at(w * 1.3, 0.3, -0.15)),
            )
            + named("seat", rounded(w * 1.2, 0.05, h * 0.6, 0.02, lighter(paint, -0.4)).at(0, 0.06, -h * 0.35))
            + named("runner", *both(box(0.03, 0.03, h * 1.5, lighter(paint, -0.4)).at(w * 0.55, 0.0, 0)))
        )
        runners = True
    else:
        seat = between(rng, 0.22, 0.28) if style == "runners" else 0.26
        long = h * (1.0 if style == "runners" else 1.5)
        bow = spline(
            [(-long, 0.015), (0, 0.0), (long * 0.75, 0.015), (long * 1.05, 0.12), (long * 1.0, seat), (long * 0.85, seat + 0.03)], 30
        )
        parts = named(
            "runner",
            *both(
                tube(
                    np.column_stack([np.full(len(bow), w), bow[:, 1], bow[:, 0]]),
                    0.016,
                    paint if style == "dog sled" or chance(rng) else iron,
                    8,
                )
            ),
        )
        parts += named(
            "leg",
            *(
                p
                for z in np.linspace(-long * 0.75, long * 0.6, 3)
                for p in both(rod((w, 0.0, float(z)), (w * 0.9, seat, float(z)), 0.014, paint))
            ),
            *(
                rod((-w * 0.95, seat - 0.02, float(z)), (w * 0.95, seat - 0.02, float(z)), 0.014, paint)
                for z in np.linspace(-long * 0.75, long * 0.6, 3)
            ),
        )
        count = int(rng.integers(3, 6))
        parts += named(
            "slat",
            *(
                box(w * 2.1 / count * 0.8, 0.018, long * 1.75, paint).at((k - (count - 1) / 2) * w * 2.1 / count, seat, -long * 0.02)
                for k in range(count)
            ),
        )
        if style == "dog sled":
            parts += named(
                "handle",
                *both(
                    tube(
                        spline(
                            [(w, 0.02, -long * 0.98), (w * 0.95, 0.5, -long * 0.8), (w * 0.8, 0.95, -long * 0.95), (0, 1.0, -long * 0.98)],
                            20,
                        ),
                        0.016,
                        paint,
                    )
                ),
                *both(rod((w * 0.95, 0.75, -long * 0.85), (w * 0.95, seat, long * 0.6), 0.013, paint)),
                *(
                    p
                    for f in (-0.4, -0.05, 0.3)
                    for p in both(
                        rod((w * 0.95, seat, long * f), (w * 0.95, 0.75 + (seat - 0.75) * (f + 0.85) / 1.45, long * f), 0.01, paint)
                    )
                ),
            )
        else:
            rope = Paint(np.array((0.75, 0.62, 0.42)), "fabric") if chance(rng) else draw(rng, "red", "fabric")
            parts += named(
                "rope",
                *both(
                    tube(spline([(w * 0.95, seat, long * 0.9), (w * 0.8, 0.08, long * 1.25), (0.0, 0.03, long * 1.55)], 12), 0.007, rope, 6)
                ),
            )
        runners = True
    has, lacks = features(
        ("runners", runners), ("a handle bar", style == "dog sled"), ("a back", False), ("a pulling rope", style == "runners")
    )
    return Build(
        parts,
        detail={"toboggan": "with a curled front", "runners": "on runners"}.get(style, ""),
        body=paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _sleigh(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "red", "red", "green", "blue", "brown"), "wooden")
    gold, cloth = Paint(np.array((0.82, 0.62, 0.22)), "metal"), leather(rng)
    h, w = between(rng, 0.8, 0.95), between(rng, 0.5, 0.6)
    back = between(rng, 1.2, 1.4)
    curve = spline(
        [(-h * 1.05, back), (-h * 0.95, 0.75), (-h * 0.55, 0.38), (h * 0.45, 0.34), (h * 0.8, 0.6), (h * 1.0, 1.0), (h * 1.15, 0.95)], 40
    )
    top = spline([(h * 0.95, 0.9), (h * 0.5, 0.62), (-h * 0.1, 0.66), (-h * 0.6, 1.0), (-h * 0.95, back + 0.05)], 24)
    parts = named("side", *both(side(np.concatenate([curve, top]), 0.04, paint).at(w, 0, 0)))
    shell = np.concatenate([curve, (curve * (0.97, 1) + (0.0, 0.05))[::-1]])
    parts += named("body", side(shell, w * 2, paint)) + named(
        "seat",
        rounded(w * 1.9, 0.18, 0.5, 0.07, cloth).at(0, 0.58, -h * 0.45),
        rounded(w * 1.9, 0.6, 0.14, 0.06, cloth).turn("x", -12).at(0, 0.7, -h * 0.72),
    )
    runner = spline(
        [(-h * 1.15, 0.03), (0, 0.02), (h * 0.9, 0.03), (h * 1.35, 0.25), (h * 1.4, 0.6), (h * 1.2, 0.68), (h * 1.15, 0.52)], 40
    )
    parts += named(
        "runner", *both(tube(np.column_stack([np.full(len(runner), w * 0.85), runner[:, 1], runner[:, 0]]), 0.03, gold, 8))
    ) + named("leg", *(p for z in (-h * 0.6, h * 0.35) for p in both(rod((w * 0.85, 0.03, z), (w * 0.75, 0.4, z), 0.025, gold))))
    parts += named("trim", *both(tube(np.column_stack([np.full(len(top), w), top[:, 1], top[:, 0]]), 0.025, gold, 8)))
    sack = chance(rng, 0.4)
    if sack:
        brown = draw(rng, pick(rng, "brown", "red", "green"), "fabric")
        parts += named(
            "sack", ellipsoid(w * 0.7, 0.45, 0.36, brown).at(0, 1.05, -h * 0.55), ellipsoid(0.14, 0.14, 0.14, brown).at(0, 1.52, -h * 0.55)
        )
    has, lacks = features(("runners", True), ("a back", True), ("a sack", sack), ("a pulling rope", False), ("a handle bar", False))
    return Build(parts, detail="with curled runners", body=paint, variant="sleigh", has=has, lacks=lacks)
