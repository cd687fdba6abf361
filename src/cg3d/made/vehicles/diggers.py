"""Machines that dig, push and lift: excavator, bulldozer, forklift, crane; and the tank. Their front is towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, both, box, cylinder, loft, moved, named, rod, rounded, slab, torus, tube, turned
from cg3d.made.vehicles.bits import AMBER, STEEL, arm, beacon, crawler, features, lattice, piston, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, wheels
from cg3d.made.vehicles.lorries import lorry


def machine_paint(rng: Rng) -> Paint:
    """Yellow and orange above all."""
    return draw(rng, pick(rng, "yellow", "yellow", "orange", "orange", "red", "blue", "green", "white"), "metal")


def glass_cab(width: float, height: float, depth: float, paint: Paint) -> list[Part]:
    """Cab on y = 0: a glass box between posts, under a roof."""
    parts = [
        box(width * 0.96, height * 0.94, depth * 0.96, PANE),
        box(width, height * 0.28, depth, paint),
        rounded(width * 1.06, 0.1, depth * 1.08, 0.04, paint).at(0, height * 0.94, 0),
    ]
    parts += [
        box(0.09, height, 0.09, paint).at(x, 0, z)
        for x in (-width / 2 + 0.045, width / 2 - 0.045)
        for z in (-depth / 2 + 0.045, depth / 2 - 0.045)
    ]
    return named("cab", *parts)


def bucket(width: float, size: float, paint: Paint, teeth: int = 5) -> list[Part]:
    """Digging bucket that hangs from the origin, mouth towards -Z, teeth below."""
    s = size
    shell = joined(
        (-s * 0.1, 0.08),
        arc(-s * 0.1, -s * 0.5, s * 0.58, 85, -75, 10),
        (-s * 0.55, -s * 1.0),
        (-s * 0.5, -s * 0.93),
        arc(-s * 0.1, -s * 0.5, s * 0.5, -75, 85, 10),
        (-s * 0.14, 0.0),
    )
    cheek = joined((-s * 0.1, 0.06), arc(-s * 0.1, -s * 0.5, s * 0.56, 85, -75, 10), (-s * 0.52, -s * 0.98))
    parts = [side(shell, width, paint), *both(side(cheek, 0.04, paint).at(width / 2 - 0.02, 0, 0))]
    parts += [
        box(0.07, 0.05, 0.2, STEEL).turn("x", 15).at(float(x), -s * 1.0, -s * 0.6) for x in np.linspace(-width * 0.42, width * 0.42, teeth)
    ]
    return named("bucket", *parts)


def excavator(rng: Rng) -> Build:
    """On tracks, on wheels, small with a blade, backhoe loader."""
    style = pick(rng, "tracked", "tracked", "tracked", "wheeled", "mini", "backhoe")
    paint, dark = machine_paint(rng), IRON
    if style == "backhoe":
        return _backhoe(rng, paint)
    s = 0.5 if style == "mini" else 1.0
    base = 1.0
    if style == "wheeled":
        parts = wheels(0.5, 0.4, 1.0, [-1.2, 1.2]) + named(
            "frame", box(1.3, 0.45, 3.2, dark).at(0, 0.45, 0), *(box(2.3, 0.12, 0.3, dark).at(0, 0.45, z) for z in (-1.9, 1.9))
        )
    else:
        track = crawler(between(rng, 3.6, 4.2), 0.85, 0.6, dark, lighter(dark, 0.12))
        parts = [p for part in moved(track, x=1.0) for p in both(part)] + named("frame", box(1.8, 0.35, 1.6, dark).at(0, 0.45, 0))
    parts += named("turntable", cylinder(0.75, 0.25, dark).at(0, 0.75, 0))
    turn = between(rng, -35, 35) if chance(rng, 0.4) else 0.0
    upper = named(
        "body",
        rounded(2.4, 0.3, 3.2, 0.1, paint),
        rounded(2.4, 0.95, 1.5, 0.18, paint).at(0, 0.15, -0.95),
        rounded(0.9, 0.7, 1.5, 0.1, paint).at(0.75, 0.2, 0.4),
        box(0.8, 0.04, 0.9, dark).at(0.5, 1.1, -0.95),
        cylinder(0.07, 0.5, dark).at(0.75, 1.0, -0.7),
        rounded(2.42, 0.5, 0.4, 0.15, lighter(paint, -0.5)).at(0, 0.1, -1.6),
    )
    upper += moved(glass_cab(0.95, 1.65, 1.5, paint), -0.7, 0.28, 0.75)
    reach, dip = between(rng, 0.85, 1.05), between(rng, -0.6, 0.9)
    joints = np.array([(1.0, 0.5), (2.4 * reach, 2.5), (4.2 * reach, 2.75)])
    upper += arm(joints, 0.36, 0.44, paint, "boom")
    tip = np.array((4.7 * reach + dip, 0.75 - base + 0.2 + abs(dip) * 0.3))
    upper += arm(np.array([joints[2] + (-0.15, 0.2), tip]), 0.28, 0.34, paint)
    upper += piston((1.2, 0.2), (joints[1] + joints[2]) / 2 - (0.35, 0.05), 0.09, dark) + piston(
        (joints[1] + joints[2]) / 2 + (-0.35, 0.35), joints[2] + (0.15, 0.4), 0.08, dark
    )
    tool = "breaker" if chance(rng, 0.12) else "bucket"
    if tool == "bucket":
        upper += moved(bucket(between(rng, 0.8, 1.2), 0.9, dark), 0, tip[1] + 0.05, tip[0])
    else:
        upper += named(
            "breaker", box(0.4, 0.9, 0.4, dark).at(0, tip[1] - 0.9, tip[0]), cylinder(0.03, 0.8, STEEL, 0.08).at(0, tip[1] - 1.6, tip[0])
        )
    if chance(rng, 0.5):
        upper += moved(beacon(AMBER), -0.7, 2.02, 0.75)
    parts += moved(turned(upper, "y", turn), y=base)
    blade = style == "mini" or (style == "wheeled" and chance(rng))
    if blade:
        parts += named(
            "blade",
            side(joined(arc(2.75, 0.45, 0.6, 150, 210, 6), arc(2.85, 0.45, 0.6, 210, 150, 6)), 2.6, paint),
            *both(box(0.14, 0.14, 1.3, dark).at(0.6, 0.4, 1.7)),
        )
    has, lacks = features(
        ("tracks", style != "wheeled"), ("wheels", style == "wheeled"), ("a blade", blade), ("a bucket", tool == "bucket")
    )
    return Build(
        [p.scaled(s, s, s) for p in parts],
        detail="on wheels" if style == "wheeled" else "on tracks",
        body=paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _backhoe(rng: Rng, paint: Paint) -> Build:
    parts = (
        wheels(0.72, 0.45, 0.85, [-0.9])
        + wheels(0.5, 0.35, 0.8, [1.35])
        + named(
            "body",
            rounded(0.9, 0.75, 1.6, 0.12, paint).at(0, 0.85, 1.2),
            box(0.8, 0.4, 3.6, IRON).at(0, 0.55, 0.1),
            box(1.3, 0.5, 1.5, paint).at(0, 0.8, -0.5),
        )
    )
    parts += moved(glass_cab(1.4, 1.45, 1.5, paint), y=1.2, z=-0.5) + named("exhaust", cylinder(0.05, 0.8, IRON).at(0.3, 1.5, 1.2))
    lift = between(rng, 0.4, 1.5)
    arms = arm(np.array([(0.7, 1.5), (1.9, 1.0 + lift * 0.6), (2.5, lift)]), 0.14, 0.24, paint, "loader arm")
    parts += [p for part in arms for p in both(part.at(0.5, 0, 0))]
    scoop = joined(arc(2.95, lift + 0.05, 0.45, 80, 260, 10), (3.5, lift - 0.4), arc(2.95, lift + 0.05, 0.38, 260, 80, 10))
    parts += named(
        "bucket",
        side(scoop, 2.1, paint),
        *both(side(joined(arc(2.95, lift + 0.05, 0.44, 80, 260, 10), (3.45, lift - 0.38)), 0.05, paint).at(1.03, 0, 0)),
    )
    up = between(rng, 0, 0.6)
    parts += named(
        "stabilizer",
        *both(box(0.16, 1.0, 0.16, IRON).turn("z", 25).at(0.6, 0.1, -1.6)),
        *both(box(0.4, 0.08, 0.4, IRON).at(0.62, 0.04, -1.6)),
    )
    joints = np.array([(-1.5, 0.9), (-2.2, 2.6), (-3.1, 2.9)])
    parts += arm(joints, 0.24, 0.3, paint, "boom") + arm(np.array([(-3.0, 2.95), (-3.9, 1.1 + up)]), 0.2, 0.24, paint)
    parts += piston((-1.5, 1.4), (-2.6, 2.4), 0.06, IRON)
    parts += moved(turned(bucket(0.7, 0.6, IRON, 4), "y", 180), 0, 1.1 + up, -3.9)
    has, lacks = features(("tracks", False), ("wheels", True), ("a blade", False), ("a bucket", True))
    return Build(parts, detail="on wheels", body=paint, variant="backhoe", has=(*has, "a loader in front"), lacks=lacks)


def bulldozer(rng: Rng) -> Build:
    """Closed cab, roof on posts, open seat, high drive; with a ripper or without."""
    style = pick(rng, "cab", "cab", "canopy", "open", "high drive")
    paint = machine_paint(rng)
    long, gauge = between(rng, 3.0, 3.6), between(rng, 0.95, 1.1)
    if style == "high drive":
        belt = joined(
            (-long * 0.45, 0.0),
            (long * 0.35, 0.0),
            arc(long * 0.35, 0.42, 0.42, -90, 75, 8),
            arc(-long * 0.12, 1.15, 0.42, 75, 130, 5),
            arc(-long * 0.45, 0.42, 0.42, 140, 270, 8),
        )
        inner = belt * 0.9 + (-long * 0.005, 0.05)
        track = named(
            "track",
            side(belt, 0.52, IRON),
            side(inner, 0.55, lighter(IRON, 0.12)),
            *(
                cylinder(r, 0.6, IRON, sides=18).turn("z", 90).at(0.3, y, z)
                for z, y, r in (
                    (long * 0.35, 0.42, 0.3),
                    (-long * 0.12, 1.12, 0.34),
                    (-long * 0.45, 0.42, 0.3),
                    (-0.2, 0.25, 0.18),
                    (0.35, 0.25, 0.18),
                )
            ),
        )
    else:
        track = crawler(long, 0.95, 0.52, IRON, lighter(IRON, 0.12))
    parts = [p for part in moved(track, x=gauge) for p in both(part)]
    parts += named(
        "body",
        box(1.4, 0.6, long * 0.8, IRON).at(0, 0.5, 0),
        rounded(1.05, 0.85, 1.7, 0.1, paint).at(0, 0.95, 0.75),
        box(1.6, 0.5, 1.3, paint).at(0, 0.95, -0.65),
    )
    parts += named("grille", *(box(0.8, 0.04, 0.04, IRON).at(0, y, 1.61) for y in np.linspace(1.05, 1.65, 7))) + named(
        "exhaust", cylinder(0.06, 0.75, IRON).at(0.25, 1.75, 0.9)
    )
    if style in ("cab", "high drive"):
        parts += moved(glass_cab(1.5, 1.4, 1.35, paint), y=1.4, z=-0.65)
    else:
        parts += named(
            "seat",
            rounded(0.5, 0.14, 0.5, 0.05, IRON).at(0, 1.45, -0.6),
            rounded(0.5, 0.55, 0.14, 0.05, IRON).at(0, 1.5, -0.85),
            *both(rod((0.3, 1.4, -0.15), (0.3, 1.75, -0.25), 0.025, IRON)),
        )
        if style == "canopy":
            parts += named(
                "roof",
                rounded(1.7, 0.1, 1.6, 0.04, paint).at(0, 2.75, -0.6),
                *(box(0.09, 1.4, 0.09, IRON).at(x, 1.4, z) for x in (-0.7, 0.7) for z in (-1.2, 0.0)),
            )
    lift, front, wide = between(rng, 0.0, 0.4), long / 2 + 0.5, gauge * 2 + between(rng, 0.6, 1.0)
    curve = joined(arc(front + 1.05, 0.62, 1.1, 146, 214, 8), arc(front + 1.15, 0.62, 1.1, 214, 146, 8))
    blade = [
        side(curve, wide, paint),
        box(wide, 0.1, 0.1, STEEL).at(0, 0.0, front + 0.14),
        *both(
            side(joined(arc(front + 1.05, 0.62, 1.12, 146, 214, 8), (front + 0.3, 0.1), (front + 0.3, 1.2)), 0.06, paint).at(wide / 2, 0, 0)
        ),
    ]
    parts += named("blade", *moved(blade, y=lift + 0.02)) + named(
        "push arm", *both(rod((gauge + 0.38, 0.45, -0.2), (gauge + 0.38, 0.4 + lift, front), 0.1, paint))
    )
    parts += [p for part in piston((1.3, 1.2), (front - 0.02, 0.85 + lift), 0.07, STEEL) for p in both(part.at(0.42, 0, 0))]
    ripper = chance(rng, 0.5)
    if ripper:
        z = -long / 2 - 0.45
        parts += named(
            "ripper",
            box(1.5, 0.3, 0.3, paint).at(0, 0.75, z),
            *both(box(0.16, 0.16, 0.7, IRON).at(0.5, 0.8, z + 0.4)),
            *(
                side(np.array([(z - 0.1, 0.95), (z + 0.1, 0.95), (z + 0.1, 0.3), (z + 0.3, 0.12), (z - 0.05, 0.3)]), 0.12, IRON).at(x, 0, 0)
                for x in (-0.5, 0.0, 0.5)
            ),
        )
    has, lacks = features(("a cab", style in ("cab", "high drive")), ("a ripper", ripper), ("a roof", style != "open"))
    return Build(parts, detail="with a wide blade", body=paint, variant=style, has=("a wide blade", *has), lacks=lacks)


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


def tank(rng: Rng) -> Build:
    """Modern, boxy of the second world war, rhomboid of the first, tank destroyer without a turret, light."""
    style = pick(rng, "modern", "modern", "boxy", "rhomboid", "turretless", "light")
    paint = lighter(draw(rng, pick(rng, "green", "green", "green", "beige", "grey", "brown"), "metal"), -0.15)
    if style == "rhomboid":
        return _rhomboid(rng, paint)
    long, w = {"modern": 6.6, "boxy": 5.6, "turretless": 6.0, "light": 4.2}[style] * between(rng, 0.95, 1.05), 1.25
    high, h = 0.95, long / 2
    parts = [p for part in moved(crawler(long, high, 0.6, IRON, lighter(IRON, 0.1)), x=w) for p in both(part)]
    slope = 0.8 if style == "modern" else 0.4
    hull = [(-h * 0.98, 0.65), (-h * 0.9, 0.4), (h * 0.85, 0.4), (h * 0.99, 0.72), (h * 0.99 - slope, 1.25), (-h * 0.95, 1.25)]
    parts += named("hull", side(np.array(hull), 2 * w - 0.6, paint), *both(box(0.75, 0.08, long * 0.97, paint).at(w, 0.98, 0)))
    if style == "modern":
        parts += named("skirt", *both(box(0.06, 0.5, long * 0.86, paint).at(w + 0.34, 0.5, 0)))
    deck = 1.25
    z = 0.0 if style != "boxy" else h * 0.1
    brake = chance(rng, 0.5)
    if style == "turretless":
        parts += named(
            "superstructure",
            side(np.array([(-h * 0.85, deck - 0.1), (h * 0.7, deck - 0.2), (h * 0.3, deck + 0.75), (-h * 0.6, deck + 0.75)]), 2.3, paint),
        )
        parts += _gun(0.0, deck + 0.25, h * 0.45, between(rng, 2.8, 3.6), 0.13, paint, brake)
    else:
        tall = {"modern": 0.62, "boxy": 0.75, "light": 0.55}[style]
        shape = (
            circle(1.0, 20, 1.2)
            if style == "light"
            else np.array([(0.95, -1.4), (1.15, 0.1), (0.55, 1.15), (-0.55, 1.15), (-1.15, 0.1), (-0.95, -1.4)])
            if style == "modern"
            else rectangle(1.9, 2.2, 0.45, 5)
        )
        rings = [
            np.column_stack([shape[:, 0] * f, np.full(len(shape), y), shape[:, 1] * f])
            for y, f in ((0, 1.0), (tall * 0.35, 1.03), (tall, 0.82))
        ]
        turn = between(rng, -50, 50) if chance(rng, 0.4) else 0.0
        turret = (
            named("turret", loft(np.array(rings), paint))
            if style != "modern"
            else named("turret", *(slab(shape * f, tall * 0.5, paint).at(0, y, 0) for y, f in ((0, 1.0), (tall * 0.5, 0.88))))
        )
        turret += _gun(
            0.0,
            tall * 0.5,
            0.95,
            between(rng, 2.8, 3.6) if style == "modern" else between(rng, 1.7, 2.6),
            0.1 if style != "modern" else 0.12,
            paint,
            brake,
        )
        turret += named(
            "hatch",
            cylinder(0.3, 0.14, lighter(paint, -0.2), sides=20).at(0.42, tall, -0.2),
            cylinder(0.26, 0.06, lighter(paint, -0.2), sides=20).at(-0.4, tall, -0.15),
        )
        if chance(rng, 0.5):
            turret += named(
                "machine gun",
                rod((0.42, tall + 0.28, -0.3), (0.42, tall + 0.3, 0.6), 0.035, IRON),
                box(0.1, 0.14, 0.35, IRON).at(0.42, tall + 0.2, -0.2),
                rod((0.42, tall, -0.1), (0.42, tall + 0.28, -0.1), 0.03, IRON),
            )
        turret += named("antenna", rod((-0.7, tall * 0.8, -0.8), (-0.75, tall + 1.3, -0.95), 0.015, IRON)) if chance(rng) else []
        parts += moved(turned([p.scaled(1, 1, 1) for p in turret], "y", turn), y=deck - 0.02, z=z)
    parts += named("headlight", *both(cylinder(0.1, 0.08, HEADLIGHT, sides=14).turn("x", 90).at(w - 0.1, 1.12, h * 0.8))) + named(
        "exhaust", *both(box(0.4, 0.25, 0.3, IRON).at(0.55, 0.9, -h * 0.97))
    )
    has, lacks = features(("a turret", style != "turretless"), ("side skirts", style == "modern"), ("a muzzle brake", brake))
    return Build(
        parts,
        detail="with a long gun" if style in ("modern", "turretless") else "",
        body=paint,
        variant=style,
        has=("tracks", *has),
        lacks=lacks,
    )


def _gun(x: float, y: float, z: float, long: float, r: float, paint: Paint, brake: bool) -> list[Part]:
    dark = lighter(paint, -0.25)
    parts = [
        rounded(r * 5, r * 4.5, 0.5, 0.08, dark).at(x, y - r * 2.2, z),
        rod((x, y, z), (x, y, z + long), r, paint, r * 0.8, sides=16),
        cylinder(r * 1.5, long * 0.14, dark, sides=16).turn("x", 90).at(x, y, z + long * 0.5),
    ]
    parts += [cylinder(r * 1.6, long * 0.1, dark, sides=16).turn("x", 90).at(x, y, z + long * 0.94)] if brake else []
    return named("gun", *parts)


def _rhomboid(rng: Rng, paint: Paint) -> Build:
    h, high = between(rng, 3.6, 4.2), between(rng, 2.2, 2.5)
    belt = joined(
        (-h * 0.7, 0.0),
        (h * 0.35, 0.0),
        (h * 0.95, high * 0.62),
        arc(h * 0.86, high * 0.82, 0.3, -20, 100, 5),
        (h * 0.55, high * 1.04),
        (-h * 0.6, high * 0.85),
        arc(-h * 0.95, high * 0.35, 0.35, 120, 230, 5),
    )
    parts = named(
        "track", *both(side(belt, 0.55, paint).at(1.3, 0, 0)), *both(side(belt * 1.03 + (0, -high * 0.012), 0.4, IRON).at(1.3, 0, 0))
    )
    parts += named(
        "hull",
        box(2.2, high * 0.66, h * 1.3, paint).at(0, 0.3, -0.2),
        box(1.7, 0.6, 1.2, paint).at(0, high * 0.9, h * 0.28),
        box(1.3, 0.12, 0.05, IRON).at(0, high * 0.9 + 0.3, h * 0.28 + 0.61),
    )
    side_gun = [cylinder(0.55, 0.9, paint, sides=16).at(1.75, 0.7, 0.2), rod((1.85, 1.15, 0.4), (2.0, 1.15, 1.7), 0.09, IRON)]
    parts += named("gun", *(p for part in side_gun for p in both(part))) + named(
        "exhaust", rod((0.3, high * 0.9, -0.6), (0.3, high * 0.95, -2.2), 0.09, IRON)
    )
    has, lacks = features(("a turret", False), ("side skirts", False), ("a muzzle brake", False))
    return Build(parts, detail="with two side guns", body=paint, variant="rhomboid", has=("tracks", *has), lacks=lacks)
