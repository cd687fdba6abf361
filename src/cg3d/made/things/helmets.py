"""Helmets of all trades."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, GOLD, Paint, Rng, draw, pick, steel
from cg3d.made.parts import (
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    named,
    rod,
    rounded,
    torus,
    tube,
)  # fmt: skip
from cg3d.made.things.arms import Float
from cg3d.made.things.bits import BLACK, against, finished, likely


def helmet(rng: Rng) -> Build:
    """Builder's hard hat, motorcycle, knight's helm, bicycle with slots, football with a face cage, viking with horns, army."""
    style = likely(rng, builder=2.5, motor=2.5, knight=2, bicycle=1.5, football=1.3, viking=1.3, army=1)
    r = between(rng, 0.12, 0.14)
    t = np.linspace(0, np.pi / 2, 14)
    dome = np.stack([r * np.cos(t), r * 0.95 * np.sin(t)], 1)
    shell = joined((r * 0.94, 0), dome, (0, r * 0.92), dome[::-1][1:] * (0.94, 0.94))
    if style == "builder":
        return _builder_helmet(rng, r, shell)
    makers = {"motor": _motor_helmet, "bicycle": _bicycle_helmet, "football": _football_helmet}
    if style in makers:
        return makers[style](rng, r)
    if style == "knight":
        return _knight_helmet(rng, r, dome)
    return _open_helmet(rng, style, r, shell)


def _facts(**true: bool) -> dict[str, bool]:
    """All the facts about helmets, those named being true."""
    names = ("a_brim", "a_visor", "a_plume", "air_slots", "a_face_cage", "two_horns")
    return {name.replace("_", " "): true.get(name, False) for name in names}


def _builder_helmet(rng: Rng, r: float, shell: Float) -> Build:
    paint = draw(rng, pick(rng, "yellow", "yellow", "white", "orange", "blue", "red", "green"), "plastic")
    brim = lathe([(r * 0.95, 0), (r * 1.12, -0.006), (r * 1.12, 0.002), (r, 0.008), (r * 0.95, 0)], paint, 40)
    peak = ellipsoid(r * 0.75, 0.006, r * 0.5, paint).at(0, 0.0, r * 0.95)
    line = joined(arc(0, 0, r * 1.04, 20, 160, 20), arc(0, 0, r * 0.96, 160, 20, 20))
    ridge = [extrude(line, 0.028, paint).turn("y", 90).scaled(1, 0.96, 1.0).at(x, 0, 0) for x in (-0.04, 0.04, 0)]
    parts = (
        named("shell", lathe(shell, paint, 36).scaled(0.92, 1, 1.08))
        + named("brim", brim.scaled(0.92, 1, 1.08), peak)
        + named("ridge", *ridge)
    )
    lamp = chance(rng, 0.25)
    if lamp:
        parts += named(
            "lamp",
            cylinder(0.028, 0.03, BLACK).turn("x", 90).at(0, r * 0.5, r * 0.88),
            cylinder(0.022, 0.005, Paint(np.array((0.98, 0.95, 0.8)), "glass")).turn("x", 90).at(0, r * 0.5, r * 0.88 + 0.028),
        )
    return finished(parts, paint, "builder", _facts(a_brim=True) | {"a lamp": lamp}, ("hard",), "with a lamp" if lamp else "with a brim")


def _motor_helmet(rng: Rng, r: float) -> Build:
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    glass = Paint(np.array((0.12, 0.14, 0.18)), "glass")
    body = ball(r, paint, 18, 36).shaped(lambda x, y, z: (x * 0.92, np.maximum(y, -r * 0.8) * 1.05, z * 1.08))
    visor = ball(r * 0.985, glass, 18, 36).shaped(
        lambda x, y, z: (x * 0.93, np.clip(y, -r * 0.12, r * 0.42), np.maximum(z, 0.1 * r) * 1.12)
    )
    parts = named("shell", body) + named("visor", visor)
    parts += named("hinge", *both(cylinder(0.016, 0.012, BLACK, sides=18).turn("z", -90).at(r * 0.9, 0.02, 0.03)))
    parts += named("vent", box(0.06, 0.014, 0.02, BLACK).at(0, -r * 0.5, r * 0.92))
    peak = chance(rng, 0.25)
    if peak:
        parts += named("peak", rounded(r * 1.3, 0.008, r * 0.8, 0.003, against(paint)).turn("x", -8).at(0, r * 0.66, r * 0.95))
    return finished(parts, paint, "motor", _facts(a_visor=True) | {"a peak": peak}, ("motorcycle",), "with a visor")


def _bicycle_helmet(rng: Rng, r: float) -> Build:
    paint, foam = draw(rng, pick(rng, *BRIGHT, "white", "black"), "plastic"), BLACK
    inner = ball(r * 0.9, foam, 14, 30).shaped(lambda x, y, z: (x * 0.85, np.maximum(y, 0) * 0.86, z * 1.18))
    a = np.linspace(0.05, 0.95, 24) * np.pi
    parts = named("foam", inner)
    for lean in np.radians((-84, -56, -28, 0, 28, 56, 84)):
        path = np.stack([r * 0.84 * np.sin(lean) * np.sin(a), r * 0.9 * np.cos(lean) * np.sin(a), r * 1.2 * np.cos(a)], 1)
        parts += named("rib", tube(path, r * (0.05 + 0.085 * np.sin(a)), paint, 10))
    ring = torus(r * 0.97, r * 0.09, paint, 10, 40).scaled(0.88, 1, 1.2)
    parts += named("rim", ring)
    strap = spline(
        [(r * 0.8, 0, 0.02), (r * 0.62, -r * 0.6, 0.02), (0, -r * 0.98, 0.03), (-r * 0.62, -r * 0.6, 0.02), (-r * 0.8, 0, 0.02)], 30
    )
    parts += named("strap", tube(strap, 0.005, BLACK, 8).scaled(1, 1, 1.6))
    return finished(parts, paint, "bicycle", _facts(air_slots=True) | {"a chin strap": True}, (), "with air slots")


def _football_helmet(rng: Rng, r: float) -> Build:
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white"), "plastic")
    bar = draw(rng, pick(rng, "grey", "black", "white"), "metal")
    body = ball(r, paint, 18, 36).shaped(
        lambda x, y, z: (x * 0.93, np.maximum(y, -r * 0.72), np.where((y < r * 0.25) & (z > 0.45 * r), 0.45 * r, z) * 1.08)
    )
    cheeks = ellipsoid(r * 0.12, r * 0.32, r * 0.36, paint).at(r * 0.83, -r * 0.42, r * 0.4)
    parts = named("shell", body, *both(cheeks))
    stripe = joined(arc(0, 0, r * 1.02, 15, 165, 26), arc(0, 0, r * 0.97, 165, 15, 26))
    parts += named("stripe", extrude(stripe, r * 0.22, against(paint)).turn("y", 90).scaled(1, 1, 1.08))
    parts += named("ear hole", *both(cylinder(r * 0.13, 0.008, BLACK).turn("z", -90).at(r * 0.92, -r * 0.12, 0)))
    a = np.radians(np.linspace(-66, 66, 20))
    for y, out in ((-r * 0.08, 1.16), (-r * 0.32, 1.24), (-r * 0.56, 1.2)):
        parts += named("face cage", tube(np.stack([r * 0.93 * np.sin(a), y + 0 * a, r * out * np.cos(a) * 0.98 + 0.0], 1), 0.0055, bar, 8))
    parts += named(
        "face cage",
        *(rod((x, -r * 0.05, z), (x, -r * 0.58, z * 1.03), 0.0055, bar) for x, z in ((-r * 0.28, r * 1.12), (r * 0.28, r * 1.12))),
    )
    return finished(parts, paint, "football", _facts(a_face_cage=True) | {"a stripe over the top": True}, (), "with a face cage")


def _knight_helmet(rng: Rng, r: float, dome: Float) -> Build:
    metal = steel(rng)
    plume = draw(rng, pick(rng, "red", "blue", "white", "purple"))
    dark = Paint(np.array((0.07, 0.07, 0.07)))
    parts = named("shell", lathe(joined((0, 0), (r * 0.95, 0), (r, r * 1.2), dome[1:] + (0, r * 1.2)), metal, 36))
    parts += named("slit", extrude([(-0.09, 0.0), (0.09, 0.0), (0.08, 0.012), (-0.08, 0.012)], 0.06, dark).at(0, r * 1.2, r * 0.82))
    parts += named("ridge", box(0.012, r * 1.3, 0.02, GOLD).at(0, r * 0.15, r * 0.97))
    holes = [
        cylinder(0.006, 0.05, dark, sides=10).turn("x", 90).at(x, y, r * 0.76)
        for x in (-0.045, -0.025, 0.025, 0.045)
        for y in (r * 0.4, r * 0.65, r * 0.9)
    ]
    parts += named("hole", *holes) + named("rim", torus(r * 0.97, 0.008, GOLD).at(0, 0.01, 0))
    plumed = chance(rng, 0.7)
    if plumed:
        path = spline([(0, r * 2.1, 0.06), (0, r * 2.45, 0), (0, r * 2.2, -0.1), (0, r * 1.6, -0.16)], 20)
        parts += named("plume", tube(path, np.linspace(0.012, 0.026, len(path)), plume))
    pointed = chance(rng, 0.3)
    if pointed:
        snout = lathe([(0, 0), (r * 0.62, 0), (r * 0.25, r * 0.55), (0, r * 0.72)], metal, 24).turn("x", 90).at(0, r * 0.72, r * 0.6)
        parts += named("snout", snout)
    return finished(
        parts,
        metal,
        "knight",
        _facts(a_plume=plumed) | {"a pointed snout": pointed},
        ("knight",),
        f"with a {plume.name} plume" if plumed else "with a slit",
    )


def _open_helmet(rng: Rng, style: str, r: float, shell: Float) -> Build:
    if style == "army":
        paint = Paint(np.array((0.3, 0.34, 0.2)) * rng.uniform(0.85, 1.2), "metal")
        skirt = lathe(
            [(r * 0.95, 0.006), (r * 1.0, 0.02), (r * 1.16, -0.012), (r * 1.15, -0.018), (r * 0.95, -0.0), (r * 0.95, 0.006)], paint, 40
        )
        strap = spline(
            [(r * 0.9, 0, 0), (r * 0.65, -r * 0.7, 0.02), (0, -r * 1.05, 0.03), (-r * 0.65, -r * 0.7, 0.02), (-r * 0.9, 0, 0)], 30
        )
        parts = (
            named("shell", lathe(shell, paint, 36).scaled(0.95, 0.95, 1.08))
            + named("brim", skirt.scaled(0.95, 1, 1.1))
            + named("strap", tube(strap, 0.005, draw(rng, "brown", "leather")).scaled(1, 1, 1.6))
        )
        return finished(parts, paint, style, _facts(a_brim=True) | {"a chin strap": True}, (), "with a brim")
    metal, horn = steel(rng) if chance(rng, 0.6) else draw(rng, "brown", "leather"), Paint(np.array((0.92, 0.88, 0.76)))
    band = GOLD if chance(rng) else steel(rng)
    parts = named("shell", lathe(shell, metal, 36).scaled(1, 1.08, 1)) + named("band", torus(r * 0.98, 0.013, band, 8, 40))
    line = joined(arc(0, 0, r * 1.05, 0, 180, 26), arc(0, 0, r * 0.96, 180, 0, 26))
    strip = extrude(line, 0.026, band).scaled(1, 1.05, 1)
    parts += named("band", strip, strip.turn("y", 90)) + named("rivet", *around(ball(0.006, band, 6, 10).at(r * 0.99, 0.0, 0), 16, "y"))
    up = pick(rng, "up", "out")
    path = (
        [(r * 0.85, r * 0.35, 0), (r * 1.35, r * 0.45, 0), (r * 1.75, r * 0.95, 0), (r * 1.65, r * 1.6, 0)]
        if up == "up"
        else [(r * 0.85, r * 0.35, 0), (r * 1.4, r * 0.4, 0), (r * 1.9, r * 0.75, 0.0), (r * 2.2, r * 1.25, 0)]
    )
    curve = spline(path, 24)
    parts += named("horn", *both(tube(curve, np.linspace(r * 0.2, r * 0.015, len(curve)), horn, 16))) + named(
        "socket", *both(cylinder(r * 0.25, r * 0.16, band).turn("z", -80).at(r * 0.82, r * 0.34, 0))
    )
    nose = chance(rng, 0.5)
    if nose:
        parts += named("nose guard", rounded(0.022, r * 0.75, 0.012, 0.004, band).at(0, -r * 0.68, r * 0.98))
    return finished(parts, metal, style, _facts(two_horns=True) | {"a nose guard": nose}, (), "with two horns")
