"""Upholstered seats: armchair, sofa, ottoman. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, row, told
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import Paint, Rng, fabric, leather, lighter, metal, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    lathe,
    loft,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
)  # fmt: skip


def armchair(rng: Rng) -> Build:
    """Upholstered block, winged, tub, wooden frame with cushions, recliner with its footrest out, rolled and buttoned."""
    style = pick(rng, "block", "block", "wing", "tub", "frame", "recliner", "chesterfield")
    pad = leather(rng) if chance(rng, 0.35) else fabric(rng)
    legs = wood(rng, grain=False) if chance(rng, 0.7) else metal(rng)
    width, depth, seat = between(rng, 0.72, 0.92), between(rng, 0.72, 0.85), between(rng, 0.38, 0.44)
    if style == "tub":
        return _tub_chair(rng, pad, legs)
    if style == "frame":
        return _frame_chair(rng, width, depth, seat)
    if style == "chesterfield":
        return _club_chair(rng, width, depth, seat, pad, legs)
    arm, low = between(rng, 0.11, 0.18), between(rng, 0.08, 0.15)
    tall = between(rng, 0.98, 1.12) if style in ("wing", "recliner") else between(rng, 0.75, 0.9)
    inner = width - 2 * arm
    parts = named("leg", *corners(rod((0, low + 0.01, 0), (0, 0, 0), 0.028, legs, 0.018), width / 2 - 0.07, depth / 2 - 0.07))
    parts += named("base", rounded(width - 0.02, seat - 0.14 - low, depth - 0.04, 0.03, pad).at(0, low, 0))
    parts += named("seat", rounded(inner, 0.16, depth - 0.18, 0.06, pad, 4).at(0, seat - 0.15, 0.09))
    lean = -18 if style == "recliner" else -5
    parts += named("back", rounded(width - 0.04, tall - low, 0.2, 0.09, pad, 4).turn("x", lean).at(0, low, -depth / 2 + 0.1))
    rest = seat + between(rng, 0.14, 0.22) - low
    parts += named("armrest", *both(rounded(arm, rest, depth - 0.06, arm * 0.45, pad, 4).at(width / 2 - arm / 2, low, 0.02)))
    wings, foot, cushion = style == "wing", style == "recliner", chance(rng, 0.25)
    if wings:
        wing = rounded(0.1, tall - seat - 0.16, 0.28, 0.045, pad).at(width / 2 - 0.07, seat + 0.12, -depth / 2 + 0.2)
        parts += named("wing", *both(wing))
    if foot:
        rise = rounded(inner - 0.02, 0.12, 0.4, 0.05, pad, 4).turn("x", -8).at(0, seat - 0.2, depth / 2 + 0.26)
        parts += named(
            "footrest",
            rise,
            *both(beam((inner * 0.35, low + 0.1, depth / 2 - 0.1), (inner * 0.35, seat - 0.18, depth / 2 + 0.2), 0.025, IRON)),
        )
        head = rounded(inner + 0.04, 0.2, 0.12, 0.055, pad, 4).turn("x", lean).at(0, tall - 0.22, -depth / 2 - 0.1)
        parts += named("headrest", head)
    if cushion:
        parts += named("cushion", ellipsoid(0.19, 0.18, 0.07, fabric(rng)).turn("x", -18).at(0, seat + 0.17, -depth / 2 + 0.3))
    facts = told(("armrests", True), ("wings", wings), ("a footrest", foot), ("a cushion", cushion), ("a wooden frame", False))
    detail = "with a high winged back" if wings else "with a footrest" if foot else pick(rng, "", "with thick armrests")
    return Build(parts, (), detail, pad, variant=style, has=facts[0], lacks=facts[1])


def _club_chair(rng: Rng, width: float, depth: float, seat: float, pad: Paint, legs: Paint) -> Build:
    """Back and arms of one height, rolled outward, with buttons."""
    parts = [
        *_rolled_body(rng, width, depth, seat, pad),
        *named("seat", rounded(width - 0.4, 0.15, depth - 0.2, 0.055, pad, 4).at(0, seat - 0.14, 0.08)),
    ]
    parts += named(
        "leg",
        *corners(
            lathe([(0, 0), (0.02, 0), (0.035, 0.05), (0.02, 0.09), (0.03, 0.12), (0, 0.12)], legs, 14), width / 2 - 0.09, depth / 2 - 0.08
        ),
    )
    facts = told(("armrests", True), ("wings", False), ("a footrest", False), ("buttons", True), ("rolled armrests", True))
    return Build(parts, (), "with rolled armrests", pad, variant="chesterfield", has=facts[0], lacks=facts[1])


def _rolled_body(rng: Rng, width: float, depth: float, seat: float, pad: Paint) -> list[Part]:
    """Base, back and arms with rolls along their tops, and rows of buttons on the back."""
    low, x, z = 0.11, width / 2, depth / 2
    top, roll = seat + between(rng, 0.2, 0.28), between(rng, 0.075, 0.1)
    parts = named("base", rounded(width - 0.1, seat - 0.13 - low, depth - 0.06, 0.03, pad).at(0, low, 0))
    parts += named("armrest", *both(rounded(0.16, top - low, depth - 0.06, 0.05, pad, 4).at(x - 0.14, low, 0.02)))
    parts += named("armrest", *both(cylinder(roll, depth - 0.02, pad, sides=24).turn("x", 90).at(x - roll - 0.01, top - 0.03, -z + 0.01)))
    parts += named("back", rounded(width - 0.24, top - low + 0.05, 0.17, 0.06, pad, 4).at(0, low, -z + 0.12))
    parts += named("back", cylinder(roll, width - 0.16, pad, sides=24).turn("z", 90).at(x - 0.08, top + 0.02, -z + 0.08))
    dark = lighter(pad, -0.35) if pad.rgb.mean() > 0.15 else lighter(pad, 0.2)
    buttons = [
        ball(0.013, dark, 6, 8).at(w + (j % 2) * 0.06, y, -z + 0.208)
        for j, y in enumerate((seat + 0.06, seat + 0.14, seat + 0.22))
        for w in row(-x + 0.32, x - 0.38, max(4, int(width / 0.2)))
    ]
    face = [
        ball(0.012, dark, 6, 8).at(s * (x - roll - 0.01 + roll * 0.6 * np.cos(a)), top - 0.03 + roll * 0.6 * np.sin(a), z)
        for s in (-1, 1)
        for a in np.linspace(0, 6.28, 9)[:-1]
    ]
    return parts + named("button", *buttons, *face)


def _tub_chair(rng: Rng, pad: Paint, legs: Paint) -> Build:
    """A round shell that is back and arms in one."""
    radius, low, tall = between(rng, 0.36, 0.42), between(rng, 0.1, 0.16), between(rng, 0.7, 0.8)
    angles = np.radians(np.linspace(-30, 210, 28))
    rings = []
    for a in angles:
        top = 0.58 + (tall - 0.58) * max(0.0, np.sin(a)) ** 1.5
        outline = rectangle(0.12, top - low, 0.05, 4) + (radius, (top + low) / 2)
        rings.append(np.stack([outline[:, 0] * np.cos(a), outline[:, 1], -outline[:, 0] * np.sin(a)], 1))
    shell = loft(rings, pad)
    base = slab(circle(radius, 32), 0.2, pad, smooth=True).at(0, low, 0)
    cushion = lathe([(0, 0), (radius - 0.05, 0.0), (radius - 0.02, 0.03), (radius - 0.02, 0.1), (radius - 0.07, 0.14), (0, 0.15)], pad)
    parts = named("back", shell) + named("base", base) + named("seat", cushion.at(0, low + 0.19, 0.03))
    parts += named("leg", *corners(rod((0, low, 0), (0.03, 0, 0.03), 0.022, legs, 0.014), 0.2, 0.2))
    facts = told(("armrests", True), ("wings", False), ("a footrest", False), ("a rounded back", True), ("a wooden frame", False))
    return Build(parts, ("round",), "", pad, variant="tub", has=facts[0], lacks=facts[1])


def _frame_chair(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Open wooden arms with two loose cushions."""
    frame, pad = wood(rng), fabric(rng)
    x, z = width / 2 - 0.04, depth / 2
    arm = seat + between(rng, 0.17, 0.23)
    parts = named("armrest", *both(box(0.06, 0.035, depth, frame).at(x, arm, 0)))
    parts += named("leg", *both(beam((x, 0, z - 0.05), (x, arm, z - 0.08), 0.045, frame)))
    parts += named("leg", *both(beam((x, 0, -z + 0.02), (x, arm + 0.3, -z - 0.06), 0.045, frame)))
    parts += named("frame", *[box(2 * x, 0.05, 0.04, frame).at(0, seat - 0.19, w) for w in (z - 0.07, -z + 0.05)])
    parts += named("seat", rounded(2 * x - 0.06, 0.14, depth - 0.06, 0.05, pad, 4).at(0, seat - 0.14, 0.02))
    parts += named("back", rounded(2 * x - 0.06, between(rng, 0.45, 0.55), 0.14, 0.05, pad, 4).turn("x", -12).at(0, seat, -z + 0.1))
    facts = told(("armrests", True), ("wings", False), ("a footrest", False), ("a wooden frame", True), ("four legs", True))
    return Build(parts, (), "with a wooden frame", variant="frame", has=facts[0], lacks=facts[1])


def sofa(rng: Rng) -> Build:
    """Two or three seats: box arms, round arms, thin arms on legs, a corner sofa, buttons and rolled arms, a wooden frame, none."""
    style = pick(rng, "box", "box", "round", "legs", "corner", "chesterfield", "frame", "armless")
    pad = leather(rng) if chance(rng, 0.35) or style == "chesterfield" else fabric(rng)
    seats = int(rng.integers(2, 4))
    each, depth, seat = between(rng, 0.58, 0.7), between(rng, 0.8, 0.95), between(rng, 0.40, 0.45)
    arm = between(rng, 0.07, 0.1) if style in ("legs", "frame") else 0.0 if style == "armless" else between(rng, 0.15, 0.24)
    low = between(rng, 0.14, 0.18) if style in ("legs", "frame") else between(rng, 0.04, 0.09)
    width, tall = seats * each + 2 * arm, between(rng, 0.76, 0.92)
    feet = wood(rng, grain=False) if chance(rng, 0.6) else metal(rng)
    count = "two seats" if seats == 2 else "three seats"
    parts = named("leg", *corners(rod((0, low + 0.02, 0), (0, 0, 0), 0.03, feet, 0.02), width / 2 - 0.1, depth / 2 - 0.1))
    if style == "chesterfield":
        parts = _rolled_body(rng, width, depth, seat, pad)
        parts += named(
            "leg",
            *corners(
                lathe([(0, 0), (0.02, 0), (0.035, 0.05), (0.02, 0.09), (0.03, 0.12), (0, 0.12)], feet, 14),
                width / 2 - 0.12,
                depth / 2 - 0.08,
            ),
        )
        inner = (width - 0.4) / seats
        parts += named(
            "seat",
            *[
                rounded(inner - 0.01, 0.15, depth - 0.2, 0.05, pad, 4).at(w, seat - 0.14, 0.08)
                for w in row(-inner * (seats - 1) / 2, inner * (seats - 1) / 2, seats)
            ],
        )
    else:
        parts += _sofa_body(rng, style, width, depth, seat, low, tall, arm, seats, each, pad, feet)
    if style == "corner":
        long, w, z = between(rng, 0.55, 0.8), width / 2 - arm - each / 2, depth / 2 - 0.06
        parts += named(
            "chaise",
            rounded(each, seat - 0.15 - low, long, 0.03, pad).at(w, low, z + long / 2),
            rounded(each - 0.01, 0.17, long, 0.055, pad, 4).at(w, seat - 0.16, z + long / 2),
        )
    cushions = chance(rng, 0.3)
    if cushions:
        pillow = (
            rounded(0.4, 0.38, 0.14, 0.065, fabric(rng), 3)
            .turn("x", -22)
            .at(width / 2 - max(arm, 0.1) - 0.26, seat + 0.03, -depth / 2 + 0.42)
        )
        parts += named("cushion", *both(pillow))
    facts = told(
        (count, True),
        ("armrests", style != "armless"),
        ("cushions", cushions),
        ("a chaise", style == "corner"),
        ("buttons", style == "chesterfield"),
    )
    return Build(parts, ("corner",) if style == "corner" else (), f"with {count}", pad, variant=style, has=facts[0], lacks=facts[1])


def _sofa_body(
    rng: Rng,
    style: str,
    width: float,
    depth: float,
    seat: float,
    low: float,
    tall: float,
    arm: float,
    seats: int,
    each: float,
    pad: Paint,
    feet: Paint,
) -> list[Part]:
    """Base, back, seat cushions and arms."""
    parts: list[Part] = []
    rest = seat + between(rng, 0.14, 0.22)
    if style == "frame":
        x, z, frame = width / 2 - 0.03, depth / 2, feet if feet.material == "wooden" else wood(rng)
        parts += named(
            "frame",
            box(width, 0.06, depth - 0.08, frame).at(0, seat - 0.22, 0),
            box(width - 0.05, 0.06, 0.04, frame).turn("x", -8).at(0, tall - 0.08, -z),
        )
        parts += named(
            "frame",
            *[box(0.03, tall - seat + 0.14, 0.025, frame).turn("x", -8).at(w, seat - 0.2, -z + 0.06) for w in row(-x, x, seats * 4 + 1)],
        )
        parts += named(
            "armrest",
            *both(box(0.07, 0.035, depth - 0.04, frame).at(x, rest, 0)),
            *both(box(0.05, rest, 0.05, frame).at(x, 0, z - 0.08)),
            *both(box(0.05, rest, 0.05, frame).at(x, 0, -z + 0.06)),
        )
    else:
        parts += named("base", rounded(width - 0.02, seat - 0.15 - low, depth - 0.04, 0.03, pad).at(0, low, 0))
        parts += named("back", rounded(width - 0.04, tall - low, 0.22, 0.08, pad, 4).turn("x", -4).at(0, low, -depth / 2 + 0.11))
    for i in range(seats):
        x = (i - (seats - 1) / 2) * each
        parts += named(
            "seat", rounded(each - 0.012, 0.17, depth - 0.24, 0.055, pad, 4).at(x, seat - 0.16, 0.11 if style != "frame" else 0.05)
        )
        parts += named(
            "back",
            rounded(each - 0.012, tall - seat - 0.02, 0.17, 0.065, pad, 4)
            .turn("x", -10)
            .at(x, seat, -depth / 2 + (0.27 if style != "frame" else 0.15)),
        )
    if style == "round":
        parts += named("armrest", *both(rounded(arm, rest - low - 0.08, depth - 0.06, 0.04, pad).at(width / 2 - arm / 2, low, 0.01)))
        parts += named(
            "armrest",
            *both(cylinder(arm * 0.62, depth - 0.04, pad).turn("x", 90).at(width / 2 - arm * 0.5, rest - 0.05, -depth / 2 + 0.02)),
        )
    elif arm and style != "frame":
        parts += named(
            "armrest", *both(rounded(arm, rest - low, depth - 0.04, min(0.05, arm * 0.4), pad).at(width / 2 - arm / 2, low, 0.01))
        )
    return parts


def ottoman(rng: Rng) -> Build:
    """Square block, round pouf with gores, buttoned on turned legs, storage box with a lid, knitted ball."""
    style = pick(rng, "block", "block", "pouf", "buttoned", "storage", "drum")
    pad, feet = leather(rng) if chance(rng, 0.4) else fabric(rng), wood(rng, grain=False)
    tall, width = between(rng, 0.36, 0.46), between(rng, 0.45, 0.7)
    deep = width * between(rng, 0.7, 1)
    seam = lighter(pad, -0.25) if pad.rgb.mean() > 0.2 else lighter(pad, 0.2)
    legs = style in ("block", "buttoned")
    words: tuple[str, ...] = ("low",)
    if style == "pouf":
        words, radius, gores = ("low", "round"), width / 2, int(rng.integers(6, 11))
        curve = spline(
            [
                (0, 0),
                (radius * 0.7, 0.0),
                (radius * 0.98, tall * 0.22),
                (radius, tall * 0.5),
                (radius * 0.94, tall * 0.8),
                (radius * 0.6, tall * 0.98),
                (0, tall * 0.97),
            ],
            30,
        )
        parts = named("body", lathe(curve, pad, 48))
        parts += named(
            "seam", *around(tube(np.column_stack([curve[1:, 0], curve[1:, 1], np.zeros(len(curve) - 1)]), 0.006, seam, 6), gores)
        )
        parts += named("button", ball(0.028, seam, 8, 12).scaled(1, 0.5, 1).at(0, tall * 0.98, 0))
    elif style == "drum":
        words, radius = ("low", "round"), width / 2
        parts = named(
            "body", cylinder(radius, tall - 0.07, pad, sides=40), *[torus(radius, 0.009, seam).at(0, y, 0) for y in (0.012, tall - 0.075)]
        )
        parts += named(
            "seat",
            lathe(
                [(0, 0), (radius - 0.01, 0), (radius + 0.012, 0.025), (radius + 0.005, 0.06), (radius - 0.05, 0.085), (0, 0.09)], pad, 40
            ).at(0, tall - 0.07, 0),
        )
    else:
        low = 0.12 if legs else 0.0
        parts = named("body", rounded(width, tall - low - 0.05, deep, 0.02 if style == "storage" else 0.05, pad, 4).at(0, low, 0))
        parts += named("lid" if style == "storage" else "seat", rounded(width + 0.02, 0.1, deep + 0.02, 0.04, pad, 4).at(0, tall - 0.08, 0))
        if style == "storage":
            parts += named(
                "seam",
                box(width + 0.004, 0.008, deep + 0.004, seam).at(0, tall - 0.09, 0),
                *both(box(0.006, tall - 0.12, 0.006, seam).at(width / 2 - 0.02, 0.02, deep / 2)),
            )
            parts += named("handle", box(0.08, 0.03, 0.012, seam).at(0, tall - 0.1, deep / 2 + 0.01))
        if style == "buttoned":
            spots = [(a, b) for a in row(-width / 2 + 0.1, width / 2 - 0.1, 4) for b in row(-deep / 2 + 0.09, deep / 2 - 0.09, 3)]
            parts += named("button", *[ball(0.014, seam, 6, 10).scaled(1, 0.6, 1).at(a, tall + 0.018, b) for a, b in spots])
            leg = lathe([(0, 0), (0.014, 0), (0.03, 0.05), (0.018, 0.075), (0.032, 0.13), (0, 0.13)], feet, 16)
            parts += named("leg", *corners(leg, width / 2 - 0.06, deep / 2 - 0.06))
        elif legs:
            parts += named("leg", *corners(rod((0, 0.14, 0), (0.02, 0, 0.02), 0.025, feet, 0.015), width / 2 - 0.08, deep / 2 - 0.08))
    facts = told(
        ("four legs", legs),
        *([] if style == "pouf" else [("buttons", style == "buttoned")]),
        ("a lid", style == "storage"),
        ("visible seams", style in ("pouf", "drum", "storage")),
    )
    return Build(parts, words, "with a lid" if style == "storage" else "", pad, variant=style, has=facts[0], lacks=facts[1])
