"""On the feet: sneaker, high heel; soles and pairs for all shoes. The toe points to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump
from cg3d.made.living.shells import upper
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, ellipsoid, extrude, moved, named, rounded, slab, torus

SOLE = [
    (0.036, -0.13),
    (0.038, -0.07),
    (0.034, -0.01),
    (0.045, 0.07),
    (0.04, 0.12),
    (0.012, 0.152),
    (-0.02, 0.145),
    (-0.042, 0.1),
    (-0.043, 0.05),
    (-0.033, -0.02),
    (-0.036, -0.08),
    (-0.032, -0.13),
    (0, -0.147),
]


def sole(height: float, paint: Paint, grow: float = 1.0, narrow: float = 1.0) -> Part:
    """The outline of a left foot, that thick."""
    return slab(spline(np.array(SOLE) * (grow * narrow, grow), 70, closed=True), height, paint, smooth=True)


def pair(rng: Rng, parts: list[Part], share: float = 0.35) -> tuple[list[Part], bool]:
    """Sometimes both of a pair, the second a step ahead."""
    if not chance(rng, share):
        return parts, False
    step = between(rng, -0.03, 0.05)
    return [*moved(parts, -0.062), *moved([p.mirrored("x") for p in parts], 0.062, 0, step)], True


def sneaker(rng: Rng) -> Build:
    """Laces, thick sole, toe cap: low, high top, running shoe with a wedge, slip-on, with straps."""
    style = pick(rng, "low", "low", "high top", "running", "slip-on", "straps")
    paint = draw(rng, pick(rng, "white", "white", "black", "grey", *BRIGHT), "fabric")
    second = draw(rng, pick(rng, "white", "black", *BRIGHT))
    rubber = WHITE if chance(rng, 0.75) else draw(rng, pick(rng, "black", "beige", "orange"))
    tall = 0.15 if style == "high top" else 0.095
    thick = between(rng, 0.026, 0.034)
    stations = [
        (-0.142, thick, 0.012, tall * 0.5, 14),
        (-0.13, thick, 0.033, tall * 0.98, 42),
        (-0.09, thick, 0.036, tall * 0.95, 46),
        (-0.03, thick, 0.035, tall * (0.86 if style != "high top" else 0.8), 40),
        (0.02, thick, 0.039, 0.078, 26),
        (0.06, thick, 0.043, 0.064, 0),
        (0.11, thick, 0.037, 0.05, 0),
        (0.14, thick, 0.018, 0.032, 0),
    ]
    body = upper(stations, 0.006, paint)
    parts = named("upper", body) + named("sole", sole(thick, rubber, 1.02))
    parts += named("sole", sole(0.006, second, 1.04).at(0, 0, 0))
    if style == "running":
        wedge = limb([(0, 0.012, -0.12, 0.022), (0, 0.012, -0.04, 0.02), (0, 0.01, 0.05, 0.014)], second, 12).scaled(2.0, 1, 1)
        parts += named("sole", wedge) + named(
            "heel tab", limb([(0, 0.09, -0.14, 0.011), (0, 0.12, -0.148, 0.01)], second, 10).scaled(1.5, 1, 0.7)
        )
    parts += named(
        "toe cap",
        ellipsoid(0.038, 0.03, 0.036, rubber if style in ("low", "high top") else lighter(paint, -0.15)).at(-0.001, thick + 0.012, 0.113),
    )
    tongue = (
        limb(
            [(0, 0.055 + thick, 0.052, 0.014), (0, tall * 0.72 + thick, 0.0, 0.019), (0, tall * 1.06 + thick, -0.028, 0.018)],
            lighter(paint, -0.12),
            12,
        )
        .scaled(1.1, 1, 0.5)
        .at(0, 0, 0.012)
    )
    top = np.array((0, tall * 0.9 + thick, -0.018)), np.array((0, 0.06 + thick, 0.055))
    if style != "slip-on":
        parts += named("tongue", tongue)
    if style in ("low", "high top", "running"):
        count = 7 if style == "high top" else 5
        for i in range(count):
            p = top[0] + (top[1] - top[0]) * (i + 0.3) / count + (0, 0.011, 0.005)
            parts += named(
                "lace",
                limb(
                    [(-0.022, p[1] - 0.006, p[2], 0.0032), (0, p[1] + 0.001, p[2] + 0.004, 0.0034), (0.022, p[1] - 0.006, p[2], 0.0032)],
                    second if second.name != paint.name else WHITE,
                    8,
                    4,
                ),
            )
        bow = top[0] + (0, 0.014, 0.014)
        parts += named(
            "lace",
            *both(
                limb(
                    [
                        (0.002, *bow[1:], 0.003),
                        (0.022, bow[1] + 0.01, bow[2] + 0.004, 0.003),
                        (0.032, bow[1] - 0.002, bow[2] + 0.01, 0.003),
                        (0.012, bow[1] - 0.002, bow[2] + 0.006, 0.003),
                    ],
                    WHITE,
                    7,
                    4,
                )
            ),
        )
    if style == "straps":
        for z in (-0.005, 0.035):
            y = float(np.interp(z, (-0.03, 0.06), (0.085, 0.064))) + thick
            parts += named(
                "strap",
                limb(
                    [
                        (-0.043, y - 0.05, z, 0.007),
                        (-0.026, y - 0.012, z, 0.008),
                        (0, y + 0.002, z, 0.008),
                        (0.026, y - 0.012, z, 0.008),
                        (0.043, y - 0.05, z, 0.007),
                    ],
                    second,
                    10,
                    4,
                ).scaled(1, 1, 1),
            )
    stripe = style != "slip-on" and chance(rng, 0.6)
    if stripe:
        for d in (0, 0.018, 0.036):
            parts += named(
                "stripe",
                *both(
                    limb(
                        [
                            (0.0365, thick + 0.012, 0.03 - d, 0.0045),
                            (0.0365, thick + 0.035, 0.018 - d, 0.0045),
                            (0.031, thick + 0.058, 0.006 - d, 0.004),
                        ],
                        second,
                        7,
                        4,
                    )
                ),
            )
    parts, two = pair(rng, parts)
    has = (
        ("a thick sole",)
        + (("laces",) if style in ("low", "high top", "running") else ("straps",) if style == "straps" else ())
        + (("stripes",) if stripe else ())
    )
    words = {"high top": ("high",), "low": ("low",)}.get(style, ())
    detail = "with laces" if "laces" in has else "with straps" if style == "straps" else "without laces"
    return Build(
        parts,
        words,
        detail,
        paint,
        variant=style + (", pair" if two else ""),
        has=has,
        lacks=tuple(w for w in ("laces", "straps", "stripes") if w not in has),
    )


def _high_sole(lift: float, thick: float, paint: Paint, narrow: float = 0.82, platform: float = 0.0) -> Part:
    """A foot's outline bent over a raised heel."""
    flat = sole(thick + platform, paint, 0.94, narrow)
    return flat.shaped(lambda x, y, z: (x, y + lift / (1 + np.exp((z + 0.015) / 0.026)), z))


def high_heel(rng: Rng) -> Build:
    """Pump on a thin heel, block heel, open sandal with a strap, platform, ankle boot, wedge."""
    style = pick(rng, "pump", "pump", "block", "strap", "platform", "wedge")
    paint = draw(rng, pick(rng, "red", "red", "black", "black", "white", "pink", "blue", "beige"), "leather")
    inside, under = lighter(paint, 0.45), Paint(np.array((0.16, 0.13, 0.12))) if paint.name != "black" else draw(rng, "red")
    lift, plat = between(rng, 0.075, 0.105), 0.028 if style == "platform" else 0.0
    parts = named("sole", _high_sole(lift, 0.006, under, platform=plat), _high_sole(lift, 0.003, inside, 0.78).at(0, 0.006 + plat, 0))
    heel_top = lift + 0.004
    if style == "block":
        parts += named(
            "heel",
            rounded(0.046, heel_top, 0.046, 0.006, paint)
            .shaped(lambda x, y, z: (x * (0.8 + 2.2 * y), y, z * (0.8 + 2.2 * y)))
            .at(0, 0, -0.105),
        )
    elif style == "wedge":
        side = [(-0.136, 0.0), (-0.136, lift), (-0.07, lift * 0.9), (-0.02, lift * 0.5), (0.03, 0.01), (0.05, 0.0)]

        parts += named("heel", extrude(spline(side, 40), 0.05, paint).turn("y", -90))
    else:
        parts += named(
            "heel",
            limb(
                [(0, 0.003, -0.118, 0.0055), (0, lift * 0.5, -0.116, 0.0075), (0, lift * 0.86, -0.11, 0.018), (0, lift, -0.106, 0.026)],
                paint,
                14,
                blunt=0.3,
            ),
        )
    base = plat + 0.006
    if style == "strap":
        for z, y, w in ((0.065, base + 0.002, 0.04), (0.035, base + 0.012, 0.036)):
            parts += named(
                "strap",
                limb(
                    [(-w, y, z, 0.005), (-w * 0.6, y + 0.028, z + 0.004, 0.006), (w * 0.6, y + 0.028, z + 0.004, 0.006), (w, y, z, 0.005)],
                    paint,
                    10,
                ),
            )
        a = np.linspace(0, 2 * np.pi, 26)
        parts += named(
            "strap",
            limb([(0.032 * np.cos(w), lift + 0.07 + 0.006 * np.sin(w), -0.095 + 0.036 * np.sin(w), 0.0045) for w in a], paint, 8, 1),
            limb([(0, lift, -0.13, 0.012), (0, lift + 0.04, -0.136, 0.012), (0, lift + 0.07, -0.13, 0.01)], paint, 10)
            .scaled(1.6, 1, 0.5)
            .at(0, 0, -0.066),
        )
        parts += named(
            "buckle", torus(0.008, 0.0018, Paint(np.array((0.85, 0.7, 0.3)), "metal"), 7, 16).turn("z", 90).at(0.034, lift + 0.07, -0.095)
        )
    else:
        stations = [
            (-0.136, base, 0.008, 0.03, 30),
            (-0.125, base, 0.028, 0.052, 55),
            (-0.08, base, 0.029, 0.042, 62),
            (-0.02, base, 0.027, 0.034, 66),
            (0.035, base, 0.033, 0.036, 52),
            (0.062, base, 0.036, 0.042, 12),
            (0.08, base, 0.033, 0.036, 0),
            (0.11, base, 0.025, 0.026, 0),
            (0.14, base, 0.007, 0.014, 0),
        ]
        body = upper(stations, 0.0035, paint, 48)
        parts += named("upper", body.shaped(lambda x, y, z: (x, y + lift / (1 + np.exp((z + 0.015) / 0.026)), z)))
    bow = style in ("pump", "block") and chance(rng, 0.3)
    if bow:
        parts += named(
            "bow",
            *both(lump(0.014, 0.009, 0.007, lighter(paint, 0.15)).turn("z", 12).at(0.013, base + 0.046, 0.068)),
            ball(0.006, paint, 8, 12).at(0, base + 0.046, 0.07),
        )
    parts, two = pair(rng, parts, 0.4)
    has = (
        ({"block": "a block heel", "wedge": "a wedge heel"}.get(style, "a thin heel"),)
        + (("a strap",) if style == "strap" else ())
        + (("a bow",) if bow else ())
    )
    return Build(
        parts,
        (),
        f"with {has[0]}",
        paint,
        variant=style + (", pair" if two else ""),
        has=has,
        lacks=tuple(w for w in ("a strap", "a bow") if w not in has),
    )


EYE_DARK = Paint(np.array((0.08, 0.07, 0.07)))
