"""Excavator, bulldozer and what other machines share with them. Their front is towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, moved, named, rod, rounded, turned
from cg3d.made.vehicles.bits import AMBER, STEEL, arm, beacon, crawler, features, piston, side
from cg3d.made.vehicles.cars import IRON, PANE, wheels


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
