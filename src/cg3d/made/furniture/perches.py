"""High seats: bar stool, highchair. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, bent, row, timber, told, tone
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, fabric, leather, pick, plastic, wood
from cg3d.made.parts import (
    Part,
    around,
    beam,
    both,
    box,
    corners,
    cylinder,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
)  # fmt: skip


def bar_stool(rng: Rng) -> Build:
    """Round wooden, on a steel column, with a back, pressed steel, on bent tubes, with a saddle seat."""
    style = pick(rng, "wooden", "column", "column", "backed", "pressed", "tube", "saddle")
    tall = between(rng, 0.62, 0.8)
    paint = timber(rng, 0.7)
    back, ring = style == "backed" or (style in ("column", "tube") and chance(rng, 0.55)), True
    words: tuple[str, ...] = ("tall",)
    if style == "column":
        parts = _column_stool(rng, tall, back=back)
    elif style == "tube":
        parts = _tube_stool(rng, tall, back=back)
    elif style == "pressed":
        parts = _pressed_stool(rng, tall)
    else:
        radius, lean = between(rng, 0.15, 0.185), between(rng, 0.05, 0.1)
        x = radius * 0.68
        if style == "saddle":
            seat = rounded(radius * 2.5, 0.05, radius * 1.7, 0.022, paint, 4).shaped(lambda a, b, c: (a, b + 0.9 * a**2 - 0.03, c))
        elif chance(rng):
            words, seat = ("tall", "round"), lathe([(0, 0), (radius, 0), (radius + 0.01, 0.01), (radius, 0.035), (0, 0.04)], paint)
        else:
            words, seat = (
                ("tall", "round"),
                lathe([(0, 0), (radius, 0), (radius + 0.015, 0.03), (radius - 0.02, 0.075), (0, 0.08)], leather(rng)),
            )
        parts = named("seat", seat.at(0, tall - 0.03, 0))
        thick = between(rng, 0.016, 0.022)
        leg = (
            rod((0, tall - 0.02, 0), (lean, 0, lean), thick, paint)
            if chance(rng)
            else beam((0, tall - 0.02, 0), (lean, 0, lean), thick * 2, paint)
        )
        parts += named("leg", *corners(leg, x, x))
        for y, sides in ((tall * 0.3, "x"), (tall * 0.42, "z")):
            w = x + lean * (1 - y / tall)
            rung = rod((w, y, -w), (w, y, w), 0.012, paint)
            parts += named("footrest", *(both(rung) if sides == "x" else both(rung.turn("y", 90), "z")))
        if back:
            parts += _stool_back(rng, tall, x, paint)
    facts = told(("a back", back), ("a footrest", ring), ("four legs", style != "column"))
    return Build(parts, words, pick(rng, "", "with a footrest"), variant=style, has=facts[0], lacks=facts[1])


def _stool_back(rng: Rng, tall: float, x: float, paint: Paint) -> list[Part]:
    high = between(rng, 0.26, 0.38)
    posts = both(beam((x, tall, -x), (x + 0.02, tall + high, -x - 0.07), 0.03, paint))
    count = int(rng.integers(1, 4))
    slats = [
        rounded(2 * x + 0.06, 0.07, 0.022, 0.01, paint).at(0, tall + high - 0.06 - 0.1 * i, -x - 0.062 + 0.02 * i) for i in range(count)
    ]
    return named("back", *posts, *slats)


def _column_stool(rng: Rng, tall: float, *, back: bool) -> list[Part]:
    shine, pad = (CHROME if chance(rng, 0.7) else IRON), leather(rng) if chance(rng, 0.6) else plastic(rng)
    foot = between(rng, 0.19, 0.23)
    parts = named(
        "base", lathe([(0, 0), (foot, 0), (foot, 0.012), (0.06, 0.035), (0.03, 0.06), (0.03, tall * 0.55), (0, tall * 0.55)], shine)
    )
    parts += named("column", cylinder(0.02, tall * 0.5, shine).at(0, tall * 0.5, 0))
    loop = [(-0.02, 0, 0), (-0.14, 0, 0.06), (-0.12, 0, 0.2), (0.12, 0, 0.2), (0.14, 0, 0.06), (0.02, 0, 0)]
    if chance(rng):
        parts += named("footrest", bent(loop, 0.011, shine, 0.07).at(0, tall * 0.36, 0))
    else:
        parts += named("footrest", torus(0.15, 0.01, shine).at(0, tall * 0.36, 0), *around(rod((0, 0, 0), (0, 0, 0.15), 0.008, shine), 3))[
            0:1
        ]
        parts += named("footrest", *moved(around(rod((0, 0, 0), (0, 0, 0.15), 0.008, shine), 3), y=tall * 0.36))
    if not back:
        round_seat = lathe([(0, 0), (0.16, 0), (0.19, 0.03), (0.19, 0.06), (0.16, 0.085), (0, 0.09)], pad)
        return parts + named("seat", round_seat.at(0, tall - 0.01, 0))
    parts += named("seat", rounded(0.4, 0.08, 0.38, 0.038, pad, 4).at(0, tall - 0.01, 0))
    high, arch = between(rng, 0.16, 0.34), np.radians(np.linspace(200, 340, 22))
    rings = [
        rectangle(0.05, high, 0.022, 3)[:, :1] * (np.cos(a), 0, np.sin(a)) + rectangle(0.05, high, 0.022, 3)[:, 1:] * (0, 1, 0)
        for a in arch
    ]
    shell = [ring + (0.2 * np.cos(a), tall + 0.06 + high / 2, 0.19 * np.sin(a)) for ring, a in zip(rings, arch)]
    return parts + named("back", loft(np.array(shell), pad))


def _tube_stool(rng: Rng, tall: float, *, back: bool) -> list[Part]:
    """Two bent side frames with a padded seat between them."""
    paint, pad = (IRON if chance(rng) else CHROME), leather(rng) if chance(rng, 0.6) else wood(rng)
    x, z = between(rng, 0.18, 0.21), between(rng, 0.18, 0.21)
    side = bent([(x, tall, -z + 0.03), (x, 0.012, -z - 0.02), (x, 0.012, z + 0.02), (x, tall, z - 0.03)], 0.012, paint, 0.04)
    parts = named("leg", *both(side))
    parts += named("footrest", *both(rod((-x, tall * 0.36, z), (x, tall * 0.36, z), 0.011, paint), "z"))
    parts += named("seat", rounded(2 * x + 0.03, 0.05, 2 * z, 0.022, pad, 3).at(0, tall - 0.02, 0))
    if back:
        parts += named("back", *both(rod((x, tall, -z + 0.03), (x, tall + 0.28, -z - 0.03), 0.012, paint)))
        parts += named("back", rounded(2 * x, 0.14, 0.03, 0.014, pad).turn("x", -8).at(0, tall + 0.14, -z - 0.01))
    return parts


def _pressed_stool(rng: Rng, tall: float) -> list[Part]:
    """Square sheet steel seat with a hole on splayed bent legs."""
    paint = tone(rng, "grey", "red", "black", "white", "yellow", "turquoise", "orange", material="metal")
    half = 0.155
    outer, hole = rectangle(2 * half, 2 * half, 0.05, 6), rectangle(0.09, 0.035, 0.017, 6)
    rings = [
        np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]])
        for o, y in ((outer * 1.02, -0.05), (outer * 1.02, 0), (outer * 0.96, 0.015), (hole, 0.012), (hole, -0.02))
    ]
    parts = named("seat", loft(np.array(rings), paint).at(0, tall - 0.01, 0))
    leg = beam((0, tall - 0.03, 0), (0.07, 0, 0.07), 0.055, paint, 0.032)
    parts += named("leg", *corners(leg, half - 0.03, half - 0.03))
    w, y = half - 0.03 + 0.07 * 0.62, tall * 0.38
    return parts + named(
        "footrest", *both(box(0.012, 0.03, 2 * w, paint).at(w, y, 0)), *both(box(2 * w, 0.03, 0.012, paint).at(0, y, w), "z")
    )


def highchair(rng: Rng) -> Build:
    """Wooden with a tray, plastic cup on steel legs, padded on an A-frame, two slanting boards, tray on a bucket on one column."""
    style = pick(rng, "wooden", "wooden", "cup", "padded", "boards", "column")
    seat = between(rng, 0.5, 0.6)
    tray = style != "boards" or chance(rng, 0.5)
    if style == "wooden":
        parts = _wooden_highchair(rng, seat)
    elif style == "boards":
        parts = _board_highchair(rng, seat)
    else:
        parts = _bucket_highchair(rng, style, seat)
    if tray:
        shell = (
            tone(rng, "white", "white", "grey", "beige", material="plastic") if style != "wooden" or chance(rng, 0.4) else parts[0].paint
        )
        reach = 0.3 if style == "boards" else 0.23
        parts += named("tray", *_tray(0.25, 0.17, shell, seat + 0.2, reach))
        parts += named("armrest", *both(box(0.03, 0.03, 0.34, parts[0].paint).at(0.175, seat + 0.175, 0.06)))
    facts = told(
        ("a tray", tray), ("four legs", style not in ("boards", "column")), ("a footrest", style in ("wooden", "boards", "padded"))
    )
    return Build(parts, ("tall",), "with a tray" if tray else "", variant=style, has=facts[0], lacks=facts[1])


def _tray(x: float, z: float, paint: Paint, y: float, reach: float) -> list[Part]:
    outer = rectangle(2 * x, 2 * z, 0.1, 6)
    levels = ((outer * 0.9, 0), (outer, 0.02), (outer, 0.035), (outer * 0.9, 0.035), (outer * 0.86, 0.014))
    return [loft(np.array([np.column_stack([o[:, 0], np.full(len(o), h), -o[:, 1]]) for o, h in levels]), paint).at(0, y, reach)]


def _wooden_highchair(rng: Rng, seat: float) -> list[Part]:
    paint, x, z = timber(rng, 0.8), 0.16, 0.15
    leg = beam((0, seat, 0), (0.07, 0, 0.08), 0.034, paint) if chance(rng) else rod((0, seat, 0), (0.07, 0, 0.08), 0.018, paint)
    parts = named("leg", *corners(leg, x, z))
    parts += named("seat", slab(rectangle(0.38, 0.36, 0.06), 0.03, paint).at(0, seat, 0))
    w = x + 0.045
    parts += named("rung", *both(rod((w, seat * 0.3, -z - 0.05), (w, seat * 0.3, z + 0.05), 0.011, paint)))
    parts += named("footrest", box(2 * w, 0.02, 0.08, paint).at(0, seat * 0.42, z + 0.06))
    high = between(rng, 0.34, 0.42)
    posts = both(beam((x, seat, -z), (x, seat + high, -z - 0.05), 0.03, paint))
    slats = [rod((w, seat, -z), (w, seat + high - 0.02, -z - 0.045), 0.009, paint) for w in row(-x, x, int(rng.integers(5, 7)))[1:-1]]
    parts += named("back", *posts, *slats, rounded(2 * x + 0.05, 0.07, 0.03, 0.013, paint).at(0, seat + high - 0.05, -z - 0.045))
    return parts + named("armrest", *both(beam((0.175, seat, 0.12), (0.175, seat + 0.18, 0.12), 0.026, paint)))


def _board_highchair(rng: Rng, seat: float) -> list[Part]:
    """Two slanting side boards on flat feet; seat and footrest are boards pushed in between."""
    paint, x = timber(rng, 0.5), 0.2
    side = [beam((x, 0.02, 0.2), (x, seat + 0.26, -0.2), 0.06, paint).scaled(1, 1, 1), box(0.035, 0.045, 0.5, paint).at(x, 0, 0.0)]
    parts = named("side", *(q for p in side for q in both(p)))
    parts += named("seat", box(2 * x, 0.02, 0.28, paint).at(0, seat, 0.04))
    parts += named("footrest", box(2 * x, 0.02, 0.3, paint).at(0, seat * 0.45, 0.12))
    for y in (0.1, 0.2):
        parts += named("back", box(2 * x, 0.06, 0.02, paint).at(0, seat + y, -0.08 - (y + 0.05) * 0.45))
    pad = fabric(rng)
    return parts + named(
        "cushion", rounded(0.3, 0.03, 0.26, 0.014, pad).at(0, seat + 0.02, 0.04), rod((-x, 0.3, 0.0), (x, 0.3, 0.0), 0.01, CHROME)
    )


def _bucket_highchair(rng: Rng, style: str, seat: float) -> list[Part]:
    """A moulded seat on four steel legs, on a folding A-frame or on a column."""
    shell = tone(rng, "white", "white", "grey", "green", "blue", "red", "turquoise", "pink", material="plastic")
    steel = CHROME if style == "cup" else shell
    profile = np.array([(0.17, 0.0), (0.0, -0.005), (-0.14, 0.01), (-0.18, 0.09), (-0.21, 0.22), (-0.23, 0.36)])
    middle = spline(profile, 24)
    side = np.concatenate([middle, (middle + (0.02, 0.03))[::-1]])
    seat_shell = extrude(side, 0.34, shell).turn("y", -90).shaped(lambda a, b, c: (a * (1 - 0.2 * np.clip(b / 0.36, 0, 1)), b, c))
    parts = named("seat", seat_shell.at(0, seat, 0))
    cheek = np.array([(-0.2, 0.0), (0.17, 0.0), (0.16, 0.17), (-0.1, 0.2), (-0.22, 0.28)])
    parts += named("side", *both(extrude(cheek, 0.02, shell).turn("y", -90).at(0.17, seat, 0)))
    if style == "column":
        parts += named(
            "base", *around(rod((0, 0.06, 0), (0, 0.02, 0.28), 0.024, shell, 0.016), 5, start=0), cylinder(0.035, seat - 0.02, CHROME)
        )
    elif style == "padded":
        for z in (0.27, -0.27):
            parts += named(
                "leg",
                *both(rod((0.19, seat + 0.06, 0), (0.21, 0.02, z), 0.017, steel)),
                rod((-0.21, 0.03, z), (0.21, 0.03, z), 0.015, steel),
            )
        parts += named(
            "footrest",
            box(0.26, 0.015, 0.1, shell).at(0, seat * 0.42, 0.24),
            *both(rod((0.12, seat * 0.42, 0.22), (0.12, seat, 0.16), 0.01, shell)),
        )
    else:
        parts += named("leg", *corners(rod((0, seat + 0.02, 0), (0.1, 0, 0.1), 0.014, steel), 0.13, 0.12))
    if style == "padded" or chance(rng, 0.4):
        pad = fabric(rng)
        parts += named(
            "cushion",
            rounded(0.28, 0.05, 0.28, 0.024, pad, 4).at(0, seat + 0.03, 0),
            rounded(0.27, 0.3, 0.05, 0.024, pad, 4).turn("x", -10).at(0, seat + 0.07, -0.15),
        )
    return parts
