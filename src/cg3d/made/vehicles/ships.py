"""Ship: container, cruise, freighter, tanker, warship, tall ship. Its bow points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, rounded, turned
from cg3d.made.vehicles.bits import features, lattice, side
from cg3d.made.vehicles.boats import hull
from cg3d.made.vehicles.cars import IRON, PANE

WHITE_STEEL = Paint(np.array((0.93, 0.93, 0.93)), "metal")


def ship(rng: Rng) -> Build:
    """Container ship, cruise liner, freighter with cranes, tanker, warship, tall ship with square sails."""
    style = pick(rng, "container", "container", "cruise", "cruise", "freighter", "tanker", "warship", "tall ship")
    paint = draw(rng, "grey" if style == "warship" else pick(rng, "red", "blue", "black", "green", "grey", "white"), "metal")
    length, width, deep = between(rng, 60, 90), between(rng, 11, 14), between(rng, 6, 8)
    if style == "tall ship":
        return _tall_ship(rng)
    if style == "warship":
        return _warship(rng, paint, length, width * 0.8, deep * 0.75)
    funnel = draw(rng, pick(rng, "red", "orange", "yellow", "blue", "black"), "metal")
    keel = lighter(draw(rng, "red", "metal"), -0.25)
    parts = named("hull", hull(length, width, deep, paint, transom=0.85)) + named(
        "deck", hull(length * 0.97, width * 0.95, 0.4, lighter(paint, 0.4), transom=0.85).at(0, deep, 0)
    )
    if chance(rng):
        parts += named("keel", hull(length * 0.985, width * 1.01, deep * 0.42, keel, transom=0.85).at(0, 0, -length * 0.004))
    if style == "cruise":
        return _cruise(rng, parts, paint, length, width, deep, funnel)
    bridge = -length * 0.36
    parts += named(
        "bridge",
        box(width * 0.85, 9, 6, WHITE_STEEL).at(0, deep, bridge),
        box(width * 1.0, 1.8, 3.4, WHITE_STEEL).at(0, deep + 6.7, bridge + 1.2),
        box(width * 0.98, 1.1, 3.5, PANE).at(0, deep + 7.0, bridge + 1.25),
    )
    parts += named("window", *(box(width * 0.86, 0.6, 5.2, PANE).at(0, deep + y, bridge) for y in (1.8, 4.0))) + named(
        "funnel", cylinder(1.3, 4, funnel).at(0, deep + 8.5, -length * 0.39)
    )
    parts += named(
        "mast",
        rod((0, deep + 8, bridge + 2), (0, deep + 13, bridge + 2), 0.2, IRON),
        rod((-1.6, deep + 11.5, bridge + 2), (1.6, deep + 11.5, bridge + 2), 0.15, IRON),
    )
    cranes = 0
    if style == "container":
        rows = int(length * 0.6 / 6.5)
        for i in range(rows):
            for j in range(4):
                for k in range(int(rng.integers(1, 4))):
                    crate = box(2.5, 2.5, 6.0, draw(rng, pick(rng, *BRIGHT, "grey"), "metal"))
                    parts += named("container", crate.at((j - 1.5) * 2.6, deep + 0.3 + 2.55 * k, -length * 0.22 + i * 6.5))
    elif style == "freighter":
        cranes = int(rng.integers(2, 4))
        for f in np.linspace(-0.2, 0.3, cranes + 1):
            parts += named("hatch", box(width * 0.6, 1.1, length * 0.1, lighter(paint, -0.3)).at(0, deep + 0.3, f * length))
        yellow = draw(rng, pick(rng, "yellow", "white", "orange"), "metal")
        for f in (np.linspace(-0.2, 0.3, cranes + 1)[:-1] + np.linspace(-0.2, 0.3, cranes + 1)[1:]) / 2:
            z = float(f) * length
            parts += named(
                "crane",
                cylinder(0.9, 6, yellow).at(0, deep, z),
                box(1.8, 2.0, 2.2, yellow).at(0, deep + 5.5, z),
                *moved(turned(lattice(length * 0.13, 1.0, 0.12, yellow, 0.5), "x", -18), y=deep + 6.5, z=z + 0.8),
                rod((0, deep + 8.2, z), (0, deep + 6.5 + length * 0.04, z + length * 0.12), 0.1, IRON),
            )
    else:
        parts += named(
            "pipe",
            *(rod((x, deep + 1.3, -length * 0.28), (x, deep + 1.3, length * 0.34), 0.28, funnel) for x in (-0.9, 0, 0.9)),
            *(box(3.2, 1.2, 0.4, IRON).at(0, deep + 0.2, float(z)) for z in np.linspace(-length * 0.26, length * 0.32, 8)),
        )
        parts += named(
            "manifold",
            *(
                p
                for z in (-1.5, 0, 1.5)
                for p in both(rod((0, deep + 1.6, z + length * 0.03), (width * 0.44, deep + 1.6, z + length * 0.03), 0.24, funnel))
            ),
        ) + named(
            "tank hatch",
            *(
                cylinder(0.7, 0.9, lighter(paint, 0.4)).at(x, deep + 0.3, float(z))
                for x in (-width * 0.28, width * 0.28)
                for z in np.linspace(-length * 0.22, length * 0.28, 6)
            ),
        )
    has, lacks = features(
        ("containers", style == "container"),
        ("cranes", bool(cranes)),
        ("pipes along its deck", style == "tanker"),
        ("sails", False),
        ("guns", False),
    )
    return Build(
        parts,
        ("container",) if style == "container" else (),
        {"freighter": "with cranes", "tanker": "with pipes"}.get(style, ""),
        paint,
        variant=style,
        has=("a funnel", *has),
        lacks=lacks,
    )


def _cruise(rng: Rng, parts: list[Part], paint: Paint, length: float, width: float, deep: float, funnel: Paint) -> Build:
    decks = int(rng.integers(2, 6))
    for i in range(decks):
        long, wide = length * (0.7 - 0.07 * i), width * (0.84 - 0.05 * i)
        parts += named("deck", rounded(wide, 2.6, long, 0.8, WHITE_STEEL).at(0, deep + 0.2 + 2.5 * i, -length * 0.05))
        parts += named("window", box(wide * 1.008, 0.8, long * 0.9, PANE).at(0, deep + 1.2 + 2.5 * i, -length * 0.05))
        parts += named(
            "pillar",
            *(
                p
                for z in np.linspace(-long * 0.44, long * 0.44, int(long / 3.5))
                for p in both(box(0.12, 0.9, 0.7, WHITE_STEEL).at(wide * 0.503, deep + 1.15 + 2.5 * i, -length * 0.05 + float(z)))
            ),
        )
    top, count = deep + 2.5 * decks, int(rng.integers(1, 4))
    stack = lathe([(0, 0), (1.7, 0), (1.5, 5), (0, 5)], funnel).turn("x", -8).scaled(0.8, 1, 1.3)
    band = lathe([(0, 0), (1.66, 0), (1.6, 1.0), (0, 1.0)], IRON).turn("x", -8).scaled(0.8, 1, 1.3)
    spots = {1: (-0.12,), 2: (-0.12, 0.02), 3: (-0.16, -0.04, 0.08)}[count]
    parts += named(
        "funnel",
        *(stack.at(0, top, length * z) for z in spots),
        *(band.scaled(0.97, 1, 0.97).at(0, top + 4.2, length * z - 0.62) for z in spots),
    )
    boats = chance(rng, 0.6)
    if boats:
        orange = draw(rng, pick(rng, "orange", "white"), "plastic")
        parts += named(
            "lifeboat",
            *(
                p
                for z in np.linspace(-length * 0.25, length * 0.16, 5)
                for p in both(ellipsoid(0.8, 0.75, 2.0, orange).at(width * 0.45, deep + 1.6, float(z)))
            ),
        )
    parts += named(
        "mast",
        rod((0, top, length * 0.14), (0, top + 6, length * 0.13), 0.25, IRON),
        rod((-1.5, top + 4, length * 0.135), (1.5, top + 4, length * 0.135), 0.15, IRON),
    )
    words = {1: "one funnel", 2: "two funnels", 3: "three funnels"}
    has, lacks = features(("lifeboats", boats), ("containers", False), ("cranes", False), ("sails", False))
    return Build(
        parts,
        ("passenger",),
        "with funnels" if count > 1 else "with a funnel",
        paint,
        variant="cruise",
        has=(words[count], *has),
        lacks=lacks,
    )


def _warship(rng: Rng, paint: Paint, length: float, width: float, deep: float) -> Build:
    dark, light = lighter(paint, -0.2), lighter(paint, 0.12)
    parts = named("hull", hull(length, width, deep, paint, transom=0.7)) + named(
        "deck", hull(length * 0.97, width * 0.94, 0.3, dark, transom=0.7).at(0, deep, 0)
    )
    z, y = -length * 0.03, deep
    for wide, tall, long, back in ((0.8, 3.2, 0.4, 0.0), (0.62, 3.0, 0.2, 0.06), (0.48, 2.4, 0.1, 0.08)):
        w, d = width * wide, length * long / 2
        block = np.array([(-d, 0), (d, 0), (d * 0.82, tall), (-d * 0.9, tall)])
        parts += named(
            "superstructure", side(block, w, light).shaped(lambda a, b, c: (a * (1 - 0.04 * b), b, c)).at(0, y, z + back * length)
        )
        y += tall
    parts += named("bridge", box(width * 0.46, 0.8, length * 0.088, PANE).at(0, deep + 4.6, z + length * 0.075)) + named(
        "mast",
        *moved(turned(lattice(8.0, 1.5, 0.14, dark, 0.5), "x", -90), y=y - 0.2, z=z + length * 0.05),
        box(3.2, 0.4, 0.5, dark).at(0, y + 4.5, z + length * 0.05),
        ellipsoid(0.9, 0.9, 0.9, light).at(0, y + 7.6, z + length * 0.05),
    )
    parts += named(
        "funnel",
        *(
            side(np.array([(-1.4, 0), (1.4, 0), (0.9, 3.6), (-1.3, 3.6)]), 2.2, dark).at(0, deep + 3.1, z - length * f)
            for f in (0.04, 0.13)[: int(rng.integers(1, 3))]
        ),
    )
    guns = int(rng.integers(2, 5))
    spots = [(0.33, 0.0), (-0.33, 0.0), (0.25, 1.4), (-0.26, 1.4)][:guns]
    for f, up in spots:
        front = 1 if f > 0 else -1
        turret = [
            *([cylinder(1.6, up, light).at(0, -up, 0)] if up else []),
            cylinder(1.9, 0.4, dark),
            side(np.array([(-1.9, 0.3), (1.9, 0.3), (1.3, 1.8), (-1.7, 1.8)]), 2.6, light),
            *both(rod((0.5, 1.1, 1.3), (0.5, 1.5, 5.6), 0.2, dark)),
        ]
        turret = turret if front > 0 else turned(turret, "y", 180)
        parts += named("gun turret", *moved(turret, y=deep + up + 0.25, z=f * length))
    words = {2: "two gun turrets", 3: "three gun turrets", 4: "four gun turrets"}
    return Build(
        parts, detail="with guns", body=paint, variant="warship", has=("guns", words[guns]), lacks=("sails", "containers", "cranes")
    )


def _tall_ship(rng: Rng) -> Build:
    """Wooden ship with yards and square sails, a raised stern and a bowsprit."""
    brown, pole = wood(rng, grain=False), Paint(np.array((0.36, 0.24, 0.14)), "wooden")
    canvas = draw(rng, pick(rng, "white", "beige", "beige", "black", "red"), "fabric")
    length, width, deep = between(rng, 28, 36), between(rng, 7.5, 9), between(rng, 4.2, 5.2)
    h = length / 2
    parts = (
        named("hull", hull(length, width, deep, brown, transom=0.8))
        + named("stripe", hull(length * 0.99, width * 1.03, 0.5, lighter(brown, 0.5), transom=0.8).at(0, deep * 0.72, 0))
        + named("deck", hull(length * 0.95, width * 0.9, 0.25, lighter(brown, 0.25), transom=0.8).at(0, deep, 0))
    )
    castle = np.array(
        [
            (-h, deep - 0.5),
            (-h * 0.5, deep - 0.5),
            (-h * 0.5, deep + 1.5),
            (-h * 0.72, deep + 1.7),
            (-h * 0.72, deep + 3.0),
            (-h * 1.08, deep + 3.4),
        ]
    )
    parts += named(
        "stern", side(castle, width * 0.82, brown), *(box(1.0, 0.9, 0.1, PANE).at(x, deep + 1.0, -h * 1.03 - 0.12) for x in (-2.2, 0, 2.2))
    )
    guns = chance(rng, 0.6)
    if guns:
        parts += named(
            "gun port",
            *(
                p
                for z in np.linspace(-h * 0.55, h * 0.3, 6)
                for p in both(box(0.12, 0.7, 0.8, IRON).at(width * 0.49, deep * 0.5, float(z)))
            ),
            *(
                p
                for z in np.linspace(-h * 0.55, h * 0.3, 6)
                for p in both(rod((width * 0.44, deep * 0.5 + 0.35, float(z)), (width * 0.6, deep * 0.5 + 0.4, float(z)), 0.16, IRON))
            ),
        )
    count = int(rng.integers(2, 4))
    tall = length * between(rng, 0.75, 0.9)
    for f, share in ((0.42, 0.88), (0.02, 1.0), (-0.5, 0.75))[:count]:
        z, top = f * h, deep + tall * share
        parts += named("mast", rod((0, deep, z), (0, top, z), 0.28, pole, 0.12)) + named(
            "crow's nest", cylinder(0.6, 0.7, pole, 0.8).at(0, deep + tall * share * 0.68, z)
        )
        for low, up, wide in ((0.14, 0.5, 1.3), (0.54, 0.78, 1.0), (0.81, 0.97, 0.65)):
            w, a, b = width * 0.62 * wide * share, deep + tall * share * low, deep + tall * share * up
            rings = [
                np.array(
                    [
                        (x * w * (1 - 0.12 * t), a + (b - a) * t, z + 0.35 + np.sin(np.pi * t) * (1 - 0.5 * x * x) * (b - a) * 0.16 + d)
                        for x, d in (
                            (-1, 0.0),
                            (-0.5, 0.0),
                            (0, 0.0),
                            (0.5, 0.0),
                            (1, 0.0),
                            (1, 0.06),
                            (0.5, 0.06),
                            (0, 0.06),
                            (-0.5, 0.06),
                            (-1, 0.06),
                        )
                    ]
                )
                for t in np.linspace(0, 1, 8)
            ]
            parts += named("sail", loft(np.array(rings), canvas)) + named("yard", rod((-w, b, z + 0.3), (w, b, z + 0.3), 0.12, pole))
        parts += named(
            "rigging",
            *(
                p
                for d in (-1.2, 0, 1.2)
                for p in both(
                    rod((width * 0.46 * (1 - max(0.0, f) ** 3), deep, z - 0.6 + d), (0, deep + tall * share * 0.66, z), 0.05, IRON, sides=5)
                )
            ),
        )
    parts += named("bowsprit", rod((0, deep * 1.15, h * 0.85), (0, deep * 1.5 + 1.5, h * 1.4), 0.22, pole, 0.1)) + named(
        "sail", side(np.array([(h * 1.32, deep * 1.5 + 1.3), (h * 0.7, deep * 1.3 + 0.6), (h * 0.45, deep + tall * 0.6)]), 0.06, canvas)
    )
    flag = chance(rng, 0.5)
    if flag:
        top = deep + tall
        parts += named(
            "flag", box(0.06, 1.1, 1.8, draw(rng, pick(rng, "black", "red", "blue"), "fabric")).at(0, top - 0.4, -0.9 + 0.02 * h)
        )
    has, lacks = features(("guns", guns), ("a flag", flag), ("a funnel", False))
    masts = "two masts" if count == 2 else "three masts"
    return Build(parts, detail="with square sails", body=brown, variant="tall ship", has=("square sails", masts, *has), lacks=lacks)
