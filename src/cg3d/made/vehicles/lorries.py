"""Fire truck and garbage truck, and the lorry that trucks are built on. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, rectangle
from cg3d.made.paints import CHROME, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rounded, torus, turned
from cg3d.made.vehicles.bits import AMBER, BLUE_LIGHT, RED_LIGHT, STEEL, arm, beacon, features, ladder, light_bar, side
from cg3d.made.vehicles.cars import IRON, TAILLIGHT, truck_cab, wheels

BED = 0.95  # height of a truck's frame


EARTH = Paint(np.array((0.48, 0.36, 0.24)), "earth")


def lorry(rng: Rng, long: float, width: float, paint: Paint, nose: float = 0.0) -> tuple[list[Part], float, float]:
    """Frame, wheels and cab before a bed from -long/2 to long/2. Also the height of the cab and the z of its front."""
    cab, tall, half = between(rng, 1.6, 1.9), between(rng, 2.5, 2.75), long / 2
    front = half + 0.1 + cab + nose
    parts = named("frame", box(0.95, 0.24, half + front - 0.2, IRON).at(0, 0.66, (front - half) / 2))
    parts += named("cab", *truck_cab(width, cab, tall, nose, half + 0.1, paint))
    rear = [-half + 0.75, -half + 1.9] if long > 4.6 else [-half + 1.0]
    parts += wheels(0.5, 0.42, width / 2 - 0.23, [*rear, front - 0.8])
    parts += named("taillight", *both(box(0.3, 0.14, 0.06, TAILLIGHT).at(width * 0.36, 0.72, -half)))
    return parts, tall, front


def fire_truck(rng: Rng) -> Build:
    """Pumper with shutters, turntable ladder, articulated platform, old open engine, airport engine."""
    style = pick(rng, "ladder", "ladder", "pumper", "platform", "old")
    paint = draw(rng, pick(rng, "red", "red", "red", "red", "yellow", "orange"), "metal")
    long, width = between(rng, 4.2, 5.4), between(rng, 2.3, 2.5)
    parts, tall, front = lorry(rng, long, width, paint, between(rng, 0.9, 1.2) if style == "old" else 0.0)
    high = {"ladder": 0.95, "pumper": 1.6, "platform": 0.8, "old": 0.75}[style]
    parts += named(
        "body", box(width * 0.98, high, long, paint).at(0, BED - 0.1, 0), box(width * 0.99, 0.4, long * 0.4, paint).at(0, 0.55, long * 0.28)
    )
    count = int(rng.integers(3, 5))
    for z in (np.arange(count) - (count - 1) / 2) * long / count:
        shutter = rounded(0.05, high * 0.7, long / count - 0.18, 0.015, STEEL)
        lines = [box(0.065, 0.02, long / count - 0.22, IRON).at(0, high * f, 0) for f in (0.15, 0.3, 0.45, 0.6)]
        parts += named("shutter", *(p for part in moved([shutter, *lines], width * 0.49, BED, float(z)) for p in both(part)))
    deck = BED - 0.1 + high
    if style in ("ladder", "old"):
        parts += named(
            "turntable", cylinder(0.6, 0.3, STEEL).at(0, deck, -long * 0.32), box(0.7, 0.55, 0.6, paint).at(0, deck + 0.25, -long * 0.32)
        )
        lift = between(rng, 2, 8) if style == "old" else between(rng, 4, 28)
        reach = long * between(rng, 1.05, 1.25)
        rails = [*ladder(reach, 0.62, 14, STEEL, 0.07), *moved(ladder(reach * 0.8, 0.46, 10, STEEL, 0.06), y=0.12, z=reach * 0.3)]
        parts += moved(turned(rails, "x", -lift), y=deck + 0.6, z=-long * 0.42)
        if style == "ladder":
            parts += named("stabilizer", *both(box(0.14, 0.7, 0.14, IRON).at(width * 0.48, 0.2, -long * 0.1)))
    elif style == "platform":
        z = -long * 0.35
        joints = np.array([(z, deck + 0.5), (long * 0.42, deck + 2.2), (-long * 0.1, deck + 3.7), (long * 0.55, deck + 4.0)])
        parts += named("turntable", cylinder(0.6, 0.4, STEEL).at(0, deck, z)) + arm(joints, 0.3, 0.34, STEEL)
        basket = [
            box(1.3, 0.08, 0.8, STEEL),
            *(box(1.3, 0.05, 0.05, paint).at(0, y, s) for y in (0.5, 0.9) for s in (-0.4, 0.4)),
            *(p for y in (0.5, 0.9) for p in both(box(0.05, 0.05, 0.8, paint).at(0.65, y, 0))),
            *(box(0.05, 0.95, 0.05, paint).at(x, 0, s) for x in (-0.63, 0.63) for s in (-0.38, 0.38)),
        ]
        parts += named("basket", *moved(basket, y=deck + 3.6, z=long * 0.55 + 0.5))
    else:
        parts += moved(ladder(long * 0.9, 0.5, 10, STEEL), width * 0.25, deck + 0.05, -long * 0.45)
        parts += named(
            "hose",
            *(
                torus(0.34 - 0.1 * k, 0.05, Paint(np.array((0.85, 0.8, 0.66)), "fabric"), 6, 24).at(-width * 0.22, deck + 0.05, -long * 0.1)
                for k in range(3)
            ),
            cylinder(0.09, 0.8, CHROME, 0.05).turn("x", 60).at(-width * 0.2, deck + 0.1, long * 0.2),
        )
    if style == "old":
        parts += named(
            "bell",
            lathe([(0, 0), (0.18, 0), (0.12, 0.2), (0, 0.26)], Paint(np.array((0.82, 0.62, 0.22)), "metal")).at(0.5, 1.5, front - 0.9),
        )
        parts += moved(beacon(RED_LIGHT, 0.14), y=tall, z=long / 2 + 0.9)
    else:
        parts += moved(light_bar(width * 0.75, BLUE_LIGHT if chance(rng) else RED_LIGHT, BLUE_LIGHT), y=tall, z=long / 2 + 0.9)
    white = Paint(np.array((0.95, 0.95, 0.93)))
    parts += named("stripe", *both(box(0.02, 0.14, front - long / 2 - 0.5, white).at(width / 2 + 0.01, 1.15, long / 2 + 0.75)))
    has, lacks = features(
        ("a ladder", style != "platform"),
        ("a raised platform", style == "platform"),
        ("flashing lights", style != "old"),
        ("a bonnet", style == "old"),
    )
    return Build(parts, detail="with a ladder" if style in ("ladder", "old") else "", body=paint, variant=style, has=has, lacks=lacks)


def garbage_truck(rng: Rng) -> Build:
    """Rear loader with a rounded hopper, front loader with forks, side loader with an arm, open skip carrier."""
    style = pick(rng, "rear loader", "rear loader", "front loader", "side loader", "skip")
    paint = draw(rng, pick(rng, "green", "orange", "white", "blue", "green"), "metal")
    load = paint if chance(rng, 0.5) else draw(rng, pick(rng, "white", "green", "grey", "orange"), "metal")
    long, width = between(rng, 4.6, 5.6), between(rng, 2.3, 2.5)
    parts, tall, front = lorry(rng, long, width, paint)
    h, top = long / 2, between(rng, 2.1, 2.4)
    bin_paint = draw(rng, pick(rng, "green", "black", "blue", "grey"), "plastic")
    if style == "skip":
        parts += named(
            "skip",
            side(np.array([(-h + 0.5, BED + 0.25), (h - 1.0, BED + 0.25), (h - 0.3, BED + 1.5), (-h - 0.2, BED + 1.5)]), width * 0.8, load),
        )
        parts += named("rubbish", ellipsoid(width * 0.37, 0.35, h * 0.75, EARTH).at(0, BED + 1.45, -0.2))
        parts += [
            p
            for part in arm(np.array([(-h * 0.3, BED + 0.1), (-h * 0.1, BED + 1.9), (-h * 0.6, BED + 2.2)]), 0.16, 0.22, IRON)
            for p in both(part.at(width * 0.46, 0, 0))
        ]
        parts += named("deck", box(width, 0.12, long, IRON).at(0, BED - 0.1, 0))
    else:
        rear = -h + (1.1 if style == "rear loader" else 0.0)
        roof = [(h, 0.0), (h, top - 0.25), (h - 0.3, top), (rear + 0.1, top), (rear, top - 0.12), (rear, 0.0)]
        parts += named("body", side(np.array(roof), width, load).at(0, BED - 0.05, 0))
        ribs = np.linspace(rear + 0.4, h - 0.4, 5)
        parts += named("rib", *(box(width + 0.1, top - 0.2, 0.1, lighter(load, -0.2)).at(0, BED, float(z)) for z in ribs))
        parts += _garbage_loader(style, rear, h, top, width, front, load, bin_paint)
    if style == "rear loader" and chance(rng, 0.5):
        parts += _bin(bin_paint, 0.0, 0.0, -h - 1.0)
    parts += [p for part in moved(beacon(AMBER), width * 0.35, tall, h + 0.7) for p in both(part)]
    has, lacks = features(
        ("a hopper at the back", style == "rear loader"), ("lifting forks", style == "front loader"), ("an open skip", style == "skip")
    )
    return Build(parts, detail={"front loader": "with lifting forks"}.get(style, ""), body=paint, variant=style, has=has, lacks=lacks)


def _bin(paint: Paint, x: float, y: float, z: float) -> list[Part]:
    """A wheeled dustbin."""
    rings = [
        np.column_stack([o[:, 0], np.full(len(o), h), -o[:, 1]])
        for h, o in ((0.12, rectangle(0.42, 0.42, 0.05, 3)), (0.95, rectangle(0.56, 0.58, 0.05, 3)))
    ]
    return named(
        "bin",
        *moved(
            [
                loft(np.array(rings), paint),
                rounded(0.62, 0.09, 0.66, 0.04, paint).at(0, 0.95, 0),
                *both(cylinder(0.1, 0.06, IRON, sides=14).turn("z", 90).at(0.28, 0.1, -0.2)),
            ],
            x,
            y,
            z,
        ),
    )


def _garbage_loader(style: str, rear: float, h: float, top: float, width: float, front: float, load: Paint, bin_paint: Paint) -> list[Part]:
    if style == "rear loader":
        y = BED - 0.35
        outline = joined(
            (rear + 0.02, y),
            (rear - 0.9, y),
            (rear - 1.25, y + 0.5),
            (rear - 1.2, y + 0.95),
            (rear - 0.72, y + 1.2),
            (rear - 0.6, y + top - 0.1),
            (rear - 0.35, y + top + 0.25),
            (rear + 0.02, y + top + 0.3),
        )
        dark = np.array([(rear - 1.16, y + 0.96), (rear - 0.74, y + 1.2), (rear - 0.66, y + 1.9), (rear - 0.9, y + 1.7)])
        return named(
            "hopper",
            side(outline, width * 0.97, lighter(load, -0.12)),
            side(dark, width * 0.8, IRON),
            *both(box(0.1, 0.1, 1.2, STEEL).turn("x", 60).at(width * 0.5, y + 1.4, rear - 0.5)),
        )
    if style == "front loader":
        joints = np.array([(h * 0.3, BED + 1.2), (front - 0.7, top + BED + 0.35), (front + 0.55, 1.5), (front + 0.5, 0.7)])
        forks = [p for part in arm(joints, 0.16, 0.26, IRON) for p in both(part.at(width * 0.54, 0, 0))]
        tub = [
            rounded(width * 0.9, 1.0, 1.1, 0.05, bin_paint).at(0, 0.55, front + 1.25),
            box(width * 0.94, 0.1, 1.2, lighter(bin_paint, -0.3)).at(0, 1.5, front + 1.25),
        ]
        return forks + named("fork", *both(box(0.14, 0.1, 1.4, IRON).at(width * 0.5, 0.7, front + 1.1))) + named("bin", *tub)
    z = h - 0.55
    grab = moved(arm(np.array([(0, 0.0), (0.0, 1.0)]), 0.2, 0.2, STEEL), -width * 0.5 - 0.1, BED, z)
    reach = [
        box(0.9, 0.16, 0.16, STEEL).at(-width * 0.5 - 0.4, BED + 0.9, z),
        box(0.12, 0.14, 0.9, STEEL).at(-width * 0.5 - 0.4, BED + 0.55, z),
    ]
    return grab + named("arm", *reach) + _bin(bin_paint, -width * 0.5 - 0.75, 0.45, z)
