"""Things to sit on: chair, office chair, armchair, rocking chair, stool, bench, sofa. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import Paint, Rng, fabric, lacquer, leather, metal, pick, plastic, steel, stone, wood
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
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    slab,
    tube,
    turned,
)  # fmt: skip


def chair(rng: Rng) -> Build:
    """Four legs (square, round, tapered, turned) or a sledge; back of slats, rungs, panel, frame or a bent shell."""
    width, depth, seat = between(rng, 0.40, 0.52), between(rng, 0.40, 0.50), between(rng, 0.42, 0.48)
    frame = wood(rng) if chance(rng, 0.6) else lacquer(rng)
    style = pick(rng, "slats", "rungs", "panel", "frame", "shell", "sledge")
    if style == "shell":
        return _shell_chair(rng, width, seat)
    if style == "sledge":
        return _sledge_chair(rng, width, depth, seat)
    back = between(rng, 0.40, 0.62)
    board = between(rng, 0.025, 0.05)
    parts = [_seat_board(rng, width, depth, board, frame).at(0, seat - board, 0)]
    parts += _chair_legs(rng, width, depth, seat - board, frame)
    lean = between(rng, 0.03, 0.12)
    parts += _chair_back(style, rng, width, back, frame, lean, (seat, -depth / 2))
    if chance(rng, 0.35):
        cushion = fabric(rng)
        parts.append(rounded(width * 0.92, 0.05, depth * 0.9, 0.025, cushion).at(0, seat, 0.01))
    return Build(parts, detail=pick(rng, "", "with four legs", "with a straight back"))


def _seat_board(rng: Rng, width: float, depth: float, board: float, paint: Paint) -> Part:
    if chance(rng, 0.3):
        return slab(rectangle(width * 1.04, depth * 1.04, 0.12), board, paint, smooth=True)
    return box(width * 1.02, board, depth * 1.02, paint)


def _chair_legs(rng: Rng, width: float, depth: float, height: float, paint: Paint) -> list[Part]:
    thick, x, z = between(rng, 0.03, 0.045), width / 2 - 0.03, depth / 2 - 0.03
    style = pick(rng, "square", "tapered", "round", "splayed")
    if style == "splayed":
        leg = rod((0, height, 0), (0.05, 0, 0.05), thick * 0.55, paint, thick * 0.35)
        parts = corners(leg, x - 0.03, z - 0.03)
    elif style == "round":
        parts = corners(cylinder(thick / 2, height, paint, sides=14), x, z)
    else:
        parts = corners(beam((0, height, 0), (0, 0, 0), thick, paint, thick * (0.6 if style == "tapered" else 1)), x, z)
    if chance(rng, 0.4) and style != "splayed":
        low = height * between(rng, 0.25, 0.5)
        parts += both(box(thick * 0.6, thick, 2 * z, paint).at(x, low, 0))
        parts.append(box(2 * x, thick, thick * 0.6, paint).at(0, low + 0.06, 0))
    return parts


def _chair_back(style: str, rng: Rng, width: float, height: float, paint: Paint, lean: float, foot: tuple[float, float]) -> list[Part]:
    seat, edge = foot
    x, thick = width / 2 - 0.02, 0.035
    parts: list[Part] = []
    if style == "panel":
        parts.append(rounded(width, height * 0.85, 0.04, 0.02, paint).at(0, height * 0.12, 0))
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
        pad = fabric(rng) if chance(rng) else paint
        parts.append(rounded(2 * x - 0.02, height * 0.6, 0.05, 0.02, pad).at(0, height * 0.25, 0))
    slope = lean / height
    return [part.shaped(lambda a, b, c: (a, b, c - b * slope)).at(0, seat - 0.03, edge + 0.02) for part in parts]


def _shell_chair(rng: Rng, width: float, seat: float) -> Build:
    """Moulded shell on four splayed legs, as in cafes."""
    paint, legs = plastic(rng), wood(rng) if chance(rng) else metal(rng)
    profile = [(0.24, 0.0), (0.18, 0.025), (0, 0.0), (-0.14, 0.01), (-0.20, 0.08), (-0.24, 0.24), (-0.27, 0.42)]
    middle = spline(profile, 30)
    above = middle + (0.006, 0.016)
    shell = extrude(np.concatenate([middle, above[::-1]]), width, paint).turn("y", -90)
    shell = shell.shaped(
        lambda x, y, z: (x * (1 - 0.35 * np.clip(y / 0.42, 0, 1) ** 2), y + 0.8 * x**2 * (y < 0.1), z + 0.9 * x**2 * (y > 0.1))
    )
    parts = [shell.at(0, seat, 0), *corners(rod((0, seat + 0.01, 0), (0.08, 0, 0.08), 0.016, legs, 0.011), width / 2 - 0.1, 0.12)]
    return Build(parts, detail="with four splayed legs")


def _sledge_chair(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Cantilever: one bent steel tube, seat and back hung into it."""
    paint, pad = metal(rng), leather(rng) if chance(rng) else fabric(rng)
    z = depth / 2
    side = [(0, -z, 0.012), (0, 0, 0.012), (0, z - 0.05, 0.012), (0, z, 0.06), (0, z, seat - 0.05), (0, z - 0.05, seat), (0, 0, seat)]
    side += [(0, -z + 0.05, seat), (0, -z - 0.02, seat + 0.08), (0, -z - 0.08, seat + 0.42)]
    path = np.array([(x, y, w) for x, w, y in side])
    parts: list[Part] = both(tube(path, 0.012, paint, 8).at(width / 2, 0, 0))
    parts.append(rod((-width / 2, 0.012, -z), (width / 2, 0.012, -z), 0.012, paint))
    parts.append(rounded(width, 0.05, depth, 0.02, pad).at(0, seat - 0.01, 0))
    parts.append(rounded(width, 0.3, 0.04, 0.018, pad).turn("x", -8).at(0, seat + 0.16, -z - 0.02))
    return Build(parts, detail="on a bent steel tube")


def office_chair(rng: Rng) -> Build:
    """Five-star base on castors, gas spring, padded seat and back, with or without arms."""
    pad = fabric(rng) if chance(rng, 0.6) else leather(rng)
    dark = Paint(np.array((0.12, 0.12, 0.13)), "plastic") if chance(rng, 0.7) else metal(rng)
    reach, seat = between(rng, 0.28, 0.34), between(rng, 0.42, 0.52)
    parts = around(rod((0, 0.11, 0), (0, 0.07, reach), 0.025, dark, 0.018), 5)
    parts += around(cylinder(0.03, 0.035, dark, sides=16).turn("z", 90).at(0.017, 0.03, reach), 5)
    parts += [cylinder(0.045, seat * 0.45, dark).at(0, 0.08, 0), cylinder(0.025, seat - 0.1, metal(rng)).at(0, 0.1, 0)]
    width, depth, tall = between(rng, 0.46, 0.54), between(rng, 0.44, 0.5), between(rng, 0.42, 0.72)
    parts.append(rounded(width, 0.09, depth, 0.045, pad, 4).at(0, seat, 0))
    parts.append(rounded(width * 0.92, tall, 0.08, 0.04, pad, 4).turn("x", -6).at(0, seat + 0.14, -depth / 2 + 0.01))
    parts.append(box(0.08, 0.3, 0.02, dark).turn("x", -6).at(0, seat - 0.02, -depth / 2 - 0.03))
    if chance(rng, 0.65):
        x = width / 2 + 0.03
        parts += both(box(0.03, 0.24, 0.05, dark).at(x, seat, -0.02))
        parts += both(rounded(0.07, 0.035, 0.28, 0.015, dark).at(x, seat + 0.23, 0.0))
        parts += both(box(0.1, 0.02, 0.05, dark).at(x - 0.05, seat, -0.02))
    return Build(parts, detail=pick(rng, "on wheels", "with a five-star base", ""))


def rocking_chair(rng: Rng) -> Build:
    """Chair on two curved runners, slat back, arms."""
    paint = wood(rng) if chance(rng, 0.75) else lacquer(rng)
    width, depth, seat = between(rng, 0.48, 0.56), 0.46, between(rng, 0.38, 0.43)
    arch = np.linspace(-0.55, 0.48, 20)
    runner = np.stack([np.zeros(20), 0.02 + 0.35 * arch**2, arch], 1)
    x, z = width / 2 - 0.02, depth / 2
    parts = both(tube(runner, 0.02, paint, 8).at(x, 0, 0))
    parts += corners(rod((0, 0.04, 0), (0, seat, 0), 0.02, paint), x, z - 0.03)
    parts.append(slab(rectangle(width, depth, 0.04), 0.035, paint).at(0, seat, 0))
    parts += _chair_back(pick(rng, "slats", "rungs"), rng, width, between(rng, 0.6, 0.75), paint, 0.18, (seat + 0.03, -z))
    parts += both(rounded(0.06, 0.025, depth + 0.05, 0.01, paint).at(x, seat + 0.24, 0.0))
    parts += both(rod((x, seat, z - 0.04), (x, seat + 0.25, z - 0.04), 0.015, paint))
    return Build(parts, detail="with curved runners")


def armchair(rng: Rng) -> Build:
    """Upholstered block, winged, tub, or wooden frame with cushions."""
    style = pick(rng, "block", "wing", "tub", "frame")
    pad = leather(rng) if chance(rng, 0.35) else fabric(rng)
    legs = wood(rng, grain=False) if chance(rng, 0.7) else metal(rng)
    width, depth, seat = between(rng, 0.72, 0.92), between(rng, 0.72, 0.85), between(rng, 0.38, 0.44)
    if style == "tub":
        return _tub_chair(rng, pad, legs)
    if style == "frame":
        return _frame_chair(rng, width, depth, seat)
    arm, low = between(rng, 0.11, 0.18), between(rng, 0.08, 0.15)
    tall = between(rng, 0.75, 0.9) if style == "block" else between(rng, 0.98, 1.12)
    inner = width - 2 * arm
    parts = corners(rod((0, low + 0.01, 0), (0, 0, 0), 0.028, legs, 0.018), width / 2 - 0.07, depth / 2 - 0.07)
    parts.append(rounded(width - 0.02, seat - 0.14 - low, depth - 0.04, 0.03, pad).at(0, low, 0))
    parts.append(rounded(inner, 0.16, depth - 0.18, 0.06, pad, 4).at(0, seat - 0.15, 0.09))
    parts.append(rounded(width - 0.04, tall - low, 0.2, 0.09, pad, 4).turn("x", -5).at(0, low, -depth / 2 + 0.1))
    parts += both(rounded(arm, seat + between(rng, 0.14, 0.22) - low, depth - 0.06, arm * 0.45, pad, 4).at(width / 2 - arm / 2, low, 0.02))
    if style == "wing":
        parts += both(rounded(0.1, tall - seat - 0.16, 0.28, 0.045, pad).at(width / 2 - 0.07, seat + 0.12, -depth / 2 + 0.2))
    return Build(parts, detail="with a high winged back" if style == "wing" else pick(rng, "", "with thick armrests"))


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
    parts = [shell, base, cushion.at(0, low + 0.19, 0.03), *corners(rod((0, low, 0), (0.03, 0, 0.03), 0.022, legs, 0.014), 0.2, 0.2)]
    return Build(parts, ("round",))


def _frame_chair(rng: Rng, width: float, depth: float, seat: float) -> Build:
    """Open wooden arms with two loose cushions."""
    frame, pad = wood(rng), fabric(rng)
    x, z = width / 2 - 0.04, depth / 2
    arm = seat + between(rng, 0.17, 0.23)
    parts = both(box(0.06, 0.035, depth, frame).at(x, arm, 0))
    parts += both(beam((x, 0, z - 0.05), (x, arm, z - 0.08), 0.045, frame))
    parts += both(beam((x, 0, -z + 0.02), (x, arm + 0.3, -z - 0.06), 0.045, frame))
    parts += [box(2 * x, 0.05, 0.04, frame).at(0, seat - 0.19, z - 0.07), box(2 * x, 0.05, 0.04, frame).at(0, seat - 0.19, -z + 0.05)]
    parts.append(rounded(2 * x - 0.06, 0.14, depth - 0.06, 0.05, pad, 4).at(0, seat - 0.14, 0.02))
    parts.append(rounded(2 * x - 0.06, between(rng, 0.45, 0.55), 0.14, 0.05, pad, 4).turn("x", -12).at(0, seat, -z + 0.1))
    return Build(parts, detail="with a wooden frame")


def stool(rng: Rng) -> Build:
    """Bar stool, three-legged milking stool, square stool, swivel stool on a column."""
    style = pick(rng, "bar", "three", "square", "column")
    paint = wood(rng) if chance(rng, 0.7) else lacquer(rng)
    if style == "column":
        tall, shine = between(rng, 0.6, 0.78), steel(rng)
        pad = leather(rng) if chance(rng) else plastic(rng)
        parts = [lathe([(0, 0), (0.2, 0), (0.2, 0.015), (0.05, 0.04), (0.028, 0.07), (0.028, tall), (0, tall)], shine)]
        parts.append(lathe([(0, 0), (0.16, 0), (0.19, 0.03), (0.19, 0.06), (0.16, 0.085), (0, 0.09)], pad).at(0, tall, 0))
        parts += turned(
            [tube(spline([(0.02, 0.3, 0), (0.1, 0.28, 0.08), (0.0, 0.28, 0.17), (-0.1, 0.28, 0.08), (-0.02, 0.3, 0)]), 0.01, shine)], "y", 0
        )
        return Build(parts, ("round",))
    count = 3 if style == "three" else 4
    tall = {"bar": between(rng, 0.62, 0.78), "three": between(rng, 0.3, 0.48), "square": between(rng, 0.4, 0.5)}[style]
    if style == "square":
        width = between(rng, 0.32, 0.4)
        parts = [slab(rectangle(width, width, 0.02), 0.035, paint).at(0, tall - 0.035, 0)]
        parts += corners(box(0.04, tall - 0.03, 0.04, paint), width / 2 - 0.03, width / 2 - 0.03)
        parts += both(box(0.025, 0.04, width - 0.08, paint).at(width / 2 - 0.03, tall * 0.35, 0))
        return Build(parts, ("square",), "with four legs")
    radius, spread = between(rng, 0.14, 0.18), between(rng, 0.05, 0.09)
    parts = [lathe([(0, 0), (radius, 0), (radius + 0.01, 0.012), (radius + 0.01, 0.028), (radius - 0.01, 0.04), (0, 0.04)], paint)]
    parts = moved(parts, y=tall - 0.04)
    parts += around(rod((0, tall - 0.03, radius * 0.65), (0, 0, radius * 0.65 + spread), 0.02, paint, 0.015), count, start=45)
    if style == "bar":
        ring = radius * 0.65 + spread * 0.62
        feet = around(rod((0, tall * 0.35, ring), (ring, tall * 0.35, 0), 0.011, paint), 4, start=45)
        parts += feet
    return Build(parts, ("round",) if style == "three" else ("tall", "round"), f"with {'three' if count == 3 else 'four'} legs")


def bench(rng: Rng) -> Build:
    """Park bench with slats and iron sides, plank bench, stone bench, padded bench."""
    style = pick(rng, "park", "plank", "padded", "stone")
    width, depth, seat = between(rng, 1.1, 1.7), between(rng, 0.36, 0.45), between(rng, 0.42, 0.47)
    x = width / 2
    paint = wood(rng)
    if style == "park":
        iron = Paint(np.array((0.14, 0.15, 0.15)), "metal") if chance(rng, 0.7) else metal(rng)
        rows = int(rng.integers(4, 6))
        parts = [box(width, 0.025, depth / rows * 0.8, paint).at(0, seat, depth * ((i + 0.5) / rows - 0.5)) for i in range(rows)]
        back = [box(width, 0.08, 0.022, paint).at(0, 0.1 + 0.11 * i, 0) for i in range(int(rng.integers(3, 5)))]
        parts += moved(turned(back, "x", -12), y=seat, z=-depth / 2 - 0.01)
        for side in (-x + 0.12, x - 0.12):
            parts.append(beam((side, seat + 0.48, -depth / 2 - 0.12), (side, 0, -depth / 2 + 0.02), 0.045, iron))
            parts.append(beam((side, seat, depth / 2 - 0.03), (side, 0, depth / 2 - 0.01), 0.045, iron))
            parts.append(box(0.045, 0.03, depth, iron).at(side, seat - 0.03, 0))
            parts.append(box(0.05, 0.03, depth, iron).at(side, seat + 0.22, 0.0))
            parts.append(beam((side, seat + 0.22, depth / 2 - 0.03), (side, seat, depth / 2 - 0.03), 0.035, iron))
        return Build(parts, detail="with a back and armrests")
    if style == "stone":
        paint = stone(rng)
        parts = [
            rounded(width, 0.1, depth, 0.015, paint).at(0, seat - 0.1, 0),
            *both(box(0.14, seat - 0.1, depth * 0.85, paint).at(x - 0.2, 0, 0)),
        ]
        return Build(parts)
    parts = [box(width, 0.04, depth, paint).at(0, seat - 0.04, 0)]
    if chance(rng):
        parts += corners(beam((0, seat - 0.03, 0), (0.04, 0, 0.02), 0.05, paint), x - 0.12, depth / 2 - 0.06)
    else:
        parts += both(box(0.04, seat - 0.04, depth * 0.85, paint).at(x - 0.15, 0, 0))
        parts.append(box(width - 0.3, 0.08, 0.03, paint).at(0, seat - 0.2, 0))
    if style == "padded":
        parts.append(rounded(width, 0.08, depth, 0.035, leather(rng) if chance(rng) else fabric(rng)).at(0, seat, 0))
    return Build(parts, ("long",))


def sofa(rng: Rng) -> Build:
    """Two or three seats; box arms, round arms, thin arms on legs, or a corner sofa."""
    style = pick(rng, "box", "round", "legs", "corner")
    pad = leather(rng) if chance(rng, 0.35) else fabric(rng)
    seats = int(rng.integers(2, 4))
    each, depth, seat = between(rng, 0.58, 0.7), between(rng, 0.8, 0.95), between(rng, 0.40, 0.45)
    arm = between(rng, 0.07, 0.1) if style == "legs" else between(rng, 0.15, 0.24)
    low = between(rng, 0.14, 0.18) if style == "legs" else between(rng, 0.04, 0.09)
    width, tall = seats * each + 2 * arm, between(rng, 0.76, 0.92)
    feet = wood(rng, grain=False) if chance(rng, 0.6) else metal(rng)
    parts = corners(rod((0, low + 0.02, 0), (0, 0, 0), 0.03, feet, 0.02), width / 2 - 0.1, depth / 2 - 0.1)
    parts.append(rounded(width - 0.02, seat - 0.15 - low, depth - 0.04, 0.03, pad).at(0, low, 0))
    parts.append(rounded(width - 0.04, tall - low, 0.22, 0.08, pad, 4).turn("x", -4).at(0, low, -depth / 2 + 0.11))
    for i in range(seats):
        x = (i - (seats - 1) / 2) * each
        parts.append(rounded(each - 0.012, 0.17, depth - 0.24, 0.055, pad, 4).at(x, seat - 0.16, 0.11))
        parts.append(rounded(each - 0.012, tall - seat - 0.02, 0.17, 0.065, pad, 4).turn("x", -10).at(x, seat, -depth / 2 + 0.27))
    rest = seat + between(rng, 0.14, 0.22)
    if style == "round":
        parts += both(rounded(arm, rest - low - 0.08, depth - 0.06, 0.04, pad).at(width / 2 - arm / 2, low, 0.01))
        roll = cylinder(arm * 0.62, depth - 0.04, pad).turn("x", 90).at(width / 2 - arm * 0.5, rest - 0.05, -depth / 2 + 0.02)
        parts += both(roll)
    else:
        parts += both(rounded(arm, rest - low, depth - 0.04, min(0.05, arm * 0.4), pad).at(width / 2 - arm / 2, low, 0.01))
    if style == "corner":
        long = between(rng, 0.55, 0.8)
        parts.append(rounded(each, seat - 0.15 - low, long, 0.03, pad).at(width / 2 - arm - each / 2, low, depth / 2 + long / 2 - 0.06))
        parts.append(
            rounded(each - 0.01, 0.17, long, 0.055, pad, 4).at(width / 2 - arm - each / 2, seat - 0.16, depth / 2 + long / 2 - 0.06)
        )
    if chance(rng, 0.3):
        cushion = fabric(rng)
        pillow = ellipsoid(0.22, 0.2, 0.08, cushion).turn("x", -20).at(width / 2 - arm - 0.25, seat + 0.2, -depth / 2 + 0.42)
        parts += both(pillow)
    return Build(parts, ("corner",) if style == "corner" else (), f"with {'two' if seats == 2 else 'three'} seats")


def ottoman(rng: Rng) -> Build:
    """Low upholstered block, square or round."""
    pad, feet = leather(rng) if chance(rng, 0.4) else fabric(rng), wood(rng, grain=False)
    tall = between(rng, 0.36, 0.44)
    if chance(rng):
        width = between(rng, 0.5, 0.7)
        body = rounded(width, tall - 0.06, width * between(rng, 0.75, 1), 0.06, pad, 4).at(0, 0.06, 0)
        return Build([body, *corners(rod((0, 0.08, 0), (0, 0, 0), 0.025, feet), width / 2 - 0.1, width / 2 - 0.14)])
    radius = between(rng, 0.24, 0.34)
    profile = [(0, 0), (radius * 0.85, 0), (radius, 0.06), (radius, tall - 0.08), (radius * 0.85, tall), (0, tall + 0.02)]
    return Build([lathe(profile, pad), ball(0.02, feet).at(0, tall + 0.02, 0)], ("round",))
