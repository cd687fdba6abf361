"""Cameras for photos: camera."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, PAPER, disc, finished, lens, likely, picture
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import CHROME, Rng, draw, lighter, pick
from cg3d.made.parts import both, box, cylinder, extrude, moved, named, rod, rounded, tube


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
