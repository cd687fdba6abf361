"""Road vehicles: car, pickup truck, truck, bus, tractor. They drive towards +Z."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded, torus
from cg3d.made.vehicles.bits import features, screen, side

TYRE = Paint(np.array((0.08, 0.08, 0.085)), "rubber")
RIM = Paint(np.array((0.72, 0.73, 0.75)), "metal")
PANE = Paint(np.array((0.16, 0.20, 0.24)), "glass")
HEADLIGHT = Paint(np.array((0.95, 0.94, 0.82)), "glass")
TAILLIGHT = Paint(np.array((0.75, 0.06, 0.06)), "glass")
IRON = Paint(np.array((0.17, 0.17, 0.18)), "metal")


def wheel(radius: float, width: float, rim: Paint = RIM) -> list[Part]:
    """Tyre and rim, axle along x, centred on the origin."""
    r, w = radius, width / 2
    tyre = lathe([(r * 0.62, -w), (r * 0.93, -w), (r, -w * 0.6), (r, w * 0.6), (r * 0.93, w), (r * 0.62, w), (r * 0.62, -w)], TYRE, 28)
    hub = lathe([(0, -w * 0.8), (r * 0.64, -w * 0.8), (r * 0.64, w * 0.8), (r * 0.5, w * 0.7), (r * 0.2, w * 0.85), (0, w * 0.9)], rim, 20)
    return named("wheel", *(part.turn("z", -90) for part in (tyre, hub)))


def wheels(radius: float, width: float, x: float, spots: list[float], rim: Paint = RIM) -> list[Part]:
    """Pairs of wheels at those z, rim outward on both sides."""
    one = moved(wheel(radius, width, rim), x, radius)
    return [copy.at(0, 0, z) for part in one for copy in both(part) for z in spots]


def taper(part: Part, low: float, high: float, amount: float) -> Part:
    """Narrower towards the roof."""
    return part.shaped(lambda x, y, z: (x * (1 - amount * np.clip((y - low) / (high - low), 0, 1)), y, z))


def lower_body(length: float, base: float, radius: float, deck: list[tuple[float, float]], width: float, paint: Paint) -> Part:
    """Lower body: deck line from rear to front, wheel arches cut out."""
    low, r, half = radius * 0.62, radius * 1.18, length / 2
    gap = float(np.degrees(np.arcsin((low - radius) / r)))
    arches = [arc(s * base / 2, radius, r, 180 - gap, gap, 12) for s in (-1, 1)]
    bottom = joined((-half + 0.08, low), arches[0], arches[1], (half - 0.08, low))
    outline = joined(bottom, (half, low + 0.18), np.array(deck[::-1]), (-half, low + 0.2))
    body = side(outline, width, paint)
    return body.shaped(lambda x, y, z: (x * (1 - 0.13 * np.abs(z / half) ** 4) * (1 - 0.05 * np.clip(y - 0.6, 0, 1)), y, z))


# length, wheel radius, height of belt line and roof, rear and front window as shares of half the length (at the belt, at the roof)
CARS: dict[str, tuple[float, float, float, float, tuple[float, float], tuple[float, float]]] = {
    "saloon": (4.5, 0.33, 0.88, 1.42, (-0.72, -0.45), (0.42, 0.08)),
    "hatchback": (3.7, 0.31, 0.9, 1.48, (-0.97, -0.8), (0.42, 0.08)),
    "estate": (4.6, 0.33, 0.88, 1.46, (-0.98, -0.86), (0.42, 0.08)),
    "suv": (4.5, 0.39, 1.02, 1.72, (-0.97, -0.86), (0.42, 0.08)),
    "sports": (4.4, 0.34, 0.76, 1.18, (-0.8, -0.32), (0.3, -0.02)),
    "convertible": (4.3, 0.33, 0.84, 1.28, (-0.55, -0.5), (0.36, 0.16)),
    "small": (3.2, 0.29, 0.88, 1.5, (-0.9, -0.6), (0.5, 0.16)),
}


@dataclass(frozen=True)
class CarFrame:
    """Where things are on a car: half its length, width, belt line, roof height, z of the roof's ends."""

    half: float
    width: float
    belt: float
    tall: float
    roof: tuple[float, float]


def car_parts(rng: Rng, style: str, paint: Paint) -> tuple[list[Part], CarFrame]:
    """A whole car of one of the CARS and its measures."""
    usual, radius, belt, tall, rear, front = CARS[style]
    length, width, tall = usual * between(rng, 0.95, 1.05), between(rng, 1.68, 1.85), tall * between(rng, 0.97, 1.04)
    half, base = length / 2, length * 0.6
    nose = 0.4 if style == "small" else 0.55
    deck = [
        (-half, belt - 0.08),
        (-half + 0.12, belt + 0.02),
        (0, belt + 0.02),
        (half * nose, belt - 0.03),
        (half - 0.15, belt - 0.16),
        (half, belt - 0.3),
    ]
    parts = named("body", lower_body(length, base, radius, deck, width, paint))
    back, ahead = (rear[0] * half, rear[1] * half), (front[0] * half, front[1] * half)
    if style == "convertible":
        parts += _open_cabin(rng, ahead, belt, tall, half, width)
    else:
        parts += cabin(back, ahead, belt, tall, width * 0.93, paint)
    parts += wheels(radius, 0.22, width / 2 - 0.1, [-base / 2, base / 2])
    lamp_y = belt - 0.26
    parts += named("headlight", *both(ellipsoid(0.17, 0.085, 0.1, HEADLIGHT).at(width * 0.33, lamp_y, half - 0.06)))
    parts += _car_details(belt, ahead, half, lamp_y, paint, radius, width)
    return parts, CarFrame(half, width, belt, tall, (back[1], ahead[1]))


def car(rng: Rng) -> Build:
    """Saloon, hatchback, estate, SUV, sports car, convertible, small city car."""
    style = pick(rng, "saloon", "saloon", "hatchback", "estate", "suv", "sports", "convertible", "small")
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey", "red", "blue"), "metal")
    parts, frame = car_parts(rng, style, paint)
    wing = style == "sports" and chance(rng, 0.6)
    rack = style in ("suv", "estate") and chance(rng)
    if wing:
        parts += rear_wing(frame, paint)
    if rack:
        x, y = frame.width * 0.33, frame.tall + 0.05
        parts += named("roof rack", *both(rod((x, y, frame.roof[0] + 0.1), (x, y, frame.roof[1] - 0.1), 0.02, IRON)))
    has, lacks = features(("a roof", style != "convertible"), ("a rear wing", wing), ("a roof rack", rack))
    has += ("four wheels", "an open top") if style == "convertible" else ("four wheels",)
    return Build(parts, ("sports",) if style == "sports" else (), body=paint, variant=style, has=has, lacks=lacks)


def rear_wing(frame: CarFrame, paint: Paint) -> list[Part]:
    """A spoiler on two posts over the tail."""
    y, z, w = frame.belt, -frame.half, frame.width
    posts = both(box(0.04, 0.2, 0.12, paint).at(w * 0.3, y, z + 0.15))
    return named("rear wing", box(w * 0.8, 0.03, 0.25, paint).at(0, y + 0.2, z + 0.12), *posts)


def _open_cabin(rng: Rng, front: tuple[float, float], belt: float, tall: float, half: float, width: float) -> list[Part]:
    seat = draw(rng, pick(rng, "brown", "black", "white", "red", "beige"), "leather")
    parts = named("windscreen", screen((front[0], belt), (front[1], tall), width * 0.8, PANE, 0.04))
    parts += named("windscreen", *both(rod((width * 0.41, belt, front[0]), (width * 0.4, tall, front[1]), 0.025, IRON)))
    long = front[0] + half * 0.45
    parts += [box(width * 0.78, 0.02, long, IRON).at(0, belt + 0.015, front[0] - long / 2)]
    for z in (front[0] - 0.75, front[0] - 1.5):
        for x in (-width * 0.2, width * 0.2):
            parts += named(
                "seat", rounded(0.48, 0.12, 0.42, 0.05, seat).at(x, belt, z), rounded(0.48, 0.42, 0.14, 0.06, seat).at(x, belt, z - 0.2)
            )
    wheel = torus(0.17, 0.016, IRON).turn("x", 65).at(width * 0.2, belt + 0.14, front[0] - 0.3)
    return [*parts, *named("steering wheel", wheel)]


def _car_details(
    belt: float, front: tuple[float, float], half: float, lamp_y: float, paint: Paint, radius: float, width: float
) -> list[Part]:
    parts = named("taillight", *both(rounded(0.26, 0.13, 0.06, 0.02, TAILLIGHT).at(width * 0.31, lamp_y + 0.06, -half + 0.02)))
    parts += named("grille", box(width * 0.4, 0.12, 0.04, IRON).at(0, radius * 0.95, half - 0.02))
    dark = lighter(paint, -0.35)
    parts += named("bumper", rounded(width * 0.86, 0.14, 0.14, 0.05, dark).at(0, radius * 0.68, half - 0.06))
    parts += named("bumper", rounded(width * 0.86, 0.14, 0.14, 0.05, dark).at(0, radius * 0.75, -half + 0.05))
    parts += named("mirror", *both(rounded(0.16, 0.1, 0.08, 0.03, paint).at(width / 2 + 0.04, belt + 0.05, front[0] - 0.1)))
    return parts


def cabin(rear: tuple[float, float], front: tuple[float, float], belt: float, tall: float, width: float, paint: Paint) -> list[Part]:
    """Dark glass house with a painted roof and pillars. rear and front: z at the belt and at the roof."""
    roof = tall - 0.05
    house = side(np.array([(rear[0], belt), (front[0], belt), (front[1], roof), (rear[1], roof)]), width, PANE)
    top = side(
        spline([(rear[1] - 0.03, roof - 0.03), (rear[1] + 0.1, tall - 0.01), (front[1] - 0.12, tall), (front[1] + 0.04, roof - 0.04)], 12),
        width + 0.015,
        paint,
    )
    middle = (front[0] + rear[0]) / 2 + 0.05
    posts = []
    for low, high, thick in ((rear[0] + 0.02, rear[1] + 0.02, 0.12), (middle, middle, 0.08), (front[0] - 0.1, front[1] - 0.08, 0.07)):
        posts.append(side(np.array([(low, belt), (low + thick, belt), (high + thick, roof), (high, roof)]), width + 0.012, paint))
    return named("cabin", *(taper(part, belt, tall, 0.2) for part in (house, top, *posts)))


def pickup(rng: Rng) -> Build:
    """Cab in front, open bed behind."""
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "metal")
    length, width, radius, belt = between(rng, 4.9, 5.4), between(rng, 1.8, 1.95), 0.39, 1.05
    tall, half, base = between(rng, 1.72, 1.85), length / 2, length * 0.6
    deck = [(-half, 0.75), (0, 0.75), (0.02, belt), (half * 0.5, belt), (half - 0.1, belt - 0.1), (half, belt - 0.22)]
    parts = [lower_body(length, base, radius, deck, width, paint)]
    parts += cabin((0.05, 0.12), (half * 0.46, half * 0.28), belt, tall, width * 0.94, paint)
    long = half + 0.0
    parts += [
        *both(box(0.08, 0.32, long, paint).at(width / 2 - 0.06, 0.75, -long / 2)),
        box(width * 0.94, 0.32, 0.07, paint).at(0, 0.75, -half + 0.05),
        box(width * 0.9, 0.02, long, IRON).at(0, 0.755, -long / 2),
    ]
    parts += wheels(radius, 0.26, width / 2 - 0.1, [-base / 2, base / 2])
    parts += both(rounded(0.28, 0.16, 0.08, 0.02, HEADLIGHT).at(width * 0.34, belt - 0.34, half - 0.03)) + [
        box(width * 0.5, 0.2, 0.04, IRON).at(0, belt - 0.36, half - 0.02)
    ]
    parts += both(box(0.09, 0.26, 0.05, TAILLIGHT).at(width / 2 - 0.1, 0.76, -half))
    if chance(rng, 0.4):
        load = Paint(np.array((0.62, 0.44, 0.26)), "wooden")
        parts += [box(0.55, 0.5, 0.55, load).at(x, 0.77, z) for x, z in ((-0.4, -half * 0.45), (0.35, -half * 0.62))]
    return Build(parts, detail="with an open bed", body=paint)


def truck(rng: Rng) -> Build:
    """Lorry: box body, tank, tipper, flatbed with logs; cab over engine or with a nose."""
    style = pick(rng, "box", "box", "tank", "tipper", "logs")
    paint = draw(rng, pick(rng, *BRIGHT, "white"), "metal")
    cargo = draw(rng, pick(rng, "white", "grey", *BRIGHT), "metal") if chance(rng, 0.7) else paint
    width, radius, long = between(rng, 2.3, 2.5), 0.5, between(rng, 4.6, 6.2)
    cab, tall = between(rng, 1.7, 2.0), between(rng, 2.5, 2.9)
    nose = between(rng, 0.9, 1.2) if chance(rng, 0.35) else 0.0
    front = long / 2 + cab + nose
    parts = [box(1.0, 0.22, long + cab + nose - 0.2, IRON).at(0, 0.62, (cab + nose) / 2 + 0.05)]
    parts += _truck_details(rng, cab, cargo, long, nose, paint, style, tall, width)
    rear = [-long / 2 + 0.8, -long / 2 + 1.9] if long > 5 else [-long / 2 + 1.0]
    parts += wheels(radius, 0.4, width / 2 - 0.22, [*rear, front - 0.75])
    detail = {"box": "with a box body", "tank": "with a tank", "tipper": f"with a full {cargo.name} tipper body", "logs": "with logs"}[
        style
    ]
    return Build(parts, detail=detail, body=paint if style in ("logs", "tipper") else None)


def _truck_details(
    rng: Rng, cab: float, cargo: Paint, long: float, nose: float, paint: Paint, style: str, tall: float, width: float
) -> list[Part]:
    parts: list[Part] = []
    parts += truck_cab(width, cab, tall, nose, long / 2 + 0.1, paint)
    bed = 0.9
    if style == "box":
        parts.append(rounded(width + 0.06, between(rng, 2.2, 2.7), long, 0.05, cargo).at(0, bed, 0))
        parts.append(box(width * 0.7, 0.3, long + 0.02, lighter(cargo, -0.25)).at(0, bed - 0.02, 0))
    elif style == "tank":
        r = width * 0.44
        parts += [ellipsoid(r, r * 0.95, 0.35, cargo).at(0, bed + r, z) for z in (-long / 2 + 0.3, long / 2 - 0.3)]
        parts += [
            cylinder(r, long - 0.6, cargo, sides=36).turn("x", 90).scaled(1, 0.95, 1).at(0, bed + r, -long / 2 + 0.3),
            cylinder(0.3, 0.2, IRON).at(0, bed + 1.88 * r, 0),
        ]
        parts += [
            torus(r + 0.01, 0.03, lighter(cargo, -0.3), 8, 36).turn("x", 90).scaled(1, 0.95, 1).at(0, bed + r, z)
            for z in (-long / 4, long / 4)
        ]
    elif style == "tipper":
        wall = [
            box(width, 0.1, long, cargo),
            *both(box(0.1, 1.1, long, cargo).at(width / 2 - 0.05, 0, 0)),
            box(width, 1.5, 0.1, cargo).at(0, 0, long / 2),
            box(width, 1.0, 0.1, cargo).at(0, 0, -long / 2),
        ]
        heap = ellipsoid(width * 0.44, 0.75, long * 0.46, Paint(np.array((0.48, 0.36, 0.24)), "earth")).at(0, 0.75, 0)
        parts += moved([*wall, heap], y=bed)
    else:
        bark = Paint(np.array((0.43, 0.29, 0.18)), "wooden")
        parts += [
            box(width, 0.12, long, IRON).at(0, bed - 0.1, 0),
            *(part for z in (-long * 0.35, long * 0.35) for part in both(box(0.1, 1.4, 0.1, IRON).at(width / 2 - 0.06, bed, z))),
        ]
        spots = [(-0.75, 0.3), (0, 0.3), (0.75, 0.3), (-0.38, 0.88), (0.38, 0.88), (0, 1.4)]
        parts += [cylinder(0.33, long * 1.04, bark, sides=16).turn("x", 90).at(x, bed + y, -long * 0.52) for x, y in spots]
    return parts


def truck_cab(width: float, cab: float, tall: float, nose: float, z: float, paint: Paint) -> list[Part]:
    low, high = 0.5, tall
    outline = np.array([(0, low), (cab, low), (cab, 1.45), (cab - (0.25 if nose else 0.08), high), (0, high)])
    parts = [
        side(outline, width, paint),
        side(np.array([(cab * 0.45, 1.45), (cab * 0.9, 1.45), (cab * 0.86, high - 0.25), (cab * 0.45, high - 0.25)]), width + 0.02, PANE),
    ]
    slope = (0.25 if nose else 0.08) / (high - 1.45)
    pane = box(width * 0.86, high - 1.75, 0.05, PANE).shaped(lambda a, b, c: (a, b, c - b * slope)).at(0, 1.52, cab - 0.01)
    parts.append(pane)
    front = cab + nose
    if nose:
        parts.append(rounded(width * 0.72, 0.85, nose + 0.1, 0.12, paint).at(0, 0.55, cab + nose / 2))
        parts += both(rounded(0.5, 0.5, nose, 0.1, paint).at(width / 2 - 0.3, 0.6, cab + nose / 2))
        parts += both(cylinder(0.07, 1.6, RIM).at(width / 2 + 0.02, high - 1.2, -0.05))
    parts += [box(width * 0.5, 0.45, 0.04, IRON).at(0, 0.8, front + 0.01), box(width, 0.25, 0.15, lighter(paint, -0.5)).at(0, 0.42, front)]
    parts += both(rounded(0.3, 0.2, 0.08, 0.03, HEADLIGHT).at(width * 0.36, 0.78, front + 0.01))
    parts += both(box(0.06, 0.4, 0.2, IRON).at(width / 2 + 0.1, 1.6, cab - 0.1))
    return moved(parts, z=z)


def bus(rng: Rng) -> Build:
    """City bus, coach, double decker, school bus."""
    style = pick(rng, "city", "double", "school", "city")
    paint = draw(rng, "yellow", "metal") if style == "school" else draw(rng, pick(rng, *BRIGHT, "red", "white"), "metal")
    length, width = between(rng, 8.5, 11.0), 2.5
    tall = 4.2 if style == "double" else between(rng, 2.9, 3.2)
    half = length / 2
    parts = [rounded(width, tall - 0.35, length, 0.18, paint, 4).at(0, 0.35, 0)]
    rows = [(1.35, 0.85)] if style != "double" else [(1.2, 0.75), (2.85, 0.8)]
    panes = int(length / 1.3)
    for low, high in rows:
        for i in range(panes):
            z = (i - (panes - 1) / 2) * (length - 0.7) / panes
            parts += both(rounded(0.03, high, (length - 0.7) / panes - 0.14, 0.012, PANE, 2).at(width / 2, low, z))
        parts.append(rounded(width * 0.86, high + 0.2, 0.04, 0.015, PANE, 2).at(0, low - 0.1, half))
        parts.append(rounded(width * 0.7, high, 0.04, 0.015, PANE, 2).at(0, low, -half))
    parts.append(box(0.05, 1.75, 0.95, PANE).at(-width / 2, 0.5, half - 0.95))
    base = [-length * 0.28, length * 0.3]
    if style == "school":
        parts += [
            rounded(width * 0.82, 1.05, 1.4, 0.15, paint).at(0, 0.45, half + 0.55),
            box(width + 0.04, 0.08, length * 0.96, IRON).at(0, 1.1, 0),
            box(width * 0.4, 0.5, 0.04, IRON).at(0, 0.7, half + 1.24),
        ]
        base[1] = half + 0.3
    parts += wheels(0.48, 0.3, width / 2 - 0.14, base)
    front = half + (1.22 if style == "school" else 0)
    parts += both(rounded(0.3, 0.2, 0.08, 0.03, HEADLIGHT).at(width * 0.32, 0.75, front)) + both(
        box(0.16, 0.35, 0.05, TAILLIGHT).at(width * 0.4, 0.85, -half)
    )
    parts += [
        box(width, 0.22, 0.12, IRON).at(0, 0.38, front),
        box(1.3, 0.22, 0.05, Paint(np.array((0.95, 0.75, 0.2)))).at(0, tall - 0.3, half - 0.0),
    ]
    return Build(
        parts, ("double-decker",) if style == "double" else ("school",) if style == "school" else ("city",), "with many windows", paint
    )


def tractor(rng: Rng) -> Build:
    """Two large and two small wheels, bonnet, cab or roll bar, exhaust."""
    paint = draw(rng, pick(rng, "green", "red", "blue", "orange", "yellow"), "metal")
    rim = draw(rng, pick(rng, "yellow", "red", "white", "grey"), "metal")
    large, small = between(rng, 0.75, 0.9), between(rng, 0.38, 0.48)
    parts = [
        rounded(0.75, 0.75, 1.7, 0.12, paint).at(0, 0.75, 0.95),
        box(0.55, 0.35, 2.9, IRON).at(0, 0.5, 0.3),
        box(0.55, 0.5, 0.05, IRON).at(0, 0.85, 1.8),
    ]
    parts += wheels(large, 0.45, 0.75, [-0.65], rim) + wheels(small, 0.28, 0.66, [1.35], rim)
    parts += both(
        extrude(joined(arc(0, 0, large + 0.14, 20, 165, 14), arc(0, 0, large + 0.07, 165, 20, 14)), 0.5, paint)
        .turn("y", -90)
        .at(0.75, large, -0.65)
    )
    parts += both(ball(0.1, HEADLIGHT).scaled(1, 1, 0.5).at(0.24, 1.32, 1.78)) + [cylinder(0.05, 0.8, IRON).at(0.22, 1.45, 0.9)]
    if chance(rng, 0.6):
        parts += [
            box(1.2, 0.9, 1.1, PANE).at(0, 1.35, -0.5),
            rounded(1.4, 0.12, 1.35, 0.05, paint).at(0, 2.25, -0.5),
            *(part for z in (-1.05, 0.05) for part in both(box(0.08, 1.0, 0.08, paint).at(0.6, 1.3, z))),
        ]
        parts.append(box(1.2, 0.6, 1.1, paint).at(0, 0.8, -0.5))
        return Build(parts, detail="with a cab", body=paint)
    dark = lighter(paint, -0.6)
    parts += [
        rounded(0.5, 0.1, 0.45, 0.04, dark).at(0, 1.15, -0.6),
        rounded(0.5, 0.4, 0.1, 0.04, dark).at(0, 1.2, -0.85),
        box(1.0, 0.5, 0.9, paint).at(0, 0.65, -0.5),
    ]
    parts += [
        torus(0.2, 0.022, IRON).turn("x", 55).at(0, 1.6, -0.05),
        rod((0, 1.3, 0.15), (0, 1.58, -0.05), 0.02, IRON),
        *both(rod((0.5, 0.9, -1.0), (0.5, 2.1, -1.0), 0.035, IRON)),
        rod((-0.5, 2.1, -1.0), (0.5, 2.1, -1.0), 0.035, IRON),
    ]
    return Build(parts, detail="with an open seat", body=paint)
