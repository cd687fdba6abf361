"""Doll: rag doll, baby doll, dressed fashion doll, nesting doll, wooden peg doll. It looks to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import limb, lump
from cg3d.made.living.shells import open_loft, stacked
from cg3d.made.living.tints import EYE, SKIN
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, lathe, named, torus

HAIR = ((0.16, 0.10, 0.07), (0.42, 0.25, 0.13), (0.88, 0.70, 0.34), (0.70, 0.28, 0.12))


def _face(y: float, z: float, size: float, cheeks: Paint) -> list[Part]:
    """Eyes, cheeks and a smile on a head of that radius whose front lies at z."""
    smile = [
        (size * 0.3 * np.sin(a), y - size * (0.28 + 0.14 * np.cos(a)), z - size * (0.06 + 0.1 * np.sin(a) ** 2), size * 0.035)
        for a in np.linspace(-1.2, 1.2, 9)
    ]
    return [
        *named("eye", *both(lump(size * 0.11, size * 0.14, size * 0.06, EYE).at(size * 0.34, y + size * 0.08, z - size * 0.09))),
        *named("cheek", *both(lump(size * 0.14, size * 0.1, size * 0.05, cheeks).at(size * 0.52, y - size * 0.22, z - size * 0.2))),
        *named("mouth", limb(smile, Paint(np.array((0.75, 0.2, 0.22))), 6, 2)),
    ]


def doll(rng: Rng) -> Build:
    """Rag doll with yarn plaits, sitting baby doll, slim fashion doll in a dress, Russian nesting doll, peg doll."""
    style = pick(rng, "rag", "rag", "baby", "fashion", "nesting", "peg")
    skin = Paint(np.array(SKIN[int(rng.integers(4))]) * rng.uniform(0.97, 1.05))
    hair = Paint(np.array(HAIR[int(rng.integers(4))]))
    cloth = draw(rng, pick(rng, *BRIGHT), "wooden" if style in ("nesting", "peg") else "fabric")
    pink = draw(rng, "pink")
    makers = {"rag": _rag, "baby": _baby, "fashion": _fashion, "nesting": _nesting, "peg": _peg}
    parts, has, words = makers[style](rng, skin, hair, cloth, pink)
    plaited = any(part.name == "plait" for part in parts)
    lacks = tuple(w for w in ("plaits", "a dress", "arms", "a bow") if w not in has and not (w == "plaits" and plaited))
    detail = f"in a {cloth.name} dress" if "a dress" in has else f"with {has[0]}"
    return Build(stretched(rng, parts, 0.06), words, detail, cloth, named=style == "nesting", variant=style, has=has, lacks=lacks)


Drawn = tuple[list[Part], tuple[str, ...], tuple[str, ...]]


def _rag(rng: Rng, skin: Paint, hair: Paint, cloth: Paint, pink: Paint) -> Drawn:
    sitting = chance(rng)
    parts = named("head", ellipsoid(0.078, 0.078, 0.068, skin).at(0, 0.37, 0)) + _face(0.37, 0.068, 0.078, pink)
    rows = stacked(
        [(0.3, 0.02, 0.02, 0), (0.295, 0.045, 0.035, 0), (0.22, 0.058, 0.046, 0), (0.13, 0.105, 0.09, 0), (0.1, 0.115, 0.1, 0)], 22, 40
    )
    parts += named("dress", open_loft(rows, 0.004, cloth)) + named(
        "trim",
        torus(0.113, 0.008, WHITE, 8, 40).scaled(1, 1, 0.87).at(0, 0.102, 0),
        torus(0.046, 0.009, WHITE, 8, 28).scaled(1, 1, 0.8).at(0, 0.297, 0),
    )
    parts += named(
        "arm",
        *both(limb([(0.045, 0.275, 0, 0.022), (0.1, 0.225, 0.01, 0.021), (0.145, 0.17, 0.025, 0.02)], cloth, 12)),
        *both(lump(0.023, 0.025, 0.021, skin).at(0.153, 0.155, 0.03)),
    )
    shoe = draw(rng, pick(rng, "black", "red", "brown"))
    if sitting:
        parts = [p.at(0, -0.08, 0) for p in parts]
        leg = [
            limb([(0.045, 0.035, 0.02, 0.026), (0.06, 0.03, 0.12, 0.025), (0.075, 0.028, 0.2, 0.024)], WHITE, 12),
            ellipsoid(0.026, 0.038, 0.024, shoe).at(0.077, 0.04, 0.222),
        ]
        parts += [
            q
            for i in range(3)
            for q in named(
                "stripe", *both(torus(0.026, 0.004, draw(rng, "red"), 6, 18).turn("x", 90).at(0.056 + 0.008 * i, 0.031, 0.09 + 0.04 * i))
            )
        ]
    else:
        leg = [
            limb([(0.042, 0.13, 0, 0.026), (0.045, 0.07, 0, 0.025), (0.047, 0.0, 0, 0.023)], WHITE, 12),
            ellipsoid(0.025, 0.022, 0.04, shoe).at(0.048, -0.018, 0.016),
        ]
        parts += [
            q
            for i in range(4)
            for q in named("stripe", *both(torus(0.0262, 0.004, draw(rng, "red"), 6, 18).at(0.045, 0.02 + 0.022 * i, 0)))
        ]
    parts += named("leg", *(q for p in leg for q in both(p)))
    top = 0.29 if sitting else 0.37
    parts += named(
        "hair",
        ellipsoid(0.083, 0.078, 0.072, hair)
        .shaped(lambda x, y, z: (x, np.where(z > 0.01, np.maximum(y, 0.036), y), z))
        .at(0, top + 0.008, -0.008),
    )
    beads = [
        lump(0.02 - 0.0012 * i, 0.02, 0.02 - 0.0012 * i, hair, 6, 10).at(0.086 + 0.006 * i, top - 0.012 - 0.026 * i, 0.005)
        for i in range(5)
    ]
    ribbon = [lump(0.016, 0.012, 0.008, cloth).at(0.118 + d, top - 0.132, 0.012) for d in (-0.012, 0.014)]
    parts += named("plait", *(q for p in beads for q in both(p))) + named("bow", *(q for p in ribbon for q in both(p)))
    return parts, ("plaits", "a dress", "arms", "a bow"), ("sitting",) if sitting else ("standing",)


def _baby(rng: Rng, skin: Paint, hair: Paint, cloth: Paint, pink: Paint) -> Drawn:
    parts = (
        named("head", ellipsoid(0.085, 0.082, 0.082, skin).at(0, 0.275, 0.01))
        + _face(0.27, 0.09, 0.083, pink)
        + named("nose", lump(0.011, 0.009, 0.009, skin).at(0, 0.265, 0.094))
    )
    parts += named("ear", *both(lump(0.01, 0.02, 0.013, skin).at(0.084, 0.27, 0.005))) + named(
        "body", ellipsoid(0.07, 0.095, 0.062, cloth).at(0, 0.12, 0), ellipsoid(0.075, 0.055, 0.068, WHITE).at(0, 0.055, 0.004)
    )
    parts += named("collar", torus(0.044, 0.012, WHITE, 8, 28).at(0, 0.195, 0.004)) + named(
        "button", *(lump(0.007, 0.007, 0.004, WHITE, 6, 10).at(0, y, 0.061 - abs(y - 0.12) * 0.12) for y in (0.1, 0.13, 0.16))
    )
    parts += named(
        "arm",
        *both(limb([(0.055, 0.175, 0.005, 0.027), (0.1, 0.145, 0.03, 0.024), (0.105, 0.13, 0.085, 0.019)], cloth, 12)),
        *both(ball(0.021, skin, 9, 14).at(0.105, 0.128, 0.108)),
    )
    parts += named(
        "leg",
        *both(limb([(0.045, 0.045, 0.03, 0.033), (0.075, 0.04, 0.1, 0.03), (0.085, 0.03, 0.15, 0.022)], skin, 12)),
        *both(ellipsoid(0.023, 0.036, 0.02, skin).at(0.087, 0.042, 0.172)),
    )
    curls = chance(rng, 0.5)
    if curls:
        parts += named(
            "hair",
            *(
                lump(0.026, 0.022, 0.026, hair, 6, 10).at(
                    0.075 * np.cos(a) * np.cos(b), 0.29 + 0.07 * np.sin(b), 0.005 - 0.078 * np.sin(a) * np.cos(b)
                )
                for b in (0.25, 0.7, 1.15, 1.5)
                for a in np.linspace(-0.25 + 0.1 * b, np.pi + 0.25 - 0.1 * b, 8)
            ),
        )
    else:
        cap = (
            ellipsoid(0.093, 0.09, 0.092, cloth)
            .shaped(lambda x, y, z: (x, np.where(z > 0.0, np.maximum(y, 0.045), np.maximum(y, -0.04)), z))
            .at(0, 0.28, 0.0)
        )
        parts += named("bonnet", cap, *both(lump(0.014, 0.01, 0.007, WHITE).at(0.014, 0.378, 0.005)))
    return parts, ("a round head", "arms", *(() if curls else ("a bonnet",))), ("sitting",)


def _fashion(rng: Rng, skin: Paint, hair: Paint, cloth: Paint, pink: Paint) -> Drawn:
    parts = named("head", ellipsoid(0.021, 0.027, 0.024, skin).at(0, 0.278, 0.002)) + _face(0.278, 0.0255, 0.023, pink)
    parts += named("neck", limb([(0, 0.255, 0, 0.0085), (0, 0.235, 0, 0.009)], skin, 12))
    wide, low = between(rng, 0.05, 0.085), between(rng, 0.02, 0.1)
    rows = stacked(
        [
            (0.236, 0.01, 0.008, 0),
            (0.232, 0.03, 0.016, 0),
            (0.205, 0.027, 0.021, 0.003),
            (0.17, 0.017, 0.014, 0),
            (0.15, 0.03, 0.024, 0),
            ((0.15 + low) / 2, (wide + 0.03) / 2, (wide + 0.026) / 2, 0),
            (low, wide, wide * 0.92, 0),
        ],
        40,
        48,
    )
    a = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    for row in rows:
        row[:, [0, 2]] *= (1 + 0.06 * np.clip((0.15 - row[0, 1]) / 0.08, 0, 1) * np.cos(10 * a))[:, None]
    parts += named("dress", open_loft(rows, 0.0015, cloth)) + named(
        "belt", torus(0.0175, 0.003, lighter(cloth, -0.4), 8, 28).scaled(1, 1, 0.83).at(0, 0.17, 0)
    )
    parts += named(
        "arm",
        *both(
            limb(
                [(0.029, 0.228, 0, 0.0075), (0.045, 0.185, -0.002, 0.006), (0.05, 0.15, 0.01, 0.005), (0.052, 0.138, 0.013, 0.0055)],
                skin,
                10,
            )
        ),
    )
    parts += named(
        "leg",
        *both(
            limb(
                [(0.014, 0.15, 0, 0.012), (0.015, 0.085, 0.002, 0.009), (0.015, 0.05, -0.002, 0.0085), (0.015, 0.014, 0, 0.0055)], skin, 10
            )
        ),
        *both(lump(0.0065, 0.007, 0.014, cloth).at(0.015, 0.007, 0.007)),
    )
    parts += named(
        "hair",
        ellipsoid(0.024, 0.026, 0.026, hair)
        .shaped(lambda x, y, z: (x, np.where(z > 0.004, np.maximum(y, 0.014), y), z))
        .at(0, 0.284, -0.002),
    )
    tail = chance(rng, 0.5)
    if tail:
        parts += named(
            "plait", limb([(0, 0.3, -0.022, 0.009), (0, 0.295, -0.042, 0.01), (0, 0.25, -0.05, 0.011), (0, 0.2, -0.042, 0.003)], hair, 10)
        )
    else:
        parts += named(
            "hair",
            *(
                limb(
                    [
                        (0.02 * np.cos(t), 0.29, 0.02 * np.sin(t), 0.007),
                        (0.024 * np.cos(t), 0.26, 0.024 * np.sin(t), 0.0075),
                        (0.028 * np.cos(t), 0.215, 0.026 * np.sin(t), 0.003),
                    ],
                    hair,
                    8,
                    4,
                )
                for t in np.linspace(np.pi - 0.3, 2 * np.pi + 0.3, 9)
            ),
        )
    return parts, ("a dress", "arms", "long hair" if not tail else "a ponytail"), ("slim",)


def _nesting(rng: Rng, skin: Paint, hair: Paint, cloth: Paint, pink: Paint) -> Drawn:
    form = joined(
        (0, 0),
        spline([(0.048, 0.0), (0.06, 0.03), (0.058, 0.07), (0.044, 0.1), (0.04, 0.11), (0.042, 0.13), (0.032, 0.155), (0.001, 0.166)], 28),
    )
    parts = (
        named("body", lathe(form, cloth, 32))
        + named("face", ellipsoid(0.027, 0.027, 0.012, skin).at(0, 0.131, 0.033))
        + _face(0.13, 0.047, 0.027, pink)
    )
    parts += named("hair", *both(limb([(0.0, 0.157, 0.036, 0.004), (0.018, 0.15, 0.036, 0.0055), (0.027, 0.132, 0.032, 0.003)], hair, 8)))
    apron = draw(rng, pick(rng, "white", "yellow", "red", "blue"))
    parts += named("apron", ellipsoid(0.036, 0.042, 0.022, apron).at(0, 0.056, 0.043)) + named(
        "flower",
        *(
            lump(0.0075, 0.0075, 0.004, pink, 6, 10).at(0.012 * np.cos(t), 0.058 + 0.012 * np.sin(t), 0.063)
            for t in np.linspace(0, 2 * np.pi, 5, endpoint=False)
        ),
        lump(0.006, 0.006, 0.005, draw(rng, "yellow")).at(0, 0.058, 0.064),
    )
    parts += named("seam", torus(0.0595, 0.0012, lighter(cloth, -0.4), 6, 44).at(0, 0.066, 0)) + named(
        "knot", *both(lump(0.009, 0.006, 0.005, lighter(cloth, -0.2)).at(0.009, 0.102, 0.044))
    )
    family = int(rng.integers(0, 3))
    for i in range(1, family + 1):
        k = 1 - 0.2 * i
        parts += [p.scaled(k, k, k).at(0.115 * i * (1 - 0.09 * i), 0, 0.01 * i) for p in parts[: len(parts) // i]]
    return parts, (("smaller dolls",) if family else ("a seam",)), ()


def _peg(rng: Rng, skin: Paint, hair: Paint, cloth: Paint, pink: Paint) -> Drawn:
    wood_ = Paint(np.array((0.82, 0.64, 0.42)), "wooden")
    parts = named("head", ball(0.026, skin if chance(rng) else wood_, 14, 24).at(0, 0.118, 0)) + _face(0.118, 0.0265, 0.026, pink)
    parts += named(
        "body", lathe([(0, 0), (0.028, 0), (0.029, 0.006), (0.021, 0.06), (0.014, 0.09), (0.011, 0.098), (0, 0.098)], cloth, 32)
    ) + named("belt", torus(0.0215, 0.0028, lighter(cloth, 0.5), 7, 30).at(0, 0.06, 0))
    parts += named("button", *(lump(0.003, 0.003, 0.002, WHITE, 6, 10).at(0, y, 0.0165 + (0.085 - y) * 0.14) for y in (0.07, 0.08)))
    if chance(rng, 0.5):
        parts += named("hat", cylinder(0.027, 0.03, cloth, 0.002, 26).at(0, 0.132, 0), ball(0.007, WHITE, 8, 12).at(0, 0.163, 0))
        more = ("a pointed hat",)
    else:
        parts += named(
            "hair",
            ellipsoid(0.0285, 0.028, 0.028, hair)
            .shaped(lambda x, y, z: (x, np.where(z > 0.002, np.maximum(y, 0.013), np.maximum(y, -0.012)), z))
            .at(0, 0.12, -0.001),
            ball(0.011, hair, 9, 14).at(0, 0.148, -0.008),
        )
        more = ("a bun",)
    arms = chance(rng, 0.6)
    if arms:
        parts += named(
            "arm",
            *both(limb([(0.013, 0.088, 0, 0.0055), (0.026, 0.07, 0.002, 0.005), (0.031, 0.05, 0.006, 0.0045)], cloth, 10)),
            *both(ball(0.0062, wood_, 8, 12).at(0.032, 0.045, 0.007)),
        )
    return parts, more + (("arms",) if arms else ()), ("wooden",)
