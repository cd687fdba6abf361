"""Clothes for the body, shown as if worn by nobody: shirt, dress, trousers, jacket. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, pad
from cg3d.made.living.shells import open_loft, sleeve, stacked
from cg3d.made.living.shoes import EYE_DARK
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, fabric, lighter, pick
from cg3d.made.parts import Part, both, box, cylinder, ellipsoid, extrude, named, rounded, torus

BUTTON = Paint(np.array((0.90, 0.88, 0.82)))
BODICE = [
    (0.66, 0.03, 0.03, -0.01),
    (0.645, 0.075, 0.05, -0.01),
    (0.625, 0.14, 0.07, -0.005),
    (0.585, 0.2, 0.085, 0.0),
    (0.5, 0.2, 0.11, 0.005),
]


def _torso(hem: list[tuple[float, float, float, float]], paint: Paint, wall: float = 0.006) -> Part:
    """From the shoulders down to an open hem; (y, half width, half depth, z)."""
    return open_loft(stacked([*BODICE, *hem], 40, 36, 0.85), wall, paint)


def _sleeves(length: float, wide: float, paint: Paint, angle: float, wall: float = 0.005) -> list[Part]:
    """A pair from the shoulders, hanging at that many degrees from straight down."""
    a = np.radians(angle)
    way = np.array((np.sin(a), -np.cos(a)))
    root = np.array((0.165, 0.6))
    line = [
        (*(root + way * t * length), 0.0 + 0.015 * t, r) for t, r in ((0.0, 0.062), (0.25, 0.07), (0.6, 0.064 * wide), (1.0, 0.06 * wide))
    ]
    return named("sleeve", *both(sleeve(line, wall, paint)))


def _neck(paint: Paint, size: float = 0.072, drop: float = 0.012) -> list[Part]:
    """A round neckline with the dark inside of the garment."""
    ring = torus(size, 0.008, paint, 8, 30).scaled(1, 1, 0.78).turn("x", 14).at(0, 0.648, 0.0)
    return named("collar", ring) + named(
        "opening", ellipsoid(size * 0.97, 0.008, size * 0.76, EYE_DARK).turn("x", 14).at(0, 0.652 - drop * 0.2, 0.0)
    )


def _collar(paint: Paint, size: float = 0.066) -> list[Part]:
    """A turned-down shirt collar with two points."""
    a = np.radians(np.linspace(110, 430, 21))
    stand = limb([(size * np.cos(w), 0.665 - 0.018 * np.sin(w), 0.78 * size * np.sin(w), 0.016) for w in a], paint, 9, 2)
    point = pad(spline([(0.0, 0.02), (0.05, 0.03), (0.062, -0.005), (0.04, -0.055), (0.01, -0.02)], 26, closed=True), 0.014, paint)
    return named("collar", stand, *both(point.turn("y", 32).turn("x", -22).at(0.008, 0.645, 0.062))) + named(
        "opening", ellipsoid(size * 0.9, 0.008, size * 0.7, EYE_DARK).turn("x", 12).at(0, 0.66, 0)
    )


def _front(y: float) -> float:
    """How far the front of the torso lies before the middle."""
    return float(np.interp(y, (0.0, 0.3, 0.5, 0.585, 0.63, 0.66), (0.118, 0.113, 0.116, 0.088, 0.066, 0.03)))


def _buttons(low: float, high: float, count: int, paint: Paint, x: float = 0.0) -> list[Part]:
    return named(
        "button",
        *(cylinder(0.0085, 0.005, paint, sides=14).turn("x", 90).at(x, y, _front(y) + 0.004) for y in np.linspace(low, high, count)),
    )


def _placket(low: float, high: float, paint: Paint) -> Part:
    return limb([(0, y, _front(y) - 0.001, 0.006) for y in np.linspace(low, high, 8)], paint, 8, 3).scaled(2.6, 1, 1)


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
    parts = named("body", _torso(hem, paint))
    long = style in ("buttoned", "sweater") and chance(rng, 0.8)
    angle = between(rng, 22, 62)
    has: list[str] = []
    if style != "tank top":
        length = between(rng, 0.5, 0.56) if long else between(rng, 0.17, 0.24)
        parts += _sleeves(length, 0.82 if long else 1.18, paint, angle)
        has.append("long sleeves" if long else "short sleeves")
    else:
        parts += named("opening", *both(ellipsoid(0.014, 0.085, 0.06, EYE_DARK).turn("z", 22).at(0.186, 0.565, 0.0)))
        parts += named(
            "trim", *both(torus(0.072, 0.008, dark, 8, 26).scaled(1, 1, 0.8).turn("z", 68).scaled(1, 1.15, 1).at(0.19, 0.567, 0.0))
        )
    if style in ("buttoned", "polo"):
        parts += _collar(lighter(paint, 0.15) if style == "polo" else paint)
        low = 0.02 if style == "buttoned" else 0.47
        parts += named("placket", _placket(low, 0.63, dark)) + _buttons(low + 0.03, 0.615, 7 if style == "buttoned" else 3, BUTTON)
        has += ["a collar", "buttons"]
    else:
        parts += _neck(dark, 0.085 if style == "tank top" else 0.072)
    pocket = style in ("buttoned", "t-shirt") and chance(rng, 0.4)
    if pocket:
        parts += named("pocket", rounded(0.085, 0.09, 0.012, 0.005, dark).at(0.09, 0.4, _front(0.44) - 0.012))
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
        parts += _neck(second, 0.08)
        if sleeved:
            reach = between(rng, 0.45, 0.54) if style == "belted" else 0.17
            parts += _sleeves(reach, 0.85 if reach > 0.3 else 1.1, paint, between(rng, 18, 40))
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


def trousers(rng: Rng) -> Build:
    """Jeans with pockets, pleated suit trousers, shorts, flared, joggers with cuffs, dungarees with a bib."""
    style = pick(rng, "jeans", "jeans", "suit", "shorts", "flared", "joggers", "dungarees")
    word = (
        pick(rng, "blue", "blue", "black")
        if style in ("jeans", "flared", "dungarees")
        else pick(rng, "grey", "black", "beige", "brown", "blue", "green")
    )
    paint = draw(rng, word, "fabric")
    dark, stitch = lighter(paint, -0.25), Paint(np.array((0.85, 0.62, 0.25)))
    spread = between(rng, 0.0, 0.09)
    ankle = {"shorts": 0.098, "flared": 0.125, "joggers": 0.06, "suit": 0.09}.get(style, between(rng, 0.065, 0.085))
    low = 0.52 if style == "shorts" else 0.0
    hips = stacked(
        [
            (0.72, 0.1, 0.08, -0.01),
            (0.77, 0.185, 0.118, -0.012),
            (0.86, 0.182, 0.122, -0.01),
            (0.95, 0.165, 0.11, 0.0),
            (1.0, 0.158, 0.104, 0.004),
        ],
        26,
        36,
        0.9,
    )
    parts = named("seat", open_loft(hips, 0.006, paint))
    knee = 0.088 if style != "flared" else 0.078
    line = [
        (0.085, 0.86, -0.008, 0.1),
        (0.093 + spread * 0.2, 0.74, -0.004, 0.105),
        (0.098 + spread * 0.6, max(0.42, low + 0.08), 0.004, knee if style != "shorts" else 0.1),
        (0.1 + spread, low, 0.0, ankle),
    ]
    parts += named("leg", *both(sleeve(line, 0.006, paint, sides=24)))
    band = torus(0.158, 0.016, dark, 8, 40).scaled(1, 1.2, 0.66)
    parts += named(
        "waistband",
        band.at(0, 0.985, 0.004),
        *(box(0.012, 0.05, 0.012, dark).at(x, 0.955, z) for x, z in ((0.09, 0.098), (-0.09, 0.098), (0.06, -0.095), (-0.06, -0.095))),
    )
    parts += named("fly", limb([(0.006, 0.97, 0.112, 0.006), (0.006, 0.88, 0.124, 0.006), (0.0, 0.8, 0.118, 0.005)], dark, 8)) + named(
        "button", cylinder(0.011, 0.006, GOLD, sides=16).turn("x", 90).at(0, 0.985, 0.118)
    )
    has = ["short legs" if style == "shorts" else "long legs"]
    if style in ("jeans", "dungarees", "flared"):
        parts += named(
            "pocket",
            *both(rounded(0.11, 0.12, 0.014, 0.006, dark).turn("x", -4).at(0.075, 0.8, -0.12)),
            *both(limb([(0.06, 0.968, 0.102, 0.0035), (0.085, 0.92, 0.109, 0.0035), (0.15, 0.9, 0.07, 0.0035)], stitch, 7)),
        )
        parts += named(
            "seam",
            *both(
                limb(
                    [
                        (line[1][0] + 0.105, 0.74, 0, 0.003),
                        (line[2][0] + line[2][3], line[2][1], 0, 0.003),
                        (line[3][0] + ankle, low + 0.005, 0, 0.003),
                    ],
                    stitch,
                    6,
                )
            ),
        )
        has.append("pockets")
    elif style == "suit":
        parts += named(
            "crease",
            *both(
                limb(
                    [
                        (0.09, 0.86, 0.095, 0.004),
                        (0.094, 0.6, 0.1, 0.004),
                        (0.1 + spread * 0.6, 0.4, 0.09, 0.004),
                        (0.1 + spread, 0.01, 0.088, 0.004),
                    ],
                    paint,
                    7,
                )
            ),
        )
        has.append("creases")
    elif style == "joggers":
        cuffs = [torus(ankle * 1.02, 0.011, dark, 8, 26).at(0.1 + spread, y, 0) for y in (0.012, 0.034)]
        parts += named("cuff", *(q for p in cuffs for q in both(p))) + named(
            "cord", *both(limb([(0.008, 0.985, 0.125, 0.004), (0.02, 0.93, 0.132, 0.004), (0.018, 0.88, 0.132, 0.005)], WHITE, 7))
        )
        has += ["cuffs", "a cord"]
    cuffed = style in ("jeans", "shorts") and chance(rng, 0.4)
    if cuffed:
        turn = torus(ankle * 1.03, 0.013, lighter(paint, 0.3), 8, 28).scaled(1, 1.8, 1).at(0.1 + spread, low + 0.025, 0)
        parts += named("turn-up", *both(turn))
        has.append("turned-up legs")
    if style == "dungarees":
        parts += named("bib", rounded(0.24, 0.27, 0.016, 0.007, paint).at(0, 0.98, 0.094)) + named(
            "pocket", rounded(0.12, 0.1, 0.014, 0.006, dark).at(0, 1.09, 0.103)
        )
        strap = [
            (0.1, 1.24, 0.1, 0.011),
            (0.1, 1.33, 0.06, 0.011),
            (0.09, 1.34, -0.02, 0.011),
            (0.05, 1.2, -0.09, 0.011),
            (0.03, 1.0, -0.1, 0.011),
        ]
        parts += named("strap", *both(limb(strap, dark, 8).scaled(1, 1, 0.9))) + named(
            "buckle", *both(rounded(0.034, 0.03, 0.014, 0.004, GOLD).at(0.1, 1.22, 0.1))
        )
        has += ["a bib", "straps"]
    words = {"shorts": ("short",), "flared": ("flared",)}.get(style, ())
    lacks = tuple(w for w in ("pockets", "creases", "cuffs", "a bib", "turned-up legs") if w not in has)
    return Build(parts, words, f"with {has[-1]}", paint, variant=style, has=tuple(has), lacks=lacks)


def jacket(rng: Rng) -> Build:
    """Suit jacket with lapels, puffer in rolls, hooded zip jacket, biker's jacket, denim, long coat."""
    style = pick(rng, "suit", "suit", "puffer", "hooded", "biker", "coat")
    word = {"suit": pick(rng, "black", "grey", "blue", "brown"), "biker": pick(rng, "black", "brown", "red")}.get(
        style, pick(rng, "blue", "green", "red", "black", "orange", "grey", "beige")
    )
    paint = draw(rng, word, "leather" if style == "biker" else "fabric")
    dark, long = lighter(paint, -0.3), -0.42 if style == "coat" else between(rng, -0.06, 0.02)
    fat = 1.14 if style == "puffer" else 1.05
    hem = [
        (0.3, 0.195 * fat, 0.115 * fat, 0.005),
        (0.14, 0.205 * fat, 0.12 * fat, 0.005),
        (long, 0.225 * fat + 0.05 * (style == "coat"), 0.13 * fat, 0.005),
    ]
    parts = named("body", _torso(hem, paint, 0.009))
    angle = between(rng, 16, 48)
    parts += _sleeves(between(rng, 0.52, 0.57), 0.95 * fat, paint, angle, 0.007)
    has = ["long sleeves"]
    deep = [(y, _front(y) * fat + 0.004) for y in np.linspace(long + 0.02, 0.62, 12)]
    if style == "suit" or style == "coat":
        lapel = pad(
            spline([(0.0, -0.14), (0.05, 0.02), (0.088, 0.045), (0.07, 0.07), (0.062, 0.1), (0.03, 0.13), (0.012, 0.0)], 40, closed=True),
            0.018,
            lighter(paint, -0.12),
        )
        parts += named("lapel", *both(lapel.turn("x", -9).at(0.012, 0.52, 0.118)))
        vee = extrude([(0, -0.12), (0.05, 0.1), (-0.05, 0.1)], 0.02, WHITE)
        if style == "suit":
            parts += named("shirt", vee.turn("x", -14).at(0, 0.535, 0.095)) + named(
                "tie",
                extrude(
                    [(0, -0.1), (0.014, 0.06), (0.009, 0.085), (-0.009, 0.085), (-0.014, 0.06)],
                    0.026,
                    draw(rng, pick(rng, "red", "blue", "green", "purple")),
                )
                .turn("x", -14)
                .at(0, 0.54, 0.1),
            )
        parts += _collar(lighter(paint, -0.12), 0.07) + _buttons(
            long + 0.12 if style == "coat" else 0.2, 0.36, 4 if style == "coat" else 2, dark, 0.02
        )
        parts += named(
            "pocket",
            *both(rounded(0.11, 0.024, 0.014, 0.006, dark).turn("y", 14).at(0.12, 0.14, 0.103)),
            rounded(0.07, 0.016, 0.012, 0.005, dark).at(0.095, 0.43, 0.104),
        )
        parts += named("edge", limb([(0, y, z - 0.003, 0.005) for y, z in deep[:8]], dark, 7, 3))
        has += ["lapels", "buttons", "pockets"]
    else:
        parts += named(
            "zip",
            limb([(0, y, z, 0.0055) for y, z in deep], Paint(np.array((0.75, 0.75, 0.77)), "metal"), 7, 3),
            box(0.012, 0.03, 0.008, GOLD).at(0, 0.57, 0.105),
        )
        has.append("a zip")
    if style == "puffer":
        for y in np.linspace(0.03, 0.56, 7):
            w = float(np.interp(y, (0, 0.3, 0.56), (0.232, 0.22, 0.2)))
            parts += named("roll", torus(w, 0.036, paint, 10, 40).scaled(1, 1, 0.59).at(0, y, 0.004))
        a = np.radians(angle)
        for t in np.linspace(0.1, 0.5, 6):
            parts += named(
                "roll",
                *both(torus(0.066, 0.024, paint, 8, 24).turn("z", 90 - 90 + angle).at(0.165 + np.sin(a) * t, 0.6 - np.cos(a) * t, 0.008)),
            )
        parts += named("collar", torus(0.076, 0.03, paint, 10, 30).scaled(1, 1.3, 0.85).at(0, 0.67, 0)) + named(
            "opening", ellipsoid(0.055, 0.01, 0.045, EYE_DARK).at(0, 0.69, 0)
        )
        has.append("quilted rolls")
    elif style == "hooded":
        hood = open_loft(
            stacked([(0.0, 0.02, 0.02, 0.0), (0.03, 0.1, 0.1, 0), (0.12, 0.13, 0.12, 0), (0.2, 0.115, 0.11, 0)], 20, 30), 0.01, paint
        )
        parts += named("hood", hood.turn("x", 68).at(0, 0.71, -0.08)) + _neck(dark, 0.08)
        parts += named(
            "cord", *both(limb([(0.03, 0.645, 0.075, 0.004), (0.032, 0.56, 0.108, 0.004), (0.034, 0.47, 0.122, 0.005)], WHITE, 7))
        )
        parts += named("pocket", *both(rounded(0.13, 0.13, 0.016, 0.007, dark).turn("y", 12).at(0.09, 0.1, 0.112)))
        has += ["a hood", "pockets"]
    elif style == "biker":
        parts += _collar(paint, 0.07)
        lapel = pad(spline([(0.0, -0.12), (0.06, 0.0), (0.1, 0.03), (0.075, 0.09), (0.02, 0.11)], 36, closed=True), 0.02, paint)
        parts += named("lapel", *both(lapel.turn("x", -9).at(0.008, 0.53, 0.12))) + named(
            "zip", *both(limb([(0.08, 0.2, 0.112, 0.005), (0.14, 0.15, 0.09, 0.005)], Paint(np.array((0.75, 0.75, 0.77)), "metal"), 7))
        )
        parts += named(
            "belt",
            torus(0.222, 0.017, dark, 8, 40).scaled(1, 1.3, 0.57).at(0, max(0.02, long + 0.03), 0.005),
            rounded(0.05, 0.045, 0.02, 0.006, Paint(np.array((0.75, 0.75, 0.77)), "metal")).at(0, 0.01, 0.13),
        )
        has += ["lapels", "a belt"]
    words = ("long",) if style == "coat" else ("padded",) if style == "puffer" else ()
    lacks = tuple(w for w in ("lapels", "buttons", "a zip", "a hood", "pockets", "a belt") if w not in has)
    return Build(parts, words, f"with {has[1]}", paint, variant=style, has=tuple(has), lacks=lacks)
