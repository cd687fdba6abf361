"""Worn beside the clothes: glove, necktie, bow tie, belt, scarf, cap, mask. The front is +Z."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.living.bodies import Spine, limb, lump, pad
from cg3d.made.living.bones import FINGERS
from cg3d.made.living.shells import open_loft, stacked
from cg3d.made.living.shoes import EYE_DARK
from cg3d.made.outlines import circle, rectangle, spline
from cg3d.made.paints import BRIGHT, GOLD, WHITE, Paint, Rng, draw, leather, lighter, pick, steel
from cg3d.made.parts import Part, around, ball, both, box, cylinder, ellipsoid, extrude, lathe, loft, named, rounded, torus, tube, turned


def glove(rng: Rng) -> Build:
    """Five-fingered knit, mitten, boxing glove, rubber glove with a long cuff, work glove, fingerless."""
    style = pick(rng, "knitted", "knitted", "mitten", "boxing", "rubber", "fingerless")
    word = {"boxing": pick(rng, "red", "red", "blue", "black"), "rubber": pick(rng, "yellow", "pink", "blue", "green")}.get(
        style, pick(rng, *BRIGHT, "black", "grey", "brown")
    )
    paint = draw(rng, word, {"boxing": "leather", "rubber": "rubber", "fingerless": "leather"}.get(style, "woollen"))
    second = WHITE if style == "boxing" else lighter(paint, -0.25)
    if style == "boxing":
        parts = named(
            "fist",
            ellipsoid(0.085, 0.075, 0.07, paint).at(0, 0.1, 0.0),
            Spine([(0.0, -0.005, 0.05, 0.042), (0.06, 0, 0.07, 0.06), (0.12, 0.012, 0.078, 0.062), (0.155, 0.02, 0.06, 0.045)], 24).skin(
                paint, 26
            ),
        )
        parts += named("thumb", limb([(-0.06, 0.03, 0.035, 0.026), (-0.078, 0.075, 0.045, 0.03), (-0.05, 0.115, 0.06, 0.026)], paint, 14))
        cuff = lathe([(0, -0.1), (0.046, -0.1), (0.05, -0.09), (0.048, 0.0), (0, 0.0)], second, 32)
        parts += (
            named("cuff", cuff.scaled(1, 1, 0.85))
            + named("strap", torus(0.05, 0.011, paint, 8, 30).scaled(1, 1.4, 0.86).at(0, -0.045, 0))
            + named("opening", cylinder(0.038, 0.002, EYE_DARK).scaled(1, 1, 0.85).at(0, -0.1015, 0))
        )
        parts += named(
            "lace",
            *(
                limb(
                    [(-0.02, y, 0.044, 0.003), (0.0, y + 0.006, 0.048, 0.003), (0.02, y, 0.044, 0.003)],
                    WHITE if second is not WHITE else paint,
                    7,
                    3,
                )
                for y in (-0.08, -0.065, -0.02)
            ),
        )
        two = chance(rng, 0.3)
        parts = [*[p.at(-0.11, 0, 0) for p in parts], *[p.mirrored("x").at(0.11, 0, 0) for p in parts]] if two else parts
        return Build(parts, ("padded",), "with a thumb", paint, variant="boxing", has=("a thumb", "laces"), lacks=("fingers",))
    reach = 0.16 if style == "rubber" else 0.075
    palm = stacked(
        [
            (0.098, 0.01, 0.006, 0),
            (0.092, 0.044, 0.014, 0),
            (0.05, 0.047, 0.02, 0),
            (0.0, 0.039, 0.0225, 0),
            (-0.035, 0.033, 0.024, 0),
            (-reach * 0.6 - 0.03, 0.037, 0.03, 0),
            (-reach - 0.03, 0.044 if style == "rubber" else 0.038, 0.036 if style == "rubber" else 0.03, 0),
        ],
        36,
        30,
        0.9,
    )
    parts = named("palm", open_loft(palm, 0.004, paint))
    if style == "mitten":
        parts += named(
            "palm",
            Spine(
                [(0.06, 0, 0.047, 0.02), (0.12, 0.002, 0.045, 0.019), (0.165, 0.005, 0.035, 0.016), (0.18, 0.006, 0.022, 0.012)], 18
            ).skin(paint, 24),
        )
    else:
        fan, curl = between(rng, 3, 10), between(rng, 0.0, 0.03)
        for (x, y), length, k in zip(FINGERS, (0.07, 0.08, 0.076, 0.06), (1.2, 0.4, -0.4, -1.3), strict=True):
            length = length * 0.5 if style == "fingerless" else length + 0.006
            finger = [
                limb(
                    [(0, -0.02, 0, 0.0125), (0, length * 0.5, curl * 0.2, 0.012), (0, length, curl, 0.0108)],
                    paint,
                    14,
                    blunt=0.3 if style == "fingerless" else 1.0,
                )
            ]
            if style == "fingerless":
                finger += [
                    torus(0.0115, 0.003, second, 7, 18).at(0, length, curl),
                    cylinder(0.009, 0.003, EYE_DARK, sides=14).at(0, length + 0.001, curl),
                ]
            parts += named("finger", *(p.turn("z", fan * k).at(x * 1.08, y, 0) for p in finger))
    parts += named(
        "thumb",
        limb(
            [
                (-0.022, 0.0, 0.005, 0.019),
                (-0.05, 0.032, 0.01, 0.016),
                (-0.07, 0.06, 0.011, 0.014),
                (-0.082, 0.088 if style != "fingerless" else 0.075, 0.009, 0.012),
            ],
            paint,
            14,
        ),
    )
    if style in ("knitted", "mitten"):
        parts += named(
            "cuff",
            *(
                torus(float(np.interp(y, (-0.105, -0.035), (0.038, 0.0335))) * 1.03, 0.005, second, 7, 28).scaled(1, 1, 0.79).at(0, y, 0)
                for y in (-0.1, -0.089, -0.078, -0.067, -0.056)
            ),
        )
    else:
        parts += named(
            "cuff", torus(0.044 if style == "rubber" else 0.038, 0.005, second, 8, 30).scaled(1, 1, 0.81).at(0, -reach - 0.03, 0)
        )
    back = style == "fingerless" or (style == "knitted" and chance(rng, 0.4))
    if back:
        parts += named(
            "seam",
            *(
                limb([(x, 0.085, -0.016, 0.003), (x * 0.9, 0.04, -0.021, 0.003), (x * 0.7, 0.0, -0.023, 0.002)], second, 7, 4)
                for x in (-0.02, 0.0, 0.02)
            ),
        )
    if chance(rng, 0.3):
        parts = [*[p.at(-0.09, 0, 0) for p in parts], *[p.mirrored("x").at(0.09, 0, 0) for p in parts]]
    if chance(rng, 0.3):
        parts = turned(parts, "x", -90)
    has = ("a thumb",) + (("fingers",) if style != "mitten" else ()) + (("a long cuff",) if style == "rubber" else ())
    detail = {"mitten": "without fingers", "fingerless": "with open fingertips", "rubber": "with a long cuff"}.get(
        style, "with five fingers"
    )
    return Build(
        parts, (), detail, paint, variant=style, has=has, lacks=tuple(w for w in ("fingers", "laces", "a long cuff") if w not in has)
    )


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


def _buckle(paint: Paint, style: str, size: float = 0.03) -> list[Part]:
    """In the xy plane at the origin."""
    if style == "plate":
        star_ = [pad(circle(size * 0.5, 10), 0.012, lighter(paint, -0.3))]
        return [
            pad(
                spline([(-size * 1.5, -size), (size * 1.5, -size), (size * 1.5, size), (-size * 1.5, size)], 40, closed=True), 0.012, paint
            ),
            *star_,
        ]
    frame = rectangle(size * 2.1, size * 2.2, size * 0.4 if style == "square" else size * 0.99, 6)
    return [
        tube(np.column_stack([frame, np.zeros(len(frame))]), 0.0035, paint, 8, closed=True),
        limb([(-size, 0, 0, 0.003), (0, 0, 0.005, 0.003), (size * 1.05, 0, 0.004, 0.0025)], paint, 8),
    ]


def belt(rng: Rng) -> Build:
    """Strap with a buckle: closed as round a waist, rolled up, laid out straight, wide with a plate, studded, woven."""
    style = pick(rng, "closed", "closed", "rolled", "straight", "plate", "studded")
    paint = leather(rng) if chance(rng, 0.75) else draw(rng, pick(rng, *BRIGHT), "fabric")
    iron = GOLD if chance(rng, 0.5) else steel(rng)
    high = between(rng, 0.03, 0.042) * (1.25 if style in ("plate", "studded") else 1.0)
    if style == "straight":
        path = np.array([(x, 0.002, 0.0) for x in np.linspace(-0.5, 0.5, 30)])
    elif style == "rolled":
        a = np.linspace(0, 5.4 * np.pi, 120)
        r = 0.018 + 0.0024 * a
        path = np.stack([r * np.cos(a), np.zeros(120), r * np.sin(a)], 1)
    else:
        a = np.linspace(0.0, 2 * np.pi + 0.3, 80)
        r = 0.15 + 0.005 * np.clip((a - 5.9) / 0.4, 0, 1)
        path = np.stack([r * np.sin(a) * 1.08, np.zeros(80), r * np.cos(a) * 0.82], 1)
    way = np.gradient(path, axis=0)
    side = np.cross(way, (0, 1, 0))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    flat = style == "straight"
    up, out = (np.array((0, 0, 1.0)), np.tile((0, 1.0, 0), (len(path), 1))) if flat else (np.array((0, 1.0, 0)), side)
    section = [(-0.5, 0.0), (-0.46, 1.0), (0.46, 1.0), (0.5, 0.0), (0.46, -1.0), (-0.46, -1.0)]
    rings = np.array([[p + up * high * u + o * 0.0018 * v for u, v in section] for p, o in zip(path, out, strict=True)])
    parts = named("strap", loft(rings, paint))
    kind = "plate" if style == "plate" else pick(rng, "square", "round")
    clasp = _buckle(iron, kind, high * (0.95 if style == "plate" else 0.72))
    if flat:
        parts += named("buckle", *(p.turn("x", -90).at(-0.5 - high * 0.5, 0.003, 0) for p in clasp))
        parts += named("hole", *(cylinder(0.0032, 0.001, EYE_DARK, sides=10).at(0.3 + 0.03 * i, 0.0036, 0) for i in range(6)))
    elif style == "rolled":
        p, o = path[-1], side[-1]
        yaw = float(np.degrees(np.arctan2(o[0], o[2])))
        parts += named("buckle", *(q.turn("y", yaw).at(*(p + way[-1] / np.linalg.norm(way[-1]) * high * 0.5)) for q in clasp))
    else:
        parts += named("buckle", *(p.at(0, 0, path[0, 2] + 0.006) for p in clasp))
        parts += named(
            "loop", box(0.012, high * 1.12, 0.012, lighter(paint, -0.2)).turn("y", 18).at(0.05, -high * 0.56, path[0, 2] - 0.004)
        )
    if style == "studded":
        stud = [
            ball(0.0065, iron, 6, 10).at(*(path[i] + side[i] * s * 0.002 + (0, y, 0)))
            for i in range(6, 74, 4)
            for y in (-high * 0.22, high * 0.22)
            for s in (-1,)
        ]
        parts += named("stud", *stud)
    has = ("a buckle",) + (("studs",) if style == "studded" else ()) + (("holes",) if flat else ())
    words = {"rolled": ("rolled",), "straight": ("long",), "plate": ("wide",)}.get(style, ())
    return Build(
        parts,
        words,
        "with studs" if style == "studded" else f"with a {kind} buckle" if kind != "plate" else "with a large buckle",
        paint,
        variant=style + f", {kind}",
        has=has,
        lacks=() if style == "studded" else ("studs",),
    )


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


def cap(rng: Rng) -> Build:
    """Baseball cap with seams, worn-flat trucker with a net, flat cap, captain's cap, knitted cap with a peak, swimming cap, beret."""
    style = pick(rng, "baseball", "baseball", "snapback", "flat", "captain", "military")
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "grey"), "fabric")
    if style == "captain":
        paint = draw(rng, pick(rng, "white", "white", "blue", "black"), "fabric")
    dark, r = lighter(paint, -0.22) if paint.rgb.mean() > 0.16 else lighter(paint, 0.2), 0.09
    t = np.linspace(0, np.pi / 2, 11)
    flat_bill = style in ("snapback", "flat")
    peak = _bill(
        lighter(paint, -0.15) if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT)),
        r,
        0.0 if flat_bill else between(rng, 1.6, 3.0),
        0.095 if style != "flat" else 0.06,
    )
    has = ["a peak"]
    if style in ("baseball", "snapback"):
        dome = lathe(np.concatenate([[(0, 0)], np.stack([r * np.cos(t) ** 0.85, 0.105 * np.sin(t)], 1)]), paint, 42).scaled(1, 1, 1.12)
        seam = [(r * 1.005 * np.cos(w) ** 0.85, 0.106 * np.sin(w), 0, 0.0022) for w in np.linspace(0, np.pi / 2 - 0.02, 14)]
        parts = (
            named("crown", dome)
            + named("seam", *(p.scaled(1, 1, 1.12) for p in around(limb(seam, dark, 6, 1), 6)))
            + named("button", lump(0.01, 0.006, 0.01, dark).at(0, 0.106, 0))
        )
        parts += named(
            "hole",
            *(p.scaled(1, 1, 1.12) for p in around(torus(0.004, 0.0013, dark, 6, 12).turn("z", -48).at(0.066, 0.078, 0), 6, start=30)),
        )
        badge = chance(rng, 0.5)
        if badge:
            parts += named(
                "badge",
                pad(circle(0.024, 24), 0.01, draw(rng, pick(rng, "white", "yellow", "red", "blue"))).turn("x", -28).at(0, 0.05, 0.094),
            )
            has.append("a badge")
        if style == "snapback":
            parts += named("strap", limb([(0.03, 0.012, -0.097, 0.006), (0, 0.012, -0.103, 0.006), (-0.03, 0.012, -0.097, 0.006)], dark, 8))
            has.append("a flat peak")
    elif style == "flat":
        crown = Spine(
            [
                (0.012, -0.115, 0.06, 0.02),
                (0.04, -0.08, 0.098, 0.04),
                (0.045, 0.0, 0.108, 0.042),
                (0.03, 0.075, 0.098, 0.028),
                (0.01, 0.125, 0.07, 0.012),
            ],
            24,
        ).skin(paint, 28)
        parts = (
            named("crown", crown)
            + named("band", torus(0.092, 0.011, dark, 8, 36).scaled(1, 1.3, 1.14).at(0, 0.01, -0.005))
            + named("button", lump(0.009, 0.006, 0.009, dark).at(0, 0.088, -0.02))
        )
        peak = [p.at(0, 0.0, 0.006) for p in peak]
    elif style == "captain":
        top = lathe(
            np.concatenate([[(0, 0.035)], spline([(0.092, 0.035), (0.108, 0.06), (0.125, 0.085), (0.1, 0.105)], 18), [(0, 0.108)]]),
            paint,
            42,
        )
        parts = named("crown", top.scaled(1, 1, 1.08).turn("x", -9)) + named(
            "band", cylinder(0.092, 0.042, draw(rng, "black"), sides=40).scaled(1, 1, 1.1)
        )
        parts += named(
            "badge",
            pad(circle(0.017, 20), 0.012, GOLD).at(0, 0.065, 0.112),
            *both(
                pad(spline([(0.012, -0.008), (0.034, 0.004), (0.03, 0.014), (0.012, 0.008)], 20, closed=True), 0.008, GOLD).at(
                    0, 0.062, 0.108
                )
            ),
        )
        parts += named(
            "cord",
            limb([(r * 0.99 * np.sin(w), 0.024, r * 1.12 * np.cos(w), 0.0045) for w in np.linspace(-1.3, 1.3, 15)], GOLD, 8, 2),
            *both(lump(0.008, 0.008, 0.006, GOLD).at(0.087, 0.026, 0.036)),
        )
        peak = _bill(draw(rng, "black", "leather"), r, 2.6, 0.06)
        has.append("a badge")
    else:
        parts = named(
            "crown",
            lathe(
                np.concatenate([[(0, 0)], spline([(0.09, 0.0), (0.093, 0.055), (0.088, 0.085)], 12), [(0.084, 0.092), (0, 0.094)]]),
                paint,
                42,
            ).scaled(1, 1, 1.12),
        )
        parts += named(
            "seam",
            torus(0.088, 0.0035, dark, 7, 40).scaled(1, 1, 1.12).at(0, 0.088, 0),
            torus(0.0935, 0.0035, dark, 7, 40).scaled(1, 1, 1.12).at(0, 0.03, 0),
        )
        if chance(rng, 0.6):
            parts += named(
                "badge",
                extrude(
                    [
                        (0, 0.02),
                        (0.006, 0.006),
                        (0.02, 0.006),
                        (0.009, -0.004),
                        (0.013, -0.018),
                        (0, -0.009),
                        (-0.013, -0.018),
                        (-0.009, -0.004),
                        (-0.02, 0.006),
                        (-0.006, 0.006),
                    ],
                    0.008,
                    draw(rng, "red"),
                ).at(0, 0.06, 0.104),
            )
            has.append("a badge")
    parts += named("peak", *peak)
    lacks = tuple(w for w in ("a badge",) if w not in has)
    return Build(parts, (), "with a badge" if "a badge" in has else "with a peak", paint, variant=style, has=tuple(has), lacks=lacks)


def _bill(paint: Paint, r: float, bow: float, reach: float) -> list[Part]:
    a = np.radians(np.linspace(-64, 64, 25))
    front = np.stack([r * 1.0 * np.sin(a) * (1 + 0.1 * np.cos(a)), r * 0.92 * np.cos(a) + reach * np.cos(a) ** 0.7 + 0.012], 1)
    back = np.stack([r * 0.97 * np.sin(a), r * 1.02 * np.cos(a)], 1)[::-1]
    rings = [
        np.array(
            [
                (f[0], 0.0, f[1]),
                ((f[0] + b[0]) / 2, 0.0035, (f[1] + b[1]) / 2),
                (b[0], 0.0, b[1]),
                ((f[0] + b[0]) / 2, -0.0035, (f[1] + b[1]) / 2),
            ]
        )
        for f, b in zip(front, back[::-1], strict=True)
    ]
    return [loft(np.array(rings), paint).shaped(lambda x, y, z: (x, y + 0.01 - bow * x**2 - 0.12 * np.maximum(z - r, 0), z))]


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
