"""Vacuum cleaner and robot vacuum."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, RUBBER, against, bow, caster, disc, finished, likely, spin, wheel
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick
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
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
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


def _nozzle(width: float, paint: Paint) -> list[Part]:
    """Floor head at the origin, its neck at (0, 0.05, -0.03)."""
    head = extrude([(-0.05, 0), (0.06, 0), (0.06, 0.018), (0.0, 0.05), (-0.05, 0.04)], width, paint).turn("y", -90)
    return named(
        "nozzle", head, rod((0, 0.035, -0.02), (0, 0.07, -0.06), 0.022, paint), *both(box(0.012, 0.02, 0.08, CHROME).at(width / 2, 0, 0))
    )


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
