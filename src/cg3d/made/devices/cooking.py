"""Machines that cook: stove, microwave."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import CLEAR, bar_handle, finished, frame, keys, knob, likely, slits, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, lighter, pick, wood
from cg3d.made.parts import Part, around, box, corners, cylinder, lathe, moved, named, rod, rounded, torus


def stove(rng: Rng) -> Build:
    """Cooker with four rings, knobs and an oven; wide with two ovens; flat glass top; old wood stove with a pipe; small table stove."""
    style = likely(rng, gas=3, plates=2, glass_top=1.5, wide=1.5, wood=1.5, table=1.2)
    paint = draw(rng, pick(rng, "white", "white", "grey", "black", "red", "blue", "green", "beige"), "metal")
    if style == "wood":
        return _wood_stove(rng)
    width, depth, tall = between(rng, 0.55, 0.65), 0.6, 0.86
    if style == "wide":
        width = between(rng, 0.9, 1.05)
    small = style == "table"
    tall = 0.09 if small else tall
    rings = CHROME if paint.name != "black" else DARK_GLASS
    front = depth / 2
    parts = (
        named("case", box(width, tall, depth, paint).at(0, 0.03, 0))
        + named("top", box(width + 0.01, 0.03, depth + 0.02, DARK_GLASS if paint.name != "black" else CHROME).at(0, tall + 0.03, 0))
        + named("foot", *corners(cylinder(0.02, 0.04, DARK_GLASS), width / 2 - 0.05, depth / 2 - 0.05))
    )
    spots = [(-0.25, -0.22, 0.075), (0.25, -0.22, 0.095), (-0.25, 0.22, 0.095), (0.25, 0.22, 0.075)]
    spots = (
        [(-0.33, -0.22, 0.075), (0, -0.22, 0.075), (0.33, -0.22, 0.095), (-0.33, 0.22, 0.095), (0, 0.22, 0.09), (0.33, 0.22, 0.075)]
        if style == "wide"
        else [(-0.24, 0, 0.1), (0.24, 0, 0.085)]
        if small
        else spots
    )
    for x, z, r in spots:
        parts += moved(_burner(r, style, rings), x * width, tall + 0.06, z * depth)
    glow = style == "glass top"
    ovens = 0 if small else 2 if style == "wide" else 1
    for i in range(ovens):
        w = width / ovens - 0.05
        x = (i - (ovens - 1) / 2) * width / ovens
        parts += (
            named("oven door", box(w, tall * 0.55, 0.025, lighter(paint, -0.1)).at(x, 0.16, front))
            + named("window", rounded(w - 0.1, tall * 0.3, 0.015, 0.006, DARK_GLASS).at(x, 0.26, front + 0.015))
            + bar_handle(x, tall * 0.72, front + 0.012, w * 0.86, upright=False)
        )
    parts += named("drawer", box(width - 0.05, 0.09, 0.02, lighter(paint, -0.06)).at(0, 0.05, front)) if not small else []
    count = len(spots) + (1 if not small else 0)
    parts += [
        p
        for i in range(count)
        for p in moved(
            knob(0.02 if not small else 0.022, DARK_GLASS if paint.name != "black" else CHROME),
            width * 0.84 * ((i + 0.5) / count - 0.5),
            tall * 0.93 if not small else 0.075,
            front,
        )
    ]
    lid = not small and chance(rng, 0.5)
    parts += (
        named(
            "back panel",
            box(width, 0.16, 0.04, paint).at(0, tall + 0.06, -depth / 2 + 0.02),
            box(0.14, 0.05, 0.01, DARK_GLASS).at(0, tall + 0.12, -depth / 2 + 0.042),
        )
        if lid
        else []
    )
    number = {2: "two", 4: "four", 6: "six"}[len(spots)]
    facts = {
        f"{number} burners": True,
        "an oven": ovens == 1,
        "two ovens": ovens == 2,
        "a back panel": lid,
        "a stove pipe": False,
        "knobs": True,
    }
    facts = {k: v for k, v in facts.items() if v or (k != "two ovens" and not (k == "an oven" and ovens == 2))}
    return finished(
        rng,
        parts,
        paint,
        style,
        facts,
        ("flat",) if small else ("wide",) if style == "wide" else (),
        f"with {number} burners" + ("" if small else " and two ovens" if ovens == 2 else " and an oven")
        if not glow
        else "with a glass top",
    )


def _burner(r: float, style: str, paint: Paint) -> list[Part]:
    """One cooking place on y = 0."""
    if style == "glass top":
        return named("burner", *(torus(r * f, 0.003, paint, 6, 32).at(0, 0.001, 0) for f in (1.0, 0.6)))
    if style in ("plates", "table"):
        return named(
            "burner",
            cylinder(r, 0.016, lighter(DARK_GLASS, 0.12)),
            torus(r * 1.02, 0.005, paint, 8, 32),
            torus(r * 0.5, 0.003, paint, 6, 28).at(0, 0.016, 0),
            cylinder(r * 0.15, 0.018, paint),
        )
    bars = around(rod((0, 0.022, 0.02), (0, 0.022, r * 1.2), 0.006, paint), 4)
    posts = around(rod((0, 0, r * 1.15), (0, 0.024, r * 1.15), 0.006, paint), 4)
    return named(
        "burner",
        cylinder(r * 0.42, 0.012, lighter(DARK_GLASS, 0.15)),
        cylinder(r * 0.28, 0.018, DARK_GLASS),
        torus(r * 1.15, 0.006, paint, 8, 28).at(0, 0.02, 0),
        *bars,
        *posts,
    )


def _wood_stove(rng: Rng) -> Build:
    iron = (
        Paint(np.array((0.16, 0.16, 0.17)) * rng.uniform(0.7, 1.3), "metal")
        if chance(rng, 0.75)
        else draw(rng, pick(rng, "green", "red", "blue"), "metal")
    )
    w, d, tall = between(rng, 0.5, 0.7), between(rng, 0.38, 0.46), between(rng, 0.5, 0.62)
    y, front = 0.18, d / 2
    fire, log = draw(rng, "orange", "glass"), wood(rng, grain=False)
    parts = named(
        "body",
        rounded(w, tall, d, 0.02, iron).at(0, y, 0),
        rounded(w * 1.1, 0.03, d * 1.12, 0.01, iron).at(0, y + tall, 0),
        rounded(w * 1.06, 0.03, d * 1.08, 0.01, iron).at(0, y - 0.01, 0),
    ) + named("leg", *corners(rod((0, y, 0), (0.04, 0, 0.03), 0.022, iron, 0.016), w * 0.4, d * 0.36))
    parts += (
        named("door", *moved(frame(w * 0.62, tall * 0.62, 0.045, 0.03, lighter(iron, 0.08)), 0, y + tall * 0.24, front + 0.008))
        + named("window", box(w * 0.5, tall * 0.5, 0.01, DARK_GLASS).at(0, y + tall * 0.3, front))
        + named(
            "fire",
            *(
                lathe(joined((0, 0), spline([(0.025, 0.01), (0.03, 0.04), (0.001, 0.13)], 10)), fire, 12)
                .scaled(1, 1, 0.3)
                .at(w * 0.1 * i, y + tall * 0.36, front + 0.006)
                for i in (-1, 0, 1)
            ),
            rod((-w * 0.18, y + tall * 0.34, front + 0.004), (w * 0.18, y + tall * 0.36, front + 0.004), 0.018, log),
        )
        + named(
            "handle",
            rod((w * 0.34, y + tall * 0.5, front + 0.05), (w * 0.34, y + tall * 0.64, front + 0.05), 0.01, CHROME),
            rod((w * 0.3, y + tall * 0.57, front), (w * 0.34, y + tall * 0.57, front + 0.05), 0.007, CHROME),
        )
        + named(
            "ash door",
            box(w * 0.5, tall * 0.12, 0.02, iron).at(0, y + tall * 0.06, front),
            *(box(0.03, tall * 0.05, 0.006, DARK_GLASS).at(w * 0.1 * i, y + tall * 0.09, front + 0.011) for i in (-1, 0, 1)),
        )
    )
    parts += named(
        "burner",
        *(
            q
            for x in (-w * 0.22, w * 0.22)
            for q in (
                cylinder(0.1, 0.008, lighter(iron, 0.1)).at(x, y + tall + 0.03, d * 0.08),
                torus(0.1, 0.004, iron).at(x, y + tall + 0.036, d * 0.08),
            )
        ),
    )
    high = between(rng, 0.7, 1.1)
    parts += named(
        "stove pipe",
        cylinder(0.07, high, iron).at(0, y + tall + 0.02, -d * 0.3),
        torus(0.074, 0.01, iron).at(0, y + tall + 0.04, -d * 0.3),
        torus(0.074, 0.008, iron).at(0, y + tall + high * 0.6, -d * 0.3),
    )
    return finished(
        rng,
        parts,
        iron,
        "wood",
        {"a stove pipe": True, "four legs": True, "knobs": False, "a back panel": False},
        ("old",),
        "with a stove pipe",
    )


def microwave(rng: Rng) -> Build:
    """Box with a dark window and buttons or knobs at the right; rounded old style; open with a turning plate; with a wide handle below."""
    style = likely(rng, buttons=3, knobs=2, open=1.5, old=1.5, wide_door=1.3)
    paint = draw(rng, pick(rng, *BRIGHT) if style == "old" else pick(rng, "white", "white", "grey", "black", "red", "beige"), "metal")
    width, tall, depth = between(rng, 0.45, 0.54), between(rng, 0.26, 0.31), between(rng, 0.32, 0.4)
    front, panel = depth / 2, width * 0.25
    corner = 0.05 if style == "old" else 0.012
    parts = named("case", rounded(width, tall, depth, corner, paint, 4).at(0, 0.012, 0)) + named(
        "foot", *corners(cylinder(0.014, 0.015, DARK_GLASS), width / 2 - 0.06, depth / 2 - 0.06)
    )
    left, face = -panel / 2, lighter(paint, 0.08)
    key = lighter(paint, -0.35 if paint.rgb.mean() > 0.3 else 0.5)
    span = width - panel - 0.01
    x = width / 2 - panel / 2 - (0.008 if style == "old" else 0)
    if style == "wide door":
        parts += (
            named("door", rounded(width - 0.01, tall - 0.09, 0.02, 0.008, face).at(0, 0.022, front))
            + named("window", rounded(width - 0.1, tall - 0.16, 0.014, 0.006, DARK_GLASS).at(0, 0.05, front + 0.008))
            + bar_handle(0, tall - 0.09, front + 0.005, width * 0.8, upright=False, thick=0.009)
            + named("panel", box(width * 0.96, 0.05, 0.01, DARK_GLASS).at(0, tall - 0.055, front))
            + [p.at(width * 0.2, tall - 0.03, front + 0.004) for p in keys((6, 1), (width * 0.07, 0.03), 0.005, CHROME)]
            + named("display", box(width * 0.2, 0.03, 0.006, draw(rng, "green", "glass")).at(-width * 0.25, tall - 0.045, front + 0.004))
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a window": True, "buttons": True, "knobs": False, "an open door": False},
            ("wide",),
            "with a wide door",
        )
    door = (
        named("door", rounded(span, tall - 0.03, 0.03, 0.03 if style == "old" else 0.008, face, 4))
        + named("window", rounded(span - 0.08, tall - 0.1, 0.014, 0.02 if style == "old" else 0.006, DARK_GLASS).at(0, 0.035, 0.012))
        + named("handle", rounded(0.018, tall * 0.7, 0.03, 0.008, CHROME).at(span / 2 - 0.02, tall * 0.1, 0.03))
    )
    opened = style == "open"
    if opened:
        parts += named(
            "inside",
            box(span * 0.94, tall - 0.05, 0.004, lighter(DARK_GLASS, 0.1)).at(left, 0.035, front),
            *moved(frame(span, tall - 0.02, 0.022, 0.014, face), left, 0.022, front),
        ) + named("turning plate", cylinder(span * 0.36, 0.008, CLEAR).scaled(1, 1, 0.3).at(left, 0.05, front + 0.005))
        parts += spin([p.at(span / 2, 0, 0.012) for p in door], "y", -between(rng, 65, 110), (left - span / 2, 0.025, front))
    else:
        parts += moved(door, left, 0.025, front)
    dials = style in ("knobs", "old")
    parts += (
        named("display", box(panel * 0.75, 0.035, 0.008, DARK_GLASS).at(x, tall - 0.06, front + 0.002))
        if not dials or style == "old"
        else []
    )
    parts += (
        [p.at(x, tall * 0.45, front) for p in keys((3, 4), (panel * 0.26, 0.034), 0.006, key)]
        if not dials
        else [p for f in (0.3, 0.6) for p in moved(knob(0.026, key if style != "old" else CHROME), x, tall * f, front)]
    )
    parts += named("button", rounded(panel * 0.7, 0.024, 0.012, 0.004, key).at(x, 0.03, front)) + [
        p.turn("y", 90).at(width / 2, tall * 0.4, -depth * 0.1) for p in slits(depth * 0.4, 5, 0.018, key)
    ]
    facts = {"a window": True, **({} if dials else {"buttons": True}), "knobs": dials, "an open door": opened}
    return finished(rng, parts, paint, style, facts, ("old",) if style == "old" else (), "with an open door" if opened else "with a window")
