"""Solar panel, flag, manhole cover."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import arc, star
from cg3d.made.paints import GOLD, Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, around, ball, both, box, cylinder, extrude, lathe, loft, moved, named, rod
from cg3d.made.places.surfaces import CONCRETE
from cg3d.made.places.telling import counted, told


def solar_panel(rng: Rng) -> Build:
    """Tilted panel of cells on a ground frame, on a pole, two rows, on a bit of roof, a satellite-like flat one."""
    style = pick(rng, "ground frame", "ground frame", "pole", "roof", "array", "folding")
    cell = (
        Paint(np.array((0.08, 0.13, 0.36)) * rng.uniform(0.75, 1.3), "glass")
        if chance(rng, 0.75)
        else Paint(np.array((0.09, 0.09, 0.11)), "glass")
    )
    frame, line = steel(rng), Paint(np.array((0.72, 0.75, 0.80)))
    tilt = between(rng, 24, 42)

    def panel(columns: int, rows: int, size: float) -> list[Part]:
        w, d = columns * size, rows * size
        back = [box(w + 0.06, 0.035, d + 0.06, frame), box(w, 0.04, d, line)]
        cells = [
            box(size * 0.94, 0.046, size * 0.94, cell).at((i - (columns - 1) / 2) * size, 0, (k - (rows - 1) / 2) * size)
            for i in range(columns)
            for k in range(rows)
        ]
        edge = [
            *both(box(0.035, 0.06, d + 0.06, frame).at(w / 2 + 0.02, 0, 0)),
            *both(box(w + 0.06, 0.06, 0.035, frame).at(0, 0, d / 2 + 0.02), "z"),
        ]
        return named("panel", *back, *edge) + named("cell", *cells)

    parts: list[Part] = []
    count, has_legs = 1, True
    if style == "pole":
        one = panel(6, 4, 0.28)
        high = between(rng, 1.6, 2.3)
        parts += [p.turn("x", tilt).at(0, high, 0) for p in one]
        parts += named(
            "pole", cylinder(0.07, high, frame), cylinder(0.2, 0.06, CONCRETE), box(0.9, 0.06, 0.06, frame).at(0, high - 0.09, 0)
        )
    elif style == "roof":
        roof, rise, half = draw(rng, pick(rng, "red", "brown", "grey")), 1.5, 2.4
        slope = np.degrees(np.arctan2(rise, half))
        parts += named("roof", extrude([(-half, 0), (half, 0), (half, 0.12), (0, rise + 0.12), (-half, 0.12)], 3.4, roof).turn("y", 90))
        parts += named(
            "tile",
            *(
                box(3.45, 0.05, 0.08, lighter(roof, -0.2)).turn("x", slope).at(0, 0.12 + rise * (1 - f), half * f)
                for f in np.linspace(0.08, 0.97, 9)
            ),
        )
        count = 3
        for k in range(count):
            parts += [p.turn("x", slope).at((k - 1) * 1.05, 0.12 + rise * 0.5 + 0.09, half * 0.5) for p in panel(4, 6, 0.24)]
        has_legs = False
    elif style == "folding":
        count = 3
        for k in range(count):
            one = [p.turn("z", 26 * (-1) ** k).at((k - 1) * 0.9, 0.24, 0) for p in panel(4, 5, 0.24)]
            parts += one
        parts += named(
            "hinge",
            *(
                rod(
                    ((k - 0.5) * 0.9, 0.24 + 0.22 * (-1) ** k, -0.6),
                    ((k - 0.5) * 0.9, 0.24 + 0.22 * (-1) ** k, 0.6),
                    0.025,
                    frame,
                )
                for k in (0, 1)
            ),
        )
        has_legs = False
    else:
        count = 1 if style == "ground frame" else int(rng.integers(2, 5))
        for k in range(count):
            one = panel(int(rng.integers(5, 8)) if k == 0 and count == 1 else 4, 6, 0.25)
            w = max(np.ptp(p.vertices[:, 0]) for p in one)
            x = (k - (count - 1) / 2) * (w + 0.06)
            high = 0.75 * np.sin(np.radians(tilt)) + 0.3
            parts += [p.turn("x", tilt).at(x, high, 0) for p in one]
            dz, dy = 0.7 * np.cos(np.radians(tilt)), 0.7 * np.sin(np.radians(tilt))
            parts += named(
                "leg",
                *(
                    q
                    for s in (-1, 1)
                    for q in (
                        rod((x + s * w * 0.4, 0, -dz), (x + s * w * 0.4, high + dy, -dz), 0.03, frame),
                        rod((x + s * w * 0.4, 0, dz), (x + s * w * 0.4, high - dy, dz), 0.03, frame),
                        rod((x + s * w * 0.4, 0.03, -dz), (x + s * w * 0.4, 0.03, dz), 0.025, frame),
                    )
                ),
            )
    has, lacks = told(a_pole=style == "pole", legs=has_legs and style != "pole", a_piece_of_roof=style == "roof")
    has += (f"{counted(count, 'panels')}" if count > 1 else "one panel",)
    return Build(
        parts,
        ("slanted",) if style != "folding" else ("folding",),
        {"pole": "on a pole", "roof": "on a roof"}.get(style, "with legs" if has_legs else "with three panels"),
        cell,
        variant=style,
        has=has,
        lacks=lacks,
    )


def flag(rng: Rng) -> Build:
    """Waving flag on a pole: stripes, cross, disc, plain with a star; pennant; hanging banner; hand flag; swallowtail."""
    style = pick(rng, "waving", "waving", "pennant", "banner", "swallowtail", "hand flag")
    words = rng.permutation(["red", "white", "blue", "yellow", "green", "black", "orange"])
    first, second, third = (draw(rng, w, "fabric") for w in words[:3])
    pole = draw(rng, pick(rng, "grey", "white", "grey"), "metal") if chance(rng, 0.7) else wood(rng, grain=False)
    tall, wide = between(rng, 2.6, 4.2), between(rng, 1.0, 1.5)
    high, design = wide * between(rng, 0.55, 0.7), pick(rng, "bands", "upright bands", "cross", "disc", "plain", "star")
    if style == "hand flag":
        tall, wide, high = between(rng, 0.45, 0.6), 0.28, 0.19
    wave, phase = wide * between(rng, 0.05, 0.09), between(rng, 0, 6)
    if style == "banner":
        wide, high = wide * 0.5, wide * 1.3

    def cloth(outline: np.ndarray, paint: Paint, thick: float) -> Part:
        part = _strip_extrude(outline, thick * wide, paint)
        return part.shaped(
            lambda x, y, z: (
                x * (0.97 if style != "banner" else 1),
                y - 0.04 * x * (style != "banner"),
                z + wave * np.sin(6.2 * x / wide + phase) * np.clip(x / wide * 2, 0, 1),
            )
        )

    parts: list[Part] = []
    base = np.array([(0, 0), (wide, 0), (wide, high), (0, high)], np.float64)
    if style == "pennant":
        base = np.array([(0, 0), (wide * 1.2, high / 2), (wide * 1.2, high / 2 + 0.01), (0, high)])
    elif style == "swallowtail":
        low = np.array([(0, 0), (wide, 0), (wide * 0.72, high / 2), (0, high / 2)])
        parts += named("cloth", cloth(low, first, 0.012))
        base = np.array([(0, high / 2), (wide * 0.72, high / 2), (wide, high), (0, high)])
    parts += named("cloth", cloth(base, first if style != "swallowtail" else second, 0.012))
    if style in ("waving", "hand flag", "banner"):
        if design == "bands":
            parts += named(
                "band",
                cloth(np.array([(0, 0), (wide, 0), (wide, high / 3), (0, high / 3)]), second, 0.016),
                cloth(np.array([(0, high / 3), (wide, high / 3), (wide, high * 2 / 3), (0, high * 2 / 3)]), third, 0.016),
            )
        elif design == "upright bands":
            parts += named(
                "band",
                cloth(np.array([(0, 0), (wide / 3, 0), (wide / 3, high), (0, high)]), second, 0.016),
                cloth(np.array([(wide / 3, 0), (wide * 2 / 3, 0), (wide * 2 / 3, high), (wide / 3, high)]), third, 0.016),
            )
        elif design == "cross":
            parts += named(
                "cross",
                cloth(np.array([(0, high * 0.42), (wide, high * 0.42), (wide, high * 0.58), (0, high * 0.58)]), second, 0.017),
                cloth(np.array([(wide * 0.3, 0), (wide * 0.42, 0), (wide * 0.42, high), (wide * 0.3, high)]), second, 0.018),
            )
        elif design in ("disc", "star"):
            mark = (
                arc(wide / 2, high / 2, min(wide, high) * 0.28, 0, 350, 24)
                if design == "disc"
                else star(min(wide, high) * 0.34, min(wide, high) * 0.14, 5) + (wide / 2, high / 2)
            )
            parts += named("mark", cloth(mark, second, 0.018))
    r = 0.035 if style != "hand flag" else 0.008
    if style == "banner":
        parts = [p.at(-wide / 2, tall - high - 0.15, r * 1.9) for p in parts]
        parts += named("crossbar", rod((-wide / 2 - 0.08, tall - 0.13, r * 1.9), (wide / 2 + 0.08, tall - 0.13, r * 1.9), 0.022, pole))
    else:
        parts = [p.at(r * 0.9, tall - high - tall * 0.03, 0) for p in parts]
    parts += named("pole", cylinder(r, tall, pole, r * 0.8, 16)) + named("ball", ball(r * 1.8, GOLD, 10, 18).at(0, tall + r, 0))
    foot = style != "hand flag" and chance(rng, 0.7)
    if foot:
        parts += named("base", cylinder(0.25, 0.08, CONCRETE), cylinder(0.1, 0.2, pole, 0.05).at(0, 0.06, 0))
    has, lacks = told(
        a_cross=style in ("waving", "hand flag", "banner") and design == "cross",
        a_base=foot,
        a_crossbar=style == "banner",
        a_forked_end=style == "swallowtail",
        a_pointed_end=style == "pennant",
    )
    words_ = {"pennant": ("pointed",)}.get(style, ("waving",) if style == "waving" else ())
    return Build(parts, words_, "on a pole" if style != "hand flag" else "on a stick", first, variant=style, has=has, lacks=lacks)


def _strip_extrude(outline: np.ndarray, thick: float, paint: Paint) -> Part:
    """Outline cut into upright strips between its left and right end, so that it can be bent in waves."""
    left, right = outline[:, 0].min(), outline[:, 0].max()
    x = np.linspace(left, right, 25)
    lower, upper = [], []
    for u in np.clip(x, left + 1e-6, right - 1e-6):
        cuts = []
        for a, b in zip(outline, np.roll(outline, -1, 0)):
            if (a[0] <= u) != (b[0] <= u):
                cuts.append(a[1] + (b[1] - a[1]) * (u - a[0]) / (b[0] - a[0]))
        lower.append(min(cuts))
        upper.append(max(cuts))
    rings = [[(u, a, thick / 2), (u, a, -thick / 2), (u, b, -thick / 2), (u, b, thick / 2)] for u, a, b in zip(x, lower, upper)]
    return loft(np.array(rings), paint)


def manhole_cover(rng: Rng) -> Build:
    """Round iron lid with a grid of studs, spokes and rings, slots, square; lying in its frame or pushed half open."""
    style = pick(rng, "studs", "rings", "spokes", "slots", "square")
    iron = Paint(np.array((0.28, 0.28, 0.29)) * rng.uniform(0.7, 1.5), "metal")
    r, rim = between(rng, 0.3, 0.38), lighter(iron, -0.3)
    lid: list[Part] = []
    if style == "square":
        lid += named("lid", box(2 * r, 0.05, 2 * r, iron))
        spots = np.linspace(-r * 0.82, r * 0.82, 8)
        lid += named("stud", *(box(r * 0.12, 0.07, r * 0.12, iron).at(x, 0, z) for x in spots for z in spots))
    else:
        lid += named(
            "lid",
            cylinder(r, 0.045, iron, sides=48),
            lathe([(r * 0.93, 0.03), (r, 0.03), (r, 0.065), (r * 0.93, 0.065), (r * 0.93, 0.03)], iron, 48),
        )
    if style == "studs":
        step = r / 5.5
        lid += named(
            "stud",
            *(
                box(step * 0.55, 0.066, step * 0.55, iron).at(x * step, 0, z * step)
                for x in range(-5, 6)
                for z in range(-5, 6)
                if np.hypot(x, z) * step < r * 0.86
            ),
        )
    elif style == "rings":
        lid += named(
            "ring",
            *(
                lathe([(r * k, 0.03), (r * (k + 0.07), 0.03), (r * (k + 0.07), 0.066), (r * k, 0.066), (r * k, 0.03)], iron, 40)
                for k in (0.18, 0.36, 0.54, 0.72)
            ),
        )
        lid += named("bar", *(box(r * 1.86, 0.063, r * 0.06, iron).turn("y", 45 * k) for k in range(4)))
    elif style == "spokes":
        lid += named(
            "bar",
            *around(box(r * 0.09, 0.066, r * 0.6, iron).at(0, 0, r * 0.62), 16),
            *around(box(r * 0.4, 0.066, r * 0.06, iron).at(0, 0, r * 0.6), 8),
        ) + named(
            "boss", cylinder(r * 0.3, 0.07, iron, sides=24), extrude(star(r * 0.22, r * 0.1, 5), 0.02, rim).turn("x", -90).at(0, 0.075, 0)
        )
    elif style == "slots":
        lid += named(
            "slot",
            *(
                box(r * w, 0.05, r * 0.09, Paint(np.array((0.04, 0.04, 0.04)))).at(0, 0, r * z)
                for z, w in ((-0.66, 0.9), (-0.44, 1.35), (-0.22, 1.6), (0, 1.7), (0.22, 1.6), (0.44, 1.35), (0.66, 0.9))
            ),
        )
        lid += named("bar", box(r * 0.1, 0.06, r * 1.85, iron))
    holes = chance(rng, 0.6)
    if holes:
        lid += named(
            "hole",
            *both(box(r * 0.16, 0.069, r * 0.07, Paint(np.array((0.03, 0.03, 0.03)))).at(r * 0.8 if style != "square" else r * 0.9, 0, 0)),
        )
    aside = chance(rng, 0.3)
    parts: list[Part] = []
    framed = aside or chance(rng, 0.6)
    if framed:
        if style == "square":
            parts += named("frame", *(box(2 * r + 0.24, 0.06, 0.1, rim).at(0, 0, r + 0.07).turn("y", 90 * k) for k in range(4)))
            parts += named("hole", box(2 * r, 0.012, 2 * r, Paint(np.array((0.03, 0.03, 0.03)))))
        else:
            parts += named("frame", lathe([(r + 0.01, 0), (r + 0.12, 0), (r + 0.1, 0.06), (r + 0.01, 0.06), (r + 0.01, 0)], rim, 48))
            parts += named("hole", cylinder(r + 0.01, 0.012, Paint(np.array((0.03, 0.03, 0.03))), sides=40))
    lid = [p.turn("z", -8).at(r * 1.1, 0.11, r * 0.25) for p in lid] if aside else moved(lid, 0, 0.012 if framed else 0, 0)
    has, lacks = told(a_frame=framed, two_pick_holes=holes, a_pattern_of_studs=style in ("studs", "square"), slots=style == "slots")
    words = (("square",) if style == "square" else ("round",)) + ("flat",)
    return Build([*parts, *lid], words, "beside its open hole" if aside else "", iron, variant=style, has=has, lacks=lacks)
