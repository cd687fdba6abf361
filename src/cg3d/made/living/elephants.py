"""Elephant. It looks to +Z."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import Creature, Plan, limb, lump
from cg3d.made.living.tints import EYE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, both, ellipsoid, named, torus


def elephant(rng: Rng) -> Build:
    """Trunk hanging, raised, curled under; African with big ears, Indian with small ones, calf, sitting as in a circus, toy."""
    style = pick(rng, "African", "African", "Indian", "calf", "sitting", "trumpeting")
    paint = draw(rng, pick(rng, "grey", "grey", "grey", "grey", "blue", "pink"), "")
    ivory, pale = Paint(np.array((0.95, 0.92, 0.84))), lighter(paint, -0.08)
    k = 0.5 if style == "calf" else 1.0
    plan = Plan(2.4 * k, 2.4 * k, 0.85 * k, 0.74 * k, 0.2 * k, 0.16 * k, 24, 0.46 * k, (0.72 if k == 1 else 0.42), 6, True, 1.05)
    pose = "sitting" if style == "sitting" else pick(rng, "standing", "walking")
    beast = Creature(plan.varied(rng, 0.05), pose, paint, lighter(paint, 0.25))
    head = [
        ellipsoid(0.68, 0.78, 0.66, paint),
        *both(ellipsoid(0.3, 0.28, 0.28, paint).at(0.2, 0.42, 0.1)),
        lump(0.34, 0.3, 0.3, paint).at(0, -0.42, 0.36),
    ]
    lift = {"trumpeting": 1.0, "sitting": 0.85}.get(style, between(rng, 0.0, 0.45))
    raised = lift > 0.6
    trunk = [
        (0, -0.05, 0.5, 0.3),
        (0, -0.42, 0.86, 0.24),
        (0, -0.9 + 0.85 * lift, 1.02 + 0.35 * lift, 0.19),
        (0, -1.4 + 1.9 * lift, 1.02 + 0.42 * lift, 0.145),
        (0, -1.72 + 2.6 * lift, 1.2 + 0.25 * lift, 0.1),
    ]
    head += named("trunk", limb(trunk, paint, 16))
    line = np.array([_bent(trunk, t) for t in np.linspace(0.25, 0.95, 9)])
    head += named(
        "fold",
        *(
            torus(r * 1.0, r * 0.09, pale, 6, 18).turn("x", float(np.degrees(np.arctan2(dz, dy)))).at(0, y, z)
            for _, y, z, r, dy, dz in line
        ),
    )
    wide = {"Indian": 0.62, "calf": 0.7}.get(style, 1.0)
    flap = ellipsoid(0.62 * wide, 0.74 * wide, 0.07, pale).at(0.5 * wide, -0.1, 0).turn("y", between(rng, 18, 50))
    head += named("ear", *both(flap.at(0.5, 0.12, -0.12))) + named("eye", *both(ball(0.07, EYE, 8, 12).at(0.52, 0.18, 0.42)))
    tusked = style in ("African", "trumpeting", "sitting") or (style == "Indian" and chance(rng))
    if tusked:
        head += named(
            "tusk",
            *both(
                limb(
                    [(0.28, -0.36, 0.5, 0.085), (0.36, -0.72, 0.9, 0.075), (0.34, -0.72, 1.25, 0.05), (0.3, -0.55, 1.45, 0.012)], ivory, 12
                )
            ),
        )
    beast.wear_head(head)
    beast.hang_tail([(-0.05, -0.2, 0.06 * k), (0.12 * k, -0.5 * k, 0.045 * k), (0.14 * k, -1.0 * k, 0.03 * k)], paint, lighter(paint, -0.5))
    if pose != "sitting":
        feet = [p for p in beast.parts if p.name == "leg" and len(p.vertices) < 120]
        nails = [(p.vertices.mean(0), float(p.vertices[:, 2].max()), float(p.vertices[:, 1].min())) for p in feet]
        beast.parts += named(
            "toenail",
            *(
                lump(0.05 * k, 0.06 * k, 0.03 * k, ivory, 6, 9).at(c[0] + d * k, low + 0.07 * k, z - 0.035 * k)
                for c, z, low in nails
                for d in (-0.12, 0, 0.12)
            ),
        )
    has = ("a trunk", "small ears" if wide < 0.7 else "big ears") + (("tusks",) if tusked else ()) + (("a raised trunk",) if raised else ())
    words = ("young", pose) if style == "calf" else (pose,)
    detail = "with a raised trunk" if raised else "with tusks" if tusked else f"with {has[1]}"
    return Build(
        beast.parts,
        words,
        detail,
        paint,
        variant=f"{style}, {pose}",
        has=has,
        lacks=tuple(w for w in ("tusks", "a raised trunk") if w not in has),
    )


def _bent(line: Sequence[tuple[float, float, float, float]], t: float) -> tuple[float, float, float, float, float, float]:
    """(x, y, z, radius, dy, dz) at a share of a bent line in the plane x = 0."""
    dense = spline(np.array(line), 60)
    i = min(int(t * (len(dense) - 1)), len(dense) - 2)
    way = dense[i + 1] - dense[i]
    return float(dense[i, 0]), float(dense[i, 1]), float(dense[i, 2]), float(dense[i, 3]), float(way[1]), float(way[2])
