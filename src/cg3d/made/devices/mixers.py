"""Machines that mix: blender, food mixer."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, against, bow, cable, disc, finished, keys, knob, likely, slits, spin
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import around, both, box, cylinder, ellipsoid, extrude, lathe, loft, moved, named, rounded, slab, torus, tube
from cg3d.made.pieces import hollow


def blender(rng: Rng) -> Build:
    """Glass jug on a motor base, round or square; small cup blender; hand blender."""
    style = likely(rng, jug=4, square=2.5, cup=2, hand=1.5)
    paint = draw(rng, pick(rng, "black", "white", "grey", "red", "turquoise", "green", "beige"), "plastic")
    trim, r = against(paint, 0.4), between(rng, 0.075, 0.095)
    if style == "hand":
        return _hand_blender(rng, paint)
    high = between(rng, 0.12, 0.18)
    base_round = style != "square" and chance(rng, 0.7)
    if base_round:
        base = named("base", lathe([(0, 0), (r * 1.1, 0), (r * 1.1, 0.02), (r * 0.78, high), (0, high)], paint, 40))
    else:
        base = named("base", lathe([(0, 0), (r * 1.5, 0), (r * 1.5, 0.02), (r * 1.05, high), (0, high)], paint, 4).turn("y", 45))
    lean = 17
    dial = chance(rng, 0.55)
    panel = moved(knob(r * 0.3, CHROME), 0, 0, 0) if dial else keys((4, 2), (r * 0.3, r * 0.3), 0.005, CHROME)
    parts = [*base, *spin(panel, "x", -lean, (0, high * 0.45, r * (0.96 if base_round else 0.92)))]
    parts += named("collar", cylinder(r * 0.72, 0.025, trim).at(0, high - 0.002, 0))
    tall, y = between(rng, 0.2, 0.27), high + 0.022
    if style == "cup":
        jar = [(r * 0.7, 0), (r * 0.66, tall * 0.4), (r * 0.58, tall * 0.8), (r * 0.4, tall * 0.88)]
        parts += named("cup", lathe(joined((0, 0), spline(jar, 20), (0, tall * 0.88)), CLEAR).at(0, y, 0))
        parts += named("rim", torus(r * 0.7, 0.006, trim, 8, 32).at(0, y + 0.02, 0))
        return finished(rng, parts, paint, style, {"a handle": False, "a lid": False, "a knob": dial}, (), "with a cup")
    sides, k = (4, 1.3) if style == "square" else (40, 1.0)
    jar = [(0, 0), (r * 0.62 * k, 0), (r * 0.62 * k, 0.02), (r * 0.95 * k, tall), (r * 0.91 * k, tall), (r * 0.58 * k, 0.024), (0, 0.024)]
    turn = 45 if style == "square" else 0
    parts += named("jar", lathe(jar, CLEAR, sides).turn("y", turn).at(0, y, 0))
    parts += named(
        "blade",
        *around(box(r * 0.5, 0.003, 0.01, CHROME).turn("z", 20).at(r * 0.2, y + 0.04, 0), 4),
        cylinder(0.008, 0.03, CHROME).at(0, y + 0.02, 0),
    )
    lid = [
        lathe([(0, 0), (r * 0.98 * k, 0), (r * 0.94 * k, 0.022), (0, 0.022)], trim, sides).turn("y", turn),
        cylinder(r * 0.35, 0.03, trim).at(0, 0.02, 0),
    ]
    parts += named("lid", *moved(lid, 0, y + tall, 0))
    x = r * 0.9
    parts += bow(
        [
            (-x * 0.94, y + tall * 0.9, 0),
            (-x - 0.045, y + tall * 0.9, 0),
            (-x - 0.045, y + tall * 0.35, 0),
            (-x * 0.74, y + tall * 0.22, 0),
        ],
        0.01,
        trim,
    )
    cord = chance(rng, 0.3)
    parts += cable([(0, 0.012, -r), (0.02, 0.004, -r * 1.5), (0.12, 0.004, -r * 1.7), (0.2, 0.004, -r * 1.2)], DARK) if cord else []
    return finished(rng, parts, paint, style, {"a handle": True, "a lid": True, "a knob": dial, "a cable": cord}, ("tall",), "with a jug")


def _hand_blender(rng: Rng, paint: Paint) -> Build:
    long, r = between(rng, 0.36, 0.42), between(rng, 0.026, 0.032)
    steel = chance(rng, 0.6)
    foot = CHROME if steel else lighter(paint, 0.2)
    grip = spline([(0.02, long * 0.5), (r, long * 0.56), (r * 1.05, long * 0.75), (r * 0.85, long * 0.95), (r * 0.4, long)], 24)
    parts = [
        *named(
            "foot",
            lathe(
                [
                    (0.028, 0),
                    (0.034, 0),
                    (0.034, 0.03),
                    (0.014, 0.07),
                    (0.012, long * 0.5),
                    (0, long * 0.5),
                    (0, 0.06),
                    (0.028, 0.024),
                    (0.028, 0),
                ],
                foot,
            ),
        ),
        *named("grip", lathe(joined((0, long * 0.5), grip, (0, long)), paint)),
        *named(
            "button",
            rounded(0.02, 0.035, 0.012, 0.005, DARK).at(0, long * 0.72, r * 1.0),
            rounded(0.02, 0.02, 0.012, 0.005, DARK).at(0, long * 0.66, r * 1.0),
        ),
        *named("ring", torus(r * 0.95, 0.003, CHROME, 6, 28).at(0, long * 0.56, 0)),
        *named("blade", *around(box(0.02, 0.002, 0.006, CHROME).at(0.01, 0.01, 0), 4)),
    ]
    beaker = chance(rng, 0.5)
    if beaker:
        parts += named("beaker", hollow(np.array([(0.042, 0.0), (0.045, 0.01), (0.052, 0.15)]), CLEAR)) + cable(
            [(0, long, 0), (0.01, long + 0.05, 0), (0.07, long + 0.06, 0)], DARK
        )
    else:
        parts += cable([(0, long, 0), (0.01, long + 0.05, 0), (0.07, long + 0.06, 0), (0.12, long, 0.02)], DARK)
    return finished(rng, parts, paint, "hand", {"a beaker": beaker, "a cable": True, "a lid": False}, ("slender",), "to hold in the hand")


def food_mixer(rng: Rng) -> Build:
    """Stand mixer with a tilting head; with a lifted bowl; large floor mixer; hand mixer with two beaters."""
    style = likely(rng, tilting=4, lifted=2, hand=2, floor=1)
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey", "beige"), "metal")
    if style == "hand":
        return _hand_mixer(rng, paint)
    high, long = between(rng, 0.2, 0.24), between(rng, 0.3, 0.35)
    r = between(rng, 0.095, 0.115)
    z, t = long * 0.27, np.linspace(0, 2 * np.pi, 24, endpoint=False)
    head = loft(
        np.array([np.column_stack([a * np.cos(t), high * 1.35 + b * np.sin(t), np.full(24, zz)]) for zz, a, b in _egg(long)]), paint
    )
    bowl_y = 0.035 if style != "lifted" else 0.07
    bowl = hollow(spline([(r * 0.5, 0), (r * 0.92, high * 0.3), (r, high * 0.78)], 18), CHROME, 0.003)
    foot = [slab(rectangle(r * 2.0, long * 0.95, r * 0.7), 0.03, paint, smooth=True).at(0, 0, z * 0.45)]
    column = [rounded(r * 0.9, high * 1.25, r * 0.85, 0.03, paint, 4).at(0, 0.01, -long * 0.3)]
    hook = chance(rng, 0.5)
    wires = [
        tube(
            np.stack(
                [
                    0.045 * np.sin(np.linspace(0, np.pi, 13)) * (1 - 0.3 * np.linspace(0, 1, 13)),
                    -0.12 * np.linspace(0, 1, 13),
                    0 * np.linspace(0, 1, 13),
                ],
                1,
            ),
            0.002,
            CHROME,
            6,
        )
    ]
    tool = around(wires[0], 8) if hook else [extrude(rectangle(0.08, 0.1, 0.035), 0.008, CHROME).at(0, -0.07, 0)]
    tool += [cylinder(0.012, 0.08, CHROME).at(0, -0.05, 0)]
    name = "whisk" if hook else "beater"
    parts = [
        *named("base", *foot),
        *named("column", *column),
        *named("head", head),
        *named(
            "hub", disc(r * 0.34, 0.02, CHROME).at(0, high * 1.38, long * 0.53), cylinder(0.03, 0.04, CHROME).at(0, high * 1.35 - 0.085, z)
        ),
        *named("band", torus(1, 0.02, CHROME, 8, 36).turn("x", 90).scaled(r * 0.66, 0.073, 0.35).at(0, high * 1.35, z * 0.15)),
        *named("bowl", bowl.at(0, bowl_y, z)),
        *named(name, *moved(tool, 0, high * 1.26, z)),
        *[p for s in (1,) for p in moved([q.turn("y", 90) for q in knob(0.012, DARK)], s * r * 0.62, high * 1.3, -long * 0.12)],
    ]
    handle = style == "tilting" and chance(rng, 0.5)
    if handle:
        parts += bow(
            [
                (r * 0.9, bowl_y + high * 0.68, z),
                (r * 1.55, bowl_y + high * 0.66, z),
                (r * 1.5, bowl_y + high * 0.3, z),
                (r * 0.9, bowl_y + high * 0.25, z),
            ],
            0.007,
            CHROME,
        )
    if style == "lifted":
        parts += named(
            "arm",
            *both(box(0.02, 0.035, long * 0.55, paint).at(r * 1.05, bowl_y + high * 0.5, z * 0.35)),
            box(r * 2.1, 0.05, 0.03, paint).at(0, bowl_y + high * 0.48, -long * 0.2),
        )
    facts = {"a bowl": True, "a bowl handle": handle, "a whisk": hook, "a beater": not hook}
    facts = {k: v for k, v in facts.items() if v or k == "a bowl handle"}
    if style == "floor":
        tall = between(rng, 0.5, 0.7)
        parts = moved(parts, 0, tall, 0) + named("column", rounded(r * 1.6, tall + 0.03, r * 1.7, 0.02, paint).at(0, 0, -long * 0.28))
        parts += named("base", rounded(r * 2.6, 0.05, long * 1.2, 0.02, paint)) + named(
            "guard", *(torus(r * f, 0.003, CHROME, 6, 32).at(0, tall + high * 1.05 + 0.03 * i, z) for i, f in enumerate((1.05, 0.95, 0.8)))
        )
        return finished(rng, parts, paint, style, {**facts, "a tall column": True}, ("tall",), "on a tall column")
    return finished(rng, parts, paint, style, {**facts, "a tall column": False}, (), "with a bowl")


def _hand_mixer(rng: Rng, paint: Paint) -> Build:
    long, w, y = between(rng, 0.19, 0.22), between(rng, 0.075, 0.09), 0.17
    body = ellipsoid(w / 2, 0.04, long / 2, paint).at(0, y + 0.04, 0)
    t = np.linspace(0, 1, 13)
    wire = tube(np.stack([0.024 * np.sin(np.pi * t) ** 0.7, 0.085 * t, 0 * t], 1), 0.0022, CHROME, 6)
    beater = [*around(wire, 4), cylinder(0.003, y - 0.02, CHROME, sides=8).at(0, 0.04, 0)]
    parts = [
        *named("body", body, rounded(w * 0.8, 0.04, long * 0.8, 0.015, paint).at(0, y, 0)),
        *[q for s in (-1, 1) for q in named("beater", *moved(beater, s * 0.03, 0, long * 0.28))],
        *bow(
            [
                (0, y + 0.06, long * 0.42),
                (0, y + 0.125, long * 0.3),
                (0, y + 0.13, -long * 0.1),
                (0, y + 0.11, -long * 0.4),
                (0, y + 0.05, -long * 0.46),
            ],
            0.014,
            paint,
        ),
        *named("switch", rounded(0.022, 0.016, 0.04, 0.006, DARK).at(0, y + 0.138, long * 0.2)),
        *moved(slits(w * 0.5, 3, 0.008, DARK), 0, y + 0.03, -long * 0.48),
        *named("trim", *both(rounded(0.006, 0.03, long * 0.4, 0.003, CHROME).at(w * 0.49, y + 0.03, 0))),
    ]
    cord = chance(rng, 0.6)
    parts += (
        cable([(0, y + 0.05, -long * 0.5), (0, y, -long * 0.7), (0.05, 0.02, -long * 0.8), (0.12, 0.005, -long * 0.6)], DARK)
        if cord
        else []
    )
    return finished(
        rng, parts, paint, "hand", {"two beaters": True, "a bowl": False, "a cable": cord, "a handle": True}, (), "with two beaters"
    )


def _egg(long: float) -> list[tuple[float, float, float]]:
    s = np.linspace(0, 1, 14)
    shape = np.sin(np.pi * (0.04 + 0.92 * s)) ** 0.45
    return [(-long * 0.5 + long * 1.04 * float(t), 0.066 * float(f) + 0.004, 0.075 * float(f) + 0.004) for t, f in zip(s, shape)]
