"""Generator."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, bow, disc, feet, finished, frame, keys, knob, likely, slits, wheel
from cg3d.made.outlines import spline
from cg3d.made.paints import CHROME, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import beam, both, box, corners, cylinder, extrude, moved, named, rod, rounded, torus, tube


def generator(rng: Rng) -> Build:
    """Engine and tank in a frame of tubes; closed case with a handle; large box on skids; open engine on a base; on wheels."""
    style = likely(rng, frame=3, wheels=2, case=2, box=1.7, open=1.3)
    paint = draw(rng, pick(rng, "red", "yellow", "blue", "orange", "green", "black"), "metal")
    if style == "case":
        w, tall, long = between(rng, 0.24, 0.29), between(rng, 0.3, 0.36), between(rng, 0.44, 0.52)
        side = spline(
            [
                (-long / 2, 0.02),
                (long / 2, 0.02),
                (long * 0.5, tall * 0.5),
                (long * 0.42, tall * 0.86),
                (-long * 0.42, tall * 0.86),
                (-long * 0.5, tall * 0.5),
            ],
            60,
            closed=True,
        )
        parts = named(
            "case",
            extrude(np.maximum(side, (-9, 0.015)), w, paint, smooth=True).turn("y", -90),
            *both(rounded(0.02, tall * 0.7, long * 0.8, 0.008, DARK).at(w / 2, 0.03, 0)),
        ) + feet(w * 0.36, long * 0.36, 0.018, 0.02)
        parts += (
            bow(
                [
                    (0, tall * 0.82, long * 0.32),
                    (0, tall * 1.05, long * 0.24),
                    (0, tall * 1.08, 0),
                    (0, tall * 1.05, -long * 0.24),
                    (0, tall * 0.82, -long * 0.32),
                ],
                0.022,
                paint,
            )
            + named("cap", cylinder(0.035, 0.03, DARK).at(w * 0.25, tall * 0.84, long * 0.0))
            + named("panel", box(w * 0.78, tall * 0.46, 0.012, DARK).at(0, tall * 0.2, long * 0.522))
            + [
                p
                for s in (-1, 1)
                for p in moved(
                    [*named("socket", disc(0.03, 0.008, WHITE), disc(0.024, 0.01, DARK))], s * w * 0.18, tall * 0.34, long * 0.535
                )
            ]
            + moved(knob(0.018, CHROME), 0, tall * 0.54, long * 0.53)
            + [p.turn("y", 90).at(w / 2 + 0.01, tall * 0.2, 0) for p in slits(long * 0.5, 7, tall * 0.06, paint, 0.01)]
            + named("exhaust", disc(0.03, 0.02, CHROME).turn("y", 180).at(w * 0.2, tall * 0.4, -long * 0.5))
        )
        return finished(
            rng, parts, paint, style, {"a handle": True, "wheels": False, "a tube frame": False, "sockets": True}, (), "with a handle"
        )
    if style == "box":
        w, tall, long = between(rng, 0.9, 1.1), between(rng, 1.1, 1.3), between(rng, 2.0, 2.6)
        parts = (
            named("case", rounded(long, tall, w, 0.03, paint).at(0, 0.16, 0))
            + named("skid", *both(box(long * 1.04, 0.16, 0.12, DARK).at(0, 0, w * 0.4), "z"))
            + named(
                "door",
                *(
                    rounded(long * 0.28, tall * 0.74, 0.02, 0.01, lighter(paint, -0.12)).at(long * (-0.32 + 0.31 * i), 0.28, w / 2)
                    for i in range(2)
                ),
                *(box(0.03, 0.12, 0.03, CHROME).at(long * (-0.21 + 0.31 * i), 0.28 + tall * 0.36, w / 2 + 0.02) for i in range(2)),
            )
        )
        parts += (
            moved(slits(long * 0.22, 9, tall * 0.08, DARK, 0.03), long * 0.33, 0.28, w / 2)
            + [p.turn("y", 90).at(long / 2, 0.3, 0) for p in slits(w * 0.7, 10, tall * 0.08, DARK, 0.03)]
            + named("panel", box(long * 0.16, tall * 0.3, 0.02, DARK).at(long * 0.33, 0.16 + tall * 0.66, w / 2 + 0.004))
            + moved(keys((3, 2), (0.07, 0.06), 0.012, CHROME), long * 0.33, 0.16 + tall * 0.82, w / 2 + 0.016)
        )
        parts += named(
            "exhaust",
            cylinder(0.06, 0.42, CHROME).at(-long * 0.36, tall + 0.14, 0),
            rod((-long * 0.36, tall + 0.52, 0), (-long * 0.36 - 0.16, tall + 0.62, 0), 0.055, CHROME),
        ) + named("lifting eye", *(torus(0.06, 0.016, DARK).turn("x", 90).at(s * long * 0.25, tall + 0.2, 0) for s in (-1, 1)))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"an exhaust pipe": True, "doors": True, "wheels": False, "a tube frame": False, "a handle": False},
            (),
            "in a closed box",
        )
    w, tall, d = between(rng, 0.58, 0.7), between(rng, 0.44, 0.52), between(rng, 0.42, 0.5)
    iron = Paint(np.array((0.3, 0.31, 0.33)), "metal")
    engine = named(
        "engine",
        box(w * 0.34, tall * 0.36, d * 0.5, iron).at(-w * 0.16, 0.07, 0),
        *(box(w * 0.3, 0.008, d * 0.42, CHROME).at(-w * 0.16, 0.07 + tall * 0.36 + 0.016 * i, 0) for i in range(6)),
        disc(tall * 0.24, 0.06, paint, 36).turn("y", -90).at(-w * 0.33, 0.09 + tall * 0.22, 0),
        disc(tall * 0.12, 0.08, DARK, 28).turn("y", -90).at(-w * 0.33, 0.09 + tall * 0.22, 0),
    )
    engine += named(
        "alternator",
        rod((0, 0.1 + tall * 0.2, 0), (w * 0.34, 0.1 + tall * 0.2, 0), tall * 0.2, lighter(iron, 0.3), sides=32),
        *(torus(tall * 0.2, 0.008, iron, 8, 32).turn("z", 90).at(w * 0.06 * i + 0.02, 0.1 + tall * 0.2, 0) for i in range(6)),
    )
    engine += named("muffler", rod((-w * 0.2, tall * 0.62, -d * 0.36), (w * 0.12, tall * 0.62, -d * 0.36), 0.06, CHROME, sides=24))
    if style == "open":
        engine = [p.scaled(1.25, 1.25, 1.25) for p in engine]
        parts = (
            moved(engine, 0, 0.04, 0)
            + named(
                "base",
                *both(beam((-w * 0.62, 0.05, 0), (w * 0.62, 0.05, 0), 0.08, paint).at(0, 0, d * 0.34), "z"),
                *(box(0.08, 0.06, d * 0.8, paint).at(s * w * 0.45, 0.05, 0) for s in (-1, 1)),
            )
            + named(
                "radiator",
                *moved([p.turn("y", -90) for p in frame(d * 0.9, tall * 1.1, 0.05, 0.07, paint)], -w * 0.56, 0.08, 0),
                *(box(0.02, 0.01, d * 0.8, DARK).at(-w * 0.56, 0.14 + 0.03 * i, 0) for i in range(int(tall / 0.03))),
            )
            + named(
                "control box",
                box(0.05, tall * 0.75, 0.05, paint).at(w * 0.5, 0.08, 0),
                rounded(0.12, 0.26, d * 0.6, 0.01, paint).at(w * 0.5, 0.08 + tall * 0.7, 0),
                *(p.turn("y", 90).at(w * 0.5 + 0.06, tall + 0.1, z) for z in (-0.06, 0.06) for p in (disc(0.035, 0.01, WHITE),)),
            )
            + named(
                "exhaust",
                rod((-w * 0.1, tall * 0.85, 0), (-w * 0.1, tall * 1.3, 0), 0.025, CHROME),
                rod((-w * 0.1, tall * 1.3, 0), (w * 0.3, tall * 1.4, 0), 0.06, CHROME, sides=20),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"an exhaust pipe": True, "a tube frame": False, "wheels": False, "a radiator": True, "a handle": False},
            ("long",),
            "on an open base",
        )
    parts = (
        engine
        + named(
            "tank",
            rounded(w * 0.82, tall * 0.26, d * 0.86, 0.05, paint, 4).at(0, tall * 0.72, 0),
            cylinder(0.04, 0.03, DARK).at(0, tall * 0.97, 0),
        )
        + named(
            "panel",
            rounded(w * 0.5, tall * 0.34, 0.04, 0.008, DARK).at(w * 0.14, tall * 0.3, d * 0.44),
            *(
                q.at(w * (0.05 + 0.17 * i), tall * 0.44, d * 0.44 + 0.02)
                for i in range(2)
                for q in (disc(0.035, 0.008, WHITE), disc(0.028, 0.01, DARK))
            ),
            rounded(0.03, 0.04, 0.012, 0.004, draw(rng, "red")).at(w * 0.32, tall * 0.4, d * 0.46),
        )
    )
    bars = [
        tube(
            np.array([(s * w / 2, 0.03, z) for s, z in ((-1, -d / 2), (1, -d / 2), (1, d / 2), (-1, d / 2))]),
            0.016,
            iron if chance(rng, 0.6) else paint,
            10,
            closed=True,
        )
    ]
    bar = bars[0].paint
    parts += named(
        "frame",
        *bars,
        *both(
            tube(
                spline(
                    [
                        (w / 2, 0.03, d / 2),
                        (w / 2, tall * 0.9, d / 2),
                        (w / 2 - 0.03, tall, d / 2 - 0.04),
                        (w / 2 - 0.03, tall, -d / 2 + 0.04),
                        (w / 2, tall * 0.9, -d / 2),
                        (w / 2, 0.03, -d / 2),
                    ],
                    40,
                ),
                0.016,
                bar,
            )
        ),
        rod((-w / 2 + 0.03, tall, d * 0.36), (w / 2 - 0.03, tall, d * 0.36), 0.014, bar),
        rod((-w / 2 + 0.03, tall, -d * 0.36), (w / 2 - 0.03, tall, -d * 0.36), 0.014, bar),
    )
    wheels = style == "wheels"
    if wheels:
        parts = (
            moved(parts, 0, 0.09, 0)
            + [p.turn("y", 90).at(w * 0.36, 0.1, s * (d / 2 + 0.05)) for s in (-1, 1) for p in wheel(0.1, 0.06, RUBBER, CHROME)]
            + named("foot", *both(box(0.04, 0.12, 0.04, DARK).at(-w * 0.42, 0, d * 0.45), "z"))
            + bow(
                [
                    (-w / 2, 0.09 + tall * 0.6, d * 0.36),
                    (-w / 2 - 0.3, 0.09 + tall * 0.66, d * 0.36),
                    (-w / 2 - 0.34, 0.09 + tall * 0.66, 0),
                    (-w / 2 - 0.3, 0.09 + tall * 0.66, -d * 0.36),
                    (-w / 2, 0.09 + tall * 0.6, -d * 0.36),
                ],
                0.014,
                bar,
            )
        )
    else:
        parts += named("foot", *corners(cylinder(0.03, 0.03, RUBBER), w * 0.4, d * 0.4))
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a tube frame": True, "wheels": wheels, "a handle": wheels, "a tank": True, "sockets": True},
        (),
        "on wheels" if wheels else "in a frame of tubes",
    )
