"""Road vehicles of service: van, ambulance, police car, taxi, jeep. They drive towards +Z."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, joined
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, moved, named, rod, rounded, torus
from cg3d.made.vehicles.bits import BLUE_LIGHT, RED_LIGHT, beacon, features, front_rim, light_bar, narrowed, rim, screen, side
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE, TAILLIGHT, CarFrame, car_parts, wheel, wheels


def _profile(half: float, base: float, radius: float, top: list[tuple[float, float]]) -> np.ndarray:
    """Side view (z, y) with wheel arches under a roof line that goes from rear to front."""
    low, r = radius * 0.62, radius * 1.18
    gap = float(np.degrees(np.arcsin((low - radius) / r)))
    arches = [arc(s * base / 2, radius, r, 180 - gap, gap, 12) for s in (-1, 1)]
    return joined((-half + 0.06, low), arches[0], arches[1], (half - 0.06, low), (half, low + 0.2), np.array(top[::-1]), (-half, low + 0.2))


def van_parts(rng: Rng, style: str, paint: Paint) -> tuple[list[Part], CarFrame]:
    """A van: "panel", "window", "high roof", "snub" (flat front), "box". Its measures come with it."""
    length, width, radius = between(rng, 4.7, 5.6), between(rng, 1.9, 2.05), 0.35
    tall = between(rng, 1.95, 2.1) + (0.5 if style == "high roof" else 0.0)
    half, base, belt = length / 2, length * 0.62, 1.15
    if style == "snub":
        foot, head, nose = (half - 0.03, belt), (half * 0.86, tall - 0.08), [(half - 0.03, belt), (half, 0.7)]
    else:
        foot, head = (half * 0.72, belt), (half * 0.42, tall - 0.1)
        nose = [(half * 0.72, belt), (half * 0.93, belt - 0.13), (half, belt - 0.35)]
    end = half * 0.12 if style == "box" else -half
    roof = [(end, tall - 0.12), (end + 0.12, tall), (head[0] - 0.15, tall), head]
    if style == "box":
        roof = [(-half, 0.62), (end - 0.01, 0.62), *roof]
    body = narrowed(side(_profile(half, base, radius, [*roof, *nose]), width, paint), half)
    parts = named("body", body)
    f = np.array(foot) + (np.array(head) - np.array(foot)) * 0.08, np.array(foot) + (np.array(head) - np.array(foot)) * 0.9
    ends = [(float(p[0]), float(p[1])) for p in f]
    parts += named("windscreen", narrowed(screen(ends[0], ends[1], width * 0.88, PANE), half))
    out = (0.02, 0.01)
    low, high = (ends[0][0] + out[0], ends[0][1] + out[1]), (ends[1][0] + out[0], ends[1][1] + out[1])
    parts += named("window frame", narrowed(front_rim(low, high, width * 0.88, paint, 0.04), half))
    door = np.array([(foot[0] - 0.12, belt), (head[0] - 0.1, tall - 0.28), (half * 0.14, tall - 0.28), (half * 0.14, belt)])
    parts += named("window", narrowed(side(door, width + 0.03, PANE), half))
    parts += named("window frame", *(narrowed(part, half) for part in rim(door, width / 2 + 0.01, paint, 0.035)))
    if style in ("window", "snub"):
        count = 3 if style == "snub" else 2
        edges = np.linspace(-half * 0.92, half * 0.06, count + 1)
        for a, b in pairwise(edges):
            pane = np.array([(a + 0.06, belt), (b - 0.06, belt), (b - 0.06, tall - 0.28), (a + 0.06, tall - 0.28)])
            parts += named("window", narrowed(side(pane, width + 0.03, PANE), half))
            parts += named("window frame", *(narrowed(part, half) for part in rim(pane, width / 2 + 0.01, paint, 0.035)))
        parts += named("window", box(width * 0.7, tall - belt - 0.3, 0.04, PANE).at(0, belt, -half))
    if style == "box":
        long = half * 1.06
        parts += named("box", rounded(width + 0.15, between(rng, 1.8, 2.1), long, 0.04, paint).at(0, 0.62, end - long / 2 + 0.06))
    parts += wheels(radius, 0.24, width / 2 - 0.11, [-base / 2, base / 2])
    return parts + _van_details(half, width, belt, radius, paint, style), CarFrame(half, width, belt, tall, (end, head[0] - 0.15))


def _van_details(half: float, width: float, belt: float, radius: float, paint: Paint, style: str) -> list[Part]:
    lamp = cylinder(0.14, 0.06, HEADLIGHT, sides=18).turn("x", 90) if style == "snub" else rounded(0.3, 0.2, 0.08, 0.03, HEADLIGHT)
    parts = named("headlight", *both(lamp.at(width * 0.33, belt - 0.42 if style != "snub" else 0.85, half - 0.06)))
    parts += named("taillight", *both(box(0.12, 0.35, 0.05, TAILLIGHT).at(width * 0.4, 0.8, -half + 0.01)))
    parts += named("bumper", *(rounded(width * 0.86, 0.18, 0.14, 0.05, IRON).at(0, radius, z) for z in (half - 0.05, -half + 0.05)))
    parts += named("grille", box(width * 0.42, 0.14, 0.04, IRON).at(0, 0.68, half - 0.01)) if style != "snub" else []
    parts += named("mirror", *both(box(0.14, 0.24, 0.1, IRON).at(width / 2 + 0.06, belt, half * (0.62 if style != "snub" else 0.85))))
    dark = lighter(paint, -0.35)
    if style in ("panel", "high roof"):
        parts += named("rail", *both(box(0.03, 0.04, half * 0.9, dark).at(width / 2 - 0.008, 0.98, -half * 0.4)))
        parts += named("handle", *both(box(0.03, 0.06, 0.16, IRON).at(width / 2 - 0.008, 1.02, 0.0)))
    parts += named("door", box(0.03, belt - 0.45, 0.03, dark).at(0, 0.55, -half))
    return parts


def van(rng: Rng) -> Build:
    """Panel van, minibus with windows, high roof, snub-nosed bus, box van."""
    style = pick(rng, "panel", "panel", "window", "high roof", "snub", "box")
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", *BRIGHT), "metal")
    parts, frame = van_parts(rng, style, paint)
    rack = style in ("panel", "window", "snub") and chance(rng, 0.35)
    if rack:
        long, middle = frame.roof[1] - frame.roof[0] - 0.4, sum(frame.roof) / 2
        rails = both(
            rod(
                (frame.width * 0.36, frame.tall + 0.12, middle - long / 2),
                (frame.width * 0.36, frame.tall + 0.12, middle + long / 2),
                0.025,
                IRON,
            )
        )
        bars = [box(frame.width * 0.72, 0.14, 0.05, IRON).at(0, frame.tall - 0.02, middle + long * f) for f in (-0.45, -0.15, 0.15, 0.45)]
        parts += named("roof rack", *rails, *bars)
    has, lacks = features(("side windows", style in ("window", "snub")), ("a roof rack", rack), ("a box body", style == "box"))
    detail = {"window": "with side windows", "high roof": "with a high roof", "snub": "with a flat front", "box": "with a box body"}.get(
        style, ""
    )
    return Build(parts, detail=detail, body=paint, variant=style, has=(*has, "four wheels"), lacks=lacks)


def _cross(size: float, paint: Paint) -> list[Part]:
    """Red cross or star of life as a thin plate in the yz plane."""
    bars = [box(0.03, size, size * 0.32, paint).at(0, -size / 2, 0), box(0.03, size * 0.32, size, paint).at(0, -size * 0.16, 0)]
    return named("cross", *bars)


def ambulance(rng: Rng) -> Build:
    """Panel van, high roof, box body, snub-nosed or estate car, all with a cross and blue lights."""
    style = pick(rng, "box", "box", "high roof", "panel", "estate")
    paint = draw(rng, pick(rng, "white", "white", "white", "yellow"), "metal")
    stripe = draw(rng, pick(rng, "red", "red", "orange"), "metal")
    parts, frame = car_parts(rng, "estate", paint) if style == "estate" else van_parts(rng, style, paint)
    top = frame.tall
    first, second = pick(rng, "both", "blue", "red"), chance(rng)
    lamps = (RED_LIGHT if first == "red" else BLUE_LIGHT, BLUE_LIGHT if first == "blue" else RED_LIGHT)
    parts += moved(light_bar(frame.width * 0.72, *lamps), y=top - 0.01, z=frame.roof[1] - 0.15)
    out = frame.width / 2 + (0.075 if style == "box" else 0.0)
    low = 1.5 if style == "box" else 1.55
    if style == "estate":
        parts += named("stripe", *both(box(0.02, 0.12, frame.half * 1.2, stripe).at(out - 0.01, frame.belt - 0.25, -0.1)))
        parts += named(
            "cross",
            *[
                box(0.42, 0.02, 0.14, stripe).at(0, top, -frame.half * 0.45),
                box(0.14, 0.021, 0.42, stripe).at(0, top, -frame.half * 0.45),
            ],
        )
    else:
        inset = 0.0 if style == "box" else -0.035 * max(0.0, low - 0.6) * frame.width / 2
        for part in moved(_cross(0.6, stripe), out + inset, low + 0.1, -frame.half * 0.42):
            parts += both(part)
        parts += named("stripe", *both(box(0.03, 0.16, frame.half * 1.0, stripe).at(out - 0.005, 0.86, -frame.half * 0.42)))
        if second and style == "box":
            parts += [p for part in moved(beacon(BLUE_LIGHT), frame.width * 0.4, top + 0.35, -frame.half * 0.85) for p in both(part)]
    has, lacks = features(("a box body", style == "box"), ("a high roof", style == "high roof"))
    return Build(
        parts,
        body=paint,
        variant=style,
        has=(*has, "a cross on its side" if style != "estate" else "a cross on its roof", "flashing lights"),
        lacks=lacks,
    )


def police_car(rng: Rng) -> Build:
    """Saloon, SUV, estate or sports car in two colours with a light bar, push bar or spotlight."""
    style = pick(rng, "saloon", "saloon", "suv", "estate", "sports", "hatchback")
    scheme = pick(rng, "black", "black", "white", "blue")
    paint = draw(rng, scheme, "metal")
    other = draw(rng, "blue" if scheme == "white" else "white", "metal")
    parts, frame = car_parts(rng, style, paint)
    door = frame.half * 0.36
    parts += named(
        "door",
        *both(box(0.03, frame.belt - 0.4, door * 2, other).shaped(lambda x, y, z: (x, y, z)).at(frame.width / 2 - 0.005, 0.32, -0.05)),
    )
    dome = chance(rng, 0.2)
    middle = sum(frame.roof) / 2 + 0.1
    if dome:
        parts += moved(beacon(BLUE_LIGHT, 0.13), y=frame.tall - 0.02, z=middle)
    else:
        parts += moved(light_bar(frame.width * 0.62, RED_LIGHT if chance(rng) else BLUE_LIGHT, BLUE_LIGHT), y=frame.tall - 0.01, z=middle)
    bar = chance(rng, 0.45)
    if bar:
        z = frame.half + 0.05
        guard = [
            *both(box(0.06, 0.5, 0.06, IRON).at(0.3, 0.25, z)),
            *(rod((-0.42, y, z + 0.02), (0.42, y, z + 0.02), 0.03, IRON) for y in (0.35, 0.55, 0.72)),
        ]
        parts += named("push bar", *guard)
    has, lacks = features(("a light bar", not dome), ("a push bar", bar))
    return Build(parts, body=paint, variant=style, has=(*has, "a beacon on its roof") if dome else has, lacks=lacks)


def taxi(rng: Rng) -> Build:
    """Saloon, estate, SUV, small car or van with a roof sign; checks along the doors on some."""
    style = pick(rng, "saloon", "saloon", "estate", "suv", "small", "van")
    paint = draw(rng, pick(rng, "yellow", "yellow", "yellow", "black", "beige", "white", "green"), "metal")
    parts, frame = van_parts(rng, "window", paint) if style == "van" else car_parts(rng, style, paint)
    sign = WHITE if paint.name in ("yellow", "black", "green") else draw(rng, "yellow", "plastic")
    middle = sum(frame.roof) / 2 + 0.15
    parts += named(
        "roof sign",
        rounded(0.62, 0.24, 0.24, 0.06, sign).at(0, frame.tall + 0.02, middle),
        rounded(0.5, 0.05, 0.3, 0.02, IRON).at(0, frame.tall - 0.02, middle),
    )
    parts += named("roof sign", box(0.42, 0.05, 0.26, IRON).at(0, frame.tall + 0.11, middle))
    checks = chance(rng, 0.5) and style != "van"
    if checks:
        dark = IRON if paint.name != "black" else WHITE
        y = frame.belt - 0.2
        for i in range(12):
            z = -frame.half * 0.42 + i * frame.half * 0.075
            parts += named("check", *both(box(0.02, 0.06, frame.half * 0.075, dark).at(frame.width / 2 - 0.004, y + 0.06 * (i % 2), z)))
    has, lacks = features(
        ("a checked stripe", checks),
    )
    return Build(parts, body=paint, variant=style, has=("a roof sign", *has), lacks=lacks)


def jeep(rng: Rng) -> Build:
    """Open with a roll bar, military with a folded screen, canvas top, hard top."""
    style = pick(rng, "open", "canvas top", "hard top", "military")
    green = style == "military" and chance(rng, 0.8)
    paint = draw(rng, "green" if green else pick(rng, *BRIGHT, "green", "beige", "black", "white"), "metal")
    if green:
        paint = lighter(paint, -0.25)
    length, width, r = between(rng, 3.3, 3.8), between(rng, 1.5, 1.65), between(rng, 0.38, 0.44)
    h, belt, base = length / 2, 1.05, length * 0.62
    outline = [
        (-h, 0.5),
        (h - 0.05, 0.5),
        (h - 0.05, belt - 0.03),
        (h * 0.25, belt + 0.04),
        (h * 0.2, belt),
        (h * 0.12, 0.72),
        (-h * 0.3, 0.72),
        (-h * 0.34, belt),
        (-h, belt),
    ]
    parts = named("body", side(np.array(outline), width * 0.72, paint))
    parts += named(
        "body", box(width * 0.98, belt - 0.55, h * 0.62, paint).at(0, 0.52, -h * 0.66), box(width * 0.98, 0.2, h * 0.6, paint).at(0, 0.5, 0)
    )
    fender = joined(arc(0, 0, r + 0.14, 12, 165, 10), arc(0, 0, r + 0.08, 165, 12, 10))
    flat = side(np.array([(-0.5, r + 0.12), (0.46, r + 0.12), (0.46, r + 0.18), (-0.5, r + 0.18)]), 0.3, paint)
    parts += named(
        "fender",
        *both(
            (flat if style == "military" or chance(rng) else side(fender, 0.3, paint)).at(
                width / 2 - 0.12, r - (0.0 if style else 0), base / 2
            )
        ),
    )
    parts += wheels(r, 0.26, width / 2 - 0.1, [-base / 2, base / 2], paint if style == "military" else IRON)
    parts += named("headlight", *both(cylinder(0.11, 0.06, HEADLIGHT, sides=18).turn("x", 90).at(width * 0.27, belt - 0.2, h - 0.06)))
    parts += named("grille", *(box(0.045, 0.34, 0.03, IRON).at(x, belt - 0.42, h - 0.05) for x in np.linspace(-0.2, 0.2, 7)))
    parts += named(
        "bumper", box(width * 0.95, 0.14, 0.12, IRON).at(0, 0.48, h + 0.08), box(width * 0.4, 0.12, 0.1, IRON).at(0, 0.48, -h - 0.03)
    )
    parts += named("taillight", *both(box(0.1, 0.14, 0.05, TAILLIGHT).at(width * 0.42, 0.85, -h)))
    parts += _jeep_inside(h, width, belt, style, paint)
    spare = chance(rng, 0.7)
    if spare:
        parts += named("spare wheel", *(part.turn("y", 90).at(0.0, belt - 0.02, -h - 0.16) for part in wheel(r * 0.95, 0.22)))
    has, lacks = features(("a spare wheel", spare), ("a roof", style in ("canvas top", "hard top")), ("a roll bar", style == "open"))
    return Build(
        parts,
        detail={"open": "with a roll bar", "canvas top": "with a canvas top"}.get(style, ""),
        body=paint,
        variant=style,
        has=has,
        lacks=lacks,
    )


def _jeep_inside(h: float, width: float, belt: float, style: str, paint: Paint) -> list[Part]:
    top = belt + 0.78
    frame = [
        *both(rod((width * 0.46, belt, h * 0.26), (width * 0.44, top, h * 0.16), 0.03, paint)),
        rod((-width * 0.44, top, h * 0.16), (width * 0.44, top, h * 0.16), 0.03, paint),
    ]
    parts = named("windscreen", *frame, screen((h * 0.26, belt), (h * 0.17, top - 0.04), width * 0.88, PANE, 0.03))
    parts += named("steering wheel", torus(0.18, 0.018, IRON).turn("x", 60).at(width * 0.22, belt + 0.08, h * 0.08))
    if style in ("open", "military"):
        for x in (-width * 0.22, width * 0.22):
            parts += named(
                "seat",
                rounded(0.45, 0.14, 0.45, 0.05, IRON).at(x, 0.85, -h * 0.12),
                rounded(0.45, 0.55, 0.13, 0.05, IRON).at(x, 0.9, -h * 0.27),
            )
        if style == "open":
            z = -h * 0.36
            bar = [
                *both(rod((width * 0.45, belt - 0.05, z), (width * 0.42, top, z), 0.04, IRON)),
                rod((-width * 0.42, top, z), (width * 0.42, top, z), 0.04, IRON),
            ]
            parts += named("roll bar", *bar, *both(rod((width * 0.42, top, z), (width * 0.45, belt, -h * 0.85), 0.035, IRON)))
        return parts
    cover = draw(np.random.default_rng(7), "beige", "fabric") if style == "canvas top" else paint
    roof = top + 0.03
    parts += named("roof", rounded(width * 0.98, 0.1, h * 1.2, 0.04, cover).at(0, roof - 0.04, -h * 0.42))
    parts += named("window", box(width * 0.93, 0.55, h * 1.05, PANE).at(0, belt + 0.1, -h * 0.42))
    for z in (-h * 0.97, -h * 0.4, h * 0.1):
        parts += named("post", *both(box(0.07, roof - belt, 0.1, cover).at(width * 0.45, belt, z)))
    parts += named(
        "door",
        box(width * 0.96, belt - 0.5, h * 0.5, paint).at(0, 0.6, -h * 0.1),
        box(width * 0.95, 0.12, h * 1.1, cover).at(0, belt, -h * 0.42),
    )
    return parts
