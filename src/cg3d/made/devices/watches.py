"""Watches to wear: wristwatch."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import DARK, finished, likely, spin
from cg3d.made.devices.clocks import digit
from cg3d.made.outlines import rectangle
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, leather, lighter, metal, pick
from cg3d.made.parts import Part, around, box, cylinder, extrude, lathe, moved, named, rounded, slab, torus


def wristwatch(rng: Rng) -> Build:
    """Round with hands; three small dials; square; digital with buttons; smart one with a screen; diver's with a ridged ring."""
    style = likely(rng, round=3, chronograph=2, square=1.5, digital=2, smart=2, diver=1.5)
    band_metal = style not in ("digital", "smart") and chance(rng, 0.4)
    case = metal(rng) if style not in ("digital",) else draw(rng, pick(rng, "black", *BRIGHT, "grey"), "plastic")
    band = (
        case
        if band_metal or style == "digital"
        else draw(rng, pick(rng, *BRIGHT, "black", "white"), "rubber")
        if style == "smart"
        else leather(rng)
    )
    r, high = between(rng, 0.018, 0.022), between(rng, 0.008, 0.011)
    a = np.radians(np.linspace(62, 298, 40))
    loop_r = 0.032
    outer = np.stack([loop_r * 1.0 * np.sin(a), loop_r * 0.86 * np.cos(a)], 1)
    thick = 0.0035 if band_metal else 0.0026
    width = r * between(rng, 0.95, 1.15)
    strap: list[Part]
    if band_metal:
        strap = [
            box(width, thick, 0.0062, band)
            .at(0, -thick / 2, 0)
            .turn("x", float(np.degrees(t)))
            .at(0, 0, 0)
            .at(0, loop_r * 0.86 * np.cos(t), loop_r * np.sin(t))
            for t in np.radians(np.arange(36, 325, 11))
        ]
        strap += [
            box(width * 0.4, thick * 1.3, 0.0062, lighter(band, 0.2))
            .at(0, -thick / 2, 0)
            .turn("x", float(np.degrees(t)))
            .at(0, loop_r * 0.86 * np.cos(t), loop_r * np.sin(t))
            for t in np.radians(np.arange(36, 325, 11))
        ]
    else:
        ring = np.concatenate([outer * (1 + thick / loop_r), outer[::-1]])
        ring = np.concatenate(
            [
                [(loop_r * 0.6, loop_r * 0.86)],
                ring[1:39],
                [(-loop_r * 0.6, loop_r * 0.86), (-loop_r * 0.6, loop_r * 0.8)],
                ring[41:79],
                [(loop_r * 0.6, loop_r * 0.8)],
            ]
        )
        strap = [extrude(ring, width, band, smooth=True).turn("y", 90)]
        strap += [
            box(width * 1.25, 0.0025, 0.012, case).at(0, -loop_r * 0.86 - 0.005, 0.0),
            box(width * 1.12, 0.003, 0.004, band).at(0, -loop_r * 0.86 - 0.005, 0.012),
        ]
        strap += [
            cylinder(0.0009, 0.0008, DARK, sides=10).turn("x", 150).at(0, loop_r * 0.86 * np.cos(t) - 0.0012, -loop_r * 1.09 * np.sin(t))
            for t in (2.2, 2.4, 2.6)
        ]
    parts = named("strap", *strap)
    face_paint = WHITE if chance(rng, 0.5) else draw(rng, pick(rng, "black", "blue", "green", "grey"), "")
    hand = DARK if face_paint.rgb.mean() > 0.4 else WHITE
    head: list[Part]
    if style in ("square", "smart", "digital"):
        w, long = r * 1.8, r * (2.1 if style != "square" else 1.9)
        head = named("case", slab(rectangle(w, long, r * (0.5 if style == "smart" else 0.25)), high, case, smooth=style == "smart"))
        glass = DARK_GLASS if style == "smart" else Paint(np.array((0.6, 0.67, 0.55)), "glass") if style == "digital" else face_paint
        head += named("face", slab(rectangle(w * 0.8, long * (0.8 if style != "digital" else 0.42), r * 0.2), 0.001, glass).at(0, high, 0))
        if style == "smart":
            head += named(
                "icon",
                *(
                    cylinder(r * 0.17, 0.0006, draw(rng, pick(rng, *BRIGHT), "glass"), sides=16).at(
                        r * 0.42 * (i - 1), high + 0.001, r * 0.46 * (j - 1)
                    )
                    for i in range(3)
                    for j in range(3)
                ),
            )
        elif style == "digital":
            head += named(
                "digit",
                *(
                    p.at(r * (0.33 * i - 0.55) + (r * 0.1 if i > 1 else 0), high + 0.001, 0)
                    for i in range(4)
                    for p in digit(int(rng.integers(10)), r * 0.26, DARK)
                ),
                *(box(r * 0.07, 0.0006, r * 0.07, DARK).at(-r * 0.02, high + 0.001, r * z) for z in (-0.1, 0.1)),
            )
            head += named(
                "button",
                *(
                    rounded(0.004, 0.003, 0.006, 0.001, CHROME).at(s * (w / 2 + 0.001), high * 0.35, z)
                    for s in (-1, 1)
                    for z in (-r * 0.5, r * 0.5)
                ),
                *(rounded(w * 0.2, 0.0016, r * 0.16, 0.0006, CHROME).at(s * w * 0.25, high, r * 0.78) for s in (-1, 1)),
            )
    else:
        head = named(
            "case",
            lathe(
                [(0, 0), (r * 0.92, 0), (r, high * 0.3), (r, high * 0.75), (r * 0.86, high), (r * 0.84, high * 0.9), (0, high * 0.9)],
                case,
                52,
            ),
        ) + named("face", cylinder(r * 0.84, 0.0006, face_paint, sides=48).at(0, high * 0.9, 0))
        if style == "diver":
            head += named(
                "ring",
                lathe(
                    [(r * 0.84, 0), (r * 1.08, 0), (r * 1.06, 0.0025), (r * 0.86, 0.0025), (r * 0.84, 0)],
                    draw(rng, pick(rng, "black", "blue", "green")),
                    48,
                ).at(0, high * 0.8, 0),
                *around(box(0.0016, 0.0025, 0.0012, case).at(0, high * 0.8, r * 1.075), 30),
            )
    if style not in ("smart", "digital"):
        y = high * 0.9 + 0.0006 if style != "square" else high + 0.001
        head += named("mark", *around(box(r * 0.05, 0.0006, r * 0.16, hand).at(0, y, r * 0.68), 12))
        for angle, long, wide in (
            (between(rng, 0, 360), r * 0.42, r * 0.09),
            (between(rng, 0, 360), r * 0.64, r * 0.06),
            (between(rng, 0, 360), r * 0.68, r * 0.025),
        ):
            head += named("hand", box(wide, 0.0007, long, hand).at(0, y + 0.0006, long * 0.42).turn("y", angle))
        head += named("hand", cylinder(r * 0.08, 0.0022, case, sides=18).at(0, y, 0))
        if style == "chronograph":
            head += named(
                "small dial",
                *(
                    q
                    for x, z in ((-0.36, 0), (0.36, 0), (0, 0.38))
                    for q in (
                        torus(r * 0.19, 0.0005, hand, 6, 28).at(x * r, y + 0.0003, z * r),
                        box(r * 0.03, 0.001, r * 0.15, hand).at(x * r, y, z * r),
                    )
                ),
            )
    crown = (
        [cylinder(0.0026, 0.0045, case, sides=16).turn("z", -90).at(r * (0.98 if style not in ("square", "smart") else 0.9), high * 0.5, 0)]
        if style != "digital"
        else []
    )
    crown += (
        [cylinder(0.0018, 0.0045, case, sides=14).turn("z", -90).at(r * 0.86, high * 0.5, s * r * 0.5) for s in (-1, 1)]
        if style == "chronograph"
        else []
    )
    head += named("crown", *crown)
    parts += moved(head, 0, loop_r * 0.75, 0)
    parts = spin(parts, "x", between(rng, 20, 62), (0, 0, 0))
    hands = style not in ("smart", "digital")
    facts = {
        "hands": hands,
        "a round face": style in ("round", "chronograph", "diver"),
        "a square face": style in ("square", "smart", "digital"),
        "a metal band": band_metal,
        "three small dials": style == "chronograph",
        "a crown": style != "digital",
    }
    facts = {k2: v for k2, v in facts.items() if v or k2 in ("hands", "a crown")}
    return finished(
        rng,
        parts,
        band if not band_metal else case,
        style,
        facts,
        ("round",) if facts.get("a round face") else ("square",),
        "" if hands else "without hands",
    )
