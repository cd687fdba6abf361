"""Things for hands: hammer, axe, saw, screwdriver, wrench, scissors, shovel, broom, bucket, umbrella, sword, shield, key, watering can, pencil, helmet, backpack."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.kitchen import hollow
from cg3d.made.outlines import arc, circle, joined, mirrored, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, leather, lighter, pick, steel, wood
from cg3d.made.parts import (
    Part,
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    moved,
    rod,
    rounded,
    torus,
    tube,
    turned,
)  # fmt: skip

GOLD = Paint(np.array((0.88, 0.70, 0.22)), "metal")
CANVAS = Paint(np.array((0.95, 0.95, 0.94)), "fabric")
BLACK = Paint(np.array((0.10, 0.10, 0.11)), "plastic")


def _shaft(rng: Rng, length: float, thick: float) -> tuple[list[Part], Paint]:
    """Wooden or rubber-gripped handle up from the origin."""
    if chance(rng, 0.6):
        paint = wood(rng, grain=False)
        line = spline([(thick * 0.9, 0), (thick * 1.15, length * 0.12), (thick * 0.8, length * 0.5), (thick * 0.9, length)], 20)
        return [lathe(joined((0, 0), line, (0, length)), paint, 18)], paint
    grip = draw(rng, pick(rng, *BRIGHT, "black"), "rubber")
    return [cylinder(thick * 0.7, length, steel(rng), sides=18), rounded(thick * 2.3, length * 0.42, thick * 1.9, thick * 0.7, grip)], grip


def _laid(parts: list[Part], rng: Rng) -> list[Part]:
    """Standing as drawn, or laid down on its side."""
    return parts if chance(rng, 0.5) else turned(parts, "x", -90)


def hammer(rng: Rng) -> Build:
    """Claw hammer, sledge, or mallet."""
    style = pick(rng, "claw", "sledge", "mallet")
    length, r = between(rng, 0.26, 0.34), between(rng, 0.014, 0.018)
    parts, _ = _shaft(rng, length, r)
    if style == "mallet":
        paint = wood(rng) if chance(rng) else draw(rng, pick(rng, "black", "grey", "red"), "rubber")
        parts.append(cylinder(0.042, 0.13, paint, sides=28).turn("z", 90).at(0.065, length + 0.01, 0))
        return Build(_laid(parts, rng), (), "with a thick head", paint)
    iron = steel(rng)
    if style == "sledge":
        return Build(_laid([*parts, rounded(0.15, 0.06, 0.06, 0.01, iron).at(0, length - 0.03, 0)], rng), (), "with a heavy head", iron)
    face = [lathe([(0, 0), (0.013, 0), (0.013, 0.03), (0.018, 0.035), (0.018, 0.055), (0, 0.057)], iron, 22).turn("z", -90).at(0.012, length, 0)]
    claw = spline([(-0.01, 0.014), (-0.05, 0.012), (-0.085, -0.02), (-0.095, -0.05)], 16)
    under = spline([(-0.095, -0.05), (-0.08, -0.025), (-0.05, -0.008), (-0.01, -0.014)], 16)
    tine = extrude(joined(claw, under[1:]), 0.011, iron).at(0, length, 0.0095)
    head = [rounded(0.05, 0.045, 0.034, 0.008, iron).at(0, length - 0.022, 0), *both(tine, "z")]
    return Build(_laid([*parts, *face, *head], rng), (), "with a claw", iron)


def axe(rng: Rng) -> Build:
    """One blade or two on a wooden shaft."""
    length, thick = between(rng, 0.45, 0.8), between(rng, 0.015, 0.019)
    shaft = wood(rng, grain=False)
    parts: list[Part] = [lathe(joined((0, 0), spline([(thick * 1.4, 0), (thick, length * 0.1), (thick * 0.9, length * 0.8), (thick, length)], 16), (0, length)), shaft, 16).scaled(1.2, 1, 0.9)]
    iron, s = steel(rng), length * 0.27
    blade = joined((0, -0.16 * s), (0.25 * s, -0.16 * s), spline([(0.25 * s, -0.16 * s), (0.55 * s, -0.28 * s), (0.8 * s, -0.62 * s)], 10)[1:], spline([(0.8 * s, -0.62 * s), (0.97 * s, 0, ), (0.8 * s, 0.5 * s)], 14)[1:], spline([(0.8 * s, 0.5 * s), (0.5 * s, 0.24 * s), (0.2 * s, 0.18 * s)], 10)[1:], (0, 0.18 * s))
    edge = extrude(blade, 0.035, iron).shaped(lambda x, y, z: (x, y, z * np.clip(1 - x / (0.98 * s), 0.06, 1)))
    head = [edge.at(0, length * 0.9, 0), rounded(0.07, s * 0.4, 0.05, 0.01, iron).at(0, length * 0.9 - s * 0.18, 0)]
    if chance(rng, 0.35):
        head.append(edge.mirrored("x").at(0, length * 0.9, 0))
        return Build(_laid([*parts, *head], rng), (), "with two blades", iron)
    return Build(_laid([*parts, *head], rng), (), "with a wooden handle", iron)


def saw(rng: Rng) -> Build:
    """Hand saw: toothed blade and a grip with a hole."""
    iron, grip = steel(rng), wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "plastic")
    long, high = between(rng, 0.38, 0.5), between(rng, 0.09, 0.12)
    count = int(rng.integers(26, 40))
    x = np.linspace(0, long, count)
    teeth = np.stack([np.repeat(x, 2)[1:-1], np.tile((0.0, -0.008), count)[1:-1]], 1)
    blade = joined((0, 0), teeth, (long, 0), (long, high * 0.42), (0, high))
    hold = spline([(0.01, -0.005), (0.01, high * 1.05), (-0.05, high * 1.25), (-0.115, high * 1.15), (-0.125, high * 0.4), (-0.1, -0.015), (-0.05, -0.02)], 60, closed=True)
    hole = spline([(-0.03, high * 0.3), (-0.03, high * 0.85), (-0.08, high * 0.9), (-0.085, high * 0.3)], 30, closed=True)
    ring = joined(hold, hold[:1], hole[::-1][:1], hole[::-1], hole[::-1][:1])
    parts = [extrude(blade, 0.0025, iron), extrude(ring, 0.024, grip), *(cylinder(0.006, 0.027, GOLD, sides=12).turn("x", 90).at(-0.008, high * f, -0.0135) for f in (0.3, 0.7))]
    return Build(turned(parts, "x", -90) if chance(rng) else moved(parts, y=0.03), (), "with a toothed blade", iron)


def screwdriver(rng: Rng) -> Build:
    """Coloured grip and a thin shaft."""
    grip, iron = draw(rng, pick(rng, *BRIGHT, "black"), "plastic"), steel(rng)
    long = between(rng, 0.09, 0.15)
    t = np.array([(0.013, 0), (0.016, 0.01), (0.013, 0.035), (0.0155, 0.06), (0.0145, 0.09), (0.008, 0.1)])
    handle = lathe(joined((0, 0), spline(t, 30), (0, 0.1)), grip, 40).shaped(lambda x, y, z: (x * (1 - 0.12 * np.cos(3 * np.arctan2(z, x)) ** 2), y, z * (1 - 0.12 * np.cos(3 * np.arctan2(z, x)) ** 2)))
    tip = box(0.009, 0.014, 0.003, iron).shaped(lambda x, y, z: (x, y, z * (1 - 40 * y))).at(0, 0.1 + long, 0)
    parts = [handle, rod((0, 0.095, 0), (0, 0.1 + long, 0), 0.0034, iron), tip]
    return Build(turned(parts, "x", -90) if chance(rng, 0.7) else turned(parts, "x", 180), (), "with a metal shaft", grip)


def wrench(rng: Rng) -> Build:
    """Open jaw at one end, ring at the other."""
    iron = steel(rng) if chance(rng, 0.8) else draw(rng, pick(rng, "red", "blue"), "metal")
    long, w = between(rng, 0.16, 0.24), between(rng, 0.018, 0.024)
    r = w * 1.15
    jaw = joined(arc(0, long, r, 125, 415, 24), (r * 0.4, long + r * 0.85), (r * 0.4, long - r * 0.25), (-r * 0.4, long - r * 0.25), (-r * 0.4, long + r * 0.85))
    outer, hole = circle(w, 28), circle(w * 0.55, 28)
    ring = joined(outer, outer[:1], hole[:1], hole[::-1], hole[:1])
    bar = [(-w * 0.45, w * 0.8), (w * 0.45, w * 0.8), (w * 0.45, long - r * 0.7), (-w * 0.45, long - r * 0.7)]
    parts = [extrude(jaw, 0.008, iron), extrude(ring, 0.01, iron), extrude(bar, 0.006, iron)]
    return Build(turned(parts, "x", -90), (), "with an open jaw", iron)


def scissors(rng: Rng) -> Build:
    """Two blades, two ring grips, half open."""
    grip, iron = draw(rng, pick(rng, *BRIGHT, "black"), "plastic"), steel(rng)
    long, open_ = between(rng, 0.09, 0.12), between(rng, 10, 24)
    blade = extrude(joined((-0.006, -0.01), (0.008, -0.01), spline([(0.008, -0.01), (0.0075, long * 0.6), (0.0, long)], 12)[1:], (-0.004, long * 0.6)), 0.0022, iron)
    arm = tube(spline([(0, -0.01, 0), (0.004, -0.035, 0), (0.013, -0.045, 0)], 10), 0.004, grip)
    ring = torus(0.019, 0.0048, grip, 10, 28).turn("x", 90).scaled(0.85, 1.25, 1).at(0.018, -0.064, 0)
    half = [p.at(0, 0, 0.0015) for p in (blade, arm, ring)]
    one = turned(half, "z", -open_)
    two = [p.mirrored("x").mirrored("z") for p in one]
    parts = [*one, *two, cylinder(0.004, 0.007, GOLD, sides=14).turn("x", 90).at(0, 0, -0.0035)]
    return Build(turned(parts, "x", -90), ("open",), f"with {grip.name} handles", iron)


def shovel(rng: Rng) -> Build:
    """Spade or round shovel with a D grip."""
    shaft, iron = wood(rng, grain=False), steel(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "red", "green", "blue", "black"), "metal")
    tall, w = between(rng, 0.95, 1.25), between(rng, 0.19, 0.25)
    pointed = chance(rng)
    half = spline([(0.001, 0), (w * 0.3, 0.05), (w * 0.5, 0.16), (w * 0.5, 0.28), (w * 0.1, 0.31)], 24) if pointed else np.array([(0.0, 0), (w * 0.46, 0), (w * 0.5, 0.3), (w * 0.1, 0.32)])
    blade = extrude(mirrored(half), 0.008, iron).shaped(lambda x, y, z: (x, y, z - 1.6 * (w * w / 4 - x**2) * 1.4))
    grip = [rod((0, tall, 0), (0.055, tall + 0.06, 0), 0.014, shaft), rod((0, tall, 0), (-0.055, tall + 0.06, 0), 0.014, shaft), rod((-0.06, tall + 0.1, 0), (0.06, tall + 0.1, 0), 0.015, shaft), *both(rod((0.055, tall + 0.05, 0), (0.055, tall + 0.1, 0), 0.013, shaft))]
    return Build(_laid([blade, rod((0, 0.24, -0.02), (0, tall, 0), 0.017, shaft), cylinder(0.022, 0.12, iron).at(0, 0.27, -0.015), *grip], rng), (), "with a wooden handle", iron)


def broom(rng: Rng) -> Build:
    """Witch-like besom, or flat brush on a stick."""
    stick, straw = wood(rng, grain=False), Paint(np.array((0.80, 0.64, 0.32)) * rng.uniform(0.85, 1.1), "straw")
    tall = between(rng, 1.15, 1.4)
    if chance(rng):
        band = draw(rng, pick(rng, "red", "blue", "black", "green"))
        line = spline([(0.09, 0), (0.085, 0.12), (0.05, 0.26), (0.028, 0.36)], 16)
        twigs = [rod((0.085 * np.cos(a), 0, 0.085 * np.sin(a)), (0.03 * np.cos(a), 0.36, 0.03 * np.sin(a)), 0.008, straw, sides=6) for a in np.linspace(0, 6.28, 22)[:-1]]
        parts = [lathe(joined((0, 0.01), line * (0.92, 1), (0, 0.36)), straw), *twigs, torus(0.043, 0.008, band).at(0, 0.3, 0), rod((0, 0.3, 0), (0, tall, 0), 0.014, stick)]
        return Build(_laid(parts, rng), (), "of straw", straw)
    head, hair = draw(rng, pick(rng, *BRIGHT), "plastic"), draw(rng, pick(rng, "black", "yellow", "red", "white", "green"), "plastic")
    parts = [rounded(0.34, 0.05, 0.06, 0.02, head).at(0, 0.09, 0), rod((0, 0.12, 0), (0, tall, -0.05), 0.013, stick)]
    parts += [rod((x, 0.1, z), (x * 1.18, 0, z * 1.6), 0.008, hair, sides=6) for x in np.linspace(-0.15, 0.15, 16) for z in (-0.018, 0.0, 0.018)]
    return Build(_laid(parts, rng), (), "with bristles", head)


def bucket(rng: Rng) -> Build:
    """Tapered pail with a bail handle, empty or with water."""
    paint = steel(rng) if chance(rng, 0.4) else draw(rng, pick(rng, *BRIGHT), "plastic")
    r, tall = between(rng, 0.12, 0.16), between(rng, 0.22, 0.3)
    side = np.array([(r * 0.72, 0), (r, tall), (r + 0.008, tall), (r + 0.008, tall + 0.012), (r, tall + 0.012)])
    lean = between(rng, 0, 75)
    a = np.radians(np.linspace(0, 180, 24))
    bail = tube(np.column_stack([r * 1.03 * np.cos(a), r * 1.05 * np.sin(a), 0 * a]), 0.0045, steel(rng), 8).turn("x", lean).at(0, tall - 0.01, 0)
    parts = [hollow(side, paint, 0.005), bail, *both(cylinder(0.014, 0.012, steel(rng), sides=16).turn("z", -90).at(r - 0.004, tall - 0.01, 0))]
    if chance(rng, 0.3):
        parts.append(cylinder(r * 0.93, 0.004, Paint(np.array((0.45, 0.68, 0.85)), "water")).at(0, tall * 0.8, 0))
        return Build(parts, (), "full of water", paint)
    return Build(parts, (), "with a handle", paint)


def watering_can(rng: Rng) -> Build:
    """Body, long spout with a rose, two handles."""
    paint = steel(rng) if chance(rng, 0.3) else draw(rng, pick(rng, *BRIGHT), "metal")
    r, tall = between(rng, 0.09, 0.12), between(rng, 0.2, 0.26)
    body = lathe([(0, 0), (r, 0), (r * 0.92, tall), (r * 0.6, tall), (r * 0.6, tall - 0.02), (0, tall - 0.02)], paint)
    end = np.array((r + 0.2, tall * 1.12, 0))
    spout = [rod((r * 0.8, tall * 0.2, 0), end, 0.022, paint, 0.012), lathe([(0, 0), (0.012, 0), (0.04, 0.05), (0.038, 0.058), (0, 0.062)], paint, 28).turn("z", -52).at(*end)]
    bow = tube(spline([(r * 0.5, tall, 0), (r * 0.4, tall * 1.35, 0), (-r * 0.9, tall * 1.25, 0), (-r * 1.7, tall * 0.75, 0), (-r * 0.98, tall * 0.25, 0)], 30), 0.009, paint)
    return Build([body, *spout, bow], (), "with a long spout", paint)


def umbrella(rng: Rng) -> Build:
    """Open with a hook handle, closed, or a beach parasol."""
    style = pick(rng, "open", "open", "beach", "closed")
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "fabric")
    second = CANVAS if chance(rng, 0.4) or style == "beach" else lighter(paint, -0.12)
    grip, iron = wood(rng, grain=False), steel(rng)
    tall, r = (2.1, between(rng, 0.9, 1.2)) if style == "beach" else (0.85, between(rng, 0.48, 0.6))
    if style == "closed":
        roll = lathe(joined((0, 0), spline([(0.004, 0), (0.022, 0.1), (0.034, 0.4), (0.02, 0.6)], 16), (0, 0.6)), paint, 16)
        roll = roll.shaped(lambda x, y, z: (x * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y)), y, z * (1 + 0.18 * np.cos(8 * np.arctan2(z, x) + 14 * y))))
        hook = tube(spline([(0, 0.6, 0), (0, 0.78, 0), (0.03, 0.83, 0), (0.06, 0.79, 0), (0.055, 0.75, 0)], 20), 0.011, grip)
        return Build([roll.at(0, 0.05, 0), rod((0, 0, 0), (0, 0.06, 0), 0.005, iron), hook.at(0, 0.05, 0)], ("closed",), "with a hook handle", paint)
    parts, count = [], 8
    t, a = np.linspace(0.02, 1, 9), np.linspace(0, 2 * np.pi / count, 7)
    sag = 1 - 0.07 * np.sin(a / a[-1] * np.pi)
    for i in range(count):
        outer = np.array([[(r * k * s * np.cos(w), tall - r * 0.5 * k**1.9, -r * k * s * np.sin(w)) for w, s in zip(a, sag)] for k in t])
        parts.append(_sheet(outer, 0.008, paint if i % 2 == 0 else second).turn("y", 360 / count * i))
    parts += around(tube(np.array([(r * k, tall - r * 0.5 * k**1.9 - 0.008, 0) for k in t]), 0.005, iron, 6), count)
    parts += [rod((0, 0.1 if style == "open" else 0, 0), (0, tall + 0.06, 0), 0.02 if style == "beach" else 0.007, grip if style == "beach" else iron)]
    if style == "open":
        parts.append(tube(spline([(0, 0.14, 0), (0, 0.06, 0), (0.035, 0.0, 0), (0.075, 0.04, 0), (0.07, 0.08, 0)], 20), 0.012, grip))
        return Build(parts, ("open",), "with a hook handle", paint)
    return Build(parts, ("beach",), "on a pole", paint)


def _sheet(grid: np.ndarray, thick: float, paint: Paint) -> Part:
    """A thin closed skin under a grid of points (m, k, 3)."""
    rings = [np.concatenate([row, row[::-1] - (0, thick, 0)]) for row in grid]
    return loft(np.array(rings), paint)


def sword(rng: Rng) -> Build:
    """Straight knight's sword, curved sabre, broad short sword; upright, point up or laid down."""
    style = pick(rng, "long", "short", "sabre")
    iron, guard = steel(rng), GOLD if chance(rng, 0.5) else steel(rng)
    grip = leather(rng) if chance(rng, 0.7) else draw(rng, pick(rng, *BRIGHT), "leather")
    long = {"long": between(rng, 0.75, 0.95), "short": between(rng, 0.45, 0.6), "sabre": between(rng, 0.7, 0.85)}[style]
    w = {"long": 0.024, "short": 0.034, "sabre": 0.02}[style] * between(rng, 0.9, 1.15)
    t = np.linspace(0, 1, 16)
    wide = w * np.clip((1.02 - t) / (0.12 if style != "short" else 0.25), 0.03, 1) ** 0.8 * (1 - 0.25 * t)
    bend = 0.16 * long * t**2 if style == "sabre" else 0 * t
    rings = np.array([[(b - a, y, 0), (b, y, -0.005), (b + a, y, 0), (b, y, 0.005)] for a, b, y in zip(wide, bend, t * long)])
    parts = [loft(rings, iron)]
    hold = between(rng, 0.11, 0.2 if style == "long" else 0.13)
    bar = between(rng, 0.08, 0.12)
    curve = between(rng, -0.02, 0.035)
    parts.append(tube(spline([(-bar, curve, 0), (-bar * 0.5, curve * 0.2, 0), (0, -0.008, 0), (bar * 0.5, curve * 0.2, 0), (bar, curve, 0)], 20), 0.011, guard, 10))
    parts += [ball(0.015, guard).at(s * bar, curve, 0) for s in (-1, 1)]
    parts += [lathe(joined((0, -hold), spline([(0.013, -hold), (0.016, -hold * 0.5), (0.013, 0)], 14), (0, 0)), grip, 16), *(torus(0.0155, 0.0025, lighter(grip, -0.4), 6, 16).at(0, -hold * f, 0) for f in (0.2, 0.4, 0.6, 0.8)), ball(0.024, guard).at(0, -hold - 0.018, 0)]
    if style == "sabre" and chance(rng, 0.6):
        parts.append(tube(spline([(0.03, 0, 0), (0.075, -hold * 0.4, 0), (0.05, -hold * 0.9, 0), (0, -hold - 0.01, 0)], 20), 0.006, guard))
    pose = pick(rng, "up", "down", "flat")
    parts = parts if pose == "up" else turned(parts, "z", 180) if pose == "down" else turned(parts, "x", -90)
    return Build(parts, ("curved",) if style == "sabre" else (style,), f"with a {guard.name} guard", iron)


def shield(rng: Rng) -> Build:
    """Round with a boss, or heater shape with a cross or stripes."""
    paint = draw(rng, pick(rng, *BRIGHT, "black")) if chance(rng, 0.65) else wood(rng)
    rim = steel(rng) if chance(rng, 0.7) else GOLD
    mark = draw(rng, pick(rng, *(x for x in ("white", "yellow", "red", "blue") if x != paint.name)))
    if chance(rng):
        r = between(rng, 0.28, 0.4)
        t = np.linspace(0, 1, 8)
        dish = np.stack([r * t, 0.12 * r * (1 - t**2)], 1)
        parts = [lathe(joined((0, -0.012), (r, -0.012), dish[::-1]), paint, 40), torus(r, 0.014, rim, 10, 40), lathe([(0, 0), (r * 0.26, 0), (r * 0.22, 0.03), (r * 0.12, 0.07), (0, 0.085)], rim).at(0, 0.1 * r, 0)]
        parts += [ball(0.012, rim, 6, 10).at(r * 0.88 * np.cos(a), 0.03 * r, r * 0.88 * np.sin(a)) for a in np.linspace(0, 6.28, 13)[:-1]]
        return Build(turned(parts, "x", 90), ("round",), f"with a {rim.name} boss", paint)
    w, tall = between(rng, 0.4, 0.5), between(rng, 0.5, 0.62)
    line = mirrored(spline([(0.001, 0), (w * 0.24, tall * 0.2), (w * 0.45, tall * 0.5), (w * 0.5, tall * 0.85), (w * 0.5, tall)], 24))
    curve = lambda x, y, z: (x, y, z - 1.1 * x**2)  # noqa: E731
    big = (line - (0, tall / 2)) * 1.06 + (0, tall / 2)
    parts = [extrude(line, 0.03, paint).shaped(curve), extrude(big, 0.02, rim).shaped(curve)]
    parts += [box(w * 0.13, tall * 0.82, 0.036, mark).at(0, tall * 0.12, 0), box(w * 0.84, w * 0.13, 0.036, mark).at(0, tall * 0.6, 0.0)]
    return Build(parts, (), f"with a {mark.name} cross", paint)


def key(rng: Rng) -> Build:
    """Old key with a ring and a bit; flat modern key."""
    paint = GOLD if chance(rng, 0.5) else steel(rng)
    if chance(rng, 0.6):
        long = between(rng, 0.06, 0.09)
        bow = [torus(0.016, 0.0038, paint, 10, 28).turn("x", 90).at(0, long + 0.016, 0)] if chance(rng, 0.5) else [torus(0.009, 0.003, paint, 10, 24).turn("x", 90).at(0.0105 * np.cos(a), long + 0.016 + 0.0105 * np.sin(a), 0) for a in (1.57, 3.67, 5.76)]
        bit = [box(0.016, 0.006, 0.004, paint).at(0.009, y, 0) for y in (0.004, 0.016)] + [box(0.006, 0.018, 0.004, paint).at(0.005, 0.004, 0), box(0.005, 0.018, 0.004, paint).at(0.015, 0.004, 0)]
        parts = [rod((0, 0, 0), (0, long, 0), 0.0038, paint), *bow, *bit, *(torus(0.005, 0.002, paint, 8, 18).at(0, long - d, 0) for d in (0.0, 0.007))]
        return Build(turned(parts, "x", -90) if chance(rng, 0.5) else parts, ("old",), "with a round grip", paint)
    outer, hole = circle(0.013, 30), circle(0.004, 18) + (0, 0.006)
    grip = joined(outer, outer[:1], hole[:1], hole[::-1], hole[:1])
    cut = [(-0.0045, -0.01), (-0.0045, -0.045), (0, -0.05), (0.0045, -0.045), (0.002, -0.04), (0.0045, -0.036), (0.0015, -0.031), (0.0045, -0.027), (0.0025, -0.022), (0.0045, -0.018), (0.0045, -0.01)]
    parts = [extrude(grip, 0.0025, paint), extrude(cut, 0.0022, paint)]
    return Build(turned(parts, "x", -90) if chance(rng, 0.5) else parts, ("flat",), "with teeth", paint)


def pencil(rng: Rng) -> Build:
    """Six-sided body, wooden cone, lead, rubber; lying or upright."""
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "wooden")
    long, r = between(rng, 0.14, 0.18), 0.0038
    light, rubber = Paint(np.array((0.83, 0.66, 0.44)), "wooden"), draw(rng, "pink")
    lead = Paint(np.array((0.14, 0.14, 0.15))) if chance(rng, 0.6) else lighter(paint, -0.1)
    parts = [cylinder(r, long, paint, sides=6), cylinder(r, 0.016, light, 0.0012, 18).at(0, long, 0), cylinder(0.0013, 0.005, lead, 0.0003, 12).at(0, long + 0.0155, 0), cylinder(r * 1.05, 0.01, steel(rng), sides=20).at(0, -0.01, 0), cylinder(r * 0.95, 0.01, rubber, sides=20).at(0, -0.02, 0)]
    return Build(turned(parts, "z", -90) if chance(rng, 0.6) else parts, ("sharp",), "with a rubber", paint)


def paintbrush(rng: Rng) -> Build:
    """Flat house painter's brush with paint on it."""
    grip, iron, hair = wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, *BRIGHT), "plastic"), steel(rng), draw(rng, pick(rng, *BRIGHT, "black", "beige"))
    w = between(rng, 0.04, 0.09)
    line = mirrored(spline([(0.006, 0), (0.012, 0.02), (0.008, 0.07), (w * 0.42, 0.135), (w * 0.48, 0.15)], 24))
    parts = [extrude(line, 0.014, grip), rounded(w, 0.035, 0.018, 0.004, iron).at(0, 0.145, 0), box(w * 0.95, 0.06, 0.015, hair).shaped(lambda x, y, z: (x * (1 + 1.2 * y), y, z * (1 - 9 * y))).at(0, 0.178, 0)]
    return Build(turned(parts, "x", -90) if chance(rng, 0.5) else turned(parts, "z", 180), (), f"with {hair.name} bristles", grip)


def helmet(rng: Rng) -> Build:
    """Builder's hard hat, motorcycle helmet with a visor, or knight's helm with a slit."""
    style = pick(rng, "builder", "motor", "knight")
    r = between(rng, 0.12, 0.14)
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([r * np.cos(t), r * 0.95 * np.sin(t)], 1)
    shell = joined((r * 0.94, 0), dome, (0, r * 0.92), dome[::-1][1:] * (0.94, 0.94))
    if style == "builder":
        paint = draw(rng, pick(rng, "yellow", "yellow", "white", "orange", "blue", "red", "green"), "plastic")
        brim = lathe([(r * 0.95, 0), (r * 1.12, -0.006), (r * 1.12, 0.002), (r, 0.008), (r * 0.95, 0)], paint, 40)
        peak = ellipsoid(r * 0.75, 0.006, r * 0.5, paint).at(0, 0.0, r * 0.95)
        ridge = [extrude(joined(arc(0, 0, r * 1.04, 20, 160, 20), arc(0, 0, r * 0.96, 160, 20, 20)), 0.028, paint).turn("y", 90).scaled(1, 0.96, 1.0).at(x, 0, 0) for x in (-0.04, 0.04, 0)]
        return Build([lathe(shell, paint, 36).scaled(0.92, 1, 1.08), brim.scaled(0.92, 1, 1.08), peak, *ridge], ("hard",), "with a brim", paint)
    if style == "motor":
        paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
        glass = Paint(np.array((0.12, 0.14, 0.18)), "glass")
        body = ball(r, paint, 18, 36).shaped(lambda x, y, z: (x * 0.92, np.maximum(y, -r * 0.8) * 1.05, z * 1.08))
        visor = ball(r * 0.985, glass, 18, 36).shaped(lambda x, y, z: (x * 0.93, np.clip(y, -r * 0.12, r * 0.42), np.maximum(z, 0.1 * r) * 1.12))
        return Build([body, visor, *both(cylinder(0.016, 0.012, BLACK, sides=18).turn("z", -90).at(r * 0.9, 0.02, 0.03)), box(0.06, 0.014, 0.02, BLACK).at(0, -r * 0.5, r * 0.92)], ("motorcycle",), "with a visor", paint)
    iron = steel(rng)
    plume = draw(rng, pick(rng, "red", "blue", "white", "purple"))
    dark = Paint(np.array((0.07, 0.07, 0.07)))
    body = lathe(joined((0, 0), (r * 0.95, 0), (r, r * 1.2), dome[1:] + (0, r * 1.2)), iron, 36)
    face = [extrude([(-0.09, 0.0), (0.09, 0.0), (0.08, 0.012), (-0.08, 0.012)], 0.06, dark).at(0, r * 1.2, r * 0.82), box(0.012, r * 1.3, 0.02, GOLD).at(0, r * 0.15, r * 0.97), *(cylinder(0.006, 0.05, dark, sides=10).turn("x", 90).at(x, y, r * 0.76) for x in (-0.045, -0.025, 0.025, 0.045) for y in (r * 0.4, r * 0.65, r * 0.9))]
    crest = tube(spline([(0, r * 2.1, 0.06), (0, r * 2.45, 0), (0, r * 2.2, -0.1), (0, r * 1.6, -0.16)], 20), np.linspace(0.012, 0.026, 22)[: len(spline([(0, 0, 0), (1, 0, 0), (2, 0, 0), (3, 0, 0)], 20))], plume)
    return Build([body, *face, crest, torus(r * 0.97, 0.008, GOLD).at(0, 0.01, 0)], ("knight",), f"with a {plume.name} plume", iron)


def backpack(rng: Rng) -> Build:
    """Rounded bag with a front pocket, flap and two straps."""
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "black", "brown"), "fabric")
    second, strap = lighter(paint, -0.3), lighter(paint, -0.45)
    w, tall, d = between(rng, 0.28, 0.34), between(rng, 0.38, 0.48), between(rng, 0.15, 0.2)
    parts = [rounded(w, tall, d, 0.07, paint, 5), rounded(w * 0.78, tall * 0.42, 0.09, 0.035, second, 4).at(0, tall * 0.06, d / 2), rounded(w * 1.02, tall * 0.28, d * 1.05, 0.06, second, 4).at(0, tall * 0.74, 0.006)]
    line = spline([(0, tall * 0.88, -d / 2), (0, tall * 0.95, -d / 2 - 0.06), (0, tall * 0.6, -d / 2 - 0.11), (0, tall * 0.2, -d / 2 - 0.07), (0, tall * 0.08, -d / 2)], 24)
    parts += both(tube(line, 0.012, strap, 8).scaled(2.2, 1, 1).at(w * 0.26, 0, 0))
    parts += [tube(spline([(-0.04, tall, 0), (-0.03, tall + 0.05, 0), (0.03, tall + 0.05, 0), (0.04, tall, 0)], 16), 0.008, strap), box(w * 0.6, 0.008, 0.008, strap).at(0, tall * 0.4, d / 2 + 0.043), box(0.035, 0.05, 0.012, GOLD).at(0, tall * 0.68, d / 2 + 0.012)]
    parts += both(rounded(0.06, tall * 0.35, d * 0.6, 0.025, second).at(w / 2, tall * 0.08, 0))
    return Build(parts, (), "with two straps", paint)
