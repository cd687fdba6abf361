"""Electric motor."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import BRASS, DARK, against, cable, disc, finished, likely
from cg3d.made.outlines import rectangle
from cg3d.made.paints import CHROME, WHITE, Rng, draw, pick
from cg3d.made.parts import around, both, box, cylinder, extrude, lathe, named, rod, rounded, torus


def electric_motor(rng: Rng) -> Build:
    """Finned cylinder on feet with a shaft; with a flange; small smooth one with two tabs; with a gearbox; flat pancake."""
    style = likely(rng, feet=4, flange=2, small=2, gearbox=1.5, square=1.2)
    paint = draw(rng, pick(rng, "blue", "grey", "green", "black", "blue", "red", "grey", "orange"), "metal")
    trim = against(paint, 0.35)
    if style in ("small", "square"):
        r, long = between(rng, 0.013, 0.019), between(rng, 0.032, 0.045)
        case = CHROME if chance(rng, 0.6) else paint
        if style == "small":
            flat_sides = chance(rng, 0.6)
            body = disc(r, long, case, 44).at(0, 0, -long / 2)
            parts = named("body", body.shaped(lambda x, y, z: (x, np.clip(y, -r * 0.78, r * 0.78), z)) if flat_sides else body)
        else:
            parts = named(
                "body",
                extrude(rectangle(r * 2.1, r * 2.1, r * 0.35), long * 0.55, DARK, smooth=True),
                *(
                    extrude(rectangle(r * 2.1, r * 2.1, r * 0.35), long * 0.22, CHROME, smooth=True).at(0, 0, s * long * 0.38)
                    for s in (-1, 1)
                ),
            ) + named(
                "screw",
                *(disc(r * 0.14, 0.002, DARK, 14).at(sx * r * 0.82, sy * r * 0.82, long * 0.49) for sx in (-1, 1) for sy in (-1, 1)),
            )
        parts += named("shaft", disc(r * 0.14, long * 0.55, CHROME, 20).at(0, 0, long / 2), disc(r * 0.4, 0.003, CHROME).at(0, 0, long / 2))
        gear = chance(rng, 0.4)
        parts += (
            named(
                "gear",
                disc(r * 0.3, 0.008, BRASS, 20).at(0, 0, long * 0.5 + 0.012),
                *around(box(r * 0.1, r * 0.16, 0.008, BRASS).at(0, r * 0.27, long * 0.5 + 0.016), 10, "z"),
            )
            if gear
            else []
        )
        parts += named(
            "cap",
            disc(r * 0.92, 0.004, WHITE if case is CHROME else DARK).turn("y", 180).at(0, 0, -long / 2),
            disc(r * 0.3, 0.004, CHROME).turn("y", 180).at(0, 0, -long / 2 - 0.004),
        ) + named("terminal", *both(box(0.0012, 0.006, 0.008, BRASS).at(r * 0.6, -0.003, -long / 2 - 0.007)))
        wires = chance(rng, 0.5)
        parts += (
            [
                q
                for s, c in ((-1, "red"), (1, "black"))
                for q in cable(
                    [
                        (s * r * 0.6, 0, -long / 2 - 0.008),
                        (s * r * 0.8, 0.0, -long / 2 - 0.03),
                        (s * r * 0.3, -r * 0.8, -long / 2 - 0.045),
                        (s * r * 1.2, -r * 0.9, -long / 2 - 0.07),
                    ],
                    draw(rng, c),
                    0.0012,
                )
            ]
            if wires
            else []
        )
        facts = {"a shaft": True, "two wires": wires, "cooling fins": False, "feet": False, "a small gear": gear}
        return finished(
            rng,
            parts,
            case if style == "small" else DARK,
            style,
            facts,
            ("round",) if style == "small" else ("square",),
            "with two wires" if wires else "with a shaft",
        )
    r, long = between(rng, 0.085, 0.11), between(rng, 0.2, 0.28)
    y = r * 1.22
    body = disc(r * 0.9, long, paint, 40).at(0, 0, -long / 2)
    fins = [
        p
        for a in np.linspace(0, 360, 36, endpoint=False)
        for p in [box(0.004, r * 0.14, long * 0.92, paint).at(0, r * 0.86, 0).turn("z", a)]
    ]
    bell = (
        lathe([(0, 0), (r, 0), (r, 0.02), (r * 0.8, 0.05), (r * 0.35, 0.06), (r * 0.3, 0.075), (0, 0.075)], paint, 40)
        .turn("x", 90)
        .at(0, 0, long / 2 - 0.01)
    )
    cowl = (
        lathe([(0, 0), (r * 1.02, 0), (r * 1.02, 0.05), (r * 0.9, 0.075), (0, 0.075)], paint if chance(rng) else trim, 40)
        .turn("x", -90)
        .at(0, 0, -long / 2 + 0.01)
    )
    holes = [
        disc(r * 0.05, 0.004, DARK, 12).turn("y", 180).at(r * f * np.cos(a), r * f * np.sin(a), -long / 2 - 0.064)
        for f, n in ((0.3, 6), (0.55, 12), (0.76, 18))
        for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
    ]
    parts = (
        named("body", body)
        + named("fin", *fins)
        + named("end bell", bell)
        + named("fan cover", cowl, *holes)
        + named(
            "shaft",
            disc(r * 0.17, 0.09, CHROME, 24).at(0, 0, long / 2 + 0.06),
            box(r * 0.08, r * 0.06, 0.04, CHROME).at(0, r * 0.14, long / 2 + 0.12),
        )
    )
    side = chance(rng, 0.4)
    terminal = [
        rounded(r * 0.8, r * 0.42, r * 0.9, 0.008, paint),
        rounded(r * 0.84, 0.012, r * 0.94, 0.005, trim).at(0, r * 0.4, 0),
        *(cylinder(0.005, 0.004, CHROME, sides=10).at(sx * r * 0.34, r * 0.45, sz * r * 0.38) for sx in (-1, 1) for sz in (-1, 1)),
        rod((r * 0.3, r * 0.2, 0), (r * 0.55, r * 0.2, 0), r * 0.12, trim),
    ]
    parts += [p.at(0, r * 0.92, long * 0.1).turn("z", -90 if side else 0) for p in named("terminal box", *terminal)]
    on_feet = style != "flange"
    if on_feet:
        parts += named(
            "foot",
            *(
                q
                for s in (-1, 1)
                for q in (
                    box(r * 0.5, 0.016, long * 0.8, paint).at(s * r * 0.86, -y, 0),
                    *(box(r * 0.24, r * 0.6, 0.016, paint).at(s * r * 0.74, -y, z * long * 0.34) for z in (-1, 1)),
                )
            ),
        )
    if style == "flange":
        parts += named(
            "flange",
            disc(r * 1.35, 0.016, paint, 44).at(0, 0, long / 2 + 0.04),
            *(
                disc(r * 0.08, 0.004, DARK, 14).at(r * 1.18 * np.cos(a), r * 1.18 * np.sin(a), long / 2 + 0.055)
                for a in np.radians((45, 135, 225, 315))
            ),
        )
    if style == "gearbox":
        parts += named(
            "gearbox",
            rounded(r * 1.9, r * 2.2, r * 1.5, 0.02, paint).at(0, -y, long / 2 + r * 1.1),
            disc(r * 0.7, 0.03, paint).turn("y", 90).at(r * 0.95, -y * 0.3, long / 2 + r * 1.1),
            disc(r * 0.22, 0.11, CHROME).turn("y", 90).at(r * 0.95, -y * 0.3, long / 2 + r * 1.1),
            *(
                disc(0.008, 0.006, CHROME, 12).at(sx * r * 0.75, sy * r * 0.8 - r * 0.1, long / 2 + r * 1.85)
                for sx in (-1, 1)
                for sy in (-1, 1)
            ),
        )
    eye = chance(rng, 0.4) and side
    parts += named("lifting eye", torus(r * 0.18, r * 0.05, CHROME).turn("x", 90).at(0, r * 1.1, 0)) if eye else []
    facts = {
        "cooling fins": True,
        "feet": on_feet,
        "a flange": style == "flange",
        "a gearbox": style == "gearbox",
        "a shaft": True,
        "a terminal box": True,
    }
    return finished(
        rng, parts, paint, style, facts, (), {"flange": "with a flange", "gearbox": "with a gearbox"}.get(style, "with cooling fins")
    )
