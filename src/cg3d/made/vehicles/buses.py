"""Bus and tractor. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, moved, named, rod, rounded, torus
from cg3d.made.vehicles.bits import arm, features, front_rim, rim, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, TAILLIGHT, wheel, wheels


def bus(rng: Rng) -> Build:
    """City bus, coach with high windows, double-decker, school bus with a nose, articulated, small one."""
    style = pick(rng, "city", "city", "coach", "double-decker", "school", "school", "articulated", "minibus")
    paint = draw(rng, "yellow", "metal") if style == "school" else draw(rng, pick(rng, *BRIGHT, "red", "white"), "metal")
    length, width = {"minibus": 6.2, "articulated": 9.0}.get(style, 10.0) * between(rng, 0.88, 1.08), 2.5
    tall = {"double-decker": 4.2, "coach": 3.6, "minibus": 2.8}.get(style, between(rng, 2.9, 3.2))
    parts = _bus_body(paint, length, width, tall, style)
    half = length / 2
    base = [-length * 0.28, length * 0.3]
    front = half
    if style == "school":
        front = half + 1.22
        parts += named("bonnet", rounded(width * 0.82, 1.05, 1.4, 0.15, paint).at(0, 0.45, half + 0.55)) + named(
            "grille", box(width * 0.4, 0.5, 0.04, IRON).at(0, 0.7, half + 1.24)
        )
        parts += named("stripe", *(box(width + 0.04, 0.07, length * 0.96, IRON).at(0, y, 0) for y in (0.85, 1.12)))
        parts += (
            named("stop sign", cylinder(0.28, 0.05, TAILLIGHT, sides=8).turn("z", 90).turn("x", 22.5).at(width / 2 + 0.1, 1.5, half - 1.6))
            if chance(rng, 0.5)
            else []
        )
        parts += named(
            "warning light",
            *(
                cylinder(0.12, 0.1, TAILLIGHT, sides=14).turn("x", 90).at(x, tall - 0.2, z)
                for x in (-0.8, 0.8)
                for z in (half - 0.02, -half - 0.08)
            ),
        )
        base[1] = half + 0.3
    elif style == "articulated":
        back = _bus_body(paint, length * 0.75, width, tall, style)
        gap = length / 2 + length * 0.375 + 0.75
        parts += (
            moved(back, z=-gap)
            + named("bellows", *(box(width * 0.94, tall - 0.5, 0.08, IRON).at(0, 0.42, -half - 0.08 - 0.12 * k) for k in range(6)))
            + wheels(0.48, 0.3, width / 2 - 0.14, [-gap - length * 0.12])
        )
    rack = style in ("coach", "minibus") and chance(rng, 0.3)
    if rack:
        parts += named(
            "roof rack",
            *both(rod((width * 0.4, tall + 0.15, -half * 0.8), (width * 0.4, tall + 0.15, half * 0.5), 0.03, IRON)),
            *(box(width * 0.8, 0.16, 0.05, IRON).at(0, tall - 0.02, float(z)) for z in np.linspace(-half * 0.8, half * 0.5, 6)),
        )
    parts += wheels(0.48, 0.3, width / 2 - 0.14, base)
    parts += named("headlight", *both(rounded(0.3, 0.2, 0.08, 0.03, HEADLIGHT).at(width * 0.32, 0.75, front)))
    parts += named("bumper", box(width, 0.22, 0.12, IRON).at(0, 0.38, front))
    parts += named(
        "mirror",
        *both(box(0.12, 0.4, 0.18, IRON).at(width / 2 + 0.2, tall - 1.3 if style != "double-decker" else 1.9, half + 0.15)),
        *both(
            rod(
                (width / 2 + 0.2, tall - 0.95 if style != "double-decker" else 2.25, half + 0.15),
                (width / 2 - 0.1, tall - 0.8 if style != "double-decker" else 2.4, half - 0.05),
                0.03,
                IRON,
            )
        ),
    )
    units = style in ("city", "articulated", "coach") and chance(rng)
    if units:
        parts += named("air conditioner", rounded(width * 0.6, 0.25, 1.8, 0.08, lighter(paint, 0.3)).at(0, tall - 0.05, -half * 0.3))
    has, lacks = features(
        ("two decks", style == "double-decker"),
        ("a bonnet", style == "school"),
        ("a roof rack", rack),
        ("an air conditioner on its roof", units),
        ("a bellows in the middle", style == "articulated"),
    )
    words = (
        ("double-decker",)
        if style == "double-decker"
        else ("school",)
        if style == "school"
        else ("city",)
        if style in ("city", "articulated")
        else ()
    )
    return Build(
        parts,
        (*words, "long") if style == "articulated" else words,
        "with many windows",
        paint,
        variant=style,
        has=("many windows", *has),
        lacks=lacks,
    )


def _bus_body(paint: Paint, length: float, width: float, tall: float, style: str) -> list[Part]:
    half = length / 2
    parts = named("body", rounded(width, tall - 0.35, length, 0.18, paint, 4).at(0, 0.35, 0))
    rows = {"double-decker": [(1.2, 0.75), (2.85, 0.8)], "coach": [(1.85, 1.15)]}.get(style, [(1.35, 0.85)])
    panes = int(length / 1.3)
    for low, high in rows:
        for i in range(panes):
            z = (i - (panes - 1) / 2) * (length - 0.7) / panes
            parts += named("window", *both(rounded(0.03, high, (length - 0.7) / panes - 0.14, 0.012, PANE, 2).at(width / 2, low, z)))
            d = (length - 0.7) / panes / 2 - 0.07
            frame = [(z - d, low), (z + d, low), (z + d, low + high), (z - d, low + high)]
            parts += named("window frame", *rim(frame, width / 2, paint, 0.05))
        drop = 0.5 if style == "coach" else 0.1
        parts += named("windscreen", rounded(width * 0.86, high + 0.1 + drop, 0.04, 0.015, PANE, 2).at(0, low - drop, half))
        parts += named("window", rounded(width * 0.7, high, 0.04, 0.015, PANE, 2).at(0, low, -half))
        parts += named("window frame", front_rim((half, low - drop), (half, low + high + 0.1), width * 0.86, paint, 0.055))
        parts += named("window frame", front_rim((-half, low), (-half, low + high), width * 0.7, paint, 0.055))
    doors = [half - 0.95, -half * 0.1] if style in ("city", "articulated", "double-decker") else [half - 0.95]
    top = 1.75 if style != "coach" else 1.3
    for z in doors:
        parts += named("door", box(0.05, top, 0.95, PANE).at(-width / 2, 0.5, z), box(0.12, top, 0.06, IRON).at(-width / 2, 0.5, z))
        frame = [(z - 0.48, 0.5), (z + 0.48, 0.5), (z + 0.48, 0.5 + top), (z - 0.48, 0.5 + top)]
        parts += named("door frame", rim(frame, -width / 2, IRON, 0.05)[0])
    if style == "coach":
        parts += named(
            "hatch",
            *(
                p
                for f in (-0.12, 0.05, 0.18)
                for p in both(box(0.03, 0.65, length * 0.14, lighter(paint, -0.2)).at(width / 2 - 0.005, 0.55, length * f))
            ),
        )
    parts += named("taillight", *both(box(0.16, 0.35, 0.05, TAILLIGHT).at(width * 0.4, 0.85, -half)))
    if style in ("city", "articulated", "double-decker"):
        parts += named(
            "destination sign",
            box(1.3, 0.22, 0.05, Paint(np.array((0.95, 0.75, 0.2)))).at(0, tall - 0.3 if style != "double-decker" else 2.2, half),
        )
    return parts


def tractor(rng: Rng) -> Build:
    """Cab, open seat with a roll bar, open under a roof, with a front loader, old one with narrow front wheels."""
    style = pick(rng, "cab", "cab", "open", "canopy", "loader", "old", "four large wheels")
    paint = draw(rng, pick(rng, "green", "red", "blue", "orange", "yellow"), "metal")
    rim = draw(rng, pick(rng, "yellow", "red", "white", "grey"), "metal")
    large, small = between(rng, 0.75, 0.9), between(rng, 0.38, 0.48)
    if style == "four large wheels":
        small = large * 0.92
    old = style == "old"
    bonnet = (
        [rounded(0.62, 0.68, 1.7, 0.25, paint, 5).at(0, 0.78, 0.95)] if old else [rounded(0.75, 0.75, 1.7, 0.12, paint).at(0, 0.75, 0.95)]
    )
    parts = (
        named("bonnet", *bonnet)
        + named("frame", box(0.55, 0.35, 2.9, IRON).at(0, 0.5, 0.3))
        + named("grille", *(box(0.5, 0.03, 0.05, IRON).at(0, float(y), 1.8) for y in np.linspace(0.88, 1.36, 8)))
    )
    parts += _lugged(large, 0.45, 0.75, -0.65, rim)
    parts += (
        wheels(small, 0.16, 0.14, [1.45], rim)
        if old
        else _lugged(small, 0.36, 0.74, 1.35, rim)
        if style == "four large wheels"
        else wheels(small, 0.28, 0.66, [1.35], rim)
    )
    parts += (
        named("axle", rod((-0.6, small, 1.35), (0.6, small, 1.35), 0.06, IRON))
        if not old
        else named("axle", box(0.2, 0.5, 0.2, IRON).at(0, small, 1.45))
    )
    parts += named(
        "fender",
        *both(
            extrude(joined(arc(0, 0, large + 0.14, 20, 165, 14), arc(0, 0, large + 0.07, 165, 20, 14)), 0.5, paint)
            .turn("y", -90)
            .at(0.75, large, -0.65)
        ),
    )
    parts += named(
        "headlight", *both(ball(0.1, HEADLIGHT).scaled(1, 1, 0.5).at(0.24 if not old else 0.4, 1.32, 1.78 if not old else 1.3))
    ) + named("exhaust", cylinder(0.05, 0.8, IRON).at(0.22, 1.45, 0.9), cylinder(0.075, 0.35, IRON).at(0.22, 1.6, 0.9))
    cab = style in ("cab", "loader", "four large wheels")
    parts += _tractor_cab(paint) if cab else _tractor_seat(paint, roof=style == "canopy", bar=style == "open")
    if style == "loader":
        lift = between(rng, 0.15, 1.6)
        one = arm(np.array([(0.35, 1.35), (1.7, 1.1 + lift * 0.5), (2.7, 0.35 + lift)]), 0.1, 0.16, paint, "loader arm")
        parts += [p for part in one for p in both(part.at(0.48, 0, 0))]
        scoop = joined(arc(2.95, 0.45 + lift, 0.4, 80, 260, 10), (3.5, 0.06 + lift), arc(2.95, 0.45 + lift, 0.34, 260, 80, 10))
        parts += named(
            "bucket",
            side(scoop, 1.9, IRON),
            *both(side(joined(arc(2.95, 0.45 + lift, 0.39, 80, 260, 10), (3.45, 0.08 + lift)), 0.04, IRON).at(0.94, 0, 0)),
        )
    hitch = chance(rng, 0.5)
    if hitch:
        parts += named(
            "hitch",
            *both(rod((0.3, 0.55, -1.1), (0.4, 0.45, -1.75), 0.04, IRON)),
            rod((0, 0.9, -1.1), (0, 0.85, -1.7), 0.035, IRON),
            box(0.8, 0.08, 0.06, IRON).at(0, 0.42, -1.75),
        )
    has, lacks = features(
        ("a cab", cab),
        ("a front loader", style == "loader"),
        ("a roof", cab or style == "canopy"),
        ("a roll bar", style == "open"),
        ("a hitch", hitch),
    )
    detail = {
        "loader": "with a front loader",
        "open": "with an open seat",
        "old": "with an open seat",
        "canopy": "with a roof on posts",
    }.get(style, "with a cab")
    return Build(
        parts,
        detail=detail,
        body=paint,
        variant=style,
        has=("two large rear wheels" if style != "four large wheels" else "four large wheels", *has),
        lacks=lacks,
    )


def _lugged(radius: float, width: float, x: float, z: float, rim: Paint) -> list[Part]:
    """A pair of wheels with slanted lugs."""
    tyre = rounded(width * 0.5, 0.07, 0.1, 0.01, IRON, 1).turn("y", 35).at(width * 0.2, radius - 0.03, 0)
    lugs = [tyre.turn("x", 360 / 16 * k) for k in range(16)] + [tyre.mirrored("x").turn("x", 360 / 16 * (k + 0.5)) for k in range(16)]
    one = moved([*wheel(radius, width, rim), *named("wheel", *lugs)], x, radius, z)
    return [copy for part in one for copy in both(part)]


def _tractor_cab(paint: Paint) -> list[Part]:
    posts = [p for z in (-1.05, 0.05) for p in both(box(0.08, 1.0, 0.08, paint).at(0.6, 1.3, z))]
    return named(
        "cab",
        box(1.2, 0.9, 1.1, PANE).at(0, 1.35, -0.5),
        rounded(1.4, 0.12, 1.35, 0.05, paint).at(0, 2.25, -0.5),
        *posts,
        box(1.2, 0.6, 1.1, paint).at(0, 0.8, -0.5),
    )


def _tractor_seat(paint: Paint, *, roof: bool, bar: bool) -> list[Part]:
    dark = lighter(paint, -0.6)
    parts = named(
        "seat", rounded(0.5, 0.1, 0.45, 0.04, dark).at(0, 1.15, -0.6), rounded(0.5, 0.4, 0.1, 0.04, dark).at(0, 1.2, -0.85)
    ) + named("body", box(1.0, 0.5, 0.9, paint).at(0, 0.65, -0.5))
    parts += named(
        "steering wheel", torus(0.2, 0.022, IRON).turn("x", 55).at(0, 1.6, -0.05), rod((0, 1.3, 0.15), (0, 1.58, -0.05), 0.02, IRON)
    )
    if bar:
        parts += named(
            "roll bar", *both(rod((0.5, 0.9, -1.0), (0.5, 2.1, -1.0), 0.035, IRON)), rod((-0.5, 2.1, -1.0), (0.5, 2.1, -1.0), 0.035, IRON)
        )
    if roof:
        parts += named("roof", rounded(1.3, 0.09, 1.5, 0.04, paint).at(0, 2.25, -0.45)) + named(
            "post", *(rod((x, 0.9, z), (x, 2.27, z), 0.035, IRON) for x in (-0.52, 0.52) for z in (-1.0, 0.1))
        )
    return parts
