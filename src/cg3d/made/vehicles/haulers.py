"""Dump truck, tank truck, concrete mixer. They drive towards +Z."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, circle, joined, rectangle
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, rounded, torus, turned
from cg3d.made.vehicles.bits import STEEL, features, piston, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, RIM, wheel, wheels
from cg3d.made.vehicles.lorries import BED, EARTH, lorry


def dump_truck(rng: Rng) -> Build:
    """Tipper down or up, with a nose, huge mining truck."""
    style = pick(rng, "lowered", "raised", "mining", "mining", "bonneted")
    paint = draw(rng, pick(rng, "yellow", "yellow", "orange", "red", "white", "green", "blue"), "metal")
    if style == "mining":
        return _mining_truck(rng, paint)
    long, width = between(rng, 4.2, 5.0), between(rng, 2.35, 2.5)
    load = paint if chance(rng, 0.5) else draw(rng, pick(rng, "grey", "orange", "yellow", "red"), "metal")
    parts, _, _ = lorry(rng, long, width, paint, between(rng, 0.9, 1.2) if style == "bonneted" else 0.0)
    up = between(rng, 25, 45) if style == "raised" else 0.0
    full = chance(rng, 0.5) and not up
    tray = _tray(long, width, load)
    if full:
        tray += named("load", ellipsoid(width * 0.44, 0.6, long * 0.44, EARTH).at(0, 0.85, long * 0.48))
    parts += moved(turned(tray, "x", -up), y=BED, z=-long / 2)
    if up:
        z, y = np.cos(np.radians(up)) * long * 0.75, np.sin(np.radians(up)) * long * 0.75
        parts += piston((long * 0.1, BED - 0.1), (-long / 2 + z, BED + y), 0.14, IRON)
    has, lacks = features(("a raised bed", bool(up)), ("a heap of earth", full), ("a bonnet", style == "bonneted"))
    return Build(
        parts, detail="with a raised bed" if up else "full of earth" if full else "", body=paint, variant=style, has=has, lacks=lacks
    )


def _tray(long: float, width: float, paint: Paint) -> list[Part]:
    """Tipper body from z = 0 (its hinge) to z = long, on y = 0."""
    high = 1.15
    wall = [
        box(width, 0.1, long, paint).at(0, 0, long / 2),
        *both(box(0.09, high, long, paint).at(width / 2 - 0.045, 0, long / 2)),
        box(width, high + 0.35, 0.1, paint).at(0, 0, long),
        box(width, high - 0.1, 0.09, paint),
    ]
    ribs = [
        p
        for z in np.linspace(0.15, long - 0.15, 6)
        for p in both(box(0.1, high, 0.12, lighter(paint, -0.2)).at(width / 2 + 0.03, 0, float(z)))
    ]
    hood = box(width, 0.08, 0.7, paint).at(0, high + 0.3, long + 0.35)
    return named("bed", *wall, *ribs, hood)


def _mining_truck(rng: Rng, paint: Paint) -> Build:
    w, h, r = between(rng, 2.3, 2.6), between(rng, 3.4, 3.9), between(rng, 1.05, 1.2)
    up = chance(rng, 0.35)
    parts = named("frame", box(1.6, 0.8, h * 1.8, IRON).at(0, 0.9, 0))
    parts += wheels(r, 0.9, w - 0.5, [-h * 0.5, h * 0.62], lighter(paint, 0.1))
    parts += named(
        "deck",
        box(w * 2, 0.16, h * 0.42, paint).at(0, 2.6, h * 0.82),
        box(w * 0.85, 1.2, 0.7, paint).at(0, 1.4, h * 0.98),
        *(box(w * 0.8, 0.06, 0.05, IRON).at(0, y, h * 0.98 + 0.36) for y in (1.55, 1.75, 1.95, 2.15, 2.35)),
    )
    parts += named(
        "cab",
        box(1.3, 1.3, 1.2, paint).at(-w + 0.75, 2.76, h * 0.82),
        box(1.34, 0.65, 0.95, PANE).at(-w + 0.75, 3.25, h * 0.82),
        box(1.1, 0.65, 1.24, PANE).at(-w + 0.75, 3.25, h * 0.82),
    )
    parts += named(
        "railing",
        *(rod((x0, y, z0), (x1, y, z1), 0.035, STEEL) for y in (3.1, 3.5) for x0, z0, x1, z1 in ((-0.2, h, w, h), (w, h, w, h * 0.65))),
        *(rod((x, 2.7, z), (x, 3.5, z), 0.035, STEEL) for x, z in ((0, h), (w * 0.5, h), (w, h), (w, h * 0.65))),
    )
    steps = [box(0.7, 0.06, 0.12, STEEL).at(w * 0.62, 0.7 + 0.35 * k, h * 1.12 - 0.05 * k) for k in range(6)]
    parts += named("steps", *steps, *moved(both(rod((0.36, 0, 0), (0.36, 2.1, -0.3), 0.04, STEEL)), w * 0.62, 0.65, h * 1.12))
    bed = named(
        "bed",
        *both(
            side(np.array([(-h * 1.08, 2.72), (-h * 0.75, 1.9), (h * 0.42, 1.6), (h * 0.52, 3.9), (-h * 1.08, 3.55)]), 0.16, paint).at(
                w * 0.98, 0, 0
            )
        ),
    )
    floor = np.array(
        [
            (-h * 1.05, 2.65),
            (-h * 0.75, 1.95),
            (h * 0.42, 1.65),
            (h * 0.5, 3.8),
            (h * 1.1, 4.05),
            (h * 1.1, 4.22),
            (h * 0.4, 3.95),
            (h * 0.32, 1.85),
            (-h * 0.72, 2.12),
            (-h * 1.05, 2.8),
        ]
    )
    bed += named(
        "bed",
        side(floor, w * 1.98, paint),
        *(
            p
            for z in np.linspace(-h * 0.7, h * 0.35, 5)
            for p in both(box(0.12, 1.4, 0.16, lighter(paint, -0.15)).at(w + 0.04, 2.1, float(z)))
        ),
    )
    full = not up and chance(rng, 0.5)
    if full:
        bed += named("load", ellipsoid(w * 0.9, 0.95, h * 0.68, EARTH).at(0, 3.45, -h * 0.28))
    if up:
        bed = moved(turned(moved(bed, y=-2.0, z=h * 0.7), "x", -38), y=2.0, z=-h * 0.7)
        parts += piston((0.0, 1.5), (h * 0.2, 3.4), 0.2, IRON)
    parts += bed + named("headlight", *both(box(0.3, 0.2, 0.08, HEADLIGHT).at(w * 0.3, 1.2, h * 0.98 + 0.36)))
    has, lacks = features(("a raised bed", up), ("a heap of earth", full), ("steps", True))
    return Build(parts, detail="with huge wheels", body=paint, variant="mining", has=("huge wheels", *has), lacks=lacks)


def tank_truck(rng: Rng) -> Build:
    """Tank on a rigid truck, behind a bonnet, on a semi-trailer, several small domes; round or oval."""
    style = pick(rng, "rigid", "semi-trailer", "bonneted", "boxy", "semi-trailer")
    paint = draw(rng, pick(rng, *BRIGHT, "white", "red", "blue"), "metal")
    load = CHROME if chance(rng, 0.4) else draw(rng, pick(rng, "white", "grey", "red", "yellow", "green"), "metal")
    semi = style == "semi-trailer"
    width, long = between(rng, 2.3, 2.5), between(rng, 7.2, 8.6) if semi else between(rng, 4.6, 6.0)
    r, ratio = width * 0.46, between(rng, 0.75, 0.85) if style == "boxy" else between(rng, 0.88, 1.0)
    parts, _, _ = lorry(
        rng, 2.4 if semi else long, width, paint, between(rng, 0.9, 1.2) if style == "bonneted" or (semi and chance(rng)) else 0.0
    )
    z = 1.1 - long / 2 if semi else 0.0
    y = BED + 0.1 + r * ratio
    ring = rectangle(2 * r, 2 * r * ratio, r * 0.5, 6) if style == "boxy" else circle(r, 36, ratio)
    ends = [(-long / 2, 0.02), (-long / 2 + 0.05, 0.5), (-long / 2 + 0.14, 0.8), (-long / 2 + 0.32, 1.0)]
    spots = [*ends, *((-a, f) for a, f in ends[::-1])]
    parts += named("tank", loft(np.array([np.column_stack([ring * f, np.full(len(ring), a)]) for a, f in spots]), load).at(0, y, z))
    for f in np.linspace(-0.36, 0.36, 4 if long < 7 else 6):
        band = np.column_stack([ring * 1.015, np.zeros(len(ring))])
        parts += named("band", loft(np.array([band - (0, 0, 0.04), band + (0, 0, 0.04)]), lighter(load, -0.3)).at(0, y, z + f * long))
    domes = int(rng.integers(1, 4))
    for f in np.linspace(-0.25, 0.25, domes) if domes > 1 else (0.0,):
        parts += named(
            "hatch",
            cylinder(0.3, 0.22, STEEL, sides=20).at(0, y + r * ratio - 0.04, z + f * long),
            cylinder(0.34, 0.05, IRON, sides=20).at(0, y + r * ratio + 0.16, z + f * long),
        )
    rails = [
        rod((x, y + r * ratio + 0.22, z - long * 0.32), (x, y + r * ratio + 0.22, z + long * 0.32), 0.025, STEEL) for x in (-0.45, 0.45)
    ]
    rungs = [
        *both(rod((0.22, BED, z - long / 2 - 0.05), (0.22, y + r * ratio, z - long / 2 + 0.1), 0.025, STEEL)),
        *(box(0.44, 0.03, 0.05, STEEL).at(0, float(a), z - long / 2 - 0.02) for a in np.linspace(BED + 0.2, y + r * ratio - 0.1, 6)),
    ]
    railing, steps = chance(rng, 0.5), chance(rng, 0.6)
    if railing:
        parts += named(
            "railing",
            *rails,
            *(
                rod((x, y + r * ratio * 0.85, z + f * long), (x, y + r * ratio + 0.22, z + f * long), 0.02, STEEL)
                for x in (-0.45, 0.45)
                for f in (-0.3, 0, 0.3)
            ),
        )
    if steps:
        parts += named("ladder", *rungs)
    if semi:
        back = z - long / 2
        parts += named(
            "frame", box(1.2, 0.24, long * 0.96, IRON).at(0, BED - 0.1, z), *both(box(0.14, 0.8, 0.14, IRON).at(0.6, 0.15, z + long * 0.2))
        )
        parts += wheels(0.5, 0.42, width / 2 - 0.23, [back + 0.8, back + 1.9, back + 3.0])
    else:
        parts += named("frame", box(1.5, 0.3, long * 0.9, IRON).at(0, BED - 0.1, 0))
    has, lacks = features(
        ("a ladder at the back", steps), ("a railing", railing), ("a bonnet", style == "bonneted"), ("a semi-trailer", semi)
    )
    count = ("one hatch", "two hatches", "three hatches")[domes - 1]
    return Build(parts, detail="with a semi-trailer" if semi else "", body=load, variant=style, has=(*has, count), lacks=lacks)


def concrete_mixer(rng: Rng) -> Build:
    """Mixer truck with a cab over, with a bonnet, with the chute in front; small drum on a wheeled frame."""
    style = pick(rng, "truck", "truck", "bonneted", "drum", "electric drum")
    paint = draw(rng, pick(rng, "white", *BRIGHT, "orange", "yellow", "red", "blue"), "metal")
    drum = draw(rng, pick(rng, "white", "grey", "orange", "yellow", "blue", "red"), "metal")
    if style in ("drum", "electric drum"):
        return _small_mixer(rng, drum, style)
    long, width = between(rng, 4.7, 5.4), between(rng, 2.35, 2.5)
    parts, _, _ = lorry(rng, long, width, paint, between(rng, 0.9, 1.2) if style == "bonneted" else 0.0)
    r = 1.12
    profile = [
        (0, 0),
        (0.62, 0),
        (r * 0.95, 0.9),
        (r, 1.3),
        (r * 0.98, 2.1),
        (0.55, long - 0.7),
        (0.5, long - 0.55),
        (0.38, long - 0.5),
        (0, long - 0.7),
    ]
    barrel = [lathe(profile, drum, 36)]
    stripe = lighter(drum, -0.55) if drum.name == "white" or chance(rng) else Paint(np.array((0.95, 0.95, 0.93)))
    for k in range(3):
        t = np.linspace(0, 1, 14)
        radius = np.interp(0.9 + t * 2.4, [p[1] for p in profile[1:6]], [p[0] for p in profile[1:6]]) + 0.01
        angle = 2 * np.pi * (k / 3 + t * 0.4)
        path = np.column_stack([radius * np.cos(angle), 0.9 + t * 2.4, radius * np.sin(angle)])
        for a, b in pairwise(path):
            barrel += [rod(a, b, 0.06, stripe, sides=6)]
    barrel += [torus(r + 0.01, 0.06, STEEL, 8, 36).at(0, 1.7, 0)]
    parts += named("drum", *moved(turned(barrel, "x", -90 + 13), y=BED + r * 0.92, z=long / 2 - 0.1))
    back = -long / 2
    chute = joined(arc(0, 0, 0.28, 180, 360, 8), arc(0, 0, 0.24, 360, 180, 8))
    trough = (
        loft(np.array([np.column_stack([chute, np.full(len(chute), z)]) for z in (0, 1.5)]), STEEL)
        .turn("x", 180 - 35)
        .at(0, 1.75, back + 0.1)
    )
    parts += named("chute", trough, cylinder(0.28, 0.6, STEEL, 0.6, 20).at(0, 3.0, back + 0.2))
    parts += named(
        "post",
        *both(rod((0.6, BED, back + 0.3), (0.35, 2.9, back + 0.25), 0.06, IRON)),
        *both(rod((0.8, BED, back + 1.3), (0.4, 2.5, back + 0.5), 0.06, IRON)),
        box(1.8, 0.3, long, IRON).at(0, BED - 0.15, 0),
    )
    parts += named("water tank", cylinder(0.3, 1.6, drum, sides=20).turn("z", 90).at(0.8, BED + 0.5, long / 2 - 0.1))
    has, lacks = features(("a cab", True), ("a bonnet", style == "bonneted"))
    return Build(parts, detail="with a turning drum", body=drum, variant=style, has=has, lacks=lacks)


def _small_mixer(rng: Rng, drum: Paint, style: str) -> Build:
    r = between(rng, 0.3, 0.36)
    pot = lathe(
        [(0, 0), (r * 0.6, 0), (r, 0.22), (r, 0.42), (r * 0.62, 0.72), (r * 0.58, 0.72), (r * 0.9, 0.42), (r * 0.9, 0.24), (0, 0.05)],
        drum,
        32,
    )
    lean = between(rng, 25, 60)
    teeth = [
        *[box(0.03, 0.05, 0.05, IRON).at(0, 0, r + 0.02).turn("y", a).at(0, 0.28, 0) for a in range(0, 360, 15)],
        torus(r + 0.005, 0.018, IRON, 6, 36).at(0, 0.27, 0),
    ]
    parts = named("drum", *moved(turned(moved([pot, *teeth], y=-0.3), "x", lean), y=0.95, z=0.05))
    frame = lighter(drum, -0.35) if chance(rng) else IRON
    stand = [
        *both(rod((0.42, 0.16, -0.3), (0.42, 0.95, 0.05), 0.028, frame)),
        *both(rod((0.42, 0.0, 0.5), (0.42, 0.95, 0.05), 0.028, frame)),
        rod((-0.42, 0.1, 0.45), (0.42, 0.1, 0.45), 0.024, frame),
        rod((-0.42, 0.16, -0.3), (0.42, 0.16, -0.3), 0.028, frame),
        *both(rod((0.42, 0.95, 0.05), (r * 0.95, 0.95, 0.05), 0.035, frame)),
    ]
    parts += named("frame", *stand)
    parts += named("wheel", *(p for part in moved(wheel(0.17, 0.08, RIM), 0.5, 0.17, -0.3) for p in both(part)))
    crank = style == "drum"
    if crank:
        ring = [torus(0.2, 0.015, frame).turn("z", 90), *(rod((0, 0, -0.2), (0, 0, 0.2), 0.01, frame).turn("x", a) for a in (0, 60, 120))]
        parts += named("hand wheel", *moved(ring, 0.52, 0.95, 0.05))
    else:
        parts += named(
            "motor", rounded(0.22, 0.34, 0.34, 0.04, frame).at(0.5, 0.72, -0.02), cylinder(0.05, 0.14, IRON).turn("z", 90).at(0.68, 0.88, 0)
        )
    has, lacks = features(("a cab", False), ("a hand wheel", crank), ("a motor box", not crank))
    return Build(parts, detail="on two wheels", body=drum, variant=style, has=("two wheels", *has), lacks=lacks)
