"""Before the face: mask. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, chance
from cg3d.made.living.bodies import limb, lump, pad
from cg3d.made.living.shoes import EYE_DARK
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, ellipsoid, loft, named, torus, tube


def mask(rng: Rng) -> Build:
    """Venetian half mask with feathers, theatre mask that laughs or weeps, surgical mask, hockey mask, animal mask, gas mask."""
    style = pick(rng, "venetian", "theatre", "theatre", "surgical", "hockey", "animal")
    if style == "surgical":
        return _surgical(rng)
    if style == "venetian":
        paint = draw(rng, pick(rng, *BRIGHT, "black", "white"))
        shape = _plate(
            spline(
                [
                    (-0.105, 0.03),
                    (-0.09, -0.035),
                    (-0.035, -0.04),
                    (0, -0.012),
                    (0.035, -0.04),
                    (0.09, -0.035),
                    (0.105, 0.03),
                    (0.05, 0.05),
                    (0, 0.035),
                    (-0.05, 0.05),
                ],
                80,
                closed=True,
            ),
            paint,
        )
        parts = named("mask", *shape) + _sockets(0.045, 0.004, 0.026, 0.014, 0.088, 12.0)
        has: list[str] = ["eye holes"]
        if chance(rng, 0.7):
            plume = draw(rng, pick(rng, *BRIGHT))
            parts += named(
                "feather",
                *(
                    limb(
                        [
                            (x, 0.035, 0.085, 0.004),
                            (x * 2.0 + 0.01, 0.09, 0.085, 0.016),
                            (x * 2.8 + 0.025, 0.15 - abs(x) * 0.4, 0.07, 0.004),
                        ],
                        plume,
                        9,
                        4,
                    ).scaled(1, 1, 0.98)
                    for x in (-0.03, -0.015, 0.0, 0.015, 0.03)
                ),
                *(ball(0.009, GOLD, 8, 12).at(x, 0.038, 0.094) for x in (-0.02, 0, 0.02)),
            )
            has.append("feathers")
        parts += named(
            "trim",
            *both(
                limb(
                    [
                        (0.02, 0.0, 0.094, 0.0028),
                        (0.045, 0.024, 0.088, 0.0028),
                        (0.082, 0.012, 0.06, 0.0028),
                        (0.05, -0.018, 0.085, 0.0028),
                        (0.02, 0.0, 0.094, 0.0028),
                    ],
                    GOLD,
                    7,
                )
            ),
        )
        if chance(rng, 0.4):
            parts += named("stick", limb([(0.1, 0.0, 0.04, 0.004), (0.115, -0.28, 0.05, 0.004)], GOLD, 9))
            has.append("a stick")
        return Build(
            parts,
            (),
            f"with {has[-1]}",
            paint,
            variant="venetian",
            has=tuple(has),
            lacks=tuple(w for w in ("feathers", "a stick", "ears", "ear loops") if w not in has),
        )
    if style == "theatre":
        paint = Paint(np.array((0.94, 0.92, 0.87))) if chance(rng, 0.6) else GOLD
        glad = chance(rng)
        shape = _plate(
            spline(
                [
                    (0, -0.14),
                    (0.06, -0.1),
                    (0.088, -0.02),
                    (0.088, 0.06),
                    (0.05, 0.1),
                    (0, 0.108),
                    (-0.05, 0.1),
                    (-0.088, 0.06),
                    (-0.088, -0.02),
                    (-0.06, -0.1),
                ],
                80,
                closed=True,
            ),
            paint,
        )
        parts = named("mask", *shape) + _sockets(0.038, 0.03, 0.022, 0.012, 0.091, -14.0 if glad else 18.0)
        bend = -1 if glad else 1
        lips = [
            (x, -0.062 - bend * 0.03 * (x / 0.045) ** 2 + bend * 0.012, 0.098 - 9 * x * x, 0.0125 * (1 - 0.5 * abs(x) / 0.045))
            for x in np.linspace(-0.045, 0.045, 9)
        ]
        parts += named("mouth", limb(lips, EYE_DARK, 10, 3)) + named(
            "nose", limb([(0, 0.04, 0.092, 0.007), (0, 0.0, 0.106, 0.01), (0, -0.02, 0.112, 0.013)], paint, 12)
        )
        parts += named(
            "eyebrow",
            *both(
                limb(
                    [
                        (0.014, 0.056 - 0.008 * glad, 0.098, 0.004),
                        (0.04, 0.064 + 0.006 * glad, 0.09, 0.005),
                        (0.066, 0.05 - 0.004 * (not glad), 0.07, 0.003),
                    ],
                    lighter(paint, -0.3),
                    8,
                )
            ),
            *both(lump(0.018, 0.014, 0.012, paint).at(0.05, -0.025, 0.078)),
        )
        return Build(
            parts,
            ("laughing",) if glad else ("weeping",),
            "with a smile" if glad else "with a sad mouth",
            paint,
            variant=f"theatre, {'glad' if glad else 'sad'}",
            has=("eye holes", "a mouth"),
            lacks=("feathers", "ears", "ear loops"),
        )
    if style == "hockey":
        paint = Paint(np.array((0.93, 0.92, 0.89)))
        shape = _plate(
            spline(
                [
                    (0, -0.12),
                    (0.055, -0.1),
                    (0.088, -0.02),
                    (0.09, 0.06),
                    (0.05, 0.11),
                    (0, 0.12),
                    (-0.05, 0.11),
                    (-0.09, 0.06),
                    (-0.088, -0.02),
                    (-0.055, -0.1),
                ],
                80,
                closed=True,
            ),
            paint,
        )
        parts = named("mask", *shape) + _sockets(0.036, 0.03, 0.022, 0.016, 0.092, 6.0)
        dots = [(x, y) for y in (-0.03, -0.055, -0.08) for x in (-0.045, -0.022, 0, 0.022, 0.045)] + [(x, 0.085) for x in (-0.03, 0, 0.03)]
        parts += named("hole", *(lump(0.0052, 0.0052, 0.006, EYE_DARK, 6, 10).at(x, y, 0.1 - 7 * x * x - 2.4 * y * y) for x, y in dots))
        red = draw(rng, "red")
        parts += named(
            "mark",
            pad(np.array([(-0.016, 0.075), (0.016, 0.075), (0.0, 0.04)]), 0.008, red).at(0, 0, 0.097),
            *both(pad(np.array([(0.05, -0.01), (0.078, -0.005), (0.062, -0.04)]), 0.008, red).turn("y", 34).at(0.008, 0, 0.11)),
        )
        parts += named(
            "strap",
            tube(
                np.array([(0.09 * np.sin(w), 0.03, 0.075 * np.cos(w) - 0.01) for w in np.linspace(1.3, 2 * np.pi - 1.3, 24)]),
                0.006,
                EYE_DARK,
                8,
            ).scaled(1, 1, 1),
        )
        return Build(
            parts,
            (),
            "with many small holes",
            paint,
            variant="hockey",
            has=("eye holes", "small holes", "a strap"),
            lacks=("feathers", "ears", "ear loops"),
        )
    return _animal_mask(rng)


def _plate(outline: np.ndarray, paint: Paint) -> list[Part]:
    """A face-curved shell over an outline: the middle forward at z = 0.095."""

    def curve(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return x, y, z + 0.095 - 7.0 * x * x - 2.4 * y * y

    middle = outline.mean(0)
    steps = ((0.02, -1.0), (0.35, -1.0), (0.7, -1.0), (0.96, -1.0), (1.0, 0.0), (0.96, 1.0), (0.7, 1.0), (0.35, 1.0), (0.02, 1.0))
    rings = [np.column_stack([middle + (outline - middle) * f, np.full(len(outline), 0.004 * s)]) for f, s in steps]
    return [loft(np.array(rings), paint).shaped(curve)]


def _sockets(x: float, y: float, wide: float, high: float, z: float, slant: float) -> list[Part]:
    """A pair of dark eye holes with a rim."""
    depth = z - 7 * x * x + 0.004
    hole = [ellipsoid(wide, high, 0.008, EYE_DARK), torus(1.0, 0.11, EYE_DARK, 7, 26).turn("x", 90).scaled(wide, high, 0.03)]
    return named("eye hole", *(q for p in hole for q in both(p.turn("z", slant).turn("y", 26).at(x, y, depth))))


def _surgical(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "turquoise", "blue", "white", "green", "black"), "fabric")
    w, h = 0.088, 0.05
    rings = []
    for y in np.linspace(-h, h, 19):
        pleat = 0.0025 * np.sin(y * 190)
        rings.append(
            np.array(
                [
                    (x, y, 0.07 - 6.5 * x * x - 6 * y * y + pleat + d)
                    for x, d in [*((x, 0.002) for x in np.linspace(-w, w, 15)), *((x, -0.002) for x in np.linspace(w, -w, 15))]
                ]
            )
        )
    parts = named("cloth", loft(np.array(rings), paint))
    cord = [
        (w, h * 0.9, 0.004, 0.0022),
        (w + 0.012, 0.055, -0.06, 0.0022),
        (w + 0.004, 0.0, -0.095, 0.0022),
        (w + 0.01, -0.03, -0.05, 0.0022),
        (w, -h * 0.9, 0.004, 0.0022),
    ]
    parts += named("ear loop", *both(limb(cord, WHITE, 7))) + named(
        "edge",
        *(
            limb([(x, y, 0.071 - 6.5 * x * x - 6 * y * y, 0.0032) for x in np.linspace(-w, w, 9)], lighter(paint, 0.4), 7, 2)
            for y in (-h, h)
        ),
    )
    return Build(
        parts, (), "with ear loops", paint, variant="surgical", has=("ear loops", "folds"), lacks=("feathers", "eye holes", "ears")
    )


def _animal_mask(rng: Rng) -> Build:
    paint = draw(rng, pick(rng, "orange", "grey", "brown", "white", "pink"))
    pale, dark = lighter(paint, 0.55), lighter(paint, -0.4)
    shape = _plate(
        spline(
            [
                (0, -0.1),
                (0.06, -0.07),
                (0.092, 0.0),
                (0.08, 0.07),
                (0.03, 0.085),
                (0, 0.08),
                (-0.03, 0.085),
                (-0.08, 0.07),
                (-0.092, 0.0),
                (-0.06, -0.07),
            ],
            80,
            closed=True,
        ),
        paint,
    )
    parts = named("mask", *shape) + _sockets(0.038, 0.02, 0.019, 0.014, 0.09, 16.0)
    cat = chance(rng)
    ear = np.array([(-0.028, 0.0), (0.028, 0.0), (0.006, 0.065)]) if cat else circle(0.032, 24) + (0, 0.02)
    parts += named(
        "ear",
        *both(pad(ear, 0.014, paint).turn("z", -22).at(0.058, 0.07, 0.05)),
        *both(pad((ear - ear.mean(0)) * 0.6 + ear.mean(0), 0.018, pale).turn("z", -22).at(0.058, 0.07, 0.052)),
    )
    parts += named(
        "muzzle",
        *both(lump(0.03, 0.024, 0.03, pale, 9, 16).at(0.02, -0.045, 0.092)),
        lump(0.014, 0.01, 0.01, EYE_DARK).at(0, -0.028, 0.122),
    )
    parts += named(
        "whisker",
        *(
            q
            for d in (-0.012, 0.0, 0.012)
            for q in both(limb([(0.03, -0.045 + d * 0.5, 0.11, 0.0012), (0.1, -0.045 + d * 2, 0.1, 0.0006)], dark, 5, 3))
        ),
    )
    parts += named(
        "strap",
        tube(
            np.array([(0.09 * np.sin(w), 0.01, 0.075 * np.cos(w) - 0.01) for w in np.linspace(1.35, 2 * np.pi - 1.35, 24)]),
            0.0025,
            EYE_DARK,
            7,
        ),
    )
    return Build(
        parts,
        (),
        "with ears",
        paint,
        variant=f"animal, {'cat' if cat else 'bear'}",
        has=("eye holes", "ears", "a strap"),
        lacks=("feathers", "ear loops"),
    )
