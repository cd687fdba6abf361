"""Refrigerator."""

from __future__ import annotations

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, bar_handle, finished, frame, likely, spin
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Rng, draw, lighter, pick
from cg3d.made.parts import Part, box, corners, cylinder, moved, named, rounded


def refrigerator(rng: Rng) -> Build:
    """Freezer above; one door; two doors side by side; double doors over a drawer; rounded old style; low; glass door with shelves."""
    style = likely(rng, freezer=2.5, single=1.5, side_by_side=2, french=1.5, old=1.5, low=1, glass_door=1, open=1)
    paint = draw(rng, pick(rng, "white", "grey", "white", "black") if style != "old" else pick(rng, *BRIGHT), "metal")
    wide = style in ("side by side", "french")
    width, depth = between(rng, 0.85, 0.95) if wide else between(rng, 0.55, 0.7), between(rng, 0.6, 0.7)
    tall, corner = (between(rng, 1.55, 1.85), 0.015) if style != "low" else (between(rng, 0.8, 0.9), 0.015)
    corner = 0.09 if style == "old" else corner
    front = depth / 2
    parts = named("case", rounded(width, tall, depth, corner, lighter(paint, -0.15), 4).at(0, 0.03, 0)) + named(
        "foot", *corners(cylinder(0.025, 0.05, DARK_GLASS), width / 2 - 0.06, depth / 2 - 0.06)
    )
    cut = {"freezer": 0.68, "old": 0.7, "french": 0.36}.get(style, 1.0)
    doors = 0
    facts = {
        "a freezer door": style in ("freezer", "old"),
        "a drawer": style == "french",
        "a water dispenser": False,
        "an open door": style == "open",
        "shelves": style in ("open", "glass door"),
    }
    if style in ("open", "glass door"):
        w, h = width * 0.86, tall * 0.86
        parts += named(
            "inside",
            box(w, h, 0.01, lighter(paint, 0.6)).at(0, 0.1, front + 0.004),
            *moved(frame(width * 0.98, tall * 0.96, 0.05, 0.06, paint), 0, 0.05, front + 0.02),
        ) + _shelves(rng, w, h, front)
        door = (
            named(
                "door",
                rounded(width, tall * 0.97, 0.06, 0.012, paint).at(width / 2, 0, 0),
                *(box(width * 0.8, 0.05, 0.07, CLEAR).at(width / 2, tall * f, -0.05) for f in (0.15, 0.42, 0.68)),
            )
            if style == "open"
            else named("door", *moved(frame(width, tall * 0.97, 0.06, 0.04, DARK_GLASS), 0, 0, 0))
        )
        parts += (
            spin(
                [*door, *bar_handle(width - 0.05, tall * 0.35, 0.03, tall * 0.3, upright=True)],
                "y",
                -between(rng, 80, 125),
                (-width / 2, 0.045, front + 0.06),
            )
            if style == "open"
            else moved([*door, *bar_handle(width * 0.44, tall * 0.3, 0.02, tall * 0.35, upright=True)], 0, 0.045, front + 0.075)
        )
        doors = 1
    else:
        levels = [(0.05, tall * cut - 0.03)] + ([(tall * cut + 0.01, tall * (1 - cut))] if cut < 1 else [])
        for k, (low, high) in enumerate(levels):
            split = style == "side by side" or (style == "french" and k == 1)
            for column in (-1, 1) if split else (0,):
                span = width / 2 - 0.006 if column else width
                x = column * width / 4
                round_by = min(corner, 0.034) if corner > 0.02 else 0.012
                parts += named(
                    "door" if not (style == "french" and k == 0) else "drawer",
                    rounded(span, high, 0.07, round_by, paint, 4).at(x, low, front + 0.035),
                )
                hx = x - column * (span / 2 - 0.05) if column else width / 2 - 0.06
                long = min(0.5, high * 0.55)
                lying = style == "french" and k == 0
                parts += (
                    bar_handle(0, low + high * 0.86, front + 0.07, width * 0.7, upright=False)
                    if lying
                    else bar_handle(hx, low + (high - long) * (0.75 if low < 0.3 else 0.2), front + 0.07, long, upright=True)
                )
                doors += not lying
        if wide and chance(rng, 0.5):
            facts["a water dispenser"] = True
            parts += named(
                "water dispenser",
                rounded(width * 0.2, tall * 0.2, 0.02, 0.008, DARK_GLASS).at(-width * 0.26, tall * 0.56, front + 0.068),
                box(width * 0.15, 0.012, 0.04, CHROME).at(-width * 0.26, tall * 0.57, front + 0.08),
                box(width * 0.12, tall * 0.04, 0.008, CLEAR).at(-width * 0.26, tall * 0.7, front + 0.076),
            )
    facts |= {("one door", "two doors", "three doors")[doors - 1]: True}
    words = ("low",) if style == "low" else ("tall",)
    detail = {"open": "with an open door", "glass door": "with a glass door"}.get(
        style, f"with {('one door', 'two doors', 'three doors')[doors - 1]}"
    )
    return finished(rng, parts, paint, style, facts, words, detail)


def _shelves(rng: Rng, w: float, h: float, z: float) -> list[Part]:
    parts: list[Part] = []
    for j in range(5):
        y = 0.12 + h * j / 5
        parts += named("shelf", box(w, 0.012, 0.05, CLEAR).at(0, y, z + 0.03))
        for i in range(5):
            paint = draw(rng, pick(rng, *BRIGHT))
            x = w * ((i + 0.5) / 5 - 0.5)
            if chance(rng, 0.75):
                parts += named(
                    "food",
                    cylinder(0.03, between(rng, 0.08, 0.2), paint, sides=16).at(x, y + 0.012, z + 0.03)
                    if chance(rng)
                    else box(0.08, between(rng, 0.05, 0.15), 0.05, paint).at(x, y + 0.012, z + 0.03),
                )
    return parts
