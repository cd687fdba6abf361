"""Game console."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, STICK, against, cable, disc, finished, flat, keys, likely, picture, slits, spin
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, Paint, Rng, draw, pick
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, moved, named, rounded, slab, torus


def game_console(rng: Rng) -> Build:
    """Flat box with a disc slot and a controller; upright tower; old one with a cartridge; handheld; screen with side grips."""
    style = likely(rng, flat_box=2.5, tower=2, cartridge=2.5, handheld=2.5, side_grips=1.5)
    paint = draw(rng, pick(rng, "black", "white", "grey", "black", "white"), "plastic")
    trim = against(paint, 0.45)
    if style in ("handheld", "side grips"):
        return _handheld(rng, style)
    w, tall, d = between(rng, 0.26, 0.34), between(rng, 0.055, 0.075), between(rng, 0.22, 0.28)
    pads = 2 if chance(rng, 0.4) else 1
    if style == "cartridge":
        paint = draw(rng, pick(rng, "grey", "beige", "black", "white", "red"), "plastic")
        trim = against(paint, 0.5)
        parts = named(
            "body",
            rounded(w * 0.8, tall, d * 0.85, 0.01, paint).at(0, 0.004, 0),
            box(w * 0.8, tall * 0.12, d * 0.86, trim).at(0, tall * 0.4, 0),
            rounded(w * 0.5, 0.014, d * 0.4, 0.004, trim).at(0, tall, -d * 0.12),
        )
        label = draw(rng, pick(rng, *BRIGHT))
        parts += named(
            "cartridge",
            rounded(w * 0.36, 0.07, 0.022, 0.004, DARK if paint.name != "black" else CHROME).at(0, tall + 0.005, -d * 0.12),
            box(w * 0.28, 0.04, 0.004, label).at(0, tall + 0.028, -d * 0.12 + 0.01),
        )
        parts += (
            named(
                "button",
                *(
                    rounded(0.035, 0.008, 0.016, 0.003, label if i == 0 else trim).at(w * 0.24 * (2 * i - 1), tall + 0.002, d * 0.24)
                    for i in range(2)
                ),
            )
            + moved(slits(0.04, 3, 0.009, trim), 0, tall * 0.5, -d * 0.42)
            + named("port", *(rounded(0.036, 0.02, 0.006, 0.003, DARK).at(s * w * 0.2, tall * 0.12, d * 0.425) for s in (-1, 1)))
        )
        joined_cord = True
    elif style == "tower":
        w, tall, d = between(rng, 0.07, 0.11), between(rng, 0.3, 0.38), between(rng, 0.22, 0.27)
        wings = chance(rng)
        body = rounded(w, tall, d, 0.008, trim if wings else paint).at(0, 0.012, 0)
        parts = named("body", body) + named("stand", cylinder(w * 0.85, 0.014, DARK))
        parts += (
            named(
                "side panel",
                *both(
                    rounded(0.014, tall * 1.08, d * 1.06, 0.006, paint)
                    .shaped(lambda x, y, z: (x + 0.022 * (y / tall - 0.45) ** 2 * 4, y, z))
                    .at(w * 0.54, 0.0, 0)
                ),
            )
            if wings
            else moved(flat(keys((4, 6), (w * 0.2, d * 0.13), 0.002, DARK)), 0, tall + 0.012, 0)
        )
        parts += (
            named("disc slot", box(0.006, tall * 0.34, 0.008, DARK).at(w * 0.2, tall * 0.3, d / 2))
            + moved(keys((1, 1), (0.016, 0.016), 0.004, CHROME), -w * 0.2, tall * 0.84, d / 2)
            + named("port", box(0.014, 0.008, 0.006, DARK).at(-w * 0.2, tall * 0.6, d / 2))
        )
        joined_cord = False
    else:
        parts = named(
            "body",
            rounded(w, tall * 0.5, d, 0.008, paint).at(0, 0.006, 0),
            box(w * 0.97, tall * 0.14, d * 0.96, DARK if paint.name != "black" else trim).at(0, tall * 0.44, 0),
            rounded(w, tall * 0.45, d, 0.008, paint).at(0, tall * 0.56, 0),
        )
        parts += (
            named("disc slot", box(w * 0.42, 0.006, 0.008, DARK if paint.name != "black" else trim).at(-w * 0.2, tall * 0.78, d / 2))
            + moved(keys((2, 1), (0.024, 0.016), 0.004, CHROME), w * 0.28, tall * 0.78, d / 2)
            + named("port", *(box(0.014, 0.007, 0.008, DARK).at(w * (0.2 + 0.1 * i), tall * 0.2, d / 2) for i in range(2)))
        )
        parts += moved(flat(slits(w * 0.3, 7, 0.012, trim, 0.003)), w * 0.25, tall + 0.004, d * 0.1)
        parts += named("badge", torus(0.018, 0.003, trim).at(-w * 0.2, tall + 0.004, 0))
        joined_cord = chance(rng, 0.3)
    pad = _pad(rng, paint if chance(rng, 0.7) else trim, style == "cartridge")
    z = d * 0.5 + 0.13
    parts += [q for i in range(pads) for q in spin(pad, "y", between(rng, -20, 20), ((i - (pads - 1) / 2) * 0.2, 0, z))]
    if joined_cord:
        parts += [
            q
            for i in range(pads)
            for q in cable(
                [
                    ((i - (pads - 1) / 2) * 0.2, 0.01, z - 0.03),
                    ((i - (pads - 1) / 2) * 0.2 + 0.03, 0.004, z - 0.07),
                    ((i - (pads - 1) / 2) * 0.1, 0.01, d * 0.42),
                ],
                DARK,
                0.003,
            )
        ]
    facts = {
        "one controller": pads == 1,
        "two controllers": pads == 2,
        "a screen": False,
        "a cartridge": style == "cartridge",
        "a disc slot": style != "cartridge",
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        {k: v for k, v in facts.items() if v or "controller" not in k},
        ("upright",) if style == "tower" else (),
        f"with {('one controller', 'two controllers')[pads - 1]}",
    )


def _handheld(rng: Rng, style: str) -> Build:
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "white", "black", "grey"), "plastic")
    dark, screen = against(paint, 0.6), Paint(np.array((0.56, 0.62, 0.36)), "glass") if chance(rng, 0.4) else picture(rng)
    lean = between(rng, 8, 30)
    if style == "side grips":
        w, tall = between(rng, 0.17, 0.2), between(rng, 0.095, 0.11)
        other = draw(rng, pick(rng, *BRIGHT), "plastic")
        parts = named("body", box(w, tall, 0.014, STICK)) + named(
            "screen", box(w * 0.92, tall * 0.86, 0.002, screen).at(0, tall * 0.07, 0.007)
        )
        shape = np.array([(0, 0), (0.016, 0), (0.036, 0.02), (0.036, tall - 0.02), (0.016, tall), (0, tall)])
        for s, p in ((1, paint), (-1, other)):
            side = extrude(shape * (s, 1), 0.024, p).at(s * w / 2, 0, 0)
            x = s * (w / 2 + 0.017)
            parts += named("grip", side) + named(
                "stick",
                disc(0.0085, 0.014, STICK, 20).at(x, tall * (0.7 if s < 0 else 0.36), 0.01),
                disc(0.0045, 0.02, STICK, 16).at(x, tall * (0.7 if s < 0 else 0.36), 0.01),
            )
            parts += named(
                "button",
                *(
                    disc(0.0038, 0.005, STICK, 14).at(x + 0.008 * dx, tall * (0.38 if s < 0 else 0.7) + 0.008 * dy, 0.011)
                    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1))
                ),
            )
        dock = chance(rng, 0.4)
        if dock:
            parts = moved(parts, 0, 0.02, 0) + named(
                "dock",
                rounded(w * 0.96, tall * 0.3, 0.02, 0.008, STICK).at(0, 0, 0.022),
                rounded(w * 0.96, tall * 0.95, 0.02, 0.008, STICK).at(0, 0, -0.022),
                box(w * 0.9, 0.02, 0.05, STICK),
            )
        else:
            parts = spin(parts, "x", -lean, (0, 0, 0)) + named(
                "foot", box(0.02, tall * 0.6, 0.003, STICK).turn("x", 20).at(w * 0.3, 0, -tall * 0.42)
            )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two side grips": True, "a dock": dock, "a screen": True, "two sticks": True, "a cartridge": False},
            ("flat",),
            "with two side grips",
        )
    clam = chance(rng, 0.35)
    w, tall = (between(rng, 0.12, 0.14), between(rng, 0.07, 0.08)) if clam else (between(rng, 0.085, 0.095), between(rng, 0.14, 0.155))
    cross = named("pad", *(box(a, b, 0.008, dark).at(0, -b / 2, 0) for a, b in ((0.026, 0.009), (0.009, 0.026))))
    if clam:
        low = named(
            "body",
            slab(rectangle(w, tall, 0.008), 0.014, paint).at(0, 0, tall / 2),
            slab(rectangle(w * 0.5, tall * 0.72, 0.003), 0.002, screen).at(0, 0.0135, tall * 0.48),
        )
        low += [p.at(-w * 0.37, 0.014, tall * 0.5) for p in flat(cross)] + named(
            "button",
            *(
                cylinder(0.004, 0.004, dark, sides=14).at(w * 0.37 + 0.009 * dx, 0.014, tall * 0.5 + 0.009 * dz)
                for dx, dz in ((1, 0), (-1, 0), (0, 1), (0, -1))
            ),
        )
        lid = named("lid", extrude(rectangle(w, tall, 0.008), 0.01, paint).at(0, tall / 2, 0)) + named(
            "screen",
            box(w * 0.6, tall * 0.72, 0.003, screen).at(0, tall * 0.14, 0.005),
            *(disc(0.002, 0.003, dark, 8).at(s * w * 0.4, tall * (0.4 + 0.1 * i), 0.004) for s in (-1, 1) for i in range(3)),
        )
        parts = (
            low
            + spin(lid, "x", -between(rng, 15, 45), (0, 0.012, 0))
            + named("hinge", cylinder(0.007, w * 0.8, paint).turn("z", 90).at(w * 0.4, 0.012, 0))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"two screens": True, "a hinge": True, "a cartridge": False, "two controllers": False},
            ("open",),
            "with two screens",
        )
    parts = named(
        "body",
        extrude(rectangle(w, tall, 0.012), 0.022, paint).at(0, tall / 2, 0),
        extrude(rectangle(w * 0.84, tall * 0.4, 0.006), 0.002, dark).at(0, tall * 0.72, 0.0115),
    ) + named("screen", box(w * 0.56, tall * 0.29, 0.002, screen).at(0, tall * 0.575, 0.0125))
    parts += moved(cross, -w * 0.26, tall * 0.34, 0.012) + named(
        "button",
        *(
            disc(0.0075, 0.006, draw(np.random.default_rng(1), "red"), 18).at(w * (0.2 + 0.16 * i), tall * (0.31 + 0.05 * i), 0.01)
            for i in range(2)
        ),
        *(rounded(0.014, 0.005, 0.006, 0.002, dark).turn("z", 25).at(w * (-0.14 + 0.18 * i), tall * 0.12, 0.011) for i in range(2)),
    )
    parts += named(
        "speaker",
        *(box(0.002, 0.022, 0.003, dark).turn("z", -28).at(w * 0.2 + 0.006 * i, tall * 0.05 + 0.003 * i, 0.011) for i in range(5)),
    )
    parts = spin(parts, "x", -lean, (0, 0, 0)) + named("foot", box(w * 0.3, tall * 0.4, 0.004, dark).turn("x", 22).at(0, 0, -tall * 0.28))
    return finished(
        rng,
        parts,
        paint,
        style,
        {"a screen": True, "two buttons": True, "a hinge": False, "two controllers": False},
        ("upright",),
        "to hold in the hand",
    )


def _pad(rng: Rng, paint: Paint, retro: bool) -> list[Part]:
    """A controller lying on y = 0."""
    dark = against(paint)
    outline = (
        rectangle(0.13, 0.055, 0.008)
        if retro
        else spline(
            [
                (0, 0.035),
                (0.05, 0.038),
                (0.075, 0.02),
                (0.08, -0.04),
                (0.06, -0.045),
                (0.04, -0.015),
                (0, -0.012),
                (-0.04, -0.015),
                (-0.06, -0.045),
                (-0.08, -0.04),
                (-0.075, 0.02),
                (-0.05, 0.038),
            ],
            60,
            closed=True,
        )
    )
    parts = [
        slab(outline * (1, -1), 0.022, paint, smooth=not retro),
        box(0.026, 0.006, 0.008, dark).at(-0.042, 0.021, -0.008),
        box(0.008, 0.006, 0.026, dark).at(-0.042, 0.021, -0.008),
    ]
    parts += [
        cylinder(0.006, 0.005, draw(rng, c), sides=16).at(0.042 + dx, 0.021, -0.008 + dz)
        for c, dx, dz in (("red", 0.01, 0), ("blue", -0.01, 0), ("green", 0, 0.01), ("yellow", 0, -0.01))
    ]
    if not retro:
        parts += both(lathe([(0, 0), (0.006, 0), (0.005, 0.008), (0.009, 0.012), (0, 0.013)], dark, 18).at(0.022, 0.021, 0.006))
    return named("controller", *parts)
