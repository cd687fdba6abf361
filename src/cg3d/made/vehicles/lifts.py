"""Forklift and cranes. Their front is towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, cylinder, moved, named, rod, rounded, torus, tube, turned
from cg3d.made.vehicles.bits import AMBER, STEEL, crawler, features, lattice, piston, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, wheels
from cg3d.made.vehicles.diggers import glass_cab
from cg3d.made.vehicles.lorries import lorry


def forklift(rng: Rng) -> Build:
    """Counterbalance with a guard, with a cab, reach truck with legs, stacker to walk behind; loaded or not."""
    style = pick(rng, "guard", "guard", "cab", "reach", "stacker")
    paint = draw(rng, pick(rng, "yellow", "orange", "red", "green", "blue", "yellow"), "metal")
    w, front = between(rng, 1.0, 1.15), 1.0
    high = between(rng, 2.0, 2.3)
    parts = _mast(front, high, w)
    lift = between(rng, 0.05, 0.25) if chance(rng, 0.6) else between(rng, 0.5, 1.3)
    fork = [box(0.13, 0.05, 1.05, STEEL).at(0, 0, 0.55), box(0.13, 0.65, 0.06, STEEL).at(0, 0, 0.0)]
    parts += named("fork", *(p for part in moved(fork, 0.25, lift, front + 0.18) for p in both(part)))
    parts += named(
        "carriage",
        *(box(w * 0.85, 0.1, 0.06, IRON).at(0, lift + y, front + 0.13) for y in (0.15, 0.5, 0.95)),
        *(box(0.04, 0.85, 0.05, IRON).at(float(x), lift + 0.15, front + 0.13) for x in np.linspace(-w * 0.4, w * 0.4, 5)),
    )
    loaded = chance(rng, 0.35)
    if loaded:
        plank, card = wood(rng, grain=False), Paint(np.array((0.72, 0.55, 0.36)), "cardboard")
        pallet = [box(1.0, 0.03, 0.14, plank).at(0, 0.1, -0.4 + 0.2 * k) for k in range(5)] + [
            box(0.1, 0.1, 1.0, plank).at(x, 0, 0) for x in (-0.45, 0, 0.45)
        ]
        parts += named("pallet", *moved(pallet, y=lift + 0.05, z=front + 0.75)) + named(
            "box",
            *(
                box(0.44, 0.44, 0.44, card).at(x, lift + 0.18 + y, front + 0.75 + z)
                for x in (-0.23, 0.23)
                for z in (-0.23, 0.23)
                for y in (0, 0.45)
            ),
        )
    if style == "stacker":
        parts += named(
            "body",
            rounded(w * 0.75, 0.95, 0.5, 0.08, paint).at(0, 0.12, front - 0.4),
            *both(box(0.16, 0.12, 1.3, paint).at(w * 0.36, 0.06, front + 0.6)),
            *both(cylinder(0.06, 0.14, IRON).turn("z", 90).at(w * 0.36 + 0.07, 0.06, front + 1.2)),
        )
        parts += named(
            "tiller",
            rod((0, 0.7, front - 0.6), (0, 1.15, front - 1.15), 0.03, IRON),
            torus(0.12, 0.02, IRON).turn("x", 50).at(0, 1.22, front - 1.22),
        ) + named("wheel", cylinder(0.12, 0.1, IRON).turn("z", 90).at(0.05, 0.12, front - 0.5))
    else:
        parts += _forklift_body(rng, style, paint, w, front)
    if style == "reach":
        parts += named(
            "leg",
            *both(box(0.14, 0.2, 1.5, paint).at(w * 0.5, 0.1, front + 0.5)),
            *both(cylinder(0.14, 0.12, IRON).turn("z", 90).at(w * 0.5 + 0.06, 0.14, front + 1.1)),
        )
    has, lacks = features(
        ("a closed cab", style == "cab"), ("a load", loaded), ("a roof", style != "stacker"), ("a seat", style in ("guard", "cab"))
    )
    return Build(
        parts, detail="with a loaded pallet" if loaded else "", body=paint, variant=style, has=("two forks", "a mast", *has), lacks=lacks
    )


def _mast(front: float, high: float, w: float) -> list[Part]:
    parts = [*both(box(0.1, high, 0.16, IRON).at(w * 0.3, 0.1, front)), *both(box(0.07, high, 0.1, STEEL).at(w * 0.21, 0.14, front + 0.03))]
    parts += [box(w * 0.62, 0.09, 0.1, IRON).at(0, y, front - 0.02) for y in (0.3, high * 0.55, high)]
    return named(
        "mast",
        *parts,
        cylinder(0.05, high * 0.9, STEEL).at(0, 0.15, front - 0.02),
        *both(cylinder(0.014, high * 0.9, IRON, sides=8).at(0.1, 0.15, front)),
    )


def _forklift_body(rng: Rng, style: str, paint: Paint, w: float, front: float) -> list[Part]:
    outline = [
        (-1.05, 0.25),
        (-1.1, 0.55),
        (-1.0, 0.98),
        (-0.35, 1.02),
        (0.1, 0.75),
        (0.25, 0.4),
        (0.55, 0.4),
        (0.65, 0.85),
        (front - 0.12, 0.85),
        (front - 0.12, 0.22),
    ]
    parts = named("body", side(np.array(outline), w, paint), rounded(w * 1.02, 0.7, 0.45, 0.14, lighter(paint, -0.5)).at(0, 0.28, -0.95))
    parts += wheels(0.32, 0.24, w / 2 - 0.02, [front - 0.35]) + wheels(0.26, 0.2, w / 2 - 0.06, [-0.75])
    parts += (
        named(
            "seat",
            rounded(0.48, 0.12, 0.45, 0.05, IRON).at(0, 1.0, -0.4),
            rounded(0.48, 0.45, 0.12, 0.05, IRON).turn("x", -8).at(0, 1.05, -0.6),
        )
        if style != "reach"
        else []
    )
    parts += named(
        "steering wheel", torus(0.15, 0.018, IRON).turn("x", 40).at(0, 1.15, 0.3), rod((0, 1.15, 0.3), (0, 0.8, 0.6), 0.025, IRON)
    )
    top = between(rng, 2.0, 2.15)
    if style == "cab":
        parts += moved(glass_cab(w * 0.96, top - 0.85, 1.5, paint), y=0.9, z=-0.1)
    else:
        parts += named(
            "guard",
            *both(rod((w * 0.44, 0.8, front - 0.25), (w * 0.42, top, 0.35), 0.035, IRON)),
            *both(rod((w * 0.44, 0.95, -0.85), (w * 0.42, top, -0.7), 0.035, IRON)),
            *both(rod((w * 0.42, top, 0.35), (w * 0.42, top, -0.7), 0.035, IRON)),
            *(box(w * 0.86, 0.05, 0.05, IRON).at(0, top, float(z)) for z in np.linspace(-0.7, 0.35, 7)),
        )
    return parts + named("headlight", *both(cylinder(0.08, 0.06, HEADLIGHT, sides=14).turn("x", 90).at(w * 0.4, 1.3, front - 0.4)))


def crane(rng: Rng) -> Build:
    """Tower crane, truck crane with a telescope, crawler crane with a lattice boom, gantry crane."""
    style = pick(rng, "tower", "tower", "truck", "crawler", "gantry")
    paint = draw(rng, pick(rng, "yellow", "yellow", "orange", "red", "white", "blue"), "metal")
    parts = {"tower": _tower_crane, "truck": _truck_crane, "crawler": _crawler_crane, "gantry": _gantry_crane}[style](rng, paint)
    has, lacks = features(
        ("wheels", style in ("truck", "gantry")),
        ("tracks", style == "crawler"),
        ("a cab", style != "gantry"),
        ("a tall mast", style == "tower"),
    )
    return Build(
        parts,
        ("tall",) if style == "tower" else (),
        detail={"truck": "on a truck", "crawler": "on tracks"}.get(style, ""),
        body=paint,
        variant=style,
        has=("a hook", *has),
        lacks=lacks,
    )


def hook(drop: float, size: float) -> list[Part]:
    """Cable down from the origin with a block and a hook."""
    s = size
    bow = [
        (0, -drop - s * 0.5 - s * 0.5, 0),
        (0, -drop - s * 1.15, s * 0.05),
        *((0, -drop - s * 1.5 + s * 0.32 * np.sin(a), s * 0.32 * np.cos(a)) for a in np.linspace(0.6, -3.3, 10)),
    ]
    curve = np.array(bow, np.float64)
    return named(
        "hook",
        *both(rod((s * 0.18, 0, 0), (s * 0.18, -drop, 0), s * 0.05, IRON, sides=6)),
        box(s * 0.6, s * 0.8, s * 0.35, AMBER).at(0, -drop - s * 0.8, 0),
        tube(curve, s * 0.09, IRON, 8),
    )


def _tower_crane(rng: Rng, paint: Paint) -> list[Part]:
    high, jib = between(rng, 16, 22), between(rng, 12, 16)
    back, w = jib * 0.32, 1.1
    parts = named("mast", *turned(lattice(high, w, 0.09, paint), "x", -90)) + named(
        "base", box(3.4, 0.5, 3.4, Paint(np.array((0.6, 0.6, 0.58)), "concrete"))
    )
    parts += named("turntable", cylinder(0.85, 0.5, IRON).at(0, high, 0)) + moved(lattice(jib, 0.9, 0.07, paint, 0.55), y=high + 0.95)
    parts += moved(turned(lattice(back, 0.9, 0.07, paint), "y", 180), y=high + 0.95) + named(
        "counterweight", *(box(1.3, 1.9, 0.55, IRON).at(0, high - 0.6, -back + 0.4 + 0.65 * k) for k in range(3))
    )
    peak = high + between(rng, 3.6, 4.6)
    parts += named(
        "mast",
        rod((0.4, high + 1.2, 0), (0, peak, 0), 0.1, paint),
        rod((-0.4, high + 1.2, 0), (0, peak, 0), 0.1, paint),
        rod((0, high + 1.2, -0.5), (0, peak, 0), 0.1, paint),
    )
    parts += named(
        "cable", rod((0, peak, 0), (0, high + 1.3, jib * 0.65), 0.05, IRON), rod((0, peak, 0), (0, high + 1.4, -back * 0.85), 0.05, IRON)
    )
    parts += moved(glass_cab(1.2, 1.7, 1.4, paint), 1.15, high + 0.1, 0.4)
    spot = jib * between(rng, 0.4, 0.85)
    return (
        parts
        + named("trolley", box(0.9, 0.25, 0.9, IRON).at(0, high + 0.35, spot))
        + moved(hook(between(rng, 3, high * 0.6), 0.8), y=high + 0.35, z=spot)
    )


def _truck_crane(rng: Rng, paint: Paint) -> list[Part]:
    long, width = between(rng, 5.2, 6.2), 2.5
    parts, _, _ = lorry(rng, long, width, paint)
    lift, reach = between(rng, 15, 55), between(rng, 7.0, 8.5)
    upper = named(
        "body",
        cylinder(0.85, 0.3, IRON),
        rounded(1.9, 0.9, 2.4, 0.12, paint).at(0, 0.3, -0.3),
        rounded(1.9, 1.0, 0.7, 0.1, IRON).at(0, 0.3, -1.5),
    )
    upper += moved(glass_cab(0.85, 1.3, 1.3, paint), -0.85, 0.35, 0.7)
    boom = named(
        "boom",
        *(
            box(w, w, reach * f, p).at(0, -w / 2, reach * (f / 2 + o))
            for w, f, o, p in ((0.62, 0.5, 0, paint), (0.5, 0.35, 0.42, lighter(paint, 0.35)), (0.38, 0.3, 0.7, paint))
        ),
        box(0.5, 0.6, 0.3, IRON).at(0, -0.4, reach),
    )
    upper += moved(turned(boom, "x", -lift), y=1.35, z=-0.9)
    a = np.radians(lift)
    tip = (reach * np.sin(a) + 1.35, reach * np.cos(a) - 0.9)
    upper += piston((0.6, 0.5), (np.cos(a) * reach * 0.33 - 0.9, np.sin(a) * reach * 0.33 + 1.2), 0.14, STEEL) + moved(
        hook(min(tip[0] * 0.6, between(rng, 0.8, 2.6)), 0.5), y=tip[0] - 0.3, z=tip[1]
    )
    parts += moved(upper, y=1.0, z=-long * 0.18) + named("deck", box(width, 0.2, long, paint).at(0, 0.82, 0))
    return parts + named(
        "stabilizer",
        *(p for z in (-long * 0.45, long * 0.42) for p in both(box(0.9, 0.2, 0.25, IRON).at(width / 2 + 0.3, 0.7, z))),
        *(p for z in (-long * 0.45, long * 0.42) for p in both(cylinder(0.1, 0.7, STEEL).at(width / 2 + 0.65, 0.08, z))),
        *(p for z in (-long * 0.45, long * 0.42) for p in both(cylinder(0.28, 0.08, IRON).at(width / 2 + 0.65, 0, z))),
    )


def _crawler_crane(rng: Rng, paint: Paint) -> list[Part]:
    parts = [p for part in moved(crawler(4.6, 0.95, 0.75, IRON, lighter(IRON, 0.12)), x=1.35) for p in both(part)] + named(
        "frame", box(2.2, 0.5, 1.8, IRON).at(0, 0.4, 0), cylinder(0.9, 0.4, IRON).at(0, 0.75, 0)
    )
    parts += named("body", box(2.6, 1.5, 3.2, paint).at(0, 1.1, -1.0), box(2.8, 1.4, 0.8, lighter(paint, -0.55)).at(0, 1.1, -2.8)) + moved(
        glass_cab(0.95, 1.5, 1.4, paint), 0.85, 1.1, 1.1
    )
    lift, reach = between(rng, 48, 70), between(rng, 9, 12)
    a = np.radians(lift)
    parts += moved(turned(lattice(reach, 0.8, 0.07, paint, 0.45), "x", -lift), y=1.6, z=0.7)
    tip = (reach * np.sin(a) + 1.6, reach * np.cos(a) + 0.7)
    parts += named("cable", *both(rod((0.5, 2.6, -2.2), (0.15, tip[0], tip[1]), 0.035, IRON))) + named(
        "mast",
        *both(rod((0.6, 2.6, -0.2), (0.5, 4.2, -1.8), 0.08, paint)),
        rod((0.0, 4.2, -1.8), (0, tip[0], tip[1]), 0.03, IRON),
        rod((-0.5, 4.2, -1.8), (0.5, 4.2, -1.8), 0.06, paint),
    )
    return parts + moved(hook(between(rng, 2.0, tip[0] * 0.6), 0.6), y=tip[0], z=tip[1] + 0.2)


def _gantry_crane(rng: Rng, paint: Paint) -> list[Part]:
    span, high = between(rng, 7, 10), between(rng, 5, 7)
    parts: list[Part] = []
    for s in (-1, 1):
        x = s * span / 2
        parts += named(
            "leg",
            rod((x, 0.6, -1.9), (x * 0.96, high, -0.5), 0.2, paint),
            rod((x, 0.6, 1.9), (x * 0.96, high, 0.5), 0.2, paint),
            box(0.35, 0.4, 4.6, paint).at(x, 0.45, 0),
            box(0.2, 0.2, 2.6, paint).at(x * 0.98, high * 0.45, 0),
        )
        parts += named("wheel", *(cylinder(0.35, 0.25, IRON, sides=20).turn("z", 90).at(x + 0.125, 0.35, z) for z in (-1.8, 1.8)))
    parts += named(
        "beam",
        *(box(span * 1.15, 0.7, 0.3, paint).at(0, high - 0.1, z) for z in (-0.5, 0.5)),
        *(box(0.3, 0.5, 1.3, paint).at(s * span * 0.57, high, 0) for s in (-1, 1)),
    )
    spot = span * between(rng, -0.3, 0.3)
    return (
        parts
        + named("trolley", box(1.3, 0.6, 1.6, IRON).at(spot, high + 0.55, 0))
        + moved(hook(between(rng, 1.5, high * 0.6), 0.6), spot, high + 0.4, 0)
    )
