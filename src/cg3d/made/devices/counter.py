"""Small machines for the kitchen counter: toaster, kettle."""

from __future__ import annotations

import numpy as np

from cg3d.made.build import Build, between, chance
from cg3d.made.devices.bits import BLACK_PLASTIC, CLEAR, against, bar_handle, bow, cable, finished, frame, knob, likely, spin
from cg3d.made.outlines import joined, spline
from cg3d.made.paints import BRIGHT, CHROME, DARK_GLASS, Paint, Rng, draw, pick, wood
from cg3d.made.parts import around, ball, both, box, corners, cylinder, ellipsoid, extrude, lathe, moved, named, rod, rounded, torus, tube


def toaster(rng: Rng) -> Build:
    """Rounded with two slots; long with one long slot; four slots; small oven with a window; old one with flaps; boxy."""
    style = likely(rng, rounded=4, boxy=2, four_slots=1.5, long_slot=1.2, oven=1.2)
    paint = CHROME if chance(rng, 0.35) else draw(rng, pick(rng, *BRIGHT, "white", "black"), "metal")
    width, tall, depth = between(rng, 0.26, 0.31), between(rng, 0.17, 0.2), between(rng, 0.15, 0.18)
    if style == "oven":
        w, high, d = between(rng, 0.38, 0.46), between(rng, 0.22, 0.26), between(rng, 0.26, 0.32)
        side, front = w * 0.24, d / 2
        parts = (
            named("case", rounded(w, high, d, 0.014, paint).at(0, 0.015, 0))
            + named("foot", *corners(cylinder(0.015, 0.018, BLACK_PLASTIC), w * 0.42, d * 0.38))
            + named("window", box(w - side - 0.04, high * 0.7, 0.008, DARK_GLASS).at(-side / 2, 0.05, front))
            + named(
                "door",
                *moved(
                    frame(w - side, high * 0.84, 0.016, 0.018, CHROME if paint is not CHROME else BLACK_PLASTIC), -side / 2, 0.03, front
                ),
            )
            + bar_handle(-side / 2, high * 0.84, front, (w - side) * 0.8, upright=False, thick=0.007)
            + [p for f in (0.24, 0.5, 0.76) for p in moved(knob(0.018, BLACK_PLASTIC), w / 2 - side / 2, high * f + 0.01, front)]
            + named(
                "rack",
                *(rod((-w * 0.42, high * 0.42, front + 0.005), (w * 0.2, high * 0.42, front + 0.005), 0.002, CHROME) for _ in range(1)),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a window": True, "knobs": True, "two slots": False, "slices of toast": False, "a lever": False},
            ("wide",),
            "shaped like a small oven",
        )
    if style == "four slots":
        depth *= 1.75
    if style == "long slot":
        width, depth = width * 1.35, depth * 0.8
    corner = 0.05 if style != "boxy" else 0.012
    band = against(paint, 0.35)
    parts = named("body", rounded(width, tall, depth, corner, paint, 5).at(0, 0.015, 0)) + named(
        "base",
        rounded(width * 0.94, 0.03, depth * 0.94, 0.01, DARK_GLASS),
        *corners(cylinder(0.012, 0.012, BLACK_PLASTIC).at(0, -0.008, 0), width * 0.38, depth * 0.36),
    )
    count = {"four slots": 4, "long slot": 1}.get(style, 2)
    zs = [(i - (count - 1) / 2) * depth * (0.36 if count == 2 else 0.22) for i in range(count)]
    for z in zs:
        parts += named(
            "slot",
            box(width * 0.72, 0.006, 0.028, DARK_GLASS).at(0, tall + 0.011, z),
            *(
                q.turn("x", -90).at(0, tall + 0.013, z + 0.017)
                for q in frame(width * 0.75, 0.034, 0.004, 0.008, CHROME if paint is not CHROME else band)
            ),
        )
    levers = (0,) if count < 4 else (-depth * 0.22, depth * 0.22)
    for z in levers:
        parts += named(
            "lever",
            box(0.012, 0.09, 0.012, DARK_GLASS).at(width / 2, 0.06, z),
            rounded(0.035, 0.02, 0.05, 0.008, DARK_GLASS).at(width / 2 + 0.012, 0.12, z),
        ) + [p.turn("y", 90).at(width / 2 - 0.004, 0.045, z + depth * (0.22 if count < 4 else 0.1)) for p in knob(0.014, DARK_GLASS)]
    if style == "boxy":
        parts += named("seam", *both(box(0.006, tall * 0.9, depth * 1.01, band).at(width * 0.4, 0.02, 0)))
    bread = Paint(np.array((0.78, 0.55, 0.28)), "bread")
    toast = chance(rng, 0.5)
    if toast:
        shape = spline([(-0.5, 0), (-0.5, 0.62), (-0.56, 0.85), (-0.3, 1.0), (0.3, 1.0), (0.56, 0.85), (0.5, 0.62), (0.5, 0)], 40) * (
            min(width * 0.56, 0.14),
            0.12,
        )
        pieces = [(0.0, z) for z in zs] if style != "long slot" else [(-width * 0.18, 0.0), (width * 0.18, 0.0)]
        k = 1.0 if style != "long slot" else 0.85
        parts += named("toast", *(extrude(np.array(shape) * k, 0.018, bread).at(x, tall - 0.05, z) for x, z in pieces))
    cord = chance(rng, 0.3)
    parts += (
        cable(
            [(-width / 2, 0.03, 0), (-width * 0.7, 0.004, 0.03), (-width * 0.85, 0.004, -0.06), (-width * 1.05, 0.004, 0.0)],
            DARK_GLASS,
            0.0035,
        )
        if cord
        else []
    )
    number = {1: "one long slot", 2: "two slots", 4: "four slots"}[count]
    facts = {number: True, "slices of toast": toast, "a cable": cord, "a lever": count < 4}
    facts = {k: v for k, v in facts.items() if v or k != "a lever"}
    return finished(
        rng, parts, paint, style, facts, ("long",) if style == "long slot" else (), "with slices of toast" if toast else f"with {number}"
    )


def kettle(rng: Rng) -> Build:
    """Electric jug; whistling stove kettle with a bow; glass electric; goose-necked; old cast one hanging from its bow."""
    style = likely(rng, electric=3.5, stove=3, glass=1.3, goose_neck=1.5, cast=1)
    paint = CHROME if chance(rng, 0.3) else draw(rng, pick(rng, *BRIGHT, "white", "black"), "metal")
    dark = BLACK_PLASTIC
    if style in ("electric", "glass"):
        return _electric_kettle(rng, dark, paint, style)
    r, tall = between(rng, 0.1, 0.12), between(rng, 0.12, 0.15)
    if style == "goose neck":
        r *= 0.78
        line = spline([(r, 0), (r * 1.02, tall * 0.15), (r * 0.72, tall * 0.9), (r * 0.62, tall)], 24)
        neck = spline([(r * 0.9, tall * 0.15, 0), (r * 1.5, tall * 0.3, 0), (r * 1.6, tall * 0.75, 0), (r * 2.1, tall * 1.0, 0)], 26)
        grip = bow(
            [(-r * 0.62, tall * 0.95, 0), (-r * 1.5, tall * 1.02, 0), (-r * 1.75, tall * 0.7, 0), (-r * 1.6, tall * 0.3, 0)],
            0.009,
            wood(rng, grain=False) if chance(rng, 0.4) else dark,
        )
        parts = (
            named("body", lathe(joined((0, 0), line, (0, tall)), paint))
            + named("spout", tube(neck, np.linspace(0.015, 0.006, len(neck)), paint))
            + grip
            + named(
                "lid",
                lathe([(0, 0), (r * 0.6, 0), (r * 0.2, 0.014), (0, 0.015)], paint).at(0, tall, 0),
                ball(0.011, dark).at(0, tall + 0.022, 0),
            )
        )
        return finished(
            rng,
            parts,
            paint,
            style,
            {"a bow handle": False, "a thin curved spout": True, "a lid": True, "a base plate": False},
            (),
            "with a thin curved spout",
        )
    if style == "cast":
        paint = Paint(np.array((0.17, 0.17, 0.18)), "metal")
        line = spline([(r * 0.7, 0.0), (r * 1.08, tall * 0.35), (r * 0.9, tall * 0.75), (r * 0.45, tall * 0.92)], 24)
    else:
        shapes = [
            [(r * 0.9, 0), (r, tall * 0.25), (r * 0.75, tall * 0.75), (r * 0.35, tall)],
            [(r * 1.05, 0), (r * 1.02, tall * 0.1), (r * 0.5, tall * 0.85), (r * 0.3, tall)],
            [(r * 0.8, 0), (r, tall * 0.3), (r, tall * 0.55), (r * 0.4, tall)],
        ]
        line = spline(shapes[int(rng.integers(3))], 24)
    spout = spline([(r * 0.75, tall * 0.45, 0), (r * 1.2, tall * 0.75, 0), (r * 1.42, tall * 0.98, 0)], 12)
    parts = named("body", lathe(joined((0, 0), line, (0, line[-1, 1])), paint, 40)) + named(
        "spout", tube(spout, np.linspace(0.024, 0.013, len(spout)), paint)
    )
    parts += named(
        "lid",
        lathe([(0, 0), (r * 0.44, 0), (r * 0.42, 0.008), (r * 0.15, 0.018), (0, 0.018)], paint).at(0, tall * 0.93, 0),
        ball(0.014, dark if style != "cast" else paint).at(0, tall * 0.93 + 0.03, 0),
    )
    legs = style == "cast" and chance(rng, 0.6)
    parts += named("leg", *around(rod((0, 0.03, r * 0.6), (0, -0.04, r * 0.75), 0.012, paint, 0.008), 3)) if legs else []
    high = between(rng, 1.6, 1.85)
    parts += bow(
        [(-r * 0.75, tall * 0.75, 0), (-r * 0.7, tall * 1.5, 0), (0, tall * high, 0), (r * 0.7, tall * 1.5, 0), (r * 0.7, tall * 0.75, 0)],
        0.009 if style != "cast" else 0.006,
        dark if style != "cast" else paint,
    )
    whistle = style == "stove" and chance(rng, 0.5)
    parts += (
        named("whistle", *spin([cylinder(0.017, 0.02, dark), ball(0.017, dark).at(0, 0.02, 0)], "z", -35, (r * 1.4, tall * 0.96, 0)))
        if whistle
        else []
    )
    facts = {"a bow handle": True, "a thin curved spout": False, "a lid": True, "a whistle": whistle, "three legs": legs}
    facts = {k: v for k, v in facts.items() if v or k != "three legs"}
    return finished(rng, parts, paint, style, facts, ("old",) if style == "cast" else (), "with a bow handle")


def _electric_kettle(rng: Rng, dark: Paint, paint: Paint, style: str) -> Build:
    r, tall = between(rng, 0.075, 0.09), between(rng, 0.2, 0.24)
    glass = style == "glass"
    line = spline([(r, 0), (r * 0.98, tall * 0.4), (r * 0.78, tall)], 16)
    body = named(
        "body",
        lathe(joined((0, 0), line, (0, tall)), CLEAR if glass else paint, 40),
        *([torus(r, 0.006, paint).at(0, 0.008, 0), torus(r * 0.79, 0.006, paint).at(0, tall * 0.99, 0)] if glass else []),
    )
    spout = named("spout", extrude([(0, 0), (0.045, 0.05), (0, 0.055)], 0.05, paint).at(r * 0.78, tall - 0.055, 0))
    grip = bow(
        [(-r * 0.78, tall * 0.97, 0), (-r * 1.5, tall * 0.95, 0), (-r * 1.7, tall * 0.55, 0), (-r * 1.0, tall * 0.2, 0)], 0.013, dark
    )
    window = not glass and chance(rng, 0.4)
    parts = moved(
        [
            *body,
            *spout,
            *grip,
            *named("lid", ellipsoid(r * 0.74, 0.02, r * 0.74, dark).at(0, tall, 0), cylinder(0.014, 0.016, dark).at(0, tall + 0.016, 0)),
            *named("switch", box(0.03, 0.012, 0.02, draw(rng, "red")).at(-r * 1.05, 0.03, 0)),
        ],
        y=0.025,
    )
    parts += named("window", box(0.02, tall * 0.5, 0.006, CLEAR).at(0, 0.07, r * 0.94)) if window else []
    parts += named("base plate", cylinder(r * 1.08, 0.024, dark))
    cord = chance(rng, 0.5)
    parts += (
        cable([(-r, 0.012, 0), (-r * 1.6, 0.004, 0.03), (-r * 2.2, 0.004, -0.04), (-r * 2.8, 0.004, 0.02)], dark, 0.0035) if cord else []
    )
    facts = {"a base plate": True, "a bow handle": False, "a water window": window, "a cable": cord, "a lid": True}
    return finished(rng, parts, paint if not glass else dark, style, facts, ("electric",), "with a handle" if not glass else "of glass")
