"""Cars and what every road vehicle shares: wheels, lower body, cabin, truck cab. They drive towards +Z."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, lathe, moved, named, rod, rounded, torus
from cg3d.made.vehicles.bits import features, front_rim, rim, screen, side

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
    parts += named("floor", box(width * 0.78, 0.02, long, IRON).at(0, belt + 0.015, front[0] - long / 2))
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
    house = side(np.array([(rear[0], belt), (front[0], belt), (front[1], roof), (rear[1], roof)]), width - 0.09, PANE)
    top = side(
        spline([(rear[1] - 0.03, roof - 0.03), (rear[1] + 0.1, tall - 0.01), (front[1] - 0.12, tall), (front[1] + 0.04, roof - 0.04)], 12),
        width + 0.015,
        paint,
    )
    middle = (front[0] + rear[0]) / 2 + 0.05
    posts = []
    for low, high, thick in ((rear[0] + 0.02, rear[1] + 0.02, 0.12), (middle, middle, 0.08), (front[0] - 0.1, front[1] - 0.08, 0.07)):
        posts.append(side(np.array([(low, belt), (low + thick, belt), (high + thick, roof), (high, roof)]), width + 0.012, paint))
    for low, high in (rear, front):
        posts += both(rod((width / 2 - 0.03, belt - 0.02, low), (width / 2 - 0.03, roof, high), 0.035, paint, sides=8))
    return named("window", taper(house, belt, tall, 0.2)) + named("cabin", *(taper(part, belt, tall, 0.2) for part in (top, *posts)))


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
    opening = [(cab * 0.45, 1.45), (cab * 0.9, 1.45), (cab * 0.86, high - 0.25), (cab * 0.45, high - 0.25)]
    top = high - 0.23
    sill, head = (cab + 0.015, 1.52), (cab + 0.015 - slope * (top - 1.52), top)
    parts += [*rim(opening, width / 2, paint, 0.045), front_rim(sill, head, width * 0.86, paint, 0.045)]
    front = cab + nose
    if nose:
        parts.append(rounded(width * 0.72, 0.85, nose + 0.1, 0.12, paint).at(0, 0.55, cab + nose / 2))
        parts += both(rounded(0.5, 0.5, nose, 0.1, paint).at(width / 2 - 0.3, 0.6, cab + nose / 2))
        parts += both(cylinder(0.07, 1.6, RIM).at(width / 2 + 0.02, high - 1.2, -0.05))
    parts += [box(width * 0.5, 0.45, 0.04, IRON).at(0, 0.8, front + 0.01), box(width, 0.25, 0.15, lighter(paint, -0.5)).at(0, 0.42, front)]
    parts += both(rounded(0.3, 0.2, 0.08, 0.03, HEADLIGHT).at(width * 0.36, 0.78, front + 0.01))
    parts += both(box(0.06, 0.4, 0.2, IRON).at(width / 2 + 0.1, 1.6, cab - 0.1))
    return moved(parts, z=z)
