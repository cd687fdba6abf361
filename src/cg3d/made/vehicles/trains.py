"""Railway: steam locomotive with tender, electric train. They drive towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import rectangle
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick
from cg3d.made.parts import Part, ball, both, box, cylinder, ellipsoid, lathe, loft, moved, named, rounded, torus
from cg3d.made.vehicles.bits import side
from cg3d.made.vehicles.cars import IRON, PANE, RIM, wheels


def train(rng: Rng) -> Build:
    """Steam locomotive with tender, or electric train with a pointed nose and a wagon."""
    if chance(rng, 0.55):
        return _steam(rng)
    paint, stripe = draw(rng, pick(rng, *BRIGHT, "white", "grey"), "metal"), draw(rng, pick(rng, "white", "red", "blue", "yellow"), "metal")
    width, tall, long = 2.8, 3.4, between(rng, 9, 12)
    nose_rings = []
    for t in np.linspace(0, 1, 8):
        k = np.sqrt(max(0.0, 1 - t**2.4)) * 0.75 + 0.25 * (1 - t)
        outline = rectangle(width * (0.55 + 0.45 * k), max(0.5, (tall - 0.5) * k), 0.35 * k + 0.05, 4)
        nose_rings.append(
            np.column_stack([outline[:, 0], outline[:, 1] + 0.5 + max(0.5, (tall - 0.5) * k) / 2, np.full(len(outline), t * 3.2)])
        )
    from_front = long / 2
    parts = [
        loft(np.array(nose_rings), paint).at(0, 0, from_front),
        rounded(width, tall - 0.5, long, 0.3, paint).at(0, 0.5, 0),
        rounded(width, tall - 0.5, long, 0.3, paint).at(0, 0.5, -long - 0.4),
    ]
    for z in (0.0, -long - 0.4):
        parts += both(box(0.03, 0.8, long * 0.9, PANE).at(width / 2, 1.9, z)) + both(
            box(0.03, 0.25, long * 0.96, stripe).at(width / 2, 1.3, z)
        )
        parts += wheels(0.42, 0.2, width / 2 - 0.4, [z + s * long * 0.36 + d for s in (-1, 1) for d in (-0.7, 0.7)], IRON)
    parts += [
        box(width * 0.7, 0.75, 0.9, PANE).turn("x", 38).at(0, 2.15, from_front + 1.35),
        box(width * 0.9, 0.4, long * 2.0, IRON).at(0, 0.35, -long / 2),
    ]
    return Build(parts, ("electric",), "with a wagon", paint)


def _steam(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "red", "green", "blue", "black", "black"), "metal")
    return Build(steam_engine(rng, paint), ("steam",), "with a chimney", paint, variant="steam", has=("a chimney",))


def steam_engine(rng: Rng, paint: Paint, *, tender: bool = True) -> list[Part]:
    """Boiler, cab, wheels and rods; the tender behind it where asked for."""
    black = IRON
    long, r = between(rng, 4.6, 5.6), between(rng, 0.78, 0.92)
    axis, front = 1.85, long / 2
    gold = Paint(np.array((0.82, 0.62, 0.22)), "metal")
    parts = [
        cylinder(r, long, paint, sides=36).turn("x", 90).at(0, axis, -front),
        cylinder(r * 1.02, 0.7, black, sides=36).turn("x", 90).at(0, axis, front - 0.2),
        ball(0.12, gold).at(0, axis, front + 0.52),
    ]
    parts += [torus(r + 0.01, 0.03, gold, 8, 36).turn("x", 90).at(0, axis, z) for z in np.linspace(-front * 0.6, front * 0.6, 4)]
    parts.append(lathe([(0, 0), (0.22, 0), (0.2, 0.5), (0.34, 0.85), (0.36, 0.95), (0, 0.95)], black).at(0, axis + r * 0.9, front * 0.85))
    parts += [
        lathe([(0, 0), (0.3, 0), (0.3, 0.2), (0.2, 0.36), (0, 0.42)], gold).at(0, axis + r * 0.9, z) for z in (front * 0.3, -front * 0.25)
    ]
    cab = [
        box(2.3, 1.2, 1.7, paint),
        *both(box(0.1, 1.1, 0.4, paint).at(1.1, 1.2, 0.65)),
        *both(box(0.1, 1.1, 0.3, paint).at(1.1, 1.2, -0.7)),
        rounded(2.7, 0.18, 2.2, 0.08, black).at(0, 2.3, 0),
    ]
    parts += moved([*cab, box(2.1, 1.1, 0.08, paint).at(0, 1.2, 0.8)], y=1.05, z=-front - 0.6)
    parts += [box(2.0, 0.35, long + (2.4 if tender else 1.0), black).at(0, 0.75, -0.6), box(2.3, 0.1, long + 0.6, paint).at(0, 1.08, 0.1)]
    if tender:
        parts += [
            box(2.2, 1.3, 2.2, paint).at(0, 1.0, -front - 3.0),
            ellipsoid(0.95, 0.5, 0.95, Paint(np.array((0.09, 0.09, 0.09)))).at(0, 2.3, -front - 3.0),
        ]
    parts += wheels(0.62, 0.16, 0.85, [-1.5, 0.0, 1.5], paint) + wheels(
        0.36, 0.16, 0.85, [front - 0.1, *((-front - 2.4, -front - 3.5) if tender else (-front - 0.8,))], paint
    )
    if not tender:
        parts += named("water tank", *both(rounded(0.5, 1.0, long * 0.5, 0.08, paint).at(0.9, 1.12, -front * 0.3)))
    parts += both(box(0.06, 0.12, 3.2, RIM).at(1.0, 0.56, 0)) + both(cylinder(0.22, 0.9, black).turn("x", 90).at(0.95, 0.75, front - 0.75))
    parts.append(side(np.array([(0, 0.15), (0.75, 0.12), (0, 0.95)]), 1.9, paint).at(0, 0, front + 0.5))
    return parts
