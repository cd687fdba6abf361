"""Tricycle and wheelchair. Forward is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import (
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    loft,
    moved,
    named,
    rod,
    rounded,
    torus,
    tube,
)
from cg3d.made.vehicles.bits import STEEL, features
from cg3d.made.vehicles.cars import IRON, RIM, wheel
from cg3d.made.vehicles.cycles import spoked


def tricycle(rng: Rng) -> Build:
    """Child's with pedals on the front wheel, low plastic one, adult with a basket, cargo with a box in front."""
    style = pick(rng, "child", "child", "low", "adult", "cargo")
    paint = draw(rng, pick(rng, *BRIGHT, "red"), "plastic" if style == "low" else "metal")
    dark = Paint(np.array((0.1, 0.1, 0.1)), "leather")
    if style in ("adult", "cargo"):
        return _large_tricycle(rng, style, paint, dark)
    low = style == "low"
    r, back, w = (
        (between(rng, 0.2, 0.24), between(rng, 0.12, 0.15), 0.26) if low else (between(rng, 0.16, 0.2), between(rng, 0.1, 0.13), 0.2)
    )
    front, rear = 0.32 if not low else 0.42, -0.28
    tyre = [] if low else spoked(r, 0.018, 12)
    parts = named(
        "front wheel",
        *moved(tyre if not low else [*wheel(r, 0.09, draw(rng, "yellow", "plastic")), wheel(r, 0.09)[1].mirrored("x")], 0, r, front),
    )
    parts += [
        p
        for part in moved(wheel(back, 0.06 if not low else 0.12, RIM if not low else draw(rng, "yellow", "plastic")), w, back, rear)
        for p in both(part)
    ] + named("axle", rod((-w, back, rear), (w, back, rear), 0.015, IRON))
    bar_y = r * 2 + (0.18 if not low else 0.1)
    head = (0, r * 2 + 0.02, front - 0.06)
    parts += named(
        "fork",
        *both(rod((0.05, r, front), (0.03, head[1], head[2]), 0.014, paint)),
        rod(head, (0, bar_y, front - 0.14), 0.018, paint),
        rounded(0.1, 0.03, 0.1, 0.012, paint).at(0, head[1] - 0.02, head[2]),
    )
    parts += named(
        "handlebar",
        *both(
            tube(
                spline([(0, bar_y, front - 0.14), (0.1, bar_y + 0.05, front - 0.14), (0.22, bar_y + 0.04, front - 0.22)], 10), 0.013, STEEL
            )
        ),
        *both(rod((0.16, bar_y + 0.05, front - 0.18), (0.24, bar_y + 0.04, front - 0.24), 0.02, draw(rng, pick(rng, *BRIGHT), "plastic"))),
    )
    parts += named(
        "pedal",
        *both(rod((0.05, r, front), (0.08, r - 0.08, front + 0.02), 0.009, STEEL)),
        *both(box(0.08, 0.025, 0.06, IRON).at(0.12, r - 0.1, front + 0.02)),
    )
    if low:
        parts += named(
            "body",
            loft(
                np.array(
                    [
                        np.column_stack([o[:, 0], o[:, 1] + y, np.full(len(o), z)])
                        for z, y, o in (
                            (-0.36, 0.24, rectangle(0.4, 0.12, 0.05)),
                            (0.0, 0.2, rectangle(0.3, 0.1, 0.04)),
                            (0.2, 0.36, rectangle(0.1, 0.12, 0.04)),
                            (0.36, 0.5, rectangle(0.08, 0.1, 0.03)),
                        )
                    ]
                ),
                paint,
            ),
        )
        parts += named(
            "seat",
            rounded(0.36, 0.05, 0.3, 0.02, dark).at(0, 0.28, -0.18),
            rounded(0.36, 0.3, 0.06, 0.025, paint).turn("x", -12).at(0, 0.28, -0.34),
        )
    else:
        seat_y = 0.36
        parts += named(
            "frame",
            tube(spline([head, (0, 0.24, 0.1), (0, 0.22, -0.1), (0, back + 0.04, rear)], 18), 0.02, paint),
            rod((0, 0.22, -0.1), (0, seat_y, -0.12), 0.018, paint),
            box(w * 1.6, 0.015, 0.16, paint).at(0, back + 0.08, rear),
            *both(rod((0.0, 0.22, -0.1), (w * 0.8, back, rear), 0.014, paint)),
        )
        parts += named(
            "seat",
            ellipsoid(0.12, 0.03, 0.13, dark).at(0, seat_y + 0.02, -0.13),
            *([rounded(0.22, 0.16, 0.03, 0.012, dark).at(0, seat_y + 0.03, -0.25)] if chance(rng) else []),
        )
    push = not low and chance(rng, 0.3)
    if push:
        parts += named(
            "push bar",
            rod((0, back + 0.1, rear), (0, 0.95, rear - 0.35), 0.013, STEEL),
            rod((-0.12, 0.95, rear - 0.35), (0.12, 0.95, rear - 0.35), 0.018, dark),
        )
    has, lacks = features(("a push bar", push), ("a basket", False), ("a cargo box", False))
    return Build(parts, detail="with three wheels", body=paint, variant=style, has=("three wheels", *has), lacks=lacks)


def _large_tricycle(rng: Rng, style: str, paint: Paint, dark: Paint) -> Build:
    r, base = 0.32, between(rng, 1.05, 1.2)
    one, pair = (base * 0.5, -base * 0.5) if style == "adult" else (-base * 0.5, base * 0.5)
    w = 0.36
    parts = named(
        "wheel",
        *moved(spoked(r, 0.02, 16), 0, r, one),
        *(p for part in moved(spoked(r * 0.9, 0.02, 16), w, r * 0.9, pair) for p in both(part)),
    ) + named("axle", rod((-w, r * 0.9, pair), (w, r * 0.9, pair), 0.016, IRON))
    head = np.array((0, 0.82, base * 0.5 - 0.2)) if style == "adult" else np.array((0, 0.82, 0.08))
    seat = np.array((0, 0.82, -base * 0.2))
    crank = np.array((0, 0.28, 0.0))
    parts += named(
        "frame",
        tube(spline(np.array([head - (0, 0.12, 0), (0, 0.4, 0.1), crank, (0, r, -base * 0.5)]), 20), 0.022, paint),
        rod(crank, seat, 0.018, paint),
    )
    if style == "adult":
        parts += named(
            "fork",
            *both(rod(head - (-0.03, 0.14, 0), (0.045, r, one), 0.013, paint)),
            rod(head - (0, 0.16, -0.02), head + (0, 0.12, -0.02), 0.018, paint),
        )
    else:
        parts += named(
            "fork",
            *both(rod(seat - (0, 0.35, 0), (0.045, r, one), 0.01, paint)),
            rod(head - (0, 0.3, 0), head + (0, 0.12, -0.02), 0.018, paint),
            rod(head - (0, 0.3, 0), (0, r * 0.9, pair), 0.02, paint),
        )
    parts += named(
        "handlebar",
        *both(tube(spline([head + (0, 0.12, 0), head + (0.18, 0.2, 0.02), head + (0.28, 0.18, -0.18)], 12), 0.013, STEEL)),
        *both(rod(head + (0.27, 0.185, -0.1), head + (0.28, 0.18, -0.2), 0.019, dark)),
    )
    parts += named(
        "saddle", ellipsoid(0.1, 0.035, 0.14, dark).shaped(lambda x, y, z: (x * (0.6 - 2.4 * z), y, z)).at(0, 0.88, seat[2])
    ) + named(
        "pedal",
        cylinder(0.09, 0.008, IRON).turn("z", -90).at(0.03, crank[1], crank[2]),
        *(box(0.09, 0.02, 0.07, IRON).at(s * 0.12, crank[1] - s * 0.14, crank[2] + s * 0.06) for s in (-1, 1)),
        *(rod(crank + (s * 0.04, 0, 0), crank + (s * 0.08, -s * 0.14, s * 0.06), 0.01, STEEL) for s in (-1, 1)),
    )
    if style == "adult":
        wire = metal(rng)
        for y in (0.52, 0.66, 0.8):
            o = rectangle(0.55, 0.42, 0.05, 3)
            parts += named("basket", tube(np.column_stack([o[:, 0], np.full(len(o), y), o[:, 1] + pair]), 0.007, wire, 5, closed=True))
        o = rectangle(0.55, 0.42, 0.05, 5)
        parts += named(
            "basket",
            *(rod((x, 0.52, z + pair), (x, 0.8, z + pair), 0.005, wire, sides=5) for x, z in o[::2]),
            box(0.55, 0.012, 0.42, wire).at(0, 0.51, pair),
            *both(rod((0.25, r * 0.9, pair), (0.22, 0.52, pair), 0.012, paint)),
        )
    else:
        load = wood(rng) if chance(rng, 0.6) else lighter(paint, -0.2)
        parts += named(
            "cargo box",
            box(0.62, 0.03, 0.75, load).at(0, 0.42, pair),
            *both(box(0.025, 0.4, 0.75, load).at(0.31, 0.42, pair)),
            *(box(0.62, 0.4, 0.025, load).at(0, 0.42, pair + s * 0.37) for s in (-1, 1)),
        )
    has, lacks = features(("a push bar", False), ("a basket", style == "adult"), ("a cargo box", style == "cargo"))
    return Build(parts, detail="with three wheels", body=paint, variant=style, has=("three wheels", *has), lacks=lacks)


def wheelchair(rng: Rng) -> Build:
    """Self-propelled with large rear wheels, transport chair with small ones, sports with slanted wheels, electric."""
    style = pick(rng, "standard", "standard", "standard", "transport", "sports", "electric")
    frame = draw(rng, pick(rng, "grey", "black", "blue", "red", "white"), "metal")
    cloth = draw(rng, pick(rng, "black", "black", "blue", "red", "grey"), "fabric")
    w, seat = between(rng, 0.42, 0.48), between(rng, 0.48, 0.53)
    d, x = 0.42, w / 2
    parts = named("seat", rounded(w, 0.05, d, 0.02, cloth).at(0, seat, 0)) + named(
        "back", rounded(w, 0.42 if style != "sports" else 0.26, 0.04, 0.018, cloth).turn("x", -6).at(0, seat + 0.05, -d / 2)
    )
    big = style in ("standard", "sports")
    r = between(rng, 0.29, 0.32) if big else 0.16 if style == "transport" else 0.17
    z = -d * 0.3
    if big:
        lean = 14 if style == "sports" else 0
        one = [
            *spoked(r, 0.014, 16),
            torus(r * 0.86, 0.009, STEEL, 6, 36).turn("z", 90).at(0.04, 0, 0),
            *around(rod((0.02, 0, r * 0.86), (0.04, 0, r * 0.86), 0.006, STEEL, sides=5), 6, "x"),
        ]
        out = [p.turn("z", lean).at(x + 0.05 + (0.04 if lean else 0), r, z) for p in one]
        parts += named("wheel", *(p for part in out for p in both(part)))
    elif style == "electric":
        parts += [p for zz in (-d * 0.45, d * 0.6) for part in moved(wheel(r, 0.09), x + 0.0, r, zz) for p in both(part)] + named(
            "motor", rounded(w * 0.9, 0.24, 0.55, 0.04, frame).at(0, 0.14, -0.02), box(0.08, seat - 0.36, 0.1, IRON).at(0, 0.36, 0)
        )
    else:
        parts += named("wheel", *(p for part in moved([*spoked(r, 0.016, 10)], x + 0.03, r, z) for p in both(part)))
    if style != "electric":
        castor = 0.09 if style != "sports" else 0.05
        parts += named(
            "castor",
            *(p for part in moved(wheel(castor, 0.03), x - 0.02, castor, d / 2 + 0.1) for p in both(part)),
            *both(rod((x - 0.02, castor, d / 2 + 0.1), (x - 0.02, castor * 2 + 0.06, d / 2 + 0.06), 0.012, frame)),
        )
        parts += named(
            "frame",
            *both(rod((x, castor * 2 + 0.04, d / 2 + 0.05), (x, castor * 2 + 0.08, -d / 2), 0.012, frame)),
            *both(rod((x, seat, d / 2), (x, castor * 2 + 0.04, d / 2 + 0.04), 0.012, frame)),
            *both(rod((x, seat, -d / 2), (x, seat, d / 2), 0.013, frame)),
            rod((-x, seat - 0.02, 0.05), (x, castor * 2 + 0.1, 0.05), 0.011, frame),
            rod((x, seat - 0.02, 0.03), (-x, castor * 2 + 0.1, 0.03), 0.011, frame),
        )
    back_y = seat + (0.5 if style != "sports" else 0.3)
    push = style in ("standard", "transport")
    parts += named("frame", *both(rod((x, 0.18 if style != "electric" else seat, -d / 2 + 0.01), (x, back_y, -d / 2 - 0.05), 0.013, frame)))
    if push:
        parts += named(
            "handle",
            *both(rod((x, back_y, -d / 2 - 0.05), (x, back_y + 0.02, -d / 2 - 0.18), 0.013, frame)),
            *both(rod((x, back_y + 0.01, -d / 2 - 0.1), (x, back_y + 0.02, -d / 2 - 0.2), 0.018, IRON)),
        )
    arms = style != "sports"
    if arms:
        parts += named(
            "armrest",
            *both(rounded(0.05, 0.04, d * 0.75, 0.015, IRON).at(x + 0.01, seat + 0.22, -0.02)),
            *both(rod((x, seat, d * 0.3), (x, seat + 0.22, d * 0.3), 0.011, frame)),
        )
    if style == "electric":
        parts += named(
            "joystick",
            box(0.07, 0.06, 0.12, IRON).at(x + 0.01, seat + 0.26, d * 0.32),
            rod((x + 0.01, seat + 0.3, d * 0.32), (x + 0.01, seat + 0.38, d * 0.32), 0.012, IRON),
            ball(0.02, IRON).at(x + 0.01, seat + 0.39, d * 0.32),
        ) + named(
            "headrest",
            rounded(0.24, 0.14, 0.06, 0.028, cloth).at(0, seat + 0.55, -d / 2 - 0.06),
            rod((0, seat + 0.42, -d / 2 - 0.04), (0, seat + 0.6, -d / 2 - 0.07), 0.014, frame),
        )
    parts += named(
        "footrest",
        *both(rod((x - 0.03, seat - 0.02, d / 2), (x - 0.06, 0.14, d / 2 + 0.22), 0.012, frame)),
        *both(rounded(0.15, 0.02, 0.17, 0.008, IRON).at(x - 0.11, 0.12, d / 2 + 0.28)),
    )
    has, lacks = features(
        ("armrests", arms),
        ("push handles", push),
        ("large wheels", big),
        ("a joystick", style == "electric"),
        ("a headrest", style == "electric"),
    )
    return Build(parts, detail="with large wheels" if big else "", body=cloth, variant=style, has=has, lacks=lacks)
