"""Jet ski and snowmobile: ridden astride. Front towards +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Rng, draw, lighter, pick
from cg3d.made.parts import both, box, cylinder, moved, named, rod, rounded
from cg3d.made.vehicles.bits import STEEL, crawler, features, screen, side
from cg3d.made.vehicles.boats import hull
from cg3d.made.vehicles.cars import HEADLIGHT, IRON, PANE
from cg3d.made.vehicles.crafts import fuselage


def jet_ski(rng: Rng) -> Build:
    """Sit-down for one, for two with a long seat, stand-up with a pole, sporty with a screen."""
    style = pick(rng, "runabout", "runabout", "long seat", "stand-up", "sports")
    paint, second = draw(rng, pick(rng, *BRIGHT, "white", "black"), "plastic"), draw(rng, pick(rng, "white", "black", "grey"), "plastic")
    length, width = (
        between(rng, 2.6, 3.0) * (1.1 if style == "long seat" else 0.85 if style == "stand-up" else 1),
        between(rng, 0.95, 1.1) * (0.75 if style == "stand-up" else 1),
    )
    h = length / 2
    parts = named(
        "hull",
        hull(length, width, 0.42, second, transom=0.9),
        hull(length * 0.98, width * 1.04, 0.1, lighter(paint, -0.4), transom=0.9).at(0, 0.38, 0),
    )
    dark = IRON
    front = [(-h * 0.1, 0.3, 0.1, 0.45), (h * 0.25, 0.36, 0.3, 0.5), (h * 0.6, 0.3, 0.24, 0.5), (h * 0.98, 0.04, 0.05, 0.56)]
    parts += named("bonnet", fuselage([(z, w * width, t, y) for z, w, t, y in front], paint, 20))
    if style == "stand-up":
        parts += named(
            "tray",
            box(width * 0.7, 0.04, length * 0.45, dark).at(0, 0.47, -h * 0.5),
            *both(rounded(0.12, 0.22, length * 0.5, 0.05, paint).at(width * 0.42, 0.4, -h * 0.5)),
        )
        parts += named(
            "handle pole",
            rod((0, 0.62, h * 0.45), (0, 1.12, -h * 0.15), 0.07, paint, 0.05),
            rod((-0.3, 1.14, -h * 0.18), (0.3, 1.14, -h * 0.18), 0.025, dark),
        )
    else:
        long = 1.35 if style == "long seat" else 0.95
        bench = side(
            spline([(-h * 0.92, 0.5), (-h * 0.88, 0.86), (-h * 0.6, 0.84), (-h * 0.1, 0.76), (h * 0.12, 0.8), (h * 0.16, 0.5)], 26),
            width * 0.36,
            dark,
        )
        parts += named(
            "seat", bench if long > 1 else bench.scaled(1, 1, 0.92), rounded(width * 0.5, 0.24, h * 1.0, 0.08, paint).at(0, 0.42, -h * 0.42)
        )
        if style == "long seat":
            parts += named(
                "backrest",
                rounded(width * 0.34, 0.2, 0.1, 0.04, dark).at(0, 0.84, -h * 0.45),
                rod((-0.2, 0.95, -h * 0.95), (0.2, 0.95, -h * 0.95), 0.025, STEEL),
                *both(rod((0.2, 0.95, -h * 0.95), (0.2, 0.5, -h * 0.9), 0.025, STEEL)),
            )
        parts += named(
            "handlebar",
            rod((0, 0.75, h * 0.3), (0, 0.98, h * 0.16), 0.06, paint),
            *both(rod((0, 0.98, h * 0.16), (0.4, 1.02, h * 0.08), 0.022, dark)),
            *both(rod((0.24, 1.01, h * 0.11), (0.41, 1.02, h * 0.08), 0.03, dark)),
        )
        parts += named(
            "mirror",
            *both(rounded(0.2, 0.1, 0.07, 0.03, paint).at(width * 0.36, 0.82, h * 0.32)),
            *both(rod((width * 0.2, 0.7, h * 0.35), (width * 0.36, 0.85, h * 0.32), 0.02, dark)),
        )
        parts += named("footwell", *both(box(width * 0.2, 0.02, h * 1.1, dark).at(width * 0.36, 0.47, -h * 0.4)))
    shield = style == "sports"
    if shield:
        parts += named("windscreen", screen((h * 0.45, 0.74), (h * 0.24, 1.02), width * 0.42, PANE, 0.025))
    parts += named("jet", cylinder(0.12, 0.2, dark).turn("x", 90).at(0, 0.2, -h - 0.12)) + named(
        "stripe",
        *both(
            fuselage([(h * 0.1, 0.02, 0.03, 0), (h * 0.9, 0.015, 0.02, 0.08)], second, 8)
            .at(width * 0.3, 0.58, 0)
            .shaped(lambda x, y, z: (x * (1 - 0.7 * np.clip((z - h * 0.2) / (h * 0.8), 0, 1)), y, z))
        ),
    )
    has, lacks = features(("a seat", style != "stand-up"), ("a windscreen", shield), ("a backrest", style == "long seat"))
    return Build(parts, (), "with a long seat" if style == "long seat" else "", paint, variant=style, has=("handlebars", *has), lacks=lacks)


def snowmobile(rng: Rng) -> Build:
    """Sporty, touring with a backrest, work sled with a rack, old with a round bonnet."""
    style = pick(rng, "sports", "sports", "touring", "work", "old")
    paint, dark = draw(rng, pick(rng, *BRIGHT, "black", "red"), "plastic"), IRON
    h, w = between(rng, 1.3, 1.5), between(rng, 0.46, 0.54)
    parts = moved(crawler(h * 1.35, 0.36, 0.4, dark, lighter(dark, 0.15), raised=0.06), z=-h * 0.42)
    ski = spline(
        [(-0.5, 0.015), (0, 0.0), (0.4, 0.015), (0.62, 0.16), (0.58, 0.24), (0.66, 0.17), (0.44, -0.0), (0.0, -0.02), (-0.5, -0.01)], 40
    )
    parts += named("ski", *both(side(ski, 0.15, paint if chance(rng) else dark).at(w, 0.02, h * 0.62))) + named(
        "suspension",
        *both(rod((w, 0.05, h * 0.6), (w * 0.8, 0.5, h * 0.45), 0.03, STEEL)),
        *both(rod((w, 0.12, h * 0.6), (0.15, 0.3, h * 0.3), 0.022, dark)),
        *both(rod((w, 0.2, h * 0.6), (0.15, 0.4, h * 0.65), 0.022, dark)),
    )
    if style == "old":
        nose = spline([(-h * 0.02, 0.3), (h * 0.95, 0.3), (h * 0.98, 0.45), (h * 0.7, 0.72), (h * 0.2, 0.82), (-h * 0.02, 0.7)], 30)
    else:
        nose = np.array(
            [(-h * 0.05, 0.28), (h * 0.75, 0.28), (h * 1.0, 0.46), (h * 0.72, 0.68), (h * 0.3, 0.86), (h * 0.08, 0.84), (-h * 0.05, 0.62)]
        )
    body = side(nose, w * 1.35, paint).shaped(
        lambda x, y, z: (x * (1 - 0.45 * np.clip((z - h * 0.3) / (h * 0.7), 0, 1)) * (1 - 0.35 * np.clip((y - 0.5) / 0.4, 0, 1)), y, z)
    )
    parts += named("bonnet", body, *both(rounded(0.12, 0.2, h * 0.75, 0.05, paint).at(w * 0.62, 0.3, h * 0.2))) + named(
        "headlight",
        *(
            both(rounded(0.16, 0.08, 0.08, 0.03, HEADLIGHT).at(0.12, 0.62, h * 0.76))
            if style != "old"
            else [cylinder(0.1, 0.06, HEADLIGHT).turn("x", 90).at(0, 0.55, h * 0.86)]
        ),
    )
    back = -h * 0.95
    bench = side(spline([(back, 0.45), (back, 0.72), (-h * 0.5, 0.68), (h * 0.0, 0.66), (h * 0.06, 0.4)], 24), 0.34, dark)
    parts += named("seat", bench) + named(
        "tunnel",
        box(0.46, 0.08, h * 1.25, paint).at(0, 0.4, -h * 0.4),
        *both(box(0.14, 0.03, h * 0.95, dark).at(0.3, 0.26, -h * 0.35)),
        box(0.46, 0.2, 0.03, dark).turn("x", 30).at(0, 0.22, back - 0.12),
    )
    parts += named(
        "handlebar",
        rod((0, 0.75, h * 0.25), (0, 1.0, h * 0.08), 0.025, dark),
        *both(rod((0, 1.0, h * 0.08), (0.36, 1.02, 0.0), 0.018, dark)),
        *both(rod((0.24, 1.015, h * 0.03), (0.38, 1.02, -0.005), 0.026, dark)),
    )
    shield = style != "work" and chance(rng, 0.8)
    if shield:
        tall = 0.45 if style == "touring" else 0.24
        parts += named("windscreen", screen((h * 0.42, 0.8), (h * 0.42 - tall * 0.6, 0.8 + tall), w * 0.8, PANE, 0.02))
    rack = style == "work" or (style == "touring" and chance(rng))
    if rack:
        z = back - 0.15
        parts += named(
            "rack",
            *(rod((x, 0.56, z - 0.3), (x, 0.56, z + 0.4), 0.014, STEEL) for x in np.linspace(-0.25, 0.25, 5)),
            *(rod((-0.27, 0.56, z + d), (0.27, 0.56, z + d), 0.016, STEEL) for d in (-0.3, 0.05, 0.4)),
            *both(rod((0.25, 0.56, z - 0.25), (0.2, 0.4, z + 0.3), 0.016, STEEL)),
        )
    rest = style == "touring"
    if rest:
        parts += named("backrest", rounded(0.3, 0.32, 0.09, 0.04, dark).turn("x", -8).at(0, 0.72, back + 0.06))
    has, lacks = features(("a windscreen", shield), ("a rack", rack), ("a backrest", rest))
    return Build(parts, (), "with two skis", paint, variant=style, has=("two skis", "a track", *has), lacks=lacks)
