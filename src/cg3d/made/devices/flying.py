"""Drone."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, against, finished, lens, likely, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import CHROME, Rng, draw, pick
from cg3d.made.parts import around, beam, both, box, corners, cylinder, ellipsoid, lathe, moved, named, rod, rounded, torus, tube


def drone(rng: Rng) -> Build:
    """Four arms in a cross; folding with a camera; six rotors; small racing frame; with rotor guards."""
    style = likely(rng, cross=3, folding=2.5, six=1.5, racing=1.5, guards=1.5)
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "red", "orange", "blue", "yellow"), "plastic")
    trim, count = against(paint, 0.6), 6 if style == "six" else 4
    reach, r = between(rng, 0.16, 0.2), between(rng, 0.085, 0.11)
    r, reach = (r * 0.8, reach * 1.25) if count == 6 else (r, reach)
    y, start = 0.1, 45 if count == 4 else 30
    legs = style in ("cross", "six")
    if style == "racing":
        body = [
            box(0.06, 0.004, 0.2, DARK).at(0, -0.02, 0),
            box(0.05, 0.004, 0.16, DARK).at(0, 0.025, 0),
            *corners(cylinder(0.004, 0.045, CHROME).at(0, -0.02, 0), 0.02, 0.07),
            rounded(0.04, 0.03, 0.08, 0.006, paint).at(0, 0.03, -0.01),
            box(0.042, 0.012, 0.012, paint).at(0, 0.04, -0.01),
            *moved(lens(0.012, 0.01), 0, 0.006, 0.09),
        ]
        reach *= 0.85
    elif style == "folding":
        body = [rounded(0.075, 0.055, 0.19, 0.02, paint, 4).at(0, -0.025, 0), rounded(0.05, 0.02, 0.12, 0.008, trim).at(0, 0.018, -0.01)]
    else:
        line = spline([(0.02, -0.03), (0.07, -0.01), (0.065, 0.02), (0.03, 0.04)], 18)
        body = [
            lathe(joined((0, -0.03), line, (0, 0.04)), paint, 40).scaled(1, 1, 1.35 if count == 4 else 1.1),
            ellipsoid(0.035, 0.016, 0.05, trim).at(0, 0.035, 0),
        ]
    parts = moved(named("body", *body), 0, y, 0)
    arm = beam((0, 0, 0.03), (0, 0.012, reach), 0.018, DARK if style == "racing" else paint, 0.013)
    motor = cylinder(0.016, 0.028, trim).at(0, -0.004, reach)
    wing = [
        rounded(r * 2, 0.003, 0.016, 0.001, trim if trim.rgb.mean() < 0.5 or paint.name == "black" else DARK).shaped(
            lambda x, yy, z: (x, yy + z * 0.25 * np.sign(x), z)
        ),
        cylinder(0.006, 0.008, CHROME).at(0, -0.002, 0),
    ]
    for i in range(count):
        a = start + 360 * i / count
        parts += [p.turn("y", a).at(0, y, 0) for p in named("arm", arm) + named("motor", motor)]
        spot = (reach * np.sin(np.radians(a)), y + 0.028, reach * np.cos(np.radians(a)))
        parts += spin(named("propeller", *wing), "y", between(rng, 0, 180), spot)
        if style == "guards":
            parts += named(
                "guard",
                torus(r * 1.06, 0.005, paint, 8, 36).at(*spot),
                torus(r * 1.06, 0.003, paint, 8, 36).at(spot[0], spot[1] - 0.03, spot[2]),
                *(q.at(*spot) for q in around(rod((0, -0.03, r * 1.06), (0, 0, r * 1.06), 0.003, paint), 6)),
                *(q.at(*spot) for q in around(rod((0, -0.03, 0.01), (0, -0.03, r * 1.06), 0.003, paint), 3)),
            )
        elif not legs:
            parts += [p.turn("y", a).at(0, 0, 0) for p in named("foot", rod((0, y, reach * 0.96), (0, y - 0.065, reach), 0.005, trim))]
    if legs:
        low = y - 0.1
        parts += named(
            "leg",
            *(
                tube(spline([(s * 0.04, y - 0.02, z), (s * 0.075, low + 0.03, z), (s * 0.08, low, z)], 14), 0.006, paint, 8)
                for s in (-1, 1)
                for z in (-0.05, 0.05)
            ),
            *(rod((s * 0.08, low, -0.09), (s * 0.08, low, 0.09), 0.007, paint) for s in (-1, 1)),
        )
    camera = style in ("cross", "folding", "six") and chance(rng, 0.8)
    z = 0.02 if legs else 0.105
    parts += (
        named(
            "camera",
            *moved(
                [
                    rounded(0.035, 0.035, 0.035, 0.008, DARK).at(0, -0.02, 0),
                    *lens(0.011, 0.01, DARK),
                    box(0.05, 0.008, 0.02, trim).at(0, 0.016, -0.01),
                    *both(box(0.006, 0.03, 0.018, trim).at(0.023, -0.01, -0.01)),
                ],
                0,
                y - 0.048 if legs else y - 0.012,
                z,
            ),
        )
        if camera
        else []
    )
    facts = {
        "four propellers": count == 4,
        "six propellers": count == 6,
        "a camera": camera,
        "rotor guards": style == "guards",
        "landing legs": legs,
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        {k: v for k, v in facts.items() if v or "prop" not in k},
        (),
        f"with {'four' if count == 4 else 'six'} propellers",
    )
