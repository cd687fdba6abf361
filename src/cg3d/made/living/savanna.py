"""Hoofed animals of hot lands: giraffe, zebra, camel. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import Creature, Plan, Spine, limb, lump
from cg3d.made.living.hoofed import COW_HEAD, HOOF, POSES, ear, face
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import both, cylinder, ellipsoid, named, rod, torus


def giraffe(rng: Rng) -> Build:
    """Long neck and legs, patches, two knobs; standing, walking, drinking with spread legs, lying, calf."""
    style = pick(rng, "standing", "standing", "walking", "lying", "bending")
    fur = Paint(np.array((0.88, 0.74, 0.48)) * between(rng, 0.92, 1.06))
    brown = Paint(np.array((0.50, 0.28, 0.13)) * between(rng, 0.85, 1.1))
    plan = Plan(1.45, 2.6, 0.42, 0.31, 0.075, 1.95, 66 if style != "bending" else 8, 0.15, 0.55, 22, True, 1.0, 1.12)
    pose = "standing" if style == "bending" else style
    beast = Creature(plan.varied(rng), pose, fur, HOOF)
    head = face(
        [(-0.15, 0.0, 0.2, 0.24), (0.1, 0.02, 0.22, 0.25), (0.5, -0.04, 0.14, 0.17), (0.9, -0.08, 0.12, 0.12)],
        fur,
        lighter(fur, -0.2),
        (0.19, 0.1, 0.24),
    )
    head += ear(fur, lighter(fur, 0.3), 0.34, 0.18, (0.17, 0.12, -0.1), 80)
    head += named(
        "horn",
        *both(rod((0.09, 0.2, 0.0), (0.11, 0.46, -0.06), 0.035, fur, 0.04)),
        *both(ellipsoid(0.055, 0.055, 0.055, brown).at(0.11, 0.46, -0.06)),
    )
    beast.wear_head(head)
    for spine, rows, ring in ((beast.body, 7, 9), (beast.neck, 8, 6)):
        for i, t in enumerate(np.linspace(0.06, 0.94, rows)):
            for a in np.linspace(0, 360, ring, endpoint=False) + 180 / ring * (i % 2):
                beast.parts += named("patch", spine.patch(t, a + rng.uniform(-5, 5), 0.4 / rows, 150 / ring, brown, 1.02, 7))
    line = [beast.neck.at(np.array(t), 90.0) for t in np.linspace(0.15, 0.98, 12)]
    beast.parts += named("mane", limb([(*p, 0.04) for p in line], brown, 8, 2))
    beast.hang_tail([(0, 0, 0.04), (0.12, -0.1, 0.03), (0.16, -0.9, 0.025)], fur, brown)
    return Build(beast.parts, (style,), "with a long neck", fur, variant=style, has=("a long neck", "patches", "two short horns"))


def zebra(rng: Rng) -> Build:
    """Striped horse with an upright mane; standing, walking, grazing, lying, foal."""
    foal = chance(rng, 0.2)
    pose = pick(rng, *POSES)
    white, black = Paint(np.array((0.94, 0.93, 0.91))), Paint(np.array((0.10, 0.10, 0.11)))
    plan = Plan(1.2, 1.28, 0.3, 0.25, 0.05, 0.52, 45, 0.14, 0.48, 34, True, 1.04)
    if foal:
        plan = Plan(0.75, 1.0, 0.18, 0.145, 0.038, 0.34, 48, 0.1, 0.34, 30, True, 1.0)
    beast = Creature(plan.varied(rng), pose, white, HOOF)
    for spine, count in ((beast.body, 12), (beast.neck, 6)):
        edges = np.linspace(0.02, 0.97, count * 2)
        beast.parts += named("stripe", *(spine.band(a, b, black, 1.012, 24, 3) for a, b in zip(edges[::2], edges[1::2])))
    head = face(COW_HEAD, white, black, (0.21, 0.12, 0.22)) + ear(white, black, 0.3, 0.18, (0.13, 0.24, -0.1), 22)
    skull = Spine([(y, z, w * 1.02, h * 1.02) for z, y, w, h in COW_HEAD], 20)
    head += named("stripe", *(skull.band(a, a + 0.06, black, 1.0, 20, 3) for a in (0.12, 0.3, 0.48, 0.64)))
    beast.wear_head(head)
    line = [beast.neck.at(np.array(t), 90.0) for t in np.linspace(0.1, 1, 13)]
    tufts = [lump(0.022, plan.deep * 0.3, plan.deep * 0.13, black if i % 2 else white).at(*p) for i, p in enumerate(line)]
    beast.parts += named("mane", *tufts)
    if pose != "lying":
        legs = [p for p in beast.parts if p.name == "leg" and len(p.vertices) > 250]
        for leg in legs:
            for y in np.linspace(0.2, 0.75, 5) * beast.mid:
                ring = leg.vertices[np.abs(leg.vertices[:, 1] - y) < 0.05 * beast.mid]
                if len(ring) >= 6:
                    c, r = ring.mean(0), float(np.ptp(ring[:, 0])) / 2
                    beast.parts += named("stripe", cylinder(r * 1.03, 0.035 * plan.tall, black, sides=14).at(*c))
    beast.hang_tail([(0, 0, 0.04), (0.1, -0.05, 0.03), (0.14, -0.45, 0.02)], white, black)
    words, variant = ("young", pose) if foal else (pose,), f"{'foal' if foal else 'grown'}, {pose}"
    has = ("stripes", "an upright mane")
    return Build(beast.parts, words, "with black and white stripes", white, named=False, variant=variant, has=has)


def camel(rng: Rng) -> Build:
    """One hump or two, bowed neck; saddled or bare; standing, walking, lying."""
    humps = 1 + int(chance(rng))
    pose = pick(rng, "standing", "standing", "walking", "lying")
    fur = Paint(np.array((0.74, 0.56, 0.34)) * between(rng, 0.8, 1.1))
    plan = Plan(1.55, 1.75, 0.38, 0.32, 0.062, 0.95, 50, 0.14, 0.5, 8, True, 0.98)
    beast = Creature(plan.varied(rng), pose, fur, HOOF)
    top = beast.mid + plan.deep * 0.8
    spots = (-0.02,) if humps == 1 else (-0.36, 0.34)
    size = 0.42 if humps == 1 else 0.25
    hump = [
        Spine(
            [
                (top, z - size, 0.12, 0.1),
                (top + 0.2, z - size * 0.4, 0.2, 0.26),
                (top + 0.26, z, 0.21, 0.34),
                (top + 0.2, z + size * 0.4, 0.2, 0.26),
                (top, z + size, 0.12, 0.1),
            ],
            16,
        ).skin(fur)
        for z in spots
    ]
    beast.parts += named("hump", *hump)
    head = face(
        [(-0.15, 0.02, 0.19, 0.22), (0.1, 0.03, 0.2, 0.23), (0.5, -0.03, 0.14, 0.16), (0.9, -0.08, 0.14, 0.14)],
        fur,
        lighter(fur, -0.2),
        (0.18, 0.1, 0.22),
    )
    head += ear(fur, lighter(fur, -0.2), 0.2, 0.14, (0.14, 0.18, -0.1), 40)
    beast.wear_head(head)
    beast.hang_tail([(0, 0, 0.04), (0.1, -0.1, 0.03), (0.13, -0.55, 0.025)], fur, lighter(fur, -0.3))
    saddle = chance(rng, 0.35)
    if saddle:
        cloth = draw(rng, pick(rng, "red", "blue", "purple"), "fabric")
        beast.parts += named("saddle", beast.body.band(0.34, 0.66, cloth, 1.05, 28, 8))
        if humps == 1:
            beast.parts += named("saddle", torus(0.3, 0.06, cloth, 10, 28).scaled(0.95, 1, 1.3).at(0, top + 0.2, spots[0]))
    has = (("two humps",) if humps == 2 else ("one hump",)) + (("a saddle",) if saddle else ())
    lacks = () if saddle else ("a saddle",)
    return Build(beast.parts, (pose,), f"with {has[0]}", fur, variant=f"{has[0]}, {pose}", has=has, lacks=lacks)
