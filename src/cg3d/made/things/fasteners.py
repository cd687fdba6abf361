"""What holds things together: nail, screw, bolt, nut."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import Paint, Rng, draw, pick, steel
from cg3d.made.parts import Part, around, beam, both, box, cylinder, lathe, moved, named, rounded, slab, torus, tube, turned
from cg3d.made.things.bits import BRASS, finished, iron, laid, likely, plate, polygon, segments, thread


def nail(rng: Rng) -> Build:
    """Common nail with a flat head, fine one with a small head, clout with a wide head, double-headed, forged square."""
    style = likely(rng, common=4, fine=1.5, clout=1.5, double=1, square=1.5)
    paint = iron(rng)
    long, r = between(rng, 0.06, 0.1), between(rng, 0.0018, 0.0026)
    if style == "clout":
        long, r = long * 0.5, r * 1.15
    wide = r * {"common": 2.5, "fine": 1.35, "clout": 4.4, "double": 2.5, "square": 2.6}[style] * between(rng, 0.92, 1.1)
    if style == "square":
        shaft = beam((0, 0, 0), (0, long, 0), r * 0.5, paint, r * 2.4)
        parts = named("shank", shaft) + named("head", lathe([(0, 0), (wide, 0), (wide * 0.7, r), (0, r * 1.9)], paint, 4).at(0, long, 0))
    else:
        parts = named("shank", lathe([(0, 0), (r, r * 4.5), (r, long), (0, long)], paint, 20))
        parts += named(
            "head", lathe([(0, 0), (r, 0), (wide, r * 0.5), (wide, r * 0.95), (wide * 0.9, r * 1.15), (0, r * 1.2)], paint).at(0, long, 0)
        )
        parts += named("ridge", *(torus(r * 0.98, r * 0.14, paint, 6, 16).at(0, long - r * (1 + 0.8 * i), 0) for i in range(4)))
    if style == "double":
        parts += named("collar", cylinder(wide * 0.95, r, paint).at(0, long * 0.86, 0))
    bent = style == "common" and chance(rng, 0.15)
    if bent:
        parts = [p.shaped(lambda x, y, z: (x + 6 * np.maximum(y - long * 0.45, 0) ** 2, y, z)) for p in parts]
    said = {"a flat round head": style in ("common", "clout"), "a square shank": style == "square", "a second head": style == "double"}
    how = (
        "with a wide head"
        if style == "clout"
        else "with two heads"
        if style == "double"
        else "that is bent"
        if bent
        else "with a pointed tip"
    )
    return finished(laid(turned(parts, "x", 180), rng, 0.7), paint, style, said, (), how)


def _recess(style: str, r: float, high: float, paint: Paint) -> list[Part]:
    """Upper part of a screw's head with a real slot, cross or hexagon cut in."""
    if style == "hexagon":
        return [plate(circle(r, 48), polygon(6, r * 0.55), high, paint)]
    return segments(r, r * 0.13, 2 if style == "slot" else 4, high, paint)


def screw(rng: Rng) -> Build:
    """Wood screw with a sunk head, round head, cylinder head, hexagon head with a washer; drywall screw; thumb screw."""
    style = likely(rng, sunk=4, round=2.5, cylinder=1.5, hexagon=1.5, thumb=1)
    paint = pick(rng, "steel", "steel", "brass", "black")
    metal = {"steel": steel(rng), "brass": BRASS, "black": draw(rng, "black", "metal")}[paint]
    r, long = between(rng, 0.0024, 0.0034), between(rng, 0.03, 0.055)
    wide, mark = r * between(rng, 1.9, 2.2), pick(rng, "cross", "cross", "slot", "hexagon")
    pointed = style not in ("cylinder", "thumb")
    smooth = long * between(rng, 0.15, 0.35) if style == "sunk" else r
    body = thread(r, long - smooth, r * between(rng, 0.75, 1.1), metal, r * 4 if pointed else 0)
    parts = named("thread", body.turn("x", 180).at(0, -smooth, 0)) + named("shank", cylinder(r * 0.85, smooth, metal).at(0, -smooth, 0))
    if style == "sunk":
        parts += named("head", lathe([(0, -wide), (r * 0.85, -wide), (wide, 0), (0, 0)], metal), *_recess(mark, wide, r * 0.5, metal))
    elif style in ("round", "cylinder"):
        high = wide * (0.5 if style == "round" else 0.9)
        crown = _recess(mark, wide, wide * 0.5, metal)
        if style == "round":
            f = 1 / (wide * 0.5)
            crown = [p.shaped(lambda x, y, z: (x * (1 - 0.4 * (y * f) ** 2), y, z * (1 - 0.4 * (y * f) ** 2))) for p in crown]
        parts += named("head", cylinder(wide, high, metal), *moved(crown, 0, high, 0))
    elif style == "hexagon":
        parts += named("washer", cylinder(wide * 1.5, r * 0.5, metal)) + named(
            "head", slab(polygon(6, wide * 1.05, 6), wide, metal).at(0, r * 0.5, 0)
        )
    else:
        wing = slab(circle(wide * 1.1, 28, 0.75), r * 0.8, metal, smooth=True).turn("x", 90).at(0, wide * 0.8, -r * 0.4)
        parts += named("head", cylinder(wide * 0.6, wide * 0.5, metal), wing)
    slot, cross = mark == "slot", mark == "cross"
    cut = style in ("sunk", "round", "cylinder")
    said = {
        "a slotted head": cut and slot,
        "a cross-slotted head": cut and cross,
        "a hexagonal head": style == "hexagon",
        "a pointed tip": pointed,
    }
    return finished(laid(turned(parts, "x", 180 if chance(rng) else 0), rng, 0.6), metal, style, said, (), "with a thread")


def bolt(rng: Rng) -> Build:
    """Hexagon head; dome head with a square neck; cylinder head with a hexagonal hole; eye bolt; U bolt; with or without nut and washer."""
    style = likely(rng, hexagon=4, dome=1.5, socket=2, eye=1.5, u=1)
    metal = steel(rng) if chance(rng, 0.75) else draw(rng, "black", "metal") if chance(rng) else BRASS
    r, long = between(rng, 0.004, 0.006), between(rng, 0.035, 0.065)
    pitch, plain = r * between(rng, 0.35, 0.5), long * (between(rng, 0.2, 0.45) if chance(rng, 0.6) else 0.04)
    rods = named("thread", thread(r, long - plain, pitch, metal).turn("x", 180).at(0, -plain, 0))
    rods += named("shank", cylinder(r * 0.96, plain, metal).at(0, -plain, 0))
    wide = r * between(rng, 1.85, 2.1)
    if style == "u":
        reach = r * 4
        path = [
            (-reach, -long * 0.3, 0),
            (-reach, 0, 0),
            *((-reach * np.cos(a), reach * np.sin(a), 0) for a in np.linspace(0, np.pi, 20)),
            (reach, -long * 0.3, 0),
        ]
        legs = named("thread", *both(thread(r, long * 0.8, pitch, metal).turn("x", 180).at(reach, -long * 0.3, 0)))
        parts = named("bow", tube(np.array(path), r * 0.96, metal, 16)) + legs
        parts += named("plate", rounded(reach * 3, r * 0.9, r * 3.6, r * 0.3, metal).at(0, -long * 0.6, 0))
        spots, low = [-reach, reach], -long * 0.6 - r * 1.6
    else:
        spots, low = [0.0], -long * between(rng, 0.6, 0.8)
        if style == "hexagon":
            top = lathe([(0, 0), (wide, 0), (wide, r * 1.2), (wide * 0.86, r * 1.4), (0, r * 1.4)], metal, 6)
            head = [top]
        elif style == "dome":
            a = np.linspace(0, np.pi / 2, 10)
            cap = np.stack([wide * 1.2 * np.cos(a), wide * 0.6 * np.sin(a)], 1)
            head = [lathe(joined((0, 0), cap), metal), box(r * 2, r * 1.2, r * 2, metal).at(0, -r * 1.2, 0)]
        elif style == "socket":
            head = [cylinder(wide, r * 0.6, metal), plate(circle(wide, 48), polygon(6, wide * 0.62), r * 1.4, metal).at(0, r * 0.6, 0)]
        else:
            head = [torus(r * 2.4, r * 0.95, metal, 12).turn("x", 90).at(0, r * 3.1, 0)]
        parts = [*rods, *named("head", *head)]
    nut_on = chance(rng, 0.5) or style == "u"
    if nut_on:
        for x in spots:
            parts += named("nut", plate(polygon(6, wide), r * 1.02, r * 1.5, metal, smooth=False).at(x, low, 0))
            if style != "u":
                parts += named("washer", plate(circle(wide * 1.3, 36), r * 1.02, r * 0.3, metal).at(x, low + r * 1.52, 0))
    said = {"a hexagonal head": style == "hexagon", "a nut": nut_on, "a ring": style == "eye", "a round head": style == "dome"}
    how = {"hexagon": "with a hexagonal head", "dome": "with a round head", "socket": "with a hexagonal hole in its head"}
    words, detail = (("U-shaped",), "with two nuts") if style == "u" else ((), how.get(style, "with a ring for a head"))
    return finished(laid(turned(parts, "x", 180 if chance(rng, 0.6) else 0), rng), metal, style, said, words, detail)


def nut(rng: Rng) -> Build:
    """Hexagon nut, square nut, wing nut, cap nut, flanged nut, castle nut."""
    style = likely(rng, hexagon=4, square=1, wing=1.5, cap=1.2, flange=1.2, castle=1)
    metal = steel(rng) if chance(rng, 0.7) else BRASS if chance(rng) else draw(rng, "black", "metal")
    r = between(rng, 0.009, 0.013)
    hole, high = r * between(rng, 0.5, 0.58), r * between(rng, 0.75, 1.0)
    rings = [torus(hole, r * 0.035, metal, 6, 28).at(0, high * f, 0) for f in np.linspace(0.15, 0.85, 6)]
    if style == "wing":
        hub = lathe([(r * 0.9, 0), (r * 0.7, high), (hole, high), (hole, 0), (r * 0.9, 0)], metal)
        line = spline(
            [
                (r * 0.6, high * 0.3),
                (r * 1.1, high * 0.5),
                (r * 2.0, high * 1.6),
                (r * 1.7, high * 2.0),
                (r * 1.1, high * 1.5),
                (r * 0.6, high * 0.9),
            ],
            40,
            closed=True,
        )
        wing = slab(line * (1, -1), r * 0.28, metal, smooth=True).turn("x", 90).at(0, 0, -r * 0.14)
        parts = named("hub", hub) + named("wing", *both(wing))
    else:
        sides = 4 if style == "square" else 6
        parts = named("body", plate(polygon(sides, r * (1.15 if sides == 4 else 1)), hole, high, metal, smooth=False))
        if sides == 6:
            bevel = lathe([(r * 0.9, 0), (hole, 0), (hole, r * 0.07), (r * 0.8, r * 0.07), (r * 0.9, 0)], metal, 36)
            parts += named("bevel", bevel.at(0, high, 0))
    if style == "cap":
        a = np.linspace(0, np.pi / 2, 10)
        parts += named("dome", lathe(joined((0, 0), np.stack([r * 0.82 * np.cos(a), r * 0.95 * np.sin(a)], 1)), metal).at(0, high, 0))
    if style == "flange":
        parts += named("flange", plate(circle(r * 1.45, 40), hole, r * 0.2, metal))
    if style == "castle":
        tooth = box(r * 0.42, r * 0.5, r * 0.32, metal).at(0, high, r * 0.72)
        parts += named("tooth", *around(tooth, 6, start=0))
    parts += named("thread", *rings) if style != "cap" else []
    said = {
        "six sides": style not in ("square", "wing"),
        "two wings": style == "wing",
        "a flange": style == "flange",
        "a domed cap": style == "cap",
    }
    words = {"hexagon": ("hexagonal",), "square": ("square",)}.get(style, ())
    how = {"wing": "with two wings", "cap": "with a domed cap", "flange": "with a flange", "castle": "with slots on top"}
    return finished(laid(turned(parts, "y", between(rng, 0, 60)), rng, 0.4), metal, style, said, words, how.get(style, "with a hole"))
