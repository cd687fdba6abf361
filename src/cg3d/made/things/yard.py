"""For ground and floor: shovel, broom."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, torus, tube
from cg3d.made.things.bits import finished, laid, likely


def shovel(rng: Rng) -> Build:
    """Round shovel, square spade, snow shovel, coal scoop with raised sides, long plain handle, small trowel."""
    style = likely(rng, round=3, spade=3, snow=1.5, scoop=1.3, trowel=1.5)
    shaft, metal = (
        wood(rng, grain=False),
        steel(rng) if chance(rng, 0.7) else draw(rng, pick(rng, "red", "green", "blue", "black"), "metal"),
    )
    tall, w = between(rng, 0.85, 1.1), between(rng, 0.19, 0.25)
    if style == "trowel":
        tall, w = 0.36, 0.09
    k = {"snow": 2.1, "scoop": 1.3}.get(style, 1.0)
    w *= k
    h = {"snow": 0.34, "trowel": 0.16}.get(style, 0.3)
    if style == "snow" and chance(rng, 0.7):
        metal = draw(rng, pick(rng, "red", "blue", "orange", "black", "green"), "plastic")
    v = np.linspace(0, 1, 14)
    half = (
        w
        / 2
        * {
            "round": np.interp(v, (0, 0.1, 0.3, 0.5, 0.9, 1), (0.04, 0.35, 0.8, 1, 1, 0.9)),
            "trowel": np.interp(v, (0, 0.3, 0.6, 1), (0.04, 0.6, 0.95, 0.8)),
        }.get(style, np.interp(v, (0, 1), (0.94, 1)))
    )
    curve = 0.35 if style in ("round", "scoop", "trowel") else 0.12 if style == "spade" else 0.25
    u = np.linspace(-1, 1, 13)
    rings = []
    for a, f in zip(half, v):
        lift = curve * a * u**2 if style not in ("scoop", "snow") else np.where(np.abs(u) > 0.72, (np.abs(u) - 0.72) / 0.28 * 0.07, 0.0)
        sag = (0.1 * (1 - f) ** 2 if style == "snow" else 0.0) + lift
        top = np.column_stack([a * u, np.full(13, h * f), sag + 0.004])
        rings.append(np.concatenate([top, (top - (0, 0, 0.007))[::-1]]))
    parts = named("blade", loft(np.array(rings), metal))
    if style in ("round", "spade"):
        parts += named("step", *both(box(w * 0.4, 0.012, 0.022, metal).at(w * 0.28, h - 0.006, curve * w * 0.15)))
    if style == "snow":
        parts += named("edge", box(w * 0.96, 0.016, 0.012, steel(rng)).at(0, -0.005, 0.1)) + named(
            "rib", *(box(0.012, h * 0.8, 0.012, metal).at(x * w, h * 0.1, 0.008) for x in (-0.22, 0.22))
        )
    r = 0.017 if style != "trowel" else 0.013
    long_plain = style == "round" and chance(rng, 0.5)
    if style == "trowel":
        parts += named("neck", tube(spline([(0, h * 0.8, 0.0), (0, h + 0.03, 0.012), (0, h + 0.06, 0.01)], 12), 0.006, metal))
        line = spline([(0.009, 0), (0.014, 0.03), (0.0125, 0.07), (0.0155, 0.11)], 20)
        parts += named(
            "handle",
            lathe(joined((0, 0), line, (0, 0.115)), shaft if chance(rng, 0.6) else draw(rng, pick(rng, *BRIGHT), "plastic"), 18).at(
                0, h + 0.055, 0.01
            ),
        )
        grip = "plain"
    else:
        parts += named("socket", cylinder(r * 1.3, 0.14, metal, r * 1.15).at(0, h - 0.05, -0.004)) + named(
            "handle", rod((0, h - 0.06, -0.004), (0, tall, 0), r, shaft)
        )
        grip = "plain" if long_plain else "t" if chance(rng, 0.25) else "d"
        if grip == "plain":
            parts += named("handle", rod((0, tall, 0), (0, tall * 1.25, 0), r, shaft))
        elif grip == "t":
            parts += named("grip", rod((-0.065, tall, 0), (0.065, tall, 0), 0.016, shaft, sides=16))
        else:
            parts += named(
                "grip",
                *both(rod((0, tall, 0), (0.055, tall + 0.06, 0), 0.014, shaft)),
                rod((-0.06, tall + 0.1, 0), (0.06, tall + 0.1, 0), 0.015, shaft),
                *both(rod((0.055, tall + 0.05, 0), (0.055, tall + 0.1, 0), 0.013, shaft)),
            )
    said = {"a D-shaped grip": grip == "d", "a pointed blade": style in ("round", "trowel"), "raised sides": style in ("scoop", "snow")}
    words = {"trowel": ("small",), "snow": ("wide",)}.get(style, ())
    return finished(
        laid(parts, rng),
        metal,
        style,
        said,
        words,
        "with raised sides" if style in ("scoop", "snow") else "with a pointed blade" if style != "spade" else "with a square blade",
    )


def broom(rng: Rng) -> Build:
    """Besom of twigs; flat corn broom with stitches; push broom; angled plastic one; with a dustpan; hand brush."""
    style = likely(rng, besom=2.5, flat=2.5, push=2, angled=1.5, hand=1.2)
    stick, straw = wood(rng, grain=False), Paint(np.array((0.80, 0.64, 0.32)) * rng.uniform(0.85, 1.1), "straw")
    tall = between(rng, 0.95, 1.2)
    band = draw(rng, pick(rng, "red", "blue", "black", "green"))
    body: Paint = straw
    if style == "besom":
        line = spline([(0.09, 0), (0.085, 0.12), (0.05, 0.26), (0.028, 0.36)], 16)
        twigs = [
            rod(
                (f * 0.095 * np.cos(a), 0.03 * (1 - f), f * 0.095 * np.sin(a)),
                (0.03 * np.cos(a), 0.36, 0.03 * np.sin(a)),
                0.008,
                straw,
                0.006,
                sides=6,
            )
            for a in np.linspace(0, 6.28, 22)[:-1]
            for f in (1.0, 0.75)
        ]
        parts = named("bristle", lathe(joined((0, 0.01), line * (0.9, 1), (0, 0.36)), straw), *twigs) + named(
            "band", *(torus(0.043 - 0.1 * i * 0.04, 0.008, band).at(0, 0.29 + 0.035 * i, 0) for i in range(2))
        )
        parts += named("handle", rod((0, 0.3, 0), (0, tall, 0), 0.015, stick))
    elif style == "flat":
        v = np.linspace(0, 1, 10)
        wide, deep = np.interp(v, (0, 0.5, 0.8, 1), (0.19, 0.15, 0.09, 0.026)), np.interp(v, (0, 0.6, 1), (0.035, 0.034, 0.026))
        rings = [
            [
                (a * np.sign(c) * abs(c) ** 0.8, 0.4 * f, b * np.sign(s) * abs(s) ** 0.8)
                for c, s in zip(
                    np.cos(np.linspace(0, 6.2832, 40, endpoint=False)) + 1e-9, np.sin(np.linspace(0, 6.2832, 40, endpoint=False)) + 1e-9
                )
            ]
            for a, b, f in zip(wide, deep, v)
        ]
        rings = [[(x, y, z * (1 + 0.16 * (-1) ** i)) for i, (x, y, z) in enumerate(ring)] for ring in rings]
        parts = named("bristle", loft(np.array(rings), straw)) + named(
            "stitch",
            *(
                rounded(2 * float(np.interp(y / 0.4, v, wide)) * 1.02, 0.009, 2.3 * float(np.interp(y / 0.4, v, deep)), 0.004, band).at(
                    0, y, 0
                )
                for y in (0.17, 0.22, 0.27)
            ),
        )
        parts += named("band", cylinder(0.03, 0.06, band, 0.02).at(0, 0.37, 0)) + named(
            "handle", rod((0, 0.38, 0), (0, tall, 0), 0.013, stick)
        )
    else:
        body, hair = draw(rng, pick(rng, *BRIGHT), "plastic"), draw(rng, pick(rng, "black", "yellow", "red", "white", "green"), "plastic")
        w = {"push": 0.5, "hand": 0.16}.get(style, 0.32)
        head = rounded(w + 0.02, 0.045, 0.07, 0.02, body).at(0, 0.09, 0)
        count = int(w / 0.02)
        rods = [
            rod((x, 0.1, z), (x * 1.12, 0, z * 1.6), 0.008, hair, sides=6)
            for x in np.linspace(-w * 0.46, w * 0.46, count)
            for z in (-0.02, 0.0, 0.02)
        ]
        parts = named("head", head) + named("bristle", *rods)
        if style == "angled":
            parts = [p.shaped(lambda x, y, z: (x, y + 0.3 * (x + 0.16) * np.clip(y / 0.1, 0, 1), z)) for p in parts]
            parts += named("socket", cylinder(0.02, 0.07, body, 0.016).at(0, 0.16, 0)) + named(
                "handle", rod((0, 0.15, 0), (0, tall, 0), 0.013, draw(rng, pick(rng, "blue", "grey", "red", "white"), "metal"))
            )
        elif style == "push":
            parts += named("handle", rod((0, 0.12, -0.02), (0, tall, -0.5), 0.014, stick)) + named(
                "brace", *both(rod((0.12, 0.13, 0), (0.005, 0.4, -0.15), 0.006, steel(rng)))
            )
        else:
            grip = spline([(w * 0.45, 0.115, 0), (w * 0.75, 0.125, 0), (w * 1.35, 0.15, 0)], 14)
            parts += named(
                "handle", tube(grip, np.interp(np.linspace(0, 1, len(grip)), (0, 0.3, 1), (0.02, 0.013, 0.017)), body, 12).scaled(1, 1, 1.2)
            )
    pan = style in ("angled", "hand") and chance(rng, 0.45)
    if pan:
        tray = draw(rng, pick(rng, *BRIGHT), "plastic")
        pieces = [
            box(0.26, 0.006, 0.2, tray),
            box(0.26, 0.06, 0.006, tray).at(0, 0, -0.1),
            *both(extrude([(-0.1, 0), (0.1, 0), (-0.1, 0.06)], 0.006, tray).turn("y", -90).at(0.128, 0, 0)),
            rounded(0.04, 0.02, 0.13, 0.008, tray).at(0, 0.03, -0.16),
        ]
        parts = [*parts, *moved(named("dustpan", *pieces), 0.0, 0, 0.26)]
    straw_ = style in ("besom", "flat")
    said = {"straw bristles": straw_, "a long handle": style != "hand", "a dustpan": pan, "braces": style == "push"}
    pose = parts if pan or style == "hand" else laid(parts, rng, 0.4)
    return finished(
        pose,
        body,
        style,
        said,
        {"hand": ("short",), "push": ("wide",)}.get(style, ()),
        "with a dustpan" if pan else "with a band" if straw_ else "with bristles",
    )
