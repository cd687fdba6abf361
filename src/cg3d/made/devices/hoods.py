"""What hangs over a stove: range hood."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, bar_handle, disc, finished, likely, spin
from cg3d.made.paints import CHROME, DARK_GLASS, Paint, Rng, draw, pick
from cg3d.made.parts import box, cylinder, extrude, loft, named, rod, rounded, torus


def range_hood(rng: Rng) -> Build:
    """Pyramid or bell under a chimney; flat box; slanted glass; hanging cylinder; curved glass plate."""
    style = likely(rng, pyramid=3, bell=1.5, flat_box=1.5, slanted=1.5, glass_plate=1.5, cylinder=1)
    paint = (
        draw(rng, pick(rng, "grey", "grey", "white", "black"), "metal")
        if chance(rng, 0.8)
        else Paint(np.array((0.72, 0.45, 0.28)), "metal")
    )
    width, depth, high = between(rng, 0.6, 0.95), between(rng, 0.45, 0.52), between(rng, 0.2, 0.34)
    top, tall = between(rng, 0.2, 0.28), between(rng, 0.4, 0.6)
    front, back = depth / 2, -depth / 2
    chimney = style not in ("flat box", "cylinder") or chance(rng, 0.3)
    facts = {
        "a chimney": chimney,
        "a glass plate": style == "glass plate",
        "buttons": style != "cylinder",
        "two lamps": True,
        "a rail": False,
    }
    lamps = named("lamp", *(cylinder(0.025, 0.008, CLEAR).at(s * width * 0.28, -0.006, 0) for s in (-1, 1)))
    if style == "cylinder":
        r = between(rng, 0.17, 0.22)
        parts = (
            named("body", cylinder(r, high * 1.5, paint, sides=48), torus(r, 0.006, CHROME, 8, 48).at(0, 0.02, 0))
            + named("filter", cylinder(r * 0.92, 0.006, DARK_GLASS).at(0, -0.004, 0))
            + named(
                "rod",
                *(rod((x, high * 1.5, 0), (x, high * 1.5 + tall, 0), 0.004, CHROME) for x in (-r * 0.7, r * 0.7)),
                cylinder(r * 0.6, 0.03, CHROME).at(0, high * 1.5 + tall, 0),
            )
            + named("lamp", *(cylinder(0.022, 0.008, CLEAR).at(s * r * 0.55, -0.008, 0) for s in (-1, 1)))
        )
        return finished(rng, parts, paint, style, {**facts, "a chimney": False}, ("round", "hanging"), "shaped like a cylinder")
    if style in ("pyramid", "bell"):
        curve = between(rng, 0.6, 1.0) if style == "pyramid" else between(rng, 1.9, 2.6)
        rings = []
        for f in np.linspace(0, 1, 9):
            k = (1 - f) ** curve
            w, d = top + (width - top) * k, top + (depth - top) * k
            rings.append(
                np.array([(-w / 2, high * f, d + back), (w / 2, high * f, d + back), (w / 2, high * f, back), (-w / 2, high * f, back)])
            )
        parts = named("hood", loft(np.array(rings), paint).at(0, 0.05, 0), box(width, 0.05, depth, paint))
        y = high + 0.05
    elif style == "slanted":
        face = DARK_GLASS if chance(rng, 0.7) else paint
        parts = named(
            "hood",
            extrude(
                [(back, 0), (back + 0.12, 0), (front * 0.6, high * 1.1), (front * 0.5, high * 1.1 + 0.03), (back, high * 0.95)],
                width,
                paint,
            ).turn("y", -90),
        ) + named(
            "front",
            *spin(
                [box(width * 0.94, 0.012, depth * 0.72, face)],
                "x",
                -float(np.degrees(np.arctan2(high * 1.1, front * 0.6 - back - 0.12))),
                (0, high * 0.5, back + 0.12 + (front * 0.6 - back - 0.12) * 0.43),
            ),
        )
        y = high * 0.95
    elif style == "glass plate":
        t = np.linspace(-1, 1, 21)
        bend = between(rng, 0.0, 0.08)
        curve_ = np.column_stack([t * width / 2, bend * (1 - t**2)])
        parts = named("glass plate", extrude(np.concatenate([curve_, (curve_ + (0, 0.008))[::-1]]), depth, CLEAR).at(0, 0.06, 0)) + named(
            "hood", rounded(width * 0.6, 0.09, depth * 0.8, 0.012, paint).at(0, 0, back * 0.2)
        )
        y = 0.09
    else:
        parts = named(
            "hood",
            rounded(width, 0.13, depth, 0.012, paint),
            extrude([(front - 0.1, 0.0), (front + 0.03, 0.02), (front + 0.03, 0.05), (front - 0.1, 0.13)], width, paint).turn("y", -90),
        )
        y = 0.13
    parts += (
        named(
            "chimney",
            box(top, tall, top, paint).at(0, y - 0.01, back + top / 2),
            box(top * 0.94, tall * 0.5, top * 0.94, paint).at(0, y + tall * 0.9, back + top / 2),
        )
        if chimney
        else []
    )
    if style != "slanted":
        wide = width * (0.5 if style == "glass plate" else 0.8)
        parts += named("filter", box(wide, 0.006, depth * 0.7, DARK_GLASS).at(0, -0.006, -0.02)) + lamps
    parts += named(
        "button",
        *(
            disc(0.012, 0.01, DARK_GLASS, 12).at(
                xx,
                0.025 if style != "slanted" else 0.02,
                {"slanted": back + 0.125, "glass plate": depth * 0.32}.get(style, front + (0.02 if style == "flat box" else 0)),
            )
            for xx in (-0.06, -0.02, 0.02, 0.06)
        ),
    )
    rail = style in ("pyramid", "bell") and chance(rng, 0.4)
    parts += bar_handle(0, 0.02, front, width * 0.9, upright=False, thick=0.008) if rail else []
    facts |= {"a rail": rail, "two lamps": style != "slanted"}
    return finished(rng, parts, paint, style, facts, ("flat",) if style == "flat box" else (), "with a chimney" if chimney else "")
