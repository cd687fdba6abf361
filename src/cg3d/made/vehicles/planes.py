"""Biplane, fighter jet, glider. Their nose points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import around, ball, both, box, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded
from cg3d.made.vehicles.bits import features, screen
from cg3d.made.vehicles.cars import IRON, PANE, RIM, wheels
from cg3d.made.vehicles.crafts import fuselage, propeller, wing


def biplane(rng: Rng) -> Build:
    """Round engine, in-line engine, with a closed cabin, triplane-like stagger, seaplane on floats."""
    style = pick(rng, "radial", "radial", "inline", "cabin", "floats")
    paint = draw(rng, pick(rng, *BRIGHT, "red", "yellow"), "metal")
    second = draw(rng, pick(rng, "white", "red", "blue", "yellow", "beige"), "fabric") if chance(rng) else paint
    h, span = between(rng, 3.1, 3.7), between(rng, 4.2, 5.0)
    gap, stagger = between(rng, 1.25, 1.5), between(rng, 0.0, 0.5)
    nose = 0.5 if style != "inline" else 0.36
    stations = [(-h, 0.06, 0.12, 0.2), (-h * 0.4, 0.34, 0.42, 0.05), (h * 0.2, 0.5, 0.56, 0), (h * 0.75, nose, nose, 0)]
    parts = named("fuselage", fuselage([*stations, (h * 0.9, nose * 0.9, nose * 0.9, 0)], paint))
    z, low = h * 0.32, -0.35
    up = low + gap
    parts += named(
        "wing",
        *both(wing(1.3, 1.1, span, 0.1, 0.12, 0.1, second).at(0, low, z - stagger)),
        *both(wing(1.35, 1.15, span * 1.06, 0.1, 0.12, 0.1, second).at(0, up, z)),
    )
    pairs = 2 if chance(rng, 0.35) else 1
    for f in (0.72,) if pairs == 1 else (0.45, 0.85):
        for d in (-0.4, 0.4):
            parts += named("strut", *both(rod((span * f, low + 0.05, z - stagger + d), (span * f, up + 0.08, z + d), 0.035, IRON)))
        parts += named(
            "wire",
            *both(rod((span * f, low, z - stagger), (0.4, up, z), 0.012, IRON)),
            *both(rod((span * f, up, z), (0.45, low, z - stagger), 0.012, IRON)),
        )
    parts += named("strut", *(p for d in (-0.35, 0.35) for p in both(rod((0.4, 0.4, z + d), (0.5, up + 0.02, z + d), 0.03, IRON))))
    parts += named(
        "tail",
        *both(wing(0.85, 0.5, 1.5, 0.2, 0, 0.09, second).at(0, 0.25, -h * 0.88)),
        wing(1.0, 0.6, 1.1, 0.3, 0, 0.09, second).turn("z", 90).at(0, 0.25, -h * 0.88),
    )
    front = h * 0.9
    if style in ("radial", "floats"):
        parts += named(
            "engine",
            *moved(around(cylinder(0.11, 0.28, IRON, sides=12).at(0, 0.36, 0), 7, "z"), z=front + 0.02),
            cylinder(0.34, 0.25, RIM).turn("x", 90).at(0, 0, front - 0.08),
        )
    if style == "cabin":
        parts += named("cabin", ellipsoid(0.44, 0.5, 1.0, PANE).at(0, 0.5, -h * 0.02))
    else:
        for k in range(int(rng.integers(1, 3))):
            spot = -h * 0.1 - 0.85 * k
            parts += named(
                "cockpit",
                ellipsoid(0.27, 0.08, 0.34, IRON).at(0, 0.48, spot),
                screen((spot + 0.32, 0.5), (spot + 0.24, 0.74), 0.42, PANE, 0.02),
            )
    parts += named("propeller", *moved(propeller(1.0, 2, IRON, RIM), z=front + 0.14))
    if style == "floats":
        parts += named(
            "float",
            *both(
                fuselage([(-1.9, 0.05, 0.1, 0.1), (-0.8, 0.26, 0.24, 0), (1.2, 0.28, 0.26, 0), (2.1, 0.05, 0.06, 0.16)], second).at(
                    0.85, -1.35, h * 0.25
                )
            ),
        )
        parts += named("strut", *(p for f in (0.05, 0.5) for p in both(rod((0.35, -0.4, h * f), (0.85, -1.2, h * f), 0.05, IRON))))
    else:
        parts += moved(wheels(0.32, 0.12, 0.8, [h * 0.45]), y=-1.25) + named(
            "axle", rod((-0.8, -0.93, h * 0.45), (0.8, -0.93, h * 0.45), 0.03, IRON)
        )
        parts += named(
            "strut", *(p for d in (0.3, 0.6) for p in both(rod((0.35, -0.4, h * d), (0.7, -0.93, h * 0.45), 0.035, IRON)))
        ) + named("skid", rod((0, -0.05, -h * 0.9), (0, -0.4, -h * 1.0), 0.04, IRON))
    has, lacks = features(("wheels", style != "floats"), ("floats", style == "floats"), ("a closed cabin", style == "cabin"))
    return Build(
        parts,
        detail="on floats" if style == "floats" else "",
        body=paint,
        variant=style,
        has=("two pairs of wings", "a propeller", *has),
        lacks=lacks,
    )


def fighter_jet(rng: Rng) -> Build:
    """Swept wings with one tail, twin tails, delta with canards, straight flying dart, old jet with a nose intake."""
    style = pick(rng, "twin tail", "twin tail", "single tail", "delta", "stealth", "early")
    paint = draw(rng, pick(rng, "grey", "grey", "grey", "green", "blue", "beige", "black"), "metal")
    dark, h = lighter(paint, -0.3), between(rng, 6.5, 8.0)
    if style == "stealth":
        return _stealth(rng, paint, h)
    body = [
        (-h * 0.95, 0.6, 0.55, 0),
        (-h * 0.3, 0.85, 0.72, 0),
        (h * 0.2, 0.72, 0.68, 0),
        (h * 0.65, 0.42, 0.44, -0.05),
        (h * 1.1, 0.03, 0.03, -0.15),
    ]
    if style == "early":
        body = [
            (-h * 0.95, 0.45, 0.45, 0.1),
            (-h * 0.3, 0.75, 0.8, 0),
            (h * 0.3, 0.8, 0.85, 0),
            (h * 0.8, 0.62, 0.62, 0),
            (h * 0.95, 0.52, 0.52, 0),
        ]
    parts = named("fuselage", fuselage(body, paint))
    span = between(rng, 4.2, 5.2)
    if style == "delta":
        parts += named("wing", *both(wing(8.0, 0.6, span * 0.9, 3.8, 0, 0.04, paint).at(0.3, -0.15, -h * 0.3))) + named(
            "canard", *both(wing(1.5, 0.5, 1.7, 0.8, 0.1, 0.06, paint).at(0.4, 0.25, h * 0.42))
        )
    elif style == "early":
        parts += named("wing", *both(wing(2.8, 1.5, span * 1.15, 2.6, 0.0, 0.08, paint).at(0.3, -0.1, 0.2)))
    else:
        parts += named("wing", *both(wing(5.4, 1.2, span, 2.8, 0.0, 0.05, paint).at(0.3, 0, -h * 0.15)))
    tails = 2 if style == "twin tail" else 1
    fin = wing(2.9, 1.1, 2.3, 1.7, 0, 0.06, paint).turn("z", 90)
    parts += named("fin", *(both(fin.turn("z", -16).at(0.8, 0.3, -h * 0.7)) if tails == 2 else [fin.at(0, 0.5, -h * 0.72)]))
    if style != "delta":
        parts += named(
            "tail",
            *both(
                wing(2.2, 0.9, 2.3, 1.4, 0.0 if style != "early" else 0.2, 0.06, paint).at(0.3, 0 if style != "early" else 0.5, -h * 0.9)
            ),
        )
    parts += named("canopy", ellipsoid(0.42, 0.45, 1.35, PANE).at(0, 0.55, h * 0.44))
    if style == "early":
        parts += named("intake", cylinder(0.42, 0.1, IRON).turn("x", 90).at(0, 0, h * 0.93))
    else:
        parts += named(
            "intake",
            *both(rounded(0.62, 0.8, 3.4, 0.12, dark).at(0.9, -0.45, h * 0.08)),
            *both(box(0.48, 0.62, 0.04, IRON).at(0.9, -0.36, h * 0.08 + 1.7)),
        )
    spots = (0.0,) if style in ("single tail", "early", "delta") else (-0.42, 0.42)
    parts += named(
        "exhaust",
        *(
            lathe([(0, 0.3), (0.3, 0.3), (0.36, 0), (0.42, 0), (0.5, 0.5), (0, 0.5)], IRON).turn("x", 90).at(x, 0, -h * 0.95 - 0.35)
            for x in spots
        ),
    )
    armed = chance(rng, 0.65)
    missile = [
        cylinder(0.1, 2.2, lighter(paint, 0.6), sides=12).turn("x", 90).at(0, 0, -1.1),
        cylinder(0.1, 0.4, lighter(paint, 0.6), 0.01, 12).turn("x", 90).at(0, 0, 1.1),
        *around(box(0.02, 0.22, 0.3, IRON).at(0, 0.08, -0.95), 4, "z"),
        box(0.05, 0.25, 0.9, dark).at(0, 0.05, 0),
    ]
    if armed:
        for f in (0.45, 0.72)[: int(rng.integers(1, 3))]:
            parts += named("missile", *(p for part in moved(missile, 0.3 + span * f, -0.3, -h * 0.15 - 2.0 * f) for p in both(part)))
    gear = chance(rng, 0.3)
    if gear:
        parts += moved(wheels(0.3, 0.18, 0.9, [-h * 0.25]) + wheels(0.24, 0.14, 0.08, [h * 0.5]), y=-1.75)
        parts += named(
            "landing gear",
            *both(rod((0.7, -0.4, -h * 0.25), (0.9, -1.4, -h * 0.25), 0.07, RIM)),
            rod((0, -0.4, h * 0.5), (0, -1.5, h * 0.5), 0.07, RIM),
        )
    has, lacks = features(
        ("two tail fins", tails == 2),
        ("one tail fin", tails == 1),
        ("canards", style == "delta"),
        ("missiles", armed),
        ("landing gear", gear),
    )
    lacks = tuple(word for word in lacks if "fin" not in word)
    return Build(parts, detail="with delta wings" if style == "delta" else "", body=paint, variant=style, has=has, lacks=lacks)


def _stealth(rng: Rng, paint: Paint, h: float) -> Build:
    ridge, s = between(rng, 0.9, 1.1), between(rng, 0.9, 1.1)
    plan = np.array(
        [(0, h), (0.9, h * 0.45), (4.6 * s, -h * 0.45), (4.4 * s, -h * 0.62), (1.6, -h * 0.5), (0.9, -h * 0.75), (0.0, -h * 0.62)]
    )
    half = np.concatenate([plan, plan[1:-1][::-1] * (-1, 1)])
    deck = extrude(half, 0.3, paint).turn("x", 90).shaped(lambda x, y, z: (x, y * np.clip(1.2 - np.abs(x) / 4.5, 0.3, 1), z))
    body = fuselage(
        [
            (-h * 0.6, 1.0, 0.1, 0),
            (-h * 0.2, 1.5, 0.5, 0),
            (h * 0.25, 1.1, ridge * 0.6, 0),
            (h * 0.7, 0.45, 0.32, 0),
            (h * 1.0, 0.03, 0.04, -0.05),
        ],
        paint,
        6,
    )
    parts = named("fuselage", deck, body) + named("canopy", ellipsoid(0.4, 0.36, 1.2, PANE).at(0, 0.45, h * 0.42))
    fin = wing(1.9, 0.9, 2.0, 1.2, 0, 0.05, paint).turn("z", 90)
    parts += named("fin", *both(fin.turn("z", -32).at(0.7, 0.1, -h * 0.5))) + named(
        "intake", *both(rounded(0.7, 0.5, 1.4, 0.08, lighter(paint, -0.3)).at(1.15, 0.05, h * 0.12))
    )
    return Build(
        parts,
        detail="with flat facets",
        body=paint,
        variant="stealth",
        has=("two tail fins",),
        lacks=("missiles", "canards", "landing gear"),
    )


def glider(rng: Rng) -> Build:
    """Sailplane with a T-tail, with a V-tail, old wooden one with struts, hang glider."""
    style = pick(rng, "t-tail", "t-tail", "v-tail", "strutted", "hang glider")
    paint = draw(
        rng, pick(rng, "white", "white", "white", "yellow", "red", "blue", "orange"), "fabric" if style == "hang glider" else "plastic"
    )
    if style == "hang glider":
        return _hang_glider(rng, paint)
    h, span = between(rng, 3.2, 3.8), between(rng, 6.8, 8.5)
    parts = named(
        "fuselage",
        fuselage(
            [
                (-h, 0.06, 0.08, 0.12),
                (-h * 0.3, 0.14, 0.16, 0.05),
                (h * 0.2, 0.34, 0.42, 0),
                (h * 0.65, 0.32, 0.38, -0.05),
                (h * 0.98, 0.03, 0.04, -0.12),
            ],
            paint,
        ),
    )
    high = 0.42 if style == "strutted" else 0.22
    parts += named(
        "wing",
        *both(
            wing(
                0.95 if style != "strutted" else 1.2,
                0.35 if style != "strutted" else 0.9,
                span,
                0.1,
                span * (0.07 if style != "strutted" else 0.02),
                0.12,
                paint,
            ).at(0, high, h * 0.12)
        ),
    )
    parts += named("canopy", ellipsoid(0.29, 0.3, 0.95, PANE).at(0, 0.2, h * 0.5))
    tip = draw(rng, pick(rng, "red", "orange", "blue"), "plastic")
    if style == "v-tail":
        parts += named("tail", *both(wing(0.7, 0.4, 1.25, 0.15, 0, 0.1, paint).turn("z", 38).at(0, 0.15, -h * 0.92)))
    else:
        parts += named("fin", wing(0.9, 0.65, 1.15, 0.3, 0, 0.1, paint).turn("z", 90).at(0, 0.1, -h * 0.9))
        parts += named(
            "tail",
            *both(
                wing(0.6, 0.4, 1.3, 0.12, 0, 0.1, tip if chance(rng) else paint).at(
                    0, 1.22 if style == "t-tail" else 0.2, -h * 0.98 if style == "t-tail" else -h * 0.9
                )
            ),
        )
    if style == "strutted":
        parts += named("strut", *both(rod((0.25, -0.2, h * 0.15), (span * 0.38, high + 0.1, h * 0.12), 0.035, IRON)))
    wings = style != "strutted" and chance(rng)
    if wings:
        parts += named("winglet", *both(wing(0.35, 0.2, 0.4, 0.15, 0, 0.1, tip).turn("z", 75).at(span, high + span * 0.07, h * 0.1)))
    parts += named("wheel", cylinder(0.17, 0.1, IRON).turn("z", 90).at(0.05, -0.4, h * 0.2))
    has, lacks = features(
        ("struts", style == "strutted"), ("winglets", wings), ("a V-shaped tail", style == "v-tail"), ("a T-shaped tail", style == "t-tail")
    )
    return Build(
        parts, ("slim",), detail="with long wings", body=paint, variant=style, has=("long wings", *has), lacks=(*lacks, "a propeller")
    )


def _hang_glider(rng: Rng, paint: Paint) -> Build:
    span, long = between(rng, 4.2, 5.0), between(rng, 2.3, 2.8)
    second = draw(rng, pick(rng, *(w for w in BRIGHT if w != paint.name)), "fabric")
    sail = extrude(np.array([(0, long * 0.6), (span, -long * 0.25), (span * 0.93, -long * 0.42), (0, -long * 0.3)]), 0.03, paint).turn(
        "x", 90
    )
    sail = sail.shaped(lambda x, y, z: (x, y + 0.12 * np.sin(np.pi * x / span), z))
    edge = (
        extrude(np.array([(0, long * 0.62), (span, -long * 0.24), (span, -long * 0.28), (0, long * 0.4)]), 0.04, second)
        .turn("x", 90)
        .shaped(lambda x, y, z: (x, y + 0.12 * np.sin(np.pi * x / span), z))
    )
    parts = named("sail", *both(sail), *both(edge)) + named("keel", rod((0, 0, long * 0.62), (0, 0, -long * 0.5), 0.03, IRON))
    parts += named(
        "control bar",
        *both(rod((0, -0.02, 0.2), (0.7, -1.5, 0.3), 0.025, IRON)),
        rod((-0.7, -1.5, 0.3), (0.7, -1.5, 0.3), 0.025, IRON),
        rod((0, 0, 0.1), (0, 0.8, 0.1), 0.025, IRON),
    )
    parts += named(
        "wire",
        *both(rod((0, 0.8, 0.1), (span * 0.7, 0.05, -long * 0.02), 0.01, IRON)),
        *both(rod((0.7, -1.5, 0.3), (span * 0.7, 0.05, -long * 0.02), 0.01, IRON)),
        rod((0, 0.8, 0.1), (0, 0, long * 0.6), 0.01, IRON),
    )
    pilot = chance(rng, 0.5)
    if pilot:
        parts += named(
            "pilot",
            fuselage([(-1.3, 0.1, 0.1, 0), (-0.3, 0.22, 0.18, 0), (0.5, 0.24, 0.17, 0)], second, 16).at(0, -0.95, -0.1),
            ball(0.16, IRON).at(0, -0.9, 0.6),
        )
    has, lacks = features(("a pilot", pilot), ("winglets", False), ("a propeller", False), ("a tail", False))
    return Build(parts, detail="with a control bar", body=paint, variant="hang glider", has=("a control bar", *has), lacks=lacks)
