"""3D printer."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, disc, finished, frame, knob, likely, picture, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, pick
from cg3d.made.parts import Part, around, beam, both, box, corners, cylinder, lathe, moved, named, rod, rounded, slab, torus

GOLDEN = Paint(np.array((0.8, 0.62, 0.26)), "metal")


def printer_3d(rng: Rng) -> Build:
    """Open frame with a gantry; closed box with a window; three columns; resin printer with a tinted hood."""
    style = likely(rng, open_frame=3, box=2.5, three_columns=1.5, resin=2)
    paint = draw(rng, pick(rng, "black", "black", "grey", "orange", "blue", "white", "red"), "metal")
    thread = draw(rng, pick(rng, *BRIGHT), "plastic")
    w, tall = between(rng, 0.38, 0.46), between(rng, 0.4, 0.5)
    piece = named("printed object", *_printed(rng, thread, w * 0.16))
    if style == "resin":
        w *= 0.55
        low = tall * 0.42
        hood = Paint(np.array((0.9, 0.45, 0.12)), "glass") if chance(rng, 0.7) else Paint(np.array((0.25, 0.55, 0.25)), "glass")
        parts = named(
            "base",
            rounded(w, low, w, 0.012, paint),
            box(w * 0.5, low * 0.36, 0.006, picture(rng)).at(0, low * 0.36, w / 2),
            box(w * 1.01, 0.008, w * 1.01, CHROME).at(0, low * 0.9, 0),
        )
        round_ = chance(rng, 0.3)
        opened = chance(rng, 0.35)
        if opened:
            parts += named(
                "column",
                box(w * 0.4, tall * 0.62, 0.05, paint).at(0, low, -w * 0.38),
                box(0.03, tall * 0.56, 0.012, CHROME).at(0, low, -w * 0.32),
            ) + named(
                "plate",
                rounded(w * 0.56, 0.03, w * 0.4, 0.004, CHROME).at(0, low + tall * 0.32, 0),
                box(0.06, 0.03, w * 0.34, DARK).at(0, low + tall * 0.36, -w * 0.16),
            )
            parts += [p.mirrored("y").at(0, low + tall * 0.32, 0) for p in piece] + named(
                "vat",
                *moved([q.turn("x", -90) for q in frame(w * 0.8, w * 0.7, 0.02, 0.04, DARK)], 0, low + 0.02, w * 0.35),
                box(w * 0.78, 0.012, w * 0.68, hood).at(0, low, 0),
            )
        else:
            parts += named(
                "hood",
                lathe([(0, 0), (w * 0.49, 0), (w * 0.49, tall * 0.6), (w * 0.45, tall * 0.64), (0, tall * 0.64)], hood, 44)
                if round_
                else rounded(w * 0.96, tall * 0.64, w * 0.96, 0.02, hood),
            )
            parts = [*parts[:-1], parts[-1].at(0, low, 0)]
        facts = {"a tinted hood": not opened, "a spool": False, "an open frame": False, "a screen": True, "a printed object": opened}
        return finished(rng, parts, paint, style, facts, (), "with a tinted hood" if not opened else "")
    bed_y = 0.1
    spool = [
        *(cylinder(0.09, 0.006, DARK).at(0, y, 0) for y in (-0.03, 0.024)),
        cylinder(0.075, 0.05, thread).at(0, -0.026, 0),
        torus(0.03, 0.004, CHROME).at(0, 0.031, 0),
    ]
    head = named(
        "print head",
        rounded(0.06, 0.07, 0.05, 0.01, DARK),
        cylinder(0.008, 0.02, CHROME, 0.012).at(0, -0.02, 0),
        cylinder(0.002, 0.01, GOLDEN, 0.006, 12).at(0, -0.03, 0),
        *moved([disc(0.018, 0.006, CHROME)], 0, 0.035, 0.025),
    )
    top = bed_y + 0.012 + max(float(p.vertices[:, 1].max()) for p in piece) + 0.03
    bed = named("bed", rounded(w * 0.62, 0.01, w * 0.62, 0.003, DARK if paint.name != "black" else CHROME).at(0, bed_y, 0))
    if style == "three columns":
        r, high = w * 0.44, tall * 1.5
        col = [box(0.03, high, 0.03, paint).at(0, 0, r), box(0.045, 0.06, 0.04, DARK).at(0, high * 0.62, r * 0.94)]
        plate_turn = slab(
            np.array([(r * 1.2 * np.sin(a), r * 1.2 * np.cos(a)) for a in np.radians((-12, 12, 108, 132, 228, 252))]), 0.03, paint
        )
        parts = named("column", *(q for p in col for q in around(p, 3))) + named(
            "frame", plate_turn, plate_turn.at(0, 0.06, 0), plate_turn.at(0, high - 0.03, 0)
        )
        parts += named("bed", cylinder(r * 0.62, 0.01, CHROME).at(0, 0.09, 0)) + moved(piece, 0, 0.1, 0)
        tip = top + 0.02
        parts += named(
            "arm", *(q for s in (-1, 1) for q in around(rod((s * 0.018, high * 0.64, r * 0.88), (s * 0.018, tip, 0.035), 0.004, CHROME), 3))
        ) + named(
            "print head", cylinder(0.04, 0.012, DARK).at(0, tip - 0.006, 0), cylinder(0.006, 0.035, CHROME, 0.012).at(0, tip - 0.036, 0)
        )
        parts += named("spool", *moved(spool, 0, high + 0.04, 0))
        facts = {"three columns": True, "a spool": True, "an open frame": True, "a printed object": True}
        return finished(rng, parts, paint, style, facts, ("tall",), "with three columns")
    x = between(rng, -0.1, 0.1) * w
    if style == "box":
        d = w * 1.05
        parts = named(
            "case",
            *corners(box(0.05, tall, 0.05, paint), w / 2 - 0.025, d / 2 - 0.025),
            box(w, 0.08, d, paint),
            *moved(frame(w, tall, 0.05, 0.02, paint), 0, 0, d / 2 - 0.01),
            box(w, tall, 0.012, paint).at(0, 0, -d / 2),
            *both(box(0.012, tall, d, paint).at(w / 2 - 0.006, 0, 0)),
        )
        lid = chance(rng, 0.5)
        parts += (
            named("lid", box(w, 0.03, d, paint).at(0, tall, 0))
            if lid
            else named("rim", *moved([q.turn("x", -90) for q in frame(w, d, 0.03, 0.02, paint)], 0, tall, d / 2))
        )
        parts += (
            bed
            + moved(piece, 0, bed_y + 0.01, 0)
            + moved(head, x, top, 0)
            + named(
                "rod",
                *(
                    rod((-w * 0.46, top + 0.03 + 0.02 * i, -0.01), (w * 0.46, top + 0.03 + 0.02 * i, -0.01), 0.005, CHROME)
                    for i in range(2)
                ),
            )
        )
        parts += (
            named("screen", box(w * 0.26, 0.045, 0.008, picture(rng)).at(-w * 0.2, 0.018, d / 2))
            + moved(knob(0.02, CHROME), w * 0.3, 0.042, d / 2)
            + named("spool", *spin(spool, "x", 90, (0, tall * 0.6, -d / 2 - 0.04)))
        )
        facts = {"a closed case": True, "a spool": True, "an open frame": False, "a lid": lid, "a printed object": True, "a screen": True}
        return finished(rng, parts, paint, style, facts, (), "in a closed case")
    parts = named(
        "frame",
        *moved(frame(w, tall, 0.03, 0.04, paint), 0, 0.0, -0.03),
        *both(box(0.04, 0.05, w, paint).at(w * 0.3, 0, 0)),
        box(w * 0.7, 0.04, 0.04, paint).at(0, 0, w * 0.48),
        box(w * 0.7, 0.04, 0.04, paint).at(0, 0, -w * 0.48),
    )
    parts += (
        bed
        + moved(piece, 0, bed_y + 0.01, 0)
        + named("bed", box(0.12, 0.05, w * 0.5, DARK).at(0, bed_y - 0.05, 0))
        + named("bar", box(w, 0.035, 0.03, CHROME).at(0, top + 0.02, 0.01), *both(box(0.05, 0.07, 0.06, DARK).at(w / 2 - 0.01, top, 0)))
    )
    parts += moved(head, x, top, 0.045) + named(
        "rod",
        *both(cylinder(0.005, tall - 0.04, CHROME).at(w / 2 - 0.045, 0.02, 0)),
        *both(box(0.045, 0.045, 0.045, DARK).at(w / 2 - 0.045, 0, 0)),
    )
    parts += named(
        "spool",
        *spin(spool, "z", 90, (0, tall + 0.1, -0.03)),
        *both(beam((0.06, tall - 0.01, -0.03), (0.045, tall + 0.1, -0.03), 0.014, paint)),
    ) + named(
        "screen",
        *spin(
            [
                rounded(0.12, 0.07, 0.03, 0.006, DARK),
                box(0.07, 0.045, 0.006, draw(rng, "blue", "glass")).at(-0.012, 0.012, 0.014),
                *moved(knob(0.01, CHROME), 0.042, 0.035, 0.015),
            ],
            "x",
            -35,
            (w * 0.36, 0.0, w * 0.5),
        ),
    )
    facts = {"an open frame": True, "a spool": True, "a closed case": False, "a printed object": True, "a screen": True}
    return finished(rng, parts, paint, style, facts, (), "with an open frame")


def _printed(rng: Rng, paint: Paint, size: float) -> list[Part]:
    """A small thing on the bed: vase, tower of boxes or boat-like hull."""
    look = pick(rng, "vase", "cube", "cone")
    if look == "vase":
        return [
            lathe(
                joined(
                    (0, 0),
                    spline([(size * 0.5, 0), (size * 0.8, size * 0.6), (size * 0.45, size * 1.2), (size * 0.65, size * 1.6)], 20),
                    (0, size * 1.6),
                ),
                paint,
            )
        ]
    if look == "cube":
        return [
            box(size * 1.3, size * 1.1, size * 1.3, paint),
            *(cylinder(size * 0.3, size * 0.25, paint).at(0, size * 1.1, 0) for _ in range(1)),
        ]
    return [cylinder(size * 0.9, size * 1.5, paint, size * 0.3), torus(size * 0.8, size * 0.15, paint).at(0, size * 0.2, 0)]
