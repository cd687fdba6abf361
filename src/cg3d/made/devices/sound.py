"""Radio and speaker."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, RUBBER, against, bow, disc, feet, finished, frame, knob, likely, tripod
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, ball, box, cylinder, extrude, lathe, moved, named, rod, rounded, slab, torus

CLOTH = Paint(np.array((0.2, 0.19, 0.18)), "fabric")
CREAM = Paint(np.array((0.95, 0.88, 0.66)))


def radio(rng: Rng) -> Build:
    """Portable with handle, aerial and round speaker; old wooden set with an arched top; upright pocket one; clock-like desk set."""
    style = likely(rng, portable=3.5, arched=2, wooden=2, pocket=1.5)
    paint = wood(rng) if style in ("arched", "wooden") else draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "plastic")
    if style == "arched":
        w, tall, d = between(rng, 0.25, 0.32), between(rng, 0.36, 0.44), between(rng, 0.18, 0.24)
        shape = spline(
            [
                (-w / 2, 0),
                (-w / 2, tall * 0.55),
                (-w * 0.3, tall * 0.9),
                (0, tall),
                (w * 0.3, tall * 0.9),
                (w / 2, tall * 0.55),
                (w / 2, 0),
            ],
            48,
        )
        parts = (
            named("case", extrude(shape, d, paint), box(w * 1.06, 0.03, d * 1.05, paint))
            + named("grille cloth", extrude(np.array(shape) * (0.7, 0.46), 0.006, CLOTH).at(0, tall * 0.47, d / 2))
            + named(
                "grille bar",
                *(
                    box(0.014, tall * 0.4 * (1 - 1.1 * abs(f)), 0.018, paint).at(w * f, tall * 0.47, d / 2 + 0.002)
                    for f in (-0.22, 0, 0.22)
                ),
                box(w * 0.7, 0.014, 0.018, paint).at(0, tall * 0.64, d / 2 + 0.002),
            )
        )
        parts += named(
            "dial",
            disc(w * 0.13, 0.01, CHROME),
            disc(w * 0.115, 0.012, CREAM),
            box(0.003, w * 0.1, 0.014, DARK).turn("z", between(rng, -60, 60)),
        )
        parts = (
            parts[:-3]
            + moved(parts[-3:], 0, tall * 0.33, d / 2)
            + [p for f in (-0.28, 0, 0.28) for p in moved(knob(0.017, DARK), w * f, tall * 0.15, d / 2)]
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"an arched top": True, "knobs": True, "a handle": False, "an aerial": False, "a round dial": True},
            ("old",),
            "with an arched top",
        )
    if style == "pocket":
        w, tall, d = between(rng, 0.075, 0.095), between(rng, 0.13, 0.16), between(rng, 0.03, 0.04)
        r = w * 0.36
        parts = named("case", rounded(w, tall, d, 0.01, paint, 4)) + named(
            "speaker",
            disc(r, 0.002, against(paint), 32),
            *(
                disc(0.0026, 0.004, DARK if paint.name != "black" else CHROME, 8).at(r * f * np.cos(a), r * f * np.sin(a), 0)
                for f, n in ((0.01, 1), (0.4, 6), (0.75, 12))
                for a in np.linspace(0, 2 * np.pi, n, endpoint=False)
            ),
        )
        parts = (
            parts[:1]
            + moved(parts[1:], 0, tall * 0.3, d / 2)
            + named(
                "tuner",
                box(w * 0.8, tall * 0.16, 0.003, CREAM).at(0, tall * 0.7, d / 2),
                box(0.002, tall * 0.15, 0.005, draw(rng, "red")).at(w * between(rng, -0.3, 0.3), tall * 0.705, d / 2),
                *(box(0.0012, tall * 0.07, 0.004, DARK).at(w * 0.07 * (i - 5), tall * 0.73, d / 2) for i in range(11)),
            )
        )
        parts += named(
            "wheel", *(cylinder(0.014, 0.008, DARK, sides=24).turn("x", 90).at(w / 2 - 0.004, tall * f, 0) for f in (0.55, 0.86))
        ) + _aerial(-w * 0.4, tall - 0.004, -d * 0.3, rng)
        strap = chance(rng, 0.4)
        parts += (
            named("strap", torus(0.03, 0.002, DARK, 6, 24).turn("z", 90).scaled(1, 1.5, 1).at(w * 0.48, tall * 1.1, 0)) if strap else []
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"an aerial": True, "a handle": False, "a strap": strap, "knobs": False},
            ("upright",),
            "with an aerial",
        )
    width, tall, depth = between(rng, 0.24, 0.36), between(rng, 0.15, 0.2), between(rng, 0.09, 0.13)
    front = depth / 2
    if style == "wooden":
        width, tall, depth, front = width * 1.5, tall * 1.5, depth * 1.8, depth * 0.9
    parts = named("case", rounded(width, tall, depth, 0.02 if style == "portable" else 0.035, paint, 4))
    two = chance(rng) and style == "portable"
    r = tall * 0.3
    if style == "wooden":
        parts += (
            named("grille cloth", box(width * 0.86, tall * 0.52, 0.008, CLOTH).at(0, tall * 0.38, front))
            + named("rim", *moved(frame(width * 0.9, tall * 0.58, 0.012, 0.018, CREAM), 0, tall * 0.35, front))
            + named("grille bar", *(box(width * 0.84, 0.004, 0.014, CREAM).at(0, tall * (0.44 + 0.07 * i), front) for i in range(7)))
            + named(
                "tuner",
                box(width * 0.6, tall * 0.14, 0.01, CREAM).at(0, tall * 0.12, front),
                *(box(0.003, tall * 0.08, 0.013, DARK).at(width * 0.05 * (i - 5), tall * 0.15, front) for i in range(11)),
            )
            + [p for s in (-1, 1) for p in moved(knob(tall * 0.08, CREAM), s * width * 0.4, tall * 0.19, front)]
            + feet(width * 0.42, depth * 0.36, 0.014, 0.005)
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"knobs": True, "an aerial": False, "a handle": False, "an arched top": False},
            ("old", "long"),
            "with two knobs",
        )
    for f in (-0.3, 0.3) if two else (-0.22,):
        parts += moved(
            named(
                "speaker",
                disc(r, 0.01, CLOTH, 36),
                torus(r, 0.006, CHROME, 8, 36).turn("x", 90).at(0, 0, 0.004),
                *(torus(r * k, 0.002, CHROME, 6, 30).turn("x", 90).at(0, 0, 0.01) for k in (0.3, 0.5, 0.75)),
            ),
            width * f,
            tall * 0.42,
            front,
        )
    x = 0 if two else width * 0.22
    parts += named(
        "tuner",
        box(width * (0.16 if two else 0.42), tall * 0.28, 0.008, CREAM).at(x, tall * 0.5, front),
        box(0.003, tall * 0.26, 0.011, draw(rng, "red")).at(x + width * between(rng, -0.06, 0.06), tall * 0.51, front),
    )
    parts += [p for d in ((-0.02, 0.02) if two else (-0.045, 0, 0.045)) for p in moved(knob(0.013, CHROME), x + d, tall * 0.22, front)]
    handle, aerial = chance(rng, 0.8), chance(rng, 0.8)
    parts += (
        bow(
            [
                (-width * 0.4, tall - 0.01, 0),
                (-width * 0.38, tall + 0.05, 0),
                (0, tall + 0.06, 0),
                (width * 0.38, tall + 0.05, 0),
                (width * 0.4, tall - 0.01, 0),
            ],
            0.007,
            DARK,
        )
        if handle
        else []
    )
    parts += _aerial(width * 0.4, tall - 0.01, -0.02, rng) if aerial else []
    facts = {"an aerial": aerial, "a handle": handle, "two speakers": two, "knobs": True}
    return finished(
        rng,
        parts,
        paint,
        style,
        {k: v for k, v in facts.items() if v or k != "two speakers"},
        (),
        "with an aerial" if aerial else "with a handle" if handle else "",
    )


def _aerial(x: float, y: float, z: float, rng: Rng) -> list[Part]:
    tip = (x + between(rng, 0.03, 0.1), y + between(rng, 0.18, 0.28), z)
    return named("aerial", rod((x, y, z), tip, 0.003, CHROME), ball(0.005, CHROME).at(x, y, z), ball(0.0045, CHROME).at(*tip))


def speaker(rng: Rng) -> Build:
    """Box with two or three round drivers; round portable; tall column; on a stand; small ball; lying bar."""
    style = likely(rng, box=4, portable=1.5, column=1.5, stand=1.2, ball=1, stage=1.2)
    paint = (
        wood(rng)
        if chance(rng, 0.5) and style in ("box", "column", "stand")
        else draw(
            rng, pick(rng, "black", "white", "grey", "red", "black", "blue"), "wooden" if style in ("box", "column", "stand") else "plastic"
        )
    )
    face = DARK if paint.name != "black" else lighter(DARK, 0.12)
    if style == "portable":
        r, tall = between(rng, 0.035, 0.05), between(rng, 0.15, 0.22)
        lying = chance(rng, 0.5)
        mesh = against(paint, 0.3)
        parts = (
            named("body", lathe([(0, 0), (r * 0.92, 0), (r, 0.008), (r, tall - 0.008), (r * 0.92, tall), (0, tall)], paint, 44))
            + named("grille", *(torus(r * 1.003, 0.0016, mesh, 6, 44).at(0, tall * f, 0) for f in np.linspace(0.12, 0.88, 24)))
            + named(
                "button",
                *(rounded(0.012, 0.016 if i == 1 else 0.012, 0.004, 0.002, CHROME).at(0, tall * (0.35 + 0.13 * i), r) for i in range(3)),
            )
        )
        parts += (
            [p.turn("x", -90).at(0, tall - 0.001, 0) for p in _cone(r * 0.8, CHROME)]
            + [p.turn("x", 90).at(0, 0.001, 0) for p in _cone(r * 0.8, CHROME)]
            + named("loop", torus(0.014, 0.0025, RUBBER, 6, 20).turn("z", 90).at(0, tall * 0.93, -r - 0.006))
        )
        parts = [p.turn("z", 90).turn("x", -60) for p in parts] if lying else parts
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a loop": True, "buttons": True, "two drivers": False, "a stand": False},
            ("round",),
            "lying" if lying else "with buttons",
        )
    if style == "ball":
        r = between(rng, 0.06, 0.09)
        parts = (
            named("body", ball(r, paint, 20, 40).at(0, r * 1.1, 0))
            + moved(_cone(r * 0.62, CHROME), 0, r * 1.1, r * 0.76)
            + named("foot", *around(rod((0, r * 0.5, r * 0.3), (0, 0, r * 0.75), 0.006, CHROME), 3))
        )
        return finished(
            rng, parts, paint, style, {"three legs": True, "two drivers": False, "a stand": False}, ("round",), "shaped like a ball"
        )
    count = int(rng.integers(2, 4)) if style != "column" else int(rng.integers(3, 5))
    width = between(rng, 0.18, 0.3)
    tall, depth = width * between(rng, 1.5, 1.8) * (1.55 if count == 3 and style != "column" else 1), width * between(rng, 0.9, 1.2)
    if style == "column":
        tall = width * between(rng, 3.6, 4.4)
    if style == "stage":
        width, count = between(rng, 0.36, 0.46), 2
        tall, depth = width * 1.6, width * 0.85
    front = depth / 2
    if style == "stage":
        shape = np.array([(-width / 2, front), (width / 2, front), (width * 0.3, -front), (-width * 0.3, -front)])
        parts = named("case", slab(shape * (1, 1), tall, paint)) + named(
            "corner",
            *(
                rounded(0.05, 0.05, 0.05, 0.015, CHROME).at(sx * (width / 2 - 0.02), y, front - 0.02)
                for sx in (-1, 1)
                for y in (-0.004, tall - 0.046)
            ),
        )
        parts += (
            moved(_cone(width * 0.38, CHROME), 0, tall * 0.32, front)
            + named(
                "horn",
                *moved(frame(width * 0.7, tall * 0.24, 0.02, 0.03, face), 0, tall * 0.66, front),
                box(width * 0.62, tall * 0.2, 0.006, face).at(0, tall * 0.68, front),
                box(width * 0.1, tall * 0.18, 0.03, DARK).at(0, tall * 0.69, front - 0.008),
            )
            + bow(
                [
                    (width * 0.43, tall * 0.6, -0.05),
                    (width * 0.55, tall * 0.58, -0.05),
                    (width * 0.55, tall * 0.44, -0.05),
                    (width * 0.43, tall * 0.42, -0.05),
                ],
                0.01,
                DARK,
            )
        )
    else:
        parts = (
            named("case", rounded(width, tall, depth, 0.008, paint))
            + named("front", box(width * 0.92, tall * 0.96, 0.008, face).at(0, tall * 0.02, front))
            + feet(width * 0.38, depth * 0.38, 0.012, 0.003)
        )
        spots = {
            2: [(0.28, 0.4), (0.76, 0.22)],
            3: [(0.18, 0.4), (0.5, 0.4), (0.8, 0.2)],
            4: [(0.12, 0.38), (0.35, 0.38), (0.6, 0.38), (0.82, 0.2)],
        }[count]
        if style == "column":
            spots = [(f, min(r, 0.4)) for f, r in spots]
        parts += [p for f, r in spots for p in moved(_cone(r * width, CHROME), 0, tall * f, front + 0.004)]
    port = style == "box" and chance(rng, 0.4) and count == 2
    parts += (
        named(
            "port",
            torus(width * 0.09, 0.004, CHROME, 8, 24).turn("x", 90).at(width * 0.28, tall * 0.92, front + 0.004),
            disc(width * 0.085, 0.002, DARK, 24).at(width * 0.28, tall * 0.92, front + 0.003),
        )
        if port
        else []
    )
    stand = style == "stand" or (style == "stage" and chance(rng))
    if stand:
        high = between(rng, 0.6, 0.9) if style == "stand" else between(rng, 1.0, 1.3)
        base = (
            named(
                "stand",
                cylinder(0.02, high, DARK),
                rounded(width * 0.9, 0.014, depth * 0.9, 0.004, DARK),
                rounded(width * 0.8, 0.014, depth * 0.8, 0.004, DARK).at(0, high - 0.008, 0),
            )
            if style == "stand"
            else tripod(high * 0.55, 0.4, 0.014, DARK) + named("stand", cylinder(0.018, high, DARK).at(0, 0.1, 0))
        )
        parts = moved(parts, 0, high + (0.1 if style == "stage" else 0), 0) + base
    number = ("two", "three", "four")[count - 2]
    facts = {f"{number} drivers": style != "stage", "a stand": stand, "a horn": style == "stage"}
    facts = {k: v for k, v in facts.items() if v or "drivers" not in k}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("tall",) if tall / width > 2.2 else (),
        "on a stand" if stand else f"with {number} round drivers" if style != "stage" else "with a horn",
    )


def _cone(r: float, rim: Paint) -> list[Part]:
    """Loudspeaker facing +Z."""
    ring = lathe(
        [(0, 0), (r, 0), (r, r * 0.14), (r * 0.88, r * 0.18), (r * 0.85, r * 0.12), (r * 0.35, -r * 0.06), (0, -r * 0.03)], DARK, 36
    ).turn("x", 90)
    return named(
        "driver", ring, torus(r * 0.95, r * 0.06, rim, 8, 36).turn("x", 90).at(0, 0, r * 0.14), ball(r * 0.32, rim).scaled(1, 1, 0.5)
    )
