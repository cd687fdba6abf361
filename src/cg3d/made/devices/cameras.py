"""Cameras for photos and watching: camera, security camera."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, LIT, PAPER, against, disc, finished, lens, likely, picture, spin
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import CHROME, DARK_GLASS, Rng, draw, lighter, pick
from cg3d.made.parts import around, ball, both, box, cylinder, extrude, lathe, moved, named, rod, rounded, torus, tube


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


def security_camera(rng: Rng) -> Build:
    """Tube with a sun shield on a bracket; half ball; box on an arm; hanging ball; on a tall pole."""
    style = likely(rng, tube=4, half_ball=2.5, box=1.5, hanging=1.5, pole=1.5)
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "white"), "metal")
    trim = against(paint, 0.35)
    if style == "half ball":
        r = between(rng, 0.05, 0.065)
        t = np.linspace(0, np.pi / 2, 12)
        smoke = DARK_GLASS if chance(rng, 0.7) else CLEAR
        parts = named(
            "base",
            lathe([(0, 0), (r * 1.3, 0), (r * 1.3, 0.02), (r * 1.12, 0.035), (0, 0.035)], paint, 48),
            torus(r * 1.04, 0.004, trim, 8, 48).at(0, 0.036, 0),
        ) + named("dome", lathe(joined((0, 0), np.stack([r * np.cos(t), r * np.sin(t)], 1)), smoke, 44).at(0, 0.034, 0))
        parts += named("lens", *spin(lens(r * 0.3, 0.01), "x", -40, (0, 0.034 + r * 0.62, r * 0.68)))
        parts += named("screw", *around(cylinder(0.004, 0.003, CHROME, sides=12).at(0, 0.024, r * 1.22), 3))
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a dome": True, "a bracket": False, "a sun shield": False, "a pole": False},
            ("round",),
            "with a dome",
        )
    if style == "hanging":
        r = between(rng, 0.075, 0.1)
        y = r * 1.05
        t = np.linspace(-np.pi / 2, 0, 12)
        parts = (
            named("dome", lathe(joined(np.stack([r * np.cos(t), r * np.sin(t)], 1), (0, 0)), DARK_GLASS, 40).at(0, y, 0))
            + named(
                "body",
                lathe([(0, 0), (r * 1.06, 0), (r * 1.06, r * 0.55), (r * 0.7, r * 1.1), (r * 0.35, r * 1.25), (0, r * 1.25)], paint, 40).at(
                    0, y, 0
                ),
            )
            + moved(lens(r * 0.26, 0.006), 0, y - r * 0.4, r * 0.86)
        )
        top = y + r * 1.2
        parts += named(
            "bracket",
            tube(
                spline([(0, top, 0), (0, top + 0.1, -0.01), (0, top + 0.13, -0.08), (0, top + 0.1, -0.18), (0, top + 0.06, -0.24)], 24),
                0.018,
                paint,
                14,
            ),
            rounded(0.11, 0.16, 0.02, 0.008, paint).at(0, top - 0.03, -0.25),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a dome": True, "a bracket": True, "a sun shield": False, "a pole": False},
            ("round", "hanging"),
            "hanging from a bracket",
        )
    r, long = between(rng, 0.035, 0.045), between(rng, 0.15, 0.2)
    square = style == "box" or (style == "pole" and chance(rng, 0.6))
    head = (
        named("body", rounded(r * 1.8, r * 1.7, long, 0.006, paint).at(0, -r * 0.85, 0))
        + named("lens", *moved(lens(r * 0.6, 0.03), 0, 0, long / 2))
        if square
        else named("body", disc(r, long, paint, 40).at(0, 0, -long / 2), disc(r * 0.92, 0.012, trim).at(0, 0, -long / 2 - 0.008))
        + named("lens", disc(r * 0.94, 0.006, DARK_GLASS, 40).at(0, 0, long / 2), *moved(lens(r * 0.36, 0.006), 0, 0, long / 2 + 0.002))
        + named(
            "lamp",
            *(
                disc(r * 0.09, 0.003, LIT, 12).at(r * 0.68 * np.cos(a), r * 0.68 * np.sin(a), long / 2 + 0.005)
                for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
            ),
        )
    )
    shield = chance(rng, 0.7)
    if shield:
        a = np.radians(np.linspace(-20, 200, 16))
        if square:
            head += named(
                "sun shield",
                box(r * 2.1, 0.004, long * 1.25, paint).at(0, r * 0.9, long * 0.06),
                *both(box(0.004, r * 0.7, long * 1.1, paint).at(r * 1.04, r * 0.22, long * 0.02)),
            )
        else:
            rim = np.concatenate(
                [
                    np.stack([r * 1.16 * np.cos(a), r * 1.16 * np.sin(a)], 1),
                    np.stack([r * 1.08 * np.cos(a[::-1]), r * 1.08 * np.sin(a[::-1])], 1),
                ]
            )
            head += named("sun shield", extrude(rim, long * 1.15, paint, smooth=True).at(0, 0, long * 0.06))
    down = between(rng, 5, 25)
    if style == "pole":
        tall, reach = between(rng, 3.2, 4.5), between(rng, 0.5, 0.9)
        big = [p.scaled(2.2, 2.2, 2.2) for p in head]
        iron = draw(rng, pick(rng, "grey", "white", "grey"), "metal")
        both_ways = chance(rng, 0.4)
        parts = (
            spin(big, "x", down, (0, tall - 0.12, reach))
            + named(
                "arm",
                rod((0, tall, 0), (0, tall, reach), 0.035, iron),
                rod((0, tall, reach), (0, tall - 0.08, reach), 0.025, iron),
                rod((0, tall - 0.4, 0), (0, tall, reach * 0.5), 0.02, iron),
            )
            + named("pole", cylinder(0.075, tall, iron, 0.05), cylinder(0.14, 0.06, iron), ball(0.055, iron).at(0, tall, 0))
            + named("box", rounded(0.24, 0.36, 0.16, 0.012, iron).at(0, 1.3, 0.1))
        )
        parts += (
            [
                p.turn("y", 180)
                for p in spin(big, "x", down, (0, tall - 0.12, reach)) + named("arm", rod((0, tall, 0), (0, tall, reach), 0.035, iron))
            ]
            if both_ways
            else []
        )
        facts = {"a pole": True, "a sun shield": shield, "a bracket": False, "a dome": False}
        return finished(rng, parts, iron, style, facts, ("tall",), "on a tall pole")
    y = r * 2.2 + 0.06
    if style == "box" or chance(rng, 0.5):
        parts = spin(head, "x", down, (0, y, 0)) + named(
            "bracket",
            rod((0, y - r * 0.8, -0.01), (0, y - r * 0.8 - 0.04, -0.02), 0.012, paint),
            ball(0.02, paint).at(0, y - r * 0.8 - 0.04, -0.02),
            tube(spline([(0, y - r * 0.8 - 0.04, -0.02), (0, y - r - 0.06, -0.08), (0, y - r - 0.06, -0.15)], 16), 0.012, paint),
            rounded(0.08, 0.11, 0.014, 0.006, paint).at(0, y - r - 0.11, -0.155),
        )
    else:
        parts = spin(head, "x", down, (0, y, 0)) + named(
            "bracket",
            cylinder(0.013, y - r * 0.7, paint).at(0, 0.0, -0.02),
            cylinder(0.045, 0.014, paint).at(0, 0, -0.02),
            ball(0.019, paint).at(0, y - r * 0.9 - 0.012, -0.02),
        )
    facts = {"a bracket": True, "a sun shield": shield, "a dome": False, "a pole": False}
    return finished(rng, parts, paint, style, facts, (), "on a bracket")
