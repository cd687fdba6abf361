"""The chair in its many structures. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bent, row, timber, told, tone
from cg3d.made.outlines import arc, circle, joined, rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, fabric, lacquer, leather, lighter, metal, pick, plastic, wood
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
    torus,
    tube,
    turned,
)  # fmt: skip

BACKS = {"slats": "a slatted back", "rungs": "a ladder back", "panel": "a solid back", "frame": "an upholstered back"}


def chair(rng: Rng) -> Build:
    """Wooden with a back of slats, rungs, panel or pad; Windsor; bentwood; bent shell; moulded garden chair; pressed steel; sledge."""
    style = pick(rng, "slats", "slats", "rungs", "rungs", "panel", "frame", "shell", "sledge", "windsor", "bentwood", "garden", "pressed")
    width, depth, seat = between(rng, 0.40, 0.52), between(rng, 0.40, 0.50), between(rng, 0.42, 0.48)
    special = {
        "shell": _shell_chair,
        "sledge": _sledge_chair,
        "windsor": _windsor,
        "bentwood": _bentwood,
        "garden": _garden,
        "pressed": _pressed,
    }
    if style in special:
        return special[style](rng, width, depth, seat)
    frame = wood(rng) if chance(rng, 0.65) else lacquer(rng)
    back, board = between(rng, 0.40, 0.62), between(rng, 0.025, 0.05)
    parts = named("seat", _seat_board(rng, width, depth, board, frame).at(0, seat - board, 0))
    legs, rungs = _chair_legs(rng, width, depth, seat - board, frame)
    parts += legs
    parts += chair_back(style, rng, width, back, frame, between(rng, 0.03, 0.12), (seat, -depth / 2))
    cushion, arms = chance(rng, 0.35), chance(rng, 0.2)
    if cushion:
        parts += named("cushion", rounded(width * 0.92, 0.05, depth * 0.9, 0.025, fabric(rng)).at(0, seat, 0.01))
    if arms:
        parts += named("armrest", *both(rounded(0.045, 0.03, depth + 0.02, 0.012, frame).at(width / 2 + 0.005, seat + 0.21, -0.01)))
        parts += named(
            "armrest",
            *both(
                beam((width / 2 - 0.01, seat - 0.02, depth / 2 - 0.08), (width / 2 + 0.005, seat + 0.215, depth / 2 - 0.08), 0.03, frame)
            ),
        )
    detail = pick(rng, "", "with four legs", "with armrests" if arms else "with a straight back")
    facts = told(("armrests", arms), ("a cushion", cushion), ("rungs between the legs", rungs), ("four legs", True), (BACKS[style], True))
    return Build(parts, (), detail, frame, variant=style, has=facts[0], lacks=facts[1])


def _seat_board(rng: Rng, width: float, depth: float, board: float, paint: Paint) -> Part:
    if chance(rng, 0.3):
        return slab(rectangle(width * 1.04, depth * 1.04, 0.12), board, paint, smooth=True)
    return box(width * 1.02, board, depth * 1.02, paint)


def _chair_legs(rng: Rng, width: float, depth: float, height: float, paint: Paint) -> tuple[list[Part], bool]:
    """Four legs, and whether rungs join them."""
    thick, x, z = between(rng, 0.03, 0.045), width / 2 - 0.03, depth / 2 - 0.03
    style = pick(rng, "square", "tapered", "round", "splayed")
    if style == "splayed":
        parts = corners(rod((0, height, 0), (0.05, 0, 0.05), thick * 0.55, paint, thick * 0.35), x - 0.03, z - 0.03)
    elif style == "round":
        parts = corners(cylinder(thick / 2, height, paint, sides=14), x, z)
    else:
        parts = corners(beam((0, height, 0), (0, 0, 0), thick, paint, thick * (0.6 if style == "tapered" else 1)), x, z)
    parts = named("leg", *parts)
    rungs = chance(rng, 0.4) and style != "splayed"
    if rungs:
        low = height * between(rng, 0.25, 0.5)
        parts += named(
            "rung", *both(box(thick * 0.6, thick, 2 * z, paint).at(x, low, 0)), box(2 * x, thick, thick * 0.6, paint).at(0, low + 0.06, 0)
        )
    return parts, rungs


def chair_back(style: str, rng: Rng, width: float, height: float, paint: Paint, lean: float, foot: tuple[float, float]) -> list[Part]:
    """A back of slats, rungs, a panel or a padded frame over `foot`, (seat height, rear edge)."""
    seat, edge = foot
    x, thick = width / 2 - 0.02, 0.035
    parts: list[Part] = []
    if style == "panel":
        parts.append(rounded(width, height * 0.85, 0.04, 0.02, paint).at(0, height * 0.12, 0))
        parts += both(box(thick, height * 0.3, thick, paint).at(x - 0.05, 0, 0))
    else:
        parts += both(box(thick, height, thick, paint).at(x, 0, 0))
        parts.append(rounded(width + 0.01, 0.07, 0.035, 0.015, paint).at(0, height - 0.07, 0))
    if style == "slats":
        count = int(rng.integers(3, 7))
        parts += [box(0.022, height - 0.04, 0.015, paint).at((i - (count - 1) / 2) * 2 * x / (count + 1), 0, 0) for i in range(count)]
    elif style == "rungs":
        count = int(rng.integers(2, 5))
        parts += [box(2 * x, 0.05, 0.018, paint).at(0, height * (0.2 + 0.62 * i / count), 0) for i in range(count)]
    elif style == "frame":
        parts.append(rounded(2 * x - 0.02, height * 0.6, 0.05, 0.02, fabric(rng) if chance(rng) else paint).at(0, height * 0.25, 0))
    slope = lean / height
    return named("back", *[part.shaped(lambda a, b, c: (a, b, c - b * slope)).at(0, seat - 0.03, edge + 0.02) for part in parts])


def _shell_chair(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Moulded shell on four splayed legs, on wires, or on a trumpet foot, as in cafes."""
    paint, base = plastic(rng), pick(rng, "legs", "legs", "wires", "foot")
    shell = moulded_shell(width, paint).scaled(1, 1, depth / 0.45)
    if base == "foot":
        parts = named("foot", lathe([(0, 0), (0.24, 0), (0.22, 0.012), (0.05, 0.06), (0.035, 0.2), (0.06, seat), (0, seat)], paint))
    elif base == "wires":
        iron = IRON if chance(rng) else CHROME
        parts = named("leg", *corners(rod((0, seat + 0.01, 0), (0.1, 0, 0.1), 0.008, iron), width / 2 - 0.1, 0.1))
        parts += named("wire", *both(rod((width / 2 - 0.05, seat * 0.5, -0.15), (-width / 2 + 0.05, seat * 0.95, 0.1), 0.005, iron)))
    else:
        legs = wood(rng) if chance(rng, 0.7) else metal(rng)
        parts = named("leg", *corners(rod((0, seat + 0.01, 0), (0.08, 0, 0.08), 0.016, legs, 0.011), width / 2 - 0.1, 0.12))
    facts = told(("armrests", False), ("a cushion", False), ("four legs", base != "foot"), ("a moulded seat", True))
    detail = "on one foot" if base == "foot" else "with four splayed legs"
    return Build([*named("seat", shell.at(0, seat, 0)), *parts], (), detail, paint, variant="shell", has=facts[0], lacks=facts[1])


def moulded_shell(width: float, paint: Paint) -> Part:
    """Seat and back in one, its seat near y = 0."""
    profile = [(0.24, 0.0), (0.18, 0.025), (0, 0.0), (-0.14, 0.01), (-0.20, 0.08), (-0.24, 0.24), (-0.27, 0.42)]
    middle = spline(profile, 30)
    above = middle + (0.006, 0.016)
    shell = extrude(np.concatenate([middle, above[::-1]]), width, paint).turn("y", -90)
    return shell.shaped(
        lambda x, y, z: (x * (1 - 0.35 * np.clip(y / 0.42, 0, 1) ** 2), y + 0.8 * x**2 * (y < 0.1), z + 0.9 * x**2 * (y > 0.1))
    )


def _sledge_chair(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Cantilever: one bent steel tube, seat and back hung into it."""
    paint, pad = metal(rng), leather(rng) if chance(rng) else fabric(rng)
    z, arms = depth / 2, chance(rng, 0.3)
    side = [(0, -z, 0.012), (0, 0, 0.012), (0, z - 0.05, 0.012), (0, z, 0.06), (0, z, seat - 0.05), (0, z - 0.05, seat), (0, 0, seat)]
    side += [(0, -z + 0.05, seat), (0, -z - 0.02, seat + 0.08), (0, -z - 0.08, seat + 0.42)]
    path = np.array([(x, y, w) for x, w, y in side])
    parts = named("frame", *both(tube(path, 0.012, paint, 8).at(width / 2, 0, 0)))
    parts += named("frame", rod((-width / 2, 0.012, -z), (width / 2, 0.012, -z), 0.012, paint))
    parts += named("seat", rounded(width, 0.05, depth, 0.02, pad).at(0, seat - 0.01, 0))
    parts += named("back", rounded(width, 0.3, 0.04, 0.018, pad).turn("x", -8).at(0, seat + 0.16, -z - 0.02))
    if arms:
        loop = bent([(0, seat - 0.02, z - 0.02), (0, seat + 0.2, z - 0.06), (0, seat + 0.2, -z - 0.05)], 0.012, paint, 0.06)
        parts += named("armrest", *both(loop.at(width / 2 + 0.01, 0, 0)))
    facts = told(("armrests", arms), ("a cushion", False), ("four legs", False), ("a bent steel frame", True))
    return Build(parts, (), "on a bent steel tube", variant="sledge", has=facts[0], lacks=facts[1])


def _windsor(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Saddle seat, turned splayed legs with an H of rungs, a bow full of spindles, some with arms."""
    paint = timber(rng, 0.75)
    x, z, high = width / 2, depth / 2, between(rng, 0.42, 0.58)
    outline = spline(
        [(-x, -z * 0.3), (-x * 0.7, -z), (x * 0.7, -z), (x, -z * 0.3), (x * 0.92, z * 0.9), (0, z), (-x * 0.92, z * 0.9)], 42, closed=True
    )
    parts = named("seat", slab(outline, 0.04, paint, smooth=True).at(0, seat - 0.04, 0))
    parts += named(
        "leg",
        *corners(
            tube(
                np.array([(0, seat - 0.03, 0), (0.03, seat * 0.66, 0.03), (0.06, seat * 0.3, 0.06), (0.085, 0, 0.085)]),
                [0.014, 0.021, 0.017, 0.011],
                paint,
                12,
            ),
            x - 0.1,
            z - 0.1,
        ),
    )
    w, d = x - 0.045, z - 0.045
    parts += named(
        "rung",
        *both(rod((w, seat * 0.38, -d), (w, seat * 0.38, d), 0.01, paint)),
        rod((-w, seat * 0.38, 0), (w, seat * 0.38, 0), 0.01, paint),
    )
    t = np.linspace(0, np.pi, 25)
    bow = np.stack([(x - 0.03) * np.cos(t), seat + high * np.sin(t) ** 0.55, -z + 0.04 - 0.16 * np.sin(t) ** 0.55 * high / 0.5], 1)
    parts += named("back", tube(bow, 0.012, paint, 10))
    for k in row(-0.72, 0.72, int(rng.integers(6, 9))):
        s = np.sqrt(1 - k**2)
        parts += named(
            "spindle",
            rod(
                (k * (x - 0.07), seat - 0.01, -z + 0.05),
                (k * (x - 0.03), seat + high * s**0.55, -z + 0.04 - 0.16 * s**0.55 * high / 0.5),
                0.0065,
                paint,
                sides=8,
            ),
        )
    arms = chance(rng, 0.4)
    if arms:
        rest = spline([(x + 0.03, seat + 0.22, z * 0.75), (x + 0.03, seat + 0.22, 0.0), (x - 0.02, seat + 0.22, -z + 0.02)], 16)
        parts += named(
            "armrest",
            *both(tube(rest, 0.015, paint, 10)),
            *both(rod((x - 0.05, seat - 0.02, z * 0.5), (x + 0.02, seat + 0.22, z * 0.6), 0.01, paint)),
        )
    facts = told(
        ("armrests", arms), ("a cushion", False), ("rungs between the legs", True), ("four legs", True), ("a bowed back of spindles", True)
    )
    return Build(parts, (), "with a back of spindles", paint, variant="windsor", has=facts[0], lacks=facts[1])


def _bentwood(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Cafe chair: round seat, two nested bows for a back, a ring between the legs."""
    paint, x = wood(rng) if chance(rng, 0.7) else tone(rng, "black", "white", "red"), (width + depth) / 4 - 0.02
    pad = fabric(rng) if chance(rng, 0.35) else tone(rng, "beige") if chance(rng, 0.5) else paint
    high = between(rng, 0.38, 0.48)
    parts = named(
        "seat",
        torus(x - 0.01, 0.017, paint).at(0, seat - 0.017, 0),
        slab(circle(x - 0.012, 36), 0.022, pad, smooth=True).at(0, seat - 0.018, 0),
    )
    parts += named(
        "leg",
        *both(tube(spline([(x * 0.62, seat - 0.02, x * 0.62), (x * 0.7, seat * 0.5, x * 0.72), (x * 0.85, 0, x * 0.9)], 10), 0.014, paint)),
    )
    rear = spline(
        [
            (x * 0.95, 0, -x * 1.15),
            (x * 0.82, seat * 0.5, -x * 0.85),
            (x * 0.78, seat, -x * 0.72),
            (x * 0.85, seat + high * 0.6, -x * 0.95),
            (x * 0.5, seat + high * 0.97, -x * 1.1),
            (0, seat + high, -x * 1.12),
        ],
        36,
    )
    parts += named("leg", *both(tube(rear, 0.014, paint)))
    inner = spline(
        [
            (x * 0.5, seat - 0.01, -x * 0.8),
            (x * 0.52, seat + high * 0.5, -x * 0.95),
            (x * 0.3, seat + high * 0.76, -x * 1.03),
            (0, seat + high * 0.8, -x * 1.05),
        ],
        24,
    )
    parts += named("back", *both(tube(inner, 0.009, paint)), torus(x * 0.78, 0.009, paint).at(0, seat * 0.52, 0))
    facts = told(("armrests", False), ("a cushion", False), ("four legs", True), ("a round seat", True), ("a bowed back", True))
    return Build(parts, (), "with a round seat", paint, variant="bentwood", has=facts[0], lacks=facts[1])


def _garden(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Moulded stacking chair with arms and slots in its back."""
    paint = tone(rng, "white", "white", "white", "green", "grey", "blue", "red", material="plastic")
    x, z, high = width / 2 + 0.02, depth / 2, between(rng, 0.36, 0.44)
    parts = named("seat", rounded(2 * x, 0.03, 2 * z, 0.014, paint).at(0, seat - 0.03, 0))
    parts += named("leg", *corners(beam((0, seat - 0.02, 0), (0.04, 0, 0.05), 0.05, paint, 0.035), x - 0.03, z - 0.04))
    parts += named(
        "armrest",
        *both(rounded(0.055, 0.022, 2 * z + 0.02, 0.009, paint).at(x + 0.015, seat + 0.2, -0.01)),
        *both(beam((x - 0.01, seat - 0.02, z - 0.04), (x + 0.015, seat + 0.2, z - 0.03), 0.04, paint)),
    )
    half = arc(0, high - 0.22, x * 0.98, 0, 180, 20) * (1, 1) - (0, 0)
    half[:, 1] = (half[:, 1] - (high - 0.22)) * 0.42 + high - 0.1
    rim = [np.array([p[0], p[1], 0]) for p in joined((x, 0), half, (-x, 0))]
    back = [tube(np.array(rim), 0.02, paint, 8), rounded(2 * x - 0.02, 0.07, 0.02, 0.009, paint).at(0, 0, 0)]
    for w in row(-x + 0.09, x - 0.09, int(rng.integers(4, 7))):
        back.append(box(0.035, float(np.interp(-abs(w), -half[:11, 0], half[:11, 1])) - 0.02, 0.014, paint).at(w, 0.02, 0))
    parts += named("back", *moved(turned(back, "x", -12), y=seat - 0.02, z=-z + 0.02))
    facts = told(("armrests", True), ("a cushion", False), ("four legs", True), ("a slatted back", True))
    return Build(parts, (), "with armrests", paint, variant="garden", has=facts[0], lacks=facts[1])


def _pressed(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Sheet steel bistro chair: splayed legs, a curved band back with one splat."""
    paint = tone(rng, "grey", "red", "black", "white", "yellow", "turquoise", "blue", "orange", material="metal")
    x, z, high = width / 2 - 0.03, depth / 2 - 0.03, between(rng, 0.36, 0.42)
    parts = named(
        "seat",
        rounded(2 * x + 0.02, 0.025, 2 * z + 0.02, 0.011, paint).at(0, seat - 0.02, 0),
        box(0.08, 0.004, 0.012, lighter(paint, -0.6)).at(0, seat + 0.004, 0),
    )
    parts += named("leg", *corners(beam((0, seat - 0.01, 0), (0.05, 0, 0.07), 0.045, paint, 0.028), x - 0.03, z - 0.03))
    parts += named(
        "rung",
        *both(box(0.012, 0.03, 2 * z + 0.02, paint).at(x + 0.0, seat * 0.55, 0)),
        *both(box(2 * x, 0.03, 0.012, paint).at(0, seat * 0.55, z + 0.0), "z"),
    )
    frame = bent(
        [(-x, seat - 0.01, -z), (-x * 0.92, seat + high, -z - 0.1), (x * 0.92, seat + high, -z - 0.1), (x, seat - 0.01, -z)],
        0.014,
        paint,
        0.12,
    )
    splat = [box(0.09, high, 0.012, paint), *both(box(0.05, high * 0.98, 0.01, paint).at(x * 0.6, 0, 0))][: 1 if chance(rng, 0.6) else 3]
    parts += named("back", frame, *moved(turned(splat, "x", -13.5), y=seat, z=-z))
    arms = chance(rng, 0.25)
    if arms:
        parts += named(
            "armrest",
            *both(bent([(x, seat, z - 0.06), (x + 0.03, seat + 0.2, z - 0.08), (x + 0.02, seat + 0.22, -z - 0.04)], 0.012, paint, 0.07)),
        )
    facts = told(("armrests", arms), ("a cushion", False), ("rungs between the legs", True), ("four legs", True))
    return Build(parts, (), "with four legs", paint, variant="pressed", has=facts[0], lacks=facts[1])
