"""Seats for gatherings: folding chair, church pew. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, row, told, tone
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Rng, leather, pick, wood
from cg3d.made.parts import (
    Part,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    moved,
    named,
    rod,
    rounded,
    slab,
    turned,
)  # fmt: skip


def folding_chair(rng: Rng) -> Build:
    """Steel with a padded or plain seat, wooden slats, a director's chair, a camping chair."""
    style = pick(rng, "steel", "steel", "slats", "director", "camping")
    if style == "director":
        return _director_chair(rng)
    if style == "camping":
        return _camping_chair(rng)
    x, seat, tall = between(rng, 0.2, 0.23), between(rng, 0.43, 0.46), between(rng, 0.76, 0.84)
    wooden = style == "slats"
    paint = wood(rng) if wooden else tone(rng, "grey", "black", "white", "beige", "red", "blue", material="metal")

    def leg(a: tuple[float, float, float], b: tuple[float, float, float]) -> Part:
        return beam(a, b, 0.032, paint) if wooden else rod(a, b, 0.012, paint)

    parts = named("leg", *both(leg((x, tall, -0.24), (x, 0, 0.22))), *both(leg((x - 0.03, seat, 0.14), (x - 0.03, 0, -0.27))))
    for y, z, w in ((0.1, 0.174, x), (0.1, -0.178, x - 0.03)):
        parts += named("rung", leg((-w, y, z), (w, y, z)))
    cushion = False
    if wooden:
        parts += named(
            "seat",
            *[box(2 * x - 0.04, 0.018, 0.05, paint).at(0, seat, z) for z in row(-0.16, 0.2, 7)],
            *both(box(0.02, 0.03, 0.4, paint).at(x - 0.06, seat - 0.03, 0.02)),
        )
        parts += named(
            "back",
            *[
                box(2 * x, 0.055, 0.016, paint).turn("x", -28).at(0, tall - 0.055 - 0.08 * i, -0.235 + 0.047 * i)
                for i in range(int(rng.integers(2, 4)))
            ],
        )
    else:
        cushion = chance(rng, 0.5)
        pad = leather(rng) if cushion else paint
        parts += named("seat", rounded(2 * x - 0.04, 0.05 if cushion else 0.02, 0.38, 0.024 if cushion else 0.009, pad, 3).at(0, seat, 0.0))
        parts += named(
            "back",
            rounded(2 * x, 0.17, 0.04 if cushion else 0.014, 0.018 if cushion else 0.006, pad, 3).turn("x", -28).at(0, tall - 0.19, -0.15),
        )
    facts = told(("armrests", False), ("a padded seat", cushion), ("slats", wooden), ("crossed legs", True))
    return Build(parts, (), pick(rng, "", "with crossed legs"), variant=style, has=facts[0], lacks=facts[1])


def _director_chair(rng: Rng) -> Build:
    frame, canvas = wood(rng), tone(rng, "black", "blue", "red", "green", "white", "beige", material="fabric")
    x, z, seat, arm = between(rng, 0.25, 0.29), 0.2, 0.44, 0.64
    parts = named(
        "leg",
        *(
            q
            for s in (-z, z)
            for q in (beam((-x, 0.05, s), (x, seat, s), 0.032, frame), beam((x, 0.05, s - 0.03), (-x, seat, s - 0.03), 0.032, frame))
        ),
    )
    parts += named(
        "leg", *both(box(0.03, 0.04, 2 * z + 0.1, frame).at(x, 0, 0)), *corners(box(0.03, arm - seat, 0.035, frame).at(0, seat, 0), x, z)
    )
    parts += named("armrest", *both(rounded(0.06, 0.025, 2 * z + 0.12, 0.01, frame).at(x, arm, 0)))
    high = between(rng, 0.84, 0.92)
    parts += named(
        "back",
        *both(rod((x, arm, -z), (x, high, -z - 0.03), 0.016, frame)),
        rounded(2 * x + 0.04, 0.17, 0.03, 0.012, canvas).at(0, high - 0.18, -z - 0.025),
    )
    seat_cloth = box(2 * x, 0.012, 2 * z + 0.02, canvas)
    grid = slab(np.concatenate([rectangle(2 * x, 2 * z + 0.03)]), 0.015, canvas)
    parts += named("seat", grid.at(0, seat - 0.01, 0), seat_cloth.at(0, seat - 0.005, 0))
    facts = told(("armrests", True), ("a padded seat", False), ("slats", False), ("crossed legs", True))
    return Build(parts, (), "with a canvas seat", canvas, variant="director", has=(*facts[0], "a canvas back"), lacks=facts[1])


def _camping_chair(rng: Rng) -> Build:
    pole, canvas = IRON if chance(rng, 0.7) else CHROME, tone(rng, "blue", "green", "red", "grey", "black", "orange", material="fabric")
    x, z, seat, arm = between(rng, 0.27, 0.31), 0.25, 0.4, 0.6
    parts: list[Part] = []
    for s in (-1, 1):
        parts += named("leg", rod((-x, 0.02, s * z), (x, seat, s * z), 0.01, pole), rod((x, 0.02, s * z), (-x, seat, s * z), 0.01, pole))
        parts += named("leg", rod((s * x, 0.02, -z), (s * x, seat, z), 0.01, pole), rod((s * x, 0.02, z), (s * x, seat, -z), 0.01, pole))
    parts += named("foot", *corners(cylinder(0.025, 0.03, pole, sides=14), x, z))
    top = between(rng, 0.86, 0.98)
    parts += named(
        "pole", *both(rod((x, seat - 0.05, z), (x, arm, z), 0.01, pole)), *both(rod((x, seat - 0.05, -z), (x, top, -z - 0.06), 0.01, pole))
    )
    u = np.linspace(-1, 1, 11)

    def sheet(length: float, sag: float) -> Part:
        upper = np.stack([x * u, sag * (u**2 - 1) + 0.006], 1)
        return extrude(np.concatenate([upper, (upper - (0, 0.014))[::-1]]), length, canvas)

    parts += named("seat", sheet(2 * z, 0.06).at(0, seat, 0))
    parts += named("back", *turned([sheet(top - seat, 0.06).turn("x", -90).at(0, (top - seat) / 2, 0)], "x", -7))[0:0]
    parts += named("back", sheet(top - seat + 0.02, 0.06).turn("x", 83).at(0, (seat + top) / 2, -z - 0.03))
    parts += named("armrest", *both(rounded(0.07, 0.02, 2 * z + 0.06, 0.008, canvas).at(x, arm, 0)))
    holder = chance(rng, 0.6)
    if holder:
        parts += named(
            "cup holder",
            lathe([(0, 0), (0.035, 0), (0.042, 0.1), (0.036, 0.1), (0.03, 0.01), (0, 0.01)], canvas).at(x + 0.02, arm - 0.09, z - 0.02),
        )
    facts = told(("armrests", True), ("a cup holder", holder), ("slats", False), ("crossed legs", True))
    return Build(parts, (), "with armrests", canvas, variant="camping", has=facts[0], lacks=facts[1])


def church_pew(rng: Rng) -> Build:
    """Solid ends that are plain, scrolled, pointed or open below; with or without book rack and kneeler."""
    style = pick(rng, "plain", "scrolled", "pointed", "open")
    paint = wood(rng)
    x, seat, tall = between(rng, 0.8, 1.4), between(rng, 0.43, 0.46), between(rng, 0.86, 0.98)
    end = _pew_end(style, tall, seat)
    count = 3 if x > 1.2 and chance(rng, 0.4) else 2
    parts = named("end", *[extrude(end, 0.05, paint).turn("y", -90).at(w, 0, 0) for w in row(-x, x, count)])
    parts += named("seat", box(2 * x, 0.035, 0.4, paint).at(0, seat - 0.035, 0.0))
    lean = 10
    slatted = chance(rng, 0.4)
    if slatted:
        back = [box(2 * x, 0.09, 0.025, paint).at(0, y, 0) for y in (0.04, 0.17, 0.3)]
    else:
        back = [box(2 * x, tall - seat - 0.06, 0.025, paint)] + [
            box(0.04, tall - seat - 0.1, 0.012, paint).at(w, 0.0, 0.018) for w in row(-x, x, max(4, int(x / 0.22)))[1:-1]
        ]
    back.append(box(2 * x, 0.05, 0.05, paint).at(0, tall - seat - 0.07, 0))
    parts += named("back", *moved(turned(back, "x", -lean), y=seat, z=-0.19))
    rack, kneeler, cushion = chance(rng, 0.45), chance(rng, 0.4), chance(rng, 0.35)
    if rack:
        parts += named(
            "book rack",
            box(2 * x * 0.9, 0.015, 0.09, paint).at(0, seat + 0.08, -0.29),
            box(2 * x * 0.9, 0.09, 0.012, paint).at(0, seat + 0.08, -0.335),
        )
        books = [tone(rng, "red", "black", "blue", "brown") for _ in range(2)]
        parts += named(
            "book", *[box(0.11, 0.16, 0.03, books[i % 2]).at(w, seat + 0.09, -0.29) for i, w in enumerate(row(-x * 0.7, x * 0.7, 4))]
        )
    if kneeler:
        parts += named(
            "kneeler",
            box(2 * x * 0.92, 0.03, 0.16, paint).at(0, 0.14, -0.36),
            rounded(2 * x * 0.92, 0.05, 0.16, 0.02, leather(rng)).at(0, 0.17, -0.36),
            *both(box(0.04, 0.15, 0.14, paint).at(x * 0.8, 0, -0.36)),
        )
    if cushion:
        parts += named(
            "cushion",
            rounded(2 * x - 0.06, 0.045, 0.38, 0.02, tone(rng, "red", "red", "green", "blue", "purple", material="fabric")).at(
                0, seat, 0.01
            ),
        )
    facts = told(("a book rack", rack), ("a kneeler", kneeler), ("a cushion", cushion), ("solid ends", style != "open"))
    return Build(parts, ("long",), "", paint, variant=style, has=facts[0], lacks=facts[1])


def _pew_end(style: str, tall: float, seat: float) -> np.ndarray:
    """Side outline in (z, y)."""
    front, back = 0.22, -0.3
    foot = (
        [(back, 0.0), (front, 0.0)]
        if style != "open"
        else [(back, 0), (back + 0.1, 0), (back + 0.12, seat - 0.12), (front - 0.12, seat - 0.12), (front - 0.1, 0), (front, 0)]
    )
    arm = seat + 0.22
    if style == "scrolled":
        curl = spline(
            [
                (front, seat),
                (front + 0.05, arm),
                (front - 0.02, arm + 0.06),
                (front - 0.1, arm),
                (back + 0.22, arm + 0.05),
                (back + 0.12, tall),
                (back + 0.03, tall + 0.06),
                (back - 0.03, tall),
            ],
            36,
        )
        return np.concatenate([foot, curl])
    if style == "pointed":
        return np.array(
            [
                *foot,
                (front, tall * 0.8),
                (front - 0.05, tall * 0.95),
                ((front + back) / 2, tall + 0.16),
                (back + 0.05, tall * 0.95),
                (back, tall * 0.8),
            ]
        )
    top = [(front, arm), (front - 0.04, arm + 0.03), (back + 0.16, arm + 0.04), (back + 0.08, tall), (back - 0.02, tall)]
    return np.array([*foot, *top])
