"""Pickup truck and truck. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, loft, moved, named, rod, rounded
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, TAILLIGHT, cabin, lower_body, wheels
from cg3d.made.vehicles.lorries import BED, EARTH, lorry

LOAD = Paint(np.array((0.62, 0.44, 0.26)), "wooden")


def pickup(rng: Rng) -> Build:
    """Single cab, double cab, raised off-roader with a roll bar, with a canopy, flatbed, old round one."""
    style = pick(rng, "single cab", "single cab", "double cab", "double cab", "off-road", "canopy", "flatbed", "classic")
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "metal")
    radius, lift = (0.48, 0.22) if style == "off-road" else (0.39, 0.0)
    length, width, belt = between(rng, 4.9, 5.4), between(rng, 1.8, 1.95), 1.05 + lift
    tall, half, base = between(rng, 1.72, 1.85) + lift, length / 2, length * 0.6
    cut = -half * 0.3 if style == "double cab" else 0.0
    deck = [(-half, 0.75 + lift), (cut, 0.75 + lift), (cut + 0.02, belt), (half * 0.5, belt), (half - 0.1, belt - 0.1), (half, belt - 0.22)]
    parts = named("body", lower_body(length, base, radius, deck, width, paint))
    parts += cabin((cut + 0.05, cut + 0.12), (half * 0.46, half * 0.28), belt, tall, width * 0.94, paint)
    long, bed = half + cut, 0.75 + lift
    middle = -half + long / 2
    if style == "flatbed":
        parts += named(
            "bed", box(width * 1.05, 0.1, long, LOAD).at(0, bed + 0.02, middle), box(width, 0.7, 0.06, IRON).at(0, bed, cut - 0.06)
        )
        parts += named(
            "stake", *(p for f in (0.1, 0.5, 0.9) for p in both(box(0.06, 0.4, 0.06, IRON).at(width / 2, bed, -half + long * f)))
        )
    else:
        parts += named(
            "bed",
            *both(box(0.08, 0.32, long, paint).at(width / 2 - 0.06, bed, middle)),
            box(width * 0.94, 0.32, 0.07, paint).at(0, bed, -half + 0.05),
            box(width * 0.9, 0.02, long, IRON).at(0, bed + 0.005, middle),
        )
    if style == "canopy":
        parts += named(
            "canopy",
            side(
                np.array([(-half + 0.05, bed + 0.3), (cut - 0.02, bed + 0.3), (cut - 0.02, tall - 0.02), (-half + 0.25, tall - 0.02)]),
                width * 0.9,
                paint,
            ),
        ) + named(
            "window",
            side(
                np.array([(-half + 0.3, belt + 0.08), (cut - 0.15, belt + 0.08), (cut - 0.15, tall - 0.14), (-half + 0.38, tall - 0.14)]),
                width * 0.915,
                PANE,
            ),
        )
    if style == "off-road":
        z = cut - 0.15
        parts += named(
            "roll bar",
            *both(rod((width * 0.4, bed, z), (width * 0.38, tall + 0.08, z), 0.045, IRON)),
            rod((-width * 0.38, tall + 0.08, z), (width * 0.38, tall + 0.08, z), 0.045, IRON),
            *both(rod((width * 0.38, tall + 0.06, z), (width * 0.42, bed + 0.3, z - 0.8), 0.035, IRON)),
            *(cylinder(0.09, 0.07, HEADLIGHT, sides=14).turn("x", 90).at(x, tall + 0.2, z) for x in (-0.5, -0.17, 0.17, 0.5)),
        )
    if style == "classic":
        fender = joined(arc(0, 0, radius + 0.2, 5, 175, 12), arc(0, 0, radius + 0.06, 175, 5, 12))
        parts += named(
            "fender",
            *(p for s in (-1, 1) for p in both(side(fender, 0.3, paint).at(width / 2 - 0.04, radius, s * base / 2))),
            *both(box(0.25, 0.07, base * 0.45, IRON).at(width / 2 - 0.02, 0.42, 0)),
        )
    parts += wheels(radius, 0.26 if not lift else 0.34, width / 2 - (0.1 if not lift else 0.06), [-base / 2, base / 2])
    lamp = (
        cylinder(0.13, 0.1, HEADLIGHT, sides=18).turn("x", 90).at(0, 0.09, -0.05)
        if style == "classic"
        else rounded(0.28, 0.16, 0.08, 0.02, HEADLIGHT)
    )
    parts += named("headlight", *both(lamp.at(width * 0.34, belt - 0.34, half - 0.03))) + named(
        "grille", box(width * 0.5, 0.2, 0.04, IRON).at(0, belt - 0.36, half - 0.02)
    )
    parts += named("taillight", *both(box(0.09, 0.26, 0.05, TAILLIGHT).at(width / 2 - 0.1, bed + 0.01, -half)))
    parts += named(
        "bumper",
        box(width * 0.94, 0.13, 0.1, IRON).at(0, radius, half + 0.01),
        box(width * 0.94, 0.13, 0.1, IRON).at(0, radius, -half - 0.01),
    )
    parts += named("mirror", *both(rounded(0.14, 0.16, 0.08, 0.03, IRON).at(width / 2 + 0.03, belt + 0.03, half * 0.36)))
    load = style != "canopy" and chance(rng, 0.35)
    if load:
        parts += named("crate", *(box(0.5, 0.5, 0.5, LOAD).at(x, bed + 0.03, -half + long * f) for x, f in ((-0.36, 0.7), (0.32, 0.3))))
    has, lacks = features(
        ("an open bed", style != "canopy"),
        ("a roll bar", style == "off-road"),
        ("crates in the bed", load),
        ("a double cab", style == "double cab"),
    )
    detail = {"canopy": "with a closed bed", "flatbed": "with a flat bed", "off-road": "with large wheels"}.get(style, "with an open bed")
    return Build(parts, detail=detail, body=paint, variant=style, has=has, lacks=lacks)


def truck(rng: Rng) -> Build:
    """Lorry: box body, tipper, logs, curtains on bows, flatbed, long semi-trailer; cab over engine or with a nose."""
    style = pick(rng, "box", "box", "tipper", "logs", "canvas", "flatbed", "semi-trailer", "tractor unit")
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    cargo = draw(rng, pick(rng, "white", "grey", *BRIGHT), "metal") if chance(rng, 0.7) else paint
    semi = style in ("semi-trailer", "tractor unit")
    width, long = between(rng, 2.3, 2.5), between(rng, 2.2, 2.6) if semi else between(rng, 4.6, 6.2)
    nose = between(rng, 0.9, 1.2) if chance(rng, 0.6 if semi else 0.35) else 0.0
    parts, tall, _ = lorry(rng, long, width, paint, nose)
    parts += _truck_load(rng, style, cargo, long, width)
    deflector = style in ("box", "semi-trailer") and chance(rng, 0.5)
    if deflector:
        parts += named(
            "deflector", side(np.array([(0, 0), (1.1, 0), (0.75, 0.28), (0, 0.75)]), width * 0.8, paint).at(0, tall - 0.02, long / 2 + 0.15)
        )
    has, lacks = features(
        ("a bonnet", bool(nose)),
        ("a roof deflector", deflector),
        ("a semi-trailer", style == "semi-trailer"),
        ("a load", style in ("logs", "tipper")),
    )
    detail = {
        "box": "with a box body",
        "tipper": "with a full tipper body",
        "logs": "with logs",
        "canvas": "with a canvas cover",
        "flatbed": "with a flat bed",
        "semi-trailer": "with a semi-trailer",
        "tractor unit": "",
    }[style]
    if style == "tractor unit":
        lacks = (*(x for x in lacks if x not in ("a load", "a semi-trailer")), "a trailer")
    body = cargo if style in ("box", "canvas", "semi-trailer") else paint
    return Build(parts, detail=detail, body=body, variant=style, has=has, lacks=lacks)


def _truck_load(rng: Rng, style: str, cargo: Paint, long: float, width: float) -> list[Part]:
    bed, dark = BED, lighter(cargo, -0.2)
    if style == "box":
        tall = between(rng, 2.2, 2.7)
        ribs = (
            [
                p
                for z in np.linspace(-long * 0.46, long * 0.46, 6)
                for p in both(box(0.05, tall - 0.2, 0.06, dark).at(width / 2 + 0.03, bed + 0.1, float(z)))
            ]
            if chance(rng)
            else []
        )
        return named(
            "box",
            rounded(width + 0.06, tall, long, 0.05, cargo).at(0, bed, 0),
            *ribs,
            *both(box(0.04, tall - 0.2, 0.05, STEEL).at(width * 0.22, bed + 0.1, -long / 2)),
            box(0.02, tall - 0.1, 0.04, IRON).at(0, bed + 0.05, -long / 2),
        )
    if style == "semi-trailer":
        trail, tall = between(rng, 8.0, 10.0), between(rng, 2.5, 2.8)
        z = 0.9 - trail / 2
        parts = named(
            "trailer",
            rounded(width + 0.06, tall, trail, 0.06, cargo).at(0, bed + 0.2, z),
            box(1.1, 0.26, trail * 0.95, IRON).at(0, bed - 0.02, z),
            *both(box(0.04, tall - 0.2, 0.05, STEEL).at(width * 0.22, bed + 0.3, z - trail / 2)),
        )
        return (
            parts
            + wheels(0.5, 0.42, width / 2 - 0.23, [z - trail / 2 + f for f in (0.9, 2.1, 3.3)])
            + named("leg", *both(box(0.14, 0.8, 0.14, IRON).at(0.65, 0.15, z + trail * 0.28)))
        )
    if style == "tractor unit":
        return named(
            "coupling",
            cylinder(0.5, 0.14, IRON).at(0, bed - 0.08, -long * 0.1),
            box(0.9, 0.08, 0.7, STEEL).turn("x", -8).at(0, bed - 0.05, -long * 0.35),
        ) + named(
            "fender",
            *both(
                side(joined(arc(0, 0.5, 0.66, 20, 160, 10), arc(0, 0.5, 0.6, 160, 20, 10)) + (-long / 2 + 1.0, 0), 0.45, IRON).at(
                    width / 2 - 0.23, 0, 0
                )
            ),
        )
    if style == "tipper":
        wall = [
            box(width, 0.1, long, cargo),
            *both(box(0.1, 1.1, long, cargo).at(width / 2 - 0.05, 0, 0)),
            box(width, 1.5, 0.1, cargo).at(0, 0, long / 2),
            box(width, 1.0, 0.1, cargo).at(0, 0, -long / 2),
        ]
        ribs = [
            p for z in np.linspace(-long * 0.45, long * 0.45, 5) for p in both(box(0.08, 1.1, 0.12, dark).at(width / 2 + 0.02, 0, float(z)))
        ]
        return named("bed", *moved([*wall, *ribs], y=bed)) + named(
            "load", ellipsoid(width * 0.44, 0.75, long * 0.46, EARTH).at(0, bed + 0.75, 0)
        )
    floor = box(width, 0.12, long, IRON).at(0, bed - 0.1, 0)
    if style == "canvas":
        bow = joined((-width / 2, 0.0), (width / 2, 0.0), (width / 2, 1.5), arc(0, 1.3, width / 2, 12, 168, 10), (-width / 2, 1.5))
        rings = [
            np.column_stack([bow[:, 0] * f, bow[:, 1] * f, np.full(len(bow), z)])
            for z, f in zip(np.linspace(-long / 2, long / 2, 9), (1.0, 0.975) * 4 + (1.0,), strict=True)
        ]

        return named("bed", floor, *both(box(0.08, 0.6, long, IRON).at(width / 2 + 0.02, bed, 0))) + named(
            "cover", loft(np.array(rings), cargo).at(0, bed + 0.02, 0)
        )
    if style == "flatbed":
        crates = [
            box(0.95, 0.9, 0.95, LOAD).at(x, bed + 0.04, z)
            for x in (-0.55, 0.55)
            for z in np.arange(-long / 2 + 0.7, long / 2 - 0.5, 1.15)
            if chance(rng, 0.45)
        ]
        return named(
            "bed",
            floor,
            box(width, 1.0, 0.1, IRON).at(0, bed, long / 2 - 0.05),
            *both(box(0.06, 0.3, long, IRON).at(width / 2, bed, 0)),
            box(width, 0.3, 0.06, IRON).at(0, bed, -long / 2),
        ) + named("crate", *crates)
    bark = Paint(np.array((0.43, 0.29, 0.18)), "wooden")
    stakes = [p for z in (-long * 0.35, long * 0.35) for p in both(box(0.1, 1.4, 0.1, IRON).at(width / 2 - 0.06, bed, z))]
    spots = [(-0.75, 0.3), (0, 0.3), (0.75, 0.3), (-0.38, 0.88), (0.38, 0.88), (0, 1.4)]
    return named("bed", floor, *stakes) + named(
        "log", *(cylinder(0.33, long * 1.04, bark, sides=16).turn("x", 90).at(x, bed + y, -long * 0.52) for x, y in spots)
    )
