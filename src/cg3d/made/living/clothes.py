"""On the head and feet: hat, boot, glasses, crown. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump, pad
from cg3d.made.living.shells import sleeve
from cg3d.made.living.shoes import pair, sole
from cg3d.made.outlines import circle, joined, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, leather, lighter, pick
from cg3d.made.parts import Part, around, ball, both, cylinder, ellipsoid, extrude, lathe, loft, named, rod, rounded, torus, tube


def hat(rng: Rng) -> Build:
    """Top hat, bowler, cowboy hat, straw hat, witch's hat, bobble hat, chef's hat, Santa's hat, party cone, sombrero."""
    style = pick(rng, "top", "straw", "cowboy", "witch", "bobble", "bowler", "chef", "santa", "party")
    band = draw(rng, pick(rng, "red", "blue", "black", "white", "purple", "yellow"), "fabric")
    if style in ("straw", "cowboy", "bowler"):
        parts, paint, has, words = _brimmed(rng, band, 0.09, style)
    else:
        makers = {"top": _top, "witch": _witch, "bobble": _bobble, "chef": _chef, "santa": _santa, "party": _party}
        parts, paint, has, words = makers[style](rng, band, 0.09)
    lacks = tuple(w for w in ("a wide brim", "a bobble", "a band") if w not in has)
    detail = f"with a {band.name} band" if "a band" in has else f"with {has[0]}"
    return Build(parts, words, detail, paint, variant=style, has=has, lacks=lacks)


Drawn = tuple[list[Part], Paint, tuple[str, ...], tuple[str, ...]]


def _brimmed(rng: Rng, band: Paint, r: float, style: str) -> Drawn:
    if style == "bowler":
        paint = draw(rng, pick(rng, "black", "black", "brown", "grey"), "fabric")
        crown = lathe(joined((0, 0), spline([(r, 0), (r * 1.0, 0.05), (r * 0.75, 0.1), (0.001, 0.122)], 24)), paint, 40).scaled(
            0.94, 1, 1.12
        )
        brim = lathe(
            [(r * 0.8, 0), (r * 1.35, 0.0), (r * 1.4, 0.012), (r * 1.33, 0.008), (r * 0.8, 0.008), (r * 0.8, 0)], paint, 44
        ).shaped(lambda x, y, z: (x, y + 3.0 * np.maximum(np.abs(x) - r, 0) ** 1.3, z * 1.1))
        words: tuple[str, ...] = ("round",)
    elif style == "straw":
        paint = Paint(np.array((0.86, 0.72, 0.42)) * between(rng, 0.88, 1.05), "straw")
        crown = lathe(joined((0, 0), spline([(r * 1.02, 0), (r * 1.0, 0.07), (r * 0.9, 0.085), (0.001, 0.09)], 24)), paint, 40).scaled(
            0.94, 1, 1.1
        )
        wide = between(rng, 1.75, 2.3)
        brim = lathe([(r * 0.8, 0), (r * wide, -0.004), (r * (wide + 0.02), 0.003), (r * 0.8, 0.01), (r * 0.8, 0)], paint, 48).scaled(
            1, 1, 1.06
        )
        words = ("wide",)
    else:
        paint = draw(rng, pick(rng, "brown", "brown", "black", "white", "beige"), "leather")
        crown = lathe(joined((0, 0), spline([(r * 1.02, 0), (r * 0.98, 0.06), (r * 0.8, 0.115), (0.001, 0.105)], 24)), paint, 40).scaled(
            0.92, 1, 1.14
        )
        crown = crown.shaped(
            lambda x, y, z: (
                x * (1 - 1.6 * np.maximum(y - 0.05, 0) * np.clip(z / r, 0, 1)),
                y - 0.03 * np.exp(-((x / 0.02) ** 2)) * (y > 0.08),
                z,
            )
        )
        brim = lathe([(r * 0.8, 0), (r * 1.95, 0.0), (r * 1.97, 0.006), (r * 0.8, 0.012), (r * 0.8, 0)], paint, 48).shaped(
            lambda x, y, z: (x, y + 3.6 * np.maximum(np.abs(x) - r * 0.9, 0) ** 1.45, z * 1.12)
        )
        words = ("wide",)
    parts = named("crown", crown) + named("brim", brim) + named("band", torus(r * 0.99, 0.011, band).scaled(0.94, 1.3, 1.12).at(0, 0.02, 0))
    if style == "straw":
        parts += named(
            "weave",
            *(
                torus(r * k, 0.0022, lighter(paint, -0.2), 6, 44).scaled(1, 1, 1.06).at(0, 0.007 - 0.001 * i, 0)
                for i, k in enumerate((1.2, 1.4, 1.6))
            ),
        )
    has = ("a band",) + (("a wide brim",) if style != "bowler" else ("a narrow brim",))
    return parts, paint, has, words


def _top(rng: Rng, band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, "black", "black", "grey", "purple", "red"), "fabric")
    tall = between(rng, 0.14, 0.2)
    form = [
        (0, 0),
        (r * 1.65, 0),
        (r * 1.68, 0.012),
        (r * 1.05, 0.012),
        (r * 0.98, 0.03),
        (r, tall * 0.5),
        (r * 1.12, tall),
        (0, tall + 0.005),
    ]
    crown = lathe(form, paint, 40).shaped(lambda x, y, z: (x, y + 2.6 * np.maximum(np.abs(x) - r * 1.05, 0) ** 1.3 * (y < 0.03), z * 1.08))
    return (
        named("crown", crown) + named("band", cylinder(r * 1.03, 0.035, band, sides=40).scaled(1, 1, 1.08).at(0, 0.014, 0)),
        paint,
        ("a band", "a flat top"),
        ("top", "tall"),
    )


def _witch(rng: Rng, band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, "black", "purple", "blue", "green"), "fabric")
    lean = between(rng, 0.02, 0.09)
    cone = limb([(0, 0.01, 0, r), (0, 0.12, 0, r * 0.62), (lean * 0.3, 0.22, 0, r * 0.3), (lean, 0.3, 0, 0.005)], paint, 28, blunt=0.15)
    brim = lathe([(0, 0), (r * 2.0, -0.01), (r * 2.02, 0.0), (r, 0.014), (0, 0.014)], paint, 44).shaped(
        lambda x, y, z: (x, y + 0.012 * np.sin(3 * np.arctan2(z, x)) * np.clip(np.hypot(x, z) / r - 1, 0, 1), z)
    )
    buckle = rectangle(0.05, 0.04, 0.004)
    parts = (
        named("crown", cone)
        + named("brim", brim)
        + named("band", cylinder(r * 1.0, 0.032, band, r * 0.86, 36).at(0, 0.014, 0))
        + named(
            "buckle",
            tube(np.column_stack([buckle, np.zeros(len(buckle))]), 0.004, GOLD, 8, closed=True).turn("x", -14).at(0, 0.03, r * 0.97),
        )
    )
    return parts, paint, ("a wide brim", "a band", "a buckle"), ("pointed",)


def _bobble(rng: Rng, _band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "white"), "woollen")
    a = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    line = spline([(r, 0.0), (r * 1.02, 0.06), (r * 0.75, 0.12), (0.003, 0.145)], 24)
    rows = [
        np.stack([k * (1 + 0.03 * np.cos(24 * a)) * np.cos(a), np.full(72, y), k * (1 + 0.03 * np.cos(24 * a)) * np.sin(a)], 1)
        for k, y in line
    ]
    parts = named("crown", loft(np.array(rows), paint)) + named(
        "cuff", torus(r * 0.98, 0.02, lighter(paint, -0.2), 10, 40).scaled(1, 1.5, 1).at(0, 0.02, 0)
    )
    ball_ = chance(rng, 0.75)
    if ball_:
        tuft = [
            lump(0.013, 0.013, 0.013, lighter(paint, 0.5), 5, 8).at(*(0.026 * d / np.linalg.norm(d) + (0, 0.165, 0)))
            for d in rng.normal(size=(28, 3))
        ]
        parts += named("bobble", ball(0.028, lighter(paint, 0.5), 8, 14).at(0, 0.165, 0), *tuft)
    return parts, paint, (("a bobble",) if ball_ else ()) + ("a turned-up edge",), ("woollen",)


def _chef(rng: Rng, _band: Paint, r: float) -> Drawn:
    white = Paint(np.array((0.95, 0.95, 0.94)), "fabric")
    a, tall = np.linspace(0, 2 * np.pi, 60, endpoint=False), between(rng, 0.1, 0.15)
    line = spline(
        [
            (r, tall * 0.55),
            (r * 1.05, tall * 0.62),
            (r * 1.5, tall * 0.95),
            (r * 1.4, tall * 1.35),
            (r * 0.8, tall * 1.5),
            (0.004, tall * 1.48),
        ],
        34,
    )
    rows = [
        np.stack([k * (1 + 0.055 * np.cos(10 * a)) * np.cos(a), np.full(60, y), k * (1 + 0.055 * np.cos(10 * a)) * np.sin(a)], 1)
        for k, y in line
    ]
    return (
        named("crown", loft(np.array(rows), white)) + named("cuff", cylinder(r, tall * 0.62, white, r * 1.01, 40)),
        white,
        ("a puffed top",),
        ("tall",),
    )


def _santa(rng: Rng, _band: Paint, r: float) -> Drawn:
    red = draw(rng, "red", "fabric")
    cone = limb(
        [(0, 0.01, 0, r), (0.01, 0.1, 0, r * 0.8), (0.05, 0.17, 0, r * 0.52), (0.11, 0.16, 0.01, r * 0.3), (0.145, 0.09, 0.02, 0.012)],
        red,
        24,
        blunt=0.15,
    )
    fur = [
        lump(0.021, 0.021, 0.021, WHITE, 6, 9).at(r * np.cos(w), 0.012, r * np.sin(w))
        for w in np.linspace(0, 2 * np.pi, 26, endpoint=False)
    ]
    return (
        named("crown", cone)
        + named("edge", torus(r * 0.97, 0.022, WHITE, 8, 36).at(0, 0.012, 0), *fur)
        + named("bobble", ball(0.03, WHITE, 10, 16).at(0.15, 0.07, 0.02)),
        red,
        ("a bobble", "a white edge"),
        ("pointed",),
    )


def _party(rng: Rng, _band: Paint, r: float) -> Drawn:
    paint = draw(rng, pick(rng, *BRIGHT))
    tall, second = between(rng, 0.16, 0.22), draw(rng, pick(rng, *(c for c in (*BRIGHT, "white") if c != paint.name)))
    spots = [(a, t) for t in (0.15, 0.4, 0.65) for a in np.linspace(0, 2 * np.pi, 6, endpoint=False) + 3 * t]
    r *= 0.75
    dots = [
        lump(0.011, 0.011, 0.005, second, 6, 10)
        .turn("y", float(np.degrees(np.pi / 2 - a)))
        .at(r * (1 - t) * np.cos(a), tall * t, r * (1 - t) * np.sin(a))
        for a, t in spots
    ]
    tuft = [
        rod(
            (0, tall - 0.005, 0),
            tuple(np.array((0, tall, 0)) + 0.035 * np.array((np.cos(a) * 0.7, abs(np.sin(2 * a)) * 0.6 + 0.5, np.sin(a) * 0.7))),
            0.003,
            second,
            0.0015,
            6,
        )
        for a in np.linspace(0, 6, 12)
    ]
    return (
        named("crown", cylinder(r, tall, paint, 0.003, 40)) + named("dot", *dots) + named("tassel", *tuft),
        paint,
        ("a tassel", "dots"),
        ("pointed",),
    )


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


def crown(rng: Rng) -> Build:
    """Points with balls, king's crown with arches and a cross, tiara, laurel wreath, battlement cut with fleurs."""
    style = pick(rng, "points", "points", "arched", "tiara", "wreath", "crosses")
    paint = GOLD if chance(rng, 0.8) else Paint(np.array((0.80, 0.81, 0.83)), "metal")
    gem = draw(rng, pick(rng, "red", "blue", "green", "purple"), "glass")
    word = "golden" if paint is GOLD else "silver"
    r, tall, tips = 0.085, between(rng, 0.06, 0.1), int(rng.integers(5, 9))
    if style == "wreath":
        return _wreath(rng, paint, word)
    if style == "tiara":
        return _tiara(paint, gem, word, tall)
    a = np.linspace(0, 2 * np.pi, tips * 8, endpoint=False)
    wave = np.abs(2 * ((a * tips / (2 * np.pi)) % 1) - 1)
    peak = tall * (0.45 + 0.55 * wave) if style == "points" else np.full(len(a), tall * 0.5)
    out = 1 + 0.18 * peak / tall
    rings = [
        np.column_stack([r * k * np.cos(a), h, -r * k * np.sin(a)])
        for k, h in ((np.ones(len(a)), 0 * a), (out, peak), (out * 0.965, peak), (np.ones(len(a)) * 0.965, 0 * a), (np.ones(len(a)), 0 * a))
    ]
    parts = named(
        "band", loft(np.array(rings), paint), torus(r, 0.006, paint).at(0, 0.006, 0), torus(r * 1.04, 0.0035, paint).at(0, tall * 0.4, 0)
    )
    parts += named("jewel", *(p.at(0, tall * 0.22, 0) for p in around(ball(0.011, gem, 8, 12).scaled(0.5, 1, 1).at(r * 1.05, 0, 0), tips)))
    has = ["jewels"]
    if style == "points":
        parts += named("ball", *(p.at(0, tall * 1.03, 0) for p in around(ball(0.0095, paint, 8, 12).at(r * 1.17, 0, 0), tips)))
        has.append("points")
    else:
        cross = [rounded(0.03, 0.009, 0.006, 0.002, paint).at(0, 0.012, 0), rounded(0.009, 0.034, 0.006, 0.002, paint)]
        lily = [
            lump(0.006, 0.017, 0.004, paint, 7, 10).at(0, 0.016, 0),
            *both(lump(0.005, 0.012, 0.004, paint, 7, 10).turn("z", -38).at(0.01, 0.011, 0)),
        ]
        for i in range(8):
            parts += named(
                "cross" if i % 2 else "lily", *(p.at(0, tall * 0.48, r * 1.08).turn("y", 45 * i) for p in (cross if i % 2 else lily))
            )
        has.append("crosses")
    if style == "arched":
        cap = draw(rng, pick(rng, "red", "purple", "blue"), "fabric")
        arch = [
            (r * 1.08, tall * 0.5, 0, 0.006),
            (r * 1.05, tall * 0.95, 0, 0.006),
            (r * 0.55, tall * 1.35, 0, 0.006),
            (0, tall * 1.3, 0, 0.006),
        ]
        parts += named("arch", *around(limb(arch, paint, 9), 4)) + named(
            "cap",
            ellipsoid(r * 0.93, tall * 0.95, r * 0.93, cap).shaped(lambda x, y, z: (x, np.maximum(y, -0.005), z)).at(0, tall * 0.3, 0),
        )
        parts += named(
            "orb",
            ball(0.013, paint, 10, 16).at(0, tall * 1.4, 0),
            rounded(0.026, 0.007, 0.006, 0.002, paint).at(0, tall * 1.4 + 0.026, 0),
            rounded(0.007, 0.034, 0.006, 0.002, paint).at(0, tall * 1.4 + 0.01, 0),
        )
        has += ["arches", "a cap"]
    lacks = tuple(w for w in ("points", "crosses", "arches", "a cap") if w not in has)
    return Build(
        parts,
        (word,),
        f"with {gem.name} jewels",
        paint,
        variant=style + (f", {tips}" if style == "points" else ""),
        has=tuple(has),
        lacks=lacks,
    )


def _tiara(paint: Paint, gem: Paint, word: str, tall: float) -> Build:
    a = np.radians(np.linspace(-105, 105, 43))
    parts = named("band", limb([(0.08 * np.sin(w), 0.004, 0.085 * np.cos(w), 0.0035) for w in a], paint, 8, 1))
    for k in range(-5, 6):
        w, h = np.radians(k * 13), tall * (1.0 - 0.13 * abs(k))
        x, z = 0.08 * np.sin(w), 0.085 * np.cos(w)
        x2, z2 = 0.08 * np.sin(w + 0.113), 0.085 * np.cos(w + 0.113)
        parts += named("curl", limb([(x, 0.004, z, 0.0024), (x, h * 0.55, z, 0.0022), (x, h, z, 0.002)], paint, 7, 3)) + named(
            "jewel", lump(0.0065, 0.0085, 0.005, gem if k % 2 == 0 else paint).at(x, h, z)
        )
        if k < 5:
            parts += named(
                "curl",
                limb(
                    [
                        (x, h * 0.6, z, 0.002),
                        (x2, h * 0.3, z2, 0.002),
                        (0.08 * np.sin(w + 0.226), tall * (1 - 0.13 * abs(k + 1)) * 0.6, 0.085 * np.cos(w + 0.226), 0.002),
                    ],
                    paint,
                    7,
                    4,
                ),
            )
    return Build(
        parts,
        (word, "open"),
        f"with {gem.name} jewels",
        paint,
        variant="tiara",
        has=("jewels",),
        lacks=("points", "crosses", "arches", "a cap"),
    )


def _wreath(rng: Rng, paint: Paint, word: str) -> Build:
    green = chance(rng, 0.3)
    body = draw(rng, "green") if green else paint
    a = np.radians(np.linspace(14, 172, 24))
    side = named("stem", limb([(0.085 * np.sin(w), 0.006, 0.088 * np.cos(w), 0.0032) for w in a], lighter(body, -0.2), 7, 1))
    leaf = pad(spline([(0, 0), (0.009, 0.014), (0, 0.036), (-0.009, 0.014)], 24, closed=True), 0.005, body)
    for i, w in enumerate(a[::2]):
        for s in (-1, 1):
            q = (
                leaf.turn("z", 62)
                .turn("x", s * 28)
                .turn("y", float(np.degrees(w)))
                .at(0.086 * np.sin(w), 0.008 + s * 0.004, 0.089 * np.cos(w))
            )
            side += named("leaf", q)
        if i % 3 == 1:
            side += named("berry", ball(0.0045, body, 7, 10).at(0.094 * np.sin(w), 0.01, 0.097 * np.cos(w)))
    parts = [q for p in side for q in both(p)]
    return Build(
        parts,
        () if green else (word,),
        "of leaves",
        body,
        variant="wreath",
        has=("leaves", "berries"),
        lacks=("jewels", "points", "crosses", "arches"),
    )
