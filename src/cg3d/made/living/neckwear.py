"""Round the neck: necktie, bow tie, scarf. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import limb, lump, pad
from cg3d.made.outlines import spline
from cg3d.made.paints import BRIGHT, WHITE, Paint, Rng, draw, lighter, pick
from cg3d.made.parts import Part, both, box, extrude, loft, named, rounded, tube, turned


def _stripes(outline: np.ndarray, tops: list[float], paint: Paint, thick: float, slope: float = 0.6) -> list[Part]:
    """Slanting bars over a tall outline, 0.011 high."""
    parts = []
    for y in tops:
        w = (
            float(
                np.interp(-y, -outline[::-1, 1], outline[::-1, 0])
                if outline[0, 1] < outline[-1, 1]
                else np.interp(-y, -outline[:, 1], outline[:, 0])
            )
            * 0.97
        )
        parts.append(
            extrude([(-w, y - w * slope), (w, y + w * slope), (w, y + w * slope + 0.011), (-w, y - w * slope + 0.011)], thick, paint)
        )
    return parts


def necktie(rng: Rng) -> Build:
    """Knotted with a long blade: plain, striped, loop open round a collar, untied over a bar, rolled, narrow with a square end."""
    style = pick(rng, "knotted", "knotted", "looped", "square end", "untied", "collar")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "grey", "red", "blue"), "fabric")
    second = (
        lighter(paint, 0.5)
        if chance(rng, 0.6)
        else draw(rng, pick(rng, *(c for c in ("yellow", "white", "blue", "red", "black") if c != paint.name)))
    )
    wide = 0.026 if style == "square end" else between(rng, 0.042, 0.056)
    long = between(rng, 0.36, 0.44)
    end = [(wide, -long), (-wide, -long)] if style == "square end" else [(wide, -long + wide), (0, -long), (-wide, -long + wide)]
    half = np.array([(0.013, -0.045), (wide, -long + wide)])
    front = extrude([(-0.013, -0.045), *[(-wide, end[-1][1])], *end[-2:0:-1], (end[0][0], end[0][1]), (0.013, -0.045)], 0.007, paint)
    back = extrude(
        [(-0.011, -0.045), (-wide * 0.6, -long * 0.84), (0, -long * 0.88), (wide * 0.6, -long * 0.84), (0.011, -0.045)],
        0.005,
        lighter(paint, -0.2),
    ).at(0, 0, -0.008)
    parts: list[Part] = named("blade", front, back)
    striped = chance(rng, 0.55)
    if striped:
        parts += named(
            "stripe", *_stripes(np.array([(0.013, -0.045), *half[1:]]), list(np.arange(-0.09, -long + wide + 0.03, -0.045)), second, 0.0095)
        )
    knot = extrude([(-0.023, 0.0), (-0.014, -0.05), (0.014, -0.05), (0.023, 0.0)], 0.022, paint).shaped(
        lambda x, y, z: (x, y, z * (0.75 + 0.25 * np.cos(40 * x)))
    )
    has = ["stripes"] if striped else []
    if style == "untied":
        path = [
            (-0.07, -0.3, 0.05),
            (-0.068, -0.05, 0.045),
            (-0.06, 0.1, 0.02),
            (0.0, 0.16, -0.05),
            (0.06, 0.1, 0.02),
            (0.068, -0.08, 0.045),
            (0.07, -0.42, 0.05),
        ]
        widths = [0.026, 0.022, 0.014, 0.012, 0.014, 0.028, 0.044]
        line = spline(np.column_stack([np.array(path), widths]), 48)
        rings = [
            np.array([(x - w, y, z), (x, y, z + 0.003), (x + w, y, z), (x, y, z - 0.003)])
            if abs(x) > 0.045
            else np.array([(x, y - w, z), (x, y, z + 0.003), (x, y + w, z), (x, y, z - 0.003)])
            for x, y, z, w in line
        ]
        parts = named("blade", loft(np.array(rings), paint))
        tip = extrude([(-0.044, 0.0), (0.0, -0.046), (0.044, 0.0)], 0.006, paint).at(0.07, -0.42, 0.05)
        parts += named("blade", tip)
        has = []
    else:
        parts += named("knot", knot)
        has.append("a knot")
    if style in ("knotted", "looped", "square end", "collar"):
        a = np.linspace(0, 2 * np.pi, 34)
        size = 0.062 if style != "looped" else 0.085
        ring = [
            (size * np.sin(w), -0.008 + 0.032 * (1 - np.cos(w)) / 2 * (1.6 if style == "looped" else 1), -size * (1 - np.cos(w)) * 0.85)
            for w in a
        ]
        parts += named("loop", tube(np.array(ring), 0.0055, paint, 8))
    if style == "collar":
        point = pad(spline([(0.004, 0.014), (0.05, 0.03), (0.066, -0.005), (0.04, -0.055), (0.018, -0.02)], 30, closed=True), 0.012, WHITE)
        ring = [
            (0.068 * np.sin(w), 0.022 + 0.02 * (1 - np.cos(w)) / 2, -0.068 * (1 - np.cos(w)) * 0.85 + 0.004)
            for w in np.linspace(0.2, 2 * np.pi - 0.2, 28)
        ]
        parts += named("collar", *both(point.turn("y", 20).at(0.01, 0.012, 0.008)), tube(np.array(ring), 0.016, WHITE, 9))
        has.append("a collar")
    if chance(rng, 0.25) and style not in ("collar",):
        parts = turned(parts, "x", -90)
    lacks = tuple(w for w in ("stripes", "a knot", "a collar") if w not in has)
    return Build(
        parts,
        ("untied",) if style == "untied" else ("narrow",) if style == "square end" else (),
        f"with {second.name} stripes" if striped and "stripes" in has else "",
        paint,
        variant=style + (", striped" if "stripes" in has else ""),
        has=tuple(has),
        lacks=lacks,
    )


def bow_tie(rng: Rng) -> Build:
    """Two wings and a knot: butterfly, straight bat wing, diamond points, on a neck band, on a collar, floppy with tails."""
    style = pick(rng, "butterfly", "butterfly", "bat wing", "diamond", "collar", "floppy")
    paint = draw(rng, pick(rng, "black", "red", *BRIGHT), "fabric")
    second = lighter(paint, 0.55) if paint.rgb.mean() < 0.6 else lighter(paint, -0.45)
    outline = {
        "bat wing": [(0.0, -0.013), (0.055, -0.016), (0.057, 0.016), (0.0, 0.013)],
        "diamond": [(0.0, -0.009), (0.04, -0.022), (0.066, 0.0), (0.04, 0.022), (0.0, 0.009)],
    }.get(
        style,
        [
            (0.0, -0.009),
            (0.02, -0.015),
            (0.05, -0.034),
            (0.06, -0.028),
            (0.058, 0.0),
            (0.06, 0.028),
            (0.05, 0.034),
            (0.02, 0.015),
            (0.0, 0.009),
        ],
    )
    line = np.array(outline) if style in ("bat wing", "diamond") else spline(outline, 44, closed=True)
    wing = [pad(line, 0.022, paint), pad(line * (1.06, 0.92), 0.012, lighter(paint, -0.22)).at(0.002, 0, -0.009)]
    folds = [
        limb([(0.008, y * 0.4, 0.008, 0.0028), (0.026, y, 0.0115, 0.0022), (0.042, y * 1.6, 0.008, 0.001)], lighter(paint, -0.22), 7, 4)
        for y in (-0.006, 0.006)
    ]
    parts = named("wing", *(q for p in (*wing, *folds) for q in both(p))) + named(
        "knot", rounded(0.02, 0.026, 0.026, 0.007, paint).at(0, -0.013, 0.002)
    )
    dots = chance(rng, 0.4)
    if dots:
        spots = [(0.022, 0.0), (0.036, 0.011), (0.036, -0.011), (0.047, 0.0)]
        parts += named("dot", *(q for x, y in spots for q in both(lump(0.0042, 0.0042, 0.003, second, 6, 12).at(x, y, 0.0095))))
    band = style in ("bat wing", "diamond", "collar") or chance(rng, 0.3)
    a = np.linspace(0.12, 2 * np.pi - 0.12, 36)
    if band:
        ring = np.array([(0.066 * np.sin(w), 0.004, -0.066 * (1 - np.cos(w)) * 0.9 - 0.006) for w in a])
        parts += named("band", tube(ring, 0.0055, paint, 8).scaled(1, 1.7, 1))
    if style == "collar":
        point = pad(spline([(0.004, 0.016), (0.05, 0.032), (0.068, 0.0), (0.045, -0.048), (0.014, -0.014)], 30, closed=True), 0.01, WHITE)
        ring = np.array([(0.07 * np.sin(w), 0.016, -0.07 * (1 - np.cos(w)) * 0.9 - 0.01) for w in a])
        parts += named("collar", *both(point.turn("y", 24).at(0.012, 0.012, -0.012)), tube(ring, 0.017, WHITE, 9))
    if style == "floppy":
        parts += named(
            "tail",
            *both(
                limb([(0.004, -0.01, 0, 0.009), (0.018, -0.045, 0.004, 0.013), (0.028, -0.085, 0.002, 0.014)], paint, 10).scaled(1, 1, 0.4)
            ),
        )
    has = (
        (("dots",) if dots else ())
        + (("a neck band",) if band else ())
        + (("a collar",) if style == "collar" else ())
        + (("loose ends",) if style == "floppy" else ())
    )
    lacks = tuple(w for w in ("dots", "a neck band", "a collar", "loose ends") if w not in has)
    return Build(parts, (), f"with {second.name} dots" if dots else "", paint, variant=style, has=has, lacks=lacks)


def scarf(rng: Rng) -> Build:
    """Wound round a neck with hanging ends, folded, laid long with fringes, a loop, a triangular neckerchief."""
    style = pick(rng, "wound", "wound", "long", "loop", "neckerchief", "folded")
    paint = draw(rng, pick(rng, *BRIGHT, "grey", "beige", "black"), "woollen")
    second = lighter(paint, 0.5) if chance(rng, 0.5) else draw(rng, pick(rng, *(c for c in (*BRIGHT, "white") if c != paint.name)))
    fringe = style in ("wound", "long") and chance(rng, 0.8)
    parts: list[Part] = []
    if style in ("wound", "loop"):
        a = np.linspace(0, 2 * np.pi, 44)
        for k, (y, r, thick) in enumerate(
            ((0.0, 0.1, 0.036), (0.045, 0.092, 0.034), (0.02, 0.112, 0.03))
            if style == "loop"
            else ((0.0, 0.098, 0.034), (0.036, 0.092, 0.03))
        ):
            wave = [
                (r * np.cos(w), y + 0.012 * np.sin(2 * w + k), r * 0.9 * np.sin(w), thick * (1 + 0.12 * np.sin(5 * w + 2 * k))) for w in a
            ]
            parts += named("loop", limb(wave, paint if k != 1 else lighter(paint, -0.1), 12, 1))
        if style == "wound":
            for x, long, z in ((0.035, between(rng, 0.26, 0.36), 0.118), (-0.03, between(rng, 0.18, 0.28), 0.106)):
                end = (
                    limb(
                        [(x * 0.6, 0.01, z - 0.01, 0.034), (x, -long * 0.4, z + 0.012, 0.042), (x * 1.3, -long, z + 0.006, 0.044)],
                        paint,
                        14,
                        blunt=0.2,
                    )
                    .at(0, 0, -z)
                    .scaled(1, 1, 0.32)
                    .at(0, 0, z)
                )
                parts += named("end", end)
                for y in (-long * 0.62, -long * 0.8):
                    parts += named("stripe", box(0.092, 0.022, 0.034, second).at(x * 1.2, y, z + 0.008))
                if fringe:
                    parts += named(
                        "fringe",
                        *(
                            limb(
                                [(x * 1.3 + d, -long + 0.005, z + 0.006, 0.0045), (x * 1.3 + d * 1.12, -long - 0.045, z + 0.004, 0.003)],
                                second,
                                6,
                                3,
                            )
                            for d in np.linspace(-0.036, 0.036, 7)
                        ),
                    )
    elif style in ("long", "folded"):
        long, w = (0.75, 0.1) if style == "long" else (0.16, 0.1)
        ripple = between(rng, 0.006, 0.014)
        layers = 1 if style == "long" else 4
        for i in range(layers):
            rows = [
                np.array(
                    [
                        (-w, 0.012 * i * 1.4 + ripple * (1 + np.sin(9 * z + i)) * (style == "long"), z),
                        (0, 0.0155 * (i + 1) + ripple * (1 + np.sin(9 * z + i)) * (style == "long"), z),
                        (w, 0.012 * i * 1.4 + ripple * (1 + np.sin(9 * z + i)) * (style == "long"), z),
                        (0, 0.0155 * i + ripple * (1 + np.sin(9 * z + i)) * (style == "long"), z),
                    ]
                )
                for z in np.linspace(-long, long, 44)
            ]
            parts += named("cloth", loft(np.array(rows), paint if i % 2 == 0 else lighter(paint, -0.12)))
        if style == "long":
            for z in (-0.62, -0.5, 0.5, 0.62):
                lift = ripple * (1 + np.sin(9 * z))
                parts += named("stripe", rounded(w * 1.9, 0.016, 0.06, 0.006, second).at(0, float(lift), z))
        else:
            parts += named(
                "fold",
                limb([(-w, 0.035, long, 0.026), (w, 0.035, long, 0.026)], paint, 12, 4),
                limb([(-w, 0.03, -long, 0.024), (w, 0.03, -long, 0.024)], paint, 12, 4),
            )
        if fringe:
            parts += named(
                "fringe",
                *(
                    limb([(x, 0.01, s * long, 0.0055), (x * 1.03, 0.006, s * (long + 0.07), 0.003)], second, 6, 3)
                    for s in (-1, 1)
                    for x in np.linspace(-w * 0.9, w * 0.9, 11)
                ),
            )
    else:
        a = np.linspace(0, 2 * np.pi, 30)
        parts += named("loop", limb([(0.075 * np.cos(w), 0.03 - 0.02 * np.sin(w), 0.068 * np.sin(w), 0.015) for w in a], paint, 10, 1))
        cloth = pad(np.array([(-0.1, 0.02), (0.0, -0.16), (0.1, 0.02), (0.0, 0.03)]), 0.014, paint).turn("x", -10).at(0, 0.005, 0.07)
        parts += named(
            "cloth", cloth, pad(np.array([(-0.07, 0.01), (0.0, -0.115), (0.07, 0.01)]), 0.019, second).turn("x", -10).at(0, 0.005, 0.071)
        )
        parts += named(
            "knot",
            lump(0.02, 0.022, 0.02, paint).at(0, 0.02, -0.076),
            *both(limb([(0.004, 0.02, -0.08, 0.01), (0.03, -0.02, -0.09, 0.014), (0.045, -0.06, -0.088, 0.004)], paint, 10)),
        )
    has = (
        (("fringes",) if fringe else ())
        + (("stripes",) if style in ("wound", "long") else ())
        + (("a knot",) if style == "neckerchief" else ())
    )
    words = {"long": ("long",), "folded": ("folded",)}.get(style, ())
    lacks = tuple(w for w in ("fringes", "stripes", "a knot") if w not in has)
    detail = {"wound": "wound for a neck", "loop": "closed to a loop", "neckerchief": "with a knot"}.get(
        style, "with fringes" if fringe else ""
    )
    return Build(parts, words, detail, paint, variant=style, has=has, lacks=lacks)
