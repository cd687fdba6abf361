"""Clothes iron and hair dryer."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, bow, cable, caster, disc, finished, grille, keys, knob, likely, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import around, both, box, cylinder, lathe, loft, moved, named, rod, rounded, slab, torus


def clothes_iron(rng: Rng) -> Build:
    """Steam iron with a closed or an open handle; on its stand; old flat iron of cast metal."""
    style = likely(rng, closed=3, open=2, stand=1.5, cast=2, charcoal=1)
    w, long = between(rng, 0.11, 0.13), between(rng, 0.24, 0.28)
    if style in ("cast", "charcoal"):
        return _old_iron(rng, style, w, long)
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "plastic")
    trim, high = lighter(paint, 0.5) if chance(rng) else against(paint, 0.4), between(rng, 0.06, 0.075)
    sole = _sole(w, long)
    rings = [
        np.column_stack([sole[:, 0] * k, np.full(len(sole), y), sole[:, 1] * (k * 0.5 + 0.5) - z])
        for y, k, z in ((0.01, 1, 0), (0.03, 0.99, 0), (0.045, 0.85, 0.006), (high, 0.62, 0.016), (high + 0.012, 0.4, 0.026))
    ]
    parts = named("sole", slab(sole, 0.011, CHROME, smooth=True)) + named("body", loft(np.array(rings), paint))
    top = high + between(rng, 0.065, 0.08)
    back, tip = -long * 0.42, long * 0.2
    path = [(0, high * 0.9, tip), (0, top, tip - 0.03), (0, top + 0.006, -0.02), (0, top - 0.004, back + 0.02)]
    path += [(0, high + 0.01, back)] if style != "open" else []
    parts += bow(path, 0.017, paint) + named(
        "grip", *bow([(0, top + 0.011, tip - 0.05), (0, top + 0.014, -0.02), (0, top + 0.006, back + 0.05)], 0.012, trim)
    )
    parts += named(
        "dial",
        lathe([(0, 0), (0.03, 0), (0.027, 0.015), (0, 0.015)], trim, 24).at(0, high + 0.006, -0.015),
        box(0.006, 0.004, 0.03, DARK).at(0, high + 0.02, -0.01),
    )
    parts += named("button", *both(rounded(0.014, 0.012, 0.02, 0.004, DARK).at(0.01, top + 0.012, tip - 0.035)))
    parts += named("nozzle", rod((0, high * 0.8, tip + 0.03), (0, high * 0.95, tip + 0.055), 0.009, DARK))
    cord = chance(rng, 0.7) and style != "stand"
    if cord:
        parts += cable(
            [(0, top - 0.01, back), (0.01, top + 0.03, back - 0.06), (0.06, 0.05, back - 0.14), (0.16, 0.005, back - 0.06)], DARK, 0.004
        )
        parts += named("cable", rod((0, top - 0.01, back + 0.01), (0.002, top + 0.012, back - 0.03), 0.008, DARK, 0.005))
    if style == "stand":
        parts = spin(parts, "x", -between(rng, 18, 30), (0, 0.075, 0))
        parts += named(
            "stand",
            slab(_sole(w * 1.2, long * 1.1), 0.02, DARK, smooth=True),
            rounded(w * 0.8, 0.05, long * 0.7, 0.02, DARK).turn("x", -22).at(0, 0.02, 0.0),
        )
    facts = {
        "a closed handle": style != "open",
        "an open handle": style == "open",
        "a dial": True,
        "a cable": cord,
        "a stand": style == "stand",
    }
    return finished(
        rng, parts, paint, style, {k: v for k, v in facts.items() if v or "handle" not in k}, (), "on a stand" if style == "stand" else ""
    )


def _old_iron(rng: Rng, style: str, w: float, long: float) -> Build:
    iron = Paint(np.array((0.2, 0.2, 0.21)) * rng.uniform(0.7, 1.5), "metal")
    grip = wood(rng, grain=False)
    sole, high = _sole(w, long * 0.8), between(rng, 0.04, 0.05) if style == "cast" else between(rng, 0.085, 0.1)
    rings = [
        np.column_stack([sole[:, 0] * k, np.full(len(sole), y), sole[:, 1] * k])
        for y, k in ((0, 0.97), (0.008, 1), (high, 0.97 if style != "cast" else 0.86), (high + 0.006, 0.8))
    ]
    parts = named("body", loft(np.array(rings), iron))
    y = high + 0.07
    z = long * 0.22
    if style == "charcoal":
        parts += named("lid", slab(sole * 1.04, 0.012, iron, smooth=True).at(0, high, 0))
        parts += named(
            "hole",
            *(
                disc(0.008, 0.004, DARK, 14).turn("y", s * 83).at(s * w * 0.485, high * 0.4, -long * 0.22 + 0.028 * i)
                for s in (-1, 1)
                for i in range(5)
            ),
        )
        parts += named(
            "chimney",
            rod((0, high, z * 1.1), (0, high + 0.05, z * 1.3), 0.014, iron),
            rod((0, high + 0.05, z * 1.3), (0, high + 0.055, z * 1.7), 0.016, iron),
        )
        parts += named("latch", lathe([(0, 0), (0.01, 0), (0.012, 0.02), (0, 0.03)], iron, 14).at(0, high + 0.01, -long * 0.36))
    parts += named(
        "handle",
        *(
            p
            for s in (-1, 1)
            for p in bow([(0, high - 0.005, s * z * 0.6), (0, high + 0.04, s * z * 0.85), (0, y, s * z * 0.8)], 0.007, iron)
        ),
    )
    turned_grip = lathe(
        joined((0, 0), spline([(0.012, 0), (0.017, z * 0.5), (0.015, z * 0.8), (0.017, z * 1.2), (0.012, z * 1.7)], 20), (0, z * 1.7)),
        grip,
        20,
    )
    parts += named("grip", turned_grip.turn("x", 90).at(0, y, -z * 0.85))
    facts = {"a wooden grip": True, "a closed handle": True, "a chimney": style == "charcoal", "a cable": False, "a dial": False}
    return finished(rng, parts, iron, style, facts, ("old", "heavy"), "with a wooden grip")


def _sole(width: float, long: float, steps: int = 40) -> np.ndarray:
    """Outline of an iron in (x, z), tip towards +Z."""
    half = [
        (0, -long / 2),
        (width * 0.42, -long / 2),
        (width / 2, -long * 0.36),
        (width * 0.47, 0.0),
        (width * 0.28, long * 0.32),
        (0, long / 2),
    ]
    other = [(-x, z) for x, z in half[-2:0:-1]]
    return spline(np.array(half + other), steps, closed=True)


def hair_dryer(rng: Rng) -> Build:
    """Pistol with a nozzle; with a round diffuser; short ring; folded grip; salon hood on a stand."""
    style = likely(rng, pistol=4, diffuser=1.5, ring=1.5, retro=1.5, hood=1)
    paint = draw(rng, pick(rng, "black", "pink", "purple", "red", "turquoise", "white", "grey", "blue"), "plastic")
    trim = against(paint, 0.45)
    if style == "hood":
        return _hood(rng, paint, trim)
    r, long, grip = between(rng, 0.038, 0.046), between(rng, 0.17, 0.22), between(rng, 0.13, 0.16)
    y = grip + r
    if style == "ring":
        r, long = r * 0.95, 0.09
        parts = named(
            "barrel",
            lathe(
                [
                    (r * 0.62, -long / 2),
                    (r, -long * 0.44),
                    (r, long * 0.44),
                    (r * 0.9, long / 2),
                    (r * 0.62, long / 2),
                    (r * 0.62, -long / 2),
                ],
                paint,
                36,
            )
            .turn("x", 90)
            .at(0, y, 0),
        )
        parts += named("ring", torus(r * 0.8, 0.004, trim, 8, 36).turn("x", 90).at(0, y, long * 0.5))
        z, front = 0.0, long / 2
    else:
        wide = 1.25 if style == "retro" else 1.12
        line = spline(
            [(r * 0.7, -long * 0.42), (r * wide, -long * 0.3), (r * wide, -long * 0.05), (r * 0.82, long * 0.3), (r * 0.74, long * 0.5)], 28
        )
        parts = named("barrel", lathe(joined((0, -long * 0.42), line, (0, long * 0.5)), paint, 36).turn("x", 90).at(0, y, 0))
        parts += [q.turn("y", 180).at(0, y, -long * 0.42) for q in grille(r * 0.8, 4, 8, 0.01, trim, 0.002)]
        parts += named("ring", torus(r * 0.8, 0.004, trim, 8, 36).turn("x", 90).at(0, y, long * 0.38))
        z, front = 0.0, long / 2
    nozzle = style == "pistol" and chance(rng, 0.8)
    if nozzle:
        mouth = [
            np.column_stack([a * np.cos(t), b * np.sin(t), np.full(28, zz)])
            for t in [np.linspace(0, 2 * np.pi, 28, endpoint=False)]
            for zz, a, b in ((0, r * 0.78, r * 0.78), (0.02, r * 0.8, r * 0.7), (0.06, r * 1.05, r * 0.2))
        ]
        parts += named("nozzle", loft(np.array(mouth), trim).at(0, y, front))
    if style == "diffuser":
        cup = lathe([(0, 0), (r * 0.8, 0), (r * 0.9, 0.03), (r * 1.9, 0.07), (r * 1.95, 0.085), (0, 0.078)], trim, 36)
        pins = [
            cylinder(0.004, 0.022, trim, 0.0025, 8).at(f * np.cos(a), 0.078, f * np.sin(a))
            for f, n in ((r * 0.6, 6), (r * 1.3, 12))
            for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
        ]
        parts += named("diffuser", *(p.turn("x", 90).at(0, y, front - 0.01) for p in (cup, *pins)))
    lean = between(rng, 4, 14) if style != "ring" else 0
    stem = [
        rounded(0.036, grip + r * 0.5, 0.044 if style != "ring" else 0.036, 0.016, paint, 4),
        *moved(keys((1, 2), (0.02, 0.03), 0.004, trim), 0, grip * 0.62, 0.022 if style != "ring" else 0.018),
    ]
    parts += named("handle", *spin([stem[0]], "x", lean, (0, 0, z - 0.02))) + spin(stem[1:], "x", lean, (0, 0, z - 0.02))
    parts += cable([(0, 0.01, z - 0.02), (0, -0.05, z - 0.03), (0.03, -0.11, z - 0.06), (0.12, -0.1, z - 0.02)], DARK, 0.0035)
    parts += named("cable", rod((0, 0.01, z - 0.02), (0, -0.03, z - 0.026), 0.008, DARK, 0.004))
    facts = {
        "a nozzle": nozzle,
        "a diffuser": style == "diffuser",
        "a cable": True,
        "buttons": True,
        "a rear grille": style != "ring",
        "a handle": True,
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("short",) if style == "ring" else (),
        "with a nozzle" if nozzle else "with a diffuser" if style == "diffuser" else "",
    )


def _hood(rng: Rng, paint: Paint, trim: Paint) -> Build:
    r, tall = between(rng, 0.16, 0.19), between(rng, 1.15, 1.35)
    t = np.linspace(0, np.pi / 2, 12)
    dome = np.stack([r * np.cos(t), r * 0.9 * np.sin(t) + 0.1], 1)
    shell = lathe(joined((r, 0), dome, dome[::-1] * (0.92, 0.97), (r * 0.92, 0), (r, 0)), paint, 36)
    parts = named(
        "hood",
        *spin(
            [shell, torus(r * 0.97, 0.008, trim).at(0, 0.0, 0), cylinder(0.05, 0.05, trim).at(0, 0.1 + r * 0.88, 0)],
            "x",
            14,
            (0, tall, 0.16),
        ),
    )
    parts += named("pole", cylinder(0.018, tall + 0.08, CHROME), rod((0, tall + 0.08, 0), (0, tall + 0.12, 0.04), 0.016, CHROME))
    parts += named("leg", *around(rod((0, 0.12, 0), (0, 0.07, 0.28), 0.014, CHROME), 5)) + [
        q for p in moved(caster(0.025), 0, 0, 0.27) for q in around(p, 5)
    ]
    parts += moved(knob(0.016, DARK), 0, tall + 0.2, 0.16 + r * 0.93)
    return finished(
        rng, parts, paint, "hood", {"a hood": True, "a stand on wheels": True, "a handle": False}, ("tall",), "with a hood on a stand"
    )
