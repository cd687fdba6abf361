"""Machines for the kitchen counter: coffee maker, blender, food mixer."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    against,
    bow,
    cable,
    disc,
    feet,
    finished,
    flat,
    keys,
    knob,
    likely,
    slits,
    spin,
)  # fmt: skip
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    around,
    ball,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
)
from cg3d.made.pieces import hollow

COFFEE = Paint(np.array((0.22, 0.12, 0.07)), "glass")


def coffee_maker(rng: Rng) -> Build:
    """Filter machine with a glass pot; espresso machine with a holder and steam pipe; capsule machine; stove-top pot."""
    style = likely(rng, drip=4, espresso=3, capsule=2, stove_top=1.2)
    paint = draw(rng, pick(rng, "black", "black", "grey", "white", "red", "beige", "turquoise"), "plastic")
    if style == "drip":
        return _drip(rng, paint)
    if style == "espresso":
        return _espresso(rng, paint)
    if style == "capsule":
        return _capsule(rng, paint)
    shine = Paint(np.array((0.72, 0.73, 0.75)) * rng.uniform(0.9, 1.1), "metal") if chance(rng, 0.7) else draw(rng, "red", "metal")
    r, tall = between(rng, 0.045, 0.06), between(rng, 0.17, 0.22)
    pot = [
        *named("boiler", lathe([(0, 0), (r, 0), (r * 0.82, tall * 0.44), (0, tall * 0.44)], shine, 8)),
        *named("ring", lathe([(0, 0), (r * 0.86, 0), (r * 0.86, 0.014), (0, 0.014)], shine, 32).at(0, tall * 0.43, 0)),
        lathe([(0, 0), (r * 0.76, 0), (r * 1.02, tall * 0.46), (0, tall * 0.46)], shine, 8).at(0, tall * 0.5, 0),
        *named(
            "lid",
            lathe([(0, 0), (r * 1.03, 0), (r * 0.3, 0.016), (0, 0.018)], shine, 8).at(0, tall * 0.96, 0),
            ball(0.009, DARK).at(0, tall + 0.018, 0),
        ),
        *named("spout", extrude([(0, 0), (r * 0.55, tall * 0.16), (0, tall * 0.16)], 0.022, shine).at(r * 0.86, tall * 0.8, 0)),
        *bow(
            [(-r * 0.9, tall * 0.93, 0), (-r * 1.75, tall * 0.93, 0), (-r * 1.85, tall * 0.75, 0), (-r * 1.6, tall * 0.45, 0)], 0.009, DARK
        ),
    ]
    return finished(rng, pot, shine, style, {"a glass pot": False, "a handle": True, "a spout": True, "a lid": True}, ("eight-sided",))


def _drip(rng: Rng, paint: Paint) -> Build:
    w, d, tall = between(rng, 0.17, 0.22), between(rng, 0.22, 0.26), between(rng, 0.3, 0.36)
    trim, r = against(paint, 0.35), w * 0.38
    z = d * 0.14
    line = spline([(r * 0.75, 0), (r * 1.0, tall * 0.14), (r * 0.95, tall * 0.26), (r * 0.62, tall * 0.38)], 20)
    level = line[line[:, 1] < tall * 0.2] * (0.97, 1)
    pot = [
        *named("pot", hollow(line, CLEAR, 0.003)),
        *named("coffee", lathe(joined((0, 0.004), level + (0, 0.004), (0, level[-1, 1] + 0.004)), COFFEE)),
        *named("lid", lathe([(0, 0), (r * 0.66, 0), (r * 0.6, 0.02), (0, 0.024)], DARK).at(0, tall * 0.38, 0)),
        *bow(
            [(0, tall * 0.37, r * 0.6), (0, tall * 0.37, r * 1.5), (0, tall * 0.25, r * 1.6), (0, tall * 0.1, r * 1.05)],
            0.009,
            DARK,
            "handle",
        ),
    ]
    pot = spin(pot, "y", between(rng, -35, 60), (0, 0.035, z))
    window = chance(rng)
    parts = [
        *named("base", rounded(w, 0.035, d, 0.012, paint)),
        *named("tank", rounded(w, tall, d * 0.36, 0.02, paint).at(0, 0, -d * 0.32)),
        *named("head", rounded(w, tall * 0.36, d * 0.95, 0.02, paint).at(0, tall * 0.7, -d * 0.025)),
        *named("lid", rounded(w * 0.94, 0.02, d * 0.86, 0.008, trim).at(0, tall * 1.05, -d * 0.03)),
        *named("basket", cylinder(r * 0.6, tall * 0.2, trim, r * 0.95).at(0, tall * 0.52, z)),
        *named("plate", cylinder(r * 1.02, 0.006, CHROME).at(0, 0.033, z)),
        *pot,
    ]
    if window:
        parts += named("window", box(0.006, tall * 0.5, 0.02, CLEAR).at(w / 2, tall * 0.2, -d * 0.33))
    panel = chance(rng)
    face = (0, tall * 0.88, d * 0.45)
    parts += named("display", box(w * 0.4, tall * 0.1, 0.008, DARK_GLASS).at(0, tall * 0.86, d * 0.45)) if panel else []
    parts += moved(keys((4, 1), (w * 0.2, 0.018), 0.004, trim), 0, tall * 0.79, d * 0.45) if panel else moved(knob(0.017, CHROME), *face)
    facts = {"a glass pot": True, "a display": panel, "a water window": window, "a knob": not panel}
    return finished(rng, parts, paint, "drip", facts, (), "with a glass pot")


def _espresso(rng: Rng, paint: Paint) -> Build:
    if chance(rng, 0.5):
        paint = Paint(np.array((0.68, 0.69, 0.71)) * rng.uniform(0.9, 1.08), "metal")
    groups = 2 if chance(rng, 0.25) else 1
    w, d, tall = between(rng, 0.22, 0.3) * (1.8 if groups == 2 else 1), between(rng, 0.28, 0.33), between(rng, 0.32, 0.38)
    front = d * 0.28
    parts = [
        *feet(w * 0.42, d * 0.42, 0.014, 0.015),
        *named("tray", box(w, tall * 0.2, d, paint).at(0, 0.012, 0)),
        *named("body", rounded(w, tall * 0.8, d * 0.56, 0.012, paint).at(0, tall * 0.2, -d * 0.22)),
        *named("head", rounded(w, tall * 0.3, d * 0.8, 0.014, paint).at(0, tall * 0.72, -d * 0.1)),
        *moved(flat(slits(w * 0.8, 9, d * 0.04, CHROME)), 0, tall * 0.2 + 0.014, d * 0.45),
    ]
    rail = [
        (-w * 0.46, tall * 1.06, d * 0.27),
        (w * 0.46, tall * 1.06, d * 0.27),
        (w * 0.46, tall * 1.06, -d * 0.46),
        (-w * 0.46, tall * 1.06, -d * 0.46),
    ]
    parts += named("rail", tube(rail, 0.004, CHROME, 8, closed=True), *corners(cylinder(0.004, 0.045, CHROME, sides=8), w * 0.45, d * 0.26))
    for i in range(groups):
        x = (i - (groups - 1) / 2) * w * 0.5
        holder = [
            cylinder(0.034, 0.03, CHROME).at(0, tall * 0.6, front * 0.55),
            rod((0, tall * 0.64, front * 0.6), (0, tall * 0.58, front * 0.6 + 0.17), 0.012, DARK),
        ]
        holder += [
            cylinder(0.039, tall * 0.07, CHROME).at(0, tall * 0.67, front * 0.55),
            *both(cylinder(0.006, 0.03, CHROME).at(0.012, tall * 0.53, front * 0.55)),
        ]
        parts += moved(named("filter holder", *holder), x)
        parts += named(
            "cup",
            hollow(np.array([(0.02, 0), (0.032, 0.03), (0.034, 0.05)]), Paint(np.array((0.95, 0.95, 0.94)), "ceramic")).at(
                x, tall * 0.23, front * 0.55
            ),
        )
    gauge = chance(rng)
    parts += named("gauge", disc(0.026, 0.01, CHROME), disc(0.022, 0.012, CLEAR), box(0.003, 0.018, 0.016, DARK)) if gauge else []
    parts = [*parts[:-3], *moved(parts[-3:], 0, tall * 0.88, d * 0.3)] if gauge else parts
    parts += [p for s in (-1, 1) for p in moved(knob(0.018, DARK), s * w * 0.36, tall * 0.88, d * 0.3)]
    wand = [(w * 0.4, tall * 0.75, front * 0.5), (w * 0.46, tall * 0.68, front * 0.9), (w * 0.46, tall * 0.4, front * 1.1)]
    parts += named("steam pipe", tube(spline(wand, 16), 0.005, CHROME, 8))
    facts = {
        "a steam pipe": True,
        "a filter holder": groups == 1,
        "two filter holders": groups == 2,
        "a gauge": gauge,
        "a glass pot": False,
    }
    facts = {k: v for k, v in facts.items() if v or "holder" not in k}
    return finished(rng, parts, paint, "espresso", facts, (), "for espresso")


def _capsule(rng: Rng, paint: Paint) -> Build:
    if paint.name in ("black", "grey") and chance(rng, 0.5):
        paint = draw(rng, pick(rng, *BRIGHT, "white"), "plastic")
    w, long, tall = between(rng, 0.11, 0.14), between(rng, 0.3, 0.36), between(rng, 0.24, 0.28)
    side = spline(
        [
            (-long * 0.5, 0),
            (-long * 0.52, tall * 0.7),
            (-long * 0.2, tall),
            (long * 0.16, tall * 0.96),
            (long * 0.24, tall * 0.7),
            (long * 0.1, tall * 0.5),
            (-long * 0.08, tall * 0.42),
            (-long * 0.12, 0),
        ],
        56,
    )
    body = extrude(side, w, paint).turn("y", -90)
    trim = against(paint, 0.5)
    parts = [
        *named("body", body, extrude(side * (0.8, 0.8), w + 0.006, trim).turn("y", -90).at(0, tall * 0.04, -long * 0.05)),
        *named("base", rounded(w, 0.03, long, 0.012, DARK)),
        *named("tray", slab(rectangle(w * 0.92, long * 0.34, w * 0.4), 0.03, CHROME, smooth=True).at(0, 0.02, long * 0.3)),
        *moved(flat(slits(w * 0.6, 5, 0.014, DARK, 0.004)), 0, 0.051, long * 0.38),
        *named(
            "spout",
            cylinder(0.012, 0.03, DARK, 0.018).at(0, tall * 0.54, long * 0.18),
            box(0.05, 0.04, 0.05, DARK).at(0, tall * 0.64, long * 0.18),
        ),
        *named("tank", rounded(w * 0.8, tall * 0.86, long * 0.2, 0.02, CLEAR).at(0, 0.02, -long * 0.56)),
        *named("lid", rounded(w * 0.84, 0.02, long * 0.22, 0.008, DARK).at(0, tall * 0.88, -long * 0.56)),
    ]
    lever = chance(rng, 0.65)
    if lever:
        tip = tall * between(rng, 1.02, 1.25)
        arm = [
            (w * 0.3, tall * 0.88, -long * 0.25),
            (w * 0.3, tip, long * 0.14),
            (-w * 0.3, tip, long * 0.14),
            (-w * 0.3, tall * 0.88, -long * 0.25),
        ]
        parts += named("lever", tube(np.array(arm), 0.007, CHROME, 8), rod(arm[1], arm[2], 0.012, CHROME))
    parts += moved(flat(keys((2, 1), (0.03, 0.02), 0.005, CHROME)), 0, tall * 0.99, -long * 0.04)
    cup = chance(rng, 0.6)
    if cup:
        parts += named(
            "cup",
            hollow(np.array([(0.02, 0), (0.033, 0.035), (0.035, 0.06)]), Paint(np.array((0.95, 0.95, 0.94)), "ceramic")).at(
                0, 0.05, long * 0.27
            ),
        )
    return finished(
        rng, parts, paint, "capsule", {"a lever": lever, "a cup": cup, "a water tank": True, "a glass pot": False}, (), "for capsules"
    )


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


def _egg(long: float) -> list[tuple[float, float, float]]:
    s = np.linspace(0, 1, 14)
    shape = np.sin(np.pi * (0.04 + 0.92 * s)) ** 0.45
    return [(-long * 0.5 + long * 1.04 * float(t), 0.066 * float(f) + 0.004, 0.075 * float(f) + 0.004) for t, f in zip(s, shape)]


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
        *both(rounded(0.006, 0.03, long * 0.4, 0.003, CHROME).at(w * 0.49, y + 0.03, 0)),
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
