"""On an office desk: typewriter, calculator."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, PAPER, RUBBER, against, finished, flat, keys, likely, spin
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, extrude, moved, named, rod, rounded, slab, torus


def typewriter(rng: Rng) -> Build:
    """Tall black one with round keys; flat portable; rounded; electric with a keyboard of square keys. Most hold a sheet of paper."""
    style = likely(rng, tall=3, portable=3, rounded=1.5, electric=1.5)
    paint = draw(rng, pick(rng, "black", "black", "green", "red", "grey", "blue", "turquoise", "beige"), "metal")
    w, d, high = between(rng, 0.3, 0.36), between(rng, 0.3, 0.35), between(rng, 0.14, 0.17)
    low = {"tall": 1.35, "portable": 0.75, "rounded": 0.95, "electric": 0.9}[style]
    high *= low
    trim = CHROME if paint.name != "grey" else DARK
    cap = WHITE if style == "tall" or chance(rng, 0.5) else DARK if paint.name != "black" else WHITE
    y = high
    back = -d * 0.28
    parts: list[Part] = []
    if style == "tall":
        parts += named(
            "base",
            rounded(w, 0.03, d, 0.01, paint),
            box(w * 0.06, high, d * 0.5, paint).at(-w * 0.47, 0, -d * 0.2),
            box(w * 0.06, high, d * 0.5, paint).at(w * 0.47, 0, -d * 0.2),
            box(w, 0.04, d * 0.5, paint).at(0, high - 0.04, -d * 0.2),
            box(w * 0.9, high, 0.02, paint).at(0, 0, -d * 0.42),
            extrude([(-d * 0.0, high * 0.2), (d * 0.06, high * 0.2), (d * 0.06, high), (0, high)], w * 0.9, paint).turn("y", -90),
        )
    else:
        radius = {"portable": 0.012, "rounded": 0.045, "electric": 0.025}[style]
        side = [(-d / 2, 0), (d / 2, 0), (d / 2, high * 0.22), (d * 0.12, high * 0.66), (d * 0.04, high * 0.98), (-d / 2, high)]
        smooth = spline(side, 60, closed=True) if style == "rounded" else np.array(side)
        parts += named(
            "body",
            extrude(np.column_stack([smooth[:, 0], np.maximum(smooth[:, 1], 0)]), w, paint).turn("y", -90),
            *both(rounded(0.018, high * 0.96, d * 0.98, radius, paint).at(w / 2, 0, 0))
            if style != "electric"
            else both(box(0.02, high * 0.8, d * 0.5, paint).at(w / 2, 0, -d * 0.22)),
        )
    arms = named(
        "type basket",
        *(
            q
            for a in np.linspace(-65, 65, 15)
            for q in [rod((0, 0, 0), (0, 0.008, -0.085), 0.0022, CHROME, sides=6).turn("y", a).at(0, y + 0.004, back + 0.125)]
        ),
    )
    parts += arms if style != "electric" else named("cover", rounded(w * 0.5, 0.012, d * 0.2, 0.005, DARK).at(0, y - 0.004, -d * 0.06))
    columns = int(rng.integers(9, 12))
    pitch = w * 0.86 / columns
    for row in range(4):
        yy = high * (0.28 + 0.115 * row) if style != "tall" else high * (0.22 + 0.1 * row)
        zz = d * (0.43 - 0.085 * row)
        for i in range(columns):
            x = (i - (columns - 1) / 2 + (0.25 if row % 2 else -0.1)) * pitch
            if style == "electric":
                parts += named("key", rounded(pitch * 0.8, 0.012, d * 0.065, 0.003, cap, 1).at(x, yy, zz))
            else:
                parts += named(
                    "key",
                    cylinder(pitch * 0.4, 0.005, cap, sides=14).at(x, yy + 0.016, zz),
                    cylinder(0.002, 0.03, trim, sides=6).at(x, yy - 0.012, zz),
                )
    parts += named(
        "space bar",
        rounded(w * 0.55, 0.01, 0.014, 0.004, cap if style == "electric" else DARK if paint.name != "black" else WHITE).at(
            0, high * 0.2 if style != "tall" else high * 0.13, d * 0.5
        ),
    )
    shift = between(rng, -0.08, 0.08)
    roller = [
        rod((-w * 0.5, 0, 0), (w * 0.5, 0, 0), 0.02, RUBBER, sides=28),
        *(
            p
            for s in (-1, 1)
            for p in (
                rod((s * w * 0.5, 0, 0), (s * (w * 0.5 + 0.035), 0, 0), 0.007, CHROME),
                rod((s * (w * 0.5 + 0.02), 0, 0), (s * (w * 0.5 + 0.042), 0, 0), 0.018, DARK, sides=20),
            )
        ),
        box(w * 1.0, 0.02, 0.05, paint if style != "tall" else CHROME).at(0, -0.035, -0.005),
        rod((-w * 0.5, 0.024, 0.012), (w * 0.5, 0.024, 0.012), 0.003, CHROME),
        *both(box(0.012, 0.05, 0.06, CHROME).at(w * 0.5, -0.03, 0)),
    ]
    parts += moved(named("roller", *roller), shift, y + 0.03, back)
    lever = style != "electric"
    if lever:
        parts += named(
            "lever",
            rod((shift - w * 0.52, y + 0.03, back + 0.02), (shift - w * 0.6, y + 0.06, back + 0.08), 0.004, CHROME),
            rod((shift - w * 0.6, y + 0.06, back + 0.08), (shift - w * 0.6, y + 0.065, back + 0.12), 0.006, CHROME),
        )
        parts += (
            named(
                "spool",
                *(
                    q.at(s * w * 0.3, y, back + 0.1)
                    for s in (-1, 1)
                    for q in (cylinder(0.026, 0.01, DARK), torus(0.024, 0.003, CHROME).at(0, 0.01, 0), cylinder(0.006, 0.014, CHROME))
                ),
            )
            if style != "rounded"
            else []
        )
    paper = chance(rng, 0.7)
    if paper:
        tall = between(rng, 0.1, 0.22)
        parts += named(
            "paper",
            box(w * 0.62, tall, 0.0015, PAPER).turn("x", -14).at(shift, y + 0.03, back - 0.022),
            *(
                box(w * between(rng, 0.25, 0.5), 0.003, 0.002, DARK)
                .at(-w * 0.03, tall * 0.9 - 0.014 * i, 0.001)
                .turn("x", -14)
                .at(shift, y + 0.03, back - 0.022)
                for i in range(int(tall / 0.03))
            ),
        )
    facts = {
        "a sheet of paper": paper,
        "round keys": style != "electric",
        "square keys": style == "electric",
        "a roller": True,
        "a lever": lever,
    }
    facts = {k: v for k, v in facts.items() if v or "keys" not in k}
    return finished(rng, parts, paint, style, facts, ("old",) if style == "tall" else (), "with a sheet of paper" if paper else "")


def calculator(rng: Rng) -> Build:
    """Pocket, with many small keys, desk one with a raised display, with a paper roll."""
    style = likely(rng, pocket=3, scientific=2.5, desk=2, printing=1.3)
    paint = draw(rng, pick(rng, "black", "grey", "white", "black", *BRIGHT), "plastic")
    key = WHITE if paint.rgb.mean() < 0.45 else DARK
    red, glass = draw(rng, pick(rng, "red", "orange", "blue")), Paint(np.array((0.62, 0.68, 0.58)), "glass")
    k = {"pocket": 1.0, "scientific": 1.15, "desk": 1.7, "printing": 1.9}[style]
    w, long = between(rng, 0.066, 0.076) * k, between(rng, 0.11, 0.13) * k * (1.15 if style == "scientific" else 0.95)
    high, tilt = 0.01 * k, 7 if style in ("desk", "printing") else 3
    columns, rows = (4, 5) if style != "scientific" else (5, 5)
    parts = named("body", slab(rectangle(w, long, 0.006 * k), high, paint))
    pitch = (w * 0.86 / columns, long * (0.62 if style != "scientific" else 0.4) / rows)
    z = long * (0.15 if style != "scientific" else 0.25)
    pad = keys((columns, rows), pitch, 0.0028 * k, key)
    pad = [p if i not in (columns * rows - 1, columns * rows - 2) else Part(p.vertices, p.faces, red, "button") for i, p in enumerate(pad)]
    parts += moved(flat(pad), 0, high, z)
    if style == "scientific":
        parts += moved(flat(keys((6, 4), (w * 0.86 / 6, long * 0.24 / 4), 0.002, against(paint, 0.3))), 0, high, -long * 0.1) + named(
            "cursor", torus(w * 0.1, 0.003, key, 8, 24).at(0, high, -long * 0.245)
        )
    yz = (high, -long * 0.34) if style != "scientific" else (high, -long * 0.38)
    shown = [
        slab(rectangle(w * 0.86, long * 0.17, 0.004), 0.003, DARK if paint.name != "black" else lighter(DARK, 0.25)),
        slab(rectangle(w * 0.78, long * 0.115, 0.002), 0.0008, glass).at(0, 0.003, 0),
        *(box(0.0055 * k, 0.0007, 0.009 * k, DARK).at(w * 0.3 - 0.0085 * k * i, 0.0038, 0) for i in range(int(rng.integers(1, 6)))),
    ]
    raised = style in ("desk", "printing")
    parts += named("display", *spin(shown, "x", 28, (0, yz[0] + 0.02, yz[1]))) if raised else named("display", *moved(shown, 0, *yz))
    parts += (
        named(
            "body",
            extrude([(0, 0), (long * 0.24, 0), (0, long * 0.13)], w * 0.96, paint)
            .turn("y", 90)
            .turn("y", 180)
            .at(0, high * 0.5, -long * 0.48),
        )
        if raised
        else []
    )
    solar = style in ("pocket", "desk") and chance(rng, 0.6)
    if solar:
        parts += named(
            "solar cell",
            *(
                box(w * 0.1, 0.002, long * 0.055, Paint(np.array((0.25, 0.12, 0.1)), "glass")).at(
                    w * (0.06 + 0.105 * i), high, -long * 0.46 if not raised else -long * 0.21
                )
                for i in range(4)
            ),
        )
    parts = spin(parts, "x", tilt, (0, long / 2 * np.sin(np.radians(tilt)), 0))
    roll = style == "printing"
    if roll:
        parts += named(
            "paper roll",
            cylinder(0.03, w * 0.42, PAPER).turn("z", 90).at(w * 0.21, 0.068, -long * 0.56),
            *both(box(0.006, 0.07, 0.03, paint).at(w * 0.24, 0.01, -long * 0.55)),
            box(w * 0.42, 0.09, 0.002, PAPER).turn("x", -20).at(0, 0.07, -long * 0.44),
        )
    parts += named("foot", box(w * 0.7, long * 0.5 * np.sin(np.radians(tilt)) * 1.6, 0.008, paint).at(0, 0, -long * 0.4))
    facts = {"a paper roll": roll, "a solar cell": solar, "many small keys": style == "scientific", "a raised display": raised}
    return finished(rng, parts, paint, style, facts, (), "with a paper roll" if roll else "")
