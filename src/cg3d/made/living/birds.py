"""Birds that perch or soar: owl, eagle, parrot; wings, feathers, claws for all birds. They look to +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance, stretched
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.tints import EYE, WHITE
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, ball, both, cylinder, ellipsoid, named

BRANCH = Paint(np.array((0.38, 0.26, 0.16)), "wooden")


def feather(length: float, width: float, paint: Paint) -> Part:
    """A flat feather from the origin along -Z, lying in the xz plane."""
    line = spline(
        [
            (-width * 0.25, 0),
            (-width / 2, -length * 0.5),
            (-width * 0.3, -length * 0.9),
            (0, -length),
            (width * 0.3, -length * 0.9),
            (width / 2, -length * 0.5),
            (width * 0.25, 0),
        ],
        26,
        closed=True,
    )
    return pad(line, width * 0.16, paint).turn("x", 90)


def wing(span: float, depth: float, paint: Paint, tips: Paint, fingers: int = 6) -> list[Part]:
    """A spread right wing from the origin along +X, with separate feathers at its end and back edge."""
    arm = spline(
        [
            (0, depth * 0.32),
            (span * 0.3, depth * 0.4),
            (span * 0.62, depth * 0.3),
            (span * 0.72, 0),
            (span * 0.4, -depth * 0.3),
            (0, -depth * 0.35),
        ],
        40,
        closed=True,
    )
    parts = [pad(arm, depth * 0.14, paint).turn("x", 90)]
    for i in range(fingers):
        t = i / (fingers - 1)
        parts.append(
            feather(span * (0.42 - 0.06 * t), depth * 0.26, tips)
            .turn("y", -82 + 68 * t)
            .at(span * (0.64 - 0.05 * t), 0, depth * (0.22 - 0.3 * t))
        )
    for x in np.linspace(0.08, 0.58, 7):
        parts.append(feather(depth * 0.62, span * 0.12, tips).turn("y", -8).at(span * x, -0.002 * span, -depth * 0.08))
    return parts


def folded(long: float, deep: float, paint: Paint, tips: Paint) -> list[Part]:
    """A folded right wing along -Z, its shoulder at the origin: a cover and three long feathers."""
    cover = pad(
        spline(
            [
                (0.05 * long, 0),
                (0, deep * 0.5),
                (-long * 0.4, deep * 0.42),
                (-long * 0.7, 0),
                (-long * 0.4, -deep * 0.42),
                (0, -deep * 0.45),
            ],
            36,
            closed=True,
        ),
        deep * 0.3,
        paint,
    ).turn("y", -90)
    quills = [
        feather(long * 0.62, deep * 0.34, tips)
        .turn("z", 90)
        .turn("x", -4 + 7 * i)
        .at(-0.04 * deep, -deep * 0.1 * i + 0.05 * deep, -long * 0.4)
        for i in range(3)
    ]
    return [cover, *quills]


def claws(at: tuple[float, float, float], size: float, paint: Paint, spread: tuple[float, ...] = (-35, 0, 35, 180)) -> list[Part]:
    """Toes round a foot at that point."""
    parts = []
    for a in np.radians(spread):
        tip = np.array(at) + size * np.array((np.sin(a), 0, np.cos(a))) * (0.6 if abs(a) > 2 else 1.0)
        parts.append(
            limb([(*at, size * 0.14), (*((np.array(at) + tip) / 2 + (0, size * 0.1, 0)), size * 0.12), (*tip, size * 0.05)], paint, 8, 3)
        )
    return parts


def owl(rng: Rng) -> Build:
    """Big round eyes in a disc, ear tufts: perched on a branch, spread wings, barn owl with a heart of a face, round toy, on a stump."""
    style = pick(rng, "perched", "perched", "flying", "barn", "toy")
    paint = Paint(
        np.array(
            (0.85, 0.68, 0.42) if style == "barn" else ((0.45, 0.32, 0.20), (0.55, 0.50, 0.45), (0.92, 0.91, 0.89))[int(rng.integers(3))]
        )
        * between(rng, 0.9, 1.06)
    )
    pale, dark = lighter(paint, 0.45) if paint.rgb.mean() < 0.8 else lighter(paint, -0.12), lighter(paint, -0.35)
    gold, bill = draw(rng, pick(rng, "yellow", "orange")), Paint(np.array((0.75, 0.62, 0.35)))
    wide = 1.25 if style == "toy" else 1.0
    body = Spine(
        [
            (0.02, -0.05, 0.035, 0.03),
            (0.08, -0.01, 0.078 * wide, 0.065),
            (0.17, 0.0, 0.085 * wide, 0.072),
            (0.25, 0.005, 0.07 * wide, 0.06),
        ],
        26,
    )
    parts = named("body", body.skin(paint, 24), ellipsoid(0.06 * wide, 0.085, 0.03, pale).at(0, 0.13, 0.052))
    parts += named("head", ellipsoid(0.082 * wide, 0.07, 0.07, paint).at(0, 0.285, 0.008))
    if style == "barn":
        heart = spline(
            [(0, -0.06), (0.045, -0.02), (0.055, 0.03), (0.03, 0.055), (0, 0.035), (-0.03, 0.055), (-0.055, 0.03), (-0.045, -0.02)],
            44,
            closed=True,
        )
        parts += named(
            "face",
            pad(heart * 1.12, 0.03, dark).at(0, 0.285, 0.058),
            pad(heart, 0.034, Paint(np.array((0.95, 0.93, 0.90)))).at(0, 0.285, 0.062),
        )
        parts += named("eye", *both(ball(0.012, EYE, 9, 14).at(0.024, 0.295, 0.073)))
    else:
        parts += named("face", *both(ellipsoid(0.038 * wide, 0.04, 0.02, pale).at(0.034 * wide, 0.293, 0.062)))
        parts += named(
            "eye",
            *both(ellipsoid(0.022, 0.022, 0.012, gold).at(0.033 * wide, 0.295, 0.077)),
            *both(ellipsoid(0.0115, 0.0115, 0.007, EYE).at(0.033 * wide, 0.295, 0.087)),
        )
        tuft = cylinder(0.022, 0.05, paint, 0.002, 12).scaled(1, 1, 0.6)
        parts += named("ear tuft", *both(tuft.turn("z", -24).at(0.052 * wide, 0.33, 0.015)))
    parts += named("beak", cylinder(0.011, 0.034, bill, 0.001, 10).turn("x", 150).at(0, 0.285, 0.082))
    rows = [(x * 0.02 + (0.01 if r % 2 else 0), 0.075 + 0.026 * r) for r in range(5) for x in (-2, -1, 0, 1)]
    parts += named(
        "feather",
        *(
            lump(0.0065, 0.01, 0.004, dark, 5, 8).at(
                x, y, 0.052 + 0.03 * np.sqrt(max(0.02, 1 - (x / 0.062) ** 2 - ((y - 0.13) / 0.088) ** 2))
            )
            for x, y in rows
        ),
    )
    tail = [feather(0.12, 0.04, dark).turn("x", -58).at(x, 0.07, -0.045) for x in (-0.022, 0, 0.022)]
    if style == "flying":
        parts += named("wing", *(q for p in wing(0.38, 0.17, paint, dark) for q in both(p.turn("z", 14).at(0.06, 0.2, 0.0))))
    else:
        parts += named(
            "wing",
            *(q for p in folded(0.23, 0.11, lighter(paint, -0.12), dark) for q in both(p.turn("x", -62).at(0.082 * wide, 0.22, 0.01))),
        )
    parts += named("tail", *tail) + named("foot", *(q for p in claws((0.033, 0.012, 0.03), 0.035, gold, (-40, -10, 20)) for q in both(p)))
    branch = style in ("perched", "barn")
    if branch:
        parts += named(
            "branch",
            limb([(-0.24, -0.012, 0.02, 0.02), (0, -0.006, 0.03, 0.018), (0.24, 0.01, 0.02, 0.012)], BRANCH),
            limb([(0.12, 0, 0.025, 0.009), (0.18, 0.05, 0.03, 0.006)], BRANCH),
        )
    tufted = style != "barn"
    has = (
        (("ear tufts",) if tufted else ("a heart-shaped face",))
        + (("a branch",) if branch else ())
        + (("spread wings",) if style == "flying" else ())
    )
    detail = "with spread wings" if style == "flying" else "on a branch" if branch else "with big eyes"
    words = ("round", "toy") if style == "toy" else ()
    return Build(
        stretched(rng, parts, 0.07),
        words,
        detail,
        paint,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("ear tufts", "a branch", "spread wings") if w not in has),
    )


def _raptor(rng: Rng, body_paint: Paint, head_paint: Paint, bill: Paint) -> list[Part]:
    body = Spine([(0.0, -0.2, 0.03, 0.025), (0.0, -0.1, 0.075, 0.07), (0.01, 0.05, 0.095, 0.095), (0.03, 0.16, 0.06, 0.06)], 26)
    neck = Spine([(0.03, 0.12, 0.065, 0.065), (0.07, 0.2, 0.048, 0.05), (0.09, 0.25, 0.045, 0.047)], 18)
    hook = limb([(0, 0.088, 0.28, 0.024), (0, 0.09, 0.325, 0.018), (0, 0.07, 0.35, 0.01), (0, 0.045, 0.35, 0.002)], bill, 10)
    parts = (
        named("body", body.skin(body_paint, 22))
        + named("head", neck.skin(head_paint, 18), ellipsoid(0.046, 0.046, 0.055, head_paint).at(0, 0.092, 0.255))
        + named("beak", hook)
    )
    parts += named(
        "eye",
        *both(ball(0.0095, draw(rng, "yellow"), 7, 12).at(0.037, 0.105, 0.282)),
        *both(ball(0.006, EYE, 6, 9).at(0.0425, 0.106, 0.287)),
        *both(lump(0.012, 0.006, 0.022, head_paint).turn("x", 12).at(0.037, 0.117, 0.281)),
    )
    return parts


def eagle(rng: Rng) -> Build:
    """Hooked beak, broad wings with fingers: soaring, landing with talons out, perched, wings raised like a crest; white head or brown."""
    style = pick(rng, "soaring", "soaring", "perched", "landing", "raised wings")
    paint = Paint(np.array((0.32, 0.21, 0.13)) * between(rng, 0.85, 1.2))
    bald = chance(rng, 0.6)
    head, yellow = Paint(np.array((0.94, 0.93, 0.90))) if bald else lighter(paint, 0.18), draw(rng, "yellow")
    dark = lighter(paint, -0.3)
    parts = _raptor(rng, paint, head, yellow)
    parts += named(
        "tail", *(feather(0.24, 0.07, head if bald else dark).turn("y", 8 * k).at(k * 0.013, 0.002 * abs(k), -0.15) for k in range(-3, 4))
    )
    if style == "perched":
        parts = [p.turn("x", -52) for p in parts if p.name != "head" and p.name != "beak" and p.name != "eye"] + [
            p.at(0, 0.07, -0.12) for p in parts if p.name in ("head", "beak", "eye")
        ]
        parts += named("wing", *(q for p in folded(0.42, 0.17, paint, dark) for q in both(p.turn("x", -55).at(0.085, 0.1, 0.04))))
        parts += named(
            "leg",
            *both(limb([(0.04, -0.06, 0.0, 0.045), (0.045, -0.15, 0.03, 0.03), (0.045, -0.2, 0.03, 0.018)], paint)),
            *(q for p in claws((0.045, -0.205, 0.03), 0.07, yellow) for q in both(p)),
        )
        parts += named("branch", limb([(-0.35, -0.24, 0.02, 0.035), (0, -0.235, 0.03, 0.033), (0.35, -0.215, 0.02, 0.025)], BRANCH))
    else:
        lift = {"soaring": between(rng, 2, 12), "landing": 30.0, "raised wings": 62.0}[style]
        parts += named("wing", *(q for p in wing(0.8, 0.3, paint, dark, 7) for q in both(p.turn("z", lift).at(0.07, 0.03, 0.06))))
        out = style != "soaring"
        leg = limb(
            [
                (0.045, -0.04, 0.0, 0.042),
                (0.05, -0.13, 0.05 if out else -0.06, 0.026),
                (0.05, -0.2 if out else -0.1, 0.09 if out else -0.16, 0.014),
            ],
            paint,
        )
        toe = claws((0.05, -0.2 if out else -0.1, 0.09 if out else -0.16), 0.075, yellow)
        parts += named("talon", *(q for p in (leg, *toe) for q in both(p)))
        if style == "raised wings":
            parts = [p.turn("x", -38) for p in parts]
    spread = style != "perched"
    has = (("spread wings",) if spread else ("folded wings", "a branch")) + (("a white head",) if bald else ()) + ("a hooked beak",)
    detail = "with spread wings" if spread else "on a branch"
    return Build(
        stretched(rng, parts, 0.07),
        (),
        detail,
        paint,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("spread wings", "a branch") if w not in has),
    )


def parrot(rng: Rng) -> Build:
    """Curved thick beak, bright wings, long tail: macaw on a branch, cockatoo with a crest, flying, budgerigar, on a swing ring."""
    style = pick(rng, "macaw", "macaw", "cockatoo", "flying", "ring")
    paint = Paint(np.array((0.94, 0.93, 0.90))) if style == "cockatoo" else draw(rng, pick(rng, "red", "green", "blue", "yellow"))
    second = (
        draw(rng, "yellow")
        if style == "cockatoo"
        else draw(rng, pick(rng, *(c for c in ("red", "green", "blue", "yellow", "orange") if c != paint.name)))
    )
    third, bill = (
        draw(rng, pick(rng, "blue", "green")),
        Paint(np.array((0.16, 0.15, 0.15))) if chance(rng, 0.6) else Paint(np.array((0.90, 0.84, 0.72))),
    )
    if style == "cockatoo":
        third = lighter(paint, -0.1)
    body = Spine([(0.02, -0.06, 0.025, 0.025), (0.08, -0.03, 0.05, 0.045), (0.17, 0.0, 0.058, 0.055), (0.25, 0.02, 0.042, 0.042)], 24)
    parts = named("body", body.skin(paint, 22)) + named(
        "head",
        ellipsoid(0.046, 0.05, 0.052, paint).at(0, 0.285, 0.035),
        *both(lump(0.015, 0.024, 0.026, WHITE, 8, 14).at(0.034, 0.285, 0.052)),
    )
    beak = limb([(0, 0.292, 0.075, 0.026), (0, 0.295, 0.1, 0.022), (0, 0.268, 0.12, 0.013), (0, 0.238, 0.112, 0.002)], bill, 12)
    parts += named("beak", beak, limb([(0, 0.262, 0.072, 0.02), (0, 0.247, 0.092, 0.008)], lighter(bill, -0.3), 10)) + named(
        "eye", *both(ball(0.008, EYE, 7, 12).at(0.044, 0.293, 0.06))
    )
    long = 0.16 if style == "cockatoo" else between(rng, 0.26, 0.36)
    tail = [
        feather(long - 0.03 * abs(k), 0.035, second if k % 2 else third)
        .turn("y", 3 * k)
        .turn("x", -64 if style != "flying" else -25)
        .at(k * 0.008, 0.045, -0.05)
        for k in range(-2, 3)
    ]
    parts += named("tail", *tail)
    if style == "flying":
        parts += named("wing", *(q for p in wing(0.36, 0.15, paint, second) for q in both(p.turn("z", 24).at(0.04, 0.19, 0.0))))
    else:
        parts += named("wing", *(q for p in folded(0.24, 0.1, second, third) for q in both(p.turn("x", -60).at(0.055, 0.22, 0.0))))
    crest = style == "cockatoo"
    if crest:
        parts += named(
            "crest",
            *(
                limb(
                    [
                        (0, 0.32, 0.03 - 0.008 * i, 0.008),
                        (0, 0.36 + 0.006 * i, 0.025 - 0.02 * i, 0.009),
                        (0, 0.4 - 0.004 * i, 0.04 - 0.03 * i, 0.002),
                    ],
                    second,
                    8,
                    4,
                )
                for i in range(5)
            ),
        )
    parts += named("foot", *(q for p in claws((0.025, 0.03, 0.02), 0.032, Paint(np.array((0.35, 0.33, 0.32)))) for q in both(p)))
    if style in ("macaw", "cockatoo"):
        parts += named("branch", limb([(-0.2, 0.0, 0.012, 0.018), (0, 0.01, 0.02, 0.018), (0.2, 0.022, 0.01, 0.012)], BRANCH))
    if style == "ring":
        a = np.linspace(0, 2 * np.pi, 50)
        parts += named(
            "ring",
            limb(
                [(0.24 * np.cos(w), 0.255 + 0.24 * np.sin(w), 0.02, 0.009) for w in a], Paint(np.array((0.72, 0.55, 0.25)), "metal"), 10, 1
            ),
        )
    has = (
        (("a crest",) if crest else ("a long tail",))
        + (("a branch",) if style in ("macaw", "cockatoo") else ())
        + (("spread wings",) if style == "flying" else ("a ring",) if style == "ring" else ())
    )
    detail = {"flying": "with spread wings", "ring": "on a ring", "cockatoo": "with a crest"}.get(style, "on a branch")
    return Build(
        stretched(rng, parts, 0.07),
        (),
        detail,
        paint,
        variant=style,
        has=has,
        lacks=tuple(w for w in ("a crest", "a branch", "spread wings") if w not in has),
    )
