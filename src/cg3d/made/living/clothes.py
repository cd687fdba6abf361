"""On head and feet: boot, glasses. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump, pad
from cg3d.made.living.shells import sleeve
from cg3d.made.living.shoes import pair, sole
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, leather, lighter, pick
from cg3d.made.parts import both, extrude, named, rounded, torus, tube


def boot(rng: Rng) -> Build:
    """Rubber boot, laced work boot, cowboy boot with a slanted heel, riding boot, ankle boot, fur-lined winter boot."""
    style = pick(rng, "rubber", "rubber", "laced", "laced", "cowboy", "riding", "winter")
    paint = draw(rng, pick(rng, *BRIGHT, "black"), "rubber") if style == "rubber" else leather(rng)
    under = Paint(np.array((0.10, 0.09, 0.09))) if paint.name != "black" else Paint(np.array((0.35, 0.24, 0.15)))
    tall = {
        "rubber": between(rng, 0.24, 0.32),
        "laced": between(rng, 0.15, 0.22),
        "cowboy": between(rng, 0.26, 0.32),
        "riding": 0.4,
        "winter": 0.22,
    }[style]
    heel = 0.045 if style == "cowboy" else 0.03
    toe = 0.024 if style == "cowboy" else 0.036
    line = [
        (0, heel + 0.01, 0.142, 0.014),
        (0, heel + 0.015, 0.12, toe),
        (0, heel + 0.022, 0.06, 0.044),
        (0, heel + 0.045, -0.02, 0.047),
        (0, heel + 0.1, -0.055, 0.046),
    ]
    line += [(0, heel + 0.1 + (tall - 0.1) * 0.5, -0.06, 0.049), (0, heel + tall, -0.06, 0.056 if style != "laced" else 0.05)]
    body = sleeve(line, 0.005, paint, sides=24).shaped(lambda x, y, z: (x, np.maximum(y, heel - 0.006), z))
    parts = named("shaft", body) + named("sole", sole(0.014, under, 1.02, 0.86 if style == "cowboy" else 1.0).at(0, heel - 0.02, 0))
    block = rounded(0.07, heel, 0.062, 0.007, under).at(0, 0, -0.1)
    parts += named("heel", block.shaped(lambda x, y, z: (x * (0.8 + 5 * y), y, z + 0.35 * (heel - y))) if style == "cowboy" else block)
    has: list[str] = ["a heel"]
    top = np.array(line[-1])
    if style == "rubber":
        parts += named(
            "trim",
            torus(0.056, 0.007, lighter(paint, -0.3), 8, 30).at(0, top[1] - 0.004, top[2]),
            *(torus(0.0515, 0.004, lighter(paint, -0.15), 7, 30).at(0, y, -0.0595) for y in (heel + 0.16,)),
        )
        parts += named("toe cap", lump(0.034, 0.026, 0.036, lighter(paint, -0.2)).at(0, heel + 0.014, 0.118)) if chance(rng, 0.4) else []
    elif style == "laced":
        lace = WHITE if chance(rng, 0.5) else draw(rng, pick(rng, "yellow", "red", "black"))
        dense = spline(np.array(line), 60)
        for i in np.linspace(24, 57, 8).astype(int):
            _, y, z, r = dense[i]
            way = dense[min(i + 1, 59), 1:3] - dense[i - 1, 1:3]
            out = np.array((way[1] * -1.0, way[0])) / np.linalg.norm(way)
            c = (
                np.array((y, z))
                + np.array((-out[0], out[1])) * 0
                + np.array((abs(way[1]) / np.linalg.norm(way), way[0] / np.linalg.norm(way))) * r
            )
            parts += named(
                "lace",
                limb(
                    [
                        (-0.02, c[0] - 0.004, c[1] - 0.006, 0.0032),
                        (0, c[0] + 0.004, c[1] + 0.003, 0.0034),
                        (0.02, c[0] - 0.004, c[1] - 0.006, 0.0032),
                    ],
                    lace,
                    7,
                    4,
                ),
            )
        bow = (float(top[1]) - 0.02, float(top[2]) + 0.056)
        parts += named(
            "lace",
            *both(
                limb(
                    [
                        (0.002, *bow, 0.003),
                        (0.026, bow[0] + 0.012, bow[1] + 0.006, 0.003),
                        (0.034, bow[0] - 0.008, bow[1] + 0.01, 0.003),
                        (0.006, bow[0], bow[1] + 0.004, 0.003),
                    ],
                    lace,
                    7,
                    4,
                )
            ),
        )
        parts += named(
            "tongue",
            limb([(0, top[1] - 0.03, top[2] + 0.04, 0.017), (0, top[1] + 0.025, top[2] + 0.052, 0.016)], lighter(paint, -0.2), 10).scaled(
                1.3, 1, 1
            ),
            torus(0.051, 0.009, lighter(paint, -0.25), 8, 28).at(0, top[1] - 0.004, top[2]),
        )
        has.append("laces")
    elif style == "cowboy":
        stitch = lighter(paint, 0.45)
        parts += named(
            "stitch",
            *both(
                limb(
                    [
                        (0.046, heel + 0.13, -0.03, 0.0028),
                        (0.056, heel + 0.18, -0.055, 0.0028),
                        (0.048, heel + 0.23, -0.035, 0.0028),
                        (0.056, heel + tall - 0.03, -0.06, 0.0028),
                    ],
                    stitch,
                    7,
                    4,
                )
            ),
            limb(
                [
                    (0, heel + 0.12, -0.012, 0.003),
                    (0.02, heel + 0.17, -0.015, 0.003),
                    (0, heel + 0.22, -0.008, 0.003),
                    (-0.02, heel + 0.17, -0.015, 0.003),
                    (0, heel + 0.12, -0.012, 0.003),
                ],
                stitch,
                7,
                4,
            ),
        )
        parts += named(
            "loop",
            *both(
                limb(
                    [
                        (0.056, top[1] - 0.03, -0.06, 0.006),
                        (0.06, top[1] + 0.025, -0.06, 0.006),
                        (0.05, top[1] + 0.024, -0.06, 0.006),
                        (0.051, top[1] - 0.02, -0.06, 0.005),
                    ],
                    lighter(paint, -0.3),
                    8,
                )
            ),
        )
        has += ["pull loops", "stitching"]
    elif style == "riding":
        parts += named("strap", torus(0.049, 0.008, lighter(paint, -0.3), 8, 28).scaled(1, 1.4, 1).at(0, heel + 0.12, -0.056)) + named(
            "buckle", rounded(0.026, 0.028, 0.01, 0.003, GOLD).turn("y", 60).at(0.048, heel + 0.105, -0.03)
        )
        has.append("a buckle")
    else:
        fur = Paint(np.array((0.93, 0.90, 0.84)))
        parts += named(
            "fur",
            *(
                lump(0.019, 0.02, 0.019, fur, 6, 9).at(0.054 * np.cos(w), top[1] - 0.004 + 0.014 * (i % 2), top[2] + 0.054 * np.sin(w))
                for i, w in enumerate(np.linspace(0, 2 * np.pi, 22, endpoint=False))
            ),
        )
        parts += named("seam", torus(0.048, 0.004, lighter(paint, -0.3), 7, 28).turn("x", 16).at(0, heel + 0.07, -0.035))
        has.append("a fur edge")
    parts, two = pair(rng, parts, 0.4)
    words = {"riding": ("high",), "laced": () if tall > 0.18 else ("low",)}.get(style, ())
    lacks = tuple(w for w in ("laces", "a buckle", "a fur edge", "pull loops") if w not in has)
    detail = f"with {has[-1]}" if len(has) > 1 else "with a thick sole"
    return Build(parts, words, detail, paint, variant=style + (", pair" if two else ""), has=tuple(has), lacks=lacks)


def glasses(rng: Rng) -> Build:
    """Round, square, cat's-eye, aviators, ski goggles, half rims, a monocle-like pince-nez, folded; clear or dark lenses."""
    style = pick(rng, "round", "square", "square", "cat-eye", "aviator", "half-rim", "goggles")
    metal_ = style in ("round", "aviator") and chance(rng, 0.7)
    paint = GOLD if metal_ else draw(rng, pick(rng, "black", "black", "brown", *BRIGHT), "plastic")
    dark = style in ("aviator", "goggles") or chance(rng, 0.4)
    lens = Paint(np.array((0.10, 0.10, 0.12)) if dark else np.array((0.75, 0.86, 0.92)), "glass")
    if style == "goggles":
        return _goggles(paint, draw(rng, pick(rng, "orange", "blue", "yellow", "black"), "glass"))
    r = between(rng, 0.021, 0.026)
    outline = {
        "round": circle(r, 40),
        "square": rectangle(2.3 * r, 1.7 * r, r * 0.45, 8),
        "half-rim": rectangle(2.35 * r, 1.4 * r, r * 0.5, 8),
        "cat-eye": spline(
            [
                (-0.95 * r, 0.1 * r),
                (-0.6 * r, -0.72 * r),
                (0.5 * r, -0.72 * r),
                (1.05 * r, 0.05 * r),
                (1.35 * r, 0.95 * r),
                (0.2 * r, 0.72 * r),
                (-0.8 * r, 0.6 * r),
            ],
            44,
            closed=True,
        ),
        "aviator": spline(
            [
                (-0.95 * r, 0.5 * r),
                (-0.75 * r, -0.5 * r),
                (0.1 * r, -1.1 * r),
                (0.95 * r, -0.6 * r),
                (1.15 * r, 0.35 * r),
                (0.8 * r, 0.75 * r),
                (-0.6 * r, 0.75 * r),
            ],
            44,
            closed=True,
        ),
    }[style]
    thick = 0.0014 if metal_ else between(rng, 0.002, 0.0032)
    rim_line = np.column_stack([outline, np.zeros(len(outline))])
    if style == "half-rim":
        rim = tube(rim_line[outline[:, 1] > -0.1 * r], thick, paint, 8)
    else:
        rim = tube(rim_line, thick, paint, 8, closed=True)
    parts = named("rim", *both(rim.at(0.034, 0, 0))) + named("lens", *both(extrude(outline * 0.98, 0.0012, lens).at(0.034, 0, 0)))
    edge = 0.034 - float(-outline[:, 0].min())
    parts += named("bridge", tube(spline([(-edge, 0.006, 0), (0, 0.012, 0.003), (edge, 0.006, 0)], 10), thick * 1.1, paint))
    if style == "aviator":
        parts += named("bridge", tube(spline([(-edge * 1.2, 0.014, 0), (0, 0.017, 0.002), (edge * 1.2, 0.014, 0)], 10), thick, paint))
    side = 0.034 + float(outline[:, 0].max())
    folded = chance(rng, 0.25)
    if folded:
        for s, lift in ((-1, 0.0), (1, 0.004)):
            arm = limb(
                [
                    (s * side, 0.009, 0, thick),
                    (s * (side + 0.004), 0.009, -0.006, thick),
                    (s * (side - 0.03), 0.009 - lift, -0.01 - lift, thick),
                    (-s * (side - 0.03), 0.004 - lift, -0.012 - lift, thick),
                    (-s * side, -0.014, -0.012 - lift, thick * 1.2),
                ],
                paint,
                8,
                5,
            )
            parts += named("temple", arm)
    else:
        parts += named(
            "temple",
            *both(
                tube(
                    spline(
                        [(side, 0.009, 0), (side + 0.006, 0.01, -0.008), (side + 0.008, 0.01, -0.09), (side + 0.006, -0.012, -0.13)], 24
                    ),
                    thick,
                    paint,
                    8,
                )
            ),
            *both(limb([(side + 0.0075, 0.007, -0.1, thick * 1.3), (side + 0.006, -0.012, -0.13, thick * 1.6)], paint, 8)),
        )
    has = ("two lenses",) + (("a double bridge",) if style == "aviator" else ()) + (("folded temples",) if folded else ())
    words = (("dark",) if dark else ()) + ((style,) if style in ("round", "square") else ())
    return Build(
        parts,
        words,
        "with two lenses",
        paint,
        variant=style + (", folded" if folded else ""),
        has=has,
        lacks=() if style == "aviator" else ("a double bridge",),
    )


def _goggles(paint: Paint, lens: Paint) -> Build:
    shape = spline(
        [
            (-0.08, 0.01),
            (-0.06, 0.042),
            (0, 0.046),
            (0.06, 0.042),
            (0.08, 0.01),
            (0.065, -0.035),
            (0.025, -0.035),
            (0, -0.012),
            (-0.025, -0.035),
            (-0.065, -0.035),
        ],
        70,
        closed=True,
    )

    def curve(x: np.ndarray, y: np.ndarray, z: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return x, y, z - 5.5 * x * x

    rim = np.column_stack([shape, np.zeros(len(shape))])
    parts = named("lens", pad(shape * 0.97, 0.016, lens).shaped(curve)) + named(
        "frame",
        tube(rim, 0.0085, paint, 10, closed=True).shaped(curve),
        tube(rim * (0.98, 0.98, 1) - (0, 0, 0.012), 0.008, lighter(paint, -0.4), 8, closed=True).shaped(curve),
    )
    a = np.linspace(1.05, 2 * np.pi - 1.05, 30)
    strap = np.array([(0.09 * np.sin(w), 0.004, 0.082 * np.cos(w) - 0.082) for w in a])
    parts += named("strap", tube(strap, 0.004, lighter(paint, -0.2), 8).scaled(1, 3.4, 1))
    return Build(
        parts,
        ("dark",),
        "with a strap",
        paint,
        variant="goggles",
        has=("one wide lens", "a strap"),
        lacks=("two lenses", "a double bridge"),
    )
