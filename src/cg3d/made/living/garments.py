"""Clothes for the body, shown as if worn by nobody: shirt, dress. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.living.shells import open_loft, sleeve, stacked
from cg3d.made.living.shoes import EYE_DARK
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, fabric, lighter, pick
from cg3d.made.parts import Part, both, cylinder, ellipsoid, named, rounded, torus

BUTTON = Paint(np.array((0.90, 0.88, 0.82)))


BODICE = [
    (0.66, 0.03, 0.03, -0.01),
    (0.645, 0.075, 0.05, -0.01),
    (0.625, 0.14, 0.07, -0.005),
    (0.585, 0.2, 0.085, 0.0),
    (0.5, 0.2, 0.11, 0.005),
]


def torso(hem: list[tuple[float, float, float, float]], paint: Paint, wall: float = 0.006) -> Part:
    """From the shoulders down to an open hem; (y, half width, half depth, z)."""
    return open_loft(stacked([*BODICE, *hem], 40, 36, 0.85), wall, paint)


def sleeves(length: float, wide: float, paint: Paint, angle: float, wall: float = 0.005) -> list[Part]:
    """A pair from the shoulders, hanging at that many degrees from straight down."""
    a = np.radians(angle)
    way = np.array((np.sin(a), -np.cos(a)))
    root = np.array((0.165, 0.6))
    line = [
        (*(root + way * t * length), 0.0 + 0.015 * t, r) for t, r in ((0.0, 0.062), (0.25, 0.07), (0.6, 0.064 * wide), (1.0, 0.06 * wide))
    ]
    return named("sleeve", *both(sleeve(line, wall, paint)))


def neckline(paint: Paint, size: float = 0.072, drop: float = 0.012) -> list[Part]:
    """A round neckline with the dark inside of the garment."""
    ring = torus(size, 0.008, paint, 8, 30).scaled(1, 1, 0.78).turn("x", 14).at(0, 0.648, 0.0)
    return named("neckline", ring) + named(
        "opening", ellipsoid(size * 0.97, 0.008, size * 0.76, EYE_DARK).turn("x", 14).at(0, 0.652 - drop * 0.2, 0.0)
    )


def shirt_collar(paint: Paint, size: float = 0.066) -> list[Part]:
    """A turned-down shirt collar with two points."""
    a = np.radians(np.linspace(110, 430, 21))
    stand = limb([(size * np.cos(w), 0.665 - 0.018 * np.sin(w), 0.78 * size * np.sin(w), 0.016) for w in a], paint, 9, 2)
    point = pad(spline([(0.0, 0.02), (0.05, 0.03), (0.062, -0.005), (0.04, -0.055), (0.01, -0.02)], 26, closed=True), 0.014, paint)
    return named("collar", stand, *both(point.turn("y", 32).turn("x", -22).at(0.008, 0.645, 0.062))) + named(
        "opening", ellipsoid(size * 0.9, 0.008, size * 0.7, EYE_DARK).turn("x", 12).at(0, 0.66, 0)
    )


def front_at(y: float) -> float:
    """How far the front of the torso lies before the middle."""
    return float(np.interp(y, (0.0, 0.3, 0.5, 0.585, 0.63, 0.66), (0.118, 0.113, 0.116, 0.088, 0.066, 0.03)))


def button_row(low: float, high: float, count: int, paint: Paint, x: float = 0.0) -> list[Part]:
    return named(
        "button",
        *(cylinder(0.0085, 0.005, paint, sides=14).turn("x", 90).at(x, y, front_at(y) + 0.004) for y in np.linspace(low, high, count)),
    )


def _placket(low: float, high: float, paint: Paint) -> Part:
    return limb([(0, y, front_at(y) - 0.001, 0.006) for y in np.linspace(low, high, 8)], paint, 8, 3).scaled(2.6, 1, 1)


def hanger() -> list[Part]:
    """A wooden hanger in the shoulders."""
    wood_ = Paint(np.array((0.62, 0.42, 0.24)), "wooden")
    bar = limb(
        [(-0.19, 0.605, 0, 0.012), (-0.08, 0.655, 0, 0.013), (0, 0.672, 0, 0.014), (0.08, 0.655, 0, 0.013), (0.19, 0.605, 0, 0.012)],
        wood_,
        10,
    )
    hook = limb(
        [(0, 0.67, 0, 0.0035), (0, 0.72, 0, 0.0035), (0.03, 0.75, 0, 0.0035), (0.012, 0.785, 0, 0.0035), (-0.022, 0.77, 0, 0.0035)],
        Paint(np.array((0.7, 0.7, 0.72)), "metal"),
        8,
    )
    return named("hanger", bar, hook)


def shirt(rng: Rng) -> Build:
    """T-shirt, buttoned shirt with long sleeves, polo, tank top, sweater, on a hanger now and then."""
    style = pick(rng, "t-shirt", "t-shirt", "buttoned", "buttoned", "polo", "tank top", "sweater")
    paint = (
        draw(rng, pick(rng, "white", "blue", "grey", "black", *BRIGHT), "woollen" if style == "sweater" else "fabric")
        if chance(rng, 0.8)
        else fabric(rng)
    )
    dark = lighter(paint, -0.18)
    flare = between(rng, 0.19, 0.225)
    hem = [(0.3, flare - 0.005, 0.105, 0.005), (0.12, flare, 0.11, 0.005), (0.0, flare + 0.004, 0.112, 0.005)]
    parts = named("body", torso(hem, paint))
    long = style in ("buttoned", "sweater") and chance(rng, 0.8)
    angle = between(rng, 22, 62)
    has: list[str] = []
    if style != "tank top":
        length = between(rng, 0.5, 0.56) if long else between(rng, 0.17, 0.24)
        parts += sleeves(length, 0.82 if long else 1.18, paint, angle)
        has.append("long sleeves" if long else "short sleeves")
    else:
        parts += named("opening", *both(ellipsoid(0.014, 0.085, 0.06, EYE_DARK).turn("z", 22).at(0.186, 0.565, 0.0)))
        parts += named(
            "trim", *both(torus(0.072, 0.008, dark, 8, 26).scaled(1, 1, 0.8).turn("z", 68).scaled(1, 1.15, 1).at(0.19, 0.567, 0.0))
        )
    if style in ("buttoned", "polo"):
        parts += shirt_collar(lighter(paint, 0.15) if style == "polo" else paint)
        low = 0.02 if style == "buttoned" else 0.47
        parts += named("placket", _placket(low, 0.63, dark)) + button_row(low + 0.03, 0.615, 7 if style == "buttoned" else 3, BUTTON)
        has += ["a collar", "buttons"]
    else:
        parts += neckline(dark, 0.085 if style == "tank top" else 0.072)
    pocket = style in ("buttoned", "t-shirt") and chance(rng, 0.4)
    if pocket:
        parts += named("pocket", rounded(0.085, 0.09, 0.012, 0.005, dark).at(0.09, 0.4, front_at(0.44) - 0.012))
        has.append("a pocket")
    if style == "sweater":
        parts += named("cuff", *(torus(flare, 0.012, dark, 8, 36).scaled(1.03, 1, 0.56).at(0, y, 0.005) for y in (0.01, 0.032)))
    parts += hanger() if (hung := chance(rng, 0.25)) else []
    has += ["a hanger"] if hung else []
    every = ("long sleeves", "short sleeves", "a collar", "buttons", "a pocket", "a hanger")
    detail = "on a hanger" if hung else {"tank top": "without sleeves"}.get(style, f"with {has[0]}" if has else "")
    lacks = tuple(w for w in (*every, "sleeves") if w not in has and not (w == "sleeves" and style != "tank top"))
    return Build(parts, (), detail, paint, variant=style + (", long" if long else ""), has=tuple(has), lacks=lacks)


def dress(rng: Rng) -> Build:
    """A-line, ball gown with flounces, slim sheath, summer dress with straps, long sleeves and belt, pleated skirt."""
    style = pick(rng, "a-line", "a-line", "ball gown", "sheath", "straps", "belted")
    paint = draw(rng, pick(rng, *BRIGHT, "white", "black", "red"), "fabric")
    second = lighter(paint, -0.2) if chance(rng, 0.6) else lighter(paint, 0.35)
    long = -0.75 if style == "ball gown" else between(rng, -0.55, -0.3)
    wide = {"a-line": between(rng, 0.26, 0.34), "ball gown": 0.52, "sheath": 0.185, "straps": 0.3, "belted": 0.25}[style]
    waist = [(0.42, 0.165, 0.1, 0.005), (0.3, 0.128, 0.088, 0.0)]
    top = [*BODICE, *waist]
    if style in ("straps", "ball gown"):
        top = [
            (0.53, 0.02, 0.02, 0.005),
            (0.527, 0.12, 0.08, 0.005),
            (0.515, 0.152, 0.1, 0.006),
            (0.45, 0.165, 0.11, 0.008),
            (0.3, 0.122, 0.086, 0.0),
        ]
    hips = [
        (0.2, 0.175 if style != "ball gown" else 0.26, 0.12 if style != "ball gown" else 0.23, -0.005),
        ((0.2 + long) / 2, (wide + 0.18) / 2 if style != "ball gown" else 0.42, wide * 0.62 if style != "ball gown" else 0.4, 0),
        (long, wide, wide * 0.8 if style != "ball gown" else 0.5, 0),
    ]
    rings = stacked([*top, *hips], 54, 60, 0.92)
    folds = pick(rng, "soft", "pleats", "smooth") if style != "sheath" else "smooth"
    if folds != "smooth":
        a = np.linspace(0, 2 * np.pi, 60, endpoint=False)
        count, deep = (10, 0.07) if folds == "soft" else (20, 0.055)
        for ring in rings:
            depth = deep * np.clip((0.22 - ring[0, 1]) / 0.5, 0, 1)
            ring[:, [0, 2]] *= (1 + depth * np.cos(count * a))[:, None]
    parts = named("body", open_loft(rings, 0.006, paint))
    has: list[str] = []
    if style in ("straps", "ball gown"):
        parts += named(
            "strap",
            *both(
                limb(
                    [
                        (0.085, 0.52, 0.088, 0.0075),
                        (0.078, 0.6, 0.06, 0.0075),
                        (0.075, 0.64, 0.0, 0.0075),
                        (0.078, 0.6, -0.055, 0.0075),
                        (0.085, 0.52, -0.075, 0.0075),
                    ],
                    second,
                    8,
                )
            ),
        )
        parts += named("trim", torus(0.152, 0.009, second, 8, 36).scaled(1, 1, 0.66).at(0, 0.52, 0.006))
        has.append("straps")
    else:
        sleeved = style == "belted" or chance(rng, 0.45)
        parts += neckline(second, 0.08)
        if sleeved:
            reach = between(rng, 0.45, 0.54) if style == "belted" else 0.17
            parts += sleeves(reach, 0.85 if reach > 0.3 else 1.1, paint, between(rng, 18, 40))
            has.append("long sleeves" if reach > 0.3 else "short sleeves")
        else:
            parts += named("opening", *both(ellipsoid(0.012, 0.068, 0.05, EYE_DARK).turn("z", 24).at(0.184, 0.572, 0.0)))
    belt_ = style == "belted" or chance(rng, 0.35)
    if belt_:
        parts += named("belt", cylinder(0.132, 0.042, second, sides=40).scaled(1, 1, 0.71).at(0, 0.285, 0.0))
        if chance(rng):
            loops = pad(spline([(0.0, 0.0), (0.05, 0.035), (0.075, 0.0), (0.05, -0.03)], 26, closed=True), 0.025, second)
            parts += named(
                "bow",
                *both(loops.at(0.004, 0.306, 0.1)),
                *both(limb([(0.005, 0.3, 0.1, 0.012), (0.025, 0.22, 0.12, 0.014), (0.04, 0.14, 0.14, 0.01)], second, 8)),
                ellipsoid(0.014, 0.016, 0.014, second).at(0, 0.306, 0.104),
            )
            has.append("a bow")
        has.append("a belt")
    if style == "ball gown":
        for y, r in ((-0.2, 0.43), (-0.48, 0.48), (-0.72, 0.52)):
            a = np.linspace(0, 2 * np.pi, 60)
            parts += named(
                "flounce", limb([(r * np.cos(w), y + 0.02 * np.cos(12 * w), r * 0.97 * np.sin(w), 0.03) for w in a], second, 8, 1)
            )
        has.append("flounces")
    parts += named("hanger", *hanger()) if (hung := chance(rng, 0.15)) and style not in ("straps", "ball gown") else []
    if hung and style not in ("straps", "ball gown"):
        has.append("a hanger")
    words = ("long",) if style == "ball gown" else ("pleated",) if folds == "pleats" else ()
    lacks = tuple(w for w in ("straps", "long sleeves", "short sleeves", "a belt", "a bow", "flounces") if w not in has)
    return Build(
        parts, words, f"with {has[0]}" if has else "without sleeves", paint, variant=style + f", {folds}", has=tuple(has), lacks=lacks
    )
