"""Machines that clean and care for cloth and hair: vacuum cleaner, robot vacuum, clothes iron, hair dryer, sewing machine."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    RUBBER,
    against,
    bow,
    cable,
    caster,
    disc,
    finished,
    grille,
    keys,
    knob,
    likely,
    moved,
    spin,
    wheel,
)  # fmt: skip
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import (
    Part,
    around,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
)


def _nozzle(width: float, paint: Paint) -> list[Part]:
    """Floor head at the origin, its neck at (0, 0.05, -0.03)."""
    head = extrude([(-0.05, 0), (0.06, 0), (0.06, 0.018), (0.0, 0.05), (-0.05, 0.04)], width, paint).turn("y", -90)
    return named(
        "nozzle", head, rod((0, 0.035, -0.02), (0, 0.07, -0.06), 0.022, paint), *both(box(0.012, 0.02, 0.08, CHROME).at(width / 2, 0, 0))
    )


def vacuum_cleaner(rng: Rng) -> Build:
    """Canister on wheels with a hose; upright with a bag; cordless stick; workshop drum; hand-held."""
    style = likely(rng, canister=4, upright=3, stick=2.5, drum=1.5, hand_held=1)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "plastic")
    trim = against(paint, 0.5)
    if style == "upright":
        return _upright(rng, paint, trim)
    if style in ("stick", "hand held"):
        return _stick(rng, paint, trim, style)
    if style == "drum":
        r, tall = between(rng, 0.17, 0.2), between(rng, 0.32, 0.4)
        parts = named("drum", lathe([(0, 0.06), (r * 0.9, 0.06), (r, tall), (0, tall)], CHROME if chance(rng, 0.4) else trim))
        parts += named("lid", lathe([(0, tall), (r * 1.08, tall), (r * 1.08, tall + 0.04), (r * 0.9, tall + 0.1), (0, tall + 0.13)], paint))
        parts += bow([(-0.1, tall + 0.1, 0), (-0.09, tall + 0.18, 0), (0.09, tall + 0.18, 0), (0.1, tall + 0.1, 0)], 0.013, DARK)
        parts += [q for a in range(4) for q in [p.turn("y", 45 + 90 * a) for p in moved(caster(0.03), 0, 0, r * 0.9)]]
        parts += named("latch", *both(box(0.02, 0.08, 0.04, DARK).at(r * 1.06, tall - 0.04, 0)))
        top = (0, tall * 0.75, r * 0.95)
    else:
        w, long, high = between(rng, 0.24, 0.3), between(rng, 0.38, 0.46), between(rng, 0.2, 0.25)
        body = ellipsoid(w / 2, high, long / 2, paint).shaped(lambda x, y, z: (x, np.maximum(y, -0.05) + 0.07, z))
        parts = named("body", body, slab(rectangle(w * 0.86, long * 0.9, w * 0.4), 0.06, trim, smooth=True).at(0, 0.03, 0))
        parts += [p for s in (-1, 1) for p in moved(wheel(high * 0.5, 0.045, RUBBER, trim), s * w * 0.49, high * 0.5, -long * 0.28)]
        parts += moved(caster(0.024), 0, 0, long * 0.36)
        parts += bow(
            [(0, high + 0.0, long * 0.26), (0, high + 0.08, long * 0.16), (0, high + 0.095, -long * 0.08), (0, high + 0.05, -long * 0.26)],
            0.014,
            trim,
        )
        bin_ = chance(rng, 0.5)
        parts += (
            named("dust bin", cylinder(high * 0.4, w * 0.7, CLEAR).turn("z", 90).at(w * 0.35, high * 0.82, long * 0.22)) if bin_ else []
        )
        parts += named("pedal", *both(rounded(0.05, 0.02, 0.07, 0.008, trim).turn("x", 28).at(w * 0.25, high * 0.88, -long * 0.3)))
        top = (0, high * 0.62, long * 0.46)
    far, x = top[2] + between(rng, 0.35, 0.5), between(rng, 0.2, 0.35)
    grip = (x, 0.72, far - 0.22)
    hose = spline([top, (0, top[1] + 0.12, top[2] + 0.12), (-0.06, 0.6, far - 0.3), (x * 0.5, 0.85, far - 0.35), grip], 60)
    parts += named("hose", tube(hose, 0.02, DARK, 10), *(torus(0.021, 0.004, DARK, 6, 12).turn("x", 60).at(*p) for p in hose[2:-2:3]))
    parts += named("tube", rod(grip, (x, 0.07, far + 0.2), 0.016, CHROME), rod((x, 0.78, far - 0.26), (x, 0.6, far - 0.14), 0.022, DARK))
    parts += moved(_nozzle(between(rng, 0.24, 0.3), DARK), x, 0, far + 0.25)
    facts = {"a hose": True, "a nozzle": True, "two large wheels": style == "canister", "a drum": style == "drum", "a hand grip": True}
    return finished(rng, parts, paint, style, {k: v for k, v in facts.items() if v}, (), "with a hose")


def _upright(rng: Rng, paint: Paint, trim: Paint) -> Build:
    w, tall, lean = between(rng, 0.28, 0.34), between(rng, 1.0, 1.15), between(rng, 12, 24)
    bag, r = chance(rng, 0.45), between(rng, 0.075, 0.095)
    parts = named("nozzle", rounded(w, 0.085, 0.24, 0.03, paint, 4), box(w * 0.96, 0.02, 0.25, trim).at(0, 0.012, 0))
    parts += [p for s in (-1, 1) for p in moved(wheel(0.05, 0.03), s * w * 0.34, 0.05, -0.14)]
    top = [
        *bow(
            [
                (0, tall * 0.82, 0),
                (0, tall * 0.96, 0),
                (0, tall, -0.03),
                (0, tall * 0.98, -0.1),
                (0, tall * 0.9, -0.08),
                (0, tall * 0.84, 0),
            ],
            0.013,
            trim,
        )
    ]
    top += named("tube", rod((0, 0, 0), (0, tall * 0.85, 0), 0.014, CHROME))
    if bag:
        line = spline(
            [(0.03, tall * 0.26), (r * 1.1, tall * 0.36), (r * 1.2, tall * 0.55), (r * 0.7, tall * 0.76), (0.02, tall * 0.82)], 24
        )
        top += named("bag", lathe(joined((0, tall * 0.26), line, (0, tall * 0.82)), paint).at(0, 0, r * 0.9))
        top += named("motor", rounded(w * 0.5, tall * 0.18, 0.14, 0.04, paint).at(0, tall * 0.06, 0.05))
    else:
        top += named("body", rounded(w * 0.62, tall * 0.5, 0.13, 0.04, paint, 4).at(0, tall * 0.08, 0))
        top += named(
            "dust bin",
            cylinder(r * 0.95, tall * 0.3, CLEAR).at(0, tall * 0.24, r * 0.75),
            cylinder(r, 0.03, trim).at(0, tall * 0.54, r * 0.75),
        )
        top += named(
            "dust bin",
            cylinder(r * 1.0, tall * 0.1, paint).at(0, tall * 0.13, r * 0.75),
            lathe([(0, 0), (r * 0.25, 0), (r * 0.7, tall * 0.2), (0, tall * 0.2)], trim).at(0, tall * 0.28, r * 0.75),
        )
    parts += spin(top, "x", -lean, (0, 0.05, -0.1))
    facts = {"a bag": bag, "a clear dust bin": not bag, "a hose": False, "a nozzle": True, "a long handle": True}
    return finished(rng, parts, paint, "upright", {k: v for k, v in facts.items() if v or k != "a clear dust bin"}, ("upright", "tall"), "")


def _stick(rng: Rng, paint: Paint, trim: Paint, style: str) -> Build:
    hand = style == "hand held"
    r = between(rng, 0.05, 0.06)
    motor = [disc(r, 0.13, paint).at(0, 0, -0.06), disc(r * 0.8, 0.03, trim).at(0, 0, -0.09), disc(r * 1.05, 0.012, CHROME).at(0, 0, 0.05)]
    parts = named("motor", *motor)
    parts += named(
        "dust bin",
        disc(r * 0.92, 0.14, CLEAR).at(0, 0, 0.06),
        disc(r * 0.4, 0.13, paint, 32, 0.01).at(0, 0, 0.06),
        disc(r, 0.02, paint).at(0, 0, 0.19),
    )
    parts += bow([(0, r * 0.8, -0.05), (0, r * 1.1, -0.12), (0, -0.02, -0.17), (0, -0.12, -0.14), (0, -0.12, -0.06)], 0.015, paint)
    parts += named("battery", rounded(0.06, 0.05, 0.12, 0.01, DARK).at(0, -0.17, -0.1))
    if hand:
        mouth = [
            np.array([(-a, -b, z), (a, -b, z), (a, b, z), (-a, b, z)])
            for z, a, b in ((0.2, 0.04, 0.04), (0.26, 0.03, 0.025), (0.32, 0.045, 0.012))
        ]
        parts += named("nozzle", loft(np.array(mouth), DARK))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a clear dust bin": True, "a nozzle": True, "a long tube": False, "a hose": False, "a handle": True},
            (),
            "to hold in the hand",
        )
    long = between(rng, 0.62, 0.72)
    parts += named(
        "tube", rod((0, -0.01, 0.2), (0, -0.01, 0.2 + long), 0.018, draw(rng, pick(rng, "purple", "red", "grey", "blue"), "metal"))
    )
    head = [
        rounded(0.25, 0.06, 0.1, 0.025, DARK),
        cylinder(0.03, 0.23, paint).turn("z", 90).at(0.115, 0.034, 0.045),
        rod((0, 0.04, 0), (0, 0.1, 0), 0.024, trim),
    ]
    angle = between(rng, 58, 76)
    rad = np.radians(angle)
    parts = spin(parts, "x", angle, (0, 0, 0))
    low = (0.2 + long) * np.sin(rad)
    parts = moved(parts, 0, low + 0.07, 0) + moved(named("nozzle", *head), 0, 0, (0.2 + long) * np.cos(rad) + 0.01)
    facts = {"a clear dust bin": True, "a nozzle": True, "a long tube": True, "a hose": False, "a handle": True}
    return finished(rng, parts, paint, style, facts, ("slender",), "on a long tube")


def robot_vacuum(rng: Rng) -> Build:
    """Flat disc: plain, with a turret, with a straight front, or in its dock."""
    style = likely(rng, plain=2, turret=3, straight_front=1.5, dock=1.5)
    paint = draw(rng, pick(rng, "black", "white", "grey", "black", "blue"), "plastic")
    trim, r, high = against(paint, 0.4), between(rng, 0.155, 0.18), between(rng, 0.075, 0.095)
    edge = spline([(r * 0.94, 0.012), (r, 0.03), (r, high * 0.8), (r * 0.96, high)], 16)
    body = lathe(joined((0, 0.012), edge, (0, high)), paint, 56)
    if style == "straight front":
        body = body.shaped(
            lambda x, y, z: (
                np.where(z > 0, np.clip(x * (1 + 1.2 * (z / r)), -r, r), x),
                y,
                np.where(z > 0, np.minimum(z, r * 0.62) * 1.25, z),
            )
        )
    front = r * 0.78 if style == "straight front" else r
    parts = named("body", body)
    if style != "straight front":
        a = np.radians(np.linspace(-80, 80, 30))
        parts += named("bumper", tube(np.stack([r * 1.01 * np.sin(a), 0 * a + high * 0.45, r * 1.01 * np.cos(a)], 1), high * 0.22, trim, 8))
    turret = style != "plain"
    if turret:
        z = -r * between(rng, 0.2, 0.5)
        parts += named(
            "turret",
            cylinder(r * 0.29, 0.012, trim).at(0, high, z),
            cylinder(r * 0.22, 0.012, DARK_GLASS).at(0, high + 0.01, z),
            cylinder(r * 0.27, 0.01, trim).at(0, high + 0.02, z),
        )
    parts += named("button", *(cylinder(0.013, 0.004, CHROME, sides=20).at(0.034 * (i - 1), high, r * 0.45) for i in range(3)))
    parts += named("lid", torus(r * 0.86, 0.003, trim, 6, 48).at(0, high, 0))
    parts += [p for s in (-1, 1) for p in moved(wheel(0.03, 0.02), s * r * 0.62, 0.03, 0)]
    brush = [rod((0, 0.008, 0), (r * 0.36, 0.005, 0), 0.004, DARK, 0.008, 6), cylinder(0.014, 0.012, DARK)]
    sides = (1,) if chance(rng) else (-1, 1)
    parts += named("side brush", *(q.at(s * r * 0.68, 0.002, front * 0.68) for s in sides for b in brush for q in around(b, 3)))
    dock = style == "dock"
    if dock:
        tall, w = between(rng, 0.1, 0.38), r * 1.7
        shell = lighter(paint, 0.05)
        parts += named(
            "dock",
            rounded(w, tall, 0.14, 0.03, shell).at(0, 0, -r - 0.06),
            rounded(w, 0.012, r * 1.4, 0.005, shell).at(0, -0.004, -r * 0.4),
            box(w * 0.4, 0.02, 0.012, trim).at(0, tall * 0.6, -r + 0.008),
        )
    facts = {"a turret": turret, "a dock": dock, "two side brushes": len(sides) == 2, "one side brush": len(sides) == 1, "buttons": True}
    words = ("flat", "round") if style in ("plain", "turret") else ("flat",)
    return finished(
        rng, parts, paint, style, {k: v for k, v in facts.items() if v or "brush" not in k}, words, "in its dock" if dock else ""
    )


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
        parts += [p.turn("y", 90).at(w * 0.5, tall * 0.5, 0) for p in (disc(0.045, 0.03, paint), disc(0.03, 0.04, CHROME))]
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
    return [*parts, rod((-w * 0.36, -tall * 0.92, 0), (w * 0.46, -tall * 0.92, 0), 0.01, iron)]


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
