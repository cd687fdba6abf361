"""The bed in its forms. Its head is at -z. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import frame, row, timber, told
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, fabric, lighter, metal, pick
from cg3d.made.parts import (
    Part,
    ball,
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
)


def bed(rng: Rng) -> Build:
    """Single or double: headboard of wood, bars or upholstery, four posts, sleigh, low platform, storage drawers below."""
    style = pick(rng, "panel", "panel", "bars", "upholstered", "poster", "sleigh", "platform", "drawers")
    frame_paint = timber(rng, 0.7)
    if style == "bars" and chance(rng):
        frame_paint = metal(rng)
    if style == "upholstered":
        frame_paint = fabric(rng)
    sheet, cover = Paint(np.array((0.93, 0.93, 0.92)), "fabric"), fabric(rng)
    width = between(rng, 0.9, 1.0) if chance(rng, 0.3) else between(rng, 1.4, 1.85)
    length = between(rng, 1.95, 2.1)
    x, z, low = width / 2, length / 2, between(rng, 0.12, 0.16) if style == "platform" else between(rng, 0.22, 0.32)
    parts = named("leg", *corners(box(0.08, low, 0.08, frame_paint), x - 0.03, z - 0.03))
    over = 0.24 if style == "platform" else 0.06
    parts += named(
        "frame",
        box(width + over, 0.16 if style != "platform" else 0.1, length + 0.04, frame_paint).at(
            0, low - 0.1 if style != "platform" else low - 0.04, 0
        ),
    )
    parts += named("mattress", *_bedding(rng, width, length, low + 0.05, sheet, cover))
    board = style != "platform" or chance(rng, 0.3)
    foot = style in ("sleigh", "bars") or (style not in ("poster", "platform") and chance(rng, 0.4))
    if board:
        parts += named("headboard", *_headboard(rng, style, width, between(rng, 0.85, 1.15), low, -z, frame_paint))
    if foot and style != "sleigh":
        tall = between(rng, 0.4, 0.55)
        end = (
            _headboard(rng, "bars", width, tall + 0.1, low, -z, frame_paint)
            if style == "bars"
            else [rounded(width + 0.08, tall, 0.05, 0.02, frame_paint).at(0, 0.05, -z - 0.03)]
        )
        parts += named("footboard", *[p.mirrored("z") for p in end])
    elif foot:
        parts += named("footboard", *[p.mirrored("z") for p in _headboard(rng, "sleigh", width, 0.7, low, -z, frame_paint)])
    if style == "poster":
        post = lathe([(0, 0), (0.04, 0), (0.045, 0.5), (0.03, 0.6), (0.035, 1.9), (0.05, 1.95), (0, 2.02)], frame_paint, 14)
        parts += named("post", *corners(post, x + 0.02, z + 0.02))
        parts += named(
            "canopy",
            *both(box(0.04, 0.05, length, frame_paint).at(x + 0.02, 1.9, 0)),
            *both(box(width, 0.05, 0.04, frame_paint).at(0, 1.9, z + 0.02), "z"),
        )
    elif style == "drawers":
        for w in (-z * 0.48, z * 0.48):
            front = rounded(0.02, low - 0.03, z * 0.9, 0.006, lighter(frame_paint, -0.12)).at(x + 0.025, 0.01, w)
            parts += named(
                "drawer",
                *both(front),
                *both(box(0.025, 0.02, 0.2, metal(rng)).at(x + 0.045, low * 0.6, w)),
                *both(box(0.03, low, z * 0.94, frame_paint).at(x, 0, w)),
            )
    pillows = "two pillows" if width > 1.2 else "one pillow"
    facts = told(
        ("a headboard", board),
        ("a footboard", foot),
        ("a canopy frame", style == "poster"),
        ("drawers below", style == "drawers"),
        (pillows, True),
    )
    detail = (
        "with a canopy frame"
        if style == "poster"
        else "with drawers below"
        if style == "drawers"
        else "with a headboard"
        if board
        else "without a headboard"
    )
    words = ("double",) if width > 1.2 else ("single",)
    return Build(parts, ("low", *words) if style == "platform" else words, detail, variant=style, has=facts[0], lacks=facts[1])


def _headboard(rng: Rng, style: str, width: float, head: float, low: float, back: float, paint: Paint) -> list[Part]:
    """What stands at z = back, its top at `head`."""
    x = width / 2
    if style == "bars":
        top = head - 0.04
        parts = [
            *both(cylinder(0.03, head, paint).at(x, 0, back - 0.02)),
            *both(ball(0.042, paint, 8, 14).at(x, head, back - 0.02)),
            rod((-x, top, back - 0.02), (x, top, back - 0.02), 0.02, paint),
        ]
        return parts + [
            rod((w, low, back - 0.02), (w, top, back - 0.02), 0.012, paint, sides=8) for w in row(-x, x, int(width / 0.13) + 2)[1:-1]
        ]
    if style == "sleigh":
        line = spline([(back - 0.02, 0.1), (back + 0.0, low + 0.2), (back - 0.03, head * 0.75), (back - 0.12, head)], 24)
        way = np.gradient(line, axis=0)
        n = np.stack([-way[:, 1], way[:, 0]], 1) / np.linalg.norm(way, axis=1, keepdims=True) * 0.025
        sheet = extrude(np.concatenate([line + n, (line - n)[::-1]]), width + 0.08, paint).turn("y", -90)
        return [sheet, rod((-x - 0.04, head, back - 0.13), (x + 0.04, head, back - 0.13), 0.045, paint)]
    soft = 0.1 if style == "upholstered" else 0.05
    parts = [rounded(width + 0.1, head - 0.1, soft, soft * 0.45, paint).at(0, 0.1, back - soft / 2)]
    if style == "upholstered":
        dark = lighter(paint, -0.3)
        spots = [
            (a + (j % 2) * 0.08, y)
            for j, y in enumerate(row(low + 0.35, head - 0.12, 3))
            for a in row(-x + 0.12, x - 0.2, int(width / 0.18))
        ]
        parts += [ball(0.015, dark, 6, 8).at(a, y, back + 0.002) for a, y in spots]
    elif style == "panel" and chance(rng, 0.6):
        parts += [
            p.at(0, low + 0.22, back)
            for k in (-0.25, 0.25)
            for p in moved(frame(width * 0.44, head - low - 0.32, 0.05, 0.02, paint), x=k * width)
        ]
    return parts


def _bedding(rng: Rng, width: float, length: float, low: float, sheet: Paint, cover: Paint) -> list[Part]:
    """Mattress, blanket and one or two pillows."""
    thick, share = 0.2, between(rng, 0.6, 0.75)
    parts = [rounded(width, thick, length, 0.06, sheet, 4).at(0, low, 0)]
    parts.append(rounded(width + 0.05, thick + 0.02, length * share, 0.07, cover, 4).at(0, low + 0.02, length * (1 - share) / 2 + 0.02))
    pillow = rounded(min(0.65, width * 0.7), 0.14, 0.38, 0.069, sheet, 4).turn("x", -12)
    spots = (-width / 4, width / 4) if width > 1.2 else (0.0,)
    return parts + [pillow.at(x, low + thick - 0.01, -length / 2 + 0.27) for x in spots]
