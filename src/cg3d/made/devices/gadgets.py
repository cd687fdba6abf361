"""Small electronics for sound and control: radio, speaker, microphone, headphones, remote control, game controller."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CHROME,
    DARK,
    RUBBER,
    against,
    bow,
    cable,
    disc,
    feet,
    finished,
    flat,
    frame,
    keys,
    knob,
    likely,
    moved,
    picture,
    spin,
    tripod,
)
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, named, rod, rounded, slab, torus, tube

CLOTH = Paint(np.array((0.2, 0.19, 0.18)), "fabric")
CREAM = Paint(np.array((0.95, 0.88, 0.66)))


def _cone(r: float, rim: Paint) -> list[Part]:
    """Loudspeaker facing +Z."""
    ring = lathe(
        [(0, 0), (r, 0), (r, r * 0.14), (r * 0.88, r * 0.18), (r * 0.85, r * 0.12), (r * 0.35, -r * 0.06), (0, -r * 0.03)], DARK, 36
    ).turn("x", 90)
    return named(
        "driver", ring, torus(r * 0.95, r * 0.06, rim, 8, 36).turn("x", 90).at(0, 0, r * 0.14), ball(r * 0.32, rim).scaled(1, 1, 0.5)
    )


def _aerial(x: float, y: float, z: float, rng: Rng) -> list[Part]:
    tip = (x + between(rng, 0.03, 0.1), y + between(rng, 0.18, 0.28), z)
    return named("aerial", rod((x, y, z), tip, 0.003, CHROME), ball(0.005, CHROME).at(x, y, z), ball(0.0045, CHROME).at(*tip))


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


def microphone(rng: Rng) -> Build:
    """Hand microphone; on a floor or table stand; old ribbed one; large studio one in a ring; bent neck."""
    style = likely(rng, hand=2.5, floor=2.5, table=1.5, ribbed=1.7, studio=1.7, neck=1.2)
    paint = draw(rng, pick(rng, "black", "black", "grey", "red", "blue"), "metal")
    mesh = Paint(np.array((0.62, 0.63, 0.65)), "metal")
    body = (
        named("body", lathe(joined((0, 0), spline([(0.011, 0), (0.013, 0.05), (0.019, 0.15), (0.024, 0.165)], 16), (0, 0.165)), paint))
        + named("ring", torus(0.025, 0.004, mesh).at(0, 0.168, 0))
        + named(
            "head",
            ball(0.028, mesh, 16, 32).scaled(1, 1.1, 1).at(0, 0.19, 0),
            *(torus(0.0285 * np.cos(a), 0.001, DARK, 5, 28).at(0, 0.19 + 0.031 * np.sin(a), 0) for a in (-0.4, 0, 0.4, 0.8)),
            *(torus(0.0292, 0.001, DARK, 5, 28).turn("x", 90).turn("y", a).scaled(1, 1.1, 1).at(0, 0.19, 0) for a in (0, 45, 90, 135)),
        )
    )
    body += named("switch", rounded(0.006, 0.02, 0.006, 0.002, CHROME).at(0, 0.1, 0.016))
    facts = {
        "a round head": style not in ("ribbed", "studio", "neck"),
        "a stand": style != "hand",
        "a cable": False,
        "ribs": style == "ribbed",
        "a ring mount": style == "studio",
    }
    if style == "hand":
        cord = chance(rng, 0.5)
        facts["a cable"] = cord
        body += (
            cable([(0, 0.004, 0), (0.004, -0.04, 0.0), (0.03, -0.12, 0.03), (0.12, -0.14, -0.03), (0.16, -0.06, -0.06)], DARK, 0.0032)
            if cord
            else []
        )
        pose = chance(rng, 0.4)
        return finished(rng, [p.turn("x", 90) for p in body] if pose else body, paint, style, facts, (), "with a round head")
    if style == "ribbed":
        r, tall = between(rng, 0.045, 0.055), between(rng, 0.11, 0.13)
        head = extrude(rectangle(r * 2, tall, r * 0.8), r * 1.3, CHROME, smooth=True).at(0, 0.14 + tall / 2, 0)
        ribs = [rounded(r * 0.16, tall * 0.86, r * 1.5, r * 0.08, mesh).at(r * 0.34 * i, 0.14 + tall * 0.07, 0) for i in range(-2, 3)]
        parts = (
            named("head", head)
            + named("rib", *ribs)
            + named("band", box(r * 2.1, tall * 0.12, r * 1.55, paint).at(0, 0.14 + tall * 0.42, 0))
            + named(
                "stand",
                lathe(
                    [(0, 0), (0.06, 0), (0.058, 0.014), (0.014, 0.03), (0.01, 0.06), (0.01, 0.13), (0.02, 0.145), (0, 0.145)],
                    paint if chance(rng) else DARK,
                    40,
                ),
            )
        )
        return finished(rng, parts, CHROME, style, facts, ("old",), "with ribs")
    if style == "studio":
        r, tall = between(rng, 0.024, 0.03), between(rng, 0.15, 0.19)
        y = 0.16
        one = named("body", cylinder(r, tall * 0.5, paint, sides=40)) + named(
            "head",
            lathe(
                joined((0, 0), spline([(r * 0.96, 0), (r * 0.96, tall * 0.32), (r * 0.7, tall * 0.46), (0.001, tall * 0.49)], 18)), mesh, 36
            ).at(0, tall * 0.5, 0),
            *(torus(r * 0.97, 0.001, DARK, 6, 36).at(0, tall * (0.5 + 0.05 * i), 0) for i in range(7)),
            *(box(0.002, tall * 0.4, r * 2.0, DARK).at(0, tall * 0.5, 0).turn("y", a) for a in (0, 90)),
        )
        ring = [
            *(torus(r * 1.9, 0.004, DARK, 8, 36).at(0, tall * f, 0) for f in (0.12, 0.4)),
            *around(rod((0, tall * 0.12, r * 1.9), (0, tall * 0.4, r * 1.9), 0.004, DARK), 4),
            *around(rod((0, tall * 0.14, r), (0, tall * 0.38, r * 1.9), 0.0015, DARK), 8),
        ]
        parts = moved([*one, *named("ring mount", *ring)], 0, y, 0)
        screen = chance(rng, 0.5)
        parts += (
            named(
                "pop screen",
                torus(0.055, 0.004, DARK, 8, 40).turn("x", 90).at(0, y + tall * 0.75, 0.09),
                disc(0.054, 0.002, lighter(DARK, 0.15), 40).at(0, y + tall * 0.75, 0.09),
                tube(spline([(0, y + tall * 0.75 - 0.055, 0.09), (0, y, 0.1), (0, y - 0.03, 0.04), (0, y - 0.03, 0)], 20), 0.003, DARK),
            )
            if screen
            else []
        )
        parts += named(
            "stand",
            lathe(
                [(0, 0), (0.07, 0), (0.068, 0.012), (0.012, 0.024), (0.007, 0.05), (0.007, y + tall * 0.05), (0, y + tall * 0.05)], DARK, 40
            ),
            rod((0, y + tall * 0.12, -r * 1.9), (0, y - 0.02, 0), 0.005, DARK),
        )
        return finished(rng, parts, paint, style, {**facts, "a pop screen": screen}, ("thick",), "in a ring mount")
    if style == "neck":
        tall = between(rng, 0.28, 0.38)
        path = spline([(0, 0.03, -0.03), (0, tall * 0.6, -0.04), (0, tall * 0.92, 0.02), (0, tall, 0.08)], 30)
        parts = (
            named(
                "base",
                rounded(0.11, 0.03, 0.14, 0.01, paint),
                rounded(0.03, 0.008, 0.02, 0.003, draw(rng, "red")).at(0, 0.029, 0.04),
                slab(rectangle(0.09, 0.04, 0.006), 0.003, against(paint)).at(0, 0.028, 0.0),
            )
            + named("neck", tube(path, 0.005, DARK), *(torus(0.0055, 0.0012, CHROME, 6, 14).turn("x", 20).at(*p) for p in path[4:22:2]))
            + named(
                "head",
                *spin(
                    [lathe([(0, 0), (0.009, 0), (0.011, 0.01), (0.012, 0.05), (0.008, 0.058), (0, 0.06)], RUBBER, 24)],
                    "x",
                    72,
                    (0, tall, 0.075),
                ),
            )
        )
        return finished(rng, parts, paint, style, facts, (), "on a bent neck")
    tall = between(rng, 1.2, 1.5) if style == "floor" else 0.22
    wide = 0.13 if style == "floor" else 0.06
    legs = style == "floor" and chance(rng, 0.5)
    base = (
        named("leg", *around(rod((0, 0.06, 0.01), (0, 0.008, 0.26), 0.008, DARK), 3))
        + named("pole", cylinder(0.011, tall * 0.6, DARK).at(0, 0.04, 0), cylinder(0.008, tall - 0.05, CHROME).at(0, 0.05, 0))
        if legs
        else named(
            "base", lathe([(0, 0), (wide, 0), (wide * 0.92, 0.015), (0.015, 0.03), (0.008, 0.05), (0.008, tall), (0, tall)], DARK, 40)
        )
    )
    parts = [*base, *spin(body, "x", 50, (0, tall - 0.02, -0.06)), *named("clip", cylinder(0.018, 0.05, DARK).at(0, tall - 0.02, 0))]
    facts |= {"three legs": legs, "a round base": not legs}
    facts = {k: v for k, v in facts.items() if v or k not in ("three legs", "a round base", "ribs")}
    return finished(rng, parts, DARK, style, facts, ("tall",) if style == "floor" else (), "on a stand")


def headphones(rng: Rng) -> Build:
    """Band over two round cups; with a microphone arm; small pads on a thin band; large oval cups with a cable; behind the neck."""
    style = likely(rng, round=3, headset=2, thin=1.5, oval=2, pilot=1)
    paint = draw(rng, pick(rng, "black", "white", *BRIGHT), "plastic")
    pad = DARK if paint.name != "black" else Paint(np.array((0.3, 0.3, 0.31)), "leather")
    thin = style == "thin"
    r, thick = between(rng, 0.075, 0.09), between(rng, 0.009, 0.014) * (0.4 if thin else 1)
    a = np.radians(np.linspace(-18, 198, 36))
    band = tube(np.stack([r * np.cos(a), 0.1 + r * 1.15 * np.sin(a), 0 * a], 1), thick * 0.7, CHROME if thin else paint, 10).scaled(
        1, 1, 1.9
    )
    size = {"thin": 0.75, "oval": 1.05, "pilot": 1.15}.get(style, 1.0)
    cup = lathe([(0, -0.018), (0.03, -0.018), (0.04, -0.008), (0.04, 0.01), (0, 0.012)], paint, 32)
    plate = [
        torus(0.026, 0.002, against(paint, 0.4), 6, 32).at(0, -0.018, 0),
        cylinder(0.012, 0.002, against(paint, 0.4)).at(0, -0.0195, 0),
    ]
    cushion = torus(0.029, 0.012 if not thin else 0.009, pad, 12, 32).at(0, 0.016, 0)
    tall = 1.35 if style == "oval" else 1.15
    ear = [p.scaled(size, 1, size).turn("z", 90).scaled(1, tall, 1).at(r * 0.99 + 0.002, 0.07, 0) for p in (cup, *plate, cushion)]
    parts = named("band", band) + named("ear cup", *(q for p in ear[:-1] for q in both(p))) + named("cushion", *both(ear[-1]))
    parts += (
        named(
            "fork",
            *both(
                tube(np.array([(r * 1.0, 0.1, 0.0), (r * 1.08, 0.085, 0.036 * size), (r * 1.05, 0.07, 0.042 * size)]), 0.0035, CHROME, 8)
            ),
            *(
                q
                for p in [
                    tube(
                        np.array([(r * 1.0, 0.1, 0.0), (r * 1.08, 0.085, -0.036 * size), (r * 1.05, 0.07, -0.042 * size)]),
                        0.0035,
                        CHROME,
                        8,
                    )
                ]
                for q in both(p)
            ),
        )
        if style in ("oval", "pilot", "headset")
        else []
    )
    soft = not thin
    parts += (
        named(
            "cushion",
            tube(
                np.stack([(r * 0.97) * np.cos(a[10:26]), 0.095 + r * 1.13 * np.sin(a[10:26]), 0 * a[10:26]], 1), thick * 0.8, pad, 10
            ).scaled(1, 1, 1.9),
        )
        if soft
        else []
    )
    mic = style in ("headset", "pilot")
    if mic:
        path = spline([(r * 1.05, 0.06, 0.02), (r * 1.05, 0.035, 0.06), (r * 0.8, 0.015, 0.11), (r * 0.35, 0.01, 0.125)], 24)
        parts += named("microphone", tube(path, 0.003, DARK), ball(0.009, RUBBER).scaled(1.4, 1, 1).at(*path[-1]))
    cord = style in ("oval", "thin") or chance(rng, 0.25)
    parts += (
        cable([(r * 1.0, 0.03, 0), (r * 1.05, 0.0, 0.02), (r * 0.8, 0.004, 0.09), (0.0, 0.004, 0.12), (-0.06, 0.004, 0.06)], DARK, 0.002)
        if cord
        else []
    )
    facts = {"two ear cups": True, "a microphone": mic, "a cable": cord, "a padded band": soft}
    return finished(rng, parts, paint, style, facts, (), "with a microphone" if mic else "with two ear cups")


def remote_control(rng: Rng) -> Build:
    """Slim bar with rows of buttons; small round-ended; waisted; with a screen; old block with few keys."""
    style = likely(rng, rows=4, simple=2, waisted=1.5, screen=1.2, old=1.2)
    paint = draw(rng, pick(rng, "black", "black", "grey", "white"), "plastic")
    width, long = between(rng, 0.042, 0.055), between(rng, 0.15, 0.21)
    key = Paint(np.array((0.75, 0.75, 0.76))) if paint.rgb.mean() < 0.5 else DARK
    facts = {"many buttons": style in ("rows", "waisted"), "a round pad": style != "old", "a screen": style == "screen"}
    if style == "simple":
        width, long = 0.036, between(rng, 0.12, 0.145)
        parts = (
            named("body", slab(rectangle(width, long, width * 0.48, 9), 0.011, paint, smooth=True))
            + named(
                "pad",
                torus(width * 0.32, 0.0022, key, 8, 36).at(0, 0.011, -long * 0.26),
                cylinder(width * 0.19, 0.0022, key).at(0, 0.0105, -long * 0.26),
            )
            + named(
                "button",
                *(
                    cylinder(width * 0.13, 0.0022, key, sides=20).at(s * width * 0.22, 0.0105, long * (-0.02 + 0.13 * i))
                    for i in range(3)
                    for s in (-1, 1)
                ),
                cylinder(width * 0.1, 0.002, draw(rng, "red")).at(0, 0.0105, -long * 0.43),
            )
        )
        return finished(rng, parts, paint, style, facts, ("slender", "flat"), "with a round pad")
    if style == "old":
        width, long = between(rng, 0.06, 0.075), between(rng, 0.13, 0.16)
        parts = (
            named(
                "body",
                rounded(width, 0.03, long, 0.006, paint),
                rounded(width * 1.01, 0.02, long * 0.16, 0.004, against(paint, 0.4)).at(0, 0.008, -long * 0.43),
            )
            + [p.at(0, 0.03, long * 0.05) for p in flat(keys((2, 4), (width * 0.4, long * 0.16), 0.004, key))]
            + named("plate", slab(rectangle(width * 0.84, long * 0.1, 0.003), 0.002, CHROME).at(0, 0.029, -long * 0.29))
        )
        return finished(rng, parts, paint, style, facts, ("thick", "old"), "with few buttons")
    outline = (
        rectangle(width, long, 0.012)
        if style != "waisted"
        else spline(
            [
                (width * 0.3, -long / 2),
                (width * 0.52, -long * 0.42),
                (width * 0.5, -long * 0.2),
                (width * 0.4, long * 0.05),
                (width * 0.5, long * 0.35),
                (width * 0.3, long / 2),
                (-width * 0.3, long / 2),
                (-width * 0.5, long * 0.35),
                (-width * 0.4, long * 0.05),
                (-width * 0.5, -long * 0.2),
                (-width * 0.52, -long * 0.42),
                (-width * 0.3, -long / 2),
            ],
            72,
            closed=True,
        )
    )
    parts = (
        named("body", slab(outline, 0.018, paint, smooth=style == "waisted"))
        + named("button", cylinder(0.006, 0.004, draw(rng, "red"), sides=16).at(-width * 0.28, 0.0175, -long * 0.43))
        + named(
            "window",
            slab(rectangle(width * 0.5, 0.006, 0.002), 0.012, DARK if paint.name != "black" else draw(rng, "red")).at(
                0, 0.003, -long * 0.5
            ),
        )
    )
    start = -0.33
    if style == "screen":
        parts += named(
            "screen",
            slab(rectangle(width * 0.8, long * 0.2, 0.003), 0.001, picture(rng)).at(0, 0.018, -long * 0.27),
            *(q.turn("x", -90).at(0, 0.0185, -long * 0.17) for q in frame(width * 0.84, long * 0.21, 0.002, 0.002, key)),
        )
        start = -0.1
    rows = max(3, int((0.2 - start) * long / 0.019))
    shape = rounded(0.009, 0.004, 0.009, 0.0015, key, 1) if chance(rng) else cylinder(0.0048, 0.004, key, sides=12)
    parts += named(
        "button", *(shape.at((i - 1) * width * 0.28, 0.0165, long * start + j * 0.019) for j in range(rows - 1) for i in range(3))
    )
    parts += named(
        "pad", torus(0.012, 0.0028, key, 8, 24).at(0, 0.0185, long * 0.3), cylinder(0.006, 0.003, key, sides=16).at(0, 0.0175, long * 0.3)
    )
    parts += named(
        "button",
        *(
            rounded(0.009, 0.004, 0.006, 0.0015, draw(rng, w), 1).at((i - 1.5) * width * 0.2, 0.0165, long * 0.43)
            for i, w in enumerate(("red", "green", "yellow", "blue"))
        ),
    )
    return finished(rng, parts, paint, style, facts, ("long", "flat"), "with a screen" if style == "screen" else "with buttons")


def game_controller(rng: Rng) -> Build:
    """Two grips with two sticks, a cross and four buttons; flat old pad; three-pronged; with a steering wheel shape; one-handed."""
    style = likely(rng, two_grips=5, flat_pad=2, three_grips=1.2, one_hand=1.3, wheel=1)
    paint = draw(rng, pick(rng, "black", "white", "grey", "blue", "red", "purple"), "plastic")
    dark = DARK if paint.name != "black" else Paint(np.array((0.32, 0.32, 0.33)))
    cross = named("cross", box(0.024, 0.006, 0.008, dark), box(0.008, 0.006, 0.024, dark))
    four = named(
        "button",
        *(
            cylinder(0.0055, 0.006, draw(rng, w), sides=18).at(dx, 0, dz)
            for w, dx, dz in (("green", 0, 0.012), ("red", 0.012, 0), ("blue", -0.012, 0), ("yellow", 0, -0.012))
        ),
    )
    stick = named("stick", lathe([(0, 0), (0.008, 0), (0.007, 0.012), (0.012, 0.016), (0.011, 0.02), (0, 0.019)], dark, 24))
    cord = chance(rng, 0.35)
    facts = {
        "two sticks": style == "two grips",
        "two grips": style == "two grips",
        "three grips": style == "three grips",
        "a cable": False,
        "a steering wheel": style == "wheel",
    }
    facts = {k: v for k, v in facts.items() if v or "grips" not in k}
    if style == "flat pad":
        w, d = between(rng, 0.12, 0.14), between(rng, 0.055, 0.065)
        round_ = chance(rng)
        parts = (
            named(
                "body",
                slab(rectangle(w, d, d * 0.45 if round_ else 0.006), 0.016, paint, smooth=round_),
                slab(rectangle(w * 0.9, d * 0.6, 0.004), 0.002, against(paint, 0.3)).at(0, 0.0155, d * 0.06),
            )
            + moved(cross, -w * 0.3, 0.0165, 0)
            + (
                moved(four, w * 0.29, 0.0165, 0)
                if chance(rng)
                else named(
                    "button",
                    *(cylinder(0.008, 0.005, draw(rng, "red"), sides=20).at(w * (0.2 + 0.16 * i), 0.0165, 0.003) for i in range(2)),
                )
            )
            + named("button", *(rounded(0.014, 0.004, 0.006, 0.002, dark).at(w * 0.09 * (2 * i - 1), 0.017, d * 0.12) for i in range(2)))
        )
        parts += cable([(0, 0.008, -d * 0.5), (0.0, 0.004, -d * 0.9), (0.05, 0.003, -d * 1.3), (0.1, 0.003, -d)], DARK, 0.002)
        return finished(rng, parts, paint, style, {**facts, "a cable": True}, ("flat", "old"), "with a cable")
    if style == "one hand":
        w, long = 0.038, between(rng, 0.14, 0.16)
        parts = (
            named("body", rounded(w, 0.032, long, 0.009, paint, 4))
            + moved(cross, 0, 0.031, -long * 0.36)
            + named(
                "button",
                rounded(0.016, 0.005, 0.016, 0.006, dark).at(0, 0.03, -long * 0.16),
                *(cylinder(0.004, 0.004, dark, sides=14).at(0.01 * (i - 1), 0.031, 0.0) for i in range(3)),
                *(cylinder(0.0055, 0.004, dark, sides=16).at(0, 0.031, long * (0.2 + 0.11 * i)) for i in range(2)),
            )
            + named("trigger", box(0.016, 0.012, 0.022, dark).turn("x", 24).at(0, -0.006, -long * 0.2))
            + named(
                "speaker",
                *(
                    cylinder(0.0012, 0.002, dark, sides=8).at(0.005 * (i - 1), 0.0315, long * (0.08 + 0.03 * j))
                    for i in range(3)
                    for j in range(2)
                ),
            )
        )
        strap = chance(rng, 0.6)
        parts += (
            named(
                "strap",
                tube(
                    spline(
                        [
                            (0.006, 0.008, long * 0.49),
                            (0.04, 0.003, long * 0.8),
                            (0.0, 0.003, long * 1.05),
                            (-0.04, 0.003, long * 0.8),
                            (-0.006, 0.008, long * 0.49),
                        ],
                        40,
                    ),
                    0.002,
                    DARK,
                    8,
                ),
            )
            if strap
            else []
        )
        return finished(rng, parts, paint, style, {**facts, "a strap": strap}, ("slender",), "for one hand")
    if style == "wheel":
        r = between(rng, 0.11, 0.13)
        rim = (
            named(
                "steering wheel",
                torus(r, 0.013, RUBBER, 12, 44),
                cylinder(0.042, 0.025, paint).at(0, -0.012, 0),
                *(rod((0, 0, 0), (r * np.cos(a), 0, r * np.sin(a)), 0.012, CHROME) for a in (0.25, np.pi - 0.25, np.pi / 2)),
            )
            + [p.scaled(0.8, 0.8, 0.8).at(0.062, 0.014, -0.004) for p in four]
            + [p.scaled(0.8, 0.8, 0.8).at(-0.062, 0.014, -0.004) for p in cross]
        )
        parts = spin(rim, "x", 62, (0, 0.19, 0.05)) + named(
            "base",
            rounded(0.2, 0.12, 0.16, 0.03, paint, 4).at(0, 0.0, -0.05),
            rod((0, 0.1, -0.06), (0, 0.19, 0.05), 0.03, DARK),
            *both(box(0.03, 0.04, 0.05, DARK).at(0.08, -0.02, 0.0)),
        )
        return finished(rng, parts, paint, style, facts, (), "shaped like a steering wheel")
    half = [
        (0, 0.045),
        (0.03, 0.047),
        (0.062, 0.045),
        (0.08, 0.02),
        (0.09, -0.03),
        (0.085, -0.062),
        (0.068, -0.062),
        (0.05, -0.03),
        (0.03, -0.02),
        (0, -0.02),
    ]
    if style == "three grips":
        half = [
            (0, 0.045),
            (0.03, 0.047),
            (0.068, 0.045),
            (0.088, 0.02),
            (0.092, -0.04),
            (0.084, -0.066),
            (0.07, -0.06),
            (0.054, -0.012),
            (0.02, -0.008),
            (0.016, -0.07),
            (0, -0.076),
        ]
    outline = spline(np.concatenate([np.array(half), np.array(half[1:-1])[::-1] * (-1, 1)]), 110, closed=True)
    parts = named(
        "body",
        slab(outline * (1, -1), 0.03, paint, smooth=True),
        slab(outline * (0.93, -0.93), 0.004, lighter(paint, 0.06), smooth=True).at(0, 0.029, 0),
    )
    if style == "three grips":
        parts += (
            moved(stick, 0, 0.03, 0.03)
            + moved(four, 0.058, 0.031, -0.012)
            + moved(cross, -0.058, 0.031, -0.012)
            + named("button", cylinder(0.006, 0.005, draw(rng, "red")).at(0, 0.031, -0.012))
        )
    else:
        low = chance(rng)
        parts += (
            [p for q in stick for p in (q.at(0.03, 0.03, 0.004), q.at(-0.03, 0.03, 0.004) if low else q.at(-0.056, 0.03, -0.016))]
            + moved(cross, -0.055 if low else -0.03, 0.031, -0.018 if low else 0.006)
            + moved(four, 0.055, 0.031, -0.018)
            + named(
                "button",
                *both(rounded(0.01, 0.004, 0.005, 0.0015, dark).at(0.014, 0.032, -0.026)),
                cylinder(0.006, 0.004, CHROME).at(0, 0.031, -0.012),
            )
        )
    parts += named("trigger", *both(rounded(0.04, 0.016, 0.016, 0.006, dark).at(0.05, 0.012, -0.046)))
    parts += cable([(0, 0.015, -0.045), (0.0, 0.005, -0.08), (0.05, 0.003, -0.12), (0.1, 0.003, -0.09)], DARK, 0.0022) if cord else []
    return finished(
        rng,
        parts,
        paint,
        style,
        {**facts, "a cable": cord},
        (),
        "with two sticks and buttons" if style == "two grips" else "with three grips",
    )
