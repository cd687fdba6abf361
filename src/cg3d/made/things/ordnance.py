"""Cannon and grenade."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, joined, spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import around, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import BRASS, finished, laid, likely, plate


def cannon(rng: Rng) -> Build:
    """Field gun on two spoked wheels; ship's gun on a block with four small wheels; bare barrel on stone; mortar; with a ball pile."""
    style = likely(rng, field=4, ship=2.5, block=1, mortar=1)
    metal = draw(rng, pick(rng, "black", "black", "grey"), "metal") if chance(rng, 0.7) else BRASS
    timber, hoop = wood(rng), draw(rng, "black", "metal")
    long, r = between(rng, 1.1, 1.45), between(rng, 0.11, 0.14)
    if style == "mortar":
        long, r = 0.5, 0.2
    line = [
        (r * 0.45, -0.06),
        (r * 1.02, 0.0),
        (r * 1.12, 0.02),
        (r * 1.12, 0.07),
        (r, 0.09),
        (r * 0.94, long * 0.42),
        (r * 1.02, long * 0.43),
        (r * 1.02, long * 0.47),
        (r * 0.88, long * 0.48),
        (r * 0.7, long * 0.9),
        (r * 0.9, long * 0.95),
        (r * 0.94, long),
        (r * 0.5, long),
        (r * 0.46, long * 0.7),
        (0, long * 0.7),
    ]
    gun = named("barrel", lathe(joined((0, -0.06), line), metal, 36)) + named(
        "knob", ball(r * 0.36, metal).at(0, -0.06 - r * 0.4, 0), cylinder(r * 0.2, r * 0.4, metal).at(0, -0.06 - r * 0.3, 0)
    )
    gun += named("trunnion", rod((-r * 1.5, long * 0.4, 0), (r * 1.5, long * 0.4, 0), r * 0.3, metal)) + named(
        "rim", torus(r * 0.92, r * 0.07, metal, 8, 32).at(0, long * 0.97, 0)
    )
    up = between(rng, 5, 22) if style != "mortar" else 50
    gun = turned(turned(moved(gun, 0, -long * 0.4, 0), "x", 90), "x", -up)  # muzzle towards +Z
    axle = {"field": 0.52, "ship": 0.5, "block": 0.42, "mortar": 0.4}[style]
    parts = moved(gun, 0, axle + (0.1 if style == "field" else 0.08), 0)
    if style == "field":
        big = between(rng, 0.46, 0.54)
        n = int(rng.choice((8, 10, 12)))
        w = r * 1.5 + 0.12
        wheel = [
            plate(circle(big, 48), big * 0.87, 0.06, timber).turn("z", 90).at(0.03),
            plate(circle(big * 1.02, 48), big * 0.985, 0.066, hoop).turn("z", 90).at(0.033),
            cylinder(0.09, 0.16, timber).turn("z", 90).at(0.08),
            cylinder(0.05, 0.2, hoop).turn("z", 90).at(0.1),
            *around(rod((0, 0.06, 0), (0, big * 0.9, 0), 0.022, timber), n, "x"),
        ]
        parts += named("wheel", *(p.at(s * w, big, 0) for s in (-1, 1) for p in wheel))
        parts += named("axle", rod((-w, big, 0), (w, big, 0), 0.05, timber)) + named(
            "cheek",
            *both(
                extrude(
                    [(0.2, axle + 0.16), (0.2, axle - 0.08), (-0.35, axle - 0.2), (-0.35, axle - 0.06), (-0.1, axle + 0.16)], 0.06, timber
                )
                .turn("y", -90)
                .at(r * 1.25, 0, 0)
            ),
        )
        parts += named(
            "trail",
            *both(rod((0.09, axle - 0.1, -0.2), (0.05, 0.08, -1.3), 0.055, timber)),
            rounded(0.24, 0.12, 0.2, 0.03, timber).at(0, 0.02, -1.3),
        )
    elif style == "ship":
        side = [
            (-0.62, 0.16),
            (0.5, 0.16),
            (0.5, 0.44),
            (0.16, 0.5),
            (0.12, 0.44),
            (-0.12, 0.44),
            (-0.16, 0.36),
            (-0.36, 0.36),
            (-0.38, 0.28),
            (-0.62, 0.28),
        ]
        parts += named(
            "carriage",
            *both(extrude(side, 0.08, timber).turn("y", -90).at(r * 1.35, 0, 0)),
            box(r * 2.6, 0.08, 1.0, timber).at(0, 0.16, -0.05),
        )
        parts += named(
            "wheel",
            *(
                cylinder(0.15, 0.07, timber, sides=28).turn("z", 90).at(s * (r * 1.35 + 0.1) + 0.035, 0.15, z)
                for s in (-1, 1)
                for z in (0.32, -0.42)
            ),
            *(cylinder(0.05, 0.1, hoop).turn("z", 90).at(s * (r * 1.35 + 0.1) + 0.05, 0.15, z) for s in (-1, 1) for z in (0.32, -0.42)),
        )
        parts += named(
            "rope", torus(0.04, 0.01, Paint(np.array((0.75, 0.62, 0.42)), "rope"), 8, 20).turn("y", 90).at(r * 1.35 + 0.05, 0.36, 0.3)
        )
    else:
        stone = draw(rng, pick(rng, "grey", "beige"), "stone") if style == "block" else timber
        parts += named(
            "block",
            *both(
                extrude([(-0.4, 0), (0.4, 0), (0.32, 0.2), (0.12, axle + 0.1), (-0.12, axle + 0.1), (-0.32, 0.2)], 0.12, stone)
                .turn("y", -90)
                .at(r * 1.35, 0, 0)
            ),
            box(r * 3.4, 0.14, 0.9, stone),
        )
    pile = chance(rng, 0.25)
    if pile:
        k = r * 0.55
        spots = [(0, 0, 0), (2, 0, 0), (1, 0, 1.73), (1, 1.63, 0.58)]
        parts += named("cannonball", *(ball(k, hoop, 12, 20).at(0.75 + x * k, k + y * k, 0.25 + z * k) for x, y, z in spots))
    wheels = {"field": "two big wheels", "ship": "four small wheels"}.get(style)
    said = {"wheels": wheels is not None, "a pile of cannonballs": pile, "spokes in its wheels": style == "field"}
    if wheels:
        said[wheels] = True
    return finished(parts, metal, style, said, ("short",) if style == "mortar" else (), f"with {wheels}" if wheels else "on a block")


def grenade(rng: Rng) -> Build:
    """Pineapple with grooves, smooth egg, stick, cylinder smoke can, round old bomb with a fuse."""
    style = likely(rng, pineapple=4, smooth=1.5, stick=1.2, can=1.3, bomb=1)
    paint = (
        Paint(np.array((0.3, 0.34, 0.17)) * rng.uniform(0.85, 1.2), "metal")
        if style not in ("bomb",) and chance(rng, 0.75)
        else draw(rng, pick(rng, "black", "grey"), "metal")
    )
    metal = steel(rng)
    r = between(rng, 0.027, 0.033)
    tall = r * 2.7
    if style == "bomb":
        parts = named("body", ball(r * 1.5, paint, 18, 36)) + named(
            "cap", cylinder(r * 0.5, r * 0.5, lighter(paint, 0.2)).at(0, r * 1.35, 0)
        )
        fuse = tube(
            spline([(0, r * 1.8, 0), (0.004, r * 2.3, 0), (r * 0.5, r * 2.7, 0), (r * 0.9, r * 2.6, 0)], 20),
            r * 0.09,
            Paint(np.array((0.8, 0.72, 0.55)), "rope"),
        )
        parts += named("fuse", fuse, ball(r * 0.16, draw(rng, "orange"), 8, 14).at(r * 0.92, r * 2.6, 0))
        said = {"a pin ring": False, "a fuse": True, "a lever": False}
        return finished(parts, paint, style, said, ("round",), "with a fuse")
    if style == "stick":
        grip = wood(rng, grain=False)
        parts = named(
            "handle",
            lathe(joined((0, 0), [(0.013, 0), (0.0115, 0.02), (0.0125, 0.22)], (0, 0.22)), grip, 20),
            cylinder(0.0145, 0.018, metal).at(0, -0.004, 0),
        ) + named(
            "head",
            lathe([(0, 0), (0.02, 0), (0.034, 0.014), (0.034, 0.1), (0.03, 0.108), (0, 0.108)], paint, 32).at(0, 0.215, 0),
            *(torus(0.0342, 0.0016, lighter(paint, -0.35), 6, 32).at(0, 0.215 + y, 0) for y in (0.025, 0.09)),
        )
        parts += named("clip", rounded(0.012, 0.08, 0.004, 0.001, metal).at(0, 0.225, 0.036))
        said = {"a pin ring": False, "a lever": False, "a long handle": True}
        return finished(laid(parts, rng, 0.5), paint, style, said, ("long",), "with a wooden handle")
    if style == "pineapple":
        ys = np.linspace(0, 1, 41)
        wide = r * np.sqrt(np.clip(1 - (2 * ys - 1) ** 2 * 0.82, 0, 1))
        groove = np.abs(np.sin(np.pi * ys * 6)) ** 0.3
        body = lathe(joined((0, 0), np.stack([wide * (0.86 + 0.14 * groove), ys * tall], 1), (0, tall)), paint, 48)
        body = body.shaped(
            lambda x, y, z: (
                x * (0.87 + 0.13 * np.abs(np.sin(4 * np.arctan2(z, x))) ** 0.3),
                y,
                z * (0.87 + 0.13 * np.abs(np.sin(4 * np.arctan2(z, x))) ** 0.3),
            )
        )
        parts = named("body", body)
    elif style == "smooth":
        parts = named(
            "body",
            ball(r, paint, 18, 32).scaled(1.05, 1.3, 1.05).at(0, r * 1.3, 0),
            torus(r * 1.05, r * 0.03, lighter(paint, -0.3), 6, 36).at(0, r * 1.3, 0),
            torus(r * 0.86, r * 0.09, draw(rng, "yellow"), 8, 36).at(0, r * 2.02, 0),
        )
        tall = r * 2.55
    else:
        tall = r * 3.6
        parts = named(
            "body",
            lathe([(0, 0), (r * 0.92, 0), (r * 0.98, r * 0.1), (r * 0.98, tall - r * 0.1), (r * 0.8, tall), (0, tall)], paint, 36),
            *(torus(r * 0.98, r * 0.05, lighter(paint, -0.25), 6, 36).at(0, y, 0) for y in (r * 0.12, tall - r * 0.14)),
            cylinder(r * 1.0, r * 0.5, draw(rng, pick(rng, "yellow", "red", "white", "purple"))).at(0, tall * 0.62, 0),
        )
    top = tall
    parts += named(
        "neck",
        cylinder(r * 0.42, r * 0.5, metal).at(0, top - r * 0.1, 0),
        box(r * 0.7, r * 0.5, r * 0.6, lighter(metal, -0.2)).at(0, top + r * 0.3, 0),
    )
    lever = spline(
        [
            (-r * 0.2, top + r * 0.85, 0),
            (r * 0.5, top + r * 0.9, 0),
            (r * 1.05, top + r * 0.3, 0),
            (r * 1.25, top - r * 0.8, 0),
            (r * 1.2, top - r * 1.9, 0),
        ],
        26,
    )
    rings = [
        [(x, y, -r * 0.22), (x, y, r * 0.22), (x + r * 0.08, y + r * 0.05, r * 0.22), (x + r * 0.08, y + r * 0.05, -r * 0.22)]
        for x, y, _ in lever
    ]
    parts += named("lever", loft(np.array(rings), lighter(paint, -0.2) if chance(rng) else metal))
    pinned = chance(rng, 0.85)
    if pinned:
        parts += named(
            "pin",
            rod((-r * 0.4, top + r * 0.55, -r * 0.4), (-r * 0.4, top + r * 0.55, r * 0.45), r * 0.07, metal),
            torus(r * 0.45, r * 0.06, BRASS if chance(rng) else metal, 8, 28)
            .turn("x", 90)
            .turn("y", 25)
            .at(-r * 0.75, top + r * 0.35, r * 0.5),
        )
    said = {"a pin ring": pinned, "a lever": True, "grooves": style == "pineapple"}
    pose = turned(parts, "x", -90) if chance(rng, 0.15) else turned(parts, "y", between(rng, -40, 40))
    words = {"can": ("cylindrical",), "smooth": ("smooth",)}.get(style, ())
    return finished(pose, paint, style, said, words, "with grooves" if style == "pineapple" else "with a lever")
