"""Camera, printer, power strip, satellite dish."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    LENS,
    PAPER,
    cable,
    disc,
    feet,
    finished,
    flat,
    keys,
    lens,
    likely,
    moved,
    picture,
    spin,
)
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import CHROME, Paint, Rng, draw, lighter, metal, pick
from cg3d.made.parts import Part, around, both, box, cylinder, extrude, lathe, named, rod, rounded, slab, torus, tube


def camera(rng: Rng) -> Build:
    """Reflex with grip and hump; flat with a finder window; instant with a paper slot; old folding one with bellows; twin lens; pocket."""
    style = likely(rng, reflex=4, finder=2, instant=1.5, bellows=1, twin=1, pocket=1.3)
    paint = (
        DARK
        if chance(rng, 0.6) and style != "pocket"
        else draw(rng, pick(rng, "red", "brown", "grey", "white", "blue"), "leather" if style != "pocket" else "metal")
    )
    top = CHROME if chance(rng, 0.5) else paint
    width, tall, depth = between(rng, 0.12, 0.145), between(rng, 0.075, 0.09), between(rng, 0.045, 0.055)
    r, reach, front = between(rng, 0.027, 0.034), between(rng, 0.035, 0.08), depth / 2
    facts = {
        "a flash": False,
        "a strap": False,
        "bellows": style == "bellows",
        "two lenses": style == "twin",
        "a paper slot": style == "instant",
        "a grip": style == "reflex",
    }
    if style == "twin":
        w, high, d = 0.075, between(rng, 0.11, 0.13), 0.08
        parts = (
            named(
                "body",
                rounded(w, high, d, 0.006, paint),
                box(w * 1.02, high * 0.05, d * 1.02, CHROME).at(0, high * 0.95, 0),
                box(w * 0.9, high * 0.8, 0.01, CHROME).at(0, high * 0.1, d / 2),
            )
            + [q for y in (0.3, 0.7) for q in moved(lens(0.021, 0.016), 0, high * y, d / 2)]
            + named(
                "hood",
                *both(box(0.002, 0.035, d * 0.9, DARK).at(w * 0.42, high, 0)),
                box(w * 0.84, 0.035, 0.002, DARK).at(0, high, -d * 0.44),
                box(w * 0.84, 0.035, 0.002, DARK).at(0, high, d * 0.44),
            )
            + named(
                "crank",
                *(p.turn("y", 90).at(w / 2, high * 0.6, 0) for p in (disc(0.012, 0.008, CHROME), disc(0.004, 0.02, CHROME).at(0, 0.01, 0))),
            )
        )
        return finished(rng, parts, paint, style, facts, ("old", "upright"), "with two lenses")
    if style == "pocket":
        width, tall, depth = width * 0.8, tall * 0.75, 0.024
        parts = (
            named("body", rounded(width, tall, depth, 0.008, paint, 4))
            + moved(lens(tall * 0.32, between(rng, 0.006, 0.02), CHROME), width * 0.14, tall * 0.48, depth / 2)
            + named("flash", box(0.016, 0.008, 0.003, CLEAR).at(-width * 0.3, tall * 0.78, depth / 2))
            + named("screen", box(width * 0.62, tall * 0.74, 0.002, picture(rng)).at(-width * 0.12, tall * 0.12, -depth / 2))
            + named(
                "button",
                cylinder(0.007, 0.004, CHROME).at(-width * 0.3, tall, 0),
                cylinder(0.003, 0.002, CHROME).at(-width * 0.1, tall, 0),
                *(disc(0.003, 0.002, CHROME, 12).turn("y", 180).at(width * 0.36, tall * f, -depth / 2) for f in (0.3, 0.5, 0.7)),
            )
        )
        strap = chance(rng, 0.5)
        parts += (
            named(
                "strap",
                tube(
                    spline(
                        [
                            (-width / 2, tall * 0.6, 0),
                            (-width * 0.75, tall * 0.3, 0.02),
                            (-width * 0.85, 0.004, 0.03),
                            (-width * 0.65, 0.004, 0.0),
                            (-width / 2, tall * 0.55, 0),
                        ],
                        30,
                    ),
                    0.0016,
                    DARK,
                    6,
                ),
            )
            if strap
            else []
        )
        return finished(rng, parts, paint, style, {**facts, "a flash": True, "a strap": strap}, ("flat",), "with a flash")
    if style == "instant":
        body = draw(rng, pick(rng, "white", "white", "pink", "turquoise", "blue", "black"), "plastic")
        w, high, d = between(rng, 0.11, 0.13), between(rng, 0.09, 0.11), between(rng, 0.09, 0.11)
        side = [
            (-d * 0.5, 0),
            (d * 0.5, 0),
            (d * 0.5, high * 0.3),
            (d * 0.1, high * 0.42),
            (d * 0.1, high),
            (-d * 0.3, high),
            (-d * 0.5, high * 0.4),
        ]
        parts = (
            named(
                "body",
                extrude(side, w, body).turn("y", -90),
                rounded(w * 0.98, high * 0.62, d * 0.3, 0.012, body).at(0, high * 0.4, d * 0.02),
            )
            + moved(lens(w * 0.18, 0.012), 0, high * 0.68, d * 0.16)
            + named("flash", box(w * 0.26, high * 0.16, 0.006, CLEAR).at(-w * 0.33, high * 0.76, d * 0.17))
            + named("finder", box(w * 0.15, high * 0.12, 0.006, DARK).at(w * 0.35, high * 0.78, d * 0.17))
            + named("button", disc(w * 0.06, 0.008, draw(rng, "red"), 20).at(w * 0.34, high * 0.56, d * 0.16))
            + named(
                "stripe",
                *(
                    box(w * 0.018, high * 0.3, 0.003, draw(rng, c)).at(w * 0.024 * (i - 2), 0.0, d * 0.5)
                    for i, c in enumerate(("red", "orange", "yellow", "green", "blue"))
                ),
            )
            + named("paper slot", box(w * 0.78, 0.006, 0.004, DARK).at(0, high * 0.2, d * 0.5))
        )
        photo = chance(rng, 0.6)
        parts += (
            named(
                "photo",
                box(w * 0.7, 0.0012, 0.06, PAPER).at(0, high * 0.21, d * 0.5 + 0.03),
                box(w * 0.58, 0.0014, 0.042, picture(rng)).at(0, high * 0.21, d * 0.5 + 0.032),
            )
            if photo
            else []
        )
        return finished(rng, parts, body, style, {**facts, "a flash": True, "a photo coming out": photo}, (), "with a paper slot")
    if style == "bellows":
        w, high, d, out = between(rng, 0.12, 0.15), between(rng, 0.08, 0.1), 0.03, between(rng, 0.07, 0.1)
        parts = (
            named("body", rounded(w, high, d, 0.01, paint), rounded(w * 0.3, 0.014, d * 0.6, 0.004, CHROME).at(0, high, 0))
            + named("bed", box(w * 0.72, 0.005, out + 0.03, paint).at(0, high * 0.1, d / 2 + out / 2))
            + named(
                "bellows",
                *(
                    extrude(
                        rectangle(w * (0.62 - 0.026 * i) - 0.006 * (i % 2), high * (0.72 - 0.035 * i) - 0.006 * (i % 2)), out / 9, DARK
                    ).at(0, high * 0.5, d / 2 + out * (i + 0.5) / 9)
                    for i in range(9)
                ),
            )
            + named("front", box(w * 0.46, high * 0.62, 0.006, CHROME).at(0, high * 0.19, d / 2 + out))
            + moved(lens(0.017, 0.012, CHROME), 0, high * 0.5, d / 2 + out)
            + named("strut", *both(rod((w * 0.24, high * 0.2, d / 2 + out), (w * 0.33, high * 0.3, d / 2), 0.003, CHROME)))
        )
        return finished(rng, parts, paint, style, facts, ("old",), "with bellows")
    parts = named(
        "body", rounded(width, tall, depth, 0.012, paint), rounded(width, tall * 0.2, depth * 0.98, 0.008, top).at(0, tall * 0.82, 0)
    ) + moved(lens(r, reach if style == "reflex" else reach * 0.5), 0.008, tall * 0.45, front)
    parts += (
        named("button", cylinder(0.008, 0.01, CHROME, sides=20).at(-width * 0.36, tall, 0.008))
        + named(
            "dial",
            cylinder(0.013, 0.01, DARK, sides=24).at(width * 0.33, tall, 0),
            cylinder(0.009, 0.012, CHROME, sides=20).at(width * 0.2, tall, -0.004),
        )
        + named("screen", box(width * 0.5, tall * 0.5, 0.003, picture(rng)).at(0, tall * 0.14, -front))
    )
    flash = chance(rng, 0.35)
    if style == "reflex":
        parts += named("grip", rounded(0.03, tall * 0.9, depth + 0.02, 0.012, paint).at(-width * 0.38, 0, 0.005)) + named(
            "finder",
            box(0.042, 0.024, depth * 0.8, top).shaped(lambda x, y, z: (x * (1 - 12 * y), y, z)).at(0.008, tall, 0),
            box(0.03, 0.014, 0.004, CLEAR).at(0.008, tall + 0.004, depth * 0.4),
        )
    else:
        parts += named(
            "finder",
            box(0.018, 0.011, 0.004, DARK).at(width * 0.32, tall * 0.84, front),
            box(0.011, 0.008, 0.004, CLEAR).at(width * 0.08, tall * 0.85, front),
            box(0.008, 0.008, 0.004, CLEAR).at(-width * 0.12, tall * 0.85, front),
            box(0.014, 0.006, depth * 0.4, CHROME).at(0, tall, 0),
        ) + named("lever", rod((-width * 0.42, tall + 0.006, -0.01), (-width * 0.28, tall + 0.006, -0.02), 0.002, CHROME))
    parts += (
        named(
            "flash",
            rounded(0.05, 0.045, 0.04, 0.006, DARK).at(0.008, tall + 0.03, 0),
            box(0.042, 0.026, 0.004, CLEAR).at(0.008, tall + 0.042, 0.02),
            box(0.02, 0.012, 0.02, DARK).at(0.008, tall + 0.02, 0),
        )
        if flash
        else []
    )
    strap = chance(rng, 0.4)
    parts += (
        named(
            "strap",
            tube(
                spline(
                    [
                        (-width / 2, tall * 0.82, 0),
                        (-width * 0.66, tall * 0.5, -0.04),
                        (-width * 0.3, 0.004, -0.11),
                        (width * 0.3, 0.004, -0.11),
                        (width * 0.66, tall * 0.5, -0.04),
                        (width / 2, tall * 0.82, 0),
                    ],
                    50,
                ),
                0.004,
                DARK if paint.name != "black" else lighter(DARK, 0.15),
                8,
            ),
        )
        if strap
        else []
    )
    return finished(rng, parts, paint, style, {**facts, "a flash": flash, "a strap": strap}, (), "with a flash" if flash else "with a lens")


def printer(rng: Rng) -> Build:
    """Box with a tray behind and a sheet in front; flat with a scanner lid; tall with drawers; label printer; wide plotter on legs."""
    style = likely(rng, tray=3.5, scanner=2.5, drawers=2, receipt=1.2, plotter=1)
    paint = draw(rng, pick(rng, "white", "grey", "black", "beige"), "plastic")
    dark = lighter(paint, -0.6) if paint.rgb.mean() > 0.3 else lighter(paint, 0.25)
    if style == "receipt":
        w, tall, d = between(rng, 0.12, 0.15), between(rng, 0.1, 0.14), between(rng, 0.16, 0.2)
        long = between(rng, 0.06, 0.14)
        t = np.linspace(0, 1, 12)
        strip = np.column_stack([d * 0.3 + long * 0.5 * t**2, tall * 0.98 + long * (t - 0.5 * t**2)])
        outline = np.concatenate([strip, (strip + (0.0015, 0.0008))[::-1]])
        parts = (
            named(
                "body",
                extrude([(-d / 2, 0), (d / 2, 0), (d / 2, tall * 0.7), (d * 0.3, tall), (-d / 2, tall)], w, paint).turn("y", -90),
                box(w * 1.01, 0.004, d * 0.9, dark).at(0, tall * 0.62, -d * 0.03),
            )
            + named("paper", extrude(outline, w * 0.66, PAPER).turn("y", -90))
            + named(
                "button",
                *(disc(0.006, 0.004, c, 16).at(w * 0.3 - 0.02 * i, tall * 0.5, d / 2) for i, c in enumerate((draw(rng, "green"), dark))),
                box(w * 0.72, 0.006, 0.02, dark).turn("x", 40).at(0, tall * 0.97, d * 0.32),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a paper strip": True, "a paper tray": False, "a scanner lid": False, "drawers": False},
            (),
            "with a paper strip",
        )
    if style == "plotter":
        w, tall, d = between(rng, 1.1, 1.4), between(rng, 0.95, 1.05), 0.38
        parts = (
            named(
                "body",
                rounded(w, 0.24, d * 0.9, 0.03, paint).at(0, tall - 0.24, 0),
                box(w * 0.74, 0.05, 0.02, dark).at(-w * 0.04, tall - 0.14, d * 0.45),
            )
            + named(
                "leg",
                *both(box(0.06, tall - 0.22, 0.1, dark).at(w * 0.42, 0.03, 0)),
                *both(box(0.08, 0.05, d * 1.5, dark).at(w * 0.42, 0.03, 0)),
                box(w * 0.84, 0.05, 0.05, dark).at(0, 0.25, 0),
            )
            + named("roll", rod((-w * 0.37, tall - 0.3, -d * 0.45), (w * 0.37, tall - 0.3, -d * 0.45), 0.06, PAPER, sides=24))
        )
        t = np.linspace(0, 1, 10)
        curve = np.column_stack([d * 0.45 + 0.06 * np.sin(np.pi * t), tall - 0.13 - 0.55 * t])
        parts += (
            named("paper", extrude(np.concatenate([curve, (curve + (0.003, 0))[::-1]]), w * 0.68, PAPER).turn("y", -90).at(-w * 0.04, 0, 0))
            + named(
                "panel",
                rounded(0.2, 0.03, 0.16, 0.008, dark).at(w * 0.4, tall - 0.006, d * 0.14),
                box(0.1, 0.004, 0.06, picture(rng)).at(w * 0.4, tall + 0.023, d * 0.14),
            )
            + named(
                "wheel",
                *(
                    cylinder(0.03, 0.03, DARK, sides=18).turn("z", 90).at(sx * w * 0.42 + 0.015, 0.03, sz * d * 0.62)
                    for sx in (-1, 1)
                    for sz in (-1, 1)
                ),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"legs": True, "a paper strip": False, "a scanner lid": False, "drawers": False, "a paper roll": True},
            ("wide",),
            "on legs",
        )
    width, tall, depth = between(rng, 0.38, 0.46), between(rng, 0.17, 0.26), between(rng, 0.3, 0.38)
    if style == "drawers":
        tall *= 1.7
    front = depth / 2
    parts = named("body", rounded(width, tall, depth, 0.02, paint, 4)) + feet(width * 0.4, depth * 0.38, 0.014, 0.006)
    loaded = chance(rng, 0.8)
    count = 0
    if style == "drawers":
        count = int(rng.integers(1, 3))
        parts += (
            named(
                "drawer",
                *(
                    q
                    for i in range(count)
                    for q in (
                        rounded(width * 0.96, tall * 0.17, 0.014, 0.005, lighter(paint, -0.08)).at(0, tall * (0.05 + 0.19 * i), front),
                        box(width * 0.3, 0.02, 0.012, dark).at(0, tall * (0.1 + 0.19 * i), front + 0.004),
                    )
                ),
            )
            + named(
                "output",
                box(width * 0.7, 0.014, depth * 0.62, dark).turn("x", 10).at(-width * 0.04, tall - 0.004, depth * 0.06),
                box(width * 0.72, tall * 0.14, 0.02, dark).at(-width * 0.04, tall - 0.002, -depth * 0.26),
            )
            + named("door", box(width * 0.8, tall * 0.2, 0.01, lighter(paint, -0.06)).at(0, tall * 0.5, front))
        )
        parts += (
            named("paper", box(width * 0.5, 0.004, depth * 0.6, PAPER).turn("x", 10).at(-width * 0.04, tall + 0.014, depth * 0.07))
            if loaded
            else []
        )
        parts += named(
            "panel",
            *spin(
                [
                    rounded(width * 0.24, 0.02, 0.1, 0.006, dark),
                    box(width * 0.16, 0.003, 0.04, picture(rng)).at(0, 0.019, -0.015),
                    *moved(flat(keys((3, 1), (0.024, 0.02), 0.003, CHROME)), 0, 0.02, 0.025),
                ],
                "x",
                14,
                (width * 0.36, tall - 0.002, depth * 0.3),
            ),
        )
    else:
        parts += named("opening", box(width * 0.62, tall * 0.32, 0.012, dark).at(0, tall * 0.22, front)) + named(
            "paper tray", box(width * 0.56, 0.01, depth * 0.35, dark).at(0, tall * 0.2, front + depth * 0.15)
        )
        parts += named("paper", box(width * 0.48, 0.003, depth * 0.4, PAPER).at(0, tall * 0.26, front + depth * 0.12)) if loaded else []
    if style == "tray":
        parts += named("paper tray", rounded(width * 0.62, 0.22, 0.012, 0.005, dark).turn("x", -22).at(0, tall - 0.02, -depth * 0.3)) + (
            named("paper", box(width * 0.5, 0.25, 0.005, PAPER).turn("x", -22).at(0, tall - 0.02, -depth * 0.3 + 0.014)) if loaded else []
        )
        parts += named("display", box(width * 0.16, 0.004, 0.05, CLEAR).at(width * 0.33, tall, depth * 0.2)) + named(
            "button", *(cylinder(0.008, 0.005, dark, sides=16).at(width * 0.26 + 0.024 * i, tall, depth * 0.34) for i in range(3))
        )
    opened = style == "scanner" and chance(rng, 0.4)
    if style == "scanner":
        lid = [rounded(width * 0.98, 0.03, depth * 0.8, 0.008, lighter(paint, -0.05)).at(0, 0, depth * 0.4)]
        parts += named(
            "scanner lid",
            *spin(
                [*lid, box(width * 0.84, 0.003, depth * 0.66, PAPER).at(0, -0.002, depth * 0.4)],
                "x",
                -62 if opened else 0,
                (0, tall, -depth * 0.48),
            ),
        )
        parts += named("glass", box(width * 0.8, 0.004, depth * 0.62, LENS).at(0, tall - 0.001, -depth * 0.08)) if opened else []
        parts += named(
            "panel",
            *spin(
                [
                    rounded(width * 0.9, 0.014, 0.07, 0.004, dark),
                    box(width * 0.2, 0.003, 0.045, picture(rng)).at(-width * 0.1, 0.013, 0),
                    *moved(flat(keys((4, 2), (0.024, 0.022), 0.003, CHROME)), width * 0.2, 0.014, 0),
                ],
                "x",
                25,
                (0, tall * 0.86, front),
            ),
        )
    facts = {
        "a sheet of paper": loaded,
        "a scanner lid": style == "scanner",
        "a paper tray": style != "drawers",
        "drawers": count > 1,
        "an open lid": opened,
    }
    facts = {k: v for k, v in facts.items() if v or k != "an open lid"}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("tall",) if style == "drawers" else (),
        "with a scanner lid" if style == "scanner" else "with paper" if loaded else "",
    )


def power_strip(rng: Rng) -> Build:
    """Row of round sockets with a switch; two rows; flat sockets with slots; round tower; cube."""
    style = likely(rng, row=4, two_rows=1.5, slots=1.5, tower=1, plugged=1.5)
    paint, count = draw(rng, pick(rng, "white", "black", "grey", "white", "orange")), int(rng.integers(3, 7))
    hole = DARK if paint.name != "black" else lighter(DARK, 0.3)
    if style == "tower":
        floors, r = int(rng.integers(2, 4)), between(rng, 0.05, 0.06)
        parts: list[Part] = []
        for i in range(floors):
            y = 0.02 + 0.07 * i
            parts += named(
                "body", rounded(r * 2, 0.064, r * 2, 0.014, paint).at(0, y, 0), cylinder(r * 0.7, 0.012, hole).at(0, y - 0.01, 0)
            )
            parts += [p.turn("y", a) for a in (0, 90, 180, 270) for p in moved(_socket(hole), 0, y + 0.032, r)]
        parts += named("base", cylinder(r * 1.15, 0.02, paint)) + named(
            "switch", box(0.024, 0.008, 0.014, draw(rng, "red")).at(0, 0.02 + 0.07 * floors - 0.008, 0)
        )
        cord, words, total, switch = True, ("tall",), floors * 4, True
        start = (0.0, 0.01, -r * 1.1)
    else:
        rows = 2 if style == "two rows" else 1
        pitch = 0.046 if style == "slots" else 0.06
        long, wide = pitch * count + 0.06, 0.055 if rows == 1 else 0.1
        parts = named(
            "body",
            slab(rectangle(long, wide, 0.01), 0.038, paint),
            slab(rectangle(long * 0.96, wide * 0.86, 0.008), 0.004, paint).at(0, 0.037, 0),
        )
        for i in range(count):
            for row in range(rows):
                x, z = -long / 2 + 0.034 + pitch * i, (row - (rows - 1) / 2) * 0.046
                one = (
                    named(
                        "socket",
                        *both(box(0.003, 0.003, 0.011, hole).at(0.0065, 0, 0)),
                        cylinder(0.003, 0.003, hole, sides=12).at(0, 0, 0.011),
                        slab(rectangle(0.034, 0.036, 0.004), 0.0015, lighter(paint, -0.06 if paint.rgb.mean() > 0.3 else 0.1)),
                    )
                    if style == "slots"
                    else flat(_socket(hole))
                )
                parts += moved(one, x, 0.041, z)
        switch = chance(rng, 0.75)
        parts += (
            named(
                "switch",
                box(0.02, 0.006, 0.012, draw(rng, "red")).turn("z", 8).at(long / 2 - 0.022, 0.04, 0),
                slab(rectangle(0.028, 0.02, 0.003), 0.003, hole).at(long / 2 - 0.022, 0.0395, 0),
            )
            if switch
            else []
        )
        if style == "plugged":
            for i in range(0, count, 2):
                x = -long / 2 + 0.034 + pitch * i
                plug = draw(rng, pick(rng, "black", "white", "grey"))
                parts += named(
                    "plug", cylinder(0.018, 0.018, plug).at(x, 0.043, 0), cylinder(0.014, 0.016, plug, 0.008).at(x, 0.06, 0)
                ) + cable(
                    [(x, 0.075, 0), (x + 0.004, 0.1, 0.02), (x + 0.01, 0.06, 0.07), (x - 0.01, 0.005, 0.12), (x + 0.03, 0.004, 0.18)],
                    plug,
                    0.003,
                )
        cord, words, total = True, (), count * rows
        start = (-long / 2, 0.02, 0.0)
    x, y, z = start
    way = (-1.0, 0.0) if style != "tower" else (0.0, -1.0)
    side = (way[1], -way[0])
    points = [
        (x + way[0] * a + side[0] * b, h, z + way[1] * a + side[1] * b)
        for a, b, h in ((0, 0, y), (0.08, 0.02, 0.006), (0.16, -0.04, 0.006), (0.3, 0.02, 0.006))
    ]
    parts += cable(points, paint if chance(rng) else DARK, 0.0045) if cord else []
    names = {3: "three", 4: "four", 5: "five", 6: "six"}
    facts = {
        f"{names[total]} sockets" if total in names else "many sockets": True,
        "a switch": switch,
        "plugs in it": style == "plugged",
        "a cable": True,
    }
    return finished(rng, parts, paint, style, facts, words or ("long",), "with sockets")


def _socket(paint: Paint) -> list[Part]:
    """Round socket with two holes, facing +Z."""
    ring = lathe([(0.019, 0), (0.022, 0), (0.022, 0.003), (0.019, 0.003), (0.019, 0)], paint, 28).turn("x", 90)
    return named("socket", ring, *(disc(0.003, 0.002, paint, 10).at(s * 0.009, 0, 0) for s in (-1, 1)))


def satellite_dish(rng: Rng) -> Build:
    """Bowl with a feed arm on a mast; on a wall bracket; mesh bowl on three struts; large on a tower; flat square antenna."""
    style = likely(rng, mast=3.5, wall=2, mesh=1.5, tower=1.3, struts=1.5)
    paint, r = draw(rng, pick(rng, "white", "grey", "grey", "white"), "metal"), between(rng, 0.35, 0.6)
    iron, t = metal(rng), np.linspace(0, 1, 10)
    back = np.stack([r * t, r * 0.28 * t**2], 1)
    if style == "mesh":
        rings = named(
            "dish",
            *(torus(r * f, 0.006, paint, 6, 40).at(0, r * 0.28 * f**2, 0) for f in (0.2, 0.36, 0.52, 0.68, 0.84, 1.0)),
            *around(tube(np.column_stack([0 * t, r * 0.28 * t**2, r * t])[1:], 0.005, paint, 6), 20),
            cylinder(r * 0.2, 0.01, paint),
        )
        bowl = rings
    else:
        bowl = named(
            "dish", lathe(joined(back, back[::-1] + (0, 0.012)), paint, 44), torus(r, 0.008, paint, 8, 44).at(0, r * 0.28 + 0.006, 0)
        )
    struts = style in ("mesh", "struts", "tower")
    if struts:
        feed = named("strut", *around(rod((0, r * 0.24, r * 0.9), (0, r * 0.8, r * 0.05), 0.009, paint), 3)) + named(
            "feed", cylinder(0.045, 0.08, DARK).at(0, r * 0.78, 0)
        )
    else:
        feed = named("feed arm", rod((0, 0.02, r * 0.8), (0, r * 0.85, r * 0.1), 0.012, paint)) + named(
            "feed", cylinder(0.035, 0.09, DARK).at(0, r * 0.8, 0.02)
        )
    tilt = between(rng, 42, 66)
    dish = spin([*bowl, *feed], "x", tilt, (0, 0, 0))
    if style == "wall":
        high = r * 1.1
        parts = moved(dish, 0, high, r * 0.75) + named(
            "bracket",
            rounded(0.14, 0.2, 0.02, 0.006, iron).at(0, high - 0.32, -0.02),
            tube(
                spline([(0, high - 0.22, 0), (0, high - 0.24, r * 0.35), (0, high - 0.1, r * 0.62), (0, high + 0.02, r * 0.72)], 24),
                0.022,
                iron,
            ),
            box(0.1, 0.1, 0.08, iron).at(0, high - 0.05, r * 0.7),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a mast": False, "a wall bracket": True, "three struts": False, "a feed arm": True},
            ("round",),
            "on a wall bracket",
        )
    if style == "tower":
        tall = between(rng, 1.0, 1.5)
        parts = (
            moved(dish, 0, tall + r * 0.55, r * 0.4)
            + named(
                "tower",
                *around(rod((0, 0, 0.34), (0, tall, 0.1), 0.022, iron), 4, start=45),
                *(
                    q
                    for f in (0.33, 0.66, 1.0)
                    for q in around(
                        rod(
                            (-(0.34 - 0.24 * f) * 0.7, tall * f, (0.34 - 0.24 * f) * 0.7),
                            ((0.34 - 0.24 * f) * 0.7, tall * f, (0.34 - 0.24 * f) * 0.7),
                            0.012,
                            iron,
                        ),
                        4,
                    )
                ),
                *around(rod((-0.24, 0, 0.24), (0.14, tall * 0.5, 0.16), 0.01, iron), 4),
            )
            + named(
                "mount",
                rounded(0.2, 0.1, 0.2, 0.02, iron).at(0, tall - 0.02, 0),
                rod((0, tall, 0), (0, tall + r * 0.5, r * 0.34), 0.04, iron),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a mast": False, "a tower": True, "three struts": True, "a feed arm": False},
            ("round",),
            "on a tower",
        )
    mast = r * between(rng, 1.35, 1.8)
    tripod_ = style in ("mesh", "struts") and chance(rng, 0.5)
    parts = (
        moved(dish, 0, mast, 0.06)
        + named("mast", cylinder(0.025, mast, iron))
        + named("mount", box(0.09, 0.12, 0.09, iron).at(0, mast - 0.08, 0))
    )
    parts += (
        named("leg", *around(rod((0, mast * 0.55, 0), (0, 0, r * 0.7), 0.018, iron), 3))
        if tripod_
        else named("base", cylinder(0.16, 0.03, iron))
    )
    facts = {"a mast": True, "three legs": tripod_, "three struts": struts, "a feed arm": not struts}
    return finished(rng, parts, paint, style, facts, ("round",), "on three legs" if tripod_ else "on a mast")
