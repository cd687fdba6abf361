"""Caravan and trailer, and spoked cart wheels. Their drawbar is towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rod, rounded
from cg3d.made.vehicles.bits import STEEL, features, side
from cg3d.made.vehicles.boats import hull
from cg3d.made.vehicles.cars import IRON, PANE, TAILLIGHT, wheels


def drawbar(front: float, width: float, y: float) -> list[Part]:
    """A-frame with a coupling and a jockey wheel, from z = front onwards."""
    parts = [
        *both(rod((width * 0.35, y, front - 0.1), (0.04, y, front + 0.85), 0.035, IRON)),
        rod((0, y, front + 0.8), (0, y + 0.02, front + 1.15), 0.04, IRON),
        cylinder(0.07, 0.08, STEEL).at(0, y - 0.03, front + 1.12),
    ]
    parts += [
        rod((0, 0.14, front + 0.7), (0, y + 0.3, front + 0.7), 0.025, STEEL),
        cylinder(0.12, 0.06, IRON).turn("z", 90).at(0.03, 0.12, front + 0.7),
    ]
    return named("drawbar", *parts)


def caravan(rng: Rng) -> Build:
    """Rounded classic, shiny capsule, teardrop, modern box, wooden wagon with a barrel roof."""
    style = pick(rng, "classic", "classic", "capsule", "teardrop", "modern", "wagon")
    paint = draw(rng, pick(rng, "white", "white", "beige", "turquoise", "yellow", "red"), "metal")
    if style == "capsule":
        paint = Paint(np.array((0.80, 0.81, 0.83)), "metal")
    if style == "wagon":
        paint = draw(rng, pick(rng, "green", "red", "blue", "yellow"), "wooden")
    low, h = 0.42, {"teardrop": 1.5, "modern": 2.7, "wagon": 1.7}.get(style, 2.1) * between(rng, 0.92, 1.08)
    width, tall = (1.7, 1.65) if style == "teardrop" else (2.1, between(rng, 2.35, 2.6))
    top = tall
    shapes = {
        "classic": spline(
            [
                (-h, low),
                (-h * 1.02, 1.1),
                (-h * 0.9, top * 0.9),
                (-h * 0.4, top),
                (h * 0.5, top),
                (h * 0.92, top * 0.86),
                (h * 1.03, 1.0),
                (h * 0.95, low),
            ],
            40,
        ),
        "capsule": spline(
            [
                (-h * 0.9, low),
                (-h * 1.02, low + 0.7),
                (-h * 0.9, top * 0.86),
                (-h * 0.5, top),
                (h * 0.5, top),
                (h * 0.9, top * 0.86),
                (h * 1.02, low + 0.7),
                (h * 0.9, low),
            ],
            44,
        ),
        "teardrop": spline(
            [
                (-h, low),
                (-h * 0.85, low + 0.5),
                (-h * 0.3, top * 0.92),
                (h * 0.3, top),
                (h * 0.85, top * 0.8),
                (h, low + 0.45),
                (h * 0.95, low),
            ],
            40,
        ),
        "modern": np.array(
            [(-h, low), (-h, top - 0.1), (-h + 0.15, top), (h * 0.75, top), (h * 0.95, top * 0.72), (h, low + 0.3), (h * 0.97, low)]
        ),
    }
    if style == "wagon":
        low = 0.75
        barrel = joined(
            (-width * 0.42, low), (width * 0.42, low), (width * 0.5, 2.0), arc(0, 1.95, width * 0.5, 5, 175, 12), (-width * 0.5, 2.0)
        )
        parts = named("body", loft(np.array([np.column_stack([barrel, np.full(len(barrel), z)]) for z in (-h, h)]), paint))
        eaves = joined(arc(0, 1.97, width * 0.55, 0, 180, 12), arc(0, 1.97, width * 0.5, 180, 0, 12))
        parts += named(
            "roof", loft(np.array([np.column_stack([eaves, np.full(len(eaves), z)]) for z in (-h - 0.25, h + 0.25)]), lighter(paint, 0.5))
        )
        parts += named(
            "wheel",
            *(p for z, r in ((-h * 0.6, 0.55), (h * 0.6, 0.42)) for p in both_wheels(r, 0.1, width * 0.52, z, wood(rng, grain=False))),
        )
    else:
        body = side(shapes[style], width, paint)
        parts = named(
            "body",
            body.shaped(lambda x, y, z: (x * (1 - 0.12 * np.clip((y - 1.2) / 1.2, 0, 1) ** 2), y, z))
            if style in ("classic", "capsule")
            else body,
        )
        axles = [-0.35, 0.4] if style in ("modern", "capsule") and chance(rng) else [0.0]
        parts += wheels(0.32, 0.2, width / 2 - 0.05, axles)
        arch = joined(arc(0, 0.32, 0.42, 0, 180, 10), arc(0, 0.32, 0.37, 180, 0, 10))
        parts += named("fender", *(p for z in axles for p in both(side(arch + (z, 0), 0.14, IRON).at(width / 2, 0, 0))))
    mid = 1.3 if style != "teardrop" else 0.95
    glass_h = 0.55 if style != "teardrop" else 0.42
    out = width / 2 - (0.04 if style in ("classic", "capsule") else 0.0)
    for z in (-h * 0.55, h * 0.55):
        parts += named("window", *both(rounded(0.1, glass_h, h * 0.5, 0.04, PANE).at(out - 0.02, mid if style != "wagon" else 1.45, z)))
    parts += named(
        "door",
        rounded(0.06, 1.65 if style != "teardrop" else 0.85, 0.65, 0.02, lighter(paint, -0.18)).at(width / 2 - 0.01, low + 0.08, -0.02),
        box(0.06, 0.04, 0.12, STEEL).at(width / 2 + 0.02, low + 0.8, -0.25),
    )
    stripe = style in ("classic", "modern") and chance(rng, 0.7)
    if stripe:
        parts += named("stripe", *both(box(0.04, 0.22, h * 1.85, draw(rng, pick(rng, *BRIGHT), "metal")).at(width / 2 - 0.005, 0.85, 0)))
    parts += named("taillight", *both(box(0.14, 0.2, 0.05, TAILLIGHT).at(width * 0.36, low + 0.2, -h)))
    parts += drawbar(h * 0.95, width, 0.42 if style != "wagon" else 0.5)
    awning = style in ("classic", "modern", "capsule") and chance(rng, 0.35)
    if awning:
        cloth = draw(rng, pick(rng, *BRIGHT), "fabric")
        sheet = box(1.7, 0.04, h * 1.3, cloth).shaped(lambda x, y, z: (x, y - 0.18 * x, z)).at(width / 2 + 0.85, tall - 0.42, 0)
        parts += named(
            "awning",
            sheet,
            *(rod((width / 2 + 1.65, 0, z), (width / 2 + 1.65, tall - 0.55, z), 0.025, STEEL) for z in (-h * 0.62, h * 0.62)),
        )
    chimney = style == "wagon" or chance(rng, 0.2)
    if chimney:
        parts += named(
            "chimney",
            cylinder(0.08, 0.4, IRON).at(0.3, (tall if style != "wagon" else 2.85), -h * 0.4),
            cylinder(0.12, 0.06, IRON).at(0.3, (tall if style != "wagon" else 2.85) + 0.4, -h * 0.4),
        )
    has, lacks = features(("an awning", awning), ("a stripe", stripe), ("a chimney", chimney), ("spoked wheels", style == "wagon"))
    return Build(parts, detail="with an awning" if awning else "", body=paint, variant=style, has=("a door", "windows", *has), lacks=lacks)


def both_wheels(r: float, wide: float, x: float, z: float, paint: Paint, spokes: int = 10) -> list[Part]:
    """A pair of spoked wooden wheels with iron tyres."""
    return [part for one in moved(spoked_wheel(r, wide, paint, spokes), x, r, z) for part in both(one)]


def spoked_wheel(r: float, wide: float, paint: Paint, spokes: int = 10) -> list[Part]:
    """Cart wheel, axle along x, centred on the origin."""
    rim = [(r * 0.86, -wide / 2), (r * 0.96, -wide / 2), (r * 0.96, wide / 2), (r * 0.86, wide / 2), (r * 0.86, -wide / 2)]
    tyre = [(r * 0.955, -wide * 0.55), (r, -wide * 0.55), (r, wide * 0.55), (r * 0.955, wide * 0.55), (r * 0.955, -wide * 0.55)]
    bars = around(rod((0, 0, 0), (r * 0.88, 0, 0), wide * 0.35, paint, wide * 0.25, sides=8), spokes)
    hub = lathe([(0, -wide * 1.1), (r * 0.1, -wide * 1.1), (r * 0.16, 0), (r * 0.1, wide * 1.1), (0, wide * 1.1)], paint, 16)
    return named("wheel", *(p.turn("z", -90) for p in (lathe(rim, paint, 32), lathe(tyre, IRON, 32), hub, *bars)))


def trailer(rng: Rng) -> Build:
    """Open box, flatbed, closed box, boat trailer, semi-trailer, with stakes or mesh."""
    style = pick(rng, "open box", "open box", "flatbed", "closed box", "boat", "mesh", "semi-trailer")
    paint = draw(rng, pick(rng, "grey", "grey", "black", "red", "blue", "green", "white"), "metal")
    if style == "semi-trailer":
        return _semi(rng, paint)
    h, w = between(rng, 1.1, 1.5) * (1.35 if style == "flatbed" else 1.0), between(rng, 1.3, 1.55)
    floor, r = 0.52, between(rng, 0.26, 0.31)
    axles = [-0.34, 0.34] if style == "flatbed" or chance(rng, 0.25) else [0.0]
    parts = wheels(r, 0.17, w / 2 + (0.13 if style != "flatbed" else -0.15), axles) + named(
        "axle", *(rod((-w / 2 - 0.1, r, z), (w / 2 + 0.1, r, z), 0.035, IRON) for z in axles)
    )
    if style != "flatbed":
        arch = joined(arc(0, r, r + 0.08, 0, 180, 10), arc(0, r, r + 0.05, 180, 0, 10))
        parts += named("fender", *(p for z in axles for p in both(side(arch + (z, 0), 0.22, IRON).at(w / 2 + 0.13, 0, 0))))
    load = False
    if style == "boat":
        parts += named(
            "frame",
            *both(box(0.08, 0.08, h * 2.6, STEEL).at(w * 0.3, 0.42, 0)),
            *(box(w, 0.07, 0.07, STEEL).at(0, 0.42, z) for z in (-h * 0.9, 0, h * 0.9)),
            *both(box(0.14, 0.08, h * 1.6, IRON).at(w * 0.25, 0.55, -h * 0.2)),
            box(0.1, 0.75, 0.1, STEEL).at(0, 0.45, h * 1.45),
        )
        load = chance(rng, 0.8)
        if load:
            boat_paint = draw(rng, pick(rng, "white", *BRIGHT), "plastic")
            parts += named(
                "boat",
                hull(h * 2.7, w * 1.05, 0.6, boat_paint).at(0, 0.58, 0),
                hull(h * 2.6, w * 0.97, 0.05, WHITE).at(0, 1.17, 0),
                rounded(0.3, 0.6, 0.3, 0.08, IRON).at(0, 0.85, -h * 1.4),
                rounded(w * 0.7, 0.2, h * 0.6, 0.06, WHITE).at(0, 1.18, h * 0.2),
            )
    else:
        plank = wood(rng) if chance(rng) else lighter(paint, -0.3)
        parts += named("floor", box(w, 0.07, h * 2, plank).at(0, floor, 0)) + named(
            "frame", *both(box(0.08, 0.1, h * 2, IRON).at(w * 0.4, floor - 0.1, 0))
        )
        wall = 0.0
        if style in ("open box", "mesh"):
            wall = between(rng, 0.32, 0.5)
            parts += named(
                "wall",
                *both(box(0.04, wall, h * 2, paint).at(w / 2, floor, 0)),
                *(box(w, wall, 0.04, paint).at(0, floor, z) for z in (-h, h)),
                *(
                    p
                    for z in np.linspace(-h, h, 5)
                    for p in both(box(0.06, wall + 0.03, 0.07, lighter(paint, -0.25)).at(w / 2 + 0.02, floor, float(z)))
                ),
            )
        if style == "mesh":
            up = floor + wall + 0.75
            for z in np.linspace(-h, h, 13):
                parts += named("mesh", *both(rod((w / 2, floor + wall, float(z)), (w / 2, up, float(z)), 0.012, STEEL, sides=5)))
            for x in np.linspace(-w / 2, w / 2, 7):
                parts += named("mesh", *(rod((float(x), floor + wall, z), (float(x), up, z), 0.012, STEEL, sides=5) for z in (-h, h)))
            for y in np.linspace(floor + wall + 0.25, up, 3):
                parts += named(
                    "mesh",
                    *both(rod((w / 2, float(y), -h), (w / 2, float(y), h), 0.016, STEEL, sides=6)),
                    *(rod((-w / 2, float(y), z), (w / 2, float(y), z), 0.016, STEEL, sides=6) for z in (-h, h)),
                )
        elif style == "closed box":
            tall = between(rng, 1.3, 1.6)
            parts += named(
                "box",
                rounded(w, tall, h * 2, 0.05, paint).at(0, floor + 0.05, 0),
                *both(box(0.05, tall, 0.06, lighter(paint, -0.3)).at(w / 2 - 0.02, floor + 0.06, h)),
                *both(box(0.05, tall - 0.05, 0.05, STEEL).at(w * 0.2, floor + 0.08, -h)),
                box(0.02, tall - 0.1, 0.04, IRON).at(0, floor + 0.1, -h),
            )
        elif style == "open box":
            load = chance(rng, 0.4)
            if load:
                parts += named(
                    "load", ellipsoid(w * 0.45, 0.4, h * 0.9, Paint(np.array((0.45, 0.34, 0.22)), "earth")).at(0, floor + wall - 0.12, 0)
                )
        elif style == "flatbed":
            load = False
            parts += (
                named("ramp", *both(box(0.35, 0.05, 1.1, STEEL).turn("x", -38).at(w * 0.3, 0.24, -h - 0.38)))
                if chance(rng)
                else named(
                    "stake",
                    *(p for z in (-h * 0.9, 0, h * 0.9) for p in both(box(0.06, 0.5, 0.06, IRON).at(w / 2 - 0.03, floor + 0.05, z))),
                )
            )
    parts += drawbar(h, w, 0.45) + named("taillight", *both(box(0.16, 0.1, 0.05, TAILLIGHT).at(w * 0.4, floor - 0.08, -h - 0.01)))
    has, lacks = features(
        ("side walls", style in ("open box", "mesh", "closed box")),
        ("a load", load and style != "boat"),
        ("a boat on it", load and style == "boat"),
        ("a closed box", style == "closed box"),
    )
    axle_text = "one axle" if len(axles) == 1 else "two axles"
    return Build(
        parts,
        detail={"boat": "with a boat" if load else "", "mesh": "with mesh sides"}.get(style, ""),
        body=paint if style not in ("boat", "flatbed") else None,
        named=style not in ("boat", "flatbed"),
        variant=style,
        has=(axle_text, *has),
        lacks=lacks,
    )


def _semi(rng: Rng, paint: Paint) -> Build:
    h, w, tall = between(rng, 4.6, 6.2), 2.45, between(rng, 2.5, 2.8)
    curtain = chance(rng, 0.4)
    parts = named("box", rounded(w, tall, h * 2, 0.06, paint).at(0, 1.15, 0)) + named(
        "frame", box(1.1, 0.28, h * 1.9, IRON).at(0, 0.88, 0), box(w, 0.14, h * 2, IRON).at(0, 1.08, 0)
    )
    parts += wheels(0.5, 0.42, w / 2 - 0.22, [-h + 1.0, -h + 2.25, -h + 3.5]) + named(
        "leg", *both(box(0.16, 1.0, 0.16, IRON).at(0.7, 0.08, h - 2.4)), *both(box(0.4, 0.08, 0.4, IRON).at(0.7, 0, h - 2.4))
    )
    count = 7 if curtain else 11
    parts += named(
        "rib",
        *(
            p
            for z in np.linspace(-h + 0.3, h - 0.3, count)
            for p in both(box(0.07, tall - 0.2, 0.1, lighter(paint, -0.2)).at(w / 2, 1.25, float(z)))
        ),
    )
    parts += (
        named("door", *both(box(0.05, tall - 0.2, 0.06, STEEL).at(w * 0.25, 1.25, -h)), box(0.03, tall - 0.1, 0.05, IRON).at(0, 1.2, -h))
        + named("bumper", box(w, 0.14, 0.12, IRON).at(0, 0.55, -h + 0.1))
        + named("taillight", *both(box(0.4, 0.12, 0.06, TAILLIGHT).at(w * 0.38, 0.85, -h)))
    )
    return Build(parts, ("long",), body=paint, variant="semi-trailer", has=("three axles", "side walls", "a closed box"), lacks=("a load",))
