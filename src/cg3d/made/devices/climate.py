"""Machines for air: fan, air conditioner."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    COPPER,
    DARK,
    against,
    blades,
    bow,
    caster,
    disc,
    finished,
    flat,
    frame,
    grille,
    keys,
    knob,
    likely,
    slits,
    spin,
)
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, metal, pick, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, slab, torus, tube


def fan(rng: Rng) -> Build:
    """Desk fan; floor fan on a pole; ceiling fan with long blades; box fan; tower; hand fan with a battery grip."""
    style = likely(rng, desk=3, pole=3, ceiling=2, box=1.3, tower=1, drum=1)
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "grey"), "plastic")
    wire = CHROME if chance(rng, 0.5) else lighter(paint, 0.2) if paint.name != "white" else paint
    count = int(rng.integers(3, 6))
    said = {"three blades": count == 3, "four blades": count == 4, "five blades": count == 5}
    said = {k: v for k, v in said.items() if v}
    if style == "ceiling":
        return _ceiling_fan(rng, count, said)
    if style == "tower":
        return _tower_fan(rng)
    shell = draw(rng, pick(rng, "white", "black", "grey"), "plastic") if chance(rng, 0.6) else paint
    if style == "box":
        s, d = between(rng, 0.44, 0.54), 0.12
        parts = named(
            "case",
            *frame(s, s, s * 0.06, d, shell),
            *(
                box(s * 0.22, s * 0.02, d * 0.98, shell).turn("z", 45 + 90 * i).at(x * s * 0.4, s / 2 + y * s * 0.4, 0)
                for i, (x, y) in enumerate(((-1, 1), (-1, -1), (1, -1), (1, 1)))
            ),
        )
        parts += moved([*blades(s * 0.41, count, paint), *grille(s * 0.45, 9, 8, 0.006, shell, 0.003)], 0, s / 2, 0) + [
            p.at(0, s / 2, d * 0.42) for p in grille(s * 0.46, 9, 8, 0.004, shell, 0.003)
        ]
        parts += bow([(-0.08, s, 0), (-0.07, s + 0.04, 0), (0.07, s + 0.04, 0), (0.08, s, 0)], 0.009, shell) + moved(
            knob(0.02, DARK), s * 0.43, s * 0.93, d / 2
        )
        return finished(
            rng,
            moved(parts, 0, 0.02, 0) + [p.at(s * x, 0, 0) for x in (-0.35, 0.35) for p in named("foot", box(0.03, 0.022, d * 1.5, DARK))],
            shell,
            style,
            {**said, "a square case": True, "a handle": True},
            ("square",),
            "in a square case",
        )
    r = between(rng, 0.13, 0.17) if style == "desk" else between(rng, 0.2, 0.24)
    if style == "drum":
        tall = r * 1.5
        parts = named(
            "drum",
            lathe([(r * 1.02, -0.1), (r * 1.08, -0.1), (r * 1.08, 0.1), (r * 1.02, 0.1), (r * 1.02, -0.1)], shell, 44).turn("x", 90),
            *(torus(r * 1.07, 0.009, shell, 8, 44).turn("x", 90).at(0, 0, z) for z in (-0.1, 0.1)),
        )
        parts += [
            *blades(r * 0.98, count, paint),
            *moved(grille(r, 8, 10, 0.01, CHROME, 0.003), 0, 0, 0.09),
            *named("motor", disc(r * 0.25, 0.12, DARK).at(0, 0, -0.12)),
        ]
        parts = spin(parts, "x", -between(rng, 5, 25), (0, tall, 0))
        path = [(r * 1.14, tall, 0), (r * 1.2, tall * 0.5, 0), (r * 1.0, 0.02, 0.05), (r * 0.9, 0.02, 0.2)]
        parts += named(
            "stand",
            *both(tube(spline(path, 24), 0.014, DARK)),
            *both(rod((r * 1.0, 0.02, 0.0), (r * 0.9, 0.02, -0.2), 0.014, DARK)),
            rod((-r * 0.9, 0.02, 0.2), (r * 0.9, 0.02, 0.2), 0.014, DARK),
            rod((-r * 0.9, 0.02, -0.2), (r * 0.9, 0.02, -0.2), 0.014, DARK),
        )
        parts += named("pivot", *both(disc(0.03, 0.02, DARK).turn("y", 90).at(r * 1.08, tall, 0)))
        return finished(rng, parts, shell, style, {**said, "a drum": True, "a stand": True}, (), "in a round drum")
    head = _fan_head(r, count, paint, wire)
    tall = r * 1.55 if style == "desk" else between(rng, 0.95, 1.25)
    parts = spin(head, "x", -between(rng, 0, 14), (0, tall, r * 0.45))
    base = r * 0.75 if style == "desk" else r * 0.95
    cross = style == "pole" and chance(rng, 0.4)
    if cross:
        parts += named("foot", *around(rounded(0.05, 0.03, base * 2.2, 0.012, shell), 2))
    else:
        parts += named("base", lathe([(0, 0), (base, 0), (base, 0.015), (base * 0.85, 0.035), (0.04, 0.055), (0, 0.055)], shell, 40))
    parts += named(
        "neck",
        cylinder(0.02 if style == "desk" else 0.014, tall, shell if style == "desk" else CHROME).at(0, 0.02, 0),
        rounded(0.07, 0.08, 0.08, 0.02, shell).at(0, tall - 0.06, -0.0),
    )
    if style == "pole":
        parts += named(
            "neck", cylinder(0.02, tall * 0.5, shell).at(0, 0.02, 0), rounded(0.09, 0.13, 0.06, 0.02, shell).at(0, tall * 0.55, 0)
        ) + moved(keys((1, 4), (0.03, 0.024), 0.005, DARK), 0, tall * 0.55 + 0.065, 0.03)
    else:
        parts += [p.at(0, 0.035, base * 0.6) for p in flat(keys((4, 1), (0.024, 0.02), 0.008, against(shell)))]
    facts = {**said, "a round base": not cross, "a cross-shaped base": cross, "a tall pole": style == "pole", "a wire guard": True}
    facts = {k: v for k, v in facts.items() if v or "pole" in k}
    return finished(rng, parts, paint, style, facts, ("tall",) if style == "pole" else (), "on a tall pole" if style == "pole" else "")


def _fan_head(r: float, count: int, paint: Paint, wire: Paint) -> list[Part]:
    """Blades in a wire guard with a motor behind, round the origin, facing +Z."""
    front, back = grille(r, 6, 18, r * 0.22, wire, 0.0035), [p.mirrored("z") for p in grille(r, 4, 12, r * 0.14, wire, 0.0035)]
    motor = named("motor", disc(r * 0.32, r * 0.5, lighter(wire, -0.15), 28, r * 0.36).at(0, 0, -r * 0.66))
    badge = named("badge", disc(r * 0.18, 0.01, paint).at(0, 0, r * 0.21))
    return [*front, *back, *blades(r * 0.9, count, paint), *motor, *badge, *named("rim", torus(r, 0.006, wire, 8, 44).turn("x", 90))]


def _ceiling_fan(rng: Rng, count: int, said: dict[str, bool]) -> Build:
    iron, blade = metal(rng), wood(rng) if chance(rng, 0.6) else draw(rng, pick(rng, "white", "black", "grey"), "wooden")
    reach, drop = between(rng, 0.5, 0.65), between(rng, 0.15, 0.35)
    wing = slab(rectangle(0.13, reach - 0.14, 0.05), 0.008, blade, smooth=True).turn("z", 10).at(0, 0, 0.14 + (reach - 0.14) / 2 + 0.02)
    bracket = extrude([(-0.02, 0), (0.02, 0), (0.045, 0.12), (-0.045, 0.12)], 0.008, iron).turn("x", 90).at(0, -0.004, 0.08)
    parts = named("blade", *around(wing, count)) + named("bracket", *around(bracket, count))
    parts += named("motor", lathe([(0, -0.06), (0.07, -0.06), (0.11, -0.02), (0.115, 0.03), (0.08, 0.07), (0, 0.08)], iron, 36))
    parts += named(
        "pole",
        cylinder(0.012, drop + 0.06, iron).at(0, 0.06, 0),
        lathe([(0, 0), (0.03, 0), (0.065, 0.05), (0, 0.05)], iron).at(0, drop + 0.07, 0),
    )
    lamp = chance(rng, 0.6)
    parts += (
        named(
            "lamp",
            lathe(
                joined((0, -0.15), spline([(0.03, -0.145), (0.08, -0.11), (0.095, -0.06)], 14), (0, -0.06)),
                Paint(np.array((0.98, 0.95, 0.86)), "glass"),
            ),
        )
        if lamp
        else []
    )
    chain = chance(rng)
    parts += (
        named("pull chain", rod((0.05, -0.06, 0.05), (0.05, -0.26, 0.05), 0.003, CHROME), ball(0.008, CHROME).at(0.05, -0.27, 0.05))
        if chain
        else []
    )
    return finished(
        rng,
        parts,
        blade,
        "ceiling",
        {**said, "a lamp": lamp, "a pull chain": chain, "a round base": False},
        ("hanging",),
        "for the ceiling",
    )


def _tower_fan(rng: Rng) -> Build:
    paint, w, tall = draw(rng, pick(rng, "black", "white", "grey"), "plastic"), between(rng, 0.15, 0.2), between(rng, 0.8, 1.0)
    body = extrude(rectangle(w, w * 0.95, w * 0.4), tall, paint, smooth=True).turn("x", -90).at(0, tall / 2 + 0.03, 0)
    parts = named("body", body) + named("base", lathe([(0, 0), (w * 0.85, 0), (w * 0.8, 0.02), (w * 0.4, 0.035), (0, 0.035)], paint, 40))
    trim = against(paint, 0.4)
    a = np.radians(np.linspace(-50, 50, 9))
    parts += named(
        "grille",
        *(
            tube(np.stack([w * 0.52 * np.sin(a), 0 * a + y, w * 0.48 * np.cos(a) + 0.004], 1), 0.003, trim, 6)
            for y in np.arange(0.14, tall * 0.8, 0.018)
        ),
    )
    parts += [p.at(0, tall + 0.03, 0) for p in flat(keys((3, 2), (w * 0.2, w * 0.2), 0.004, trim))]
    return finished(
        rng,
        parts,
        paint,
        "tower",
        {"a round base": True, "a long grille": True},
        ("tall", "slender"),
        "shaped like a tower",
    )


def air_conditioner(rng: Rng) -> Build:
    """Indoor wall unit; outdoor unit with a fan grille; window unit; portable unit on wheels."""
    style = likely(rng, wall=4, outdoor=3, window=1.7, portable=1.5)
    paint = draw(rng, pick(rng, "white", "white", "white", "beige", "grey"), "plastic")
    trim = lighter(paint, -0.3)
    if style == "wall":
        w, tall, d = between(rng, 0.75, 1.0), between(rng, 0.27, 0.31), between(rng, 0.18, 0.22)
        side = spline(
            [
                (-d / 2, 0.02),
                (d * 0.1, 0),
                (d * 0.42, tall * 0.2),
                (d * 0.5, tall * 0.5),
                (d * 0.42, tall * 0.95),
                (d * 0.2, tall),
                (-d / 2, tall),
            ],
            40,
        )
        parts = named("body", extrude(side, w, paint).turn("y", -90))
        angle = between(rng, 20, 55)
        parts += named("flap", *spin([box(w * 0.86, 0.006, 0.07, trim).at(0, 0, 0.035)], "x", angle, (0, tall * 0.13, d * 0.34)))
        parts += named("outlet", box(w * 0.86, 0.03, 0.07, DARK).turn("x", -48).at(0, tall * 0.06, d * 0.3))
        parts += [p.at(0, tall * 1.0, -d * 0.1) for p in flat(slits(w * 0.9, 5, 0.02, trim))]
        parts += named(
            "seam",
            box(w * 1.002, 0.004, d * 0.9, trim).at(0, tall * 0.28, 0.01),
            box(0.07, 0.022, 0.01, DARK_GLASS).at(w * 0.38, tall * 0.36, d * 0.465),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a flap": True, "a round fan grille": False, "wheels": False, "a display": True},
            ("long",),
            "for the wall",
        )
    if style == "portable":
        w, tall, d = between(rng, 0.36, 0.44), between(rng, 0.7, 0.82), between(rng, 0.32, 0.38)
        parts = named("body", rounded(w, tall, d, 0.05, paint, 4).at(0, 0.05, 0)) + [
            q for x in (-1, 1) for z in (-1, 1) for q in moved(caster(0.026), x * w * 0.36, 0, z * d * 0.34)
        ]
        parts += (
            moved(slits(w * 0.76, 5, 0.03, trim, 0.02), 0, tall * 0.78, d / 2)
            + named("panel", box(w * 0.7, 0.004, d * 0.4, DARK).at(0, tall + 0.05, d * 0.12))
            + [p.at(0, tall + 0.054, d * 0.14) for p in flat(keys((5, 1), (w * 0.12, 0.03), 0.003, CHROME))]
        )
        parts += named(
            "seam",
            box(w * 0.8, 0.006, 0.006, trim).at(0, tall * 0.45, d / 2),
            *both(rounded(0.012, 0.03, 0.1, 0.005, trim).at(w / 2, tall * 0.7, 0)),
        )
        hose = chance(rng, 0.6)
        if hose:
            path = spline(
                [(0, tall * 0.7, -d * 0.48), (0, tall * 0.75, -d * 0.9), (0.05, tall * 1.1, -d * 1.1), (0.15, tall * 1.5, -d * 1.0)], 40
            )
            parts += named(
                "hose",
                tube(path, 0.055, trim, 14),
                *(
                    torus(0.057, 0.008, paint, 6, 20).turn("x", 90 * (1 - f) + 10 * f).at(*p)
                    for f, p in zip(np.linspace(0, 1, 16), path[2::2][:16])
                ),
            )
        return finished(
            rng, parts, paint, style, {"wheels": True, "a hose": hose, "a flap": False, "a round fan grille": False}, ("tall",), "on wheels"
        )
    w, tall, d = (
        (between(rng, 0.75, 0.95), between(rng, 0.55, 0.68), 0.3)
        if style == "outdoor"
        else (between(rng, 0.5, 0.65), between(rng, 0.36, 0.44), between(rng, 0.4, 0.5))
    )
    body = named("body", rounded(w, tall, d, 0.012, paint))
    if style == "outdoor":
        r, fans = tall * 0.4, 1
        if chance(rng, 0.3):
            fans, tall = 2, tall * 1.7
            body = named("body", rounded(w, tall, d, 0.012, paint))
        parts = moved(body, 0, 0.05, 0) + named("foot", *both(box(0.06, 0.05, d * 1.15, DARK).at(w * 0.32, 0, 0)))
        for i in range(fans):
            y = 0.05 + tall * (i + 0.5) / fans
            parts += moved(
                [
                    *grille(r, 7, 8, 0.05, DARK if chance(rng, 0.5) else trim, 0.008),
                    *named("opening", disc(r * 1.04, 0.004, DARK, 44)),
                    *named("hub", disc(r * 0.18, 0.026, trim)),
                ],
                -w * 0.12,
                y,
                d / 2,
            )
        parts += named("panel", box(w * 0.2, tall * 0.35, 0.01, trim).at(w * 0.37, 0.1, d / 2))
        parts += [p.turn("y", 90).at(w / 2, tall * 0.35, 0) for p in slits(d * 0.7, 10, tall * 0.04, trim)]
        parts += named(
            "pipe",
            *(
                tube(
                    spline(
                        [
                            (w / 2 - 0.01, 0.16 + 0.06 * i, 0.05),
                            (w / 2 + 0.06, 0.16 + 0.06 * i, 0.05),
                            (w / 2 + 0.09, 0.1, 0.05),
                            (w / 2 + 0.09, 0.0, 0.05),
                        ],
                        20,
                    ),
                    0.009,
                    COPPER,
                )
                for i in range(2)
            ),
        )
        facts = {"a round fan grille": fans == 1, "two round fan grilles": fans == 2, "pipes": True, "a flap": False}
        return finished(rng, parts, paint, style, {k: v for k, v in facts.items() if v or k == "a flap"}, (), "with a fan grille")
    parts = body + named("front", *moved(frame(w * 0.96, tall * 0.94, 0.025, 0.04, lighter(paint, 0.2)), 0, tall * 0.03, d / 2))
    parts += moved(slits(w * 0.86, 9, tall * 0.055, trim), 0, tall * 0.12, d / 2) + moved(
        slits(w * 0.5, 3, tall * 0.07, DARK, 0.012), -w * 0.16, tall * 0.7, d / 2
    )
    parts += [p for i in (0, 1) for p in moved(knob(0.022, DARK), w * 0.2 + 0.1 * i, tall * 0.78, d / 2)] + [
        p for s in (-1, 1) for p in [q.turn("y", 90 * s).at(s * w / 2, tall * 0.3, -d * 0.2) for q in slits(d * 0.45, 7, tall * 0.06, trim)]
    ]
    wings = chance(rng, 0.5)
    parts += (
        named(
            "side panel",
            *(box(0.012, tall * 0.95, 0.02, trim).at(s * (w / 2 + 0.03 + 0.025 * i), 0, d * 0.15) for s in (-1, 1) for i in range(6)),
            *both(box(0.17, 0.014, 0.025, trim).at(w / 2 + 0.085, tall * 0.95, d * 0.15)),
        )
        if wings
        else []
    )
    return finished(rng, parts, paint, style, {"knobs": True, "side panels": wings, "wheels": False, "a flap": False}, (), "for a window")
