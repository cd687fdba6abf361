"""Computers' relatives: tablet, projector, game console, joystick, router, webcam, drone, 3d printer, calculator."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import (
    CLEAR,
    DARK,
    PAPER,
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
    lens,
    likely,
    moved,
    picture,
    slits,
    spin,
    tripod,
)  # fmt: skip
from cg3d.made.outlines import joined, rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import (
    Part,
    around,
    ball,
    beam,
    both,
    box,
    corners,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    named,
    rod,
    rounded,
    slab,
    torus,
    tube,
)

STICK = Paint(np.array((0.1, 0.1, 0.11)), "plastic")


def tablet(rng: Rng) -> Build:
    """Upright plate; propped on a stand; with a keyboard cover; with a pen; in a thick case with a grip."""
    style = likely(rng, bare=3, stand=2, keyboard=2, pen=1.5, grip=1)
    paint = draw(rng, pick(rng, "black", "grey", "white", "grey", "pink", "blue", "red"), "metal")
    w, tall = between(rng, 0.16, 0.2), between(rng, 0.24, 0.28)
    wide = style in ("stand", "keyboard", "grip") or chance(rng, 0.3)
    if wide:
        w, tall = tall, w
    deep = 0.008
    rim = 0.012 if chance(rng, 0.6) else 0.022
    glass = picture(rng)
    button = rim > 0.015
    plate = named(
        "body",
        extrude(rectangle(w, tall, 0.014), deep, paint).at(0, tall / 2, 0),
        extrude(rectangle(w - 0.005, tall - 0.005, 0.012), 0.001, DARK if paint.name != "white" else WHITE).at(0, tall / 2, deep / 2),
    )
    plate += named("screen", box(w - 2 * rim, tall - 2 * rim, 0.001, glass).at(0, rim, deep / 2 + 0.0006))
    columns, rows = (6, 4) if wide else (4, 5)
    icon = [draw(rng, pick(rng, *BRIGHT), "glass") for _ in range(6)]
    plate += named(
        "icon",
        *(
            extrude(rectangle(w / columns * 0.45, w / columns * 0.45, 0.004), 0.0016, icon[(i * 3 + j) % 6]).at(
                w * 0.84 * ((i + 0.5) / columns - 0.5), tall * (0.16 + 0.72 * (j + 0.5) / rows), deep / 2 + 0.001
            )
            for i in range(columns)
            for j in range(rows)
        ),
    )
    plate += (
        named("button", disc(0.006, 0.001, CHROME, 20).at(w / 2 - rim / 2 if wide else 0, tall / 2 if wide else rim / 2, deep / 2 + 0.001))
        if button
        else []
    )
    plate += named(
        "camera",
        disc(0.003, 0.001, CHROME, 14).at(0, tall - 0.006, deep / 2),
        *(p.at(-w * 0.4, tall * 0.9, -deep / 2) for p in (disc(0.007, 0.003, DARK, 20).turn("y", 180),)),
    )
    lean = {"bare": between(rng, 8, 20), "stand": between(rng, 14, 26), "keyboard": between(rng, 14, 24), "pen": 90, "grip": 12}[style]
    parts = spin(plate, "x", -lean, (0, 0.0, 0))
    pen = style == "pen" or (style == "keyboard" and chance(rng, 0.3))
    if style == "pen":
        parts += named(
            "pen",
            *spin(
                [
                    rod((0, 0, -0.07), (0, 0, 0.06), 0.0045, WHITE if paint.name != "white" else DARK),
                    rod((0, 0, 0.06), (0, 0, 0.075), 0.0045, DARK, 0.001),
                ],
                "y",
                between(rng, -25, 25),
                (w * 0.66 if chance(rng) else w * 0.1, 0.009 + deep / 2, -tall / 2),
            ),
        )
    elif style == "keyboard":
        board = [
            slab(rectangle(w, tall * 0.72, 0.01), 0.005, DARK),
            *moved(flat(keys((12, 5), (w * 0.075, tall * 0.11), 0.002, lighter(DARK, 0.2))), 0, 0.005, -tall * 0.04),
        ]
        parts += moved(named("keyboard", *board), 0, 0, tall * 0.38)
    elif style == "stand":
        parts += named(
            "stand",
            *both(
                extrude([(-0.08, 0), (0.02, 0), (0.02, 0.02), (0.012, 0.02), (0.006, 0.008), (-0.03, 0.1), (-0.045, 0.1)], 0.012, CHROME)
                .turn("y", -90)
                .at(w * 0.2, -0.009, 0)
            ),
            box(w * 0.4, 0.008, 0.02, CHROME).at(0, -0.009, -0.06),
        )
    elif style == "grip":
        parts = (
            named(
                "case",
                *spin(
                    [*frame(w * 1.1, tall * 1.14, 0.02, 0.024, draw(rng, pick(rng, *BRIGHT), "rubber"))], "x", -lean, (0, -tall * 0.07, 0)
                ),
            )
            + parts
        )
        parts += bow(
            [(-w * 0.2, tall * 1.02, -0.06), (-w * 0.17, tall * 1.3, -0.07), (w * 0.17, tall * 1.3, -0.07), (w * 0.2, tall * 1.02, -0.06)],
            0.014,
            parts[0].paint,
        )
    else:
        parts += named(
            "foot",
            extrude(rectangle(w * 0.4, tall * 0.5, 0.01), 0.003, lighter(paint, -0.1)).turn("x", 16).at(0, tall * 0.26, -tall * 0.26),
        )
    facts = {
        "a keyboard": style == "keyboard",
        "a stand": style == "stand",
        "a pen": pen and style == "pen",
        "a thick case": style == "grip",
        "a button": button,
    }
    body = parts[0].paint if style == "grip" else paint
    detail = {"keyboard": "with a keyboard", "stand": "on a stand", "pen": "with a pen", "grip": "in a thick case"}.get(style, "")
    return finished(rng, parts, body, style, facts, ("flat",), detail)


def projector(rng: Rng) -> Build:
    """Flat box with a lens at one side; small cube; film projector with two reels; slide projector; overhead with an arm."""
    style = likely(rng, flat_box=4, cube=1.5, film=2, slides=1.2, overhead=1.2)
    paint = draw(rng, pick(rng, "white", "black", "grey", "white"), "plastic")
    trim = against(paint, 0.4)
    if style == "flat box":
        w, tall, d = between(rng, 0.3, 0.42), between(rng, 0.1, 0.13), between(rng, 0.24, 0.3)
        x, r = w * between(rng, 0.1, 0.3) * (1 if chance(rng) else -1), tall * 0.36
        parts = named("body", rounded(w, tall, d, 0.025, paint, 4).at(0, 0.02, 0)) + feet(w * 0.38, d * 0.38, 0.014, 0.025)
        parts += moved(
            [*lens(r, 0.025), *named("lens", torus(r * 1.25, 0.006, trim, 8, 32).turn("x", 90))], x, 0.02 + tall / 2, d / 2 - 0.004
        )
        parts += moved(slits(w * 0.3, 6, tall * 0.12, trim), -np.sign(x) * w * 0.26, 0.02 + tall * 0.2, d / 2) + [
            p.turn("y", 90 * s).at(s * w / 2, 0.02 + tall * 0.2, 0) for s in (-1, 1) for p in slits(d * 0.6, 6, tall * 0.12, trim)
        ]
        parts += moved(flat(keys((3, 3), (0.022, 0.018), 0.003, trim)), -w * 0.22, tall + 0.02, -d * 0.12) + named(
            "focus ring",
            box(r * 1.3, 0.004, 0.05, trim).at(x, tall + 0.019, d * 0.3),
            torus(r * 0.5, 0.006, trim).at(x, tall + 0.022, d * 0.3),
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a lens": True, "vents": True, "two reels": False, "an arm": False, "buttons": True},
            ("flat",),
            "with a lens",
        )
    if style == "cube":
        s = between(rng, 0.1, 0.14)
        round_ = chance(rng, 0.4)
        parts = named(
            "body", cylinder(s * 0.55, s * 1.7, paint).at(0, 0.008, 0) if round_ else rounded(s, s, s, 0.02, paint, 4).at(0, 0.008, 0)
        )
        parts += moved(
            [*lens(s * 0.2, 0.012), *named("lens", torus(s * 0.27, 0.004, trim).turn("x", 90))],
            0,
            s * (1.3 if round_ else 0.55),
            s * (0.53 if round_ else 0.5),
        ) + moved(flat(keys((2, 2), (0.022, 0.022), 0.003, trim)), 0, (s * 1.7 if round_ else s) + 0.008, 0)
        legs = chance(rng)
        parts = moved(parts, 0, 0.13, 0) + tripod(0.14, 0.1, 0.006, DARK) if legs else parts + feet(s * 0.34, s * 0.34, 0.008, 0.01)
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a lens": True, "a tripod": legs, "two reels": False, "an arm": False},
            (),
            "on a tripod" if legs else "",
        )
    iron = draw(rng, pick(rng, "grey", "green", "black", "brown"), "metal")
    if style == "film":
        w, tall, d, r = 0.14, between(rng, 0.24, 0.3), between(rng, 0.24, 0.28), between(rng, 0.1, 0.13)
        reel = [
            *(torus(r * f, 0.005, CHROME, 8, 36).at(0, y, 0) for y in (-0.012, 0.012) for f in (1, 0.3)),
            *(q.at(0, y, 0) for y in (-0.012, 0.012) for q in around(box(r, 0.004, r * 0.22, CHROME).at(r * 0.55, -0.002, 0), 5)),
            cylinder(r * 0.72, 0.02, DARK).at(0, -0.01, 0),
        ]
        reel = [p.turn("z", 90) for p in reel]
        parts = named("body", rounded(w, tall, d, 0.02, iron), box(w * 1.3, 0.025, d * 1.2, iron)) + feet(w * 0.5, d * 0.5, 0.014, 0.012)
        parts += named("reel", *moved(reel, -w * 0.62, tall + r * 1.15, d * 0.62), *moved(reel, -w * 0.62, tall + r * 0.55, -d * 0.75))
        parts += named(
            "arm",
            beam((-w * 0.5, tall * 0.9, d * 0.25), (-w * 0.5, tall + r * 1.15, d * 0.62), 0.024, iron),
            beam((-w * 0.5, tall * 0.9, -d * 0.25), (-w * 0.5, tall + r * 0.55, -d * 0.75), 0.024, iron),
        )
        parts += (
            moved(lens(0.03, 0.07), -w * 0.1, tall * 0.62, d / 2)
            + [p.turn("y", 90).at(w / 2, tall * y, -d * 0.1) for y in (0.3, 0.62) for p in knob(0.022, CHROME)]
            + moved(slits(w * 0.7, 5, 0.018, DARK), 0, tall * 0.2, -d / 2)
        )
        return finished(
            rng, parts, iron, style, {"two reels": True, "a lens": True, "an arm": False, "vents": True}, ("old",), "with two reels"
        )
    if style == "slides":
        w, tall, d = between(rng, 0.26, 0.3), 0.09, between(rng, 0.26, 0.3)
        parts = (
            named("body", rounded(w, tall, d, 0.02, iron))
            + moved(lens(0.034, 0.07), w * 0.22, tall * 0.5, d / 2)
            + feet(w * 0.4, d * 0.4, 0.014, 0.006)
        )
        r = w * 0.44
        parts += named(
            "tray",
            lathe([(r * 0.45, 0), (r, 0), (r, 0.012), (r * 0.5, 0.012), (r * 0.5, 0.05), (r * 0.45, 0.05), (r * 0.45, 0)], STICK, 40).at(
                0, tall, -0.01
            ),
        ) + named("slide", *(q.at(0, tall + 0.012, -0.01) for q in around(box(0.004, 0.05, r * 0.45, WHITE).at(0, 0, r * 0.74), 36)))
        parts += moved(keys((3, 1), (0.03, 0.02), 0.004, CHROME), -w * 0.2, tall * 0.5, d / 2)
        return finished(
            rng,
            parts,
            iron,
            style,
            {"a round slide tray": True, "a lens": True, "two reels": False, "an arm": False},
            (),
            "with a round slide tray",
        )
    w, tall = between(rng, 0.34, 0.4), between(rng, 0.2, 0.26)
    high = tall + between(rng, 0.42, 0.52)
    parts = (
        named("body", rounded(w, tall, w, 0.015, iron))
        + named("glass", box(w * 0.8, 0.006, w * 0.8, CLEAR).at(0, tall, 0))
        + named("frame", *(p.turn("x", -90).at(0, tall + 0.004, w * 0.45) for p in frame(w * 0.92, w * 0.9, 0.03, 0.012, DARK)))
    )
    parts += named(
        "arm",
        box(0.025, high - tall * 0.3, 0.025, CHROME).at(-w * 0.42, tall * 0.5, -w * 0.53),
        rod((-w * 0.42, high, -w * 0.53), (0, high, -0.02), 0.014, CHROME),
    ) + named(
        "head",
        rounded(0.12, 0.09, 0.13, 0.02, DARK).at(0, high - 0.05, 0),
        cylinder(0.04, 0.03, DARK).at(0, high - 0.08, 0),
        box(0.13, 0.13, 0.012, CHROME).turn("x", -40).at(0, high + 0.03, 0.02),
    )
    parts += moved(slits(w * 0.5, 5, 0.02, DARK), 0, tall * 0.25, w / 2) + [
        p.turn("x", 90).at(0, high * 0.8, -w * 0.5) for p in [cylinder(0.02, 0.03, DARK).at(-w * 0.42, 0, 0)]
    ]
    return finished(
        rng,
        parts,
        iron,
        style,
        {"an arm": True, "a lens": False, "two reels": False, "a glass top": True},
        (),
        "with an arm over a glass top",
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


def joystick(rng: Rng) -> Build:
    """Flight stick with a trigger; ball-top on a box with buttons; old stick with one button; stick with a throttle."""
    style = likely(rng, flight=3, ball_top=2.5, old=2.5, throttle=1.5)
    paint = draw(rng, pick(rng, "black", "black", "grey", "red", "white", "blue"), "plastic")
    trim, red = against(paint, 0.4), draw(rng, pick(rng, "red", "red", "yellow", "orange"), "plastic")
    tilt = between(rng, -14, 14)
    if style == "ball top":
        w, d = between(rng, 0.26, 0.34), between(rng, 0.17, 0.2)
        count = int(rng.integers(2, 5))
        parts = named("base", rounded(w, 0.05, d, 0.01, paint).at(0, 0.006, 0)) + feet(w * 0.42, d * 0.4, 0.012, 0.008)
        parts += named(
            "stick",
            *spin([rod((0, 0, 0), (0, 0.08, 0), 0.006, CHROME), ball(0.02, red).at(0, 0.092, 0)], "z", tilt, (-w * 0.28, 0.05, 0)),
            cylinder(0.028, 0.008, DARK).at(-w * 0.28, 0.054, 0),
        )
        push = lathe([(0, 0), (0.018, 0), (0.018, 0.008), (0.013, 0.011), (0.012, 0.016), (0, 0.016)], draw(rng, pick(rng, *BRIGHT)), 20)
        parts += named(
            "button", *(push.at(w * (0.0 + 0.13 * i), 0.054, 0.022 - 0.045 * j - 0.01 * i) for i in range(count) for j in range(2))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a ball on top": True, "a trigger": False, "many buttons": count > 2, "a throttle": False},
            (),
            "with a ball on top",
        )
    w = between(rng, 0.13, 0.17)
    round_ = chance(rng, 0.35)
    parts = named(
        "base",
        lathe([(0, 0), (w * 0.62, 0), (w * 0.6, 0.025), (w * 0.4, 0.05), (0, 0.05)], paint, 40)
        if round_
        else rounded(w, 0.05, w, 0.012, paint),
    ) + feet(w * 0.36, w * 0.36, 0.01, 0.004)
    boot = named("boot", *(torus(0.034 - 0.007 * i, 0.008, RUBBER, 8, 28).at(0, 0.05 + 0.009 * i, 0) for i in range(3)))
    if style == "old":
        long = between(rng, 0.09, 0.12)
        parts += boot + named(
            "stick", *spin([cylinder(0.011, long, paint, 0.014), ball(0.0145, paint).at(0, long, 0)], "z", tilt, (0, 0.05, 0))
        )
        parts += named("button", lathe([(0, 0), (0.017, 0), (0.015, 0.012), (0, 0.013)], red, 24).at(-w * 0.32, 0.048, -w * 0.32))
        parts += cable([(0, 0.02, -w * 0.5), (0.01, 0.005, -w * 0.8), (0.1, 0.004, -w * 1.0), (0.16, 0.004, -w * 0.5)], DARK, 0.0035)
        return finished(
            rng,
            parts,
            paint,
            style,
            {"one red button" if red.name == "red" else "one button": True, "a trigger": False, "a cable": True, "a throttle": False},
            ("old",),
            "with one button",
        )
    long = between(rng, 0.15, 0.18)
    path = np.array([(0, 0, 0), (0, long * 0.35, 0.0), (0, long * 0.7, 0.004), (0, long, 0.02)])
    grip = tube(
        spline(path, 18),
        np.interp(np.linspace(0, 1, len(spline(path, 18))), (0, 0.2, 0.5, 0.85, 1), (0.012, 0.02, 0.017, 0.022, 0.018)),
        paint,
        16,
    )
    stick = named("stick", grip, *(torus(0.021, 0.004, paint, 8, 20).at(0, long * f, 0.001) for f in (0.32, 0.48))) + named(
        "trigger", extrude([(0, 0), (0.014, -0.03), (0.022, -0.028), (0.016, 0)], 0.012, red).turn("y", 90).at(0, long * 0.82, -0.018)
    )
    stick += named(
        "button",
        ball(0.011, red).at(-0.006, long + 0.008, 0.022),
        cylinder(0.006, 0.012, trim).at(0.012, long + 0.006, 0.02),
        ellipsoid(0.034, 0.007, 0.02, trim).at(0.0, 0.034, 0),
    )
    parts += (
        boot
        + spin(stick, "x", tilt, (0, 0.06, 0))
        + named(
            "button",
            *(rounded(0.02, 0.008, 0.014, 0.003, trim).at(s * w * 0.3, 0.047, w * (0.3 - 0.15 * i)) for s in (-1, 1) for i in range(3)),
        )
    )
    throttle = style == "throttle"
    if throttle:
        parts += moved(
            named(
                "throttle",
                rounded(w, 0.06, w, 0.012, paint),
                box(0.01, 0.004, w * 0.7, DARK).at(0, 0.06, 0),
                *spin(
                    [
                        beam((0, 0, 0), (0, 0.1, 0), 0.03, paint),
                        rounded(0.07, 0.035, 0.04, 0.012, paint).at(0, 0.09, 0),
                        cylinder(0.008, 0.012, red).at(0.02, 0.12, 0),
                    ],
                    "x",
                    -18,
                    (0, 0.05, -0.01),
                ),
            ),
            -w * 1.35,
            0,
            0,
        )
    facts = {"a trigger": True, "a throttle": throttle, "a round base": round_, "a ball on top": False}
    return finished(rng, parts, paint, style, facts, (), "with a throttle" if throttle else "with a trigger")


def router(rng: Rng) -> Build:
    """Flat box with antennas; standing; star-shaped with many antennas; round puck; modem without antennas."""
    style = likely(rng, flat_box=4, standing=1.5, star=1.5, puck=1.5, tower=1)
    paint = draw(rng, pick(rng, "black", "white", "black", "white", "grey", "blue"), "plastic")
    trim = against(paint, 0.4)
    w, d, high = between(rng, 0.18, 0.24), between(rng, 0.12, 0.16), between(rng, 0.028, 0.04)
    numbers = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
    long = between(rng, 0.12, 0.18)

    def antenna(bend: float) -> list[Part]:
        stem = rounded(0.014, long, 0.008, 0.004, paint if chance(rng, 0.5) else DARK)
        return named("antenna", stem.turn("z", bend), cylinder(0.009, 0.02, DARK, sides=16).at(0, -0.012, 0))

    if style == "star":
        count, s = 8 if chance(rng) else 6, between(rng, 0.18, 0.22)
        outline = (
            np.array([(0.5, -0.36), (0.5, 0.36), (0.36, 0.5), (-0.36, 0.5), (-0.5, 0.36), (-0.5, -0.36), (-0.36, -0.5), (0.36, -0.5)]) * s
        )
        parts = named(
            "body",
            slab(outline, 0.035, paint),
            slab(outline * 0.55, 0.012, draw(rng, pick(rng, "red", "black", "grey"))).at(0, 0.034, 0),
            *(
                rod((0, 0.045, 0), (0.34 * s * np.cos(a), 0.036, 0.34 * s * np.sin(a)), 0.004, trim, 0.002)
                for a in np.arange(8) * np.pi / 4
            ),
        )
        spots = [(sx * s * 0.5, sz * s * f) for sx in (-1, 1) for sz, f in ((-1, 0.3), (1, 0.3))] + [
            (sx * s * 0.28, sz * s * 0.5) for sx in (-1, 1) for sz in ((-1, 1) if count == 8 else (-1,))
        ]
        parts += [p for x, z in spots for p in moved(antenna(-14 * np.sign(x)), x, 0.03, z)]
    elif style == "puck":
        count, r = 0, between(rng, 0.055, 0.08)
        line = spline([(r * 0.85, 0), (r, r * 0.2), (r * 0.95, r * 0.75), (r * 0.7, r * 1.0), (0.001, r * 1.05)], 24)
        parts = named("body", lathe(joined((0, 0), line), paint, 48), torus(r * 0.99, 0.002, trim, 6, 48).at(0, r * 0.24, 0)) + named(
            "lamp", ball(0.003, draw(rng, "blue")).at(0, r * 0.5, r * 1.0)
        )
        parts += cable([(0, 0.012, -r * 0.9), (0.01, 0.004, -r * 1.5), (0.07, 0.004, -r * 1.8), (0.12, 0.004, -r)], paint, 0.0025)
    elif style in ("standing", "tower"):
        count = 0 if style == "tower" else int(rng.integers(1, 4))
        w, tall, d = (
            (between(rng, 0.16, 0.2), between(rng, 0.16, 0.2), 0.04)
            if style == "standing"
            else (0.06, between(rng, 0.2, 0.24), between(rng, 0.13, 0.16))
        )
        parts = named("body", rounded(w, tall, d, 0.012, paint).at(0, 0.015, 0)) + named(
            "stand", slab(rectangle(w * 0.8, 0.09 if style == "standing" else d * 1.0, 0.02), 0.016, trim)
        )
        lamps = [
            box(0.006, 0.006, 0.004, draw(rng, "green")).at(
                -w * 0.3 + w * 0.1 * i if style == "standing" else 0, 0.04 if style == "standing" else 0.05 + 0.02 * i, d / 2
            )
            for i in range(6)
        ]
        parts += named("lamp", *lamps) + [p.at(0, tall * 0.5, d / 2) for p in slits(w * 0.6, 4, tall * 0.06, trim, 0.004)]
        parts += [
            p for i in range(count) for p in moved(antenna(8 * (count - 1 - 2 * i)), (i - (count - 1) / 2) * w * 0.38, tall + 0.02, -0.005)
        ]
    else:
        count = int(rng.choice([1, 2, 2, 3, 4, 4]))
        parts = named(
            "body",
            rounded(w, high, d, 0.012, paint).at(0, 0.004, 0),
            slab(rectangle(w * 0.7, d * 0.4, 0.01), 0.002, trim).at(0, high + 0.003, -d * 0.08),
        ) + feet(w * 0.4, d * 0.36, 0.008, 0.005)
        parts += named(
            "lamp", *(box(0.007, 0.005, 0.004, draw(rng, "green")).at(-w * 0.3 + 0.016 * i, high * 0.5, d / 2) for i in range(6))
        ) + moved(flat(slits(w * 0.6, 5, 0.008, DARK if paint.name != "black" else trim, 0.003)), 0, high + 0.006, d * 0.02)
        parts += named(
            "port",
            *(
                box(0.015, 0.013, 0.006, DARK if paint.name != "black" else CHROME).at(-w * 0.26 + 0.024 * i, 0.008, -d / 2)
                for i in range(5)
            ),
        )
        parts += [
            p
            for i in range(count)
            for p in moved(
                antenna(10 * (count - 1 - 2 * i) / max(count - 1, 1)),
                (i - (count - 1) / 2) * w * 0.9 / max(count - 1, 1),
                high * 0.7,
                -d * 0.5,
            )
        ]
    facts = {f"{numbers[count]} antenna{'s' if count > 1 else ''}": True} if count else {"antennas": False}
    facts |= {"antennas": True} if count > 1 else {}
    return finished(
        rng,
        parts,
        paint,
        style,
        {**facts, "small lamps": style != "star"} if style != "star" else facts,
        ("flat",) if style == "flat box" else ("round",) if style == "puck" else (),
        f"with {next(iter(facts))}" if count else "",
    )


def webcam(rng: Rng) -> Build:
    """Ball on a clip; bar on a clip; on a bent neck; on a small tripod; square."""
    style = likely(rng, ball=3, bar=3, neck=1.5, tripod=2)
    paint = draw(rng, pick(rng, "black", "grey", "white", "black", "red", "blue"), "plastic")
    trim, r = against(paint, 0.4), between(rng, 0.022, 0.03)
    glass = [*lens(r * 0.42, 0.008), *named("ring", torus(r * 0.55, 0.003, trim, 8, 28).turn("x", 90))]
    lamp = named("lamp", ball(0.0022, draw(rng, "green")).at(r * 0.6, r * 0.35, r * 0.72))
    head: list[Part]
    if style in ("ball", "neck"):
        head = named("head", ball(r, paint, 16, 32)) + moved(glass, 0, 0, r * 0.88) + lamp
    elif style == "bar":
        w = between(rng, 0.08, 0.1)
        head = (
            named("head", extrude(rectangle(w, r * 1.1, r * 0.5), r * 0.9, paint, smooth=True))
            + moved(glass, 0, 0, r * 0.44)
            + named(
                "microphone",
                *(box(0.003, r * 0.5, 0.003, trim).at(s * (w * 0.28 + 0.006 * i), -r * 0.25, r * 0.45) for s in (-1, 1) for i in range(3)),
            )
        )
    else:
        head = (
            named("head", extrude(rectangle(r * 2, r * 1.7, r * 0.4), r * 1.2, paint, smooth=True))
            + moved(glass, 0, 0, r * 0.6)
            + moved(lamp, 0, 0, -r * 0.1)
        )
    head = spin(head, "x", between(rng, -6, 14), (0, 0, 0))
    ring_light = style != "bar" and chance(rng, 0.15)
    head += named("light", torus(r * 1.2, 0.004, WHITE, 8, 36).turn("x", 90).at(0, 0, r * 0.3)) if ring_light else []
    clip = style in ("ball", "bar")
    if clip:
        y = 0.07
        parts = (
            moved(head, 0, y + r * 1.1, 0)
            + named("neck", cylinder(0.008, r * 0.9, DARK).at(0, y - 0.004, 0))
            + named(
                "clip",
                rounded(r * 1.6, 0.012, 0.07, 0.004, paint).at(0, y - 0.012, -0.005),
                rounded(r * 1.6, 0.022, 0.008, 0.003, paint).at(0, y - 0.03, 0.026),
                *spin([rounded(r * 1.5, 0.075, 0.008, 0.003, paint)], "x", -14, (0, 0, -0.01)),
                cylinder(0.006, r * 1.7, DARK).turn("z", 90).at(r * 0.85, y - 0.008, -0.032),
            )
        )
    elif style == "neck":
        path = [(0, 0.015, 0), (0, 0.08, -0.02), (0, 0.14, -0.01), (0, 0.17, 0.0)]
        parts = (
            named("base", lathe([(0, 0), (0.035, 0), (0.034, 0.012), (0.01, 0.022), (0, 0.022)], paint, 36))
            + named(
                "neck", tube(spline(path, 20), 0.005, DARK), *(torus(0.0055, 0.0015, CHROME, 6, 14).at(*p) for p in spline(path, 20)[::2])
            )
            + moved(head, 0, 0.17 + r * 0.9, 0)
        )
    else:
        parts = moved(head, 0, 0.1, 0) + tripod(0.1 - r * 0.9, 0.055, 0.006, DARK)
    cord = chance(rng, 0.6)
    top = {"ball": 0.07 + r, "bar": 0.07 + r, "neck": 0.015, "tripod": 0.1}[style]
    parts += (
        cable([(0, top, -r * 0.6), (0.005, top * 0.8, -r * 2.2), (0.03, 0.01, -0.08), (0.09, 0.003, -0.06)], DARK, 0.002) if cord else []
    )
    facts = {
        "a clip": clip,
        "a tripod": style == "tripod",
        "a bent neck": style == "neck",
        "a cable": cord,
        "a lens": True,
        "a ring light": ring_light,
    }
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("round",) if style == "ball" else (),
        {"ball": "on a clip", "bar": "on a clip", "neck": "on a bent neck", "tripod": "on a tripod"}[style],
    )


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


def calculator(rng: Rng) -> Build:
    """Pocket, with many small keys, desk one with a raised display, with a paper roll."""
    style = likely(rng, pocket=3, scientific=2.5, desk=2, printing=1.3)
    paint = draw(rng, pick(rng, "black", "grey", "white", "black", *BRIGHT), "plastic")
    key = WHITE if paint.rgb.mean() < 0.45 else DARK
    red, glass = draw(rng, pick(rng, "red", "orange", "blue")), Paint(np.array((0.62, 0.68, 0.58)), "glass")
    k = {"pocket": 1.0, "scientific": 1.15, "desk": 1.7, "printing": 1.9}[style]
    w, long = between(rng, 0.066, 0.076) * k, between(rng, 0.11, 0.13) * k * (1.15 if style == "scientific" else 0.95)
    high, tilt = 0.01 * k, 7 if style in ("desk", "printing") else 3
    columns, rows = (4, 5) if style != "scientific" else (5, 5)
    parts = named("body", slab(rectangle(w, long, 0.006 * k), high, paint))
    pitch = (w * 0.86 / columns, long * (0.62 if style != "scientific" else 0.4) / rows)
    z = long * (0.15 if style != "scientific" else 0.25)
    pad = keys((columns, rows), pitch, 0.0028 * k, key)
    pad = [p if i not in (columns * rows - 1, columns * rows - 2) else Part(p.vertices, p.faces, red, "button") for i, p in enumerate(pad)]
    parts += moved(flat(pad), 0, high, z)
    if style == "scientific":
        parts += moved(flat(keys((6, 4), (w * 0.86 / 6, long * 0.24 / 4), 0.002, against(paint, 0.3))), 0, high, -long * 0.1) + named(
            "cursor", torus(w * 0.1, 0.003, key, 8, 24).at(0, high, -long * 0.245)
        )
    yz = (high, -long * 0.34) if style != "scientific" else (high, -long * 0.38)
    shown = [
        slab(rectangle(w * 0.86, long * 0.17, 0.004), 0.003, DARK if paint.name != "black" else lighter(DARK, 0.25)),
        slab(rectangle(w * 0.78, long * 0.115, 0.002), 0.0008, glass).at(0, 0.003, 0),
        *(box(0.0055 * k, 0.0007, 0.009 * k, DARK).at(w * 0.3 - 0.0085 * k * i, 0.0038, 0) for i in range(int(rng.integers(1, 6)))),
    ]
    raised = style in ("desk", "printing")
    parts += named("display", *spin(shown, "x", 28, (0, yz[0] + 0.02, yz[1]))) if raised else named("display", *moved(shown, 0, *yz))
    parts += (
        named(
            "body",
            extrude([(0, 0), (long * 0.24, 0), (0, long * 0.13)], w * 0.96, paint)
            .turn("y", 90)
            .turn("y", 180)
            .at(0, high * 0.5, -long * 0.48),
        )
        if raised
        else []
    )
    solar = style in ("pocket", "desk") and chance(rng, 0.6)
    if solar:
        parts += named(
            "solar cell",
            *(
                box(w * 0.1, 0.002, long * 0.055, Paint(np.array((0.25, 0.12, 0.1)), "glass")).at(
                    w * (0.06 + 0.105 * i), high, -long * 0.46 if not raised else -long * 0.21
                )
                for i in range(4)
            ),
        )
    parts = spin(parts, "x", tilt, (0, long / 2 * np.sin(np.radians(tilt)), 0))
    roll = style == "printing"
    if roll:
        parts += named(
            "paper roll",
            cylinder(0.03, w * 0.42, PAPER).turn("z", 90).at(w * 0.21, 0.068, -long * 0.56),
            *both(box(0.006, 0.07, 0.03, paint).at(w * 0.24, 0.01, -long * 0.55)),
            box(w * 0.42, 0.09, 0.002, PAPER).turn("x", -20).at(0, 0.07, -long * 0.44),
        )
    parts += named("foot", box(w * 0.7, long * 0.5 * np.sin(np.radians(tilt)) * 1.6, 0.008, paint).at(0, 0, -long * 0.4))
    facts = {"a paper roll": roll, "a solar cell": solar, "many small keys": style == "scientific", "a raised display": raised}
    return finished(rng, parts, paint, style, facts, (), "with a paper roll" if roll else "")


def printer_3d(rng: Rng) -> Build:
    """Open frame with a gantry; closed box with a window; three columns; resin printer with a tinted hood."""
    style = likely(rng, open_frame=3, box=2.5, three_columns=1.5, resin=2)
    paint = draw(rng, pick(rng, "black", "black", "grey", "orange", "blue", "white", "red"), "metal")
    thread = draw(rng, pick(rng, *BRIGHT), "plastic")
    w, tall = between(rng, 0.38, 0.46), between(rng, 0.4, 0.5)
    piece = named("printed object", *_printed(rng, thread, w * 0.16))
    if style == "resin":
        w *= 0.55
        low = tall * 0.42
        hood = Paint(np.array((0.9, 0.45, 0.12)), "glass") if chance(rng, 0.7) else Paint(np.array((0.25, 0.55, 0.25)), "glass")
        parts = named(
            "base",
            rounded(w, low, w, 0.012, paint),
            box(w * 0.5, low * 0.36, 0.006, picture(rng)).at(0, low * 0.36, w / 2),
            box(w * 1.01, 0.008, w * 1.01, CHROME).at(0, low * 0.9, 0),
        )
        round_ = chance(rng, 0.3)
        opened = chance(rng, 0.35)
        if opened:
            parts += named(
                "column",
                box(w * 0.4, tall * 0.62, 0.05, paint).at(0, low, -w * 0.38),
                box(0.03, tall * 0.56, 0.012, CHROME).at(0, low, -w * 0.32),
            ) + named(
                "plate",
                rounded(w * 0.56, 0.03, w * 0.4, 0.004, CHROME).at(0, low + tall * 0.32, 0),
                box(0.06, 0.03, w * 0.34, DARK).at(0, low + tall * 0.36, -w * 0.16),
            )
            parts += [p.mirrored("y").at(0, low + tall * 0.32, 0) for p in piece] + named(
                "vat",
                *moved([q.turn("x", -90) for q in frame(w * 0.8, w * 0.7, 0.02, 0.04, DARK)], 0, low + 0.02, w * 0.35),
                box(w * 0.78, 0.012, w * 0.68, hood).at(0, low, 0),
            )
        else:
            parts += named(
                "hood",
                lathe([(0, 0), (w * 0.49, 0), (w * 0.49, tall * 0.6), (w * 0.45, tall * 0.64), (0, tall * 0.64)], hood, 44)
                if round_
                else rounded(w * 0.96, tall * 0.64, w * 0.96, 0.02, hood),
            )
            parts = [*parts[:-1], parts[-1].at(0, low, 0)]
        facts = {"a tinted hood": not opened, "a spool": False, "an open frame": False, "a screen": True, "a printed object": opened}
        return finished(rng, parts, paint, style, facts, (), "with a tinted hood" if not opened else "")
    bed_y = 0.1
    spool = [
        *(cylinder(0.09, 0.006, DARK).at(0, y, 0) for y in (-0.03, 0.024)),
        cylinder(0.075, 0.05, thread).at(0, -0.026, 0),
        torus(0.03, 0.004, CHROME).at(0, 0.031, 0),
    ]
    head = named(
        "print head",
        rounded(0.06, 0.07, 0.05, 0.01, DARK),
        cylinder(0.008, 0.02, CHROME, 0.012).at(0, -0.02, 0),
        cylinder(0.002, 0.01, GOLDEN, 0.006, 12).at(0, -0.03, 0),
        *moved([disc(0.018, 0.006, CHROME)], 0, 0.035, 0.025),
    )
    top = bed_y + 0.012 + max(float(p.vertices[:, 1].max()) for p in piece) + 0.03
    bed = named("bed", rounded(w * 0.62, 0.01, w * 0.62, 0.003, DARK if paint.name != "black" else CHROME).at(0, bed_y, 0))
    if style == "three columns":
        r, high = w * 0.44, tall * 1.5
        col = [box(0.03, high, 0.03, paint).at(0, 0, r), box(0.045, 0.06, 0.04, DARK).at(0, high * 0.62, r * 0.94)]
        plate_turn = slab(
            np.array([(r * 1.2 * np.sin(a), r * 1.2 * np.cos(a)) for a in np.radians((-12, 12, 108, 132, 228, 252))]), 0.03, paint
        )
        parts = named("column", *(q for p in col for q in around(p, 3))) + named(
            "frame", plate_turn, plate_turn.at(0, 0.06, 0), plate_turn.at(0, high - 0.03, 0)
        )
        parts += named("bed", cylinder(r * 0.62, 0.01, CHROME).at(0, 0.09, 0)) + moved(piece, 0, 0.1, 0)
        tip = top + 0.02
        parts += named(
            "arm", *(q for s in (-1, 1) for q in around(rod((s * 0.018, high * 0.64, r * 0.88), (s * 0.018, tip, 0.035), 0.004, CHROME), 3))
        ) + named(
            "print head", cylinder(0.04, 0.012, DARK).at(0, tip - 0.006, 0), cylinder(0.006, 0.035, CHROME, 0.012).at(0, tip - 0.036, 0)
        )
        parts += named("spool", *moved(spool, 0, high + 0.04, 0))
        facts = {"three columns": True, "a spool": True, "an open frame": True, "a printed object": True}
        return finished(rng, parts, paint, style, facts, ("tall",), "with three columns")
    x = between(rng, -0.1, 0.1) * w
    if style == "box":
        d = w * 1.05
        parts = named(
            "case",
            *corners(box(0.05, tall, 0.05, paint), w / 2 - 0.025, d / 2 - 0.025),
            box(w, 0.08, d, paint),
            *moved(frame(w, tall, 0.05, 0.02, paint), 0, 0, d / 2 - 0.01),
            box(w, tall, 0.012, paint).at(0, 0, -d / 2),
            *both(box(0.012, tall, d, paint).at(w / 2 - 0.006, 0, 0)),
        )
        lid = chance(rng, 0.5)
        parts += (
            named("lid", box(w, 0.03, d, paint).at(0, tall, 0))
            if lid
            else named("rim", *moved([q.turn("x", -90) for q in frame(w, d, 0.03, 0.02, paint)], 0, tall, d / 2))
        )
        parts += (
            bed
            + moved(piece, 0, bed_y + 0.01, 0)
            + moved(head, x, top, 0)
            + named(
                "rod",
                *(
                    rod((-w * 0.46, top + 0.03 + 0.02 * i, -0.01), (w * 0.46, top + 0.03 + 0.02 * i, -0.01), 0.005, CHROME)
                    for i in range(2)
                ),
            )
        )
        parts += (
            named("screen", box(w * 0.26, 0.045, 0.008, picture(rng)).at(-w * 0.2, 0.018, d / 2))
            + moved(knob(0.02, CHROME), w * 0.3, 0.042, d / 2)
            + named("spool", *spin(spool, "x", 90, (0, tall * 0.6, -d / 2 - 0.04)))
        )
        facts = {"a closed case": True, "a spool": True, "an open frame": False, "a lid": lid, "a printed object": True, "a screen": True}
        return finished(rng, parts, paint, style, facts, (), "in a closed case")
    parts = named(
        "frame",
        *moved(frame(w, tall, 0.03, 0.04, paint), 0, 0.0, -0.03),
        *both(box(0.04, 0.05, w, paint).at(w * 0.3, 0, 0)),
        box(w * 0.7, 0.04, 0.04, paint).at(0, 0, w * 0.48),
        box(w * 0.7, 0.04, 0.04, paint).at(0, 0, -w * 0.48),
    )
    parts += (
        bed
        + moved(piece, 0, bed_y + 0.01, 0)
        + named("bed", box(0.12, 0.05, w * 0.5, DARK).at(0, bed_y - 0.05, 0))
        + named("bar", box(w, 0.035, 0.03, CHROME).at(0, top + 0.02, 0.01), *both(box(0.05, 0.07, 0.06, DARK).at(w / 2 - 0.01, top, 0)))
    )
    parts += moved(head, x, top, 0.045) + named(
        "rod",
        *both(cylinder(0.005, tall - 0.04, CHROME).at(w / 2 - 0.045, 0.02, 0)),
        *both(box(0.045, 0.045, 0.045, DARK).at(w / 2 - 0.045, 0, 0)),
    )
    parts += named(
        "spool",
        *spin(spool, "z", 90, (0, tall + 0.1, -0.03)),
        *both(beam((0.06, tall - 0.01, -0.03), (0.045, tall + 0.1, -0.03), 0.014, paint)),
    ) + named(
        "screen",
        *spin(
            [
                rounded(0.12, 0.07, 0.03, 0.006, DARK),
                box(0.07, 0.045, 0.006, draw(rng, "blue", "glass")).at(-0.012, 0.012, 0.014),
                *moved(knob(0.01, CHROME), 0.042, 0.035, 0.015),
            ],
            "x",
            -35,
            (w * 0.36, 0.0, w * 0.5),
        ),
    )
    facts = {"an open frame": True, "a spool": True, "a closed case": False, "a printed object": True, "a screen": True}
    return finished(rng, parts, paint, style, facts, (), "with an open frame")


GOLDEN = Paint(np.array((0.8, 0.62, 0.26)), "metal")


def _printed(rng: Rng, paint: Paint, size: float) -> list[Part]:
    """A small thing on the bed: vase, tower of boxes or boat-like hull."""
    look = pick(rng, "vase", "cube", "cone")
    if look == "vase":
        return [
            lathe(
                joined(
                    (0, 0),
                    spline([(size * 0.5, 0), (size * 0.8, size * 0.6), (size * 0.45, size * 1.2), (size * 0.65, size * 1.6)], 20),
                    (0, size * 1.6),
                ),
                paint,
            )
        ]
    if look == "cube":
        return [
            box(size * 1.3, size * 1.1, size * 1.3, paint),
            *(cylinder(size * 0.3, size * 0.25, paint).at(0, size * 1.1, 0) for _ in range(1)),
        ]
    return [cylinder(size * 0.9, size * 1.5, paint, size * 0.3), torus(size * 0.8, size * 0.15, paint).at(0, size * 0.2, 0)]
