"""Instruments: guitar, violin, trumpet."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, mirrored, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, both, box, cylinder, extrude, lathe, loft, named, rod, rounded, torus, tube, turned
from cg3d.made.things.bits import BRASS, IVORY, finished, likely
from cg3d.made.things.strings import electric_guitar

BLACK = Paint(np.array((0.08, 0.08, 0.09)))


def _posed(parts: list[Part], rng: Rng) -> list[Part]:
    """Standing upright, or lying on its back."""
    return parts if chance(rng, 0.7) else turned(parts, "x", -90)


def _strings(rng: Rng, low: float, high: float, width: float, z: float, count: int) -> list[Part]:
    thread = steel(rng)
    xs = (np.arange(count) - (count - 1) / 2) * width / count
    return named("string", *(rod((x * 1.2, low, z), (x, high, z), 0.0012, thread, sides=5) for x in xs))


def guitar(rng: Rng) -> Build:
    """Acoustic: broad western, waisted classical, with a cutaway, resonator with a metal disc, small ukulele; sometimes electric."""
    style = likely(rng, western=3, classical=2, cutaway=1.5, resonator=1, ukulele=1.2, electric=2)
    if style == "electric":
        build = electric_guitar(rng)
        return replace(build, words=("electric", *build.words), variant="electric")
    paint = wood(rng, grain=False) if chance(rng, 0.75) else draw(rng, pick(rng, *BRIGHT, "black", "white"), "wooden")
    neck, pale = wood(rng, grain=False), steel(rng)
    k = 0.62 if style == "ukulele" else 1.0
    tall = between(rng, 0.95, 1.05)
    wide = {"western": 1.06, "classical": 0.95}.get(style, 1.0)
    knots = np.array(
        [(0.001, 0), (0.12, 0.01), (0.185, 0.1), (0.16, 0.2), (0.115, 0.27), (0.125, 0.34), (0.14, 0.4), (0.1, 0.465), (0.001, 0.475)]
    )
    knots[4, 0] *= 1.12 if style == "western" else 0.92
    line = mirrored(spline(knots * (wide, 1), 70))
    if style == "cutaway":
        right = spline(
            [
                (0.001, 0),
                (0.12, 0.01),
                (0.185, 0.1),
                (0.16, 0.2),
                (0.12, 0.27),
                (0.135, 0.33),
                (0.14, 0.375),
                (0.11, 0.385),
                (0.065, 0.36),
                (0.035, 0.4),
                (0.03, 0.47),
            ],
            80,
        )
        line = joined(right, line[len(line) // 2 + 1 :])
    side = lighter(paint, -0.3)
    parts = named("body", extrude(line, 0.095, side), extrude(line, 0.006, paint).at(0, 0, 0.047))
    edge = np.column_stack([line * 0.992 + (0, 0.002), np.full(len(line), 0.049)])
    parts += named("binding", tube(edge, 0.0035, IVORY if chance(rng) else side, 6, closed=True))
    guard = style in ("western", "cutaway") and chance(rng, 0.6)
    if style == "resonator":
        disc = [
            cylinder(0.125, 0.006, pale, sides=44).turn("x", 90).at(0, 0.15, 0.05),
            *(torus(0.125 * f, 0.004, pale, 8, 40).turn("x", 90).at(0, 0.15, 0.056) for f in (1, 0.75, 0.4)),
        ]
        parts += named("resonator", *disc) + named("sound hole", *both(cylinder(0.02, 0.003, BLACK).turn("x", 90).at(0.08, 0.37, 0.049)))
        bridge = 0.15
    else:
        parts += named(
            "sound hole",
            cylinder(0.046, 0.002, BLACK, sides=36).turn("x", 90).at(0, 0.3, 0.05),
            *(torus(0.05 + d, 0.0032, lighter(paint, -0.5), 8, 36).turn("x", 90).at(0, 0.3, 0.051) for d in (0, 0.009)),
        )
        parts += named("bridge", box(0.13, 0.022, 0.012, neck).at(0, 0.12, 0.056), box(0.08, 0.004, 0.006, IVORY).at(0, 0.13, 0.063))
        bridge = 0.13
    if guard:
        shape = spline([(0.05, 0.3), (0.07, 0.34), (0.11, 0.3), (0.12, 0.2), (0.07, 0.17), (0.04, 0.24)], 40, closed=True)
        parts += named("pickguard", extrude(shape, 0.003, BLACK).at(0, 0, 0.051))
    z, top, count = 0.062, tall - 0.17, 4 if style == "ukulele" else 6
    parts += named("neck", box(0.05, top - 0.28, 0.022, neck).at(0, 0.29, z - 0.016)) + named(
        "fretboard", box(0.048, top - 0.35, 0.005, BLACK).at(0, 0.35, z - 0.004)
    )
    frets = [top - (top - bridge) * (1 - 2 ** (-i / 12)) for i in range(1, 15)]
    parts += named("fret", *(box(0.048, 0.002, 0.004, pale).at(0, y, z) for y in frets if y > 0.36))
    shape_ = (
        [(-0.03, 0), (0.03, 0), (0.04, 0.15), (0.0, 0.165), (-0.04, 0.15)]
        if style != "classical"
        else [(-0.03, 0), (0.03, 0), (0.036, 0.14), (0.02, 0.165), (-0.02, 0.165), (-0.036, 0.14)]
    )
    parts += named("headstock", extrude(shape_, 0.016, neck).at(0, top, z - 0.014))
    if style == "classical":
        parts += named("slot", *both(box(0.012, 0.1, 0.018, BLACK).at(0.016, top + 0.03, z - 0.014)))
    for i in range(count // 2):
        step = 0.042 * 3 / (count // 2) * (0.8 if count == 4 else 1)
        for s in (-1, 1):
            y = top + 0.035 + step * i
            parts += named(
                "peg",
                rod((s * 0.03, y, z - 0.014), (s * 0.058, y, z - 0.014), 0.004, pale),
                rounded(0.014, 0.018, 0.012, 0.004, IVORY, 2).at(s * 0.062, y - 0.009, z - 0.014),
            )
    parts += _strings(rng, bridge, top + 0.01, 0.042, z + 0.003, count)
    if k != 1.0:
        parts = [p.scaled(k, k, k) for p in parts]
    number = "four" if count == 4 else "six"
    said = {
        f"{number} strings": True,
        "a round sound hole": style != "resonator",
        "a pickguard": guard,
        "a cutaway": style == "cutaway",
        "a metal disc": style == "resonator",
    }
    words = ("acoustic", "small") if style == "ukulele" else ("acoustic",)
    return finished(_posed(parts, rng), paint, style, said, words, f"with {number} strings")


def violin(rng: Rng) -> Build:
    """Waisted body with f-holes, scroll, chin rest; a bow beside it; cello with a spike; electric one with an open frame."""
    style = likely(rng, violin=4, bow=2.5, cello=1.5, electric=1)
    paint = Paint(np.array((0.58, 0.28, 0.11)) * rng.uniform(0.7, 1.2), "wooden")
    if style == "electric":
        paint = draw(rng, pick(rng, "blue", "red", "black", "white", "purple", "green"), "plastic")
    dark = BLACK if paint.name != "black" else lighter(BLACK, 0.3)
    knots = [
        (0.001, 0),
        (0.07, 0.008),
        (0.103, 0.07),
        (0.09, 0.13),
        (0.078, 0.142),
        (0.056, 0.18),
        (0.068, 0.222),
        (0.078, 0.235),
        (0.085, 0.28),
        (0.055, 0.345),
        (0.001, 0.355),
    ]
    line = mirrored(spline(knots, 90))
    if style == "electric":
        edge = np.column_stack([line, 0 * line[:, 0]])
        parts = named("frame", tube(edge, 0.008, paint, 10, closed=True)) + named(
            "body", rounded(0.045, 0.36, 0.03, 0.01, paint).at(0, 0, 0.01), box(0.15, 0.014, 0.014, paint).at(0, 0.17, 0)
        )
    else:
        belly = []
        steps = np.array([(1.03, 0.0165), (1.03, 0.02), (0.9, 0.024), (0.6, 0.031), (0.2, 0.034)])
        middle = np.array((0.0, 0.17))
        for f, z in steps:
            ring = (line - middle) * (f * 1.0, 1 - (1.0 - f) * 0.75) + middle
            belly.append(np.column_stack([ring, np.full(len(ring), z)]))
        top = loft(np.array(belly), paint)
        parts = named("body", extrude(line, 0.034, lighter(paint, -0.18)), top, top.mirrored("z"))
    parts += _violin_details(rng, dark, paint, holes=style != "electric")
    bowed = style == "bow"
    if bowed:
        stick = [
            tube(
                spline([(0.15, 0.0, 0.02), (0.146, 0.2, 0.016), (0.139, 0.42, 0.016), (0.13, 0.62, 0.02)], 20), 0.0045, lighter(paint, -0.3)
            )
        ]
        parts += named(
            "bow",
            *stick,
            rod((0.164, 0.03, 0.02), (0.141, 0.62, 0.02), 0.0022, IVORY),
            box(0.018, 0.04, 0.01, dark).at(0.157, 0.01, 0.02),
            box(0.014, 0.02, 0.008, IVORY).at(0.136, 0.605, 0.02),
        )
    if style == "cello":
        parts += named("spike", rod((0, 0, 0), (0, -0.13, 0), 0.004, steel(rng), 0.002))
        parts = [p.scaled(2.0, 2.0, 2.3) for p in parts]
    said = {"four strings": True, "a bow": bowed, "f-shaped holes": style != "electric", "a spike below": style == "cello"}
    words = ("large",) if style == "cello" else ("electric",) if style == "electric" else ()
    return finished(
        _posed(parts, rng),
        paint,
        style,
        said,
        words,
        "with a bow" if bowed else "with a spike below" if style == "cello" else "with four strings",
    )


def _violin_details(rng: Rng, dark: Paint, paint: Paint, *, holes: bool) -> list[Part]:
    parts = named("neck", rounded(0.028, 0.2, 0.018, 0.006, paint).at(0, 0.34, 0.014)) + named(
        "fingerboard", extrude([(-0.02, 0), (0.02, 0), (0.013, 0.27), (-0.013, 0.27)], 0.006, dark).at(0, 0.26, 0.038).turn("x", 0)
    )
    parts += named("tailpiece", extrude([(-0.008, 0), (0.008, 0), (0.022, 0.11), (-0.022, 0.11)], 0.006, dark).at(0, 0.01, 0.04))
    foot = [
        (-0.021, 0.02),
        (-0.012, 0.02),
        (-0.006, 0.03),
        (0.006, 0.03),
        (0.012, 0.02),
        (0.021, 0.02),
        (0.018, 0.044),
        (0, 0.05),
        (-0.018, 0.044),
    ]
    parts += named("bridge", extrude(foot, 0.004, lighter(paint, 0.4)).turn("x", 90).at(0, 0.165, 0.006))
    if holes:
        path = spline(
            [
                (0.042, 0.138, 0.026),
                (0.048, 0.15, 0.026),
                (0.036, 0.172, 0.028),
                (0.046, 0.198, 0.027),
                (0.034, 0.218, 0.027),
                (0.03, 0.208, 0.028),
            ],
            24,
        )
        parts += named("f-hole", *both(tube(path, 0.0032, dark, 6)))
    curve = spline([(0, 0.53, 0.014), (0, 0.58, 0.012), (0, 0.6, -0.006), (0, 0.58, -0.016), (0, 0.572, -0.004)], 24)
    parts += named("scroll", tube(curve, np.linspace(0.014, 0.008, len(curve)), paint))
    pegs = [(1, 0.545), (-1, 0.555), (1, 0.57), (-1, 0.58)]
    parts += named(
        "peg",
        *(rod((-s * 0.004, y, 0.012), (s * 0.036, y, 0.012), 0.0045, dark, 0.0035) for s, y in pegs),
        *(cylinder(0.009, 0.006, dark).at(s * 0.037, y - 0.003, 0.012) for s, y in pegs),
    )
    parts += _strings(rng, 0.11, 0.55, 0.024, 0.047, 4) + named("chin rest", rounded(0.06, 0.035, 0.02, 0.008, dark).at(-0.05, 0.0, 0.034))
    return parts


def _flare(wide: float, long: float, paint: Paint) -> Part:
    """Bell that opens towards +Z, its narrow end at the origin."""
    line = spline([(0.009, 0), (0.011, long * 0.45), (0.02, long * 0.75), (wide * 0.56, long * 0.9), (wide, long)], 30)
    return lathe(joined((0, 0), line, line[::-1] - (0.003, 0)), paint, 36).turn("x", 90)


def trumpet(rng: Rng) -> Build:
    """With three valves; compact cornet; long straight fanfare; bugle without valves; with a mute; flugelhorn with a wide bell."""
    style = likely(rng, valves=4, cornet=1.5, fanfare=1.3, bugle=1.3, wide=1.2)
    paint = BRASS if chance(rng, 0.7) else steel(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "red", "blue", "black"), "metal")
    cup = [(0, 0), (0.012, 0), (0.012, 0.01), (0.006, 0.025), (0.005, 0.05), (0, 0.05)]
    mouth = lathe(cup, paint, 18).turn("x", 90)
    banner = False
    if style == "fanfare":
        long = between(rng, 0.7, 0.95)
        parts = (
            named("bell", _flare(0.06, 0.25, paint).at(0, 0, long - 0.25))
            + named("tube", rod((0, 0, 0.03), (0, 0, long - 0.24), 0.0085, paint))
            + named("mouthpiece", mouth.at(0, 0, 0))
            + named("ring", *(torus(0.0105, 0.004, paint, 8, 20).turn("x", 90).at(0, 0, long * f) for f in (0.2, 0.45, 0.7)))
        )
        banner = chance(rng, 0.6)
        if banner:
            cloth, sign = draw(rng, pick(rng, "red", "blue", "green", "purple"), "fabric"), draw(rng, "yellow")
            flag = (
                extrude([(0, 0), (0.3, 0), (0.3, -0.24), (0.15, -0.18), (0, -0.24)], 0.004, cloth).turn("y", -90).at(0, -0.012, long * 0.3)
            )
            parts += named(
                "banner",
                flag,
                cylinder(0.045, 0.006, sign).turn("z", 90).at(0.003, -0.1, long * 0.3 + 0.15),
                rod((0, -0.012, long * 0.28), (0, -0.012, long * 0.3 + 0.32), 0.005, sign),
            )
    else:
        k = {"cornet": 0.78, "wide": 0.9, "bugle": 0.9}.get(style, 1.0)
        wide = {"wide": 0.078, "bugle": 0.068}.get(style, 0.062)
        parts = named(
            "bell", _flare(wide, 0.265, paint).at(0, 0.1, 0.02), torus(wide, 0.0025, paint, 8, 36).turn("x", 90).at(0, 0.1, 0.285)
        )
        a = [(0, 0.1, 0.02), (0, 0.1, -0.1), (0, 0.07, -0.14), (0, 0.04, -0.1), (0, 0.04, 0.1), (0, 0.055, 0.14), (0, 0.075, 0.14)]
        parts += named(
            "tube", tube(spline(a, 50), 0.0085, paint, 12), tube(np.array([(0, 0.075, 0.14), (0, 0.08, -0.24)]), 0.007, paint, 10)
        ) + named("mouthpiece", mouth.at(0, 0.08, -0.28))
        if style != "bugle":
            for z in (-0.035, 0.0, 0.035):
                parts += named(
                    "valve",
                    cylinder(0.0135, 0.1, paint, sides=20).at(0, 0.02, z),
                    cylinder(0.0145, 0.008, paint, sides=20).at(0, 0.018, z),
                    cylinder(0.005, 0.03, paint, sides=10).at(0, 0.12, z),
                ) + named("button", cylinder(0.009, 0.005, IVORY, sides=16).at(0, 0.15, z))
            loop = spline([(0.012, 0.06, 0.03), (0.035, 0.06, 0.06), (0.035, 0.06, 0.11), (0.012, 0.06, 0.13)], 18)
            parts += named("slide", tube(loop, 0.005, paint), torus(0.012, 0.0025, paint, 8, 20).at(0, 0.1, 0.075).turn("z", 0))
        if style == "cornet":
            second = spline(
                [(-0.014, 0.1, 0.0), (-0.016, 0.085, -0.11), (-0.016, 0.05, -0.09), (-0.016, 0.045, 0.07), (-0.014, 0.07, 0.09)], 30
            )
            parts += named("tube", tube(second, 0.0075, paint, 12))
        parts = [p.scaled(1, 1, k) for p in parts]
    mute = style == "valves" and chance(rng, 0.2)
    if mute:
        parts += named(
            "mute",
            lathe([(0, 0), (0.02, 0), (0.05, 0.09), (0.05, 0.1), (0.045, 0.1), (0, 0.09)], lighter(paint, -0.5), 28)
            .turn("x", 90)
            .at(0, 0.1, 0.24),
        )
    said = {"three valves": style not in ("bugle", "fanfare"), "a banner": banner, "a mute": mute}
    words = ("long",) if style == "fanfare" else ("short",) if style == "cornet" else ()
    how = "with a banner" if banner else "with three valves" if style not in ("bugle", "fanfare") else "without valves"
    return finished(turned(parts, "z", 0 if chance(rng) else 90), paint, style, said, words, how)
