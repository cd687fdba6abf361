"""House, and what it shares with other buildings: windows and saddle roofs. Doors face +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined
from cg3d.made.paints import Paint, Rng, bricks, draw, lighter, pick, stone
from cg3d.made.parts import Part, beam, both, box, extrude, loft, moved, named, rod
from cg3d.made.places.surfaces import WHITE
from cg3d.made.places.telling import counted, told

PANE = Paint(np.array((0.30, 0.42, 0.52)), "glass")


def gable(width: float, depth: float, high: float, over: float, paint: Paint, thick: float = 0.15) -> Part:
    """Saddle roof, ridge along z, its eaves at y = 0, open below."""
    half = width / 2 + over
    slope = high / (width / 2)
    outer = [(-half, -over * slope), (0, high), (half, -over * slope)]
    inner = [(half, -over * slope - thick), (0, high - thick * 1.2), (-half, -over * slope - thick)]
    return extrude(joined(inner[::-1], outer[::-1]), depth + 2 * over, paint)


def window(width: float, high: float, frame: Paint) -> list[Part]:
    """Framed window in the xy plane, facing +Z, base at y = 0."""
    parts = [box(width, high, 0.06, PANE), *both(box(0.09, high + 0.16, 0.22, frame).at(width / 2, -0.08, 0))]
    parts += [box(width + 0.17, 0.09, 0.24, frame).at(0, y, 0) for y in (-0.09, high)]
    return [*parts, box(0.05, high, 0.14, frame), box(width, 0.05, 0.14, frame).at(0, high / 2, 0)]


def house(rng: Rng) -> Build:
    """Gable, hip, mansard or flat roof, an A-frame, a house with a wing; one or two storeys; chimney, porch, dormers."""
    style = pick(rng, "gable", "gable", "hip", "flat", "wing", "mansard", "A-frame")
    plain = pick(rng, "white", "beige", "yellow", "blue", "red", "grey", "green", "pink", "orange")
    wall = bricks(rng) if chance(rng, 0.25) else draw(rng, plain)
    roof = draw(rng, pick(rng, *(w for w in ("red", "brown", "grey", "black", "orange", "blue") if w != wall.name)))
    frame = WHITE if wall.name != "white" else lighter(roof, 0.0)
    if style == "A-frame":
        return _a_frame(rng, wall, roof, frame)
    floors = int(rng.integers(1, 3))
    width, depth, tall = between(rng, 6.0, 9.0), between(rng, 5.5, 7.5), 2.8 * floors
    front = depth / 2
    parts = named("wall", box(width, tall, depth, wall)) + _front_door(rng, frame, front)
    parts += _house_windows(width, depth, floors, frame)
    parts += named("roof", *moved(_roof(rng, style, width, depth, wall, roof), y=tall))
    chimney = style != "flat" and chance(rng, 0.7)
    if chimney:
        high = between(rng, 2.6, 3.2)
        stack = [box(0.7, high, 0.7, bricks(rng)), box(0.85, 0.15, 0.85, stone(rng)).at(0, high, 0)]
        parts += named("chimney", *moved(stack, width * 0.27, tall, -depth * 0.15))
    porch = style != "wing" and chance(rng, 0.4)
    if porch:
        posts = [q for z in (front + 1.4,) for q in both(box(0.14, 2.4, 0.14, frame).at(1.4, 0, z))]
        slope = extrude([(0, 0), (1.9, 0), (1.9, 0.12), (0, 0.75)], 3.3, roof).turn("y", -90)
        parts += named("porch", *posts, slope.at(0, 2.4, front), box(3.2, 0.15, 1.7, stone(rng)).at(0, 0, front + 0.85))
    if style == "wing":
        w, d = width * 0.4, between(rng, 2.0, 3.0)
        side = -1 if chance(rng) else 1
        wing = [box(w, tall, d, wall).at(0, 0, d / 2), extrude([(-w / 2, 0), (w / 2, 0), (0, w * 0.45)], d - 0.02, wall).at(0, tall, d / 2)]
        wing += [
            *named("roof", gable(w, d + 2.5, w * 0.5, 0.35, roof).at(0, tall + 0.05, d / 2 - 1.1)),
            *named("window", *moved(window(1.3, 1.3, frame), 0, 0.95, d)),
        ]
        parts += named("wing", *moved(wing, side * (width / 2 - w / 2 - 0.1), 0, front))
    balcony = floors == 2 and not porch and style in ("flat", "gable", "hip") and chance(rng, 0.4)
    if balcony:
        rails = [
            box(2.6, 0.08, 0.08, frame).at(0, 1.0, 1.05),
            *both(box(0.08, 0.08, 1.1, frame).at(1.26, 1.0, 0.52)),
            *(box(0.05, 1.0, 0.05, frame).at(x, 0, 1.05) for x in np.linspace(-1.26, 1.26, 11)),
        ]
        parts += named("balcony", *moved([box(2.7, 0.18, 1.2, stone(rng)).at(0, 0, 0.5), *rails], 0, 2.75, front))
    has, lacks = told(a_chimney=chimney, a_porch=porch, a_balcony=balcony, a_flat_roof=style == "flat", a_wing_in_front=style == "wing")
    has += (f"{counted(floors, 'storeys')}" if floors > 1 else "one storey",)
    return Build(parts, ("modern",) if style == "flat" else (), f"with a {roof.name} roof", wall, variant=style, has=has, lacks=lacks)


def _front_door(rng: Rng, frame: Paint, front: float) -> list[Part]:
    door = draw(rng, pick(rng, "brown", "red", "blue", "green", "black"))
    panels = [box(0.32, h, 0.14, lighter(door, -0.15)).at(s * 0.22, y, front) for s in (-1, 1) for y, h in ((0.25, 0.7), (1.1, 0.8))]
    parts = named("door", box(1.0, 2.1, 0.1, door).at(0, 0, front), box(1.3, 2.25, 0.06, frame).at(0, 0, front), *panels)
    parts += named("door", *both(box(0.15, 2.25, 0.2, frame).at(0.58, 0, front)), box(1.4, 0.16, 0.24, frame).at(0, 2.1, front))
    parts += named("step", box(1.6, 0.15, 0.8, stone(rng)).at(0, 0, front + 0.4))
    return parts + named("knob", rod((0.4, 1.0, front + 0.06), (0.4, 1.0, front + 0.15), 0.05, Paint(np.array((0.85, 0.7, 0.3)))))


def _house_windows(width: float, depth: float, floors: int, frame: Paint) -> list[Part]:
    parts: list[Part] = []
    pane, front = window(1.1, 1.2, frame), depth / 2
    for level in range(floors):
        y = 2.8 * level + 0.95
        for x in (-width * 0.3, width * 0.3) if level == 0 else (-width * 0.3, 0, width * 0.3):
            parts += moved(pane, x, y, front + 0.01) + moved(pane, x, y, -front - 0.01)
        for s in (-1, 1):
            side = [p.turn("y", 90 * s) for p in pane]
            parts += [q for z in (-0.22, 0.22) for q in moved(side, s * (width / 2 + 0.01), y, depth * z)]
    return named("window", *parts)


def _roof(rng: Rng, style: str, width: float, depth: float, wall: Paint, roof: Paint) -> list[Part]:
    high = between(rng, 1.8, 2.8)
    if style == "flat":
        return [
            box(width + 0.5, 0.3, depth + 0.5, roof),
            *named("wall", box(width * 0.5, 0.9, depth * 0.5, wall).at(width * 0.15, 0.3, 0)),
            box(width * 0.55, 0.2, depth * 0.55, roof).at(width * 0.15, 1.2, 0),
        ]
    if style in ("hip", "mansard"):
        a, b = width / 2 + 0.4, depth / 2 + 0.4

        def ring(x: float, z: float, y: float) -> np.ndarray:
            return np.array([(-x, y, z), (x, y, z), (x, y, -z), (-x, y, -z)])

        if style == "mansard":
            inner = 0.75
            lower = loft(np.array([ring(a, b, 0.0), ring(a * 0.82, b * 0.8, high * 0.95)]), roof)
            top = loft(np.array([ring(a * 0.84, b * 0.82, high * 0.9), ring(a * 0.3, b * 0.12, high * 1.3)]), lighter(roof, -0.15))
            dormers = [p for x in (-width * 0.25, width * 0.25) for p in _dormer(wall, roof, x, 0.35, b - inner)]
            return [lower, top, box(2 * a + 0.1, 0.18, 2 * b + 0.1, WHITE).at(0, -0.1, 0), *dormers]
        ridge = max(0.3, (width - depth) / 2 + 0.8)
        return [loft(np.array([ring(a, b, -0.12), ring(a, b, 0.0), ring(ridge, 0.05, high)]), roof)]
    gables = extrude([(-width / 2, 0), (width / 2, 0), (0, high - 0.1)], depth - 0.02, wall)
    attic = moved(window(0.8, 0.7, WHITE), 0, high * 0.25, depth / 2) if chance(rng) else []
    return [*named("wall", gables), gable(width, depth, high, 0.45, roof).at(0, 0.05, 0), *named("window", *attic)]


def _dormer(wall: Paint, roof: Paint, x: float, y: float, z: float) -> list[Part]:
    """Small window with its own roof, standing in a roof that faces +Z."""
    body = [box(1.3, 1.1, 1.6, wall).at(0, 0, -0.4), extrude([(-0.65, 0), (0.65, 0), (0, 0.45)], 1.6, wall).at(0, 1.1, -0.4)]
    body += [gable(1.3, 1.8, 0.5, 0.12, roof, 0.08).at(0, 1.12, -0.4), *named("window", *moved(window(0.7, 0.75, WHITE), 0, 0.25, 0.42))]
    return named("dormer", *moved(body, x, y, z))


def _a_frame(rng: Rng, wall: Paint, roof: Paint, frame: Paint) -> Build:
    """Cabin whose roof comes down to the ground."""
    width, depth = between(rng, 6.0, 7.5), between(rng, 7.0, 9.0)
    high, front = width * between(rng, 0.95, 1.15), depth / 2
    parts = named("wall", extrude([(-width / 2 + 0.2, 0), (width / 2 - 0.2, 0), (0, high - 0.3)], depth - 1.2, wall))
    parts += named("roof", gable(width, depth, high, 0.0, roof, 0.28).at(0, 0.02, 0))
    front -= 0.6
    parts += _front_door(rng, frame, front) + named(
        "window", *(q for x in (-1.7, 1.7) for q in moved(window(0.9, 1.1, frame), x, 0.7, front))
    )
    parts += named("window", *moved(window(1.6, 1.3, frame), 0, 2.9, front))
    deck = chance(rng, 0.6)
    if deck:
        parts += named(
            "deck",
            box(width, 0.18, 2.0, stone(rng)).at(0, 0, front + 1.3),
            *both(box(0.12, 1.0, 0.12, frame).at(width / 2 - 0.1, 0.1, front + 2.2)),
            *both(beam((width / 2 - 0.1, 1.05, front + 2.2), (1.0, 1.05, front + 2.2), 0.1, frame)),
        )
    chimney = chance(rng)
    if chimney:
        parts += named("chimney", box(0.6, high * 0.55, 0.6, bricks(rng)).at(width * 0.22, high * 0.55, -depth * 0.2))
    has, lacks = told(a_chimney=chimney, a_deck=deck, a_porch=False, a_balcony=False, a_flat_roof=False, a_wing_in_front=False)
    return Build(
        parts,
        ("pointed",),
        f"with a {roof.name} roof down to the ground",
        roof,
        variant="A-frame",
        has=(*has, "a roof down to the ground"),
        lacks=lacks,
    )
