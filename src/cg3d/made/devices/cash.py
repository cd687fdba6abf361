"""Machines for money: cash machine, cash register."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, PAPER, against, disc, finished, flat, frame, keys, likely, picture, spin
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, GOLD, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, moved, named, rod, rounded, torus


def cash_machine(rng: Rng) -> Build:
    """Free-standing column with a sloped panel; set in a wall; kiosk with a sign; slim one in a shop."""
    style = likely(rng, column=3, wall=2, sign=2, slim=2)
    paint = draw(rng, pick(rng, "blue", "grey", "white", "green", "red", "black", "grey"), "metal")
    trim, screen = against(paint, 0.4), picture(rng)
    w, tall, d = (
        between(rng, 0.48, 0.6) * (0.8 if style == "slim" else 1),
        between(rng, 1.35, 1.5),
        between(rng, 0.55, 0.7) * (0.75 if style == "slim" else 1),
    )
    desk, y0, top = d * 0.5, 0.82 * tall / 1.4, tall
    side = [
        (-d / 2, 0),
        (d * 0.42, 0),
        (d * 0.42, y0 - 0.06),
        (desk, y0),
        (d * 0.1, y0 + 0.09),
        (-d * 0.02, top - 0.14),
        (d * 0.2, top - 0.1),
        (d * 0.2, top),
        (-d / 2, top),
    ]
    parts = named(
        "case",
        extrude(side, w, paint).turn("y", -90),
        *both(extrude(np.array(side) * (1.03, 1.01), 0.02, trim).turn("y", -90).at(w / 2, 0, 0)),
    )
    slope = float(np.degrees(np.arctan2(d * 0.12, top - 0.23 - y0)))
    high = (top - 0.23 - y0) * 0.8
    face = [*named("screen", box(w * 0.58, high, 0.012, screen)), *named("frame", *frame(w * 0.64, high * 1.1, 0.02, 0.02, DARK))]
    face += [p for s in (-1, 1) for p in moved(keys((1, 4), (0.04, high * 0.22), 0.008, CHROME), s * w * 0.39, high * 0.5, 0)]
    parts += spin(face, "x", -slope, (0, y0 + 0.12, d * 0.09))
    lean = float(np.degrees(np.arctan2(0.09, desk - d * 0.1)))
    board = [
        *flat(keys((3, 4), (0.042, 0.036), 0.01, CHROME)),
        *named(
            "card slot",
            rounded(0.1, 0.03, 0.05, 0.01, draw(rng, "green")).at(w * 0.3, 0, -0.06),
            box(0.07, 0.034, 0.008, DARK).at(w * 0.3, 0.0, -0.06),
        ),
        *named("keypad", rounded(0.15, 0.008, 0.165, 0.003, DARK).at(0, -0.001, 0)),
    ]
    parts += spin(board, "x", lean, (-w * 0.08, y0 + 0.04, d * 0.3))
    parts += named(
        "cash slot",
        rounded(w * 0.5, 0.06, 0.03, 0.01, CHROME).at(0, y0 - 0.17, d * 0.42),
        box(w * 0.4, 0.014, 0.04, DARK).at(0, y0 - 0.147, d * 0.42),
    )
    money = chance(rng, 0.4)
    parts += (
        named("banknote", box(w * 0.3, 0.006, 0.12, Paint(np.array((0.45, 0.62, 0.45)), "paper")).at(0, y0 - 0.142, d * 0.46))
        if money
        else []
    )
    parts += named(
        "door",
        box(w * 0.8, y0 * 0.66, 0.01, lighter(paint, -0.12)).at(0, 0.06, d * 0.42),
        disc(0.02, 0.012, CHROME).at(w * 0.32, y0 * 0.4, d * 0.424),
    )
    parts += named("roof light", box(w * 0.9, 0.02, d * 0.05, WHITE).at(0, top - 0.12, d * 0.14))
    sign = style == "sign"
    if sign:
        parts += named(
            "sign",
            rounded(w * 1.1, 0.3, 0.16, 0.03, lighter(paint, 0.3)).at(0, top, -d * 0.15),
            box(w * 0.85, 0.16, 0.014, WHITE).at(0, top + 0.07, -d * 0.15 + 0.08),
            *(box(w * 0.13, 0.1, 0.02, DARK).at(w * 0.2 * (i - 1), top + 0.1, -d * 0.15 + 0.085) for i in range(3)),
        )
    wall = style == "wall"
    if wall:
        stone = draw(rng, pick(rng, "grey", "beige", "red"), "stone")
        high = top + 0.35
        parts += named(
            "wall",
            *moved(frame(w + 0.9, high, 0.45, 0.22, stone), 0, 0, d * 0.2)[:2],
            box(w, high - top, 0.22, stone).at(0, top, d * 0.2),
        )
    facts = {"a keypad": True, "a screen": True, "a sign on top": sign, "a banknote": money, "a wall around it": wall}
    return finished(
        rng, parts, paint, style, facts, ("slim",) if style == "slim" else (), "in a wall" if wall else "with a sign on top" if sign else ""
    )


def cash_register(rng: Rng) -> Build:
    """Old brass one with round keys and a crank; electronic with a pole; touch screen on a drawer; sloped with an open drawer."""
    style = likely(rng, old=3, electronic=3, touch=2, open_drawer=2)
    w, d = between(rng, 0.38, 0.46), between(rng, 0.38, 0.46)
    if style == "old":
        return _old_register(rng, w, d)
    paint = draw(rng, pick(rng, "black", "grey", "white", "beige", "white"), "plastic")
    trim = against(paint, 0.45)
    front = d / 2
    parts = named(
        "drawer",
        rounded(w, 0.1, d, 0.008, trim),
        box(w * 0.94, 0.075, 0.012, lighter(trim, 0.1)).at(0, 0.012, front),
        disc(0.012, 0.016, CHROME).at(0, 0.05, front),
    )
    if style == "touch":
        parts += named(
            "stand", rounded(0.22, 0.02, 0.2, 0.008, paint).at(0, 0.1, -0.03), rounded(0.09, 0.16, 0.06, 0.02, paint).at(0, 0.11, -0.05)
        )
        s = w * 0.86
        parts += named(
            "screen",
            *spin(
                [
                    rounded(s, s * 0.72, 0.035, 0.01, paint),
                    box(s * 0.92, s * 0.62, 0.008, picture(rng)).at(0, s * 0.05, 0.016),
                    *(
                        box(s * 0.2, s * 0.12, 0.012, draw(rng, pick(rng, *BRIGHT))).at(s * (0.1 + 0.24 * i), s * (0.1 + 0.16 * j), 0.016)
                        for i in range(2)
                        for j in range(3)
                    ),
                    box(s * 0.34, s * 0.5, 0.012, WHITE).at(-s * 0.24, s * 0.1, 0.016),
                ],
                "x",
                -22,
                (0, 0.17, 0.0),
            ),
        )
        facts = {"a touch screen": True, "keys": False, "a drawer": True, "a crank": False, "an open drawer": False}
        return finished(rng, parts, paint, style, facts, (), "with a touch screen")
    side = [(-front, 0.1), (front * 0.94, 0.1), (front * 0.94, 0.135), (-front * 0.15, 0.22), (-front * 0.3, 0.27), (-front * 0.95, 0.27)]
    parts += named("body", extrude(side, w * 0.96, paint).turn("y", -90))
    lean = float(np.degrees(np.arctan2(0.085, front * 1.09)))
    board = [
        *moved(flat(keys((6, 5), (0.034, 0.032), 0.007, WHITE if paint.name != "white" else DARK)), -w * 0.18, 0, 0),
        *moved(flat(keys((3, 4), (0.04, 0.04), 0.008, draw(rng, pick(rng, "red", "blue", "green", "grey")))), w * 0.28, 0, 0),
    ]
    parts += spin(board, "x", lean, (0, 0.18, front * 0.38))
    parts += named("display", *spin([box(w * 0.4, 0.04, 0.008, DARK_GLASS)], "x", -60, (-w * 0.2, 0.232, -front * 0.2)))
    parts += named(
        "printer",
        rounded(w * 0.3, 0.06, d * 0.22, 0.015, trim).at(w * 0.25, 0.25, -front * 0.6),
        box(w * 0.2, 0.09, 0.003, PAPER).turn("x", -20).at(w * 0.25, 0.3, -front * 0.58),
    )
    pole = chance(rng, 0.7)
    if pole:
        parts += named("pole", cylinder(0.012, 0.2, trim).at(-w * 0.32, 0.26, -front * 0.7)) + named(
            "display",
            rounded(w * 0.42, 0.07, 0.05, 0.01, trim).at(-w * 0.26, 0.44, -front * 0.7),
            box(w * 0.36, 0.04, 0.006, draw(rng, "green", "glass")).at(-w * 0.26, 0.455, -front * 0.7 + 0.025),
        )
    opened = style == "open drawer"
    if opened:
        parts += named("drawer", *_till(rng, w * 0.92, d * 0.7, lighter(trim, 0.12), front))
    facts = {
        "keys": True,
        "a drawer": True,
        "an open drawer": opened,
        "a display on a pole": pole,
        "a touch screen": False,
        "a crank": False,
    }
    return finished(rng, parts, paint, style, facts, (), "with an open drawer" if opened else "")


def _old_register(rng: Rng, w: float, d: float) -> Build:
    brass = (
        Paint(np.array((0.72, 0.55, 0.25)) * rng.uniform(0.8, 1.15), "metal")
        if chance(rng, 0.6)
        else draw(rng, pick(rng, "red", "black", "brown", "green"), "metal")
    )
    base, front = wood(rng), d / 2
    side = spline(
        [(-front, 0.12), (front * 0.9, 0.12), (front * 0.86, 0.17), (front * 0.3, 0.3), (front * 0.08, 0.42), (-front * 0.9, 0.42)],
        50,
        closed=True,
    )
    parts = named(
        "drawer",
        box(w * 1.08, 0.12, d * 1.04, base),
        box(w * 0.98, 0.085, 0.014, brass).at(0, 0.016, front * 1.04),
        ball(0.013, GOLD).at(0, 0.06, front * 1.04 + 0.02),
    )
    parts += named(
        "body",
        extrude(np.maximum(side, (-9, 0.115)), w, brass).turn("y", -90),
        *both(torus(0.07, 0.006, GOLD, 8, 28).turn("z", 90).at(w / 2, 0.28, -front * 0.3)),
    )
    lean = 42
    dot = [cylinder(0.004, 0.03, CHROME, sides=8), cylinder(0.011, 0.006, WHITE, sides=16).at(0, 0.03, 0)]
    parts += named(
        "key",
        *(
            q.turn("x", lean - 12).at(w * (i - 3.5) * 0.11, 0.19 + 0.036 * j, front * (0.78 - 0.17 * j))
            for i in range(8)
            for j in range(4)
            for q in dot
        ),
    )
    parts += named(
        "display",
        box(w * 0.86, 0.12, 0.09, brass).at(0, 0.42, -front * 0.45),
        box(w * 0.7, 0.07, 0.01, WHITE).at(0, 0.45, -front * 0.45 + 0.045),
        rounded(w * 0.94, 0.03, 0.12, 0.012, GOLD).at(0, 0.535, -front * 0.45),
        *(box(0.035, 0.05, 0.006, DARK).at(w * 0.16 * (i - 1.5), 0.46, -front * 0.45 + 0.05) for i in range(4)),
    )
    crank = chance(rng, 0.65)
    if crank:
        parts += named(
            "crank",
            disc(0.03, 0.03, GOLD).turn("y", 90).at(w / 2, 0.24, 0.02),
            rod((w / 2 + 0.03, 0.24, 0.02), (w / 2 + 0.03, 0.34, 0.06), 0.009, GOLD),
            rod((w / 2 + 0.03, 0.34, 0.06), (w / 2 + 0.1, 0.34, 0.06), 0.014, base),
        )
    facts = {
        "round keys": True,
        "a drawer": True,
        "a crank": crank,
        "a wooden base": True,
        "a touch screen": False,
        "an open drawer": False,
    }
    return finished(rng, parts, brass, "old", facts, ("old",), "with a crank" if crank else "")


def _till(rng: Rng, w: float, d: float, paint: Paint, z: float) -> list[Part]:
    parts = [
        box(w, 0.008, d, paint).at(0, 0.014, z + d / 2),
        box(w, 0.06, 0.012, paint).at(0, 0.014, z + d),
        *both(box(0.008, 0.055, d, paint).at(w / 2 - 0.004, 0.014, z + d / 2)),
    ]
    parts += [box(0.005, 0.045, d, paint).at(w * (i / 5 - 0.5), 0.014, z + d / 2) for i in range(1, 5)] + [
        box(w, 0.045, 0.005, paint).at(0, 0.014, z + d * 0.6)
    ]
    note = [draw(rng, c, "paper") for c in ("green", "blue", "orange", "pink")]
    parts += [box(w * 0.16, 0.02, d * 0.5, note[i]).at(w * (i / 5 - 0.4), 0.022, z + d * 0.3) for i in range(4)]
    coin = [draw(rng, "yellow", "metal"), CHROME]
    return [
        *parts,
        *(
            cylinder(0.014, 0.006, coin[i % 2], sides=14).at(
                w * (i / 5 - 0.4) + between(rng, -0.02, 0.02), 0.022 + 0.006 * k, z + d * 0.8 + between(rng, -0.03, 0.03)
            )
            for i in range(5)
            for k in range(3)
        ),
    ]
