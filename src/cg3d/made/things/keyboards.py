"""Piano."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.outlines import spline
from cg3d.made.paints import Paint, Rng, draw, lighter, pick, steel, wood
from cg3d.made.parts import Part, both, box, corners, cylinder, lathe, moved, named, rod, rounded, slab
from cg3d.made.things.bits import BRASS, IVORY, finished, likely
from cg3d.made.things.music import BLACK


def _keys(width: float, depth: float) -> list[Part]:
    """White and black keys along x; front edge at z = depth / 2, base at y = 0."""
    count = int(width / 0.0235)
    step = width / count
    parts = [box(step * 0.92, 0.02, depth, IVORY).at((i - (count - 1) / 2) * step, 0, 0) for i in range(count)]
    black = [i for i in range(count - 1) if i % 7 not in (2, 6)]
    parts += [box(step * 0.5, 0.02, depth * 0.62, BLACK).at((i - (count - 1) / 2 + 0.5) * step, 0.012, -depth * 0.19) for i in black]
    return named("key", *parts)


def piano(rng: Rng) -> Build:
    """Upright, grand with its lid open or closed, keyboard on an X stand, toy grand; sometimes a bench."""
    style = likely(rng, upright=3, grand=2.5, closed=1.2, stage=1.3, toy=1)
    paint = Paint(np.array((0.07, 0.07, 0.08)), "wooden")
    if chance(rng, 0.45):
        paint = wood(rng, grain=False) if chance(rng, 0.65) else draw(rng, pick(rng, "white", "red"), "wooden")
    if style == "toy":
        paint = draw(rng, pick(rng, "red", "pink", "blue", "white", "black"), "wooden")
    width = between(rng, 1.38, 1.5)
    if style == "upright":
        parts = _upright_piano(rng, paint, width)
    elif style == "stage":
        parts = _stage_piano(rng, paint, width)
    else:
        parts = _grand_piano(rng, paint, width, opened=style == "grand" or (style == "toy" and chance(rng)))
    bench = chance(rng, 0.4)
    if bench:
        seat = named(
            "bench",
            rounded(0.72, 0.07, 0.34, 0.025, Paint(np.array((0.15, 0.1, 0.09)), "leather")).at(0, 0.43, 0),
            *corners(box(0.045, 0.44, 0.045, paint), 0.31, 0.13),
        )
        parts = [*parts, *moved(seat, z=1.05)]
    if style == "toy":
        parts = [p.scaled(0.35, 0.35, 0.28) for p in parts]
    opened = any(p.name == "prop" for p in parts)
    said = {
        "a bench": bench,
        "black and white keys": True,
        "an open lid": opened,
        "three legs": style in ("grand", "closed", "toy"),
        "pedals": style != "stage",
    }
    words = {"upright": ("upright",), "stage": ("electric",), "toy": ("toy", "grand")}.get(style, ("grand",))
    return finished(
        parts, paint, style, said, words, "with a bench" if bench else "with an open lid" if opened else "with black and white keys"
    )


def _upright_piano(rng: Rng, paint: Paint, width: float) -> list[Part]:
    tall = between(rng, 1.02, 1.3)
    parts = named("case", box(width, tall - 0.03, 0.34, paint).at(0, 0, -0.17)) + named(
        "lid", rounded(width + 0.06, 0.04, 0.4, 0.012, paint).at(0, tall - 0.03, -0.16)
    )
    parts += named(
        "key bed",
        box(width, 0.1, 0.3, paint).at(0, 0.6, 0.13),
        *both(rounded(0.06, 0.2, 0.3, 0.015, paint).at(width / 2 - 0.03, 0.62, 0.13)),
    )
    if chance(rng):
        leg = lathe([(0, 0), (0.022, 0), (0.03, 0.05), (0.026, 0.1), (0.05, 0.4), (0.036, 0.5), (0.05, 0.6), (0, 0.6)], paint, 18)
        parts += named("leg", *both(leg.at(width / 2 - 0.06, 0, 0.23)))
    else:
        parts += named("leg", *both(rod((width / 2 - 0.05, 0.6, 0.24), (width / 2 - 0.05, 0, 0.24), 0.035, paint, 0.025)))
    parts += moved(_keys(width - 0.16, 0.15), 0, 0.7, 0.19) + named(
        "music stand", box(0.55, 0.24, 0.015, lighter(paint, 0.12)).turn("x", -14).at(0, 0.83, 0.03)
    )
    if chance(rng, 0.6):
        parts += named("sheet", box(0.36, 0.25, 0.008, IVORY).turn("x", -14).at(0, 0.84, 0.045))
    parts += named("pedal", *(box(0.03, 0.012, 0.12, BRASS).at(x, 0.04, 0.06) for x in (-0.09, 0, 0.09)))
    return parts + named("panel", box(width - 0.1, 0.48, 0.02, lighter(paint, 0.08)).at(0, 0.08, 0.005))


def _stage_piano(rng: Rng, paint: Paint, width: float) -> list[Part]:
    metal, h = steel(rng) if chance(rng, 0.4) else BLACK, between(rng, 0.66, 0.74)
    width *= 0.92
    parts = named("case", rounded(width, 0.09, 0.3, 0.015, paint).at(0, h, 0)) + moved(_keys(width - 0.14, 0.14), 0, h + 0.082, 0.08)
    parts += named(
        "knob", *(cylinder(0.012, 0.014, lighter(paint, 0.4)).at(x * width, h + 0.088, -0.08) for x in (-0.42, -0.38, -0.34, -0.3))
    )
    parts += named("screen", box(0.16, 0.004, 0.05, Paint(np.array((0.35, 0.5, 0.6)), "glass")).at(0, h + 0.089, -0.08)) + named(
        "button", *(rounded(0.03, 0.008, 0.016, 0.003, lighter(paint, 0.3)).at(0.14 + 0.045 * i, h + 0.087, -0.08) for i in range(6))
    )
    for z in (-0.1, 0.1):
        for s in (-1, 1):
            parts += named("stand", rod((s * 0.36, h, z), (-s * 0.42, 0.03, z), 0.017, metal))
    parts += named(
        "stand",
        *(rod((x, y, -0.19), (x, y, 0.19), 0.02, metal) for x, y in ((0.36, h - 0.01), (-0.36, h - 0.01), (0.42, 0.025), (-0.42, 0.025))),
        cylinder(0.03, 0.24, metal).turn("x", 90).at(0, h * 0.52, -0.12),
    )
    return parts


def _grand_piano(rng: Rng, paint: Paint, width: float, *, opened: bool) -> list[Part]:
    curve = spline(
        [(width / 2, -0.15), (width * 0.42, -0.5), (width * 0.12, -0.85), (0.02, -1.2), (-width * 0.22, -1.38), (-width * 0.5, -1.1)], 30
    )
    line = np.array([(-width / 2, 0.3), (width / 2, 0.3), *curve.tolist()])
    parts = named("case", slab(line, 0.26, paint).at(0, 0.62, 0)) + named(
        "key bed",
        box(width, 0.06, 0.28, paint).at(0, 0.6, 0.44),
        *both(rounded(0.06, 0.18, 0.3, 0.015, paint).at(width / 2 - 0.03, 0.62, 0.43)),
    )
    parts += moved(_keys(width - 0.16, 0.15), 0, 0.67, 0.48)
    leg = lathe([(0, 0), (0.03, 0), (0.03, 0.06), (0.045, 0.1), (0.075, 0.55), (0.075, 0.65), (0, 0.65)], paint, 16)
    if chance(rng, 0.35):
        leg = box(0.11, 0.65, 0.11, paint).shaped(lambda x, y, z: (x * (0.55 + 0.7 * y), y, z * (0.55 + 0.7 * y)))
    parts += named("leg", *(leg.at(x, 0, z) for x, z in ((-0.6, 0.35), (0.6, 0.35), (-0.35, -1.05))))
    parts += named(
        "pedal",
        box(0.3, 0.05, 0.06, paint).at(0, 0.12, 0.25),
        *both(rod((0.08, 0.15, 0.25), (0.12, 0.62, 0.25), 0.014, paint)),
        *(box(0.03, 0.012, 0.1, BRASS).at(x, 0.13, 0.32) for x in (-0.06, 0, 0.06)),
    )
    lid = slab(line, 0.02, paint)
    if opened:
        plate_ = slab(line * 0.94, 0.004, Paint(np.array((0.75, 0.58, 0.3)))).at(0, 0.882, -0.03)
        wires = [
            rod((x, 0.89, 0.2), (x * 0.5 - 0.2 * (x > 0), 0.89, -0.35 - 0.5 * (0.6 - x)), 0.004, BRASS, sides=5)
            for x in np.linspace(-0.55, 0.5, 14)
        ]
        parts += (
            named("lid", lid.at(width / 2, 0, 0).turn("z", 32).at(-width / 2, 0.89, 0)) + named("plate", plate_) + named("string", *wires)
        )
        parts += named("prop", rod((width * 0.36, 0.88, -0.3), (width * 0.25, 1.52, -0.3), 0.011, paint))
    else:
        parts += named("lid", lid.at(0, 0.88, 0))
    return parts + named("music stand", box(0.5, 0.2, 0.015, paint).turn("x", -14).at(0, 0.88, 0.26))
