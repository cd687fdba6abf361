"""Instruments with strings: harp, electric guitar, banjo."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BLACK, BRIGHT, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import (
    around,
    ball,
    both,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    loft,
    named,
    rod,
    rounded,
    torus,
    tube,
    turned,
)
from cg3d.made.things.bits import BRASS, IVORY, against, finished, laid, likely, plate


def harp(rng: Rng) -> Build:
    """Pedal harp with a crowned column; Celtic lap harp with a curved column; triangular simple one; lyre."""
    style = likely(rng, pedal=3, celtic=3, plain=1.3, lyre=1.5)
    paint = wood(rng, grain=False) if chance(rng, 0.6) else BRASS
    thread = Paint(np.array((0.9, 0.88, 0.8)))
    if style == "lyre":
        w, h = 0.17, 0.42
        arm = tube(
            spline(
                [(0.05, 0.05, 0), (w * 0.95, 0.1, 0), (w * 0.8, 0.24, 0), (w * 0.75, 0.34, 0), (w * 1.1, h, 0), (w * 0.85, h * 1.03, 0)], 40
            ),
            np.interp(np.linspace(0, 1, 41), (0, 1), (0.02, 0.012)),
            paint,
            14,
        )
        parts = (
            named("arm", *both(arm))
            + named("crossbar", rod((-w * 0.98, h * 0.86, 0), (w * 0.98, h * 0.86, 0), 0.013, paint))
            + named("base", rounded(w * 1.3, 0.06, 0.07, 0.025, paint).at(0, 0.0, 0), rounded(w * 1.1, 0.025, 0.09, 0.01, paint))
        )
        parts += named(
            "string",
            *(rod((x * 0.7, 0.06, 0.01), (x, h * 0.86, 0.012), 0.0015, thread, sides=5) for x in np.linspace(-w * 0.42, w * 0.42, 7)),
        )
        said = {"a column": False, "two curved arms": True, "strings": True}
        return finished(parts, paint, style, said, ("small", "U-shaped"), "with two curved arms")
    k = {"pedal": 1.0, "celtic": 0.55, "plain": 0.5}[style]
    tall = 1.75 * between(rng, 0.95, 1.05)
    foot, head = np.array((0.32, 0.2, 0.0)), np.array((-0.36, tall * 0.8, 0.0))
    t = np.linspace(0, 1, 14)
    box_at = foot + t[:, None] * (head - foot)
    normal = np.array((head[1] - foot[1], -(head[0] - foot[0]), 0)) / np.linalg.norm(head - foot)
    wide = np.interp(t, (0, 1), (0.2, 0.07))
    deep = np.interp(t, (0, 1), (0.14, 0.05))
    rings = []
    for at, a, b in zip(box_at, wide, deep):
        c = circle(1, 20)
        rings.append(at - normal * (b * (0.9 * np.minimum(c[:, :1], 0.0) * -1 + 0.02)) * 1.0 + np.array((0, 0, 1.0)) * c[:, 1:] * a)
    parts = named("soundbox", loft(np.array(rings), lighter(paint, -0.15) if paint is not BRASS else wood(rng, grain=False)))
    neck_mid = [(-0.36, tall * 0.8, 0), (-0.2, tall * 0.9, 0), (0.05, tall * 0.78, 0), (0.3, tall * 0.86, 0), (0.46, tall * 0.97, 0)]
    curve = spline(neck_mid, 40)
    parts += named(
        "neck",
        tube(curve, np.interp(np.linspace(0, 1, len(curve)), (0, 0.2, 0.8, 1), (0.05, 0.06, 0.055, 0.05)), paint, 14).scaled(1, 1, 0.7),
    )
    straight = style == "pedal"
    bulge = 0.0 if straight else 0.1 if style == "celtic" else 0.02
    pillar = spline([(0.4, 0.1, 0), (0.45 + bulge, tall * 0.35, 0), (0.47 + bulge * 1.3, tall * 0.7, 0), (0.46, tall * 0.97, 0)], 30)
    parts += named("column", tube(pillar, 0.045 if straight else 0.04, paint, 18))
    if style == "pedal":
        gold = BRASS
        crown = lathe([(0, 0), (0.05, 0), (0.065, 0.06), (0.05, 0.1), (0.085, 0.2), (0.075, 0.22), (0, 0.21)], gold, 24)
        parts += named(
            "crown",
            crown.at(0.46, tall * 0.93, 0),
            *(torus(0.05, 0.014, gold, 8, 24).at(0.44 + 0.02 * f, tall * f, 0) for f in (0.12, 0.2, 0.75, 0.85)),
        )
        parts += named("base", rounded(0.62, 0.12, 0.42, 0.05, paint).at(0.22, 0.02, 0)) + named(
            "pedal",
            *(
                rounded(0.035, 0.02, 0.1, 0.008, gold)
                .turn("y", a)
                .at(0.22 + 0.25 * np.sin(np.radians(a)), 0.05, 0.22 + 0.06 * np.cos(np.radians(a)))
                for a in (-50, -20, 10, 40)
            ),
        )
    else:
        parts += named("base", rounded(0.4, 0.1, 0.34, 0.04, paint).at(0.28, 0.04, 0))
    n = 30 if style == "pedal" else 20
    strings = []
    for f in np.linspace(0.04, 0.92, n):
        low = foot + f * (head - foot)
        x = low[0] + 0.05 * (1 - f)
        y = float(np.interp(x, curve[:, 0], curve[:, 1])) if x > -0.36 else tall * 0.82
        strings.append(rod((low[0], low[1], 0.0), (x, y - 0.02, 0.0), 0.0028, thread, sides=5))
    parts += named("string", *strings) + named(
        "peg", *(ball(0.009, BRASS, 6, 10).at(curve[i][0], curve[i][1], 0.045) for i in range(4, len(curve) - 2, 2))
    )
    parts = [p.scaled(k, k, k) for p in parts]
    said = {"a column": True, "a crown on its column": style == "pedal", "strings": True, "two curved arms": False}
    return finished(parts, paint, style, said, ("tall",) if style == "pedal" else ("small",), "with many strings")


def electric_guitar(rng: Rng) -> Build:
    """Two-horned body, single cut, V shape, star shape, bass with four long strings, semi-hollow with f-holes."""
    style = likely(rng, horns=3, single=2.5, v=1.5, bass=1.5, hollow=1.2, star=0.8)
    paint = draw(rng, pick(rng, *BRIGHT, "black", "white", "red"), "wooden") if chance(rng, 0.75) else wood(rng, grain=False)
    neck, metal = wood(rng, grain=False), steel(rng) if chance(rng, 0.8) else BRASS
    outlines = {
        "horns": [
            (0.0, 0.0),
            (0.13, 0.02),
            (0.165, 0.11),
            (0.125, 0.2),
            (0.14, 0.29),
            (0.15, 0.37),
            (0.095, 0.385),
            (0.06, 0.31),
            (0.028, 0.3),
            (-0.028, 0.3),
            (-0.07, 0.32),
            (-0.11, 0.42),
            (-0.165, 0.41),
            (-0.15, 0.29),
            (-0.125, 0.2),
            (-0.165, 0.11),
            (-0.13, 0.02),
        ],
        "single": [
            (0.0, 0.0),
            (0.12, 0.015),
            (0.17, 0.1),
            (0.13, 0.2),
            (0.125, 0.28),
            (0.15, 0.33),
            (0.12, 0.365),
            (0.06, 0.3),
            (0.03, 0.3),
            (-0.03, 0.39),
            (-0.09, 0.385),
            (-0.135, 0.31),
            (-0.12, 0.22),
            (-0.165, 0.12),
            (-0.13, 0.02),
        ],
        "hollow": [
            (0.0, 0.0),
            (0.14, 0.015),
            (0.2, 0.12),
            (0.155, 0.24),
            (0.17, 0.34),
            (0.13, 0.4),
            (0.06, 0.34),
            (0.028, 0.33),
            (-0.028, 0.33),
            (-0.06, 0.34),
            (-0.13, 0.4),
            (-0.17, 0.34),
            (-0.155, 0.24),
            (-0.2, 0.12),
            (-0.14, 0.015),
        ],
        "bass": [
            (0.0, 0.0),
            (0.12, 0.02),
            (0.155, 0.11),
            (0.115, 0.21),
            (0.135, 0.32),
            (0.145, 0.4),
            (0.09, 0.41),
            (0.055, 0.3),
            (0.028, 0.3),
            (-0.028, 0.3),
            (-0.07, 0.34),
            (-0.12, 0.47),
            (-0.17, 0.45),
            (-0.145, 0.3),
            (-0.115, 0.2),
            (-0.16, 0.09),
            (-0.12, 0.0),
        ],
    }
    thick = 0.042 if style != "hollow" else 0.055
    if style == "v":
        line = np.array([(0.0, 0.13), (0.09, -0.06), (0.2, -0.04), (0.035, 0.34), (-0.035, 0.34), (-0.2, -0.04), (-0.09, -0.06)])
    elif style == "star":
        line = np.array(
            [
                (0.0, 0.09),
                (0.13, -0.06),
                (0.21, -0.03),
                (0.09, 0.17),
                (0.2, 0.34),
                (0.14, 0.4),
                (0.03, 0.27),
                (-0.03, 0.27),
                (-0.17, 0.45),
                (-0.21, 0.36),
                (-0.09, 0.17),
                (-0.24, 0.0),
                (-0.17, -0.06),
            ]
        )
    else:
        line = spline(outlines[style], 130, closed=True)
    parts = named("body", extrude(line, thick, paint))
    rim = np.column_stack([line * (0.985, 0.985) + (0, 0.002), np.full(len(line), thick / 2)])
    parts += named("binding", tube(rim, 0.004, against(paint, 0.7) if chance(rng, 0.4) else paint, 6, closed=True))
    f = thick / 2
    tall = (1.12 if style == "bass" else 0.97) * between(rng, 0.97, 1.03)
    strings = 4 if style == "bass" else 6
    guard = chance(rng, 0.6) and style in ("horns", "single", "bass")
    if guard:
        tone = draw(rng, "white", "plastic") if paint.rgb.mean() < 0.7 else BLACK
        shape = [(0.1, 0.07), (0.12, 0.14), (0.09, 0.2), (0.075, 0.29), (0.03, 0.29), (-0.04, 0.29), (-0.035, 0.12), (0.03, 0.11)]
        parts += named("pickguard", extrude(spline(shape, 50, closed=True), 0.004, tone).at(0, 0, f + 0.001))
    pick_y = (0.12, 0.18, 0.25) if style == "horns" else (0.14, 0.245)
    cover = metal if style in ("single", "hollow") or chance(rng, 0.3) else BLACK
    parts += named(
        "pickup", *(rounded(0.078, 0.03 if len(pick_y) == 2 else 0.02, 0.014, 0.004, cover).at(0, y - 0.012, f + 0.003) for y in pick_y)
    )
    parts += named(
        "pole",
        *(
            cylinder(0.003, 0.003, metal, sides=8).turn("x", 90).at(x, y, f + 0.0095)
            for y in pick_y
            for x in np.linspace(-0.03, 0.03, strings)
        ),
    )
    parts += named(
        "bridge",
        rounded(0.085, 0.022, 0.016, 0.003, metal).at(0, 0.07, f + 0.006),
        *((rounded(0.09, 0.01, 0.012, 0.003, metal).at(0, 0.035, f + 0.006),) if style in ("single", "hollow") else ()),
    )
    knobs = (
        [(0.1, 0.05), (0.125, 0.085), (0.085, 0.1), (0.12, 0.13)][: int(rng.integers(2, 5))]
        if style not in ("v", "star")
        else [(0.1, 0.02), (0.12, -0.01)]
    )
    parts += named(
        "knob", *(cylinder(0.0105, 0.016, metal if chance(rng, 0.5) else BLACK, 0.009, 18).turn("x", 90).at(x, y, f) for x, y in knobs)
    )
    if style == "hollow":
        for s in (-1, 1):
            parts += named(
                "f-hole",
                tube(
                    np.array(
                        [
                            (s * 0.1, 0.1, f + 0.001),
                            (s * 0.115, 0.12, f + 0.001),
                            (s * 0.105, 0.17, f + 0.001),
                            (s * 0.12, 0.22, f + 0.001),
                            (s * 0.105, 0.24, f + 0.001),
                        ]
                    ),
                    0.004,
                    BLACK,
                    6,
                ),
            )
    bar = style == "horns" and chance(rng, 0.5)
    if bar:
        parts += named(
            "tremolo",
            tube(
                spline([(0.035, 0.07, f + 0.015), (0.05, 0.09, f + 0.03), (0.07, 0.16, f + 0.035), (0.085, 0.21, f + 0.035)], 16),
                0.003,
                metal,
            ),
        )
    top, z = tall - 0.17, f + 0.012
    parts += named("neck", rounded(0.05, top - 0.24, 0.026, 0.008, neck).at(0, 0.26, z - 0.012)) + named(
        "fretboard", box(0.05, top - 0.26, 0.006, lighter(neck, -0.5)).at(0, 0.27, z)
    )
    frets = [top - (top - 0.08) * (1 - 2 ** (-i / 12)) for i in range(1, 20)]
    parts += named("fret", *(box(0.05, 0.0022, 0.004, metal).at(0, y, z + 0.003) for y in frets if y > 0.3)) + named(
        "dot",
        *(
            cylinder(0.004, 0.003, IVORY, sides=10).turn("x", 90).at(0, (frets[i] + frets[i - 1]) / 2, z + 0.002)
            for i in (2, 4, 6, 8, 11)
            if frets[i] > 0.3
        ),
    )
    inline = style in ("horns", "bass") or chance(rng, 0.3)
    shape = (
        [(-0.026, 0), (0.026, 0), (0.03, 0.05), (0.026, 0.15), (-0.01, 0.185), (-0.045, 0.17), (-0.055, 0.06)]
        if inline
        else [(-0.026, 0), (0.026, 0), (0.046, 0.05), (0.038, 0.15), (0, 0.165), (-0.038, 0.15), (-0.046, 0.05)]
    )
    if style in ("v", "star"):
        shape = [(-0.026, 0), (0.026, 0), (0.05, 0.04), (0.0, 0.19), (-0.05, 0.04)]
    parts += named("headstock", extrude(shape, 0.016, paint if chance(rng, 0.4) else neck).at(0, top, z - 0.012)) + named(
        "nut", box(0.048, 0.005, 0.012, IVORY).at(0, top - 0.004, z - 0.002)
    )
    sides = (
        [(-1, i) for i in range(strings)]
        if inline and style not in ("v", "star")
        else [(s, i) for s in (-1, 1) for i in range(strings // 2)]
    )
    for s, i in sides:
        y = top + 0.03 + (0.13 / max(strings - 1, 1) * i if inline and style not in ("v", "star") else 0.038 * i)
        x = s * (0.05 if inline else 0.046)
        parts += named(
            "peg",
            rod((x * 0.6, y, z - 0.016), (x * 1.3, y, z - 0.016), 0.0035, metal),
            ellipsoid(0.006, 0.01, 0.008, metal).at(x * 1.45, y, z - 0.016),
            cylinder(0.005, 0.014, metal, sides=10).turn("x", 90).at(x * 0.55, y, z - 0.006),
        )
    parts += named(
        "string",
        *(
            rod((x * 1.25, 0.08, f + 0.022), (x, top, z + 0.007), 0.0011, metal, sides=5)
            for x in (np.arange(strings) - (strings - 1) / 2) * 0.038 / (strings - 1) * 1.1
        ),
    )
    pose = parts if chance(rng, 0.7) else turned(parts, "x", -90)
    number = "four" if strings == 4 else "six"
    said = {
        f"{number} strings": True,
        "a pickguard": guard,
        "a tremolo bar": bar,
        "two horns": style in ("horns", "bass"),
        "f-shaped holes": style == "hollow",
    }
    words = {"v": ("V-shaped",), "star": ("star-shaped",), "bass": ("long",)}.get(style, ())
    return finished(pose, paint, style, said, words, "with f-shaped holes" if style == "hollow" else f"with {number} strings")


def banjo(rng: Rng) -> Build:
    """Five-string with a short peg and a resonator; open-back; four-string tenor with a short neck; ukulele banjo; fretless gourd."""
    style = likely(rng, five=3, open=2, tenor=1.5, small=1.2, gourd=1)
    rim, neck = wood(rng), wood(rng, grain=False)
    skin, metal = Paint(np.array((0.94, 0.92, 0.85))), steel(rng) if chance(rng, 0.7) else BRASS
    r = {"small": 0.1, "gourd": 0.12}.get(style, 0.14)
    long = {"tenor": 0.36, "small": 0.24, "gourd": 0.45}.get(style, 0.5) * between(rng, 0.95, 1.05)
    deep = 0.055
    if style == "gourd":
        rim = draw(rng, pick(rng, "brown", "orange", "beige"), "wooden")
        bowl = ball(r, rim, 16, 32).shaped(lambda x, y, z: (x, y, np.minimum(z, 0.0) * 0.85)).at(0, 0, 0)
        parts = named("bowl", bowl, cylinder(r * 0.99, 0.006, rim, sides=40).turn("x", 90).at(0, 0, -0.005)) + named(
            "head", cylinder(r * 0.96, 0.004, skin, sides=40).turn("x", 90)
        )
        z = 0.004
    else:
        parts = named("rim", plate(circle(r, 48), r * 0.9, deep, rim).turn("x", 90).at(0, 0, -deep)) + named(
            "head", cylinder(r * 0.94, 0.006, skin, sides=44).turn("x", 90).at(0, 0, -0.006)
        )
        parts += named("hoop", torus(r * 0.985, 0.006, metal, 8, 48).turn("x", 90).at(0, 0, 0.0))
        count = 20 if r > 0.12 else 14
        hook = [
            rod((0, r * 1.04, 0.004), (0, r * 1.04, -deep * 0.8), 0.0025, metal, sides=6),
            cylinder(0.005, 0.014, metal, sides=8).turn("x", 90).at(0, r * 1.04, -deep * 0.85),
        ]
        parts += named("bracket", *(q for p in hook for q in around(p, count, "z")))
        z = 0.006
        if style in ("five", "tenor"):
            parts += named(
                "resonator",
                lathe([(0, 0), (r * 1.0, 0.0), (r * 1.2, 0.02), (r * 1.2, 0.042), (r * 1.05, 0.046), (0, 0.046)], rim, 44)
                .turn("x", 90)
                .at(0, 0, -deep - 0.018),
            )
        else:
            parts += named("rod", rod((0, -r, -deep * 0.6), (0, r, -deep * 0.6), 0.009, neck))
    top = r + long
    w = 0.034
    parts += named("neck", rounded(w, long + 0.03, 0.022, 0.007, neck).at(0, r - 0.03, z - 0.016)) + named(
        "fretboard", box(w, long + 0.02, 0.005, BLACK).at(0, r - 0.02, z + 0.005)
    )
    if style != "gourd":
        frets = [top - (top + r * 0.4) * (1 - 2 ** (-i / 12)) for i in range(1, 18)]
        parts += named("fret", *(box(w, 0.002, 0.003, metal).at(0, y, z + 0.008) for y in frets if y > r))
    head = [(-w * 0.5, 0), (w * 0.5, 0), (w * 1.0, 0.05), (w * 0.75, 0.11), (0, 0.13), (-w * 0.75, 0.11), (-w * 1.0, 0.05)]
    parts += named("headstock", extrude(spline(head, 40, closed=True), 0.014, neck).at(0, top, z - 0.008))
    parts += named(
        "peg",
        *(rod((s * w * 0.5, top + y, z - 0.02), (s * w * 1.4, top + y, z - 0.02), 0.003, metal) for s in (-1, 1) for y in (0.035, 0.075)),
        *(ball(0.009, IVORY, 8, 12).at(s * w * 1.5, top + y, z - 0.02) for s in (-1, 1) for y in (0.035, 0.075)),
    )
    count_ = 5 if style in ("five", "open", "gourd") else 4
    bridge_z = z + 0.016
    parts += named("bridge", box(0.06, 0.005, 0.018, neck).at(0, -r * 0.4, z + 0.006)) + named(
        "tailpiece", rounded(0.034, r * 0.4, 0.006, 0.002, metal).at(0, -r * 1.0, z + 0.002)
    )
    xs = np.linspace(-0.014, 0.014, 4)
    parts += named(
        "string",
        *(rod((x * 1.4, -r * 0.7, bridge_z - 0.006), (x * 1.4, -r * 0.4, bridge_z), 0.001, metal, sides=5) for x in xs),
        *(rod((x * 1.4, -r * 0.4, bridge_z), (x * 0.8, top, z + 0.008), 0.001, metal, sides=5) for x in xs),
    )
    if count_ == 5:
        y5 = r + long * 0.45
        parts += named(
            "peg", rod((-w * 0.5, y5, z), (-w * 0.95, y5 + 0.012, z), 0.004, metal), ball(0.008, IVORY, 8, 12).at(-w * 1.0, y5 + 0.014, z)
        ) + named("string", rod((-0.026, -r * 0.4, bridge_z), (-w * 0.5, y5, z + 0.01), 0.001, metal, sides=5))
    number = {4: "four", 5: "five"}[count_]
    said = {
        f"{number} strings": True,
        "a round drum body": True,
        "metal hooks round its rim": style != "gourd",
        "a short neck": style in ("tenor", "small"),
    }
    return finished(
        laid(parts, rng, 0.3),
        rim if style == "gourd" else neck if chance(rng, 0.3) else skin,
        style,
        said,
        ("small",) if style == "small" else (),
        f"with {number} strings",
    )
