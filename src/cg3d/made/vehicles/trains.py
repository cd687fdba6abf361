"""Trains and the steam engine. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, rectangle
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, rounded, torus
from cg3d.made.vehicles.bits import features, rim, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, RIM, wheels


def train(rng: Rng) -> Build:
    """Steam locomotive with a tender or with wagons, high-speed train, commuter train with a flat nose, freight train."""
    style = pick(rng, "steam", "steam", "steam with wagons", "high-speed", "high-speed", "commuter", "freight")
    if style.startswith("steam"):
        return _steam(rng, wagons=int(rng.integers(1, 3)) if style != "steam" else 0)
    paint, stripe = draw(rng, pick(rng, *BRIGHT, "white", "grey"), "metal"), draw(rng, pick(rng, "white", "red", "blue", "yellow"), "metal")
    if style == "freight":
        return _freight(rng, paint, stripe)
    width, tall, long = 2.8, 3.4, between(rng, 9, 12)
    count = int(rng.integers(2, 4))
    sharp = style == "high-speed"
    reach, from_front = (3.2 if sharp else 0.5), long / 2
    nose_rings = []
    for t in np.linspace(0, 1, 8):
        k = np.sqrt(max(0.0, 1 - t**2.4)) * 0.75 + 0.25 * (1 - t) if sharp else 1 - 0.22 * t**2
        outline = rectangle(width * (0.55 + 0.45 * k), max(0.5, (tall - 0.5) * k), 0.35 * k + 0.05, 4)
        nose_rings.append(
            np.column_stack([outline[:, 0], outline[:, 1] + 0.5 + max(0.5, (tall - 0.5) * k) / 2, np.full(len(outline), t * reach)])
        )
    parts = named("nose", loft(np.array(nose_rings), paint).at(0, 0, from_front))
    step = long + 0.4
    for n in range(count):
        parts += _carriage(paint, stripe, width, tall, long, -n * step, doors=not sharp)
    if sharp:
        parts += named("windscreen", box(width * 0.7, 0.75, 0.9, PANE).turn("x", 38).at(0, 2.15, from_front + 1.35))
    else:
        parts += named(
            "windscreen",
            *both(box(width * 0.36, 1.0, 0.1, PANE).at(width * 0.2, 1.75, from_front + reach)),
            box(width * 0.5, 0.25, 0.1, stripe).at(0, 2.85, from_front + reach - 0.06),
        )
        parts += named("headlight", *both(ellipsoid(0.16, 0.1, 0.08, HEADLIGHT).at(width * 0.3, 1.3, from_front + reach)))
    parts += named("bellows", *(box(width * 0.8, tall - 0.9, 0.5, IRON).at(0, 0.6, -n * step + step / 2) for n in range(1, count)))
    parts += named("frame", box(width * 0.9, 0.4, long * count, IRON).at(0, 0.35, -(count - 1) * step / 2))
    pantograph = chance(rng, 0.6)
    if pantograph:
        bars = [rod((x, tall, -0.5), (x, tall + 0.5, 0.5), 0.04, IRON) for x in (-0.5, 0.5)] + [
            rod((x, tall + 0.5, 0.5), (x, tall + 1.0, -0.3), 0.035, IRON) for x in (-0.5, 0.5)
        ]
        parts += named("pantograph", *moved([*bars, box(1.7, 0.06, 0.3, IRON).at(0, tall + 0.98, -0.3)], z=-step + 1.0))
    has, lacks = features(("a pantograph", pantograph), ("a pointed nose", sharp), ("a chimney", False), ("wagons", True))
    return Build(parts, ("electric",), "with a wagon" if count == 2 else "with two wagons", paint, variant=style, has=has, lacks=lacks)


def _carriage(paint: Paint, stripe: Paint, width: float, tall: float, long: float, z: float, *, doors: bool) -> list[Part]:
    parts = named("wagon", rounded(width, tall - 0.5, long, 0.3, paint).at(0, 0.5, z))
    if doors:
        parts += named(
            "window",
            *(p for f in (-0.38, -0.13, 0.13, 0.38) for p in both(box(0.03, 0.85, long * 0.13, PANE).at(width / 2, 1.9, z + f * long))),
        )
        parts += named(
            "door",
            *(p for f in (-0.26, 0.0, 0.26) for p in both(box(0.04, 2.0, long * 0.085, stripe).at(width / 2, 0.8, z + f * long))),
            *(p for f in (-0.26, 0.0, 0.26) for p in both(box(0.05, 0.85, long * 0.06, PANE).at(width / 2, 1.9, z + f * long))),
        )
    else:
        frame = [(z - long * 0.45, 1.9), (z + long * 0.45, 1.9), (z + long * 0.45, 2.7), (z - long * 0.45, 2.7)]
        parts += named("window frame", *rim(frame, width / 2, paint, 0.05))
        parts += named(
            "pillar",
            *(p for f in np.linspace(-0.3, 0.3, 5) for p in both(box(0.07, 0.8, 0.12, paint).at(width / 2, 1.9, z + float(f) * long))),
        )
        parts += named("window", *both(box(0.03, 0.8, long * 0.9, PANE).at(width / 2, 1.9, z))) + named(
            "stripe", *both(box(0.03, 0.25, long * 0.96, stripe).at(width / 2, 1.3, z))
        )
    return parts + wheels(0.42, 0.2, width / 2 - 0.4, [z + s * long * 0.36 + d for s in (-1, 1) for d in (-0.7, 0.7)], IRON)


def _old_wagon(paint: Paint, z: float) -> list[Part]:
    """Short passenger wagon with a curved roof."""
    parts = named("wagon", box(2.2, 1.9, 4.6, paint).at(0, 1.0, z), box(2.24, 0.1, 4.8, IRON).at(0, 1.9, z)) + named(
        "window", *(p for f in (-1.6, -0.55, 0.55, 1.6) for p in both(box(0.06, 0.65, 0.7, PANE).at(1.09, 2.05, z + f)))
    )
    crown = joined((-1.3, 0), (1.3, 0), arc(0, -1.35, 1.85, 45, 135, 10))
    parts += named("roof", loft(np.array([np.column_stack([crown, np.full(len(crown), d)]) for d in (-2.5, 2.5)]), IRON).at(0, 2.88, z))
    return (
        parts
        + wheels(0.36, 0.16, 0.85, [z - 1.5, z + 1.5], IRON)
        + named("coupling", rod((0, 0.85, z + 2.2), (0, 0.85, z + 3.0), 0.07, IRON))
    )


def _freight(rng: Rng, paint: Paint, stripe: Paint) -> Build:
    """Diesel locomotive with a hood before goods wagons."""
    w, h = 2.7, 4.6
    parts = named("frame", box(w, 0.35, h * 2, IRON).at(0, 1.0, 0)) + wheels(
        0.48, 0.16, 0.85, [s * h * 0.6 + d for s in (-1, 1) for d in (-0.9, 0, 0.9)], IRON
    )
    parts += named(
        "hood",
        rounded(1.8, 1.6, h * 1.2, 0.1, paint).at(0, 1.3, -h * 0.35),
        rounded(1.8, 1.1, h * 0.42, 0.1, paint).at(0, 1.3, h * 0.75),
        box(1.84, 0.2, h * 1.2, stripe).at(0, 1.7, -h * 0.35),
    )
    parts += named(
        "cab", box(w * 0.97, 2.3, 1.7, paint).at(0, 1.3, h * 0.38), rounded(w, 0.16, 1.9, 0.06, IRON).at(0, 3.55, h * 0.38)
    ) + named("window", box(w, 0.7, 1.2, PANE).at(0, 2.65, h * 0.38), *both(box(0.75, 0.7, 1.74, PANE).at(w * 0.27, 2.65, h * 0.38)))
    parts += named(
        "railing",
        *both(rod((w * 0.47, 2.1, -h), (w * 0.47, 2.1, 0), 0.03, stripe)),
        *(p for z in np.linspace(-h, 0, 6) for p in both(rod((w * 0.47, 1.3, float(z)), (w * 0.47, 2.1, float(z)), 0.025, stripe))),
    ) + named("headlight", *both(cylinder(0.12, 0.08, HEADLIGHT).turn("x", 90).at(0.4, 1.9, h * 0.96)))
    count, z = int(rng.integers(1, 4)), -h - 4.0
    loads: list[str] = []
    for _ in range(count):
        load = pick(rng, "tank", "box", "coal", "logs")
        loads.append(load)
        parts += moved(_goods_wagon(rng, load), z=z)
        z -= 7.4
    has, lacks = features(
        ("a tank wagon", "tank" in loads), ("a closed wagon", "box" in loads), ("logs", "logs" in loads), ("a chimney", False)
    )
    words = {1: "one wagon", 2: "two wagons", 3: "three wagons"}
    return Build(parts, ("long",), f"with {words[count]}", paint, variant="freight", has=(words[count], *has), lacks=lacks)


def _goods_wagon(rng: Rng, load: str) -> list[Part]:
    color = draw(rng, pick(rng, "brown", "grey", "red", "black", "green", "yellow"), "metal")
    parts = (
        named("wagon", box(2.4, 0.25, 6.8, IRON).at(0, 0.95, 0))
        + wheels(0.42, 0.16, 0.85, [-2.6, -1.6, 1.6, 2.6], IRON)
        + named("coupling", rod((0, 0.9, 3.2), (0, 0.9, 4.2), 0.08, IRON))
    )
    if load == "tank":
        return parts + named(
            "tank",
            cylinder(1.1, 5.8, color).turn("x", 90).at(0, 2.25, -2.9),
            *(ellipsoid(1.1, 1.1, 0.35, color).at(0, 2.25, z) for z in (-2.9, 2.9)),
            cylinder(0.35, 0.4, IRON).at(0, 3.25, 0),
        )
    if load == "box":
        return parts + named(
            "box",
            box(2.6, 2.4, 6.6, color).at(0, 1.2, 0),
            *(p for z in np.linspace(-3.0, 3.0, 7) for p in both(box(0.06, 2.3, 0.12, IRON).at(1.31, 1.22, float(z)))),
            rounded(2.7, 0.2, 6.7, 0.09, IRON).at(0, 3.55, 0),
        )
    if load == "coal":
        coal = Paint(np.array((0.09, 0.09, 0.09)))
        return (
            parts
            + named(
                "wall", *both(box(0.1, 1.3, 6.6, color).at(1.25, 1.2, 0)), *(box(2.5, 1.3, 0.1, color).at(0, 1.2, z) for z in (-3.25, 3.25))
            )
            + named("coal", ellipsoid(1.2, 0.7, 3.1, coal).at(0, 2.2, 0))
        )
    bark = Paint(np.array((0.43, 0.29, 0.18)), "wooden")
    return (
        parts
        + named(
            "log",
            *(
                cylinder(0.36, 6.4, bark, sides=14).turn("x", 90).at(x, 1.55 + y, -3.2)
                for x, y in ((-0.75, 0), (0, 0), (0.75, 0), (-0.37, 0.62), (0.37, 0.62))
            ),
        )
        + named("stake", *(p for z in (-2.4, 0, 2.4) for p in both(box(0.1, 1.3, 0.1, IRON).at(1.16, 1.2, z))))
    )


def _steam(rng: Rng, *, wagons: int = 0) -> Build:
    paint = draw(rng, pick(rng, "red", "green", "blue", "black", "black"), "metal")
    parts = steam_engine(rng, paint)
    back = -min(float(p.vertices[:, 2].min()) for p in parts)
    color = draw(rng, pick(rng, "red", "green", "blue", "brown", "yellow"), "metal")
    for n in range(wagons):
        parts += _old_wagon(color, -back - 3.0 - 5.5 * n)
    has, lacks = features(("a chimney", True), ("wagons", bool(wagons)), ("a pantograph", False))
    return Build(
        parts,
        ("steam",),
        "with wagons" if wagons else "with a chimney",
        paint,
        variant="steam with wagons" if wagons else "steam",
        has=has,
        lacks=lacks,
    )


def steam_engine(rng: Rng, paint: Paint, *, tender: bool = True) -> list[Part]:
    """Boiler, cab, wheels and rods; the tender behind it where asked for."""
    black = IRON
    long, r = between(rng, 4.6, 5.6), between(rng, 0.78, 0.92)
    axis, front = 1.85, long / 2
    gold = Paint(np.array((0.82, 0.62, 0.22)), "metal")
    boiler = [
        cylinder(r, long, paint, sides=36).turn("x", 90).at(0, axis, -front),
        cylinder(r * 1.02, 0.7, black, sides=36).turn("x", 90).at(0, axis, front - 0.2),
        ball(0.12, gold).at(0, axis, front + 0.52),
    ]
    boiler += [torus(r + 0.01, 0.03, gold, 8, 36).turn("x", 90).at(0, axis, z) for z in np.linspace(-front * 0.6, front * 0.6, 4)]
    parts = named("boiler", *boiler)
    stack = lathe([(0, 0), (0.22, 0), (0.2, 0.5), (0.34, 0.85), (0.36, 0.95), (0, 0.95)], black)
    parts += named("chimney", stack.at(0, axis + r * 0.9, front * 0.85))
    dome = lathe([(0, 0), (0.3, 0), (0.3, 0.2), (0.2, 0.36), (0, 0.42)], gold)
    parts += named("dome", *(dome.at(0, axis + r * 0.9, z) for z in (front * 0.3, -front * 0.25)))
    cab = [
        box(2.3, 1.2, 1.7, paint),
        *both(box(0.1, 1.1, 0.4, paint).at(1.1, 1.2, 0.65)),
        *both(box(0.1, 1.1, 0.3, paint).at(1.1, 1.2, -0.7)),
        rounded(2.7, 0.18, 2.2, 0.08, black).at(0, 2.3, 0),
    ]
    parts += named("cab", *moved([*cab, box(2.1, 1.1, 0.08, paint).at(0, 1.2, 0.8)], y=1.05, z=-front - 0.6))
    chassis = box(2.0, 0.35, long + (2.4 if tender else 1.0), black).at(0, 0.75, -0.6)
    parts += named("frame", chassis, box(2.3, 0.1, long + 0.6, paint).at(0, 1.08, 0.1))
    if tender:
        coal = ellipsoid(0.95, 0.5, 0.95, Paint(np.array((0.09, 0.09, 0.09))))
        parts += named("tender", box(2.2, 1.3, 2.2, paint).at(0, 1.0, -front - 3.0), coal.at(0, 2.3, -front - 3.0))
    parts += wheels(0.62, 0.16, 0.85, [-1.5, 0.0, 1.5], paint) + wheels(
        0.36, 0.16, 0.85, [front - 0.1, *((-front - 2.4, -front - 3.5) if tender else (-front - 0.8,))], paint
    )
    if not tender:
        parts += named("water tank", *both(rounded(0.5, 1.0, long * 0.5, 0.08, paint).at(0.9, 1.12, -front * 0.3)))
    parts += named("coupling rod", *both(box(0.06, 0.12, 3.2, RIM).at(1.0, 0.56, 0)))
    parts += named("piston", *both(cylinder(0.22, 0.9, black).turn("x", 90).at(0.95, 0.75, front - 0.75)))
    parts += named("cowcatcher", side(np.array([(0, 0.15), (0.75, 0.12), (0, 0.95)]), 1.9, paint).at(0, 0, front + 0.5))
    return parts
