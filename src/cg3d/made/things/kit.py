"""Toolbox, tape measure."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import circle, spline
from cg3d.made.paints import BLACK, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, tube
from cg3d.made.things.bits import BRASS, against, finished, likely, plate


def toolbox(rng: Rng) -> Build:
    """Metal box with a roof-shaped lid; plastic case with latches; open wooden tray; cantilever with trays; drawer chest."""
    style = likely(rng, roof=3, plastic=3, tray=1.5, drawers=1.2, cantilever=1.2)
    paint = (
        wood(rng)
        if style == "tray"
        else draw(
            rng, pick(rng, "red", "red", "blue", "green", "yellow", "black", "orange", "grey"), "plastic" if style == "plastic" else "metal"
        )
    )
    w, d, h = between(rng, 0.4, 0.52), between(rng, 0.19, 0.24), between(rng, 0.15, 0.2)
    metal, open_ = steel(rng), False
    if style == "tray":
        b = 0.014
        end = [(-d / 2, 0), (d / 2, 0), (d / 2, h * 0.6), (d * 0.16, h * 1.5), (-d * 0.16, h * 1.5), (-d / 2, h * 0.6)]
        parts = named("end", *both(extrude(end, b, paint).turn("y", 90).at(w / 2, 0, 0)))
        parts += named("side", *(box(w, h * 0.6, b, paint).at(0, 0, s * (d / 2 - b / 2)) for s in (-1, 1))) + named(
            "bottom", box(w, b, d - 2 * b, paint)
        )
        parts += named("handle", rod((-w / 2, h * 1.35, 0), (w / 2, h * 1.35, 0), 0.014, wood(rng, grain=False)))
        tool = draw(rng, pick(rng, "red", "blue", "yellow"), "plastic")
        parts += named(
            "tool",
            *(
                rod((x, h * 0.2, z), (x + 0.02, h * 1.0, z), 0.009, p)
                for x, z, p in ((-0.1, 0.04, tool), (0.06, -0.05, metal), (0.11, 0.05, paint))
            ),
        )
    elif style == "drawers":
        h = h * 1.5
        parts = named("case", box(w, h, d, paint))
        n = int(rng.integers(3, 5))
        for i in range(n):
            y = h * (0.06 + 0.7 * i / n)
            parts += named("drawer", box(w * 0.92, h * 0.62 / n, 0.012, lighter(paint, 0.12)).at(0, y, d / 2)) + named(
                "pull", box(w * 0.6, 0.012, 0.014, metal).at(0, y + h * 0.45 / n, d / 2 + 0.008)
            )
        parts += named("lid", rounded(w * 1.01, h * 0.2, d * 1.02, 0.01, paint).at(0, h * 0.82, 0))
    elif style == "cantilever":
        open_ = True
        parts = named("case", *_open_box(w, h * 0.6, d, paint))
        for s in (-1, 1):
            for i, reach in enumerate((0.55, 1.05)):
                parts += named("tray", *moved(_open_box(w, h * 0.28, d * 0.5, paint), 0, h * (0.75 + 0.42 * i), s * d * reach))
            parts += named("arm", *both(rod((w * 0.505, h * 0.3, s * d * 0.2), (w * 0.505, h * 1.3, s * d * 1.1), 0.006, metal)))
        parts += named("handle", *both(tube(np.array([(w * 0.46, h * 0.5, 0), (w * 0.46, h * 1.6, 0), (0, h * 1.6, 0)]), 0.007, metal)))
    else:
        slope = [(-d / 2, 0), (d / 2, 0), (d / 2, h * 0.25), (d * 0.2, h * 0.55), (-d * 0.2, h * 0.55), (-d / 2, h * 0.25)]
        parts = named("case", rounded(w, h, d, 0.012, paint) if style == "plastic" else box(w, h, d, paint))
        lid = (
            extrude(slope, w * 1.01, paint).turn("y", 90)
            if style == "roof"
            else rounded(w * 1.03, h * 0.45, d * 1.05, 0.02, lighter(paint, -0.75) if chance(rng) else paint)
        )
        parts += named("lid", lid.at(0, h * 1.005, 0)) + named("seam", box(w * 1.02, 0.006, d * 1.03, BLACK).at(0, h * 0.99, 0))
        top = h * (1.55 if style == "roof" else 1.44)
        bar = tube(
            spline(
                [
                    (-w * 0.2, top - 0.005, 0),
                    (-w * 0.19, top + 0.04, 0),
                    (0, top + 0.048, 0),
                    (w * 0.19, top + 0.04, 0),
                    (w * 0.2, top - 0.005, 0),
                ],
                30,
            ),
            0.01,
            BLACK,
        )
        parts += named("handle", bar)
        for x in (-w * 0.3, w * 0.3):
            parts += named(
                "latch",
                rounded(0.045, 0.06, 0.014, 0.004, metal).at(x, h - 0.04, d / 2 + 0.008),
                box(0.028, 0.012, 0.012, metal).at(x, h - 0.03, d / 2 + 0.014),
            )
        if style == "plastic":
            parts += named(
                "rib", *(box(0.012, h * 0.8, 0.008, paint).at(x * w, h * 0.08, d / 2 + 0.002) for x in (-0.42, -0.15, 0.0, 0.15, 0.42))
            )
    latched = style in ("roof", "plastic")
    said = {
        "a handle": style != "drawers",
        "latches": latched,
        "drawers": style == "drawers",
        "a lid": style in ("roof", "plastic", "drawers"),
        "folding trays": open_,
    }
    words = ("open",) if style in ("tray", "cantilever") else ("closed",)
    return finished(
        parts, paint, style, said, words, {"drawers": "with drawers", "cantilever": "with folding trays"}.get(style, "with a handle")
    )


def _open_box(w: float, h: float, d: float, paint: Paint) -> list[Part]:
    b = 0.006
    walls = [box(w, h, b, paint).at(0, 0, s * (d - b) / 2) for s in (-1, 1)] + both(box(b, h, d, paint).at((w - b) / 2, 0, 0))
    return [*walls, box(w - b, b, d - b, paint)]


def tape_measure(rng: Rng) -> Build:
    """Pocket tape with a steel blade pulled out; closed; round leather case with a crank; sewing tape coiled; open reel frame."""
    style = likely(rng, pocket=4, closed=1.5, round=1.3, sewing=1, reel=1)
    paint = draw(rng, pick(rng, "yellow", "yellow", "red", "orange", "blue", "black", "green"), "plastic")
    ribbon = draw(rng, pick(rng, "yellow", "yellow", "white"), "metal")
    s = between(rng, 0.06, 0.075)
    deep, out = s * 0.5, between(rng, 0.06, 0.22)
    if style in ("pocket", "closed"):
        line = spline([(-0.5, 0), (0.5, 0), (0.52, 0.3), (0.4, 0.75), (0.1, 0.98), (-0.25, 0.95), (-0.48, 0.7)], 50, closed=True) * s
        parts = (
            named("case", extrude(line, deep, paint))
            + named("grip", extrude(line * (0.97, 0.97) + (0, 0.001), deep * 1.12, BLACK).at(0, 0, 0))
            if chance(rng)
            else named("case", extrude(line, deep, paint), extrude(line * (0.9, 0.9) + (0, 0.003), deep * 1.1, lighter(paint, -0.15)))
        )
        parts += named(
            "label", cylinder(s * 0.3, deep * 1.22, paint if chance(rng) else steel(rng)).turn("x", 90).at(0, s * 0.5, -deep * 0.61)
        )
        parts += named("button", rounded(s * 0.2, s * 0.14, deep * 0.5, 0.003, against(paint)).turn("z", -50).at(s * 0.47, s * 0.66, 0))
        parts += named("clip", rounded(s * 0.2, s * 0.6, 0.003, 0.001, steel(rng)).at(-s * 0.1, s * 0.3, -deep * 0.62))
        reach = out if style == "pocket" else 0.006
        x0 = s * 0.5
        parts += named(
            "blade", box(reach, 0.0012, deep * 0.62, ribbon).at(x0 + reach / 2, s * 0.07, 0).shaped(lambda x, y, z: (x, y + 0.0, z))
        )
        if style == "pocket":
            parts += named(
                "mark",
                *(
                    box(0.0012, 0.0006, deep * (0.5 if i % 5 == 0 else 0.25), BLACK).at(
                        x0 + 0.006 * i, s * 0.07 + 0.001, deep * (0.05 if i % 5 == 0 else 0.17)
                    )
                    for i in range(1, int(reach / 0.006))
                ),
            )
        parts += named("hook", box(0.002, 0.014, deep * 0.6, steel(rng)).at(x0 + reach, s * 0.07 - 0.011, 0))
        body = paint
    elif style == "sewing":
        t = np.linspace(0, 1, 120)
        a, r = 2 * np.pi * 3.3 * t, s * (0.22 + 0.6 * t)
        rings = [
            [(x * (1 + e), y, z * (1 + e)) for y, e in ((0, 0), (0.018, 0), (0.018, 0.03), (0, 0.03))]
            for x, z in zip(r * np.cos(a), r * np.sin(a))
        ]
        parts = named("ribbon", loft(np.array(rings), ribbon))
        end = np.array((r[-1] * np.cos(a[-1]), 0, r[-1] * np.sin(a[-1])))
        way = np.array((-np.sin(a[-1]), 0, np.cos(a[-1])))
        marks = [
            cylinder(0.0001 + 0.0008, 0.019, BLACK, sides=6).at(float(x), 0, float(z))
            for x, z in zip(1.03 * (r * np.cos(a))[60::4], 1.03 * (r * np.sin(a))[60::4])
        ]
        parts += named("mark", *marks) + named(
            "end", box(0.004, 0.0185, 0.008, steel(rng)).turn("y", float(np.degrees(np.arctan2(way[0], way[2])))).at(*end)
        )
        body = ribbon
    else:
        body = draw(rng, pick(rng, "brown", "black", "red"), "leather") if style == "round" else paint
        if style == "round":
            parts = named(
                "case",
                lathe(
                    [
                        (0, -deep / 2),
                        (s * 0.75, -deep / 2),
                        (s * 0.8, -deep * 0.35),
                        (s * 0.8, deep * 0.35),
                        (s * 0.75, deep / 2),
                        (0, deep / 2),
                    ],
                    body,
                    44,
                ).turn("x", 90),
            )
            parts += named(
                "ring", *(plate(circle(s * 0.66, 40), s * 0.6, deep * 1.06, BRASS).at(0, -deep * 0.53, 0).turn("x", 90) for _ in range(1))
            )
        else:
            drum = [plate(circle(s * 0.8, 44), s * 0.64, 0.005, body).turn("x", 90).at(0, 0, z) for z in (-deep * 0.4, deep * 0.4)]
            drum += [p.at(0, 0, z) for z in (-deep * 0.4, deep * 0.4) for p in around(box(s * 0.1, s * 0.66, 0.004, body), 3, "z")]
            parts = named("frame", *drum, rounded(s * 0.3, s * 1.0, deep * 1.1, 0.006, body).at(0, -s * 1.75, 0)) + named(
                "coil", cylinder(s * 0.55, deep * 0.6, ribbon).turn("x", 90).at(0, 0, -deep * 0.3)
            )
        parts += named(
            "crank",
            box(s * 0.5, 0.006, 0.004, BRASS if style == "round" else BLACK).at(s * 0.2, -0.003, deep * 0.62),
            cylinder(s * 0.08, 0.014, BLACK).turn("x", 90).at(s * 0.42, 0, deep * 0.62),
            cylinder(s * 0.12, deep * 0.3, BRASS).turn("x", 90).at(0, 0, deep * 0.4),
        )
        parts += named("blade", box(out, 0.0012, deep * 0.5, ribbon).at(s * 0.3 + out / 2, -s * 0.74, 0)) + named(
            "ring", plate(circle(0.008, 20), 0.005, 0.002, BRASS).at(s * 0.3 + out + 0.008, -s * 0.742, 0)
        )
    pulled = style not in ("closed", "sewing")
    said = {"a blade pulled out": pulled, "a crank": style in ("round", "reel"), "a case": style not in ("sewing", "reel")}
    return finished(
        parts,
        body,
        style,
        said,
        ("round",) if style == "round" else ("coiled",) if style == "sewing" else (),
        "with its tape pulled out" if pulled else "",
    )
