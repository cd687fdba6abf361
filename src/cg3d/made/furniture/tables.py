"""Flat things to work, eat and sleep on: table, coffee table, desk, bed, nightstand, dresser. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, rectangle
from cg3d.made.paints import Paint, Rng, fabric, glass, lacquer, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, beam, both, box, corners, cylinder, lathe, moved, rod, rounded, slab


def table(rng: Rng) -> Build:
    """Rectangular on four legs or trestles, round on a pedestal or on legs, oval."""
    style = pick(rng, "legs", "legs", "trestle", "pedestal", "round", "oval", "crossed")
    paint = wood(rng) if chance(rng, 0.7) else lacquer(rng)
    tall, board = between(rng, 0.71, 0.78), between(rng, 0.025, 0.05)
    width, depth = between(rng, 1.2, 2.0), between(rng, 0.75, 1.0)
    under = tall - board
    if style in ("pedestal", "round", "oval"):
        radius = between(rng, 0.45, 0.65)
        ratio = between(rng, 0.55, 0.68) if style == "oval" else 1.0
        size = radius / ratio if style == "oval" else radius
        parts = [slab(circle(size, 40, ratio), board, paint, smooth=True).at(0, under, 0)]
        parts += _pedestal(rng, under, radius, paint) if style == "pedestal" else _round_legs(under, size * 0.62, radius * 0.55, paint)
        return Build(parts, ("oval",) if style == "oval" else ("round",), "on one foot" if style == "pedestal" else "with four legs")
    parts = [slab(rectangle(width, depth, 0.06 if chance(rng, 0.3) else 0), board, paint).at(0, under, 0)]
    x, z = width / 2 - 0.08, depth / 2 - 0.08
    if style == "legs":
        parts += _four_legs(rng, under, x, z, paint)
    elif style == "trestle":
        parts += both(box(0.06, under - 0.05, 0.12, paint).at(x - 0.12, 0.03, 0))
        parts += both(box(0.08, 0.06, depth * 0.8, paint).at(x - 0.12, 0, 0)) + both(
            box(0.08, 0.05, depth * 0.7, paint).at(x - 0.12, under - 0.05, 0)
        )
        parts.append(box(2 * x - 0.2, 0.1, 0.04, paint).at(0, under * 0.35, 0))
    else:
        for side in (-x + 0.1, x - 0.1):
            parts += [beam((side, 0, -z), (side, under, z), 0.06, paint), beam((side, 0, z), (side, under, -z), 0.06, paint)]
        parts.append(box(2 * x - 0.2, 0.06, 0.04, paint).at(0, under / 2 - 0.03, 0))
    return Build(parts, ("long",) if width > 1.75 else (), "with four legs" if style == "legs" else "")


def _pedestal(rng: Rng, height: float, radius: float, paint: Paint) -> list[Part]:
    if chance(rng):
        foot = radius * 0.62
        return [
            lathe([(0, 0), (foot, 0), (foot, 0.02), (0.07, 0.06), (0.045, 0.15), (0.045, height - 0.1), (0.14, height), (0, height)], paint)
        ]
    legs = around(beam((0, 0.18, 0.03), (0, 0.0, radius * 0.65), 0.07, paint, 0.045), 4, start=45)
    column = [(0, 0.1), (0.06, 0.1), (0.075, 0.2), (0.05, 0.3), (0.07, 0.45), (0.045, height - 0.08), (0.1, height), (0, height)]
    return [lathe(column, paint), *legs]


def _round_legs(height: float, x: float, z: float, paint: Paint) -> list[Part]:
    return corners(rod((0, height, 0), (0.04, 0, 0.03), 0.028, paint, 0.018), x, z)


def _four_legs(rng: Rng, height: float, x: float, z: float, paint: Paint) -> list[Part]:
    style = pick(rng, "square", "tapered", "turned", "thin")
    if style == "turned":
        profile = [
            (0, 0),
            (0.025, 0),
            (0.03, 0.03),
            (0.022, 0.07),
            (0.036, height * 0.5),
            (0.026, height * 0.62),
            (0.042, height * 0.7),
            (0.042, height),
            (0, height),
        ]
        legs = corners(lathe(profile, paint, 18), x, z)
    elif style == "thin":
        legs = corners(rod((0, height, 0), (0.05, 0, 0.03), 0.022, metal(rng), 0.014), x - 0.05, z - 0.03)
    else:
        legs = corners(beam((0, height, 0), (0, 0, 0), 0.075, paint, 0.045 if style == "tapered" else 0.075), x, z)
    if style != "thin" and chance(rng, 0.8):
        legs += both(box(0.025, 0.09, 2 * z, paint).at(x, height - 0.09, 0)) + both(
            box(2 * x, 0.09, 0.025, paint).at(0, height - 0.09, z), "z"
        )
    return legs


def coffee_table(rng: Rng) -> Build:
    """Low table: with a shelf below, round, glass on a frame, on hairpin legs, block."""
    style = pick(rng, "shelf", "round", "glass", "hairpin", "block")
    paint = wood(rng) if chance(rng, 0.75) else lacquer(rng)
    tall, width, depth = between(rng, 0.34, 0.46), between(rng, 0.85, 1.25), between(rng, 0.5, 0.68)
    x, z = width / 2 - 0.05, depth / 2 - 0.05
    if style == "round":
        radius = between(rng, 0.36, 0.5)
        top = lathe([(0, 0), (radius - 0.01, 0), (radius, 0.012), (radius, 0.03), (0, 0.035)], paint, 40).at(0, tall - 0.035, 0)
        legs = around(rod((0, tall - 0.03, radius * 0.55), (0, 0, radius * 0.8), 0.024, paint, 0.014), int(rng.integers(3, 5)), start=45)
        return Build([top, *legs], ("low", "round"))
    if style == "glass":
        frame = metal(rng) if chance(rng, 0.6) else paint
        parts = [
            slab(rectangle(width, depth, 0.05), 0.012, glass(rng)).at(0, tall - 0.012, 0),
            *corners(box(0.04, tall - 0.012, 0.04, frame), x, z),
        ]
        parts += both(box(0.035, 0.035, 2 * z, frame).at(x, tall - 0.05, 0)) + both(
            box(2 * x, 0.035, 0.035, frame).at(0, tall - 0.05, z), "z"
        )
        return Build([*parts, box(2 * x, 0.02, 2 * z, frame).at(0, 0.1, 0)], ("low",), "with a glass top")
    if style == "block":
        parts = [
            box(width, 0.05, depth, paint).at(0, tall - 0.05, 0),
            *both(box(0.06, tall - 0.05, depth, paint).at(width / 2 - 0.03, 0, 0)),
        ]
        return Build([*parts, box(width - 0.12, 0.03, depth, paint).at(0, tall * 0.4, 0)], ("low",))
    parts = [slab(rectangle(width, depth, 0.04), 0.035, paint).at(0, tall - 0.035, 0)]
    if style == "hairpin":
        iron = Paint(np.array((0.12, 0.12, 0.13)), "metal")
        pin = [rod((dx, tall - 0.03, 0), (0.05, 0.005, 0.05), 0.007, iron) for dx in (-0.09, 0.0)]
        return Build([*parts, *(leg for rodlet in pin for leg in corners(rodlet, x - 0.08, z - 0.06))], ("low",), "on hairpin legs")
    parts += [*corners(box(0.05, tall - 0.03, 0.05, paint), x, z), box(2 * x, 0.02, 2 * z, paint).at(0, tall * 0.3, 0)]
    return Build(parts, ("low",), "with a shelf below")


def desk(rng: Rng) -> Build:
    """Pedestals with drawers on one or both sides, writing table with a shelf above, L shape, standing desk frame."""
    style = pick(rng, "one", "two", "hutch", "metal", "corner")
    paint = wood(rng) if chance(rng, 0.65) else lacquer(rng)
    knob = metal(rng)
    tall, width, depth = between(rng, 0.72, 0.76), between(rng, 1.2, 1.65), between(rng, 0.6, 0.75)
    parts = [box(width, 0.03, depth, paint).at(0, tall - 0.03, 0)]
    x = width / 2
    if style == "metal":
        return _metal_desk(rng, depth, knob, paint, parts, tall, width, x)
    count = int(rng.integers(2, 5))
    chest = drawers(0.4, tall - 0.1, depth - 0.04, count, paint, knob, (x - 0.22, 0.06))
    parts += [*chest, box(0.36, 0.06, depth - 0.1, paint).at(x - 0.22, 0, 0)]
    if style == "two":
        parts += [part.at(-2 * (x - 0.22), 0, 0) for part in [*chest, box(0.36, 0.06, depth - 0.1, paint).at(x - 0.22, 0, 0)]]
    else:
        parts.append(box(0.035, tall - 0.03, depth - 0.04, paint).at(-x + 0.03, 0, 0))
    parts.append(box(width - 0.1, 0.35, 0.02, paint).at(0, tall - 0.38, -depth / 2 + 0.06))
    if style == "hutch":
        high = between(rng, 0.35, 0.55)
        parts += both(box(0.025, high, 0.25, paint).at(x - 0.02, tall, -depth / 2 + 0.13))
        parts += [
            box(width, 0.025, 0.27, paint).at(0, tall + high, -depth / 2 + 0.13),
            box(width, high, 0.015, paint).at(0, tall, -depth / 2 + 0.01),
        ]
        parts.append(box(width, 0.02, 0.24, paint).at(0, tall + high * 0.5, -depth / 2 + 0.13))
        return Build(parts, detail="with drawers and a shelf above")
    if style == "corner":
        long = between(rng, 0.6, 0.9)
        parts += [
            box(0.6, 0.03, long, paint).at(-x + 0.3, tall - 0.03, depth / 2 + long / 2),
            box(0.55, tall - 0.03, 0.03, paint).at(-x + 0.3, 0, depth / 2 + long - 0.05),
        ]
        return Build(parts, ("corner",), "with drawers")
    return Build(parts, detail="with drawers")


def _metal_desk(rng: Rng, depth: float, knob: Paint, paint: Paint, parts: list[Part], tall: float, width: float, x: float) -> Build:
    frame = metal(rng)
    for side in (-x + 0.12, x - 0.12):
        parts += [box(0.08, 0.03, depth * 0.95, frame).at(side, 0, 0), box(0.07, tall - 0.05, 0.07, frame).at(side, 0.02, 0)]
    parts += [
        box(width - 0.24, 0.06, 0.04, frame).at(0, tall - 0.1, 0),
        *drawers(width * 0.3, 0.1, depth * 0.8, 1, paint, knob, (x * 0.45, tall - 0.14)),
    ]
    return Build(parts, detail="with metal legs")


def drawers(
    width: float, height: float, depth: float, count: int, paint: Paint, knob: Paint, place: tuple[float, float], columns: int = 1
) -> list[Part]:
    """Chest with `count` rows of drawer fronts with knobs or handles, its base centre at (x, y) = place."""
    x, y = place
    front = lighter(paint, -0.12) if paint.rgb.mean() > 0.25 else lighter(paint, 0.12)
    parts = [box(width, height, depth, paint)]
    row, column = height / count, width / columns
    for i in range(count):
        for j in range(columns):
            cx, cy = (j - (columns - 1) / 2) * column, row * i
            parts.append(rounded(column - 0.03, row - 0.025, 0.018, 0.006, front, 2).at(cx, cy + 0.0125, depth / 2 + 0.004))
            if column > 0.42:
                parts += moved(
                    [ball(0.014, knob, 6, 10).at(s * column * 0.25, 0, 0) for s in (-1, 1)], cx, cy + row * 0.55, depth / 2 + 0.02
                )
            else:
                parts.append(box(min(0.12, column * 0.4), 0.012, 0.02, knob).at(cx, cy + row * 0.55, depth / 2 + 0.02))
    return moved(parts, x, y, 0)


def bed(rng: Rng) -> Build:
    """Single or double, with headboard (panel, bars, upholstered); bunk bed; four-poster."""
    style = pick(rng, "panel", "bars", "upholstered", "bunk", "poster", "panel")
    frame = wood(rng) if chance(rng, 0.7) else lacquer(rng)
    sheet, cover = Paint(np.array((0.93, 0.93, 0.92)), "fabric"), fabric(rng)
    width = between(rng, 0.9, 1.0) if style == "bunk" or chance(rng, 0.3) else between(rng, 1.4, 1.85)
    length = between(rng, 1.95, 2.1)
    if style == "bunk":
        return _bunk_bed(rng, width, length, frame, sheet, cover)
    x, z, low = width / 2, length / 2, between(rng, 0.22, 0.32)
    if style == "upholstered":
        frame = fabric(rng)
    parts = [*corners(box(0.08, low, 0.08, frame), x - 0.03, z - 0.03), box(width + 0.06, 0.16, length + 0.04, frame).at(0, low - 0.1, 0)]
    parts += _bedding(rng, width, length, low + 0.05, sheet, cover)
    head = between(rng, 0.85, 1.15)
    if style == "bars":
        parts += both(cylinder(0.03, head, frame).at(x, 0, -z - 0.02)) + [
            rod((-x, head - 0.04, -z - 0.02), (x, head - 0.04, -z - 0.02), 0.025, frame)
        ]
        count = int(width / 0.13)
        parts += [rod((w, low, -z - 0.02), (w, head - 0.04, -z - 0.02), 0.012, frame) for w in np.linspace(-x, x, count + 2)[1:-1]]
    else:
        soft = 0.1 if style == "upholstered" else 0.05
        parts.append(rounded(width + 0.1, head - 0.1, soft, soft * 0.45, frame).at(0, 0.1, -z - soft / 2))
    if style == "poster":
        post = lathe([(0, 0), (0.04, 0), (0.045, 0.5), (0.03, 0.6), (0.035, 1.9), (0.05, 1.95), (0, 2.02)], frame, 14)
        parts += corners(post, x + 0.02, z + 0.02)
        parts += both(box(0.04, 0.05, length, frame).at(x + 0.02, 1.9, 0)) + both(box(width, 0.05, 0.04, frame).at(0, 1.9, z + 0.02), "z")
    elif chance(rng):
        parts.append(rounded(width + 0.08, between(rng, 0.4, 0.55), 0.05, 0.02, frame).at(0, 0.05, z + 0.03))
    return Build(parts, ("double",) if width > 1.2 else ("single",), "with a canopy frame" if style == "poster" else "with a headboard")


def _bedding(rng: Rng, width: float, length: float, low: float, sheet: Paint, cover: Paint) -> list[Part]:
    """Mattress, blanket and one or two pillows."""
    thick, share = 0.2, between(rng, 0.6, 0.75)
    parts = [rounded(width, thick, length, 0.06, sheet, 4).at(0, low, 0)]
    parts.append(rounded(width + 0.05, thick + 0.02, length * share, 0.07, cover, 4).at(0, low + 0.02, length * (1 - share) / 2 + 0.02))
    pillow = rounded(min(0.65, width * 0.7), 0.14, 0.38, 0.069, sheet, 4).turn("x", -12)
    spots = (-width / 4, width / 4) if width > 1.2 else (0.0,)
    return parts + [pillow.at(x, low + thick - 0.01, -length / 2 + 0.27) for x in spots]


def _bunk_bed(rng: Rng, width: float, length: float, frame: Paint, sheet: Paint, cover: Paint) -> Build:
    x, z, tall = width / 2 + 0.03, length / 2, between(rng, 1.6, 1.8)
    parts = corners(box(0.08, tall, 0.08, frame), x, z)
    for low in (0.3, tall - 0.55):
        parts += both(box(0.03, 0.14, length, frame).at(x, low, 0)) + both(box(2 * x, 0.14, 0.03, frame).at(0, low, z), "z")
        parts += _bedding(rng, width, length - 0.05, low + 0.06, sheet, cover)
        parts += both(box(2 * x, 0.08, 0.03, frame).at(0, low + 0.4, z), "z")
    parts += both(box(0.03, 0.08, length, frame).at(x, tall - 0.12, 0))
    rungs = [rod((x + 0.06, y, z - 0.6), (x + 0.06, y, z - 0.2), 0.016, frame) for y in np.arange(0.25, tall - 0.2, 0.28)]
    rails = [box(0.04, tall, 0.05, frame).at(x + 0.06, 0, side) for side in (z - 0.6, z - 0.2)]
    return Build([*parts, *rungs, *rails], ("bunk",), "with a ladder", frame)


def nightstand(rng: Rng) -> Build:
    """Small bedside chest: drawers, drawer over open shelf, or drawer on legs."""
    style = pick(rng, "drawers", "open", "legs")
    paint = wood(rng) if chance(rng, 0.65) else lacquer(rng)
    width, depth, tall = between(rng, 0.38, 0.52), between(rng, 0.34, 0.42), between(rng, 0.48, 0.62)
    knob, x, z = metal(rng), width / 2, depth / 2
    parts = [rounded(width + 0.03, 0.025, depth + 0.03, 0.008, paint).at(0, tall - 0.025, 0)]
    if style == "drawers":
        parts += drawers(width, tall - 0.1, depth, int(rng.integers(2, 4)), paint, knob, (0, 0.075))
        parts += corners(box(0.045, 0.08, 0.045, paint), x - 0.03, z - 0.03)
        return Build(parts, detail="with drawers")
    chest = tall * between(rng, 0.3, 0.42)
    parts += drawers(width, chest, depth, 1, paint, knob, (0, tall - 0.025 - chest))
    if style == "legs":
        parts += corners(rod((0, tall - chest, 0), (0.02, 0, 0.02), 0.022, paint, 0.013), x - 0.05, z - 0.05)
        return Build(parts, detail="with one drawer on legs")
    parts += both(box(0.02, tall - chest, depth, paint).at(x - 0.01, 0, 0)) + [box(width, tall - chest, 0.012, paint).at(0, 0, -z + 0.006)]
    parts.append(box(width, 0.02, depth, paint).at(0, 0.08, 0))
    return Build(parts, detail="with one drawer and an open shelf")


def dresser(rng: Rng) -> Build:
    """Chest of drawers: wide with two columns, tall with one, with or without a mirror."""
    style = pick(rng, "wide", "tall", "mirror", "legs")
    paint = wood(rng) if chance(rng, 0.6) else lacquer(rng)
    knob, rows = metal(rng), int(rng.integers(3, 5)) + (style == "tall")
    width = between(rng, 0.7, 0.85) if style == "tall" else between(rng, 1.1, 1.55)
    tall = between(rng, 1.05, 1.3) if style == "tall" else between(rng, 0.75, 0.95)
    depth, low = between(rng, 0.42, 0.5), between(rng, 0.16, 0.24) if style == "legs" else 0.08
    parts = drawers(width, tall - low, depth, rows, paint, knob, (0, low), 1 if style == "tall" else 2)
    parts.append(rounded(width + 0.04, 0.03, depth + 0.03, 0.01, paint).at(0, tall, 0.005))
    if style == "legs":
        parts += corners(rod((0, low, 0), (0.03, 0, 0.02), 0.026, paint, 0.015), width / 2 - 0.08, depth / 2 - 0.07)
    else:
        parts.append(box(width - 0.04, low, depth - 0.05, paint))
    if style == "mirror":
        size = width * 0.62
        parts += [
            rounded(size, 0.75, 0.04, 0.015, paint).at(0, tall + 0.06, -depth / 2 + 0.06),
            box(size - 0.1, 0.65, 0.01, glass(rng)).at(0, tall + 0.11, -depth / 2 + 0.085),
        ]
        parts += both(box(0.05, 0.3, 0.04, paint).at(size / 2 - 0.1, tall, -depth / 2 + 0.04))
        return Build(parts, detail="with a mirror")
    return Build(parts, detail=f"with {('three', 'four', 'five')[rows - 3]} rows of drawers")
