"""Heavy things of the bench: clamp, anvil, vise."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BLACK, Paint, Rng, draw, pick, steel, wood
from cg3d.made.parts import Part, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod, rounded, tube, turned
from cg3d.made.things.bits import finished, likely, thread


def _screw_bar(
    start: tuple[float, float, float],
    axis: str,
    degrees: float,
    r: float,
    long: float,
    metal: Paint,
    bar: float,
    sleeve: Paint | None = None,
) -> list[Part]:
    """Threaded spindle from `start`, turned from +y, with a sliding bar or a wooden grip at its far end."""
    parts = named("screw", thread(r, long, r * 0.8, metal))
    if sleeve:
        parts += named(
            "handle", lathe(joined((0, 0), spline([(r * 1.2, 0), (r * 2.2, bar * 0.4), (r * 2, bar)], 14), (0, bar)), sleeve).at(0, long, 0)
        )
    else:
        parts += named(
            "bar",
            rod((-bar / 2, long, 0), (bar / 2, long, 0), r * 0.5, metal),
            *both(ball(r * 0.8, metal, 8, 14).at(bar / 2, long, 0)),
            cylinder(r * 1.3, r * 2.4, metal).at(0, long - r * 1.2, 0),
        )
    return moved(turned(parts, axis, degrees), *start)


def clamp(rng: Rng) -> Build:
    """C clamp with a screw, bar clamp with a wooden grip, spring clamp, wooden hand screw, pipe clip."""
    style = likely(rng, c=4, bar=2.5, spring=1.5, hand=1.2)
    metal, paint = steel(rng), draw(rng, pick(rng, "red", "blue", "green", "orange", "black", "grey", "yellow"), "metal")
    s = between(rng, 0.9, 1.15)
    if style == "c":
        a = np.radians(np.linspace(-90, -270, 14))
        deep, tall = between(rng, 0.045, 0.07), between(rng, 0.06, 0.09)
        path = joined((deep * 0.8, 0), (0, 0), np.stack([0.03 * np.cos(a[7:8]) - 0.012, [tall / 2]], 1), (0, tall), (deep * 0.8, tall))
        line = joined(
            (deep, -0.012),
            spline([(0, -0.013), (-0.018, -0.005), (-0.024, tall / 2), (-0.018, tall + 0.005), (0, tall + 0.013)], 24),
            (deep, tall + 0.012),
            (deep, tall),
            (0.002, tall),
            spline([(-0.004, tall - 0.006), (-0.009, tall / 2), (-0.004, 0.006)], 14),
            (0.002, 0),
            (deep, 0),
        )
        del path
        parts = named("frame", extrude(line, 0.016, paint)) + named(
            "boss", cylinder(0.012, 0.032, paint).at(deep - 0.012, tall - 0.008, 0), cylinder(0.01, 0.01, paint).at(deep - 0.012, 0, 0)
        )
        at = between(rng, 0.25, 0.6) * tall
        parts += _screw_bar((deep - 0.012, at, 0), "x", 0, 0.0052, tall * 1.25 + 0.02 - at * 0.2, metal, 0.06) + named(
            "pad", lathe([(0, 0), (0.011, 0), (0.007, 0.01), (0, 0.01)], metal).at(deep - 0.012, at - 0.004, 0)
        )
    elif style == "bar":
        long, reach = between(rng, 0.25, 0.4), between(rng, 0.07, 0.1)
        parts = named("bar", box(0.008, long, 0.022, metal)) + named(
            "notch", *(box(0.0092, 0.002, 0.0225, BLACK).at(0, y, 0) for y in np.arange(0.02, long * 0.9, 0.012))
        )
        arm = extrude([(0, 0), (reach, 0.002), (reach, 0.018), (0.02, 0.03), (0, 0.032)], 0.018, paint)
        jaw_y = long * between(rng, 0.3, 0.6)
        parts += named(
            "jaw",
            arm.mirrored("y").at(0, long, 0),
            rounded(0.022, 0.05, 0.034, 0.004, paint).at(0, long - 0.045, 0),
            arm.at(0, jaw_y - 0.032, 0),
            rounded(0.022, 0.05, 0.034, 0.004, paint).at(0, jaw_y - 0.035, 0),
        )
        grip = wood(rng, grain=False) if chance(rng) else draw(rng, pick(rng, "red", "black", "yellow"), "plastic")
        parts += moved(turned(_screw_bar((0, 0, 0), "x", 0, 0.0055, 0.1, metal, 0.1, grip), "x", 180), reach - 0.012, jaw_y + 0.04, 0)
        parts += named("pad", *(cylinder(0.012, 0.008, BLACK).at(reach - 0.012, y, 0) for y in (jaw_y + 0.036, long - 0.026)))
    elif style == "spring":
        half = extrude(
            spline(
                [
                    (0.004, 0.075),
                    (0.012, 0.074),
                    (0.022, 0.03),
                    (0.012, -0.005),
                    (0.03, -0.07),
                    (0.022, -0.075),
                    (0.002, -0.01),
                    (0.008, 0.03),
                ],
                50,
                closed=True,
            ),
            0.022,
            paint,
        )
        grip = draw(rng, pick(rng, "red", "orange", "black"), "rubber")
        one = turned(
            named("arm", half)
            + named("grip", rounded(0.017, 0.05, 0.028, 0.006, grip).turn("z", 16).at(0.02, -0.08, 0))
            + named("pad", rounded(0.012, 0.016, 0.026, 0.004, grip).at(0.006, 0.066, 0)),
            "z",
            -between(rng, 0, 10),
        )
        parts = one + [p.mirrored("x") for p in one] + named("spring", cylinder(0.012, 0.03, metal).turn("x", 90).at(0, 0.0, -0.015))
    else:
        beam_ = wood(rng)
        jaw = extrude([(0, 0), (0.028, 0), (0.028, 0.16), (0.014, 0.22), (0, 0.22)], 0.034, beam_)
        gap = between(rng, 0.015, 0.04)
        parts = named("jaw", jaw.at(gap / 2, 0, 0), jaw.mirrored("x").at(-gap / 2, 0, 0))
        for y, side in ((0.04, 1), (0.12, -1)):
            parts += _screw_bar((-side * 0.07, y, 0), "z", -90 * side, 0.005, 0.14, metal, 0.09, wood(rng, grain=False))
    said = {
        "a screw": style != "spring",
        "a wooden handle": style == "hand",
        "two springy grips": style == "spring",
        "a long bar": style == "bar",
    }
    pose = turned([p.scaled(s, s, s) for p in parts], "x", -90) if chance(rng, 0.4) else parts
    return finished(
        pose,
        beam_ if style == "hand" else None,
        style,
        said,
        ("C-shaped",) if style == "c" else (),
        {"bar": "with a long bar", "spring": "with two grips", "hand": "of wood with two screws"}.get(style, "with a screw"),
    )


def anvil(rng: Rng) -> Build:
    """London pattern with one horn; two horns; plain block with a waist; on a tree stump; small bench anvil."""
    style = likely(rng, horn=4, two=1.5, block=1, stump=2)
    metal = draw(rng, pick(rng, "grey", "black", "black"), "metal")
    w, d, h = between(rng, 0.26, 0.34), between(rng, 0.09, 0.12), between(rng, 0.22, 0.28)
    t = np.array([0, 0.12, 0.13, 0.3, 0.5, 0.62, 0.7, 0.72, 1.0])
    half_x = np.array([0.52, 0.52, 0.46, 0.28, 0.24, 0.34, 0.5, 0.5, 0.5]) * w
    half_z = np.array([0.95, 0.95, 0.8, 0.5, 0.42, 0.46, 0.5, 0.5, 0.5]) * d
    rings = np.array([[(-a, y, b), (a, y, b), (a, y, -b), (-a, y, -b)] for a, b, y in zip(half_x, half_z, t * h)])
    parts = named("body", *(loft(rings[i : i + 2], metal) for i in range(len(rings) - 1)))
    horn_long = between(rng, 0.16, 0.22)
    s = np.linspace(0, 1, 16)
    horn = tube(
        np.stack([w * 0.48 + horn_long * s, h * 0.86 + h * 0.08 * s, 0 * s], 1), np.clip(d * 0.52 * (1 - s**1.5), 0.003, 1), metal, 20
    )
    horn = horn.shaped(lambda x, y, z: (x, np.minimum(y, h * 0.985), z))
    if style != "block":
        parts += named("horn", horn)
        parts += named("step", box(w * 0.16, h * 0.2, d * 0.98, metal).at(w * 0.5, h * 0.72, 0))
    if style == "two":
        parts += named("horn", horn.mirrored("x"))
    else:
        heel = extrude([(-w * 0.78, h), (-w * 0.45, h), (-w * 0.45, h * 0.68), (-w * 0.78, h * 0.86)], d, metal)
        parts += named("heel", heel) if style != "block" else []
        parts += (
            named("hole", box(0.02, 0.002, 0.02, BLACK).at(-w * 0.6, h, 0), cylinder(0.008, 0.002, BLACK).at(-w * 0.45, h, d * 0.2))
            if style != "block"
            else []
        )
    if style == "stump":
        bark, r = Paint(np.array((0.36, 0.25, 0.16)), "wooden"), w * 0.85
        log = lathe([(0, 0), (r * 1.05, 0), (r * 0.95, 0.1), (r, 0.42), (0, 0.42)], bark, 26)
        rough = log.shaped(
            lambda x, y, z: (x * (1 + 0.03 * np.cos(9 * np.arctan2(z, x))), y, z * (1 + 0.03 * np.cos(9 * np.arctan2(z, x))))
        )
        top = cylinder(r * 0.9, 0.004, Paint(np.array((0.76, 0.6, 0.4)), "wooden")).at(0, 0.42, 0)
        parts = moved(parts, 0, 0.424, 0) + named("stump", rough, top)
    said = {"a pointed horn": style in ("horn", "stump"), "two pointed horns": style == "two", "a tree stump under it": style == "stump"}
    how = {"stump": "on a tree stump", "two": "with two pointed horns", "horn": "with a pointed horn"}
    return finished(parts, metal, style, said, ("heavy",), how.get(style, "with a narrow waist"))


def vise(rng: Rng) -> Build:
    """Bench vise with an anvil behind, swivel base, drill press vise (low), woodworker's vise with wooden jaws, table vise with a clamp."""
    style = likely(rng, bench=4, low=2, wood=1.2, table=1.5)
    paint, metal = draw(rng, pick(rng, "blue", "red", "grey", "green", "black"), "metal"), steel(rng)
    w, gap = between(rng, 0.1, 0.14), between(rng, 0.01, 0.06)
    block = wood(rng)
    if style == "wood":
        jaw = rounded(w * 1.8, w * 0.7, 0.03, 0.004, block)
        parts = named("jaw", jaw.at(0, 0, 0), jaw.at(0, 0, -gap - 0.03)) + named(
            "guide", *both(rod((w * 0.5, w * 0.25, 0.0), (w * 0.5, w * 0.25, -0.2), 0.009, metal))
        )
        parts += [*_screw_bar((0, w * 0.32, -0.15), "x", 90, 0.011, 0.215, metal, w * 1.1)]
        y = w * 0.32
    elif style == "low":
        parts = named(
            "base", rounded(w * 1.1, 0.025, w * 2.2, 0.004, paint), *both(rounded(0.03, 0.016, w * 0.7, 0.006, paint).at(w * 0.6, 0, 0))
        )
        parts += named(
            "jaw",
            box(w, 0.055, 0.03, paint).at(0, 0.02, -w * 0.7),
            box(w * 0.94, 0.05, 0.045, paint).at(0, 0.022, -w * 0.7 + 0.04 + gap),
            box(w, 0.035, 0.03, paint).at(0, 0.02, w * 0.95),
        )
        parts += named(
            "plate",
            box(w, 0.03, 0.006, metal).at(0, 0.044, -w * 0.7 + 0.018),
            box(w * 0.94, 0.03, 0.006, metal).at(0, 0.044, -w * 0.7 + 0.016 + gap),
        )
        parts += [*_screw_bar((0, 0.043, -w * 0.62 + gap), "x", 90, 0.008, w * 2.1 - gap, metal, w * 0.8)]
        y = 0.043
    else:
        y = 0.13
        line = [
            (-0.1, 0),
            (0.05, 0),
            (0.035, 0.06),
            (0.02, 0.08),
            (0.02, 0.125),
            (0.02, 0.19),
            (-0.02, 0.19),
            (-0.03, 0.155),
            (-0.09, 0.155),
            (-0.1, 0.13),
        ]
        parts = named("body", extrude(line, w * 0.6, paint).turn("y", -90)) + named("jaw", box(w, 0.04, 0.035, paint).at(0, 0.155, 0.006))
        front = [(0, 0.07), (0.03, 0.075), (0.05, 0.11), (0.05, 0.15), (0.035, 0.195), (0, 0.195)]
        z = 0.028 + gap
        parts += named("jaw", extrude(front, w * 0.55, paint).turn("y", -90).at(0, 0, z), box(w, 0.04, 0.03, paint).at(0, 0.155, z + 0.013))
        parts += named("plate", box(w, 0.03, 0.006, metal).at(0, 0.165, 0.025), box(w, 0.03, 0.006, metal).at(0, 0.165, z - 0.003))
        parts += named("slide", box(w * 0.4, 0.05, 0.1 + gap, metal).at(0, 0.085, 0.02)) + named(
            "anvil", rounded(w * 0.6, 0.02, 0.06, 0.004, metal).at(0, 0.15, -0.065)
        )
        parts += [*_screw_bar((0, y - 0.02, z + 0.04), "x", 90, 0.01, 0.07, metal, w * 1.3)]
        if style == "bench":
            parts += named(
                "base",
                cylinder(w * 0.72, 0.018, paint).at(0, -0.03, -0.03),
                cylinder(w * 0.55, 0.014, metal).at(0, -0.012, -0.03),
                *(moved([rounded(0.035, 0.016, 0.05, 0.006, paint)], x, -0.03, -0.03)[0] for x in (-w * 0.75, w * 0.75)),
            )
        else:
            parts += named(
                "clamp",
                box(w * 0.5, 0.03, 0.16, paint).at(0, -0.02, -0.02),
                box(w * 0.5, 0.16, 0.03, paint).at(0, -0.16, -0.09),
                box(w * 0.5, 0.025, 0.12, paint).at(0, -0.17, -0.04),
            )
            parts += _screw_bar((0, -0.06, -0.01), "x", 180, 0.008, 0.15, metal, 0.07)
    said = {"a round base": style == "bench", "wooden jaws": style == "wood", "a turning bar": True, "a clamp below": style == "table"}
    return finished(
        parts,
        block if style == "wood" else paint,
        style,
        said,
        ("low",) if style == "low" else (),
        "with wooden jaws" if style == "wood" else "with two jaws and a turning bar",
    )
