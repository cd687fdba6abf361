"""Taps and vessels: faucet, and the basins and taps that other bathroom kinds build from. Front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.furniture.bits import IRON, told, tone
from cg3d.made.outlines import Float, rectangle, spline
from cg3d.made.paints import CHROME, GOLD, Paint, Rng, draw, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    cylinder,
    lathe,
    loft,
    moved,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
    turned,
)  # fmt: skip


def porcelain(rng: Rng) -> Paint:
    return draw(rng, pick(rng, "white", "white", "white", "beige", "grey", "pink", "green", "blue"), "ceramic")


def basin(outlines: list[tuple[Float, float]], paint: Paint) -> Part:
    """Vessel from (x, z) outlines at heights y, in order over the outside, the rim and down the inside."""
    return loft(np.array([np.column_stack([o[:, 0], np.full(len(o), y), -o[:, 1]]) for o, y in outlines]), paint)


def faucet_parts(rng: Rng, size: float, paint: Paint = CHROME) -> list[Part]:
    """Spout towards +Z with one lever or two handles; base at the origin."""
    path = spline([(0, 0, 0), (0, size, 0), (0, size * 1.25, size * 0.3), (0, size * 1.1, size * 0.8), (0, size * 0.9, size * 0.85)], 24)
    parts = named("spout", tube(path, size * 0.085, paint, 12), cylinder(size * 0.16, size * 0.08, paint))
    if chance(rng):
        parts += named("handle", *both(cylinder(size * 0.07, size * 0.3, paint).at(size * 0.5, 0, 0)))
        return parts + named("handle", *both(rod((size * 0.42, size * 0.3, 0), (size * 0.7, size * 0.3, 0), size * 0.05, paint)))
    return parts + named("lever", rod((0, size * 0.5, 0), (size * 0.42, size * 0.62, 0), size * 0.05, paint))


def faucet(rng: Rng) -> Build:
    """High arc, low spout with a lever on top, two cross handles on a bridge, wall-mounted, sprung kitchen tap, garden tap."""
    style = pick(rng, "arc", "arc", "low", "bridge", "wall", "sprung", "garden")
    paint = CHROME if chance(rng, 0.65) else GOLD if chance(rng) else tone(rng, "black", "white", "grey", material="metal")
    if style == "garden" and chance(rng):
        paint = GOLD
    size = between(rng, 0.14, 0.22)
    if style == "arc":
        parts = faucet_parts(rng, size, paint)
        if chance(rng, 0.6):
            parts += named("plate", slab(rectangle(max(0.2, size * 1.3), 0.06, 0.028), 0.01, paint))
    else:
        parts = {"low": _low_tap, "bridge": _bridge_tap, "wall": _wall_tap, "sprung": _sprung_tap, "garden": _garden_tap}[style](
            rng, size, paint
        )
    handles = sum(part.name == "handle" for part in parts) > 1
    facts = told(
        ("two handles", handles),
        ("a lever", any(part.name == "lever" for part in parts)),
        ("a curved spout", style in ("arc", "sprung", "bridge")),
        ("a spring", style == "sprung"),
    )
    detail = "with two handles" if handles else "with a curved spout" if style in ("arc", "sprung") else ""
    return Build(
        parts,
        ("tall",) if style == "sprung" else ("low",) if style == "low" else (),
        detail,
        paint,
        variant=style,
        has=facts[0],
        lacks=facts[1],
    )


def _low_tap(rng: Rng, size: float, paint: Paint) -> list[Part]:
    """Basin mixer: a stout body, a sloping spout, a flat lever on top."""
    tall, reach = size * 0.62, size * 0.8
    body = cylinder(size * 0.17, tall, paint) if chance(rng, 0.6) else rounded(size * 0.34, tall, size * 0.34, 0.012, paint)
    spout = (
        beam((0, tall * 0.62, 0), (0, tall * 0.5, reach), size * 0.2, paint, size * 0.14)
        if chance(rng)
        else rod((0, tall * 0.6, 0), (0, tall * 0.52, reach), size * 0.11, paint, size * 0.08)
    )
    parts = named("body", body, cylinder(size * 0.22, size * 0.05, paint)) + named(
        "spout", spout, cylinder(size * 0.06, size * 0.1, paint).at(0, tall * 0.5 - size * 0.15, reach - size * 0.08)
    )
    lever = rounded(size * 0.16, size * 0.06, size * 0.6, size * 0.025, paint).turn("x", -16).at(0, tall + size * 0.04, size * 0.16)
    return parts + named("lever", lever, cylinder(size * 0.15, size * 0.07, paint).at(0, tall, 0))


def _cross(size: float, paint: Paint) -> list[Part]:
    """A cross handle on a short stem, upright."""
    bars = [
        rod((-size, size * 0.9, 0), (size, size * 0.9, 0), size * 0.2, paint),
        rod((0, size * 0.9, -size), (0, size * 0.9, size), size * 0.2, paint),
    ]
    return [
        cylinder(size * 0.32, size, paint, sides=16),
        *bars,
        ball(size * 0.32, paint, 8, 12).at(0, size * 0.98, 0),
        *around(ball(size * 0.27, paint, 6, 10).at(size, size * 0.9, 0), 4),
    ]


def _bridge_tap(rng: Rng, size: float, paint: Paint) -> list[Part]:
    """Two cross handles on posts that a bar joins, a high swan neck in the middle."""
    x, high = size * between(rng, 0.48, 0.62), size * between(rng, 0.25, 0.42)
    parts = named(
        "post",
        *both(cylinder(size * 0.09, high + size * 0.08, paint).at(x, 0, 0)),
        *both(cylinder(size * 0.16, size * 0.05, paint).at(x, 0, 0)),
    )
    parts += named("bridge", rod((-x, high, 0), (x, high, 0), size * 0.07, paint), ball(size * 0.12, paint, 8, 14).at(0, high, 0))
    parts += named("handle", *[p for s in (-x, x) for p in moved(_cross(size * 0.17, paint), s, high + size * 0.06, 0)])
    curve = spline(
        [(0, high, 0), (0, size * 1.1, 0), (0, size * 1.35, size * 0.3), (0, size * 1.2, size * 0.68), (0, size * 0.95, size * 0.72)], 24
    )
    return parts + named("spout", tube(curve, size * 0.07, paint, 12))


def _wall_tap(rng: Rng, size: float, paint: Paint) -> list[Part]:
    """Plate on the wall behind, a straight spout forward, two handles or a lever."""
    parts = named(
        "spout",
        rod((0, 0, -0.02), (0, 0, size), size * 0.09, paint),
        rod((0, 0, size), (0, -size * 0.16, size), size * 0.09, paint),
        ball(size * 0.09, paint, 8, 12).at(0, 0, size),
    )
    plate = rounded(size * 1.5, size * 0.42, 0.012, 0.005, paint).at(0, -size * 0.21, -0.02)
    parts += named("plate", plate)
    if chance(rng, 0.65):
        knobs = turned(_cross(size * 0.19, paint), "x", 90)
        return parts + named("handle", *[p for s in (-0.5, 0.5) for p in moved(knobs, s * size, 0, -0.012)])
    return parts + named(
        "lever",
        rod((size * 0.5, 0, -0.01), (size * 0.5, 0, size * 0.22), size * 0.09, paint),
        rod((size * 0.5, 0, size * 0.18), (size * 0.5, size * 0.5, size * 0.26), size * 0.04, paint),
    )


def _sprung_tap(rng: Rng, size: float, paint: Paint) -> list[Part]:
    """Kitchen tap with a spring round a tall bow and a spray head held by an arm."""
    tall = size * between(rng, 1.9, 2.4)
    parts = named("body", cylinder(size * 0.14, tall * 0.32, paint), cylinder(size * 0.2, size * 0.06, paint))
    curve = spline(
        [(0, tall * 0.3, 0), (0, tall * 0.8, 0), (0, tall, size * 0.45), (0, tall * 0.8, size * 0.9), (0, tall * 0.55, size * 0.9)], 60
    )
    parts += named("hose", tube(curve, size * 0.05, IRON, 10))
    t = np.linspace(0, 1, 420)
    u = t * (len(curve) - 1)
    base = np.stack([np.interp(u, np.arange(len(curve)), curve[:, k]) for k in range(3)], 1)
    way = np.gradient(base, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    side = np.tile((1.0, 0, 0), (420, 1))
    up, phase = np.cross(way, side), t * 2 * np.pi * 34
    coil = base + size * 0.1 * (np.cos(phase)[:, None] * side + np.sin(phase)[:, None] * up)
    parts += named("spring", tube(coil, size * 0.022, paint, 6))
    parts += named(
        "spray head",
        lathe([(0, 0), (size * 0.13, 0), (size * 0.12, size * 0.2), (size * 0.07, size * 0.5), (0, size * 0.5)], paint, 20).at(
            0, tall * 0.55 - size * 0.42, size * 0.9
        ),
    )
    parts += named(
        "arm",
        rod((0, tall * 0.5, 0), (0, tall * 0.5, size * 0.9), size * 0.04, paint),
        torus(size * 0.1, size * 0.03, paint).at(0, tall * 0.5, size * 0.9),
        cylinder(size * 0.06, tall * 0.24, paint).at(0, tall * 0.3, 0),
    )
    return parts + named("lever", rod((size * 0.1, tall * 0.2, 0), (size * 0.5, tall * 0.26, 0), size * 0.045, paint))


def _garden_tap(rng: Rng, size: float, paint: Paint) -> list[Part]:
    """Bib tap: pipe from the wall, bent nozzle with a thread, a round or T handle on top."""
    s = size * 0.6
    parts = named("pipe", rod((0, 0, -s), (0, 0, s * 0.4), s * 0.16, paint), cylinder(s * 0.42, s * 0.1, paint).turn("x", 90).at(0, 0, -s))
    nozzle = spline([(0, 0, 0.2 * s), (0, 0.02 * s, s * 0.7), (0, -s * 0.16, s * 1.0), (0, -s * 0.55, s * 1.05)], 16)
    parts += named(
        "spout",
        tube(nozzle, s * 0.15, paint, 14),
        *[torus(s * 0.16, s * 0.025, paint, 6, 20).at(0, -s * (0.5 - 0.07 * k), s * 1.05) for k in range(3)],
    )
    parts += named(
        "body",
        cylinder(s * 0.2, s * 0.3, paint, s * 0.15, 6).at(0, s * 0.05, s * 0.3),
        cylinder(s * 0.06, s * 0.35, paint).at(0, s * 0.3, s * 0.3),
    )
    grip = tone(rng, "red", "blue", "green") if chance(rng, 0.5) else paint
    if chance(rng, 0.6):
        wheel = [torus(s * 0.34, s * 0.06, grip), *around(rod((0, 0, 0), (0, 0, s * 0.34), s * 0.05, grip), 4), ball(s * 0.09, grip, 8, 12)]
        return parts + named("wheel handle", *moved(wheel, y=s * 0.66, z=s * 0.3))
    return parts + named("grip", rounded(s * 0.9, s * 0.12, s * 0.16, s * 0.05, grip).at(0, s * 0.6, s * 0.3))
