"""Coffee maker."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, against, bow, disc, feet, finished, flat, keys, knob, likely, slits, spin
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, pick
from cg3d.made.parts import ball, both, box, corners, cylinder, extrude, lathe, moved, named, rod, rounded, slab, tube
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
        *named("pot", lathe([(0, 0), (r * 0.76, 0), (r * 1.02, tall * 0.46), (0, tall * 0.46)], shine, 8).at(0, tall * 0.5, 0)),
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
