"""Light things on the feet: sandal, slipper, sock. The toe points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.living.shells import sleeve, upper
from cg3d.made.living.shoes import EYE_DARK, pair, sole
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, leather, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, named, torus


def sandal(rng: Rng) -> Build:
    """Flat sole with straps: flip-flop, two buckled bands, hiking sandal, gladiator, slide, wooden clog sandal."""
    style = pick(rng, "flip-flop", "two bands", "two bands", "hiking", "gladiator", "slide")
    plastic_ = style in ("flip-flop", "slide")
    strap = draw(rng, pick(rng, *BRIGHT, "black", "white")) if plastic_ else leather(rng)
    bed = draw(rng, pick(rng, *BRIGHT, "black", "white")) if plastic_ else Paint(np.array((0.72, 0.55, 0.36)))
    thick = between(rng, 0.018, 0.032)
    parts = named("sole", sole(thick, lighter(bed, -0.45)), sole(0.006, bed, 0.97).at(0, thick, 0))
    y = thick + 0.006

    def band(z: float, wide: float, high: float, skew: float = 0.0) -> Part:
        w = 0.042
        line = [
            (-w, y - 0.004, z - skew, 0.005),
            (-w * 0.9, y + high * 0.55, z - skew, 0.0055),
            (0, y + high, z, 0.0055),
            (w * 0.9, y + high * 0.55, z + skew, 0.0055),
            (w, y - 0.004, z + skew, 0.005),
        ]
        return (
            limb([(a, b, c * 0.0, r) for a, b, c, r in line], strap, 10).scaled(1, 1, wide / 0.011).at(0, 0, z)
            if not skew
            else limb(line, strap, 10)
        )

    buckle = Paint(np.array((0.75, 0.75, 0.77)), "metal")
    if style == "flip-flop":
        parts += named(
            "strap",
            *both(
                limb(
                    [
                        (0, y, 0.082, 0.005),
                        (0.006, y + 0.03, 0.068, 0.0065),
                        (0.026, y + 0.038, 0.035, 0.0075),
                        (0.04, y + 0.016, -0.005, 0.0075),
                        (0.037, y - 0.004, -0.03, 0.006),
                    ],
                    strap,
                    10,
                )
            ),
            lump(0.007, 0.006, 0.007, strap).at(0, y + 0.024, 0.076),
        )
    elif style == "slide":
        parts += named("strap", band(0.05, 0.075, 0.052))
    elif style == "two bands":
        for z in (0.07, 0.015):
            parts += named("strap", band(z, 0.034, 0.046))
            parts += named("buckle", torus(0.009, 0.002, buckle, 7, 18).scaled(1, 1, 1.4).turn("z", -58).at(0.034, y + 0.037, z))
    elif style == "hiking":
        parts += named(
            "strap",
            band(0.075, 0.03, 0.04),
            band(0.02, 0.026, 0.055),
            limb([(0, y + 0.04, 0.075, 0.007), (0, y + 0.055, 0.02, 0.007)], strap, 10),
        )
        a = np.linspace(0, 2 * np.pi, 26)
        parts += named(
            "strap",
            limb([(0.035 * np.cos(w), y + 0.075, -0.085 + 0.045 * np.sin(w), 0.008) for w in a], strap, 9, 1),
            *both(limb([(0.036, y, -0.08, 0.007), (0.036, y + 0.075, -0.08, 0.007)], strap, 9)),
        )
    else:
        for z, high in ((0.085, 0.034), (0.055, 0.042), (0.025, 0.052), (-0.005, 0.064)):
            parts += named("strap", band(z, 0.012, high))
        parts += named(
            "strap",
            limb(
                [(0, y + 0.03, 0.1, 0.005), (0, y + 0.052, 0.025, 0.006), (0, y + 0.1, -0.04, 0.006), (0, y + 0.15, -0.05, 0.005)], strap, 9
            ),
        )
        a = np.linspace(0, 2 * np.pi, 26)
        parts += named(
            "strap",
            *(limb([(0.034 * np.cos(w), y + h, -0.085 + 0.038 * np.sin(w), 0.0055) for w in a], strap, 9, 1) for h in (0.07, 0.11, 0.15)),
            *both(limb([(0.033, y, -0.09, 0.005), (0.033, y + 0.15, -0.085, 0.005)], strap, 9)),
            limb([(0, y, -0.13, 0.006), (0, y + 0.15, -0.123, 0.006)], strap, 9),
        )
    parts, two = pair(rng, parts, 0.45)
    has = ("straps",) + (("buckles",) if style == "two bands" else ()) + (("a heel strap",) if style in ("hiking", "gladiator") else ())
    detail = {"flip-flop": "with a toe strap", "slide": "with one wide band", "two bands": "with two buckled bands"}.get(
        style, "with straps round the heel"
    )
    return Build(
        parts,
        ("flat",),
        detail,
        strap,
        named=False,
        variant=style + (", pair" if two else ""),
        has=has,
        lacks=tuple(w for w in ("buckles", "a heel strap") if w not in has),
    )


def slipper(rng: Rng) -> Build:
    """Soft house shoe: mule open at the heel, closed moccasin, fluffy, rabbit-eared, pointed and curled."""
    style = pick(rng, "mule", "mule", "moccasin", "fluffy", "rabbit", "curled")
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "brown", "beige"), "fabric")
    fur = Paint(np.array((0.93, 0.91, 0.88)))
    parts = named(
        "sole",
        sole(0.014, lighter(paint, -0.4), 1.02),
        sole(0.008, fur if style != "moccasin" else lighter(paint, 0.3), 0.96).at(0, 0.013, 0),
    )
    if style == "moccasin":
        stations = [
            (-0.142, 0.012, 0.012, 0.03, 12),
            (-0.128, 0.012, 0.034, 0.062, 50),
            (-0.06, 0.012, 0.037, 0.052, 58),
            (0.0, 0.012, 0.038, 0.052, 48),
            (0.045, 0.012, 0.043, 0.058, 0),
            (0.1, 0.012, 0.038, 0.045, 0),
            (0.145, 0.012, 0.014, 0.026, 0),
        ]
        parts += named("upper", upper(stations, 0.006, paint))
        a = np.linspace(-1.2, 1.2, 11)
        parts += named(
            "seam",
            limb([(0.03 * np.sin(w), 0.056 + 0.01 * np.cos(w), 0.065 + 0.045 * np.cos(w), 0.004) for w in a], lighter(paint, -0.3), 8, 3),
        )
    else:
        stations = [
            (-0.015, 0.012, 0.04, 0.062, 0),
            (0.0, 0.012, 0.042, 0.066, 0),
            (0.05, 0.012, 0.045, 0.058, 0),
            (0.1, 0.012, 0.039, 0.046, 0),
            (0.145, 0.012, 0.014, 0.026, 0),
        ]
        parts += named("upper", upper(stations, 0.006, paint))
        parts += named("opening", ellipsoid(0.034, 0.024, 0.012, EYE_DARK).at(0, 0.045, -0.014))
        parts += named(
            "trim",
            limb(
                [(0.042 * np.cos(w), 0.016 + 0.064 * np.sin(w), -0.014, 0.009) for w in np.linspace(-0.05, np.pi + 0.05, 15)],
                fur if style != "curled" else Paint(np.array((0.86, 0.68, 0.25))),
                9,
                2,
            ),
        )
    if style == "fluffy":
        for _ in range(70):
            turn, z = between(rng, 0.1, np.pi - 0.1), between(rng, 0.0, 0.13)
            w, h = float(np.interp(z, (0, 0.05, 0.1, 0.14), (0.042, 0.045, 0.039, 0.018))), float(np.interp(z, (0, 0.14), (0.062, 0.028)))
            parts += named("fluff", lump(0.011, 0.01, 0.011, paint, 5, 8).at(w * np.cos(turn), 0.014 + h * np.sin(turn), z))
    elif style == "rabbit":
        parts += named(
            "ear",
            *both(lump(0.014, 0.05, 0.007, fur, 8, 14).turn("x", -35).turn("z", -14).at(0.02, 0.1, 0.02)),
            *both(lump(0.008, 0.036, 0.004, draw(rng, "pink"), 8, 14).turn("x", -35).turn("z", -14).at(0.02, 0.102, 0.026)),
        )
        parts += named(
            "face", *both(ball(0.005, EYE_DARK, 7, 10).at(0.017, 0.064, 0.095)), ball(0.006, draw(rng, "pink"), 7, 10).at(0, 0.058, 0.115)
        )
    elif style == "curled":
        parts += named(
            "tip",
            limb([(0, 0.03, 0.12, 0.019), (0, 0.035, 0.165, 0.012), (0, 0.07, 0.185, 0.007), (0, 0.085, 0.165, 0.004)], paint, 12),
            ball(0.008, Paint(np.array((0.86, 0.68, 0.25)), "metal"), 8, 12).at(0, 0.086, 0.16),
        )
    parts, two = pair(rng, parts, 0.5)
    has = {"moccasin": ("a closed heel",), "rabbit": ("rabbit ears", "an open heel"), "curled": ("a curled tip", "an open heel")}.get(
        style, ("an open heel",)
    )
    return Build(
        parts,
        ("soft",) if style == "fluffy" else (),
        f"with {has[0]}",
        paint,
        variant=style + (", pair" if two else ""),
        has=has,
        lacks=tuple(w for w in ("a closed heel", "rabbit ears") if w not in has),
    )


def sock(rng: Rng) -> Build:
    """Bent tube with heel, toe and ribbed cuff: knee sock, crew, ankle, striped, Christmas stocking, with toes."""
    style = pick(rng, "crew", "crew", "knee", "ankle", "stocking")
    paint = draw(rng, "red", "woollen") if style == "stocking" else draw(rng, pick(rng, *BRIGHT, "white", "grey", "black"), "fabric")
    second = WHITE if style == "stocking" or chance(rng, 0.5) else draw(rng, pick(rng, *(c for c in BRIGHT if c != paint.name)))
    tall = {"knee": 0.36, "crew": 0.2, "ankle": 0.09, "stocking": 0.3}[style]
    k = 1.35 if style == "stocking" else 1.0
    line = [
        (0, 0.028 * k, 0.155, 0.016),
        (0, 0.032 * k, 0.14, 0.03 * k),
        (0, 0.034 * k, 0.06, 0.035 * k),
        (0, 0.045 * k, -0.02, 0.04 * k),
        (0, 0.1 * k, -0.05, 0.036 * k),
        (0, 0.1 + tall * 0.6, -0.055, 0.037 * k + tall * 0.02),
        (0, 0.1 + tall, -0.055, 0.039 * k + tall * 0.03),
    ]
    if style == "ankle":
        line = [*line[:5], (0, 0.125, -0.052, 0.037), (0, 0.145, -0.052, 0.038)]
    parts = named("leg", sleeve(line, 0.004, paint, sides=22))
    parts += named("toe", ellipsoid(0.0345 * k, 0.0345 * k, 0.052, second).at(0, 0.032 * k, 0.126)) + named(
        "heel", ellipsoid(0.0385 * k, 0.037 * k, 0.04, second).at(0, 0.043 * k, -0.035)
    )
    dense = spline(np.array(line), 60)
    top = dense[-1]
    rib = top[3] * 1.03
    if style == "stocking":
        parts += named(
            "cuff",
            torus(rib * 0.98, 0.024, WHITE, 10, 30).at(0, top[1] - 0.01, top[2]),
            torus(rib * 0.98, 0.024, WHITE, 10, 30).at(0, top[1] - 0.035, top[2]),
            torus(0.016, 0.004, WHITE, 7, 18).turn("z", 90).at(0, top[1] + 0.025, top[2] - rib),
        )
    else:
        parts += named(
            "cuff",
            *(
                torus(rib, 0.0045, second if chance(rng, 0.5) else lighter(paint, -0.12), 7, 30).at(0, top[1] - 0.009 * i - 0.004, top[2])
                for i in range(4)
            ),
        )
    striped = style in ("knee", "crew") and chance(rng, 0.55)
    if striped:
        for y in np.arange(0.13, top[1] - 0.05, 0.034):
            i = int(np.argmin(np.abs(dense[:, 1] - y)))
            parts += named("stripe", cylinder(dense[i, 3] * 1.015, 0.014, second, sides=26).scaled(1, 1, 1).at(dense[i, 0], y, dense[i, 2]))
    parts, two = pair(rng, parts, 0.3)
    has = ("a cuff",) + (("stripes",) if striped else ()) + (("a loop",) if style == "stocking" else ())
    words = {"knee": ("long",), "ankle": ("short",)}.get(style, ())
    return Build(
        parts,
        words,
        "with stripes" if striped else "with a white cuff" if style == "stocking" else "",
        paint,
        variant=style + (", pair" if two else ""),
        has=has,
        lacks=() if striped else ("stripes",),
    )
