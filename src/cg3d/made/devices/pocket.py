"""To hold in the hand: phone, remote control."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, DARK, against, disc, finished, flat, frame, keys, likely, picture, spin
from cg3d.made.outlines import rectangle, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import ball, box, cylinder, extrude, moved, named, rounded, slab, torus


def phone(rng: Rng) -> Build:
    """Smartphone; with keys; folded open; with a slide-out keyboard; very old and thick with an antenna."""
    style = likely(rng, smart=5, with_keys=2.5, folding=2, brick=1.2, keyboard=1.2)
    paint = draw(rng, pick(rng, "black", "white", *BRIGHT, "grey"), "metal" if style == "smart" else "plastic")
    glass = picture(rng)
    trim = against(paint, 0.45)
    facts = {"keys": style != "smart", "an antenna": style == "brick", "a hinge": style == "folding", "a large screen": style == "smart"}
    if style == "smart":
        return _smartphone(rng, paint, facts)
    w, tall, d = between(rng, 0.044, 0.052), between(rng, 0.1, 0.125), between(rng, 0.014, 0.02)
    if style == "brick":
        w, tall, d = 0.055, between(rng, 0.17, 0.2), between(rng, 0.04, 0.055)
        parts = (
            named("body", rounded(w, tall, d, 0.01, paint, 4))
            + named("antenna", cylinder(0.007, between(rng, 0.07, 0.12), DARK, 0.005).at(w * 0.28, tall - 0.005, -d * 0.15))
            + named("screen", box(w * 0.6, tall * 0.08, 0.003, glass).at(0, tall * 0.66, d / 2))
            + moved(keys((3, 6), (w * 0.26, tall * 0.07), 0.003, trim, "key"), 0, tall * 0.4, d / 2)
            + named(
                "speaker",
                *(box(w * 0.4, 0.002, 0.003, trim).at(0, tall * (0.82 + 0.02 * i), d / 2) for i in range(4)),
                *(box(w * 0.4, 0.002, 0.003, trim).at(0, tall * (0.06 + 0.02 * i), d / 2) for i in range(3)),
            )
        )
        return finished(rng, parts, paint, style, facts, ("old", "thick", "mobile"), "with an antenna")
    if style == "folding":
        angle = between(rng, 12, 55)
        low = (
            named("body", rounded(w, tall * 0.8, d * 0.7, 0.006, paint, 4))
            + moved(keys((3, 4), (w * 0.27, tall * 0.11), 0.0022, trim, "key"), 0, tall * 0.27, d * 0.35)
            + named(
                "pad",
                torus(w * 0.15, 0.003, CHROME, 8, 28).turn("x", 90).at(0, tall * 0.62, d * 0.35),
                disc(w * 0.07, 0.003, trim, 20).at(0, tall * 0.62, d * 0.35),
            )
        )
        lid = (
            named("lid", rounded(w, tall * 0.8, d * 0.6, 0.006, paint, 4))
            + named("screen", box(w * 0.76, tall * 0.5, 0.002, glass).at(0, tall * 0.15, d * 0.3))
            + named("speaker", *(box(w * 0.2, 0.0016, 0.002, trim).at(0, tall * (0.7 + 0.016 * i), d * 0.3) for i in range(3)))
            + named("camera", disc(0.004, 0.002, CHROME, 18).turn("y", 180).at(0, tall * 0.6, -d * 0.3))
        )
        parts = (
            spin([p.at(0, -tall * 0.8, 0) for p in low], "x", -90, (0, d * 0.5, 0))
            + spin(lid, "x", -angle, (0, d * 0.5, 0))
            + named("hinge", cylinder(d * 0.42, w * 0.92, trim).turn("z", 90).at(w * 0.46, d * 0.5, 0))
        )
        return finished(rng, parts, paint, style, facts, ("open", "mobile"), "with a hinge")
    if style == "keyboard":
        w, tall = 0.065, between(rng, 0.11, 0.12)
        parts = (
            named("body", extrude(rectangle(w, tall, 0.012), d * 0.8, paint).at(0, tall / 2, 0))
            + named("screen", box(w * 0.86, tall * 0.44, 0.002, glass).at(0, tall * 0.52, d * 0.4))
            + moved(keys((8, 4), (w * 0.112, tall * 0.075), 0.0018, trim, "key"), 0, tall * 0.2, d * 0.4)
            + named(
                "pad",
                disc(0.006, 0.003, CHROME, 20).at(0, tall * 0.43, d * 0.4),
                *(rounded(0.014, 0.006, 0.003, 0.001, trim).at(s * 0.018, tall * 0.41, d * 0.4) for s in (-1, 1)),
            )
        )
        return finished(rng, parts, paint, style, facts, ("mobile",), "with a small keyboard")
    parts = named(
        "body",
        extrude(
            spline(
                [
                    (0, 0),
                    (w * 0.4, 0.004),
                    (w * 0.48, tall * 0.3),
                    (w * 0.46, tall * 0.6),
                    (w * 0.5, tall * 0.92),
                    (w * 0.3, tall),
                    (-w * 0.3, tall),
                    (-w * 0.5, tall * 0.92),
                    (-w * 0.46, tall * 0.6),
                    (-w * 0.48, tall * 0.3),
                    (-w * 0.4, 0.004),
                ],
                66,
                closed=True,
            ),
            d,
            paint,
            smooth=True,
        ),
    )
    parts += (
        named(
            "screen",
            extrude(rectangle(w * 0.84, tall * 0.34, 0.005), 0.002, trim).at(0, tall * 0.76, d / 2),
            box(w * 0.7, tall * 0.25, 0.002, glass).at(0, tall * 0.64, d / 2 + 0.001),
        )
        + moved(keys((3, 4), (w * 0.27, tall * 0.095), 0.0024, WHITE if paint.rgb.mean() < 0.5 else DARK, "key"), 0, tall * 0.24, d / 2)
        + named(
            "pad",
            rounded(w * 0.3, tall * 0.05, 0.005, 0.002, CHROME).at(0, tall * 0.48, d / 2),
            *(rounded(w * 0.18, tall * 0.03, 0.004, 0.0015, trim).at(s * w * 0.3, tall * 0.49, d / 2) for s in (-1, 1)),
        )
    )
    parts += named("speaker", box(w * 0.3, 0.002, 0.002, DARK).at(0, tall * 0.95, d / 2))
    return finished(rng, parts, paint, style, facts, ("mobile",), "with keys")


def _smartphone(rng: Rng, paint: Paint, facts: dict[str, bool]) -> Build:
    width, tall = between(rng, 0.068, 0.078), between(rng, 0.14, 0.165)
    button = chance(rng, 0.3)
    deep = 0.0085
    parts = named("body", extrude(rectangle(width, tall, 0.011), deep, paint)) + named(
        "screen",
        extrude(rectangle(width - 0.004, tall - (0.03 if button else 0.004), 0.009 if not button else 0.002), 0.0008, DARK_GLASS).at(
            0, 0, deep / 2 + 0.0002
        ),
    )
    parts += named(
        "icon",
        *(
            extrude(rectangle(0.011, 0.011, 0.003), 0.0012, draw(rng, pick(rng, *BRIGHT))).at(
                (i - 1.5) * 0.016, tall * 0.28 - 0.019 * j, deep / 2 + 0.0007
            )
            for i in range(4)
            for j in range(5)
        ),
    )
    parts += (
        named("button", disc(0.005, 0.0012, CHROME, 24).at(0, -tall / 2 + 0.0085, deep / 2))
        if button
        else named("camera", disc(0.002, 0.001, CHROME, 14).at(0, tall * 0.46, deep / 2 + 0.0005))
    )
    count = int(rng.integers(1, 4))
    edge = lighter(paint, -0.2)
    spots = [(-width * 0.28, tall * 0.4 - 0.014 * i) for i in range(count)]
    parts += named(
        "camera",
        extrude(rectangle(0.02, 0.012 + 0.014 * count, 0.005), 0.002, edge).at(-width * 0.28, tall * 0.4 - 0.007 * (count - 1), -deep / 2),
        *(disc(0.0052, 0.002, DARK, 20).turn("y", 180).at(x, y, -deep / 2 - 0.001) for x, y in spots),
        *(ball(0.003, CLEAR).scaled(1, 1, 0.4).at(x, y, -deep / 2 - 0.003) for x, y in spots),
    )
    parts += named(
        "button",
        box(0.002, 0.022, 0.003, edge).at(width / 2, tall * 0.18, 0),
        box(0.002, 0.012, 0.003, edge).at(-width / 2, tall * 0.22, 0),
    )
    pose = pick(rng, "upright", "back", "leaning", "lying")
    stand = pose == "leaning" and chance(rng, 0.6)
    if pose == "back":
        parts = [p.turn("y", 180) for p in parts]
    elif pose == "lying":
        parts = spin(parts, "x", -90, (0, deep, 0))
    elif pose == "leaning":
        parts = spin(parts, "x", -20, (0, tall / 2, 0))
        parts += (
            named(
                "stand",
                box(0.05, 0.006, 0.07, DARK).at(0, -0.004, -0.012),
                box(0.05, 0.012, 0.004, DARK).at(0, -0.004, 0.022),
                *spin([box(0.04, 0.08, 0.004, DARK)], "x", -20, (0, 0, -0.01 - deep)),
            )
            if stand
            else []
        )
    facts |= {f"{('one', 'two', 'three')[count - 1]} camera{'s' if count > 1 else ''}": True} if pose == "back" else {"a stand": stand}
    return finished(rng, parts, paint, "smart", facts, ("flat", "mobile"), "on a stand" if stand else "")


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
