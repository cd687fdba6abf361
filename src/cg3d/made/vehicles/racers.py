"""Small and fast open vehicles: race car, go-kart, golf cart, snowmobile, jet ski. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, moved, named, rod, rounded, torus, tube
from cg3d.made.vehicles.bits import STEEL, features, screen, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, RIM, car_parts, rear_wing, wheels
from cg3d.made.vehicles.crafts import fuselage


def race_car(rng: Rng) -> Build:
    """Open wheels and wings, old cigar, dragster, closed car with a wing and stripes."""
    style = pick(rng, "formula", "formula", "formula", "vintage", "dragster", "closed")
    paint = draw(rng, pick(rng, *BRIGHT, "red", "white", "black"), "metal")
    accent = draw(rng, pick(rng, *(w for w in ("white", "black", "yellow", "red", "blue") if w != paint.name)), "metal")
    if style == "closed":
        parts, frame = car_parts(rng, "sports", paint)
        parts += rear_wing(frame, accent)
        x = frame.width * 0.12
        parts += named("stripe", *both(box(0.18, 0.015, frame.half * 0.75, accent).at(x, frame.belt + 0.012, frame.half * 0.25)))
        parts += named("stripe", *both(box(0.18, 0.02, frame.roof[1] - frame.roof[0], accent).at(x, frame.tall, sum(frame.roof) / 2)))
        parts += named("splitter", box(frame.width * 0.95, 0.04, 0.35, IRON).at(0, 0.12, frame.half + 0.05))
    elif style == "vintage":
        parts = _vintage_racer(rng, paint)
    elif style == "dragster":
        parts = _dragster(rng, paint, accent)
    else:
        parts = _formula(rng, paint, accent)
    has, lacks = features(
        ("a rear wing", style != "vintage"),
        ("a front wing", style in ("formula", "dragster")),
        ("open wheels", style != "closed"),
        ("a roof", style == "closed"),
    )
    return Build(parts, words=("low",), body=paint, variant=style, has=has, lacks=lacks)


def _formula(rng: Rng, paint: Paint, accent: Paint) -> list[Part]:
    h, w = between(rng, 2.1, 2.5), 0.9
    tub = [
        (-h * 0.85, 0.2, 0.22, 0.42),
        (-h * 0.4, 0.3, 0.32, 0.46),
        (0, 0.36, 0.26, 0.38),
        (h * 0.5, 0.26, 0.2, 0.36),
        (h * 0.95, 0.08, 0.07, 0.24),
    ]
    parts = named("body", fuselage(tub, paint, 20))
    parts += named(
        "sidepod",
        *both(rounded(0.48, 0.42, h * 0.75, 0.12, paint).at(0.5, 0.14, -h * 0.2)),
        box(1.3, 0.04, h * 1.3, IRON).at(0, 0.09, -h * 0.1),
    )
    parts += named(
        "air box", side(np.array([(-h * 0.8, 0.6), (-h * 0.18, 0.6), (-h * 0.15, 0.98), (-h * 0.25, 1.0), (-h * 0.7, 0.72)]), 0.2, paint)
    )
    parts += named("cockpit", ellipsoid(0.24, 0.08, 0.36, IRON).at(0, 0.61, h * 0.06))
    driver = chance(rng, 0.6)
    if driver:
        parts += named("helmet", ball(0.15, accent).at(0, 0.74, 0), box(0.2, 0.07, 0.06, PANE).at(0, 0.7, 0.12))
    if chance(rng, 0.5):
        parts += named(
            "halo",
            tube(spline([(0.26, 0.62, -0.05), (0.22, 0.78, 0.2), (0, 0.8, 0.4), (-0.22, 0.78, 0.2), (-0.26, 0.62, -0.05)], 20), 0.03, IRON),
            rod((0, 0.8, 0.4), (0, 0.55, 0.55), 0.025, IRON),
        )
    parts += named(
        "front wing",
        box(1.75, 0.03, 0.34, accent).at(0, 0.14, h * 0.98),
        box(1.6, 0.03, 0.2, accent).turn("x", -12).at(0, 0.22, h * 0.9),
        *both(box(0.03, 0.24, 0.5, accent).at(0.87, 0.1, h * 0.95)),
    )
    parts += named(
        "rear wing",
        box(1.05, 0.03, 0.34, accent).turn("x", 8).at(0, 0.98, -h * 0.98),
        box(1.05, 0.03, 0.22, accent).turn("x", 18).at(0, 1.06, -h * 1.04),
        *both(box(0.03, 0.62, 0.5, accent).at(0.52, 0.5, -h)),
        box(0.06, 0.5, 0.12, IRON).at(0, 0.5, -h * 0.93),
    )
    rear, front = -h * 0.72, h * 0.62
    parts += wheels(0.34, 0.4, w - 0.2, [rear]) + wheels(0.33, 0.3, w - 0.14, [front])
    for z, y in ((rear, 0.36), (front, 0.34)):
        for d in (-0.22, 0.22):
            parts += named("strut", *both(rod((0.1, y + 0.05, z + d), (w - 0.2, y, z), 0.018, IRON)))
    parts += named("mirror", *both(box(0.14, 0.08, 0.05, accent).at(0.42, 0.66, h * 0.2)))
    return parts


def _vintage_racer(rng: Rng, paint: Paint) -> list[Part]:
    h = between(rng, 1.8, 2.1)
    parts = named(
        "body",
        fuselage(
            [
                (-h * 1.05, 0.03, 0.05, 0.55),
                (-h * 0.5, 0.34, 0.36, 0.58),
                (0, 0.4, 0.36, 0.56),
                (h * 0.7, 0.33, 0.32, 0.55),
                (h * 0.98, 0.26, 0.27, 0.53),
            ],
            paint,
            24,
        ),
    )
    parts += named(
        "grille",
        *(rod((x, 0.33, h * 0.99), (x, 0.74, h * 0.99), 0.015, RIM) for x in np.linspace(-0.18, 0.18, 6)),
        ellipsoid(0.24, 0.25, 0.03, IRON).at(0, 0.53, h * 0.97),
    )
    parts += named(
        "cockpit", ellipsoid(0.26, 0.06, 0.38, IRON).at(0, 0.91, -h * 0.22), screen((h * 0.02, 0.9), (-h * 0.04, 1.08), 0.42, PANE, 0.02)
    )
    parts += named("steering wheel", torus(0.17, 0.016, IRON).turn("x", 60).at(0, 1.0, -h * 0.08))
    parts += named("exhaust", rod((0.42, 0.52, h * 0.4), (0.48, 0.5, -h * 0.95), 0.045, RIM))
    parts += named("strap", *(torus(0.36, 0.015, IRON, 6, 28).turn("x", 90).scaled(1, 0.95, 1).at(0, 0.56, h * f) for f in (0.25, 0.55)))
    parts += wheels(0.36, 0.16, 0.68, [-h * 0.6, h * 0.72])
    for z in (-h * 0.6, h * 0.72):
        parts += named("axle", rod((-0.68, 0.36, z), (0.68, 0.36, z), 0.03, IRON))
    return parts


def _dragster(rng: Rng, paint: Paint, accent: Paint) -> list[Part]:
    h = between(rng, 3.0, 3.6)
    parts = named(
        "body",
        fuselage(
            [(-h * 0.8, 0.3, 0.3, 0.5), (-h * 0.45, 0.32, 0.34, 0.5), (h * 0.1, 0.2, 0.2, 0.4), (h * 0.98, 0.05, 0.05, 0.25)], paint, 18
        ),
    )
    parts += named(
        "engine",
        box(0.5, 0.35, 0.7, RIM).at(0, 0.65, -h * 0.55),
        *both(box(0.14, 0.14, 0.6, IRON).at(0.2, 0.95, -h * 0.55)),
        rounded(0.36, 0.22, 0.36, 0.05, accent).at(0, 1.0, -h * 0.5),
    )
    parts += named(
        "exhaust",
        *(p for k in range(4) for p in both(rod((0.25, 0.7, -h * 0.6 + k * 0.15), (0.62, 1.05, -h * 0.68 + k * 0.15), 0.05, RIM))),
    )
    parts += named(
        "roll cage",
        tube(spline([(0.25, 0.7, -h * 0.34), (0.2, 1.05, -h * 0.36), (-0.2, 1.05, -h * 0.36), (-0.25, 0.7, -h * 0.34)], 16), 0.03, IRON),
        ball(0.15, accent).at(0, 0.86, -h * 0.3),
    )
    parts += named(
        "rear wing",
        box(1.3, 0.04, 0.5, accent).turn("x", 8).at(0, 1.6, -h * 0.9),
        *both(rod((0.3, 0.7, -h * 0.72), (0.3, 1.6, -h * 0.9), 0.03, IRON)),
        *both(box(0.03, 0.4, 0.6, accent).at(0.65, 1.4, -h * 0.9)),
    )
    parts += named("front wing", box(0.9, 0.03, 0.3, accent).at(0, 0.2, h * 0.98))
    parts += wheels(0.5, 0.5, 0.62, [-h * 0.66]) + wheels(0.27, 0.1, 0.42, [h * 0.86])
    return parts + named(
        "axle",
        rod((-0.42, 0.27, h * 0.86), (0.42, 0.27, h * 0.86), 0.025, IRON),
        rod((-0.6, 0.5, -h * 0.66), (0.6, 0.5, -h * 0.66), 0.06, IRON),
    )


def go_kart(rng: Rng) -> Build:
    """Racing kart, kart with a cage, pedal kart, wooden soapbox."""
    style = pick(rng, "racing", "racing", "caged", "pedal", "soapbox")
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "wooden" if style == "soapbox" else "plastic")
    h, w, r = between(rng, 0.75, 0.9), between(rng, 0.5, 0.58), between(rng, 0.13, 0.16)
    if style == "soapbox":
        r = 0.2
    tubes = [
        *both(tube(spline([(w * 0.6, r, -h), (w * 0.62, r, 0), (w * 0.35, r, h)], 12), 0.02, IRON)),
        *(rod((-w * 0.6, r, z), (w * 0.6, r, z), 0.02, IRON) for z in (-h * 0.9, -h * 0.2, h * 0.3)),
    ]
    parts = named("frame", *tubes, box(w * 1.0, 0.015, h * 1.7, STEEL).at(0, r - 0.025, 0))
    parts += wheels(
        r * (1.6 if style == "pedal" else 1.0),
        0.2 if style in ("racing", "caged") else 0.08,
        w,
        [-h * 0.75],
        IRON if style != "racing" else RIM,
    )
    parts += wheels(
        r * (1.6 if style == "pedal" else 1.0),
        0.13 if style in ("racing", "caged") else 0.08,
        w,
        [h * 0.75],
        IRON if style != "racing" else RIM,
    )
    for z in (-h * 0.75, h * 0.75):
        parts += named("axle", rod((-w, r * (1.6 if style == "pedal" else 1), z), (w, r * (1.6 if style == "pedal" else 1), z), 0.018, RIM))
    seat = IRON if style != "soapbox" else paint
    parts += named(
        "seat",
        rounded(0.38, 0.08, 0.38, 0.035, seat).at(0, r + 0.03, -h * 0.25),
        rounded(0.38, 0.46, 0.08, 0.035, seat).turn("x", -18).at(0, r + 0.05, -h * 0.46),
        *both(rounded(0.06, 0.22, 0.3, 0.025, seat).at(0.18, r + 0.05, -h * 0.28)),
    )
    parts += named(
        "steering wheel",
        torus(0.15, 0.016, IRON).turn("x", 55).at(0, r + 0.42, h * 0.12),
        rod((0, r + 0.42, h * 0.12), (0, r + 0.05, h * 0.5), 0.015, RIM),
    )
    if style == "soapbox":
        parts += named(
            "body",
            *both(
                side(
                    np.array([(-h * 0.8, r), (h * 1.1, r), (h * 1.1, r + 0.18), (h * 0.2, r + 0.34), (-h * 0.8, r + 0.3)]), 0.03, paint
                ).at(w * 0.52, 0, 0)
            ),
            box(w, 0.2, 0.03, paint).at(0, r, h * 1.1),
            screen((h * 0.2, r + 0.33), (h * 1.1, r + 0.18), w * 1.05, paint, 0.03),
        )
    else:
        nose = rounded(w * 1.5 if style != "pedal" else w * 0.8, 0.2, 0.26, 0.09, paint).at(0, r - 0.06, h * 1.05)
        shield = rounded(0.34, 0.42, 0.05, 0.02, paint).turn("x", -28).at(0, r + 0.05, h * 0.48)
        parts += named("nose", nose, shield)
        if style != "pedal":
            parts += named("bumper", *both(rounded(0.2, 0.18, h * 0.85, 0.08, paint).at(w * 0.98, r - 0.05, 0)))
            parts += named(
                "engine",
                rounded(0.24, 0.26, 0.3, 0.03, IRON).at(w * 0.58, r + 0.02, -h * 0.35),
                *(box(0.26, 0.012, 0.26, STEEL).at(w * 0.58, r + 0.29 + 0.03 * k, -h * 0.35) for k in range(4)),
            )
            parts += named("bumper", rounded(w * 1.7, 0.12, 0.08, 0.035, paint).at(0, r + 0.02, -h * 1.05))
        else:
            parts += named(
                "pedal",
                *both(box(0.12, 0.03, 0.09, IRON).at(0.14, r + 0.12, h * 0.65)),
                cylinder(0.11, 0.02, RIM).turn("z", 90).at(0, r + 0.12, h * 0.65),
            )
    if style == "caged":
        top = r + 1.05
        posts = [
            *both(rod((w * 0.6, r, -h * 0.85), (w * 0.5, top, -h * 0.45), 0.022, paint)),
            *both(rod((w * 0.5, top, -h * 0.45), (w * 0.5, top, h * 0.2), 0.022, paint)),
            *both(rod((w * 0.5, top, h * 0.2), (w * 0.5, r, h * 0.95), 0.022, paint)),
        ]
        parts += named("roll cage", *posts, *(rod((-w * 0.5, top, z), (w * 0.5, top, z), 0.022, paint) for z in (-h * 0.45, h * 0.2)))
    has, lacks = features(("an engine", style in ("racing", "caged")), ("a roll cage", style == "caged"), ("pedals", style == "pedal"))
    return Build(parts, words=("low",), body=paint, variant=style, has=has, lacks=lacks)


def golf_cart(rng: Rng) -> Build:
    """Two seats with a roof, four seats, with golf bags, open, with a load bed."""
    style = pick(rng, "two seats", "four seats", "golf bags", "open", "load bed")
    paint = draw(rng, pick(rng, "white", "white", *BRIGHT, "beige", "black"), "plastic")
    cloth = draw(rng, pick(rng, "beige", "white", "black", "brown"), "leather")
    long = style in ("four seats", "load bed")
    h, w, r = (1.45 if long else 1.15) * between(rng, 0.95, 1.08), between(rng, 0.58, 0.64), between(rng, 0.22, 0.25)
    floor = r + 0.08
    parts = named(
        "body",
        box(w * 1.7, 0.08, h * 1.9, IRON).at(0, floor, 0),
        side(
            np.array(
                [
                    (h * 0.5, floor + 0.05),
                    (h * 1.02, floor + 0.05),
                    (h * 1.0, floor + 0.3),
                    (h * 0.82, floor + 0.52),
                    (h * 0.6, floor + 0.55),
                ]
            ),
            w * 1.8,
            paint,
        ),
    )
    rear = -h + 0.1
    parts += named("body", rounded(w * 1.9, 0.36, h * 0.8, 0.08, paint).at(0, floor + 0.04, rear + h * 0.36))
    rows = [-h * 0.32 if not long else -h * 0.1]
    for z in rows:
        parts += named(
            "seat",
            rounded(w * 1.7, 0.14, 0.45, 0.05, cloth).at(0, floor + 0.4, z),
            rounded(w * 1.7, 0.42, 0.12, 0.05, cloth).turn("x", -8).at(0, floor + 0.52, z - 0.26),
        )
        parts += named("seat base", box(w * 1.7, 0.4, 0.4, paint).at(0, floor, z))
    if style == "four seats":
        z = rows[0] - 0.55
        parts += named(
            "seat",
            rounded(w * 1.7, 0.14, 0.45, 0.05, cloth).at(0, floor + 0.4, z - 0.1),
            rounded(w * 1.7, 0.42, 0.1, 0.05, cloth).turn("x", 8).at(0, floor + 0.52, z + 0.12),
        )
    elif style == "load bed":
        z = rear + h * 0.3
        parts += named(
            "load bed",
            box(w * 1.8, 0.04, h * 0.8, IRON).at(0, floor + 0.42, z),
            *both(box(0.04, 0.26, h * 0.8, paint).at(w * 0.9, floor + 0.42, z)),
            *(box(w * 1.8, 0.26, 0.04, paint).at(0, floor + 0.42, z + s * h * 0.4) for s in (-1, 1)),
        )
    elif style == "golf bags":
        for x in (-w * 0.4, w * 0.4):
            bag = draw(rng, pick(rng, *BRIGHT, "black"), "fabric")
            parts += named(
                "golf bag",
                *moved(
                    [
                        p.turn("x", -10)
                        for p in (
                            cylinder(0.13, 0.85, bag, sides=18),
                            torus(0.13, 0.02, IRON, 6, 18).at(0, 0.85, 0),
                            *(
                                rod((dx, 0.8, dz), (dx * 1.6, 1.12, dz * 1.5), 0.012, RIM)
                                for dx, dz in ((0.05, 0.05), (-0.06, 0.03), (0, -0.06))
                            ),
                            *(ball(0.04, IRON).at(dx * 1.6, 1.12, dz * 1.5) for dx, dz in ((0.05, 0.05), (-0.06, 0.03), (0, -0.06))),
                        )
                    ],
                    x,
                    floor + 0.1,
                    rear - 0.08,
                ),
            )
    parts += named(
        "steering wheel",
        torus(0.17, 0.016, IRON).turn("x", 50).at(w * 0.4, floor + 0.78, h * 0.42),
        rod((w * 0.4, floor + 0.78, h * 0.42), (w * 0.4, floor + 0.45, h * 0.66), 0.02, IRON),
    )
    parts += named("headlight", *both(rounded(0.2, 0.1, 0.06, 0.03, HEADLIGHT).at(w * 0.6, floor + 0.24, h * 1.0))) + named(
        "bumper", rounded(w * 1.7, 0.1, 0.1, 0.04, IRON).at(0, floor, h * 1.02)
    )
    parts += wheels(r, 0.18, w * 0.9, [-h * 0.62, h * 0.66])
    roof = style != "open"
    if roof:
        top, back = between(rng, 1.72, 1.85), rear + (0.2 if long else 0.12)
        parts += named("roof", rounded(w * 2.0, 0.09, h * 1.62, 0.04, paint).at(0, top, -h * 0.1))
        parts += named(
            "post",
            *both(rod((w * 0.85, floor + 0.5, h * 0.7), (w * 0.85, top + 0.02, h * 0.5), 0.022, IRON)),
            *both(rod((w * 0.85, floor + 0.4, back), (w * 0.85, top + 0.02, back + 0.1), 0.022, IRON)),
        )
        if chance(rng, 0.6):
            parts += named("windscreen", screen((h * 0.69, floor + 0.56), (h * 0.51, top - 0.03), w * 1.6, PANE, 0.02))
    has, lacks = features(("a roof", roof), ("golf bags", style == "golf bags"), ("a load bed", style == "load bed"))
    return Build(parts, body=paint, variant=style, has=(*has, "two rows of seats") if style == "four seats" else has, lacks=lacks)
