"""Sewing machine."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, bow, disc, finished, keys, knob, likely, spin
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, both, box, cylinder, moved, named, rod, rounded, torus, tube


def sewing_machine(rng: Rng) -> Build:
    """Plastic machine with dials; old black iron one on a board; on a treadle table; overlock with four cones of thread."""
    style = likely(rng, modern=4, iron=3, treadle=1.5, overlock=1.2)
    if style == "modern":
        return _modern_sewing(rng)
    if style == "overlock":
        paint = draw(rng, pick(rng, "white", "white", "grey", "turquoise"), "plastic")
        w, tall, d = between(rng, 0.3, 0.34), between(rng, 0.25, 0.28), between(rng, 0.24, 0.28)
        parts = named(
            "body",
            rounded(w, tall, d * 0.8, 0.03, paint),
            rounded(w * 0.7, tall * 0.42, d, 0.02, lighter(paint, -0.12)).at(w * 0.12, 0, 0.02),
        )
        parts += named(
            "dial",
            *(
                cylinder(0.016, 0.012, against(paint), sides=20).turn("x", 90).at(-w * 0.28 + 0.05 * i, tall * 0.78, d * 0.4)
                for i in range(4)
            ),
        )
        parts += named(
            "hand wheel", *(p.turn("y", 90).at(w * 0.5, tall * 0.5, 0) for p in (disc(0.045, 0.03, paint), disc(0.03, 0.04, CHROME)))
        )
        parts += named(
            "spool",
            *(
                q.at(-w * 0.33 + w * 0.22 * i, tall * 0.72, -d * 0.52)
                for i, c in enumerate(("red", "blue", "yellow", "green"))
                for q in (cylinder(0.032, 0.1, draw(rng, c), 0.012), cylinder(0.036, 0.008, DARK), cylinder(0.003, 0.13, CHROME, sides=8))
            ),
        )
        parts += named(
            "base",
            rounded(w * 1.02, 0.02, d * 0.5, 0.006, DARK).at(0, tall * 0.68, -d * 0.55),
            cylinder(0.006, tall * 2.1, CHROME).at(0, 0.05, -d * 0.6),
            box(w * 0.95, 0.008, 0.02, CHROME).at(0, tall * 2.1, -d * 0.6),
        )
        parts += named(
            "presser foot",
            box(0.02, 0.012, 0.05, CHROME).at(-w * 0.3, tall * 0.42, d * 0.4),
            cylinder(0.005, 0.08, CHROME).at(-w * 0.3, tall * 0.42, d * 0.38),
            rounded(w * 0.25, 0.02, d * 0.4, 0.006, CHROME).at(-w * 0.32, tall * 0.36, d * 0.35),
        )
        return finished(
            rng, parts, paint, style, {"four spools of thread": True, "a hand wheel": True, "dials": True}, (), "with four spools"
        )
    paint = draw(rng, pick(rng, "black", "black", "black", "green", "red", "beige"), "metal")
    long, high = between(rng, 0.36, 0.42), between(rng, 0.25, 0.3)
    gold = Paint(np.array((0.82, 0.66, 0.28)), "metal")
    x0, x1 = -long * 0.42, long * 0.36
    arm = spline(
        [(x1, 0.05), (x1, high * 0.6), (x1 - 0.02, high * 0.86), (0, high * 0.86), (x0 + 0.03, high * 0.92), (x0, high * 0.84)], 30
    )
    radius = np.interp(np.linspace(0, 1, len(arm)), (0, 0.25, 0.45, 0.75, 1), (0.05, 0.034, 0.042, 0.03, 0.028))
    parts = named("arm", tube(np.column_stack([arm, 0 * arm[:, 0]]), radius, paint, 16)) + named(
        "bed", rounded(long, 0.028, 0.17, 0.01, paint).at(0, 0.03, 0)
    )
    parts += named(
        "head",
        rounded(0.05, high * 0.42, 0.062, 0.018, paint).at(x0, high * 0.56, 0),
        box(0.04, high * 0.3, 0.004, CHROME).at(x0, high * 0.62, 0.031),
    )
    parts += named(
        "needle",
        cylinder(0.006, high * 0.3, CHROME).at(x0, high * 0.28, 0),
        cylinder(0.0025, high * 0.2, CHROME, sides=8).at(x0, 0.06, 0),
        box(0.02, 0.006, 0.04, CHROME).at(x0, 0.062, 0.008),
    )
    hand_wheel = [
        torus(0.066, 0.011, paint, 10, 32),
        *around(rod((0, 0, 0), (0.064, 0, 0), 0.006, paint), 5),
        cylinder(0.018, 0.04, CHROME).at(0, -0.02, 0),
    ]
    parts += named("hand wheel", *spin(hand_wheel, "z", 90, (x1 + 0.06, high * 0.68, 0)))
    parts += named(
        "spool",
        *(
            q.at(x1 - 0.06, high * 0.96, 0)
            for q in (
                cylinder(0.003, 0.06, CHROME, sides=8),
                cylinder(0.016, 0.036, draw(rng, pick(rng, *BRIGHT))).at(0, 0.008, 0),
                cylinder(0.019, 0.005, wood(rng, grain=False)).at(0, 0.004, 0),
            )
        ),
    )
    parts += named(
        "band",
        torus(0.046, 0.003, gold).at(x1, 0.075, 0),
        torus(0.04, 0.003, gold).turn("z", 90).at(x0 * 0.3, high * 0.87, 0),
        box(long * 0.9, 0.002, 0.006, gold).at(0, 0.058, 0.07),
    )
    board = wood(rng)
    table = style == "treadle"
    crank = not table and chance(rng, 0.5)
    if crank:
        parts += named(
            "crank",
            rod((x1 + 0.07, high * 0.68, 0), (x1 + 0.1, high * 0.68 + 0.07, 0.03), 0.006, CHROME),
            rod((x1 + 0.1, high * 0.68 + 0.07, 0.03), (x1 + 0.16, high * 0.68 + 0.07, 0.03), 0.012, board),
        )
    parts += named("base", box(long * 1.12, 0.035, 0.21, board)) if not table else _treadle(rng, board)
    facts = {
        "a hand wheel": True,
        "a wooden base": not table,
        "a table": table,
        "a pedal": table,
        "a crank": crank,
        "a spool of thread": True,
        "dials": False,
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        {k: v for k, v in facts.items() if v or k != "a wooden base"},
        ("old",),
        "on an iron table" if table else "",
    )


def _treadle(rng: Rng, board: Paint) -> list[Part]:
    """Table top under y = 0.035 with iron legs, pedal and drive wheel below."""
    iron, tall, w, d = Paint(np.array((0.13, 0.13, 0.14)), "metal"), between(rng, 0.68, 0.74), between(rng, 0.8, 0.95), 0.42
    parts = named("table", box(w, 0.035, d, board).at(0.06, 0, 0), *both(box(0.2, 0.12, d * 0.86, board).at(w / 2 - 0.12, -0.12, 0)))
    for s in (-1, 1):
        x = s * w * 0.36 + 0.06
        legs = [
            spline([(x, 0, f * 0.1), (x, -tall * 0.4, f * 0.07), (x, -tall * 0.75, f * 0.14), (x, -tall, f * 0.2)], 20) for f in (-1, 1)
        ]
        parts += named(
            "leg",
            *(tube(p, 0.012, iron, 8) for p in legs),
            *(rod((x, y, -b), (x, y, b), 0.009, iron) for y, b in ((-0.03, 0.12), (-tall * 0.4, 0.07), (-tall * 0.92, 0.17))),
        )
        parts += named("leg", *(torus(0.045, 0.006, iron, 6, 24).turn("z", 90).at(x, -tall * 0.3 + 0.11 * f, 0) for f in (-1, 1)))
    x = w * 0.36 + 0.02
    parts += named(
        "drive wheel",
        *spin([torus(0.14, 0.01, iron, 8, 36), *around(rod((0, 0, 0), (0.14, 0, 0), 0.006, iron), 6)], "z", 90, (x, -tall * 0.62, 0)),
    )
    parts += named(
        "pedal",
        *(box(0.34, 0.012, 0.012, iron).at(0.04, -tall * 0.93, -0.12 + 0.03 * i) for i in range(9)),
        *both(box(0.014, 0.014, 0.26, iron).at(0.16, -tall * 0.93, 0)),
    )
    return parts + named("bar", rod((-w * 0.36, -tall * 0.92, 0), (w * 0.46, -tall * 0.92, 0), 0.01, iron))


def _modern_sewing(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "white", "white", "white", "pink", "turquoise", "beige", "red"), "plastic")
    trim = draw(rng, pick(rng, *BRIGHT, "grey"), "plastic") if paint.name == "white" else lighter(paint, -0.4)
    long, high, d = between(rng, 0.36, 0.42), between(rng, 0.27, 0.31), between(rng, 0.13, 0.16)
    x0, x1 = -long * 0.36, long * 0.32
    parts = [
        *named("bed", rounded(long, 0.075, d * 1.15, 0.02, paint)),
        *named("column", rounded(long * 0.34, high, d * 0.95, 0.03, paint, 4).at(x1, 0, 0)),
        *named("arm", rounded(long * 0.94, high * 0.34, d * 0.9, 0.03, paint, 4).at(-long * 0.02, high * 0.67, 0)),
        *named("head", rounded(long * 0.2, high * 0.5, d * 0.85, 0.02, paint, 4).at(x0, high * 0.5, 0)),
        *named("panel", box(long * 0.72, high * 0.1, 0.006, trim).at(0, high * 0.82, d * 0.45)),
        *named(
            "needle",
            cylinder(0.006, high * 0.16, CHROME).at(x0, high * 0.38, 0.01),
            cylinder(0.002, high * 0.16, CHROME, sides=8).at(x0, 0.075, 0.01),
        ),
        *named("presser foot", box(0.018, 0.006, 0.035, CHROME).at(x0, 0.08, 0.015), box(0.05, 0.003, 0.08, CHROME).at(x0, 0.074, 0.01)),
        *named(
            "hand wheel",
            *(p.turn("y", 90).at(x1 + long * 0.16, high * 0.76, 0) for p in (disc(0.05, 0.025, trim, 32), disc(0.034, 0.035, paint, 32))),
        ),
        *named(
            "spool",
            cylinder(0.003, 0.06, CHROME, sides=8).at(x1 * 0.3, high, 0),
            cylinder(0.017, 0.045, draw(rng, pick(rng, *BRIGHT))).at(x1 * 0.3, high + 0.006, 0),
        ),
    ]
    screen = chance(rng, 0.35)
    count = int(rng.integers(1, 4))
    if screen:
        parts += named("screen", box(long * 0.17, high * 0.2, 0.006, DARK_GLASS).at(x1, high * 0.42, d * 0.475)) + moved(
            keys((3, 2), (0.022, 0.02), 0.004, trim), x1, high * 0.33, d * 0.48
        )
    else:
        parts += [p for i in range(count) for p in moved(knob(0.02, trim), x1, high * (0.58 - 0.2 * i), d * 0.47)]
    handle = chance(rng, 0.6)
    parts += bow([(-0.06, high, 0), (-0.05, high + 0.045, 0), (0.05, high + 0.045, 0), (0.06, high, 0)], 0.008, trim) if handle else []
    facts = {
        "a hand wheel": True,
        "a carrying handle": handle,
        "a screen": screen,
        "dials": not screen and count > 1,
        "a spool of thread": True,
        "a table": False,
    }
    return finished(rng, parts, paint, "modern", facts, (), "")
